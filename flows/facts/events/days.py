"""When events happen that say no day themselves: at the time told before, at a distance from it, on the day of the news."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from flows.facts.analysis import When
from flows.facts.clauses.verb_group import CONJUNCTIVE, FINITE
from flows.facts.events.dates import LONG, Dates
from flows.facts.events.happenings import Happening
from flows.facts.events.setting import LEAD_SENTENCES, RECENT_DAYS
from flows.text.date_reader import shift_date

_OPENING = 4  # tokens that open a sentence
_BACK = 3  # sentences of a paragraph over which a day holds on
_NEAR = 20  # tokens around a verb in which a distance is looked for
_OUTBREAK = 3  # tokens from clashes to the verb that tells of them
_SPEAKING = frozenset(("in", "at", "during"))  # markers of an interview in which something is said
_FROM = 4  # tokens before the words for what a time is counted from
_NEWS = timedelta(days=RECENT_DAYS)  # over which what is told is news
_FINE = {"day": 0, "week": 1, "month": 2, "year": 3}  # units, from the finest
_FOREGROUND = frozenset(("main", "coordinate", "inner", "governed"))


class Days(Dates):
    """Finds the dates of the events of one article, also of those that leave it to what was told before."""

    def inherited_date(self, happening: Happening, found: Sequence[Happening]) -> When | None:
        """The day of the news, for what is told as part of it; the day of a meeting, for words said there."""
        clause = happening.clause
        if happening.at in self.lasting or self.describes(happening) or self.over_time(happening):
            return None
        if clause is not None and self.as_charge(clause):
            return None
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
        governed = (
            clause is not None and clause.governor == "planned" and clause.form != FINITE and self.clauses.verb_last
        )
        promised = clause is not None and clause.relation == "content" and self.spoken(happening)
        if happening.status != "happened" and not ((governed or promised) and happening.status == "planned"):
            return None
        meeting = self.meeting(happening, found)
        if meeting is not None and meeting.when is not None and self.told_now(happening):
            return meeting.when
        if promised and happening.status != "happened":
            return None
        if happening.nominal:
            news = happening.trigger.type.name == "CONSULT" and happening.sentence <= LEAD_SENTENCES
            broke_out = happening.sentence <= 1 and self.broke_out(happening)
            return self.lead if broke_out or (news and not self.told_from(happening)) else None
        if clause is None:
            return self.said_beside(happening, found) or (self.lead if self.spoke_then(happening, found) else None)
        if self.spoken(happening) and (quoted := self.quoted_with(happening, found)) is not None:
            return quoted
        meanwhile = self.meanwhile(clause)
        if (clause.relation not in _FOREGROUND and not meanwhile) or self.background(happening):
            return None
        upper = self.upper(clause)
        along = next((h.when for h in reversed(found) if h.clause is upper and h.when is not None), None)
        if upper is not None and along is not None:
            return along  # visited Palawan a month later | and promised boats
        if meanwhile:  # set cars on fire and cut off the road, | while they burnt tyres
            beside = (h.when for h in reversed(found) if h.sentence == happening.sentence and h.at < happening.at)
            return next((when for when in beside if when is not None), None)
        if not self.clauses.verb_last and self.other_day(happening):
            return None
        frame = self.frame(happening)
        if frame is not None and self.continued(happening):
            return frame
        if not self.clauses.undated_is_news and frame is not None and self.goes_on(happening, frame):
            return frame
        if frame is not None and frame != self.lead:
            return frame if self.goes_on(happening, frame) else None
        late = happening.sentence > LEAD_SENTENCES
        if not self.clauses.undated_is_news and (late or (self.spoken(happening) and happening.sentence > 1)):
            return None
        if happening.sentence > 1 and self.resulting(happening) and (frame is None or self.of_somebody(happening)):
            return None
        if self.lead is None:
            return self.filed_on(happening)
        return self.lead if not self.reacts(happening, found) else None

    def over_time(self, happening: Happening) -> bool:
        """Whether an act went on over, or somewhere in, a length of time up to now: over the last five days, पिछले तीन दिन से."""
        dates, clause, key = self.analysis.lexicon.dates, happening.clause, self.document.key
        if dates is None or clause is None:
            return False
        signals = self.clauses.signals
        first, last = max(happening.first, clause.first), min(max(happening.last, clause.last), happening.at + _NEAR)
        if dates.last.isdisjoint(key[first:last]):
            return False
        for index in range(first, last):
            if key[index] not in dates.last or (
                not self.clauses.verb_last and key[index - 1] not in signals["definite"]
            ):
                continue
            length = key[index + 1 : index + 3]
            several = length[:1] and (length[0].isdecimal() or length[0] in dates.small_numbers)
            if several and length[1:] and (length[1] in dates.units or length[1] in signals["clock_units"]):
                return True
        return False

    def broke_out(self, happening: Happening) -> bool:
        """Whether a lead tells of clashes or riots that they broke out: after clashes | erupted; not: had erupted."""
        signals, key = self.clauses.signals, self.document.key
        return not self.clauses.verb_last and any(
            c.form == FINITE
            and c.lemma in signals["breaking_out"]
            and 0 <= c.verb_first - happening.at <= _OUTBREAK
            and signals["backdated"].isdisjoint(key[c.verb_first : c.verb_last])
            for c in self.by_sentence.get(happening.sentence, ())
        )

    def said_beside(self, happening: Happening, found: Sequence[Happening]) -> When | None:
        """The day of what else the same one is told to have said or done in the sentence of quoted words."""
        return next(
            (
                h.when
                for h in reversed(found)
                if h.sentence == happening.sentence
                and h.when is not None
                and h is not happening
                and h.actors[:1] == happening.actors[:1]
            ),
            None,
        )

    def quoted_with(self, happening: Happening, found: Sequence[Happening]) -> When | None:
        """The day of the words before, in a paragraph, of which quoted words are the rest, or of the interview that is meant."""
        if not happening.actors:
            return None
        sentences, key = self.document.sentences, self.document.key
        paragraph = sentences[happening.sentence].paragraph
        if any(
            s.direct and s.quote_first <= happening.at < s.quote_last and s.speaker == happening.actors[0]
            for s in self.analysis.statements
        ):
            before = [
                h
                for h in found
                if h.at < happening.at
                and h.when is not None
                and self.spoken(h)
                and h.actors[:1] == happening.actors[:1]
                and sentences[h.sentence].paragraph == paragraph
            ]
            return before[-1].when if before else None
        told, signals = happening.clause, self.clauses.signals
        meant = told is not None and any(
            p.marker in _SPEAKING
            and not p.who
            and key[p.first] in self.clauses.possessives | signals["known"]
            and not signals["utterances"].isdisjoint(key[p.first : p.last])
            for p in told.participants
        )
        return self.lead if meant and self.spoke_then(happening, found) else None

    def told_from(self, happening: Happening) -> bool:
        """Whether what a noun tells is but that from which a time is counted: came two weeks | after his visit to Oslo."""
        before = self.document.key[max(0, happening.first - _FROM) : happening.first]
        return not self.clauses.verb_last and any(self.clauses.role(key) in ("after", "before") for key in before)

    def filed_on(self, happening: Happening) -> When | None:
        """The day on which a story with a dateline was filed, for the news that its first sentence tells without a day."""
        article, clause = self.analysis.article, happening.clause
        if article.dateline_place is None or article.published_date is None or happening.sentence > 1:
            return None
        dated = any(self.owner(span) is clause for span in self.dates.get(happening.sentence, ()))
        told = clause is not None and clause.relation == "main" and not dated
        return When(article.published_date, "day") if told else None

    def reacts(self, happening: Happening, found: Sequence[Happening]) -> bool:
        """Whether words are those of others than who acted on the day of the news, which is over: they fell then or later."""
        lead = self.lead
        if lead is None or lead.day == self.analysis.article.published_date or not self.spoken(happening):
            return False
        if happening.sentence <= 1:
            return False
        acted = {who for h in found if h.when == lead and h is not happening for who in h.parties}
        return acted.isdisjoint(happening.actors)

    def other_day(self, happening: Happening) -> bool:
        """Whether the sentence of an act tells another day than that of the news: broke up a crowd that met on Thursday."""
        lead = self.lead
        told = (span.when for span in self.dates.get(happening.sentence, ()))
        return lead is not None and any(w is not None and w.precision == "day" and w.day != lead.day for w in told)

    def goes_on(self, happening: Happening, frame: When) -> bool:
        """Whether crowds and police do what they do at the time told before them: In May, ... blocked the road. | Police arrested 12."""
        if self.of_somebody(happening) or self.resulting(happening):
            return False
        if self.clauses.undated_is_news:
            return frame.precision == "day"
        plain = happening.clause is not None and happening.clause.relation == "main" and not self.spoken(happening)
        return plain and bool(happening.actors) and frame.precision != "year"

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
            key in self.clauses.signals["resulting"] for key in self.document.key[clause.verb_first : clause.verb_last]
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
        anchor = self.anchor(happening, found) or self.lead
        if anchor is None or _FINE[anchor.precision] > _FINE[distance[0]]:
            return None
        if distance[1] == 0:
            return anchor
        day, precision = shift_date(anchor.day, *distance)
        when = When(day, precision) if day is not None and precision is not None else None
        return when if self.possible(when, "happened") else None

    def distance(self, happening: Happening) -> tuple[str, int] | None:
        """The unit and number of a distance in an event's clause: a month later, दो दिन बाद, a year earlier, the same day."""
        dates, key, clause = self.analysis.lexicon.dates, self.document.key, happening.clause
        if dates is None or clause is None:
            return None
        signals = self.clauses.signals
        later, following, same = signals["later"], signals["following"], signals["same"]
        earlier, of_it = signals["earlier"], signals["definite"]
        last = min(max(happening.last, clause.last), happening.at + _NEAR)
        for index in range(max(happening.first, happening.at - _NEAR, 2), min(last, len(key) - 1)):
            unit = dates.units.get(key[index])
            if unit is None:
                continue
            amount = dates.small_numbers.get(key[index - 1])
            if amount is not None and key[index - 2] not in dates.inside:
                if key[index + 1] in later:
                    return unit, amount
                if key[index + 1] in earlier:
                    return unit, -amount
            if key[index - 1] in following:
                return unit, 1
            if key[index - 1] in same or (key[index - 1] in of_it and key[max(index - 3, 0)] in later):
                return unit, 0  # later in the day
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
        signals = self.clauses.signals
        that, times, then = signals["that"], signals["times"], signals["then"]
        for index in range(first, min(first + _OPENING, happening.at)):
            if key[index] in then:
                return True
            if key[index] in that and index + 1 < len(key) and key[index + 1] in times:
                return True
        at, definite, moment = signals["at"], signals["definite"], signals["moment"]
        if moment.isdisjoint(key[happening.first : happening.last + 1]):
            return False
        return any(  # arrested 35 people at the time
            key[i] in moment and key[i - 1] in definite and key[i - 2] in at
            for i in range(max(happening.first, 2), min(happening.last + 1, len(key)))
        )

    def spoke_then(self, happening: Happening, found: Sequence[Happening]) -> bool:
        """Whether the speaker of quoted words is told of as one who spoke on the day of the news."""
        return self.lead is not None and any(
            h.when == self.lead and h.actors[:1] == happening.actors[:1] and h.sentence <= LEAD_SENTENCES
            for h in found
            if h.actors
        )

    def earlier(self, happening: Happening) -> bool:
        """Whether an act is said to be one of before, with a day of its own: दो दिन पहले ... किया था, 13 सितंबर को ... मारे गए थे."""
        when, published = happening.when, self.analysis.article.published_date
        if when is None or when == self.lead:
            return False
        past = published - when.day if published is not None else timedelta(0)
        if happening.nominal:
            return past > LONG
        long_ago = self.clauses.verb_last and past > _NEWS
        return self.elsewhen(happening) or (long_ago and self.background(happening))

    def background(self, happening: Happening) -> bool:
        """Whether an act is told as one of before the news: had arrested, गिरफ्तार किया था."""
        clause = happening.clause
        if clause is None:
            return False
        told = self.analysis.clauses[clause.parent] if clause.form == CONJUNCTIVE and clause.parent >= 0 else clause
        keys = self.clauses.signals["backdated"].intersection(self.document.key[told.verb_first : told.verb_last])
        told_first = happening.sentence <= 1 or happening.in_headline
        news = told_first and keys <= self.clauses.signals["perfect"]  # the lead: X has asked Y to leave
        return (bool(keys) and not news) or self.elsewhen(happening)
