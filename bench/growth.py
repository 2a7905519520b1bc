"""What a batch of 1,000 articles costs on indexes of two sizes, copies and stories together."""

from __future__ import annotations

import datetime as dt
import resource
import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.corpus import Doc, make_corpus
from flows.clusters import ClusterInput, EntityUse, assign
from flows.index import Index

BATCH = 1000


def grow(texts: dict[str, list[str]], sizes: Sequence[int]) -> None:
    """Build one index and print, at each size, what the next 1,000 articles cost (three lots of them)."""
    lots = [make_corpus(texts, BATCH, seed=-1 - n) for n in range(3)]
    with tempfile.TemporaryDirectory() as folder:
        home, files, done, spent = Path(folder), [], 0, 0.0
        for docs in _stream(texts, max(sizes)):
            index = Index.open(home, files)
            began = time.process_time()
            assign(_inputs(docs), index, "bench")
            spent += time.process_time() - began
            files = index.commit_files()
            for stray in index.strays():
                stray.unlink()
            done += len(docs)
            if done in sizes:
                disk = sum((home / name).stat().st_size for name in files) / 1e6
                peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
                print(
                    f"{done:7} articles: built in {spent:.1f} CPU s, {len(files)} files, {disk:.0f} MB on disk, "
                    f"peak memory {peak:.0f} MB"
                )
                print("         1,000 more: " + ", ".join(_added(home, files, lot) for lot in lots), flush=True)


def _added(home: Path, files: Sequence[str], docs: Sequence[Doc]) -> str:
    with tempfile.TemporaryDirectory() as copy:
        shutil.copytree(home / "index", Path(copy) / "index")
        began = time.process_time()
        index = Index.open(Path(copy), files)
        assign(_inputs(docs), index, "bench")
        return f"{time.process_time() - began:.2f} CPU s"


def _stream(texts: dict[str, list[str]], size: int) -> Iterator[list[Doc]]:
    for number in range(size // BATCH):
        docs = make_corpus(texts, BATCH, seed=number)[:BATCH]
        yield [{**doc, "id": f"{number}.{doc['id']}"} for doc in docs]


def _inputs(docs: Sequence[Doc]) -> list[ClusterInput]:
    out = []
    for doc in docs:
        found = [(name, doc["text"].find(name)) for name in doc["names"]]
        published = dt.datetime.fromisoformat(doc["published"])
        out.append(
            ClusterInput(
                article_id=doc["id"],
                address=doc["id"],
                text=doc["text"],
                headline=doc["headline"],
                language=doc["language"],
                published_at=published,
                published_date=published.date(),
                entities=tuple(EntityUse(name, "ORG", name, 1, at) for name, at in found if at >= 0),
            )
        )
    return out
