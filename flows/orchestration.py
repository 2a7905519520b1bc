"""The run as a Prefect flow: a task a batch or a stage, retries of transient errors alone, artifacts for the UI.

The stages are plain functions in flows.pipeline; nothing here touches a row.
"""

from __future__ import annotations

import datetime as dt
import logging
import os
import shlex
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
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
from prefect.runtime import flow_run  # noqa: E402
from prefect.states import Cancelled  # noqa: E402
from prefect.task_runners import ThreadPoolTaskRunner  # noqa: E402
from pydantic import Field  # noqa: E402

from flows import pipeline  # noqa: E402
from flows.engine import Failure, engine, result_of  # noqa: E402
from flows.errors import LockedError, TransientError  # noqa: E402
from flows.pipeline import Collected, Run, RunOptions, RunSummary, Selection  # noqa: E402
from flows.settings import Limits  # noqa: E402
from flows.tables.warehouse import WarehouseState  # noqa: E402
from flows.work import Part, extract_part  # noqa: E402

Engine = Annotated[str, Field(pattern=r"^([1-9]\d*|dask|[a-z]+://\S+)$")]
ON_FAILURE = "KHABAR_ON_FAILURE"
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


@task(name="collect raw", **RETRIED)
def collect(run: Run) -> Collected | None:
    """Keep what is new in the inbox."""
    run.summary.counts.clear()  # of an attempt before this one
    return pipeline.collect_raw(run)


@task(name="extract batch", task_run_name="extract {number}", **RETRIED)
def extract(executor: Any, number: int, arguments: tuple[Any, ...], seconds: float) -> Part | Failure:
    """Articles and facts of one batch, on the engine."""
    if executor is None:
        return extract_part(*arguments)
    return result_of(executor, extract_part, arguments, number, timeout=seconds)


@task(name="copies and stories", **OPTIONS)
def cluster(run: Run, collected: Collected, parts: list[Part]) -> WarehouseState:
    """Copies and stories of the new articles."""
    return pipeline.cluster_articles(run, collected, parts)


@task(name="publish views", **RETRIED)
def publish(run: Run, state: WarehouseState) -> None:
    """Checks, catalog, marts: the commit."""
    pipeline.publish_views(run, state)


def notify(flow: Any, flow_run: Any, state: Any) -> None:
    """Run the command that KHABAR_ON_FAILURE names, with what went wrong as its last argument."""
    command = os.environ.get(ON_FAILURE)
    if command:
        subprocess.run([*shlex.split(command), f"{flow_run.name}: {state.message}"], timeout=60, check=False)


def run_name() -> str:
    """The inbox and the time a run was meant for: what one looks for in a list of runs."""
    scheduled = flow_run.scheduled_start_time or dt.datetime.now(dt.UTC)
    return f"{Path(flow_run.parameters['inbox']).name} {scheduled:%Y-%m-%d %H:%M:%S}"


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
    inbox: Path,
    warehouse: Path = Path("warehouse"),
    engine_name: Engine = "1",
    batch_articles: BatchArticles = 1000,
    sources: list[str] | None = None,
    since: dt.date | None = None,
    until: dt.date | None = None,
    mapping: dict[str, str] | None = None,
    overlap: Literal["wait", "refuse", "skip"] = "wait",
    limits: Limits = Limits(),  # noqa: B008
) -> RunSummary:
    """Turn a folder of article files into Parquet tables and DuckDB views.

    Args:
        inbox: The folder of articles; the first folder below it names the source.
        warehouse: The folder of the warehouse.
        engine_name: Where batches are worked on: a number of processes, `dask`, or a scheduler's address.
        batch_articles: How many articles a batch has at most.
        sources: Only articles of these sources; a later run takes the others.
        since: Only articles published on this day or later.
        until: Only articles published on this day or earlier.
        mapping: For structured files: which field holds text, title, url, published, author, language or source.
        overlap: What to do while another run writes to the warehouse: wait for it, fail, or end as cancelled.
        limits: How much of anything one input may have; what exceeds a limit is rejected as `too_large`.
    """
    options = RunOptions(
        inbox,
        warehouse,
        engine_name,
        batch_articles,
        mapping or {},
        wait=overlap == "wait",
        selection=Selection(tuple(sources or ()), since, until),
        limits=limits,
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
        with told(run, "collect"):
            collected = collect(run)
        if collected is None:
            logger.info("nothing new in %s: %d inputs read", options.inbox, run.summary.counts["read"])
            create_markdown_artifact("Nothing new.", key="run-report", description="nothing new")
            return run.summary
        with told(run, "extract"), pipeline.timed(run, "extract"):
            parts = extract_all(run, collected)
        with told(run, "cluster"):
            state = cluster(run, collected, parts)
        with told(run, "publish"):
            publish(run, state)
    report(run.summary, options.warehouse)
    return run.summary


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
    limit = float(run.settings.limits.seconds_per_batch)
    with engine(run.options.engine) as executor:
        if executor is None:
            done = (extract(None, number, values, limit) for number, values in enumerate(arguments))
        else:
            futures = [extract.submit(executor, n, values, limit) for n, values in enumerate(arguments)]
            done = (future.result() for future in futures)
        for number, result in enumerate(done, start=1):
            results.append(result)
            update_progress_artifact(progress, 100.0 * number / len(arguments))  # type: ignore[arg-type]
    return pipeline.finished_parts(run, collected, results)


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
    summary: RunSummary = news(
        options.inbox.resolve(),
        options.warehouse.resolve(),
        options.engine,
        options.batch_articles,
        list(options.selection.sources) or None,
        options.selection.since,
        options.selection.until,
        dict(options.mapping) or None,
        "wait" if options.wait else "refuse",
        options.limits,
    )
    return summary
