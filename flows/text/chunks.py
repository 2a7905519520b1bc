"""Chunks: what stands between the spaces of a text. Most have been met before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from flows.text.memo import Memo

V = TypeVar("V")
_ROOM = 65_536  # chunks
_LONG = 100  # characters; data without spaces are not worth the memory


class Chunks(Memo[str, V]):
    """What a function says of chunks, kept for those that are not long."""

    __slots__ = ()

    def __init__(self, read: Callable[[str], V]) -> None:
        super().__init__(read, _ROOM)

    def __missing__(self, chunk: str) -> V:
        return super().__missing__(chunk) if len(chunk) <= _LONG else self._work_out(chunk)

    def each(self, chunks: Iterable[str]) -> Iterator[V]:
        """What the function says of each of some chunks."""
        return map(self.__getitem__, chunks)
