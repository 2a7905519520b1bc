"""The work of reading an article grows with its length, whatever it repeats: counted in lines of code run, not in time."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows.articles.parse import parse_article
from flows.errors import Rejected
from flows.facts.extract import extract_facts
from flows.seeds import load_seeds
from flows.settings import Limits
from flows.tables import FACT_TABLES, REJECT_REASONS
from flows.tables.raw import RawItem
from flows.text.document import Document
from tests.lines_run import lines_of
from tests.unit.fact_samples import article

UNITS = [
    "(", "( ", ") ", "[x] ", '"', '" ', "“क ", "‘a ", "« ", ". ", "। ", "— ", "a, ", "A: ", "X ने ", "राम का ",
    "Rao said ", "he said that ", "राव ने कहा कि ", "according to ", "के अनुसार ", "Ram Kumar ", "प्रधानमंत्री ",
    "president of ", "Sita and ", "और ", "12 ", "2 करोड़ ", "hundred ", "4 मार्च ", "May ", "2024 ", "killed 5 people ",
    "5 लोग घायल ", "who ", "if ", "not ", "to ", "by Staff Reporter\n", "Updated: ", "one\n", "\n", "- ", "a-b-", "1,2,",
    "https://example.org/a ", "it was. ", "वह गया। ",
]  # fmt: skip
MARKUP = [
    "<p>x ",
    "<b>",
    "<a href='x'>y</a> ",
    "<br>",
    "&amp;",
    "<!-- ",
    "<li>it was said.</li>",
    "<h1>Head of it</h1>",
    "<h2><a href='x'>Another story of the day</a></h2>",
    "<div class='related-stories'>x</div>",
    "<div><img src='a'>x</div>",
    "<div><input>x</div>",
    "<span>By A. Rao</span>",
    "<td>4 March 2024</td>",
]
SENTENCE = "The council said on Monday that 14 houses were damaged and two bridges closed in the district. "
FEW = 720  # a shorter run of marks is furniture and dropped, which would make the longer one look steep


def item(text: str, media: str = "text") -> RawItem:
    content = text.encode("utf-8", "surrogatepass")
    return RawItem(source_id="s", file_name="a", file_path="s/a", item=None, media=media, content=content)


def read(text: str, media: str = "text") -> Any:
    """Every stage that looks at one article; what it found, or the reason of its rejection."""
    return read_raw(item(text, media))


def read_raw(raw: RawItem) -> Any:
    """The same of a raw item."""
    seeds = load_seeds()
    try:
        article = parse_article(raw, seeds.articles, seeds.catalogue, Limits(), "b")
    except Rejected as why:
        return why
    lexicon = seeds.facts.get(article.language)
    return (article, extract_facts(article, lexicon, seeds.catalogue) if lexicon else None)


def lines_run(text: str, media: str = "text") -> int:
    """How many lines of Khabar's own code a reading runs."""
    return lines_of(partial(read, text, media))


@pytest.fixture(scope="module", autouse=True)
def warm() -> None:
    """Lexicons are compiled and words cached before anything is counted."""
    read(SENTENCE * 3)
    read("पुलिस ने बताया कि 5 लोग घायल हो गए। " * 3)


# Lines of code that the facts of ordinary news may cost for each token: an eighth above what has been reached.
MOST = {"en": 292, "hi": 239}
NEWS = sorted((Path(__file__).parents[1] / "golden" / "beats" / "articles").glob("*.txt"))


@pytest.mark.parametrize("language", MOST)
def test_ordinary_news_costs_no_more_than_it_did(language: str) -> None:
    lexicon, catalogue = load_seeds().facts[language], load_seeds().catalogue
    articles = [article(path.read_text(), language) for path in NEWS if path.name.startswith(language)]
    assert articles
    for one in articles:
        extract_facts(one, lexicon, catalogue)  # words cached
    lines = sum(lines_of(partial(extract_facts, one, lexicon, catalogue)) for one in articles)
    tokens = sum(len(Document(one.text)) for one in articles)
    assert lines <= MOST[language] * tokens, f"{lines / tokens:.0f} lines of code a token"


@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_work_grows_with_the_length(unit: str) -> None:
    read(SENTENCE + unit * 10)
    small, large = (lines_run(SENTENCE + unit * times) for times in (FEW, FEW * 3))
    assert large <= 3.5 * small + 5_000, f"{small} lines of code for {FEW} times, {large} for three times as much"


@pytest.mark.parametrize("unit", MARKUP, ids=repr)
def test_work_on_a_page_grows_with_its_length(unit: str) -> None:
    head = f"<html><body><h1>Storm in the district</h1><p>{SENTENCE * 3}</p>"
    read(head + unit * 10, "html")
    small, large = (lines_run(head + unit * times, "html") for times in (FEW, FEW * 3))
    assert large <= 3.5 * small + 5_000, f"{small} lines of code for {FEW} times, {large} for three times as much"


def check(text: str, media: str) -> None:
    found = read(text, media)
    if isinstance(found, Rejected):
        assert found.reason in REJECT_REASONS
        return
    article, facts = found
    for table in FACT_TABLES if facts else ():
        for fact in getattr(facts, table):
            assert article.text[fact.start_char : fact.end_char] == fact.evidence
    for mention in facts.mentions if facts else ():
        assert article.text[mention.start_char : mention.end_char] == mention.surface


PIECES = st.one_of(st.sampled_from([*UNITS, SENTENCE, "पुलिस ने कहा कि 5 लोग घायल हो गए। "]), st.text(max_size=12))
QUICK = settings(
    max_examples=int(os.environ.get("KHABAR_FUZZ", "100")), deadline=None, suppress_health_check=list(HealthCheck)
)


@QUICK
@given(st.lists(PIECES, max_size=25).map("".join))
def test_any_text_is_read_or_refused(text: str) -> None:
    check(text, "text")


@QUICK
@given(
    st.lists(st.one_of(PIECES, st.sampled_from([*MARKUP, "</p>", "<div class='lead'>", "<title>"])), max_size=25).map(
        "".join
    )
)
def test_any_page_is_read_or_refused(page: str) -> None:
    check(f"<html><body><h1>Storm in the district</h1><p>{SENTENCE * 3}</p>{page}", "html")


@QUICK
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    raw = RawItem(source_id="s", file_name="a", file_path="s/a", item=None, media="text", content=content)
    found = read_raw(raw)
    assert not isinstance(found, Rejected) or found.reason in REJECT_REASONS
