"""A web page to a draft: trafilatura finds the running text, the page's own metadata says the rest.

What a page says of itself is read in order of trust: JSON-LD, then meta elements, then what stands visibly between the
headline and the text. A page without an article (an index, a video, a wall, an error) is rejected as `no_article`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import regex
from lxml import etree, html

from flows.articles.byline_words import Meta, read_date
from flows.articles.draft import Draft, Stamp
from flows.articles.furniture import is_prose
from flows.articles.legacy import refuse_legacy
from flows.articles.lexicon import CleaningRules
from flows.articles.page_facts import PageFacts, choose_headline, page_facts, plain, title_dates, title_parts
from flows.articles.page_head import is_headline, visible_head, with_lead, with_opening
from flows.articles.page_tree import BLOCKS, check_markup, parse_html, squeeze, without_boxes
from flows.articles.words import words_of
from flows.errors import Rejected
from flows.settings import Limits

_MARKUP = regex.compile(
    r"<\s*(?:html|head|body|div|p|article|section|table|span|h1|meta|title|main|!doctype)(?=[\s>/])", regex.IGNORECASE
)
_HOST = regex.compile(r"^(?:https?://)?(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/?$")
_SENTENCES = regex.compile(r"(?<=[.।?!۔])[\"'”’»)]*\s+")
FEW_WORDS = 30  # a page with fewer words of running text is a caption, a teaser or an error
_BRIEF_WORDS = 150  # what says to be no article is one all the same if its text is longer
_LONG_WORDS = 300  # the same of pages that list: they may open with a long note
_TOP = 12  # lines in which a headline may stand again, with a section or a ministry above it
_MARGINS = frozenset({"a", "nav", "header", "footer", "aside", "script", "style", "noscript"})
_FEW_CHARACTERS = 120  # below this trafilatura tries the whole page instead; its own limit would refuse short news


def read_page(page: str, url: str | None, rules: CleaningRules, limits: Limits) -> Draft:
    """The draft of a page; raises Rejected `no_article` where it holds none, `too_large` where it nests too deep."""
    if not _MARKUP.search(page[:100_000]):
        raise Rejected("no_article", "no markup in the page")
    check_markup(page, limits)
    tree = parse_html(page)
    facts = page_facts(tree)
    headline = choose_headline(facts)
    story = without_boxes(tree)
    lines = _lines(tree, story, url, facts)
    refuse_legacy(lines, rules.legacy_fonts)
    check_article(lines, headline, facts, tree, rules)
    body = without_repeats(lines, headline)
    lines = with_opening(body, headline, story)
    draft = Draft(lines=with_lead(lines, headline, story, facts), headline=headline)
    draft.author = ", ".join(dict.fromkeys(name for name in facts.authors if not _HOST.match(name))) or None
    draft.credit = facts.credits[0] if facts.credits else None
    draft.url, draft.source, draft.language = facts.url or url, facts.site, facts.language
    draft.stamps += [Stamp(date, "metadata") for date in facts.dates[:3] or _titled_dates(facts, rules)]
    draft.around = visible_head(tree, headline, _behind_summary(body, facts))
    return draft


def _titled_dates(facts: PageFacts, rules: CleaningRules) -> list[str]:
    """The days that stand behind a title, between bars or alone: "Bridge opens | Valley Herald | 19.01.2020"."""
    found = Meta()
    for part in title_dates(facts):
        words = words_of(part)
        if len(words) > 1 and read_date(part, words, found, rules) and found.stamps:
            return [part]
    return []


def _behind_summary(lines: list[str], facts: PageFacts) -> list[str]:
    """The lines without a summary that opens them, below which bylines may stand."""
    summary = words_of(facts.description or "")
    first = next((index for index, line in enumerate(lines) if line), 0)
    return lines[first + 1 :] if summary and lines and words_of(lines[first]) == summary else lines


def _lines(tree: Any, story: Any, url: str | None, facts: PageFacts) -> list[str]:
    """The running text in lines, from the page without its boxes or, where it is kept for scripts, from JSON-LD."""
    text = _running_text(story, url)
    if facts.is_article and len(text.split()) < FEW_WORDS:  # a frame of the story was taken for a box
        text = max(text, _running_text(tree, url), key=len)
    if facts.body and len(facts.body) > 1.5 * len(text):
        text = facts.body
    return text.split("\n")


def _running_text(tree: Any, url: str | None) -> str:
    from trafilatura import bare_extraction  # a tenth of a start, which an inbox of plain texts does without

    found = bare_extraction(
        tree,
        url=url,
        include_comments=False,
        include_tables=False,
        with_metadata=False,
        favor_precision=False,
        config=_configuration(),
    )
    return getattr(found, "text", None) or ""


@cache
def _configuration() -> Any:
    from trafilatura.settings import use_config

    configuration = use_config()
    configuration.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(_FEW_CHARACTERS))
    return configuration


def check_article(lines: list[str], headline: str | None, facts: PageFacts, tree: Any, rules: CleaningRules) -> None:
    """Raises Rejected `no_article` for indexes, videos, walls and errors: pages without running text of their own."""
    words = sum(len(words_of(line)) for line in lines)
    prose = sum(len(line) for line in lines if is_prose(line))
    if words < FEW_WORDS:
        raise Rejected("no_article", f"{words} words of running text")
    if words < _BRIEF_WORDS and (gone := _says_gone(facts, rules)):
        raise Rejected("no_article", f"an error page or a form: {gone[:80]}")
    if not (facts.is_article or facts.dates) and _HOST.match(headline or ""):
        raise Rejected("no_article", "the title is the site's address: a notice or a test for robots")
    if not (facts.is_article or facts.dates) and facts.site and words_of(headline or "") == words_of(facts.site):
        raise Rejected("no_article", "the title is the site's own name: a front page or a notice")
    if facts.kind and not facts.is_article and words < (_BRIEF_WORDS if "ideo" in facts.kind else _LONG_WORDS):
        raise Rejected("no_article", f"the page says to be {facts.kind}")
    if not facts.is_article and _is_description(lines, facts):
        raise Rejected("no_article", "the text is the description of a video")
    if prose * 3 < sum(map(len, lines)) and not facts.dates:
        raise Rejected("no_article", "a list of headlines, not running text")
    if words < _LONG_WORDS and (facts.is_wall or words < _BRIEF_WORDS):
        _check_wall(lines, facts, tree, rules)


def _says_gone(facts: PageFacts, rules: CleaningRules) -> str | None:
    """The title, or a part of it, that is one of errors, forms or sections: "Page not found | Valley Herald"."""
    news = facts.is_article or facts.dates  # what is dated may be headed "Statue has been removed"
    for part in title_parts(facts):
        words = words_of(part[:120])
        if rules.gone_titles.whole(words):
            return part
        if not news and any(rules.gone_titles.at(words, i) > 2 for i in range(len(words))):
            return part
    sections = (heading for heading in facts.headings[:1] if not news)
    return next((heading for heading in sections if rules.sections.whole(words_of(heading))), None)


def _is_description(lines: list[str], facts: PageFacts) -> bool:
    body = " ".join(words_of(" ".join(lines)))
    return len(body) < 3000 and any(body in " ".join(words_of(text)) for text in facts.players)


def _check_wall(lines: list[str], facts: PageFacts, tree: Any, rules: CleaningRules) -> None:
    """Raises Rejected where the page says that the text goes on for those who pay."""
    own = sum(len(words) for line in lines if not rules.walls.within(words := words_of(line)))
    if facts.is_wall and own < _BRIEF_WORDS:
        raise Rejected("no_article", "the text is behind a paywall")
    if own < _BRIEF_WORDS and any(rules.walls.within(words_of(text)) for text in _short_texts(tree)):
        raise Rejected("no_article", "the text goes on behind a paywall")


def _short_texts(tree: Any) -> Iterator[str]:
    """What stands on the page outside of its links, menus and margins, piece by piece."""
    for element in tree.iter("p", "div", "span", "h2", "h3", "h4", "h5", "strong", "b", "button", "section"):
        text = (element.text or "").strip()
        if len(text) > 12 and not any(a.tag in _MARGINS for a in element.iterancestors()):
            yield text[:400]


def without_repeats(lines: list[str], headline: str | None) -> list[str]:
    """The lines behind the headline, without those whose every sentence stands in another, longer or earlier line.

    Magazines repeat a sentence in large letters; apps keep a paragraph twice.
    """
    title = " ".join(words_of(headline or ""))
    for index in range(min(_TOP, len(lines))) if title else ():
        if is_prose(lines[index]):
            break
        if is_headline(lines[index], title):
            lines = lines[index + 1 :]
            break
    parts = [[" ".join(words_of(part)) for part in _SENTENCES.split(line)] for line in lines]
    order = sorted(range(len(lines)), key=lambda index: (-len(parts[index]), index))
    seen: set[str] = {title} if title else set()
    dropped = set()
    for index in order:
        if all(part in seen for part in parts[index] if part) and any(len(part) > 20 for part in parts[index]):
            dropped.add(index)
        seen.update(parts[index])
    return [line for index, line in enumerate(lines) if index not in dropped]


def markup_lines(text: str, limits: Limits) -> list[str]:
    """The lines of a text that holds markup or entities, as feeds and archives keep it: one a block."""
    check_markup(text, limits)
    try:
        tree = html.fromstring(f"<div>{text}</div>")
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise Rejected("malformed", f"no HTML in the text: {error}"[:200]) from error
    for element in list(tree.iter()):
        if element.tag in ("script", "style", "figure", "figcaption", "iframe", "form"):
            element.text, element[:] = None, []
        elif element.tag in BLOCKS or element.tag == "br":
            element.text = "\n" + (element.text or "") if element.tag != "br" else None
            element.tail = "\n" + (element.tail or "")
    return [squeeze(line) for line in tree.text_content().split("\n")]


__all__ = ["FEW_WORDS", "markup_lines", "plain", "read_page"]
