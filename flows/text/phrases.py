"""Phrase tables: many phrases of one or more words looked up in a document in one pass, word for word.

Matching runs over folded token keys, so a phrase can neither begin nor end inside a word, in any script.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import regex

from flows.text.document import Document
from flows.text.fold import fold

T = TypeVar("T")
_HYPHENS = frozenset("-–")
_WORDS = regex.compile(r"[\p{L}\p{M}\u200c\u200d –-]+")


@dataclass(frozen=True, slots=True)
class Hit(Generic[T]):
    """A phrase found in a document: tokens `first` up to, not including, `last`, and what it stands for."""

    first: int
    last: int
    value: T


def keys_of(phrase: str) -> tuple[str, ...]:
    """The token keys of a phrase, hyphens left out (they match whether written or not)."""
    if _WORDS.fullmatch(phrase):  # most of a lexicon: words and spaces need no tokeniser
        return tuple(fold(word) for word in phrase.replace("-", " ").replace("–", " ").split())
    document = Document(phrase)
    return tuple(key for key, raw in zip(document.key, document.raw, strict=True) if raw not in _HYPHENS)


class PhraseTable(Generic[T]):
    """Phrases by their first key, longest first.

    `cased=True` makes a phrase match only as it is written ("US", never "us").
    """

    __slots__ = ("_by_first", "size")

    def __init__(self) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], tuple[str, ...] | None, T]]] = {}
        self.size = 0

    def add(self, phrase: str, value: T, *, cased: bool = False) -> None:
        """Add a phrase; a phrase added again gets a second value behind the first."""
        keys = keys_of(phrase)
        if not keys:
            return
        raws = None
        if cased:
            document = Document(phrase)
            raws = tuple(raw for raw in document.raw if raw not in _HYPHENS)
        entries = self._by_first.setdefault(keys[0], [])
        position = len(entries)
        while position and len(entries[position - 1][0]) < len(keys):
            position -= 1
        entries.insert(position, (keys, raws, value))
        self.size += 1

    def get(self, phrase: str) -> T | None:
        """The value of a whole phrase, or None."""
        keys = keys_of(phrase)
        for known, _, value in self._by_first.get(keys[0], ()) if keys else ():
            if known == keys:
                return value
        return None

    def match(self, document: Document, index: int, stop: int | None = None) -> Hit[T] | None:
        """The longest phrase that begins at token `index` and ends by `stop`, or None."""
        for hit in self.matches(document, index, stop):
            return hit
        return None

    def matches(self, document: Document, index: int, stop: int | None = None) -> Sequence[Hit[T]]:
        """Every phrase that begins at token `index`, longest first."""
        key = document.key
        entries = self._by_first.get(key[index]) if index < len(key) else None
        if entries is None:
            return ()
        raw = document.raw
        limit = len(key) if stop is None else stop
        hits = []
        for keys, raws, value in entries:
            position = index
            for number, wanted in enumerate(keys):
                if number and position < limit and raw[position] in _HYPHENS:
                    position += 1
                if position >= limit or key[position] != wanted or (raws is not None and raw[position] != raws[number]):
                    break
                position += 1
            else:
                hits.append(Hit(index, position, value))
        return hits

    def find(self, document: Document, first: int = 0, last: int | None = None) -> Iterator[Hit[T]]:
        """Phrases in a range of tokens, leftmost and longest, without overlap."""
        index, stop = first, len(document) if last is None else last
        by_first, key = self._by_first, document.key
        while index < stop:
            if key[index] in by_first:
                hit = self.match(document, index, stop)
                if hit is not None:
                    yield hit
                    index = hit.last
                    continue
            index += 1
