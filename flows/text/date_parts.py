"""The parts of dates as a reader finds them in a document, and the tense of the verbs around them."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from flows.frozen import frozen
from flows.text.date_lexicon import DateLexicon
from flows.text.document import NUMBER, PUNCT, Document

FIRST_YEAR, LAST_YEAR = 1500, 2100
_DASHES = frozenset("-–—")
_TENSE_WINDOW = 14  # how far from a date its verb is looked for, in tokens
_STOPS = frozenset("।॥?!;:.")


@frozen()
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


@lru_cache(maxsize=4096)
def day_of(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


class DateParts:
    """Finds days, months and years at tokens."""

    __slots__ = ("count", "doc", "key", "kind", "lex", "raw", "ref")

    def __init__(self, document: Document, lexicon: DateLexicon, reference: dt.date | None) -> None:
        self.doc, self.lex, self.ref = document, lexicon, reference
        self.key, self.raw, self.kind = document.key, document.raw, document.kind
        self.count = document.size

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

    def _future(self, first: int, last: int) -> bool:
        return self._tense(first, last) > 0

    def _tense(self, first: int, last: int) -> int:
        """1 where the nearest verb that tells speaks of the future, -1 of the past, 0 where none tells."""
        sentence = self.doc.sentence_at(first)
        ahead = range(last, min(sentence.last, last + _TENSE_WINDOW))
        behind = range(first - 1, max(sentence.first, first - _TENSE_WINDOW) - 1, -1)
        sides = (ahead, behind) if self.lex.verb_side == "after" else (behind, ahead)
        for side in sides:
            done = False
            for index in side:
                if self.raw[index] in _STOPS:
                    break
                key = self.key[index]
                if key in self.lex.future_firsts and self.lex.future_phrases.match(self.doc, index) is not None:
                    return 1
                tense = self.lex.tense(key)
                if tense > 0 or (tense and not (index and self.key[index - 1] in self.lex.not_past_after)):
                    return tense
                if key in self.lex.past_last and (index + 1 >= sentence.last or self.doc.kind[index + 1] == PUNCT):
                    return -1
                done = done or (side is behind and self._ended(index))
            if done:
                return -1  # walked out on Monday | over plans to close the mill
        return 0

    def _ended(self, index: int) -> bool:
        """Whether a word looks like a past verb, and no auxiliary makes it the word of another time."""
        key, endings = self.key[index], self.lex.past_endings
        return bool(endings) and key.endswith(endings) and self.key[index - 1] not in self.lex.not_past_after
