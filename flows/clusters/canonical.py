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
_DISTINCT = 3  # characters from which on a figure is not met by chance
_SHORTEST_STEM = 3  # shorter words are particles; their stem is 0


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


class _Powers:
    """Powers of an odd number and of its inverse, as many as the longest run of points has needed."""

    BASE = 0x5851F42D4C957F2D

    def __init__(self) -> None:
        self.up, self.down = (np.ones(1, dtype=np.uint64) for _ in range(2))

    def to(self, size: int) -> tuple[Hashes, Hashes]:
        """At least the first `size` of both."""
        if len(self.up) < size:
            inverse = pow(self.BASE, -1, 2**64)
            self.up, self.down = (_powers(base, max(size, 2**18)) for base in (self.BASE, inverse))
        return self.up, self.down


def _powers(base: int, size: int) -> Hashes:
    steps = np.full(size, base, dtype=np.uint64)
    steps[0] = 1
    powers: Hashes = np.cumprod(steps, dtype=np.uint64)
    return powers


_POWERS = _Powers()
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

    `hashes[i]` is the 64-bit hash of word i, `stems[i]` that of its first letters (none were asked for: no array),
    `text[i]` the text it belongs to (not falling), `place[i]` its first character in all texts together, of which text
    t begins at `origins[t]`, `figure[i]` 1 for a small number and 2 for one of three characters or more (350, 1.5), 0
    for all other words; a bare year is none, since all reports of a year share it. The words of text t are those from
    `offsets[t]` to `offsets[t + 1]`.
    """

    hashes: Hashes
    stems: npt.NDArray[np.uint32]
    text: Indices
    place: Indices
    figure: npt.NDArray[np.uint8]
    offsets: Indices
    origins: Indices

    def before(self, ends: Sequence[int]) -> Indices:
        """How many words of each text begin before these characters of it."""
        places = self.origins + np.asarray(ends, dtype=np.int64)
        return np.clip(np.searchsorted(self.place, places), self.offsets[:-1], self.offsets[1:]) - self.offsets[:-1]


def words_of(texts: Sequence[str], with_stems: bool = True) -> Words:
    """The canonical words of each text."""
    raw = np.frombuffer("\n".join([*texts, "", ""]).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    begins = np.zeros(len(texts), dtype=np.int64)
    np.cumsum([len(text) + 1 for text in texts[:-1]], out=begins[1:])
    points = _CODE_POINTS.fold(raw)
    points, place = _without_dropped(points, None)
    _keep_figures_whole(points)
    _fold_devanagari(points)
    points, place = _without_dropped(points, place)
    return _split(points, place, begins, with_stems)


def _without_dropped(points: Points, place: Indices | None) -> tuple[Points, Indices | None]:
    """What is left, and where each point stood in the raw text; None where all stand where they stood."""
    keep = points != DROP
    if keep.all():
        return points, place
    kept = np.flatnonzero(keep)
    return points[kept], kept if place is None else place[kept]


def _keep_figures_whole(points: Points) -> None:
    """Turn marks into spaces, except inside figures; drop the commas that only group digits."""
    marks = np.flatnonzero((points >= 44) & (points <= 58))  # , - . / digits :
    marks = marks[(points[marks] < 48) | (points[marks] > 57)]
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
    """Fold what one code point alone does not tell: half nasals (हिन्दी = हिंदी), glides at a word's end (गये = गए)."""
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
    glides = glides[(glides > 0) & (glides + 3 < size)]
    if len(glides):
        before, sign, after = points[glides - 1], points[glides + 1], points[glides + 2]
        vowel = ((before >= 0x905) & (before <= 0x939)) | ((before >= 0x93E) & (before <= 0x94C))
        ends = (after == SPACE) | ((after == _ANUSVARA) & (points[glides + 3] == SPACE))
        for old, new in _GLIDES.items():
            hit = glides[vowel & ends & (sign == old)]
            points[hit] = new
            points[hit + 1] = DROP


def _split(points: Points, place: Indices | None, begins: Indices, with_stems: bool) -> Words:
    """Words from points, the last of which is a space; a word's hash is a polynomial of its letters."""
    letter = points != SPACE
    opens, closes = letter.copy(), letter.copy()
    opens[1:] &= ~letter[:-1]
    closes[:-1] &= ~letter[1:]
    if points.max(initial=0) >= _FIRST_ALONE:
        alone = _alone(points)
        opens[1:] |= letter[1:] & (alone[1:] | alone[:-1])
        closes[:-1] |= letter[:-1] & (alone[1:] | alone[:-1])
    starts, ends = np.flatnonzero(opens), np.flatnonzero(closes) + 1
    lengths = ends - starts
    up, down = _POWERS.to(len(points))
    sums = np.zeros(len(points) + 1, dtype=np.uint64)
    np.cumsum(_LETTER[points & 0xFFFF] * up[: len(points)], out=sums[1:])
    before = sums[starts]
    hashes = mix((sums[ends] - before) * down[starts] + lengths.astype(np.uint64))
    at = starts if place is None else place[starts]
    offsets = np.append(np.searchsorted(at, begins), len(at))
    text = np.repeat(np.arange(len(begins), dtype=np.int64), np.diff(offsets))
    stems = np.zeros(0, dtype=np.uint32)
    if with_stems:
        whole = mix((sums[np.minimum(starts + _STEM, ends)] - before) * down[starts])
        whole[lengths < _SHORTEST_STEM] = 0
        stems = (whole >> np.uint64(32)).astype(np.uint32)
    return Words(hashes, stems, text, at, _figures(points, starts, lengths), offsets, begins)


def _figures(points: Points, starts: Indices, lengths: Indices) -> npt.NDArray[np.uint8]:
    """Which words are numbers, as `Words.figure` has it."""
    figure = np.zeros(len(starts), dtype=np.uint8)
    opening = points[starts]
    some = np.flatnonzero((opening >= 48) & (opening <= 57))
    if not len(some):
        return figure
    sizes = lengths[some]
    inside = points[spread(starts[some], sizes)]
    numeric = (inside >= 44) & (inside <= 58)  # digits and , - . / :
    whole = np.logical_and.reduceat(numeric, offsets_of(sizes)[:-1])
    figure[some] = np.where(whole, np.where(sizes >= _DISTINCT, 2, 1), 0)
    four = np.flatnonzero((figure == 2) & (lengths == 4))
    one, two, three, _ = (points[starts[four] + step] for step in range(4))
    year = ((one == 49) & (two == 57)) | ((one == 50) & (two == 48))
    year &= (three >= 48) & (three <= 57)  # 19.5 is none
    figure[four[year]] = 0
    return figure
