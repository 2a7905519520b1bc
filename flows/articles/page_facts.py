"""What a page says of itself: in JSON-LD, in meta elements, in microdata and in its headings."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import regex
from lxml import etree, html

from flows.articles.page_tree import HEADINGS, squeeze
from flows.articles.words import words_of

_ARTICLE_TYPES = regex.compile(r"Article$|^(?:BlogPosting|LiveBlogPosting|Report|NewsStory)$")
_OTHERS = frozenset({
    "CollectionPage", "SearchResultsPage", "ProfilePage", "AboutPage", "ContactPage", "CheckoutPage", "ImageGallery",
    "MediaGallery", "VideoGallery", "PodcastEpisode", "PodcastSeries", "RadioEpisode", "RadioSeries", "TVEpisode",
    "TVSeries", "JobPosting", "Product",
})  # fmt: skip
_OTHER_KINDS = ("video", "profile", "music", "audio", "product", "book")  # of og:type
KICKER = 40  # characters of a section or a topic that stands before a headline, with its mark
_CUTS = 5  # marks in a title at which a site's name may stand
_TITLED = ("span", "div", "td", "th", "b", "strong", "font", "p", "h2", "h3", "h4", "h5", "h6", "center", "big")
_PROPERTIES = 40  # of one name in a page's microdata that are looked at
_SHORT = 8  # characters that a headline exceeds
_TITLE_PARTS = regex.compile(r"\s*(?:[|»:]|\s[-–—]\s)\s*")
DATE_NAMES = (
    "article:published_time", "datepublished", "og:published_time", "og:article:published_time",
    "publish-date", "publishdate", "publish_date", "pubdate", "published-date", "published_time",
    "date.created", "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date", "sailthru.date",
    "parsely-pub-date", "article.published", "article:published", "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime", "date", "publication_date", "datecreated", "created", "rnews:datepublished",
    "published_time_telegram", "bt:pubdate", "analyticsattributes.articledate", "originalpublicationdate",
)  # fmt: skip
AUTHOR_NAMES = (
    "author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "article:author", "byl",
    "cxenseparse:author", "og:article:author", "citation_author", "dcsext.author",
)  # fmt: skip


@dataclass(slots=True)
class PageFacts:
    """What a page says of itself."""

    title: str | None = None
    headings: list[str] = field(default_factory=list)  # of the first level
    subheadings: list[str] = field(default_factory=list)
    dates: list[str] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)
    credits: list[str] = field(default_factory=list)  # organisations given as author
    site: str | None = None
    url: str | None = None
    language: str | None = None
    description: str | None = None
    body: str | None = None
    titles: list[str] = field(default_factory=list)
    is_article: bool = False  # JSON-LD or microdata say so
    is_wall: bool = False  # JSON-LD says that the text must be paid for
    kind: str = ""  # what the page says to be that is no article: "video.other", "CollectionPage"
    players: list[str] = field(default_factory=list)  # descriptions of videos


def page_facts(tree: Any) -> PageFacts:
    """What JSON-LD, meta elements, microdata and headings say."""
    facts = PageFacts()
    records = list(json_ld(tree))
    named = {node["@id"]: node for node in records if isinstance(node.get("@id"), str) and "name" in node}
    for record in records:
        _read_json_ld(record, facts, named)
    item = _main_item(tree)
    metas = _metas(tree, item)
    _read_metas(metas, facts)
    canonical = next(
        (link.get("href") for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower()), None
    )
    facts.url = next(
        (u for u in (canonical, *metas.get("og:url", ()), facts.url) if u and u.startswith(("http://", "https://"))),
        None,
    )
    language = tree.get("lang") or next(iter(metas.get("og:locale", ())), "") or facts.language or ""
    facts.language = regex.split(r"[-_]", language.strip().lower())[0][:3] or None
    facts.title = next((squeeze(title.text_content()) for title in tree.iter("title")), None)
    facts.headings = _headings(tree, "h1")
    facts.subheadings = _headings(tree, "h2", "h3")
    if facts.title and not (facts.titles or facts.headings):
        facts.title = _visible_title(tree, facts.title)
    _read_microdata(tree, item, facts)
    return facts


def _visible_title(tree: Any, title: str) -> str:
    """The longest part of a title that stands by itself on the page: "Valley Herald : Bridge opens" names the site too."""
    cuts = [match.span() for match in _TITLE_PARTS.finditer(title[:400])][:_CUTS]
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(title)]
    parts = {title[start:end].strip() for start in starts for end in ends if end - start > _SHORT} - {title}
    if not parts:
        return title
    seen = {squeeze(element.text or "") for element in tree.iter(*_TITLED) if element.text and len(element.text) < 400}
    return max(
        (part for part in parts & seen if len(words_of(part)) > 2), key=lambda part: (len(part), part), default=title
    )


def _headings(tree: Any, *tags: str) -> list[str]:
    return [text for text in (squeeze(h.text_content()) for h in tree.iter(*tags)) if 1 < len(text) < 400]


def _main_item(tree: Any) -> Any:
    """The element whose microdata are those of the article: the first one that holds the page's heading; or None."""
    items = (e for e in tree.iter(etree.Element) if _ARTICLE_TYPES.search((e.get("itemtype") or "").rsplit("/", 1)[-1]))
    return next((item for item in items if next(item.iter("h1"), None) is not None), None)


def _is_of(element: Any, item: Any) -> bool:
    """Whether a property is of an item itself, and not of another one beside it or within: a related story."""
    owner = next((e for e in element.iterancestors() if e.get("itemscope") is not None or e.get("itemtype")), None)
    return item is None or owner is item


def _metas(tree: Any, item: Any) -> dict[str, list[str]]:
    metas: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        if not (meta.get("property") or meta.get("name")) and not _is_of(meta, item):
            continue
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip().lower()
        content = (meta.get("content") or "").strip()
        if name and content and len(content) < 2000:
            metas.setdefault(name, []).append(content)
    return metas


def _read_metas(metas: dict[str, list[str]], facts: PageFacts) -> None:
    def first(*names: str) -> str | None:
        return next((metas[name][0] for name in names if name in metas), None)

    facts.titles += [
        metas[name][0] for name in ("og:title", "twitter:title", "title", "dc.title", "parsely-title") if name in metas
    ]
    facts.dates += [value for name in DATE_NAMES for value in metas.get(name, ())[:1]]
    for name in AUTHOR_NAMES:
        if not facts.authors:
            facts.authors += [value for value in metas.get(name, ()) if "://" not in value and len(value) < 120]
    facts.site = facts.site or first("og:site_name") or first("application-name")
    facts.description = facts.description or first("og:description", "description", "twitter:description")
    kind = (first("og:type") or "").lower()
    if not facts.kind and kind.startswith(_OTHER_KINDS):
        facts.kind = kind


def _read_microdata(tree: Any, item: Any, facts: PageFacts) -> None:
    if not facts.dates:
        facts.dates += [time.get("datetime") for time in tree.iter("time") if time.get("datetime")][:1]
        facts.dates += [
            value
            for e in tree.xpath("//*[@itemprop='datePublished']")[:_PROPERTIES]
            if _is_of(e, item) and (value := e.get("content") or e.get("datetime") or e.get("title"))
        ][:1]
    if not facts.authors:
        named = tree.xpath("//*[@itemprop='author' and not(self::meta)]")[:_PROPERTIES]
        for element in [element for element in named if _is_of(element, item)][:3]:
            name = squeeze(next(iter(element.xpath(".//*[@itemprop='name']")), element).text_content())
            if 2 < len(name) < 80 and name not in facts.authors:
                facts.authors.append(name)


def json_ld(tree: Any) -> Iterator[dict[str, Any]]:
    """The records of a page's JSON-LD, lists and graphs opened; what is no JSON is passed over."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower() or not script.text or len(script.text) > 1_000_000:
            continue
        try:
            value = json.loads(script.text.strip().rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        pending, steps = [value], 0
        while pending and steps < 2000:
            steps += 1
            node = pending.pop(0)
            if isinstance(node, list):
                pending = node[:200] + pending
            elif isinstance(node, dict):
                yield node
                pending += [
                    node[key]
                    for key in ("@graph", "mainEntity", "mainEntityOfPage")
                    if isinstance(node.get(key), list | dict)
                ]


def _read_json_ld(record: dict[str, Any], facts: PageFacts, named: dict[str, dict[str, Any]]) -> None:
    kinds = record.get("@type")
    kinds = [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]
    if not any(_ARTICLE_TYPES.search(kind) for kind in kinds):
        facts.kind = facts.kind or next((kind for kind in kinds if kind in _OTHERS), "")
        if "VideoObject" in kinds and isinstance(record.get("description"), str):
            facts.players.append(plain(record["description"][:5000]))
        return
    facts.is_article = True
    headline = record.get("headline") or record.get("name")
    if isinstance(headline, str):
        facts.titles.append(plain(headline))
    for key in ("datePublished", "dateCreated"):
        if isinstance(record.get(key), str) and record[key].strip():
            facts.dates.append(record[key].strip())
            break
    _read_authors(record.get("author") or record.get("creator") or [], facts, named)
    publisher = record.get("publisher")
    if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
        facts.site = facts.site or plain(publisher["name"])
    if isinstance(record.get("inLanguage"), str):
        facts.language = facts.language or record["inLanguage"]
    if isinstance(record.get("description"), str):
        facts.description = facts.description or plain(record["description"])
    body = record.get("articleBody")
    if isinstance(body, str) and len(body) > 200 and facts.body is None:
        facts.body = "\n".join(plain(line) for line in regex.split(r"\n+|<(?:/p|br ?/?)>", body))
    if record.get("isAccessibleForFree") in (False, "False", "false"):
        facts.is_wall = True
    if isinstance(record.get("url"), str):
        facts.url = facts.url or record["url"]


def _read_authors(authors: Any, facts: PageFacts, named: dict[str, dict[str, Any]]) -> None:
    for author in authors if isinstance(authors, list) else [authors]:
        if isinstance(author, dict) and "name" not in author and isinstance(author.get("@id"), str):
            author = named.get(author["@id"], author)  # a graph names its people once
        name, kind = (author.get("name"), author.get("@type")) if isinstance(author, dict) else (author, "Person")
        for each in name if isinstance(name, list) else [name]:
            if isinstance(each, str) and each.strip() and "://" not in each and len(each) < 150:
                organisation = kind in ("Organization", "NewsMediaOrganization")
                (facts.credits if organisation else facts.authors).append(plain(each))


def plain(text: str) -> str:
    """Text out of a value that may hold markup or entities, in one line."""
    if "<" in text or "&" in text:
        with suppress(etree.ParserError, ValueError):
            text = html.fromstring(f"<div>{text}</div>").text_content()
    return squeeze(text)


def choose_headline(facts: PageFacts) -> str | None:
    """The visible heading that the page's metadata agree with, else what the metadata say.

    Search titles are often shortened; the heading is what was published. A heading that is the site's name is none.
    """
    claimed = [title for title in (*facts.titles, facts.title) if title]
    sites = {tuple(words_of(name)) for name in (facts.site, *_site_parts(facts)) if name}
    headings = [text for text in facts.headings if len(text) > _SHORT and tuple(words_of(text)) not in sites]
    exact = [text for text in headings if any(words_of(text) == words_of(title) for title in facts.titles)]
    for heading in (*exact, *headings):
        if not claimed or any(_alike(heading, title) for title in claimed):
            kinds = (title for title in facts.titles if _has_kicker(heading, title) or _has_site(heading, title, facts))
            return next(kinds, heading)
    for heading in facts.subheadings:  # blogs and ministries keep the first level for their own name
        if any(words_of(heading) == words_of(title) for title in claimed):
            return heading
    if not facts.titles and headings and len(words_of(headings[0])) > len(words_of(facts.title or "")):
        return headings[0]  # the title is the name of a ministry or a town
    return squeeze(claimed[0]) if claimed else next(iter((*headings, *facts.headings)), None)


def _has_kicker(heading: str, title: str) -> bool:
    """Whether a heading is a title behind a topic that the page's metadata leave out: "Floods: Bridge opens"."""
    before = heading.removesuffix(title)
    return before != heading and before.rstrip()[-1:] in (":", "|") and 1 < len(before) <= KICKER


def _has_site(heading: str, title: str, facts: PageFacts) -> bool:
    """Whether a heading is a title and the site's name, which a logo's text put there."""
    rest = heading.removeprefix(title)
    return rest != heading and bool(rest) and (facts.title or "").endswith(rest)


def _site_parts(facts: PageFacts) -> list[str]:
    """What the page's title has besides the title that its metadata claim: "Valley Herald: Bridge opens"."""
    if not facts.title or not facts.titles:
        return []
    parts = _TITLE_PARTS.split(facts.title)
    return [part for part in parts if part and not any(_alike(part, title) for title in facts.titles)]


def title_dates(facts: PageFacts) -> list[str]:
    """The parts of the page's titles that hold figures, one of which may be the day: "Bridge opens | VH | 19.01.2020"."""
    whole = [text for text in (*facts.titles, facts.title) if text]
    return [part for text in whole for part in _TITLE_PARTS.split(text[:400])[1:] if any(map(str.isdigit, part))]


def title_parts(facts: PageFacts) -> list[str]:
    """The page's title and first heading, whole and cut at bars and dashes."""
    whole = [text for text in (facts.title, *facts.headings[:1]) if text]
    return [*whole, *(part for text in whole for part in _TITLE_PARTS.split(text[:200]) if part)]


def _alike(a: str, b: str) -> bool:
    ours, theirs = set(words_of(a)), set(words_of(b))
    return bool(ours) and len(ours & theirs) >= 0.5 * min(len(ours), len(theirs))


__all__ = ["HEADINGS", "KICKER", "PageFacts", "choose_headline", "page_facts", "plain", "title_dates", "title_parts"]
