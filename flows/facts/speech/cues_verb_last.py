"""Who speaks where the verb stands last: X ने कहा, X का मानना है, X के अनुसार, X के हवाले से Y ने, X की ओर से कहा गया."""

from __future__ import annotations

from flows.facts.analysis import Who
from flows.facts.speech.reports import Cue, Reports
from flows.facts.speech.saying import SayHit
from flows.facts.speech.speaker_memory import NOBODY, PERSON, Phrase
from flows.frozen import replace
from flows.text.document import PUNCT, Sentence, either, tokens_of
from flows.text.phrases import Hit

REACH = 60  # tokens between a speaker and the verb of saying
_AUXILIARIES = 7
_ISSUED = 12  # tokens between who put out figures and their noun
_AGENT = 6  # tokens between an agent and a passive verb: सरकार की ओर से बुधवार को कहा गया


class LastCues:
    """Reads verbs of saying and sources with their speakers, sentence by sentence."""

    def __init__(self, reports: Reports) -> None:
        self.reports = reports
        self.document = reports.document
        self.lexicon = reports.lexicon
        self.words = reports.words
        self.finder = reports.finder
        self.sources = reports.marked("sources")
        self.quoting = reports.marked("quoting")
        self.pointing = reports.marked("pointing")
        self.leading = reports.marked("leading")
        self.continuing = self.lexicon.phrases["continuing"]
        # where a subject ends, or another clause begins
        self.turning = either(*(self.document.marks(self.words[name]) for name in ("complementisers", "subject")))
        self._made = 0  # statements before the sentence being read

    def _is_cue(self, hit: SayHit, sentence: Sentence) -> bool:
        if self._negated(hit, sentence):
            return False
        if "nominal" in hit.frames:
            return self._nominal_end(hit, sentence) is not None
        return True

    def _negated(self, hit: SayHit, sentence: Sentence) -> bool:
        """Whether something was not said: नहीं कहा, न ही यह बताया."""
        key, before = self.document.key, hit.first - 1
        while before > sentence.first and key[before] in self.words["object_of_saying"]:
            before -= 1
        return before >= sentence.first and key[before] in self.words["negators"]

    def _nominal_end(self, hit: SayHit, sentence: Sentence) -> int | None:
        """Where "X का मानना है" ends; None where the noun is no verb of saying here."""
        key = self.document.key
        before = hit.first - 1
        while before > sentence.first and key[before] in self.words["fillers"]:
            before -= 1
        if before < sentence.first:
            return None
        owned = key[before] in self.words["genitive"] or key[before] in self.words["possessive_pronouns"]
        if not owned and self._experiencer(hit, sentence) is None:
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
        for token in tokens_of(self.turning, sentence.first, stop):
            key = self.document.key[token]
            if key in self.words["complementisers"] and token > sentence.first + 2 and not hits:
                break
            if key in self.words["subject"] and self.reports.quote_at[token] < 0:
                phrase = self.finder.ending_at(token, sentence.first)
                if phrase is not None and phrase.who is not None:
                    self.finder.note(phrase, sentence.number)

    def _sources(self, sentence: Sentence, table: dict[int, list[Hit[str]]]) -> list[tuple[Hit[str], Phrase]]:
        """Sources of a sentence with the phrase before each: X के अनुसार, उनके मुताबिक."""
        found = []
        for hit in table.get(sentence.number, ()):
            stop = hit.first
            if self.document.key[stop] in self.words["shows"]:
                stop -= 1  # आंकड़ों | से | पता चला है कि
                if stop <= sentence.first or self.document.key[stop] not in self.words["shown_by"]:
                    continue
            phrase = self.finder.ending_at(stop, sentence.first)
            if phrase is None:
                continue
            if len(hit.value.split()) == 1 and not (
                phrase.pronoun or self.document.key[stop - 1] in self.words["possessive_pronouns"]
            ):
                continue
            if phrase.kind == NOBODY and not phrase.pronoun:
                phrase = self._issued(phrase, sentence.first) or phrase
            found.append((hit, self._again(phrase, sentence) if phrase.pronoun else phrase))
        return found

    def _issued(self, phrase: Phrase, floor: int) -> Phrase | None:
        """Who put out figures that are a source: मंत्रालय की ओर से | सोमवार को जारी | आंकड़ों के अनुसार."""
        agents = self.lexicon.phrases["agents"]
        for token in range(phrase.first - 1, max(floor, phrase.first - _ISSUED) - 1, -1):
            if self.document.kind[token] == PUNCT or self.document.key[token] in self.words["subject"]:
                return None
            found = agents.match(self.document, token, phrase.first)
            if found is not None:
                issuer = self.finder.ending_at(token, floor)
                return issuer if issuer is not None and issuer.who is not None else None
        return None

    def _again(self, phrase: Phrase, sentence: Sentence) -> Phrase:
        """A pronoun before a source is whoever spoke in the sentence before: X का कहना है … . उनके मुताबिक, …"""
        last = self.finder.last_speaker_phrase(phrase.first, sentence.number, 1)
        if last is None or last.who is None or not last.who.entity_id or last.kind != phrase.kind:
            return phrase
        return replace(phrase, who=last.who)

    def _leading(self, sentence: Sentence) -> list[tuple[Hit[str], Phrase]]:
        """Sources whose marker stands before them: बकौल विदेश मंत्री, …"""
        found = []
        for hit in self.leading.get(sentence.number, ()):
            phrase = self.finder.starting_at(hit.last, sentence.last)
            if phrase is not None:
                found.append((Hit(hit.first, phrase.last, hit.value), phrase))
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

    def _relay(self, cue: Cue, sources: list[tuple[Hit[str], Phrase]], inner: list[tuple[Hit[str], Phrase]]) -> None:
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
        floor = max(sentence.first, hit.first - REACH)
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
                return phrase or self.finder.titled(token, floor), True
            if key[token] in self.words["complementisers"] and key[token] not in self.words["genitive"]:
                break
            token -= 1
        if passive:
            return self._agent(hit, max(token + 1, floor))
        if self._ergative(hit.verb):
            return None, False
        return self._nominative(hit, max(token + 1, floor)), False

    def _ergative(self, verb: int) -> bool:
        """Whether a verb's subject must be marked, as that of कहा and किया must; बोले and मानते हैं take a bare one."""
        clauses = self.reports.analysis.lexicon.clauses
        if clauses is None:
            return False
        lemmas = clauses.signals["ergative"]
        forms = clauses.forms.get(self.document.key[verb], ())
        return any(form == "perfective" and lemma in lemmas for lemma, form in forms)

    def _pointed(self, first: int, floor: int) -> bool:
        return first > floor and self.document.key[first - 1] in self.words["definite"]

    def _marked_quote(self, index: int) -> bool:
        return index < self.document.size and self.document.key[index] in self.words["subject"]

    def _experiencer(self, hit: SayHit, sentence: Sentence) -> Phrase | None:
        """Who fears or hopes: "प्रशासन को बाढ़ की | आशंका है"; no object of the verb behind: "पुल को बचाने की उम्मीद"."""
        if "felt" not in hit.frames:
            return None
        key, infinitive = self.document.key, False
        for token in range(max(sentence.first, hit.first - REACH), hit.first):
            if key[token] not in self.words["experiencer"] or self.reports.quote_at[token] >= 0:
                continue
            infinitive = infinitive or any(self._infinitive(i) for i in range(token + 1, hit.first))
            phrase = None if self._infinitive(token + 1) else self.finder.ending_at(token, sentence.first)
            if phrase is None or phrase.who is None or phrase.document or phrase.kind == NOBODY:
                continue
            if infinitive and phrase.who.entity_id is None and phrase.kind == PERSON:
                return None  # किसानों को फायदा होने की उम्मीद है: others hope it for them
            return phrase
        return None

    def _infinitive(self, token: int) -> bool:
        clauses = self.reports.analysis.lexicon.clauses
        forms = clauses.forms.get(self.document.key[token], ()) if clauses is not None else ()
        return any(form == "infinitive" for _, form in forms)

    def _genitive_subject(self, hit: SayHit, sentence: Sentence) -> Phrase | None:
        experiencer = self._experiencer(hit, sentence)
        if experiencer is not None:
            return experiencer
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
            follower = key[stop] if stop < self.document.size else ""
            if follower in self.words["cases"]:
                continue
            phrase = self.finder.ending_at(stop, floor)
            bare = phrase is not None and (not phrase.pronoun or key[before] in self.words["bare_pronouns"])
            if phrase is not None and bare and phrase.who is not None:
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
