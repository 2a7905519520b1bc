"""A batch as it comes in: of each article what copies are found by, so that its text need not stay.

Texts are read in lots and let go of where nobody needs them any more: sketches are a tenth of them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from flows.clusters.canonical import digests64
from flows.clusters.inputs import ClusterInput
from flows.clusters.matching import NAME_TYPES, Texts
from flows.clusters.nodes import Arrivals
from flows.clusters.ragged import Array, Indices, Ragged, grouped, unique_within
from flows.clusters.sketch import Sketches, all_of, in_lots, lead_end, sketches_of

NEVER = 2**62  # publication time of an article that does not tell: after all that do
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True)
class Incoming:
    """A batch in order of rank, a row for each article; of several with one id it is the last that came.

    Stories read the articles themselves: `items` has them, in that order, if they were asked for.
    """

    arrivals: Arrivals
    sketches: Sketches
    lead_ends: Sequence[int]
    items: Sequence[ClusterInput]


@dataclass(slots=True)
class _Lots:
    """What has been read, in order of arrival."""

    ids: list[str] = field(default_factory=list)
    times: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    addresses: list[Array] = field(default_factory=list)
    sketches: list[Sketches] = field(default_factory=list)
    names: list[int] = field(default_factory=list)  # of all articles, one after another
    leading: list[bool] = field(default_factory=list)  # whether each name stands in a lead
    named: list[int] = field(default_factory=list)  # how many names each article has
    items: list[ClusterInput] = field(default_factory=list)
    known: dict[str, int] = field(default_factory=dict)  # the digests of entities

    def add(self, lot: Sequence[ClusterInput], whole: bool) -> None:
        ends = [lead_end(item.text, item.headline) for item in lot]
        self.ids += [item.article_id for item in lot]
        self.times += [time_of(item) for item in lot]
        self.ends += ends
        self.addresses.append(digests64([item.address for item in lot]))
        self.sketches.append(sketches_of([item.text for item in lot], ends, whole))
        self.names += _names_of(lot, self.known)
        self.leading += _leading(lot, ends)
        self.named += [len(item.entities) for item in lot]
        if whole:
            self.items += lot


def incoming(batch: Iterable[ClusterInput], whole: bool) -> Incoming:
    """Read a batch; `whole` keeps the articles, and their stems, for stories."""
    read = _Lots()
    for lot in in_lots(batch, lambda item: len(item.text) + 1):
        read.add(lot, whole)
    row_of = {id_: row for row, id_ in enumerate(read.ids)}
    ranked = sorted((read.times[row], id_, row) for id_, row in row_of.items())
    rows = np.array([row for _, _, row in ranked], dtype=np.int64)
    sketches = all_of(read.sketches).take(rows)
    names, lead_names = (some.take(rows) for some in _names_by_row(read.names, read.leading, read.named))
    arrivals = Arrivals(
        ids=[id_ for _, id_, _ in ranked],
        time=np.array([time for time, _, _ in ranked], dtype=np.int64),
        address=np.concatenate([np.zeros(0, dtype=np.uint64), *read.addresses])[rows],
        digest=sketches.digest,
        texts=_texts(sketches, names, lead_names),
    )
    places = rows.tolist()
    return Incoming(arrivals, sketches, [read.ends[n] for n in places], [read.items[n] for n in places if whole])


def time_of(item: ClusterInput) -> int:
    """Publication in microseconds since 1970; a day counts from its first moment, and what does not tell is last."""
    if item.published_at is not None:
        moment = item.published_at
        moment = moment.replace(tzinfo=dt.UTC) if moment.tzinfo is None else moment
    elif item.published_date is not None:
        moment = dt.datetime.combine(item.published_date, dt.time(), dt.UTC)
    else:
        return NEVER
    since = moment - _EPOCH
    return (since.days * 86_400 + since.seconds) * 1_000_000 + since.microseconds


def texts_of(lot: Sequence[ClusterInput], sketches: Sketches, ends: Sequence[int]) -> Texts:
    """What the pair test reads of articles, given where their leads end."""
    names = _names_by_row(_names_of(lot, {}), _leading(lot, ends), [len(item.entities) for item in lot])
    return _texts(sketches, *names)


def _texts(sketches: Sketches, names: Ragged, lead_names: Ragged) -> Texts:
    return Texts(sketches.limit, sketches.shingles, sketches.lead, sketches.figures, names, lead_names)


def _names_of(lot: Sequence[ClusterInput], known: dict[str, int]) -> list[int]:
    """The names of all articles as numbers of 32 bits whose lowest two tell their type; `known` gets their digests."""
    uses = [use for item in lot for use in item.entities]
    new = list({use.entity_id: None for use in uses if use.entity_id not in known})
    known.update(zip(new, (digests64(new).astype(np.uint32) & np.uint32(0xFFFFFFFC)).tolist(), strict=True))
    return [known[use.entity_id] | NAME_TYPES.get(use.type, 3) for use in uses]


def _leading(lot: Sequence[ClusterInput], ends: Sequence[int]) -> list[bool]:
    """Which of the names stand in the lead of their article."""
    return [e.first_char < end and e.type != "MISC" for item, end in zip(lot, ends, strict=True) for e in item.entities]


def _names_by_row(names: Sequence[int], leading: Sequence[bool], named: Sequence[int]) -> tuple[Ragged, Ragged]:
    """The names of each article, and those of its lead."""
    row, values = np.repeat(np.arange(len(named)), named), np.array(names, dtype=np.uint32)
    lead = np.array(leading, dtype=np.bool_)
    return _each_once(row, values, len(named)), _each_once(row[lead], values[lead], len(named))


def _each_once(row: Indices, values: Array, rows: int) -> Ragged:
    """Values sorted within the rows that they belong to, each once."""
    row, values = unique_within(row, values)
    return grouped(values, row, rows)
