"""Verb groups of verb-medial languages: auxiliaries first, then the main verb (will not have been arrested)."""

from __future__ import annotations

from flows.facts.clauses.lexicon import ClauseLexicon
from flows.facts.clauses.past_verb_medial import OBJECT, is_be, is_determined, is_plural, past_verbhood
from flows.facts.clauses.verb_group import (
    FINITE,
    GERUND,
    INFINITIVE,
    IRREAL,
    PARTICIPLE,
    PASSIVE,
    PLANNED,
    POSSESSIVE,
    QUOTES,
    REAL,
    VerbGroup,
)
from flows.text.document import NUMBER, PUNCT, WORD, Document

_SHARING = 14  # tokens between two verbs that share an auxiliary
_OUTER = 30  # tokens of a relative clause between commas
_TELLERS = 8  # tokens between people and what they say


def read_verb_medial(
    document: Document, lexicon: ClauseLexicon, index: int, first: int, last: int, busy: list[int]
) -> VerbGroup | None:
    key = document.key[index]
    if key in lexicon.modals:
        if index > first and document.raw[index][:1].isupper() and document.key[index - 1] in lexicon.marker_keys:
            return None  # nurses held in | May | were freed
        group = _after_auxiliary(document, lexicon, index, last, busy, lexicon.modals[key])
        alone = group is not None and group.last == index + 1
        return None if alone and document.raw[index][:1].isupper() and index > first else group  # in May
    if key in lexicon.copula:
        return _after_auxiliary(document, lexicon, index, last, busy, REAL)
    if key in lexicon.signals["infinitive"] and index + 1 < last:
        if index - 1 > first and (_tells_cause(document, lexicon, index) or _goes_back(document, lexicon, index)):
            return None
        return _infinitive(document, lexicon, index, last, busy)
    entries = lexicon.forms.get(key)
    if entries is None:
        return None
    after = document.key[index + 1] if index + 1 < last else ""
    if after in lexicon.copula and _inverted(document, lexicon, index, first, last, entries):
        return VerbGroup(index, index + 2, index, entries[0][0], FINITE, passive=True)
    form = _verbhood(document, lexicon, index, first, last, busy, entries)
    if form is None:
        return None
    lemma = entries[0][0]
    group = VerbGroup(index, index + 1, index, lemma, form)
    if form == PASSIVE:
        group.form, group.passive = FINITE, True
    group.negated = index > first and document.key[index - 1] in lexicon.negation
    if form == GERUND:
        _take_negation(document, lexicon, group, first)
    if form == PARTICIPLE and "participle" in lexicon.kinds[key]:
        group.passive = True
    return group


def _take_negation(document: Document, lexicon: ClauseLexicon, group: VerbGroup, first: int) -> None:
    """Begin a gerund with what negates it: accused of | never fully withdrawing."""
    before = group.first - 1
    if before - 1 > first and document.key[before].endswith(lexicon.adverb_endings):
        before -= 1
    if before > first and document.key[before] in lexicon.negation:
        group.first, group.negated = before, True


def _tells_cause(document: Document, lexicon: ClauseLexicon, index: int) -> bool:
    """Whether "due to" tells a cause, which looks like a verb: losses due to | fire at a mill; not: due | to fly."""
    return document.key[index - 1] in lexicon.signals["due"] and document.key[index + 1] in lexicon.signals["causes"]


def _goes_back(document: Document, lexicon: ClauseLexicon, index: int) -> bool:
    """Whether "to" tells where one goes back: returned | to work, were back | to school."""
    key = document.key
    return key[index + 1] in lexicon.signals["workplaces"] and key[index - 1] in lexicon.signals["going_back"]


def read_sharing(
    document: Document, lexicon: ClauseLexicon, index: int, last: int, busy: list[int], before: VerbGroup
) -> VerbGroup | None:
    """A verb that shares the auxiliary or the "to" of the verb before: will challenge it and | launch a protest."""
    joint = document.key[index - 1]
    if busy[index] >= 0 or (joint not in lexicon.signals["joining"] and joint not in lexicon.signals["or"]):
        return None
    entries = lexicon.forms.get(document.key[index])
    if entries is None or all(form != "base" for _, form in entries) or index - before.last > _SHARING:
        return None
    plain = before.main > before.first and any(f == "base" for _, f in lexicon.forms.get(document.key[before.main], ()))
    shares = before.form == INFINITIVE or (before.form == FINITE and (plain or before.mood != REAL) and not before.bare)
    if not shares or not _object_after(document, lexicon, index, last, busy):
        return None
    group = VerbGroup(index, index + 1, index, entries[0][0], before.form, mood=before.mood, shares=True)
    group.negated = before.negated
    return group


def shares_passive(document: Document, lexicon: ClauseLexicon, group: VerbGroup, last: int, before: VerbGroup) -> bool:
    """Whether a verb is as passive as the one right before it: was beaten and | tied up by robbers, | sent to jail."""
    if not before.passive or group.form != FINITE or group.passive or group.first - before.last != 1:
        return False
    if group.last - group.first != 1 or document.key[before.last] not in lexicon.signals["joining"]:
        return False
    if all(form != "participle" for _, form in lexicon.forms.get(document.key[group.first], ())):
        return False
    after = document.key[group.last : min(last, group.last + 2)]
    if after and after[0] in lexicon.signals["denied_goods"]:
        return True  # was arrested and | denied bail
    if group.lemma in lexicon.signals["moving"] and after and after[0] in lexicon.marker_keys:
        return True  # were arrested and | sent to jail
    return any(key in lexicon.signals["agent"] for key in after)


def _after_auxiliary(
    document: Document, lexicon: ClauseLexicon, index: int, last: int, busy: list[int], mood: str
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
            if key in lexicon.signals["infinitive"]:
                break
        elif being and document.raw[position] in QUOTES and document.raw[position] != "'":
            pass  # had been "provisionally suspended
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
            if fit == "ing" and group.lemma in lexicon.signals["heading"]:
                present = lexicon.forms.get(document.key[index], ())
                if any(form in ("base", "third") for _, form in present) and position - index <= 2:
                    group.mood = PLANNED  # is heading to Rome
            break
        position += 1
    if any(form == "ing" for _, form in lexicon.forms.get(document.key[index], ())):
        group.form = GERUND  # having been told
    before = document.key[index - 1] if index else ""
    shared = before in lexicon.signals["joining"] or before in lexicon.signals["infinitive"]
    if mood == REAL and not shared and document.key[index] in lexicon.signals["plain_be"]:
        group.mood = IRREAL  # demanded that the officers | be suspended
    return group


def _fitting(entries: tuple[tuple[str, str], ...], being: bool, having: bool) -> str | None:
    forms = [form for _, form in entries]
    if being:
        return "participle" if "participle" in forms else "ing" if "ing" in forms else None
    if having:
        return "participle" if "participle" in forms else None
    return "base" if "base" in forms else None


def _infinitive(document: Document, lexicon: ClauseLexicon, index: int, last: int, busy: list[int]) -> VerbGroup | None:
    position = index + 1
    adverb = document.key[position].endswith(lexicon.adverb_endings) and document.key[position] not in lexicon.forms
    if adverb and position + 1 < last:  # to formally | accuse; but to supply
        position += 1
    key = document.key[position]
    if busy[position] >= 0:
        return None
    entries = lexicon.forms.get(key)
    if lexicon.copula.get(key) in ("be", "have"):
        group = _after_auxiliary(document, lexicon, position, last, busy, REAL)
        if group is None:
            return None
        group.first, group.form, group.mood = index, INFINITIVE, REAL
    elif entries is not None and any(form == "base" for _, form in entries):
        body = lexicon.actors.match(document, position, last) if key in lexicon.actor_keys else None
        if body is not None and body.last > position + 1:
            return None  # a victory to | trade unions
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
    forms = lexicon.kinds[document.key[index]]
    before = document.key[index - 1] if index > first else ""
    after = document.key[index + 1] if index + 1 < last else ""
    hyphenated = (index > first and document.raw[index - 1] == "-" and document.glued(index)) or (
        index + 1 < last and document.raw[index + 1] == "-" and document.glued(index + 1)
    )
    if hyphenated:
        return None
    noun_before = before in lexicon.determiners or before in POSSESSIVE
    if "ing" in forms:
        noun = noun_before or _ing_noun(document, lexicon, index, first, last, busy, before, after)
        return None if noun else GERUND
    if before in lexicon.signals["amounts"]:
        return None  # 357 million won
    if "past" in forms:
        return past_verbhood(document, lexicon, index, first, last, busy, entries, before, after)
    if "participle" in forms:
        return None if noun_before or index == first else PARTICIPLE
    if noun_before or before in lexicon.marker_keys:
        return None
    if document.key[index] in lexicon.marker_keys and before not in lexicon.signals["plain_pronouns"]:
        return None  # soldiers near the border
    if "base" in forms and _subjunctive(document, lexicon, index, first):
        return FINITE if _object_after(document, lexicon, index, last, busy) else None
    if "third" in forms:
        return FINITE if _present(document, lexicon, index, first, last, busy, entries[0][0]) else None
    if index > first and "base" in forms and _tells(document, lexicon, index, after):
        return None  # who | police | say
    telling = index > first and "base" in forms and entries[0][0] in lexicon.zero_that
    if telling and _far_tellers(document, lexicon, index, first, last, busy):
        return FINITE  # officials in Lima | say gunmen killed
    if index > first and "base" in forms and _people_do(document, lexicon, index, last, busy, entries[0][0]):
        return FINITE
    if index > first and "base" in forms and _plural_before(document, lexicon, index, busy, entries[0][0]):
        return (
            FINITE
            if _object_after(document, lexicon, index, last, busy) or before in lexicon.signals["plain_pronouns"]
            else None
        )
    return None


def _ing_noun(
    document: Document,
    lexicon: ClauseLexicon,
    index: int,
    first: int,
    last: int,
    busy: list[int],
    before: str,
    after: str,
) -> bool:
    """Whether a word in "-ing" is a noun, or describes one: the seventh | meeting of, from | surrounding villages."""
    if _event_noun(document, lexicon, index, first, last, busy):
        return True
    if document.key[index] in lexicon.signals["shootings"] and before in lexicon.marker_keys:
        return not after or document.kind[index + 1] == PUNCT or after in lexicon.marker_keys  # killed in | shooting
    if before in lexicon.signals["superlatives"] and after and after not in lexicon.determiners:
        return True  # the best | supporting actress
    if document.key[index] in lexicon.signals["describing"] and before in lexicon.marker_keys:
        plain = after and after not in lexicon.determiners and after not in lexicon.marker_keys
        if plain and after not in POSSESSIVE:
            return True  # from | surrounding villages
    return False


def _subjunctive(document: Document, lexicon: ClauseLexicon, index: int, first: int) -> bool:
    """Whether a plain form is what somebody is asked to do: demanded that | Chile | free the miners."""
    for position in range(index - 1, max(first, index - OBJECT), -1):
        key = document.key[position]
        if document.kind[position] == PUNCT or key in lexicon.modals or key in lexicon.copula:
            return False
        if key in lexicon.content_keys:
            asks = lexicon.forms.get(document.key[position - 1], ())
            return position < index - 1 and any(lexicon.raising.get(lemma) == "demanded" for lemma, _ in asks)
        for _, form in lexicon.forms.get(key, ()):
            if form in ("past", "third"):
                return False
    return False


def _tells(document: Document, lexicon: ClauseLexicon, index: int, after: str) -> bool:
    """Whether a word stands for somebody who, as the next word tells, says something: a man who | police | say."""
    if document.key[index] not in lexicon.actor_keys:
        return False
    return any(form == "base" and lemma in lexicon.zero_that for lemma, form in lexicon.forms.get(after, ()))


def _inverted(
    document: Document,
    lexicon: ClauseLexicon,
    index: int,
    first: int,
    last: int,
    entries: tuple[tuple[str, str], ...],
) -> bool:
    """Whether a passive opens its sentence, its subject last: Also | arrested were | two clerks; Among those | hurt was ..."""
    opens = index == first and all(lemma in lexicon.transitive for lemma, _ in entries)
    if (index == first and not opens) or index + 2 >= last or lexicon.copula.get(document.key[index + 1]) != "be":
        return False
    if is_be(lexicon, document.key[index + 1]) or all(form != "participle" for _, form in entries):
        return False
    words = document.key[first:index]
    return all(key in lexicon.particles for key in words) or (
        len(words) == 2 and words[0] in lexicon.marker_keys and words[1] in lexicon.signals["free_determiners"]
    )


def _event_noun(document: Document, lexicon: ClauseLexicon, index: int, first: int, last: int, busy: list[int]) -> bool:
    """Whether "-ing" ends a phrase with a determiner: the seventh | meeting of, a criminal | hearing in Greece.

    After somebody it is what he does: police used batons against the farmers | rallying in the square.
    """
    after = document.key[index + 1] if index + 1 < last else ""
    if after in lexicon.signals["possessed"]:
        return is_determined(document, lexicon, index, first)
    ends = index + 1 >= last or document.kind[index + 1] == PUNCT or after in lexicon.marker_keys
    if not ends or index <= first or busy[index - 1] >= 0 or is_plural(document.key[index - 1]):
        return False
    acts = document.key[index] not in lexicon.signals["ing_nouns"] and any(
        document.key[i] in lexicon.actor_keys
        and (hit := lexicon.actors.match(document, i, last)) is not None
        and hit.last == index
        for i in range(max(first, index - 2), index)
    )
    return not acts and is_determined(document, lexicon, index, first)


def _present(
    document: Document,
    lexicon: ClauseLexicon,
    index: int,
    first: int,
    last: int,
    busy: list[int],
    lemma: str,
) -> bool:
    """Whether a third-person form is a verb: a name or noun before it, what it acts on after it."""
    after = document.key[index + 1] if index + 1 < last else ""
    subject = index - 1
    if subject > first and document.key[subject].endswith(lexicon.adverb_endings) and busy[subject] < 0:
        subject -= 1  # he cynically | continues
    before = document.key[subject] if subject >= first else ""
    if index > first and document.raw[subject] == "," and _closes_aside(document, lexicon, subject, first):
        told = after in lexicon.determiners or after in lexicon.actor_keys or busy[index + 1 : index + 2] > [-1]
        return lemma not in lexicon.past_stems and told
    if index == first or document.kind[subject] == PUNCT or before in lexicon.coordinators:
        return before in lexicon.signals["joining"] and index > first and (after in lexicon.determiners)
    if before in lexicon.signals["singular_subjects"]:
        return True
    if lemma in lexicon.past_stems:
        return False
    if busy[subject] < 0 and _does(document, lexicon, subject):
        return False  # denied | reports that
    if document.kind[subject] == NUMBER and subject > first and _does(document, lexicon, subject - 1):
        return False  # polled 31,840 | votes to win
    if index + 1 >= last or document.kind[index + 1] == PUNCT:
        return _judges(document, lexicon, subject, busy)
    if _titles(document, lexicon, index, last, busy):
        return False
    if after in lexicon.copula or after in lexicon.modals:
        return False
    up = after in lexicon.signals["verb_particles"] and index + 2 < last
    if busy[subject] >= 0 and up and document.key[index + 2] in lexicon.determiners:
        return True  # as the union | steps up its campaign
    if busy[subject] >= 0:
        counted = subject > first and document.key[subject - 1] in lexicon.signals["free_determiners"]
        if counted and busy[subject - 1] < 0:
            return False  # three Palestinian camps
        if after in lexicon.marker_keys and _articled(document, lexicon, subject, busy):
            return False  # the US sanctions on
        if document.key[index] in lexicon.signals["blows"] and lexicon.role(after) in ("on", "against"):
            return False  # Peru sanctions | over the raid, Peru strikes | on a camp
        return document.kind[index + 1] != PUNCT or after in QUOTES
    somebody = before in lexicon.actor_keys and not is_plural(before) and subject > first
    if somebody and document.key[subject - 1] in lexicon.signals["known"]:
        planned = after in lexicon.signals["infinitive"] and lemma in lexicon.raising
        if planned or (is_plural(after) and after not in lexicon.marker_keys):
            return True  # the operator | plans to close, | withdraws plans
    if (
        after in lexicon.signals["infinitive"]
        and lemma in lexicon.raising
        and document.key[index] not in lexicon.governors
    ):
        return before not in lexicon.determiners and before not in lexicon.marker_keys  # the firm | intends to
    if after in lexicon.pronoun_keys and (index + 2 >= last or document.kind[index + 2] == PUNCT):
        return True  # the military | denies it
    return after in lexicon.determiners or (index + 1 < last and busy[index + 1] >= 0) or after in lexicon.content_keys


def _does(document: Document, lexicon: ClauseLexicon, index: int) -> bool:
    """Whether a word can be a past tense: polled | 31,840."""
    return any(form == "past" for _, form in lexicon.forms.get(document.key[index], ()))


def _titles(document: Document, lexicon: ClauseLexicon, index: int, last: int, busy: list[int]) -> bool:
    """Whether a noun for several stands before their names, and their verb behind these: Lima judges | Ana Roe and Li Wu were ..."""
    if busy[index + 1] < 0 or document.key[index] not in lexicon.actor_keys:
        return False
    hit = lexicon.actors.match(document, index, last)
    if hit is None or not hit.value.plural:
        return False
    end = index + 1
    while end < last and (
        busy[end] >= 0 or document.key[end] in lexicon.signals["joining"] or document.raw[end] == ","
    ):
        end += 1
    key = document.key[end] if end < last else ""
    return key in lexicon.copula or key in lexicon.modals or any(f == "past" for _, f in lexicon.forms.get(key, ()))


def _closes_aside(document: Document, lexicon: ClauseLexicon, comma: int, first: int) -> bool:
    """Whether a comma ends words about the subject that another began: the party, | which has ruled since May, | accuses the ..."""
    for index in range(comma - 2, max(first, comma - _OUTER), -1):
        if document.raw[index] == ",":
            after = document.key[index + 1]
            formed = any(form == "participle" for _, form in lexicon.forms.get(after, ()))  # the party, formed in May,
            return formed or after in lexicon.signals["singular_subjects"]
    return False


def _judges(document: Document, lexicon: ClauseLexicon, index: int, busy: list[int]) -> bool:
    """Whether a name at a token is the subject of words about the act before it: a charge | Uganda | denies."""
    if busy[index] < 0:
        return False
    while index > 0 and busy[index - 1] == busy[index]:
        index -= 1
    key = document.key
    return index > 1 and key[index - 1] in lexicon.signals["told_acts"] and key[index - 2] in lexicon.signals["one"]


def _articled(document: Document, lexicon: ClauseLexicon, index: int, busy: list[int]) -> bool:
    """Whether a determiner or a preposition stands right before the name at a token."""
    while index > 0 and busy[index - 1] == busy[index]:
        index -= 1
    before = document.key[index - 1] if index else ""
    return before in lexicon.determiners or before in lexicon.marker_keys


def _plural_before(document: Document, lexicon: ClauseLexicon, index: int, busy: list[int], lemma: str) -> bool:
    at = index - 1
    if at > 2 and document.raw[at] == "," and document.raw[at - 2] == "," and _aside(document, lexicon, at - 1):
        at -= 3  # farmers, however, | oppose the plan
    while at > 0 and document.key[at].endswith(lexicon.adverb_endings) and busy[at] < 0 and index - at < 3:
        at -= 1  # farmers strongly | oppose the plan
    before = document.key[at]
    if before in lexicon.signals["plain_subjects"]:
        return True
    if before in lexicon.signals["put_before"] and lemma not in lexicon.past_stems:
        return True  # Smith, the champion, and Brown, the runner-up, also | face a hearing
    if lemma in lexicon.past_stems:
        return False
    if before in lexicon.signals["joining"]:  # they blocked the road and | allege that ...
        return index + 1 < document.size and document.key[index + 1] in lexicon.content_keys
    return is_plural(before) and len(before) > 3 and document.kind[at] != PUNCT


def _people_do(document: Document, lexicon: ClauseLexicon, index: int, last: int, busy: list[int], lemma: str) -> bool:
    """Whether several people do to others what a plain form tells: Gunmen | kill 12, Rebels | seize key town."""
    before, nxt = index - 1, index + 1
    if (
        lemma not in lexicon.transitive
        or nxt >= last
        or busy[before] >= 0
        or document.key[before] not in lexicon.actor_keys
    ):
        return False
    hit = lexicon.actors.match(document, before, index)
    if hit is None or not hit.value.plural or hit.value.kind != "person":
        return False
    if document.kind[nxt] == NUMBER:
        return True
    key = document.key[nxt]
    small = key in lexicon.marker_keys or key in lexicon.copula or key in lexicon.modals or key in lexicon.cutter_keys
    return document.kind[nxt] == WORD and not small and key not in lexicon.coordinators and key not in lexicon.forms


def _far_tellers(
    document: Document, lexicon: ClauseLexicon, index: int, first: int, last: int, busy: list[int]
) -> bool:
    """Whether several people with a place or body behind them tell something: officials in Lima | say, workers at the mill | fear."""
    key, after = document.key, index + 1
    if after >= last or document.kind[after] == PUNCT or key[after] in lexicon.marker_keys:
        return False
    marked = False
    for at in range(index - 1, max(first - 1, index - 1 - _TELLERS), -1):
        marker = key[at] in lexicon.marker_keys
        glue = document.raw[at] == "-" and document.glued(at)  # north-central
        cuts = (document.kind[at] == PUNCT and not glue) or key[at] in POSSESSIVE or key[at] in lexicon.copula
        if cuts or (key[at] in lexicon.cutter_keys and not marker):
            return False
        if marked and key[at] in lexicon.actor_keys and busy[at] < 0:
            hit = lexicon.actors.match(document, at, index)
            if hit is not None and key[hit.last] in lexicon.marker_keys:
                told = document.kind[after] == NUMBER or key[after] in lexicon.actor_keys
                return hit.value.plural and (told or _object_after(document, lexicon, index, last, busy))
        marked = marked or marker
    return False


def _aside(document: Document, lexicon: ClauseLexicon, index: int) -> bool:
    """Whether a word between commas is only put in: X, however, did."""
    return document.key[index] in lexicon.signals["aside"]


def _object_after(document: Document, lexicon: ClauseLexicon, index: int, last: int, busy: list[int]) -> bool:
    nxt = index + 1
    return nxt < last and (
        document.key[nxt] in lexicon.determiners
        or busy[nxt] >= 0
        or document.key[nxt] in lexicon.content_keys
        or (document.key[nxt] in lexicon.actor_keys and is_plural(document.key[nxt]))  # farmers accuse | herders
        or (
            document.key[nxt] in lexicon.signals["infinitive"]
            and nxt + 1 < last
            and document.key[nxt + 1] not in lexicon.determiners  # sent both parties | back to the table
            and busy[nxt + 1] < 0
        )
    )
