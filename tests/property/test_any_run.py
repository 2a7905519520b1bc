"""Whatever articles say, they are clustered, published and reported: each once, with every check kept, as text."""

from __future__ import annotations

import datetime as dt
import os
import tempfile
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows.clusters import ClusterInput, EntityUse, QuantityUse, assign
from flows.clusters.shelf import Shelf
from flows.pipeline import RunOptions, run_plain
from flows.queries import run_query

FUZZ = int(os.environ.get("KHABAR_FUZZ", "0"))
SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]
SENTENCES = st.sampled_from(
    [
        "Police said on Monday that 14 people were killed in Pune.",
        "पुलिस ने बताया कि पुणे में 12 लोगों की मौत हो गई।",
        "“We will not resign,” minister Asha Kale told reporters.",
        "प्रधानमंत्री ने कहा कि 5,000 करोड़ रुपये दिए जाएंगे।",
        "<script>alert(1)</script> =cmd|' /C calc'!A1 '; drop table articles; --",
    ]
)
TEXTS = st.lists(SENTENCES | st.text(max_size=80), min_size=1, max_size=12).map("\n\n".join)
DAYS = st.none() | st.dates(dt.date(1990, 1, 1), dt.date(2030, 1, 1))


class Scripts(HTMLParser):
    """Counts what a page would run, and where it would go."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [tag] if tag in ("script", "iframe", "object", "embed") else []
        self.found += [name for name, _ in attrs if name.startswith("on")]


def scripts(page: str) -> list[str]:
    parser = Scripts()
    parser.feed(page)
    return sorted(parser.found)


def run(texts: list[str], home: Path) -> tuple[int, Path]:
    inbox = home / "inbox" / "outlet"
    inbox.mkdir(parents=True)
    for number, text in enumerate(texts):
        (inbox / f"{number}.txt").write_bytes(text.encode("utf-8", "surrogatepass"))
    summary = run_plain(RunOptions(home / "inbox", home / "w"))
    counts = summary.counts
    assert counts["read"] == len(texts)
    assert counts["articles"] + sum(summary.rejects.values()) + counts["known"] == len(texts)
    assert not summary.failed_parts
    return counts["articles"], home / "w"


@lru_cache(maxsize=1)
def scripts_of_ours() -> frozenset[str]:
    """What every report runs."""
    with tempfile.TemporaryDirectory() as home:
        _, warehouse = run(["Police said on Monday that 14 people were killed in Pune."], Path(home))
        return frozenset(scripts((warehouse / "report" / "index.html").read_text(encoding="utf-8")))


@settings(max_examples=max(3, FUZZ // 100), deadline=None, suppress_health_check=SLOW, derandomize=not FUZZ)
@given(st.lists(TEXTS, min_size=1, max_size=6))
def test_any_articles_are_published_and_reported(texts: list[str]) -> None:
    with tempfile.TemporaryDirectory() as home:
        articles, warehouse = run([*texts, "One sound story of 9 people killed in Pune, police said."], Path(home))
        for table in ("copies", "stories"):
            found = run_query(f"select count(distinct article_id) as n from {table}", warehouse).to_pylist()
            assert found == [{"n": articles}]
        assert run_query("select * from rejects where detail like 'Khabar failed%'", warehouse).num_rows == 0
        page = (warehouse / "report" / "index.html").read_text(encoding="utf-8")
        assert set(scripts(page)) == scripts_of_ours()


ARTICLES = st.builds(
    ClusterInput,
    article_id=st.text(max_size=12),
    address=st.text(max_size=5),
    text=TEXTS,
    headline=st.none() | st.text(max_size=30),
    language=st.sampled_from(["hi", "en", ""]),
    published_date=DAYS,
    entities=st.lists(
        st.builds(
            EntityUse,
            st.sampled_from(["a", "b"]),
            st.sampled_from(["PER", "LOC"]),
            st.just("N"),
            st.just(1),
            st.just(0),
        ),
        max_size=2,
    ).map(tuple),
    quantities=st.lists(
        st.builds(
            QuantityUse,
            st.floats(),
            st.just("count"),
            st.none() | st.just("person"),
            st.just("killed"),
            st.just("happened"),
        ),
        max_size=2,
    ).map(tuple),
)


@settings(max_examples=max(60, FUZZ // 10), deadline=None, suppress_health_check=SLOW, derandomize=not FUZZ)
@given(st.lists(st.lists(ARTICLES, max_size=6), max_size=3))
def test_any_articles_have_one_cluster_and_one_story(batches: list[list[ClusterInput]]) -> None:
    shelf, seen = Shelf(), set[str]()
    copies: dict[str, str] = {}
    stories: dict[str, str] = {}
    for batch in batches:
        fresh = [item for item in batch if item.article_id not in seen]
        seen.update(item.article_id for item in fresh)
        result = assign(fresh, shelf, "b")
        copies.update((row.article_id, row.cluster_id) for row in result.copies)
        stories.update((row.article_id, row.story_id) for row in result.stories)
    assert set(copies) == set(stories) == seen
    assert set(copies.values()) | set(stories.values()) <= seen
