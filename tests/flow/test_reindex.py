"""`khabar reindex`: the index is a copy of what the tables say, and can be made of them again."""

from __future__ import annotations

import dataclasses
import shutil
from pathlib import Path

import pytest

from flows.clusters.matching import CopyRules
from flows.errors import WarehouseError
from flows.pipeline import RunOptions, cluster_rules, entity_names, run_plain
from flows.queries import run_query
from flows.reindexing import Reindexed, reindex
from flows.tables.warehouse import DataFile
from flows.views import load_state, republish
from flows.work import code_version
from tests.flow.conftest import SAMPLES, data_files

pytestmark = pytest.mark.flow


def again(warehouse: Path) -> Reindexed:
    return reindex(warehouse, entity_names(), cluster_rules(), code_version())


def index_files(warehouse: Path) -> tuple[str, ...]:
    state = load_state(warehouse)
    assert state
    return state.index_files


def places(warehouse: Path) -> list[tuple[str, ...]]:
    sql = "select article_id, cluster_id, relation, story_id from copies join stories using (article_id) order by all"
    return [tuple(row.values()) for row in run_query(sql, warehouse).to_pylist()]


@pytest.fixture(scope="module")
def two_runs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse of two runs, each of several parts."""
    home = tmp_path_factory.mktemp("reindex")
    for number, folder in enumerate(sorted(path for path in SAMPLES.iterdir() if path.is_dir())):
        shutil.copytree(folder, home / f"inbox{number % 2}" / folder.name)
    for number in range(2):
        run_plain(RunOptions(home / f"inbox{number}", home / "warehouse", batch_articles=15))
    return home / "warehouse"


@pytest.fixture
def warehouse(two_runs: Path, tmp_path: Path) -> Path:
    shutil.copytree(two_runs, tmp_path / "inbox" / "warehouse", symlinks=True)
    republish(tmp_path / "inbox" / "warehouse")
    return tmp_path / "inbox" / "warehouse"


def test_a_whole_index_is_made_again_byte_for_byte(warehouse: Path) -> None:
    before, rows = index_files(warehouse), data_files(warehouse)
    assert len(before) > 4
    made = again(warehouse)
    assert (made.copies, made.stories, made.changed) == (0, 0, False)
    assert made.articles == len(places(warehouse)) > 50
    assert index_files(warehouse) == before
    assert data_files(warehouse) == rows


def test_a_lost_index_is_refused_with_the_way_out_and_comes_back(warehouse: Path, two_runs: Path) -> None:
    shutil.rmtree(warehouse / "index")
    inbox = two_runs.parent / "inbox0"
    with pytest.raises(WarehouseError, match="khabar reindex"):
        run_plain(RunOptions(inbox, warehouse))
    again(warehouse)
    summary = run_plain(RunOptions(inbox, warehouse))
    assert summary.batch_id is None
    assert summary.counts["known"] == summary.counts["read"] - summary.counts["ignored"] > 20


def test_other_rules_give_new_places_that_tables_and_index_share(warehouse: Path) -> None:
    before = places(warehouse)
    exact = dataclasses.replace(CopyRules(), jaccard=1.1, containment=1.1)
    strict = dataclasses.replace(cluster_rules(), copies=exact)
    made = reindex(warehouse, entity_names(), strict, code_version())
    assert made.copies > 0
    assert made.changed
    apart = places(warehouse)
    assert {row[0] for row in apart} == {row[0] for row in before}
    assert "near" in {row[2] for row in before} - {row[2] for row in apart}
    failed = run_query("select * from check_results where severity = 'fail' and rows > 0", warehouse)
    assert failed.num_rows == 0
    back = again(warehouse)
    assert back.copies == made.copies
    assert places(warehouse) == before


def test_files_of_many_runs_that_were_merged(warehouse: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Compaction forgets where a part ended; what was clustered as one text stays one."""
    before = places(warehouse)
    monkeypatch.setattr("flows.views.mergeable", _of_every_table)
    inbox = warehouse.parent.parent / "more" / "somebody"
    inbox.mkdir(parents=True)
    (inbox / "one.txt").write_text("Nothing like this was written before: a heron walked into the town hall.\n" * 3)
    run_plain(RunOptions(inbox.parent, warehouse))
    state = load_state(warehouse)
    assert state
    assert "+" in state.of_table("articles")[0].batch_id
    again(warehouse)
    known = {row[0] for row in before}
    assert [row[:3] for row in places(warehouse) if row[0] in known] == [row[:3] for row in before]


def _of_every_table(files: list[DataFile], ended: object, now: object) -> list[tuple[DataFile, ...]]:
    groups: dict[str, list[DataFile]] = {}
    for file in files:
        if file.table in ("articles", "mentions", "quantities", "events") and "+" not in file.batch_id:
            groups.setdefault(file.table, []).append(file)
    return [tuple(group) for group in groups.values() if len(group) > 1]
