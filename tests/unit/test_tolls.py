"""Counts of people: who is of what age, who died and who was hurt, and which numbers beside them count nobody."""

from __future__ import annotations

import pytest

from flows.tables import Quantity
from tests.unit.test_quantities import rows, said


def told(code: str, text: str) -> list[str]:
    """The rows of a text as the grids write them."""
    return [said(row) for row in rows(code, text)]


@pytest.mark.parametrize(
    ("code", "text", "wanted"),
    [
        (
            "en",
            "Fourteen pilgrims, including six women and three boys, were killed near Tolvand.",
            ["14 pilgrim killed", "6 woman killed", "3 boy killed"],
        ),
        (
            "en",
            "Nine miners, including a guard and two brothers, died underground.",
            ["9 miner killed", "2 brother killed"],
        ),
    ],
)
def test_what_befell_all_stands_behind_the_parts(code: str, text: str, wanted: list[str]) -> None:
    found = rows(code, text)
    assert [said(row) for row in found] == wanted
    assert [row.part_of for row in found] == [None, *[found[0].fact_id] * (len(found) - 1)]


@pytest.mark.parametrize(
    ("code", "text", "wanted"),
    [
        (
            "en",
            "Two constables were killed in the clash. Two constables were injured when a jeep overturned later.",
            ["2 constable killed", "2 constable injured"],
        ),
        (
            "hi",
            "मुठभेड़ में तीन जवान शहीद हो गए। तीन जवान घायल हुए हैं।",
            ["3 soldier killed", "3 soldier injured"],
        ),
    ],
)
def test_as_many_hurt_as_dead_are_other_people(code: str, text: str, wanted: list[str]) -> None:
    assert told(code, text) == wanted


@pytest.mark.parametrize(
    ("code", "text", "wanted"),
    [
        ("en", "The dead are Asha Rao (31) and Meena Devi (31).", [("Asha Rao", 31), ("Meena Devi", 31)]),
        ("en", "The dead are Asha Rao (31 years) and Temba Dube (9 yrs).", [("Asha Rao", 31), ("Temba Dube", 9)]),
        ("hi", "मृतकों में रमेश वर्मा (45 वर्ष) और सुनीता देवी (38 साल) शामिल हैं।", [("Ramesh Verma", 45), ("Sunita Devi", 38)]),
        ("hi", "दिनेश यादव (27वर्ष) और मोहन यादव (27वर्ष) घायल हुए।", [("Dinesh Yadav", 27), ("Mohan Yadav", 27)]),
    ],
)
def test_each_has_an_age_of_his_own(code: str, text: str, wanted: list[tuple[str, int]]) -> None:
    ages = [row for row in rows(code, text) if row.measure == "aged"]
    assert [(row.subject, row.value) for row in ages] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("एक यात्री बस के पेड़ से टकराने से नौ लोगों की मौत हो गई।", ["9 person killed"]),
        ("खाई में एक सवारी जीप के गिरने से चार लोग मारे गए।", ["4 person killed"]),
        ("खाई में गिरने से एक यात्री की मौत हो गई।", ["1 passenger killed"]),
    ],
)
def test_a_vehicle_for_people_is_nobody(text: str, wanted: list[str]) -> None:
    assert told("hi", text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Police arrested 90 people from April 3 to 21.", ["90 person arrested"]),
        ("Between April 3 and 21 police arrested 90 people.", ["90 person arrested"]),
        ("On April 3 and 21 people were arrested.", ["21 person arrested"]),
    ],
)
def test_the_last_day_of_a_span_counts_nobody(text: str, wanted: list[str]) -> None:
    assert told("en", text)[-len(wanted) :] == wanted
    assert len(told("en", text)) == len(wanted)


def test_those_carried_off_while_others_were_killed() -> None:
    text = "Five farmers were killed during the abduction of three girls from the hostel."
    assert told("en", text) == ["5 farmer killed", "3 girl kidnapped"]


@pytest.mark.parametrize(
    ("place", "text", "unit"),
    [
        ("Manila", "The court set bail at P90,000.", "PHP"),
        ("Gaborone", "The firm made P4.2 million.", "BWP"),
    ],
)
def test_a_letter_before_a_large_sum_is_its_currency(place: str, text: str, unit: str) -> None:
    found: list[Quantity] = rows("en", text, place=place)
    assert [row.unit for row in found] == [unit]
