"""Runs that are killed, and what they leave behind; also what scripts/chaos.py is made of.

A run costs seconds of imports and lexicons before its first step. A warm process has them loaded and forks a child for
each run, which is then killed at a named place, after a time, or not at all.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
KILLED = -signal.SIGKILL
TIMED = {"_files", "_state"}  # name files that hold clocks
CLOCKS = {"started_at", "ended_at", "seconds", "ingested_at", "rejected_at"}  # columns that differ from run to run


@dataclass(frozen=True)
class Ended:
    """How a run ended: its exit code (negative: the signal), what it printed, the CPU seconds that it used."""

    code: int
    output: str
    seconds: float


class WarmRunner:
    """`khabar` commands in children of one warm process."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT,
            env=os.environ | {"PYTHONPATH": str(ROOT), "OPENBLAS_NUM_THREADS": "1"},
        )  # fmt: skip

    def run(self, *arguments: object, failpoint: str = "", kill_after: float | None = None) -> Ended:
        """One command, killed at a failpoint or after some seconds of CPU where that is asked for."""
        request = {"arguments": [str(a) for a in arguments], "failpoint": failpoint, "kill_after": kill_after}
        assert self._process.stdin
        assert self._process.stdout
        print(json.dumps(request), file=self._process.stdin, flush=True)
        return Ended(**json.loads(self._process.stdout.readline()))

    def close(self) -> None:
        """End the warm process."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        self._process.wait(60)
        self._process.stdout.close()


def serve() -> None:
    """The warm process: a request a line, each worked on in a child."""
    import duckdb  # noqa: F401

    import flows.pipeline
    import flows.summary
    from flows.seeds import load_seeds

    load_seeds()
    flows.pipeline.code_version()
    for line in sys.stdin:
        request = json.loads(line)
        with tempfile.TemporaryFile("w+", encoding="utf-8") as output:
            child = os.fork()
            if child == 0:
                _work(request, output)
            code, seconds = wait_for(child, request["kill_after"])
            output.seek(0)
            answer = {"code": code, "output": output.read(), "seconds": seconds}
        print(json.dumps(answer), flush=True)


def _work(request: dict[str, Any], output: Any) -> None:
    from flows import failpoints
    from flows.__main__ import main

    code = 70
    try:
        for stream in (1, 2):
            os.dup2(output.fileno(), stream)
        os.environ[failpoints.VARIABLE] = request["failpoint"]
        failpoints.armed = failpoints.Failpoint(request["failpoint"])
        main(request["arguments"])
    except SystemExit as ended:
        code = int(ended.code or 0)
    except BaseException:
        import traceback

        traceback.print_exc()
    finally:
        sys.stdout.flush()
        os._exit(code)


def wait_for(child: int, kill_after: float | None = None) -> tuple[int, float]:
    """Wait for a child, which is killed once it and its workers have used so many seconds of CPU.

    Returns its exit code and the seconds that it has used. An instant told by the clock would come too late, or always
    early, where the machine is busier at one time than at another; the work of a run costs the same CPU each time.
    """
    while kill_after is not None and os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
        if _cpu_seconds(child) >= kill_after:
            os.kill(child, signal.SIGKILL)
            break
        time.sleep(0.002)
    _, status, usage = os.wait4(child, 0)
    return os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime


def _cpu_seconds(process: int) -> float:
    """What a process, those that it has waited for, and those that live below it have used so far."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        below = [one for path in Path(f"/proc/{process}/task").glob("*/children") for one in path.read_text().split()]
    except OSError:  # it has just ended
        return 0.0
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK") + sum(_cpu_seconds(int(one)) for one in below)


# --- what a run leaves behind -----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Contents:
    """All that a reader can find in a warehouse, without clocks."""

    batch_id: str
    files: dict[str, bytes]
    rows: dict[str, list[str]]
    marts: dict[str, list[str]]
    known: list[str]


LIGHT = {
    "batches",
    "raw",
    "_moved",
    "_recomputed_stories",
    "_recomputed_days",
    "_based_days",
    "_added_days",
    "_computed_by",
    "_index_files",
}


def contents(warehouse: Path, every_view: bool = False) -> Contents:
    """Files that the catalog names, rows, and what the index knows.

    The views follow from the files and from a few tables of the catalog, so that looking at all is seldom worth it.
    """
    from flows.index import Index
    from flows.views import load_state

    state = load_state(warehouse)
    assert state is not None
    timed = {"batches", "check_results"}
    named = [*state.index_files, *(file.path for file in state.files if file.table not in timed)]
    rows = _rows(warehouse / "khabar.duckdb", None if every_view else LIGHT)
    index = Index.open(warehouse, state.index_files)
    inputs = [json.loads(row)["raw_id"] for row in rows["raw"]] + ["unheard of"]
    return Contents(
        state.batch_id,
        {path: (warehouse / path).read_bytes() for path in named},
        rows,
        _rows(warehouse / "marts.duckdb"),
        sorted(index.known(inputs)),
    )


def differences(one: Contents, other: Contents) -> list[str]:
    """What differs between two warehouses, by name."""
    found = [f"batch {one.batch_id}, {other.batch_id}"] if one.batch_id != other.batch_id else []
    found += ["index"] if one.known != other.known else []
    for kind in ("files", "rows", "marts"):
        ours, theirs = getattr(one, kind), getattr(other, kind)
        for name in sorted({*ours, *theirs}):
            if ours.get(name) != theirs.get(name):
                found.append(f"{kind} {name}")
                if kind != "files":
                    found += sorted(set(ours.get(name, ())) ^ set(theirs.get(name, ())))[:2]
    return found


def _rows(database: Path, wanted: set[str] | None = None) -> dict[str, list[str]]:
    import duckdb

    found = {}
    with duckdb.connect(str(database), read_only=True) as connection:
        names = connection.execute(
            "select table_name from information_schema.tables where table_schema = 'main' order by 1"
        ).fetchall()
        for (name,) in names:
            if name in TIMED or (wanted and name not in wanted):
                continue
            table = connection.sql(f'from "{name}"').to_arrow_table()
            kept = [column for column in table.column_names if column not in CLOCKS]
            found[name] = sorted(json.dumps(row, default=str, sort_keys=True) for row in table.select(kept).to_pylist())
    return found


def ask(warehouse: Path, sql: str) -> list[dict[str, Any]]:
    """The rows that answer a question to a warehouse."""
    from flows.queries import run_query

    rows: list[dict[str, Any]] = run_query(sql, warehouse).to_pylist()
    return rows


def published(warehouse: Path) -> str | None:
    """The batch that readers see, after a look at whether every file of its catalog is there and whole."""
    import pyarrow.parquet as pq

    from flows.views import load_state

    state = load_state(warehouse)
    if state is None:
        return None
    for file in state.files:
        assert pq.read_metadata(warehouse / file.path).num_rows == file.rows
    assert all((warehouse / path).is_file() for path in state.index_files)
    return state.batch_id


def left_over(warehouse: Path) -> list[str]:
    """Unfinished files outside of the table folders, and staging: what the next run clears away at once."""
    found = [*warehouse.glob(".tmp-*"), *warehouse.glob("history/.tmp-*"), *warehouse.glob("staging/*")]
    return sorted(str(path.relative_to(warehouse)) for path in found)


class Scene:
    """A warehouse with one run in it, which can be put back, and what a second run makes of it undisturbed."""

    def __init__(self, folder: Path, runner: WarmRunner) -> None:
        self.runner = runner
        self.inbox = folder / "inbox"
        self.warehouse = folder / "warehouse"
        self._saved = folder / "saved"
        copy_samples(self.inbox, FIRST)
        self.complete(self.run())
        self.before = published(self.warehouse)
        shutil.copytree(self.warehouse, self._saved)
        copy_samples(self.inbox, SECOND)
        (self.inbox / "clarion").mkdir()
        (self.inbox / "clarion" / "empty.txt").touch()
        self.whole = self.complete(self.run())
        self.expected = contents(self.warehouse)
        self.expected_views = contents(self.warehouse, every_view=True)

    def run(self, *options: object, failpoint: str = "", kill_after: float | None = None) -> Ended:
        """A run over the inbox."""
        arguments = ("run", self.inbox, "--warehouse", self.warehouse, "--plain", "--batch-size", 2, *options)
        return self.runner.run(*arguments, failpoint=failpoint, kill_after=kill_after)

    def reset(self) -> None:
        """Put the warehouse back to where the first run left it."""
        shutil.rmtree(self.warehouse)
        shutil.copytree(self._saved, self.warehouse)

    def check_between(self) -> None:
        """After a kill, readers see the run before or the whole run."""
        assert published(self.warehouse) in {self.before, self.expected.batch_id}

    def check_end(self, every_view: bool = False) -> None:
        """A run to the end leaves what an undisturbed one would have."""
        self.complete(self.run())
        expected = self.expected_views if every_view else self.expected
        found = differences(contents(self.warehouse, every_view), expected) + left_over(self.warehouse)
        assert found == [], "\n".join(found)

    @staticmethod
    def complete(ended: Ended) -> Ended:
        """Fail with its output if a run failed."""
        assert ended.code == 0, ended.output
        return ended


@contextmanager
def made_scene() -> Iterator[Scene]:
    """A scene in memory, and its removal."""
    folder = quick_folder()
    runner = WarmRunner()
    try:
        yield Scene(folder, runner)
    finally:
        runner.close()
        shutil.rmtree(folder)


FIRST = ("globe-wire/bajhang*", "nadi-times/nepal*")
SECOND = ("nadi-times/sarayu*", "globe-wire/rail*", "parvat-patrika/rail*", "globe-wire/isro*")


def copy_samples(inbox: Path, patterns: tuple[str, ...]) -> None:
    """Some of the sample articles."""
    samples = ROOT / "seeds" / "articles"
    for pattern in patterns:
        for path in sorted(samples.glob(pattern)):
            target = inbox / path.relative_to(samples)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)


def quick_folder() -> Path:
    """A folder in memory where there is one: thousands of files are made, and none needs to last."""
    memory = Path("/dev/shm")
    return Path(tempfile.mkdtemp(prefix="khabar-", dir=memory if os.access(memory, os.W_OK) else None))


if __name__ == "__main__":
    serve()
