"""Refusals, orders and warnings: what somebody will not do, has others do, or will do himself, told by a verb without a trigger."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from flows.facts.analysis import Clause, Participant, Who
from flows.facts.clauses.verb_group import (
    FINITE,
    PLANNED,
    REAL,
)
from flows.facts.events.conditions import Conditions
from flows.facts.events.trigger_table import Trigger
from flows.facts.speech.attribution import speaker_at

_DECLINED = frozenset(("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "RETREAT"))  # what one may refuse to do
_GRANTS = frozenset(("AGREE", "CONCEDE", "SUPPORT"))
TOLD_DEPTH = 6  # clauses in clauses
_TOLD = 3  # clauses from a verb of saying to what it tells: warned that | anyone inciting hatred | would be jailed


class Refusals(Conditions):
    """Asks of clauses whether they refuse, order or warn."""

    def refuses(self, clause: Clause) -> bool:
        """Whether somebody will not do what he could: the rector said | he would not negotiate."""
        if clause.form != FINITE or clause.passive or clause.relation == "condition":
            return False
        if self.verb_last:
            return self.declines(clause) or self.stays_away(clause)
        if clause.lemma not in self.words.signals["refusable"]:
            return False
        future = self.words.signals["future_in_past"]
        return clause.mood == PLANNED or not future.isdisjoint(self.document.key[clause.verb_first : clause.main])

    def declines(self, clause: Clause) -> bool:
        """Whether words tell that somebody will not yield, agree or meet: ने कहा कि | कर्मचारी काम पर नहीं लौटेंगे."""
        self.fill_speaker(clause)  # हम झुकेंगे नहीं
        subject = self.subject_of(clause)
        if (
            clause.mood != PLANNED
            or clause.relation == "condition"
            or clause.governor
            or subject is None
            or self.is_thing_named(subject)
        ):
            return False
        if clause.relation != "content" and speaker_at(self.analysis, clause.main)[0] is None:
            return False
        forms, key = self.words.forms, self.document.key
        under_way = clause.lemma in self.words.signals["heading"] and not any(  # नहीं पहुंच रहे हैं
            form == "future" for i in range(clause.main, clause.verb_last) for _, form in forms.get(key[i], ())
        )
        trigger, _ = self.trigger(clause)
        return not under_way and trigger is not None and trigger.type.name in _DECLINED

    def stays_away(self, clause: Clause) -> bool:
        """Whether parties or countries are told not to have taken part in talks: बैठक में | दो दलों ने भाग नहीं लिया."""
        if clause.status != "denied" or clause.relation not in ("main", "relative"):
            return False
        trigger, at = self.trigger(clause)
        if trigger is None or trigger.type.name != "CONSULT":
            return False
        if self.words.signals["taking_part"].isdisjoint(self.document.key[at : clause.verb_last]):
            return False
        who = [w for p in clause.marked("subj") for w in p.who]
        return bool(who) and all(self.is_body(w) or self.is_country(w) for w in who)

    def withholds(self, clause: Clause, trigger: Trigger) -> bool:
        """Whether what is not given is what one asks for: अनुमति | नहीं दी, जमानत नहीं दी; not what nobody has: न दी हो."""
        told = clause.negated and clause.form == FINITE and clause.mood == REAL and self.verb_last
        return told and trigger.type.name in _GRANTS and not self.words.signals["granted"].isdisjoint(trigger.words)

    def orders(self, clause: Clause) -> bool:
        """Whether somebody is told what to do: ने केंद्र से कहा | कि वह समिति बनाए, कि वे ध्यान न दें."""
        if clause.lemma not in self.words.signals["telling"] or clause.passive or clause.status != "happened":
            return False
        if not any(p.who for p in clause.marked("from")) or not any(p.who for p in clause.marked("subj")):
            return False
        inner = next(iter(self.said_by(clause)), None)
        return inner is not None and (self.wished(inner) or self.obliges(inner))

    def wished(self, clause: Clause) -> bool:
        """Whether a clause tells what is to be done: वे ध्यान न दें, वह समिति बनाए (of what he did it would be उसने बनाए)."""
        if clause.form != FINITE or clause.relation == "condition":
            return False
        subject = next((p for p in clause.marked("subj", "bare") if p.kind != "inherited"), None)
        if subject is None or subject.kind != "pronoun" or self.first_person(subject):
            return False
        bare = clause.verb_last == clause.main + 1 and self.document.key[clause.main].endswith(
            _endings(self.words.signals["wish_endings"])
        )
        return clause.mood == "irreal" or (bare and clause.lemma in self.words.signals["doing_things"])

    def is_thing_named(self, who: Who) -> bool:
        """Whether a party is neither people, a body nor a country: a treaty, a town."""
        entity = self.analysis.catalogue.entities.get(who.entity_id or "")
        type_ = self.types.get(who.entity_id or "")
        return type_ == "MISC" or (type_ == "LOC" and (entity is None or entity.kind not in ("country", "state")))

    def own_plan(self, clause: Clause) -> bool:
        """Whether somebody warns of what he will do himself, or of punishment: ECOWAS warned | it would send troops."""
        signals = self.words.signals
        if clause.lemma not in signals["warning"]:
            return False
        if self.verb_last:
            return any(self.done_by(inner, clause) for inner in self.said_by(clause))
        inner = next((c for c in self.next_clauses(clause, _TOLD) if c.form == FINITE), None)
        if inner is None or inner.relation != "content" or inner.sentence != clause.sentence:
            return False
        planned = inner.mood == PLANNED or self.document.key[inner.verb_first] in signals["future_in_past"]
        if planned and inner.lemma in signals["punishing" if inner.passive else "impending"]:
            return True  # warned that rioters would be jailed, would face action
        if inner.passive or inner.lemma in self.words.being:
            return False
        own = [w for p in clause.marked("subj") for w in p.who]
        subject = inner.marked("subj")
        if planned and any(self.own_fighters(p) for p in subject):
            return True  # warned that his fighters would resume attacks
        return planned and bool(own) and own == [w for p in subject for w in p.who]

    def own_fighters(self, subject: Participant) -> bool:
        """Whether a phrase tells of the forces or followers of whoever speaks: his fighters, their union."""
        first, last = self.document.key[subject.first], self.document.key[subject.last - 1]
        return first in self.words.possessives and last in self.words.signals["own_side"]

    def only_warns(self, clause: Clause, trigger: Trigger) -> bool:
        """Whether a warning tells only of what is or may be, not of what will be done: चेतावनी दी कि वायरस फैल सकता है."""
        if not self.verb_last:
            inner = next((c for c in self.next_clauses(clause) if c.form == FINITE), None)
            if inner is None or inner.relation != "content" or inner.sentence != clause.sentence:
                return False
            if trigger.words[-1:] not in (("warning",), ("warnings",)):
                return False
            return (
                inner.mood != PLANNED
                and self.document.key[inner.verb_first] not in self.words.signals["future_in_past"]
            )
        told = [c for c in self.said_by(clause) if c.form == FINITE]
        return bool(told) and not any(c.mood == PLANNED or c.relation == "condition" or self.obliges(c) for c in told)

    def said_by(self, clause: Clause) -> Iterator[Clause]:
        """The clauses behind a verb of saying in its sentence, where verbs stand last: चेताया कि | ... तो | ..."""
        told = self.next_clauses(clause, TOLD_DEPTH)
        first = next((c for c in told if c.form == FINITE), None)
        if first is not None and first.relation == "content":
            yield from (c for c in told if c.sentence == clause.sentence)

    def done_by(self, inner: Clause, clause: Clause) -> bool:
        """Whether words tell what their speaker will do: कि वह हड़ताल पर जाएगा, कि घेराव किया जाएगा."""
        if inner.mood != PLANNED or inner.lemma in self.words.being:
            return False
        if inner.passive:
            return inner.lemma in self.words.signals["doing"] and not inner.marked("by")
        own = [w for p in clause.marked("subj") for w in p.who]
        return bool(own) and own == [w for p in inner.marked("subj", "bare") for w in p.who]

    def subject_of(self, clause: Clause) -> Who | None:
        """Whoever is named first as the subject of a clause."""
        return next((p.who[0] for p in clause.marked("subj") if p.who), None)

    def fill_speaker(self, clause: Clause) -> None:
        """Put the speaker where the clause says "I" or "we"."""
        for number, participant in enumerate(clause.participants):
            if participant.kind == "pronoun" and not participant.who:
                speaker, _ = speaker_at(self.analysis, participant.first)
                if speaker is not None and self.first_person(participant):
                    clause.participants[number] = Participant(
                        participant.marker, participant.first, participant.last, (speaker,), (), "pronoun"
                    )

    def first_person(self, participant: Participant) -> bool:
        clauses = self.words
        pronoun = clauses.pronouns.match(self.document, participant.first)
        return pronoun is not None and pronoun.value.refers == "speaker"


@cache
def _endings(words: frozenset[str]) -> tuple[str, ...]:
    """Some endings as `str.endswith` takes them."""
    return tuple(sorted(words))
