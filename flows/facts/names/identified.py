"""Persons whose names the text lists as names: identified as Mohan and Sunita, आरोपियों की पहचान मोहन और राजू के रूप में."""

from __future__ import annotations

from flows.facts.names.lexicon import COMMON, CONJ, GIVEN, MARKER, PART, SURNAME
from flows.facts.names.scan import Scan, name_run
from flows.text.document import PUNCT, WORD

_LONGEST = 60  # tokens of a list of names with ages, fathers and homes
_MOST = 12  # names of one list
_FEWEST = 3  # items of a list of who was there


def identified_runs(scan: Scan) -> list[tuple[int, int]]:
    """The runs of tokens that name those who are identified."""
    runs: list[tuple[int, int]] = []
    lexicon = scan.lexicon
    for hit in lexicon.identified.find(scan.document):
        stop = min(hit.last + _LONGEST, scan.document.sentence_at(hit.first).last)
        if not lexicon.cased:
            closing = next(lexicon.identified_end.find(scan.document, hit.last, stop), None)
            if closing is None:
                continue
            stop = closing.first
        runs.extend(_listed(scan, hit.last, stop))
    return runs


def attending_runs(scan: Scan) -> list[tuple[int, int]]:
    """The names of lists that a word for "and others" or for being there ends: मोहन, राजू, सुनीता | आदि मौजूद थे."""
    runs: list[tuple[int, int]] = []
    for stop in scan.document.places(scan.lexicon.attending):
        items = _items_before(scan, stop)
        sure = sum(1 for first, last in items if _sure(scan, first, last))
        if len(items) < _FEWEST or sure < 2 or sure * 3 < len(items):
            continue
        runs.extend((first, last) for first, last in items if scan.free(first, last) and _whole_name(scan, first, last))
    return runs


def _items_before(scan: Scan, stop: int) -> list[tuple[int, int]]:
    """The items of a list that ends before a token, the last one first; nothing where a place or a body is among them."""
    document, flags = scan.document, scan.flags
    floor = max(document.sentence_at(stop).first, stop - _LONGEST)
    items: list[tuple[int, int]] = []
    end = stop
    while end > floor:
        first = end
        while first > floor and _in_item(scan, first - 1):
            first -= 1
        if first == end and items and end - 2 >= floor and document.raw[end - 2] == ",":
            first = end - 1  # जगदीश, | विश्राम, | मनराज आदि: one everyday word among names
        if first == end or document.kind[first] != WORD or flags[first] & MARKER:
            break
        span = scan.span_at(first)
        if span is not None and span.entity.type != "PER":
            return []
        items.append((first, end))
        before = first - 1
        if before < floor or not (document.raw[before] == "," or flags[before] & CONJ):
            break
        end = before
        if document.raw[end - 1 : end] == [","]:
            end -= 1  # राजू, | व सुनीता
    return items


def _in_item(scan: Scan, token: int) -> bool:
    bits = scan.flags[token]
    if scan.document.kind[token] != WORD or bits & (MARKER | CONJ):
        return False
    return scan.taken[token] >= 0 or bool(bits & PART) or not bits & COMMON


def _sure(scan: Scan, first: int, last: int) -> bool:
    """Whether an item is a person's name, taken already or by a part that is no everyday word."""
    return scan.taken[last - 1] >= 0 or any(
        scan.flags[t] & PART and not scan.flags[t] & COMMON for t in range(first, last)
    )


def _whole_name(scan: Scan, first: int, last: int) -> bool:
    """Whether one to four words may be somebody's whole name."""
    if scan.flags[first] & COMMON and not scan.flags[first] & PART:
        return False
    return last - first <= 4 and all(len(scan.document.raw[t]) > 2 for t in range(first, last))


def _listed(scan: Scan, first: int, stop: int) -> list[tuple[int, int]]:
    """The names of a list, each up to the mark or conjunction behind it; in a cased language up to what is no name."""
    runs: list[tuple[int, int]] = []
    token = first
    while token < stop and len(runs) < _MOST:
        end = name_run(scan, token, stop)
        alone = _stands_alone(scan, token, stop)
        if end == token and alone:
            end = token + 1
        if end > token and (_may_name(scan, token, end) or (runs and alone and not scan.flags[token])):
            runs.append((token, end))
            token = end
        elif scan.taken[token] >= 0:
            token = scan.spans[scan.taken[token]].last
        elif scan.lexicon.cased:
            break
        token = _behind_separator(scan, token, stop)
    return runs


def _may_name(scan: Scan, first: int, last: int) -> bool:
    """Whether a run may name a person alone: by a part that is no everyday word, or one unknown word."""
    flags = scan.flags
    words = [t for t in range(first, last) if scan.document.kind[t] == WORD]
    if any(flags[t] & COMMON and not flags[t] & PART for t in words):
        return False
    sure = any(flags[t] & (GIVEN | SURNAME) and not flags[t] & MARKER for t in words)
    unknown = len(words) in (2, 3) and not any(flags[t] for t in words)  # चंदशेखर झुरमुटिया
    return sure or unknown or (scan.lexicon.cased and len(words) > 1)


def _stands_alone(scan: Scan, token: int, stop: int) -> bool:
    """Whether a name part, everyday word or not, or an unknown word is a whole item of a list: अनुराग, | सूरज | और सनी."""
    document, flags, after = scan.document, scan.flags, token + 1
    named = flags[token] & PART and not flags[token] & MARKER
    if scan.taken[token] >= 0 or document.kind[token] != WORD or not (named or not flags[token]):
        return False
    return after == stop or document.kind[after] == PUNCT or bool(flags[after] & CONJ)


def _behind_separator(scan: Scan, token: int, stop: int) -> int:
    """The token behind the next comma or conjunction of a list, past an age between commas."""
    document = scan.document
    while token < stop:
        if document.raw[token] in ",،、" or scan.flags[token] & CONJ:
            token += 1
            while token < stop and (document.kind[token] != WORD or scan.flags[token] & CONJ):
                if document.kind[token] == PUNCT and document.raw[token] not in ",،、(":
                    return stop
                token += 1
            return token
        token += 1
    return stop
