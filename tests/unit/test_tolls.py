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


@pytest.mark.parametrize(
    ("code", "text", "wanted"),
    [
        (
            "en",
            "They were sentenced to 12, 9 and 4 years in jail.",
            ["12 year sentenced", "9 year sentenced", "4 year sentenced"],
        ),
        ("en", "He took five wickets as the side needed 140 to win.", ["5 wicket won"]),
        ("en", "Two of the injured were aged 13 and 17.", ["2 injured injured", "13 year aged", "17 year aged"]),
        ("en", "Some 52 injured people were treated at four hospitals.", ["52 person injured", "4 hospital other"]),
        ("en", "One kidnapper was neutralised in the raid.", ["1 kidnapper killed"]),
        ("en", "Asha Rao (51) and Meena Devi (102) slammed tons.", []),
        ("en", "Asha Rao Sr., 61, was held.", ["61 year aged"]),
        ("en", "A group of nine accused persons diverted the money.", ["9 person other"]),
        ("hi", "लगभग छह सवारियों को भी गंभीर चोटे आयी है।", ["6 passenger injured"]),
        ("hi", "घटना मुख्यालय से 30 किलोमीटर दूर मध्य प्रदेश की है।", ["30 kilometre located"]),
        ("hi", "पार्टी ने सात राज्यों में चुनाव के लिए नामों की घोषणा की।", ["7 state other"]),
    ],
)
def test_what_a_number_counts_by_its_neighbours(code: str, text: str, wanted: list[str]) -> None:
    """A list has one unit, a bare score is no wicket, and what befell people befell no hospital or state."""
    assert told(code, text) == wanted


def test_parts_in_a_row_are_of_the_same_whole() -> None:
    found = rows("hi", "हादसे में 21 यात्री घायल हो गए। इनमें नौ पुरुष, आठ महिलाएं और चार बच्चे शामिल हैं।")
    assert [said(row) for row in found] == [
        "21 passenger injured",
        "9 man injured",
        "8 woman injured",
        "4 child injured",
    ]
    assert [row.part_of for row in found[1:]] == [found[0].fact_id] * 3


@pytest.mark.parametrize(
    ("code", "text", "wanted"),
    [
        ("en", "Two were killed and seven others in critical condition.", ["2 person killed", "7 person injured"]),
        ("en", "One of the 19 passengers on board, he said, also died.", ["19 passenger present"]),
        ("en", "The police opened two cases against six persons.", ["2 case other", "6 person other"]),
        ("en", "Doctors found 40 cases of dengue in six persons.", ["40 case infected", "6 person infected"]),
        ("en", "Three persons fired at the guard.", ["3 person attacked"]),
        ("en", "The police held nine men on May 3 and 4.", ["9 man arrested"]),
        (
            "hi",
            "जीप में 6 लोग सवार थे, जिनमें से 2 की मौत हो गई।",
            ["6 person present", "2 person killed"],
        ),
        ("hi", "दो हमलावरों ने एक दुकानदार की गोली मारकर हत्या कर दी।", ["2 attacker other", "1 shopkeeper killed"]),
        ("hi", "तीन घायलों ने दम तोड़ दिया।", ["3 injured killed"]),
        ("hi", "पुलिस ने दो जीप सहित पांच आरोपियों को गिरफ्तार किया।", ["2 jeep seized", "5 accused arrested"]),
        ("hi", "हाथियों ने एक व्यक्ति को मार डाला, एक अधिकारी ने यह जानकारी दी।", ["1 person killed"]),
        ("hi", "विभाग ने परिवार को 60 हजार का मुआवजा दिया।", ["60000 INR pledged"]),
    ],
)
def test_who_has_suffered_and_who_has_not(code: str, text: str, wanted: list[str]) -> None:
    """Those aboard, those who shoot and those who only tell are no victims."""
    assert told(code, text) == wanted


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("In Patna alone nine people died.", "Patna"),
        ("In Patna district alone nine people died.", "Patna district"),
        ("In Patna last week the ministry said in a report that nine people had died.", None),
        ("Nine people died.", None),
    ],
)
def test_a_place_in_front_of_its_count(text: str, place: str | None) -> None:
    assert [row.place for row in rows("en", text)] == [place]
