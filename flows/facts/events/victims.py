"""Who fell in an attack that a noun tells, by the words around it."""

from __future__ import annotations

from flows.facts.analysis import Participant, Who
from flows.facts.clauses.verb_group import FINITE
from flows.facts.events.clauses import ClauseCoder
from flows.facts.events.trigger_table import Trigger

_DEATH = 3  # tokens behind whoever died or was hurt in which the word for it stands
_NEAR = 12  # tokens between an attack and the building beside which it was
_BOMBS = frozenset(("explosives", "suicide-attack"))


class Victims(ClauseCoder):
    """Finds those who were killed or hurt in the attack of a noun."""

    def victims(self, first: int, last: int) -> tuple[Who, ...]:
        """Who was killed or hurt, by the verbs of a sentence that tell it without saying by whom."""
        for clause in self.clauses_of(self.document.sentence_of[first]):
            trigger, _ = self.trigger(clause)
            if trigger is None or trigger.type.name != "ASSAULT" or clause.status != "happened":
                continue
            told = [
                p
                for p in clause.participants
                if p.marker in (("obj", "to") if clause.passive else ("subj",))
                and p.who
                and (p.last <= first or p.first >= last)
            ]
            if told and (clause.passive or trigger.frame.target[:1] == ("subj",)):
                return told[0].who
        return ()

    def fell_in(self, participants: list[Participant], last: int) -> Participant | None:
        """Whose death in an attack is told: तीन बच्चों की | हमले में मौत हो गई; they attacked nobody."""
        key, signals = self.document.key, self.words.signals
        behind = last + 1
        if behind >= len(key) or self.words.role(key[last]) not in ("in", "from"):
            return None
        if key[behind] in self.words.particles:
            behind += 1
        if behind >= len(key) or key[behind] not in signals["deaths"]:
            return None
        return next((p for p in participants if p.marker == "of" and key[p.last] in signals["whose_death"]), None)

    def fallen(self, first: int, last: int) -> tuple[Who, ...]:
        """Who is told of as dead or hurt behind an attack: हमले में | तीन जवानों की मौत हो गई, दो लोग घायल हो गए."""
        key, deaths, hurt = self.document.key, self.words.signals["deaths"], self.words.signals["hurt"]
        for clause in self.clauses_of(self.document.sentence_of[first]):
            if clause.form != FINITE or clause.status != "happened":
                continue
            for p in clause.participants:
                behind = key[p.last : p.last + _DEATH]
                if p.kind == "inherited" or not p.who or p.first < last:
                    continue
                if p.marker == "of" and not deaths.isdisjoint(behind):
                    return p.who
                if (
                    p.marker in ("subj", "bare", "obj")
                    and clause.lemma in self.words.being
                    and not hurt.isdisjoint(behind)
                ):
                    return p.who
        return ()

    def beside(self, trigger: Trigger, first: int) -> tuple[Who, ...]:
        """The body beside whose seat a bomb went off: दूतावास के निकट | हुए विस्फोट में."""
        if trigger.mode not in _BOMBS:
            return ()
        mentions = self.analysis.mentions
        for clause in self.clauses_of(self.document.sentence_of[first]):
            for participant in clause.marked("near"):
                if participant.mentions and 0 <= first - participant.last <= _NEAR:
                    mention = mentions[participant.mentions[-1]]
                    if mention.entity.type == "ORG" and mention.entity.kind not in self.lexicon.press:
                        return (Who(mention.entity.name, mention.entity.entity_id),)
        return ()
