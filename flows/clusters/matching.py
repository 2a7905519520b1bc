"""Whether two texts are copies of each other: a test of the pair alone, the same in both directions.

Common shingles accept; three vetoes keep apart what only looks alike: form letters whose figures differ (the gold
price of two days), form letters whose names differ (the results of two companies), and reports that share nothing but
old background.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from flows.clusters.canonical import Hashes, Indices
from flows.clusters.ragged import Array, Ragged, joined

NAME_TYPES = {"PER": 0, "ORG": 1, "LOC": 2, "MISC": 3}


@dataclass(frozen=True, slots=True)
class CopyRules:
    """When two texts are copies."""

    jaccard: float = (
        0.25  # edits keep .53 of the word 3-grams at the worst twentieth; unrelated texts share .025 at most
    )
    containment: float = 0.50  # abridged reprints; at .60 some are lost and no wrong join is prevented
    least_shingles: int = 8  # sampled shingles of the shorter text before containment means anything
    least_shared: int = 4  # sampled shingles in common: a caption is no copy of another
    figures: int = 2  # numbers both must have before they can tell a form letter
    shared_figures: float = 0.5  # of the smaller set: a revised toll leaves most of the other numbers
    shared_lead: float = 0.12  # of both leads: an edited lead keeps more, unrelated ones share at most a name


@dataclass(frozen=True, slots=True)
class Texts:
    """What the pair test reads of several texts, a row each. Names are digests whose lowest two bits tell the type."""

    limit: Hashes
    shingles: Ragged
    lead: Ragged
    figures: Ragged
    names: Ragged
    lead_names: Ragged

    def __len__(self) -> int:
        return len(self.limit)


def together(parts: Sequence[Texts]) -> Texts:
    """Several lots of texts as one."""
    return Texts(
        np.concatenate([p.limit for p in parts]),
        joined([p.shingles for p in parts], np.uint64),
        joined([p.lead for p in parts], np.uint64),
        joined([p.figures for p in parts], np.uint64),
        joined([p.names for p in parts], np.uint64),
        joined([p.lead_names for p in parts], np.uint64),
    )


def needed_shared(one: Array, other: Array, rules: CopyRules) -> Array:
    """How many common shingles two sketches of these sizes need at the least."""
    by_jaccard = rules.jaccard / (1 + rules.jaccard) * (one + other)
    by_containment = rules.containment * np.minimum(one, other)
    return np.maximum(np.minimum(by_jaccard, by_containment), 1)


def similarities(texts: Texts, one: Indices, other: Indices) -> tuple[Array, Array, Array]:
    """Of each pair of rows: estimated Jaccard, containment of the smaller sketch, and common sampled shingles."""
    shared = _shared(texts.shingles, one, other)
    limit = np.minimum(texts.limit[one], texts.limit[other])
    size_one, size_other = _sizes_below(texts, one, limit), _sizes_below(texts, other, limit)
    union = np.maximum(size_one + size_other - shared, 1)
    smaller = np.minimum(size_one, size_other)
    return shared / union, np.where(smaller > 0, shared / np.maximum(smaller, 1), 0.0), np.stack([shared, smaller])


@dataclass(frozen=True, slots=True)
class Matches:
    """Of each pair: whether the two are copies, form letters, or only share text; and how much they have in common."""

    copies: npt.NDArray[np.bool_]
    forms: npt.NDArray[np.bool_]
    background: npt.NDArray[np.bool_]
    similarity: npt.NDArray[np.float32]  # Jaccard
    containment: npt.NDArray[np.float32]


def matches(texts: Texts, one: Indices, other: Indices, rules: CopyRules) -> Matches:
    """Test pairs of rows."""
    jaccard, containment, (shared, smaller) = similarities(texts, one, other)
    copies = (jaccard >= rules.jaccard) | ((containment >= rules.containment) & (smaller >= rules.least_shingles))
    copies &= shared >= rules.least_shared
    forms, background = np.zeros(len(copies), dtype=np.bool_), np.zeros(len(copies), dtype=np.bool_)
    vetoes = _Vetoes(texts, rules)
    for index in np.flatnonzero(copies).tolist():
        pair = int(one[index]), int(other[index])
        forms[index] = vetoes.form_letters(*pair)
        background[index] = not forms[index] and vetoes.leads_differ(*pair)
        copies[index] = not (forms[index] or background[index])
    return Matches(copies, forms, background, jaccard.astype(np.float32), containment.astype(np.float32))


def _sizes_below(texts: Texts, rows: Indices, limit: Hashes) -> Array:
    sizes = texts.shingles.sizes[rows]
    lower = np.flatnonzero(limit < texts.limit[rows])
    if len(lower):
        values = texts.shingles.take(rows[lower])
        pair = np.repeat(np.arange(len(lower)), values.sizes)
        below = values.values <= limit[lower][pair]
        sizes[lower] = np.bincount(pair[below], minlength=len(lower))
    return sizes


def _shared(rows: Ragged, one: Indices, other: Indices, most: int = 2_000_000) -> Array:
    """The size of the intersection of each pair of rows."""
    out = np.zeros(len(one), dtype=np.int64)
    sizes = rows.sizes
    ends = np.cumsum(sizes[other])
    first = 0
    while first < len(one):
        last = max(first + 1, int(np.searchsorted(ends, (ends[first - 1] if first else 0) + most)))
        out[first:last] = _shared_chunk(rows, one[first:last], other[first:last])
        first = last
    return out


def _shared_chunk(rows: Ragged, one: Indices, other: Indices) -> Array:
    left, left_of = np.unique(one, return_inverse=True)
    held = rows.take(left)
    known, code = np.unique(held.values, return_inverse=True)
    if not len(known):
        return np.zeros(len(one), dtype=np.int64)
    # Row and code in one number: rising, because rows rise and values rise within a row.
    keys = np.repeat(np.arange(len(left)), held.sizes) * len(known) + code
    asked = rows.take(other)
    pair = np.repeat(np.arange(len(one)), asked.sizes)
    at = np.searchsorted(known, asked.values)
    hit = np.flatnonzero(known[np.minimum(at, len(known) - 1)] == asked.values)
    wanted = left_of[pair[hit]] * len(known) + at[hit]
    place = np.searchsorted(keys, wanted)
    found = keys[np.minimum(place, len(keys) - 1)] == wanted
    return np.bincount(pair[hit[found]], minlength=len(one))


@dataclass(slots=True)
class _Vetoes:
    texts: Texts
    rules: CopyRules
    sets: dict[tuple[str, int], frozenset[int]] = field(default_factory=dict)

    def form_letters(self, one: int, other: int) -> bool:
        """Whether two texts with common shingles are one form, filled in twice."""
        return self._figures_differ(one, other) or self._names_differ(one, other)

    def _set(self, name: str, row: int) -> frozenset[int]:
        key = (name, row)
        if key not in self.sets:
            lists: Ragged = getattr(self.texts, name)
            self.sets[key] = frozenset(lists[row].tolist())
        return self.sets[key]

    def _figures_differ(self, one: int, other: int) -> bool:
        """Whether too few numbers are common, of all or of the distinct ones: every form has its 22 carats."""
        a, b = self._set("figures", one), self._set("figures", other)
        return self._few_common(a, b) or self._few_common(self._distinct(one), self._distinct(other))

    def _distinct(self, row: int) -> frozenset[int]:
        key = ("distinct", row)
        if key not in self.sets:
            self.sets[key] = frozenset(figure for figure in self._set("figures", row) if figure & 1)
        return self.sets[key]

    def _few_common(self, a: frozenset[int], b: frozenset[int]) -> bool:
        smaller = min(len(a), len(b))
        return smaller >= self.rules.figures and len(a & b) < self.rules.shared_figures * smaller

    def _names_differ(self, one: int, other: int) -> bool:
        """Whether both leads put another name of one type into the same place, unknown to the other text."""
        only_one = self._set("lead_names", one) - self._set("names", other)
        if not only_one:
            return False
        only_other = self._set("lead_names", other) - self._set("names", one)
        return bool({name & 3 for name in only_one} & {name & 3 for name in only_other})

    def leads_differ(self, one: int, other: int) -> bool:
        """Whether each text does not hold what the other opens with: one has news that is not in the other.

        Reordered paragraphs put a lead elsewhere, but keep it. A report that repeats an older one below its own news
        shares the older one's lead, not its own.
        """
        a, b = self._set("lead", one), self._set("lead", other)
        if not a or not b:
            return False
        if len(a & b) >= self.rules.shared_lead * min(len(a), len(b)):
            return False
        return not (self._holds(a, other) and self._holds(b, one))

    def _holds(self, lead: frozenset[int], row: int) -> bool:
        limit = int(self.texts.limit[row])
        sampled = [shingle for shingle in lead if shingle <= limit]
        body = self._set("shingles", row)
        return sum(shingle in body for shingle in sampled) >= max(1.0, self.rules.shared_lead * len(sampled))
