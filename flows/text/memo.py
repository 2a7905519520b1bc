"""What was worked out for a word, kept for the next time that it is met."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Memo(dict[K, V]):
    """A function's values by its argument: `map(memo.__getitem__, words)` runs no Python for words met before.

    It holds `room` values at most and begins anew where it is full. `lru_cache` orders its entries at each call, which
    costs more than the look-up.
    """

    __slots__ = ("_room", "_work_out")

    def __init__(self, work_out: Callable[[K], V], room: int) -> None:
        super().__init__()
        self._work_out = work_out
        self._room = room

    def __missing__(self, key: K) -> V:
        value = self._work_out(key)
        if len(self) >= self._room:
            self.clear()
        self[key] = value
        return value
