"""Publishes a warehouse: builds the catalog from sql/, runs its checks, and puts it in place by one rename."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from flows.catalog import (
    catalog_views,
    claims_version,
    compute_claims,
    create_views,
    files_for_touched,
    find_moved,
    first_broken,
    point_at_files,
    quoted,
    record_state,
    run_checks,
    touch_stories,
)
from flows.errors import CheckError, WarehouseError
from flows.settings import Settings
from flows.tables import FACT_TABLES, Batch, CheckResult
from flows.tables.warehouse import SCHEMA_VERSION, DataFile, PublishResult, WarehouseState

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

CATALOG = "khabar.duckdb"
MARTS = "marts.duckdb"
HISTORY = "history"
STORAGE_VERSION = "v1.0.0"  # dashboards' drivers are DuckDB 1.x; they cannot open what 2.x writes by default
PUBLISHED = ("batches", "check_results", "claim_facts")  # tables that publishing itself writes
MARTS_DAYS = 90
STORED_MARTS = {  # view -> condition on its rows; dashboards read these without touching a Parquet file
    "sources": "",
    "entities": "where entity_id in (select entity_id from khabar.mentions)",
    "batches": "",
    "check_results": "",
    "calendar": "",
    "source_daily": "",
    "entity_daily": "",
    "source_entity_daily": "",
    "event_daily": "",
    "wire_reuse": "",
    "claims": "where last_reported >= (select max(date) from khabar.calendar) - {days}",
    "corroboration": "where claim_id in (select claim_id from building.claims)",
    "contradictions": "where claim_id in (select claim_id from building.claims)",
    "denials": "where date >= (select max(date) from khabar.calendar) - {days}",
    "omissions": "where claim_id in (select claim_id from building.claims)",
    "story_timeline": "where claim_id in (select claim_id from building.claims)",
}


class Writer(Protocol):
    """What publishing needs of the store: its folder, writing a file, and sweeping up."""

    @property
    def warehouse(self) -> Path:
        """The warehouse folder."""

    def write(self, table_name: str, rows: Any, batch_id: str, part: str) -> DataFile:
        """One new file of a table."""

    def merge(self, files: Sequence[DataFile], part: str) -> DataFile:
        """Some files of a table as one."""

    def sweep(self, kept: set[str]) -> list[str]:
        """Delete what nothing names."""

    def strays(self, named: set[str]) -> list[str]:
        """Old files that are not named."""


def publish(store: Writer, state: WarehouseState, batch: Batch, settings: Settings | None = None) -> PublishResult:
    """Put a state in place with its catalog and marts; raises CheckError, publishing nothing, if a promise breaks."""
    began = time.monotonic()
    settings = settings or Settings()
    warehouse = store.warehouse
    before = load_state(warehouse)
    state = _without_results(state, batch.batch_id)
    state = state.plus(store.write("batches", [batch], batch.batch_id, "batch"))
    with _building(warehouse / CATALOG) as (database, temporary):
        create_views(database)
        record_state(database, warehouse, state)
        point_at_files(database, warehouse, state)
        find_moved(database)
        state = _add_claims(database, store, state, batch.batch_id)
        record_state(database, warehouse, state)
        point_at_files(database, warehouse, state, [*FACT_TABLES, "claim_facts"])
        checks = run_checks(database, batch.batch_id)
        _refuse_broken(database, checks)
        state = state.plus(store.write("check_results", checks, batch.batch_id, "checks"))
        record_state(database, warehouse, state)
        point_at_files(database, warehouse, state, ["check_results"])
    _keep(warehouse, before)
    _put_in_place(temporary, warehouse / CATALOG)
    _keep(warehouse, state)
    _forget_old(warehouse, settings.kept_catalogs)
    ensure_marts(warehouse)
    if store.strays({file.path for file in state.files} | set(state.index_files)):
        store.sweep(kept_files(warehouse))
    return PublishResult(state, tuple(checks), time.monotonic() - began)


def republish(warehouse: Path) -> WarehouseState:
    """Make both databases again where the warehouse lies now; for a folder that was moved or copied."""
    state = load_state(warehouse)
    if state is None:
        raise WarehouseError(f"{warehouse}: no {CATALOG} here; run `khabar run` first")
    missing = [file.path for file in state.files if not (warehouse / file.path).exists()]
    if missing:
        raise WarehouseError(f"{warehouse}: {len(missing)} files are missing, the first is {missing[0]}; copy them too")
    for catalog in [*catalogs(warehouse), warehouse / CATALOG]:
        _move_catalog(warehouse, catalog)
    _keep(warehouse, state)
    (warehouse / MARTS).unlink(missing_ok=True)
    ensure_marts(warehouse)
    return state


def ensure_marts(warehouse: Path) -> bool:
    """Make marts.duckdb again if it is not of the same batch as the catalog; says whether it had to."""
    state = load_state(warehouse)
    if state is None or _batch_of(warehouse / MARTS) == state.batch_id:
        return False
    with _building(warehouse / MARTS) as (database, temporary):
        _create_marts(database, warehouse / CATALOG)
    _put_in_place(temporary, warehouse / MARTS)
    return True


def load_state(warehouse: Path, catalog: Path | None = None) -> WarehouseState | None:
    """The state that a warehouse's catalog names, or None where nothing was published yet."""
    path = catalog or warehouse / CATALOG
    if not path.exists():
        return None
    import duckdb

    try:
        with duckdb.connect(str(path), read_only=True) as database:
            row = database.execute("select batch_id, code_version, schema_version from _state").fetchone()
            files = database.execute(
                "select table_name, path, rows, batch_id, first_date, last_date from _files order by ordinal"
            ).fetchall()
            index = database.execute("select path from _index_files order by ordinal").fetchall()
    except duckdb.Error as error:
        raise WarehouseError(f"{path}: {error}; restore it from {HISTORY}/ or start a new warehouse") from error
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


def catalogs(warehouse: Path) -> list[Path]:
    """The kept catalogs of earlier runs and the current one, oldest first."""
    return sorted((warehouse / HISTORY).glob("[!.]*.duckdb"), key=lambda path: (path.stat().st_mtime_ns, path.name))


def _without_results(state: WarehouseState, batch_id: str) -> WarehouseState:
    """What an earlier publication of the same run wrote is made again."""
    return state.swapped({f.path: None for f in state.files if f.table in PUBLISHED and f.batch_id == batch_id})


def _add_claims(database: DuckDBPyConnection, store: Writer, state: WarehouseState, batch_id: str) -> WarehouseState:
    """Compute the claims of the stories that the run touched; of all stories where the SQL of claims has changed."""
    version = claims_version()
    current = _carry_over(database, store.warehouse, version) and bool(state.of_table("claim_facts"))
    if not current:
        state = state.swapped({file.path: None for file in state.of_table("claim_facts")})
    touch_stories(database, batch_id if current else None)
    point_at_files(database, store.warehouse, files_for_touched(database, state), FACT_TABLES)
    written: list[DataFile] = []

    def keep(rows: Any, part: int) -> None:
        written.append(store.write("claim_facts", rows, batch_id, f"c{part:04}"))

    compute_claims(database, batch_id, keep)
    database.execute("delete from _recomputed where story_id in (select story_id from _touched)")
    if current:
        known = "select story_id from raw_claim_facts semi join _touched using (story_id)"
        database.execute(f"insert into _recomputed select distinct story_id, {quoted(batch_id)} from ({known})")
    database.execute("delete from _touched")
    database.execute("delete from _claims")
    database.execute("insert into _claims values (?)", [version])
    return state.plus(*written)


def _carry_over(database: DuckDBPyConnection, warehouse: Path, version: str) -> bool:
    """Take over which stories were computed again; says whether the claims so far were made by the same SQL."""
    if not (warehouse / CATALOG).exists():
        return False
    database.execute(f"attach {quoted(warehouse / CATALOG)} as earlier (read_only)")
    row = database.execute("select version from earlier._claims").fetchone()
    same = row is not None and row[0] == version
    if same:
        database.execute("insert into _recomputed select * from earlier._recomputed")
    database.execute("detach earlier")
    return same


def _refuse_broken(database: DuckDBPyConnection, checks: Iterable[CheckResult]) -> None:
    broken = [check for check in checks if check.severity == "fail" and check.rows]
    if broken:
        first = {check.check: first_broken(database, check.check) for check in broken}
        lines = [f"{c.check}: {c.promise} {c.rows} rows break this, the first: {first[c.check]}" for c in broken]
        raise CheckError("nothing was published: " + "; ".join(lines))


@contextmanager
def _building(target: Path) -> Iterator[tuple[DuckDBPyConnection, Path]]:
    """A connection whose current database is a new file beside the target; the file goes if the block fails."""
    import duckdb

    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f".tmp-{os.getpid()}-{target.name}")
    temporary.unlink(missing_ok=True)
    database = duckdb.connect(":memory:")
    try:
        database.execute(f"attach {quoted(temporary)} as building (storage_version '{STORAGE_VERSION}')")
        database.execute("use building")
        yield database, temporary
        database.execute("use memory")
        database.execute("detach building")
    except BaseException:
        database.close()
        temporary.unlink(missing_ok=True)
        temporary.with_name(temporary.name + ".wal").unlink(missing_ok=True)
        raise
    database.close()


def _move_catalog(warehouse: Path, catalog: Path) -> None:
    """Make a catalog again so that its paths are those of where the warehouse lies now; its age stays."""
    state = load_state(warehouse, catalog)
    assert state is not None
    times = catalog.stat()
    with _building(catalog) as (database, temporary):
        create_views(database)
        record_state(database, warehouse, state)
        point_at_files(database, warehouse, state)
        database.execute(f"attach {quoted(catalog)} as earlier (read_only)")
        for table in ("_moved", "_recomputed", "_claims"):
            database.execute(f"insert into {table} select * from earlier.{table}")
        database.execute("detach earlier")
    os.utime(temporary, ns=(times.st_atime_ns, times.st_mtime_ns))
    _put_in_place(temporary, catalog)


def _create_marts(database: DuckDBPyConnection, catalog: Path) -> None:
    database.execute(f"attach {quoted(catalog)} as khabar (read_only)")
    descriptions = {view.name: view.description for view in catalog_views()}
    for name, condition in STORED_MARTS.items():
        database.execute("use khabar")
        rows = f"select * from khabar.{name} {condition.format(days=MARTS_DAYS)}"
        database.execute(f"create table building.{name} as {rows}")
        database.execute("use building")
        database.execute(f"comment on table {name} is {quoted(descriptions[name])}")
    database.execute("create table _state as select * from khabar._state")
    database.execute("detach khabar")


def _batch_of(path: Path) -> str | None:
    if not path.exists():
        return None
    import duckdb

    try:
        with duckdb.connect(str(path), read_only=True) as database:
            row = database.execute("select batch_id from _state").fetchone()
    except duckdb.Error:
        return None
    return str(row[0]) if row else None


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
    _put_in_place(temporary, target)


def _forget_old(warehouse: Path, kept: int) -> None:
    for catalog in catalogs(warehouse)[: -max(kept, 1)]:
        catalog.unlink(missing_ok=True)


def _put_in_place(temporary: Path, target: Path) -> None:
    _sync(temporary)
    os.replace(temporary, target)
    _sync(target.parent)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
