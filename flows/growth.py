"""Counts on the days that a run only added articles to: what is stored of them, and what the new articles add.

Of the large tables only the rows that are new or other than before are written, and those of earlier runs count beside
them (ADDED_TO). So a run of a thousand articles writes what a thousand articles say, however many their days have. From
time to time a day is written as a whole again, so that no reader has many rows to choose from.

How many independent texts there are cannot be added up: a new article may copy one of the same day. So what the new
articles and the texts that they copy count together is added, and what the latter count alone is taken away again.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from flows.catalog import ADDED_DAYS, ADDED_TO, BASED_DAYS, DAYS, quoted, raw_select
from flows.compute import Checked, Keep, Prepare, compute_articles, hand_over
from flows.databases import fill
from flows.sql_files import load_sql, newest
from flows.tables.warehouse import WarehouseState

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

PART_ARTICLES = 20_000  # articles of the days counted on at a time: some two million pairs of entities at most
READ_TWICE = ("entity_pair_daily",)  # to read the others from their files again takes less than to keep them
OF_OUTLETS = ("source_entity_daily",)
EARLIER = {BASED_DAYS: "earlier_based", ADDED_DAYS: "earlier_added"}  # what told before this run which rows count
WORK = "memory.main.work"


def count_on(
    database: DuckDBPyConnection,
    warehouse: Path,
    state: WarehouseState,
    batch_id: str,
    prepare: Prepare | None,
    keep: Keep,
) -> list[Checked]:
    """Write the tables of the days that are counted on, in parts that fit in memory; returns what the checks found.

    The state is the one that the run found; `prepare` and `keep` are as for `compute`.
    """
    if not database.execute("select 1 from _grown_days limit 1").fetchall():
        return []
    _note(database, batch_id)
    database.execute("create temp table growing (date date, batch_id varchar, is_whole boolean)")
    _add_up(database, batch_id, prepare)
    checked: list[Checked] = []
    for number, (is_whole, part, parts) in enumerate(_parts(database), start=1):
        database.execute("delete from temp.growing")
        database.execute(
            "insert into temp.growing select date, batch_id, is_whole from "
            f"(select *, ntile({parts}) over (order by date) as part from _grown_days where is_whole = {is_whole}) "
            f"where part = {part}"
        )
        _take_stored(database, warehouse, state, is_whole)
        for growth in sorted(load_sql("growth"), key=lambda file: DAYS.tables.index(file.name)):
            database.execute(f"delete from {WORK}raw_{growth.name}")
            counted = f"select *, {quoted(batch_id)} as batch_id from ({growth.body})"
            fill(database, f"insert into {WORK}raw_{growth.name} by name {counted}")
        database.execute(f"delete from {WORK}{DAYS.articles}")
        database.execute(
            f"insert into {WORK}{DAYS.articles} by name "
            "select * from memory.main.grown_articles semi join growing using (date)"
        )
        checked += hand_over(database, DAYS, batch_id, keep, f"g{number:04}")
    for name in DAYS.recomputed:
        of_days = " where is_whole" if name == BASED_DAYS else ""
        database.execute(f"insert into {name} select date, {quoted(batch_id)} from _grown_days{of_days}")
    for name in ("growing", *EARLIER.values()):
        database.execute(f"drop table temp.{name}")
    for table in DAYS.tables:
        database.execute(f"drop {'table' if table in READ_TWICE else 'view'} temp.stored_{table}")
        database.execute(f"drop view temp.added_{table}")
        database.execute(f"drop table temp.all_added_{table}")
    return checked


def _note(database: DuckDBPyConnection, batch_id: str) -> None:
    """Have the rows of this run count, and keep what told until now which rows do."""
    for name, earlier in EARLIER.items():
        database.execute(f"create temp table {earlier} as select * from {name} semi join _grown_days using (date)")
    database.execute("delete from _recomputed_days where date in (select date from _grown_days)")
    for name in EARLIER:
        database.execute(f"delete from {name} where date in (select date from _grown_days where is_whole)")
    database.execute(
        f"insert into {ADDED_DAYS} select date, {quoted(batch_id)}, coalesce(max(turn), 0) + 1 from _grown_days "
        f"left join {ADDED_DAYS} using (date) where not is_whole group by date"
    )


def _parts(database: DuckDBPyConnection) -> list[tuple[bool, int, int]]:
    """The parts in which days are counted on: of those that are written as a whole, as many as fit into memory."""
    counted = database.execute(
        "select is_whole, count(*) from memory.main.grown_articles inner join _grown_days using (date) "
        "group by is_whole order by is_whole"
    ).fetchall()
    out = []
    for is_whole, articles in counted:
        parts = -(-articles // PART_ARTICLES) if is_whole else 1
        out += [(is_whole, part, parts) for part in range(1, parts + 1)]
    return out


def _add_up(database: DuckDBPyConnection, batch_id: str, prepare: Prepare | None) -> None:
    """What the new articles and the texts that they copy count, and with a weight of -1 what the latter count alone."""
    new = f"select article_id from raw_articles where batch_id = {quoted(batch_id)}"
    database.execute(
        "create temp table copied as "
        "with placed as (select article_id, cluster_id from _all_articles semi join _grown_days using (date)) "
        f"select article_id from placed where article_id not in ({new}) "
        f"and cluster_id in (select cluster_id from placed where article_id in ({new}))"
    )
    _count(database, f"{new} union all select article_id from copied", batch_id, prepare)
    for table in DAYS.tables:
        database.execute(f"create temp table all_added_{table} as select *, 1 as weight from raw_{table}")
    if database.execute("select 1 from copied limit 1").fetchall():
        _count(database, "select article_id from copied", batch_id, prepare)
        for table in DAYS.tables:
            database.execute(f"insert into all_added_{table} select *, -1 as weight from raw_{table}")
    for table in DAYS.tables:
        database.execute(
            f"create temp view added_{table} as select * from temp.all_added_{table} semi join temp.growing using (date)"
        )
    database.execute("drop table temp.copied")


def _count(database: DuckDBPyConnection, articles: str, batch_id: str, prepare: Prepare | None) -> None:
    """Compute the tables of the days for some of their articles alone."""
    grown = f"semi join _grown_days using (date) where article_id in ({articles})"
    compute_articles(database, DAYS, batch_id, prepare, WORK, grown)


def _take_stored(database: DuckDBPyConnection, warehouse: Path, state: WarehouseState, is_whole: bool) -> None:
    """The rows of the growing days that count until now, from those files that can hold any.

    Where the days are not written as a whole, of the large tables only what the new articles change: the same keys, and
    of who is counted all outlets of the day, which tell how many there are.
    """
    [(first, last)] = database.execute("select min(date), max(date) from growing").fetchall()
    near = _of_days(state, first, last)
    for table in DAYS.tables:
        rows = f"({raw_select(str(warehouse.resolve()), near, table)})"
        if table in ADDED_TO:
            key = ADDED_TO[table]
            if not is_whole:
                changed, columns = ("entity_daily", ADDED_TO["entity_daily"]) if table in OF_OUTLETS else (table, key)
                same = " and ".join(f"changed.{column} = held.{column}" for column in columns)
                rows = f"(select * from {rows} as held semi join added_{changed} as changed on {same})"
            rows = newest(rows, key, EARLIER[BASED_DAYS], EARLIER[ADDED_DAYS], "temp.growing")
        else:
            rows = (
                f"select raw.* from {rows} as raw inner join temp.growing on growing.date = raw.date "
                "where growing.batch_id is null or growing.batch_id = raw.batch_id"
            )
        kind = "table" if table in READ_TWICE else "view"
        database.execute(f"create or replace temp {kind} stored_{table} as select *, 1 as weight from ({rows})")


def _of_days(state: WarehouseState, first: dt.date, last: dt.date) -> WarehouseState:
    """The state without files of daily counts that hold none of some days."""
    counts = [file for file in state.files if file.table in DAYS.tables]
    return state.swapped(
        {
            f.path: None
            for f in counts
            if f.first_date and f.last_date and not (f.first_date <= last and first <= f.last_date)
        }
    )
