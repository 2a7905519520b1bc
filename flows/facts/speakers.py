"""Who is meant by the noun phrase before or after a verb of saying: a name, an office, a noun, a pronoun."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from flows.facts.analysis import Analysis, NamedSpan, RoleSpan, Who
from flows.facts.saying import MAX_NOUN_WORDS, SayingLexicon, SpeakerNoun
from flows.text.document import PUNCT, WORD

PERSON, BODY, PLACE, NOBODY = "person", "body", "place", "nobody"
_BRACKET = 14  # tokens of a bracket after a name: (एनआईएस), (45)
_APPOSITION = 32  # tokens of an apposition: Yury Boyko, the head of ..., said
_MEMORY = 6  # sentences over which a pronoun may refer back
_BODY_MEMORY = 14


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: its tokens, who is meant (None: nobody can be named) and how it refers."""

    first: int
    last: int
    who: Who | None
    kind: str
    pronoun: bool = False
    sure: bool = True
    document: bool = False  # a statement or report that speaks for somebody


class SpeakerFinder:
    """Finds speakers in one article and remembers whom pronouns and short forms refer to."""

    def __init__(self, analysis: Analysis, lexicon: SayingLexicon) -> None:
        self.analysis = analysis
        self.document = analysis.document
        self.lexicon = lexicon
        self.words = lexicon.words
        self._person: tuple[Who, int] | None = None
        self._body: tuple[Who, int] | None = None
        self._group: tuple[Who, int] | None = None
        self._speaker: tuple[Who, str, int] | None = None
        self._speaking_body: tuple[Who, int] | None = None
        self._bodies = [m for m in analysis.mentions if m.entity.type == "ORG"]
        self._body_starts = [m.first for m in self._bodies]
        self._persons = [m for m in analysis.mentions if m.entity.type == "PER"]
        self._person_starts = [m.first for m in self._persons]
        self.barriers: frozenset[int] = frozenset()  # tokens at which a verb of saying begins
        self._roles: dict[str, list[RoleSpan]] = {}
        for role in analysis.roles:
            for word in (role.role, role.role.rpartition(" ")[2]):
                self._roles.setdefault(word, []).append(role)

    # --- memory ---

    def note(self, phrase: Phrase, sentence: int, *, speaker: bool = False) -> None:
        """Remember somebody that acts or speaks, for the pronouns after it."""
        who = phrase.who
        if who is None:
            return
        if phrase.kind == PERSON:
            self._person = (who, sentence)
        elif phrase.kind == BODY:
            self._body = (who, sentence)
        if not phrase.pronoun:
            self._group = (who, sentence)
        if speaker:
            self._speaker = (who, phrase.kind, sentence)
            if phrase.kind == BODY:
                self._speaking_body = (who, sentence)

    def last_subject(self, sentence: int) -> Who | None:
        """Who acts in a sentence, a person or body, None where nobody was noted."""
        return self._recent(self._person, sentence, 0) or self._recent(self._group, sentence, 0)

    def last_speaker(self, sentence: int, reach: int = 2) -> Who | None:
        """Who spoke last, if not more than `reach` sentences ago."""
        if self._speaker is None or sentence - self._speaker[2] > reach:
            return None
        return self._speaker[0]

    def last_speaker_phrase(self, token: int, sentence: int, reach: int = 2) -> Phrase | None:
        """The last speaker as a phrase without words."""
        if self._speaker is None or sentence - self._speaker[2] > reach:
            return None
        return Phrase(token, token, self._speaker[0], self._speaker[1], True)

    def refer(self, kind: str, token: int, sentence: int) -> Who | None:
        """Whom a pronoun refers to, None where that is not certain enough."""
        person = self._recent(self._person, sentence, _MEMORY)
        body = self._recent(self._body, sentence, _MEMORY)
        group = self._recent(self._group, sentence, _MEMORY)
        if kind == "person":
            return person or self._near_person(token, sentence) or group
        if kind == "body":
            return body
        if kind == "group":
            return group or body
        if kind == "any":
            return group or person or body
        return None

    @staticmethod
    def _recent(slot: tuple[Who, int] | None, sentence: int, reach: int) -> Who | None:
        return slot[0] if slot is not None and sentence - slot[1] <= reach else None

    def _near_person(self, token: int, sentence: int) -> Who | None:
        """The person named last before a token, in its sentence or the two before."""
        number = bisect_left(self._person_starts, token) - 1
        if number < 0:
            return None
        mention = self._persons[number]
        if sentence - self.document.sentence_of[mention.first] > 2:
            return None
        return who_of(mention)

    # --- phrases that end at a token ---

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
                return self._named(mention, floor, depth)
        key = self.document.key[token]
        refers = self.lexicon.pronouns.get(key)
        if refers is not None:
            return self._pronoun(refers, token, floor, depth)
        return self._noun(token, floor, depth)

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
        owner, owner_first = self._owner(first, floor, depth)
        phrase = self._with_owner(first, token + 1, noun, owner, definite=not self._indefinite(first, floor))
        if phrase is not None and owner_first is not None:
            return Phrase(owner_first, phrase.last, phrase.who, phrase.kind, phrase.pronoun, phrase.sure)
        return phrase

    def _noun_ending(self, stop: int, floor: int) -> tuple[int, SpeakerNoun] | None:
        """The longest known noun that ends before `stop`: where it begins, and the noun."""
        key = self.document.key
        for size in range(min(MAX_NOUN_WORDS, stop - floor), 0, -1):
            noun = self.lexicon.nouns.get(tuple(key[stop - size : stop]))
            if noun is not None:
                return stop - size, noun
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
            if key[token] == "'s" or key[token] == "'" or key[token] in words["genitive"]:
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
            return Phrase(first, last, who, kind_of(owner), sure=False) if who and owner else _nobody(first, last)
        if noun.kind == "document":
            return self._document(first, last, noun, owner, who, definite=definite)
        if noun.kind == "state" and noun.noun in self.words["governments"]:
            if who is not None and owner is not None and owner.entity.type == "LOC":
                return Phrase(first, last, who, PLACE)
            return Phrase(first, last, Who(noun.name), BODY)
        if noun.noun in self.words["mouthpieces"] and who is not None and owner is not None:
            if owner.entity.type in ("ORG", "LOC"):  # a spokesman for the ministry speaks for it
                return Phrase(first, last, who, PERSON)
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
        return first > 0 and self.document.key[first - 1] in ("'s", "'")

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
            return _nobody(first, last)
        return Phrase(first, last, Who(noun.name), BODY, sure=False, document=True)

    def _issuer(self, token: int, sentence: int) -> Who | None:
        """Whose statement or report it is: the body that spoke last, else the one named or acting last."""
        speaking = self._recent(self._speaking_body, sentence, _MEMORY)
        if speaking is not None:
            return speaking
        number = bisect_left(self._body_starts, token) - 1
        if number >= 0 and sentence - self.document.sentence_of[self._body_starts[number]] <= 2:
            return who_of(self._bodies[number])
        return self._recent(self._body, sentence, _BODY_MEMORY) or self.last_speaker(sentence, 4)

    def _office_holder(self, token: int, noun: SpeakerNoun, owner: NamedSpan | None) -> Who | None:
        """Who holds an office that the article has named before: मुख्यमंत्री ने, the governor said."""
        best: RoleSpan | None = None
        for role in self._roles.get(noun.noun, ()):
            if role.first > token:
                break
            if owner is not None and role.of is not None and role.of.entity_id != owner.entity.entity_id:
                continue
            best = role
        if best is None:
            return None
        return who_of(self.analysis.mentions[best.person])

    def _anaphor(self, token: int, noun: SpeakerNoun) -> Who | None:
        """The body that a short head stands for: एजेंसी ने, the ministry said."""
        sentence = self.document.sentence_of[token]
        named: tuple[Who, int] | None = None
        number = bisect_left(self._body_starts, token) - 1
        for back in range(8):
            if number - back < 0:
                break
            mention = self._bodies[number - back]
            place = self.document.sentence_of[mention.first]
            if sentence - place > _BODY_MEMORY:
                break
            if noun.noun in mention.entity.name.lower() or self._introduced(mention, noun):
                named = (who_of(mention), place)
                break
        speaking = self._speaking_body
        if speaking is not None and sentence - speaking[1] <= 4 and (named is None or speaking[1] >= named[1]):
            if named is None or not self._other_head(speaking[0], noun):
                return speaking[0]
        if named is not None:
            return named[0]
        acting = self._recent(self._body, sentence, 4)
        if acting is not None:
            return acting
        if number >= 0 and sentence - self.document.sentence_of[self._bodies[number].first] <= 2:
            return who_of(self._bodies[number])
        return None

    def _introduced(self, mention: NamedSpan, noun: SpeakerNoun) -> bool:
        """Whether a name stands with a noun: the newspaper Dagens Nyheter, समाचार एजेंसी तास, the Varna group."""
        before = self._noun_ending(mention.first, max(0, mention.first - MAX_NOUN_WORDS))
        after = self._noun_starting(mention.last, min(len(self.document), mention.last + 2))
        return any(found is not None and found[1].noun.endswith(noun.noun) for found in (before, after))

    def _other_head(self, who: Who, noun: SpeakerNoun) -> bool:
        """Whether a body is called by another head than a noun: a ministry is no agency."""
        words = who.name.lower().split()
        heads = [word for word in words if word in self.words["anaphors"] and word != noun.noun]
        loose = self.words["interchangeable"]
        return any(not (head in loose and noun.noun in loose) for head in heads)

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
            if self.document.key[before] not in self.words["determiners"] and not self.document.raw[before][:1].isupper():
                return False
            start = before
        return False

    def _bracket_start(self, token: int, floor: int) -> int | None:
        for index in range(token - 1, max(floor, token - _BRACKET) - 1, -1):
            if self.document.raw[index] in "([":
                return index
        return None

    # --- phrases that begin at a token (verb-medial languages) ---

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
        phrase = self._with_owner(noun[0], noun[1], noun[2], owner, definite=definite)
        return phrase and Phrase(first, phrase.last, phrase.who, phrase.kind, phrase.pronoun, phrase.sure)

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

    def _noun_starting(self, index: int, limit: int) -> tuple[int, SpeakerNoun] | None:
        key = self.document.key
        for size in range(min(MAX_NOUN_WORDS, limit - index), 0, -1):
            noun = self.lexicon.nouns.get(tuple(key[index : index + size]))
            if noun is not None:
                return index + size, noun
        return None

    def _possessed(self, mention: NamedSpan) -> bool:
        return mention.last < len(self.document) and self.document.key[mention.last] in ("'s", "'")

    def _goes_on(self, mention: NamedSpan, limit: int) -> bool:
        """Whether a noun follows a name within its phrase: Interior Ministry spokesman, Scottish government."""
        if self._possessed(mention):
            return True
        nxt = mention.last
        return nxt < limit and (mention.adjective or self._noun_starting(nxt, limit) is not None or self.analysis.mention_at[nxt] >= 0)


def who_of(mention: NamedSpan) -> Who:
    """The entity that a mention names."""
    return Who(mention.entity.name, mention.entity.entity_id)


def kind_of(mention: NamedSpan | None) -> str:
    """Whether a mention names a person or a body."""
    if mention is None or mention.entity.type == "ORG":
        return BODY
    return PERSON if mention.entity.type == "PER" else PLACE


def _nobody(first: int, last: int) -> Phrase:
    return Phrase(first, last, None, NOBODY)
