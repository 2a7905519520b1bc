"""Lists of different lengths in one array: how sketches, figures and names of many articles are kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
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


def order_within(row: Indices, values: Array) -> Indices:
    """As np.lexsort((values, row)), but fast: numpy sorts 16 bits by radix."""
    if len(row) and row.max() >= 2**16:
        return np.lexsort((values, row))
    order = np.argsort(values)
    return order[np.argsort(row[order].astype(np.uint16), kind="stable")]


def unique_within(row: Indices, values: Array) -> tuple[Indices, Array]:
    """Values sorted within their rows, each once."""
    order = order_within(row, values)
    row, values = row[order], values[order]
    keep = np.ones(len(row), dtype=np.bool_)
    keep[1:] = (row[1:] != row[:-1]) | (values[1:] != values[:-1])
    return row[keep], values[keep]


def joined(parts: Sequence[Ragged], dtype: Any) -> Ragged:
    """Rows of several, one after another."""
    values = np.concatenate([part.values for part in parts]) if parts else np.zeros(0, dtype=dtype)
    sizes = np.concatenate([part.sizes for part in parts]) if parts else np.zeros(0, dtype=np.int64)
    return Ragged(values.astype(dtype, copy=False), offsets_of(sizes))


def ragged_of(rows: Sequence[Sequence[int]], dtype: Any) -> Ragged:
    """Python lists as rows."""
    flat = [value for row in rows for value in row]
    return Ragged(np.array(flat, dtype=dtype), offsets_of(np.array([len(row) for row in rows], dtype=np.int64)))
