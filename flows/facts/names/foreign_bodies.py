"""State bodies that share a short name: the election commission of a Pakistani article is Pakistan's."""

from __future__ import annotations

from collections import Counter

from flows.facts.analysis import NamedSpan
from flows.facts.names.lexicon import ARTICLE, COMMON, GENITIVE
from flows.facts.names.scan import Scan
from flows.frozen import replace
from flows.text.catalogue import EntityRef, discovered

STATE_BODIES = frozenset(
    [
        "ministry",
        "court",
        "parliament",
        "legislature",
        "institution",
        "agency",
        "armed-force",
        "police",
        "government",
        "military",
    ]
)


def foreign_home(scan: Scan) -> EntityRef | None:
    """The one country that most places of the article lie in; None where it is the press's own."""
    counts: Counter[str] = Counter()
    for span in scan.spans:
        if span.entity.type == "LOC" and span.entity.country and not _common_seat(scan, span):
            counts[span.entity.country] += 1
    if not counts:
        return None
    (code, most), *rest = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    own = scan.lexicon.press_country
    if code == own or (rest and rest[0][1] * 2 > most) or counts.get(own):
        return None
    return scan.lexicon.countries.get(code)


def drop_seats(scan: Scan, home: EntityRef | None) -> None:
    """A seat of the press's own state called by common words is none in news of another: नेपाल का | राष्ट्रपति भवन."""
    if home is None:
        return
    for number, span in enumerate(scan.spans):
        if _common_seat(scan, span):
            scan.spans[number] = replace(span, last=span.first)  # dropped at the end
            scan.taken[span.first : span.last] = [-1] * (span.last - span.first)


def _common_seat(scan: Scan, span: NamedSpan) -> bool:
    """Whether a building of the press's own state is called by common words, as those of others are: राष्ट्रपति भवन."""
    entity = span.entity
    own = entity.kind == "building" and entity.country == scan.lexicon.press_country
    return own and all(scan.flags[token] & COMMON for token in range(span.first, span.last))


def rename_foreign(scan: Scan, home: EntityRef | None) -> None:
    """Give a state body that the catalogue knows for one country to the country that the text gives it to."""
    owners: dict[str, EntityRef] = {}
    for span in scan.spans:
        entity = span.entity
        if entity.type != "ORG" or entity.kind not in STATE_BODIES or not entity.country:
            continue
        surface = scan.document.slice(span.first, span.last)
        if _tells_country(scan, surface, entity):
            continue  # रूस का | यूक्रेन की सेना मुकाबला कर रही है
        owner = _stated_owner(scan, span.first)
        if owner is None and home is not None and _names_country(scan, entity):
            owner = home
        if owner is not None and owner.country and owner.country != entity.country:
            owners.setdefault(entity.entity_id, owner)
    if not owners:
        return
    for number, span in enumerate(scan.spans):
        owner = owners.get(span.entity.entity_id)
        if owner is not None:
            scan.spans[number] = replace(span, entity=_of_other(scan, span.entity, owner))


def rename_parties(scan: Scan, dateline: str | None) -> None:
    """A party's short name that is also that of another country's body: "Congress" beside American bodies alone.

    It stays the party's where the text is from the party's country or names anybody of it, and where an article always
    stands before it: Congress passes laws, the Congress opposes them. Only in languages whose press is written in many
    countries.
    """
    spans = [span for span in scan.spans if span.last > span.first and span.entity.country]
    countries = Counter(span.entity.country or "" for span in spans)
    called = Counter(span.entity.entity_id for span in spans)
    place = scan.catalogue.named("LOC", dateline) if dateline else None
    theirs: dict[str, EntityRef] = {}  # party -> the body that one of its mentions is
    for span in scan.spans:
        party = span.entity
        if party.kind != "party" or not party.country or party.entity_id in theirs:
            continue
        at_home = countries[party.country] > called[party.entity_id] or (place and place.country == party.country)
        short = scan.document.slice(span.first, span.last)
        full = short == party.name.partition(" (")[0]
        if at_home or (span.first and scan.flags[span.first - 1] & ARTICLE and not full):
            continue
        home = scan.lexicon.countries.get(
            min((c for c in countries if c != party.country), key=lambda c: (-countries[c], c), default="")
        )
        there = scan.catalogue.aliases.get(f"{home.name} {short}") if home is not None else None
        if there is not None and there.entity.type == "ORG":
            theirs[party.entity_id] = there.entity
        elif home is not None and countries[home.country or ""] > 1 and (short.isupper() or full):
            theirs[party.entity_id] = replace(discovered("ORG", short, home.country), kind="party")  # of the same name
    if theirs:
        scan.spans[:] = [replace(s, entity=theirs.get(s.entity.entity_id, s.entity)) for s in scan.spans]


def _stated_owner(scan: Scan, first: int) -> EntityRef | None:
    """The country in the genitive or as an adjective before a body: नेपाल के चुनाव आयोग."""
    token = first - 1
    if token >= 1 and scan.flags[token] & GENITIVE:
        token -= 1
    span = scan.span_at(token)
    if span is not None and span.entity.type == "LOC" and span.entity.kind == "country":
        return span.entity
    return None


def _names_country(scan: Scan, entity: EntityRef) -> bool:
    country = scan.lexicon.countries.get(entity.country or "")
    return entity.kind == "ministry" or (country is not None and country.name in entity.name)


def _tells_country(scan: Scan, surface: str, entity: EntityRef) -> bool:
    """Whether the surface itself holds the country: "भारतीय चुनाव आयोग" stays India's everywhere."""
    country = scan.lexicon.countries.get(entity.country or "")
    if country is None:
        return False
    return not set(surface.split()).isdisjoint(scan.catalogue.alias_list.get(country.entity_id, ()))


def _of_other(scan: Scan, entity: EntityRef, owner: EntityRef) -> EntityRef:
    country = scan.lexicon.countries.get(entity.country or "")
    name = entity.name
    if country is not None and country.name in name:
        name = name.replace(country.name, owner.name)
    elif f"({owner.name})" not in name:
        name = f"{name} ({owner.name})"
    known = scan.catalogue.named("ORG", name)
    return known or replace(discovered("ORG", name, owner.country), kind=entity.kind)
