"""A lost worker costs only its task; one that keeps dying is reported and the rest goes on."""

from __future__ import annotations

import os
import signal
import time
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


def test_a_worker_that_cannot_start_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise BlockingIOError("no process is left")

    monkeypatch.setattr("flows.engine._Worker", refuse)
    with engine("2") as executor:
        assert executor is not None
        with pytest.raises(BlockingIOError, match="no process is left"):
            executor.submit(square, 3).result(timeout=60)


def test_a_task_that_kills_its_workers_is_reported_alone() -> None:
    with engine("2") as executor:
        results = [result for _, result in run_tasks(executor, die_always, [(0,), (1,)])]
    assert results[0] == 0
    assert isinstance(results[1], Failure)
    assert "died 3 times" in results[1].reason


def sleep_if(number: int) -> int:
    if number == 1:
        time.sleep(600)
    return number


def test_a_task_that_takes_too_long_is_reported_alone() -> None:
    with engine("2", timeout=10.0) as executor:
        results = [result for _, result in run_tasks(executor, sleep_if, [(0,), (1,), (2,), (3,)])]
    assert results == [0, Failure(1, "it took longer than 10 s"), 2, 3]


def divide(number: int) -> float:
    return 1 / number


def test_an_error_is_raised_as_it_is_and_says_where() -> None:
    with engine("2") as executor:
        results = run_tasks(executor, divide, [(1,), (0,)])
        assert next(results) == (0, 1.0)
        with pytest.raises(ZeroDivisionError) as raised:
            next(results)
    assert "in divide" in raised.value.__notes__[0]


def test_what_is_left_when_a_run_ends_early_ends_with_it() -> None:
    """A run that fails must not wait for its other batches."""
    began = time.monotonic()
    with engine("2") as executor:
        results = run_tasks(executor, sleep_if, [(0,), (1,)])
        assert next(results) == (0, 0)
    assert time.monotonic() - began < 120


@pytest.mark.parametrize("name", ["0", "many", "", "-1"])
def test_an_unknown_engine_is_refused(name: str) -> None:
    with pytest.raises(InputError, match="give a number of processes"), engine(name):
        pass
