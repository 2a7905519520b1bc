"""One batch of articles → their copies and stories. The public function of this folder."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from flows.clusters.candidates import Search, search_here
from flows.clusters.canonical import digests64, term64
from flows.clusters.copies import NEVER, Assignment, CopyLinker
from flows.clusters.glossary import Glossary
from flows.clusters.inputs import ClusterInput, ClusterResult
from flows.clusters.matching import LISTS_OF_TEXTS, NAME_TYPES, CopyRules, Texts
from flows.clusters.memory import Memory
from flows.clusters.nodes import Arrivals
from flows.clusters.profile import profile_of
from flows.clusters.ragged import Array, Ragged, grouped, offsets_of, ragged_of, spread, unique_within
from flows.clusters.shelf import FLAT, row_lists, sorted_table
from flows.clusters.sketch import Sketches, lead_end, sketches_of, stems_of
from flows.clusters.stories import Group, Placement, StoryLinker, StoryRules, Told, profile_lists
from flows.collector import uncollected
from flows.tables import Copy, Story

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


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
    with uncollected():
        return _assign(batch, memory, batch_id, rules or ClusterRules(), search, with_stories=True)


def match_copies(batch: Sequence[ClusterInput], memory: Memory, batch_id: str) -> list[Copy]:
    """As `assign`, for copies alone; a memory that was filled so knows no stories."""
    with uncollected():
        return _assign(batch, memory, batch_id, ClusterRules(), search_here, with_stories=False).copies


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
        address=digests64([item.address for item in batch]),
        digest=sketches.digest,
        texts=texts_of(batch, sketches, ends),
    )
    copies = CopyLinker(arrivals, memory, rules.copies, search)
    assignments = copies.run()
    stories = StoryLinker(copies.form_letters, copies.shared_text, memory, rules.stories, rules.glossary)
    groups = _groups(assignments, copies) if with_stories else []
    rows = [number - copies.base for number in stories.seekers(groups)]
    titles = stems_of([batch[row].headline or "" for row in rows])
    told = {
        copies.base + row: _told(batch[row], sketches, row, ends[row], titles[n], rules.glossary)
        for n, row in enumerate(rows)
    }
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
    since = moment - _EPOCH
    return (since.days * 86_400 + since.seconds) * 1_000_000 + since.microseconds


def names_of(batch: Sequence[ClusterInput]) -> Array:
    """The entities of all articles one after another, as numbers of 32 bits whose lowest two tell their type."""
    place: dict[str, int] = {}
    which = [place.setdefault(use.entity_id, len(place)) for item in batch for use in item.entities]
    types = [NAME_TYPES.get(use.type, 3) for item in batch for use in item.entities]
    digests = digests64(place).astype(np.uint32) & np.uint32(0xFFFFFFFC)
    return digests[np.array(which, dtype=np.int64)] | np.array(types, dtype=np.uint32)


def texts_of(batch: Sequence[ClusterInput], sketches: Sketches, ends: Sequence[int]) -> Texts:
    """What the pair test reads of articles, given where their leads end."""
    row = np.repeat(np.arange(len(batch)), [len(item.entities) for item in batch])
    names = names_of(batch)
    leading = np.array(
        [e.first_char < end and e.type != "MISC" for item, end in zip(batch, ends, strict=True) for e in item.entities],
        dtype=np.bool_,
    )
    return Texts(
        sketches.limit,
        sketches.shingles,
        sketches.lead,
        sketches.figures,
        _each_once(row, names, len(batch)),
        _each_once(row[leading], names[leading], len(batch)),
    )


def _each_once(row: Array, values: Array, rows: int) -> Ragged:
    """Values sorted within the rows that they belong to, each once."""
    row, values = unique_within(row, values)
    return grouped(values, row, rows)


def _told(item: ClusterInput, sketches: Sketches, row: int, end: int, title: Array, glossary: Glossary) -> Told:
    """What stories are compared by."""
    stems, lead_stems = sketches.stems[row], sketches.lead_stems[row]
    words = stems, lead_stems, title
    topics = (glossary.topics(term64(item.language) & 0xFFFFFFFF, some) for some in words)
    profile = profile_of(item, end, *(some.tolist() for some in words), *topics)
    return Told(profile, item)


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
        **sorted_table("articles", digests64(arrivals.ids), number=numbers),
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
