"""Who was named so far in an article, and whom pronouns and set references mean there."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import attrgetter

from flows.facts.analysis import Analysis, Clause, NamedSpan, Participant, Who
from flows.facts.clauses.lexicon import ActorNoun, ClauseLexicon, SetReference
from flows.facts.clauses.verb_group import FINITE
from flows.text.document import Document

_KEPT = 12  # how many parties of a kind are remembered
_NAMED = 12  # names of a sentence among which somebody is looked for
_SHORT = 8  # tokens of a short form in brackets behind a name
_BEHIND = 2  # tokens behind a name in which it is told to be one of several
_LATEST = 12  # clauses that were read last
_GROUPS = 4  # sets of several that are remembered
_CLAUSES = 3  # clauses of a sentence in which it is looked for who was told of
_ATTACKED = ("obj", "against")
_UNDERGOING = ("obj", "to", "on", "with", "from", "against", "by")
_BODIES = frozenset(("body", "state"))  # kinds of nouns that "it" can mean
_GOVERNED = frozenset(("country", "state", "province", "region", "territory"))
_GOVERNING = frozenset(("country", "state", "territory", "union-territory"))  # their government is "the government"
_ASIDE = 20  # tokens in brackets at most
_BRACKETS = frozenset("()[]")
_PAIR = 2
_TOUR = 3  # tokens behind a country in which the word for a visit to it stands: पेरू के | दौरे पर
_KIND = attrgetter("kind")
_FIRST = attrgetter("first")
_BEGIN = attrgetter("verb_first")


@dataclass(slots=True)
class Memory:
    """Who was named so far, most recent last."""

    persons: list[Who] = field(default_factory=list)
    countries: list[Who] = field(default_factory=list)
    states: list[Who] = field(default_factory=list)  # countries and their states: whose government is meant
    bodies: list[Who] = field(default_factory=list)
    subject: tuple[Who, ...] = ()
    subject_person: Who | None = None
    main_person: Who | None = None  # the last subject of a main clause
    plain_person: Who | None = None  # the last without a name of whom one need not speak with respect
    subject_body: Who | None = None
    group: tuple[Who, ...] = ()
    groups: list[tuple[Who, ...]] = field(default_factory=list)  # the several who were subjects, the last one last
    topic: tuple[Who, ...] = ()  # whom the last passive told of
    cursor: int = 0
    owners: dict[str, Who] = field(default_factory=dict)  # whose soldiers were told of
    counts: dict[Who, int] = field(default_factory=dict)
    listed: dict[str, tuple[Who, ...]] = field(default_factory=dict)  # whom a set meant last, by the kind that it tells


class ReferenceMemory:
    """Remembers the names of one article in reading order, and finds whom a pronoun or a set stands for."""

    # Beside these a reader has many marks of its own, and a class of more than thirty attributes without slots is slow.
    __slots__ = ("analysis", "begins", "homes", "lexicon", "memory", "offices", "types", "upcoming", "whos")

    def __init__(self, analysis: Analysis, lexicon: ClauseLexicon) -> None:
        self.analysis = analysis
        self.lexicon = lexicon
        self.memory = Memory()
        self.types = {m.entity.entity_id: (m.entity.type, m.entity.kind) for m in analysis.mentions}
        self.whos = [as_who(mention) for mention in analysis.mentions]  # the entities of the mentions as actors
        self.begins = [*map(_FIRST, analysis.mentions), analysis.document.size]
        self.upcoming = self.begins[0]  # not yet remembered
        self.offices: dict[str | None, str] = {}  # the words of the offices that a person holds
        for role in analysis.roles:
            holder = analysis.mentions[role.person].entity.entity_id
            self.offices[holder] = f"{self.offices.get(holder, '')} {role.role}"
        self.homes: dict[str | None, Who] = {
            analysis.mentions[role.person].entity.entity_id: Who(role.of.name, role.of.entity_id)
            for role in analysis.roles
            if role.of is not None and role.of.type == "LOC"
        }

    def advance(self, token: int) -> None:
        """Remember every name before a token."""
        mentions, memory = self.analysis.mentions, self.memory
        while self.upcoming < token:
            entity, named = mentions[memory.cursor].entity, self.whos[memory.cursor]
            memory.cursor += 1
            self.upcoming = self.begins[memory.cursor]
            memory.counts[named] = memory.counts.get(named, 0) + 1
            if entity.type == "PER" and entity.kind != "deity":
                _remember(memory.persons, named)
            elif entity.type == "LOC" and entity.kind in _GOVERNED:
                _remember(memory.states, named)
                if entity.kind == "country":
                    _remember(memory.countries, named)
            elif entity.type == "ORG":
                _remember(memory.bodies, named)

    def note_subject(self, who: tuple[Who, ...], nouns: dict[str, ActorNoun], clause: Clause, main: bool) -> None:
        """Remember the subject of a finite clause: pronouns prefer it, but for a noun of the headline, whom the text names."""
        if not who or self._only_tells(who, clause):
            return
        memory = self.memory
        memory.subject = who
        memory.topic = who if clause.passive else ()
        if len(who) > 1 or (who[0].entity_id is None and nouns.get(who[0].name, _ONE).plural):
            memory.group = who
            if who in memory.groups:
                memory.groups.remove(who)
            memory.groups = [*memory.groups[1 - _GROUPS :], who]
        if len(who) == 1:
            one = who[0]
            entity = self._type(one)
            if self.types.get(one.entity_id or "", ("", ""))[1] == "deity":
                return  # nobody whom a pronoun of the news means
            unnamed = (
                one.entity_id is None
                and one.name not in self.lexicon.signals["anybody"]
                and clause.first >= self.analysis.headline_end
            )
            if entity == "PER" or (unnamed and _single(nouns.get(one.name, _ONE))):
                memory.subject_person = one
                if not self.respected(one):
                    memory.plain_person = one
                if main:
                    memory.main_person = one
            elif (
                entity == "ORG"
                or self._governs(one)
                or self.types.get(one.entity_id or "", ("", ""))[1] == "capital"  # Paris said | it would help
                or nouns.get(one.name, _ONE).kind in _BODIES
            ):
                memory.subject_body = one

    def is_body(self, who: Who) -> bool:
        """Whether somebody is one body, a country's government or a force: a board, a firm, Peru."""
        if who.entity_id is not None:
            return self._type(who) == "ORG" or self._governs(who)
        noun = self.lexicon.actor_names.get(who.name, _ONE)
        return noun.kind in _BODIES and not noun.plural

    def is_person(self, who: Who) -> bool:
        """Whether somebody with a name is one person."""
        return who.entity_id is not None and self._type(who) == "PER"

    def _only_tells(self, who: tuple[Who, ...], clause: Clause) -> bool:
        """Whether those who close a sentence only tell of others: ..., two presidency sources said. | They also froze ..."""
        closing = clause.relation == "coordinate" and clause.lemma in self.lexicon.zero_that
        tellers = self.lexicon.signals["sources"]
        return closing and all(w.entity_id is None and w.name.rpartition(" ")[2] in tellers for w in who)

    def _acts(self, who: Who) -> bool:
        """Whether an entity is a party, no mere place."""
        type_, kind = self.types.get(who.entity_id or "", ("", ""))
        return type_ != "LOC" or kind in _GOVERNED

    def _governs(self, who: Who) -> bool:
        """Whether an entity is a country or one of its states, whose government a text calls "the government"."""
        type_, kind = self.types.get(who.entity_id or "", ("", ""))
        return type_ == "LOC" and kind in _GOVERNING

    def _type(self, who: Who) -> str:
        type_, kind = self.types.get(who.entity_id or "", ("", ""))
        return type_ if type_ != "LOC" or kind == "country" else ""

    def pronoun(self, refers: str, topic: bool = False, oblique: bool = False) -> tuple[Who, ...]:
        """Whom a pronoun of a kind refers to here; empty where nobody fits. With `topic`, whom a passive told of.

        An `oblique` form for one person (उसने, उसे) tells that he is nobody of whom one speaks with respect.
        """
        memory = self.memory
        plain = refers == "person" and self.lexicon.verb_last
        if refers == "honoured":  # उन्होंने: one person, or the several who were the last subject
            if memory.group and memory.subject == memory.group:
                return memory.group
            refers = "person"
        if refers == "person":
            if topic and memory.topic:
                return memory.topic
            chosen = memory.main_person or memory.subject_person
            if chosen is not None:
                if plain and (oblique or chosen.entity_id is None) and self.respected(chosen):
                    one = memory.plain_person or self._plain_one()
                    return (one,) if one is not None else ()
                return (chosen,)
            if not memory.persons and memory.subject_body is not None and self.lexicon.verb_last:
                return (memory.subject_body,)  # वह: a body where no person is told of
            return tuple(memory.persons[-1:])
        if refers == "body":
            return (memory.subject_body,) if memory.subject_body is not None else ()
        if refers == "group":
            return memory.group
        return ()

    def respected(self, who: Who) -> bool:
        """Whether somebody is one of whom one speaks with respect: by his noun, or by the office that his name has."""
        return self.honoured(who.name if who.entity_id is None else self.offices.get(who.entity_id, ""))

    def _plain_one(self) -> Who | None:
        """The person named last of whom one need not speak with respect."""
        return next((one for one in reversed(self.memory.persons) if not self.respected(one)), None)

    def honoured(self, noun: str) -> bool:
        """Whether a noun is that of people of whom one speaks with respect: अधीक्षक, मंत्री."""
        return not self.lexicon.honoured.isdisjoint(noun.split())

    def government(self) -> Who | None:
        """Whose government is meant where nothing says it: that of the state or country told of most, of several the last.

        None where only provinces and regions were named, or two countries as often.
        """
        counts = self.memory.counts
        found = max(filter(self._governs, reversed(self.memory.states)), key=lambda who: counts[who], default=None)
        rivals = (who for who in self.memory.countries if who != found)
        if found in self.memory.countries and any(counts[who] == counts[found] for who in rivals):
            return None
        return found

    def patient(self, token: int, refers: str) -> tuple[Who, ...]:
        """Whom a pronoun behind a verb (accusing him, उन्हें) means by its own sentence: whom the clause before told of.

        Empty where the sentence tells of nobody who fits.
        """
        sentence = self.analysis.document.sentence_of[token]
        of_bodies = _UNDERGOING[:1] if self.lexicon.verb_last else _ATTACKED
        markers = of_bodies if refers == "body" else _UNDERGOING
        for clause in reversed(self.analysis.clauses[-_CLAUSES:]):
            if clause.sentence != sentence or self._apart(clause.verb_last, token):
                break
            for participant in clause.participants:
                if participant.marker in markers and participant.kind != "inherited":
                    found = self.fitting(participant.who, refers)
                    if found:
                        return found
        return self._person_before(token) if refers == "person" and not self.lexicon.verb_last else ()

    def requited(self, token: int) -> tuple[Who, ...]:
        """Who is punished, caught or freed for what he has done: a judge jailed Ana Roe after | she | burnt a mill."""
        last = self.analysis.clauses[-1] if self.analysis.clauses else None
        document, signals = self.analysis.document, self.lexicon.signals
        if last is None or last.lemma not in signals["requiting"] or last.passive or last.form != FINITE:
            return ()
        if last.sentence != document.sentence_of[token] or document.key[token - 1] not in signals["for_what"]:
            return ()
        return next((f for p in last.marked("obj") if (f := self.fitting(p.who, "person"))), ())

    def told_of(self, token: int) -> tuple[Who, ...] | None:
        """Of whom the words of another tell right before: राव ने बताया कि कमल बाजार गया था, जहां | उस | पर हमला हुआ.

        None where nobody's words stand there.
        """
        last = self.analysis.clauses[-1] if self.analysis.clauses else None
        if last is None or last.relation != "content" or last.sentence != self.analysis.document.sentence_of[token]:
            return None
        subject = next((p for p in last.marked("subj") if p.kind != "inherited"), None)
        return self.fitting(subject.who, "person") if subject is not None else ()

    def teller_before(self, token: int) -> tuple[Who, ...]:
        """Whose words the sentence before tells: राव ने कहा कि किसान आए थे। | उन्होंने आरोप नकारा."""
        sentence = self.analysis.document.sentence_of[token]
        told = [c for c in self._clauses_of(sentence - 1) if c.form == FINITE]
        if not told or self.analysis.clauses[-1].sentence == sentence:
            return ()
        first, last = min(told, key=_BEGIN), max(told, key=_BEGIN)
        subject = first.marked("subj")
        if first.relation != "main" or last.relation != "content" or not subject or subject[0].kind == "pronoun":
            return ()
        return subject[0].who if len(subject[0].who) == 1 and self._is_somebody(subject[0].who[0]) else ()

    def _is_somebody(self, who: Who) -> bool:
        """Whether somebody is one person, by name or by a noun of respect, or several."""
        if who.entity_id is not None:
            return self.is_person(who)
        noun = self.lexicon.actor_names.get(who.name, _ONE)
        return self.honoured(who.name) or (noun.kind == "person" and noun.plural)

    def _person_before(self, token: int) -> tuple[Who, ...]:
        """The one person of the sentence before, where its subject was nobody else: police held Ana Roe. A judge freed | her."""
        document = self.analysis.document
        number = document.sentence_of[token] - 1
        if number < 0 or any(c.marked("subj") and c.form == FINITE for c in self._clauses_of(number + 1)):
            return ()  # he fled to Lima, where police held | him
        for clause in self._clauses_of(number):
            for participant in clause.marked("obj"):
                found = self.fitting(participant.who, "person") if participant.kind != "inherited" else ()
                if found and not clause.passive:
                    return found
        mentions = self.analysis.mentions
        start = bisect_left(mentions, document.sentences[number].first, key=lambda m: m.first)
        told: set[Who] = set()
        for mention in mentions[start : start + _NAMED]:
            if mention.first >= document.sentences[number].last:
                break
            if mention.entity.type == "PER":
                told.add(as_who(mention))
        acts = told.intersection(w for c in self._clauses_of(number) for p in c.marked("subj") for w in p.who)
        return tuple(told) if len(told) == 1 and not acts else ()

    def undergoer(self, token: int, who: tuple[Who, ...]) -> tuple[Who, ...]:
        """Whom उसे means where it would be a body: पुलिस ने युवक को पेश किया, जहां से | उसे | जेल भेज दिया गया."""
        return who if self._are_people(who) else self._last_object(token) or who

    def _are_people(self, who: tuple[Who, ...]) -> bool:
        """Whether somebody is meant who is no body, force or country."""
        nouns = self.lexicon.actor_names
        unnamed = (nouns.get(w.name, _ONE).kind in ("person", "office") for w in who if w.entity_id is None)
        return bool(who) and all(unnamed) and all(self._type(w) == "PER" for w in who if w.entity_id is not None)

    def _last_object(self, token: int) -> tuple[Who, ...]:
        """The one person to whom something was done last, in the sentence of a token or the one before."""
        sentence = self.analysis.document.sentence_of[token]
        for clause in reversed(self.analysis.clauses[-_LATEST:]):
            if clause.sentence < sentence - 1:
                break
            for participant in clause.participants:
                one = len(participant.who) == 1 and participant.marker in ("to", "obj")
                if one and self._are_people(participant.who) and not self.honoured(participant.who[0].name):
                    return participant.who
        return ()

    def _clauses_of(self, sentence: int) -> Iterator[Clause]:
        """The last clauses of a sentence that has just been read."""
        for clause in reversed(self.analysis.clauses[-_LATEST:]):
            if clause.sentence == sentence:
                yield clause

    def _apart(self, first: int, last: int) -> bool:
        """Whether another clause's time or reason is told in between: ... after the United States warned | it."""
        key, cutters = self.analysis.document.key, self.lexicon.cutters
        words = (i for i in range(first, last) if key[i] in self.lexicon.cutter_keys)
        hits = (cutters.match(self.analysis.document, i, last) for i in words)
        return any(hit is not None and hit.value in ("time", "cause", "condition") for hit in hits)

    def fitting(self, who: tuple[Who, ...], refers: str) -> tuple[Who, ...]:
        """Those of a phrase whom a pronoun can mean: several or a plural, a person, a body."""
        nouns = self.lexicon.actor_names
        several = len(who) > 1 or (len(who) == 1 and who[0].entity_id is None and nouns.get(who[0].name, _ONE).plural)
        if several and refers in ("group", "honoured"):
            return who
        if refers == "group" or len(who) != 1:
            return ()
        one = who[0]
        type_, kind = self.types.get(one.entity_id or "", ("", ""))
        if refers == "body":
            unnamed = one.entity_id is None and not self.lexicon.verb_last and self.is_body(one)
            return who if unnamed or type_ == "ORG" or kind == "country" else ()
        if one.entity_id is None:
            noun = nouns.get(one.name, _ONE)
            if not self.lexicon.verb_last:
                return who if _single(noun) else ()
            one_person = refers == "person" and noun.kind == "person" and not self.honoured(one.name)
            return who if noun.kind == "body" or (one_person and not noun.plural) else ()
        return who if type_ == "PER" else ()

    def distinct(self, participants: list[Participant]) -> list[Participant]:
        """The participants, with no pronoun object that would mean the subject: he invited him."""
        if "pronoun" not in map(_KIND, participants):
            return participants
        participants = self.apart_from_object(participants)
        if self.lexicon.verb_last:
            participants = self.apart_from_named(participants)
        subject = next((p.who for p in participants if p.marker == "subj" and p.who), ())
        if len(subject) != 1:
            return participants
        out = []
        for p in participants:
            if p.kind == "pronoun" and p.marker != "subj" and p.who == subject:
                other = next((w for w in reversed(self.memory.persons) if w != subject[0]), None)
                p = Participant(p.marker, p.first, p.last, (other,) if other else (), (), p.kind)
            elif p.kind == "pronoun" and p.marker != "subj" and subject[0] in p.who:  # X met Y. | He told them
                p = Participant(p.marker, p.first, p.last, self.other_group(set(subject)), (), p.kind)
            out.append(p)
        return out

    def apart_from_object(self, participants: list[Participant]) -> list[Participant]:
        """The participants, with no "they" that would mean those it acts on: they killed all the students."""
        told = [p for p in participants if p.marker == "obj" and p.who and p.kind not in ("pronoun", "inherited")]
        theirs = {who for p in told for who in p.who}
        if not theirs:
            return participants
        out = []
        for p in participants:
            own = p.marker == "subj" and p.kind == "pronoun" and p.who == self.memory.group
            if own and theirs.intersection(p.who):
                p = Participant(p.marker, p.first, p.last, self.other_group(theirs), (), p.kind)
            out.append(p)
        return out

    def apart_from_named(self, participants: list[Participant]) -> list[Participant]:
        """The participants, with no pronoun subject that would mean whom it acts on: मंत्री से | उन्होंने मांग की."""
        heard = [p for p in participants if p.marker in _UNDERGOING and p.marker != "to" and p.kind in ("name", "noun")]
        told = {who for p in heard for who in p.who}
        out = []
        for p in participants:
            if p.marker == "subj" and p.kind == "pronoun" and len(p.who) == 1 and p.who[0] in told:
                p = Participant(p.marker, p.first, p.last, self.other_group(told), (), p.kind)
            out.append(p)
        return out

    def other_group(self, without: set[Who]) -> tuple[Who, ...]:
        """The several who were spoken of last, none of them among some parties; empty where there were none."""
        return next((g for g in reversed(self.memory.groups) if not without.intersection(g)), ())

    def members(self, reference: SetReference, token: int) -> tuple[Who, ...]:
        """Those for whom a set reference at a token stands; empty where it cannot be told."""
        memory = self.memory
        refers, count = reference.refers, reference.count
        if count == 0 and refers in ("named", "body") and (listed := self._just_listed(reference.kind, token)):
            return listed
        if refers == "named":  # the companies: those that were just told of together
            together = len(memory.group) > 1 and memory.subject == memory.group
            return self._sides(memory.group) if together else ()
        if reference.kind and refers == "person":  # both foreign ministers: no suspect among them
            pool = [w for w in memory.persons if reference.kind in self.offices.get(w.entity_id, "").split()]
            if len(memory.group) == count and all(w in memory.persons for w in memory.group):
                return memory.group
            return tuple(pool) if len(pool) == count else ()
        if reference.kind:  # these parties: no commission among them
            pool = [w for w in memory.bodies if self.types.get(w.entity_id or "", ("", ""))[1] == reference.kind]
            if count == 0:
                return tuple(pool[-3:]) if 2 <= len(pool) <= 3 else ()
            if not pool and len(memory.group) == count and memory.subject == memory.group:
                return memory.group
            return self._salient(pool, count)
        if count == 0:  # these countries, इन दलों ने: several, as many as were named together
            pool = {"person": memory.persons, "country": memory.countries}.get(refers, memory.bodies)
            if len(memory.group) > 1 and all(w in pool for w in memory.group):
                return memory.group
            return tuple(pool[-3:]) if 2 <= len(pool) <= 3 else ()
        if refers == "pair" and len(memory.group) == count:
            return memory.group
        if refers in ("side", "pair"):
            if len(memory.group) == count and (sides := self._sides(memory.group)):
                return sides
            for pool in (memory.countries, memory.persons, memory.bodies):
                if len(pool) == count and (pool is not memory.persons or refers == "pair" or self.lexicon.verb_last):
                    return tuple(pool)
            return self._salient(memory.countries, count)
        pool = {"person": memory.persons, "country": memory.countries}.get(refers, memory.bodies)
        if refers == "country" and count == _PAIR and self.lexicon.verb_last and (met := self._visitor_and_host(token)):
            return met
        if len(memory.group) == count and all(w in pool for w in memory.group):
            return memory.group
        chosen = self._salient(pool, count)
        if not chosen and refers == "person" and len(memory.group) == count:
            return memory.group  # the presidents of Brazil and Argentina ... the two leaders
        return chosen

    def _visitor_and_host(self, token: int) -> tuple[Who, ...]:
        """The two countries of a visit that the sentence tells of: कमल वर्मा की पेरू यात्रा के दौरान | दोनों देशों ने; else nobody."""
        document, mentions, catalogue = self.analysis.document, self.analysis.mentions, self.analysis.catalogue
        begin = document.sentences[document.sentence_of[token]].first
        last = bisect_left(mentions, token, key=_FIRST)
        visitor: Who | None = None
        for mention in mentions[max(0, last - _NAMED) : last]:
            entity = mention.entity
            if mention.first < begin:
                continue
            if entity.type == "PER":
                country = catalogue.countries.get(entity.country or "")
                visitor = (
                    Who(country.name, country.entity_id) if country is not None else self.homes.get(entity.entity_id)
                )
            elif entity.kind == "country" and visitor is not None and visitor.entity_id != entity.entity_id:
                behind = document.key[mention.last : mention.last + _TOUR]
                if not self.lexicon.signals["visits"].isdisjoint(behind):
                    return visitor, as_who(mention)
        return ()

    def _just_listed(self, kind: str, token: int) -> tuple[Who, ...]:
        """The bodies that this sentence and the one before name, several, or one told of as one of several: X | भी शामिल हुई.

        Only where verbs stand last; a text that names more kinds of bodies tells which kind is meant.
        """
        if not self.lexicon.verb_last:
            return ()
        document, mentions = self.analysis.document, self.analysis.mentions
        here = document.sentence_of[token]
        last = bisect_left(mentions, token, key=_FIRST)
        found: list[NamedSpan] = []
        for sentence in (here, here - 1):
            first = bisect_left(mentions, document.sentences[max(sentence, 0)].first, key=_FIRST)
            near = [m for m in mentions[max(first, last - _NAMED) : last] if m.entity.type == "ORG"]
            found = [m for m in near if not kind or m.entity.kind == kind] or [m for m in near if not m.entity.kind]
            if found:
                break
        who = tuple(dict.fromkeys(map(as_who, found)))
        if len(who) > 1 or any(self._one_of_several(m) for m in found):
            self.memory.listed[kind] = who
        return self.memory.listed.get(kind, ())  # told of again some sentences later

    def _one_of_several(self, mention: NamedSpan) -> bool:
        """Whether somebody is named only as one of several: X | भी शामिल हुई, X | समेत कई दलों ने."""
        document, last = self.analysis.document, mention.last
        if document.raw[last : last + 1] == ["("]:
            last = next((i + 1 for i in range(last, min(last + _SHORT, document.size)) if document.raw[i] == ")"), last)
        return not self.lexicon.signals["among_others"].isdisjoint(document.key[last : last + _BEHIND])

    def _sides(self, who: tuple[Who, ...]) -> tuple[Who, ...]:
        """The countries of several persons, empty where they are not known; other parties as they are: X met Y. | The two sides"""
        if not all(self._type(w) == "PER" for w in who):
            return who
        found = tuple(self.homes[w.entity_id] for w in who if w.entity_id in self.homes)
        return found if len(set(found)) == len(who) else ()

    def _salient(self, pool: list[Who], count: int) -> tuple[Who, ...]:
        """The parties named most so far, in the order in which they are remembered; empty where there are too few."""
        if len(pool) < count:
            return ()
        ranked = sorted(range(len(pool)), key=lambda i: (-self.memory.counts.get(pool[i], 0), -i))[:count]
        return tuple(pool[i] for i in sorted(ranked))


_ONE = ActorNoun("", "", False)


def _single(noun: ActorNoun) -> bool:
    return noun.kind in ("person", "office") and not noun.plural


def as_who(mention: NamedSpan) -> Who:
    """The entity of a mention as an actor."""
    return Who(mention.entity.name, mention.entity.entity_id)


def _remember(pool: list[Who], who: Who) -> None:
    if who in pool:
        pool.remove(who)
    pool.append(who)
    if len(pool) > _KEPT:
        del pool[0]


def bracketed(document: Document) -> bytes:
    """Marks of the tokens in brackets, which are no part of a phrase."""
    marks = bytearray(document.size)
    opened = -1
    for index in document.signs(_BRACKETS):
        if document.raw[index] in "([":
            opened = index
        elif opened >= 0:
            if index - opened < _ASIDE:
                marks[opened : index + 1] = b"\1" * (index + 1 - opened)
            opened = -1
    return bytes(marks)


def inner_tokens(analysis: Analysis) -> bytes:
    """Marks of the tokens inside names, neither their first nor their last; where names overlap the earlier counts."""
    marks = bytearray(analysis.document.size)
    for mention in reversed(analysis.mentions):
        size = mention.last - mention.first
        marks[mention.first : mention.last] = b"\0" + b"\1" * (size - 2) + b"\0" if size > 1 else b"\0"
    return bytes(marks)
