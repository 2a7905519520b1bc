"""One batch of articles → their copies and stories. The public function of this folder."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from flows.clusters.candidates import Search, search_here
from flows.clusters.canonical import digests64, term64
from flows.clusters.copies import Assignment, CopyLinker
from flows.clusters.glossary import Glossary
from flows.clusters.incoming import incoming
from flows.clusters.inputs import ClusterInput, ClusterResult
from flows.clusters.matching import LISTS_OF_TEXTS, CopyRules
from flows.clusters.memory import Memory
from flows.clusters.nodes import Arrivals
from flows.clusters.profile import profile_of
from flows.clusters.ragged import Array, ragged_of
from flows.clusters.shelf import FLAT, row_lists, sorted_table
from flows.clusters.sketch import Sketches, stems_of
from flows.clusters.stories import Group, Placement, StoryLinker, StoryRules, Told, profile_lists
from flows.collector import uncollected
from flows.tables import Copy, Story
from flows.text.catalogue import EntityRef


@dataclass(frozen=True, slots=True)
class ClusterRules:
    """The parameters of clustering, built once and passed down."""

    copies: CopyRules = field(default_factory=CopyRules)
    stories: StoryRules = field(default_factory=StoryRules)
    glossary: Glossary = field(default_factory=lambda: Glossary({}))  # of what articles of several languages tell
    place: Callable[[str], EntityRef | None] = lambda _: None  # what the catalogue has for the name of a place


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


def match_copies(batch: Iterable[ClusterInput], memory: Memory, batch_id: str) -> list[Copy]:
    """As `assign`, for copies alone, whose texts need not be held; a memory that was filled so knows no stories."""
    with uncollected():
        return _assign(batch, memory, batch_id, ClusterRules(), search_here, with_stories=False).copies


def _assign(
    batch: Iterable[ClusterInput],
    memory: Memory,
    batch_id: str,
    rules: ClusterRules,
    search: Search,
    with_stories: bool,
) -> ClusterResult:
    came = incoming(batch, with_stories)
    arrivals, sketches = came.arrivals, came.sketches
    if not arrivals.ids:
        return ClusterResult()
    copies = CopyLinker(arrivals, memory, rules.copies, search)
    assignments = copies.run()
    stories = StoryLinker(copies.form_letters, copies.shared_text, memory, rules.stories, rules.glossary)
    groups = _groups(assignments, copies) if with_stories else []
    rows = [number - copies.base for number in stories.seekers(groups)]
    titles = stems_of([came.items[row].headline or "" for row in rows])
    told = {
        copies.base + row: _told(came.items[row], sketches, row, came.lead_ends[row], titles[n], rules.glossary)
        for n, row in enumerate(rows)
    }
    placements = stories.run(groups, told)
    memory.append(_segment(copies, stories, arrivals))
    return ClusterResult(
        copies=[_copy_row(row, copies, batch_id) for row in assignments],
        stories=[_story_row(row, copies, batch_id) for row in placements],
        supersedes={copies.id_of(a): copies.id_of(b) for a, b in sorted(copies.supersedes.items())},
    )


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
        # An exact copy shares the lists of the first article with its words.
        out.update(row_lists(name, getattr(texts, name).only(first)))
    return out
