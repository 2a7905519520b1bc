"""What an article tells, as stories are compared by: terms, each a digest, of entities, numbers, acts and words.

Entities, numbers, acts and everyday words are the same in every language.
"""

from __future__ import annotations

import datetime as dt
import math
import re
import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import chain

import numpy as np

from flows.clusters.canonical import term64
from flows.clusters.glossary import NO_TOPICS
from flows.clusters.inputs import ClusterInput, EntityUse, EventUse, QuantityUse
from flows.clusters.namesakes import name_keys
from flows.clusters.ragged import Array
from flows.frozen import frozen

NO_DAY = -(2**31)
# How much an entity of a kind tells of what happened, before it is known how many articles name it: where everything
# happens, and who has a hand in everything, tell little; a name that no catalogue knows tells most.
_KIND = {
    "news-agency": 0.1,
    "media": 0.2,
    "continent": 0.3,
    "index": 0.4,
    "country": 0.45,
    **dict.fromkeys(("region", "party", "government", "parliament", "court", "alliance", "police", "exchange"), 0.5),
    **dict.fromkeys(("armed-force", "army"), 0.5),
    **dict.fromkeys(("state", "union-territory", "capital", "ministry", "legislature", "agency", "un-body"), 0.6),
    **dict.fromkeys(("politics", "event"), 0.6),
    **dict.fromkeys(("team", "competition", "organisation"), 0.7),
    **dict.fromkeys(("province", "city", "person"), 0.75),
    "company": 0.8,
    "district": 0.85,
}
_TELLING = 0.7  # of kinds from here on names are compared as they are heard, too; of places beyond it lies a district
_BACK = 0.7  # of an entity's weight that is lost if it is first named at the very end, where older events are recalled
_FRONT = 0.65  # of the text behind the lead: numbers beyond are mostly of older events
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
        "vaccinated",
    )
)
_COUNTED_OTHERWISE = frozenset({"dismissed"})  # no toll, but a firm and its men count them otherwise in one event
_OF_ONE_EVENT = TOLLS | _COUNTED_OTHERWISE
_GATHERED = "participating"  # whom the police and the organisers of one march count otherwise
# of these, what goes down as people are found, or go home, or as another counts
_FALLING = ("displaced", "kidnapped", "missing", *_COUNTED_OTHERWISE)
_HAULS = frozenset({"seized", "stolen", "other"})  # what is weighed of them is what one event is about
_SMALL = 20  # smaller counts are met everywhere; they are taken for one piece of evidence, not two
_DISTINCT = 100  # from here on a number that is not round tells an event by itself, whatever is counted
# What the unit of a haul is in kilograms, or in litres.
_WEIGHT, _VOLUME = "weight", "volume"
_WEIGHED = {
    "gram": (_WEIGHT, 0.001),
    "kilogram": (_WEIGHT, 1.0),
    "quintal": (_WEIGHT, 100.0),
    "tonne": (_WEIGHT, 1000.0),
    "millilitre": (_VOLUME, 0.001),
    "litre": (_VOLUME, 1.0),
    "kilolitre": (_VOLUME, 1000.0),
}
_SCORE = re.compile(r"(?<![\d.,/–-])(\d{1,3})[–-](\d{1,3})(?![\d.,/–-])")  # 4-1
_LARGEST = 3.4028234663852886e38  # of 32 bits
# Bits of an entity: that no catalogue knows it, and that it is a place within a state, or a thing with a name.
OWN, PLACE = 1, 2


class LateSet(AbstractSet[int]):
    """Numbers that are made a set when somebody first asks: most articles are compared without that."""

    __slots__ = ("_made", "_values")

    def __init__(self, values: Array) -> None:
        self._values = values
        self._made: frozenset[int] | None = None

    def _whole(self) -> frozenset[int]:
        if self._made is None:
            self._made = frozenset(self._values.tolist())
        return self._made

    def __contains__(self, value: object) -> bool:
        return value in self._whole()

    def __iter__(self) -> Iterator[int]:
        return iter(self._whole())

    def __len__(self) -> int:
        return len(self._whole())

    def __and__(self, other: AbstractSet[object]) -> frozenset[int]:
        return self._whole() & other

    __rand__ = __and__


@frozen()
class Profile:
    """An article as stories are compared by. Terms are digests; `measures` are kinds of what it counts.

    The lowest bits of an entity are `OWN` and `PLACE`, the lowest two of a number tell its digits. `stated` are the
    numbers of the lead, and all scores: what is counted in the upper half (the lowest bit set in a toll), the value in
    the lower. `spellings` gives the entity of a name by what scripts and outlets write alike.
    """

    day: int
    language: int
    entities: Mapping[int, float]
    lead_entities: frozenset[int]
    quantities: frozenset[int]
    lead_quantities: frozenset[int]
    measures: frozenset[int]
    stated: frozenset[int]
    events: frozenset[int]
    stems: AbstractSet[int]
    lead_stems: frozenset[int]
    title_stems: frozenset[int]
    topics: frozenset[int]
    lead_topics: frozenset[int]
    title_topics: frozenset[int]
    spellings: Mapping[int, int]

    def terms(self) -> set[int]:
        """All terms whose rarity matters."""
        return {*self.entities, *self.quantities, *self.events, *self.stems, *self.lead_stems, *self.all_topics()}

    def all_topics(self) -> frozenset[int]:
        """The topics of text, lead and headline, which need not stand in the text."""
        return self.topics | self.lead_topics | self.title_topics


def day_of(date: dt.date | None) -> int:
    """A day as a number."""
    return date.toordinal() if date else NO_DAY


def entity_term(use: EntityUse) -> int:
    """An entity as a number whose lowest bits tell what it is. What no catalogue knows goes by its name, as it is heard."""
    thing = use.type == "MISC" and not use.kind  # a train, a ship: like a place, nothing else happens to it
    place = PLACE if thing or (use.type == "LOC" and _KIND.get(use.kind, 1.0) > _TELLING) else 0
    if use.kind:
        return term64(use.entity_id) & ~(OWN | PLACE) | place
    keys = name_keys(use.name, use.type)
    return (keys[0] if keys else term64(use.entity_id)) & ~(OWN | PLACE) | OWN | place


def entity_weights(uses: Iterable[tuple[EntityUse, int]], lead_end: int, length: int) -> dict[int, float]:
    """How much an article is about each entity that it names, as precise as it is stored, by the entities' terms."""
    weights: dict[int, float] = {}
    for use, term in uses:
        weight = (1 + math.log(use.mentions)) * _KIND.get(use.kind, 1.0) * _nearness(use, lead_end, length)
        weights[term] = max(float(np.float32(weight)), weights.get(term, 0.0))
    return weights


def _nearness(use: EntityUse, lead_end: int, length: int) -> float:
    """From 1 for what the lead names down to what is left of an entity that is first named at the end."""
    return 1 - _BACK * min(max(use.first_char - lead_end, 0) / max(length - lead_end, 1), 1.0)


def spellings_of(uses: Iterable[tuple[EntityUse, int]]) -> dict[int, int]:
    """The entities of a text by the keys of their names, but for those that are in the news everywhere."""
    return {
        key: term for use, term in uses if _KIND.get(use.kind, 1.0) >= _TELLING for key in name_keys(use.name, use.type)
    }


def quantity_terms(uses: Sequence[QuantityUse]) -> dict[int, str]:
    """Numbers that can tell an event, each with its words.

    Outlets count the same as workers, people or dead, so a count is known by what happened to them, or by what they
    are, or by itself where it is large and not round.
    """
    out: dict[int, str] = {}
    for use in uses:
        value, digits = f"{use.value:.6g}", _digits(use.value)
        words = f"{use.value:,.15g} {use.item or use.measure}"
        if use.unit != "count":
            out[term64(f"q\x1f{value}\x1f{use.unit}") & ~3 | digits] = f"{use.value:,.15g} {use.unit}"
            continue
        if use.measure not in _VAGUE:
            out[term64(f"q\x1f{value}\x1fm\x1f{use.measure}") & ~3 | digits] = words
        if use.item and (use.value >= _SMALL or use.measure in _VAGUE):
            out[term64(f"q\x1f{value}\x1fi\x1f{use.item}") & ~3 | digits] = words
        if use.value >= _DISTINCT and use.value % _DISTINCT:
            out[term64(f"q\x1f{value}") & ~3 | digits] = words
    return out


def _digits(value: float) -> int:
    """How many digits a number has but for zeros at its ends: from 0 for one to 3 for four and more."""
    return min(max(len(f"{abs(value):.6g}".partition("e")[0].replace(".", "").strip("0")), 1), 4) - 1


def stated_terms(uses: Iterable[QuantityUse], text: str) -> frozenset[int]:
    """What a lead says of each thing that it counts, and the scores of the whole text.

    Of a toll only the whole counts: four more dead, or four of the injured, is no toll that has fallen.
    """
    out = set()
    for use in uses:
        if use.unit in _WEIGHED and use.measure in _HAULS:
            what, factor = _WEIGHED[use.unit]
            out.add(_stated(what, factor * use.value))
        elif use.measure in _OF_ONE_EVENT:
            if use.status == "happened" and use.is_whole:
                out.add(_stated(use.measure, use.value, toll=True))
        elif use.measure == _GATHERED:
            out.add(_stated(_GATHERED, use.value))
        elif use.unit != "count":
            out.add(_stated(f"{use.unit}\x1f{use.measure}", use.value))
        elif use.item or use.measure not in _VAGUE:
            out.add(_stated(f"count\x1f{use.item or use.measure}", use.value))
    out.update(_stated("score", 1000 * int(one) + int(other)) for one, other in _SCORE.findall(text))
    return frozenset(out)


def _stated(what: str, value: float, toll: bool = False) -> int:
    """A statement as a number; the bits of a value that is not negative are in the order of the values."""
    bits: int = struct.unpack("<I", struct.pack("<f", min(max(value, 0.0), _LARGEST)))[0]
    return (term64(what) >> 32 & ~1 | toll) << 32 | bits


SCORES = _stated("score", 0) >> 32
GATHERED = _stated(_GATHERED, 0) >> 32
AMOUNTS = frozenset(_stated(what, 0) >> 32 for what in (_WEIGHT, _VOLUME))
FALLING = frozenset(_stated(measure, 0, toll=True) >> 32 for measure in _FALLING)


def measure_terms(uses: Sequence[QuantityUse]) -> frozenset[int]:
    """Kinds of what is counted, which tell the kind of event: killed, voted, priced."""
    return frozenset(term64(use.measure) & 0xFFFFFFFF for use in uses if use.measure not in _VAGUE)


@cache
def toll_terms() -> frozenset[int]:
    """The kinds that only ever rise."""
    return frozenset(term64(measure) & 0xFFFFFFFF for measure in _OF_ONE_EVENT)


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


def profile_of(
    item: ClusterInput,
    lead_end: int,
    stems: Sequence[int],
    lead_stems: Sequence[int],
    title_stems: Sequence[int],
    topics: frozenset[int] = NO_TOPICS,
    lead_topics: frozenset[int] = NO_TOPICS,
    title_topics: frozenset[int] = NO_TOPICS,
) -> Profile:
    """The profile of an article, given where its lead ends, and stems and topics of its text, lead and headline."""
    published = item.published_date or (item.published_at.date() if item.published_at else None)
    front = lead_end + _FRONT * (len(item.text) - lead_end)
    in_lead = [use for use in item.quantities if use.first_char < lead_end]
    numbers = [(use.first_char, quantity_terms([use])) for use in item.quantities if use.first_char < front]
    entities = [(use, entity_term(use)) for use in item.entities]
    return Profile(
        day=day_of(published),
        language=term64(item.language) & 0xFFFFFFFF,
        entities=entity_weights(entities, lead_end, len(item.text)),
        lead_entities=frozenset(term for use, term in entities if use.first_char < lead_end and not use.is_dateline),
        quantities=frozenset(chain.from_iterable(terms for _, terms in numbers)),
        lead_quantities=frozenset(chain.from_iterable(terms for at, terms in numbers if at < lead_end)),
        measures=measure_terms(item.quantities),
        stated=stated_terms(in_lead, item.text),
        events=frozenset(event_terms(item.events)),
        stems=frozenset(stems),
        lead_stems=frozenset(lead_stems),
        title_stems=frozenset(title_stems),
        topics=topics,
        lead_topics=lead_topics,
        title_topics=title_topics,
        spellings=spellings_of(entities),
    )


def input_terms(item: ClusterInput) -> dict[int, str]:
    """The words for every term of an article that may be named in `linked_by`."""
    return {
        **{entity_term(use): use.name for use in item.entities},
        **quantity_terms(item.quantities),
        **event_terms(item.events),
    }
