"""The documentation's code runs: every block of shell, SQL and Python that is not marked `<!-- no-run -->`.

SQL is asked of the warehouse of the sample articles. Shell and Python run page by page in a folder that holds a copy of
the code and the seeds and, as `warehouse`, that of the samples; the blocks of a page one after another, stopping at the
first error.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from flows.pipeline import RunSummary
from flows.queries import run_query

pytestmark = pytest.mark.flow
Run = tuple[Path, RunSummary]
ROOT = Path(__file__).resolve().parent.parent.parent
PAGES = sorted(
    [ROOT / "README.md", ROOT / "seeds" / "README.md", *(ROOT / "docs").rglob("*.md")],
    key=lambda path: str(path.relative_to(ROOT)),
)
BLOCK = re.compile(
    r"^(?P<mark><!-- no-run -->\n)?(?P<indent> *)```(?P<language>[^\n]*)\n(?P<code>.*?)^(?P=indent)```", re.M | re.S
)
RUN = {"sh", "bash", "sql", "python"}
SHOWN = {"text", "ini", "yaml", "json", "csv", "html", "makefile", "toml"}  # what a reader copies into a file, or sees


@dataclass(frozen=True)
class Block:
    """A fenced block of a page."""

    page: str
    line: int
    language: str
    code: str
    runs: bool


def blocks_of(path: Path) -> list[Block]:
    text = path.read_text(encoding="utf-8")
    return [
        Block(
            str(path.relative_to(ROOT)),
            text.count("\n", 0, found.start()) + 1,
            found["language"].strip(),
            re.sub(f"^{found['indent']}", "", found["code"], flags=re.M),
            not found["mark"] and found["language"].strip() in RUN,
        )
        for found in BLOCK.finditer(text)
    ]


BLOCKS = [block for path in PAGES for block in blocks_of(path)]
SQL = [block for block in BLOCKS if block.runs and block.language == "sql"]
SCRIPTS = sorted({block.page for block in BLOCKS if block.runs and block.language != "sql"})


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_block_says_what_it_is(path: Path) -> None:
    unknown = [(block.line, block.language) for block in blocks_of(path) if block.language not in RUN | SHOWN]
    assert unknown == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_between_pages_lead_somewhere(path: Path) -> None:
    text = re.sub(r"```.*?```|`[^`\n]*`", "", path.read_text(encoding="utf-8"), flags=re.S)
    targets = [target.split("#")[0] for target in re.findall(r"\]\(([^)\s]+)\)", text)]
    local = [target for target in targets if target and "://" not in target and "mailto:" not in target]
    made = {"commands.md", "settings.md", "tables.md"}  # docs/reference, by the site's build
    assert [t for t in local if not (path.parent / t).exists() and Path(t).name not in made] == []


@pytest.mark.parametrize("block", SQL, ids=lambda block: f"{block.page}:{block.line}")
def test_sql_is_answered(block: Block, sample_run: Run) -> None:
    run_query(block.code, sample_run[0])


@pytest.fixture(scope="module")
def scripts(sample_run: Run, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Future[str]]]:
    """What went wrong on each page; two pages at a time, since most of it is waiting for processes to start."""
    with ThreadPoolExecutor(2) as pool:
        yield {page: pool.submit(run_page, page, sample_run[0], tmp_path_factory.mktemp("page")) for page in SCRIPTS}


@pytest.mark.parametrize("page", SCRIPTS)
def test_scripts_of_a_page_run(page: str, scripts: dict[str, Future[str]]) -> None:
    assert scripts[page].result() == ""


def run_page(page: str, warehouse: Path, folder: Path) -> str:
    """Run the blocks of a page in a folder; the error of the first that fails, or nothing."""
    for name in ("flows", "sql", "seeds"):
        shutil.copytree(ROOT / name, folder / name)  # with its __pycache__: to compile all again takes seconds a page
    (folder / "warehouse").symlink_to(warehouse)
    commands = folder / ".venv" / "bin"
    commands.mkdir(parents=True)
    # as installed, but over the copy; without the orchestrator, whose start takes longer than the rest
    plain = 'case "$1" in run) shift; set -- run --plain "$@";; esac'
    write_command(commands / "khabar", f'{plain}\nexec "{sys.executable}" -m flows "$@"')
    write_command(commands / "python", f'exec "{sys.executable}" "$@"')
    write_command(commands / "duckdb", f'exec "{Path(sys.executable).parent}/duckdb" "$@"')
    environment = os.environ | {"PATH": f"{commands}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(folder)}
    for block in BLOCKS:
        if block.page != page or not block.runs or block.language == "sql":
            continue
        command = ["python", "-c"] if block.language == "python" else ["bash", "-euo", "pipefail", "-c"]
        done = subprocess.run([*command, block.code], cwd=folder, env=environment, capture_output=True, text=True)
        if done.returncode:
            return f"{page}:{block.line}\n{done.stdout}\n{done.stderr}"
    return ""


def write_command(path: Path, script: str) -> None:
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
