"""One thing under two names in one article: a body's shorter name, a city and the district of its name."""

from __future__ import annotations

from flows.facts.names.scan import Scan
from flows.frozen import replace
from flows.text.catalogue import EntityRef
from flows.text.fold import fold

_BODIES = 60  # an article with more different bodies is a list; comparing all of them would not end


def merge_names(scan: Scan) -> None:
    """Give spans of a shorter name the entity of the longer one."""
    same: dict[str, EntityRef] = {}
    entities = {s.entity.entity_id: s.entity for s in scan.spans if s.last > s.first}
    _merge_bodies([e for e in entities.values() if e.type == "ORG"][:_BODIES], same)
    _merge_places([e for e in entities.values() if e.type == "LOC"], same)
    if not same:
        return
    for number, span in enumerate(scan.spans):
        other = same.get(span.entity.entity_id)
        if other is not None:
            scan.spans[number] = replace(span, entity=other)


def _merge_bodies(bodies: list[EntityRef], same: dict[str, EntityRef]) -> None:
    """Delta Board = Delta Relief Board, Coral Energy = Coral Energy Storage."""
    words = {e.entity_id: fold(e.name.split(" (")[0]).split() for e in bodies}
    for short in bodies:
        ours = words[short.entity_id]
        if short.origin != "discovered":
            continue
        if len(ours) < 2:
            firms = [e for e in bodies if words[e.entity_id][:1] == ours and words[e.entity_id][1:] == ["group"]]
            if len(firms) == 1:
                same[short.entity_id] = firms[0]  # Harrowgate = Harrowgate Group
            continue
        longer = [
            e
            for e in bodies
            if e is not short
            and len(words[e.entity_id]) > len(ours)
            and words[e.entity_id][0] == ours[0]
            and (words[e.entity_id][-1] == ours[-1] or words[e.entity_id][: len(ours)] == ours)
            and set(ours) <= set(words[e.entity_id])
        ]
        if len(longer) == 1:
            same[short.entity_id] = longer[0]


def _merge_places(places: list[EntityRef], same: dict[str, EntityRef]) -> None:
    """Where a text names a district and a city of one name, it speaks of one place."""
    by_name = {fold(e.name): e for e in places}
    for place in places:
        district = by_name.get(f"{fold(place.name)} district")
        if district is not None:
            same[district.entity_id] = place
