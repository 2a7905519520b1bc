"""The garbage collector rests while batches are read: it has to be off there alone, and nothing may be left for it."""

from __future__ import annotations

import gc

import pytest

from flows.articles.parse import parse_article
from flows.collector import uncollected
from flows.errors import Rejected
from flows.facts.extract import extract_facts
from flows.seeds import SEEDS, Seeds, load_seeds
from flows.settings import Limits
from flows.tables.raw import RawItem

SAMPLES = sorted((SEEDS / "articles").rglob("*.txt"))[:12]
PAGE = "<html><body><article><h1>Bridge closed</h1>" + "<p>The council closed the old bridge on Monday.</p>" * 9


def fail_uncollected() -> None:
    with uncollected():
        assert not gc.isenabled()
        raise ZeroDivisionError


@pytest.mark.parametrize("collecting", [True, False])
def test_it_is_left_as_it_was(collecting: bool) -> None:
    before = gc.isenabled()
    try:
        (gc.enable if collecting else gc.disable)()
        with pytest.raises(ZeroDivisionError):
            fail_uncollected()
        assert gc.isenabled() is collecting
    finally:
        (gc.enable if before else gc.disable)()


def read(content: bytes, media: str, seeds: Seeds) -> None:
    raw = RawItem(source_id="s", file_name="a", file_path="s/a", item=None, media=media, content=content)
    try:
        article = parse_article(raw, seeds.articles, seeds.catalogue, Limits(), "b")
    except Rejected:
        return
    extract_facts(article, seeds.facts[article.language], seeds.catalogue)


def test_reading_leaves_nothing_for_it() -> None:
    seeds = load_seeds()
    inputs = [(path.read_bytes(), "text") for path in SAMPLES] + [(PAGE.encode(), "html"), (b"\xff\xfe\x00", "text")]
    assert len(inputs) > 6
    for content, media in inputs:  # what is made once and kept is made here
        read(content, media, seeds)
    gc.collect()
    with uncollected():
        for content, media in inputs:
            read(content, media, seeds)
        assert gc.collect() == 0
