"""What a run computes for the stories and days that it touched, and the checks of what is in a warehouse."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

from flows.catalog import (
    ARTICLE_TABLES,
    COMPUTED,
    DAYS,
    STORIES,
    WORK_TABLES,
    Unit,
    catalog_views,
    quoted,
    transaction,
)
from flows.databases import fill, side_by_side
from flows.sql_files import SqlFile, load_sql
from flows.tables import TABLES, CheckResult, sort_key
from flows.tables.warehouse import WarehouseState

if TYPE_CHECKING:
    import pyarrow as pa
    from duckdb import DuckDBPyConnection

Prepare: TypeAlias = "Callable[[set[str]], None]"  # told from which batches articles are whose facts are to be read
Keep: TypeAlias = "Callable[[str, pa.RecordBatchReader, str], None]"  # given a table's rows and the name of their part
PART_ARTICLES = 10_000  # articles computed at a time, some 100,000 facts, unless one story has more
STREAMED = 10_000  # rows that are in Python's memory at a time
# what there has to be of the tables before it, if a table is to have any row: to plan a select that finds nothing takes
# longer than all else that is computed of ten articles
NEEDED = {
    "contradictions": (
        "from claim_facts where is_comparable group by story_id, scope_id having count(distinct claim_id) > 1"
    ),
    "denials": ("from claim_facts where 'denied' in (status, predicate) or predicate = 'REJECT'"),
    "omissions": "from claims where origins >= 2",
}


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
    for view in [*load_sql("tables", "staging", "macros", "steps", "claims", "days", "growth"), *macros]:
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


def compute(
    database: DuckDBPyConnection,
    unit: Unit,
    batch_id: str,
    prepare: Prepare | None,
    keep: Keep,
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
    if not articles and database.execute("select 1 from _grown_days limit 1").fetchall():
        return []  # no day is computed anew: all are counted on
    parts = max(1, -(-articles // PART_ARTICLES))
    # what an earlier run's note says would hide the rows that are computed now
    for name in unit.notes:
        database.execute(f"delete from {name} where {unit.key} in (select {unit.key} from {unit.touched})")
    firsts = (
        f"select {unit.key}, min(date) as first_date from _all_articles "
        f"semi join {unit.touched} using ({unit.key}) group by {unit.key}"
    )
    database.execute(
        "create or replace temp table parts as "
        f"select {unit.key}, ntile({parts}) over (order by first_date, {unit.key}) as part from ({firsts})"
    )
    checked: list[Checked] = []
    for part in range(1, parts + 1):
        _compute_part(database, unit, batch_id, part, prepare, work)
        checked += hand_over(database, unit, batch_id, keep, f"c{part:04}", checking)
    database.execute("drop table temp.parts")
    return checked


def hand_over(
    database: DuckDBPyConnection, unit: Unit, batch_id: str, keep: Keep, part: str, checking: bool = True
) -> list[Checked]:
    """Check what a part has computed, and give it away."""
    checked = run_checks(database, batch_id, checks_of(unit) if checking else [])
    for table in unit.tables:
        order = ", ".join(sort_key(TABLES[table]))
        keep(table, database.sql(f"from raw_{table} order by {order}").to_arrow_reader(STREAMED), part)
    return checked


def joined(checked: Iterable[Checked]) -> list[Checked]:
    """One result a check, over all parts."""
    found: dict[str, Checked] = {}
    for one in checked:
        name = one.result.check
        found[name] = found[name].plus(one) if name in found else one
    return list(found.values())


def _compute_part(
    database: DuckDBPyConnection,
    unit: Unit,
    batch_id: str,
    part: int,
    prepare: Prepare | None,
    work: str,
) -> None:
    of_part = f"where {unit.key} in (select {unit.key} from temp.parts where part = {part})"
    compute_articles(database, unit, batch_id, prepare, work, of_part)


def compute_articles(
    database: DuckDBPyConnection, unit: Unit, batch_id: str, prepare: Prepare | None, work: str, condition: str
) -> None:
    """Compute the tables of a unit for those of all articles that a condition picks."""
    database.execute(f"delete from {work}{unit.articles}")
    database.execute(f"insert into {work}{unit.articles} select * from _all_articles {condition}")
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
    for name in unit.recomputed:
        database.execute(
            f"insert into {name} select distinct {unit.key}, {quoted(batch_id)} from {unit.touched} "
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


def check_rows(database: DuckDBPyConnection, batch_id: str, two_cores: bool) -> list[Checked]:
    """The checks of all that is not computed, by name; on two cores, a half of them on each."""
    checks = checks_of(None)

    def check_half(half: Sequence[SqlFile], connection: DuckDBPyConnection) -> list[Checked]:
        return run_checks(connection, batch_id, half)

    if not two_cores:
        return run_checks(database, batch_id, checks)
    halves = side_by_side(database, [partial(check_half, checks[first::2]) for first in range(2)])
    return sorted(chain.from_iterable(halves), key=lambda one: one.result.check)


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
