"""What articles say stays text: in views, in the report, in what an orchestrator shows, and in tables for spreadsheets."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from lxml import html

from flows.answers import write_answer
from flows.pipeline import RunOptions, RunSummary, run_plain
from flows.queries import run_query
from flows.showing import render_shown
from flows.summary import render_markdown, render_summary

pytestmark = pytest.mark.flow
MARK = "<script>x=1</script> <img src=x onerror=alert(1)> ![y](http://example.org/y) [z](javascript:z) ``` | a | b |"
SQL = "'; drop table articles; -- \" ); delete from facts;"
STORIES = {
    "alpha/<img src=x onerror=alert(1)>.txt": "Bridge collapses in Sarvapur {mark}\n\nSARVAPUR, 4 March 2024: At least 14 workers were "
    "killed when a bridge collapsed in Sarvapur on Monday, police said. {sql} “We will {mark} find out,” said Ravi Menon <b>today</b>.",
    "beta/=cmd.txt": "=HYPERLINK(\"http://example.org\",\"Bridge\") collapses in Sarvapur\n\nSARVAPUR, 5 March 2024: At least 21 workers were "
    "killed when a bridge collapsed in Sarvapur on Monday, Mayor <i>Ravi</i> Menon said. {sql} {mark} Police said 14 workers were killed.",
    "delta/\x1b[31m\x9bred.txt": "",
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
    assert run_query("select count(*) as n from rejects", run[0]).to_pylist() == [{"n": 1}]
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
        page = render_shown(row["article_id"], run[0], as_html=True)
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


VIEWS = ("articles", "facts", "statements", "quantities", "events", "mentions", "entities", "rejects", "sources", "claims", "claim_reports",
         "corroboration", "contradictions", "story_timeline", "stories", "copies")  # fmt: skip


@pytest.mark.parametrize(
    "query",
    [
        "select file_name, headline, text from articles",
        "select text, file_name, headline from articles",
        'select 1 as "=HYPERLINK(1)", text as "@SUM(1)" from articles',
        "select list(headline) as headlines, {'a': any_value(headline)} as one from articles",
        *(f"from {view}" for view in VIEWS),
    ],
)
def test_spreadsheets_run_nothing(run: tuple[Path, RunSummary], tmp_path: Path, query: str) -> None:
    write_answer(query, run[0], "csv", tmp_path / "a.csv", None, None, 200)
    for separator in ",;\t":  # as spreadsheets in other countries read it
        with (tmp_path / "a.csv").open(newline="", encoding="utf-8") as stream:
            cells = [cell for row in csv.reader(stream, delimiter=separator) for cell in row]
        assert cells
        for cell in cells:
            if separator == "," and cell[:1] in tuple("=+-@\t\r\n＝＋－＠"):
                float(cell)  # a number may begin with a sign, a text may not
            assert cell[:2] not in {"=H", "=1", "@S", "=cm"}
    if query.startswith("select file_name"):
        with (tmp_path / "a.csv").open(newline="", encoding="utf-8") as stream:
            cells = [cell for row in csv.reader(stream) for cell in row]
        assert any(cell.startswith("'=") for cell in cells)
        assert any(cell.startswith("'@") for cell in cells)


@pytest.mark.parametrize("query", ["from rejects", "select file_path, headline, text from articles"])
def test_screens_get_no_control_characters(
    run: tuple[Path, RunSummary], query: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write_answer(query, run[0], "table", None, None, None, 200)
    shown = capsys.readouterr().out
    assert shown
    assert all(char.isprintable() or char == "\n" for char in shown)


def test_tables_in_the_marts_hold_what_was_published(run: tuple[Path, RunSummary]) -> None:
    import duckdb

    with duckdb.connect(str(run[0] / "marts.duckdb"), read_only=True) as marts:
        names = [name for (name,) in marts.execute("select table_name from information_schema.tables").fetchall()]
        assert names
        for name in names:  # a table dropped, or one that cannot be read, is what the text asked for
            marts.execute(f'from "{name}"').fetchall()
