"""Stories: one event in any words and language is one story; the same people at another event are another."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from flows.clusters import ClusterInput, EntityUse, EventUse, QuantityUse, assign
from flows.clusters.evidence import TOLLS, quantity_terms
from flows.clusters.shelf import Shelf
from flows.tables import Story

DAY = dt.date(2025, 3, 10)
KINDS = {"India": "country", "Kerala": "state"}


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


def test_words_join_where_facts_are_missing() -> None:
    one = article("a", "Zebra escapes from circus near harbour and blocks tram", [])
    other = article("b", "Tram blocked near harbour by escaped circus zebra", [])
    assert stories_of([one, other])["b"].story_id == "a"


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
    return replace(item, quantities=tuple(number(value, "count", None, measure) for value in values))


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


def test_tolls_are_those_of_the_seeds() -> None:
    seeds = Path(__file__).resolve().parents[2] / "seeds" / "measures.csv"
    with seeds.open(encoding="utf-8", newline="") as lines:
        assert {row["measure"] for row in csv.DictReader(lines) if row["is_toll"]} == TOLLS
