"""When events happen: what their own clause says, what the clause it hangs on says, else the day of what is told around it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from datetime import timedelta

from flows.facts.analysis import Analysis, Clause, DateSpan, When
from flows.facts.event_lexicon import EventLexicon
from flows.facts.event_setting import LEAD_SENTENCES, TOLD, Setting
from flows.facts.happenings import Happening
from flows.facts.verb_group import FINITE, INFINITIVE
from flows.text.date_parts import day_of
from flows.text.date_reader import shift_date
from flows.text.document import PUNCT

_RECENT_DAYS = 4
_LONG = timedelta(days=60)  # a day of this year that lies farther back is next year's, for what is yet to come
_DATES = 40  # dates of a sentence that are looked at
_OPENING = 4  # tokens that open a sentence
_BESIDE = 2  # tokens between a date and what it stands beside
_PHRASE = 10  # tokens between an event noun and its date
_BACK = 3  # sentences of a paragraph over which a day holds on
_NEAR = 20  # tokens around a verb in which a distance is looked for
_FINE = {"day": 0, "week": 1, "month": 2, "year": 3}  # units, from the finest
_STEPS = 3  # clauses that are gone up for a date
_FOREGROUND = frozenset(("main", "coordinate", "inner", "governed"))


class Dates(Setting):
    """Finds the dates of the events of one article."""

    def __init__(self, analysis: Analysis, lexicon: EventLexicon, by_sentence: dict[int, list[Clause]]) -> None:
        super().__init__(analysis, lexicon, by_sentence)
        self.dates: dict[int, list[DateSpan]] = {}
        for span in analysis.dates:
            spans = self.dates.setdefault(self.document.sentence_of[span.first], [])
            if span.when is not None and len(spans) < _DATES:
                spans.append(span)
        self.lead = self.lead_date()
        self.told = {sentence: self.main_dates(sentence) for sentence in self.dates}

    # --- what the sentence says ---

    def date(self, happening: Happening) -> When | None:
        """The date in the event's own clause, the one that opens its sentence, or that of the clause it hangs on."""
        spans = self.dates.get(happening.sentence, [])
        if happening.clause is not None and not happening.nominal:
            spans = [d for d in spans if not self.names_a_thing(d, happening.clause)]
        own = [d for d in spans if self.owned(d, happening)]
        if not own and happening.clause is not None and happening.clause.relation in ("main", "coordinate", "inner"):
            opening = self.first_verb(happening.sentence)
            own = [
                d
                for d in spans
                if d.last <= opening and d.first < happening.at and not self.charged(d.first, happening.clause)
            ][:1]
        if not own and happening.clause is not None and happening.clause.relation == "time":
            own = [d for d in spans if 0 <= happening.clause.first - d.last <= _BESIDE]  # 1998 में | जब पुलिस ने ...
        if not own and spans:
            own = self.above(happening)
        fitting = [(d, self.ahead(d, happening)) for d in own]
        fitting = [(d, when) for d, when in fitting if self.possible(when, happening.status)]
        if not fitting:
            return None
        return min(fitting, key=lambda one: (abs(one[0].first - happening.at), one[0].first))[1]

    def ahead(self, span: DateSpan, happening: Happening) -> When | None:
        """A date, or for what is yet to come the weekday after publication that its name means."""
        when, published = span.when, self.analysis.article.published_date
        if when is None or published is None or happening.status not in ("planned", "possible"):
            return when
        future = happening.status == "possible" or (happening.clause is not None and happening.clause.mood == "planned")
        dates = self.analysis.lexicon.dates
        weekday = dates is not None and any(key in dates.weekdays for key in self.document.key[span.first : span.last])
        if weekday and timedelta(0) < published - when.day < timedelta(days=7):
            return When(when.day + timedelta(days=7), when.precision)
        if future and self.over(when, published) and not self.states_year(span):
            day = day_of(when.day.year + 1, when.day.month, when.day.day)
            return When(day, when.precision) if day is not None else None
        return when

    def over(self, when: When, published: dt.date) -> bool:
        """Whether a month is over on the day of publication, or a day lies months back."""
        if when.precision == "month":
            return (when.day.year, when.day.month) < (published.year, published.month)
        return when.precision == "day" and published - when.day > _LONG

    def states_year(self, span: DateSpan) -> bool:
        """Whether a date names its year in digits or words: 2025, last year."""
        dates, key = self.analysis.lexicon.dates, self.document.key
        words = key[span.first : span.last]
        return any(len(k) == 4 and k.isdecimal() for k in words) or any(
            dates is not None and (dates.units.get(k) or dates.shift_of(k) is not None) for k in words
        )

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
            words = self.spoken(happening) and happening.status == "happened"
            later = [
                c
                for c in self.by_sentence.get(happening.sentence, ())
                if clause.verb_last <= c.verb_first < span.first
                and (words or c.form == FINITE or (c.form == INFINITIVE and c.governor == "planned"))
            ]
            return not later
        return not inner

    def names_a_thing(self, span: DateSpan, clause: Clause) -> bool:
        """Whether a year tells one thing from others of its name before the act is told: the 2019 mayor was arrested."""
        bare = span.when is not None and span.when.precision == "year" and span.last - span.first == 1
        known = self.clauses.signal("known")
        return bare and span.last <= clause.verb_first and span.first > 0 and self.document.key[span.first - 1] in known

    def beside(self, span: DateSpan, happening: Happening) -> bool:
        """Whether a date stands right before an event noun or its participants, or after them in the same phrase.

        3 मार्च को थाने पर हमला; the raid by police on a printing press of the party on May 4.
        """
        if not self.clauses.verb_last and 0 <= span.first - happening.last <= _PHRASE:
            between = range(happening.last, span.first)
            verbs = [c.verb_first for c in self.by_sentence.get(happening.sentence, ())]
            return not any(self.document.kind[i] == PUNCT or i in verbs for i in between)
        return 0 <= happening.first - span.last <= _BESIDE or 0 <= span.first - happening.last <= _BESIDE

    def above(self, happening: Happening) -> list[DateSpan]:
        """The dates of the clause on which an act hangs: met X on Monday | and asked him ...; vowed in May, saying ..."""
        clause = happening.clause
        if clause is None or happening.nominal or happening.status != "happened" or self.elsewhen(happening):
            return []
        for _ in range(_STEPS):
            upper = self.upper(clause)
            if upper is None:
                return []
            if spans := [d for d in self.dates.get(upper.sentence, ()) if self.owner(d) is upper]:
                return spans
            clause = upper
        return []

    def owner(self, span: DateSpan) -> Clause | None:
        """The smallest clause around a date; where verbs stand last, an infinitive leaves it to what it depends on."""
        around = [
            c
            for c in self.by_sentence.get(self.document.sentence_of[span.first], ())
            if c.first <= span.first < c.last and not (self.clauses.verb_last and c.form == INFINITIVE)
        ]
        return min(around, key=lambda c: c.last - c.first, default=None)

    def main_dates(self, sentence: int) -> list[When]:
        """The past days, months and years at which a sentence puts what it tells in the foreground."""
        found = []
        for span in self.dates.get(sentence, ()):
            owner = self.owner(span)
            if owner is None or owner.form != FINITE or owner.relation not in TOLD or owner.status != "happened":
                continue
            if span.when is not None and self.possible(span.when, "happened"):
                found.append(span.when)
        return found

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

    # --- what the article says ---

    def lead_date(self) -> When | None:
        """The day of the news: the first full date of the first sentences, a few days before publication at most."""
        published = self.analysis.article.published_date
        if published is None:
            return None
        lead = [
            span.when
            for sentence in range(min(LEAD_SENTENCES, len(self.document.sentences)))
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
            return before[-1].when if before else self.frame(happening)
        pointed = self.pointed(happening, found)
        if pointed is not None:
            return pointed
        governed = clause is not None and clause.governor == "planned" and clause.form != FINITE
        promised = clause is not None and clause.relation == "content" and self.spoken(happening)
        if happening.status != "happened" and not ((governed or promised) and happening.status == "planned"):
            return None
        meeting = self.meeting(happening, found)
        if meeting is not None and meeting.when is not None and self.told_now(happening):
            return meeting.when
        if promised and happening.status != "happened":
            return None
        if happening.nominal:
            return (
                self.lead if happening.trigger.type.name == "CONSULT" and happening.sentence <= LEAD_SENTENCES else None
            )
        if clause is None:
            return self.lead if self.spoke_then(happening, found) else None
        if clause.relation not in _FOREGROUND or self.background(happening):
            return None
        frame = self.frame(happening)
        if frame is not None and self.continued(happening):
            return frame
        if frame is not None and frame != self.lead:
            goes_on = self.clauses.undated_is_news and not self.of_somebody(happening) and not self.resulting(happening)
            return frame if goes_on and frame.precision == "day" else None
        late = happening.sentence > LEAD_SENTENCES
        if not self.clauses.undated_is_news and (late or (self.spoken(happening) and happening.sentence > 1)):
            return None
        if happening.sentence > 1 and frame is None and self.resulting(happening):
            return None
        return self.lead

    def frame(self, happening: Happening) -> When | None:
        """The day that the sentences before an act, in its paragraph, told last."""
        sentences = self.document.sentences
        for sentence in range(happening.sentence - 1, max(-1, happening.sentence - 1 - _BACK), -1):
            if sentences[sentence].paragraph != sentences[happening.sentence].paragraph:
                return None
            if told := self.told.get(sentence):
                return told[-1]
        return None

    def told_now(self, happening: Happening) -> bool:
        """Whether an act is told in the foreground and not as one of before."""
        clause = happening.clause
        return clause is None or (clause.relation in (*_FOREGROUND, "content") and not self.background(happening))

    def of_somebody(self, happening: Happening) -> bool:
        """Whether a named one acts: he may act on any day, police and crowds act where and when the scene plays."""
        return any(who.entity_id for who in happening.actors)

    def resulting(self, happening: Happening) -> bool:
        """Whether a verb tells what is now the case, on whatever day it came about: भेजी है."""
        clause = happening.clause
        if clause is None:
            return False
        return any(
            key in self.clauses.signal("resulting") for key in self.document.key[clause.verb_first : clause.verb_last]
        )

    def continued(self, happening: Happening) -> bool:
        """Whether a pronoun takes up who acted in the sentence before: they denied the charges."""
        clause = happening.clause
        return clause is not None and any(p.kind == "pronoun" for p in clause.marked("subj", "bare"))

    def pointed(self, happening: Happening, found: Sequence[Happening]) -> When | None:
        """A day, month or year told by its distance from the one told before: two years later, the following day."""
        distance = self.distance(happening)
        if distance is None or happening.status != "happened":
            return None
        anchor = self.anchor(happening, found)
        if anchor is None or _FINE[anchor.precision] > _FINE[distance[0]]:
            return None
        if distance[1] == 0:
            return anchor
        day, precision = shift_date(anchor.day, *distance)
        when = When(day, precision) if day is not None and precision is not None else None
        return when if self.possible(when, "happened") else None

    def distance(self, happening: Happening) -> tuple[str, int] | None:
        """The unit and number of a distance in an event's clause: a month later, दो दिन बाद, the same day."""
        dates, key, clause = self.analysis.lexicon.dates, self.document.key, happening.clause
        if dates is None or clause is None:
            return None
        later, following, same = (self.clauses.signal(name) for name in ("later", "following", "same"))
        last = min(max(happening.last, clause.last), happening.at + _NEAR)
        for index in range(max(happening.first, happening.at - _NEAR, 2), min(last, len(key) - 1)):
            unit = dates.units.get(key[index])
            if unit is None:
                continue
            amount = dates.small_numbers.get(key[index - 1])
            if amount is not None and key[index + 1] in later and key[index - 2] not in dates.inside:
                return unit, amount
            if key[index - 1] in following:
                return unit, 1
            if key[index - 1] in same:
                return unit, 0
        return None

    def anchor(self, happening: Happening, found: Sequence[Happening]) -> When | None:
        """The date told last before an event: earlier in its sentence, in its paragraph, or with the event before it."""
        here = [d.when for d in self.dates.get(happening.sentence, ()) if d.when is not None and d.last <= happening.at]
        if here:
            return here[-1]
        near = [
            h.when
            for h in found
            if h.when is not None and h.at < happening.at and happening.sentence - h.sentence <= _BACK
        ]
        return self.frame(happening) or (near[-1] if near else None)

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
        return self.lead is not None and any(
            h.when == self.lead and h.actors[:1] == happening.actors[:1] and h.sentence <= LEAD_SENTENCES
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
