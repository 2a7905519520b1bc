"""Feeds, sitemaps and lists of addresses: what they lead to, and what is none."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest

from flows.errors import Rejected
from flows.reading.links import Link, read_address_list, read_links
from flows.settings import Limits
from flows.web.robots import read_robots

RSS = b"""<?xml version="1.0" encoding="utf-8"?><!-- made today --><!DOCTYPE rss>
<rss version="2.0" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"><channel><title>T</title>
<item><link>https://example.org/a</link><pubDate>Tue, 03 Feb 2026 06:00:00 GMT</pubDate></item>
<item><link>https://feeds.example/x</link><feedburner:origLink>https://example.org/b</feedburner:origLink></item>
<item><title>no link</title></item></channel></rss>"""
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><entry><link rel="enclosure" href="/a.mp3"/>
<link href="/a"/><updated>2026-02-03T06:00:00Z</updated></entry></feed>"""
RDF = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<item rdf:about="/a"><link>https://example.org/a</link></item></rdf:RDF>"""
JSON = b'{"version": "https://jsonfeed.org/version/1", "items": [{"url": "/a", "date_published": "2026-02-03"}, {}, 7]}'
SITEMAP = b"""<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc> /old </loc><lastmod>2026-01-01</lastmod></url>
<url><loc>/undated</loc></url><url><loc>/new</loc><lastmod>2026-02-03T06:00:00+05:30</lastmod></url><url/></urlset>"""
INDEX = b"""<sitemapindex><sitemap><loc>/2026.xml</loc><lastmod>2026-02-03</lastmod></sitemap></sitemapindex>"""


@pytest.mark.parametrize(
    ("content", "links"),
    [
        (RSS, [Link("https://example.org/a", "Tue, 03 Feb 2026 06:00:00 GMT"), Link("https://example.org/b")]),
        (b"\xef\xbb\xbf  " + ATOM, [Link("/a", "2026-02-03T06:00:00Z")]),
        (RDF, [Link("https://example.org/a")]),
        (JSON, [Link("/a", "2026-02-03")]),
        (JSON.replace(b"/", rb"\/"), [Link("/a", "2026-02-03")]),
        (b"\xef\xbb\xbf" + JSON, [Link("/a", "2026-02-03")]),
        (SITEMAP, [Link("/new"), Link("/old"), Link("/undated")]),
        (INDEX, [Link("/2026.xml", "", True)]),
        (b"<urlset><url><:x>1</:x><loc>/a</loc></url></urlset>", [Link("/a")]),
        (b"<rss version='2.0'><channel></channel></rss>", []),
    ],
    ids=["rss", "atom", "rdf", "json", "json-escaped", "json-mark", "sitemap", "index", "no-name", "empty"],
)
def test_what_lists_lead_to(content: bytes, links: list[Link]) -> None:
    assert read_links(content, Limits(), 100) == links
    assert read_links(content, Limits(), 1) == links[:1]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<!doctype html><html><body>&lt;rss&gt; <rss></rss></body></html>",
        b"<html><head></head></html>",
        b'{"version": "1", "items": []}',
        b"Plain text with <rss> in it",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        "<p>आग</p>".encode("utf-16"),
    ],
)
def test_what_is_no_list(content: bytes) -> None:
    assert read_links(content, Limits(), 100) is None


def test_entities_lead_nowhere() -> None:
    secret = b'<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><link>/&x;</link></item></channel></rss>'
    laughs = b'<!DOCTYPE rss [<!ENTITY a "' + b"h" * 1000 + b'"><!ENTITY b "' + b"&a;" * 1000 + b'">]><rss><channel><item><link>/&b;</link></item></channel></rss>'  # fmt: skip
    for content in (secret, laughs):
        for link in read_links(content, Limits(), 100) or []:
            assert len(link.address) < 1000
            assert "root" not in link.address


def test_a_broken_json_feed_is_said_to_be_broken() -> None:
    with pytest.raises(Rejected, match="no JSON"):
        read_links(JSON[:-3], Limits(), 100)


@pytest.mark.parametrize("piece", [b"<!--", b"<?x", b"<!D", b"<rss ", b"<a:", b'{"', b"<rss><item><link>"])
def test_reading_a_list_grows_with_its_length_alone(piece: bytes) -> None:
    def seconds(times: int) -> float:
        began = time.process_time()
        with suppress(Rejected):
            read_links(piece * times, Limits(), 100)
        return time.process_time() - began

    small, large = min(seconds(4_000) for _ in range(3)), min(seconds(32_000) for _ in range(3))
    assert large < 8 * 4 * small + 0.05


def test_lines_of_addresses() -> None:
    content = "\ufeff# today\n\n https://example.org/a \r\nhttps://example.org/ख़बर".encode()
    assert list(read_address_list(content)) == [(3, "https://example.org/a"), (4, "https://example.org/ख़बर")]


@pytest.mark.parametrize(
    ("rules", "allowed", "forbidden"),
    [
        ("", ["/", "/x"], []),
        ("User-agent: *\nDisallow: /", [], ["/", "/x"]),
        ("User-agent: *\nDisallow: /\n\nUser-agent: khabar\nDisallow: /x", ["/y"], ["/x", "/x/y"]),
        ("User-agent: *\nDisallow: /x\nAllow: /x/open", ["/x/open/1", "/"], ["/x/1"]),
        ("User-agent: *\nDisallow: /*?print=\nDisallow: /*.pdf$", ["/a", "/a.pdf?x"], ["/a?print=1", "/b/a.pdf"]),
        ("<html>not found</html>", ["/x"], []),
        ("User-agent: *\nDisallow: /" + "*a" * 500 + "b", ["/" + "a" * 1500], []),
    ],
)
def test_robots(rules: str, allowed: list[str], forbidden: list[str]) -> None:
    robots = read_robots(rules.encode(), "Khabar")
    assert [path for path in allowed if not robots.allows("https://example.org" + path)] == []
    assert [path for path in forbidden if robots.allows("https://example.org" + path)] == []


def test_the_pause_that_robots_ask_for() -> None:
    assert read_robots(b"User-agent: *\nCrawl-delay: 7.5", "Khabar").delay == 7.5
    assert read_robots(b"User-agent: other\nCrawl-delay: 7", "Khabar").delay == 0.0
