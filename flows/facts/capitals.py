"""Names in languages that write them with capitals: bodies and places by head nouns, persons, and the rest by frame."""

from __future__ import annotations

from dataclasses import replace

from flows.facts.analysis import NamedSpan
from flows.facts.bodies import take_body
from flows.facts.name_lexicon import (
    ARTICLE,
    COMMON,
    CONJ,
    DESCRIBES,
    DOMAIN,
    EVERYDAY,
    GENITIVE,
    GIVEN,
    HEAD,
    HON_BEFORE,
    JOINER,
    MARKER,
    OF,
    PART,
    SAY,
    SURNAME,
    WEAK,
    Head,
)
from flows.facts.names import Scan, is_initial, name_run, skip_introducers
from flows.facts.persons import Candidate, Registry, latin_words, register, resolve
from flows.text.catalogue import EntityRef, discovered
from flows.text.document import NUMBER, WORD
from flows.text.phrases import Hit

_WIDEST = 8
_COUNTRY_HEADS = frozenset({"ministry", "military", "police", "legislature", "court", "bank", "embassy"})
_ROMAN = frozenset({"I", "II", "III", "IV", "V", "VI"})


def take_capitalised(scan: Scan, article_id: str) -> None:
    """Take bodies and places by their head nouns, then persons, then what a frame shows to be a place or a body."""
    _take_heads(scan)
    registry = Registry(article_id)
    for span in scan.spans:
        if span.entity.type == "PER" and span.last > span.first:
            register(registry, span.entity, span.entity.name.replace("-", " ").split())
    persons, others = _runs(scan)
    bodies = {_key(scan, first, last) for first, last in others if _described_body(scan, first, last)}
    others.extend((c.first, c.last) for c in persons if c.rule == "says" and _key(scan, c.first, c.last) in bodies)
    persons = [c for c in persons if c.rule != "says" or _key(scan, c.first, c.last) not in bodies]
    others.sort(key=lambda run: (not _described_body(scan, *run), run))
    for candidate in sorted(persons, key=lambda c: (-len(c.words), c.first)):
        if scan.free(candidate.first, candidate.last):
            entity = resolve(scan, registry, candidate.words)
            scan.take(NamedSpan(candidate.first, candidate.last, entity, False, candidate.confidence))
    known = {_key(scan, s.first, s.last): s.entity for s in scan.spans if s.last > s.first}
    for first, last in others:
        if scan.free(first, last):
            _take_other(scan, first, last, known)
            taken = scan.span_at(first)
            if taken is not None:
                known.setdefault(_key(scan, first, last), taken.entity)


def _key(scan: Scan, first: int, last: int) -> str:
    return " ".join(scan.document.key[t] for t in range(first, last))


def capital(scan: Scan, token: int) -> bool:
    """Whether a token is a word with a capital."""
    return scan.document.kind[token] == WORD and scan.document.raw[token][:1].isupper()


def _take_heads(scan: Scan) -> None:
    for hit in scan.heads:
        title = scan.title_at.get(hit.first)
        if not scan.free(hit.first, hit.last) or (hit.first < scan.headline_end and hit.value.kind != "train"):
            continue
        if title is not None and title.last > hit.last:
            continue  # Police Commissioner
        if capital(scan, hit.last - 1):
            found = _capital_body(scan, hit)
        else:
            found = _described(scan, hit) if hit.value.type == "LOC" else _of_country(scan, hit)
        if found is not None:
            take_body(scan, found)


def _capital_body(scan: Scan, hit: Hit[Head]) -> NamedSpan | None:
    document, head = scan.document, hit.value
    sentence = document.sentence_at(hit.first)
    first = _leftwards(scan, hit.first, max(sentence.first, hit.first - _WIDEST))
    last = (
        _rightwards(scan, hit.last, min(sentence.last, hit.last + _WIDEST)) if head.need in ("of", "both") else hit.last
    )
    if head.need == "before":
        last = _leftmost_capitals(scan, hit.last, min(sentence.last, hit.last + 3))
        if last == hit.last:
            return None
        first = hit.first
    if first == hit.first and last == hit.last:
        return None
    words = [t for t in range(first, last) if document.kind[t] == WORD and not hit.first <= t < hit.last]
    telling = [t for t in words if scan.taken[t] >= 0 or not scan.flags[t] & COMMON]
    if not telling and not (head.type == "ORG" and words and hit.first != sentence.first):
        return None
    if hit.first == first and last > hit.last and not telling and not any(scan.flags[t] & DOMAIN for t in words):
        return None
    if scan.title_at.get(first) is not None and scan.title_at[first].last >= hit.first:
        first = hit.first
        if last == hit.last:
            return None
    name = (
        " ".join(
            w.capitalize() if w.isupper() and len(w) > 4 else w
            for w in (document.raw[t] for t in range(first, last))
            if w not in ("'s", "’s")
        )
        .replace(" - ", "-")
        .replace(" .", ".")
    )
    if name.startswith("The "):
        name = name[4:]
    entity = scan.catalogue.named(head.type, name) or replace(discovered(head.type, name), kind=head.kind)
    return NamedSpan(first, last, entity, False, 0.8)


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
        if scan.flags[token] & JOINER and document.raw[token].islower() and token > floor and capital(scan, token - 1):
            if scan.flags[token] & OF and not scan.flags[token - 1] & HEAD:
                break
            if scan.flags[token] & CONJ and (end - position < 2 or scan.taken[token - 1] >= 0):
                break
            position = token
            continue
        if not capital(scan, token) or scan.flags[token] & HON_BEFORE:
            break
        plain = scan.flags[token] & COMMON and not scan.flags[token] & PART
        if plain and token < scan.headline_end:
            break
        opens = token == document.sentence_at(token).first and plain
        if opens and (scan.flags[token] & ARTICLE or not _adjective(scan, token)):
            break
        position = token
    while position < end and scan.taken[position] < 0 and scan.flags[position] & ARTICLE:
        position += 1
    return position


def _adjective(scan: Scan, token: int) -> bool:
    return not scan.flags[token] & (MARKER | CONJ) and len(scan.document.raw[token]) > 4


def _rightwards(scan: Scan, start: int, stop: int) -> int:
    """The end of "of X and Y" behind a head: Ministry of Health and Family Welfare."""
    document, position, end = scan.document, start, start
    if start >= stop or not scan.flags[start] & JOINER or scan.flags[start] & CONJ:
        return start
    while position < stop:
        span = scan.span_at(position)
        if span is not None:
            position = end = min(span.last, stop)
            continue
        if capital(scan, position):
            position += 1
            end = position
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


def _leftmost_capitals(scan: Scan, start: int, stop: int) -> int:
    position = start
    while position < stop and (capital(scan, position) and scan.taken[position] < 0):
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


def _runs(scan: Scan) -> tuple[list[Candidate], list[tuple[int, int]]]:
    """Free runs of capitals: those that are persons, and the others."""
    persons: list[Candidate] = []
    others: list[tuple[int, int]] = []
    document, flags = scan.document, scan.flags
    index, size = 0, len(document)
    while index < size:
        if scan.taken[index] >= 0 or document.kind[index] != WORD:
            index += 1
            continue
        sentence = document.sentence_at(index)
        if index in scan.title_at or flags[index] & HON_BEFORE:
            start, introduced = skip_introducers(scan, index, sentence.last)
            if introduced and start < sentence.last:
                end = name_run(scan, start, sentence.last)
                if end > start and index >= scan.headline_end and not _only_everyday(scan, start, end):
                    persons.append(_candidate(scan, start, end, 0.9, "title"))
                    index = end
                    continue
                index = max(index + 1, min(start, sentence.last))
                continue
        if not capital(scan, index) and not is_initial(scan, index):
            index += 1
            continue
        start = index
        if start == sentence.first and flags[start] & COMMON and not _opens_name(scan, start):
            index += 1
            continue
        end = name_run(scan, start, sentence.last)
        if end <= start:
            index += 1
            continue
        if start >= scan.headline_end:
            rule = _person(scan, start, end)
            if rule:
                persons.append(_candidate(scan, start, end, 0.8, rule))
            else:
                others.append((start, end))
        else:
            others.append((start, end))
        index = end
    return persons, others


def _opens_name(scan: Scan, token: int) -> bool:
    """Whether an everyday word at the beginning of a sentence is a given name: "Rose Smith", "Will Jones"."""
    document, flags = scan.document, scan.flags
    following = token + 1
    return bool(
        flags[token] & GIVEN and following < len(document) and capital(scan, following) and flags[following] & SURNAME
    )


def _only_everyday(scan: Scan, first: int, last: int) -> bool:
    return all(
        scan.flags[t] & COMMON and not scan.flags[t] & PART for t in range(first, last) if scan.document.kind[t] == WORD
    )


def _candidate(scan: Scan, first: int, last: int, confidence: float, rule: str) -> Candidate:
    return Candidate(first, last, latin_words(scan, first, last), confidence, rule)


def _person(scan: Scan, first: int, last: int) -> str:
    """Which rule makes a run of capitals a person, or ""."""
    document, flags = scan.document, scan.flags
    words = [t for t in range(first, last) if document.kind[t] == WORD]
    if any(len(document.raw[t]) > 1 and document.raw[t].isupper() and document.raw[t] not in _ROMAN for t in words):
        shouting = all(document.raw[t].isupper() for t in words) and len(words) > 1
        if not shouting and not is_initial(scan, words[0]):
            return ""
    opening, closing = flags[words[0]], flags[words[-1]]
    if _described_body(scan, first, last) and not opening & GIVEN:
        return ""
    nxt = document.key[last] if last < len(document) else ""
    if _behind_title(scan, first) and not any(flags[t] & COMMON and not flags[t] & PART for t in words):
        return "behind_title"
    if len(words) >= 2:
        if opening & GIVEN and not (opening & WEAK and not closing & SURNAME):
            return "given_name"
        if closing & SURNAME and not closing & WEAK:
            return "surname"
        if is_initial(scan, words[0]) and len(words) <= 3:
            return "initials"
        if len(words) <= 3 and not any(flags[t] & COMMON and not flags[t] & PART for t in words):
            if last < len(document) and flags[last] & SAY:
                return "says"
            if (
                last
                and document.kind[first - 1] == WORD
                and flags[first - 1] & SAY
                and first > document.sentence_at(first).first
            ):
                return "says"
            if nxt == "," and _apposition(scan, last + 1):
                return "apposition"
    elif last < len(document) and flags[last] & SAY and not opening & COMMON and opening & PART:
        return "says"
    return ""


def _behind_title(scan: Scan, first: int) -> bool:
    """Whether a run stands behind a title and a comma: Japan's prime minister, X."""
    if first < 2 or scan.document.raw[first - 1] != ",":
        return False
    hit = scan.title_end.get(first - 1)
    if hit is None:
        span = scan.span_at(first - 2)  # India's ambassador to China, X
        hit = scan.title_end.get(span.first - 1) if span is not None else None
        if hit is None or hit.value.of != "country":
            return False
    owned = hit.first > 0 and (
        scan.flags[hit.first - 1] & (GENITIVE | ARTICLE | DOMAIN) or scan.taken[hit.first - 1] >= 0
    )
    return not hit.value.no_role and bool(owned)


def _described_body(scan: Scan, first: int, last: int) -> bool:
    """Whether a noun for a kind of body stands beside a name: newspaper X, the X company, the agency, X,."""
    document, flags = scan.document, scan.flags
    before = first - 1
    floor = document.sentence_at(first).first
    title = scan.title_at.get(last)
    if title is not None and title.value.of in ("firm", "body") and not title.value.needs_of:
        return True  # Gazprom chief executive X
    link = before - 1 if before > floor and flags[before] & ARTICLE and flags[before - 1] & OF else before
    title = scan.title_end.get(link) if link > floor and flags[link] & OF else None
    if title is not None and title.value.of in ("firm", "body"):
        return True  # chief executive of Gazprom
    if title is not None and link < before and title.value.of in ("country", "party") and last - first > 1:
        return True  # president of the Kisan Morcha
    if before > floor and document.raw[before] == ",":
        before -= 1
        if not (last < len(document) and document.raw[last] in ",."):
            before = -1
    if before >= floor and flags[before] & DESCRIBES and scan.taken[before] < 0:
        return True
    return last < len(document) and bool(flags[last] & DESCRIBES) and document.raw[last].islower()


def _apposition(scan: Scan, token: int) -> bool:
    """Whether an age, a title or "who" follows a comma: "X, 34,", "X, the group's chairman"."""
    document = scan.document
    if token >= len(document):
        return False
    if document.kind[token] == NUMBER and token + 1 < len(document) and document.raw[token + 1] in ",.":
        return len(document.raw[token]) <= 3
    if document.key[token] in scan.lexicon.relative:
        return True
    stop = min(token + 8, document.sentence_at(token).last)
    for position in range(token, stop):
        if position in scan.title_at:
            return True
        if document.raw[position] in ",.;" or scan.flags[position] & SAY:
            return False
    return False


def _take_other(scan: Scan, first: int, last: int, known: dict[str, EntityRef]) -> None:
    """A run that is no person: a place where a frame says so, a body where it is an acronym; else nothing."""
    document, flags = scan.document, scan.flags
    entity = known.get(_key(scan, first, last))
    if entity is not None:
        scan.take(NamedSpan(first, last, entity, False, 0.7))
        return
    if first < scan.headline_end or _only_everyday(scan, first, last):
        return
    words = [t for t in range(first, last) if document.kind[t] == WORD]
    raw = document.raw[words[0]]
    owner = scan.span_at(first - 2) if first >= 2 and flags[first - 1] & GENITIVE else None
    owned = owner is not None and owner.entity.type == "LOC" and owner.entity.kind == "country"
    if len(words) <= 3 and (_described_body(scan, first, last) or owned):
        name = " ".join(document.raw[t] for t in words)
        country = owner.entity.country if owned and owner is not None else None
        body = scan.catalogue.named("ORG", name) or replace(discovered("ORG", name, country), kind="company")
        scan.take(NamedSpan(first, last, body, False, 0.6))
        return
    if len(words) == 1 and raw.isupper() and 3 <= len(raw) <= 6 and raw not in _ROMAN and raw.isalpha():
        scan.take(NamedSpan(first, last, replace(discovered("ORG", raw), kind="acronym"), False, 0.5))
        return
    if len(words) > 3:
        return
    before = first - 1
    located = before >= 0 and document.key[before] in scan.lexicon.locative and document.kind[before] == WORD
    following = scan.span_at(last + 1) if last + 1 < len(document) and document.raw[last] == "," else None
    in_place = following is not None and following.entity.type == "LOC"
    if (located or in_place) and not any(flags[t] & COMMON for t in words):
        name = " ".join(document.raw[t].capitalize() if document.raw[t].isupper() else document.raw[t] for t in words)
        entity_ref = scan.catalogue.named("LOC", name) or discovered("LOC", name)
        scan.take(NamedSpan(first, last, entity_ref, False, 0.5))
