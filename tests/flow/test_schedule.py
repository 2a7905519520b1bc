"""Runs by the clock: the schedule really fires, its server goes with it, and the deployment file fits the flow."""

from __future__ import annotations

import datetime as dt
import importlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from flows.errors import InputError
from flows.prefect_server import answers, server, ui_address
from flows.scheduling import parse_interval
from tests.flow.harness import FIRST, ROOT, copy_samples

pytestmark = pytest.mark.flow
PATIENCE = 400.0  # seconds; a first start of the server migrates its database


@pytest.mark.parametrize(
    ("text", "seconds"), [("90s", 90), ("15m", 900), ("6h", 21_600), ("1d", 86_400), (" 2 H ", 7200)]
)
def test_intervals(text: str, seconds: int) -> None:
    assert parse_interval(text) == dt.timedelta(seconds=seconds)


@pytest.mark.parametrize("text", ["", "15", "m", "1s", "0m", "-5m", "1.5h", "1w", "15 minutes"])
def test_what_is_no_interval_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(InputError, match="15m"):
        parse_interval(text)


def test_a_server_elsewhere_is_never_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PREFECT_API_URL", "http://prefect.invalid:4200/api")
    with pytest.raises(InputError, match="no Prefect server answers"), server():
        pass


def test_the_deployment_file_names_a_flow_that_takes_its_parameters() -> None:
    content = yaml.safe_load((ROOT / "prefect.yaml").read_text(encoding="utf-8"))
    for deployment in content["deployments"]:
        module, _, name = deployment["entrypoint"].rpartition(".")
        flow = getattr(importlib.import_module(module), name)
        given = flow.validate_parameters(deployment["parameters"])
        assert given["inbox"] == Path("inbox")
        assert deployment["schedules"][0]["cron"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("batch_articles", 0),
        ("batch_articles", "many"),
        ("engine_name", "fast"),
        ("engine_name", "0"),
        ("since", "last week"),
        ("overlap", "both"),
        ("limits", {"item_bytes": "big"}),
        ("sources", "one"),
    ],
)
def test_parameters_are_refused_before_any_work(name: str, value: Any) -> None:
    from prefect.exceptions import ParameterTypeError

    from flows.orchestration import news

    with pytest.raises((ParameterTypeError, ValueError)):
        news.validate_parameters({"inbox": "inbox", name: value})


def test_parameters_come_with_a_form() -> None:
    """What the UI builds its form from: a type, a default and a description for each."""
    from flows.orchestration import news

    properties = news.parameters.properties
    assert set(properties) >= {
        "inbox",
        "warehouse",
        "sources",
        "since",
        "until",
        "batch_articles",
        "engine_name",
        "limits",
    }
    assert all(entry.get("description") or "$ref" in entry for entry in properties.values())


def finished_runs(api: str) -> list[dict[str, Any]]:
    """Flow runs that ended, as the API tells them."""
    wanted = {"flow_runs": {"state": {"type": {"any_": ["COMPLETED", "FAILED", "CRASHED"]}}}}
    request = urllib.request.Request(
        f"{api}/flow_runs/filter", json.dumps(wanted).encode(), {"content-type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=30) as answer:
        runs: list[dict[str, Any]] = json.load(answer)
        return runs


@pytest.fixture
def schedule(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """`khabar schedule` with a server of its own on a free port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        api = f"http://127.0.0.1:{probe.getsockname()[1]}/api"
    copy_samples(tmp_path / "inbox", FIRST[:1])
    command = [sys.executable, "-m", "flows", "schedule", str(tmp_path / "inbox")]
    process = subprocess.Popen(
        [*command, "--warehouse", str(tmp_path / "w"), "--every", "10s", "--missed", "skip"],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        cwd=ROOT,
        env=os.environ | {"PREFECT_API_URL": api, "PREFECT_HOME": str(tmp_path / "prefect")},
    )
    try:
        yield api, process
    finally:
        process.kill()
        process.communicate()


def test_a_schedule_fires_and_takes_its_server_with_it(
    schedule: tuple[str, subprocess.Popen[str]], tmp_path: Path
) -> None:
    api, process = schedule
    deadline = time.monotonic() + PATIENCE
    runs: list[dict[str, Any]] = []
    while not runs and time.monotonic() < deadline and process.poll() is None:
        time.sleep(2.0)
        runs = finished_runs(api) if answers(api) else []
    process.send_signal(signal.SIGTERM)
    output, _ = process.communicate(timeout=120)
    assert runs, output
    assert runs[0]["state_type"] == "COMPLETED", output
    assert runs[0]["auto_scheduled"]
    assert ui_address(api) in output
    assert "stage=publish" in output
    assert (tmp_path / "w" / "khabar.duckdb").exists()
    assert not answers(api)
