"""Where a reported clause begins: past the one told and adjuncts (told reporters in Oslo on Monday that …)."""

from __future__ import annotations

from flows.facts.speech.cue_words_verb_medial import MedialWords
from flows.facts.speech.reports import Cue
from flows.facts.speech.saying import SayHit
from flows.text.document import PUNCT, WORD, Sentence

_ADJUNCT = 14  # tokens of an adjunct after the verb
_OPENING = 2  # tokens before a quote that is the first thing told
_TALK = 6  # tokens of what is denied: the latest media reports


class MedialClauses(MedialWords):
    """Finds the beginnings of reported clauses."""

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
                if nxt == index + 1 and index == cue.last and nxt < sentence.last and self._finite(nxt):
                    return index, True, ""  # said | that is too much
                return nxt, True, ""
            if self.reports.quote_at[index] >= 0:
                return index, False, ""
            if index == cue.last and "post" in hit.frames and key[index] in self.words["participles_after_comma"]:
                index += 1  # tweeted | saying | he had not
                continue
            if raw[index] in ":–—" or (raw[index] == "-" and not self.document.glued(index)):
                return index + 1, False, raw[index]
            if raw[index] == ",":
                resumed = self._after_aside(index, sentence)
                return resumed if resumed is not None else (index + 1, False, ",")
            moved = self._denied_talk(index, hit, sentence) if steps == 1 else index
            if moved == index:
                moved = self._adjunct(index, sentence)
            if moved == index:
                break
            index = moved
        return index, False, ""

    def _denied_talk(self, index: int, hit: SayHit, sentence: Sentence) -> int:
        """denied | media reports | that the road was shut, rejected | the claims | that …: past what is denied."""
        if hit.lemma not in self.words["denying"]:
            return index
        for stop in range(index + 1, min(index + _TALK, sentence.last)):
            if self.document.key[stop - 1] in self.words["talk"]:
                return stop
            if self.document.kind[stop - 1] == PUNCT or self._finite(stop - 1):
                return index
        return index

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
            while stop < sentence.last and (
                self.finder.analysis.mention_at[stop] >= 0
                or key[stop] in self.words["people_words"]
                or key[stop] in self.words["possessives"]
                or (key[stop],) in self.lexicon.nouns
            ):
                stop += 1
            return stop
        stop = index
        while (
            stop < min(index + 5, sentence.last)
            and self.document.kind[stop] != PUNCT
            and key[stop] not in self.words["complementisers"]
        ):
            if key[stop] in self.words["people_words"] or tuple(key[stop : stop + 1]) in self.lexicon.nouns:
                return stop + 1
            stop += 1
        stop = index
        while (
            stop < min(index + 5, sentence.last)
            and self.document.raw[stop][:1].isupper()
            and self.document.kind[stop] == WORD
        ):
            stop += 1
        if stop > index:
            return stop
        for token in range(index, min(index + 8, sentence.last)):
            if self.document.kind[token] == PUNCT or self._finite(token):
                break
            if key[token] in self.words["complementisers"]:  # told a news conference that
                return token
        return index

    def _adjunct(self, index: int, sentence: Sentence) -> int:
        """Past one adjunct after the verb: on Monday, in a statement, to reporters, earlier this week."""
        key, raw = self.document.key, self.document.raw
        dated = self.date_last.get(index) or (
            self.date_last.get(index + 1) if key[index] in self.words["adjunct_prepositions"] else None
        )
        if dated is not None and dated < sentence.last and key[dated] in self.words["possessives"]:
            return self._prepositional(index, sentence) if index not in self.date_last else index
        if index in self.date_last:
            return self.date_last[index]
        if key[index] in self.words["weekdays"]:
            return index + 1
        if key[index] in self.words["relative_times"]:
            nxt = index + 1
            while nxt < sentence.last and nxt < index + 3 and key[nxt] in self.words["weekdays"]:
                nxt += 1
            if key[index] in self.words["time_openers"] and nxt == index + 1:
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
        return self._prepositional(index, sentence)

    def _prepositional(self, index: int, sentence: Sentence) -> int:
        """Past a phrase with a preposition, where that, a quote or a stop follows it, or its noun is one of speech."""
        key, raw = self.document.key, self.document.raw
        speech = None
        for token in range(index + 1, min(index + _ADJUNCT, sentence.last)):
            if key[token] in self.words["complementisers"] and not self._finite_in(index + 1, token):
                return token
            if self.reports.quote_at[token] >= 0 or raw[token] == ":":
                return (
                    token
                    if self.reports.quote_at[token] < 0
                    or self.reports.quotes[self.reports.quote_at[token]].outer_first == token
                    else index
                )
            if raw[token] in ",;" or self._finite(token):
                break
            if speech in (None, token) and (  # at a | media briefing
                key[token] in self.words["speech_nouns"] or key[token] in self.words["people_words"]
            ):
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
        while index < sentence.last and key[index] in self.words["of_words"]:
            phrase = self.finder.analysis.mention_at[index + 1] if index + 1 < sentence.last else -1
            if phrase >= 0:
                index = self.finder.analysis.mentions[phrase].last
            elif index + 1 in self.date_last:
                index = self.date_last[index + 1]
            elif index + 1 < sentence.last and (
                key[index + 1] in self.words["weekdays"] or key[index + 1] in self.words["people_words"]
            ):
                index += 2
            else:
                break
        return index

    def _clear_end(self, index: int, sentence: Sentence) -> int | None:
        """The end of the sentence where nothing but a short adjunct is left: X said in Geneva."""
        if sentence.last - index > 12 or self._finite_in(index, sentence.last):
            return None
        return sentence.last

    def _describes_speaker(self, number: int, cue: Cue) -> bool:
        """Whether quoted words belong to the noun of whoever speaks: the | "low-cost" | airline said."""
        quote = self.reports.quotes[number]
        before = quote.outer_first - 1
        apart = self.document.raw[quote.last - 1] in ",.?!" or self.document.raw[quote.outer_last] in ",–—"
        within = before >= 0 and self.document.key[before] in self.words["determiners"]
        return within and not apart and self.document.sentence_of[before] == self.document.sentence_of[cue.first]

    def _names_thing(self, number: int, sentence: Sentence) -> bool:
        """Whether a word in quote marks before a speaker only names what stands before it: due to cyclone 'Nilam', | Rao said."""
        quote = self.reports.quotes[number]
        before = quote.outer_first - 1
        within = before > sentence.first + _OPENING and self.document.kind[before] == WORD
        named = within and quote.words == 1 and not quote.double
        return named and self.document.raw[quote.first][:1].isupper()
