"""Dates: absolute ones in any order and script, weekdays and relative expressions resolved against a reference day.

Nothing is invented: without a reference day, or where text and reference leave a choice, the expression is found but
stays unresolved, and a month or a year stays a month or a year.
"""

from __future__ import annotations

import datetime as dt

import regex

from flows.text.clock import moment_in
from flows.text.date_lexicon import DateLexicon, build_date_lexicon
from flows.text.date_parts import ParsedDate, day_of
from flows.text.date_reader import DateReader
from flows.text.document import NUMBER, Document, either, tokens_of
from flows.text.fold import fold

__all__ = ["DateLexicon", "ParsedDate", "build_date_lexicon", "find_date_spans", "parse_absolute", "years_that_fit"]


def find_date_spans(document: Document, lexicon: DateLexicon, reference: dt.date | None) -> list[ParsedDate]:
    """Date expressions of a text, leftmost and longest, without overlap.

    `reference` is the day to count from (the day of publication), None where it is not known.
    """
    reader = DateReader(document, lexicon, reference)
    found: list[ParsedDate] = []
    free = 0
    for index in tokens_of(either(document.marks(lexicon.starts), document.kinds(NUMBER))):
        if index < free:
            continue
        excepted = document.key[index] in lexicon.not_relative.firsts
        passed = lexicon.not_relative.match(document, index) if excepted else None  # "आज कल", "USA Today"
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
_ISO = regex.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
# "20250904T114800Z", "20250904", alone
_RUN_TOGETHER = regex.compile(r"^\s*(\d{4})(\d{2})(\d{2})(?:[t ]?(\d{2})(\d{2})(\d{2})?)?\s*(z|[+-]\d{2}:?\d{2})?\s*$")
# "Thu Sep 04 11:48:00 IST 2025", "Thursday, 04-Sep-25"
_YEAR_LAST = regex.compile(
    r"(\p{L}{3,9})\.? (\d{1,2}) (\d{1,2}:\d{2}(?::\d{2})?)((?: [a-z]{1,5}| [+-]\d{4})?) (\d{4})(?!\d)",
    regex.IGNORECASE,
)
_DAY_AND_YEAR = regex.compile(r"(?<=\p{L} )(\d{1,2})/(\d{4})(?!\d)")  # "January 23/2023"
_SHORT_YEAR = regex.compile(r"(?<!\d)(\d{1,2})-(\p{L}{3})-(\d{2})(?!\d)")
# Seconds since 1970, or thousandths, millionths or milliardths of them: "1756966680", "/Date(1756966680000)/"
_SINCE_1970 = regex.compile(r"^/?(?:date\()?(\d{10}|\d{13}|\d{16}|\d{19})(?:\.\d+)?\)?/?$")


def parse_absolute(
    text: str, lexicon: DateLexicon, english: DateLexicon | None = None
) -> tuple[dt.date, dt.datetime | None] | None:
    """The day, and the moment where a clock time is given, of a byline or a metadata value; None where it names no day.

    The moment is aware where the text states a time zone, else naive: "Sep 04, 2025, 11:48 AM IST". With `english`,
    zones and halves of the day are known by their English names too, which stand on pages of every language.
    """
    lexicons = (lexicon,) if english is None or english is lexicon else (lexicon, english)
    folded = fold(text[:300])
    if (since := _SINCE_1970.match(folded.strip())) is not None:
        return _since_1970(since[1])
    folded = _RUN_TOGETHER.sub(_in_parts, folded)
    iso = _ISO.search(folded)
    if iso is not None:
        date = day_of(int(iso[1]), int(iso[2]), int(iso[3]))
        if date is None or not lexicon.is_common_era(date.year):
            return None
        other = _ISO.search(folded, iso.end())
        ahead = folded[iso.end() : other.start() if other is not None else None]
        return date, _moment_around(folded[: iso.start()], ahead, date, lexicons)
    text = _DAY_AND_YEAR.sub(lambda found: f"{found[1]}, {found[2]}", text[:300])
    text = _YEAR_LAST.sub(lambda found: f"{found[2]} {found[1]} {found[5]} {found[3]}{found[4]}", text)
    return _by_words(_SHORT_YEAR.sub(lambda found: f"{found[1]} {found[2]} 20{found[3]}", text), lexicons)


def _since_1970(digits: str) -> tuple[dt.date, dt.datetime | None]:
    seconds = int(digits[:10])
    moment = dt.datetime.fromtimestamp(seconds, dt.UTC)
    return moment.date(), moment


def _in_parts(match: regex.Match[str]) -> str:
    """A date in digits that run together, with marks between them; as it is where they are no date."""
    year, month, day, hour, minute, second, zone = match.groups()
    if day_of(int(year), int(month), int(day)) is None or not 1900 <= int(year) <= 2100:
        return str(match[0])
    clock = f"t{hour}:{minute}:{second or '00'}{zone or ''}" if hour else ""
    return f"{year}-{month}-{day}{clock}"


def _by_words(text: str, lexicons: tuple[DateLexicon, ...]) -> tuple[dt.date, dt.datetime | None] | None:
    """The first day that a text names in words or in figures without the year first, and the time beside it."""
    document = Document(text)
    spans = [span for span in find_date_spans(document, lexicons[0], None) if span.month or span.date]
    for index, span in enumerate(spans):
        if span.precision != "day" or span.date is None:
            continue
        start = document.end[spans[index - 1].last - 1] if index else 0
        stop = document.start[spans[index + 1].first] if index + 1 < len(spans) else len(text)
        before = fold(text[start : document.start[span.first]])
        return span.date, _moment_around(before, fold(text[document.end[span.last - 1] : stop]), span.date, lexicons)
    return None


def _moment_around(before: str, ahead: str, date: dt.date, lexicons: tuple[DateLexicon, ...]) -> dt.datetime | None:
    """The moment by the clock time behind a date, else by the one before it: "5:30 PM, 4 September 2025 IST"."""
    return moment_in(ahead, date, lexicons) or moment_in(f"{before} {ahead}", date, lexicons)
