"""Clauses and events of arbitrary text: spans are exact, lists agree, nothing fails."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.facts.events.events import event_rows
from flows.tables.facts import EVENT_TYPES, STATUSES
from tests.unit.fact_samples import analyse

WORDS = {
    "hi": "भारत चीन ने को से के साथ की का में पर मोदी पुतिन मुलाकात हमला समझौता किया करेगा नहीं कि जो और , । ( ) “ ” पुलिस "
    "दोनों देशों उन्होंने बुधवार को 2024 में गिरफ्तार कर लिया गया है सकता करने की घोषणा",
    "en": "India China Modi Putin met attacked will not may have been arrested by with on in at to that who which "
    "and , . ( ) ' the two leaders they he police troops sanctions Friday 2024 agreed refused talks between said if",
}


@pytest.mark.parametrize("language", sorted(WORDS))
@settings(max_examples=120, deadline=None)
@given(data=st.data())
def test_word_salad(language: str, data: st.DataObject) -> None:
    words = data.draw(st.lists(st.sampled_from(WORDS[language].split()), max_size=40))
    check(" ".join(words), language)


@pytest.mark.parametrize("language", sorted(WORDS))
@settings(max_examples=80, deadline=None)
@given(text=st.text(max_size=120))
def test_any_text(language: str, text: str) -> None:
    check(text, language)


def check(text: str, language: str) -> None:
    """Everything that is said of a text must stand in it."""
    analysis = analyse(text, language)
    size = len(analysis.document)
    for clause in analysis.clauses:
        assert 0 <= clause.first <= clause.verb_first <= clause.verb_last <= size
        assert clause.status in STATUSES
        for participant in clause.participants:
            assert 0 <= participant.first < participant.last <= size
    for event in event_rows(analysis):
        assert text[event.start_char : event.end_char] == event.evidence
        assert event.event_type in EVENT_TYPES
        assert len(event.actors) == len(event.actor_ids)
        assert len(event.targets) == len(event.target_ids)
        assert not set(event.actors) & set(event.targets)
