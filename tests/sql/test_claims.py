"""Claims: what counts as the same assertion, whose word it is, and what stays when articles arrive."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.sql.conftest import day

KIM = ("Kim Jong Un", "Q56226")
LAVROV = ("Sergey Lavrov", "Q58217")


def claims(newsroom: Any, columns: str = "value, origins, independent_texts, sources, articles, holder") -> Any:
    """All claims, some columns."""
    return newsroom.read("claims", columns)


def test_two_outlets_that_quote_one_speaker_are_one_origin(newsroom: Any) -> None:
    for source in ("nadi", "plains"):
        newsroom.number(newsroom.article(source), 12, by="police")
    assert claims(newsroom) == [(12, 1, 2, 2, 2, "police")]


def test_who_speaks_for_a_body_is_one_origin_with_it(newsroom: Any) -> None:
    told = newsroom.article("nadi")
    newsroom.number(told, 21, by=("Dinesh Karki", "x-Dinesh Karki"))
    newsroom.role(told, "Dinesh Karki", "police spokesperson", None)
    newsroom.number(newsroom.article("plains"), 21, by=("Nepal Police", "x-Nepal Police"))
    newsroom.number(newsroom.article("globe"), 21, by="police")
    [(origins, sources, holder)] = newsroom.query("select origins, sources, holder from claims where kind = 'quantity'")
    assert (origins, sources, holder) == (1, 3, "Dinesh Karki")


def test_a_noun_that_may_mean_two_bodies_is_an_origin_of_its_own(newsroom: Any) -> None:
    for source, by in (("nadi", ("Chad Army", "x-1")), ("plains", ("Niger Army", "x-2")), ("globe", "army")):
        newsroom.number(newsroom.article(source), 18, item="soldier", by=by)
    assert claims(newsroom, "origins") == [(3,)]


@pytest.mark.parametrize(
    ("one", "other", "origins"),
    [
        ("hospital", "hospital sources", 1),
        ("police officials", "police", 1),
        ("rebels", "rebel group", 1),
        ("doctors", "doctor", 1),
        ("officials", "police officials", 2),
        ("ministry", ("Ministry of Home Affairs", "x-mha"), 1),
        ("hospital", "police", 2),
    ],
)
def test_who_belongs_to_an_unnamed_body_is_one_origin_with_it(
    newsroom: Any, one: Any, other: Any, origins: int
) -> None:
    for source, by in (("nadi", one), ("plains", other)):
        newsroom.number(newsroom.article(source), 21, by=by)
    assert claims(newsroom, "origins") == [(origins,)]


def test_a_fact_reports_one_claim_however_its_speaker_is_written(newsroom: Any) -> None:
    for source, by in (("nadi", "Harbour Terminals"), ("plains", "Harbour terminals")):
        newsroom.number(newsroom.article(source), 12, by=by)
    assert newsroom.query("select count(*), count(distinct fact_id) from claim_facts") == [(2, 2)]


@pytest.mark.parametrize(
    ("one", "other", "origins"),
    [
        (("Hari Shankar Rao", "x-1"), ("Harishankar Rao", "x-2"), 1),
        (("Sudan Doctors Network", "x-1"), ("Sudan Doktars Network", "x-2"), 1),
        (("Hari Shankar Rao", "x-1"), ("Hari Prasad Rao", "x-2"), 2),
        (("Ministry of Home Affairs (Serbia)", "Q1"), "interior ministry", 1),
        (("Ministry of Finance (Serbia)", "Q1"), "interior ministry", 2),
        ("army", "military", 1),
        (("Hill Liberation Army", "x-1"), "military", 2),
        ("union", "students' union", 1),
        ("army", "police", 2),
    ],
)
def test_one_speaker_as_two_texts_write_him(newsroom: Any, one: Any, other: Any, origins: int) -> None:
    newsroom.number(newsroom.article("nadi"), 12, by=one)
    newsroom.number(newsroom.article("plains"), 12, by=other)
    assert newsroom.query("select origins from claims where kind = 'quantity'") == [(origins,)]


@pytest.mark.parametrize(
    ("role", "tenure", "origins"),
    [("spokesperson", "current", 1), ("spokesperson", "former", 2), ("chief", "current", 2)],
)
def test_only_who_speaks_for_a_body_now_has_its_voice(newsroom: Any, role: str, tenure: str, origins: int) -> None:
    told = newsroom.article("nadi")
    newsroom.number(told, 21, by=("Dinesh Karki", "x-Dinesh Karki"))
    newsroom.role(told, "Dinesh Karki", role, "Nepal Police", tenure=tenure)
    newsroom.number(newsroom.article("plains"), 21, by=("Nepal Police", "x-Nepal Police"))
    assert newsroom.query("select origins from claims where kind = 'quantity'") == [(origins,)]


def test_own_voices_are_an_origin_each(newsroom: Any) -> None:
    for source in ("nadi", "plains"):
        newsroom.number(newsroom.article(source), 12)
    assert claims(newsroom) == [(12, 2, 2, 2, 2, None)]


def test_a_report_without_a_date_moves_no_day_of_a_claim(newsroom: Any) -> None:
    for on in (1, 2, None):
        newsroom.number(newsroom.article(f"outlet {on}", on), 12)
    newsroom.number(newsroom.article("late", None), 99)
    ingested = newsroom.read("articles", "distinct cast(ingested_at as date)")[0][0]
    assert newsroom.read("claims", "value, first_reported, last_reported") == [
        (12, day(1), day(2)),
        (99, ingested, ingested),
    ]
    assert newsroom.read("story_timeline", "value, date") == [(12, day(1)), (12, day(2)), (99, ingested)]


def test_copies_are_one_origin_and_one_text(newsroom: Any) -> None:
    first = newsroom.article("nadi", 1)
    newsroom.number(first, 12)
    newsroom.number(newsroom.article("plains", 2, copy_of=first), 12)
    assert claims(newsroom) == [(12, 1, 1, 2, 2, None)]


def test_rewrites_of_one_agency_are_one_origin(newsroom: Any) -> None:
    newsroom.entity("Q1", "Press Trust of India", "ORG", aliases=["PTI", "पीटीआई"])
    newsroom.number(newsroom.article("nadi", agency="PTI"), 12)
    newsroom.number(newsroom.article("plains", agency="पीटीआई"), 12)
    assert claims(newsroom) == [(12, 1, 2, 2, 2, None)]
    assert newsroom.read("claim_reports", "distinct origin") == [("Press Trust of India",)]


def test_a_dropped_attribution_is_inferred_and_says_so(newsroom: Any) -> None:
    newsroom.number(newsroom.article("nadi", 1), 2000, item="soldier", by=("National Intelligence Service", "Q484104"))
    rewrite = newsroom.article("plains", 2)
    newsroom.number(rewrite, 2000, item="soldier")
    assert claims(newsroom) == [(2000, 1, 2, 2, 2, "National Intelligence Service")]
    assert newsroom.read("claim_reports", "source_id, origin, origin_inferred") == [
        ("nadi", "National Intelligence Service", False),
        ("plains", "National Intelligence Service", True),
    ]


def test_an_estimate_printed_as_a_fact_is_still_the_estimate(newsroom: Any) -> None:
    # "The army estimates that some 300 rebels may have been killed", and "Some 300 rebels have been killed."
    newsroom.number(newsroom.article("nadi", 1), 300, item="rebel", qualifier="approx", status="possible", by="army")
    newsroom.number(newsroom.article("plains", 2), 300, item="rebel", qualifier="approx")
    assert claims(newsroom, "value, status, origins, articles, holder") == [(300, "possible", 1, 2, "army")]
    assert newsroom.read("claim_reports", "source_id, origin, origin_inferred") == [
        ("nadi", "army", False),
        ("plains", "army", True),
    ]


@pytest.mark.parametrize(
    "fact",
    [
        pytest.param({"value": 300.0}, id="counted to the last one"),
        pytest.param({"value": 300.0, "qualifier": "approx", "by": "hospital"}, id="on another's word"),
        pytest.param({"value": 310.0, "qualifier": "approx"}, id="another number"),
        pytest.param({"value": 300.0, "qualifier": "approx", "place": "Kota", "place_id": "Q1"}, id="elsewhere"),
        pytest.param({"value": 300.0, "qualifier": "approx", "on": 9}, id="a week later"),
        pytest.param(
            {"value": 300.0, "qualifier": "approx", "measure": "deployed"}, id="no toll: sent, not to be sent"
        ),
    ],
)
def test_what_was_feared_and_what_was_found_are_two_claims(newsroom: Any, fact: dict[str, Any]) -> None:
    measure = fact.get("measure", "killed")
    feared = {"item": "rebel", "qualifier": "approx", "status": "possible", "by": "army"}
    newsroom.number(newsroom.article("nadi", 1), 300, measure, place="Agra", place_id="Q2", **feared)
    newsroom.number(newsroom.article("plains", fact.pop("on", 2)), **({"item": "rebel"} | fact))
    assert claims(newsroom, "status") == [("happened",), ("possible",)]


def test_the_id_of_an_estimate_stays_whichever_came_first(newsroom: Any) -> None:
    newsroom.number(newsroom.article("plains", 1), 300, item="rebel", qualifier="approx")
    [before] = claims(newsroom, "claim_id")
    newsroom.number(newsroom.article("nadi", 2), 300, item="rebel", qualifier="approx", status="possible", by="army")
    newsroom.number(newsroom.article("globe", 2), 300, item="rebel", place="Kota", place_id="Q1")
    assert before in claims(newsroom, "claim_id")
    assert len(claims(newsroom, "distinct claim_id")) == 2


def test_a_headline_without_the_speaker_its_body_names_drops_nothing(newsroom: Any) -> None:
    article = newsroom.article("nadi")
    newsroom.number(article, 12)
    newsroom.number(article, 12, by="police")
    assert newsroom.read("claim_reports", "origin, origin_inferred") == [("police", False), ("police", False)]


def test_another_number_of_the_story_lends_no_origin(newsroom: Any) -> None:
    newsroom.number(newsroom.article("nadi"), 12, by="police")
    newsroom.number(newsroom.article("plains"), 60, measure="injured")
    assert claims(newsroom, "value, holder") == [(12, "police"), (60, None)]


def test_whoever_only_passed_it_on_is_no_second_origin(newsroom: Any) -> None:
    newsroom.number(newsroom.article("nadi"), 12, by=("KCNA", "Q1"), relay="Yonhap", relays=["Yonhap"])
    newsroom.number(newsroom.article("plains"), 12, by=("Yonhap", "Q2"))
    assert claims(newsroom, "origins, holder") == [(1, "KCNA")]


def test_two_speakers_are_two_origins(newsroom: Any) -> None:
    newsroom.number(newsroom.article("nadi"), 12, by="police")
    newsroom.number(newsroom.article("plains"), 12, by=("District Hospital", "x-1"))
    newsroom.number(newsroom.article("globe"), 12, by="police")
    assert newsroom.read("corroboration", "origins, origin_names") == [(2, ["police", "District Hospital"])]
    assert claims(newsroom, "holder") == [("police",)]


def test_an_unknown_source_is_no_outlet(newsroom: Any) -> None:
    newsroom.number(newsroom.article("unknown"), 12)
    assert claims(newsroom, "sources, independent_texts") == [(0, 1)]


def test_a_superseded_version_counts_only_in_time(newsroom: Any) -> None:
    old = newsroom.article("nadi", 1)
    newsroom.number(old, 12)
    new = newsroom.article("nadi", 3, supersedes=old)
    newsroom.number(new, 15)
    assert claims(newsroom, "value") == [(15,)]
    assert newsroom.query("select value from claims_as_of(date '2026-03-02')") == [(12,)]
    assert newsroom.query("select value from claims_as_of(date '2026-03-03')") == [(15,)]
    assert newsroom.read("story_timeline", "value, is_revision, previous_value") == [(12, False, None), (15, True, 12)]


def test_an_origin_that_became_known_later_was_not_known_before(newsroom: Any) -> None:
    newsroom.number(newsroom.article("nadi", 1), 12)
    newsroom.number(newsroom.article("plains", 1), 12)
    newsroom.number(newsroom.article("globe", 4), 12, by="police")
    assert newsroom.query("select origins, holder from claims_as_of(date '2026-03-01')") == [(2, None)]
    assert claims(newsroom, "origins, holder") == [(1, "police")]


def test_claims_as_of_no_day_are_the_claims(newsroom: Any) -> None:
    newsroom.number(newsroom.article("nadi", 1), 12)
    newsroom.event(newsroom.article("plains", 2), "CONSULT", [KIM], [LAVROV])
    columns = "claim_id, holder, articles, origins"
    assert newsroom.query(f"select {columns} from claims_as_of(null) order by all") == newsroom.read("claims", columns)


def test_ids_stay_as_articles_arrive(newsroom: Any) -> None:
    newsroom.number(newsroom.article("nadi", 1), 12)
    newsroom.event(newsroom.article("nadi", 1), "CONSULT", [KIM], [LAVROV])
    before = newsroom.read("claims", "claim_id")
    newsroom.number(
        newsroom.article("plains", 2), 12, by="police", place="Kanpur", place_id="Q1", date=dt.date(2026, 3, 1)
    )
    newsroom.number(newsroom.article("plains", 2), 15)
    newsroom.event(newsroom.article("plains", 2), "CONSULT", [KIM], [LAVROV], date=dt.date(2026, 3, 1))
    assert set(before) <= set(newsroom.read("claims", "claim_id"))
    assert len(newsroom.read("claims", "claim_id")) == 3


def test_order_of_articles_does_not_matter(newsroom: Any) -> None:
    for source, value in (("nadi", 12), ("plains", 15), ("globe", 12)):
        newsroom.number(newsroom.article(source), value, by="police")
    before = newsroom.read("claims")
    for rows in newsroom.rows.values():
        rows.reverse()
    assert newsroom.read("claims") == before


# Two reports of two outlets, and how many claims they make: one report is a function that adds it to an article.
def number(**values: Any) -> Any:
    """A toll of twelve."""
    return lambda newsroom, article: newsroom.number(article, 12, **values)


def event(kind: str, actors: list[Any], targets: list[Any], **values: Any) -> Any:
    """An act."""
    return lambda newsroom, article: newsroom.event(article, kind, actors, targets, **values)


def words(quote: str) -> Any:
    """Words of one speaker."""
    return lambda newsroom, article: newsroom.statement(article, KIM, quote)


MARCH = {"date": dt.date(2026, 3, 1), "date_precision": "month"}
FEBRUARY = {"date": dt.date(2026, 2, 1), "date_precision": "month"}
KOTA, JAIPUR = {"place": "Kota", "place_id": "Q1"}, {"place": "Jaipur", "place_id": "Q2"}
MEETING = event("CONSULT", [KIM], [LAVROV])
SOON = words("We will meet again soon in Moscow")
DUTY = words("रूस की मदद करना हमारा भाईचारे का कर्तव्य है")
PAIRS = {
    "the same number": (number(), number(), 1),
    "another word for it": (number(item="troop"), number(item="soldier"), 1),
    "people, said or not": (number(item=None), number(item="person"), 1),
    "feared and happened": (number(status="possible"), number(), 2),
    "killed and injured": (number(measure="injured"), number(), 2),
    "a place, and none said": (number(**KOTA), number(), 1),
    "two towns": (number(**KOTA), number(**JAIPUR), 2),
    "an accident of years ago": (number(date=dt.date(2016, 11, 20)), number(), 2),
    "two subjects": (number(subject="A", subject_id="Q1"), number(subject="B", subject_id="Q2"), 2),
    "a rise and a level": (number(change="increase"), number(), 2),
    "a range and a number": (number(value_max=14.0, qualifier="range"), number(), 2),
    "at least, and exactly": (number(qualifier="at_least"), number(), 1),
    "the same act": (MEETING, MEETING, 1),
    "two types": (MEETING, event("AGREE", [KIM], [LAVROV]), 2),
    "two targets": (MEETING, event("CONSULT", [KIM], [("Xi", "Q15031")]), 2),
    "two dates": (event("CONSULT", [KIM], [], date=dt.date(2026, 3, 1)), event("CONSULT", [KIM], [], **FEBRUARY), 2),
    "a day of a month": (
        event("CONSULT", [KIM], [], date=dt.date(2026, 3, 4)),
        event("CONSULT", [KIM], [], **MARCH),
        1,
    ),
    "a date, and none": (event("CONSULT", [KIM], [], **MARCH), event("CONSULT", [KIM], []), 1),
    "two statuses": (event("CONSULT", [KIM], [], status="planned"), event("CONSULT", [KIM], []), 2),
    "two places, no sides": (event("ASSAULT", [], [], **KOTA), event("ASSAULT", [], [], **JAIPUR), 2),
    "the same words": (SOON, words("We will meet again soon, in Moscow!"), 1),
    "nearly the same words": (SOON, words("we will meet again very soon in Moscow"), 1),
    "other words": (SOON, words("Nobody will ever forget what these soldiers did"), 2),
    "the same words in Hindi": (DUTY, words("रूस की मदद करना हमारा भाईचारे का कर्तव्य"), 1),
    "other words in Hindi": (DUTY, words("हम दोनों देशों के बीच व्यापार बढ़ाना चाहते हैं"), 2),
}


@pytest.fixture(scope="module")
def counts(open_newsroom: Any) -> dict[str, int]:
    """How many claims each pair makes, each a story of its own."""
    newsroom = open_newsroom()
    for name, (first, second, _) in PAIRS.items():
        first(newsroom, newsroom.article("nadi", 1, story=name))
        second(newsroom, newsroom.article("plains", 2, story=name))
    return dict(newsroom.query("select story_id, count(*) from claims group by story_id"))


@pytest.mark.parametrize("name", PAIRS)
def test_which_reports_are_one_claim(name: str, counts: dict[str, int]) -> None:
    assert counts[name] == PAIRS[name][2]


def test_statements_of_two_speakers_are_two_claims(newsroom: Any) -> None:
    newsroom.statement(newsroom.article("nadi", 1), KIM, "We will meet again soon in Moscow")
    newsroom.statement(newsroom.article("plains", 2), LAVROV, "We will meet again soon in Moscow")
    assert claims(newsroom, "holder, origins") == [("Kim Jong Un", 1), ("Sergey Lavrov", 1)]


def test_roles_are_claims(newsroom: Any) -> None:
    newsroom.role(newsroom.article("nadi"), "Kim Jong Un", "leader", "North Korea")
    newsroom.role(newsroom.article("plains"), "Kim Jong Un", "leader", "North Korea")
    newsroom.role(newsroom.article("plains"), "Kim Jong Un", "leader", "North Korea", tenure="former")
    assert claims(newsroom, "predicate, articles") == [("former leader", 1), ("leader", 2)]


def test_claims_in_words(newsroom: Any) -> None:
    article = newsroom.article("nadi")
    newsroom.number(article, 15000, "deployed", "soldier", subject="North Korea", place="Russia")
    newsroom.number(article, 3, "killed", "child", status="possible")
    newsroom.number(article, 3.17e12, "pledged", None, unit="INR", value_max=4e12)
    newsroom.number(article, 20, "pledged", "relief", unit="tonne")
    newsroom.number(article, 60, "measured", None, unit="kilometre per hour")
    newsroom.number(article, 13.8, "measured", None, unit="degree Celsius")
    newsroom.number(article, 1, "located", None, unit="square foot", value_max=9)
    newsroom.number(article, 6.25, "priced", "repo rate", unit="percent")
    newsroom.event(article, "CONSULT", [KIM], [LAVROV], place="Beijing")
    newsroom.statement(article, KIM, "See you soon")
    newsroom.role(article, "Kim Jong Un", "leader", "North Korea")
    assert newsroom.read("claims", "claim") == [
        ("13.8 degrees Celsius measured",),
        ("15,000 soldiers deployed, North Korea, Russia",),
        ("1–9 square feet located",),
        ("20 tonnes (relief) pledged",),
        ("3 children killed (possible)",),
        ("3,170,000,000,000–4,000,000,000,000 INR pledged",),
        ("6.25 % (repo rate) priced",),
        ("60 kilometres per hour measured",),
        ("CONSULT: Kim Jong Un → Sergey Lavrov, Beijing",),
        ("Kim Jong Un said: See you soon",),
        ("Kim Jong Un: leader of North Korea",),
    ]


def test_a_denial_stands_beside_what_it_denies(newsroom: Any) -> None:
    newsroom.event(newsroom.article("nadi", 1), "ASSAULT", [("Army", "x-army")], [("Village", "x-village")])
    denied = newsroom.event(
        newsroom.article("plains", 2), "ASSAULT", [("Army", "x-army")], [], status="denied", by=("Army", "x-army")
    )
    [claim] = newsroom.query("select claim_id from claims where status = 'happened'")
    assert newsroom.read("denials", "claim_id, fact_id, denied_by, denied_by_id") == [
        (*claim, denied, "Army", "x-army")
    ]


def test_a_denied_number_denies_the_equal_one(newsroom: Any) -> None:
    newsroom.number(newsroom.article("nadi"), 40)
    newsroom.number(newsroom.article("plains"), 18)
    newsroom.number(newsroom.article("globe"), 40, status="denied", by="army")
    assert newsroom.query(
        "select claims.value, denied_by from denials join claims using (claim_id) where claims.status = 'happened'"
    ) == [(40, "army")]


def test_a_commissioner_denies_what_his_men_are_said_to_have_done(newsroom: Any) -> None:
    told = newsroom.article("nadi", 1)
    newsroom.event(told, "ASSAULT", ["police"], ["farmers"], evidence="police caned farmers")
    newsroom.event(told, "PROTEST", ["farmers"], [], evidence="farmers marched")
    newsroom.event(
        newsroom.article("plains", 2), "ASSAULT", [("Hari Rao", "x-rao")], [], status="denied", by=("Hari Rao", "x-rao")
    )
    assert newsroom.query(
        "select denials.denied_by, claims.claim from denials join claims using (claim_id) where claims.status = 'happened'"
    ) == [("Hari Rao", "ASSAULT: police → farmers")]


def test_denied_words_are_listed_beside_what_another_said(newsroom: Any) -> None:
    told, answered = newsroom.article("nadi", 1), newsroom.article("plains", 2)
    newsroom.statement(told, "union", "The bus was badly overloaded when it left the depot")
    newsroom.statement(told, "union", "The drivers will meet the minister on Monday")
    firm = newsroom.statement(
        answered, "firm", "no bus left its depot overloaded", rule="denial", evidence="firm denied it"
    )
    assert newsroom.query("select fact_id, denied_by, claim from denials join claims using (claim_id)") == [
        (firm, "firm", "union said: The bus was badly overloaded when it left the depot")
    ]
    assert newsroom.query("select claim from claims where predicate = 'denied'") == [
        ("firm denied: no bus left its depot overloaded",)
    ]


def test_few_denied_words_are_tied_by_a_short_one(newsroom: Any) -> None:
    told, answered = newsroom.article("nadi", 1), newsroom.article("plains", 2)
    newsroom.statement(told, "villagers", "the inspection had been fake from the first day")
    newsroom.statement(told, "villagers", "the inspection team came late")
    fake = newsroom.statement(answered, "collector", "the inspection was fake", rule="denial", evidence="he denied it")
    other = newsroom.statement(
        answered, "collector", "the inspections were sold for cash", rule="denial", evidence="nor was it sold"
    )
    assert newsroom.read("denials left join claims using (claim_id)", "fact_id, claim") == sorted(
        [(fake, "villagers said: the inspection had been fake from the first day"), (other, None)]
    )


def test_officers_are_those_of_the_force_that_denies(newsroom: Any) -> None:
    newsroom.event(newsroom.article("nadi", 1), "ASSAULT", ["police"], ["farmers"], evidence="police shot at farmers")
    force = ("Haveli Police", "x-force")
    denied = {"status": "denied", "by": force}
    answer = newsroom.article("plains", 2)
    newsroom.event(answer, "ASSAULT", ["officers"], ["farmers"], evidence="officers had fired at farmers", **denied)
    newsroom.event(answer, "ASSAULT", ["officers"], ["traders"], evidence="or beaten traders", **denied)
    assert newsroom.query(
        "select denials.evidence, claim from denials left join claims using (claim_id) order by 1"
    ) == [("officers had fired at farmers", "ASSAULT: police → farmers"), ("or beaten traders", None)]


def test_a_number_in_denied_words_is_denied_once(newsroom: Any) -> None:
    newsroom.number(newsroom.article("nadi", 1), 23, item="militant")
    answer = newsroom.article("plains", 2)
    evidence = "The rebels denied that 23 men had died"
    newsroom.statement(answer, "rebels", "23 men had died", rule="denial", evidence=evidence)
    denied = newsroom.number(answer, 23, item="man", status="denied", by="rebels", evidence="that 23 men had died")
    assert newsroom.query("select fact_id, denied_by, claims.item from denials join claims using (claim_id)") == [
        (denied, "rebels", "militant")
    ]


def test_a_denied_number_that_nobody_gives_answers_somebodys_words(newsroom: Any) -> None:
    newsroom.statement(newsroom.article("nadi", 1), "drivers", "the contract had been forged in the depot")
    answer = newsroom.article("plains", 2)
    evidence = "The firm denied that 12 pages of the contract had been forged"
    newsroom.statement(answer, "firm", "12 pages of the contract had been forged", rule="denial", evidence=evidence)
    denied = newsroom.number(answer, 12, item="page", status="denied", by="firm", evidence=evidence)
    assert newsroom.query("select fact_id, claim from denials join claims using (claim_id)") == [
        (denied, "drivers said: the contract had been forged in the depot")
    ]


def test_an_act_in_whose_words_a_number_is_denied_is_no_second_denial(newsroom: Any) -> None:
    newsroom.number(newsroom.article("nadi", 1), 1750, measure="dismissed", item="worker")
    answer = newsroom.article("plains", 2)
    evidence = "The mill denied that it had dismissed 1,750 workers and locked its gates"
    number = newsroom.number(
        answer, 1750, measure="dismissed", item="worker", status="denied", by="mill", evidence=evidence
    )
    denied = {"status": "denied", "by": "mill"}
    newsroom.event(answer, "COERCE", ["mill"], ["workers"], evidence="it had dismissed 1,750 workers", **denied)
    locked = newsroom.event(answer, "COERCE", ["mill"], ["staff"], evidence="locked its gates", **denied)
    assert {row[0] for row in newsroom.read("denials", "fact_id")} == {number, locked}


def test_words_and_an_act_whose_passages_overlap_are_one_denial(newsroom: Any) -> None:
    """The words, which are longer, unless somebody claims the act."""
    newsroom.event(newsroom.article("nadi", 1), "ASSAULT", ["mill"], ["weavers"])
    answer = newsroom.article("plains", 2)
    newsroom.event(
        answer, "COERCE", ["mill"], [], status="denied", by="mill", evidence="The mill denied that the gates"
    )
    beaten = newsroom.event(
        answer,
        "ASSAULT",
        ["mill"],
        ["weavers"],
        status="denied",
        by="mill",
        evidence="It denied that the weavers were beaten",
    )
    newsroom.statement(
        answer, "mill", "the weavers were beaten", rule="denial", evidence="denied that the weavers were beaten"
    )
    gates = newsroom.statement(
        answer, "mill", "the gates were shut", rule="denial", evidence="mill denied that the gates were shut"
    )
    smoke = newsroom.statement(
        answer, "mill", "the alarm had failed", rule="denial", evidence="The mill denied that the alarm had failed"
    )
    assert {row[0] for row in newsroom.read("denials", "fact_id")} == {gates, beaten, smoke}


def test_who_is_accused_and_rejects_it_denies_it(newsroom: Any) -> None:
    told, answered = newsroom.article("nadi", 1), newsroom.article("plains", 2)
    newsroom.event(told, "ACCUSE", [("Front", "x-front")], [("Hari Rao", "x-rao")])
    newsroom.event(told, "ACCUSE", [("League", "x-league")], ["police"])
    rao = newsroom.event(answered, "REJECT", [("Hari Rao", "x-rao")], [], evidence="Rao dismissed the charges")
    force = newsroom.event(
        answered, "REJECT", [("Haveli Police", "x-force")], [("League", "x-league")], evidence="police rejected it"
    )
    newsroom.event(
        answered, "REJECT", [("Hari Rao", "x-rao")], [("Board", "x-board")], evidence="Rao refused the board"
    )
    newsroom.event(answered, "REJECT", [("Mira Sen", "x-sen")], [], evidence="Sen rejected the offer")
    assert newsroom.read("denials left join claims using (claim_id)", "fact_id, denied_by, claim") == sorted(
        [(rao, "Hari Rao", "ACCUSE: Front → Hari Rao"), (force, "Haveli Police", "ACCUSE: League → police")]
    )


def test_allegations_that_nobody_is_told_to_have_made_are_denied(newsroom: Any) -> None:
    """But a court rejects what others ask for, and an offer is no allegation."""
    told = newsroom.article("nadi", 1)
    for subject, evidence in (
        ("company", "The company denied the allegations"),
        ("High Court", "The High Court rejected the charges"),
        ("union", "The union rejected the offer"),
        ("commissioner", "आयुक्त ने इस आरोप को खारिज किया"),
    ):
        newsroom.event(told, "REJECT", [subject], [], evidence=evidence)
    assert newsroom.read("denials", "denied_by, claim_id") == [("commissioner", None), ("company", None)]


def test_words_that_are_denied_with_a_rejection_deny_the_accusation(newsroom: Any) -> None:
    newsroom.event(newsroom.article("nadi", 1), "ACCUSE", [("Front", "x-front")], [("Hari Rao", "x-rao")])
    answer = newsroom.article("plains", 2)
    newsroom.event(
        answer, "REJECT", [("Hari Rao", "x-rao")], [("Front", "x-front")], evidence="Rao rejected the charge"
    )
    words = newsroom.statement(
        answer,
        "Rao",
        "he had sold the land",
        rule="denial",
        evidence="Rao rejected the charge that he had sold the land",
    )
    assert newsroom.query("select fact_id, claim from denials join claims using (claim_id)") == [
        (words, "ACCUSE: Front → Hari Rao")
    ]


def test_a_rejection_in_whose_words_a_number_is_denied_is_no_second_denial(newsroom: Any) -> None:
    newsroom.event(newsroom.article("nadi", 1), "ACCUSE", [("Front", "x-front")], [("Hari Rao", "x-rao")])
    answer = newsroom.article("plains", 2)
    newsroom.event(answer, "REJECT", [("Hari Rao", "x-rao")], [], evidence="Rao denied that 40 men")
    number = newsroom.number(answer, 40, status="denied", by="Rao", evidence="Rao denied that 40 men had died")
    assert newsroom.read("denials", "fact_id") == [(number,)]


def test_a_denial_of_what_nobody_claims_stands_alone(newsroom: Any) -> None:
    newsroom.event(newsroom.article("nadi"), "ASSAULT", [("Army", "x-army")], [], status="denied")
    newsroom.event(newsroom.article("nadi"), "ASSAULT", [("Rebels", "x-rebels")], [])
    assert newsroom.read("denials", "claim_id, denied_by") == [(None, None)]


def test_what_two_origins_carry_and_an_outlet_leaves_out(newsroom: Any) -> None:
    newsroom.number(newsroom.article("nadi", 1), 12, by="police")
    newsroom.number(newsroom.article("plains", 1), 12, by="hospital")
    newsroom.number(newsroom.article("globe", 2), 80, measure="injured")
    newsroom.article("unknown", 2)
    newsroom.article("early", None, published_date=dt.date(2026, 2, 20), date_origin="text")
    newsroom.number(newsroom.article("other", 2), 15)
    newsroom.article("elsewhere", 2, story="another")
    assert newsroom.read("omissions", "claim, origins, source_id") == [("12 people killed", 2, "globe")]
