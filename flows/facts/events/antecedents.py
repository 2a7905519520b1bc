"""Whose act is answered or judged: condemned | the attack, rejected the charge, इस कदम की आलोचना, vowed revenge.

The act is told before, mostly in the sentence before, and its doer is the other side. A noun says what kind of act is
meant; where two did such a thing, nobody is meant for sure: the army's attack is not the one it answers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from flows.facts.analysis import Analysis, Who
from flows.facts.clauses.lexicon import ClauseLexicon
from flows.facts.clauses.reference_memory import as_who
from flows.facts.events.happenings import Happening, is_court

_SHARED = "COOPERATE"  # of acts_told: a noun for what two sides do together
_ANY = "*"  # of acts_told: a noun for whatever was done
_SEVERAL = "&"  # of acts_told: a noun for what several do together
_NEAR = 2  # sentences back in which words are the ones meant though another has spoken as well
_HERE = 1  # sentences back in which "the move" has what it means
_OBJECT = 4  # tokens before a trigger in which its object stands
_TAIL = 3  # tokens between the words of a trigger and its verb
_CONFLICT = 3  # quad class of verbal conflict
_SPEECH = (1, 3)  # quad classes of words
_ANSWERS = frozenset(("REJECT", "CONCEDE"))
_MET = frozenset(("REQUEST", "AGREE", "THREATEN", "CONCEDE"))  # what is said to those whom one meets
_OBJECTS = frozenset(("obj", "of", "on", "to", "with", "from", "against"))


class Antecedents:
    """Finds whose acts the words of others are about, in one article."""

    def __init__(self, analysis: Analysis, numbers: Mapping[int, int]) -> None:
        assert analysis.lexicon.clauses is not None
        self.analysis = analysis
        self.document = analysis.document
        self.words: ClauseLexicon = analysis.lexicon.clauses
        self.numbers = numbers
        self.named_countries = {
            m.entity.country: as_who(m) for m in analysis.mentions if m.entity.kind == "country" and m.entity.country
        }
        self.homes = homes_of(analysis, self.named_countries)
        self.people = {m.entity.entity_id for m in analysis.mentions if m.entity.type == "PER"}
        self.kinds = {m.entity.entity_id: m.entity.kind for m in analysis.mentions}
        self.offices = {
            analysis.mentions[role.person].entity.entity_id: Who(role.of.name, role.of.entity_id)
            for role in analysis.roles
            if role.of is not None and role.of.type == "LOC" and role.tenure == "current"
        }
        self.bodies = {
            analysis.mentions[role.person].entity.entity_id: Who(role.of.name, role.of.entity_id)
            for role in analysis.roles
            if role.of is not None and role.of.type == "ORG" and role.tenure == "current"
        }

    def whose_act(self, happening: Happening, before: Sequence[Happening]) -> tuple[Who, ...]:
        """Whose act, charge or demand the words of a happening are about."""
        for types in self.acts_named(happening):
            doers = self.doers(happening, before, types - {_ANY})
            if not doers and _ANY in types:
                doers = self.last_doer(happening, before)
            if doers:
                return doers
        return ()

    def acts_named(self, happening: Happening) -> Iterator[frozenset[str]]:
        """The types of acts that the nouns of a happening's object can mean; what it is called itself is none."""
        acts, key, own = self.words.acts_told, self.document.key, happening.trigger.type.name
        for index in self.object_tokens(happening):
            types = acts.get(key[index])
            if types is not None and self.known(index) and not (own in types and key[index] in happening.trigger.words):
                yield types

    def object_tokens(self, happening: Happening) -> Iterator[int]:
        """The tokens of the object of a happening, and of the words that its trigger spells."""
        clause, words = happening.clause, happening.trigger.words
        if clause is None:
            return
        if self.words.verb_last:
            near = max(clause.first, happening.at - _OBJECT)
            yield from range(near, min(clause.last, happening.at + len(words)))
            for participant in clause.marked("to"):  # इस फैसले को | रवि कुमार ने हाईकोर्ट में चुनौती दी
                if not participant.who and participant.last <= near:
                    yield participant.last - 1
            return
        own = "subj" if clause.passive else "obj"
        if words:
            yield from range(clause.verb_last, min(clause.last, clause.verb_last + len(words) + _TAIL))
        for participant in clause.participants:
            object_ = participant.marker in _OBJECTS or participant.marker == own
            if object_ and not participant.who and participant.kind != "inherited":
                yield from range(participant.first, participant.last)

    def known(self, index: int) -> bool:
        """Whether a noun for an act means one that was told: the raid, this move, his offer; हमले, इस कदम."""
        if self.words.verb_last:
            return True
        known = self.words.signals["known"]
        return any(self.document.key[i] in known for i in range(max(0, index - 3), index))

    def doers(self, happening: Happening, before: Sequence[Happening], types: frozenset[str]) -> tuple[Who, ...]:
        """Who did what a noun means: the only one who did, or, of words, the last who spoke near by."""
        answer = happening.trigger.type.name in _ANSWERS
        told: list[Happening] = []
        for other in reversed(before):
            if other.trigger.type.name not in types or not self.others(happening, other):
                continue
            if answer and other.trigger.type.quad in _SPEECH and not self.said_to(other, set(happening.actors)):
                continue
            told.append(other)
        if _SEVERAL in types:
            told = [
                other for other in told if other.trigger.frame.joint
            ] or told  # the pact: not of those who only invited
        words = [o for o in told if o.trigger.type.quad in _SPEECH and happening.sentence - o.sentence <= _NEAR]
        if words and words[0] is told[0]:
            return words[0].actors
        if not told and answer:
            told = [o for o in before if o.trigger.type.name in types and self.just_said(happening, o)][-1:]
        if not told or len({other.actors for other in told}) > 1:
            return told[-1].actors if told and self.one_side(told) else ()
        both = told[0].targets if _SHARED in types else ()  # this cooperation: of those who help and are helped
        return (*told[0].actors, *(w for w in both if w not in happening.actors and w not in told[0].actors))

    def just_said(self, happening: Happening, other: Happening) -> bool:
        """Whether words were told right before those that answer them: X accused Y. His party | rejected the charge."""
        near = 0 <= happening.sentence - other.sentence <= _HERE and other.trigger.type.quad == _CONFLICT
        return near and self.others(happening, other)

    def one_side(self, told: Sequence[Happening]) -> bool:
        """Whether all acts are those of one country, of its army and the like; the first one told of stands for it."""
        sides = {self.homes.get(who.entity_id or "", who.entity_id) for other in told for who in other.actors}
        return len(sides) == 1 and None not in sides

    def last_doer(self, happening: Happening, before: Sequence[Happening]) -> tuple[Who, ...]:
        """Who did what was told last, a body or somebody named: welcomed | the move."""
        for other in reversed(before):
            if happening.sentence - other.sentence > _HERE:
                break
            speech = other.trigger.type.quad in _SPEECH and other.trigger.type.name not in ("AGREE", "REJECT")
            courts = (is_court(who, self.kinds, self.words.signals["judges"]) for who in other.actors)
            speech = speech and not all(courts)  # a court's orders are decisions
            if not speech and self.others(happening, other) and all(map(self.decides, other.actors)):
                return other.actors
        return ()

    def others(self, happening: Happening, other: Happening) -> bool:
        """Whether an act is known to have other doers: not those who judge it, nor the state whose office they hold."""
        if not other.actors or other.status == "denied" or set(happening.actors) & set(other.actors):
            return False
        states = [self.offices.get(who.entity_id or "") for who in happening.actors]
        return not any(who in states for who in other.actors)

    def decides(self, who: Who) -> bool:
        """Whether somebody has a name or is a body: of those acts are spoken as moves and decisions."""
        noun = self.words.actor_names.get(who.name)
        return who.entity_id is not None or (noun is not None and noun.kind in ("body", "state"))

    def said_to(self, other: Happening, mine: set[Who]) -> bool:
        """Whether words can have been said to somebody: to him, to his country, to an unnamed one, or to nobody told."""
        own = mine | {Who("", self.homes.get(who.entity_id or "", who.entity_id)) for who in mine}
        ids = {who.entity_id for who in own if who.entity_id}
        return not other.targets or any(who.entity_id is None or who.entity_id in ids for who in other.targets)

    def avenged(self, happening: Happening, before: Sequence[Happening]) -> tuple[Who, ...]:
        """On whom revenge is vowed: whoever attacked last."""
        retaliation = self.words.signals["retaliation"]
        if not any(self.document.key[i] in retaliation for i in range(happening.first, happening.last)):
            return ()
        mine = set(happening.actors)
        for other in reversed(before):
            if happening.sentence - other.sentence > 2 * _NEAR:
                break
            hit = other.trigger.type.name in ("ASSAULT", "SANCTION") and other.status == "happened"
            if hit and self.others(happening, other) and not self.own_side(mine, other.actors):
                return other.actors
        return ()

    def own_side(self, mine: set[Who], others: tuple[Who, ...]) -> bool:
        """Whether parties are of one's own country."""
        countries = {self.homes.get(who.entity_id or "", who.entity_id) for who in mine}
        return any(self.homes.get(who.entity_id or "", who.entity_id) in countries for who in others if who.entity_id)

    def judged(self, happening: Happening, before: Sequence[Happening]) -> tuple[Who, ...]:
        """Who did what a clause is put in to judge: X accused Y, a charge | Y denies."""
        clause = happening.clause
        if clause is None or clause.relation != "relative" or not before or before[-1].sentence != happening.sentence:
            return ()
        acts = self.words.signals["told_acts"]
        if not any(self.document.key[p.last - 1] in acts and p.last <= clause.verb_first for p in clause.marked("obj")):
            return ()
        return before[-1].actors if not set(before[-1].actors) & set(happening.actors) else ()

    def told_along(self, happening: Happening, before: Sequence[Happening]) -> tuple[Who, ...]:
        """The target of the words just before, or whom one met: lodged a protest with Delhi and demanded an answer."""
        if happening.trigger.frame.joint:
            return ()
        for other in reversed(before):
            if other.sentence != happening.sentence:
                break
            words = other.trigger.type.quad == _CONFLICT and happening.trigger.type.quad == _CONFLICT
            if words and other.actors == happening.actors and other.targets:
                return other.targets
            met = other.trigger.type.name == "CONSULT" and happening.trigger.type.name in _MET
            if met and not other.nominal and other.status == happening.status:
                rest = tuple(w for w in other.parties if w not in happening.actors)
                if len(rest) < len(other.parties) and rest:
                    return rest
        return ()


def homes_of(analysis: Analysis, countries: Mapping[str, Who]) -> dict[str, str]:
    """The country of every person and body of an article, by the offices that it states and by the catalogue."""
    codes = {country: who.entity_id for country, who in countries.items() if who.entity_id}
    homes = {
        m.entity.entity_id: codes[m.entity.country]
        for m in analysis.mentions
        if m.entity.country in codes and m.entity.kind != "country"
    }
    for role in analysis.roles:
        if role.of is not None and role.of.type == "LOC":
            homes[analysis.mentions[role.person].entity.entity_id] = role.of.entity_id
    return homes
