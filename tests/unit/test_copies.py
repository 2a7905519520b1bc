"""Copies: reprints are found however they were changed; what only looks alike is kept apart."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

import pytest

from flows.clusters import ClusterInput, EntityUse, assign
from flows.clusters.shelf import Shelf
from flows.tables import Copy

HINDI = """जलगांव में गोदाम ढहने से तीन मजदूर घायल, राहत कार्य जारी

जलगांव के औद्योगिक क्षेत्र में शनिवार तड़के एक पुराने गोदाम की छत ढह गई, जिससे वहां सो रहे तीन मजदूर मलबे में दब गए।

दमकल विभाग के अधिकारियों ने बताया कि सूचना मिलते ही दो दल मौके पर भेजे गए और करीब 90 मिनट बाद तीनों को बाहर निकाल लिया गया।

घायलों को जिला अस्पताल में भर्ती कराया गया है, जहां डॉक्टरों के अनुसार उनकी हालत स्थिर है और किसी को गंभीर चोट नहीं आई है।

गोदाम के मालिक ने दावा किया कि इमारत की मरम्मत पिछले साल ही कराई गई थी, लेकिन पड़ोसियों का कहना है कि दीवारों में लंबे समय से दरारें थीं।

नगर निगम ने आसपास की 14 इमारतों की जांच के आदेश दिए हैं और कहा है कि एक सप्ताह में रिपोर्ट सौंपी जाएगी।"""
ENGLISH = """Library reopens after two years of repairs in Shillong

The state library in Shillong opened its doors again on Monday after two years of repairs that cost 38 crore rupees.

Readers queued from early morning to see the new children's wing, which has room for 240 visitors and a small theatre.

The chief librarian said that most of the old books had been saved from damp and that 12,500 were still being restored.

A group of former students had collected money for the reading room, whose ceiling dates from before independence.

The library will stay open until nine in the evening on weekdays, and membership is free for the first three months."""
DAY = dt.date(2025, 2, 3)


def article(id_: str, text: str, day: int = 0, address: str | None = None, names: Sequence[str] = ()) -> ClusterInput:
    """An article whose headline is its first line."""
    places = ((name, text.find(name)) for name in names)
    return ClusterInput(
        article_id=id_,
        address=address or id_,
        text=text,
        headline=text.split("\n", 1)[0],
        published_date=DAY + dt.timedelta(days=day),
        entities=tuple(EntityUse(name, "ORG", name, 1, at) for name, at in places if at >= 0),
    )


def copies_of(*batches: Sequence[ClusterInput]) -> dict[str, Copy]:
    """The latest row of each article."""
    shelf = Shelf()
    return {row.article_id: row for batch in batches for row in assign(batch, shelf, "b").copies}


def relation(one: str, other: str, names: Sequence[str] = ()) -> str:
    """What the second text is to the first one: a relation, or `apart`."""
    rows = copies_of([article("a", one, names=names), article("b", other, 1, names=names)])
    return rows["b"].relation if rows["b"].cluster_id == "a" else "apart"


def paragraphs(text: str) -> list[str]:
    return text.split("\n\n")


def cut(text: str, *kept: int) -> str:
    return "\n\n".join(paragraphs(text)[n] for n in kept)


@pytest.mark.parametrize("text", [pytest.param(HINDI, id="hi"), pytest.param(ENGLISH, id="en")])
class TestReprints:
    def test_the_same_words_are_exact(self, text: str) -> None:
        assert relation(text, text) == "exact"
        assert relation(text, "  " + text.replace("\n\n", "\n")) == "exact"

    def test_another_spelling_is_exact(self, text: str) -> None:
        other = unicodedata.normalize("NFD", text).replace("ड़", "ड").replace("0", "०").upper()
        assert relation(text, other) == "exact"

    def test_a_changed_headline_and_dateline(self, text: str) -> None:
        other = "\n\n".join(
            ["सुबह की सुर्खियां: morning headlines", "गुवाहाटी, Guwahati: " + cut(text, 1), *paragraphs(text)[2:]]
        )
        assert relation(text, other) == "near"

    def test_added_furniture(self, text: str) -> None:
        assert relation(text, f"{text}\n\nयह भी पढ़ें: read also\n\nShare this, शेयर करें, follow us for more") == "near"

    def test_reordered_paragraphs(self, text: str) -> None:
        assert relation(text, cut(text, 0, 4, 3, 5, 2, 1)) == "near"

    def test_an_abridged_reprint(self, text: str) -> None:
        assert relation(text, cut(text, 0, 1, 2)) == "near"

    def test_the_abridged_one_first(self, text: str) -> None:
        assert relation(cut(text, 0, 1, 2), text) == "near"

    def test_edited_sentences(self, text: str) -> None:
        words = text.split(" ")
        for place in range(7, len(words), 14):
            words[place] = "xyz" if "\n" not in words[place] else words[place]
        assert relation(text, " ".join(words)) == "near"


def test_unrelated_articles_are_apart() -> None:
    assert relation(HINDI, ENGLISH) == "apart"


def gold(price: str, silver: str, ten: str, day: str) -> str:
    return f"""सोने-चांदी के भाव, {day}

सर्राफा बाजार में {day} को सोने का भाव {price} रुपये प्रति 10 ग्राम रहा, जबकि 22 कैरेट का भाव {ten} रुपये पर बंद हुआ।

चांदी का भाव {silver} रुपये प्रति किलोग्राम दर्ज किया गया। कारोबारियों के अनुसार विदेशी बाजारों के रुख का असर घरेलू कीमतों पर पड़ा
और शादी के मौसम में मांग बनी हुई है। निवेशकों की नजर केंद्रीय बैंक की बैठक पर है, जिसके बाद भाव की दिशा तय होगी।"""


def results(firm: str, profit: str, sales: str) -> str:
    return f"""{firm} reports quarterly results

{firm} said on Tuesday that its net profit for the quarter was {profit} crore rupees on sales of {sales} crore rupees.

The results are standalone and were approved by the board of directors at its meeting the same day. The shares closed
unchanged before the announcement, and the management will hold a call with analysts on Wednesday morning."""


def test_form_letters_with_other_figures_are_apart() -> None:
    one, other = gold("71,350", "88,200", "65,400", "सोमवार"), gold("71,900", "87,650", "65,910", "मंगलवार")
    assert relation(one, other) == "apart"


def test_form_letters_with_other_names_are_apart() -> None:
    one, other = results("Alpha Mills", "41.5", "812"), results("Borga Paints", "41.5", "812")
    assert relation(one, other, ["Alpha Mills", "Borga Paints"]) == "apart"
    assert relation(one, one + "\n\nFollow us for more", ["Alpha Mills"]) == "near"


@pytest.mark.parametrize(
    ("one", "other", "kept"),
    [
        pytest.param("6-1/4", "6-3/4", False, id="fractions are whole"),
        pytest.param("12,000", "12000", True, id="grouping is no difference"),
        pytest.param("१२,०००", "12,000", True, id="digits of a script are no difference"),
        pytest.param("1.5", "15", False, id="decimals are whole"),
    ],
)
def test_figures_are_kept_whole(one: str, other: str, kept: bool) -> None:
    form = results("Alpha Mills", "41.5", "{}").replace("41.5", "{}")
    found = relation(form.format(one, one + "7"), form.format(other, other + "7"))
    assert (found != "apart") == kept


def test_a_revised_number_does_not_make_another_text() -> None:
    assert relation(ENGLISH, ENGLISH.replace("240", "260")) == "near"


BACKGROUND = cut(HINDI, 4, 5)


def test_a_risen_toll_makes_no_form_letter() -> None:
    names = ("Chamba", "Himachal Pradesh", "Tissa", "Bairagarh", "Abhishek Yadav")
    report = (
        "Bus falls into gorge in Chamba\n\nNine people died and 21 were hurt when a private bus fell into a gorge near "
        "Tissa in Himachal Pradesh late on Friday. The bus, on its way to Bairagarh, fell 500 metres down after the "
        "driver lost control in a bend, superintendent of police Abhishek Yadav said. Local people carried the injured "
        "up to the road, from where six of them were taken to the medical college."
    )
    later = report.replace("Nine people died and 21", "The toll rose to 11 and 19")
    assert relation(report, later, names) == "near"
    assert relation(report, later.replace("500", "300").replace("six", "8"), names) == "apart"


def test_common_background_is_no_copy() -> None:
    bail = (
        "मालिक को जमानत मिली\n\nअदालत ने गोदाम के मालिक को सोमवार को पचास हजार के मुचलके पर जमानत दे दी और शहर न छोड़ने को कहा।"
    )
    protest = "मजदूरों का धरना\n\nमजदूर संगठनों ने मुआवजे की मांग को लेकर बुधवार को कलेक्टर कार्यालय के बाहर धरना दिया और नारे लगाए।"
    assert relation(f"{bail}\n\n{BACKGROUND}", f"{protest}\n\n{BACKGROUND}") == "apart"


def test_an_update_above_the_whole_old_report_is_no_copy() -> None:
    news = "गोदाम मालिक गिरफ्तार\n\nपुलिस ने रविवार शाम मालिक को उसके घर से गिरफ्तार कर लिया, उस पर लापरवाही का मामला दर्ज है।"
    assert relation(HINDI, f"{news}\n\n{cut(HINDI, 1, 2, 3)}") == "apart"


def test_a_third_text_does_not_chain_two_others() -> None:
    both = f"{ENGLISH}\n\n{cut(HINDI, 1, 2, 3, 4, 5)}"
    rows = copies_of([article("a", ENGLISH), article("b", both, 1), article("c", cut(HINDI, 1, 2, 3, 4, 5), 2)])
    assert rows["b"].cluster_id == "a"
    assert rows["c"].cluster_id == "c"


def test_a_changed_text_at_one_address_is_a_version() -> None:
    first, second = article("z", ENGLISH, address="u"), article("b", HINDI, 1, address="u")
    shelf = Shelf()
    assign([first], shelf, "1")
    result = assign([second], shelf, "2")
    assert result.supersedes == {"b": "z"}
    assert [(row.article_id, row.cluster_id, row.relation) for row in result.copies] == [("b", "z", "version")]
    assert result.copies[0].similarity == 0.0


def test_versions_of_one_day_follow_their_arrival() -> None:
    shelf = Shelf()
    assign([article("z", ENGLISH, address="u")], shelf, "1")
    result = assign([article("a", ENGLISH + " More was said.", address="u")], shelf, "2")
    assert result.supersedes == {"a": "z"}
    assert {row.article_id: row.relation for row in result.copies} == {"a": "version"}


def test_an_older_version_that_comes_late_supersedes_nothing() -> None:
    shelf = Shelf()
    assign([article("b", ENGLISH, 3, address="u")], shelf, "1")
    result = assign([article("a", HINDI, 1, address="u")], shelf, "2")
    assert result.supersedes == {}
    assert {row.article_id: (row.cluster_id, row.relation) for row in result.copies} == {
        "a": ("a", "original"),
        "b": ("a", "version"),
    }


def test_a_reprint_of_a_later_version_is_found() -> None:
    rows = copies_of(
        [article("a", ENGLISH, address="u")], [article("b", HINDI, 1, address="u")], [article("c", HINDI, 2)]
    )
    assert rows["c"].cluster_id == "a"


def test_an_older_article_takes_a_cluster_over() -> None:
    rows = copies_of(
        [article("b", ENGLISH, 2), article("c", ENGLISH + " End.", 3)], [article("a", ENGLISH + " Fin.", 1)]
    )
    assert {id_: (row.original_id, row.relation) for id_, row in rows.items()} == {
        "a": ("a", "original"),
        "b": ("a", "near"),
        "c": ("a", "near"),
    }


def test_two_clusters_that_a_new_article_joins_become_one() -> None:
    shelf = Shelf()
    assign([article("x", ENGLISH, 1, address="u")], shelf, "1")
    assign([article("y", HINDI, 2, address="w")], shelf, "2")
    result = assign([article("z", HINDI, 3, address="u")], shelf, "3")  # the address of one, the words of the other
    assert {row.article_id: row.cluster_id for row in result.copies} == {"y": "x", "z": "x"}


def test_what_does_not_change_gets_no_row() -> None:
    shelf = Shelf()
    assign([article("a", ENGLISH), article("b", HINDI)], shelf, "1")
    assert [row.article_id for row in assign([article("c", HINDI, 1)], shelf, "2").copies] == ["c"]


def test_articles_without_a_date_come_last() -> None:
    undated = replace(article("a", ENGLISH), published_date=None)
    rows = copies_of([undated, article("b", ENGLISH)])
    assert rows["a"].original_id == "b"
    timed = replace(article("c", ENGLISH), published_at=dt.datetime(2025, 2, 2, 23, 0))
    assert copies_of([timed, article("b", ENGLISH)])["b"].original_id == "c"


def test_a_large_cluster_goes_on_growing() -> None:
    """Beyond the number of texts at which a shingle counts as common, the original is found through its followers."""
    batches = [
        [
            article(f"{batch:02}{n:03}", f"{ENGLISH}\n\nNote {batch} of {n} copies: {'x' * n} {'y' * batch}", batch)
            for n in range(40)
        ]
        for batch in range(5)
    ]
    assert {row.cluster_id for row in copies_of(*batches).values()} == {"00000"}


def test_a_thousand_equal_texts_cost_little() -> None:
    rows = copies_of([article(f"{n:04}", HINDI) for n in range(1000)], [article("z", HINDI, 1)])
    assert {row.cluster_id for row in rows.values()} == {"0000"}
    assert rows["z"].relation == "exact"


def test_empty_and_tiny_texts_are_only_exact_copies() -> None:
    rows = copies_of(
        [article("a", ""), article("b", "चित्र: एजेंसी"), article("c", "चित्र: एजेंसी", 1), article("d", "चित्र: भाषा", 1)]
    )
    assert {id_: row.cluster_id for id_, row in rows.items()} == {"a": "a", "b": "b", "c": "b", "d": "d"}
