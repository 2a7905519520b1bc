"""Archives, web archives and feeds: their articles come out one by one, and what is broken or a trap is a reject."""

from __future__ import annotations

import datetime as dt
import gzip
import io
import json
import random
import tarfile
import zipfile
from pathlib import Path

import pytest

from flows.articles.decode import decode
from flows.raw import list_inbox, read_items
from flows.reading.reader import kind_of
from flows.seeds import load_seeds
from flows.settings import Limits
from flows.tables import Reject
from flows.tables.raw import RawItem
from flows.text.dates import parse_absolute

EN = load_seeds().articles["en"].dates
LIMITS = Limits(file_bytes=400_000, item_bytes=100_000, line_bytes=100_000, members=50, values_per_file=5_000)
TEXT = "तेज हवा से बिजली के खंभे गिर गए। अधिकारियों ने कहा कि काम शुरू हो गया है।"
PAGE = "<html><body><h1>Storm</h1><p>Two bridges remained closed.</p></body></html>"


def read(inbox: Path, name: str, content: bytes) -> list[RawItem | Reject]:
    path = inbox / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    files, _ = list_inbox(inbox)
    return [item for file in files for item in read_items(file, LIMITS, None, "b")]


def told(rows: list[RawItem | Reject]) -> list[tuple[str | None, str]]:
    return [(row.item, row.reason if isinstance(row, Reject) else row.media) for row in rows]


def make_zip(members: dict[str, bytes]) -> bytes:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)  # of no time: ids of tests are equal
    return sink.getvalue()


def make_tar(members: dict[str, bytes], packed: bool = True) -> bytes:
    sink = io.BytesIO()
    with tarfile.open(fileobj=sink, mode="w:gz" if packed else "w") as archive:
        for name, content in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
        link = tarfile.TarInfo("link.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    return sink.getvalue()


MEMBERS = {
    "day/one.txt": TEXT.encode(),
    "day/two.html": PAGE.encode(),
    "day/three.jsonl": f"{json.dumps({'text': TEXT})}\n{{\n".encode(),
    "day/four.txt.gz": gzip.compress(TEXT.encode()),
    "day/.hidden.txt": b"x",
    "__MACOSX/day/one.txt": b"x",
    "day/photo.jpg": b"\xff\xd8\xff",
    "day/inner.zip": make_zip({"a.txt": b"x"}),
}
EXPECTED = [
    ("day/one.txt", "text"),
    ("day/two.html", "html"),
    ("day/three.jsonl#1", "record"),
    ("day/three.jsonl#2", "malformed"),
    ("day/four.txt.gz", "text"),
    ("day/photo.jpg", "unsupported"),
    ("day/inner.zip", "unsupported"),
]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("wire/a.zip", make_zip(MEMBERS)),
        ("wire/a.tar.gz", make_tar(MEMBERS)),
        ("wire/a.tgz", make_tar(MEMBERS)),
        ("wire/a.tar", make_tar(MEMBERS, packed=False)),
    ],
)
def test_an_archive_gives_its_members(tmp_path: Path, name: str, content: bytes) -> None:
    rows = read(tmp_path, name, content)
    assert told(rows) == EXPECTED
    assert {row.file_path for row in rows} == {name}
    assert {row.source_id for row in rows if isinstance(row, RawItem)} == {"wire"}
    assert [row.content for row in rows if isinstance(row, RawItem) and row.media == "text"] == [TEXT.encode()] * 2


@pytest.mark.parametrize("name", ["../a.txt", "/a.txt", "C:\\a.txt", "b/../../a.txt", "..\\a.txt"])
def test_a_name_that_leads_out_of_the_archive_is_refused(tmp_path: Path, name: str) -> None:
    for path, make in (("a.zip", make_zip), ("b.tar.gz", make_tar)):
        rows = read(tmp_path / path, path, make({name: b"slipped", "sound.txt": TEXT.encode()}))
        assert [kind for _, kind in told(rows)] == ["malformed", "text"]


BLANK = b" " * 390_000


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("many.zip", make_zip({f"{n}.txt": b"x" for n in range(51)}), ["too_large"]),
        ("many.tar.gz", make_tar({f"{n}.txt": b"x" for n in range(60)}), ["text"] * 50 + ["too_large"]),
        ("large.zip", make_zip({"a.txt": b" " * 500_000, "b.txt": b"x"}), ["too_large"] * 2),
        ("large.tar", make_tar({"a.txt": b" " * 500_000, "b.txt": b"x"}, packed=False), ["too_large", "text"]),
        (
            "cut.tar.gz",
            make_tar({"a.txt": b"x", "b.txt": random.Random(1).randbytes(200_000)})[:-60],
            ["text", "malformed"],
        ),
        ("cut.zip", make_zip({"a.txt": b"x"})[:-25], ["malformed"]),
        ("text.zip", b"no archive at all", ["malformed"]),
        ("text.tar.gz", gzip.compress(b"no archive at all", mtime=0), ["malformed"]),
        ("text.tar", b"no archive at all" * 60, ["malformed"]),
        ("empty.zip", b"", ["malformed"]),
        ("values.json", b"[" + b"1," * 5_001 + b"1]", ["too_large"]),
    ],
)
def test_an_archive_that_is_too_much_or_broken(tmp_path: Path, name: str, content: bytes, expected: list[str]) -> None:
    assert [kind for _, kind in told(read(tmp_path, name, content))] == expected


def test_what_unpacks_to_far_more_than_its_size_is_given_up(tmp_path: Path) -> None:
    lines = gzip.compress((json.dumps({"text": TEXT}) + "\n").encode() + b" \n" * 5_000_000)
    assert [kind for _, kind in told(read(tmp_path, "a.jsonl.gz", lines))] == ["record", "too_large"]
    many = make_zip({f"{n}.txt": BLANK for n in range(40)})
    kinds = [kind for _, kind in told(read(tmp_path / "z", "a.zip", many))]
    assert len(kinds) == 40
    assert "too_large" in kinds


# --- web archives -----------------------------------------------------------------------------------------------------


def warc_record(
    body: bytes, kind: str = "response", address: str = "https://news.example/1", length: int | None = None
) -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Target-URI: {address}\r\n"
        f"WARC-Date: 2024-03-04T05:06:07Z\r\nContent-Type: application/http\r\n"
        f"Content-Length: {len(body) if length is None else length}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


def answer(body: bytes, status: str = "200 OK", headers: str = "Content-Type: text/html; charset=utf-8") -> bytes:
    return f"HTTP/1.1 {status}\r\n{headers}\r\n\r\n".encode() + body


RECORDS = [
    warc_record(b"software: x\r\n", "warcinfo"),
    warc_record(b"GET / HTTP/1.1\r\nHost: news.example\r\n\r\n", "request"),
    warc_record(answer(PAGE.encode())),
    warc_record(answer(b"", "301 Moved", "Location: /")),
    warc_record(answer(b"\xff\xd8\xff", headers="Content-Type: image/jpeg")),
    warc_record(answer(gzip.compress(PAGE.encode()), headers="Content-Type: text/html\r\nContent-Encoding: gzip")),
    warc_record(
        answer(b"5\r\n<html\r\n3\r\n>ab\r\n0\r\n\r\n", headers="Content-Type: text/html\r\nTransfer-Encoding: chunked")
    ),
    warc_record(answer(gzip.compress(b" " * 9_000_000), headers="Content-Type: text/html\r\nContent-Encoding: gzip")),
    warc_record(answer(PAGE.encode()), address="https://news.example/2"),
]
KINDS = ["html", "no_article", "unsupported", "html", "html", "too_large", "html"]


@pytest.mark.parametrize("packed", [False, True])
def test_a_web_archive_gives_its_pages(tmp_path: Path, packed: bool) -> None:
    content = b"".join(gzip.compress(record) if packed else record for record in RECORDS)
    rows = read(tmp_path, "news/a.warc.gz" if packed else "news/a.warc", content)
    assert [kind for _, kind in told(rows)] == KINDS
    pages = [row for row in rows if isinstance(row, RawItem)]
    assert [page.fields["url"] for page in pages][-1] == "https://news.example/2"
    assert [page.content for page in pages] == [PAGE.encode(), PAGE.encode(), b"<html>ab", PAGE.encode()]
    assert len({row.item for row in rows}) == len(rows)


def test_a_page_of_a_web_archive_is_in_the_encoding_that_its_host_said(tmp_path: Path) -> None:
    old = answer("<p>Мост закрыт.</p>".encode("cp1251"), headers='Content-Type: Text/HTML; Charset="Windows-1251"')
    [row] = read(tmp_path, "a.warc", warc_record(old))
    assert isinstance(row, RawItem)
    assert (row.media, row.fields["charset"]) == ("html", "windows-1251")
    assert decode(row.content, LIMITS, page=True, charset=row.fields["charset"]) == "<p>Мост закрыт.</p>"


@pytest.mark.parametrize(
    ("name", "content", "last"),
    [
        ("cut.warc", RECORDS[2] + RECORDS[2][:-40], "malformed"),
        ("long.warc", RECORDS[2] + warc_record(answer(PAGE.encode()), length=10**12), "malformed"),
        ("cut.warc.gz", gzip.compress(RECORDS[2], mtime=0) + gzip.compress(RECORDS[2], mtime=0)[:-30], "malformed"),
        ("text.warc", b"no web archive " * 50, "malformed"),
        ("empty.warc", b"", "malformed"),
    ],
)
def test_a_web_archive_that_breaks_off(tmp_path: Path, name: str, content: bytes, last: str) -> None:
    assert [kind for _, kind in told(read(tmp_path, name, content))][-1] == last


# --- feeds ------------------------------------------------------------------------------------------------------------

RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Nadi Times</title><language>hi</language>
<item><title>आंधी</title><link>https://nadi.example/1</link><guid>n-1</guid><dc:creator>A. Rao</dc:creator>
<pubDate>Mon, 04 Mar 2024 10:00:00 +0530</pubDate><description>छोटा</description>
<content:encoded><![CDATA[<p>{TEXT}</p>]]></content:encoded></item>
<item><title>b</title><link>https://nadi.example/2</link><description>{TEXT}</description></item>
<item><title>no text</title><guid>n-3</guid></item>
</channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Globe</title><entry><id>tag:1</id><title>Storm</title>
<link href="https://globe.example/1"/><updated>2024-03-04T05:06:07Z</updated><content type="html">&lt;p&gt;{TEXT}&lt;/p&gt;</content>
</entry></feed>"""


def test_a_feed_gives_its_entries(tmp_path: Path) -> None:
    rows = read(tmp_path, "feed.rss", RSS.encode())
    assert told(rows) == [("n-1", "record"), ("https://nadi.example/2", "record"), ("n-3", "malformed")]
    first = rows[0]
    assert isinstance(first, RawItem)
    assert dict(first.fields) == {
        "text": f"<p>{TEXT}</p>", "title": "आंधी", "url": "https://nadi.example/1", "author": "A. Rao",
        "published": "Mon, 04 Mar 2024 10:00:00 +0530", "language": "hi", "source": "Nadi Times",
    }  # fmt: skip


LINE = json.dumps({"text": TEXT, "title": "Storm"}, ensure_ascii=False)
SPREAD = json.dumps({"text": TEXT, "title": "Storm"}, ensure_ascii=False, indent=2)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (f"{LINE}\n{LINE}\n", [("1", "record"), ("2", "record")]),
        (f"\ufeff{LINE}\r\n\r\n{LINE}", [("1", "record"), ("3", "record")]),
        (f"{LINE}\n{LINE[:-2]}\n{LINE}\n", [("1", "record"), ("2", "malformed"), ("3", "record")]),
        (f"{LINE}\n", [(None, "record")]),
        (f"[{LINE},\n{LINE}]", [("1", "record"), ("2", "record")]),
        (f"[\n{LINE},\n{LINE}\n]\n", [("1", "record"), ("2", "record")]),
        (LINE.replace(", ", ",\n"), [(None, "record")]),
        (f"{LINE}\nand more", [(None, "malformed")]),
        (f"{SPREAD}\n\n{SPREAD}", [("1", "record"), ("2", "record")]),
        (f"\ufeff{SPREAD}{SPREAD}\n", [("1", "record"), ("2", "record")]),
        (f"[{LINE},\n{LINE}]\n[{LINE}]", [("1", "record"), ("2", "record"), ("3", "record")]),
        (f"{SPREAD}\n{SPREAD}\n{SPREAD[:-2]}", [("1", "record"), ("2", "record"), ("3", "malformed")]),
        (f"{SPREAD}\n{SPREAD[:-2]}\n{SPREAD}", [("1", "record"), ("2", "malformed")]),
        (f"{SPREAD[:-2]}\n{SPREAD}", [(None, "malformed")]),
        (f"{SPREAD}\n7", [(None, "malformed")]),
    ],
    ids=["lines", "mark-and-blank", "broken", "one", "list", "list-apart", "spread", "more", "spread-twice", "no-space",
         "lists", "last-broken", "middle-broken", "first-broken", "number"],
)  # fmt: skip
def test_json_lines_may_be_called_json(tmp_path: Path, content: str, expected: list[tuple[str | None, str]]) -> None:
    assert told(read(tmp_path, "export.json", content.encode())) == expected
    assert told(read(tmp_path / "utf16", "export.json", content.lstrip("\ufeff").encode("utf-16"))) == expected


def test_json_lines_called_json_are_streamed_beyond_the_limit_of_a_document(tmp_path: Path) -> None:
    rows = read(tmp_path, "export.json", f"{LINE}\n".encode() * 2_500)
    assert len(f"{LINE}\n".encode()) * 2_500 > LIMITS.file_bytes
    assert [kind for _, kind in told(rows)] == ["record"] * 2_500


@pytest.mark.parametrize(
    ("first", "mark"),
    [("sep=;", ";"), ("SEP=,", ","), ('"sep=|"', "|"), ("\ufeffsep=;", ";"), ("sep=\t", "\t"), ("sep=:", ":")],
)
def test_a_table_may_name_the_mark_between_its_fields(tmp_path: Path, first: str, mark: str) -> None:
    text = f"{first}\r\ntitle{mark}text\r\nStorm{mark}{TEXT}\r\n"
    [row] = read(tmp_path, "export.csv", text.encode())
    assert isinstance(row, RawItem), row
    assert row.item == "3"
    assert row.fields["text"] == TEXT


@pytest.mark.parametrize(
    ("row", "expected"),
    [("Storm,words,", "record"), ("Storm,words, ,,", "record"), ("Storm,words,more", "malformed")],
)
def test_a_row_may_end_in_empty_fields(tmp_path: Path, row: str, expected: str) -> None:
    assert told(read(tmp_path, "a.csv", f"title,text\n{row}\nStorm,words\n".encode())) == [
        ("2", expected),
        ("3", "record"),
    ]


@pytest.mark.parametrize(
    ("name", "row", "text"),
    [
        ("a.csv", 'Storm,a 5" pipe burst', 'a 5" pipe burst'),
        ("a.tsv", 'The "great" storm\ta 5" pipe burst', 'a 5" pipe burst'),
        ("a.csv", 'Storm,"a ""pipe"", and more"', 'a "pipe", and more'),
        ("a.csv", 'Storm,"two\nlines"', "two\nlines"),
    ],
    ids=["inches", "tabs", "quoted", "lines"],
)
def test_quotes_inside_a_field_are_its_own(tmp_path: Path, name: str, row: str, text: str) -> None:
    mark = "\t" if name.endswith("tsv") else ","
    rows = read(tmp_path, name, f"title{mark}text\n{row}\nStorm{mark}words\n".encode())
    assert [item.fields["text"] for item in rows if isinstance(item, RawItem)] == [text, "words"]


def test_a_table_of_nothing_but_its_mark_is_empty(tmp_path: Path) -> None:
    assert told(read(tmp_path, "export.csv", b"sep=;\r\n")) == [(None, "empty")]


@pytest.mark.parametrize("name", ["feed.atom", "feed.xml", "feed.xml.gz"])
def test_an_atom_feed_by_any_name(tmp_path: Path, name: str) -> None:
    content = gzip.compress(ATOM.encode()) if name.endswith("gz") else ATOM.encode()
    [row] = read(tmp_path, name, content)
    assert isinstance(row, RawItem)
    assert (row.item, row.fields["title"], row.fields["published"]) == ("tag:1", "Storm", "2024-03-04T05:06:07Z")


@pytest.mark.parametrize("moment", ["2024-03-04T10:00:00Z", 1709546400000, {"$numberLong": "1709546400000"}], ids=str)
def test_moments_as_a_document_store_exports_them(tmp_path: Path, moment: object) -> None:
    [row] = read(tmp_path, "a.json", json.dumps({"text": TEXT, "published": {"$date": moment}}).encode())
    assert isinstance(row, RawItem)
    assert parse_absolute(row.fields["published"], EN) == (
        dt.date(2024, 3, 4), dt.datetime(2024, 3, 4, 10, tzinfo=dt.UTC),
    )  # fmt: skip


def test_a_json_feed_gives_its_entries(tmp_path: Path) -> None:
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Nadi Times", "items": [
        {"id": "1", "url": "https://nadi.example/1", "title": "आंधी", "content_html": f"<p>{TEXT}</p>",
         "date_published": "2024-03-04T10:00:00+05:30", "authors": [{"name": "A. Rao"}]}]}  # fmt: skip
    [row] = read(tmp_path, "feed.json", json.dumps(feed).encode())
    assert isinstance(row, RawItem)
    assert dict(row.fields) == {
        "text": f"<p>{TEXT}</p>", "title": "आंधी", "url": "https://nadi.example/1", "author": "A. Rao",
        "published": "2024-03-04T10:00:00+05:30",
    }  # fmt: skip


SECRET = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
LAUGHS = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>" + "".join(
    f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(9)
) + "]>"  # fmt: skip


@pytest.mark.parametrize("doctype", [SECRET, LAUGHS])
def test_entities_are_not_expanded(tmp_path: Path, doctype: str) -> None:
    name = "e" if doctype == SECRET else "j"
    feed = f"{doctype}<rss><channel><item><title>a</title><description>words &{name}; here</description></item></channel></rss>"
    for row in read(tmp_path, "feed.xml", feed.encode()):
        assert isinstance(row, Reject) or (b"root:" not in row.content and len(row.content) < 200)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"no feed", "malformed"),
        (b"<rss><channel></channel></rss>", "no_article"),
        (b"<urlset><url><loc>https://x.example</loc></url></urlset>", "unsupported"),
        (b"<svg/>", "unsupported"),
        (b"<:rss><channel><item><title>A</title></item></channel></:rss>", "unsupported"),
        (b"<" * 90_000, "malformed"),
    ],
)
def test_xml_that_is_no_feed(tmp_path: Path, content: bytes, reason: str) -> None:
    assert [kind for _, kind in told(read(tmp_path, "a.xml", content))] == [reason]


def feed_of(title: str, text: str) -> str:
    """A feed of two entries, the first of them as it is given."""
    second = "<title>Second</title><link>https://nadi.example/2</link><description>Other words.</description>"
    return (
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Nadi Times</title>'
        f"<item><title>{title}<link>https://nadi.example/1</link><description>{text}</item>"
        f"<item>{second}</item></channel></rss>"
    )


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Rain <b>again</title>", "Roads closed.</description>", ("Rain <b>again", "Roads closed.")),
        ("Rain again", "Roads closed.</description>", ("Rain again", "Roads closed.")),
        ("Rain</title>", "One road.<br>Two <p>bridges.</description>", ("Rain", "One road.<br>Two <p>bridges.")),
        ("Rain</title>", "Roads closed.", ("Rain", "Roads closed.")),
        ("Roy&rsquo;s&nbsp;rain</title>", "10&ndash;12 mm fell.</description>", ("Roy’s\xa0rain", "10–12 mm fell.")),
        ("B&B rooms & more</title>", "A&nosuch; <i>b</i> < c.</description>",
         ("B&B rooms & more", "A&nosuch; <i>b</i> < c.")),
        ("Rain <b>again</title>", "<![CDATA[One &amp; <p>two]]></description>", ("Rain <b>again", "One &amp; <p>two")),
    ],
    ids=["title-markup", "title-open", "text-markup", "text-open", "signs", "ampersands", "wrapped"],
)  # fmt: skip
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_what_is_broken_in_a_feed_costs_no_entry(
    tmp_path: Path, title: str, text: str, expected: tuple[str, str], encoding: str
) -> None:
    rows = read(tmp_path, "a.rss", feed_of(title, text).replace("UTF-8", encoding).encode(encoding))
    told_of = [(row.fields["title"], row.fields["text"], row.fields["url"]) for row in rows if isinstance(row, RawItem)]
    assert told_of == [
        (*expected, "https://nadi.example/1"), ("Second", "Other words.", "https://nadi.example/2"),
    ]  # fmt: skip


def test_an_atom_text_that_is_markup_and_broken(tmp_path: Path) -> None:
    entry = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>tag:1</id><title>Rain<br></title>'
        f'<content type="xhtml"><div><p>{TEXT}</p></div></content></entry></feed>'
    )
    [row] = read(tmp_path, "a.atom", entry.encode())
    assert isinstance(row, RawItem)
    assert (row.fields["title"], row.fields["text"]) == ("Rain<br>", f"<div><p>{TEXT}</p></div>")


@pytest.mark.parametrize(
    "piece",
    ["<item>", "<item><title>a</title><description>b c</description>", "<a><![CDATA[", "&amp", "<!--", "<!DOCTYPE x",
     "<!DOCTYPE x [", "<title>a<b", "<title>a &x", "<title></item>"],
)  # fmt: skip
def test_feeds_that_never_close(tmp_path: Path, piece: str) -> None:
    rows = read(tmp_path, "a.rss", ("<rss><channel>" + piece * (90_000 // len(piece))).encode())
    assert rows


@pytest.mark.parametrize(
    ("name", "kind"),
    [("a.TXT", ("text", False)), ("a.warc.gz", ("warc", True)), ("a.tgz", ("tar", True)), ("a.tar.gz", ("tar", True)),
     ("a.zip.gz", ("", True)), ("a.pdf", ("", False)), (".txt", ("", False))],
)  # fmt: skip
def test_the_name_says_the_kind(name: str, kind: tuple[str, bool]) -> None:
    assert kind_of(name) == kind
