"""The number and date layers of an article. Dates are found first: their digits are no numbers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from flows.facts.analysis import Analysis, DateSpan, NumberSpan, When
from flows.text import dates, numbers
from flows.text.date_parts import ParsedDate, day_of


def find_figures(analysis: Analysis) -> None:
    """Fill `analysis.dates` and `analysis.numbers`."""
    lexicon, document = analysis.lexicon, analysis.document
    blocked: set[int] = set()
    if lexicon.dates is not None:
        found = list(dates.find_date_spans(document, lexicon.dates, analysis.article.published_date))
        years = years_of_months(found)
        for date in found:
            when = When(date.date, date.precision) if date.date is not None and date.precision is not None else None
            if when is None and (day := in_year_told(date, years)) is not None:
                when = When(day, "day")
            analysis.dates.append(DateSpan(date.first, date.last, when))
            blocked.update(range(date.first, date.last))
    if lexicon.numbers is not None:
        for number in numbers.find_numbers(document, lexicon.numbers, blocked):
            analysis.numbers.append(
                NumberSpan(
                    number.first,
                    number.last,
                    number.value,
                    number.value_max,
                    number.qualifier,
                    number.unit.name if number.unit else None,
                    number.outer_first,
                    number.outer_last,
                    number.form,
                    number.unit.kind if number.unit else "",
                )
            )


def years_of_months(found: Sequence[ParsedDate]) -> dict[int, set[int]]:
    """The years that a text names with each month."""
    years: dict[int, set[int]] = {}
    for date in found:
        if date.month is not None and date.year is not None:
            years.setdefault(date.month, set()).add(date.year)
    return years


def in_year_told(date: ParsedDate, years: dict[int, set[int]]) -> dt.date | None:
    """A day without a year in the one year that the text names with its month: in December 2019 ... on December 4."""
    told = years.get(date.month or 0, ())
    if date.year is not None or date.month is None or date.day is None or date.kind == "foreign" or len(told) != 1:
        return None
    day = day_of(next(iter(told)), date.month, date.day)
    fits = day is not None and date.weekday in (None, day.isoweekday())
    return day if fits else None
