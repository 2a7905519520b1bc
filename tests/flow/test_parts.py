"""A run split into small parts places every article once, and in the same clusters as a run in one part."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from flows import work
from flows.pipeline import RunOptions, RunSummary, run_plain
from flows.queries import run_query
from tests.flow.conftest import SAMPLES


def test_small_parts_give_the_same_clusters(sample_run: tuple[Path, RunSummary], tmp_path: Path) -> None:
    whole, _ = sample_run
    run_plain(RunOptions(SAMPLES, tmp_path / "w", batch_articles=10))
    sql = "select article_id, cluster_id, original_id, relation from copies order by article_id"
    assert run_query(sql, tmp_path / "w").to_pylist() == run_query(sql, whole).to_pylist()
    counts = "select (select count(*) from stories) stories, (select count(*) from articles) articles"
    [row] = run_query(counts, tmp_path / "w").to_pylist()
    assert row["stories"] == row["articles"]


@pytest.mark.parametrize("stage", ["parse_article", "extract_group"])
def test_a_fault_of_ours_costs_one_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stage: str) -> None:
    inbox = tmp_path / "inbox" / "harbour"
    inbox.mkdir(parents=True)
    for name in ("sound", "cursed"):
        (inbox / f"{name}.txt").write_text(
            f"Ferry {name}\n\nThe ferry {name} left with 40 passengers on Monday, police said.\n"
        )
    real = getattr(work, stage)

    def faulty(given: Any, *others: Any) -> Any:
        if "cursed.txt" in [item.file_name for item in (given if isinstance(given, list) else [given])]:
            raise KeyError("a table without its row")
        return real(given, *others)

    monkeypatch.setattr(work, stage, faulty)
    summary = run_plain(RunOptions(tmp_path / "inbox", tmp_path / "w"))
    assert (summary.counts["articles"], dict(summary.rejects)) == (1, {"malformed": 1})
    [reject] = run_query("select file_name, detail from rejects", tmp_path / "w").to_pylist()
    assert reject["file_name"] == "cursed.txt"
    assert "KeyError in test_parts.py, line" in reject["detail"]
