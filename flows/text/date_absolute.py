"""Dates that name a day or a month, in digits or words, in every order; a missing year by what is nearest."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from flows.text.date_parts import FIRST_YEAR, LAST_YEAR, DateParts, ParsedDate, day_of
from flows.text.document import NUMBER

_DASHES = frozenset("-–—")
_PAST_AHEAD = 45  # days


class AbsoluteDates(DateParts):
    """Reads dates that name a day or a month."""

    __slots__ = ()

    def _numeric(self, at: int) -> ParsedDate | None:
        """Dates in digits alone: "03/09/2025", "3-9-2025", "04.09.2025", "2025-09-04"."""
        parts = self.key[at].split(".")
        if len(parts) == 3 and len(parts[2]) == 4:
            return self._from_digits(at, at + 1, parts)
        if at + 4 >= self.count or self.kind[at + 2] != NUMBER or self.kind[at + 4] != NUMBER:
            return None
        mark = self.raw[at + 1]
        if mark not in "/-–." or self.raw[at + 3] != mark:
            return None
        return self._from_digits(at, at + 5, [self.key[at], self.key[at + 2], self.key[at + 4]])

    def _from_digits(self, first: int, last: int, parts: list[str]) -> ParsedDate | None:
        if not all(p.isdecimal() for p in parts):
            return None
        a, b, c = (int(p) for p in parts)
        if len(parts[0]) == 4 and len(parts[1]) <= 2 and len(parts[2]) <= 2:
            year, month, day = a, b, c
        elif len(parts[2]) in (2, 4) and len(parts[0]) <= 2 and len(parts[1]) <= 2:
            year = c if len(parts[2]) == 4 else 2000 + c
            if len(parts[2]) == 2 and self.raw[first + 1] != "/":  # "3-2-10" is no date
                return None
            day, month = (a, b) if self.lex.order == "dmy" else (b, a)
            if month > 12 >= day:
                day, month = month, day
        else:
            return None
        date = day_of(year, month, day)
        if date is None or not FIRST_YEAR <= year <= LAST_YEAR:
            return None
        if not self._resolvable(year):
            return ParsedDate(first, last, kind="foreign")
        return ParsedDate(first, last, date, "day", year, month, day)

    def _day_month(self, at: int, weekday: int | None) -> ParsedDate | None:
        """Day before month: "3 September 2025", "3rd of September", "3-5 सितंबर", "4 सितम्बर, 2025"."""
        first = self._day_number(at)
        if first is None:
            return None
        day, after = first
        after = self._range_end(after)
        after = self._skip(after, self.lex.inside)
        after = self._skip_marks(after, "-–/,")
        month = self._month(after)
        if month is None:
            if after < self.count and self.key[after] in self.lex.other_calendar:
                year = self._skip_marks(after + 1, ",.")
                last = year + 1 if self._number(year, 4) is not None and len(self.key[year]) == 4 else after + 1
                return ParsedDate(at, last, kind="foreign")
            return None
        return self._with_year(at, after + 1, day, month, weekday)

    def _range_end(self, at: int) -> int:
        """Past the second day of "3-5" or "3 से 5", where a month follows; else `at` itself."""
        if at + 1 >= self.count or not (self.raw[at] in _DASHES or self.key[at] in self.lex.range_words):
            return at
        second = self._day_number(at + 1)
        if second is None:
            return at
        after = self._skip(second[1], self.lex.inside)
        return second[1] if self._month(after) is not None else at

    def _with_year(self, first: int, at: int, day: int, month: int, weekday: int | None) -> ParsedDate:
        """Finish a day and month at `first`..`at` with the year that may follow."""
        at = self._month_dot(at)
        year, last = self._year_after(at)
        if year is None:
            shifted = self._shifted_year(at)
            if shifted is not None:
                year, last = shifted
        if year is None:
            last = at
            return ParsedDate(first, last, *self._nearest(first, last, month, day, weekday), None, month, day, weekday)
        date = day_of(year, month, day)
        return ParsedDate(first, last, date, "day" if date else None, year, month, day, weekday)

    def _month_dot(self, at: int) -> int:
        """Past the dot of "Sept." where a number follows in the same sentence, or a word before years: "mar. de 2025"."""
        if at + 1 < self.count and self.raw[at] == "." and self.doc.glued(at):
            return at + (self.kind[at + 1] == NUMBER or self.key[at + 1] in self.lex.year_words)
        return at

    def _year_after(self, at: int) -> tuple[int | None, int]:
        """A year behind a month, perhaps behind a comma or dash: ", 2025", "-2025", "'25"."""
        year = self._year(at)
        if year is not None and self._same_line(at - 1, at):
            return year, at + 1
        skipped = self._skip_marks(at, ",-–/")
        skipped = self._skip(skipped, self.lex.year_words)
        year = self._year(skipped) if skipped != at else None
        if year is not None and self._same_line(at - 1, skipped):
            return year, skipped + 1
        return None, at

    def _shifted_year(self, at: int) -> tuple[int, int] | None:
        """The year of "October last year", "5 August of last year", "अक्टूबर पिछले साल" behind a month."""
        at = self._skip(at, self.lex.fillers)
        if self.ref is None or at + 1 >= self.count or self.lex.units.get(self.key[at + 1]) != "year":
            return None
        shift = self.lex.shift_of(self.key[at])
        return None if shift is None else (self.ref.year + shift, at + 2)

    def _nearest(
        self, first: int, last: int, month: int, day: int, weekday: int | None
    ) -> tuple[dt.date | None, str | None]:
        """The occurrence of a day and month that the reference suggests: by weekday, by tense, else the nearest."""
        if self.ref is None:
            return None, None
        choices = [d for y in (-1, 0, 1) if (d := day_of(self.ref.year + y, month, day))]
        if weekday is not None:
            choices = [d for d in choices if d.isoweekday() == weekday]
            if len(choices) == 1:
                return choices[0], "day"
            return None, None
        if not choices:
            return None, None
        here, tense = self.ref, self._tense(first, last)
        before = self.key[first - 1] if first else ""
        if before in self.lex.last:  # बीते 5 अगस्त को: the one before today
            return max((d for d in choices if d <= here), default=None), "day"
        if tense > 0:
            choices = [d for d in choices if d >= here][:1] or choices
        elif tense < 0:  # a day far ahead of the news is not told in the past
            choices = [d for d in choices if (d - here).days <= _PAST_AHEAD] or choices
        return min(choices, key=lambda d: abs((d - here).days)), "day"

    def _month_first(self, at: int) -> ParsedDate | None:
        """Month before day or alone: "September 3, 2025", "Sept 3rd", "June 2024", "जून में"."""
        month = self._month(at)
        if month is None:
            return None
        after = self._month_dot(at + 1)
        after = self._skip(after, self.lex.inside) if self.lex.verb_side == "after" else after
        packed = self._packed(after)
        if packed is not None:
            date = day_of(packed[1], month, packed[0])
            if date is not None:
                return ParsedDate(at, after + 1, date, "day", packed[1], month, packed[0])
        day = self._day_number(after)
        if day is not None and not self._is_count(day[1]):
            ended = self._month_range_end(at, day[0], day[1])
            return self._with_year(at, ended, day[0], month, None)
        year, last = self._year_after(self._month_dot(at + 1))
        if year is None:
            shifted = self._shifted_year(at + 1)
            if shifted is not None:
                year, last = shifted
        if year is None:
            year, last = self._year_of_span(at + 1), at + 1
        if year is not None:
            return self._of_months(ParsedDate(at, last, dt.date(year, month, 1), "month", year, month), at + 1)
        found = self._bare_month(at, month)
        return None if found is None else self._of_months(found, at + 1)

    def _of_months(self, found: ParsedDate, at: int) -> ParsedDate:
        """The same with the last of several months, so that a quarter has one date, that of its first month: July | -September."""
        at = self._month_dot(at)
        if found.last > at or at >= self.count or self.raw[at] not in _DASHES or self._month(at + 1) is None:
            return found
        return replace(found, last=self._year_after(self._month_dot(at + 2))[1])

    def _year_of_span(self, at: int) -> int | None:
        """The year behind the last month of a span, which is its first one's too: April | - June 2024, जनवरी | से मार्च 2024."""
        at = self._month_dot(at)
        if at >= self.count or not (self.raw[at] in _DASHES or self.key[at] in self.lex.range_words):
            return None
        return self._year_after(self._month_dot(at + 2))[0] if self._month(at + 1) is not None else None

    def _is_count(self, at: int) -> bool:
        """Whether a number before `at` counts something rather than days: "जून 15 लाख", "March 20 percent"."""
        return at < self.count and self.key[at] in self.lex.multipliers

    def _packed(self, at: int) -> tuple[int, int] | None:
        """Day and year glued by a comma: "September 4,2025"."""
        if at < self.count and self.kind[at] == NUMBER:
            day, _, year = self.key[at].partition(",")
            if day.isdecimal() and len(day) <= 2 and len(year) == 4 and year.isdecimal():
                return int(day), int(year)
        return None

    def _month_range_end(self, month: int, day: int, at: int) -> int:
        """Past the last day of "March 22-28", "March 22 to 28" or "between March 22 and 28"; else `at` itself."""
        if at + 1 >= self.count:
            return at
        second = self._day_number(at + 1)
        if second is None:
            return at
        between = month > 0 and self.key[month - 1] in self.lex.span_between
        after = second[1]  # two days, and nothing that the second counts: on Nov 9 and 10.
        between = between or after >= self.count or self.raw[after] in ".,;)"
        spans = self.key[at] in (self.lex.range_words if between else self.lex.span_words)
        if self.raw[at] in _DASHES or (spans and day < second[0] and not self._is_count(second[1])):
            return second[1]
        return at

    def _bare_month(self, at: int, month: int) -> ParsedDate | None:
        key = self.key[at]
        before = self.key[at - 1] if at else ""
        after = self.key[at + 1] if at + 1 < self.count else ""
        if at > 1 and self.raw[at - 1] in _DASHES:
            before = self.key[at - 2]  # mid-August
        if key in self.lex.weak and before not in self.lex.weak_before and after not in self.lex.weak_after:
            return None
        first, shift = at, 0
        if before in self.lex.last:
            first, shift = at - 1, -1
        elif before in self.lex.next:
            first, shift = at - 1, 1
        if self.ref is None:
            return ParsedDate(first, at + 1, month=month)
        here = dt.date(self.ref.year, month, 1)
        this = self.ref.replace(day=1)
        if shift < 0:
            date = here if here < this else here.replace(year=here.year - 1)
        elif shift > 0 or self._future(at, at + 1):
            date = here if here > this or (shift == 0 and here == this) else here.replace(year=here.year + 1)
        else:
            date = here if here <= this else here.replace(year=here.year - 1)
        return ParsedDate(first, at + 1, date, "month", None, month)

    def _foreign(self, at: int) -> ParsedDate | None:
        """A date of another calendar, recognised and left alone: "२०८२ भदौ १९", "भदौ १९ गते"."""
        if self.key[at] not in self.lex.other_calendar:
            return None
        after = self._day_number(at + 1)
        if after is None:
            return None
        last = after[1]
        if last < self.count and self.key[last] in self.lex.day_nouns:
            last += 1
        return ParsedDate(at, last, kind="foreign")
