"""Several speakers told by one phrase: both sides, the two leaders, इन देशों ने; who they are, as the clauses resolved it."""

from __future__ import annotations

from flows.facts.analysis import Analysis, Participant
from flows.facts.clauses.lexicon import SetReference

_WORDS = 4  # words of a set reference at most: the two foreign ministers


class SetReferences:
    """The set references of one article."""

    def __init__(self, analysis: Analysis) -> None:
        self.document = analysis.document
        self.lexicon = analysis.lexicon.clauses
        self.known: dict[int, Participant] = {}
        self.pronouns: dict[int, Participant] = {}  # by the token of the pronoun: they, where several are meant
        for clause in analysis.clauses:
            for participant in clause.participants:
                if participant.kind == "set":
                    self.known.setdefault(participant.last, participant)
                elif participant.kind == "pronoun" and len(participant.who) > 1:
                    self.pronouns.setdefault(participant.first, participant)

    def ending_at(self, stop: int, floor: int) -> tuple[int, Participant | None] | None:
        """Where the set reference begins that ends before `stop`, and its members; None where none ends there."""
        if self.lexicon is None:
            return None
        for first in range(max(floor, stop - _WORDS), stop):
            if self.document.key[first] in self.lexicon.set_keys:
                hit = self.lexicon.sets.match(self.document, first, stop)
                if hit is not None and hit.last == stop and self.stands_for_others(hit.value, stop):
                    return first, self.known.get(stop)
        return None

    def starting_at(self, first: int, limit: int) -> tuple[int, Participant | None] | None:
        """Where the set reference ends that begins at `first`, and its members."""
        if self.lexicon is None or first >= limit or self.document.key[first] not in self.lexicon.set_keys:
            return None
        hit = self.lexicon.sets.match(self.document, first, limit)
        if hit is None or not self.stands_for_others(hit.value, hit.last):
            return None
        return hit.last, self.known.get(hit.last)

    def stands_for_others(self, reference: SetReference, last: int) -> bool:
        """Whether a phrase stands for those named before: not "the companies" where none was, nor a noun alone (दलों का कहना है)."""
        assert self.lexicon is not None
        return reference.refers != "named" or (last in self.known and not self.lexicon.verb_last)
