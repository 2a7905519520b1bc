"""The inbox: files in, raw items and rejects out. The only code that touches it; it never follows a link.

Files are read as streams within the limits of `Limits`; whatever is broken becomes a reject with its reason, and the
rest of the file, and of the inbox, is read all the same.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import io
import json
import os
import stat
import zlib
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, cast

import pyarrow as pa
import pyarrow.parquet as pq
import regex

from flows.errors import InputError, Rejected
from flows.settings import Limits
from flows.tables import Reject
from flows.tables.fields import canonical, check_mapping, fields_of, records_in
from flows.tables.raw import RawItem

ENDINGS = {
    ".txt": "text",
    ".text": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "csv",
    ".parquet": "parquet",
}
UNFINISHED = (".part", ".partial", ".crdownload", ".tmp", ".temp", ".download", ".swp", ".filepart", "~")
_BRACES = regex.compile(rb'[\[\]{}]|"(?:[^"\\]|\\.)*+"')
_SLUG = regex.compile(r"[^\p{L}\p{M}\p{N}]+")


@dataclass(frozen=True, slots=True)
class InboxFile:
    """One file of an inbox: where it lies (`path`, for opening), and what it is called in tables (`file_path`).

    `kind` is text, html, json, jsonl, csv, parquet, or empty for an ending that nobody reads; `packed` says gzip;
    `problem` why it cannot even be looked at.
    """

    path: str
    file_path: str
    source_id: str | None
    kind: str
    packed: bool
    size: int
    problem: str | None = None

    @property
    def file_name(self) -> str:
        """The base name."""
        return self.file_path.rsplit("/", 1)[-1]


Row = RawItem | Reject


def list_inbox(inbox: Path) -> tuple[list[InboxFile], int]:
    """The files below a folder in sorted order, and how many links, pipes, hidden and unfinished ones passed over."""
    root = Path(inbox)
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
    files.sort(key=lambda file: file.file_path)
    return files, ignored


def readable(name: str) -> str:
    """A file name as text that every table can hold: bytes that are no UTF-8 are written as \\xNN."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def slug(name: str) -> str | None:
    """The id of a source named so: small letters, words joined by hyphens."""
    return _SLUG.sub("-", name.casefold()).strip("-") or None


def _inbox_file(path: str, below: str, name: str, size: int) -> InboxFile:
    lower = name.lower()
    packed = lower.endswith(".gz")
    ending = Path(lower.removesuffix(".gz")).suffix
    kind = ENDINGS.get(ending, "")
    if packed and kind == "parquet":
        kind = ""
    source = slug(below.split("/", 1)[0]) if below else None
    return InboxFile(path, below + name, source, kind, packed, size)


def read_items(file: InboxFile, limits: Limits, mapping: Mapping[str, str] | None, batch_id: str) -> Iterator[Row]:
    """The items of one file, in order, with a reject for each that cannot be read; never raises for bad data."""
    check_mapping(mapping or {})
    reader = _Reader(file, limits, mapping or {}, batch_id)
    if file.problem is not None:
        yield reader.reject("unreadable", file.problem)
        return
    read = READERS.get(file.kind)
    if read is None:
        known = " ".join(sorted(ENDINGS))
        yield reader.reject("unsupported", f"no reader for this ending; known are {known}, and .gz behind them")
        return
    try:
        yield from read(reader)
    except Rejected as error:
        yield reader.reject(error.reason, error.detail)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        yield reader.reject("malformed", f"broken gzip: {error}")
    except OSError as error:
        yield reader.reject("unreadable", error.strerror or str(error)[:200])


@dataclass(slots=True)
class _Reader:
    """One file being read."""

    file: InboxFile
    limits: Limits
    mapping: Mapping[str, str]
    batch_id: str

    def reject(self, reason: str, detail: str, item: str | None = None, content: bytes | None = None) -> Reject:
        """The row that says why an item, or the file, is left out."""
        return Reject(
            file_name=self.file.file_name,
            file_path=self.file.file_path,
            item=item,
            reason=reason,
            detail=detail.encode("utf-8", "backslashreplace").decode()[:500],
            content_sha256=None if content is None else hashlib.sha256(content).hexdigest(),
            batch_id=self.batch_id,
        )

    def item(
        self, content: bytes, media: str, item: str | None = None, fields: Mapping[str, str] | None = None
    ) -> RawItem:
        """The raw item of some bytes."""
        file = self.file
        return RawItem(
            source_id=file.source_id,
            file_name=file.file_name,
            file_path=file.file_path,
            item=item,
            media=media,
            content=content,
            fields=fields or {},
        )

    def record(self, value: Any, item: str | None) -> Row:
        """The raw item of a record, or its reject."""
        content = None
        try:
            if not isinstance(value, dict):
                raise Rejected("malformed", f"a record is an object with named fields, this is {type(value).__name__}")
            content = canonical(value)
            if len(content) > self.limits.item_bytes:
                raise Rejected("too_large", f"{len(content)} bytes; the limit of an item is {self.limits.item_bytes}")
            fields = fields_of(value, self.mapping)
            "".join(fields.values()).encode()
        except Rejected as error:
            return self.reject(error.reason, error.detail, item, content)
        except UnicodeEncodeError:
            return self.reject("encoding", "half of a surrogate pair in a field", item, content)
        return self.item(content, "record", item, fields)

    @contextmanager
    def open(self) -> Iterator[BinaryIO]:
        """The file's bytes as a stream, unpacked; never through a link or a pipe that took the file's place."""
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        with os.fdopen(os.open(self.file.path, flags), "rb") as handle:
            if self.file.packed:
                with gzip.GzipFile(fileobj=handle) as unpacked:
                    yield cast(BinaryIO, unpacked)
            else:
                yield handle

    def whole(self, limit: int) -> bytes:
        """All bytes of the file; raises Rejected `too_large` beyond a limit, reading no more than that."""
        if not self.file.packed and self.file.size > limit:
            raise Rejected("too_large", f"{self.file.size} bytes; the limit is {limit}")
        with self.open() as stream:
            content = stream.read(limit + 1)
        if len(content) > limit:
            raise Rejected("too_large", f"more than {limit} bytes, which is the limit")
        return content


def _read_whole(reader: _Reader) -> Iterator[Row]:
    """A file that is one article: plain text or a page."""
    yield reader.item(reader.whole(reader.limits.item_bytes), reader.file.kind)


def _read_json(reader: _Reader) -> Iterator[Row]:
    """A JSON document: one record, or a list of them."""
    content = reader.whole(reader.limits.file_bytes)
    if not content.strip():
        raise Rejected("empty", "no characters but spaces")
    for number, (item, record) in enumerate(records_in(_json(content, reader.limits))):
        if number >= reader.limits.records_per_file:
            raise Rejected("too_large", f"more than {reader.limits.records_per_file} records")
        yield reader.record(record, item)


def _json(content: bytes, limits: Limits, encoding: str | None = None) -> Any:
    """The value of JSON bytes; raises Rejected where they are none or nest too deep."""
    if content.count(b"[") + content.count(b"{") > limits.nesting and _depth(content) > limits.nesting:
        raise Rejected("too_large", f"nested deeper than {limits.nesting} levels")
    try:
        text = content.decode(encoding or json.detect_encoding(content))
    except UnicodeDecodeError as error:
        raise Rejected("encoding", f"not UTF-8: {error.reason} at byte {error.start}") from error
    try:
        return json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise Rejected("malformed", f"no JSON: {error}"[:300]) from error


def _depth(content: bytes) -> int:
    depth = deepest = 0
    for match in _BRACES.finditer(content):
        mark = match[0][:1]
        if mark in (b"[", b"{"):
            depth += 1
            deepest = max(deepest, depth)
        elif mark in (b"]", b"}"):
            depth -= 1
    return deepest


def _read_jsonl(reader: _Reader) -> Iterator[Row]:
    """A file with one JSON record a line."""
    for number, line in _lines(reader):
        item = str(number)
        if line is None:
            yield reader.reject("too_large", f"a line of more than {reader.limits.line_bytes} bytes", item)
            continue
        line = line.strip()
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if not line:
            continue
        try:
            value = _json(line, reader.limits, "utf-8")
        except Rejected as error:
            yield reader.reject(error.reason, error.detail, item, line)
            continue
        yield reader.record(value, item)


def _lines(reader: _Reader) -> Iterator[tuple[int, bytes | None]]:
    """The numbered lines of a file; None for one that is longer than the limit, which is skipped, not kept."""
    limit = reader.limits.line_bytes
    with reader.open() as stream:
        number = 0
        while True:
            line = stream.readline(limit + 1)
            if not line:
                return
            number += 1
            if number > reader.limits.records_per_file:
                raise Rejected("too_large", f"more than {reader.limits.records_per_file} lines")
            if len(line) > limit:
                while line and not line.endswith(b"\n"):
                    line = stream.readline(limit)
                yield number, None
            else:
                yield number, line


def _read_csv(reader: _Reader) -> Iterator[Row]:
    """A table with a header line. A row that is broken is left out, and reading goes on with the line after it."""
    lines = _lines(reader)
    first = next(lines, None)
    if first is None or first[1] is None or not first[1].strip():
        raise Rejected("empty" if first is None or first[1] is not None else "too_large", "no header line")
    header_text = _text(first[1]).removeprefix("\ufeff")
    delimiter = max("\t,;|", key=lambda mark: (header_text.count(mark), mark == ","))
    header = next(csv.reader([header_text], delimiter=delimiter), [])
    try:
        fields_of(dict.fromkeys(header, "x"), reader.mapping)
    except Rejected as error:
        raise Rejected("malformed", f"header: {error.detail}") from error
    for number, row, problem in _csv_rows(lines, delimiter, reader.limits):
        item = str(number)
        if problem is not None:
            yield reader.reject(problem.reason, problem.detail, item)
        elif row is not None and len(row) > len(header):
            yield reader.reject("malformed", f"{len(row)} fields in a row, {len(header)} in the header", item)
        elif row:
            if any("\udc80" <= char <= "\udcff" for value in row for char in value if char > "\ud7ff"):
                yield reader.reject("encoding", "not UTF-8", item)
            else:
                yield reader.record(dict(zip(header, row, strict=False)), item)


def _text(line: bytes) -> str:
    return line.decode("utf-8", "surrogateescape")


def _csv_rows(
    lines: Iterator[tuple[int, bytes | None]], delimiter: str, limits: Limits
) -> Iterator[tuple[int, list[str] | None, Rejected | None]]:
    """Rows with the number of the line at which they begin; an unclosed quote costs its row alone.

    A row is tried with one more line until it is complete. Where its size passes the limit, or the file ends, its
    first line is given up and reading begins again behind it; the lines that are read twice so are bounded.
    """
    waiting: deque[tuple[int, bytes | None]] = deque()
    again = 16 * limits.line_bytes
    while True:
        entry = waiting.popleft() if waiting else next(lines, None)
        if entry is None:
            return
        number, line = entry
        if line is None:
            yield number, None, Rejected("too_large", f"a line of more than {limits.line_bytes} bytes")
            continue
        if not line.strip():
            continue
        taken, size, problem = [entry], len(line), None
        quotes = line.count(b'"')
        while quotes % 2:  # a quoted field goes on in the next line
            following = waiting.popleft() if waiting else next(lines, None)
            if following is None or following[1] is None or size > limits.item_bytes:
                if following is not None:
                    taken.append(following)
                problem = Rejected("malformed", "a quoted field that never ends")
                break
            taken.append(following)
            size += len(following[1])
            quotes += following[1].count(b'"')
        if problem is None:
            try:
                yield number, _csv_row(b"".join(cast(bytes, part) for _, part in taken), delimiter, limits), None
                continue
            except csv.Error as error:
                problem = Rejected("malformed", str(error))
        yield number, None, problem
        again -= size
        if again < 0:
            raise Rejected("too_large", f"too many broken rows; nothing was read behind line {number}")
        waiting.extendleft(reversed(taken[1:]))


def _csv_row(content: bytes, delimiter: str, limits: Limits) -> list[str]:
    csv.field_size_limit(limits.item_bytes)
    rows = list(csv.reader(io.StringIO(_text(content), newline=""), delimiter=delimiter, strict=True))
    if len(rows) != 1:
        raise csv.Error(f"{len(rows)} rows where one was expected")
    return rows[0]


def _read_parquet(reader: _Reader) -> Iterator[Row]:
    """A Parquet file, a few rows at a time."""
    limits = reader.limits
    with reader.open() as stream:
        try:
            table = pq.ParquetFile(
                stream, thrift_string_size_limit=16 * 2**20, thrift_container_size_limit=1_000_000, pre_buffer=False
            )
            rows = table.metadata.num_rows
            if rows > limits.records_per_file:
                raise Rejected("too_large", f"{rows} records; the limit is {limits.records_per_file}")
            names = [name for name in table.schema_arrow.names if len(name) < 200]
            number = 0
            for batch in table.iter_batches(batch_size=64, columns=names, use_threads=False):
                for record in batch.to_pylist():
                    number += 1
                    yield reader.record(record, str(number))
            if number != rows:
                raise Rejected("malformed", f"the footer promises {rows} rows, the file holds {number}")
        except (pa.ArrowException, ValueError, OverflowError, MemoryError) as error:
            raise Rejected("malformed", f"no sound Parquet: {error}"[:300]) from error
        except OSError as error:  # Arrow reports broken pages so, too
            raise Rejected("malformed", f"no sound Parquet: {error}"[:300]) from error


READERS: Mapping[str, Callable[[_Reader], Iterator[Row]]] = {
    "text": _read_whole,
    "html": _read_whole,
    "json": _read_json,
    "jsonl": _read_jsonl,
    "csv": _read_csv,
    "parquet": _read_parquet,
}

__all__ = ["InboxFile", "check_mapping", "list_inbox", "read_items", "readable", "slug"]
