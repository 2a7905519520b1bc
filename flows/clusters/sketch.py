"""Sketches: a few numbers by which two texts are compared without their words.

A text's shingles are its word 3-grams as 32-bit hashes. Of these the sketch keeps the ones in the lowest quarter of
the hash space (FracMinHash), so that the share of common hashes estimates the share of common shingles, of a whole in
a part too; a short text keeps at least its 24 smallest. Thirty-two bits are enough: two sketches of a hundred have one by
chance in a hundred thousand pairs, and a pair needs several to be looked at.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from flows.clusters.canonical import Hashes, Indices, Short, Words, mix, words_of
from flows.clusters.ragged import Ragged, grouped, joined, offsets_of, paired, parted, spread, unique_within

SCALE = 4  # scale 8 would halve the index and lose 5 in 100 abridged reprints
FLOOR = 24  # hashes kept of a text with fewer than 4 * 24 shingles
LEAD_HASHES = 64  # shingles kept of a lead: all of an ordinary one
FIGURES = 256  # numbers kept of a text: more are a table
_LIMIT = np.uint32(2**32 // SCALE - 1)
_EVERYTHING = np.uint32(2**32 - 1)
_PARAGRAPH = 80  # characters below which it is a place, a byline or a strap line: no news yet
_LEAD_CHARACTERS = 400  # a first sentence longer than this is cut
_SENTENCE_END = re.compile(r"[।॥۔!?]|\.(?=\s)")
_FIRST, _SECOND, _THIRD = (np.uint64(n) for n in (0x9FB21C651E98DF25, 0xD6E8FEB86659FD93, 0xA0761D6478BD642F))
_STEM_WORDS = 200  # news stands at the beginning
CHUNK = 150_000  # characters handled at once: temporary arrays stay in the cache, and few texts are held
_LISTS = ("shingles", "lead", "figures", "stems", "lead_stems")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Sketches:
    """Sketches of several texts, a row each; shingles and stems are sorted and without repetition.

    `limit` is the highest hash that was eligible: two sketches are compared below the lower of their limits.
    """

    digest: Hashes  # of all words in order: equal for exact copies
    limit: Short
    shingles: Ragged
    lead: Ragged  # the shingles of headline and first sentence, as they stand
    figures: Ragged  # numbers, kept whole; the lowest bit is set in those of three characters or more
    stems: Ragged  # beginnings of the first words, by which stories are compared within a language
    lead_stems: Ragged

    def __len__(self) -> int:
        return len(self.digest)

    def take(self, rows: Indices) -> Sketches:
        """The sketches of these rows, in this order."""
        return Sketches(self.digest[rows], self.limit[rows], *(getattr(self, name).take(rows) for name in _LISTS))


def lead_end(text: str, headline: str | None) -> int:
    """Where the lead ends: after the headline and the first sentence of the body that says something."""
    begin = len(headline) if headline and text.startswith(headline) else 0
    stop = begin
    while stop < len(text):
        stop = text.find("\n", stop + 1)
        if stop < 0:
            stop = len(text)
        if stop - begin >= _PARAGRAPH:
            break
    stop = min(stop, begin + _LEAD_CHARACTERS)
    sentence = _SENTENCE_END.search(text, begin + _PARAGRAPH, stop)
    return sentence.end() if sentence else stop


def in_lots(items: Iterable[T], length: Callable[[T], int]) -> Iterator[list[T]]:
    """Items in lots of about as many characters as are handled at once."""
    lot: list[T] = []
    size = 0
    for item in items:
        lot.append(item)
        size += length(item)
        if size >= CHUNK:
            yield lot
            lot, size = [], 0
    if lot:
        yield lot


def sketches_of(texts: Sequence[str], lead_ends: Sequence[int], with_stems: bool = True) -> Sketches:
    """The sketch of each text of a lot, given where its lead ends."""
    return _sketch(words_of(texts, with_stems), lead_ends, with_stems)


def all_of(lots: Sequence[Sketches]) -> Sketches:
    """The sketches of several lots, one after another."""
    return Sketches(
        np.concatenate([np.zeros(0, dtype=np.uint64), *(lot.digest for lot in lots)]),
        np.concatenate([np.zeros(0, dtype=np.uint32), *(lot.limit for lot in lots)]),
        *(joined([getattr(lot, name) for lot in lots], np.uint32) for name in _LISTS),
    )


def digests_of(texts: Sequence[str]) -> Hashes:
    """One hash of each text's words in order: equal for texts with the same words."""
    lots = (words_of(lot, with_stems=False) for lot in in_lots(texts, len))
    return np.concatenate([np.zeros(0, dtype=np.uint64), *(_digests(words, np.diff(words.offsets)) for words in lots)])


def stems_of(texts: Sequence[str]) -> Ragged:
    """The stems of all words of each text."""
    words = words_of(texts)
    return _stems(words, np.diff(words.offsets))


def _sketch(words: Words, lead_ends: Sequence[int], with_stems: bool) -> Sketches:
    count = len(lead_ends)
    begins, per_text = words.offsets[:-1], np.diff(words.offsets)
    shingles = _shingles(words.hashes)
    limit = np.full(count, _LIMIT, dtype=np.uint32)
    row, kept = _sampled(shingles, words, limit)
    lead_words = words.before(lead_ends)
    lead_sizes = np.clip(lead_words, 2, None) - 2
    of_lead = np.repeat(np.arange(count, dtype=np.int64), lead_sizes)
    lead_row, lead = _first(of_lead, shingles[spread(begins, lead_sizes)], LEAD_HASHES)
    figure = np.flatnonzero(words.figure)
    numbers = words.hashes[figure].astype(np.uint32) & ~np.uint32(1) | (words.figure[figure] == 2)
    figure_row, figures = _first(words.text[figure], numbers, FIGURES)
    early = np.minimum(per_text, _STEM_WORDS)
    return Sketches(
        _digests(words, per_text),
        limit,
        grouped(kept, row, count),
        grouped(lead, lead_row, count),
        grouped(figures, figure_row, count),
        _stems(words, early if with_stems else 0 * early),
        _stems(words, lead_words if with_stems else 0 * early),
    )


def _shingles(words: Hashes) -> Short:
    """The hash of every three words in a row; those across the end of a text are no shingles."""
    if len(words) < 3:
        return np.zeros(0, dtype=np.uint32)
    mixed = words[:-2] * _FIRST  # words are mixed already, so that the upper bits of a sum are as good as drawn
    mixed += words[1:-1] * _SECOND
    mixed += words[2:] * _THIRD
    mixed >>= np.uint64(32)
    return mixed.astype(np.uint32)


def _stems(words: Words, some: Indices) -> Ragged:
    """The stems of the first so many words of each text."""
    keep = spread(words.offsets[:-1], some)
    keep = keep[(words.stems[keep] > 0) & (words.figure[keep] == 0)] if len(keep) else keep
    row, stems = unique_within(words.text[keep], words.stems[keep])
    return grouped(stems, row, len(some))


def _sampled(shingles: Short, words: Words, limit: Short) -> tuple[Indices, Short]:
    """The sampled shingles with their texts, sorted; sets the limit of texts that had too few."""
    below = np.flatnonzero(shingles <= _LIMIT)
    text = words.text[below]
    within = text == words.text[below + 2]
    row, kept = unique_within(text[within], shingles[below[within]])
    short = np.flatnonzero(np.bincount(row, minlength=len(limit)) < FLOOR)
    if len(short):
        of_short = np.clip(np.diff(words.offsets)[short], 2, None) - 2
        short_row, all_of_short = unique_within(
            np.repeat(short, of_short), shingles[spread(words.offsets[:-1][short], of_short)]
        )
        sizes = np.bincount(short_row, minlength=len(limit))
        short_row, smallest = _first(short_row, all_of_short, FLOOR)
        limit[short[sizes[short] <= FLOOR]] = _EVERYTHING
        cut = short[sizes[short] > FLOOR]
        ends = np.cumsum(np.bincount(short_row, minlength=len(limit)))
        limit[cut] = smallest[ends[cut] - 1]
        long = np.ones(len(limit), dtype=np.bool_)
        long[short] = False
        keep = long[row]
        keys = np.concatenate([paired(row[keep], kept[keep]), paired(short_row, smallest)])
        keys.sort()
        row, kept = parted(keys)
    return row, kept


def _first(row: Indices, values: Short, most: int) -> tuple[Indices, Short]:
    """The first `most` values of each row."""
    if not len(row):
        return row, values
    begins = offsets_of(np.bincount(row))
    keep = np.arange(len(row), dtype=np.int64) - begins[row] < most
    return row[keep], values[keep]


def _digests(words: Words, per_text: Indices) -> Hashes:
    """One hash of all words in order; the number of the word is mixed in, so that order counts."""
    out = np.zeros(len(per_text), dtype=np.uint64)
    if len(words.hashes):
        begins = words.offsets[:-1]
        number = np.arange(len(words.hashes), dtype=np.int64)
        number -= np.repeat(begins, per_text)
        values = mix(words.hashes + number.view(np.uint64) * _FIRST)
        full = np.flatnonzero(per_text)
        out[full] = np.add.reduceat(values, begins[full])
    return mix(out + per_text.astype(np.uint64))
