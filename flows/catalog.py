"""What is inside a catalog: its own tables, and the views of sql/ over files that it names one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa

from flows.errors import WarehouseError
from flows.sql_files import SqlFile, load_sql
from flows.tables import DAY_TABLES, FACT_TABLES, STORY_TABLES, TABLES, columns_of
from flows.tables.warehouse import WarehouseState

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

UNORDERED = ("sources", "entities")  # tables without batch_id: the order of files says which row is the latest
BASED_DAYS, ADDED_DAYS = "_based_days", "_added_days"
# Tables of days to which a run may add the rows that it has changed, each with what tells a row from others. They are the
# large ones: of a day that a run brings few articles of, nearly all rows stay as they are.
ADDED_TO = {
    "entity_facts": ("entity_id", "fact_id", "date"),
    "entity_pair_daily": ("entity_a", "entity_b", "date"),
    "source_entity_daily": ("source_id", "entity_id", "date", "date_is_ingest"),
    "entity_daily": ("entity_id", "date", "date_is_ingest"),
}
REASSIGNED = ("copies", "stories")  # tables whose rows a later run may replace
ARTICLE_TABLES = (*FACT_TABLES, "mentions")  # rows that go with their article's batch
PLACED_TABLES = ("articles", "copies", "stories")  # which articles there are, and where each belongs
ARTICLE_COLUMNS = (  # those of int_articles
    "article_id varchar, source_id varchar, outlet_id varchar, language varchar, agency varchar, date date, "
    "date_is_ingest boolean, reported_at timestamp, is_timed boolean, story_id varchar, cluster_id varchar, "
    "original_id varchar, is_copy boolean, superseded_on date, is_current boolean, outlet_key varchar"
)
OWN_TABLES = {  # what a catalog knows of itself
    "_files": "ordinal integer, table_name varchar, path varchar, location varchar, rows bigint, batch_id varchar, "
    "first_date date, last_date date",
    "_index_files": "ordinal integer, path varchar",
    "_state": "batch_id varchar, code_version varchar, schema_version varchar",
    "_moved": "table_name varchar, article_id varchar, batch_id varchar",  # latest assignment of those with several
    "_recomputed_stories": "story_id varchar, batch_id varchar",  # the run that counts, where several computed it
    "_recomputed_days": "date date, batch_id varchar",
    # of what is added to by row (ADDED_TO): the run that counted a day as a whole, where several have, and those that
    # have added rows since, in their order: of equal keys the latest counts
    BASED_DAYS: "date date, batch_id varchar",
    ADDED_DAYS: "date date, batch_id varchar, turn integer",
    # articles that the run has read again or removed, with their story and day of before
    "_reread": "article_id varchar, story_id varchar, date date",
    # digest of the SQL that computed what is there; after which run this one computed only what it touched, or null
    "_computed_by": "version varchar, previous_batch_id varchar",
}


@dataclass(frozen=True, slots=True)
class Unit:
    """What is computed as a whole, story by story or day by day, and into which tables."""

    key: str
    touched: str  # the stories or days that the run changed
    articles: str  # their articles
    recomputed: tuple[str, ...]  # notes which run counts, where several have computed them; the first of most tables
    placed_in: str  # says which run has put an article there
    tables: tuple[str, ...]
    added: tuple[str, ...] = ()  # notes of rows that were added since

    @property
    def notes(self) -> tuple[str, ...]:
        """All that says which rows count."""
        return (*self.recomputed, *self.added)


STORIES = Unit(
    "story_id", "_touched_stories", "_touched_articles", ("_recomputed_stories",), "raw_stories", STORY_TABLES
)
DAYS = Unit(
    "date",
    "_touched_days",
    "_day_articles",
    ("_recomputed_days", BASED_DAYS),
    "stg_articles",
    DAY_TABLES,
    (ADDED_DAYS,),
)
COMPUTED = {table: unit for unit in (STORIES, DAYS) for table in unit.tables}
WORK_TABLES = {  # filled while a run computes, and empty in the catalog that it leaves
    "_all_articles": ARTICLE_COLUMNS,  # int_articles, joined once
    "_touched_stories": "story_id varchar",
    "_touched_days": "date date",
    "_touched_articles": ARTICLE_COLUMNS,
    "_day_articles": ARTICLE_COLUMNS,
    # touched days that are not counted anew, with the run whose rows of them count, where several have computed them
    "_grown_days": "date date, batch_id varchar, is_whole boolean",  # and whether all its rows are to be written anew
    "_names": "entity_id varchar, name varchar, type varchar",  # of the entities, once for all that is counted of them
}


def create_views(database: DuckDBPyConnection) -> None:
    """All views of sql/ over empty raw tables: binding them costs little before there are files behind them."""
    with transaction(database):
        for statement in view_statements():
            database.execute(statement)


@contextmanager
def transaction(database: DuckDBPyConnection) -> Iterator[None]:
    """Many statements as one change: each for itself would be written to the disk for itself."""
    database.execute("begin")
    try:
        yield
    except BaseException:
        database.execute("rollback")
        raise
    database.execute("commit")


def view_statements() -> Iterator[str]:
    """The statements that make an empty catalog."""
    for name, columns in {**OWN_TABLES, **WORK_TABLES}.items():
        yield f"create table {name} ({columns})"
    for name, record in TABLES.items():
        columns = ", ".join(f'"{c.name}" {c.sql_type}' for c in columns_of(record))
        yield f"create table raw_{name} ({columns}{_ordinal_column(name)})"
    for view in catalog_views():
        yield view.create_statement
        yield f"comment on {view.kind} {view.name} is {quoted(view.description)}"


def opening_script(root: str, catalog: str, state: WarehouseState) -> str:
    """SQL that gives an empty DuckDB database every view of a state whose files lie below an address."""
    statements = [f"attach {quoted(f'{root}/{catalog}')} as published (read_only)", *view_statements()]
    statements += [f"insert into {table} from published.{table}" for table in OWN_TABLES]
    statements += [f"update _files set location = {quoted(f'{root}/')} || path", "detach published"]
    for table in TABLES:
        statements += [f"drop table raw_{table}", f"create view raw_{table} as {raw_select(root, state, table)}"]
    return ";\n".join(statements) + ";\n"


@lru_cache(maxsize=1)
def catalog_views() -> tuple[SqlFile, ...]:
    """The views of the catalog in an order in which each finds what it reads."""
    written = [*load_sql("tables", "staging", "macros", "steps", "marts"), *computing_views()]
    names = {view.name for view in written}
    plain = [_table_view(name) for name in TABLES if name not in names]
    return tuple(in_order([*plain, *written]))


def computing_views() -> list[SqlFile]:
    """The selects that fill the computed tables, under names of their own."""
    return [replace(view, name=f"computed_{view.name}") for view in load_sql("claims", "days")]


def _table_view(name: str) -> SqlFile:
    unit = COMPUTED.get(name)
    if name in ADDED_TO:
        return SqlFile.added_to(name, TABLES[name], ADDED_TO[name])
    return (
        SqlFile.latest(name, TABLES[name], unit.key, unit.recomputed[0]) if unit else SqlFile.plain(name, TABLES[name])
    )


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
    root = warehouse.resolve()
    rows = [
        (n, f.table, f.path, str(root / f.path), f.rows, f.batch_id, f.first_date, f.last_date)
        for n, f in enumerate(state.files)
    ]
    with transaction(database):
        for table in ("_files", "_index_files", "_state"):
            database.execute(f"delete from {table}")
        _insert(database, "_files", rows)
        _insert(database, "_index_files", list(enumerate(state.index_files)))
        database.execute(
            "insert into _state values (?, ?, ?)", [state.batch_id, state.code_version, state.schema_version]
        )


def point_at_files(
    database: DuckDBPyConnection,
    warehouse: Path,
    state: WarehouseState,
    tables: Iterable[str] = TABLES,
    condition: str = "",
) -> None:
    """Make the raw tables views that name every file, or of some rows; never a glob, which would show half a run."""
    root = str(warehouse.resolve())
    selects = {table: raw_select(root, state, table) for table in tables}
    _replace_raw(
        database, {name: f"from ({rows}) {condition}" if condition else rows for name, rows in selects.items()}
    )


def raw_select(root: str, state: WarehouseState, table: str) -> str:
    """The rows of all files of a table; files of an older schema have nulls in new columns."""
    columns = ", ".join(f'files."{c.name}"::{c.sql_type} as "{c.name}"' for c in columns_of(TABLES[table]))
    files = [file for file in state.of_table(table) if file.rows]
    if not files:
        nulls = ", ".join(f'null::{c.sql_type} as "{c.name}"' for c in columns_of(TABLES[table]))
        return f"select {nulls}{', null::integer as file_ordinal' if _ordinal_column(table) else ''} where false"
    listed = ", ".join(quoted(f"{root}/{file.path}") for file in files)
    source = f"read_parquet([{listed}], union_by_name = true"
    if not _ordinal_column(table):
        return f"select {columns} from {source}) as files"
    return (
        f"select {columns}, _files.ordinal as file_ordinal from {source}, filename = true) as files "
        "inner join _files on _files.location = files.filename"
    )


def point_at_memory(database: DuckDBPyConnection, tables: Iterable[str], *parts: str) -> None:
    """Make the raw tables views of the parts of them that were gathered in memory: `near` stands for `near_articles`."""
    bodies = {table: " union all ".join(f"from memory.main.{part}_{table}" for part in parts) for table in tables}
    _replace_raw(database, bodies)


def _replace_raw(database: DuckDBPyConnection, bodies: Mapping[str, str]) -> None:
    """Make raw tables, or the views that stand for them already, views of some selects."""
    found = database.execute(
        "select table_name from duckdb_tables() where database_name = current_database()"
    ).fetchall()
    with transaction(database):
        for table, body in bodies.items():
            if (f"raw_{table}",) in found:
                database.execute(f"drop table raw_{table}")
            database.execute(f"create or replace view raw_{table} as {body}")


def _insert(database: DuckDBPyConnection, table: str, rows: Sequence[tuple[object, ...]]) -> None:
    """Many rows at once: one statement a row takes seconds where there are thousands of files."""
    names = [column.split()[0] for column in OWN_TABLES[table].split(", ")]
    if rows:
        database.register("given", pa.table(dict(zip(names, zip(*rows, strict=True), strict=True))))
        database.execute(f"insert into {table} select * from given")
        database.unregister("given")


def find_moved(database: DuckDBPyConnection, batch_id: str | None = None) -> None:
    """List the articles that were assigned more than once, with the run whose assignment counts.

    With a run, only its assignments are looked at; those of earlier runs are listed already.
    """
    for table in REASSIGNED:
        if batch_id is None:
            database.execute(f"delete from _moved where table_name = '{table}'")
            database.execute(
                f"insert into _moved select '{table}', article_id, arg_max(batch_id, (ended_at, batch_id)) "
                f"from raw_{table} left join batches using (batch_id) group by article_id having count(*) > 1"
            )
            continue
        moved = (
            f"select article_id from raw_{table} where batch_id = {quoted(batch_id)} "
            f"intersect select article_id from raw_{table} where batch_id <> {quoted(batch_id)}"
        )
        database.execute(f"delete from _moved where table_name = '{table}' and article_id in ({moved})")
        database.execute(f"insert into _moved select '{table}', article_id, {quoted(batch_id)} from ({moved})")


def _ordinal_column(table: str) -> str:
    return ", file_ordinal integer" if table in UNORDERED else ""


def quoted(value: object) -> str:
    """A value as an SQL string."""
    return "'" + str(value).replace("'", "''") + "'"
