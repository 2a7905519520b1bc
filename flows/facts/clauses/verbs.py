"""The predicates of a sentence, in either word order."""

from __future__ import annotations

from itertools import compress

from flows.facts.clauses.lexicon import ClauseLexicon
from flows.facts.clauses.verb_group import VerbGroup
from flows.facts.clauses.verbs_verb_last import read_verb_last
from flows.facts.clauses.verbs_verb_medial import read_sharing, read_verb_medial, shares_passive
from flows.text.document import Document


def verb_groups(document: Document, lexicon: ClauseLexicon, first: int, last: int, busy: list[int]) -> list[VerbGroup]:
    """The predicates in a range of tokens. `busy` marks tokens of names, which are no verbs (-1: free)."""
    read = read_verb_last if lexicon.verb_last else read_verb_medial
    groups: list[VerbGroup] = []
    free = first
    for index in compress(range(first, last), map(lexicon.verbal.__contains__, document.key[first:last])):
        if index < free or busy[index] >= 0:
            continue
        group = read(document, lexicon, index, first, last, busy)
        if group is None and groups and not lexicon.verb_last:
            group = read_sharing(document, lexicon, index, last, busy, groups[-1])
        if group is not None:
            if groups and not lexicon.verb_last and shares_passive(document, lexicon, group, last, groups[-1]):
                group.passive = group.shares = True
            groups.append(group)
            free = group.last
    return groups
