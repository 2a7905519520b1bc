"""Bodies and places that a head noun shows, in languages with capitals: Delhi University, Leeds city council."""

from __future__ import annotations

from flows.facts.analysis import NamedSpan
from flows.facts.names.bodies import take_body
from flows.facts.names.lexicon import (
    ARTICLE,
    COMMON,
    CONJ,
    DOMAIN,
    EVERYDAY,
    GENITIVE,
    GIVEN,
    HEAD,
    HON_BEFORE,
    JOINER,
    MARKER,
    NO_NAME,
    OF,
    PART,
    SAY,
    SURNAME,
    VERB,
    WEAK,
    Head,
)
from flows.facts.names.scan import Scan
from flows.frozen import replace
from flows.text.catalogue import discovered
from flows.text.document import NUMBER, WORD
from flows.text.phrases import Hit

_HYPHENS = frozenset("-–")
_WIDEST = 8  # tokens before or behind a head
_COUNTRY_HEADS = frozenset({"ministry", "military", "police", "legislature", "court", "bank", "embassy"})


def take_heads(scan: Scan) -> None:
    """Take every body and place with a head noun, a country's own bodies too (Egypt's interior ministry)."""
    inside = {
        token for title in scan.titles if title.last - title.first > 2 for token in range(title.first, title.last)
    }
    for hit in scan.heads:
        title = scan.title_at.get(hit.first)
        if (
            hit.value.need == NO_NAME
            or hit.first in inside  # Minister of Natural | Resources
            or not scan.free(hit.first, hit.last)
            or (hit.first < scan.headline_end and hit.value.kind != "train")
        ):
            continue
        if title is not None and title.last > hit.last:
            continue  # Police Commissioner
        if scan.lexicon.cased and hit.first > 1 and scan.document.raw[hit.first - 1] in _HYPHENS:
            continue  # Phoebe Waller- | Bridge
        if scan.lexicon.cased and hit.value.type == "LOC" and _surname(scan, hit):
            continue  # Mayor James | Hall, Ann | Hill said
        if capital(scan, hit.last - 1):
            found = _capital_body(scan, hit)
        else:
            found = _small_head(scan, hit)
            if found is None:
                found = _described(scan, hit) if hit.value.type == "LOC" else _of_country(scan, hit)
        if found is not None:
            take_body(scan, found)


def _surname(scan: Scan, hit: Hit[Head]) -> bool:
    """Whether a head noun that is a surname too stands behind a given name that a title introduces or a verb follows."""
    flags, given = scan.flags, hit.first - 1
    if hit.last - hit.first > 1 or given < 0 or not flags[hit.first] & SURNAME or not flags[given] & GIVEN:
        return False
    return given in scan.title_end or (hit.last < scan.document.size and bool(flags[hit.last] & SAY))


def capital(scan: Scan, token: int) -> bool:
    """Whether a token is a word with a capital."""
    return scan.document.kind[token] == WORD and scan.document.raw[token][:1].isupper()


def _capital_body(scan: Scan, hit: Hit[Head]) -> NamedSpan | None:
    document, head = scan.document, hit.value
    sentence = document.sentence_at(hit.first)
    first = _leftwards(scan, _past_possessive(scan, hit), max(sentence.first, hit.first - _WIDEST))
    last = (
        _rightwards(scan, hit.last, min(sentence.last, hit.last + _WIDEST)) if head.need in ("of", "both") else hit.last
    )
    if head.need == "before" or (head.need == "either" and first == hit.first):  # Lake Kariba, Club Brugge
        last = _leftmost_capitals(scan, hit.last, min(sentence.last, hit.last + 3))
        if last == hit.last or _holder_behind(scan, hit.last, last):
            return None
        first = hit.first
    if last == hit.last and head.kind in _TRAILED and not _tells(scan, first, hit.first):
        last = _place_behind(scan, last, min(sentence.last, hit.last + 3))
    if first == hit.first and last == hit.last:
        return None
    words = [t for t in range(first, last) if document.kind[t] == WORD and not hit.first <= t < hit.last]
    words = [t for t in words if not scan.flags[t] & GENITIVE]
    if head.kind == "government" and any(scan.taken[t] < 0 and document.raw[t].isupper() for t in words):
        return None  # their SLFP | Cabinet colleague
    telling = [t for t in words if scan.taken[t] >= 0 or not scan.flags[t] & COMMON]
    opens = hit.first == sentence.first and not any(scan.flags[t] & DOMAIN for t in words)
    plain = head.type == "ORG" or (head.kind in _PLAINLY_CALLED and first > 0 and scan.flags[first - 1] & ARTICLE)
    if not telling and not (plain and words and not opens):
        return None
    if hit.first == first and last > hit.last and not telling and not any(scan.flags[t] & DOMAIN for t in words):
        return None
    if scan.title_at.get(first) is not None and scan.title_at[first].last >= hit.first:
        first = hit.first
        if last == hit.last:
            return None
    name = (
        " ".join(
            w.capitalize() if w.isupper() and len(w) > 4 else w for w in (document.raw[t] for t in range(first, last))
        )
        .replace(" '", "'")
        .replace(" ’", "’")
        .replace(" - ", "-")
        .replace(" .", ".")
        .replace(" ,", ",")
    )
    if name.startswith("The "):
        name = name[4:]
    type_, kind = ("ORG", "club") if _club(scan, head, name) else (head.type, head.kind)
    entity = scan.catalogue.named(type_, name) or replace(discovered(type_, name), kind=kind)
    return NamedSpan(first, last, entity, False, 0.8)


_PLAINLY_CALLED = frozenset({"law", "province"})  # the Dangerous Drugs Act, the North Western Province
_TRAILED = frozenset({"hospital", "college", "station", "university"})  # of which a place may be told behind


def _tells(scan: Scan, first: int, last: int) -> bool:
    """Whether some words tell which body it is: Max | Hospital; not Civil | Hospital."""
    return any(scan.taken[t] >= 0 or not scan.flags[t] & COMMON for t in range(first, last))


def _place_behind(scan: Scan, token: int, stop: int) -> int:
    """The end of a place right behind a body called by its kind, as India's papers write it: Civil Hospital | Roorkee."""
    span = scan.span_at(token)
    if span is not None:
        whole = span.first == token and span.entity.type == "LOC" and not span.adjective
        return span.last if whole and span.entity.kind != "country" else token
    end = _leftmost_capitals(scan, token, stop)
    return token if any(scan.flags[t] & COMMON for t in range(token, end)) else end


def _club(scan: Scan, head: Head, name: str) -> bool:
    """Whether "Marlow City" is a club: no city that the catalogue knows, in a text with a team's officers and players."""
    if head.kind != "city" or scan.catalogue.named("LOC", name) is not None:
        return False
    return any(hit.value.of == "team" for hit in scan.titles)


def _small_head(scan: Scan, hit: Hit[Head]) -> NamedSpan | None:
    """Royal Marsden hospital, Leeds city council: a name with its head in small letters, as British papers write it."""
    document, head = scan.document, hit.value
    long = head.kind in _SMALL_IF_LONG and hit.last - hit.first > 1  # crown court, police station
    of_place = long or head.kind in _SMALL_OF_PLACE
    if head.need not in ("end", "both", "either") or not (of_place or head.kind in _SMALL):
        return None
    sentence = document.sentence_at(hit.first)
    begin = _past_possessive(scan, hit) if head.kind == "hospital" else hit.first
    first = _leftwards(scan, begin, max(sentence.first, hit.first - 5))
    if first == begin:
        return None
    words = [t for t in range(first, hit.first) if document.kind[t] == WORD]
    if not words or any(scan.flags[t] & (MARKER | CONJ) for t in words) or _plain_opening(scan, first, sentence.first):
        return None
    opening, closing = scan.span_at(first), scan.span_at(hit.first - 1)
    if closing is not None and (closing.adjective or closing.entity.type != "LOC"):
        return None
    if opening is not None and (opening.entity.type == "PER" or opening.entity.kind == "country"):
        return None
    placed = opening is not None and opening.last == hit.first
    if placed and not of_place:
        return None  # a London hospital
    if not placed and all(scan.flags[t] & COMMON and scan.taken[t] < 0 for t in words):
        return None
    name = " ".join(document.raw[t] if t < hit.first else document.raw[t].capitalize() for t in range(first, hit.last))
    name = name.replace(" - ", "-").replace(" .", ".").replace(" '", "'").replace(" ’", "’")
    entity = scan.catalogue.named(head.type, name) or replace(discovered(head.type, name), kind=head.kind)
    return NamedSpan(first, hit.last, entity, False, 0.7)


_SMALL = frozenset({"hospital", "prison", "stadium", "museum"})
_SMALL_OF_PLACE = frozenset({"airport", "local government", "council"})
_SMALL_IF_LONG = frozenset({"court", "station"})


def _past_possessive(scan: Scan, hit: Hit[Head]) -> int:
    """Where a name before a head ends, a saint's or founder's possessive left out: St Mary's | Hospital."""
    document, mark = scan.document, hit.first - 1
    if hit.value.kind not in _CALLED_AFTER or mark < 2 or not scan.flags[mark] & GENITIVE or not document.glued(mark):
        return hit.first
    return mark if capital(scan, mark - 1) and scan.taken[mark - 1] < 0 else hit.first


_CALLED_AFTER = frozenset({"hospital", "school", "college", "venue"})


def _plain_opening(scan: Scan, first: int, opening: int) -> bool:
    """Whether a name would begin with an everyday word that has its capital from the beginning of the sentence."""
    return first == opening and bool(scan.flags[first] & COMMON) and scan.taken[first] < 0


def _described(scan: Scan, hit: Hit[Head]) -> NamedSpan | None:
    """Sundarpur district, the village of Amberpet: a noun in small letters tells that the name beside it is a place."""
    document = scan.document
    if hit.value.kind not in _DESCRIBING:
        return None
    sentence = document.sentence_at(hit.first)
    first = last = hit.first
    while first > max(sentence.first, hit.first - 3) and capital(scan, first - 1) and scan.taken[first - 1] < 0:
        if scan.flags[first - 1] & EVERYDAY:
            break
        first -= 1
        tied = first - 1 > sentence.first and document.raw[first - 1] in _HYPHENS and document.glued(first)
        if tied and document.glued(first - 1) and capital(scan, first - 2) and scan.taken[first - 2] < 0:
            first -= 1
    if first == last and hit.last + 1 < sentence.last and document.key[hit.last] in scan.lexicon.naming:
        first, last = hit.last + 1, _leftmost_capitals(scan, hit.last + 1, min(sentence.last, hit.last + 4))
    while first < last and scan.flags[first] & EVERYDAY:
        first += 1
    if first >= last:
        return None
    name = document.slice(first, last)
    ref = replace(discovered("LOC", name), kind=hit.value.kind)
    return NamedSpan(first, last, scan.catalogue.named("LOC", name) or ref, False, 0.7)


_DESCRIBING = frozenset(
    {"district", "province", "state", "city", "town", "village", "county", "region", "island", "locality", "block"}
)


def _leftwards(scan: Scan, end: int, floor: int) -> int:
    """The first token of the capitalised words before `end`; names of the catalogue count as one."""
    document, position = scan.document, end
    while position > floor:
        token = position - 1
        span = scan.span_at(token)
        if span is not None:
            if span.last != position or span.first < floor:
                break
            if not capital(scan, span.first) or (span.entity.type == "PER" and position != end):
                break
            position = span.first
            continue
        if document.raw[token] in "&-." and document.raw[token] and token > floor and capital(scan, token - 1):
            if document.raw[token] == "." and len(document.raw[token - 1]) > 2:
                break
            position = token
            continue
        if token > floor and (scan.flags[token] & GENITIVE or document.raw[token] in "'’") and _of_people(scan, token):
            position = token - 1
            continue
        if scan.flags[token] & JOINER and document.raw[token].islower() and token > floor and capital(scan, token - 1):
            if scan.flags[token] & ARTICLE or (scan.flags[token] & OF and not _opens_of(scan, token - 1)):
                break  # on Monday the | Planning Commission
            if scan.flags[token] & CONJ and not _shared(scan, token, position, end):
                break
            position = token
            continue
        if not capital(scan, token) or scan.flags[token] & HON_BEFORE or _unit(scan, token):
            break
        plain = scan.flags[token] & COMMON and not scan.flags[token] & PART
        if plain and token < scan.headline_end:
            break
        opens = token == document.sentence_at(token).first and plain
        if opens and document.key[token] in scan.lexicon.number_words and _counts(scan, end):
            break
        if opens and (scan.flags[token] & ARTICLE or not _adjective(scan, token)):
            break
        position = token
    opening = scan.document.sentence_at(position).first if position < end else -1
    while (
        position < end
        and scan.taken[position] < 0
        and (scan.flags[position] & ARTICLE or _over(scan, position, opening))
    ):
        position += 1
    return position


def _over(scan: Scan, token: int, opening: int) -> bool:
    """Whether a sentence opens with a word that tells an office of the past: Former | Quillo Alliance chairman."""
    return token == opening and scan.lexicon.tenures.get(scan.document.key[token]) == "former"


def _counts(scan: Scan, end: int) -> bool:
    """Whether what a body has is counted behind its head at `end`: Three Malwa State Transport Corporation | buses."""
    head, document = scan.head_at.get(end), scan.document
    behind = head.last if head is not None else end
    return behind < document.size and document.raw[behind].islower() and _several(scan, behind)


def _several(scan: Scan, token: int) -> bool:
    """Whether a plain noun in the plural stands at a token, or one more word before it: buses, security | men."""
    document, flags = scan.document, scan.flags
    for at in range(token, min(token + 2, document.size)):
        if document.key[at] in scan.lexicon.plural_nouns:
            return True
        if document.kind[at] != WORD or flags[at] & (MARKER | CONJ | SAY | VERB | ARTICLE):
            return False
    return False


def _unit(scan: Scan, token: int) -> bool:
    """Whether letters stand behind a number as its unit: 14:30 GMT | Police said."""
    before = token - 1
    return before >= 0 and scan.document.kind[before] == NUMBER and scan.document.key[token] in scan.lexicon.no_acronyms


def _of_people(scan: Scan, mark: int) -> bool:
    """Whether a genitive belongs to those for whom a body is: the Students' | Federation, a Women's | Commission."""
    document, people = scan.document, mark - 1
    key = document.key[people]
    if not document.glued(mark) or not capital(scan, people) or scan.taken[people] >= 0:
        return False
    return key in scan.lexicon.body_owners or (key.endswith("s") and key[:-1] in scan.lexicon.person_nouns)


def _opens_of(scan: Scan, token: int) -> bool:
    """Whether a head opens a name that "of" continues: Bank of | X; not employees of | X."""
    return bool(scan.flags[token] & HEAD) and scan.document.key[token] not in scan.lexicon.firm_leads


def _shared(scan: Scan, token: int, position: int, end: int) -> bool:
    """Whether "and" stands inside a body's name: Fire and Rescue Service, a council of two places; not X and Y Office."""
    before = token - 1
    if scan.taken[before] >= 0 or scan.document.raw[before].isupper():
        return False
    head = scan.head_at.get(end)
    if end - position >= 2 or (head is not None and head.value.kind in _JOINT):
        return True
    if scan.document.key[before] in scan.lexicon.plural_nouns and head is not None and head.value.kind in _OF_PEOPLE:
        return True  # Nurses and | Midwives Association
    fields = scan.flags[before] & COMMON and not scan.flags[before] & (HEAD | PART | MARKER)
    return bool(fields and head is not None and head.value.kind in _OF_FIELDS and scan.taken[before - 1] < 0)


_JOINT = frozenset({"council", "local government"})  # bodies that two places may share
_OF_PEOPLE = frozenset({"association", "federation", "organisation"})
_OF_FIELDS = frozenset({"committee", "commission", "department", "ministry"})  # Reforms and Tarnisation | Committee


def _adjective(scan: Scan, token: int) -> bool:
    return not scan.flags[token] & (MARKER | CONJ) and len(scan.document.raw[token]) > 4


def _rightwards(scan: Scan, start: int, stop: int) -> int:
    """The end of "of X and Y" behind a head: Ministry of Health and Family Welfare."""
    document, position, end = scan.document, start, start
    if _topic(scan, start, stop):
        position = end = start + 2  # the Commission | on Elections
    elif start >= stop or not scan.flags[start] & JOINER or scan.flags[start] & CONJ:
        return start
    while position < stop:
        span = scan.span_at(position)
        if span is not None:
            position = end = min(span.last, stop)
            continue
        if document.raw[position] in _HYPHENS and document.glued(position) and position + 1 < stop and end == position:
            if not (document.glued(position + 1) and capital(scan, position + 1)):
                break
            position += 1  # Directorate of Vigilance and Anti- | Corruption
        elif capital(scan, position):
            if end > start + 1 and (_office_behind(scan, position) or _holder_behind(scan, position, stop)):
                break  # the Central Bank of Kenya | Governor, dean of the College of Arts and Sciences | Asha Rao
            position += 1
            end = position
        elif document.raw[position] in "'’" and position + 1 < stop and capital(scan, position + 1):
            if position + 1 in scan.title_at:
                break  # the Board of Secondary Schools' | Commissioner
            position += 1  # Federation of Residents' | Associations
        elif scan.flags[position] & JOINER or document.raw[position] in "&,":
            if document.raw[position] == "," and not (
                end - start >= 2 and position + 2 < stop and scan.flags[position + 2] & CONJ
            ):
                break
            if (
                end > start + 1
                and scan.flags[position] & CONJ
                and position + 1 < stop
                and scan.taken[position + 1] >= 0
            ):
                break
            position += 1
        else:
            break
    return end


def _office_behind(scan: Scan, token: int) -> bool:
    """Whether an office that bodies have stands at a token: the National Bank of Tolvand | Governor Asha Rao."""
    title = scan.title_at.get(token)
    if title is None or title.value.weak or title.value.no_role:
        return False
    last = title.last
    ends = last >= scan.document.size or not scan.flags[last] & OF
    return ends and not scan.flags[token] & DOMAIN and scan.head_at.get(token) is None


def _holder_behind(scan: Scan, token: int, stop: int) -> bool:
    """Whether a person's full name stands at a token, behind a word for what a body is for."""
    flags, after = scan.flags, token + 1
    if not flags[token - 1] & (DOMAIN | HEAD) or flags[token] & (WEAK | COMMON):
        return False
    if after >= stop or not capital(scan, after) or flags[after] & COMMON:
        return False
    return bool(flags[token] & GIVEN or (not flags[token] and flags[after] & SURNAME))


def _topic(scan: Scan, token: int, stop: int) -> bool:
    """Whether what a body is for stands behind "on": the Council | on Human Rights; not a council | on Monday."""
    document, flags = scan.document, scan.flags
    if token + 1 >= stop or document.key[token] not in scan.lexicon.topical:
        return False
    return capital(scan, token + 1) and bool(flags[token + 1] & DOMAIN) and not flags[token + 1] & HEAD


def _leftmost_capitals(scan: Scan, start: int, stop: int) -> int:
    """The end of the free words with capitals from a token, hyphens between them included: Kwamba-Tudu."""
    document, position = scan.document, start
    while position < stop and (capital(scan, position) and scan.taken[position] < 0):
        position += 1
        tied = position + 1 < stop and document.raw[position] in _HYPHENS and document.glued(position)
        if tied and document.glued(position + 1) and capital(scan, position + 1) and scan.taken[position + 1] < 0:
            position += 1
    return position


def _of_country(scan: Scan, hit: Hit[Head]) -> NamedSpan | None:
    """Egypt's interior ministry, Swedish police: a country and a kind are a body of that country."""
    head, document = hit.value, scan.document
    if head.kind not in _COUNTRY_HEADS:
        return None
    floor = max(document.sentence_at(hit.first).first, hit.first - 4)
    position = hit.first
    while (
        position > floor
        and scan.taken[position - 1] < 0
        and document.raw[position - 1].islower()
        and document.kind[position - 1] == WORD
    ):
        if scan.flags[position - 1] & GENITIVE:
            break
        if scan.flags[position - 1] & (MARKER | CONJ | SAY) or scan.flags[position - 1] & ARTICLE:
            return None
        position -= 1
        if hit.first - position > 2:
            return None
    kind_first = position
    if head.kind == "police" and scan.flags[position - 1] & GENITIVE:
        return None
    if position > floor and scan.flags[position - 1] & GENITIVE:
        position -= 1
    span = scan.span_at(position - 1) if position > 0 else None
    if (
        span is None
        or span.entity.type != "LOC"
        or span.last != position
        or span.entity.kind not in ("country", "state")
    ):
        return None
    if span.last == kind_first and not span.adjective and len(document.raw[span.first]) > 3 and head.kind != "police":
        return None
    kind = " ".join(document.raw[t].capitalize() for t in range(kind_first, hit.last))
    name = f"{kind} ({span.entity.name})" if head.kind in ("ministry", "bank") else f"{span.entity.name} {kind}"
    ref = replace(discovered("ORG", name, span.entity.country), kind=head.kind)
    return NamedSpan(span.first, hit.last, scan.catalogue.named("ORG", name) or ref, False, 0.7)
