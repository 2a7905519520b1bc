"""Dates: absolute ones in any order and script, weekdays and relative expressions resolved against a reference day.

Nothing is invented: without a reference day, or where text and reference leave a choice, the expression is found but
stays unresolved, and a month or a year stays a month or a year.
"""

from __future__ import annotations

import datetime as dt

import regex

from flows.text.date_lexicon import DateLexicon, build_date_lexicon
from flows.text.date_parts import ParsedDate, day_of
from flows.text.date_reader import DateReader
from flows.text.document import NUMBER, Document
from flows.text.fold import fold

__all__ = ["DateLexicon", "ParsedDate", "build_date_lexicon", "find_date_spans", "parse_absolute", "years_that_fit"]


def find_date_spans(document: Document, lexicon: DateLexicon, reference: dt.date | None) -> list[ParsedDate]:
    """Date expressions of a text, leftmost and longest, without overlap.

    `reference` is the day to count from (the day of publication), None where it is not known.
    """
    reader = DateReader(document, lexicon, reference)
    found: list[ParsedDate] = []
    starts, key, free = lexicon.starts, document.key, 0
    for index in [at for at, kind in enumerate(document.kind) if kind == NUMBER or key[at] in starts]:
        if index < free:
            continue
        passed = lexicon.not_relative.match(document, index)  # "आज कल", "USA Today"
        span = reader.read(index) if passed is None else None
        if span is not None:
            found.append(span)
        free = passed.last if passed is not None else span.last if span is not None else free
    return found


def years_that_fit(day: int, month: int, weekday: int, first: int, last: int) -> list[int]:
    """The years in which a day and month fall on a weekday (1 = Monday): 3 September, Wednesday -> 2025."""
    fits = []
    for year in range(first, last + 1):
        date = day_of(year, month, day)
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
        date = day_of(int(iso[1]), int(iso[2]), int(iso[3]))
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
        if word in lexicon.am or word in lexicon.pm:
            return "am" if word in lexicon.am else "pm"
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
