"""The only reader and writer of Parquet: immutable files, written beside and renamed, named by what they hold."""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import os
import re
import socket
import time
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.dataset as ds
import pyarrow.parquet as pq

from flows.catalog import quoted
from flows.databases import in_memory
from flows.durable import sync
from flows.errors import InputError, LockedError, SchemaError, WarehouseError, first_line
from flows.failpoints import reach
from flows.tables import DAY_TABLES, TABLES, columns_of, schema_of, sort_key, sort_table, table_of
from flows.tables.warehouse import DataFile, WarehouseState

LOCK_FILE = ".lock"
INDEX_FOLDER = "index"
TEMPORARY = ".tmp-"  # the prefix of unfinished files; no reader ever looks at them
NEAR_UNIQUE = frozenset(  # texts and digests, of which a dictionary would hold nearly as many as there are rows
    {"text", "headline", "content", "fields", "evidence", "quote", "claim", "url", "file_name", "file_path"}
    | {"content_sha256", "raw_id", "article_id", "fact_id", "story_id", "cluster_id", "original_id"}
    | {"claim_id", "scope_id", "contradiction_id"}
)
REPEATED = {"entity_facts": frozenset({"evidence", "article_id"})}  # a fact is there for each who takes part in it
POSITIONS = frozenset(
    {"sentence", "start_char", "end_char", "value_start", "value_end", "quote_start", "quote_end"}
    | {"person_start", "person_end", "word_count"}
)
# how hard zstd tries, at most columns not at all: their bytes are digests and numbers
LEVELS = {"text": 6, "content": 6, "fields": 6, "evidence": 3, "quote": 3, "claim": 3}
LOOKED_UP = frozenset(
    {"article_id", "entity_id", "story_id", "fact_id", "speaker_id", "cluster_id", "claim_id", "entity_a", "entity_b"}
)
ROW_GROUP = 64_000  # small enough that a filter on one day or entity skips most of a file
MERGE_MEMORY = "200MB"  # a run has most of its gigabyte when it merges
MERGED_ROWS = 10_000  # rows of merged files that are in Python's memory at a time
GRACE_SECONDS = 24 * 3600.0  # longer than any query or dashboard session holds an old catalog open


@dataclass(frozen=True, slots=True)
class Store:
    """The Parquet files of one warehouse folder."""

    warehouse: Path

    @contextlib.contextmanager
    def writing(self, wait: float = 0.0) -> Iterator[None]:
        """Hold the warehouse's one writer lock; waits up to `wait` seconds, then raises LockedError.

        The lock belongs to the process, so one that died holds nothing: what is left of it is its name in the file.
        """
        try:
            self.warehouse.mkdir(parents=True, exist_ok=True)
        except (FileExistsError, NotADirectoryError) as error:
            raise InputError(f"{self.warehouse}: a file is in the way; name another folder with --warehouse") from error
        handle = os.open(self.warehouse / LOCK_FILE, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            _lock(handle, self.warehouse, wait)
            os.ftruncate(handle, 0)
            os.pwrite(handle, f"pid {os.getpid()} on {socket.gethostname()}\n".encode(), 0)
            try:
                yield
            finally:
                os.ftruncate(handle, 0)
        finally:
            os.close(handle)

    def write(
        self, table_name: str, rows: pa.Table | pa.RecordBatchReader | Iterable[Any], batch_id: str, part: str
    ) -> DataFile:
        """Write one file of a table; equal rows give equal bytes and an equal name, so a repeat changes nothing.

        Of a stream, which must be in the order of the table's key, no more than a row group is in memory.
        """
        groups = _row_groups(table_name, rows)
        folder = self.warehouse / table_name
        folder.mkdir(parents=True, exist_ok=True)
        stem = f"{_safe(batch_id)}-{_safe(part)}"
        temporary = folder / f"{TEMPORARY}{os.getpid()}-{stem}"
        try:
            day = "date" if table_name in DAY_TABLES else "published_date"
            written, first, last = _write_parquet(_schema(table_name), groups, temporary, day)
            name = f"{stem}-{_digest(temporary)}.parquet"
            reach("store-written")
            sync(temporary)
            reach("store-synced")
            os.replace(temporary, folder / name)
            reach("store-renamed")
        except OSError as error:
            raise WarehouseError(f"{folder}: cannot write: {error}; free some space or check the rights") from error
        finally:
            temporary.unlink(missing_ok=True)
        sync(folder)
        reach("store-lasting")
        return DataFile(table_name, f"{table_name}/{name}", written, batch_id, first, last)

    def adopt(self, other: Store, file: DataFile, batch_id: str, part: str) -> DataFile:
        """Take over a whole file of another store on the same disk under a batch's name, without copying it."""
        folder = self.warehouse / file.table
        folder.mkdir(parents=True, exist_ok=True)
        source = other.warehouse / file.path
        name = f"{_safe(batch_id)}-{_safe(part)}-{_digest(source)}.parquet"
        os.replace(source, folder / name)
        sync(folder)
        return replace(file, path=f"{file.table}/{name}", batch_id=batch_id)

    def read(
        self,
        state: WarehouseState | None,
        table_name: str,
        columns: Sequence[str] | None = None,
        filter: pc.Expression | None = None,
    ) -> pa.Table:
        """The rows of a table in a state, as stored; files of an older schema get nulls in new columns."""
        schema = _schema(table_name)
        files = [str(self.warehouse / file.path) for file in state.of_table(table_name)] if state else []
        if not files:
            return schema.empty_table().select(list(columns)) if columns else schema.empty_table()
        try:
            loose = pa.schema([field.with_nullable(True) for field in schema])
            return ds.dataset(files, schema=loose, format="parquet").to_table(
                columns=list(columns) if columns else None, filter=filter
            )
        except (OSError, pa.ArrowInvalid) as error:
            raise WarehouseError(
                f"{self.warehouse / table_name}: {error}; restore the folder or start a new one"
            ) from error

    def merge(self, files: Sequence[DataFile], part: str) -> DataFile:
        """Some files of one table as one new file; the old ones stay until no kept catalog names them.

        Its batch id lists theirs, joined by +: whoever looks for the rows of a batch still finds the file.
        """
        import duckdb

        try:
            merged = self._write_merged(files, part, MERGE_MEMORY)
        except duckdb.OutOfMemoryException:  # long texts
            merged = self._write_merged(files, part, "80%")
        except duckdb.Error as error:
            raise WarehouseError(
                f"{self.warehouse}: {first_line(error)}; restore the folder or start a new one"
            ) from error
        batches = dict.fromkeys(batch for file in files for batch in file.batch_id.split("+"))
        return replace(merged, batch_id="+".join(batches))

    def _write_merged(self, files: Sequence[DataFile], part: str, memory: str) -> DataFile:
        """The rows of all files in the order of their table; what does not fit into the memory is sorted on the disk.

        Rows that are equal in that stay in the order of the files. Columns that are new to these hold nulls.
        """
        table = files[0].table
        paths = ", ".join(quoted(self.warehouse / file.path) for file in files)
        nulls = ", ".join(f'null::{column.sql_type} as "{column.name}"' for column in columns_of(TABLES[table]))
        order = ", ".join(f'"{name}"' for name in sort_key(TABLES[table]))
        with in_memory(self.warehouse, memory) as database:
            database.execute("set threads = 1")  # a second one wants as much memory again
            rows = database.sql(
                f"select * exclude (filename, file_row_number) from (select {nulls} where false union all by name "
                f"from read_parquet([{paths}], union_by_name = true, filename = true, file_row_number = true)) "
                f"order by {order}, list_position([{paths}], filename), file_row_number"
            )
            return self.write(table, rows.to_arrow_reader(MERGED_ROWS), "merged", part)

    def sweep(self, kept: Collection[str], grace: float = GRACE_SECONDS) -> list[str]:
        """Delete files that no kept catalog names and that are older than the grace period; returns their paths."""
        strays = self.strays(kept, grace)
        for path in strays:
            (self.warehouse / path).unlink(missing_ok=True)
        return strays

    def strays(self, named: Collection[str], grace: float = GRACE_SECONDS) -> list[str]:
        """Files that are not named and older than the grace period."""
        oldest = time.time() - grace
        unnamed = (name for name in self._stored() if name not in named)
        return sorted(name for name in unnamed if (self.warehouse / name).stat().st_mtime <= oldest)

    def _stored(self) -> Iterator[str]:
        """Paths below the warehouse, with forward slashes. There are thousands, and each run looks at all of them."""
        for table in (*TABLES, INDEX_FOLDER):
            if os.path.islink(self.warehouse / table):
                continue
            for folder, _, names in os.walk(self.warehouse / table):
                below = Path(folder).relative_to(self.warehouse).as_posix()
                yield from (f"{below}/{name}" for name in names if not os.path.islink(f"{folder}/{name}"))


def _lock(handle: int, warehouse: Path, wait: float) -> None:
    deadline = time.monotonic() + wait
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except OSError as error:
            if time.monotonic() >= deadline:
                holder = os.pread(handle, 200, 0).decode("utf-8", "replace").strip() or "another process"
                raise LockedError(f"{warehouse}: {holder} is writing; wait for it or use another warehouse") from error
            time.sleep(0.1)


def _schema(table_name: str) -> pa.Schema:
    if table_name not in TABLES:
        raise SchemaError(f"no table {table_name}; the tables are {', '.join(TABLES)}")
    return schema_of(TABLES[table_name])


def _row_groups(table_name: str, rows: pa.Table | pa.RecordBatchReader | Iterable[Any]) -> Iterator[pa.Table]:
    """Exactly the columns of the table, in order, typed and sorted, a row group at a time."""
    record = TABLES[table_name]
    if isinstance(rows, pa.RecordBatchReader):
        batches: Iterable[pa.RecordBatch] = rows
    elif isinstance(rows, pa.Table):
        batches = sort_table(_conform(table_name, rows), sort_key(record)).to_batches()
    else:
        batches = table_of(record, rows).to_batches()
    held, count = _schema(table_name).empty_table(), 0
    for batch in batches:
        held = pa.concat_tables([held, _conform(table_name, pa.Table.from_batches([batch]))])
        while held.num_rows >= ROW_GROUP:
            yield held.slice(0, ROW_GROUP).combine_chunks()
            held, count = held.slice(ROW_GROUP), count + ROW_GROUP
    if held.num_rows or not count:
        yield held.combine_chunks()


def _conform(table_name: str, rows: pa.Table) -> pa.Table:
    """Rows with the types of the table; anything that does not fit stops the run."""
    schema = _schema(table_name)
    if set(rows.column_names) != set(schema.names):
        odd = sorted(set(rows.column_names) ^ set(schema.names))
        raise SchemaError(f"table {table_name}: columns {', '.join(odd)} are missing or unknown")
    try:
        table = pa.table([rows.column(f.name).cast(f.type) for f in schema], schema=schema)
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError) as error:
        raise SchemaError(f"table {table_name}: {error}") from error
    for field in schema:
        if not field.nullable and table.column(field.name).null_count:
            raise SchemaError(f"table {table_name}, column {field.name}: null in a required column")
    return table


def _write_parquet(schema: pa.Schema, groups: Iterator[pa.Table], path: Path, day: str) -> tuple[int, Any, Any]:
    """Write row groups into a file; returns how many rows there are, and the first and last day in a column."""
    first = next(groups)
    # without a size, a filter is made for a million values and then folded: 15 ms a column, also of a file of one row
    size = {"ndv": max(first.num_rows, 1)}
    encodings = _encodings(schema)
    rows, days = 0, []
    with pq.ParquetWriter(
        path,
        schema,
        compression="zstd",
        compression_level={name: level for name, level in LEVELS.items() if name in schema.names},
        use_dictionary=[name for name in schema.names if name not in encodings],
        column_encoding=encodings,
        write_statistics=True,
        bloom_filter_options={name: size for name in schema.names if name in LOOKED_UP} or None,
    ) as writer:
        for group in chain([first], groups):
            writer.write_table(group, ROW_GROUP)
            rows += group.num_rows
            if day in schema.names:
                ends = pc.min_max(group.column(day)).as_py()
                days += [end for end in (ends["min"], ends["max"]) if end]
    return rows, min(days, default=None), max(days, default=None)


def _encodings(schema: pa.Schema) -> dict[str, str]:
    """The encodings of the columns that have no dictionary; DuckDB has read these since 1.0."""
    repeated = REPEATED.get(schema.metadata[b"table"].decode(), frozenset())
    unique = (NEAR_UNIQUE - repeated).intersection(schema.names)
    positions = POSITIONS.intersection(schema.names)
    return dict.fromkeys(sorted(unique), "DELTA_LENGTH_BYTE_ARRAY") | dict.fromkeys(
        sorted(positions), "DELTA_BINARY_PACKED"
    )


def _digest(path: Path) -> str:
    digest = hashlib.blake2b(digest_size=8)
    with path.open("rb") as stream:
        while block := stream.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def _safe(name: str) -> str:
    return re.sub(r"[^A-Za-z0-9_.]+", "_", name)[:80] or "_"
