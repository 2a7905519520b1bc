"""Every mention and role is cut exactly, for any text in any script."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.facts.analysis import Analysis
from flows.facts.figures import find_figures
from flows.facts.names.entities import entity_rows, find_mentions, mention_rows
from flows.facts.offices.roles import find_roles, role_rows
from flows.seeds import load_seeds
from flows.text.document import Document
from tests.unit.fact_samples import article as sample_article

_WORDS = st.sampled_from(
    [
        "राष्ट्रपति",
        "किम",
        "जोंग",
        "उन",
        "ने",
        "कहा",
        "कि",
        "रूस",
        "के",
        "मंत्री",
        "श्री",
        "राम",
        "कुमार",
        ",",
        ".",
        "(",
        ")",
        "केसीएनए",
        "NATO",
        "President",
        "Kim",
        "'s",
        "of",
        "the",
        "and",
        "Ltd",
        "University",
        "जिले",
        "\u200d",
        "\xa0",
        "“",
        "”",
        "—",
        "में",
        "पर",
        "का",
        "की",
        "2024",
        "5",
        "विश्वविद्यालय",
        "एस.",
        "Mr.",
        "former",
        "पूर्व",
        "Gujarat",
        "Delhi",
        "दिल्ली",
        "-",
        "–",
        "/",
        "&",
        "२१",
    ]
)
_TEXTS = st.one_of(st.text(max_size=200), st.lists(st.one_of(_WORDS, st.text(max_size=5)), max_size=60).map(" ".join))


@pytest.mark.parametrize("language", ["hi", "en", "ru", "ur"])
@settings(max_examples=60, deadline=None)
@given(text=_TEXTS)
def test_spans_equal_their_surfaces(language: str, text: str) -> None:
    seeds = load_seeds()
    article = sample_article(text, language, None)
    lexicon = seeds.facts[language]
    analysis = Analysis(article, Document(text, lexicon.rules), lexicon, seeds.catalogue)
    find_figures(analysis)
    find_mentions(analysis)
    find_roles(analysis)
    for row in mention_rows(analysis):
        assert text[row.start_char : row.end_char] == row.surface
        assert row.surface
    for role in role_rows(analysis):
        assert text[role.start_char : role.end_char] == role.evidence
        assert role.start_char <= role.person_start < role.person_end <= role.end_char
    for entity in entity_rows(analysis):
        assert entity.name
