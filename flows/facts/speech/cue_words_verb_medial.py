"""What verbs and phrases look like where the verb follows its subject: shared by the readers of such languages."""

from __future__ import annotations

from flows.facts.speech.reports import Cue, Reports
from flows.text.document import PUNCT, Sentence

_PHRASE = 14  # tokens of a noun phrase
_ONLY_PAST = frozenset({"past"})


class MedialWords:
    """One article, and questions about its words."""

    def __init__(self, reports: Reports) -> None:
        self.reports = reports
        self.document = reports.document
        self.lexicon = reports.lexicon
        self.words = reports.words
        self.finder = reports.finder
        self.sources = reports.marked("sources")
        self.clauses = reports.analysis.lexicon.clauses
        self._reported = (-1, -1)  # the clause reported last
        self._end = -1  # where the words of a sentence end that an agency closes: …, Reuters reported
        self.date_last = {d.first: d.last for d in reports.analysis.dates}
        self.date_first = {d.last: d.first for d in reports.analysis.dates}

    def _finite(self, token: int) -> bool:
        """Whether a word is a finite verb for sure: an auxiliary, a modal, a third person; none is behind the last word."""
        if token >= self.document.size:
            return False
        key = self.document.key[token]
        clauses = self.clauses
        if key in self.words["sure_verbs"]:
            return True
        if clauses is None or self.finder.analysis.mention_at[token] >= 0:
            return False
        return clauses.kinds.get(key) == _ONLY_PAST

    def _finite_in(self, first: int, last: int) -> bool:
        return any(self._finite(i) for i in range(first, last))

    def _past(self, token: int) -> bool:
        """Whether a word may be a past tense and no participle with by; none is behind the last word."""
        if self.clauses is None or token >= self.document.size or self.finder.analysis.mention_at[token] >= 0:
            return False
        for _, form in self.clauses.forms.get(self.document.key[token], ()):
            if form == "past":
                after = self.document.key[token + 1] if token + 1 < self.document.size else ""
                return after not in self.words["passive_agent"]
        return False

    def _phrase_start(self, cue: Cue) -> int:
        """Where the speaker's noun phrase begins: back to the comma or quote before it, a few words at most."""
        if not cue.own:
            return cue.first
        token, floor = cue.first, max(cue.first - _PHRASE, 0)
        while token > floor:
            token -= 1
            if self.document.raw[token] == ")" and token > 1 and self.document.raw[token - 2] == "(":
                token -= 2  # Deputy Inspector General | (DIG) | Bastar Range Rao
                continue
            if self.document.kind[token] == PUNCT and self.document.raw[token] not in "-'’.&":
                return token + 1
            if self.reports.quote_at[token] >= 0:
                return token + 1
            if token in self.finder.barriers:
                return token + 1
            if (
                self._finite(token)
                or self.document.key[token] in self.words["complementisers"]
                or self.document.key[token] in self.words["contrast"]
            ):
                return token + 1
        return cue.first

    def _ends_here(self, index: int, sentence: Sentence) -> bool:
        if index >= sentence.last or self.reports.is_end(index, sentence):
            return True
        if self.document.raw[index - 1] == "," or self.document.raw[index] == ",":
            return True
        groups = ("adjunct_prepositions", "relatives", "coordinators", "participles_after_comma")
        return any(self.document.key[index] in self.words[group] for group in groups)

    def _closes(self, index: int, sentence: Sentence) -> bool:
        """Whether a clause may end at a token: a stop, a comma, or an adjunct."""
        if index >= sentence.last:
            return True
        return (
            self.document.kind[index] == PUNCT
            or self.document.key[index] in self.words["adjunct_prepositions"]
            or index in self.date_last
            or self.document.key[index] in self.words["relative_times"]
        )

    def _verb_between(self, first: int, last: int) -> bool:
        return any(self._finite(i) for i in range(first, last) if self.finder.analysis.mention_at[i] < 0)
