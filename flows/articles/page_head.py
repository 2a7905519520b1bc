"""What stands visibly around a page's headline: bylines, dates, and a lead that is set apart from the text."""

from __future__ import annotations

from typing import Any

import regex

from flows.articles.furniture import ends_sentence
from flows.articles.page_facts import KICKER, PageFacts
from flows.articles.page_tree import BLOCKS, HEADINGS, squeeze
from flows.articles.words import words_of

_LEAD_CLASS = regex.compile(
    r"summary|standfirst"
    r"|(?:^|[-_ ])(?:lead|lede|dek|deck|intro|excerpt|synopsis|subtitle|sub-?head(?:line|ing)?|short-?desc)",
    regex.IGNORECASE,
)
_SKIPPED = frozenset({
    "script", "style", "noscript", "template", "svg", "nav", "footer", "aside", "figure", "figcaption", "form",
    "button", "select", "iframe", "header",
})  # fmt: skip
_PICTURE = regex.compile(
    r"caption|photo|image|credit|gallery|media[-_]|figure|newsletter|related|promo|social|share", regex.IGNORECASE
)
_LINES = 30  # looked at behind a headline
_LEVELS = 3  # of elements around a headline that may stand below a date
_PARAGRAPH = 80  # characters
_OPENING = 4  # paragraphs; more are no opening


def is_headline(text: str, wanted: str) -> bool:
    """Whether a heading is the wanted one, given as its words; a topic may stand before it: "Floods: Bridge opens"."""
    found = " ".join(words_of(text))
    return found == wanted or (len(found) <= len(wanted) + KICKER and bool(wanted) and found.endswith(f" {wanted}"))


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
            started = element.tag in HEADINGS[:3] and is_headline(element.text_content(), wanted)
            continue
        if any(child.tag in BLOCKS for child in element if isinstance(child.tag, str)) or element.tag in (
            "option",
            "button",
        ):
            continue
        text = spaced(element)
        if not text or text.startswith("©") or _PICTURE.search(element.get("class") or "") or _in_picture(element):
            continue
        if first and " ".join(words_of(text))[:60] == first:
            if _in_heading(element):  # a summary in large letters, above the byline
                continue
            break
        if len(text) < 120 and (not found or text not in found[-1]):
            found.append(text)
        if len(found) >= _LINES:
            break
    return [*found, *_dates_above(tree, wanted)]


def _dates_above(tree: Any, wanted: str) -> list[str]:
    """Short lines with figures right above the headline, where blogs date their posts; they count after all others."""
    heading: Any = next((h for h in tree.iter(*HEADINGS[:3]) if is_headline(h.text_content(), wanted)), None)
    lines = []
    for _ in range(_LEVELS if heading is not None else 0):
        above = heading.getprevious()
        text = spaced(above) if above is not None and above.tag not in _SKIPPED else ""
        if 6 <= len(text) <= 60 and any(char.isdigit() for char in text):
            lines.append(text)
        heading = heading.getparent()
        if heading is None or heading.tag == "body":
            break
    return lines


def with_opening(lines: list[str], headline: str | None, tree: Any) -> list[str]:
    """The lines with the paragraphs before them that stand between the headline and the first one found.

    Some systems keep the opening of a text in a box of its own. `tree` is the page without its other boxes.
    """
    first = next((" ".join(words_of(line))[:60] for line in lines if len(line) > 60), "")
    wanted = " ".join(words_of(headline or ""))
    found: list[str] = []
    started = False
    for element in tree.iter(*HEADINGS[:3], "p", "div") if first and wanted else ():
        if not started:
            started = element.tag in HEADINGS and is_headline(element.text_content(), wanted)
            continue
        if element.tag in HEADINGS or any(child.tag in BLOCKS for child in element if isinstance(child.tag, str)):
            continue
        text = squeeze(element.text_content())
        if " ".join(words_of(text))[:60] == first:
            return [*found, *lines]
        if len(text) >= _PARAGRAPH and ends_sentence(text) and not _in_picture(element):
            found.append(text)
        if len(found) > _OPENING:
            return lines
    return lines


def with_lead(lines: list[str], headline: str | None, tree: Any, facts: PageFacts) -> list[str]:
    """The lines with the lead before them, where the page sets it apart and the extractor has left it out."""
    body = " ".join(words_of(" ".join(lines)))
    description = " ".join(words_of(facts.description or ""))
    for element in tree.iter("p", "div", "h2", "h3", "span"):
        if any(child.tag in BLOCKS for child in element if isinstance(child.tag, str)):
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


def _in_heading(element: Any) -> bool:
    """Whether an element is a heading or marks up all of one."""
    return element.tag in HEADINGS or next(element.iterancestors(*HEADINGS), None) is not None


def _in_picture(element: Any) -> bool:
    """Whether an element belongs to a figure or its credit."""
    for depth, ancestor in enumerate(element.iterancestors()):
        if depth > 5 or ancestor.tag in ("main", "body"):
            return False
        if ancestor.tag in ("figure", "figcaption", "nav", "aside", "footer") or _PICTURE.search(
            ancestor.get("class") or ""
        ):
            return True
    return False


def spaced(element: Any) -> str:
    """The text of an element in one line, with a bar where another box begins: "By A. Rao | 5 January"."""
    pieces = [element.text or " "]
    for child in element.iterdescendants():
        if isinstance(child.tag, str):
            text = child.text or ""
            glued = text[:1].strip() and pieces[-1][-1:].strip()
            if glued or child.tag in ("span", "time", "div", "li", "br", "p"):
                pieces.append(" | ")
            pieces += [text] if text else []
        pieces += [child.tail] if child.tail else []
    return squeeze("".join(pieces)).strip("| ")
