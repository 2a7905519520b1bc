"""The aggregates: three or four rows in, all rows out; copies never add weight."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from flows.catalog import catalog_views
from flows.compute import checks_of, run_checks

MARCH_1, MARCH_2, MARCH_3 = (dt.date(2026, 3, n) for n in (1, 2, 3))
SOURCE_DAY = "source_id, date, date_is_ingest, language, articles, originals, copies, facts"
ENTITY_DAY = "entity_id, name, type, date, date_is_ingest, articles, independent_texts, sources, mentions, facts"
SOURCE_ENTITY_DAY = "source_id, entity_id, name, date, date_is_ingest, articles, independent_texts, mentions"
EVENT_DAY = (
    "event_type, quad_class, actor, actor_id, target, target_id, date, status, events, independent_texts, goldstein"
)
ARMY, TOWN = ("Army", "x-army"), ("Town", "x-town")


def test_articles_know_when_they_were_read(newsroom: Any) -> None:
    newsroom.article("nadi")
    assert newsroom.read("articles", "ingested_at") == [(dt.datetime(2026, 4, 1, 12, 0),)]


def test_the_latest_assignment_counts(newsroom: Any) -> None:
    article = newsroom.article("nadi", story="old")
    times = {"started_at": dt.datetime(2026, 4, 2), "ended_at": dt.datetime(2026, 4, 2)}
    newsroom.add("batches", **(newsroom.rows["batches"][0] | times | {"batch_id": "aaa"}))
    newsroom.add("stories", article_id=article, story_id="new", similarity=0.5, linked_by="merge", batch_id="aaa")
    assert newsroom.read("stories", "article_id, story_id") == [(article, "new")]


@pytest.mark.parametrize("view", [view.name for view in catalog_views() if view.kind == "view"])
def test_a_limit_is_kept(newsroom: Any, view: str) -> None:
    for number in range(1, 4):
        newsroom.source(f"outlet{number}")
        newsroom.entity(f"x-{number}", "One")
        article = newsroom.article(f"outlet{number}", number, story=f"s{number}")
        newsroom.mention(article, f"x-{number}")
        newsroom.event(article, "ACCUSE", [ARMY], [TOWN], by=ARMY)
    newsroom.settle()
    assert len(newsroom.database.execute(f"select * from {view} limit 1").fetchall()) <= 1
    assert len(newsroom.database.execute(f"select * from {view} order by all limit 1").fetchall()) <= 1


@pytest.mark.parametrize("table", ["claims", "story_timeline", "contradictions"])
def test_a_limit_is_kept_beside_what_was_computed_again(newsroom: Any, table: str) -> None:
    for number in range(1, 6):
        newsroom.number(newsroom.article(f"outlet{number}", number, story=f"s{number}"), 12)
    newsroom.settle()
    newsroom.database.execute("insert into _recomputed_stories select story_id, batch_id from raw_stories")
    [(read, kept)] = newsroom.database.execute(
        f"""
        with few as (select story_id from stories group by story_id order by story_id limit 1),
        members as materialized (select story_id from stories where story_id in (select story_id from few)),
        first as (select story_id from members group by story_id limit 1),
        told as (select story_id, count(*) from {table} where story_id in (select story_id from first) group by story_id)
        select (select count(*) from members), count(*) from first left join told using (story_id)
        """
    ).fetchall()
    assert (read, kept) == (1, 1)


def test_the_catalogue_goes_before_what_was_discovered(newsroom: Any) -> None:
    newsroom.entity("Q1", "Found", origin="discovered")
    newsroom.entity("Q1", "Listed")
    assert newsroom.read("entities", "name, origin") == [("Listed", "catalogue")]


def test_facts_have_common_columns(newsroom: Any) -> None:
    article = newsroom.article("nadi")
    newsroom.number(article, 12, subject="Army", subject_id="x-army")
    newsroom.event(article, "ASSAULT", [ARMY], [TOWN])
    newsroom.statement(article, ARMY, "We did not", addressee="Town", addressee_id="x-town")
    newsroom.role(article, "Kim", "leader", "Korea")
    assert newsroom.read("facts", "kind, predicate, subject, subject_id, object, object_id, value, unit") == [
        ("event", "ASSAULT", "Army", "x-army", "Town", "x-town", None, None),
        ("quantity", "killed", "Army", "x-army", None, None, 12, "count"),
        ("role", "leader", "Kim", "x-Kim", "Korea", "x-Korea", None, None),
        ("statement", "said", "Army", "x-army", "Town", "x-town", None, None),
    ]


def test_source_daily(newsroom: Any) -> None:
    first = newsroom.article("nadi", 1)
    newsroom.number(first, 12)
    newsroom.article("nadi", 1)
    copied = newsroom.article("plains", 2, copy_of=first)
    newsroom.number(copied, 12)
    newsroom.article("plains", None)
    assert newsroom.read("source_daily", SOURCE_DAY) == [
        ("nadi", MARCH_1, False, "en", 2, 2, 0, 1),
        ("plains", MARCH_2, False, "en", 1, 0, 1, 1),
        ("plains", dt.date(2026, 4, 1), True, "en", 1, 1, 0, 0),
    ]


def test_a_new_version_takes_the_place_of_the_old(newsroom: Any) -> None:
    old = newsroom.article("nadi", 1)
    newsroom.article("nadi", 1, supersedes=old, copy_of=old, relation="version")
    assert newsroom.read("source_daily", "articles, originals, copies") == [(1, 1, 0)]


def test_entity_daily(newsroom: Any) -> None:
    newsroom.entity("x-army", "Army", "ORG")
    first = newsroom.article("nadi", 1)
    copied = newsroom.article("plains", 1, copy_of=first)
    for article in (first, copied):
        newsroom.mention(article, "x-army")
        newsroom.mention(article, "x-army", at=9)
        newsroom.event(article, "ASSAULT", [ARMY], [])
    newsroom.mention(newsroom.article("unknown", 2), "x-army")
    assert newsroom.read("entity_daily", ENTITY_DAY) == [
        ("x-army", "Army", "ORG", MARCH_1, False, 2, 1, 2, 4, 1),
        ("x-army", "Army", "ORG", MARCH_2, False, 1, 1, 0, 1, 0),
    ]


def test_source_entity_daily(newsroom: Any) -> None:
    newsroom.entity("x-army", "Army", "ORG")
    for source in ("nadi", "nadi", "plains"):
        newsroom.mention(newsroom.article(source, 1), "x-army")
    assert newsroom.read("source_entity_daily", SOURCE_ENTITY_DAY) == [
        ("nadi", "x-army", "Army", MARCH_1, False, 2, 2, 2),
        ("plains", "x-army", "Army", MARCH_1, False, 1, 1, 1),
    ]


def test_event_daily(newsroom: Any) -> None:
    first = newsroom.article("nadi", 1)
    newsroom.event(first, "ASSAULT", [ARMY], [TOWN], goldstein=-9.0, quad_class=4)
    newsroom.event(first, "ASSAULT", [ARMY], [TOWN], goldstein=-7.0, quad_class=4)
    newsroom.event(newsroom.article("plains", 1, copy_of=first), "ASSAULT", [ARMY], [TOWN], quad_class=4)
    assert newsroom.read("event_daily", EVENT_DAY) == [
        ("ASSAULT", 4, "Army", "x-army", "Town", "x-town", MARCH_1, "happened", 2, 1, -8.0)
    ]


def test_entity_timeline(newsroom: Any) -> None:
    newsroom.entity("x-army", "Army", "ORG")
    article = newsroom.article("nadi", 2)
    fact = newsroom.event(article, "ASSAULT", [ARMY], [], place="Town", place_id="x-town")
    assert newsroom.read("entity_timeline") == [
        ("x-army", "Army", MARCH_2, "event", "ASSAULT", fact, article, "told"),
        ("x-town", None, MARCH_2, "event", "ASSAULT", fact, article, "told"),
    ]


def test_entities_do_not_depend_on_the_order_of_files(newsroom: Any) -> None:
    for aliases in (["Old", "Older"], ["New"], ["Newer", "Newest"]):
        newsroom.entity("x-one", "One", origin="discovered", aliases=aliases)
    for name in ("Renamed", "Named"):
        newsroom.entity("Q2", name, origin="catalogue")
    newsroom.entity("Q2", "Discovered", origin="discovered", aliases=["a", "b"])
    newsroom.settle()
    shown = {}
    for ordinal in ("rowid", "10 - rowid"):
        newsroom.database.execute(f"update raw_entities set file_ordinal = {ordinal}")
        shown[ordinal] = newsroom.database.execute("select name, aliases from entities order by entity_id").fetchall()
    assert shown["rowid"] == [("Named", []), ("One", ["Newer", "Newest"])]
    assert shown["10 - rowid"] == [("Renamed", []), ("One", ["Newer", "Newest"])]


def test_entity_pairs(newsroom: Any) -> None:
    first = newsroom.article("nadi", 1)
    for article in (first, newsroom.article("plains", 1, copy_of=first)):
        for entity in ("x-army", "x-town"):
            newsroom.mention(article, entity)
            newsroom.mention(article, entity, at=9)
        newsroom.event(article, "ASSAULT", [ARMY], [TOWN])
    assert newsroom.read("entity_pairs") == [("x-army", "x-town", MARCH_1, 2, 1, 1)]


def test_a_list_of_a_hundred_names_brings_nobody_together(newsroom: Any) -> None:
    for names in (100, 101):
        article = newsroom.article("nadi", names - 99)
        for number in range(names):
            newsroom.mention(article, f"x-{number:03}")
    assert newsroom.query("select date, count(*) from entity_pairs group by date") == [(MARCH_1, 4950)]


def test_pairs_of_an_older_version_do_not_count_while_its_facts_stay_in_the_timeline(newsroom: Any) -> None:
    old = newsroom.article("nadi", 1)
    for entity in ("x-army", "x-town"):
        newsroom.mention(old, entity)
    told = newsroom.event(old, "ASSAULT", [ARMY], [])
    newsroom.article("nadi", 2, relation="version", copy_of=old, supersedes=old)
    assert newsroom.read("entity_pairs") == []
    assert newsroom.read("entity_timeline", "entity_id, fact_id") == [("x-army", told)]


def test_who_takes_part_twice_in_a_fact_is_listed_once(newsroom: Any) -> None:
    article = newsroom.article("nadi", 1)
    newsroom.event(article, "ACCUSE", [ARMY], [TOWN, ARMY], by=ARMY)
    assert newsroom.read("entity_timeline", "entity_id, kind, predicate") == [
        ("x-army", "event", "ACCUSE"),
        ("x-town", "event", "ACCUSE"),
    ]


def test_wire_reuse(newsroom: Any) -> None:
    for hour, later in ((6, 9), (6, 11)):
        first = newsroom.article("agency", 1, hour)
        newsroom.article("nadi", 1, later, copy_of=first)
        newsroom.article("unknown", 1, later, copy_of=first)
        newsroom.article("agency", 1, later, copy_of=first)
    assert newsroom.read("wire_reuse") == [("nadi", "agency", 2, 4.0)]


def test_calendar(newsroom: Any) -> None:
    newsroom.article("nadi", 1)
    newsroom.article("nadi", 3)
    assert newsroom.read("calendar") == [(MARCH_1,), (MARCH_2,), (MARCH_3,)]


def test_an_empty_warehouse_has_empty_views(newsroom: Any) -> None:
    for view in ("calendar", "claims", "contradictions", "source_daily", "entity_pairs", "wire_reuse"):
        assert newsroom.read(view) == []
    checked = newsroom.settle(checking=True) + run_checks(newsroom.database, "batch", checks_of(None))
    assert [one for one in checked if one.result.rows] == []
