"""Names that their neighbours show: members of a list, firms of two names, unknown words where a place stands."""

from __future__ import annotations

from collections import Counter

from flows.facts.analysis import NamedSpan
from flows.facts.names.bodies import english
from flows.facts.names.lexicon import (
    ARTICLE,
    COMMON,
    CONJ,
    EVERYDAY,
    GENITIVE,
    GIVEN,
    HEAD,
    MARKER,
    OF,
    PART,
    PARTICLE,
    SAY,
    SUBJECT,
    SURNAME,
    TITLE,
    WEAK,
)
from flows.facts.names.scan import Scan, begins_person, name_like, possible_subject
from flows.frozen import replace
from flows.text.catalogue import discovered
from flows.text.document import NUMBER, PUNCT, WORD
from flows.text.fold import fold

_SEPARATORS = frozenset(",/،")
_LOCAL = frozenset({"district", "city", "village"})  # what the offices are of that have a seat
_AMPERSANDS = frozenset("&")
_LONGEST = {"LOC": 3, "ORG": 7, "PER": 4}
_LONGEST_BRANCHED = 4  # words of a firm's name before a country's
_REACH = 9  # tokens of one item
_LISTED = 40  # items of one list; a longer one goes on as another list


def take_listed_members(scan: Scan) -> None:
    """Take unknown items of a list whose other items are names of one type: आबूपुर, नरसी और बांसगढ़ जिलों में."""
    separators = [at for at in sorted({*scan.flagged(CONJ), *scan.document.signs(_SEPARATORS)}) if _parts(scan, at)]
    index, number = 0, 0
    while number < len(separators):
        if separators[number] <= index:
            number += 1
            continue
        index = max(index, separators[number] - _REACH)  # nothing before it is beside a separator
        if not _fits(scan, index):
            index += 1
            continue
        items, after = _items(scan, index)
        if len(items) >= 2:
            _settle(scan, items, after)
        index = max(after, index + 1)


def _parts(scan: Scan, separator: int) -> bool:
    """Whether a separator may part two items: both words beside it fit into one, or another separator follows."""
    after = separator + 1
    if separator == 0 or after >= len(scan.flags) or not _fits(scan, separator - 1):
        return False
    return bool(scan.flags[after] & CONJ) or _fits(scan, after)


def _fits(scan: Scan, token: int) -> bool:
    """Whether a token may be part of an item of a list."""
    return scan.taken[token] >= 0 or _nameable(scan, token) or _linked(scan, token)


def _items(scan: Scan, index: int) -> tuple[list[tuple[int, int, NamedSpan | None]], int]:
    """Items of a list from token `index` (first, last, its name or None), and the token after the list."""
    document, flags = scan.document, scan.flags
    items: list[tuple[int, int, NamedSpan | None]] = []
    position = index
    stop = document.sentence_at(index).last
    while position < stop and len(items) < _LISTED:
        span = scan.span_at(position)
        if span is not None and not span.adjective and span.first == position:
            items.append((position, span.last, span))
            position = span.last
        else:
            end = position
            while (
                end < stop
                and end - position < 7
                and scan.taken[end] < 0
                and (_nameable(scan, end) or _linked(scan, end))
            ):
                end += 1
            if end == position or not _nameable(scan, position):  # Delhi -- | and others
                break
            items.append((position, end, None))
            position = end
        if position < stop and (document.raw[position] in _SEPARATORS or flags[position] & CONJ):
            position += 1
            if position < stop and flags[position] & CONJ and document.raw[position - 1] in _SEPARATORS:
                position += 1
            continue
        break
    return items, position


def _nameable(scan: Scan, token: int) -> bool:
    bits = scan.flags[token]
    if bits & COMMON and not bits & WEAK and not scan.lexicon.cased:
        return False
    return name_like(scan, token)


def _linked(scan: Scan, token: int) -> bool:
    """Whether a token is a hyphen or a particle inside a name: लश्कर-ए-इस्लाम."""
    document = scan.document
    if document.raw[token] in "-–":
        return document.glued(token) or (token + 1 < document.size and document.glued(token + 1))
    return bool(scan.flags[token] & PARTICLE) and token > 0 and document.raw[token - 1] in "-–"


def take_ampersands(scan: Scan) -> None:
    """Take firms called by two names: जॉनसन एंड मेहरा."""
    document, flags = scan.document, scan.flags
    for index in document.places(scan.lexicon.ampersands):
        first, last = index - 1, index + 2
        if first < 0 or last > document.size:
            continue
        if not (name_like(scan, first) and name_like(scan, index + 1)) or flags[first] & EVERYDAY:
            continue
        name = english(scan, first, index) + " & " + english(scan, index + 1, last)
        entity = scan.catalogue.named("ORG", name) or replace(discovered("ORG", name), kind="firm")
        scan.take(NamedSpan(first, last, entity, False, 0.7))


def take_village_parts(scan: Scan) -> None:
    """Take villages of one name told apart by a word behind it: Tolva Kalan, टोलवा खुर्द."""
    document = scan.document
    for last in document.places(scan.lexicon.village_parts):
        first = last - 1
        if first < 0 or scan.taken[last] >= 0 or document.sentence_of[first] != document.sentence_of[last]:
            continue
        if scan.lexicon.cased and not document.raw[last][:1].isupper():
            continue
        span = scan.span_at(first)
        known = span is not None and span.last == last and span.last - span.first == 1 and span.entity.type == "LOC"
        if known and span is not None and span.entity.kind not in _WIDE:
            scan.spans[scan.taken[first]] = replace(span, last=span.first)  # emptied here, dropped at the end
        elif not name_like(scan, first) or scan.flags[first] & (PART | COMMON):
            continue
        _take_village(scan, first, last + 1)


_WIDE = frozenset({"country", "state", "union-territory"})


def _take_village(scan: Scan, first: int, last: int) -> None:
    name = " ".join(scan.lexicon.romaniser.word(scan.document.raw[t]) for t in range(first, last))
    known = scan.catalogue.named("LOC", name)
    scan.take(NamedSpan(first, last, known or replace(discovered("LOC", name), kind="village"), False, 0.7))


def take_lettered(scan: Scan) -> None:
    """Take bodies called by letters around an ampersand: R&K; not R&D."""
    document = scan.document
    for index in document.signs(_AMPERSANDS):
        first, last = index - 1, index + 2
        if first < 0 or last > document.size or not document.glued(index) or not document.glued(index + 1):
            continue
        letters = (document.raw[first], document.raw[index + 1])
        name = "&".join(letters)
        short = all(part.isupper() and part.isalpha() and len(part) <= 4 for part in letters)
        if short and scan.free(first, last) and fold(name) not in scan.lexicon.no_acronyms:
            entity = scan.catalogue.named("ORG", name) or replace(discovered("ORG", name), kind="acronym")
            scan.take(NamedSpan(first, last, entity, False, 0.6))


_BRANCHED = frozenset({"company", "firm"})


def take_branches(scan: Scan) -> None:
    """A country's name right behind a firm's is a part of it: Amazon India, सैमसंग इंडिया."""
    for number, span in enumerate(scan.spans):
        if span.entity.kind not in _BRANCHED or span.last <= span.first:
            continue
        branch = scan.span_at(span.last)
        if branch is None or branch.first != span.last or branch.adjective or branch.entity.kind != "country":
            continue
        after = branch.last
        bits = 0 if scan.lexicon.cased or after >= len(scan.flags) else scan.flags[after]
        if bits & MARKER and not bits & (SUBJECT | GENITIVE):
            continue  # गूगल भारत | में
        scan.spans[scan.taken[branch.first]] = replace(branch, last=branch.first)  # emptied here, dropped at the end
        scan.spans[number] = replace(span, last=branch.last)
        for token in range(span.first, branch.last):
            scan.taken[token] = number


def _settle(scan: Scan, items: list[tuple[int, int, NamedSpan | None]], after: int) -> None:
    known = Counter(span.entity.type for _, _, span in items if span is not None)
    unknown = [(first, last) for first, last, span in items if span is None]
    if not known or not unknown or len(known) > 1 or items[0][0] == 0:
        return
    kind, count = known.most_common(1)[0]
    flags, document = scan.flags, scan.document
    described = after < document.size and bool(flags[after] & HEAD)
    marked = (
        scan.lexicon.cased
        or after >= document.size
        or bool(flags[after] & (MARKER | HEAD))
        or document.kind[after] == PUNCT
    )
    if kind not in _LONGEST or (count < len(unknown) and not described) or not marked:
        return
    if scan.lexicon.cased and after < document.size and flags[after] & SAY and items[-1][2] is None:
        return  # on his way to Mesa, Arizona, | Callow said
    pair = (described and kind == "LOC") or (scan.lexicon.cased and kind == "PER")
    if len(items) < 3 and not pair:
        return
    for first, last in unknown:
        if last - first > _LONGEST[kind]:
            continue
        if kind == "PER" and not _personal(scan, first, last):
            continue
        if kind == "ORG" and scan.lexicon.cased and all(flags[t] & COMMON for t in range(first, last)):
            continue  # Trade, Economic Planning and | NPP
        before = first - 1
        if first == items[0][0] and document.kind[before] == WORD and not flags[before] & (MARKER | CONJ | COMMON):
            continue
        name = english(scan, first, last)
        entity = scan.catalogue.named(kind, name) or discovered(kind, name)
        scan.take(NamedSpan(first, last, entity, False, 0.5))


def _personal(scan: Scan, first: int, last: int) -> bool:
    """Whether an unknown member of a list of persons reads as a name too."""
    flags = scan.flags
    if scan.lexicon.cased:
        return 2 <= last - first <= 3 and not any(flags[t] & COMMON and not flags[t] & PART for t in range(first, last))
    unknown = last - first == 2 and not flags[first] and not flags[first + 1]
    return unknown or any(flags[t] & PART for t in range(first, last))


def take_stations(scan: Scan) -> None:
    """Take the unknown name of a police station behind its noun: थाना | बरहरा पुलिस, थाना | बरहरा अनिल वर्मा ने."""
    document, flags = scan.document, scan.flags
    for index in document.places(scan.lexicon.stations):
        token, after = index + 1, index + 2
        if after >= document.size or scan.taken[index] >= 0 or scan.taken[token] >= 0 or not unlisted(scan, token):
            continue
        if index and (scan.taken[index - 1] >= 0 or unlisted(scan, index - 1)):
            continue  # बरहरा थाना
        if not (flags[after] & (HEAD | MARKER) or after in scan.title_at or begins_person(scan, after)):
            continue
        name = scan.lexicon.romaniser.word(document.raw[token])
        entity = scan.catalogue.named("LOC", name) or replace(discovered("LOC", name), kind="locality")
        scan.take(NamedSpan(token, after, entity, False, 0.6))


def take_offices_seats(scan: Scan) -> None:
    """Take the unknown word before a local office and its holder as where it is: बरहरा | थाना प्रभारी अनिल वर्मा ने."""
    for hit in scan.titles:
        token = hit.first - 1
        if token < 0 or hit.value.of != "district" or hit.value.weak or hit.value.no_role:
            continue
        if scan.taken[token] >= 0 or not unlisted(scan, token) or len(scan.document.raw[token]) < 3:
            continue
        placed = possible_subject(scan, token) and begins_person(scan, hit.last)
        if placed and scan.document.key[token] not in scan.lexicon.divisions:
            take_locality(scan, token, hit.first)


def take_settlements(scan: Scan) -> None:
    """Take the unknown name of a village behind its noun: ग्राम पंचायत | बरहरा में, ग्राम | बरहरा के."""
    document, flags, lexicon = scan.document, scan.flags, scan.lexicon
    for index in document.places(lexicon.settlements):
        token, after = index + 1, index + 2
        if after >= document.size or scan.taken[index] >= 0 or scan.taken[token] >= 0:
            continue
        if not unlisted(scan, token) and not _within(scan, token):
            continue
        if index and (scan.taken[index - 1] >= 0 or unlisted(scan, index - 1)):
            continue  # बरहरा पंचायत
        marked = flags[after] & (MARKER | CONJ | HEAD) and not flags[after] & SUBJECT
        if marked or document.key[after] in lexicon.settlements or document.kind[after] == PUNCT:
            take_locality(scan, token, after)


def _within(scan: Scan, token: int) -> bool:
    """Whether a word that is a personal name too stands before the marker of being somewhere: ग्राम | गौरी | में."""
    bits = scan.flags[token]
    name = bits & PART and not bits & EVERYDAY and scan.document.kind[token] == WORD
    return bool(name) and scan.document.key[token + 1] in scan.lexicon.within


def take_homes(scan: Scan) -> None:
    """Take unknown words behind "resident of" whose person stands before it: रमेश वर्मा निवासी | बरहरा टोला."""
    document, flags = scan.document, scan.flags
    for index in document.places(scan.lexicon.residing):
        first = last = index + 1
        comma = index > 1 and document.raw[index - 1] in _SEPARATORS
        person = scan.span_at(index - 2 if comma else index - 1)
        if person is None or person.entity.type != "PER":
            continue
        while last < document.size and last - first < 3 and scan.taken[last] < 0 and unlisted(scan, last):
            last += 1
        if not first < last < document.size or last - first > 2:
            continue
        if scan.taken[last] >= 0 or document.kind[last] == PUNCT or flags[last] & (MARKER | CONJ | COMMON):
            take_locality(scan, first, last)


def take_locality(scan: Scan, first: int, last: int) -> None:
    """Take unknown words as a place that no list knows."""
    name = " ".join(scan.lexicon.romaniser.word(scan.document.raw[t]) for t in range(first, last))
    alias = scan.catalogue.aliases.get(scan.document.raw[first]) if last - first == 1 else None
    known = alias.entity if alias is not None and alias.entity.type == "LOC" else scan.catalogue.named("LOC", name)
    scan.take(NamedSpan(first, last, known or replace(discovered("LOC", name), kind="locality"), False, 0.6))


def take_seats(scan: Scan) -> None:
    """Take the unknown seat of a local office before its holder's name: चौकी प्रभारी | बरहरा | अनिल वर्मा ने."""
    flags, document = scan.flags, scan.document
    for hit in scan.titles:
        token = hit.last
        if hit.value.of not in _LOCAL or token + 2 >= document.size or scan.taken[token] >= 0:
            continue
        if document.key[token] in scan.lexicon.divisions:
            continue  # शासकीय अधिवक्ता | फौजदारी | अनिल वर्मा
        given, surname = flags[token + 1], flags[token + 2]
        named = given & GIVEN and not given & (WEAK | COMMON)
        placed = bool(scan.lexicon.place_endings) and document.key[token].endswith(scan.lexicon.place_endings)
        if (named or placed) and surname & SURNAME and not surname & MARKER and unlisted(scan, token):
            name = scan.lexicon.romaniser.word(document.raw[token])
            entity = scan.catalogue.named("LOC", name) or replace(discovered("LOC", name), kind="locality")
            scan.take(NamedSpan(token, token + 1, entity, False, 0.5))


def take_named_branches(scan: Scan) -> None:
    """Take unknown words with a country's name right behind them as a firm: Norvik India, नॉर्विक इंडिया.

    Only the country's names of `branch_names`: nothing but the name of a body or an event puts a word before them
    without a mark. A word at the beginning of a sentence may be a verb with its object: Rethinking India.
    """
    document, flags = scan.document, scan.flags
    for last in document.places(scan.lexicon.branch_names):
        country = scan.span_at(last)
        if country is None or country.last - country.first > 1 or country.entity.kind != "country" or last == 0:
            continue
        first = last
        floor = document.sentence_at(last).first
        longest = _LONGEST_BRANCHED if scan.lexicon.cased else 1
        while first > floor and last - first < longest and _brand_word(scan, first - 1):
            first -= 1
        while first < last and flags[first]:
            first += 1  # what is known opens no unknown firm's name
        if first == last or last < scan.headline_end:
            continue
        if (
            scan.lexicon.cased
            and last - first == 1
            and first == floor
            and document.key[first].endswith(scan.lexicon.act_endings)
        ):
            continue
        name = english(scan, first, last) + " " + country.entity.name
        firm = scan.catalogue.named("ORG", name) or replace(
            discovered("ORG", name, country.entity.country), kind="company"
        )
        scan.spans[scan.taken[last]] = replace(country, last=country.first)  # emptied here, dropped at the end
        scan.take(NamedSpan(first, last + 1, firm, False, 0.6))


def _brand_word(scan: Scan, token: int) -> bool:
    """Whether a token may be part of an unknown firm's name: free, no known word's sense against it, with a capital."""
    document = scan.document
    if scan.taken[token] >= 0 or document.kind[token] != WORD or len(document.raw[token]) < 2:
        return False
    if not scan.lexicon.cased:
        return not scan.flags[token]
    return document.raw[token][:1].isupper() and not scan.flags[token] & (MARKER | CONJ | TITLE | SAY | ARTICLE | PART)


def take_placed_firms(scan: Scan) -> None:
    """Take firms called by a place with a word more, where a firm stands: United Malacca's | profit, shares of X Y."""
    wider = {n: whole for n, span in enumerate(scan.spans) if (whole := _around_place(scan, span)) is not None}
    names = {tuple(scan.document.key[f:t]) for f, t in wider.values() if _as_firm(scan, f, t)}
    for number, (first, last) in wider.items():
        if tuple(scan.document.key[first:last]) not in names:
            continue
        name = " ".join(scan.document.raw[first:last])
        place = scan.spans[number]
        scan.spans[number] = replace(place, last=place.first)  # emptied here, dropped at the end
        firm = scan.catalogue.named("ORG", name) or replace(discovered("ORG", name), kind="company")
        scan.take(NamedSpan(first, last, firm, False, 0.6))


def _around_place(scan: Scan, span: NamedSpan) -> tuple[int, int] | None:
    """A place's name with the words with a capital right beside it, None where there are none."""
    if span.entity.type != "LOC" or span.adjective or span.last <= span.first or span.first < scan.headline_end:
        return None
    sentence = scan.document.sentence_at(span.first)
    first, last = span.first, span.last
    while first > max(sentence.first, span.first - 2) and _brand_word(scan, first - 1):
        if scan.document.key[first - 1] in scan.lexicon.moments:
            break  # on Monday | Boston's shares
        first -= 1
    while last < min(sentence.last, span.last + 1) and _brand_word(scan, last) and not scan.flags[last]:
        last += 1
    return (first, last) if last - first > span.last - span.first else None


def _as_firm(scan: Scan, first: int, last: int) -> bool:
    """Whether a name stands where a firm's does: before what firms have or do, or behind "shares of"."""
    document, flags, lexicon, before = scan.document, scan.flags, scan.lexicon, first - 1
    if last >= document.size:
        return False
    if flags[last] & GENITIVE:
        return not lexicon.securities.isdisjoint(document.key[last + 1 : last + 3])
    if document.key[last] in lexicon.firm_verbs:
        return True
    return before > 0 and bool(flags[before] & OF) and document.key[before - 1] in lexicon.firm_leads


def unlisted(scan: Scan, token: int) -> bool:
    """Whether no list knows a word."""
    return scan.document.kind[token] == WORD and not scan.flags[token]


def take_located(scan: Scan) -> None:
    """Take unknown words that stand where places stand, if their ending or the sentence's other places support it."""
    document, flags, lexicon = scan.document, scan.flags, scan.lexicon
    for index in scan.unlisted():
        if scan.taken[index] >= 0 or document.kind[index] != WORD or len(document.raw[index]) < 3:
            continue
        if index + 1 == document.size:
            break
        ending = bool(lexicon.place_endings) and document.key[index].endswith(lexicon.place_endings)
        home = _home(scan, index)
        inside = document.key[index + 1] in lexicon.locative and bool(flags[index + 1] & MARKER)
        if not (inside or ending or home) or not (home or possible_subject(scan, index)):
            continue
        if flags[index + 1] & SUBJECT or (not ending and not home and not _supported(scan, index)):
            continue
        name = lexicon.romaniser.word(document.raw[index])
        entity = scan.catalogue.named("LOC", name) or replace(discovered("LOC", name), kind="locality")
        scan.take(NamedSpan(index, index + 1, entity, False, 0.5))


def _home(scan: Scan, index: int) -> bool:
    """Whether a word says where somebody is from: बरहरा | निवासी, बरहरा के | ग्रामीणों ने."""
    document, lexicon = scan.document, scan.lexicon
    if document.key[index + 1] in lexicon.residing:
        return True
    owned = bool(scan.flags[index + 1] & GENITIVE) and index + 2 < document.size
    return owned and document.key[index + 2] in lexicon.dwellers


def _free(scan: Scan, before: int, first: int) -> bool:
    """Whether a phrase begins behind token `before`: after a marker, a mark, a word for a time of day, or nothing."""
    if before < first:
        return True
    bits = scan.flags[before]
    marked = bool(bits & MARKER) and not bits & GENITIVE
    return marked or scan.document.kind[before] == PUNCT or scan.document.key[before] in scan.lexicon.moments


def _supported(scan: Scan, index: int) -> bool:
    """Whether the words before it, or other places in the sentence, make an unknown word a place."""
    document, flags = scan.document, scan.flags
    sentence = document.sentence_at(index)
    before = index - 1
    if before > sentence.first and flags[before] & GENITIVE:
        owner = before - 2 if flags[before - 1] & HEAD and before - 1 > sentence.first else before - 1
        span = scan.span_at(owner)  # पलामू के | पांकी में, पलामू जिले के | पांकी में
        return span is not None and span.entity.type == "LOC"
    if document.key[index + 1] in scan.lexicon.within and _free(scan, before, sentence.first):
        return True
    if before >= sentence.first and not (document.kind[before] in (PUNCT, NUMBER) or flags[before] & (MARKER | CONJ)):
        return False
    opens = index == sentence.first and not flags[index + 1] & GENITIVE
    opening = sentence.first - 12 if opens else sentence.first  # पलामू में ... । पांकी | में
    window = range(max(opening, index - 12, 0), min(sentence.last, index + 12))
    return any((span := scan.span_at(t)) is not None and span.entity.type == "LOC" for t in window)
