"""The inbox: files in, raw items and rejects out. The only code that touches it; it never follows a link.

Files are read as streams within the limits of `Limits`; whatever is broken becomes a reject with its reason, and the
rest of the file, and of the inbox, is read all the same. The formats themselves are in `flows/reading`.
"""

from __future__ import annotations

import gzip
import os
import stat
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import regex

from flows.errors import InputError, Rejected
from flows.reading.archives import read_tar, read_zip
from flows.reading.csv_records import read_csv
from flows.reading.feeds import read_feed
from flows.reading.json_records import read_json, read_jsonl
from flows.reading.links import read_address_list
from flows.reading.parquet_records import read_parquet
from flows.reading.reader import ENDINGS, InboxFile, Reader, Row, kind_of
from flows.reading.warc import read_warc
from flows.reading.whole import read_whole
from flows.settings import Limits
from flows.storage import Place, list_storage
from flows.tables import Reject
from flows.tables.fields import check_mapping
from flows.text.identity import digest_id
from flows.web.addresses import tidy_address

UNFINISHED = (".part", ".partial", ".crdownload", ".tmp", ".temp", ".download", ".swp", ".filepart", "~")
Read = TypeVar("Read")
_SLUG = regex.compile(r"[^\p{L}\p{M}\p{N}]+")


def reject_key(reject: Reject) -> str:
    """What an input that could not be read is known by: the same one again has the same key."""
    return digest_id("reject", reject.file_path, reject.item, reject.reason, reject.content_sha256)


def list_inbox(inbox: Place) -> tuple[list[InboxFile], int]:
    """The files of an inbox in sorted order, and how many links, pipes, hidden and unfinished ones passed over."""
    files, ignored = _list_folder(inbox) if isinstance(inbox, Path) else _list_stored(inbox)
    files.sort(key=lambda file: file.file_path)
    return files, ignored


def _list_stored(inbox: str) -> tuple[list[InboxFile], int]:
    files: list[InboxFile] = []
    ignored = 0
    for path, size, opener in list_storage(inbox):
        folders, _, name = path.rpartition("/")
        if any(step.startswith(".") for step in path.split("/")) or name.lower().endswith(UNFINISHED):
            ignored += 1
        else:
            below = folders + "/" if folders else ""
            files.append(replace(_inbox_file(path, below, name, size), opener=opener))
    return files, ignored


def _list_folder(inbox: Path) -> tuple[list[InboxFile], int]:
    root = inbox
    if not root.is_dir():
        raise InputError(f"{inbox}: not a folder; give the folder that holds the articles")
    files: list[InboxFile] = []
    ignored = 0
    folders = [(str(root), "")]
    while folders:
        folder, below = folders.pop()
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: os.fsencode(entry.name))
        except OSError as error:
            if not below:
                raise InputError(f"{inbox}: {error.strerror}") from error
            files.append(InboxFile(folder, below.rstrip("/"), None, "", False, 0, f"folder: {error.strerror}"))
            continue
        for entry in entries:
            name = readable(entry.name)
            try:
                mode = entry.stat(follow_symlinks=False).st_mode
                size = entry.stat(follow_symlinks=False).st_size
            except OSError as error:
                files.append(InboxFile(entry.path, below + name, None, "", False, 0, str(error.strerror)))
                continue
            if stat.S_ISDIR(mode) and not name.startswith("."):
                folders.append((entry.path, f"{below}{name}/"))
            elif not stat.S_ISREG(mode) or name.startswith(".") or name.lower().endswith(UNFINISHED):
                ignored += 1
            else:
                files.append(_inbox_file(entry.path, below, name, size))
    return files, ignored


def readable(name: str) -> str:
    """A file name as text that every table can hold: bytes that are no UTF-8 are written as \\xNN."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def slug(name: str) -> str | None:
    """The id of a source named so: small letters, words joined by hyphens."""
    return _SLUG.sub("-", name.casefold()).strip("-") or None


def _inbox_file(path: str, below: str, name: str, size: int) -> InboxFile:
    kind, packed = kind_of(name)
    source = slug(below.split("/", 1)[0]) if below else None
    return InboxFile(path, below + name, source, kind, packed, size)


def read_items(file: InboxFile, limits: Limits, mapping: Mapping[str, str] | None, batch_id: str) -> Iterator[Row]:
    """The items of one file, in order, with a reject for each that cannot be read; never raises for bad data."""
    check_mapping(mapping or {})
    reader = Reader(file, limits, mapping or {}, batch_id)
    yield from _items(reader)


def read_addresses(file: InboxFile, limits: Limits) -> Iterator[tuple[str, str] | Reject]:
    """The lines of a list of addresses with their numbers, or why it cannot be read."""
    reader = Reader(file, limits, {}, "")
    return _as_far_as_sound(reader, _addresses(reader))


def _addresses(reader: Reader) -> Iterator[tuple[str, str] | Reject]:
    for number, text in read_address_list(reader.whole(reader.limits.file_bytes)):
        address = tidy_address(text)
        if address is None:
            yield reader.reject("malformed", f"no http or https address: {text[:200]}", str(number))
        else:
            yield str(number), address


def address_list(path: Path) -> InboxFile:
    """A list of addresses that lies outside of the inbox, whatever its ending; raises InputError where there is none."""
    if not path.is_file():
        raise InputError(f"{path}: no such file; give a file with an address a line")
    return InboxFile(str(path), path.name, None, "urls", path.suffix.lower() == ".gz", path.stat().st_size)


def _items(reader: Reader) -> Iterator[Row]:
    rows = _as_far_as_sound(reader, READERS.get(reader.file.kind, _no_reader)(reader))
    first = next(rows, None)
    if first is None:
        yield reader.reject("empty", "no records")
        return
    yield first
    yield from rows


def _no_reader(reader: Reader) -> Iterator[Row]:
    known = " ".join(sorted(ENDINGS))
    yield reader.reject("unsupported", f"no reader for this ending; known are {known}, and .gz behind them")


def _as_far_as_sound(reader: Reader, rows: Iterator[Read]) -> Iterator[Read | Reject]:
    """What is read of a file, and where it breaks off a reject that says why; never raises for bad data."""
    if reader.file.problem is not None:
        yield reader.reject("unreadable", reader.file.problem)
        return
    try:
        yield from rows
    except Rejected as error:
        yield reader.reject(error.reason, error.detail)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        yield reader.reject("malformed", f"broken gzip: {error}")
    except OSError as error:
        yield reader.reject("unreadable", error.strerror or str(error)[:200])


READERS: Mapping[str, Callable[[Reader], Iterator[Row]]] = {
    "text": read_whole,
    "html": read_whole,
    "json": read_json,
    "jsonl": read_jsonl,
    "csv": read_csv,
    "parquet": read_parquet,
    "feed": read_feed,
    "warc": read_warc,
    "zip": lambda reader: read_zip(reader, _items),
    "tar": lambda reader: read_tar(reader, _items),
}

__all__ = ["InboxFile", "check_mapping", "list_inbox", "read_items", "readable", "slug"]
