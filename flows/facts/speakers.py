"""Who is meant by the noun phrase before or after a verb of saying: a name, an office, a noun, a pronoun."""

from __future__ import annotations

from flows.facts.analysis import NamedSpan, Who
from flows.facts.saying import SpeakerNoun
from flows.facts.speaker_memory import BODY, PERSON, PLACE, Phrase, SpeakerMemory, kind_of, nobody, who_of
from flows.text.document import NUMBER, PUNCT, WORD

_BRACKET = 14  # tokens of a bracket after a name: (एनआईएस), (45)


class SpeakerFinder(SpeakerMemory):
    """Finds speakers in one article."""

    def ending_at(self, stop: int, floor: int, depth: int = 0) -> Phrase | None:
        """The noun phrase whose last token is `stop - 1`, looked for no further left than `floor`."""
        token = stop - 1
        if token < floor or depth > 3:
            return None
        raw = self.document.raw
        if raw[token] in ")]":
            opened = self._bracket_start(token, floor)
            return self.ending_at(opened, floor, depth + 1) if opened is not None else None
        if raw[token] in "\"'’”»" and token - 1 >= floor:  # ‘‘भाषा’’ ने
            return self.ending_at(token, floor, depth + 1)
        phrase = self._plain(token, floor, depth)
        if phrase is None:
            return None
        return self._joint(phrase, floor, depth)

    def _plain(self, token: int, floor: int, depth: int) -> Phrase | None:
        number = self.analysis.mention_at[token]
        if number >= 0 and self.analysis.mentions[number].last == token + 1:
            mention = self.analysis.mentions[number]
            if mention.first >= floor:
                return self._short_head(mention, token, floor, depth) or self._named(mention, floor, depth)
        key = self.document.key[token]
        refers = self.lexicon.pronouns.get(key)
        if refers is not None:
            return self._pronoun(refers, token, floor, depth)
        return self._noun(token, floor, depth)

    def _short_head(self, mention: NamedSpan, token: int, floor: int, depth: int) -> Phrase | None:
        """A name that is but a noun (एजेंसी, the ministry) is the body that spoke last, if that is such a body."""
        if mention.last - mention.first > 1 or mention.entity.type != "ORG":
            return None
        found = self._noun_ending(token + 1, floor)
        if found is None or found[1].noun not in self.words["anaphors"]:
            return None
        phrase = self._noun(token, floor, depth)
        return phrase if phrase is not None and phrase.who is not None and phrase.who.entity_id else None

    def _pronoun(self, refers: str, token: int, floor: int, depth: int) -> Phrase | None:
        if refers == "self":
            return None
        if refers == "relative":
            stop = token
            while stop > floor and self.document.raw[stop - 1] in ",–—":
                stop -= 1
            return self.ending_at(stop, floor, depth + 1) if stop > floor else None
        sentence = self.document.sentence_of[token]
        who = self.refer(refers, token, sentence)
        kind = BODY if refers == "body" else PERSON
        return Phrase(token, token + 1, who, kind, pronoun=True)

    def _named(self, mention: NamedSpan, floor: int, depth: int) -> Phrase | None:
        """A name; "spokesman for the ministry" is a spokesman, and "the government of France" is France."""
        if mention.entity.type == "MISC":
            return None
        whole = Phrase(mention.first, mention.last, who_of(mention), kind_of(mention))
        if self.lexicon.verb_last:
            return whole
        before = mention.first - 1
        while before >= floor and self.document.key[before] in self.words["determiners"]:
            before -= 1
        if before <= floor or self.document.key[before] not in self.words["of_words"]:
            return whole
        number = self.analysis.mention_at[before - 1]
        if number >= 0 and self.analysis.mentions[number].entity.type == "PER":  # Anna Hill of the Interior Ministry
            person = self.analysis.mentions[number]
            return Phrase(person.first, mention.last, who_of(person), PERSON) if person.first >= floor else whole
        found = self._noun_ending(before, floor)
        if found is None:
            return whole
        first, noun = found
        return self._with_owner(first, before, noun, mention, definite=not self._indefinite(first, floor))

    def _noun(self, token: int, floor: int, depth: int) -> Phrase | None:
        found = self._noun_ending(token + 1, floor)
        if found is None:
            return None
        first, noun = found
        head = self._head_before(first, floor) if not self.lexicon.verb_last else None
        if head is not None:
            return self._noun(head - 1, floor, depth + 1)
        owner, owner_first = self._owner(first, floor, depth)
        phrase = self._with_owner(first, token + 1, noun, owner, definite=not self._indefinite(first, floor))
        if phrase is not None and owner_first is not None:
            return Phrase(owner_first, phrase.last, phrase.who, phrase.kind, phrase.pronoun, phrase.sure)
        return phrase

    def _head_before(self, first: int, floor: int) -> int | None:
        """Where the noun ends that a noun after of, from or in belongs to: officials from both countries."""
        token = first - 1
        key, kind = self.document.key, self.document.kind
        while (
            token > floor and token > first - 4 and (key[token] in self.words["determiners"] or kind[token] == NUMBER)
        ):
            token -= 1
        if token <= floor or key[token] not in self.words["of_words"]:
            return None
        found = self._noun_ending(token, floor)
        return token if found is not None and found[1].kind != "nobody" else None

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

    def _owner(self, first: int, floor: int, depth: int) -> tuple[NamedSpan | None, int | None]:
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
            return Phrase(first, last, Who(noun.name), BODY)
        bodily = owner is not None and owner.entity.type in ("ORG", "LOC")
        if bodily and who is not None and noun.noun in self.words["mouthpieces"]:
            return Phrase(first, last, who, PERSON)  # a spokesman for the ministry speaks for it
        if definite and not noun.plural and (owner is not None or not self._possessed_by_noun(first)):
            person = self._office_holder(first, noun, owner)
            if person is not None:
                return Phrase(first, last, person, PERSON)
            if noun.noun in self.words["anaphors"] or noun.kind == "media":
                body = self._anaphor(first, noun)
                if body is not None and (owner is None or owner.entity.type != "LOC"):
                    return Phrase(first, last, body, BODY)
        return Phrase(first, last, Who(noun.name), PERSON if noun.kind == "person" else BODY)

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
        if definite and not noun.plural:
            issuer = self._issuer(first, sentence)
            if issuer is not None:
                return Phrase(first, last, issuer, BODY, document=True)
        if noun.plural:
            return nobody(first, last)
        return Phrase(first, last, Who(noun.name), BODY, sure=False, document=True)

    def _joint(self, phrase: Phrase, floor: int, depth: int) -> Phrase:
        """Of several joint speakers the first: पुतिन और किम ने."""
        token = phrase.first - 1
        if phrase.pronoun or token <= floor or self.document.key[token] not in self.words["joiners"]:
            return phrase
        other = self.ending_at(token, floor, depth + 1)
        if other is None or other.who is None or other.pronoun or not self._may_join(other, floor):
            return phrase
        if phrase.who is not None and phrase.who.entity_id and not other.who.entity_id:
            return phrase
        return Phrase(other.first, phrase.last, other.who, other.kind)

    def _may_join(self, other: Phrase, floor: int) -> bool:
        """Joint subjects begin their clause; in "he met Putin and Kim said" only Kim speaks."""
        if self.lexicon.verb_last:
            return True
        start = other.first
        for _ in range(5):
            if start <= floor:
                return True
            before = start - 1
            if self.document.kind[before] == PUNCT or self.document.key[before] in self.words["complementisers"]:
                return True
            if (
                self.document.key[before] not in self.words["determiners"]
                and not self.document.raw[before][:1].isupper()
            ):
                return False
            start = before
        return False

    def _bracket_start(self, token: int, floor: int) -> int | None:
        for index in range(token - 1, max(floor, token - _BRACKET) - 1, -1):
            if self.document.raw[index] in "([":
                return index
        return None

    def starting_at(self, first: int, limit: int) -> Phrase | None:
        """The noun phrase that begins at a token and ends by `limit`: said the ministry's spokesman Ian Hill."""
        document, mentions = self.document, self.analysis.mentions
        index = first
        noun: tuple[int, int, SpeakerNoun] | None = None
        owner: NamedSpan | None = None
        while index < min(limit, first + 14):
            number = self.analysis.mention_at[index]
            key = document.key[index]
            if number >= 0:
                mention = mentions[number]
                if mention.entity.type == "PER" and not self._possessed(mention):
                    return Phrase(first, mention.last, who_of(mention), PERSON)
                owner = mention
                index = mention.last
                if noun is None and mention.entity.type != "MISC" and not self._goes_on(mention, limit):
                    return Phrase(first, mention.last, who_of(mention), kind_of(mention))
                continue
            if index in self.barriers and noun is None and index > first:
                break
            if key in self.words["complementisers"] and index > first:
                break
            if document.kind[index] == PUNCT and key not in ("'", "-"):
                if key != "." or index == first or not self._abbreviated(index - 1):
                    break
                index += 1
                continue
            if index == first and key in self.lexicon.pronouns and key not in self.words["possessive_pronouns"]:
                return self._pronoun(self.lexicon.pronouns[key], index, first, 0)
            if noun is not None and key in self.words["of_words"]:
                break
            found = self._noun_starting(index, limit)
            if found is not None:
                noun = (index, found[0], found[1])
                index = found[0]
                continue
            if index > first and key in self.words["adjunct_prepositions"] and noun is None and owner is None:
                break
            index += 1
        if noun is None:
            return None
        definite = not self._indefinite(noun[0], first)
        if owner is None and noun[1] < limit:
            owner = self._of_owner(noun[1], limit)
        named = self._appositive(max(noun[1], owner.last if owner is not None else 0), noun[2], limit)
        if named is not None:
            return Phrase(first, named.last, who_of(named), PERSON)
        phrase = self._with_owner(noun[0], noun[1], noun[2], owner, definite=definite)
        return phrase and Phrase(first, phrase.last, phrase.who, phrase.kind, phrase.pronoun, phrase.sure)

    def _appositive(self, comma: int, noun: SpeakerNoun, limit: int) -> NamedSpan | None:
        """The name of somebody told by a noun before: said their leader, Anna Hill."""
        if noun.kind != PERSON or noun.plural or comma + 1 >= limit or self.document.raw[comma] != ",":
            return None
        number = self.analysis.mention_at[comma + 1]
        mention = self.analysis.mentions[number] if number >= 0 else None
        if mention is None or mention.entity.type != "PER" or mention.first != comma + 1 or mention.last > limit:
            return None
        ends = mention.last >= limit or self.document.raw[mention.last] in ",.;:—–।"
        return mention if ends else None

    def _abbreviated(self, token: int) -> bool:
        """Whether a full stop after a token ends no sentence: Mr. Hill, J. Hill."""
        key = self.document.key[token]
        return key in self.document.rules.abbreviations or len(key) == 1

    def _of_owner(self, index: int, limit: int) -> NamedSpan | None:
        """of France, for the Interior Ministry: the name right after a noun."""
        key = self.document.key
        if key[index] not in self.words["of_words"]:
            return None
        index += 1
        while index < limit and key[index] in self.words["determiners"]:
            index += 1
        number = self.analysis.mention_at[index] if index < limit else -1
        return self.analysis.mentions[number] if number >= 0 else None

    def _possessed(self, mention: NamedSpan) -> bool:
        return mention.last < len(self.document) and self.document.key[mention.last] in self.words["possessives"]

    def _goes_on(self, mention: NamedSpan, limit: int) -> bool:
        """Whether a noun follows a name within its phrase: Interior Ministry spokesman, Scottish government."""
        if self._possessed(mention):
            return True
        nxt = mention.last
        return nxt < limit and (
            mention.adjective or self._noun_starting(nxt, limit) is not None or self.analysis.mention_at[nxt] >= 0
        )
