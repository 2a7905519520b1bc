"""The making of statements: what is said of one article's speech so far, shared by both word orders."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import Any

from flows.facts.analysis import Analysis, StatementSpan, Who
from flows.facts.speech.quotes import QuoteSpan, find_quotes
from flows.facts.speech.saying import SayHit, SayingLexicon, find_sayings
from flows.facts.speech.speaker_memory import Phrase
from flows.facts.speech.speakers import SpeakerFinder
from flows.text.document import CLOSERS, ENDERS, PUNCT, WORD, Sentence
from flows.text.phrases import Hit

_LEADING = frozenset(",;:-–—…। ")
_TRAILING = frozenset(",;:-–—") | ENDERS
DASHES = frozenset("-–—:")
_LABEL = 2  # words in quote marks that may only label something
_LONG = 12  # tokens of a reported clause in which they do
_SENTENCES = 6  # of what somebody says after a dash or colon, at most
MAX_CUES = 40  # cues read in one sentence: text that says and says is not news


@dataclass(slots=True)
class Cue:
    """A verb of saying or a source, read: who speaks, who relays, where the words are."""

    first: int  # where its own words begin, speaker included
    last: int
    speaker: Phrase | None
    hit: SayHit | None = None
    own: bool = False  # the speaker stands beside it
    passive: bool = False
    relays: list[Who] = field(default_factory=list)
    addressee: Who | None = None


class Reports:
    """Quotes, cues and statements of one article."""

    def __init__(self, analysis: Analysis, lexicon: SayingLexicon) -> None:
        self.analysis = analysis
        self.document = analysis.document
        self.lexicon = lexicon
        self.words = lexicon.words
        self.finder = SpeakerFinder(analysis, lexicon)
        self.minor = self.words["determiners"] | self.words["of_words"] | self.words["coordinators"]
        self.quotes = find_quotes(self.document)
        self.quote_starts = [q.outer_first for q in self.quotes]
        self.quote_at = [-1] * self.document.size
        for number, quote in enumerate(self.quotes):
            for token in range(quote.outer_first, quote.outer_last):
                self.quote_at[token] = number
        self.used: set[int] = set()
        self.found: list[StatementSpan] = []
        self.scopes: list[tuple[int, int, Who, tuple[Who, ...]]] = []
        self.quote_speaker: dict[int, tuple[Phrase, tuple[Who, ...], Who | None]] = {}
        self._marks = self._read_marks()
        sayings = [hit for hit in find_sayings(self.document, lexicon) if self._free(hit)]
        self.sayings = self._by_sentence([(h.first, h) for h in sayings])
        self.finder.barriers = frozenset(h.first for h in sayings if self._is_barrier(h))

    def _free(self, hit: SayHit) -> bool:
        """Whether a verb stands outside quotes and names: not the State of "State Attorney General"."""
        if self.quote_at[hit.first] >= 0 or self.analysis.mention_at[hit.verb] >= 0:
            return False
        raw = self.document.raw
        if hit.verb and raw[hit.verb - 1] == "-" and self.document.glued(hit.verb):
            return False  # rebel- | held areas
        if not raw[hit.verb][:1].isupper():
            return True
        sentence = self.document.sentence_at(hit.verb)
        if hit.verb == sentence.first or self.document.kind[hit.verb - 1] == PUNCT:
            return True
        words = [
            raw[i]
            for i in range(sentence.first, min(sentence.last, sentence.first + 40))
            if self.document.kind[i] == WORD
        ]
        return sum(1 for word in words if word[:1].islower() and len(word) > 3) * 4 <= len(
            words
        )  # a headline In Capitals

    def _is_barrier(self, hit: SayHit) -> bool:
        """Whether a verb form is no noun too, so that no noun phrase holds it."""
        key = self.document.key[hit.first]
        noun = "nominal" in hit.frames or (key,) in self.lexicon.nouns
        return not noun and key != hit.lemma.split()[0]

    def _by_sentence(self, items: list[tuple[int, Any]]) -> dict[int, list[Any]]:
        table: dict[int, list[Any]] = {}
        for token, item in items:
            known = table.setdefault(self.document.sentence_of[token], [])
            if len(known) < MAX_CUES:
                known.append(item)
        return table

    def marked(self, name: str) -> dict[int, list[Hit[str]]]:
        """The phrases of a list of saying.yml that stand outside quotes, by sentence."""
        return self._marks.get(name, {})

    def _read_marks(self) -> dict[str, dict[int, list[Hit[str]]]]:
        found: dict[str, list[tuple[int, Hit[str]]]] = {}
        for hit in self.lexicon.marks.find(self.document):
            if self.quote_at[hit.first] < 0:
                name, phrase = hit.value
                found.setdefault(name, []).append((hit.first, Hit(hit.first, hit.last, phrase)))
        return {name: self._by_sentence(hits) for name, hits in found.items()}

    # --- spans ---

    def trim(self, first: int, last: int) -> tuple[int, int]:
        """A clause without the punctuation around it."""
        raw = self.document.raw
        while first < last and (raw[first] in _LEADING or raw[first] in CLOSERS - {'"', "'"}):
            first += 1
        while last > first and (raw[last - 1] in _TRAILING or self._stray_closer(first, last)):
            last -= 1
        return first, last

    def _stray_closer(self, first: int, last: int) -> bool:
        """Whether a clause ends with a closing mark whose opening one stands outside."""
        token = last - 1
        if self.document.raw[token] not in CLOSERS:
            return False
        number = self.quote_at[token]
        if number >= 0:
            return self.quotes[number].outer_first < first
        return self.document.raw[token] not in ")]}"

    def quotes_in(self, first: int, last: int) -> list[int]:
        """The quotes that open in a range of tokens."""
        if not self.quotes:
            return []
        low = bisect_left(self.quote_starts, first)
        high = bisect_left(self.quote_starts, last)
        return list(range(low, high))

    def telling(self, number: int) -> bool:
        """Whether quoted words are somebody's words, not a name or title in quote marks."""
        quote = self.quotes[number]
        first, last = self.inner(quote)
        if last <= first:
            return False
        mention = self.analysis.mention_at[first]
        if mention >= 0 and self.analysis.mentions[mention].last >= last:
            return False
        words = [self.document.raw[i] for i in range(first, last) if self.document.kind[i] == WORD]
        if not words:
            return False
        capital = sum(1 for w in words if w[:1].isupper())
        minor = sum(1 for w in words[1:-1] if not w[:1].isupper() and w in self.minor)  # Meet | the | Press
        title = capital > 0 and capital + minor == len(words) and len(words) <= 6
        if title or (capital == 0 and len(words) <= 4 and not words[0].isascii()):  # a script without capitals
            return not ((title and capital > 1) or self._of_a_work(quote))
        return True

    def _of_a_work(self, quote: QuoteSpan) -> bool:
        """Whether quoted words stand beside what they are the title of: the comedy "Floods", "Floods" star Asha Rao."""
        key, at = self.document.key, quote.outer_last
        if quote.outer_first and key[quote.outer_first - 1] in self.words["works"]:
            return True
        if at < len(key) and key[at] in self.words["genitive"]:
            at += 1  # ‘बरसात’ के | निर्देशक
        behind = at < len(key) and self.document.raw[quote.last - 1] not in ",.!?।"
        return behind and (key[at] in self.words["works"] or key[at] in self.words["makers"])

    def unclaimed(self, number: int | None) -> bool:
        """Whether there is a quote that is somebody's words and has no speaker yet."""
        return number is not None and number not in self.used and self.telling(number)

    def inner(self, quote: QuoteSpan) -> tuple[int, int]:
        """The words of a quote without a comma that belongs to the sentence around it."""
        first, last = quote.first, quote.last
        raw = self.document.raw
        while last > first and raw[last - 1] == ",":
            last -= 1
        while first < last and raw[first] in ",;":
            first += 1
        return first, last

    # --- statements ---

    def clause_rule(self, hit: SayHit) -> str:
        """The rule of a clause that a verb reports: what its speaker denies is told apart from what he says."""
        if "nominal" in hit.frames:
            return "nominal"
        return "denial" if hit.lemma in self.words["denying"] else "verb-clause"

    def say_clause(self, cue: Cue, first: int, last: int, rule: str, *, direct: bool = False) -> bool:
        """Note a reported clause; where it holds quoted words, those are the statement."""
        first, last = self.trim(first, last)
        if last - first < 2 or cue.speaker is None or cue.speaker.who is None:
            return False
        inside = [n for n in self.quotes_in(first, last) if self.telling(n) and self._own_words(n, first, last)]
        self.scope(first, last, cue)
        if inside and not direct:
            whole = (min(first, cue.first), max(last, cue.last))
            cut = self._part_before(first, self.quotes[inside[0]].outer_first)
            if cut is not None:
                self.add(cue, first, cut, False, rule, whole)
            for number in inside:
                self.say_quote(cue, number, rule + "-words", evidence=whole)
            return True
        self.add(cue, first, last, direct, rule, (min(first, cue.first), max(last, cue.last)))
        return True

    def _own_words(self, number: int, first: int, last: int) -> bool:
        """Whether words quoted inside a reported clause are told apart.

        One or two between single marks are not, nor a code like ‘A-1’, nor what something is called by others: considered “a risk”.
        """
        quote = self.quotes[number]
        named = (
            self.document.key[quote.outer_first - 1] in self.words["named_so"] if quote.outer_first > first else False
        )
        code = not any(
            self.document.raw[i].islower() or not self.document.raw[i].isascii() for i in range(quote.first, quote.last)
        )
        if named or code or (quote.words <= _LABEL and last - first >= _LONG and self._labels(quote)):
            return False
        return quote.double or quote.words > 2

    def _labels(self, quote: QuoteSpan) -> bool:
        """Whether a word or two in quote marks only label something, where the verb stands last: को “डिजिटल अरेस्ट” में रखा, not “बड़ी भूल” है."""
        clauses, behind = self.analysis.lexicon.clauses, quote.outer_last
        if clauses is None or not clauses.verb_last:
            return False
        return behind >= self.document.size or self.document.key[behind] not in clauses.copula

    def _part_before(self, first: int, stop: int) -> int | None:
        """Where the part of a reported clause ends that stands before the one with quoted words; None if too short."""
        for index in range(stop - 1, max(first + 7, stop - 12), -1):
            if self.document.raw[index] in ",;" and self.quote_at[index] < 0:
                return index
        return None

    def say_quote(self, cue: Cue, number: int, rule: str, evidence: tuple[int, int] | None = None) -> None:
        """Note the words of a quote, once, and of the paragraphs before that it goes on with: “First. ¶ “Second,” he said."""
        if number in self.used or cue.speaker is None or cue.speaker.who is None:
            return
        self._same_voice(cue, number)
        self._note_quote(cue, number, rule, evidence)
        while self.quotes[number].continues and self.unclaimed(number - 1):
            number -= 1
            self._note_quote(cue, number, "continued", None)

    def _note_quote(self, cue: Cue, number: int, rule: str, evidence: tuple[int, int] | None) -> None:
        quote = self.quotes[number]
        first, last = self.inner(quote)
        self.used.add(number)
        if last <= first:
            return
        assert cue.speaker is not None
        self.quote_speaker[number] = (cue.speaker, tuple(cue.relays), cue.addressee)
        start, stop = evidence or (quote.outer_first, quote.outer_last)
        self.scope(first, last, cue)
        self.add(cue, first, last, True, rule, (min(start, quote.outer_first), max(stop, quote.outer_last)))

    def _same_voice(self, cue: Cue, number: int) -> None:
        """One voice speaks in paragraphs that go on with a quote: “First. ¶ “Second,” the spokesman said."""
        assert cue.speaker is not None
        before = self.quote_speaker.get(number - 1)
        if before is None or not self.quotes[number].continues or cue.speaker.who is None:
            return
        phrase = before[0]
        if phrase.who is not None and phrase.who.entity_id and not cue.speaker.who.entity_id and not cue.speaker.plural:
            cue.speaker = phrase

    def scope(self, first: int, last: int, cue: Cue) -> None:
        """Credit what stands in a range of tokens to a speaker."""
        if cue.speaker is not None and cue.speaker.who is not None and last > first:
            self.scopes.append((first, last, cue.speaker.who, self._relays(cue)))

    @staticmethod
    def _relays(cue: Cue) -> tuple[Who, ...]:
        """Those who passed something on, each once, without the speaker."""
        return tuple(dict.fromkeys(r for r in cue.relays if cue.speaker is None or r != cue.speaker.who))

    def scope_before(self, sentence: Sentence, cue: Cue) -> None:
        """Credit the sentence before one that points back to it, where nobody else speaks in it."""
        if sentence.number == 0:
            return
        before = self.document.sentences[sentence.number - 1]
        if not any(before.first <= first < before.last for first, _, _, _ in self.scopes[-MAX_CUES:]):
            self.scope(before.first, before.last, cue)

    def add(self, cue: Cue, first: int, last: int, direct: bool, rule: str, evidence: tuple[int, int]) -> None:
        """Note a statement: words `first`..`last`, within the tokens of its evidence."""
        assert cue.speaker is not None
        assert cue.speaker.who is not None
        sentence = self.document.sentence_of[first]
        confidence = 0.9 if cue.speaker.sure and not cue.speaker.pronoun else 0.75
        start, stop = self._evidence(*evidence)
        addressee = cue.addressee if cue.addressee != cue.speaker.who else None
        self.found.append(
            StatementSpan(
                start, stop, first, last, cue.speaker.who, self._relays(cue), direct, addressee, rule, confidence
            )
        )
        self.finder.note(cue.speaker, max(sentence, self.document.sentence_of[cue.first]), speaker=True)

    def _evidence(self, first: int, last: int) -> tuple[int, int]:
        raw = self.document.raw
        while first < last - 1 and (raw[first] in _LEADING or raw[first] in ENDERS):
            first += 1
        return first, last

    # --- words around ---

    def quote_opening(self, index: int, last: int) -> int | None:
        """The quote that opens at a token, a colon, comma or dash between them skipped."""
        raw = self.document.raw
        for token in range(index, min(index + 3, last)):
            number = self.quote_at[token]
            if number >= 0:
                return number if self.quotes[number].outer_first == token else None
            if raw[token] not in ",:;-–—":
                return None
        return None

    def quote_closing(self, stop: int) -> int | None:
        """The quote that closes right before a token, a comma or dash between them skipped."""
        raw = self.document.raw
        for token in range(stop - 1, max(stop - 4, -1), -1):
            number = self.quote_at[token]
            if number >= 0:
                near = self.document.sentence_at(token).paragraph == self.document.sentence_at(stop - 1).paragraph
                here = (
                    stop >= len(raw)
                    or self.document.sentence_at(stop).paragraph == self.document.sentence_at(token).paragraph
                )
                return number if near and here and self.quotes[number].outer_last == token + 1 else None
            if raw[token] not in ",-–—":
                return None
        return None

    def free_span(self, sentence: Sentence) -> int:
        """Where words after a dash or colon end: with their paragraph, or before the next speaker."""
        last = sentence.last
        sentences = self.document.sentences
        for number in range(sentence.number + 1, min(sentence.number + _SENTENCES, len(sentences))):
            following = sentences[number]
            if following.paragraph != sentence.paragraph or number in self.sayings:
                break
            last = following.last
        return last

    def is_end(self, index: int, sentence: Sentence) -> bool:
        """Whether only punctuation stands between a token and the end of its sentence."""
        return all(self.document.kind[i] == PUNCT for i in range(index, min(index + 4, sentence.last))) and (
            sentence.last - index <= 4
        )
