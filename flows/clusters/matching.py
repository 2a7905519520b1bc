"""Whether two texts are copies of each other: a test of the pair alone, the same in both directions.

Common shingles accept; three vetoes keep apart what only looks alike: form letters whose figures differ (the gold
price of two days), form letters whose names differ (the results of two companies), and reports that share nothing but
old background.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from flows.clusters.canonical import Flags, Indices, Short
from flows.clusters.ragged import Array, Ragged, grouped, joined, paired, unique, unique_within

NAME_TYPES = {"PER": 0, "ORG": 1, "LOC": 2, "MISC": 3}
_MOST = 20_000  # values that are looked up at one time
LISTS_OF_TEXTS = ("shingles", "lead", "figures", "names", "lead_names")


@dataclass(frozen=True, slots=True)
class CopyRules:
    """When two texts are copies."""

    jaccard: float = (
        0.25  # edits keep .53 of the word 3-grams at the worst twentieth; unrelated texts share .025 at most
    )
    containment: float = 0.50  # abridged reprints; at .60 some are lost and no wrong join is prevented
    least_shingles: int = 8  # sampled shingles of the shorter text before containment means anything
    least_shared: int = 4  # sampled shingles in common: a caption is no copy of another
    names: int = 4  # names both must have before the same ones speak for one matter
    shared_names: float = 0.75  # of the smaller set: so many tell one matter
    figures: int = 2  # numbers both must have before they can tell a form letter
    shared_figures: float = 0.5  # of the smaller set: a revised toll leaves most of the other numbers
    shared_lead: float = 0.12  # of both leads: an edited lead keeps more, unrelated ones share at most a name


@dataclass(frozen=True, slots=True)
class Texts:
    """What the pair test reads of several texts, a row each. Names are digests whose lowest two bits tell the type."""

    limit: Short
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
        *(joined([getattr(p, name) for p in parts], np.uint32) for name in LISTS_OF_TEXTS),
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
    alike = np.flatnonzero(copies)
    forms[alike] = form_letters(texts, one[alike], other[alike], rules)
    alike = alike[~forms[alike]]
    background[alike] = leads_differ(texts, one[alike], other[alike], rules)
    copies &= ~(forms | background)
    return Matches(copies, forms, background, jaccard.astype(np.float32), containment.astype(np.float32))


def _sizes_below(texts: Texts, rows: Indices, limit: Short) -> Array:
    sizes = texts.shingles.sizes[rows]
    lower = np.flatnonzero(limit < texts.limit[rows])
    if len(lower):
        values = texts.shingles.take(rows[lower])
        below = values.values <= limit[lower][values.rows]
        sizes[lower] = np.bincount(values.rows[below], minlength=len(lower))
    return sizes


def _shared(rows: Ragged, one: Indices, other: Indices) -> Indices:
    """The size of the intersection of each pair of rows."""
    return np.bincount(held(rows, rows, other, one)[0], minlength=len(one))


def held(rows: Ragged, others: Ragged, one: Indices, other: Indices) -> tuple[Indices, npt.NDArray[Any]]:
    """Which values of rows `one` are in the rows `other`, pair by pair: the number of the pair, and the value.

    Values rise within a row of `others` and are there once.
    """
    ends = np.cumsum(rows.sizes[one])
    pairs: list[Indices] = []
    values: list[Array] = []
    first = 0
    while first < len(one):
        last = max(first + 1, int(np.searchsorted(ends, (ends[first - 1] if first else 0) + _MOST)))
        pair, value = _held(rows.take(one[first:last]), others, other[first:last])
        pairs.append(first + pair)
        values.append(value)
        first = last
    if not pairs:
        return np.zeros(0, dtype=np.int64), rows.values[:0]
    return np.concatenate(pairs), np.concatenate(values)


def _held(asked: Ragged, others: Ragged, other: Indices) -> tuple[Indices, Array]:
    right = unique(other)
    there = others.take(right)
    pair = asked.rows
    if not len(there.values):
        return pair[:0], asked.values[:0]
    keys = paired(there.rows, there.values)  # rising, because values rise within a row
    wanted = paired(np.searchsorted(right, other)[pair], asked.values)
    at = np.searchsorted(keys, wanted)
    hit = np.flatnonzero(keys[np.minimum(at, len(keys) - 1)] == wanted)
    return pair[hit], asked.values[hit]


# Vetoes.


def form_letters(texts: Texts, one: Indices, other: Indices, rules: CopyRules) -> Flags:
    """Which pairs of texts with common shingles are one form, filled in twice."""
    figures = _distinct_of(texts.figures, one, other)
    # Too few numbers are common, of all or of the telling ones: every form has its 22 carats.
    out = _few_common(figures, one, other, rules)
    telling = (figures.values & 1).astype(np.bool_)
    figures = grouped(figures.values[telling], figures.rows[telling], len(figures))
    out &= ~_of_one_matter(texts, figures, one, other, rules)
    out |= _few_common(figures, one, other, rules)
    out |= (_unknown_types(texts, one, other) & _unknown_types(texts, other, one)) > 0
    return out


def _few_common(figures: Ragged, one: Indices, other: Indices, rules: CopyRules) -> Flags:
    smaller = np.minimum(figures.sizes[one], figures.sizes[other])
    few: Flags = _shared(figures, one, other) < rules.shared_figures * smaller
    return few & (smaller >= rules.figures)


def _of_one_matter(texts: Texts, telling: Ragged, one: Indices, other: Indices, rules: CopyRules) -> Flags:
    """Whether telling numbers and names agree: small numbers that do not are a toll that has risen."""
    smaller = np.minimum(telling.sizes[one], telling.sizes[other])
    out: Flags = (smaller > 0) & (_shared(telling, one, other) >= rules.shared_figures * smaller)
    smaller = np.minimum(texts.names.sizes[one], texts.names.sizes[other])
    return out & (smaller >= rules.names) & (_shared(texts.names, one, other) >= rules.shared_names * smaller)


def _unknown_types(texts: Texts, one: Indices, other: Indices) -> npt.NDArray[np.uint8]:
    """The types of the names in a text's lead that the other text does not have at all, a bit for each.

    Where both leads put another name of one type into the same place, the two tell of different things.
    """
    pair, name = held(texts.lead_names, texts.names, one, other)
    out = np.zeros(len(one), dtype=np.uint8)
    leads = texts.lead_names.take(one)
    owner = leads.rows
    for type_ in NAME_TYPES.values():
        all_of = np.bincount(owner[(leads.values & 3) == type_], minlength=len(one))
        known = np.bincount(pair[(name & 3) == type_], minlength=len(one))
        out |= (all_of > known).astype(np.uint8) << type_
    return out


def leads_differ(texts: Texts, one: Indices, other: Indices, rules: CopyRules) -> Flags:
    """In which pairs each text does not hold what the other opens with: one has news that is not in the other.

    Reordered paragraphs put a lead elsewhere, but keep it. A report that repeats an older one below its own news
    shares the older one's lead, not its own.
    """
    leads = _distinct_of(texts.lead, one, other)
    sizes = leads.sizes[one], leads.sizes[other]
    out: Flags = _shared(leads, one, other) < rules.shared_lead * np.minimum(*sizes)
    out &= (sizes[0] > 0) & (sizes[1] > 0)
    some = np.flatnonzero(out)
    there, back = (_holds(texts, leads, *rows, rules) for rows in ((one[some], other[some]), (other[some], one[some])))
    out[some] = ~(there & back)
    return out


def _holds(texts: Texts, leads: Ragged, one: Indices, other: Indices, rules: CopyRules) -> Flags:
    """Whether the other text holds the lead of the first, as far as its sketch can tell."""
    asked = leads.take(one)
    pair = asked.rows
    sampled = np.bincount(pair[asked.values <= texts.limit[other][pair]], minlength=len(one))
    found = np.bincount(held(leads, texts.shingles, one, other)[0], minlength=len(one))
    holds: Flags = found >= np.maximum(1.0, rules.shared_lead * sampled)
    return holds


def _distinct_of(rows: Ragged, one: Indices, other: Indices) -> Ragged:
    """The rows that are in some pair, sorted and each value once; those in none are empty."""
    asked = np.zeros(len(rows), dtype=np.bool_)
    asked[one] = asked[other] = True
    rows = rows.only(asked)
    row, values = unique_within(rows.rows, rows.values)
    return grouped(values, row, len(rows))
