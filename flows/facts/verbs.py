"""The predicates of a sentence, in either word order."""

from __future__ import annotations

from flows.facts.clause_lexicon import ClauseLexicon
from flows.facts.verb_group import VerbGroup
from flows.facts.verbs_verb_last import read_verb_last
from flows.facts.verbs_verb_medial import read_verb_medial
from flows.text.document import Document


def verb_groups(document: Document, lexicon: ClauseLexicon, first: int, last: int, busy: list[int]) -> list[VerbGroup]:
    """The predicates in a range of tokens. `busy` marks tokens of names, which are no verbs (-1: free)."""
    read = read_verb_last if lexicon.verb_last else read_verb_medial
    groups: list[VerbGroup] = []
    index = first
    while index < last:
        group = read(document, lexicon, index, first, last, busy)
        if group is None:
            index += 1
        else:
            groups.append(group)
            index = group.last
    return groups
