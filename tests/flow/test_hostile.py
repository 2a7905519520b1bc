"""A hostile inbox beside sound articles: everything is accounted for, and the sound ones come through unharmed."""

from __future__ import annotations

import os
import resource
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from flows.pipeline import RunOptions, RunSummary, run_plain
from flows.tables import REJECT_REASONS
from tests.flow.harness import FIRST, SECOND, ask, copy_samples
from tests.flow.hostile_inbox import build, harmed, ignored

pytestmark = pytest.mark.flow


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, RunSummary, dict[str, frozenset[str]], int]:
    folder = tmp_path_factory.mktemp("hostile")
    inbox = folder / "inbox"
    copy_samples(inbox, FIRST + SECOND)
    fates = build(inbox)
    passed = ignored(inbox)
    locked = inbox / "hostile" / "locked.txt"
    locked.write_text("nobody may read this")
    locked.chmod(0)
    fates["hostile/locked.txt"] = frozenset({"article" if os.geteuid() == 0 else "unreadable"})
    return folder / "warehouse", run_plain(RunOptions(inbox, folder / "warehouse")), fates, passed


def test_every_file_is_an_article_or_a_reject(hostile: Any) -> None:
    warehouse, summary, fates, passed = hostile
    assert summary.failed_parts == []
    assert len(fates) >= 60
    became = defaultdict(set)
    for row in ask(
        warehouse, "select file_path, 'article' as fate from articles union all select file_path, reason from rejects"
    ):
        became[row["file_path"]].add(row["fate"])
    wrong = {name: (sorted(became[name]), sorted(may)) for name, may in fates.items() if not became[name] <= may}
    assert wrong == {}
    missing = [name for name, may in fates.items() if may and not became[name]]
    assert missing == []
    counts = summary.counts
    assert counts["ignored"] == passed
    assert counts["read"] == counts["articles"] + counts["known"] + sum(summary.rejects.values()) + passed


def test_every_reject_says_why(hostile: Any) -> None:
    rejects = ask(hostile[0], "select reason, detail from rejects")
    assert {row["reason"] for row in rejects} <= set(REJECT_REASONS)
    assert all(row["detail"] for row in rejects)


def test_nothing_came_through_a_link(hostile: Any) -> None:
    assert ask(hostile[0], "from articles where contains(text, 'secret words') or contains(text, 'root:')") == []
    assert not list(hostile[0].parent.rglob("slipped.txt"))


def test_spans_hold_in_hostile_articles_too(hostile: Any) -> None:
    for table, column in (
        ("mentions", "surface"),
        ("quantities", "evidence"),
        ("events", "evidence"),
        ("statements", "evidence"),
    ):
        rows = ask(
            hostile[0],
            f"select count(*) n from {table} join articles using (article_id) "
            f"where substr(text, start_char + 1, end_char - start_char) <> {column}",
        )
        assert rows == [{"n": 0}], table


def test_sound_articles_are_unharmed(hostile: Any, tmp_path: Path) -> None:
    copy_samples(tmp_path / "inbox", FIRST + SECOND)
    run_plain(RunOptions(tmp_path / "inbox", tmp_path / "warehouse"))
    assert len(ask(tmp_path / "warehouse", "from articles")) >= 5
    assert harmed(tmp_path / "warehouse", hostile[0]) == []


def test_memory_stays_small(hostile: Any) -> None:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert peak / (1 if sys.platform == "darwin" else 1024) / 1024 < 1.5  # GB, of the whole test process
