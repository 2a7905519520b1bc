"""Reported speech where the verb follows its subject (English and its like): X said that …; "…", X said."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter

from flows.facts.speech.cues_verb_medial import MedialCues
from flows.facts.speech.reported_clauses_verb_medial import MedialClauses
from flows.facts.speech.reports import DASHES, Cue
from flows.facts.speech.saying import SayHit
from flows.facts.speech.speaker_memory import NOBODY, PLACE, Phrase
from flows.text.document import NUMBER, PUNCT, Sentence
from flows.text.phrases import Hit

_MAIN_CLAUSE = 3  # tokens that a main clause has at least
_COUNTED = 5  # tokens from a verb to what it counts: registered more than | 40 deaths
_SUBJECT = 16  # tokens of a subject before its verb
# Lists of words that no clause begins with behind "said,": said, | in a letter; said, | adding that
_NO_SUBJECTS = ("adverbs", "coordinators", "adjunct_prepositions", "of_words", "relatives", "participles_after_comma")
_ASIDE = frozenset(("time", "cause", "condition"))
# Lists of verbs that may close a clause with their speaker: …, police said; …, a study finds.
_CLOSING = ("passing", "plain_sayings", "likely_sayings", "closing_sayings")


class VerbMedial(MedialCues, MedialClauses):
    """Reads one article, sentence by sentence."""

    def read(self, sentence: Sentence) -> None:
        """The statements of a sentence."""
        self._note_subject(sentence)
        sources = self._sources(sentence)
        told = len(self.reports.found)
        cues: list[Cue] = []
        for hit in self.reports.sayings.get(sentence.number, ()):
            cue = self._cue(hit, sentence, cues)
            if cue is None:
                continue
            self._relay(cue, sources)
            cues.append(cue)
        self._reported = (-1, -1)
        self._end = sentence.last
        self._drop_inner(cues, sentence)
        self._pass_back(cues, sentence)
        for number, cue in enumerate(cues):
            if not self._nested(cue):
                self._state(cue, cues, number, sentence, sources)
            elif self._nested_relative(cue):
                self.reports.scope(cue.last, self._reported[1], cue)
        self._source_clauses(sentence, sources, cues, told)

    def _drop_inner(self, cues: list[Cue], sentence: Sentence) -> None:
        """Drop what the words of one who is told at the end say of others: "health workers fear that …, the ministry said"."""
        if len(cues) < 2 or not cues[-1].own:
            return
        last = cues[-1]
        start = self._phrase_start(last)
        if last.speaker is None or last.speaker.who is None or last.hit is None or self.document.raw[start - 1] != ",":
            return
        if not self._closes_clauses(last, start) or not self._ends_here(
            self._clause_start(last, sentence)[0], sentence
        ):
            return
        cues[:-1] = [cue for cue in cues[:-1] if not self._incidental(cue)]

    def _incidental(self, cue: Cue) -> bool:
        """Whether a verb of saying reports what nobody with a name thinks, or what a document shows."""
        if cue.hit is None or cue.speaker is None or cue.speaker.who is None or cue.speaker.who.entity_id:
            return False
        return "weak" in cue.hit.frames or cue.hit.lemma in self.words["closing_sayings"]

    def _pass_back(self, cues: list[Cue], sentence: Sentence) -> None:
        """Peskov said Moscow was open to talks, TASS reported: the agency at the end relays what was said."""
        if len(cues) < 2 or not cues[-1].own or not cues[0].own:
            return
        last, first = cues[-1], cues[0]
        if (
            first.hit is None
            or last.hit is None
            or last.speaker is None
            or last.speaker.who is None
            or first.speaker is None
            or last.speaker.pronoun  # the company expects a loss, she said
            or "weak" in first.hit.frames
            or self._aside_of_time(first)
        ):
            return
        if first.hit.frames >= {"number"} and not self._reports_words(first, sentence):
            return  # the camp reported 48 fires, officials said
        start = self._phrase_start(last)
        follows = start > first.hit.last + 2 and self.document.raw[start - 1] == ","
        ends = self.reports.is_end(self._clause_start(last, sentence)[0], sentence)
        if follows and ends and last.hit.lemma in self.words["passing"] and first.speaker.who != last.speaker.who:
            for cue in cues[:-1]:
                cue.relays.append(last.speaker.who)
            cues.pop()
            self._end = start - 1

    def _reports_words(self, cue: Cue, sentence: Sentence) -> bool:
        """Whether a verb of saying has a clause or a quote, and no noun alone."""
        start, that, mark = self._clause_start(cue, sentence)
        if start >= sentence.last or self.reports.quotes_in(start, sentence.last):
            return True
        return self._takes(cue, start, that, mark, sentence)

    def _aside_of_time(self, cue: Cue) -> bool:
        """Whether a verb of saying only tells when or why something was done: he was held | after police | announced a raid."""
        clauses = self.reports.analysis.lexicon.clauses
        assert clauses is not None
        if cue.speaker is None:
            return False
        before = range(self._phrase_start(cue), cue.speaker.first)
        joining = (
            clauses.cutters.match(self.document, i) for i in before if self.document.key[i] in clauses.cutter_keys
        )
        return any(hit is not None and hit.value in _ASIDE for hit in joining)

    def _nested_relative(self, cue: Cue) -> bool:
        """Whether a relative word stands before whoever is credited within words of another: a rally | that police said drew …"""
        before = self._phrase_start(cue) - 1
        return before > self._reported[0] and self.document.key[before] in self.words["complementisers"]

    def _nested(self, cue: Cue) -> bool:
        """Whether a verb stands inside the clause another one reports: X said his client believed he was innocent."""
        return cue.own and not cue.relays and self._reported[0] <= self._phrase_start(cue) < self._reported[1]

    def _state(
        self, cue: Cue, cues: list[Cue], number: int, sentence: Sentence, sources: list[tuple[Hit[str], Phrase]]
    ) -> None:
        """The statements of one verb of saying: a quote before or after it, a clause after or before it, words."""
        hit = cue.hit
        assert hit is not None
        if cue.speaker is None or cue.speaker.who is None or cue.speaker.kind == NOBODY:
            return
        if cue.own:
            self.finder.note(cue.speaker, sentence.number, speaker=bool(hit.frames & {"clause", "quote"}))
        closing = self.reports.quote_closing(min(cue.first, self._phrase_start(cue)))
        if closing is not None and (self._describes_speaker(closing, cue) or self._names_thing(closing, sentence)):
            closing = None
        if closing is not None and hit.frames & {"quote", "post", "bare"} and self.reports.unclaimed(closing):
            self.reports.say_quote(cue, closing, "quote-verb", (cue.first, cue.last))
            self._also_after(cue, sentence)
            return
        if hit.first < cue.last and cue.last > hit.last:  # inverted: the words came before
            self._clause_before(cue, sentence)
            return
        start, that, mark = self._clause_start(cue, sentence)
        opening = self.reports.quote_opening(start, self.document.size if mark and mark in DASHES else sentence.last)
        takes = bool(hit.frames & {"quote", "post", "bare", "clause"})
        fresh = opening is not None and opening not in self.reports.used
        if (
            opening is not None
            and fresh
            and takes
            and not self._title(opening)
            and self._whole(opening, sentence, mark)
        ):
            self.reports.say_quote(cue, opening, "verb-quote", (cue.first, cue.last))
            return
        if opening is not None and not fresh and mark and self.reports.quotes[opening].outer_first == start:
            return  # conceded defeat, saying: | "..."
        if start < sentence.last and self._takes(cue, start, that, mark, sentence):
            stop = self._clause_stop(start, cues, number, sentence, sources)
            if stop is None:
                cues[number + 1].relays.append(cue.speaker.who)
                return
            if mark in DASHES and mark:
                stop = self.reports.free_span(sentence)
            rule = self.reports.clause_rule(hit)
            if rule == "nominal" and self._reported[0] == start:
                return  # denied | the army's claim | that …: the army's no more
            direct = bool(mark in DASHES and mark)
            if self.reports.say_clause(cue, start, stop, rule, direct=direct):
                self._reported = (start, stop)
                return
        if self._clause_before(cue, sentence):
            return
        if cue.own and cue.last < sentence.last and self.document.key[cue.last] in self.words["pointers"]:
            if self._closes(cue.last + 1, sentence):  # the ministry confirmed this on Monday
                self.reports.scope_before(sentence, cue)
            return
        self._words(cue, cues, number, sentence)

    def _also_after(self, cue: Cue, sentence: Sentence) -> None:
        """ "…," X said, adding that …: nothing to do here; "…," X said, "…" goes on with the second quote."""
        index = cue.last
        limit = min(index + 12, sentence.last + 2, self.document.size)
        while limit > index and self.document.sentence_at(limit - 1).paragraph != sentence.paragraph:
            limit -= 1
        for token in range(index, limit):
            number = self.reports.quote_at[token]
            if number >= 0 and self.reports.quotes[number].outer_first == token:
                if (
                    number not in self.reports.used
                    and self.reports.telling(number)
                    and not self._goes_on(number, sentence)
                ):
                    self.reports.say_quote(cue, number, "verb-quote", (cue.first, cue.last))
                return
            if token in (h.first for h in self.reports.sayings.get(sentence.number, ()) if h.first > cue.last):
                return

    def _goes_on(self, number: int, sentence: Sentence) -> bool:
        """Whether a quote of the next sentence ends with a comma, so that its own speaker follows: he said. "…," she said."""
        quote = self.reports.quotes[number]
        return quote.outer_first >= sentence.last and self.document.raw[quote.last - 1] == ","

    def _takes(self, cue: Cue, start: int, that: bool, mark: str, sentence: Sentence) -> bool:
        """Whether what follows the verb is a clause it reports."""
        hit = cue.hit
        assert hit is not None
        key = self.document.key
        if "question" in hit.frames:
            return key[start] in self.words["question_words"] and not mark
        if that:
            return bool(hit.frames & {"clause", "nominal"}) and not self._of_thing(cue, start)
        if mark == ",":
            return self._after_comma(cue, start, sentence)
        if mark:
            return bool(hit.frames & {"quote", "post", "bare"}) and sentence.last - start >= 3
        if "bare" not in hit.frames or self.document.kind[start] == PUNCT:
            return False
        if key[start] in self.words["coordinators"]:
            return False
        if key[start] in self.words["no_clause"] and not self._opens_figure(start):
            return False
        if self._presumed(hit, start):
            return False
        return self._clausal(hit, start, sentence)

    def _opens_figure(self, start: int) -> bool:
        """Whether a preposition only says how exact a number is: police said | about 300 people came."""
        numbers = self.reports.analysis.numbers
        at = bisect_right(numbers, start, key=attrgetter("first"))
        return at < len(numbers) and numbers[at].outer_first <= start

    def _after_comma(self, cue: Cue, start: int, sentence: Sentence) -> bool:
        """Whether a clause stands behind a verb that opens its sentence and a comma: The ministry said, | it has paid 300 growers."""
        assert cue.hit is not None
        key = self.document.key
        first = self._phrase_start(cue)
        opens = cue.own and cue.last == start - 1 and first - sentence.first <= 1
        opens = opens and all(key[token] in self.words["determiners"] for token in range(sentence.first, first))
        if not opens or not self._spoken(cue.hit) or any(key[start] in self.words[group] for group in _NO_SUBJECTS):
            return False
        for token in range(start, min(start + _SUBJECT, sentence.last)):
            if key[token] in self.words["complementisers"] or self.document.raw[token] in ",;:":
                return False
            if self._finite(token):
                return token > start
        return False

    def _presumed(self, hit: SayHit, start: int) -> bool:
        """Whether a verb only tells what somebody is taken to be: said that nine were missing and | believed drowned."""
        clauses = self.reports.analysis.lexicon.clauses
        assert clauses is not None
        if hit.lemma not in clauses.signals["presuming"] or hit.last - hit.first != 1 or start != hit.last:
            return False
        return any(form == "participle" for _, form in clauses.forms.get(self.document.key[start], ()))

    def _of_thing(self, cue: Cue, start: int) -> bool:
        """Whether "that" speaks of a thing told before it: agreed to restore ties | that were cut in 1978."""
        clauses = self.reports.analysis.lexicon.clauses
        assert clauses is not None
        key = self.document.key[start]
        return start - cue.last > 1 and (key in clauses.copula or key in clauses.modals)

    def _clausal(self, hit: SayHit, start: int, sentence: Sentence) -> bool:
        """Whether words without that are a clause, not an object: announced a plan, denied the charge."""
        key = self.document.key
        if hit.lemma in self.words["plain_sayings"]:
            return sentence.last - start >= 3
        likely = hit.lemma in self.words["likely_sayings"]
        counted = self.document.kind[start] == NUMBER or key[start] in self.words["indefinite"]
        if counted and hit.lemma in self.words["scored"]:
            return False  # conceded | four goals
        aside = False
        for token in range(start, min(start + 22, sentence.last)):
            if token > start and (
                key[token] in self.words["complementisers"] or key[token] in self.words["question_words"]
            ):
                return False
            if key[token] in self.words["coordinators"] and self._past(token + 1):
                return False  # denied the charge and said …
            if token > start and hit.frames & {"tell", "told"} and self._asks(token, sentence):
                return False  # warned | tenants to have their flats looked at
            if self.document.raw[token] in ",;:":
                if likely and self.document.raw[token] == "," and not aside and self._aside_end(token, sentence):
                    aside = True  # clarified the deal, an old one, had lapsed
                    continue
                if aside and self.document.raw[token] == ",":
                    aside = False
                    continue
                return False
            if aside:
                continue
            if self._finite(token) or (
                likely and token > start and self._past(token) and key[token - 1] not in self.words["determiners"]
            ):
                return any(key[other] not in self.words["adverbs"] for other in range(start, token))
        return False

    def _asks(self, token: int, sentence: Sentence) -> bool:
        """Whether a verb in its plain form stands at a token behind its mark: | to have."""
        clauses = self.reports.analysis.lexicon.clauses
        assert clauses is not None
        if self.document.key[token] not in clauses.signals["infinitive"] or token + 1 >= sentence.last:
            return False
        return any(form == "base" for _, form in clauses.forms.get(self.document.key[token + 1], ()))

    def _aside_end(self, comma: int, sentence: Sentence) -> bool:
        """Whether an apposition between commas begins at a comma, and the clause goes on after it."""
        for token in range(comma + 2, min(comma + 10, sentence.last - 1)):
            if self.document.raw[token] == ",":
                return self._finite(token + 1) or self._past(token + 1)
            if self._finite(token):
                return False
        return False

    def _title(self, number: int) -> bool:
        """Whether a quote is the name of a programme or a book: said on the channel's "Meet the Town"."""
        before = self.document.key[self.reports.quotes[number].outer_first - 1]
        named = before in self.words["adjunct_prepositions"] or before in self.words["possessives"]
        return named and not self.reports.telling(number)

    def _whole(self, number: int, sentence: Sentence, mark: str) -> bool:
        """Whether a quote after the verb is all that was said, not the first words of a clause."""
        quote = self.reports.quotes[number]
        if mark or quote.outer_last >= sentence.last - 1:
            return True
        return self.document.sentence_of[quote.outer_first] != self.document.sentence_of[quote.outer_last - 1]

    def _clause_stop(
        self, start: int, cues: list[Cue], number: int, sentence: Sentence, sources: list[tuple[Hit[str], Phrase]]
    ) -> int | None:
        """Where a reported clause ends; None where another verb of saying takes all of it."""
        stop = self._end
        for following in cues[number + 1 :]:
            begin = self._phrase_start(following) if following.own else following.first
            if begin < start:
                assert following.hit is not None
                if following.first >= start:
                    if self._passes_on(cues[number], following) and following is cues[number + 1]:
                        return None
                    continue
                begin = following.hit.first
                if begin <= start:
                    continue
            if self._passes_on(cues[number], following) and begin - start <= 1 and following is cues[number + 1]:
                return None
            cut = self._boundary(begin, start)
            if cut is not None and cut - start >= 3 and not self._opening(start, cut):
                stop = cut
                break
        for hit, _ in sources:
            if start < hit.first < stop and self.document.raw[hit.first - 1] in ",–—":
                stop = hit.first - 1
        return min(stop, self._conceded(cues[number], start, stop, sentence))

    def _opening(self, start: int, cut: int) -> bool:
        """Whether words only open a clause: said that between May and July, | its partners counted more."""
        small = (i for i in range(start, cut) if self.document.raw[i].islower())  # May is no verb
        if not any(self._finite(i) or self._past(i) for i in small):
            return True
        return self.document.key[start] in self.words["subordinators"] and "," not in self.document.raw[start:cut]

    def _conceded(self, cue: Cue, start: int, stop: int, sentence: Sentence) -> int:
        """Where the words end that a sentence only concedes: "While officials say it is safe, | the move raises doubts"."""
        key, raw = self.document.key, self.document.raw
        if key[sentence.first] not in self.words["conceding"] or "," in raw[sentence.first : cue.last]:
            return stop
        commas = (token for token in range(start, stop - _MAIN_CLAUSE) if raw[token] == ",")
        return next((comma for comma in commas if self._opens_main(comma + 1, sentence)), stop)

    def _opens_main(self, token: int, sentence: Sentence) -> bool:
        """Whether a clause of its own begins at a token: no relative, participle or adjunct, and a verb in it."""
        groups = ("relatives", "participles_after_comma", "coordinators", "adjunct_prepositions", "tails")
        if self.clauses is None or self._finite(token):
            return False
        if any(self.document.key[token] in self.words[group] for group in groups):
            return False
        return any(self._finite(i) or self.document.key[i] in self.clauses.forms for i in range(token, sentence.last))

    def _passes_on(self, outer: Cue, inner: Cue) -> bool:
        """Whether a body only passes on what somebody else said: the agency said Rao had said that …"""
        assert inner.hit is not None
        if outer.speaker is None or inner.speaker is None or not inner.own or inner.speaker.pronoun:
            return False
        if inner.speaker.who == outer.speaker.who or inner.speaker.who is None:
            return False
        return inner.hit.lemma in self.words["passing"]

    def _boundary(self, begin: int, start: int) -> int | None:
        key, raw = self.document.key, self.document.raw
        index = begin
        while index > start and (
            raw[index - 1] in ",;–—"
            or key[index - 1] in self.words["coordinators"]
            or key[index - 1] in self.words["contrast"]
            or key[index - 1] in self.words["relatives"]
        ):
            index -= 1
        return index if index < begin else None

    def _clause_before(self, cue: Cue, sentence: Sentence) -> bool:
        """A clause closed by its speaker: The road is shut, police said."""
        hit = cue.hit
        assert hit is not None
        if not hit.frames & {"bare", "clause"} or "act" in hit.frames or "nominal" in hit.frames or not cue.own:
            return False
        start = self._phrase_start(cue)
        comma = start - 1
        if comma <= sentence.first or self.document.raw[comma] not in ",–—" or not self._closes_clauses(cue, start):
            return False
        if cue.last == hit.last and self._of_whom_is_said(hit.last, sentence):
            return False
        if self.document.key[start] in self.words["tails"] and start < cue.first:
            return False  # the toll is 715, | with most deaths reported from the town
        tail = self._clause_start(cue, sentence)[0] if cue.last == hit.last else cue.last
        inverted = cue.last > hit.last and tail + 1 < sentence.last and self.document.raw[tail] == ","
        tail += inverted
        aside = inverted or (tail < sentence.last and self.document.raw[tail - 1] == ",")
        if aside and self._finite(tail) and not self._finite_in(sentence.first, comma):
            self.reports.scope(sentence.first, comma, cue)
            self.reports.scope(tail, sentence.last, cue)
            if inverted:
                return True  # The aim, said Rao, | was to help: no words of his stand together
        if self._parenthesis(comma, tail, sentence):
            self.reports.scope(sentence.first, comma, cue)
            return self.reports.say_clause(cue, tail, sentence.last, "parenthesis")
        if not self._ends_here(tail, sentence) or not self._clause_like(sentence.first, comma):
            return False
        if any(hit.first == sentence.first for hit in self.sources.get(sentence.number, ())):
            return False  # According to Rao, | the board believes in it
        if tail < sentence.last and self.document.key[tail] in self.words["tails"]:
            self.reports.scope(tail, sentence.last, cue)  # …, police said, including three children
        return self.reports.say_clause(cue, sentence.first, comma, "clause-verb")

    def _of_whom_is_said(self, behind: int, sentence: Sentence) -> bool:
        """Whether something is said of those before a verb, not by them: raiders said | to be soldiers, held by men suspected to have …"""
        clauses = self.reports.analysis.lexicon.clauses
        if clauses is None or behind + 1 >= sentence.last:
            return False
        key = self.document.key
        return key[behind] in clauses.signals["infinitive"] and clauses.copula.get(key[behind + 1], "") in (
            "be",
            "have",
        )

    def _closes_clauses(self, cue: Cue, start: int) -> bool:
        """Whether a verb may end a sentence with its speaker: …, police said; not "…, a charge the party denied"."""
        assert cue.hit is not None
        lemma = cue.hit.lemma
        if not any(lemma in self.words[group] for group in _CLOSING):
            return False
        key, determiners = self.document.key, self.words["determiners"]
        if any(key[i] in self.words["comparing"] for i in range(start, cue.hit.first)):
            return False  # five more | than it first reported, twice | what it had forecast
        within = (
            determiners | self.words["of_words"] | self.words["passive_agent"]
        )  # data released by | the bank showed
        return not any(
            key[i] in determiners and key[i - 1] not in within and key[i + 1] != "."  # no initial: V. A. Rao
            for i in range(start + 1, cue.hit.first)
        )

    def _clause_like(self, first: int, last: int) -> bool:
        """Whether words before "…, X said" are a clause and not an adjunct: they hold a verb, or are many."""
        if any(self._finite(i) or self._past(i) for i in range(first, last)):
            return True
        return last - first >= 5 and self.document.key[first] not in self.words["adjunct_prepositions"]

    def _parenthesis(self, comma: int, tail: int, sentence: Sentence) -> bool:
        """Whether a speaker stands inside the clause: "It was, he said, the worst day of his life"."""
        if tail >= sentence.last or self.document.raw[tail - 1] != "," or sentence.last - tail < 4:
            return False
        if comma - sentence.first > 6 or self._finite_in(sentence.first + 1, comma - 1):
            return False
        key = self.document.key[tail]
        groups = ("coordinators", "relatives", "participles_after_comma", "contrast", "adjunct_prepositions")
        return not any(key in self.words[group] for group in groups) and self.reports.quote_at[tail] < 0

    def _words(self, cue: Cue, cues: list[Cue], number: int, sentence: Sentence) -> None:
        """Quoted words after the verb: called it "…", criticised the "…", vowed to "…"; else credit what follows."""
        hit = cue.hit
        assert hit is not None
        stop = sentence.last
        for following in cues[number + 1 :]:
            if following.first > cue.last and following.own:
                stop = min(stop, following.first)
                break
        quotes = [n for n in self.reports.quotes_in(cue.last, stop) if n not in self.reports.used]
        if hit.frames & {"stance", "act", "quote"}:
            for quote in quotes:
                span = self.reports.quotes[quote]
                if span.outer_first - cue.last > 30 or ("act" in hit.frames and span.words < 2):
                    continue
                if self.reports.telling(quote):
                    self.reports.say_quote(cue, quote, "words", (cue.first, cue.last))
        if not quotes and "stance" in hit.frames:
            if hit.lemma in self.words["as_stances"] and self._as_stance(cue, stop):
                return
            if hit.lemma in self.words["name_stances"] and (self._called(cue, stop) or self._judged(cue, stop)):
                return
        told = cue.speaker is not None and cue.speaker.sure  # police put the toll at 40; not: the fire claimed 40 lives
        if "number" in hit.frames and told and not (self._told_by_last(cue, cues) or self._is_where(cue)):
            stop = next((i for i in range(cue.last, stop) if self.document.raw[i] == ","), stop)
            if hit.lemma in self.words["winning"] and any(
                self.document.key[i] in self.words["won"] for i in range(cue.last, min(stop, cue.last + _COUNTED))
            ):
                return  # claimed four wickets
            if hit.lemma in self.words["placing"]:  # put the toll at 40; not: put five ships on standby
                counts = any(self.document.key[i] in self.words["placed"] for i in range(cue.last, stop))
            else:  # registered 40 deaths; not: registered a case against the owner of the mine where 40 died
                counts = hit.frames != {"number"} or self._number_in(cue.last, min(stop, cue.last + _COUNTED))
            if counts:
                self.reports.scope(cue.last, stop, cue)

    def _is_where(self, cue: Cue) -> bool:
        """Whether a place within a country "reports" what was counted there: the district reported | six deaths."""
        if cue.speaker is None or cue.speaker.who is None or cue.hit is None or cue.hit.lemma not in self.words["had"]:
            return False
        entity = self.finder.analysis.catalogue.entities.get(cue.speaker.who.entity_id or "")
        return cue.speaker.kind == PLACE and (entity is None or entity.kind != "country")

    def _number_in(self, first: int, last: int) -> bool:
        """Whether a number stands within some tokens."""
        return any(first <= number.first < last for number in self.finder.analysis.numbers)

    def _told_by_last(self, cue: Cue, cues: list[Cue]) -> bool:
        """Whether what is expected is told by another at the end: the company expects a loss of 5%, she said."""
        assert cue.hit is not None
        start = self._phrase_start(cues[-1])
        return "weak" in cue.hit.frames and start > cue.last and cues[-1].own and self.document.raw[start - 1] == ","

    def _as_stance(self, cue: Cue, stop: int) -> bool:
        """described the plan as a disaster for farmers"""
        key = self.document.key
        for token in range(cue.last, min(cue.last + 14, stop - 1)):
            if self.document.raw[token] in ",;":
                return False
            if key[token] in self.words["as_words"] and token > cue.last:
                last = token + 1
                while (
                    last < stop
                    and self.document.raw[last] not in ",;:."
                    and last - token < 20
                    and key[last] not in self.words["coordinators"]
                ):
                    last += 1
                if last - token < 3:
                    return False
                return self.reports.say_clause(cue, token + 1, last, "stance")
        return False

    def _called(self, cue: Cue, stop: int) -> bool:
        """called it a mistake, called Rao a liar: what stands after the object"""
        key = self.document.key
        index = cue.last
        if index >= stop:
            return False
        if key[index] in self.words["addressee_pronouns"]:
            first = index + 1
        elif self.finder.analysis.mention_at[index] >= 0:
            first = self.finder.analysis.mentions[self.finder.analysis.mention_at[index]].last
            if first >= stop or key[first] not in self.words["indefinite"]:
                return False
        else:
            return False
        last = first
        while (
            last < stop
            and last - first < 14
            and self.document.raw[last] not in ",;:."
            and key[last] not in self.words["coordinators"]
        ):
            last += 1
        if (
            last - first < 2
            or key[first] in self.words["adjunct_prepositions"]
            or key[first] in self.words["relative_times"]
        ):
            return False
        return self.reports.say_clause(cue, first, last, "stance")

    def _judged(self, cue: Cue, stop: int) -> bool:
        """called the charges baseless and politically motivated: what is said of the object"""
        key, raw = self.document.key, self.document.raw
        for token in range(cue.last, min(cue.last + 10, stop)):
            if raw[token] in ",;:." or key[token] in self.words["complementisers"]:
                return False
            if key[token] in self.words["judging"] and token > cue.last:
                last = token + 1
                while last < min(stop, token + 14) and raw[last] not in ",;:." and not self._leaves(last):
                    last += 1
                self.reports.scope(cue.last, last, cue)
                self.reports.add(cue, token, last, False, "stance", (cue.first, last))
                return True
        return False

    def _leaves(self, token: int) -> bool:
        """Whether another predicate begins after a judgement: called it unfair and left."""
        key = self.document.key
        if key[token] in self.words["adjunct_prepositions"] or key[token] in self.words["relative_times"]:
            return True
        return key[token] in self.words["coordinators"] and self._past(token + 1)

    def _source_clauses(
        self, sentence: Sentence, sources: list[tuple[Hit[str], Phrase]], cues: list[Cue], told: int
    ) -> None:
        """The clause of "according to X", where it holds no statement of another among those from number `told` on."""
        for hit, phrase in sources:
            if phrase.who is None or phrase.kind == NOBODY or hit.value in self.words["quoting"]:
                continue
            if hit.value in self.words["weak_sources"] and not phrase.who.entity_id:
                continue
            cue = Cue(hit.first, phrase.last, phrase, None, True)
            span = self._source_span(hit, phrase, sentence)
            if span is None:
                continue
            first, last = span
            inner = next((c for c in cues if c.speaker is not None and first <= c.first < last), None)
            stated = any(first <= statement.quote_first < last for statement in self.reports.found[told:])
            if inner is not None and inner.own and stated:
                continue
            closing = self.reports.quote_closing(hit.first)
            if closing is not None and closing not in self.reports.used and self.reports.telling(closing):
                self.reports.say_quote(cue, closing, "quote-source", (hit.first, phrase.last))
                continue
            if self.reports.say_clause(cue, first, last, "source"):
                self.finder.note(phrase, sentence.number, speaker=True)

    def _source_span(self, hit: Hit[str], phrase: Phrase, sentence: Sentence) -> tuple[int, int] | None:
        raw = self.document.raw
        if raw[hit.first - 1] == "," and self.document.key[hit.first - 2] in self.words["relatives"]:
            if phrase.last + 1 < sentence.last and raw[phrase.last] == ",":
                ends = (
                    at for at in range(phrase.last + 2, sentence.last - 1) if raw[at] == "," and self._finite(at + 1)
                )
                return phrase.last + 1, next(ends, sentence.last)  # the party, which, according to the poll, | will win
            return None
        if hit.first - sentence.first <= 3:
            comma = phrase.last
            while comma < min(phrase.last + 25, sentence.last) and raw[comma] != ",":
                comma += 1
            if comma + 1 < sentence.last and self.document.key[comma + 1] in self.words["relatives"]:
                comma += 1  # According to Rao, | who runs the centre, ...
                while comma < sentence.last and raw[comma] != ",":
                    comma += 1
                if comma == sentence.last:
                    return None
            return (
                (comma + 1, sentence.last)
                if comma < sentence.last and raw[comma] == ","
                else (phrase.last, sentence.last)
            )
        first = sentence.first
        for token in range(hit.first - 1, max(sentence.first, hit.first - 60), -1):
            if raw[token] == ";":
                first = token + 1
                break
        return first, hit.first
