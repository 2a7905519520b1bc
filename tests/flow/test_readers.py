"""Readers in a loop, of DuckDB 1.x and 2.x, see no error and no half of a run while runs, merges and clean-ups go on."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from flows.compaction import mergeable
from flows.pipeline import RunOptions, run_plain
from flows.store import Store
from flows.views import kept_files
from tests.flow.harness import FIRST, SECOND, Scene, contents, copy_samples, differences

pytestmark = pytest.mark.flow
# Rows where there are; every run counts its articles and facts.
BROKEN = """
with counted as (
    select batch_id, batches.articles, batches.facts,
        (select count(*) from raw_articles where raw_articles.batch_id = batches.batch_id) as found_articles,
        (select count(*) from facts inner join raw_articles using (article_id)
            where raw_articles.batch_id = batches.batch_id) as found_facts
    from batches
)
select * from counted where (articles, facts) <> (found_articles, found_facts)
"""
# A dashboard's session: it keeps seeing what it opened. In a process of its own, for within one process DuckDB gives
# every connection to a path the database that is open already.
SESSION = """
import os, sys, time, duckdb
catalog, stop, _ = sys.argv[1:]
database = duckdb.connect(catalog, read_only=True)
look = "select count(*), sum(articles) from articles, batches"
first = database.execute(look).fetchall()
looks = 0
while not os.path.exists(stop):
    assert database.execute(look).fetchall() == first
    looks += 1
    time.sleep(0.2)
print(looks)
"""
LOOKS = """
import os, sys, time, duckdb
catalog, stop, broken = sys.argv[1:]
looks = 0
while not os.path.exists(stop):
    with duckdb.connect(catalog, read_only=True) as database:
        assert not database.execute(broken).fetchall()
    looks += 1
    time.sleep(0.1)
print(looks)
"""


@contextmanager
def readers(warehouse: Path, stop: Path) -> Iterator[None]:
    """Both at work while the block runs; fails where one of them saw something."""
    command = shutil.which("duckdb", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}")
    assert command, "duckdb-cli is a test dependency: pip install '.[test]'"
    catalog = str(warehouse / "khabar.duckdb")
    newer = [
        subprocess.Popen(
            [sys.executable, "-c", script, catalog, str(stop), BROKEN],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for script in (SESSION, LOOKS)
    ]
    older: list[str] = []

    def look() -> None:
        """The command of PyPI's duckdb-cli, which is 1.x."""
        while not stop.exists():
            done = subprocess.run(
                [command, "-readonly", "-csv", "-noheader", catalog, BROKEN], capture_output=True, text=True
            )
            older.append(done.stdout + done.stderr + (f"code {done.returncode}" if done.returncode else ""))
            time.sleep(0.1)

    thread = threading.Thread(target=look)
    thread.start()
    try:
        yield
    finally:
        stop.touch()
        thread.join()
        ended = [process.communicate(timeout=120) for process in newer]
    for process, (output, errors) in zip(newer, ended, strict=True):
        assert process.returncode == 0, errors
        assert int(output) > 1
    assert len(older) > 1
    assert [seen for seen in older if seen] == []


def test_runs_that_die_and_runs_that_end(scene: Scene, tmp_path: Path) -> None:
    scene.reset()
    with readers(scene.warehouse, tmp_path / "stop"):
        for place in ("cluster-done", "catalog-placed", ""):
            scene.run(failpoint=place)
    assert differences(contents(scene.warehouse), scene.expected) == []


def test_merges_and_clean_ups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every file of a past run is merged into one as if its month were over, and what nothing names is deleted."""
    warehouse, inbox = tmp_path / "w", tmp_path / "inbox"
    copy_samples(inbox, FIRST[:1])
    run_plain(RunOptions(inbox, warehouse))

    def months_later(files: Any, ended: Any, now: dt.datetime) -> Any:
        return mergeable(files, ended, now + dt.timedelta(days=62))

    monkeypatch.setattr("flows.views.mergeable", months_later)
    monkeypatch.setattr("flows.compaction.MANY_FILES", 1)
    with readers(warehouse, tmp_path / "stop"):
        for pattern in (FIRST[1], SECOND[-1]):
            stray = warehouse / "articles" / "of-a-run-that-died.parquet"
            stray.touch()
            os.utime(stray, (0, 0))
            copy_samples(inbox, (pattern,))
            run_plain(RunOptions(inbox, warehouse))
            assert not stray.exists()
            Store(warehouse).sweep(kept_files(warehouse), grace=0.0)
    assert list((warehouse / "articles").glob("merged-*"))
