"""Who holds which office of what, as the article states it: in front of a name, behind it, and told by a verb."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from flows.facts.analysis import Analysis, NamedSpan, RoleSpan
from flows.facts.name_lexicon import ARTICLE, CONJ, DOMAIN, GENITIVE, HON_BEFORE, INDEFINITE, JOINER, MARKER, OF, QUALIFIER, Title
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
    owner_noun: bool  # the text names its owner by a common noun: कंपनी के सीईओ
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
    offices = [_office(scan, hit) for hit in scan.titles if _is_free(scan, hit)]
    told = _all_told(scan, offices)
    for number, office in enumerate(offices):
        person = _holder_after(scan, office, people, offices[number + 1 :])
        if person is None:
            person = _holder_before(scan, office, ends, told[number])
        if person is None and previous is not None and _joined(scan, previous[0], office):
            person = previous[1]
        if person is None:
            continue
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
        owner, last = _owner_behind(scan, hit.last)
    elif scan.lexicon.cased and not noun:
        last = _owner_behind(scan, hit.last)[1] if title.compose else hit.last
    return Office(after if owner or noun else begin, last, role, title, tenure, owner, noun, last, after)


def _portfolio(scan: Scan, hit: Hit[Title]) -> tuple[int, str]:
    """Where the portfolio before a title begins, and the whole office: जल संसाधन | मंत्री → water resources minister."""
    document, flags = scan.document, scan.flags
    floor = max(document.sentence_at(hit.first).first, hit.first - 8)
    first = position = hit.first
    while position > floor:
        token = position - 1
        if scan.taken[token] >= 0 or document.kind[token] == NUMBER:
            break
        if flags[token] & DOMAIN and not (flags[token] & QUALIFIER and not _domain_between(scan, token, hit.first)):
            first = position = token
        elif (flags[token] & JOINER or document.raw[token] == ",") and position < hit.first and token > floor:
            if not flags[token - 1] & DOMAIN or scan.taken[token - 1] >= 0:
                break
            position = token
        else:
            break
    if first == hit.first:
        return first, hit.value.role
    words: list[str] = []
    token = first
    while token < hit.first:
        domain = scan.lexicon.domains.match(document, token, hit.first)
        if domain is not None:
            words.append(domain.value.role)
            token = domain.last
            continue
        words.append("," if document.raw[token] == "," else "and" if flags[token] & CONJ else "")
        token += 1
    portfolio = " ".join(w for w in words if w).replace(" ,", ",")
    role = hit.value.role
    return first, f"{role} for {portfolio}" if " of " in role else f"{portfolio} {role}"


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


def _owner_before(scan: Scan, position: int) -> tuple[EntityRef | None, int, bool]:
    """What an office is of, where that stands before it: रूस के, रूसी, Mexico's, Mexican."""
    document, flags = scan.document, scan.flags
    if position == 0:
        return None, position, False
    token = position - 1
    floor = document.sentence_at(token).first
    if flags[token] & GENITIVE and token > floor:
        span = scan.span_at(token - 1)
        if span is not None and span.last == token and span.first >= floor:
            return span.entity, span.first, False
        noun = document.kind[token - 1] == WORD and not flags[token - 1] & QUALIFIER
        return None, token - 1 if noun else position, noun
    span = scan.span_at(token)
    if span is not None and span.last == position and span.entity.type != "PER" and span.first >= floor:
        return span.entity, span.first, False
    return None, position, False


def _owner_behind(scan: Scan, position: int) -> tuple[EntityRef | None, int]:
    """president of Mexico, director at the National Weather Service, minister for ..."""
    document, flags = scan.document, scan.flags
    size = len(document)
    if position >= size or not flags[position] & OF:
        return None, position
    stop = min(position + 4, document.sentence_at(position).last)
    token = position + 1
    while token < stop:
        span = scan.span_at(token)
        if span is not None and span.entity.type != "PER":
            return span.entity, span.last
        if flags[token] & INDEFINITE or not (flags[token] & (ARTICLE | QUALIFIER)):
            break
        token += 1
    return None, position


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
            if not (hit.value.rank or hit.value.no_role or hit.value.profession or office.title.of in ("body", "firm", "party", "court", "none", "country", "state", "district")):
                return None
            position = hit.last
        elif flags[position] & HON_BEFORE and document.kind[position] == WORD:
            position += 1
        elif document.raw[position] in ".‘“\"'" or (document.raw[position] == "," and office.last != office.before_person):
            position += 1
        elif flags[position] & CONJ and following and _same_holder(scan, office, following[0], position):
            position = following[0].before_person
            following = following[1:]
        elif document.raw[position] == "," and office.owner is not None and scan.lexicon.cased and position + 1 in people:
            position += 1
        else:
            return None
    return None


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
        elif not lexicon.cased and (flags[token] & (GENITIVE | MARKER) or key in lexicon.between) and linked:
            pass
        elif lexicon.cased and (key in lexicon.appositives or flags[token] & QUALIFIER):
            pass
        elif linked and not lexicon.cased and scan.taken[token] >= 0 and scan.spans[scan.taken[token]].entity.type != "PER":
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
    return 0 < len(between) <= 2 and all(
        scan.flags[t] & (CONJ | ARTICLE) or scan.document.raw[t] == "," for t in between
    )


def _role(analysis: Analysis, scan: Scan, office: Office, person: int) -> RoleSpan | None:
    title = office.title
    if title.rank or title.no_role or (title.profession and office.owner is None and not office.owner_noun):
        return None
    holder = analysis.mentions[person]
    owner = _resolve(analysis, scan, office, holder)
    if owner is None and (title.needs_of or title.profession):
        return None
    role = f"{office.tenure} {office.role}" if office.tenure in ("former", "acting") else office.role
    return RoleSpan(office.first, office.last, person, role, owner, office.tenure)


def _resolve(analysis: Analysis, scan: Scan, office: Office, holder: NamedSpan) -> EntityRef | None:
    """What the office is of: as stated, as the office itself says, else what the article's places and bodies suggest."""
    kind = office.title.of
    if kind[:1].isupper():
        return scan.catalogue.named("ORG", kind) or scan.catalogue.named("LOC", kind) or office.owner
    if office.owner is not None:
        return office.owner
    if kind == "country":
        code = holder.entity.country
        if code is None and not office.owner_noun:
            code = _home(analysis)
        return scan.lexicon.countries.get(code) if code else None
    if kind in _PLACE_KINDS:
        return _place(analysis, kind, office.first)
    if kind == "court" or (office.owner_noun and kind in ("firm", "body", "party")):
        wanted = {"court": ("court",), "firm": ("company", "bank", "acronym"), "party": ("party",)}.get(kind)
        return _last_body(analysis, office.first, wanted)
    return None


def _home(analysis: Analysis) -> str | None:
    """The country that most places of the article lie in."""
    counts = Counter(m.entity.country for m in analysis.mentions if m.entity.type == "LOC" and m.entity.country)
    if not counts:
        return None
    return sorted(counts.items(), key=lambda item: (-item[1], item[0] or ""))[0][0]


def _place(analysis: Analysis, kind: str, position: int) -> EntityRef | None:
    """The place of the wanted kind that the article named last before, else the first behind."""
    kinds = _PLACE_KINDS[kind]
    places = [m for m in analysis.mentions if m.entity.type == "LOC" and m.entity.kind in kinds]
    if kind == "state":
        counts = Counter(m.entity.entity_id for m in places)
        places.sort(key=lambda m: (-counts[m.entity.entity_id], m.first))
        return places[0].entity if places else None
    before = [m for m in places if m.first < position]
    return before[-1].entity if before else places[0].entity if places else None


def _last_body(analysis: Analysis, position: int, kinds: tuple[str, ...] | None) -> EntityRef | None:
    for mention in reversed(analysis.mentions):
        if mention.first < position and mention.entity.type == "ORG" and (kinds is None or mention.entity.kind in kinds):
            return mention.entity
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
