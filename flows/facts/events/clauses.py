"""Events that the predicates of clauses tell."""

from __future__ import annotations

from itertools import repeat

from flows.facts.analysis import Clause, Participant, Who
from flows.facts.clauses.phrases import marked
from flows.facts.clauses.verb_group import (
    FINITE,
    GERUND,
    INFINITIVE,
    PARTICIPLE,
    PLANNED,
    QUOTES,
)
from flows.facts.events.conditions import OBJECT_TOKENS
from flows.facts.events.counterparts import POLICE_WORK
from flows.facts.events.happenings import Happening
from flows.facts.events.refusals import TOLD_DEPTH, Refusals
from flows.facts.events.trigger_table import Trigger
from flows.facts.speech.attribution import speaker_at
from flows.text.document import PUNCT

_VERBAL = (1, 3)  # quad classes of words
_DECIDED = frozenset(("AGREE", "REJECT", "SUPPORT"))
_NAME = 6  # tokens of what it is called
_ATTENDS = 3  # tokens of taking part: हिस्सा | भी | लिया
_CAUGHT = frozenset(("to", "obj"))
_HELPS = frozenset(("AID", "CONCEDE", "RETREAT"))
_BIDS = frozenset(("REQUEST", "AGREE"))
_DONE_TO = frozenset(("COERCE", "SANCTION", "ASSAULT", "ACCUSE"))


class ClauseCoder(Refusals):
    """Codes the events of clauses."""

    def of_clause(self, clause: Clause) -> list[Happening]:
        """The event that a clause's predicate tells, if any."""
        named = None if self.verb_last else self.named_as(clause)
        if named is not None:
            return named
        if clause.negated and self.lexicon.refused is not None and self.refuses(clause):
            refusal = self.happening(clause, self.lexicon.refused, clause.main)
            if refusal is not None:
                refusal.status = "happened"
                return [refusal]
        trigger, at = self.trigger(clause)
        if trigger is None and self.verb_last and self.lexicon.called_upon is not None and self.orders(clause):
            trigger, at = self.lexicon.called_upon, clause.main
        if trigger is None:
            return []
        self.used.update(dict.fromkeys(range(at, at + max(1, len(trigger.words))), trigger))
        if self.irrelevant(clause) or self.consequence(clause, trigger) or self.only_charged(clause, trigger):
            return []
        if self.told_by_outer(clause) or self.told_again(clause, trigger, at):
            return []
        if self.lexicon.threatened is not None and self.own_plan(clause):
            trigger = self.lexicon.threatened
        elif self.lexicon.warned is not None and trigger.type.name == "THREATEN" and self.only_warns(clause, trigger):
            trigger = self.lexicon.warned
        refused = self.lexicon.refused if self.withholds(clause, trigger) else None
        if refused is not None:
            trigger = trigger._replace(type=refused.type, mode=refused.mode)
        found = self.happening(clause, trigger, at)
        if refused is not None and found is not None:
            found.status = "happened"
        if found is None and trigger.needs != "never":
            found = self.hidden(clause)
        if not self.verb_last and (found is not None or trigger.type.name == "ASSAULT"):
            self.told_once(clause, found.trigger if found is not None else trigger)
        return [found] if found is not None else []

    def hidden(self, clause: Clause) -> Happening | None:
        """What another trigger of a verb tells that one with more words hides: a verb alone, or a first part that is apart."""
        end = self.end_of_words(clause)
        told = frozenset(self.document.key[self.document.sentences[clause.sentence].first : end])
        for trigger in self.lexicon.verbs.get(clause.lemma, ()):
            if trigger.far:
                at = self.apart(trigger, clause, end) if trigger.far[0] in told else -1
            else:
                at = -1 if self.verb_last else clause.main
            if at >= 0 and (found := self.happening(clause, trigger, at)) is not None:
                return found
        return None

    def named_as(self, clause: Clause) -> list[Happening] | None:
        """What is told by what something is called: called the strike | an act of terror; None where nothing is."""
        if clause.lemma not in self.words.signals["naming"]:
            return None
        start = self.name_given(clause)
        if start < 0:
            return None
        for index in range(start, min(start + _NAME, self.end_of(clause))):
            hit = self.lexicon.names_given.match(self.document, index)
            if hit is not None:
                self.used.update(dict.fromkeys(range(hit.first, hit.last), hit.value))
                found = None if self.irrelevant(clause) else self.happening(clause, hit.value, clause.main)
                return [found] if found is not None else []
        objects = [p for p in clause.participants if p.marker == "obj" and p.first >= clause.verb_last]
        twice = len(objects) > 1 and objects[1].first == start
        return [] if twice else None  # called the strike | a right: no strike

    def name_given(self, clause: Clause) -> int:
        """Where the name begins that a verb of calling gives to its object; -1 where it gives none."""
        key, named = self.document.key, self.words.signals["as"]
        for index in range(clause.verb_last, min(clause.verb_last + OBJECT_TOKENS, self.end_of(clause))):
            if key[index] in named:
                return index + 1
        after = [p for p in clause.participants if p.marker == "obj" and p.first >= clause.verb_last]
        if clause.passive:
            return clause.verb_last if clause.marked("by") else -1
        if not after:
            return -1
        if len(after) > 1 and self.adjacent(after[0].last, after[1].first):
            return after[1].first
        last = after[0].last
        for index in range(after[0].first + 1, last):
            if self.document.raw[index] in QUOTES:
                return index + 1  # termed the ban | "murder of democracy"
        if key[after[0].first] in self.words.signals["one"]:
            return -1  # declared | a state of disaster
        return max(after[0].first + 1, last - 2) if last - after[0].first > 1 else -1

    def adjacent(self, first: int, last: int) -> bool:
        """Whether nothing but quote marks stands between two phrases."""
        return first <= last and all(self.document.raw[i] in QUOTES for i in range(first, last))

    def happening(self, clause: Clause, trigger: Trigger, at: int) -> Happening | None:
        """The event that a trigger makes of a clause, where all that it needs is there."""
        if trigger.needs == "never":
            return None
        near = clause.verb_first if not self.verb_last else at
        self.fill_speaker(clause)
        free = self.beside_trigger(clause, trigger, at)
        if self.verb_last and trigger.type.quad in (1, 3):  # X द्वारा Y पर दावा किए जाने के बाद | आलोचना की
            apart = [c for c in self.inner_of(clause) if c.form == INFINITIVE and c.passive and c.marked("by")]
            free = [p for p in free if all(p not in c.participants for c in apart)]
        if trigger.mode == "arrest" and self.verb_last:  # उसे गिरफ्तार किया जाएगा: no body
            free = [
                p for p in free if p.kind != "pronoun" or p.marker not in _CAUGHT or not any(map(self.is_body, p.who))
            ]
        inner = self.inner_participants(clause) if self.verb_last else ()
        if self.verb_last and clause.form == INFINITIVE and clause.marked("by"):  # पेरू द्वारा | ईंधन देने के खतरे पर
            free = [p for p in free if p.marker != "subj" or p.kind != "inherited"]
        if trigger.type.name == "PROTEST" and not self.verb_last:
            free = self.held_crowd(clause, trigger, free)
        actors, targets, ok = self.parties(trigger, [p for p in free if p not in inner], clause.passive, near)
        by_alone = trigger.frame.actor == ("by",)
        both = len(actors) > 1 and bool(trigger.frame.joint or not self.verb_last)
        if inner and not (ok and (targets or both) and (actors or not by_alone)):
            given = trigger.type.name in _BIDS and any(self.gives_to(c) for c in self.inner_of(clause))
            heard = given or any(p.marker == "to" and not p.who and p not in inner for p in free)
            barred: tuple[str, ...] = ("obj", "to") if heard else ("obj",)  # गवाहों को सुनने के बाद | रामू को सजा दी
            if trigger.frame.joint:
                barred = ("by",)
            elif trigger.type.name == "PROTEST":
                barred = ("obj", "to", "by")
            free = [p for p in free if p.marker not in barred or p not in inner]
            actors, targets, ok = self.parties(trigger, free, clause.passive, near)
        if ok and not targets and trigger.frame.target and self.verb_last:
            targets = self.described(at, actors)
        if not actors and trigger.type.name == "ASSAULT" and (doer := self.doer(clause)) is not None:
            actors, ok = (doer,), True  # an Israeli strike killed ...
            targets = tuple(w for w in targets if w != doer)
        if actors and not targets and trigger.type.name == "ASSAULT" and (hit := self.struck_then(clause, actors)):
            targets, ok = hit, True
        if not ok and (targets or actors) and trigger.type.name == "ASSAULT" and self.struck_by_weapon(clause):
            ok = True  # a roadside bomb killed two soldiers, Ukrainian drones struck a refinery
        if not ok and not (actors or targets) and clause.passive and self.work_of_police(trigger):
            ok = True  # तीन पिस्तौलें बरामद की गईं: by whom is told beside it, or it is dropped
        if not ok and trigger.type.name in _DECIDED and clause.passive and self.verb_last:
            ok = bool(self.in_session(clause))
        if not ok and trigger.frame.joint and self.verb_last and (met := self.attendees(clause)):
            ok = len({*actors, *met}) > 1 or self.some_of_several(clause)
        if not actors and (callers := self.callers(clause, trigger)):
            actors, ok = callers, True  # दलों का कहना है कि | प्रदर्शन किए जाएंगे
        if not (ok or actors) and trigger.mode == "demo" and trigger.frame.actor[:1] == ("of",) and self.verb_last:
            actors, ok = (Who("protesters"),), clause.form == FINITE  # राजधानी में विरोध प्रदर्शन जारी है
        if not (ok or actors) and trigger.type.name == "AID" and self.verb_last:
            told = clause.passive or trigger.frame.actor[:1] == ("by",)  # मुआवजा दिया जाएगा, राहत कार्य चल रहा है
            ok = told and speaker_at(self.analysis, clause.main)[0] is not None  # whose help it is, the speaker tells
        if not ok and actors and trigger.needs == "agent" and clause.governor == "planned" and self.verb_last:
            ok = trigger.type.name == "AID"  # पांच लाख रुपये देने की घोषणा की
        if trigger.type.name == "REQUEST" and clause.passive and not actors and clause.status == "possible":
            return None  # an appeal can be made: nobody has asked
        if not ok and not (actors or targets) and clause.passive and not self.verb_last:
            ok = trigger.type.name == "CONCEDE"  # the case was dropped: whose is told before
        if not ok or not self.fits(trigger, clause, at):
            return None
        if self.verb_last and trigger.type.name in _DECIDED and not any(p.who for p in clause.marked("subj")):
            actors = self.in_session(clause) or actors
        if self.verb_last and trigger.type.name == "CONSULT":
            actors += tuple(w for w in self.attendees(clause) if w not in actors and w not in targets)
        actors = self.states_for(self.by_whose_hands(clause, trigger, actors))
        if trigger.mode == "visit" and self.verb_last and any(map(self.at_home, actors, repeat(targets))):
            actors = self.guest(clause, targets)
            if not actors:
                return None
        if trigger.type.quad in (1, 3):
            actors = self.bodies_for(clause, actors)
            targets = tuple(w for w in self.bodies_for(clause, self.states_for(targets)) if w not in actors)
        first, last = self.evidence(clause, at)
        return Happening(
            trigger,
            first,
            last,
            at,
            clause.sentence,
            actors,
            targets,
            self.status_of(clause, trigger, at, first),
            self.verb_last and clause.form == PARTICIPLE,  # an attribute tells again what is known
            first < self.headline_end,
            clause=clause,
            speaker=self.denier(clause),
        )

    def at_home(self, who: Who, places: tuple[Who, ...]) -> bool:
        """Whether a country is one's own: nobody is on a visit to it."""
        entities = self.analysis.catalogue.entities
        home = entities.get(who.entity_id or "")
        if home is None or home.type != "PER" or not home.country:
            return False
        countries = (entities.get(p.entity_id or "") for p in places)
        return any(c is not None and c.kind == "country" and c.country == home.country for c in countries)

    def guest(self, clause: Clause, places: tuple[Who, ...]) -> tuple[Who, ...]:
        """Whom a pronoun means that cannot be one's own countryman: X ने Y की अगवानी की। | वह भारत के दौरे पर हैं."""
        if not any(p.kind == "pronoun" for p in clause.marked("subj")):
            return ()
        first = self.document.sentences[max(0, clause.sentence - 1)].first
        named = [m.entity for m in self.analysis.mentions if first <= m.first < clause.verb_first]
        people = [Who(e.name, e.entity_id) for e in reversed(named) if e.type == "PER"]
        return next(((who,) for who in people if not self.at_home(who, places)), ())

    def by_whose_hands(self, clause: Clause, trigger: Trigger, actors: tuple[Who, ...]) -> tuple[Who, ...]:
        """Who arrests where somebody has it done: महिला ने पति को पुलिस से | गिरफ्तार करवाया; nobody is told of मालिक ने गिरफ्तार करवाया."""
        if trigger.mode != "arrest" or clause.lemma not in self.words.same_as or clause.passive:
            return actors
        if not all(map(self.is_person, actors)) or any(w.name in self.lexicon.enforcers for w in actors):
            return actors
        return tuple(dict.fromkeys(w for p in clause.marked("from", "by") for w in p.who))

    def in_session(self, clause: Clause) -> tuple[Who, ...]:
        """Who decides where only their meeting is told of: मंत्रिमंडल की | बैठक में | योजना को मंजूरी दी गई."""
        sessions, key = self.words.signals["sessions"], self.document.key
        for place in clause.marked("in"):
            if key[place.last - 1] in sessions:
                owners = (
                    p for p in clause.marked("of") if p.who and place.first <= p.first and p.last == place.last - 2
                )
                if (owner := next(owners, None)) is not None:
                    return owner.who
        return ()

    def attendees(self, clause: Clause) -> tuple[Who, ...]:
        """Who took part in a meeting by the relative clause behind it: बैठक हुई, | जिसमें X और Y शामिल हुए."""
        return tuple(dict.fromkeys(w for p in self.attending(clause) for w in p.who))

    def attending(self, clause: Clause) -> list[Participant]:
        """The phrases that name them."""
        inner = next((c for c in self.next_clauses(clause, 3) if c.form == FINITE), None)
        if inner is None or inner.relation != "relative" or inner.sentence != clause.sentence or inner.negated:
            return []
        key, words = self.document.key, self.words
        first = next((key[i] for i in range(inner.first, inner.verb_first) if key[i] in words.cutter_keys), "")
        near = key[max(inner.first, inner.verb_first - _ATTENDS) : inner.verb_last]
        if first not in words.signals["in_which"] or words.signals["attending"].isdisjoint(near):
            return []
        return inner.marked("subj", "bare", "obj")

    def some_of_several(self, clause: Clause) -> bool:
        """Whether those who took part in a meeting are told of as some of several: जिसमें X | भी शामिल हुए."""
        others, key = self.words.signals["among_others"], self.document.key
        return any(not others.isdisjoint(key[p.last - 1 : p.last + 1]) for p in self.attending(clause) if p.who)

    def callers(self, clause: Clause, trigger: Trigger) -> tuple[Who, ...]:
        """Who says that there will be protests, where nobody else is told to hold them: X ने कहा कि | प्रदर्शन किए जाएंगे."""
        planned = clause.passive and clause.mood == PLANNED and clause.form == FINITE
        if not (self.verb_last and planned and trigger.type.name == "PROTEST"):
            return ()
        told = (self.used.get(i) for i in range(self.document.sentences[clause.sentence].first, clause.verb_first))
        warning = self.words.signals["warning"]
        if any(t is not None and (t.type.name == "THREATEN" or t.lemma in warning) for t in told):
            return ()  # चेतावनी दी कि | घेराव किया जाएगा: told by the warning
        speaker, _ = speaker_at(self.analysis, clause.main)
        if speaker is None or self.barred(trigger, (speaker,)):
            return ()
        before = (p for c in self.clauses_of(clause.sentence) if c.first < clause.first for p in c.participants)
        return next((p.who for p in before if p.kind == "set" and p.who), (speaker,))  # दलों का कहना है

    def held_crowd(self, clause: Clause, trigger: Trigger, free: list[Participant]) -> list[Participant]:
        """Those on whom others act where "they" protest: police held a hundred people | after they tried to march."""
        upper = clause
        while upper.parent >= 0 and (upper.form != FINITE or upper.relation == "governed"):
            upper = self.analysis.clauses[upper.parent]
        if upper.relation != "time" or upper.parent < 0:
            return free
        subject = next((p for p in upper.marked("subj")), None)
        told = next((p for p in self.analysis.clauses[upper.parent].marked("obj") if p.who), None)
        if subject is None or told is None or subject.kind != "pronoun" or not self.barred(trigger, subject.who):
            return free
        return [
            Participant(p.marker, p.first, p.last, told.who, (), "pronoun") if p.who == subject.who else p for p in free
        ]

    def beside_trigger(self, clause: Clause, trigger: Trigger, at: int) -> list[Participant]:
        """Who and what a clause names besides the words of its trigger: shot | dead | a judge, brought him to | justice."""
        if self.verb_last:
            words = range(at, at + len(trigger.words))
            return [
                p
                for p in clause.participants
                if p.kind == "inherited"
                or p.last - 1 not in words
                or (p.first < at and p.mentions and self.analysis.mentions[p.mentions[0]].last <= at)
                or p.marker not in ("obj", "subj")
                or "obj" in trigger.frame.actor
            ]
        free = clause.participants
        sent = clause.passive and "obj" in trigger.frame.actor  # troops | were sent
        if trigger.words and not sent:
            told = self.spelt(trigger.words, clause.verb_last)
            done_to = [p for p in free if self.undergoes(p, trigger)]
            free = [p for p in free if p in done_to or self.spelt(trigger.words, p.first) != p.last]
            free = [p for p in free if p in done_to or not clause.verb_last <= p.first < p.last <= told]
        free = [*free, *self.shared_agent(clause), *self.backer(clause, trigger)]
        free = [marked(p, "obj") if self.of_particle(p, clause, trigger) else p for p in free]
        return [p for p in free if not self.own_word(p, clause, trigger)]

    def own_word(self, participant: Participant, clause: Clause, trigger: Trigger) -> bool:
        """Whether a phrase ends with a trigger's last word: set up | a dispute panel."""
        behind = participant.marker == "obj" and participant.first >= clause.verb_last
        inquiry = trigger.mode == "investigate" and bool(trigger.words) and participant.kind == "noun"
        return behind and inquiry and self.document.key[participant.last - 1] == trigger.words[-1]

    def undergoes(self, participant: Participant, trigger: Trigger) -> bool:
        """Whether people are told of by a trigger's own word and are those it is done to: will question | suspects."""
        if participant.marker != "obj" or participant.kind != "noun" or "obj" not in trigger.frame.target:
            return False
        helped = trigger.type.name == "AID" and trigger.lemma.split(" ")[0] in self.words.signals["rescuing"]
        done = trigger.type.name in _DONE_TO or trigger.mode == "release" or helped
        return done and len(trigger.words) == 1 and all(map(self.is_person, participant.who))

    def backer(self, clause: Clause, trigger: Trigger) -> list[Participant]:
        """Who acts by what is of him: the plan has | the support of | the union."""
        if trigger.frame.actor[:1] != ("of",) or not trigger.words or not self.is_of_word(trigger.words[-1]):
            return []
        for index in range(clause.verb_last, min(clause.verb_last + OBJECT_TOKENS, clause.last)):
            if (end := self.spelt(trigger.words, index)) and (told := self.told_of(end - 1)) is not None:
                return [told]
        return []

    def status_of(self, clause: Clause, trigger: Trigger, at: int, first: int) -> str:
        """Whether what a clause tells has happened, is planned, possible or denied; its evidence begins at `first`."""
        status = clause.status
        if status == "denied" and not self.words.negation.isdisjoint(trigger.words):
            status = "happened"  # काम पर | नहीं गए: what the trigger tells
        if status == "happened" and (self.hedged(first, clause) or self.unsure(clause)):
            status = "possible"
        levelled = bool(trigger.words) and trigger.words[-1] in self.words.signals["levelled"]
        if status == "happened" and clause.lemma in self.words.signals["impending"] and not levelled:
            status = "planned" if trigger.type.name == "ACCUSE" else "possible"
        if status == "possible" and trigger.type.name == "PROTEST" and self.tried(clause):
            status = "happened"
        if status == "planned" and trigger.type.quad in _VERBAL and trigger.mode != "allege" and self.decided(clause):
            status = "happened"
        if status == "happened" and self.none_of(clause, trigger):
            status = "denied"
        if status == "happened" and (self.announced(trigger, at) or self.convoked(clause, trigger)):
            status = "planned"
        if status == "planned" and self.asks(clause):
            status = "possible"
        return status

    def decided(self, clause: Clause) -> bool:
        """Whether words are said by the vote or decision for them: voted | to reject the offer, decided | to drop the case."""
        outer = self.analysis.clauses[clause.parent] if clause.form == INFINITIVE and clause.parent >= 0 else None
        return outer is not None and outer.status == "happened" and outer.lemma in self.words.signals["deciding"]

    def shared_agent(self, clause: Clause) -> list[Participant]:
        """By whom a passive was done that is joined to another one: was beaten | and tied up by intruders."""
        joined = next(iter(self.next_clauses(clause)), None)
        if joined is None or not clause.passive or clause.marked("by"):
            return []
        beside = joined.passive and joined.inherited_subject and joined.verb_first == clause.verb_last + 1
        return joined.marked("by") if beside else []

    def tried(self, clause: Clause) -> bool:
        """Whether an act is told as one that was tried: tried | to march on the palace."""
        outer = self.analysis.clauses[clause.parent] if clause.relation == "governed" and clause.parent >= 0 else None
        return outer is not None and outer.status == "happened" and outer.lemma in self.words.signals["trying"]

    def denier(self, clause: Clause) -> Who | None:
        """Who denies what a gerund tells: the army denied | targeting civilians."""
        if clause.form != GERUND or clause.parent < 0:
            return None
        parent = self.analysis.clauses[clause.parent]
        return self.subject_of(parent) if parent.lemma in self.words.signals["denying"] else None

    def of_particle(self, participant: Participant, clause: Clause, trigger: Trigger) -> bool:
        """Whether a phrase stands after the particle of a verb, as its object: pulled up | the ministry."""
        key, first = self.document.key, participant.first
        if first != clause.verb_last + 1 or key[first - 1] not in self.words.signals["verb_particles"]:
            return False
        return trigger.words[:1] == (key[first - 1],) and not self.is_marker(key[first])

    def work_of_police(self, trigger: Trigger) -> bool:
        """Whether an act is one of those that follow each other: arrests, seizures, inquiries."""
        return trigger.mode in POLICE_WORK and trigger.type.name in ("COERCE", "ACCUSE")

    def inner_of(self, clause: Clause) -> list[Clause]:
        """The clauses right before one that depend on it."""
        number = self.numbers.get(id(clause), -1)
        near = self.analysis.clauses[max(0, number - TOLD_DEPTH) : max(0, number)]
        return [c for c in near if c.parent == number]

    def gives_to(self, clause: Clause) -> bool:
        """Whether an infinitive tells what is to be done to whomever it names: घायलों को सहायता देने, कैदी को रिहा करने | का आदेश."""
        trigger, _ = self.trigger(clause) if clause.form == INFINITIVE else (None, -1)
        told = [w for p in clause.marked("to") for w in p.who]
        done = trigger is not None and trigger.type.name in _DONE_TO | _HELPS
        return done and bool(told) and not any(map(self.acts_officially, told))

    def acts_officially(self, who: Who) -> bool:
        """Whether somebody is a body or holds an office, whom one orders to help, not one of those who are helped."""
        return not self.is_person(who) or not self.words.honoured.isdisjoint(who.name.split())

    def inner_participants(self, clause: Clause) -> list[Participant]:
        """Who takes part in what depends on a clause: आयोग ने कंपनी पर | यात्रियों को गुमराह करने | का आरोप लगाया."""
        number = self.numbers.get(id(clause), -1)
        found: list[Participant] = []
        for index in range(number - 1, max(-1, number - 1 - TOLD_DEPTH), -1):
            inner = self.analysis.clauses[index]
            if inner.parent != number:
                break
            own = [p for p in inner.participants if p.kind != "inherited"]
            if inner.form == PARTICIPLE:
                arrived = self.verb_last and inner.lemma in self.words.signals["arriving"]  # पुरी पहुंचे | मंत्री के सामने
                found += [p for p in own if p.marker in ("of", "by") or (arrived and self.names_places(p))]
            else:
                outer = own and any(p.marker == own[0].marker and p.last <= inner.first for p in clause.participants)
                alone = len(own) == 1 or outer or (own[:1] and own[0].marker == "by")
                found += own if alone else own[1:]  # the first may be the outer verb's own
        return found

    def described(self, at: int, actors: tuple[Who, ...]) -> tuple[Who, ...]:
        """The country whose adjective stands before the noun of a trigger: अमेरिकी | प्रस्ताव ठुकरा दिया."""
        number = self.analysis.mention_at[at - 1] if at else -1
        if number < 0 or not self.analysis.mentions[number].adjective:
            return ()
        entity = self.analysis.mentions[number].entity
        who = Who(entity.name, entity.entity_id)
        return (who,) if who not in actors else ()

    def doer(self, clause: Clause) -> Who | None:
        """Whose weapon or attack is the subject of a killing: an Israeli strike, रूस की मिसाइल."""
        for participant in clause.participants:
            told = participant.marker == ("by" if clause.passive else "subj")
            if told and not participant.who and participant.mentions and participant.kind != "inherited":
                mention = self.analysis.mentions[participant.mentions[0]]
                if mention.adjective or mention.entity.type in ("PER", "ORG"):
                    return Who(mention.entity.name, mention.entity.entity_id)
        return None

    def struck_then(self, clause: Clause, actors: tuple[Who, ...]) -> tuple[Who, ...]:
        """Who was killed when somebody struck what is nobody: nine fighters were killed | when jets struck their camp."""
        if (
            self.verb_last
            or clause.parent < 0
            or self.document.key[clause.first] not in self.words.signals["struck_when"]
        ):
            return ()
        upper = self.analysis.clauses[clause.parent]
        if upper.sentence != clause.sentence or not upper.passive or upper.status != "happened" or upper.marked("by"):
            return ()
        trigger, _ = self.trigger(upper)
        if trigger is None or trigger.type.name != "ASSAULT":
            return ()
        return next((p.who for p in upper.marked("obj") if p.who and not set(p.who) & set(actors)), ())

    def struck_by_weapon(self, clause: Clause) -> bool:
        """Whether the subject of a killing is a weapon or an attack: nobody is named, but it is no accident."""
        words = self.words.signals["weapons"]
        return not self.verb_last and any(
            self.document.key[i] in words for i in range(max(clause.first, clause.verb_first - 3), clause.verb_first)
        )

    def evidence(self, clause: Clause, at: int) -> tuple[int, int]:
        """The tokens of the clause, with what stands between it and its trigger."""
        if clause.form != "finite" and clause.parent >= 0:
            clause = self.finite_of(clause)
        first = min(clause.first, at)
        last = max(clause.last, clause.verb_last, at + 1)
        if not self.verb_last:
            last = self.end_of(clause)
        for participant in clause.participants:
            if participant.kind != "inherited" and clause.first - 40 < participant.first < first and not self.verb_last:
                first = participant.first
        while first < last - 1 and self.document.kind[first] == PUNCT:
            first += 1
        while last > first + 1 and self.document.kind[last - 1] == PUNCT:
            last -= 1
        return first, last

    def finite_of(self, clause: Clause) -> Clause:
        """The finite clause that holds a non-finite one."""
        for _ in range(TOLD_DEPTH):
            if clause.form == "finite" or clause.parent < 0:
                break
            clause = self.analysis.clauses[clause.parent]
        return clause
