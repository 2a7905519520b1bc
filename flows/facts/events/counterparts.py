"""The other side of an event where its own clause does not name it.

"Promised that Kenya would help Uganda": Uganda. "Rejected the charge": whoever made it. "Two were charged" beside
"prosecutors charged a third": prosecutors. "Families will be paid, the governor of X said": X. What none of these tells
stays empty.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from flows.facts.analysis import Analysis, Clause, NamedSpan, Participant, Who
from flows.facts.clauses.reference_memory import as_who
from flows.facts.clauses.verb_group import FINITE, INFINITIVE, POSSESSIVE
from flows.facts.events.happenings import Happening
from flows.facts.events.implied import Implied
from flows.facts.events.introductions import Introductions
from flows.facts.speech.attribution import speaker_at

_BACK = 12  # happenings before one in which a charge is looked for
_NEAR = 4  # sentences within which an act is told of with and without its doer
_ABOUT = 8  # clauses before and after an arrest in which the police are looked for
_HERE = 2  # sentences over which a protest goes on
_COMPLEMENT = 40  # tokens of a complement that are read
_VERBAL = (1, 3)  # quad classes of words
_HOSTILE = frozenset(("SANCTION", "ASSAULT", "COERCE", "ACCUSE", "THREATEN"))  # no party to them agrees
_ANSWERS = frozenset(("REJECT", "CONCEDE"))
_CALLED = frozenset(("REQUEST", "ACCUSE"))  # the subject of their complement is the one called upon
_BARRED = frozenset(("during", "after", "before", "source", "in", "on", "at", "near", "through", "including"))
POLICE_WORK = frozenset(("arrest", "seize", "investigate"))  # modes of acts that one doer does one after the other
_STRUCK = frozenset(("in", "on", "at", "near", "obj", "to", "against", "of"))  # the markers of where one strikes
_OWNED = 4  # tokens behind an owner in which his act is named, a date aside: हाईकोर्ट के | 3 मई, 2024 के | आदेश को
_DATE = 5
_SUFFERED = frozenset(
    ("REQUEST", "ACCUSE", "SUPPORT", "REJECT", "CONCEDE", "COERCE", "SANCTION")
)  # by those whose it is
_UNDERGONE = frozenset(("SANCTION", "COERCE", "ACCUSE", "RETREAT", "CONCEDE"))
_HELD = frozenset(
    (*POLICE_WORK, "release", "restrict")
)  # modes of what is done to those whom the police have to do with
_CHARGES = frozenset(("investigate", "allege", "convict", "arrest"))  # modes of what a case follows
_POLICE = "police"
_FORCES = frozenset(("police", "army", "armed-force", "military"))  # kinds of bodies that keep order


class Counterparts(Implied):
    """Finds the missing sides of the events of one article."""

    def __init__(self, analysis: Analysis, numbers: Mapping[int, int]) -> None:
        super().__init__(analysis, numbers)
        self.introductions = Introductions(analysis)
        self.police_officers = {
            analysis.mentions[role.person].entity.entity_id for role in analysis.roles if _POLICE in role.role.split()
        }

    def complete(self, found: Sequence[Happening]) -> None:
        """Fill the targets and actors that can be told, in place; `found` is in reading order."""
        if not self.words.verb_last:
            self.introductions.name(found)
        for index, happening in enumerate(found):
            if happening.nominal and happening.trigger.type.name == "ASSAULT":
                self.clashed(happening, found[max(0, index - _NEAR) : index])
            self.protesters(happening)
            if happening.nominal or happening.clause is None:
                continue
            if not happening.parties and happening.trigger.type.name == "CONCEDE":
                happening.targets = self.last_charged(happening, found[max(0, index - _BACK) : index])
            happening.actors += self.heard(happening)
            happening.targets += self.included(happening)
            self.dispersed(happening, found[max(0, index - _BACK) : index])
            self.voiced(happening)
            if happening.headline and self.struck_others(happening, found[: index + _BACK]):
                happening.actors = ()
            if not happening.targets and happening.actors:
                self.other_side(happening, found[max(0, index - _BACK) : index])
            elif not happening.actors and happening.trigger.type.name == "AID":
                self.announcer(happening)
            elif not happening.actors and happening.trigger.type.name in _UNDERGONE:
                near = found[max(0, index - _BACK) : index + _BACK]
                self.not_themselves(happening, near)
                happening.actors = self.same_doer(happening, near) or self.same_victim(happening, near)
                happening.actors = happening.actors or self.told_by_police(happening) or self.own_body(happening)
                happening.actors = self.judge_of(happening) or happening.actors or self.extended(happening, near)
                happening.actors = happening.actors or self.police_about(happening)

    def complete_told(self, events: Sequence[Happening]) -> None:
        """Fill in place what only tells events apart, once those told again are one."""
        for index, happening in enumerate(events):
            if happening.clause is None or happening.nominal:
                continue
            if not happening.actors and happening.trigger.type.name == "ASSAULT":
                happening.actors = self.attacked_again(happening, events[max(0, index - _BACK) : index])
            happening.targets += self.asked_about(happening)

    def asked_about(self, happening: Happening) -> tuple[Who, ...]:
        """The person to whom it is asked to do something: urged Peru to free | Ana Roe."""
        if happening.trigger.type.name != "REQUEST" or not happening.targets or self.words.verb_last:
            return ()
        complement = self.complement(happening)
        if complement is None or complement.form != INFINITIVE:
            return ()
        named = [w for p in complement.marked("obj") if p.kind == "name" for w in p.who if w.entity_id in self.people]
        return tuple(w for w in named if w not in happening.parties)

    def other_side(self, happening: Happening, before: Sequence[Happening]) -> None:
        """The one promised, asked, accused, or answered."""
        trigger = happening.trigger
        joint = bool(trigger.frame.joint)
        if trigger.lemma in self.words.signals["deciding"]:
            return  # voted to send police to Haiti: Haiti has no vote
        if trigger.type.name in _SUFFERED and (party := self.owner_of_act(happening)):
            happening.targets = party
            return
        if trigger.type.name == "REQUEST" and (who := self.to_be_punished(happening)):
            happening.targets = who
            return
        if trigger.type.name == "AID":
            happening.targets = self.helped_in(happening)
        if trigger.type.name == "ASSAULT":
            happening.targets = self.amid(happening) or self.stopped(happening, before) or self.struck(happening)
        if trigger.type.name == "COERCE":
            happening.targets = self.stopped(happening, before)
        if trigger.type.quad not in _VERBAL or trigger.type.name == "CONSULT":
            return
        if joint and len(happening.actors) > 1:
            return
        if trigger.type.name == "SUPPORT":
            party = self.whose_act(happening, before) or self.stopped(happening, before)
        elif trigger.type.name in _ANSWERS:
            party = self.judged(happening, before) or self.whose_act(happening, before)
            party = party or self.told_along(happening, before)
        else:
            party = self.called(happening) or self.told_along(happening, before) or self.judged(happening, before)
            party = party or self.in_complement(happening) or self.avenged(happening, before)
            if not party and trigger.type.name == "ACCUSE":
                party = self.whose_act(happening, before)
            if not party and trigger.mode == "investigate" and self.taken_up_again(happening):
                party = self.last_charged(happening, before)
        if joint:
            happening.actors += party
        else:
            happening.targets = party

    def dispersed(self, happening: Happening, before: Sequence[Happening]) -> None:
        """Put right who protests where police seem to: police fired at dockers | after they blocked the gate."""
        clause = happening.clause
        if clause is None or self.words.verb_last or clause.relation not in ("time", "cause", "relative"):
            return
        told = [p for p in clause.marked("subj") if p.kind == "pronoun"]
        crowd = happening.trigger.type.name == "PROTEST" or happening.trigger.mode == "restrict"
        if not told or not crowd or not all(map(self.keeps_order, happening.actors)):
            return
        for other in reversed(before):
            if other.sentence == happening.sentence and other.actors == happening.actors and other.targets:
                if not any(map(self.keeps_order, other.targets)):
                    happening.actors = other.targets
                return

    def attacked_again(self, happening: Happening, before: Sequence[Happening]) -> tuple[Who, ...]:
        """Who attacks again: militants raided the camp. Guards | were also shot at; ... पर भी गोलीबारी की गई."""
        clause, also = happening.clause, self.words.signals["besides"]
        if clause is None or not clause.passive or also.isdisjoint(self.document.key[happening.first : happening.last]):
            return ()
        for other in reversed(before):
            if happening.sentence - other.sentence > _NEAR:
                break
            if other.trigger.type.name == "ASSAULT" and other.actors and other.status == happening.status:
                return () if set(other.actors) & set(happening.targets) else other.actors
        return ()

    def extended(self, happening: Happening, near: Sequence[Happening]) -> tuple[Who, ...]:
        """Who imposed the punishment that is said to hold for another: the suspension | also covers his coach."""
        clause, acts, key = happening.clause, self.words.acts_told, self.document.key
        if clause is None or self.words.verb_last or clause.passive:
            return ()
        type_ = happening.trigger.type.name
        if any(p.who for p in clause.marked("subj")) or not any(
            type_ in acts.get(key[i], ()) and self.known(i) for i in range(clause.first, clause.verb_first)
        ):
            return ()
        told = [h for h in near if h.trigger.type is happening.trigger.type and h.actors and h.at < happening.at]
        return tuple(w for w in told[-1].actors if w not in happening.targets) if told else ()

    def taken_up_again(self, happening: Happening) -> bool:
        """Whether an inquiry that was told of goes on: reopened | the case."""
        clause, signals = happening.clause, self.words.signals
        if clause is None or clause.lemma not in signals["reopening"]:
            return False
        near = self.document.key[clause.verb_last : clause.verb_last + 2]
        return not signals["definite"].isdisjoint(near)

    def last_charged(self, happening: Happening, before: Sequence[Happening]) -> tuple[Who, ...]:
        """Whose case it is that is dropped, where it alone is told of: Roe was charged. The case | was dropped."""
        for other in reversed(before):
            charged = other.trigger.mode in _CHARGES and other.targets and other.status != "denied"
            if charged and all(w.entity_id in self.people or w.entity_id is None for w in other.targets):
                return other.targets if happening.sentence - other.sentence <= _BACK else ()
        return ()

    def clashed(self, happening: Happening, before: Sequence[Happening]) -> None:
        """Who clashed with those who keep order, where they alone are told of: nurses marched. Clashes with | police | ensued."""
        clashes, key = self.words.signals["clashes"], self.document.key
        if happening.targets or key[happening.at] not in clashes or not all(map(self.keeps_order, happening.actors)):
            return
        for other in reversed(before):
            crowd = other.trigger.type.name == "PROTEST" and other.actors and other.status == happening.status
            if crowd and happening.sentence - other.sentence <= _HERE:
                happening.actors = (*other.actors, *happening.actors)
                return

    def owner_of_act(self, happening: Happening) -> tuple[Who, ...]:
        """Whose act or lot a happening is about: ordered his | arrest, demanded Khan's | resignation, उनके | इस्तीफे की मांग."""
        clause = happening.clause
        assert clause is not None
        acts, key = self.words.acts_told, self.document.key
        for participant in clause.participants:
            who = participant.who
            if participant.marker == "obj" and not who and participant.mentions:
                mention = self.analysis.mentions[participant.mentions[0]]
                if key[mention.last : mention.last + 1] and key[mention.last] in POSSESSIVE:
                    participant = Participant("own", mention.first, mention.last, (as_who(mention),), (), "name")
            if participant.marker not in ("own", "of") or participant.kind == "inherited":
                continue
            who = tuple(w for w in participant.who if w not in happening.actors)
            behind = range(participant.last, min(participant.last + _OWNED + _DATE, len(key)))
            owned = [key[i] for i in behind if not self.dated[i]][:_OWNED]
            if who and any(k in acts for k in owned):
                return who
        return ()

    @cached_property
    def dated(self) -> bytearray:
        """The tokens of dates."""
        row = bytearray(self.document.size)
        for span in self.analysis.dates:
            row[span.first : span.last] = b"\x01" * (span.last - span.first)
        return row

    def to_be_punished(self, happening: Happening) -> tuple[Who, ...]:
        """For whom a punishment is asked: sought the death penalty | for Ana Roe."""
        clause = happening.clause
        assert clause is not None
        signals = self.words.signals
        penalties = signals["penalties"] | signals["jailing"]
        if self.words.verb_last or penalties.isdisjoint(self.document.key[clause.verb_last : clause.last]):
            return ()
        return next((p.who for p in clause.marked("for") if p.who and p.who != happening.actors), ())

    def helped_in(self, happening: Happening) -> tuple[Who, ...]:
        """The country in whose province a state helps: a loan for roads in Peru's Puno region."""
        own = {self.homes.get(who.entity_id or "", who.entity_id) for who in happening.actors}
        states = {who.entity_id for who in self.named_countries.values()}
        clause = happening.clause
        if clause is None or not own & states:
            return ()
        for participant in clause.participants:
            if participant.kind == "inherited":
                continue
            for mention in (self.analysis.mentions[number] for number in participant.mentions):
                country = self.named_countries.get(mention.entity.country or "")
                place = mention.entity.type == "LOC" and mention.entity.kind not in ("country", "continent")
                if place and country is not None and country.entity_id not in own:
                    return (country,)
        return ()

    def struck(self, happening: Happening) -> tuple[Who, ...]:
        """The country where a country's forces attack what is nobody: bombed plants | near Isfahan, in Russia's Ryazan region."""
        entities = [self.analysis.catalogue.entities.get(who.entity_id or "") for who in happening.actors]
        own = {e.country for e in entities if e is not None and (e.kind == "country" or e.kind in _FORCES)} - {None}
        clause = happening.clause
        if not own or clause is None:
            return ()
        for participant in clause.participants:
            if participant.kind == "inherited" or participant.marker not in _STRUCK:
                continue
            for mention in (self.analysis.mentions[number] for number in participant.mentions):
                country = self.named_countries.get(mention.entity.country or "")
                if mention.entity.type == "LOC" and country is not None and mention.entity.country not in own:
                    return (country,)
        return ()

    def called(self, happening: Happening) -> tuple[Who, ...]:
        """Who is to act, or has acted, in what was demanded or alleged."""
        if happening.trigger.type.name not in _CALLED:
            return ()
        complement = self.complement(happening) or self.charge(happening)
        if complement is None:
            return ()
        acting = [p for p in complement.participants if p.marker in ("subj", "by") and p.kind != "inherited"]
        agents = [p for p in acting if p.marker == "by" and p.who]
        asked = happening.trigger.type.name == "REQUEST" and not self.words.verb_last
        if not (asked or agents or self.words.verb_last) and complement.passive:
            return ()  # warned that | people could be forced out: by others
        for participant in agents or (complement.marked("obj", "to") if complement.passive else acting):
            if asked and complement.passive and participant.kind == "noun" and participant.marker != "by":
                continue  # requested that | the suspects be held: by others
            if participant.who and not set(participant.who) & set(happening.actors):
                return participant.who
        return ()

    def charge(self, happening: Happening) -> Clause | None:
        """The infinitive that a verb of accusing rules where verbs stand last: हमास के हाथ होने | की आशंका जताई."""
        clause = happening.clause
        if clause is None or not self.words.verb_last or happening.trigger.type.name != "ACCUSE":
            return None
        number = self.numbers.get(id(clause), -1)
        inner = self.analysis.clauses[number - 1] if number > 0 else None
        ruled = inner is not None and inner.parent == number and inner.form == INFINITIVE
        return inner if ruled and inner is not None and inner.relation == "governed" else None

    def in_complement(self, happening: Happening) -> tuple[Who, ...]:
        """The first other party named in what was promised, demanded or threatened."""
        complement = self.complement(happening)
        if complement is None:
            return self.promised(happening) if self.words.verb_last else ()
        if happening.trigger.type.name == "ACCUSE":
            return ()
        own = {w.entity_id for w in happening.actors if w.entity_id}
        own |= {self.homes[w.entity_id] for w in happening.actors if w.entity_id in self.homes}
        last = max(complement.last, complement.verb_last)
        last = last if self.words.verb_last else self.end(complement, last)
        mention = self.party_between(complement.first, min(last, complement.first + _COMPLEMENT), own)
        joint = bool(happening.trigger.frame.joint) or happening.trigger.type.name == "AGREE"
        hostile = complement.lemma in self.words.signals["punishing"] or self.wronged(
            complement.first, mention.first if mention is not None else last
        )
        if mention is None and happening.trigger.type.name == "THREATEN" and not self.words.verb_last:
            told = (p.who for p in complement.marked("obj") if p.who and p.kind == "noun" and not complement.passive)
            return next(told, ())  # threatened to kill | the witness
        if mention is None or (joint and hostile):
            return ()
        return (Who(mention.entity.name, mention.entity.entity_id),)

    def wronged(self, first: int, last: int) -> bool:
        """Whether words tell something done against whom they name last: to impose sanctions on | Peru."""
        acts = self.words.acts_told
        return any(not _HOSTILE.isdisjoint(acts.get(key, ())) for key in self.document.key[first:last])

    def promised(self, happening: Happening) -> tuple[Who, ...]:
        """Whom a promise without a clause of its own is for: ने बांग्लादेश को ऋण देने पर सहमति जताई."""
        clause = happening.clause
        if clause is None or happening.trigger.type.name != "AGREE":
            return ()
        for participant in clause.participants:
            if participant.kind == "inherited" or set(participant.who) & set(happening.actors):
                continue
            named = any(who.entity_id for who in participant.who)
            if participant.who and (participant.marker == "to" or (participant.marker == "from" and named)):
                return participant.who
        return ()

    def complement(self, happening: Happening) -> Clause | None:
        """The clause that a verb of saying or promising rules."""
        clause = happening.clause
        if clause is None:
            return None
        number = self.numbers.get(id(clause), -2)
        clauses = self.analysis.clauses
        if not self.words.verb_last:
            nxt = clauses[number + 1 : number + 2]
            ruled = nxt and nxt[0].sentence == clause.sentence and nxt[0].relation in ("content", "governed")
            return nxt[0] if ruled else None
        conditional = False
        for other in clauses[number + 1 : number + 6]:
            if other.sentence != clause.sentence:
                break
            if other.form == FINITE and other.relation == "condition":
                conditional = True  # चेतावनी दी कि अगर ..., तो ...
            elif other.form == FINITE:
                return other if other.relation == "content" or conditional else None
        return None

    def end(self, clause: Clause, last: int) -> int:
        """Where the words of a complement end: at the next finite clause."""
        number = self.numbers.get(id(clause), -2)
        for other in self.analysis.clauses[number + 1 : number + 6]:
            if other.sentence != clause.sentence:
                break
            if other.form == FINITE:
                return max(last, other.first)
            last = max(last, other.last)
        return last

    def party_between(self, first: int, last: int, own: set[str]) -> NamedSpan | None:
        """The first party named in a stretch: no place, nobody of one's own."""
        analysis = self.analysis
        index = first
        while index < min(last, self.document.size):
            number = analysis.mention_at[index]
            if number < 0:
                index += 1
                continue
            mention = analysis.mentions[number]
            index = max(mention.last, index + 1)
            entity = mention.entity
            acts = entity.type in ("PER", "ORG") or entity.kind in ("country", "state")
            if (
                acts
                and entity.entity_id not in own
                and self.homes.get(entity.entity_id) not in own
                and self.meant(mention)
            ):
                return mention
        return None

    def meant(self, mention: NamedSpan) -> bool:
        """Whether a name stands as a party, not as a place or a source."""
        if self.words.verb_last:
            marked = self.words.markers.match(self.document, mention.last)
            return marked is None or marked.value not in _BARRED
        before = self.document.key[mention.first - 1] if mention.first else ""
        return self.words.role(before) not in _BARRED

    def announcer(self, happening: Happening) -> None:
        """Whose officials say that help is given: the minister said that families would be paid compensation."""
        speaker, _ = speaker_at(self.analysis, happening.at)
        state = self.offices.get(speaker.entity_id or "") if speaker is not None else None
        if state is None and speaker is not None and self.words.verb_last:
            state = self.bodies.get(speaker.entity_id or "")  # रेलवे के प्रवक्ता ने बताया कि बचाव कार्य चल रहा है
        if state is None and speaker is not None and self.is_police(speaker):
            state = speaker  # police said the hostages had been freed
        if state is not None and state not in happening.targets:
            happening.actors = (state,)
        elif self.words.verb_last and happening.trigger.needs == "agent":
            happening.targets = ()  # दो-दो लाख रुपये दिए जाएंगे: by whom is not told

    def not_themselves(self, happening: Happening, near: Sequence[Happening]) -> None:
        """Whom the police hold where a pronoun seems to mean them: police fired at nurses. Nine of | them | were arrested.

        Whom a court convicts where it seems to mean the jurors: a jury heard two clerks. | They | were convicted.
        """
        held = happening.targets
        courts = self.words.signals["courts"]
        if happening.trigger.mode == "convict" and held and all(who.name in courts for who in held):
            tried = (o for o in reversed(near) if o.trigger.mode == "convict" and o.at < happening.at)
            happening.targets = next((o.targets for o in tried if o.targets and o.targets != held), held)
            return
        if happening.trigger.mode not in _HELD or not held or not all(map(self.keeps_order, held)):
            return
        for other in reversed(near):
            follows = other.at < happening.at and happening.sentence - other.sentence <= _NEAR
            if follows and other.targets and set(held) <= set(other.actors):
                happening.targets = other.targets
                return

    def same_victim(self, happening: Happening, near: Sequence[Happening]) -> tuple[Who, ...]:
        """Who acted just before upon the same people: police fired at nurses. Nine of them were arrested, and later freed.

        Those who keep order arrest and free whom they dealt with; whoever held somebody frees him.
        """
        for other in reversed(near):
            away = happening.sentence - other.sentence
            if other.at >= happening.at or away > _NEAR or not other.actors or other.status != "happened":
                continue
            dealt = other.trigger.type.name in ("COERCE", "ASSAULT") and set(other.targets) & set(happening.targets)
            if not dealt or happening.status != "happened":
                continue
            frees = happening.trigger.mode == "release" and other.trigger.mode in ("arrest", "abduct")
            if frees or (happening.trigger.mode in _HELD and all(map(self.keeps_order, other.actors))):
                return other.actors
        return ()

    def told_by_police(self, happening: Happening) -> tuple[Who, ...]:
        """The police where they themselves or one of their officers tell of an arrest, a seizure or a release."""
        if happening.trigger.mode not in _HELD or happening.status != "happened":
            return ()
        speaker, _ = speaker_at(self.analysis, happening.at)
        if speaker is None:
            return ()
        if self.keeps_order(speaker):
            return (speaker,)
        return (Who(_POLICE),) if speaker.entity_id in self.police_officers else ()

    def police_about(self, happening: Happening) -> tuple[Who, ...]:
        """The police where they are told of beside an arrest of which nobody is said to have made it."""
        clause = happening.clause
        if happening.trigger.mode != "arrest" or happening.status != "happened" or clause is None:
            return ()
        if clause.lemma in self.words.signals["sending"]:
            return ()  # was sent to jail: by a court
        number = self.numbers.get(id(clause), -1)
        found: list[Who] = []
        for other in self.analysis.clauses[max(0, number - _ABOUT) : number + _ABOUT]:
            if abs(other.sentence - clause.sentence) <= _NEAR:
                found += [w for p in other.participants for w in p.who if self.is_police(w)]
        return tuple(found[:1]) if len(set(found)) == 1 and found[0] not in happening.targets else ()

    def is_police(self, who: Who) -> bool:
        """Whether somebody is the police, with or without a name."""
        return who.name == _POLICE if who.entity_id is None else self.kinds.get(who.entity_id) == _POLICE

    def keeps_order(self, who: Who) -> bool:
        """Whether somebody is the police, an army or another force."""
        entity = self.analysis.catalogue.entities.get(who.entity_id or "")
        kind = entity.kind if entity is not None else self.kinds.get(who.entity_id or "", "")
        names = self.analysis.lexicon.events.enforcers if self.analysis.lexicon.events is not None else frozenset()
        return kind in _FORCES if who.entity_id else who.name in names

    def same_doer(self, happening: Happening, near: Sequence[Happening]) -> tuple[Who, ...]:
        """The doer of the same act told beside it: "police arrested X ... two more were arrested".

        Where nobody at all is told of, that of the last such act: "police arrested X. A pistol was seized from him".
        """
        best: Happening | None = None
        nobody = not happening.targets
        for other in near:
            if other is happening or not other.actors or other.status != happening.status:
                continue
            if nobody:
                follows = 0 <= happening.sentence - other.sentence <= 1 and other.at < happening.at
                # She seized a boat. An inquiry was opened: by somebody else.
                thief = not self.words.verb_last and any(who.entity_id in self.people for who in other.actors)
                if not follows or thief or other.trigger.mode not in POLICE_WORK:
                    continue
            elif happening.trigger.mode == "convict" and not self.words.verb_last and other.at > happening.at:
                continue  # "two were jailed. Last month another court jailed ..."
            elif other.trigger.lemma != happening.trigger.lemma or other.trigger.type is not happening.trigger.type:
                continue
            if abs(other.sentence - happening.sentence) > _NEAR:
                continue
            if happening.trigger.lemma in self.words.signals["voicing"] and not set(other.targets) & set(
                happening.targets
            ):
                continue  # accused of another thing by others
            if set(other.actors) & set(happening.targets) or self.struck_others(other, near):
                continue
            if best is None or abs(other.at - happening.at) < abs(best.at - happening.at):
                best = other
        return best.actors if best is not None else ()

    def struck_others(self, arrest: Happening, near: Sequence[Happening]) -> bool:
        """Whether a headline seems to let those who killed make an arrest: युवक ने की हत्या, | आरोपी गिरफ्तार."""
        if (
            arrest.trigger.mode != "arrest"
            or not arrest.actors
            or any(who.entity_id or self.keeps_order(who) for who in arrest.actors)
        ):
            return False
        deeds = [h for h in near if h.trigger.type.name == "ASSAULT"]
        return any(set(deed.actors) & set(arrest.actors) for deed in deeds)
