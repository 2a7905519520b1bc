"""What clustering asks of its memory. `Shelf` answers from memory, the index of `flows.index` from files."""

from __future__ import annotations

from typing import Protocol

import numpy as np
import numpy.typing as npt

from flows.clusters.ragged import Array, Ragged
from flows.clusters.shelf import Found, Segment


class Memory(Protocol):
    """What is remembered of earlier articles (`Shelf`, in memory or in files)."""

    @property
    def count(self) -> int: ...
    def find(self, table: str, keys: Array, most: int | None = None, of_many: int = 0) -> Found: ...
    def latest(self, table: str, keys: Array) -> tuple[npt.NDArray[np.bool_], dict[str, Array]]: ...
    def total(self, table: str, keys: Array, column: str) -> Array: ...
    def flat(self, name: str, numbers: Array) -> Array: ...
    def lists(self, name: str, numbers: Array) -> Ragged: ...
    def append(self, segment: Segment) -> None: ...
