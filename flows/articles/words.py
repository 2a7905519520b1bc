"""Lines as folded words, and small tables of phrases to find in them: what furniture is told by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

import regex

from flows.text.fold import fold

Words = Sequence[str]
_WORD = regex.compile(r"[\p{L}\p{M}\u200c\u200d]+(?:['’][\p{L}\p{M}]+)*|\p{Nd}+|[@#&]")
_OFTEN = 500  # characters of a line that several rules look at
LONG_LINE = 400  # beyond this a line is prose, and only its ends are looked at


def words_of(line: str) -> tuple[str, ...]:
    """The folded words and numbers of a line, punctuation left out; a visarga typed for a colon counts as one."""
    return _words_again(line) if len(line) <= _OFTEN else _words(line)


def _words(line: str) -> tuple[str, ...]:
    return tuple(map(_key, _WORD.findall(line)))


_words_again = lru_cache(maxsize=256)(_words)  # every rule for a line asks for its words


@lru_cache(maxsize=65_536)
def _key(word: str) -> str:
    return fold(word).rstrip("ः")


def word_spans(line: str) -> list[tuple[int, int]]:
    """Where each of the words stands that `words_of` gives."""
    return [match.span() for match in _WORD.finditer(line)]


def count_words(text: str) -> int:
    """How many words and numbers a text has."""
    return len(_WORD.findall(text))


class WordTable:
    """Phrases as sequences of folded words, with the lengths that phrases have by their first word, longest first."""

    __slots__ = ("_entries", "_sizes", "phrases")

    def __init__(self, phrases: Iterable[str] = ()) -> None:
        self.phrases = tuple(dict.fromkeys(phrases))
        self._entries = frozenset(entry for phrase in self.phrases if (entry := tuple(words_of(phrase))))
        sizes: dict[str, set[int]] = {}
        for entry in self._entries:
            sizes.setdefault(entry[0], set()).add(len(entry))
        self._sizes = {first: tuple(sorted(found, reverse=True)) for first, found in sizes.items()}

    def at(self, words: Words, index: int = 0) -> int:
        """How many words the longest phrase that begins at `index` has; 0 where none does."""
        left = len(words) - index
        for size in self._sizes.get(words[index], ()) if left > 0 else ():
            if size <= left and tuple(words[index : index + size]) in self._entries:
                return size
        return 0

    def whole(self, words: Words) -> bool:
        """Whether the words are exactly one phrase."""
        return bool(words) and self.at(words) == len(words)

    def ends(self, words: Words) -> int:
        """How many words the phrase has that the words end with; 0 where they end with none."""
        for index in range(max(0, len(words) - 8), len(words)):
            size = self.at(words, index)
            if size and index + size == len(words):
                return size
        return 0

    def within(self, words: Words) -> bool:
        """Whether any phrase stands among the words."""
        return not self._sizes.keys().isdisjoint(words) and any(
            self.at(words, index) for index, word in enumerate(words) if word in self._sizes
        )
