"""Names for people who are told of before they are named: a teacher was jailed. ... the man, Ravi Kumar, ..."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from flows.facts.analysis import Analysis, Participant, Who
from flows.facts.clauses.lexicon import ActorNoun, ClauseLexicon
from flows.facts.clauses.reference_memory import as_who
from flows.facts.events.happenings import Happening
from flows.text.document import PUNCT

_AHEAD = 5  # sentences within which somebody is named
_PHRASE = 5  # tokens of "the 34-year-old teacher" at most
_SAME = 3  # sentences within which the same act names whom it was done to
_SAME_ACTS = frozenset(("convict", "arrest", "allege", "expel"))  # modes of acts that are told first without names


class Introduction(NamedTuple):
    """A name beside a noun that was told before: the man, | Ravi Kumar, |."""

    sentence: int
    noun: str
    who: Who


class Introductions:
    """Finds the names of those whom an article first tells of by a noun."""

    def __init__(self, analysis: Analysis) -> None:
        assert analysis.lexicon.clauses is not None
        self.analysis = analysis
        self.document = analysis.document
        self.words: ClauseLexicon = analysis.lexicon.clauses

    def name(self, found: Sequence[Happening]) -> None:
        """Put names for those told of as "a teacher", in place; `found` is in reading order."""
        first = [(happening, who) for happening in found for who in self.unnamed(happening)]
        if not first:
            return
        given = list(self.given())
        for number, (happening, who) in enumerate(first):
            later = [g for g in given if 0 <= g.sentence - happening.sentence <= _AHEAD]
            named = self.named_as(who, later, [w for _, w in first[: number + 1]])
            named = named or self.named_by_act(happening, who, found)
            if named is not None:
                for other in found:
                    if abs(other.sentence - happening.sentence) <= _AHEAD:
                        other.actors = _instead(other.actors, who, named)
                        other.targets = _instead(other.targets, who, named)

    def unnamed(self, happening: Happening) -> Iterator[Who]:
        """The single people without a name who are new where a happening tells of them: a teacher; not: the teacher."""
        clause = happening.clause
        if clause is None:
            return
        one = self.words.signals["one"]
        for participant in clause.participants:
            if participant.kind != "noun" or self.document.key[participant.first] not in one:
                continue
            for who in participant.who:
                if who in happening.parties and self.is_single(self.words.actor_names.get(who.name)):
                    yield who

    def is_single(self, noun: ActorNoun | None) -> bool:
        """Whether a noun is that of one person."""
        return noun is not None and noun.kind in ("person", "office") and not noun.plural

    def given(self) -> Iterator[Introduction]:
        """All names that commas put beside a noun that was told before: the man, | Ravi Kumar, | his sister, | Ana Roe, |."""
        document, words = self.document, self.words
        for mention in self.analysis.mentions:
            comma = mention.first - 1
            beside = mention.entity.type == "PER" and comma > 1 and document.raw[comma] == ","
            closed = mention.last >= document.size or document.kind[mention.last] == PUNCT
            if not beside or not closed:
                continue
            for index in range(max(0, comma - _PHRASE), comma):
                hit = words.actors.match(document, index, comma) if document.key[index] in words.actor_keys else None
                if hit is None or hit.last != comma:
                    continue
                told = any(document.key[i] in words.signals["known"] for i in range(max(0, index - _PHRASE), index))
                if told and self.unbroken(max(0, index - 1), comma) and self.is_single(hit.value):
                    yield Introduction(document.sentence_of[comma], hit.value.noun, as_who(mention))
                break

    def unbroken(self, first: int, last: int) -> bool:
        """Whether no mark parts some tokens."""
        return all(self.document.kind[i] != PUNCT or self.document.raw[i] in "-–" for i in range(first, last))

    def named_as(self, who: Who, later: Sequence[Introduction], told: Sequence[Who]) -> Who | None:
        """The one name given to a noun; "the man" names the only one told of who can be a man."""
        exact = {g.who for g in later if g.noun == who.name}
        if exact:
            return exact.pop() if len(exact) == 1 else None
        for general, others in (("men", "women"), ("women", "men")):
            named = {g.who for g in later if g.noun in self.words.signals[general]}
            pool = {w for w in told if w.name not in self.words.signals["kin_of_" + others]}
            if len(named) == 1 and pool == {who}:
                return named.pop()
        return None

    def named_by_act(self, happening: Happening, who: Who, found: Sequence[Happening]) -> Who | None:
        """Whom the same act, told again, names: a teacher was jailed for arson. Ravi Kumar, 40, was sentenced to ..."""
        mode, type_ = happening.trigger.mode, happening.trigger.type
        if mode not in _SAME_ACTS or happening.targets != (who,) or happening.status != "happened":
            return None
        for other in found:
            away = other.sentence - happening.sentence
            if not 0 < away <= _SAME or other.trigger.type is not type_ or other.trigger.mode != mode:
                continue
            named = self.name_alone(other)
            return named if other.status == "happened" and self.first_named(named, happening) else None
        return None

    def name_alone(self, other: Happening) -> Who | None:
        """The person whom an act names as the only one that it was done to, with nothing before the name but a title."""
        told = [p for p in other.clause.participants if p.who == other.targets] if other.clause is not None else []
        return other.targets[0] if len(other.targets) == 1 and any(map(self.begins_with_name, told)) else None

    def begins_with_name(self, participant: Participant) -> bool:
        """Whether a phrase is a name: not another suspect, Ravi Kumar."""
        own = participant.kind == "name" and len(participant.mentions) == 1
        return own and self.document.key[participant.first] not in self.words.determiners

    def first_named(self, who: Who | None, happening: Happening) -> bool:
        """Whether somebody is the first person whom the text names from an act on."""
        if who is None:
            return False
        start = self.document.sentences[happening.sentence].first
        people = (m for m in self.analysis.mentions if m.entity.type == "PER" and m.first >= start)
        first = next(people, None)
        return first is not None and as_who(first) == who


def _instead(parties: tuple[Who, ...], who: Who, named: Who) -> tuple[Who, ...]:
    """Parties with a name in place of a noun."""
    if who not in parties:
        return parties
    return tuple(dict.fromkeys(named if party == who else party for party in parties))
