"""Building a DuckDB file beside its place, and putting it there by one rename."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from flows.catalog import quoted
from flows.errors import WarehouseError
from flows.failpoints import reach

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

CATALOG = "khabar.duckdb"
MARTS = "marts.duckdb"
HISTORY = "history"
STORAGE_VERSION = "v1.0.0"  # dashboards' drivers are DuckDB 1.x; they cannot open what 2.x writes by default


@contextmanager
def building(target: Path, start: Path | None = None) -> Iterator[tuple[DuckDBPyConnection, Path]]:
    """A connection whose current database is a file beside the target, new or a copy; it goes if the block fails."""
    import duckdb

    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f".tmp-{os.getpid()}-{target.name}")
    temporary.unlink(missing_ok=True)
    database = duckdb.connect(":memory:")
    try:
        database.execute("set enable_progress_bar = false")  # a run shows its own, and only to a terminal
        if start:
            shutil.copyfile(start, temporary)
        database.execute(f"attach {quoted(temporary)} as building (storage_version '{STORAGE_VERSION}')")
        database.execute("use building")
        yield database, temporary
        database.execute("use memory")
        database.execute("detach building")
    except BaseException as error:
        database.close()
        temporary.unlink(missing_ok=True)
        temporary.with_name(temporary.name + ".wal").unlink(missing_ok=True)
        if isinstance(error, duckdb.IOException):
            reason = str(error).splitlines()[0]
            raise WarehouseError(f"{target}: cannot write: {reason}; free some space or check the rights") from error
        raise
    database.close()


def put_in_place(temporary: Path, target: Path) -> None:
    """The rename that commits: bytes first, then the name, then the folder's entry."""
    _sync(temporary)
    reach("database-synced")
    os.replace(temporary, target)
    reach("database-renamed")
    _sync(target.parent)
    reach("database-lasting")


def clear_unfinished(warehouse: Path) -> None:
    """Delete the unfinished databases of runs that died; only for who holds the writer lock: none is at work then."""
    for folder in (warehouse, warehouse / HISTORY):
        for path in folder.glob(".tmp-*"):
            path.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
