"""Keeps marts.duckdb up: what dashboards read, as stored tables of the same batch as the catalog."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flows.catalog import ADDED_DAYS, ADDED_TO, DAYS, STORIES, Unit, catalog_views, quoted, raw_select, transaction
from flows.databases import CATALOG, MARTS, building, file_version, put_in_place
from flows.tables import DASHBOARD_DAYS
from flows.tables.warehouse import DataFile, WarehouseState

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

MARTS_DAYS = 90
MARTS_STEP = 10  # what is older goes ten days at a time: each time, DuckDB writes much of what stays anew
MARTS_UPDATES = 50  # after so many updates the marts are made anew, without the room that deleted rows still take
# what dashboards read without touching a Parquet file: made anew each time, kept up by story and by day, and derived
WHOLE_MARTS = ("sources", "batches", "check_results", "calendar")
STORY_MARTS = {  # table -> what keeps a row among those of the last 90 days
    "claims": "last_reported >= {first}",
    "contradictions": "true",  # few, and all sides of each: one alone contradicts nothing
    "denials": "date >= {first}",
    "omissions": "last_reported >= {first}",
    "story_timeline": "date >= {first}",
}
DERIVED_MARTS = ("wire_reuse",)  # counted again from what is stored of them
MARTS_VIEWS = ("corroboration",)
# the catalogue's files belong to no run: a run that brings another catalogue may have renamed anybody
CATALOGUE_FILES = (
    "select path from khabar._files where table_name = 'entities' "
    "and batch_id not in (select batch_id from khabar.batches) order by path"
)
STORED_MARTS = (*WHOLE_MARTS, "entities", *STORY_MARTS, *DASHBOARD_DAYS, *DERIVED_MARTS, *MARTS_VIEWS)


def ensure_marts(warehouse: Path, *batches: str | None) -> bool:
    """Bring marts.duckdb up to the catalog's batch if it is of another one; says whether it had to.

    `batches` are the catalog's run and the one after which it computed only what it touched, as far as the caller knows
    them: to open a catalog for that alone takes as long as to compute some tables.
    """
    target = warehouse / MARTS
    made = _marts_state(target)
    if batches and made[:1] == batches[:1]:
        return False
    if len(batches) < 2:
        batches = _batches(warehouse / CATALOG)
    if not batches or made[:1] == batches[:1]:
        return False
    updatable = len(made) == 2 and made[0] == batches[1] and made[1] < MARTS_UPDATES
    with building(target, target if updatable else None) as (database, temporary):
        _make_marts(database, warehouse / CATALOG, made[1] + 1 if updatable else 0)
    put_in_place(temporary, target)
    return True


def _make_marts(database: DuckDBPyConnection, catalog: Path, updates: int) -> None:
    """The marts anew, or, where this is the nth update of older ones, only what the last run computed."""
    database.execute(f"attach {quoted(catalog)} as khabar (read_only)")
    [(batch_id, last)] = database.execute(
        # articles without a date, read today, do not make an archive old
        "select batch_id, (select coalesce(max(date) filter (where not date_is_ingest), max(date)) "
        "from khabar.raw_source_daily) from khabar._state"
    ).fetchall()
    first = f"{quoted(_first_day(last))}::date" if last else "null"
    computed = _written_by_run(database, catalog.parent, batch_id) if updates else {}
    # to weigh these against the others takes a quarter of the writing, for a file that is a fiftieth smaller
    database.execute("set disabled_compression_methods = 'fsst,zstd,alp,alprd'")
    with transaction(database):
        for unit, names in ((STORIES, tuple(STORY_MARTS)), (DAYS, DASHBOARD_DAYS)):
            for name in names:
                recent = STORY_MARTS.get(name, "true").format(first=first)
                made = _update(unit, name, batch_id, computed[name], recent) if updates else _create(name, recent)
                for statement in made:
                    _run_in(database, "khabar", statement)
        views = {view.name: view for view in catalog_views()}
        for name in WHOLE_MARTS:
            database.execute(f"drop table if exists {name}")
            _run_in(database, "khabar", f"create table building.{name} as select * from khabar.{name}")
        _make_entities(database, computed["entities"] if updates else "")
        for name in DERIVED_MARTS:
            database.execute(f"create or replace table {name} as {views[name].body}")
        for name in MARTS_VIEWS:
            database.execute(views[name].create_statement.replace("create view", "create or replace view", 1))
        for name in STORED_MARTS:
            kind = "view" if name in MARTS_VIEWS else "table"
            database.execute(f"comment on {kind} {name} is {quoted(views[name].description)}")
        database.execute(f"create or replace table _state as select *, {updates} as updates from khabar._state")
    database.execute("detach khabar")


def _first_day(last: dt.date) -> dt.date:
    """The first day that the marts hold: 90 days before the last, or up to nine days more."""
    first = last - dt.timedelta(days=MARTS_DAYS)
    return first - dt.timedelta(days=first.toordinal() % MARTS_STEP)


def _make_entities(database: DuckDBPyConnection, named: str) -> None:
    """Who is counted on some day. In an update whose run brought no other catalogue, only those that it named are read."""
    catalogue = database.execute(CATALOGUE_FILES).fetchall()
    known = database.execute("select 1 from duckdb_tables() where table_name = '_catalogue_files'").fetchall()
    if known and database.execute("select path from _catalogue_files order by path").fetchall() == catalogue:
        _run_in(database, "khabar", f"create temp table named as select entity_id from ({named})")
        database.execute("delete from entities where entity_id in (select entity_id from temp.named)")
        database.execute("drop table temp.named")
        database.execute("delete from entities where entity_id not in (select entity_id from entity_daily)")
        missing = "select entity_id from building.entity_daily except select entity_id from building.entities"
        into = "insert into building.entities"
    else:
        database.execute("drop table if exists entities")
        missing = "select entity_id from building.entity_daily"
        into = "create table building.entities as"
    # which row of an entity counts is asked of the rows of these entities alone
    few = f"raw_entities as (select * from khabar.raw_entities where entity_id in ({missing}))"
    [view] = [view for view in catalog_views() if view.name == "entities"]
    _run_in(database, "khabar", f"{into} with {few} {view.body}")
    database.execute(f"create or replace table _catalogue_files as {CATALOGUE_FILES}")


def _written_by_run(database: DuckDBPyConnection, warehouse: Path, batch_id: str) -> dict[str, str]:
    """For each table, the select of what a run wrote: from its own files, for a view would open those of all runs."""
    rows = database.execute("select table_name, path, rows, batch_id from khabar._files order by ordinal").fetchall()
    files = tuple(DataFile(*row) for row in rows if batch_id in row[3].split("+"))
    state = WarehouseState(batch_id, files, (), "")
    root = str(warehouse.resolve())
    of_run = {
        name: f"select * from ({raw_select(root, state, name)}) where batch_id = {quoted(batch_id)}"
        for name in (*STORY_MARTS, *DASHBOARD_DAYS)
    }
    return {**of_run, "entities": raw_select(root, state, "entities")}


def _create(name: str, recent: str) -> Iterator[str]:
    yield f"create table building.{name} as select * from khabar.{name} where {recent}"


def _update(unit: Unit, name: str, batch_id: str, computed: str, recent: str) -> Iterator[str]:
    noted = unit.recomputed[-1] if name in ADDED_TO else unit.recomputed[0]
    touched = f"select {unit.key} from khabar.{noted} where batch_id = {quoted(batch_id)}"
    yield f"delete from building.{name} where {unit.key} in ({touched})"
    if name in ADDED_TO:  # to a day that rows were added to, they take the place of those with the same key
        same = " and ".join(f"computed.{column} = {name}.{column}" for column in ADDED_TO[name])
        added = f"select date from khabar.{ADDED_DAYS} where batch_id = {quoted(batch_id)}"
        yield f"delete from building.{name} using (from ({computed}) where date in ({added})) as computed where {same}"
    yield f"insert into building.{name} by name {computed}"
    if name in STORY_MARTS:
        yield f"delete from building.{name} where not ({recent})"


def _run_in(database: DuckDBPyConnection, current: str, statement: str) -> None:
    """Run a statement with another database current: its views find their tables there."""
    database.execute(f"use {current}")
    database.execute(statement)
    database.execute("use building")


def _batches(catalog: Path) -> tuple[Any, ...]:
    """The catalog's run, and the one after which it computed only what it touched; empty where there is none."""
    if not catalog.exists():
        return ()
    import duckdb

    with duckdb.connect(str(catalog), read_only=True) as database:
        rows = database.execute("select batch_id, previous_batch_id from _state, _computed_by").fetchall()
    return tuple(rows[0])


def _marts_state(path: Path) -> tuple[Any, ...]:
    """Batch and number of updates of a marts database; empty where there is none, or none that can be read."""
    version = file_version(path)
    return _read_marts_state(path, version) if version else ()


@lru_cache(maxsize=4)
def _read_marts_state(path: Path, version: tuple[int, ...]) -> tuple[Any, ...]:
    import duckdb

    try:
        with duckdb.connect(str(path), read_only=True) as database:
            rows = database.execute("select batch_id, updates from _state").fetchall()
    except duckdb.Error:
        return ()
    return tuple(rows[0]) if rows else ()
