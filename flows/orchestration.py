"""The run as a Prefect flow: a task a batch or a stage, retries of transient errors alone, artifacts for the UI.

The stages are plain functions in flows.pipeline; nothing here touches a row.
"""

from __future__ import annotations

import datetime as dt
import logging
import os
import shlex
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Annotated, Any, Literal

from flows.prefect_settings import set_defaults

set_defaults()

from prefect import flow, get_run_logger, task  # noqa: E402
from prefect.artifacts import (  # noqa: E402
    create_markdown_artifact,
    create_progress_artifact,
    create_table_artifact,
    update_progress_artifact,
)
from prefect.cache_policies import NO_CACHE  # noqa: E402
from prefect.events.worker import EventsWorker  # noqa: E402
from prefect.logging.handlers import APILogWorker  # noqa: E402
from prefect.runtime import flow_run  # noqa: E402
from prefect.states import Cancelled  # noqa: E402
from prefect.task_runners import ThreadPoolTaskRunner  # noqa: E402
from pydantic import BeforeValidator, Field  # noqa: E402

from flows import pipeline  # noqa: E402
from flows.engine import Failure, Submitted, engine  # noqa: E402
from flows.errors import LockedError, TransientError  # noqa: E402
from flows.fetch import Fetched  # noqa: E402
from flows.pipeline import Collected, Run, RunOptions, RunSummary, Selection  # noqa: E402
from flows.remote import locate  # noqa: E402
from flows.settings import Fetching, Limits  # noqa: E402
from flows.storage import Place, name_of, place_of  # noqa: E402
from flows.tables.warehouse import WarehouseState  # noqa: E402
from flows.work import Part, extract_part  # noqa: E402

Engine = Annotated[str, Field(pattern=r"^([1-9]\d*|dask|[a-z]+://\S+)$")]
Inbox = Annotated[Place, BeforeValidator(place_of)]
ON_FAILURE = "KHABAR_ON_FAILURE"
DRAIN_SECONDS = 30.0
BatchArticles = Annotated[int, Field(ge=1, le=100_000)]


def transient(_task: Any, _run: Any, state: Any) -> bool:
    """Whether an error may go away by itself; a bug that is retried is only slow."""
    try:
        state.result()
    except (TransientError, ConnectionError, TimeoutError, BlockingIOError):
        return True
    except BaseException:
        return False
    return False


OPTIONS: dict[str, Any] = {"cache_policy": NO_CACHE, "persist_result": False}
# Not of clustering: it changes the index that the run holds in memory. The next run repeats it from files.
RETRIED: dict[str, Any] = OPTIONS | {
    "retries": 2,
    "retry_delay_seconds": [2, 10],
    "retry_condition_fn": transient,
}


@task(name="fetch host", task_run_name="fetch {host}", **OPTIONS)
def fetch_host(host: str, visit: Callable[[], None]) -> None:
    """Ask one host for all that waits for it; what failed and may go better is asked for again."""
    visit()


@task(name="collect raw", **RETRIED)
def collect(run: Run, fetched: Fetched | None) -> Collected | None:
    """Keep what is new in the inbox and of what was fetched."""
    run.summary.counts.clear()  # of an attempt before this one
    return pipeline.collect_raw(run, fetched)


@task(name="extract batch", task_run_name="extract {number}", **RETRIED)
def extract(number: int, arguments: tuple[Any, ...], submitted: Submitted[Part] | None) -> Part | Failure:
    """Articles and facts of one batch: worked on here, or waited for where an engine has it."""
    return submitted.result(number) if submitted else extract_part(*arguments)


@task(name="copies and stories", **OPTIONS)
def cluster(run: Run, collected: Collected, parts: list[Part]) -> WarehouseState:
    """Copies and stories of the new articles."""
    return pipeline.cluster_articles(run, collected, parts)


@task(name="publish views", **RETRIED)
def publish(run: Run, state: WarehouseState) -> None:
    """Checks, catalog, marts: the commit."""
    pipeline.publish_views(run, state)


@task(name="publish to storage", **RETRIED)
def upload(run: Run) -> None:
    """The commit of a warehouse in object storage."""
    pipeline.publish_remote(run)


def notify(flow: Any, flow_run: Any, state: Any) -> None:
    """Run the command that KHABAR_ON_FAILURE names, with what went wrong as its last argument."""
    command = os.environ.get(ON_FAILURE)
    if command:
        subprocess.run([*shlex.split(command), f"{flow_run.name}: {state.message}"], timeout=60, check=False)


def run_name() -> str:
    """The inbox and the time a run was meant for: what one looks for in a list of runs."""
    scheduled = flow_run.scheduled_start_time or dt.datetime.now(dt.UTC)
    return f"{name_of(flow_run.parameters['inbox'] or 'feeds')} {scheduled:%Y-%m-%d %H:%M:%S}"


@flow(
    name="khabar",
    flow_run_name=run_name,
    log_prints=False,
    validate_parameters=True,
    on_failure=[notify],
    on_crashed=[notify],
    task_runner=ThreadPoolTaskRunner(max_workers=8),  # type: ignore[arg-type]
)
def news(
    inbox: Inbox | None = None,
    warehouse: Path | str = Path("warehouse"),
    engine_name: Engine = "1",
    batch_articles: BatchArticles = 1000,
    sources: list[str] | None = None,
    since: dt.date | None = None,
    until: dt.date | None = None,
    mapping: dict[str, str] | None = None,
    overlap: Literal["wait", "refuse", "skip"] = "wait",
    limits: Limits = Limits(),  # noqa: B008
    fetch: bool = False,
    lists: list[Path] | None = None,
    fetching: Fetching = Fetching(),  # noqa: B008
) -> RunSummary:
    """Turn article files and fetched pages into Parquet tables and DuckDB views.

    Args:
        inbox: The folder of articles, or its address in object storage; the first folder below it names the source.
        warehouse: The folder of the warehouse, or its address, s3://bucket/prefix.
        engine_name: Where batches are worked on: a number of processes, `dask`, or a scheduler's address.
        batch_articles: How many articles a batch has at most.
        sources: Only articles of these sources; a later run takes the others.
        since: Only articles published on this day or later.
        until: Only articles published on this day or earlier.
        mapping: For structured files: which field holds text, title, url, published, author, language or source.
        overlap: What to do while another run writes to the warehouse: wait for it, fail, or end as cancelled.
        limits: How much of anything one input may have; what exceeds a limit is rejected as `too_large`.
        fetch: Also ask the feeds of seeds/sources.csv and the lists of addresses in the inbox.
        lists: More files with an address a line.
        fetching: How politely and how carefully pages are fetched.
    """
    folder, remote = locate(warehouse)
    options = RunOptions(
        inbox,
        folder,
        engine_name,
        batch_articles,
        mapping or {},
        wait=overlap == "wait",
        selection=Selection(tuple(sources or ()), since, until),
        limits=limits,
        fetch=fetch,
        lists=tuple(lists or ()),
        fetching=fetching,
        remote=remote,
    )
    try:
        return run_stages(options)
    except LockedError as error:
        if overlap != "skip":
            raise
        return Cancelled(message=str(error))  # type: ignore[return-value]


def run_stages(options: RunOptions) -> RunSummary:
    """The stages as tasks, with a line in the log for each."""
    logger = get_run_logger()
    with pipeline.opened(options) as run:
        fetched = None
        if options.fetch:
            with told(run, "fetch"), pipeline.timed(run, "fetch"):
                fetched = fetch_all(run)
        with told(run, "collect"):
            collected = collect(run, fetched)
        if collected is None:
            logger.info("nothing new in %s: %d inputs read", options.inbox or "feeds", run.summary.counts["read"])
            create_markdown_artifact("Nothing new.", key="run-report", description="nothing new")
            return run.summary
        with told(run, "extract"), pipeline.timed(run, "extract"):
            parts = extract_all(run, collected)
        with told(run, "cluster"):
            state = cluster(run, collected, parts)
        with told(run, "publish"):
            publish(run, state)
        if run.remote:
            with told(run, "upload"):
                upload(run)
    report(run.summary, options.warehouse)
    pipeline.refuse_unfinished(run.summary)
    return run.summary


def fetch_all(run: Run) -> Fetched | None:
    """Every host as a task, round by round; None where the run is not asked to fetch."""
    fetcher = pipeline.planned_fetch(run)
    if fetcher is None:
        return None
    pauses = list(fetcher.rules.retry_seconds)
    patient = fetch_host.with_options(retries=len(pauses), retry_delay_seconds=pauses, retry_condition_fn=transient)
    while visits := fetcher.round():
        hosts = [patient.submit(visit.host, partial(fetcher.visit, visit)) for visit in visits]
        for host in hosts:
            host.result()
    return fetcher.finish()


@contextmanager
def told(run: Run, stage: str) -> Iterator[None]:
    """A line in the log when a stage is done: batch, seconds, and the counts that it changed."""
    before = run.summary.counts.copy()
    yield
    summary = run.summary
    changed = {name: number for name, number in sorted(summary.counts.items()) if number != before[name]}
    words = " ".join(f"{name}={number}" for name, number in changed.items())
    get_run_logger().info(
        "batch=%s stage=%s seconds=%.2f %s", summary.batch_id or "none", stage, summary.seconds[stage], words
    )
    for part in summary.failed_parts if stage == "extract" else ():
        get_run_logger().error("batch=%s failed part %s", summary.batch_id, part)


def extract_all(run: Run, collected: Collected) -> list[Part]:
    """Every batch as a task; the engine says where they are worked on."""
    arguments = pipeline.part_arguments(run, collected)
    progress = create_progress_artifact(0.0, key="extracted", description=f"batch {collected.batch_id}")
    results: list[Part | Failure] = []
    with engine(run.options.engine, float(run.settings.limits.seconds_per_batch)) as executor:
        if executor is None:
            done = (extract(number, values, None) for number, values in enumerate(arguments))
        else:
            submitted = Submitted(executor, extract_part, arguments)
            tasks = [extract.submit(number, values, submitted) for number, values in enumerate(arguments)]
            done = (task.result() for task in tasks)
        for number, result in enumerate(done, start=1):
            results.append(result)
            update_progress_artifact(progress, 100.0 * number / len(arguments))  # type: ignore[arg-type]
    return pipeline.finished_parts(run, collected.parts, results)


def report(summary: RunSummary, warehouse: Path) -> None:
    """The run's report in the UI: counts, rejects by reason, contradictions, checks."""
    from flows.summary import render_markdown

    create_markdown_artifact(render_markdown(summary, warehouse), key="run-report", description=summary.batch_id)
    checks = [{"check": c.check, "severity": c.severity, "rows": c.rows, "promise": c.promise} for c in summary.checks]
    create_table_artifact(checks, key="checks", description="rows that break a promise; 0 is a pass")


def run_flow(options: RunOptions) -> RunSummary:
    """Run the flow in this process, on Prefect's server where PREFECT_API_URL names one, else on one of its own.

    What goes wrong is raised here and told by the caller, so the terminal needs no second, longer copy from Prefect;
    the log is on the run's page.
    """
    os.environ.setdefault("PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL", "CRITICAL")  # read when the flow starts
    for handler in logging.getLogger().handlers:
        if type(handler).__name__ == "PrefectConsoleHandler":
            handler.setLevel(logging.CRITICAL)
    try:
        return _flow_of(options)
    finally:  # logs and events leave in the background: all must be gone before a server of this run's own stops
        APILogWorker.drain_all(timeout=DRAIN_SECONDS)
        EventsWorker.drain_all(timeout=DRAIN_SECONDS)


def _flow_of(options: RunOptions) -> RunSummary:
    summary: RunSummary = news(
        options.inbox.resolve() if isinstance(options.inbox, Path) else options.inbox,
        options.remote or options.warehouse.resolve(),
        options.engine,
        options.batch_articles,
        list(options.selection.sources) or None,
        options.selection.since,
        options.selection.until,
        dict(options.mapping) or None,
        "wait" if options.wait else "refuse",
        options.limits,
        options.fetch,
        [path.resolve() for path in options.lists] or None,
        options.fetching,
    )
    return summary
