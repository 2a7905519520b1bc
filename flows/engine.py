"""Where batches are worked on: in this process, on this machine's cores, or on a Dask cluster. One seam, three engines.

A task is a pure function of its arguments that reads and writes files; its result is small. Nothing here schedules,
ships or retries work on a cluster: Dask gives a `concurrent.futures.Executor`, and so does this module for one machine.
"""

from __future__ import annotations

import multiprocessing
import os
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar

from flows.errors import InputError

Result = TypeVar("Result")

# A batch that kills its worker this often is reported as failed; a worker lost to something else gets its chance.
TRIES = 3


@dataclass(frozen=True, slots=True)
class Failure:
    """A task that could not be finished, with the reason; the other tasks went on."""

    task: int
    reason: str


def engine(name: str) -> AbstractContextManager[Executor | None]:
    """An executor for an engine's name: `1` (None: work in this process), a number of processes, `dask`, or a
    scheduler's address (`tcp://host:8786`). Raises InputError for anything else.
    """
    if name.isdigit() and int(name) >= 1:
        return _local(int(name))
    if name == "dask" or "://" in name:
        return _dask(None if name == "dask" else name)
    raise InputError(f"engine {name!r}: give a number of processes, `dask`, or a scheduler's address (tcp://host:8786)")


def run_tasks(
    executor: Executor | None,
    task: Callable[..., Result],
    arguments: Sequence[tuple[Any, ...]],
    timeout: float | None = None,
) -> Iterator[tuple[int, Result | Failure]]:
    """Results of `task(*arguments[i])` in the order of `arguments`; a lost worker costs only its task."""
    if executor is None:
        for number, values in enumerate(arguments):
            yield number, task(*values)
        return
    ahead = 4 * (os.cpu_count() or 2)  # enough to keep workers busy, few enough to hold in memory
    pending: dict[int, Future[Any]] = {}
    for number, values in enumerate(arguments):
        for later in range(number, min(number + ahead, len(arguments))):
            if later not in pending:
                pending[later] = executor.submit(task, *arguments[later])
        yield number, result_of(executor, task, values, number, pending.pop(number), timeout)


def result_of(
    executor: Executor,
    task: Callable[..., Result],
    values: tuple[Any, ...],
    number: int,
    future: Future[Any] | None = None,
    timeout: float | None = None,
) -> Result | Failure:
    """The result of one task on an executor; submitted again where its worker died, a Failure where it keeps dying."""
    for attempt in range(1, TRIES + 1):
        try:
            result: Result = (future or executor.submit(task, *values)).result(timeout)
            return result
        except BrokenProcessPool as error:
            if attempt == TRIES:
                return Failure(number, f"its worker died {TRIES} times ({error})")
            future = None
        except TimeoutError:
            return Failure(number, f"it took longer than {timeout:.0f} s")
        except Exception as error:
            if type(error).__name__ == "KilledWorker":  # Dask's own word for a task that killed its workers
                return Failure(number, f"its worker died repeatedly ({error})")
            raise
    raise AssertionError("unreachable")


class HealingPool(Executor):
    """A process pool that is made anew when a worker dies, instead of failing all that is pending."""

    def __init__(self, processes: int) -> None:
        self._processes = processes
        self._lock = threading.Lock()
        self._pool = self._make()

    def _make(self) -> ProcessPoolExecutor:
        # spawn, not fork: a fork of a process with threads (Prefect, Arrow) can hang.
        return ProcessPoolExecutor(
            self._processes,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=_leave_with_parent,
            initargs=(os.getpid(),),
        )

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """As Executor.submit; replaces a broken pool first."""
        with self._lock:
            try:
                return self._pool.submit(fn, *args, **kwargs)
            except BrokenProcessPool:
                self._pool.shutdown(wait=False)
                self._pool = self._make()
                return self._pool.submit(fn, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """As Executor.shutdown."""
        self._pool.shutdown(wait=wait, cancel_futures=cancel_futures)


def _leave_with_parent(parent: int) -> None:
    """Workers of a killed run must not live on: a thread ends this process when its parent is gone."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(1.0)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


@contextmanager
def _local(processes: int) -> Iterator[Executor | None]:
    if processes == 1:
        yield None
        return
    pool = HealingPool(processes)
    try:
        yield pool
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


@contextmanager
def _dask(address: str | None) -> Iterator[Executor]:
    try:
        from distributed import Client
    except ImportError as error:
        raise InputError("the dask engine is an extra: pip install 'khabar[dask]'") from error
    options: dict[str, Any] = {"address": address} if address else {"threads_per_worker": 1, "dashboard_address": None}
    with Client(**options) as client:
        client.get_versions(check=True)  # workers with other packages would give other rows
        yield client.get_executor(pure=False, retries=TRIES)
