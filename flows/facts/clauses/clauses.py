"""The clause layer: each predicate of an article with its participants, and whether what it tells has happened.

Shallow by design: no trees, only stretches between words that cut clauses, with the phrases that stand in them. Two
word orders are read (`order` in clauses.yml): verb-last with markers after their nouns, and verb-medial with markers
before them.
"""

from __future__ import annotations

from flows.facts.analysis import Analysis
from flows.facts.clauses.clauses_verb_last import VerbLastReader
from flows.facts.clauses.clauses_verb_medial import VerbMedialReader


def find_clauses(analysis: Analysis) -> None:
    """Fill `analysis.clauses`, in the order of their verbs."""
    lexicon = analysis.lexicon.clauses
    if lexicon is None:
        return
    reader = VerbLastReader(analysis, lexicon) if lexicon.verb_last else VerbMedialReader(analysis, lexicon)
    for sentence in analysis.document.sentences:
        reader.read(sentence)
