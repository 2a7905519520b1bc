"""Which promises can break, each as an error that names the place, the value and the way out."""

from __future__ import annotations

import errno
from typing import Any

# What the disk may answer: full, too large, read-only, forbidden, broken; no such place, or another kind of place.
DISK_ERRORS = frozenset(
    {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EACCES, errno.EPERM, errno.EIO, errno.EMFILE}
    | {errno.ENOENT, errno.ENOTDIR, errno.EISDIR, errno.EEXIST, errno.ENAMETOOLONG, errno.ELOOP}
)
# What DuckDB raises for a file that it cannot read or write; by name, so that help starts without DuckDB.
FILE_ERRORS = frozenset({"IOException", "InvalidInputException", "SerializationException"})


class KhabarError(Exception):
    """Base of every error that Khabar raises on purpose; the command line prints its message without a traceback."""

    exit_code = 1


class SeedError(KhabarError):
    """A file under seeds/ breaks its contract; the run stops before it writes anything."""

    exit_code = 3


class InputError(KhabarError):
    """The inbox, a mapping or an option given by the user cannot be used."""

    exit_code = 2


class SchemaError(KhabarError):
    """Rows do not fit the table they are meant for."""

    exit_code = 4


class CheckError(KhabarError):
    """A check in sql/checks marked `fail` found rows; nothing was published."""

    exit_code = 5


class LockedError(KhabarError):
    """Another process is writing to the warehouse."""

    exit_code = 6


class QueryError(KhabarError):
    """A query given to `khabar sql` is refused or fails."""

    exit_code = 7


class WarehouseError(KhabarError):
    """The warehouse is missing, damaged or of another version."""

    exit_code = 8


def of_the_disk(error: BaseException, place: object) -> WarehouseError | None:
    """The error that says what the disk refuses, or which file of a warehouse is missing or damaged; None for others.

    `place` is named where the error names none.
    """
    if isinstance(error, OSError) and error.errno in DISK_ERRORS:
        way_out = "free some space or check the name and the rights, then run again"
        return WarehouseError(f"{error.filename or place}: {error.strerror}; {way_out}")
    if type(error).__module__ in ("duckdb", "_duckdb") and type(error).__name__ in FILE_ERRORS:
        way_out = "free some space, check the rights, or restore the file from a copy of the warehouse"
        return WarehouseError(f"{place}: {first_line(error)}; {way_out}")
    return None


def first_line(error: BaseException) -> str:
    """What an error says first, without the stop behind it."""
    return str(error).partition("\n")[0].rstrip("!. ")


class BatchError(KhabarError):
    """Some batches of a run could not be done; the others are published. `summary` is the run's."""

    exit_code = 9

    def __init__(self, message: str, summary: Any = None) -> None:
        super().__init__(message)
        self.summary = summary


class TransientError(KhabarError):
    """Something that may go away by itself (a busy disk, a slow host); the only error that is retried."""


class Rejected(Exception):
    """One input cannot become an article. `reason` is one of the words that the table `rejects` allows.

    Not a KhabarError: the run goes on, and the input becomes a row in `rejects`.
    """

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason = reason
        self.detail = detail
