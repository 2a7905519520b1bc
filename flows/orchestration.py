"""The run as a Prefect flow: a task a batch or a stage, retries of transient errors alone, artifacts for the UI.

The stages are plain functions in flows.pipeline; nothing here touches a row. Settings that keep Prefect offline and
out of the user's own home must stand before it is imported.
"""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import Any

DEFAULTS = {
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "PREFECT_CLOUD_ENABLE_ORCHESTRATION_TELEMETRY": "false",
    "PREFECT_SERVER_UI_V2_ENABLED": "false",  # the newer UI asks a host outside for its settings
    "PREFECT_SERVER_UI_SHOW_PROMOTIONAL_CONTENT": "false",
    "PREFECT_HOME": str(Path.cwd() / ".prefect"),
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "180",  # the default of 20 fails a slow machine's first run
    "PREFECT_SERVER_API_HOST": "127.0.0.1",
    "PREFECT_LOGGING_LEVEL": "WARNING",
}
for name, value in DEFAULTS.items():
    os.environ.setdefault(name, value)

from prefect import flow, get_run_logger, task  # noqa: E402
from prefect.artifacts import create_markdown_artifact, create_progress_artifact, update_progress_artifact  # noqa: E402
from prefect.cache_policies import NO_CACHE  # noqa: E402
from prefect.task_runners import ThreadPoolTaskRunner  # noqa: E402

from flows import pipeline  # noqa: E402
from flows.engine import Failure, engine, result_of  # noqa: E402
from flows.errors import TransientError  # noqa: E402
from flows.pipeline import Collected, Run, RunOptions, RunSummary  # noqa: E402
from flows.tables.warehouse import WarehouseState  # noqa: E402
from flows.work import Part, extract_part  # noqa: E402


def transient(_task: Any, _run: Any, state: Any) -> bool:
    """Whether an error may go away by itself; a bug that is retried is only slow."""
    try:
        state.result()
    except (TransientError, ConnectionError, TimeoutError, BlockingIOError):
        return True
    except BaseException:
        return False
    return False


RETRIES: dict[str, Any] = {"retries": 2, "retry_delay_seconds": [2, 10], "retry_condition_fn": transient}
OPTIONS: dict[str, Any] = {"cache_policy": NO_CACHE, "persist_result": False, **RETRIES}


@task(name="collect raw", **OPTIONS)
def collect(run: Run) -> Collected | None:
    """Keep what is new in the inbox."""
    return pipeline.collect_raw(run)


@task(name="extract batch", task_run_name="extract {number}", **OPTIONS)
def extract(executor: Any, number: int, arguments: tuple[Any, ...], seconds: float) -> Part | Failure:
    """Articles and facts of one batch, on the engine."""
    if executor is None:
        return extract_part(*arguments)
    return result_of(executor, extract_part, arguments, number, timeout=seconds)


@task(name="copies and stories", **OPTIONS)
def cluster(run: Run, collected: Collected, parts: list[Part]) -> WarehouseState:
    """Copies and stories of the new articles."""
    return pipeline.cluster_articles(run, collected, parts)


@task(name="publish views", **OPTIONS)
def publish(run: Run, state: WarehouseState) -> None:
    """Checks, catalog, marts: the commit."""
    pipeline.publish_views(run, state)


@flow(name="khabar", log_prints=False, validate_parameters=True, task_runner=ThreadPoolTaskRunner(max_workers=8))  # type: ignore[arg-type]
def news(
    inbox: Path,
    warehouse: Path = Path("warehouse"),
    engine_name: str = "1",
    batch_articles: int = 1000,
    mapping: dict[str, str] | None = None,
    wait: bool = True,
) -> RunSummary:
    """Turn a folder of article files into Parquet tables and DuckDB views."""
    options = RunOptions(inbox, warehouse, engine_name, batch_articles, mapping or {}, wait)
    logger = get_run_logger()
    with pipeline.opened(options) as run:
        collected = collect(run)
        if collected is None:
            logger.info("nothing new in %s", inbox)
            return run.summary
        logger.info("batch %s: %d parts", collected.batch_id, len(collected.parts))
        parts = extract_all(run, collected)
        state = cluster(run, collected, parts)
        publish(run, state)
    report(run.summary, warehouse)
    return run.summary


def extract_all(run: Run, collected: Collected) -> list[Part]:
    """Every batch as a task; the engine says where they are worked on."""
    arguments = pipeline.part_arguments(run, collected)
    progress = create_progress_artifact(0.0, key="extracted", description=f"batch {collected.batch_id}")
    results: list[Part | Failure] = []
    limit = float(run.settings.limits.seconds_per_batch)
    with engine(run.options.engine) as executor:
        if executor is None:
            for number, values in enumerate(arguments):
                results.append(extract(None, number, values, limit))
                update_progress_artifact(progress, 100.0 * (number + 1) / len(arguments))  # type: ignore[arg-type]
        else:
            futures = [extract.submit(executor, n, values, limit) for n, values in enumerate(arguments)]
            for number, future in enumerate(futures, start=1):
                results.append(future.result())
                update_progress_artifact(progress, 100.0 * number / len(arguments))  # type: ignore[arg-type]
    return pipeline.finished_parts(run, collected, results)


def report(summary: RunSummary, warehouse: Path) -> None:
    """The run's report in the UI: counts, rejects by reason, contradictions, checks."""
    from flows.summary import render_markdown

    create_markdown_artifact(render_markdown(summary, warehouse), key="run-report", description=summary.batch_id)


def run_flow(options: RunOptions) -> RunSummary:
    """Run the flow in this process, on Prefect's server where PREFECT_API_URL names one, else on one of its own.

    What goes wrong is raised here and told by the caller, so the terminal needs no second, longer copy from Prefect.
    """
    for handler in logging.getLogger("prefect").handlers:
        if type(handler).__name__ == "PrefectConsoleHandler":
            handler.setLevel(logging.CRITICAL)
    summary: RunSummary = news(
        options.inbox.resolve(),
        options.warehouse.resolve(),
        options.engine,
        options.batch_articles,
        dict(options.mapping),
        options.wait,
    )
    return summary
