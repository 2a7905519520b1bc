"""What speaks for two articles telling the same event: entities, numbers, acts, days, and words within a language.

Every term is weighed by its rarity among all articles, so that a country in the news every day says little and a
village says much. Entities, numbers and acts are ids, so the evidence holds across languages. What counts most is
whether each article tells of what the other one opens with: a report of something new that repeats an older event as
background shares that event's terms, but not its own.
"""

from __future__ import annotations

import datetime as dt
import math
import re
import struct
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from flows.clusters.canonical import term64
from flows.clusters.glossary import NO_TOPICS
from flows.clusters.inputs import ClusterInput, EntityUse, EventUse, QuantityUse

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
_SMALL = 20  # smaller counts are met everywhere; they are taken for one piece of evidence, not two
_DISTINCT = 100  # from here on a number that is not round tells an event by itself, whatever is counted
_SATURATION = 6.0  # rarity of a term that one article in four hundred has
_MANY_NAMES = 8.0  # the same of names, of which two articles share more
_DIGITS = (0.4, 0.65, 1.0, 1.0)  # how much a number tells by its digits that are no zeros at the end: 1, 2, 3, more
_SCORE = re.compile(r"(?<![\d.,/–-])(\d{1,3})[–-](\d{1,3})(?![\d.,/–-])")  # 4-1
_UNKNOWN = 0.5  # coverage where a lead names nobody
_UNKNOWN_KIND = 0.3  # likeness of kind where an article counts nothing
_LIKENESS = 2.0  # half of the kinds, or half of a lead's actors, are as good as all
_LARGEST = 3.4028234663852886e38  # of 32 bits
_HALF = 0.5  # of a text that stands in another word for word: more of it says no more
_FEW_FIGURES, _MANY_FIGURES = 4, 7  # terms of numbers: up to the first, other numbers say nothing; from the second, all


@dataclass(frozen=True, slots=True)
class Profile:
    """An article as stories are compared by. Terms are digests; `measures` are kinds of what it counts.

    The lowest bit of an entity is set where no catalogue knows it, the lowest two of a number tell its digits. `stated`
    are the numbers of the lead: what is counted in the upper half (the lowest bit set in a toll), the value in the lower.
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
    stems: frozenset[int]
    lead_stems: frozenset[int]
    topics: frozenset[int]

    def terms(self) -> set[int]:
        """All terms whose rarity matters."""
        return {*self.entities, *self.quantities, *self.events, *self.stems, *self.lead_stems, *self.topics}


@dataclass(frozen=True, slots=True)
class Evidence:
    """How alike two articles are, each from 0 to about 1.

    Coverage is the share of what one article opens with that the other names at all: `least` and `most` of the two
    directions. `names` are all that both name, `own_names` those of both leads that no catalogue knows. `rivalry` tells
    the market, the match, the phase of another day: the same actors and things counted, but nearly all numbers are
    others; `contrary` leads that say otherwise of one thing: another score, a toll that fell. `days` is None where a day
    is unknown. `topics` are the everyday nouns of both, whatever their language.
    """

    shared_entities: int
    names: float
    own_names: float
    entities: float
    least_words: float
    most_words: float
    topics: float
    quantities: float
    lead_quantities: float
    rivalry: float
    contrary: float
    events: float
    text: float
    same_language: bool
    days: int | None


def day_of(date: dt.date | None) -> int:
    """A day as a number."""
    return date.toordinal() if date else NO_DAY


def entity_term(use: EntityUse) -> int:
    """An entity as a number whose lowest bit is set where no catalogue knows it."""
    return term64(use.entity_id) & ~1 | (not use.kind)


def entity_weights(uses: Sequence[EntityUse], lead_end: int, length: int) -> dict[int, float]:
    """How much an article is about each entity that it names, as precise as it is stored."""
    return {
        entity_term(use): float(
            np.float32((1 + math.log(use.mentions)) * _KIND.get(use.kind, 1.0) * _nearness(use, lead_end, length))
        )
        for use in uses
    }


def _nearness(use: EntityUse, lead_end: int, length: int) -> float:
    """From 1 for what the lead names down to what is left of an entity that is first named at the end."""
    return 1 - _BACK * min(max(use.first_char - lead_end, 0) / max(length - lead_end, 1), 1.0)


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


def stated_terms(uses: Iterable[QuantityUse], lead: str) -> frozenset[int]:
    """What a lead says of each thing that it counts, scores included."""
    out = set()
    for use in uses:
        if use.measure in TOLLS:
            if use.status == "happened":
                out.add(_stated(use.measure, use.value, toll=True))
        elif use.unit != "count":
            out.add(_stated(f"{use.unit}\x1f{use.measure}", use.value))
        elif use.item or use.measure not in _VAGUE:
            out.add(_stated(f"count\x1f{use.item or use.measure}", use.value))
    out.update(_stated("score", 1000 * int(one) + int(other)) for one, other in _SCORE.findall(lead))
    return frozenset(out)


def _stated(what: str, value: float, toll: bool = False) -> int:
    """A statement as a number; the bits of a value that is not negative are in the order of the values."""
    bits: int = struct.unpack("<I", struct.pack("<f", min(max(value, 0.0), _LARGEST)))[0]
    return (term64(what) >> 32 & ~1 | toll) << 32 | bits


_SCORES = _stated("score", 0) >> 32


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


def profile_of(
    item: ClusterInput,
    lead_end: int,
    stems: Sequence[int],
    lead_stems: Sequence[int],
    topics: frozenset[int] = NO_TOPICS,
) -> Profile:
    """The profile of an article."""
    published = item.published_date or (item.published_at.date() if item.published_at else None)
    front = lead_end + _FRONT * (len(item.text) - lead_end)
    in_lead = [use for use in item.quantities if use.first_char < lead_end]
    return Profile(
        day=day_of(published),
        language=term64(item.language) & 0xFFFFFFFF,
        entities=entity_weights(item.entities, lead_end, len(item.text)),
        lead_entities=frozenset(entity_term(use) for use in item.entities if use.first_char < lead_end),
        quantities=frozenset(quantity_terms([use for use in item.quantities if use.first_char < front])),
        lead_quantities=frozenset(quantity_terms(in_lead)),
        measures=measure_terms(item.quantities),
        stated=stated_terms(in_lead, item.text[:lead_end]),
        events=frozenset(event_terms(item.events)),
        stems=frozenset(stems),
        lead_stems=frozenset(lead_stems),
        topics=topics,
    )


class Weighed:
    """A profile under the rarity of its terms. Sums are exact, here and below: sets have no order that they might hang on."""

    __slots__ = ("lead", "lead_words", "profile", "rarity", "stated", "topics")

    def __init__(self, profile: Profile, rarity: Mapping[int, float]) -> None:
        self.profile = profile
        self.rarity = rarity
        self.lead = math.fsum(profile.entities[e] * rarity[e] for e in profile.lead_entities)
        self.topics = math.fsum(rarity[topic] ** 2 for topic in profile.topics)
        self.stated: dict[int, set[int]] = defaultdict(set)
        for statement in profile.stated:
            self.stated[statement >> 32].add(statement & 0xFFFFFFFF)
        self.lead_words = math.fsum(rarity[stem] ** 2 for stem in profile.lead_stems)


def compare(one: Weighed, other: Weighed, rarity: Mapping[int, float], text: float = 0.0) -> Evidence:
    """The evidence that two articles tell one event; `text` is how much of one stands in the other word for word.

    That share is estimated from a sample, a tenth too high or too low. What goes on with an earlier report must not hang
    on which words were sampled, so from half of a text on the evidence is full.
    """
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
    shared = a.entities.keys() & b.entities.keys()
    own = [e for e in shared if e & 1 and e in a.lead_entities and e in b.lead_entities]
    return Evidence(
        shared_entities=len(shared),
        names=_names(shared, a, b, rarity),
        own_names=_names(own, a, b, rarity),
        entities=max(entities),
        least_words=min(words),
        most_words=max(words),
        topics=_topics(one, other, rarity),
        quantities=_numbers(a.quantities & b.quantities, rarity),
        lead_quantities=_numbers(a.lead_quantities & b.lead_quantities, rarity),
        rivalry=series * _figures_differ(a.quantities, b.quantities, rarity) if series else 0.0,
        contrary=_contrary(one, other),
        events=_saturated(a.events & b.events, rarity),
        text=min(text / _HALF, 1.0),
        same_language=same,
        days=abs(a.day - b.day) if NO_DAY not in (a.day, b.day) else None,
    )


def _entities_covered(one: Weighed, other: Profile) -> float:
    """How much of what one article's lead names the other is about, too."""
    if not one.lead:
        return _UNKNOWN
    weights, there, rarity = one.profile.entities, other.entities, one.rarity
    shared = one.profile.lead_entities & there.keys()
    return math.fsum(min(weights[e], there[e]) * rarity[e] for e in shared) / one.lead


def _names(shared: Iterable[int], one: Profile, other: Profile, rarity: Mapping[int, float]) -> float:
    total = math.fsum(min(one.entities[e], other.entities[e], 1.0) * rarity[e] for e in shared)
    return 1 - math.exp(-total / _MANY_NAMES)


def _numbers(shared: frozenset[int], rarity: Mapping[int, float]) -> float:
    total = math.fsum(rarity[term] * _DIGITS[term & 3] for term in shared)
    return 1 - math.exp(-total / _SATURATION)


def _contrary(one: Weighed, other: Weighed) -> float:
    """How much the leads of two articles speak against one event by what they say of the same things."""
    a, b = one.profile, other.profile
    if not one.stated.keys() & other.stated.keys():
        return 0.0
    first, last = (one.stated, other.stated) if a.day <= b.day else (other.stated, one.stated)
    both = first.keys() & last.keys()
    dated = NO_DAY not in (a.day, b.day) and a.day != b.day
    if dated and any(max(last[what]) < max(first[what]) for what in both if what & 1):
        return 1.0
    others = [what for what in both if what == _SCORES or (dated and not what & 1)]
    values = sum(min(len(first[what]), len(last[what])) for what in others)
    return 1 - sum(len(first[what] & last[what]) for what in others) / values if others else 0.0


def _words_covered(one: Weighed, other: Profile, rarity: Mapping[int, float]) -> float:
    if not one.lead_words:
        return 0.0
    return math.fsum(rarity[stem] ** 2 for stem in one.profile.lead_stems & other.stems) / one.lead_words


def _topics(one: Weighed, other: Weighed, rarity: Mapping[int, float]) -> float:
    """The cosine of the topics of two articles."""
    shared = one.profile.topics & other.profile.topics
    return math.fsum(rarity[topic] ** 2 for topic in shared) / math.sqrt(one.topics * other.topics) if shared else 0.0


def _saturated(shared: frozenset[int], rarity: Mapping[int, float]) -> float:
    return 1 - math.exp(-math.fsum(rarity[term] for term in shared) / _SATURATION) if shared else 0.0


def _figures_differ(one: frozenset[int], other: frozenset[int], rarity: Mapping[int, float]) -> float:
    """The share of other numbers, where both have many: a later report of an event repeats some, or has few."""
    many = (min(len(one), len(other)) - _FEW_FIGURES) / (_MANY_FIGURES - _FEW_FIGURES)
    if many <= 0:
        return 0.0
    shared, *sizes = (math.fsum(rarity[term] for term in terms) for terms in (one & other, one, other))
    return min(many, 1.0) * (1 - shared / min(sizes))


def input_terms(item: ClusterInput) -> dict[int, str]:
    """The words for every term of an article that may be named in `linked_by`."""
    return {
        **{entity_term(use): use.name for use in item.entities},
        **quantity_terms(item.quantities),
        **event_terms(item.events),
    }
