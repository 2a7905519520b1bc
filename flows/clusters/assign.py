"""One batch of articles → their copies and stories. The public function of this folder."""

from __future__ import annotations

import datetime as dt
import gc
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

import numpy as np

from flows.clusters.candidates import Search, search_here
from flows.clusters.canonical import digest64, term64
from flows.clusters.copies import NEVER, Assignment, CopyLinker
from flows.clusters.evidence import input_terms, profile_of
from flows.clusters.glossary import Glossary
from flows.clusters.inputs import ClusterInput, ClusterResult
from flows.clusters.matching import LISTS_OF_TEXTS, NAME_TYPES, CopyRules, Texts
from flows.clusters.memory import Memory
from flows.clusters.nodes import Arrivals
from flows.clusters.ragged import Array, Ragged, offsets_of, ragged_of, spread
from flows.clusters.shelf import FLAT, row_lists, sorted_table
from flows.clusters.sketch import Sketches, lead_end, sketches_of
from flows.clusters.stories import Group, Placement, StoryLinker, StoryRules, Told, profile_lists
from flows.tables import Copy, Story

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_MICROSECOND = dt.timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class ClusterRules:
    """The parameters of clustering, built once and passed down."""

    copies: CopyRules = field(default_factory=CopyRules)
    stories: StoryRules = field(default_factory=StoryRules)
    glossary: Glossary = field(default_factory=lambda: Glossary({}))  # of what articles of several languages tell


def assign(
    batch: Sequence[ClusterInput],
    memory: Memory,
    batch_id: str,
    rules: ClusterRules | None = None,
    search: Search = search_here,
) -> ClusterResult:
    """Cluster a batch against all earlier ones, and add it to what is remembered.

    Articles that are remembered already must not be in the batch. `search` looks up shingles in the memory.
    """
    with _no_collection():
        return _assign(batch, memory, batch_id, rules or ClusterRules(), search, with_stories=True)


def match_copies(
    batch: Sequence[ClusterInput], memory: Memory, batch_id: str, rules: ClusterRules | None = None
) -> list[Copy]:
    """As `assign`, for copies alone; a memory that was filled so knows no stories."""
    with _no_collection():
        return _assign(batch, memory, batch_id, rules or ClusterRules(), search_here, with_stories=False).copies


@contextmanager
def _no_collection() -> Iterator[None]:
    """Garbage is not looked for: many small sets are made, and none that hold each other."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _assign(
    batch: Sequence[ClusterInput],
    memory: Memory,
    batch_id: str,
    rules: ClusterRules,
    search: Search,
    with_stories: bool,
) -> ClusterResult:
    unique = {item.article_id: item for item in batch}
    ranked = sorted(((time_of(item), id_), item) for id_, item in unique.items())
    batch = [item for _, item in ranked]
    if not batch:
        return ClusterResult()
    ends = [lead_end(item.text, item.headline) for item in batch]
    sketches = sketches_of([item.text for item in batch], ends, with_stories)
    arrivals = Arrivals(
        ids=[item.article_id for item in batch],
        time=np.array([time for (time, _), _ in ranked], dtype=np.int64),
        address=np.array([digest64(item.address) for item in batch], dtype=np.uint64),
        digest=sketches.digest,
        texts=texts_of(batch, sketches, ends),
    )
    copies = CopyLinker(arrivals, memory, rules.copies, search)
    assignments = copies.run()
    stories = StoryLinker(copies.form_letters, copies.shared_text, memory, rules.stories, rules.glossary)
    groups = _groups(assignments, copies) if with_stories else []
    rows = [number - copies.base for number in stories.seekers(groups)]
    told = {copies.base + row: _told(batch[row], sketches, row, ends[row], rules.glossary) for row in rows}
    placements = stories.run(groups, told)
    memory.append(_segment(copies, stories, arrivals))
    return ClusterResult(
        copies=[_copy_row(row, copies, batch_id) for row in assignments],
        stories=[_story_row(row, copies, batch_id) for row in placements],
        supersedes={copies.id_of(a): copies.id_of(b) for a, b in sorted(copies.supersedes.items())},
    )


def time_of(item: ClusterInput) -> int:
    """Publication in microseconds since 1970; a day counts from its first moment, and what does not tell is last."""
    if item.published_at is not None:
        moment = item.published_at
        moment = moment.replace(tzinfo=dt.UTC) if moment.tzinfo is None else moment
    elif item.published_date is not None:
        moment = dt.datetime.combine(item.published_date, dt.time(), dt.UTC)
    else:
        return NEVER
    return (moment - _EPOCH) // _MICROSECOND


def name_digest(entity_id: str, type_: str) -> int:
    """An entity as a number of 32 bits whose lowest two tell its type."""
    return term64(entity_id) & 0xFFFFFFFC | NAME_TYPES.get(type_, 3)


def texts_of(batch: Sequence[ClusterInput], sketches: Sketches, ends: Sequence[int]) -> Texts:
    """What the pair test reads of articles, given where their leads end."""
    names: list[set[int]] = []
    lead_names: list[set[int]] = []
    for item, end in zip(batch, ends, strict=True):
        found = [(name_digest(e.entity_id, e.type), e.first_char < end and e.type != "MISC") for e in item.entities]
        names.append({name for name, _ in found})
        lead_names.append({name for name, leads in found if leads})
    return Texts(
        sketches.limit,
        sketches.shingles,
        sketches.lead,
        sketches.figures,
        ragged_of([sorted(row) for row in names], np.uint32),
        ragged_of([sorted(row) for row in lead_names], np.uint32),
    )


def _told(item: ClusterInput, sketches: Sketches, row: int, end: int, glossary: Glossary) -> Told:
    """What stories are compared by."""
    stems = sketches.stems[row]
    topics = glossary.topics(term64(item.language) & 0xFFFFFFFF, stems)
    profile = profile_of(item, end, stems.tolist(), sketches.lead_stems[row].tolist(), topics)
    return Told(profile, input_terms(item))


def _groups(assignments: Sequence[Assignment], copies: CopyLinker) -> list[Group]:
    """New and moved articles by cluster, in order of publication of their originals."""
    members: dict[int, list[Assignment]] = defaultdict(list)
    for row in assignments:
        members[row.original].append(row)
    return [
        Group(original, [row.number for row in rows], {row.number: (row.relation, row.similarity) for row in rows})
        for original, rows in sorted(members.items(), key=lambda item: copies.rank(item[0]))
    ]


def _copy_row(row: Assignment, copies: CopyLinker, batch_id: str) -> Copy:
    original = copies.id_of(row.original)
    return Copy(
        article_id=copies.id_of(row.number),
        cluster_id=original,
        original_id=original,
        relation=row.relation,
        similarity=row.similarity,
        batch_id=batch_id,
    )


def _story_row(row: Placement, copies: CopyLinker, batch_id: str) -> Story:
    return Story(
        article_id=copies.id_of(row.number),
        story_id=copies.id_of(row.story),
        similarity=row.similarity,
        linked_by=row.linked_by,
        batch_id=batch_id,
    )


def _segment(copies: CopyLinker, stories: StoryLinker, arrivals: Arrivals) -> dict[str, Array]:
    """All arrays of the batch."""
    numbers = copies.base + np.arange(len(arrivals.ids))
    first = copies.text == numbers
    profiles = [stories.told[n].profile if n in stories.told else None for n in numbers.tolist()]
    texts = arrivals.texts
    flat: dict[str, Array] = {
        "time": arrivals.time,
        "text": copies.text,
        "node": copies.node_of_row,
        "address": arrivals.address,
        "limit": texts.limit,
        "sampled": texts.shingles.sizes,
        "day": np.array([p.day if p else 0 for p in profiles]),
        "language": np.array([p.language if p else 0 for p in profiles]),
    }
    out: dict[str, Array] = {
        "span": np.array([copies.base, len(numbers)], dtype=np.int64),
        **sorted_table("articles", [digest64(id_) for id_ in arrivals.ids], number=numbers),
        **copies.tables(),
        **stories.tables(),
        **{f"rows.{name}": flat[name].astype(dtype) for name, dtype in FLAT.items()},
        **row_lists("id", ragged_of([list(id_.encode()) for id_ in arrivals.ids], np.uint8)),
        **profile_lists(profiles),
    }
    for name in LISTS_OF_TEXTS:
        out.update(row_lists(name, _only(getattr(texts, name), first)))
    return out


def _only(rows: Ragged, keep: Array) -> Ragged:
    """The rows, those not kept made empty: an exact copy shares the lists of the first article with its words."""
    sizes = np.where(keep, rows.sizes, 0)
    return Ragged(rows.values[spread(rows.offsets[:-1], sizes)], offsets_of(sizes))
