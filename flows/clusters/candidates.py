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
from flows.clusters.ragged import Array, Indices, paired, parted, spread

COMMON = 64  # texts of one segment that hold a shingle before it counts as common
OF_COMMON = 8  # of a common shingle, how many texts are looked at: the first ones lead to the original
RANGE = 4_000  # shingles looked up at once
ROWS = 128  # new texts whose pairs are counted at once


@dataclass(frozen=True, slots=True)
class Asked:
    """The shingles of new texts, rising, each with the row of its text."""

    values: Short
    rows: Indices

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
    mine = texts.shingles.take(rows)
    keys = paired(mine.values, np.repeat(rows.astype(np.uint32), mine.sizes))
    keys.sort()
    values, owners = parted(keys)
    return Asked(values.astype(np.uint32), owners.astype(np.int64))


def search_here(memory: Memory, asked: Asked) -> Iterable[Sharing]:
    """Answers range by range, in this process."""
    return (sharing(some, memory) for some in asked.ranges(RANGE))


def sharing(asked: Asked, memory: Memory) -> Sharing:
    """Who has these shingles: earlier texts, and new ones of a lower row."""
    base = memory.count
    values, owners = asked.values, asked.rows
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
    parts = list(search(memory, asked))
    cut = np.bincount(_concatenated([part.cut for part in parts]), minlength=len(texts))
    pairs = [part.pairs for part in parts]
    kept = _concatenated([_kept(texts, pairs, first, cut, memory, rules) for first in range(0, len(texts), ROWS)])
    return kept >> 32, kept & 0xFFFFFFFF, cut


def _kept(texts: Texts, parts: Sequence[Indices], first: int, cut: Array, memory: Memory, rules: CopyRules) -> Indices:
    """The pairs of some rows that may pass the test."""
    pairs, shared = _counted(parts, first, cut, rules)
    one = pairs >> 32
    return pairs[_plausible(texts, one, pairs & 0xFFFFFFFF, shared + cut[one], memory, rules)]


def _counted(parts: Sequence[Indices], first: int, cut: Array, rules: CopyRules) -> tuple[Indices, Indices]:
    """Pairs of some rows, with how many shingles they share: most share a phrase and no more, and are left out."""
    bounds = [first << 32, first + ROWS << 32]
    pairs = _concatenated([part[slice(*np.searchsorted(part, bounds).tolist())] for part in parts])
    pairs.sort()
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
