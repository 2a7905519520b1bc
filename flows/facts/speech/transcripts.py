"""Speech laid out as lines: "Name: words", questions and answers of an interview, headlines that quote."""

from __future__ import annotations

from collections import Counter

from flows.facts.analysis import Who
from flows.facts.speech.reports import Cue, Reports
from flows.facts.speech.speaker_memory import PERSON, PLACE, Phrase, who_of
from flows.text.document import NUMBER, PUNCT, Sentence

_NAME = 9  # tokens of "title Name:" at the head of a line
_COLONS = frozenset(":.")
_MARKS = frozenset(":-–—")
_NUMBERED = 4  # tokens of "question number 2"
_PARTING = frozenset(":-–—|")
_SAID = 5  # tokens of a line that its end gives to somebody, where it is not the headline


class Transcripts:
    """Reads the lines of an article that are speech by their layout."""

    def __init__(self, reports: Reports) -> None:
        self.reports = reports
        self.document = reports.document
        self.words = reports.words
        self.answering = self._interviewee()
        questions = self.words["questions"]
        self.asked = not questions.isdisjoint(self.document.key) and any(map(self._asks, self.document.sentences))
        self._spoken: tuple[int, Phrase] | None = None  # paragraph and speaker of the line being read

    def read(self, sentence: Sentence) -> bool:
        """Whether a sentence was speech by its layout (and is done)."""
        begins = sentence.number == 0 or (self.document.sentences[sentence.number - 1].paragraph != sentence.paragraph)
        if not begins:
            return self._spoken is not None and self._spoken[0] == sentence.paragraph
        self._spoken = None
        head = self._head(sentence)
        if head is None:
            return self._tail(sentence)
        phrase, start, is_question = head
        if is_question:
            self._spoken = (sentence.paragraph, phrase)
            return True
        stop = self._paragraph_end(sentence)
        cue = Cue(sentence.first, start, phrase, None, True)
        inside = [n for n in self.reports.quotes_in(start, stop) if self.reports.telling(n)]
        if inside and self.reports.quotes[inside[0]].outer_first > start + 1 and sentence.number:
            return False
        if inside and self.reports.quotes[inside[0]].outer_first <= start + 1:
            self.reports.say_quote(cue, inside[0], "line-quote", (sentence.first, start))
            return False
        if self.reports.say_clause(cue, start, stop, "line", direct=True):
            self._spoken = (sentence.paragraph, phrase)
            return True
        return False

    def _tail(self, sentence: Sentence) -> bool:
        """A headline that ends with its speaker: 'हम झुकेंगे नहीं': राहुल गांधी; Three held in raid: police."""
        raw, glued = self.document.raw, self.document.glued
        low = max(sentence.first + 3, sentence.last - _NAME)
        if _PARTING.isdisjoint(raw[low : sentence.last - 1]):
            return False
        for index in range(sentence.last - 2, low - 1, -1):
            if raw[index] not in _PARTING or (raw[index] == "-" and glued(index) and glued(index + 1)):
                continue
            phrase = self._after_mark(index + 1, sentence.last)
            if phrase is None or phrase.who is None or phrase.pronoun or phrase.first > index + 4:
                return False
            cue = Cue(index + 1, sentence.last, phrase, None, True)
            closing = self.reports.quote_closing(index)
            if closing is not None and self.reports.quotes[closing].outer_first <= sentence.first + 1:
                self.reports.say_quote(cue, closing, "headline-quote", (sentence.first, sentence.last))
                return True
            if raw[index] != ":" or self._told(sentence) or phrase.kind == PLACE:
                return False
            if sentence.number > 0 and index - sentence.first < _SAID:
                return False  # of a list: Man of the match: Ravi Kumar
            return self.reports.say_clause(cue, sentence.first, index, "headline")
        return False

    def _told(self, sentence: Sentence) -> bool:
        """Whether a plain verb of saying has the words of a line: Hill said: no. Two held: police has none."""
        plain = self.words["plain_sayings"] | self.words["passing"]
        return any(h.lemma in plain for h in self.reports.sayings.get(sentence.number, ()))

    def _after_mark(self, first: int, last: int) -> Phrase | None:
        """Who stands after the mark of a headline, up to its end or what he speaks of: …: Rahul Gandhi on farm bill."""
        phrase = self.reports.finder.ending_at(last, first)
        if phrase is not None and phrase.who is not None:
            return phrase
        for token in range(first, min(first + 4, last)):
            number = self.reports.analysis.mention_at[token]
            mention = self.reports.analysis.mentions[number] if number >= 0 else None
            if mention is not None and mention.entity.type == "PER" and mention.last < last:
                adjunct = self.document.key[mention.last] in self.words["adjunct_prepositions"]
                claim = self._claim_ends(mention.last, last)
                return Phrase(first, last, who_of(mention), PERSON) if adjunct or claim else None
        return None

    def _claim_ends(self, index: int, last: int) -> bool:
        """Whether "का बड़ा आरोप" ends a line."""
        key = self.document.key
        near = key[index] in self.words["genitive"] and last - index <= 4
        return near and any(key[i] in self.words["claim_nouns"] for i in range(index + 1, last))

    def _paragraph_end(self, sentence: Sentence) -> int:
        last = sentence.last
        for number in range(sentence.number + 1, len(self.document.sentences)):
            following = self.document.sentences[number]
            if following.paragraph != sentence.paragraph:
                break
            last = following.last
        return last

    def _head(self, sentence: Sentence) -> tuple[Phrase, int, bool] | None:
        """The speaker of a line, where its words begin, and whether it is a question."""
        raw, key = self.document.raw, self.document.key
        stop = min(sentence.first + _NAME, sentence.last - 2)
        numbered = self._numbered(sentence)
        if numbered is not None:
            return numbered
        if _COLONS.isdisjoint(raw[sentence.first + 1 : stop]):
            return None
        for index in range(sentence.first + 1, stop):
            if raw[index] != ":" and not (raw[index] == "." and index == sentence.first + 1):
                continue
            if (
                raw[index] == ":"
                and index + 1 < len(raw)
                and self.document.glued(index + 1)
                and self.document.kind[index + 1] == NUMBER
            ):
                return None
            first = key[sentence.first]
            if index == sentence.first + 1 and first in self.words["questions"]:
                return Phrase(sentence.first, index, None, PERSON), index + 1, True
            if index == sentence.first + 1 and first in self.words["answers"] and self.answering is not None:
                return Phrase(sentence.first, index, self.answering, PERSON, True), index + 1, False
            if raw[index] != ":":
                continue
            return self._named(sentence, index) or self._answers(sentence, index)
        return None

    def _asks(self, sentence: Sentence) -> bool:
        """Whether a line begins with the word for a question or for who asks it: Journalist: How was the talk?"""
        second = sentence.first + 1
        return (
            second < sentence.last
            and self.document.raw[second] == ":"
            and self.document.key[sentence.first] in self.words["questions"]
        )

    def _answers(self, sentence: Sentence, colon: int) -> tuple[Phrase, int, bool] | None:
        """Who answers by his office, where others ask: Prime Minister: ..."""
        phrase = self.reports.finder.ending_at(colon, sentence.first) if self.asked else None
        if phrase is None or phrase.first != sentence.first or phrase.who is None or phrase.kind != PERSON:
            return None
        return (phrase, colon + 1, False) if not phrase.pronoun and not phrase.plural else None

    def _numbered(self, sentence: Sentence) -> tuple[Phrase, int, bool] | None:
        """The word for a question or an answer before a dash, or with its number: सवाल- , प्रश्न नंबर 2 :"""
        key, first = self.document.key[sentence.first], sentence.first
        question = key in self.words["questions"]
        if not question and (key not in self.words["answers"] or self.answering is None):
            return None
        index = first + 1
        while index < min(first + _NUMBERED, sentence.last) and (
            self.document.kind[index] == NUMBER or self.document.key[index] in self.words["numbering"]
        ):
            index += 1
        if index + 1 >= sentence.last or self.document.raw[index] not in _MARKS:
            return None
        dash = self.document.raw[index] != ":"
        if dash and (len(key) == 1 or self.document.glued(index + 1)):
            return None  # an A-list star
        if not dash and index == first + 1:
            return None
        return Phrase(first, index, None if question else self.answering, PERSON, not question), index + 1, question

    def _named(self, sentence: Sentence, colon: int) -> tuple[Phrase, int, bool] | None:
        """ "Name: words" or "Title Name: words"; a place or topic before the colon speaks not."""
        stop = self._claim_start(sentence.first, colon)
        number = self.reports.analysis.mention_at[stop - 1]
        if number < 0:
            return None
        mention = self.reports.analysis.mentions[number]
        if mention.entity.type != "PER" or mention.last != stop:
            return None
        for index in range(sentence.first, mention.first):
            other = self.reports.analysis.mention_at[index]
            if self.document.kind[index] == PUNCT and self.document.raw[index] not in ".'’-":
                return None
            if other >= 0 and self.reports.analysis.mentions[other].entity.type == "PER":
                return None
            if index in self._verbs(sentence):
                return None
        return Phrase(sentence.first, colon, who_of(mention), PERSON), colon + 1, False

    def _claim_start(self, first: int, colon: int) -> int:
        """Where a name ends before "का बड़ा आरोप:"; the colon where nothing of the kind stands before it."""
        if self.document.key[colon - 1] not in self.words["claim_nouns"]:
            return colon
        for token in range(colon - 2, max(first, colon - 4) - 1, -1):
            if self.document.key[token] in self.words["genitive"]:
                return token
        return colon

    def _verbs(self, sentence: Sentence) -> set[int]:
        return {h.first for h in self.reports.sayings.get(sentence.number, ())}

    def _interviewee(self) -> Who | None:
        """Whom an interview is with: the person named most often, the first among equals."""
        counts: Counter[str] = Counter()
        first: dict[str, Who] = {}
        for mention in self.reports.analysis.mentions:
            if mention.entity.type == "PER":
                counts[mention.entity.entity_id] += 1
                first.setdefault(mention.entity.entity_id, who_of(mention))
        if not counts:
            return None
        best = max(counts.values())
        return next(who for entity, who in first.items() if counts[entity] == best)
