"""Bodies without a head noun: shown by their officers (ज़ोरबैक्स के सीईओ X) or by a tied name (अंजुमन-ए-गजनवी ने).

For languages without capitals.
"""

from __future__ import annotations

from flows.facts.analysis import NamedSpan
from flows.facts.names.bodies import english, take_body
from flows.facts.names.lexicon import (
    COMMON,
    CONJ,
    DESCRIBES,
    DOMAIN,
    GENITIVE,
    GIVEN,
    HON_BEFORE,
    INDEFINITE,
    MARKER,
    PART,
    PARTICLE,
    QUALIFIER,
    SUBJECT,
    TITLE,
    VERB,
    WEAK,
    Title,
)
from flows.facts.names.scan import Scan, name_like
from flows.frozen import replace
from flows.text.catalogue import discovered
from flows.text.document import WORD
from flows.text.phrases import Hit

_LONGEST = 6  # tokens of such a name, hyphens included
_BARRED = MARKER | CONJ | VERB | QUALIFIER | INDEFINITE | HON_BEFORE | TITLE
_OFFICES = frozenset({"body", "party", "firm"})


def take_officered_bodies(scan: Scan) -> None:
    """Take the unknown words before "के" and an office as a body, where a person's name follows the office."""
    for hit in scan.titles:
        title, end = hit.value, hit.first - 1
        if title.of not in _OFFICES or title.no_role or title.weak or end < 1 or not scan.flags[end] & GENITIVE:
            continue
        if scan.taken[hit.first] >= 0 or not _person_follows(scan, hit):
            continue
        first = _first_token(scan, end, scan.document.sentence_at(hit.first).first)
        if _names_body(scan, first, end, title):
            name = english(scan, first, end)
            ref = replace(discovered("ORG", name), kind="firm" if title.of == "firm" else "organisation")
            scan.take(NamedSpan(first, end, scan.catalogue.named("ORG", name) or ref, False, 0.5))


def take_tied_bodies(scan: Scan) -> None:
    """Take "X-ए-Y" as a body where it acts, has an officer, stands behind a country or before a noun for bodies."""
    document, flags = scan.document, scan.flags
    for token in scan.flagged(PARTICLE):
        if not 1 < token < document.size - 2:
            continue
        if document.raw[token - 1] not in "-–" or document.raw[token + 1] not in "-–":
            continue
        first, last = token - 2, token + 3
        if not scan.free(first, last) or not all(document.kind[t] == WORD for t in (first, last - 1)):
            continue
        if flags[first] & (_BARRED & ~TITLE) or first in scan.title_at or not _stands_for_body(scan, first, last):
            continue
        country = scan.span_at(first - 1)
        name = f"{english(scan, first, token - 1)}-{english(scan, token, token + 1).lower()}-{english(scan, token + 2, last)}"
        if country is not None and country.entity.kind == "country" and not country.adjective:
            first, name = country.first, f"{country.entity.name} {name}"
        ref = replace(discovered("ORG", name), kind="organisation")
        span = NamedSpan(first, last, scan.catalogue.named("ORG", name) or ref, False, 0.6)
        take_body(scan, span)


def _stands_for_body(scan: Scan, first: int, last: int) -> bool:
    """Whether a tied name stands where a body does: not मुगल-ए-आजम in a cinema."""
    flags, before = scan.flags, scan.span_at(first - 1)
    if before is not None and before.entity.kind == "country" and not before.adjective:
        return True
    if last + 1 >= scan.document.size:
        return False
    if flags[last] & (SUBJECT | DESCRIBES):
        return True
    return bool(flags[last] & GENITIVE and last + 1 in scan.title_at)


def _person_follows(scan: Scan, hit: Hit[Title]) -> bool:
    """Whether a name stands behind an office, past ranks and honorifics."""
    position = hit.last
    for _ in range(4):
        if position >= scan.document.size:
            return False
        title = scan.title_at.get(position)
        if title is not None:
            position = title.last
        elif scan.flags[position] & HON_BEFORE and not scan.flags[position] & PART:
            position += 1
        else:
            break
    span = scan.span_at(position)
    if span is not None:
        return span.entity.type == "PER"
    return position < scan.document.size and name_like(scan, position)


def _first_token(scan: Scan, end: int, floor: int) -> int:
    """The first of the words before `end` that may belong to a name."""
    document, flags, position = scan.document, scan.flags, end
    while position > max(floor, end - _LONGEST) and scan.taken[position - 1] < 0:
        token = position - 1
        if document.raw[token] in "-–" and document.glued(token):
            position = token
            continue
        bits = flags[token]
        linked = bits & PARTICLE and token > floor and position < end
        if document.kind[token] != WORD or (bits & _BARRED and not linked):
            break
        if bits & COMMON and not bits & DOMAIN and not linked and not _behind_particle(scan, token, floor):
            break
        position = token
    while position < end and (document.kind[position] != WORD or flags[position] & PARTICLE):
        position += 1
    return position


def _behind_particle(scan: Scan, token: int, floor: int) -> bool:
    """Whether a word stands behind a particle that ties it to another: ज़रबे ए | इस्लाम."""
    before = token - 1
    return before > floor and bool(scan.flags[before] & PARTICLE) and scan.taken[before] < 0


def _names_body(scan: Scan, first: int, end: int, title: Title) -> bool:
    """Whether words are enough to be a body: two of which no list knows one; before a firm's officer an unknown one."""
    flags = scan.flags
    words = [t for t in range(first, end) if scan.document.kind[t] == WORD and not flags[t] & PARTICLE]
    unknown = [t for t in words if not flags[t] and len(scan.document.raw[t]) > 2]
    if not unknown or any(len(scan.document.raw[t]) < 2 for t in words):
        return False
    if len(words) == 1:
        return title.of == "firm"
    opening = flags[words[0]]
    personal = opening & GIVEN and not opening & WEAK and len(unknown) < 2
    return not personal
