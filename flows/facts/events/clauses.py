"""Events that the predicates of clauses tell."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

from flows.facts.analysis import Clause, Participant, Who
from flows.facts.clauses.phrases import marked
from flows.facts.clauses.verb_group import (
    CONJUNCTIVE,
    FINITE,
    GERUND,
    INFINITIVE,
    PARTICIPLE,
    PLANNED,
    POSSIBLE,
    QUOTES,
)
from flows.facts.events.counterparts import POLICE_WORK
from flows.facts.events.happenings import Happening
from flows.facts.events.parties import PartyFinder
from flows.facts.events.trigger_table import Trigger
from flows.facts.speech.attribution import speaker_at
from flows.text.document import PUNCT

_DECLINED = frozenset(("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "RETREAT"))  # what one may refuse to do
_OUTER = frozenset(("AGREE", "THREATEN", "REQUEST", "REJECT", "CONSULT"))
_DECIDED = frozenset(("AGREE", "REJECT", "SUPPORT"))
_DEMANDS = frozenset(("REQUEST", "ACCUSE", "PROTEST"))  # what crowds gather for
_ASKS = frozenset(("?", "؟", "？"))
_DEPTH = 6  # clauses in clauses
_ANNOUNCED = 3  # words of an announcement at least: a noun, its genitive, the announcement
_OBJECT = 12  # tokens of what is called something
_NAME = 6  # tokens of what it is called
_NONE = 3  # tokens between a verb, "no" and its noun
_CUSTODY = frozenset(("in", "at", "by", "near", "for", "on", "during", "after"))  # was held | in Wardha
_TOLD = 3  # clauses from a verb of saying to what it tells: warned that | anyone inciting hatred | would be jailed
_MEANS = frozenset(("beat", "primitive", "firearms", "torture"))  # modes of how one kills: गोली मारकर हत्या की
_ATTENDS = 3  # tokens of taking part: हिस्सा | भी | लिया
_BACK = 3  # sentences in which an act that is pointed at was told
_SHARED = 7  # tokens between a share and the participle that says of what it is
_DONE_TO = frozenset(("COERCE", "SANCTION", "ASSAULT", "ACCUSE"))
_SUM = 6  # tokens between a verb and the sum that it gives


class ClauseCoder(PartyFinder):
    """Codes the events of clauses."""

    @cached_property
    def wishes(self) -> tuple[str, ...]:
        """Endings of what somebody is to do."""
        return tuple(sorted(self.words.signals["wish_endings"]))

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
        elif self.lexicon.warned is not None and trigger.type.name == "THREATEN" and self.only_warns(clause):
            trigger = self.lexicon.warned
        found = self.happening(clause, trigger, at)
        if found is None and trigger.needs != "never":
            found = self.hidden(clause)
        if not self.verb_last and (found is not None or trigger.type.name == "ASSAULT"):
            self.told_once(clause, found.trigger if found is not None else trigger)
        return [found] if found is not None else []

    def told_once(self, clause: Clause, trigger: Trigger) -> None:
        """Keep the noun of a verb's trigger from telling the same act again: ordered | the arrest."""
        for index in range(clause.verb_last, min(clause.verb_last + _OBJECT, clause.last)):
            end = self.spelt(trigger.words, index) if trigger.words else 0
            noun = self.lexicon.nouns.match(self.document, end - 1) if end else None
            if noun is not None and noun.value.type is trigger.type:
                self.used.update(dict.fromkeys(range(index, end), trigger))
                return

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
        bare = clause.verb_last == clause.main + 1 and self.document.key[clause.main].endswith(self.wishes)
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

    def only_warns(self, clause: Clause) -> bool:
        """Whether a warning tells only of what is or may be, not of what will be done: चेतावनी दी कि वायरस फैल सकता है."""
        if not self.verb_last:
            return False
        told = [c for c in self.said_by(clause) if c.form == FINITE]
        return bool(told) and not any(c.mood == PLANNED or c.relation == "condition" or self.obliges(c) for c in told)

    def said_by(self, clause: Clause) -> Iterator[Clause]:
        """The clauses behind a verb of saying in its sentence, where verbs stand last: चेताया कि | ... तो | ..."""
        told = self.next_clauses(clause, _DEPTH)
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

    def told_by_outer(self, clause: Clause) -> bool:
        """Whether a verb is but a word of the outer verb's trigger: चाकू | मारकर | हत्या करना."""
        if not self.verb_last or clause.form != CONJUNCTIVE or clause.parent < 0:
            return False
        if self.how_of_noun(clause.verb_last):
            return True
        parent = self.analysis.clauses[clause.parent]
        outer, at = self.trigger(parent)
        if outer is None:
            return False
        if outer.type.name == "AID" and own_mode(self.trigger(clause)[0]) == "destroy":
            return True  # शीशे तोड़कर | घायलों को निकाला
        if self.document.key[clause.main] in outer.words:
            return parent.verb_first - clause.main <= len(outer.words)
        return outer.mode == "targeted" and self.means(clause, parent, at)

    def told_again(self, clause: Clause, trigger: Trigger, at: int) -> bool:
        """Whether a clause only points back at an act told before: यह आदेश | ... की याचिका पर दिया."""
        if not (self.verb_last and trigger.words and at):
            return False
        if self.document.key[at - 1] not in self.words.signals["pointing"]:
            return False
        told = next(iter(self.next_clauses(clause)), None)
        if told is not None and told.relation == "content" and told.sentence == clause.sentence:
            return False  # यह मांग की | कि ...
        near = self.document.sentences[max(0, clause.sentence - _BACK)].first
        return any(t.type is trigger.type and near <= i < at for i, t in self.used.items())

    def how_of_noun(self, index: int) -> bool:
        """Whether a verb only tells how the act of the noun behind it was done: चाकू मारकर | हत्या के मामले में."""
        key = self.document.key
        crime = index + 1 < len(key) and key[index] in self.words.signals["crimes"]
        return crime and self.is_marker(key[index + 1])

    def means(self, clause: Clause, parent: Clause, at: int) -> bool:
        """Whether a verb only tells how somebody was killed: कुल्हाड़ी से | वार कर | हत्या कर दी; not पत्नी को पीटकर | बेटे की हत्या."""
        own, _ = self.trigger(clause)
        if own is None or own.mode not in _MEANS:
            return False
        return not any(clause.verb_last <= p.first < at and p.who for p in parent.participants)

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
        for index in range(clause.verb_last, min(clause.verb_last + _OBJECT, self.end_of(clause))):
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
        inner = self.inner_participants(clause) if self.verb_last else ()
        if self.verb_last and clause.form == INFINITIVE and clause.marked("by"):  # पेरू द्वारा | ईंधन देने के खतरे पर
            free = [p for p in free if p.marker != "subj" or p.kind != "inherited"]
        if trigger.type.name == "PROTEST" and not self.verb_last:
            free = self.held_crowd(clause, trigger, free)
        actors, targets, ok = self.parties(trigger, [p for p in free if p not in inner], clause.passive, near)
        by_alone = trigger.frame.actor == ("by",)
        both = len(actors) > 1 and bool(trigger.frame.joint or not self.verb_last)
        if inner and not (ok and (targets or both) and (actors or not by_alone)):
            barred = (
                ("by",) if trigger.frame.joint else ("obj", "to", "by") if trigger.type.name == "PROTEST" else ("obj",)
            )
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
        actors = self.states_for(actors)
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
        return [marked(p, "obj") if self.of_particle(p, clause, trigger) else p for p in free]

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
        for index in range(clause.verb_last, min(clause.verb_last + _OBJECT, clause.last)):
            if (end := self.spelt(trigger.words, index)) and (told := self.told_of(end - 1)) is not None:
                return [told]
        return []

    def is_of_word(self, word: str) -> bool:
        """Whether a word makes a genitive."""
        return self.words.role(word) == "of"

    def status_of(self, clause: Clause, trigger: Trigger, at: int, first: int) -> str:
        """Whether what a clause tells has happened, is planned, possible or denied; its evidence begins at `first`."""
        status = clause.status
        if status == "denied" and not self.words.negation.isdisjoint(trigger.words):
            status = "happened"  # काम पर | नहीं गए: what the trigger tells
        if status == "happened" and self.hedged(first, clause.last):
            status = "possible"
        levelled = bool(trigger.words) and trigger.words[-1] in self.words.signals["levelled"]
        if status == "happened" and clause.lemma in self.words.signals["impending"] and not levelled:
            status = "planned" if trigger.type.name == "ACCUSE" else "possible"
        if status == "possible" and trigger.type.name == "PROTEST" and self.tried(clause):
            status = "happened"
        if status == "happened" and self.none_of(clause, trigger):
            status = "denied"
        if status == "happened" and (self.announced(trigger, at) or self.convoked(clause, trigger)):
            status = "planned"
        if status == "planned" and self.document.raw[self.document.sentences[clause.sentence].last - 1] in _ASKS:
            status = "possible"
        return status

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

    def subject_of(self, clause: Clause) -> Who | None:
        """Whoever is named first as the subject of a clause."""
        return next((p.who[0] for p in clause.marked("subj") if p.who), None)

    def of_particle(self, participant: Participant, clause: Clause, trigger: Trigger) -> bool:
        """Whether a phrase stands after the particle of a verb, as its object: pulled up | the ministry."""
        key, first = self.document.key, participant.first
        if first != clause.verb_last + 1 or key[first - 1] not in self.words.signals["verb_particles"]:
            return False
        return trigger.words[:1] == (key[first - 1],) and not self.is_marker(key[first])

    def announced(self, trigger: Trigger, at: int) -> bool:
        """Whether a trigger tells an act that is only announced: आंदोलन की | घोषणा | करना; not that of इस हड़ताल का आह्वान."""
        words = trigger.words
        if trigger.type.name != "PROTEST" or len(words) < _ANNOUNCED or self.words.role(words[-2]) != "of":
            return False
        governor = self.words.governors.get(words[-1])
        known = at > 0 and self.document.key[at - 1] in self.words.signals["definite"]
        return governor == "planned" or (governor == "demanded" and not known)

    def none_of(self, clause: Clause, trigger: Trigger) -> bool:
        """Whether a verb's noun is told of as none: made no arrests, held no fresh talks."""
        if self.verb_last or not trigger.words:
            return False
        key, none = self.document.key, self.words.signals["none"]
        for index in range(clause.verb_last, min(clause.verb_last + _NONE, len(key))):
            if key[index] in none:
                return any(self.spelt(trigger.words, at) for at in range(index + 1, index + _NONE))
        return False

    def convoked(self, clause: Clause, trigger: Trigger) -> bool:
        """Whether a protest has only been called: the union has called a strike for Friday."""
        words = self.words
        called = trigger.type.name == "PROTEST" and clause.lemma in words.signals["convoking"] and not clause.passive
        return called and (self.verb_last or self.document.key[clause.verb_first] in words.signals["perfect"])

    def work_of_police(self, trigger: Trigger) -> bool:
        """Whether an act is one of those that follow each other: arrests, seizures, inquiries."""
        return trigger.mode in POLICE_WORK and trigger.type.name in ("COERCE", "ACCUSE")

    def inner_participants(self, clause: Clause) -> list[Participant]:
        """Who takes part in what depends on a clause: आयोग ने कंपनी पर | यात्रियों को गुमराह करने | का आरोप लगाया."""
        number = self.numbers.get(id(clause), -1)
        found: list[Participant] = []
        for index in range(number - 1, max(-1, number - 1 - _DEPTH), -1):
            inner = self.analysis.clauses[index]
            if inner.parent != number:
                break
            own = [p for p in inner.participants if p.kind != "inherited"]
            if inner.form == PARTICIPLE:
                found += [p for p in own if p.marker in ("of", "by")]
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

    def fits(self, trigger: Trigger, clause: Clause, at: int) -> bool:
        """Conditions of single triggers: what follows, what stands before, how the verb is used."""
        clauses = self.words
        if trigger.needs == "raid" and (self.rescue(clause) or not self.enforced(clause)):
            return False  # searched the wreckage for survivors; searched French food
        if clause.passive and clause.lemma in clauses.signals["witnessing"]:
            return False  # the envoy was seen leaving
        if not self.verb_last and (self.put_to_flight(trigger, clause) or self.match(trigger, clause)):
            return False
        if trigger.mode == "visit" and any(p.kind == "pronoun" and self.is_thing(p) for p in clause.marked("subj")):
            return False  # boarded the plane as | it landed in Lahore
        if trigger.needs in ("money", "lent"):
            return self.sums(clause)
        if trigger.needs == "held":
            return self.in_custody(trigger, clause)
        if trigger.type.name == "REQUEST" and self.told_as_fact(trigger, clause):
            return False
        if trigger.type.name == "CONCEDE" and not self.own_fault(trigger, clause):
            return False
        if trigger.mode == "police" and clause.form == PARTICIPLE and not self.verb_last:
            return False  # officers stationed at the bank found a gun
        if (
            clause.lemma in clauses.signals["claiming"]
            and trigger.words
            and (clause.negated or clause.status == "denied")
        ):
            return False  # nobody has claimed the attack
        if trigger.needs == "gerund":
            return any(c.form == GERUND and c.verb_first == clause.verb_last for c in self.next_clauses(clause))
        if trigger.needs == "demand":
            return self.with_demand(clause)
        if trigger.needs == "for":
            return any(p.first >= clause.verb_last for p in clause.marked("for"))
        if trigger.needs == "unnamed" and any(p.kind == "pronoun" and self.is_thing(p) for p in clause.marked("obj")):
            return False  # unions had fought it
        if trigger.needs == "joint" and clause.form == CONJUNCTIVE and not trigger.words:
            return False  # मिलकर: together
        if trigger.needs == "bare" and at and clauses.role(self.document.key[at - 1]) == "of":
            return False  # वीरता का प्रदर्शन
        if trigger.needs == "inf":
            number = self.numbers.get(id(clause), -2)
            after = self.analysis.clauses[number + 1 : number + 2]
            return bool(after) and after[0].form == "infinitive" and after[0].sentence == clause.sentence
        if self.verb_last and clause.main < self.document.size and self.document.key[clause.main] in clauses.copula:
            return len(trigger.words) > 1 or trigger.type.name in ("MOBILIZE", "COERCE", "ACCUSE")
        return True

    def own_fault(self, trigger: Trigger, clause: Clause) -> bool:
        """Whether what somebody admits is of himself or his own: admitted | he had lied; not: that traffic was slow."""
        if self.verb_last or trigger.words[-1:] != ("that",):
            return True
        inner = next(iter(self.next_clauses(clause)), None)
        if inner is None or inner.relation != "content":
            return True
        key, words = self.document.key, self.words
        own = {who for p in clause.marked("subj") for who in p.who}
        about = [p for p in inner.participants if p.marker in ("subj", "by") or (inner.passive and p.marker == "obj")]
        if any(own.intersection(p.who) or p.kind == "pronoun" for p in about):
            return True
        told = range(inner.first, inner.verb_first)
        return any(key[i] in words.possessives or key[i] in words.signals["faults"] for i in told)

    def put_to_flight(self, trigger: Trigger, clause: Clause) -> bool:
        """Whether somebody is sent away without help: sent troops | fleeing."""
        if trigger.type.name not in ("AID", "MOBILIZE"):
            return False
        flight = self.words.signals["put_to_flight"]
        return any(c.form == GERUND and c.lemma in flight and c.parent >= 0 for c in self.next_clauses(clause, 1))

    def match(self, trigger: Trigger, clause: Clause) -> bool:
        """Whether who meet play against each other: Brazil will meet Chile in the final."""
        if trigger.type.name != "CONSULT":
            return False
        matches = self.words.signals["matches"]
        return any(key in matches for key in self.document.key[clause.verb_last : self.end_of(clause)])

    def with_demand(self, clause: Clause) -> bool:
        """Whether those who gather ask, blame or shout something: gathered outside the court, | chanting slogans."""
        for inner in self.next_clauses(clause, 2):
            if inner.sentence != clause.sentence or (inner.form == FINITE and not inner.inherited_subject):
                return False
            told, _ = self.trigger(inner)
            if inner.lemma in self.words.signals["chanting"] or (told is not None and told.type.name in _DEMANDS):
                return True
        return False

    def told_as_fact(self, trigger: Trigger, clause: Clause) -> bool:
        """Whether what is insisted on is told as so, not asked for: insisted that the march would go ahead."""
        if clause.lemma not in self.words.signals["insisting"] or not trigger.words:
            return False
        inner = next(iter(self.next_clauses(clause)), None)
        if inner is None or trigger.words[-1] not in self.words.content_keys:
            return False
        if inner.relation == "condition":
            return True  # insisted that | if the dam breaks, the town is lost
        if inner.relation != "content":
            return False
        future = self.words.signals["future_in_past"]
        return inner.mood != POSSIBLE or not future.isdisjoint(self.document.key[inner.verb_first : inner.main])

    def in_custody(self, trigger: Trigger, clause: Clause) -> bool:
        """Whether people, and by nobody or by police, are held: two men were held in Wardha; not: held a meeting, was held to a draw."""
        held = next((p for p in clause.marked("obj") if p.who), None)
        end = clause.verb_last + len(trigger.words)
        if held is None or not all(map(self.is_person, held.who)):
            return False
        if not clause.passive:
            return any(w.name in self.lexicon.enforcers for p in clause.marked("subj") for w in p.who)
        return self.closes(end) or self.words.role(self.document.key[end]) in _CUSTODY

    def is_person(self, who: Who) -> bool:
        """Whether a party is one or several people."""
        if who.entity_id is not None:
            return self.types.get(who.entity_id) == "PER"
        noun = self.words.actor_names.get(who.name)
        return noun is not None and noun.kind in ("person", "office")

    def sums(self, clause: Clause) -> bool:
        """Whether a sum of money follows a verb."""
        numbers = self.analysis.numbers
        first = bisect_left(numbers, clause.verb_last - 1, key=lambda n: n.first)
        last = min(clause.verb_last + _SUM + 1, clause.last)
        return any(n.unit_kind == "currency" and n.first < last for n in numbers[first : first + 2])

    def is_thing(self, participant: Participant) -> bool:
        """Whether a pronoun is one of bodies and things: it."""
        pronoun = self.words.pronouns.match(self.document, participant.first)
        return pronoun is not None and pronoun.value.refers == "body"

    def enforced(self, clause: Clause) -> bool:
        """Whether a body or somebody who keeps order acts, or nobody is told to."""
        doers = [who for p in clause.marked("by" if clause.passive else "subj") for who in p.who]
        enforcers = self.lexicon.enforcers
        return not doers or any(who.name in enforcers or self.types.get(who.entity_id or "") == "ORG" for who in doers)

    def rescue(self, clause: Clause) -> bool:
        """Whether a search is one for people in distress."""
        words = self.words.signals["rescue"]
        sentence = self.document.sentences[clause.sentence]
        first, last = max(sentence.first, clause.verb_first - 40), min(sentence.last, clause.verb_last + 40)
        return any(key in words for key in self.document.key[first:last])

    def irrelevant(self, clause: Clause) -> bool:
        """What is wished, demanded, conditional, a purpose, or told by the outer verb is no event."""
        if clause.relation in ("purpose", "condition", "nominal") or clause.governor == "demanded":
            return not self.goal_of(clause)
        if clause.relation == "governed" and clause.parent >= 0:
            parent, _ = self.trigger(self.analysis.clauses[clause.parent])
            if parent is not None and clause.form == INFINITIVE and clause.lemma in parent.words:
                return True  # were forced to quit: told by the outer verb
            if not clause.governor:
                parent = None
            outer = parent is not None and parent.type.name in _OUTER and not self.second_plan(clause)
            denied = self.analysis.clauses[clause.parent].lemma in self.words.signals["denying"]
            if outer and not (denied and clause.form == GERUND):  # denied arming the rebels
                return True  # the promise, threat or refusal is the event, not what it is about
        if (
            clause.form == GERUND
            and clause.relation == "inner"
            and clause.parent >= 0
            and self.of_thing_refused(clause)
        ):
            return True
        if clause.form == GERUND and clause.parent >= 0 and self.manner_of_protest(clause):
            return True
        if self.of_a_share(clause):
            return True
        if self.excepted(clause) or (clause.form == PARTICIPLE and clause.lemma in self.words.signals["moods"]):
            return True  # भड़के ग्रामीणों ने: what they feel
        if clause.form == CONJUNCTIVE and clause.parent >= 0 and self.analysis.clauses[clause.parent].mood == "irreal":
            return True  # जांच करके ही बेचें
        return clause.mood == "irreal" and clause.form in (FINITE, PARTICIPLE)

    def of_a_share(self, clause: Clause) -> bool:
        """Whether a participle only says of what a share is told: 12% of all coal | imported by Peru."""
        if clause.form != PARTICIPLE or self.verb_last:
            return False
        numbers = self.analysis.numbers
        at = bisect_left(numbers, clause.verb_first, key=lambda n: n.first) - 1
        if at < 0 or numbers[at].unit_kind != "percent" or clause.verb_first - numbers[at].last > _SHARED:
            return False
        return any(self.is_of_word(k) for k in self.document.key[numbers[at].last : clause.verb_first])

    def excepted(self, clause: Clause) -> bool:
        """Whether a verb only leaves somebody out: अधिकारियों | को छोड़कर | सभी हड़ताल पर हैं."""
        key, verb = self.document.key, clause.verb_first
        return key[verb] in self.words.signals["except"] and verb > 0 and self.words.role(key[verb - 1]) == "to"

    def of_thing_refused(self, clause: Clause) -> bool:
        """Whether words belong to what is refused: vetoed a resolution | calling for a ceasefire."""
        before = clause.verb_first - 1
        if self.document.kind[before] == PUNCT or self.is_marker(self.document.key[before]):
            return False
        parent, _ = self.trigger(self.analysis.clauses[clause.parent])
        return parent is not None and parent.type.name == "REJECT"

    def manner_of_protest(self, clause: Clause) -> bool:
        """Whether what is refused is but how somebody protests: blocked the border, | refusing to let lorries through."""
        if self.verb_last or self.document.raw[clause.verb_first - 1] != ",":
            return False
        own, _ = self.trigger(clause)
        parent, _ = self.trigger(self.analysis.clauses[clause.parent])
        return own is not None and own.type.name == "REJECT" and parent is not None and parent.type.name == "PROTEST"

    def goal_of(self, clause: Clause) -> bool:
        """Whether a purpose is an event: is heading to Rome | to meet the pope, put troops on standby | to evacuate citizens."""
        if self.verb_last or clause.relation != "purpose" or clause.parent < 0:
            return False
        parent, _ = self.trigger(self.analysis.clauses[clause.parent])
        own, _ = self.trigger(clause)
        if parent is None or own is None:
            return False
        if parent.mode == "visit":
            return own.type.name == "CONSULT"
        return parent.type.name == "MOBILIZE" and own.type.name == "AID"

    def second_plan(self, clause: Clause) -> bool:
        """Whether a plan joined to another verb rules a clause: threatened legal action | and plan to march."""
        key = self.document.key
        if self.verb_last or clause.verb_first < 2 or clause.governor != "planned":
            return False
        if self.analysis.clauses[clause.parent].verb_last == clause.verb_first:
            return False  # and | vowed | to fight on
        planned = key[clause.verb_first - 1] in self.words.governors
        return planned and key[clause.verb_first - 2] in self.words.signals["joining"]

    def only_charged(self, clause: Clause, trigger: Trigger) -> bool:
        """Whether words are told of only as what somebody is accused of: accused the railways of ignoring a complaint."""
        if clause.relation != "governed" or clause.parent < 0 or trigger.type.quad not in (1, 3):
            return False
        planned = clause.verb_first and self.document.key[clause.verb_first - 1] in self.words.governors
        if clause.form == INFINITIVE and planned and not self.verb_last:
            return False  # criticised his decision to invite them
        parent, _ = self.trigger(self.analysis.clauses[clause.parent])
        return parent is not None and parent.type.name == "ACCUSE"

    def consequence(self, clause: Clause, trigger: Trigger) -> bool:
        """ "..., killing ten": told of an attack it repeats the attack, told of anything else it is none."""
        if clause.form != "gerund" or clause.relation != "inner" or trigger.words or trigger.type.name != "ASSAULT":
            return False
        if clause.parent < 0:
            return True
        if any(p.kind != "inherited" and p.last == clause.verb_first for p in clause.marked("subj")):
            return False  # spoke of gunmen | attacking villagers
        parent, _ = self.trigger(self.analysis.clauses[clause.parent])
        return parent is None or parent.type.name != "ASSAULT"

    def hedged(self, first: int, last: int) -> bool:
        clauses = self.words
        for index in range(first, min(last, first + 60)):
            if self.document.key[index] in clauses.hedge_keys and clauses.hedges.match(self.document, index, last):
                return True
        return False

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
        for _ in range(_DEPTH):
            if clause.form == "finite" or clause.parent < 0:
                break
            clause = self.analysis.clauses[clause.parent]
        return clause

    def end_of(self, clause: Clause) -> int:
        """Where a clause ends with the non-finite ones that depend on it: at the next finite clause of the sentence."""
        nxt = [c.first for c in self.clauses_of(clause.sentence) if c.form == "finite" and c.first > clause.verb_first]
        sentence = self.document.sentences[clause.sentence]
        return max(min([*nxt, sentence.last, clause.verb_last + 60]), clause.verb_last)


def own_mode(trigger: Trigger | None) -> str | None:
    """The mode of a trigger, if there is one."""
    return trigger.mode if trigger is not None else None
