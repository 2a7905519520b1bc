"""A document: its tokens and sentences, each with exact offsets in the raw text and a folded key to match on.

Every span that is stored is cut from `Document.text` by offsets of tokens, so it is exact by construction.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Container, Iterable, Iterator
from dataclasses import field
from itertools import accumulate, chain, compress, count
from operator import itemgetter
from typing import TypeAlias

import regex

from flows.frozen import frozen
from flows.text.chunks import Chunks
from flows.text.fold import fold
from flows.text.searches import Searches

WORD, NUMBER, PUNCT = "w", "n", "p"

# In this order: dotted acronyms (U.S., ए.के.), numbers with inner , . / ' of any script, words with marks and joiners
# and inner apostrophes, any other visible character alone.
_TOKEN = regex.compile(
    r"""((?<![\p{L}\p{M}])(?:\p{Lu}\.){2,}(?:\p{Lu}(?![\p{L}\p{M}]))?
    |\p{Nd}+(?:[.,:٫٬]\p{Nd}+)*
    |[\p{L}\p{M}\u200c\u200d]+(?:['’][\p{L}\p{M}]+)*
    |[^\s\p{L}\p{M}\p{Nd}\u200c\u200d\u00a0\u200b\ufeff])""",
    regex.VERBOSE,
)
_ZEROS = frozenset("0०")
_LETTER = regex.compile(r"[\p{L}\p{M}\u200c\u200d]")
_Read: TypeAlias = tuple[tuple[str, ...], tuple[str, ...], str]  # pieces, keys and kinds of a chunk
_PIECES, _KEYS, _KINDS = itemgetter(0), itemgetter(1), itemgetter(2)
_POSSESSIVE = regex.compile(r"['’][sS]$|(?<=[sS])['’]$")
_SPACES = re.compile("(?<! ) ")  # a space, or the first of several: the others go with the chunk behind them
_MARKED, _START = re.compile(b"\1").finditer, re.Match.start
_OF_KIND = {kind: bytes(byte == ord(kind) for byte in range(256)) for kind in (WORD, NUMBER, PUNCT)}

ENDERS = frozenset("।॥?!.…۔؟|\u2028")
CLOSERS = frozenset("\"'”’»)]}")


@frozen()
class CapitalWord:
    """A word that a capital gives another meaning, in texts that name one of some places: the Centre, India's government."""

    word: str  # as it is written
    key: str  # what stands for it among the keys
    behind: frozenset[str]  # keys before it, but where it opens a sentence before a small letter
    not_before: frozenset[str]  # keys behind it with which it is another word: the Centre | forward
    joints: frozenset[str]  # words that join it with a capital to a name: the Centre | for Science
    among: tuple[str, ...]  # names and words, one of which the text must hold


@frozen()
class TextRules:
    """What splitting needs to know of a language: words before a full stop that do not end a sentence.

    `abbreviations` are folded keys without the dot (`dr`, `डॉ`, `mr`, `no`).
    """

    abbreviations: frozenset[str] = frozenset()
    closers: frozenset[str] = frozenset()  # words of one letter that end sentences all the same: है. दी.
    per_cent: frozenset[str] = frozenset()  # behind a fraction: 64. 93 | per cent
    elisions: frozenset[str] = frozenset()  # words whose first letters an apostrophe stands for: 'em, 'til
    capital_words: tuple[CapitalWord, ...] = ()
    searches: Searches = field(default_factory=Searches, compare=False)  # of the texts of the language


_PLAIN = TextRules()


@frozen()
class Sentence:
    """A sentence as a range of tokens, with its number and the paragraph (line) that holds it."""

    number: int
    paragraph: int
    first: int
    last: int  # one past the last token


class Tokens:
    """Tokens of a text as parallel lists.

    `raw[i]` is the slice `text[start[i]:end[i]]`, `key[i]` its fold, `kind[i]` one of WORD, NUMBER, PUNCT; before the
    tokens of `breaks` a line ends. An English possessive ('s) is a token of its own, with key `'s`. A zero that closes a
    short form in Devanagari (डॉ0, मो०) is read as the full stop that it stands for.
    """

    __slots__ = ("_kinds", "_signs", "breaks", "end", "key", "kind", "raw", "size", "start", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        pieces, self.key, kinds, self.breaks = _by_lines(text)
        self.kind: list[str] = list(kinds)
        self._kinds = kinds.encode("ascii")
        ends = list(accumulate(map(len, pieces)))
        self.raw: list[str] = pieces[1::2]
        self.size = len(self.raw)  # `len` of the tokens would be a call of Python's
        self.start: list[int] = ends[:-1:2]
        self.end: list[int] = ends[1::2]
        self._signs: tuple[list[int], list[str]] | None = None  # where punctuation stands and what, once asked for

    def __len__(self) -> int:
        return self.size

    def slice(self, first: int, last: int) -> str:
        """The raw text from token `first` up to, not including, token `last`."""
        return self.text[self.start[first] : self.end[last - 1]] if last > first else ""

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Character offsets of the tokens from `first` up to, not including, `last`."""
        return self.start[first], self.end[last - 1]

    def glued(self, index: int) -> bool:
        """Whether nothing stands between token `index` and the one before it."""
        return index > 0 and self.start[index] == self.end[index - 1]

    def places(self, words: Container[str]) -> list[int]:
        """The tokens whose keys are among some words of a lexicon, in order: a stage looks at them alone."""
        return tokens_of(self.marks(words))

    def marks(self, words: Container[str]) -> bytes:
        """One byte a token, 1 where its key is one of some words: `find(1, first, last)` gives the next of a range."""
        return bytes(map(words.__contains__, self.key))

    def kinds(self, kind: str) -> bytes:
        """The same of the tokens of one kind."""
        return self._kinds.translate(_OF_KIND[kind])

    def signs(self, marks: Container[str]) -> list[int]:
        """The tokens that are some punctuation marks as they are written, in order."""
        if self._signs is None:
            places = tokens_of(self.kinds(PUNCT))
            self._signs = places, list(map(self.raw.__getitem__, places))
        return list(compress(self._signs[0], map(marks.__contains__, self._signs[1])))

    def signed(self, marks: Container[str]) -> bytearray:
        """The same as one byte a token."""
        row = bytearray(self.size)
        for index in self.signs(marks):
            row[index] = 1
        return row

    def token_at(self, char: int) -> int:
        """The first token that ends after character offset `char` (len(self) where none does)."""
        low, high = 0, len(self.end)
        while low < high:
            middle = (low + high) // 2
            if self.end[middle] <= char:
                low = middle + 1
            else:
                high = middle
        return low


class Document(Tokens):
    """The tokens of a text with its sentences; `sentence_of[i]` is the number of the sentence of token `i`."""

    __slots__ = ("_bits", "_read", "rules", "sentence_of", "sentences")

    def __init__(self, text: str, rules: TextRules | None = None) -> None:
        super().__init__(text)
        self.rules = rules or _PLAIN
        self._bits = self.rules.searches.begin()
        self._read: bytes | None = None
        self.sentences: list[Sentence] = []
        self.sentence_of: list[int] = []
        self._split()
        for word in self.rules.capital_words:
            if word.word in text and any(name in text for name in word.among):
                self._set_capital(word)

    def _set_capital(self, word: CapitalWord) -> None:
        """Give a word with a capital the key of what it means, wherever it stands as it does then."""
        raw, key, last = self.raw, self.key, self.size - 1
        for index in [i for i, piece in enumerate(raw) if piece == word.word]:
            after, then = (raw[i] if i <= last else "." for i in (index + 1, index + 2))
            named = after[:1].isupper() or (after in word.joints and then[:1].isupper())
            small = not named and (index == last or key[index + 1] not in word.not_before)
            opens = index == self.sentence_at(index).first and after[:1].islower()
            if small and (opens or (index > 0 and key[index - 1] in word.behind)):
                key[index] = word.key

    def marks(self, words: Container[str]) -> bytes:
        """As of any tokens; each is looked up once for all sets that texts are searched for, which is a tenth of facts."""
        if self._read is None:
            self._read = self._bits.read(self.key)
        row = self._bits.row(self._read, words)
        if row is None:
            self.rules.searches.note(words)
            row = super().marks(words)
        return row

    def sentence_at(self, index: int) -> Sentence:
        """The sentence that holds token `index`."""
        return self.sentences[self.sentence_of[index]]

    def _split(self) -> None:
        """Fill `sentences`."""
        count = len(self.raw)
        lines = {token for token in self.breaks if 0 < token < count}
        first, paragraph = 0, 0
        for stop in sorted({count, *lines, *self._ends()}):
            if stop > first:
                number = len(self.sentences)
                self.sentences.append(Sentence(number, paragraph, first, stop))
                self.sentence_of += [number] * (stop - first)
                first = stop
            paragraph += stop in lines

    def _ends(self) -> Iterator[int]:
        """The tokens before which a mark ends a sentence."""
        start, end, raw = self.start, self.end, self.raw
        count, stop = len(raw), 0
        for index in self.signs(ENDERS):
            if index < stop or not self._ends_sentence(index):
                continue
            stop = index + 1
            # Closing quotes and brackets, and further stops, belong to the sentence they close.
            while (
                stop < count
                and start[stop] == end[stop - 1]
                and (raw[stop] in ENDERS or (raw[stop] in CLOSERS and not self._opens(stop)))
            ):
                stop += 1
            yield stop

    def _opens(self, index: int) -> bool:
        """Whether a quote mark that may open or close opens: a letter follows it at once."""
        nxt = index + 1
        return (
            self.raw[index] in "\"'"
            and nxt < len(self.raw)
            and self.start[nxt] == self.end[index]
            and self.kind[nxt] != PUNCT
        )

    def _ends_sentence(self, index: int) -> bool:
        """Whether a mark that may end a sentence does."""
        mark = self.raw[index]
        nxt = index + 1
        at_end = nxt >= len(self.raw)
        if mark == "|":  # "है | वह": typed for a danda; "a|b" is a separator
            return at_end or self.start[nxt] > self.end[index]
        if mark != ".":
            return True
        if at_end:
            return True
        before = index - 1
        glued_before = before >= 0 and self.end[before] == self.start[index]
        if not glued_before:  # fell by | .45 per cent
            return self.kind[nxt] != NUMBER or self.start[nxt] > self.end[index]
        word, key = self.raw[before], self.key[before]
        glued_after = self.start[nxt] == self.end[index]
        if self.kind[before] == WORD:
            if key in self.rules.abbreviations:
                return False
            short = len(word) <= 2 and key not in self.rules.closers
            if short and sum(map(str.isalpha, word)) == 1:  # an initial: "एस. जयशंकर", "J. Biden"
                return False
        if self.kind[before] == NUMBER and self.kind[nxt] == NUMBER and glued_after:
            return False
        if not glued_after:
            if self._in_decimal(before, nxt):
                return False
            follower = self.raw[nxt]
            return not (self.kind[nxt] == WORD and follower[:1].islower() and follower.isascii())
        # "said.The", "है.उन्होंने" end a sentence; "example.com", "a.m." do not.
        follower = self.raw[nxt]
        if follower in CLOSERS:
            return True
        if self.kind[nxt] != WORD:
            return False
        return follower[:1].isupper() or not (follower.isascii() or word.isascii())

    def _in_decimal(self, before: int, nxt: int) -> bool:
        """Whether a space stands behind the point of a share: 64. | 93 प्रतिशत."""
        if self.kind[before] != NUMBER or self.kind[nxt] != NUMBER or nxt + 1 >= len(self.raw):
            return False
        short = (
            len(self.key[before]) <= 2 and len(self.key[nxt]) <= 2 and (self.key[before] + self.key[nxt]).isdecimal()
        )
        return short and self.key[nxt + 1] in self.rules.per_cent and self.start[nxt] - self.end[nxt - 1] == 1


class _GapError(Exception):
    """A chunk does not end with a token."""


def _by_lines(text: str) -> tuple[list[str], list[str], str, list[int]]:
    """A text in pieces (between, token, between, ..., between), its tokens' keys and kinds, and where lines end."""
    pieces: list[str] = []
    key: list[str] = []
    kinds = ""
    breaks: list[int] = []
    between = ""
    for number, line in enumerate(text.split("\n")):
        between += "\n" if number else ""
        if not line:
            continue
        read, behind = _by_chunks(line)
        at = len(pieces)
        pieces.extend(chain.from_iterable(map(_PIECES, read)))
        if len(pieces) == at:
            between += behind[1:]
            continue
        key.extend(chain.from_iterable(map(_KEYS, read)))
        kinds += "".join(map(_KINDS, read))
        pieces[at] = between + pieces[at][1:]
        breaks.append(at // 2)
        between = behind
    pieces.append(between)
    return pieces, key, kinds, breaks


def _by_chunks(line: str) -> tuple[list[_Read], str]:
    """The chunks of a line as read, each with a space before it, and what stands behind the last token."""
    bare = line.rstrip(" ")  # the head of a line is often cut off behind a space
    try:
        chunks = (
            _SPACES.split(bare) if "  " in bare else bare.split(" ")
        )  # two stand behind each sentence of some texts
        return list(_READ.each(chunks)), line[len(bare) :]
    except _GapError:
        read, behind = _by_characters(f" {line}")
        return [read], behind


def _read(chunk: str) -> _Read:
    read, behind = _by_characters(f" {chunk}")
    if behind:
        raise _GapError
    return read


_READ = Chunks(_read)


def _by_characters(text: str) -> tuple[_Read, str]:
    """The pieces of a text up to its last token, with the keys and kinds of its tokens, and what stands behind that."""
    *pieces, behind = [part for piece in _TOKEN.split(text) for part in _parts(piece)]
    if not _ZEROS.isdisjoint(text):
        for index in range(3, len(pieces), 2):
            if pieces[index] in _ZEROS and not pieces[index - 1] and "\u0901" <= pieces[index - 2][-1] <= "\u094d":
                pieces[index] = "."
    raw = pieces[1::2]
    return (tuple(pieces), tuple(map(fold, raw)), "".join(map(_kind, raw))), behind


def _kind(token: str) -> str:
    if _LETTER.match(token) or (token[0] in "'’" and len(token) > 1):
        return WORD
    return NUMBER if token[0].isdecimal() else PUNCT


def _parts(piece: str) -> tuple[str, ...]:
    """A token, or what stands between two; one with an English possessive is two tokens and the nothing between."""
    tail = _POSSESSIVE.search(piece) if len(piece) > 1 else None
    return (piece,) if tail is None else (piece[: tail.start()], "", piece[tail.start() :])


def positions(tests: Iterable[object]) -> list[int]:
    """The positions of what is true in a row, at the speed of C where the row is a `map` of a method of C."""
    return list(compress(count(), tests))


def tokens_of(row: bytes | bytearray, first: int = 0, last: int = sys.maxsize) -> list[int]:
    """The tokens of a range that a row of marks has: few, where `positions` would look at each byte."""
    return list(map(_START, _MARKED(row, first, last)))


def either(one: bytes | bytearray, other: bytes | bytearray) -> bytes:
    """The tokens that one of two rows of marks has."""
    return (int.from_bytes(one) | int.from_bytes(other)).to_bytes(len(one))


def both(one: bytes | bytearray, other: bytes | bytearray) -> bytes:
    """The tokens that two rows of marks have."""
    return (int.from_bytes(one) & int.from_bytes(other)).to_bytes(len(one))


def without(marks: bytes | bytearray, barred: bytes | bytearray) -> bytes:
    """The tokens that one row of marks has and another has not."""
    return (int.from_bytes(marks) & ~int.from_bytes(barred)).to_bytes(len(marks))
