"""Copies equal a naive all-pairs answer by the same rules, in every order of arrival and every split into batches."""

from __future__ import annotations

import datetime as dt
import random
from collections import defaultdict
from collections.abc import Sequence

import numpy as np
import pytest

from flows.clusters import ClusterInput
from flows.clusters.assign import match_copies
from flows.clusters.incoming import texts_of, time_of
from flows.clusters.matching import CopyRules, matches
from flows.clusters.shelf import Shelf
from flows.clusters.sketch import lead_end, sketches_of
from flows.tables import Copy

CORPORA = 240
Partition = list[list[str]]


def make_corpus(rng: random.Random) -> list[ClusterInput]:
    """A few texts with copies, parts, mixtures and versions, on few days and at few addresses, so that ties abound."""
    words = [f"w{n}" for n in range(60)] + ["राम", "सीता", "दिल्ली"] + [str(n) for n in range(3, 9)]
    bases = [[rng.choice(words) for _ in range(rng.randint(4, 70))] for _ in range(rng.randint(1, 5))]
    size = rng.randint(2, 22)
    items: dict[str, ClusterInput] = {}
    for number in range(size):
        text = list(rng.choice(bases))
        roll = rng.random()
        if roll < 0.3:
            for _ in range(rng.randint(1, 12)):
                text[rng.randrange(len(text))] = rng.choice(words)
        elif roll < 0.5:
            text = text[: max(3, len(text) // rng.randint(2, 3))]
        elif roll < 0.6:
            text += [rng.choice(words) for _ in range(rng.randint(1, 30))]
        elif roll < 0.7:
            text += rng.choice(bases)
        day = rng.choice([None, 1, 1, 2, 3, 4, 5])
        article = f"a{rng.randrange(10**6):06}"
        address = rng.randrange(size * 2) if rng.random() < 0.8 else 1000 + number
        published = dt.date(2025, 1, day) if day else None
        items[article] = ClusterInput(article, str(address), " ".join(text), published_date=published)
    return list(items.values())


def naive(items: Sequence[ClusterInput]) -> Partition:
    """Every pair tested; nodes, then leaders in order of rank, as the rules say."""
    items = sorted(items, key=lambda item: (time_of(item), item.article_id))
    ends = [lead_end(item.text, item.headline) for item in items]
    sketches = sketches_of([item.text for item in items], ends)
    count = len(items)
    node = list(range(count))
    for a in range(count):
        for b in range(a):
            if items[a].address == items[b].address or sketches.digest[a] == sketches.digest[b]:
                old, new = max(node[a], node[b]), min(node[a], node[b])
                node = [new if n == old else n for n in node]
    pairs = np.array([(a, b) for a in range(count) for b in range(count)], dtype=np.int64)
    found = matches(texts_of(items, sketches, ends), pairs[:, 0], pairs[:, 1], CopyRules())
    similarity: dict[tuple[int, int], float] = {}
    for (a, b), copies, share in zip(pairs.tolist(), found.copies, found.similarity, strict=True):
        if copies and node[a] != node[b]:
            key = node[a], node[b]
            similarity[key] = max(similarity.get(key, -1.0), float(share))
    leader: dict[int, int] = {}
    for n in sorted(set(node)):
        choices = [(-s, b) for (a, b), s in similarity.items() if a == n and b < n and leader[b] == b]
        leader[n] = min(choices)[1] if choices else n
    clusters = defaultdict(list)
    for a in range(count):
        clusters[leader[node[a]]].append(items[a].article_id)
    return sorted(sorted(cluster) for cluster in clusters.values())


def in_batches(items: Sequence[ClusterInput], rng: random.Random) -> dict[str, Copy]:
    """The latest row of each article after arrival in random order and random batches."""
    rest = list(items)
    rng.shuffle(rest)
    shelf, latest = Shelf(), {}
    while rest:
        size = rng.choice([1, 2, 3, 5, len(rest)])
        for row in match_copies(rest[:size], shelf, "b"):
            latest[row.article_id] = row
        rest = rest[size:]
    return latest


def partition(rows: dict[str, Copy]) -> Partition:
    clusters = defaultdict(list)
    for row in rows.values():
        clusters[row.cluster_id].append(row.article_id)
    return sorted(sorted(cluster) for cluster in clusters.values())


@pytest.mark.parametrize("first", range(0, CORPORA, 40))
def test_clusters_equal_the_naive_answer_in_any_order(first: int) -> None:
    for seed in range(first, first + 40):
        rng = random.Random(seed)
        items = make_corpus(rng)
        rows = in_batches(items, rng)
        assert partition(rows) == naive(items), f"seed {seed}"
        for row in rows.values():
            original = rows[row.original_id]
            assert original.relation == "original", f"seed {seed}"
            assert original.cluster_id == row.cluster_id == row.original_id, f"seed {seed}"


def test_originals_are_the_first_published() -> None:
    for seed in range(1000, 1040):
        rng = random.Random(seed)
        items = {item.article_id: item for item in make_corpus(rng)}
        for row in in_batches(list(items.values()), rng).values():
            if row.relation in ("exact", "near"):
                assert time_of(items[row.original_id]) <= time_of(items[row.article_id]), f"seed {seed}"
