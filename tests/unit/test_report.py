"""The report: self-contained, escaped, with the SQL of every section; its text comes from anywhere and must stay text."""

from __future__ import annotations

import datetime as dt
from html.parser import HTMLParser

import pytest

from flows.report.page import render_page
from flows.report.sections import SECTIONS
from flows.reporting import Scope

NASTY = "<script>alert(1)</script> & \u202e \"'> 14 मौतें"
DAY = dt.date(2026, 2, 20)
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
        }
        for value, holder in ((14.0, NASTY), (9.0, None))
    ],
    "stories": [
        {
            "headline": NASTY,
            "articles": 2,
            "independent_texts": 1,
            "sources": 1,
            "languages": ["hi"],
            "first_date": DAY,
            "last_date": None,
            "story_id": "s",
        }
    ],
    "revisions": [
        {"date": DAY, "item": NASTY, "measure": "killed", "previous_value": 9.0, "value": 14.0, "holder": NASTY}
    ],
    "matrix": [{"source_id": NASTY, "from_source_id": "b", "articles": 1, "median_delay_hours": 1.5}],
    "lines": [{"name": NASTY, "type": "PER", "date": DAY, "independent_texts": 1, "total": 1}],
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
    parts = [(section, section.sql.replace("{scope}", "select 1"), ROWS[section.shape]) for section in SECTIONS]
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


@pytest.mark.parametrize("digits", ["१४", "14"])
def test_values_are_found_in_any_digits(digits: str) -> None:
    section = next(section for section in SECTIONS if section.shape == "contradictions")
    row = ROWS["contradictions"][0] | {"evidence": f"कुल {digits} मौतें"}
    assert f"<mark>{digits}</mark>" in render_page("b", "t", {}, [(section, "", [row])])


def test_an_empty_section_says_so() -> None:
    page = render_page("b", "t", {}, [(section, section.sql, []) for section in SECTIONS])
    assert all(section.empty.split(".")[0] in page for section in SECTIONS)


def test_a_scope_is_quoted() -> None:
    scope = Scope(source="a' or '1'='1", since=DAY)
    assert "'a'' or ''1''=''1'" in scope.sql
    assert scope.words == "Khabar: a' or '1'='1, since 2026-02-20"
