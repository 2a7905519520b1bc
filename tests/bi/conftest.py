"""A warehouse of the sample articles that can be given one more batch, and the environments of the BI clients."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from flows.pipeline import RunOptions, run_plain

ROOT = Path(__file__).resolve().parent.parent.parent
LATER = "globe-wire"  # the source that comes in with the second batch
ENVIRONMENTS = Path(os.environ.get("KHABAR_BI", ROOT / ".bi"))


def python_of(name: str) -> Path:
    """The Python of one of the environments that `make test-bi` makes."""
    path = ENVIRONMENTS / name / "bin" / "python"
    assert path.exists(), f"{path} is not there: run `make test-bi`, which makes it"
    return path


Warehouse = tuple[Path, Callable[[], None]]


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    """A warehouse without one of the sources, and a function that runs that one in."""
    folder = tmp_path_factory.mktemp("bi")
    inbox = folder / "inbox"
    shutil.copytree(ROOT / "seeds" / "articles", inbox, ignore=shutil.ignore_patterns(LATER))

    def run() -> None:
        run_plain(RunOptions(inbox, folder / "warehouse"))

    def one_more_batch() -> None:
        shutil.copytree(ROOT / "seeds" / "articles" / LATER, inbox / LATER)
        run()

    run()
    return folder / "warehouse", one_more_batch
