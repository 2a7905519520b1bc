"""Runs by the clock on one machine: serves the flow on the server that flows.prefect_server found or started."""

from __future__ import annotations

import asyncio
import datetime as dt
import re
from dataclasses import dataclass
from typing import Any

from flows.errors import InputError

UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
SHORTEST = 10.0  # seconds: the server plans ahead, and looks for due runs no more often than this


@dataclass(frozen=True, slots=True)
class Schedule:
    """What to run, and when: `every` or `cron`.

    `overlap` says what a run does while another is under way: `queue` it, or `skip` it. `missed` says what follows
    from ticks that passed while nothing was served: `run` once at the start, which takes all that is new, or `skip`.
    """

    name: str
    parameters: dict[str, Any]
    every: dt.timedelta | None = None
    cron: str | None = None
    timezone: str = "UTC"
    overlap: str = "queue"
    missed: str = "run"


def parse_interval(text: str) -> dt.timedelta:
    """`90s`, `15m`, `6h` or `1d` as a time span; raises InputError for anything else."""
    found = re.fullmatch(r"(\d{1,6})\s*([smhd])", text.strip().lower())
    if not found or int(found[1]) * UNITS[found[2]] < SHORTEST:
        raise InputError(f"--every {text!r}: write a number and s, m, h or d, at least {SHORTEST:.0f}s, as in 15m")
    return dt.timedelta(seconds=int(found[1]) * UNITS[found[2]])


def serve(schedule: Schedule) -> None:
    """Serve the flow until a signal ends this process. PREFECT_API_URL must name a server that answers."""
    from prefect.exceptions import TerminationSignal

    try:
        asyncio.run(_serve(schedule))
    except (KeyboardInterrupt, TerminationSignal):
        return


async def _serve(schedule: Schedule) -> None:
    from prefect.client.orchestration import get_client
    from prefect.runner import Runner
    from prefect.schedules import Cron, Interval
    from prefect.types.entrypoint import EntrypointType

    from flows.orchestration import news

    zone = schedule.timezone
    try:
        when = Interval(schedule.every, timezone=zone) if schedule.every else Cron(schedule.cron or "", timezone=zone)
    except ValueError as error:
        raise InputError(f"--cron {schedule.cron!r}, --timezone {zone!r}: {error}") from error
    # Those that skip must start to find out; those that wait are not even started.
    runner = Runner(name=schedule.name, limit=1 if schedule.overlap == "queue" else 2, pause_on_shutdown=True)
    overlap = "wait" if schedule.overlap == "queue" else "skip"
    deployment = await news.ato_deployment(
        name=schedule.name,
        schedule=when,
        parameters=schedule.parameters | {"overlap": overlap},
        entrypoint_type=EntrypointType.MODULE_PATH,
    )
    deployment_id = await runner.aadd_deployment(deployment)
    if schedule.missed == "run":
        async with get_client() as client:
            await client.create_flow_run_from_deployment(deployment_id)
    await runner.start()
