"""Dates: absolute ones in any order and script, weekdays and relative expressions resolved against a reference day.

Nothing is invented: without a reference day, or where text and reference leave a choice, the expression is found but
stays unresolved, and a month or a year stays a month or a year.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache

import regex

from flows.text.date_lexicon import DateLexicon, build_date_lexicon
from flows.text.document import NUMBER, Document
from flows.text.fold import fold

__all__ = ["DateLexicon", "ParsedDate", "build_date_lexicon", "find_date_spans", "parse_absolute", "years_that_fit"]

FIRST_YEAR, LAST_YEAR = 1500, 2100
_DASHES = frozenset("-–—")
_TENSE_WINDOW = 14  # how far from a date its verb is looked for, in tokens
_PAST_AHEAD = 45  # days
_STOPS = frozenset("।॥?!;:.")


@dataclass(frozen=True, slots=True)
class ParsedDate:
    """A date expression over tokens `first`..`last` (half-open).

    `date` is the first day of what is meant and `precision` (day, month, year) how much of it is known; both are None
    where it cannot be resolved. `year`, `month`, `day` and `weekday` (1 = Monday) are the parts that the text states.
    """

    first: int
    last: int
    date: dt.date | None = None
    precision: str | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    kind: str = "absolute"  # absolute, weekday, relative, year, decade, foreign


def find_date_spans(document: Document, lexicon: DateLexicon, reference: dt.date | None) -> list[ParsedDate]:
    """Date expressions of a text, leftmost and longest, without overlap.

    `reference` is the day to count from (the day of publication), None where it is not known.
    """
    reader = _Reader(document, lexicon, reference)
    found: list[ParsedDate] = []
    index, count = 0, len(document)
    starts, key, kind = lexicon.starts, document.key, document.kind
    while index < count:
        if kind[index] == NUMBER or key[index] in starts:
            passed = lexicon.not_relative.match(document, index)  # "आज कल", "USA Today"
            if passed is not None:
                index = passed.last
                continue
            span = reader.read(index)
            if span is not None:
                found.append(span)
                index = span.last
                continue
        index += 1
    return found


def years_that_fit(day: int, month: int, weekday: int, first: int, last: int) -> list[int]:
    """The years in which a day and month fall on a weekday (1 = Monday): 3 September, Wednesday -> 2025 of 2024-2026."""
    fits = []
    for year in range(first, last + 1):
        date = _day(year, month, day)
        if date is not None and date.isoweekday() == weekday:
            fits.append(year)
    return fits


# "2025-09-04T11:48:00+05:30", "2025-09-04 11:48", "2025/09/04"
_ISO = regex.compile(
    r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)(?:[t ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?"
)
# "11:48 AM", "16.30 बजे" is left to the marks around it
_CLOCK = regex.compile(r"(?<![\d.:/-])(\d{1,2})[:.](\d{2})(?::(\d{2}))?(?![\d/])(?![.:-]\d)")
_OFFSET = regex.compile(r"^\s*(?:\(?(?:gmt|utc)\)?\s*)?([+-])(\d{2}):?(\d{2})(?!\d)")
_WORDS = regex.compile(r"[\p{L}\p{M}]+(?:\.[\p{L}\p{M}](?![\p{L}\p{M}]))*")


def parse_absolute(text: str, lexicon: DateLexicon) -> tuple[dt.date, dt.datetime | None] | None:
    """The day, and the moment where a clock time is given, of a byline or a metadata value; None where it names no day.

    The moment is aware where the text states a time zone, else naive: "Sep 04, 2025, 11:48 AM IST".
    """
    text = text[:300]
    folded = fold(text)
    iso = _ISO.search(folded)
    if iso is not None:
        date = _day(int(iso[1]), int(iso[2]), int(iso[3]))
        if date is None or not lexicon.is_common_era(date.year):
            return None
        moment = _moment(date, iso[4], iso[5], iso[6], None, _zone(folded[iso.end() :], lexicon)) if iso[4] else None
        return date, moment or _clock(folded[iso.end() :], date, lexicon)
    for span in find_date_spans(Document(text), lexicon, None):
        if span.precision == "day" and span.date is not None:
            return span.date, _clock(folded, span.date, lexicon)
    return None


def _clock(folded: str, date: dt.date, lexicon: DateLexicon) -> dt.datetime | None:
    """The moment that a line states beside its day: "11:48 AM", "शाम 4:30 बजे", "23:15 IST"."""
    for match in _CLOCK.finditer(folded):
        if int(match[1]) > 23 or int(match[2]) > 59:
            continue
        after = folded[match.end() : match.end() + 40]
        before = folded[max(0, match.start() - 20) : match.start()]
        half = _half(before, after, lexicon)
        if "." in match[0] and half is None and not any(w in lexicon.clock for w in _WORDS.findall(after)[:1]):
            continue
        return _moment(date, match[1], match[2], match[3], half, _zone(after, lexicon))
    return None


def _half(before: str, after: str, lexicon: DateLexicon) -> str | None:
    following = _WORDS.search(after)
    if following is not None and not after[: following.start()].strip():
        word = following[0].replace(".", "")
        if word in ("am", "pm"):
            return word
    words = _WORDS.findall(before)
    if words and words[-1] in lexicon.am:
        return "am"
    if words and words[-1] in lexicon.pm:
        return "pm"
    return None


def _zone(after: str, lexicon: DateLexicon) -> dt.timezone | None:
    offset = _OFFSET.match(after)
    if offset is not None:
        minutes = int(offset[2]) * 60 + int(offset[3])
        if minutes <= 14 * 60:
            return dt.timezone(dt.timedelta(minutes=-minutes if offset[1] == "-" else minutes))
    for word in _WORDS.findall(after)[:4]:
        if word in lexicon.zones:
            return dt.timezone(dt.timedelta(minutes=lexicon.zones[word]))
    return None


def _moment(
    date: dt.date, hour: str, minute: str, second: str | None, half: str | None, zone: dt.timezone | None
) -> dt.datetime | None:
    hours = int(hour)
    if half == "pm" and hours < 12:
        hours += 12
    elif half == "am" and hours == 12:
        hours = 0
    if hours > 23 or int(minute) > 59 or int(second or 0) > 59:
        return None
    return dt.datetime(date.year, date.month, date.day, hours, int(minute), int(second or 0), tzinfo=zone)


@lru_cache(maxsize=4096)
def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


class _Reader:
    """Reads one date expression that begins at a token."""

    __slots__ = ("count", "doc", "key", "kind", "lex", "raw", "ref")

    def __init__(self, document: Document, lexicon: DateLexicon, reference: dt.date | None) -> None:
        self.doc, self.lex, self.ref = document, lexicon, reference
        self.key, self.raw, self.kind = document.key, document.raw, document.kind
        self.count = len(document)

    def read(self, at: int) -> ParsedDate | None:
        """The date expression that begins at token `at`."""
        if self.kind[at] == NUMBER:
            return self._numeric(at) or self._day_month(at, None) or self._ago(at) or self._bare_year(at)
        found = (
            self._weekday(at) or self._relative(at) or self._month_first(at) or self._unit_relative(at) or self._ago(at)
        )
        return found or self._foreign(at)

    # --- parts -----------------------------------------------------------------------------------------------------

    def _number(self, at: int, digits: int) -> int | None:
        """The value of a plain digit token of at most `digits` digits."""
        if at < self.count and self.kind[at] == NUMBER and len(self.key[at]) <= digits and self.key[at].isdecimal():
            return int(self.key[at])
        return None

    def _day_number(self, at: int) -> tuple[int, int] | None:
        """A day of the month at `at`, and the token behind it with its ordinal suffix: "3rd", "5वीं"."""
        value = self._number(at, 2)
        if value is None or not 1 <= value <= 31:
            return None
        after = at + 1
        if after < self.count and self.key[after] in self.lex.ordinals and self.doc.glued(after):
            after += 1
        elif (
            after + 1 < self.count
            and self.raw[after] in _DASHES
            and self.key[after + 1] in self.lex.ordinals
            and self.doc.glued(after + 1)
        ):
            after += 2
        return value, after

    def _year(self, at: int) -> int | None:
        value = self._number(at, 4)
        if value is None or len(self.key[at]) != 4 or not FIRST_YEAR <= value <= LAST_YEAR:
            return None
        return value

    def _resolvable(self, year: int) -> bool:
        return self.lex.is_common_era(year)

    def _month(self, at: int) -> int | None:
        """The month named at `at`, whether the word is weak or not."""
        if at >= self.count:
            return None
        month = self.lex.months.get(self.key[at])
        if month is None:
            return None
        # "may" and "march" are verbs when small, "May" and "March" months
        if self.lex.weak_cased and self.key[at] in self.lex.weak and self.raw[at][:1].islower():
            return None
        return month

    def _skip(self, at: int, words: frozenset[str]) -> int:
        return at + 1 if at < self.count and self.key[at] in words else at

    def _skip_marks(self, at: int, marks: str) -> int:
        return at + 1 if at < self.count and self.raw[at] in marks else at

    def _same_line(self, at: int, until: int) -> bool:
        doc = self.doc
        return "\n" not in doc.text[doc.end[at] : doc.start[until]] if until < self.count else True

    # --- absolute --------------------------------------------------------------------------------------------------

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
        date = _day(year, month, day)
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
            return ParsedDate(
                first, last, *self._nearest(first, last, month, day, weekday), None, month, day, weekday
            )
        date = _day(year, month, day)
        return ParsedDate(first, last, date, "day" if date else None, year, month, day, weekday)

    def _month_dot(self, at: int) -> int:
        """Past the dot of "Sept." where a number follows in the same sentence."""
        if at + 1 < self.count and self.raw[at] == "." and self.kind[at + 1] == NUMBER and self.doc.glued(at):
            return at + 1
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
        """The year of "October last year", "अक्टूबर पिछले साल" behind a month."""
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
        choices = [d for y in (-1, 0, 1) if (d := _day(self.ref.year + y, month, day))]
        if weekday is not None:
            choices = [d for d in choices if d.isoweekday() == weekday]
            if len(choices) == 1:
                return choices[0], "day"
            return None, None
        if not choices:
            return None, None
        here, tense = self.ref, self._tense(first, last)
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
            date = _day(packed[1], month, packed[0])
            if date is not None:
                return ParsedDate(at, after + 1, date, "day", packed[1], month, packed[0])
        day = self._day_number(after)
        if day is not None and not self._is_count(day[1]):
            ended = self._month_range_end(day[1])
            return self._with_year(at, ended, day[0], month, None)
        year, last = self._year_after(self._month_dot(at + 1))
        if year is None:
            shifted = self._shifted_year(at + 1)
            if shifted is not None:
                year, last = shifted
        if year is not None:
            return ParsedDate(at, last, dt.date(year, month, 1), "month", year, month)
        return self._bare_month(at, month)

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

    def _month_range_end(self, at: int) -> int:
        if at + 1 < self.count and self.raw[at] in _DASHES:
            second = self._day_number(at + 1)
            if second is not None:
                return second[1]
        return at

    def _bare_month(self, at: int, month: int) -> ParsedDate | None:
        key = self.key[at]
        before = self.key[at - 1] if at else ""
        after = self.key[at + 1] if at + 1 < self.count else ""
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

    # --- weekdays and relative expressions ----------------------------------------------------------------------------

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
        elif back and self._future(at, last):
            days = 7 - back
        else:
            days = -back
        return ParsedDate(
            first, last, self.ref + dt.timedelta(days=days), "day", weekday=weekday, kind="weekday"
        )

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
        return self._shifted(at, hit.last, unit, shift)

    def _unit_relative(self, at: int) -> ParsedDate | None:
        """ "last month", "अगले साल", "इस वर्ष", "next week"."""
        shift = self.lex.shift_of(self.key[at])
        if shift is None or at + 1 >= self.count:
            return None
        unit = self.lex.units.get(self.key[at + 1])
        if unit is None or unit == "day":
            return None
        month = self._month_of_year(at + 2, shift) if unit == "year" else None
        return month or self._shifted(at, at + 2, unit, shift)

    def _month_of_year(self, at: int, shift: int) -> ParsedDate | None:
        """ "पिछले साल अक्टूबर", "last year in October": the month behind the words for its year."""
        behind = self._skip(at, self.lex.fillers)
        month = self._month(behind)
        if month is None or not self._same_line(at - 1, behind):
            return None
        if self._day_number(behind + 1) is not None or self._year(behind + 1) is not None:
            return None
        if self.ref is None:
            return ParsedDate(at - 2, behind + 1, month=month, kind="relative")
        year = self.ref.year + shift
        return ParsedDate(at - 2, behind + 1, dt.date(year, month, 1), "month", year, month)

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

    # --- years ---------------------------------------------------------------------------------------------------

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
        bracket = before == "(" and behind in (")", ",", "-", "–")
        if not (named or marked or bracket):
            return None
        date = dt.date(year, 1, 1) if self._resolvable(year) else None
        return ParsedDate(at, at + 1, date, "year" if date else None, year, kind="year")

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

    # --- tense ---------------------------------------------------------------------------------------------------

    def _future(self, first: int, last: int) -> bool:
        return self._tense(first, last) > 0

    def _tense(self, first: int, last: int) -> int:
        """1 where the nearest verb that tells speaks of the future, -1 of the past, 0 where none tells."""
        sentence = self.doc.sentence_at(first)
        ahead = range(last, min(sentence.last, last + _TENSE_WINDOW))
        behind = range(first - 1, max(sentence.first, first - _TENSE_WINDOW) - 1, -1)
        sides = (ahead, behind) if self.lex.verb_side == "after" else (behind, ahead)
        for side in sides:
            for index in side:
                if self.raw[index] in _STOPS:
                    break
                key = self.key[index]
                if key in self.lex.future_firsts and self.lex.future_phrases.match(self.doc, index) is not None:
                    return 1
                tense = self.lex.tense(key)
                if tense > 0 or (tense and not (index and self.key[index - 1] in self.lex.not_past_after)):
                    return tense
        return 0


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
