"""One run over the sample articles, shared by the tests that look at it."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.pipeline import RunOptions, RunSummary, run_plain

ROOT = Path(__file__).resolve().parent.parent.parent
SAMPLES = ROOT / "seeds" / "articles"


def data_files(warehouse: Path) -> dict[str, bytes]:
    """Every Parquet file that holds no clock, by name."""
    return {
        str(path.relative_to(warehouse)): path.read_bytes()
        for path in sorted(warehouse.rglob("*.parquet"))
        if path.parent.name not in {"batches", "check_results"}
    }


@pytest.fixture(scope="session")
def sample_run(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, RunSummary]:
    warehouse = tmp_path_factory.mktemp("samples") / "warehouse"
    return warehouse, run_plain(RunOptions(SAMPLES, warehouse))
