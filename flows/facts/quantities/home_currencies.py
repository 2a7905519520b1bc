"""Currencies of one name: rupees in a report from Karachi are Pakistan's."""

from __future__ import annotations

from functools import cached_property

from flows.facts.analysis import Analysis, NumberSpan
from flows.facts.names.foreign_bodies import foreign_home
from flows.facts.quantities.lexicon import QuantityLexicon
from flows.text.document import WORD


class HomeCurrencies:
    """What the bare names of currencies mean where an article is about."""

    def __init__(self, analysis: Analysis, lexicon: QuantityLexicon) -> None:
        self._analysis, self._units = analysis, lexicon.home_units

    def unit(self, number: NumberSpan, unit: str) -> str:
        """The unit of a sum, another country's where its word is that country's too and no sign or adjective tells more."""
        home = self._home
        code = self._units.get((home, unit)) if home and number.unit_kind == "currency" else None
        return code if code is not None and self._bare(number, unit) else unit

    @cached_property
    def _home(self) -> str | None:
        """The country that an article comes from, by its dateline, else the one that it is about."""
        analysis = self._analysis
        dateline = analysis.article.dateline_place
        place = analysis.catalogue.named("LOC", dateline) if dateline else None
        if place is not None and place.country:
            return place.country
        home = foreign_home(analysis.scan) if analysis.scan is not None else None
        return home.country if home is not None else None

    def _bare(self, number: NumberSpan, unit: str) -> bool:
        """Whether words alone name a currency: "Rs 500", "500 rupees"; not "₹500", "500 Indian rupees", "INR 500"."""
        document = self._analysis.document
        around = (*range(number.outer_first, number.first), *range(number.last, number.outer_last))
        words = [document.raw[token] for token in around if document.kind[token] == WORD]
        aliases = self._analysis.catalogue.aliases
        told = any(next(iter(aliases.matches(document, token)), None) is not None for token in around)
        return (
            bool(words)
            and unit not in words
            and not told
            and "₹" not in document.raw[number.outer_first : number.first]
        )
