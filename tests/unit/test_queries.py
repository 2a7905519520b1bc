"""The safe endpoint: both databases answer what they hold, and no SQL reads, writes or changes anything else."""

from __future__ import annotations

import contextlib
import shutil
import threading
from pathlib import Path

import duckdb
import pytest
from click.testing import CliRunner, Result

from flows.__main__ import main
from flows.databases import spill_folder
from flows.errors import QueryError
from flows.pipeline import RunOptions, run_plain
from flows.queries import QueryLimits, open_catalog, run_query

SAFE = {"enable_external_access": "false", "lock_configuration": "true"}  # as docs/bi.md has it
WRITING = [
    "copy (select 1) to '{folder}/x.csv'",
    "copy articles to '{folder}/x.parquet' (format parquet)",
    "copy articles from '{folder}/secret.csv'",
    "attach '{folder}/x.duckdb'",
    "attach ':memory:' as other",
    "export database '{folder}/all'",
    "import database '{folder}/all'",
    "install httpfs",
    "load httpfs",
    "set memory_limit = '100GB'",
    "set enable_external_access = true",
    "set lock_configuration = false",
    "reset allowed_directories",
    "pragma enable_external_access = true",
    "create table x as select 1",
    "create temp table x as select 1",
    "create or replace view articles as select 1",
    "create macro f() as 1",
    "create secret s (type s3)",
    "drop view articles",
    "insert into articles select * from articles",
    "update articles set text = ''",
    "delete from articles",
    "alter view articles rename to x",
    "checkpoint",
    "vacuum",
    "use memory",
    "call pragma_version()",
    "prepare p as select 1",
    "begin",
    "select 1; drop view articles",
    "explain analyze copy (select 1) to '{folder}/x.csv'",
    "explain drop view articles",
]
READING_ELSEWHERE = [
    "select * from read_text('{folder}/secret.csv')",
    "select * from read_csv('{folder}/secret.csv')",
    "select * from read_blob('{folder}/*')",
    "from '{folder}/secret.csv'",
    "select * from glob('{folder}/*')",
    "select * from read_text('{warehouse}/articles/../../secret.csv')",
    "select * from read_parquet('https://example.org/x.parquet')",
    "select * from read_text('/etc/passwd')",
    "explain analyze select * from read_text('{folder}/secret.csv')",
    "select getenv('HOME')",
    "from sniff_csv('{folder}/secret.csv')",
]


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse of one article, with a file beside it that is none of its business."""
    folder = tmp_path_factory.mktemp("safe")
    inbox = folder / "inbox" / "clarion"
    inbox.mkdir(parents=True)
    text = "Ferry sinks off Port Blair\n\nPort Blair, May 4, 2026: A ferry sank on Monday, killing three people, police said.\n"
    (inbox / "ferry.txt").write_text(text, encoding="utf-8")
    (folder / "secret.csv").write_text("secret\n42\n", encoding="utf-8")
    run_plain(RunOptions(folder / "inbox", folder / "warehouse"))
    return folder / "warehouse"


def filled(query: str, warehouse: Path) -> str:
    return query.format(folder=warehouse.parent, warehouse=warehouse)


def files(warehouse: Path) -> dict[str, int]:
    return {str(path): path.stat().st_mtime_ns for path in sorted(warehouse.parent.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("query", WRITING)
def test_the_command_refuses_what_does_not_read(warehouse: Path, query: str) -> None:
    before = files(warehouse)
    with pytest.raises(QueryError):
        run_query(filled(query, warehouse), warehouse)
    assert files(warehouse) == before


@pytest.mark.parametrize("query", READING_ELSEWHERE)
def test_the_command_reads_nothing_else(warehouse: Path, query: str) -> None:
    with pytest.raises(QueryError):
        run_query(filled(query, warehouse), warehouse)


@pytest.mark.parametrize(
    "query", [q for q in WRITING if not q.startswith(("select 1;", "begin", "prepare", "create temp"))]
)
def test_the_connection_itself_changes_nothing(warehouse: Path, query: str) -> None:
    """The second lock: were a statement let through, the database would still do no harm."""
    before = files(warehouse)
    with open_catalog(warehouse) as database:
        with contextlib.suppress(duckdb.Error):
            database.execute(filled(query, warehouse))
        # whatever was allowed stayed in memory
        assert database.execute("select count(*) from main.articles").fetchall() == [(1,)]
        with pytest.raises(duckdb.Error):
            database.execute(f"select * from read_text('{warehouse.parent}/secret.csv')")
    assert files(warehouse) == before


@pytest.mark.parametrize("query", [*WRITING, *READING_ELSEWHERE])
def test_marts_with_their_settings_read_and_write_nothing_else(warehouse: Path, query: str) -> None:
    before = files(warehouse)
    query = filled(query.replace("articles", "source_daily").replace("/source_daily/..", "/articles/.."), warehouse)
    with duckdb.connect(str(warehouse / "marts.duckdb"), read_only=True, config=SAFE) as marts:
        try:
            rows = marts.execute(query).fetchall()
        except duckdb.Error:
            rows = []
        assert "42" not in str(rows)
        assert "root:" not in str(rows)
        assert marts.execute("select count(*) from main.source_daily").fetchall() == [(1,)]
    assert files(warehouse) == before


@pytest.mark.parametrize(
    "query",
    [
        "select 1",
        "from articles",
        "with a as (select 1) select * from a",
        "-- why\nselect 1;",
        "explain select * from claims",
        "explain analyze select count(*) from claims",
        "describe articles",
        "show tables",
        "summarize source_daily",
        "values (1), (2)",
        "select * from claims_as_of(date '2026-05-04')",
    ],
)
def test_reading_is_answered(warehouse: Path, query: str) -> None:
    assert run_query(query, warehouse).num_rows > 0


ENDLESS = "select count(*) from range(1000000000) a, range(1000000000) b where hash(a.range, b.range) = 1"


def test_a_query_has_so_much_time(warehouse: Path) -> None:
    with pytest.raises(QueryError, match=r"stopped after 0\.3 s"):
        run_query(ENDLESS, warehouse, limits=QueryLimits(seconds=0.3))
    assert not [thread for thread in threading.enumerate() if isinstance(thread, threading.Timer)]


def test_a_query_has_so_much_memory(warehouse: Path) -> None:
    before = files(warehouse)
    with pytest.raises(QueryError, match="more than 50MB of memory"):
        run_query("select list(range) from range(100000000)", warehouse, limits=QueryLimits(memory="50MB"))
    with pytest.raises(QueryError):
        run_query("select 1", warehouse, limits=QueryLimits(memory="a lot"))
    assert files(warehouse) == before


def test_what_a_query_of_ours_spills_stays_in_the_warehouse(warehouse: Path) -> None:
    before = files(warehouse)
    many = "select count(*) from (select distinct md5(range::varchar) from range(500000))"
    with spill_folder(warehouse) as spill:
        limits = QueryLimits(memory="30MB", threads=1, spill=spill)
        with open_catalog(warehouse, limits=limits) as database:
            assert database.execute(many).fetchall() == [(500_000,)]
            assert spill.name.startswith(".tmp-")
            assert spill.is_dir()
    assert files(warehouse) == before


def sql(warehouse: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["sql", *arguments, "--warehouse", str(warehouse)])


def test_the_command_says_that_it_was_refused(warehouse: Path) -> None:
    for arguments, words in (
        (["drop view articles"], "only SELECT, EXPLAIN"),
        ([ENDLESS, "--seconds", "0.3"], "stopped after"),
        (["select * from read_text('/etc/passwd')"], "/etc/passwd"),
    ):
        result = sql(warehouse, *arguments)
        assert (result.exit_code, words in result.output) == (7, True), result.output
        assert "root:" not in result.output


@pytest.mark.parametrize("form", ["table", "csv", "json", "parquet"])
def test_output_goes_to_the_file_that_is_named(warehouse: Path, tmp_path: Path, form: str) -> None:
    target = tmp_path / "answer"
    result = sql(warehouse, "select count(*) as n from articles", "--format", form, "--output", str(target))
    assert (result.exit_code, result.output) == (0, "")
    assert target.stat().st_size > 0
    result = sql(warehouse, "from articles", "--format", form, "--output", str(tmp_path / "none" / "answer"))
    assert result.exit_code == 2
    assert "--output" in result.output


def test_a_lost_part_is_an_error_of_the_query(warehouse: Path, tmp_path: Path) -> None:
    shutil.copytree(warehouse, tmp_path / "w")
    (tmp_path / "w" / "khabar.duckdb").write_bytes(b"torn")
    result = sql(tmp_path / "w", "select 1")
    assert result.exit_code == 8
