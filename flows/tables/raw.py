"""What comes in: one item of an inbox, its bytes untouched, and the table that keeps them."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import field
from typing import Annotated, ClassVar

from flows.frozen import frozen


@frozen(kw_only=True)
class RawItem:
    """One input that should become one article.

    `media` is `text` (plain text, furniture included), `html` (a page), or `record` (a row of structured input).
    `content` holds the item's bytes; for a record, its canonical JSON. `fields` holds what a record says of itself
    under Khabar's own names (text, title, url, published, author, language, source), and, for files, what the path
    says. `source_id` is the folder below the inbox, null where there is none.
    """

    source_id: str | None
    file_name: str
    file_path: str
    item: str | None
    media: str
    content: bytes
    fields: Mapping[str, str] = field(default_factory=dict)

    @property
    def content_sha256(self) -> str:
        """Digest of the item's bytes."""
        return _sha256(self.content)

    @property
    def raw_id(self) -> str:
        """Digest of where the item stood and what it was: the same item again has the same id."""
        import hashlib

        where = json.dumps([self.source_id, self.file_path, self.item, self.content_sha256])
        return hashlib.blake2b(where.encode(), digest_size=12).hexdigest()


@frozen(kw_only=True)
class Raw:
    """One row per input as it came, so that newer code can extract it again without fetching."""

    TABLE: ClassVar = "raw"
    KEY: ClassVar = ("raw_id",)

    raw_id: Annotated[str, "Digest of folder, path, item and content."]
    source_id: Annotated[str | None, "Folder below the inbox; null where there was none."]
    file_name: Annotated[str, "Base name of the file."]
    file_path: Annotated[str, "Path below the inbox; of a fetched page, its address."]
    item: Annotated[str | None, "Line or record in the file."]
    media: Annotated[str, "text, html or record."]
    fields: Annotated[str, "What a record says of itself, as a JSON object under Khabar's names."]
    content: Annotated[bytes, "The item's bytes, untouched."]


@frozen(kw_only=True)
class Fetch:
    """One row per address and run that asked for it: what the host answered, and when it is asked again."""

    TABLE: ClassVar = "fetches"
    KEY: ClassVar = ("address", "batch_id")

    address: Annotated[str, "The address that was asked for."]
    source_id: Annotated[str | None, "The outlet it was asked for; null where only the page can tell."]
    is_list: Annotated[bool, "Whether it is a feed or a sitemap, that leads to pages."]
    status: Annotated[int, "HTTP status of the answer; 304 where nothing had changed."]
    etag: Annotated[str | None, "Validator of the content, sent along the next time."]
    last_modified: Annotated[str | None, "Validator of the content, sent along the next time."]
    fetched_at: Annotated[dt.datetime, "When the run began that asked, UTC."]
    next_at: Annotated[dt.datetime | None, "Not asked again before this time, UTC; null where no time is set."]
    batch_id: Annotated[str, "The run that asked."]

    @property
    def key(self) -> str:
        """What tells a row from that of any other run."""
        return _sha256(f"{self.address}\n{self.fetched_at.isoformat()}\n{self.status}".encode())


def raw_row(item: RawItem) -> Raw:
    """The row that keeps an item."""
    return Raw(
        raw_id=item.raw_id,
        source_id=item.source_id,
        file_name=item.file_name,
        file_path=item.file_path,
        item=item.item,
        media=item.media,
        fields=json.dumps(dict(item.fields), ensure_ascii=False, sort_keys=True),
        content=item.content,
    )


def raw_item(row: Raw) -> RawItem:
    """The item that a row keeps."""
    return RawItem(
        source_id=row.source_id,
        file_name=row.file_name,
        file_path=row.file_path,
        item=row.item,
        media=row.media,
        content=row.content,
        fields=json.loads(row.fields),
    )


def _sha256(data: bytes) -> str:
    import hashlib  # not by everything that reads tables: it loads OpenSSL

    return hashlib.sha256(data).hexdigest()
