"""Clauses of languages whose verbs stand between subject and object and whose markers come before their nouns."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from flows.facts.analysis import Analysis, Clause, Participant, Who
from flows.facts.clauses.cuts_verb_medial import OPEN, PARTING, CutReader
from flows.facts.clauses.lexicon import ClauseLexicon
from flows.facts.clauses.phrases import LONGEST, inherit, marked, new_clause, status_of
from flows.facts.clauses.reference_memory import as_who
from flows.facts.clauses.verb_group import FINITE, GERUND, INFINITIVE, PARTICIPLE, POSSESSIVE, REAL, VerbGroup
from flows.facts.clauses.verbs import verb_groups
from flows.text.document import PUNCT, WORD, Sentence

_WHERE = frozenset(("in", "at", "near", "from", "to", "on", "of"))
_WHY = frozenset(("cause", "time", "condition"))
_CAUSED = 6  # tokens of whom somebody has arrested
_DASHES = frozenset("—–")
_SUBJECT = 12  # tokens before a verb in which its subject begins
_PEOPLE = "people"  # who is told by a number alone
_FRONTED = 4  # clauses before the first one whose subject has a name: As he prepared | to leave, | Rao said


class VerbMedialReader(CutReader):
    """Reads verb-medial sentences."""

    def __init__(self, analysis: Analysis, lexicon: ClauseLexicon) -> None:
        super().__init__(analysis, lexicon)
        self.denying = self.document.marks(lexicon.denying)  # words that may say that there is none: no, nobody, not
        # The mention that holds each token, with the capitals of an office before it, which are no verbs: Housing Minister Rao.
        self.named, raw = list(analysis.mention_at), self.document.raw
        for role in analysis.roles:
            for at in range(role.first, analysis.mentions[role.person].first):
                if raw[at][:1].isupper():
                    self.named[at] = role.person

    def read(self, sentence: Sentence) -> None:
        """Clauses of a sentence whose verbs stand between subject and object."""
        first, last = sentence.first, min(sentence.last, sentence.first + LONGEST)
        groups = verb_groups(self.document, self.lexicon, first, last, self.named)
        groups, guesses = self.without_guesses(groups, first)
        if not groups:
            self.nominal(sentence, first, last)
            return
        bounds = self.boundaries(groups, first)
        waiting: Participant | None = None
        nobody = False
        expletive = self.lexicon.signals["expletive"]
        last_finite = -1
        for k, group in enumerate(groups):
            cut, relation, start, _, antecedent_first = bounds[k]
            end = bounds[k + 1].ended if k + 1 < len(groups) else last
            start = self.past_label(start, group.first) if k == 0 else start
            left = self.chunks(start, guesses.get(group.first, group.first))
            left = self.without_wider_places(left)
            told = group.passive or group.lemma in self.lexicon.signals["people_do"]
            left = self.counted_people(left, group) if told else left
            if k == 0 and group.form == INFINITIVE and any(p.marker == "bare" and p.who for p in left):
                group.form, group.mood = FINITE, "planned"  # headlines: "Police to investigate ..."
            heads = k > 0 and group.form != FINITE and start < group.first  # said | people living there | had fled
            clause = new_clause(cut, group, "inner" if heads else relation, sentence)
            if relation == "relative" and antecedent_first < cut and not heads:
                before = [c for c in self.chunks(antecedent_first, cut) if c.who]
                told_of = (
                    k > 0 and antecedent_first == groups[k - 1].last and groups[k - 1].lemma in self.lexicon.zero_that
                )
                if k == 0 or told_of or antecedent_first > groups[k - 1].last:
                    waiting = next((c for c in before if c.marker == "bare"), waiting)
                antecedent = self.went_on(cut, last_finite) or self.antecedent(before, cut, group, last_finite)
                if antecedent is not None and not [c for c in left if c.marker == "bare" and c.who]:
                    left.append(marked(antecedent, "bare"))
            asked = k and clause.form == FINITE and groups[k - 1].first == first and groups[k - 1].bare
            if asked and self.document.key[first] in self.lexicon.signals["inverted"]:
                clause.relation = "condition"  # Had the rebels attacked, ...
            subject = self.just_heard(self.with_name(_pick_subject(left), left), group, sentence.number)
            if relation == "content" and subject is not None:
                subject = self.own_words(self.of_client(subject, last_finite), group, last_finite)
            if relation in _WHY and subject is not None:
                subject = self.of_told(subject, last_finite, sentence.number)
            if heads or (k == 0 and group.form in (GERUND, PARTICIPLE)):
                waiting = subject
                nobody = subject is None and any(c.marker == "bare" for c in left)  # anyone | inciting violence
            alone = not left or not any(c.marker == "bare" and self.referents.more_words(c.first, c.last) for c in left)
            alone = alone and (start == group.first or self.document.key[group.first - 1] not in expletive)
            alone = alone or (
                waiting is not None and k > 0 and cut == groups[k - 1].last and not any(c.who for c in left)
            )
            alone = alone and not nobody
            nobody = nobody and group.form != FINITE
            if subject is None and self.runs_on(groups, k, start):
                subject = self.spoken_of(groups[k - 2].last if k > 1 else first, bounds[k - 1].cut)
                alone = False
            if waiting is not None and subject is not None and self.joins_waiting(waiting, subject, cut, group):
                both = tuple(dict.fromkeys((*waiting.who, *subject.who)))
                mentions = (*waiting.mentions, *subject.mentions)
                subject, waiting = Participant("subj", subject.first, subject.last, both, mentions, subject.kind), None
            if subject is None and k and group.form == FINITE and start == group.first:
                subject = self.told_past_aside(last_finite, start)
            if (subject is None or not subject.who) and group.form == FINITE and relation != "relative" and alone:
                if waiting is not None:
                    main = clause.relation in ("main", "coordinate")
                    self.referents.note_subject(waiting.who, self.lexicon_nouns(), clause, main)
                    subject, waiting = inherit(waiting), None
                    clause.inherited_subject = True
                elif (
                    carrier := self.carrier(self.teller(last_finite, group, start), sentence.number, group)
                ) is not None:
                    subject = inherit(carrier)
                    clause.inherited_subject = True
            behind = max(end, group.last)
            right = self.without_wider_places(self.chunks(group.last, behind), behind=True)
            right = right if group.passive else self.counted_people(right, group)
            objects = [marked(c, "obj") if c.marker == "bare" else c for c in right]
            others = [c for c in left if c.marker != "bare"]
            clause.last = behind
            clause.participants = [*others, *([marked(subject, "subj")] if subject else []), *objects]
            if (
                relation == "relative"
                and start == cut + 2
                and self.document.key[cut + 1] in self.lexicon.signals["told_acts"]
            ):
                clause.participants.append(Participant("obj", cut, start))
            clause.participants = self.referents.distinct(clause.participants)
            if k and group.form == FINITE and subject is not None:
                self.name_fronted(clause, subject, sentence)
            self.depend(clause, group, groups, k, last_finite)
            if clause.passive:
                clause.participants = [marked(p, "obj") if p.marker == "subj" else p for p in clause.participants]
                clause.participants += self.causer(clause, group) if k else []
            number = self.add_medial(clause)
            if group.form == FINITE:
                last_finite = number

    def of_told(self, subject: Participant, number: int, sentence: int) -> Participant:
        """The person of whom another tells, for "he" of why or when: Roe said Diaz must resign | because he had lied."""
        if (
            subject.kind != "pronoun"
            or number < 0
            or self.document.key[subject.first] not in self.lexicon.signals["persons_told"]
        ):
            return subject
        told = self.analysis.clauses[number]
        if told.relation != "content" or told.sentence != sentence or subject.first < told.verb_last:
            return subject
        if any(p.kind == "pronoun" and p.marker != "subj" for p in told.participants):
            return subject  # said Diaz had called her | before she left
        who = next((p.who for p in told.marked("obj" if told.passive else "subj") if p.who), ())
        if len(who) != 1 or not self.referents.is_person(who[0]):
            return subject
        return Participant(subject.marker, subject.first, subject.last, who, (), "pronoun")

    def told_past_aside(self, number: int, start: int) -> Participant | None:
        """Of whom a verb of saying tells past words between commas: officials said | the woman, in her 50s, | was held."""
        raw, clauses = self.document.raw, self.analysis.clauses
        if (
            number < 0
            or start < 1
            or raw[start - 1] != ","
            or self.document.sentence_of[start] != clauses[number].sentence
        ):
            return None
        teller = clauses[number]
        if teller.lemma not in self.lexicon.zero_that or teller.passive:
            return None
        told = next((p for p in teller.marked("obj") if p.who and p.first == teller.verb_last), None)
        if told is None or raw[told.last] != "," or told.last == start - 1:
            return None
        teller.participants.remove(told)
        return told

    def without_wider_places(self, phrases: list[Participant], behind: bool = False) -> list[Participant]:
        """The phrases but for places that a comma puts behind a place in them: at talks in Baku, | Azerbaijan, | envoys met."""
        if not any(map(self.is_wider_place, phrases[1:], phrases)):
            return phrases
        out: list[Participant] = []
        for number, phrase in enumerate(phrases):
            before = phrases[number - 1] if number else None
            if before is not None and self.is_wider_place(phrase, before):
                bare = behind or any(p.marker == "bare" for p in phrases[: number - 1])
                if bare or self.document.raw[phrase.last : phrase.last + 1] == [","]:
                    continue
            out.append(phrase)
        return out

    def is_wider_place(self, phrase: Participant, before: Participant) -> bool:
        """Whether a phrase is but a place behind a comma and a phrase of where: in Baku, | Azerbaijan."""
        mentions = self.analysis.mentions
        if phrase.marker != "bare" or before.marker not in _WHERE or phrase.first != before.last + 1:
            return False
        if self.document.raw[before.last] != "," or len(phrase.mentions) != 1:
            return False
        place = mentions[phrase.mentions[0]]
        only = place.entity.type == "LOC" and place.first == phrase.first and place.last == phrase.last
        closed = self.document.raw[phrase.last : phrase.last + 1] == [","]  # in the capital, | Harare, on Friday
        return only and (closed or self.document.raw[before.last - 1][:1].isupper())

    def causer(self, clause: Clause, group: VerbGroup) -> list[Participant]:
        """Who has an act done by others: the minister had | a judge | arrested."""
        before, lexicon = self.analysis.clauses[-1], self.lexicon
        if before.lemma not in lexicon.signals["having"] or before.passive or clause.marked("by"):
            return []
        plain = group.last == group.first + 1 and before.verb_last == before.verb_first + 1
        between = range(before.verb_last, group.first)
        parted = any(i in self.role_at or self.document.kind[i] == PUNCT for i in between)
        if not plain or not 0 < len(between) <= _CAUSED or parted or group.lemma not in lexicon.signals["requiting"]:
            return []
        return [marked(inherit(p), "by") for p in before.marked("subj") if p.who][:1]

    def past_label(self, first: int, last: int) -> int:
        """The token behind a dash that parts places from a sentence: Metro Manila, Philippines — | Several groups have filed."""
        document, mentions = self.document, self.analysis.mentions
        if _DASHES.isdisjoint(document.raw[first:last]):
            return first
        for index in range(first, last):
            number = self.analysis.mention_at[index]
            placed = number >= 0 and mentions[number].entity.type == "LOC"
            if document.raw[index] in _DASHES and not document.glued(index):
                return index + 1 if index > first else first
            if not placed and document.kind[index] != PUNCT and not document.raw[index][:1].isupper():
                break
        return first

    def own_words(self, subject: Participant | None, group: VerbGroup, last_finite: int) -> Participant | None:
        """The body that tells what "they" did, for "they": the board revealed | they are investigating the claim."""
        pronoun = subject is not None and subject.kind == "pronoun"
        if subject is None or not pronoun or group.passive or group.lemma in self.lexicon.being or last_finite < 0:
            return subject
        if self.document.key[subject.first] not in self.lexicon.signals["several_told"]:
            return subject
        teller = self.analysis.clauses[last_finite]
        said = teller.lemma in self.lexicon.zero_that and teller.sentence == self.document.sentence_of[subject.first]
        told = next((p for p in teller.marked("subj") if len(p.who) == 1 and p.kind in ("name", "noun")), None)
        if not said or told is None or not self.referents.is_body(told.who[0]):
            return subject
        return Participant(subject.marker, subject.first, subject.last, told.who, (), "pronoun")

    def went_on(self, cut: int, last_finite: int) -> Participant | None:
        """Of whom a relative clause tells that goes on with another one: Roe, who was a judge | and who left."""
        if last_finite < 0 or not cut or self.document.key[cut - 1] not in self.lexicon.signals["joining"]:
            return None
        before = self.analysis.clauses[last_finite]
        known = before.relation == "relative" and self.speaks_of_persons(cut)
        return next((inherit(p) for p in before.marked("subj") if p.who), None) if known else None

    def name_fronted(self, clause: Clause, subject: Participant, sentence: Sentence) -> None:
        """Give "he" of a sentence's first clause of time the name behind it: As | he | prepared to leave, | Rao said ..."""
        near = [c for c in self.analysis.clauses[-_FRONTED:] if c.sentence == sentence.number]
        fronted = bool(near) and near[0].first == sentence.first and near[0].relation == "time"
        if any(c.form == FINITE for c in near[1:]):
            return  # As he prepared to leave, the port closed | and Rao said ...
        if not fronted or clause.relation not in ("main", "coordinate") or subject.kind != "name":
            return
        if (
            len(subject.who) != 1
            or not subject.mentions
            or self.analysis.mentions[subject.mentions[0]].entity.type != "PER"
        ):
            return
        if any(p.kind == "pronoun" and p.first > subject.first for p in clause.participants):
            return  # As he sat down, Rao greeted him
        for other in near:
            other.participants = [
                replace(p, who=subject.who) if p.first < subject.first and self.says_he(p) else p
                for p in other.participants
            ]

    def says_he(self, participant: Participant) -> bool:
        """Whether a subject is a pronoun for one person."""
        if participant.marker != "subj" or participant.kind not in ("pronoun", "inherited"):
            return False
        pronoun = self.lexicon.pronouns.match(self.document, participant.first)
        return pronoun is not None and pronoun.value.refers == "person"

    def antecedent(self, before: list[Participant], cut: int, group: VerbGroup, last_finite: int) -> Participant | None:
        """Of whom a relative clause speaks, where it is somebody: the last one told of before its cut."""
        found = self.person_before(cut) or (before[-1] if before else self.somebody_before(cut))
        if found is None and (group.mood == REAL or not self.of_a_thing(cut, last_finite)):
            found = self.last_object(last_finite)
        if found is None:
            return None
        if self.of_a_person(found) and not self.speaks_of_persons(cut):
            return None  # Roe faced a charge, | which was dropped
        where = self.document.key[cut] in self.lexicon.signals["where"]  # Berlin, | where they talked
        if where or self.thing_between(found.last, cut):
            return None  # arrested men over the theft of cable | that ...
        return found

    def joins_waiting(self, waiting: Participant, subject: Participant, cut: int, group: VerbGroup) -> bool:
        """Whether a verb has both its own subject and the one of the relative clause before: Roe, who was a judge, | and Wu were jailed."""
        key, signals = self.document.key, self.lexicon.signals
        if group.form != FINITE or not waiting.who or not subject.who or subject.kind == "pronoun" or not cut:
            return False
        if key[cut] not in signals["joining"] or self.document.raw[cut - 1] != "," or subject.first > cut + 4:
            return False
        places = any(self.analysis.mentions[m].entity.type == "LOC" for m in waiting.mentions)
        return not places and key[group.first] not in signals["singular_verbs"] and waiting.last < cut

    def with_name(self, subject: Participant | None, left: list[Participant]) -> Participant | None:
        """The name that commas put behind a noun and what belongs to it: a lawyer for the clinic, | Ana Roe, | said."""
        if subject is None or subject.kind != "noun" or len(subject.who) != 1:
            return subject
        raw, kind = self.document.raw, self.lexicon_nouns().get(subject.who[0].name)
        if kind is None or kind.plural or kind.kind not in ("person", "office"):
            return subject
        rest = left[left.index(subject) + 1 :] if subject in left else []
        for phrase in rest:
            if phrase.marker != "bare":
                continue
            if len(phrase.mentions) != 1 or self.analysis.mentions[phrase.mentions[0]].entity.type != "PER":
                break
            return phrase if raw[phrase.first - 1] == raw[phrase.last] == "," else subject
        return subject

    def just_heard(self, subject: Participant | None, group: VerbGroup, sentence: int) -> Participant | None:
        """The speaker who closed the sentence before, for a pronoun of who goes on speaking: ..., Rao said. | She appealed to ..."""
        lexicon, clauses = self.lexicon, self.analysis.clauses
        if subject is None or subject.kind != "pronoun" or not clauses or group.form != FINITE:
            return subject
        if group.passive or self.hedged(group):
            return self.acted_upon(subject, sentence)
        if self.document.key[subject.first] not in lexicon.signals["persons_told"]:
            return subject
        if group.lemma not in lexicon.zero_that and group.lemma not in lexicon.signals["speech"]:
            return subject
        said = clauses[-1]
        closed = said.sentence == sentence - 1 and said.relation == "coordinate" and said.lemma in lexicon.zero_that
        if not closed or self.document.raw[said.first - 1] != "," or said.verb_last < said.last - 1:
            return subject
        who = next((p.who for p in said.marked("subj") if len(p.who) == 1 and p.kind == "name"), ())
        return Participant(subject.marker, subject.first, subject.last, who, (), "pronoun") if who else subject

    def hedged(self, group: VerbGroup) -> bool:
        """Whether a verb is told as a charge: police held three men. They | allegedly robbed a bank."""
        near = self.document.key[max(0, group.first - 1) : group.main]
        return not self.lexicon.signals["alleging"].isdisjoint(near)

    def of_client(self, subject: Participant, number: int) -> Participant:
        """Whom "he" means in the words of who speaks for another: his lawyer, Carlos Dia, said | he had been charged."""
        key, lexicon = self.document.key, self.lexicon
        if number < 0 or subject.kind != "pronoun" or key[subject.first] not in lexicon.signals["persons_told"]:
            return subject
        teller = self.analysis.clauses[number]
        speaker = next((p for p in teller.marked("subj") if p.kind != "inherited"), None)
        if speaker is None or lexicon.signals["agents_of"].isdisjoint(key[speaker.first : speaker.last]):
            return subject
        client = self.client(speaker)
        if client is None or client in speaker.who:
            return subject
        return Participant(subject.marker, subject.first, subject.last, (client,), (), "pronoun")

    def client(self, speaker: Participant) -> Who | None:
        """Whose lawyer, wife or aide somebody is: her lawyer, Ana Roe's lawyer, a lawyer for Roe."""
        key, mentions = self.document.key, self.analysis.mentions
        if key[speaker.first] in self.lexicon.possessives:
            return next((w for w in reversed(self.referents.memory.persons) if w not in speaker.who), None)
        near = range(speaker.first, min(speaker.last + 3, len(key)))
        for number in dict.fromkeys(n for i in near if (n := self.analysis.mention_at[i]) >= 0):
            mention = mentions[number]
            if mention.entity.type != "PER":
                continue
            owns = mention.last < len(key) and key[mention.last] in POSSESSIVE
            if owns or (mention.first and self.role_at.get(mention.first - 1) in ("for", "of")):
                return as_who(mention)
        return None

    def acted_upon(self, subject: Participant, sentence: int) -> Participant:
        """Those on whom the subject of the sentence before acted, for "they" of a passive: police held nine miners. | They were ..."""
        before = self.analysis.clauses[-1]
        if before.sentence != sentence - 1 or before.passive or before.form != FINITE:
            return subject
        if [w for p in before.marked("subj") for w in p.who] != list(subject.who):
            return subject
        told = next((p.who for p in before.marked("obj") if p.who and p.kind != "pronoun"), ())
        nouns = self.lexicon_nouns()
        several = len(told) > 1 or (len(told) == 1 and told[0].name in nouns and nouns[told[0].name].plural)
        return Participant(subject.marker, subject.first, subject.last, told, (), "pronoun") if several else subject

    def teller(self, number: int, group: VerbGroup, start: int) -> int:
        """The clause whose subject a verb shares: X said that the farmers had come | and denied the charge.

        So do verbs of saying, and any verb after a comma: X rejected the charge that it meddled, | and dared them to sue.
        """
        clauses, document = self.analysis.clauses, self.document
        parted = start == group.first > 1 and document.raw[start - 2] == ","
        parted = parted and document.key[start - 1] in self.lexicon.signals["joining"]
        parted = parted and not self.watched(number, group)
        if not parted and group.lemma in self.lexicon.signals["asides"] and number >= 0:
            parted = clauses[number].lemma in self.lexicon.being  # said X was ill | and called on Y
        if not parted and group.lemma in self.lexicon.signals["condemning"] and number >= 0:
            parted = (
                clauses[number].lemma in self.lexicon.signals["harming"]
            )  # said police had beaten men | and denounced
        if parted or group.lemma in self.lexicon.zero_that:
            while number >= 0 and clauses[number].relation == "content" and clauses[number].parent >= 0:
                number = clauses[number].parent
        return number

    def watched(self, number: int, group: VerbGroup) -> bool:
        """Whether who only looks on tells what others go on doing: witnesses said | police fired, | and beat a man."""
        if number < 0 or group.passive or group.lemma in self.lexicon.zero_that | self.lexicon.signals["speech"]:
            return False
        told = self.analysis.clauses[number]
        if told.relation != "content" or told.parent < 0 or told.passive or told.lemma in self.lexicon.being:
            return False
        watchers = self.lexicon.signals["watchers"]
        tellers = self.analysis.clauses[told.parent].marked("subj")
        looking_on = any(self.document.key[p.last - 1] in watchers for p in tellers)
        return looking_on and any(p.kind in ("noun", "name") for p in told.marked("subj") if p.who)

    def counted_people(self, phrases: list[Participant], group: VerbGroup) -> list[Participant]:
        """The phrases, with people where a number alone tells to whom it was done: three others were | arrested."""
        signals = self.lexicon.signals
        if group.lemma not in signals["to_people"] and group.lemma not in signals["people_do"]:
            return phrases
        return [
            Participant(p.marker, p.first, p.last, (Who(_PEOPLE),), (), "noun") if self.only_counted(p) else p
            for p in phrases
        ]

    def only_counted(self, phrase: Participant) -> bool:
        """Whether a phrase is but a number, or so many others."""
        if phrase.marker != "bare" or phrase.who or phrase.mentions:
            return False
        if (
            phrase.last == phrase.first + 1
            and self.document.key[phrase.first] in self.lexicon.signals["several_people"]
        ):
            return True
        numbers = self.analysis.numbers
        at = bisect_left(numbers, phrase.first, key=lambda n: n.first)
        if at == len(numbers) or numbers[at].last > phrase.last or numbers[at].unit is not None:
            return False
        rest = (*range(phrase.first, numbers[at].first), *range(numbers[at].last, phrase.last))
        return all(self.document.key[index] in self.lexicon.signals["counted_others"] for index in rest)

    def runs_on(self, groups: list[VerbGroup], k: int, start: int) -> bool:
        """Whether a verb follows one of saying at once, whose subject it cannot have: two firms that it says | helped rebels."""
        if not k or groups[k].form != FINITE or groups[k - 1].form != FINITE or groups[k - 1].passive:
            return False
        return start == groups[k].first == groups[k - 1].last and groups[k - 1].lemma in self.lexicon.zero_that

    def spoken_of(self, first: int, cut: int) -> Participant | None:
        """Somebody right before a relative clause, of whom a verb within it tells."""
        told = [p for p in self.chunks(first, cut) if p.who]
        return inherit(told[-1]) if told else None

    def carrier(self, number: int, sentence: int, group: VerbGroup) -> Participant | None:
        """The subject that a predicate without one takes over: that of the nearest finite clause before it."""
        while 0 <= number < len(self.analysis.clauses) and self.analysis.clauses[number].sentence == sentence:
            clause = self.analysis.clauses[number]
            if clause.form == FINITE and not self.put_in(clause, number):
                if self.havoc(clause, group) or (self.of_thing(clause) and not self.says(clause, group)):
                    return None  # after a bridge fell | and killed nine
                for participant in clause.participants:
                    if participant.who and (
                        participant.marker == "subj" or (clause.passive and participant.marker == "obj")
                    ):
                        return participant
            number -= 1
        return None

    def says(self, clause: Clause, group: VerbGroup) -> bool:
        """Whether a verb goes on with what a teller does, behind what he tells of a thing: said the deaths were murder | and urged Rao to go."""
        signals = self.lexicon.signals
        people = signals["speech"] | signals["asides"] | signals["willed"] | self.lexicon.zero_that
        return clause.relation == "content" and group.lemma in people

    def of_thing(self, clause: Clause) -> bool:
        """Whether a thing, named before the verb, is a clause's subject: after | the collapse of a bridge | buried a road."""
        if clause.relation not in OPEN or any(
            p.who or p.kind == "pronoun" for p in clause.marked("subj", "obj") if p.first < clause.verb_first
        ):
            return False
        words = range(clause.first, clause.verb_first)
        return any(self.document.kind[i] == WORD and self.is_content(i) for i in words)

    def is_content(self, index: int) -> bool:
        """Whether a token is none of the small words of a clause."""
        key, lexicon = self.document.key[index], self.lexicon
        small = key in lexicon.determiners or key in lexicon.marker_keys or key in lexicon.cutter_keys
        return not (small or key in lexicon.particles or key in lexicon.pronoun_keys or key in lexicon.content_keys)

    def put_in(self, clause: Clause, number: int) -> bool:
        """Whether a clause only says who tells it, between commas: he met the envoy, | a spokeswoman said, | and flew home."""
        if clause.lemma not in self.lexicon.zero_that or number == 0 or clause.first < 1:
            return False
        before, raw = self.analysis.clauses[number - 1], self.document.raw
        told = before.sentence == clause.sentence and raw[clause.first - 1] == ","
        return told and clause.verb_last < len(raw) and raw[clause.verb_last] == ","

    def add_medial(self, clause: Clause) -> int:
        parent = self.analysis.clauses[clause.parent] if clause.parent >= 0 else None
        clause.negated = clause.negated or (clause.form == FINITE and self.nobody_does(clause))
        number = self.add(clause)
        if parent is not None and clause.form != FINITE:
            clause.status = status_of(clause, parent)
        return number

    def nobody_does(self, clause: Clause) -> bool:
        """Whether a subject says that there is none of it: no troops were sent, none of them left, not a single shot was fired."""
        first = max(clause.first, clause.verb_first - _SUBJECT)
        index = self.denying.rfind(1, first, clause.verb_first)
        while index >= 0 and not self.none_at(index):
            index = self.denying.rfind(1, first, index)
        if index < 0:
            return False
        key, signals = self.document.key, self.lexicon.signals
        governed = index > clause.first and bool(self.lexicon.role(key[index - 1]))  # a man with | no | arms
        compared = not signals["than"].isdisjoint(key[index + 2 : index + 3])
        return (
            not (governed or compared or key[index + 1] in signals["no_none"]) and self.document.kind[index + 1] == WORD
        )

    def none_at(self, index: int) -> bool:
        """Whether a word that may deny what follows does so: no, none, not a, but not: not all."""
        key, signals = self.document.key, self.lexicon.signals
        return key[index] not in signals["not_one"] or key[index + 1] in signals["single"]

    def havoc(self, clause: Clause, group: VerbGroup) -> bool:
        """Whether a verb goes on with what something did that is nobody: met after a quake | that killed nine | and flattened huts."""
        thing = clause.relation == "relative" and not clause.passive and not any(p.who for p in clause.marked("subj"))
        havoc = self.lexicon.signals["havoc"]
        return thing and clause.lemma in havoc and group.lemma in havoc

    def person_before(self, cut: int) -> Participant | None:
        """The person named right before a relative word: the resignation of Ariel Henry, | whose plane ..."""
        last = cut - 1 if cut and self.document.raw[cut - 1] == "," else cut
        number = self.analysis.mention_at[last - 1] if last else -1
        if number < 0 or self.analysis.mentions[number].entity.type != "PER":
            return None
        mention = self.analysis.mentions[number]
        return Participant("bare", mention.first, mention.last, (as_who(mention),), (number,), "name")

    def thing_between(self, first: int, cut: int) -> bool:
        """Whether a phrase of its own stands before "that" or "which", which then speaks of it."""
        if self.document.key[cut] not in self.lexicon.signals["things_relative"]:
            return False
        return any((m := self.marker_at.get(i)) is not None and m[0] != "of" for i in range(max(first, cut - 12), cut))

    def speaks_of_persons(self, cut: int) -> bool:
        """Whether a relative word can speak of people: who, that, where; not which."""
        return self.document.key[cut] not in self.lexicon.signals["impersonal"]

    def of_a_person(self, participant: Participant) -> bool:
        """Whether a phrase names people alone."""
        mentions = [self.analysis.mentions[number] for number in participant.mentions]
        return bool(mentions) and all(m.entity.type == "PER" for m in mentions)

    def of_a_thing(self, cut: int, number: int) -> bool:
        """Whether "that" follows what a verb acts on and is nobody: a senator introduced a bill | that would bar banks."""
        if number < 0 or self.document.key[cut] not in self.lexicon.signals["things_relative"]:
            return False
        return any(p.last == cut and not p.who for p in self.analysis.clauses[number].marked("obj"))

    def last_object(self, number: int) -> Participant | None:
        if number < 0:
            return None
        participants = [p for p in self.analysis.clauses[number].participants if p.who]
        return participants[-1] if participants else None

    def nominal(self, sentence: Sentence, first: int, last: int) -> None:
        """A sentence without a verb: a headline or a fragment."""
        clause = Clause(first, last, last, last, last, "", "verbless", "main", False, False, "real")
        clause.sentence = sentence.number
        clause.participants = [
            marked(c, "subj") if n == 0 and c.marker == "bare" else c for n, c in enumerate(self.chunks(first, last))
        ]
        if clause.participants:
            self.add(clause)

    def without_guesses(self, groups: list[VerbGroup], first: int) -> tuple[list[VerbGroup], dict[int, int]]:
        """The verbs but those that only say who somebody is taken for: men | believed to be thieves | fled.

        Where such words begin is told by the verb behind them.
        """
        begins: dict[int, int] = {}
        for k in range(len(groups) - 2, 0, -1):
            guess, being, verb = groups[k - 1], groups[k], groups[k + 1]
            if guess.lemma not in self.lexicon.signals["guessing"] or guess.form != PARTICIPLE or guess.first == first:
                continue
            if being.form != INFINITIVE or being.lemma not in self.lexicon.being or being.first != guess.last:
                continue
            between = range(being.last, verb.first)
            if verb.form == FINITE and between and not any(self.document.raw[i] in PARTING for i in between):
                groups = groups[: k - 1] + groups[k + 1 :]
                begins[verb.first] = guess.first
        return groups, begins


def _pick_subject(left: list[Participant]) -> Participant | None:
    """The subject among the phrases before a verb: the first unmarked one that names somebody, names before nouns."""
    bare = [p for p in left if p.marker == "bare"]
    if not bare:
        return None
    named = [p for p in bare if p.who]
    if not named and bare[-1].kind == "pronoun":
        return bare[-1]  # we, whose speaker is told elsewhere
    if not named and len(bare) == 1 and bare[0].mentions:
        return bare[0]  # nobody, but somebody's: an Israeli strike
    if len(named) > 1 and named[0].kind == "noun" and named[1].kind == "name" and named[1].first - named[0].last <= 2:
        return named[1]  # a third defendant, Richard Roe, ...
    return named[0] if named else None
