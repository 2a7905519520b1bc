"""Who holds which office of what, as the article states it: in front of a name, behind it, and told by a verb."""

from __future__ import annotations

from flows.facts.analysis import Analysis, NamedSpan, RoleSpan
from flows.facts.names.lexicon import (
    ARTICLE,
    COMMON,
    CONJ,
    DESCRIBES,
    GENITIVE,
    HON_AFTER,
    HON_BEFORE,
    MARKER,
    OF,
    QUALIFIER,
    SUBJECT,
)
from flows.facts.names.scan import Scan
from flows.facts.offices.frames import heads_of_bodies, portfolios
from flows.facts.offices.offices import Office, free_titles, read_office
from flows.facts.offices.owners import Surroundings
from flows.frozen import replace
from flows.tables import Role
from flows.text.catalogue import EntityRef
from flows.text.document import NUMBER, PUNCT, WORD
from flows.text.identity import digest_id

_SET_OFF = frozenset({",", "(", ":"})  # between a name and the office behind it
_APPOSITION = 14  # tokens between a name and the office behind it


def find_roles(analysis: Analysis) -> None:
    """Fill `analysis.roles` in reading order; needs the mentions."""
    scan = analysis.scan
    if scan is None:
        return
    found: list[tuple[RoleSpan, bool]] = []
    people = {m.first: i for i, m in enumerate(analysis.mentions) if m.entity.type == "PER"}
    ends = {m.last: i for i, m in enumerate(analysis.mentions) if m.entity.type == "PER"}
    previous: tuple[Office, int] | None = None
    before: RoleSpan | None = None  # the role of `previous`
    last: Office | None = None
    held: dict[str, Office] = {}  # person -> the office told last
    offices = [read_office(scan, hit) for hit in free_titles(scan)]
    told = _all_told(scan, offices)
    surroundings = Surroundings(analysis, scan)
    for number, office in enumerate(offices):
        person = _holder_after(scan, office, people, offices, number)
        if person is not None and _of_another(scan, office) and analysis.mentions[person].entity.origin != "catalogue":
            person = None  # an adviser to the | president Asha Rao
        if person is None or _has_own(scan, office, analysis.mentions[person]):
            before_it = _holder_before(scan, office, ends, told[number])
            person = before_it if before_it is not None else person
            person = person if person is not None else _holder_as(scan, office, ends, analysis.mentions)
            if person is None and (person := _holder_beside(scan, office, ends)) is not None:
                seat = scan.span_at(office.last)
                owner = seat.entity if seat is not None and office.owner is None else office.owner
                office = replace(office, owner=owner)
        if person is None and previous is not None and _joined(scan, previous[0], office):
            person = previous[1]
        if person is None:
            continue
        if office.title.repeats:
            other = _counterpart(analysis, office, held) or last
            if other is None:
                continue
            title = replace(other.title, profession=False)
            office = replace(office, role=other.role, title=title, repeats=True)
        last = office
        held[analysis.mentions[person].entity.entity_id] = office
        joined = previous is not None and previous[1] == person and _joined(scan, previous[0], office)
        span = _role(analysis, surroundings, office, person, before if joined else None)
        previous, before = (office, person), span
        if span is not None:
            found.append((span, office.owner is not None))
            if office.title.several:
                others = _listed_behind(scan, analysis.mentions, people, person)
                found.extend((replace(span, person=other), office.owner is not None) for other in others)
    found.extend((role, True) for role in heads_of_bodies(analysis, scan))
    found.extend((role, True) for role in portfolios(analysis, scan, surroundings.minister))
    analysis.roles = _settled(found, analysis)


def role_rows(analysis: Analysis) -> list[Role]:
    """The rows of the table `roles`; the evidence runs from the office to the name."""
    document, article = analysis.document, analysis.article
    rows: dict[str, Role] = {}
    for role in analysis.roles:
        person = analysis.mentions[role.person]
        start, end = document.span(min(role.first, person.first), max(role.last, person.last))
        name_start, name_end = document.span(person.first, person.last)
        evidence = document.text[start:end]
        of_id = role.of.entity_id if role.of is not None else None
        key = digest_id("role", article.article_id, start, end, person.entity.entity_id, role.role, of_id)
        rows.setdefault(
            key,
            Role(
                fact_id=key,
                article_id=article.article_id,
                sentence=document.sentence_of[person.first],
                start_char=start,
                end_char=end,
                evidence=evidence,
                speaker=None,
                speaker_id=None,
                relay=None,
                relay_id=None,
                relays=[],
                status="happened",
                date=None,
                date_precision=None,
                place=None,
                place_id=None,
                confidence=0.9 if role.of is not None else 0.8,
                rule="title",
                person=person.entity.name,
                person_id=person.entity.entity_id,
                person_start=name_start,
                person_end=name_end,
                role=role.role,
                of=role.of.name if role.of is not None else None,
                of_id=of_id,
                tenure=role.tenure,
            ),
        )
    return list(rows.values())


def _listed_behind(scan: Scan, mentions: list[NamedSpan], people: dict[int, int], person: int) -> list[int]:
    """The further persons of a list that an office opens: Justices Rao, | Sen and Das."""
    raw, found = scan.document.raw, [person]
    token, size = mentions[person].last, scan.document.size
    while token + 1 < size and len(found) < _LISTED:
        if raw[token] == "(":  # MPs Rao (Tolvand) | and Sen
            token = next((t + 1 for t in range(token, min(token + _BRACKET, size - 1)) if raw[t] == ")"), token)
        closes = bool(scan.flags[token] & CONJ)
        if not closes and raw[token] != ",":
            break
        token += 1
        if not closes and scan.flags[token] & CONJ:
            closes, token = True, token + 1
        if token not in people:
            break
        found.append(people[token])
        token = mentions[people[token]].last
        if closes:
            break
    return found[1:]


_LISTED = 12  # persons of one list
_BRACKET = 8  # tokens of brackets behind one of them


def _counterpart(analysis: Analysis, office: Office, held: dict[str, Office]) -> Office | None:
    """The office whose like another holds: that of the person named last before in the sentence, Rao met her | counterpart."""
    first = analysis.document.sentence_at(office.after_person).first
    for token in range(office.after_person - 1, first - 1, -1):
        number = analysis.mention_at[token]
        if number >= 0 and analysis.mentions[number].entity.type == "PER":
            return held.get(analysis.mentions[number].entity.entity_id)
    return None


def _holder_after(scan: Scan, office: Office, people: dict[int, int], offices: list[Office], number: int) -> int | None:
    """The person whose name follows the office, past ranks, honorifics and further offices of the same person."""
    document, flags = scan.document, scan.flags
    position = office.before_person
    if office.last == 0 or position >= document.size:
        return None
    size = document.sentence_at(office.last - 1).last
    for _ in range(8):
        if position >= size:
            return None
        if position in people:
            return people[position]
        hit = scan.title_at.get(position)
        if hit is not None and scan.taken[position] < 0:
            owned = scan.lexicon.cased and position == office.last and scan.taken[position - 1] >= 0
            if owned and not (hit.value.rank or hit.value.no_role):
                return None  # a spokesman for the UN | Secretary-General X: his office, not X's
            position = hit.last
        elif document.raw[position] == "(":
            close = next((t for t in range(position, min(position + 6, size)) if document.raw[t] == ")"), 0)
            if not close:
                return None
            position = close + 1  # पुलिस उपायुक्त (उत्तर) X
        elif position == office.last and (behind := _past_seat(scan, office)):
            position = behind  # the Commissioner of Police | in the state, X,
        elif position == office.last and (behind := _past_whose(scan, office, people)):
            return people[behind]  # the adviser | to the president X
        elif flags[position] & DESCRIBES and office.owner is not None and scan.lexicon.cased:
            position += 1  # the head of the X company, Y
        elif (
            document.raw[position] in _SKIPPED
            or (flags[position] & HON_BEFORE and document.kind[position] == WORD)
            or (
                document.raw[position] == ","
                and scan.lexicon.cased
                and _introduced_behind(scan, position + 1, people)
                and (_closed_behind(scan, position + 1) or _opens_sentence(scan, office))
            )
        ):
            position += 1
        elif (
            flags[position] & CONJ and number + 1 < len(offices) and _same_holder(office, offices[number + 1], position)
        ):
            number += 1
            position = offices[number].before_person
        else:
            return None
    return None


_OWN = 4  # tokens between a name and the office behind it
_OPENING = 4  # tokens before an office that opens a sentence: its owner and article


def _past_seat(scan: Scan, office: Office) -> int:
    """Where a name set off by commas begins behind an office and the plain words of where it is held; 0 where none does."""
    document, flags, first = scan.document, scan.flags, office.last
    definite = any(flags[t] & ARTICLE for t in (office.first - 1, office.first) if t >= 0)
    if not scan.lexicon.cased or not flags[first] & OF or not definite:
        return 0
    token = first + 1
    while token < min(first + _SEAT, document.size) and document.kind[token] == WORD:
        if scan.taken[token] >= 0 or not flags[token] & COMMON:
            return 0
        token += 1
    span = scan.span_at(token + 1)
    if document.raw[token : token + 1] != [","] or span is None or span.entity.type != "PER" or span.first != token + 1:
        return 0
    return span.first if document.raw[span.last : span.last + 1] == [","] else 0


def _of_another(scan: Scan, office: Office) -> bool:
    """Whether an office is that of whom another serves: the adviser to the | president X."""
    article = office.after_person - (not scan.flags[office.after_person] & ARTICLE)
    link = article - 1
    if not scan.lexicon.cased or link < 1 or office.owner is not None or not scan.flags[article] & ARTICLE:
        return False
    served = scan.title_end.get(link) if scan.flags[link] & OF else None
    return served is not None and not served.value.no_role and not served.value.weak


def _past_whose(scan: Scan, office: Office, people: dict[int, int]) -> int:
    """Where a name begins behind an office and whom or what in plain words it serves; 0 where none does.

    The adviser to the president | X, the head of state's spokesman for the region | X.
    """
    document, flags, token = scan.document, scan.flags, office.last
    if not scan.lexicon.cased or office.owner is not None or token >= document.size or not flags[token] & OF:
        return 0
    stop = min(token + _SEAT, document.sentence_at(token).last)
    token += 1
    definite = token < stop and bool(flags[token] & ARTICLE)
    while token < stop and token not in people:
        served = scan.title_at.get(token)
        plain = document.kind[token] == WORD and scan.taken[token] < 0
        plain = plain and (document.raw[token].islower() or served is not None)
        comma = document.raw[token] == "," and token + 1 in people and _closed_behind(scan, token + 1)
        if not comma and (not plain or (flags[token] & (MARKER | CONJ) and not flags[token] & OF)):
            return 0
        token = served.last if served is not None else token + 1
    return token if definite and token in people else 0


_SEAT = 6  # tokens of where an office is held: in the northern state
_SKIPPED = frozenset(".‘“\"'")


def _has_own(scan: Scan, office: Office, behind: NamedSpan) -> bool:
    """Whether commas set an office off from who follows, whose own comes next: X, head of research, | Y, chief engineer, and Z."""
    raw, begin, end = scan.document.raw, office.after_person - 1, behind.last
    if not scan.lexicon.cased or begin < 0 or raw[begin] != "," or behind.first == 0 or raw[behind.first - 1] != ",":
        return False
    if end >= len(raw) or raw[end] != ",":
        return False
    stop = min(end + 1 + _OWN, scan.document.sentence_at(behind.first).last)
    return any(token in scan.title_at for token in range(end + 1, stop))


def _introduced_behind(scan: Scan, token: int, people: dict[int, int]) -> bool:
    """Whether a person's name, a rank or an honorific stands behind the comma of "Japan's prime minister, X, ..."."""
    if token >= scan.document.size:
        return False
    hit = scan.title_at.get(token)
    return token in people or (hit is not None and hit.value.rank) or bool(scan.flags[token] & HON_BEFORE)


def _closed_behind(scan: Scan, token: int) -> bool:
    """Whether a name is set off: "an official, Asha Rao, said", not "told by an official, Rao left the house"."""
    span = scan.span_at(token)
    return span is None or span.last >= scan.document.size or scan.document.kind[span.last] == PUNCT


def _opens_sentence(scan: Scan, office: Office) -> bool:
    """Whether an office stands where a sentence begins: "Japan's prime minister, Asha Rao said"."""
    return office.first - scan.document.sentence_at(office.first).first <= _OPENING


def _same_holder(office: Office, nxt: Office, conjunction: int) -> bool:
    """Whether an office joined by "and" is the same person's: founder and chairman X; not the king and minister X."""
    kinds = {office.title.of, nxt.title.of}
    if nxt.after_person != conjunction + 1:
        return False
    return not kinds & {"country", "state", "district"} or (office.title.compose and nxt.title.compose)


def _holder_before(scan: Scan, office: Office, ends: dict[int, int], told: bool) -> int | None:
    """The person named before the office: across a comma, by a verb of being or becoming, or in a relative clause."""
    document, flags, lexicon = scan.document, scan.flags, scan.lexicon
    if office.after_person == 0:
        return None
    sentence = document.sentence_at(office.after_person - 1)
    floor = max(sentence.first, office.after_person - _APPOSITION)
    position = office.after_person
    linked = told and not lexicon.cased
    comma = False
    while position > floor:
        if position in ends:
            return ends[position] if linked or comma else None
        token = position - 1
        key, raw = document.key[token], document.raw[token]
        if raw in _SET_OFF:
            comma = comma or lexicon.cased
        elif comma and (raw == "." or flags[token] & HON_AFTER):
            pass  # Romeo Reyes | Jr., commander of
        elif key in lexicon.being or key in lexicon.becoming:
            linked = True
        elif key in lexicon.relative:
            linked = linked or told
        elif document.kind[token] == NUMBER and (comma if lexicon.cased else linked):
            pass  # an age between commas, 1998 से 2004 तक | प्रधानमंत्री रहे
        elif (
            (not lexicon.cased and (flags[token] & (GENITIVE | MARKER) or key in lexicon.between) and linked)
            or (lexicon.cased and (key in lexicon.appositives or flags[token] & QUALIFIER))
            or (
                linked
                and not lexicon.cased
                and scan.taken[token] >= 0
                and scan.spans[scan.taken[token]].entity.type != "PER"
            )
        ):
            pass
        else:
            return None
        position = token
    return None


def _holder_as(scan: Scan, office: Office, ends: dict[int, int], mentions: list[NamedSpan]) -> int | None:
    """The person to whom a verb gives the office: the board named Rao | as its chairman, Rao took over | as chairman."""
    document, lexicon, link = scan.document, scan.lexicon, office.after_person - 1
    floor = document.sentence_at(max(link, 0)).first
    while link > floor and (scan.flags[link] & (ARTICLE | QUALIFIER) or document.key[link] in lexicon.possessives):
        link -= 1
    if link <= floor or document.key[link] not in lexicon.roles_as:
        return None
    if link in ends:
        begin = mentions[ends[link]].first - 1
        while begin >= floor and document.key[begin] not in lexicon.appointing:
            title = scan.title_end.get(begin + 1)
            if title is None and not scan.flags[begin] & (ARTICLE | QUALIFIER | HON_BEFORE):
                return None
            begin = title.first - 1 if title is not None else begin - 1
        return ends[link] if begin >= floor else None
    for start in lexicon.assuming.starts(document, max(floor, link - _OWN), link):
        hit = lexicon.assuming.match(document, start, link)
        if hit is not None and hit.last == link:
            while start > floor and document.key[start - 1] in lexicon.assuming_after:
                start -= 1
            return ends.get(start)
    return None


def _holder_beside(scan: Scan, office: Office, ends: dict[int, int]) -> int | None:
    """The person right before an office that its place, a mark or "and" follows: मोहन यादव | विधायक रानीपुर ने."""
    document, last = scan.document, office.last
    person = ends.get(office.first)
    if scan.lexicon.cased or person is None or office.first != office.after_person or office.owner_noun:
        return None
    if scan.span_at(office.first) is not None:
        return None  # मोहन यादव | जापान के सम्राट, ... से मिलेंगे
    if last >= document.size or document.kind[last] == PUNCT or scan.flags[last] & (CONJ | SUBJECT):
        return person
    seat = scan.span_at(last)
    return person if seat is not None and seat.first == last and seat.entity.type != "PER" else None


def _all_told(scan: Scan, offices: list[Office]) -> list[bool]:
    """For each office whether a verb tells that somebody holds it; of joined offices the last one's verb tells all."""
    told = [False] * len(offices)
    for number in range(len(offices) - 1, -1, -1):
        told[number] = _told(scan, offices[number])
        if number + 1 < len(offices) and _joined(scan, offices[number], offices[number + 1]):
            told[number] = told[number] or told[number + 1]
    return told


def _told(scan: Scan, office: Office) -> bool:
    """Whether a verb of being or becoming follows the office: ... के राज्यपाल चुने गए."""
    document, lexicon = scan.document, scan.lexicon
    stop = min(office.last + 6, document.sentence_at(office.last - 1).last)
    for token in range(office.last, stop):
        if document.key[token] in lexicon.becoming or document.key[token] in lexicon.being:
            return token < office.last + 3 or document.key[token] in lexicon.becoming
        if scan.taken[token] >= 0 or document.kind[token] != WORD:
            return False
    return False


def _joined(scan: Scan, before: Office, office: Office) -> bool:
    """Whether an office follows another of the same person by a conjunction: chairman and chief executive of X."""
    between = range(before.last, office.after_person)
    lexicon, document = scan.lexicon, scan.document
    return 0 < len(between) <= 3 and all(
        scan.flags[t] & (CONJ | ARTICLE | GENITIVE) or document.raw[t] == "," or document.key[t] in lexicon.between
        for t in between
    )


def _role(
    analysis: Analysis, surroundings: Surroundings, office: Office, person: int, before: RoleSpan | None
) -> RoleSpan | None:
    """The role that an office makes; one joined to `before` shares its owner: founder and chairman of X."""
    title = office.title
    if title.rank or title.no_role or (title.profession and office.owner is None and not office.owner_noun):
        return None
    holder = analysis.mentions[person]
    shared = before is not None and before.of is not None and office.owner is None
    owner = before.of if shared and before is not None else surroundings.owner(office, holder)
    if owner is None and (title.needs_of or title.profession):
        return None
    name = office.role
    if title.variant and (title.variant_kinds and owner is not None and owner.kind in title.variant_kinds):
        name = title.variant
    role = f"{office.tenure} {name}" if office.tenure in ("former", "acting") else name
    return RoleSpan(office.first, office.last, person, role, owner, office.tenure)


def _settled(roles: list[tuple[RoleSpan, bool]], analysis: Analysis) -> list[RoleSpan]:
    """One owner for one office of one person: what the text states somewhere holds where it states nothing."""
    stated: dict[tuple[str, str], EntityRef] = {}
    guessed: dict[tuple[str, str], EntityRef] = {}

    def key(role: RoleSpan) -> tuple[str, str]:
        return analysis.mentions[role.person].entity.entity_id, role.role

    for role, is_stated in roles:
        if role.of is not None:
            (stated if is_stated else guessed).setdefault(key(role), role.of)
    holders = {
        (role.role, role.of.entity_id): key(role)[0]
        for role, is_stated in roles
        if is_stated and role.of is not None and role.tenure == "current"
    }
    settled = []
    for role, is_stated in roles:
        owner = role.of if is_stated else stated.get(key(role)) or guessed.get(key(role))
        if not is_stated and owner is not None and key(role) not in stated:
            holder = holders.get((role.role, owner.entity_id))
            if holder is not None and holder != key(role)[0]:
                owner = None  # somebody else holds it: a guess would make two presidents of one country
        settled.append(replace(role, of=owner))
    settled.sort(key=lambda r: (r.first, r.last, r.person))
    return settled
