"""What is inside a catalog: its own tables, the views of sql/ over named files, and the claims that a run computes."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from flows.errors import WarehouseError
from flows.sql_files import SqlFile, load_sql
from flows.tables import FACT_TABLES, TABLES, CheckResult, columns_of
from flows.tables.warehouse import WarehouseState

if TYPE_CHECKING:
    import pyarrow as pa
    from duckdb import DuckDBPyConnection

UNORDERED = ("sources", "entities")  # tables without batch_id: the order of files says which row is the latest
REASSIGNED = ("copies", "stories")  # tables whose rows a later run may replace
CLAIM_ARTICLES = 50_000  # articles whose claims are computed at a time: some 500,000 facts, which fit in memory
OWN_TABLES = {  # what a catalog knows of itself
    "_files": "ordinal integer, table_name varchar, path varchar, location varchar, rows bigint, batch_id varchar, "
    "first_date date, last_date date",
    "_index_files": "ordinal integer, path varchar",
    "_state": "batch_id varchar, code_version varchar, schema_version varchar",
    "_moved": "table_name varchar, article_id varchar, batch_id varchar",  # latest assignment of those with several
    "_recomputed": "story_id varchar, batch_id varchar",  # the run whose claims count, of stories computed again
    "_claims": "version varchar",
    "_touched": "story_id varchar",
    "_touched_articles": "article_id varchar, source_id varchar, outlet_id varchar, language varchar, agency varchar, "
    "date date, date_is_ingest boolean, reported_at timestamp, is_timed boolean, story_id varchar, cluster_id varchar, "
    "original_id varchar, is_copy boolean, superseded_on date, is_current boolean, outlet_key varchar",
}


def create_views(database: DuckDBPyConnection) -> None:
    """All views of sql/ over empty raw tables: binding them costs little before there are files behind them."""
    for name, columns in OWN_TABLES.items():
        database.execute(f"create table {name} ({columns})")
    for name, record in TABLES.items():
        columns = ", ".join(f'"{c.name}" {c.sql_type}' for c in columns_of(record))
        database.execute(f"create table raw_{name} ({columns}{_ordinal_column(name)})")
    for view in catalog_views():
        database.execute(view.create_statement)
        database.execute(f"comment on {view.kind} {view.name} is {quoted(view.description)}")


def catalog_views() -> list[SqlFile]:
    """The views of the catalog in an order in which each finds what it reads."""
    written = load_sql("tables", "staging", "macros", "steps", "marts")
    names = {view.name for view in written}
    plain = [SqlFile.plain(name, record) for name, record in TABLES.items() if name not in names]
    return in_order([*plain, *written])


def in_order(views: Sequence[SqlFile]) -> list[SqlFile]:
    """Views sorted so that each comes after those it names."""
    by_name = {view.name: view for view in views}
    done: dict[str, SqlFile] = {}

    def visit(view: SqlFile, path: tuple[str, ...]) -> None:
        if view.name in path:
            raise WarehouseError(f"sql/: {' reads '.join((*path, view.name))}: a circle; break it")
        for name in sorted(view.words & by_name.keys() - {view.name} - view.own_names):
            if name not in done:
                visit(by_name[name], (*path, view.name))
        done[view.name] = view

    for name in sorted(by_name):
        if name not in done:
            visit(by_name[name], ())
    return list(done.values())


def record_state(database: DuckDBPyConnection, warehouse: Path, state: WarehouseState) -> None:
    """Write down what the catalog stands for: every file, and the run that made it."""
    for table in ("_files", "_index_files", "_state"):
        database.execute(f"delete from {table}")
    root = warehouse.resolve()
    rows = [
        (n, f.table, f.path, str(root / f.path), f.rows, f.batch_id, f.first_date, f.last_date)
        for n, f in enumerate(state.files)
    ]
    if rows:
        database.executemany("insert into _files values (?, ?, ?, ?, ?, ?, ?, ?)", rows)
    if state.index_files:
        database.executemany("insert into _index_files values (?, ?)", list(enumerate(state.index_files)))
    database.execute("insert into _state values (?, ?, ?)", [state.batch_id, state.code_version, state.schema_version])


def point_at_files(
    database: DuckDBPyConnection, warehouse: Path, state: WarehouseState, tables: Iterable[str] = TABLES
) -> None:
    """Make the raw tables views that name every file; never a glob, which would show half a run."""
    root = warehouse.resolve()
    for table in tables:
        columns = ", ".join(f'files."{c.name}"::{c.sql_type} as "{c.name}"' for c in columns_of(TABLES[table]))
        files = [file for file in state.of_table(table) if file.rows]
        if files:
            listed = ", ".join(quoted(root / file.path) for file in files)
            source = f"read_parquet([{listed}], union_by_name = true"
            body = f"select {columns} from {source}) as files"
            if _ordinal_column(table):
                body = (
                    f"select {columns}, _files.ordinal as file_ordinal from {source}, filename = true) as files "
                    "inner join _files on _files.location = files.filename"
                )
        else:
            nulls = ", ".join(f'null::{c.sql_type} as "{c.name}"' for c in columns_of(TABLES[table]))
            body = f"select {nulls}{', null::integer as file_ordinal' if _ordinal_column(table) else ''} where false"
        database.execute(f"drop {_kind(database, f'raw_{table}')} raw_{table}")
        database.execute(f"create view raw_{table} as {body}")


def find_moved(database: DuckDBPyConnection) -> None:
    """List the articles that were assigned more than once, with the run whose assignment counts."""
    database.execute("delete from _moved")
    for table in REASSIGNED:
        database.execute(
            f"insert into _moved select '{table}', article_id, arg_max(batch_id, (ended_at, batch_id)) "
            f"from raw_{table} left join batches using (batch_id) group by article_id having count(*) > 1"
        )


def run_checks(database: DuckDBPyConnection, batch_id: str) -> list[CheckResult]:
    """Every file of sql/checks as a row: how many rows break its promise."""
    results = []
    for check in load_sql("checks"):
        row = database.execute(f"select count(*)::integer from ({check.body})").fetchone()
        assert row is not None
        results.append(
            CheckResult(
                batch_id=batch_id, check=check.name, severity=check.severity, rows=row[0], promise=check.description
            )
        )
    return results


def first_broken(database: DuckDBPyConnection, name: str) -> str:
    """The first row that breaks a check's promise, as column = value."""
    body = next(check.body for check in load_sql("checks") if check.name == name)
    found = database.execute(f"select * from ({body}) order by all limit 1")
    names = [column[0] for column in found.description or []]
    return ", ".join(f"{n} = {str(value)[:80]}" for n, value in zip(names, found.fetchone() or (), strict=False))


# --- claims -----------------------------------------------------------------------------------------------------------


def claims_version() -> str:
    """Digest of the SQL that computes claims: when it changes, all claims are computed anew."""
    digest = hashlib.blake2b(digest_size=8)
    for view in load_sql("tables", "staging", "macros", "steps"):
        digest.update(f"{view.name}\n{view.body}\n".encode())
    return digest.hexdigest()


def touch_stories(database: DuckDBPyConnection, batch_id: str | None) -> None:
    """List the stories that a run changed: those of its articles, and those that its articles were or are in."""
    database.execute("delete from _touched")
    if batch_id is None:
        database.execute("insert into _touched select distinct coalesce(story_id, article_id) from int_articles")
        return
    changed = (
        "select article_id from raw_articles where batch_id = $batch "
        "union select supersedes from raw_articles where batch_id = $batch "
        "union select article_id from raw_copies where batch_id = $batch "
        "union select article_id from raw_stories where batch_id = $batch"
    )
    database.execute(
        f"insert into _touched select story_id from raw_stories where article_id in ({changed}) "
        f"union select story_id from int_articles where article_id in ({changed})",
        {"batch": batch_id},
    )


def compute_claims(database: DuckDBPyConnection, batch_id: str, keep: Callable[[pa.Table, int], None]) -> None:
    """Hand the claims of the touched stories to `keep`, in parts that fit in memory."""
    row = database.execute("select count(*) from int_articles semi join _touched using (story_id)").fetchone()
    parts = max(1, -(-(row[0] if row else 0) // CLAIM_ARTICLES))
    names = ", ".join(f'"{column.name}"' for column in columns_of(TABLES["claim_facts"]) if column.name != "batch_id")
    for part in range(1, parts + 1):
        database.execute("delete from _touched_articles")
        database.execute(
            "insert into _touched_articles select * from int_articles where story_id in (select story_id from "
            f"(select story_id, ntile({parts}) over (order by story_id) as part from _touched) where part = {part})"
        )
        keep(
            database.sql(f"select {names}, {quoted(batch_id)} as batch_id from int_computed_claims").to_arrow_table(),
            part,
        )
    database.execute("delete from _touched_articles")


def files_for_touched(database: DuckDBPyConnection, state: WarehouseState) -> WarehouseState:
    """The state with only those files of facts that can hold facts of the touched stories."""
    rows = database.execute(
        "select distinct batch_id from raw_articles where article_id in "
        "(select article_id from int_articles semi join _touched using (story_id))"
    ).fetchall()
    batches = {row[0] for row in rows}
    swaps = {
        file.path: None
        for file in state.files
        if file.table in FACT_TABLES and not batches & set(file.batch_id.split("+"))
    }
    return state.swapped(swaps)


def _kind(database: DuckDBPyConnection, name: str) -> str:
    row = database.execute("select 1 from duckdb_views() where view_name = ?", [name]).fetchone()
    return "view" if row else "table"


def _ordinal_column(table: str) -> str:
    return ", file_ordinal integer" if table in UNORDERED else ""


def quoted(value: object) -> str:
    """A value as an SQL string."""
    return "'" + str(value).replace("'", "''") + "'"
