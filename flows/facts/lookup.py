"""Phrases looked up at a token by their first two words: fast where many share the first one (के साथ, के लिए)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from flows.text.document import Document
from flows.text.phrases import Hit, keys_of

T = TypeVar("T")
_HYPHENS = frozenset("-–")


class Lookup(Generic[T]):
    """Phrases with their values; the longest one at a token wins, and the first value of a phrase."""

    __slots__ = ("_longer", "_single")

    def __init__(self) -> None:
        self._single: dict[str, T] = {}
        self._longer: dict[str, dict[str, list[tuple[tuple[str, ...], T]]]] = {}

    def add(self, phrase: str, value: T) -> None:
        """Add a phrase; one that is known keeps its value."""
        keys = keys_of(phrase)
        if len(keys) == 1:
            self._single.setdefault(keys[0], value)
        elif keys:
            entries = self._longer.setdefault(keys[0], {}).setdefault(keys[1], [])
            if all(known != keys[2:] for known, _ in entries):
                entries.append((keys[2:], value))
                entries.sort(key=lambda entry: -len(entry[0]))

    def single(self, key: str) -> T | None:
        """The value of a phrase of one word."""
        return self._single.get(key)

    @property
    def firsts(self) -> frozenset[str]:
        """The first words of all phrases."""
        return frozenset(self._single) | frozenset(self._longer)

    def match(self, document: Document, index: int, stop: int | None = None) -> Hit[T] | None:
        """The longest phrase that begins at token `index` and ends by `stop`, or None."""
        key, raw = document.key, document.raw
        limit = len(key) if stop is None else stop
        if index >= limit:
            return None
        first = key[index]
        longer = self._longer.get(first)
        if longer is not None:
            position = index + 1
            if position < limit and raw[position] in _HYPHENS:
                position += 1
            if position < limit:
                for rest, value in longer.get(key[position], ()):
                    end = self._after(document, rest, position + 1, limit)
                    if end:
                        return Hit(index, end, value)
        found = self._single.get(first)
        return Hit(index, index + 1, found) if found is not None else None

    @staticmethod
    def _after(document: Document, words: Iterable[str], position: int, limit: int) -> int:
        key, raw = document.key, document.raw
        for word in words:
            if position < limit and raw[position] in _HYPHENS:
                position += 1
            if position >= limit or key[position] != word:
                return 0
            position += 1
        return position
