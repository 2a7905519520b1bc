"""Feeds that lie in the inbox as files: RSS and Atom. Entities are not expanded, and nothing is fetched."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree

from flows.errors import Rejected
from flows.reading.mending import mended
from flows.reading.reader import Reader, Row

SITEMAPS = ("urlset", "sitemapindex")
FEEDS = ("rss", "feed", "rdf")


def read_feed(reader: Reader) -> Iterator[Row]:
    """The entries of a feed, each known by its own id: a feed that is saved again under its name repeats most of them."""
    content = reader.whole(reader.limits.item_bytes)
    if not content.strip():
        raise Rejected("empty", "no characters but spaces")
    root = parse_xml(content)
    name = root_name(root)
    if name in SITEMAPS:
        raise Rejected("unsupported", "a sitemap: addresses, and no text")
    if name not in FEEDS:
        raise Rejected("unsupported", f"XML, but no feed: <{name[:40]}>")
    feed = parse_feed(root)
    entries = feed.get("entries", [])
    if not entries:
        raise Rejected("no_article", "a feed without entries")
    about = feed.get("feed", {})
    for number, entry in enumerate(entries, start=1):
        item = str(entry.get("id") or entry.get("link") or number)
        yield reader.record(_record(entry, about), item[:500])


def parse_xml(content: bytes) -> Any:
    """The root of an XML document, without its document type and entities; raises Rejected where there is none.

    What is broken is mended, in linear time, which the feed library's own parser does not promise.
    """
    content = content.lstrip()
    root, is_sound = _parsed(content)
    if not is_sound and root_name(root) in FEEDS:
        root, _ = _parsed(mended(content))
    return root


def _parsed(content: bytes) -> tuple[Any, bool]:
    """The root of what can be read of a document, and whether that is all of it."""
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Rejected("malformed", f"no XML: {error}"[:200]) from error
    if root is None:
        raise Rejected("malformed", "no XML")
    return root, not parser.error_log and next(root.iter(etree.Entity), None) is None


def root_name(root: Any) -> str:
    """The name of a root element, in small letters and without its namespace; empty where a comment is all there is."""
    return local_name(root).lower() if isinstance(root.tag, str) else ""


def local_name(element: Any) -> str:
    """The name of an element without its namespace; what recovers broken XML lets names pass that are none: <:rss>."""
    return str(element.tag).rpartition("}")[2]


def parse_feed(root: Any) -> Any:
    """What the feed library reads of an RSS or Atom document."""
    import feedparser  # a fortieth of a start

    etree.strip_elements(root, etree.Entity, with_tail=False)
    etree.cleanup_namespaces(root)
    sound = bytes(etree.tostring(root, encoding="utf-8", xml_declaration=True))
    return feedparser.parse(sound, sanitize_html=False, resolve_relative_uris=False)


def _record(entry: Any, about: Any) -> dict[str, Any]:
    """An entry under names that structured input has: the longest of its texts, and what the feed says of all."""
    texts = [part.get("value") or "" for part in entry.get("content", [])] + [entry.get("summary") or ""]
    values = {
        "text": max(texts, key=len),
        "title": entry.get("title"),
        "url": entry.get("link"),
        "published": entry.get("published") or entry.get("updated"),
        "author": entry.get("author"),
        "language": about.get("language"),
        "source": about.get("title"),
    }
    return {name: value for name, value in values.items() if value}
