"""The order of articles in a batch, and their repetition in it, change no row of copies or stories."""

from __future__ import annotations

import datetime as dt
import random

import pytest

from flows.clusters import ClusterInput, ClusterResult, EntityUse, EventUse, QuantityUse, assign
from flows.clusters.shelf import Shelf

CORPORA = 60
MEASURES = ("killed", "traded", "voted", "other")


def make_corpus(rng: random.Random) -> list[ClusterInput]:
    """Articles on a few events in two languages, with copies, versions and follow-ups: few terms, so that ties abound."""
    words = [f"w{n}" for n in range(80)]
    events = [
        (rng.sample(range(12), 4), [rng.randint(2, 900) for _ in range(5)], [rng.choice(words) for _ in range(60)])
        for _ in range(4)
    ]
    items = []
    for _ in range(rng.randint(5, 40)):
        entities, numbers, text = rng.choice(events)
        named = [*rng.sample(entities, 3), rng.randrange(12)]
        body = text[: rng.randint(20, 60)] if rng.random() < 0.4 else [rng.choice(words) for _ in range(50)]
        day = rng.choice([None, 1, 1, 2, 3, 9, 14])
        counts = [value + rng.choice([0, 0, 1]) for value in numbers]
        items.append(
            ClusterInput(
                article_id=f"a{rng.randrange(10**6):06}",
                address=str(rng.randrange(30)),
                text=" ".join(rng.sample(text, 20)) + "\n\n" + " ".join(body),
                language=rng.choice(["hi", "en"]),
                published_date=dt.date(2025, 1, day) if day else None,
                entities=tuple(
                    EntityUse(f"Q{e}", "PER", f"Q{e}", 1, 60 * k) for k, e in enumerate(dict.fromkeys(named))
                ),
                quantities=tuple(QuantityUse(v, "count", None, rng.choice(MEASURES), "happened", 40) for v in counts),
                events=(EventUse("AID", (f"Q{named[0]}", f"Q{named[1]}"), None, None),),
            )
        )
    return items


def placed(batches: list[list[ClusterInput]]) -> list[ClusterResult]:
    shelf = Shelf()
    return [assign(batch, shelf, "b") for batch in batches]


@pytest.mark.parametrize("first", range(0, CORPORA, 20))
def test_order_within_a_batch_changes_nothing(first: int) -> None:
    linked = 0
    for seed in range(first, first + 20):
        rng = random.Random(seed)
        items = make_corpus(rng)
        size = rng.choice([3, 8, len(items)])
        batches = [items[n : n + size] for n in range(0, len(items), size)]
        shuffled = [rng.sample(batch, len(batch)) + rng.choices(batch, k=2) for batch in batches]
        expected = placed(batches)
        assert placed(shuffled) == expected, f"seed {seed}"
        linked += sum(row.story_id != row.article_id for result in expected for row in result.stories)
    assert linked > 50
