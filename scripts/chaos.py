"""Kill runs at every named place and at random instants, finish them, and compare with an undisturbed warehouse.

    python scripts/chaos.py [KILLS] [--seed N] [--no-prefect]

One kill in ten hits a run under Prefect, against one server on loopback that lives through all of them; one in ten a
run on two processes. Needs no more than a folder in memory; takes about ten seconds a kill. Ends with 1 where any
warehouse differs.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from flows.failpoints import PLACES  # noqa: E402
from flows.prefect_server import server  # noqa: E402
from tests.flow.harness import KILLED, Scene, WarmRunner, quick_folder  # noqa: E402


def main() -> int:
    """Print a line where something differs and a summary at the end; 1 if anything does."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("kills", nargs="?", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--no-prefect", action="store_true")
    options = parser.parse_args()
    counts: Counter[str] = Counter()
    with ExitStack() as stack:
        scene = stack.enter_context(made_scene())
        if not options.no_prefect:
            free_address()
            stack.enter_context(server())
            whole_under_prefect = time_under_prefect(scene)
        for number in range(options.kills):
            dice = random.Random(f"{options.seed}-{number}")
            scene.reset()
            kind = (
                "prefect"
                if number % 10 == 9 and not options.no_prefect
                else "engine 2"
                if number % 10 == 4
                else "plain"
            )
            try:
                if number < len(PLACES) and kind == "plain":
                    code = scene.run(failpoint=PLACES[number]).code
                elif kind == "prefect":
                    code = kill_under_prefect(scene, dice.random() * whole_under_prefect)
                else:
                    engine = ("--engine", "2") if kind == "engine 2" else ()
                    code = scene.run(*engine, kill_after=dice.random() * scene.whole.seconds).code
                scene.check_between()
                scene.check_end()
            except AssertionError as error:
                counts["differ"] += 1
                print(f"kill {number} ({kind}): {error}", flush=True)
            else:
                counts[f"{kind}, {'killed' if code == KILLED else 'came too late'}"] += 1
            if number % 10 == 9:
                print(f"{number + 1} of {options.kills}: {dict(counts)}", flush=True)
    print(f"{options.kills - counts['differ']} of {options.kills} ended as an undisturbed run")
    return 1 if counts["differ"] else 0


@contextmanager
def made_scene() -> Iterator[Scene]:
    """The scene, and its removal."""
    folder = quick_folder()
    runner = WarmRunner()
    try:
        yield Scene(folder, runner)
    finally:
        runner.close()
        shutil.rmtree(folder)


def free_address() -> None:
    """A server of our own, with a home of its own: never one that somebody works with."""
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        os.environ["PREFECT_API_URL"] = f"http://127.0.0.1:{probe.getsockname()[1]}/api"
    os.environ["PREFECT_HOME"] = str(ROOT / ".cache" / "chaos-prefect")


def under_prefect(scene: Scene) -> subprocess.Popen[bytes]:
    """A run against the server."""
    command = [sys.executable, "-m", "flows", "run", str(scene.inbox), "--warehouse", str(scene.warehouse)]
    return subprocess.Popen(
        [*command, "--batch-size", "2"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT
    )


def time_under_prefect(scene: Scene) -> float:
    """Seconds of an undisturbed run under Prefect."""
    scene.reset()
    began = time.monotonic()
    assert under_prefect(scene).wait(600) == 0
    return time.monotonic() - began


def kill_under_prefect(scene: Scene, seconds: float) -> int:
    """Kill a run under Prefect after some time; its exit code."""
    process = under_prefect(scene)
    try:
        return process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        return process.wait()


if __name__ == "__main__":
    sys.exit(main())
