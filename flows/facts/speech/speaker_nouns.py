"""Who is meant by a noun: an office's holder, a body told of before, the one whose spokesperson or statement speaks."""

from __future__ import annotations

from abc import ABC, abstractmethod

from flows.facts.analysis import NamedSpan, Who
from flows.facts.speech.saying import SpeakerNoun
from flows.facts.speech.speaker_memory import BODY, PERSON, PLACE, Phrase, SpeakerMemory, kind_of, nobody, who_of
from flows.frozen import replace
from flows.text.document import NUMBER, PUNCT, WORD

_MODIFIERS = 4  # words of a noun phrase in front of its noun
_NO_MODIFIERS = (
    "of_words",
    "adjunct_prepositions",
    "possessives",
    "complementisers",
    "coordinators",
    "relatives",
    "contrast",
    "sure_verbs",
    "auxiliaries",
)


class SpeakerNouns(SpeakerMemory, ABC):
    """Reads nouns for speakers, with those to whom they belong."""

    @abstractmethod
    def ending_at(self, stop: int, floor: int, depth: int = 0) -> Phrase | None:
        """The noun phrase whose last token is `stop - 1`."""

    def _strange_head(self, token: int, place: NamedSpan) -> Phrase | None:
        """A noun that no list has before a place: in "a pensioner from Pune said" Pune says nothing."""
        document = self.document
        if place.entity.type != "LOC" or document.kind[token] != WORD or document.raw[token][:1].isupper():
            return None
        if document.key[token] in self.words["not_speakers"]:
            return nobody(token, place.last)
        return Phrase(token, place.last, Who(document.key[token]), PERSON, sure=False)

    def _participle(self, token: int) -> bool:
        """Whether a word describes what stands before it as a participle does: based in Pune, but not the injured."""
        key = self.document.key
        described = key[token].endswith(self.lexicon.endings["participle"])
        return described and (token == 0 or key[token - 1] not in self.words["determiners"])

    def _noun(self, token: int, floor: int, depth: int) -> Phrase | None:
        found = self._noun_ending(token + 1, floor)
        if found is None:
            return None
        first, noun = found
        head = self._head_before(first, floor) if not self.lexicon.verb_last else None
        if head is not None:
            return self._of_body(head, first, token + 1, noun, floor) or self._noun(head - 1, floor, depth + 1)
        owner, owner_first = self._owner(first, floor)
        if owner is None and noun.noun in self.words["mouthpieces"]:
            spoken = self._spokesperson(first, token + 1, noun, floor, depth)
            if spoken is not None:
                return spoken
        phrase = self._with_owner(first, token + 1, noun, owner, definite=not self._indefinite(first, floor))
        if phrase is not None and owner_first is not None:
            return replace(phrase, first=owner_first)
        return phrase

    def _of_body(self, head: int, first: int, last: int, noun: SpeakerNoun, floor: int) -> Phrase | None:
        """ "A spokesman for the ministry": the ministry named before speaks."""
        found = self._noun_ending(head, floor)
        if found is None or found[1].noun not in self.words["mouthpieces"]:
            return None
        body = self._with_owner(first, last, noun, None, definite=not self._indefinite(first, floor))
        return self._speak_for(found[0], last, body.who) if body is not None and body.who is not None else None

    def _spokesperson(self, first: int, last: int, noun: SpeakerNoun, floor: int, depth: int) -> Phrase | None:
        """प्रांतीय सरकार के एक प्रवक्ता, सरकार में प्रवक्ता, the spokesman: the body that speaks by them, if it is known."""
        key, words = self.document.key, self.words
        token = first - 1
        while token > floor and key[token] in words["indefinite"]:
            token -= 1
        if token > floor and (key[token] in words["genitive"] or key[token] in words["containers"]):
            body = self.ending_at(token, floor, depth + 1)
            placed = key[token] in words["containers"] and self.analysis.mention_at[token - 1] >= 0
            if body is not None and body.who is not None and body.kind != PERSON and not placed:
                return self._speak_for(body.first, last, body.who)
        if self._indefinite(first, floor):
            return None
        whose = noun.noun.rpartition(" ")[0]
        whose_body = self._noun_ending(first, floor)
        if whose_body is not None and whose_body[1].kind == BODY and whose_body[1].noun not in words["anaphors"]:
            return Phrase(whose_body[0], last, Who(noun.name), PERSON)  # the coalition | spokesman: of no body told of
        if noun.noun in words["unowned"]:
            known = self._speaks_through(self.document.sentence_of[first])
        else:  # the company spokesman
            known = self._anaphor(first, SpeakerNoun(whose, BODY, False, whose)) if whose in words["anaphors"] else None
        return self._speak_for(first, last, known) if known is not None else None

    def _speak_for(self, first: int, last: int, body: Who) -> Phrase | None:
        """A spokesperson of a body that has a name: the body speaks."""
        if body.entity_id is None:
            return None
        self._mouth = (body, self.document.sentence_of[first])
        return Phrase(first, last, body, PERSON)

    def _head_before(self, first: int, floor: int) -> int | None:
        """Where the noun ends that a noun after of, from or in belongs to: officials from both countries."""
        token = self._before_modifiers(first - 1, floor)
        key = self.document.key
        if token > floor + 2 and key[token] in self.words["possessives"]:  # a notice on the company's website
            owner = self.analysis.mention_at[token - 1]
            token = self.analysis.mentions[owner].first - 1 if owner >= 0 else token - 2
            while token > floor and key[token] in self.words["determiners"]:
                token -= 1
        if token <= floor or key[token] not in self.words["of_words"]:
            return None
        found = self._noun_ending(token, floor)
        if found is None or found[1].kind == "nobody":
            return None
        fixed = not found[1].plural and key[found[0] - 1] in self.words["of_words"]
        return None if fixed else token  # in front of | supporters who said

    def _before_modifiers(self, token: int, floor: int) -> int:
        """Before the words of a noun phrase that stand in front of its noun: with the ministry's | mountaineering."""
        key, kind = self.document.key, self.document.kind
        least = max(floor, token - _MODIFIERS)
        while token > least and (
            key[token] in self.words["determiners"] or kind[token] == NUMBER or self._plain_modifier(token)
        ):
            token -= 1
        return token

    def _plain_modifier(self, token: int) -> bool:
        """Whether a token is a plain word within a noun phrase, and no preposition, verb, name or other noun for people."""
        key = self.document.key[token]
        if self.document.kind[token] != WORD or self.analysis.mention_at[token] >= 0 or token in self.barriers:
            return False
        noun = self.lexicon.nouns.get((key,))
        if (noun is not None and (noun.plural or noun.kind == PERSON)) or key in self.lexicon.pronouns:
            return False
        return key not in self.lexicon.any_of(*_NO_MODIFIERS)

    def titled(self, stop: int, floor: int) -> Phrase | None:
        """The noun before a name that nobody knows: यात्री मोहन लाल is at least a passenger."""
        key, kind = self.document.key, self.document.kind
        for last in range(stop - 1, max(floor, stop - 4), -1):
            token = last
            if kind[token] != WORD or key[token] in self.words["postpositions"] or self._stops(token):
                return None
            found = self._noun_ending(token, floor)
            if found is not None and found[1].kind == "person":
                return Phrase(found[0], stop, Who(found[1].noun), PERSON, sure=False)
        return None

    def _owner(self, first: int, floor: int) -> tuple[NamedSpan | None, int | None]:
        """The name a noun belongs to: "रूस की सरकार", "Scottish government", "Petrobras statement", "India's army"."""
        token = first - 1
        steps = 0
        key, words = self.document.key, self.words
        while token >= floor and steps < 4:
            number = self.analysis.mention_at[token]
            if number >= 0:
                mention = self.analysis.mentions[number]
                return (mention, mention.first) if mention.first >= floor else (None, None)
            if key[token] in words["possessives"] or key[token] in words["genitive"]:
                token -= 1
                continue
            if self.document.kind[token] != WORD or key[token] in words["determiners"]:
                break
            if key[token] in words["subject"] or key[token] in words["postpositions"] or self._stops(token):
                break
            token -= 1
            steps += 1
        return None, None

    def _stops(self, token: int) -> bool:
        key = self.document.key[token]
        words = self.words
        return key in words["coordinators"] or key in words["complementisers"] or key in words["of_words"]

    def _indefinite(self, first: int, floor: int) -> bool:
        """Whether a noun is new: एक प्रवक्ता, a spokesman, two officials; plurals are told by the noun."""
        token = first - 1
        for _ in range(4):
            if token < floor or self.document.kind[token] == PUNCT:
                return False
            key = self.document.key[token]
            if key in self.words["indefinite"]:
                return True
            if key in self.words["definite"]:
                return False
            token -= 1
        return False

    def _with_owner(
        self, first: int, last: int, noun: SpeakerNoun, owner: NamedSpan | None, *, definite: bool
    ) -> Phrase | None:
        who = who_of(owner) if owner is not None and owner.entity.type in ("ORG", "LOC", "PER") else None
        if noun.kind == "nobody":
            return Phrase(first, last, who, kind_of(owner), sure=False) if who and owner else nobody(first, last)
        if noun.kind == "document":
            return self._document(first, last, noun, owner, who, definite=definite)
        if noun.kind == "state" and noun.noun in self.words["governments"]:
            if who is not None and owner is not None and owner.entity.type == "LOC":
                return Phrase(first, last, who, PLACE)
            region = self._region(first) if noun.noun in self.words["regional"] and not noun.plural else None
            return Phrase(first, last, region, PLACE) if region else Phrase(first, last, Who(noun.name), BODY)
        bodily = owner is not None and owner.entity.type in ("ORG", "LOC")
        police = bodily and owner is not None and owner.entity.type == "LOC" and noun.noun.startswith("police")
        if bodily and not police and who is not None and noun.noun in self.words["mouthpieces"]:
            return self._speak_for(first, last, who)  # a spokesman for the ministry speaks for it
        if definite and not noun.plural and (owner is not None or not self._possessed_by_noun(first)):
            person = self._office_holder(first, noun, owner)
            if person is not None:
                return Phrase(first, last, person, PERSON)
            bare = not self.lexicon.verb_last and self.document.key[first - 1] not in self.words["definite"]
            if noun.noun in self.words["anaphors"] or (noun.kind == "media" and not bare):
                body = self._anaphor(first, noun)
                if body is not None and (owner is None or owner.entity.type != "LOC"):
                    return Phrase(first, last, body, BODY)
        if noun.plural and noun.noun in self.words["unnamed_sources"] and owner is None and not self._counted(first):
            return nobody(first, last)
        kind = PERSON if noun.kind == "person" else BODY
        if kind == PERSON and definite and owner is None and not noun.plural and self._aged(first):
            known = self.refer("person", first, self.document.sentence_of[first])  # the 38-year-old | lawyer
            if known is not None:
                return Phrase(first, last, known, PERSON)
        return Phrase(first, last, Who(noun.name), kind, plural=noun.plural)

    def _aged(self, first: int) -> bool:
        """Whether an age behind an article stands before a noun, as of somebody told of before."""
        key, kind = self.document.key, self.document.kind
        if key[first - 1] not in self.words["aged"]:
            return False
        return any(
            kind[token] == NUMBER and key[token - 1] in self.words["definite"]
            for token in range(first - 2, max(0, first - 7), -1)
        )

    def _counted(self, first: int) -> bool:
        """Whether a number or a word of kind stands before a noun: three sources, diplomatic sources."""
        if first == 0 or self.document.sentence_of[first - 1] != self.document.sentence_of[first]:
            return False
        key, kind = self.document.key[first - 1], self.document.kind[first - 1]
        return kind == NUMBER or key in self.words["indefinite"]

    def _possessed_by_noun(self, first: int) -> bool:
        """Whether a noun belongs to something without a name: the secretary's campaign."""
        if first < 2 or self.document.key[first - 1] not in self.words["possessives"]:
            return False
        return self.document.glued(first - 1) and self.document.kind[first - 2] == WORD

    def _document(
        self, first: int, last: int, noun: SpeakerNoun, owner: NamedSpan | None, who: Who | None, *, definite: bool
    ) -> Phrase | None:
        """A statement or report speaks for whoever issued it."""
        if who is not None and owner is not None:
            if owner.entity.type == "LOC" and noun.noun in self.words["press"]:  # Russian media reports
                return Phrase(first, last, Who(noun.noun.split()[0]), BODY)
            if owner.entity.type == "LOC" and noun.noun not in self.words["issued"]:  # a study in Norway
                return Phrase(first, last, Who(noun.name), BODY, sure=False, document=True)
            return Phrase(first, last, who, kind_of(owner))
        sentence = self.document.sentence_of[first]
        if definite and not noun.plural and noun.noun not in self.words["pleas"]:
            issuer = self._issuer(first, sentence)
            if issuer is not None:
                return Phrase(first, last, issuer, BODY, document=True)
        if noun.plural:
            return nobody(first, last)
        return Phrase(first, last, Who(noun.name), BODY, sure=False, document=True)
