"""Whose thing is acted on, where the thing itself is nobody: froze the tycoon's assets, raided the home of a senator."""

from __future__ import annotations

from collections.abc import Container
from itertools import repeat

from flows.facts.analysis import Participant, Who
from flows.facts.clauses.verb_group import POSSESSIVE
from flows.facts.events.trigger_table import Trigger
from flows.facts.events.triggers import TriggerFinder

_OF_GAP = 7  # tokens of a phrase in which its owner is named
_OFFICE = 4  # tokens of an office at most
_SEVERAL = 2
_WORDS_OF_CONFLICT = 3  # quad class
# Types of what is done to those whose thing it is.
CONCERNS = frozenset(("SANCTION", "COERCE", "ACCUSE", "REJECT", "SUPPORT", "ASSAULT", "CONCEDE", "AGREE"))


class OwnerFinder(TriggerFinder):
    """Finds the owners of what a clause tells of."""

    def owner_judged(
        self, trigger: Trigger, participants: list[Participant], actors: tuple[Who, ...]
    ) -> tuple[Who, ...]:
        """Whose act words are about, before whom else the act concerns: railed against | my | visit to Chad."""
        if trigger.type.quad != _WORDS_OF_CONFLICT or self.verb_last or trigger.type.name == "REQUEST":
            return ()
        return self.owner_told(trigger, participants, actors, self.words.acts_told)

    def owner_told(
        self,
        trigger: Trigger,
        participants: list[Participant],
        actors: tuple[Who, ...],
        things: Container[str] | None = None,
    ) -> tuple[Who, ...]:
        """Whose thing, of some things only, is acted on, where a possessive tells it: occupied | its | oil rig."""
        own = {p.first: p.who for p in participants if p.marker == "own" and p.kind == "pronoun"}
        for participant in participants if own else ():
            who = tuple(w for w in own.get(participant.first, ()) if w not in actors)
            if not who or participant.who or participant.marker not in trigger.frame.target:
                continue
            if things is None:
                if any(map(self.told_before_in_sentence, who, repeat(participant.first))):
                    return who
            elif any(k in things for k in self.document.key[participant.first : participant.last]):
                return who
        return ()

    def told_before_in_sentence(self, who: Who, token: int) -> bool:
        """Whether a sentence has told of somebody before a token; else "its" is rather the doer's own: closed its border."""
        told = (p for c in self.clauses_of(self.document.sentence_of[token]) for p in c.participants)
        return any(who in p.who and p.first < token and p.marker != "own" for p in told)

    def owner_next(
        self, participants: list[Participant], markers: tuple[str, ...], actors: tuple[Who, ...], near: int
    ) -> tuple[Who, ...]:
        """Whose thing is named first behind a verb: tightened curbs on | Iran's oil sector | after a strike on Peru."""
        if self.verb_last or markers != ("on",):
            return ()
        told = [p for p in participants if p.marker == "on" and p.first >= near]
        if len(told) < _SEVERAL or told[0].who or not told[0].mentions:
            return ()
        return self.owners(told[:1], actors)

    def owning(self, participants: list[Participant], actors: tuple[Who, ...], near: int) -> tuple[Who, ...]:
        """Who without a name owns what is acted on: froze the tycoon's | assets, raided the home of | the senator."""
        key, words = self.document.key, self.words
        for thing in participants:
            if thing.who or thing.first < near or thing.marker not in ("obj", "on", "against", "to"):
                continue
            for index in range(thing.first + 1, min(thing.last, thing.first + _OF_GAP)):
                told = key[index - 1] in words.signals["premises"] or key[index - 1] in words.acts_told
                premises = self.is_of(index) and told
                noun = self.noun_ending(index) if key[index] in POSSESSIVE else None
                noun = self.noun_ending(thing.last) if premises else noun
                if noun is not None and noun not in actors:
                    return (noun,)
        return ()

    def noun_ending(self, last: int) -> Who | None:
        """Somebody without a name whose noun ends before a token."""
        if self.analysis.mention_at[last - 1] >= 0:
            return None
        noun = self.words.noun_ending(self.document, max(0, last - _OFFICE), last)
        return Who(noun.noun) if noun is not None and noun.kind != "state" else None

    def owners(self, participants: list[Participant], actors: tuple[Who, ...]) -> tuple[Who, ...]:
        """Whose thing is meant, where the thing itself is nobody: an attack on a Taliban camp."""
        one = self.words.signals["one"]
        for participant in participants:
            if (
                participant.who
                or not participant.mentions
                or participant.marker not in ("on", "against", "obj", "about", "with")
                or (participant.marker == "with" and self.document.key[participant.first] in one)  # with a Twitter post
            ):
                continue
            for number in participant.mentions:
                mention = self.analysis.mentions[number]
                who = Who(mention.entity.name, mention.entity.entity_id)
                governs = mention.entity.type in ("PER", "ORG") or mention.entity.kind == "country"
                if governs and who not in actors:
                    return (who,)
        return ()
