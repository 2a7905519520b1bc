"""Databases that are being built: where they spill, and what is left of those that were cut off."""

from __future__ import annotations

import threading
from functools import partial
from pathlib import Path

import duckdb
import pytest

from flows.catalog import catalog_views
from flows.databases import (
    CATALOG,
    HISTORY,
    building,
    building_catalog,
    clear_unfinished,
    fill,
    in_memory,
    put_in_place,
    side_by_side,
)


def spilled(folder: Path) -> list[Path]:
    """What has gone to the disk below a folder for want of memory."""
    return [path for path in folder.rglob("duckdb_temp_*") if path.is_file()]


def overfill(database: duckdb.DuckDBPyConnection) -> None:
    """More rows than the memory holds."""
    database.execute("set threads = 1; set memory_limit = '20MB'")
    database.execute(
        "create temp table much as select md5(i::varchar) as a, md5((-i)::varchar) as b from range(500000) t(i)"
    )


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder of the command, which is not the warehouse."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def test_what_does_not_fit_in_memory_stays_in_the_warehouse(tmp_path: Path, elsewhere: Path) -> None:
    warehouse = tmp_path / "warehouse"
    with building(warehouse / CATALOG) as (database, temporary):
        overfill(database)
        assert spilled(warehouse)
        assert all(path.relative_to(warehouse).parts[0].startswith(".tmp-") for path in spilled(warehouse))
        database.execute("create table kept as select count(*) as n from much")
    put_in_place(temporary, warehouse / CATALOG)
    assert [path.name for path in warehouse.iterdir()] == [CATALOG]
    assert not list(elsewhere.iterdir())
    with duckdb.connect(str(warehouse / CATALOG), read_only=True) as database:
        assert database.execute("select n from kept").fetchall() == [(500_000,)]


def fail(database: duckdb.DuckDBPyConnection) -> None:
    """Spill, then stop."""
    overfill(database)
    raise ZeroDivisionError


def test_nothing_stays_of_what_failed(tmp_path: Path, elsewhere: Path) -> None:
    with pytest.raises(ZeroDivisionError), building(tmp_path / "w" / CATALOG) as (database, _):
        fail(database)
    with pytest.raises(ZeroDivisionError), in_memory(tmp_path / "w") as database:
        fail(database)
    assert not list((tmp_path / "w").iterdir())
    assert not list(elsewhere.iterdir())


@pytest.mark.parametrize("below", ["", HISTORY])
def test_the_next_run_clears_what_a_killed_one_left(tmp_path: Path, below: str) -> None:
    folder = tmp_path / below
    (folder / ".tmp-77-spill").mkdir(parents=True)
    (folder / ".tmp-77-spill" / "duckdb_temp_storage_DEFAULT-0.tmp").write_bytes(b"much")
    (folder / f".tmp-77-{CATALOG}").write_bytes(b"half")
    (folder / CATALOG).write_bytes(b"whole")
    clear_unfinished(tmp_path)
    assert [path.name for path in folder.iterdir() if path.is_file() or path.name.startswith(".")] == [CATALOG]
    assert (folder / CATALOG).read_bytes() == b"whole"


def test_a_link_named_like_an_unfinished_file_is_not_followed(tmp_path: Path) -> None:
    others = tmp_path / "others"
    others.mkdir()
    (others / "precious").write_text("here")
    (tmp_path / "warehouse").mkdir()
    (tmp_path / "warehouse" / ".tmp-link").symlink_to(others)
    clear_unfinished(tmp_path / "warehouse")
    assert (others / "precious").read_text() == "here"
    assert not list((tmp_path / "warehouse").iterdir())


def views_of_new_catalog(folder: Path) -> set[str]:
    """The views and macros that a new catalog has."""
    with building_catalog(folder / CATALOG) as (database, _):
        found = database.execute(
            "select view_name from duckdb_views() where not internal and database_name = 'building' "
            "union select function_name from duckdb_functions() where database_name = 'building'"
        ).fetchall()
    return {name for (name,) in found}


ALL_VIEWS = {view.name for view in catalog_views()}


def test_a_catalog_without_a_warehouse_is_made_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = tmp_path / "cache"
    monkeypatch.setenv("KHABAR_CACHE", str(cache))
    assert views_of_new_catalog(tmp_path / "one") == ALL_VIEWS
    [kept] = cache.iterdir()
    before = kept.stat()
    assert views_of_new_catalog(tmp_path / "two") == ALL_VIEWS
    assert [path.stat() for path in cache.iterdir()] == [before]


def test_a_damaged_cache_is_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = tmp_path / "cache"
    monkeypatch.setenv("KHABAR_CACHE", str(cache))
    views_of_new_catalog(tmp_path)
    [kept] = cache.iterdir()
    size = kept.stat().st_size
    kept.write_bytes(kept.read_bytes()[:-1])
    assert views_of_new_catalog(tmp_path) == ALL_VIEWS
    assert max(path.stat().st_size for path in cache.iterdir()) == size


def test_a_catalog_is_made_where_nothing_can_be_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("KHABAR_CACHE", str(tmp_path / "file" / "cache"))
    assert views_of_new_catalog(tmp_path / "one") == ALL_VIEWS


def test_what_cannot_spill_gets_more_memory_once(tmp_path: Path) -> None:
    hungry = (
        "insert into lists select list(i::varchar), g from (select range i, range % 3 g from range(1000000)) group by g"
    )
    with in_memory(tmp_path) as database:
        database.execute("create table lists (words varchar[], g integer)")
        database.execute("set temp_directory = ''")
        database.execute("set memory_limit = '60MB'")
        with pytest.raises(duckdb.OutOfMemoryException):
            database.execute(hungry)
        fill(database, hungry)
        assert database.execute("select count(*) from lists").fetchall() == [(3,)]
        [(limit,)] = database.execute("select current_setting('memory_limit')").fetchall()
        assert limit == "286.1 MiB"


def test_works_on_one_database_are_done_at_the_same_time(tmp_path: Path) -> None:
    both = threading.Barrier(2, timeout=60)

    def fill_table(name: str, database: duckdb.DuckDBPyConnection) -> str:
        both.wait()  # broken unless the other work waits here, too
        database.execute(f"create temp table part as select '{name}' as name")
        database.execute(f"create table {name} as select name from temp.part")
        return name

    with building(tmp_path / CATALOG) as (database, temporary):
        assert side_by_side(database, [partial(fill_table, name) for name in ("stories", "days")]) == [
            "stories",
            "days",
        ]
    with duckdb.connect(str(temporary), read_only=True) as made:
        assert made.execute("from stories union all from days").fetchall() == [("stories",), ("days",)]


def test_what_goes_wrong_beside_others_is_raised(tmp_path: Path) -> None:
    with (
        pytest.raises(duckdb.CatalogException, match="nothing"),
        building(tmp_path / CATALOG) as (database, _),
    ):
        side_by_side(database, [lambda one: one.execute("select 1"), lambda one: one.execute("from nothing")])
    assert not list(tmp_path.glob(f"*{CATALOG}"))
