"""Phrase tables: many phrases of one or more words looked up in a document in one pass, word for word.

Matching runs over folded token keys, so a phrase can neither begin nor end inside a word, in any script.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress
from operator import contains, itemgetter, or_
from typing import Any, Generic, TypeAlias, TypeVar

import regex

from flows.frozen import frozen
from flows.text.document import Tokens
from flows.text.fold import fold

T = TypeVar("T")
_Entry: TypeAlias = tuple[tuple[str, ...], tuple[str, ...] | None, T]  # keys, words as written, value
_HYPHENS = frozenset("-–")
_NONE: dict[str, Any] = {}  # of keys that begin no phrase of several words
_LONGER, _SINGLE = itemgetter(0), itemgetter(1)
_WORDS = regex.compile(r"[\p{L}\p{M}\u200c\u200d –-]+")


@frozen()
class Hit(Generic[T]):
    """A phrase found in a document: tokens `first` up to, not including, `last`, and what it stands for."""

    first: int
    last: int
    value: T


def keys_of(phrase: str) -> tuple[str, ...]:
    """The token keys of a phrase, hyphens left out (they match whether written or not)."""
    if _WORDS.fullmatch(phrase):  # most of a lexicon: words and spaces need no tokeniser
        return tuple(fold(word) for word in phrase.replace("-", " ").replace("–", " ").split())
    document = Tokens(phrase)
    return tuple(key for key, raw in zip(document.key, document.raw, strict=True) if raw not in _HYPHENS)


class PhraseTable(Generic[T]):
    """Phrases by their first two keys, longest first: most words begin none, and few share two words.

    `cased=True` makes a phrase match only as it is written ("US", never "us").
    """

    __slots__ = ("_known", "firsts", "longer", "size")

    def __init__(self) -> None:
        # By the first key: phrases of several words by their second, and those of one word.
        self._known: dict[str, tuple[dict[str, tuple[_Entry[T], ...]], tuple[_Entry[T], ...]]] = {}
        self.firsts: set[str] = set()  # the first keys of all phrases
        self.longer: set[str] = set()  # ... of those of several words
        self.size = 0

    def add(self, phrase: str, value: T, *, cased: bool = False) -> None:
        """Add a phrase; a phrase added again gets a second value behind the first."""
        keys = keys_of(phrase)
        if not keys:
            return
        raws = tuple(raw for raw in Tokens(phrase).raw if raw not in _HYPHENS) if cased else None
        entry, first = (keys, raws, value), keys[0]
        longer, single = self._known.get(first, (_NONE, ()))
        if len(keys) == 1:
            self._known[first] = longer, (*single, entry)
        else:
            if first not in self.longer:
                self.longer.add(first)
                longer = dict.fromkeys(_HYPHENS, ())  # what `openings` takes for a second word, and nothing else
                self._known[first] = longer, single
            entries = longer.get(keys[1], ())
            position = len(entries)
            while position and len(entries[position - 1][0]) < len(keys):
                position -= 1
            longer[keys[1]] = (*entries[:position], entry, *entries[position:])
        self.firsts.add(first)
        self.size += 1

    def get(self, phrase: str) -> T | None:
        """The value of a whole phrase, or None."""
        keys = keys_of(phrase)
        if len(keys) < 2:
            return self.single(keys[0]) if keys else None
        known = self._known.get(keys[0])
        for phrase_keys, _, value in known[0].get(keys[1], ()) if known is not None else ():
            if phrase_keys == keys:
                return value
        return None

    def single(self, key: str) -> T | None:
        """The value of a phrase of one word, or None."""
        _, single = self._known.get(key, (_NONE, ()))
        return single[0][2] if single else None

    def words(self) -> Iterator[tuple[str, T]]:
        """The keys of all phrases of one word, with their values."""
        return ((key, single[0][2]) for key, (_, single) in self._known.items() if single)

    def match(self, document: Tokens, index: int, stop: int | None = None) -> Hit[T] | None:
        """The longest phrase that begins at token `index` and ends by `stop`, or None."""
        key = document.key
        limit = document.size if stop is None else stop
        if index >= limit or (known := self._known.get(key[index])) is None:
            return None
        longer, single = known
        if longer:
            second = index + 1
            if second < limit and document.raw[second] in _HYPHENS:
                second += 1
            if second < limit and (entries := longer.get(key[second])) is not None:
                for keys, raws, value in entries:
                    last = _end(document, index, second, limit, keys, raws)
                    if last:
                        return Hit(index, last, value)
        for _, raws, value in single:
            if raws is None or raws[0] == document.raw[index]:
                return Hit(index, index + 1, value)
        return None

    def matches(self, document: Tokens, index: int, stop: int | None = None) -> Sequence[Hit[T]]:
        """Every phrase that begins at token `index`, longest first."""
        key = document.key
        limit = document.size if stop is None else stop
        if index >= limit or (known := self._known.get(key[index])) is None:
            return ()
        longer, single = known
        hits = []
        if longer:
            second = index + 1
            if second < limit and document.raw[second] in _HYPHENS:
                second += 1
            if second < limit and (entries := longer.get(key[second])) is not None:
                for keys, raws, value in entries:
                    last = _end(document, index, second, limit, keys, raws)
                    if last:
                        hits.append(Hit(index, last, value))
        for _, raws, value in single:
            if raws is None or raws[0] == document.raw[index]:
                hits.append(Hit(index, index + 1, value))
        return hits

    def starts(self, document: Tokens, first: int, last: int) -> Iterator[int]:
        """The tokens of a range with which a phrase may begin."""
        return compress(range(first, last), map(self.firsts.__contains__, document.key[first:last]))

    def ends(self, document: Tokens, last: int, reach: int) -> bool:
        """Whether a phrase of at most `reach` tokens ends right before token `last`."""
        first = last - reach if last > reach else 0
        if self.firsts.isdisjoint(document.key[first:last]):
            return False
        for start in self.starts(document, first, last):
            hit = self.match(document, start, last)
            if hit is not None and hit.last == last:
                return True
        return False

    def openings(self, document: Tokens) -> Iterator[int]:
        """The tokens of a document with which a phrase begins as far as its first two words go."""
        places = document.places(self.firsts)
        key = document.key
        known = [*map(self._known.__getitem__, map(key.__getitem__, places))]
        behind = map([*key[1:], ""].__getitem__, places)
        return compress(places, map(or_, map(bool, map(_SINGLE, known)), map(contains, map(_LONGER, known), behind)))

    def find(self, document: Tokens, first: int = 0, last: int | None = None) -> Iterator[Hit[T]]:
        """Phrases in a range of tokens, leftmost and longest, without overlap."""
        stop = document.size if last is None else last
        free = first
        whole = first == 0 and last is None
        for index in self.openings(document) if whole else self.starts(document, first, stop):
            if index >= free:
                hit = self.match(document, index, stop)
                if hit is not None:
                    yield hit
                    free = hit.last


def _end(
    document: Tokens, first: int, second: int, limit: int, keys: tuple[str, ...], raws: tuple[str, ...] | None
) -> int:
    """The end of a phrase whose first two words stand at tokens `first` and `second`; 0 where others follow."""
    key, raw = document.key, document.raw
    position = second + 1
    for wanted in keys[2:]:
        if position < limit and raw[position] in _HYPHENS:
            position += 1
        if position >= limit or key[position] != wanted:
            return 0
        position += 1
    written = raws is None or raws == tuple(word for word in raw[first:position] if word not in _HYPHENS)
    return position if written else 0
