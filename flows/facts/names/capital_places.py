"""Where a word with a capital stands as only places do: residents of X, rushed to X, the mayor of X."""

from __future__ import annotations

from flows.facts.names.lexicon import ARTICLE, CONJ, GENITIVE, HEAD, INDEFINITE, MARKER, OF, PART
from flows.facts.names.scan import Scan
from flows.text.document import NUMBER, PUNCT, WORD

_LOCAL = frozenset({"city", "village", "district"})
_REGIONS = frozenset({"district", "province", "state", "region", "county", "union-territory", "block"})
_OF_BODIES = frozenset({"body", "firm", "university", "party", "hospital", "team"})


def shows_place(scan: Scan, first: int, last: int, words: list[int]) -> bool:
    """Whether the words around a run of capitals, or its ending, show that it names a place."""
    before = first - 1
    located = before >= 0 and scan.document.key[before] in scan.lexicon.locative and scan.document.kind[before] == WORD
    located = located and not (len(words) > 1 and scan.document.key[before] in scan.lexicon.origins)  # a call from
    located = located or _resident(scan, first) or _seat(scan, first) or _place_shaped(scan, words)
    located = located or _home(scan, first, last) or _joined(scan, first, last)
    located = located or governed(scan, last) or _settlement(scan, last) or _within(scan, first, last)
    return located or _included(scan, first) or _gone_to(scan, words) or _site(scan, words, last)


def _within(scan: Scan, first: int, last: int) -> bool:
    """Whether a place follows what something happened at: an accident at | Quillo | in the Sarrat District."""
    document, behind = scan.document, last + 1
    if first == 0 or last >= document.size or document.key[last] not in scan.lexicon.locative:
        return False
    if not (scan.flags[first - 1] & OF and scan.flags[first - 1] & MARKER):
        return False
    while behind < document.size and scan.flags[behind] & ARTICLE:
        behind += 1
    place = scan.span_at(behind)
    regional = place is not None and place.entity.type == "LOC" and place.entity.kind in _REGIONS
    return regional and document.key[first - 1] in scan.lexicon.sited


def _included(scan: Scan, first: int) -> bool:
    """Whether places are told by examples: several areas including | Quillo and Sarrat."""
    document, lexicon = scan.document, scan.lexicon
    if first < 2 or document.key[first - 1] not in lexicon.including:
        return False
    return document.key[first - 2] in lexicon.dwellers


def in_region(scan: Scan, first: int, last: int) -> bool:
    """Whether one word is set off by commas behind a place that a preposition shows: in Pontevedra, | Capiz, ..."""
    document, raw = scan.document, scan.document.raw
    place = scan.span_at(first - 2) if first > 2 and raw[first - 1] == "," and last - first == 1 else None
    if place is None or place.entity.type != "LOC" or place.adjective or place.first == 0 or place.last != first - 1:
        return False
    shown = document.key[place.first - 1] in scan.lexicon.locative and place.entity.origin == "discovered"
    return shown and last < document.size and raw[last] in ",." and not scan.flags[first]


def governed(scan: Scan, last: int) -> bool:
    """Whether the office of a town's or a district's head, written with a capital, stands behind: Tolvand | Mayor Asha Rao."""
    title = scan.title_at.get(last)
    local = title is not None and title.value.of in _LOCAL and not title.value.weak and not title.value.no_role
    return local and scan.document.raw[last][:1].isupper()


def _settlement(scan: Scan, last: int) -> bool:
    """Whether an apposition says that a name is a settlement's: Tolvand, | a small town in the hills."""
    document = scan.document
    if last + 2 >= document.size or document.raw[last] != "," or not scan.flags[last + 1] & INDEFINITE:
        return False
    for token in range(last + 2, min(last + 6, document.sentence_at(last).last)):
        if document.key[token] in scan.lexicon.dwellers and scan.flags[token] & HEAD:
            return True
        if document.kind[token] != WORD or scan.flags[token] & (MARKER | CONJ):
            return False
    return False


def _gone_to(scan: Scan, words: list[int]) -> bool:
    """Whether somebody is taken or goes to what unknown words name: rushed to | Norvale."""
    document, to = scan.document, words[0] - 1
    if to < 1 or document.key[to] not in scan.lexicon.toward or any(scan.flags[t] & PART for t in words):
        return False
    return document.key[to - 1] in scan.lexicon.moved


def _site(scan: Scan, words: list[int], last: int) -> bool:
    """Whether one unknown word tells where a firm's site is, its owner told by a genitive: the company's | Norvale | plant."""
    document, before = scan.document, words[0] - 1
    if len(words) > 1 or last >= document.size or document.key[last] not in scan.lexicon.sites:
        return False
    owned = before >= 0 and (scan.flags[before] & GENITIVE or document.key[before] in scan.lexicon.possessives)
    return bool(owned) and not scan.flags[words[0]] & PART


def _resident(scan: Scan, first: int) -> bool:
    """Whether a name stands behind "of" and a person, as a home does: S. Prabhu, 27, of | Korattur."""
    before = first - 1
    if before < 1 or scan.document.key[before] not in scan.lexicon.naming:
        return False
    if scan.document.raw[before - 1] == ",":
        before -= 1
    if before > 1 and scan.document.kind[before - 1] == NUMBER and scan.document.raw[before - 2] == ",":
        before -= 2
    span = scan.span_at(before - 1)
    if span is None or span.entity.type != "PER":
        return False
    title = scan.title_end.get(span.first)
    return title is None or title.value.of not in _OF_BODIES  # analyst X of Zenview


def _home(scan: Scan, first: int, last: int) -> bool:
    """Whether those who live somewhere, or a word for a settlement, show a place: residents of X, X's villagers."""
    document, dwellers = scan.document, scan.lexicon.dwellers
    if first > 1 and document.key[first - 2] in dwellers:
        return document.key[first - 1] in scan.lexicon.naming or document.key[first - 1] in scan.lexicon.locative
    owned = last + 1 < document.size and bool(scan.flags[last] & GENITIVE)
    return owned and document.key[last + 1] in dwellers


def _joined(scan: Scan, first: int, last: int) -> bool:
    """Whether a name is joined to a place that a frame shows: residents of Korsa and | X, in Korsa and | X."""
    document, before = scan.document, first - 1
    place = scan.span_at(before - 1) if before > 0 and scan.flags[before] & CONJ else None
    if place is None or place.entity.type != "LOC" or place.adjective or place.last != before:
        return False
    if _home(scan, place.first, place.last) or _included(scan, place.first):
        return True
    if place.first == 0 or document.key[place.first - 1] not in scan.lexicon.locative:
        return False
    # In Tarnmoor and | Quillex signed: another clause begins.
    return last >= document.size or document.kind[last] == PUNCT or bool(scan.flags[last] & MARKER)


def _place_shaped(scan: Scan, words: list[int]) -> bool:
    """Whether one word that no list knows ends as places do: Kovilambakkam, Sholinganallur, Fatehgarh."""
    endings, token = scan.lexicon.place_endings, words[0]
    return bool(endings) and len(words) == 1 and not scan.flags[token] and scan.document.key[token].endswith(endings)


def _seat(scan: Scan, first: int) -> bool:
    """Whether a name stands behind the office of a place: the Archbishop of Canterbury, mayor of Thornby."""
    before = first - 1
    hit = scan.title_end.get(before) if before > 0 and scan.document.key[before] in scan.lexicon.naming else None
    return hit is not None and hit.value.of in ("city", "state", "district", "village")
