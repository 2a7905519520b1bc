"""Kill runs at every named place and at random instants, finish them, and compare with an undisturbed warehouse.

    python scripts/chaos.py [KILLS] [--seed N] [--no-prefect]

One kill in ten hits a run under Prefect, against one server on loopback that lives through all of them; one in ten a
run on two processes. The instants are spread over the work of an undisturbed run of that kind, from where it has taken
the warehouse's lock to its end, and told by the CPU that it has used, so that they strike on a busy machine as well.
Needs no more than a folder in memory; takes about ten seconds a kill. Ends with 1 where any warehouse differs.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from flows.failpoints import PLACES, VARIABLE  # noqa: E402
from flows.prefect_server import server  # noqa: E402
from tests.flow.harness import KILLED, Scene, made_scene, wait_for  # noqa: E402

# A run of some kind, killed at a place or after so many seconds of CPU; its exit code and the seconds that it used.
Kind = Callable[[Scene, str, float | None], tuple[int, float]]


def main() -> int:
    """Print a line where something differs and a summary at the end; 1 if anything does."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("kills", nargs="?", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--no-prefect", action="store_true")
    options = parser.parse_args()
    kinds: dict[str, Kind] = {"plain": plain, "engine 2": on_two_processes}
    counts: Counter[str] = Counter()
    with ExitStack() as stack:
        scene = stack.enter_context(made_scene())
        if not options.no_prefect:
            free_address()
            stack.enter_context(server())
            kinds["prefect"] = under_prefect
        spans = {name: span_of(scene, kind) for name, kind in kinds.items()}
        for number in range(options.kills):
            name = {4: "engine 2", 9: "prefect"}.get(number % 10, "plain")
            name = name if name in kinds else "plain"
            place = PLACES[number] if number < len(PLACES) and name == "plain" else ""
            instant = random.Random(f"{options.seed}-{number}").uniform(*spans[name])
            scene.reset()
            try:
                code, _ = kinds[name](scene, place, None if place else instant)
                scene.check_between()
                scene.check_end()
            except AssertionError as error:
                counts["differ"] += 1
                print(f"kill {number} ({name}): {error}", flush=True)
            else:
                counts[f"{name}, {'killed' if code == KILLED else 'came too late'}"] += 1
            if number % 10 == 9:
                print(f"{number + 1} of {options.kills}: {dict(counts)}", flush=True)
    print(f"{options.kills - counts['differ']} of {options.kills} ended as an undisturbed run")
    return 1 if counts["differ"] else 0


def span_of(scene: Scene, kind: Kind) -> tuple[float, float]:
    """Seconds of CPU that a run of some kind has used when it begins to work, and when it ends undisturbed."""
    ends = []
    for place, expected in ((PLACES[0], KILLED), ("", 0)):
        scene.reset()
        code, seconds = kind(scene, place, None)
        assert code == expected, f"a run ended with {code}"
        ends.append(seconds)
    return ends[0], ends[1]


def plain(scene: Scene, place: str, kill_after: float | None) -> tuple[int, float]:
    """A run in one process."""
    ended = scene.run(failpoint=place, kill_after=kill_after)
    return ended.code, ended.seconds


def on_two_processes(scene: Scene, place: str, kill_after: float | None) -> tuple[int, float]:
    """A run on a pool of two processes."""
    ended = scene.run("--engine", "2", failpoint=place, kill_after=kill_after)
    return ended.code, ended.seconds


def under_prefect(scene: Scene, place: str, kill_after: float | None) -> tuple[int, float]:
    """A run against the server."""
    command = [sys.executable, "-m", "flows", "run", str(scene.inbox), "--warehouse", str(scene.warehouse)]
    process = subprocess.Popen(
        [*command, "--batch-size", "2"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT, env=os.environ | {VARIABLE: place},
    )  # fmt: skip
    process.returncode, seconds = wait_for(process.pid, kill_after)
    return process.returncode, seconds


def free_address() -> None:
    """A server of our own, with a home of its own: never one that somebody works with."""
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        os.environ["PREFECT_API_URL"] = f"http://127.0.0.1:{probe.getsockname()[1]}/api"
    os.environ["PREFECT_HOME"] = str(ROOT / ".cache" / "chaos-prefect")


if __name__ == "__main__":
    sys.exit(main())
