"""The feeds in seeds/sources.csv: whole addresses, each of one source; what is wrong is refused with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.errors import SeedError
from flows.seeds import SEEDS, read_feeds, read_sources

HEAD = "source_id,name,kind,country,language,homepage,feeds\n"


def test_the_feeds_belong_to_sources() -> None:
    feeds = dict(read_feeds(SEEDS / "sources.csv"))
    assert feeds
    assert feeds.keys() <= {source.source_id for source in read_sources(SEEDS / "sources.csv")}


def test_several_feeds_of_one_source(tmp_path: Path) -> None:
    path = tmp_path / "sources.csv"
    path.write_text(HEAD + "a,A,web,IN,hi,,https://a.example/rss | https://a.example/news.xml\nb,B,web,IN,hi,,\n")
    assert dict(read_feeds(path)) == {"a": ("https://a.example/rss", "https://a.example/news.xml")}


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ("a,A,web,IN,hi,,a.example/rss\n", "'a.example/rss' of a is no http or https address"),
        ("a,A,web,IN,hi,,file:///etc/passwd\n", "is no http or https address"),
        ("a,A,web,IN,hi,,https://user:secret@a.example/\n", "is no http or https address"),
        ("a,A,web,IN,hi,,https://a.example/rss\nb,B,web,IN,hi,,https://a.example/rss\n", "belongs to a and b"),
    ],
)
def test_what_is_wrong_is_refused(tmp_path: Path, rows: str, words: str) -> None:
    path = tmp_path / "sources.csv"
    path.write_text(HEAD + rows)
    with pytest.raises(SeedError) as error:
        dict(read_feeds(path))
    assert str(path) in str(error.value)
    assert words in str(error.value)
