"""Small files of past months are merged; large ones, and those of this month, stay."""

from __future__ import annotations

import datetime as dt

import pytest

from flows import compaction
from flows.compaction import mergeable
from flows.tables.warehouse import DataFile

ENDED = {f"d{n}": dt.datetime(2026, 3, 1) + dt.timedelta(days=n) for n in range(60)}


def files(table: str, days: range, rows: int = 10) -> list[DataFile]:
    """One file a day."""
    return [DataFile(table, f"{table}/{n}", rows, f"d{n}") for n in days]


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three files are many here."""
    monkeypatch.setattr(compaction, "MANY_FILES", 2)
    monkeypatch.setattr(compaction, "MANY_ROWS", 100)


def test_a_past_month_becomes_one_file_a_table() -> None:
    given = files("articles", range(40)) + files("copies", range(28, 34))
    groups = mergeable(given, ENDED, dt.datetime(2026, 4, 20))
    assert [(g[0].path, len(g)) for g in groups] == [
        ("articles/0", 10),
        ("articles/10", 10),
        ("articles/20", 10),
        ("copies/28", 3),
    ]


def test_this_month_stays() -> None:
    assert mergeable(files("articles", range(10)), ENDED, dt.datetime(2026, 3, 20)) == []


def test_few_files_stay() -> None:
    assert mergeable(files("articles", range(2)), ENDED, dt.datetime(2026, 4, 20)) == []


def test_large_files_stay() -> None:
    assert mergeable(files("articles", range(5), rows=100), ENDED, dt.datetime(2026, 4, 20)) == []


@pytest.mark.parametrize("table", ["raw", "sources"])
def test_some_tables_are_kept_apart(table: str) -> None:
    assert mergeable(files(table, range(20)), ENDED, dt.datetime(2026, 4, 20)) == []


def test_files_of_seeds_have_no_month() -> None:
    assert (
        mergeable([DataFile("entities", f"entities/{n}", 1, "seeds") for n in range(9)], ENDED, dt.datetime(2027, 1, 1))
        == []
    )
