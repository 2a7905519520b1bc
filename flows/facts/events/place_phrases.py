"""Places of a clause whose marker puts the act there, and those that belong to a person, a deed or a reason in it."""

from __future__ import annotations

from flows.facts.analysis import Clause, NamedSpan, Participant, Who
from flows.facts.clauses.verb_group import INFINITIVE, PARTICIPLE, POSSESSIVE
from flows.facts.events.happenings import Happening
from flows.facts.events.place_names import NAMED, PlaceNames

OPENING = 4  # tokens that open a sentence
BESIDE = 4  # tokens between an event noun and its place
ANYWHERE = frozenset(("SANCTION", "CONCEDE"))  # decided in offices: the place of the news is not theirs
WIDE = frozenset(("country", "continent"))
_TAKING = frozenset(("arrest", "seize", "abduct"))
_TOPICAL = frozenset(("CONSULT", "PROTEST"))
_DEED = 9  # tokens from a place to the deed that was done there
_STRUCK = 6  # tokens from what is attacked to the noun for the attack


class PlacePhrases(PlaceNames):
    """Tells of each place in a clause whether the act was there."""

    def located(self, clause: Clause, happening: Happening) -> list[NamedSpan]:
        """The places that a clause's own phrases give."""
        taken = clause is happening.clause and self.takes_away(happening)
        found = self.told_at(clause, self.spoken(happening), taken, happening.trigger.type.name in _TOPICAL)
        if happening.trigger.type.name in ANYWHERE:
            found = [m for m in found if not self.of_reason(m, clause)]
        return found if self.clauses.verb_last else self.behind_verb(found, clause)

    def behind_verb(self, found: list[NamedSpan], clause: Clause) -> list[NamedSpan]:
        """Places that stand behind their verb or open its sentence, where there are any: Roe, who won in Oslo, was held | in Lima."""
        opening = self.document.sentences[clause.sentence].first + OPENING
        rest = [m for m in found if m.first >= clause.verb_last or m.first <= opening]
        return rest if any(m.first >= clause.verb_last for m in rest) else found

    def told_at(self, clause: Clause, spoken: bool, taken: bool = False, topical: bool = False) -> list[NamedSpan]:
        """The places at which a clause puts what it tells, or (`taken`) from which something is taken.

        Words, and what is `topical`, are not where that is which they are about.
        """
        return [
            mention
            for participant in clause.participants
            if participant.kind != "inherited"
            and (participant.marker in self.clauses.locative or (taken and participant.marker == "from"))
            and not self.inside(participant, clause, spoken)
            and not self.home(participant, clause)
            and not self.through_thing(participant)
            and not self.of_office(participant, clause)
            and not self.struck_before(participant)
            and not ((spoken or topical) and self.of_topic(participant, clause))
            and not (spoken and self.of_deed(participant, clause))
            for mention in self.places_in(participant.first, participant.last) or self.instance(participant.last)
            if not (spoken and participant.marker == "near" and mention.entity.kind == "capital")  # कोलंबो के समक्ष
            and not self.within_thing(mention, participant)
            and not self.of_holder(mention, participant)
        ]

    def of_holder(self, mention: NamedSpan, participant: Participant) -> bool:
        """Whether a place only tells whose office somebody in the phrase holds: बिहार के मुख्यमंत्री नीतीश कुमार रात | में."""
        behind = range(mention.last, participant.last if self.clauses.verb_last else mention.last)
        numbers = {self.analysis.mention_at[i] for i in behind} - {-1}
        return any(self.analysis.mentions[n].entity.type == "PER" for n in numbers)

    def within_thing(self, mention: NamedSpan, participant: Participant) -> bool:
        """Whether a place only stands in what a phrase is about: on | the issue which Ankara raised; not on the streets of Lima."""
        if self.clauses.verb_last or participant.marker != "on" or mention.last == participant.last:
            return False
        key = self.document.key
        return self.clauses.role(key[mention.first - 1]) != "of" and mention.first - participant.first > 1

    def of_topic(self, participant: Participant, clause: Clause) -> bool:
        """Whether a place is that of what is talked about or protested against: the war | in Yemen, यमन में | युद्ध पर चर्चा."""
        key, topics = self.document.key, self.clauses.signals["topics"]
        if not self.clauses.verb_last and key[participant.first - 1] in self.clauses.coordinators:
            before = [p for p in clause.participants if p.last == participant.first - 1]  # in Syria and | the Caucasus
            return any(self.of_topic(p, clause) for p in before)
        at = participant.last + 1 if self.clauses.verb_last else participant.first - 2
        return participant.marker == "in" and 0 <= at < len(key) and key[at] in topics

    def about_topic(self, clause: Clause) -> bool:
        """Whether what a clause's verb is about is a topic that has its own place: discussed the war in ..."""
        topics = self.clauses.signals["topics"]
        return any(self.document.key[p.last - 1] in topics for p in clause.marked("obj", "on"))

    def of_deed(self, participant: Participant, clause: Clause) -> bool:
        """Whether a place is that of a deed of which words are told: गया में | पुलिस पर हमले की निंदा की."""
        if not self.clauses.verb_last:
            return False
        key, last = self.document.key, min(participant.last + _DEED, clause.verb_first)
        told = [p.first for p in clause.marked("subj") if p.kind != "inherited"]
        for index in range(participant.last + 1, last):
            if index in told:
                return False  # गया में | मंत्री ने हमले की निंदा की
            if "ASSAULT" in self.clauses.acts_told.get(key[index], ()):
                return self.clauses.role(key[index + 1]) == "of"
        return False

    def struck_before(self, participant: Participant) -> bool:
        """Whether a phrase tells on what an attack fell after which something else is done: लीबिया पर हमले के बाद से."""
        if not self.clauses.verb_last or participant.marker != "on":
            return False
        key, acts = self.document.key, self.clauses.acts_told
        for index in range(participant.last + 1, min(participant.last + _STRUCK, len(key))):
            if "ASSAULT" in acts.get(key[index], ()):
                marked = self.clauses.markers.match(self.document, index + 1)
                return marked is not None and marked.value in ("after", "before", "since")
        return False

    def instance(self, behind: int) -> list[NamedSpan]:
        """The place named as one of those that a phrase tells by their kind: in northern towns | such as Kassala."""
        key, signals = self.document.key, self.clauses.signals
        if self.clauses.verb_last or behind + 2 >= len(key):
            return []
        such = key[behind] in signals["such"] and key[behind + 1] in signals["as"]
        if not such and key[behind] not in signals["instances"]:
            return []
        number = self.analysis.mention_at[behind + 2 if such else behind + 1]
        mention = self.analysis.mentions[number] if number >= 0 else None
        return [mention] if mention is not None and mention.entity.type == "LOC" and self.hosts(mention) else []

    def of_office(self, participant: Participant, clause: Clause) -> bool:
        """Whether a phrase only goes on with where somebody holds office: jailed a mayor of Galle town | in Palawan."""
        if self.clauses.verb_last or participant.marker != "in" or participant.first < 2:
            return False
        key, end = self.document.key, participant.first - 1
        held = next((p for p in clause.marked("obj", "subj") if p.last == end and p.kind == "noun"), None)
        if held is None or not any(self.clauses.role(k) == "of" for k in key[held.first : held.last]):
            return False
        number = self.analysis.mention_at[end - 1]
        town = number >= 0 and self.analysis.mentions[number].entity.type == "LOC"
        return (town or key[end - 1] in self.clauses.places_told) and any(self.person(who) for who in held.who)

    def through_thing(self, participant: Participant) -> bool:
        """Whether something goes through what a place owns: through India's grid; a march goes through Delhi."""
        key = self.document.key
        return participant.marker == "through" and any(
            k in POSSESSIVE for k in key[participant.first : participant.last]
        )

    def of_reason(self, place: NamedSpan, clause: Clause, charged: bool = False) -> bool:
        """Whether a place belongs to why something was done: fined the firm over | the death of a clerk in Lima; charged with | theft."""
        if self.clauses.verb_last:
            return False
        reasons, connections = self.clauses.signals["reasons"], self.clauses.signals["connections"]
        return any(
            p.first > clause.verb_first
            and p.last <= place.first - 1
            and place.first - 1 - p.last <= BESIDE
            and not p.who
            and p.first
            and (
                self.document.key[p.first - 1] in reasons
                or self.document.key[p.first - 2] in connections
                or (charged and p.marker == "with")
            )
            for p in clause.participants
        )

    def home(self, participant: Participant, clause: Clause) -> bool:
        """Whether a phrase only tells where somebody is based: लखनऊ स्थित पत्रकार; not फोर्डो स्थित केंद्र."""
        key = self.document.key
        if not self.clauses.verb_last:  # firms based in Jaffna; at Peru's request
            lives = participant.first > 1 and key[participant.first - 2] in self.clauses.signals["based"]
            return lives or key[participant.last - 1] in self.clauses.signals["at_whose"]
        behind = key[participant.last : participant.last + 2]
        if behind[:1] and behind[0] not in self.clauses.signals["based"]:
            return behind[-1] in self.clauses.signals["posted"] and self.taken_behind(participant, clause)
        based = [p for p in clause.participants if p.first == participant.last + 1]
        return any(self.person(who) for p in based for who in p.who)

    def taken_behind(self, participant: Participant, clause: Clause) -> bool:
        """Whether something is done to the person who is told right behind a phrase: बेड़ो थाने में | तैनात सिपाही को पकड़ा."""
        near = (participant.last + 1, participant.last + 2)
        behind = [p for p in clause.marked("to", "obj", "from") if p.first in near]
        return any(self.person(who) for p in behind for who in p.who)

    def person(self, who: Who) -> bool:
        """Whether somebody is a person, by name or by a noun."""
        noun = self.clauses.actor_names.get(who.name)
        if noun is not None:
            return noun.kind == "person"
        return any(
            m.entity.entity_id == who.entity_id and m.entity.type == "PER" for m in self.analysis.mentions[:NAMED]
        )

    def inside(self, participant: Participant, clause: Clause, spoken: bool) -> bool:
        """Whether a phrase belongs to a smaller clause within its clause (दुबई में कराने के फैसले पर) or to a noun (the government in Maputo of ...)."""
        if self.clauses.verb_last:
            return any(
                c is not clause
                and c.first <= participant.first < c.last
                and c.last - c.first < clause.last - clause.first
                and (
                    c.form == PARTICIPLE
                    or (c.form == INFINITIVE and (spoken or self.charged(participant.first, clause)))
                )
                for c in self.by_sentence.get(clause.sentence, ())
            )
        of = self.clauses.signals["possessed"]
        return spoken and any(key in of for key in self.document.key[participant.last - 1 : participant.last + 1])

    def takes_away(self, happening: Happening) -> bool:
        """Whether an act takes somebody or something from where it happens: arrested from Indore, इंदौर से गिरफ्तार."""
        trigger = happening.trigger
        return trigger.mode in _TAKING or trigger.type.name == "AID"

    def owns(self, place: NamedSpan, participant: Participant) -> bool:
        """Whether a phrase tells of something that a country owns: रूस की | मिसाइलें मार गिराईं."""
        return (
            place.entity.kind in WIDE
            and place.last < participant.last
            and self.document.key[place.last] in self.clauses.belonging
        )

    def lives_there(self, participant: Participant) -> bool:
        """Whether the places of a phrase only tell who somebody is: कमल पुत्र रामलाल निवासी सतरिख | की हत्या."""
        introducing = self.clauses.signals["introducing"]
        return not introducing.isdisjoint(self.document.key[participant.first : participant.last])

    def given(self, happening: Happening) -> bool:
        """Whether a country is given something, of which it is not told that it goes there: gave Peru a loan; not sent Peru tents."""
        clause, sending = happening.clause, self.clauses.signals["sending"]
        if happening.trigger.type.name != "AID" or clause is None or happening.nominal:
            return False
        states = {m.entity.entity_id for m in self.analysis.mentions if m.entity.kind == "country"}
        to_states = bool(happening.targets) and all(w.entity_id in states for w in happening.targets)
        words = self.document.key[clause.verb_first : clause.verb_last]
        return to_states and clause.lemma not in sending and sending.isdisjoint(words)
