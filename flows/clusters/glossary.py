"""Everyday words of several languages by their English noun: what two articles tell of, where their words differ."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np

from flows.clusters.canonical import Hashes, term64, words_of
from flows.clusters.ragged import Array, Indices, Ragged, grouped

NO_TOPICS: frozenset[int] = frozenset()


class Glossary:
    """The topics of stems: terms that are the same in every language.

    `occasions` are those among them that tell what kind of thing happened: a fire, an election.
    """

    def __init__(self, words: Mapping[str, Mapping[str, str]], occasions: Iterable[str] = ()) -> None:
        """`words` gives the English noun of each word of a language; of words with one stem the first counts."""
        self.occasions = frozenset(map(_term, occasions))
        self._known = {term64(language) & 0xFFFFFFFF: _table(nouns) for language, nouns in sorted(words.items())}

    def topics(self, language: int, stems: Array) -> frozenset[int]:
        """The topics among the stems of a text; none where the language has no nouns."""
        if language not in self._known or not len(stems):
            return NO_TOPICS
        known, topics = self._known[language]
        return frozenset(topics[_places(known, stems)[1]].tolist())

    def topics_by_row(self, languages: Array, stems: Ragged) -> list[frozenset[int]]:
        """The topics of many texts, a row of stems each: one look-up a language, where one a text takes most of a load."""
        out = [NO_TOPICS] * len(stems)
        for language, (known, topics) in self._known.items():
            mine = np.flatnonzero(languages == language)
            some = stems.take(mine)
            hit, at = _places(known, some.values)
            found = grouped(topics[at], some.rows[hit], len(mine)).lists()
            for row, terms in zip(mine.tolist(), found, strict=True):
                out[row] = frozenset(terms)
        return out


def _places(known: Array, stems: Array) -> tuple[Indices, Indices]:
    """Which of the stems are known, and where they stand among what is."""
    at = np.searchsorted(known, stems)
    at[at == len(known)] = 0
    hit = np.flatnonzero(known[at] == stems)
    return hit, at[hit]


def _term(topic: str) -> int:
    return term64(f"topic\x1f{topic}")


def _table(nouns: Mapping[str, str]) -> tuple[Array, Hashes]:
    """Stems, sorted, and the topic of each."""
    words = list(nouns)
    found = words_of(words)
    single = np.flatnonzero(np.diff(found.offsets) == 1)
    stems = found.stems[found.offsets[single]]
    topics = np.array([_term(nouns[words[row]]) for row in single.tolist()], dtype=np.uint64)
    kept, first = np.unique(stems, return_index=True)
    has_stem = kept > 0
    return kept[has_stem], topics[first[has_stem]]


__all__ = ["NO_TOPICS", "Glossary"]
