"""PLOVER events: who did what to whom, where, when, and whether it happened.

Each clause is asked for a trigger (a verb, or a verb with the words that go with it), each stretch for nouns that tell an
event by themselves. The trigger's frame says which of the clause's participants are actors and targets. What is only
wished, demanded or meant as a purpose is no event; an event told again is one event.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from dataclasses import dataclass

from flows.facts.analysis import Analysis, Clause, NamedSpan, Participant, When, Who
from flows.facts.attribution import speaker_at
from flows.facts.event_lexicon import EventLexicon, Trigger
from flows.facts.event_merging import merge
from flows.facts.event_setting import Setting
from flows.tables import Event
from flows.text.document import PUNCT, Document
from flows.text.identity import digest_id

_LIGHT_GAP = 4  # words between a light verb and its noun
_OBJECT_GAP = 8  # words between a verb and the noun of its trigger
_OUTER = frozenset(("AGREE", "THREATEN", "REQUEST", "REJECT", "CONSULT"))
_TOLD_ALONE = frozenset(("arrest", "convict", "abduct", "release"))  # told though nobody is named
_DEPTH = 6  # clauses in clauses
_NEAR = 30  # events before and after that lend one their place and date
_LONGEST = 400  # tokens of a sentence that are read
_NOUN_GAP = 12  # tokens between a noun and those who take part in it


@dataclass(slots=True)
class Happening:
    """An event before it becomes a row."""

    trigger: Trigger
    first: int
    last: int
    at: int  # token of the trigger
    sentence: int
    actors: tuple[Who, ...]
    targets: tuple[Who, ...]
    status: str
    nominal: bool
    headline: bool
    place: NamedSpan | None = None
    when: When | None = None
    clause: Clause | None = None

    @property
    def parties(self) -> tuple[Who, ...]:
        """Everybody who takes part."""
        return self.actors + self.targets


def event_rows(analysis: Analysis) -> list[Event]:
    """The rows of the table `events`."""
    lexicon = analysis.lexicon.events
    if lexicon is None or analysis.lexicon.clauses is None:
        return []
    return _Coder(analysis, lexicon).rows()


class _Coder:
    """Codes the events of one article."""

    def __init__(self, analysis: Analysis, lexicon: EventLexicon) -> None:
        self.analysis = analysis
        self.lexicon = lexicon
        self.document: Document = analysis.document
        assert analysis.lexicon.clauses is not None
        self.words = analysis.lexicon.clauses
        self.verb_last = self.words.verb_last
        self.used: set[int] = set()  # tokens of triggers
        self.numbers = {id(clause): number for number, clause in enumerate(analysis.clauses)}
        self.by_sentence: dict[int, list[Clause]] = {}
        for clause in analysis.clauses:
            self.by_sentence.setdefault(clause.sentence, []).append(clause)
        self.headline_end = 0
        if analysis.article.headline and self.document.sentences:
            limit = len(analysis.article.headline)
            self.headline_end = self.document.token_at(limit) if limit < len(self.document.text) else 0

    def rows(self) -> list[Event]:
        """All events, merged, as rows."""
        found: list[Happening] = []
        for clause in self.analysis.clauses:
            found += self.of_clause(clause)
        found += self.of_nouns()
        found += self.of_stances()
        found.sort(key=lambda h: (h.at, h.last))
        setting = Setting(self.analysis, self.lexicon, self.by_sentence)
        for happening in found:
            happening.when = setting.date(happening)
            happening.place = setting.place(happening)
        events = merge(found)
        for number, happening in enumerate(events):
            near = events[max(0, number - _NEAR) : number + _NEAR]
            happening.place = happening.place or setting.inherited_place(happening, near)
            happening.when = happening.when or setting.inherited_date(happening, near)
        return [self.row(h) for h in events]

    # --- verbs ---

    def of_clause(self, clause: Clause) -> list[Happening]:
        """The event that a clause's predicate tells, if any."""
        trigger, at = self.trigger(clause)
        if trigger is None:
            return []
        self.used.update(range(at, at + max(1, len(trigger.words))))
        if self.irrelevant(clause) or self.consequence(clause, trigger):
            return []
        found = self.happening(clause, trigger, at)
        if found is None and trigger.words and not self.verb_last:
            found = next(
                (h for t in self.lexicon.verbs.get(clause.lemma, ()) if (h := self.happening(clause, t, clause.main))),
                None,
            )
        return [found] if found is not None else []

    def happening(self, clause: Clause, trigger: Trigger, at: int) -> Happening | None:
        """The event that a trigger makes of a clause, where all that it needs is there."""
        near = clause.verb_first if not self.verb_last else at
        self.fill_speaker(clause)
        words = range(at, at + len(trigger.words)) if self.verb_last else range(0)
        free = [
            p
            for p in clause.participants
            if p.kind == "inherited"
            or p.last - 1 not in words
            or p.marker not in ("obj", "subj")
            or "obj" in trigger.frame.actor
        ]
        actors, targets, ok = self.parties(trigger, free, clause.passive, near)
        if not ok or not self.fits(trigger, clause, at):
            return None
        actors = self.states_for(actors)
        if trigger.type.quad in (1, 3):
            targets = self.states_for(targets)
        first, last = self.evidence(clause, at)
        status = clause.status
        if self.hedged(first, clause.last) and status == "happened":
            status = "possible"
        return Happening(
            trigger,
            first,
            last,
            at,
            clause.sentence,
            actors,
            targets,
            status,
            False,
            first < self.headline_end,
            clause=clause,
        )

    def fill_speaker(self, clause: Clause) -> None:
        """Put the speaker where the clause says "I" or "we"."""
        for number, participant in enumerate(clause.participants):
            if participant.kind == "pronoun" and not participant.who:
                speaker, _ = speaker_at(self.analysis, participant.first)
                if speaker is not None and self.first_person(participant):
                    clause.participants[number] = Participant(
                        participant.marker, participant.first, participant.last, (speaker,), (), "pronoun"
                    )

    def first_person(self, participant: Participant) -> bool:
        clauses = self.words
        pronoun = clauses.pronouns.match(self.document, participant.first)
        return pronoun is not None and pronoun.value.refers == "speaker"

    def fits(self, trigger: Trigger, clause: Clause, at: int) -> bool:
        """Conditions of single triggers: what follows, what stands before, how the verb is used."""
        clauses = self.words
        if trigger.needs == "joint" and clause.form == "conjunctive" and not trigger.words:
            return False  # मिलकर: together
        if trigger.needs == "bare" and at and clauses.role(self.document.key[at - 1]) == "of":
            return False  # वीरता का प्रदर्शन
        if trigger.needs == "inf":
            number = self.numbers.get(id(clause), -2)
            after = self.analysis.clauses[number + 1 : number + 2]
            return bool(after) and after[0].form == "infinitive" and after[0].sentence == clause.sentence
        if self.verb_last and clause.main < len(self.document) and self.document.key[clause.main] in clauses.copula:
            return len(trigger.words) > 1 or trigger.type.name in ("MOBILIZE", "COERCE", "ACCUSE")
        return True

    def trigger(self, clause: Clause) -> tuple[Trigger | None, int]:
        """The most telling trigger of a clause, and the token where it stands."""
        if not clause.lemma:
            return None, -1
        trigger, at = self.trigger_of(clause, clause.lemma)
        other = self.words.same_as.get(clause.lemma)
        return self.trigger_of(clause, other) if trigger is None and other is not None else (trigger, at)

    def trigger_of(self, clause: Clause, lemma: str) -> tuple[Trigger | None, int]:
        """The trigger of a clause under a verb."""
        group = self.lexicon.phrases.get(lemma)
        if group:
            found = self.before(clause, group) if self.verb_last else self.after(clause, group)
            if found is not None:
                return found
        for trigger in self.lexicon.verbs.get(lemma, ()):
            if not trigger.far:
                return trigger, clause.main
            if (at := self.apart(trigger, clause)) >= 0:
                return trigger, at
        return None, -1

    def apart(self, trigger: Trigger, clause: Clause) -> int:
        """Where the first part of a trigger stands whose parts are apart (परेड में … हिस्सा लेना); -1 where it does not."""
        near = clause.verb_first - len(trigger.words)
        if trigger.words and self.spelt(trigger.words, near) != clause.verb_first:
            return -1
        for index in range(max(self.document.sentences[clause.sentence].first, near - 25), near):
            if self.document.key[index] == trigger.far[0] and self.spelt(trigger.far, index):
                return index
        return -1

    def before(self, clause: Clause, group: dict[str, tuple[Trigger, ...]]) -> tuple[Trigger, int] | None:
        """Words of a trigger before its verb, nearest first; after it in headlines (ने दी चेतावनी)."""
        document = self.document
        light = self.words.light
        gap = _LIGHT_GAP if clause.lemma in light else _OBJECT_GAP
        stop = max(self.document.sentences[clause.sentence].first, clause.verb_first - gap - 3)
        for index in range(clause.verb_first - 1, stop - 1, -1):
            for trigger in group.get(document.key[index], ()):
                end = self.spelt(trigger.words, index)
                if not 0 < end <= clause.verb_first:
                    continue
                if self.free(end, clause, clause.lemma not in light):
                    return self.longest(group, index, end, clause), index
        end = min(clause.verb_last + 3, len(document))
        if clause.form == "finite" and clause.verb_last < end:
            for trigger in group.get(document.key[clause.verb_last], ()):
                stop_at = self.spelt(trigger.words, clause.verb_last)
                if stop_at and self.closes(stop_at):
                    return trigger, clause.verb_last
        return None

    def longest(self, group: dict[str, tuple[Trigger, ...]], index: int, end: int, clause: Clause) -> Trigger:
        """The longest trigger that ends where one was found: संयुक्त सैन्य अभ्यास करना rather than अभ्यास करना."""
        document = self.document
        best: Trigger | None = None
        for begin in range(max(self.document.sentences[clause.sentence].first, end - 6), index + 1):
            for trigger in group.get(document.key[begin], ()):
                if self.spelt(trigger.words, begin) == end:
                    if best is None or len(trigger.words) > len(best.words):
                        best = trigger
        assert best is not None
        return best

    def spelt(self, words: tuple[str, ...], index: int) -> int:
        """The token after some words that stand at a token, hyphens between them or not; 0 where they do not."""
        key, raw = self.document.key, self.document.raw
        for number, word in enumerate(words):
            if number and index < len(key) and raw[index] in "-–":
                index += 1
            if index >= len(key) or key[index] != word:
                return 0
            index += 1
        return index

    def free(self, first: int, clause: Clause, heavy: bool) -> bool:
        """Whether the words between a noun and its verb leave them together.

        No marker follows the noun (मुलाकात के दौरान) unless it is an object of a full verb (सेना को बुलाया). A light verb
        stands next to its noun but for particles, or a short phrase with a marker (मुलाकात बीजिंग में की).
        """
        document, last = self.document, clause.verb_first
        clauses = self.words
        if first >= last:
            return True
        if document.key[first] in clauses.marker_keys:
            if not heavy or clauses.role(document.key[first]) != "to":
                return False
        if any(document.kind[i] == PUNCT and document.raw[i] not in "'\"’”-" for i in range(first, last)):
            return False
        if heavy or all(
            document.key[i] in clauses.particles or document.key[i] in clauses.negation for i in range(first, last)
        ):
            return True
        return last - first <= 3 and document.key[last - 1] in clauses.marker_keys and clause.lemma not in clauses.being

    def closes(self, index: int) -> bool:
        return index >= len(self.document) or self.document.kind[index] == PUNCT or self.starts_sentence(index)

    def starts_sentence(self, index: int) -> bool:
        return index < len(self.document) and self.document.sentence_at(index).first == index

    def after(self, clause: Clause, group: dict[str, tuple[Trigger, ...]]) -> tuple[Trigger, int] | None:
        """Words of a trigger after its verb, or before it in the passive."""
        document = self.document
        best: tuple[Trigger, int] | None = None
        sentence = document.sentences[clause.sentence]
        stop = min(clause.verb_last + _OBJECT_GAP + 1, sentence.last)
        for index in range(clause.verb_last, stop):
            for trigger in group.get(document.key[index], ()):
                end = self.spelt(trigger.words, index)
                if 0 < end <= sentence.last:
                    if end < len(document) and document.raw[end] == "-":
                        continue  # food-for-oil
                    adjacent = index - clause.verb_last
                    if len(trigger.words) == 1 and self.is_marker(trigger.words[0]) and adjacent:
                        continue
                    if best is None or len(trigger.words) > len(best[0].words):
                        best = (trigger, clause.main)
            if document.kind[index] == PUNCT and document.raw[index] not in "-'\"’“”$.":
                break
            if index > clause.verb_last and self.is_marker(document.key[index]) and not self.is_of(index):
                break
        if best is None and clause.passive:
            for index in range(max(clause.first, clause.verb_first - 8), clause.verb_first):
                for trigger in group.get(document.key[index], ()):
                    if 0 < self.spelt(trigger.words, index) <= clause.verb_first:
                        best = (trigger, clause.main)
        return best

    def is_of(self, index: int) -> bool:
        return self.words.role(self.document.key[index]) == "of"

    def is_marker(self, key: str) -> bool:
        return key in self.words.marker_keys

    def irrelevant(self, clause: Clause) -> bool:
        """What is wished, demanded, conditional or a purpose is no event."""
        if clause.relation in ("purpose", "condition", "nominal") or clause.governor == "demanded":
            return True
        if clause.governor and clause.relation == "governed" and clause.parent >= 0:
            parent, _ = self.trigger(self.analysis.clauses[clause.parent])
            if parent is not None and parent.type.name in _OUTER:
                return True  # the promise, threat or refusal is the event, not what it is about
        return clause.mood == "irreal" and clause.form == "finite"

    def consequence(self, clause: Clause, trigger: Trigger) -> bool:
        """ "..., killing ten": told of an attack it repeats the attack, told of anything else it is none."""
        if clause.form != "gerund" or clause.relation != "inner" or trigger.words or trigger.type.name != "ASSAULT":
            return False
        if clause.parent < 0:
            return True
        parent, _ = self.trigger(self.analysis.clauses[clause.parent])
        return parent is None or parent.type.name != "ASSAULT"

    def hedged(self, first: int, last: int) -> bool:
        clauses = self.words
        for index in range(first, min(last, first + 60)):
            if self.document.key[index] in clauses.hedge_keys and clauses.hedges.match(self.document, index, last):
                return True
        return False

    def evidence(self, clause: Clause, at: int) -> tuple[int, int]:
        """The tokens of the clause, with what stands between it and its trigger."""
        if clause.form != "finite" and clause.parent >= 0:
            clause = self.finite_of(clause)
        first = min(clause.first, at)
        last = max(clause.last, clause.verb_last, at + 1)
        if not self.verb_last:
            last = self.end_of(clause)
        for participant in clause.participants:
            if participant.kind != "inherited" and clause.first - 40 < participant.first < first and not self.verb_last:
                first = participant.first
        while first < last - 1 and self.document.kind[first] == PUNCT:
            first += 1
        while last > first + 1 and self.document.kind[last - 1] == PUNCT:
            last -= 1
        return first, last

    def finite_of(self, clause: Clause) -> Clause:
        """The finite clause that holds a non-finite one."""
        for _ in range(_DEPTH):
            if clause.form == "finite" or clause.parent < 0:
                break
            clause = self.analysis.clauses[clause.parent]
        return clause

    def end_of(self, clause: Clause) -> int:
        """Where a clause ends with the non-finite ones that depend on it: at the next finite clause of the sentence."""
        nxt = [c.first for c in self.clauses_of(clause.sentence) if c.form == "finite" and c.first > clause.verb_first]
        sentence = self.document.sentences[clause.sentence]
        return max(min([*nxt, sentence.last, clause.verb_last + 60]), clause.verb_last)

    # --- nouns ---

    def of_nouns(self) -> list[Happening]:
        """Events told by nouns alone: हमले में, the attack on ..."""
        document, lexicon = self.document, self.lexicon
        found: list[Happening] = []
        for sentence in document.sentences:
            for index in range(sentence.first, min(sentence.last, sentence.first + _LONGEST)):
                if document.key[index] not in lexicon.noun_keys or index in self.used:
                    continue
                hit = lexicon.nouns.match(document, index, sentence.last)
                if hit is None or any(i in self.used for i in range(hit.first, hit.last)):
                    continue
                happening = self.of_noun(hit.value, hit.first, hit.last)
                if happening is not None:
                    found.append(happening)
        return found

    def of_noun(self, trigger: Trigger, first: int, last: int) -> Happening | None:
        """The event of a noun, with those who stand next to it."""
        participants = self.around(first, last)
        actors, targets, ok = self.parties(trigger, participants, False)
        if not actors and trigger.mode in self.lexicon.default_actors:
            actors = (Who(self.lexicon.default_actors[trigger.mode]),)
            ok = True
        if not ok and trigger.type.name == "ASSAULT" and (victims := self.victims(self.document.sentence_of[first])):
            targets, ok = victims, True
        if not ok:
            return None
        begin = min([first, *(p.first for p in participants if p.who and (set(p.who) & set(actors + targets)))])
        end = max([last, *(p.last for p in participants if p.who and (set(p.who) & set(actors + targets)))])
        return Happening(
            trigger,
            begin,
            end,
            first,
            self.document.sentence_of[first],
            actors,
            targets,
            "happened",
            True,
            begin < self.headline_end,
        )

    def victims(self, sentence: int) -> tuple[Who, ...]:
        """Who was killed or hurt, by the verbs of a sentence that tell it without saying by whom."""
        for clause in self.clauses_of(sentence):
            trigger, _ = self.trigger(clause)
            if trigger is None or trigger.type.name != "ASSAULT" or clause.status != "happened":
                continue
            told = [
                p for p in clause.participants if p.marker in (("obj", "to") if clause.passive else ("subj",)) and p.who
            ]
            if told and (clause.passive or trigger.frame.target[:1] == ("subj",)):
                return told[0].who
        return ()

    def around(self, first: int, last: int) -> list[Participant]:
        """The participants of the noun at `first`: those right before it (verb-last) or after it."""
        document = self.document
        sentence = document.sentence_of[first]
        out: list[Participant] = []
        own = [p for c in self.clauses_of(sentence) for p in c.participants if p.kind != "inherited"]
        if self.verb_last:
            edge = first
            for p in sorted(own, key=lambda p: -p.last):
                if p.last <= edge and edge - p.last <= _NOUN_GAP and self.unbroken(p.last, edge):
                    out.append(p)
                    edge = p.first
        else:
            edge = last
            for p in sorted(own, key=lambda p: p.first):
                if p.first >= edge and p.first - edge <= 3 and p.marker != "obj" and self.unbroken(edge, p.first):
                    out.append(p)
                    edge = p.last
        out = [p for p in out if p.who]
        number = self.analysis.mention_at[first - 1] if first else -1
        if number >= 0 and self.analysis.mentions[number].adjective:
            mention = self.analysis.mentions[number]
            out.append(
                Participant(
                    "adj",
                    mention.first,
                    mention.last,
                    (Who(mention.entity.name, mention.entity.entity_id),),
                    (number,),
                    "name",
                )
            )
        return out

    def unbroken(self, first: int, last: int) -> bool:
        """Whether no punctuation stands between tokens."""
        return all(self.document.kind[i] != PUNCT or self.document.raw[i] in "'\"-’”" for i in range(first, last))

    def clauses_of(self, sentence: int) -> list[Clause]:
        """The clauses of a sentence."""
        return self.by_sentence.get(sentence, [])

    # --- words of a speaker ---

    def of_stances(self) -> list[Happening]:
        """What a speaker's words say of somebody: "He is not welcome here", said X."""
        document, lexicon = self.document, self.lexicon
        found: list[Happening] = []
        seen: set[tuple[Who, int, str]] = set()
        for statement in self.analysis.statements:
            for index in range(statement.quote_first, min(statement.quote_last, statement.quote_first + 120)):
                if document.key[index] not in lexicon.stance_keys or index in self.used:
                    continue
                hit = lexicon.stances.match(document, index, statement.quote_last)
                if hit is None:
                    continue
                sentence = document.sentences[document.sentence_of[index]]
                first, last = max(sentence.first, statement.first), min(sentence.last, statement.last)
                target = self.judged(statement.speaker, first, last, index)
                key = (statement.speaker, sentence.number, hit.value.type.name)
                if target is None or key in seen:
                    continue
                seen.add(key)
                actors = self.states_for((statement.speaker,))
                found.append(
                    Happening(
                        hit.value,
                        first,
                        last,
                        index,
                        sentence.number,
                        actors,
                        (target,),
                        "happened",
                        False,
                        first < self.headline_end,
                    )
                )
        return found

    def judged(self, speaker: Who, first: int, last: int, near: int) -> Who | None:
        """Whom a speaker's words are about: the party of the same clause, a name before a noun."""
        best: Who | None = None
        for clause in self.clauses_of(self.document.sentence_of[near]):
            if not clause.first <= near < max(clause.last, clause.verb_last):
                continue
            for participant in clause.participants:
                if participant.marker in ("subj", "obj", "to", "on", "of") and participant.who:
                    who: Who | None = participant.who[0]
                    if who == speaker:
                        who = self.other_person(speaker, clause.first) if participant.kind == "pronoun" else None
                    if who is None:
                        continue
                    if who.entity_id is not None:
                        return who
                    best = best or who
        return best if best is not None and best.entity_id is not None else None

    def other_person(self, speaker: Who, token: int) -> Who | None:
        """The last person named before a token besides the speaker: whom "he" means in the speaker's words."""
        number = bisect_left(self.analysis.mentions, token, key=lambda m: m.first)
        for mention in reversed(self.analysis.mentions[max(0, number - 12) : number]):
            if mention.entity.type == "PER" and mention.entity.entity_id != speaker.entity_id:
                return Who(mention.entity.name, mention.entity.entity_id)
        return None

    # --- who ---

    def parties(
        self, trigger: Trigger, participants: list[Participant], passive: bool, near: int = 0
    ) -> tuple[tuple[Who, ...], tuple[Who, ...], bool]:
        """Actors and targets by the trigger's frame, and whether all that it needs is there."""
        frame = trigger.frame
        if near:
            participants = sorted(participants, key=lambda p: (p.last > near, abs(near - p.last)))
        if frame.joint:
            participants = sorted(participants, key=lambda p: p.first)
            actors = self.gather(participants, frame.joint, everyone=True)
            enough = len(actors) >= (2 if trigger.needs.startswith("joint") else 1)
            if trigger.needs == "joint_person":
                enough = enough and all(w.entity_id is not None for w in actors)
            return actors, (), enough and bool(actors)
        actors = self.gather(participants, frame.actor, everyone=False)
        markers = frame.target
        if self.verb_last and "to" in markers and "obj" in markers:  # someone is marked, a thing is not
            markers = ("to", *(m for m in markers if m != "to"))
        targets = self.gather(participants, markers, everyone=False, without=actors)
        if not targets and frame.target:
            targets = self.owners(participants, actors, near)
        needs = trigger.needs
        if needs in ("actor", "person", "visit") and not actors:
            return actors, targets, False
        if needs == "target" and not targets:
            return actors, targets, False
        if needs in ("object", "inf") and not targets and not (actors and any(p.marker == "obj" for p in participants)):
            return actors, targets, False
        if needs == "inf" and not actors:
            return actors, targets, passive and bool(targets)
        if needs == "object" and not actors:
            return actors, targets, passive and trigger.type.name != "ASSAULT"
        if needs in ("both", "visit", "agent") and not (actors and targets):
            named = needs == "both" and passive and any(w.entity_id is not None for w in targets)
            return actors, targets, named
        if not actors and all(w.entity_id is None for w in targets) and not (passive and trigger.mode in _TOLD_ALONE):
            return actors, targets, False  # who acted is untold, and on whom but for a noun: no event that can be used
        return actors, targets, bool(actors or targets)

    def owners(self, participants: list[Participant], actors: tuple[Who, ...], near: int) -> tuple[Who, ...]:
        """Whose thing is meant, where the thing itself is nobody: an attack on a Taliban camp, criticism of the Iran deal."""
        for participant in participants:
            if (
                participant.who
                or not participant.mentions
                or participant.marker not in ("on", "against", "obj", "about", "with")
            ):
                continue
            for number in participant.mentions:
                mention = self.analysis.mentions[number]
                who = Who(mention.entity.name, mention.entity.entity_id)
                governs = mention.entity.type in ("PER", "ORG") or mention.entity.kind == "country"
                if governs and who not in actors:
                    return (who,)
        return ()

    def gather(
        self, participants: list[Participant], markers: tuple[str, ...], everyone: bool, without: tuple[Who, ...] = ()
    ) -> tuple[Who, ...]:
        found: list[Who] = []
        for marker in markers:
            for participant in participants:
                if participant.marker == marker and participant.who:
                    found += [w for w in participant.who if w not in found and w not in without]
                    if found and not everyone:
                        break
            if found and not everyone:
                break
        return tuple(found)

    def states_for(self, who: tuple[Who, ...]) -> tuple[Who, ...]:
        """The same parties with the country for a capital that stands for its government."""
        out: list[Who] = []
        for party in who:
            entity = self.analysis.catalogue.entities.get(party.entity_id or "")
            if entity is not None and entity.kind == "capital" and entity.country:
                country = self.country(entity.country)
                party = country or party
            if party not in out:
                out.append(party)
        return tuple(out)

    def country(self, code: str) -> Who | None:
        """The country of an alpha-2 code."""
        for entity in self.analysis.catalogue.entities.values():
            if entity.kind == "country" and entity.country == code:
                return Who(entity.name, entity.entity_id)
        return None

    # --- rows ---

    def contexts(self, happening: Happening) -> list[str]:
        """PLOVER contexts by the words of the sentence."""
        sentence = self.document.sentences[happening.sentence]
        found: dict[str, int] = {}
        for index in range(sentence.first, min(sentence.last, sentence.first + 120)):
            if self.document.key[index] in self.lexicon.context_keys:
                hit = self.lexicon.contexts.match(self.document, index, sentence.last)
                if hit is not None:
                    found[hit.value] = found.get(hit.value, 0) + 1
        return [name for name, _ in sorted(found.items(), key=lambda item: (-item[1], item[0]))[:4]]

    def row(self, happening: Happening) -> Event:
        """One row of the table."""
        document, trigger = self.document, happening.trigger
        start, end = document.span(happening.first, happening.last)
        type_, mode = trigger.type, trigger.mode
        place = happening.place.entity if happening.place else None
        when = happening.when
        day: dt.date | None = when.day if when else None
        names = [w.name for w in happening.actors]
        speaker, relays = speaker_at(self.analysis, happening.at)
        return Event(
            fact_id=digest_id(self.analysis.article.article_id, str(start), str(end), type_.name, *names, trigger.name),
            article_id=self.analysis.article.article_id,
            sentence=happening.sentence,
            start_char=start,
            end_char=end,
            evidence=document.text[start:end],
            speaker=speaker.name if speaker else None,
            speaker_id=speaker.entity_id if speaker else None,
            relay=relays[0].name if relays else None,
            relay_id=relays[0].entity_id if relays else None,
            relays=[relay.name for relay in relays],
            status=happening.status,
            date=day,
            date_precision=when.precision if when else None,
            place=place.name if place else None,
            place_id=place.entity_id if place else None,
            confidence=0.6 if happening.nominal else 0.8,
            rule=f"{trigger.name}/{'noun' if happening.nominal else 'verb'}",
            event_type=type_.name,
            mode=mode,
            contexts=self.contexts(happening),
            quad_class=type_.quad,
            goldstein=type_.modes.get(mode, type_.score) if mode else type_.score,
            cameo_root=type_.mode_cameo.get(mode, type_.cameo) if mode else type_.cameo,
            actors=names,
            actor_ids=[w.entity_id for w in happening.actors],
            targets=[w.name for w in happening.targets],
            target_ids=[w.entity_id for w in happening.targets],
        )
