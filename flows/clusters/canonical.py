"""The canonical form: what remains of a text when only its words matter, as arrays over many texts at once.

Every code point is folded by one table (`flows.text.fold` of the single character), so case, accents, nukta, joiners,
digits of any script and kinds of nasal sign make no difference; vowel signs stay, because a word without them is
another word. Words are runs between spaces and punctuation; a figure keeps its inner marks (6-1/4, 1.5) and loses its
grouping commas (12,000 = 12000 = १२,०००).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from flows.clusters.ragged import offsets_of, spread
from flows.text.fold import fold
from flows.text.identity import blake2b

Points = npt.NDArray[np.uint16]
Indices = npt.NDArray[np.int64]
Hashes = npt.NDArray[np.uint64]
Short = npt.NDArray[np.uint32]  # hashes that need to tell the parts of a text apart, not all words there are
Flags = npt.NDArray[np.bool_]

DROP, UNKNOWN, SPACE = 0, 0xFFFF, 0x20
_MARKS = {
    ord(mark): ord(to) for mark, to in {".": ".", ",": ",", ":": ":", "/": "/", "-": "-", "٫": ".", "٬": ","}.items()
}
_HYPHENS = frozenset("‐‑‒–—−")
_COMMA = ord(",")
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
_FACTORS = tuple(np.uint64(n) for n in (0x9FB21C651E98DF25, 0xD6E8FEB86659FD93))
_FOUR = 4  # points in 64 bits
_EIGHT = 2 * _FOUR
_LONG = 4 * _EIGHT  # letters from which on it is an address, or no word at all
# What of the first four points, and of the next, belongs to a word of so many letters; of eight, that means eight or more.
_OF_LETTERS = tuple(
    np.array([2 ** (16 * min(max(size - before, 0), _FOUR)) - 1 for size in range(_EIGHT + 1)], dtype=np.uint64)
    for before in (0, _FOUR)
)
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


def digest64(text: str) -> int:
    """A 64-bit digest of a string."""
    return _digest(text.encode("utf-8", "surrogatepass"))


def digests64(texts: Iterable[str]) -> Hashes:
    """The digests of many strings."""
    data = b"".join(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest() for text in texts)
    return np.frombuffer(data, dtype="<u8").astype(np.uint64, copy=False)


def _digest(data: bytes) -> int:
    return int.from_bytes(blake2b(data, digest_size=8).digest(), "little")


term64 = lru_cache(maxsize=2**15)(digest64)  # the same of what is met again and again: ids of entities, numbers, acts


_FIRST_ALONE = 0xE00
_PLANE = 2**16
_PRIVATE, _PRIVATE_SIZE = 0xE000, 0x1900  # letters beyond the first plane share these places in it, harmlessly
_MARGIN = 2 * _EIGHT  # spaces behind the last text, so that what follows a mark or a word can be looked at


class _CodePoints:
    """The table from code point to folded code point, filled as new code points are met.

    It covers the first plane. Of the others, letters get a place among the private points, which are no letters.
    """

    def __init__(self) -> None:
        self.table = np.full(_PLANE, UNKNOWN, dtype=np.uint16)

    def fold(self, text: str) -> Points:
        """The folded points of a text, as many as it has characters."""
        encoded = text.encode("utf-16-le", "surrogatepass")
        if len(encoded) > 2 * len(text):
            return self._fold_wide(text)
        return self._looked_up(np.frombuffer(encoded, dtype=np.uint16))

    def _looked_up(self, points: Points) -> Points:
        folded = self.table.take(points, mode="clip")  # no point is outside the table: nothing is to be checked
        if folded.max(initial=0) == UNKNOWN:
            for point in set(points[folded == UNKNOWN].tolist()):
                self.table[point] = _within_plane(_folded(point))
            folded = self.table.take(points, mode="clip")
        return folded

    def _fold_wide(self, text: str) -> Points:
        """The same of a text with some points beyond the first plane: a few smileys among many letters."""
        points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
        beyond = np.flatnonzero(points >= _PLANE)
        within = points.astype(np.uint16)
        within[beyond] = SPACE
        folded = self._looked_up(within)
        there = points[beyond].tolist()
        known = {point: _within_plane(_folded(point)) for point in set(there)}
        folded[beyond] = [known[point] for point in there]
        return folded


def _within_plane(folded: int) -> int:
    return folded if folded < _PLANE else _PRIVATE + folded % _PRIVATE_SIZE


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
    `text[i]` the text it belongs to (not falling), `place[i]` where it begins among the points of all texts, `figure[i]`
    1 for a small number and 2 for one of three characters or more (350, 1.5), 0 for all other words; a bare year is
    none, since all reports of a year share it. The words of text t are those from `offsets[t]` to `offsets[t + 1]`.
    Text t began at `origins[t]` before first the points in `dropped[0]` and then those in `dropped[1]` were left out.
    """

    hashes: Hashes
    stems: npt.NDArray[np.uint32]
    text: Indices
    place: Indices
    figure: npt.NDArray[np.uint8]
    offsets: Indices
    origins: Indices
    dropped: tuple[Indices, Indices]

    def before(self, ends: Sequence[int]) -> Indices:
        """How many words of each text begin before these characters of it."""
        places = _without(self.origins + np.asarray(ends, dtype=np.int64), self.dropped)
        return np.clip(np.searchsorted(self.place, places), self.offsets[:-1], self.offsets[1:]) - self.offsets[:-1]


def words_of(texts: Sequence[str], with_stems: bool = True) -> Words:
    """The canonical words of each text."""
    origins = np.ones(len(texts), dtype=np.int64)
    np.cumsum([len(text) + 1 for text in texts[:-1]], out=origins[1:])
    origins[1:] += 1
    # A space before the first text: then words begin and end in turn.
    points, first = _kept(_CODE_POINTS.fold("\n".join(["", *texts, "\n" * _MARGIN])))
    _keep_figures_whole(points)
    _fold_devanagari(points)
    points, second = _kept(points)
    return _split(points, origins, (first, second), with_stems)


def _kept(points: Points) -> tuple[Points, Indices]:
    """The points without the dropped ones, and where those stood."""
    keep = points != DROP
    if keep.all():
        return points, np.zeros(0, dtype=np.int64)
    return points[keep], np.flatnonzero(~keep)


def _without(places: Indices, dropped: tuple[Indices, Indices]) -> Indices:
    """Where these places are when the dropped points are gone."""
    for gone in dropped:
        places = places - np.searchsorted(gone, places)
    return places


def _keep_figures_whole(points: Points) -> None:
    """Turn marks into spaces, except inside figures; drop the commas that only group digits."""
    marks = np.flatnonzero((points >= 44) & (points <= 58))  # , - . / digits :
    marks = marks[~_digits(points[marks])]
    inner = _digits(points[marks - 1])
    points[marks[~inner]] = SPACE
    marks = marks[inner]
    one, two, three, four = (points[marks + step] for step in range(1, 5))
    points[marks[~_digits(one)]] = SPACE
    two_digits = _digits(one) & _digits(two)
    thousands = two_digits & _digits(three) & ~_digits(four)  # 12,000
    lakhs = two_digits & (three == _COMMA) & _digits(four)  # 3,17,000
    points[marks[(thousands | lakhs) & (points[marks] == _COMMA)]] = DROP


def _digits(points: Points) -> Flags:
    return (points >= 48) & (points <= 57)


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


def _split(points: Points, origins: Indices, dropped: tuple[Indices, Indices], with_stems: bool) -> Words:
    """Words from points, the first of which is a space and the last of which are some."""
    starts, ends = _bounds(points)
    lengths = ends - starts
    hashes = _hashes(points, starts, lengths)
    offsets = np.append(np.searchsorted(starts, _without(origins, dropped)), len(starts))
    text = np.repeat(np.arange(len(origins), dtype=np.int64), np.diff(offsets))
    stems = np.zeros(0, dtype=np.uint32)
    if with_stems:
        stems = (_hashes(points, starts, np.minimum(lengths, _STEM)) >> np.uint64(32)).astype(np.uint32)
        stems[lengths < _SHORTEST_STEM] = 0
    return Words(hashes, stems, text, starts, _figures(points, starts, lengths), offsets, origins, dropped)


def _hashes(points: Points, starts: Indices, lengths: Indices) -> Hashes:
    """The hash of so many letters from each place, read by fours."""
    fours = np.ndarray(len(points) - _FOUR + 1, "<u8", points.data, strides=points.strides)  # one begins at every point
    hashes = _of_eight(fours, starts, lengths)
    longer = np.flatnonzero(lengths > _EIGHT)
    for done in range(_EIGHT, _LONG, _EIGHT):
        hashes[longer] = mix(hashes[longer]) + _of_eight(fours, starts[longer] + done, lengths[longer] - done)
        longer = longer[lengths[longer] > done + _EIGHT]
    for word in longer.tolist():
        begin = starts[word]
        hashes[word] = _digest(points[begin : begin + lengths[word]].tobytes())
    return mix(hashes)


def _of_eight(fours: Hashes, starts: Indices, lengths: Indices) -> Hashes:
    letters = np.minimum(lengths, _EIGHT)
    first, second = fours[starts], fours[starts + _FOUR]
    first &= _OF_LETTERS[0].take(letters)
    second &= _OF_LETTERS[1].take(letters)
    first *= _FACTORS[0]
    second ^= second >> np.uint64(29)  # not linear in the letters: else those of two fours could make up for each other
    second *= _FACTORS[1]
    first += second
    first += lengths.view(np.uint64)
    return first


def _bounds(points: Points) -> tuple[Indices, Indices]:
    """Where each word begins, and where it has ended."""
    letter = points != SPACE
    edge = letter[1:] != letter[:-1]
    if points.max(initial=0) < _FIRST_ALONE:
        edges = np.flatnonzero(edge)
        edges += 1
        return edges[0::2], edges[1::2]
    alone = _alone(points)
    edge |= alone[1:] | alone[:-1]
    return np.flatnonzero(edge & letter[1:]) + 1, np.flatnonzero(edge & letter[:-1]) + 1


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
