"""What a run computes for the stories and days that it touched, and the checks of what is in a warehouse."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from flows.catalog import (
    ARTICLE_TABLES,
    COMPUTED,
    DAYS,
    STORIES,
    WORK_TABLES,
    Unit,
    catalog_views,
    point_at_memory,
    quoted,
    transaction,
)
from flows.databases import fill
from flows.sql_files import SqlFile, load_sql
from flows.tables import TABLES, CheckResult, sort_key
from flows.tables.warehouse import WarehouseState

if TYPE_CHECKING:
    import pyarrow as pa
    from duckdb import DuckDBPyConnection

PART_ARTICLES = 10_000  # articles computed at a time, some 100,000 facts, unless one story has more
STREAMED = 10_000  # rows that are in Python's memory at a time
FEW_ARTICLES = 10_000  # their facts fill no row group, which one thread reads anyhow: others would only wait on it
# what there has to be of the tables before it, if a table is to have any row: to plan a select that finds nothing takes
# longer than all else that is computed of ten articles
NEEDED = {
    "contradictions": (
        "from claim_facts where is_comparable group by story_id, scope_id having count(distinct claim_id) > 1"
    ),
    "denials": "from claim_facts where status = 'denied'",
    "omissions": "from claims where origins >= 2",
}
# what is read of articles that earlier runs have brought
EARLIER_COLUMNS = "article_id, source_id, language, agency, published_at, published_date, supersedes, batch_id"


@dataclass(frozen=True, slots=True)
class Checked:
    """A check's result and the first row that breaks its promise."""

    result: CheckResult
    first: str

    def plus(self, other: Checked) -> Checked:
        """The result over two parts."""
        return Checked(replace(self.result, rows=self.result.rows + other.result.rows), self.first or other.first)


def computed_by() -> str:
    """Digest of the SQL that computes: when it changes, everything is computed anew."""
    digest = hashlib.blake2b(digest_size=8)
    macros = [view for view in load_sql("marts") if view.kind != "view"]
    for view in [*load_sql("tables", "staging", "macros", "steps", "claims", "days"), *macros]:
        digest.update(f"{view.name}\n{view.body}\n".encode())
    return digest.hexdigest()


def set_up_work(database: DuckDBPyConnection) -> None:
    """Let what is computed pass through memory, so that the catalog's file does not grow by it."""
    names = (*WORK_TABLES, *(f"raw_{table}" for table in COMPUTED))
    for name in names:
        database.execute(f"create table memory.main.work{name} as select * from {name}")
    with transaction(database):
        for name in names:
            database.execute(f"drop table {name}")
            database.execute(f"create view {name} as select * from memory.main.work{name}")


def clear_work(database: DuckDBPyConnection) -> None:
    """Leave the work tables empty, and in the catalog."""
    with transaction(database):
        for name, columns in WORK_TABLES.items():
            database.execute(f"drop view {name}")
            database.execute(f"create table {name} ({columns})")


def gather(database: DuckDBPyConnection, batch_id: str) -> None:
    """Bring into memory the articles that a run can have changed anything about, and where they belong.

    They are its own, those of the stories and days that these are or were in, and of each the other texts of its
    cluster and its versions. What is computed and checked after a run reads no others, whatever the warehouse holds.
    """
    of_run = f"batch_id = {quoted(batch_id)}"
    database.execute(f"create temp table changed as {_changed(batch_id)}")
    database.execute(
        "create temp table near as select article_id from changed union select article_id from raw_stories "
        "where story_id in (select story_id from raw_stories where article_id in (select article_id from changed) "
        "union select story_id from _reread) union select article_id from stg_articles where date in "
        "(select date from stg_articles where article_id in (select article_id from changed) "
        "union select date from _reread)"
    )
    database.execute(
        "create table memory.main.near_copies as select * from raw_copies "
        "where article_id in (select article_id from near)"
    )
    database.execute(
        "insert into memory.main.near_copies select * from raw_copies where cluster_id in (select cluster_id "
        "from memory.main.near_copies where article_id in (select article_id from changed)) "
        "and article_id not in (select article_id from near)"
    )
    for added in (
        "select article_id from memory.main.near_copies",
        "select original_id from memory.main.near_copies",
        "select article_id from raw_articles where supersedes in (select article_id from near)",
    ):
        database.execute(f"insert into near {added} except select article_id from near")
    database.execute(f"create table memory.main.near_articles as select * from raw_articles where {of_run}")
    database.execute(
        "insert into memory.main.near_articles select * from raw_articles "
        f"where article_id in (select article_id from _reread) and not {of_run}"
    )
    database.execute(
        f"insert into memory.main.near_articles by name select {EARLIER_COLUMNS} from raw_articles "
        f"where article_id in (select article_id from near except select article_id from _reread) and not {of_run}"
    )
    database.execute(
        "create table memory.main.near_stories as select * from raw_stories "
        "where article_id in (select article_id from near)"
    )
    for name in ("changed", "near"):
        database.execute(f"drop table temp.{name}")


def gather_facts(
    database: DuckDBPyConnection, batch_id: str, prepare: Callable[[set[str]], None], condition: str
) -> bool:
    """Bring into memory what the articles of the touched stories and days say, where they are few; says whether it is.

    A step that reads the files for itself takes longer to open them than to compute. The run's own rows (`run_quantities`)
    are those of its files that meet the condition, whether or not there is an article to them; `old_quantities` are
    those of other articles. `prepare` is told of which batches the raw tables are to be.
    """
    near = (
        "from _all_articles where story_id in (select story_id from _touched_stories) "
        "or date in (select date from _touched_days)"
    )
    [(articles,)] = database.execute(f"select count(*) {near}").fetchall()
    if articles > FEW_ARTICLES:
        return False
    prepare({batch_id})
    for table in ARTICLE_TABLES:
        database.execute(f"create table memory.main.run_{table} as select * from raw_{table} {condition}")
    others = (
        f"select article_id, batch_id from raw_articles where article_id in (select article_id {near}) "
        "and article_id not in (select article_id from int_new_articles)"
    )
    database.execute(f"create or replace temp table others as {others}")
    batches = {batch for (batch,) in database.execute("select distinct batch_id from temp.others").fetchall()}
    prepare(batches)
    for table in ARTICLE_TABLES:
        database.execute(
            f"create table memory.main.old_{table} as select * from raw_{table} "
            "where article_id in (select article_id from temp.others)"
        )
    database.execute("drop table temp.others")
    point_at_memory(database, ARTICLE_TABLES, "run", *(["old"] if batches else []))
    return True


def _changed(batch_id: str) -> str:
    """Selects the articles that a run brought, replaced by a later version, assigned anew, or read again."""
    columns = (
        ("articles", "article_id"),
        ("articles", "supersedes"),
        ("copies", "article_id"),
        ("stories", "article_id"),
    )
    return "select article_id from _reread union " + " union ".join(
        f"select {column} as article_id from raw_{table} where batch_id = {quoted(batch_id)} and {column} is not null"
        for table, column in columns
    )


def touch(database: DuckDBPyConnection, batch_id: str | None, work: str = "memory.main.work") -> None:
    """List the stories and days that a run changed: those that its articles are in now, or were; without a run, all."""
    for name in ("_all_articles", "_touched_stories", "_touched_days"):
        database.execute(f"delete from {work}{name}")
    database.execute(f"insert into {work}_all_articles select * from int_articles")
    if batch_id is None:
        for unit in (STORIES, DAYS):
            database.execute(f"insert into {work}{unit.touched} select distinct {unit.key} from _all_articles")
        return
    changed = _changed(batch_id)
    database.execute(
        f"insert into {work}_touched_stories select story_id from raw_stories where article_id in ({changed}) "
        f"union select story_id from _all_articles where article_id in ({changed}) "
        "union select story_id from _reread where story_id is not null"
    )
    database.execute(
        f"insert into {work}_touched_days select date from _all_articles where article_id in ({changed}) "
        "union select date from _reread where date is not null"
    )


def compute(
    database: DuckDBPyConnection,
    unit: Unit,
    batch_id: str,
    prepare: Callable[[set[str]], None] | None,
    keep: Callable[[str, pa.RecordBatchReader, int], None],
    work: str = "memory.main.work",
    checking: bool = True,
) -> list[Checked]:
    """Compute the tables of the touched stories or days, in parts that fit in memory; returns what the checks found.

    `prepare` is told from which batches the articles of a part are, where their facts are not at hand; `keep` is given
    the rows of each table.
    """
    [(articles,)] = database.execute(
        f"select count(*) from _all_articles semi join {unit.touched} using ({unit.key})"
    ).fetchall()
    parts = max(1, -(-articles // PART_ARTICLES))
    database.execute("set threads = 1")  # a second one wants as much memory again, and parts are small
    # what an earlier run's note says would hide the rows that are computed now
    database.execute(f"delete from {unit.recomputed} where {unit.key} in (select {unit.key} from {unit.touched})")
    firsts = (
        f"select {unit.key}, min(date) as first_date from _all_articles "
        f"semi join {unit.touched} using ({unit.key}) group by {unit.key}"
    )
    database.execute(
        "create or replace temp table parts as "
        f"select {unit.key}, ntile({parts}) over (order by first_date, {unit.key}) as part from ({firsts})"
    )
    checked: dict[str, Checked] = {}
    for part in range(1, parts + 1):
        _compute_part(database, unit, batch_id, part, prepare, work)
        for result in run_checks(database, batch_id, checks_of(unit) if checking else []):
            name = result.result.check
            checked[name] = checked[name].plus(result) if name in checked else result
        for table in unit.tables:
            order = ", ".join(sort_key(TABLES[table]))
            keep(table, database.sql(f"from raw_{table} order by {order}").to_arrow_reader(STREAMED), part)
    database.execute("drop table temp.parts")
    database.execute("reset threads")
    return list(checked.values())


def _compute_part(
    database: DuckDBPyConnection,
    unit: Unit,
    batch_id: str,
    part: int,
    prepare: Callable[[set[str]], None] | None,
    work: str,
) -> None:
    database.execute(f"delete from {work}{unit.articles}")
    database.execute(
        f"insert into {work}{unit.articles} select * from _all_articles "
        f"where {unit.key} in (select {unit.key} from temp.parts where part = {part})"
    )
    if prepare:
        rows = database.execute(
            f"select distinct batch_id from raw_articles where article_id in (select article_id from {unit.articles})"
        ).fetchall()
        prepare({row[0] for row in rows})
    for table in unit.tables:
        database.execute(f"delete from {work}raw_{table}")
    for table in unit.tables:
        if table in NEEDED and not database.execute(f"select 1 {NEEDED[table]} limit 1").fetchall():
            continue
        rows_sql = f"select *, {quoted(batch_id)} as batch_id from computed_{table}"
        fill(database, f"insert into {work}raw_{table} by name {rows_sql}")


def list_recomputed(database: DuckDBPyConnection, unit: Unit, batch_id: str) -> None:
    """Note, of the touched stories or days that earlier runs can have computed, that this run's rows count."""
    database.execute(
        f"insert into {unit.recomputed} select distinct {unit.key}, {quoted(batch_id)} from {unit.touched} "
        f"where {unit.key} in (select {unit.key} from {unit.placed_in} where batch_id <> {quoted(batch_id)} "
        f"union select {unit.key} from _reread)"
    )


def files_of_batches(state: WarehouseState, batches: set[str]) -> WarehouseState:
    """The state with only those files of facts and mentions that can hold rows of these batches."""
    others = {
        file.path: None
        for file in state.files
        if file.table in ARTICLE_TABLES and not batches & set(file.batch_id.split("+"))
    }
    return state.swapped(others)


# --- checks ---


def run_checks(database: DuckDBPyConnection, batch_id: str, checks: Iterable[SqlFile]) -> list[Checked]:
    """Each check's result: how many rows break its promise, and the first of them."""
    results = []
    for check in checks:
        [(broken,)] = database.execute(f"select count(*)::integer from ({check.body})").fetchall()
        result = CheckResult(
            batch_id=batch_id, check=check.name, severity=check.severity, rows=broken, promise=check.description
        )
        results.append(Checked(result, _first_row(database, check) if broken else ""))
    return results


def checks_of(unit: Unit | None) -> list[SqlFile]:
    """The checks that read what is computed of a unit; of none, all others. A check reads one unit's tables."""
    readers = {u.key: _readers(u.tables) for u in (STORIES, DAYS)}
    if unit:
        return [check for check in load_sql("checks") if check.words & readers[unit.key]]
    return [check for check in load_sql("checks") if not any(check.words & names for names in readers.values())]


def _readers(tables: Iterable[str]) -> set[str]:
    """Some tables, and the views that read them, directly or through others."""
    found = set(tables)
    for view in catalog_views():
        if view.words & found and not view.name.startswith("computed_"):
            found.add(view.name)
    return found


def _first_row(database: DuckDBPyConnection, check: SqlFile) -> str:
    found = database.execute(f"select * from ({check.body}) order by all limit 1")
    names = [column[0] for column in found.description or []]
    return ", ".join(f"{n} = {str(value)[:80]}" for n, value in zip(names, found.fetchall()[0], strict=True))
