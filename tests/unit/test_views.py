"""Publishing: whole or not at all, readable from anywhere and by older drivers, and earlier runs stay queryable."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pytest

import flows.compaction
import flows.compute
import flows.views
from flows.catalog import catalog_views
from flows.databases import catalogs
from flows.errors import CheckError, QueryError, WarehouseError
from flows.marts import STORED_MARTS, ensure_marts
from flows.queries import run_query
from flows.settings import Settings
from flows.store import Store
from flows.tables import TABLES, Batch, Copy, Source, Story, schema_of
from flows.tables.warehouse import DataFile, WarehouseState
from flows.views import kept_files, load_state, publish, republish

TEXT = "Flood in Kota\n\nPolice said 12 people died."


def batch(name: str, articles: int, day: int = 1) -> Batch:
    """A finished run."""
    at = dt.datetime(2026, 3, 31, 12) + dt.timedelta(days=day)
    counts = {"copies": 0, "rejects": 0, "facts": 0, "known": 0, "ignored": 0, "seconds": 1.0}
    return Batch(batch_id=name, started_at=at, ended_at=at, code_version="code", articles=articles, **counts)


def row_of(table: str, **values: Any) -> dict[str, Any]:
    """A row with nulls where nothing is said."""
    return {name: values.get(name) for name in schema_of(TABLES[table]).names}


def article_rows(name: str, value: float, run: str, text: str = TEXT) -> dict[str, list[dict[str, Any]]]:
    """An article that states one number, as rows."""
    start = TEXT.index("Police")
    article = row_of(
        "articles", article_id=name, file_name=name, file_path=name, source_id="nadi", text=text, word_count=8, url=None
    ) | {"language": "en", "language_confidence": 1.0, "date_origin": "text", "content_sha256": name, "batch_id": run}
    article |= {"published_date": dt.date(2026, 3, 1)}
    number = row_of(
        "quantities", fact_id=f"f{name}", article_id=name, sentence=1, start_char=start, end_char=len(TEXT)
    ) | {"evidence": TEXT[start:], "relays": [], "status": "happened", "confidence": 1.0, "rule": "test"}
    number |= {"value": value, "unit": "count", "item": "person", "measure": "killed", "qualifier": "exact"}
    at = TEXT.index("12")
    number |= {"change": "level", "surface": "12", "value_start": at, "value_end": at + 2}
    return {"articles": [article], "quantities": [number]}


def add_run(store: Store, name: str, values: list[float], day: int = 1, **settings: Any) -> WarehouseState:
    """A run of some articles of one story, published."""
    files: list[DataFile] = []
    rows: dict[str, list[dict[str, Any]]] = {"articles": [], "quantities": []}
    for number, value in enumerate(values):
        made = article_rows(f"{name}{number}", value, name)
        for table in rows:
            rows[table] += made[table]
    for table, made_rows in rows.items():
        arrow = pa.Table.from_pylist(made_rows, schema=schema_of(TABLES[table]))
        files.append(store.write(table, arrow, name, "p0"))
    ids = [row["article_id"] for row in rows["articles"]]
    common = {"batch_id": name, "similarity": 1.0}
    copies = [Copy(article_id=i, cluster_id=i, original_id=i, relation="original", **common) for i in ids]
    stories = [Story(article_id=i, story_id="s", linked_by="test", **common) for i in ids]
    source = Source(source_id="nadi", name="Nadi", kind="newspaper", country="IN", language="en", homepage=None)
    files += [
        store.write("copies", copies, name, "p0"),
        store.write("stories", stories, name, "p0"),
        store.write("sources", [source], "seeds", "sources"),
    ]
    before = load_state(store.warehouse)
    state = WarehouseState(name, before.files if before else (), (), "code").plus(*files)
    return publish(store, state, batch(name, len(values), day), Settings(**settings)).state


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse of two runs."""
    warehouse = tmp_path_factory.mktemp("published") / "w"
    add_run(Store(warehouse), "one", [12, 13])
    add_run(Store(warehouse), "two", [12], day=2)
    return warehouse


@pytest.fixture
def unchecked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Publishing without checks, which have tests of their own and take most of its time."""
    monkeypatch.setattr(flows.views, "check_rows", lambda *_: [])
    monkeypatch.setattr(flows.compute, "run_checks", lambda *_: [])


def values(warehouse: Path, sql: str, **how: Any) -> list[tuple[Any, ...]]:
    """Rows of a query."""
    return [tuple(row.values()) for row in run_query(sql, warehouse, **how).to_pylist()]


def test_every_table_and_view_is_there(published: Path) -> None:
    shown = {row[0] for row in values(published, "select view_name from duckdb_views() where not internal")}
    assert set(TABLES) <= shown
    assert {view.name for view in catalog_views() if view.kind == "view"} <= shown


def test_the_state_is_read_back(published: Path) -> None:
    state = load_state(published)
    assert state is not None
    assert (state.batch_id, state.code_version) == ("two", "code")
    assert {file.batch_id for file in state.of_table("articles")} == {"one", "two"}
    assert all((published / file.path).exists() for file in state.files)


def test_an_empty_folder_has_no_state(tmp_path: Path) -> None:
    assert load_state(tmp_path) is None
    assert ensure_marts(tmp_path) is False


def test_claims_join_the_runs(published: Path) -> None:
    assert values(published, "select value, articles from claims order by value") == [(12, 2), (13, 1)]


def test_an_earlier_run_can_be_asked(published: Path) -> None:
    query = "select value, articles from claims order by value"
    assert values(published, query, batch="one") == [(12, 1), (13, 1)]
    assert values(published, query, at=dt.datetime(2026, 4, 1, 18)) == [(12, 1), (13, 1)]
    assert values(published, query, at=dt.datetime(2026, 4, 3)) == [(12, 2), (13, 1)]
    with pytest.raises(QueryError, match="no kept run ended by"):
        values(published, query, at=dt.datetime(2025, 1, 1))
    with pytest.raises(QueryError, match="kept are: one, two"):
        values(published, query, batch="x")


def test_both_databases_are_of_one_run(published: Path) -> None:
    with duckdb.connect(str(published / "marts.duckdb"), read_only=True) as marts:
        assert marts.execute("select batch_id from _state").fetchall() == [("two",)]
        assert {row[0] for row in marts.execute("show tables").fetchall()} >= set(STORED_MARTS)
        assert marts.execute("select count(*) from claims").fetchall() == [(2,)]


def test_marts_of_another_run_are_made_again(published: Path) -> None:
    assert ensure_marts(published) is False
    (published / "marts.duckdb").write_bytes(b"torn")
    assert ensure_marts(published) is True
    assert ensure_marts(published) is False


def test_marts_follow_what_is_said_of_the_catalog(published: Path) -> None:
    assert ensure_marts(published, "two") is False
    (published / "marts.duckdb").unlink()
    assert ensure_marts(published, "two") is True  # the catalog says after which run it was computed
    (published / "marts.duckdb").write_bytes(b"torn")
    assert ensure_marts(published, "two", None) is True
    assert ensure_marts(published) is False


def test_a_driver_of_duckdb_1_reads_every_view(published: Path) -> None:
    """Dashboards' drivers are 1.x; the command of PyPI's duckdb-cli stands for them."""
    command = shutil.which("duckdb", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}")
    assert command, "duckdb-cli is a test dependency: pip install '.[test]'"
    with duckdb.connect(str(published / "khabar.duckdb"), read_only=True) as catalog:
        views = [
            row[0] for row in catalog.execute("select view_name from duckdb_views() where not internal").fetchall()
        ]
    script = [*(f"select count(*) from {view};" for view in sorted(views)), "from claims_as_of(date '2026-03-01');"]
    for database, lines in (("khabar", script), ("marts", [f"from {table};" for table in STORED_MARTS])):
        done = subprocess.run(
            [command, "-readonly", "-csv", "-bail", str(published / f"{database}.duckdb")],
            input="\n".join(lines),
            capture_output=True,
            text=True,
            cwd="/",
        )
        assert (done.returncode, done.stderr) == (0, "")
        version = subprocess.run([command, "-version"], capture_output=True, text=True).stdout
        assert version.startswith("v1."), version


def test_a_moved_folder_reads_after_republishing(published: Path, tmp_path: Path) -> None:
    moved = tmp_path / "it's moved"
    shutil.copytree(published, moved)
    state = republish(moved)
    assert state == load_state(published)
    shutil.move(moved / "articles", tmp_path / "aside")
    with pytest.raises(QueryError):
        values(moved, "select count(text) from articles")
    shutil.move(tmp_path / "aside", moved / "articles")
    assert values(moved, "select count(text) from articles") == [(3,)]
    assert values(moved, "select count(text) from articles", batch="one") == [(2,)]
    assert [path.name for path in catalogs(moved)] == ["one.duckdb", "two.duckdb"]


def test_republishing_names_what_is_missing(published: Path, tmp_path: Path) -> None:
    moved = tmp_path / "w"
    shutil.copytree(published, moved)
    shutil.rmtree(moved / "copies")
    with pytest.raises(WarehouseError, match="2 files are missing"):
        republish(moved)
    with pytest.raises(WarehouseError, match="khabar run"):
        republish(tmp_path / "nothing")


def test_a_broken_promise_publishes_nothing(tmp_path: Path) -> None:
    store = Store(tmp_path)
    add_run(store, "one", [12])
    before = (tmp_path / "khabar.duckdb").read_bytes()
    state = load_state(tmp_path)
    assert state is not None
    bad = store.write(
        "stories", [Story(article_id="x", story_id="s", similarity=1.0, linked_by="", batch_id="b")], "b", "p"
    )
    with pytest.raises(
        CheckError, match=r"articles_placed: .* 1 rows break this, .* article_id = x, placed_in = stories, times = 1"
    ):
        publish(store, replace(state, batch_id="b").plus(bad), batch("b", 0))
    assert (tmp_path / "khabar.duckdb").read_bytes() == before
    assert not list(tmp_path.glob(".tmp-*"))
    assert [path.stem for path in catalogs(tmp_path)] == ["one"]


def test_a_crash_before_the_rename_leaves_the_old_state(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, unchecked: None
) -> None:
    store = Store(tmp_path)
    add_run(store, "one", [12])

    def crash(*_: Any) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(flows.views, "put_in_place", crash)
        with pytest.raises(KeyboardInterrupt):
            add_run(store, "two", [13], day=2)
    assert values(tmp_path, "select value from claims") == [(12,)]
    add_run(store, "two", [13], day=2)
    assert values(tmp_path, "select value from claims order by all") == [(12,), (13,)]


def test_a_run_published_twice_counts_once(tmp_path: Path, unchecked: None) -> None:
    store = Store(tmp_path)
    state = add_run(store, "one", [12])
    again = publish(store, state, batch("one", 1)).state
    assert values(tmp_path, "select (select count(*) from batches), articles from claims") == [(1, 1)]
    assert len(again.files) == len(state.files)


def test_only_the_last_catalogs_are_kept_and_no_file_that_they_name_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, unchecked: None
) -> None:
    store = Store(tmp_path)
    add_run(store, "one", [12])
    add_run(store, "two", [13], 2, kept_catalogs=2)
    monkeypatch.setattr(flows.views, "computed_by", lambda: "new")  # everything is computed anew, in new files
    add_run(store, "three", [14], 3, kept_catalogs=2)
    assert [path.stem for path in catalogs(tmp_path)] == ["two", "three"]
    age(tmp_path)
    assert store.sweep(kept_files(tmp_path)) == []
    assert values(tmp_path, "select value from claims order by all", batch="two") == [(12,), (13,)]
    add_run(store, "four", [15], 4, kept_catalogs=1)
    assert store.sweep(kept_files(tmp_path)) == []  # somebody may still have the forgotten catalogs open
    age(tmp_path)
    assert store.sweep(kept_files(tmp_path)) != []
    assert [path.name.split("-")[0] for path in sorted((tmp_path / "claim_facts").iterdir())] == ["four", "three"]
    assert values(tmp_path, "select value from claims order by all") == [(12,), (13,), (14,), (15,)]


def age(warehouse: Path) -> None:
    """Make every data file ten days older."""
    old = time.time() - 10 * 24 * 3600
    for path in warehouse.rglob("*.parquet"):
        os.utime(path, (old, old))


def test_a_damaged_catalog_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "khabar.duckdb").write_bytes(b"nothing")
    with pytest.raises(WarehouseError, match="restore it"):
        load_state(tmp_path)


@pytest.mark.parametrize(
    "sql",
    [
        "select count(*) from articles",
        "from claims",
        "with a as (select 1) select * from a;",
        "describe articles",
        "show tables",
        "explain select * from claims",
        "explain analyze select count(*) from articles -- why",
        "summarize stories",
        "values (1)",
    ],
)
def test_queries_that_read_are_run(published: Path, sql: str) -> None:
    assert run_query(sql, published).num_rows


@pytest.mark.parametrize(
    "sql",
    [
        "copy (select 1) to 'x.csv'",
        "explain analyze copy (select 1) to 'x.csv'",
        "/* a */ explain /* b */ analyze copy (select 1) to 'x.csv'",
        "create table x (a integer)",
        "create temp table x (a integer)",
        "insert into _state values ('a', 'b', 'c')",
        "drop view claims",
        "attach 'x.duckdb'",
        "set memory_limit = '1TB'",
        "pragma database_list",
        "call pragma_version()",
        "install httpfs",
        "load httpfs",
        "export database 'x'",
        "checkpoint",
        "select 1; select 2",
        "",
        "selct 1",
        "select * from read_csv('/etc/passwd')",
        "select * from read_text('khabar.duckdb')",
        "select * from glob('/etc/*')",
        "select * from '/etc/passwd'",
        "select * from read_parquet('../*.parquet')",
        "select * from nothing",
    ],
)
def test_queries_that_do_more_are_refused(
    published: Path, sql: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(QueryError):
        run_query(sql, published)
    assert list(tmp_path.iterdir()) == []


def test_nothing_to_ask(tmp_path: Path) -> None:
    with pytest.raises(WarehouseError, match="khabar run"):
        run_query("select 1", tmp_path)


def test_the_program_starts_without_duckdb() -> None:
    code = "import sys, flows.views, flows.queries, flows.store; assert 'duckdb' not in sys.modules"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def test_many_small_files_of_a_past_month_become_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, unchecked: None
) -> None:
    monkeypatch.setattr(flows.compaction, "MANY_FILES", 1)
    store = Store(tmp_path)
    add_run(store, "one", [12])
    add_run(store, "two", [12, 13], 2)
    state = add_run(store, "may", [14], 35)
    assert [file.batch_id for file in state.of_table("articles")] == ["one+two", "may"]
    assert values(tmp_path, "select value, articles from claims order by value") == [(12, 2), (13, 1), (14, 1)]
    assert values(tmp_path, "select value from claims order by value", batch="two") == [(12,), (13,)]
    add_run(store, "june", [12], 36)
    assert values(tmp_path, "select value, articles from claims order by value") == [(12, 3), (13, 1), (14, 1)]
    assert values(tmp_path, "select sum(articles) from source_daily") == [(5,)]
    with duckdb.connect(str(tmp_path / "marts.duckdb"), read_only=True) as marts:
        assert marts.execute("select value, articles from claims order by value").fetchall() == [
            (12, 3),
            (13, 1),
            (14, 1),
        ]
        assert marts.execute("select sum(articles), (select updates from _state) from source_daily").fetchall() == [
            (5, 3)
        ]
