"""Which construction of a clause tells an event: a verb, or a verb with the words that go with it."""

from __future__ import annotations

from itertools import compress

from flows.facts.analysis import Analysis, Clause, Participant
from flows.facts.clauses.verb_group import FINITE, PARTICIPLE, POSSESSIVE, QUOTES
from flows.facts.events.lexicon import EventLexicon
from flows.facts.events.trigger_table import Trigger, TriggerGroup
from flows.text.document import NUMBER, PUNCT, Document

_LIGHT_GAP = 4  # words between a light verb and its noun
_PARTED = 3  # words between a particle and the noun that goes with it
_WITH_NOUN = 2  # words of a particle and its noun at least
_CALLED = 6  # tokens of a name in quotes, and its quotes
_HYPHENS = frozenset("-–")
_WHEN = frozenset({"after", "before", "during"})  # what stands behind them was not done by the verb
_WHEN_BY = _WHEN | {"by"}
_REACH = 24  # tokens that the words of a trigger take up at most, with what parts them
_SUBJECT = 8  # tokens of a subject and the word before it that belongs to its verb
_OBJECT_GAP = 8  # words between a verb and the noun of its trigger


class TriggerFinder:
    """Finds the triggers of one article's clauses."""

    def __init__(self, analysis: Analysis, lexicon: EventLexicon) -> None:
        self.analysis = analysis
        self.lexicon = lexicon
        self.document: Document = analysis.document
        assert analysis.lexicon.clauses is not None
        self.words = analysis.lexicon.clauses
        self.verb_last = self.words.verb_last
        self.parting = self.words.marker_keys | self.words.signals["phrasal"]
        self.used: dict[int, Trigger] = {}  # the triggers told by verbs, by their tokens
        self.types = {m.entity.entity_id: m.entity.type for m in analysis.mentions}
        self.press = {m.entity.entity_id for m in analysis.mentions if m.entity.kind in lexicon.press}
        self.officials = {analysis.mentions[role.person].entity.entity_id for role in analysis.roles}
        ends = self.after_marker if self.verb_last else int
        self.dates = {span.first: ends(span.last) for span in analysis.dates}
        self.dated = frozenset(i for span in analysis.dates for i in range(span.first, span.last))
        self.numbers = {id(clause): number for number, clause in enumerate(analysis.clauses)}
        self.aside = self.document.signed(_HYPHENS)  # what may part a trigger's words
        for token in self.dates if self.verb_last else ():
            self.aside[token] = 1
        self.by_sentence: dict[int, list[Clause]] = {}
        for clause in analysis.clauses:
            self.by_sentence.setdefault(clause.sentence, []).append(clause)
        self.headline_end = analysis.headline_end

    def after_marker(self, index: int) -> int:
        """The token after a case marker that may stand at a token: गुरुवार | को |."""
        return index + 1 if index < self.document.size and self.is_marker(self.document.key[index]) else index

    def clauses_of(self, sentence: int) -> list[Clause]:
        """The clauses of a sentence."""
        return self.by_sentence.get(sentence, [])

    def trigger(self, clause: Clause) -> tuple[Trigger | None, int]:
        """The most telling trigger of a clause, and the token where it stands."""
        if not clause.lemma:
            return None, -1
        trigger, at = self.trigger_of(clause, clause.lemma)
        other = self.words.same_as.get(clause.lemma)
        if trigger is None and other is not None:
            trigger, at = self.trigger_of(clause, other)
        if self.verb_last or (trigger is not None and trigger.words):
            return trigger, at
        told = self.that_left_out(clause)
        return (told, clause.main) if told is not None else (trigger, at)

    def that_left_out(self, clause: Clause) -> Trigger | None:
        """The trigger of a verb whose words follow without "that": warned | the strike would go on."""
        group = self.lexicon.phrases.of_verb(clause.lemma)
        if group is not None and self.content_of(clause) == clause.verb_last < self.document.size:
            for word in sorted(self.words.content_keys & group.keys()):
                for trigger in group[word]:
                    if trigger.words == (word,) and trigger.type.name != "REQUEST":
                        return trigger
        return None

    def trigger_of(self, clause: Clause, lemma: str) -> tuple[Trigger | None, int]:
        """The trigger of a clause under a verb."""
        group = self.lexicon.phrases.of_verb(lemma)
        if group is not None:
            found = self.before(clause, group) if self.verb_last else self.after(clause, group)
            if found is None and not self.verb_last and clause.relation == "relative":
                found = self.told_before(clause, group)
            if found is not None:
                return found
        behind = self.lexicon.verbs_behind.get(lemma)
        if behind is None:
            return None, -1
        end = self.end_of_words(clause)
        last = self.document.key[end - 1] if end else ""
        for trigger in behind.get(last) or behind[""]:
            if not trigger.far:
                return trigger, clause.main
            if (at := self.apart(trigger, clause, end)) >= 0:
                return trigger, at
        return None, -1

    def end_of_words(self, clause: Clause) -> int:
        """Where the words end that go with a verb, before its negation: बैठक में भाग | नहीं लिया."""
        end = clause.verb_first
        negated = self.verb_last and clause.negated and end > 0 and self.document.key[end - 1] in self.words.negation
        return end - 1 if negated else end

    def apart(self, trigger: Trigger, clause: Clause, end: int) -> int:
        """Where the first part of a trigger stands whose parts are apart (परेड में … हिस्सा लेना); -1 where it does not.

        `end` is where the words end that go with the verb.
        """
        near = end - len(trigger.words)
        if trigger.words and self.spelt(trigger.words, near) != end:
            return -1
        first = max(self.document.sentences[clause.sentence].first, near - 25)
        if trigger.far[0] not in self.document.key[first:near]:
            return -1
        for index in range(first, near):
            if self.document.key[index] == trigger.far[0] and self.spelt(trigger.far, index):
                return index
        return -1

    def before(self, clause: Clause, group: TriggerGroup) -> tuple[Trigger, int] | None:
        """Words of a trigger before its verb, nearest first; after it in headlines (ने दी चेतावनी)."""
        document = self.document
        light = self.words.light
        gap = _LIGHT_GAP if clause.lemma in light else _OBJECT_GAP
        stop = max(self.document.sentences[clause.sentence].first, clause.verb_first - gap - 3)
        untold = document.key[clause.main] in self.words.signals["predicates"]  # गिरफ्तार, without its verb
        verb = clause.verb_last if untold else clause.verb_first
        words = document.key[stop:verb]
        begun = [*compress(range(stop, verb), map(group.keys().__contains__, words))]
        near = frozenset(words) if begun else frozenset()
        for index in reversed(begun):
            for trigger in group.within(document.key[index], near):
                end = self.spelt(trigger.words, index)
                if not 0 < end <= verb:
                    continue
                if trigger.needs == "never" and end < verb and clause.lemma not in light:
                    continue  # चोरी | के आरोपी को पकड़ा
                if len(trigger.words) == 1 and self.in_marker(index):
                    continue  # मस्जिद के | बाहर किया विस्फोट
                if self.free(end, clause, clause.lemma not in light):
                    return self.longest(group, index, end, clause)
        end = min(clause.verb_last + 3, document.size)
        if clause.form == PARTICIPLE and clause.passive:  # उन पर लगाए गए | प्रतिबंध
            for index in range(clause.verb_last, end):
                for trigger in group.get(document.key[index], ()):
                    if self.spelt(trigger.words, index):
                        return trigger, index
                if document.kind[index] == PUNCT or self.is_marker(document.key[index]):
                    break
        if clause.form == "finite" and clause.verb_last < end:
            for index in range(
                clause.verb_last, max(clause.verb_last + 1, min(clause.last, clause.verb_last + _SUBJECT))
            ):
                for trigger in group.get(document.key[index], ()):
                    stop_at = self.spelt(trigger.words, index)
                    if stop_at and self.closes(stop_at):
                        return trigger, index
        return self.object_first(clause, group)

    def in_marker(self, index: int) -> bool:
        """Whether a word belongs to a postposition: के | बाहर, के साथ."""
        if index == 0 or not self.is_of(index - 1):
            return False
        hit = self.words.markers.match(self.document, index - 1)
        return hit is not None and hit.last == index + 1

    def is_marked(self, subject: Participant) -> bool:
        """Whether a subject carries its marker: पुलिस ने, उसने."""
        if subject.kind == "pronoun":
            return True
        return subject.last < self.document.size and self.is_marker(self.document.key[subject.last])

    def alone(self, clause: Clause, subject: Participant) -> bool:
        """Whether a verb has no noun of its own before it: only its subject, another phrase with its marker, or a particle."""
        before = clause.verb_first - 1
        if before <= subject.last:
            return True
        key = self.document.key[before]
        return self.is_marker(key) or key in self.words.particles or key in self.words.negation

    def object_first(self, clause: Clause, group: TriggerGroup) -> tuple[Trigger, int] | None:
        """A trigger whose words stand before the subject of its light verb: इस हड़ताल का आह्वान | दस संगठनों ने | किया."""
        if clause.lemma not in self.words.light:
            return None
        key = self.document.key
        doer = "by" if clause.passive else "subj"  # समझौते की मध्यस्थता | कतर द्वारा की गई
        subject = next((p for p in clause.participants if p.marker == doer and p.kind != "inherited"), None)
        if subject is None or not self.is_marked(subject):
            return None
        if not self.alone(clause, subject):
            return None  # हत्या का पुलिस ने | खुलासा किया
        last = subject.last
        for index in range(last - 2, max(clause.first, last - _SUBJECT) - 1, -1):
            if (self.is_marker(key[index]) and not self.is_of(index)) or self.document.kind[index] == PUNCT:
                break
            hit = self.words.actors.match(self.document, index, last) if key[index] in self.words.actor_keys else None
            if hit is not None and hit.last == last:
                continue  # गोलीबारी का जवाब | सुरक्षा बलों ने | दिया
            for trigger in group.get(key[index], ()):
                end = self.spelt(trigger.words, index)
                if 0 < end < max(last, subject.first + 1) and not self.is_marker(key[end]):
                    return self.longest(group, index, end, clause)
        return None

    def longest(self, group: TriggerGroup, index: int, end: int, clause: Clause) -> tuple[Trigger, int]:
        """The longest trigger that ends where one was found: संयुक्त सैन्य अभ्यास करना rather than अभ्यास करना."""
        document = self.document
        best: Trigger | None = None
        place = index
        for begin in range(max(self.document.sentences[clause.sentence].first, min(end - 6, index)), index + 1):
            for trigger in group.get(document.key[begin], ()):
                longer = best is None or len(trigger.words) > len(best.words)
                longer = longer and trigger.words[-1] == document.key[end - 1]
                if longer and self.spelt(trigger.words, begin) == end:
                    best, place = trigger, begin
        assert best is not None
        return best, place

    def after(self, clause: Clause, group: TriggerGroup) -> tuple[Trigger, int] | None:
        """Words of a trigger after its verb, or before it in the passive."""
        document = self.document
        best: tuple[Trigger, int] | None = None
        sentence = document.sentences[clause.sentence]
        if not clause.passive and group.keys().isdisjoint(document.key[clause.verb_last : self.reach(clause)]):
            return None
        inner = min(self.content_of(clause), self.described_by(clause))
        stop = min(clause.verb_last + _OBJECT_GAP + 1, sentence.last, inner)
        compounds = self.document.raw[clause.verb_last : stop].count("-")  # opened new cease-fire talks
        stop = min(stop + 2 * compounds, sentence.last, inner)
        begin = self.past_date(clause.verb_last)
        told = not group.keys().isdisjoint(document.key[clause.verb_last : stop])
        near = frozenset(document.key[clause.verb_last : min(sentence.last, stop + _REACH)]) if told else frozenset()
        for index in range(clause.verb_last, stop) if told else ():
            if index in self.dated and index != clause.verb_last:
                continue  # will be charged on | March 16
            for trigger in group.within(document.key[index], near):
                end = self.spelt(trigger.words, index) or self.parted(trigger.words, index)
                if 0 < end <= sentence.last:
                    if end < document.size and document.raw[end] == "-":
                        continue  # food-for-oil
                    if end < document.size and document.key[end] in POSSESSIVE:
                        continue  # dismissed the government | 's plea
                    if end in self.dates and self.is_marker(document.key[end - 1]):
                        continue  # launched a strike on | Monday
                    if self.in_name(index, end):
                        continue  # was to end at | City Aid Hospital
                    adjacent = index not in (clause.verb_last, begin)
                    word = trigger.words[0]
                    if (
                        len(trigger.words) == 1
                        and adjacent
                        and (self.is_marker(word) or word in self.words.determiners)
                        and not self.closed_by_particle(clause, index)
                        and not self.opens_content(clause, index)
                    ):
                        continue  # said there was no alternative
                    if best is None or len(trigger.words) > len(best[0].words):
                        best = (trigger, clause.main)
            if document.kind[index] == PUNCT and document.raw[index] not in "-'\"’“”$.":
                break
            infinitive = document.key[index] in self.words.signals["infinitive"]
            if infinitive and index + 1 < stop and document.key[index + 1] in self.words.forms:
                break  # ordered | to arrest
            if document.raw[index - 1] == "-" and index > clause.verb_last and document.glued(index):
                continue  # a dusk-to-dawn curfew
            if self.is_of(index) and document.key[index - 1] in self.words.signals["not_through"]:
                break  # announced the results | of the strike ballot
            if index == clause.verb_last and self.words.role(document.key[index]) in (
                _WHEN_BY if clause.passive else _WHEN
            ):
                break  # started | after the crackdown on protests
            if index > clause.verb_last and self.is_marker(document.key[index]) and not self.is_of(index):
                if index - 1 in self.dated or index + 1 in self.dated:
                    break  # was dropped in 2017 | with no charges
                if document.kind[index - 1] == NUMBER or document.key[index - 1] in self.words.signals["amounts"]:
                    continue  # gave 2 million dollars in aid
                if index + 1 < stop and document.kind[index + 1] == NUMBER:
                    continue  # fired more than 140 rockets
                break
        if best is None and clause.passive:
            for index in range(max(clause.first, clause.verb_first - 8), clause.verb_first):
                for trigger in group.get(document.key[index], ()):
                    if 0 < self.spelt(trigger.words, index) <= clause.verb_first:
                        best = (trigger, clause.main)
        return best

    def reach(self, clause: Clause) -> int:
        """The token behind which no words of a verb stand, whatever parts them from it."""
        stop = clause.verb_last + _OBJECT_GAP + 1
        return stop + 2 * self.document.raw[clause.verb_last : stop].count("-")

    def past_date(self, index: int) -> int:
        """The token after a date right behind a verb: appealed | on Thursday | for tents."""
        key = self.document.key
        first = index + (index < len(key) and self.is_marker(key[index]))
        return self.dates.get(first, index)

    def told_before(self, clause: Clause, group: TriggerGroup) -> tuple[Trigger, int] | None:
        """Words of a trigger of which a relative clause speaks: withdrew the complaint | (that) it filed in May."""
        if clause.form == FINITE and clause.passive:
            return self.undergone_before(clause, group)
        if clause.form != FINITE:
            return None
        own = [p for p in clause.participants if p.kind != "inherited"]
        if not any(p.marker == "subj" and clause.first <= p.first < clause.verb_first for p in own):
            return None
        if any(p.marker == "obj" and p.first >= clause.verb_last for p in own):
            return None
        for index in range(max(0, clause.first - _PARTED), clause.first):
            for trigger in group.get(self.document.key[index], ()):
                if self.spelt(trigger.words, index) == clause.first:
                    return trigger, index
        return None

    def undergone_before(self, clause: Clause, group: TriggerGroup) -> tuple[Trigger, int] | None:
        """Words of a trigger right before a relative clause in the passive: faced a charge, | which was dropped."""
        last = clause.first - (self.document.raw[clause.first - 1] == "," if clause.first else 0)
        if self.document.key[clause.first] not in self.words.signals["impersonal"]:
            return None
        for index in range(max(0, last - _PARTED), last):
            for trigger in group.get(self.document.key[index], ()):
                if self.spelt(trigger.words, index) == last:
                    return trigger, clause.main
        return None

    def in_name(self, first: int, last: int) -> bool:
        """Whether words are but the beginning of a name."""
        number = self.analysis.mention_at[first]
        if number < 0 or self.analysis.mentions[number].entity.type == "MISC":
            return False
        return self.analysis.mentions[number].last > last

    def next_clauses(self, clause: Clause, most: int = 1) -> list[Clause]:
        """The clauses read right after one, at most so many; the sentence may end between them."""
        number = self.numbers.get(id(clause), -2) + 1
        return self.analysis.clauses[number : number + most] if number > 0 else []

    def content_of(self, clause: Clause) -> int:
        """Where the words begin that a verb of saying tells without "that": declared | the truce had failed."""
        number, clauses = self.numbers.get(id(clause), -2) + 1, self.analysis.clauses
        inner = clauses[number] if 0 < number < len(clauses) else None
        if inner is None or inner.relation != "content" or inner.first != clause.verb_last:
            return self.document.size
        return inner.first + (self.document.key[inner.first] in self.words.content_keys)

    def described_by(self, clause: Clause) -> int:
        """Where a relative clause behind a verb begins, whose words are its own: can bring up any topic | that suits them."""
        inner = next(iter(self.next_clauses(clause)), None)
        if inner is None or inner.relation != "relative" or inner.form != FINITE or inner.first <= clause.verb_last:
            return self.document.size
        return inner.first

    def obliges(self, clause: Clause) -> bool:
        """Whether a predicate tells a duty: must stop, करनी होगी, करना चाहिए."""
        key, words = self.document.key, self.words
        if not self.verb_last:
            return key[clause.verb_first] in words.signals["obliging"]
        if all(form != "infinitive" for _, form in words.forms.get(key[clause.main], ())):
            return False
        duty = words.being | words.obliged
        return any(
            words.copula.get(key[i]) == "obliged"
            or any(lemma in duty and form == "future" for lemma, form in words.forms.get(key[i], ()))
            for i in range(clause.main + 1, clause.verb_last)
        )

    def free(self, first: int, clause: Clause, heavy: bool) -> bool:
        """Whether the words between a noun and its verb leave them together.

        No marker follows the noun (मुलाकात के दौरान) unless it is an object of a full verb (सेना को बुलाया). A light verb
        stands next to its noun but for particles, or a short phrase with a marker (मुलाकात बीजिंग में की).
        """
        document, last = self.document, clause.verb_first
        clauses = self.words
        if first >= last:
            return True
        if document.key[first] in clauses.marker_keys and not (heavy and clauses.role(document.key[first]) == "to"):
            return False
        if document.raw[first] in QUOTES and document.raw[last - 1] in QUOTES and last - first <= _CALLED:
            return True  # संयुक्त अभ्यास | 'त्रिशूल' | करेंगी
        if any(document.kind[i] == PUNCT and document.raw[i] not in "'\"’”-" for i in range(first, last)):
            return False
        if heavy or all(
            document.key[i] in clauses.particles or document.key[i] in clauses.negation for i in range(first, last)
        ):
            return True
        near = last - first <= 3 and document.key[last - 1] in clauses.marker_keys
        return near and not self.is_of(last - 1) and clause.lemma not in clauses.being  # राशि देने के | दिए निर्देश

    def spelt(self, words: tuple[str, ...], index: int) -> int:
        """The token after some words that stand at a token, hyphens between them or not; 0 where they do not."""
        key, raw = self.document.key, self.document.raw
        end = index + len(words)
        if tuple(key[index:end]) == words:
            return end
        if self.aside.find(1, index + 1, end) < 0:
            return 0
        for number, word in enumerate(words):
            if number and index < len(key) and raw[index] in "-–":
                index += 1
            if number and self.verb_last and index in self.dates and key[index] != word:
                index = self.dates[index]  # लाइसेंस | गुरुवार को | रद्द किया
            if index >= len(key) or key[index] != word:
                return 0
            index += 1
        return index

    def closed_by_particle(self, clause: Clause, index: int) -> bool:
        """Whether a particle ends a phrase of verb, pronoun and particle: struck it | down | in November."""
        pronoun = index == clause.verb_last + 1 and self.document.key[clause.verb_last] in self.words.pronoun_keys
        after = index + 1
        ends = after >= self.document.size or self.document.kind[after] == PUNCT
        return pronoun and (ends or self.is_marker(self.document.key[after]))

    def opens_content(self, clause: Clause, index: int) -> bool:
        """Whether "that" begins what the next clause tells: warned on Monday | that."""
        return any(c.relation == "content" and c.first == index for c in self.next_clauses(clause))

    def parted(self, words: tuple[str, ...], index: int) -> int:
        """The token after a particle and its noun with a few words between them: handed over | the main | base."""
        key = self.document.key
        if len(words) < _WITH_NOUN or key[index] != words[0] or words[0] not in self.parting:
            return 0
        if words[1] not in key[index + 2 : index + 2 + _PARTED]:
            return 0
        for at in range(index + 2, min(index + 2 + _PARTED, len(key))):
            amount = (
                self.is_of(at - 1) and key[at - 2] in self.words.signals["groups"]
            )  # carried out | scores of | attacks
            if self.document.kind[at - 1] == PUNCT or (self.is_marker(key[at - 1]) and not amount):
                return 0
            if key[at] == words[1] and (end := self.spelt(words[1:], at)):
                return end
        return 0

    def closes(self, index: int) -> bool:
        return index >= self.document.size or self.document.kind[index] == PUNCT or self.starts_sentence(index)

    def starts_sentence(self, index: int) -> bool:
        return index < self.document.size and self.document.sentence_at(index).first == index

    def is_of(self, index: int) -> bool:
        return self.document.key[index] in self.words.genitives

    def is_marker(self, key: str) -> bool:
        return key in self.words.marker_keys
