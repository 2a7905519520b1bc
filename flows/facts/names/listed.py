"""Names of the catalogue in a document, and when a weak or short one may be believed."""

from __future__ import annotations

from flows.facts.analysis import NamedSpan
from flows.facts.names.foreign_bodies import STATE_BODIES as _STATE_BODIES
from flows.facts.names.foreign_bodies import foreign_home
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
    MARKER,
    OF,
    PART,
    PARTICLE,
    SAY,
    SUBJECT,
    SURNAME,
    TITLE,
    VERB,
    WEAK,
)
from flows.facts.names.longer_names import (
    before_surname,
    before_unknown,
    first_name_of_other,
    given_name,
    in_titled_name,
    in_work,
    opens_titled_name,
    titled,
)
from flows.facts.names.persons import latin_initials, latin_words
from flows.facts.names.scan import (
    Scan,
    begins_person,
    is_initial,
    name_like,
    spelt_before_surname,
    spelt_initials,
    undotted_initial,
)
from flows.text.catalogue import Alias
from flows.text.document import PUNCT, WORD
from flows.text.phrases import Hit

_MIDDLE = 4  # tokens of first and middle names before a surname
_OPENERS, _CLOSERS = frozenset("\"“‘«'"), frozenset("\"”’»'")
_OWNED = 4  # tokens of what a firm has: 's latest quarterly | profit


def take_listed(scan: Scan, dateline: str | None) -> None:
    """Take every catalogue name of the document: sure ones first, then weak ones that something supports."""
    weak: list[Hit[Alias]] = []
    document, aliases = scan.document, scan.catalogue.aliases
    reached = 0
    for index in aliases.openings(document):
        if index < reached or document.kind[index] != WORD:
            continue
        chosen = None
        for hit in aliases.matches(document, index):
            if not _cased(scan, hit) or (len(document.raw[index]) == 1 and hit.last == index + 1):
                continue
            if hit.value.weak or _everyday_opening(scan, hit):
                weak.append(hit)
                continue
            if _part_of_longer(scan, hit) or _titled_part(scan, hit) or _is_title(scan, hit):
                continue
            if chosen is None and _cuts_title(scan, hit):
                chosen = hit  # only if no shorter name leaves the title whole: Mumbai | Police Commissioner
                continue
            if chosen is not None and _cuts_title(scan, hit):
                continue
            chosen = hit
            break
        if chosen is None:
            continue
        alias = chosen.value
        first = _with_first_name(scan, chosen)
        title = scan.title_at.get(first)
        if alias.entity.type == "PER" and title is not None and title.last < chosen.last:
            first = title.last  # "पीएम मोदी": the title is no part of the name
        scan.take(
            NamedSpan(first, _without_description(scan, first, chosen.last, alias), alias.entity, alias.adjective)
        )
        _keep_country(scan, chosen)
        reached = chosen.last
    known = {span.entity.entity_id for span in scan.spans}
    own = foreign_home(scan) is None
    for hit in weak:
        if (
            scan.free(hit.first, hit.last)
            and not _part_of_longer(scan, hit)
            and not _cuts_body(scan, hit)
            and _supported(scan, hit, known, dateline, own)
        ):
            scan.take(NamedSpan(hit.first, hit.last, hit.value.entity, hit.value.adjective, 0.7))
            known.add(hit.value.entity.entity_id)
            _keep_country(scan, hit)


def _with_first_name(scan: Scan, hit: Hit[Alias]) -> int:
    """Where a person's name begins whose surname is listed: Rodrigo Roa | Duterte, Donald J. | Trump."""
    entity, document, first = hit.value.entity, scan.document, hit.first
    if entity.type != "PER" or " " not in entity.name or (hit.last - first > 1 and scan.lexicon.cased):
        return first
    begins = _initials_begin(scan, first)
    if begins < first or not scan.lexicon.cased:
        return begins if _own_initials(scan, begins, hit) else first
    given = entity.name.split()[0]
    for token in range(first - 1, max(first - 1 - _MIDDLE, document.sentence_at(first).first - 1), -1):
        if document.raw[token] == given and scan.taken[token] < 0:
            return token
        initial = document.raw[token] == "." and document.glued(token)
        if not initial and (
            document.kind[token] != WORD or not document.raw[token][:1].isupper() or scan.taken[token] >= 0
        ):
            return first
    return first


def _initials_begin(scan: Scan, first: int) -> int:
    """Where initials right before a name begin: बी आर | अंबेडकर, R. K. | Laxman; the name itself where there are none."""
    document, begins = scan.document, first
    floor = max(document.sentence_at(first).first, first - 2 * _MIDDLE)  # each with its full stop
    while begins > floor and scan.taken[begins - 1] < 0:
        token = begins - 1
        if document.raw[token] == "." and token > floor and document.glued(token):
            token -= 1
        if scan.lexicon.cased:
            initial = bool(latin_initials(scan, token, first + 1)) and not scan.flags[token] & ARTICLE
        else:
            initial = is_initial(scan, token) or undotted_initial(scan, token, first + 1) or spelt_initials(scan, token)
        if not initial:
            break
        begins = token
    return begins


def _own_initials(scan: Scan, begins: int, hit: Hit[Alias]) -> bool:
    """Whether initials before a surname are those of the person whom the catalogue lists under it."""
    ours = [word[0] for word in latin_words(scan, begins, hit.last)[:-1]]
    theirs = [word[0] for word in hit.value.entity.name.split()[:-1]]
    return bool(ours) and ours[0] == theirs[0] and len(ours) <= len(theirs) + 1


def _titled_part(scan: Scan, hit: Hit[Alias]) -> bool:
    """Whether a surname listed with its title goes on as another name: "प्रधानमंत्री अनवर | काकड़", "President Ford | Owusu"."""
    title = scan.title_at.get(hit.first)
    if hit.value.entity.type != "PER" or title is None or hit.last - title.last != 1:
        return False
    after = hit.last
    return after < scan.document.size and name_like(scan, after) and not scan.flags[after] & (COMMON | SUBJECT)


def _is_title(scan: Scan, hit: Hit[Alias]) -> bool:
    """Whether a people's name is a whole title in quotes: the film "The Irishman"."""
    raw, first = scan.document.raw, hit.first
    if not hit.value.adjective or hit.last >= len(raw) or raw[hit.last] not in _CLOSERS:
        return False
    if first > 1 and scan.flags[first - 1] & ARTICLE and raw[first - 1][:1].isupper():
        first -= 1
    return first > 0 and raw[first - 1] in _OPENERS


def _cased(scan: Scan, hit: Hit[Alias]) -> bool:
    """A Latin name has a capital at its beginning or its end: "Nice" is a city, "nice" is not."""
    raw = scan.document.raw
    first, last = raw[hit.first], raw[hit.last - 1]
    if first.islower() and hit.last - hit.first > 1 and scan.flags[hit.first] & VERB:
        return False  # citizens | met Police Commissioner Rao
    if hit.last - hit.first == 2 and scan.flags[hit.first] & ARTICLE and last.islower():
        return False  # The | economist said
    return not first.isascii() or first[:1].isupper() or (last[:1].isupper() and hit.last - hit.first > 1)


def _keep_country(scan: Scan, hit: Hit[Alias]) -> None:
    """A country at the beginning of its state's institution is a mention beside it: अमेरिकी | सेना; so are a war's."""
    entity = hit.value.entity
    if entity.type == "MISC" and entity.kind == "event" and hit.last - hit.first > 1:
        _keep_sides(scan, hit)
        return
    if entity.type != "ORG" or hit.last - hit.first < 2 or entity.kind not in _STATE_BODIES:
        return
    for inner in scan.catalogue.aliases.matches(scan.document, hit.first, hit.last):
        if inner.last < hit.last and inner.value.entity.kind == "country" and _cased(scan, inner):
            scan.spans.append(NamedSpan(inner.first, inner.last, inner.value.entity, inner.value.adjective))
            return


def _keep_sides(scan: Scan, hit: Hit[Alias]) -> None:
    """The countries in the name of a war or of a summit are mentions beside it: रूस-यूक्रेन युद्ध."""
    token = hit.first
    while token < hit.last:
        inner = next(
            (h for h in scan.catalogue.aliases.matches(scan.document, token, hit.last) if h.last < hit.last), None
        )
        if inner is not None and inner.value.entity.kind == "country" and _cased(scan, inner):
            scan.spans.append(NamedSpan(inner.first, inner.last, inner.value.entity, inner.value.adjective))
        token = inner.last if inner is not None else token + 1


def _without_description(scan: Scan, first: int, last: int, alias: Alias) -> int:
    """The end of a place's name without the noun that tells what it is: सुंदरपुर | जिले, Sundarpur | district."""
    head = scan.head_at.get(last - 1)
    if alias.entity.type != "LOC" or head is None or last - first < 2 or head.last != last or head.value.type != "LOC":
        return last
    if scan.lexicon.cased:
        return last - 1 if scan.document.raw[last - 1].islower() else last
    return last - 1 if head.value.need.startswith("desc") else last


def _cuts_title(scan: Scan, hit: Hit[Alias]) -> bool:
    """Whether a title begins inside a name and ends behind it: Mumbai Police | Commissioner."""
    for token in range(hit.first + 1, hit.last):
        title = scan.title_at.get(token)
        if title is not None and title.last > hit.last:
            return True
    return False


def _cuts_body(scan: Scan, hit: Hit[Alias]) -> bool:
    """Whether a weak name that is a head noun ends or begins a longer name: उत्तर | रेलवे, रेलवे | क्रॉसिंग."""
    head, before = scan.head_at.get(hit.first), hit.first - 1
    if head is None or hit.last - hit.first > 1:
        return False
    return head.last > hit.last or (before >= 0 and bool(scan.taken[before] >= 0 or scan.flags[before] & DOMAIN))


def _everyday_opening(scan: Scan, hit: Hit[Alias]) -> bool:
    """Whether a one-word name is an everyday word that has its capital from the beginning of a sentence."""
    if not scan.lexicon.cased or hit.last - hit.first > 1 or not scan.flags[hit.first] & COMMON:
        return False
    if hit.value.entity.kind == "country":  # "Russia fired ...": its name in a list of words makes it no word
        return False
    document = scan.document
    first = document.sentence_at(hit.first).first
    return hit.first == first or hit.first < scan.headline_end


def _faction(scan: Scan, token: int) -> bool:
    """Whether a word stands alone in brackets behind a body's name, as the name of its faction."""
    raw = scan.document.raw
    if token < 2 or token + 1 >= len(raw) or raw[token - 1] != "(" or raw[token + 1] != ")":
        return False
    span = scan.span_at(token - 2)
    return span is not None and span.entity.type == "ORG"


def _behind_particle(scan: Scan, token: int) -> bool:
    """Whether a particle in small letters ties a word to a name before it."""
    document, before = scan.document, token - 1
    tied = before > 0 and scan.flags[before] & PARTICLE and document.raw[before].islower()
    return bool(tied and document.raw[before - 1][:1].isupper() and scan.taken[before - 1] < 0)


def _part_of_longer(scan: Scan, hit: Hit[Alias]) -> bool:
    """Whether a short name is a part of a longer one that the catalogue does not list: रमेश कुमार मोदी, Jack London."""
    document, flags, alias = scan.document, scan.flags, hit.value
    after = hit.last
    money = after < document.size and (document.key[after] in scan.lexicon.currency or document.raw[after] == "$")
    if money and alias.entity.type == "LOC":
        return True  # US cents, अमेरिकी डॉलर, US $5: a currency's name mentions no country
    if alias.entity.type == "LOC" and alias.entity.kind in _LARGE and _of_village(scan, after):
        return True  # करौली | गांव is not the district
    if alias.entity.type == "LOC" and alias.entity.kind in _TOWNS and single_word(hit) and _named_on(scan, after):
        return True  # Kota | Tinggi, कोल्हापुर | गणगौर निवासी, कश्मीर | देवी ने
    if alias.entity.type == "ORG" and scan.lexicon.cased and single_word(hit) and _middle_name(scan, hit.first):
        return True  # Ayob Khan | Mydin | Pitchay
    single = hit.last - hit.first == 1
    before = hit.first - 1
    if single and alias.entity.type == "PER" and scan.lexicon.cased:
        begins = _initials_begin(scan, hit.first)
        if begins < hit.first and not _own_initials(scan, begins, hit):
            return True  # V | Nadda is not J. P. Nadda
    if alias.entity.type == "LOC" and scan.lexicon.cased and _spelt_name(scan, hit):
        return True  # J K | Simmons
    if alias.adjective:
        return single and scan.lexicon.cased and before >= 0 and _two_letters(scan, before)  # JD | Norman
    if single and scan.lexicon.cased and alias.entity.type == "PER" and _behind_particle(scan, hit.first):
        return True  # Jimena Rey de | Castro
    if single and alias.entity.type == "PER" and _faction(scan, hit.first):
        return True  # भारतीय किसान यूनियन (टिकैत)
    if alias.entity.type == "ORG" and alias.entity.kind in _STATE_KINDS and _of_a_state(scan, before):
        return True  # राज्य | निर्वाचन आयोग is not the country's
    if alias.entity.type == "ORG" and scan.lexicon.cased and _head_goes_on(scan, hit):
        return True  # All Progressive | Congress, Orrin | Planning Commission
    if alias.entity.type == "ORG" and scan.lexicon.cased and _of_another_city(scan, hit):
        return True  # Lahore | Metropolitan Police
    place = single and alias.entity.type == "LOC" and scan.lexicon.cased
    if place and (titled(scan, hit.first) or in_titled_name(scan, hit.first)):
        return True  # President Washington, Secretary Virginia | Quillabo
    if single and scan.lexicon.cased and alias.entity.type != "PER" and opens_titled_name(scan, hit.first, after):
        return True  # Vice President Mercedes | Quillabo
    if place and before_surname(scan, after):
        return True  # India | Adams
    if single and scan.lexicon.cased and alias.entity.type == "PER" and before_unknown(scan, after):
        return True  # Adani | Quillar
    if alias.entity.type == "LOC" and not scan.lexicon.cased and in_work(scan, before):
        return True  # सुल्तान ऑफ | दिल्ली
    if single and not scan.lexicon.cased and alias.entity.type != "PER" and spelt_before_surname(scan, hit.first):
        return True  # एमपी | शुक्ला ने
    if single and before >= 0 and scan.taken[before] < 0 and document.kind[before] == WORD:
        bits = flags[before]
        capital = not scan.lexicon.cased or document.raw[before][:1].isupper()
        person = alias.entity.type == "PER"
        given = bits & GIVEN and not bits & (WEAK | MARKER) and before not in _title_tokens(scan, before)
        if given and capital and (person or (alias.entity.type == "LOC" and scan.lexicon.cased)):
            return True
        if person and bits & PART and capital and not bits & MARKER:
            return flags[hit.first] & SURNAME != 0 and not _introduces(scan, before)
    if single and alias.entity.type == "PER" and before > 0 and not scan.lexicon.cased and not flags[before]:
        unknown = document.kind[before] == WORD and scan.taken[before] < 0
        if unknown and (before in scan.title_end or flags[before - 1] & HON_BEFORE):
            return True  # न्यायाधीश हिमा कोहली
    if single and alias.entity.type == "PER" and not scan.lexicon.cased and first_name_of_other(scan, hit.first):
        return True  # नेता ओसामा हमदान ने
    if (
        single
        and alias.entity.type in ("LOC", "MISC")
        and not scan.lexicon.cased
        and _first_name(scan, hit.first, after)
    ):
        return True  # खिलाड़ी ऑस्कर | पिस्टोरियस
    if single and alias.entity.type == "MISC" and scan.lexicon.cased and given_name(scan, hit.first):
        return True  # General Oscar | Quillabo
    uncased = single and alias.entity.type == "LOC" and not scan.lexicon.cased
    if uncased and (_described_longer(scan, after) or _called_after_place(scan, hit.first)):
        return True  # मोहम्मद | आगा जिले, भारत | सिंह ने
    surname = after < document.size and flags[after] & SURNAME and document.raw[after][:1].isupper()
    if single and surname and scan.lexicon.cased and flags[hit.first] & GIVEN and alias.entity.type == "LOC":
        return True  # Nadia Flores
    if single and alias.entity.type == "PER" and after < document.size and document.kind[after] == WORD:
        bits = flags[after]
        capital = not scan.lexicon.cased or document.raw[after][:1].isupper()
        if bits & SURNAME and not bits & (WEAK | COMMON | MARKER) and capital:
            return True
    return False


def _spelt_name(scan: Scan, hit: Hit[Alias]) -> bool:
    """Whether a name is single capitals before a surname, as a person's initials."""
    document, after = scan.document, hit.last
    if hit.last - hit.first < 2 or after >= document.size or any(len(r) > 1 for r in document.raw[hit.first : after]):
        return False
    return (
        all(map(str.isupper, document.raw[hit.first : after]))
        and document.raw[after].istitle()
        and (not scan.flags[after] & COMMON)
    )


def _two_letters(scan: Scan, token: int) -> bool:
    """Whether two capitals stand at a token that no name holds, as initials in the name of a person or a firm."""
    raw = scan.document.raw[token]
    return len(raw) == 2 and raw.isalpha() and raw.isupper() and scan.taken[token] < 0 and not scan.flags[token]


def _head_goes_on(scan: Scan, hit: Hit[Alias]) -> bool:
    """Whether a body called by its kind alone has a word with a capital before it, inside a sentence."""
    document, before = scan.document, hit.first - 1
    head, sentence = scan.head_at.get(hit.last - 1) or scan.head_at.get(hit.first), document.sentence_at(hit.first)
    if head is None or before <= sentence.first or hit.first < scan.headline_end or scan.taken[before] >= 0:
        return False
    if document.kind[before] != WORD or not document.raw[before].istitle() or before in _title_tokens(scan, before):
        return False
    return not scan.flags[before] & (MARKER | CONJ | ARTICLE | HON_BEFORE) and before not in scan.title_at


_LARGE = frozenset({"district", "city", "capital", "province", "state"})


_TOWNS = frozenset({"city", "town", "tehsil", "district", "region"})


def single_word(hit: Hit[Alias]) -> bool:
    """Whether a name is one word."""
    return hit.last - hit.first == 1


def _named_on(scan: Scan, token: int) -> bool:
    """Whether a name goes on behind a place's: with a word that no list knows, or as a person's does."""
    document, flags = scan.document, scan.flags
    if token + 1 >= document.size or document.kind[token] != WORD:
        return False
    if scan.lexicon.cased:
        return (
            not flags[token]
            and document.raw[token].istitle()
            and document.sentence_of[token] == document.sentence_of[token - 1]
        )
    if not flags[token]:
        return document.key[token + 1] in scan.lexicon.residing
    name = flags[token] & SURNAME and document.key[token] in scan.lexicon.closing_names
    return bool(name and flags[token + 1] & (SUBJECT | MARKER))


def _middle_name(scan: Scan, token: int) -> bool:
    """Whether a word stands between a person's name and a word that no list knows."""
    document, before, after = scan.document, token - 1, token + 1
    if before < 0 or after >= document.size or scan.taken[before] >= 0 or not scan.flags[before] & PART:
        return False
    named = document.raw[before].istitle() and before > document.sentence_at(token).first
    return named and document.raw[after].istitle() and not scan.flags[after] & COMMON


def _of_village(scan: Scan, token: int) -> bool:
    """Whether a noun for a village stands at a token: Karauli | village."""
    head = scan.head_at.get(token)
    small = head is not None and head.value.kind == "village" and head.value.type == "LOC"
    return small and scan.document.raw[token][:1].islower() == scan.lexicon.cased


def _of_another_city(scan: Scan, hit: Hit[Alias]) -> bool:
    """Whether the name of a city that is not in it stands right before a body called by its kind alone."""
    head, span = scan.head_at.get(hit.last - 1) or scan.head_at.get(hit.first), scan.span_at(hit.first - 1)
    if head is None or span is None or span.entity.type != "LOC" or span.adjective:
        return False
    own = span.entity.kind == "country" or span.entity.name in hit.value.entity.name
    return not own and span.last == hit.first and span.entity.country != hit.value.entity.country


def _first_name(scan: Scan, token: int, after: int) -> bool:
    """Whether a given name stands behind a title and before a word that no list knows."""
    if after >= scan.document.size or scan.flags[after] or scan.document.kind[after] != WORD:
        return False
    return token in scan.title_end and bool(scan.flags[token] & GIVEN)


def _called_after_place(scan: Scan, token: int) -> bool:
    """Whether a place's name is somebody's first name, before a surname: भारत | सिंह, मथुरा | प्रसाद यादव."""
    flags, after = scan.flags, token + 1
    if not flags[token] & GIVEN or after + 1 >= scan.document.size:
        return False
    middle = scan.document.key[after] in scan.lexicon.middle_names
    everyday = flags[after] & EVERYDAY and flags[after] & COMMON
    if not middle and (not flags[after] & SURNAME or flags[after] & MARKER or everyday):
        return False  # भारत | सरकार
    if not flags[after] & (COMMON | WEAK):
        return after not in scan.head_at
    following = flags[after + 1]  # भारत | लाल | किले से: an everyday word is no surname here
    goes_on = following & SURNAME and not following & WEAK
    return bool(goes_on or following & (SUBJECT | MARKER | CONJ) or scan.document.kind[after + 1] == PUNCT)


def _described_longer(scan: Scan, token: int) -> bool:
    """Whether a word that no list knows goes on a place's name before the noun that tells what it is."""
    if token + 1 >= scan.document.size or scan.flags[token] or scan.document.kind[token] != WORD:
        return False
    head = scan.head_at.get(token + 1)
    return head is not None and head.value.type == "LOC" and head.value.need.startswith("desc")


_STATE_KINDS = frozenset({"agency", "government", "commission"})


def _of_a_state(scan: Scan, token: int) -> bool:
    """Whether the word "state" stands at a token, with a capital where the language has them."""
    if token < 0 or scan.lexicon.region_words.get(scan.document.key[token]) != "state":
        return False
    return not scan.lexicon.cased or scan.document.raw[token][:1].isupper()


def _title_tokens(scan: Scan, token: int) -> range:
    hit = scan.title_end.get(token + 1)
    return range(hit.first, hit.last) if hit is not None else range(0)


def _introduces(scan: Scan, token: int) -> bool:
    return scan.title_end.get(token + 1) is not None


def _supported(scan: Scan, hit: Hit[Alias], known: set[str], dateline: str | None, own: bool) -> bool:
    """Whether the text supports a weak name: the entity by another name, a title, a place marker, a party's verb."""
    document, flags, entity = scan.document, scan.flags, hit.value.entity
    if entity.entity_id in known or entity.name == dateline:
        return True
    if hit.value.short:
        return False
    after = hit.last
    nxt = flags[after] if after < document.size else 0
    before = hit.first - 1
    if entity.type == "PER":
        start = before
        return start >= 0 and (start + 1 in scan.title_end) and not scan.title_end[start + 1].value.no_role
    if entity.type == "LOC":
        if flags[hit.first] & DOMAIN and (nxt & (TITLE | DOMAIN) or (before >= 0 and flags[before] & DOMAIN)):
            return False  # श्रम | कल्याण मंत्री
        if nxt & HEAD and document.kind[after] == WORD:
            return True
        if scan.lexicon.cased:
            return before >= 0 and document.key[before] in scan.lexicon.locative
        title = scan.title_end.get(hit.first)
        if title is not None and title.value.of == "district" and begins_person(scan, after):
            return True  # एसएसपी एटा | सुरेश वर्मा ने
        if _abroad(scan, hit, known):
            return True  # सोची में, where the text speaks of Russia
        neighbour = scan.span_at(after + 1) if nxt & CONJ or _comma(scan, after) else None
        previous = scan.span_at(before - 1) if before >= 0 and (flags[before] & CONJ or _comma(scan, before)) else None
        return any(s is not None and s.entity.type == "LOC" for s in (neighbour, previous))
    if entity.type == "ORG":
        if own and entity.country == scan.lexicon.press_country and entity.kind in _STATE_BODIES and nxt & MARKER:
            return True  # संसद में: the press's own
        if entity.kind == "company" and scan.lexicon.cased and _as_firm(scan, hit.first, after):
            return True
        title = scan.title_at.get(after)
        portfolio = title is not None and title.value.compose and flags[hit.first] & DOMAIN  # Labour | Minister
        if nxt & SUBJECT or (title is not None and not portfolio) or _capital_alone(scan, hit):
            return True
        neighbour = scan.span_at(after + 1) if nxt & CONJ or _comma(scan, after) else None
        previous = scan.span_at(before - 1) if before >= 0 and (flags[before] & CONJ or _comma(scan, before)) else None
        return any(s is not None and s.entity.type == "ORG" for s in (neighbour, previous))
    return False


def _as_firm(scan: Scan, first: int, last: int) -> bool:
    """Whether a name stands where a firm's does: Apple's quarterly | profit, shares of | Visa, Shell said."""
    document, flags, lexicon = scan.document, scan.flags, scan.lexicon
    if first < scan.headline_end or last >= document.size:
        return False
    key = document.key
    if key[last] in lexicon.firm_nouns or key[last] in lexicon.firm_verbs:
        return True
    if flags[last] & GENITIVE:
        for token in range(last + 1, min(last + _OWNED + 1, document.sentence_at(first).last)):
            if key[token] in lexicon.firm_nouns:
                return True
            if document.kind[token] == PUNCT or flags[token] & MARKER:
                return False
        return False
    if flags[last] & SAY and not flags[first] & SURNAME:
        return True
    before = first - 1
    if before > 0 and key[before] in lexicon.by and key[before - 1] in lexicon.owning | lexicon.firm_acts:
        return True
    return before > 0 and bool(flags[before] & OF) and key[before - 1] in lexicon.firm_leads


def _capital_alone(scan: Scan, hit: Hit[Alias]) -> bool:
    """Whether a word has its capital only because it is a name: "On Monday Labour pledged", "Labour said"."""
    document, first, after = scan.document, hit.first, hit.last
    if not scan.lexicon.cased or after - first > 1 or after >= document.size or first < scan.headline_end:
        return False
    if document.raw[first].isupper() or not document.raw[after].islower():
        return False
    if hit.value.entity.kind not in ("party", "government", "team"):
        return False  # the Titan submersible, Eastern Time, Mr. Ola
    if not scan.flags[after] & SAY:
        before = first - 1
        if first == document.sentence_at(first).first or document.kind[before] != WORD:
            return False
        if scan.flags[before] & (CONJ | MARKER) or scan.flags[after] & CONJ:
            return False  # the Minister of Labour and Employment
        if scan.flags[first] & (SURNAME | PART) and name_like(scan, before):
            return False  # Sarah Green
    home = foreign_home(scan)
    return home is None or home.country == hit.value.entity.country


def _abroad(scan: Scan, hit: Hit[Alias], known: set[str]) -> bool:
    """Whether a place of another country that the text names stands before a marker of place."""
    entity, after = hit.value.entity, hit.last
    if entity.country == scan.lexicon.press_country or after >= scan.document.size:
        return False
    country = scan.lexicon.countries.get(entity.country or "")
    marked = scan.document.key[after] in scan.lexicon.locative and scan.flags[after] & MARKER
    return bool(country is not None and country.entity_id in known and marked)


def _comma(scan: Scan, token: int) -> bool:
    return 0 <= token < scan.document.size and scan.document.raw[token] in (",", "،", "/", "-")
