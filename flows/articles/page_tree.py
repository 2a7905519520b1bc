"""A page's element tree, and what of it cannot be the article: bars, boxes, forms and lists of links to other stories."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from copy import deepcopy
from itertools import islice, pairwise, takewhile
from typing import Any

import regex
from lxml import etree, html

from flows.errors import Rejected
from flows.settings import Limits

BLOCKS = frozenset({
    "p", "div", "section", "article", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote",
    "main", "figure", "li", "dl", "dd", "tr", "td", "th", "form", "aside",
})  # fmt: skip
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# Elements whose end tag must be written: how deep these nest is how deep the page does.
_NESTING = regex.compile(
    r"<(/?)(?:div|span|table|ul|ol|dl|section|article|aside|nav|main|b|i|u|em|strong|font|center|a|blockquote|form|details|figure|svg|g)(?=[\s>/])",
    regex.IGNORECASE,
)
# A start tag to its end, as parsers read it: marks within the quotes behind an equals sign do not end it.
_TAG = regex.compile(r"<[A-Za-z](?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+)*+")
_VALUE = regex.compile(r"=\s*+(?:\"[^\"]*+\"|'[^']*+')")
_ATTRIBUTE = regex.compile(r"[^\s=/\"'>]+")
# What stands in these is no markup, however much of it looks so: `if(i<a.length)` opens no element.
_RAW_TEXT = regex.compile(r"<(script|style)(?=[\s/>])", regex.IGNORECASE)
_RAW_ENDS = {name: regex.compile(f"</{name}", regex.IGNORECASE) for name in ("script", "style")}
_NEVER = frozenset({"html", "head", "body", "main", "article"})
# Words of class names, ids and the like by which publishers name the boxes around and inside their stories.
_BOXES = frozenset({
    "newsletter", "newsletters", "signup", "subscribe", "recirc", "recirculation", "related", "promo",
    "promos", "promotion", "sponsored", "sponsor", "advert", "advertisement", "advertising", "adslot",
    "adsbygoogle", "outbrain", "taboola", "share", "sharing", "sharedaddy", "sharebar", "socialshare",
    "breadcrumb", "breadcrumbs", "breadcrumblist", "comments", "commentlist", "cookie", "cookies", "consent",
    "gdpr", "pullquote", "mostread", "trending", "readmore", "alsoread", "relatedposts", "relatedarticles",
    "relatedstories", "recommended", "recommendations", "appbanner", "appdownload", "whatsapp", "marquee",
    "ticker", "pager", "pagination", "sidebar", "footer", "masthead", "navbar", "nav", "menu", "topbar",
    "subnav", "popup", "modal", "overlay", "lightbox", "banner", "subscription", "copyright", "tags",
    "hashtags", "poll", "survey", "toc", "donate", "donation", "donations", "caption", "captions",
    "imgcaption", "cutline", "credit", "credits", "membership", "fundraising", "backtotop", "skiplink", "vdo",
    "videoplayer", "jwplayer", "footnotes", "endnotes",
})  # fmt: skip
_BOX_PAIRS = frozenset({
    "also-read", "read-also", "read-more", "read-next", "most-read", "most-popular", "most-viewed",
    "next-story", "pull-quote", "author-bio", "author-box", "author-info", "about-author", "auth-bio",
    "bio-box", "more-from", "more-stories", "more-news", "you-may", "may-like", "tag-box", "tag-list",
    "post-tags", "share-bar", "share-icons", "share-buttons", "share-tools", "social-share", "social-icons",
    "social-links", "social-media", "comment-box", "comment-form", "comment-list", "comments-area",
    "nav-links", "post-navigation", "blog-pager", "ad-slot", "ad-unit", "ad-box", "ad-wrapper", "ad-container",
    "story-footer", "post-footer", "sign-up", "video-player", "video-embed", "embed-video", "jw-player",
    "player-wrapper", "player-container",
})  # fmt: skip
_ROLES = frozenset({"navigation", "dialog", "alertdialog", "search", "banner", "contentinfo", "menu", "menubar"})
_WORDS = regex.compile(r"[a-z]+|[A-Z]+(?![a-z])|[A-Z][a-z]+")
_FEW_LINKS = 3  # a box of fewer stories is a pair of links within a text
_TITLE = 12  # characters; shorter links are words, not titles of stories
_CARD = 0.35  # share of a card's text that its link has at least
_CARD_TITLES = 2  # linked titles that a card may have
_PROSE_LINK = 160  # characters; a longer paragraph that is all link is text
_MARK = 6  # characters of a footnote's number
_CARD_LINKS = 12  # of a box that are looked at for two to one story
_LARGE_CARD = 700  # characters; what is longer is no teaser
_FORM = 400  # characters; a box with a field to fill in and less text than that asks for an address
_CAPTION = 160  # characters that may stand below a picture in its box
_INLINE = frozenset({"span", "a", "b", "strong", "i", "em", "u", "abbr", "cite", "mark"})
_LOOSE = 40  # characters of a sentence; shorter text between blocks is a label
_PARAGRAPHS = 3  # of a text whose other lines stand in paragraphs
_FRAMES = frozenset({"div", "figure", "section", "table", "td", "li"})
_PICTURES = frozenset({"img", "picture", "video", "amp-img", "amp-video", "iframe"})
_MOST = 0.5  # of a text: a box that holds more of the page's is a frame around the story, whatever its name


def check_markup(page: str, limits: Limits) -> None:
    """Raises Rejected `too_large` where elements are too many, have too many attributes, or nest too deep.

    Parsers recurse, and compare the attributes of an element with each other.
    """
    markup = _without_raw_text(page)
    for number, tag in enumerate(_TAG.finditer(markup), start=1):
        if number > limits.elements:
            raise Rejected("too_large", f"more than {limits.elements} elements")
        if tag.end() - tag.start() > 2 * limits.attributes:
            names = sum(1 for _ in _ATTRIBUTE.finditer(_VALUE.sub(" ", tag[0])))
            if names > limits.attributes:
                raise Rejected("too_large", f"an element of more than {limits.attributes} attributes")
    _check_nesting(markup, limits)


def _without_raw_text(page: str) -> str:
    """A page without what its scripts and styles hold; one that never ends stays, as its end cannot be told."""
    pieces: list[str] = []
    start = 0
    while opening := _RAW_TEXT.search(page, start):
        name = opening[1].lower()
        end = _RAW_ENDS[name].search(page, opening.end())
        if end is None:
            break
        head = _TAG.match(page, opening.start())
        pieces.append(page[start : head.end() if head and head.end() < end.start() else opening.end()])
        start = end.start()
    pieces.append(page[start:])
    return "".join(pieces)


def _check_nesting(page: str, limits: Limits) -> None:
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


def squeeze(text: str) -> str:
    """The text in one line."""
    return " ".join(text.split())


def without_boxes(tree: Any) -> Any:
    """A copy of the tree without what its names or its shape tell to be other than the story."""
    copy = deepcopy(tree)
    for mark in list(copy.iter("sup")):  # "3,400 metres¹": leads to a note at the end
        if next(mark.iter("a"), None) is not None and len(mark.text_content()) < _MARK:
            mark.drop_tree()
    for element in list(copy.iter("script", "style", "noscript", "template")):
        if element.tag != "script" or "ld+json" not in (element.get("type") or ""):
            element.drop_tree()
    contents = _Contents(copy)
    doomed: list[Any] = []
    pending = [copy]
    while pending:
        element = pending.pop()
        children = [child for child in element if isinstance(child.tag, str)]
        front = element in contents.headlines and _lists_stories(element, contents)  # one headline among others
        for child in children:
            goes = _goes(child, contents) or (front and _is_lone_card(child, contents))
            (doomed if goes else pending).append(child)
    for element in doomed:
        element.drop_tree()
    _wrap_loose(copy)
    return copy


def _wrap_loose(tree: Any) -> None:
    """Makes paragraphs of text that stands behind a block without one, among others: `<p><div>Photo</div>The bridge …`."""
    paragraphs = Counter(element.getparent() for element in tree.iter("p"))
    for block in [element for element in tree.iter(*_FRAMES, "p") if (element.tail or "").strip()]:
        parent = block.getparent()
        if parent is None or parent.tag not in _FRAMES or paragraphs[parent] < _PARAGRAPHS:
            continue
        inline = list(takewhile(lambda element: element.tag in _INLINE, block.itersiblings()))
        if len(block.tail) + sum(len(element.text_content()) + len(element.tail or "") for element in inline) < _LOOSE:
            continue
        paragraph = parent.makeelement("p")
        paragraph.text, block.tail = block.tail, None
        paragraph.extend(inline)
        block.addnext(paragraph)


class _Contents:
    """What stands below every element: characters of text and of links, a headline, a linked title, a picture, a field to fill."""

    __slots__ = ("fields", "headlines", "linked", "pictures", "text", "titles", "whole")

    def __init__(self, tree: Any) -> None:
        self.text: dict[Any, int] = {}
        self.linked: dict[Any, int] = {}
        self.headlines: set[Any] = set()
        self.titles: dict[Any, int] = {}
        self.fields: set[Any] = set()
        self.pictures: set[Any] = set()
        for element in reversed(list(tree.iter())):
            if isinstance(element.tag, str):
                self._add(element)
        self.whole = max(1, self.text.get(tree, 0))

    def _add(self, element: Any) -> None:
        """Counts an element, whose children have been counted, and passes the sums on to its parent."""
        tag, text, linked = element.tag, self.text, self.linked
        own = len((element.text or "").strip()) if tag != "script" else 0
        size = text[element] = text.get(element, 0) + own
        links = linked[element] = size if tag == "a" else linked.get(element, 0)
        parent = element.getparent()
        if tag == "h1":
            self.headlines.add(element)
        if tag in HEADINGS and size >= _TITLE and (links >= 0.9 * size or (parent is not None and parent.tag == "a")):
            self.titles[element] = 1
        if tag in ("input", "textarea"):
            self.fields.add(element)
        if tag in _PICTURES:
            self.pictures.add(element)
        if parent is None:
            return
        text[parent] = text.get(parent, 0) + size + len((element.tail or "").strip())
        linked[parent] = linked.get(parent, 0) + links
        if element in self.titles:
            self.titles[parent] = self.titles.get(parent, 0) + self.titles[element]
        for holders in (self.headlines, self.fields, self.pictures):
            if element in holders:
                holders.add(parent)


def _goes(element: Any, tree: _Contents) -> bool:
    size, tag = tree.text.get(element, 0), element.tag
    if size == 0 or tag in _NEVER or tag in ("h1", "a"):
        return False
    if tag in ("nav", "marquee", "amp-sidebar", "amp-consent", "button", "select"):
        return True
    links = tree.linked[element]
    if links >= _TITLE:
        if tag in BLOCKS and links >= 0.9 * size and size <= _PROSE_LINK and tag not in HEADINGS:
            return True  # a line that is all link leads to another story
        if element not in tree.headlines and _lists_stories(element, tree):
            return True
    if tag in _FRAMES and links >= _TITLE and size <= _LARGE_CARD and _leads_on(element, tree):
        return True
    if tag in BLOCKS and size < _FORM and element in tree.fields:
        return True
    if tag in _FRAMES and size < _CAPTION and element in tree.pictures and element not in tree.headlines:
        return True
    if tag in _INLINE and _within_sentence(element):
        return False
    return _named_box(element) and size < _MOST * tree.whole and element not in tree.headlines


def _within_sentence(element: Any) -> bool:
    """Whether text stands before and behind an element: `At <span class="ticker">Acme</span>, sales rose`."""
    before = element.getprevious()
    text = element.getparent().text if before is None else before.tail
    return bool((text or "").strip() and (element.tail or "").strip())


def _lists_stories(element: Any, tree: _Contents) -> bool:
    """Whether most children with text are cards, each with a link to a story: a menu, a box of related stories.

    And most of the text stands in them: links within a paragraph, or three teasers below a story, make no list of it.
    """
    children = [child for child in element if isinstance(child.tag, str) and tree.text.get(child, 0) >= _TITLE]
    cards = [child for child in children if _is_card(child, tree)]
    if len(cards) < _FEW_LINKS or len(cards) < 0.6 * len(children):
        return False
    return sum(tree.text[card] for card in cards) >= _MOST * tree.text[element]


def _leads_on(element: Any, tree: _Contents) -> bool:
    """Whether a box has the title of another story on a line of its own and a second link to it: "… read the full story"."""
    if element in tree.headlines:
        return False
    lines: set[str] = set()
    others: set[str] = set()
    for link in islice(element.iter("a"), _CARD_LINKS):
        size, address = tree.text.get(link, 0), link.get("href") or ""
        if not size or not address or address.startswith("#"):
            continue
        block = next((parent for parent in link.iterancestors() if parent.tag in BLOCKS), element)
        alone = size >= _TITLE and tree.text.get(block, 0) == size
        (lines if alone and address not in lines else others).add(address)
    return not lines.isdisjoint(others)


def _is_card(element: Any, tree: _Contents) -> bool:
    size, links = tree.text.get(element, 0), tree.linked.get(element, 0)
    if links < _TITLE or size > _LARGE_CARD:
        return False
    return links >= _CARD * size or 1 <= tree.titles.get(element, 0) <= _CARD_TITLES


def _is_lone_card(element: Any, tree: _Contents) -> bool:
    return element not in tree.headlines and _is_card(element, tree)


def _named_box(element: Any) -> bool:
    if element.get("role") in _ROLES:
        return True
    for name in ("class", "id", "data-testid", "data-component"):
        value = element.get(name)
        if value and len(value) < 300 and _says_box(value.split()):
            return True
    return False


def _says_box(names: Sequence[str]) -> bool:
    """Whether one of some class names says what a box is for: "related-stories", "shareBar", "css-newsletter"."""
    for name in names:
        words = [word.lower() for word in _WORDS.findall(name)]
        if len(words) > 4:  # "has-related-posts-below": a state of the page, not a name
            continue
        if any(word in _BOXES for word in words):
            return True
        if any(f"{a}-{b}" in _BOX_PAIRS for a, b in pairwise(words)):
            return True
    return False
