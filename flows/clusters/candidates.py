"""Candidates: which texts share enough shingles to be worth a test, found by one look-up for a whole batch.

The look-up is cut into ranges of the hash space. Each is a question of its own, whose answers add up: so a range needs
little memory and touches one stretch of the index, and ranges may be searched by different processes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from flows.clusters.canonical import Short
from flows.clusters.matching import CopyRules, Texts, needed_shared
from flows.clusters.memory import Memory
from flows.clusters.ragged import Array, Indices, paired, spread

COMMON = 64  # texts of one segment that hold a shingle before it counts as common
OF_COMMON = 8  # of a common shingle, how many texts are looked at: the first ones lead to the original
RANGE = 8_000  # shingles looked up at once
ROWS = 64  # new texts whose pairs are counted at once


@dataclass(frozen=True, slots=True)
class Asked:
    """The shingles of new texts, rising, each with the row of its text."""

    values: Short
    rows: Short

    def ranges(self, size: int) -> list[Asked]:
        """The same in ranges of about this many shingles; equal ones stay together."""
        cuts = np.searchsorted(self.values, self.values[size::size]).tolist() if len(self.values) else []
        bounds = [0, *cuts, len(self.values)]
        return [
            Asked(self.values[first:last], self.rows[first:last]) for first, last in pairwise(bounds) if first < last
        ]


@dataclass(frozen=True, slots=True)
class Sharing:
    """What some shingles tell: which new text (a row) and other text (a number) have them both.

    A pair is row and number in one integer; pairs rise, and stand there once for every shingle that both have. `cut`
    has a row for every shingle that was too common to be looked up in full.
    """

    pairs: Indices
    cut: Indices


Search = Callable[[Memory, Asked], Iterable[Sharing]]


def asked_of(texts: Texts, rows: Indices) -> Asked:
    """What is looked up for these rows."""
    wanted = np.zeros(len(texts), dtype=np.bool_)
    wanted[rows] = True
    mine = texts.shingles.only(wanted)
    keys = paired(mine.values, np.repeat(np.arange(len(mine), dtype=np.uint32), mine.sizes))
    del mine
    keys.sort()
    owners = keys.astype(np.uint32)
    keys >>= np.uint64(32)
    return Asked(keys.astype(np.uint32), owners)


def search_here(memory: Memory, asked: Asked) -> Iterable[Sharing]:
    """Answers range by range, in this process."""
    return (sharing(some, memory) for some in asked.ranges(RANGE))


def sharing(asked: Asked, memory: Memory) -> Sharing:
    """Who has these shingles: earlier texts, and new ones of a lower row."""
    base = memory.count
    values, owners = asked.values, asked.rows.astype(np.int64)
    first = np.ones(len(values), dtype=np.bool_)
    np.not_equal(values[1:], values[:-1], out=first[1:])
    begins = np.append(np.flatnonzero(first), len(values))
    keys, sizes = values[begins[:-1]], np.diff(begins)
    found = memory.find("postings", keys, COMMON, OF_COMMON)
    several = np.flatnonzero(sizes > 1)
    within = np.where(sizes[several] > COMMON, OF_COMMON, sizes[several])
    others = base + owners[spread(begins[several], within)]
    new = _crossed(np.repeat(several, within), others, owners, begins)
    # A later new text that a common shingle cut off is found from the other side, or through their leader.
    new = new[(new & 0xFFFFFFFF) - base < new >> 32]
    old = _crossed(found.asked, found["number"].astype(np.int64), owners, begins)
    pairs = np.concatenate([old, new])
    pairs.sort()
    common = np.flatnonzero(found.cut | (sizes > COMMON))
    return Sharing(pairs, owners[spread(begins[common], sizes[common])])


def candidates(
    texts: Texts, asked: Asked, memory: Memory, rules: CopyRules, search: Search
) -> tuple[Indices, Indices, Array]:
    """Pairs of a new text (a row) and another text (a number) that share enough shingles to be tested.

    The last answer counts, for each row, the shingles that were too common to be looked up in full.
    """
    cut = np.zeros(len(texts), dtype=np.int64)
    numbers: list[Short] = []
    begins: list[Indices] = []
    for part in search(memory, asked):
        cut += np.bincount(part.cut, minlength=len(texts))
        numbers.append(part.pairs.astype(np.uint32))  # half the bytes of pairs: of whole ones there would be most
        begins.append(np.searchsorted(part.pairs, np.arange(len(texts) + 1) << 32))
    found = _Found(numbers, np.array(begins, dtype=np.int64).reshape(-1, len(texts) + 1))
    kept = _concatenated([_kept(texts, found, first, cut, memory, rules) for first in range(0, len(texts), ROWS)])
    return kept >> 32, kept & 0xFFFFFFFF, cut


@dataclass(frozen=True, slots=True)
class _Found:
    """The other texts' numbers by range and row: those of row r in range i begin at `begins[i, r]` of `numbers[i]`."""

    numbers: Sequence[Short]
    begins: Indices

    def pairs(self, first: int, last: int) -> Indices:
        """The pairs of neighbouring rows, rising."""
        begins = self.begins[:, first : last + 1]
        sizes = np.diff(begins, axis=1).ravel()
        bounds = zip(self.numbers, begins[:, 0].tolist(), begins[:, -1].tolist(), strict=True)
        others = [some[begin:end] for some, begin, end in bounds]
        if not others:
            return np.zeros(0, dtype=np.int64)
        rows = np.repeat(np.tile(np.arange(first, last), len(others)), sizes)
        pairs = paired(rows, np.concatenate(others)).view(np.int64)
        pairs.sort()
        return pairs


def _kept(texts: Texts, found: _Found, first: int, cut: Array, memory: Memory, rules: CopyRules) -> Indices:
    """The pairs of some rows that may pass the test."""
    pairs, shared = _counted(found.pairs(first, min(first + ROWS, len(texts))), cut, rules)
    one = pairs >> 32
    return pairs[_plausible(texts, one, pairs & 0xFFFFFFFF, shared + cut[one], memory, rules)]


def _counted(pairs: Indices, cut: Array, rules: CopyRules) -> tuple[Indices, Indices]:
    """Each pair once, with how many shingles it shares: most share a phrase and no more, and are left out."""
    begins = np.flatnonzero(np.append(True, pairs[1:] != pairs[:-1])) if len(pairs) else pairs
    shared = np.diff(begins, append=len(pairs))
    pairs = pairs[begins]
    keep = shared + cut[pairs >> 32] >= rules.least_shared
    return pairs[keep], shared[keep]


def _concatenated(parts: Sequence[Indices]) -> Indices:
    return np.concatenate(parts) if parts else np.zeros(0, dtype=np.int64)


def _plausible(
    texts: Texts, one: Indices, other: Indices, shared: Array, memory: Memory, rules: CopyRules
) -> npt.NDArray[np.bool_]:
    """Whether a pair may pass the test, from an upper bound of its common shingles."""
    size, limit = _sizes(texts, other, memory)
    needed = needed_shared(texts.shingles.sizes[one], size, rules)
    needed[texts.limit[one] != limit] = 0
    enough: npt.NDArray[np.bool_] = shared >= needed
    return enough


def _sizes(texts: Texts, numbers: Indices, memory: Memory) -> tuple[Array, Array]:
    """How many shingles the sketches of texts have, and their limits."""
    old = numbers < memory.count
    new = np.where(old, 0, numbers - memory.count)
    sizes, limits = texts.shingles.sizes[new], texts.limit[new]
    sizes[old], limits[old] = memory.flat("sampled", numbers[old]), memory.flat("limit", numbers[old])
    return sizes, limits


def _crossed(asked: Indices, numbers: Indices, owners: Indices, begins: Indices) -> Indices:
    """Each answer to a key, paired with every row that holds the key: row and number in one integer."""
    sizes = begins[asked + 1] - begins[asked]
    return (owners[spread(begins[asked], sizes)] << 32) | np.repeat(numbers, sizes)
