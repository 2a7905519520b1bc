"""One file being read: how its bytes are opened, and how items and rejects are made of them."""

from __future__ import annotations

import codecs
import gzip
import hashlib
import io
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, BinaryIO, cast

from flows.errors import Rejected
from flows.settings import Limits
from flows.tables import Reject
from flows.tables.fields import canonical, fields_of
from flows.tables.raw import RawItem

Row = RawItem | Reject
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
    ".rss": "feed",
    ".atom": "feed",
    ".xml": "feed",
    ".warc": "warc",
    ".urls": "urls",
    ".zip": "zip",
    ".tar": "tar",
    ".tgz": "tar",
}
# Byte order marks of encodings other than UTF-8, the longest first.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
UNPACKED_ONLY = frozenset({"parquet", "zip"})  # read from their end: a stream that is unpacked has none


@dataclass(frozen=True, slots=True)
class InboxFile:
    """One file of an inbox: where it lies (`path`, for opening), and what it is called in tables (`file_path`).

    `kind` is text, html, json, jsonl, csv, parquet, feed, warc, zip, tar, or urls (a list of addresses), or empty for an
    ending that nobody reads; `packed` says gzip; `problem` why it cannot even be looked at.
    """

    path: str
    file_path: str
    source_id: str | None
    kind: str
    packed: bool
    size: int
    problem: str | None = None
    opener: Callable[[], AbstractContextManager[BinaryIO]] | None = None  # where it lies in object storage

    @property
    def file_name(self) -> str:
        """The base name."""
        return self.file_path.rsplit("/", 1)[-1]


def kind_of(name: str) -> tuple[str, bool]:
    """What a name says of a file: its kind, empty where nobody reads it, and whether it is packed with gzip."""
    lower = name.lower()
    packed = lower.endswith((".gz", ".tgz"))
    kind = ENDINGS.get(PurePosixPath(lower.removesuffix(".gz")).suffix, "")
    return ("", packed) if packed and kind in UNPACKED_ONLY else (kind, packed)


class Bounded(io.RawIOBase):
    """What comes out of a packed stream, up to a limit; raises Rejected `too_large` beyond it."""

    def __init__(self, stream: BinaryIO, limit: int, message: str) -> None:
        self._stream = stream
        self._left = limit
        self._message = message

    def readable(self) -> bool:
        """It can be read and nothing else."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill a buffer with what comes next."""
        content = self._stream.read(len(buffer))
        self._left -= len(content)
        if self._left < 0:
            raise Rejected("too_large", self._message)
        buffer[: len(content)] = content
        return len(content)


class InUtf8(io.RawIOBase):
    """A stream in another Unicode encoding as UTF-8; raises Rejected `encoding` where it is cut or unsound."""

    def __init__(self, stream: BinaryIO, encoding: str) -> None:
        self._stream = stream
        self._encoding = encoding
        self._decoder = codecs.getincrementaldecoder(encoding)()
        self._ready = b""

    def readable(self) -> bool:
        """It can be read and nothing else."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill a buffer with what comes next."""
        content = b"."
        while not self._ready and content:
            content = self._stream.read(1 << 16)
            try:
                self._ready = self._decoder.decode(content, final=not content).encode()
            except UnicodeError as error:
                raise Rejected("encoding", f"no sound {self._encoding}") from error
        taken, self._ready = self._ready[: len(buffer)], self._ready[len(buffer) :]
        buffer[: len(taken)] = taken
        return len(taken)


def in_utf8(stream: BinaryIO) -> BinaryIO:
    """A stream of text as UTF-8 where the mark it begins with says that it is in UTF-16 or UTF-32."""
    if hasattr(stream, "peek"):
        head = stream.peek(4)[:4]
    else:
        head = stream.read(4)
        stream.seek(0)
    encoding = next((name for mark, name in _MARKS if head.startswith(mark)), None)
    return stream if encoding is None else cast(BinaryIO, io.BufferedReader(InUtf8(stream, encoding), 1 << 16))


def unpacked(stream: BinaryIO, packed_size: int, limits: Limits) -> BinaryIO:
    """A stream that gives no more than the expansion of `packed_size` bytes that the limits allow."""
    limit = limits.item_bytes + packed_size * limits.expansion
    message = f"unpacks to more than {limits.expansion} times its size"
    return cast(BinaryIO, io.BufferedReader(Bounded(stream, limit, message), 1 << 16))


@dataclass(slots=True)
class Reader:
    """One file being read, or a member of an archive, whose bytes are `content` and whose name begins its items."""

    file: InboxFile
    limits: Limits
    mapping: Mapping[str, str]
    batch_id: str
    content: bytes | None = None
    member: str | None = None

    def reject(self, reason: str, detail: str, item: str | None = None, content: bytes | None = None) -> Reject:
        """The row that says why an item, or the file, is left out."""
        return Reject(
            file_name=self.file.file_name,
            file_path=self.file.file_path,
            item=self._item(item),
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
            item=self._item(item),
            media=media,
            content=content,
            fields=fields or {},
        )

    def _item(self, item: str | None) -> str | None:
        if self.member is None:
            return item
        return self.member if item is None else f"{self.member}#{item}"

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
        """The bytes as a stream, unpacked."""
        with self.open_packed() as handle:
            if self.file.packed:
                with gzip.GzipFile(fileobj=handle) as inside:
                    yield unpacked(cast(BinaryIO, inside), self.size, self.limits)
            else:
                yield handle

    @contextmanager
    def open_packed(self) -> Iterator[BinaryIO]:
        """The bytes as they lie there; never through a link or a pipe that took the file's place."""
        if self.content is not None:
            yield io.BytesIO(self.content)
            return
        if self.file.opener is not None:
            with self.file.opener() as stored:
                yield stored
            return
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        with os.fdopen(os.open(self.file.path, flags), "rb") as handle:
            yield handle

    @property
    def size(self) -> int:
        """How many bytes lie there."""
        return self.file.size if self.content is None else len(self.content)

    def whole(self, limit: int) -> bytes:
        """All bytes of the file; raises Rejected `too_large` beyond a limit, reading no more than that."""
        if not self.file.packed and self.size > limit:
            raise Rejected("too_large", f"{self.size} bytes; the limit is {limit}")
        with self.open() as stream:
            content = stream.read(limit + 1)
        if len(content) > limit:
            raise Rejected("too_large", f"more than {limit} bytes, which is the limit")
        return content

    def lines(self) -> Iterator[tuple[int, bytes | None]]:
        """The numbered lines; None for one that is longer than the limit, which is skipped, not kept."""
        limit = self.limits.line_bytes
        with self.open() as opened:
            stream = in_utf8(opened)
            number = 0
            while True:
                line = stream.readline(limit + 1)
                if not line:
                    return
                number += 1
                if number > self.limits.records_per_file:
                    raise Rejected("too_large", f"more than {self.limits.records_per_file} lines")
                if len(line) > limit:
                    while line and not line.endswith(b"\n"):
                        line = stream.readline(limit)
                    yield number, None
                else:
                    yield number, line
