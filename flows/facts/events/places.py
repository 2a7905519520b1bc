"""Where events happen, as their own clause says it or one that it hangs on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from flows.facts.analysis import Analysis, Clause, NamedSpan, When
from flows.facts.clauses.verb_group import CONJUNCTIVE, FINITE, GERUND, INFINITIVE, PARTICIPLE
from flows.facts.events.days import Days
from flows.facts.events.happenings import Happening
from flows.facts.events.lexicon import EventLexicon
from flows.facts.events.place_names import NAMED
from flows.facts.events.place_phrases import ANYWHERE, BESIDE, OPENING, WIDE, PlacePhrases
from flows.facts.events.setting import LEAD_SENTENCES, RECENT_DAYS, TOLD

_WHERE = 8  # tokens before "where" in which the place stands
_SHORT = 30  # sentences that are searched for where it happened
_SUBJECT = 7  # tokens that open a sentence in which an incident is named
_GOALS = {
    "MOBILIZE": ("to", "until", "toward_place"),
    "AID": ("to", "for", "until"),
    "ASSAULT": ("to", "obj"),
    "RETREAT": ("from",),
    "CONSULT": ("to", "until"),
}  # by type, the markers of where acts go or where they end
_HELD = frozenset(("COERCE", "PROTEST", "ASSAULT"))
_HOLDING = frozenset(("restrict", "seize", "obstruct"))  # modes of what is done to places
_HYPHENS = frozenset("-‐‑–")
_TOUR = 5  # tokens before a tour in which the place stands
_DEALING = frozenset(("arrest", "convict"))  # modes of what is done to somebody for a deed
_DEALT = frozenset(("COERCE", "SANCTION"))
_CHARGED = frozenset(("arrest", "allege"))  # modes of what is done over a deed that has a place of its own


class Places(PlacePhrases):
    """Finds the places of the events of one article."""

    def __init__(
        self, analysis: Analysis, lexicon: EventLexicon, by_sentence: dict[int, list[Clause]], dates: Days
    ) -> None:
        super().__init__(analysis, lexicon, by_sentence)
        self.dates = dates
        self.days: dict[int, list[tuple[Clause | None, When]]] = {}  # by sentence: its dates, each with its clause
        self.lead = dates.lead  # the day of the news
        self.dateline = self.find_dateline()
        self.lead_place = self.find_lead_place()
        self.lead_days = self.days_beside(self.lead_place)

    def place(self, happening: Happening) -> NamedSpan | None:
        """The most specific place that a locative marker gives in the event's own clause, or in one it hangs on."""
        if happening.trigger.mode == "phone":
            return None  # two places, and mostly neither is told
        if happening.trigger.mode == "visit" and self.told_here(happening):
            return self.here(happening.sentence)  # नेपाल की यात्रा पर यहां पहुंचे
        for pool in self.pools(happening):
            left = [m for m in pool if self.fits(m, happening)]
            if left:
                return self.narrowed(self.finest(left), happening)
        if self.told_here(happening):
            return self.here(happening.sentence)
        return self.aimed(happening) or self.of_actors(happening)

    def told_here(self, happening: Happening) -> bool:
        """Whether an act is put where the story was filed: met the president here, यहां; not यहां तक कि, even."""
        here, key = self.clauses.signals["here"], self.document.key
        if here.isdisjoint(key[happening.first : happening.last]):
            return False
        till = self.clauses.signals["till"]
        return any(
            key[i] in here and not (i + 1 < len(key) and key[i + 1] in till)
            for i in range(happening.first, happening.last)
        )

    def pools(self, happening: Happening) -> Iterator[list[NamedSpan]]:
        """The places that are asked for an event, the nearest first."""
        clause = happening.clause
        if happening.nominal or clause is None:
            yield self.around(happening)
            yield self.clause_of(happening)
            return
        yield [*self.located(clause, happening), *self.come_to(clause)]
        if self.describes(happening):
            return
        if self.clauses.verb_last:
            yield self.arrived(clause)
        if self.whereat(clause):
            yield self.named_before(clause)
        spoken = self.spoken(happening)
        if spoken:
            yield self.while_speaking(clause)
        else:
            yield self.reached(clause, happening)
            below = [c for c in self.by_sentence.get(happening.sentence, ()) if self.below(c, clause)]
            yield [m for c in below for m in self.located(c, happening)]
        yield self.gone_to(clause)
        upper = self.upper(clause)
        if upper is not None:
            yield self.located(upper, happening)
            if clause.form == GERUND and happening.trigger.type.name == "ASSAULT":  # bombed Kano, | killing nine
                yield [m for p in upper.marked("obj", "on") for m in self.places_in(p.first, p.last)]
        if not spoken and happening.trigger.type.name not in ANYWHERE:
            around = [
                c
                for c in self.by_sentence.get(happening.sentence, ())
                if not self.otherwise(c, happening)
                and (c is clause or not (self.told_aside(c) or self.said_in(c, clause)))
                and not (happening.trigger.type.name == "AGREE" and c.status != "happened")  # agreed to visit Lima
            ]
            yield [m for c in around for m in self.located(c, happening)]
        if not self.clauses.verb_last and (clause.relation in TOLD or not spoken):
            yield self.opening(happening)

    def here(self, sentence: int) -> NamedSpan | None:
        """The place that "here" means: the one told right before, or where the story was filed."""
        before = self.by_sentence.get(sentence - 1, ())
        if told := [m for c in before for m in self.surfaced(c)] or self.of_case(sentence - 1):
            return self.finest(told)
        if sentence <= LEAD_SENTENCES and self.dateline is not None:
            return self.dateline
        found = [m for c in self.by_sentence.get(sentence - 1, ()) for m in self.told_at(c, spoken=False)]
        return self.finest(found) if found else self.lead_place or self.dateline

    def surfaced(self, clause: Clause) -> list[NamedSpan]:
        """Where a case plays that has come to light from there: सोलन से | एक मामला सामने आया है, मेरठ से | खबर आ रही है."""
        signals = self.clauses.signals
        if (
            clause.lemma not in signals["heading"]
            or self.document.key[clause.verb_first - 1] not in signals["surfacing"]
        ):
            return []
        return [
            mention
            for participant in clause.marked("from")
            if participant.kind != "inherited"
            for mention in self.places_in(participant.first, participant.last)
        ]

    def of_case(self, sentence: int) -> list[NamedSpan]:
        """The places that a sentence says a case to be of: मामला जयपुर के सांगानेर थाना क्षेत्र का है, घटना लखनऊ की है."""
        signals = self.clauses.signals
        if not signals["case"] or sentence < 0:
            return []
        span, key = self.document.sentences[sentence], self.document.key
        if signals["case"].isdisjoint(key[span.first : min(span.last, span.first + OPENING)]):
            return []
        for index in range(span.last - 2, span.first, -1):
            if key[index] in self.clauses.genitives and key[index + 1] in signals["told_to_be"]:
                break
        else:
            return []
        found = self.places_in(span.first, index)
        kinds = signals["place_nouns"] | signals["compounds"]
        return found if found and all(key[i] in kinds for i in range(found[-1].last, index)) else []

    def arrived(self, clause: Clause) -> list[NamedSpan]:
        """Where the subject had come to: वाराणसी पहुंचे | मंत्री ने बैठक की, लखनऊ पहुंचकर | ..."""
        arriving = self.clauses.signals["arriving"]
        return [
            mention
            for inner in self.by_sentence.get(clause.sentence, ())
            if inner.lemma in arriving and inner.form in (PARTICIPLE, CONJUNCTIVE) and self.below(inner, clause)
            for participant in inner.marked("obj", "to")
            if participant.kind != "inherited"
            for mention in self.places_in(participant.first, participant.last)
        ]

    def gone_to(self, clause: Clause) -> list[NamedSpan]:
        """Where somebody goes to do what a clause tells: will fly to Accra | to meet the president."""
        parent = self.analysis.clauses[clause.parent] if clause.form == INFINITIVE and clause.parent >= 0 else None
        if parent is None or self.clauses.verb_last or parent.lemma not in self.clauses.signals["going"]:
            return []
        return [
            mention
            for participant in parent.marked("to", "toward_place")
            if participant.kind != "inherited" and participant.last <= clause.first
            for mention in self.places_in(participant.first, participant.last)
        ]

    def come_to(self, clause: Clause) -> list[NamedSpan]:
        """Where the subject of a clause arrives, where verbs stand last: नेपाल के दौरे पर | काठमांडू पहुंचे."""
        if not self.clauses.verb_last or clause.lemma not in self.clauses.signals["arriving"]:
            return []
        return [
            mention
            for participant in clause.marked("obj", "to")
            if participant.kind != "inherited" and participant.last == clause.verb_first
            for mention in self.places_in(participant.first, participant.last)
        ]

    def named_before(self, clause: Clause) -> list[NamedSpan]:
        """The place named last before a clause with "where"."""
        for token in range(clause.first - 1, max(-1, clause.first - 1 - _WHERE), -1):
            number = self.analysis.mention_at[token]
            if number >= 0 and self.hosts(self.analysis.mentions[number]):
                place = self.outside(self.analysis.mentions[number])
                return [place] if place is not None else []
        return []

    def while_speaking(self, clause: Clause) -> list[NamedSpan]:
        """The place at which a speaker is told to speak by the side: X, speaking in Lima, | promised to ..."""
        speaking = self.clauses.signals["speaking"]
        beside = [c for c in self.by_sentence.get(clause.sentence, ()) if c.lemma in speaking and c.form == GERUND]
        before = [c for c in beside if c.last <= clause.verb_first and clause.first - c.last <= BESIDE]
        after = [
            c
            for c in beside
            if 0 <= c.parent < len(self.analysis.clauses) and self.analysis.clauses[c.parent] is clause
        ]
        return [m for c in (*before, *after) for m in self.told_at(c, spoken=True)]

    def narrowed(self, place: NamedSpan, happening: Happening) -> NamedSpan:
        """A country, or the place in it where the news plays, for what is done there by those without a name."""
        lead = self.lead_place
        if place.entity.kind != "country" or lead is None or any(w.entity_id for w in happening.actors):
            return place
        if self.analysis.mention_at[place.last - 1] < 0:
            return place  # across the country
        inside = lead.entity.country in (place.entity.country, None)
        return lead if inside and not self.apart(happening) and not self.elsewhen(happening) else place

    def fits(self, place: NamedSpan, happening: Happening) -> bool:
        """Whether a place can be where an event happened: no party to it, and for words no country."""
        parties = {w.entity_id for w in happening.actors}
        spoken = self.spoken(happening)
        if spoken or happening.trigger.type.name in ANYWHERE:
            parties |= {w.entity_id for w in happening.targets}  # sanctions on Russia
        barred = spoken and (place.entity.kind in self.lexicon.no_rostrum or place.entity.type != "LOC")
        barred = barred or (place.entity.kind in WIDE and self.given(happening))  # aid in the Sudan war
        return place.entity.entity_id not in parties and not barred and not self.of_the_deed(place, happening)

    def of_the_deed(self, place: NamedSpan, happening: Happening) -> bool:
        """Whether a place is that of the deed, and not where somebody is caught or sentenced for it."""
        return (
            self.dealt_elsewhere(place, happening)
            or self.of_charge(place, happening)
            or (happening.clause is not None and self.dates.of_doer(place, happening.clause))
        )

    def of_charge(self, place: NamedSpan, happening: Happening) -> bool:
        """Whether somebody is arrested over what was done at a place: held for robbing a bank | in Lima, held a man who had robbed it."""
        told = happening.clause
        if happening.trigger.mode not in _CHARGED or told is None or self.clauses.verb_last:
            return False
        if self.document.sentence_of[place.first] != happening.sentence:
            return False
        if told.first <= place.first < told.last:
            return self.of_reason(place, told, happening.trigger.mode == "allege")
        return any(
            c.first <= place.first < c.last and (c.first >= told.verb_last or c.form == GERUND) and self.tells_charge(c)
            for c in self.by_sentence.get(happening.sentence, ())
        )

    def dealt_elsewhere(self, place: NamedSpan, happening: Happening) -> bool:
        """Whether a place is that of the deed for which somebody is caught or sentenced: सोलन में हुई | चोरी के आरोपी को पकड़ा.

        Of what somebody is charged with (सोलन में चोरी करने के आरोपी को) only where the story was filed elsewhere.
        """
        trigger = happening.trigger
        if trigger.mode not in _DEALING or trigger.type.name not in _DEALT or not self.clauses.verb_last:
            return False
        if trigger.mode == "convict":
            return self.dates.attribute_of(place) is not None
        if self.dates.of_past_deed(place):
            return True
        filed = self.dateline
        return (
            filed is not None
            and filed.entity.entity_id != place.entity.entity_id
            and any(
                c.governor == "alleged" and c.form == INFINITIVE and c.first <= place.first < c.last
                for c in self.by_sentence.get(self.document.sentence_of[place.first], ())
            )
        )

    def otherwise(self, clause: Clause, happening: Happening) -> bool:
        """Whether a clause tells of another time than an event: founded in Surat in 1932 | raided on Friday."""
        if clause is happening.clause:
            return False
        if not self.clauses.verb_last and self.document.key[clause.first] in self.clauses.signals["since"]:
            return True  # their first talks | since he took office in Tokyo
        if happening.when is None:
            return False
        return any(differ(day, happening.when) for day in self.days_of(clause))

    def said_in(self, inner: Clause, clause: Clause) -> bool:
        """Whether a clause is, or is part of, what another one says: agreed in Oslo | that Peru will pay for its acts in Lima."""
        while inner.parent >= 0 and not self.clauses.verb_last:
            told, inner = inner.relation == "content", self.analysis.clauses[inner.parent]
            if inner is clause:
                return told
        return False

    def told_aside(self, clause: Clause) -> bool:
        """Whether a clause tells by the side what was before: freed workers | whom they had kidnapped near Zaria."""
        backdated = self.clauses.signals["backdated"] | self.clauses.signals["standing"]
        keys = self.document.key[clause.verb_first : clause.verb_last]
        return clause.relation == "relative" and any(key in backdated for key in keys)

    def of_old(self, clause: Clause) -> bool:
        """Whether a clause tells of another day, month or year than that of the news; the days right before it are told as news."""
        lead = self.lead
        if clause.form == INFINITIVE and clause.parent >= 0 and self.clauses.verb_last:
            clause = self.analysis.clauses[clause.parent]  # to which its days are left
        if lead is None:
            return any(day.precision == "year" for day in self.days_of(clause))
        return any(differ(day, lead) and not fresh(day, lead) for day in self.days_of(clause))

    def days_of(self, clause: Clause) -> list[When]:
        """The dates that stand in a clause and in no smaller one."""
        if clause.sentence not in self.days:
            spans = self.dates.dates.get(clause.sentence, ())
            self.days[clause.sentence] = [(self.dates.owner(d), d.when) for d in spans if d.when is not None]
        return [day for owner, day in self.days[clause.sentence] if owner is clause]

    def below(self, inner: Clause, clause: Clause) -> bool:
        """Whether a clause tells how or in which course the act of another is done."""
        parent = self.analysis.clauses[inner.parent] if inner.parent >= 0 else None
        return parent is clause and inner.form != FINITE and inner.relation in ("inner", "time")

    def reached(self, clause: Clause, happening: Happening) -> list[NamedSpan]:
        """The places to which, or from which, an act goes: sent envoys to Port Sudan, withdrew from South Kivu."""
        markers = _GOALS.get(happening.trigger.type.name, ())
        if happening.trigger.type.name == "CONSULT" and happening.trigger.mode != "visit":
            return []
        if self.given(happening):
            return []
        aided = {w.entity_id for w in happening.targets} if happening.trigger.type.name == "AID" else set()
        return [
            mention
            for participant in clause.participants
            if participant.marker in markers and participant.kind != "inherited"
            for mention in self.places_in(participant.first, participant.last)
            if not (aided and mention.entity.kind == "capital" and self.country_of(mention) in aided)  # loans to Kyiv
            and not self.owns(mention, participant)
        ]

    def country_of(self, place: NamedSpan) -> str | None:
        """The id of the country of a place."""
        country = self.analysis.catalogue.countries.get(place.entity.country or "")
        return country.entity_id if country is not None else None

    def opening(self, happening: Happening) -> list[NamedSpan]:
        """The places before the first verb of a sentence whose clauses go on side by side."""
        clauses = self.by_sentence.get(happening.sentence, ())
        first = min(clauses, key=lambda c: c.first, default=None)
        if first is None or first is happening.clause or first.relation not in TOLD:
            return []
        return [
            m for m in self.located(first, happening) if m.last <= first.verb_first and m.first - first.first <= OPENING
        ]

    def around(self, happening: Happening) -> list[NamedSpan]:
        """The places that phrases give beside an event told by a noun, or in the words of a statement."""
        return [
            mention
            for clause in self.by_sentence.get(happening.sentence, ())
            if not self.of_somebody_told(clause, happening)
            for participant in clause.participants
            if participant.marker in self.clauses.locative and participant.kind != "inherited"
            for mention in self.places_in(participant.first, participant.last)
            if happening.first <= mention.first < happening.last or self.close(mention, happening)
        ]

    def of_somebody_told(self, clause: Clause, happening: Happening) -> bool:
        """Whether a clause behind an event noun only tells what somebody in it did: the arrest of a man | seen waving a knife in Leeds."""
        if self.clauses.verb_last or clause.first <= happening.at:
            return False
        return clause.form in (GERUND, PARTICIPLE) or clause.relation == "relative"

    def close(self, place: NamedSpan, happening: Happening) -> bool:
        """Whether a place stands right beside an event told by a noun; where verbs stand last, before it."""
        away = happening.first - place.first
        return 0 <= away <= BESIDE if self.clauses.verb_last else abs(away) <= BESIDE

    def clause_of(self, happening: Happening) -> list[NamedSpan]:
        """The places of the smallest clause that holds an event told by a noun: a meeting was set for Friday in Rio."""
        holding = [c for c in self.by_sentence.get(happening.sentence, ()) if c.first <= happening.at < c.last]
        clause = min(holding, key=lambda c: c.last - c.first, default=None)
        found = self.located(clause, happening) if clause is not None else []
        return [m for m in found if not self.of_next(m, happening)]

    def of_next(self, place: NamedSpan, happening: Happening) -> bool:
        """Whether a place is that of what is told beside an act, where verbs stand last: हमला तथा | कोटा में चोरी."""
        if not self.clauses.verb_last or place.first < happening.last:
            return False
        between = range(happening.last, place.first)
        return any(self.document.key[i] in self.clauses.coordinators and self.document.raw[i] != "," for i in between)

    def of_actors(self, happening: Happening) -> NamedSpan | None:
        """Where those without a name are from who act there: residents of Obuasi, a Mombasa court, तुलसीपुर के ग्रामीणों ने."""
        clause = happening.clause
        if clause is None or happening.nominal or self.spoken(happening) or any(w.entity_id for w in happening.actors):
            return None
        places = [
            m
            for participant in clause.marked("subj", "by", "bare")
            if participant.kind != "inherited" and set(participant.who) & set(happening.actors)
            for m in self.places_in(participant.first, participant.last)
            if self.rank(m) <= self.lexicon.place_rank["capital"]
        ]
        return places[0] if places else None

    def find_dateline(self) -> NamedSpan | None:
        """The place of the dateline, which the text itself need not name."""
        name = self.analysis.article.dateline_place
        entity = self.analysis.catalogue.named("LOC", name) if name else None
        return NamedSpan(0, 0, entity) if entity is not None else None

    def aimed(self, happening: Happening) -> NamedSpan | None:
        """For visits, aid, assaults and what is closed, blocked or seized: the place that is their target."""
        visit, type_ = happening.trigger.mode == "visit", happening.trigger.type.name
        if type_ in _HELD and happening.trigger.mode in _HOLDING:
            return self.held(happening)
        if not visit and type_ not in ("AID", "ASSAULT"):
            return None
        if visit and self.clauses.verb_last and (toured := self.toured(happening)) is not None:
            return toured
        if type_ in ("CONSULT", "ASSAULT") and happening.clause is not None:
            reached = [
                mention
                for participant in happening.clause.participants
                if participant.marker in happening.trigger.frame.target and participant.kind != "inherited"
                for mention in self.places_in(participant.first, participant.last)
                if not self.lives_there(participant) and not self.owns(mention, participant)
            ]
            if reached:
                return self.finest(reached)
        if self.given(happening):
            return None
        ids = [w.entity_id for w in happening.targets if w.entity_id]
        for clause in self.by_sentence.get(happening.sentence, ()):
            for participant in clause.participants:
                for mention in self.places_in(participant.first, participant.last):
                    if mention.entity.entity_id in ids and not self.owns(mention, participant):
                        return mention
        return None

    def held(self, happening: Happening) -> NamedSpan | None:
        """The place that is blocked, besieged or taken: blocked Rustaveli Avenue, laid siege to Timbuktu; no country's trade."""
        clause = happening.clause
        if clause is None or happening.nominal:
            return None
        found = [
            mention
            for participant in clause.participants
            if participant.marker in ("obj", "to") and participant.kind != "inherited"
            for mention in self.places_in(participant.first, participant.last)
            if (mention.entity.kind not in WIDE or happening.trigger.mode == "seize") and not self.half(mention)
        ]
        if not found and happening.trigger.mode == "seize":  # it was annexed
            taken = {w.entity_id for w in happening.targets}
            found = [m for m in self.analysis.mentions[:NAMED] if m.entity.entity_id in taken and self.hosts(m)][:1]
        return self.finest(found) if found else None

    def half(self, mention: NamedSpan) -> bool:
        """Whether a name is but half of a road's or a border's: सिवान-छपरा मार्ग."""
        raw = self.document.raw
        return any(raw[i] in _HYPHENS for i in (mention.first - 1, mention.last) if 0 <= i < len(raw))

    def toured(self, happening: Happening) -> NamedSpan | None:
        """The place whose tour is told by a noun: इशिकावा प्रांत का दौरा करेंगे."""
        for token in range(happening.at - 1, max(happening.first, happening.at - _TOUR) - 1, -1):
            number = self.analysis.mention_at[token]
            if number >= 0:
                mention = self.analysis.mentions[number]
                return mention if self.hosts(mention) else None
        return None

    def outside(self, place: NamedSpan | None) -> NamedSpan | None:
        """A place, or for a building its town: what follows an act in it is told of the town."""
        if place is None or not self.room(place):
            return place
        return self.town_of(place) or self.lead_place or place

    def town_of(self, room: NamedSpan) -> NamedSpan | None:
        """The town that is named beside a building: नई दिल्ली के हैदराबाद हाउस, Manhyia Palace in Kumasi."""
        beside = range(max(0, room.first - BESIDE), min(len(self.document.key), room.last + BESIDE))
        for token in beside:
            number = self.analysis.mention_at[token]
            if number < 0:
                continue
            mention = self.analysis.mentions[number]
            town = mention.entity.type == "LOC" and not mention.adjective and not self.room(mention)
            if town and mention.entity.kind not in self.lexicon.no_rostrum:
                return mention
        return None

    def find_lead_place(self) -> NamedSpan | None:
        """Where the news plays: the place of the headline or the first sentence, or a finer one told of the incident."""
        lead = [0, 1] if len(self.document.sentences) > 1 else [0]
        best: NamedSpan | None = None
        for sentence in [*lead, *self.incidents()]:
            found = self.told_in(sentence)
            if not found:
                continue
            place = self.finest(found, outdoors=True)
            if best is None:
                best = place
            elif self.abroad(place, best):
                continue
            elif (self.room(place), self.rank(place)) < (self.room(best), self.rank(best)):
                if sentence not in lead:
                    return place
                best = place
        return best

    def abroad(self, place: NamedSpan, best: NamedSpan) -> bool:
        """Whether two places are known to lie in two countries: none of them is where exactly the other is."""
        codes = {place.entity.country, best.entity.country} - {None}
        return len(codes) > 1

    def days_beside(self, place: NamedSpan | None) -> list[When]:
        """The days told in one clause with a place: a bus crashed in Abra on Sunday."""
        if place is None:
            return []
        sentence = self.document.sentence_of[place.first]
        around = [c for c in self.by_sentence.get(sentence, ()) if c.first <= place.first < c.last]
        clause = min(around, key=lambda c: c.last - c.first, default=None)
        return [day for day in self.days_of(clause) if day.precision == "day"] if clause is not None else []

    def told_in(self, sentence: int) -> list[NamedSpan]:
        """The places smaller than countries that a sentence gives with a locative marker."""
        case = [m for m in self.of_case(sentence) if m.entity.kind not in WIDE]
        return case or [
            mention
            for clause in self.by_sentence.get(sentence, ())
            if (self.clauses.verb_last or not self.by_the_way(clause))  # an agreement signed in Nairobi
            and not self.of_old(clause)
            and not self.told_aside(clause)
            and clause.status != "denied"
            and not (
                clause.status == "planned" and clause.relation == "content"
            )  # a treaty says that | troops will guard
            for mention in (
                *self.told_at(clause, spoken=False, topical=self.about_topic(clause)),
                *self.surfaced(clause),
                *self.come_to(clause),
            )
            if mention.entity.kind not in WIDE and mention.entity.type == "LOC" and not self.of_reason(mention, clause)
        ]

    def by_the_way(self, clause: Clause) -> bool:
        """Whether a clause tells of a thing or of somebody what he did: an agreement | signed in Oslo, a man filmed | waving a knife in Leeds."""
        parent = self.analysis.clauses[clause.parent] if clause.form == GERUND and clause.parent >= 0 else None
        aside = clause.form == PARTICIPLE or (parent is not None and parent.relation not in TOLD)
        return aside or self.implicates(clause)

    def incidents(self) -> list[int]:
        """Sentences that say where it happened: "The incident took place in ..."."""
        key, words = self.document.key, self.clauses.signals["incident"] | self.clauses.signals["case"]
        return [
            s.number
            for s in self.document.sentences[:_SHORT]
            if not words.isdisjoint(key[s.first : min(s.last, s.first + _SUBJECT)])
        ]

    def apart(self, happening: Happening) -> bool:
        """Whether an act has a day, month or year of its own that is not that of the news."""
        when = happening.when
        if when is None:
            return self.of_some_year(happening)
        if any(not differ(when, day) for day in self.lead_days):
            return False
        if happening.sentence <= 1 and self.lead is not None and fresh(when, self.lead):
            return False  # told in the lead, of the day before
        return differ(when, self.lead) if self.lead is not None else when.precision != "day"

    def of_some_year(self, happening: Happening) -> bool:
        """Whether an act has a day of the calendar of which the text does not tell the year."""
        return any(self.dates.owner(d) is happening.clause for d in self.dates.yearless.get(happening.sentence, ()))


def differ(when: When, day: When) -> bool:
    """Whether a day, month or year is not one, or not in one, with another."""
    if when.day.year != day.day.year or when.precision == "year" or day.precision == "year":
        return when.day.year != day.day.year
    if when.day.month != day.day.month or when.precision == "month" or day.precision == "month":
        return when.day.month != day.day.month
    return when.day != day.day


def fresh(when: When, day: When) -> bool:
    """Whether something happened within the days before a day that are still news on it."""
    exact = when.precision == "day" and day.precision == "day"
    return exact and timedelta(0) <= day.day - when.day <= timedelta(days=RECENT_DAYS)
