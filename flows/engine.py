"""Where batches are worked on: in this process, on this machine's cores, or on a Dask cluster. One seam, three engines.

A task is a pure function of its arguments that reads and writes files; its result is small. Nothing here schedules,
ships or retries work on a cluster: Dask gives a `concurrent.futures.Executor`, and so does this module for one machine.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from multiprocessing import resource_tracker
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from flows.errors import InputError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Result = TypeVar("Result")

# A batch that kills its worker this often is reported as failed; a worker lost to something else gets its chance.
TRIES = 3
# A worker that dies is held against all that it was given: one batch at a time, so that no other is blamed.
ONE_EACH = 1.0
CONNECT_SECONDS = 30.0  # for a scheduler that is there to answer


class WorkerLostError(Exception):
    """A task took its worker process with it, every time it was tried, or was killed because it took too long."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A task that could not be finished, with the reason; the other tasks went on."""

    task: int
    reason: str


def engine(name: str, timeout: float | None = None) -> AbstractContextManager[Executor | None]:
    """An executor for an engine's name: `1` (None: work in this process), a number of processes, `dask`, or a
    scheduler's address (`tcp://host:8786`). Raises InputError for anything else.

    A task that takes longer than `timeout` seconds is killed with its process; in this process none is.
    """
    check_engine(name)
    if name.isdigit():
        return _local(int(name), timeout)
    return _dask(None if name == "dask" else name, timeout)


def check_engine(name: str) -> None:
    """Raises InputError for what names no engine."""
    if not (name.isdigit() and int(name) >= 1) and name != "dask" and "://" not in name:
        raise InputError(
            f"engine {name!r}: give a number of processes, `dask`, or a scheduler's address (tcp://host:8786)"
        )


def run_tasks(
    executor: Executor | None,
    task: Callable[..., Result],
    arguments: Sequence[tuple[Any, ...]],
) -> Iterator[tuple[int, Result | Failure]]:
    """Results of `task(*arguments[i])` in the order of `arguments`; a lost worker costs only its task.

    An executor has all tasks when this returns; without one, each is worked on when its result is asked for.
    """
    if executor is None:
        return ((number, task(*values)) for number, values in enumerate(arguments))
    submitted = Submitted(executor, task, arguments)
    return ((number, submitted.result(number)) for number in range(len(arguments)))


class Submitted(Generic[Result]):
    """Tasks that an executor has, all at once: arguments are names and results are small, and the engine queues."""

    def __init__(self, executor: Executor, task: Callable[..., Result], arguments: Sequence[tuple[Any, ...]]) -> None:
        self._executor = executor
        self._task = task
        self._arguments = arguments
        self._futures = {number: executor.submit(task, *values) for number, values in enumerate(arguments)}

    def result(self, number: int) -> Result | Failure:
        """The result of a task, or a Failure where it took too long or killed its workers; another error is raised.

        Asked for again after an error, the task is tried again.
        """
        future = self._futures.pop(number, None) or self._executor.submit(self._task, *self._arguments[number])
        try:
            return future.result()
        except WorkerLostError as error:
            return Failure(number, str(error))
        except Exception as error:
            if type(error).__name__ == "KilledWorker":  # Dask's own word for a task that killed its workers
                return Failure(number, f"its worker died repeatedly ({error})")
            raise


@dataclass(frozen=True, slots=True)
class _Task:
    future: Future[Any]
    call: tuple[Callable[..., Any], tuple[Any, ...], dict[str, Any]]


class HealingPool(Executor):
    """Processes that are replaced when they die. Each has one task at a time, so that a death has one culprit.

    The pool of the standard library is broken as a whole by one death, and fails all that is pending in it.
    """

    def __init__(self, processes: int, timeout: float | None = None) -> None:
        self._timeout = timeout
        self._tasks: SimpleQueue[_Task | None] = SimpleQueue()
        self._closed = False
        self._given_up = False
        self._starting = threading.Lock()
        self._threads = [threading.Thread(target=self._tend, daemon=True) for _ in range(processes)]
        for thread in self._threads:
            thread.start()

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """As Executor.submit."""
        if self._closed:
            raise RuntimeError("the pool is shut down")
        future: Future[Any] = Future()
        self._tasks.put(_Task(future, (fn, args, kwargs)))
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """As Executor.shutdown; what is being worked on when the program ends is killed with its process."""
        self._closed = True
        while cancel_futures:
            try:
                task = self._tasks.get_nowait()
            except Empty:
                break
            if task:
                task.future.cancel()
        with self._starting:  # a process whose parent ends while it starts would say so with a traceback
            self._given_up = cancel_futures
        for _ in self._threads:
            self._tasks.put(None)
        for thread in self._threads if wait else ():
            thread.join()

    def _tend(self) -> None:
        """One thread's work: give tasks to a process of its own until there are no more."""
        worker: _Worker | None = None
        while task := self._tasks.get():
            if not task.future.set_running_or_notify_cancel():
                continue
            worker = self._finish(worker, task)
        if worker:
            worker.end()

    def _finish(self, worker: _Worker | None, task: _Task) -> _Worker | None:
        """See a task to its end; returns the process to go on with, if one is alive."""
        for _ in range(TRIES):
            try:
                worker = worker or self._new_worker()
            except BaseException as error:  # none is left: else the task would be waited for for ever
                task.future.set_exception(error)
                return None
            if worker is None:
                task.future.set_exception(WorkerLostError("the pool was given up"))
                return None
            try:
                good, answer = worker.call(task.call, self._timeout)
            except (EOFError, OSError):
                worker.end()
                worker = None
                continue
            except BaseException as error:  # it took too long, or cannot be sent
                worker.end()
                task.future.set_exception(error)
                return None
            if good:
                task.future.set_result(answer)
            else:
                task.future.set_exception(answer)
            return worker
        task.future.set_exception(WorkerLostError(f"its worker died {TRIES} times"))
        return None

    def _new_worker(self) -> _Worker | None:
        """A process that Ctrl-C does not reach, for it is meant for the run; None where the pool was given up."""
        with self._starting:
            if self._given_up:
                return None
            resource_tracker.ensure_running()  # else it begins with the process, and lets Ctrl-C through
            signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
            return _Worker()


class _Worker:
    """A process that works on what it is sent.

    spawn, not fork: a fork of a process with threads (Prefect, Arrow) can hang.
    """

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._connection, theirs = context.Pipe()
        self._process = context.Process(target=_work, args=(theirs, os.getpid()), daemon=True)
        self._process.start()
        self._started = False
        theirs.close()  # else its death would leave the pipe open

    def call(self, call: tuple[Any, ...], timeout: float | None) -> tuple[bool, Any]:
        """Whether the call went well, and its result or error. EOFError or OSError: the process died."""
        if not self._started:  # to start a process takes seconds on a busy machine, which are no task's
            self._connection.recv()
            self._started = True
        self._connection.send(call)
        if not self._connection.poll(timeout):
            raise WorkerLostError(f"it took longer than {timeout:.0f} s")
        answer: tuple[bool, Any] = self._connection.recv()
        return answer

    def end(self) -> None:
        """Kill the process, whatever it is at."""
        self._process.kill()
        self._process.join()
        self._connection.close()


def _work(connection: Connection, parent: int) -> None:
    """In the process: calls in, results or errors out."""
    _leave_with_parent(parent)
    connection.send(None)
    while True:
        try:
            function, args, kwargs = connection.recv()
        except (EOFError, OSError):  # the run has gone
            return
        try:
            answer = True, function(*args, **kwargs)
        except Exception as error:
            error.add_note("in a worker process:\n" + traceback.format_exc())
            answer = False, error
        connection.send(answer)


def _leave_with_parent(parent: int) -> None:
    """Workers of a killed run must not live on: a thread ends this process when its parent is gone."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(1.0)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


@contextmanager
def _local(processes: int, timeout: float | None) -> Iterator[Executor | None]:
    if processes == 1:
        yield None
        return
    pool = HealingPool(processes, timeout)
    try:
        yield pool
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


@contextmanager
def _dask(address: str | None, timeout: float | None) -> Iterator[Executor]:
    try:
        from dask import config
        from distributed import Client
    except ImportError as error:
        raise InputError("the dask engine is an extra: pip install 'khabar[dask]'") from error
    options: dict[str, Any] = {"address": address} if address else {"threads_per_worker": 1, "dashboard_address": None}
    try:
        with config.set({"distributed.scheduler.worker-saturation": ONE_EACH}):  # of a cluster that begins here
            client = Client(timeout=CONNECT_SECONDS, **options)
    except (OSError, ValueError) as error:
        raise InputError(f"engine {address or 'dask'!r}: no Dask scheduler answers there ({error})") from error
    with client:
        try:
            client.get_versions(check=True)  # workers with other packages would give other rows
        except ValueError as error:
            raise InputError(f"engine {address or 'dask'!r}: {error}; install the same versions everywhere") from error
        yield _Limited(client.get_executor(pure=False), timeout)


class _Limited(Executor):
    """Dask's executor, for tasks that may not go on for ever: Dask itself ends none."""

    def __init__(self, executor: Executor, seconds: float | None) -> None:
        self._executor = executor
        self._seconds = seconds

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """As Executor.submit."""
        return self._executor.submit(_within, self._seconds, fn, args, kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """As Executor.shutdown."""
        self._executor.shutdown(wait=wait, cancel_futures=cancel_futures)


def _within(seconds: float | None, fn: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    """A call in a worker whose process ends if it takes too long; Dask gives the task to others, and then it up."""
    if seconds is None:
        return fn(*args, **kwargs)
    guard = threading.Timer(seconds, os._exit, (1,))
    guard.daemon = True
    guard.start()
    try:
        return fn(*args, **kwargs)
    finally:
        guard.cancel()
