"""The shelf: all that clustering remembers of earlier articles, as sorted runs of numpy arrays.

Articles are numbered in order of arrival. A segment holds one batch: rows by article number, and tables sorted by key
that are searched by bisection. Nothing in a segment ever changes; a newer segment overrides (`latest`), adds to
(`every`) or sums with (`sum`) the older ones, and segments of like size are merged, so that their number grows with the
logarithm of the articles. The arrays may lie in memory or in files: this module does not care.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from flows.clusters.ragged import Array, Indices, Ragged, joined, offsets_of, spread, unique

Segment = Mapping[str, Array]
Column = tuple[str, np.dtype[Any], Iterable[Array]]  # an array by name, in pieces


@dataclass(frozen=True, slots=True)
class Table:
    """A table sorted by key, and what several rows of one key mean."""

    key: Any
    columns: Mapping[str, Any]
    keep: str  # every, latest or sum


TABLES: Mapping[str, Table] = {
    "articles": Table(np.uint64, {"number": np.uint32}, "every"),  # digest of the id → article
    "addresses": Table(np.uint64, {"number": np.uint32}, "every"),  # digest of the address → its versions
    "digests": Table(np.uint64, {"number": np.uint32}, "every"),  # digest of the text → first article with it
    "postings": Table(np.uint32, {"number": np.uint32}, "every"),  # shingle → texts
    "edges": Table(np.uint32, {"number": np.uint32, "similarity": np.float32}, "every"),  # text → matching texts
    "nodes": Table(
        np.uint32, {"into": np.uint32, "leader": np.uint32, "first": np.uint32, "face": np.uint32}, "latest"
    ),
    "members": Table(np.uint32, {"number": np.uint32}, "every"),  # node → its articles
    "node_texts": Table(np.uint32, {"number": np.uint32}, "every"),  # node → its different texts
    "terms": Table(np.uint64, {"texts": np.uint32}, "sum"),  # entity, number, act or stem → texts that have it
    "story_keys": Table(np.uint64, {"number": np.uint32}, "every"),  # what stories are looked up by → texts
    "story_of": Table(np.uint32, {"story": np.uint32}, "latest"),  # article → founding article of its story
    "story_members": Table(np.uint32, {"number": np.uint32}, "every"),  # story → articles that have been in it
}
FLAT: dict[str, Any] = {
    "time": np.int64,
    "text": np.uint32,  # the first article with the same words: it alone has the lists below
    "node": np.uint32,
    "address": np.uint64,
    "limit": np.uint32,
    "sampled": np.uint32,  # how many shingles its sketch has
    "day": np.int32,
    "language": np.uint32,
}
LISTS: dict[str, Any] = {
    "id": np.uint8,
    "shingles": np.uint32,
    "lead": np.uint32,
    "figures": np.uint32,
    "names": np.uint32,
    "lead_names": np.uint32,
    "entities": np.uint64,
    "weights": np.float32,
    "spellings": np.uint64,
    "lead_entities": np.uint64,
    "quantities": np.uint64,
    "lead_quantities": np.uint64,
    "measures": np.uint32,
    "stated": np.uint64,
    "events": np.uint64,
    "stems": np.uint32,
    "lead_stems": np.uint32,
    "title_stems": np.uint32,
}
COLUMNS: Mapping[str, np.dtype[Any]] = {  # all arrays of a segment
    "span": np.dtype(np.int64),
    **{f"{name}.key": np.dtype(table.key) for name, table in TABLES.items()},
    **{f"{name}.{c}": np.dtype(dtype) for name, table in TABLES.items() for c, dtype in table.columns.items()},
    **{f"rows.{name}": np.dtype(dtype) for name, dtype in (FLAT | LISTS).items()},
    **{f"rows.{name}.offsets": np.dtype(np.int64) for name in LISTS},
}
REMEMBERED = 2**32 - 1  # in place of an article's number: a key without an article
_FACTOR = 8  # how many segments of like size are merged into one
_PIECE = 16_000  # rows of a table, or values of lists, merged at once, so that memory does not grow with the index
_SAMPLE = 256  # every so-manieth key is looked at to cut a table into pieces
_AT_ONCE = 1024  # keys looked for in one stretch of a run
_SMALLEST = 64  # articles below which segments count as alike


@dataclass(frozen=True, slots=True)
class Found:
    """Rows of a table whose keys were asked for: `asked[i]` is the position of the key that row i answers.

    `cut` marks keys with more rows than were returned.
    """

    asked: Indices
    columns: Mapping[str, Array]
    cut: npt.NDArray[np.bool_]

    def __getitem__(self, column: str) -> Array:
        return self.columns[column]


class Shelf:
    """Segments, oldest first, and the questions that clustering asks of them."""

    def __init__(self, segments: Sequence[Segment] = ()) -> None:
        self.segments: list[Segment] = list(segments)

    @property
    def count(self) -> int:
        """How many articles are on the shelf."""
        return int(self.segments[-1]["span"].sum()) if self.segments else 0

    def append(self, segment: Segment) -> None:
        """Put a batch's segment behind the others and merge where that is due."""
        self.segments.append(self.stored((name, array.dtype, [array]) for name, array in sorted(segment.items())))
        while (first := mergeable([int(s["span"][1]) for s in self.segments])) is not None:
            self.segments[first:] = [self.stored(self.merged(first))]
            self.dropped(first)

    def merged(self, first: int) -> Iterator[Column]:
        """The segments from `first` on as one."""
        return merged(self.segments[first:], let_go=self.let_go)

    def let_go(self, segment: Segment) -> None:
        """Called when rows of a segment have been copied that will not be asked for again soon."""

    def stored(self, columns: Iterable[Column]) -> Segment:
        """Keep a segment, here in memory, and give it back."""
        return {name: _concatenated(list(pieces), dtype) for name, dtype, pieces in columns}

    def dropped(self, first: int) -> None:
        """Called after the segments from `first` on have been merged into one, stored last."""

    def find(self, table: str, keys: Array, most: int | None = None, of_many: int = 0) -> Found:
        """All rows of these keys, oldest first for each key of a segment.

        A key with more than `most` rows in a segment yields only its `of_many` first ones there.
        """
        spec = TABLES[table]
        keys = np.asarray(keys, dtype=spec.key)
        cut = np.zeros(len(keys), dtype=np.bool_)
        asked: list[Indices] = []
        columns: dict[str, list[Array]] = {name: [] for name in spec.columns}
        for segment in self._in_turn(table) if len(keys) else ():
            held = segment[f"{table}.key"]
            begins = _begins(held, keys)
            hit = np.flatnonzero(begins < len(held))
            hit = hit[held[begins[hit]] == keys[hit]]
            if not len(hit):
                continue
            begins = begins[hit]
            sizes = np.searchsorted(held, keys[hit], side="right") - begins
            if most is not None:
                many = sizes > most
                cut[hit[many]] = True
                sizes[many] = of_many
            at = spread(begins, sizes)
            asked.append(np.repeat(hit, sizes))
            for name, parts in columns.items():
                parts.append(segment[f"{table}.{name}"][at])
        return Found(
            _concatenated(asked, np.int64),
            {name: _concatenated(parts, spec.columns[name]) for name, parts in columns.items()},
            cut,
        )

    def _in_turn(self, table: str) -> Iterator[Segment]:
        """The segments. Of the largest table each is let go of: ranges of keys rise, and no row is asked for twice."""
        for segment in self.segments:
            yield segment
            if table == "postings":
                self.let_go(segment)

    def latest(self, table: str, keys: Array) -> tuple[npt.NDArray[np.bool_], dict[str, Array]]:
        """The newest row of each key: whether there is one, and its columns (0 where there is none)."""
        spec = TABLES[table]
        keys = np.asarray(keys, dtype=spec.key)
        found = np.zeros(len(keys), dtype=np.bool_)
        out = {name: np.zeros(len(keys), dtype=dtype) for name, dtype in spec.columns.items()}
        for segment in reversed(self.segments):
            rest = np.flatnonzero(~found)
            if not len(rest):
                break
            held = segment[f"{table}.key"]
            at = np.searchsorted(held, keys[rest], side="right") - 1
            hit = (at >= 0) & (held[np.maximum(at, 0)] == keys[rest]) if len(held) else np.zeros(len(rest), np.bool_)
            for name in out:
                out[name][rest[hit]] = segment[f"{table}.{name}"][at[hit]]
            found[rest[hit]] = True
        return found, out

    def total(self, table: str, keys: Array, column: str) -> Array:
        """The sum of a column over all rows of each key."""
        found = self.find(table, keys)
        return np.bincount(found.asked, weights=found[column], minlength=len(keys))

    def flat(self, name: str, numbers: Array) -> Array:
        """A value of each of these articles."""
        out = np.zeros(len(numbers), dtype=FLAT[name])
        for segment, where, rows in self._places(numbers):
            out[where] = segment[f"rows.{name}"][rows]
        return out

    def lists(self, name: str, numbers: Array) -> Ragged:
        """A list of each of these articles."""
        parts: list[Ragged] = []
        order: list[Indices] = []
        for segment, where, rows in self._places(numbers):
            parts.append(Ragged(segment[f"rows.{name}"], segment[f"rows.{name}.offsets"]).take(rows))
            order.append(where)
            self.let_go(segment)
        together = joined(parts, LISTS[name])
        if len(parts) <= 1:
            return together
        back = np.argsort(np.concatenate(order), kind="stable")
        return together.take(back)

    def _places(self, numbers: Array) -> list[tuple[Segment, Indices, Indices]]:
        """Each segment that holds some of the articles, with their positions in the question and in the segment."""
        if not len(numbers):
            return []
        firsts = np.array([int(segment["span"][0]) for segment in self.segments], dtype=np.int64)
        numbers = np.asarray(numbers, dtype=np.int64)
        owner = np.searchsorted(firsts, numbers, side="right") - 1
        out = []
        for index in np.flatnonzero(np.bincount(owner)).tolist():
            where = np.flatnonzero(owner == index)
            out.append((self.segments[index], where, numbers[where] - firsts[index]))
        return out


def _begins(held: Array, keys: Array) -> Indices:
    """Where each key stands in a sorted run, or would stand.

    Some keys at once, among what lies between the least and the greatest of them: where keys rise, that is little.
    """
    out = np.empty(len(keys), dtype=np.int64)
    for first in range(0, len(keys), _AT_ONCE):
        some = keys[first : first + _AT_ONCE]
        low, high = np.searchsorted(held, [some.min(), some.max()]).tolist()
        out[first : first + _AT_ONCE] = np.searchsorted(held[low:high], some)
        out[first : first + _AT_ONCE] += low
    return out


def _concatenated(parts: Sequence[Array], dtype: Any) -> Array:
    return np.concatenate(parts) if parts else np.zeros(0, dtype=dtype)


def sorted_table(name: str, key: Any, **columns: Any) -> dict[str, Array]:
    """A segment's arrays of one table, from rows in any order (of equal keys the last is the newest)."""
    spec = TABLES[name]
    return _kept(
        name, np.asarray(key, dtype=spec.key), {c: np.asarray(columns[c], dtype=t) for c, t in spec.columns.items()}
    )


def _kept(name: str, key: Array, columns: Mapping[str, Array]) -> dict[str, Array]:
    spec = TABLES[name]
    order = np.argsort(key, kind="stable")
    key = key[order]
    if spec.keep == "latest" and len(key):
        last = np.append(key[1:] != key[:-1], True)
        order, key = order[last], key[last]
    if spec.keep == "sum" and len(key):
        begins = np.flatnonzero(np.append(True, key[1:] != key[:-1]))
        sums = {c: np.add.reduceat(values[order], begins).astype(values.dtype) for c, values in columns.items()}
        return {f"{name}.key": key[begins], **{f"{name}.{c}": values for c, values in sums.items()}}
    return {f"{name}.key": key, **{f"{name}.{c}": values[order] for c, values in columns.items()}}


def empty_segment(first: int, articles: tuple[Sequence[int], Sequence[int]]) -> dict[str, Array]:
    """A segment without articles, which may tell of keys that are known all the same."""
    out: dict[str, Array] = {"span": np.array([first, 0], dtype=np.int64)}
    for name, spec in TABLES.items():
        out.update(sorted_table(name, [], **dict.fromkeys(spec.columns, ())))
    out.update(sorted_table("articles", articles[0], number=articles[1]))
    out.update({f"rows.{name}": np.zeros(0, dtype=dtype) for name, dtype in FLAT.items()})
    for name, dtype in LISTS.items():
        out.update(row_lists(name, Ragged(np.zeros(0, dtype=dtype), np.zeros(1, dtype=np.int64))))
    return out


def row_lists(name: str, rows: Ragged) -> dict[str, Array]:
    """A segment's arrays of one list per article."""
    return {f"rows.{name}": rows.values.astype(LISTS[name], copy=False), f"rows.{name}.offsets": rows.offsets}


def mergeable(sizes: Sequence[int]) -> int | None:
    """The first of the trailing segments that are now to be merged, given how many articles each holds."""
    for level in range(40):
        top = _SMALLEST * _FACTOR**level
        first = len(sizes)
        while first > 0 and sizes[first - 1] < top:
            first -= 1
        if len(sizes) - first >= _FACTOR:
            return first
        if first == 0:
            return None
    return None


def _kept_at_hand(segment: Segment) -> None:
    """Nothing is let go of."""


def merged(
    segments: Sequence[Segment], piece: int = _PIECE, let_go: Callable[[Segment], None] = _kept_at_hand
) -> Iterator[Column]:
    """Neighbouring segments as one, array by array and each in pieces of bounded size."""
    first = int(segments[0]["span"][0])
    span = np.array([first, sum(int(s["span"][1]) for s in segments)], dtype=np.int64)
    yield "span", span.dtype, [span]
    for name, spec in TABLES.items():
        ranges = _key_ranges(segments, f"{name}.key", let_go, piece)
        for column, dtype in (("key", spec.key), *spec.columns.items()):
            yield f"{name}.{column}", np.dtype(dtype), _merged_column(segments, name, column, ranges)
    for name, dtype in FLAT.items():
        yield f"rows.{name}", np.dtype(dtype), _pieces([s[f"rows.{name}"] for s in segments], piece)
    for name, dtype in LISTS.items():
        sizes = [np.diff(s[f"rows.{name}.offsets"]) for s in segments]
        yield f"rows.{name}", np.dtype(dtype), _pieces([s[f"rows.{name}"] for s in segments], piece)
        yield f"rows.{name}.offsets", np.dtype(np.int64), [offsets_of(np.concatenate(sizes))]


def _pieces(runs: Sequence[Array], piece: int) -> Iterator[Array]:
    """Arrays one after another, so many values at a time."""
    return (run[first : first + piece] for run in runs for first in range(0, len(run), piece))


def _key_ranges(
    segments: Sequence[Segment], column: str, let_go: Callable[[Segment], None], piece: int
) -> list[list[tuple[int, int]]]:
    """Cuts through sorted runs, the same keys in each: of every range, where it begins and ends in every run."""
    sampled: list[Array] = []
    for segment in segments:
        sampled.append(segment[column][::_SAMPLE].copy())
        let_go(segment)
    rows = sum(len(segment[column]) for segment in segments)
    samples = np.sort(np.concatenate(sampled))
    bounds = unique(samples[piece // _SAMPLE :: piece // _SAMPLE]) if rows > piece else samples[:0]
    places: list[list[int]] = []
    for segment in segments:
        places.append([0, *np.searchsorted(segment[column], bounds).tolist(), len(segment[column])])
        let_go(segment)
    return [[(place[n], place[n + 1]) for place in places] for n in range(len(bounds) + 1)]


def _merged_column(
    segments: Sequence[Segment], name: str, column: str, ranges: Sequence[Sequence[tuple[int, int]]]
) -> Iterator[Array]:
    """One array of merged tables; rows are sorted anew for each, which costs less than keeping them all."""
    for cuts in ranges:
        parts = [(s, begin, end) for s, (begin, end) in zip(segments, cuts, strict=True)]
        key = np.concatenate([s[f"{name}.key"][begin:end] for s, begin, end in parts])
        wanted = {} if column == "key" else {column: np.concatenate([s[f"{name}.{column}"][b:e] for s, b, e in parts])}
        yield _kept(name, key, wanted)[f"{name}.{column}"]
