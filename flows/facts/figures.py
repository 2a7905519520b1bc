"""The number and date layers of an article. Dates are found first: their digits are no numbers."""

from __future__ import annotations

from flows.facts.analysis import Analysis, DateSpan, NumberSpan, When
from flows.text import dates, numbers


def find_figures(analysis: Analysis) -> None:
    """Fill `analysis.dates` and `analysis.numbers`."""
    lexicon, document = analysis.lexicon, analysis.document
    blocked: set[int] = set()
    if lexicon.dates is not None:
        for date in dates.find_date_spans(document, lexicon.dates, analysis.article.published_date):
            when = When(date.date, date.precision) if date.date is not None and date.precision is not None else None
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
