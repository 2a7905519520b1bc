"""When and where events happen: what their own clause says, else what the article has established before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from flows.facts.analysis import Analysis, Clause, DateSpan, NamedSpan, When
from flows.facts.event_lexicon import EventLexicon
from flows.facts.happenings import Happening
from flows.facts.verb_group import PARTICIPLE
from flows.text.document import PUNCT

_LEAD_SENTENCES = 4  # where the day of the news is told
_RECENT_DAYS = 4
_SHORT = 30  # sentences that are searched for where it happened
_DATES = 40  # dates of a sentence that are looked at
_OPENING = 4  # tokens that open a sentence
_BESIDE = 2  # tokens between a date and what it stands beside
_PHRASE = 10  # tokens between an event noun and its date
_REACH = 4  # sentences over which acts stay at the place told last
_FOREGROUND = frozenset(("main", "coordinate", "inner", "governed"))
_ANYWHERE = frozenset(("SANCTION", "CONCEDE"))  # decided in offices: the place of the news is not theirs
_TAKING = frozenset(("arrest", "seize", "abduct"))
_WORDS_ONLY = frozenset(("SUPPORT", "AGREE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "CONCEDE"))


class Setting:
    """Finds dates and places of the events of one article."""

    def __init__(self, analysis: Analysis, lexicon: EventLexicon, by_sentence: dict[int, list[Clause]]) -> None:
        self.analysis = analysis
        self.lexicon = lexicon
        self.document = analysis.document
        self.by_sentence = by_sentence
        self.dates: dict[int, list[DateSpan]] = {}
        for span in analysis.dates:
            spans = self.dates.setdefault(self.document.sentence_of[span.first], [])
            if span.when is not None and len(spans) < _DATES:
                spans.append(span)
        clauses = analysis.lexicon.clauses
        assert clauses is not None
        self.clauses = clauses
        self.lead = self.lead_date()
        self.lead_place = self.find_lead_place()
        self.dateline = self.find_dateline()

    # --- when ---

    def date(self, happening: Happening) -> When | None:
        """The date in the event's own clause, or the one that opens its sentence."""
        spans = self.dates.get(happening.sentence, [])
        own = [d for d in spans if self.owned(d, happening)]
        if not own and happening.clause is not None and happening.clause.relation in ("main", "coordinate", "inner"):
            opening = self.first_verb(happening.sentence)
            own = [d for d in spans if d.last <= opening and d.first < happening.at][:1]
        if not own and happening.clause is not None and happening.clause.relation == "time":
            own = [d for d in spans if 0 <= happening.clause.first - d.last <= _BESIDE]  # 1998 में | जब पुलिस ने ...
        fitting = [(d, self.ahead(d, happening.status)) for d in own]
        fitting = [(d, when) for d, when in fitting if self.possible(when, happening.status)]
        if not fitting:
            return None
        return min(fitting, key=lambda one: (abs(one[0].first - happening.at), one[0].first))[1]

    def ahead(self, span: DateSpan, status: str) -> When | None:
        """A date, or for what is yet to come the weekday after publication that its name means."""
        when, published = span.when, self.analysis.article.published_date
        if when is None or published is None or status not in ("planned", "possible"):
            return when
        dates = self.analysis.lexicon.dates
        weekday = dates is not None and any(key in dates.weekdays for key in self.document.key[span.first : span.last])
        if weekday and timedelta(0) < published - when.day < timedelta(days=7):
            return When(when.day + timedelta(days=7), when.precision)
        return when

    def owned(self, span: DateSpan, happening: Happening) -> bool:
        """Whether a date stands in the event's own clause and in no other one."""
        if happening.nominal:
            return happening.first <= span.first < happening.last or self.beside(span, happening)
        clause = happening.clause
        if not happening.first <= span.first < happening.last:
            return False
        if clause is None:
            return True  # words of a speaker: the day on which they were said
        inner = [
            c
            for c in self.by_sentence.get(happening.sentence, ())
            if c is not clause and c.first <= span.first < c.last and c.last - c.first < clause.last - clause.first
        ]
        if not self.clauses.verb_last:
            # in "X did Y after Z had done W in 2010" the date belongs to the nearest verb before it
            # accused him of hacking the network | in 2010
            words = happening.trigger.type.name in _WORDS_ONLY and happening.status == "happened"
            later = [
                c
                for c in self.by_sentence.get(happening.sentence, ())
                if clause.verb_last <= c.verb_first < span.first
                and (words or c.form == "finite" or (c.form == "infinitive" and c.governor == "planned"))
            ]
            return not later
        return not inner

    def beside(self, span: DateSpan, happening: Happening) -> bool:
        """Whether a date stands right before an event noun or its participants, or after them in the same phrase.

        13 दिसंबर को संसद भवन पर हमले; the attack by drones on a pumping station of the pipeline on January 11.
        """
        if not self.clauses.verb_last and 0 <= span.first - happening.last <= _PHRASE:
            between = range(happening.last, span.first)
            verbs = [c.verb_first for c in self.by_sentence.get(happening.sentence, ())]
            return not any(self.document.kind[i] == PUNCT or i in verbs for i in between)
        return 0 <= happening.first - span.last <= _BESIDE or 0 <= span.first - happening.last <= _BESIDE

    def first_verb(self, sentence: int) -> int:
        """Where the first verb of a sentence stands."""
        verbs = [c.verb_first for c in self.by_sentence.get(sentence, ())]
        return min(verbs, default=0)

    def possible(self, when: When | None, status: str) -> bool:
        """No event that happened lies after the article, no planned one long before it."""
        published = self.analysis.article.published_date
        if when is None or published is None:
            return when is not None
        if status == "happened":
            return when.day <= published
        return not (status == "planned" and when.precision == "day" and when.day < published - timedelta(days=1))

    def lead_date(self) -> When | None:
        """The day of the news: the first full date of the first sentences, a few days before publication at most."""
        published = self.analysis.article.published_date
        if published is None:
            return None
        lead = [
            span.when
            for sentence in range(min(_LEAD_SENTENCES, len(self.document.sentences)))
            for span in self.dates.get(sentence, ())
            if span.when and span.when.precision == "day"
        ]
        recent = [w for w in lead if published - timedelta(days=_RECENT_DAYS) <= w.day <= published]
        return max(recent, key=lambda w: w.day) if recent else None

    def inherited_date(self, happening: Happening, found: Sequence[Happening]) -> When | None:
        """The day of the news, for what is told as part of it; the day of a meeting, for words said there."""
        clause = happening.clause
        if self.back_then(happening):
            before = [
                h
                for h in found
                if h.when is not None and 0 <= happening.sentence - h.sentence <= 1 and h is not happening
            ]
            before = [h for h in before if h.at < happening.at]
            return before[-1].when if before else None
        governed = clause is not None and clause.governor == "planned" and clause.form != "finite"
        if happening.status != "happened" and not (governed and happening.status == "planned"):
            return None
        meeting = self.meeting(happening, found)
        if meeting is not None and meeting.when is not None:
            return meeting.when
        if happening.nominal:
            return (
                self.lead
                if happening.trigger.type.name == "CONSULT" and happening.sentence <= _LEAD_SENTENCES
                else None
            )
        if not self.clauses.undated_is_news and happening.sentence > _LEAD_SENTENCES:
            return None
        if clause is None and self.lead is not None and not happening.nominal:
            return self.lead if self.spoke_then(happening, found) else None
        if self.lead is None or clause is None or clause.relation not in _FOREGROUND or self.background(happening):
            return None
        return self.lead

    def back_then(self, happening: Happening) -> bool:
        """Whether a sentence opens with words that point to the time told before: तब, उस समय, on that day."""
        key, first = self.document.key, self.document.sentences[happening.sentence].first
        that, times = self.clauses.signal("that"), self.clauses.signal("times")
        for index in range(first, min(first + _OPENING, happening.at)):
            if key[index] in self.clauses.signal("then"):
                return True
            if key[index] in that and index + 1 < len(key) and key[index + 1] in times:
                return True
        return False

    def spoke_then(self, happening: Happening, found: Sequence[Happening]) -> bool:
        """Whether the speaker of quoted words is told of as one who spoke on the day of the news."""
        return any(
            h.when == self.lead and h.actors[:1] == happening.actors[:1] and h.sentence <= _LEAD_SENTENCES
            for h in found
            if h.actors
        )

    def background(self, happening: Happening) -> bool:
        """Whether an act is told as one of before the news: had arrested, गिरफ्तार किया था."""
        clause = happening.clause
        if clause is None:
            return False
        keys = self.document.key[clause.verb_first : clause.verb_last]
        return any(key in self.clauses.signal("backdated") for key in keys) or self.elsewhen(happening)

    def elsewhen(self, happening: Happening) -> bool:
        """Whether words around an act tell of another time: earlier, once, पहले; not एक बार फिर, once more."""
        clause, key = happening.clause, self.document.key
        if clause is None:
            return False
        again = self.clauses.signal("again")
        return any(
            key[i] in self.clauses.signal("elsewhen") and not (i + 1 < len(key) and key[i + 1] in again)
            for i in range(max(happening.first, happening.at - 20), clause.verb_last)
        )

    # --- where ---

    def place(self, happening: Happening) -> NamedSpan | None:
        """The most specific place that a locative marker gives in the event's own clause."""
        own: list[NamedSpan] = []
        wide: list[NamedSpan] = []
        for clause in self.by_sentence.get(happening.sentence, ()):
            taken = clause is happening.clause and self.takes_away(happening)
            for participant in clause.participants:
                where = participant.marker in self.clauses.locative or (taken and participant.marker == "from")
                if not where or participant.kind == "inherited":
                    continue
                for mention in self.places_in(participant.first, participant.last):
                    near = (
                        happening.first <= mention.first < happening.last or abs(mention.first - happening.first) <= 4
                    )
                    (own if near else wide).append(mention)
        if happening.trigger.type.name in _ANYWHERE:
            wide = []  # stripped him of his post after a raid in London
        if self.spoken(happening):
            wide = []
            own = [m for m in own if m.entity.kind != "country"]
        parties = {w.entity_id for w in happening.actors}
        if happening.trigger.type.name in _ANYWHERE or self.spoken(happening):
            parties |= {w.entity_id for w in happening.targets}  # sanctions on Russia
        for pool in (own, wide):
            left = [m for m in pool if m.entity.entity_id not in parties]
            if left:
                return self.finest(left)
        here = self.clauses.signal("here")
        if here and any(key in here for key in self.document.key[happening.first : happening.last]):
            return self.dateline  # met the president here on Tuesday
        return self.aimed(happening)

    def takes_away(self, happening: Happening) -> bool:
        """Whether an act takes somebody or something from where it happens: arrested from Indore, इंदौर से गिरफ्तार."""
        trigger = happening.trigger
        return trigger.mode in _TAKING or trigger.type.name == "AID"

    def find_dateline(self) -> NamedSpan | None:
        """The place of the dateline, which the text itself need not name."""
        name = self.analysis.article.dateline_place
        entity = self.analysis.catalogue.named("LOC", name) if name else None
        return NamedSpan(0, 0, entity) if entity is not None else None

    def places_in(self, first: int, last: int) -> list[NamedSpan]:
        """The places that a phrase names, but for countries' adjectives."""
        found = []
        for token in range(first, last):
            number = self.analysis.mention_at[token]
            if number >= 0:
                mention = self.analysis.mentions[number]
                if mention.first == token and mention.entity.type == "LOC" and not mention.adjective:
                    found.append(mention)
        return found

    def finest(self, places: list[NamedSpan]) -> NamedSpan:
        """The most specific of some places: by kind, else the one told last (verb-last) or first."""
        sign = -1 if self.clauses.verb_last else 1
        return min(places, key=lambda m: (self.rank(m), sign * m.first))

    def aimed(self, happening: Happening) -> NamedSpan | None:
        """For visits, aid and assaults: the place that is their target."""
        if happening.trigger.mode != "visit" and happening.trigger.type.name not in ("AID", "ASSAULT"):
            return None
        if happening.trigger.type.name in ("CONSULT", "ASSAULT") and happening.clause is not None:
            reached = [
                mention
                for participant in happening.clause.participants
                if participant.marker in happening.trigger.frame.target and participant.kind != "inherited"
                for mention in self.places_in(participant.first, participant.last)
            ]
            if reached:
                return self.finest(reached)
        ids = [w.entity_id for w in happening.targets if w.entity_id]
        for clause in self.by_sentence.get(happening.sentence, ()):
            for participant in clause.participants:
                for mention in self.places_in(participant.first, participant.last):
                    if mention.entity.entity_id in ids:
                        return mention
        return None

    def inherited_place(self, happening: Happening, found: Sequence[Happening]) -> NamedSpan | None:
        """For words, the place of the meeting at which they fell; for acts, the place told last, or of the lead."""
        if self.spoken(happening):
            meeting = self.meeting(happening, found)
            return meeting.place if meeting is not None else None
        aid = happening.trigger.type.name == "AID"
        if happening.trigger.mode == "visit" or (happening.status == "possible" and not aid):
            return self.lead_place if self.at_the_site(happening) else None
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
            return before[-1].place
        offices = happening.trigger.type.name in _ANYWHERE and happening.trigger.mode != "convict"
        if offices:
            return None
        if self.lead_place is None and self.met(happening):
            return self.dateline
        return self.lead_place

    def met(self, happening: Happening) -> bool:
        """Whether a lead tells of a meeting on the day of the news: it was held where the story was filed."""
        joint = happening.trigger.type.name in ("CONSULT", "AGREE") and happening.trigger.frame.joint
        here = happening.trigger.mode != "phone" and happening.sentence <= 1 and happening.status == "happened"
        return bool(joint) and here and happening.when is not None and happening.when == self.lead

    def apart(self, happening: Happening) -> bool:
        """Whether an act has a day, month or year of its own that is not that of the news."""
        when, lead = happening.when, self.lead
        if when is None or lead is None:
            return False
        if when.precision == "day":
            return when.day != lead.day
        return when.day.year != lead.day.year or (when.precision == "month" and when.day.month != lead.day.month)

    def at_the_site(self, happening: Happening) -> bool:
        """Whether an act is said to be where the news plays: घटनास्थल का दौरा किया."""
        words = self.clauses.signal("site")
        return any(key in words for key in self.document.key[happening.first : happening.last])

    def spoken(self, happening: Happening) -> bool:
        """Whether an event is words of one side: signing a treaty together is an act."""
        return happening.trigger.type.name in _WORDS_ONLY and not happening.trigger.frame.joint

    def find_lead_place(self) -> NamedSpan | None:
        """Where the news plays: the place of the headline or the first sentence, or a finer one told of the incident."""
        lead = [0, 1] if len(self.document.sentences) > 1 else [0]
        best: NamedSpan | None = None
        for sentence in [*lead, *self.incidents()]:
            found = self.told_in(sentence)
            if not found:
                continue
            place = self.finest(found)
            if best is None:
                best = place
            elif sentence not in lead and self.rank(place) < self.rank(best):
                return place
        return best

    def told_in(self, sentence: int) -> list[NamedSpan]:
        """The places smaller than countries that a sentence gives with a locative marker."""
        return [
            mention
            for clause in self.by_sentence.get(sentence, ())
            if self.clauses.verb_last or clause.form != PARTICIPLE  # an agreement signed in Nairobi
            for participant in clause.participants
            if participant.marker in self.clauses.locative and participant.kind != "inherited"
            for mention in self.places_in(participant.first, participant.last)
            if mention.entity.kind not in ("country", "continent")
        ]

    def rank(self, place: NamedSpan) -> int:
        """How specific a place is: the lower, the more."""
        return self.lexicon.place_rank.get(place.entity.kind, 4)

    def incidents(self) -> list[int]:
        """Sentences that say where it happened: "The incident took place in ..."."""
        key, words = self.document.key, self.clauses.signal("incident")
        return [
            s.number
            for s in self.document.sentences[:_SHORT]
            if any(key[i] in words for i in range(s.first, min(s.last, s.first + 5)))
        ]

    def meeting(self, happening: Happening, found: Sequence[Happening]) -> Happening | None:
        """The talks at which words fell: those of their speaker that the article tells of."""
        if not self.spoken(happening) or not happening.actors:
            return None
        talks = [
            h
            for h in found
            if h.trigger.type.name == "CONSULT"
            and h.status == "happened"
            and (h.place is not None or h.when is not None)
            and happening.actors[0] in h.parties
            and len(h.parties) > 1
        ]
        return min(talks, key=lambda h: abs(h.at - happening.at)) if talks else None
