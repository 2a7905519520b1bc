"""Any date expression: absolute ones, weekdays, relative ones and bare years."""

from __future__ import annotations

import datetime as dt

from flows.text.date_absolute import AbsoluteDates
from flows.text.date_parts import LAST_YEAR, ParsedDate, day_of
from flows.text.document import NUMBER

_UPPER = 4  # tokens from a lower end to the upper one: 1819 से | लेकर अधिकतम 2850


class DateReader(AbsoluteDates):
    """Reads one date expression that begins at a token."""

    __slots__ = ()

    def read(self, at: int) -> ParsedDate | None:
        """The date expression that begins at token `at`."""
        if self.kind[at] == NUMBER:
            if not self._may_begin(at):
                return None
            return self._numeric(at) or self._day_month(at, None) or self._ago(at) or self._bare_year(at)
        key, found = self.key[at], None
        if key in self.lex.weekdays:
            found = self._weekday(at)
        if found is None and key in self.lex.relative.firsts:
            found = self._relative(at)
        if found is None and key in self.lex.months:
            found = self._month_first(at)
        found = found or self._unit_relative(at)
        if found is None and (key in self.lex.small_numbers or key in self.lex.ahead_before):
            found = self._ago(at)
        if found is None and key in self.lex.small_numbers:
            found = self._spelt_day(at)
        return found or (self._foreign(at) if key in self.lex.other_calendar else None)

    def _may_begin(self, at: int) -> bool:
        """Whether a number may begin a date as far as its form and the word or mark behind it go: most do not."""
        key, behind = self.key[at], at + 1
        if len(key) == 4 or "." in key:  # a year, 3.9.2025
            return True
        return behind < self.count and self.key[behind] in self.lex.behind_number

    def _spelt_day(self, at: int) -> ParsedDate | None:
        """A day in words before its month: "पांच मार्च को", "पंद्रह अगस्त की रात"; not "दो मार्च निकाले"."""
        day = self.lex.small_numbers.get(self.key[at])
        month = self._month(at + 1) if day is not None and self.lex.verb_side == "after" else None
        if day is None or month is None:
            return None
        if self.key[at + 1] in self.lex.weak and (at + 2 >= self.count or self.key[at + 2] not in self.lex.day_after):
            return None
        return self._with_year(at, at + 2, day, month, None)

    def _weekday(self, at: int) -> ParsedDate | None:
        """A weekday, alone or with its date: "Wednesday, 3 September", "बुधवार (3 सितंबर)", "last Monday"."""
        weekday = self.lex.weekdays.get(self.key[at])
        if weekday is None:
            return None
        after = self._skip_marks(self._skip_marks(at + 1, "."), ",(-–")
        after = self._skip(after, self.lex.inside)
        after = self._skip_marks(after, ",(")
        for full in (self._numeric(after) if self._digit(after) else None, self._day_month(after, weekday)):
            if full is not None and full.kind != "foreign":
                return self._over(full, at, weekday)
        if after < self.count and self._month(after) is not None:
            full = self._month_first(after)
            if full is not None and full.day is not None:
                return self._over(full, at, weekday)
        if self.key[at] in self.lex.weak:
            before = self.key[at - 1] if at else ""
            behind = self.key[at + 1] if at + 1 < self.count else ""
            if self.lex.weak_cased or (before not in self.lex.weak_before and behind not in self.lex.weak_after):
                return None
        return self._plain_weekday(at, weekday)

    def _digit(self, at: int) -> bool:
        return at < self.count and self.kind[at] == NUMBER

    def _over(self, full: ParsedDate, first: int, weekday: int) -> ParsedDate:
        date, precision = full.date, full.precision
        if full.year is None and full.month and full.day:
            date, precision = self._nearest(first, full.last, full.month, full.day, weekday)
        last = full.last
        if last < self.count and self.raw[last] == ")" and any(r == "(" for r in self.raw[first:last]):
            last += 1
        return ParsedDate(first, last, date, precision, full.year, full.month, full.day, weekday)

    def _plain_weekday(self, at: int, weekday: int) -> ParsedDate:
        first, shift = at, 0
        before = self.key[at - 1] if at else ""
        if before in self.lex.last:
            first, shift = at - 1, -1
        elif before in self.lex.next:
            first, shift = at - 1, 1
        last = at + 1
        if self.ref is None:
            return ParsedDate(first, last, weekday=weekday, kind="weekday")
        back = (self.ref.isoweekday() - weekday) % 7
        if shift < 0 and self.key[first] in self.lex.strictly_last:
            days = -(back or 7)
        elif shift < 0:
            days = -back
        elif shift > 0:
            days = (-back) % 7 or 7
        elif back and (self._due(at) or self._future(at, last)):
            days = 7 - back
        else:
            days = -back
        return ParsedDate(first, last, self.ref + dt.timedelta(days=days), "day", weekday=weekday, kind="weekday")

    def _due(self, at: int) -> bool:
        """Whether something is put on a weekday that is not over: a strike | for Friday, marches for this Wednesday and | Friday."""
        owns = at + 1 < self.count and self.key[at + 1] in self.lex.decade_endings  # apologised for Friday's remarks
        if not self.lex.due_before or owns:
            return False
        index = at - 1
        while index > 0 and (self.key[index] in self.lex.this or self._listed_day(index)):
            index -= 1
        return index >= 0 and self.key[index] in self.lex.due_before

    def _listed_day(self, index: int) -> bool:
        """Whether a token is a weekday or joins two."""
        return self.raw[index] == "," or self.key[index] in self.lex.weekdays or self.key[index] in self.lex.range_words

    def _relative(self, at: int) -> ParsedDate | None:
        """A fixed expression: "today", "कल", "the day before yesterday"."""
        hit = self.lex.relative.match(self.doc, at)
        if hit is None:
            return None
        unit, shift, by_tense = hit.value
        if self.ref is None:
            return ParsedDate(at, hit.last, kind="relative")
        if by_tense:
            tense = self._tense(at, hit.last)
            if tense == 0:
                return ParsedDate(at, hit.last, kind="relative")
            shift *= tense
        within = self._within_year(at, hit.last, shift) if unit == "year" else None
        return within or self._shifted(at, hit.last, unit, shift)

    def _unit_relative(self, at: int) -> ParsedDate | None:
        """ "last month", "अगले साल", "इस वर्ष", "next week"."""
        shift = self.lex.shift_of(self.key[at])
        if shift is None or at + 1 >= self.count:
            return None
        unit = self.lex.units.get(self.key[at + 1])
        if unit is None or unit == "day":
            return None
        within = self._within_year(at, at + 2, shift) if unit == "year" else None
        if within is None and shift < 0 and self._rolling(at):
            return ParsedDate(at, at + 2, kind="relative")
        return within or self._shifted(at, at + 2, unit, shift)

    def _rolling(self, at: int) -> bool:
        """Whether a length of time up to now is told, which is no week, month or year: in the past year, over the last month."""
        return self.key[at] in self.lex.rolling or (at > 0 and self.key[at - 1] in self.lex.rolling_after)

    def _within_year(self, first: int, at: int, shift: int) -> ParsedDate | None:
        """ "पिछले साल अक्टूबर", "last year in October", "पिछले साल 5 अगस्त": month or day behind the words for their year."""
        behind = self._skip(at, self.lex.fillers)
        if behind >= self.count or not self._same_line(at - 1, behind):
            return None
        number = self.kind[behind] == NUMBER
        full = self._day_month(behind, None) if number else self._month_first(behind)
        if full is not None and full.day is not None and full.month is not None and full.year is None:
            if self.ref is None:
                return ParsedDate(first, full.last, month=full.month, day=full.day, kind="relative")
            date = day_of(self.ref.year + shift, full.month, full.day)
            precision = "day" if date else None
            return ParsedDate(first, full.last, date, precision, self.ref.year + shift, full.month, full.day)
        month = self._month(behind)
        if month is None or (full is not None and (full.day is not None or full.year is not None)):
            return None
        if self._day_number(behind + 1) is not None or self._year(behind + 1) is not None:
            return None
        if self.ref is None:
            return ParsedDate(first, behind + 1, month=month, kind="relative")
        year = self.ref.year + shift
        return ParsedDate(first, behind + 1, dt.date(year, month, 1), "month", year, month)

    def _ago(self, at: int) -> ParsedDate | None:
        """A distance from now: "two days ago", "दो दिन पहले", "через 3 дня"."""
        start = at
        ahead = self.key[at] in self.lex.ahead_before
        if ahead:
            start += 1
        if start >= self.count:
            return None
        amount = self.lex.small_numbers.get(self.key[start])
        if amount is None:
            amount = self._number(start, 3)
        if amount is None or start + 1 >= self.count:
            return None
        unit = self.lex.units.get(self.key[start + 1])
        if unit is None:
            return None
        after = start + 2
        if ahead:
            return self._shifted(at, after, unit, amount)
        back = self.lex.ago.match(self.doc, after)
        if back is not None:
            return self._shifted(at, back.last, unit, -amount)
        forward = self.lex.ahead.match(self.doc, after)
        if forward is not None:
            return self._shifted(at, forward.last, unit, amount)
        return None

    def _shifted(self, first: int, last: int, unit: str, shift: int) -> ParsedDate:
        if self.ref is None:
            return ParsedDate(first, last, kind="relative")
        date, precision = shift_date(self.ref, unit, shift)
        return ParsedDate(first, last, date, precision, kind="relative")

    def _bare_year(self, at: int) -> ParsedDate | None:
        """A year by what stands around it: "in 2019", "2019 में", "2024-25", "1990 के दशक", "(2011)"."""
        year = self._year(at)
        if year is None or year < 1700:
            return None
        after = at + 1
        decade = self.lex.decade_after.match(self.doc, after) if after < self.count else None
        if decade is not None:
            return ParsedDate(at, decade.last, kind="decade")
        if after < self.count and self.doc.glued(after) and self.key[after] in self.lex.decade_endings:
            return ParsedDate(at, after + 1, kind="decade")
        double = self._double_year(at, year)
        if double is not None:
            return double
        before = self.key[at - 1] if at else ""
        behind = self.key[after] if after < self.count else ""
        follower = self.key[after + 1] if after + 1 < self.count else ""
        if behind in self.lex.multipliers or (behind in self.lex.units and before not in self.lex.year_before):
            return None
        named = before in self.lex.year_before and not self._noun_follows(after)
        marked = behind in self.lex.year_after and follower not in self.lex.not_after_year
        marked = marked and before not in self.lex.not_before_year and not self._of_amounts(after)
        bracket = before == "(" and behind in (")", ",", "-", "–")
        if not (named or marked or bracket):
            return None
        date = dt.date(year, 1, 1) if self._resolvable(year) else None
        return ParsedDate(at, at + 1, date, "year" if date else None, year, kind="year")

    def _of_amounts(self, at: int) -> bool:
        """Whether a range goes on at a token to a number with its unit: मक्का 1819 | से 2850 रुपये."""
        if not self.lex.amounts or self.key[at] not in self.lex.range_words:
            return False
        behind = at + 1
        while behind < self.count and self.kind[behind] != NUMBER and behind < at + _UPPER:
            behind += 1
        return (
            behind + 1 < self.count
            and self.kind[behind] == NUMBER
            and (self.key[behind + 1] in self.lex.amounts or self.key[behind + 1] in self.lex.multipliers)
        )

    def _noun_follows(self, at: int) -> bool:
        """Whether "in 2000 people" counts: a small-letter word that is none of the little words."""
        if self.lex.verb_side == "after" or at >= self.count or self.raw[at] in ",.;:)":
            return False
        return self.key[at] in self.lex.counted

    def _double_year(self, at: int, year: int) -> ParsedDate | None:
        """ "2024-25" and "2024/2025", a season or business year, and "2019-2024", a span: no single year."""
        if at + 2 >= self.count or self.raw[at + 1] not in "-–/" or not self.doc.glued(at + 1):
            return None
        second = self.key[at + 2]
        if not second.isdecimal() or not self.doc.glued(at + 2):
            return None
        if len(second) == 2 and int(second) == (year + 1) % 100:
            return ParsedDate(at, at + 3, year=year, kind="year")
        if len(second) == 4 and year < int(second) <= LAST_YEAR:
            return ParsedDate(at, at + 3, year=year, kind="year")
        return None


def shift_date(reference: dt.date, unit: str, shift: int) -> tuple[dt.date | None, str | None]:
    """A day, month or year at a distance from the reference; a week keeps what its days share (month or year)."""
    try:
        if unit == "day":
            return reference + dt.timedelta(days=shift), "day"
        if unit == "week":
            monday = reference + dt.timedelta(days=7 * shift - reference.weekday())
            sunday = monday + dt.timedelta(days=6)
            if (monday.year, monday.month) == (sunday.year, sunday.month):
                return monday.replace(day=1), "month"
            return (monday.replace(month=1, day=1), "year") if monday.year == sunday.year else (None, None)
        if unit == "month":
            months = reference.year * 12 + reference.month - 1 + shift
            return dt.date(months // 12, months % 12 + 1, 1), "month"
        return dt.date(reference.year + shift, 1, 1), "year"
    except (ValueError, OverflowError):
        return None, None
