"""Unknown places that a way shows: from where to where somebody goes, and what something happens beside."""

from __future__ import annotations

from flows.facts.names.lexicon import GENITIVE, HEAD, MARKER, SUBJECT
from flows.facts.names.neighbours import take_locality, unlisted
from flows.facts.names.scan import Scan, possible_subject

_LONGEST = 4  # tokens of where somebody goes: महाराष्ट्र के अकोला


def take_routes(scan: Scan) -> None:
    """Take unknown words at the ends of a way: दिल्ली से | बरहरा | जा रही बस, बरहरा | की ओर जा रहा, बरहरा | के निकट."""
    lexicon, document = scan.lexicon, scan.document
    for index in document.places(lexicon.route_from):
        _take_ends(scan, index)
    for index in document.places(lexicon.toward):
        if _open(scan, index - 2) and scan.flags[index - 1] & GENITIVE and _moves(scan, index + 1):
            take_locality(scan, index - 2, index - 1)
    for index in document.places(lexicon.beside):
        if _open(scan, index - 2) and scan.flags[index - 1] & GENITIVE:
            take_locality(scan, index - 2, index - 1)


def _open(scan: Scan, token: int) -> bool:
    """Whether a word that no list knows may open a phrase at a token."""
    return token >= 0 and scan.taken[token] < 0 and unlisted(scan, token) and possible_subject(scan, token)


def _moves(scan: Scan, token: int) -> bool:
    return token < scan.document.size and scan.document.key[token] in scan.lexicon.moved


def _take_ends(scan: Scan, index: int) -> None:
    """Take the unknown end of a way whose other end is a place: A से B जा रही."""
    if index == 0 or index + 2 >= scan.document.size:
        return
    first, last, placed = _destination(scan, index + 1)
    if first == last:
        return
    start = scan.span_at(index - 1)
    if not placed and start is not None and start.entity.type == "LOC" and not start.adjective:
        take_locality(scan, first, last)
    elif placed and _open(scan, index - 1):
        take_locality(scan, index - 1, index)


def _destination(scan: Scan, token: int) -> tuple[int, int, bool]:
    """Where somebody goes: first and last token, and whether it is a known place; nothing where no verb of motion follows."""
    document, flags = scan.document, scan.flags
    stop = min(token + _LONGEST, document.sentence_at(token).last)
    first = last = token
    placed = False
    while last < stop:
        span = scan.span_at(last)
        if span is not None:
            placed = span.entity.type == "LOC" and not span.adjective
            first, last = last, span.last
            if not placed:
                return token, token, False
        elif unlisted(scan, last) and not flags[last] & (MARKER | SUBJECT):
            first, last, placed = last, last + 1, False
        else:
            return token, token, False
        if last < stop and flags[last] & GENITIVE and document.key[last + 1 : last + 2] != []:
            if document.key[last + 1] in scan.lexicon.toward:
                break
            last += 1  # महाराष्ट्र के | अकोला
            continue
        break
    after = last
    if after < document.size and flags[after] & HEAD:
        after += 1  # बरहरा कस्बे | जा रही
    if after + 1 < document.size and document.key[after + 1] in scan.lexicon.toward:
        after += 2  # बरहरा की ओर | जा रही
    return (first, last, placed) if _moves(scan, after) else (token, token, False)
