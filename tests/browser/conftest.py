"""A browser without a network, and the pages of a warehouse of the sample articles."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from flows.pipeline import RunOptions, run_plain
from flows.queries import run_query
from flows.showing import render_shown

ROOT = Path(__file__).resolve().parent.parent.parent
TRAIN = "nadi-times/sarayu-express-hadsa.txt"


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The report, an article's page and an entity's page, as files."""
    folder = tmp_path_factory.mktemp("browser")
    warehouse = folder / "warehouse"
    run_plain(RunOptions(ROOT / "seeds" / "articles", warehouse))
    [train] = run_query(f"select article_id from articles where file_path = '{TRAIN}'", warehouse).to_pylist()
    found = {"report": warehouse / "report" / "index.html"}
    for name, asked in (("article", train["article_id"]), ("entity", "Nepal")):
        found[name] = folder / f"{name}.html"
        found[name].write_text(render_shown(asked, warehouse, as_html=True), encoding="utf-8")
    return found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        path = os.environ.get("KHABAR_CHROMIUM", "/usr/bin/chromium")
        assert Path(path).exists(), f"{path} is not there: apt-get install chromium, or name one in KHABAR_CHROMIUM"
        chromium = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield chromium
        chromium.close()
