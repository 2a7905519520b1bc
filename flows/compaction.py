"""Which small files of past months are worth merging into one, so that a warehouse of years opens as one of days."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping

from flows.tables.warehouse import DataFile

MANY_FILES = 24  # of one table and month: opening a file costs a reader about a tenth of a millisecond
MANY_ROWS = 2_000_000  # a merge sorts them: what does not fit into memory goes through the disk
KEPT_APART = ("raw", "sources")  # large and hardly read; tiny, and ordered by file


def mergeable(
    files: Iterable[DataFile], ended: Mapping[str, dt.datetime], now: dt.datetime
) -> list[tuple[DataFile, ...]]:
    """Groups of files, each of one table and one month that is over, to be merged into one file each."""
    groups: dict[tuple[str, int, int], list[DataFile]] = defaultdict(list)
    for file in files:
        end = ended.get(file.batch_id.split("+")[0])
        if end and file.table not in KEPT_APART and (end.year, end.month) < (now.year, now.month):
            groups[file.table, end.year, end.month].append(file)
    return [part for key in sorted(groups) if len(groups[key]) > MANY_FILES for part in _parts(groups[key])]


def _parts(files: list[DataFile]) -> Iterable[tuple[DataFile, ...]]:
    """Runs of files that together fit in memory; a file that is large already stays as it is."""
    part: list[DataFile] = []
    for file in files:
        if part and sum(one.rows for one in part) + file.rows > MANY_ROWS:
            yield from [tuple(part)] if len(part) > 1 else []
            part = []
        part.append(file)
    yield from [tuple(part)] if len(part) > 1 else []
