"""Publishes a warehouse: builds the catalog from sql/, runs its checks, and puts it in place by one rename."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from functools import lru_cache, partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from flows.catalog import (
    ARTICLE_TABLES,
    BASED_DAYS,
    COMPUTED,
    DAYS,
    PLACED_TABLES,
    STORIES,
    Unit,
    create_views,
    find_moved,
    point_at_files,
    point_at_memory,
    quoted,
    record_state,
)
from flows.collector import give_back
from flows.compaction import mergeable
from flows.compute import (
    Checked,
    check_rows,
    clear_work,
    compute,
    computed_by,
    files_of_batches,
    joined,
    list_recomputed,
    set_up_work,
)
from flows.databases import (
    CATALOG,
    HISTORY,
    MARTS,
    building_catalog,
    catalogs,
    file_version,
    put_in_place,
    side_by_side,
)
from flows.errors import CheckError, WarehouseError, first_line
from flows.failpoints import reach
from flows.growth import count_on
from flows.marts import ensure_marts as ensure_marts
from flows.nearby import FEW_ARTICLES, gather, gather_all, gather_facts, gather_names, touch
from flows.settings import Settings
from flows.tables import TABLES, Batch
from flows.tables.warehouse import SCHEMA_VERSION, DataFile, PublishResult, WarehouseState

if TYPE_CHECKING:
    import pyarrow as pa
    from duckdb import DuckDBPyConnection

REREAD = "where article_id in (select article_id from _reread)"
LOOKED_UP_TABLES = ("batches", "sources", "entities")  # read by many steps and checks
FEW_ROWS = 100_000
PUBLISHED = ("batches", "check_results", *COMPUTED)  # tables that publishing itself writes


class Writer(Protocol):
    """What publishing needs of the store: its folder, writing a file, and sweeping up."""

    @property
    def warehouse(self) -> Path:
        """The warehouse folder."""

    def write(self, table_name: str, rows: Any, batch_id: str, part: str) -> DataFile:
        """One new file of a table."""

    def read(self, state: WarehouseState | None, table_name: str, columns: Sequence[str] | None = None) -> pa.Table:
        """The rows of a table, as stored."""

    def merge(self, files: Sequence[DataFile], part: str) -> DataFile:
        """Some files of a table as one."""

    def sweep(self, kept: set[str]) -> list[str]:
        """Delete what nothing names."""

    def strays(self, named: set[str]) -> list[str]:
        """Old files that are not named."""


def publish(
    store: Writer,
    state: WarehouseState,
    batch: Batch,
    settings: Settings | None = None,
    reread: pa.Table | None = None,
    two_cores: bool = False,
) -> PublishResult:
    """Put a state in place with its catalog and marts; raises CheckError, publishing nothing, if a promise breaks.

    `reread` (article_id, and story_id and date of before) lists articles of earlier runs whose rows are others now.
    With `two_cores`, stories and days are computed at the same time, and checks, with the same rows.
    """
    began = time.monotonic()
    give_back()
    settings = settings or Settings()
    warehouse = store.warehouse
    before = load_state(warehouse)
    state = _merged(store, _without_results(state, batch.batch_id), batch)
    state = state.plus(store.write("batches", [batch], batch.batch_id, "batch"))
    # of a run that read articles again, files that were written anew hold others, too
    condition = REREAD if reread is not None else ""
    with building_catalog(warehouse / CATALOG) as (database, temporary):
        record_state(database, warehouse, state)
        point_at_files(database, warehouse, state, [table for table in TABLES if table not in COMPUTED])
        _gather_small(database, state)
        current = before is not None and _carry_over(database, warehouse)
        if reread is not None:
            database.register("given", reread)
            database.execute("insert into _reread select article_id, story_id, date from given")
            database.unregister("given")
        # without a run before it that has computed the same, all is computed
        previous = before.batch_id if before and current and all(map(state.of_table, COMPUTED)) else None
        if previous:
            # of a run that is published again, what was stored before it is not known any more
            gather(database, batch.batch_id, counting_on=before is not None and before.batch_id != batch.batch_id)
            point_at_memory(database, PLACED_TABLES, "near")
        elif _is_small(state, "articles", FEW_ARTICLES):
            gather_all(database)
            point_at_memory(database, PLACED_TABLES, "near")
        find_moved(database, batch.batch_id if current else None)
        state, checked = _add_computed(database, store, state, batch.batch_id, previous, condition, two_cores)
        point_at_files(database, warehouse, state, (*ARTICLE_TABLES, *PLACED_TABLES, *LOOKED_UP_TABLES))
        _refuse_broken(checked)
        checks = sorted((one.result for one in checked), key=lambda result: result.check)
        state = state.plus(store.write("check_results", checks, batch.batch_id, "checks"))
        record_state(database, warehouse, state)
        point_at_files(database, warehouse, state, ["check_results"])
    reach("catalog-built")
    _keep(warehouse, before)
    reach("catalog-kept")
    put_in_place(temporary, warehouse / CATALOG)
    reach("catalog-placed")
    _keep(warehouse, state)
    _forget_old(warehouse, settings.kept_catalogs)
    ensure_marts(warehouse, batch.batch_id, previous)
    reach("marts-placed")
    if store.strays({file.path for file in state.files} | set(state.index_files)):
        store.sweep(kept_files(warehouse))
    anew = before is not None and not current
    return PublishResult(state, tuple(checks), time.monotonic() - began, computed_anew=anew)


def republish(warehouse: Path) -> WarehouseState:
    """Make both databases again where the warehouse lies now; for a folder that was moved or copied."""
    state = load_state(warehouse)
    if state is None:
        raise WarehouseError(f"{warehouse}: no {CATALOG} here; run `khabar run` first")
    missing = [file.path for file in state.files if not (warehouse / file.path).exists()]
    if missing:
        raise WarehouseError(f"{warehouse}: {len(missing)} files are missing, the first is {missing[0]}; copy them too")
    for catalog in [*catalogs(warehouse), warehouse / CATALOG]:
        _move_catalog(warehouse, catalog, catalog)
    _keep(warehouse, state)
    (warehouse / MARTS).unlink(missing_ok=True)
    ensure_marts(warehouse)
    return state


def adopt_catalog(warehouse: Path, source: Path) -> None:
    """Put the catalog of a copy of this warehouse in place here; every file that it names must be here already."""
    _move_catalog(warehouse, source, warehouse / CATALOG)
    _keep(warehouse, load_state(warehouse))


def draft_catalog(warehouse: Path, state: WarehouseState, target: Path) -> None:
    """The catalog of a state that is not published, somewhere else: what a step on the way is to read."""
    with building_catalog(target) as (database, temporary):
        record_state(database, warehouse, state)
        point_at_files(database, warehouse, state)
        _copy_own(database, warehouse / CATALOG)
    put_in_place(temporary, target)


def load_state(warehouse: Path, catalog: Path | None = None) -> WarehouseState | None:
    """The state that a warehouse's catalog names, or None where nothing was published yet."""
    path = catalog or warehouse / CATALOG
    version = file_version(path)
    return _read_state(path, version) if version else None


@lru_cache(maxsize=4)
def _read_state(path: Path, version: tuple[int, ...]) -> WarehouseState:
    """What a catalog says, which never changes once it is in place: a run asks several times."""
    import duckdb

    try:
        with duckdb.connect(str(path), read_only=True) as database:
            row = database.execute("select batch_id, code_version, schema_version from _state").fetchone()
            files = database.execute(
                "select table_name, path, rows, batch_id, first_date, last_date from _files order by ordinal"
            ).fetchall()
            index = database.execute("select path from _index_files order by ordinal").fetchall()
    except duckdb.Error as error:
        raise WarehouseError(
            f"{path}: {first_line(error)}; restore it from {HISTORY}/ or start a new warehouse"
        ) from error
    if row is None or row[2] != SCHEMA_VERSION:
        found = row[2] if row else "none"
        raise WarehouseError(
            f"{path}: schema version {found}, but this Khabar reads {SCHEMA_VERSION}; use the version that wrote it"
        )
    return WarehouseState(row[0], tuple(DataFile(*f) for f in files), tuple(i[0] for i in index), row[1], row[2])


def kept_files(warehouse: Path) -> set[str]:
    """Paths that the current or a kept earlier catalog names."""
    kept: set[str] = set()
    for catalog in [warehouse / CATALOG, *catalogs(warehouse)]:
        state = load_state(warehouse, catalog)
        if state:
            kept.update(file.path for file in state.files)
            kept.update(state.index_files)
    return kept


def describe_views() -> dict[str, list[tuple[str, str]]]:
    """Column names and types of every table and view, as DuckDB binds them."""
    import duckdb

    with duckdb.connect(":memory:") as database:
        create_views(database)
        rows = database.execute(
            "select table_name, column_name, data_type from duckdb_columns() where not internal "
            "order by table_name, column_index"
        ).fetchall()
    described: dict[str, list[tuple[str, str]]] = {}
    for view, column, type_ in rows:
        described.setdefault(view, []).append((column, type_))
    return described


def _without_results(state: WarehouseState, batch_id: str) -> WarehouseState:
    """What an earlier publication of the same run wrote is made again."""
    return state.swapped({f.path: None for f in state.files if f.table in PUBLISHED and f.batch_id == batch_id})


def _merged(store: Writer, state: WarehouseState, batch: Batch) -> WarehouseState:
    """The state with the many small files of a past month merged into few; the old ones go when nothing names them."""
    columns = ["batch_id", "ended_at"]
    ended = {row["batch_id"]: row["ended_at"] for row in store.read(state, "batches", columns).to_pylist()}
    swaps: dict[str, DataFile | None] = {}
    for group in mergeable(state.files, ended, batch.ended_at):
        swaps |= {file.path: None for file in group}
        swaps[group[0].path] = store.merge(group, f"{group[0].table}-{ended[group[0].batch_id.split('+')[0]]:%Y%m}")
    return state.swapped(swaps)


def _add_computed(
    database: DuckDBPyConnection,
    store: Writer,
    state: WarehouseState,
    batch_id: str,
    previous: str | None,
    condition: str,
    two_cores: bool,
) -> tuple[WarehouseState, list[Checked]]:
    """Compute what belongs to the stories and days that the run touched, and check; without a run before it, all.

    The condition tells the run's own rows from others in its files.
    """
    if previous is None:
        state = state.swapped({file.path: None for file in state.files if file.table in COMPUTED})
        for name in (*STORIES.notes, *DAYS.notes):
            database.execute(f"delete from {name}")
    set_up_work(database)
    touch(database, batch_id if previous else None)
    written: dict[Unit, list[DataFile]] = {STORIES: [], DAYS: []}
    checked: list[Checked] = []

    def prepare(batches: set[str]) -> None:
        point_at_files(database, store.warehouse, files_of_batches(state, batches), ARTICLE_TABLES)

    def keep(table: str, rows: Any, part: str) -> None:
        written[COMPUTED[table]].append(store.write(table, rows, batch_id, part))

    def compute_unit(unit: Unit, connection: DuckDBPyConnection) -> list[Checked]:
        return compute(connection, unit, batch_id, None if in_memory else prepare, keep)

    in_memory = gather_facts(database, batch_id, prepare, condition)
    gather_names(database)
    database.execute("set threads = 1")  # a second one wants as much memory again, and parts are small
    works = [partial(compute_unit, unit) for unit in (STORIES, DAYS)]
    # many articles are computed part by part: two parts at a time would want the memory of both
    parted = side_by_side(database, works) if two_cores and in_memory else [work(database) for work in works]
    checked += chain.from_iterable(parted)
    if previous:
        checked += count_on(database, store.warehouse, state, batch_id, None if in_memory else prepare, keep)
        for unit in (STORIES, DAYS):
            list_recomputed(database, unit, batch_id)
    database.execute("reset threads")
    clear_work(database)
    database.execute("delete from _computed_by")
    database.execute("insert into _computed_by values (?, ?)", [computed_by(), previous])
    state = state.plus(*written[STORIES], *written[DAYS])
    record_state(database, store.warehouse, state)
    point_at_files(database, store.warehouse, state, COMPUTED)
    # single rows are checked of this run alone: those of earlier runs were checked then, and never change
    if in_memory:
        point_at_memory(database, ARTICLE_TABLES, "run")
    else:
        point_at_files(database, store.warehouse, files_of_batches(state, {batch_id}), ARTICLE_TABLES, condition)
    return state, joined(checked) + check_rows(database, batch_id, two_cores)


def _is_small(state: WarehouseState, table: str, rows: int) -> bool:
    return sum(file.rows for file in state.of_table(table)) <= rows


def _gather_small(database: DuckDBPyConnection, state: WarehouseState) -> None:
    """Bring into memory what is looked up again and again and is small.

    There is a file of them from every run of a month, and to plan a statement opens each: that takes longer than most
    checks do.
    """
    small = [table for table in LOOKED_UP_TABLES if _is_small(state, table, FEW_ROWS)]
    for table in small:
        database.execute(f"create table memory.main.all_{table} as select * from raw_{table}")
    point_at_memory(database, small, "all")


def _carry_over(database: DuckDBPyConnection, warehouse: Path) -> bool:
    """Take over what earlier runs assigned and computed again; says whether the same SQL has computed what is there."""
    _copy_own(database, warehouse / CATALOG)
    return database.execute("select version from _computed_by").fetchall() == [(computed_by(),)]


def _copy_own(database: DuckDBPyConnection, catalog: Path) -> None:
    """What another catalog knows of itself; of one of an older version, as much as it has."""
    database.execute(f"attach {quoted(catalog)} as earlier (read_only)")
    for table in ("_moved", *STORIES.notes, *DAYS.notes, "_computed_by"):
        shared = database.execute(
            "select column_name from duckdb_columns() where table_name = ? "
            "and database_name in ('earlier', current_database()) group by all having count(*) = 2",
            [table],
        ).fetchall()
        if shared:
            columns = ", ".join(name for (name,) in sorted(shared))
            database.execute(f"insert into {table} ({columns}) select {columns} from earlier.{table}")
        elif table == BASED_DAYS:  # no version before this one has added rows to a day
            database.execute(f"insert into {table} select date, batch_id from _recomputed_days")
    database.execute("detach earlier")


def _refuse_broken(checked: Iterable[Checked]) -> None:
    broken = [check for check in checked if check.result.severity == "fail" and check.result.rows]
    if broken:
        lines = [
            f"{one.result.check}: {one.result.promise} {one.result.rows} rows break this, the first: {one.first}"
            for one in broken
        ]
        raise CheckError("nothing was published: " + "; ".join(lines))


def _move_catalog(warehouse: Path, source: Path, target: Path) -> None:
    """Make a catalog again so that its paths are those of where the warehouse lies now; its age stays."""
    state = load_state(warehouse, source)
    assert state is not None
    times = source.stat()
    with building_catalog(target) as (database, temporary):
        record_state(database, warehouse, state)
        point_at_files(database, warehouse, state)
        _copy_own(database, source)
    os.utime(temporary, ns=(times.st_atime_ns, times.st_mtime_ns))
    put_in_place(temporary, target)


def _keep(warehouse: Path, state: WarehouseState | None) -> None:
    """The catalog of a state stays queryable under history/, as a second name of the same file."""
    if state is None:
        return
    folder = warehouse / HISTORY
    folder.mkdir(exist_ok=True)
    target = folder / f"{state.batch_id}.duckdb"
    if target.exists() and target.samefile(warehouse / CATALOG):
        return
    temporary = folder / f".tmp-{os.getpid()}-{target.name}"
    temporary.unlink(missing_ok=True)
    os.link(warehouse / CATALOG, temporary)
    put_in_place(temporary, target)


def _forget_old(warehouse: Path, kept: int) -> None:
    """Forget all but the last catalogs. What only those name is stamped: its time of grace begins today.

    A file's own age says nothing of that: a merged one is old, and a session may have opened the catalog just before.
    """
    found = catalogs(warehouse)
    old, oldest_kept = found[: -max(kept, 1)], found[-max(kept, 1) :][:1]
    if not old:
        return
    still = {path for catalog in oldest_kept for path in _named(warehouse, catalog)}
    for catalog in old:
        for path in _named(warehouse, catalog) - still:
            with suppress(FileNotFoundError):
                os.utime(warehouse / path)
        catalog.unlink(missing_ok=True)


def _named(warehouse: Path, catalog: Path) -> set[str]:
    state = load_state(warehouse, catalog)
    return {*(file.path for file in state.files), *state.index_files} if state else set()
