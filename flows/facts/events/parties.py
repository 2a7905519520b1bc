"""Who takes part in an event: actors and targets by the frame of its trigger."""

from __future__ import annotations

from flows.facts.analysis import Clause, Participant, Who
from flows.facts.clauses.phrases import marked
from flows.facts.clauses.verb_group import POSSESSIVE
from flows.facts.events.owners import CONCERNS, OwnerFinder
from flows.facts.events.trigger_table import Trigger
from flows.text.document import NUMBER, PUNCT, WORD

_OWNED = 6  # tokens behind a genitive in which the marker of what is owned stands
_OFFICE = 4  # tokens of an office at most
_OF_GAP = 7  # tokens of what "of" names
_LISTED = 4  # names after "of" that are read as one list
_WORDS_OF_CONFLICT = 3  # quad class
_VERBAL = (1, _WORDS_OF_CONFLICT)
_GOVERNED = frozenset(("country", "capital", "state", "province", "region", "territory", "union-territory"))
# Modes of acts that are told though nobody is named: two were arrested, shots were fired at soldiers.
_TOLD_ALONE = frozenset(("arrest", "convict", "abduct", "release", "allege", "expel"))
ARMED = frozenset(("militant", "armed-force", "army", "military"))
_ANSWERED = frozenset(("REJECT", "CONCEDE", "AGREE"))
_STAGED = frozenset(("PROTEST",))
_ASKED = frozenset(("REQUEST", "AGREE", "ACCUSE"))  # acts that somebody may answer
_FORCE = frozenset(("ASSAULT", "COERCE", "MOBILIZE", "SANCTION"))  # what those who only watch do not do
_TAKES = frozenset(("ASSAULT", "COERCE"))  # what is done to those whose thing is hit or taken
_VIOLENT = frozenset(
    (
        "sexual",
        "beat",
        "torture",
        "primitive",
        "crowd-control",
        "firearms",
        "explosives",
        "aerial",
        "drone",
        "heavy-weapons",
    )
)

_AIMED = frozenset({"obj", "on", "at", "against"})  # a place is acted on, and not only told of
_DEED = 8  # tokens from an act to by whom it was done


class PartyFinder(OwnerFinder):
    """Finds actors and targets among the participants of a clause."""

    def parties(
        self, trigger: Trigger, participants: list[Participant], passive: bool, near: int = 0
    ) -> tuple[tuple[Who, ...], tuple[Who, ...], bool]:
        """Actors and targets by the trigger's frame, and whether all that it needs is there."""
        if not [p for p in participants if p.who or p.mentions]:  # four of ten clauses tell of nobody
            return (), (), self.enough(trigger, (), (), participants, passive)
        frame = trigger.frame
        if self.press:
            participants = [p for p in participants if not self.on_air(p)]
        if near and len(participants) > 1:
            participants = sorted(participants, key=lambda p: (p.last > near, abs(near - p.last)))
        if frame.joint:
            if self.verb_last:
                participants = [p for p in participants if not self.names_a_time(p, participants)]
            participants = sorted(participants, key=lambda p: p.first)
            told = trigger.type.name == "CONSULT" and not self.verb_last
            if not self.verb_last:
                participants = [
                    p for p in participants if p.marker != "from" or not self.behind_subject(p, participants)
                ]
            if told and any(p.marker == "subj" and len(p.who) > 1 for p in participants):
                participants = [
                    p for p in participants if p.marker != "between"
                ]  # discussed trade between Rome and Lima
            if trigger.type.name == "ASSAULT" and self.verb_last:
                participants = [
                    marked(p, "between") if p.marker == "in" and self.several(p) else p for p in participants
                ]
            actors = self.gather(participants, frame.joint, everyone=True)
            return actors, (), self.enough(trigger, actors, (), participants, passive)
        if self.verb_last and "obj" in frame.actor and "to" in frame.target:
            participants = self.sent_there(participants)
        if trigger.type.quad == _WORDS_OF_CONFLICT and not self.verb_last:
            participants = [p for p in participants if not self.on_air(p, ("to", "with", "at"))]
        if trigger.type.name == "ACCUSE" and trigger.words[-1:] and trigger.words[-1] in self.words.signals["filings"]:
            participants = [p for p in participants if not self.filed_with(p)]
        if self.verb_last and near:
            participants = [p for p in participants if not self.of_a_time(p)]
            if trigger.type.quad in _VERBAL:
                participants = [p for p in participants if not self.of_deed(p, near)]
        # पेरिस की यात्रा: nobody's but to it
        doers = [p for p in participants if not (frame.places and p.marker == "of" and self.names_places(p))]
        if passive and near and not self.verb_last:  # the shooting of a man by | officers | was condemned
            doers = [p for p in doers if p.marker != "by" or p.kind == "inherited" or p.first >= near]
        if trigger.type.name in _FORCE:
            doers = [p for p in doers if not self.only_watched(p)]
        if not self.verb_last and not passive and frame.actor[:1] == ("by",):
            doers = [p for p in doers if not self.did_other(p, trigger)]
        hit = self.owners_hit(participants) if trigger.type.name == "ASSAULT" and self.verb_last else []
        doers = [p for p in doers if p not in hit]
        actors = self.gather(doers, frame.actor, everyone=False)
        raid = self.raiders(participants) if trigger.type.name == "ASSAULT" and self.verb_last and not actors else ()
        if self.verb_last and actors and not passive and "by" in frame.actor:
            actors += self.leaders(participants, actors)
        if self.verb_last and trigger.type.name == "PROTEST":
            participants = [p for p in participants if self.protested(p)]
            if actors:  # ग्रामीणों के साथ | परिजनों ने जाम लगाया
                actors += self.gather(participants, ("with",), everyone=True, without=actors)
        markers = frame.target
        if self.verb_last and "to" in markers and "obj" in markers:  # someone is marked, a thing is not
            rest = [m for m in markers if m != "to"]
            place = min(markers.index("to"), rest.index("obj"))
            markers = (*rest[:place], "to", *rest[place:])
        if passive and not self.verb_last and not trigger.words and "obj" in markers:  # was charged over an attack on
            markers = ("obj", *(m for m in markers if m != "obj"))
        if near and not passive and not self.verb_last:
            participants = [p for p in participants if not self.of_subject(p, participants, near)]
        settled = participants if frame.places else [p for p in participants if not self.is_place(p)]
        if trigger.type.name == "PROTEST":  # on the streets of Kathmandu, दिल्ली | धरना दे रहे हैं
            sites = ("on", "obj", "from") if self.verb_last else ("on",)  # पंजाब से | किसान कूच कर रहे हैं
            settled = [p for p in settled if p.marker not in sites or not self.names_places(p)]
        if not self.verb_last and trigger.type.name in _TAKES and near:
            participants = self.without_company(participants, near)
            settled = [p for p in settled if p in participants]
        targets = self.asker(trigger, participants, actors, near) if not passive else ()
        targets = targets or self.owner_judged(trigger, participants, actors)
        targets = targets or (self.owner_next(participants, markers[:1], actors, near) if near else ())
        targets = targets or self.gather(settled, markers, everyone=False, without=actors + raid)
        if not targets and settled is not participants and trigger.type.name != "PROTEST":  # in a place, not against it
            aimed = participants
            if not self.verb_last and any(p.marker == "obj" for p in participants):
                aimed = [p for p in participants if p.marker in _AIMED]  # took a village on the road | to Aleppo
            targets = self.gather(aimed, markers, everyone=False, without=actors + raid)
        if not targets and hit:
            targets = self.gather(hit, ("of",), everyone=False, without=actors)
        if not targets and frame.target:
            targets = self.owners(participants, actors) or self.opposed(trigger, participants, actors)
            if not targets and near and not self.verb_last and trigger.type.name in CONCERNS:
                targets = self.owning(participants, actors, near)
        if not targets and trigger.type.name in _TAKES and not self.verb_last:
            targets = self.owner_told(trigger, participants, actors)
        if raid and any(w.entity_id for w in targets):
            actors = tuple(w for w in raid if w not in targets)
        return actors, targets, self.enough(trigger, actors, targets, participants, passive)

    def several(self, participant: Participant) -> bool:
        """Whether one phrase without a name tells of several, who may clash: दो गुटों के बीच, छात्रों में."""
        if len(participant.who) != 1 or participant.who[0].entity_id is not None:
            return False
        noun = self.words.actor_names.get(participant.who[0].name)
        return noun is not None and noun.plural

    def sent_there(self, participants: list[Participant]) -> list[Participant]:
        """The parties of a sending, each with its part: एक टीम को | तुर्की भेजा गया is said of a team that goes to Turkey."""
        sent = [p for p in participants if p.marker == "to" and p.who and not self.names_places(p)]
        goals = [p for p in participants if p.marker == "obj" and self.names_places(p)]
        if not sent or not goals:
            return participants
        parts = {id(sent[0]): "obj", id(goals[0]): "to"}
        return [marked(p, parts[id(p)]) if id(p) in parts else p for p in participants]

    def did_other(self, participant: Participant, trigger: Trigger) -> bool:
        """Whether "by" tells who did another act than one undergoes: faced an inquiry over the killing of a clerk | by police."""
        if participant.marker != "by":
            return False
        before = self.document.key[max(0, participant.first - 1 - _DEED) : participant.first - 1]
        return any(key in self.words.acts_told and key not in trigger.words for key in before)

    def on_air(self, participant: Participant, through: tuple[str, ...] = ("on", "in", "during", "through")) -> bool:
        """Whether a phrase but tells through which media somebody spoke: in an interview | on CNN, बीबीसी पर."""
        return (
            participant.marker in through
            and bool(participant.who)
            and all(who.entity_id in self.press for who in participant.who)
        )

    def without_company(self, participants: list[Participant], near: int) -> list[Participant]:
        """The parties but for "with" and "to" behind what is acted on: destroyed a village near the border | with Peru."""
        thing = next((p for p in participants if p.marker == "obj" and p.first >= near), None)
        if thing is None:
            return participants
        return [p for p in participants if p.marker != "with" or p.first < thing.last]

    def asker(
        self, trigger: Trigger, participants: list[Participant], actors: tuple[Who, ...], near: int
    ) -> tuple[Who, ...]:
        """Whose plea or protest is answered or stopped: refused an appeal | by the police, dispersed a march | by nurses."""
        if self.verb_last or trigger.type.name not in (*_ANSWERED, *_TAKES):
            return ()
        acts = _ASKED if trigger.type.name in _ANSWERED else _STAGED
        key, asked = self.document.key, self.words.acts_told
        for participant in participants:
            if participant.marker != "by" or participant.first < near or participant.kind == "inherited":
                continue
            before = key[participant.first - 2]
            if not acts.isdisjoint(asked.get(before, ())):
                return tuple(w for w in participant.who if w not in actors)
        return ()

    def filed_with(self, participant: Participant) -> bool:
        """Whether a phrase tells with whom a complaint is filed, who is not blamed: filed a complaint | with the commission."""
        return participant.marker in ("to", "with", "at") and not any(map(self.is_country, participant.who))

    def only_watched(self, participant: Participant) -> bool:
        """Whether a pronoun was taken for those who only saw and tell it: "They shot my brother" behind "witnesses said"."""
        watchers = self.words.signals["watchers"]
        if not participant.who or any(who.name not in watchers for who in participant.who):
            return False
        return self.words.pronouns.match(self.document, participant.first) is not None

    def behind_subject(self, participant: Participant, participants: list[Participant]) -> bool:
        """Whether a phrase but tells whence its subject or object is: mediators | from Qatar | met; not envoys | from Peru."""
        told = [p for p in participants if p.marker in ("subj", "obj") and p.last == participant.first - 1 and p.who]
        return bool(told) and not self.acts_for_home(told[0])

    def acts_for_home(self, people: Participant) -> bool:
        """Whether people stand for the country they are from: envoys, officials."""
        noun = self.words.actor_names.get(people.who[0].name)
        return noun is not None and noun.base in self.words.heads

    def of_subject(self, participant: Participant, participants: list[Participant], near: int) -> bool:
        """Whether a phrase belongs to the subject right before it: Iran's mission | to the United Nations | denounced."""
        if participant.last > near or participant.marker in ("subj", "obj"):
            return False
        return any(p.marker == "subj" and p.last == participant.first - 1 for p in participants)

    def protested(self, participant: Participant) -> bool:
        """Whether somebody whose something is told can be whom a protest is against.

        Not whose fate it is (युवक की | गिरफ्तारी के विरोध में, छात्रा के साथ | मारपीट), nor whose place (विधानसभा की | सीढ़ियों पर).
        """
        key, signals = self.document.key, self.words.signals
        fate = signals["undergone"]
        if participant.marker == "against" and not participant.who:
            return fate.isdisjoint(key[participant.first : participant.last])
        if participant.marker in ("with", "from"):
            behind = key[participant.last + 1 : participant.last + _OWNED]
            return fate.isdisjoint(behind) and signals["crimes"].isdisjoint(behind)
        if participant.marker != "of":
            return True
        for index in range(participant.last + 1, min(participant.last + _OWNED, len(key))):
            if key[index] in fate:
                return False
            if key[index] in self.words.marker_keys:
                return self.words.role(key[index]) not in self.words.locative
        return True

    def names_a_time(self, participant: Participant, participants: list[Participant]) -> bool:
        """Whether a name only tells which gathering something came before or after: सार्क | सम्मेलन से पहले."""
        times = [p.first for p in participants if p.marker in ("before", "after", "during")]
        return participant.marker == "obj" and participant.last in times

    def owners_hit(self, participants: list[Participant]) -> list[Participant]:
        """Those on whose something an attack falls: सेना के | काफिले पर हमला हुआ."""
        hit = [p for p in participants if p.marker == "on" and not p.who]
        return [p for p in participants if p.marker == "of" and any(q.first <= p.first < p.last < q.last for q in hit)]

    def raiders(self, participants: list[Participant]) -> tuple[Who, ...]:
        """In whose attack somebody fell: उग्रवादियों के हमले में | पांच जवान शहीद हो गए; not in whose murder."""
        nouns, last = self.lexicon.nouns, {p.last: p.first for p in participants if p.marker == "in" and not p.who}
        for participant in participants:
            if participant.marker != "of" or not participant.who:
                continue
            for end, first in last.items():
                hit = nouns.match(self.document, end - 1, end) if first <= participant.first < end - 1 else None
                told = hit is not None and hit.value.type.name == "ASSAULT" and "of" in hit.value.frame.actor
                if told and end - 3 <= participant.last <= end - 2:  # रूस के | ताजा हमलों में
                    return participant.who
        return ()

    def of_deed(self, participant: Participant, near: int) -> bool:
        """Whether somebody is hit by what words are about, and not by the words: पुलिस पर | हमले की निंदा की."""
        if participant.marker not in ("on", "with", "from") or participant.last >= near:
            return False
        key, acts = self.document.key, self.words.acts_told
        for index in range(participant.last + 1, min(participant.last + _OWNED, near)):
            if "ASSAULT" in acts.get(key[index], ()):
                return self.words.role(key[index + 1]) == "of"
        return False

    def of_a_time(self, participant: Participant) -> bool:
        """Whether somebody is only told of with what went before: दो मजदूरों की | मौत के बाद | ग्रामीणों ने धरना दिया."""
        if participant.marker != "of":
            return False
        key, markers = self.document.key, self.words.markers
        for index in range(participant.last + 1, min(participant.last + _OWNED, len(key))):
            if key[index] in self.words.marker_keys:
                hit = markers.match(self.document, index)
                return hit is not None and hit.value in ("after", "before", "during")
        return False

    def leaders(self, participants: list[Participant], actors: tuple[Who, ...]) -> tuple[Who, ...]:
        """Under whom people without a name act: किसान यूनियन के बैनर तले | किसानों ने धरना दिया."""
        if any(w.entity_id is not None for w in actors):
            return ()
        return tuple(w for w in self.gather(participants, ("by",), everyone=False, without=actors) if w.entity_id)

    def enough(
        self,
        trigger: Trigger,
        actors: tuple[Who, ...],
        targets: tuple[Who, ...],
        participants: list[Participant],
        passive: bool,
    ) -> bool:
        """Whether all that a trigger needs is there."""
        needs = trigger.needs
        if self.barred(trigger, actors):
            return False
        named = bool(targets) and any(w.entity_id is not None for w in targets)
        if needs == "never":
            return False
        if trigger.frame.joint and self.press.intersection(w.entity_id for w in actors):
            return False  # told the news agency: speech, no talks
        if needs.startswith("joint"):
            known = [w.entity_id is not None for w in actors]
            fits = {"joint": True, "joint_person": all(known), "joint_unnamed": not all(known)}[needs]
            clash = trigger.type.name == "ASSAULT" and self.verb_last
            several = clash and any(p.marker == "between" and self.several(p) for p in participants)
            return (len(actors) > 1 or several) and fits
        if needs == "official":
            return any(w.entity_id in self.officials for w in actors) and self.all_places(targets)
        if needs in ("money", "crowd"):
            return bool(actors or targets)
        if needs == "lent":
            return bool(actors and targets)
        if needs in ("protesters", "demand"):
            crowds = self.lexicon.crowds
            return bool(actors) and all(w.entity_id is None and w.name.rsplit(" ", 1)[-1] in crowds for w in actors)
        if needs == "site":
            return bool(actors) and (bool(targets) or self.goes_somewhere(trigger, actors, participants))
        if needs in ("actor", "person", "gerund"):
            cruel = trigger.mode in _VIOLENT or (trigger.mode == "targeted" and bool(trigger.words))  # were shot dead
            return bool(actors) or (passive and bool(targets) and needs == "actor" and cruel)
        if needs in ("both", "object") and passive and any(w.entity_id is not None for w in actors):
            return True  # was funded by Norway
        if trigger.lemma in self.words.signals["launching"] and self.only_talk(trigger, actors):
            return False  # the senator launched an attack on his rival
        if needs in ("power", "returned") and not all(map(self.is_power, actors)):
            return False
        if needs == "returned":
            return bool(actors)
        if needs in ("both", "visit", "agent", "for", "lent", "power") and not (actors and targets):
            return needs == "both" and passive and (named or (bool(targets) and trigger.mode in _TOLD_ALONE))
        if needs == "unnamed" and trigger.mode == "beat" and any(map(self.is_body, actors + targets)):
            return False  # the club beat Chelsea
        if needs == "unnamed":
            return bool(actors and targets) and any(w.entity_id is None for w in actors + targets)
        if needs == "deed" and passive:
            return bool(targets or actors)
        if needs in ("object", "inf", "raid", "deed"):
            if not actors:
                rescued = trigger.type.name == "AID"
                told = bool(targets) and (named or needs == "inf" or rescued or trigger.mode in _TOLD_ALONE)
                return passive and trigger.type.name != "ASSAULT" and told
            asked = trigger.frame.target if needs in ("object", "inf") else ("obj",)
            if targets or any(p.marker in asked and p.marker != "subj" for p in participants):
                return True
            return trigger.type.name == "ASSAULT" and bool(trigger.words) and all(map(self.is_power, actors))
        # Who acted is untold, and on whom but for a noun: no event that can be used.
        alone = trigger.mode in _TOLD_ALONE or trigger.type.name == "AID"
        alone = alone or (self.verb_last and trigger.type.name == "CONCEDE")  # ससुर को बरी कर दिया गया
        violent = trigger.mode in _VIOLENT or (trigger.mode == "targeted" and self.verb_last)  # युवक की हत्या की गई
        alone = alone or (violent and bool(trigger.words))
        undergone = passive or trigger.frame.actor[:1] == ("by",)  # आरोप होना, रिहा होना
        alone = alone or (self.verb_last and needs == "any")  # पुलिस टीम पर हमला हुआ
        return bool(actors) or named or (undergone and bool(targets) and alone)

    def only_talk(self, trigger: Trigger, actors: tuple[Who, ...]) -> bool:
        """Whether those who attack are people or parties, who do it in words."""
        return trigger.type.name == "ASSAULT" and bool(actors) and all(map(self.talks, actors))

    def talks(self, who: Who) -> bool:
        """Whether somebody is a person with a name or an office, or a party."""
        if who.entity_id is None:
            return who.name in self.lexicon.speaks_for
        entity = self.analysis.catalogue.entities.get(who.entity_id)
        return self.types.get(who.entity_id) == "PER" or (entity is not None and entity.kind == "party")

    def goes_somewhere(self, trigger: Trigger, actors: tuple[Who, ...], participants: list[Participant]) -> bool:
        """Whether somebody with a name goes to a place without one: the prime minister visited | the camp."""
        if not any(self.types.get(who.entity_id or "") == "PER" for who in actors):
            return False
        none = self.words.signals["nobody"] | self.words.negation  # visited neither the town nor the port
        return any(
            p.marker in trigger.frame.target
            and self.document.key[p.last - 1] in self.lexicon.sites
            and not none.intersection(self.document.key[max(0, p.first - 1) : p.first + 1])
            for p in participants
        )

    def all_places(self, who: tuple[Who, ...]) -> bool:
        """Whether places alone are named."""
        return bool(who) and all(self.types.get(w.entity_id or "") == "LOC" for w in who)

    def barred(self, trigger: Trigger, actors: tuple[Who, ...]) -> bool:
        """Whether all actors are such as never do what a trigger tells: police do not rally."""
        if actors and all(self.types.get(w.entity_id or "") == "MISC" for w in actors):
            return True  # Cyclone Jude flattened ...: nobody did it
        rule = self.lexicon.barred_actors.get(trigger.type.name)
        if rule is None or not actors or trigger.mode in rule[1]:
            return False
        if trigger.type.name == "PROTEST" and not trigger.words and all(self.is_country(who) for who in actors):
            return True  # Algeria protested: in words
        return all(who.name.rsplit(" ", 1)[-1].lower() in rule[0] for who in actors)

    def is_body(self, who: Who) -> bool:
        """Whether a party is a body with a name, as teams are."""
        return self.types.get(who.entity_id or "") == "ORG"

    def is_power(self, who: Who) -> bool:
        """Whether a party is a state, its government, or somebody armed: they depose by force."""
        entity = self.analysis.catalogue.entities.get(who.entity_id or "")
        if entity is not None:
            return entity.kind == "country" or entity.kind in ARMED
        return who.entity_id is None and (who.name in self.lexicon.enforcers or who.name in self.words.signals["armed"])

    def is_country(self, who: Who) -> bool:
        """Whether a party is a country."""
        entity = self.analysis.catalogue.entities.get(who.entity_id or "")
        return entity is not None and entity.kind == "country"

    def opposed(self, trigger: Trigger, participants: list[Participant], actors: tuple[Who, ...]) -> tuple[Who, ...]:
        """Whom "against" names in any frame; between whom what is refused stands; from whom pressure comes."""
        markers = ["against"]
        if trigger.type.quad == _WORDS_OF_CONFLICT:
            markers.append("between")
        if trigger.type.name == "CONCEDE":
            markers.append("from")
        return self.gather(participants, tuple(markers), everyone=False, without=actors)

    def names_places(self, participant: Participant) -> bool:
        """Whether a phrase names places alone, of whatever kind."""
        mentions = [self.analysis.mentions[number] for number in participant.mentions]
        return bool(mentions) and all(m.entity.type == "LOC" for m in mentions)

    def is_place(self, participant: Participant) -> bool:
        """Whether a phrase names but a place that no government stands for."""
        return bool(participant.mentions) and all(
            m.entity.type == "LOC" and m.entity.kind not in _GOVERNED
            for m in (self.analysis.mentions[number] for number in participant.mentions)
        )

    def gather(
        self, participants: list[Participant], markers: tuple[str, ...], everyone: bool, without: tuple[Who, ...] = ()
    ) -> tuple[Who, ...]:
        named = [participant for participant in participants if participant.who]
        if not named:
            return ()
        found: list[Who] = []
        for marker in markers:
            for participant in named:
                if participant.marker == marker:
                    for who in participant.who:
                        if who not in found and who not in without:
                            found.append(who)
                    if found and not everyone:
                        break
            if found and not everyone:
                break
        return tuple(found)

    def told_of(self, last: int) -> Participant | None:
        """Whom "of" names after a noun: the arrest | of the French editor."""
        document, words = self.document, self.words
        if last + 1 >= document.size or words.role(document.key[last]) != "of":
            return None
        found: Participant | None = None
        index = last + 1
        while index < min(last + _OF_GAP, document.size):
            number = self.analysis.mention_at[index]
            if number >= 0 and not self.analysis.mentions[number].adjective:
                named = self.analysis.mentions[number].entity
                acts = named.type in ("PER", "ORG") or named.kind == "country"
                titled = (
                    found is not None and found.last == index and named.type == "PER"
                )  # Prime Minister | Ariel Henry
                if self.stands_by(number):
                    index = self.analysis.mentions[number].last
                    continue
                return self.with_others(number) if acts and (found is None or titled) else found
            if document.key[index] in words.signals["approximate"] and document.kind[index + 1 : index + 2] == [NUMBER]:
                index += 1  # the expulsion of around | 40 diplomats
                continue
            key = document.key[index]
            if document.kind[index] == PUNCT or self.is_marker(key) or key in words.copula:
                break
            if found is not None and key in words.signals["elsewhen"]:
                break
            hit = words.actors.match(document, index) if document.key[index] in words.actor_keys else None
            if found is not None and any(form == "past" for _, form in words.forms.get(document.key[index], ())):
                break  # the arrest of the editor | sparked outrage
            found = None  # the release of military | documents
            if hit is not None:
                found = Participant("of", last + 1, hit.last, (Who(hit.value.noun),), (), "noun")
            index = hit.last if hit is not None else index + 1
        return found

    def stands_by(self, number: int) -> bool:
        """Whether a name only says whose friend or foe the one named next is: the arrest of Fujimori | ally Luis Paz."""
        mentions, words = self.analysis.mentions, self.words
        last = mentions[number].last
        if number + 1 >= len(mentions) or mentions[number + 1].first != last + 1:
            return False
        key = self.document.key[last]
        noun = self.document.kind[last] == WORD and self.document.raw[last].islower()
        small = key in words.coordinators or self.is_marker(key) or key in words.copula or key in words.cutter_keys
        small = small or any(form in ("past", "third") for _, form in words.forms.get(key, ()))
        return noun and not small and mentions[number + 1].entity.type == "PER"

    def with_others(self, number: int) -> Participant:
        """Whoever is named together: a meeting of | the council, the army and the party."""
        mentions, key = self.analysis.mentions, self.document.key
        who = [Who(mentions[number].entity.name, mentions[number].entity.entity_id)]
        last = number
        for other in range(number + 1, min(number + _LISTED, len(mentions))):
            between = key[mentions[last].last : mentions[other].first]
            joined = between and all(k in self.words.coordinators or k in self.words.determiners for k in between)
            if not joined or mentions[other].entity.type not in ("PER", "ORG", "LOC"):
                break
            if key[mentions[other].last : mentions[other].last + 1] and key[mentions[other].last] in POSSESSIVE:
                break  # the release of Ana Roe, | Peru's first woman president
            who.append(Who(mentions[other].entity.name, mentions[other].entity.entity_id))
            last = other
        return Participant(
            "of", mentions[number].first, mentions[last].last, tuple(dict.fromkeys(who)), (number,), "name"
        )

    def bodies_for(self, clause: Clause, who: tuple[Who, ...]) -> tuple[Who, ...]:
        """The same parties with the body for an unnamed office that speaks for it: संयुक्त राष्ट्र | महासचिव."""
        offices = self.lexicon.speaks_for
        if all(w.entity_id is not None or w.name not in offices for w in who):
            return who
        held = {p.who[0]: self.body_in(p) for p in clause.participants if len(p.who) == 1 and self.office_alone(p)}
        return tuple(dict.fromkeys((w.name in offices and held.get(w)) or w for w in who))

    def office_alone(self, participant: Participant) -> bool:
        """Whether a phrase ends with an office; else a name that nobody knows may follow: कांग्रेस अध्यक्ष | रमन बघेल."""
        if not self.verb_last:
            return True
        for first in range(max(participant.first, participant.last - _OFFICE), participant.last):
            hit = self.words.actors.match(self.document, first, participant.last)
            if hit is not None and hit.last == participant.last and hit.value.noun == participant.who[0].name:
                return True
        return False

    def body_in(self, participant: Participant) -> Who | None:
        """The body of whose office a phrase tells; None of a former holder."""
        numbers = [n for n in self.analysis.mention_at[participant.first : participant.last] if n >= 0]
        mention = self.analysis.mentions[numbers[-1]] if numbers else None
        past = self.words.signals["past_holder"]
        if mention is None or mention.entity.kind in self.lexicon.press:
            return None
        if mention.entity.type != "ORG" and mention.entity.kind != "country":
            return None
        if not past.isdisjoint(self.document.key[max(0, participant.first - 1) : participant.last]):
            return None
        return Who(mention.entity.name, mention.entity.entity_id)

    def seated(self, capital: str) -> Who | None:
        """The body for which a capital stands, where the text names it: Brussels, of the European Union."""
        body = self.lexicon.seats.get(capital)
        if body is None:
            return None
        named = (m.entity for m in self.analysis.mentions if m.entity.name == body)
        return next((Who(entity.name, entity.entity_id) for entity in named), None)

    def states_for(self, who: tuple[Who, ...]) -> tuple[Who, ...]:
        """The same parties with the country for a capital that stands for its government."""
        out: list[Who] = []
        for party in who:
            entity = self.analysis.catalogue.entities.get(party.entity_id or "")
            if entity is not None and (seated := self.seated(entity.name)) is not None:
                party = seated
            elif entity is not None and entity.kind == "capital" and entity.country:
                country = self.analysis.catalogue.countries.get(entity.country)
                party = Who(country.name, country.entity_id) if country is not None else party
            if party not in out:
                out.append(party)
        return tuple(out)
