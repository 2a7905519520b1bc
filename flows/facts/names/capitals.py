"""Names in languages that write them with capitals: bodies and places by head nouns, persons, and the rest by frame."""

from __future__ import annotations

from operator import gt

from flows.facts.analysis import NamedSpan
from flows.facts.names.capital_heads import capital, take_heads
from flows.facts.names.capital_places import governed, in_region, shows_place
from flows.facts.names.identified import identified_runs
from flows.facts.names.lexicon import (
    ARTICLE,
    COMMON,
    CONJ,
    DESCRIBES,
    DOMAIN,
    GENITIVE,
    GIVEN,
    HON_BEFORE,
    INDEFINITE,
    MARKER,
    OF,
    PART,
    PARTICLE,
    SAY,
    SURNAME,
    VERB,
    WEAK,
    Title,
)
from flows.facts.names.persons import Candidate, Registry, aged, latin_initials, latin_words, register, resolve
from flows.facts.names.scan import Scan, is_initial, name_run, skip_introducers
from flows.frozen import replace
from flows.text.catalogue import EntityRef, discovered
from flows.text.document import NUMBER, PUNCT, WORD, positions
from flows.text.phrases import Hit

_SEAT = 6  # tokens of where an office is held: in the northern state
_ROMAN = frozenset(
    ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII"]
)


def take_capitalised(scan: Scan, article_id: str) -> None:
    """Take bodies and places by their head nouns, then persons, then what a frame shows to be a place or a body."""
    take_heads(scan)
    registry = Registry(article_id)
    for span in scan.spans:
        if span.entity.type == "PER" and span.last > span.first:
            register(registry, span.entity, span.entity.name.replace("-", " ").split())
    persons, others = _runs(scan)
    persons.extend(_named_again(scan, persons, others))
    persons.extend(_candidate(scan, first, last, 0.7, "identified") for first, last in identified_runs(scan))
    described = {run for run in others if _described_body(scan, *run)}
    bodies = {_key(scan, *run) for run in described}
    called = [(c.first, c.last) for c in persons if c.rule == "says" and _key(scan, c.first, c.last) in bodies]
    described.update(run for run in called if _described_body(scan, *run))
    persons = [c for c in persons if c.rule != "says" or _key(scan, c.first, c.last) not in bodies]
    others = sorted([*others, *called], key=lambda run: (run not in described, not governed(scan, run[1]), run))
    for candidate in sorted(persons, key=lambda c: (-len(c.words), c.first)):
        if scan.free(candidate.first, candidate.last):
            entity = resolve(scan, registry, candidate.words)
            scan.take(NamedSpan(candidate.first, candidate.last, entity, False, candidate.confidence))
    known = {_key(scan, s.first, s.last): s.entity for s in scan.spans if s.last > s.first}
    short = _short_words(scan, others)
    for first, last in others:
        if scan.free(first, last):
            _take_other(scan, first, last, known, short)
            taken = scan.span_at(first)
            if taken is not None:
                known.setdefault(_key(scan, first, last), taken.entity)
                known.setdefault(_key(scan, first, _plain_end(scan, first, last)), taken.entity)


def _plain_end(scan: Scan, first: int, last: int) -> int:
    """The end of a place's name without what tells on which river it lies: Tolvand | am Quill."""
    document = scan.document
    for token in range(first + 1, last):
        if scan.flags[token] & PARTICLE and document.raw[token].islower():
            return token if document.raw[token + 1] not in "-–" else last
    return last


def _named_again(scan: Scan, persons: list[Candidate], others: list[tuple[int, int]]) -> list[Candidate]:
    """Runs of unknown words whose last word alone says something elsewhere: Ekene Obidigbo, then "Obidigbo said"."""
    document, flags = scan.document, scan.flags
    alone = [(first, last) for first, last in others if last - first == 1 and last < document.size]
    speaking = {_key(scan, first, last) for first, last in alone if flags[last] & SAY and not flags[first] & COMMON}
    speaking |= {_key(scan, c.first, c.last) for c in persons if c.last - c.first == 1}
    found = []
    for first, last in others:
        unknown = 2 <= last - first <= 4 and not any(flags[t] & COMMON for t in range(first, last))
        if unknown and document.key[last - 1] in speaking and not _described_body(scan, first, last):
            found.append(_candidate(scan, first, last, 0.7, "named_again"))
    return found


def _key(scan: Scan, first: int, last: int) -> str:
    return " ".join(scan.document.key[first:last])


def _runs(scan: Scan) -> tuple[list[Candidate], list[tuple[int, int]]]:
    """Free runs of capitals: those that are persons, and the others."""
    persons: list[Candidate] = []
    others: list[tuple[int, int]] = []
    document, flags = scan.document, scan.flags
    index = 0
    for token in _openings(scan):
        if token < index or scan.taken[token] >= 0 or document.kind[token] != WORD:
            continue
        index = token
        sentence = document.sentences[document.sentence_of[index]]
        if index in scan.title_at or flags[index] & HON_BEFORE:
            start, introduced = skip_introducers(scan, index, sentence.last)
            if introduced and start < sentence.last:
                end = name_run(scan, start, sentence.last)
                several = end > start and _of_several(scan, end - 1)
                unnamed = several or _only_everyday(scan, start, end) or _of_field(scan, start, end)
                unnamed = unnamed or (end == start + 1 and _official(scan, index, end))
                if end > start and index >= scan.headline_end and not unnamed:
                    persons.append(_candidate(scan, start, end, 0.9, "title"))
                    index = end
                    continue
                index = max(index + 1, min(start, sentence.last))
                continue
        if not capital(scan, index):
            continue
        start = index
        plain = flags[start] & COMMON and (flags[start] & ARTICLE or not is_initial(scan, start))
        opens = start == sentence.first and plain
        if opens and not _opens_name(scan, start):
            continue
        end = name_run(scan, start, sentence.last)
        if end <= start:
            continue
        start = _past_letters(scan, _with_article(scan, start), end)
        if start >= scan.headline_end:
            begins = _name_begins(scan, start, end)
            rule = _person(scan, start, end) or (_person(scan, begins, end) if begins > start else "")
            if rule:
                persons.append(_candidate(scan, _name_begins(scan, start, end), end, 0.8, rule))
            else:
                others.append((start, end))
        else:
            others.append((start, end))
        index = end
    return persons, others


def _official(scan: Scan, title: int, last: int) -> bool:
    """Whether a title is an adjective between a possessive and a noun: his | official | Quillo residence."""
    document, flags, hit = scan.document, scan.flags, scan.title_at.get(title)
    if hit is None or not hit.value.profession or title == 0 or last >= document.size:
        return False
    noun = document.raw[last].islower() and not flags[last] & (SAY | VERB | MARKER | CONJ)
    return noun and document.key[title - 1] in scan.lexicon.possessives


def _past_letters(scan: Scan, first: int, last: int) -> int:
    """Past letters for an office before a name: SRC | B P Sethi, MPs | Asha Rao."""
    raw = scan.document.raw[first]
    if last - first > 1 and raw[-1:] == "s" and len(raw) > 2 and raw[:-1].isupper():
        return first + 1
    office = 2 < len(raw) <= 5 and raw.isalpha() and raw.isupper() and raw not in _ROMAN
    return first + 1 if office and last - first > 2 and is_initial(scan, first + 1) else first


def _with_article(scan: Scan, first: int) -> int:
    """Where a name begins that an article in small letters is tied to: al- | Tolvand."""
    document, begin = scan.document, first - 2
    if begin < 0 or document.raw[first - 1] not in "-–" or not scan.flags[begin] & PARTICLE or scan.taken[begin] >= 0:
        return first
    return begin if document.glued(first - 1) and document.glued(first) else first


def _openings(scan: Scan) -> list[int]:
    """The tokens at which a name may begin: titles, honorifics, and words that are not in small letters."""
    large = positions(map(gt, scan.document.kinds(WORD), map(str.islower, scan.document.raw)))
    return sorted({*scan.title_at, *scan.flagged(HON_BEFORE), *large})


def _opens_name(scan: Scan, token: int) -> bool:
    """Whether an everyday word at the beginning of a sentence is a given name: "Rose Smith", "Will Jones"."""
    document, flags = scan.document, scan.flags
    following = token + 1
    if not flags[token] & GIVEN or following >= document.size or not capital(scan, following):
        return False
    return bool(flags[following] & SURNAME or not flags[following])


def _only_everyday(scan: Scan, first: int, last: int) -> bool:
    flags, kind = scan.flags, scan.document.kind
    for token in range(first, last):
        if kind[token] == WORD and (not flags[token] & COMMON or flags[token] & PART):
            return False
    return True


def _of_field(scan: Scan, first: int, last: int) -> bool:
    """Whether a run behind a title tells what the office is for: Commissioner | Reproductive Health."""
    flags = scan.flags
    field = flags[last - 1] & DOMAIN and not flags[last - 1] & PART if last > first + 1 else 0
    return bool(field) and not any(flags[t] & PART for t in range(first, last))


def _candidate(scan: Scan, first: int, last: int, confidence: float, rule: str) -> Candidate:
    return Candidate(first, last, latin_words(scan, first, last), confidence, rule)


def _person(scan: Scan, first: int, last: int) -> str:
    """Which rule makes a run of capitals a person, or ""."""
    document, flags = scan.document, scan.flags
    words = [t for t in range(first, last) if document.kind[t] == WORD]
    odd = [t for t in words if not document.raw[t][1:].islower()]  # with a capital inside, as few are
    if odd and any(
        len(document.raw[t]) > 1 and document.raw[t].isupper() and document.raw[t] not in _ROMAN for t in odd
    ):
        shouting = all(document.raw[t].isupper() for t in words) and len(words) > 1
        initials = is_initial(scan, words[0]) or (len(words) > 1 and latin_initials(scan, words[0], last))
        if not shouting and not initials:
            return ""
    if (odd and any(_camel(scan, t) for t in odd)) or _of_several(scan, words[-1]):
        return ""
    if flags[words[0]] & ARTICLE and not any(flags[t] & PART for t in words):
        return ""  # A Marriage Story
    opening, closing = flags[words[0]], flags[words[-1]]
    if _described_body(scan, first, last) and not opening & GIVEN and _name_begins(scan, first, last) == first:
        return ""
    nxt = document.key[last] if last < document.size else ""
    plain = [t for t in words if flags[t] & COMMON and not flags[t] & PART]
    if not plain and _behind_title(scan, first, last):
        return "behind_title"
    if 2 <= len(words) <= 3 and not plain and flags[first - 1] & DESCRIBES and _named_body(scan, first - 1):
        return "apposition"  # the leader of the Quillo party | Tolva Sarrat
    if len(words) <= 3 and not plain:
        if _kin(scan, first, last):
            return "kin"
        if len(words) == 1 and opening & PART and not opening & COMMON and aged(scan, last):
            return "age"
        if len(words) == 1 and not opening and nxt == "," and _in_office(scan, last + 1):
            return "apposition"
    if len(words) >= 2:
        if opening & GIVEN and not (opening & WEAK and not closing & SURNAME):
            return "given_name"
        if closing & SURNAME and not closing & WEAK:
            return "surname"
        if is_initial(scan, words[0]) and len(words) <= 3:
            return "initials"
        if len(words) <= 3 and plain == words[-1:] and document.key[plain[0]] in scan.lexicon.person_nouns:
            return "apposition" if nxt == "," and _apposition(scan, last + 1) else ""  # Dana Weaver, a protester,
        if len(words) <= 3 and not plain:
            if last < document.size and flags[last] & SAY:
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
            if nxt == ":" and last + 1 in scan.title_at and not opening & COMMON:
                return "apposition"  # Tolva Sarrat: minister for trade
            if aged(scan, last):
                return "age"
            if _befallen(scan, first):
                return "deed"
    elif last < document.size and flags[last] & SAY and not opening & COMMON and opening & PART:
        return "says"
    return ""


def _befallen(scan: Scan, first: int) -> bool:
    """Whether what happens to people is told of a name: the arrest of | Tolva Sarrat."""
    before = first - 1
    return (
        before > 0
        and scan.document.key[before] in scan.lexicon.naming
        and (scan.document.key[before - 1] in scan.lexicon.befalls)
    )


def _of_several(scan: Scan, token: int) -> bool:
    """Whether a word tells the holders of an office, and no name: Chief Administrative | Secretaries."""
    return scan.document.key[token] in scan.lexicon.office_plurals and not scan.flags[token] & PART


def _in_office(scan: Scan, token: int) -> bool:
    """Whether an apposition is an office, with an article and what it is of: Quillo, | the head of research, said."""
    document = scan.document
    if token + 2 >= document.size or not scan.flags[token] & ARTICLE:
        return False
    title = scan.title_at.get(token + 1)
    behind = title.last if title is not None and not title.value.weak else document.size
    return behind < document.size and bool(scan.flags[behind] & (OF | MARKER))


def _kin(scan: Scan, first: int, last: int) -> bool:
    """Whether a name stands before or behind whose child or spouse somebody is: Lokesh, | son of | Bhagwan."""
    document, kin, of = scan.document, scan.lexicon.filiation, scan.lexicon.naming
    if last + 3 < document.size and document.raw[last] == "," and document.key[last + 1] in kin:
        return document.key[last + 2] in of and capital(scan, last + 3)
    told = first > 2 and document.key[first - 1] in of and document.key[first - 2] in kin
    return told and document.raw[first - 3] == ","


def _name_begins(scan: Scan, first: int, last: int) -> int:
    """Past everyday words with capitals before initials or a given name and a surname: Trade Unions | Asha Rao."""
    flags, given = scan.flags, last - 2
    beginnings = (t for t in range(first, last) if is_initial(scan, t) or not flags[t] & COMMON or flags[t] & PART)
    opening = next(beginnings, last)  # the first word that is no everyday one
    if opening < last - 1 and is_initial(scan, opening):
        return opening  # On Monday | R K Sethi
    if first < opening == last - 2 and flags[opening] & GIVEN and not flags[opening] & WEAK:
        return opening  # Minister of Quillable Matters | Asha Sarrat
    if given <= first or (flags[given] and not flags[given] & GIVEN) or flags[given] & WEAK:
        return first
    if not flags[last - 1] & SURNAME:
        return first
    return given if opening >= given else first


def _camel(scan: Scan, token: int) -> bool:
    """Whether a word has a capital inside, as firms' names have: SoftBank, AeroSystems; not MacKay, DiCaprio or MPs."""
    raw = scan.document.raw[token]
    inner = next((i for i in range(1, len(raw)) if raw[i].isupper()), 0)
    opening = raw[:inner]
    return (
        inner > 2 and opening.istitle() and len(raw) - inner > 1 and opening.lower() not in scan.lexicon.name_openings
    )


def _behind_title(scan: Scan, first: int, last: int) -> bool:
    """Whether a run stands behind a title and a comma: Japan's prime minister, X; Rao's mother, X, said."""
    if first < 2 or scan.document.raw[first - 1] != ",":
        return False
    hit = scan.title_end.get(first - 1) or _title_with_seat(scan, first - 1)
    if hit is None:
        span = scan.span_at(first - 2)  # India's ambassador to China, X
        hit = scan.title_end.get(span.first - 1) if span is not None else None
        if hit is None or hit.value.of != "country":
            return False
    owned = hit.first > 0 and (
        scan.flags[hit.first - 1] & (GENITIVE | ARTICLE | DOMAIN) or scan.taken[hit.first - 1] >= 0
    )
    owned = owned or hit.first == scan.document.sentence_at(first).first
    raw = scan.document.raw
    owned = owned or (raw[hit.first - 1] == "," and raw[hit.first].istitle() and raw[hit.last - 1].istitle())
    if hit.value.no_role:
        return (
            hit.first > 0 and bool(scan.flags[hit.first - 1] & GENITIVE) and scan.document.raw[last : last + 1] == [","]
        )
    return bool(owned)


def _title_with_seat(scan: Scan, comma: int) -> Hit[Title] | None:
    """The title before a comma with where it is held: the Commissioner of Police | in the state, X, or in Bihar, X."""
    for token in range(comma - 1, max(comma - _SEAT, 0), -1):
        if scan.flags[token] & OF:
            return scan.title_end.get(token)
        if scan.document.kind[token] != WORD or not (scan.flags[token] & COMMON or scan.taken[token] >= 0):
            return None
    return None


def _described_body(scan: Scan, first: int, last: int) -> bool:
    """Whether a noun for a kind of body stands beside a name: newspaper X, the X company, the agency, X,."""
    document, flags = scan.document, scan.flags
    before = first - 1
    floor = document.sentences[document.sentence_of[first]].first
    title = scan.title_at.get(last)
    if title is not None and title.value.of in ("firm", "body") and not title.value.needs_of:
        return True  # Gazprom chief executive X
    if before > floor and flags[before] & (ARTICLE | OF) and _of_titled_body(scan, floor, first, last):
        return True
    raw = document.raw
    if before > floor and raw[before] == ",":
        before -= 1
        if not (last < document.size and raw[last] in ",."):
            before = -1
    if before >= floor and flags[before] & DESCRIBES and scan.taken[before] < 0:
        return before < first - 1 or last - first == 1 or not _named_body(scan, before)  # SaaS platform | Quillo
    if last >= document.size:
        return False
    if raw[last] == ",":
        return last - first == 1 and _appositive_body(scan, last + 1)
    describes = flags[last] & DESCRIBES and raw[last].islower()
    return bool(describes) and not (last + 1 < document.size and capital(scan, last + 1))  # Foodtech | firm Norvik


def _named_body(scan: Scan, noun: int) -> bool:
    """Whether a noun for a body has its name before it: of the Quillo party | Asha Rao; not the Kyrgyz party Quillo."""
    before = noun - 1
    span = scan.span_at(before)
    if span is not None:
        return span.entity.type == "ORG"
    unknown = before > scan.document.sentence_at(noun).first and capital(scan, before)
    return unknown and not scan.flags[before] & COMMON


def _of_titled_body(scan: Scan, floor: int, first: int, last: int) -> bool:
    """Whether "of" and the office that somebody has in a body stand before a name."""
    flags, before = scan.flags, first - 1
    link = before - 1 if flags[before] & ARTICLE and flags[before - 1] & OF else before
    title = scan.title_end.get(link) if link > floor and flags[link] & OF else None
    if title is None:
        return False
    if title.value.of in ("firm", "body"):
        return True  # chief executive of Gazprom
    # president of the Kisan Morcha
    return link < before and title.value.of in ("country", "party") and last - first > 1


def _appositive_body(scan: Scan, token: int) -> bool:
    """Whether a body is described behind a comma: Euroclear, | a Brussels-based depository, ..."""
    document, flags = scan.document, scan.flags
    if token >= document.size or not flags[token] & INDEFINITE:
        return False
    for position in range(token + 1, min(token + 7, document.sentence_at(token).last)):
        if document.kind[position] != WORD and document.raw[position] != "-":
            return False
        after = position + 1
        if flags[position] & DESCRIBES and after < document.size and scan.taken[position] < 0:
            ends = document.kind[after] != WORD or bool(flags[after] & MARKER)
            return ends or document.key[after] in scan.lexicon.body_relatives
    return False


def _apposition(scan: Scan, token: int) -> bool:
    """Whether an age, a title, a noun for a person or "who" follows a comma: "X, 34,", "X, the group's chairman"."""
    document = scan.document
    if token >= document.size:
        return False
    if document.kind[token] == NUMBER and token + 1 < document.size and document.raw[token + 1] in ",.":
        return len(document.raw[token]) <= 3
    if document.key[token] in scan.lexicon.relative:
        return True
    stop = min(token + 8, document.sentence_at(token).last)
    told = bool(scan.flags[token] & ARTICLE)
    for position in range(token, stop):
        if position in scan.title_at:
            return True
        if told and document.key[position] in scan.lexicon.person_nouns and _closes(scan, position + 1):
            return True
        if document.raw[position] in ",.;" or scan.flags[position] & SAY:
            return False
    return False


def _closes(scan: Scan, token: int) -> bool:
    """Whether a noun phrase ends before a token: at a mark, a preposition or "who"."""
    document = scan.document
    if token >= document.size or document.kind[token] == PUNCT:
        return token >= document.size or document.raw[token] not in "-’'"
    return bool(scan.flags[token] & (MARKER | OF)) or document.key[token] in scan.lexicon.relative


def _take_other(scan: Scan, first: int, last: int, known: dict[str, EntityRef], short: set[str]) -> None:
    """A run that is no person: a place where a frame says so, a body where it is an acronym; else nothing."""
    document, flags = scan.document, scan.flags
    if last < document.size and document.raw[last] == "$":
        return  # US | $5
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
    if len(words) <= 3 and (_described_body(scan, first, last) or owned or _firm(scan, words, last)):
        name = " ".join(document.raw[t] for t in words)
        country = owner.entity.country if owned and owner is not None else None
        body = scan.catalogue.named("ORG", name) or replace(discovered("ORG", name, country), kind="company")
        scan.take(NamedSpan(first, last, body, False, 0.6))
        return
    if len(words) <= 2 and (
        any(_camel(scan, t) for t in words if not document.raw[t][1:].islower()) or _speaks(scan, words, last)
    ):
        name = " ".join(document.raw[t] for t in words)
        body = scan.catalogue.named("ORG", name) or replace(discovered("ORG", name), kind="company")
        scan.take(NamedSpan(first, last, body, False, 0.5))
        return
    acronym = raw.isupper() and 3 <= len(raw) <= 6 and raw not in _ROMAN and raw.isalpha() and not _coded(scan, last)
    acronym = acronym and document.key[first] not in short and not _model(scan, first)
    if len(words) == 1 and acronym and document.key[words[0]] not in scan.lexicon.no_acronyms:
        scan.take(NamedSpan(first, last, replace(discovered("ORG", raw), kind="acronym"), False, 0.5))
        return
    if len(words) > 3 or (last < document.size and document.kind[last] == NUMBER and document.glued(last)):
        return  # around | Dh24 billion
    located = shows_place(scan, first, last, words)
    following = scan.span_at(last + 1) if last + 1 < document.size and document.raw[last] == "," else None
    in_place = in_region(scan, first, last)
    if following is not None and following.entity.type == "LOC" and not in_place:
        in_place = first > document.sentence_at(first).first or governed(scan, following.last)
    if (located or in_place) and not any(flags[t] & COMMON and not flags[t] & PARTICLE for t in words):
        name = " ".join(document.raw[t].capitalize() if document.raw[t].isupper() else document.raw[t] for t in words)
        entity_ref = scan.catalogue.named("LOC", name) or discovered("LOC", name)
        scan.take(NamedSpan(first, last, entity_ref, False, 0.5))


def _model(scan: Scan, first: int) -> bool:
    """Whether letters stand right behind a firm's name, as what it makes: a Honda | CRV."""
    maker = scan.span_at(first - 1)
    return maker is not None and maker.last == first and maker.entity.kind in ("company", "firm")


def _shortens(scan: Scan, first: int, last: int) -> bool:
    """Whether brackets hold the letters of plain words before them: station in-charge | (SIC), fresh palm kernel | (FPK)."""
    document = scan.document
    if first < 2 or last >= document.size or document.raw[first - 1] != "(" or document.raw[last] != ")":
        return False
    if not document.raw[first - 2].islower() or scan.taken[first - 2] >= 0:
        return False
    letters = document.key[first]
    begin = max(0, first - 1 - len(letters))
    spelt = all(raw[0] == letter and raw.islower() for raw, letter in zip(document.raw[begin:], letters, strict=False))
    return spelt or bool(scan.flags[first - 2] & COMMON)


def _short_words(scan: Scan, runs: list[tuple[int, int]]) -> set[str]:
    """Letters that the text itself says to stand for plain words."""
    return {scan.document.key[first] for first, last in runs if last - first == 1 and _shortens(scan, first, last)}


def _coded(scan: Scan, token: int) -> bool:
    """Whether digits go on from letters as in a code: EKY744, EPE-326."""
    document = scan.document
    if token + 1 < document.size and document.raw[token] in "-–" and document.glued(token):
        token += 1
    return token < document.size and document.kind[token] == NUMBER and document.glued(token)


def _speaks(scan: Scan, words: list[int], last: int) -> bool:
    """Whether a name with capital letters says something, as a firm does: Morningstar DBRS | estimated."""
    raw = scan.document.raw
    letters = any(raw[t].isalpha() and raw[t].isupper() and len(raw[t]) > 2 for t in words)
    return letters and len(words) == 2 and last < len(raw) and bool(scan.flags[last] & SAY)


def _firm(scan: Scan, words: list[int], last: int) -> bool:
    """Whether unknown words stand where a firm does: Norvik's shares, a stake in Norvik, Norvik unveiled."""
    document, lexicon = scan.document, scan.lexicon
    if any(scan.flags[t] & (COMMON | PART) for t in words) or last >= document.size:
        return False
    if document.key[last] in lexicon.firm_verbs:
        return True
    if scan.flags[last] & GENITIVE and last + 1 < document.size and document.key[last + 1] in lexicon.firm_nouns:
        return True
    before = words[0] - 1
    if before > 0 and document.key[before] in lexicon.by and document.key[before - 1] in lexicon.firm_acts:
        return len(words) == 1
    return before > 0 and bool(scan.flags[before] & OF) and document.key[before - 1] in lexicon.firm_leads
