"""Feeds as publishers write them, followed to their pages: which pages are asked for, and what the feed says of each."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from flows.articles.parse import parse_article
from flows.seeds import load_seeds
from flows.settings import Limits
from tests.flow.bad_server import Site, serving
from tests.flow.test_fetch import fetched, pages, reasons

pytestmark = pytest.mark.flow


@dataclass(frozen=True)
class Kind:
    """A feed: its bytes with {site} for the host, the media type, and the pages with the day on which each appeared."""

    name: str
    body: bytes
    media: str
    leads_to: dict[str, str | None]


def rss(
    items: str, head: str = "", spaces: str = "", declaration: str = '<?xml version="1.0" encoding="UTF-8"?>'
) -> str:
    return f'{declaration}<rss version="2.0" {spaces}><channel><title>Clarion</title>{head}{items}</channel></rss>'


def item(path: str, date: str, more: str = "") -> str:
    return f"<item><title>Report</title><link>{{site}}/{path}</link><pubDate>{date}</pubDate>{more}</item>"


HINDI = "पुल टूटने से तीन मजदूर घायल"
KINDS = [
    Kind(
        "RSS with whole texts",
        rss(
            item("a", "Mon, 02 Feb 2026 10:00:00 +0530", "<content:encoded><![CDATA[<p>Road <b>a</b></p>]]></content:encoded><dc:creator>A. Rao</dc:creator>")
            + item("b", "Tue, 3 Feb 2026 00:10:00 GMT", '<guid isPermaLink="false">clarion-1</guid>'),
            spaces='xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"',
        ).encode(),
        "application/rss+xml", {"a": "2026-02-02", "b": "2026-02-03"},
    ),
    Kind(
        "RSS with media and an image of the channel",
        rss(
            item("a", "Mon, 02 Feb 2026 10:00 IST", '<media:content url="{site}/big.jpg" medium="image"><media:title>No story</media:title></media:content><enclosure url="{site}/a.mp3" type="audio/mpeg" length="1"/>'),
            head="<link>{site}/</link><image><url>{site}/logo.png</url><link>{site}/</link></image><atom:link href='{site}/feed' rel='self'/>",
            spaces='xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom"',
        ).encode(),
        "text/xml", {"a": "2026-02-02"},
    ),
    Kind(
        "RDF",
        (
            b'<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
            b'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="{site}/"><title>Clarion</title><link>{site}/</link></channel>'
            b'<item rdf:about="{site}/a"><title>Report</title><link>{site}/a</link><dc:date>2026-02-02T10:00:00+05:30</dc:date></item></rdf:RDF>'
        ),
        "application/rdf+xml", {"a": "2026-02-02"},
    ),
    Kind(
        "Atom with markup as its text",
        (
            b'<feed xmlns="http://www.w3.org/2005/Atom"><title>Clarion</title><link rel="self" href="{site}/feed"/><link href="{site}/"/>'
            b'<entry><id>tag:1</id><title type="html">&lt;b&gt;Report&lt;/b&gt;</title><link rel="edit" href="{site}/edit"/>'
            b'<link rel="alternate" type="text/html" href="{site}/a"/><link rel="replies" href="{site}/replies"/>'
            b"<published>2026-02-02T04:30:00Z</published><updated>2026-02-03T04:30:00Z</updated>"
            b'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Road <a href="/other">a</a></p></div></content></entry></feed>'
        ),
        "application/atom+xml", {"a": "2026-02-02"},
    ),
    Kind(
        "JSON feed",
        json.dumps({"version": "https://jsonfeed.org/version/1", "home_page_url": "{site}/", "items": [
            {"id": "1", "url": "{site}/a", "content_html": "<p>x</p>", "date_published": "2026-02-02T10:00:00+05:30"},
            {"id": "2", "external_url": "{site}/b", "content_text": "x"}, {"id": "3"}, "junk"]}).replace("{site}", "<site>").replace("{", "{{").replace("}", "}}").replace("<site>", "{site}").encode(),
        "application/feed+json", {"a": "2026-02-02", "b": None},
    ),
    Kind(
        "news sitemap",
        (
            '<?xml version="1.0" encoding="UTF-8"?><?xml-stylesheet type="text/xsl" href="/s.xsl"?><!-- made by a plugin -->'
            '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9" '
            'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"><url><loc>\n {site}/a \n</loc><n:news><n:publication><n:name>Clarion</n:name>'
            "<n:language>hi</n:language></n:publication><n:publication_date>2026-02-02T10:00:00+05:30</n:publication_date>"
            f"<n:title>{HINDI}</n:title></n:news><image:image><image:loc>{{site}}/a.jpg</image:loc></image:image></url></urlset>"
        ).encode(),
        "application/xml", {"a": "2026-02-02"},
    ),
    Kind(
        "a feed by a service that counts clicks",
        rss(
            "<item><title>Report</title><link>{site}/~r/clarion/~3/x/</link><feedburner:origLink>{site}/a?utm_source=feed</feedburner:origLink>"
            "<pubDate>Mon, 02 Feb 2026 10:00:00 PST</pubDate></item>",
            spaces='xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"',
        ).encode(),
        "text/xml; charset=UTF-8", {"a": "2026-02-02"},
    ),
    Kind(
        "broken XML",
        ("\n\n" + rss(
            "<item><title>Fire & rain at R&D unit</title><link>{site}/a</link><pubDate>Mon, 02 Feb 2026 10:00:00 +0530</pubDate>"
            "<description>&nbsp;&raquo; 5 < 6\x0b</description></item>" + item("b", "Tue, 03 Feb 2026 10:00:00 +0530")
        ).replace("</channel></rss>", "")).encode(),
        "text/html", {"a": "2026-02-02", "b": "2026-02-03"},
    ),
    Kind(
        "Hindi in UTF-16",
        rss(item("a", "Mon, 02 Feb 2026 10:00:00 +0530").replace("Report", HINDI), declaration='<?xml version="1.0" encoding="UTF-16"?>').encode("utf-16"),
        "application/xml", {"a": "2026-02-02"},
    ),
    Kind(
        "relative links",
        rss("<item><title>Report</title><link>/a</link></item><item><title>Other</title><link>b?ref=rss#top</link></item>").encode(),
        "application/rss+xml", {"a": None, "b?ref=rss": None},
    ),
    Kind(
        "one story twice, and one without a link",
        rss(
            item("a", "Mon, 02 Feb 2026 10:00:00 +0530", "<guid>1</guid>") * 2 + item("a?utm_medium=rss", "Tue, 03 Feb 2026 10:00:00 +0530", "<guid>1</guid>")
            + "<item><title>Nothing</title></item>"
            + '<item><title>By its id</title><guid isPermaLink="true">{site}/b</guid></item>'
        ).encode(),
        "application/rss+xml", {"a": "2026-02-02", "b": None},
    ),
    Kind(
        "days in many forms",
        rss(
            item("a", "2026-02-02 10:00:00") + item("b", "02 Feb 2026") + item("c", "Monday, February 2, 2026") + item("d", "२ फरवरी २०२६") + item("e", "soon")
        ).encode(),
        "application/rss+xml", {"a": "2026-02-02", "b": "2026-02-02", "c": "2026-02-02", "d": "2026-02-02", "e": None},
    ),
]  # fmt: skip


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as started:
        for path in ("/a", "/b", "/b?ref=rss", "/c", "/d", "/e"):
            text = (
                f"<p>Road {path[1]} was closed after a landslide, and buses go by the old one, the council said.</p>"
                "<p>Engineers will look at the slope when the rain has stopped, and the work will take two weeks at least.</p>"
                "<p>Nobody was hurt. Four houses below the road were left by their families during the night.</p>"
            )
            body = f"<html><body><article><h1>Report {path[1]}</h1>{text}</article></body></html>".encode()
            started.pages[path] = lambda request, body=body: request.answer(body)  # type: ignore[misc]
        yield started


@pytest.mark.parametrize("kind", KINDS, ids=[kind.name for kind in KINDS])
def test_a_feed_leads_to_its_pages(kind: Kind, site: Site, tmp_path: Path) -> None:
    wide = b"\xff\xfe" if kind.body.startswith(b"\xff\xfe") else b""
    text = kind.body.decode("utf-16" if wide else "utf-8")
    text = text.replace("{{", "{").replace("}}", "}").replace("{site}", site.address)
    body = text.encode("utf-16" if wide else "utf-8")
    site.pages["/feed"] = lambda request: request.answer(body, media=kind.media)
    found = fetched(site, tmp_path, "/feed")
    asked = [path.lstrip("/") for path in site.asked if path not in ("/robots.txt", "/feed")]
    assert sorted(asked) == sorted(kind.leads_to)
    assert reasons(found) == {}
    got = pages(found)
    assert len(got) == len(kind.leads_to)
    seeds = load_seeds()
    for path, day in kind.leads_to.items():
        raw = got[path.partition("?")[0]]
        stated = parse_article(raw, seeds.articles, seeds.catalogue, Limits(), "").published_date
        assert stated == (dt.date.fromisoformat(day) if day else None)
