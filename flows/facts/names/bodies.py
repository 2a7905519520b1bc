"""Bodies, places and works named by a head noun behind their name: X मंत्रालय, Y विश्वविद्यालय, Z जिले.

For languages without capitals. What stands before the head is taken leftwards: words of such names (रक्षा, राष्ट्रीय),
known names, and words that no list knows.
"""

from __future__ import annotations

from flows.facts.analysis import NamedSpan
from flows.facts.names.lexicon import (
    COMMON,
    CONJ,
    DOMAIN,
    GENITIVE,
    GIVEN,
    HEAD,
    HON_BEFORE,
    INDEFINITE,
    JOINER,
    MARKER,
    NO_NAME,
    PART,
    QUALIFIER,
    SUBJECT,
    SURNAME,
    TITLE,
    VERB,
    WEAK,
    Head,
)
from flows.facts.names.scan import Scan, name_like
from flows.frozen import frozen, replace
from flows.text.catalogue import EntityRef, discovered
from flows.text.document import PUNCT, WORD
from flows.text.fold import fold
from flows.text.phrases import Hit

_WIDEST = 7  # tokens before a head; "अनुसूचित जाति एवं अनुसूचित जनजाति कल्याण विभाग" has six
_STATE_KINDS = frozenset(
    {
        "military",
        "armed-force",
        "ministry",
        "legislature",
        "parliament",
        "court",
        "government",
        "embassy",
        "police",
        "agency",
    }
)
_PLACES = frozenset(
    {
        "country",
        "state",
        "territory",
        "union-territory",
        "capital",
        "city",
        "town",
        "tehsil",
        "district",
        "region",
        "province",
        "",
    }
)


# Places called after people, by one name alone.
_CALLED_AFTER = frozenset({"locality", "square", "road", "venue", "bridge"})
_WANT_DOMAIN = frozenset({"department", "committee", "agency", "council", "association"})
# Bodies that two domain words name: राष्ट्रीय राइफल्स, भारतीय महिला बैंक.
_DOMAIN_ENOUGH = frozenset({"military", "bank", "news agency", "university", "college", "exchange", "institute"})


@frozen()
class Prefix:
    """What stands before a head: its first token, and what kinds of words it has."""

    first: int
    proper: bool  # a known name or a word that no list knows
    domain: bool
    place: EntityRef | None  # the place at its beginning
    adjective: bool = False


def take_bodies(scan: Scan, home: EntityRef | None) -> None:
    """Take every name that a head noun shows. `home` is the country that the article is about, where there is one."""
    for hit in scan.heads:
        title = scan.title_at.get(hit.first)
        if (
            hit.value.need == NO_NAME
            or not scan.free(hit.first, hit.last)
            or (title is not None and title.last > hit.last)
        ):
            continue  # सेना प्रमुख is an office, not the army
        span = _body(scan, hit, home) or _sited(scan, hit)
        if span is not None:
            take_body(scan, span)


_SITED = frozenset({"school", "college", "hospital", "bank"})


def _sited(scan: Scan, hit: Hit[Head]) -> NamedSpan | None:
    """A school or a hospital of some kind with its place behind it: प्राथमिक विद्यालय | बरहरा, जिला अस्पताल | मथुरा."""
    head, first, last = hit.value, hit.first, hit.last
    size = scan.document.size
    if head.kind not in _SITED or last - first < 2 or last >= size or scan.flags[last] & MARKER:
        return None
    if scan.document.sentence_of[last] != scan.document.sentence_of[first] or last in scan.title_at:
        return None
    place = scan.span_at(last)
    if place is not None:
        if place.entity.type != "LOC" or place.adjective or place.first != last:
            return None
        end, name = place.last, place.entity.name.removesuffix(" district")
    elif not scan.flags[last] and scan.document.kind[last] == WORD and len(scan.document.raw[last]) > 2:
        end, name = last + 1, scan.lexicon.romaniser.word(scan.document.raw[last])
        if end < size and scan.flags[end] & SURNAME and scan.document.key[last].endswith(scan.lexicon.place_endings):
            name, end = f"{name} {scan.lexicon.romaniser.word(scan.document.raw[end])}", end + 1  # मुकरपुर | गुर्जर
    else:
        return None
    follows = end >= size or scan.document.kind[end] == PUNCT or scan.flags[end] & (MARKER | CONJ | COMMON)
    if not follows or (end < size and scan.head_at.get(end) is not None):
        return None  # प्राथमिक विद्यालय | बरहरा गांव में
    while first and scan.flags[first - 1] & DOMAIN and scan.taken[first - 1] < 0:
        first -= 1  # राजकीय | प्राथमिक विद्यालय
    if first and (scan.taken[first - 1] >= 0 or scan.flags[first - 1] & PART):
        return None  # सरस्वती | इंटर कॉलेज प्रयागराज
    kind = f"{english(scan, first, hit.first)} {head.name.replace('{}', '').strip()}".strip()
    ref = replace(discovered("ORG", f"{kind} {name}"), kind=head.kind)
    return NamedSpan(first, end, scan.catalogue.named("ORG", f"{kind} {name}") or ref, False, 0.6)


def take_body(scan: Scan, span: NamedSpan) -> None:
    """Take a span; a country's adjective or name at the beginning of its state's body stays a mention beside it."""
    numbers = sorted({scan.taken[t] for t in range(span.first, span.last) if scan.taken[t] >= 0})
    for number in numbers:
        old = scan.spans[number]
        keep = old.entity.type == "LOC" and (
            (old.entity.kind == "country" and span.entity.kind in _STATE_KINDS)
            or (old.entity.kind in ("state", "union-territory") and span.entity.kind in ("government", "legislature"))
            or _genitive_after(scan, old.last)
        )
        if not keep:
            scan.spans[number] = replace(old, last=old.first)  # emptied here, dropped at the end
    scan.take(span)


def _genitive_after(scan: Scan, token: int) -> bool:
    return token < len(scan.flags) and bool(scan.flags[token] & GENITIVE)


def _body(scan: Scan, hit: Hit[Head], home: EntityRef | None) -> NamedSpan | None:
    head = hit.value
    need = head.need
    before = scan.flags[hit.first - 1] if hit.first and scan.taken[hit.first - 1] < 0 else 0
    if scan.flags[hit.first] & SURNAME and before & GIVEN and not before & WEAK:
        return None  # सोनू निगम
    if head.type == "LOC" and hit.first and scan.flags[hit.first] & PART and _ends_name(scan, hit.first - 1):
        return None  # कविंद्र सिंह | सागर
    prefix = _prefix(scan, hit.first, strict=need.endswith("2"), head=head)
    if need in ("desc", "desc2"):
        return _described(scan, hit, prefix, strict=need == "desc2")
    owner, owner_first = _owner(scan, prefix.first if prefix else hit.first)
    if need == "place":
        return _of_place(scan, hit, prefix, owner, owner_first)
    if prefix is None or not prefix.proper:
        prefix = _of_officer(scan, hit) or prefix
    elif head.kind in _SITED and hit.first - prefix.first == 1 == hit.last - hit.first and _somebody(scan, hit):
        return None  # मोहन | अस्पताल पहुंचा
    if prefix is None:
        return None
    two = _two_domains(scan, prefix.first, hit.first)
    last = _further(scan, hit.last)  # इस्लामिक मूवमेंट | ऑफ केरल
    if need == "name" and not prefix.proper and not (head.kind in _DOMAIN_ENOUGH and two) and last == hit.last:
        return None
    train = head.kind == "train" and prefix.place is not None and not prefix.adjective  # पंजाब मेल
    if need == "place2" or (need == "name2" and not train and not (prefix.proper and hit.first - prefix.first >= 2)):
        return None
    if need == "name2" and head.kind == "party" and prefix.adjective:
        return None  # भारतीय हॉकी दल
    if need == "word2" and not two:
        return None
    alone = prefix.place is not None and hit.first - prefix.first == _place_width(scan, prefix.first)
    if need == "name" and alone and prefix.place and (prefix.adjective or prefix.place.kind == "country"):
        return None  # "भारतीय कंपनी" is any company
    if need == "word" and not (prefix.domain or prefix.proper):
        return None
    if prefix.proper and alone and need == "word" and head.kind in _WANT_DOMAIN:
        return None  # "बिहार विभाग" says nothing
    if not prefix.proper and _describes_next(scan, hit.last):
        return None  # राहत एजेंसी यूएनआरडब्ल्यूए: the noun describes the name behind it
    if prefix.place is not None and head.kind in _STATE_KINDS and not alone and prefix.place.kind == "country":
        first = prefix.first + _place_width(scan, prefix.first)
        name = head.name.replace("{}", english(scan, first, hit.first))
        return _named(scan, prefix.first, hit.last, head, name, prefix.place)
    name = head.name.replace("{}", english(scan, prefix.first, hit.first))
    place = None if prefix.proper else owner or home_of(head, home)
    if head.type == "MISC" and prefix.place is not None and head.kind != "train":
        return None  # a train is called by places and rivers: सरयू एक्सप्रेस
    if last > hit.last:
        name = f"{name} {english(scan, hit.last, last)}"
    return _named(scan, prefix.first, last, head, name, place)


def _somebody(scan: Scan, hit: Hit[Head]) -> bool:
    """Whether a first name before a school or a hospital is who goes there, not what it is called: सुनीता | अस्पताल में."""
    after = hit.last
    named = scan.flags[hit.first - 1] & PART and scan.taken[hit.first - 1] < 0
    return bool(named) and not (after < scan.document.size and scan.flags[after] & (GENITIVE | SUBJECT))


def _ends_name(scan: Scan, token: int) -> bool:
    """Whether a middle name stands at a token, behind another part of a name: कविंद्र | सिंह."""
    document, before = scan.document, token - 1
    if before < 0 or document.key[token] not in scan.lexicon.middle_names or document.kind[before] != WORD:
        return False
    return bool(scan.flags[before] & PART) or not scan.flags[before]


def _of_officer(scan: Scan, hit: Hit[Head]) -> Prefix | None:
    """Everyday words before an association whose officer follows: नदी बचाओ | मोर्चा के संयोजक."""
    flags, size = scan.flags, scan.document.size
    if hit.value.kind not in _ASSOCIATIONS or hit.last + 1 >= size or not flags[hit.last] & GENITIVE:
        return None
    title = scan.title_at.get(hit.last + 1)
    if title is None or title.value.of not in ("body", "party", "country", "firm"):
        return None
    first = hit.first
    floor = max(scan.document.sentence_at(hit.first).first, hit.first - 3)
    barred = MARKER | CONJ | VERB | QUALIFIER | INDEFINITE | HON_BEFORE
    while first > floor and scan.document.kind[first - 1] == WORD and scan.taken[first - 1] < 0:
        if (flags[first - 1] & barred and not flags[first - 1] & DOMAIN) or first in scan.title_end:
            break
        first -= 1
    return Prefix(first, True, False, None) if hit.first - first >= 2 else None


_ASSOCIATIONS = frozenset({"organisation", "association", "federation", "committee", "council"})


def _describes_next(scan: Scan, token: int) -> bool:
    span = scan.span_at(token)
    if span is not None:
        return span.entity.type == "ORG"
    raw = scan.document.raw[token] if token < scan.document.size else ""
    return bool(raw) and not scan.flags[token] and len(scan.lexicon.romaniser.acronym(raw)) >= 3


def _further(scan: Scan, last: int) -> int:
    """The end of "ऑफ X" behind a head: यूथ मूवमेंट ऑफ केरल."""
    flags, size = scan.flags, scan.document.size
    if last + 1 >= size or not flags[last] & JOINER or flags[last] & (CONJ | MARKER):
        return last
    span = scan.span_at(last + 1)
    if span is not None:
        return span.last
    return last + 2 if name_like(scan, last + 1) else last


def _named(scan: Scan, first: int, last: int, head: Head, name: str, place: EntityRef | None) -> NamedSpan:
    catalogue, lexicon = scan.catalogue, scan.lexicon
    entity = None
    if place is not None:
        entity = catalogue.named(head.type, f"{name} ({place.name})") or catalogue.named(
            head.type, f"{name} of {place.name}"
        )
    if entity is None and (place is None or place.country == lexicon.press_country):
        entity = catalogue.named(head.type, name)
        alias = None if entity is not None else catalogue.aliases.get(scan.document.slice(first, last))
        if alias is not None and alias.entity.type == head.type:
            entity = alias.entity  # a weak name of the press's own country
    if entity is None:
        full = f"{name} ({place.name})" if place is not None else name
        ref = discovered(head.type, full, place.country if place is not None else None)
        entity = replace(ref, kind=head.kind)
    return NamedSpan(first, last, entity, False, 0.7)


def home_of(head: Head, home: EntityRef | None) -> EntityRef | None:
    """The country that a body called by its domain alone belongs to, where it is of the kind that states have."""
    return home if home is not None and head.kind in ("ministry", "department", "agency", "commission") else None


def _of_place(
    scan: Scan, hit: Hit[Head], prefix: Prefix | None, owner: EntityRef | None, owner_first: int
) -> NamedSpan | None:
    """दिल्ली पुलिस, अमेरिकी सेना, मिस्र का गृह मंत्रालय; generic where no place is named."""
    head = hit.value
    place, first = None, hit.first
    if prefix is not None and prefix.place is not None:
        place, first = prefix.place, prefix.first
    elif (
        owner is not None and prefix is None and head.kind in ("military", "legislature", "court", "bank", "government")
    ):
        place, first = owner, owner_first
    if place is None or place.kind not in _PLACES:
        return None
    if prefix is not None and prefix.place is not None:
        width = _place_width(scan, prefix.first)
        if prefix.first + width < hit.first:  # a domain word between: अमेरिकी रक्षा सेना
            name = head.name.replace("{}", english(scan, prefix.first, hit.first))
            return _named(scan, first, hit.last, head, name, None)
    name = head.name.replace("{}", place.name)
    return _named(scan, first, hit.last, head, name, None)


def _described(scan: Scan, hit: Hit[Head], prefix: Prefix | None, strict: bool) -> NamedSpan | None:
    """रानीबाग इलाके, सुंदरपुर जिले: the word before the noun is a place; the noun is no part of its name."""
    if prefix is None or not prefix.proper or prefix.place is not None:
        return None
    first, last = prefix.first, hit.first
    while first < last and scan.flags[first] & (DOMAIN | COMMON) and not scan.flags[first] & PART:
        first += 1
    if first >= last or last - first > 3 or not all(scan.taken[t] < 0 for t in range(first, last)):
        return None
    if hit.value.kind not in _CALLED_AFTER and _whole_name(scan, first, last):
        return None  # वक्ता मोहन यादव | जिला सचिव
    if strict:
        follower = hit.last
        sure = hit.value.kind == "constituency"
        if last - first > 2 or follower >= scan.document.size or not (sure or scan.flags[follower] & MARKER):
            return None
    name = english(scan, first, last)
    if not name:
        return None
    ref = replace(discovered("LOC", name), kind=hit.value.kind)
    return NamedSpan(first, last, scan.catalogue.named("LOC", name) or ref, False, 0.6)


def _whole_name(scan: Scan, first: int, last: int) -> bool:
    """Whether a given name and a surname, neither of them an everyday word, open and close some words."""
    opening, closing = scan.flags[first], scan.flags[last - 1]
    return (
        last - first > 1 and bool(opening & GIVEN and closing & SURNAME) and not (opening | closing) & (WEAK | COMMON)
    )


def _prefix(scan: Scan, end: int, strict: bool, head: Head) -> Prefix | None:
    """What belongs to the name that ends before token `end`, leftwards within its sentence."""
    document, flags = scan.document, scan.flags
    floor = max(document.sentence_at(end).first, end - _WIDEST)
    position, proper, domain, place, adjective = end, False, False, None, False
    while position > floor:
        token = position - 1
        span = scan.span_at(token)
        if span is not None:
            if span.last != position or span.entity.type == "MISC" or span.first < floor:
                break
            position, proper = span.first, True
            if span.entity.type == "LOC":
                place, adjective = span.entity, span.adjective
                if head.kind != "train" or adjective:
                    break  # a place opens a name; a train has two: पटना कटिहार | एक्सप्रेस
            continue
        bits = flags[token]
        if document.kind[token] != WORD:
            glued = document.raw[token] in "-–" and document.glued(token) and not flags[token - 1] & COMMON
            if (glued or document.raw[token] == "&") and floor < token < end - 1 and document.kind[token - 1] == WORD:
                position = token
                continue
            break
        if bits & DOMAIN:
            position, domain, place = token, True, None
            continue
        if bits & JOINER and position < end and token > floor and _joins(scan, token):
            position = token
            continue
        if strict and proper:
            break
        if bits & (MARKER | CONJ | HON_BEFORE) or not name_like(scan, token):
            break
        if document.key[token] in scan.lexicon.relative or _kind_of_goods(scan, token):
            break  # जो | तलवंडी इलाके में, आईटी | कंपनी
        called = position == end and head.need == "name" and head.kind in _CALLED_AFTER  # शास्त्री नगर, मेहता इक्विटीज
        called = called or (position == end and head.kind == "firm" and bool(bits & SURNAME))
        called = called or (position == end and head.kind in _SITED and " " in head.form)  # सरस्वती | इंटर कॉलेज
        if position == end and head.kind in _OF_PEOPLE and _national(scan, token):
            position, domain = token, True  # भारतीय | लेखक महासभा
            continue
        if bits & COMMON and not (bits & WEAK and (called or _beside_name(scan, token, position, end, floor))):
            break
        position, proper, place = token, True, None
    position = _trim(scan, position, end)
    if position == end:
        return None
    return Prefix(position, proper, domain, place, adjective)


def _kind_of_goods(scan: Scan, token: int) -> bool:
    """Whether a word is letters that name no body: आईटी (IT), एफएमसीजी (FMCG)."""
    if scan.flags[token]:
        return False
    letters = scan.lexicon.romaniser.acronym(scan.document.raw[token])
    return len(letters) > 1 and fold(letters) in scan.lexicon.no_acronyms


_OF_PEOPLE = frozenset({"association", "federation"})  # bodies called by whom they join: लेखक महासभा


def _national(scan: Scan, token: int) -> bool:
    """Whether a plain noun stands behind a country or a place, as in the name of an association."""
    plain = scan.flags[token] & COMMON and not scan.flags[token] & (VERB | QUALIFIER | INDEFINITE | TITLE)
    span = scan.span_at(token - 1)
    return bool(plain and span is not None and span.last == token and span.entity.type == "LOC")


def _beside_name(scan: Scan, token: int, position: int, end: int, floor: int) -> bool:
    """Whether an everyday word that may be a name part stands beside a part of a name: दीनदयाल राम."""
    after = position < end and (scan.flags[position] & PART or not scan.flags[position] & COMMON)
    before = token > floor and name_like(scan, token - 1) and not scan.flags[token - 1] & COMMON
    return bool(after or before)


def _trim(scan: Scan, first: int, end: int) -> int:
    """Past joiners and plain qualifiers at the beginning: "और शिक्षा विभाग", "मुख्य सचिवालय"."""
    while first < end:
        bits = scan.flags[first]
        if scan.taken[first] < 0 and (
            scan.document.kind[first] == PUNCT or bits & JOINER or (bits & QUALIFIER and not bits & DOMAIN)
        ):
            first += 1
        else:
            break
    return first


def _joins(scan: Scan, token: int) -> bool:
    """Whether a conjunction stands inside a name: between two domain words (विज्ञान और प्रौद्योगिकी मंत्रालय)."""
    before, after = scan.flags[token - 1], scan.flags[token + 1]
    if scan.flags[token] & CONJ:
        return bool(before & DOMAIN and after & DOMAIN and scan.taken[token - 1] < 0 and not before & HEAD)
    return bool(before & DOMAIN or name_like(scan, token - 1) or scan.taken[token - 1] >= 0)


def _place_width(scan: Scan, first: int) -> int:
    span = scan.span_at(first)
    return span.last - first if span is not None else 0


def _two_domains(scan: Scan, first: int, end: int) -> bool:
    return sum(1 for t in range(first, end) if scan.flags[t] & DOMAIN) >= 2


def _owner(scan: Scan, first: int) -> tuple[EntityRef | None, int]:
    """The place in the genitive before a body: केन्या के | वन विभाग."""
    if first >= 2 and scan.flags[first - 1] & GENITIVE:
        span = scan.span_at(first - 2)
        if span is not None and span.entity.type == "LOC" and span.last == first - 1 and not span.adjective:
            return span.entity, span.first
    return None, first


def english(scan: Scan, first: int, last: int) -> str:
    """Tokens first..last in an English name: known names by theirs, name words translated, the rest romanised."""
    document, lexicon = scan.document, scan.lexicon
    parts: list[str] = []
    token = first
    while token < last:
        span = scan.span_at(token)
        domain = lexicon.domains.match(document, token, last)
        if domain is not None:
            parts.append(domain.value.name)
            token = domain.last
            continue
        if span is not None and span.first == token and span.last <= last:
            name = span.entity.name
            if span.entity.kind == "water":  # सरयू एक्सप्रेस is called by the word
                name = " ".join(lexicon.romaniser.word(document.raw[t]) for t in range(token, span.last))
            parts.append(name.removesuffix(" district") if span.entity.kind == "district" else name)
            token = span.last
            continue
        if document.kind[token] == WORD:
            if scan.flags[token] & CONJ:
                parts.append("and")
            elif scan.flags[token] & JOINER and not scan.flags[token] & WEAK:
                parts.append("of")
            else:
                parts.append(_latin(scan, token))
        token += 1
    return " ".join(p for p in parts if p)


def _latin(scan: Scan, token: int) -> str:
    """A word in Latin letters; one that is spelt by letter names as these letters: जेएसडब्ल्यू → JSW."""
    raw = scan.document.raw[token]
    letters = scan.lexicon.romaniser.acronym(raw) if not scan.flags[token] and not raw.isascii() else ""
    return letters if len(letters) >= 3 else scan.lexicon.romaniser.word(raw)
