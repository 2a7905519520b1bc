"""What must hold of a clause for its verb, or the words beside it, to tell an act."""

from __future__ import annotations

from bisect import bisect_left

from flows.facts.analysis import Clause, Participant, Who
from flows.facts.clauses.verb_group import (
    CONJUNCTIVE,
    FINITE,
    GERUND,
    INFINITIVE,
    IRREAL,
    PARTICIPLE,
    POSSIBLE,
    QUOTES,
)
from flows.facts.events.parties import PartyFinder
from flows.facts.events.trigger_table import Trigger
from flows.text.document import PUNCT

_ASKS = frozenset(("?", "؟", "？"))
_OUTER = frozenset(("AGREE", "THREATEN", "REQUEST", "REJECT", "CONSULT"))
_DEMANDS = frozenset(("REQUEST", "ACCUSE", "PROTEST"))  # what crowds gather for
_ANNOUNCES = frozenset(("PROTEST", "AID"))  # what is told to come: मुआवजे की घोषणा की
_ANNOUNCED = 3  # words of an announcement at least: a noun, its genitive, the announcement
OBJECT_TOKENS = 12  # tokens of what is called something
_NONE = 3  # tokens between a verb, "no" and its noun
_CUSTODY = frozenset(("in", "at", "by", "near", "for", "on", "during", "after"))  # was held | in Wardha
_HOW = 8  # tokens of how an act was done, before its noun: की कुल्हाड़ी से काटकर | हत्या
_MEANS = frozenset(("beat", "primitive", "firearms", "torture"))  # modes of how one kills: गोली मारकर हत्या की
_BACK = 3  # sentences in which an act that is pointed at was told
_SHARED = 7  # tokens between a share and the participle that says of what it is
_SUM = 6  # tokens between a verb and the sum that it gives


class Conditions(PartyFinder):
    """Asks of clauses whether they tell what their triggers seem to."""

    def told_once(self, clause: Clause, trigger: Trigger) -> None:
        """Keep the noun of a verb's trigger from telling the same act again: ordered | the arrest."""
        for index in range(clause.verb_last, min(clause.verb_last + OBJECT_TOKENS, clause.last)):
            end = self.spelt(trigger.words, index) if trigger.words else 0
            noun = self.lexicon.nouns.match(self.document, end - 1) if end else None
            if noun is not None and noun.value.type is trigger.type:
                self.used.update(dict.fromkeys(range(index, end), trigger))
                return

    def told_by_outer(self, clause: Clause) -> bool:
        """Whether a verb is but a word of the outer verb's trigger: चाकू | मारकर | हत्या करना."""
        if not self.verb_last or clause.form != CONJUNCTIVE or clause.parent < 0:
            return False
        if self.how_of_noun(clause.verb_last):
            return True
        beside = next(iter(self.next_clauses(clause)), None)
        if beside is not None and beside.form == INFINITIVE and beside.sentence == clause.sentence:
            killed, at = self.trigger(beside)  # गला दबाकर | हत्या करने के आरोप में
            if killed is not None and killed.mode == "targeted" and self.means(clause, beside, at):
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

    def undated(self, first: int, last: int) -> int:
        """How many words stand between two tokens, dates aside: कर्मचारियों की | 20 मई को | हड़ताल."""
        days = sum(
            i in self.dated or (i - 1 in self.dated and self.is_marker(self.document.key[i]))
            for i in range(first, last)
        )
        return last - first - days

    def before_means(self, first: int) -> int:
        """Where the words begin that tell how the act of a noun was done: पत्रकार की | गोली मारकर | हत्या; else the noun."""
        how = any(
            c.form == CONJUNCTIVE and c.verb_last == first for c in self.clauses_of(self.document.sentence_of[first])
        )
        for index in range(first - 1, max(0, first - _HOW), -1) if how else ():
            if self.is_of(index):
                return index + 1
        return first

    def is_of_word(self, word: str) -> bool:
        """Whether a word makes a genitive."""
        return self.words.role(word) == "of"

    def announced(self, trigger: Trigger, at: int) -> bool:
        """Whether a trigger tells an act that is only announced: आंदोलन की | घोषणा | करना; not that of इस हड़ताल का आह्वान."""
        words = trigger.words
        if trigger.type.name not in _ANNOUNCES or len(words) < _ANNOUNCED or self.words.role(words[-2]) != "of":
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
        if called and trigger.words[:1] and self.words.role(trigger.words[0]) == "for":
            return True  # called for demonstrations
        if called and clause.lemma in words.signals["announcing"]:
            return True  # announced a strike
        return called and (self.verb_last or self.document.key[clause.verb_first] in words.signals["perfect"])

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
        if trigger.type.name == "MOBILIZE" and clause.lemma in clauses.signals["ordering"] and self.told_to(clause):
            return False  # ordered soldiers | to surrender
        if trigger.type.name == "ASSAULT" and not trigger.words and self.of_an_idea(clause):
            return False  # attacked the government's plan
        if trigger.mode == "primitive" and not trigger.words and self.of_a_thing(clause):
            return False  # slashed its budget
        if trigger.mode == "release" and self.made_public(clause):
            return False  # did not release | the names of the suspects
        if trigger.needs in ("money", "lent"):
            return self.sums(clause)
        if self.verb_last and clause.negated and self.by_nobody(clause):
            return False
        if trigger.needs == "returned":
            return self.returns_fire(at)
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

    def by_nobody(self, clause: Clause) -> bool:
        """Whether nobody has done what is told: किसी संगठन ने | जिम्मेदारी नहीं ली."""
        anyone = self.words.signals["anyone"]
        return any(self.document.key[p.first] in anyone for p in clause.marked("subj") if p.kind != "inherited")

    def returns_fire(self, at: int) -> bool:
        """Whether what is answered is an attack: गोलीबारी का | जवाब दिया, फायरिंग का पुलिस ने मुंहतोड़ | जवाब दिया."""
        key, acts = self.document.key, self.words.acts_told
        return any(self.is_of(i) and "ASSAULT" in acts.get(key[i - 1], ()) for i in range(max(1, at - 2), at))

    def told_to(self, clause: Clause) -> bool:
        """Whether those ordered are to do something other than to go or fight."""
        inner = next(iter(self.next_clauses(clause)), None)
        ruled = inner is not None and inner.form == INFINITIVE and inner.sentence == clause.sentence
        marching = self.words.signals["marching"] | self.words.signals["harming"] | self.words.signals["heading"]
        return ruled and inner is not None and inner.lemma not in marching

    def of_an_idea(self, clause: Clause) -> bool:
        """Whether what a verb acts on is but thought or said: a plan, a policy."""
        thing = own_object(clause)
        return (
            not self.verb_last
            and thing is not None
            and self.document.key[thing.last - 1] in self.words.signals["ideas"]
        )

    def of_a_thing(self, clause: Clause) -> bool:
        """Whether what a verb acts on names nobody."""
        thing = own_object(clause)
        return not self.verb_last and thing is not None and not (thing.who or thing.mentions)

    def made_public(self, clause: Clause) -> bool:
        """Whether what is released is a thing and nobody: the names of the suspects, a statement."""
        if self.verb_last or clause.passive:
            return False
        thing = own_object(clause)
        if thing is None or thing.who:
            return False
        key, groups = self.document.key, self.words.signals["groups"]
        owned = next((i for i in range(thing.first + 1, thing.last) if self.is_of(i)), -1)
        return owned > 0 and key[owned - 1] not in groups and key[owned - 1] not in self.words.signals["bodies"]

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
        return inner.mood not in (POSSIBLE, IRREAL) or not future.isdisjoint(
            self.document.key[inner.verb_first : inner.main]
        )

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
            outer = outer and not self.met_there(clause, parent)
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
        if clause.form == GERUND and clause.relation == "governed" and self.abetted(clause):
            return True
        if self.of_a_share(clause) or self.chanted(clause):
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

    def chanted(self, clause: Clause) -> bool:
        """Whether words in quotes are what a crowd shouts: chanting | "shut down Peru"."""
        before = clause.verb_first - 1
        if self.verb_last or before < 1 or self.document.raw[before] not in QUOTES:
            return False
        chants = self.words.signals["chanting"]
        return any(c.lemma in chants and c.verb_last <= before for c in self.clauses_of(clause.sentence))

    def abetted(self, clause: Clause) -> bool:
        """Whether help is what somebody is punished for: was jailed | for assisting a gang."""
        own, _ = self.trigger(clause)
        parent = self.trigger(self.analysis.clauses[clause.parent])[0] if clause.parent >= 0 else None
        helped = own is not None and own.type.name == "AID" and not self.verb_last
        return helped and parent is not None and parent.type.name in ("SANCTION", "COERCE", "ACCUSE")

    def manner_of_protest(self, clause: Clause) -> bool:
        """Whether what is refused is but how somebody protests: blocked the border, | refusing to let lorries through."""
        if self.verb_last or self.document.raw[clause.verb_first - 1] != ",":
            return False
        own, _ = self.trigger(clause)
        parent, _ = self.trigger(self.analysis.clauses[clause.parent])
        return own is not None and own.type.name == "REJECT" and parent is not None and parent.type.name == "PROTEST"

    def met_there(self, clause: Clause, parent: Trigger | None) -> bool:
        """Whether a clause tells whom somebody is on his way to meet: is heading to Lima | to meet the king."""
        if self.verb_last or parent is None or parent.mode != "visit" or clause.form != INFINITIVE:
            return False
        own, _ = self.trigger(clause)
        return own is not None and own.type.name == "CONSULT" and own.mode != "visit"

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

    def asks(self, clause: Clause) -> bool:
        """Whether the sentence of a clause is a question."""
        return self.document.raw[self.document.sentences[clause.sentence].last - 1] in _ASKS

    def unsure(self, clause: Clause) -> bool:
        """Whether a clause asks if something was done, leaves it open, or tells of what almost was: क्या, whether or not, nearly."""
        key, words = self.document.key, self.words
        if not words.verb_last and key[clause.main - 1] in words.signals["narrowly"]:
            return True
        behind = key[clause.verb_last : clause.verb_last + 2]  # पीटा | या नहीं
        if words.verb_last and len(behind) == 2 and behind[0] in words.coordinators and behind[1] in words.negation:
            return True
        opening = self.document.sentences[clause.sentence].first
        while self.document.kind[opening] == PUNCT and opening < clause.main:
            opening += 1
        begin = (opening, clause.first, clause.first + 1) if words.verb_last else (opening,)
        return self.asks(clause) and any(key[i] in words.signals["yes_no"] for i in begin)

    def hedged(self, first: int, clause: Clause) -> bool:
        """Whether words from `first` on tell a clause as possible; not what they tell so of another verb: held a man | allegedly involved in."""
        words, key, last = self.words, self.document.key, clause.last
        if words.hedge_keys.isdisjoint(key[first : min(last, first + 60)]):
            return False
        others = {c.verb_first for c in self.clauses_of(clause.sentence) if c.verb_first >= last}
        for index in range(first, min(last, first + 60)):
            hedge = words.hedges.match(self.document, index, last) if key[index] in words.hedge_keys else None
            if hedge is None or (not words.verb_last and self.of_inner(index, hedge.last)):
                continue
            if words.verb_last or index < clause.verb_last or hedge.last not in others:
                return True
        return False

    def of_inner(self, first: int, last: int) -> bool:
        """Whether a hedge stands between a preposition and a gerund of its own: arrested for | allegedly | bribing a clerk."""
        begins = any(
            c.form == GERUND and c.verb_first == last for c in self.clauses_of(self.document.sentence_of[first])
        )
        return begins and first > 0 and self.is_marker(self.document.key[first - 1])

    def end_of(self, clause: Clause) -> int:
        """Where a clause ends with the non-finite ones that depend on it: at the next finite clause of the sentence."""
        nxt = [c.first for c in self.clauses_of(clause.sentence) if c.form == "finite" and c.first > clause.verb_first]
        sentence = self.document.sentences[clause.sentence]
        return max(min([*nxt, sentence.last, clause.verb_last + 60]), clause.verb_last)


def own_object(clause: Clause) -> Participant | None:
    """The first object that a clause names itself."""
    return next((p for p in clause.marked("obj") if p.kind != "inherited"), None)


def own_mode(trigger: Trigger | None) -> str | None:
    """The mode of a trigger, if there is one."""
    return trigger.mode if trigger is not None else None
