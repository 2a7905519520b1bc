"""When an article was published: its stamps read in order of trust, and years that only one reading allows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import product

import regex

from flows.articles.draft import Draft, Stamp
from flows.articles.lexicon import Anniversary, CleaningRules, OtherCalendar
from flows.text.date_lexicon import DateLexicon
from flows.text.dates import ParsedDate, find_date_spans, parse_absolute, years_that_fit
from flows.text.document import NUMBER, Document, Tokens

Published = tuple[dt.date | None, dt.datetime | None, str]
_YEAR = regex.compile(r"\p{Nd}{4}")
_FIGURES = regex.compile(r"(?<!\p{Nd})\p{Nd}{1,2}([/.-])\p{Nd}{1,2}\1\p{Nd}{2,4}")
NOTHING: Published = (None, None, "none")
EARLIEST, LATEST = 1800, 2100
LEAD = 420  # characters of the body in which a full date dates the report
SCAN = 4000  # characters searched for years and anniversaries
WINDOW = 3  # years behind the latest that a text mentions which a weekday may choose from


def read_published(draft: Draft, language: str, rules: CleaningRules) -> Published:
    """Day, moment (UTC, where a zone is stated) and origin of the publication; nulls and "none" where nothing says."""
    lexicon = rules.dates.get(language) or rules.dates.get("en")
    if lexicon is None:
        return NOTHING
    calendar = rules.calendars.get(language)
    for updated, origin in product((False, True), ("metadata", "byline", "dateline")):  # a later change goes last
        for stamp in draft.stamps:
            if (stamp.updated, stamp.origin) != (updated, origin):
                continue
            read = day_of(stamp.text, lexicon, rules)
            if read is not None and EARLIEST <= read[0].year <= LATEST:
                if origin != "dateline" and (day := month_first(stamp, read[0], draft, lexicon)) is not None:
                    return day, None, origin
                return read[0], utc(read[1]), origin
            day = other_calendar_day(stamp.text, calendar) if calendar is not None else None
            if day is not None:
                return day, None, origin
    body = "\n".join(draft.lines)
    day = lead_date(body[:LEAD], body, lexicon)
    if day is not None:
        return day, None, "text"
    day = inferred_date(draft, body[:SCAN], language, lexicon, rules)
    return (day, None, "inferred") if day is not None else NOTHING


def day_of(text: str, lexicon: DateLexicon, rules: CleaningRules) -> tuple[dt.date, dt.datetime | None] | None:
    """The date that a stamp states in the text's language, else in English, in which pages of any language are dated.

    A stamp in letters that neither has is read in the language that knows them.
    """
    text = rules.with_plain_months(text.replace("،", ","))
    english = rules.dates.get("en")
    read = parse_absolute(text, lexicon, english)
    if read is None and english is not None:  # "6 oct 2022": the press of other languages writes months small
        read = parse_absolute(text, english) or parse_absolute(text.title(), english)
    if read is None and not text.isascii():
        read = next((day for other in rules.dates.values() if (day := parse_absolute(text, other, english))), None)
    return read


def month_first(stamp: Stamp, day: dt.date, draft: Draft, lexicon: DateLexicon) -> dt.date | None:
    """The day that a date in figures means where another one shows its month to stand first: 6/11/2018, "June 11"."""
    if day.day > 12 or not _FIGURES.search(stamp.text):
        return None
    for other in draft.stamps:
        span = day_and_month(other, lexicon) if other is not stamp else None
        if span is not None and (span.day, span.month) == (day.month, day.day):
            return day.replace(month=day.day, day=day.month)
    return None


def utc(moment: dt.datetime | None) -> dt.datetime | None:
    """A moment with a zone as naive UTC; None for one without."""
    if moment is None or moment.tzinfo is None:
        return None
    return moment.astimezone(dt.UTC).replace(tzinfo=None)


def other_calendar_day(text: str, calendar: OtherCalendar) -> dt.date | None:
    """The day of the common era that a date of another calendar names: "२०७६ कार्तिक १८ गते" is 4 November 2019."""
    document = Tokens(text[:200])
    month = next((calendar.months[key] for key in document.key if key in calendar.months), None)
    numbers = [
        int(key) for key, kind in zip(document.key, document.kind, strict=True) if kind == NUMBER and key.isdigit()
    ]
    year = next((number for number in numbers if number in calendar.years), None)
    if month is None or year is None:
        return None
    first, lengths = calendar.years[year]
    day = next((number for number in numbers if 1 <= number <= lengths[month - 1]), None)
    return None if day is None else first + dt.timedelta(days=sum(lengths[: month - 1]) + day - 1)


def lead_date(lead: str, body: str, lexicon: DateLexicon) -> dt.date | None:
    """A full date with its weekday in the first sentences, if no later year stands in the text."""
    if not _YEAR.search(lead):
        return None
    for span in find_date_spans(Document(lead), lexicon, None):
        if span.precision == "day" and span.date is not None and span.year and span.weekday:
            if span.date.isoweekday() == span.weekday and not any(year > span.year for year in years_in(body)):
                return span.date
            return None
    return None


def years_in(text: str) -> Iterator[int]:
    """The numbers of a text that may be years."""
    for token, kind in _tokens(text):
        if kind == NUMBER and len(token) == 4 and token.isdigit() and 1900 <= int(token) <= LATEST:
            yield int(token)


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    document = Tokens(text[:SCAN])
    yield from zip(document.key, document.kind, strict=True)


def inferred_date(draft: Draft, body: str, language: str, lexicon: DateLexicon, rules: CleaningRules) -> dt.date | None:
    """Day and month of a dateline or byline in the one year that a weekday beside them or an anniversary allows."""
    for stamp in draft.stamps:
        span = day_and_month(stamp, lexicon)
        if span is None or span.month is None or span.day is None:
            continue
        years = set(anniversary_years(body, rules.anniversaries.get(language)))
        if not years and span.weekday:
            latest = max(years_in(body), default=0)
            if latest:
                years = set(years_that_fit(span.day, span.month, span.weekday, latest, latest + WINDOW))
        if len(years) == 1:
            try:
                return dt.date(years.pop(), span.month, span.day)
            except ValueError:
                return None
    return None


def day_and_month(stamp: Stamp, lexicon: DateLexicon) -> ParsedDate | None:
    """The date without a year that a stamp states."""
    for span in find_date_spans(Document(stamp.text[:200]), lexicon, None):
        if span.day and span.month and not span.year:
            return span
    return None


def anniversary_years(text: str, anniversary: Anniversary | None) -> Iterator[int]:
    """The years in which the anniversaries that a text speaks of are kept: "80th anniversary of … World War II"."""
    if anniversary is None:
        return
    document = Tokens(text)
    for hit in anniversary.events.find(document):
        year, first = hit.value
        low, high = max(0, hit.first - 12), min(document.size, hit.last + 10)
        for index in range(low, high):
            count = ordinal_at(document, index, anniversary)
            if count is None or not 1 <= count <= 250:
                continue
            named = index < hit.first <= index + 4 and first
            kept = any(key in anniversary.words for key in document.key[index + 1 : index + 5])
            if (named or kept) and EARLIEST <= year + count - first <= LATEST:
                yield year + count - first


def ordinal_at(document: Tokens, index: int, anniversary: Anniversary) -> int | None:
    """The number that an ordinal at a token has: "80th", "80वीं"."""
    if document.kind[index] != NUMBER or not document.key[index].isdigit() or index + 1 >= document.size:
        return None
    follower = document.key[index + 1]
    return int(document.key[index]) if follower in anniversary.ordinals else None
