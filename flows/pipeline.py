"""The whole run on one screen: raw → articles → clusters → facts → views, as plain functions without an orchestrator.

Each stage hands over through the warehouse. Nothing that a stage writes counts until `publish` puts a catalog in place
that names it, so a run that dies leaves the warehouse as it was, and the next one goes on where it stopped.
"""

from __future__ import annotations

import datetime as dt
import errno
import hashlib
import shutil
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from flows import __version__
from flows.articles.parse import parse_article
from flows.clusters import ClusterResult, assign, cluster_inputs
from flows.databases import clear_unfinished
from flows.engine import Failure, engine, run_tasks
from flows.errors import InputError, Rejected, WarehouseError
from flows.failpoints import reach
from flows.index import Index
from flows.raw import list_inbox, read_items, reject_key
from flows.reporting import ensure_report
from flows.seeds import SEEDS, Seeds, catalogue_rows, digest_of, load_seeds
from flows.settings import Limits, Settings
from flows.store import Store
from flows.tables import (
    FACT_TABLES,
    Article,
    Batch,
    CheckResult,
    Entity,
    Event,
    Mention,
    Quantity,
    RawItem,
    Reject,
    Source,
    raw_row,
    rows_of,
)
from flows.tables.warehouse import DataFile, WarehouseState
from flows.text.identity import digest_id
from flows.views import ensure_marts, load_state, publish
from flows.work import STAGING, Part, extract_part, staging

WAIT_SECONDS = 3600.0  # for another writer, where the user said to wait
PLACED_ROWS = 100_000  # assignments in one file
LOOK_UP = 5000  # inputs looked up in the index at a time
SEEDS_ID = "seeds"  # stands for a batch in the names of files that come from seeds/
DISK_ERRORS = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EACCES, errno.EPERM, errno.EIO)
CHUNK_BYTES = 32 * 2**20  # of raw input a task: pages are large, and a worker holds one task's bytes in memory


@dataclass(frozen=True, slots=True)
class Selection:
    """Which articles a run takes, for a backfill: of some sources, published within some days; all without either.

    What is left out is not remembered: a later run that wants it will find it.
    """

    sources: tuple[str, ...] = ()
    since: dt.date | None = None
    until: dt.date | None = None

    def __bool__(self) -> bool:
        return bool(self.sources or self.since or self.until)

    def takes(self, source_id: str, published: dt.date | None) -> bool:
        """Whether an article is one of them; one without a date is in no range of dates."""
        if self.sources and source_id not in self.sources:
            return False
        if self.since is None and self.until is None:
            return True
        return published is not None and (self.since or published) <= published <= (self.until or published)


@dataclass(frozen=True, slots=True)
class RunOptions:
    """What a run is asked to do."""

    inbox: Path
    warehouse: Path
    engine: str = "1"
    batch_articles: int = Settings().batch_articles
    mapping: Mapping[str, str] = field(default_factory=dict)
    wait: bool = True
    progress: bool = False
    selection: Selection = field(default_factory=lambda: Selection())
    limits: Limits = field(default_factory=Limits)


@dataclass(slots=True)
class RunSummary:
    """What a run did. `batch_id` is None where nothing was new."""

    batch_id: str | None = None
    counts: Counter[str] = field(default_factory=Counter)
    rejects: Counter[str] = field(default_factory=Counter)
    seconds: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    wall_seconds: float = 0.0
    failed_parts: list[str] = field(default_factory=list)
    checks: tuple[CheckResult, ...] = ()


@dataclass(frozen=True, slots=True)
class Collected:
    """The new inputs of a run, kept as files of the table `raw`."""

    batch_id: str
    parts: tuple[DataFile, ...]
    files: tuple[DataFile, ...]  # of rejects
    reject_keys: tuple[str, ...]  # to know them again


# `progress(stage, done, total)`; total is 0 where it is not known.
Progress = Callable[[str, int, int], None]


def silent(stage: str, done: int, total: int) -> None:
    """Progress that nobody watches."""


def run_plain(options: RunOptions, progress: Progress | None = None) -> RunSummary:
    """The whole run in plain Python: the same work and the same rows as under Prefect."""
    from flows.summary import progress_bar

    with opened(options) as run, progress_bar(options.progress) as bar:
        watch = progress or bar
        collected = collect_raw(run, watch)
        if collected is None:
            return run.summary
        with engine(options.engine) as executor:
            parts = extract_facts(run, collected, executor, watch)
        state = cluster_articles(run, collected, parts, watch)
        publish_views(run, state, watch)
        return run.summary


@dataclass(slots=True)
class Run:
    """A run under way: where it writes, what was there before, and what it has counted."""

    options: RunOptions
    store: Store
    before: WarehouseState | None
    index: Index
    settings: Settings
    started_at: dt.datetime
    summary: RunSummary = field(default_factory=RunSummary)


@contextmanager
def opened(options: RunOptions) -> Iterator[Run]:
    """A run that holds the warehouse's writer lock; its wall time is in the summary when it ends."""
    if not options.inbox.is_dir():
        raise InputError(f"{options.inbox}: no such folder; give the folder that holds the articles")
    since, until = options.selection.since, options.selection.until
    if since and until and since > until:
        raise InputError(f"no day is both since {since} and until {until}; exchange them")
    settings = Settings(batch_articles=options.batch_articles, limits=options.limits)
    store = Store(options.warehouse)
    began = time.monotonic()
    with _disk_errors(options.warehouse), store.writing(WAIT_SECONDS if options.wait else 0.0):
        reach("run-opened")
        clear_unfinished(options.warehouse)
        before = load_state(options.warehouse)
        if before:  # what follows the commit of a run may have been cut off with it
            ensure_marts(options.warehouse)
            ensure_report(options.warehouse, before.batch_id)
        index = Index.open(options.warehouse, before.index_files if before else ())
        run = Run(options, store, before, index, settings, dt.datetime.now(dt.UTC).replace(tzinfo=None))
        yield run
        run.summary.wall_seconds = time.monotonic() - began


@contextmanager
def _disk_errors(warehouse: Path) -> Iterator[None]:
    """A disk that is full or may not be written is the user's to mend: one line, and no traceback."""
    try:
        yield
    except OSError as error:
        if error.errno not in DISK_ERRORS:
            raise
        place = error.filename or warehouse
        raise WarehouseError(
            f"{place}: {error.strerror}; free some space or check the rights, then run again"
        ) from error


@contextmanager
def timed(run: Run, stage: str) -> Iterator[None]:
    """Add the wall time of a stage to the summary."""
    began = time.monotonic()
    try:
        yield
    finally:
        run.summary.seconds[stage] += time.monotonic() - began


# --- raw --------------------------------------------------------------------------------------------------------------


def collect_raw(run: Run, progress: Progress = silent) -> Collected | None:
    """Keep what is new in the inbox as files of the table `raw`; None where nothing is.

    An input is known by its place and bytes, so what an earlier run has seen, article or reject, is passed over
    without being read as news again.
    """
    with timed(run, "collect"):
        spool = Store(run.options.warehouse / STAGING / "incoming")
        shutil.rmtree(spool.warehouse, ignore_errors=True)
        keys: list[str] = []
        rejects: list[tuple[str, Reject]] = []
        parts: list[DataFile] = []
        for number, chunk in enumerate(_chunks(run, keys, rejects, progress)):
            parts.append(spool.write("raw", [raw_row(item) for item in chunk], "incoming", f"p{number:05}"))
        if not keys:
            shutil.rmtree(run.options.warehouse / STAGING, ignore_errors=True)  # of a run killed after its commit
            return None
        batch_id = _batch_id(keys)
        run.summary.batch_id = batch_id
        reach("collect-adopting")
        placed = tuple(run.store.adopt(spool, part, batch_id, f"p{n:05}") for n, part in enumerate(parts))
        shutil.rmtree(spool.warehouse, ignore_errors=True)
        rows = [replace(row, batch_id=batch_id) for _, row in rejects]
        files = (run.store.write("rejects", rows, batch_id, "raw"),) if rows else ()
        run.summary.rejects.update(row.reason for row in rows)
        reach("collect-done")
        return Collected(batch_id, placed, files, tuple(key for key, _ in rejects))


def _chunks(
    run: Run, keys: list[str], rejects: list[tuple[str, Reject]], progress: Progress
) -> Iterator[list[RawItem]]:
    """New items in chunks of a task's size; `keys` and `rejects` are filled on the way."""
    limits, selection = run.settings.limits, run.options.selection
    files, ignored = list_inbox(run.options.inbox)
    run.summary.counts["ignored"] = ignored
    run.summary.counts["read"] += ignored
    chunk: list[RawItem] = []
    size = 0
    waiting: list[RawItem | Reject] = []
    seen: set[str] = set()

    def fresh() -> Iterator[RawItem | Reject]:
        """Those of the waiting inputs that no earlier run has seen."""
        by_key = {_input_key(item): item for item in waiting}
        known = run.index.known(by_key) | (seen & by_key.keys())
        run.summary.counts["known"] += len(waiting) - len(by_key.keys() - known)
        for key, item in by_key.items():
            if key in known:
                continue
            seen.add(key)
            if selection and not _selected(item, selection, limits):
                run.summary.counts["ignored"] += 1
                continue
            keys.append(key)
            yield item
        waiting.clear()

    def sort_in(item: RawItem | Reject) -> int:
        if isinstance(item, Reject):
            rejects.append((_input_key(item), item))
            return 0
        chunk.append(item)
        return len(item.content)

    for done, file in enumerate(files, start=1):
        progress("collect", done, len(files))
        for item in read_items(file, limits, run.options.mapping, ""):
            run.summary.counts["read"] += 1
            waiting.append(item)
            if len(waiting) >= LOOK_UP:
                for new in fresh():
                    size += sort_in(new)
            if len(chunk) >= run.settings.batch_articles or size >= CHUNK_BYTES:
                yield chunk
                chunk, size = [], 0
    for new in fresh():
        size += sort_in(new)
    while chunk:
        yield chunk[: run.settings.batch_articles]
        chunk = chunk[run.settings.batch_articles :]


def _selected(item: RawItem | Reject, selection: Selection, limits: Limits) -> bool:
    """Whether an input is an article of the selection. It is parsed to be asked: a backfill pays for that twice."""
    if isinstance(item, Reject):
        return False
    seeds = load_seeds()
    try:
        article = parse_article(item, seeds.articles, seeds.catalogue, limits, "")
    except Rejected:
        return False
    return selection.takes(article.source_id, article.published_date)


def _input_key(item: RawItem | Reject) -> str:
    return item.raw_id if isinstance(item, RawItem) else reject_key(item)


def _batch_id(keys: Sequence[str]) -> str:
    """Digest of the planned input and the code: the same inputs give the same id in any order."""
    return digest_id(code_version(), *sorted(keys), size=8)


@lru_cache(maxsize=1)
def code_version() -> str:
    """Version of Khabar with a digest of its code and seeds: what can change a row."""
    digest = hashlib.blake2b(digest_size=6)
    for path in sorted(Path(__file__).parent.rglob("*.py")):
        digest.update(path.read_bytes())
    digest.update(digest_of(SEEDS).encode())
    return f"{__version__}+{digest.hexdigest()}"


# --- articles and facts -----------------------------------------------------------------------------------------------


def extract_facts(run: Run, collected: Collected, executor: Executor | None, progress: Progress = silent) -> list[Part]:
    """Every part of the new input as articles and facts, on whatever engine; a part that cannot be done is reported."""
    with timed(run, "extract"):
        arguments = part_arguments(run, collected)
        results: list[Part | Failure] = []
        limit = float(run.settings.limits.seconds_per_batch)
        for number, result in run_tasks(executor, extract_part, arguments, limit):
            progress("extract", number + 1, len(arguments))
            results.append(result)
        return finished_parts(run, collected, results)


def part_arguments(run: Run, collected: Collected) -> list[tuple[str, str, str, str, Limits]]:
    """What `extract_part` is called with, for each part."""
    root = str(run.options.warehouse.resolve())
    limits = run.settings.limits
    return [(root, file.path, f"p{n:05}", collected.batch_id, limits) for n, file in enumerate(collected.parts)]


def finished_parts(run: Run, collected: Collected, results: Sequence[Part | Failure]) -> list[Part]:
    """The parts that were done; those that were not are in the summary, and the next run tries them again."""
    parts = []
    for file, result in zip(collected.parts, results, strict=True):
        if isinstance(result, Failure):
            run.summary.failed_parts.append(f"{file.path}: {result.reason}")
        else:
            parts.append(result)
            for stage, seconds in result.seconds.items():
                run.summary.seconds[f"cpu {stage}"] += seconds
    return parts


# --- copies and stories -----------------------------------------------------------------------------------------------


def cluster_articles(
    run: Run, collected: Collected, parts: Sequence[Part], progress: Progress = silent
) -> WarehouseState:
    """Copies and stories, part by part in order; the state that holds all that the run made, not yet in place."""
    with timed(run, "cluster"):
        seeds, names = load_seeds(), entity_names()
        done = {part.name for part in parts}
        raw = [file for n, file in enumerate(collected.parts) if f"p{n:05}" in done]
        files = [*collected.files, *raw]
        sources: set[str] = set()
        placed: dict[str, dict[str, Any]] = {"copies": {}, "stories": {}}
        for number, part in enumerate(parts, start=1):
            progress("cluster", number, len(parts))
            files += _cluster_part(run, collected.batch_id, part, names, sources, placed)
        for table, rows in placed.items():
            files += _placed_files(run, collected.batch_id, table, list(rows.values()))
        files += _seed_files(run, collected.batch_id, seeds, sources)
        # A part that failed is not remembered, so that the next run tries it again.
        run.index.remember([*_raw_ids(run, raw), *collected.reject_keys])
        reach("cluster-done")
        return WarehouseState(
            collected.batch_id,
            _earlier_files(run, files),
            tuple(run.index.commit_files()),
            code_version(),
        ).plus(*files)


def entity_names() -> dict[str, tuple[str, str]]:
    """English name and kind of each entity of the catalogue."""
    return {id_: (entity.name, entity.kind) for id_, entity in load_seeds().catalogue.entities.items()}


def _cluster_part(
    run: Run,
    batch_id: str,
    part: Part,
    names: dict[str, tuple[str, str]],
    sources: set[str],
    placed: dict[str, dict[str, Any]],
) -> list[DataFile]:
    staged = staging(run.options.warehouse, batch_id)
    articles: list[Article] = rows_of(Article, staged.read(_only(part.articles), "articles"))
    known = run.index.known([article.article_id for article in articles])
    files = list(part.files)
    if known:  # the same article under another file name: its facts are in the warehouse already
        articles = [article for article in articles if article.article_id not in known]
        files = [_without(run, file, known, batch_id, part.name) for file in files]
        run.summary.counts["known"] += len(known)
    tables = {file.table: file for file in files}
    facts = {
        name: rows_of(record, run.store.read(_only(tables[name]), name)) if name in tables else []
        for name, record in (("mentions", Mention), ("quantities", Quantity), ("events", Event), ("entities", Entity))
    }
    names.update({entity.entity_id: (entity.name, "") for entity in facts["entities"]})
    inputs = cluster_inputs(articles, facts["mentions"], facts["quantities"], facts["events"], names)
    result = assign(inputs, run.index, batch_id)
    articles = [replace(a, supersedes=result.supersedes.get(a.article_id, a.supersedes)) for a in articles]
    sources.update(article.source_id for article in articles)
    _count(run, articles, result, files)
    # A later part of a run may place an article anew: only its last place of the run is written.
    placed["copies"].update((row.article_id, row) for row in result.copies)
    placed["stories"].update((row.article_id, row) for row in result.stories)
    files.append(run.store.write("articles", articles, batch_id, part.name))
    return files


def _placed_files(run: Run, batch_id: str, table: str, rows: Sequence[Any]) -> list[DataFile]:
    """The run's assignments of one table, in files of a bounded size."""
    return [
        run.store.write(table, rows[first : first + PLACED_ROWS], batch_id, f"c{first // PLACED_ROWS:05}")
        for first in range(0, len(rows), PLACED_ROWS)
    ]


def _count(run: Run, articles: Sequence[Article], result: ClusterResult, files: Sequence[DataFile]) -> None:
    counts = run.summary.counts
    counts["articles"] += len(articles)
    counts["copies"] += sum(row.relation != "original" for row in result.copies)
    for file in files:
        counts[file.table] += file.rows
        if file.table == "rejects":
            table = run.store.read(_only(file), "rejects", columns=["reason"])
            run.summary.rejects.update(table.column("reason").to_pylist())


def _only(file: DataFile) -> WarehouseState:
    """A state of one file, to read it alone."""
    return WarehouseState(file.batch_id, (file,), (), "")


def _without(run: Run, file: DataFile, known: set[str], batch_id: str, part: str) -> DataFile:
    """A part's file again without the rows of articles that are known."""
    if file.table in ("entities", "rejects"):
        return file
    keep = ~pc.is_in(pc.field("article_id"), pa.array(sorted(known)))
    return run.store.write(file.table, run.store.read(_only(file), file.table, filter=keep), batch_id, f"{part}n")


def _raw_ids(run: Run, files: Sequence[DataFile]) -> list[str]:
    if not files:
        return []
    state = WarehouseState("", tuple(files), (), "")
    ids: list[str] = run.store.read(state, "raw", columns=["raw_id"]).column("raw_id").to_pylist()
    return ids


def _seed_files(run: Run, batch_id: str, seeds: Seeds, sources: set[str]) -> list[DataFile]:
    """The catalogue and the sources as tables; a source that no seed lists is a row of its own."""
    files = [
        run.store.write("entities", catalogue_rows(seeds), SEEDS_ID, "catalogue"),
        run.store.write("sources", seeds.sources, SEEDS_ID, "sources"),
    ]
    strangers = sorted(sources - {source.source_id for source in seeds.sources})
    if strangers:
        rows = [
            Source(source_id=s, name=s, kind="unknown", country=None, language=None, homepage=None) for s in strangers
        ]
        files.append(run.store.write("sources", rows, batch_id, "found"))
    return files


def _earlier_files(run: Run, files: Sequence[DataFile]) -> tuple[DataFile, ...]:
    """The files that were there before, without seeds that newer ones replace."""
    fresh = {file.path for file in files}
    before = run.before.files if run.before else ()
    return tuple(file for file in before if file.batch_id != SEEDS_ID or file.path in fresh)


# --- views ------------------------------------------------------------------------------------------------------------


def publish_views(run: Run, state: WarehouseState, progress: Progress = silent) -> None:
    """Put the new state in place, with its checks, marts and counts: the commit of the run."""
    progress("publish", 0, 0)
    summary = run.summary
    facts = sum(summary.counts[table] for table in FACT_TABLES)
    ended = dt.datetime.now(dt.UTC).replace(tzinfo=None)
    batch = Batch(
        batch_id=state.batch_id,
        started_at=run.started_at,
        ended_at=ended,
        code_version=state.code_version,
        articles=summary.counts["articles"],
        copies=summary.counts["copies"],
        rejects=sum(summary.rejects.values()),
        facts=facts,
        known=summary.counts["known"],
        ignored=summary.counts["ignored"],
        seconds=(ended - run.started_at).total_seconds(),
    )
    with timed(run, "publish"):
        summary.checks = publish(run.store, state, batch, run.settings).checks
        ensure_report(run.options.warehouse, state.batch_id)
        shutil.rmtree(run.options.warehouse / STAGING, ignore_errors=True)
        reach("publish-done")
