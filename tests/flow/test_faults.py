"""A run that dies anywhere leaves the warehouse as before or as after; the next one ends as if nothing had happened."""

from __future__ import annotations

import ctypes
import json
import os
import random
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from flows.failpoints import PLACES
from flows.store import Store
from flows.views import load_state
from tests.flow.harness import (
    KILLED,
    ROOT,
    SECOND,
    Contents,
    Scene,
    contents,
    copy_samples,
    differences,
)

pytestmark = pytest.mark.flow
RANDOM_KILLS = 20
KILLS_IN_A_ROW = 5
SEED = 20260211
ONCE = ("part-done:2", "database-renamed:2")
FULL = ("store-written:2", "part-written", "index-written", "catalog-kept", "report-written")


def test_killed_at_every_named_place_in_turn(scene: Scene) -> None:
    """One after the other on one warehouse: each run goes on where the last one died, and gets a little further."""
    scene.reset()
    for place in PLACES:
        ended = scene.run(failpoint=place)
        assert ended.code in {KILLED, 0}, (place, ended.output)
        scene.check_between()
        if load_state(scene.warehouse).batch_id != scene.before and place not in AFTER_THE_COMMIT:
            raise AssertionError(f"published at {place}")
    scene.check_end(every_view=True)


AFTER_THE_COMMIT = PLACES[PLACES.index("database-renamed") :]


@pytest.mark.parametrize("place", ONCE)
def test_killed_once(scene: Scene, place: str) -> None:
    scene.reset()
    assert scene.run(failpoint=place).code == KILLED
    scene.check_between()
    scene.check_end()


@pytest.mark.parametrize("chain", range(RANDOM_KILLS // KILLS_IN_A_ROW), ids=lambda n: f"seed{SEED}-{n}")
def test_killed_at_random_instants(scene: Scene, chain: int) -> None:
    scene.reset()
    dice = random.Random(SEED + chain)
    for _ in range(KILLS_IN_A_ROW):
        ended = scene.run(kill_after=dice.random() * scene.whole.seconds)  # of CPU: a busy machine changes nothing
        assert ended.code in {KILLED, 0}, ended.output
        scene.check_between()
    scene.check_end()


def test_a_batch_that_kills_its_workers_fails_alone_and_is_tried_again(scene: Scene) -> None:
    scene.reset()
    ended = scene.run("--engine", "2", failpoint="part-p00001")
    assert ended.code == 9
    assert "its worker died 3 times" in " ".join(ended.output.split())
    assert "run again" in ended.output
    assert len(inputs(contents(scene.warehouse))) == len(inputs(scene.expected)) - 2
    scene.complete(scene.run())
    assert inputs(contents(scene.warehouse)) == inputs(scene.expected)


def inputs(found: Contents) -> list[str]:
    """The ids of all raw inputs in a warehouse."""
    return sorted(json.loads(row)["raw_id"] for row in found.rows["raw"])


@pytest.mark.parametrize("place", FULL)
def test_a_full_disk_is_one_line_and_the_warehouse_is_whole(scene: Scene, place: str) -> None:
    scene.reset()
    number = place if ":" in place else f"{place}:1"
    ended = scene.run(failpoint=f"{number}:full")
    assert ended.code == 8
    assert ended.output.startswith("khabar: ")
    assert ended.output.count("\n") == 1
    assert "No space left on device" in ended.output
    scene.check_between()
    if place == "report-written":
        scene.check_end()


def khabar(scene: Scene, *options: str, prepare: Callable[[], None] | None = None) -> subprocess.Popen[str]:
    """A run in a process of its own, that is not waited for."""
    command = [sys.executable, "-m", "flows", "run", str(scene.inbox), "--warehouse", str(scene.warehouse), "--plain"]
    return subprocess.Popen(
        [*command, "--batch-size", "2", *options],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT, preexec_fn=prepare,
    )  # fmt: skip


def test_files_that_cannot_grow_are_one_line(scene: Scene) -> None:
    """The kernel itself refuses what goes beyond a size: here it is DuckDB that writes."""
    scene.reset()
    process = khabar(scene, prepare=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000)))
    output, errors = process.communicate(timeout=300)
    assert process.returncode == 8, output + errors
    assert errors.startswith("khabar: ")
    assert errors.count("\n") == 1
    scene.check_between()


def without_the_rights_of_root() -> None:
    """Root may write where nobody may; a process that starts without these two capabilities may not."""
    for capability in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
        ctypes.CDLL(None).prctl(24, capability, 0, 0, 0)  # PR_CAPBSET_DROP


def test_a_folder_that_may_not_be_written_is_one_line(scene: Scene) -> None:
    scene.reset()
    folders = [scene.warehouse, *(path for path in scene.warehouse.iterdir() if path.is_dir())]
    for folder in folders:
        folder.chmod(0o555)
    (scene.warehouse / ".lock").chmod(0o444)
    try:
        process = khabar(scene, prepare=without_the_rights_of_root)
        output, errors = process.communicate(timeout=300)
    finally:
        for folder in folders:
            folder.chmod(0o755)
        (scene.warehouse / ".lock").chmod(0o644)
    assert process.returncode == 8, output + errors
    assert errors.startswith("khabar: ")
    assert errors.count("\n") == 1
    assert "Permission denied" in errors
    scene.check_between()


def _own_session() -> None:
    """As from a terminal; a shell that put the tests into the background had it ignored."""
    os.setsid()
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_ctrl_c_is_one_line_and_takes_the_workers_with_it(scene: Scene) -> None:
    """The terminal sends it to the run and to its workers, also to those that are just starting."""
    scene.reset()
    process = khabar(scene, "--engine", "2", prepare=_own_session)
    before = len(list((scene.warehouse / "raw").iterdir()))
    deadline = time.monotonic() + 300
    while len(list((scene.warehouse / "raw").iterdir())) == before and time.monotonic() < deadline:
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGINT)
    output, errors = process.communicate(timeout=300)
    assert (process.returncode, output, errors) == (130, "", "khabar: stopped\n")
    scene.check_between()
    scene.check_end()


def test_a_second_run_refuses_or_waits(scene: Scene) -> None:
    scene.reset()
    with Store(scene.warehouse).writing():
        refused = scene.run("--no-wait")
        assert refused.code == 6
        assert f"pid {os.getpid()}" in refused.output
        assert refused.output.count("\n") == 1
        waiting = khabar(scene, "--wait")
        time.sleep(3.0)
        assert waiting.poll() is None
    output, errors = waiting.communicate(timeout=300)
    assert waiting.returncode == 0, output + errors
    assert differences(contents(scene.warehouse), scene.expected) == []


def test_a_lock_that_a_dead_process_left_is_no_lock(scene: Scene) -> None:
    scene.reset()
    assert scene.run(failpoint="run-opened").code == KILLED
    assert "pid" in (scene.warehouse / ".lock").read_text()
    assert scene.run("--no-wait", failpoint="collect-done").code == KILLED


def test_every_name_is_given_to_bytes_that_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A power cut may undo what was not synced: no file of the data gets its name before its bytes are on the disk."""
    from flows.pipeline import RunOptions, run_plain

    copy_samples(tmp_path / "in", SECOND[-1:])
    warehouse = tmp_path / "w"
    synced: dict[int, int] = {}  # inode -> time of the last change that a sync has seen
    folders: set[str] = set()
    bare: list[str] = []
    late: list[str] = []
    sync, rename, path_rename = os.fsync, os.replace, Path.replace

    def watch_sync(handle: int) -> None:
        sync(handle)
        found = os.fstat(handle)
        synced[found.st_ino] = found.st_mtime_ns
        folders.discard(os.readlink(f"/proc/self/fd/{handle}"))

    def watch_rename(source: str | Path, target: str | Path) -> None:
        found = Path(source).stat()
        if "report" not in str(target) and synced.get(found.st_ino) != found.st_mtime_ns:
            bare.append(str(target))
        if Path(target) == warehouse / "khabar.duckdb":
            late.extend(sorted(folders))
        rename(source, target)
        folders.add(str(Path(target).resolve().parent))

    monkeypatch.setattr(os, "fsync", watch_sync)
    monkeypatch.setattr(os, "replace", watch_rename)
    monkeypatch.setattr(Path, "replace", lambda self, target: watch_rename(self, target))
    run_plain(RunOptions(tmp_path / "in", warehouse))
    assert bare == []
    assert [folder for folder in late if "staging" not in folder] == []
    assert synced
    assert path_rename
