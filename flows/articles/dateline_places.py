"""Places in datelines: known ones, words in capitals, and unknown ones that a date or a wire vouches for."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from flows.articles.byline_words import is_name
from flows.articles.dateline_tokens import DatelineTokens
from flows.text.document import PUNCT, WORD
from flows.text.language import script_of

_DASHES = frozenset("-–—−")
_ABJADS = frozenset({"ARABIC", "HEBREW"})
_ADDRESS = regex.compile(r"^\p{Lu}[\p{Lu}\p{M}.'’-]+$")


class DatelinePlaces(DatelineTokens):
    """Reads places from tokens."""

    def _place(self, index: int) -> int:
        """Reads a place; returns the token after it. Known names, else words in capitals."""
        if index >= self.count or self.kind[index] != WORD:
            return index
        seat = self._phrase(self.rules.seats, index)
        alias = self.catalogue.aliases.get(self.doc.slice(index, index + seat)) if seat else None
        if alias is not None and self.place is None:
            self.place, self.known = alias.entity.name, True  # "संयुक्त राष्ट्र:"
            return index + seat
        for hit in self.catalogue.aliases.matches(self.doc, index, min(self.count, index + 6)):
            if hit.value.entity.type == "LOC" and not hit.value.adjective:
                if hit.last < self.count and self.kind[hit.last] == WORD:
                    longer = self._unknown_place(index)  # "रामपुर जटान (कुशीनगर)।" is not Rampur
                    if longer > hit.last:
                        return longer
                name = hit.value.entity.name.removesuffix(" district")
                self.places.append(name)
                if self.place is None:
                    self.place, self.known = name, True
                    self.country = hit.value.entity.kind == "country"
                return hit.last
        position = index
        months = self.rules.months
        while (
            position < self.count
            and position - index < 4
            and _ADDRESS.match(self.raw[position])
            and self.key[position] not in months
        ):
            position += 1
        if position > index and all(key in self.rules.everyday for key in self.key[index:position]):
            return index  # UPDATE (11:30 a.m.) -
        if position > index and len(self.doc.slice(index, position)) > 2:
            name = self.doc.slice(index, position)
            if self.place is None:
                self.place, self.capitals = name.title() if name.isascii() else None, True
            return position
        return self._unknown_place(index)

    def _unknown_place(self, index: int) -> int:
        """One to three words that no catalogue knows, where a date or a bracketed wire follows at once."""
        if self.place is not None:
            return index
        if index == self.unknown_at:
            stop = index + (1 if self.kind[index + 1] == PUNCT else 2)
            self.place = self._in_latin(self.raw[index:stop])
            self.unknown = True
            return stop
        for size in (1, 2, 3):
            stop = index + size
            if stop >= self.count or self.kind[stop - 1] != WORD or self._is_no_name(stop - 1):
                return index
            if self.raw[stop] in ",،" and self._date(stop + 1) > stop + 1:
                break
            if self.raw[stop] in "([" and (self._bracket_is_wire(stop) or self._short_bracket(index, stop)):
                break
            if self.raw[stop] in ",،" and self._credit_at(stop + 1):
                break
            if self.raw[stop] in "([" and self._bracket_is_place(stop):
                self.vouched = True  # "रामपुर जटान (कुशीनगर)।"
                break
            if self.raw[stop] == "/" and self._known_place_at(stop + 1):
                self.unknown = True  # "हरिपुर/पटना": filed under the place that is known
                return stop
        else:
            return index
        name = self.doc.slice(index, stop)
        if name.isascii() and not all(word[:1].isupper() for word in name.split()):
            return index
        alias = self.catalogue.aliases.get(name)  # "संयुक्त राष्ट्र, 4 मार्च (भाषा)": no place, and reports come from it
        self.place = alias.entity.name if alias is not None else self._in_latin(name.split())
        self.unknown = True
        return stop

    def _is_no_name(self, index: int) -> bool:
        """Whether a word is no part of a place's name: of grammar, a date, a reporter or a wire."""
        key, rules = self.key[index], self.rules
        return (
            key in rules.small_words
            or key in rules.months
            or key in rules.day_words
            or self._phrase(rules.reporters, index) > 0
            or self._phrase(rules.agencies, index) > 0
        )

    def _in_latin(self, words: Sequence[str]) -> str | None:
        """A place that no catalogue knows as the press would write it; None where the script writes no vowels."""
        return None if script_of(words[0][0]) in _ABJADS else " ".join(map(self._word_in_latin, words))

    def _word_in_latin(self, word: str) -> str:
        """One word of a place's name, its usual ending apart: "रामनगर" is Ram and nagar."""
        rules = self.rules
        for suffix, latin in rules.place_suffixes:
            if len(word) >= len(suffix) + 2 and word.endswith(suffix):
                return rules.romaniser.word(word.removesuffix(suffix)) + latin
        return rules.romaniser.word(word)

    def _known_place_at(self, index: int) -> bool:
        hits = self.catalogue.aliases.matches(self.doc, index, min(self.count, index + 6)) if index < self.count else ()
        return any(hit.value.entity.type == "LOC" and not hit.value.adjective for hit in hits)

    def _credit_at(self, index: int) -> bool:
        """Whether a wire, outlet or reporter stands at a token and ends at a mark."""
        if index >= self.count:
            return False
        size = self._phrase(self.rules.agencies, index) or self._phrase(self.rules.reporters, index)
        return bool(size) and self._ends_item(index + size)

    def _more_places(self, index: int) -> int:
        """Reads what follows a place: "/पटना", ", Bihar", "(अफगानिस्तान)"."""
        while index + 1 < self.count and self.raw[index] in ",،/-–":
            region = self._phrase(self.rules.regions, index + 1)
            if region and self.raw[index] in ",،":
                index += 1 + region
                index += index < self.count and self.raw[index] == "."
                continue
            if self.raw[index] in _DASHES and not (self.doc.glued(index) and self.doc.glued(index + 1)):
                break
            outlet = self._phrase(self.rules.agencies, index + 1)
            if outlet and self._phrase(self.rules.reporters, index + 1 + outlet):
                break  # "गोरखपुर, हिन्दुस्तान संवाददाता।": an outlet that bears a country's name
            after = self._place(index + 1)
            if after == index + 1:
                break
            index = after
        return index

    def _bracket_is_wire(self, index: int) -> bool:
        close = self._closing(index)
        return close > index + 1 and (
            self._phrase(self.rules.agencies, index + 1) > 0
            or self._phrase(self.rules.reporters, index + 1) > 0
            or any(self.key[i] in self.rules.outlet_words for i in range(index + 1, close))
            or is_name(self.key[index + 1 : close], self.rules)
        )

    def _bracket_is_place(self, index: int) -> bool:
        """Whether nothing but a known place stands in brackets and a mark behind them."""
        close = self._closing(index)
        if close <= index + 1 or close + 1 >= self.count or self.raw[close + 1] not in "।:,–—-":
            return False
        alias = self.catalogue.aliases.get(self.doc.slice(index + 1, close))
        return alias is not None and alias.entity.type == "LOC" and not alias.adjective

    def _short_bracket(self, index: int, stop: int) -> bool:
        """Whether an abbreviation in brackets and a full stop follow: "रामनगर (निसं)।"."""
        close = self._closing(stop)
        return (
            stop == index + 1
            and close == stop + 2
            and len(self.raw[stop + 1]) <= 6
            and self.kind[stop + 1] == WORD
            and close + 1 < self.count
            and self.raw[close + 1] in "।:-–—"
            and self.key[index] not in self.rules.small_words
        )
