"""Reported speech where the verb stands last (Hindi and its relatives): X ने कहा कि …, X के अनुसार …, X का मानना है कि …"""

from __future__ import annotations

from flows.facts.analysis import Who
from flows.facts.reports import DASHES, Cue, Reports
from flows.facts.saying import SayHit
from flows.facts.speakers import NOBODY, PERSON, Phrase
from flows.text.document import PUNCT, Sentence
from flows.text.phrases import Hit

_REACH = 60  # tokens between a speaker and the verb of saying
_AUXILIARIES = 7
_AGENT = 6  # tokens between an agent and a passive verb: सरकार की ओर से बुधवार को कहा गया


class VerbLast:
    """Reads one article, sentence by sentence."""

    def __init__(self, reports: Reports) -> None:
        self.reports = reports
        self.document = reports.document
        self.lexicon = reports.lexicon
        self.words = reports.words
        self.finder = reports.finder
        self.sources = reports.phrase_hits("sources")
        self.quoting = reports.phrase_hits("quoting")
        self.continuing = self.lexicon.phrases["continuing"]
        self._made = 0  # statements before the sentence being read

    def read(self, sentence: Sentence) -> None:
        """The statements of a sentence."""
        hits = [h for h in self.reports.sayings.get(sentence.number, ()) if self._is_cue(h, sentence)]
        self._note_subjects(sentence, hits)
        sources = self._sources(sentence, self.sources)
        inner = self._sources(sentence, self.quoting)
        cues: list[Cue] = []
        for hit in hits:
            cue = self._cue(hit, sentence, cues, sources, inner)
            if cue is not None:
                cues.append(cue)
        self._made = len(self.reports.found)
        for number, cue in enumerate(cues):
            self._state(cue, cues, number, sentence)
        self._source_clauses(sentence, sources, inner, cues)

    # --- cues ---

    def _is_cue(self, hit: SayHit, sentence: Sentence) -> bool:
        key = self.document.key
        if any(key[i] in self.words["negators"] for i in range(max(sentence.first, hit.first - 1), hit.verb)):
            return False
        if "nominal" in hit.frames:
            return self._nominal_end(hit, sentence) is not None
        return True

    def _nominal_end(self, hit: SayHit, sentence: Sentence) -> int | None:
        """Where "X का मानना है" ends; None where the noun is no verb of saying here."""
        key = self.document.key
        before = hit.first - 1
        while before > sentence.first and key[before] in self.words["fillers"]:
            before -= 1
        if before < sentence.first:
            return None
        if key[before] not in self.words["genitive"] and key[before] not in self.words["possessive_pronouns"]:
            return None
        index = hit.last
        while index < min(hit.last + 3, sentence.last) and key[index] in self.words["fillers"]:
            index += 1
        stop = index
        while stop < min(index + 3, sentence.last) and key[stop] in self.words["copula"]:
            stop += 1
        return stop if stop > index else None

    def _after(self, hit: SayHit, sentence: Sentence) -> tuple[int, bool]:
        """The token after the verb group, and whether it is a passive."""
        key = self.document.key
        if "nominal" in hit.frames:
            return self._nominal_end(hit, sentence) or hit.last, False
        index, passive = hit.last, False
        while index < min(hit.last + _AUXILIARIES, sentence.last):
            if key[index] not in self.words["auxiliaries"]:
                break
            passive = passive or key[index] in self.words["passive"]
            index += 1
        return index, passive

    def _note_subjects(self, sentence: Sentence, hits: list[SayHit]) -> None:
        """Remember who acts in a sentence before its first reported clause."""
        stop = hits[0].first if hits else sentence.last
        key = self.document.key
        for token in range(sentence.first, stop):
            if key[token] in self.words["complementisers"] and token > sentence.first + 2 and not hits:
                break
            if key[token] in self.words["subject"] and self.reports.quote_at[token] < 0:
                phrase = self.finder.ending_at(token, sentence.first)
                if phrase is not None and phrase.who is not None:
                    self.finder.note(phrase, sentence.number)

    def _sources(self, sentence: Sentence, table: dict[int, list[Hit[str]]]) -> list[tuple[Hit[str], Phrase]]:
        """Sources of a sentence with the phrase before each: X के अनुसार, उनके मुताबिक."""
        found = []
        for hit in table.get(sentence.number, ()):
            stop = hit.first
            phrase = self.finder.ending_at(stop, sentence.first)
            if phrase is None:
                continue
            if len(hit.value.split()) == 1 and not (
                phrase.pronoun or self.document.key[stop - 1] in self.words["possessive_pronouns"]
            ):
                continue
            found.append((hit, phrase))
        return found

    def _cue(
        self,
        hit: SayHit,
        sentence: Sentence,
        cues: list[Cue],
        sources: list[tuple[Hit[str], Phrase]],
        inner: list[tuple[Hit[str], Phrase]],
    ) -> Cue | None:
        after, passive = self._after(hit, sentence)
        subject, known = self._subject(hit, sentence, passive)
        own = subject is not None
        if subject is None and known:
            return Cue(hit.first, after, None, hit, True, passive)
        if subject is None:
            subject = self._borrowed(hit, sentence, passive, cues, sources)
        if own and not known and self._inside(hit, after, sentence, cues):
            return None
        cue = Cue(subject.first if own and subject else hit.first, after, subject, hit, own, passive)
        self._relay(cue, sources, inner)
        if cue.speaker is not None and not cue.passive and own:
            cue.addressee = self._addressee(cue, hit)
        if cue.speaker is not None and cue.speaker.who is not None:
            self.finder.note(cue.speaker, sentence.number, speaker=bool(hit.frames & {"clause", "nominal", "post"}))
        return cue

    def _inside(self, hit: SayHit, after: int, sentence: Sentence, cues: list[Cue]) -> bool:
        """Whether a verb with an unmarked subject stands in a reported clause and reports nothing itself."""
        if not cues or not self._clause_start(cues[-1], sentence)[1]:
            return False
        return not self._clause_start(Cue(hit.first, after, None, hit), sentence)[1]

    def _relay(
        self, cue: Cue, sources: list[tuple[Hit[str], Phrase]], inner: list[tuple[Hit[str], Phrase]]
    ) -> None:
        """Chain the sources: in "A के हवाले से B ने बताया" A speaks and B relays; "B के अनुसार A ने कहा" likewise."""
        assert cue.hit is not None
        for hit, phrase in inner:
            if hit.last <= cue.hit.first and phrase.who is not None:
                if cue.speaker is not None and cue.speaker.who is not None:
                    cue.relays.append(cue.speaker.who)
                cue.first = min(cue.first, phrase.first)
                cue.speaker, cue.own = phrase, True
                break
        for hit, phrase in sources:
            if hit.last <= cue.hit.first and phrase.who is not None:
                if cue.speaker is None or cue.speaker.kind == NOBODY or cue.speaker.who is None:
                    if cue.own and cue.speaker is None:
                        continue
                    cue.speaker = phrase
                    cue.own = True
                elif phrase.who != cue.speaker.who:
                    cue.relays.append(phrase.who)
                cue.first = min(cue.first, phrase.first)

    def _subject(self, hit: SayHit, sentence: Sentence, passive: bool) -> tuple[Phrase | None, bool]:
        """Who says it, looked for to the left; and whether there is a subject at all."""
        floor = max(sentence.first, hit.first - _REACH)
        key = self.document.key
        if "nominal" in hit.frames:
            return self._genitive_subject(hit, sentence), True
        token = hit.first - 1
        while token >= floor:
            number = self.reports.quote_at[token]
            if number >= 0 and self.reports.quotes[number].outer_first >= floor:
                quote = self.reports.quotes[number]
                if quote.outer_last - quote.outer_first > 2 and not self._marked_quote(quote.outer_last):
                    token = quote.outer_first - 1
                    continue
            if key[token] in self.words["ergative_pronouns"]:
                return self.finder.ending_at(token + 1, floor), True
            if key[token] in self.words["subject"] and not passive:
                phrase = self.finder.ending_at(token, floor)
                if phrase is not None and phrase.document and self._pointed(phrase.first, floor):
                    return None, True  # इस बयान ने स्पष्ट कर दिया: the writer's conclusion
                return phrase, True
            if key[token] in self.words["complementisers"] and key[token] not in self.words["genitive"]:
                break
            token -= 1
        if passive:
            return self._agent(hit, max(token + 1, floor))
        return self._nominative(hit, max(token + 1, floor)), False

    def _pointed(self, first: int, floor: int) -> bool:
        return first > floor and self.document.key[first - 1] in self.words["definite"]

    def _marked_quote(self, index: int) -> bool:
        return index < len(self.document) and self.document.key[index] in self.words["subject"]

    def _genitive_subject(self, hit: SayHit, sentence: Sentence) -> Phrase | None:
        token = hit.first - 1
        key = self.document.key
        while token > sentence.first and key[token] in self.words["fillers"]:
            token -= 1
        if key[token] in self.words["possessive_pronouns"]:
            return self.finder.ending_at(token + 1, sentence.first)
        return self.finder.ending_at(token, sentence.first)

    def _agent(self, hit: SayHit, floor: int) -> tuple[Phrase | None, bool]:
        """Who says it in a passive: X की ओर से कहा गया, X की रिपोर्ट में कहा गया, जिसमें कहा गया."""
        key = self.document.key
        agents = self.lexicon.phrases["agents"]
        for token in range(hit.first - 1, max(floor, hit.first - 25) - 1, -1):
            found = agents.match(self.document, token, hit.first)
            if found is not None and hit.first - found.last <= _AGENT:
                phrase = self.finder.ending_at(token, floor)
                if phrase is not None:
                    return phrase, True
            if key[token] in self.words["relative_document"]:
                return self._issuer(token, floor), True
            if key[token] in self.words["containers"]:
                phrase = self.finder.ending_at(token, floor)
                if phrase is not None:
                    return phrase, phrase.who is not None
        return None, False

    def _issuer(self, token: int, floor: int) -> Phrase | None:
        """Who issued what जिसमें refers to: the subject of the clause before."""
        key = self.document.key
        for index in range(token - 1, floor - 1, -1):
            if key[index] in self.words["subject"]:
                return self.finder.ending_at(index, floor)
            if key[index] in self.words["ergative_pronouns"]:
                return self.finder.ending_at(index + 1, floor)
        return self.finder.last_speaker_phrase(token, self.document.sentence_of[token], 1)

    def _nominative(self, hit: SayHit, floor: int) -> Phrase | None:
        """An unmarked subject: विशेषज्ञ मानते हैं, X बोले. Only where nothing but adverbs stands between."""
        key = self.document.key
        for stop in range(hit.first, max(floor, hit.first - 12), -1):
            before = stop - 1
            if self.document.kind[before] == PUNCT and self.document.raw[before] not in ")\"'”’":
                return None
            if key[before] in self.words["postpositions"] or key[before] in self.words["coordinators"]:
                continue
            follower = key[stop] if stop < len(self.document) else ""
            if follower in self.words["cases"]:
                continue
            phrase = self.finder.ending_at(stop, floor)
            if phrase is not None and not phrase.pronoun and phrase.who is not None:
                return phrase
        return None

    def _borrowed(
        self,
        hit: SayHit,
        sentence: Sentence,
        passive: bool,
        cues: list[Cue],
        sources: list[tuple[Hit[str], Phrase]],
    ) -> Phrase | None:
        """The speaker of a verb without one: of the verb before (… और कहा कि), or of the sentence before."""
        if passive:
            return None
        for cue in reversed(cues):
            if cue.speaker is not None:
                return Phrase(hit.first, hit.first, cue.speaker.who, cue.speaker.kind, True)
        if sources:
            return None
        begins = self.continuing.match(self.document, sentence.first, sentence.last) is not None
        if begins or hit.first - sentence.first <= 12:
            if sentence.number == 0 or self._other_subject(sentence, hit):
                return None
            before = self.document.sentences[sentence.number - 1]
            if before.paragraph == sentence.paragraph:
                return self.finder.last_speaker_phrase(hit.first, sentence.number, 1)
        return None

    def _other_subject(self, sentence: Sentence, hit: SayHit) -> bool:
        """Whether somebody is named before a verb: then its speaker is not the one before."""
        return any(
            self.reports.analysis.mention_at[i] >= 0
            and self.reports.analysis.mentions[self.reports.analysis.mention_at[i]].entity.type in ("PER", "ORG")
            for i in range(sentence.first, hit.first)
        )

    def _addressee(self, cue: Cue, hit: SayHit) -> Who | None:
        """Who is told: Y से कहा, Y को बताया."""
        assert cue.speaker is not None
        key = self.document.key
        floor = cue.speaker.last
        for token in range(hit.first - 1, max(floor, hit.first - 10), -1):
            if self.document.kind[token] == PUNCT:
                return None
            if key[token] in self.words["addressees_marks"]:
                phrase = self.finder.ending_at(token, floor + 1)
                if phrase is not None and phrase.who is not None and phrase.kind != NOBODY:
                    return phrase.who
        return None

    # --- statements ---

    def _state(self, cue: Cue, cues: list[Cue], number: int, sentence: Sentence) -> None:
        hit = cue.hit
        assert hit is not None
        if cue.speaker is None or cue.speaker.who is None:
            return
        start, complementiser, mark = self._clause_start(cue, sentence)
        limit = len(self.document) if mark else sentence.last
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
            rule = "nominal" if "nominal" in hit.frames else "verb-clause"
            self.reports.say_clause(cue, start, stop, rule, direct="post" in hit.frames)
            return
        if not mark and "nominal" in hit.frames and hit.lemma in self.words["plain_sayings"] and sentence.last - start >= 4:
            stop = self._clause_stop(start, cues, number, sentence)
            if stop is not None:
                self.reports.say_clause(cue, start, stop, "nominal")
            return
        if mark and hit.frames & {"quote", "post", "nominal"} and sentence.last - start >= 3:
            direct = mark in DASHES
            stop = self.reports.free_span(start, sentence) if direct else self._clause_stop(start, cues, number, sentence)
            if (direct or self._own_clause(hit, start, sentence)) and stop is not None:
                self.reports.say_clause(cue, start, stop, "verb-dash" if direct else "verb-comma", direct=direct)
                return
        self._before(cue, cues, number, sentence)

    def _own_clause(self, hit: SayHit, start: int, sentence: Sentence) -> bool:
        """Whether what follows "कहा," is what was said: the verb is plain, and the sentence goes on with a clause."""
        if " " in hit.lemma and "post" not in hit.frames:
            return False
        return sentence.last - start >= 5 and self.document.key[start] not in self.words["contrast"]

    def _whole(self, number: int, sentence: Sentence, complementiser: bool) -> bool:
        """Whether a quote after the verb is the whole of what was said, not the first words of a clause."""
        quote = self.reports.quotes[number]
        if not complementiser or quote.outer_last >= sentence.last - 2:
            return True
        return self.document.sentence_of[quote.outer_first] != self.document.sentence_of[quote.outer_last - 1]

    def _clause_start(self, cue: Cue, sentence: Sentence) -> tuple[int, bool, str]:
        """Where the reported clause begins, whether कि stands before it, and the mark after the verb."""
        key, raw = self.document.key, self.document.raw
        index = cue.last
        mark = ""
        look = index
        while look < min(index + 4, sentence.last) and (
            key[look] in self.words["object_of_saying"] or raw[look] in ",:-–—"
        ):
            look += 1
        if look < sentence.last and key[look] in self.words["complementisers"]:
            if key[look] in self.words["genitive"] and look != index:  # only "कहा की", mistyped
                return index, False, mark
            look += 1
            while look < sentence.last and raw[look] in ",:-–—":
                look += 1
            return look, True, mark
        if index < sentence.last and raw[index] in ",:-–—":
            mark = raw[index]
            while index < sentence.last and raw[index] in ",:-–—":
                index += 1
        return index, False, mark

    def _clause_stop(self, start: int, cues: list[Cue], number: int, sentence: Sentence) -> int | None:
        """Where a reported clause ends: with its sentence, or before the next verb of saying; None if that is in it."""
        for following in cues[number + 1 :]:
            if following.speaker is None and following.own:
                continue
            begin = following.first
            if begin < start:
                continue
            if self._passes_on(cues[number], following) and begin - start <= 2:
                return None
            stop = self._boundary(begin, start)
            if stop is not None and stop - start >= 3:
                return stop
        return sentence.last

    def _passes_on(self, outer: Cue, inner: Cue) -> bool:
        """Whether a body only passes on what somebody else said: एजेंसी ने कहा कि पुतिन ने कहा कि …"""
        assert inner.hit is not None
        if outer.speaker is None or inner.speaker is None or not inner.own or inner.speaker.pronoun:
            return False
        return "weak" not in inner.hit.frames and inner.speaker.who != outer.speaker.who

    def _boundary(self, begin: int, start: int) -> int | None:
        """The comma or और at which the words before a cue end, looked for a few tokens to its left."""
        key = self.document.key
        for index in range(begin - 1, max(start, begin - 12), -1):
            if key[index] in self.words["coordinators"] or self.document.raw[index] in ",;–—" or key[index] in self.words["contrast"]:
                while index > start and (self.document.kind[index - 1] == PUNCT or key[index - 1] in self.words["coordinators"]):
                    index -= 1
                return index
        return None

    def _before(self, cue: Cue, cues: list[Cue], number: int, sentence: Sentence) -> None:
        """Words before the verb: "…" X ने कहा; X ने इसे '…' बताया; …, X ने कहा."""
        hit = cue.hit
        assert hit is not None
        assert cue.speaker is not None
        closing = self.reports.quote_closing(cue.first)
        if closing is not None and closing not in self.reports.used and hit.frames & {"quote", "post", "clause"}:
            if self.reports.telling(closing):
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
        if "number" in hit.frames:  # 2,000 के मारे जाने का अनुमान जताया
            self.reports.scope(min(cue.first, floor), cue.last, cue)

    def _stance(self, cue: Cue, floor: int) -> bool:
        """What X calls Y: इसे क्षेत्र के लिए खतरा बताया, के रूप में वर्णित किया."""
        hit = cue.hit
        assert hit is not None
        key = self.document.key
        stop = hit.first
        for token in range(stop - 1, max(floor, stop - 30), -1):
            if key[token] in self.words["object_markers"] and self.reports.quote_at[token] < 0:
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
        if all(key[i] in self.words["fillers"] or key[i] in self.words["postpositions"] for i in range(first, stop)):
            return False
        if stop - first < 2 and hit.lemma in self.words["plain_sayings"]:
            return False
        first, stop = self.reports.trim(first, stop)
        if stop <= first:
            return False
        self.reports.scope(min(cue.first, first), cue.last, cue)
        self.reports._add(cue, first, stop, False, "stance", (min(cue.first, first), cue.last))
        return True

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
        if not cue.own or cue.passive or not self.reports.is_end(cue.last, sentence) or "clause" not in hit.frames:
            return False
        before = cue.first - 1
        if before <= sentence.first + 2 or self.document.raw[before] not in ",–—-" or cue.last - cue.first > 14:
            return False
        if self.document.key[before - 1] not in self.words["auxiliaries"]:
            return False
        return self.reports.say_clause(cue, sentence.first, before, "clause-verb")

    # --- sources ---

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
        opening = self.reports.quote_opening(hit.last, last)
        return (hit.last if opening is None else hit.last), last


def is_person(phrase: Phrase) -> bool:
    """Whether a phrase names a person."""
    return phrase.kind == PERSON
