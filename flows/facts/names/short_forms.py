"""Short forms that stand for a full name of the same article: surnames, first parts, acronyms, bare heads."""

from __future__ import annotations

from collections import Counter
from operator import and_, not_

from flows.facts.analysis import NamedSpan
from flows.facts.names.lexicon import (
    ARTICLE,
    COMMON,
    CONJ,
    DESCRIBES,
    DOMAIN,
    EVERYDAY,
    GENITIVE,
    INDEFINITE,
    MARKER,
    PART,
    SAY,
    SUBJECT,
    SURNAME,
    TITLE,
    VERB,
    WEAK,
    Head,
)
from flows.facts.names.scan import Scan
from flows.frozen import replace
from flows.text.catalogue import EntityRef, discovered
from flows.text.document import NUMBER, WORD, positions
from flows.text.fold import fold
from flows.text.phrases import Hit
from flows.text.translit import skeleton

_DEFINED = 4  # tokens inside the brackets that define an acronym
_GENERIC = frozenset({"police", "military", "locality", "gang", "railway", "firm", "media", "newspaper"})


def take_short_forms(scan: Scan) -> None:
    """Take acronyms, parts of persons' names and bare heads wherever the article has given the full name."""
    _own_acronyms(scan)
    _own_surnames(scan)
    acronyms = _acronyms(scan)
    parts = _person_parts(scan)
    heads = _bare_heads(scan)
    bodies = _body_initials(scan)
    document, flags = scan.document, scan.flags
    for index in _possible(scan, {*acronyms, *parts}):
        if scan.taken[index] >= 0 or document.kind[index] != WORD:
            continue
        key = document.key[index]
        entity = acronyms.get(key)
        if entity is not None and scan.lexicon.cased and document.raw[index].islower():
            entity = None  # (IS) is defined, "is" stays a verb
        confidence = 0.9
        if entity is None:
            entity = _part_of_person(scan, parts, index, key)
            confidence = 0.8
        if entity is None and not scan.lexicon.cased and not flags[index]:
            entity = _spelt(scan, index, bodies)
            if entity is not None:
                acronyms[fold(scan.lexicon.romaniser.acronym(document.raw[index]))] = entity
        if entity is not None and not _goes_on(scan, index, entity):
            scan.take(NamedSpan(index, index + 1, entity, False, confidence))
    for first, last, entity in heads:
        if scan.free(first, last) and not _of_country(scan, first):
            scan.take(NamedSpan(first, last, entity, False, 0.6))


def _goes_on(scan: Scan, index: int, entity: EntityRef) -> bool:
    """Take a word into the short form right before it, where both are parts of one person's name; whether it was so."""
    before = scan.span_at(index - 1)
    if before is None or before.entity != entity or entity.type != "PER" or before.last != index:
        return False
    number = scan.taken[index - 1]
    scan.spans[number] = replace(before, last=index + 1)
    scan.taken[index] = number
    return True


def _of_country(scan: Scan, token: int) -> bool:
    """Whether a word says that an office is the whole country's: the Union | Minister, Union | Health Minister."""
    named = scan.document.key[token] in scan.lexicon.national and token + 1 < scan.document.size
    return named and bool(token in scan.title_at or scan.flags[token + 1] & (DOMAIN | TITLE))


def _possible(scan: Scan, keys: set[str]) -> list[int]:
    """The tokens that may be short forms: some keys, words of the other script, and words that no list knows."""
    ascii_ = map(str.isascii, scan.document.raw)
    known = positions(map(keys.__contains__, scan.document.key))
    if scan.lexicon.cased:
        return sorted({*known, *positions(map(not_, ascii_))})
    latin = positions(map(and_, scan.document.kinds(WORD), ascii_))
    return sorted({*known, *latin, *scan.unlisted()})


def _own_acronyms(scan: Scan) -> None:
    """The article's own body of an acronym goes before the catalogue's: RSF, the Rapid Support Forces."""
    bodies = _body_initials(scan)
    for number, span in enumerate(scan.spans):
        raw = scan.document.raw[span.first]
        if span.last - span.first != 1 or span.entity.type != "ORG" or not (raw.isupper() and 3 <= len(raw) <= 6):
            continue
        own = bodies.get("".join(sorted(raw)))
        if own is not None and own != span.entity and _initials(span.entity) != sorted(raw):
            scan.spans[number] = replace(span, entity=own)


def _own_surnames(scan: Scan) -> None:
    """A surname that was taken for a place, a body or somebody known is the article's own person: Gustavo Petro ... Colombia's | Petro urged.

    A name of the catalogue is only where it acts: with a person Dean Boston, "Boston said".
    """
    surnames: dict[str, EntityRef | None] = {}
    named: dict[str, int] = {}  # persons by their full names, and where the first one stands
    for span in scan.spans:
        if span.entity.type == "PER" and span.last - span.first > 1:
            key = scan.document.key[span.last - 1]
            surnames[key] = span.entity if surnames.get(key, span.entity) == span.entity else None
            named[span.entity.entity_id] = min(span.first, named.get(span.entity.entity_id, span.first))
    if not surnames:
        return
    for number, span in enumerate(scan.spans):
        other = surnames.get(scan.document.key[span.first]) if span.last - span.first == 1 else None
        if other is not None and span.entity.type == "PER" and span.entity.entity_id not in named:
            titled = span.first > 0 and bool(scan.flags[span.first - 1] & TITLE)
            if named[other.entity_id] < span.first and not titled:
                scan.spans[number] = replace(span, entity=other)  # Sushil Kumar Modi ... | Modi said
            continue
        if span.last - span.first != 1 or span.entity.type not in ("LOC", "ORG") or span.adjective:
            continue
        person = surnames.get(scan.document.key[span.first])
        if person is not None and (_guessed(scan, span) or (scan.lexicon.cased and _acts_alone(scan, span))):
            scan.spans[number] = replace(span, entity=person)


def _guessed(scan: Scan, span: NamedSpan) -> bool:
    """Whether a name is no list's, and no noun says what it is: टिटवाड़ा ने, not टिटवाड़ा गांव."""
    described = span.last < len(scan.flags) and span.last in scan.head_at
    return span.entity.origin == "discovered" and not described


def _acts_alone(scan: Scan, span: NamedSpan) -> bool:
    """Whether a name opens a sentence, with a verb right behind it."""
    opens = span.first == scan.document.sentence_at(span.first).first
    return opens and span.last < scan.document.size and bool(scan.flags[span.last] & (SAY | VERB))


def _initials(entity: EntityRef) -> list[str]:
    words = entity.name.split(" (")[0].replace("-", " ").split()
    return sorted(w[0] for w in words if w[:1].isupper())


def _acronyms(scan: Scan) -> dict[str, EntityRef]:
    """Acronyms that the article defines in brackets behind a name: ... (केसीएनए), ... (IAEA)."""
    found: dict[str, EntityRef] = {}
    same: dict[str, EntityRef] = {}  # an acronym taken for a body of its own -> the body that it stands for
    document = scan.document
    for index in document.signs("("):
        if not 0 < index < document.size - 2:
            continue
        span = scan.span_at(index - 1)
        if span is None or span.entity.type not in ("ORG", "MISC") or span.last != index:
            continue
        close = next(
            (t for t in range(index + 1, min(index + 1 + _DEFINED, document.size)) if document.raw[t] == ")"), 0
        )
        if close != index + 2:
            continue
        inner = scan.span_at(index + 1)
        if inner is not None and (_only_letters(inner) or _other_body(inner, span, document.raw[index + 1])):
            same[inner.entity.entity_id] = span.entity
            continue
        if inner is not None or not _acronym_like(scan, index + 1, span):
            continue
        found[document.key[index + 1]] = span.entity
        spelt = scan.lexicon.romaniser.acronym(document.raw[index + 1])
        if spelt:
            found[fold(spelt)] = span.entity
    if same:
        scan.spans[:] = [replace(s, entity=same.get(s.entity.entity_id, s.entity)) for s in scan.spans]
    return found


def _only_letters(span: NamedSpan) -> bool:
    return span.entity.kind == "acronym" and span.entity.origin == "discovered"


def _other_body(listed: NamedSpan, span: NamedSpan, raw: str) -> bool:
    """Whether letters that the catalogue lists stand here for a body with their initials: Nigeria Police Force | (NPF)."""
    ours, theirs = span.entity, listed.entity
    if ours == theirs or theirs.type != "ORG" or not raw.isupper() or _initials(ours) != sorted(raw):
        return False
    words = set(fold(ours.name).split())
    shared = words.intersection(word for word in fold(theirs.name).split() if len(word) > 3)
    return len(shared) * 2 < len(words)  # two parties of other names share a word


def _acronym_like(scan: Scan, token: int, span: NamedSpan) -> bool:
    raw = scan.document.raw[token]
    if raw.isascii():
        initial = span.entity.name[:1].lower() == raw[:1].lower()
        return (raw.isupper() and 2 <= len(raw) <= 8) or (raw[:1].isupper() and initial and len(raw) <= 6)
    return bool(scan.lexicon.romaniser.acronym(raw)) or not scan.flags[token] & COMMON


def _body_initials(scan: Scan) -> dict[str, EntityRef | None]:
    """The article's bodies by the initials of their English names; None where two share them."""
    found: dict[str, EntityRef | None] = {}
    for span in scan.spans:
        if span.entity.type == "ORG" and span.last > span.first:
            initials = _initials(span.entity)
            if len(initials) >= 3:
                key = "".join(initials)  # FIH is the International Hockey Federation in French order
                found[key] = span.entity if found.get(key, span.entity) == span.entity else None
    return found


def _spelt(scan: Scan, index: int, bodies: dict[str, EntityRef | None]) -> EntityRef | None:
    """The body of an acronym spelt by letter names: one of the article, of the catalogue (केसीएनए = KCNA), or new."""
    letters = scan.lexicon.romaniser.acronym(scan.document.raw[index])
    if len(letters) < 3 or fold(letters) in scan.lexicon.no_acronyms:
        return None
    known = bodies.get("".join(sorted(letters)))
    if known is not None:
        return known
    alias = scan.catalogue.aliases.get(letters)
    if alias is not None:
        return alias.entity if not alias.weak and alias.entity.type == "ORG" else None
    return replace(discovered("ORG", letters), kind="acronym") if _acts(scan, index) else None


def _acts(scan: Scan, index: int) -> bool:
    """Whether an unknown acronym stands where a body does: as a subject, before its officer, behind its kind."""
    flags, after = scan.flags, index + 1
    if index and flags[index - 1] & DESCRIBES:
        return True
    if after >= scan.document.size:
        return False
    if after in scan.title_at:
        return True
    return bool(flags[after] & SUBJECT) or bool(flags[after] & GENITIVE and after + 1 in scan.title_at)


def _person_parts(scan: Scan) -> dict[str, EntityRef | None]:
    """Folded name parts (and their skeletons, behind a star) of the article's persons; None where two share one."""
    parts: dict[str, EntityRef | None] = {}

    def note(key: str, entity: EntityRef) -> None:
        known = parts.get(key, entity)
        parts[key] = entity if known is entity or known == entity else None

    document, flags = scan.document, scan.flags
    for span in scan.spans:
        if span.last - span.first == 1 and span.entity.origin == "discovered" and span.entity.type in ("LOC", "ORG"):
            note(document.key[span.first], span.entity)  # रानीबाग इलाके ... रानीबाग
            continue
        if _short_firm(scan, span):
            note(document.key[span.first], span.entity)  # Norvik Energy ... Norvik
            continue
        if span.entity.type != "PER" or span.last <= span.first:
            continue
        words = [t for t in range(span.first, span.last) if document.kind[t] == WORD and len(document.raw[t]) > 1]
        if not words:
            continue
        if len(words) == 1 and span.last - span.first == 1:
            note(document.key[words[0]], span.entity)
            continue
        for token in (words[-1], words[0], *(words[1:-1] if scan.lexicon.cased else ())):
            bits = flags[token]
            closes = scan.lexicon.cased and token == words[-1]  # Nardin Kamba, though the Kamba are a people
            plain = bits & COMMON and not bits & PART and not closes
            if bits & MARKER or plain or len(document.raw[token]) < 3:
                continue
            if bits & WEAK and not (token == words[-1] and bits & SURNAME):
                continue
            note(document.key[token], span.entity)
        for word in {span.entity.name.split()[-1], span.entity.name.split()[0]}:
            bones = skeleton(word)
            if len(bones) >= 3:
                note("*" + bones, span.entity)
    return parts


_FIRMS = frozenset({"company", "firm", "club"})


def _short_firm(scan: Scan, span: NamedSpan) -> bool:
    """Whether the first word of a firm's or club's name may stand for it: no everyday word, no personal name."""
    if span.entity.type != "ORG" or span.entity.kind not in _FIRMS or not 2 <= span.last - span.first <= 3:
        return False
    first = span.first
    plain = scan.document.kind[first] == WORD and len(scan.document.raw[first]) > 3
    return plain and not scan.flags[first] & (COMMON | PART | WEAK) and scan.taken[first] == scan.taken[span.last - 1]


def _part_of_person(scan: Scan, parts: dict[str, EntityRef | None], index: int, key: str) -> EntityRef | None:
    document, bits = scan.document, scan.flags[index]
    raw = document.raw[index]
    if scan.lexicon.cased and not raw[:1].isupper():
        return None
    entity = parts.get(key)
    if entity is not None:
        if bits & COMMON and (bits & WEAK or not bits & PART) and not _stands_alone(scan, index):
            return None
        return entity
    if key in parts or bits & COMMON or (raw.isascii() and not raw[:1].isupper()):
        return None
    # The other script: किम introduced as Kim. Only where the article has the name in another script.
    if raw.isascii() == (not scan.lexicon.cased):
        bones = skeleton(scan.lexicon.romaniser.word(raw))
        return parts.get("*" + bones) if len(bones) >= 3 else None
    return None


def _stands_alone(scan: Scan, index: int) -> bool:
    """Whether an everyday word that is also a surname stands where a person would: before a marker or a conjunction."""
    following = index + 1
    if scan.lexicon.cased:
        first = scan.document.sentence_at(index).first
        return index != first or not scan.flags[index] & EVERYDAY
    return following < scan.document.size and bool(scan.flags[following] & (MARKER | CONJ))


_STATES = ("state", "union-territory")


def _own_legislature(scan: Scan, hit: Hit[Head], states: Counter[EntityRef]) -> EntityRef | None:
    """विधानसभा में, in an article about one state: that state's."""
    after = hit.last
    if hit.value.kind != "legislature" or hit.value.need != "place" or not states or scan.lexicon.cased:
        return None
    if after >= scan.document.size or not scan.flags[after] & MARKER or "Legislative" not in hit.value.name:
        return None
    state = sorted(states.items(), key=lambda item: (-item[1], item[0].name))[0][0]
    name = hit.value.name.replace("{}", state.name)
    known = scan.catalogue.named("ORG", name)
    return known or replace(discovered("ORG", name, state.country), kind="legislature")


def _bare_heads(scan: Scan) -> list[tuple[int, int, EntityRef]]:
    """Heads alone that stand for the last full name with that head: मंत्रालय ने कहा."""
    document, flags = scan.document, scan.flags
    last_named: dict[str, EntityRef | None] = {}
    states = Counter(s.entity for s in scan.spans if s.entity.type == "LOC" and s.entity.kind in _STATES)
    found: list[tuple[int, int, EntityRef]] = []
    for hit in scan.heads:
        span = scan.span_at(hit.first)
        word = document.key[hit.last - 1]
        if span is not None:
            if span.last == hit.last and span.entity.type == "ORG" and span.last - span.first > 1:
                last_named[word] = span.entity
            continue
        entity = last_named.get(word) or _own_legislature(scan, hit, states)
        if entity is None or hit.value.type != "ORG" or hit.value.kind in _GENERIC or hit.last - hit.first > 1:
            continue
        before = hit.first - 1
        if before >= 0 and before >= document.sentence_at(hit.first).first:
            previous = scan.span_at(before)
            bits = flags[before]
            if (previous is not None and document.kind[before] == WORD) or document.kind[before] == NUMBER:
                continue
            if bits & (INDEFINITE | GENITIVE) and not scan.lexicon.cased:
                continue
            if bits & INDEFINITE or (
                scan.lexicon.cased and not (flags[before] & ARTICLE or document.raw[before] == ",")
            ):
                continue
            if not scan.lexicon.cased and document.kind[before] == WORD and not bits & (MARKER | CONJ | COMMON):
                continue
        found.append((hit.first, hit.last, entity))
    return found
