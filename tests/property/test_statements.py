"""Whatever the text: spans are exact, statements are in order, and the work grows with the length of the text."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.facts.analysis import Analysis, NamedSpan
from flows.facts.speech.quotes import find_quotes
from flows.facts.speech.statements import find_statements, statement_rows
from flows.seeds import load_seeds
from flows.text.catalogue import Alias, EntityRef, build_catalogue, entity_id
from flows.text.document import Document
from tests.unit.fact_samples import article as sample_article

RAO = EntityRef(entity_id("PER", "Anita Rao"), "PER", "Anita Rao")
VARNA = EntityRef(entity_id("ORG", "Varna Group"), "ORG", "Varna Group")
KNOWN = build_catalogue(
    [
        (RAO, None, [Alias(RAO), Alias(RAO)], ["Rao", "राव"]),
        (VARNA, None, [Alias(VARNA), Alias(VARNA)], ["Varna", "वर्णा"]),
    ]
)
PIECES = [
    *"\"'“”‘’«»„…,.:;-–—()।॥?!\n ",
    "''",
    "Rao ",
    "राव ",
    "Varna ",
    "वर्णा ",
    "said ",
    "says that ",
    "told Varna ",
    "according to ",
    "citing ",
    "ने ",
    "कहा ",
    "कि ",
    "ने बताया कि ",
    "के अनुसार ",
    "के हवाले से ",
    "का कहना है कि ",
    "उन्होंने ",
    "the agency ",
    "पुलिस ",
    "police ",
    "who ",
    "and ",
    "और ",
    "it is over ",
    "काम पूरा हुआ ",
    "12 ",
    "Q: ",
    "x",
    "\u200d",
    "é",
    "क्‍या",
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=60).map("".join) | st.text(max_size=80)


def analyse(language: str, text: str) -> Analysis:
    """A text with its statements found."""
    article = sample_article(text, language, dt.date(2024, 5, 1))
    lexicon = load_seeds().facts[language]
    analysis = Analysis(article, Document(text, lexicon.rules), lexicon, KNOWN)
    analysis.mentions = [NamedSpan(h.first, h.last, h.value.entity) for h in KNOWN.aliases.find(analysis.document)]
    analysis.mention_at = [-1] * len(analysis.document)
    for number, mention in enumerate(analysis.mentions):
        for token in range(mention.first, mention.last):
            analysis.mention_at[token] = number
    find_statements(analysis)
    return analysis


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_quotes_are_ordered_and_inside_their_marks(text: str) -> None:
    document = Document(text)
    end = 0
    for quote in find_quotes(document):
        assert end <= quote.outer_first < quote.first < quote.last <= quote.outer_last <= len(document)
        assert "\n" not in document.slice(quote.first, quote.last)
        end = quote.outer_last


@pytest.mark.parametrize("language", ["hi", "en"])
@given(text=TEXTS)
@settings(max_examples=120, deadline=None)
def test_rows_are_cut_from_the_text(language: str, text: str) -> None:
    analysis = analyse(language, text)
    assert len(analysis.credits) == len(analysis.document)
    starts = [s.quote_first for s in analysis.statements]
    assert starts == sorted(starts)
    for row in statement_rows(analysis):
        assert text[row.start_char : row.end_char] == row.evidence != ""
        assert text[row.quote_start : row.quote_end] == row.quote != ""
        assert row.start_char <= row.quote_start < row.quote_end <= row.end_char
        assert row.speaker
        assert row.relay == (row.relays[0] if row.relays else None)


def steps_of(work: Callable[[], object]) -> int:
    """How many lines of our code a call runs."""
    count = 0

    def trace(frame: FrameType, event: str, arg: Any) -> Any:
        nonlocal count
        if event == "line":
            count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize(
    ("language", "piece"),
    [
        ("hi", "राव ने "),
        ("hi", "राव ने कहा कि "),
        ("hi", "राव के अनुसार, "),
        ("hi", "उन्होंने कहा "),
        ("hi", "'' "),
        ("hi", "“क "),
        ("hi", "(राव) "),
        ("en", "Rao said "),
        ("en", "Rao said that, "),
        ("en", "according to Rao, "),
        ("en", "“a "),
        ("en", "'a "),
        ("en", "a' "),
        ("en", "(Rao) said, "),
        ("en", "who "),
        ("en", '"No," said Rao. '),
        ("en", "the "),
        ("en", "Rao: yes\n"),
    ],
)
def test_work_grows_with_the_text(language: str, piece: str) -> None:
    small, large = (steps_of(lambda n=n: analyse(language, piece * n)) for n in (100, 400))  # type: ignore[misc]
    assert large < small * 6 + 2000
