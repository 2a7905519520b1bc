"""Every check finds what breaks its promise: a sound newsroom passes all of them, and each breach is found by its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from flows.catalog import DAYS, STORIES
from flows.compute import checks_of, run_checks
from flows.sql_files import load_sql

CHECKS = {check.name: check for check in load_sql("checks")}
TWICE = "insert into raw_{0} select * from raw_{0}"
# check -> statements that break what it promises, and nothing that other rows of the table need to be there
BREACHES: dict[str, str] = {
    "articles_batch": "update raw_batches set batch_id = 'other'",
    "articles_date_origin": "update raw_articles set date_origin = 'none'",
    "articles_date_plausible": "update raw_articles set published_date = date '2190-01-01'",
    "articles_key": TWICE.format("articles"),
    "articles_language": "update raw_articles set language = 'Hindi'",
    "articles_placed": "delete from raw_copies",
    "articles_source": "delete from raw_sources",
    "articles_supersedes": "update raw_articles set supersedes = article_id",
    "articles_text": "update raw_articles set word_count = 0",
    "batches_count": "update raw_batches set articles = 99",
    "batches_time": "update raw_batches set ended_at = timestamp '1999-01-01'",
    "calendar_gapless": "create or replace view calendar as from (values (date '2026-03-01'), (date '2026-03-09')) t(date)",
    "claim_reports_complete": "delete from raw_claim_facts",
    "claim_reports_key": TWICE.format("claim_facts"),
    "claims_counts": "update raw_claims set independent_texts = articles + 1",
    "claims_key": TWICE.format("claims"),
    "claims_reports": "update raw_claims set origins = origins + 7",
    "contradictions_parts": "update raw_contradictions set status = 'denied'",
    "contradictions_sides": "update raw_contradictions set value = 5, value_max = null",
    "copies_one_story": "update raw_copies set cluster_id = 'one'; update raw_stories set story_id = article_id",
    "copies_original": "update raw_copies set original_id = 'nobody'",
    "copies_relation": "update raw_copies set relation = 'near'",
    "corroboration_key": TWICE.format("claims"),
    "dates_known": "update raw_articles set published_date = null",
    "denials_key": TWICE.format("denials"),
    "denials_status": "update raw_statements set status = 'happened'; update raw_events set status = 'happened'",
    "entities_key": "update raw_entities set type = 'GOD'",
    "entity_daily_key": TWICE.format("entity_daily"),
    "entity_daily_weight": "update raw_entity_daily set independent_texts = 99",
    "entity_pairs_key": "update raw_entity_pair_daily set independent_texts = articles + 1",
    "entity_timeline_key": TWICE.format("entity_facts"),
    "event_daily_key": TWICE.format("event_daily"),
    "events_scale": "update raw_events set goldstein = 11",
    "events_sides": "update raw_events set actor_ids = []",
    "events_span": "update raw_events set evidence = 'untold'",
    "events_type": "update raw_events set quad_class = 4",
    "facts_article": "update raw_quantities set article_id = 'nobody'",
    "facts_confidence": "update raw_quantities set confidence = 2",
    "facts_date": "update raw_quantities set date = date '2026-03-02', date_precision = 'month'",
    "facts_entities": "update raw_statements set speaker_id = 'x-nobody'",
    "facts_key": TWICE.format("quantities"),
    "facts_speaker": "update raw_statements set speaker = null",
    "facts_status": "update raw_quantities set status = 'perhaps'",
    "mentions_entity": "update raw_mentions set entity_id = 'x-nobody'",
    "mentions_key": TWICE.format("mentions"),
    "mentions_span": "update raw_mentions set surface = 'untold'",
    "omissions_key": TWICE.format("omissions"),
    "omissions_silent": "update raw_omissions set source_id = 'unknown'",
    "quantities_measure": "update raw_quantities set measure = 'enchanted'",
    "quantities_part_of": "update raw_quantities set part_of = fact_id",
    "quantities_qualifier": "update raw_quantities set qualifier = 'range', value_max = null",
    "quantities_span": "update raw_quantities set surface = 'untold'",
    "quantities_unit": "update raw_quantities set unit = '१०'",
    "rejects_reason": "update raw_rejects set reason = 'ugly'",
    "roles_span": "update raw_roles set person_end = person_start",
    "roles_tenure": "update raw_roles set role = 'Minister'",
    "source_daily_key": TWICE.format("source_daily"),
    "source_daily_sum": "delete from raw_source_daily",
    "source_daily_unknown": "update raw_source_daily set articles = 0",
    "source_entity_daily_key": TWICE.format("source_entity_daily"),
    "sources_key": "update raw_sources set kind = 'oracle'",
    "statements_span": "update raw_statements set quote = 'untold'",
    "story_timeline_key": "update raw_story_timeline set is_revision = not is_revision",
    "wire_copies_key": TWICE.format("wire_copies"),
    "wire_reuse_key": "create or replace view wire_reuse as from (values ('a', 'b', 0)) t(source_id, from_source_id, articles)",
}


@pytest.fixture(scope="module")
def computed(open_newsroom: Callable[[], Any]) -> Iterator[Any]:
    """A newsroom with a row of every kind in every table, computed."""
    room = open_newsroom()
    for source, kind in (("agency", "agency"), ("nadi", "newspaper"), ("tara", "newspaper"), ("unknown", "unknown")):
        room.source(source, kind)
    for entity, name in (("x-min", "Min"), ("x-rao", "Rao"), ("x-of", "Of")):
        room.entity(entity, name)
    told = [room.article("agency", 1, 8), room.article("nadi", 1, 9), room.article("tara", 2, 9)]
    room.article("nadi", 1, 12, copy_of=told[0])
    minister, rao = ("Min", "x-min"), ("Rao", "x-rao")
    for article, value, speaker in zip(told, (5, 5, 9), (minister, rao, minister), strict=True):
        room.number(article, value, by=speaker, surface="t")
        room.mention(article, "x-min")
        room.mention(article, "x-rao")
    room.number(told[0], 700, measure="injured", by=minister, surface="t")
    room.number(told[1], 80, measure="injured", by=rao, surface="t")
    room.event(told[0], "CONSULT", [minister], [rao])
    room.event(told[1], "CONSULT", [minister], [rao], by=rao)
    room.event(told[2], "CONSULT", [minister], [rao], status="denied", by=minister)
    room.statement(told[0], minister, "t")
    room.role(told[0], "min", "minister", "of")
    room.add("rejects", file_name="x", file_path="x", reason="empty", detail="", batch_id="batch")
    room.rows["batches"][0] |= {"articles": 4, "rejects": 1}
    room.database.execute("insert into _state values ('batch', 'test', '1')")
    room.settle()
    yield room
    room.database.execute("delete from _state")


@pytest.fixture
def sound(computed: Any) -> Iterator[Any]:
    """The newsroom; what a test breaks is taken back."""
    computed.database.execute("begin")
    yield computed
    computed.database.execute("rollback")


def run(room: Any, *names: str) -> dict[str, int]:
    """How many rows break each check, of those that any do."""
    checked = run_checks(room.database, "batch", [CHECKS[name] for name in names])
    return {one.result.check: one.result.rows for one in checked if one.result.rows}


def test_every_check_has_a_breach() -> None:
    assert set(BREACHES) == set(CHECKS)
    assert {check.name for unit in (None, STORIES, DAYS) for check in checks_of(unit)} == set(CHECKS)


def test_a_sound_newsroom_keeps_every_promise(sound: Any) -> None:
    assert run(sound, *CHECKS) == {}


@pytest.mark.parametrize("name", sorted(BREACHES))
def test_a_breach_is_found(sound: Any, name: str) -> None:
    for statement in BREACHES[name].split("; "):
        sound.database.execute(statement)
    assert name in run(sound, name)


@pytest.mark.parametrize("table", ["copies", "stories"])
def test_an_article_is_placed_once_in_both(sound: Any, table: str) -> None:
    sound.database.execute(f"insert into raw_{table} select * from raw_{table} limit 1")
    [one] = run_checks(sound.database, "batch", [CHECKS["articles_placed"]])
    assert one.result.rows == 1
    assert f"placed_in = {table}, times = 2" in one.first
    sound.database.execute(f"delete from raw_{table}")
    [one] = run_checks(sound.database, "batch", [CHECKS["articles_placed"]])
    assert one.result.rows > 1
    assert f"placed_in = {table}, times = 0" in one.first


def test_the_first_broken_row_is_named(sound: Any) -> None:
    sound.database.execute("update raw_roles set role = 'Minister'")
    [one] = run_checks(sound.database, "batch", [CHECKS["roles_tenure"]])
    assert "role = Minister" in one.first
