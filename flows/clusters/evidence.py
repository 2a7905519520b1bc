"""What speaks for two articles telling the same event: entities, numbers, acts, days, and words within a language.

Every term is weighed by its rarity among all articles, so that a country in the news every day says little and a
village says much. Entities, numbers and acts are ids, so the evidence holds across languages.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from flows.clusters.canonical import digest64
from flows.clusters.inputs import ClusterInput, EntityUse, EventUse, QuantityUse

NO_DAY = -(2**31)
_LEAD = 1.6  # an entity of the lead is what the news is about
_KIND = {"country": 0.6, "continent": 0.3, "region": 0.7}  # where everything happens says little of what happened
_NEWSWORTHY = 5.0  # smaller counts are met everywhere: two leaders, three days


@dataclass(frozen=True, slots=True)
class Profile:
    """An article as stories are compared by. Terms are 64-bit digests."""

    day: int
    language: int
    entities: Mapping[int, float]
    quantities: frozenset[int]
    events: frozenset[int]
    stems: frozenset[int]

    def terms(self) -> set[int]:
        """All terms whose rarity matters."""
        return {*self.entities, *self.quantities, *self.events, *self.stems}


@dataclass(frozen=True, slots=True)
class Evidence:
    """How alike two articles are, each from 0 to about 1. `days` is None where a day is unknown."""

    entities: float
    rare_entities: float
    quantities: float
    events: float
    words: float
    same_language: bool
    days: int | None


def day_of(date: dt.date | None) -> int:
    """A day as a number."""
    return date.toordinal() if date else NO_DAY


def entity_weights(uses: Sequence[EntityUse], lead_end: int) -> dict[int, float]:
    """How much an article is about each entity that it names."""
    out: dict[int, float] = {}
    for use in uses:
        weight = (1 + math.log(use.mentions)) * _KIND.get(use.kind, 1.0)
        # as precise as it is stored
        out[digest64(use.entity_id)] = float(np.float32(weight * (_LEAD if use.first_char < lead_end else 1.0)))
    return out


def quantity_terms(uses: Sequence[QuantityUse]) -> dict[int, str]:
    """Numbers that can tell an event, each with its words."""
    out: dict[int, str] = {}
    for use in uses:
        if use.unit == "count" and (use.item is None or use.value < _NEWSWORTHY) and use.measure == "other":
            continue
        what = use.item if use.unit == "count" else use.unit
        out[digest64(f"q\x1f{use.value:.6g}\x1f{what}")] = f"{use.value:,.6g} {what or use.measure}"
    return out


def event_terms(uses: Sequence[EventUse]) -> dict[int, str]:
    """Acts: who with whom, who on which day, what in which place, each with its words."""
    out: dict[int, str] = {}
    for use in uses:
        actors = sorted(set(use.actor_ids))[:4]
        words = f"the same act ({use.type.lower()})"
        keys = [f"{one}\x1f{two}" for i, one in enumerate(actors) for two in actors[i + 1 :]]
        if use.date:
            keys += [f"{actor}\x1f{use.date}" for actor in actors]
        if use.place_id:
            keys += [f"{actor}\x1f@{use.place_id}" for actor in actors if actor != use.place_id]
        if use.place_id and use.date:
            keys.append(f"@{use.place_id}\x1f{use.date}")
        for key in keys:
            out[digest64(f"e\x1f{use.type}\x1f{key}")] = words
    return out


class Weighed:
    """A profile under the rarity of its terms, with the lengths of its vectors."""

    __slots__ = ("entities", "entity_norm", "profile", "stem_norm")

    def __init__(self, profile: Profile, rarity: Mapping[int, float]) -> None:
        self.profile = profile
        self.entities = {e: weight * rarity[e] for e, weight in profile.entities.items()}
        self.entity_norm = math.sqrt(sum(weight * weight for weight in self.entities.values()))
        self.stem_norm = math.sqrt(sum(rarity[stem] ** 2 for stem in profile.stems))


def compare(one: Weighed, other: Weighed, rarity: Mapping[int, float]) -> Evidence:
    """The evidence that two articles tell one event."""
    a, b = one.profile, other.profile
    shared = sorted(one.entities.keys() & other.entities.keys())
    dot = sum(one.entities[e] * other.entities[e] for e in shared)
    norm = one.entity_norm * other.entity_norm
    rare = sum(min(one.entities[e], other.entities[e]) for e in shared)
    same = a.language == b.language
    words = 0.0
    if same and (stems := one.stem_norm * other.stem_norm):
        words = sum(rarity[t] ** 2 for t in sorted(a.stems & b.stems)) / stems
    return Evidence(
        entities=dot / norm if norm else 0.0,
        rare_entities=1 - math.exp(-rare / 8),
        quantities=_saturated(a.quantities & b.quantities, rarity),
        events=_saturated(a.events & b.events, rarity),
        words=words,
        same_language=same,
        days=abs(a.day - b.day) if NO_DAY not in (a.day, b.day) else None,
    )


def _saturated(shared: frozenset[int], rarity: Mapping[int, float]) -> float:
    return 1 - math.exp(-sum(rarity[term] for term in sorted(shared)) / 6) if shared else 0.0


def input_terms(item: ClusterInput) -> dict[int, str]:
    """The words for every term of an article that may be named in `linked_by`."""
    return {
        **{digest64(use.entity_id): use.name for use in item.entities},
        **quantity_terms(item.quantities),
        **event_terms(item.events),
    }
