"""Inputs that a warehouse has kept, read again by newer code: as one atomic batch, and without fetching anything.

Articles keep their ids, the run that brought them and with it the day they came in; what the newer code reads otherwise
takes the place of what stood there. Data files never change: those with other rows are written anew and take the place
of the old ones in the catalog, so that the catalogs of earlier runs still show what was read then. Copies and stories
are found again from all articles. Where everything is read as it was, nothing is written.
"""

from __future__ import annotations

import datetime as dt
import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from flows import pipeline
from flows.catalog import ARTICLE_TABLES, quoted
from flows.databases import CATALOG
from flows.engine import Failure, engine, run_tasks
from flows.errors import BatchError, InputError, WarehouseError
from flows.pipeline import Run, RunOptions, only
from flows.reindexing import replay
from flows.reporting import ensure_report
from flows.seeds import load_seeds
from flows.tables import FACT_TABLES, TABLES, Batch, table_of
from flows.tables.warehouse import DataFile, WarehouseState
from flows.text.identity import digest_id
from flows.views import draft_catalog, publish
from flows.work import STAGING, Part, code_version, extract_again, staging

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_READ = ("articles", *ARTICLE_TABLES)  # tables whose rows go with an article
_ENTITY = ("type", "name", "wikidata_id", "country")  # what must be equal for an entity to be the same row


@dataclass(frozen=True, slots=True)
class Again:
    """Which inputs to read again: of some outlets and languages, of articles of some days; all without any of them."""

    sources: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    since: dt.date | None = None
    until: dt.date | None = None

    @property
    def condition(self) -> str:
        """The articles that are meant, in SQL."""
        parts = ["true"]
        for column, values in (("source_id", self.sources), ("language", self.languages)):
            if values:
                parts.append(f"articles.{column} in ({', '.join(map(quoted, values))})")
        for sign, day in ((">=", self.since), ("<=", self.until)):
            if day:
                parts.append(f"articles.published_date {sign} date {quoted(day)}")
        return " and ".join(parts)

    @property
    def takes_rejects(self) -> bool:
        """Whether inputs that became no article are read again: they have neither language nor day."""
        return not (self.languages or self.since or self.until)


@dataclass(slots=True)
class Reextracted:
    """What was read again, and what is other than before. `batch_id` is None where nothing is."""

    batch_id: str | None = None
    inputs: int = 0
    altered: int = 0  # articles whose text, metadata or facts are others
    fresh: int = 0  # articles that an earlier reading had rejected, or had under another id
    gone: int = 0
    moved: Counter[str] = field(default_factory=Counter)  # articles with another place among copies and stories
    seconds: float = 0.0


def reextract(
    warehouse: Path,
    again: Again,
    engine_name: str = "1",
    wait: bool = True,
    progress: Callable[[str, int, int], None] = pipeline.silent,
) -> Reextracted:
    """Read kept inputs again and publish what is other now; if that dies on the way, nothing has changed."""
    if again.since and again.until and again.since > again.until:
        raise InputError(f"no day is both since {again.since} and until {again.until}; exchange them")
    if not (warehouse / CATALOG).exists():
        raise WarehouseError(f"{warehouse}: nothing here to read again; run `khabar run` first")
    with pipeline.begun(RunOptions(None, warehouse, engine_name, wait=wait)) as run:
        assert run.before is not None
        run_id = digest_id("reextract", code_version(), run.before.batch_id, repr(again), size=8)
        result = Reextracted()
        with _tables(warehouse, staging(warehouse, run_id).warehouse / "work.duckdb") as database:
            parts = _extract(run, run_id, _inputs(database, run.before, again), result, progress)
            if parts:
                progress("publish", 0, 0)
                _publish(run, run_id, _changed(database, run, run_id, parts, again, result), database, result)
        shutil.rmtree(warehouse / STAGING, ignore_errors=True)
    result.seconds = run.summary.wall_seconds
    return result


@contextmanager
def _tables(warehouse: Path, work: Path) -> Iterator[DuckDBPyConnection]:
    """A connection with tables of its own, in a file, and the warehouse's catalog beside them, as `catalog`."""
    import duckdb

    work.parent.mkdir(parents=True, exist_ok=True)
    for left_over in (work, work.with_name(work.name + ".wal")):
        left_over.unlink(missing_ok=True)
    with duckdb.connect(str(work)) as database:
        database.execute("set enable_progress_bar = false")
        database.execute(f"attach {quoted(warehouse / CATALOG)} as catalog (read_only)")
        yield database


# --- reading ----------------------------------------------------------------------------------------------------------


def _inputs(
    database: DuckDBPyConnection, state: WarehouseState, again: Again
) -> list[tuple[DataFile, list[str] | None]]:
    """The files of kept inputs to read again, each with the ids of the inputs in it, or None for all.

    Left out are inputs that became neither article nor reject: they repeat one that did.
    """
    sources = f" and inputs.source_id in ({', '.join(map(quoted, again.sources))})" if again.sources else ""
    same = "{0}.batch_id = inputs.batch_id and {0}.file_path = inputs.file_path and {0}.item is not distinct from inputs.item"
    rejects = f"exists (select 1 from catalog.rejects where {same.format('rejects')}){sources}"
    listed = ", ".join(quoted(location) for (location,) in _locations(database, "raw")) or "''"
    if not state.of_table("raw"):
        return []
    database.execute(
        "create table inputs as select raw_id, file_path, item, source_id, files.path, files.batch_id "
        f"from read_parquet([{listed}], filename = true) as raw "
        "inner join catalog._files as files on files.location = raw.filename"
    )
    database.execute(
        "create table before as select inputs.path, inputs.raw_id, articles.article_id "
        f"from inputs inner join catalog.articles as articles on {same.format('articles')} where {again.condition}"
    )
    database.execute(
        "create table wanted as select path, raw_id from before union "
        f"select path, raw_id from inputs where {rejects if again.takes_rejects else 'false'}"
    )
    rows = database.execute(
        "select path, list(raw_id order by raw_id) from wanted group by path order by path"
    ).fetchall()
    ids = dict(rows)
    return [
        (file, None if len(ids[file.path]) == file.rows else ids[file.path])
        for file in state.of_table("raw")
        if file.path in ids
    ]


def _locations(database: DuckDBPyConnection, table: str) -> list[tuple[str]]:
    """Where the files of a table lie, in the order of the catalog."""
    return database.execute(
        "select location from catalog._files where table_name = ? and rows > 0 order by ordinal", [table]
    ).fetchall()


def _extract(
    run: Run,
    run_id: str,
    inputs: Sequence[tuple[DataFile, list[str] | None]],
    result: Reextracted,
    progress: Callable[[str, int, int], None],
) -> list[Part]:
    root = str(run.options.warehouse.resolve())
    arguments = [
        (root, file.path, wanted, f"p{n:05}", run_id, file.batch_id, run.settings.limits, code_version())
        for n, (file, wanted) in enumerate(inputs)
    ]
    result.inputs = sum(file.rows if wanted is None else len(wanted) for file, wanted in inputs)
    parts: list[Part] = []
    with engine(run.options.engine, float(run.settings.limits.seconds_per_batch)) as executor:
        for number, part in run_tasks(executor, extract_again, arguments):
            progress("extract", number + 1, len(arguments))
            if isinstance(part, Failure):
                raise BatchError(f"nothing was changed: {arguments[number][1]}: {part.reason}")
            parts.append(part)
    return parts


# --- what is other ----------------------------------------------------------------------------------------------------


def _changed(
    database: DuckDBPyConnection, run: Run, run_id: str, parts: Sequence[Part], again: Again, result: Reextracted
) -> WarehouseState:
    """The state with the rows that are read otherwise now; the tables altered, fresh, gone say of which articles."""
    assert run.before is not None
    staged = staging(run.options.warehouse, run_id).warehouse
    _load(database, staged, parts)
    _compare(database)
    for name in ("altered", "fresh", "gone"):
        [(count,)] = database.execute(f"select count(*) from {name}").fetchall()
        setattr(result, name, count)
    state = run.before
    for table in _READ:
        state = _replaced(database, run, run_id, state, table)
    for table in ("copies", "stories"):
        state = _without(database, run, run_id, state, table, "select article_id from gone", "article_id")
    state = _rejects(database, run, run_id, state)
    state = _entities(database, run, run_id, state, whole=again == Again())
    sources = {row[0] for row in database.execute("select distinct source_id from new_articles").fetchall()}
    files = pipeline.seed_files(run, run_id, load_seeds(), sources - _known_sources(database))
    fresh = {file.path for file in files}
    kept = tuple(f for f in state.files if f.batch_id != pipeline.SEEDS_ID or f.path in fresh)
    return replace(state, files=kept).plus(*files)


def _known_sources(database: DuckDBPyConnection) -> set[str]:
    return {row[0] for row in database.execute("select source_id from catalog.sources").fetchall()}


def _load(database: DuckDBPyConnection, staged: Path, parts: Sequence[Part]) -> None:
    """What was read now, as views new_<table>; of articles that several inputs lead to, the first counts."""
    for table in (*_READ, "rejects", "entities"):
        files = [staged / f.path for part in parts for f in (part.articles, *part.files) if f.table == table]
        if files:
            listed = ", ".join(quoted(path) for path in files)
            database.execute(f"create view read_{table} as from read_parquet([{listed}], union_by_name = true)")
        else:
            database.register("none", table_of(TABLES[table], []))
            database.execute(f"create table read_{table} as select * from none")
    database.execute(
        "create table repeated as select article_id, min((batch_id, file_path, coalesce(item, ''))) as first "
        "from read_articles group by article_id having count(*) > 1"
    )
    database.execute(
        "create view new_articles as select r.* from read_articles as r left join repeated using (article_id) "
        "where repeated.first is null or repeated.first = (r.batch_id, r.file_path, coalesce(r.item, ''))"
    )
    for table in ARTICLE_TABLES:
        database.execute(
            f"create view new_{table} as select * from read_{table} anti join repeated using (article_id) "
            f"union all select distinct * from read_{table} semi join repeated using (article_id)"
        )
    for table in ("rejects", "entities"):
        database.execute(f"create view new_{table} as select distinct * from read_{table}")


def _compare(database: DuckDBPyConnection) -> None:
    """Tables of article ids: altered (other rows than before), fresh, gone."""
    database.execute(
        "create table fresh as select article_id from new_articles anti join catalog.articles using (article_id)"
    )
    database.execute(
        "create table gone as select distinct article_id from before anti join new_articles using (article_id)"
    )
    compared = "select distinct article_id from before semi join new_articles using (article_id)"
    database.execute(f"create table compared as {compared}")
    database.execute("create table altered (article_id varchar)")
    for table in _READ:
        left_out = "exclude (supersedes, ingested_at)" if table == "articles" else ""
        new = "exclude (supersedes)" if table == "articles" else ""
        database.execute(
            f"insert into altered select article_id from ({_digests(f'select * {new} from new_{table}')}) as new "
            f"full outer join ({_digests(f'select * {left_out} from catalog.{table}')}) as old using (article_id) "
            "where new.digest is distinct from old.digest"
        )
    database.execute("create or replace table altered as select distinct article_id from altered")


def _digests(rows: str) -> str:
    """One number for all rows of each compared article."""
    return (
        f"select article_id, sum(hash(r)::hugeint) + count(*) as digest from ({rows}) as r "
        "semi join compared using (article_id) group by article_id"
    )


def _replaced(database: DuckDBPyConnection, run: Run, run_id: str, state: WarehouseState, table: str) -> WarehouseState:
    """The state in which altered, fresh and gone articles have their new rows of a table, or none."""
    files = {str(run.options.warehouse.resolve() / file.path): file for file in state.of_table(table) if file.rows}
    database.execute("create or replace table places (article_id varchar, location varchar, batch_id varchar)")
    if files:
        listed = ", ".join(map(quoted, files))
        database.execute(
            "insert into places select distinct article_id, filename, null "
            f"from read_parquet([{listed}], union_by_name = true, filename = true) "
            "where article_id in (from altered union from gone)"
        )
    supersedes = (
        "replace ((select o.supersedes from catalog.articles as o where o.article_id = n.article_id) as supersedes)"
    )
    rows = (
        f"select n.* {supersedes if table == 'articles' else ''} from new_{table} as n "
        "where n.article_id in (from altered union from fresh)"
    )
    changed = database.execute("select article_id from altered union select article_id from gone").fetchall()
    without = ~pc.is_in(pc.field("article_id"), pa.array([row[0] for row in changed], pa.string()))
    swaps: dict[str, DataFile | None] = {}
    for (location,) in database.execute("select distinct location from places order by location").fetchall():
        file = files[location]
        put = database.sql(
            f"{rows} and n.article_id in (select article_id from places where location = {quoted(location)})"
        ).to_arrow_table()
        kept = run.store.read(only(file), table, filter=without)
        swaps[file.path] = _rewritten(run, run_id, file, pa.concat_tables([kept, put.cast(kept.schema)]))
    rest = database.sql(f"{rows} and n.article_id not in (select article_id from places)").to_arrow_table()
    state = state.swapped(swaps)
    if rest.num_rows:
        ids = database.sql(
            f"select distinct batch_id from new_articles where article_id in (select article_id from ({rows}) "
            "where article_id not in (select article_id from places)) order by batch_id"
        ).fetchall()
        batches = "+".join([*(row[0] for row in ids), run_id])
        state = state.plus(replace(run.store.write(table, rest, run_id, "again"), batch_id=batches))
    return state


def _rewritten(run: Run, run_id: str, file: DataFile, rows: pa.Table) -> DataFile | None:
    """A file of a table with other rows, for the batches of the old one and this run; None where no row is left."""
    if not rows.num_rows:
        return None
    digest = digest_id("rewritten", file.path, size=6)
    batches = "+".join(dict.fromkeys([*file.batch_id.split("+"), run_id]))
    return replace(run.store.write(file.table, rows, run_id, digest), batch_id=batches)


def _without(
    database: DuckDBPyConnection, run: Run, run_id: str, state: WarehouseState, table: str, dropped: str, key: str
) -> WarehouseState:
    """The state without the rows of a table whose key a query lists."""
    values = pa.array([row[0] for row in database.execute(dropped).fetchall()], pa.string())
    swaps: dict[str, DataFile | None] = {}
    for file in state.of_table(table) if len(values) else ():
        rows = run.store.read(only(file), table)
        kept = rows.filter(pc.invert(pc.is_in(rows.column(key), values)))
        if kept.num_rows < rows.num_rows:
            swaps[file.path] = _rewritten(run, run_id, file, kept)
    return state.swapped(swaps)


def _rejects(database: DuckDBPyConnection, run: Run, run_id: str, state: WarehouseState) -> WarehouseState:
    """The state with the rejects of the inputs that were read again as they are now."""
    columns = ", ".join(f'"{name}"' for name in table_of(TABLES["rejects"], []).column_names)
    database.execute(
        f"create table old_rejects as select {columns} from catalog.rejects as r where exists (select 1 from inputs "
        "semi join wanted using (path, raw_id) where inputs.batch_id = r.batch_id "
        "and inputs.file_path = r.file_path and inputs.item is not distinct from r.item)"
    )
    dropped = database.sql(f"select {columns} from old_rejects except select {columns} from new_rejects")
    out = {tuple(row.values()) for row in dropped.to_arrow_table().to_pylist()}
    swaps: dict[str, DataFile | None] = {}
    for file in state.of_table("rejects") if out else ():
        rows = run.store.read(only(file), "rejects")
        keep = [tuple(row.values()) not in out for row in rows.to_pylist()]
        if not all(keep):
            swaps[file.path] = _rewritten(run, run_id, file, rows.filter(pa.array(keep)))
    state = state.swapped(swaps)
    added = database.sql(f"select {columns} from new_rejects except select {columns} from old_rejects").to_arrow_table()
    return state.plus(run.store.write("rejects", added, run_id, "again")) if added.num_rows else state


def _entities(
    database: DuckDBPyConnection, run: Run, run_id: str, state: WarehouseState, whole: bool
) -> WarehouseState:
    """The state with the names that were discovered now; where all was read again, without those that no longer are."""
    if whole:
        stale = (
            "select entity_id from catalog.entities where origin = 'discovered' "
            "and entity_id not in (select entity_id from new_entities)"
        )
        state = _without(database, run, run_id, state, "entities", stale, "entity_id")
    same = " and ".join(f"old.{name} is not distinct from new.{name}" for name in _ENTITY)
    added = database.sql(
        "select * from new_entities as new where not exists (select 1 from catalog.entities as old "
        f"where old.entity_id = new.entity_id and {same}) "
        "qualify row_number() over (partition by entity_id order by list_contains(aliases, name) desc, name, aliases) = 1 "
        "order by entity_id"
    ).to_arrow_table()
    return state.plus(run.store.write("entities", added, run_id, "again")) if added.num_rows else state


# --- putting it in place ----------------------------------------------------------------------------------------------


def _publish(run: Run, run_id: str, state: WarehouseState, database: DuckDBPyConnection, result: Reextracted) -> None:
    """Find copies and stories again and publish, where anything is other than before."""
    assert run.before is not None
    draft = staging(run.options.warehouse, run_id).warehouse / CATALOG
    draft_catalog(run.options.warehouse, state, draft)
    replayed = replay(run.store, state, draft, pipeline.entity_names(), pipeline.cluster_rules(), run_id)
    result.moved.update(replayed.moved)
    state = _versions(run, run_id, state, replayed.supersedes).plus(*replayed.files)
    state = replace(state, index_files=replayed.index_files, batch_id=run_id, code_version=code_version())
    if state.files == run.before.files:  # an index that is cut into other pieces finds the same
        return
    result.batch_id = run_id
    database.register("versions", replayed.supersedes)
    reread = database.sql(
        "select article_id, story_id, date from (from altered union from gone union from fresh "
        "union select article_id from versions) left join catalog.int_articles using (article_id) order by article_id"
    ).to_arrow_table()
    publish(run.store, state, _batch(run, run_id, result, database), run.settings, reread)
    ensure_report(run.options.warehouse, run_id)


def _versions(run: Run, run_id: str, state: WarehouseState, supersedes: pa.Table) -> WarehouseState:
    """The state in which articles name the version that they supersede now."""
    later = dict(zip(*(column.to_pylist() for column in supersedes.columns), strict=True))
    swaps: dict[str, DataFile | None] = {}
    for file in state.of_table("articles") if later else ():
        rows = run.store.read(only(file), "articles")
        ids, old = (rows.column(name).to_pylist() for name in ("article_id", "supersedes"))
        new = [later.get(article_id, earlier) for article_id, earlier in zip(ids, old, strict=True)]
        if new != old:
            place = rows.schema.get_field_index("supersedes")
            rows = rows.set_column(place, rows.schema.field(place), pa.array(new, pa.string()))
            swaps[file.path] = _rewritten(run, run_id, file, rows)
    return state.swapped(swaps)


def _batch(run: Run, run_id: str, result: Reextracted, database: DuckDBPyConnection) -> Batch:
    facts = sum(
        _count(database, f"new_{table} where article_id in (from altered union from fresh)") for table in FACT_TABLES
    )
    ended = dt.datetime.now(dt.UTC).replace(tzinfo=None)
    return Batch(
        batch_id=run_id,
        started_at=run.started_at,
        ended_at=ended,
        code_version=code_version(),
        articles=0,
        copies=0,
        rejects=0,
        facts=facts,
        known=result.inputs,
        ignored=0,
        seconds=(ended - run.started_at).total_seconds(),
    )


def _count(database: DuckDBPyConnection, rows: str) -> int:
    [(count,)] = database.execute(f"select count(*) from {rows}").fetchall()
    return int(count)


__all__ = ["Again", "Reextracted", "reextract"]
