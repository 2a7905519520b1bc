"""Lines as folded words, and small tables of phrases to find in them: what furniture is told by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain, compress

import regex

from flows.text.chunks import Chunks
from flows.text.fold import fold

Words = Sequence[str]
_WORD = regex.compile(r"[\p{L}\p{M}\u200c\u200d]+(?:['’][\p{L}\p{M}]+)*|\p{Nd}+|[@#&]")
_OFTEN = 500  # characters of a line that several rules look at
_LAST = 8  # words of the longest phrase that a line is looked at for at its end


def words_of(line: str) -> tuple[str, ...]:
    """The folded words and numbers of a line, punctuation left out; a visarga typed for a colon counts as one."""
    return _words_again(line) if len(line) <= _OFTEN else _words(line)


def _words(line: str) -> tuple[str, ...]:
    return tuple(chain.from_iterable(_KEYS.each(line.split())))


_words_again = lru_cache(maxsize=256)(_words)  # every rule for a line asks for its words


def _keys(chunk: str) -> tuple[str, ...]:
    return tuple(filter(None, map(_key, _WORD.findall(chunk))))


_KEYS = Chunks(_keys)


def _key(word: str) -> str:
    """A word as it is compared; empty for a joiner or a mark that stands alone."""
    return fold(word).rstrip("ः")


@lru_cache(maxsize=64)
def word_spans(line: str) -> Sequence[tuple[int, int]]:
    """Where each of the words of a short line stands that `words_of` gives."""
    return [match.span() for match in _WORD.finditer(line) if _key(match[0])]


def count_words(chunks: Sequence[str]) -> int:
    """How many words and numbers a text has that was split at its spaces."""
    return sum(map(len, _KEYS.each(chunks)))


class WordTable:
    """Phrases as sequences of folded words, with the lengths that phrases have by their first word, longest first."""

    __slots__ = ("_entries", "_longest", "_sizes", "_tails", "_telling", "phrases")

    def __init__(self, phrases: Iterable[str] = ()) -> None:
        self.phrases = tuple(dict.fromkeys(phrases))
        self._entries = frozenset(entry for phrase in self.phrases if (entry := tuple(words_of(phrase))))
        self._sizes = self._sizes_by(0)
        self._tails = self._sizes_by(-1)
        self._longest = max(map(len, self._entries), default=0)
        self._telling = frozenset(max(entry, key=len) for entry in self._entries)  # a word of each, mostly a rare one

    def _sizes_by(self, place: int) -> dict[str, tuple[int, ...]]:
        """The lengths of phrases by one of their words, longest first."""
        sizes: dict[str, set[int]] = {}
        for entry in self._entries:
            sizes.setdefault(entry[place], set()).add(len(entry))
        return {word: tuple(sorted(found, reverse=True)) for word, found in sizes.items()}

    def begins(self, word: str) -> bool:
        """Whether any phrase begins with a word."""
        return word in self._sizes

    def at(self, words: Words, index: int = 0) -> int:
        """How many words the longest phrase that begins at `index` has; 0 where none does."""
        left = len(words) - index
        if left <= 0 or (sizes := self._sizes.get(words[index])) is None:
            return 0
        for size in sizes:
            if size <= left and tuple(words[index : index + size]) in self._entries:
                return size
        return 0

    def whole(self, words: Words) -> bool:
        """Whether the words are exactly one phrase."""
        return len(words) <= self._longest and tuple(words) in self._entries

    def ends(self, words: Words) -> int:
        """How many words the phrase has that the words end with; 0 where they end with none."""
        count = len(words)
        if not count or (sizes := self._tails.get(words[-1])) is None:
            return 0
        for size in sizes:
            if size <= min(count, _LAST) and tuple(words[count - size :]) in self._entries:
                return size
        return 0

    def within(self, words: Words) -> bool:
        """Whether any phrase stands among the words."""
        if self._telling.isdisjoint(words):  # nearly all lines
            return False
        begins = self._sizes.__contains__
        return any(self.at(words, index) for index in compress(range(len(words)), map(begins, words)))
