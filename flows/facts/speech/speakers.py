"""Who is meant by the noun phrase before or after a verb of saying: a name, an office, a noun, a pronoun."""

from __future__ import annotations

from itertools import islice

from flows.facts.analysis import NamedSpan, Participant, Who
from flows.facts.speech.saying import SpeakerNoun
from flows.facts.speech.speaker_memory import BODY, PERSON, Phrase, kind_of, who_of
from flows.facts.speech.speaker_nouns import SpeakerNouns
from flows.frozen import replace
from flows.text.document import PUNCT, WORD

_NO_NAME = ("postpositions", "subject", "genitive", "coordinators", "complementisers", "fillers", "auxiliaries")
_NO_DESCRIPTION = ("coordinators", "complementisers", "relatives", "auxiliaries")
_DESCRIPTION = 9  # tokens behind a name: of the Institute of Public Health in Pune
_ISSUED = 7  # tokens between a document and who issued it: data released on Monday by the bank
_OFFICES = 200  # of an article that are looked at for a party's member
_MODIFIERS = 4  # words before a noun: the federal finance ministry
_TELLING = 6  # tokens of what tells more of somebody: officials with direct knowledge of the plan
_BRACKET = 14  # tokens of a bracket after a name: (एनआईएस), (45)


class SpeakerFinder(SpeakerNouns):
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
        several = self.sets.ending_at(stop, floor)
        if several is not None:
            head = None if self.lexicon.verb_last else self._head_before(several[0], floor)
            return self._noun(head - 1, floor, depth) if head else self._several(several[0], stop, several[1])
        person = None if self.lexicon.verb_last else self._person_of(token, floor)
        if person is not None:
            return Phrase(person.first, stop, who_of(person), PERSON)
        phrase = self._set_off(stop, floor) or self._plain(token, floor, depth)
        if phrase is None:
            return None
        if not self.lexicon.verb_last:
            phrase = self._behind(phrase, floor)
        return self._joint(phrase, floor, depth)

    def _set_off(self, stop: int, floor: int) -> Phrase | None:
        """The person whose office ends before a token, behind a comma alone: Anna Hill, Majority Leader | said."""
        scan = self.analysis.scan
        hit = scan.title_end.get(stop) if scan is not None and not self.lexicon.verb_last else None
        if hit is None or hit.first - 2 < floor or self.document.raw[hit.first - 1] != ",":
            return None
        number = self.analysis.mention_at[hit.first - 2]
        person = self.analysis.mentions[number] if number >= 0 else None
        if person is None or person.entity.type != "PER" or person.last != hit.first - 1 or person.first < floor:
            return None
        return Phrase(person.first, stop, who_of(person), PERSON)

    def _behind(self, phrase: Phrase, floor: int) -> Phrase:
        """Who speaks where a phrase only tells more of him: data released by | the bank, officials close to | the talks."""
        key, at = self.document.key, phrase.first
        while at > max(floor, phrase.first - _MODIFIERS) and self._modifies(at - 1):
            at -= 1
        if at - 1 > floor and key[at - 1] in self.words["passive_agent"]:
            for stop in range(at - 2, max(floor, at - _ISSUED), -1):
                found = self._noun_ending(stop, floor)
                if found is not None:
                    document = found[1].kind == "document"
                    return replace(phrase, first=found[0], document=True) if document else phrase
            return phrase
        for start in range(at - 1, max(floor, at - _TELLING), -1):
            told = self.lexicon.phrases["telling"].match(self.document, start, at)
            found = self._noun_ending(start, floor) if told is not None and told.last == at else None
            if found is not None and found[1].kind in (PERSON, BODY):
                return self._with_owner(found[0], start, found[1], None, definite=False) or phrase
        return phrase

    def _modifies(self, token: int) -> bool:
        """Whether a token is a plain word before a noun, and no preposition, verb or name: the | finance | ministry."""
        key = self.document.key[token]
        if self.document.kind[token] != WORD or self.analysis.mention_at[token] >= 0 or token in self.barriers:
            return False
        return key not in self.lexicon.any_of(*_NO_DESCRIPTION, "adjunct_prepositions", "of_words")

    def _several(self, first: int, last: int, members: Participant | None) -> Phrase:
        """Both sides, these countries: the first of those who are meant speaks; nobody where they are not known."""
        if members is None or not members.who:
            return Phrase(first, last, None, BODY, plural=True)
        return Phrase(first, last, members.who[0], BODY, plural=True)

    def _person_of(self, token: int, floor: int) -> NamedSpan | None:
        """Anna Hill | of the ministry of railways, Rao | of Ward 84: the person whom such a phrase describes."""
        key, mention_at = self.document.key, self.analysis.mention_at
        barred = self.lexicon.any_of(*_NO_DESCRIPTION)
        for index in range(token, max(floor, token - _DESCRIPTION), -1):
            if self.document.kind[index] == PUNCT or key[index] in self.lexicon.pronouns or key[index] in barred:
                return None
            number = mention_at[index - 1]
            if key[index] in self.words["of_words"] and number >= 0 and index < token:
                mention = self.analysis.mentions[number]
                if mention.entity.type == "PER":
                    return mention if mention.last == index and mention.first >= floor else None
        return None

    def title_at(self, token: int) -> int | None:
        """One past the office that begins at a token, None where none does."""
        scan = self.analysis.scan
        hit = scan.title_at.get(token) if scan is not None else None
        return hit.last if hit is not None else None

    def _plain(self, token: int, floor: int, depth: int) -> Phrase | None:
        number = self.analysis.mention_at[token]
        if number >= 0 and self.analysis.mentions[number].last == token + 1:
            mention = self.analysis.mentions[number]
            if mention.first >= floor:
                mention = self._told_by(mention, floor)
                return self._short_head(mention, token, floor, depth) or self._named(mention, floor, depth)
        key = self.document.key[token]
        refers = self.lexicon.pronouns.get(key)
        if refers is not None:
            return self._pronoun(refers, token, floor, depth)
        return self._noun(token, floor, depth) or (self._longer(token, floor) if self.lexicon.verb_last else None)

    def _told_by(self, mention: NamedSpan, floor: int) -> NamedSpan:
        """Whose child or of which place somebody is told to be by a name: राजवीर | पुत्र चंद्रपाल सिंह ने; else who it names."""
        clauses = self.analysis.lexicon.clauses
        if clauses is None or not self.lexicon.verb_last:
            return mention
        introducing, key = clauses.signals["introducing"], self.document.key
        while mention.first - 2 >= floor and key[mention.first - 1] in introducing:
            number = self.analysis.mention_at[mention.first - 2]
            if number < 0 or self.analysis.mentions[number].entity.type != "PER":
                break
            mention = self.analysis.mentions[number]
        return mention

    def _longer(self, token: int, floor: int) -> Phrase | None:
        """A name with a last word that nobody knew: ओला इलेक्ट्रिक मोबिलिटी ने, किम जोंग ने after किम जोंग उन."""
        key = self.document.key
        for last in (token, token - 1):
            if self.document.kind[last] != WORD or key[last] in self.lexicon.any_of(*_NO_NAME):
                return None
            number = self.analysis.mention_at[last - 1] if last - 1 >= floor else -1
            if number >= 0:
                mention = self.analysis.mentions[number]
                known = mention.entity.type == "ORG" or self._part_of(mention, key[token])
                whole = mention.first >= floor and known
                return (
                    Phrase(mention.first, token + 1, who_of(mention), kind_of(mention), sure=False) if whole else None
                )
        return None

    def _part_of(self, mention: NamedSpan, key: str) -> bool:
        """Whether a word is part of a person's name as it is written elsewhere in the article."""
        same = (m for m in self._persons if m.entity.entity_id == mention.entity.entity_id)
        return any(key in self.document.key[m.first : m.last] for m in same)

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
        members = self.sets.pronouns.get(token) if refers in ("group", "honoured") else None
        who = members.who[0] if members is not None else self.refer(refers, token, sentence)
        kind = BODY if refers == "body" else PERSON
        plural = members is not None or (refers in ("group", "honoured") and who is not None and self.is_plural(who))
        return Phrase(token, token + 1, who, kind, pronoun=True, plural=plural)

    def _named(self, mention: NamedSpan, floor: int, depth: int) -> Phrase | None:
        """A name; "spokesman for the ministry" is a spokesman, and "the government of France" is France."""
        if mention.entity.type == "MISC":
            return None
        whole = Phrase(mention.first, mention.last, self.speaks(mention), kind_of(mention))
        if self.lexicon.verb_last:
            return self._posted(mention, floor) or whole
        before = mention.first - 1
        member = self.document.key[mention.last - 1] in self.words["members"]
        definite = self._behind_place(before, floor) if member else before
        if (
            (mention.adjective or member)
            and definite >= floor
            and self.document.key[definite] in self.words["definite"]
        ):
            held = self._member_told(mention, definite + 1) if member else None
            known = held or self.refer("person", mention.first, self.document.sentence_of[mention.first])
            if known is not None and not self.document.key[mention.first].endswith(self.lexicon.endings["plural"]):
                return Phrase(definite, mention.last, known, PERSON)  # the Italian said: who was told of before
        if mention.entity.type == "LOC":
            before = self._before_description(before, floor)
        while before >= floor and self.document.key[before] in self.words["determiners"]:
            before -= 1
        if before - 1 > floor and self.document.key[before] in self.words["passive_agent"]:
            found = self._noun_ending(before - 1, floor)  # economists | polled by Bloomberg
            if found is None or found[1].kind == "document":
                return whole
            return self._with_owner(found[0], mention.last, found[1], None, definite=False)
        if before <= floor or self.document.key[before] not in self.words["of_words"]:
            return whole
        number = self.analysis.mention_at[before - 1]
        if number >= 0 and self.analysis.mentions[number].entity.type == "PER":  # Anna Hill of the Interior Ministry
            person = self.analysis.mentions[number]
            return Phrase(person.first, mention.last, who_of(person), PERSON) if person.first >= floor else whole
        if number >= 0 and mention.entity.type == "LOC" and self.analysis.mentions[number].entity.type == "ORG":
            body = self.analysis.mentions[number]  # the Police Command | in Niger
            return Phrase(body.first, mention.last, who_of(body), kind_of(body)) if body.first >= floor else whole
        found = self._noun_ending(before, floor)
        if mention.entity.type == "LOC" and self.document.key[before - 1] in self.words["localities"]:
            first = found[0] if found is not None else before - 1
            head = self._head_before(first, floor)  # an official in the eastern | state of Bihar
            described = self._noun(head - 1, floor, depth + 1) if head is not None else None
            return replace(described, last=mention.last) if described is not None else whole
        if found is None and self._participle(before - 1):
            described = self.ending_at(before - 1, floor, depth + 1)  # a man | based in Pune
            return replace(described, last=mention.last) if described is not None else whole
        if found is None:
            return self._strange_head(before - 1, mention) or whole
        first, noun = found
        return self._with_owner(first, before, noun, mention, definite=not self._indefinite(first, floor))

    def _posted(self, place: NamedSpan, floor: int) -> Phrase | None:
        """Who holds an office in the place that stands behind it: थाना प्रभारी | जलालपुर | ने कहा."""
        found = self._noun_ending(place.first, floor) if place.entity.type == "LOC" and not place.adjective else None
        if found is None or found[1].kind != PERSON or found[1].plural:
            return None
        return self._with_owner(found[0], place.last, found[1], place, definite=True)

    def _member_told(self, party: NamedSpan, first: int) -> Who | None:
        """The last person told of whose office is of a party or of the place named with it, or that of a lawmaker."""
        number = self.analysis.mention_at[first]
        owners = {party.entity.entity_id, self.analysis.mentions[number].entity.entity_id if number >= 0 else None}
        for role in islice(reversed(self.analysis.roles), _OFFICES):
            owner = role.of.entity_id if role.of is not None else None
            if role.first < first and (owner in owners or role.role in self.words["lawmakers"]):
                return who_of(self.analysis.mentions[role.person])
        return None

    def _behind_place(self, token: int, floor: int) -> int:
        """Before the place of a party's member: the | Ohio | Democrat."""
        number = self.analysis.mention_at[token] if token > floor else -1
        place = number >= 0 and self.analysis.mentions[number].entity.type == "LOC"
        return self.analysis.mentions[number].first - 1 if place else token

    def _before_description(self, token: int, floor: int) -> int:
        """Past what describes a place, to its preposition, if it has one: rebels | in northern Ethiopia."""
        for at in range(token, max(floor, token - _MODIFIERS), -1):
            if self.document.key[at] in self.words["of_words"]:
                return at
            if not self._modifies(at):
                break
        return token

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
        return Phrase(other.first, phrase.last, other.who, other.kind, plural=True)

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

    def _holder(self, index: int, limit: int) -> NamedSpan | None:
        """Who holds the office that is told at a token: said | Shikarpur SSP Asif Khan, the Superintendent (SP) Asif Khan."""
        number = self.office_at.get(index, -1)
        person = self.analysis.mentions[number] if number >= 0 else None
        return person if person is not None and index < person.first and person.last <= limit else None

    def starting_at(self, first: int, limit: int) -> Phrase | None:
        """The noun phrase that begins at a token and ends by `limit`: said the ministry's spokesman Ian Hill."""
        several = self.sets.starting_at(first, limit)
        if several is not None:
            return self._several(first, *several)
        document, mentions = self.document, self.analysis.mentions
        index = first
        noun: tuple[int, int, SpeakerNoun] | None = None
        owner: NamedSpan | None = None
        possessed = False  # the prime minister's | adviser on health Anna Hill
        stop = min(limit, first + 14)
        while index < stop:
            number = self.analysis.mention_at[index]
            key = document.key[index]
            holder = self._holder(index, limit) if index in self.office_at else None
            if holder is not None:
                return Phrase(first, holder.last, who_of(holder), PERSON)
            if number >= 0:
                mention = mentions[number]
                if mention.entity.type == "PER" and not self._possessed(mention):
                    return Phrase(first, mention.last, who_of(mention), PERSON)
                told = noun is not None and noun[1] == index and noun[2].kind != "document" and not noun[2].plural
                if told and mention.entity.type == "ORG" and not self._possessed(mention):
                    return Phrase(first, mention.last, who_of(mention), BODY)  # according to pollster | Ipsos
                owner = mention
                index = mention.last
                if noun is None and mention.entity.type != "MISC" and not self._goes_on(mention, limit):
                    return Phrase(first, mention.last, self.speaks(mention), kind_of(mention))
                continue
            if noun is not None and noun[2].kind == "document" and self._agent(index, limit):
                index += 2  # a report published by | the central bank
                continue
            if index > first and (index in self.barriers or key in self.words["complementisers"]):
                break
            if document.kind[index] == PUNCT and key not in ("'", "-"):
                if key != "." or index == first or not self._abbreviated(index - 1):
                    break
                index += 1
                continue
            if index == first and key in self.lexicon.pronouns and key not in self.words["possessive_pronouns"]:
                return self._pronoun(self.lexicon.pronouns[key], index, first, 0)
            if noun is not None and key in self.words["possessives"]:
                noun, possessed = None, True
                index += 1
                continue
            if noun is not None and (key in self.words["of_words"] or self._new_phrase(index)):
                break  # told reporters | the police had come
            found = self._noun_starting(index, limit)
            if found is not None:
                noun = (index, found[0], found[1])
                index = found[0]
                continue
            adjunct = index > first and key in self.words["adjunct_prepositions"] and not possessed
            if adjunct and noun is None and owner is None:
                break
            index += 1
        return self._headed(first, limit, *noun, owner) if noun is not None else None

    def _headed(
        self, first: int, limit: int, noun_first: int, noun_last: int, noun: SpeakerNoun, owner: NamedSpan | None
    ) -> Phrase | None:
        """Who is meant by a phrase that a noun heads: by the name behind it, else by whose it is."""
        if owner is None and noun_last < limit:
            owner = self._of_owner(noun_last, limit)
        named = self._appositive(max(noun_last, owner.last if owner is not None else 0), noun, limit)
        if named is not None:
            return Phrase(first, named.last, who_of(named), PERSON)
        definite = not self._indefinite(noun_first, first)
        phrase = self._with_owner(noun_first, noun_last, noun, owner, definite=definite)
        return phrase and replace(phrase, first=first)

    def _agent(self, index: int, limit: int) -> bool:
        """Whether a participle stands before the one who did it: published | by the central bank."""
        key = self.document.key
        return index + 2 < limit and self.document.kind[index] == WORD and key[index + 1] in self.words["passive_agent"]

    def _new_phrase(self, index: int) -> bool:
        """Whether an article begins another noun phrase, and not the one after a preposition: a report | by the BBC."""
        key = self.document.key
        return key[index] in self.words["articles"] and key[index - 1] not in self.words["adjunct_prepositions"]

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
        return mention.last < self.document.size and self.document.key[mention.last] in self.words["possessives"]

    def _goes_on(self, mention: NamedSpan, limit: int) -> bool:
        """Whether a noun follows a name within its phrase: Interior Ministry spokesman, Scottish government."""
        if self._possessed(mention):
            return True
        nxt = mention.last
        return nxt < limit and (
            mention.adjective or self._noun_starting(nxt, limit) is not None or self.analysis.mention_at[nxt] >= 0
        )
