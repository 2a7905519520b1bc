"""What costs seconds to make, once for all tests: a run over the sample articles, and a scene of runs to be killed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.pipeline import RunOptions, RunSummary, run_plain
from tests.flow.harness import Scene, made_scene

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


@pytest.fixture(scope="session")
def scene() -> Iterator[Scene]:
    with made_scene() as made:
        yield made
