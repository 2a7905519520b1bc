"""Verb groups of verb-last languages: the main verb first, then what colours it (किया जा सकता है)."""

from __future__ import annotations

import itertools

from flows.facts.clauses.lexicon import ClauseLexicon
from flows.facts.clauses.verb_group import (
    CONJUNCTIVE,
    FINITE,
    INFINITIVE,
    IRREAL,
    PARTICIPLE,
    PLANNED,
    POSSIBLE,
    QUOTES,
    REAL,
    VerbGroup,
)
from flows.text.document import PUNCT, Document

_WITHOUT = 4  # tokens between "without" and its participle: बिना किसी को बताए


def read_verb_last(
    document: Document, lexicon: ClauseLexicon, index: int, first: int, last: int, busy: list[int]
) -> VerbGroup | None:
    key = document.key[index]
    entries = lexicon.forms.get(key)
    predicate = key in lexicon.signals["predicates"] and not (index > first and document.raw[index - 1] in QUOTES)
    if predicate and _closed(document, lexicon, index + 1, last):
        done = min(lexicon.signals["doing"])  # दो बदमाश गिरफ्तार, तीन फरार
        group = VerbGroup(index, index + 1, index, done, FINITE, passive=True)
        group.negated = _negated_before(document, lexicon, index, first)
        return group
    if entries is None:
        return _copula(document, lexicon, index, first, last) if key in lexicon.copula else None
    lemma, form = entries[0]
    if key in lexicon.homographs and index > first and lexicon.role(document.key[index - 1]) == "of":
        return None  # पुलिस की | गाड़ी पर
    if form == "stem" or (key in lexicon.homographs and form != "stem"):
        if not _behind_subject(document, lexicon, index, first, lemma, form) and not _verb_here(
            document, lexicon, index, last, form
        ):
            return None
        if (
            form == "stem"
            and any(f != "stem" for _, f in entries)
            and not _coloured(document, lexicon, index + 1, last)
        ):
            lemma, form = next(e for e in entries if e[1] != "stem")
    elif (
        len(entries) > 1
        and any(f == "stem" for _, f in entries)
        and (_coloured(document, lexicon, index + 1, last) or _conjoined(document, lexicon, index + 1, last))
    ):
        lemma, form = next(e for e in entries if e[1] == "stem")  # लगा दी, बना लिया
    elif (
        form == "infinitive"
        and any(f == "perfective" for _, f in entries)
        and _closed(document, lexicon, index + 1, last)
    ):
        lemma, form = next(e for e in entries if e[1] == "perfective")  # उनका हाल जाना
    joined = form == "stem" and _conjoined(document, lexicon, index + 1, last)
    chain = [index + 1] if joined else [] if form == "conjunctive" else _chain(document, lexicon, index, last)
    group = VerbGroup(index, chain[-1] + 1 if chain else index + 1, index, lemma, FINITE)
    _colour(document, lexicon, group, form)
    group.negated = group.negated or _negated_before(document, lexicon, index, first)
    if group.form == FINITE and _negated_behind(document, lexicon, group.last, last):
        group.negated, group.last = True, group.last + 1
    return group


def _behind_subject(document: Document, lexicon: ClauseLexicon, index: int, first: int, lemma: str, form: str) -> bool:
    """Whether a light verb stands right behind a marked subject: बदमाशों ने | की व्यापारी की हत्या; not: ने | गाड़ी रोकी."""
    before = index - 1
    if before > first and document.key[before] in lexicon.negation:
        before -= 1
    return (
        form == "perfective"
        and lemma in lexicon.light
        and before > first
        and lexicon.role(document.key[before]) == "subj"
    )


def _negated_behind(document: Document, lexicon: ClauseLexicon, index: int, last: int) -> bool:
    """Whether "नहीं" follows a verb and closes its clause: झुकेंगे | नहीं."""
    return index < last and document.key[index] in lexicon.negation and _closed(document, lexicon, index + 1, last)


def _coloured(document: Document, lexicon: ClauseLexicon, index: int, last: int) -> bool:
    """Whether a verb that follows only stems stands at a token: लगा | दी, ठहरा | सकते."""
    following = lexicon.forms.get(document.key[index], ()) if index < last else ()
    verbs = lexicon.transitive_vectors | lexicon.able | lexicon.completed
    if index + 1 < last and document.key[index + 1] in lexicon.copula:
        verbs |= lexicon.signals["ongoing"]  # पहुंचा | रहे हैं: of पहुंचाना
    return any(lemma in verbs and form != "stem" for lemma, form in following)


def _conjoined(document: Document, lexicon: ClauseLexicon, index: int, last: int) -> bool:
    """Whether a verb that only joins stands at a token, and no verb of its own behind it: दबा | कर, पीट कर | मार डाला; not: मना | कर दिया."""
    joins = index < last and any(
        lemma in lexicon.conjoining and form in ("stem", "conjunctive")
        for lemma, form in lexicon.forms.get(document.key[index], ())
    )
    following = lexicon.forms.get(document.key[index + 1], ()) if index + 1 < last else ()
    return joins and not any(lemma in lexicon.vectors and form != "stem" for lemma, form in following)


def _closed(document: Document, lexicon: ClauseLexicon, index: int, last: int) -> bool:
    """Whether a clause ends before a token, with no verb."""
    if index >= last or document.key[index] in lexicon.cutter_keys:
        return True
    return document.kind[index] == PUNCT and document.raw[index] not in "-–(\"'“”‘’"


def _copula(document: Document, lexicon: ClauseLexicon, index: int, first: int, last: int) -> VerbGroup:
    group = VerbGroup(index, index + 1, index, min(lexicon.being, default=""), FINITE, bare=True)
    if lexicon.copula[document.key[index]] == "obliged":
        group.mood = IRREAL
    while group.last < last and document.key[group.last] in lexicon.copula:
        group.last += 1
    group.negated = _negated_before(document, lexicon, index, first)
    return group


def _verb_here(document: Document, lexicon: ClauseLexicon, index: int, last: int, form: str) -> bool:
    """Whether a bare stem or a homograph is a verb: a vector, a copula or a clause's end follows."""
    nxt = index + 1
    if nxt >= last:
        return form != "stem"
    key = document.key[nxt]
    if form == "stem":
        entries = lexicon.forms.get(key)
        after = lexicon.forms.get(document.key[nxt + 1], ()) if nxt + 1 < last else ()
        coloured = any(lem in lexicon.vectors and f != "stem" for lem, f in after)
        if entries and entries[0][0] in lexicon.conjoining and coloured:
            return False  # मांग कर रहे हैं: the noun with its verb
        # भेज दिया, कर रहे, मार गिराया, कर चुका; "भेज कर"
        return entries is not None and any(
            (lem in lexicon.vectors and f != "infinitive")
            or (lem in lexicon.conjoining and f in ("stem", "conjunctive"))
            for lem, f in entries
        )
    if document.kind[nxt] == PUNCT:
        return document.raw[nxt] not in "-–("
    if form == "infinitive" and key in lexicon.copula:
        return False  # बांध में पानी | है: water, and nobody who has to get something
    if key in lexicon.copula or key in lexicon.cutter_keys:
        return True
    entries = lexicon.forms.get(key)
    if entries is None or entries[0][0] not in lexicon.passive:
        return False
    if entries[0][1] != "stem":
        return True
    # पूछताछ की जा रही है, मांग की जा सकती है
    following = lexicon.forms.get(document.key[nxt + 1], ()) if nxt + 1 < last else ()
    return any(lem in lexicon.vectors for lem, _ in following)


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
    entries = lexicon.forms.get(key)
    if key in lexicon.homographs:  # वापस ले | लिए
        before = lexicon.forms.get(document.key[position - 1], ())
        lemma = entries[0][0] if entries else ""
        if not any(form == "stem" for _, form in before) or lemma not in lexicon.transitive_vectors:
            return False
        return _verb_here(document, lexicon, position, document.size, "perfective")
    return entries is not None and any(lemma in lexicon.vectors for lemma, _ in entries)


def _colour(document: Document, lexicon: ClauseLexicon, group: VerbGroup, form: str) -> None:
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
    for (kind, lemma), (_, following) in itertools.pairwise(forms):
        if kind == "perfective" and lemma not in lexicon.not_passive and following in lexicon.passive:
            group.passive = True  # किए गए, पकड़ लिया गया
    present = lexicon.copula.get(document.key[group.last - 1]) == "present"
    _set_form_and_mood(lexicon, group, forms, copula, present, prospective)


def _set_form_and_mood(
    lexicon: ClauseLexicon,
    group: VerbGroup,
    forms: list[tuple[str, str]],
    copula: bool,
    present: bool,
    prospective: bool,
) -> None:
    """Form and mood of a verb-last group from the forms and lemmas of its verbs; of two rules that fit the later counts."""
    form, ending = forms[0][0], forms[-1][0]
    lemmas = [lemma for _, lemma in forms[1:]]
    if ending == "future":
        group.mood = PLANNED
    ongoing = copula and any(lemma in lexicon.signals["ongoing"] for lemma in lemmas)
    if ongoing and present and group.lemma in lexicon.signals["heading"]:
        group.mood = PLANNED  # जापान जा रहे हैं
    able = [kind for kind, lemma in forms[1:] if lemma in lexicon.able]
    if able and (group.negated or any(kind != "perfective" for kind in able)):
        group.mood = POSSIBLE  # बना सकती है; but who could have made it (बना सकी) has
    done = len(forms) > 1 and forms[-2][0] == "perfective"
    if done and ending == "imperfective" and lemmas[-1] in lexicon.being and not copula:
        group.mood = IRREAL  # किया होता, कर लिया होता
    unsaid = ending == "imperfective" and not copula
    if ending == "subjunctive" or (unsaid and not lemmas):
        group.mood = IRREAL if ending == "subjunctive" or form == "imperfective" else group.mood
    if unsaid and form == "stem" and len(lemmas) == 1 and not able:
        group.mood = IRREAL  # (न आती तो) पीट देती
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
        went = len(lemmas) == 1 and forms[-1][0] == "perfective"
        group.mood = IRREAL if went else PLANNED  # छापेमारी करने | गई टीम: for that; करने जा रहा है
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


def attributive(document: Document, lexicon: ClauseLexicon, groups: list[VerbGroup], last: int) -> None:
    """Perfect forms before a noun are no finite verbs (लगाए गए प्रतिबंध), unless the sentence has no other."""
    finite = [group for group in groups if group.form == FINITE]
    if len(finite) < 2:
        return
    finals = {group.first for group in finite if _closes(document, lexicon, group.last, last)}
    for group in finite:
        if group.first in finals or group.bare:
            continue
        if finals and max(finals) > group.first and document.key[group.last - 1] not in lexicon.copula:
            group.form = PARTICIPLE
            group.negated = group.negated or _without(document, lexicon, group.first)


def _without(document: Document, lexicon: ClauseLexicon, index: int) -> bool:
    """Whether a participle tells what was not done: बिना | हमला किए; not: अनुमति के बिना | हमला किए."""
    for position in range(index - 1, max(0, index - _WITHOUT) - 1, -1):
        if document.key[position] in lexicon.signals["without"]:
            return position == 0 or lexicon.role(document.key[position - 1]) != "of"
        if document.kind[position] == PUNCT or document.key[position] in lexicon.forms:
            return False
    return False


def _closes(document: Document, lexicon: ClauseLexicon, index: int, last: int) -> bool:
    """Whether a clause ends before a token: the sentence's end, a stop, or a word that begins another clause."""
    if index >= last:
        return True
    key = document.key[index]
    return (document.kind[index] == PUNCT and document.raw[index] not in "-'\"“‘(") or key in lexicon.cutter_keys
