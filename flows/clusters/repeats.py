"""Which articles say again, at the same address, what stood there before: a page fetched anew, its adverts changed."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from flows.clusters.canonical import digest64
from flows.clusters.inputs import address_of
from flows.clusters.memory import Memory
from flows.clusters.sketch import digests_of
from flows.tables import Article


def repeats(articles: Sequence[Article], memory: Memory) -> set[str]:
    """Ids of the articles with the same words as the last that came from their address, remembered or in the list."""
    if not articles:
        return set()
    addresses = [digest64(address_of(article)) for article in articles]
    digests = digests_of([article.text for article in articles])
    last = _last_texts(addresses, memory)
    known = memory.find("digests", digests)
    text_of = dict(zip(digests[known.asked].tolist(), known["number"].tolist(), strict=True))
    out: set[str] = set()
    for article, address, digest in zip(articles, addresses, digests.tolist(), strict=True):
        text = text_of.setdefault(digest, -1 - len(text_of))  # a new text has a number that no old one has
        if last.get(address) == text:
            out.add(article.article_id)
        last[address] = text
    return out


def _last_texts(addresses: Sequence[int], memory: Memory) -> dict[int, int]:
    """The number of the text that came last from each address."""
    asked = np.array(addresses, dtype=np.uint64)
    found = memory.find("addresses", asked)
    latest: dict[int, int] = {}
    for address, number in zip(asked[found.asked].tolist(), found["number"].tolist(), strict=True):
        latest[address] = max(number, latest.get(address, number))
    texts = memory.flat("text", np.array(list(latest.values()), dtype=np.int64)).tolist()
    return dict(zip(latest, texts, strict=True))
