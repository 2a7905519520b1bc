"""Offices in a text: title, portfolio, tenure and owner, before anybody is known to hold them."""

from __future__ import annotations

from collections.abc import Iterator

from flows.facts.names.lexicon import (
    ARTICLE,
    CONJ,
    DESCRIBES,
    DOMAIN,
    GENITIVE,
    HEAD,
    INDEFINITE,
    JOINER,
    MARKER,
    OF,
    QUALIFIER,
    Title,
)
from flows.facts.names.scan import Scan, seat_behind
from flows.frozen import frozen
from flows.text.catalogue import EntityRef
from flows.text.document import NUMBER, WORD
from flows.text.phrases import Hit

_ACRONYM = 6  # tokens of a short name in brackets: (भाकियू), (W.H.O.)


@frozen()
class Office:
    """An office in the text, from its owner or portfolio to its last word, before its holder is known."""

    first: int
    last: int
    role: str
    title: Title
    tenure: str
    owner: EntityRef | None  # what the text says that it is of
    owner_noun: str  # the common noun that the text names its owner by, folded: कंपनी के सीईओ
    before_person: int  # where a name would stand behind it
    after_person: int  # where it begins, owner and qualifiers included
    repeats: bool = False  # its like is held by another, who was told of before: her Kenyan counterpart


def free_titles(scan: Scan) -> Iterator[Hit[Title]]:
    """Titles outside names; of one that a name cuts, what is left: Samajwadi Party | chief."""
    for hit in scan.titles:
        following = scan.title_at.get(hit.last)
        qualifies = scan.flags[hit.last - 1] & QUALIFIER and hit.last - hit.first == 1
        if qualifies and following is not None and not following.value.rank:
            continue  # प्रमुख | लेखिका; not "एजेंसी के प्रमुख | मेजर जनरल"
        if _is_free(scan, hit) or hit.value.of[:1].isupper():
            yield hit
            continue
        span = scan.span_at(hit.first)
        if span is None or span.last >= hit.last:
            continue
        for token in range(span.last, hit.last):
            rest = scan.lexicon.titles.match(scan.document, token)
            if rest is not None:
                whole = rest.value.role in hit.value.role or hit.value.no_role
                yield rest if whole else Hit(rest.first, rest.last, hit.value)  # विधानसभा | अध्यक्ष: its speaker
                break


def _is_free(scan: Scan, hit: Hit[Title]) -> bool:
    """Whether a title stands outside names: not the office in "राष्ट्रपति भवन"."""
    if scan.taken[hit.first] < 0:
        return True
    span = scan.span_at(hit.first)
    return span is not None and span.last <= hit.last and span.entity.type == "LOC" and span.adjective


def read_office(scan: Scan, hit: Hit[Title]) -> Office:
    hit = _widest(scan, hit)
    title, first = hit.value, hit.first
    role = title.role
    if title.compose:
        first, role = _portfolio(scan, hit)
    tenure, begin = _tenure(scan, first, "current")
    closed = begin < scan.document.size and scan.flags[begin] & ARTICLE and begin < first  # WKRP | that Mayor X
    owner, owner_first, noun = (None, begin, "") if closed else _owner_before(scan, begin)
    after = begin
    if owner is not None and title.of == "city":
        owner, owner_first = _town(scan, owner, owner_first)
    if owner is not None or noun:
        tenure, after = _tenure(scan, owner_first, tenure)
    last = hit.last
    if owner is None and scan.lexicon.cased:
        owner, last = owner_behind(scan, hit.last, title.of in ("none", "team"))
    elif owner is None:
        if not noun:
            last = seat_behind(scan, hit.last)
            seat = scan.span_at(last - 1) if last > hit.last else None  # एसपी | मथुरा | अनिल वर्मा, एसपी | ग्रामीण | X
            owner = seat.entity if seat is not None else None
    elif scan.lexicon.cased and not noun:
        last = owner_behind(scan, hit.last)[1]  # India's ambassador | to China
    if tenure == "current" and _over(scan, after if owner or noun else begin, last):
        tenure = "former"
    return Office(after if owner or noun else begin, last, role, title, tenure, owner, noun, last, after)


def _over(scan: Scan, first: int, last: int) -> bool:
    """Whether a span of years beside an office says that it is over: president | from 2000 to 2006."""
    ranges, key = scan.lexicon.past_range, scan.document.key
    if ranges.keys().isdisjoint((*key[max(0, first - 4) : first], *key[last : last + 2])):
        return False
    starts = (start for start in (last, first - 4) if 0 <= start <= scan.document.size - 4)
    return any(_year_range(scan, start) for start in starts)


def _year_range(scan: Scan, start: int) -> bool:
    """Whether four tokens are a span of years: from 2000 to 2006, 1998 से 2004 तक."""
    document, ranges = scan.document, scan.lexicon.past_range
    opening, closing = (start, start + 2) if document.key[start] in ranges else (start + 1, start + 3)
    if ranges.get(document.key[opening]) != document.key[closing]:
        return False
    rest = [document.raw[t] for t in range(start, start + 4) if t not in (opening, closing)]
    return all(len(year) == 4 and year.isdigit() for year in rest)


def _widest(scan: Scan, hit: Hit[Title]) -> Hit[Title]:
    """The title that a portfolio may widen: of "खनन और | न्याय मंत्री" the minister, so that both words are his."""
    before = hit.first - 1
    if hit.value.compose or before < 1 or not scan.flags[before] & JOINER or not scan.flags[before - 1] & DOMAIN:
        return hit
    if scan.taken[before - 1] >= 0 or not scan.flags[hit.first] & DOMAIN:
        return hit
    inner = scan.lexicon.titles.match(scan.document, hit.last - 1, hit.last)
    return inner if inner is not None and inner.value.compose else hit


def _portfolio(scan: Scan, hit: Hit[Title]) -> tuple[int, str]:
    """Where the portfolio before a title begins, and the whole office: जल संसाधन | मंत्री → water resources minister."""
    document, flags = scan.document, scan.flags
    floor = max(document.sentence_at(hit.first).first, hit.first - 8)
    end, link = _before_link(scan, hit.first, floor)
    first = position = end
    while position > floor:
        token = position - 1
        if scan.taken[token] >= 0 or document.kind[token] == NUMBER:
            break
        if flags[token] & DOMAIN and not (flags[token] & QUALIFIER and not _domain_between(scan, token, end)):
            first = position = token
        elif (flags[token] & JOINER or document.raw[token] == ",") and position < end and token > floor:
            if not flags[token - 1] & DOMAIN or scan.taken[token - 1] >= 0:
                break
            position = token
        else:
            break
    if first < end - 1 and scan.lexicon.region_words.get(document.key[first]) == "state":
        first += 1  # State | revenue minister: whose, not what for
    elif first < end - 1 and document.key[first] in scan.lexicon.national:
        first += 1  # केंद्रीय | स्वास्थ्य, परिवार कल्याण मंत्री
    if first == end:
        return hit.first, hit.value.role
    words: list[str] = []
    token = first
    while token < end:
        domain = scan.lexicon.domains.match(document, token, end)
        if domain is not None:
            words.append(domain.value.role)
            token = domain.last
            continue
        words.append("," if document.raw[token] == "," else "and" if flags[token] & CONJ else "")
        token += 1
    portfolio = " ".join(w for w in (*words, link) if w).replace(" ,", ",")
    if not any(words):
        return hit.first, hit.value.role
    role = hit.value.role
    return first, f"{role} for {portfolio}" if " of " in role else f"{portfolio} {role}"


def _before_link(scan: Scan, end: int, floor: int) -> tuple[int, str]:
    """Past the words between a portfolio and its minister: आदिवासी | मामलों के | मंत्री."""
    for token in range(max(floor, end - 2), end):
        link = scan.lexicon.portfolio_links.match(scan.document, token, end)
        if link is not None and link.last == end:
            return token, link.value
    return end, ""


def _domain_between(scan: Scan, token: int, end: int) -> bool:
    return any(scan.flags[t] & DOMAIN for t in range(token + 1, end))


def _tenure(scan: Scan, first: int, tenure: str) -> tuple[str, int]:
    """Leftwards over words that say since or until when (former, acting), and over plain qualifiers (वरिष्ठ)."""
    document, flags = scan.document, scan.flags
    floor = max(document.sentence_at(first).first, first - 4) if first < document.size else first
    position = first
    while position > floor:
        token = position - 1
        if document.raw[token] in "-–" and token > floor and scan.lexicon.tenures.get(document.key[token - 1]):
            token -= 1
        stated = scan.lexicon.tenures.get(document.key[token])
        if scan.taken[token] >= 0 or not (stated or flags[token] & QUALIFIER):
            break
        if stated and tenure == "current":
            tenure = stated
        position = token
    return tenure, position


def _owner_before(scan: Scan, position: int) -> tuple[EntityRef | None, int, str]:
    """What an office is of, where that stands before it: रूस के, रूसी, Mexico's, Mexican."""
    document, flags = scan.document, scan.flags
    token = position - 1
    if position == 0 or (position < document.size and document.sentence_of[token] != document.sentence_of[position]):
        return None, position, ""
    floor = document.sentence_at(token).first
    marked = flags[token] & GENITIVE and token > floor
    opened = _bracket(scan, token - 1 if marked else token, floor)
    if opened is not None:  # the World Health Organization (WHO) | chief, विश्व स्वास्थ्य संगठन (डब्ल्यूएचओ) के | प्रमुख
        span = scan.span_at(opened - 1)
        if span is not None and span.entity.type == "ORG" and span.last == opened and span.first >= floor:
            return span.entity, span.first, ""
    if marked:
        span = scan.span_at(token - 1)
        if span is not None and span.last == token and span.first >= floor:
            return span.entity, span.first, ""
        place = scan.span_at(token - 2) if flags[token - 1] & HEAD and token - 2 >= floor else None
        described = place is not None and place.entity.type == "LOC" and place.last == token - 1
        if described and place is not None and document.key[token - 1] not in scan.lexicon.region_words:
            return place.entity, place.first, ""  # बिलासपुर संभाग के | कमिश्नर
        title = scan.title_end.get(token)
        if title is not None and title.first > floor:  # X के गवर्नर के | प्रवक्ता
            return _owner_before(scan, _tenure(scan, title.first, "current")[1])
        noun = document.kind[token - 1] == WORD and not flags[token - 1] & QUALIFIER
        return None, token - 1 if noun else position, document.key[token - 1] if noun else ""
    if document.key[token] in scan.lexicon.serving_in and token > floor:
        span = scan.span_at(token - 1)  # आपदा विभाग में | विशेष सचिव
        return (span.entity, span.first, "") if span is not None and span.entity.type == "ORG" else (None, position, "")
    region = document.key[token] in scan.lexicon.region_words and scan.taken[token] < 0  # not that of Rusk County
    if region and token > floor and scan.taken[token - 1] >= 0:
        token -= 1  # Lagos State | Attorney General
    elif scan.lexicon.region_words.get(document.key[token]) == "state" and scan.taken[token] < 0:
        return None, token, document.key[token]  # राज्य | आपदा प्रबंधन सचिव
    span = scan.span_at(token)
    if span is not None and span.last == token + 1 and span.entity.type != "PER" and span.first >= floor:
        return span.entity, span.first, ""
    return None, position, ""


def _town(scan: Scan, owner: EntityRef, first: int) -> tuple[EntityRef, int]:
    """The town that its province follows before a town's office: Tolvand, Quillo | Mayor; not "in Tolvand, Quillo Mayor"."""
    document, comma = scan.document, first - 1
    town = scan.span_at(comma - 1) if comma > 0 and scan.lexicon.cased and document.raw[comma] == "," else None
    if town is None or town.last != comma or town.entity.type != "LOC" or town.adjective or owner.type != "LOC":
        return owner, first
    before = town.first - 1
    listed = before >= 0 and (scan.flags[before] & (MARKER | CONJ) or document.raw[before] == ",")
    return (owner, first) if listed else (town.entity, town.first)


def _bracket(scan: Scan, token: int, floor: int) -> int | None:
    """Where the bracket that closes at a token was opened, None where none closes there: (WHO)."""
    raw = scan.document.raw
    if raw[token] != ")":
        return None
    return next((t for t in range(token - 1, max(floor, token - _ACRONYM), -1) if raw[t] == "("), None)


def owner_behind(scan: Scan, position: int, people: bool = False) -> tuple[EntityRef | None, int]:
    """president of Mexico, director at the National Weather Service, minister for ..."""
    document, flags = scan.document, scan.flags
    size = document.size
    if position >= size or not flags[position] & OF:
        return None, position
    stop = min(position + 8, document.sentence_at(position).last)
    token, fallback = position + 1, None
    while token < stop:
        span = scan.span_at(token)
        if span is not None:
            if span.entity.type == "PER" and not people:
                break
            if not span.adjective:
                inner = scan.span_at(span.last + 1) if span.last < size and flags[span.last] & GENITIVE else None
                if inner is not None and inner.entity.type == "ORG":
                    span = inner  # director of Punjab's | Red Crescent Society
                return span.entity, span.last
            fallback = fallback or (span.entity, span.last)  # the Kenyan state-owned | Petrolux
            token = span.last
            continue
        if document.raw[token] in "-–" and document.glued(token):
            token += 2  # state-owned
            continue
        if flags[token] & INDEFINITE or document.kind[token] != WORD or flags[token] & (MARKER | CONJ):
            break
        if fallback is None and not flags[token] & (ARTICLE | QUALIFIER | DESCRIBES):
            break
        token += 1
    return fallback or (None, position)
