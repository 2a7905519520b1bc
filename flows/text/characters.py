"""What the characters of a text are, looked up for all of them at once.

A look at each character in turn costs more than anything else that is done with a clean text, and most texts are clean.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache

import numpy as np
import numpy.typing as npt

_KNOWN = 0x3000  # characters whose traits are looked up; what lies beyond goes the long way
_FIRST, _MARK, _SECOND, _ODD = 1, 2, 4, 8  # traits; the class that orders marks stands in the higher byte
_CLASS = 8  # bits
_STACKED = 7  # marks in a row that no script stacks on a letter
_JAMO = range(0x1100, 0x1200)  # letters of Hangul compose by a rule instead of a table
# Controls but tab and line feed, every other kind of line end, overrides of direction and marks of byte order.
_CONTROLS = frozenset((*range(9), *range(0x0B, 0x20), *range(0x7F, 0xA0), 0x2028, 0x2029, *range(0x202A, 0x202F)))
_CONTROLS |= frozenset(range(0x2066, 0x206A))


def character_counts(text: str) -> Mapping[str, int]:
    """How often each character occurs in a text."""
    counts = np.bincount(_code_points(text)) if text else np.zeros(0, dtype=np.intp)
    points = np.flatnonzero(counts)
    return dict(zip(map(chr, points.tolist()), counts[points].tolist(), strict=True))


def is_tidy(text: str) -> bool:
    """Whether a text is surely in NFC and has neither controls, nor line ends but line feeds, nor stacks of marks.

    What is false of a text in rare characters may be true all the same.
    """
    traits = _traits().take(_code_points(text), mode="clip")
    if not np.count_nonzero(traits > _FIRST):  # nearly every text in English
        return True
    return not np.count_nonzero(traits & _ODD) and _is_composed(traits) and not _is_stacked(traits)


def _code_points(text: str) -> npt.NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")


def _is_composed(traits: npt.NDArray[np.uint16]) -> bool:
    """Whether no mark stands before one that goes first, and none behind a letter or mark that it may compose with."""
    before, after = traits[:-1], traits[1:]
    order = after >> _CLASS
    if np.count_nonzero((order > 0) & (before >> _CLASS > order)):
        return False
    return not np.count_nonzero(((after & _SECOND) > 0) & ((before & (_FIRST | 0xFF << _CLASS)) > 0))


def _is_stacked(traits: npt.NDArray[np.uint16]) -> bool:
    """Whether seven marks stand in a row."""
    two = (traits[:-1] & traits[1:] & _MARK) > 0
    four = two[:-2] & two[2:]
    return bool(np.count_nonzero(four[: 4 - _STACKED] & four[_STACKED - 4 :]))


@cache
def _traits() -> npt.NDArray[np.uint16]:
    """The traits of every character up to `_KNOWN`; the last one stands for all that follow."""
    traits = [_traits_of(chr(point)) for point in range(_KNOWN)]
    for point in range(_KNOWN):
        first, _, second = unicodedata.decomposition(chr(point)).partition(" ")
        if second and first[0] != "<" and unicodedata.is_normalized("NFC", chr(point)):
            traits[int(first, 16)] |= _FIRST
            traits[int(second, 16)] |= _SECOND
    return np.array([*traits, _ODD], dtype=np.uint16)


def _traits_of(char: str) -> int:
    odd = ord(char) in _CONTROLS or ord(char) in _JAMO or not unicodedata.is_normalized("NFC", char)
    mark = unicodedata.category(char)[0] == "M"
    return (unicodedata.combining(char) << _CLASS) | odd * _ODD | mark * _MARK
