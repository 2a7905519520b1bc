"""The benchmarks' own promises, on corpora small enough for every test run."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from bench import command, growth, pipeline
from bench.copies import SEEDS
from bench.corpus import make_corpus, read_articles, unrelated_share
from bench.measure import b_cubed, measure
from bench.peers import khabar, khabar_input
from bench.stories import SETS, inputs_of, load
from flows.clusters import assign
from flows.clusters.ragged import Array, Ragged
from flows.clusters.shelf import Found, Shelf
from flows.pipeline import cluster_rules


def test_copies_of_a_labelled_corpus() -> None:
    docs = make_corpus(read_articles(SEEDS), 1200)
    mean, _ = unrelated_share(docs, 100)
    assert mean < 0.02
    scores = measure(docs, khabar(map(khabar_input, docs)))
    assert scores["f1"] >= 0.985
    assert scores["f1 without templates"] >= 0.99
    assert scores["templates joined"] <= 0.01
    assert scores["background joined"] <= 0.03
    assert scores["abridged"] >= 0.95
    assert abs(scores["hi"] - scores["en"]) <= 0.01


class Counting(Shelf):
    """A shelf that counts the rows and values that are read from it."""

    read = 0

    def find(self, table: str, keys: Array, most: int | None = None, of_many: int = 0) -> Found:
        found = super().find(table, keys, most, of_many)
        self.read += len(found.asked)
        return found

    def lists(self, name: str, numbers: Array) -> Ragged:
        found = super().lists(name, numbers)
        self.read += len(found.values)
        return found


def test_a_day_reads_what_the_day_is_worth(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three times the history has a batch read no more of it: no clock is needed to see that."""
    monkeypatch.setattr(growth, "BATCH", 40)
    texts, read = read_articles(SEEDS), []
    for days in (25, 75):
        shelf = Counting()
        for docs in growth.stream(texts, days * 40):
            assign(growth.inputs_of(docs), shelf, "b")
        shelf.read = 0
        assign(growth.inputs_of(growth.on_day(make_corpus(texts, 40, seed=-1), days)), shelf, "b")
        read.append(shelf.read)
    assert read[0] > 1000
    assert read[1] < 1.3 * read[0]


@pytest.mark.parametrize(("dense", "fewest", "most"), [(False, 1, 1), (True, 10, 40)])
def test_what_is_added_is_of_the_day_after_or_of_the_same_year(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    dense: bool,
    fewest: int,
    most: int,
) -> None:
    days: list[set[str]] = []
    files: list[set[Path]] = []

    def run(_name: str, inbox: str, warehouse: str, _engine: str) -> dict[str, Any]:
        Path(warehouse).mkdir(exist_ok=True)
        texts = [path.read_text(encoding="utf-8") for path in Path(inbox).rglob("*.txt")]
        files.append({path.relative_to(inbox) for path in Path(inbox).rglob("*.txt")})
        days.append({text.split("\n\n")[1] for text in texts})
        spent = float(len(days))
        return {"articles": len(texts), "process": spent, "peak": 1.0, "cpu": dict.fromkeys(pipeline.STAGES, spent)}

    for module in (growth, command):
        monkeypatch.setattr(module, "BATCH", 40)
    monkeypatch.setattr(command, "worker", run)
    command.grow_whole(read_articles(SEEDS), (40, 120), tmp_path, dense)
    first, after_first, second, after_second = days
    assert fewest <= len(after_first) <= most
    assert files[0].isdisjoint(files[1])  # else they would be versions of articles that are there
    assert files[2].isdisjoint(files[3])
    assert dense != (max(first) < min(after_first))
    assert dense != (max(second) < min(after_second))
    assert "2.00 times those on 40 articles, 1/1 of all anew" in capsys.readouterr().out


@pytest.mark.parametrize("name", SETS)
def test_stories_of_a_labelled_set(name: str) -> None:
    rows = load(name)
    inputs, shelf = inputs_of(rows), Shelf()
    inputs.sort(key=lambda item: (item.published_date or dt.date.max, item.article_id))
    stories = {row.article_id: row.story_id for row in assign(inputs, shelf, "b", cluster_rules()).stories}
    truth = {f"{number:03}": row["story"] for number, row in enumerate(rows)}
    assert b_cubed(stories, truth)[2] >= 0.92
    negatives = [f"{number:03}" for number, row in enumerate(rows) if "near" in row]
    members = list(stories.values())
    assert sum(members.count(stories[number]) > 1 for number in negatives) <= len(negatives) // 5
