"""The report: self-contained, escaped, with the SQL of every section; its text comes from anywhere and must stay text."""

from __future__ import annotations

import datetime as dt
from html.parser import HTMLParser

import pytest

from flows.report.article import Mark, render_article_page
from flows.report.entity import SECTIONS as ENTITY_SECTIONS
from flows.report.markup import BINS, bars, marked, worded
from flows.report.page import render_page
from flows.report.sections import SECTIONS, of_everything
from flows.report.shapes import SHAPES
from flows.reporting import Scope

NASTY = "<script>alert(1)</script> & \u202e \"'> 14 मौतें"
DAY, LATER = dt.date(2026, 2, 20), dt.date(2026, 2, 21)
ROWS: dict[str, list[dict[str, object]]] = {
    "table": [{"name": NASTY, "n": 3}],
    "contradictions": [
        {
            "place": 1,
            "item": NASTY,
            "measure": "killed",
            "subject": NASTY,
            "unit": "count",
            "value": value,
            "value_max": None,
            "holder": holder,
            "sources": [NASTY],
            "first_reported": DAY,
            "last_reported": DAY,
            "evidence": NASTY,
            "language": "hi",
            "surface": surface,
            "article_id": "a" * 24,
            "story_id": "s",
            "headline": NASTY,
            "headline_language": "hi",
        }
        for value, holder, surface in ((14.0, NASTY, "14"), (9.0, None, None))
    ],
    "arrivals": [
        {
            "source": NASTY,
            "articles": 2,
            "copies": 0,
            "stories": 1,
            "latest_day": DAY,
            "newest": NASTY,
            "language": NASTY,
        }
    ],
    "stories": [
        {
            "headline": NASTY,
            "language": "hi",
            "articles": 2,
            "independent_texts": 1,
            "sources": 1,
            "languages": ["hi"],
            "days": days,
            "figures": [
                {"date": DAY, "item": NASTY, "measure": "killed", "value": 9.0, "previous": None},
                {"date": LATER, "item": NASTY, "measure": "killed", "value": 5.0, "previous": None},
                {"date": LATER, "item": NASTY, "measure": "killed", "value": 14.0, "previous": 9.0},
            ],
            "story_id": "s",
        }
        for days in ([{"date": DAY, "count": 2}], None)
    ],
    "revisions": [
        {
            "date": DAY,
            "headline": headline,
            "language": language,
            "item": NASTY,
            "measure": "killed",
            "previous_value": 9.0,
            "value": 14.0,
            "holder": NASTY,
            "sources": 1,
        }
        for headline, language in ((NASTY, "hi"), (None, None))
    ],
    "denials": [
        {
            "denied_by": NASTY,
            "date": DAY,
            "evidence": NASTY,
            "headline": NASTY,
            "language": "en",
            "article_id": "a" * 24,
        }
    ],
    "matrix": [{"source_id": NASTY, "from_source_id": "b", "articles": 1, "median_delay_hours": 1.5}],
    "lines": [{"name": NASTY, "type": "PER", "date": DAY, "independent_texts": 1, "total": 1}],
    "sources": [
        {"source": NASTY, "articles": 3, "own_texts": 2, "copies": 1, "languages": ["hi"], "days": days}
        for days in ([{"date": DAY, "count": 3}], None)
    ],
}


class Tags(HTMLParser):
    """Counts tags and collects what would be fetched."""

    def __init__(self) -> None:
        super().__init__()
        self.counts: dict[str, int] = {}
        self.fetched: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.counts[tag] = self.counts.get(tag, 0) + 1
        for name, value in attrs:
            if name in {"src", "href"} and not (value or "").startswith("#"):
                self.fetched.append(value or "")
            if name == "id":
                self.ids.append(value or "")


@pytest.fixture(scope="module")
def page() -> str:
    parts = [(section, section.query("select 1"), ROWS[section.shape]) for section in SECTIONS]
    return render_page("abc", "Khabar", {"articles": 1}, parts)


def test_nothing_of_an_article_becomes_markup(page: str) -> None:
    tags = Tags()
    tags.feed(page)
    assert tags.counts["script"] == 1
    assert "<script>alert" not in page
    assert "\u202e" not in page


def test_the_page_fetches_nothing(page: str) -> None:
    tags = Tags()
    tags.feed(page)
    assert tags.fetched == []
    assert "http" not in page


def test_every_section_shows_its_sql(page: str) -> None:
    tags = Tags()
    tags.feed(page)
    assert {f"sql-{section.key}" for section in SECTIONS} <= set(tags.ids)
    assert len(tags.ids) == len(set(tags.ids))


def test_the_value_is_marked_in_its_sentence(page: str) -> None:
    assert "<mark>14</mark>" in page
    assert "<mark>9</mark>" not in page


@pytest.mark.parametrize("written", ["१४", "14", "चौदह", "fourteen"])
def test_values_are_marked_as_they_are_written(written: str) -> None:
    assert marked(f"कुल {written} मौतें", written) == f"कुल <mark>{written}</mark> मौतें"


@pytest.mark.parametrize("surface", [None, "", "15"])
def test_what_is_not_in_the_sentence_is_not_marked(surface: str | None) -> None:
    assert marked("कुल 14 <b>", surface) == "कुल 14 &lt;b&gt;"


def test_a_story_shows_how_its_figures_moved(page: str) -> None:
    assert '<b>9</b> <span class="who">20 Feb</span> → <b>14</b> <span class="who">21 Feb</span>' in page


def test_a_year_of_days_is_few_bars() -> None:
    days = [(DAY + dt.timedelta(days=n), n % 7) for n in range(1, 366)]
    drawn = bars(days, DAY, DAY + dt.timedelta(days=365))
    assert 50 < drawn.count("<rect") <= BINS
    assert f"most on {DAY + dt.timedelta(days=6)}: 6" in drawn


def test_a_year_of_news_is_a_small_page() -> None:
    """Every query has its limit of rows, every day of the year its articles."""
    year = [{"date": DAY + dt.timedelta(days=n), "count": n % 50 + 1} for n in range(366)]
    filled = {
        "arrivals": ROWS["arrivals"] * 40,
        "contradictions": [
            row | {"place": n, "evidence": NASTY * 20} for n in range(12) for row in ROWS["contradictions"] * 5
        ],
        "stories": [row | {"days": year} for row in ROWS["stories"][:1] * 12],
        "lines": [ROWS["lines"][0] | {"name": f"{NASTY}{n}", "date": day["date"]} for n in range(15) for day in year],
        "sources": [row | {"days": year} for row in ROWS["sources"][:1] * 40],
    }
    parts = [(section, section.query(""), filled.get(section.shape, ROWS[section.shape] * 60)) for section in SECTIONS]
    assert len(render_page("b", "t", {}, parts).encode()) < 3_000_000


def test_words_have_their_language() -> None:
    assert worded("नेपाल", "ne") == '<span lang="ne" dir="auto">नेपाल</span>'
    assert worded("<b>", None) == "&lt;b&gt;"


def test_an_empty_section_says_so() -> None:
    page = render_page("b", "t", {}, [(section, section.query(""), []) for section in SECTIONS])
    assert all(section.empty.split(".")[0] in page for section in SECTIONS)


def test_a_scope_is_quoted() -> None:
    scope = Scope(source="a' or '1'='1", since=DAY)
    assert "'a'' or ''1''=''1'" in scope.sql
    assert scope.words == "Khabar: a' or '1'='1, since 2026-02-20"


def test_every_shape_is_drawn_by_some_section() -> None:
    assert {section.shape for section in (*SECTIONS, *ENTITY_SECTIONS)} == set(SHAPES) == set(ROWS)


def test_an_article_has_its_facts_marked_and_linked() -> None:
    text = "दो <b>शव</b> मिले"
    article = {"article_id": "a", "headline": None, "file_name": NASTY, "source_id": NASTY, "published_date": None}
    article |= {"language": "hi", "text": text, "story_id": "s", "cluster_id": "c", "relation": "original"}
    marks = [
        Mark(0, 2, "quantities", 1, NASTY, "f1"),
        Mark(0, len(text), "statements", 2, "said", "f2"),
        Mark(3, 6, "mention", None, NASTY, "Q1"),
    ]
    page = render_article_page(article, marks)
    tags = Tags()
    tags.feed(page)
    assert "b" not in tags.counts
    assert "script" not in tags.counts
    assert {"f1", "f2", "m1", "m2"} == set(tags.ids)
    assert '<span class="quantities statements">दो</span><sup><a href="#f1"' in page
    assert '<div class="text" lang="hi"' in page


def test_the_report_of_everything_asks_for_no_articles() -> None:
    assert Scope().sql == ""
    for section in SECTIONS:
        asked = section.query("")
        assert "scope" not in asked
        assert "\n--\n" not in asked + section.query("select 1")
        assert ("{scope}" in section.sql) == ("select 1" in section.query("select 1"))


def test_without_a_scope_other_conditions_stay() -> None:
    sql = """with scope as ({scope}), a as (
    select x from t where t.article_id in (select article_id from scope) and x > 1
)
select x from a
where story_id in (select story_id from scope)
    and x < 3
    and a.article_id in (select article_id from scope)
order by x"""
    assert (
        of_everything(sql)
        == "with a as (\n    select x from t where x > 1\n)\nselect x from a\nwhere x < 3\norder by x"
    )
