"""A lost worker costs only its task; one that keeps dying is reported and the rest goes on."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from flows.engine import Failure, engine, run_tasks
from flows.errors import InputError


def square(number: int) -> int:
    return number * number


def die_once(folder: str, number: int) -> int:
    flag = Path(folder) / f"{number}"
    if number == 2 and not flag.exists():
        flag.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def die_always(number: int) -> int:
    if number == 1:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


@pytest.mark.parametrize("name", ["1", "2"])
def test_results_come_in_order(name: str) -> None:
    with engine(name) as executor:
        assert list(run_tasks(executor, square, [(n,) for n in range(5)])) == [(n, n * n) for n in range(5)]


def test_a_killed_worker_costs_nothing(tmp_path: Path) -> None:
    with engine("2") as executor:
        results = list(run_tasks(executor, die_once, [(str(tmp_path), n) for n in range(4)]))
    assert results == [(n, n) for n in range(4)]


def test_a_task_that_kills_its_workers_is_reported_alone() -> None:
    with engine("2") as executor:
        results = [result for _, result in run_tasks(executor, die_always, [(0,), (1,)])]
    assert results[0] == 0
    assert isinstance(results[1], Failure)
    assert "died 3 times" in results[1].reason


@pytest.mark.parametrize("name", ["0", "many", "", "-1"])
def test_an_unknown_engine_is_refused(name: str) -> None:
    with pytest.raises(InputError, match="give a number of processes"), engine(name):
        pass
