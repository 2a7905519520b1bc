"""A file that is one article: plain text or a page."""

from __future__ import annotations

from collections.abc import Iterator

from flows.reading.reader import Reader, Row


def read_whole(reader: Reader) -> Iterator[Row]:
    """The one item of the file."""
    yield reader.item(reader.whole(reader.limits.item_bytes), reader.file.kind)
