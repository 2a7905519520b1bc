"""A web page to a draft: trafilatura finds the running text, the page's own metadata says the rest.

What a page says of itself is read in order of trust: JSON-LD, then meta elements, then what stands visibly between the
headline and the text. A page without an article (an index, a video, a wall, an error) is rejected as `no_article`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import regex
from lxml import etree, html
from trafilatura import bare_extraction

from flows.articles.draft import Draft, Stamp
from flows.articles.furniture import ends_sentence, is_prose
from flows.articles.lexicon import CleaningRules
from flows.articles.words import words_of
from flows.errors import Rejected
from flows.settings import Limits

_MARKUP = regex.compile(
    r"<\s*(?:html|head|body|div|p|article|section|table|span|h1|meta|title|main|!doctype)(?=[\s>/])", regex.IGNORECASE
)
# Elements whose end tag must be written: how deep these nest is how deep the page does.
_NESTING = regex.compile(
    r"<(/?)(?:div|span|table|ul|ol|dl|section|article|aside|nav|main|b|i|u|em|strong|font|center|a|blockquote|form|details|figure|svg|g)(?=[\s>/])",
    regex.IGNORECASE,
)
_ARTICLE_TYPES = regex.compile(r"Article$|^(?:BlogPosting|LiveBlogPosting|Report|NewsStory|Article)$|NewsArticle")
_LEAD_CLASS = regex.compile(
    r"summary|standfirst"
    r"|(?:^|[-_ ])(?:lead|lede|dek|deck|intro|excerpt|synopsis|subtitle|sub-?head(?:line|ing)?|short-?desc)",
    regex.IGNORECASE,
)
_SKIPPED = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "nav",
        "footer",
        "aside",
        "figure",
        "figcaption",
        "form",
        "button",
        "select",
        "iframe",
        "header",
    ]
)
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "section",
        "article",
        "ul",
        "ol",
        "table",
        "h1",
        "h2",
        "h3",
        "h4",
        "blockquote",
        "main",
        "figure",
        "li",
        "dl",
        "dd",
    ]
)
_PICTURE = regex.compile(
    r"caption|photo|image|credit|gallery|media[-_]|figure|newsletter|related|promo|social|share", regex.IGNORECASE
)
FEW_WORDS = 30  # a page with fewer words of running text is a caption, a teaser or an error
DATE_NAMES = (
    "article:published_time",
    "datepublished",
    "og:published_time",
    "og:article:published_time",
    "publish-date",
    "publishdate",
    "publish_date",
    "pubdate",
    "published-date",
    "published_time",
    "date.created",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "sailthru.date",
    "parsely-pub-date",
    "article.published",
    "article:published",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "date",
    "publication_date",
    "datecreated",
    "created",
    "rnews:datepublished",
    "published_time_telegram",
    "bt:pubdate",
    "analyticsattributes.articledate",
    "originalpublicationdate",
)
AUTHOR_NAMES = (
    "author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "article:author",
    "byl",
    "cxenseparse:author",
    "og:article:author",
    "citation_author",
)


@dataclass(slots=True)
class PageFacts:
    """What a page says of itself."""

    title: str | None = None
    headings: list[str] = field(default_factory=list)
    dates: list[str] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)
    credits: list[str] = field(default_factory=list)  # organisations given as author
    site: str | None = None
    url: str | None = None
    language: str | None = None
    description: str | None = None
    body: str | None = None
    kind: str = ""
    titles: list[str] = field(default_factory=list)


def read_page(page: str, url: str | None, rules: CleaningRules, limits: Limits) -> Draft:
    """The draft of a page; raises Rejected `no_article` where it holds none, `too_large` where it nests too deep."""
    if not _MARKUP.search(page[:100_000]):
        raise Rejected("no_article", "no markup in the page")
    check_nesting(page, limits)
    tree = parse_html(page)
    facts = page_facts(tree)
    found = bare_extraction(
        tree, url=url, include_comments=False, include_tables=False, with_metadata=False, favor_precision=False
    )
    text: str = getattr(found, "text", None) or ""
    lines = text.split("\n")
    if facts.body and len(facts.body) > 1.5 * len(text):
        lines = facts.body.split("\n")
    check_article(lines, facts, rules)
    headline = choose_headline(facts)
    draft = Draft(lines=_with_lead(lines, headline, tree, facts), headline=headline)
    draft.author = ", ".join(dict.fromkeys(facts.authors)) or None
    draft.credit = facts.credits[0] if facts.credits else None
    draft.url, draft.source, draft.language = facts.url or url, facts.site, facts.language
    draft.stamps += [Stamp(date, "metadata") for date in facts.dates[:3]]
    draft.around = visible_head(tree, headline, lines)
    return draft


def check_nesting(page: str, limits: Limits) -> None:
    """Raises Rejected where elements nest deeper than the limit: parsers recurse."""
    depth = deepest = 0
    for match in _NESTING.finditer(page):
        depth = max(0, depth - 1) if match[1] else depth + 1
        if depth > deepest:
            deepest = depth
            if deepest > limits.nesting:
                raise Rejected("too_large", f"elements nested deeper than {limits.nesting} levels")


def parse_html(page: str) -> Any:
    """The element tree of a page; entities are not expanded from outside, nothing is fetched."""
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError) as error:
        raise Rejected("malformed", f"no HTML: {error}"[:200]) from error
    return tree


def check_article(lines: list[str], facts: PageFacts, rules: CleaningRules) -> None:
    """Raises Rejected `no_article` for indexes, videos, walls and errors: pages without running text of their own."""
    words = sum(len(words_of(line)) for line in lines)
    prose = sum(len(line) for line in lines if is_prose(line))
    title = facts.title or (facts.headings[0] if facts.headings else "")
    if words < FEW_WORDS:
        raise Rejected("no_article", f"{words} words of running text")
    if rules.gone_titles.within(words_of(title[:80])) and words < 150:
        raise Rejected("no_article", f"an error page: {title[:80]}")
    if prose * 3 < sum(map(len, lines)) and not facts.dates:
        raise Rejected("no_article", "a list of headlines, not running text")
    if facts.kind == "wall" and words < 120:
        raise Rejected("no_article", "the text is behind a paywall")


def page_facts(tree: Any) -> PageFacts:
    """What JSON-LD, meta elements and headings say."""
    facts = PageFacts()
    for record in json_ld(tree):
        _read_json_ld(record, facts)
    metas: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip().lower()
        content = (meta.get("content") or "").strip()
        if name and content and len(content) < 2000:
            metas.setdefault(name, []).append(content)
    facts.titles += [
        value
        for name in ("og:title", "twitter:title", "title", "dc.title", "parsely-title")
        for value in metas.get(name, ())[:1]
    ]
    facts.dates += [value for name in DATE_NAMES for value in metas.get(name, ())[:1]]
    for name in AUTHOR_NAMES:
        if not facts.authors:
            facts.authors += [value for value in metas.get(name, ()) if "://" not in value and len(value) < 120]
    facts.site = (
        facts.site
        or next(iter(metas.get("og:site_name", ())), None)
        or next(iter(metas.get("application-name", ())), None)
    )
    facts.description = facts.description or next(
        (metas[n][0] for n in ("og:description", "description", "twitter:description") if n in metas), None
    )
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
    facts.headings = [text for text in (squeeze(h.text_content()) for h in tree.iter("h1")) if 8 < len(text) < 400]
    if not facts.dates:
        facts.dates += [time.get("datetime") for time in tree.iter("time") if time.get("datetime")][:1]
        facts.dates += [
            e.get("content") or e.get("datetime")
            for e in tree.xpath("//*[@itemprop='datePublished']")
            if e.get("content") or e.get("datetime")
        ][:1]
    return facts


def squeeze(text: str) -> str:
    """The text in one line."""
    return " ".join(text.split())


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


def _read_json_ld(record: dict[str, Any], facts: PageFacts) -> None:
    kinds = record.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    if not any(isinstance(kind, str) and _ARTICLE_TYPES.search(kind) for kind in kinds):
        return
    headline = record.get("headline") or record.get("name")
    if isinstance(headline, str):
        facts.titles.append(plain(headline))
    for key in ("datePublished", "dateCreated"):
        if isinstance(record.get(key), str) and record[key].strip():
            facts.dates.append(record[key].strip())
            break
    authors = record.get("author") or record.get("creator") or []
    for author in authors if isinstance(authors, list) else [authors]:
        name, kind = (author.get("name"), author.get("@type")) if isinstance(author, dict) else (author, "Person")
        names = name if isinstance(name, list) else [name]
        for each in names:
            if isinstance(each, str) and each.strip() and "://" not in each and len(each) < 150:
                (facts.credits if kind in ("Organization", "NewsMediaOrganization") else facts.authors).append(
                    plain(each)
                )
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
        facts.kind = "wall"
    if isinstance(record.get("url"), str):
        facts.url = facts.url or record["url"]


def plain(text: str) -> str:
    """Text out of a value that may hold markup or entities, in one line."""
    if "<" in text or "&" in text:
        with suppress(etree.ParserError, ValueError):
            text = html.fromstring(f"<div>{text}</div>").text_content()
    return squeeze(text)


def choose_headline(facts: PageFacts) -> str | None:
    """The visible heading that the page's metadata agree with, else what the metadata say.

    Search titles are often shortened; the heading is what was published.
    """
    claimed = [title for title in (*facts.titles, facts.title) if title]
    for heading in facts.headings:
        if not claimed or any(_alike(heading, title) for title in claimed):
            return heading
    return squeeze(claimed[0]) if claimed else (facts.headings[0] if facts.headings else None)


def _alike(a: str, b: str) -> bool:
    ours, theirs = set(words_of(a)), set(words_of(b))
    return bool(ours) and len(ours & theirs) >= 0.5 * min(len(ours), len(theirs))


def _with_lead(lines: list[str], headline: str | None, tree: Any, facts: PageFacts) -> list[str]:
    """The lines with the lead before them, where the page sets it apart and the extractor has left it out."""
    body = " ".join(words_of(" ".join(lines)))
    description = " ".join(words_of(facts.description or ""))
    for element in tree.iter("p", "div", "h2", "h3", "span"):
        if any(child.tag in _BLOCKS for child in element if isinstance(child.tag, str)):
            continue
        marked = _LEAD_CLASS.search(" ".join((element.get("class") or "", element.get("itemprop") or "")))
        parent = element.getparent()
        marked = marked or (parent is not None and _LEAD_CLASS.search(parent.get("class") or ""))
        text = squeeze(element.text_content())
        if not 50 <= len(text) <= 600 or not (ends_sentence(text) or marked):
            continue
        words = " ".join(words_of(text))
        if not (marked and ends_sentence(text)) and not (
            description and (words.startswith(description[:80]) or description.startswith(words[:80]))
        ):
            continue
        if any(ancestor.tag in _SKIPPED for ancestor in element.iterancestors()):
            continue
        if words in body or (headline and words == " ".join(words_of(headline))):
            return lines
        return [text, "", *lines]
    return lines


def _in_picture(element: Any) -> bool:
    """Whether an element belongs to a figure or its credit."""
    for depth, ancestor in enumerate(element.iterancestors()):
        if depth > 5:
            return False
        if ancestor.tag in ("figure", "figcaption", "nav", "aside", "footer") or _PICTURE.search(
            ancestor.get("class") or ""
        ):
            return True
    return False


def spaced(element: Any) -> str:
    """The text of an element in one line, with a bar where another box begins: "By A. Rao | 5 January"."""
    pieces = [element.text or ""]
    for child in element.iterdescendants():
        if isinstance(child.tag, str):
            pieces.append(" | " if child.tag in ("span", "time", "div", "li", "br", "p") else "")
            pieces.append(child.text or "")
        pieces.append(child.tail or "")
    return squeeze("".join(pieces)).strip("| ")


def markup_lines(text: str, limits: Limits) -> list[str]:
    """The lines of a text that holds markup or entities, as feeds and archives keep it: one a block."""
    check_nesting(text, limits)
    try:
        tree = html.fromstring(f"<div>{text}</div>")
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise Rejected("malformed", f"no HTML in the text: {error}"[:200]) from error
    for element in list(tree.iter()):
        if element.tag in ("script", "style", "figure", "figcaption", "iframe", "form"):
            element.text, element[:] = None, []
        elif element.tag in _BLOCKS or element.tag == "br":
            element.text = "\n" + (element.text or "") if element.tag != "br" else None
            element.tail = "\n" + (element.tail or "")
    return [squeeze(line) for line in tree.text_content().split("\n")]


def visible_head(tree: Any, headline: str | None, lines: list[str]) -> list[str]:
    """Short lines that stand between the headline and the first paragraph: bylines and dates, and much else."""
    first = next((" ".join(words_of(line))[:60] for line in lines if len(line) > 60), "")
    wanted = " ".join(words_of(headline or ""))
    found: list[str] = []
    started = False
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag in ("script", "style", "noscript", "svg", "head"):
            continue
        if not started:
            started = element.tag == "h1" and " ".join(words_of(element.text_content())) == wanted
            continue
        if any(child.tag in _BLOCKS for child in element if isinstance(child.tag, str)) or element.tag in (
            "option",
            "button",
        ):
            continue
        text = spaced(element)
        if not text or text.startswith("©") or _PICTURE.search(element.get("class") or "") or _in_picture(element):
            continue
        if first and " ".join(words_of(text))[:60] == first:
            break
        if len(text) < 120 and (not found or text not in found[-1]):
            found.append(text)
        if len(found) >= 30:
            break
    return found
