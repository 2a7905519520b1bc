"""What the date and the place of an event have in common: what is words, what is of another time, at which meeting."""

from __future__ import annotations

from collections.abc import Sequence

from flows.facts.analysis import Analysis, Clause
from flows.facts.clauses.verb_group import CONJUNCTIVE, FINITE, GERUND, PARTICIPLE
from flows.facts.events.happenings import Happening
from flows.facts.events.lexicon import EventLexicon

RECENT_DAYS = 4  # before publication: news
LEAD_SENTENCES = 4  # where the day of the news is told
TOLD = frozenset(("main", "coordinate"))  # relations of clauses that tell in the foreground
_HANGING = frozenset((CONJUNCTIVE, GERUND, PARTICIPLE))
_NEAR = 20  # tokens before a verb in which words for another time are looked for
_WORDS_ONLY = frozenset(("SUPPORT", "AGREE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "CONCEDE"))


class Setting:
    """What is known of one article before its events are dated and placed."""

    def __init__(self, analysis: Analysis, lexicon: EventLexicon, by_sentence: dict[int, list[Clause]]) -> None:
        self.analysis = analysis
        self.lexicon = lexicon
        self.document = analysis.document
        self.by_sentence = by_sentence
        clauses = analysis.lexicon.clauses
        assert clauses is not None
        self.clauses = clauses

    def spoken(self, happening: Happening) -> bool:
        """Whether an event is words of one side: signing a treaty together is an act, and so is a hearing."""
        trigger = happening.trigger
        if trigger.words and trigger.words[-1] in self.clauses.signals["hearings"]:
            return False
        return trigger.type.name in _WORDS_ONLY and not trigger.frame.joint

    def elsewhen(self, happening: Happening) -> bool:
        """Whether words around an act tell of another time: earlier, once, पहले; not एक बार फिर, once more."""
        clause, key = happening.clause, self.document.key
        if clause is None:
            return False
        first = max(happening.first, happening.at - _NEAR)
        words, again = self.clauses.signals["elsewhen"], self.clauses.signals["again"]
        if words.isdisjoint(key[first : clause.verb_last]):
            return False
        return any(
            key[i] in words and not (i + 1 < len(key) and key[i + 1] in again) for i in range(first, clause.verb_last)
        )

    def meeting(self, happening: Happening, found: Sequence[Happening]) -> Happening | None:
        """The talks at which words fell: those of their speaker that the article tells of."""
        if not self.spoken(happening) or not happening.actors:
            return None
        talks = [
            h
            for h in found
            if h.trigger.type.name == "CONSULT"
            and h.status == "happened"
            and (h.place is not None or h.when is not None)
            and happening.actors[0] in h.parties
            and (len(h.parties) > 1 or (h.trigger.frame.joint and happening.at > h.at))  # was at a meeting in Rabat
        ]
        return min(talks, key=lambda h: abs(h.at - happening.at)) if talks else None

    def upper(self, clause: Clause) -> Clause | None:
        """The clause whose day a clause shares: the one before it with the same subject, or the one that it is part of."""
        parent = self.analysis.clauses[clause.parent] if clause.parent >= 0 else None
        if clause.form in _HANGING and clause.relation == "inner":
            return parent
        if self.whereat(clause) or self.in_which(clause) or self.meanwhile(clause):
            return parent if parent is not None else self.told_before(clause)
        if clause.relation != "coordinate" or not clause.inherited_subject:
            return None
        if parent is not None and parent.relation == "content":  # said on Tuesday | that ... | and warned X
            parent = self.one_subject(self.analysis.clauses[parent.parent], clause) if parent.parent >= 0 else None
        if parent is not None:
            return parent if parent.relation in TOLD else None
        return self.told_before(clause)

    def one_subject(self, upper: Clause, clause: Clause) -> Clause | None:
        """A clause whose subject another one goes on with."""
        mine = {who for p in clause.marked("subj") for who in p.who}
        return upper if mine and mine == {who for p in upper.marked("subj") for who in p.who} else None

    def told_before(self, clause: Clause) -> Clause | None:
        """The clause with a finite verb right before one, in its sentence."""
        before = [
            c for c in self.by_sentence.get(clause.sentence, ()) if c.verb_last <= clause.first and c.form == FINITE
        ]
        return before[-1] if before else None

    def whereat(self, clause: Clause) -> bool:
        """Whether a clause tells what was done at the place named before it: reached Morena, where ...; जहां ..."""
        return clause.relation == "relative" and self.document.key[clause.first] in self.clauses.signals["where"]

    def in_which(self, clause: Clause) -> bool:
        """Whether a clause tells what was done in what is told before it: a march in | which ..., बैठक हुई, | जिसमें ..."""
        return clause.relation == "relative" and self.clauses.in_which(self.document.key, clause.first)

    def meanwhile(self, clause: Clause) -> bool:
        """Whether a clause tells what is done at the same time: cut off the traffic, | while they burnt tyres."""
        return clause.relation == "time" and self.document.key[clause.first] in self.clauses.signals["alongside"]

    def describes(self, happening: Happening) -> bool:
        """Whether an act only tells whom the next verb is about, on a day and at a place of its own: a man | held for theft | was freed."""
        clause = happening.clause
        if clause is None or clause.form != PARTICIPLE or self.clauses.verb_last or clause.verb_first == clause.first:
            return False
        after = self.by_sentence.get(happening.sentence, ())
        return any(c.form == FINITE and 0 <= c.first - clause.last <= 1 and c.inherited_subject for c in after)

    def tells_charge(self, clause: Clause) -> bool:
        """Whether a clause behind an arrest tells what the arrested did: who robbed a bank, suspected of | robbing it, involved in robberies."""
        if self.implicates(clause):
            return True
        if clause.relation == "relative":
            return clause.form == FINITE and not clause.passive and not self.whereat(clause)
        before = self.document.key[clause.first - 1]
        reason = before in self.clauses.signals["reasons"] or self.clauses.role(before) in ("of", "with")
        return clause.form == GERUND and reason

    def implicates(self, clause: Clause) -> bool:
        """Whether a clause tells by the side in which deeds somebody is involved: a gang, | wanted for robberies in Lima."""
        if self.clauses.verb_last or clause.lemma not in self.clauses.signals["implicating"]:
            return False
        bare = clause.relation == "coordinate" and clause.verb_first == clause.first
        return clause.form == PARTICIPLE or clause.relation == "relative" or bare

    def charged(self, token: int, clause: Clause) -> bool:
        """Whether a phrase is that of the act in a charge: Y पर 2013 में हमला करने का आरोप है (nobody before it accuses)."""
        return self.clauses.verb_last and any(
            c is not clause
            and c.governor == "alleged"
            and c.first <= token < c.last
            and not any(p.kind != "inherited" and p.last <= token for p in clause.marked("subj"))
            for c in self.by_sentence.get(clause.sentence, ())
        )
