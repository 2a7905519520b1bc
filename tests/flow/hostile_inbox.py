"""An inbox that does its worst, file by file, with what may become of each; also what scripts/hostile.py is made of."""

from __future__ import annotations

import gzip
import io
import json
import os
import socket
import struct
import tarfile
import unicodedata
import warnings
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from pathlib import Path

import pyarrow as pa
import pyarrow.orc as orc
import pyarrow.parquet as pq

TEXT = "सरायपुर, 4 मार्च: पुल टूटने से तीन मजदूर घायल हो गए। पुलिस ने बताया कि सभी खतरे से बाहर हैं। जिलाधिकारी ने जांच के आदेश दिए हैं।"
STORY = (
    "The district council said on Monday that 14 houses had been damaged by the storm and that two bridges remained "
    "closed. Engineers will inspect the bridges on Friday, the council added."
)
# "The police said that the bridge will be closed until Monday and that no one has been hurt", in slots of Kruti Dev.
OLD_FONT = (
    "iqfyl us crk;k fd iqy lkseokj rd can jgsxk vkSj fdlh dks pksV ugha vkbZ gSA yksxksa ls nwljs jkLrs ls tkus dks dgk x;k gSA "
    * 3
)
ARTICLE = frozenset({"article"})
ANY = frozenset({"article", "too_large", "no_article", "not_text", "malformed", "empty", "encoding"})


@dataclass(frozen=True)
class Trap:
    """One hostile file: its name below the inbox, how its bytes are made, and what may become of it."""

    name: str
    make: Callable[[], bytes]
    fates: frozenset[str]


def _fates(words: str) -> frozenset[str]:
    return frozenset(words.split())


def traps(full: bool) -> Iterator[Trap]:
    """Every hostile file; `full` gives the sizes that hurt, else ones that take a test's time."""
    for group in (
        _encodings,
        _sizes,
        _marks,
        _meanings,
        _pages,
        _codecs,
        _records,
        _packed,
        _devices,
        _parquets,
        _names,
    ):
        yield from group(full)


def _encodings(full: bool) -> Iterator[Trap]:
    two = b"plain words "
    for name, content, fates in (
        ("empty.txt", b"", "empty"),
        ("spaces.txt", b" \n\t\r\n" * 500, "empty"),
        ("nul.txt", b"\x00" * 4096, "not_text"),
        ("nul-inside.txt", TEXT.encode() + b"\x00" + TEXT.encode(), "not_text article"),
        ("binary.txt", bytes(range(256)) * 64, "not_text encoding"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "not_text"),
        ("program.txt", b"\x7fELF" + b"\x01\x02" * 200, "not_text"),
        ("utf16le-mark.txt", b"\xff\xfe" + TEXT.encode("utf-16-le"), "article"),
        ("utf16be-mark.txt", b"\xfe\xff" + TEXT.encode("utf-16-be"), "article"),
        ("utf32le-mark.txt", b"\xff\xfe\x00\x00" + TEXT.encode("utf-32-le"), "article"),
        ("utf32be-mark.txt", b"\x00\x00\xfe\xff" + TEXT.encode("utf-32-be"), "article"),
        ("utf16le.txt", (STORY * 3).encode("utf-16-le"), "article"),
        ("utf16be.txt", (STORY * 3).encode("utf-16-be"), "article"),
        ("utf32le.txt", (STORY * 3).encode("utf-32-le"), "article"),
        ("utf32be.txt", (STORY * 3).encode("utf-32-be"), "article"),
        ("utf16-half.txt", b"\xff\xfe" + TEXT.encode("utf-16-le")[:-1], "encoding"),
        ("utf16-surrogate.txt", b"\xff\xfe\x00\xd8a\x00", "encoding"),
        ("latin1.txt", "Le café fermé à Genève, où la réunion était prévue.".encode("latin-1"), "encoding"),
        ("cut.txt", TEXT.encode()[:-2], "encoding"),
        ("cut-front.txt", TEXT.encode()[1:], "encoding"),
        ("overlong.txt", two + b"\xc0\xaf\xc0\xae" * 20, "encoding not_text"),
        ("surrogates.txt", two + b"\xed\xa0\x80\xed\xb0\x80", "encoding"),
        ("mark-within.txt", f"{STORY[:60]}\ufeff{STORY[60:]}\n\ufeff{STORY}".encode(), "article"),
        ("old-mac.txt", TEXT.encode().replace(b" ", b" \r"), "article"),
        ("controls.txt", b"\x01\x02\x03\x04\x05\x06\x07" * 500, "not_text"),
        ("only-marks.txt", "\u0301\u093f\u094d".encode() * 400, "not_text empty article"),
        ("only-digits.txt", b"12 34 56 " * 40, "not_text article"),
        ("only-a-mark.txt", b"\xef\xbb\xbf", "empty"),
        ("two-encodings.txt", TEXT.encode() + b"\n" + TEXT.encode("utf-16-le"), "not_text encoding"),
        ("old-font.txt", OLD_FONT.encode(), "encoding"),
        ("read-as-western.txt", TEXT.encode().decode("latin-1").encode(), "encoding"),
        ("utf7.txt", STORY.encode("utf-7"), "article"),
        ("ebcdic.txt", STORY.encode("cp500"), "encoding not_text"),
    ):
        yield Trap(name, lambda content=content: content, _fates(fates))  # type: ignore[misc]


def _sizes(full: bool) -> Iterator[Trap]:
    n = 1 if full else 10  # how many times smaller
    yield Trap("line-of-20-mb.txt", lambda: b"word " * (4_200_000 if full else 900_000), _fates("too_large"))
    yield Trap("line-of-20-mb.jsonl", lambda: b"x" * (21_000_000 if full else 4_400_000), _fates("too_large"))
    yield Trap(
        "line-of-20-mb.csv", lambda: b"text,title\n" + b"x" * (21_000_000 if full else 4_400_000), _fates("too_large")
    )
    yield Trap("file-of-80-mb.json", lambda: b"[" + b'{"text":"a"},' * (6_200_000 if full else 100) + b"1", ANY)
    yield Trap("one-word.txt", lambda: b"a" * (3_000_000 // n), _fates("too_large"))
    yield Trap("one-hindi-word.txt", lambda: ("क" * (1_300_000 // n)).encode(), _fates("too_large"))
    yield Trap(
        "many-words.txt", lambda: b"ten words of nothing that anybody would ever print. " * (3_800 // n), ARTICLE
    )
    yield Trap("no-sentence-ends.txt", lambda: b"and so it went on " * (11_000 // n), ARTICLE)
    yield Trap("lines.txt", lambda: b"one\n" * (49_000 // n), ANY)
    yield Trap("blank-lines.txt", lambda: TEXT.encode() + b"\n" * (2_000_000 // n) + TEXT.encode(), ANY)
    yield Trap("spaces-between.txt", lambda: STORY.encode() + b" " * (2_000_000 // n) + STORY.encode(), ANY)


def _marks(full: bool) -> Iterator[Trap]:
    n = 1 if full else 10
    for name, unit, times in (
        ("brackets", "(", 100_000),
        ("brackets-apart", "( ", 99_000),
        ("brackets-closing", ") ", 99_000),
        ("brackets-nested", "(अ ", 66_000),
        ("square", "[x] ", 49_000),
        ("quotes", '"', 100_000),
        ("quotes-apart", '" ', 99_000),
        ("quotes-open", "“क ", 66_000),
        ("quotes-single", "‘a ", 66_000),
        ("guillemets", "« ", 99_000),
        ("full-stops", ". ", 99_000),
        ("dandas", "। ", 99_000),
        ("dashes", "— ", 99_000),
        ("commas", "a, ", 66_000),
        ("colons", "A: ", 66_000),
        ("ne", "X ने ", 60_000),
        ("ne-within", "X ने ", 39_000),
        ("ka", "राम का ", 28_000),
        ("said", "Rao said ", 22_000),
        ("said-that", "he said that ", 15_000),
        ("kaha", "राव ने कहा कि ", 14_000),
        ("names", "Ram Kumar ", 19_000),
        ("titles", "प्रधानमंत्री ", 15_000),
        ("and", "Sita and ", 22_000),
        ("numbers", "12 ", 66_000),
        ("crores", "2 करोड़ ", 25_000),
        ("hundreds", "hundred thousand ", 11_000),
        ("dates", "4 मार्च ", 24_000),
        ("may", "May ", 49_000),
        ("killed", "killed 5 people ", 12_000),
        ("of", "minister of ", 16_000),
        ("by", "by Staff Reporter\n", 10_000),
        ("links", "https://example.org/a ", 9_000),
        ("hyphens", "a-b-c-d-e ", 19_000),
        ("joiners", "क\u200d\u094d\u200c", 45_000),
        ("emoji", "👩\u200d👩\u200d👧 ", 32_000),
    ):
        yield Trap(f"{name}.txt", lambda unit=unit, times=times: (unit * (times // n)).encode(), ANY)  # type: ignore[misc]


def _meanings(full: bool) -> Iterator[Trap]:
    n = 1 if full else 10
    zalgo = "".join(letter + "\u0335\u0321\u0489\u030d" * (200 // n) for letter in STORY)
    for name, text in (
        ("zalgo.txt", zalgo),
        ("override.txt", STORY.replace("14", "\u202e41\u202c").replace("two", "\u2066two\u2069")),
        ("digits-400.txt", f"{STORY} The fund holds {'9' * 400} rupees and {'1' * 399}.{'5' * 300} dollars."),
        ("digits-hindi.txt", f"{TEXT} कुल {'९' * 400} रुपये और {'१,' * 200}००० लोग।"),
        ("exponents.txt", f"{STORY} It cost 1e400 dollars, 9e999999999 rupees and -0.0 euros; {'0' * 390}7 people."),
        (
            "dates-impossible.txt",
            "On 31 February 2024 and 45 March 0000, on 99/99/9999 and 30.02.2023, 00-00-0000, 5 died. " * 5,
        ),
        ("dates-far.txt", "On 1 January 99999 and in the year 10000000000000000000, 29 February 2023, 7 died. " * 5),
        ("sql.txt", "'; drop table articles; -- 5 people were killed in Robert'); delete from facts where (1=1. " * 3),
        ("markup.txt", f"<script>alert('x')</script> {STORY} <img src=x onerror=alert(1)> & &lt;b&gt;"),
        ("formula.txt", f'=HYPERLINK("http://example.org","14 people")\n{STORY}'),
        ("template.txt", f"{STORY} {{{{7*7}}}} ${{jndi:ldap://example.org/a}} %s%n%x {{0.__class__}}"),
        ("tags.txt", STORY + "\U000e0041\U000e0042\ufff9\ufffa\ufffb\u2028\u2029\x85\x0c\x1c"),
        ("noncharacters.txt", STORY + "\ufffe\uffff\U0001fffe\ufdd0\ue000\U00100000"),
        ("mixed-scripts.txt", "раrlіаmеnt سرکار सरकार 政府 정부 " * 60),
    ):
        yield Trap(name, lambda text=text: text.encode(), ANY)  # type: ignore[misc]


def _pages(full: bool) -> Iterator[Trap]:
    n = 1 if full else 10
    body = f"<html><head><title>Storm</title></head><body><h1>Storm in the district</h1><p>{STORY}</p><p>{STORY[::1]} Again.</p>"
    entities = "".join(f'<!ENTITY l{i + 1} "{f"&l{i};" * 10}">' for i in range(9))
    for name, page, fates in (
        ("deep.html", "<div>" * (500_000 // n) + STORY + "</div>" * (500_000 // n), "too_large"),
        ("deep-unclosed.html", body + "<b><i>" * (150_000 // n) + STORY, "too_large article"),
        ("deep-lists.html", body + "<ul><li>" * (100_000 // n), "too_large article"),
        ("tables.html", body + "<table><tr><td>" * (60_000 // n), "too_large article"),
        ("attributes.html", body + "<p " + 'a="b" ' * (300_000 // n) + f">{STORY}</p>", "article no_article too_large"),
        ("attribute-open.html", body + '<a href="' + "x" * (2_000_000 // n), "article no_article"),
        ("less-than.html", body + "<" * (1_000_000 // n), "article no_article too_large"),
        ("comment-open.html", body + "<!--" * (400_000 // n), "article no_article"),
        ("cdata.html", body + "<![CDATA[" * (200_000 // n), "article no_article malformed"),
        ("ampersands.html", body + "&amp" * (500_000 // n), "article no_article too_large"),
        ("entity-bomb.html", f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">{entities}]><html><p>&l9;</p>{body}', "article no_article malformed"),
        ("xxe.html", f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>{body}<p>&e;</p>', "article no_article malformed"),
        ("xxe.xml", '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><rss><channel><item><title>a</title><description>&e;</description></item></channel></rss>', "malformed empty no_article article unsupported"),
        ("bomb.xml", f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">{entities}]><rss><channel><item><title>&l9;</title></item></channel></rss>', "malformed empty no_article article too_large unsupported"),
        ("paragraphs.html", body + f"<p>{TEXT}</p>" * (1_400 // n), "article too_large"),
        ("empty-paragraphs.html", body + "<p>" * (150_000 // n), "article too_large no_article"),
        ("spans.html", body + "<span>a</span>" * (60_000 // n), "article too_large no_article"),
        ("headings.html", "<html>" + f"<h1>{STORY[:60]}</h1>" * (20_000 // n) + body, "article too_large no_article"),
        ("json-ld.html", body + '<script type="application/ld+json">' + "[" * (200_000 // n) + "</script>", "article no_article"),
        ("json-ld-deep.html", body + '<script type="application/ld+json">' + '{"@graph":[' * 900 + "1" + "]}" * 900 + "</script>", "article no_article"),
        ("script.html", body + "<script>" + "if(a<b){}" * (100_000 // n), "article no_article"),
        ("charset-lies.html", '<html><head><meta charset="utf-16"></head>' + body, "article no_article encoding malformed"),
        ("charset-unknown.html", '<html><head><meta charset="x-no-such"></head>' + body + "\udcff", "article no_article encoding malformed"),
        ("picture-inside.html", body + f'<img src="data:image/png;base64,{"A" * (3_000_000 // n)}">', "article no_article too_large"),
        ("nul-inside.html", body.replace("storm", "st\x00orm"), "article no_article not_text"),
        ("classes.html", body + "".join(f'<div class="{"related-" * 40}{i}">a</div>' for i in range(20_000 // n)), "article no_article too_large"),
        ("cards.html", body + '<div><h2><a href="/a">A story of some other day</a></h2>' * (190 if full else 19) + "x" * 100, "article no_article"),
        ("links.html", body + '<a href="/a">A story of some other day</a>' * (60_000 // n), "article no_article too_large"),
        ("inputs.html", body + "<div><input>a</div>" * (60_000 // n), "article no_article too_large"),
        ("pictures.html", body + '<div><img src="a.jpg">a</div>' * (60_000 // n), "article no_article too_large"),
        ("metas.html", "<html><head>" + '<meta name="author" content="By A. Rao on 1 by on 2 by on 3 by">' * (30_000 // n) + f"</head>{body}", "article no_article too_large"),
        ("bylines.html", body + "<span>By on 1 by on 2 by on 3 by on 4 by on 5 by on 6</span>" * (30_000 // n), "article no_article too_large"),
        ("inline-closed.html", body + "<b>a</b>" * (480_000 // n), "article too_large"),
        ("inline-crossed.html", body + "<b><i>x</b></i>" * (250_000 // n), "article too_large"),
        ("inline-deep.html", body + "<mark><q><kbd>" * (290_000 // n), "too_large"),
        ("unknown-tags.html", body + "<x-a>" * (700_000 // n), "article too_large"),
        ("attributes-distinct.html", body + "<p " + " ".join(f"a{i}=b" for i in range(300_000 // n)) + f">{STORY}</p>", "too_large"),
        ("attributes-glued.html", body + "<p " + "".join(f"a{i}='>'" for i in range(300_000 // n)) + f">{STORY}</p>", "too_large"),
        ("tables-in-paragraphs.html", body + "<table>" + "<p>a<table>" * 90 + "<p>" * (900_000 // n), "article too_large"),
        ("numbered-entities.html", body + "<p>" + "&#x110000;&#0;&#55296;&#128;" * (50_000 // n), "article too_large"),
        ("graph-loop.html", body + '<script type="application/ld+json">{"@graph":[' + ",".join(['{"@type":"NewsArticle","@id":"a","author":{"@id":"a"},"mainEntity":{"@id":"a"}}'] * (9_000 // n)) + "]}</script>", "article"),
        ("refresh-loop.html", '<meta http-equiv="refresh" content="0">' * (40_000 // n) + body, "article"),
        ("base-script.html", '<base href="javascript:alert(1)//">' + body + '<link rel="canonical" href="javascript:alert(1)">', "article"),
        ("refresh.html", '<meta http-equiv="refresh" content="0;url=file:///etc/passwd">' + body, "article no_article"),
        ("base.html", '<base href="file:///etc/">' + body + '<link rel="canonical" href="passwd">', "article no_article"),
        ("frames.html", "<html><frameset>" + "<frame src='file:///etc/passwd'>" * 50 + "</frameset></html>", "no_article"),
        ("no-page.html", STORY, "no_article article"),
    ):  # fmt: skip
        yield Trap(name, lambda page=page: page.encode("utf-8", "surrogateescape"), _fates(fates))  # type: ignore[misc]


def _codecs(full: bool) -> Iterator[Trap]:
    """Pages that name an encoding which is none of pages', or one whose decoder goes over its input again and again."""
    page = f"<p>{STORY}</p>".encode() + b"<p>\xff\xe9" + b"a-" * (300_000 if full else 60_000)
    for name in (
        "punycode",
        "idna",
        "unicode_escape",
        "hex",
        "zlib",
        "rot13",
        "utf-7",
        "undefined",
        "hz",
        "x-user-defined",
    ):
        head = f'<html><head><meta charset="{name}"><title>Storm</title></head><body><h1>Storm in the district</h1>'
        fates = _fates("encoding too_large no_article article malformed not_text")
        yield Trap(f"charset-{name}.html", lambda head=head: head.encode() + page, fates)  # type: ignore[misc]


def _of_each(name: str, values: Sequence[object]) -> bytes:
    return "\n".join(json.dumps({"text": STORY, name: value}) for value in values).encode()


MOMENTS = (
    "0000-01-01", "10000-01-01", "-0044-03-15", "9999-12-31T23:59:59-23:59", "0001-01-01T00:00:00+23:59", "2024-13-45",
    "1" * 5000, "Mon, 99 Foo 99999 99:99:99 +9999", -1, 10**40, float("nan"), float("inf"), 1e308,
)  # fmt: skip
ADDRESSES = (
    "https://user:secret@example.org/a", "https://b\u0430nk.example/a", "https://xn--bnk-7cd.example/", "javascript:alert(1)",
    "data:text/html,<script>", "file:///etc/passwd", "/news/1", "//example.org/x", "http://[::1]/", "http://[", "http://2130706433/",
    "https://example.org/" + "a" * 100_000, "https://example.org/\u202egnp", "https://example.org:99999999/", "http://exa mple/\n<b>", "", "/",
)  # fmt: skip


def _records(full: bool) -> Iterator[Trap]:
    n = 1 if full else 10
    good = json.dumps({"text": TEXT}, ensure_ascii=False).encode()
    for name, content, fates in (
        ("deep.json", b"[" * (1_000_000 // n) + b"]" * (1_000_000 // n), "too_large"),
        ("deep-objects.json", b'{"a":' * (300_000 // n) + b"1" + b"}" * (300_000 // n), "too_large"),
        ("deep-open.json", b"[" * (1_000_000 // n), "too_large malformed"),
        ("strings-open.json", b'{"text": "' + b'\\"' * (1_000_000 // n), "malformed too_large"),
        ("digits.json", b'{"text": "a", "n": ' + b"9" * (1_000_000 // n) + b"}", "malformed too_large"),
        ("keys.json", b"{" + b",".join(b'"k%d":1' % i for i in range(200_000 // n)) + b',"text":"a b c"}', ANY),
        ("same-keys.json", b"{" + b'"text":"a b c",' * (100_000 // n) + b'"text":"d e f"}', ANY),
        ("not-a-number.json", b'{"text": NaN, "title": Infinity}', "malformed empty"),
        ("surrogate.json", b'{"text": "abc \\ud800 def"}', "encoding"),
        ("text-is-list.json", json.dumps({"text": [[["a"]]] * 2000}).encode(), ANY),
        ("null.json", b"null", "malformed"),
        ("overlong.json", b'{"text":"abc \xc0\xaf\xe0\x80\xaf def"}', "encoding"),
        ("surrogate-key.json", b'{"te\\ud800xt":"abc","text":"' + STORY.encode() + b'"}', "encoding"),
        (
            "keys-differ.json",
            json.dumps({"TEXT": 1, "Text ": [STORY], "text": STORY, "te xt": None}).encode(),
            "article empty",
        ),
        ("moments.jsonl", _of_each("published", MOMENTS), "article"),
        ("addresses.jsonl", _of_each("url", ADDRESSES), "article"),
        (
            "wide.csv",
            b"text,"
            + b",".join(b"c%d" % i for i in range(100_000 // n))
            + b"\n"
            + (b"a storm came" + b",1" * (100_000 // n) + b"\n") * 4,
            "article",
        ),
        ("header-long.csv", b"text," + b"x" * 4_400_000 + b"\na,b", "too_large"),
        (
            "sheet.csv",
            _zip({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>"}),
            "malformed not_text",
        ),
        ("sheet.xlsx", _zip({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>"}), "unsupported"),
        (
            "sitemap-loop.xml",
            b"<sitemapindex><sitemap><loc>https://example.org/sitemap-loop.xml</loc></sitemap></sitemapindex>",
            "unsupported",
        ),
        (
            "namespaces.xml",
            b"<rss "
            + b" ".join(b'xmlns:n%d="u%d"' % (i, i) for i in range(60_000 // n))
            + b"><channel><item><title>a</title><description>"
            + STORY.encode()
            + b"</description></item></channel></rss>",
            "article malformed",
        ),
        (
            "items.xml",
            b"<rss><channel>" + b"<item><title>a</title></item>" * (8_000 // n) + b"</channel></rss>",
            "malformed",
        ),
        (
            "link-script.xml",
            b"<rss><channel><item><title>a</title><link>javascript:alert(1)</link><description>"
            + STORY.encode()
            + b"</description></item></channel></rss>",
            "article",
        ),
        ("lines.jsonl", b"\n".join([good, b"{", b"[]", b"\xff", b"0", good[:-3]]), ANY),
        ("quotes-endless.csv", b"text,title\n" + b'"a,b\n' * (20_000 // n), "malformed too_large"),
        ("quote-open.csv", b'text,title\n"' + (b"word " * 400 + b",b\n") * (3_000 // n), "malformed too_large article"),
        ("columns.csv", b"text," + b"x," * (200_000 // n) + b"\n" + b"a," * (200_000 // n), ANY | {"unsupported"}),
        ("header-only.csv", b"text,title\n", "empty"),
        ("no-records.jsonl", b"\n\n", "empty"),
        ("no-records.json", b"[]", "empty"),
        ("utf16.csv", f'text,title\n"{STORY}",Storm\n'.encode("utf-16"), "article"),
        ("utf16.jsonl", (json.dumps({"text": STORY}) + "\n").encode("utf-16"), "article"),
        ("utf16-cut.csv", f'text,title\n"{STORY}",Storm\n'.encode("utf-16")[:-1], "encoding article"),
        ("one-bad-line.jsonl", good + b"\n{\n" + good, "article malformed"),
        ("nul.csv", b"text,title\na\x00b,c\n", ANY),
        ("mapping.csv", b"colour,size\nred,1\n", "malformed"),
    ):
        fate = fates if isinstance(fates, frozenset) else _fates(fates)
        yield Trap(name, lambda content=content: content, fate)  # type: ignore[misc]


def _packed(full: bool) -> Iterator[Trap]:
    size = 1_000_000_000 if full else 70_000_000
    whole = gzip.compress((TEXT * 200).encode(), mtime=0)
    lines = gzip.compress((json.dumps({"text": STORY}) + "\n").encode() * 50, mtime=0)
    record = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 90000000\r\n\r\nHTTP/1.1 200 OK\r\n\r\n"
    yield Trap("bomb.txt.gz", lambda: _gzip_bomb(size), _fates("too_large"))
    yield Trap("bomb.jsonl.gz", lambda: _gzip_bomb(size), _fates("too_large"))
    yield Trap(
        "bomb-twice.json.gz", lambda: gzip.compress(_gzip_bomb(size)), _fates("malformed not_text encoding too_large")
    )
    yield Trap("cut.txt.gz", lambda: whole[:-30], _fates("malformed"))
    yield Trap("cut.jsonl.gz", lambda: lines[:-12], _fates("malformed article"))
    yield Trap("flipped.txt.gz", lambda: whole[:40] + bytes([whole[40] ^ 255]) + whole[41:], _fates("malformed"))
    yield Trap("not-gzip.txt.gz", lambda: STORY.encode(), _fates("malformed"))
    yield Trap("bomb.zip", lambda: _zip({"a.txt": b" " * min(size, 200_000_000)}), _fates("too_large empty"))
    yield Trap(
        "slip.zip",
        lambda: _zip(
            {"../../slipped.txt": STORY.encode(), "/slipped.txt": STORY.encode(), "C:\\slipped.txt": STORY.encode()}
        ),
        _fates("malformed"),
    )
    yield Trap(
        "members.zip",
        lambda: _zip({f"{i}.txt": b"" for i in range(20_000 if full else 200)}),
        _fates("too_large empty"),
    )
    yield Trap(
        "nested.zip", lambda: _zip({"a.zip": _zip({"b.zip": _zip({"c.txt": STORY.encode()})})}), _fates("unsupported")
    )
    yield Trap("cut.zip", lambda: _zip({"a.txt": STORY.encode()})[:-30], _fates("malformed"))
    yield Trap("flipped.zip", lambda: _flipped(_zip({"a.txt": STORY.encode() * 3})), _fates("malformed"))
    yield Trap("overlapping.zip", lambda: _overlapping(2_000 if full else 100), _fates("malformed too_large empty"))
    yield Trap("locked.zip", lambda: _locked(_zip({"a.txt": STORY.encode()})), _fates("malformed"))
    yield Trap("same-name.zip", lambda: _zip_twice("a.txt", STORY.encode()), ARTICLE)
    yield Trap("hidden.zip", lambda: _zip({".a.txt": b"x", "__MACOSX/a.txt": b"x"}), _fates("empty"))
    yield Trap("not-a.zip", lambda: STORY.encode(), _fates("malformed"))
    yield Trap("bomb.tar.gz", lambda: _tar({"a.txt": b" " * min(size, 200_000_000)}), _fates("too_large empty"))
    yield Trap(
        "slip.tar.gz",
        lambda: _tar({"../slipped.txt": STORY.encode()}, links={"link.txt": "/etc/passwd"}),
        _fates("malformed"),
    )
    yield Trap("long-name.tar", lambda: _long_name(3_000_000 if full else 1_200_000), _fates("too_large"))
    yield Trap("cut.tar.gz", lambda: _tar({"a.txt": os.urandom(9000)})[:-2000], _fates("malformed"))
    yield Trap("cut.warc", lambda: record + STORY.encode(), _fates("malformed too_large no_article"))
    yield Trap("cut.warc.gz", lambda: gzip.compress(record * 40, mtime=0)[:-20], _fates("malformed too_large"))
    yield Trap(
        "packed-bomb.warc",
        lambda: _warc(gzip.compress(b" " * 30_000_000), "Content-Encoding: gzip\r\n"),
        _fates("too_large"),
    )
    yield Trap(
        "lying-chunks.warc",
        lambda: _warc(b"ffffffff\r\n" + STORY.encode(), "Transfer-Encoding: chunked\r\n"),
        _fates("malformed article no_article"),
    )
    yield Trap(
        "long-header.warc",
        lambda: _warc(STORY.encode(), "X: " + "a" * (3_000_000 if full else 300_000) + "\r\n"),
        _fates("malformed article no_article too_large"),
    )
    yield Trap(
        "many-headers.warc",
        lambda: _warc(STORY.encode(), "X: a\r\n" * (200_000 if full else 20_000)),
        _fates("malformed article no_article too_large"),
    )
    for name, length, fates in (
        ("length-short.warc", "20", "malformed empty"),
        ("length-long.warc", "100000", "malformed"),
        ("length-huge.warc", "9" * 30, "malformed"),
        ("length-negative.warc", "-5", "malformed unsupported"),
        ("length-words.warc", "many", "malformed unsupported"),
    ):
        yield Trap(name, lambda length=length: _relabelled(_warc(STORY.encode(), ""), length), _fates(fates))  # type: ignore[misc]
    yield Trap(
        "chunked-packed.warc",
        lambda: _warc(
            _chunked(gzip.compress(f"<h1>Storm</h1><p>{STORY}</p>".encode())),
            "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n",
        ),
        ARTICLE,
    )
    yield Trap(
        "encodings.warc",
        lambda: b"".join(
            _warc(STORY.encode(), f"Content-Encoding: {name}\r\n") for name in ("br", "gzip", "zstd, gzip, gzip")
        ),
        _fates("article no_article malformed not_text encoding"),
    )
    yield Trap("not-a.warc", lambda: STORY.encode() * 20, _fates("malformed"))


def _relabelled(archive: bytes, length: str) -> bytes:
    """A web archive whose first record says to have another length than it has; a sound record follows."""
    head, mark, rest = archive.partition(b"Content-Length: ")
    return head + mark + length.encode() + rest[rest.index(b"\r\n") :] + archive


def _chunked(content: bytes) -> bytes:
    return b"%x\r\n" % len(content) + content + b"\r\n0\r\n\r\n"


def _devices(full: bool) -> Iterator[Trap]:
    """Archives of things that are no files, of methods that nobody reads, and packed streams of nothing."""
    story = STORY.encode()
    yield Trap("devices.tar", _special_members, ARTICLE)
    yield Trap(
        "nested.tar.gz",
        lambda: _tar({"a.tar.gz": _tar({"b.txt": story}), "c.txt": story}),
        _fates("article unsupported"),
    )
    yield Trap("size-lies.tar", lambda: _pax(size="99999999999999"), _fates("malformed too_large"))
    yield Trap("sparse-lies.tar", lambda: _pax(**{"GNU.sparse.major": "1", "GNU.sparse.minor": "0", "GNU.sparse.realsize": "9" * 12}), _fates("malformed too_large"))  # fmt: skip
    yield Trap("sparse.tar", _sparse, _fates("too_large malformed"))
    yield Trap("method.zip", lambda: _method(_zip({"a.txt": story}), 99), _fates("malformed"))
    yield Trap("comment.zip", lambda: _zip({"a.txt": story})[:-2] + b"\x22\x00" + b"PK\x05\x06" + b"\xff" * 30, _fates("too_large malformed article"))  # fmt: skip
    yield Trap("names.zip", lambda: _zip({"a\x00b.txt": story, "\u202etxt.exe": b"x", "a" * 60_000 + ".txt": story, "dir/": b""}), _fates("article unsupported malformed"))  # fmt: skip
    yield Trap("members-empty.txt.gz", lambda: gzip.compress(b"", mtime=0) * (100_000 if full else 5_000) + gzip.compress(story, mtime=0), ARTICLE)  # fmt: skip
    yield Trap("padded.txt.gz", lambda: gzip.compress(story, mtime=0) + b"\x00" * 1_000_000, ARTICLE)
    yield Trap("header-long.txt.gz", lambda: b"\x1f\x8b\x08\x08" + b"\x00" * 6 + b"n" * 3_000_000 + b"\x00" + gzip.compress(story, mtime=0)[10:], ARTICLE)  # fmt: skip


def _special_members() -> bytes:
    sink = io.BytesIO()
    with tarfile.open(fileobj=sink, mode="w") as archive:
        for kind in (tarfile.CHRTYPE, tarfile.BLKTYPE, tarfile.FIFOTYPE, tarfile.LNKTYPE, tarfile.SYMTYPE):
            info = tarfile.TarInfo("device.txt")
            info.type, info.devmajor, info.devminor, info.linkname = kind, 1, 5, "/etc/passwd"
            archive.addfile(info)
        info = tarfile.TarInfo("sound.txt")
        info.size = len(STORY.encode())
        archive.addfile(info, io.BytesIO(STORY.encode()))
    return sink.getvalue()


def _pax(**headers: str) -> bytes:
    sink = io.BytesIO()
    with tarfile.open(fileobj=sink, mode="w", format=tarfile.PAX_FORMAT) as archive:
        info = tarfile.TarInfo("a.txt")
        info.size, info.pax_headers = len(STORY.encode()), headers
        archive.addfile(info, io.BytesIO(STORY.encode()))
    return sink.getvalue()


def _sparse() -> bytes:
    """A member of 512 bytes that says to be eight gigabytes of zeros."""
    info = tarfile.TarInfo("a.txt")
    info.size, info.type = 512, tarfile.GNUTYPE_SPARSE
    header = bytearray(info.tobuf(tarfile.GNU_FORMAT))
    header[386:410] = b"00000000000\x0000000001000\x00"
    header[483:495] = b"77777777777\x00"
    header[148:156] = b" " * 8
    header[148:156] = b"%06o\x00 " % sum(header)
    return bytes(header) + b"x" * 512 + b"\x00" * 1024


def _method(content: bytes, number: int) -> bytes:
    """The archive with its member said to be packed by a method, in both of its headers."""
    told = bytearray(content)
    told[8:10] = struct.pack("<H", number)
    start = content.index(b"PK\x01\x02") + 10
    told[start : start + 2] = struct.pack("<H", number)
    return bytes(told)


def _gzip_bomb(size: int) -> bytes:
    block = gzip.compress(b" " * 10_000_000, mtime=0)
    return block * (size // 10_000_000)


def _zip(members: dict[str, bytes]) -> bytes:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return sink.getvalue()


def _zip_twice(name: str, content: bytes) -> bytes:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        archive.writestr(name, content)
        archive.writestr(name, content)
    return sink.getvalue()


def _overlapping(members: int) -> bytes:
    """An archive whose members are all one and the same stretch of packed spaces."""
    sound = _zip({"a.txt": b" " * 5_000_000})
    start = sound.index(b"PK\x01\x02")
    end = sound.index(b"PK\x05\x06")
    entry = sound[start:end]
    tail = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, members, members, len(entry) * members, start, 0)
    return sound[:start] + entry * members + tail


def _locked(content: bytes) -> bytes:
    """The archive with its member said to be encrypted, in both of its headers."""
    flagged = bytearray(content)
    flagged[6] |= 1
    flagged[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(flagged)


def _long_name(size: int) -> bytes:
    sink = io.BytesIO()
    with tarfile.open(fileobj=sink, mode="w", format=tarfile.GNU_FORMAT) as archive:
        info = tarfile.TarInfo("a" * size + ".txt")
        archive.addfile(info)
    return sink.getvalue()


def _warc(body: bytes, header: str) -> bytes:
    """A web archive of one page."""
    answer = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{header}\r\n".encode() + body
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/a\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def _tar(members: dict[str, bytes], links: dict[str, str] | None = None) -> bytes:
    sink = io.BytesIO()
    with tarfile.open(fileobj=sink, mode="w:gz") as archive:
        for name, content in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
        for name, target in (links or {}).items():
            info = tarfile.TarInfo(name)
            info.type, info.linkname = tarfile.SYMTYPE, target
            archive.addfile(info)
    return sink.getvalue()


def _flipped(content: bytes) -> bytes:
    middle = content.index(b"a.txt") + 30
    return content[:middle] + bytes([content[middle] ^ 255]) + content[middle + 1 :]


def _parquets(full: bool) -> Iterator[Trap]:
    sound = _parquet(pa.table({"text": [STORY] * 50}))
    yield Trap("cut.parquet", lambda: sound[: len(sound) // 2], _fates("malformed"))
    yield Trap("footer-lies.parquet", lambda: sound[:-8] + struct.pack("<I", 2**31 - 1) + b"PAR1", _fates("malformed"))
    yield Trap("footer-small.parquet", lambda: sound[:-8] + struct.pack("<I", 7) + b"PAR1", _fates("malformed"))
    yield Trap("footer-torn.parquet", lambda: sound[:-60] + b"\xff" * 52 + sound[-8:], _fates("malformed"))
    yield Trap("pages-torn.parquet", lambda: sound[:4] + b"\xff" * 60 + sound[64:], _fates("malformed"))
    yield Trap("rows-lie.parquet", lambda: _more_rows(sound), _fates("malformed article too_large"))
    yield Trap("no-columns.parquet", lambda: _parquet(pa.table({"colour": ["red"]})), _fates("malformed"))
    yield Trap("same-value.parquet", lambda: _parquet(pa.table({"text": pa.array([" " * 100_000] * (4_000 if full else 100)).dictionary_encode()})), _fates("empty too_large"))  # fmt: skip
    yield Trap("no-rows.parquet", lambda: _parquet(pa.table({"text": pa.array([], pa.string())})), _fates("empty"))
    yield Trap(
        "far-moments.parquet",
        lambda: _parquet(pa.table({"text": [STORY] * 2, "published": pa.array([2**62, 1], pa.timestamp("us"))})),
        ARTICLE,
    )
    yield Trap(
        "nanoseconds.parquet",
        lambda: _parquet(pa.table({"text": [STORY], "published": pa.array([2**60 + 1], pa.timestamp("ns"))})),
        ARTICLE,
    )
    values = pa.array([[("a", 1)]] * 3, pa.map_(pa.string(), pa.int32()))
    yield Trap("nested.parquet", lambda: _parquet(pa.table({"text": [[STORY, STORY]] * 3, "title": [{"name": "Storm", "x": [1]}] * 3, "author": values, "published": [1e300] * 3})), ARTICLE)  # fmt: skip
    yield Trap("dictionary.parquet", lambda: _parquet(pa.table({"text": pa.array([STORY] * 3).dictionary_encode(), "title": pa.array(["x"] * 3, pa.large_string())})), ARTICLE)  # fmt: skip
    yield Trap("types-wrong.parquet", lambda: _parquet(pa.table({"text": [1, 2, 3], "title": [b"\xff\xfe"] * 3, "url": [True] * 3, "published": pa.array([1, 2, 3], pa.duration("s"))})), _fates("empty malformed"))  # fmt: skip
    yield Trap("columns.parquet", lambda: _parquet(pa.table({**{f"c{i}": [1] for i in range(20_000 if full else 2_000)}, "text": [STORY]})), ARTICLE)  # fmt: skip
    yield Trap("levels.parquet", lambda: _parquet(pa.table({"text": [STORY], "x": pa.array([None], reduce(lambda kind, _: pa.list_(kind), range(90), pa.int8()))})), _fates("malformed article"))  # fmt: skip
    yield Trap("other-format.parquet", _orc, _fates("malformed"))
    yield Trap("fake.parquet", lambda: b"PAR1" + b"\x00" * 500 + b"PAR1", _fates("malformed"))


def _orc() -> bytes:
    sink = io.BytesIO()
    orc.write_table(pa.table({"text": [STORY]}), sink)
    return sink.getvalue()


def _parquet(table: pa.Table) -> bytes:
    sink = io.BytesIO()
    pq.write_table(table, sink)
    return sink.getvalue()


def _more_rows(content: bytes) -> bytes:
    """The count of rows in the footer (50 is 100 as a zigzag number) raised to 63."""
    start = len(content) - 8 - struct.unpack("<I", content[-8:-4])[0]
    return content[:start] + content[start:].replace(b"\x16\x64", b"\x16\x7e")


def _names(full: bool) -> Iterator[Trap]:
    """Sound text under names that are traps; the folder of each makes a source of its own."""
    for number, name in enumerate(
        (
            "line\nfeed.txt",
            "'; drop table articles; --.txt",
            '"quoted" `ticked` $(touch x).txt',
            "-rf.txt",
            "--help.txt",
            "=cmd|' /C calc'!A0.txt",
            "<img src=x onerror=alert(1)>.txt",
            "हिन्दी समाचार.txt",
            "\u202etxt.fdp.txt",
            "a" * 240 + ".txt",
            "tab\t and  spaces .txt",
            "percent%2e%2e%2fname.txt",
            "back\\slash.txt",
            "x.txt/in-a-folder-named-like-a-file.txt",
            "=formula/folder.txt",
            "noending",
            "document.pdf",
            "not-utf8-\udcff\udcfe.txt",
            unicodedata.normalize("NFD", "कड़ी ख़बर é") + ".txt",
            " .txt",
            "CON.txt",
            "x.txt.txt.txt",
            "*?[x].txt",
            "%s%n{0}.txt",
            "\u200b\u2066.txt",
            "emoji-👩\u200d🚒.txt",
        )
    ):
        fates = _fates("unsupported") if name in ("noending", "document.pdf") else ARTICLE
        yield Trap(name, lambda number=number: f"{STORY} Notice {number}.".encode(), fates)  # type: ignore[misc]


def build(inbox: Path, full: bool = False) -> dict[str, frozenset[str]]:
    """Make the hostile files in `inbox`; returns what may become of each file, by its path."""
    fates = {}
    for trap in traps(full):
        folder = "names" if any(trap.name == named.name for named in _names(full)) else "hostile"
        path = inbox / folder / trap.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(trap.make())
        shown = os.fsencode(trap.name).decode("utf-8", "backslashreplace")  # a name need not be UTF-8
        fates[f"{folder}/{shown}"] = trap.fates
    return fates


def ignored(inbox: Path) -> int:
    """Make what is passed over: links, pipes, hidden and unfinished files; returns how many."""
    secret = inbox.parent / "secret.txt"
    secret.write_text("secret words that nobody may read through a link in the inbox")
    folder = inbox / "passed-over"
    folder.mkdir(parents=True)
    (folder / "out.txt").symlink_to(secret)
    (folder / "out").symlink_to(inbox.parent)
    (folder / "loop").symlink_to(folder)
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    (folder / "dead.txt").symlink_to(folder / "gone.txt")
    (folder / "passwd.txt").symlink_to("/etc/passwd")
    os.mkfifo(folder / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as end:
        here = os.getcwd()
        try:  # the name of a socket is short: bound from its own folder
            os.chdir(folder)
            end.bind("socket.txt")
        finally:
            os.chdir(here)
    for name in (".hidden.txt", "later.txt.part", "later.html.crdownload", "open.txt~"):
        (folder / name).write_text(STORY)
    return len(os.listdir(folder))


CLOCKS = {"batch_id", "ingested_at"}  # of the run, not of the article
PER_ARTICLE = ("articles", "mentions", "quantities", "events", "statements", "roles", "copies", "stories")
NEAR = {"stories": {"similarity"}}  # words weigh as much as they are rare among all texts


def harmed(alone: Path, among: Path, links: bool = True) -> list[str]:
    """Where the articles of one warehouse differ in another that was filled with hostile files beside them.

    Without `links`, stories are compared by who is in them: in a run of many parts another article may begin a story.
    """
    from flows.queries import run_query

    names = [row["article_id"] for row in run_query("select article_id from articles", alone).to_pylist()]
    quoted = ", ".join(f"'{name}'" for name in names)
    found = [] if names else ["no articles"]
    if not links and _stories(alone, quoted) != _stories(among, quoted):
        found.append("stories: other articles are put together")
    for table in PER_ARTICLE if links else PER_ARTICLE[:-1]:
        rows, same = (
            sorted(
                run_query(f"from {table} where article_id in ({quoted})", warehouse).to_pylist(),
                key=lambda row: json.dumps({k: v for k, v in row.items() if k not in CLOCKS}, default=str),
            )
            for warehouse in (alone, among)
        )
        if len(rows) != len(same):
            found.append(f"{table}: {len(rows)} rows, {len(same)} among hostile files")
        for row, other in zip(rows, same, strict=False):
            for column in row.keys() - CLOCKS:
                near = column in NEAR.get(table, ()) and abs(row[column] - other[column]) < 0.05
                if row[column] != other[column] and not near:
                    found.append(f"{table}.{column} of {row['article_id']}: {row[column]!r}, then {other[column]!r}")
    return found


def _stories(warehouse: Path, quoted: str) -> set[frozenset[str]]:
    """The articles of each story, of those named."""
    from flows.queries import run_query

    groups: dict[str, set[str]] = {}
    for row in run_query(f"from stories where article_id in ({quoted})", warehouse).to_pylist():
        groups.setdefault(row["story_id"], set()).add(row["article_id"])
    return {frozenset(group) for group in groups.values()}
