"""Where events happen that say no place themselves: where the speaker spoke, where the scene plays, where the news plays."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter

from flows.facts.analysis import Analysis, Clause, NamedSpan, StatementSpan, Who
from flows.facts.clauses.verb_group import FINITE
from flows.facts.events.days import Days
from flows.facts.events.happenings import Happening, is_court
from flows.facts.events.lexicon import EventLexicon
from flows.facts.events.place_phrases import ANYWHERE
from flows.facts.events.places import Places
from flows.facts.events.setting import LEAD_SENTENCES, TOLD
from flows.frozen import frozen

_SCENE = 2  # sentences over which a scene goes on
_REACH = 4  # sentences over which acts stay at the place told last
_OUTDOORS = frozenset(("ASSAULT", "COERCE", "PROTEST"))
_LOCAL = _OUTDOORS | {"ACCUSE", "SANCTION"}  # what police, courts and crowds of a town do
_SEEN = _LOCAL | {"AID", "MOBILIZE", "CONSULT", "RETREAT"}
_EVERYWHERE = frozenset(("strike", "boycott", "resign"))  # modes of acts that have no scene
# Modes of leaving an office, and of what only those who rule do to their own.
_AT_HOME = frozenset(("resign", "release", "ban", "censor", "restrict", "arrest", "convict"))
_CHARGING = frozenset(("allege", "investigate"))  # modes of what police say that somebody did
_SPEECHES = 8  # speeches before words that are looked at
_TELLING = 4  # clauses of a statement that may tell where it was made
_AT = frozenset(("in", "at", "during", "after", "before"))  # markers of a gathering at which one speaks
_DETERMINED = 3  # tokens from a preposition to the noun that it marks
_LEAD = 2  # sentences that tell the news, counted from the headline
_HELD = frozenset(("CONSULT", "PROTEST"))  # types of acts that go on for some time in one place
_verb = attrgetter("verb_first")


@frozen()
class Speech:
    """That somebody spoke somewhere: tokens `first`..`last` of the statement."""

    first: int
    last: int
    sentence: int
    speaker: Who
    place: NamedSpan


class Scenes(Places):
    """Finds the places of the events of one article, also of those that leave it to what was told before."""

    def __init__(
        self,
        analysis: Analysis,
        lexicon: EventLexicon,
        by_sentence: dict[int, list[Clause]],
        dates: Days,
        homes: Mapping[str, str],
    ) -> None:
        super().__init__(analysis, lexicon, by_sentence, dates)
        self.homes = homes
        self.venue = self.find_venue()
        self.gathered: dict[int, bool] = {}  # by sentence: whether it tells of a gathering that is over or goes on
        self.speeches = list(self.find_speeches())
        self.town = self.find_town()
        self.court = self.find_court()
        self.types = {m.entity.entity_id: m.entity.type for m in analysis.mentions}
        self.kinds = {m.entity.entity_id: m.entity.kind for m in analysis.mentions}
        self.told: dict[int, NamedSpan | None] = {}  # by sentence: the place that it tells
        self.lead_end = self.document.sentences[min(1, len(self.document.sentences) - 1)].last
        self.country: list[NamedSpan] | None = None  # where all plays that is told, once it is asked for

    def find_speeches(self) -> Iterator[Speech]:
        """Where the speakers of statements are said to have spoken."""
        for statement in self.analysis.statements:
            sentence = self.document.sentence_of[statement.first]
            place = self.venue if self.at_gathering(sentence) else None
            for clause in self.telling(statement):
                places = [p for p in self.told_at(clause, spoken=True) if p.entity.kind not in self.lexicon.no_rostrum]
                if places:
                    place = self.finest(places)
                    break
            if place is not None:
                yield Speech(statement.first, statement.last, sentence, statement.speaker, place)

    def find_venue(self) -> NamedSpan | None:
        """Where a match, a rally or a meeting of the news is held: where the news plays, else where the story was filed."""
        place = self.outside(self.lead_place) or self.dateline
        return place if place is not None and place.entity.kind not in self.lexicon.no_rostrum else None

    def at_gathering(self, sentence: int) -> bool:
        """Whether a sentence tells of a gathering at or after which one speaks: after the match, रैली को संबोधित करते हुए."""
        if self.venue is None:
            return False
        if sentence not in self.gathered:
            span = self.document.sentences[sentence]
            words = self.clauses.signals["gatherings"]
            self.gathered[sentence] = any(
                self.document.key[i] in words and self.held_there(i, span.first) for i in range(span.first, span.last)
            )
        return self.gathered[sentence]

    def held_there(self, noun: int, first: int) -> bool:
        """Whether a marker tells that something goes on at a gathering: at a | rally, मैच | के बाद."""
        key, addressing = self.document.key, self.clauses.signals["addressing"]
        if self.clauses.verb_last:
            marked = self.clauses.markers.match(self.document, noun + 1)
            addressed = any(k in addressing for k in key[noun + 2 : noun + 3])  # सभा को | संबोधित
            return addressed or (marked is not None and marked.value in _AT)
        before = range(max(first, noun - _DETERMINED), noun)
        return any(self.clauses.role(key[i]) in _AT or key[i] in addressing for i in before)

    def telling(self, statement: StatementSpan) -> Iterator[Clause]:
        """The clauses of a statement that are no part of its words: X, speaking in Lima, promised that ..."""
        clauses = self.analysis.clauses
        for first, last in ((statement.first, statement.quote_first), (statement.quote_last, statement.last)):
            start = bisect_left(clauses, first, key=_verb)
            for clause in clauses[start : start + _TELLING]:
                if clause.verb_first < last:
                    yield clause

    def rostrum(self, happening: Happening, found: Sequence[Happening]) -> NamedSpan | None:
        """Where words fell: where their speaker is said to have spoken, else at the talks that he attended."""
        spoken = self.spoke_at(happening) or self.went_on(happening, found)
        held = spoken is None and self.at_gathering(happening.sentence) and not self.of_court(happening)
        if held and not self.elsewhen(happening):
            spoken = None if self.apart(happening) else self.venue
        if spoken is not None:
            return spoken
        meeting = self.meeting(happening, found)
        if meeting is not None and meeting.place is not None:
            return self.outside(meeting.place)
        return self.gathered_at(happening)

    def gathered_at(self, happening: Happening) -> NamedSpan | None:
        """Where the gathering was held of which the sentence before tells that the speaker took part: a rally in Leeds | which Rao attended."""
        before = happening.sentence - 1
        if before < 0 or not happening.actors or not self.near(before, happening.sentence):
            return None
        clauses = self.by_sentence.get(before, ())
        came = [c for c in clauses if any(set(happening.actors[:1]) & set(p.who) for p in c.participants)]
        words = self.clauses.signals["gatherings"]
        for clause in clauses:
            held = clause.form == FINITE and clause.status == "happened" and clause.relation in TOLD
            if not held or words.isdisjoint(self.document.key[clause.first : clause.last]):
                continue
            if any(c is clause or self.in_which(c) or self.whereat(c) for c in came):
                found = self.told_at(clause, spoken=False)
                return self.outside(self.finest(found)) if found else self.land()
        return None

    def spoke_at(self, happening: Happening) -> NamedSpan | None:
        """Where the speaker said what words belong to, or what was said right before them in the paragraph."""
        before = bisect_left(self.speeches, happening.last, key=attrgetter("first"))
        for speech in reversed(self.speeches[max(0, before - _SPEECHES) : before]):
            if speech.speaker in happening.actors[:1] and self.near(speech.sentence, happening.sentence):
                return speech.place
        return None

    def went_on(self, happening: Happening, found: Sequence[Happening]) -> NamedSpan | None:
        """Where the same one, or protesters, spoke, met somebody or protested right before, in the paragraph."""
        clause = happening.clause
        crowds = self.lexicon.crowds
        crowd = all(who.entity_id is None and who.name.rpartition(" ")[2] in crowds for who in happening.actors)
        before = [
            h
            for h in found
            if h.at < happening.at
            and h.place is not None
            and (h.actors[:1] == happening.actors[:1] or (crowd and h.trigger.type.name == "PROTEST"))
            and (
                self.spoken(h)
                or h.trigger.type.name == "PROTEST"
                or h.trigger.type.name == "CONSULT"
                or (clause is not None and h.clause is self.upper(clause))
            )
            and h.place.entity.kind not in self.lexicon.no_rostrum
            and self.near(h.sentence, happening.sentence)
        ]
        return before[-1].place if before and happening.actors else None

    def near(self, sentence: int, here: int) -> bool:
        """Whether a sentence stands right before another one, in its paragraph, or is the same."""
        sentences = self.document.sentences
        return 0 <= here - sentence <= _SCENE and sentences[sentence].paragraph == sentences[here].paragraph

    def of_sentence(self, sentence: int) -> NamedSpan | None:
        """The place that a sentence tells."""
        if sentence not in self.told:
            found = [m for c in self.by_sentence.get(sentence, ()) for m in self.told_at(c, spoken=False)]
            self.told[sentence] = self.finest(found) if found else None
        return self.told[sentence]

    def inherited_place(self, happening: Happening, found: Sequence[Happening]) -> NamedSpan | None:
        """For words, the place of the meeting at which they fell; for acts, the place told last, or of the lead."""
        if happening.trigger.mode == "phone" or self.given(happening) or self.describes(happening):
            return None
        if self.tried(happening):
            return self.court
        held = self.at_event(happening, found)
        if held is not None:
            return held
        if self.spoken(happening):
            return self.rostrum(happening, found) or self.bench(happening) or self.station(happening)
        if self.dates.back_then(happening) and happening.trigger.type.name not in ANYWHERE:
            return self.of_sentence(happening.sentence - 1)
        aid = happening.trigger.type.name == "AID"
        if happening.trigger.mode == "visit" or (happening.status == "possible" and not aid):
            return self.lead_place if self.at_the_site(happening) else self.known_site(happening)
        if self.elsewhen(happening) or self.apart(happening):
            return None
        parties = set(happening.parties)
        before = [
            h
            for h in found
            if h.place is not None
            and h.at < happening.at
            and not self.spoken(h)
            and 0 <= happening.sentence - h.sentence <= _REACH
            and h.trigger.type.name == happening.trigger.type.name
            and (parties & set(h.parties))
        ]
        if before:
            return self.outside(before[-1].place)
        agreed = self.agreed_at(happening, found)
        if agreed is not None:
            return agreed
        scene = self.scene(happening, found)
        if scene is not None:
            return scene
        if not self.clauses.undated_is_news and not self.in_lead(happening):
            return self.only_town(happening) or self.on_land(happening)
        decided = happening.trigger.type.name in ANYWHERE and happening.trigger.mode != "convict"
        offices = decided or happening.trigger.mode == "resign"
        if offices:
            return None
        if self.lead_place is None and (self.met(happening) or self.filed_there(happening)):
            return self.dateline
        if happening.trigger.type.name == "CONSULT" and self.dates.background(happening):
            return None  # had met the minister
        if self.lead_place is not None and (
            self.dealt_elsewhere(self.lead_place, happening)
            or (happening.clause is not None and self.dates.of_doer(self.lead_place, happening.clause))
            or (self.room(self.lead_place) and self.of_court(happening))
        ):
            return self.dateline if self.dateline is not None and self.dateline.entity.kind != "capital" else None
        if self.lead_place is None:
            return self.on_land(happening)
        told = [c for c in self.by_sentence.get(happening.sentence, ()) if c.first <= self.lead_place.first < c.last]
        if happening.clause is not None and any(self.said_in(c, happening.clause) for c in told):
            return None  # agreed that | Peru had sinned in Lima
        return self.lead_place if not self.of_charge(self.lead_place, happening) else None

    def at_home(self, happening: Happening) -> NamedSpan | None:
        """The country or state of all parties, where one resigns or does to others what only those who rule do: the president freed | rebels."""
        homes = {self.homes.get(who.entity_id or "") for who in happening.parties}
        mode = happening.trigger.mode
        if mode in _AT_HOME | {"discontinue"} and not all(who.entity_id for who in happening.parties):
            return self.filed_in(happening) if len(homes - {None}) < 2 else None
        if mode not in _AT_HOME:
            return None
        home = next(iter(homes)) if len(homes) == 1 else None
        return next((m for m in self.analysis.mentions if m.entity.entity_id == home), None) if home else None

    def filed_in(self, happening: Happening) -> NamedSpan | None:
        """The country from the capital of which a story was filed, for a sentence that names no other: ISLAMABAD: Pakistan has freed 800 militants."""
        filed = self.dateline
        if filed is None or filed.entity.kind != "capital":
            return None
        span = self.document.sentences[happening.sentence]
        first = bisect_left(self.analysis.mentions, span.first, key=attrgetter("first"))
        last = bisect_left(self.analysis.mentions, span.last, key=attrgetter("first"))
        told = [m for m in self.analysis.mentions[first:last] if m.entity.country]
        if any(m.entity.country != filed.entity.country for m in told):
            return None
        return next((m for m in told if m.entity.kind == "country"), None)

    def at_event(self, happening: Happening, found: Sequence[Happening]) -> NamedSpan | None:
        """Where the meeting or protest told before was held at which something is done: at the meeting, इस बैठक में."""
        clause = happening.clause
        if clause is None:
            return None
        key, acts = self.document.key, self.clauses.acts_told
        known = self.clauses.signals["known"] | self.clauses.signals["whole"]
        for participant in clause.participants:
            if participant.marker not in _AT or participant.mentions or participant.kind == "inherited":
                continue
            types = acts.get(key[participant.last - 1], frozenset()) & _HELD
            if types and key[participant.first] in known:
                told = [h for h in found if h.at < participant.first and h.trigger.type.name in types]
                return self.outside(told[-1].place) if told else self.land()
        return None

    def bench(self, happening: Happening) -> NamedSpan | None:
        """Where a court gave an order that the lead of a story filed in its town tells."""
        news = happening.sentence <= _LEAD and happening.status == "happened"
        return self.dateline if news and self.of_court(happening) and not self.apart(happening) else None

    def station(self, happening: Happening) -> NamedSpan | None:
        """Where the news plays, for police of there who charge or suspect somebody of it: पुलिस ने मामला दर्ज किया."""
        enforcers = self.lexicon.enforcers
        police = bool(happening.actors) and all(w.entity_id is None and w.name in enforcers for w in happening.actors)
        if not police or happening.trigger.mode not in _CHARGING or happening.status != "happened":
            return None
        place = self.lead_place if self.near_lead(happening) else None
        if place is None or self.of_the_deed(place, happening) or self.elsewhen(happening) or self.apart(happening):
            return None
        return self.outside(place) if self.rank(place) < self.lexicon.place_rank["county"] else None

    def near_lead(self, happening: Happening) -> bool:
        """Whether an act is told early in a story, or anywhere in one of a single town."""
        return happening.sentence <= LEAD_SENTENCES or self.town is not None

    def of_court(self, happening: Happening) -> bool:
        """Whether courts or judges alone act."""
        judges = self.clauses.signals["judges"]
        return bool(happening.actors) and all(is_court(who, self.kinds, judges) for who in happening.actors)

    def agreed_at(self, happening: Happening, found: Sequence[Happening]) -> NamedSpan | None:
        """Where the same sides are told to agree, for what the lead tells before it, or what they did besides."""
        if not happening.trigger.frame.joint or happening.trigger.type.name != "AGREE":
            return None
        sides = self.sides(happening)
        besides = not self.clauses.signals["besides"].isdisjoint(self.document.key[happening.first : happening.last])
        for other in found:
            follows = other.at > happening.at and happening.sentence <= 1 and other.sentence - happening.sentence <= 2
            if not follows and not (besides and other.at < happening.at):
                continue
            joint = other.trigger.frame.joint and other.status == "happened" and other.place is not None
            if joint and len(sides & self.sides(other)) > 1 and not self.apart(other):
                return self.outside(other.place)
        return None

    def sides(self, happening: Happening) -> set[str]:
        """The countries, or else the names, of those who take part."""
        return {self.homes.get(who.entity_id or "", who.entity_id or who.name) for who in happening.parties}

    def scene(self, happening: Happening, found: Sequence[Happening]) -> NamedSpan | None:
        """Where the act told before, in the paragraph, was done, for police, crowds and others without a name."""
        if any(who.entity_id for who in happening.actors) or happening.nominal or self.done_anywhere(happening):
            return None
        if self.of_court(happening):
            return None
        sentences = self.document.sentences
        before = [
            h
            for h in found
            if h.place is not None
            and h.at < happening.at
            and not self.spoken(h)
            and not self.found_there(h)
            and not self.of_the_deed(h.place, happening)
            and not self.apart(h)
            and happening.sentence - h.sentence <= _SCENE
            and sentences[h.sentence].paragraph == sentences[happening.sentence].paragraph
        ]
        return before[-1].place if before else None

    def found_there(self, happening: Happening) -> bool:
        """Whether somebody was but found and taken at a place, which is no scene of anything else: arrested from Indore."""
        place, clause = happening.place, happening.clause
        if place is None or clause is None or not self.takes_away(happening):
            return False
        return any(p.marker == "from" and p.first <= place.first < p.last for p in clause.participants)

    def done_anywhere(self, happening: Happening) -> bool:
        """Whether an act is no scene that is seen: resigning, promising help; striking or boycotting."""
        return happening.trigger.type.name not in _SEEN or happening.trigger.mode in _EVERYWHERE

    def tried(self, happening: Happening) -> bool:
        """Whether an act is the verdict of a trial of which the article says where it is held."""
        clause = happening.clause
        judged = self.court is not None and clause is not None and clause.lemma in self.clauses.signals["judging"]
        return judged and happening.status == "happened"

    def narrowed(self, place: NamedSpan, happening: Happening) -> NamedSpan:
        """A country, or the place in it where the news plays or the court is that judges there."""
        court = self.court if place.entity.kind == "country" and self.tried(happening) else None
        inside = court is not None and court.entity.country == place.entity.country
        return court if court is not None and inside else super().narrowed(place, happening)

    def find_court(self) -> NamedSpan | None:
        """The one place where a court, a jury or a judge is told to be: jurors | in Virginia."""
        key, courts = self.document.key, self.clauses.signals["courts"]
        found: dict[str, NamedSpan] = {}
        for mention in self.analysis.mentions if courts else ():
            before = mention.first - 2
            located = mention.entity.type == "LOC" and before >= 0 and key[before] in courts
            if located and self.clauses.role(key[before + 1]) in ("in", "at"):
                found.setdefault(mention.entity.entity_id, mention)
        return next(iter(found.values())) if len(found) == 1 else None

    def only_town(self, happening: Happening) -> NamedSpan | None:
        """The one town of an article, for what is done in it by persons, police, crowds and others without a name."""
        trigger, parties = happening.trigger, happening.parties
        if trigger.type.name not in _OUTDOORS or trigger.mode in _EVERYWHERE or happening.status != "happened":
            return None
        if happening.nominal or any(who.entity_id and self.types.get(who.entity_id) != "PER" for who in parties):
            return None  # a country, a body: done anywhere
        return self.town if self.town is not None and not self.elsewhen(happening) else None

    def on_land(self, happening: Happening) -> NamedSpan | None:
        """The one country of an article that tells no town, for what its people, or others there, do by force or in need."""
        type_ = happening.trigger.type.name
        if happening.trigger.mode in _EVERYWHERE or not (
            happening.status == "happened" or (type_ == "AID" and happening.status == "planned")
        ):
            return None
        land = self.land() if type_ in _OUTDOORS or type_ == "AID" else None
        if land is None:
            return None
        if type_ == "AID":  # France evacuated its citizens; not: sent another country tanks
            return land if not any(who.entity_id for who in happening.targets) else None
        homes = {self.homes.get(who.entity_id) for who in happening.parties if who.entity_id}
        named = any(who.entity_id for who in happening.actors or happening.parties)
        return land if not named or land.entity.entity_id in homes else None

    def land(self) -> NamedSpan | None:
        """The only place in which an article puts anything, where it is a country that its lead names."""
        if self.country is None:
            clauses = (c for told in self.by_sentence.values() for c in told)
            told = [m for c in clauses for m in self.told_at(c, spoken=False, topical=True)]
            named = {m.entity.entity_id for m in self.analysis.mentions if m.first < self.lead_end and not m.adjective}
            lands = [m for m in told if m.entity.kind == "country"]
            alone = self.lead_place is None and len({m.entity.entity_id for m in lands}) == 1
            alone = alone and lands[0].entity.entity_id in named
            alone = alone and all(m.entity.country in (None, lands[0].entity.country) for m in told)
            self.country = lands[:1] if alone else []
        return self.country[0] if self.country else None

    def find_town(self) -> NamedSpan | None:
        """The one town that an article names; None where there are none or several."""
        towns: dict[str, NamedSpan] = {}
        limit = self.lexicon.place_rank["subdivision"]
        for mention in self.analysis.mentions:
            entity = mention.entity
            town = entity.type == "LOC" and self.rank(mention) < limit and not self.room(mention)
            if town and not mention.adjective and not self.long_ago(mention):
                towns.setdefault(entity.entity_id, mention)
        if self.dateline is not None:
            towns.setdefault(self.dateline.entity.entity_id, self.dateline)
        only = next(iter(towns.values())) if len(towns) == 1 else None
        filed = (
            only is not None and only is self.dateline and (only.entity.kind == "capital" or self.plays_elsewhere(only))
        )
        return only if not filed else None  # from a capital the whole country is told of

    def long_ago(self, mention: NamedSpan) -> bool:
        """Whether a sentence after the lead tells of a place with a month or year, and so of another time."""
        sentence = self.document.sentence_of[mention.first]
        days = (span.when for span in self.dates.dates.get(sentence, ()) if span.when is not None)
        return sentence > 0 and any(day.precision != "day" for day in days)

    def plays_elsewhere(self, filed: NamedSpan) -> bool:
        """Whether the lead tells another place than that of its dateline."""
        return self.lead_place is not None and self.lead_place.entity.entity_id != filed.entity.entity_id

    def in_lead(self, happening: Happening) -> bool:
        """Whether an act is told in the lead, or a little later of the same day by those without a name."""
        if happening.sentence <= 1:
            return True
        named = any(who.entity_id for who in happening.actors)
        return (
            happening.sentence <= LEAD_SENTENCES and not named and self.lead is not None and happening.when == self.lead
        )

    def filed_there(self, happening: Happening) -> bool:
        """Whether a story filed in a town, which names no other place, tells what police, courts or crowds do there."""
        if self.dateline is None or self.dateline.entity.kind == "capital" or happening.status == "planned":
            return False
        if happening.trigger.type.name not in _LOCAL:
            return False
        if happening.clause is not None and happening.clause.relation == "relative":
            return False  # asked the army to remove the troops | which occupied a refinery
        if happening.trigger.type.name in _OUTDOORS and happening.sentence <= 1:
            return True  # the bureau arrested the engineer: told first, from his town
        return happening.trigger.type.name == "PROTEST" or not any(who.entity_id for who in happening.actors)

    def met(self, happening: Happening) -> bool:
        """Whether a lead tells of a meeting on the day of the news: it was held where the story was filed."""
        joint = happening.trigger.type.name in ("CONSULT", "AGREE") and happening.trigger.frame.joint
        here = happening.trigger.mode != "phone" and happening.sentence <= 1 and happening.status == "happened"
        return bool(joint) and here and happening.when is not None and happening.when == self.lead

    def known_site(self, happening: Happening) -> NamedSpan | None:
        """Where a thing is that is visited, as the sentence says that told of it first: a mine near Kitwe. ... visited | the mine."""
        clause, key = happening.clause, self.document.key
        if clause is None or happening.trigger.mode != "visit":
            return None
        for participant in clause.participants:
            told = participant.marker in happening.trigger.frame.target and not participant.who
            known = (
                participant.last - participant.first == 2 and key[participant.first] in self.clauses.signals["known"]
            )
            if not (told and known):
                continue
            noun = key[participant.last - 1]
            for sentence in range(happening.sentence - 1, max(-1, happening.sentence - 1 - _REACH), -1):
                span = self.document.sentences[sentence]
                if noun in key[span.first : span.last]:
                    return self.outside(self.of_sentence(sentence))
        return None

    def at_the_site(self, happening: Happening) -> bool:
        """Whether an act is said to be where the news plays: घटनास्थल का दौरा किया."""
        words = self.clauses.signals["site"]
        return any(key in words for key in self.document.key[happening.first : happening.last])
