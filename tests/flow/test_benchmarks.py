"""The benchmarks' own promises, on corpora small enough for every test run."""

from __future__ import annotations

import datetime as dt

from bench.copies import SEEDS
from bench.corpus import make_corpus, read_articles, unrelated_share
from bench.measure import b_cubed, measure
from bench.peers import khabar, khabar_input
from bench.stories import inputs_of, load
from flows.clusters import assign
from flows.clusters.shelf import Shelf


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


def test_stories_of_a_labelled_set() -> None:
    rows = load()
    inputs, shelf = inputs_of(rows), Shelf()
    inputs.sort(key=lambda item: (item.published_date or dt.date.max, item.article_id))
    stories = {row.article_id: row.story_id for row in assign(inputs, shelf, "b").stories}
    truth = {f"{number:03}": row["story"] for number, row in enumerate(rows)}
    assert b_cubed(stories, truth)[2] >= 0.92
    negatives = [f"{number:03}" for number, row in enumerate(rows) if "near" in row]
    members = list(stories.values())
    assert sum(members.count(stories[number]) > 1 for number in negatives) <= len(negatives) // 5
