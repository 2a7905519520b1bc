"""Articles that are read together yield what each yields alone."""

from __future__ import annotations

from functools import cached_property

import pytest

from flows.facts.clauses.clauses_verb_last import VerbLastReader
from flows.facts.clauses.clauses_verb_medial import VerbMedialReader
from flows.facts.clauses.phrases import Reader
from flows.facts.events.events import _Coder
from flows.facts.extract import extract_facts, extract_group
from tests.unit.fact_samples import analyse, article, seeds

TEXTS = {
    "en": [
        "The mayor of Leeds, Ann Carter, met union leaders on Monday. She said 40 drivers had been hired.",
        "A court in Nairobi jailed two men for three years. They deny the charge, their lawyer James Otieno said.",
        "No one was hurt. Police in Lagos arrested 12 people on Friday, and the governor condemned the attack.",
    ],
    "hi": [
        "पटना में सोमवार को दो बसों की टक्कर में 14 लोग घायल हो गए। पुलिस ने बताया कि चालक फरार है।",
        "विदेश मंत्री एस जयशंकर ने टोक्यो में जापान के प्रधानमंत्री से मुलाकात की। उन्होंने कहा कि समझौता जल्द होगा।",
        "अदालत ने तीन आरोपियों को सात साल की सजा सुनाई।",
    ],
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_group_is_read_like_each_of_its_articles(language: str) -> None:
    lexicon, catalogue = seeds().facts[language], seeds().catalogue
    articles = [article(text, language) for text in TEXTS[language]]
    alone = [extract_facts(one, lexicon, catalogue) for one in articles]
    assert extract_group(articles, lexicon, catalogue) == alone
    assert all(facts.mentions or facts.events for facts in alone)


@pytest.mark.parametrize(("language", "reader"), [("en", VerbMedialReader), ("hi", VerbLastReader)])
def test_python_finds_the_attributes_of_readers_at_once(language: str, reader: type[Reader]) -> None:
    """With thirty attributes, or once one is a cached property, it searches a dictionary for each: twice the cost."""
    analysis = analyse("The mayor of Delvin said on Monday that two men were held.", language)
    lexicon, events = analysis.lexicon.clauses, analysis.lexicon.events
    assert lexicon is not None
    assert events is not None
    read = reader(analysis, lexicon)
    for one in (read, read.referents, _Coder(analysis, events)):
        assert len(vars(one)) < 30
        assert not any(isinstance(value, cached_property) for cls in type(one).__mro__ for value in vars(cls).values())
