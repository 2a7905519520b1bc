"""The canonical form: what remains of a text when only its words matter, as arrays over many texts at once.

Every code point is folded by one table (`flows.text.fold` of the single character), so case, accents, nukta, joiners,
digits of any script and kinds of nasal sign make no difference; vowel signs stay, because a word without them is
another word. Words are runs between spaces and punctuation; a figure keeps its inner marks (6-1/4, 1.5) and loses its
grouping commas (12,000 = 12000 = १२,०००).
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from flows.clusters.ragged import offsets_of, spread
from flows.text.fold import fold

Points = npt.NDArray[np.uint32]
Indices = npt.NDArray[np.int64]
Hashes = npt.NDArray[np.uint64]
Flags = npt.NDArray[np.bool_]

DROP, UNKNOWN, SPACE = 0, 0xFFFFFFFF, 0x20
_MARKS = {
    ord(mark): ord(to) for mark, to in {".": ".", ",": ",", ":": ":", "/": "/", "-": "-", "٫": ".", "٬": ","}.items()
}
_MARK_VALUES = np.array(sorted(set(_MARKS.values())), dtype=np.uint32)
_HYPHENS = frozenset("‐‑‒–—−")
_COMMA = np.uint32(ord(","))
_VIRAMA, _ANUSVARA = 0x94D, 0x902
_YA = 0x92F
# The nasal of each row of the Devanagari alphabet, and the consonants before which it is written as anusvara by half
# of the press (हिन्दी = हिंदी).
_NASAL_ROWS = {
    0x919: (0x915, 0x918),
    0x91E: (0x91A, 0x91D),
    0x923: (0x91F, 0x922),
    0x928: (0x924, 0x927),
    0x92E: (0x92A, 0x92D),
}
_GLIDES = {0x947: 0x90F, 0x940: 0x908}  # गये = गए, गयी = गई

_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
_STEM = 6  # letters by which inflected forms of one word are still the same
_SHORTEST_STEM = 3  # shorter words are particles; their stem is 0
_LONGEST = 64  # powers are reused beyond this many characters of a word


def mix(values: Hashes) -> Hashes:
    """A bijection of 64-bit values that spreads every bit of the input over the output (splitmix64)."""
    out = values + _MULTIPLIER
    out ^= out >> np.uint64(30)
    out *= np.uint64(0xBF58476D1CE4E5B9)
    out ^= out >> np.uint64(27)
    out *= np.uint64(0x94D049BB133111EB)
    out ^= out >> np.uint64(31)
    return out


@lru_cache(maxsize=100_000)
def digest64(text: str) -> int:
    """A 64-bit digest of a string."""
    return int.from_bytes(hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def _powers() -> Hashes:
    out = np.ones(_LONGEST, dtype=np.uint64)
    for index in range(1, _LONGEST):
        out[index] = np.uint64((int(out[index - 1]) * 0x5851F42D4C957F2D) & (2**64 - 1))
    return out


_POWER = _powers()
_LETTER = mix(np.arange(2**16, dtype=np.uint64))  # letters beyond the first plane share these, harmlessly
_FIRST_ALONE = 0xE00


class _CodePoints:
    """The table from code point to folded code point, filled as new code points are met."""

    def __init__(self) -> None:
        self.table = np.full(0x110000, UNKNOWN, dtype=np.uint32)

    def fold(self, points: Points) -> Points:
        folded = self.table[points]
        missing = folded == UNKNOWN
        if missing.any():
            for point in np.unique(points[missing]).tolist():
                self.table[point] = _folded(point)
            folded = self.table[points]
        return folded


def _folded(point: int) -> int:
    """What one code point is compared as: a letter, sign or digit, a mark that may stand in a figure, SPACE or DROP."""
    if point in _MARKS:
        return _MARKS[point]
    char = chr(point)
    if char in _HYPHENS:
        return ord("-")
    category = unicodedata.category(char)
    if category == "Cf":
        return DROP
    if category[0] in "PSZC":
        return SPACE
    key = fold(char)
    if not key:
        return DROP
    return SPACE if key == " " else ord(key[0])


_CODE_POINTS = _CodePoints()


def _alone(points: Points) -> Flags:
    """Characters of scripts written without spaces: each is a word."""
    return (
        ((points >= 0x3040) & (points <= 0x30FF))
        | ((points >= 0x3400) & (points <= 0x9FFF))
        | ((points >= 0xE00) & (points <= 0xEFF))
        | ((points >= 0x1000) & (points <= 0x109F))
        | ((points >= 0x1780) & (points <= 0x17FF))
    )


@dataclass(frozen=True, slots=True)
class Words:
    """The words of many texts, one after another.

    `hashes[i]` is the 64-bit hash of word i, `stems[i]` that of its first letters, `text[i]` the text it belongs to
    (not falling), `at[i]` its first character in that text, `figure[i]` whether it is a number other than a year.
    """

    hashes: Hashes
    stems: npt.NDArray[np.uint32]
    text: Indices
    at: Indices
    figure: Flags


def words_of(texts: Sequence[str]) -> Words:
    """The canonical words of each text."""
    raw = np.frombuffer("\n".join(texts).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    begins = np.zeros(len(texts), dtype=np.int64)
    np.cumsum([len(text) + 1 for text in texts[:-1]], out=begins[1:])
    points = _CODE_POINTS.fold(raw)
    kept = np.flatnonzero(points)  # DROP is 0
    points = points[kept]
    _keep_figures_whole(points)
    _fold_devanagari(points)
    letters = np.flatnonzero((points != SPACE) & (points != DROP))
    # Letters of one word are neighbours but for what was dropped between them.
    gaps = np.cumsum(points == SPACE, dtype=np.int32)[letters]
    return _split(points[letters], gaps, kept[letters], begins)


def _keep_figures_whole(points: Points) -> None:
    """Turn marks into spaces, except inside figures; drop the commas that only group digits."""
    marks = np.flatnonzero(np.isin(points, _MARK_VALUES))
    if not len(marks):
        return
    padded = np.concatenate([points, np.zeros(5, dtype=np.uint32)])
    digit = (padded >= 48) & (padded <= 57)
    inner = digit[marks - 1] & digit[marks + 1] & (marks > 0)
    comma = inner & (padded[marks] == _COMMA)
    two = digit[marks + 1] & digit[marks + 2]
    thousands = two & digit[marks + 3] & ~digit[marks + 4]  # 12,000
    lakhs = two & (padded[marks + 3] == _COMMA) & digit[marks + 4]  # 3,17,000
    points[marks[~inner]] = SPACE
    points[marks[comma & (thousands | lakhs)]] = DROP


def _fold_devanagari(points: Points) -> None:
    """Fold what one code point alone does not tell: half nasals (हिन्दी = हिंदी) and glides at a word's end (गये = गए)."""
    size = len(points)
    viramas = np.flatnonzero(points == _VIRAMA)
    viramas = viramas[(viramas > 0) & (viramas + 1 < size)]
    if len(viramas):
        before, after = points[viramas - 1], points[viramas + 1]
        for nasal, (low, high) in _NASAL_ROWS.items():
            hit = viramas[(before == nasal) & (after >= low) & (after <= high)]
            points[hit - 1] = _ANUSVARA
            points[hit] = DROP
    glides = np.flatnonzero(points == _YA)
    glides = glides[(glides > 0) & (glides + 1 < size)]
    if len(glides):
        before = points[glides - 1]
        glides = glides[((before >= 0x905) & (before <= 0x939)) | ((before >= 0x93E) & (before <= 0x94C))]
        padded = np.concatenate([points[glides + 1], points[:0]])
        after = np.minimum(glides + 2, size - 1)
        end = (glides + 2 >= size) | (points[after] == SPACE)
        nasal = (points[after] == _ANUSVARA) & (
            (glides + 3 >= size) | (points[np.minimum(glides + 3, size - 1)] == SPACE)
        )
        for sign, vowel in _GLIDES.items():
            hit = glides[(padded == sign) & (end | nasal)]
            points[hit] = vowel
            points[hit + 1] = DROP


def _split(letters: Points, gaps: npt.NDArray[np.int32], place: Indices, begins: Indices) -> Words:
    """Words from letters; `gaps` rises where spaces stand between two of them."""
    size = len(letters)
    if not size:
        nothing, none = np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.uint64)
        return Words(none, none.astype(np.uint32), nothing, nothing, np.zeros(0, dtype=np.bool_))
    first = np.ones(size, dtype=np.bool_)
    np.not_equal(gaps[1:], gaps[:-1], out=first[1:])
    if letters.max() >= _FIRST_ALONE:
        alone = _alone(letters)
        first[1:] |= alone[1:] | alone[:-1]
    starts = np.flatnonzero(first)
    ends = np.append(starts[1:], size)
    lengths = ends - starts
    within = np.arange(size, dtype=np.int32) - np.repeat(starts.astype(np.int32), lengths)
    sums = np.zeros(size + 1, dtype=np.uint64)
    np.cumsum(_LETTER[letters & 0xFFFF] * _POWER[within & (_LONGEST - 1)], out=sums[1:])
    hashes = mix(sums[ends] - sums[starts] + lengths.astype(np.uint64))
    stems = mix(sums[np.minimum(starts + _STEM, ends)] - sums[starts])
    stems[lengths < _SHORTEST_STEM] = 0
    at = place[starts]
    text = np.searchsorted(begins, at, side="right") - 1
    figure = _figures(letters, starts, lengths)
    return Words(hashes, (stems >> np.uint64(32)).astype(np.uint32), text, at - begins[text], figure)


def _figures(letters: Points, starts: Indices, lengths: Indices) -> Flags:
    """Which words are numbers; a bare year is none, since all reports of a year share it."""
    figure = np.zeros(len(starts), dtype=np.bool_)
    opening = letters[starts]
    some = np.flatnonzero((opening >= 48) & (opening <= 57))
    if not len(some):
        return figure
    sizes = lengths[some]
    inside = letters[spread(starts[some], sizes)]
    numeric = (inside >= 44) & (inside <= 58)  # digits and , - . / :
    figure[some] = np.logical_and.reduceat(numeric, offsets_of(sizes)[:-1])
    four = np.flatnonzero(figure & (lengths == 4))
    one, two = letters[starts[four]], letters[starts[four] + 1]
    year = ((one == 49) & (two == 57)) | ((one == 50) & (two == 48))
    figure[four[year]] = False
    return figure
