"""Sides of an act that its own words imply: protests are held by protesters, a state jails in its prisons.

Nothing is guessed: each side follows from what the act is, or from who tells of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from flows.facts.analysis import Participant, Who
from flows.facts.clauses.reference_memory import as_who
from flows.facts.clauses.verb_group import GERUND
from flows.facts.events.antecedents import Antecedents
from flows.facts.events.happenings import Happening
from flows.facts.speech.attribution import speaker_at

_STANCE = 3  # tokens from "anti" to the noun for a protest
_PROTESTERS = "protesters"
_OPEN = 4  # sentences over which a protest that is stopped goes on
_DISCIPLINE = frozenset((None, "expel", "withdraw", "restrict"))  # modes of what a body does to its own
_FOLLOWING = 3  # clauses behind an act in which those to whom it is done are named
_WITHIN = frozenset(("in", "at"))


class Implied(Antecedents):
    """Finds the sides of events that are implied."""

    def protesters(self, happening: Happening) -> None:
        """Put right who protests and against whom: anti-French | demonstrations are against France, by protesters."""
        if happening.trigger.type.name != "PROTEST" or happening.trigger.mode != "demo":
            return
        for who, against in self.stances(happening):
            if happening.nominal:
                happening.actors = tuple(w for w in happening.actors if w != who)
            if against and who not in happening.parties:
                happening.targets = (*happening.targets, who)
        if happening.nominal and happening.targets and not happening.actors:
            happening.actors = (Who(_PROTESTERS),)

    def stances(self, happening: Happening) -> list[tuple[Who, bool]]:
        """Those for or against whom a word beside their name says that a protest is: anti-French, सरकार विरोधी."""
        key, signals = self.document.key, self.words.signals
        found = []
        for token in range(max(0, happening.at - _STANCE), happening.at):
            number = self.analysis.mention_at[token]
            if number < 0 or self.analysis.mentions[number].first != token:
                continue
            mention = self.analysis.mentions[number]
            beside = {key[mention.last]} if self.words.verb_last else set(key[max(0, token - 2) : token])
            if beside & signals["anti"] or beside & signals["pro"]:
                found.append((as_who(mention), bool(beside & signals["anti"])))
        return found

    def voiced(self, happening: Happening) -> None:
        """Make him who says that his country stands by another the one who backs it: saying so is the act.

        The minister said Peru would support Chile's bid: he supports it, now.
        """
        clause = happening.clause
        told = clause is not None and clause.relation == "content" and happening.status in ("happened", "planned")
        if happening.trigger.type.name != "SUPPORT" or not told or len(happening.actors) != 1 or not happening.targets:
            return
        speaker, _ = speaker_at(self.analysis, happening.at)
        home = self.homes.get(speaker.entity_id or "") if speaker is not None else None
        if speaker is not None and speaker.entity_id in self.people and happening.actors[0].entity_id == home:
            happening.actors, happening.status = (speaker,), "happened"

    def stopped(self, happening: Happening, before: Sequence[Happening]) -> tuple[Who, ...]:
        """Whose protest is stopped, broken up or backed: मार्च को | रोक दिया; police broke up | the march."""
        clause, acts = happening.clause, self.words.acts_told
        if clause is None:
            return ()
        key = self.document.key
        stopped = any(
            "PROTEST" in acts.get(key[p.last - 1], ()) and self.known(p.last - 1)
            for p in clause.participants
            if (p.marker in ("obj", "to") or p.first == clause.verb_last + 1) and not p.who and p.kind != "inherited"
        )
        protests = [h for h in before if h.trigger.type.name == "PROTEST" and h.actors and h.status != "denied"]
        near = [h for h in protests if happening.sentence - h.sentence <= _OPEN and self.others(happening, h)]
        doers = {h.actors for h in near}
        return near[-1].actors if stopped and len(doers) == 1 else ()

    def state_of(self, happening: Happening) -> tuple[Who, ...]:
        """The country in whose prison or court somebody is: serves a term in Peru, faces a trial in Peru."""
        clause, trigger = happening.clause, happening.trigger
        tried = trigger.type.name == "SANCTION" and trigger.mode == "convict"
        tried = tried or (trigger.type.name == "ACCUSE" and trigger.mode in ("investigate", "allege"))
        if clause is None or not tried or not happening.targets:
            return ()
        signals = self.words.signals
        if signals["jailing"].isdisjoint(self.document.key[clause.first : clause.last]):
            return ()
        countries = [who for p in clause.participants for who in self.countries_in(p)]
        fitting = [who for who in countries if who not in happening.targets]
        return tuple(fitting[:1]) if len(set(fitting)) == 1 else ()

    def countries_in(self, participant: Participant) -> list[Who]:
        """The countries in which a phrase puts something."""
        if participant.marker not in _WITHIN or participant.kind == "inherited":
            return []
        mentions = [self.analysis.mentions[number] for number in participant.mentions]
        return [as_who(m) for m in mentions if m.entity.kind == "country" and not m.adjective]

    def judge_of(self, happening: Happening) -> tuple[Who, ...]:
        """Who would find somebody guilty who faces a punishment: they face bans | if convicted by the federation."""
        clause, signals = happening.clause, self.words.signals
        if happening.trigger.type.name != "SANCTION" or clause is None or happening.status == "denied":
            return ()
        number = self.numbers.get(id(clause), -2) + 1
        inner = self.analysis.clauses[number] if 0 < number < len(self.analysis.clauses) else None
        if inner is None or inner.relation != "condition" or inner.sentence != clause.sentence:
            return ()
        found = inner.lemma in signals["convicting"] or not signals["guilty"].isdisjoint(
            self.document.key[inner.first : inner.last]
        )
        told = next((p.who for p in inner.marked("by") if p.who), ()) if found else ()
        return tuple(w for w in told if w not in happening.targets)

    def own_body(self, happening: Happening) -> tuple[Who, ...]:
        """The body whose spokesman says that one of its people was suspended or fined."""
        if happening.trigger.type.name != "SANCTION" or happening.trigger.mode not in _DISCIPLINE:
            return ()
        if happening.status != "happened":
            return ()
        speaker, _ = speaker_at(self.analysis, happening.at)
        body = self.bodies.get(speaker.entity_id or "") if speaker is not None else None
        return (body,) if body is not None and body not in happening.targets else ()

    def heard(self, happening: Happening) -> tuple[Who, ...]:
        """Who is heard at a hearing that a body holds: a hearing | for the two of them."""
        trigger, clause = happening.trigger, happening.clause
        if trigger.type.name != "CONSULT" or clause is None or not trigger.words:
            return ()
        if trigger.words[-1] not in self.words.signals["hearings"]:
            return ()
        heard = (p for p in clause.participants if p.marker in ("for", "of", "against") and p.kind != "inherited")
        return tuple(dict.fromkeys(who for p in heard for who in p.who if who not in happening.actors))

    def included(self, happening: Happening) -> tuple[Who, ...]:
        """Who is named as one of the people to whom something is done: arrested 14, including Ana Roe; 14 को पकड़ा, जिनमें ... भी शामिल हैं."""
        clause = happening.clause
        if clause is None or not happening.targets or any(who.entity_id for who in happening.targets):
            return ()
        key, signals = self.document.key, self.words.signals
        named: tuple[Who, ...] = ()
        number = self.numbers.get(id(clause), -2)
        before = self.analysis.clauses[max(0, number - 1) : max(0, number)] if clause.passive else []
        for other in (*before, *self.analysis.clauses[number + 1 : number + 1 + _FOLLOWING]):
            if other.sentence != happening.sentence:
                break
            if self.words.verb_last:
                among = key[other.first] in signals["in_which"] and not other.negated
                attends = not signals["attending"].isdisjoint(key[other.first : other.verb_last])
                told = other.marked("subj") if among and attends else []
            else:
                told = other.marked("obj") if other.lemma == "include" and other.form == GERUND else []
            named += tuple(w for p in told for w in p.who if w.entity_id in self.people)
        return tuple(w for w in dict.fromkeys(named) if w not in happening.parties)

    def amid(self, happening: Happening) -> tuple[Who, ...]:
        """Those among whom somebody blows himself up: भीड़ के बीच | खुद को उड़ा दिया."""
        clause = happening.clause
        if happening.trigger.type.name != "ASSAULT" or happening.trigger.mode != "suicide-attack" or clause is None:
            return ()
        amid = (p for p in clause.participants if p.marker in ("between", "near") and len(p.who) == 1)
        return tuple(who for p in amid for who in p.who if who not in happening.actors)[:1]
