"""The pages that a feed, a sitemap or a list of addresses leads to."""

from __future__ import annotations

import codecs
import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import regex
from lxml import etree

from flows.reading.feeds import FEEDS, SITEMAPS, local_name, parse_feed, parse_xml, root_name
from flows.reading.json_records import parse_json
from flows.settings import Limits

# the first element of a document, behind its prolog: a page that shows markup in its text is no feed
_FIRST = regex.compile(rb"<(?![?!])(?:[A-Za-z0-9_.-]{1,40}:)?([A-Za-z]{1,40})[\s>/]")
_PROLOG = regex.compile(rb"<\?[^>]{0,2000}>|<!--.{0,4000}?-->|<![A-Za-z][^>\[]{0,2000}>", regex.DOTALL)
_JSON_FEED = regex.compile(rb'^(?:\xef\xbb\xbf)?\s*\{[\s\S]{0,2000}?"https?:(?:\\?/){2}jsonfeed\.org\\?/version\\?/')
_HEAD = 4000


@dataclass(frozen=True, slots=True)
class Link:
    """An address, when its page was published as far as the list says, and whether it is a list itself."""

    address: str
    published: str = ""
    is_list: bool = False


def read_address_list(content: bytes) -> Iterator[tuple[int, str]]:
    """The numbered lines of a list of addresses; empty lines and comments (#) are passed over."""
    for number, line in enumerate(content.decode("utf-8-sig", "replace").splitlines(), start=1):
        text = line.strip()
        if text and not text.startswith("#"):
            yield number, text


def read_links(content: bytes, limits: Limits, most: int) -> list[Link] | None:
    """The newest pages of a feed or a sitemap, not more than `most`; None for bytes that are neither.

    Raises Rejected for one that is broken.
    """
    if _JSON_FEED.search(content[:_HEAD]):
        return _of_json_feed(parse_json(content, limits))[:most]
    name = _first_element(content)
    if name not in (*FEEDS, *SITEMAPS):
        return None
    root = parse_xml(content)
    if root_name(root) in SITEMAPS:
        return _of_sitemap(root)[:most]
    feed = parse_feed(root)
    return [link for entry in feed.get("entries", [])[:most] if (link := _of_entry(entry)).address]


def _first_element(content: bytes) -> str:
    head = content[:_HEAD]
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        head = head.decode("utf-16", "ignore").encode("utf-8", "ignore")
    head = _PROLOG.sub(b"", head.removeprefix(b"\xef\xbb\xbf")).lstrip()
    found = _FIRST.match(head)
    return found[1].decode("ascii").lower() if found else ""


def _of_entry(entry: Mapping[str, Any]) -> Link:
    address = entry.get("feedburner_origlink") or entry.get("link") or ""
    return Link(str(address), str(entry.get("published") or entry.get("updated") or ""))


def _of_json_feed(feed: Any) -> list[Link]:
    items = feed.get("items") if isinstance(feed, dict) else None
    entries = [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []
    links = [
        Link(str(e.get("url") or e.get("external_url") or ""), str(e.get("date_published") or "")) for e in entries
    ]
    return [link for link in links if link.address]


def _of_sitemap(root: Any) -> list[Link]:
    """Pages or further sitemaps, the newest first: what is in the archive of a site is behind all of them."""
    nested = root_name(root) == "sitemapindex"
    links: list[tuple[float, Link]] = []
    for entry in root:
        if not isinstance(entry.tag, str):
            continue
        values: dict[str, str] = {}
        for element in entry.iter(etree.Element):  # the page's own address stands above those of its pictures
            values.setdefault(local_name(element), (element.text or "").strip())
        stated = values.get("publication_date") or values.get("lastmod") or ""
        if values.get("loc"):
            published = "" if nested else values.get("publication_date", "")
            links.append((_moment(stated), Link(values["loc"], published, nested)))
    links.sort(key=lambda pair: -pair[0])
    return [link for _, link in links]


def _moment(text: str) -> float:
    """Seconds since 1970 of an ISO date; 0 for what is none."""
    try:
        found = dt.datetime.fromisoformat(text)
    except ValueError:
        return 0.0
    return (found if found.tzinfo else found.replace(tzinfo=dt.UTC)).timestamp()
