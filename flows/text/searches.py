"""Sets of words that texts are searched for: each word of a text is looked up once for all of them."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from itertools import repeat
from operator import contains

from flows.text.memo import Memo

_ROOM = 100_000  # words whose bits are kept
_MOST = 128  # sets; what goes beyond is looked up as if nothing were kept
_ROWS = [bytes(byte >> bit & 1 for byte in range(256)) for bit in range(8)]  # a bit of each byte, for `translate`
_DIGITS = bytes.maketrans(b"\0\1", b"01")


class Searches:
    """The sets of words that a language's texts are searched for, and which of them hold the words met so far.

    A set gets its bit when it is first searched for, in the texts begun after that; until then, and in texts that know
    of no searches, it is looked up by itself. The sets are those of lexicons: they neither change nor go.
    """

    __slots__ = ("_bits", "_wanted")

    def __init__(self) -> None:
        self._bits = Bits(())
        self._wanted: list[Container[str]] = []

    def __reduce__(self) -> tuple[type[Searches], tuple[()]]:
        return Searches, ()  # a set's bit goes by the object, which another process has elsewhere

    def begin(self) -> Bits:
        """The bits that a text is read with."""
        if self._wanted:
            self._bits, self._wanted = Bits((*self._bits.sets, *self._wanted)), []
        return self._bits

    def note(self, words: Container[str]) -> None:
        """Let a set have a bit in the texts to come."""
        if len(self._bits.sets) + len(self._wanted) < _MOST and not any(words is other for other in self._wanted):
            self._wanted.append(words)


class Bits:
    """A bit a set for each word, eight of them a byte; those of a text stand one word behind the other."""

    __slots__ = ("_of", "_same", "_width", "places", "sets")

    def __init__(self, sets: Sequence[Container[str]]) -> None:
        self.sets = sets
        self.places = {id(words): (bit // 8, _ROWS[bit % 8]) for bit, words in enumerate(reversed(sets))}
        self._width = -(-len(sets) // 8)
        self._of = Memo(self._of_word, _ROOM)
        self._same: dict[bytes, bytes] = {}  # most words are in no set: they share one object

    def read(self, keys: Iterable[str]) -> bytes:
        """The bits of the words of a text."""
        return b"".join(map(self._of.__getitem__, keys))

    def row(self, read: bytes, words: Container[str]) -> bytes | None:
        """One byte a word of a text that was read, 1 where it is in a set; None where the set has no bit."""
        place = self.places.get(id(words))
        return None if place is None else read[place[0] :: self._width].translate(place[1])

    def _of_word(self, key: str) -> bytes:
        digits = bytes(map(contains, self.sets, repeat(key))).translate(_DIGITS)
        bits = int(digits or b"0", 2).to_bytes(self._width, "little")
        return self._same.setdefault(bits, bits)


class Endings:
    """The words that end in one of some ways, searched for like a set."""

    __slots__ = ("endings",)

    def __init__(self, endings: tuple[str, ...]) -> None:
        self.endings = endings

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and key.endswith(self.endings)
