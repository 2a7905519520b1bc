"""Who speaks where the verb follows its subject: X said, said X, X, the minister, said, R quoted X as saying."""

from __future__ import annotations

from flows.facts.analysis import Who
from flows.facts.speech.relays_verb_medial import MedialRelays
from flows.facts.speech.reports import Cue
from flows.facts.speech.saying import SayHit
from flows.facts.speech.speaker_memory import PERSON, PLACE, Phrase, who_of
from flows.frozen import replace
from flows.text.document import PUNCT, WORD, Sentence
from flows.text.phrases import Hit

_MUTE = frozenset({"event", "thing", "weapon", "vehicle", "money", "rate", "condition", "animal", "score"})
_UNFIT = ("not_speakers", "of_words", "possessives")  # lists of words that no unknown speaker ends with
_ADVERBS = 8  # words skipped between a speaker and the verb
_APPOSITION = 40
_PHRASE = 14  # tokens of a noun phrase
_OFFICE = 8  # tokens of an office and its holder behind a place
_REACH = 2  # sentences back to who spoke before
_TELLERS = 8  # tokens from people to what they say


class MedialCues(MedialRelays):
    """Reads verbs of saying with their speakers, sentence by sentence."""

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
            if (
                self.document.kind[index] == PUNCT
                or key[index] in self.words["adverbs"]
                or key[index] in self.words["coordinators"]
            ):
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
                found.append((hit, self._officer_of(phrase, sentence) or phrase if phrase.kind == PLACE else phrase))
        return found

    def _officer_of(self, place: Phrase, sentence: Sentence) -> Phrase | None:
        """Who is told behind his place before a mark: According to Durg | range inspector-general | Om Paul, a Belgian | spokesman."""
        raw, token = self.document.raw, place.last
        stop = min(place.last + _OFFICE, sentence.last)
        while token < stop and raw[token] not in ",;:.":
            token += 1
        if token == place.last or token >= self.document.size:
            return None
        found = self.finder.ending_at(token, place.first)
        whole = found is not None and found.who is not None and found.kind == PERSON and found.last == token
        return found if whole and found is not None and found.first > place.first else None

    def _cue(self, hit: SayHit, sentence: Sentence, cues: list[Cue]) -> Cue | None:
        key = self.document.key
        if "nominal" in hit.frames and (hit.last >= sentence.last or key[hit.last] in self.words["complementisers"]):
            cue = self._possessed(hit, sentence)
            if cue is not None:
                return cue
        hit = replace(hit, frames=hit.frames - {"nominal"})
        if not hit.frames:
            return None
        title = self.finder.title_at(hit.first)
        if title is not None and title > hit.last:
            return None  # ABVP | state secretary
        floor = self._floor(hit, sentence)
        quoted = self._quoted_as(hit, sentence, floor)
        if quoted is not None:
            return quoted
        before, blocked, passive = self._skip_left(hit.first, floor)
        quoted_name = self.reports.quote_at[before - 1] if before > floor else -1
        if quoted_name >= 0 and self._named_in_quotes(quoted_name):
            before = self.reports.quotes[quoted_name].last
        if blocked or (key[hit.first] in self.words["quote_verbs"] and self._quotes_another(hit, sentence)):
            return None
        if passive and not self._gerund(hit.first):
            self._credit_agent(hit, sentence)
            return None
        if hit.last < sentence.last and key[hit.last] in self.words["passive_agent"] and "number" in hit.frames:
            self._credit_agent(hit, sentence)
            return None
        inverted = self._inverted(hit, sentence, before)
        if inverted is not None:
            return inverted
        ing = self._gerund(hit.first) and not passive
        return self._passed_on(self._regular(hit, sentence, floor, before, cues, ing), hit, sentence)

    def _named_in_quotes(self, number: int) -> bool:
        """Whether quote marks hold a name alone: 'Business Standard' | reported."""
        quote = self.reports.quotes[number]
        index = self.finder.analysis.mention_at[quote.first] if quote.first < quote.last else -1
        return index >= 0 and self.finder.analysis.mentions[index].last == quote.last

    def _floor(self, hit: SayHit, sentence: Sentence) -> int:
        """Where the search to the left ends: the sentence, or a quote that closes in it."""
        floor = sentence.first
        number = self.reports.quote_at[floor]
        if number >= 0 and not self._named_in_quotes(number):
            floor = max(floor, self.reports.quotes[number].outer_last)
        low = max(floor, hit.first - 60)
        for token in range(hit.first - 1, low - 1, -1) if self.reports.quotes else ():
            quote = self.reports.quote_at[token]
            if (
                quote >= 0
                and self.reports.quotes[quote].outer_last <= hit.first
                and self.reports.quotes[quote].words > 3
            ):
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
            if word == "," and before - 2 > floor and self._set_off(before - 1):  # have, however, said
                index = before - 2
                continue
            if word in self.words["negators"] or word in self.words["modals"]:
                return index, True, passive
            if index in self.date_first and self.date_first[index] >= floor:
                index = self.date_first[index]
                while index > floor and key[index - 1] in self.words["time_openers"]:
                    index -= 1
                continue
            if word in self.words["passive"]:
                passive = True
            elif (
                word not in self.words["adverbs"]
                and word not in self.words["perfect"]
                and not (word in self.words["possessives"] and key[before - 1] in self.lexicon.pronouns)  # he's called
                and word not in self.words["weekdays"]
                and word not in self.words["time_openers"]
            ):
                break
            index -= 1
        return index, False, passive

    def _set_off(self, token: int) -> bool:
        """Whether an adverb stands between commas."""
        return self.document.key[token] in self.words["adverbs"] and self.document.raw[token - 1] == ","

    def _gerund(self, token: int) -> bool:
        return self.document.key[token].endswith(self.lexicon.endings["gerund"])

    def _spoken(self, hit: SayHit) -> bool:
        """Whether a verb is a plain one in the past: said, added."""
        return hit.lemma in self.words["shared_verbs"] and not self._gerund(hit.first)

    def _possessed(self, hit: SayHit, sentence: Sentence) -> Cue | None:
        """X's claim that …, his promise that …"""
        before = hit.first - 1
        key = self.document.key
        while (
            before > sentence.first
            and before > hit.first - 4
            and key[before] not in self.words["possessive_pronouns"]
            and key[before] not in self.words["possessives"]
        ):
            before -= 1
        if key[before] in self.words["possessive_pronouns"]:
            who = self.finder.refer(self.lexicon.pronouns.get(key[before], "person"), before, sentence.number)
            phrase: Phrase | None = Phrase(before, before + 1, who, PERSON, True)
        elif key[before] in self.words["possessives"]:
            phrase = self.finder.ending_at(before, sentence.first)
        else:
            return None
        nominal = replace(hit, frames=frozenset({"nominal"}))
        return Cue(phrase.first, hit.last, phrase, nominal, True) if phrase is not None else None

    def _quoted_as(self, hit: SayHit, sentence: Sentence, floor: int) -> Cue | None:
        """R quoted X as saying …; X was quoted as saying by R."""
        key = self.document.key
        if not self._gerund(hit.first) and not self._spoken(hit):
            return None
        before = hit.first - 1
        if before > floor and key[before] in self.words["perfect"]:
            before -= 1
        if before <= floor or key[before] not in self.words["as_words"]:
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
            return Cue(phrase.first, hit.last, phrase, hit, True, False, relays) if phrase is not None else None
        if key[verb + 1] in self.words["passive_agent"]:  # X was quoted by R as saying
            index, _, _ = self._skip_left(verb, floor)
            phrase = self.finder.ending_at(index, floor)
            relays = self._by_agent(verb + 1, sentence)
            return Cue(phrase.first, hit.last, phrase, hit, True, False, relays) if phrase is not None else None
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
            if self.document.key[token] in self.words["as_words"]
        )

    def _inverted(self, hit: SayHit, sentence: Sentence, before: int) -> Cue | None:
        """ "…," said X; …, according to rule: the speaker stands after the verb."""
        if not hit.frames & {"quote", "bare"} or before != hit.first or hit.first == 0 or self._gerund(hit.first):
            return None
        if "tell" in hit.frames:
            return None  # told | Reuters, who is the one told
        token = hit.first - 1
        closing = self.reports.quote_closing(hit.first)
        if closing is None and self.document.raw[token] != ",":
            return None
        infinitive = self.clauses.signals["infinitive"] if self.clauses is not None else frozenset()
        if hit.last < sentence.last and self.document.key[hit.last] in infinitive:
            return None  # men, suspected | to be thieves, fled
        phrase = self.finder.starting_at(hit.last, min(sentence.last, hit.last + 24))
        if phrase is None and closing is not None:
            phrase = self._unknown_right(hit.last, sentence)
        if phrase is None or phrase.last - hit.last > 20:
            return None
        if self._verb_between(hit.last, phrase.last):
            return None
        if closing is None:
            person = phrase.kind == PERSON and phrase.who is not None and phrase.who.entity_id is not None
            ends = person and self.reports.is_end(phrase.last, sentence)  # which left two dead, said | Asha Rao.
            if not self._closes(phrase.last, sentence) or (
                not ends and self._appositive(token, sentence.first) is not None
            ):
                return None
        return Cue(hit.first, phrase.last, phrase, hit, True)

    def _unknown_right(self, first: int, sentence: Sentence) -> Phrase | None:
        """A name that no list has after the verb: "…," said Ahmed, a shopkeeper."""
        raw, last = self.document.raw, first
        while last < min(first + 4, sentence.last) and raw[last][:1].isupper():
            last += 1
        if last == first or (last < sentence.last and self.document.kind[last] != PUNCT):
            return None
        return Phrase(first, last, Who(self.document.slice(first, last)), PERSON, sure=False)

    def _regular(
        self, hit: SayHit, sentence: Sentence, floor: int, before: int, cues: list[Cue], ing: bool
    ) -> Cue | None:
        """X said, X, the minister, said; or the verb shares the speaker of the one before."""
        key, raw = self.document.key, self.document.raw
        named = self._behind_quote(sentence, floor, before, cues)
        if named is not None:
            return Cue(named.first, hit.last, named, hit, True)
        token = before - 1
        if token < floor:
            return self._shared(hit, sentence, cues) if floor > sentence.first and before == hit.first and ing else None
        if ing:
            if raw[token] in ",–—-" or key[token] in self.words["coordinators"] or self.reports.quote_at[token] >= 0:
                return self._shared(hit, sentence, cues)
            if key[token] not in self.words["gerund_links"] or self._doing_a_thing(token, hit, sentence):
                return None
            return self._shared(hit, sentence, cues)
        if key[token] in self.words["coordinators"]:
            return self._shared(hit, sentence, cues)
        if raw[token] == ",":
            found = self._appositive(token, floor)
            if found is not None:
                return Cue(found.first, hit.last, found, hit, True)
            earlier = token - 1
            if earlier > floor and key[earlier] in self.words["coordinators"]:
                return self._shared(hit, sentence, cues)
            return self._shared(hit, sentence, cues) if self._spoken(hit) and cues else None
        if raw[token] in "–—-":
            found = self._appositive(token, floor)
            return Cue(found.first, hit.last, found, hit, True) if found is not None else None
        if key[token] in self.words["relatives"]:
            return self._relative(hit, token, floor)
        base = key[hit.first] == hit.lemma.split()[0] and not self._past(hit.first)  # "put" is a past too
        if base and not (self._plural(before, floor) or self._far_tellers(before, floor, hit.last)):
            return None  # a post, the state: no verb
        if base and self._is_subject(hit.last, sentence):
            return None  # the jobs report will
        if key[token] in self.words["articles"]:
            return None  # an estimated 90 tonnes, the widely | reported outage
        if key[token] in self.words["superlatives"] and token > floor and key[token - 1] in self.words["articles"]:
            return None  # the most | reported outages
        noun = before == hit.first and not self._past(hit.first)
        if noun and not base and any(number.last == before for number in self.finder.analysis.numbers):
            return None  # the five | suspects
        if noun and self._past(token) and (key[token],) not in self.lexicon.nouns:
            return None  # denied | reports that; not: who asked not to be named | told
        phrase = self.finder.ending_at(before, floor) or self._unknown(before, floor, hit)
        phrase = self._before_gerund(before, floor) or phrase
        phrase = self._beyond_relative(phrase, floor) or self._past_relative(before, floor)
        if phrase is None:
            return None
        if phrase.pronoun and key[phrase.first] in self.words["impersonal"] and "weak" in hit.frames:
            return None
        if phrase.document and (writer := self._writer(phrase, sentence)) is not None:
            phrase = writer
        return Cue(phrase.first, hit.last, self._of_another(phrase, sentence), hit, True)

    def _writer(self, phrase: Phrase, sentence: Sentence) -> Phrase | None:
        """Who says something in a document told between him and the verb: Moody's | in a note | said."""
        token = phrase.first - 1
        while token > sentence.first and self.document.key[token] in self.words["determiners"]:
            token -= 1
        if token <= sentence.first or self.document.key[token] not in self.words["adjunct_prepositions"]:
            return None
        main = self._main_subject(sentence, token)
        return main if main is not None and main.who is not None and main.who.entity_id else None

    def _of_another(self, phrase: Phrase, sentence: Sentence) -> Phrase:
        """Who tells what a clause says of somebody else: the workers were dismissed, | they said: who spoke before."""
        if not phrase.pronoun or phrase.first == sentence.first or self.document.raw[phrase.first - 1] != ",":
            return phrase
        told = self._main_subject(sentence, phrase.first)
        before = self.finder.last_speaker_phrase(phrase.first, sentence.number, _REACH)
        if told is None or told.who != phrase.who or before is None or before.who == told.who:
            return phrase
        if before.kind != phrase.kind or (
            phrase.plural and before.who is not None and before.who.entity_id is not None
        ):
            return phrase  # one person is no "they"
        return Phrase(phrase.first, phrase.last, before.who, before.kind, pronoun=True, plural=phrase.plural)

    def _behind_quote(self, sentence: Sentence, floor: int, before: int, cues: list[Cue]) -> Phrase | None:
        """Who is named right behind a quote and described up to the verb: "…," | Asha Rao |, head of X, a firm in Y, said."""
        quote = self.reports.quote_at[floor - 1] if floor > sentence.first else -1
        if quote < 0 or self.reports.quotes[quote].outer_last != floor or any(cue.first >= floor for cue in cues):
            return None
        phrase = self.finder.starting_at(floor, before)
        if phrase is None and self.document.raw[before - 1] == ",":
            strange = self._unknown_right(floor, sentence)  # "…," | Mpho Dube |, the union's spokesman, told AFP
            apposed = strange is not None and strange.last < before - 1 and self.document.raw[strange.last] == ","
            return strange if apposed and not any(self._finite(t) for t in range(floor, before)) else None
        if phrase is None or phrase.first != floor or phrase.kind != PERSON or phrase.last >= before:
            return None
        sure = phrase.who is not None and phrase.who.entity_id and not phrase.pronoun
        raw = self.document.raw
        if not sure or raw[phrase.last] != "," or ";" in raw[phrase.last : before]:
            return None
        return phrase if not any(self._finite(t) for t in range(phrase.last, before)) else None

    def _is_subject(self, token: int, sentence: Sentence) -> bool:
        """Whether an auxiliary stands at a token, so that what precedes it is its subject: the jobs report | will show."""
        return token < sentence.last and self.document.key[token] in self.words["helpers"]

    def _doing_a_thing(self, link: int, hit: SayHit, sentence: Sentence) -> bool:
        """Whether a gerund behind "while" has a thing, and no clause, before the verb that tells: while confirming | it, said."""
        if self.clauses is None or self.document.key[link] not in self.clauses.signals["alongside"]:
            return False
        for token in range(hit.last, min(hit.last + _PHRASE, sentence.last)):
            if self.document.kind[token] == PUNCT or self.document.key[token] in self.words["complementisers"]:
                return False
            forms = self.clauses.forms.get(self.document.key[token], ())
            if any(form == "past" and lemma in self.clauses.zero_that for lemma, form in forms):
                return True
        return False

    def _before_gerund(self, stop: int, floor: int) -> Phrase | None:
        """Who does something as he speaks: the mayor, | while opening the bridge on Friday | said."""
        meanwhile = self.clauses.signals["alongside"] if self.clauses is not None else frozenset()
        for token in range(stop - 2, max(floor, stop - _PHRASE), -1):
            if self.document.kind[token] == PUNCT:
                return None
            if self.document.key[token] in meanwhile and self._gerund(token + 1):
                comma = self.document.raw[token - 1] == ","
                found = self._appositive(token - 1, floor) if comma else None
                return found or self.finder.ending_at(token - comma, floor)
        return None

    def _past_relative(self, stop: int, floor: int) -> Phrase | None:
        """The head of a relative clause: an officer who asked not to be named | told AFP."""
        for token in range(stop - 1, max(floor, stop - 14), -1):
            if self.document.kind[token] == PUNCT:
                return None
            if self.document.key[token] in self.words["relatives"]:
                return self.finder.ending_at(token, floor)
        return None

    def _beyond_relative(self, phrase: Phrase | None, floor: int) -> Phrase | None:
        """The union's leader who is heading the protests | said: the leader, not what his relative clause ends with."""
        if phrase is None or phrase.pronoun:
            return phrase
        finite = False
        for token in range(phrase.first - 1, max(floor, phrase.first - 14), -1):
            if self.document.kind[token] == PUNCT and self.document.raw[token] not in "-'’":
                return phrase
            finite = finite or self._finite(token) or self._past(token)
            if self.document.key[token] in self.words["relatives"] and finite:
                return self.finder.ending_at(token, floor) or phrase
        return phrase

    def _plural(self, stop: int, floor: int) -> bool:
        """Whether the words before a base form are plural, as its subject must be: officials say, Rao and Hill say."""
        key = self.document.key
        if key[stop - 1] in self.words["possessives"]:
            return False  # the country's | state media
        if self._plural_word(stop - 1):
            return True
        phrase = self.finder.ending_at(stop, floor)
        return phrase is not None and any(key[i] in self.words["joiners"] for i in range(phrase.first, stop))

    def _far_tellers(self, stop: int, floor: int, behind: int) -> bool:
        """Whether several people with a phrase behind them stand before a base form: residents in the area | say."""
        key = self.document.key
        within = self.words["adjunct_prepositions"] | self.words["of_words"]
        if behind >= len(key) or self.document.kind[behind] == PUNCT or key[behind] in within:
            return False  # people in the northern | state | of
        for token in range(stop - 1, max(floor, stop - _TELLERS), -1):
            if self.document.kind[token] == PUNCT or self._finite(token) or key[token] in self.words["possessives"]:
                return False
            if key[token] in within and (key[token - 1],) in self.lexicon.nouns and self._plural_word(token - 1):
                return True
        return False

    def _plural_word(self, token: int) -> bool:
        """Whether a word is a plural, or stands for several: officials, police."""
        key = self.document.key[token]
        return key.endswith(self.lexicon.endings["plural"]) or key in self.words["plural_subjects"]

    def _relative(self, hit: SayHit, token: int, floor: int) -> Cue | None:
        """X, who has often said …"""
        phrase = self.finder.ending_at(token + 1, floor)
        if phrase is None and token > floor and self.document.raw[token - 1] == ",":
            phrase = self._appositive(token - 1, floor)
        return Cue(token, hit.last, phrase, hit, True) if phrase is not None else None

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
                if (
                    inner is not None
                    and inner.kind == PERSON
                    and inner.who is not None
                    and inner.who.entity_id
                    and inner.last == comma
                ):
                    return Phrase(first, comma, inner.who, PERSON)
                if titled := self._titled(first, comma):
                    return titled
                if inner is not None and inner.last == comma and self._names_body(inner, index, floor):
                    return inner
            if raw[index] in ",–—-":
                found = self.finder.ending_at(index, floor)
                if found is not None and found.who is not None and not found.pronoun and self._heads(found, floor):
                    who = self._strange_name(index + 1, comma, found) or found.who
                    return Phrase(found.first, comma, who, found.kind)
                stop = index
        return None

    def _names_body(self, inner: Phrase, comma: int, floor: int) -> bool:
        """Whether an apposition names a body that is only described before it: the army's media wing, | the ISPR |, said."""
        if inner.who is None or inner.pronoun or inner.plural or not inner.who.entity_id:
            return False
        before = self.finder.ending_at(comma, floor)
        described = before is None or before.who is None or before.who.entity_id is None
        entity = self.finder.analysis.catalogue.entities.get(inner.who.entity_id)
        return described and entity is not None and entity.type == "ORG"

    def _titled(self, first: int, comma: int) -> Phrase | None:
        """The person who ends an apposition, behind a title alone: one of the founders, Sen. | Asha Rao |, said."""
        number = self.finder.analysis.mention_at[comma - 1]
        person = self.finder.analysis.mentions[number] if number >= 0 else None
        if person is None or person.entity.type != "PER" or person.last != comma or person.first == first:
            return None
        title = any(role.person == number and first <= role.first < comma for role in self.finder.analysis.roles)
        return Phrase(first, comma, who_of(person), PERSON) if title else None

    def _strange_name(self, first: int, last: int, found: Phrase) -> Who | None:
        """The name between commas of somebody told by a noun, where no list has it: the envoy, Shible Sahbani, said."""
        noun = found.kind == PERSON and found.who is not None and found.who.entity_id is None and not found.plural
        capital = all(self.document.raw[i][:1].isupper() for i in range(first, last))
        return Who(self.document.slice(first, last)) if noun and capital and 2 <= last - first <= 4 else None

    def _heads(self, phrase: Phrase, floor: int) -> bool:
        """Whether a phrase before a comma is a subject: nothing but its title and adverbs before it."""
        token = phrase.first - 1
        steps = 0
        while token >= floor and steps < 14:
            key = self.document.key[token]
            if (
                self.document.kind[token] == PUNCT
                or key in self.words["coordinators"]
                or key in self.words["complementisers"]
            ):
                return True
            if key in self.words["adjunct_prepositions"] and phrase.who is not None and phrase.kind != PERSON:
                return False
            if key in self.words["object_prepositions"]:
                return False
            token -= 1
            steps += 1
        return token < floor

    def _shared(self, hit: SayHit, sentence: Sentence, cues: list[Cue]) -> Cue | None:
        """The speaker of a verb without one: … and added, …, saying that …"""
        for cue in reversed(cues):
            if (
                cue.speaker is not None
                and cue.speaker.who is not None
                and "nominal" not in (cue.hit.frames if cue.hit else ())
            ):
                phrase = Phrase(hit.first, hit.first, cue.speaker.who, cue.speaker.kind, True)
                return Cue(hit.first, hit.last, phrase, hit, False, False, list(cue.relays))
        main = self._main_subject(sentence, hit.first)
        if main is None or main.who is None:
            return None
        return Cue(hit.first, hit.last, Phrase(hit.first, hit.first, main.who, main.kind, True), hit, False)

    def _name(self, token: int, floor: int) -> bool:
        """Whether one capitalised word may be a name: at the head of a sentence only if it is no other word."""
        key = self.document.key[token]
        if token > floor:
            return True
        known = any(key in group for group in self.words.values()) or (key,) in self.lexicon.nouns
        return not known and (self.clauses is None or key not in self.clauses.forms)

    def _thing(self, token: int) -> bool:
        """Whether a noun that ends at a token names what nobody is who speaks: the incidents | reported so far."""
        quantities = self.reports.analysis.lexicon.quantities
        if quantities is None or self.document.raw[token][:1].isupper():
            return False
        nouns = (quantities.nouns.match(self.document, at, token + 1) for at in range(max(0, token - 1), token + 1))
        return any(hit is not None and hit.last == token + 1 and hit.value.kind in _MUTE for hit in nouns)

    def _unknown(self, stop: int, floor: int, hit: SayHit) -> Phrase | None:
        """A noun or name that no list has: the paper's ombudsman said. Taken only before plain verbs of saying."""
        token = stop - 1
        key, raw, kind = self.document.key, self.document.raw, self.document.kind
        if "weak" in hit.frames or "act" in hit.frames or not hit.frames & {"bare", "clause"}:
            return None
        if kind[token] != WORD or any(key[token] in self.words[group] for group in _UNFIT):
            return None
        if raw[token][:1].isupper():
            first = token
            while first > floor and raw[first - 1][:1].isupper() and kind[first - 1] == WORD and token - first < 4:
                first -= 1
            if first == token and (key[token] in self.words["weekdays"] or not self._name(token, floor)):
                return None
            while first < token and (key[first],) in self.lexicon.nouns:
                first += 1  # Prosecutor | James Webb
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
                if before - 2 > floor and key[before - 2] in self.words["relatives"] and self._past(before - 1):
                    return self.finder.ending_at(before - 1, floor)  # Rao, who | brought the issue noted that
                if self._thing(token):
                    return None
                verb = self.clauses is not None and key[token] in self.clauses.forms  # his page | includes | posts
                return Phrase(before, stop, Who(key[token]), PERSON, sure=False) if not verb else None
        return None
