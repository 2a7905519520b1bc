"""On a Dask cluster the same rows come out as in one process, and a lost worker costs only its batch."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.failpoints import VARIABLE
from flows.pipeline import RunOptions, run_plain
from flows.queries import run_query
from tests.flow.harness import FIRST, KILLED, ROOT, SECOND, contents, copy_samples, differences

pytestmark = pytest.mark.flow
pytest.importorskip("distributed", reason="the extra `dask` is not installed")
PATIENCE = 120.0  # seconds for a process to start on a slow machine


def process(*command: object, **variables: str) -> subprocess.Popen[str]:
    """A Python module in a process of its own, as on a machine of its own."""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "OPENBLAS_NUM_THREADS": "1"} | variables
    return subprocess.Popen(
        [sys.executable, "-m", *map(str, command)],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=ROOT, env=environment,
    )  # fmt: skip


@pytest.fixture(scope="module")
def inbox(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cluster") / "inbox"
    copy_samples(folder, FIRST + SECOND[:1])
    return folder


@pytest.fixture(scope="module")
def expected(inbox: Path) -> Path:
    """The warehouse that one process makes of the inbox."""
    warehouse = inbox.parent / "expected"
    run_plain(RunOptions(inbox, warehouse, batch_articles=1))
    return warehouse


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """A scheduler's address, and that one of its two workers which dies, kill -9, before its first batch is whole."""
    found = tmp_path / "scheduler.json"
    quiet = ("--no-dashboard", "--scheduler-file", found)
    scheduler = process("distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", 0, *quiet)
    deadline = time.monotonic() + PATIENCE
    while not found.exists():
        assert scheduler.poll() is None, scheduler.communicate()
        assert time.monotonic() < deadline
        time.sleep(0.1)
    work = ("distributed.cli.dask_worker", "--nthreads", 1, "--no-nanny", "--local-directory", tmp_path, *quiet)
    mortal = process(*work, **{VARIABLE: "part-written"})
    workers = [mortal, process(*work)]
    try:
        yield json.loads(found.read_text())["address"], mortal
    finally:
        for one in (*workers, scheduler):
            one.kill()
            one.communicate()


def test_a_cluster_that_loses_a_worker_gives_the_rows_of_one_process(
    cluster: tuple[str, subprocess.Popen[str]], inbox: Path, expected: Path, tmp_path: Path
) -> None:
    address, mortal = cluster
    warehouse = tmp_path / "w"
    summary = run_plain(RunOptions(inbox, warehouse, engine=address, batch_articles=1))
    assert mortal.wait(PATIENCE) == KILLED
    assert summary.failed_parts == []
    assert differences(contents(warehouse), contents(expected)) == []


def test_a_batch_that_kills_its_workers_fails_alone(inbox: Path, expected: Path, tmp_path: Path) -> None:
    warehouse = tmp_path / "w"
    run = ("flows", "run", inbox, "--warehouse", warehouse, "--plain", "--batch-size", 1, "--engine", "dask")
    patience = {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1"}
    poisoned = process(*run, **{VARIABLE: "part-p00001"}, **patience)
    output, _ = poisoned.communicate(timeout=600)
    assert poisoned.returncode == 9, output
    assert "FAILED" in output
    assert "batches failed: 1;" in output
    count = "select count(*) as articles from articles"
    [whole], [rest] = (run_query(count, folder).to_pylist() for folder in (expected, warehouse))
    assert rest["articles"] == whole["articles"] - 1
