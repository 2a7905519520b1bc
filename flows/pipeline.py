"""The whole run on one screen: raw → articles → clusters → facts → views, as plain functions without an orchestrator.

Each stage hands over through the warehouse. Nothing that a stage writes counts until `publish` puts a catalog in place
that names it, so a run that dies leaves the warehouse as it was, and the next one goes on where it stopped.
"""

from __future__ import annotations

import datetime as dt
import shutil
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from flows.articles.parse import parse_article
from flows.clusters import ClusterResult, ClusterRules, Glossary, assign, cluster_inputs, repeats
from flows.clusters.candidates import Search
from flows.databases import clear_unfinished
from flows.engine import Failure, check_engine, engine, run_tasks
from flows.errors import BatchError, InputError, Rejected, of_the_disk
from flows.failpoints import reach
from flows.index import Index, OldIndexError
from flows.mappings import MAPPING_FILE, read_mappings
from flows.partition import searching
from flows.raw import list_inbox, read_items, reject_key
from flows.remote import Remote
from flows.reporting import ensure_report
from flows.seeds import Seeds, catalogue_rows, forget_seeds, load_seeds
from flows.settings import Fetching, Limits, Settings
from flows.storage import Place
from flows.store import Store
from flows.tables import (
    FACT_TABLES,
    Article,
    Batch,
    CheckResult,
    Copy,
    Entity,
    Event,
    Mention,
    Quantity,
    Raw,
    RawItem,
    Reject,
    Source,
    Story,
    raw_item,
    raw_row,
    rows_of,
    table_of,
)
from flows.tables.fields import check_mapping
from flows.tables.warehouse import DataFile, WarehouseState
from flows.text.identity import digest_id
from flows.views import ensure_marts, load_state, publish
from flows.web.addresses import tidy_address
from flows.work import STAGING, Part, code_version, extract_part, staging

if TYPE_CHECKING:
    from flows.fetch import Fetched, Fetcher

WAIT_SECONDS = 3600.0  # for another writer, where the user said to wait
PLACED_ROWS = 100_000  # assignments in one file
MANY_ARTICLES = 5000  # of a run that publishes without lexicons: another one in this process loads them again
LOOK_UP = 5000  # inputs looked up in the index at a time
SEEDS_ID = "seeds"  # stands for a batch in the names of files that come from seeds/
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

    inbox: Place | None  # None: only what is fetched
    warehouse: Path
    engine: str = "1"
    batch_articles: int = Settings().batch_articles
    mapping: Mapping[str, str] = field(default_factory=dict)
    wait: bool = True
    progress: bool = False
    selection: Selection = field(default_factory=lambda: Selection())
    limits: Limits = field(default_factory=Limits)
    fetch: bool = False  # ask feeds, sitemaps and pages, too
    lists: tuple[Path, ...] = ()  # of addresses, beside those in the inbox
    fetching: Fetching = field(default_factory=Fetching)
    remote: str = ""  # the warehouse's address in object storage, where the folder is only a copy of it


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
    files: tuple[DataFile, ...]  # of rejects, and of what was fetched
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
        collected = collect_raw(run, fetch_pages(run, watch), watch)
        if collected is None:
            return run.summary
        with engine(options.engine, float(run.settings.limits.seconds_per_batch)) as executor:
            parts = extract_facts(run, collected, executor, watch)
            # Beside other processes copies and stories are found while these extract; one process alone does one after
            # the other, and holds what only one of them needs.
            state = cluster_articles(run, collected, parts if executor else list(parts), watch)
        publish_views(run, state, watch)
        publish_remote(run)
    refuse_unfinished(run.summary)
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
    remote: Remote | None
    summary: RunSummary = field(default_factory=RunSummary)


@contextmanager
def opened(options: RunOptions) -> Iterator[Run]:
    """A run that holds the warehouse's writer lock; its wall time is in the summary when it ends."""
    check_options(options)
    with begun(options) as run:
        yield run


@contextmanager
def begun(options: RunOptions) -> Iterator[Run]:
    """A run without a look at its inbox: one that works on what is in the warehouse needs none."""
    settings = Settings(batch_articles=options.batch_articles, limits=options.limits, fetching=options.fetching)
    store = Store(options.warehouse)
    began = time.monotonic()
    with _disk_errors(options.warehouse), store.writing(WAIT_SECONDS if options.wait else 0.0):
        reach("run-opened")
        clear_unfinished(options.warehouse)
        remote = Remote(options.remote, options.warehouse) if options.remote else None
        if remote:
            remote.pull(finish=True)
        before = load_state(options.warehouse)
        if before:  # what follows the commit of a run may have been cut off with it
            ensure_marts(options.warehouse, before.batch_id)
            ensure_report(options.warehouse, before.batch_id)
        started_at, summary = dt.datetime.now(dt.UTC).replace(tzinfo=None), RunSummary()
        before, index = _with_index(store, before, summary)
        run = Run(options, store, before, index, settings, started_at, remote, summary)
        yield run
        run.summary.wall_seconds = time.monotonic() - began


def _with_index(
    store: Store, before: WarehouseState | None, summary: RunSummary
) -> tuple[WarehouseState | None, Index]:
    """The state and its index. One of an older version is made again first: after an update, a run needs no command."""
    if before is None:
        return None, Index(store.warehouse)
    try:
        return before, Index.open(store.warehouse, before.index_files)
    except OldIndexError:
        from flows.reindexing import make_again  # which a run needs once in a version

        summary.counts["reindexed"] = make_again(store, entity_names(), cluster_rules(), code_version()).articles
    renewed = load_state(store.warehouse)
    assert renewed is not None
    return renewed, Index.open(store.warehouse, renewed.index_files)


def check_options(options: RunOptions) -> None:
    """Raises InputError for what cannot be done, before anything is touched."""
    inbox = options.inbox
    if inbox is None and not options.fetch:
        raise InputError("no inbox; give the folder that holds the articles, or --fetch")
    if isinstance(inbox, Path) and not inbox.is_dir():
        found = "a file, no folder" if inbox.exists() else "no such folder"
        raise InputError(f"{inbox}: {found}; give the folder that holds the articles")
    since, until = options.selection.since, options.selection.until
    if since and until and since > until:
        raise InputError(f"no day is both since {since} and until {until}; exchange them")
    if options.fetch and (since or until):
        raise InputError("--since and --until are for what lies in an inbox: a page that is fetched counts as seen")
    if options.lists and not options.fetch:
        raise InputError("--urls names addresses to fetch; add --fetch")
    check_mapping(options.mapping)
    check_engine(options.engine)


@contextmanager
def _disk_errors(warehouse: Path) -> Iterator[None]:
    """A disk that is full or may not be written is the user's to mend: one line, and no traceback."""
    try:
        yield
    except Exception as error:
        told = of_the_disk(error, warehouse)
        if told is None:
            raise
        raise told from error


@contextmanager
def timed(run: Run, stage: str) -> Iterator[None]:
    """Add the wall time of a stage to the summary."""
    began = time.monotonic()
    try:
        yield
    finally:
        run.summary.seconds[stage] += time.monotonic() - began


# --- raw --------------------------------------------------------------------------------------------------------------


def planned_fetch(run: Run) -> Fetcher | None:
    """What is to be fetched, or None where a run is not asked to fetch."""
    options = run.options
    if not options.fetch:
        return None
    from flows.fetch_plan import plan_fetch  # its HTTP client is a seventh of a start, which most runs do without

    spool = Store(options.warehouse / STAGING / "fetched")
    shutil.rmtree(spool.warehouse, ignore_errors=True)
    sources, feeds = options.selection.sources, load_seeds().feeds
    return plan_fetch(
        options.inbox, options.lists, feeds, sources, run.store, run.before, spool, run.settings, run.started_at
    )


def fetch_pages(run: Run, progress: Progress = silent) -> Fetched | None:
    """Everything that feeds and lists of addresses lead to; None where a run is not asked to fetch."""
    with timed(run, "fetch"):
        fetcher = planned_fetch(run)
        if fetcher is None:
            return None
        from flows.fetch import visit_all

        visit_all(fetcher, progress)
        return fetcher.finish()


def collect_raw(run: Run, fetched: Fetched | None = None, progress: Progress = silent) -> Collected | None:
    """Keep what is new in the inbox, and of what was fetched, as files of the table `raw`; None where nothing is.

    An input is known by its place and bytes, so what an earlier run has seen, article or reject, is passed over
    without being read as news again.
    """
    with timed(run, "collect"):
        spool = Store(run.options.warehouse / STAGING / "incoming")
        shutil.rmtree(spool.warehouse, ignore_errors=True)
        keys: list[str] = []
        rejects: list[tuple[str, Reject]] = []
        parts: list[DataFile] = []
        for number, chunk in enumerate(_chunks(run, fetched, keys, rejects, progress)):
            parts.append(spool.write("raw", [raw_row(item) for item in chunk], "incoming", f"p{number:05}"))
        asked = fetched.rows if fetched and (keys or any(not row.is_list for row in fetched.rows)) else []
        keys += [row.key for row in asked]
        if not keys:
            shutil.rmtree(run.options.warehouse / STAGING, ignore_errors=True)  # of a run killed after its commit
            return None
        batch_id = _batch_id(keys)
        run.summary.batch_id = batch_id
        reach("collect-adopting")
        placed = tuple(run.store.adopt(spool, part, batch_id, f"p{n:05}") for n, part in enumerate(parts))
        shutil.rmtree(spool.warehouse, ignore_errors=True)
        rows = [replace(row, batch_id=batch_id) for _, row in rejects]
        files: tuple[DataFile, ...] = (run.store.write("rejects", rows, batch_id, "raw"),) if rows else ()
        if asked:
            remembered = [replace(row, batch_id=batch_id) for row in asked]
            files += (run.store.write("fetches", remembered, batch_id, "asked"),)
        run.summary.rejects.update(row.reason for row in rows)
        reach("collect-done")
        return Collected(batch_id, placed, files, tuple(key for key, _ in rejects))


def _inputs(run: Run, fetched: Fetched | None, progress: Progress) -> Iterator[RawItem | Reject]:
    """All that an inbox holds and that was fetched, item by item; what is passed over is counted."""
    limits, counts = run.settings.limits, run.summary.counts
    files, ignored = list_inbox(run.options.inbox) if run.options.inbox is not None else ([], 0)
    mappings = read_mappings(files, run.options.mapping, limits)
    read = [file for file in files if file.kind != "urls" and file.file_name != MAPPING_FILE]
    counts["ignored"] = ignored + len(files) - len(read)
    counts["read"] += counts["ignored"]
    for done, file in enumerate(read, start=1):
        progress("collect", done, len(read))
        yield from read_items(file, limits, mappings.of(file), "")
    if fetched:
        counts.update({f"fetched_{what}": number for what, number in fetched.counts.items()})
        unchanged = fetched.counts["unchanged_pages"]
        counts["read"] += unchanged
        counts["known"] += unchanged
        for pages in fetched.files:
            yield from map(raw_item, rows_of(Raw, fetched.spool.read(only(pages), "raw")))
        yield from fetched.rejects


def _chunks(
    run: Run, fetched: Fetched | None, keys: list[str], rejects: list[tuple[str, Reject]], progress: Progress
) -> Iterator[list[RawItem]]:
    """New items in chunks of a task's size; `keys` and `rejects` are filled on the way."""
    limits, selection = run.settings.limits, run.options.selection
    chunk: list[RawItem] = []
    size = held = 0
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

    for item in _inputs(run, fetched, progress):
        run.summary.counts["read"] += 1
        waiting.append(item)
        held += len(item.content) if isinstance(item, RawItem) else 0
        if len(waiting) >= LOOK_UP or held >= CHUNK_BYTES:
            held = 0
            for new in fresh():
                size += sort_in(new)
        if len(chunk) >= run.settings.batch_articles or size >= CHUNK_BYTES:
            yield from _slices(chunk, run.settings.batch_articles)
            chunk, size = [], 0
    for new in fresh():
        sort_in(new)
    yield from _slices(chunk, run.settings.batch_articles)


def _slices(chunk: Sequence[RawItem], size: int) -> Iterator[list[RawItem]]:
    for first in range(0, len(chunk), size):
        yield list(chunk[first : first + size])


def _selected(item: RawItem | Reject, selection: Selection, limits: Limits) -> bool:
    """Whether an input is an article of the selection. It is parsed to be asked: a backfill pays for that twice."""
    if tidy_address(item.file_path):
        return True  # what is fetched was chosen by its source before it was asked for
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


# --- articles and facts -----------------------------------------------------------------------------------------------


def extract_facts(
    run: Run, collected: Collected, executor: Executor | None, progress: Progress = silent
) -> Iterator[Part]:
    """Every part of the new input as articles and facts, in order, on whatever engine; an executor has all at once.

    A part that cannot be done is reported. What is waited for a part is the time of the stage.
    """
    return _as_finished(run, collected, run_tasks(executor, extract_part, part_arguments(run, collected)), progress)


def _as_finished(
    run: Run, collected: Collected, results: Iterator[tuple[int, Part | Failure]], progress: Progress
) -> Iterator[Part]:
    for file in collected.parts:
        with timed(run, "extract"):
            number, result = next(results)
        progress("extract", number + 1, len(collected.parts))
        yield from finished_parts(run, [file], [result])


def part_arguments(run: Run, collected: Collected) -> list[tuple[str, str, str, str, Limits, str]]:
    """What `extract_part` is called with, for each part."""
    root = str(run.options.warehouse.resolve())
    rest = (collected.batch_id, run.settings.limits, code_version())
    return [(root, file.path, f"p{n:05}", *rest) for n, file in enumerate(collected.parts)]


def finished_parts(run: Run, files: Sequence[DataFile], results: Sequence[Part | Failure]) -> list[Part]:
    """The parts that were done of some files of input; the others are in the summary, and the next run tries them."""
    parts = []
    for file, result in zip(files, results, strict=True):
        if isinstance(result, Failure):
            run.summary.failed_parts.append(f"{file.path}: {result.reason}")
        else:
            parts.append(result)
            for stage, seconds in result.seconds.items():
                run.summary.seconds[f"cpu {stage}"] += seconds
    return parts


def refuse_unfinished(summary: RunSummary) -> None:
    """Raise BatchError, with the summary, where batches failed; what was done is published by then."""
    if summary.failed_parts:
        raise BatchError(
            f"batches failed: {len(summary.failed_parts)}; the others are published; run again to try them again",
            summary,
        )


# --- copies and stories -----------------------------------------------------------------------------------------------


def cluster_articles(
    run: Run, collected: Collected, parts: Iterable[Part], progress: Progress = silent
) -> WarehouseState:
    """Copies and stories, part by part in order; the state that holds all that the run made, not yet in place.

    Parts may come while others are worked on: to wait for them is no time of this stage.
    """
    with searching(run.options.engine) as search:
        with timed(run, "cluster"):
            names, rules = entity_names(), cluster_rules()
        sources: set[str] = set()
        placed: dict[str, list[pa.Table]] = {"copies": [], "stories": []}
        done: set[str] = set()
        of_parts: list[DataFile] = []
        for number, part in enumerate(parts, start=1):
            with timed(run, "cluster"):
                progress("cluster", number, len(collected.parts))
                of_parts += _cluster_part(run, collected.batch_id, part, names, rules, sources, placed, search)
                done.add(part.name)
    with timed(run, "cluster"):
        raw = [file for n, file in enumerate(collected.parts) if f"p{n:05}" in done]
        # Where a part failed, nothing that was fetched counts as seen: the next run asks for all of it again.
        whole = len(raw) == len(collected.parts)
        files = [*(file for file in collected.files if whole or file.table != "fetches"), *raw, *of_parts]
        for table, places in placed.items():
            files += _placed_files(run, collected.batch_id, table, places)
        files += seed_files(run, collected.batch_id, load_seeds(), sources)
        # A part that failed is not remembered, so that the next run tries it again.
        run.index.remember([*_raw_ids(run, raw), *collected.reject_keys])
        reach("cluster-done")
        return WarehouseState(
            collected.batch_id,
            earlier_files(run, files),
            tuple(run.index.commit_files()),
            code_version(),
        ).plus(*files)


def entity_names() -> dict[str, tuple[str, str]]:
    """English name and kind of each entity of the catalogue."""
    return {id_: (entity.name, entity.kind) for id_, entity in load_seeds().catalogue.entities.items()}


@cache
def cluster_rules() -> ClusterRules:
    """The parameters of clustering, with the everyday words of every language: what topics.csv says, then the nouns."""
    seeds = load_seeds()
    words: dict[str, dict[str, str]] = {}
    for code, facts in seeds.facts.items():
        if facts.quantities:
            words[code] = dict(seeds.topics[code])
            for word, noun in sorted(facts.quantities.nouns.words(), key=lambda entry: entry[0]):
                words[code].setdefault(word, noun.noun)
    occasions = (row["topic"] for row in seeds.shared.rows("occasions"))
    return ClusterRules(glossary=Glossary(words, occasions), place=partial(seeds.catalogue.named, "LOC"))


def _cluster_part(
    run: Run,
    batch_id: str,
    part: Part,
    names: Mapping[str, tuple[str, str]],
    rules: ClusterRules,
    sources: set[str],
    placed: dict[str, list[pa.Table]],
    search: Search,
) -> list[DataFile]:
    staged = staging(run.options.warehouse, batch_id)
    articles: list[Article] = rows_of(Article, staged.read(only(part.articles), "articles"))
    known = run.index.known([article.article_id for article in articles])
    # a page that was fetched again with the same text is no new version, whatever else in it has changed
    known |= repeats([a for a in articles if a.article_id not in known and tidy_address(a.file_path)], run.index)
    files = list(part.files)
    if known:  # its facts are in the warehouse already
        articles = [article for article in articles if article.article_id not in known]
        files = [_without(run, file, known, batch_id, part.name) for file in files]
        run.summary.counts["known"] += len(known)
    tables = {file.table: file for file in files}
    facts = {
        name: rows_of(record, run.store.read(only(tables[name]), name)) if name in tables else []
        for name, record in (("mentions", Mention), ("quantities", Quantity), ("events", Event), ("entities", Entity))
    }
    # all that its articles name and no catalogue has, a part tells itself: what others told need not be kept
    known_names = {**names, **{entity.entity_id: (entity.name, "") for entity in facts["entities"]}}
    inputs = cluster_inputs(articles, facts["mentions"], facts["quantities"], facts["events"], known_names, rules.place)
    result = assign(inputs, run.index, batch_id, rules, search)
    articles = [replace(a, supersedes=result.supersedes.get(a.article_id, a.supersedes)) for a in articles]
    sources.update(article.source_id for article in articles)
    _count(run, articles, result, files)
    # as columns: rows of Python's would take half a kilobyte an article until the run's end
    placed["copies"].append(table_of(Copy, result.copies))
    placed["stories"].append(table_of(Story, result.stories))
    files.append(run.store.write("articles", articles, batch_id, part.name))
    return files


def _placed_files(run: Run, batch_id: str, table: str, places: Sequence[pa.Table]) -> list[DataFile]:
    """The run's assignments of one table, in files of a bounded size.

    A later part of a run may place an article anew: only its last place of the run is written.
    """
    if not places:
        return []
    rows = pa.concat_tables(places)
    numbered = pa.table({"article_id": rows.column("article_id"), "row": np.arange(rows.num_rows)})
    last = np.sort(numbered.group_by("article_id").aggregate([("row", "max")]).column("row_max").to_numpy())
    return [
        run.store.write(table, rows.take(last[first : first + PLACED_ROWS]), batch_id, f"c{first // PLACED_ROWS:05}")
        for first in range(0, len(last), PLACED_ROWS)
    ]


def _count(run: Run, articles: Sequence[Article], result: ClusterResult, files: Sequence[DataFile]) -> None:
    counts = run.summary.counts
    counts["articles"] += len(articles)
    counts["copies"] += sum(row.relation != "original" for row in result.copies)
    for file in files:
        counts[file.table] += file.rows
        if file.table == "rejects":
            table = run.store.read(only(file), "rejects", columns=["reason"])
            run.summary.rejects.update(table.column("reason").to_pylist())


def only(file: DataFile) -> WarehouseState:
    """A state of one file, to read it alone."""
    return WarehouseState(file.batch_id, (file,), (), "")


def _without(run: Run, file: DataFile, known: set[str], batch_id: str, part: str) -> DataFile:
    """A part's file again without the rows of articles that are known."""
    if file.table in ("entities", "rejects"):
        return file
    keep = ~pc.is_in(pc.field("article_id"), pa.array(sorted(known)))
    return run.store.write(file.table, run.store.read(only(file), file.table, filter=keep), batch_id, f"{part}n")


def _raw_ids(run: Run, files: Sequence[DataFile]) -> list[str]:
    if not files:
        return []
    state = WarehouseState("", tuple(files), (), "")
    ids: list[str] = run.store.read(state, "raw", columns=["raw_id"]).column("raw_id").to_pylist()
    return ids


def seed_files(run: Run, batch_id: str, seeds: Seeds, sources: set[str]) -> list[DataFile]:
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


def earlier_files(run: Run, files: Sequence[DataFile]) -> tuple[DataFile, ...]:
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
        if summary.counts["articles"] >= MANY_ARTICLES:  # DuckDB is about to have as much memory as these
            forget_seeds()
            cluster_rules.cache_clear()
        two_cores = run.options.engine != "1"
        published = publish(run.store, state, batch, run.settings, two_cores=two_cores)
        summary.checks = published.checks
        if published.computed_anew:
            summary.counts["computed_anew"] = sum(file.rows for file in published.state.of_table("articles"))
        ensure_report(run.options.warehouse, state.batch_id)
        shutil.rmtree(run.options.warehouse / STAGING, ignore_errors=True)
        reach("publish-done")


def publish_remote(run: Run) -> None:
    """Where the warehouse is in object storage: the commit there; raises LockedError if another run was quicker."""
    if run.remote:
        with timed(run, "upload"):
            run.remote.push()
