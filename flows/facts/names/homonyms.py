"""Places that share a name: the state that stands beside one tells which is meant."""

from __future__ import annotations

from collections.abc import Mapping

from flows.facts.analysis import NamedSpan
from flows.facts.names.lexicon import GENITIVE, HEAD, OF
from flows.facts.names.scan import Scan
from flows.frozen import replace
from flows.text.catalogue import EntityRef

_STATES = frozenset({"state", "union-territory", "province"})
# Kinds of places that have namesakes; empty where none is told.
_SHARED = frozenset({"city", "town", "district", "capital", "locality", ""})
_BETWEEN = 3  # tokens between a place and its state: Bijapur | district of | Chhattisgarh


def settle_homonyms(scan: Scan) -> None:
    """Of places with one name take the one in the state beside it: Chhattisgarh's | Bijapur, Aurangabad | in Bihar."""
    states = [s for s in scan.spans if s.entity.type == "LOC" and s.entity.kind in _STATES and not s.adjective]
    if not states:
        return
    begins, ends = {s.first: s.entity for s in states}, {s.last: s.entity for s in states}
    for number, span in enumerate(scan.spans):
        if span.entity.type == "LOC" and span.entity.kind in _SHARED:
            state = _state_beside(scan, span, begins, ends)
            other = _namesake_in(scan, span, state) if state is not None else None
            if other is not None:
                scan.spans[number] = replace(span, entity=other)


def _state_beside(
    scan: Scan, span: NamedSpan, begins: Mapping[int, EntityRef], ends: Mapping[int, EntityRef]
) -> EntityRef | None:
    """The state before a place's name, with a genitive, or behind it across a comma, a bracket, "in" or "district of"."""
    before, flags = span.first - 1, scan.flags
    if before > 0 and flags[before] & GENITIVE and before in ends:
        return ends[before]
    for token in range(span.last, min(span.last + _BETWEEN + 1, len(flags))):
        if token in begins:
            return begins[token]
        linked = flags[token] & (OF | HEAD) or scan.document.key[token] in scan.lexicon.locative
        if not linked and scan.document.raw[token] not in ",(":
            return None
    return None


def _namesake_in(scan: Scan, span: NamedSpan, state: EntityRef) -> EntityRef | None:
    """The catalogue's place of a name in a state, None where there is none or it is meant already."""
    surface = scan.document.slice(span.first, span.last)
    for name in dict.fromkeys((surface, span.entity.name.partition(",")[0].removesuffix(" district"))):
        for full in (f"{name}, {state.name}", f"{name} district, {state.name}"):
            other = scan.catalogue.named("LOC", full)
            if other is not None:
                return other if other != span.entity else None
    return None
