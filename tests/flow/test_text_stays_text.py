"""What articles say stays text: in views, in the report, in what an orchestrator shows, and in tables for spreadsheets."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from lxml import html

from flows.answers import render_article, write_answer
from flows.pipeline import RunOptions, RunSummary, run_plain
from flows.queries import run_query
from flows.summary import render_markdown, render_summary

pytestmark = pytest.mark.flow
MARK = "<script>x=1</script> <img src=x onerror=alert(1)> ![y](http://example.org/y) [z](javascript:z) ``` | a | b |"
SQL = "'; drop table articles; -- \" ); delete from facts;"
STORIES = {
    "alpha/<img src=x onerror=alert(1)>.txt": "Bridge collapses in Sarvapur {mark}\n\nSARVAPUR, 4 March 2024: At least 14 workers were "
    "killed when a bridge collapsed in Sarvapur on Monday, police said. {sql} “We will {mark} find out,” said Ravi Menon <b>today</b>.",
    "beta/=cmd.txt": "=HYPERLINK(\"http://example.org\",\"Bridge\") collapses in Sarvapur\n\nSARVAPUR, 5 March 2024: At least 21 workers were "
    "killed when a bridge collapsed in Sarvapur on Monday, Mayor <i>Ravi</i> Menon said. {sql} {mark} Police said 14 workers were killed.",
    "gamma/@sum.txt": "@SUM(1+1)*cmd|' /C calc'!A0\n\nSARVAPUR, 5 March 2024: +1 -1 =1+1 {mark} {sql} Nine people were injured.",
}  # fmt: skip


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, RunSummary]:
    folder = tmp_path_factory.mktemp("text")
    for name, text in STORIES.items():
        path = folder / "inbox" / name
        path.parent.mkdir(parents=True)
        path.write_text(text.format(mark=MARK, sql=SQL))
    return folder / "warehouse", run_plain(RunOptions(folder / "inbox", folder / "warehouse"))


def test_views_give_what_was_published(run: tuple[Path, RunSummary]) -> None:
    rows = run_query("select text from articles", run[0]).to_pylist()
    assert len(rows) == 3
    assert sum(SQL in row["text"] for row in rows) == 3
    assert all("<script>x=1</script> <img src=x onerror=alert(1)>" in row["text"] for row in rows)


def test_the_report_holds_no_markup_of_articles(run: tuple[Path, RunSummary]) -> None:
    page = (run[0] / "report" / "index.html").read_text(encoding="utf-8")
    tree = html.document_fromstring(page)
    assert len(list(tree.iter("script"))) == 1
    assert list(tree.iter("img")) == []
    assert [e for e in tree.iter() if isinstance(e.tag, str) and any(a.startswith("on") for a in e.attrib)] == []
    assert not any("javascript:" in (a.get("href") or "") for a in tree.iter("a"))


def test_an_article_shown_as_a_page_holds_no_markup_of_its_own(run: tuple[Path, RunSummary]) -> None:
    for row in run_query("select article_id, text from articles", run[0]).to_pylist():
        page = render_article(row["article_id"], run[0], as_html=True, colour=False)
        tree = html.document_fromstring(page)
        assert [*tree.iter("script"), *tree.iter("img")] == []
        assert not any(name.startswith("on") for e in tree.iter() if isinstance(e.tag, str) for name in e.attrib)


def test_the_orchestrators_page_keeps_articles_in_code_blocks(run: tuple[Path, RunSummary]) -> None:
    text = render_markdown(run[1], run[0])
    fence = False
    for line in text.split("\n"):
        if line.startswith("```"):
            assert line == "```"
            fence = not fence
        elif not fence:
            assert "<" not in line
            assert "](" not in line
    assert not fence
    assert "\x1b" not in render_summary(run[1], run[0])


@pytest.mark.parametrize("query", ["select file_name, headline, text from articles", "from statements", "from facts"])
def test_spreadsheets_run_nothing(run: tuple[Path, RunSummary], tmp_path: Path, query: str) -> None:
    write_answer(query, run[0], "csv", tmp_path / "a.csv", None, None, 200)
    with (tmp_path / "a.csv").open(newline="") as stream:
        cells = [cell for row in csv.reader(stream) for cell in row]
    assert cells
    for cell in cells:
        if cell[:1] in tuple("=+-@\t\r\n＝＋－＠"):
            float(cell)  # a number may begin with a sign, a text may not
    if "headline" in query:
        assert any(cell.startswith("'=") for cell in cells)
        assert any(cell.startswith("'@") for cell in cells)
