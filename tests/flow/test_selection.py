"""A backfill takes the days and sources it is asked for, and leaves the rest to a later run."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from flows.errors import InputError
from flows.pipeline import RunOptions, Selection, run_plain
from flows.queries import run_query
from tests.flow.harness import copy_samples

pytestmark = pytest.mark.flow
DAY = dt.date(2026, 2, 3)


@pytest.mark.parametrize(
    ("selection", "source", "published", "taken"),
    [
        (Selection(), "clarion", None, True),
        (Selection(since=DAY), "clarion", DAY, True),
        (Selection(since=DAY), "clarion", DAY - dt.timedelta(1), False),
        (Selection(until=DAY), "clarion", DAY, True),
        (Selection(until=DAY), "clarion", DAY + dt.timedelta(1), False),
        (Selection(since=DAY, until=DAY), "clarion", DAY, True),
        (Selection(since=DAY), "clarion", None, False),
        (Selection(sources=("herald",)), "clarion", DAY, False),
        (Selection(sources=("herald", "clarion")), "clarion", None, True),
        (Selection(sources=("clarion",), since=DAY), "clarion", DAY - dt.timedelta(1), False),
    ],
)
def test_what_a_selection_takes(selection: Selection, source: str, published: dt.date | None, taken: bool) -> None:
    assert selection.takes(source, published) is taken


def test_days_that_exclude_each_other_are_refused(tmp_path: Path) -> None:
    selection = Selection(since=DAY, until=DAY - dt.timedelta(1))
    with pytest.raises(InputError, match="exchange"):
        run_plain(RunOptions(tmp_path, tmp_path / "w", selection=selection))
    assert not (tmp_path / "w").exists()


def test_a_range_first_and_the_rest_later(tmp_path: Path) -> None:
    inbox, warehouse = tmp_path / "inbox", tmp_path / "w"
    copy_samples(inbox, ("globe-wire/rail*", "globe-wire/isro*", "globe-wire/bajhang*"))
    (inbox / "globe-wire" / "empty.txt").touch()
    first = run_plain(RunOptions(inbox, warehouse, selection=Selection(until=dt.date(2025, 12, 31))))
    assert 0 < first.counts["articles"] < 3
    assert first.counts["read"] == first.counts["articles"] + first.counts["ignored"]
    dates = run_query("select max(published_date) as latest from articles", warehouse).to_pylist()
    assert dates[0]["latest"] <= dt.date(2025, 12, 31)
    second = run_plain(RunOptions(inbox, warehouse))
    assert second.counts["known"] == first.counts["articles"]
    assert second.counts["articles"] == 3 - first.counts["articles"]
    assert second.rejects == {"empty": 1}
