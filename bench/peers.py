"""Finders of copies, ours and others', as functions from documents to clusters. Each runs in a process of its own.

Peers are used where they are installed: as their documentation has them, and tuned (our canonical form, word 3-grams
and the threshold that serves them best).
"""

from __future__ import annotations

import datetime as dt
import tempfile
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations, islice
from pathlib import Path
from typing import Any

Doc = dict[str, Any]
Labels = dict[str, str]
BATCH = 1000  # articles a task, as a run has them


class _Fold(dict[int, str]):
    """Our canonical form for the peers: a table for str.translate, filled as needed."""

    def __missing__(self, point: int) -> str:
        from flows.text.fold import fold

        category = unicodedata.category(chr(point))
        key = "" if category == "Cf" else " " if category[0] in "PSZC" else fold(chr(point))[:1]
        self[point] = key
        return key


_FOLD = _Fold()


def canonical_words(text: str) -> list[str]:
    """The words of a text in canonical form."""
    text = text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)
    return text.translate(_FOLD).split()


def shingles(text: str, size: int = 3) -> list[str]:
    """The word n-grams of a text in canonical form."""
    words = canonical_words(text)
    return [" ".join(words[i : i + size]) for i in range(max(1, len(words) - size + 1))]


def khabar_input(doc: Doc) -> Any:
    """What clustering has of an article when it begins: its names have been found by extraction."""
    from flows.clusters import ClusterInput, EntityUse

    text = doc["text"].casefold()
    found = ((name, text.find(name.casefold())) for name in doc["names"])
    return ClusterInput(
        article_id=doc["id"],
        address=doc["id"],
        text=doc["text"],
        headline=doc["headline"],
        published_at=dt.datetime.fromisoformat(doc["published"]),
        entities=tuple(EntityUse(name, "ORG", name, 1, at) for name, at in found if at >= 0),
    )


def khabar(given: Iterable[Any]) -> Labels:
    """Khabar's own, with its index in files."""
    from flows.clusters.assign import match_copies
    from flows.index import Index

    labels: Labels = {}
    rest = iter(given)
    with tempfile.TemporaryDirectory() as folder:
        index = Index(Path(folder))
        while rows := match_copies(islice(rest, BATCH), index, "bench"):
            labels.update((row.article_id, row.cluster_id) for row in rows)
    return labels


def _components(ids: Sequence[str], pairs: Iterable[tuple[int, int]]) -> Labels:
    parent = list(range(len(ids)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for a, b in pairs:
        one, two = root(a), root(b)
        parent[max(one, two)] = min(one, two)
    return {id_: ids[root(i)] for i, id_ in enumerate(ids)}


def _rensa(docs: Iterable[Doc], tokens: Callable[[str], list[str]], bands: int, threshold: float) -> Labels:
    from rensa import RMinHash, RMinHashLSH

    lsh = RMinHashLSH(threshold=threshold, num_perm=128, num_bands=bands)
    ids: list[str] = []
    hashes: list[Any] = []
    pairs: list[tuple[int, int]] = []
    for number, doc in enumerate(docs):
        mine = RMinHash(num_perm=128, seed=42)
        mine.update(tokens(doc["text"]))
        pairs += [(number, other) for other in lsh.query(mine) if mine.jaccard(hashes[other]) >= threshold]
        lsh.insert(number, mine)
        hashes.append(mine)
        ids.append(doc["id"])
    return _components(ids, pairs)


def rensa_default(docs: Iterable[Doc]) -> Labels:
    """rensa as its documentation has it."""
    return _rensa(docs, str.split, 16, 0.8)


def rensa_tuned(docs: Iterable[Doc]) -> Labels:
    """rensa with our canonical form."""
    return _rensa(docs, shingles, 64, 0.3)


def _datasketch(docs: Iterable[Doc], tokens: Callable[[str], list[str]], threshold: float) -> Labels:
    from datasketch import MinHash, MinHashLSH

    lsh = MinHashLSH(threshold=threshold, num_perm=128)
    ids: list[str] = []
    hashes: list[Any] = []
    pairs: list[tuple[int, int]] = []
    for number, doc in enumerate(docs):
        mine = MinHash(num_perm=128)
        mine.update_batch([token.encode() for token in tokens(doc["text"])])
        pairs += [(number, other) for other in lsh.query(mine) if mine.jaccard(hashes[other]) >= threshold]
        lsh.insert(number, mine)
        hashes.append(mine)
        ids.append(doc["id"])
    return _components(ids, pairs)


def datasketch_default(docs: Iterable[Doc]) -> Labels:
    """datasketch with its default threshold, on words."""
    return _datasketch(docs, str.split, 0.9)


def datasketch_tuned(docs: Iterable[Doc]) -> Labels:
    """datasketch with our canonical form."""
    return _datasketch(docs, shingles, 0.3)


def _daft(docs: Sequence[Doc], texts: list[str], ngram: int, threshold: float, rows: int) -> Labels:
    import daft
    import numpy as np

    frame = daft.from_pydict({"text": texts})
    frame = frame.select(frame["text"].minhash(num_hashes=64, ngram_size=ngram, seed=42).alias("hashes"))
    hashes = np.array(frame.to_pydict()["hashes"], dtype=np.uint32)
    pairs: set[tuple[int, int]] = set()
    for band in range(0, 64 - rows + 1, rows):
        buckets: dict[bytes, list[int]] = defaultdict(list)
        for number in range(len(docs)):
            buckets[hashes[number, band : band + rows].tobytes()].append(number)
        for same in buckets.values():
            pairs.update(combinations(same[:64], 2))
    kept = [(a, b) for a, b in sorted(pairs) if (hashes[a] == hashes[b]).mean() >= threshold]
    return _components([doc["id"] for doc in docs], kept)


def daft_default(docs: Iterable[Doc]) -> Labels:
    """daft as its deduplication example has it: word 5-grams, Jaccard 0.7."""
    docs = list(docs)
    return _daft(docs, [doc["text"] for doc in docs], 5, 0.7, 8)


def daft_tuned(docs: Iterable[Doc]) -> Labels:
    """daft with our canonical form and its pairs verified."""
    docs = list(docs)
    return _daft(docs, [" ".join(canonical_words(doc["text"])) for doc in docs], 3, 0.3, 2)


# What each loads before its memory is measured, and what finds the copies.
FINDERS: dict[str, tuple[tuple[str, ...], Callable[[Iterable[Any]], Labels]]] = {
    "khabar": (("flows.index", "flows.clusters.assign"), khabar),
    "rensa default": (("rensa",), rensa_default),
    "rensa tuned": (("rensa", "flows.text.fold"), rensa_tuned),
    "datasketch default": (("datasketch",), datasketch_default),
    "datasketch tuned": (("datasketch", "flows.text.fold"), datasketch_tuned),
    "daft default": (("daft", "numpy"), daft_default),
    "daft tuned": (("daft", "numpy", "flows.text.fold"), daft_tuned),
}
