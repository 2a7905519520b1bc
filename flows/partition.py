"""Where the shingles of a batch are looked up: here, or range by range of the hash space on a cluster's workers.

A range is a pure task: it maps the index's files, which every worker sees on the shared path, reads the stretch of them
that its shingles lie in, and answers with pairs. The answers add up to the same whatever the cut and whoever gave them,
so no process needs all sketches, and a worker that is lost costs its range, which is then looked up here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager
from pathlib import Path

from flows.clusters.candidates import Asked, Search, Sharing, search_here, sharing
from flows.clusters.memory import Memory
from flows.engine import Failure, engine, run_tasks
from flows.index import Index

SHARE = 16_000  # shingles of one task: some two hundred articles' worth


@contextmanager
def searching(engine_name: str) -> Iterator[Search]:
    """How to search under an engine: on one machine a look-up is over sooner than it could be handed out."""
    if "://" not in engine_name:
        yield search_here
        return
    with engine(engine_name) as executor:
        yield RangeSearch(executor)


class RangeSearch:
    """A search whose ranges are tasks of an executor; the memory is an index in files that its workers see."""

    def __init__(self, executor: Executor | None, share: int = SHARE) -> None:
        self._executor = executor
        self._share = share

    def __call__(self, memory: Memory, asked: Asked) -> Iterable[Sharing]:
        """Answers in the order of the ranges."""
        assert isinstance(memory, Index)
        ranges = asked.ranges(self._share)
        arguments = [(memory.warehouse, tuple(memory.commit_files()), one) for one in ranges]
        for number, answer in run_tasks(self._executor, search_range, arguments):
            yield sharing(ranges[number], memory) if isinstance(answer, Failure) else answer


def search_range(warehouse: Path, files: Sequence[str], asked: Asked) -> Sharing:
    """Who has these shingles, by the index that these files are."""
    return sharing(asked, Index.open(warehouse, files))
