"""Read-only access to a warehouse: a locked-down connection, and queries that can only read."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING

import pyarrow as pa

from flows.catalog import quoted
from flows.databases import CATALOG, HISTORY, catalogs
from flows.errors import QueryError, WarehouseError, first_line
from flows.tables import TABLES

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


@dataclass(frozen=True, slots=True)
class QueryLimits:
    """What one query may take of the machine."""

    seconds: float = 300.0
    memory: str = "2GB"  # as DuckDB writes it
    threads: int = 4
    spill: Path | None = None  # a folder for what does not fit in memory; only for queries of Khabar's own


LIMITS = QueryLimits()


def open_catalog(
    warehouse: Path, batch: str | None = None, at: dt.datetime | None = None, limits: QueryLimits = LIMITS
) -> DuckDBPyConnection:
    """A read-only connection that can read this warehouse's tables and nothing else on the machine.

    `batch` (an id or its beginning) or `at` (UTC) open the catalog of an earlier run.
    """
    import duckdb

    path = find_catalog(warehouse, batch, at)
    try:
        database = duckdb.connect(str(path), read_only=True, config={"allow_unsigned_extensions": "false"})
    except duckdb.Error as error:
        raise WarehouseError(
            f"{path}: {first_line(error)}; restore it from {HISTORY}/ or start a new warehouse"
        ) from error
    try:
        for statement in _lock_down(warehouse, limits):
            database.execute(statement)
        _check_place(database, warehouse)
    except duckdb.Error as error:
        database.close()
        raise QueryError(str(error)) from error
    except WarehouseError:
        database.close()
        raise
    return database


def run_query(
    sql: str,
    warehouse: Path,
    batch: str | None = None,
    at: dt.datetime | None = None,
    limits: QueryLimits = LIMITS,
) -> pa.Table:
    """The rows of one reading statement; raises QueryError for anything that is not one, or takes too much."""
    import duckdb

    with open_catalog(warehouse, batch, at, limits) as database:
        check_reads_only(database, sql)
        clock = Timer(limits.seconds, database.interrupt)
        clock.daemon = True
        clock.start()
        try:
            return database.sql(_without_end(sql)).to_arrow_table()
        except duckdb.InterruptException as error:
            raise QueryError(f"stopped after {limits.seconds:g} s; ask for less, or allow more time") from error
        except duckdb.OutOfMemoryException as error:
            raise QueryError(f"more than {limits.memory} of memory needed; ask for less, or allow more") from error
        except duckdb.Error as error:
            raise QueryError(str(error)) from error
        finally:
            clock.cancel()


def find_catalog(warehouse: Path, batch: str | None = None, at: dt.datetime | None = None) -> Path:
    """The catalog to open: the current one, or that of an earlier run."""
    current = warehouse / CATALOG
    if not current.exists():
        raise WarehouseError(
            f"{warehouse}: no {CATALOG} here; run `khabar run` first, or name the folder with --warehouse"
        )
    if batch is None and at is None:
        return current
    if batch is not None:
        return _of_batch(warehouse, batch)
    ended = [(run, path) for path in catalogs(warehouse) for run in [ended_at(path)] if run is not None]
    before = [(run, path) for run, path in sorted(ended) if at is not None and run <= at]
    if not before:
        first = min(ended)[0] if ended else None
        raise QueryError(f"no kept run ended by {at}; the first kept one ended at {first} UTC")
    return before[-1][1]


def ended_at(catalog: Path) -> dt.datetime | None:
    """When the run ended whose catalog this is, UTC."""
    import duckdb

    with duckdb.connect(str(catalog), read_only=True) as database:
        row = database.execute("select ended_at from batches where batch_id = (select batch_id from _state)").fetchone()
    return row[0] if row else None


def check_reads_only(database: DuckDBPyConnection, sql: str) -> None:
    """Refuse what DuckDB does not parse as one SELECT, EXPLAIN, DESCRIBE, SHOW or SUMMARIZE."""
    import duckdb

    try:
        statements = database.extract_statements(sql)
    except duckdb.Error as error:
        raise QueryError(str(error)) from error
    if len(statements) != 1:
        raise QueryError(f"one statement at a time, not {len(statements)}")
    if statements[0].type == duckdb.StatementType.EXPLAIN:
        # EXPLAIN ANALYZE runs what it explains
        explained = re.sub(r"\A\s*explain\s+(analy[sz]e\s+)?(\([^)]*\)\s*)?", "", _bare(sql), flags=re.IGNORECASE)
        check_reads_only(database, explained)
    elif statements[0].type != duckdb.StatementType.SELECT:
        kind = statements[0].type.name
        raise QueryError(f"only SELECT, EXPLAIN, DESCRIBE, SHOW and SUMMARIZE are run here, not {kind}")


def _of_batch(warehouse: Path, batch: str) -> Path:
    found = [path for path in catalogs(warehouse) if path.stem.startswith(batch)]
    if len(found) != 1:
        names = ", ".join(path.stem for path in catalogs(warehouse))
        raise QueryError(f"{len(found)} kept runs begin with {batch!r}; kept are: {names}")
    return found[0]


def _check_place(database: DuckDBPyConnection, warehouse: Path) -> None:
    """Views name files by whole paths: those of a folder that was moved or copied still name the old place."""
    for path, location in database.execute("select path, location from _files limit 1").fetchall():
        if location != f"{warehouse.resolve()}/{path}":
            raise WarehouseError(
                f"{warehouse}: {CATALOG} names files in {location.removesuffix(path)}, where the folder was when it was "
                f"written; `khabar publish --warehouse {warehouse}` makes it name those here"
            )


def _lock_down(warehouse: Path, limits: QueryLimits) -> list[str]:
    """Reading the data folders is allowed, everything else is not, and no query can change that."""
    folders = [f"{warehouse.resolve()}/{table}/" for table in sorted(TABLES)]
    return [
        f"set temp_directory = {quoted(limits.spill or '')}",
        f"set allowed_directories = [{', '.join(quoted(folder) for folder in folders)}]",
        "set enable_external_access = false",
        f"set memory_limit = {quoted(limits.memory)}",
        f"set threads = {limits.threads}",
        "set parquet_metadata_cache = true",  # to plan a query and to run it needs the same ends of files
        "set autoinstall_known_extensions = false",
        "set autoload_known_extensions = false",
        "set python_enable_replacements = false",
        "set enable_progress_bar = false",
        "set lock_configuration = true",
    ]


def _bare(sql: str) -> str:
    """The statement without comments before it."""
    return re.sub(r"\A(\s+|--[^\n]*\n?|/\*.*?\*/)+", "", sql, flags=re.DOTALL)


def _without_end(sql: str) -> str:
    return sql.rstrip().rstrip(";")
