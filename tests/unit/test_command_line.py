"""The command: help, errors as one line with their exit code, and answers in every format."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from flows.__main__ import main


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
        (["run", ".", "--engine", "x"], 2, "engine"),
        (["run", ".", "--map", "text"], 2, "NAME=FIELD"),
        (["run"], 2, "--fetch"),
        (["run", "http://example.org/news"], 2, "--fetch"),
        (["run", "--fetch", "--since", "2026-01-01"], 2, "--since"),
        (["reextract", "--warehouse", "/nonexistent/w"], 8, "khabar run"),
        (["info", "--warehouse", "/nonexistent/w"], 8, "khabar run"),
        (["sql", "select 1", "--warehouse", "/nonexistent/w"], 8, "khabar run"),
    ],
)
def test_errors_are_one_line(arguments: list[str], code: int, words: str, tmp_path: Path) -> None:
    if arguments[0] == "run":
        arguments = [*arguments, "--warehouse", str(tmp_path / "w"), "--plain"]
    result = khabar(*arguments)
    assert result.exit_code == code
    assert words in result.output
    assert len(result.output.strip().splitlines()) == 1


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
