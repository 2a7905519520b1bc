"""Words are looked up once for all sets that texts are searched for, and the answer is that of each set by itself."""

from __future__ import annotations

import pickle
import random

import pytest

from flows.facts.extract import extract_facts
from flows.text.document import Document, TextRules, both, either, tokens_of, without
from flows.text.searches import Endings, Searches
from tests.unit.fact_samples import article, seeds

WORDS = [f"{one}{two}ord" for one in "abcdefgh" for two in "klmnopqr"]
TEXT = " ".join(random.Random(7).choices(WORDS, k=400))
SETS = [frozenset(random.Random(number).sample(WORDS, 1 + number % 13)) for number in range(40)]


@pytest.mark.parametrize("sets", [SETS[:1], SETS[:8], SETS[:9], SETS], ids=len)
def test_rows_are_those_of_each_set_by_itself(sets: list[frozenset[str]]) -> None:
    rules = TextRules()
    expected = [bytes(word in words for word in TEXT.split()) for words in sets]
    for _ in range(3):  # before the sets have bits, when they have just got them, and ever after
        document = Document(TEXT, rules)
        assert [document.marks(words) for words in sets] == expected
    assert rules.searches.begin().sets == tuple(sets)


def test_a_set_searched_for_later_leaves_the_others_where_they_are() -> None:
    rules = TextRules()
    for count in (3, 9, 20):
        for _ in range(2):
            document = Document(TEXT, rules)
            for words in SETS[:count]:
                assert document.places(words) == [at for at, word in enumerate(TEXT.split()) if word in words]
    assert len(rules.searches.begin().sets) == 20


def test_sets_beyond_the_most_are_looked_up_by_themselves() -> None:
    rules = TextRules()
    sets = [frozenset({word}) for word in WORDS] * 3
    for _ in range(2):
        document = Document(TEXT, rules)
        for words in (frozenset(words) for words in sets):  # objects of their own, as no lexicon has them
            assert document.marks(words) == bytes(word in words for word in TEXT.split())
    assert len(rules.searches.begin().sets) <= 128


def test_a_stored_lexicon_knows_no_bits() -> None:
    searches = Searches()
    searches.note(SETS[5])
    assert searches.begin().sets
    assert pickle.loads(pickle.dumps(searches)).begin().sets == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Police in Lagos arrested 12 people on Friday, and the governor, Ann Carter, said two had been hurt."),
        ("hi", "पटना में सोमवार को दो बसों की टक्कर में 14 लोग घायल हो गए। पुलिस ने बताया कि चालक फरार है।"),
    ],
)
def test_facts_search_for_sets_of_the_lexicon_alone(language: str, text: str) -> None:
    """A set made for one article would get a bit that no other text uses."""
    lexicon, catalogue = seeds().facts[language], seeds().catalogue
    known = []
    for _ in range(4):
        extract_facts(article(text, language), lexicon, catalogue)
        known.append(len(lexicon.rules.searches.begin().sets))
    assert known[1] == known[-1] > 20


def test_words_by_their_endings_are_searched_for_like_a_set() -> None:
    rules, endings = TextRules(), Endings(("sord", "kord"))
    for _ in range(2):
        assert Document(TEXT, rules).marks(endings) == bytes(word.endswith(("sord", "kord")) for word in TEXT.split())
    assert "k" not in Endings(())


def test_marks_are_combined_token_by_token() -> None:
    document = Document(TEXT)
    one, other = document.marks(SETS[11]), document.marks(SETS[12])
    words = [(word in SETS[11], word in SETS[12]) for word in TEXT.split()]
    assert either(one, other) == bytes(a or b for a, b in words)
    assert both(one, other) == bytes(a and b for a, b in words)
    assert without(one, other) == bytes(a and not b for a, b in words)
    assert tokens_of(one, 20, 200) == [at for at in range(20, 200) if words[at][0]]
