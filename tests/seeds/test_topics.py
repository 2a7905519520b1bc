"""What seeds/languages/*/topics.csv may say, and that its languages speak of the same."""

from __future__ import annotations

import pytest

from flows.errors import SeedError
from flows.seeds import load_seeds, topics_of
from flows.text.language_data import LanguageData


def test_a_word_tells_of_one_thing() -> None:
    rows = [{"form": "blaze", "topic": "fire"}, {"form": "blaze", "topic": "colour"}]
    with pytest.raises(SeedError, match=r"topics.csv: 'blaze' tells of fire already; keep one"):
        topics_of(LanguageData("xx", {"topics": rows}))


def test_hindi_speaks_of_what_english_does() -> None:
    topics = load_seeds().topics
    assert (topics["hi"]["भगदड़"], topics["en"]["stampede"]) == ("stampede", "stampede")
    assert set(topics["hi"].values()) <= set(topics["en"].values())
    assert not topics["fr"]  # a language without the file has none


def test_occasions_are_topics() -> None:
    seeds = load_seeds()
    known = {topic for topics in seeds.topics.values() for topic in topics.values()}
    for lexicon in seeds.facts.values():
        known |= {noun.noun for _, noun in lexicon.quantities.nouns.words()} if lexicon.quantities else set()
    occasions = [row["topic"] for row in seeds.shared.rows("occasions")]
    assert [topic for topic in occasions if topic not in known] == []
    assert occasions == sorted(set(occasions))
