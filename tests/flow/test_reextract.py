"""Kept inputs read again by newer code: what a fresh warehouse would hold, once, whatever happens on the way."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from flows import pipeline, work
from flows.errors import InputError, Rejected, WarehouseError
from flows.pipeline import RunOptions, run_plain
from flows.queries import run_query
from flows.reextracting import Again, Reextracted, reextract
from flows.tables import FACT_TABLES
from flows.views import load_state
from tests.flow.conftest import data_files
from tests.flow.harness import KILLED, WarmRunner, contents, copy_samples, differences, left_over, quick_folder

pytestmark = pytest.mark.flow
FIRST = ("globe-wire/rail*", "nadi-times/sarayu*", "globe-wire/bajhang*")
SECOND = ("parvat-patrika/rail*", "globe-wire/isro*", "nadi-times/nepal*")
PLACES = ("part-done", "index-renamed", "catalog-placed")
ASSIGNED = ("copies", "stories")  # rows tell which run placed an article
COMPARED = (
    "articles", "rejects", "mentions", *FACT_TABLES, "entities", "sources", *ASSIGNED, "facts", "claims", "claim_reports",
    "corroboration", "contradictions", "denials", "omissions", "story_timeline", "source_daily", "entity_daily",
    "source_entity_daily", "event_daily", "entity_timeline", "wire_reuse",
)  # fmt: skip
CLOCKS = {"ingested_at", "rejected_at", "batch_id"}


def older_code(patch: pytest.MonkeyPatch) -> None:
    """A version that takes one article for none, another's headline for none, and reads no number above twenty."""
    parse, extract = work.parse_article, work.extract_group

    def parse_article(raw: Any, *rest: Any) -> Any:
        if "isro" in raw.file_path:
            raise Rejected("no_article", "too new a page")
        article = parse(raw, *rest)
        if "bajhang" in raw.file_path:
            return replace(article, headline=None, published_date=None, published_at=None, date_origin="none")
        return article

    def extract_group(*given: Any) -> Any:
        found = extract(*given)
        for facts in found:
            facts.quantities = [replace(row, part_of=None) for row in facts.quantities if row.value <= 20]
        return found

    patch.setattr(work, "parse_article", parse_article)
    patch.setattr(work, "extract_group", extract_group)
    for module in (work, pipeline):
        patch.setattr(module, "code_version", lambda: "0.0.1+older")


def filled(folder: Path) -> Path:
    """A warehouse of two runs, with a file that is no article in each."""
    inbox, warehouse = folder / "inbox", folder / "w"
    for patterns, name in ((FIRST, "one.html"), (SECOND, "two.txt")):
        copy_samples(inbox, patterns)
        (inbox / "globe-wire" / name).write_text("<html><body>.</body></html>" if "html" in name else " ")
        run_plain(RunOptions(inbox, warehouse))
    return warehouse


def rows(warehouse: Path, view: str, batch: str | None = None) -> list[str]:
    table = run_query(f"from {view}", warehouse, batch).to_pylist()
    return sorted(json.dumps({k: v for k, v in row.items() if k not in CLOCKS}, default=str) for row in table)


class World:
    """A warehouse of older code, and a fresh one of the same inputs."""

    def __init__(self, folder: Path) -> None:
        with pytest.MonkeyPatch.context() as patch:
            older_code(patch)
            self.warehouse = filled(folder / "older")
        self.fresh = filled(folder / "fresh")
        self.batch = load_state(self.warehouse).batch_id
        self._saved = folder / "saved"
        shutil.copytree(self.warehouse, self._saved)

    def reset(self) -> None:
        """Put the older warehouse back."""
        shutil.rmtree(self.warehouse)
        shutil.copytree(self._saved, self.warehouse)


@pytest.fixture(scope="module")
def world() -> Iterator[World]:
    folder = quick_folder()
    try:
        yield World(folder)
    finally:
        shutil.rmtree(folder)


def test_all_is_as_the_newer_code_would_have_read_it_and_only_once(world: World) -> None:
    world.reset()
    before = {view: rows(world.warehouse, view) for view in COMPARED}
    brought = run_query("select article_id, batch_id from articles", world.warehouse).to_pylist()
    result = reextract(world.warehouse, Again())
    assert result.batch_id == load_state(world.warehouse).batch_id != world.batch
    assert (result.inputs, result.fresh, result.gone) == (len(brought) + 3, 1, 0)
    assert result.altered >= 3
    different = [v for v in COMPARED if rows(world.warehouse, v) != rows(world.fresh, v)]
    assert different == []
    as_of = "claims_as_of(date '2025-11-11')"
    assert rows(world.warehouse, as_of) == rows(world.fresh, as_of) != []
    now = run_query("select article_id, batch_id from articles", world.warehouse).to_pylist()
    assert [row for row in brought if row not in now] == [], "the day and the run they came in stay"
    assert {v: rows(world.warehouse, v, world.batch) for v in COMPARED} == before, "the earlier run shows what it read"

    files = data_files(world.warehouse)
    again = reextract(world.warehouse, Again())
    assert (again.batch_id, again.altered, again.fresh, again.gone) == (None, 0, 0, 0)
    assert data_files(world.warehouse) == files
    inbox = world.warehouse.parent / "inbox"
    assert run_plain(RunOptions(inbox, world.warehouse)).batch_id is None, "no input is new"


@pytest.mark.parametrize(
    ("again", "meant"),
    [
        (Again(languages=("hi",)), "language = 'hi'"),
        (Again(sources=("globe-wire",)), "source_id = 'globe-wire'"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_part_is_read_again_and_the_rest_stays(world: World, again: Again, meant: str) -> None:
    world.reset()
    old = {table: rows(world.warehouse, table) for table in FACT_TABLES}
    assert reextract(world.warehouse, again).batch_id

    def of(warehouse: Path, table: str, condition: str) -> list[str]:
        return rows(warehouse, f"(select {table}.* from {table} join articles using (article_id) where {condition})")

    for table in FACT_TABLES:
        assert of(world.warehouse, table, meant) == of(world.fresh, table, meant)
        rest = of(world.warehouse, table, f"not ({meant})")
        assert set(rest) <= set(old[table])
    stored = {row for row in rows(world.warehouse, "raw_source_daily") if row}
    assert stored
    sums = "(select sum(articles) as n from source_daily union all select count(*) from articles)"
    assert len(set(rows(world.warehouse, sums))) == 1


def test_killed_anywhere_it_has_changed_nothing_or_all(world: World) -> None:
    world.reset()
    runner = WarmRunner()
    try:
        arguments = ("reextract", "--warehouse", world.warehouse)
        whole = runner.run(*arguments)
        assert whole.code == 0, whole.output
        expected = contents(world.warehouse, every_view=True)
        world.reset()
        for place in PLACES:
            ended = runner.run(*arguments, failpoint=place)
            assert ended.code in {KILLED, 0}, ended.output
            published = load_state(world.warehouse).batch_id
            assert published == (world.batch if place in PLACES[:-1] else expected.batch_id), place
        ended = runner.run(*arguments)
        assert ended.code == 0, ended.output
        assert differences(contents(world.warehouse, every_view=True), expected) + left_over(world.warehouse) == []
    finally:
        runner.close()


def test_what_cannot_be_read_again_is_refused(tmp_path: Path) -> None:
    import datetime as dt

    with pytest.raises(WarehouseError, match="khabar run"):
        reextract(tmp_path / "w", Again())
    with pytest.raises(InputError, match="exchange"):
        reextract(tmp_path / "w", Again(since=dt.date(2026, 2, 2), until=dt.date(2026, 2, 1)))
    assert Reextracted().batch_id is None
