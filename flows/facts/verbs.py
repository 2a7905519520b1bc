"""Verb groups: a verb with its auxiliaries, negation and modality, read as one predicate (किया गया है, will not have been)."""

from __future__ import annotations

from dataclasses import dataclass

from flows.facts.clause_lexicon import ClauseLexicon
from flows.text.document import PUNCT, Document

REAL, PLANNED, POSSIBLE, IRREAL = "real", "planned", "possible", "irreal"
PASSIVE = "passive"
FINITE, INFINITIVE, PARTICIPLE, CONJUNCTIVE, GERUND = "finite", "infinitive", "participle", "conjunctive", "gerund"
POSSESSIVE = frozenset(("'s", "'"))
QUOTES = frozenset("'\"“”‘’")


@dataclass(slots=True)
class VerbGroup:
    """A predicate: tokens `first`..`last`, its main verb at `main`, and what its auxiliaries say."""

    first: int
    last: int
    main: int
    lemma: str
    form: str  # finite, infinitive, participle, conjunctive, gerund
    passive: bool = False
    negated: bool = False
    mood: str = REAL
    bare: bool = False  # a copula without another verb


def verb_groups(document: Document, lexicon: ClauseLexicon, first: int, last: int, busy: list[int]) -> list[VerbGroup]:
    """The predicates in a range of tokens. `busy` marks tokens of names, which are no verbs (-1: free)."""
    read = _verb_last if lexicon.verb_last else _verb_medial
    groups: list[VerbGroup] = []
    index = first
    while index < last:
        group = read(document, lexicon, index, first, last, busy)
        if group is None:
            index += 1
        else:
            groups.append(group)
            index = group.last
    return groups


# --- verb-last languages: the main verb first, then what colours it ---


def _verb_last(
    document: Document, lexicon: ClauseLexicon, index: int, first: int, last: int, busy: list[int]
) -> VerbGroup | None:
    key = document.key[index]
    if busy[index] >= 0:
        return None
    copula = lexicon.copula.get(key)
    entries = lexicon.forms.get(key)
    if entries is None and copula is None:
        return None
    if copula is not None and entries is None:
        return _copula(document, lexicon, index, first, last)
    assert entries is not None
    lemma, form = entries[0]
    if form == "stem" or (key in lexicon.homographs and form != "stem"):
        if not _verb_here(document, lexicon, index, last, lemma, form):
            return None
        if form == "stem" and any(f != "stem" for _, f in entries):
            lemma, form = next(e for e in entries if e[1] != "stem")
    elif index + 1 < last and any(f == "stem" for _, f in entries):
        following = lexicon.forms.get(document.key[index + 1], ())
        if any(lem in lexicon.transitive_vectors and f != "stem" for lem, f in following):
            lemma, form = next(e for e in entries if e[1] == "stem")  # लगा दी
    chain = _chain(document, lexicon, index, last)
    group = VerbGroup(index, chain[-1] + 1 if chain else index + 1, index, lemma, FINITE)
    _colour(document, lexicon, group, form, chain)
    group.negated = group.negated or _negated_before(document, lexicon, index, first)
    return group


def _copula(document: Document, lexicon: ClauseLexicon, index: int, first: int, last: int) -> VerbGroup:
    group = VerbGroup(index, index + 1, index, min(lexicon.being, default=""), FINITE, bare=True)
    if lexicon.copula[document.key[index]] == "obliged":
        group.mood = IRREAL
    while group.last < last and document.key[group.last] in lexicon.copula:
        group.last += 1
    group.negated = _negated_before(document, lexicon, index, first)
    return group


def _verb_here(document: Document, lexicon: ClauseLexicon, index: int, last: int, lemma: str, form: str) -> bool:
    """Whether a bare stem or a homograph is a verb: a vector, a copula or a clause's end follows."""
    nxt = index + 1
    if nxt >= last:
        return form != "stem"
    key = document.key[nxt]
    if form == "stem":
        entries = lexicon.forms.get(key)
        # भेज दिया, कर रहे, मार गिराया, कर चुका; "भेज कर"
        return entries is not None and any(
            (lem in lexicon.vectors and f != "infinitive")
            or (lem in lexicon.conjoining and f in ("stem", "conjunctive"))
            for lem, f in entries
        )
    if document.kind[nxt] == PUNCT:
        return document.raw[nxt] not in "-–("
    if key in lexicon.copula or key in lexicon.cutter_keys:
        return True
    entries = lexicon.forms.get(key)
    return entries is not None and entries[0][0] in lexicon.passive and entries[0][1] != "stem"


def _chain(document: Document, lexicon: ClauseLexicon, index: int, last: int) -> list[int]:
    """Tokens after the main verb that belong to its group."""
    chain: list[int] = []
    position = index + 1
    while position < last:
        key = document.key[position]
        if key in lexicon.copula or key in lexicon.prospective:
            chain.append(position)
        elif key in lexicon.negation or key in lexicon.particles:
            # only inside the group: किया भी गया, नहीं
            if not (position + 1 < last and _colours(document, lexicon, position + 1)):
                break
        elif _colours(document, lexicon, position):
            chain.append(position)
        else:
            break
        position += 1
    return chain


def _colours(document: Document, lexicon: ClauseLexicon, position: int) -> bool:
    key = document.key[position]
    if key in lexicon.copula:
        return True
    if key in lexicon.homographs:
        return False
    entries = lexicon.forms.get(key)
    return entries is not None and any(lemma in lexicon.vectors for lemma, _ in entries)


def _colour(document: Document, lexicon: ClauseLexicon, group: VerbGroup, form: str, chain: list[int]) -> None:
    """Form, voice and mood of a verb-last group, from its main form and what follows."""
    forms = [(form, group.lemma)]
    copula = False
    prospective = False
    for position in range(group.main + 1, group.last):
        key = document.key[position]
        if key in lexicon.negation:
            group.negated = True
        elif key in lexicon.prospective:
            prospective = True
        elif key in lexicon.copula:
            copula = True
            if lexicon.copula[key] == "obliged":
                group.mood = IRREAL
        else:
            lemma, kind = _best(lexicon.forms[key], lexicon.vectors) if key in lexicon.forms else ("", "")
            if lemma:
                forms.append((kind, lemma))
    lemmas = [lemma for _, lemma in forms[1:]]
    ending = forms[-1][0]
    for (kind, lemma), (_, following) in zip(forms, forms[1:], strict=False):
        if kind == "perfective" and lemma not in lexicon.not_passive and following in lexicon.passive:
            group.passive = True  # किए गए, पकड़ लिया गया
    if ending == "future":
        group.mood = PLANNED
    if any(lemma in lexicon.able for lemma in lemmas):
        group.mood = POSSIBLE
    if ending == "subjunctive" or (ending == "imperfective" and not copula and not lemmas):
        group.mood = IRREAL if ending == "subjunctive" or form == "imperfective" else group.mood
    if form == "infinitive" and ending == "infinitive":
        group.form = INFINITIVE
        if copula and not prospective:
            group.form, group.mood = FINITE, IRREAL  # जाना है: must or is to
    elif (
        form == "infinitive"
        and lemmas
        and lemmas[0] in lexicon.passive
        and ending in ("perfective", "imperfective", "stem")
    ):
        group.mood = PLANNED  # करने जा रहा है
    if form == "infinitive" and any(lemma in lexicon.wanting for lemma in lemmas):
        group.mood = POSSIBLE
    if prospective:
        if copula:
            group.mood, group.form = PLANNED, FINITE
        else:
            group.form = PARTICIPLE
    if ending == "infinitive" and form != "infinitive":
        group.form = INFINITIVE  # किए जाने, मारे जाने
        if copula:
            group.form, group.mood = FINITE, IRREAL
    if form == "imperfective" and not copula and lemmas and lemmas[-1] in lexicon.being and ending == "perfective":
        group.form, group.mood = CONJUNCTIVE, REAL  # करते हुए
    if form == "conjunctive" and not lemmas:
        group.form = CONJUNCTIVE
    if form == "stem" and len(lemmas) == 1 and lemmas[0] in lexicon.conjoining:
        group.form = CONJUNCTIVE  # भेज कर


def _best(entries: tuple[tuple[str, str], ...], wanted: frozenset[str]) -> tuple[str, str]:
    for entry in entries:
        if entry[0] in wanted and entry[1] != "stem":
            return entry
    for entry in entries:
        if entry[0] in wanted:
            return entry
    return entries[0]


def _negated_before(document: Document, lexicon: ClauseLexicon, index: int, first: int) -> bool:
    """ "नहीं" up to two words before the verb: मुलाकात नहीं की, हिस्सा नहीं ही लिया."""
    for position in range(index - 1, max(first, index - 3) - 1, -1):
        key = document.key[position]
        if key in lexicon.negation:
            return True
        if document.kind[position] == PUNCT or key in lexicon.marker_keys or key in lexicon.forms:
            return False
    return False


# --- verb-medial languages: auxiliaries first, then the main verb ---


def _verb_medial(
    document: Document, lexicon: ClauseLexicon, index: int, first: int, last: int, busy: list[int]
) -> VerbGroup | None:
    key = document.key[index]
    if busy[index] >= 0:
        return None
    if key in lexicon.modals:
        return _after_auxiliary(document, lexicon, index, first, last, busy, lexicon.modals[key])
    if key in lexicon.copula:
        return _after_auxiliary(document, lexicon, index, first, last, busy, REAL)
    if key in lexicon.signal("infinitive") and index + 1 < last:
        return _infinitive(document, lexicon, index, last, busy)
    entries = lexicon.forms.get(key)
    if entries is None:
        return None
    form = _verbhood(document, lexicon, index, first, last, busy, entries)
    if form is None:
        return None
    lemma = entries[0][0]
    group = VerbGroup(index, index + 1, index, lemma, form)
    if form == PASSIVE:
        group.form, group.passive = FINITE, True
    group.negated = index > first and document.key[index - 1] in lexicon.negation
    if form == PARTICIPLE and any(f == "participle" for _, f in entries):
        group.passive = True
    return group


def _after_auxiliary(
    document: Document, lexicon: ClauseLexicon, index: int, first: int, last: int, busy: list[int], mood: str
) -> VerbGroup | None:
    """ "will not have been arrested": from the first auxiliary to the main verb."""
    group = VerbGroup(index, index + 1, index, "be", FINITE, bare=True, mood=mood)
    being = having = False
    position = index
    while position < last and position < index + 10:
        key = document.key[position]
        if key in lexicon.negation:
            group.negated = True
        if key in lexicon.modals or key in lexicon.copula:
            kind = lexicon.copula.get(key)
            if kind == "be":
                being, having = True, False
                group.bare = True
            elif kind == "have":
                having, being = True, False
            group.main, group.last = position, position + 1
            if lexicon.forms.get(key):
                group.lemma = lexicon.forms[key][0][0]
        elif key in lexicon.negation or key in lexicon.particles or key.endswith(lexicon.adverb_endings):
            if key in lexicon.signal("infinitive"):
                break
        else:
            entries = lexicon.forms.get(key) if busy[position] < 0 else None
            fit = _fitting(entries, being, having) if entries else None
            if fit is None or (being and fit == "ing" and document.key[position - 1] in lexicon.determiners):
                break
            group.main, group.last, group.lemma, group.bare = (
                position,
                position + 1,
                entries[0][0] if entries else "",
                False,
            )
            group.passive = being and fit == "participle"
            break
        position += 1
    if any(form == "ing" for _, form in lexicon.forms.get(document.key[index], ())):
        group.form = GERUND  # having been told
    return group


def _is_be(lexicon: ClauseLexicon, key: str) -> bool:
    """Forms of "be" that are not finite: to be, been, being."""
    return any(
        lemma in lexicon.being and form in ("infinite", "participle", "ing", "base")
        for lemma, form in lexicon.forms.get(key, ())
    )


def _fitting(entries: tuple[tuple[str, str], ...], being: bool, having: bool) -> str | None:
    forms = [form for _, form in entries]
    if being:
        return "participle" if "participle" in forms else "ing" if "ing" in forms else None
    if having:
        return "participle" if "participle" in forms else None
    return "base" if "base" in forms else None


def _infinitive(document: Document, lexicon: ClauseLexicon, index: int, last: int, busy: list[int]) -> VerbGroup | None:
    position = index + 1
    if document.key[position].endswith(lexicon.adverb_endings) and position + 1 < last:
        position += 1
    key = document.key[position]
    if busy[position] >= 0:
        return None
    entries = lexicon.forms.get(key)
    if lexicon.copula.get(key) in ("be", "have"):
        group = _after_auxiliary(document, lexicon, position, index, last, busy, REAL)
        if group is None:
            return None
        group.first, group.form = index, INFINITIVE
    elif entries is not None and any(form == "base" for _, form in entries):
        group = VerbGroup(index, position + 1, position, entries[0][0], INFINITIVE)
    else:
        return None
    group.negated = group.negated or (index > 0 and document.key[index - 1] in lexicon.negation)
    return group


def _verbhood(
    document: Document,
    lexicon: ClauseLexicon,
    index: int,
    first: int,
    last: int,
    busy: list[int],
    entries: tuple[tuple[str, str], ...],
) -> str | None:
    """How a word that may be a verb is used here: finite, gerund, participle, or None for a noun."""
    forms = [form for _, form in entries]
    before = document.key[index - 1] if index > first else ""
    after = document.key[index + 1] if index + 1 < last else ""
    hyphenated = (index > first and document.raw[index - 1] == "-" and document.glued(index)) or (
        index + 1 < last and document.raw[index + 1] == "-" and document.glued(index + 1)
    )
    if hyphenated:
        return None
    noun_before = before in lexicon.determiners or before in POSSESSIVE
    if "ing" in forms:
        if noun_before:
            return None
        return GERUND
    if "past" in forms:
        if noun_before and before not in lexicon.signal("free_determiners"):
            return None
        if "participle" in forms and _reduced(document, lexicon, index, first, last, before, after):
            return PARTICIPLE
        if (
            before in lexicon.marker_keys
            and busy[index - 1] < 0
            and before not in lexicon.signal("verbal_prepositions")
        ):
            return None
        if index == first and "participle" in forms:
            return PARTICIPLE
        if entries[0][0] in lexicon.transitive and (
            index + 1 >= last or after in lexicon.marker_keys or document.kind[index + 1] == PUNCT
        ):
            return PASSIVE  # headlines: "Three killed in clashes"
        return FINITE
    if "participle" in forms:
        return None if noun_before or index == first else PARTICIPLE
    if noun_before or before in lexicon.marker_keys:
        return None
    if "third" in forms:
        return FINITE if _present(document, lexicon, index, first, last, busy, before, after) else None
    if index > first and "base" in forms and _plural_before(document, lexicon, index, busy):
        return (
            FINITE
            if _object_after(document, lexicon, index, last, busy) or before in lexicon.signal("plain_pronouns")
            else None
        )
    return None


def _reduced(
    document: Document, lexicon: ClauseLexicon, index: int, first: int, last: int, before: str, after: str
) -> bool:
    """ "the men arrested on Monday", "hit by": a participle after its noun, without its object."""
    if after in lexicon.signal("agent"):
        return True
    if before in lexicon.signal("finite_before"):
        return False
    if after in lexicon.signal("reduced_after") and index > first:
        # only where a finite verb still follows in the same stretch: else it is the finite verb itself
        for position in range(index + 1, min(last, index + 14)):
            key = document.key[position]
            if document.raw[position] in ",;" or (
                key in lexicon.cutter_keys and lexicon.cutters.match(document, position)
            ):
                return False
            if document.key[position - 1] in lexicon.signal("infinitive") or _is_be(lexicon, key):
                continue
            if key in lexicon.copula or key in lexicon.modals:
                return True
            entries = lexicon.forms.get(key)
            if entries and entries[0][1] == "past" and document.key[position - 1] not in lexicon.determiners:
                return True
    return False


def _present(
    document: Document,
    lexicon: ClauseLexicon,
    index: int,
    first: int,
    last: int,
    busy: list[int],
    before: str,
    after: str,
) -> bool:
    """ "Iran rejects the offer": a third-person form with a name or noun before it and something it acts on after it."""
    if index == first or document.kind[index - 1] == PUNCT or before in lexicon.coordinators:
        return before in lexicon.signal("joining") and index > first and (after in lexicon.determiners)
    if before in lexicon.signal("singular_subjects"):
        return True
    if after in lexicon.copula or after in lexicon.modals or index + 1 >= last:
        return False
    if busy[index - 1] >= 0:
        return document.kind[index + 1] != PUNCT or after in QUOTES
    return after in lexicon.determiners or (index + 1 < last and busy[index + 1] >= 0) or after in lexicon.content_keys


def _plural_before(document: Document, lexicon: ClauseLexicon, index: int, busy: list[int]) -> bool:
    before = document.key[index - 1]
    if before in lexicon.signal("plain_subjects"):
        return True
    return before.endswith("s") and len(before) > 3 and not before.endswith("ss") and document.kind[index - 1] != PUNCT


def _object_after(document: Document, lexicon: ClauseLexicon, index: int, last: int, busy: list[int]) -> bool:
    nxt = index + 1
    return nxt < last and (
        document.key[nxt] in lexicon.determiners
        or busy[nxt] >= 0
        or document.key[nxt] in lexicon.content_keys
        or document.key[nxt] in lexicon.signal("infinitive")
    )
