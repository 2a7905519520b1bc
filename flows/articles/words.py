"""Lines as folded words, and small tables of phrases to find in them: what furniture is told by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import regex

from flows.text.fold import fold

Words = Sequence[str]
_WORD = regex.compile(r"[\p{L}\p{M}\u200c\u200d]+(?:['’][\p{L}\p{M}]+)*|\p{Nd}+|[@#&]")
LONG_LINE = 400  # beyond this a line is prose, and only its ends are looked at


def words_of(line: str) -> list[str]:
    """The folded words and numbers of a line, punctuation left out; a visarga typed for a colon counts as one."""
    return [fold(word).rstrip("ः") for word in _WORD.findall(line)]


def word_spans(line: str) -> list[tuple[int, int]]:
    """Where each of the words stands that `words_of` gives."""
    return [match.span() for match in _WORD.finditer(line)]


def count_words(text: str) -> int:
    """How many words and numbers a text has."""
    return len(_WORD.findall(text))


class WordTable:
    """Phrases as sequences of folded words, by their first word, longest first."""

    __slots__ = ("_by_first", "phrases")

    def __init__(self, phrases: Iterable[str] = ()) -> None:
        self.phrases = tuple(dict.fromkeys(phrases))
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in self.phrases:
            words = tuple(words_of(phrase))
            if words:
                self._by_first.setdefault(words[0], []).append(words)
        for entries in self._by_first.values():
            entries.sort(key=len, reverse=True)

    def at(self, words: Words, index: int = 0) -> int:
        """How many words the longest phrase that begins at `index` has; 0 where none does."""
        if index >= len(words):
            return 0
        for entry in self._by_first.get(words[index], ()):
            if tuple(words[index : index + len(entry)]) == entry:
                return len(entry)
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
        by_first = self._by_first
        return any(word in by_first and self.at(words, index) for index, word in enumerate(words))
