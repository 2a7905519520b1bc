"""Runs by the clock on one machine: finds or starts Prefect's server on loopback, and serves the flow."""

from __future__ import annotations

import asyncio
import ctypes
import datetime as dt
import os
import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from flows.errors import InputError
from flows.prefect_settings import LOCAL_API, set_defaults

SERVER_SECONDS = 180.0  # a first start on a slow machine migrates its database for a minute
STOP_SECONDS = 20.0
LOOPBACK = {"127.0.0.1", "localhost", "::1"}
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


def ui_address(api: str) -> str:
    """Where a person looks at what the API tells."""
    return api.removesuffix("/").removesuffix("/api")


@contextmanager
def server() -> Iterator[str]:
    """The address of Prefect's API: of the server that answers at PREFECT_API_URL, else of a child on loopback."""
    set_defaults()
    api = os.environ.setdefault("PREFECT_API_URL", LOCAL_API).rstrip("/")
    if answers(api):
        yield api
        return
    if urlsplit(api).hostname not in LOOPBACK:
        raise InputError(f"no Prefect server answers at {api}; start it, or unset PREFECT_API_URL")
    log = Path(os.environ["PREFECT_HOME"]) / "server.log"
    child = _start(api, log)
    try:
        _wait_for(api, child, log)
        yield api
    finally:
        child.terminate()
        try:
            child.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()


def answers(api: str) -> bool:
    """Whether a Prefect server is at an address."""
    try:
        with urllib.request.urlopen(f"{api}/health", timeout=5.0) as answer:
            return bool(answer.read(10).strip() == b"true")
    except (OSError, ValueError, urllib.error.URLError):
        return False


def _start(api: str, log: Path) -> subprocess.Popen[bytes]:
    log.parent.mkdir(parents=True, exist_ok=True)
    parts = urlsplit(api)
    command = [sys.executable, "-m", "prefect", "server", "start", "--host", str(parts.hostname)]
    with log.open("ab") as stream:
        return subprocess.Popen(
            [*command, "--port", str(parts.port or 80)],
            stdin=subprocess.DEVNULL,
            stdout=stream,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # Ctrl-C stops the runs first, and the server after them
            preexec_fn=_end_with_parent if sys.platform == "linux" else None,
        )


def _end_with_parent() -> None:
    """Have the kernel stop the server when its parent is killed and can no longer do so."""
    ctypes.CDLL(None).prctl(1, signal.SIGTERM, 0, 0, 0)  # PR_SET_PDEATHSIG


def _wait_for(api: str, child: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + SERVER_SECONDS
    while not answers(api):
        if child.poll() is not None:
            raise InputError(f"Prefect's server could not start at {api}: see {log}, or set PREFECT_API_URL to another")
        if time.monotonic() > deadline:
            raise InputError(f"Prefect's server did not answer within {SERVER_SECONDS:.0f} s: see {log}")
        time.sleep(0.5)


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
