"""Copies and stories are the same whoever looks up which range of the hash space, and in what cut."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor
from pathlib import Path

import pytest

from bench.copies import SEEDS
from bench.corpus import make_corpus, read_articles
from bench.peers import khabar_input
from flows.clusters import ClusterInput, ClusterResult, assign
from flows.clusters.candidates import Search, search_here
from flows.engine import Failure, engine
from flows.index import Index
from flows.partition import RangeSearch, searching

BATCH = 100


@pytest.fixture(scope="module")
def articles() -> list[ClusterInput]:
    return [khabar_input(doc) for doc in make_corpus(read_articles(SEEDS), 300)]


@pytest.fixture(scope="module")
def pool() -> Iterator[Executor]:
    with engine("2") as executor:
        assert executor is not None
        yield executor


def placed(articles: list[ClusterInput], folder: Path, search: Search) -> list[ClusterResult]:
    index = Index(folder)
    return [
        assign(articles[first : first + BATCH], index, "b", search=search) for first in range(0, len(articles), BATCH)
    ]


@pytest.mark.parametrize("share", [50, 700, 10**6])
def test_any_cut_gives_the_same_rows(articles: list[ClusterInput], tmp_path: Path, share: int) -> None:
    here = placed(articles, tmp_path / "here", search_here)
    assert any(row.relation == "near" for result in here for row in result.copies)
    assert placed(articles, tmp_path / "cut", RangeSearch(None, share)) == here


def test_workers_give_the_same_rows(articles: list[ClusterInput], tmp_path: Path, pool: Executor) -> None:
    here = placed(articles, tmp_path / "here", search_here)
    assert placed(articles, tmp_path / "workers", RangeSearch(pool, 2000)) == here


def test_a_lost_range_is_looked_up_here(
    articles: list[ClusterInput], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = placed(articles, tmp_path / "here", search_here)
    monkeypatch.setattr(
        "flows.partition.run_tasks",
        lambda executor, task, arguments: ((n, Failure(n, "lost")) for n in range(len(arguments))),
    )
    assert placed(articles, tmp_path / "lost", RangeSearch(None, 2000)) == here


def test_one_machine_searches_in_its_own_process() -> None:
    for name in ("1", "2", "dask"):
        with searching(name) as search:
            assert search is search_here
