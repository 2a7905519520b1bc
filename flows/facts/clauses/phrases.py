"""What reading clauses rests on in any word order: phrases with their markers, and the standing of a clause."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter

from flows.facts.analysis import Analysis, Clause, NamedSpan, Participant, Who
from flows.facts.clauses.lexicon import ActorNoun, ClauseLexicon
from flows.facts.clauses.references import Referents
from flows.facts.clauses.verb_group import FINITE, INFINITIVE, QUOTES, VerbGroup
from flows.text.document import NUMBER, PUNCT, Document, Sentence, either, tokens_of, without

_MARKER = attrgetter("marker")
_NEAR = 30  # tokens before a marker in which its phrase begins
_NOUN = 2  # tokens before the last of a noun for somebody
LONGEST = 400  # tokens of a sentence that are read: longer ones are lists or noise


class Reader:
    """Reads phrases of one article in order."""

    def __init__(self, analysis: Analysis, lexicon: ClauseLexicon) -> None:
        self.analysis = analysis
        self.lexicon = lexicon
        self.document: Document = analysis.document
        self.referents = Referents(analysis, lexicon)
        self.nouns: dict[str, ActorNoun] = {}
        self.dated = bytearray(self.document.size)
        self.numbers = self.document.kinds(NUMBER)
        self.counts = bytearray(self.numbers)  # numbers in words as well
        for span in analysis.dates:
            self.dated[span.first : span.last] = b"\x01" * (span.last - span.first)
        self.qualifying = bytearray(self.document.size + 1)  # words that belong to a number: more than ten, up to 40
        for number in analysis.numbers:
            before = self.document.key[max(number.outer_first - 1, 0) : number.outer_first]
            ranging = number.qualifier == "range" and not lexicon.signals["ranging"].isdisjoint(before)
            first = number.outer_first - ranging
            self.qualifying[first : number.first] = b"\x01" * (number.first - first)
        if lexicon.verb_last:
            for number in analysis.numbers:
                self.counts[number.first : number.last] = b"\x01" * (number.last - number.first)
                if number.unit_kind == "time":  # for five months: no participant either
                    first = number.outer_first
                    if first and self.document.key[first - 1] in lexicon.signals["spans"]:
                        first -= 1
                    self.dated[first : number.outer_last] = b"\x01" * (number.outer_last - first)
        self.aside = either(self.dated, self.referents.punctuation)  # what a phrase neither begins nor ends with
        self.markers = self.document.marks(lexicon.marker_keys)
        self.determined = self.document.marks(lexicon.determiners)
        self.owned = self.document.marks(lexicon.possessives)
        self.telling = self._telling()
        self.opening = either(either(self.determined, self.numbers), self.dated)
        self.cutting = without(self.document.marks(lexicon.cutter_keys), self.referents.mentioned)
        self.open: list[tuple[list[Participant], int, str]] = []
        self.bounds, self.approximate = lexicon.signals["bounds"], lexicon.signals["approximate"]
        self.spans = lexicon.signals["spans"]
        self.postposed = self.document.marks(lexicon.signals["postposed"])
        # what may stand before a noun for people that opens a clause
        self.before_party = lexicon.signals["vague"] | lexicon.signals["many"] | lexicon.particles | lexicon.determiners
        self.marker_at: dict[int, tuple[str, int]] = {}  # token -> the role and end of the case marker there
        self.role_at: dict[int, str] = {}  # token -> the role that it marks by itself
        self._read_markers()

    def phrase(self, marker: str, first: int, last: int, free: Callable[[], bool] = bool) -> list[Participant]:
        """The participants of a phrase with its marker; what stands unmarked before it comes first.

        `free` says whether a subject may stand there, which few phrases ask; as `bool` says it, none may.
        """
        out: list[Participant] = []
        aside = self.aside
        while last > first and aside[last - 1]:
            last -= 1
            if (
                self.document.kind[last] != PUNCT
            ):  # आतिशी के | रविवार | को: no participant is a date, but what is before it
                marker = "bare"
                while last > first and self.dated[last - 1]:
                    last -= 1
                break
        while first < last and aside[first]:
            first += 1
        if last <= first:
            return out
        if last - first > 1 and self.postposed[last - 1]:
            last -= 1  # guards | loyal | to the king
        if 1 not in self.telling[first:last]:
            return self.of_nobody(marker, first, last)
        if self.lexicon.verb_last:
            if self.role_at.get(last - 1) == "of":
                opened = self.new_phrase_at(first, last) if free() else None
                if opened is None and free() and self.opens_with_party(first, last):
                    opened = self.subject_run(first, last)
                if opened is None:
                    return self.owner(first, last - 1)
                return [*self.phrase("bare", first, opened), *self.owner(opened, last - 1)]
            told_on = self.analysis.mention_at[first] >= 0 and self.told_on(first, last)
            loose = self.loose(first, last) if not told_on else None
            if loose is None and not told_on and marker not in ("subj", "by", "source") and free():
                loose = self.subject_run(first, last)
            if loose is not None and self.document.key[loose] not in self.lexicon.prospective:  # 20 सदस्यों वाली टीम
                out += self.phrase("bare", first, loose)
                first = loose
        found = self.referents.resolve(first, last)
        begin = first
        if found.before:
            out += [Participant("bare", token, token + 1, (who,), (), "name") for who, token in found.before]
            begin = found.first
        if not self.lexicon.verb_last:
            out.append(Participant(marker, begin, last, found.who, found.mentions, found.kind))
            return out
        if found.who and found.mentions:
            named = self.analysis.mentions[found.mentions[0]].first
            told = named and marker == "from" and self.document.key[named - 1] in self.lexicon.acts_told
            if told or marker in self.lexicon.locative:  # सपा की शिकायत | चुनाव आयोग से
                out += self.owner_of_thing(begin, named)
        if marker in ("from", "with") and (head := self.met_by(found.who, begin, last)) > begin:
            out += self.owner(begin, head - 1)
            begin = head
        if (country := self.country_alone(found.mentions, begin, last)) > begin:
            out += self.owner(begin, country - 1)
            begin = country
        if not found.who:
            cut = self.genitive_before(last - 1, begin)
            if cut >= 0:
                owners = self.owner(begin, cut)
                if marker in self.lexicon.locative:  # राजस्थान के कोटा में: in Rajasthan
                    owners = self.with_places(owners, marker, last)
                if marker == "for":  # रूस की मदद के लिए: for Russia
                    return [*out, *(marked(p, "for") if p.marker == "of" else p for p in owners)]
                out += owners
            elif not out and self.opens_with_party(begin, last):
                mention = self.analysis.mentions[self.analysis.mention_at[begin]]
                party = (Who(mention.entity.name, mention.entity.entity_id),)
                out.append(Participant("loose", begin, mention.last, party, (self.analysis.mention_at[begin],), "name"))
        out.append(Participant(marker, begin, last, found.who, found.mentions, found.kind))
        return out

    def with_places(self, owners: list[Participant], marker: str, last: int) -> list[Participant]:
        """The owners of a phrase with those marked like it that are places: राजस्थान के कोटा | में."""
        countries = self.document.key[last - 1] in self.lexicon.signals["place_nouns"]
        return [marked(p, marker) if p.marker == "of" and self.is_place(p, countries) else p for p in owners]

    def country_alone(self, mentions: tuple[int, ...], first: int, last: int) -> int:
        """Where a country begins that a genitive before it cannot own: रूस के | यूक्रेन पर आक्रमण करने; 0 for none."""
        if not mentions:
            return 0
        mention = self.analysis.mentions[mentions[-1]]
        alone = mention.entity.kind == "country" and not mention.adjective and mention.last == last
        before = mention.first - 1
        if not alone or before <= first or self.role_at.get(before) != "of":
            return 0
        return mention.first if self.document.key[before] in self.lexicon.signals["genitive_subject"] else 0

    def met_by(self, who: tuple[Who, ...], first: int, last: int) -> int:
        """Where whom people meet begins behind whose meeting it is: किसान नेताओं की | कलेक्टर से वार्ता; 0 where nobody owns.

        An office and a name are no wives or daughters: what is feminine and theirs comes later.
        """
        key, signals = self.document.key, self.lexicon.signals
        if not who or signals["whose_death"].isdisjoint(key[first + 1 : last - 1]):
            return 0
        cut = self.genitive_before(last - 1, first)
        if cut < 0 or key[cut] not in signals["whose_death"]:
            return 0
        number = self.analysis.mention_at[cut - 1]
        noun = self.noun_ending(cut) if number < 0 else None
        people = (
            self.analysis.mentions[number].entity.type == "PER" if number >= 0 else noun is not None and noun.plural
        )
        named = self.analysis.mention_at[cut + 1]
        hit = self.lexicon.actors.match(self.document, cut + 1, last) if named < 0 else None
        one = named >= 0 or (hit is not None and self.referents.honoured(hit.value.noun))
        return cut + 1 if people and one else 0

    def of_nobody(self, marker: str, first: int, last: int) -> list[Participant]:
        """The same of words that tell of nobody, as half of all phrases do."""
        owns = self.role_at.get(last - 1) == "of" if self.lexicon.verb_last else False
        self.referents.pass_over(first, last - 1 if owns else last)
        if owns or (marker == "for" and self.lexicon.verb_last and self.genitive_before(last - 1, first) >= 0):
            return []
        return [Participant(marker, first, last)]

    def owner_of_thing(self, first: int, place: int) -> list[Participant]:
        """Whose thing stands unmarked before a place: दोनों मंत्रियों की | बैठक | पेरिस में."""
        cut = self.genitive_before(place - 1, first)
        if cut < 0 or any(self.analysis.mention_at[i] >= 0 for i in range(cut + 1, place)):
            return []
        if self.document.key[place - 1] in self.lexicon.signals["place_nouns"]:
            return []  # सूडान की राजधानी खार्तूम में
        return self.owner(first, cut)

    def told_on(self, first: int, last: int) -> bool:
        """Whether a phrase goes on with who the one is with whose name it begins: रमेश | नाम के युवक को, कमल | पुत्र रामलाल को."""
        end, signals = self.analysis.mentions[self.analysis.mention_at[first]].last, self.lexicon.signals
        key = self.document.key[end] if end < last else ""
        return key in signals["sums_up"] or key in signals["introducing"]

    def new_phrase_at(self, first: int, last: int) -> int | None:
        """Where a determiner or number begins another phrase after somebody: पुलिस | एक आरोपी के, मैक्रों | तीन दिन की."""
        document, lexicon = self.document, self.lexicon
        alone = first + 1 < last and document.key[first] in lexicon.pronoun_keys
        if alone and document.key[first + 1] not in lexicon.not_phrases:
            pronoun = lexicon.pronouns.match(document, first, last)
            if pronoun is not None and pronoun.last == first + 1 and pronoun.value.marker == "bare":
                return first + 1  # वे | मंत्री से
        index = self.opening.find(1, max(first + 1, last - _NEAR), last)
        while index >= 0 and not self.nominal_end(index - 1):
            index = self.opening.find(1, index + 1, last)
        return index if index >= 0 else None

    def is_place(self, participant: Participant, countries: bool) -> bool:
        """Whether a phrase names places alone; countries, which may act, only where they are asked for."""
        entities = [self.analysis.mentions[number].entity for number in participant.mentions]
        return bool(entities) and all(e.type == "LOC" and (countries or e.kind != "country") for e in entities)

    def owner(self, first: int, last: int) -> list[Participant]:
        """The phrase before a genitive: पुतिन | की सराहना, हाईकोर्ट | के 3 मई के फैसले."""
        if self.lexicon.verb_last and self.dated[last - 1]:
            while last > first and self.aside[last - 1]:
                last -= 1
            last -= self.role_at.get(last - 1) == "of"
        found = self.referents.resolve(first, last)
        out = [Participant("bare", token, token + 1, (who,), (), "name") for who, token in found.before]
        if not found.who and self.lexicon.verb_last:
            cut = self.genitive_before(last - 1, first)
            if cut >= 0:  # भारत के | प्रस्ताव का समर्थन
                return [*out, *self.owner(first, cut)]
        if found.who:
            out.append(
                Participant("of", found.first if found.before else first, last, found.who, found.mentions, found.kind)
            )
        return out

    def genitive_before(self, last: int, first: int) -> int:
        """The genitive marker nearest before token `last` and behind token `first`; -1 for none."""
        index = self.markers.rfind(1, first + 1, max(last, 0))
        while index >= 0 and self.role_at.get(index) != "of":
            index = self.markers.rfind(1, first + 1, index)
        return index

    def _telling(self) -> bytes:
        """The tokens that tell of somebody, and those into which a noun for somebody before them may reach."""
        row, size = either(self.referents.telling, self.owned), self.document.size
        reaching = self.document.marks(self.lexicon.actors.longer)
        for behind in range(1, _NOUN + 1):
            row = either(row, (b"\0" * behind + reaching)[:size])
        return row

    def _read_markers(self) -> None:
        """Find the case markers of the article; none inside a name."""
        key, raw, markers = self.document.key, self.document.raw, self.lexicon.markers
        counted = (
            either(self.document.marks(self.bounds), self.numbers) + b"\0"
        )  # behind what a preposition may be rough
        single = self.lexicon.single_markers
        # Not around 150 residents, a dusk-to-dawn curfew.
        for index in tokens_of(without(self.markers, either(self.referents.inner, self.qualifying[:-1]))):
            role, last = single.get(key[index]), index + 1
            if role is None:
                hit = markers.match(self.document, index)
                if hit is None:
                    continue
                role, last = hit.value, hit.last
            rough = counted[last] and self.approximates(index, last)
            if not rough and not (raw[index - 1] == "-" and self.in_compound(index)):
                self.marker_at[index] = (role, last)
                if last == index + 1:
                    self.role_at[index] = role

    def in_compound(self, index: int) -> bool:
        """Whether a token stands between hyphens: dusk-to-dawn."""
        raw = self.document.raw
        return raw[index - 1 : index] == raw[index + 1 : index + 2] == ["-"] and self.document.glued(index)

    def approximates(self, index: int, end: int) -> bool:
        """Whether a preposition stands before a count of which it says that it is rough: about 40, at least 31."""
        key = self.document.key
        if end >= len(key):
            return False
        if key[end] in self.bounds:
            return True
        return bool(self.numbers[end]) and not self.dated[end] and key[index] in self.approximate

    def cutter(self, index: int) -> tuple[str, int] | None:
        """The kind and end of a word that cuts clauses at a token."""
        if not self.cutting[index]:
            return None
        hit = self.lexicon.cutters.match(self.document, index)
        if hit is None or (hit.last < self.document.size and self.measures(index, hit.last)):
            return None
        if hit.value == "consequence" and not self.lexicon.verb_last and self.within(index):
            return None
        if (
            hit.value == "time"
            and not self.lexicon.verb_last
            and (self.only_dates(hit.last) or self.longer(index, hit.last))
        ):
            return None
        return (hit.value, hit.last)

    def longer(self, first: int, last: int) -> bool:
        """Whether a word begins a longer preposition: charged | as part of | a plot."""
        marker = self.lexicon.markers.match(self.document, first)
        return marker is not None and marker.last > last

    def only_dates(self, first: int) -> bool:
        """Whether nothing but a date stands behind a word like "since": which has ruled | since 2012, | arrested."""
        last = first
        while last < self.document.size and self.dated[last]:
            last += 1
        return last > first and last < self.document.size and self.document.kind[last] == PUNCT

    def within(self, index: int) -> bool:
        """Whether a word stands inside a clause: the two states | then | broke off ties."""
        document = self.document
        inside = index > document.sentences[document.sentence_of[index]].first and document.kind[index - 1] != PUNCT
        return inside and document.key[index - 1] not in self.lexicon.coordinators

    def measures(self, index: int, end: int) -> bool:
        """Whether a word only measures or compares: as many as, as well as."""
        key = self.document.key
        words = self.lexicon.signals["measures"]
        return key[end] in words or (index > 0 and key[index - 1] in words)

    def add(self, clause: Clause) -> int:
        """Add a clause; its subject is remembered."""
        clause.status = status_of(clause)
        self.analysis.clauses.append(clause)
        if clause.form == FINITE:
            told = ("obj", "to") if clause.passive else ("subj",)
            if self.lexicon.verb_last and self.tells_whose_word(clause):
                told = ("of",)
            for participant in clause.participants:
                if participant.marker in told and participant.who and participant.kind not in ("pronoun", "inherited"):
                    opens = clause.first <= self.document.sentences[clause.sentence].first + 1
                    main = clause.relation in ("main", "coordinate") and (opens or self.closes_quote(clause))
                    self.referents.note_subject(participant.who, self.lexicon_nouns(), clause, main)
                    break
            self.note_pair(clause)
        return len(self.analysis.clauses) - 1

    def tells_whose_word(self, clause: Clause) -> bool:
        """Whether a clause tells by a noun who says something: सेना का | कहना है कि उसने ..."""
        last = clause.participants[-1] if clause.participants else None
        if last is None or last.marker != "of" or last.last + 1 >= self.document.size:
            return False
        return self.document.key[last.last + 1] in self.lexicon.signals["words_told"]

    def note_pair(self, clause: Clause) -> None:
        """Remember two who meet: the minister met Ana Roe. | They agreed ..."""
        if clause.lemma not in self.lexicon.signals["meeting"] or clause.negated:
            return
        told = [p.who for p in clause.participants if p.marker in ("subj", "with", "obj") and p.who]
        pair = tuple(w for who in told for w in who if w.entity_id is not None)
        if len(told) == len(pair) == len(set(pair)) == 2:
            self.referents.memory.group = pair

    def closes_quote(self, clause: Clause) -> bool:
        """Whether a verb of saying follows the words that were said: "...," the colonel said."""
        if clause.lemma not in self.lexicon.zero_that or not clause.first:
            return False
        return self.document.raw[clause.first - 1] in QUOTES or self.document.raw[clause.first] in QUOTES

    def lexicon_nouns(self) -> dict[str, ActorNoun]:
        """Actor nouns by their English name."""
        if not self.nouns:
            self.nouns = self.lexicon.actor_names
        return self.nouns

    def nominal_end(self, index: int) -> bool:
        """Whether a name or a noun for somebody ends at a token."""
        number = self.analysis.mention_at[index]
        if number >= 0:
            return self.analysis.mentions[number].last == index + 1 and not self.analysis.mentions[number].adjective
        return self.noun_ending(index + 1) is not None

    def noun_ending(self, last: int) -> ActorNoun | None:
        """The longest noun for somebody that ends before a token."""
        begin = max(0, last - 1 - _NOUN)
        if 1 not in self.referents.acting[begin:last]:
            return None
        return self.lexicon.noun_ending(self.document, begin, last)

    def loose(self, first: int, last: int) -> int | None:
        """Where an unmarked subject ends that stands before another phrase: उत्तर कोरियाई सैनिक | यूक्रेन के ..."""
        document, at, lexicon = self.document, self.analysis.mention_at, self.lexicon
        near = max(first + 1, last - _NEAR)
        if 1 in self.owned[near:last]:
            return self.owned.find(1, near, last)
        if 1 in self.opening[near:last] or document.key[first] in lexicon.pronoun_keys:
            opened = self.new_phrase_at(first, last)
            if opened is not None:
                return opened
        index = first
        while index < last - 1 and (document.kind[index] == NUMBER or document.key[index] in self.spans):
            index += 1  # करीब 500 | ईरानी सैनिक | सीरिया की ...
        if at[index] >= 0:
            mention = self.analysis.mentions[at[index]]
            end = mention.last
            noun = (
                lexicon.actors.match(document, end, last)
                if end < last and document.key[end] in lexicon.actor_keys
                else None
            )
            if noun is not None:
                end = noun.last
            elif mention.adjective or mention.entity.type == "MISC":
                return None
        elif document.key[index] in lexicon.actor_keys:
            noun = lexicon.actors.match(document, index, last)
            if noun is None or human(noun.value):
                return None
            end = noun.last
        else:
            return None
        if end >= last - 1 or document.kind[end] == PUNCT or document.key[end] in lexicon.coordinators:
            return None
        nxt = at[end]
        fresh = nxt >= 0 and (noun is not None or self.analysis.mentions[nxt].adjective)
        if fresh and noun is not None and human(noun.value) and self.analysis.mentions[nxt].entity.type == "PER":
            return None  # कांग्रेस अध्यक्ष | खरगे: one person
        return end if fresh and end not in self.role_at else None

    def subject_run(self, first: int, last: int) -> int | None:
        """Where the unmarked subject ends that opens a clause: पुलिस | आरोपी को, भारत और जापान | समझौते पर."""
        document, lexicon = self.document, self.lexicon
        index, end = first, None
        while index < last - 1 and (self.counted(index) or document.key[index] in self.before_party):
            index += 1  # हजारों | युवा काठमांडू की सड़कों पर, में भी | शिक्षक हड़ताल पर
        index = self.past_owner(index, last)
        while index < last:
            step = self.party_at(index, last)
            if step is None:
                break
            end = step
            if step + 1 < last and document.key[step] in lexicon.coordinators and document.raw[step] != ",":
                index = step + 1
            else:
                break
        else:
            return None
        if end is None or end >= last or end < index:
            return None
        if document.kind[end] == PUNCT or document.key[end] in lexicon.coordinators or end in self.role_at:
            return None
        return end if self.stands_alone(end, last) else None

    def past_owner(self, first: int, last: int) -> int:
        """The token of people behind the place or thing of which they are: गांव की | महिलाएं धरने पर; else where it began."""
        cut = self.markers.find(1, first + 1, last - 2)
        if cut < 0 or self.role_at.get(cut) != "of" or 1 in self.telling[first:cut]:
            return first
        noun = self.noun_ending(cut + 2) if self.document.key[cut + 1] in self.lexicon.actor_keys else None
        crowd = noun is not None and (noun.plural or noun.base in self.lexicon.masses)
        return cut + 1 if crowd else first

    def counted(self, index: int) -> bool:
        """Whether a number stands at a token, in digits or in words."""
        return bool(self.counts[index])

    def party_at(self, index: int, last: int) -> int | None:
        """The end of a name, a set (दोनों पक्ष) or a noun for somebody (राजद के विधायक) that begins at a token."""
        number = self.analysis.mention_at[index]
        if number >= 0:
            mention = self.analysis.mentions[number]
            if mention.adjective or mention.first != index or mention.entity.type == "MISC":
                return None
            if (member := self.member_of(mention.last, last)) is not None:
                return member
            if (worker := self.worker_of(mention, last)) is not None:
                return worker
            party = mention.entity.type in ("PER", "ORG") or mention.entity.kind == "country"
            return mention.last if party and mention.last <= last else None
        key = self.document.key[index]
        if key in self.lexicon.set_keys:
            told = self.lexicon.sets.match(self.document, index, last)
            if told is None or told.value.refers != "named":
                return told.last if told is not None and told.last < last else None
        if key in self.lexicon.actor_keys:
            hit = self.lexicon.actors.match(self.document, index, last)
            return (
                None if hit is None else self.named_behind(hit.last, last) or self.member_of(hit.last, last) or hit.last
            )
        return None

    def named_behind(self, index: int, last: int) -> int | None:
        """The end of the name that follows an office: रक्षा मंत्री | रमन सिंह फ्रांस के राष्ट्रपति, ... से; कुलपति | प्रो. रमन सिंह का."""
        if self.document.raw[index + 1 : index + 2] == ["."]:
            index += 2
        number = self.analysis.mention_at[index] if index < last else -1
        if number < 0 or self.analysis.mentions[number].first != index:
            return None
        mention = self.analysis.mentions[number]
        return mention.last if mention.entity.type == "PER" and mention.last <= last else None

    def member_of(self, index: int, last: int) -> int | None:
        """The end of a noun for people that belong to a body told before: समाजवादी पार्टी | के सदस्य, पुलिस | के जवान."""
        if index + 1 >= last or self.role_at.get(index) != "of":
            return None
        index += 1
        while index < last and self.counted(index):
            index += 1  # आपदा मोचन बल की | 20 | टीमें राज्य में
        if index >= last or self.document.key[index] not in self.lexicon.actor_keys:
            return None
        hit = self.lexicon.actors.match(self.document, index, last)
        if hit is None or hit.last >= last:
            return None
        return hit.last if self.role_at.get(hit.last) != "of" else None

    def worker_of(self, mention: NamedSpan, last: int) -> int | None:
        """The end of a noun for people right behind the name of their body: कांग्रेस | विधायक गर्भगृह में; none before their name."""
        end = mention.last
        if mention.entity.type != "ORG" or end >= last or self.document.key[end] not in self.lexicon.actor_keys:
            return None
        hit = self.lexicon.actors.match(self.document, end, last)
        if hit is None or hit.last >= last or not (human(hit.value) or hit.value.kind == "state"):
            return None
        if mention.entity.kind == "party" and self.outsiders(hit.value):
            return None
        follows = self.analysis.mention_at[hit.last]
        return hit.last if follows < 0 or self.analysis.mentions[follows].entity.type != "PER" else None

    def stands_alone(self, end: int, last: int) -> bool:
        """Whether what follows a party is another phrase, not the head that it only describes (भाजपा कार्यकर्ता)."""
        number = self.analysis.mention_at[end]
        named = self.analysis.mention_at[end - 1] >= 0
        if number >= 0:
            person = self.analysis.mentions[number].entity.type == "PER"
            return named or not person  # मंत्री शर्मा: an office and its holder
        hit = None
        if self.document.key[end] in self.lexicon.actor_keys:
            hit = self.lexicon.actors.match(self.document, end, last)
        if hit is not None:
            if named:
                owner = self.analysis.mentions[self.analysis.mention_at[end - 1]].entity
                if owner.type == "PER" or owner.kind == "party":
                    return self.outsiders(hit.value)
                return owner.kind == "country" and hit.value.kind in ("person", "office")
            one = self.noun_ending(end)
            if one is not None and one.kind == "body" and hit.value.noun in self.lexicon.signals["presiding"]:
                return False  # छात्र संघ अध्यक्ष
            return one is not None and (not human(one) or not human(hit.value) or hit.value.plural)
        if self.document.key[end] in self.lexicon.signals["called"]:
            return False  # भारत बंद
        if not named and self.document.key[end] in self.lexicon.signals["compounds"]:
            return end + 1 < last and self.role_at.get(end + 1) == "of"  # पुलिस | मामले की जांच; not संसद मार्ग थाने में
        return named or self.document.key[end] not in self.lexicon.forms

    def outsiders(self, noun: ActorNoun) -> bool:
        """Whether a noun behind a person or a party tells of others: कांग्रेस | किसानों के साथ; not कांग्रेस विधायकों के."""
        own = noun.base in self.lexicon.acts_for or noun.base in self.lexicon.fights_for
        return human(noun) and noun.plural and not own

    def opens_with_party(self, first: int, last: int) -> bool:
        """Whether a phrase begins with a name that may be the clause's subject: ईरान | बातचीत के लिए राजी हुआ."""
        number = self.analysis.mention_at[first]
        if number < 0:
            return False
        mention = self.analysis.mentions[number]
        return (
            not mention.adjective
            and mention.first == first
            and mention.last < last
            and self.document.key[mention.last] not in self.lexicon.signals["called"]  # भारत बंद
            and (mention.entity.type in ("PER", "ORG") or mention.entity.kind == "country")
        )


def assign_subject(participants: list[Participant], passive: bool) -> list[Participant]:
    """Unmarked phrases as subject or object: the first is the subject unless one is marked, or the verb is passive."""
    free = not passive and "subj" not in map(_MARKER, participants)
    out = []
    for participant in participants:
        if participant.marker == "loose":
            if not free:
                continue
            free = False
            participant = marked(participant, "subj")
        elif participant.marker == "bare":
            role = "subj" if free and participant.who else "obj"
            free = free and role != "subj"
            participant = marked(participant, role)
        out.append(participant)
    return out


def status_of(clause: Clause, matrix: Clause | None = None) -> str:
    """happened, planned, possible or denied, from negation, mood, relation and what governs the clause."""
    governor, mood, relation = clause.governor, clause.mood, clause.relation
    if governor == "denied" or (clause.negated and mood != "irreal"):
        return "denied"
    if relation == "condition" or governor in ("possible", "demanded", "alleged") or mood in ("possible", "irreal"):
        return "possible"
    if mood == "planned" or governor == "planned" or relation == "purpose":
        return "planned"
    if matrix is not None and clause.form != FINITE:
        return matrix.status if matrix.status != "denied" or clause.form == INFINITIVE else "happened"
    return "happened"


def new_clause(first: int, group: VerbGroup, relation: str, sentence: Sentence) -> Clause:
    clause = Clause(  # by place: arguments by name would be put into a dictionary first
        first if first < group.first else group.first,
        group.last,
        group.first,
        group.last,
        group.main,
        group.lemma,
        group.form,
        relation,
        group.passive,
        group.negated,
        group.mood,
    )
    clause.sentence = sentence.number
    return clause


def human(noun: ActorNoun) -> bool:
    return noun.kind in ("person", "office")


def marked(participant: Participant, marker: str) -> Participant:
    if participant.marker == marker:
        return participant
    return Participant(
        marker, participant.first, participant.last, participant.who, participant.mentions, participant.kind
    )


def inherit(participant: Participant) -> Participant:
    return Participant("subj", participant.first, participant.last, participant.who, participant.mentions, "inherited")


def inherit_as(participant: Participant, marker: str) -> Participant:
    return Participant(marker, participant.first, participant.last, participant.who, participant.mentions, "inherited")
