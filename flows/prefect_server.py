"""Prefect's server on this machine: the one that answers, or a child that ends with its parent."""

from __future__ import annotations

import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from flows.errors import InputError
from flows.prefect_settings import LOCAL_API, set_defaults

SERVER_SECONDS = 180.0  # a first start on a slow machine migrates its database for a minute
STOP_SECONDS = 20.0
LOOPBACK = {"127.0.0.1", "localhost", "::1"}


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
    with _child(api):
        yield api


@contextmanager
def server_of_one_run() -> Iterator[None]:
    """A server without a page while one run lasts, unless PREFECT_API_URL names one. Before `import prefect`.

    Prefect would start one too, but leave it behind when the run is killed: it ends it from an exit handler alone.
    """
    set_defaults()
    if os.environ.get("PREFECT_API_URL"):
        yield
        return
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        api = f"http://127.0.0.1:{probe.getsockname()[1]}/api"
    with _child(api, PREFECT_UI_ENABLED="0"):
        os.environ["PREFECT_API_URL"] = api
        try:
            yield
        finally:
            del os.environ["PREFECT_API_URL"]


@contextmanager
def _child(api: str, **variables: str) -> Iterator[None]:
    log = Path(os.environ["PREFECT_HOME"]) / "server.log"
    child = _start(api, log, variables)
    try:
        _wait_for(api, child, log)
        yield
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


def _start(api: str, log: Path, variables: dict[str, str]) -> subprocess.Popen[bytes]:
    log.parent.mkdir(parents=True, exist_ok=True)
    parts = urlsplit(api)
    command = [sys.executable, "-m", "prefect", "server", "start", "--host", str(parts.hostname)]
    with log.open("ab") as stream:
        return subprocess.Popen(
            [*command, "--port", str(parts.port or 80)],
            stdin=subprocess.DEVNULL,
            stdout=stream,
            stderr=subprocess.STDOUT,
            env=os.environ | variables,
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
