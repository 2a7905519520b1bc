"""When events happen, as their own clause says it or one that it hangs on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise

from flows.facts.analysis import Analysis, Clause, DateSpan, NamedSpan, When
from flows.facts.clauses.verb_group import CONJUNCTIVE, FINITE, GERUND, INFINITIVE, PARTICIPLE
from flows.facts.events.happenings import Happening
from flows.facts.events.lexicon import EventLexicon
from flows.facts.events.setting import LEAD_SENTENCES, RECENT_DAYS, TOLD, Setting
from flows.text.date_parts import day_of
from flows.text.document import PUNCT

LONG = timedelta(days=60)  # a day of this year that lies farther back is next year's, for what is yet to come
_DATES = 40  # dates of a sentence that are looked at
_NAMED = 3  # tokens from a genitive to the act that it dates: Tuesday's | deadly attack
_BESIDE = 2  # tokens between a date and what it stands beside
_PHRASE = 10  # tokens between an event noun and its date
_DEED = 6  # tokens from a participle to the marker behind its noun
_CHARGE = 12  # tokens from a date to the charge to which it belongs
_LENGTHS = frozenset(("week", "month", "year"))  # what is told by them is not of the day
_STEPS = 3  # clauses that are gone up for a date


class Dates(Setting):
    """Finds the dates of the events of one article."""

    def __init__(self, analysis: Analysis, lexicon: EventLexicon, by_sentence: dict[int, list[Clause]]) -> None:
        super().__init__(analysis, lexicon, by_sentence)
        self.dates: dict[int, list[DateSpan]] = {}
        self.of_things: dict[int, list[DateSpan]] = {}
        self.yearless: dict[int, list[DateSpan]] = {}  # days, months and years that the text does not let one tell
        for span in analysis.dates:
            found = self.of_things if self.of_a_thing(span) else self.dates
            spans = found.setdefault(self.document.sentence_of[span.first], [])
            rough = self.rough(span)
            if span.when is not None and len(spans) < _DATES and not rough:
                spans.append(span)
            elif rough or (span.when is None and self.far(span)):
                self.yearless.setdefault(self.document.sentence_of[span.first], []).append(span)
        self.lead = self.lead_date()
        self.lasting: set[int] = set()  # tokens of acts that went on over a time: they have no day
        self.told = {sentence: self.main_dates(sentence) for sentence in self.dates}

    def rough(self, span: DateSpan) -> bool:
        """Whether a week is told that lies in two months: the year alone is no answer."""
        dates, when = self.analysis.lexicon.dates, span.when
        if dates is None or when is None or when.precision != "year":
            return False
        return any(dates.units.get(key) == "week" for key in self.document.key[span.first : span.last])

    def far(self, span: DateSpan) -> bool:
        """Whether a date that is not known is more than a weekday: 5 May, last April, two years ago."""
        dates, keys = self.analysis.lexicon.dates, self.document.key[span.first : span.last]
        return any(
            key.isdecimal() or (dates is not None and (key in dates.months or dates.units.get(key) in _LENGTHS))
            for key in keys
        )

    def of_a_thing(self, span: DateSpan) -> bool:
        """Whether a date is that of a thing and not of what is done about it: July's disputed vote."""
        return span.last < len(self.document.key) and self.document.key[span.last] in self.clauses.signals["genitive"]

    def date(self, happening: Happening) -> When | None:
        """The date in the event's own clause, the one that opens its sentence, or that of the clause it hangs on."""
        spans = self.dates.get(happening.sentence, [])
        if happening.clause is not None and not happening.nominal:
            spans = [d for d in spans if not self.names_a_thing(d, happening.clause)]
            if self.clauses.verb_last and happening.clause.form == FINITE:
                spans = [d for d in spans if not self.of_attribute(d, happening)]
        if not self.clauses.verb_last:
            spans = [d for d in spans if not self.of_source(d)]
        own = [d for d in spans if self.owned(d, happening)]
        if happening.nominal:  # Tuesday's | attack
            named = self.of_things.get(happening.sentence, ())
            own = [d for d in named if d.last < happening.at <= d.last + _NAMED] or own
        if happening.nominal and happening.status == "possible":  # marched on Monday | for the release of
            own = [d for d in own if (told := self.owner(d)) is None or told.status != "happened"]
        if not own and happening.clause is not None and happening.clause.relation in ("main", "coordinate", "inner"):
            opening = self.first_verb(happening.sentence)
            own = [
                d
                for d in spans
                if d.last <= opening and d.first < happening.at and not self.charged(d.first, happening.clause)
                if not self.of_old_deed(d)
            ][:1]
        if not own and happening.clause is not None and happening.clause.relation == "time":
            own = [d for d in spans if self.at_that_time(d, happening.clause)]
        if not own and happening.nominal:
            own = self.of_holding(spans, happening) or self.of_outbreak(spans, happening)
        if not own and spans:
            own = self.above(happening)
        if own and happening.trigger.mode == "arrest" and not self.clauses.verb_last:
            own = [d for d in own if not self.of_charge(d, happening)]
        if happening.status == "happened":
            during = [d for d in own if self.spanned(d, spans)]
            if during and len(during) == len(own):
                self.lasting.add(happening.at)
            own = [d for d in own if d not in during and not self.until(d)]
        elif self.clauses.verb_last:  # 22 अगस्त तक दौरे पर रहेंगे
            own = [d for d in own if not (self.until(d) and self.lasts(d))]
        fitting = [(d, self.ahead(d, happening)) for d in own]
        fitting = [(d, when) for d, when in fitting if self.possible(when, happening.status)]
        if not fitting:
            return None
        return min(fitting, key=lambda one: (abs(one[0].first - happening.at), one[0].first))[1]

    def of_source(self, span: DateSpan) -> bool:
        """Whether a date tells when somebody said something that he is cited for: according to the ministry | on Thursday, they met."""
        return any(
            0 <= span.first - p.last <= 1 and self.document.raw[p.last] != ","
            for c in self.by_sentence.get(self.document.sentence_of[span.first], ())
            for p in c.marked("source")
        )

    def of_charge(self, span: DateSpan, happening: Happening) -> bool:
        """Whether a date is that of the deed over which somebody is arrested: held for robbing a bank | on 4 March."""
        clause, published = happening.clause, self.analysis.article.published_date
        if clause is None or span.first < clause.verb_last:
            return False
        if any(
            c.first <= span.first < c.last and c.first >= clause.verb_last and self.tells_charge(c)
            for c in self.by_sentence.get(happening.sentence, ())
        ):
            return True
        old = span.when is None or published is None or published - span.when.day > timedelta(days=RECENT_DAYS)
        reasons = self.clauses.signals["reasons"] | self.clauses.signals["connections"]
        return old and not reasons.isdisjoint(self.document.key[clause.verb_last : span.first])

    def spanned(self, span: DateSpan, spans: Sequence[DateSpan]) -> bool:
        """Whether a date is an end of a time over which something went on: between Monday and Wednesday, सोमवार से बुधवार तक."""
        key = self.document.key
        for before, after in pairwise(spans):
            if span not in (before, after) or after.first - before.last != 1:
                continue
            if key[before.last] not in self.clauses.signals["time_until"]:
                continue
            rim = range(after.last, after.last + 2) if self.clauses.verb_last else range(before.first - 1, before.first)
            if any(0 <= i < len(key) and key[i] in self.clauses.signals["time_rim"] for i in rim):
                return True
        return False

    def until(self, span: DateSpan) -> bool:
        """Whether a date only tells how long something holds, or by when it had been done: 10 जनवरी तक."""
        key = self.document.key
        return self.clauses.verb_last and span.last < len(key) and key[span.last] in self.clauses.signals["till"]

    def at_that_time(self, span: DateSpan, clause: Clause) -> bool:
        """Whether a date stands right before "when": 1998 में | जब पुलिस ने ..., in 1998, when police ...; not before "after"."""
        here = self.clauses.verb_last or self.document.key[clause.first] in self.clauses.signals["when"]
        return here and 0 <= clause.first - span.last <= _BESIDE

    def ahead(self, span: DateSpan, happening: Happening) -> When | None:
        """A date, or for what is yet to come the weekday after publication that its name means."""
        when, published = span.when, self.analysis.article.published_date
        if when is None or published is None or happening.status not in ("planned", "possible"):
            return when
        if happening.status == "possible" and self.alleged(happening):
            return when
        future = happening.status == "possible" or (happening.clause is not None and happening.clause.mood == "planned")
        future = future or self.plans(span, happening)
        dates = self.analysis.lexicon.dates
        weekday = dates is not None and any(key in dates.weekdays for key in self.document.key[span.first : span.last])
        if weekday and timedelta(0) < published - when.day < timedelta(days=7):
            return When(when.day + timedelta(days=7), when.precision)
        if future and self.over(when, published) and not self.states_year(span):
            day = day_of(when.day.year + 1, when.day.month, when.day.day)
            return When(day, when.precision) if day is not None else None
        return when

    def alleged(self, happening: Happening) -> bool:
        """Whether an act that is only possible is one of before, of which somebody speaks: allegedly burnt, said to have burnt."""
        clause = happening.clause
        if clause is None:
            return False
        perfect = self.clauses.signals["perfect"].intersection(self.document.key[clause.verb_first : clause.verb_last])
        real = clause.form == FINITE and clause.mood == "real"
        return real or bool(perfect) or clause.governor == "alleged" or clause.form in (GERUND, PARTICIPLE)

    def plans(self, span: DateSpan, happening: Happening) -> bool:
        """Whether a date stands behind the verb of a plan: teachers plan | to strike in June."""
        clause = happening.clause
        if clause is None or self.clauses.verb_last or clause.form != INFINITIVE or clause.governor != "planned":
            return False
        if happening.status != "planned" or span.first < clause.verb_last or clause.parent < 0:
            return False
        verb = self.document.key[self.analysis.clauses[clause.parent].main]
        return all(form != "past" for _, form in self.clauses.forms.get(verb, ()))  # not: decided | to strike in June

    def over(self, when: When, published: dt.date) -> bool:
        """Whether a month is over on the day of publication, or a day lies months back."""
        if when.precision == "month":
            return (when.day.year, when.day.month) < (published.year, published.month)
        return when.precision == "day" and published - when.day > LONG

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
        if clause is not None and not self.clauses.verb_last:
            if self.of_outer(span, clause):
                return False
            if span.last <= clause.first and self.as_charge(clause):
                return False  # jailed on Monday for | stabbing a man
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
            aside = span.first < clause.verb_first and any(c.relation == "relative" for c in inner)
            return not later and not aside
        return not inner

    def of_outer(self, span: DateSpan, clause: Clause) -> bool:
        """Whether a date stands before an infinitive and with the verb that it depends on: voted on Tuesday | to sue."""
        if clause.form != INFINITIVE or clause.parent < 0 or span.last > clause.verb_first:
            return False
        parent = self.analysis.clauses[clause.parent]
        of_noun = parent.form != FINITE and parent.verb_last < clause.first  # dropping his plans | to deport
        return parent.verb_last <= span.first or (of_noun and span.last <= parent.verb_first)

    def names_a_thing(self, span: DateSpan, clause: Clause) -> bool:
        """Whether a year tells one thing from others of its name before the act is told: the 2019 mayor was arrested."""
        bare = span.when is not None and span.when.precision == "year" and span.last - span.first == 1
        known = self.clauses.signals["known"]
        return bare and span.last <= clause.verb_first and span.first > 0 and self.document.key[span.first - 1] in known

    def of_attribute(self, span: DateSpan, happening: Happening) -> bool:
        """Whether a date is that of what a participle or a charge tells: शनिवार को | पकड़े गए छात्र, 3 मई 1998 की हत्या के जुर्म में."""
        done = self.attribute_of(span)
        if done is not None and done.verb_last <= happening.at and not self.is_setting(done.verb_last, happening.at):
            return True
        if happening.clause is not None and self.of_doer(span, happening.clause):
            return True
        published = self.analysis.article.published_date
        if span.when is None or published is None or published - span.when.day <= LONG:
            return False
        key, told = self.document.key, happening.clause
        if told is not None and not self.clauses.signals["backdated"].isdisjoint(key[told.verb_first : told.verb_last]):
            return False  # जुलाई 2022 में ... के मामले में गिरफ्तार किया गया था
        charges = self.clauses.signals["charges"]
        return any(key[i] in charges for i in range(span.last, min(span.last + _CHARGE, happening.at)))

    def of_old_deed(self, span: DateSpan) -> bool:
        """Whether a year, a month or a day long ago is that of a participle: 2013 में | पहरेदार को चकमा देकर भागे युवक को पकड़ा."""
        owner, when, published = self.owner(span), span.when, self.analysis.article.published_date
        if owner is not None and owner.form == CONJUNCTIVE and owner.parent >= 0:
            owner = self.analysis.clauses[owner.parent]
        if not self.clauses.verb_last or owner is None or owner.form != PARTICIPLE or when is None:
            return False
        return when.precision != "day" or (published is not None and published - when.day > LONG)

    def of_doer(self, span: DateSpan | NamedSpan, told: Clause) -> bool:
        """Whether a date or a place is that of what a doer did to whom something is done: शुक्रवार को गोली चलाने वाले युवकों को | पुलिस ने पकड़ा."""
        if not self.clauses.verb_last or self.document.sentence_of[span.first] != told.sentence:
            return False
        doing, key = self.clauses.prospective, self.document.key
        acting = [p.first for p in told.marked("subj", "by") if p.kind != "inherited"]
        return any(
            c.form == PARTICIPLE
            and key[c.verb_last - 1] in doing
            and span.last <= c.verb_first
            and c.verb_last <= told.verb_first
            and all(c.verb_last < first for first in acting)
            and any(0 <= p.first - c.verb_last <= 1 for p in told.marked("to", "obj"))
            for c in self.by_sentence.get(told.sentence, ())
        )

    def attribute_of(self, span: DateSpan | NamedSpan) -> Clause | None:
        """The participle before its noun that tells what was done on a date or at a place: सोमवार देर रात | हुई चोरी, शनिवार को | पकड़े गए छात्र."""
        told = [c for c in self.by_sentence.get(self.document.sentence_of[span.first], ()) if c.form == PARTICIPLE]
        if not told:
            return None
        key, after = self.document.key, span.last
        markers, hours = self.clauses.marker_keys, self.clauses.signals["hours"]
        while after < len(key) and (key[after] in markers or key[after] in hours or key[after].isdecimal()):
            after += 1
        done = (c for c in told if c.passive or c.lemma in self.clauses.being)
        beside = (c for c in done if span.last <= c.verb_first and c.first - after <= 1)
        return min(beside, key=lambda c: c.verb_first, default=None)

    def of_past_deed(self, span: DateSpan | NamedSpan) -> bool:
        """Whether a date or a place is that of a deed of which the sentence only tells what came of it: सोमवार को हुई | चोरी के आरोपी को."""
        deed = self.attribute_of(span) if self.clauses.verb_last else None
        if deed is None:
            return False
        key, signals = self.document.key, self.clauses.signals
        for index in range(deed.verb_last + 1, min(deed.verb_last + _DEED, len(key))):
            marked = self.clauses.markers.match(self.document, index)
            done = key[index - 1]
            if marked is None or (
                marked.value == "of"
                and done not in self.clauses.acts_told
                and done not in signals["crimes"]
                and done not in signals["incident"]
            ):
                continue
            return marked.value in ("of", "about")
        return False

    def is_setting(self, first: int, last: int) -> bool:
        """Whether the phrase at a token is where or when the act falls: 3 मई को दिए गए | फैसले में."""
        for index in range(first, last):
            role = self.clauses.role(self.document.key[index])
            if role:
                return role in ("in", "during", "after", "on")
        return False

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
            if self.as_charge(clause):
                return []
            upper = self.upper(clause) or self.uttered(clause, happening)
            if upper is None:
                return []
            if spans := [d for d in self.dates.get(upper.sentence, ()) if self.owner(d) is upper]:
                return spans
            clause = upper
        return []

    def as_charge(self, clause: Clause) -> bool:
        """Whether a gerund tells for what somebody is punished or charged: jailed for | stabbing a man, charged with | robbing a bank."""
        return not self.clauses.verb_last and clause.form == GERUND and self.tells_charge(clause)

    def uttered(self, clause: Clause, happening: Happening) -> Clause | None:
        """The clause that tells that words were said, where they are the act: said on Monday | that they would never pay."""
        own = {who for p in clause.marked("subj") for who in p.who}
        if (
            clause.relation != "content"
            or clause.parent < 0
            or not self.spoken(happening)
            or own & set(happening.actors)
        ):
            return None
        return self.analysis.clauses[clause.parent]

    def of_holding(self, spans: Sequence[DateSpan], happening: Happening) -> list[DateSpan]:
        """The dates for which what a noun tells is set: a meeting with X | was scheduled for Friday."""
        around = [c for c in self.by_sentence.get(happening.sentence, ()) if c.first <= happening.at < c.last]
        clause = min(around, key=lambda c: c.last - c.first, default=None)
        if clause is None or self.clauses.verb_last or happening.last > clause.verb_first:
            return []
        told = clause.lemma in self.clauses.signals["held"] and clause.lemma not in self.clauses.being
        return [d for d in spans if told and d.first >= clause.verb_last and self.owner(d) is clause]

    def of_outbreak(self, spans: Sequence[DateSpan], happening: Happening) -> list[DateSpan]:
        """The dates on which what a noun tells began: the fighting between X and Y | that erupted in April."""
        begun = [
            c
            for c in self.by_sentence.get(happening.sentence, ())
            if c.relation == "relative" and c.lemma in self.clauses.signals["breaking_out"]
        ]
        near = (c for c in begun if 0 <= c.first - happening.at <= _PHRASE)
        clause = None if self.clauses.verb_last else next(near, None)
        return [d for d in spans if clause is not None and self.owner(d) is clause]

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
            past = self.possible(span.when, "happened") and not self.lasts(span) and not self.of_past_deed(span)
            if span.when is not None and past:
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

    def lead_date(self) -> When | None:
        """The day of the news: the first full date of the first sentences, a few days before publication at most."""
        published = self.analysis.article.published_date
        if published is None:
            return None
        lead = [
            span.when
            for sentence in range(min(LEAD_SENTENCES, len(self.document.sentences)))
            for span in self.dates.get(sentence, ())
            if span.when and span.when.precision == "day" and not self.no_news_of(span)
        ]
        recent = [w for w in lead if published - timedelta(days=RECENT_DAYS) <= w.day <= published]
        return max(recent, key=lambda w: w.day) if recent else None

    def no_news_of(self, span: DateSpan) -> bool:
        """Whether a day is not that of the news: something began or goes on then, or the news was before or after it."""
        owner = self.owner(span)
        done = owner is not None and self.of_doer(span, owner)
        return done or self.beginning(span) or self.ahead_of(span) or self.lasts(span) or self.of_past_deed(span)

    def lasts(self, span: DateSpan) -> bool:
        """Whether what was so before is still so on a day: the river stayed above its danger mark on Monday, बुधवार को भी बनी रही."""
        owner = self.owner(span)
        if owner is None or owner.passive or owner.form != FINITE or owner.relation not in TOLD:
            return False
        lasting = self.clauses.signals["lasting"]
        return owner.lemma in lasting or not lasting.isdisjoint(self.document.key[owner.main : owner.verb_last])

    def beginning(self, span: DateSpan) -> bool:
        """Whether something goes on from a day: on strike since Tuesday."""
        return span.first > 0 and self.document.key[span.first - 1] in self.clauses.signals["since"]

    def ahead_of(self, span: DateSpan) -> bool:
        """Whether the news is told to have been before a day: even before he landed on Friday."""
        owner = self.owner(span)
        return (
            owner is not None
            and owner.relation == "time"
            and self.clauses.role(self.document.key[owner.first]) == "before"
        )
