"""Reported speech where the verb stands last (Hindi and its relatives): X ने कहा कि …, X के अनुसार …"""

from __future__ import annotations

from flows.facts.speech.cues_verb_last import REACH, LastCues
from flows.facts.speech.reports import DASHES, Cue
from flows.facts.speech.saying import SayHit
from flows.facts.speech.speaker_memory import Phrase
from flows.text.document import PUNCT, WORD, Sentence
from flows.text.phrases import Hit

_AT_ONCE = 4  # tokens of a clause that nothing sets off from the verb of saying
_NO_OPENING = ("coordinators", "auxiliaries", "postpositions", "contrast", "no_clause")  # lists: what begins no clause
_ANOTHER_CLAUSE = ("subject", "contrast", "asides")  # words of a clause that does not say who the speaker is
_APPOSED = 12  # tokens between a quote and the name of its speaker


class VerbLast(LastCues):
    """Reads one article, sentence by sentence."""

    def read(self, sentence: Sentence) -> None:
        """The statements of a sentence."""
        hits = [h for h in self.reports.sayings.get(sentence.number, ()) if self._is_cue(h, sentence)]
        self._note_subjects(sentence, hits)
        sources = self._sources(sentence, self.sources) + self._leading(sentence)
        inner = self._sources(sentence, self.quoting)
        cues: list[Cue] = []
        for hit in hits:
            cue = self._cue(hit, sentence, cues, sources, inner)
            if cue is not None:
                cues.append(cue)
        self._made = len(self.reports.found)
        for number, cue in enumerate(cues):
            if not self._within(cue, sentence):
                self._state(cue, cues, number, sentence)
        self._source_clauses(sentence, sources, inner, cues)
        if len(self.reports.found) == self._made:
            self._point_back(sentence)

    def _within(self, cue: Cue, sentence: Sentence) -> bool:
        """Whether a verb of thinking stands in what somebody says: उन्होंने कहा, मैं | समझता हूं कि …"""
        if cue.hit is None or "weak" not in cue.hit.frames:
            return False
        found = self.reports.found[self._made :]
        return any(not span.direct and span.quote_first <= cue.hit.first < span.quote_last for span in found)

    def _point_back(self, sentence: Sentence) -> None:
        """Credit the sentence before: पुलिस ने यह जानकारी न्यूज एजेंसी को दी है, इसकी पुष्टि मंत्रालय ने की."""
        key = self.document.key
        for hit in self.pointing.get(sentence.number, ()):
            for token in range(sentence.first + 1, min(sentence.last, sentence.first + REACH)):
                if key[token] in self.words["subject"]:
                    phrase = self.finder.ending_at(token, sentence.first)
                    if phrase is not None and phrase.who is not None:
                        self.reports.scope_before(sentence, Cue(hit.first, hit.last, phrase, None, True))
                    return

    def _state(self, cue: Cue, cues: list[Cue], number: int, sentence: Sentence) -> None:
        hit = cue.hit
        assert hit is not None
        if cue.speaker is None or cue.speaker.who is None:
            return
        start, complementiser, mark = self._clause_start(cue, sentence)
        limit = self.document.size if mark else sentence.last
        takes = bool(hit.frames & {"quote", "post", "clause", "nominal"})
        opening = self.reports.quote_opening(start, limit) if takes else None
        if opening is not None and opening not in self.reports.used and self._whole(opening, sentence, complementiser):
            self.reports.say_quote(cue, opening, "verb-quote", (cue.first, cue.last))
            return
        if complementiser and hit.frames & {"clause", "nominal", "post", "question"}:
            stop = self._clause_stop(start, cues, number, sentence)
            if stop is None:
                cues[number + 1].relays.append(cue.speaker.who)
                return
            stop = self._before_source(start, stop, sentence)
            self.reports.say_clause(cue, start, stop, self.reports.clause_rule(hit), direct="post" in hit.frames)
            return
        if (
            not mark
            and "nominal" in hit.frames
            and hit.lemma in self.words["plain_sayings"]
            and sentence.last - start >= 4
        ):
            stop = self._clause_stop(start, cues, number, sentence)
            if stop is not None:
                self.reports.say_clause(cue, start, stop, "nominal")
            return
        if not mark and self._says_at_once(cue, start, sentence):
            stop = self._clause_stop(start, cues, number, sentence)
            if stop is not None and self.reports.say_clause(cue, start, stop, "verb-clause"):
                return
        if mark and hit.frames & {"quote", "post", "nominal"} and sentence.last - start >= 3:
            direct = mark in DASHES
            stop = self.reports.free_span(sentence) if direct else self._clause_stop(start, cues, number, sentence)
            if (direct or self._own_clause(hit, start, sentence)) and stop is not None:
                self.reports.say_clause(cue, start, stop, "verb-dash" if direct else "verb-comma", direct=direct)
                return
        self._before(cue, cues, number, sentence)

    def _says_at_once(self, cue: Cue, start: int, sentence: Sentence) -> bool:
        """Whether a clause follows a plain verb of saying without कि or comma: पटेल ने कहा | सड़क बंद है।"""
        hit = cue.hit
        assert hit is not None
        if not cue.own or cue.passive or cue.last > hit.last or sentence.last - start < _AT_ONCE:
            return False
        if "quote" not in hit.frames or hit.lemma not in self.words["plain_sayings"] or not self._finite(hit.verb):
            return False
        key, clauses = self.document.key, self.reports.analysis.lexicon.clauses
        if clauses is None or any(key[token] in clauses.relatives for token in range(sentence.first, hit.first)):
            return False  # जो उन्होंने कहा | वह सच है
        end = sentence.last - 1
        while end > start and self.document.kind[end] == PUNCT:
            end -= 1
        return self._closes(end) and not any(key[start] in self.words[group] for group in _NO_OPENING)

    def _own_clause(self, hit: SayHit, start: int, sentence: Sentence) -> bool:
        """Whether what follows "कहा," is what was said: the verb is plain, and the sentence goes on with a clause."""
        if " " in hit.lemma and "post" not in hit.frames:
            return False
        clauses = self.reports.analysis.lexicon.clauses
        if clauses is not None and self.document.key[start] in clauses.relatives:
            return False  # "…," सुनीता ने बताया, | जो छत पर हैं
        return sentence.last - start >= 5 and self.document.key[start] not in self.words["contrast"]

    def _whole(self, number: int, sentence: Sentence, complementiser: bool) -> bool:
        """Whether a quote after the verb is the whole of what was said, not the first words of a clause."""
        quote = self.reports.quotes[number]
        if not complementiser or quote.outer_last >= sentence.last - 2:
            return True
        return self.document.sentence_of[quote.outer_first] != self.document.sentence_of[quote.outer_last - 1]

    def _clause_stop(self, start: int, cues: list[Cue], number: int, sentence: Sentence) -> int | None:
        """Where a reported clause ends: with its sentence, or before the next verb of saying; None if that is in it."""
        for following in cues[number + 1 :]:
            if following.speaker is None and following.own:
                continue
            begin = following.first
            if begin < start or self._only_acts(following, start) or self._tells_nothing(following, sentence):
                continue
            if self._passes_on(cues[number], following) and begin - start <= 2:
                if self._brings_words(following, sentence):
                    return None
                continue  # ने कहा कि | सरकार ने 5 करोड़ देने की घोषणा की है
            stop = self._boundary(begin, start)
            if stop is not None and stop - start >= 3:
                return stop
        return self._narrator(start, sentence)

    def _only_acts(self, cue: Cue, start: int) -> bool:
        """Whether a verb that only brings words in quote marks has none: ने कहा कि अदालत ने सजा | सुनाई है."""
        if cue.hit is None or cue.hit.frames != {"quote"}:
            return False
        return all(self.reports.quote_at[token] < 0 for token in range(start, cue.first))

    def _tells_nothing(self, cue: Cue, sentence: Sentence) -> bool:
        """Whether a verb of one told of before brings no words: ने कहा कि अदालत सुन रही हो और | उसने निर्देश भी दिए हों"""
        if cue.speaker is None or not cue.own or not cue.speaker.pronoun:
            return False
        return not self._brings_words(cue, sentence)

    def _brings_words(self, cue: Cue, sentence: Sentence) -> bool:
        """Whether a clause or a quote belongs to a verb of saying."""
        start, complementiser, mark = self._clause_start(cue, sentence)
        if complementiser or mark or self.reports.quotes_in(cue.first, sentence.last):
            return True
        assert cue.hit is not None
        return cue.hit.lemma in self.words["plain_sayings"] and sentence.last - start >= _AT_ONCE

    def _before_source(self, start: int, stop: int, sentence: Sentence) -> int:
        """Where the next source begins: "… निशाना बनाया, वहीं स्वास्थ्य मंत्रालय के अनुसार …"."""
        for hit in self.sources.get(sentence.number, ()):
            if start < hit.first < stop:
                phrase = self.finder.ending_at(hit.first, start)
                cut = self._boundary(phrase.first, start) if phrase is not None else None
                if cut is not None and cut - start >= 4:
                    return cut
        return stop

    def _narrator(self, start: int, sentence: Sentence) -> int:
        """Where the writer speaks again: "… वापस ले लिए हैं, हालांकि रूस ने पुष्टि नहीं की"; else the sentence's end."""
        key, raw = self.document.key, self.document.raw
        for index in range(start + 4, sentence.last - 3):
            if key[index] in self.words["asides"] and raw[index - 1] in ",;" and self.reports.quote_at[index] < 0:
                return index - 1
        return sentence.last

    def _passes_on(self, outer: Cue, inner: Cue) -> bool:
        """Whether a body only passes on what somebody else said: एजेंसी ने कहा कि पुतिन ने कहा कि …"""
        assert inner.hit is not None
        if outer.speaker is None or inner.speaker is None or not inner.own or inner.speaker.pronoun:
            return False
        if "weak" in inner.hit.frames or inner.speaker.who == outer.speaker.who:
            return False
        return not any(  # पुलिस ने पूछताछ की | और कहा कि …: what she did is said as well
            self.document.key[token] in self.words["coordinators"] and self._closes(token - 1)
            for token in range(inner.speaker.last, inner.hit.first)
        )

    def _closes(self, token: int) -> bool:
        """Whether a clause may end with a token: a finite verb or its auxiliary."""
        return self.document.key[token] in self.words["auxiliaries"] or self._finite(token)

    def _boundary(self, begin: int, start: int) -> int | None:
        """The comma or और at which the words before a cue end, looked for a few tokens to its left."""
        key = self.document.key
        for index in range(begin - 1, max(start, begin - 12), -1):
            if (
                key[index] in self.words["coordinators"]
                or self.document.raw[index] in ",;–—"
                or key[index] in self.words["contrast"]
            ):
                while index > start and (
                    self.document.kind[index - 1] == PUNCT or key[index - 1] in self.words["coordinators"]
                ):
                    index -= 1
                return index
        return None

    def _before(self, cue: Cue, cues: list[Cue], number: int, sentence: Sentence) -> None:
        """Words before the verb: "…" X ने कहा; X ने इसे '…' बताया; …, X ने कहा."""
        hit = cue.hit
        assert hit is not None
        assert cue.speaker is not None
        closing = self.reports.quote_closing(self._phrase_start(cue, sentence))
        if closing is not None and self.reports.unclaimed(closing) and hit.frames & {"quote", "post", "clause"}:
            self.reports.say_quote(cue, closing, "quote-verb", (cue.first, cue.last))
            return
        floor = cue.speaker.last if cue.own else (cues[number - 1].last if number else sentence.first)
        inside = [n for n in self.reports.quotes_in(floor, hit.first) if n not in self.reports.used]
        if inside and hit.frames & {"stance", "quote", "post"}:
            for quote in inside:
                if self.reports.telling(quote):
                    self.reports.say_quote(cue, quote, "stance-quote", (cue.first, cue.last))
            return
        if "stance" in hit.frames and self._stance(cue, floor):
            return
        if self._clause_before(cue, sentence):
            return
        if "number" in hit.frames and not self._reported(cue, cues, number):  # 2,000 के मारे जाने का अनुमान जताया
            self.reports.scope(min(cue.first, floor), cue.last, cue)

    def _reported(self, cue: Cue, cues: list[Cue], number: int) -> bool:
        """Whether somebody else's words hold a verb: वायरल मैसेज में कहा गया है कि सरकार ने … देने की घोषणा की."""
        assert cue.hit is not None
        ended = [span.quote_last for span in self.reports.found[self._made :] if not span.direct]
        if ended and max(ended) <= cue.first:
            return False  # ने आरोप लगाया कि बीज नहीं मिला | और 3 करोड़ रुपये की मांग की
        return any(
            self.document.key[token] in self.words["complementisers"]
            and self.document.key[token] not in self.words["genitive"]
            for outer in cues[:number]
            for token in range(outer.last, min(outer.last + 4, cue.hit.first))
        )

    def _stance(self, cue: Cue, floor: int) -> bool:
        """What X calls Y: इसे क्षेत्र के लिए खतरा बताया, के रूप में वर्णित किया."""
        hit = cue.hit
        assert hit is not None
        key = self.document.key
        stop = hit.first
        for token in range(stop - 1, max(floor, stop - 30), -1):
            if key[token] in self.words["object_markers"] and self.reports.quote_at[token] < 0:
                if key[token - 1] in self.words["reflexives"]:
                    return False  # खुद को अधिकारी बताकर ठगा: he passed himself off as one
                break
            if key[token] in self.words["complementisers"] and key[token] not in self.words["genitive"]:
                return False
        else:
            return False
        first = token + 1
        while first < stop and key[first] in self.words["fillers"]:
            first += 1
        stop = self._strip_closer(first, stop)
        if stop <= first or key[stop - 1] in self.words["postpositions"] or stop - first > 25:
            return False
        if stop - first == 1 and self.finder.analysis.mention_at[first] >= 0:
            return False
        if stop - first == 1 and key[first] in self.words["verdicts"]:
            return False  # रमेश को दोषी करार दिया: a verdict
        if all(key[i] in self.words["fillers"] or key[i] in self.words["postpositions"] for i in range(first, stop)):
            return False
        if hit.lemma in self.words["plain_sayings"] and self._told_to(token, floor, stop - first):
            return False
        first, stop = self.reports.trim(first, stop)
        if stop <= first:
            return False
        self.reports.scope(min(cue.first, first), cue.last, cue)
        self.reports.add(cue, first, stop, False, "stance", (min(cue.first, first), cue.last))
        return True

    def _told_to(self, marker: int, floor: int, words: int) -> bool:
        """Whether को marks the one told: पुलिस को सच बताया; things are called something: आरोपों को निराधार बताया."""
        if self.document.key[marker] not in self.words["addressees_marks"]:
            return words < 2
        phrase = self.finder.ending_at(marker, floor)
        if phrase is None or phrase.document:
            return False
        return phrase.who is None or not phrase.who.entity_id or words < 2

    def _strip_closer(self, first: int, stop: int) -> int:
        closers = self.lexicon.phrases["stance_closers"]
        for size in (3, 2, 1):
            if stop - size > first:
                found = closers.match(self.document, stop - size, stop)
                if found is not None and found.last == stop:
                    return stop - size
        return stop

    def _clause_before(self, cue: Cue, sentence: Sentence) -> bool:
        """A clause closed by its speaker: सड़कें बंद हैं, पुलिस ने बताया."""
        hit = cue.hit
        assert hit is not None
        if not cue.own or cue.passive or not self.reports.is_end(cue.last, sentence):
            return False
        if "clause" not in hit.frames or "weak" in hit.frames:
            return False
        before = self._mark_before(cue, sentence)
        if before <= sentence.first + 2 or cue.last - cue.first > 14:
            return False
        if not self._closes(before - 1):
            return False
        return self.reports.say_clause(cue, sentence.first, before, "clause-verb")

    def _mark_before(self, cue: Cue, sentence: Sentence) -> int:
        """The comma or dash before a speaker with what he is: सड़कें बंद हैं, | एक थाने के प्रभारी रमेश ने बताया; 0 if none."""
        document = self.document
        for at in range(cue.first - 1, max(sentence.first, cue.first - _APPOSED), -1):
            key = document.key[at]
            if document.raw[at] in ",–—-":
                return at
            if document.kind[at] == PUNCT and document.raw[at] != ".":
                return 0
            if self._closes(at) or any(key in self.words[group] for group in _ANOTHER_CLAUSE):
                return 0
            if key in self.words["complementisers"] and key not in self.words["genitive"]:
                return 0
        return 0

    def _phrase_start(self, cue: Cue, sentence: Sentence) -> int:
        """Where a speaker's phrase begins behind a quote: "…," | कॉलोनी की रहने वाली कमला ने कहा; else the cue itself."""
        first = cue.first
        floor = max(sentence.first, first - _APPOSED)
        if not cue.own or cue.passive or cue.speaker is None or cue.speaker.pronoun:
            return first
        at = first
        while at > floor and self.reports.quote_at[at - 1] < 0 and self.document.kind[at - 1] == WORD:
            key = self.document.key[at - 1]
            if key in self.words["subject"] or (
                key in self.words["complementisers"] and key not in self.words["genitive"]
            ):
                return first
            at -= 1
        return at if at > sentence.first and self.reports.quote_at[at - 1] >= 0 else first

    def _finite(self, token: int) -> bool:
        """Whether a token is a finite form of a verb: … दो अरब डॉलर | बेचे, एक डीलर ने बताया."""
        clauses = self.reports.analysis.lexicon.clauses
        forms = clauses.forms.get(self.document.key[token], ()) if clauses is not None else ()
        return any(form in ("perfective", "future") for _, form in forms)

    def _source_clauses(
        self,
        sentence: Sentence,
        sources: list[tuple[Hit[str], Phrase]],
        inner: list[tuple[Hit[str], Phrase]],
        cues: list[Cue],
    ) -> None:
        """The clause of "X के अनुसार" where no verb of saying takes it."""
        chain = [p.who for _, p in inner if p.who is not None]
        for number, (hit, phrase) in enumerate([*sources, *([] if cues or sources else inner)]):
            if phrase.who is None or self._told_since(hit, cues):
                continue
            speaker, relays = phrase, [w for w in chain if w != phrase.who]
            if inner and chain and phrase.who not in chain:
                speaker, relays = inner[0][1], [phrase.who]
            cue = Cue(phrase.first, hit.last, speaker, None, True, False, list(relays))
            following = sources[number + 1][1].first if number + 1 < len(sources) else sentence.last
            first, last = self._source_span(hit, phrase, sentence, following)
            if last - first >= 2 and self.reports.say_clause(cue, first, last, "source"):
                self.finder.note(speaker, sentence.number, speaker=True)

    def _told_since(self, hit: Hit[str], cues: list[Cue]) -> bool:
        """Whether a verb of saying after a source made the statement."""
        later = [c for c in cues if c.hit is not None and c.hit.first > hit.first and c.speaker is not None]
        if not later:
            return False
        first = later[0].first
        return any(s.last >= hit.last and s.quote_last > min(first, hit.last) for s in self.reports.found[self._made :])

    def _source_span(self, hit: Hit[str], phrase: Phrase, sentence: Sentence, following: int) -> tuple[int, int]:
        key, raw = self.document.key, self.document.raw
        if self.reports.is_end(hit.last, sentence) and phrase.first - sentence.first > 3:
            return sentence.first, phrase.first
        last = following
        for index in range(hit.last + 3, following):
            if self.reports.quote_at[index] < 0 and key[index] in self.words["turns"] and raw[index - 1] in ",;":
                last = index - 1
                break
        return hit.last, last
