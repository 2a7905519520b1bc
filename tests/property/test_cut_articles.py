"""Articles that break off anywhere, or whose words are mixed, are read like others: no rule looks beyond the last word."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from pathlib import Path

import pytest

from flows.facts.extract import extract_facts
from flows.seeds import SEEDS, load_seeds
from tests.unit.fact_samples import article

BEATS = Path(__file__).parents[1] / "golden" / "beats" / "articles"
PIECES = {"hi": 4, "en": 12}  # of each article


def texts(language: str) -> list[str]:
    """The words of all articles of our own of a language, to be taken from anywhere."""
    plain = [*(SEEDS / "articles").rglob("*.txt"), *BEATS.glob("*.txt")]
    read = [path.read_text(encoding="utf-8") for path in sorted(plain)]
    read += [json.loads(path.read_bytes())["content"] for path in sorted((SEEDS / "articles").rglob("*.json"))]
    return [text for text in read if any("\u0900" <= char <= "\u097f" for char in text) == (language == "hi")]


@pytest.mark.parametrize("language", ["hi", "en"])
def test_what_breaks_off_is_read(language: str) -> None:
    seeds, rng = load_seeds(), random.Random(20260324)
    sample = article("", language)
    found = 0
    for text in texts(language):
        words = text.split(" ")
        for number in range(PIECES[language]):
            stop = rng.randrange(2, max(3, len(words)))
            some = words[rng.randrange(0, stop - 1) : stop]
            if number == 0:
                rng.shuffle(some)
            facts = extract_facts(replace(sample, text=" ".join(some).strip()), seeds.facts[language], seeds.catalogue)
            found += len(facts.quantities) + len(facts.events) + len(facts.statements)
    assert found > 100


@pytest.mark.parametrize(
    "text", ["The panel of farmers met the mayor in the village hall, formed", "A wall by the mill, formed"]
)
def test_a_participle_behind_a_comma_may_be_the_last_word(text: str) -> None:
    seeds = load_seeds()
    extract_facts(article(text, "en"), seeds.facts["en"], seeds.catalogue)
