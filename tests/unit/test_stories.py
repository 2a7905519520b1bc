"""Stories: one event in any words and language is one story; the same people at another event are another."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from flows.clusters import (
    ClusterInput,
    ClusterRules,
    EntityUse,
    EventUse,
    Glossary,
    QuantityUse,
    assign,
    cluster_inputs,
    stories,
)
from flows.clusters.canonical import term64, words_of
from flows.clusters.evidence import Weighed, compare
from flows.clusters.profile import TOLLS, LateSet, Profile, entity_term, profile_of, quantity_terms
from flows.clusters.ragged import Array, ragged_of
from flows.clusters.shelf import Shelf
from flows.tables import Article, Mention, Story
from flows.text.catalogue import EntityRef

DAY = dt.date(2025, 3, 10)
KINDS = {"India": "country", "Kerala": "state", "Harlequins": "team", "Lancers": "team"}


def article(
    id_: str,
    lead: str,
    names: Sequence[str],
    counts: Mapping[str, float] | None = None,
    day: int | None = 0,
    language: str = "en",
    behind: Sequence[str] = (),
    events: Sequence[EventUse] = (),
) -> ClusterInput:
    """An article that names `names` in its lead and `behind` further down, and counts {measure: value}."""
    lead = f"{lead}\n\n{lead}, it was learnt here on the day that this was written down: {lead}."
    text = f"{lead}\n\n" + " ".join(f"{id_}{language}{n}" for n in range(60))
    entities = [EntityUse(name, "LOC", name, 2, 0, KINDS.get(name, "")) for name in names]
    entities += [EntityUse(name, "LOC", name, 1, len(lead) + 50, KINDS.get(name, "")) for name in behind]
    numbers = [QuantityUse(value, "count", "person", measure, "happened") for measure, value in (counts or {}).items()]
    return ClusterInput(
        article_id=id_,
        address=id_,
        text=text,
        headline=lead.split("\n")[0],
        language=language,
        published_date=None if day is None else DAY + dt.timedelta(days=day),
        entities=tuple(entities),
        quantities=tuple(numbers),
        events=tuple(events),
    )


def filler(count: int = 60) -> list[ClusterInput]:
    """Other news, against which rarity is measured: all of it names India."""
    return [
        article(f"f{n:03}", f"Matter number{n} of topic{n} is told here", ["India", f"Town{n}"], day=n % 5)
        for n in range(count)
    ]


def stories_of(*batches: Sequence[ClusterInput]) -> dict[str, Story]:
    shelf = Shelf()
    assign(filler(), shelf, "0")
    return {row.article_id: row for batch in batches for row in assign(batch, shelf, "b").stories}


FLOOD = article(
    "a",
    "Floods in Wayanad kill 31 people after heavy rain",
    ["Kerala", "Wayanad", "Meppadi"],
    {"killed": 31, "rescued": 240},
)


def test_a_rewrite_in_another_language_joins() -> None:
    other = article("b", "वायनाड में बाढ़ से 31 की मौत", ["Wayanad", "Meppadi"], {"killed": 31}, language="hi")
    rows = stories_of([FLOOD, other])
    assert rows["b"].story_id == "a"
    assert rows["a"].linked_by == "began the story"
    for word in ("Wayanad", "Meppadi", "31 person", "the same day"):
        assert word in rows["b"].linked_by


def test_the_next_batch_joins() -> None:
    later = article(
        "b",
        "Wayanad flood toll climbs to 44 as rain eases",
        ["Wayanad", "Kerala"],
        {"killed": 44, "rescued": 240},
        day=1,
    )
    rows = stories_of([FLOOD], [later])
    assert rows["b"].story_id == "a"
    assert "the next day" in rows["b"].linked_by


@pytest.mark.parametrize(("share", "evidence"), [(0.0, 0.0), (0.25, 0.5), (0.52, 1.0), (0.65, 1.0), (1.0, 1.0)])
def test_from_half_of_a_text_on_all_of_it_speaks_for_one_story(share: float, evidence: float) -> None:
    """A share is estimated from a sample: .60 and .70 are the same two texts, sampled twice."""
    profile = profile_of(FLOOD, 60, [], [], [])
    one = Weighed(profile, dict.fromkeys(profile.terms(), 1.0))
    assert compare(one, one, dict.fromkeys(profile.terms(), 1.0), share).text == evidence


def test_words_join_where_facts_are_missing() -> None:
    one = article("a", "Zebra escapes from circus near harbour and blocks tram", [])
    other = article("b", "Tram blocked near harbour by escaped circus zebra", [])
    assert stories_of([one, other])["b"].story_id == "a"
    assert stories_of([one], [other])["b"].story_id == "a"


def test_words_of_an_older_article_are_made_a_set_only_where_they_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded, compared = [], set()

    class Watched(LateSet):
        def __init__(self, values: Array) -> None:
            super().__init__(values)
            loaded.append(id(self))

        def __and__(self, other: AbstractSet[object]) -> frozenset[int]:
            compared.add(id(self))
            return super().__and__(other)

        __rand__ = __and__

    monkeypatch.setattr(stories, "LateSet", Watched)
    nameless = article("b", "Zebra escapes from circus near harbour and blocks tram", [])
    apart = article("c", "Kerala farmers sell pepper at a fair", ["Kerala", "Meppadi", "Kochi"], {"planned": 2}, day=7)
    rows = stories_of([FLOOD, nameless], [apart])
    assert rows["c"].story_id == "c"
    assert (len(loaded), len(compared)) == (1, 0)
    other = article("d", "Tram blocked near harbour by escaped circus zebra", [])
    rows = stories_of([FLOOD, nameless], [other])
    assert rows["d"].story_id == "b"
    assert (len(loaded), len(compared)) == (2, 1)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(
            article("b", "Kerala plans ferry to islands", ["Kerala", "Kochi"], {"planned": 12}), id="same state"
        ),
        pytest.param(
            article(
                "b",
                "Bus overturns in Wayanad, seven hurt",
                ["Wayanad", "Kalpetta", "Thamarassery"],
                {"injured": 7},
                day=2,
            ),
            id="same district, another accident",
        ),
        pytest.param(
            article(
                "b",
                "Cyclone shelter opens in Odisha",
                ["Odisha", "Puri"],
                {"opened": 90},
                day=3,
                behind=["Wayanad", "Kerala"],
            ),
            id="the event is background",
        ),
        pytest.param(
            article(
                "b",
                "Floods in Wayanad kill 31 people after heavy rain",
                ["Wayanad", "Meppadi"],
                {"killed": 31},
                day=300,
            ),
            id="a year later",
        ),
        pytest.param(
            article("b", "केवल संख्या", ["Delhi"], {"killed": 31, "rescued": 240}, language="hi"), id="equal numbers alone"
        ),
    ],
)
def test_hard_negatives_stay_apart(other: ClusterInput) -> None:
    assert stories_of([FLOOD], [other])["b"].story_id == "b"


def test_a_long_life_is_not_one_story() -> None:
    """A minister is in the news every week; each week is another story."""
    weekly = [
        article(
            f"w{n}",
            f"Minister Rao speaks on subject{n} at venue{n}",
            ["Rao", f"Venue{n}"],
            {"planned": 100 + n},
            day=7 * n,
        )
        for n in range(6)
    ]
    rows = stories_of(*([item] for item in weekly))
    assert len({row.story_id for row in rows.values()}) == 6


def test_a_story_follows_its_news_from_day_to_day() -> None:
    daily = [
        article(
            f"d{n}",
            f"Trapped miners of Khari shaft reached update{n}",
            ["Khari", "Khari mine"],
            {"trapped": 17},
            day=2 * n,
        )
        for n in range(9)
    ]
    rows = stories_of(*([item] for item in daily))
    assert {row.story_id for row in rows.values()} == {"d0"}


def test_copies_share_their_story() -> None:
    text = "Mayor opens bridge over canal. " + " ".join(f"word{n}" for n in range(120))
    one = ClusterInput("a", "a", text, published_date=DAY)
    other = ClusterInput("b", "b", text + " Reported by staff.", published_date=DAY + dt.timedelta(days=40))
    rows = stories_of([one], [other])
    assert (rows["b"].story_id, rows["b"].linked_by) == ("a", "near copy of an article")


def test_form_letters_are_stories_of_their_own() -> None:
    def weather(id_: str, city: str, high: float, low: float) -> ClusterInput:
        text = f"Weather in {city}. The high was {high} and the low {low} degrees. " + " ".join(
            f"form{n}" for n in range(80)
        )
        return ClusterInput(
            id_, id_, text, language="en", published_date=DAY, entities=(EntityUse(city, "LOC", city, 2, 0),)
        )

    rows = stories_of(
        [weather("a", "Patna", 28.9, 15.6), weather("b", "Jaipur", 29.3, 13.8), weather("c", "Patna", 30.1, 16.2)]
    )
    assert {row.story_id for row in rows.values()} == {"a", "b", "c"}


def test_an_article_without_a_date_finds_its_story() -> None:
    other = article(
        "b",
        "Wayanad floods: 31 dead, Meppadi cut off",
        ["Wayanad", "Meppadi", "Kerala"],
        {"killed": 31, "rescued": 240},
        day=None,
    )
    assert stories_of([FLOOD], [other])["b"].story_id == "a"


def test_stories_that_an_article_ties_together_keep_the_older_id() -> None:
    strike = article("a", "Dockers strike at Port Alba over pay", ["Port Alba", "Dockers Union"], {"protested": 1450})
    police = article(
        "b", "Police clear gates of harbour after clashes", ["Vega Road", "Harbour Police"], {"arrested": 63}, day=1
    )
    both = article(
        "c",
        "Dockers strike at Port Alba over pay: police clear gates of harbour after clashes",
        ["Port Alba", "Dockers Union", "Vega Road", "Harbour Police"],
        {"protested": 1450, "arrested": 63},
        day=1,
    )
    rows = stories_of([strike], [police], [both])
    assert {row.story_id for row in rows.values()} == {"a"}
    assert rows["b"].linked_by.startswith("joined to an older story by an article with ")


@pytest.mark.parametrize(("day", "story"), [(2, "a"), (6, "b")])
def test_a_story_of_one_article_is_tied_by_what_would_join_it(day: int, story: str) -> None:
    strike = article("a", "Dockers strike at Port Alba over pay", ["Port Alba", "Dockers Union"], {"protested": 1450})
    police = article("b", "Police clear gates of harbour", ["Vega Road", "Harbour Police"], {"arrested": 63}, day=1)
    both = article(
        "c",
        "Dockers strike at Port Alba over pay goes on after clashes",
        ["Port Alba", "Dockers Union", "Vega Road", "Harbour Police"],
        {"protested": 1450},
        day=day,
    )
    rows = stories_of([strike], [police], [both])
    assert (rows["b"].story_id, rows["c"].story_id) == (story, "a")


def test_order_within_a_batch_is_irrelevant() -> None:
    items = [
        FLOOD,
        article("b", "Wayanad flood toll at 44", ["Wayanad"], {"killed": 44, "rescued": 240}, day=1),
        *filler(5),
    ]
    assert stories_of(items) == stories_of(items[::-1])


def number(value: float, unit: str, item: str | None, measure: str) -> QuantityUse:
    return QuantityUse(value, unit, item, measure, "happened")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param(("count", "dead", "killed"), ("count", "person", "killed"), True, id="same measure"),
        pytest.param(("count", "seat", "won"), ("count", "person", "killed"), False, id="other measure"),
        pytest.param(("INR", None, "paid"), ("USD", None, "paid"), False, id="currency"),
        pytest.param(("kilogram", "satellite", "other"), ("kilogram", "flight", "other"), True, id="unit"),
        pytest.param(("count", None, "other"), ("count", None, "other"), False, id="nothing counted"),
    ],
)
def test_numbers_that_can_tell_an_event(
    one: tuple[str, str | None, str], other: tuple[str, str | None, str], same: bool
) -> None:
    assert bool(quantity_terms([number(31, *one)]).keys() & quantity_terms([number(31, *other)]).keys()) == same


def test_a_large_number_that_is_not_round_tells_by_itself() -> None:
    one, other = number(2275, "count", "x", "other"), number(2275, "count", "y", "other")
    assert quantity_terms([one]).keys() & quantity_terms([other]).keys()


def with_numbers(item: ClusterInput, measure: str, values: Sequence[float]) -> ClusterInput:
    """The numbers stand behind the lead but before the last part."""
    at = len(item.headline or "") * 3 + 80
    return replace(item, quantities=tuple(replace(number(v, "count", None, measure), first_char=at) for v in values))


SERIES = ("Sensex ends higher as banks gain", ["Dalal Street", "Nifty", "Infosys"])


@pytest.mark.parametrize(
    ("measure", "numbers", "same"),
    [
        pytest.param("traded", [74029, 22470, 2823, 485, 7251, 3917, 6981], False, id="the market of the next day"),
        pytest.param("traded", [74102, 22460, 3187, 485, 9217, 2912, 6980], True, id="the same day again"),
        pytest.param("traded", [74029, 22470], True, id="a short report may be of any day"),
        pytest.param("displaced", [74029, 22470, 2823, 485, 7251, 3917, 6981], True, id="tolls rise"),
    ],
)
def test_other_numbers_of_the_same_things_are_another_event(measure: str, numbers: Sequence[float], same: bool) -> None:
    first = with_numbers(article("a", *SERIES), measure, [74102, 22460, 3187, 4854, 9217, 2912, 6980])
    later = with_numbers(article("b", "Sensex ends lower as banks fall", SERIES[1], day=1), measure, numbers)
    assert (stories_of([first], [later])["b"].story_id == "a") == same


def stated_in_lead(item: ClusterInput, *uses: QuantityUse) -> ClusterInput:
    return replace(item, quantities=uses)


COUPLE = ("Third match of the series at Motera", ["Motera", "Harlequins", "Lancers", "Vikas Tondon"])


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param(number(312, "count", "run", "other"), number(312, "count", "run", "other"), True, id="equal"),
        pytest.param(number(312, "count", "run", "other"), number(287, "count", "run", "other"), False, id="runs"),
        pytest.param(number(640, "INR", None, "paid"), number(910, "INR", None, "paid"), False, id="sums"),
        pytest.param(number(640, "INR", None, "paid"), number(910, "USD", None, "paid"), True, id="other currency"),
        pytest.param(
            number(4, "count", "person", "killed"), number(9, "count", "person", "killed"), True, id="tolls rise"
        ),
        pytest.param(
            number(9, "count", "person", "killed"), number(4, "count", "person", "killed"), False, id="none falls"
        ),
        pytest.param(
            number(90, "count", "person", "dismissed"), number(40, "count", "person", "dismissed"), True, id="disputed"
        ),
        pytest.param(number(90, "count", "person", "hired"), number(40, "count", "person", "hired"), False, id="posts"),
    ],
)
def test_leads_that_state_otherwise_on_another_day_tell_another_event(
    one: QuantityUse, other: QuantityUse, same: bool
) -> None:
    first = stated_in_lead(article("a", *COUPLE), one)
    later = stated_in_lead(article("b", "Harlequins meet the Lancers at Motera once more", COUPLE[1], day=1), other)
    assert (stories_of([first], [later])["b"].story_id == "a") == same


@pytest.mark.parametrize(
    ("one", "other", "day", "same"),
    [
        pytest.param((4.2, "kilogram"), (1.1, "kilogram"), 0, False, id="another haul of the day"),
        pytest.param((4.2, "kilogram"), (4.25, "kilogram"), 0, True, id="about as much"),
        pytest.param((4.2, "kilogram"), (4200, "gram"), 1, True, id="in grams"),
        pytest.param((1.1, "kilogram"), (4.2, "kilogram"), 1, False, id="a larger one on the next day"),
        pytest.param((4.2, "kilogram"), (90, "litre"), 0, True, id="what is weighed and what is poured"),
    ],
)
def test_another_weight_is_another_haul(one: tuple[float, str], other: tuple[float, str], day: int, same: bool) -> None:
    hauls = [number(value, unit, None, "seized") for value, unit in (one, other)]
    first = stated_in_lead(article("a", "Opium found in a lorry at Malakpur", ["Malakpur", "Tolvand"]), hauls[0])
    later = stated_in_lead(article("b", "Opium in lorry at Malakpur", ["Malakpur", "Tolvand"], day=day), hauls[1])
    assert (stories_of([first], [later])["b"].story_id == "a") == same


@pytest.mark.parametrize(("score", "same"), [("3-1", True), ("0-2", False)])
def test_another_score_is_another_match(score: str, same: bool) -> None:
    first = article("a", "Harlequins beat the Lancers 3-1 at Motera", COUPLE[1])
    other = article("b", f"Lancers and Harlequins end {score} at Motera", COUPLE[1])
    assert (stories_of([first], [other])["b"].story_id == "a") == same


@pytest.mark.parametrize(("at", "same"), [(0, True), (2000, False)])
def test_what_is_named_at_the_end_is_background(at: int, same: bool) -> None:
    """A report of something new ends with what happened before."""
    names = ["Meppadi", "Wayanad", "Kalpetta"]
    new = replace(
        article("b", "रोपवे का शिलान्यास हुआ", ["Kozhikode"], day=1, language="hi"),
        text="रोपवे का शिलान्यास\n\n" + "यह खबर लंबी है और इसमें बहुत कुछ लिखा गया है। " * 45,
        entities=(
            EntityUse("Kozhikode", "LOC", "Kozhikode", 2, 0),
            *(EntityUse(name, "LOC", name, 2, at) for name in names),
        ),
        quantities=(QuantityUse(31, "count", "person", "killed", "happened", at),),
    )
    first = article("a", "Floods in Wayanad kill 31 people", names, {"killed": 31})
    assert (stories_of([first], [new])["b"].story_id == "a") == same


@pytest.mark.parametrize(
    ("measure", "is_whole", "same"),
    [("injured", True, False), ("injured", False, True), ("missing", True, True)],
    ids=["fewer hurt", "four of the hurt died", "fewer missing"],
)
def test_a_toll_that_fell_is_of_another_event(measure: str, is_whole: bool, same: bool) -> None:
    first = article("a", "Ropeway snaps near Tolvand, 21 hurt", ["Tolvand"], {"killed": 3, measure: 21})
    later = article("b", "Tolvand ropeway: four die in hospital", ["Tolvand"], {"killed": 7, measure: 4}, day=1)
    killed, counted = later.quantities
    later = replace(later, quantities=(killed, replace(counted, is_whole=is_whole)))
    assert (stories_of([first], [later])["b"].story_id == "a") == same


def test_who_names_nobody_is_found_by_the_words_of_a_headline() -> None:
    one = article("a", "Ropeway snaps near Tolvand quarry, tourists stranded overnight", ["Tolvand", "Meppadi"])
    other = article("b", "Tolvand ropeway: stranded tourists near quarry rescued", [])
    assert stories_of([one], [other])["b"].story_id == "a"


@pytest.mark.parametrize(("kind", "same"), [("MISC", True), ("ORG", False)])
def test_a_train_with_a_name_tells_what_a_village_does(kind: str, same: bool) -> None:
    """To a body much happens in a week; a train derails once."""
    first, last = (
        replace(
            item,
            entities=(*item.entities, EntityUse("x-1", kind, "Tawa Express", 2, 0)),
            headline="Tawa Express derails",
        )
        for item in (
            article("a", "Tawa Express derails near a bridge, four are killed", ["Gonda"], {"killed": 4}),
            article("b", "Tawa Express: another passenger dies near a bridge", ["Gonda"], day=1),
        )
    )
    assert (stories_of([first], [last])["b"].story_id == "a") == same


GLOSSARY = Glossary(
    {
        "en": {word: word for word in ("leopard", "cage", "village", "goat", "forest", "court", "judge", "bail")},
        "hi": {"तेंदुआ": "leopard", "पिंजरा": "cage", "गांव": "village", "बकरी": "goat", "जंगल": "forest", "अदालत": "court"},
    }
)


@pytest.mark.parametrize(
    ("lead", "same"),
    [
        pytest.param("तेंदुआ पिंजरा में, गांव की बकरी और जंगल", True, id="the same topics"),
        pytest.param("अदालत में पेशी और फिर सुनवाई टली", False, id="other topics"),
    ],
)
def test_everyday_nouns_speak_across_languages(lead: str, same: bool) -> None:
    one = article("a", "Leopard in cage after it took a goat from the village near the forest", ["Bijnor", "Malakpur"])
    other = article("b", lead, ["Bijnor", "Malakpur"], day=3, language="hi")
    shelf, rules = Shelf(), ClusterRules(glossary=GLOSSARY)
    assign(filler(), shelf, "0", rules)
    assign([one], shelf, "1", rules)
    [row] = assign([other], shelf, "2", rules).stories
    assert (row.story_id == "a") == same
    assert ("the same topics" in row.linked_by) == same


INCIDENTS = Glossary(
    {"en": {"stampede": "stampede", "pilgrim": "pilgrim"}, "hi": {"भगदड़": "stampede", "श्रद्धालु": "pilgrim"}}
)


@pytest.mark.parametrize(
    ("lead", "day", "killed", "same"),
    [
        pytest.param("मंदिर में भगदड़, श्रद्धालु घायल", 0, 12, True, id="a town and what happened there"),
        pytest.param("मंदिर में भगदड़ के बाद श्रद्धालु लौटे", 3, 15, True, id="it goes on"),
        pytest.param("मंदिर में मेले की तैयारी हुई", 0, None, False, id="something else there"),
        pytest.param("मंदिर में भगदड़, श्रद्धालु घायल", 2, 4, False, id="a toll that fell"),
    ],
)
def test_one_town_is_enough_where_leads_tell_of_the_same(lead: str, day: int, killed: int | None, same: bool) -> None:
    one = article("a", "Stampede of pilgrims at temple", ["Malakpur"], {"killed": 12})
    counts = {} if killed is None else {"killed": killed}
    other = article("b", lead, ["Malakpur"], counts, day=day, language="hi")
    shelf, rules = Shelf(), ClusterRules(glossary=INCIDENTS)
    assign(filler(), shelf, "0", rules)
    assign([one], shelf, "1", rules)
    [row] = assign([other], shelf, "2", rules).stories
    assert (row.story_id == "a") == same


@pytest.mark.parametrize(
    ("lead", "day", "same"),
    [
        pytest.param("Owners of burnt mill booked after stampede", 1, True, id="the next day"),
        pytest.param("Owners of burnt mill booked after rally", 1, False, id="nothing that happened there"),
        pytest.param("Owners of burnt mill booked after stampede", 6, False, id="a week later"),
    ],
)
def test_a_kind_of_event_in_one_town_is_one_event(lead: str, day: int, same: bool) -> None:
    one = article("a", "Stampede at fair", ["Malakpur"], {"killed": 12})
    glossary = Glossary({"en": {"stampede": "stampede", "rally": "rally"}}, ["stampede"])
    shelf, rules = Shelf(), ClusterRules(glossary=glossary)
    assign(filler(), shelf, "0", rules)
    assign([one], shelf, "1", rules)
    [row] = assign([article("b", lead, ["Malakpur"], day=day)], shelf, "2", rules).stories
    assert (row.story_id == "a") == same


@pytest.mark.parametrize(
    ("day", "killed", "same"),
    [
        pytest.param(0, 4171, True, id="another language tells of the kind and the number"),
        pytest.param(0, 312, False, id="another number"),
        pytest.param(1, 4171, False, id="another day"),
    ],
)
def test_a_kind_of_event_and_its_number_tell_it_without_a_name(day: int, killed: int, same: bool) -> None:
    one = article("a", "Stampede of pilgrims", [], {"killed": 4171, "injured": 5233})
    counts = {"killed": killed, "injured": killed + 1062}
    other = article("b", "श्रद्धालुओं में भगदड़", [], counts, day=day, language="hi")
    shelf, rules = Shelf(), ClusterRules(glossary=Glossary(KINDS_OF_EVENT, ["stampede"]))
    assign(filler(), shelf, "0", rules)
    assign([one], shelf, "1", rules)
    [row] = assign([other], shelf, "2", rules).stories
    assert (row.story_id == "a") == same


KINDS_OF_EVENT = {
    "en": {"stampede": "stampede", "pilgrims": "pilgrim", "pilgrim": "pilgrim"},
    "hi": {"भगदड़": "stampede", "श्रद्धालुओं": "pilgrim"},
}
DATELINES = Glossary(
    {code: {"tiger": "tiger", "बाघ": "tiger", "forest": "forest", "वन": "forest"} for code in ("en", "hi")}, ["tiger"]
)


@pytest.mark.parametrize(
    ("place", "same"),
    [
        pytest.param("Malakpur", True, id="of one town"),
        pytest.param("Tolvand", False, id="of another"),
        pytest.param(None, False, id="of none"),
    ],
)
def test_a_dateline_tells_where_a_text_is_of(place: str | None, same: bool) -> None:
    """The text below it need not name the town again."""
    one, other = (
        published(id_, *told)
        for id_, *told in (
            ("a", "en", "Tiger count is up, says forest department", "Malakpur"),
            ("b", "hi", "बाघ बढ़े, वन विभाग ने बताया", place),
        )
    )
    shelf, rules = Shelf(), ClusterRules(glossary=DATELINES)
    assign(filler(), shelf, "0", rules)
    assign(cluster_inputs([one], [], [], [], {}, rules.place), shelf, "1", rules)
    [row] = assign(cluster_inputs([other], [], [], [], {}, rules.place), shelf, "2", rules).stories
    assert (row.story_id == "a") == same


@pytest.mark.parametrize("named", [True, False])
def test_a_dateline_counts_once(named: bool) -> None:
    town = EntityRef("Q9", "LOC", "Malakpur", kind="city")
    mention = Mention(
        article_id="a",
        entity_id="Q9",
        type="LOC",
        surface="Malakpur",
        sentence=1,
        start_char=60,
        end_char=68,
        confidence=1.0,
    )
    text = published("a", "en", "Tiger count is up, says forest department", "Malakpur")
    names = {"Q9": ("Malakpur", "city")}
    [item] = cluster_inputs([text], [mention] if named else [], [], [], names, lambda _: town)
    assert [(use.entity_id, use.is_dateline) for use in item.entities] == [("Q9", not named)]
    assert profile_of(item, 200, [], [], []).lead_entities == (
        frozenset({entity_term(item.entities[0])}) if named else set()
    )


def published(id_: str, language: str, lead: str, dateline: str | None) -> Article:
    """An article as parsing gives it."""
    text = f"{lead}\n\n{lead}."
    return Article(
        article_id=id_,
        file_name=f"{id_}.txt",
        file_path=f"{id_}.txt",
        item=None,
        source_id=id_,
        url=None,
        language=language,
        language_confidence=1.0,
        headline=lead,
        author=None,
        agency=None,
        dateline_place=dateline,
        published_at=None,
        published_date=DAY,
        date_origin="text",
        text=text,
        word_count=len(text.split()),
        content_sha256=id_,
        supersedes=None,
        batch_id="b",
    )


@pytest.mark.parametrize(
    ("measure", "day", "same"),
    [
        pytest.param("participating", 0, True, id="as the police and the organisers count"),
        pytest.param("participating", 1, False, id="another march"),
        pytest.param("hired", 0, False, id="something else counted"),
    ],
)
def test_one_march_may_be_counted_otherwise(measure: str, day: int, same: bool) -> None:
    one = article("a", "Students walk to the statehouse", ["Malakpur"], {measure: 4000})
    other = article("b", "Students walk, says their union", ["Malakpur"], {measure: 15000}, day=day)
    profiles = [profile_of(item, 40, [], [], []) for item in (one, other)]
    rarity = dict.fromkeys(set().union(*(profile.terms() for profile in profiles)), 5.0)
    assert compare(*(Weighed(profile, rarity) for profile in profiles), rarity).tolls == same


@pytest.mark.parametrize(("town", "same"), [("Malakpur", True), ("Tolvand", False)])
def test_a_kind_of_event_in_another_town_of_one_land_is_another(town: str, same: bool) -> None:
    one = article("a", "Stampede at fair", ["India", "Malakpur"])
    other = article("b", "Stampede at a temple", ["India", town])
    term = term64("topic\x1fstampede")
    profiles = [replace(profile_of(item, 40, [], [], []), lead_topics=frozenset({term})) for item in (one, other)]
    rarity = dict.fromkeys(set().union(*(profile.terms() for profile in profiles)), 5.0)
    evidence = compare(*(Weighed(profile, rarity, {term}) for profile in profiles), rarity)
    assert (evidence.occasion > 0) == same


def test_an_occasion_tells_less_without_a_place() -> None:
    """Two searches by one agency may be two searches, two fires in one town are mostly one fire."""
    term = term64("topic\x1fraid")

    def occasion(kind: str) -> float:
        uses = (EntityUse("Malakpur", "LOC" if kind == "district" else "ORG", "Malakpur", 2, 0, kind),)
        items = [replace(article(id_, "Searches go on", []), entities=uses) for id_ in "ab"]
        profiles = [replace(profile_of(item, 40, [], [], []), lead_topics=frozenset({term})) for item in items]
        rarity = dict.fromkeys(set().union(*(profile.terms() for profile in profiles)), 5.0)
        return compare(*(Weighed(profile, rarity, {term}) for profile in profiles), rarity).occasion

    assert 0 < occasion("agency") == occasion("district") / 2


def test_a_topic_that_is_no_occasion_tells_less() -> None:
    one, other = (article(id_, "Crowds at fair", ["Malakpur"]) for id_ in "ab")
    terms = frozenset({term64("topic\x1ffair")})
    profiles = [replace(profile_of(item, 40, [], [], []), lead_topics=terms) for item in (one, other)]
    rarity = dict.fromkeys(set().union(*(profile.terms() for profile in profiles)), 5.0)
    told, untold = (
        compare(*(Weighed(profile, rarity, known) for profile in profiles), rarity)
        for known in (terms, frozenset[int]())
    )
    assert told.occasion > untold.occasion == 0
    assert told.happening == untold.happening > 0


def test_of_words_with_one_stem_the_first_counts() -> None:
    glossary = Glossary({"en": {"derailed": "derailment", "derailleur": "gear"}})
    stems = words_of(["derailleurs"]).stems
    assert glossary.topics(term64("en") & 0xFFFFFFFF, stems) == {term64("topic\x1fderailment")}


def test_topics_of_stems() -> None:
    language = term64("hi") & 0xFFFFFFFF
    stems = words_of(["तेंदुआ अदालत अज्ञात"]).stems
    assert GLOSSARY.topics(language, stems) == {term64("topic\x1fleopard"), term64("topic\x1fcourt")}
    assert GLOSSARY.topics(language, stems[:0]) == GLOSSARY.topics(term64("ta") & 0xFFFFFFFF, stems) == frozenset()


def test_topics_of_many_texts_are_those_of_each() -> None:
    texts = [("hi", "तेंदुआ अदालत अज्ञात"), ("en", "leopard court unheard"), ("ta", "court"), ("hi", ""), ("hi", "अदालत")]
    languages = np.array([term64(code) & 0xFFFFFFFF for code, _ in texts])
    found = words_of([text for _, text in texts])
    stems = [found.stems[found.offsets[row] : found.offsets[row + 1]] for row in range(len(texts))]
    each = [GLOSSARY.topics(language, some) for language, some in zip(languages.tolist(), stems, strict=True)]
    assert GLOSSARY.topics_by_row(languages, ragged_of([some.tolist() for some in stems], np.uint32)) == each
    assert [len(topics) for topics in each] == [2, 2, 0, 0, 1]


def test_tolls_are_those_of_the_seeds() -> None:
    seeds = Path(__file__).resolve().parents[2] / "seeds" / "measures.csv"
    with seeds.open(encoding="utf-8", newline="") as lines:
        assert {row["measure"] for row in csv.DictReader(lines) if row["is_toll"]} == TOLLS


@pytest.mark.parametrize("batches", [1, 2])
def test_names_are_compared_as_they_are_heard(batches: int) -> None:
    """What no catalogue knows has another id in another spelling: it is the same place all the same."""
    first = article("a", "Landslide at Munsiyari", ["Munsiyari", "Madkot Bazar", "Quiripani"], {"killed": 6})
    other = article("b", "मुनस्यारी में भूस्खलन", ["Munsiari", "Madkot", "Quiripani"], {"killed": 6}, language="hi")
    rows = stories_of([first, other]) if batches == 1 else stories_of([first], [other])
    assert rows["b"].story_id == "a"
    strange = article("c", "मुनस्यारी में भूस्खलन", ["Bhatwari", "Netala", "Quiripani"], language="hi")
    rows = stories_of([first, strange]) if batches == 1 else stories_of([first], [strange])
    assert rows["c"].story_id == "c"


NOUNS = Glossary({"en": {"drought": "drought", "election": "election"}, "hi": {"सूखा": "drought", "चुनाव": "election"}})


@pytest.mark.parametrize(("headline", "covered"), [("सूखा", 1.0), ("चुनाव", 0.0), ("यह", 0.35)])
def test_a_headline_is_compared_by_its_topics(headline: str, covered: float) -> None:
    """`यह` is no topic: what is not known is neither for nor against."""
    one = profile_in("en", "drought", "drought")
    other = profile_in("hi", "सूखा", headline)
    rarity = dict.fromkeys(one.terms() | other.terms(), 3.0)
    found = compare(Weighed(one, rarity), Weighed(other, rarity), rarity).headlines
    assert found == pytest.approx((1.0 + covered) / 2)


def profile_in(language: str, text: str, headline: str) -> Profile:
    item = ClusterInput(article_id="a", address="a", text=text, language=language)
    stems, title = (words_of([some]).stems for some in (text, headline))
    code = term64(language) & 0xFFFFFFFF
    topics, of_title = NOUNS.topics(code, stems), NOUNS.topics(code, title)
    return profile_of(item, len(text), stems.tolist(), stems.tolist(), title.tolist(), topics, topics, of_title)


def lead_of(*names: str, catalogue: bool = True, mixed: bool = False, firm: str | None = None) -> Profile:
    """A profile whose lead names districts, or places that no catalogue knows; Lakhanpur is named below by all.

    `mixed` has the first be a district and the rest villages.
    """
    known = [catalogue and not (mixed and place) for place in range(len(names))]
    uses = [
        EntityUse(name, "LOC", name, 1, 0, "district" if is_known else "")
        for name, is_known in zip(names, known, strict=True)
    ]
    uses += [EntityUse(firm, "ORG", firm, 1, 0)] if firm else []
    uses.append(EntityUse("Lakhanpur", "LOC", "Lakhanpur", 1, 90, "district"))
    return profile_of(ClusterInput("a", "a", "x" * 100, entities=tuple(uses)), 50, [], [], [])


def of_town(name: str) -> Profile:
    """A profile whose lead names a district and whose dateline is Lakhanpur's."""
    uses = [EntityUse(name, "LOC", name, 1, 0, "district")]
    uses.append(EntityUse("Lakhanpur", "LOC", "Lakhanpur", 1, 0, "city", is_dateline=True))
    return profile_of(ClusterInput("a", "a", "x" * 100, entities=tuple(uses)), 50, [], [], [])


@pytest.mark.parametrize(
    ("one", "other", "elsewhere", "strangers"),
    [
        pytest.param(lead_of("Ratlam"), lead_of("Neemuch"), True, False, id="other districts"),
        pytest.param(lead_of("Ratlam", "Ujjain"), lead_of("Neemuch", "Ratlam"), False, False, id="one in common"),
        pytest.param(lead_of("Ratlam"), lead_of(), False, False, id="one lead names none"),
        pytest.param(lead_of("Alot", catalogue=False), lead_of("Jaora", catalogue=False), True, True, id="villages"),
        pytest.param(
            lead_of("Javara", catalogue=False), lead_of("Jawra", catalogue=False), False, False, id="spelt so"
        ),
        pytest.param(lead_of("Ratlam"), lead_of("Jaora", catalogue=False), True, False, id="one stranger alone"),
        pytest.param(lead_of("Lakhanpur"), lead_of("Ratlam"), True, False, id="background is no lead"),
        pytest.param(
            lead_of("Ratlam", "Alot", mixed=True),
            lead_of("Ratlam", "Tal", mixed=True),
            True,
            True,
            id="of one district",
        ),
        pytest.param(
            lead_of("Ratlam", "Alot", mixed=True), lead_of("Ratlam", mixed=True), False, False, id="one village alone"
        ),
        pytest.param(of_town("Ratlam"), of_town("Neemuch"), False, False, id="two villages by one town's dateline"),
        pytest.param(lead_of("Ratlam"), lead_of(firm="Jaora Motors"), False, False, id="a firm is nowhere"),
        pytest.param(
            lead_of("Ratlam", firm="Tolvand Motors"),
            lead_of("Tolvand", catalogue=False),
            False,
            False,
            id="taken for a town",
        ),
    ],
)
def test_leads_that_are_elsewhere_speak_against_one_story(
    one: Profile, other: Profile, elsewhere: bool, strangers: bool
) -> None:
    rarity = dict.fromkeys(one.terms() | other.terms(), 3.0)
    found = compare(Weighed(one, rarity), Weighed(other, rarity), rarity)
    assert (found.elsewhere, found.strangers) == (elsewhere, strangers)
    assert found == compare(Weighed(other, rarity), Weighed(one, rarity), rarity)


@pytest.mark.parametrize(("common", "elsewhere"), [(("Ratlam", "Lakhanpur"), False), (("Ratlam",), True)])
def test_one_name_in_common_is_not_enough_for_two_towns(common: Sequence[str], elsewhere: bool) -> None:
    """Two walls that fall in one large city, each in a town of its own; what else they share tells that it is one."""
    uses = [[EntityUse(n, "LOC", n, 1, 0, "district") for n in (*common, town)] for town in ("Kalwa", "Bhayandar")]
    one, other = (profile_of(ClusterInput("a", "a", "x" * 100, entities=tuple(u)), 50, [], [], []) for u in uses)
    rarity = dict.fromkeys(one.terms() | other.terms(), 3.0)
    assert compare(Weighed(one, rarity), Weighed(other, rarity), rarity).elsewhere == elsewhere


@pytest.mark.parametrize(("day", "same"), [(0, True), (5, False)])
def test_shared_names_fade(day: int, same: bool) -> None:
    """Who is in the news today is in other news tomorrow."""
    first = article("a", "Minister opens fair at Rajgarh", ["Rajgarh", "Anita Kol", "Biaora"])
    other = article("b", "राजगढ़ में मेला", ["Rajgarh", "Anita Kol", "Biaora"], day=day, language="hi")
    assert (stories_of([first], [other])["b"].story_id == "a") == same
