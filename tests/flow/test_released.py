"""A warehouse that a released version wrote opens, answers, and is carried on by the next run."""

from __future__ import annotations

import tarfile
from pathlib import Path

import duckdb
import pytest

from flows.errors import WarehouseError
from flows.pipeline import RunOptions, run_plain
from flows.queries import run_query
from flows.tables import TABLES
from flows.views import load_state, republish
from scripts.keep_warehouse import ARTICLES, write_articles
from tests.flow.harness import FIRST, copy_samples

pytestmark = pytest.mark.flow
RELEASED = sorted((Path(__file__).parent / "released").glob("*.tar.xz"))


@pytest.fixture(params=RELEASED, ids=lambda path: path.name.removesuffix(".tar.xz"))
def warehouse(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A released version's warehouse, as if it had lain here all the time."""
    with tarfile.open(request.param) as archive:
        archive.extractall(tmp_path / "w", filter="data")
    return tmp_path / "w"


def test_there_are_released_warehouses() -> None:
    assert RELEASED


def test_it_opens_and_every_view_answers(warehouse: Path) -> None:
    republish(warehouse)
    with duckdb.connect(str(warehouse / "khabar.duckdb"), read_only=True) as database:
        views = database.execute("select view_name from duckdb_views() where not internal").fetchall()
        for (view,) in views:
            database.execute(f"select * from {view} limit 1").fetchall()
    assert {name for (name,) in views} >= set(TABLES)
    assert run_query("select count(*) as n from articles", warehouse).to_pylist() == [{"n": len(ARTICLES)}]
    rivals = run_query("select value from contradictions where measure = 'killed' order by value", warehouse)
    assert rivals.column("value").to_pylist() == [3, 5]


def test_the_next_run_carries_it_on(warehouse: Path, tmp_path: Path) -> None:
    """What is known is passed over, and the rows are those of a warehouse that this version wrote from the start."""
    before = load_state(warehouse)
    assert before
    inbox = write_articles(tmp_path / "inbox")
    copy_samples(inbox, FIRST[:1])
    summary = run_plain(RunOptions(inbox, warehouse))
    assert (summary.counts["known"], summary.counts["articles"]) == (len(ARTICLES), 1)
    assert summary.counts["reindexed"] == len(ARTICLES)  # its index had longer hashes
    later = run_plain(RunOptions(inbox, warehouse))
    assert later.counts["reindexed"] == later.counts["computed_anew"] == 0
    new = tmp_path / "new"
    run_plain(RunOptions(inbox, new))
    for query in (
        "select article_id, relation, original_id from copies order by all",
        "select measure, value, holder from contradictions order by all",
        "select source_id, date, articles, copies from source_daily order by all",
    ):
        assert run_query(query, warehouse) == run_query(query, new), query


def test_one_of_a_later_version_is_refused(warehouse: Path) -> None:
    with duckdb.connect(str(warehouse / "khabar.duckdb")) as database:
        database.execute("update _state set schema_version = '99'")
    with pytest.raises(WarehouseError, match="version 99"):
        load_state(warehouse)
