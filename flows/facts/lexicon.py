"""The compiled lexicon of one language for extraction: one part a stage, each built by the stage's own module."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flows.facts.clauses.lexicon import ClauseLexicon, build_clause_lexicon
from flows.facts.events.lexicon import EventLexicon, build_event_lexicon
from flows.facts.names.lexicon import NameLexicon, build_name_lexicon
from flows.facts.quantities.lexicon import QuantityLexicon, build_quantity_lexicon
from flows.facts.speech.saying import SayingLexicon, build_saying_lexicon
from flows.frozen import frozen
from flows.text.catalogue import Catalogue
from flows.text.date_lexicon import DateLexicon, build_date_lexicon
from flows.text.document import CapitalWord, TextRules
from flows.text.fold import fold
from flows.text.language_data import LanguageData
from flows.text.number_lexicon import NumberLexicon, build_number_lexicon


@frozen()
class FactLexicon:
    """What extraction knows of a language. A part is None where the language has no data for it."""

    code: str
    rules: TextRules
    clauses: ClauseLexicon | None = None
    names: NameLexicon | None = None
    events: EventLexicon | None = None
    saying: SayingLexicon | None = None
    dates: DateLexicon | None = None
    numbers: NumberLexicon | None = None
    quantities: QuantityLexicon | None = None


def _capital_word(row: Mapping[str, Any]) -> CapitalWord:
    behind, not_before, joints = (frozenset(map(fold, row[name])) for name in ("behind", "not_before", "joints"))
    return CapitalWord(row["word"], fold(row["means"]), behind, not_before, joints, tuple(row["among"]))


def build_fact_lexicon(data: LanguageData, shared: LanguageData, catalogue: Catalogue) -> FactLexicon:
    """Compile the seeds of one language."""
    language: Any = data.mapping("language")
    clauses = build_clause_lexicon(data)
    return FactLexicon(
        code=data.code,
        rules=TextRules(
            abbreviations=frozenset(fold(word) for word in language.get("abbreviations", ())),
            closers=frozenset(fold(word) for word in language.get("closers", ())),
            per_cent=frozenset(fold(word) for word in language.get("per_cent", ())),
            elisions=frozenset(fold(word) for word in language.get("elisions", ())),
            capital_words=tuple(map(_capital_word, language.get("capital_words", ()))),
        ),
        clauses=clauses,
        names=build_name_lexicon(data, shared, catalogue, clauses.forms if clauses else ()),
        events=build_event_lexicon(data, shared),
        saying=build_saying_lexicon(data),
        dates=build_date_lexicon(data),
        numbers=build_number_lexicon(data, shared),
        quantities=build_quantity_lexicon(data, shared),
    )
