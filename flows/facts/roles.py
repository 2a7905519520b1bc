"""Who holds which office of what, as the article states it: in front of a name, behind it, and told by a verb."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from flows.facts.analysis import Analysis, NamedSpan, RoleSpan
from flows.facts.name_lexicon import (
    ARTICLE,
    CONJ,
    DESCRIBES,
    DOMAIN,
    GENITIVE,
    HEAD,
    HON_BEFORE,
    INDEFINITE,
    JOINER,
    MARKER,
    OF,
    QUALIFIER,
    Title,
)
from flows.facts.names import Scan
from flows.tables import Role
from flows.text.catalogue import EntityRef
from flows.text.document import NUMBER, WORD
from flows.text.identity import digest_id
from flows.text.phrases import Hit

_APPOSITION = 14  # tokens between a name and the office behind it
_PLACE_KINDS = {
    "state": ("state", "territory", "union-territory", "province"),
    "district": ("district", "city", "capital", "town", "locality"),
    "city": ("city", "capital", "town", "district"),
    "village": ("village",),
}


@dataclass(frozen=True, slots=True)
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


def find_roles(analysis: Analysis) -> None:
    """Fill `analysis.roles` in reading order; needs the mentions."""
    scan = analysis.scan
    if scan is None:
        return
    found: list[tuple[RoleSpan, bool]] = []
    people = {m.first: i for i, m in enumerate(analysis.mentions) if m.entity.type == "PER"}
    ends = {m.last: i for i, m in enumerate(analysis.mentions) if m.entity.type == "PER"}
    previous: tuple[Office, int] | None = None
    last: Office | None = None
    offices = [_office(scan, hit) for hit in _free_titles(scan)]
    told = _all_told(scan, offices)
    for number, office in enumerate(offices):
        person = _holder_after(scan, office, people, offices[number + 1 :])
        if person is None:
            person = _holder_before(scan, office, ends, told[number])
        if person is None and previous is not None and _joined(scan, previous[0], office):
            person = previous[1]
        if person is None:
            continue
        if office.title.repeats:
            if last is None:
                continue
            office = replace(office, role=last.role, title=replace(last.title, profession=False))
        last = office
        previous = (office, person)
        span = _role(analysis, scan, office, person)
        if span is not None:
            found.append((span, office.owner is not None))
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


def _free_titles(scan: Scan) -> Iterator[Hit[Title]]:
    """Titles outside names; of one that a name cuts, what is left: Samajwadi Party | chief, भारतीय रिजर्व बैंक के | गवर्नर."""
    for hit in scan.titles:
        if _is_free(scan, hit) or hit.value.of[:1].isupper():
            yield hit
            continue
        span = scan.span_at(hit.first)
        if span is None or span.last >= hit.last:
            continue
        for token in range(span.last, hit.last):
            rest = scan.lexicon.titles.match(scan.document, token)
            if rest is not None:
                yield rest
                break


def _is_free(scan: Scan, hit: Hit[Title]) -> bool:
    """Whether a title stands outside names: not the office in "राष्ट्रपति भवन"."""
    if scan.taken[hit.first] < 0:
        return True
    span = scan.span_at(hit.first)
    return span is not None and span.last <= hit.last and span.entity.type == "LOC" and span.adjective


def _office(scan: Scan, hit: Hit[Title]) -> Office:
    title, first = hit.value, hit.first
    role = title.role
    if title.compose:
        first, role = _portfolio(scan, hit)
    tenure, begin = _tenure(scan, first, "current")
    owner, owner_first, noun = _owner_before(scan, begin)
    after = begin
    if owner is not None or noun:
        tenure, after = _tenure(scan, owner_first, tenure)
    last = hit.last
    if owner is None and scan.lexicon.cased:
        owner, last = _owner_behind(scan, hit.last, title.of in ("none", "team"))
    elif scan.lexicon.cased and not noun:
        last = _owner_behind(scan, hit.last)[1]  # India's ambassador | to China
    return Office(after if owner or noun else begin, last, role, title, tenure, owner, noun, last, after)


def _portfolio(scan: Scan, hit: Hit[Title]) -> tuple[int, str]:
    """Where the portfolio before a title begins, and the whole office: जल संसाधन | मंत्री → water resources minister."""
    document, flags = scan.document, scan.flags
    floor = max(document.sentence_at(hit.first).first, hit.first - 8)
    end = first = position = _before_link(scan, hit.first, floor)
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
    portfolio = " ".join(w for w in words if w).replace(" ,", ",")
    role = hit.value.role
    return first, f"{role} for {portfolio}" if " of " in role else f"{portfolio} {role}"


def _before_link(scan: Scan, end: int, floor: int) -> int:
    """Past the words between a portfolio and its minister: संसदीय | मामलों के | मंत्री."""
    for token in range(max(floor, end - 2), end):
        link = scan.lexicon.portfolio_links.match(scan.document, token, end)
        if link is not None and link.last == end:
            return token
    return end


def _domain_between(scan: Scan, token: int, end: int) -> bool:
    return any(scan.flags[t] & DOMAIN for t in range(token + 1, end))


def _tenure(scan: Scan, first: int, tenure: str) -> tuple[str, int]:
    """Leftwards over words that say since or until when (former, acting), and over plain qualifiers (वरिष्ठ)."""
    document, flags = scan.document, scan.flags
    floor = max(document.sentence_at(first).first, first - 4) if first < len(document) else first
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
    if position == 0:
        return None, position, ""
    token = position - 1
    floor = document.sentence_at(token).first
    if flags[token] & GENITIVE and token > floor:
        span = scan.span_at(token - 1)
        if span is not None and span.last == token and span.first >= floor:
            return span.entity, span.first, ""
        title = scan.title_end.get(token)
        if title is not None and title.first > floor:  # X के गवर्नर के | प्रवक्ता
            return _owner_before(scan, _tenure(scan, title.first, "current")[1])
        noun = document.kind[token - 1] == WORD and not flags[token - 1] & QUALIFIER
        return None, token - 1 if noun else position, document.key[token - 1] if noun else ""
    if document.key[token] in scan.lexicon.region_words and token > floor and scan.taken[token - 1] >= 0:
        token -= 1  # Virginia State | Attorney General
    span = scan.span_at(token)
    if span is not None and span.last == token + 1 and span.entity.type != "PER" and span.first >= floor:
        return span.entity, span.first, ""
    return None, position, ""


def _owner_behind(scan: Scan, position: int, people: bool = False) -> tuple[EntityRef | None, int]:
    """president of Mexico, director at the National Weather Service, minister for ..."""
    document, flags = scan.document, scan.flags
    size = len(document)
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
                return span.entity, span.last
            fallback = fallback or (span.entity, span.last)  # the Ukrainian state-owned | Naftohaz
            token = span.last
            continue
        if flags[token] & INDEFINITE or document.kind[token] != WORD or flags[token] & (MARKER | CONJ):
            break
        if fallback is None and not flags[token] & (ARTICLE | QUALIFIER | DESCRIBES):
            break
        token += 1
    return fallback or (None, position)


def _holder_after(scan: Scan, office: Office, people: dict[int, int], following: list[Office]) -> int | None:
    """The person whose name follows the office, past ranks, honorifics and further offices of the same person."""
    document, flags = scan.document, scan.flags
    position = office.before_person
    if office.last == 0 or position >= len(document):
        return None
    size = document.sentence_at(office.last - 1).last
    for _ in range(8):
        if position >= size:
            return None
        if position in people:
            return people[position]
        hit = scan.title_at.get(position)
        if hit is not None and scan.taken[position] < 0:
            position = hit.last
        elif document.raw[position] == "(":
            close = next((t for t in range(position, min(position + 6, size)) if document.raw[t] == ")"), 0)
            if not close:
                return None
            position = close + 1  # पुलिस उपायुक्त (उत्तर) X
        elif flags[position] & DESCRIBES and office.owner is not None and scan.lexicon.cased:
            position += 1  # the head of the X company, Y
        elif flags[position] & HON_BEFORE and document.kind[position] == WORD or document.raw[position] in _SKIPPED:
            position += 1
        elif document.raw[position] == "," and scan.lexicon.cased and _introduced_behind(scan, position + 1, people):
            position += 1
        elif flags[position] & CONJ and following and _same_holder(scan, office, following[0], position):
            position = following[0].before_person
            following = following[1:]
        else:
            return None
    return None


_SKIPPED = frozenset(".‘“\"'")


def _introduced_behind(scan: Scan, token: int, people: dict[int, int]) -> bool:
    """Whether a person's name, a rank or an honorific stands behind the comma of "Japan's prime minister, X, ..."."""
    if token >= len(scan.document):
        return False
    hit = scan.title_at.get(token)
    return token in people or (hit is not None and hit.value.rank) or bool(scan.flags[token] & HON_BEFORE)


def _same_holder(scan: Scan, office: Office, nxt: Office, conjunction: int) -> bool:
    """Whether an office joined by "and" is the same person's: founder and chairman X; not "the president and minister X"."""
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
        if raw == "," or raw == "(":
            comma = comma or lexicon.cased
        elif key in lexicon.being or key in lexicon.becoming:
            linked = True
        elif key in lexicon.relative:
            linked = linked or told
        elif lexicon.cased and document.kind[token] == NUMBER and comma:
            pass  # an age between commas
        elif (not lexicon.cased and (flags[token] & (GENITIVE | MARKER) or key in lexicon.between) and linked) or (lexicon.cased and (key in lexicon.appositives or flags[token] & QUALIFIER)) or (
            linked
            and not lexicon.cased
            and scan.taken[token] >= 0
            and scan.spans[scan.taken[token]].entity.type != "PER"
        ):
            pass
        else:
            return None
        position = token
    return None


def _all_told(scan: Scan, offices: list[Office]) -> list[bool]:
    """For each office whether a verb tells that somebody holds it; of joined offices the last one's verb tells all."""
    told = [False] * len(offices)
    for number in range(len(offices) - 1, -1, -1):
        told[number] = _told(scan, offices[number])
        if number + 1 < len(offices) and _joined(scan, offices[number], offices[number + 1]):
            told[number] = told[number] or told[number + 1]
    return told


def _told(scan: Scan, office: Office) -> bool:
    """Whether a verb of being or becoming follows the office: ... के उपसभापति चुने गए."""
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


def _role(analysis: Analysis, scan: Scan, office: Office, person: int) -> RoleSpan | None:
    title = office.title
    if title.rank or title.no_role or (title.profession and office.owner is None and not office.owner_noun):
        return None
    holder = analysis.mentions[person]
    owner = _resolve(analysis, scan, office, holder)
    if owner is None and (title.needs_of or title.profession):
        return None
    name = office.role
    if title.variant and (title.variant_kinds and owner is not None and owner.kind in title.variant_kinds):
        name = title.variant
    role = f"{office.tenure} {name}" if office.tenure in ("former", "acting") else name
    return RoleSpan(office.first, office.last, person, role, owner, office.tenure)


def _resolve(analysis: Analysis, scan: Scan, office: Office, holder: NamedSpan) -> EntityRef | None:
    """What the office is of: as stated, as the office itself says, else what the article's places and bodies suggest."""
    kind = scan.lexicon.region_words.get(office.owner_noun) or office.title.of
    if kind[:1].isupper():
        return scan.catalogue.named("ORG", kind) or scan.catalogue.named("LOC", kind) or office.owner
    if office.owner is not None:
        return office.owner
    if scan.lexicon.cased and holder.last < len(scan.document) and scan.flags[holder.last] & OF:
        owner, _ = _owner_behind(scan, holder.last)
        if owner is not None and owner.type == "LOC":
            return owner  # King Albert of Belgium
    if kind == "country":
        code = holder.entity.country
        if code is None and (not office.owner_noun or office.owner_noun in scan.lexicon.region_words):
            code = _home(analysis, scan)
        return scan.lexicon.countries.get(code) if code else None
    if kind == "minister":
        return _minister_of(analysis, scan, holder)
    if kind == "legislature":
        house = _last_body(analysis, office.first, ("legislature", "parliament"))
        return house or _place(analysis, "state", office.first) or scan.lexicon.countries.get(_home(analysis, scan) or "")
    if kind in _PLACE_KINDS:
        return _place(analysis, kind, office.first)
    stands_for = scan.flags[office.first - 2] if office.first >= 2 and office.owner_noun else 0
    if kind == "court" or (stands_for & (DESCRIBES | HEAD) and kind in ("firm", "body", "party")):
        wanted = {"court": ("court",), "firm": ("company", "firm", "bank"), "party": ("party",)}.get(kind)
        return _last_body(analysis, office.first, wanted)
    return None


def _home(analysis: Analysis, scan: Scan) -> str | None:
    """The country that an office without one belongs to: the press's own where the text names it, else the only one."""
    counts = Counter(m.entity.country for m in analysis.mentions if m.entity.type == "LOC" and m.entity.country)
    if not counts:
        return None
    own = scan.lexicon.press_country
    if own in counts:
        return own
    (code, most), *rest = sorted(counts.items(), key=lambda item: (-item[1], item[0] or ""))
    return None if rest and rest[0][1] * 2 > most else code


def _minister_of(analysis: Analysis, scan: Scan, holder: NamedSpan) -> EntityRef | None:
    """The state of a minister where the text speaks of a state and never of the country, or of its chief minister."""
    code = _home(analysis, scan)
    country = scan.lexicon.countries.get(holder.entity.country or code or "")
    state = _place(analysis, "state", holder.first)
    if state is None or state.country != code or holder.entity.origin == "catalogue":
        return country
    named = country is not None and any(m.entity == country for m in analysis.mentions)
    chief = any(hit.value.of == "state" and hit.value.role == "chief minister" for hit in scan.titles)
    return state if chief or not named else country


def _place(analysis: Analysis, kind: str, position: int) -> EntityRef | None:
    """The place of the wanted kind that the article named last before, else the first behind."""
    kinds = _PLACE_KINDS[kind]
    places = [m for m in analysis.mentions if m.entity.type == "LOC" and m.entity.kind in kinds]
    if kind == "state":
        counts = Counter(m.entity.entity_id for m in places)
        places.sort(key=lambda m: (-counts[m.entity.entity_id], m.first))
        return places[0].entity if places else None
    if kind == "district":
        places = [m for m in places if m.entity.kind == "district"] or places
    before = [m for m in places if m.first < position]
    return before[-1].entity if before else places[0].entity if places else None


def _last_body(analysis: Analysis, position: int, kinds: tuple[str, ...] | None) -> EntityRef | None:
    for mention in reversed(analysis.mentions):
        if (
            mention.first < position
            and mention.entity.type == "ORG"
            and (kinds is None or mention.entity.kind in kinds)
        ):
            return mention.entity
    if kinds is not None:
        return next((m.entity for m in analysis.mentions if m.entity.type == "ORG" and m.entity.kind in kinds), None)
    return None


def _settled(roles: list[tuple[RoleSpan, bool]], analysis: Analysis) -> list[RoleSpan]:
    """One owner for one office of one person: what the text states somewhere holds where it states nothing."""
    stated: dict[tuple[str, str], EntityRef] = {}
    guessed: dict[tuple[str, str], EntityRef] = {}

    def key(role: RoleSpan) -> tuple[str, str]:
        return analysis.mentions[role.person].entity.entity_id, role.role

    for role, is_stated in roles:
        if role.of is not None:
            (stated if is_stated else guessed).setdefault(key(role), role.of)
    settled = []
    for role, is_stated in roles:
        owner = role.of if is_stated else stated.get(key(role)) or guessed.get(key(role))
        settled.append(replace(role, of=owner))
    settled.sort(key=lambda r: (r.first, r.last, r.person))
    return settled
