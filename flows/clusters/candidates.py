"""Candidates: which texts share enough shingles to be worth a test, found by one look-up for a whole batch."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from flows.clusters.matching import CopyRules, Texts, needed_shared
from flows.clusters.memory import Memory
from flows.clusters.ragged import Array, Indices, spread

COMMON = 64  # texts of one segment that hold a shingle before it counts as common
OF_COMMON = 8  # of a common shingle, how many texts are looked at: the first ones lead to the original


def candidates(texts: Texts, rows: Indices, memory: Memory, rules: CopyRules) -> tuple[Indices, Indices, Array]:
    """Pairs of a new text (a row) and another text (a number) that share enough shingles to be tested.

    The last answer counts, for each row, the shingles that were too common to be looked up in full.
    """
    base = memory.count
    mine = texts.shingles.take(rows)
    order = np.argsort(mine.values, kind="stable")  # every row is sorted, which this sort makes use of
    values = mine.values[order]
    owners = np.repeat(rows, mine.sizes)[order]  # rows that hold each key, in order
    first = np.ones(len(values), dtype=np.bool_)
    np.not_equal(values[1:], values[:-1], out=first[1:])
    begins = np.append(np.flatnonzero(first), len(values))
    keys, sizes = values[begins[:-1]], np.diff(begins)
    found = memory.find("postings", keys, COMMON, OF_COMMON)
    several = np.flatnonzero(sizes > 1)
    within = np.where(sizes[several] > COMMON, OF_COMMON, sizes[several])
    others = base + owners[spread(begins[several], within)]
    pairs = [
        _crossed(found.asked, found["number"].astype(np.int64), owners, begins),
        _crossed(np.repeat(several, within), others, owners, begins),
    ]
    common = np.repeat(found.cut | (sizes > COMMON), sizes)
    cut = np.bincount(owners[common], minlength=len(texts))
    packed, shared = np.unique(np.concatenate(pairs), return_counts=True)
    one, other = packed >> 32, packed & 0xFFFFFFFF
    keep = (other < base) | (other - base < one)
    # A later new text that a common shingle cut off is found from the other side, or through their leader.
    one, other, shared = one[keep], other[keep], shared[keep]
    keep = _plausible(texts, one, other, shared + cut[one], memory, rules)
    return one[keep], other[keep], cut


def _plausible(
    texts: Texts, one: Indices, other: Indices, shared: Array, memory: Memory, rules: CopyRules
) -> npt.NDArray[np.bool_]:
    """Whether a pair may pass the test, from an upper bound of its common shingles."""
    enough = shared >= rules.least_shared  # most pairs share a phrase and no more
    some = np.flatnonzero(enough)
    size, limit = _sizes(texts, other[some], memory)
    needed = needed_shared(texts.shingles.sizes[one[some]], size, rules)
    needed[texts.limit[one[some]] != limit] = 0
    enough[some] = shared[some] >= needed
    return enough


def _sizes(texts: Texts, numbers: Indices, memory: Memory) -> tuple[Array, Array]:
    """How many shingles the sketches of texts have, and their limits."""
    base = memory.count
    unique, back = np.unique(numbers, return_inverse=True)
    old = unique[unique < base]
    new = unique[len(old) :] - base
    sizes = np.concatenate([memory.flat("sampled", old).astype(np.int64), texts.shingles.sizes[new]])
    limits = np.concatenate([memory.flat("limit", old), texts.limit[new]])
    return sizes[back], limits[back]


def _crossed(asked: Indices, numbers: Indices, owners: Indices, begins: Indices) -> Indices:
    """Each answer to a key, paired with every row that holds the key: row and number in one integer."""
    sizes = begins[asked + 1] - begins[asked]
    return (owners[spread(begins[asked], sizes)] << 32) | np.repeat(numbers, sizes)
