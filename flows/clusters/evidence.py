"""What speaks for two articles telling the same event: entities, numbers, acts, days, and words within a language.

Every term is weighed by its rarity among all articles, so that a country in the news every day says little and a
village says much. Entities, numbers and acts are ids, so the evidence holds across languages. What counts most is
whether each article tells of what the other one opens with: a report of something new that repeats an older event as
background shares that event's terms, but not its own.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from flows.clusters.canonical import term64
from flows.clusters.inputs import ClusterInput, EntityUse, EventUse, QuantityUse

NO_DAY = -(2**31)
_KIND = {"country": 0.6, "continent": 0.3, "region": 0.7}  # where everything happens says little of what happened
_VAGUE = frozenset({"other", "lasted", "measured", "rate"})  # measures that tell no kind of event
# measures that rise from day to day as one event goes on: new numbers of them tell no other event
TOLLS = frozenset(
    (
        "affected",
        "arrested",
        "destroyed",
        "displaced",
        "infected",
        "injured",
        "kidnapped",
        "killed",
        "missing",
        "recovered",
        "released",
        "rescued",
        "seized",
    )
)
_SMALL = 20  # smaller counts are met everywhere; they are taken for one piece of evidence, not two
_DISTINCT = 100  # from here on a number that is not round tells an event by itself, whatever is counted
_SATURATION = 6.0  # rarity of a term that one article in four hundred has
_UNKNOWN = 0.5  # coverage where a lead names nobody
_UNKNOWN_KIND = 0.3  # likeness of kind where an article counts nothing
_LIKENESS = 2.0  # half of the kinds, or half of a lead's actors, are as good as all
_FEW_FIGURES, _MANY_FIGURES = 4, 7  # terms of numbers: up to the first, other numbers say nothing; from the second, all


@dataclass(frozen=True, slots=True)
class Profile:
    """An article as stories are compared by. Terms are digests; `measures` are kinds of what it counts."""

    day: int
    language: int
    entities: Mapping[int, float]
    lead_entities: frozenset[int]
    quantities: frozenset[int]
    lead_quantities: frozenset[int]
    measures: frozenset[int]
    events: frozenset[int]
    stems: frozenset[int]
    lead_stems: frozenset[int]

    def terms(self) -> set[int]:
        """All terms whose rarity matters."""
        return {*self.entities, *self.quantities, *self.events, *self.stems, *self.lead_stems}


@dataclass(frozen=True, slots=True)
class Evidence:
    """How alike two articles are, each from 0 to about 1.

    Coverage is the share of what one article opens with that the other names at all: `least` and `most` of the two
    directions. `rivalry` tells the market, the match, the phase of another day: the same actors and things counted, but
    nearly all numbers are others. `days` is None where a day is unknown.
    """

    shared_entities: int
    least_entities: float
    most_entities: float
    least_words: float
    most_words: float
    quantities: float
    lead_quantities: float
    rivalry: float
    events: float
    kind: float
    text: float
    same_language: bool
    days: int | None


def day_of(date: dt.date | None) -> int:
    """A day as a number."""
    return date.toordinal() if date else NO_DAY


def entity_weights(uses: Sequence[EntityUse]) -> dict[int, float]:
    """How much an article is about each entity that it names, as precise as it is stored."""
    return {
        term64(use.entity_id): float(np.float32((1 + math.log(use.mentions)) * _KIND.get(use.kind, 1.0)))
        for use in uses
    }


def quantity_terms(uses: Sequence[QuantityUse]) -> dict[int, str]:
    """Numbers that can tell an event, each with its words.

    Outlets count the same as workers, people or dead, so a count is known by what happened to them, or by what they
    are, or by itself where it is large and not round.
    """
    out: dict[int, str] = {}
    for use in uses:
        value = f"{use.value:.6g}"
        words = f"{use.value:,.15g} {use.item or use.measure}"
        if use.unit != "count":
            out[term64(f"q\x1f{value}\x1f{use.unit}")] = f"{use.value:,.15g} {use.unit}"
            continue
        if use.measure not in _VAGUE:
            out[term64(f"q\x1f{value}\x1fm\x1f{use.measure}")] = words
        if use.item and (use.value >= _SMALL or use.measure in _VAGUE):
            out[term64(f"q\x1f{value}\x1fi\x1f{use.item}")] = words
        if use.value >= _DISTINCT and use.value % _DISTINCT:
            out[term64(f"q\x1f{value}")] = words
    return out


def measure_terms(uses: Sequence[QuantityUse]) -> frozenset[int]:
    """Kinds of what is counted, which tell the kind of event: killed, voted, priced."""
    return frozenset(term64(use.measure) & 0xFFFFFFFF for use in uses if use.measure not in _VAGUE)


@cache
def _toll_terms() -> frozenset[int]:
    return frozenset(term64(measure) & 0xFFFFFFFF for measure in TOLLS)


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
            out[term64(f"e\x1f{use.type}\x1f{key}")] = words
    return out


def profile_of(item: ClusterInput, lead_end: int, stems: Sequence[int], lead_stems: Sequence[int]) -> Profile:
    """The profile of an article."""
    published = item.published_date or (item.published_at.date() if item.published_at else None)
    return Profile(
        day=day_of(published),
        language=term64(item.language) & 0xFFFFFFFF,
        entities=entity_weights(item.entities),
        lead_entities=frozenset(term64(use.entity_id) for use in item.entities if use.first_char < lead_end),
        quantities=frozenset(quantity_terms(item.quantities)),
        lead_quantities=frozenset(quantity_terms([use for use in item.quantities if use.first_char < lead_end])),
        measures=measure_terms(item.quantities),
        events=frozenset(event_terms(item.events)),
        stems=frozenset(stems),
        lead_stems=frozenset(lead_stems),
    )


class Weighed:
    """A profile under the rarity of its terms."""

    __slots__ = ("entities", "lead", "lead_words", "profile")

    def __init__(self, profile: Profile, rarity: Mapping[int, float]) -> None:
        self.profile = profile
        self.entities = {e: weight * rarity[e] for e, weight in profile.entities.items()}
        self.lead = sum(self.entities[e] for e in sorted(profile.lead_entities))
        self.lead_words = sum(rarity[stem] ** 2 for stem in sorted(profile.lead_stems))


def compare(one: Weighed, other: Weighed, rarity: Mapping[int, float], text: float = 0.0) -> Evidence:
    """The evidence that two articles tell one event; `text` is how much of one stands in the other word for word."""
    a, b = one.profile, other.profile
    same = a.language == b.language
    entities = _entities_covered(one, b), _entities_covered(other, a)
    words = (0.0, 0.0)
    if same:
        words = _words_covered(one, b, rarity), _words_covered(other, a, rarity)
    kinds = len(a.measures | b.measures)
    kind = len(a.measures & b.measures) / kinds if a.measures and b.measures else _UNKNOWN_KIND
    series = 0.0  # how much the two look like parts of one: they count the same things and open with the same actors
    if a.day != b.day and not a.measures & b.measures & _toll_terms():
        series = min(_LIKENESS * kind, 1.0) * min(_LIKENESS * min(entities), 1.0)
    return Evidence(
        shared_entities=len(one.entities.keys() & other.entities.keys()),
        least_entities=min(entities),
        most_entities=max(entities),
        least_words=min(words),
        most_words=max(words),
        quantities=_saturated(a.quantities & b.quantities, rarity),
        lead_quantities=_saturated(a.lead_quantities & b.lead_quantities, rarity),
        rivalry=series * _figures_differ(a.quantities, b.quantities, rarity) if series else 0.0,
        events=_saturated(a.events & b.events, rarity),
        kind=kind,
        text=text,
        same_language=same,
        days=abs(a.day - b.day) if NO_DAY not in (a.day, b.day) else None,
    )


def _entities_covered(one: Weighed, other: Profile) -> float:
    """The share of one article's lead entities that another names."""
    if not one.lead:
        return _UNKNOWN
    return sum(one.entities[e] for e in sorted(one.profile.lead_entities & other.entities.keys())) / one.lead


def _words_covered(one: Weighed, other: Profile, rarity: Mapping[int, float]) -> float:
    if not one.lead_words:
        return 0.0
    return sum(rarity[stem] ** 2 for stem in sorted(one.profile.lead_stems & other.stems)) / one.lead_words


def _saturated(shared: frozenset[int], rarity: Mapping[int, float]) -> float:
    return 1 - math.exp(-sum(rarity[term] for term in sorted(shared)) / _SATURATION) if shared else 0.0


def _figures_differ(one: frozenset[int], other: frozenset[int], rarity: Mapping[int, float]) -> float:
    """The share of other numbers, where both have many: a later report of an event repeats some, or has few."""
    many = (min(len(one), len(other)) - _FEW_FIGURES) / (_MANY_FIGURES - _FEW_FIGURES)
    if many <= 0:
        return 0.0
    shared, *sizes = (sum(rarity[term] for term in sorted(terms)) for terms in (one & other, one, other))
    return min(many, 1.0) * (1 - shared / min(sizes))


def input_terms(item: ClusterInput) -> dict[int, str]:
    """The words for every term of an article that may be named in `linked_by`."""
    return {
        **{term64(use.entity_id): use.name for use in item.entities},
        **quantity_terms(item.quantities),
        **event_terms(item.events),
    }
