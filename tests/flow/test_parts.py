"""A run split into small parts places every article once, and in the same clusters as a run in one part."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from flows import pipeline, views, work
from flows.pipeline import RunOptions, RunSummary, run_plain
from flows.queries import run_query
from flows.seeds import load_seeds
from tests.flow.conftest import SAMPLES, data_files


def test_small_parts_give_the_same_clusters(sample_run: tuple[Path, RunSummary], tmp_path: Path) -> None:
    whole, _ = sample_run
    run_plain(RunOptions(SAMPLES, tmp_path / "w", batch_articles=10))
    sql = "select article_id, cluster_id, original_id, relation from copies order by article_id"
    assert run_query(sql, tmp_path / "w").to_pylist() == run_query(sql, whole).to_pylist()
    counts = "select (select count(*) from stories) stories, (select count(*) from articles) articles"
    [row] = run_query(counts, tmp_path / "w").to_pylist()
    assert row["stories"] == row["articles"]


def test_a_large_run_publishes_without_lexicons(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held: list[int] = []

    def told(*_: object) -> None:
        held.append(load_seeds.cache_info().currsize)

    monkeypatch.setattr(views, "give_back", told)
    for number, many in enumerate((10_000, 1)):
        monkeypatch.setattr(pipeline, "MANY_ARTICLES", many)
        run_plain(RunOptions(SAMPLES, tmp_path / str(number)))
    assert held == [1, 0]
    assert data_files(tmp_path / "0") == data_files(tmp_path / "1")


class Waiting(Future[Any]):
    """A task that is done when its result is waited for, as of a process that takes until then."""

    def __init__(self, told: list[str], call: Callable[[], Any]) -> None:
        super().__init__()
        self._told = told
        self._call = call

    def result(self, timeout: float | None = None) -> Any:
        self._told.append("extracted")
        return self._call()


class Busy(Executor):
    """Other processes, whose tasks are told of when they are given and when they are waited for."""

    def __init__(self, told: list[str]) -> None:
        self._told = told

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        self._told.append("given")
        return Waiting(self._told, lambda: fn(*args, **kwargs))


@pytest.mark.parametrize(
    ("processes", "order"),
    [
        (2, ["given", "given", "extracted", "clustered", "extracted", "clustered"]),
        (1, ["extracted", "extracted", "clustered", "clustered"]),
    ],
)
def test_copies_are_found_while_other_processes_extract(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, processes: int, order: list[str]
) -> None:
    inbox = tmp_path / "inbox" / "harbour"
    inbox.mkdir(parents=True)
    for name in ("first", "second"):
        (inbox / f"{name}.txt").write_text(f"Ferry {name}\n\nThe ferry {name} left on Monday, police said.\n")
    told: list[str] = []

    @contextmanager
    def busy(name: str, timeout: float | None = None) -> Iterator[Executor | None]:
        yield Busy(told) if processes > 1 else None

    def watch(stage: str, done: int, total: int) -> None:
        told.extend({"cluster": ["clustered"], "extract": ["extracted"] if processes == 1 else []}.get(stage, []))

    monkeypatch.setattr(pipeline, "engine", busy)
    summary = run_plain(RunOptions(tmp_path / "inbox", tmp_path / "w", batch_articles=1), watch)
    assert (summary.counts["articles"], told) == (2, order)


def test_two_processes_give_the_same_bytes_of_every_part(tmp_path: Path) -> None:
    for processes in ("1", "2"):
        run_plain(RunOptions(SAMPLES, tmp_path / processes, engine=processes, batch_articles=20))
    assert data_files(tmp_path / "1") == data_files(tmp_path / "2")


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
