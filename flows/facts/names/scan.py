"""Names that nobody listed: runs of tokens that can be a person's name, and what makes them one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from flows.facts.analysis import NamedSpan
from flows.facts.names.lexicon import (
    COMMON,
    CONJ,
    DOMAIN,
    EVERYDAY,
    GENITIVE,
    GIVEN,
    HON_AFTER,
    HON_BEFORE,
    LETTER,
    MARKER,
    OF,
    PART,
    PARTICLE,
    QUALIFIER,
    SAY,
    SUBJECT,
    SURNAME,
    TITLE,
    WEAK,
    Head,
    NameLexicon,
    Title,
)
from flows.frozen import frozen, replace
from flows.text.catalogue import Catalogue
from flows.text.document import NUMBER, PUNCT, WORD, Document, either, tokens_of
from flows.text.memo import Memo
from flows.text.phrases import Hit

_LONGEST_NAME = 5
_PORTFOLIO = 10  # tokens of what a minister is for: health, medical education and family welfare
_SAYING = 8  # tokens in which a verb of saying is looked for
_HYPHENS = frozenset("-–")
_VOWELS = frozenset("aeiouy")
_APOSTROPHES = frozenset("'’")


_LISTED = -1  # any bit
# What all tokens are asked for: a bit of a byte each.
_ASKED = (COMMON, CONJ, HON_BEFORE, PART, LETTER, PARTICLE, _LISTED)
_ASKED_OF: Memo[int, int] = Memo(
    lambda bits: sum(1 << place for place, one in enumerate(_ASKED) if bits & one), 100_000
)


@cache
def _marking(bits: int, lacking: int) -> bytes:
    """The bytes that have one of some bits, or lack another, as a table that translates them into marks."""
    having = sum(1 << place for place, one in enumerate(_ASKED) if one != _LISTED and bits & one == one)
    missing = 1 << _ASKED.index(lacking) if lacking else 0
    return bytes(bool(byte & having) or (missing > 0 and not byte & missing) for byte in range(256))


@dataclass(slots=True)
class Scan:
    """One document while its names are found: bits of each token, hits of the lexicons, and which tokens are taken."""

    document: Document
    lexicon: NameLexicon
    catalogue: Catalogue
    flags: list[int]
    titles: list[Hit[Title]]
    title_at: dict[int, Hit[Title]]  # first token -> title
    title_end: dict[int, Hit[Title]]  # one past the last token -> title
    heads: list[Hit[Head]]
    head_at: dict[int, Hit[Head]]  # first token -> head noun
    taken: list[int]  # token -> index of the span that holds it, -1 where free
    headline_end: int = 0  # tokens before it stand in a headline whose capitals say nothing
    spans: list[NamedSpan] = field(default_factory=list)
    asked: bytes = field(init=False)  # of the bits of each token those that all tokens are asked for, a byte a token

    def take(self, span: NamedSpan) -> None:
        """Note a name; its tokens are no longer free. A span inside a taken one is kept beside it.

        What has no spelling in Latin, a dash or a number of another script, names nobody.
        """
        if not span.entity.name:
            return
        number = len(self.spans)
        self.spans.append(span)
        self.taken[span.first : span.last] = [number] * (span.last - span.first)

    def __post_init__(self) -> None:
        self.asked = bytes(map(_ASKED_OF.__getitem__, self.flags))

    def flagged(self, bits: int, lacking: int = 0) -> list[int]:
        """The tokens that have one of some bits that all tokens are asked for, and those that lack another."""
        return tokens_of(self.asked.translate(_marking(bits, lacking)))

    def unlisted(self) -> list[int]:
        """The tokens that have no bit: words that no list knows."""
        return tokens_of(self.asked.translate(_marking(0, _LISTED)))

    def free(self, first: int, last: int) -> bool:
        """Whether no name holds any token of a range."""
        return self.taken[first:last] == [-1] * (last - first)

    def span_at(self, token: int) -> NamedSpan | None:
        """The name that holds a token, or None (also outside the document)."""
        taken = self.taken
        number = taken[token] if 0 <= token < len(taken) else -1
        return self.spans[number] if number >= 0 else None


def start_scan(
    document: Document, lexicon: NameLexicon, catalogue: Catalogue, dates: Sequence[tuple[int, int]]
) -> Scan:
    """A scan of a document with every title and head noun looked up; dates and numbers are never names."""
    flags = list(map(lexicon.flags.__getitem__, document.key))
    for token in tokens_of(either(document.kinds(NUMBER), document.kinds(PUNCT))):
        flags[token] = COMMON
    for first, last in dates:
        for token in range(first, last):
            flags[token] |= COMMON
            flags[token] &= ~PART
    _mark_manners(document, lexicon, flags)
    titles = list(lexicon.titles.find(document))
    if lexicon.cased:
        titles = [_with_portfolio(document, lexicon, flags, hit) for hit in titles]
    heads = list(lexicon.heads.find(document))
    if lexicon.cased:
        _mark_plural_possessives(document, flags)
    return Scan(
        document,
        lexicon,
        catalogue,
        flags,
        titles,
        {hit.first: hit for hit in titles},
        {hit.last: hit for hit in titles},
        heads,
        {hit.first: hit for hit in heads},
        [-1] * document.size,
        _shouted(document, flags) if lexicon.cased else 0,
    )


def _with_portfolio(document: Document, lexicon: NameLexicon, flags: Sequence[int], hit: Hit[Title]) -> Hit[Title]:
    """A title with the portfolio behind it: Minister of State | for Health and Family Welfare | Anita Rao."""
    if not hit.value.compose or hit.last + 1 >= document.size or not flags[hit.last] & OF:
        return hit
    words: list[str] = []
    token, end, stop = hit.last + 1, hit.last, min(hit.last + _PORTFOLIO, document.sentence_at(hit.first).last)
    while token < stop:
        domain = lexicon.domains.match(document, token, stop) if document.raw[token][:1].isupper() else None
        if domain is not None and domain.value.role:
            words.append(domain.value.role)
            token = end = domain.last
        elif words and document.raw[token] == ",":
            words[-1] += ","
            token += 1
        elif words and flags[token] & CONJ:
            words.append("and")
            token += 1
        else:
            break
    portfolio = " ".join(words).removesuffix(" and").rstrip(",")
    if not portfolio:
        return hit
    role = hit.value.role
    rank, _, minister = role.rpartition(" ")  # deputy | minister; not: union | minister
    rank = "" if document.key[hit.first] in lexicon.national else rank
    named = f"{role} for {portfolio}" if " of " in role else f"{rank} {portfolio} {minister}".lstrip()
    return Hit(hit.first, end, replace(hit.value, role=named, compose=False))


def _mark_manners(document: Document, lexicon: NameLexicon, flags: list[int]) -> None:
    """How something is done names nobody, though its words are names elsewhere: गंभीर रूप | से."""
    for token in document.places(lexicon.manners):
        if 0 < token < document.size - 1 and flags[token + 1] & MARKER and flags[token - 1] & EVERYDAY:
            for word in (token - 1, token):
                flags[word] = (flags[word] | COMMON) & ~(PART | WEAK)


def _mark_plural_possessives(document: Document, flags: list[int]) -> None:
    """The apostrophe alone behind an s is a genitive where a word in small letters follows: the brothers' lawyer."""
    for token in document.signs(_APOSTROPHES):
        if not 0 < token < document.size - 1:
            continue
        mark = document.glued(token) and document.raw[token - 1][-1:] in "sS"
        if mark and document.raw[token + 1].islower() and not document.glued(token + 1):
            flags[token] |= GENITIVE


def _shouted(document: Document, flags: Sequence[int]) -> int:
    """The end of a first line in title case or capitals ("Minister Sees Growth Next Year"), 0 where there is none."""
    if len(document.sentences) < 2:
        return 0
    first = document.sentences[0]
    if document.sentences[1].paragraph == first.paragraph:
        return 0
    words = capitals = 0
    for token in range(first.first + 1, first.last):
        if document.kind[token] == WORD and flags[token] & COMMON and not flags[token] & MARKER:
            words += 1
            capitals += document.raw[token][:1].isupper()
    return first.last if words >= 2 and capitals * 2 >= words else 0


def is_initial(scan: Scan, index: int) -> bool:
    """Whether a token is an initial: a letter name or a single letter with a full stop glued to it."""
    document = scan.document
    raw = document.raw[index]
    if document.kind[index] != WORD:
        return False
    if scan.lexicon.cased:
        return raw.isupper() and (len(raw) == 1 or (raw.endswith(".") and len(raw) <= 6))
    if document.raw[index + 1 : index + 2] != ["."] or scan.flags[index] & HON_BEFORE:
        return False  # डॉ. is no initial
    if not document.glued(index + 1):
        return False
    if raw.isascii():
        return len(raw) == 1 and raw.isupper()
    return bool(scan.flags[index] & LETTER) or sum(c.isalpha() for c in raw) == 1


def name_like(scan: Scan, index: int) -> bool:
    """Whether a token may be part of a name as far as the word itself goes."""
    bits = scan.flags[index]  # of numbers and marks they say that they are everyday words
    if scan.taken[index] >= 0 or bits & (MARKER | CONJ):
        return False
    raw = scan.document.raw[index]
    if scan.lexicon.cased or raw.isascii():
        return raw[:1].isupper() and len(raw) > 1
    return bool(bits & PART or not bits & (COMMON | LETTER)) and len(raw) > 1


def name_run(scan: Scan, index: int, stop: int) -> int:
    """The end of the longest run from token `index` that reads as a personal name; `index` itself where there is none.

    Initials with dots, hyphens between name parts and everyday words inside a name (सुनीता प्रकाश) are part of it.
    """
    document, flags, cased = scan.document, scan.flags, scan.lexicon.cased
    raw = document.raw
    if stop > document.size:
        stop = document.size
    if index < stop and not cased:
        bits = flags[index]
        if bits & (HON_AFTER | PART) == HON_AFTER or (not bits and _spelt_office(scan, index)):
            return index  # कलेक्टर | साहब ने
        if (
            index + 2 < stop
            and raw[index + 1] != "."
            and spelt_initials(scan, index)
            and spelt_initials(scan, index + 1)
        ):
            return index  # डीएएन | बीके तलवार
    position, words, end = index, 0, index
    while position < stop and words < _LONGEST_NAME:
        initial = raw[position].isupper() if cased else raw[position + 1 : position + 2] == ["."]
        if initial and is_initial(scan, position):
            follower = position + 1
            if follower < stop and raw[follower] == ".":
                follower += 1
            trails = cased and end == position and end > index
            position, words = follower, words + 1
            if trails and follower < stop and not name_like(scan, follower):
                end = position  # Ambika Devi S. | said
            if position < stop and raw[position] == ",":
                break
            continue
        if position > index and raw[position] in _HYPHENS and (end == position or flags[position - 1] & PARTICLE):
            if not (document.glued(position) or (position + 1 < stop and document.glued(position + 1))):
                break
            if position + 1 < stop and _inner(scan, position + 1):
                position += 1
                continue
            break
        if not name_like(scan, position):
            if words and end == position and flags[position] & PARTICLE and _before_name(scan, position, stop):
                position += 1
                continue
            if words and raw[position - 1] in _HYPHENS and _inner(scan, position):
                pass
            elif not cased and words and _by_ending(scan, position, stop):
                pass  # मो. | शादिक | हुसैन
            elif flags[position] & LETTER and undotted_initial(scan, position, stop):
                position, words = position + 1, words + 1
                continue
            elif (
                words == 0 and spelt_initials(scan, position) and position + 1 < stop and name_like(scan, position + 1)
            ):
                pass
            else:
                break
        if (words or flags[position] & WEAK) and _stands_behind(scan, index, position, stop, words):
            break
        position += 1
        words += 1
        end = position
    return end


def _by_ending(scan: Scan, token: int, stop: int) -> bool:
    """Whether a word that only its ending shows to be no name stands between a name part or initial and a sure surname."""
    if scan.flags[token] != COMMON or token + 1 >= stop or scan.taken[token] >= 0:
        return False
    surname = scan.flags[token + 1]
    opens = token > 0 and (scan.flags[token - 1] & PART or scan.document.raw[token - 1] == ".")
    return bool(opens and surname & SURNAME and not surname & (COMMON | WEAK))


def _stands_behind(scan: Scan, index: int, position: int, stop: int, words: int) -> bool:
    """Whether a word that may be part of a name stands behind the one that begins at `index` and has so many words."""
    flags = scan.flags
    weak = flags[position] & WEAK and flags[position] & COMMON
    if weak and not _shown(scan, position) and not _weak_fits(scan, index, position, stop):
        return True
    if not words:
        return False
    plain = not flags[position] & PART or flags[position] & COMMON
    if words >= 2 and plain and _complete(scan, position - 1) and not _goes_on(scan, position, stop):
        return True  # "विनोद रावत | सीमा पर": a surname ends the name
    if flags[position] & HON_AFTER and not flags[position] & PART:
        return True
    if scan.lexicon.cased and scan.document.key[position] in scan.lexicon.moments:
        return True  # Asha Rao | Saturday took notice
    if scan.lexicon.cased and flags[position] & HON_BEFORE and not _VOWELS & set(scan.document.key[position]):
        return True  # Minister of Broadcasting | Dr Asha Rao: what has no vowel is short for a title
    title = scan.title_at.get(position)
    if title is not None and title.value.no_role and scan.lexicon.cased and flags[position - 1] & (PART | PARTICLE):
        raw = scan.document.raw
        if raw[position].istitle() and not (position + 1 < stop and raw[position + 1][:1].isupper()):
            return False  # Tran Van | Son left
    return title is not None and not flags[position] & PART


def _spelt_office(scan: Scan, index: int) -> bool:
    """Whether an unknown word is four letter names or more, an office or a body before a name: एसडीपीओ | विनीता सिन्हा."""
    raw = scan.document.raw[index]
    if scan.lexicon.cased or scan.flags[index] or raw.isascii() or len(raw) < 6:
        return False
    return len(scan.lexicon.romaniser.acronym(raw)) >= 4


def _complete(scan: Scan, token: int) -> bool:
    """Whether a token is a surname and nothing else, so that a name may end with it."""
    bits = scan.flags[token]
    return bool(bits & SURNAME and not bits & (GIVEN | WEAK)) and not scan.lexicon.cased


def _goes_on(scan: Scan, position: int, stop: int) -> bool:
    """Whether an unknown word or a name part ends a name behind a middle name: मोहन सिंह | बेनीवाला ने, कुमार | तिलक को."""
    document, flags = scan.document, scan.flags
    unsure = flags[position] and (not flags[position] & PART or flags[position] & (EVERYDAY | MARKER))
    if not flags[position] and position + 1 < stop and flags[position + 1] & SUBJECT:
        return True  # सुनीता घोष | टिटवेश ने
    if document.key[position - 1] not in scan.lexicon.middle_names or unsure:
        return False
    if position + 2 < stop and document.key[position + 1] in scan.lexicon.residing and not flags[position + 2]:
        return True  # मोहन कुमार | टिटवेश निवासी बरहरा
    return position + 1 < stop and bool(flags[position + 1] & (MARKER | SUBJECT | CONJ))


def spelt_before_surname(scan: Scan, token: int) -> bool:
    """Whether letter names stand before a surname that is no everyday word, as initials: एमपी | शुक्ला."""
    following = scan.flags[token + 1] if token + 1 < scan.document.size else 0
    surname = following & SURNAME and not following & (COMMON | WEAK | MARKER)
    return bool(surname) and spelt_initials(scan, token)


def undotted_initial(scan: Scan, position: int, stop: int) -> bool:
    """Whether a letter name without its full stop is an initial, as a letter or a name follows: एम के सिन्हा."""
    flags, following = scan.flags, position + 1
    if scan.lexicon.cased or not flags[position] & LETTER or following >= stop:
        return False
    if flags[position] & MARKER:
        return _spelt_marker(scan, position, stop)
    if flags[following] & LETTER and (not flags[following] & MARKER or _spelt_marker(scan, following, stop)):
        return True
    return name_like(scan, following)


def _spelt_marker(scan: Scan, position: int, stop: int) -> bool:
    """Whether a marker is a letter between another and a surname: न्यायमूर्ति ए | के | ओझा."""
    flags, following = scan.flags, position + 1
    if position == 0 or following >= stop or not flags[position] & LETTER:
        return False
    if position in scan.title_end and following + 1 < stop:  # महानिदेशक | के जे रमेश
        spelt = flags[following] & LETTER and not flags[following] & MARKER
        return bool(spelt and flags[following + 1] & PART and not flags[following + 1] & COMMON)
    before = position - 1
    if scan.document.raw[before] == "." and before > 0 and scan.document.glued(position):
        before -= 1  # वी.के शर्मा
    spelt = flags[before] & LETTER and not flags[before] & MARKER
    return bool(spelt and flags[following] & SURNAME and not flags[following] & (COMMON | WEAK))


def _before_name(scan: Scan, position: int, stop: int) -> bool:
    """Whether a particle stands inside a name: Osama bin Laden, Bashar al-Assad."""
    following = position + 1
    if following < stop and scan.document.raw[following] in _HYPHENS:
        following += 1
    return following < stop and name_like(scan, following)


def _inner(scan: Scan, index: int) -> bool:
    """Whether a token may follow a hyphen inside a name: जोंग-उन."""
    document = scan.document
    return document.kind[index] == WORD and (name_like(scan, index) or not scan.flags[index] & COMMON)


def spelt_initials(scan: Scan, index: int) -> bool:
    """Whether a word is initials written by letter names: एसके वर्मा, केपीएस राणा; four are an office or a body."""
    document = scan.document
    if scan.lexicon.cased or document.kind[index] != WORD:
        return False
    raw = document.raw[index]
    return len(raw) <= 10 and 0 < len(scan.lexicon.romaniser.acronym(raw)) <= 3


def _shown(scan: Scan, position: int) -> bool:
    """Whether a capital inside a sentence shows that an everyday word is a name here."""
    return scan.lexicon.cased and position > scan.document.sentence_at(position).first


def _weak_fits(scan: Scan, start: int, position: int, stop: int) -> bool:
    """Whether an everyday word that is also a name part is one here: beside another name part."""
    flags = scan.flags
    if position > start:
        initial = scan.document.raw[position - 1] == "." and not scan.lexicon.cased  # एम.ए. | बेबी
        return bool(flags[position - 1] & PART or not flags[position - 1] & COMMON or initial)
    following = position + 1
    return following < stop and name_like(scan, following)


@frozen()
class Evidence:
    """Why a run is a person: `strength` 3 for titles, 2 for name parts with a frame, 1 for less."""

    strength: int
    rule: str


def person_at(scan: Scan, first: int, last: int) -> Evidence | None:
    """Why tokens first..last name a person by their own parts and what follows, or None."""
    flags, document = scan.flags, scan.document
    words = [t for t in range(first, last) if document.kind[t] == WORD]
    known = [t for t in words if flags[t] & PART]
    strong = [t for t in known if not flags[t] & WEAK]
    if len(words) >= 2 and strong:
        opening = flags[words[0]]
        if opening & GIVEN and not opening & WEAK:
            return Evidence(2, "given_name")
        if flags[words[-1]] & SURNAME and not flags[words[-1]] & WEAK:
            return Evidence(2, "surname")
        if len(strong) * 2 >= len(words):
            return Evidence(2, "name_parts")
    if len(words) >= 2 and len(known) == len(words) and flags[words[0]] & GIVEN and flags[words[-1]] & SURNAME:
        return Evidence(2, "weak_parts")
    nxt = last
    if len(words) == 1 and spelt_initials(scan, words[0]):
        return None
    if strong and nxt < document.size and flags[nxt] & SUBJECT:
        return Evidence(1, "subject")
    return None


def says(scan: Scan, index: int) -> bool:
    """Whether a verb of saying stands within a few tokens from `index`, in the same sentence."""
    document = scan.document
    if index >= document.size:
        return False
    stop = min(index + _SAYING, document.sentence_at(index).last)
    return any(scan.flags[t] & SAY for t in range(index, stop))


def skip_introducers(scan: Scan, index: int, stop: int) -> tuple[int, bool]:
    """Past titles and honorifics (with their full stops) from `index`; and whether there were any."""
    document, found = scan.document, False
    position = index
    for _ in range(6):
        if position >= stop:
            break
        hit = scan.title_at.get(position)
        if hit is not None and hit.last <= stop and not _name_not_title(scan, hit, stop):
            if found and hit.value.of == "party" and spelt_before_surname(scan, position):
                break  # स्टेशन हाउस ऑफिसर | एमपी शुक्ला
            position, found = hit.last, True
        elif scan.flags[position] & HON_BEFORE and not scan.flags[position] & PART and document.kind[position] == WORD:
            if scan.lexicon.cased and not document.raw[position][:1].isupper():
                break
            position, found = position + 1, True
        else:
            break
        if position < stop and document.raw[position] == "." and document.glued(position):
            position += 1
        if hit is not None and found and position + 3 < stop and _shortened(scan, position):
            position += 3  # वन अधिकारी (DFO) | विकास पालीवाल
    return position, found


def _shortened(scan: Scan, token: int) -> bool:
    """Whether brackets hold the letters of an office right behind it."""
    raw = scan.document.raw
    if raw[token] != "(" or raw[token + 2] != ")":
        return False
    letters = raw[token + 1]
    if letters.isascii():
        return letters.isupper() and 1 < len(letters) <= 6
    return not scan.lexicon.cased and len(scan.lexicon.romaniser.acronym(letters)) > 1


def seat_behind(scan: Scan, token: int) -> int:
    """One past a place that stands between an office and its holder, as in "एसपी मथुरा | अनिल वर्मा"; else `token`.

    Only where the name's verb has no case to mark what the office is of.
    """
    title, at = scan.title_end.get(token), token
    division = _past_division(scan, token)
    if division > token:
        return division if begins_person(scan, division) else token
    if token < scan.document.size and scan.document.key[token] in scan.lexicon.stations:
        at += 1  # प्रभारी निरीक्षक | थाना बरहरा | अनिल वर्मा
    span = scan.span_at(at)
    seated = title is not None and (title.value.of in _SEATED or at > token)
    if scan.lexicon.cased or not seated or span is None or span.first != at:
        return token
    seated = span.entity.type == "LOC" and not span.adjective and begins_person(scan, span.last)
    return span.last if seated else token


def _past_division(scan: Scan, token: int) -> int:
    """One past the words for a part of a city, a district or an office right behind a title: एसपी | ग्रामीण; else `token`."""
    title, at = scan.title_end.get(token), token
    if scan.lexicon.cased or title is None or title.value.of not in _SEATED:
        return token
    while at < min(token + _DIVISION, scan.document.size) and scan.document.key[at] in scan.lexicon.divisions:
        at += 1
    return at


def begins_person(scan: Scan, token: int) -> bool:
    """Whether a person's name begins at a token: as one that was taken, with a sure name part, or before a surname."""
    if token >= scan.document.size or scan.document.kind[token] != WORD:
        return False
    span = scan.span_at(token)
    if span is not None:
        return span.entity.type == "PER" and span.first == token
    bits = scan.flags[token]
    if bits & PART and not bits & (COMMON | MARKER | CONJ):
        return True
    surname = scan.flags[token + 1] if token + 1 < scan.document.size else 0
    return not bits & (MARKER | CONJ | TITLE) and bool(surname & SURNAME) and not surname & (COMMON | WEAK | MARKER)


_DIVISION = 3  # words for what of a district an officer has: एडीएम | वित्त एवं राजस्व
_SEATED = frozenset({"district", "city", "state", "village"})  # what the offices are of that a place may follow


def _name_not_title(scan: Scan, hit: Hit[Title], stop: int) -> bool:
    """Whether a one-word title is a name part before another: Judge Smith is a title, Dean Smith is a name."""
    flags = scan.flags
    if hit.last != hit.first + 1 or not flags[hit.first] & PART or name_run(scan, hit.first, stop) <= hit.last:
        return False
    if not scan.lexicon.cased and hit.first and flags[hit.first - 1] & DOMAIN and not flags[hit.first - 1] & PART:
        return False  # अभियोजन | अधिकारी मंजूलता दुबे
    return not flags[hit.last] & GIVEN


def possible_subject(scan: Scan, index: int) -> bool:
    """Whether the token before `index` lets a name begin there: a boundary, a marker, a title or an everyday word."""
    if index == 0:
        return True
    before = index - 1
    document = scan.document
    if document.raw[before] in _HYPHENS and before and scan.flags[before - 1] & PARTICLE:
        return False  # मुगल-ए- | आजम
    if document.kind[before] in (PUNCT, NUMBER):
        return True
    bits = scan.flags[before]
    return bool(bits & (MARKER | CONJ | COMMON | GENITIVE | QUALIFIER)) or (
        not bits and (_spelt_office(scan, before) or (spelt_initials(scan, before) and spelt_initials(scan, index)))
    )
