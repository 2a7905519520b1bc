"""What a day's 1,000 articles cost on indexes of two sizes, copies and stories together.

Every batch is the news of one day, and the next batch that of the day after: what has come in is a history that gets
longer, as a warehouse does, not a press that gets larger.
"""

from __future__ import annotations

import datetime as dt
import random
import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.corpus import Doc, make_corpus
from bench.memory import peak_memory
from flows.clusters import ClusterInput, EntityUse, EventUse, QuantityUse, assign
from flows.index import Index
from flows.tables import EVENT_TYPES

BATCH = 1000
LOTS = 3  # of 1,000 articles that are added
TRIES = 3
FIRST_DAY = dt.date(2025, 1, 1)
EVERYDAY = 30_000  # entities that any article may name
KINDS = ("country", "city", "")
ITEMS = ("soldier", "house", "rupee", "voter", "vehicle", "student", "patient", None)
MEASURES = ("killed", "injured", "arrested", "destroyed", "deployed", "voted", "other")


def grow(texts: dict[str, list[str]], sizes: Sequence[int]) -> None:
    """Build one index and print, at each size, what the next day costs (three days, each the next in turn)."""
    lots = [make_corpus(texts, BATCH, seed=-1 - n) for n in range(LOTS)]
    spent_on: dict[int, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        home, done, spent = Path(folder), 0, 0.0
        files: list[str] = []
        for docs in stream(texts, max(sizes)):
            index, given = Index.open(home, files), inputs_of(docs)
            began = time.process_time()
            assign(given, index, "bench")
            spent += time.process_time() - began
            files = index.commit_files()
            for stray in index.strays():
                stray.unlink()
            done += len(docs)
            if done in sizes:
                disk = sum((home / name).stat().st_size for name in files) / 1e6
                added = [_added(home, files, on_day(lot, done // BATCH)) for lot in lots]
                spent_on[done] = sum(added)
                least = min(spent_on)
                print(
                    f"{done:7} articles: built in {spent:.1f} CPU s, {len(files)} files, {disk:.0f} MB on disk, "
                    f"peak memory {peak_memory():.0f} MB\n         "
                    f"1,000 more: {', '.join(f'{seconds:.2f}' for seconds in added)} CPU s, "
                    f"{spent_on[done] / spent_on[least]:.2f} times those on {least}",
                    flush=True,
                )


def _added(home: Path, files: Sequence[str], docs: Sequence[Doc]) -> float:
    """CPU seconds, the least of some tries: each starts from the same index."""
    given = inputs_of(docs)
    tries = []
    for _ in range(TRIES):
        with tempfile.TemporaryDirectory() as copy:
            shutil.copytree(home / "index", Path(copy) / "index")
            began = time.process_time()
            assign(given, Index.open(Path(copy), files), "bench")
            tries.append(time.process_time() - began)
    return min(tries)


def stream(texts: dict[str, list[str]], size: int) -> Iterator[list[Doc]]:
    """So many documents, a day's at a time."""
    for day in range(size // BATCH):
        docs = on_day(make_corpus(texts, BATCH, seed=day)[:BATCH], day)
        yield [{**doc, "id": f"{day}.{doc['id']}", "truth": f"{day}.{doc['truth']}"} for doc in docs]


def on_day(docs: Sequence[Doc], day: int) -> list[Doc]:
    """The documents as the news of one day: their dates fall on it, the times of the day stay."""
    date = FIRST_DAY + dt.timedelta(days=day)
    return [{**doc, "published": f"{date}{doc['published'][10:]}"} for doc in docs]


def inputs_of(docs: Sequence[Doc]) -> list[ClusterInput]:
    """What clustering has of documents when it begins, with invented facts."""
    return [_input(doc) for doc in docs]


def _input(doc: Doc) -> ClusterInput:
    """A document with as many invented facts as an article has: copies have those of their original.

    Everyday entities are drawn as in news: the first of them is in every third article, the last in one of thousands.
    """
    rng = random.Random(doc["truth"])
    found = [(name, doc["text"].find(name)) for name in doc["names"]]
    named = [EntityUse(name, "ORG", name, 1, at) for name, at in found if at >= 0]
    everyday = {int(EVERYDAY ** rng.random()) for _ in range(6)}
    named += [EntityUse(f"Q{n}", "LOC", f"Q{n}", 1, rng.randrange(2000), KINDS[n % 3]) for n in sorted(everyday)]
    ids = [use.entity_id for use in named]
    published = dt.datetime.fromisoformat(doc["published"])
    return ClusterInput(
        article_id=doc["id"],
        address=doc["id"],
        text=doc["text"],
        headline=doc["headline"],
        language=doc["language"],
        published_at=published,
        published_date=published.date(),
        entities=tuple(named),
        quantities=tuple(
            QuantityUse(
                float(rng.randint(2, 5000)), "count", rng.choice(ITEMS), rng.choice(MEASURES), "happened", 200 * n
            )
            for n in range(5)
        ),
        events=tuple(
            EventUse(rng.choice(EVENT_TYPES), tuple(rng.sample(ids, 2)), rng.choice(ids), published.date())
            for _ in range(2)
        ),
    )
