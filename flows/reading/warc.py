"""Web archives, .warc[.gz], as CC-NEWS is published: pages one after another, in constant memory."""

from __future__ import annotations

from collections.abc import Iterator
from io import BufferedReader
from typing import Any, cast

from flows.errors import Rejected
from flows.reading.reader import Reader, Row
from flows.web.media import charset_of, media_of

_PAGES = {"text/html": "html", "application/xhtml+xml": "html", "text/plain": "text"}


def read_warc(reader: Reader) -> Iterator[Row]:
    """The pages of a web archive; requests and notes about the crawl are passed over, errors and pictures rejected."""
    from warcio.archiveiterator import ArchiveIterator  # a fortieth of a start
    from warcio.exceptions import ArchiveLoadFailed

    with reader.open() as opened:
        stream = cast(BufferedReader, opened)
        if not stream.peek(5).startswith(b"WARC/"):
            raise Rejected("malformed", "no web archive")
        records = ArchiveIterator(stream)
        number = 0
        while True:
            try:
                record = next(records, None)
                if record is None:
                    break
                number += 1
                if number > reader.limits.records_per_file:
                    raise Rejected("too_large", f"more than {reader.limits.records_per_file} records")
                row = _row(reader, record, str(number))
            except (
                ArchiveLoadFailed,
                EOFError,
                OSError,
                ValueError,
                AttributeError,
                TypeError,
                OverflowError,
            ) as error:
                raise Rejected("malformed", f"no sound web archive behind record {number}: {error}"[:300]) from error
            if row is not None:
                yield row
        stream.read(1)  # the library takes a stream that breaks off for its end; this raises
    if not number:
        raise Rejected("malformed", "no record in the web archive")


def _row(reader: Reader, record: Any, item: str) -> Row | None:
    """The item of one record, or why it is none; None for records that hold no document."""
    if record.rec_type not in ("response", "resource", "conversion"):
        return None
    headers = record.http_headers
    address = (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<> ")[:2000]
    status = headers.get_statuscode() if headers is not None else "200"
    kind = (headers or record.rec_headers).get_header("Content-Type") or "text/html"
    media = _PAGES.get(media_of(kind))
    if status != "200":
        return reader.reject("no_article", f"answered with status {status[:20]}: {address}", item)
    if media is None:
        return reader.reject("unsupported", f"{kind[:80]}: {address}", item)
    limit = reader.limits.item_bytes
    content = record.content_stream().read(limit + 1)
    while len(content) <= limit and (more := record.content_stream().read(limit + 1 - len(content))):
        content += more
    if len(content) > limit:
        return reader.reject("too_large", f"more than {limit} bytes: {address}", item)
    if getattr(record.raw_stream, "limit", 0) > 0:
        return reader.reject("malformed", f"cut off: {address}", item)
    fields = {"url": address if address.startswith(("http://", "https://")) else "", "charset": charset_of(kind)}
    return reader.item(content, media, item, {name: value for name, value in fields.items() if value})
