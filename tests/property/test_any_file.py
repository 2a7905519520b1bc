"""Whatever lies in an inbox, under whatever ending: each file gives items and rejects with reasons, and nothing raises."""

from __future__ import annotations

import gzip
import io
import json
import os
import tarfile
import tempfile
import zipfile

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from flows.raw import list_inbox, read_items
from flows.settings import Limits
from flows.tables import REJECT_REASONS, RawItem, Reject

STORY = "Fourteen houses were damaged by the storm, the council said on Monday. दो पुल बंद हैं। "
LIMITS = Limits(file_bytes=100_000, item_bytes=50_000, line_bytes=50_000, members=50, records_per_file=500)


def _zip() -> bytes:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", STORY)
        archive.writestr("b/c.jsonl", json.dumps({"text": STORY}) * 2)
    return sink.getvalue()


def _tar() -> bytes:
    sink = io.BytesIO()
    with tarfile.open(fileobj=sink, mode="w") as archive:
        info = tarfile.TarInfo("a.txt")
        info.size = len(STORY.encode())
        archive.addfile(info, io.BytesIO(STORY.encode()))
    return sink.getvalue()


def _parquet() -> bytes:
    sink = io.BytesIO()
    pq.write_table(pa.table({"text": [STORY] * 3, "title": ["a", None, "b"]}), sink)
    return sink.getvalue()


def _warc() -> bytes:
    page = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><p>{STORY}</p></body></html>".encode()
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/a\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(page)}\r\n\r\n"
    )
    return (head.encode() + page + b"\r\n\r\n") * 2


RECORD = json.dumps({"text": STORY, "title": "Storm", "published": "2024-03-04"}, ensure_ascii=False)
SOUND = {
    "txt": STORY.encode(),
    "html": f"<html><head><title>Storm</title></head><body><h1>Storm</h1><p>{STORY * 5}</p></body></html>".encode(),
    "json": f"[{RECORD}, {RECORD}]".encode(),
    "jsonl": f"{RECORD}\n{RECORD}\n".encode(),
    "csv": f'text,title\n"{STORY}","a ""b"""\n{STORY.replace(",", "")},c\n'.encode(),
    "xml": f"<rss version='2.0'><channel><title>x</title><item><title>a</title><description>{STORY}</description></item></channel></rss>".encode(),
    "zip": _zip(),
    "tar": _tar(),
    "warc": _warc(),
    "parquet": _parquet(),
}  # fmt: skip
EDITS = st.lists(st.tuples(st.integers(0, 5_000), st.integers(0, 40), st.binary(max_size=12)), max_size=6)


def edited(content: bytes, edits: list[tuple[int, int, bytes]]) -> bytes:
    """The bytes with some of them cut out and others put in."""
    for at, cut, new in edits:
        at %= len(content) + 1
        content = content[:at] + new + content[at + cut :]
    return content


def check(ending: str, content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.makedirs(f"{folder}/source")
        with open(f"{folder}/source/a.{ending}", "wb") as sink:
            sink.write(content)
        files, _ = list_inbox(folder)  # type: ignore[arg-type]
        for row in read_items(files[0], LIMITS, None, "b"):
            assert isinstance(row, RawItem) or (isinstance(row, Reject) and row.reason in REJECT_REASONS)
            if isinstance(row, RawItem):
                assert len(row.content) <= LIMITS.file_bytes
                assert row.file_path == f"source/a.{ending}"


@pytest.mark.parametrize("ending", list(SOUND))
def test_sound_files_give_items(ending: str) -> None:
    check(ending, SOUND[ending])


@pytest.mark.parametrize("ending", list(SOUND))
@settings(max_examples=int(os.environ.get("KHABAR_FUZZ", "60")), deadline=None, suppress_health_check=list(HealthCheck))
@given(edits=EDITS, packed=st.booleans())
@example(edits=[(0, 0, b"\r")], packed=False)  # a table's header that no reader of tables takes
def test_any_file_that_is_broken_is_read_or_refused(
    ending: str, edits: list[tuple[int, int, bytes]], packed: bool
) -> None:
    content = edited(SOUND[ending], edits)
    check(ending, content)
    if packed and ending not in ("zip", "tar", "parquet"):
        check(f"{ending}.gz", edited(gzip.compress(content, mtime=0), edits[:2]))


@pytest.mark.parametrize("ending", list(SOUND))
@settings(max_examples=int(os.environ.get("KHABAR_FUZZ", "30")), deadline=None, suppress_health_check=list(HealthCheck))
@given(content=st.binary(max_size=400))
def test_any_bytes_under_any_ending_are_read_or_refused(ending: str, content: bytes) -> None:
    check(ending, content)
