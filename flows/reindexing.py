"""The index made again from the tables: for one that is lost, cut off, or of an older version.

Every run is replayed in its order: its articles are clustered with their stored facts, part by part, as they were when
they came in. Where that ends in other copies or stories than the tables hold (the rules have changed since, or files of
many runs were merged), the new places are written as the rows of a run of their own, so that tables and index agree.
"""

from __future__ import annotations

import datetime as dt
import os
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from flows.catalog import quoted
from flows.clusters import ClusterRules, assign, cluster_inputs
from flows.databases import clear_unfinished, fill, in_memory, spill_folder
from flows.errors import WarehouseError
from flows.index import Index
from flows.raw import reject_key
from flows.reporting import ensure_report
from flows.store import Store
from flows.tables import (
    Article,
    Batch,
    Copy,
    Entity,
    Event,
    Mention,
    Quantity,
    Reject,
    Story,
    rows_of,
    sort_key,
    table_of,
)
from flows.tables.warehouse import DataFile, WarehouseState
from flows.text.identity import digest_id
from flows.views import draft_catalog, load_state, publish

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

PART_ARTICLES = 1000  # clustered at once where a file no longer tells
_READ_ROWS = 2_048  # rows of a table that are records at a time
_REPLAYED = (Article, Mention, Quantity, Event)
_PLACES = (Copy, Story)
_SUPERSEDES = pa.schema([("article_id", pa.string()), ("supersedes", pa.string())])


@dataclass(frozen=True, slots=True)
class Reindexed:
    """What was made again: articles read, and how many have another place now."""

    articles: int
    copies: int
    stories: int
    changed: bool  # whether anything is other than before


def reindex(
    warehouse: Path, names: Mapping[str, tuple[str, str]], rules: ClusterRules, code_version: str, wait: float = 0.0
) -> Reindexed:
    """Make the index of a warehouse again and publish it; nothing has changed if that dies on the way.

    `names` gives the English name and the kind of each entity of the catalogue.
    """
    store = Store(warehouse)
    with store.writing(wait):
        clear_unfinished(warehouse)
        return make_again(store, names, rules, code_version)


def make_again(store: Store, names: Mapping[str, tuple[str, str]], rules: ClusterRules, code_version: str) -> Reindexed:
    """As `reindex`, for one who holds the warehouse's writer lock."""
    started, warehouse = _now(), store.warehouse
    state = load_state(warehouse)
    if state is None:
        raise WarehouseError(f"{warehouse}: nothing here to index; run `khabar run` first")
    batch_id = digest_id("reindex", code_version, state.batch_id, size=8)
    # Views that name the files where they lie now: the folder may have been moved since its catalog was written.
    draft = warehouse / f".tmp-{os.getpid()}-replayed.duckdb"
    draft_catalog(warehouse, state, draft)
    try:
        replayed = replay(store, state, draft, names, rules, batch_id)
    finally:
        draft.unlink(missing_ok=True)
    changed = bool(replayed.files) or replayed.index_files != state.index_files
    if changed:
        renewed = WarehouseState(batch_id, state.files, replayed.index_files, code_version).plus(*replayed.files)
        publish(store, renewed, _batch(batch_id, started, code_version))
        ensure_report(warehouse, batch_id)
    return Reindexed(replayed.articles, replayed.moved["copies"], replayed.moved["stories"], changed)


@dataclass(frozen=True, slots=True)
class Replayed:
    """What a replay ends in: files of new places, how many by table, the index, and what supersedes what."""

    articles: int
    moved: Mapping[str, int]
    files: tuple[DataFile, ...]
    index_files: tuple[str, ...]
    supersedes: pa.Table  # article_id, supersedes: of the articles whose rows say otherwise


def replay(
    store: Store,
    state: WarehouseState,
    catalog: Path,
    names: Mapping[str, tuple[str, str]],
    rules: ClusterRules,
    batch_id: str,
) -> Replayed:
    """Cluster all articles of a state again, as its catalog shows them; new places are rows of the run `batch_id`."""
    index = Index(store.warehouse)
    with spill_folder(catalog.parent, "replayed") as folder, _tables(catalog) as database:
        folder.mkdir()
        _replay(database, folder, store, state, index, names, rules)
        moved = [(record, _moved(database, record, batch_id)) for record in _PLACES]
        supersedes = database.sql(
            "select article_id, later.supersedes from catalog.articles "
            "left join again_supersedes as later using (article_id) "
            "where later.supersedes is distinct from articles.supersedes order by article_id"
        ).to_arrow_table()
        articles = _count(database, "part_of")
    files = (store.write(record.TABLE, rows, batch_id, "again") for record, rows in moved if rows.num_rows)
    counts = {record.TABLE: rows.num_rows for record, rows in moved}
    return Replayed(articles, counts, tuple(files), tuple(index.commit_files()), supersedes)


@contextmanager
def _tables(catalog: Path) -> Iterator[DuckDBPyConnection]:
    """A connection with tables of its own and a catalog beside them, as `catalog`."""
    with in_memory(catalog.parent) as database:
        database.execute(f"attach {quoted(catalog)} as catalog (read_only)")
        database.execute("create table part_of (article_id varchar, part integer)")
        database.execute("create table again_supersedes (article_id varchar, supersedes varchar)")
        for record in _PLACES:
            none = table_of(record, [])
            database.register("none", none)
            database.execute(f"create table again_{record.TABLE} as select 0 as part, * from none")
        yield database


def _replay(
    database: DuckDBPyConnection,
    folder: Path,
    store: Store,
    state: WarehouseState,
    index: Index,
    names: Mapping[str, tuple[str, str]],
    rules: ClusterRules,
) -> None:
    """Cluster all articles again and remember all inputs; where articles end is left in the tables `again_`.

    `folder` is for files that are needed on the way.
    """
    parts = _list_parts(database, store, state)
    found = rows_of(Entity, database.sql("from catalog.entities").to_arrow_table())
    known = {**{entity.entity_id: (entity.name, "") for entity in found}, **names}
    keys = _inputs(database, store, state)
    # One is put in order after another, into a file: orders of four tables at once would all be held in memory.
    files = [_in_order(database, record, folder) for record in _REPLAYED]
    streams = [_stream(database, record, file) for record, file in zip(_REPLAYED, files, strict=True)]
    for part, batch in enumerate(parts):
        articles, mentions, quantities, events = (stream.taken(part) for stream in streams)
        result = assign(cluster_inputs(articles, mentions, quantities, events, known, rules.place), index, batch, rules)
        for record, rows in ((Copy, result.copies), (Story, result.stories)):
            database.register("placed", table_of(record, rows))
            database.execute(f"insert into again_{record.TABLE} select {part}, * from placed")
        versions = list(result.supersedes.items())
        columns = {"article_id": [new for new, _ in versions], "supersedes": [old for _, old in versions]}
        database.register("placed", pa.table(columns, _SUPERSEDES))
        database.execute("insert into again_supersedes from placed")
        if part + 1 == len(parts) or parts[part + 1] != batch:
            index.remember(keys.pop(batch, ()))
    index.remember(chain.from_iterable(keys.values()))  # of runs that brought no article


def _list_parts(database: DuckDBPyConnection, store: Store, state: WarehouseState) -> list[str]:
    """Fill `part_of` with the part of each article; the answer is the run of each part.

    A file of articles is a part, as it was clustered; of a merged file, so many articles of one run at a time.
    """
    ended: dict[str, dt.datetime] = dict(database.execute("select batch_id, ended_at from catalog.batches").fetchall())
    runs: list[tuple[str, list[str], int]] = []
    for file in state.of_table("articles"):
        ids: dict[str, list[str]] = defaultdict(list)
        rows = store.read(WarehouseState("", (file,), (), ""), "articles", ["article_id", "batch_id"])
        for article_id, batch in zip(*(column.to_pylist() for column in rows.columns), strict=True):
            ids[batch].append(article_id)
        size = PART_ARTICLES if len(ids) > 1 else max(1, file.rows)
        runs += [(batch, some, size) for batch, some in ids.items()]
    parts: list[str] = []
    for batch, some, size in sorted(runs, key=lambda run: (ended[run[0]], run[0])):
        for first in range(0, len(some), size):
            listed = pa.table({"article_id": some[first : first + size]})
            database.register("listed", listed)
            database.execute(f"insert into part_of select article_id, {len(parts)} from listed")
            parts.append(batch)
    return parts


def _inputs(database: DuckDBPyConnection, store: Store, state: WarehouseState) -> dict[str, list[str]]:
    """By run, the keys of what it took in: the ids of raw items, and of the rejects that have none."""
    keys: dict[str, list[str]] = defaultdict(list)
    for file in state.of_table("raw"):
        ids = store.read(WarehouseState("", (file,), (), ""), "raw", ["raw_id"])
        keys[file.batch_id] += ids.column("raw_id").to_pylist()
    unread = database.sql(
        "from catalog.rejects anti join catalog.raw "
        "on rejects.file_path = raw.file_path and rejects.item is not distinct from raw.item"
    ).to_arrow_table()
    for reject in rows_of(Reject, unread):
        keys[reject.batch_id].append(reject_key(reject))
    return keys


class _Stream:
    """Rows of one table in order of part, some in memory at a time."""

    def __init__(self, record: type[Any], reader: Iterator[pa.RecordBatch]) -> None:
        self._record = record
        self._reader = reader
        self._rows: list[tuple[int, Any]] = []  # in reverse: the next is the last

    def taken(self, part: int) -> list[Any]:
        """The rows of this part, which follows the one that was taken before."""
        out: list[Any] = []
        while self._rows or self._read():
            if self._rows[-1][0] != part:
                break
            out.append(self._rows.pop()[1])
        return out

    def _read(self) -> bool:
        for batch in self._reader:
            if batch.num_rows:
                table = pa.Table.from_batches([batch])
                parts = table.column("part").to_pylist()
                self._rows = list(zip(parts, rows_of(self._record, table), strict=True))[::-1]
                return True
        return False


def _in_order(database: DuckDBPyConnection, record: type[Any], folder: Path) -> Path:
    """A file of a table's rows of the replayed articles, in the order in which a run hands them to clustering."""
    file = folder / f"{record.TABLE}.parquet"
    order = ", ".join(f'"{name}"' for name in sort_key(record))
    fill(
        database,
        f"copy (select part, rows.* from catalog.{record.TABLE} as rows inner join part_of using (article_id) "
        f"order by part, {order}) to {quoted(file)} (format parquet, row_group_size {_READ_ROWS})",
    )
    return file


def _stream(database: DuckDBPyConnection, record: type[Any], file: Path) -> _Stream:
    return _Stream(record, iter(database.cursor().sql(f"from {quoted(file)}").to_arrow_reader(_READ_ROWS)))


def _moved(database: DuckDBPyConnection, record: type[Any], batch_id: str) -> pa.Table:
    """The places of the replay that are others than the tables hold, as rows of this run.

    In which words a link is told is no place: a later run may have spelt a person in another way.
    """
    columns = [name for name in table_of(record, []).column_names if name not in ("batch_id", "linked_by")]
    same = " and ".join(f'old."{name}" is not distinct from new."{name}"' for name in columns)
    return database.sql(
        f"with latest as (select * from again_{record.TABLE} qualify part = max(part) over (partition by article_id)) "
        f"select new.* exclude (part) replace ({quoted(batch_id)} as batch_id) from latest as new "
        f"anti join catalog.{record.TABLE} as old on {same} order by article_id"
    ).to_arrow_table()


def _count(database: DuckDBPyConnection, table: str) -> int:
    [(count,)] = database.execute(f"select count(*) from {table}").fetchall()
    return int(count)


def _batch(batch_id: str, started: dt.datetime, code_version: str) -> Batch:
    ended = _now()
    return Batch(
        batch_id=batch_id,
        started_at=started,
        ended_at=ended,
        code_version=code_version,
        articles=0,
        copies=0,
        rejects=0,
        facts=0,
        known=0,
        ignored=0,
        seconds=(ended - started).total_seconds(),
    )


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC).replace(tzinfo=None)
