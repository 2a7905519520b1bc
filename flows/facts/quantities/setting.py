"""Where a number is told of and when: the place and the day of what it counts, in its own clause first."""

from __future__ import annotations

from bisect import bisect_left
from itertools import zip_longest

from flows.facts.analysis import Analysis, Clause, DateSpan, NamedSpan, NumberSpan, When, Who
from flows.facts.clauses.verb_group import FINITE, GERUND
from flows.facts.quantities.lexicon import QuantityLexicon
from flows.text.document import WORD

WINDOW = 22  # tokens around a number in which its verb and its day stand
_ITEM = 4  # tokens from a number to the mark of its place: nine | more people died | in
_WORDS_APART = 2  # words between a place and its count: in Siwan district alone | four died
_LANDS = frozenset({"country", "state", "province", "district"})  # where no press office is
_REGION = 6  # tokens of a place with what describes it: the neighbouring state of Jharkhand
_APART = 4  # tokens that a comma between a number and a day counts for
_OPENING = 3  # tokens before the year with which a sentence begins
_GOODS = frozenset({"mass", "volume"})
_DAYS = 40  # days around a number that are looked at


class Setting:
    """Places and days of the numbers of one article."""

    def __init__(self, analysis: Analysis, lexicon: QuantityLexicon) -> None:
        self.analysis, self.lex, self.doc = analysis, lexicon, analysis.document
        self.date_starts = [span.first for span in analysis.dates]
        self.clause_at = _clause_of_tokens(analysis)
        self.number_at = {span.first: index for index, span in enumerate(analysis.numbers)}
        self.outer_starts = frozenset(span.outer_first for span in analysis.numbers)
        self.last_before = analysis.lexicon.dates is None or analysis.lexicon.dates.verb_side == "before"

    def clause(self, at: int) -> Clause | None:
        """The innermost clause that holds a token."""
        index = self.clause_at[at]
        return None if index is None else self.analysis.clauses[index]

    def when(self, number: NumberSpan) -> When | None:
        """The resolved date that stands nearest in the same sentence, its own clause first."""
        clause = self.clause(number.first)
        sentence = self.doc.sentence_at(number.first)
        best: tuple[int, When] | None = None
        begin = bisect_left(self.date_starts, max(sentence.first, number.first - 3 * WINDOW))
        for index in range(begin, min(begin + 40, len(self.analysis.dates))):
            span = self.analysis.dates[index]
            if span.first >= min(sentence.last, number.last + 3 * WINDOW):
                break
            if span.when is None or self._bounds(span.first, sentence.first) or self._of_rival(number, span):
                continue
            distance = abs(span.first - number.first) - (4 if span.when.precision == "day" else 0)
            between = self.doc.key[min(span.last, number.outer_last) : max(span.first, number.outer_first)]
            if "," in between or ";" in between or not self.lex.row.isdisjoint(between):
                distance += _APART  # 38 in January, | 18 in February
            elif self.last_before and span.last <= number.first and self._of_number_before(number, span):
                distance += _APART  # from 38 mills in 2018 | to 50 mills in 2019
            if clause is not None and not clause.first <= span.first < clause.last:
                if span.when.precision != "day" and span.last != number.outer_first:  # पिछले साल | 40 लोगों को दी गई सजा
                    continue  # the general who had taken the peninsula | in 2014
                distance += WINDOW
            if best is None or distance < best[0]:
                best = (distance, span.when)
        return best[1] if best else None

    def _of_number_before(self, number: NumberSpan, span: DateSpan) -> bool:
        """Whether a day stands right behind the number before one, of the same kind, and is that one's."""
        at = self.number_at[number.first]
        before = self.analysis.numbers[at - 1] if at else None
        if before is None or before.unit_kind != number.unit_kind:
            return False
        return 0 <= span.first - before.outer_last <= _ITEM and span.last <= number.outer_first

    def election_year(self, number: NumberSpan) -> When | None:
        """The past year that a passage about an older election begins with: the 2018 polls ... | The party won 78 seats."""
        sentence = self.doc.sentence_at(number.first)
        published = self.analysis.article.published_date
        if published is None or not self.lex.currently.isdisjoint(self.doc.key[sentence.first : sentence.last]):
            return None
        before = self.doc.sentences[max(0, sentence.number - 1)]
        low = before.first if before.paragraph == sentence.paragraph else sentence.first
        stop = bisect_left(self.date_starts, number.first)
        for span in reversed(self.analysis.dates[bisect_left(self.date_starts, low) : stop]):
            if span.when is None or not self.doc.key[span.last - 1].isdecimal():
                continue
            past = span.when.precision == "year" and span.when.day.year < published.year
            return span.when if past and span.first - self.doc.sentence_at(span.first).first <= _OPENING else None
        return None

    def _of_rival(self, number: NumberSpan, span: DateSpan) -> bool:
        """Whether a day is that of what a number is compared with: Rs 450 crore | as against Rs 566 crore a year ago."""
        behind = number.outer_last <= span.first
        low, high = (number.outer_last, span.first) if behind else (span.last, number.outer_first)
        against = self.lex.against
        for start in against.starts(self.doc, low, high):
            hit = against.match(self.doc, start, span.last if behind else high)  # more | than last | week
            if hit is not None and (hit.value or self._beside_number(hit.first, hit.last, number)):
                return True
            if hit is not None and hit.last == span.first and number.unit_kind == "percent":
                return True  # a rise of 9.5 per cent | from last year's 300
            if hit is not None and hit.last == span.first and self._opens_number(span.last):
                return True  # 1,240, up | from last year's | 980
        return self._exceeded(span.last) if behind else self._began(number, span)

    def _exceeded(self, at: int) -> bool:
        """Whether a day ends at a token of which another number tells more or less: 14 मौतें, जो सोमवार | से पांच अधिक हैं."""
        hit = None if self.last_before else self.lex.against.match(self.doc, at)
        number = self.number_at.get(hit.last) if hit is not None else None
        return number is not None and self.lex.differing.match(self.doc, self.analysis.numbers[number].last) is not None

    def _opens_number(self, at: int) -> bool:
        """Whether a number stands at a token, or behind the genitive there: last year | 's 980."""
        return at in self.outer_starts or (self._belongs(at) and at + 1 in self.outer_starts)

    def _beside_number(self, first: int, last: int, number: NumberSpan) -> bool:
        """Whether a word that compares only numbers stands between two of one sort: Rs 20 crore | from | Rs 15 crore."""
        numbers, at = self.analysis.numbers, self.number_at[number.first]
        left = numbers[at - 1] if at and number.first >= last else number
        right = numbers[at + 1] if number.first < first and at + 1 < len(numbers) else number
        if left is right or left.unit_kind != right.unit_kind:
            return False
        return right.outer_first == last if self.last_before else left.outer_last == first

    def _began(self, number: NumberSpan, span: DateSpan) -> bool:
        """Whether a day is that from which a number has come to where it is: from 15 in 2019 | to 20."""
        numbers, at = self.analysis.numbers, self.number_at[number.first]
        before = numbers[at - 1] if at else None
        if before is None or before.outer_last > span.first or before.unit_kind != number.unit_kind:
            return False
        opened = self.lex.against.match(self.doc, before.outer_first - 1, before.outer_first)
        closed = self.doc.key[number.outer_first - 1] in self.lex.onward
        return self.last_before and opened is not None and closed and self._near_to(before.outer_last, span.first)

    def _near_to(self, last: int, first: int) -> bool:
        """Whether a day stands right behind a number, but for the mark of a time."""
        return first - last <= 1

    def _bounds(self, first: int, floor: int) -> bool:
        """Whether a date only bounds a span of time: the strongest storm since | 2006, the year ending on | 30 June."""
        if self._spans(first):
            return True
        return any(token >= floor and self.doc.key[token] in self.lex.bounds for token in (first - 1, first - 2))

    def _spans(self, first: int) -> bool:
        """Whether a year stands at one end of a span of years: from 2014 to | 2024, 2014 से | 2024 तक."""
        index = bisect_left(self.date_starts, first)
        here, dates = self.analysis.dates[index], self.analysis.dates
        if here.when is not None and here.when.precision != "year":
            return False
        for one, other in ((index - 1, index), (index, index + 1)):
            if one >= 0 and other < len(dates) and dates[other].first - dates[one].last == 1:
                joint = self.doc.key[dates[one].last]
                if joint in self.lex.onward or self.doc.raw[dates[one].last] in "-–—":
                    return True
        return False

    def place(self, number: NumberSpan, stop: int) -> Who | None:
        """The place that the clause of a number names with a mark of place, before its first part at token `stop`."""
        clause = self.clause(number.first)
        if clause is None or (number.unit_kind == "percent" and self._on_bourse(number)):
            return None  # the fall was in | a firm whose name no list knows
        beside = self._place_beside(number)
        if beside is None and number.unit_kind == "temperature":
            beside = self._place_of_reading(number)
        if beside is not None:
            return Who(beside.entity.name, beside.entity.entity_id)
        place = self._place_named(number, clause, stop)
        if place is None:
            place = self._place_in_front(number, clause.first)
        if place is None and (upper := self._upper(number)) is not None:
            place = self._place_named(number, upper, stop)
        if place is None and clause.relation == "content":
            place = self._land_of_report(number)
        return Who(place.entity.name, place.entity.entity_id) if place is not None else None

    def _place_named(self, number: NumberSpan, clause: Clause, stop: int) -> NamedSpan | None:
        """The first place that a clause names with a mark of place; of several that hold each other the innermost."""
        named = [
            index
            for participant in clause.marked("in", "on", "near")
            if not number.first < stop <= participant.first  # 41 died, 27 of them | in the hills
            for index in participant.mentions
        ]
        mentions = [self.analysis.mentions[index] for index in dict.fromkeys(named)]
        places = [m for m in mentions if m.entity.type == "LOC" and not m.adjective and not self._is_elsewhere(m)]
        for place, inner in zip_longest(places, places[1:]):
            if inner is None or not (inner.first == place.last + 1 and self._belongs(place.last)):  # Bihar's | Gaya
                return self._town_before(place) or place
        return None

    def _upper(self, number: NumberSpan) -> Clause | None:
        """What is told before the clause that tells what came of it: went off in Quetta, | killing two; धमाके हुए, | जिसमें ..."""
        at, clauses = self.clause_at[number.first] or 0, self.analysis.clauses
        if (clause := clauses[at]).relation in ("main", "content"):
            return None
        while at and clauses[at].relation == "coordinate" and clauses[at].sentence == clause.sentence:
            at -= 1  # जिसमें एक की मौत हो गई | और चार घायल हो गए
        if not at or clauses[at].sentence != clause.sentence:
            return None
        hanging = clauses[at].form == GERUND and clauses[at].relation == "inner" and clauses[at].parent == at - 1
        upper = clauses[at - 1]
        told = upper.form == FINITE and upper.sentence == clause.sentence and upper.verb_last <= clauses[at].first
        return upper if told and (hanging or self._comes_of(clauses[at])) else None

    def _comes_of(self, clause: Clause) -> bool:
        """Whether a relative clause tells what happened in or by what is told before it: ट्रक पलट गया, | जिससे ..."""
        words, key = self.analysis.lexicon.clauses, self.doc.key
        if clause.relation != "relative" or words is None:
            return False
        return key[clause.first] in words.signals["by_which"] or words.in_which(key, clause.first)

    def _land_of_report(self, number: NumberSpan) -> NamedSpan | None:
        """The country or state that opens a report of what happened there: In Syria, officials said | 812 had died.

        A town so named may be no more than where they spoke.
        """
        first = self.doc.sentence_at(number.first).first
        at = first + 1 if self.last_before else first
        index = self.analysis.mention_at[at] if self.analysis.mention_at and at < number.outer_first else -1
        if index < 0:
            return None
        place = self.analysis.mentions[index]
        mark = first if self.last_before else place.last
        opens = place.first == at and not place.adjective and self.doc.key[mark] in self.lex.where
        return place if opens and place.entity.kind in _LANDS else None

    def _town_before(self, place: NamedSpan) -> NamedSpan | None:
        """The town that is told with its region: | Porbandar in Gujarat | got 80 mm."""
        at = place.first - 2
        if (
            not self.last_before
            or at < self.doc.sentence_at(place.first).first
            or self.doc.key[at + 1] not in self.lex.where
        ):
            return None
        index = self.analysis.mention_at[at]
        town = self.analysis.mentions[index] if index >= 0 else None
        return town if town is not None and town.entity.type == "LOC" and not town.adjective else None

    def _place_of_reading(self, number: NumberSpan) -> NamedSpan | None:
        """The town that has a temperature, named before it: Jodhpur recorded | 44 degrees, the highest in Rajasthan."""
        for at in range(number.first - 1, self.doc.sentence_at(number.first).first - 1, -1):
            index = self.analysis.mention_at[at] if self.analysis.mention_at else -1
            mention = self.analysis.mentions[index] if index >= 0 else None
            if mention is not None and mention.entity.type == "LOC" and not mention.adjective:
                return mention
            before = self.number_at.get(at)
            if before is not None and self.analysis.numbers[before].unit_kind == number.unit_kind:
                return None
        return None

    def _place_in_front(self, number: NumberSpan, first: int) -> NamedSpan | None:
        """The place that opens a clause right before its count: in Patna alone | nine died, in Siwan district | four."""
        if not (self.last_before and self.analysis.mention_at and self.doc.key[first] in self.lex.where):
            return None
        index = self.analysis.mention_at[first + 1] if first + 1 < number.outer_first else -1
        if index < 0 or self.analysis.mentions[index].entity.type != "LOC":
            return None
        between = range(self.analysis.mentions[index].last, number.outer_first)
        near = len(between) <= _WORDS_APART and all(self.doc.kind[token] == WORD for token in between)
        return self.analysis.mentions[index] if near else None

    def _on_bourse(self, number: NumberSpan) -> bool:
        """Whether the words of the sentence around a number are about shares: सबसे अधिक बढ़त रिलायंस में | 2.4 फीसद."""
        sentence = self.doc.sentence_at(number.first)
        low, high = max(sentence.first, number.first - 2 * WINDOW), min(sentence.last, number.last + 2 * WINDOW)
        return not self.lex.bourse.isdisjoint(self.doc.key[low:high])

    def _place_beside(self, number: NumberSpan) -> NamedSpan | None:
        """The place of one count of several: 14 in Bihar and another | six in the state of Jharkhand, गया में | नौ."""
        key, at = self.doc.key, number.outer_last
        sentence = self.doc.sentence_at(number.first)
        if self.doc.raw[number.first - 1] == "(" and (named := self._place_before_bracket(number)) is not None:
            return named
        if self.analysis.mention_at and self.last_before:
            stop = min(sentence.last, number.outer_last + _ITEM)
            marks = self.lex.where | self.lex.origins if number.unit_kind in _GOODS else self.lex.where
            while at < stop and key[at] not in marks:
                if self.doc.kind[at] != WORD or key[at] in self.lex.row or self.analysis.mention_at[at] >= 0:
                    return None  # 40 hectares near | Gaya in Bihar
                at += 1
            if at == stop:
                return None
            for token in range(at + 1, min(at + 1 + _REGION, sentence.last)):
                if self.analysis.mention_at[token] >= 0:
                    mention = self.analysis.mentions[self.analysis.mention_at[token]]
                    if self._belongs(mention.last) and mention.last + 1 < sentence.last:
                        continue  # Uttar Pradesh's | Bahraich
                    here = mention.entity.type == "LOC" and not mention.adjective and not self._is_elsewhere(mention)
                    return mention if here else None
                if self.doc.kind[token] != WORD and not self._belongs(token):
                    return None
        elif self.analysis.mention_at and number.outer_first - 2 >= sentence.first:
            at = number.outer_first - 1
            if key[at] in self.lex.particles and at - 2 >= sentence.first:
                at -= 1  # गया में भी | नौ
            index = self.analysis.mention_at[at - 1] if key[at] in self.lex.where else -1
            if index >= 0 and self.analysis.mentions[index].entity.type == "LOC":
                return self.analysis.mentions[index]
        return None

    def _place_before_bracket(self, number: NumberSpan) -> NamedSpan | None:
        """The place whose count brackets tell: Kerala | (187), Gujarat (52)."""
        at = number.first - 2
        if at < 0 or number.unit is not None or not self.analysis.mention_at or number.last >= self.doc.size:
            return None
        index = self.analysis.mention_at[at] if self.doc.raw[number.last] == ")" else -1
        mention = self.analysis.mentions[index] if index >= 0 else None
        return mention if mention is not None and mention.entity.type == "LOC" and not mention.adjective else None

    def _is_elsewhere(self, place: NamedSpan) -> bool:
        """Whether a count is told of anywhere but in a place: outside | Dhaka, दिल्ली | के बाहर."""
        low, high = (place.first - 2, place.first) if self.last_before else (place.last, place.last + 2)
        return not self.lex.elsewhere.isdisjoint(self.doc.key[max(0, low) : high])

    def _belongs(self, at: int) -> bool:
        """Whether a genitive that follows its owner stands at a token."""
        words = self.analysis.lexicon.clauses
        return words is not None and at < self.doc.size and self.doc.key[at] in words.belonging


def _clause_of_tokens(analysis: Analysis) -> list[int | None]:
    """The innermost clause of each token, if any: shorter clauses overwrite longer ones."""
    clauses = analysis.clauses
    numbers = {at for span in analysis.numbers for at in range(span.first, span.last)}
    spoken = [i for i, clause in enumerate(clauses) if clause.main not in numbers]  # दो is "two" here, not "give"
    order = sorted(spoken, key=lambda i: clauses[i].first - clauses[i].last)  # of equal ones the later counts
    held: list[int | None] = [None] * analysis.document.size
    for index in order:
        first, last = clauses[index].first, clauses[index].last
        held[first:last] = [index] * (last - first)
    return held
