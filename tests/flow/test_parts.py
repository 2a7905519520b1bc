"""A run split into small parts places every article once, and in the same clusters as a run in one part."""

from __future__ import annotations

from pathlib import Path

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
