"""The inbox: every format, and everything hostile that a folder can hold. Whatever is sound gets through unharmed."""

from __future__ import annotations

import csv
import gzip
import io
import json
import os
import struct
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from flows.errors import InputError
from flows.raw import list_inbox, read_items, slug
from flows.settings import Limits
from flows.tables import REJECT_REASONS, Reject
from flows.tables.raw import RawItem

LIMITS = Limits(file_bytes=400_000, item_bytes=100_000, line_bytes=100_000, nesting=50, records_per_file=2_000)
TEXT = "बाजार में आग लग गई। पुलिस ने बताया कि कोई हताहत नहीं हुआ।"


def read(inbox: Path, mapping: dict[str, str] | None = None) -> list[RawItem | Reject]:
    files, _ = list_inbox(inbox)
    return [item for file in files for item in read_items(file, LIMITS, mapping, "b")]


def items(rows: list[RawItem | Reject]) -> list[RawItem]:
    return [row for row in rows if isinstance(row, RawItem)]


def reasons(rows: list[RawItem | Reject]) -> list[str]:
    return [row.reason for row in rows if isinstance(row, Reject)]


def write(inbox: Path, name: str, content: bytes | str) -> Path:
    path = inbox / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


# --- formats ---------------------------------------------------------------------------------------------------------


def test_files_are_walked_in_sorted_order_with_their_source(tmp_path: Path) -> None:
    write(tmp_path, "b.txt", TEXT)
    write(tmp_path, "Nadi Times/2024/03/a.txt", TEXT)
    write(tmp_path, "गांव/c.HTML", "<p>x</p>")
    rows = items(read(tmp_path))
    assert [(row.file_path, row.source_id, row.media) for row in rows] == [
        ("Nadi Times/2024/03/a.txt", "nadi-times", "text"),
        ("b.txt", None, "text"),
        ("गांव/c.HTML", "गांव", "html"),
    ]
    assert rows[1].content == TEXT.encode()


RECORD = {"headline": "आग", "articleBody": TEXT, "datePublished": "2024-03-12", "publisher": {"name": "Nadi Times"}, "inLanguage": "hi",
          "authors": ["A. Sharma", {"name": "M. Verma"}], "link": "https://example.org/1"}  # fmt: skip
FIELDS = {"title": "आग", "text": TEXT, "published": "2024-03-12", "source": "Nadi Times", "language": "hi",
          "author": "A. Sharma, M. Verma", "url": "https://example.org/1"}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "content", "numbers"),
    [
        ("one.json", json.dumps(RECORD).encode(), [None]),
        ("list.json", json.dumps([RECORD, RECORD]).encode(), ["1", "2"]),
        ("feed.json", json.dumps({"version": "1", "items": [RECORD]}).encode(), ["1"]),
        ("utf16.json", json.dumps(RECORD, ensure_ascii=False).encode("utf-16"), [None]),
        ("mark.json", b"\xef\xbb\xbf" + json.dumps(RECORD).encode(), [None]),
        ("a.jsonl", (json.dumps(RECORD) + "\n\n" + json.dumps(RECORD) + "\n").encode(), ["1", "3"]),
        ("a.ndjson", json.dumps(RECORD).encode(), ["1"]),
        ("a.jsonl.gz", gzip.compress(json.dumps(RECORD).encode()), ["1"]),
    ],
)
def test_records_of_json(tmp_path: Path, name: str, content: bytes, numbers: list[str | None]) -> None:
    write(tmp_path, name, content)
    rows = items(read(tmp_path))
    assert [row.item for row in rows] == numbers
    assert all(dict(row.fields) == FIELDS and row.media == "record" for row in rows)


@pytest.mark.parametrize(
    ("names", "fields"),
    [
        (("body", "title", "url", "date"), ("text", "title", "url", "published")),
        (("Content", "Headline", "Link", "Published At"), ("text", "title", "url", "published")),
        (("article_text", "heading", "permalink", "pubDate"), ("text", "title", "url", "published")),
        (("story", "news_headline", "web_url", "posted_on"), ("text", "title", "url", "published")),
    ],
)
def test_usual_names_are_known(tmp_path: Path, names: tuple[str, ...], fields: tuple[str, ...]) -> None:
    write(tmp_path, "a.jsonl", json.dumps(dict(zip(names, ("t", "h", "u", "d"), strict=True))))
    assert dict(items(read(tmp_path))[0].fields) == dict(zip(fields, ("t", "h", "u", "d"), strict=True))


def table(rows: list[list[str]], delimiter: str = ",") -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue()


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_records_of_csv(tmp_path: Path, delimiter: str) -> None:
    text = table(
        [["title", "text", "date"], ["आग", f'{TEXT}\nदूसरा, पैरा; "उद्धरण"', "2024-03-12"], ["b", "c", ""]], delimiter
    )
    write(tmp_path, "a.csv", text)
    write(tmp_path, "b.csv.gz", gzip.compress(("\ufeff" + text).encode()))
    rows = items(read(tmp_path))
    assert len(rows) == 4
    assert rows[0].fields["text"] == f'{TEXT}\nदूसरा, पैरा; "उद्धरण"'
    assert dict(rows[3].fields) == {"title": "b", "text": "c"}


def test_records_of_parquet(tmp_path: Path) -> None:
    columns: dict[str, Any] = {
        "title": ["a", "b"],
        "content": [TEXT, TEXT],
        "published": pa.array([0, 1_710_000_000_000], pa.timestamp("ms")),
    }
    pq.write_table(pa.table(columns), tmp_path / "a.parquet")
    rows = items(read(tmp_path))
    assert [row.item for row in rows] == ["1", "2"]
    assert rows[1].fields["published"] == "2024-03-09T16:00:00"


def test_a_mapping_names_fields_and_reaches_into_records(tmp_path: Path) -> None:
    write(tmp_path, "a.jsonl", json.dumps({"fields": {"bodyText": TEXT}, "webTitle": "x", "t": "आग"}))
    assert dict(items(read(tmp_path, {"text": "fields.bodyText", "title": "t"}))[0].fields) == {
        "text": TEXT,
        "title": "आग",
    }


def test_a_mapping_that_fits_nothing_is_an_error_or_a_reason(tmp_path: Path) -> None:
    write(tmp_path, "a.jsonl", json.dumps({"text": TEXT}))
    with pytest.raises(InputError, match="no field body"):
        read(tmp_path, {"body": "text"})
    row = read(tmp_path, {"text": "story"})[0]
    assert isinstance(row, Reject)
    assert "text=story" in row.detail
    with pytest.raises(InputError, match="not a folder"):
        list_inbox(tmp_path / "nothing")


# --- what is passed over ------------------------------------------------------------------------------------------------


def test_links_pipes_hidden_and_unfinished_files_are_ignored(tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    outside = write(tmp_path, "outside/secret.txt", "secret")
    write(inbox, "a.txt", TEXT)
    for name in (".hidden.txt", ".git/config.txt", "b.txt.part", "c.html.crdownload", "d.tmp", "e.txt~", ".~lock.txt#"):
        write(inbox, name, TEXT)
    (inbox / "link.txt").symlink_to(outside)
    (inbox / "folder").symlink_to(outside.parent)
    (inbox / "loop").symlink_to(inbox)
    (inbox / "dead.txt").symlink_to(inbox / "gone.txt")
    os.mkfifo(inbox / "pipe.txt")
    files, ignored = list_inbox(inbox)
    assert [file.file_path for file in files] == ["a.txt"]
    assert ignored == 12


def test_a_folder_may_be_named_like_a_file(tmp_path: Path) -> None:
    write(tmp_path, "x.txt/a.txt", TEXT)
    assert [file.source_id for file in list_inbox(tmp_path)[0]] == ["x-txt"]


@pytest.mark.parametrize(
    "name",
    [
        "line\nfeed.txt",
        "'; drop table articles; --.txt",
        "-rf.txt",
        "हिंदी \u202e नाम.txt",
        '"quoted".txt',
        "a" * 240 + ".txt",
    ],
)
def test_any_file_name_is_read(tmp_path: Path, name: str) -> None:
    write(tmp_path, name, TEXT)
    assert items(read(tmp_path))[0].file_name == name


def test_a_file_name_that_is_no_text_is_shown_escaped(tmp_path: Path) -> None:
    try:
        with open(os.path.join(os.fsencode(tmp_path), b"caf\xe9.txt"), "wb") as file:
            file.write(TEXT.encode())
    except OSError:
        pytest.skip("the file system takes only UTF-8 names")
    row = items(read(tmp_path))[0]
    assert row.file_name == "caf\\xe9.txt"
    assert row.content == TEXT.encode()


def test_a_file_that_cannot_be_opened_is_rejected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "a.txt", TEXT)
    write(tmp_path, "b.txt", TEXT)
    real = os.open

    def refuse(path: Any, *args: Any, **kwargs: Any) -> int:
        if str(path).endswith("a.txt"):
            raise PermissionError(13, "Permission denied")
        return real(path, *args, **kwargs)

    monkeypatch.setattr(os, "open", refuse)
    rows = read(tmp_path)
    assert (reasons(rows), len(items(rows))) == (["unreadable"], 1)


def test_a_file_that_turned_into_a_link_is_not_followed(tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    write(tmp_path, "secret.txt", "secret")
    path = write(inbox, "a.txt", TEXT)
    files, _ = list_inbox(inbox)
    path.unlink()
    path.symlink_to(tmp_path / "secret.txt")
    assert reasons(list(read_items(files[0], LIMITS, None, "b"))) == ["unreadable"]


# --- what is broken -----------------------------------------------------------------------------------------------------

GOOD = json.dumps({"text": TEXT}).encode()


def parquet_bytes() -> bytes:
    sink = io.BytesIO()
    pq.write_table(pa.table({"text": [TEXT] * 50}), sink)
    return sink.getvalue()


def stray_parquet() -> bytes:
    """Three texts, of which the second is not UTF-8."""
    ends, content = pa.array([0, 4, 7, 11], pa.int32()).buffers()[1], pa.py_buffer(b"good\xff\xfe\xffgood")
    sink = io.BytesIO()
    pq.write_table(pa.table({"text": pa.StringArray.from_buffers(3, ends, content)}), sink)
    return sink.getvalue()


def lying_parquet() -> bytes:
    content = parquet_bytes()
    return content[:-8] + struct.pack("<I", 2**31 - 1) + b"PAR1"


BOMB = gzip.compress(b" " * 8_000_000)
HOSTILE: dict[str, tuple[bytes, list[str], int]] = {
    "empty.json": (b"  ", ["empty"], 0),
    "broken.json": (b'{"text": "a', ["malformed"], 0),
    "number.json": (b"42", ["malformed"], 0),
    "notext.json": (b'{"headline": "a"}', ["malformed"], 0),
    "blank.json": (b'{"text": "  "}', ["empty"], 0),
    "deep.json": (b"[" * 60_000 + b"]" * 60_000, ["too_large"], 0),
    "deepdict.json": (b'{"a":' * 20_000 + b"1" + b"}" * 20_000, ["too_large"], 0),
    "brackets.json": (json.dumps({"text": "[" * 50_000}).encode(), [], 1),
    "digits.json": (b'{"text": "a", "n": ' + b"9" * 5_000 + b"}", ["malformed"], 0),
    "surrogate.json": (b'{"text": "a\\ud800"}', ["encoding"], 0),
    "latin.json": ('{"text": "é"}'.encode("latin-1"), ["encoding"], 0),
    "large.json": (b" " * 500_000, ["too_large"], 0),
    "largeitem.json": (json.dumps([{"text": "a" * 150_000}, {"text": "b"}]).encode(), ["too_large"], 1),
    "lines.jsonl": (GOOD + b"\n{broken\n" + GOOD + b"\n[1, 2]\n\xff\xfe\n" + GOOD, ["malformed", "malformed", "encoding"], 3),
    "longline.jsonl": (GOOD + b"\n" + b"x" * 250_000 + b"\n" + GOOD, ["too_large"], 2),
    "endless.jsonl": (b"x" * 350_000, ["too_large"], 0),
    "many.jsonl": (b'{"text":"a"}\n' * 2_100, ["too_large"], 2_000),
    "truncated.jsonl.gz": (gzip.compress((GOOD + b"\n") * 1_000, mtime=0)[:-20], ["malformed"], 0),
    "notgzip.jsonl.gz": (b"hello world", ["malformed"], 0),
    "bomb.jsonl.gz": (BOMB, ["too_large"], 0),
    "bomb.json.gz": (BOMB, ["too_large"], 0),
    "bomb.txt.gz": (BOMB, ["too_large"], 0),
    "large.txt": (b"a" * 100_001, ["too_large"], 0),
    "quote.csv": (b'text,title\n"a",b\n"never ends,c\nd,e\nf,g\n', ["malformed"], 3),
    "quotes.csv": (b"text,title\n" + b'"a\n' * 1_001, ["malformed"] * 2, 0),
    "wide.csv": (b"text,title\na,b\na,b,c,d\ne,f\n", ["malformed"], 2),
    "short.csv": (b"text,title\na\n\nb,c\n", [], 2),
    "latin.csv": ("text,title\né,b\nc,d\n".encode("latin-1"), ["encoding"], 1),
    "header.csv": (b"colour,size\nred,1\n", ["malformed"], 0),
    "empty.csv": (b"", ["empty"], 0),
    "nul.csv": (b"text,title\na\x00b,c\nd,e\n", [], 2),
    "bigfield.csv": (b'text,title\n"' + (b"a" * 990 + b",b\n") * 200 + b'",c\nd,e\n', ["malformed"], 1),
    "empty.parquet": (b"", ["malformed"], 0),
    "fake.parquet": (b"PAR1" + b"\x00" * 1_000 + b"PAR1", ["malformed"], 0),
    "truncated.parquet": (parquet_bytes()[:-30], ["malformed"], 0),
    "stray.parquet": (stray_parquet(), ["encoding"], 2),
    "lying.parquet": (lying_parquet(), ["malformed"], 0),
    "page.pdf": (b"%PDF-1.7", ["unsupported"], 0),
    "noending": (b"text", ["unsupported"], 0),
    "archive.zip": (b"PK\x03\x04", ["malformed"], 0),
    "packed.parquet.gz": (b"\x1f\x8b", ["unsupported"], 0),
}  # fmt: skip


@pytest.mark.parametrize("name", list(HOSTILE))
def test_what_is_broken_is_rejected_and_the_rest_is_kept(tmp_path: Path, name: str) -> None:
    content, expected, kept = HOSTILE[name]
    write(tmp_path, name, content)
    rows = read(tmp_path)
    if name == "quotes.csv":  # every row is broken: rejects, and an end to reading again
        assert set(reasons(rows)) <= {"malformed", "too_large"}
        return
    if name == "bigfield.csv":  # a field beyond the limit: its lines come as rows of their own
        assert reasons(rows)[0] == "malformed"
        assert items(rows)[-1].fields["text"] == "d"
        return
    if name == "truncated.jsonl.gz":
        assert reasons(rows)[-1] == "malformed"
        return
    assert reasons(rows) == expected
    assert len(items(rows)) == kept


@pytest.mark.parametrize("kind", [pa.string(), pa.large_string(), pa.string_view(), pa.large_binary()], ids=str)
def test_a_parquet_of_one_text_in_many_rows_is_given_up(tmp_path: Path, kind: pa.DataType) -> None:
    text = "word " * 10_000
    pq.write_table(pa.table({"text": pa.array([text] * 400).cast(kind)}), tmp_path / "a.parquet")
    rows = read(tmp_path)
    assert reasons(rows) == ["too_large"]
    assert len(items(rows)) < 200


def test_a_hostile_inbox_loses_nothing_sound(tmp_path: Path) -> None:
    for number in range(5):
        write(tmp_path, f"sound/{number}.txt", TEXT)
    for name, (content, _, _) in HOSTILE.items():
        write(tmp_path, f"hostile/{name}", content)
    rows = read(tmp_path)
    assert [row.content for row in items(rows) if row.source_id == "sound"] == [TEXT.encode()] * 5
    assert set(reasons(rows)) <= set(REJECT_REASONS)
    rejected = {row.file_name for row in rows if isinstance(row, Reject)}
    assert rejected == {name for name, (_, expected, _) in HOSTILE.items() if expected}
    keys = [(row.file_path, row.item, row.content_sha256) for row in rows if isinstance(row, Reject)]
    assert len(keys) == len(set(keys))


def test_every_order_of_reading_gives_equal_items(tmp_path: Path) -> None:
    for number in range(4):
        write(tmp_path, f"{number}.jsonl", b"\n".join([GOOD] * 3))
    files, _ = list_inbox(tmp_path)
    forward = {item.raw_id for file in files for item in items(list(read_items(file, LIMITS, None, "b")))}
    backward = {item.raw_id for file in reversed(files) for item in items(list(read_items(file, LIMITS, None, "b")))}
    assert forward == backward
    assert len(forward) == 12


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Nadi Times", "nadi-times"), ("x.txt", "x-txt"), ("--", None), ("हिमालय वाणी", "हिमालय-वाणी")],
)
def test_slug(name: str, expected: str | None) -> None:
    assert slug(name) == expected
