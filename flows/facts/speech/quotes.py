"""Words between quote marks, in every style that newsrooms use, as spans of tokens.

“…”, "…", „…“, «…», ''…'' (two apostrophes), ``…'', ‘…’ and '…'. A quote that nobody closes ends with its paragraph;
one that opens the next paragraph goes on with it. An apostrophe (India's, workers', '90s) is no quote mark.
"""

from __future__ import annotations

from bisect import bisect_left

from flows.frozen import frozen
from flows.text.document import NUMBER, PUNCT, WORD, Document

_DOUBLE = frozenset('"“”„‟«»″〝〞＂')
_SINGLE = frozenset("'‘’‚‛`´′")
_SIGNS = _DOUBLE | _SINGLE
_OPEN_ONLY = frozenset("“„«〝‟‘‚‛")
_CLOSE_ONLY = frozenset("”»〞")
_BEFORE_OPENING = frozenset("([{—–-:,;/…=।|")
_FINAL = frozenset(".,!?;:।॥…")
MAX_NESTED = 80  # '… "…" …': so near its end must be, or the first mark is an apostrophe
MAX_SINGLE_WORDS = 400  # an unclosed '…' is an apostrophe, not a quote of thousands of words


@frozen()
class QuoteSpan:
    """Quoted words `first`..`last`; with their marks `outer_first`..`outer_last`."""

    outer_first: int
    first: int
    last: int
    outer_last: int
    double: bool
    closed: bool
    continues: bool = False  # opens a paragraph after one whose quote was left open

    @property
    def words(self) -> int:
        """How many tokens stand between the marks."""
        return self.last - self.first


@frozen()
class _Mark:
    first: int
    last: int
    double: bool
    opens: bool
    closes: bool
    firm: bool = True  # opens a quote even where nothing closes it


def find_quotes(document: Document) -> list[QuoteSpan]:
    """The outermost quotes of a document, in order, without overlap."""
    spans: list[QuoteSpan] = []
    first = 0
    open_before = False
    signs = document.signs(_SIGNS)
    for last in _paragraph_ends(document) if signs else ():
        within = signs[bisect_left(signs, first) : bisect_left(signs, last)]
        if within:
            marks = _marks(document, within, first, last)
            found, open_before = _in_paragraph(document, marks, first, last, open_before)
            spans += found
        else:
            open_before = False
        first = last
    return spans


def _paragraph_ends(document: Document) -> list[int]:
    ends: list[int] = []
    sentences = document.sentences
    for number, sentence in enumerate(sentences):
        if number + 1 == len(sentences) or sentences[number + 1].paragraph != sentence.paragraph:
            ends.append(sentence.last)
    return ends


def _marks(document: Document, signs: list[int], first: int, last: int) -> list[_Mark]:
    """The quote marks of a paragraph, of the tokens that may be some; two single ones that touch are one double mark."""
    raw, kind = document.raw, document.kind
    marks: list[_Mark] = []
    stop = first
    for index in signs:
        if index < stop or kind[index] != PUNCT:
            continue
        sign = raw[index]
        stop = index + 1
        if sign in _SINGLE and stop < last and raw[stop] in _SINGLE and document.glued(stop):
            if _twin(sign, raw[stop]):
                stop += 1
            double = stop - index == 2
        else:
            double = sign in _DOUBLE
        mark = _classify(document, index, stop, double, first, last)
        if mark is not None:
            marks.append(mark)
    return marks


def _twin(one: str, two: str) -> bool:
    """Whether two single marks make a double one: '' ‘‘ ’’ ``, but not ’‘ (one closes, one opens)."""
    return one == two or {one, two} <= {"'", "’"} or {one, two} <= {"`", "‘"}


def _classify(document: Document, index: int, stop: int, double: bool, first: int, last: int) -> _Mark | None:
    """Which way a mark may point, by the space around it; None for an apostrophe."""
    raw, kind = document.raw, document.kind
    sign = raw[index]
    touches_before = index > first and document.glued(index)
    touches_after = stop < last and document.glued(stop)
    before_is_word = touches_before and kind[index - 1] != PUNCT
    opening_side = not touches_before or raw[index - 1] in _BEFORE_OPENING
    if not double:
        if before_is_word and touches_after and kind[stop] == WORD and sign not in _OPEN_ONLY:
            return None  # a word with an apostrophe that the tokeniser left in parts
        opens = sign != "’" and touches_after and (opening_side or _touches_quote(document, index, first))
        if opens and sign not in _OPEN_ONLY and kind[stop] == NUMBER and not document.raw[stop].isascii():
            opens = True
        elif (
            opens
            and sign not in _OPEN_ONLY
            and (_decade(document, stop) or document.key[stop] in document.rules.elisions)
        ):
            return None
        return _Mark(index, stop, False, opens, sign not in _OPEN_ONLY and (touches_before or not touches_after))
    if sign in _CLOSE_ONLY and sign != "»":
        return _Mark(index, stop, True, False, True)
    if sign in _OPEN_ONLY and sign != "“" and sign not in _SINGLE:
        return _Mark(index, stop, True, True, sign == "«" and touches_before and not touches_after)
    if sign in ("“", "‘"):
        # “ closes in the German style, and where a typist pressed the wrong key: word“ or ।“
        closes = touches_before and not touches_after and not opening_side
        return _Mark(index, stop, True, not closes, closes)
    inches = touches_before and kind[index - 1] == NUMBER and sign in ('"', "″")
    opens = stop < last and not before_is_word and (not touches_before or opening_side or touches_after)
    closes = touches_before or not touches_after
    if opens and closes and touches_before and not touches_after and not opening_side:
        opens = False
    return _Mark(index, stop, True, opens and not inches, closes, touches_after)


def _touches_quote(document: Document, index: int, first: int) -> bool:
    return index > first and document.raw[index - 1] in _DOUBLE


def _decade(document: Document, index: int) -> bool:
    """'90s, '68: a year without its century."""
    return document.kind[index] == NUMBER and len(document.raw[index]) == 2


def _in_paragraph(
    document: Document, marks: list[_Mark], first: int, last: int, open_before: bool
) -> tuple[list[QuoteSpan], bool]:
    """Pair the marks of one paragraph; whether its last quote was left open."""
    spans: list[QuoteSpan] = []
    next_close = _next_single_closes(marks)
    next_single = [None if close is None else marks[close].first for close in next_close]
    last_double = max((m.first for m in marks if m.double and m.closes), default=-1)
    opened: _Mark | None = None
    for number, mark in enumerate(marks):
        if opened is None:
            closable = mark.first < last_double or mark.firm if mark.double else next_close[number] is not None
            if mark.opens and mark.last < last and closable:
                opened = mark
            continue
        if mark.double != opened.double:
            # Other marks inside are nested, and end with what holds them.
            far = not opened.double and (next_single[number] or mark.first + MAX_NESTED) - mark.first >= MAX_NESTED
            if far and mark.double and mark.opens and not mark.closes:
                opened = mark
            continue
        if document.raw[opened.first] == "„" and document.raw[mark.first] == "“":  # „Gut“
            if mark.first > opened.last:
                spans.append(_span(opened, mark.first, mark, first, open_before))
            opened = None
            continue
        if mark.opens and not mark.closes:
            cut = _sentence_end_between(document, opened.last, mark.first)
            if opened.double and cut is not None:
                spans.append(_span(opened, cut, None, first, open_before))
                opened = mark
            elif not opened.double:
                opened = mark if next_close[number] is not None else opened
            continue
        if not mark.closes:
            continue
        if not opened.double and _plural_possessive(document, mark, marks, number, next_close):
            continue
        if mark.first > opened.last:
            spans.append(_span(opened, mark.first, mark, first, open_before))
        opened = None
    left_open = opened is not None and opened.double
    if opened is not None and opened.double and opened.last < last:
        spans.append(_span(opened, last, None, first, open_before))
    return spans, left_open


def _span(opened: _Mark, stop: int, closed: _Mark | None, first: int, open_before: bool) -> QuoteSpan:
    outer = closed.last if closed is not None else stop
    continues = open_before and opened.first == first
    return QuoteSpan(opened.first, opened.last, stop, outer, opened.double, closed is not None, continues)


def _next_single_closes(marks: list[_Mark]) -> list[int | None]:
    """For every mark, the number of the next one that may close a single quote."""
    result: list[int | None] = [None] * len(marks)
    following: int | None = None
    for number in range(len(marks) - 1, -1, -1):
        result[number] = following
        mark = marks[number]
        if not mark.double and mark.closes:
            following = number
    near: list[int | None] = []
    for number, close in enumerate(result):
        far = close is not None and marks[close].first - marks[number].last > MAX_SINGLE_WORDS
        near.append(None if far else close)
    return near


def _plural_possessive(
    document: Document, mark: _Mark, marks: list[_Mark], number: int, next_close: list[int | None]
) -> bool:
    """Whether a mark inside '…' is an apostrophe: 'The workers' demands are fair,' he said."""
    before = document.key[mark.first - 1]
    if not before.endswith("s") or document.kind[mark.first - 1] != WORD or mark.last >= document.size:
        return False
    if document.kind[mark.last] != WORD:
        return False
    close = next_close[number]
    if close is None or any(m.opens for m in marks[number + 1 : min(close, number + 8)]):
        return False
    return (
        document.raw[marks[close].first - 1] in _FINAL
        and document.sentence_of[mark.first] == (document.sentence_of[marks[close].first - 1])
    )


def _sentence_end_between(document: Document, first: int, last: int) -> int | None:
    """Where the last sentence that ends between two tokens ends, None where none does."""
    if last <= first:
        return None
    sentence = document.sentence_at(last)
    stop = sentence.first
    return stop if stop > first else None
