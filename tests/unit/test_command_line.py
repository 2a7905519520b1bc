"""The command: help, errors as one line with their exit code, and answers in every format."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from flows.__main__ import main
from flows.queries import run_query
from flows.views import load_state


def khabar(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cli")
    inbox = folder / "inbox" / "clarion"
    inbox.mkdir(parents=True)
    text = "Ferry sinks off Port Blair\n\nPort Blair, May 4, 2026: A ferry sank near Port Blair on Monday, killing three people, police said.\n"
    (inbox / "ferry.txt").write_text(text, encoding="utf-8")
    (inbox / "=cmd.txt").write_text("", encoding="utf-8")
    result = khabar("run", str(folder / "inbox"), "--warehouse", str(folder / "w"), "--plain")
    assert result.exit_code == 0, result.output
    assert "1 new articles" in result.output
    return folder / "w"


@pytest.mark.parametrize(
    "command", [[], ["run"], ["sql"], ["info"], ["show"], ["publish"]], ids=lambda c: " ".join(c) or "khabar"
)
def test_help_shows_an_example_or_says_what_it_does(command: list[str]) -> None:
    result = khabar(*command, "--help")
    assert result.exit_code == 0
    assert "Usage:" in result.output


def test_exit_codes_are_documented() -> None:
    assert "Exit codes" in khabar("--help").output


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["run", "/nonexistent/inbox"], 2, "no such folder"),
        (["run", __file__], 2, "a file, no folder"),
        (["run", ".", "--engine", "x"], 2, "engine"),
        (["run", ".", "--engine", "0"], 2, "engine"),
        (["run", ".", "--map", "text"], 2, "NAME=FIELD"),
        (["run"], 2, "--fetch"),
        (["run", "http://example.org/news"], 2, "--fetch"),
        (["run", "--fetch", "--since", "2026-01-01"], 2, "--since"),
        (["run", ".", "--warehouse", __file__], 2, "a file is in the way"),
        (["run", ".", "--warehouse", f"{__file__}/w"], 2, "a file is in the way"),
        (["publish", "--warehouse", "/nonexistent/w"], 8, "khabar run"),
        (["reindex", "--warehouse", "/nonexistent/w"], 8, "khabar run"),
        (["reextract", "--warehouse", "/nonexistent/w"], 8, "khabar run"),
        (["info", "--warehouse", "/nonexistent/w"], 8, "khabar run"),
        (["sql", "select 1", "--warehouse", "/nonexistent/w"], 8, "khabar run"),
    ],
)
def test_errors_are_one_line(arguments: list[str], code: int, words: str, tmp_path: Path) -> None:
    if arguments[0] == "run":
        arguments = ["run", "--warehouse", str(tmp_path / "w"), "--plain", *arguments[1:]]
    assert_one_line(khabar(*arguments), code, words)


def assert_one_line(result: Result, code: int, words: str) -> None:
    """The command ended with a code and a line that says why."""
    assert result.exit_code == code, result.output
    assert words in result.output
    assert len(result.output.strip().splitlines()) == 1


@pytest.mark.parametrize(
    ("command", "code"),
    [("run", 8), ("report", 8), ("publish", 8), ("reindex", 8), ("reextract", 8), ("info", 7), ("sql", 7)],
)
@pytest.mark.parametrize("damage", ["gone", "garbage"])
def test_a_damaged_file_of_the_warehouse_is_named(
    warehouse: Path, tmp_path: Path, command: str, code: int, damage: str
) -> None:
    """In the place where its catalog names it; what was damaged is mended afterwards."""
    state = load_state(warehouse)
    assert state
    path = warehouse / state.of_table("articles")[0].path
    sound = path.read_bytes()
    (tmp_path / "inbox").mkdir()
    (tmp_path / "inbox" / "more.txt").write_text("A ferry sank near Port Blair on Monday, killing three, police said.")
    given = {"run": [str(tmp_path / "inbox"), "--plain"], "sql": ["select sum(word_count) from articles"]}
    try:
        path.unlink()
        if damage == "garbage":
            path.write_bytes(b"garbage")
        result = khabar(command, *given.get(command, []), "--warehouse", str(warehouse))
    finally:
        path.write_bytes(sound)
    assert_one_line(result, code, "missing" if (command, damage) == ("publish", "gone") else path.name)


def test_an_engine_that_there_is_not_is_refused_where_nothing_is_new_too(tmp_path: Path) -> None:
    (tmp_path / "inbox").mkdir()
    warehouse = str(tmp_path / "w")
    assert_one_line(
        khabar("run", str(tmp_path / "inbox"), "--plain", "--warehouse", warehouse, "--engine", "two"),
        2,
        "engine 'two'",
    )


@pytest.mark.parametrize("command", [["show", "Port Blair"], ["report"], ["sql", "from sources"]], ids=lambda c: c[0])
def test_an_output_that_cannot_be_written_is_one_line(warehouse: Path, command: list[str]) -> None:
    result = khabar(*command, "--warehouse", str(warehouse), "--output", f"{__file__}/page.html")
    assert_one_line(result, 2, "--output")


def test_nothing_to_read_and_nothing_there_shows_no_places(tmp_path: Path) -> None:
    (tmp_path / "inbox").mkdir()
    (tmp_path / "inbox" / ".notes.txt").write_text("hidden")
    result = khabar("run", str(tmp_path / "inbox"), "--plain", "--warehouse", str(tmp_path / "w"))
    assert result.exit_code == 0
    assert "Nothing new: 1 inputs read, 0 known, 1 ignored." in result.output
    assert "khabar.duckdb" not in result.output


@pytest.mark.parametrize(
    "query", ["drop view articles", "copy articles to 'x.csv'", "attach 'x.db'", "set threads=1", "select 1; select 2"]
)
def test_only_reading_statements_are_accepted(warehouse: Path, query: str) -> None:
    result = khabar("sql", query, "--warehouse", str(warehouse))
    assert result.exit_code == 7
    assert "Traceback" not in result.output


def test_formats(warehouse: Path, tmp_path: Path) -> None:
    query = "select file_name, count(*) as n from rejects group by 1"
    assert "=cmd.txt" in khabar("sql", query, "--warehouse", str(warehouse)).output
    assert (
        khabar("sql", query, "--warehouse", str(warehouse), "--format", "csv").output
        == '"file_name","n"\n"\'=cmd.txt",1\n'
    )
    as_json = khabar("sql", query, "--warehouse", str(warehouse), "--format", "json").output
    assert json.loads(as_json) == [{"file_name": "=cmd.txt", "n": 1}]
    target = tmp_path / "out.parquet"
    assert (
        khabar("sql", query, "--warehouse", str(warehouse), "--format", "parquet", "--output", str(target)).exit_code
        == 0
    )
    assert target.read_bytes()[:4] == b"PAR1"


def test_info_counts_what_is_there(warehouse: Path) -> None:
    output = khabar("info", "--warehouse", str(warehouse)).output
    assert "clarion" in output
    assert "2026-05-04" in output


@pytest.mark.parametrize("extra", [[], ["--html"]])
def test_show_marks_the_facts(warehouse: Path, extra: list[str]) -> None:
    result = khabar("show", "ferry.txt", "--warehouse", str(warehouse), *extra)
    assert result.exit_code == 0, result.output
    assert "quantities" in result.output
    assert "Port Blair" in result.output


@pytest.mark.parametrize("name", ["Port Blair", "port blair", "पोर्ट ब्लेयर"])
def test_show_of_an_entity_by_any_name(warehouse: Path, name: str) -> None:
    result = khabar("show", name, "--warehouse", str(warehouse))
    assert result.exit_code == 0, result.output
    assert result.output.startswith("Port Blair (LOC)")
    assert "clarion" in result.output


@pytest.mark.parametrize("table", ["quantities", "statements"])
def test_show_of_a_fact_is_the_article_that_states_it(warehouse: Path, table: str) -> None:
    rows = run_query(f"select fact_id, file_name from {table} join articles using (article_id)", warehouse).to_pylist()
    assert rows
    for row in rows:
        shown = khabar("show", row["fact_id"], "--warehouse", str(warehouse))
        assert shown.exit_code == 0, shown.output
        assert shown.output == khabar("show", row["file_name"], "--warehouse", str(warehouse)).output


def test_show_writes_a_page(warehouse: Path, tmp_path: Path) -> None:
    target = tmp_path / "page.html"
    result = khabar("show", "Port Blair", "--warehouse", str(warehouse), "--html", "--output", str(target))
    assert (result.exit_code, result.output) == (0, f"wrote {target}\n")
    page = target.read_text(encoding="utf-8")
    assert "<title>Port Blair (LOC)</title>" in page
    assert "from entity_daily" in page


def test_show_of_an_unknown_article_says_how_to_find_one(warehouse: Path) -> None:
    result = khabar("show", "zzz", "--warehouse", str(warehouse))
    assert result.exit_code == 2
    assert "khabar sql" in result.output
