"""No pattern goes back over what it has read: four times the input takes each public function no more than a few times the
CPU. What counts is the growth, never the time; inputs that are done at once say nothing and pass.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from typing import Any

import pytest

from flows.articles import clean, decode, furniture, headline, legacy, page, page_facts, page_head, page_tree, tail
from flows.articles.byline import read_meta
from flows.articles.dateline import bare_dateline, dateline_within, read_dateline
from flows.articles.dates import read_published
from flows.articles.draft import Draft, Stamp
from flows.articles.lexicon import CleaningRules, merge_lexicons
from flows.articles.words import words_of
from flows.errors import Rejected
from flows.facts import figures
from flows.facts.analysis import Analysis
from flows.facts.clauses.clauses import find_clauses
from flows.facts.events import events
from flows.facts.names import entities
from flows.facts.offices import roles
from flows.facts.quantities import quantities
from flows.facts.speech import statements
from flows.raw import READERS
from flows.reading.reader import InboxFile, Reader
from flows.seeds import load_seeds
from flows.settings import Limits
from flows.tables import Article
from flows.text.dates import find_date_spans, parse_absolute
from flows.text.document import Document
from flows.text.fold import fold
from flows.text.language import detect_language

SMALL = 4_000  # characters; the functions that look at everything get a sample of the inputs
TIMES = 4
LONG = frozenset(
    {"every stage of facts", "clean_draft", "read_page", "detect_language", "find_date_spans", "drop_embedded_titles"}
)
ROOM = 2.2  # of the growth that a linear function shows: clocks of shared machines are rough
AT_ONCE = 0.04  # seconds of CPU

LINES = [
    "a", "A", "क", " ", "1", ".", "(", ")", "[", '"', "“", "‘", "-", "—", "|", ":", "/", ",", "।", "©", "@", "#", "=", "»", "\u0301", "\u200d",
    "a ", "A ", "क ", "1 ", ". ", "( ", ") ", '" ', "“क ", "— ", "| ", ": ", "/a", ", ", "। ", "a.", "A.", "1,", "1.", "1:", "1-", "12/", "a-", "a'", "(a", "(a) ",
    "by ", "By A on 1 ", "Posted on 1 by ", "on 1 by on 1 by ", "4 March ", "March ", "2024-03-04T", "12:30 ", "May 4, ", "photo: ", "read more: ", "a | b ",
    "PATNA, ", "पटना, ", "पटना/", "(Reuters) ", "Reuters ", "संवाददाता, ", "Ram Kumar, ", "राम कुमार, ", "Mr. ", "http://a.b/", "a@b.c ",
    "said ", "he said that ", "X ने ", "राव ने कहा कि ", "according to ", "killed 5 people ", "5 लोग घायल ", "2 करोड़ ", "hundred ", "president of ", "and ", "if ", "not ",
    "€1 ", "1e", "9", "९", "one hundred and ", "between 1 and ", "1 to 2 to ", "·¤ð ", "gSA ", "à¤•",
]  # fmt: skip
LINE_ENDS = [
    "a\n",
    "\n",
    ". \n",
    "By A\n",
    "(a\n",
    "4 March 2024\n",
    "| a\n",
    "also read: a\n",
    "पटना, \n",
    "it was said.\n",
    "- a\n",
]
MARKUP = [
    "<p>x ", "<b>", "</b>", "<a href='x'>y</a> ", "<br>", "&amp;", "&amp", "&", "<", "<!--", "<!-- ", "-->", "<![CDATA[", "<li>it was.</li>", "<h1>A head</h1>",
    "<h2><a href=a>A longer title of a story</a></h2>", "<div class='share-bar related'>x</div>", "<div><img>a</div>", "<div><input>a</div>", "<span>a</span>",
    "<meta name=author content=a>", "<meta charset=", "<time datetime=a>", "<script type='application/ld+json'>[", "<script type='application/ld+json'>{}</script>",
    "<title>a", "<div itemprop=author><i itemprop=name>a</i></div>", "<link rel=canonical href=a>", "<table><tr><td>a", "<p class='lead'>It was said by them in the town on that day.</p>",
    "<div a=", "< div ", "<figure>", "<?php ", "\x00", "<div><a href=a>A longer title of a story</a> teaser</div>",
]  # fmt: skip
RECORDS = ["[", "{", '{"a":', '"', '\\"', "[1,", '{"text":"a"},', "{}\n", '"a,b\n', "a,b\n", ",", '""', "<item>", "<rss>", "&a;", "<title>a</title>", "WARC/1.0\r\n"]  # fmt: skip
STORY = "The council said on Monday that 14 houses were damaged and two bridges closed in the district. "


@cache
def rules() -> CleaningRules:
    return merge_lexicons(tuple(load_seeds().articles.values()))


def analysis(text: str) -> Analysis:
    article = Article(
        article_id="a", file_name="a", file_path="a", item=None, source_id="s", url=None, language="en", language_confidence=1.0, headline=None,
        author=None, agency=None, dateline_place=None, published_at=None, published_date=None, date_origin="none", text=text, word_count=1,
        content_sha256="", supersedes=None, batch_id="b",
    )  # fmt: skip
    lexicon = load_seeds().facts["hi" if any("\u0900" <= char <= "\u097f" for char in text[:200]) else "en"]
    return Analysis(article, Document(text, lexicon.rules), lexicon, load_seeds().catalogue)


def stages(text: str) -> None:
    """Every stage of extraction, one after another, as each needs those before it."""
    layers = analysis(STORY + text)
    figures.find_figures(layers)
    entities.find_mentions(layers)
    roles.find_roles(layers)
    find_clauses(layers)
    statements.find_statements(layers)
    for rows in (entities.entity_rows, entities.mention_rows, quantities.quantity_rows, statements.statement_rows):
        rows(layers)
    events.event_rows(layers)
    roles.role_rows(layers)


def with_catalogue(function: Callable[..., Any]) -> Callable[[str], Any]:
    return lambda text: function(text, rules(), load_seeds().catalogue)


def published(text: str) -> Any:
    return read_published(
        Draft([text], stamps=[Stamp(text, origin) for origin in ("metadata", "byline")]), "en", rules()
    )


def records(kind: str) -> Callable[[str], Any]:
    def read(text: str) -> Any:
        with tempfile.NamedTemporaryFile() as file:
            file.write(text.encode())
            file.flush()
            return list(
                READERS[kind](Reader(InboxFile(file.name, "s/a", "s", kind, False, len(text)), Limits(), {}, ""))
            )

    return read


def story_tree(text: str) -> Any:
    return page_tree.parse_html(f"<html><body><h1>A head of it</h1>{text}</body></html>")


LINE_FUNCTIONS: dict[str, Callable[[str], Any]] = {
    "decode": lambda text: decode.decode(text.encode(), Limits()),
    "fold": fold,
    "words_of": words_of,
    "Document": Document,
    "detect_language": lambda text: detect_language(text, rules().function_words),
    "find_date_spans": lambda text: find_date_spans(Document(text), rules().dates["en"], None),
    "parse_absolute": lambda text: parse_absolute(text, rules().dates["hi"]),
    "read_meta": with_catalogue(read_meta),
    "read_dateline": with_catalogue(read_dateline),
    "dateline_within": with_catalogue(dateline_within),
    "bare_dateline": with_catalogue(bare_dateline),
    "is_furniture": lambda text: furniture.is_furniture(text, words_of(text), rules()),
    "is_caption": lambda text: furniture.is_caption(text, words_of(text), rules()),
    "is_section": lambda text: furniture.is_section(text, words_of(text), rules()),
    "is_prose": furniture.is_prose,
    "cut_tail": lambda text: furniture.cut_tail(text, rules()),
    "without_credits": lambda text: furniture.without_credits(text, rules()),
    "strip_outlet": lambda text: headline.strip_outlet(text, rules()),
    "read_published": published,
    "refuse_legacy": lambda text: legacy.refuse_legacy([text], rules().legacy_fonts),
    "plain": page_facts.plain,
}
TEXT_FUNCTIONS: dict[str, Callable[[str], Any]] = {
    "unwrap": lambda text: clean.unwrap(text.split("\n")),
    "drop_tail": lambda text: tail.drop_tail(text.split("\n"), rules()),
    "drop_embedded_titles": lambda text: tail.drop_embedded_titles(text.split("\n"), rules()),
    "clean_draft": lambda text: clean.clean_draft(Draft(text.split("\n")), rules(), load_seeds().catalogue),
    "without_repeats": lambda text: page.without_repeats(text.split("\n"), "A head of it"),
    "every stage of facts": stages,
}
PAGE_FUNCTIONS: dict[str, Callable[[str], Any]] = {
    "check_markup": lambda text: page_tree.check_markup(text, Limits(elements=10**9)),
    "parse_html": story_tree,
    "without_boxes": lambda text: page_tree.without_boxes(story_tree(text)),
    "page_facts": lambda text: page_facts.page_facts(story_tree(text)),
    "visible_head": lambda text: page_head.visible_head(story_tree(text), "A head of it", [STORY]),
    "with_opening": lambda text: page_head.with_opening([STORY], "A head of it", story_tree(text)),
    "with_lead": lambda text: page_head.with_lead([STORY], "A head of it", story_tree(text), page_facts.PageFacts()),
    "markup_lines": lambda text: page.markup_lines(text, Limits()),
    "read_page": lambda text: page.read_page(f"<html><body><h1>A head</h1><p>{STORY * 3}</p>{text}", None, rules(), Limits()),
}  # fmt: skip
RECORD_FUNCTIONS = {kind: records(kind) for kind in ("json", "jsonl", "csv", "feed", "warc")}


def cpu(function: Callable[[str], Any], text: str) -> float:
    """Seconds of CPU; a refusal is an answer like any other."""
    began = time.process_time()
    with suppress(Rejected):
        function(text)
    return time.process_time() - began


def check_growth(function: Callable[[str], Any], unit: str) -> None:
    small, large = (unit * (size // len(unit)) for size in (SMALL, SMALL * TIMES))
    cpu(function, unit)  # words are cached and lexicons built before anything counts
    spent = cpu(function, large)
    if spent < AT_ONCE:
        return
    little = cpu(function, small)
    for _ in range(3):  # a busy machine is slow now and then; a function that goes back over its input always is
        if spent < ROOM * TIMES * little:
            return
        spent, little = min(spent, cpu(function, large)), min(little, cpu(function, small))
    assert spent < ROOM * TIMES * little, f"{unit!r}: {little:.3f} s, then {spent:.3f} s for {TIMES} times as much"


@pytest.mark.parametrize("name", list(LINE_FUNCTIONS))
def test_lines(name: str) -> None:
    for unit in LINES[::7] if name in LONG else LINES:
        check_growth(LINE_FUNCTIONS[name], unit)


@pytest.mark.parametrize("name", list(TEXT_FUNCTIONS))
def test_texts(name: str) -> None:
    for unit in (*LINE_ENDS, *(LINES[1::9] if name in LONG else LINES)):
        check_growth(TEXT_FUNCTIONS[name], unit)


@pytest.mark.parametrize("name", list(PAGE_FUNCTIONS))
def test_pages(name: str) -> None:
    for unit in (*MARKUP, *(() if name in LONG else LINES[:30])):
        check_growth(PAGE_FUNCTIONS[name], unit)


@pytest.mark.parametrize("name", list(RECORD_FUNCTIONS))
def test_records(name: str) -> None:
    for unit in RECORDS:
        check_growth(RECORD_FUNCTIONS[name], unit)
