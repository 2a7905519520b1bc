"""Past forms in languages whose verb stands between subject and object: a verb of its own, or a participle that describes."""

from __future__ import annotations

from flows.facts.clauses.lexicon import ClauseLexicon
from flows.facts.clauses.verb_group import (
    FINITE,
    PARTICIPLE,
    PASSIVE,
    POSSESSIVE,
    QUOTES,
)
from flows.text.document import NUMBER, PUNCT, WORD, Document

OBJECT = 8  # tokens between a verb and a participle in its object
_PHRASE = 4  # tokens between a determiner and its noun


def is_be(lexicon: ClauseLexicon, key: str) -> bool:
    """Forms of "be" that are not finite: to be, been, being."""
    return any(
        lemma in lexicon.being and form in ("infinite", "participle", "ing", "base")
        for lemma, form in lexicon.forms.get(key, ())
    )


def past_verbhood(
    document: Document,
    lexicon: ClauseLexicon,
    index: int,
    first: int,
    last: int,
    busy: list[int],
    entries: tuple[tuple[str, str], ...],
    before: str,
    after: str,
) -> str | None:
    """How a word that may be a past tense is used: as one, as a participle, as a passive, or None for a noun's."""
    forms = lexicon.kinds[document.key[index]]
    noun_before = before in lexicon.determiners or before in POSSESSIVE
    if noun_before and before not in lexicon.signals["free_determiners"]:
        return None
    if _in_row(document, lexicon, index, first) and _describes(document, lexicon, index, last, after):
        return None  # one suspected | armed robber
    counted = index - 2 >= first and document.kind[index - 1] == NUMBER and _takes(document, lexicon, index - 2)
    several = noun_before and index - 2 >= first and _takes(document, lexicon, index - 2)
    if (
        (several or counted)
        and index + 1 < last
        and busy[index + 1] >= 0
        and _names_people(document, lexicon, index, last, busy)
    ):
        return None  # released two | wounded Peruvian soldiers
    if (noun_before or counted or before in lexicon.signals["objective"]) and _describes(
        document, lexicon, index, last, after
    ):
        return None  # two | armed men; among them | retired officers
    if document.key[index] in lexicon.signals["also_nouns"] and _described(document, lexicon, index, first, busy):
        return None  # took a veiled | shot at the mayor
    if _newly(document, lexicon, index, first, last, busy):
        return None  # the | newly elected | mayor
    passive = "participle" in forms and entries[0][0] not in lexicon.signals["intransitive"]  # retaliated | by
    if passive and _reduced(document, lexicon, index, first, last, before, after):
        return PARTICIPLE
    if before in lexicon.marker_keys and busy[index - 1] < 0 and before not in lexicon.signals["verbal_prepositions"]:
        return None
    if index == first and "participle" in forms:
        return None if _describes(document, lexicon, index, last, after) else PARTICIPLE  # Armed men | opened fire
    if entries[0][0] in lexicon.transitive and _lacks_object(document, lexicon, index, last, after):
        # headlines: "Three killed in clashes"; but in a video | released on Monday
        inside = "participle" in forms and (
            _in_phrase(document, lexicon, index, first, busy) or _inside_object(document, lexicon, index, first)
        )
        return PARTICIPLE if inside else PASSIVE
    return FINITE


def _lacks_object(document: Document, lexicon: ClauseLexicon, index: int, last: int, after: str) -> bool:
    """Whether nothing stands behind a verb that it could act on: Three | killed in clashes; not: accused | "some groups"."""
    if index + 1 >= last:
        return True
    if document.kind[index + 1] == PUNCT and document.raw[index + 1] not in QUOTES:
        return True
    if _told_of_others(document, lexicon, index + 1, last):
        return True
    return (
        after in lexicon.marker_keys
        and not _counts(document, lexicon, index + 1, last)
        and not _parted_object(document, lexicon, index + 1, last)
        and not _aimed(document, lexicon, index + 1, last)
    )


def _in_row(document: Document, lexicon: ClauseLexicon, index: int, first: int) -> bool:
    """Whether a participle with an article or a number before it stands before a word: one suspected | armed robber."""
    if index - 2 < first or all(form != "participle" for _, form in lexicon.forms.get(document.key[index - 1], ())):
        return False
    before = document.key[index - 2]
    return before in lexicon.determiners or document.kind[index - 2] == NUMBER


def _names_people(document: Document, lexicon: ClauseLexicon, index: int, last: int, busy: list[int]) -> bool:
    """Whether a name and somebody stand behind a word: wounded | Peruvian soldiers."""
    at = index + 1
    while at < last and busy[at] >= 0:
        at += 1
    return at < last and document.key[at] in lexicon.actor_keys


def _takes(document: Document, lexicon: ClauseLexicon, index: int) -> bool:
    """Whether a verb or preposition stands before a number, which is its object: killed | 40 injured men."""
    key = document.key[index]
    return key in lexicon.marker_keys or any(form in ("past", "base", "ing") for _, form in lexicon.forms.get(key, ()))


def _told_of_others(document: Document, lexicon: ClauseLexicon, index: int, last: int) -> bool:
    """Whether a bare number begins the next news of a headline: ten killed | 40 injured in a blast; not 40 injured men."""
    fate = index + 1
    if fate >= last or document.kind[index] != NUMBER:
        return False
    done = any(
        form == "participle" and lemma in lexicon.transitive
        for lemma, form in lexicon.forms.get(document.key[fate], ())
    )
    after = fate + 1
    return done and (
        after >= last
        or document.kind[after] == PUNCT
        or document.key[after] in lexicon.marker_keys
        or document.key[after] in lexicon.cutter_keys
    )


def _aimed(document: Document, lexicon: ClauseLexicon, index: int, last: int) -> bool:
    """Whether "at" and somebody follow a verb: a gunman shot | at the police; not: a man shot at a wedding."""
    if index >= last or document.key[index] not in lexicon.signals["aimed"]:
        return False
    index += 1
    if index < last and document.key[index] in lexicon.determiners:
        index += 1
    return index < last and document.key[index] in lexicon.actor_keys


def _described(document: Document, lexicon: ClauseLexicon, index: int, first: int, busy: list[int]) -> bool:
    """Whether an article and an adjective stand before a word: a veiled | shot; not: a gunman | shot."""
    before = index - 1
    if before <= first or busy[before] >= 0 or document.key[before - 1] not in lexicon.signals["one"]:
        return False
    key, raw = document.key[before], document.raw[before]
    return raw.islower() and key not in lexicon.actor_keys


def _in_phrase(document: Document, lexicon: ClauseLexicon, index: int, first: int, busy: list[int]) -> bool:
    """Whether a word stands behind a thing with a preposition: in a video | released on Monday."""
    if index == first or busy[index - 1] >= 0 or document.key[index - 1] in lexicon.actor_keys:
        return False
    for position in range(index - 1, max(first - 1, index - 1 - _PHRASE), -1):
        key = document.key[position]
        if key in lexicon.marker_keys:
            return lexicon.role(key) != "of"
        if busy[position] >= 0 or document.kind[position] == PUNCT or key in lexicon.cutter_keys:
            return False
    return False


def is_plural(key: str) -> bool:
    """Whether a word looks like a plural: farmers, but not mass."""
    return key.endswith("s") and not key.endswith("ss")


def _describes(document: Document, lexicon: ClauseLexicon, index: int, last: int, after: str) -> bool:
    """Whether a participle stands before somebody whom it describes: armed | men."""
    return after in lexicon.actor_keys and lexicon.actors.match(document, index + 1, last) is not None


def _newly(document: Document, lexicon: ClauseLexicon, index: int, first: int, last: int, busy: list[int]) -> bool:
    """Whether an adverb makes a participle describe a noun: the | newly elected | mayor, of | internally displaced | Syrians."""
    if index - 2 < first or index + 1 >= last or document.kind[index + 1] == PUNCT or busy[index - 1] >= 0:
        return False
    adverb, owner = document.key[index - 1], document.key[index - 2]
    if not adverb.endswith(lexicon.adverb_endings) and adverb not in lexicon.signals["sometime"]:
        return False
    if adverb in lexicon.forms:
        return False
    if adverb in lexicon.actor_keys and lexicon.actors.match(document, index - 1, index) is not None:
        return False  # the family | fled
    if owner in POSSESSIVE or (owner in lexicon.determiners and owner not in lexicon.signals["free_determiners"]):
        return True
    hurt = adverb in lexicon.signals["gravely"] and index - 3 >= first
    if hurt and document.key[index - 3] in lexicon.signals["infinitive"] and owner in lexicon.forms:
        return True  # to carry | badly injured | miners
    prepositional = owner in lexicon.marker_keys and busy[index - 2] < 0
    after = document.key[index + 1]
    opens = after in lexicon.determiners or after in lexicon.marker_keys or after in lexicon.pronoun_keys
    return prepositional and owner not in lexicon.signals["verbal_prepositions"] and not opens


def _counts(document: Document, lexicon: ClauseLexicon, index: int, last: int) -> bool:
    """Whether a preposition belongs to a number: killed | at least 31, killed | around forty, killed | up to nine."""
    if index + 1 >= last:
        return False
    key, signals = document.key, lexicon.signals
    if key[index + 1] in signals["bounds"]:
        return True
    number = index + 2 if key[index] in signals["reaching"] and key[index + 1] in signals["reached"] else index + 1
    if number >= last or (number == index + 1 and key[index] not in signals["approximate"]):
        return False
    return document.kind[number] == NUMBER or key[number] in signals["groups"] or key[number] in signals["counting"]


def _parted_object(document: Document, lexicon: ClauseLexicon, index: int, last: int) -> bool:
    """Whether a particle stands between a verb and its object: shot | down | the proposal, held | up | placards."""
    if index + 1 >= last or document.key[index] not in lexicon.signals["verb_particles"]:
        return False
    if document.key[index] in lexicon.signals["crossing"] and not any(
        lemma in lexicon.signals["handing"] for lemma, _ in lexicon.forms.get(document.key[index - 1], ())
    ):
        return False  # five suspects arrested | over the raid
    after = document.key[index + 1]
    if after in lexicon.determiners:
        return True
    things = document.kind[index + 1] == WORD and document.raw[index + 1].islower() and is_plural(after)
    return things and after not in lexicon.marker_keys and after not in lexicon.forms


def is_determined(document: Document, lexicon: ClauseLexicon, index: int, first: int) -> bool:
    """Whether a determiner stands shortly before a word, in the same phrase: the 1983 | bombing of."""
    for position in range(index - 1, max(first, index - _PHRASE) - 1, -1):
        key = document.key[position]
        if key in lexicon.determiners or key in POSSESSIVE:
            return True
        if document.kind[position] == PUNCT or key in lexicon.marker_keys or key in lexicon.cutter_keys:
            return False
        if key in lexicon.modals or key in lexicon.copula:
            return False  # the minister will admit | lying
        if any(form in ("past", "third") for _, form in lexicon.forms.get(key, ())):
            before = document.key[position - 1] if position > first else ""
            return (
                before in lexicon.determiners and before not in lexicon.signals["free_determiners"]
            )  # the forced | landing
    return False


def _reduced(
    document: Document, lexicon: ClauseLexicon, index: int, first: int, last: int, before: str, after: str
) -> bool:
    """ "the men arrested on Monday", "hit by": a participle after its noun, without its object."""
    lemma = lexicon.forms[document.key[index]][0][0]
    if after in lexicon.signals["agent"] or (lemma in lexicon.signals["laid_on"] and lexicon.role(after) == "on"):
        return True  # a raid | blamed on rebels
    if before in lexicon.signals["finite_before"] or _aimed(document, lexicon, index + 1, last):
        return False
    if before and document.raw[index - 1] == "," and lemma not in lexicon.transitive:
        return _put_in(document, lexicon, index, last)
    attached = lemma in lexicon.signals["attached"] and lexicon.role(after) in ("to", "with")
    charged = after in lexicon.signals["reduced_of"] and lemma in lexicon.signals["charged"]
    if (charged or after in lexicon.signals["reduced_after"]) and index > first:
        # only where a finite verb still follows in the same stretch: else it is the finite verb itself
        for position in range(index + 1, min(last, index + 14)):
            key = document.key[position]
            if document.raw[position] in ",;" or (
                key in lexicon.cutter_keys and lexicon.cutters.match(document, position)
            ):
                return False
            before_it = document.key[position - 1]
            if key in lexicon.signals["inner_subjects"] and before_it not in lexicon.marker_keys:
                return False  # announced on Monday | they would strike
            if before_it in lexicon.signals["infinitive"] or is_be(lexicon, key) or is_be(lexicon, before_it):
                continue  # to be resumed
            if key in lexicon.copula or key in lexicon.modals:
                return True
            entries = lexicon.forms.get(key)
            agent = position + 1 < last and document.key[position + 1] in lexicon.signals["agent"]
            if position + 1 < last and _describes(document, lexicon, position, last, document.key[position + 1]):
                continue  # called for | armed groups to
            if entries and entries[0][1] == "past" and before_it not in lexicon.determiners and not agent:
                return True
    inside = attached or after in lexicon.signals["reduced_of"]
    return inside and _inside_object(document, lexicon, index, first)


def _put_in(document: Document, lexicon: ClauseLexicon, index: int, last: int) -> bool:
    """Whether commas put a participle with what belongs to it before a verb: the party, | formed in 2009, | accuses the mayor."""
    if index + 1 >= last or document.key[index + 1] not in lexicon.signals["reduced_after"]:
        return False
    comma = next((i for i in range(index + 2, min(index + OBJECT, last - 1)) if document.raw[i] == ","), 0)
    after = document.key[comma + 1] if comma else ""
    verb = any(form in ("past", "third") for _, form in lexicon.forms.get(after, ()))
    return verb or after in lexicon.copula or after in lexicon.modals


def _inside_object(document: Document, lexicon: ClauseLexicon, index: int, first: int) -> bool:
    """Whether a noun before a participle is the object of a verb: arrested 14 people | suspected of theft."""
    for position in range(index - 1, max(first, index - OBJECT), -1):
        key = document.key[position]
        if document.kind[position] == PUNCT or key in lexicon.cutter_keys or key in lexicon.pronoun_keys:
            return False
        entries = lexicon.forms.get(key)
        if entries and any(form in ("past", "participle", "third") for _, form in entries):
            granted = (
                document.key[position + 1] in lexicon.signals["denied_goods"]
            )  # denied bail to nine men | held in May
            return granted or entries[0][0] not in lexicon.zero_that
        if (
            entries
            and any(form == "ing" for _, form in entries)
            and lexicon.copula.get(document.key[position - 1]) == "be"
        ):
            return entries[0][0] not in lexicon.zero_that  # are holding two men | suspected of
    return False
