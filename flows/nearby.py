"""What is near a run: the articles that it can have changed anything about, and what these say, brought into memory."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from flows.catalog import ARTICLE_TABLES, DAYS, PLACED_TABLES, STORIES, point_at_memory, quoted

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

FEW_ARTICLES = 10_000  # their facts fill no row group, which one thread reads anyhow: others would only wait on it
# what is read of articles that earlier runs have brought
EARLIER_COLUMNS = "article_id, source_id, language, agency, published_at, published_date, supersedes, batch_id"
# a day is counted anew where a fifth of it is new or more: what is stored of it has to be read and written, too
GROWN = 5
# after so many runs that have added to a day, or up to as many more, its rows are written anew: not of all days at once
TURNS = 8
# where the articles are listed that a run can have changed: what it does to a story changes nothing about a day
DAY_CHANGES = (("articles", "article_id"), ("articles", "supersedes"), ("copies", "article_id"))
STORY_CHANGES = (*DAY_CHANGES, ("stories", "article_id"))


def gather(database: DuckDBPyConnection, batch_id: str, counting_on: bool) -> None:
    """Bring into memory the articles that a run can have changed anything about, and where they belong.

    They are its own, those of the stories and days that these are or were in, and of each the other texts of its
    cluster and its versions. What is computed and checked after a run reads no others, whatever the warehouse holds. Of
    days that are counted on (none, if told so), the new articles are enough, with the texts that they copy.
    """
    of_run = f"batch_id = {quoted(batch_id)}"
    database.execute(f"create temp table changed as {_changed(batch_id)}")
    _list_days(database, batch_id)
    if counting_on:
        _list_grown(database)
    database.execute(
        "create temp table near as select article_id from changed union select article_id from raw_stories "
        "where story_id in (select story_id from raw_stories where article_id in (select article_id from changed) "
        "union select story_id from _reread) union select article_id from temp.of_days "
        "where date not in (select date from _grown_days)"
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
    for name in ("changed", "near", "of_days"):
        database.execute(f"drop table temp.{name}")


def gather_all(database: DuckDBPyConnection) -> None:
    """Bring into memory all articles of a small warehouse, and where they belong: some thirty checks read them."""
    for table in PLACED_TABLES:
        database.execute(f"create table memory.main.near_{table} as select * from raw_{table}")


def _list_days(database: DuckDBPyConnection, batch_id: str) -> None:
    """List the articles of the touched days: temp.of_days."""
    database.execute(f"create temp table placed as {_changed(batch_id, DAY_CHANGES)}")
    database.execute(
        f"create temp table of_days as select article_id, date, batch_id <> {quoted(batch_id)} as is_earlier, "
        "article_id in (select article_id from temp.placed) as is_changed from stg_articles where date in (select date "
        "from stg_articles where article_id in (select article_id from temp.placed) union select date from _reread)"
    )
    database.execute("drop table temp.placed")


def _list_grown(database: DuckDBPyConnection) -> None:
    """List the days that are counted on: most of each was there before, and nothing that was there is otherwise now.

    Their articles (`grown_articles`) are what the counts have to add up to.
    """
    database.execute(
        "insert into _grown_days select date, any_value(newer.batch_id), coalesce(any_value(turns.runs), 0) >= "
        f"{TURNS} + date_diff('day', date '1970-01-01', date) % {TURNS} from temp.of_days "
        "left join _recomputed_days as newer using (date) "
        "left join (select date, count(*) as runs from _added_days group by date) as turns using (date) "
        "anti join _reread using (date) group by date "
        f"having count(*) > {GROWN} * count(*) filter (not is_earlier) and not bool_or(is_earlier and is_changed)"
    )
    database.execute(
        "create table memory.main.grown_articles as select article_id, date, article_id not in "
        "(select supersedes from raw_articles where supersedes is not null) as is_current "
        "from temp.of_days semi join _grown_days using (date)"
    )


def gather_facts(
    database: DuckDBPyConnection, batch_id: str, prepare: Callable[[set[str]], None], condition: str
) -> bool:
    """Bring into memory what the articles of the touched stories and days say, where they are few; says whether it is.

    With it come the entities that they name, and the catalogue.

    A step that reads the files for itself takes longer to open them than to compute. The run's own rows (`run_quantities`)
    are those of its files that meet the condition, whether or not there is an article to them; `old_quantities` are
    those of other articles. `prepare` is told of which batches the raw tables are to be.
    """
    near = (
        "from _all_articles where story_id in (select story_id from _touched_stories) "
        "or date in (select date from _touched_days union all select date from _grown_days)"
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
    database.execute(
        "create table memory.main.near_entities as select * from raw_entities where origin = 'catalogue' union all "
        "select * from raw_entities where origin <> 'catalogue' and entity_id in "
        "(select entity_id from mentions union all select entity_id from int_fact_entities)"
    )
    point_at_memory(database, ["entities"], "near")
    return True


def gather_names(database: DuckDBPyConnection, work: str = "memory.main.work") -> None:
    """Look up once what the entities are called that are counted: to find each one's row takes longer than to count."""
    database.execute(f"delete from {work}_names")
    database.execute(f"insert into {work}_names select entity_id, name, type from stg_entities")


def _changed(batch_id: str, changes: tuple[tuple[str, str], ...] = STORY_CHANGES) -> str:
    """Selects the articles that a run brought, replaced by a later version, assigned anew, or read again."""
    return "select article_id from _reread union " + " union ".join(
        f"select {column} as article_id from raw_{table} where batch_id = {quoted(batch_id)} and {column} is not null"
        for table, column in changes
    )


def touch(database: DuckDBPyConnection, batch_id: str | None, work: str = "memory.main.work") -> None:
    """List the stories and days that a run changed: those that its articles are in now, or were; without a run, all.

    Days that are counted on are listed already, and not among these.
    """
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
        f"insert into {work}_touched_days (select date from _all_articles "
        f"where article_id in ({_changed(batch_id, DAY_CHANGES)}) "
        "union select date from _reread where date is not null) except select date from _grown_days"
    )
