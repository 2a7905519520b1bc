"""What speaks for two articles telling the same event, and what against it.

Every term is weighed by its rarity among all articles, so that a country in the news every day says little and a
village says much. Entities, numbers, acts and everyday words are the same in every language, and names are compared as
they are heard, so the evidence holds across languages. What an article opens with counts most: a report of something
new that repeats an older event as background shares that event's names and numbers, but in its own lead are other towns
and people, and its headline is of something else.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from flows.clusters.profile import AMOUNTS, FALLING, GATHERED, NO_DAY, OWN, PLACE, SCORES, Profile, toll_terms
from flows.frozen import frozen

_SATURATION = 6.0  # rarity of a term that one article in four hundred has
_MANY_NAMES = 8.0  # the same of names, of which two articles share more
_OF_TOWN = 0.7  # weight of a town that an article is of
_ONE_LAND = 0.4  # of names: no more than the land is shared
_NO_PLACE = 0.5  # of an occasion: an election in a land, or searches of one agency in its capital
_MANY_TOPICS = 12.0  # and of everyday words
_MANY_LEAD_TOPICS = 8.0  # the same of leads
_DIGITS = (0.4, 0.65, 1.0, 1.0)  # how much a number tells by its digits that are no zeros at the end: 1, 2, 3, more
_UNKNOWN = 0.5  # coverage where a lead names nobody
_UNKNOWN_TITLE = 0.35  # the same where a headline has no topics
_UNKNOWN_HAPPENING = 0.6  # the same where a lead has none
_UNKNOWN_KIND = 0.3  # likeness of kind where an article counts nothing
_LIKENESS = 2.0  # half of the kinds, or half of a lead's actors, are as good as all
_HALF = 0.5  # of a text that stands in another word for word: more of it says no more
_ABOUT = 2**20  # of the bits of two values: they differ by a tenth, more or less
_FEW_FIGURES, _MANY_FIGURES = 4, 7  # terms of numbers: up to the first, other numbers say nothing; from the second, all

Namesakes = dict[int, int]  # what an entity of one article is called in the other


@frozen()
class Evidence:
    """How alike two articles are, each from 0 to about 1.

    `names` are all that both name, `lead_names` those whom both leads name, `own_places` those places, trains and ships
    among them that no catalogue knows. `strangers` tells that each lead names somebody whom no catalogue and not the
    other article knows, `elsewhere` that the leads name towns and none in common, or each a village that the other
    article does not know. `topics` are the everyday words of both, whatever their language, `headlines` those of the
    headlines that the other article has, `happening` those of both leads: with names, what happened where, `occasion`
    those of them that tell a kind of event: an election, a fire. Words are the share of a lead's that the other has, `least` and `most` of the two directions; they are asked
    for where nobody is named in both. `tolls` tells that both leads count dead, hurt or the like, and that the later
    count may be the earlier one risen, or who came together on one day. `rivalry` tells the market, the match, the phase of another day: the same actors
    and things counted, but nearly all numbers are others; `contrary` leads that say otherwise of one thing: another
    score, a toll that fell, `amounts` leads that weigh other hauls, on whatever day. `days` is None where a day is unknown.
    """

    shared_entities: int
    names: float
    lead_names: float
    own_places: float
    strangers: bool
    elsewhere: bool
    least_words: float
    most_words: float
    happening: float
    occasion: float
    topics: float
    headlines: float
    quantities: float
    lead_quantities: float
    tolls: bool
    rivalry: float
    contrary: float
    amounts: bool
    events: float
    text: float
    same_language: bool
    days: int | None


class Weighed:
    """A profile under the rarity of its terms. Sums are exact, here and below: sets have no order that they might hang on."""

    __slots__ = ("occasions", "places", "profile", "rarity", "stated", "title")

    def __init__(
        self, profile: Profile, rarity: Mapping[int, float], occasions: AbstractSet[int] = frozenset()
    ) -> None:
        self.profile = profile
        self.occasions = profile.lead_topics & occasions
        self.rarity = rarity
        self.places = {entity for entity in profile.lead_entities if entity & PLACE}
        self.title = math.fsum(rarity[topic] ** 2 for topic in profile.title_topics)
        self.stated: dict[int, set[int]] = defaultdict(set)
        for statement in profile.stated:
            self.stated[statement >> 32].add(statement & 0xFFFFFFFF)


def compare(one: Weighed, other: Weighed, rarity: Mapping[int, float], text: float = 0.0) -> Evidence:
    """The evidence that two articles tell one event; `text` is how much of one stands in the other word for word.

    That share is estimated from a sample, a tenth too high or too low. What goes on with an earlier report must not hang
    on which words were sampled, so from half of a text on the evidence is full.
    """
    a, b = one.profile, other.profile
    there, back = _namesakes(a, b)
    contrary = _contrary(one, other)
    own = {ours: theirs for ours, theirs in there.items() if (ours | theirs) & OWN and ours & theirs & PLACE}
    same = a.language == b.language
    leads = {ours: theirs for ours, theirs in there.items() if ours in a.lead_entities and theirs in b.lead_entities}
    words = (0.0, 0.0)
    if same and not there:
        words = _words_covered(one, b, rarity), _words_covered(other, a, rarity)
    alone = len(there) == 1 and bool(leads)  # the one name in common is in both leads, and no dateline's
    apart = not own and _place_apart(one, there, alone) and _place_apart(other, back, alone)
    one_town = _of_one_town(a, b, there)
    elsewhere = apart or (not one_town and _elsewhere(one, other, there, back))
    lead_names = _names(leads, a, b, rarity)
    return Evidence(
        shared_entities=len(there),
        names=_names(there, a, b, rarity),
        lead_names=lead_names,
        own_places=_names(own, a, b, rarity),
        strangers=_has_strangers(a, there) and _has_strangers(b, back),
        elsewhere=elsewhere,
        least_words=min(words),
        most_words=max(words),
        happening=_happening(a, b, rarity),
        # a boat that sinks in another town of one land is another boat, and two searches by one agency may be two
        occasion=0.0
        if elsewhere and lead_names < _ONE_LAND
        else _saturated(one.occasions & other.occasions, rarity, _SATURATION) * _at_one_place(leads, one_town),
        topics=_saturated(a.topics & b.topics, rarity, _MANY_TOPICS),
        headlines=(_title_covered(one, b, rarity) + _title_covered(other, a, rarity)) / 2,
        quantities=_numbers(a.quantities & b.quantities, rarity),
        lead_quantities=_numbers(a.lead_quantities & b.lead_quantities, rarity),
        rivalry=_rivalry(one, other, rarity, there, back),
        tolls=any(_one_count(what, a.day == b.day) for what in one.stated.keys() & other.stated.keys())
        and not contrary,
        contrary=contrary,
        amounts=any(
            _others(one.stated[what], other.stated[what]) for what in AMOUNTS & one.stated.keys() & other.stated.keys()
        ),
        events=_saturated(a.events & b.events, rarity, _SATURATION),
        text=min(text / _HALF, 1.0),
        same_language=same,
        days=abs(a.day - b.day) if NO_DAY not in (a.day, b.day) else None,
    )


def _namesakes(one: Profile, other: Profile) -> tuple[Namesakes, Namesakes]:
    """The entities that two articles share, by one id or because their names are alike, there and back."""
    shared = one.entities.keys() & other.entities.keys()
    there = dict(zip(shared, shared, strict=True))
    back = there.copy()
    for key in sorted(one.spellings.keys() & other.spellings.keys()):
        ours, theirs = one.spellings[key], other.spellings[key]
        if ours not in there and theirs not in back:
            there[ours], back[theirs] = theirs, ours
    return there, back


def _of_one_town(one: Profile, other: Profile, shared: Namesakes) -> bool:
    """Whether both articles are of one town, in which villages are not elsewhere; its own name tells it, no state's or land's."""
    return any(e & f & PLACE and min(one.entities[e], other.entities[f]) >= _OF_TOWN for e, f in shared.items())


def _elsewhere(one: Weighed, other: Weighed, there: Namesakes, back: Namesakes) -> bool:
    """Whether both leads name towns, and none in common; what the other article takes for no place is none."""
    ours = {e for e in one.places if e not in there or there[e] & PLACE}
    theirs = {e for e in other.places if e not in back or back[e] & PLACE}
    return bool(ours and theirs) and not any(there.get(e) in theirs for e in ours)


def _names(shared: Namesakes, one: Profile, other: Profile, rarity: Mapping[int, float]) -> float:
    if not shared:
        return 0.0
    total = math.fsum(
        min(one.entities[e], other.entities[f], 1.0) * min(rarity[e], rarity[f]) for e, f in shared.items()
    )
    return 1 - math.exp(-total / _MANY_NAMES)


def _has_strangers(one: Profile, shared: Namesakes) -> bool:
    """Whether a lead names somebody whom neither a catalogue nor the other article knows."""
    return any(entity & OWN and entity not in shared for entity in one.lead_entities)


def _place_apart(one: Weighed, shared: Namesakes, alone: bool) -> bool:
    """Whether a lead names a village that the other article does not know; or any place, where they share but one name."""
    apart = [place for place in one.places if place not in shared]
    return (alone and bool(apart)) or any(place & OWN for place in apart)


def _at_one_place(leads: Namesakes, one_town: bool) -> float:
    """How much it tells that both leads tell of one kind of event, by whether they name a town or a district."""
    return 1.0 if one_town or any((ours | theirs) & PLACE for ours, theirs in leads.items()) else _NO_PLACE


def _title_covered(one: Weighed, other: Profile, rarity: Mapping[int, float]) -> float:
    """How much of the topics of one article's headline the other has at all."""
    if not one.title:
        return _UNKNOWN_TITLE
    return math.fsum(rarity[topic] ** 2 for topic in one.profile.title_topics & other.topics) / one.title


def _happening(one: Profile, other: Profile, rarity: Mapping[int, float]) -> float:
    """How much both leads tell the same."""
    if not one.lead_topics or not other.lead_topics:
        return _UNKNOWN_HAPPENING
    return _saturated(one.lead_topics & other.lead_topics, rarity, _MANY_LEAD_TOPICS)


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
    if dated and any(max(last[what]) < max(first[what]) for what in both - FALLING if what & 1):
        return 1.0
    others = [what for what in both - AMOUNTS if what == SCORES or (dated and not what & 1)]
    values = sum(min(len(first[what]), len(last[what])) for what in others)
    return 1 - sum(len(first[what] & last[what]) for what in others) / values if others else 0.0


def _others(one: AbstractSet[int], other: AbstractSet[int]) -> bool:
    """Whether no value of one set is about one of the other, up to a tenth."""
    return not any(abs(ours - theirs) <= _ABOUT for ours in one for theirs in other)


def _one_count(what: int, same_day: bool) -> bool:
    """Whether two counts of a thing may be of one event: the dead as they rise, and who came to a march on one day."""
    return bool(what & 1) or (same_day and what == GATHERED)


def _words_covered(one: Weighed, other: Profile, rarity: Mapping[int, float]) -> float:
    """The share of the words of one article's lead that the other has, the rare ones counting most."""
    words = math.fsum(rarity[stem] ** 2 for stem in one.profile.lead_stems)
    return math.fsum(rarity[stem] ** 2 for stem in one.profile.lead_stems & other.stems) / words if words else 0.0


def _saturated(shared: AbstractSet[int], rarity: Mapping[int, float], many: float) -> float:
    return 1 - math.exp(-math.fsum(rarity[term] for term in shared) / many) if shared else 0.0


def _rivalry(one: Weighed, other: Weighed, rarity: Mapping[int, float], there: Namesakes, back: Namesakes) -> float:
    """How much two articles look like parts of a series, with the same actors and things counted, and differ in numbers."""
    a, b = one.profile, other.profile
    both = a.measures & b.measures
    if a.day == b.day or both & toll_terms():
        return 0.0
    differ = _figures_differ(a.quantities, b.quantities, rarity)
    if not differ:
        return 0.0
    kind = len(both) / len(a.measures | b.measures) if a.measures and b.measures else _UNKNOWN_KIND
    covered = min(_lead_covered(one, b, there), _lead_covered(other, a, back))
    return differ * min(_LIKENESS * kind, 1.0) * min(_LIKENESS * covered, 1.0)


def _lead_covered(one: Weighed, other: Profile, shared: Namesakes) -> float:
    """How much of what one article's lead names the other is about, too."""
    weights, theirs, rarity = one.profile.entities, other.entities, one.rarity
    lead = math.fsum(weights[entity] * rarity[entity] for entity in one.profile.lead_entities)
    both = [(entity, shared[entity]) for entity in one.profile.lead_entities if entity in shared]
    return math.fsum(min(weights[e], theirs[f]) * rarity[e] for e, f in both) / lead if lead else _UNKNOWN


def _figures_differ(one: frozenset[int], other: frozenset[int], rarity: Mapping[int, float]) -> float:
    """The share of other numbers, where both have many: a later report of an event repeats some, or has few."""
    many = (min(len(one), len(other)) - _FEW_FIGURES) / (_MANY_FIGURES - _FEW_FIGURES)
    if many <= 0:
        return 0.0
    shared, *sizes = (math.fsum(rarity[term] for term in terms) for terms in (one & other, one, other))
    return min(many, 1.0) * (1 - shared / min(sizes))
