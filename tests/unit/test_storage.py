"""An inbox in object storage is read as a folder is: the same items, the same things passed over."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import fsspec
import pytest

from flows.errors import InputError, TransientError
from flows.raw import list_inbox, read_items
from flows.settings import Limits
from flows.storage import list_storage, name_of, place_of
from flows.tables.raw import RawItem

TEXT = "बाजार में आग लग गई। पुलिस ने बताया कि कोई हताहत नहीं हुआ।"
RECORD = json.dumps({"headline": "आग", "text": TEXT}).encode()


def packed() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.txt", TEXT)
    return stream.getvalue()


FILES = {
    "Nadi Times/2024/a.txt": TEXT.encode(),
    "nadi-times/b.jsonl.gz": gzip.compress(RECORD + b"\n" + RECORD),
    "nadi-times/c.zip": packed(),
    "d.json": RECORD,
    "nadi-times/.hidden.txt": b"x",
    "nadi-times/e.txt.part": b"x",
    ".git/f.txt": b"x",
    "nadi-times/empty.txt": b"",
}


@pytest.fixture
def bucket() -> Iterator[str]:
    memory = fsspec.filesystem("memory")
    memory.store.clear()
    for name, content in FILES.items():
        memory.pipe(f"/bucket/news/{name}", content)
    yield "memory://bucket/news"
    memory.store.clear()


def test_the_same_items_as_from_a_folder(bucket: str, tmp_path: Path) -> None:
    for name, content in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    def read(place: Path | str) -> list[tuple[Any, ...]]:
        rows = [row for file in list_inbox(place)[0] for row in read_items(file, Limits(), {}, "b")]
        return [(r.file_path, r.item, r.raw_id if isinstance(r, RawItem) else r.reason) for r in rows]

    assert len(read(bucket)) == 6
    assert read(bucket) == read(tmp_path)
    assert list_inbox(bucket)[1] == 3


def test_nothing_there_is_one_line(bucket: str) -> None:
    with pytest.raises(InputError, match="nothing there"):
        list_inbox("memory://bucket/elsewhere")


def test_a_client_that_loses_its_connection_is_worth_another_attempt(
    bucket: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    failure = type("EndpointConnectionError", (Exception,), {"__module__": "botocore.exceptions"})

    def fail(*_: Any, **__: Any) -> None:
        raise failure("no route to the bucket")

    files = list_storage(bucket)
    monkeypatch.setattr(fsspec.get_filesystem_class("memory"), "open", fail)
    with pytest.raises(TransientError, match="no route"), files[0][2]():
        pass


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("inbox", Path("inbox")),
        ("file:///data/in%20box", Path("/data/in box")),
        ("s3://bucket/news/", "s3://bucket/news"),
        ("gs://bucket/news", "gs://bucket/news"),
    ],
)
def test_places(text: str, place: Path | str) -> None:
    assert place_of(text) == place
    assert name_of(place)


@pytest.mark.parametrize(
    "text",
    ["http://169.254.169.254/", "https://example.org/x", "ftp://example.org", "simplecache::http://x", "s3::http://x", "file://host/x"],
)  # fmt: skip
def test_an_inbox_is_no_way_round_the_checks_of_fetching(text: str) -> None:
    with pytest.raises(InputError, match="--fetch"):
        place_of(text)


def test_a_missing_client_is_named_with_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_: str) -> None:
        raise ImportError("Install s3fs to access S3")

    monkeypatch.setattr(fsspec.core, "url_to_fs", missing)
    with pytest.raises(InputError, match=r"khabar\[cloud\]"):
        list_inbox("s3://bucket/news")
