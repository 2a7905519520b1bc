"""Building a DuckDB file beside its place, and putting it there by one rename."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from flows.catalog import create_views, quoted, view_statements
from flows.durable import sync
from flows.failpoints import reach
from flows.settings import cache_folder

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

T = TypeVar("T")

CATALOG = "khabar.duckdb"
MARTS = "marts.duckdb"
HISTORY = "history"
KEPT_BLANKS = 4  # catalogs without a warehouse, of versions that somebody may go on using
STORAGE_VERSION = "v1.0.0"  # dashboards' drivers are DuckDB 1.x; they cannot open what 2.x writes by default
# rows that DuckDB packs as one: an update writes whole groups anew, of the widest table for a second at the default 122,880
ROW_GROUP = 20_480
MEMORY = "300MB"  # a run stays below a gigabyte with it; the claims of one huge story want more, and spill


@contextmanager
def spill_folder(warehouse: Path, kind: str = "spill") -> Iterator[Path]:
    """Where the databases of one process may put what does not fit in memory; DuckDB makes it when it needs it.

    `kind` tells two folders of one process apart. It goes with the block; if the process dies, the next run clears it away.
    """
    folder = warehouse / f".tmp-{os.getpid()}-{kind}"
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def in_memory(folder: Path, memory: str = MEMORY) -> Iterator[DuckDBPyConnection]:
    """A connection to a database in memory; what does not fit there goes to a folder in this one until it is closed.

    Without a folder named, DuckDB would spill into the one that the command happened to be called from.
    """
    import duckdb

    with (
        spill_folder(folder) as spill,
        duckdb.connect(":memory:", config={"temp_directory": str(spill), "memory_limit": memory}) as database,
    ):
        database.execute("set parquet_metadata_cache = true")  # each statement would read the end of each file anew
        database.execute("set enable_progress_bar = false")  # a run shows its own, and only to a terminal
        yield database


def fill(database: DuckDBPyConnection, statement: str) -> None:
    """Run a statement outside of a transaction; what cannot spill all that it needs gets the machine's memory for it."""
    import duckdb

    try:
        database.execute(statement)
    except duckdb.OutOfMemoryException:
        database.execute("set memory_limit = '80%'")
        database.execute(statement)
        database.execute(f"set memory_limit = '{MEMORY}'")


def side_by_side(database: DuckDBPyConnection, works: Sequence[Callable[[DuckDBPyConnection], T]]) -> list[T]:
    """What some works on a database that is being built give, each done in a thread with a connection of its own."""
    with ThreadPoolExecutor(len(works)) as pool:
        return list(pool.map(lambda work: _with_own(database, work), works))


def _with_own(database: DuckDBPyConnection, work: Callable[[DuckDBPyConnection], T]) -> T:
    with database.cursor() as connection:
        connection.execute("use building")
        connection.execute("set enable_progress_bar = false")
        return work(connection)


@contextmanager
def building(target: Path, start: Path | None = None) -> Iterator[tuple[DuckDBPyConnection, Path]]:
    """A connection whose current database is a file beside the target, new or a copy; it goes if the block fails."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with in_memory(target.parent) as database, _attached(database, target, start) as temporary:
        yield database, temporary


@contextmanager
def building_catalog(target: Path) -> Iterator[tuple[DuckDBPyConnection, Path]]:
    """A connection whose current database is a new catalog beside its place: every view, over empty tables."""
    blank = _blank_catalog()
    with building(target, blank) as (database, temporary):
        if blank is None:
            create_views(database)
        yield database, temporary


def _blank_catalog() -> Path | None:
    """A catalog over empty tables, made once for each content of sql/; None where no folder can keep one.

    To bind some two hundred views takes half a second, to copy the file a hundredth of that. Its name holds the digest
    of its bytes, and a file of another user is never trusted.
    """
    import duckdb

    statements = "\n".join([duckdb.__version__, STORAGE_VERSION, *view_statements()])
    key = hashlib.blake2b(statements.encode(), digest_size=12).hexdigest()
    folder = cache_folder()
    try:
        for path in sorted(folder.glob(f"catalog-{key}-*.duckdb")):
            if path.stat().st_uid == os.getuid() and path.stem.endswith(_digest(path)):
                return path
        with building(folder / f"catalog-{key}.duckdb") as (database, temporary):
            create_views(database)
        blank = folder / f"catalog-{key}-{_digest(temporary)}.duckdb"
        os.replace(temporary, blank)
        for old in sorted(folder.glob("catalog-*.duckdb"), key=lambda path: path.stat().st_mtime)[:-KEPT_BLANKS]:
            old.unlink(missing_ok=True)
    except (OSError, duckdb.IOException):
        return None
    return blank


def _digest(path: Path) -> str:
    return hashlib.blake2b(path.read_bytes(), digest_size=12).hexdigest()


@contextmanager
def _attached(database: DuckDBPyConnection, target: Path, start: Path | None) -> Iterator[Path]:
    """Make a file beside the target the current database of a connection."""
    temporary = target.with_name(f".tmp-{os.getpid()}-{target.name}")
    temporary.unlink(missing_ok=True)
    try:
        if start:
            shutil.copyfile(start, temporary)
        kind = f"storage_version '{STORAGE_VERSION}', row_group_size {ROW_GROUP}"
        database.execute(f"attach {quoted(temporary)} as building ({kind})")
        database.execute("use building")
        yield temporary
        database.execute("use memory")
        database.execute("detach building")
    except BaseException:
        database.close()
        temporary.unlink(missing_ok=True)
        temporary.with_name(temporary.name + ".wal").unlink(missing_ok=True)
        raise


def catalogs(warehouse: Path) -> list[Path]:
    """The kept catalogs of earlier runs and the current one, oldest first."""
    return sorted((warehouse / HISTORY).glob("[!.]*.duckdb"), key=lambda path: (path.stat().st_mtime_ns, path.name))


def put_in_place(temporary: Path, target: Path) -> None:
    """The rename that commits: bytes first, then the name, then the folder's entry."""
    sync(temporary)
    reach("database-synced")
    os.replace(temporary, target)
    reach("database-renamed")
    sync(target.parent)
    reach("database-lasting")


def file_version(path: Path) -> tuple[int, ...]:
    """What tells one version of a database from another, which replaces it as a whole; empty where there is none."""
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return ()
    return (found.st_dev, found.st_ino, found.st_mtime_ns, found.st_size)


def clear_unfinished(warehouse: Path) -> None:
    """Delete the unfinished databases of runs that died, and what these had spilled to the disk.

    Only for who holds the writer lock: none is at work then.
    """
    for folder in (warehouse, warehouse / HISTORY):
        for path in folder.glob(".tmp-*"):
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path, ignore_errors=True)
            else:
                path.unlink(missing_ok=True)
