"""Pages from templates, stories and the words that publishers put around them; with the headline, author, date and body
that a reader would take from each.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
import yaml
from markupsafe import Markup

FOLDER = Path(__file__).resolve().parent
LANGUAGES = ("en", "hi")
PER_LANGUAGE = 2  # pages of every template in each language
DATED_BY_PLACE = (
    "wordpress",
    "daily",
    "wire",
    "cityportal",
    "bright",
    "styled",
    "phpnews",
)  # templates that open the first paragraph with a dateline
SHOWS_SUMMARY = (
    "amp",
    "next",
    "daily",
    "live",
    "release",
    "magazine",
    "drupal",
    "letter",
    "slider",
    "newspack",
    "arc",
    "essay",
    "ghost",
    "ampmicro",
    "livefeed",
    "channel",
    "streamed",
    "hosted",
    "styled",
    "longread",
    "bulletin",
    "utility",
)
UNSIGNED = ("release", "department", "district")


@dataclass(frozen=True)
class Page:
    """A page and its article. `optional` are parts that an extractor may keep or leave out: dateline, summary, tables."""

    name: str
    html: str
    language: str
    headline: str
    author: str | None
    date: str
    body: tuple[str, ...]
    optional: tuple[str, ...]


@cache
def read(name: str) -> Any:
    """A file of words or stories."""
    return yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))


def templates() -> list[str]:
    """The manners of publishing, by name."""
    return sorted(path.stem for path in (FOLDER / "templates").glob("*.html"))


@cache
def article_pages() -> tuple[Page, ...]:
    """Two pages in each language of every template."""
    pages = []
    for number, template in enumerate(templates()):
        for language in LANGUAGES:
            stories = [story for story in read("stories.yml") if story["language"] == language]
            for turn in range(PER_LANGUAGE):
                story = stories[(number * PER_LANGUAGE + turn) % len(stories)]
                pages.append(article_page(template, story, f"{template}-{language}-{story['key']}"))
    return tuple(pages)


@cache
def brief_pages() -> tuple[Page, ...]:
    """Pages with news of a few sentences."""
    filled = {"summary": "", "caption": "", "photographer": "", "tags": []}
    return tuple(
        article_page(brief["template"], filled | brief, f"brief-{brief['template']}-{brief['language']}")
        for brief in read("briefs.yml")
    )


@cache
def pages_without_article() -> Mapping[str, str]:
    """Pages with a wall, a player, a gallery, a list, an error or a form where an article would be."""
    pages = {}
    for path in sorted((FOLDER / "no_article").glob("[a-z]*.html")):
        for language in LANGUAGES:
            stories = [story for story in read("stories.yml") if story["language"] == language]
            context = _context(stories[0]) | {
                "o": read("others.yml")[language],
                "titles": [story["headline"] for story in stories],
            }
            pages[f"{path.stem}-{language}"] = _environment().get_template(f"no_article/{path.name}").render(context)
    return pages


def article_page(template: str, story: Mapping[str, Any], name: str) -> Page:
    """One story in the manner of one publisher."""
    words = read("words.yml")[story["language"]]
    optional = []
    if template in DATED_BY_PLACE:
        optional += [story["place"], f"{words['brand']} Wire", _context(story)["wire_date"]]
    if template in SHOWS_SUMMARY:
        optional += [story["summary"], words["highlights"], words["key_points"]]
    if template == "portal":
        optional += [words["table_title"], *(cell for row in words["table"] for cell in row)]
    return Page(
        name=name,
        html=_environment().get_template(f"templates/{template}.html").render(_context(story)),
        language=story["language"],
        headline=story["headline"],
        author=None if template in UNSIGNED else story["author"],
        date=str(story["date"]),
        body=tuple(story["body"]),
        optional=tuple(optional),
    )


def _context(story: Mapping[str, Any]) -> dict[str, Any]:
    """What templates name: the story `s`, the words `w` around it, and its date as publishers write it."""
    language = story["language"]
    words = read("words.yml")[language]
    day: dt.date = story["date"]
    later = day + dt.timedelta(days=1)
    month, later_month = words["months"][day.month - 1], words["months"][later.month - 1]
    iso = f"{day}T{story['time']}:00+05:30"
    hindi_order = language != "en"
    return {
        "s": story,
        "w": words,
        "lang": language,
        "region": "IN",
        "url": f"https://news.example/{language}/{day:%Y/%m}/{story.get('key', 'brief')}",
        "iso": iso,
        "iso_later": f"{later}T08:00:00+05:30",
        "long_date": f"{day.day} {month} {day.year}" if hindi_order else f"{month} {day.day}, {day.year}",
        "later_date": f"{later.day} {later_month} {later.year}" if hindi_order else f"{later_month} {later.day}, {later.year}",
        "wire_date": f"{day.day} {month}" if hindi_order else f"{month} {day.day}",
        "short_date": f"{day.day:02} {day:%b} {day.year}",
        "short_later": f"{later.day:02} {later:%b} {later.year}",
        "dashed_date": f"{day:%d-%m-%Y}",
        "weekday_date": f"{month} {day.day:02}, {day.year}" if hindi_order else f"{day:%A}, {month} {day.day}, {day.year}",
        "pib_date": f"{day.day:02} {day:%b} {day.year} 4:05PM".upper(),
        "posts": [{"@type": "BlogPosting", "headline": text[:60], "datePublished": iso, "articleBody": text} for text in story["body"]],
    }  # fmt: skip


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(FOLDER), autoescape=True, undefined=jinja2.StrictUndefined
    )
    environment.filters["json"] = lambda value: Markup(json.dumps(value, ensure_ascii=False).replace("</", "<\\/"))
    environment.filters["linked"] = _linked
    environment.filters["first_letter"] = lambda text: text[:1]
    environment.filters["rest"] = lambda text: text[1:]
    environment.filters["first_sentence"] = lambda text: next(_sentences(text))
    return environment


def _linked(text: str, turn: int) -> Markup:
    """A paragraph with a link, bold or slanted words in it, as editors set them; every third is plain."""
    words = text.split(" ")
    opening, closing = (('<a href="/topic">', "</a>"), ("<b>", "</b>"), ("", ""), ("<em>", "</em>"))[turn % 4]
    if len(words) < 8:
        return Markup.escape(text)
    inner = Markup(opening) + Markup.escape(" ".join(words[3:5])) + Markup(closing)
    return Markup(" ").join([Markup.escape(" ".join(words[:3])), inner, Markup.escape(" ".join(words[5:]))])


def _sentences(text: str) -> Iterator[str]:
    for mark in (". ", "। "):
        if mark in text:
            yield text.split(mark)[0] + mark.strip()
    yield text
