"""Reported speech where the verb follows its subject (English and its like): X said that …, "…", X said, according to X."""

from __future__ import annotations

from dataclasses import replace

from flows.facts.analysis import Who
from flows.facts.reports import DASHES, Cue, Reports
from flows.facts.saying import SayHit
from flows.facts.speakers import NOBODY, PERSON, Phrase
from flows.text.document import PUNCT, Sentence
from flows.text.phrases import Hit

_ADVERBS = 8  # words skipped between a speaker and the verb
_APPOSITION = 40
_PHRASE = 14  # tokens of a noun phrase
_ADJUNCT = 14


class VerbMedial:
    """Reads one article, sentence by sentence."""

    def __init__(self, reports: Reports) -> None:
        self.reports = reports
        self.document = reports.document
        self.lexicon = reports.lexicon
        self.words = reports.words
        self.finder = reports.finder
        self.sources = reports.phrase_hits("sources")
        self.quoted_as = reports.phrase_hits("quoted_as")
        self.clauses = reports.analysis.lexicon.clauses
        self._reported = (-1, -1)  # the clause reported last
        self.date_last = {d.first: d.last for d in reports.analysis.dates}
        self.date_first = {d.last: d.first for d in reports.analysis.dates}

    def read(self, sentence: Sentence) -> None:
        """The statements of a sentence."""
        self._note_subject(sentence)
        sources = self._sources(sentence)
        cues: list[Cue] = []
        for hit in self.reports.sayings.get(sentence.number, ()):
            cue = self._cue(hit, sentence, cues)
            if cue is None:
                continue
            self._relay(cue, sources)
            cues.append(cue)
        self._reported = (-1, -1)
        for number, cue in enumerate(cues):
            if not self._nested(cue, sentence):
                self._state(cue, cues, number, sentence, sources)
        self._source_clauses(sentence, sources, cues)

    # --- cues ---

    def _relay(self, cue: Cue, sources: list[tuple[Hit[str], Phrase]]) -> None:
        """Chain the sources: "Reuters said, citing X": X speaks; "according to TASS, Putin said": TASS relays."""
        assert cue.hit is not None
        for hit, phrase in sources:
            if phrase.who is None or cue.speaker is None or cue.speaker.who is None or phrase.who == cue.speaker.who:
                continue
            if hit.value in self.words["quoting"]:
                if hit.first > cue.hit.first and not cue.passive:
                    cue.relays.insert(0, cue.speaker.who)
                    cue.speaker = phrase
            elif cue.own and phrase.kind != NOBODY:
                cue.relays.append(phrase.who)

    def _nested(self, cue: Cue, sentence: Sentence) -> bool:
        """Whether a verb stands inside the clause another one reports: X said his client believed he was innocent."""
        return cue.own and not cue.relays and self._reported[0] <= self._phrase_start(cue) < self._reported[1]

    def _note_subject(self, sentence: Sentence) -> None:
        """Remember whom a sentence begins with: the subject that a pronoun in the next one refers to."""
        phrase = self._main_subject(sentence, sentence.last)
        if phrase is not None and phrase.who is not None and not phrase.pronoun:
            self.finder.note(phrase, sentence.number)

    def _main_subject(self, sentence: Sentence, limit: int) -> Phrase | None:
        """The first noun phrase of a sentence that no preposition governs."""
        key = self.document.key
        index, steps = sentence.first, 0
        while index < min(sentence.last, limit) and steps < 14:
            steps += 1
            if self.reports.quote_at[index] >= 0:
                index = self.reports.quotes[self.reports.quote_at[index]].outer_last
                continue
            if key[index] in self.words["adjunct_prepositions"] or key[index] in self.words["of_words"]:
                while index < sentence.last and self.document.raw[index] != ",":
                    index += 1
                    steps += 1
                index += 1
                continue
            if self.document.kind[index] == PUNCT or key[index] in self.words["adverbs"] or key[index] in self.words["coordinators"]:
                index += 1
                continue
            if index in self.date_last:
                index = self.date_last[index]
                continue
            return self.finder.starting_at(index, min(sentence.last, index + _PHRASE))
        return None

    def _sources(self, sentence: Sentence) -> list[tuple[Hit[str], Phrase]]:
        found = []
        for hit in self.sources.get(sentence.number, ()):
            phrase = self.finder.starting_at(hit.last, sentence.last)
            if phrase is not None:
                found.append((hit, phrase))
        return found

    def _cue(self, hit: SayHit, sentence: Sentence, cues: list[Cue]) -> Cue | None:
        key = self.document.key
        if "nominal" in hit.frames and (hit.last >= sentence.last or key[hit.last] in self.words["complementisers"]):
            cue = self._possessed(hit, sentence)
            if cue is not None:
                return cue
        hit = replace(hit, frames=hit.frames - {"nominal"})
        if not hit.frames:
            return None
        floor = self._floor(hit, sentence)
        quoted = self._quoted_as(hit, sentence, floor)
        if quoted is not None:
            return quoted
        before, blocked, passive = self._skip_left(hit.first, floor)
        if blocked or (key[hit.first] in self.words["quote_verbs"] and self._quotes_another(hit, sentence)):
            return None
        if passive and not key[hit.first].endswith("ing"):
            self._credit_agent(hit, sentence)
            return None
        if hit.last < sentence.last and key[hit.last] in self.words["passive_agent"] and "number" in hit.frames:
            self._credit_agent(hit, sentence)
            return None
        inverted = self._inverted(hit, sentence, before)
        if inverted is not None:
            return inverted
        ing = key[hit.first].endswith("ing") and not passive
        return self._regular(hit, sentence, floor, before, cues, ing)

    def _credit_agent(self, hit: SayHit, sentence: Sentence) -> None:
        """The 42 deaths reported by the railways: the figure is theirs."""
        for who in self._by_agent(hit.last, sentence):
            first = hit.first
            while first > max(sentence.first, hit.first - 10) and self.document.raw[first - 1] not in ",;:()":
                first -= 1
            speaker = Phrase(hit.last, hit.last, who, PERSON)
            self.reports.scope(first, hit.first, Cue(first, hit.last, speaker, hit, True))

    def _floor(self, hit: SayHit, sentence: Sentence) -> int:
        """Where the search to the left ends: the sentence, or a quote that closes in it."""
        floor = sentence.first
        number = self.reports.quote_at[floor]
        if number >= 0:
            floor = max(floor, self.reports.quotes[number].outer_last)
        low = max(floor, hit.first - 60)
        for token in range(hit.first - 1, low - 1, -1):
            quote = self.reports.quote_at[token]
            if quote >= 0 and self.reports.quotes[quote].outer_last <= hit.first and self.reports.quotes[quote].words > 3:
                return max(low, self.reports.quotes[quote].outer_last)
        return low

    def _skip_left(self, index: int, floor: int) -> tuple[int, bool, bool]:
        """Past auxiliaries and adverbs: the token after the subject, whether the verb is not real, and is passive."""
        key = self.document.key
        passive = False
        for _ in range(_ADVERBS):
            before = index - 1
            if before < floor:
                break
            word = key[before]
            if word in self.words["negators"] or word in self.words["modals"]:
                return index, True, passive
            if index in self.date_first and self.date_first[index] >= floor:
                index = self.date_first[index]
                while index > floor and key[index - 1] in ("on", "in", "late", "early", "at"):
                    index -= 1
                continue
            if word in self.words["passive"]:
                passive = True
            elif word not in self.words["adverbs"] and word not in self.words["perfect"] and word not in self.words["weekdays"] and word not in ("on", "did", "last", "this", "late", "early"):
                break
            index -= 1
        return index, False, passive

    def _possessed(self, hit: SayHit, sentence: Sentence) -> Cue | None:
        """X's claim that …, his promise that …"""
        before = hit.first - 1
        key = self.document.key
        while before > sentence.first and before > hit.first - 4 and key[before] not in self.words["possessive_pronouns"] and key[before] not in ("'s", "'"):
            before -= 1
        if key[before] in self.words["possessive_pronouns"]:
            who = self.finder.refer("person" if key[before] != "its" else "body", before, sentence.number)
            phrase: Phrase | None = Phrase(before, before + 1, who, PERSON, True)
        elif key[before] in ("'s", "'"):
            phrase = self.finder.ending_at(before, sentence.first)
        else:
            return None
        nominal = replace(hit, frames=frozenset({"nominal"}))
        return phrase and Cue(phrase.first, hit.last, phrase, nominal, True)

    def _quoted_as(self, hit: SayHit, sentence: Sentence, floor: int) -> Cue | None:
        """R quoted X as saying …; X was quoted as saying by R."""
        key = self.document.key
        if not key[hit.first].endswith("ing") and key[hit.first] != "said":
            return None
        before = hit.first - 1
        if before > floor and key[before] == "having":
            before -= 1
        if before <= floor or key[before] != "as":
            return None
        subject_stop = before
        verb = None
        for token in range(before - 1, max(floor, before - 24) - 1, -1):
            if key[token] in self.words["quote_verbs"]:
                verb = token
                break
            if self.document.kind[token] == PUNCT and self.document.raw[token] in ";.":
                break
        if verb is None:
            return None
        if verb == before - 1:  # X was quoted as saying (by R)
            index, _, passive = self._skip_left(verb, floor)
            phrase = self.finder.ending_at(index, floor) if passive else None
            relays = self._by_agent(hit.last, sentence)
            return phrase and Cue(phrase.first, hit.last, phrase, hit, True, False, relays)
        speaker = self.finder.starting_at(verb + 1, subject_stop)
        if speaker is None:
            return None
        index, _, _ = self._skip_left(verb, floor)
        relay = self.finder.ending_at(index, floor)
        relays = [relay.who] if relay is not None and relay.who is not None else []
        return Cue(relay.first if relay else verb, hit.last, speaker, hit, True, False, relays)

    def _quotes_another(self, hit: SayHit, sentence: Sentence) -> bool:
        """Whether "as saying" follows a verb: that verb has the speaker."""
        table = self.lexicon.phrases["as_saying"]
        return any(
            table.match(self.document, token, sentence.last) is not None
            for token in range(hit.last, min(hit.last + 20, sentence.last))
            if self.document.key[token] == "as"
        )

    def _by_agent(self, index: int, sentence: Sentence) -> list[Who]:
        if index < sentence.last and self.document.key[index] in self.words["passive_agent"]:
            phrase = self.finder.starting_at(index + 1, min(sentence.last, index + 10))
            if phrase is not None and phrase.who is not None:
                return [phrase.who]
        return []

    def _inverted(self, hit: SayHit, sentence: Sentence, before: int) -> Cue | None:
        """"…," said X; …, according to rule: the speaker stands after the verb."""
        if not hit.frames & {"quote", "bare"} or before != hit.first or hit.first == 0:
            return None
        token = hit.first - 1
        closing = self.reports.quote_closing(hit.first)
        if closing is None and self.document.raw[token] != ",":
            return None
        phrase = self.finder.starting_at(hit.last, min(sentence.last, hit.last + 24))
        if phrase is None or phrase.last - hit.last > 20:
            return None
        if self._verb_between(hit.last, phrase.last):
            return None
        if closing is None:
            if self._appositive(token, sentence.first) is not None or not self._closes(phrase.last, sentence):
                return None
        return Cue(hit.first, phrase.last, phrase, hit, True)

    def _verb_between(self, first: int, last: int) -> bool:
        return any(self._finite(i) for i in range(first, last) if self.finder.analysis.mention_at[i] < 0)

    def _closes(self, index: int, sentence: Sentence) -> bool:
        """Whether a clause may end at a token: a stop, a comma, or an adjunct."""
        if index >= sentence.last:
            return True
        return self.document.kind[index] == PUNCT or self.document.key[index] in self.words["adjunct_prepositions"] or index in self.date_last or self.document.key[index] in self.words["relative_times"]

    def _regular(
        self, hit: SayHit, sentence: Sentence, floor: int, before: int, cues: list[Cue], ing: bool
    ) -> Cue | None:
        """X said, X, the minister, said; or the verb shares the speaker of the one before."""
        key, raw = self.document.key, self.document.raw
        token = before - 1
        if token < floor:
            return self._shared(hit, sentence, cues) if floor > sentence.first and before == hit.first and ing else None
        if ing:
            if raw[token] in ",–—-" or key[token] in self.words["coordinators"] or self.reports.quote_at[token] >= 0:
                return self._shared(hit, sentence, cues)
            if key[token] in ("by", "while", "after", "before", "in", "without"):
                return self._shared(hit, sentence, cues) if key[token] in ("by", "while") else None
            return None
        if key[token] in self.words["coordinators"]:
            return self._shared(hit, sentence, cues)
        if raw[token] == ",":
            found = self._appositive(token, floor)
            if found is not None:
                return Cue(found.first, hit.last, found, hit, True)
            earlier = token - 1
            if earlier > floor and key[earlier] in self.words["coordinators"]:
                return self._shared(hit, sentence, cues)
            return self._shared(hit, sentence, cues) if key[hit.first] in ("said", "added") and cues else None
        if raw[token] in "–—-":
            found = self._appositive(token, floor)
            return found and Cue(found.first, hit.last, found, hit, True)
        if key[token] in self.words["relatives"]:
            return self._relative(hit, token, floor)
        if key[hit.first] == hit.lemma.split()[0] and not self._plural(before, floor):
            return None  # a post, the state: no verb
        phrase = self.finder.ending_at(before, floor)
        if phrase is None:
            phrase = self._unknown(before, floor, hit)
        if phrase is None:
            return None
        if phrase.pronoun and key[phrase.first] in self.words["impersonal"] and "weak" in hit.frames:
            return None
        return Cue(phrase.first, hit.last, phrase, hit, True)

    def _plural(self, stop: int, floor: int) -> bool:
        """Whether the words before a base form are plural, as its subject must be: officials say, Rao and Hill say."""
        key = self.document.key
        if key[stop - 1].endswith("s") or key[stop - 1] in self.words["plural_subjects"]:
            return True
        phrase = self.finder.ending_at(stop, floor)
        return phrase is not None and any(key[i] in self.words["joiners"] for i in range(phrase.first, stop))

    def _relative(self, hit: SayHit, token: int, floor: int) -> Cue | None:
        """X, who has often said …"""
        phrase = self.finder.ending_at(token + 1, floor)
        if phrase is None and token > floor and self.document.raw[token - 1] == ",":
            phrase = self._appositive(token - 1, floor)
        return phrase and Cue(token, hit.last, phrase, hit, True)

    def _appositive(self, comma: int, floor: int) -> Phrase | None:
        """X, 45, a farmer from Pune, said: whose apposition ends at a comma; or the head, Yury Boyko, said."""
        raw = self.document.raw
        stop = comma
        for index in range(comma - 1, max(floor, comma - _APPOSITION) - 1, -1):
            if raw[index] not in ",–—(-" and index > floor:
                continue
            if raw[index] == "-" and self.document.glued(index):
                continue
            first = index + 1 if raw[index] in ",–—(-" else index
            if stop == comma and raw[index] in ",–—-":
                inner = self.finder.starting_at(first, comma)
                if inner is not None and inner.kind == PERSON and inner.who is not None and inner.who.entity_id and inner.last == comma:
                    return Phrase(first, comma, inner.who, PERSON)
            if raw[index] in ",–—-":
                found = self.finder.ending_at(index, floor)
                if found is not None and found.who is not None and not found.pronoun and self._heads(found, floor):
                    return Phrase(found.first, comma, found.who, found.kind)
                stop = index
        return None

    def _heads(self, phrase: Phrase, floor: int) -> bool:
        """Whether a phrase before a comma is a subject: nothing but its title and adverbs before it."""
        token = phrase.first - 1
        steps = 0
        while token >= floor and steps < 14:
            key = self.document.key[token]
            if self.document.kind[token] == PUNCT or key in self.words["coordinators"] or key in self.words["complementisers"]:
                return True
            if key in self.words["adjunct_prepositions"] and phrase.who is not None and phrase.kind != PERSON:
                return False
            if key in ("to", "with", "from", "by"):
                return False
            token -= 1
            steps += 1
        return token < floor

    def _shared(self, hit: SayHit, sentence: Sentence, cues: list[Cue]) -> Cue | None:
        """The speaker of a verb without one: … and added, …, saying that …"""
        for cue in reversed(cues):
            if cue.speaker is not None and cue.speaker.who is not None and "nominal" not in (cue.hit.frames if cue.hit else ()):
                phrase = Phrase(hit.first, hit.first, cue.speaker.who, cue.speaker.kind, True)
                return Cue(hit.first, hit.last, phrase, hit, False, False, list(cue.relays))
        main = self._main_subject(sentence, hit.first)
        if main is None or main.who is None:
            return None
        return Cue(hit.first, hit.last, Phrase(hit.first, hit.first, main.who, main.kind, True), hit, False)

    def _unknown(self, stop: int, floor: int, hit: SayHit) -> Phrase | None:
        """A noun or name that no list has: the paper's ombudsman said. Taken only before plain verbs of saying."""
        token = stop - 1
        key, raw, kind = self.document.key, self.document.raw, self.document.kind
        if "weak" in hit.frames or "act" in hit.frames or not hit.frames & {"bare", "clause"}:
            return None
        if kind[token] != "w" or key[token] in self.words["not_speakers"] or key[token] in self.words["of_words"]:
            return None
        if raw[token][:1].isupper():
            first = token
            while first > floor and raw[first - 1][:1].isupper() and kind[first - 1] == "w" and token - first < 4:
                first -= 1
            if first == token and (token == floor or key[token] in self.words["weekdays"]):
                return None
            return Phrase(first, stop, Who(self.document.slice(first, stop)), PERSON, sure=False)
        for before in range(token - 1, max(floor, token - 5) - 1, -1):
            if key[before] in self.words["of_words"]:  # officials in all three capitals said
                return self.finder.ending_at(before, floor)
            if kind[before] == PUNCT or self._finite(before):
                return None
            if key[before] in self.words["determiners"] and key[before - 1] in self.words["determiners"]:
                continue
            if key[before] in self.words["determiners"]:
                if before - 1 > floor and key[before - 1] in self.words["of_words"]:
                    return self.finder.ending_at(before - 1, floor)
                return Phrase(before, stop, Who(key[token]), PERSON, sure=False)
        return None

    # --- statements ---

    def _state(
        self, cue: Cue, cues: list[Cue], number: int, sentence: Sentence, sources: list[tuple[Hit[str], Phrase]]
    ) -> None:
        hit = cue.hit
        assert hit is not None
        if cue.speaker is None or cue.speaker.who is None or cue.speaker.kind == NOBODY:
            return
        if cue.own:
            self.finder.note(cue.speaker, sentence.number, speaker=bool(hit.frames & {"clause", "quote"}))
        closing = self.reports.quote_closing(min(cue.first, self._phrase_start(cue)))
        if closing is not None and hit.frames & {"quote", "post", "bare"} and self.reports.telling(closing):
            if closing not in self.reports.used:
                self.reports.say_quote(cue, closing, "quote-verb", (cue.first, cue.last))
                self._also_after(cue, sentence)
                return
        if hit.first < cue.last and cue.last > hit.last:  # inverted: the words came before
            self._clause_before(cue, sentence)
            return
        start, that, mark = self._clause_start(cue, sentence)
        opening = self.reports.quote_opening(start, len(self.document) if mark and mark in DASHES else sentence.last)
        if opening is not None and opening not in self.reports.used and hit.frames & {"quote", "post", "bare", "clause"}:
            if self._whole(opening, sentence, that, mark):
                self.reports.say_quote(cue, opening, "verb-quote", (cue.first, cue.last))
                return
        if start < sentence.last and self._takes(cue, start, that, mark, sentence):
            stop = self._clause_stop(start, cues, number, sentence, sources)
            if stop is None:
                cues[number + 1].relays.append(cue.speaker.who)
                return
            if mark in DASHES and mark:
                stop = self.reports.free_span(start, sentence)
            rule = "nominal" if "nominal" in hit.frames else "verb-clause"
            direct = bool(mark in DASHES and mark)
            if self.reports.say_clause(cue, start, stop, rule, direct=direct):
                self._reported = (start, stop)
                return
        if self._clause_before(cue, sentence):
            return
        self._words(cue, cues, number, sentence)

    def _also_after(self, cue: Cue, sentence: Sentence) -> None:
        """"…," X said, adding that …: nothing to do here; "…," X said, "…" goes on with the second quote."""
        index = cue.last
        limit = min(index + 12, sentence.last + 2, len(self.document))
        while limit > index and self.document.sentence_at(limit - 1).paragraph != sentence.paragraph:
            limit -= 1
        for token in range(index, limit):
            number = self.reports.quote_at[token]
            if number >= 0 and self.reports.quotes[number].outer_first == token:
                if number not in self.reports.used and self.reports.telling(number):
                    self.reports.say_quote(cue, number, "verb-quote", (cue.first, cue.last))
                return
            if token in (h.first for h in self.reports.sayings.get(sentence.number, ()) if h.first > cue.last):
                return

    def _phrase_start(self, cue: Cue) -> int:
        """Where the speaker's noun phrase begins: back to the comma or quote before it, a few words at most."""
        if not cue.own:
            return cue.first
        for token in range(cue.first - 1, max(cue.first - _PHRASE, -1), -1):
            if self.document.kind[token] == PUNCT and self.document.raw[token] not in "-'’.":
                return token + 1
            if self.reports.quote_at[token] >= 0:
                return token + 1
            if token in self.finder.barriers:
                return token + 1
            if self._finite(token) or self.document.key[token] in self.words["complementisers"] or self.document.key[token] in self.words["contrast"]:
                return token + 1
        return cue.first

    def _clause_start(self, cue: Cue, sentence: Sentence) -> tuple[int, bool, str]:
        """Where the reported clause begins, past the one told and adjuncts; whether that stands before it; the mark."""
        hit = cue.hit
        assert hit is not None
        key, raw = self.document.key, self.document.raw
        index = cue.last
        if "tell" in hit.frames:
            index = self._told(cue, index, sentence)
        elif "told" in hit.frames:
            past = self._told(cue, index, sentence)
            if past < sentence.last and key[past] in self.words["complementisers"]:
                index = past
            else:
                cue.addressee = None
        steps = 0
        while index < sentence.last and steps < 6:
            steps += 1
            if key[index] in self.words["complementisers"]:
                nxt = index + 1
                while nxt < sentence.last and raw[nxt] == ",":
                    nxt += 1
                return nxt, True, ""
            if self.reports.quote_at[index] >= 0:
                return index, False, ""
            if raw[index] in ":–—" or (raw[index] == "-" and not self.document.glued(index)):
                return index + 1, False, raw[index]
            if raw[index] == ",":
                resumed = self._after_aside(index, sentence)
                return resumed if resumed is not None else (index + 1, False, ",")
            moved = self._adjunct(index, cue, sentence)
            if moved == index:
                break
            index = moved
        return index, False, ""

    def _after_aside(self, comma: int, sentence: Sentence) -> tuple[int, bool, str] | None:
        """said, citing the ministry, that …; said, however, that …: the clause after an aside."""
        for token in range(comma + 1, min(comma + 20, sentence.last - 1)):
            if self.document.raw[token] == ",":
                if self.document.key[token + 1] in self.words["complementisers"]:
                    return token + 2, True, ""
                return None
        return None

    def _told(self, cue: Cue, index: int, sentence: Sentence) -> int:
        """Past the one told, who becomes the addressee: told reporters, told the BBC's Hindi service."""
        key = self.document.key
        if index >= sentence.last:
            return index
        if key[index] in self.words["addressee_pronouns"]:
            return index + 1
        phrase = self.finder.starting_at(index, min(sentence.last, index + 10))
        if phrase is not None and phrase.last > index:
            if phrase.who is not None:
                cue.addressee = phrase.who
            stop = phrase.last
            while stop < sentence.last and (self.finder.analysis.mention_at[stop] >= 0 or key[stop] in self.words["people_words"] or key[stop] in ("'s", "news", "agency")):
                stop += 1
            return stop
        stop = index
        while stop < min(index + 5, sentence.last) and self.document.kind[stop] != PUNCT and key[stop] not in self.words["complementisers"]:
            if key[stop] in self.words["people_words"] or tuple(key[stop : stop + 1]) in self.lexicon.nouns:
                return stop + 1
            stop += 1
        stop = index
        while stop < min(index + 5, sentence.last) and self.document.raw[stop][:1].isupper() and self.document.kind[stop] == "w":
            stop += 1
        return stop

    def _adjunct(self, index: int, cue: Cue, sentence: Sentence) -> int:
        """Past one adjunct after the verb: on Monday, in a statement, to reporters, earlier this week."""
        key, raw = self.document.key, self.document.raw
        if index in self.date_last:
            return self.date_last[index]
        if key[index] in self.words["weekdays"]:
            return index + 1
        if key[index] in self.words["relative_times"]:
            nxt = index + 1
            while nxt < sentence.last and nxt < index + 3 and key[nxt] in self.words["weekdays"]:
                nxt += 1
            if key[index] in ("this", "last", "early", "late", "here") and nxt == index + 1 and key[index] != "here":
                return index
            return nxt
        if raw[index] == "(":
            for stop in range(index + 1, min(index + 14, sentence.last)):
                if raw[stop] == ")":
                    return stop + 1
            return index
        if key[index] not in self.words["adjunct_prepositions"]:
            return index
        if index + 1 in self.date_last:
            return self.date_last[index + 1]
        if index + 1 < sentence.last and key[index + 1] in self.words["weekdays"]:
            return index + 2
        return self._prepositional(index, cue, sentence)

    def _prepositional(self, index: int, cue: Cue, sentence: Sentence) -> int:
        """Past a phrase with a preposition, where that, a quote or a stop follows it, or its noun is one of speech."""
        key, raw = self.document.key, self.document.raw
        speech = None
        for token in range(index + 1, min(index + _ADJUNCT, sentence.last)):
            if key[token] in self.words["complementisers"] and not self._finite_in(index + 1, token):
                return token
            if self.reports.quote_at[token] >= 0 or raw[token] == ":":
                return token if self.reports.quote_at[token] < 0 or self.reports.quotes[self.reports.quote_at[token]].outer_first == token else index
            if raw[token] in ",;" or self._finite(token):
                break
            if speech is None and (key[token] in self.words["speech_nouns"] or key[token] in self.words["people_words"]):
                speech = token + 1
        if speech is not None:
            return self._speech_end(speech, sentence)
        if self.reports.is_end(index, sentence):
            return index
        end = self._clear_end(index, sentence)
        return end if end is not None else index

    def _speech_end(self, index: int, sentence: Sentence) -> int:
        """Past what belongs to the noun of speech: in an interview with CNN, in a statement to Reuters on Monday."""
        key = self.document.key
        while index < sentence.last and key[index] in ("with", "to", "on", "at", "from", "in", "for"):
            phrase = self.finder.analysis.mention_at[index + 1] if index + 1 < sentence.last else -1
            if phrase >= 0:
                index = self.finder.analysis.mentions[phrase].last
            elif index + 1 in self.date_last:
                index = self.date_last[index + 1]
            elif index + 1 < sentence.last and (key[index + 1] in self.words["weekdays"] or key[index + 1] in self.words["people_words"]):
                index += 2
            else:
                break
        return index

    def _clear_end(self, index: int, sentence: Sentence) -> int | None:
        """The end of the sentence where nothing but a short adjunct is left: X said in Geneva."""
        if sentence.last - index > 12 or self._finite_in(index, sentence.last):
            return None
        return sentence.last

    def _finite(self, token: int) -> bool:
        """Whether a word is a finite verb for sure: an auxiliary, a modal, a third person."""
        key = self.document.key[token]
        clauses = self.clauses
        if key in self.words["sure_verbs"]:
            return True
        if clauses is None or self.finder.analysis.mention_at[token] >= 0:
            return False
        entries = clauses.forms.get(key, ())
        return bool(entries) and all(form == "past" for _, form in entries)

    def _finite_in(self, first: int, last: int) -> bool:
        return any(self._finite(i) for i in range(first, last))

    def _takes(self, cue: Cue, start: int, that: bool, mark: str, sentence: Sentence) -> bool:
        """Whether what follows the verb is a clause it reports."""
        hit = cue.hit
        assert hit is not None
        key = self.document.key
        if "question" in hit.frames:
            return key[start] in self.words["question_words"] and not mark
        if that:
            return bool(hit.frames & {"clause", "nominal"})
        if mark == ",":
            return False
        if mark:
            return bool(hit.frames & {"quote", "post", "bare"}) and sentence.last - start >= 3
        if "bare" not in hit.frames or self.document.kind[start] == PUNCT:
            return False
        if key[start] in ("to", "of", "for", "about", "as", "with", "by", "on", "against", "and", "or", "but", "than"):
            return False
        return self._clausal(hit, start, sentence)

    def _clausal(self, hit: SayHit, start: int, sentence: Sentence) -> bool:
        """Whether words without that are a clause, not an object: announced a plan, denied the charge."""
        key = self.document.key
        if hit.lemma in self.words["plain_sayings"]:
            return sentence.last - start >= 3
        likely = hit.lemma in self.words["likely_sayings"]
        for token in range(start, min(start + 22, sentence.last)):
            if token > start and (key[token] in self.words["complementisers"] or key[token] in self.words["question_words"]):
                return False
            if self.document.raw[token] in ",;:":
                return False
            if self._finite(token) or (likely and token > start and self._past(token)):
                return token > start
        return False

    def _past(self, token: int) -> bool:
        """Whether a word may be a past tense and no participle with by."""
        if self.clauses is None or self.finder.analysis.mention_at[token] >= 0:
            return False
        forms = self.clauses.forms.get(self.document.key[token], ())
        after = self.document.key[token + 1] if token + 1 < len(self.document) else ""
        return any(form == "past" for _, form in forms) and after not in self.words["passive_agent"]

    def _whole(self, number: int, sentence: Sentence, that: bool, mark: str) -> bool:
        quote = self.reports.quotes[number]
        if mark or quote.outer_last >= sentence.last - 1:
            return True
        return self.document.sentence_of[quote.outer_first] != self.document.sentence_of[quote.outer_last - 1]

    def _clause_stop(
        self, start: int, cues: list[Cue], number: int, sentence: Sentence, sources: list[tuple[Hit[str], Phrase]]
    ) -> int | None:
        """Where a reported clause ends; None where another verb of saying takes all of it."""
        stop = sentence.last
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
            if cut is not None and cut - start >= 3:
                stop = cut
                break
        for hit, _ in sources:
            if start < hit.first < stop and self.document.raw[hit.first - 1] in ",–—":
                stop = hit.first - 1
        return stop

    def _passes_on(self, outer: Cue, inner: Cue) -> bool:
        """Whether a body only passes on what somebody else said: the agency said Rao had said that …"""
        assert inner.hit is not None
        if outer.speaker is None or inner.speaker is None or not inner.own or inner.speaker.pronoun:
            return False
        if inner.speaker.who == outer.speaker.who or inner.speaker.who is None:
            return False
        return "weak" not in inner.hit.frames and "bare" in inner.hit.frames and "clause" in inner.hit.frames

    def _boundary(self, begin: int, start: int) -> int | None:
        key, raw = self.document.key, self.document.raw
        index = begin
        while index > start and (raw[index - 1] in ",;–—" or key[index - 1] in self.words["coordinators"] or key[index - 1] in self.words["contrast"] or key[index - 1] in ("who", "which")):
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
        if comma <= sentence.first + 1 or self.document.raw[comma] not in ",–—":
            return False
        tail = self._clause_start(cue, sentence)[0] if cue.last == hit.last else cue.last
        if not self._ends_here(tail, sentence):
            return False
        if not self._finite_in(sentence.first, comma) and comma - sentence.first < 5:
            return False
        if self.document.key[sentence.first] in self.words["adjunct_prepositions"] and not self._finite_in(sentence.first, comma):
            return False
        return self.reports.say_clause(cue, sentence.first, comma, "clause-verb")

    def _ends_here(self, index: int, sentence: Sentence) -> bool:
        if index >= sentence.last or self.reports.is_end(index, sentence):
            return True
        if self.document.raw[index - 1] == "," or self.document.raw[index] == ",":
            return True
        return self.document.key[index] in self.words["adjunct_prepositions"] or self.document.key[index] in ("who", "which", "and", "but")

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
            if hit.lemma in self.words["name_stances"] and self._called(cue, stop):
                return
        if "number" in hit.frames:  # police put the toll at 40
            self.reports.scope(cue.last, stop, cue)

    def _as_stance(self, cue: Cue, stop: int) -> bool:
        """described the plan as a disaster for farmers"""
        key = self.document.key
        for token in range(cue.last, min(cue.last + 14, stop - 1)):
            if self.document.raw[token] in ",;":
                return False
            if key[token] == "as" and token > cue.last:
                last = token + 1
                while last < stop and self.document.raw[last] not in ",;:." and last - token < 20 and key[last] not in self.words["coordinators"]:
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
        while last < stop and last - first < 14 and self.document.raw[last] not in ",;:." and key[last] not in self.words["coordinators"]:
            last += 1
        if last - first < 2 or key[first] in self.words["adjunct_prepositions"] or key[first] in self.words["relative_times"]:
            return False
        return self.reports.say_clause(cue, first, last, "stance")

    # --- sources ---

    def _source_clauses(
        self, sentence: Sentence, sources: list[tuple[Hit[str], Phrase]], cues: list[Cue]
    ) -> None:
        """The clause of "according to X"."""
        for hit, phrase in sources:
            if phrase.who is None or phrase.kind == NOBODY or hit.value in self.words["quoting"]:
                continue
            if hit.value in ("per", "as per") and not (phrase.who.entity_id or hit.value == "as per"):
                continue
            cue = Cue(hit.first, phrase.last, phrase, None, True)
            span = self._source_span(hit, phrase, sentence)
            if span is None:
                continue
            first, last = span
            inner = next((c for c in cues if c.speaker is not None and first <= c.first < last), None)
            if inner is not None and inner.own:
                continue
            closing = self.reports.quote_closing(hit.first)
            if closing is not None and closing not in self.reports.used and self.reports.telling(closing):
                self.reports.say_quote(cue, closing, "quote-source", (hit.first, phrase.last))
                continue
            if self.reports.say_clause(cue, first, last, "source"):
                self.finder.note(phrase, sentence.number, speaker=True)

    def _source_span(self, hit: Hit[str], phrase: Phrase, sentence: Sentence) -> tuple[int, int] | None:
        raw = self.document.raw
        if hit.first - sentence.first <= 3:
            comma = phrase.last
            while comma < min(phrase.last + 25, sentence.last) and raw[comma] != ",":
                comma += 1
            return (comma + 1, sentence.last) if comma < sentence.last and raw[comma] == "," else (phrase.last, sentence.last)
        first = sentence.first
        for token in range(hit.first - 1, max(sentence.first, hit.first - 60), -1):
            if raw[token] == ";":
                first = token + 1
                break
        return first, hit.first
