"""State bodies that share a short name: the election commission of a Pakistani article is Pakistan's."""

from __future__ import annotations

from collections import Counter

from flows.facts.name_lexicon import GENITIVE
from flows.facts.names import Scan
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
        if span.entity.type == "LOC" and span.entity.country:
            counts[span.entity.country] += 1
    if not counts:
        return None
    (code, most), *rest = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    own = scan.lexicon.press_country
    if code == own or (rest and rest[0][1] * 2 > most) or counts.get(own):
        return None
    return scan.lexicon.countries.get(code)


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


def rename_parties(scan: Scan) -> None:
    """A party's short name in a text that names its country's people and bodies nowhere, but another country's, is of there.

    "Congress" beside American bodies is the United States Congress; a name that the catalogue knows of nobody there is
    no mention. Only in languages whose press is written in many countries.
    """
    countries = Counter(span.entity.country for span in scan.spans if span.entity.country and span.last > span.first)
    for number, span in enumerate(scan.spans):
        party = span.entity
        if party.kind != "party" or not party.country or span.last - span.first > 1:
            continue
        short = scan.document.slice(span.first, span.last)
        others = {code: told for code, told in countries.items() if code != party.country}
        own = countries[party.country] - sum(1 for other in scan.spans if other.entity == party)
        if own or not others or not party.name.endswith(f" {short}"):
            continue
        home = scan.lexicon.countries.get(max(sorted(others), key=lambda code: others[code]))
        there = scan.catalogue.named("ORG", f"{home.name} {short}") if home is not None else None
        if there is not None:
            scan.spans[number] = replace(span, entity=there)
        else:
            scan.spans[number] = replace(span, last=span.first)  # emptied here, dropped at the end
            scan.taken[span.first] = -1


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
    folded = set(surface.split())
    return any(alias in folded for alias in scan.catalogue.alias_list.get(country.entity_id, ()))


def _of_other(scan: Scan, entity: EntityRef, owner: EntityRef) -> EntityRef:
    country = scan.lexicon.countries.get(entity.country or "")
    name = entity.name
    if country is not None and country.name in name:
        name = name.replace(country.name, owner.name)
    elif f"({owner.name})" not in name:
        name = f"{name} ({owner.name})"
    known = scan.catalogue.named("ORG", name)
    return known or replace(discovered("ORG", name, owner.country), kind=entity.kind)
