"""Lists of different lengths in one array: how sketches, figures and names of many articles are kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]
Indices = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Ragged:
    """Row i is `values[offsets[i]:offsets[i + 1]]`."""

    values: Array
    offsets: Indices

    def __len__(self) -> int:
        return len(self.offsets) - 1

    def __getitem__(self, row: int) -> Array:
        return self.values[self.offsets[row] : self.offsets[row + 1]]

    @property
    def rows(self) -> Indices:
        """The row of each value."""
        return np.repeat(np.arange(len(self)), self.sizes)

    @property
    def sizes(self) -> Indices:
        """How long each row is."""
        return np.diff(self.offsets)

    def lists(self) -> list[list[Any]]:
        """Every row as a Python list."""
        values = self.values.tolist()
        return [values[first:last] for first, last in pairwise(self.offsets.tolist())]

    def only(self, keep: npt.NDArray[np.bool_]) -> Ragged:
        """The rows, those not kept made empty."""
        sizes = self.sizes
        return Ragged(self.values[np.repeat(keep, sizes)], offsets_of(np.where(keep, sizes, 0)))

    def take(self, rows: Array) -> Ragged:
        """The rows of these numbers, in this order."""
        begins, sizes = self.offsets[rows], self.offsets[rows + 1] - self.offsets[rows]
        return Ragged(self.values[spread(begins, sizes)], offsets_of(sizes))


def offsets_of(sizes: Array) -> Indices:
    """Where each row begins, and where the last one ends."""
    out = np.zeros(len(sizes) + 1, dtype=np.int64)
    np.cumsum(sizes, out=out[1:])
    return out


def spread(begins: Array, sizes: Array) -> Indices:
    """The positions of many ranges, one after another: begins[0], begins[0] + 1, ..., begins[1], ..."""
    offsets = offsets_of(sizes)
    out = np.arange(offsets[-1], dtype=np.int64)
    out += np.repeat(np.asarray(begins, dtype=np.int64) - offsets[:-1], sizes)
    return out


def grouped(values: Array, row: Array, rows: int) -> Ragged:
    """Values with the (not falling) number of the row that each belongs to, as rows."""
    return Ragged(values, offsets_of(np.bincount(row, minlength=rows)))


def paired(one: Array, other: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint64]:
    """Two numbers of 32 bits as one each: sorted, they are in order of the first, then of the second."""
    keys = one.astype(np.uint64)
    keys <<= np.uint64(32)
    keys |= other
    return keys


def parted(keys: npt.NDArray[np.uint64]) -> tuple[Indices, npt.NDArray[np.uint32]]:
    """What `paired` made one, the first as a position."""
    return (keys >> np.uint64(32)).astype(np.int64), keys.astype(np.uint32)


def unique_within(row: Indices, values: Array) -> tuple[Indices, npt.NDArray[np.uint32]]:
    """Values of 32 bits sorted within their rows, each once."""
    return parted(unique(paired(row, values)))


def unique(values: Array) -> Array:
    """The values sorted, each once. What np.unique does, which sorts positions or asks for masks."""
    values = np.sort(values)
    keep = np.ones(len(values), dtype=np.bool_)
    np.not_equal(values[1:], values[:-1], out=keep[1:])
    return values[keep]


def joined(parts: Sequence[Ragged], dtype: Any) -> Ragged:
    """Rows of several, one after another."""
    values = np.concatenate([part.values for part in parts]) if parts else np.zeros(0, dtype=dtype)
    sizes = np.concatenate([part.sizes for part in parts]) if parts else np.zeros(0, dtype=np.int64)
    return Ragged(values.astype(dtype, copy=False), offsets_of(sizes))


def ragged_of(rows: Sequence[Sequence[int]], dtype: Any) -> Ragged:
    """Python lists as rows."""
    flat = [value for row in rows for value in row]
    return Ragged(np.array(flat, dtype=dtype), offsets_of(np.array([len(row) for row in rows], dtype=np.int64)))
