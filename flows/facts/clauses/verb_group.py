"""Verb groups: a verb with its auxiliaries, negation and modality, read as one predicate."""

from __future__ import annotations

from dataclasses import dataclass

REAL, PLANNED, POSSIBLE, IRREAL = "real", "planned", "possible", "irreal"
PASSIVE = "passive"
FINITE, INFINITIVE, PARTICIPLE, CONJUNCTIVE, GERUND = "finite", "infinitive", "participle", "conjunctive", "gerund"
POSSESSIVE = frozenset(("'s", "'"))
QUOTES = frozenset("'\"“”‘’")


@dataclass(slots=True)
class VerbGroup:
    """A predicate: tokens `first`..`last`, its main verb at `main`, and what its auxiliaries say."""

    first: int
    last: int
    main: int
    lemma: str
    form: str  # finite, infinitive, participle, conjunctive, gerund
    passive: bool = False
    negated: bool = False
    mood: str = REAL
    bare: bool = False  # a copula without another verb
    shares: bool = False  # takes its auxiliary or "to" from the verb before: will sue and | launch
