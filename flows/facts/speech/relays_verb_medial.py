"""Who passed words on where the verb follows its subject: citing X, quoted by X, according to X; and by whom figures are."""

from __future__ import annotations

from flows.facts.analysis import Who
from flows.facts.speech.cue_words_verb_medial import MedialWords
from flows.facts.speech.reports import Cue
from flows.facts.speech.saying import SayHit
from flows.facts.speech.speaker_memory import NOBODY, PERSON, Phrase
from flows.text.document import Sentence
from flows.text.phrases import Hit


class MedialRelays(MedialWords):
    """Chains speakers with those who passed their words on."""

    def _passed_on(self, cue: Cue | None, hit: SayHit, sentence: Sentence) -> Cue | None:
        """ "KCNA, quoted by Yonhap, said": whoever stands between the speaker and the verb passed it on."""
        if cue is None or cue.speaker is None:
            return cue
        key = self.document.key
        for token in range(max(cue.speaker.first, hit.first - 16), hit.first - 1):
            if key[token] in self.words["quote_verbs"] and key[token + 1] in self.words["passive_agent"]:
                cue.relays.extend(self._by_agent(token + 1, sentence))
                break
        return cue

    def _credit_agent(self, hit: SayHit, sentence: Sentence) -> None:
        """The 42 deaths reported by the railways: the figure is theirs."""
        for who in self._by_agent(hit.last, sentence):
            first = hit.first
            while first > max(sentence.first, hit.first - 10) and self.document.raw[first - 1] not in ",;:()":
                first -= 1
            speaker = Phrase(hit.last, hit.last, who, PERSON)
            self.reports.scope(first, hit.first, Cue(first, hit.last, speaker, hit, True))

    def _by_agent(self, index: int, sentence: Sentence) -> list[Who]:
        if index < sentence.last and self.document.key[index] in self.words["passive_agent"]:
            phrase = self.finder.starting_at(index + 1, min(sentence.last, index + 10))
            if phrase is not None and phrase.who is not None:
                return [phrase.who]
        return []

    def _relay(self, cue: Cue, sources: list[tuple[Hit[str], Phrase]]) -> None:
        """Chain the sources: "Reuters said, citing X": X speaks; "according to TASS, Putin said": TASS relays."""
        assert cue.hit is not None
        for hit, phrase in sources:
            if phrase.who is None or cue.speaker is None or cue.speaker.who is None:
                continue
            if phrase.who == cue.speaker.who:
                self._citing(cue, hit)
                continue
            if hit.value in self.words["quoting"]:
                opens = hit.first == self.document.sentence_at(hit.first).first  # citing police, Reuters reported
                if (hit.first > cue.hit.first or opens) and not cue.passive:
                    cue.relays.insert(0, cue.speaker.who)
                    cue.speaker = phrase
            elif cue.own and phrase.kind != NOBODY:
                cue.relays.append(phrase.who)

    def _citing(self, cue: Cue, hit: Hit[str]) -> None:
        """ "Reuters, citing police, reported": who stands before the comma passed it on."""
        assert cue.hit is not None
        if hit.value in self.words["quoting"] and hit.first < cue.hit.first and self.document.raw[hit.first - 1] == ",":
            outer = self.finder.ending_at(hit.first - 1, self.document.sentence_at(hit.first).first)
            if outer is not None and outer.who is not None:
                cue.relays.insert(0, outer.who)
