"""Clauses of languages whose verbs close them and whose markers follow their nouns."""

from __future__ import annotations

from itertools import compress
from operator import attrgetter

from flows.facts.analysis import Analysis, Clause, Participant, Who
from flows.facts.clauses.lexicon import ClauseLexicon, plural_of
from flows.facts.clauses.phrases import (
    LONGEST,
    Reader,
    assign_subject,
    inherit,
    inherit_as,
    marked,
    new_clause,
    status_of,
)
from flows.facts.clauses.verb_group import CONJUNCTIVE, FINITE, INFINITIVE, IRREAL, PARTICIPLE, VerbGroup
from flows.facts.clauses.verbs import verb_groups
from flows.facts.clauses.verbs_verb_last import attributive
from flows.text.document import PUNCT, Sentence, either

_STOPS = frozenset(":;—–")
_PARTS = frozenset(",:;—–|।?!")
_MARKER = attrgetter("marker")
_SUBJECTS = frozenset(("subj", "bare", "loose"))  # the markers of what may be the subject
_HAPPENS_TO = frozenset(("of", "to", "obj"))
_CASE = 6  # tokens from an infinitive to the word for the case
_ADDRESSED = frozenset(("on", "from", "against"))  # who is asked or blamed
_ACT = 4  # tokens of what somebody is doing: लूट की वारदात को अंजाम | देते हुए
_NEAR = 4  # tokens between a relative word and the noun that it determines


class VerbLastReader(Reader):
    """Reads verb-last sentences."""

    correlate: tuple[Who, ...] = ()  # whom the pronoun after a relative clause means

    def __init__(self, analysis: Analysis, lexicon: ClauseLexicon) -> None:
        super().__init__(analysis, lexicon)
        stops = self.document.signed(_STOPS)
        self.turns = either(stops, self.document.marks(lexicon.turns))  # where something other than a phrase begins

    def read(self, sentence: Sentence) -> None:
        """Clauses of a sentence whose verbs close their clauses."""
        first, last = sentence.first, min(sentence.last, sentence.first + LONGEST)
        groups = verb_groups(self.document, self.lexicon, first, last, self.analysis.mention_at)
        attributive(self.document, self.lexicon, groups, last)
        at = {group.first: group for group in groups}
        state = _Stretch(first, "main")
        self.open = []
        self.correlate = ()
        inner: list[int] = []
        previous: Clause | None = None
        outermost = -1
        reached = first
        key, pronouns = self.document.key, self.lexicon.pronoun_keys
        for index in sorted({*at, *compress(range(first, last), self.turns[first:last])}):
            if index < reached:
                continue
            group = at.get(index)
            if group is not None:
                state.bare(self, index)
                if group.form == FINITE:
                    self.give_back(previous, state, group.first)
                    clause = self.finite(state, group, sentence, previous)
                    self.give_up(clause, inner)
                    clause.negated = clause.negated or self.neither(clause.first)
                    number = self.add(clause)
                    for child, following in zip(inner, inner[1:] + inner[-1:], strict=True):
                        self.govern_inner(self.analysis.clauses[child], clause, number, following)
                    inner = []
                    previous, outermost = clause, number
                    if state.relation == "relative":
                        self.correlate = state.determined()
                    state = self.resume(group.last, state.relation)
                else:
                    inner.append(self.add(self.inner(state, group, sentence)))
                    state.phrase_first = group.last
                reached = group.last
                continue
            cut = self.cutter(index) if self.cutting[index] else None
            if cut is not None and self.cuts(cut[0], index, state):
                state = self.cut(state, cut[0], index, cut[1])
                reached = cut[1]
                continue
            pronoun = self.fused(index, state) if key[index] in pronouns else 0
            if pronoun:
                reached = pronoun
                continue
            told = self.marker_at.get(index)
            if told is not None and told[0] != "of":
                if told[0] == "subj" and previous is not None:
                    self.part(previous, state, index)
                state.mark(self, told[0], index, told[1])
                reached = told[1]
                continue
            if self.document.raw[index] in _STOPS and index > first:
                state.bare(self, index)
                state.phrase_first = index + 1
        state.bare(self, last)
        if self.give_back(previous, state, last) and previous is not None:
            for child in inner:
                self.govern_inner(self.analysis.clauses[child], previous, outermost, child)
        if previous is not None and self.follows(state, previous, last):
            previous.participants.insert(0, marked(state.participants.pop(), "subj"))
        if state.participants and (previous is None or len(state.participants) > 1):
            self.add(self.verbless(state, sentence, last))

    def give_back(self, previous: Clause | None, state: _Stretch, end: int) -> bool:
        """Give a verb what stands behind it in a headline, and say so: किसानों ने दी | रेल रोकने की चेतावनी, मंत्री ने ..."""
        if previous is None or not self.fronted(previous, state):
            return False
        closed = self.document.size == end or self.document.sentence_of[end] != previous.sentence
        stop = next(
            (i for i in range(previous.verb_last, end) if self.document.raw[i] in _PARTS), end if closed else -1
        )
        if stop < 0:
            return False
        own = [p for p in state.participants if p.last <= stop]
        state.participants = [p for p in state.participants if p.last > stop]
        previous.participants += [p if p.marker != "bare" else marked(p, "obj") for p in own]
        previous.last = stop
        state.first = stop + 1
        return True

    def part(self, previous: Clause, state: _Stretch, index: int) -> None:
        """End what a verb before it takes at the comma before another subject: ने की | दर्जी की हत्या, | पुलिस ने पकड़ा चोर."""
        raw = self.document.raw
        stop = next((i for i in range(index - 1, state.phrase_first, -1) if raw[i] in _PARTS), -1)
        if stop > 0 and self.fronted(previous, state):
            state.bare(self, stop)
            state.phrase_first = stop + 1

    def fronted(self, clause: Clause, behind: _Stretch) -> bool:
        """Whether a verb stands right behind its subject, before all else: किसानों ने | दी चेतावनी, सरकार ने | नहीं दी अनुमति."""
        if behind.first != clause.verb_last or behind.relation != "coordinate":
            return False
        if behind.first < self.document.size and self.cutting[behind.first]:
            return False
        before = clause.verb_first - 1
        if before > 0 and self.document.key[before] in self.lexicon.negation:
            before -= 1
        return any(p.last == before and self.role_at.get(before) == "subj" for p in clause.marked("subj"))

    def fused(self, index: int, state: _Stretch) -> int:
        """A pronoun that carries its marker (उन्होंने): adds it and returns the token after it, else 0."""
        hit = self.lexicon.pronouns.match(self.document, index)
        if hit is None or hit.value.marker in ("bare", "of"):
            return 0
        state.bare(self, index)
        self.referents.advance(index)
        other = hit.value.marker != "subj"
        who = self.correlate or (self.referents.patient(index, hit.value.refers) if other else ())
        who = who or (() if other else self.informed(state, index, hit.value.refers))
        there = other and not who and hit.value.refers == "person" and state.relation == "relative"
        told = self.referents.told_of(index) if there else None
        if hit.value.refers == "honoured" and hit.value.marker == "subj":
            who = who or self.referents.teller_before(index)
        who = (who or self.referents.pronoun(hit.value.refers, other, oblique=True)) if told is None else told
        if hit.value.refers == "person" and hit.value.marker == "to":
            who = self.referents.undergoer(index, who)
        self.correlate = ()
        state.participants.append(Participant(hit.value.marker, hit.first, hit.last, who, (), "pronoun"))
        state.phrase_first = hit.last
        return hit.last

    def informed(self, state: _Stretch, index: int, refers: str) -> tuple[Who, ...]:
        """Who got word of something right before and acts on it: चोरों को भनक | लगते ही उन्होंने, पुलिस को खबर मिली | तो उसने."""
        before = state.participants
        if not before and self.analysis.clauses:
            last = self.analysis.clauses[-1]
            near = last.sentence == self.document.sentence_of[index] and last.form == FINITE and not last.marked("subj")
            before = last.participants if near else before
        learning = self.lexicon.signals["learning"]
        for participant in reversed(before):
            if participant.marker == "to" and not learning.isdisjoint(self.document.key[participant.last : index]):
                who = participant.who
                return self.referents.fitting(who, refers) or self.referents.fitting(who, "body")
        return ()

    def cuts(self, kind: str, index: int, state: _Stretch) -> bool:
        """Whether a cutting word cuts here: "और" and "तो" only right after a verb."""
        if kind in ("coordinate", "consequence", "contrast"):
            before = index - 1
            while before > state.first and self.document.kind[before] == PUNCT:
                before -= 1
            return index == state.first or before < state.first or kind == "contrast"
        return True

    def cut(self, state: _Stretch, kind: str, index: int, end: int) -> _Stretch:
        """Begin a new stretch at a cutting word; what is open before a relative clause waits for its verb."""
        antecedent: list[Participant] = []
        if kind == "relative":
            if index > state.phrase_first:
                antecedent = self.phrase("bare", state.phrase_first, index)[-1:]
            if not antecedent and state.participants:
                antecedent = state.participants[-1:]
            state.bare(self, index)
            if state.participants:
                self.open.append((state.participants, state.first, state.relation))
        fresh = _Stretch(index, kind)
        fresh.phrase_first = fresh.told = end
        if kind == "relative":
            self.relative(fresh, index, end, antecedent)
        elif state.participants and index > state.first:
            # "इस बीच पुतिन ने, जबकि ...": nothing closed it; keep what was said for the next verb
            fresh.participants = state.participants if kind not in ("content",) else []
        return fresh

    def relative(self, state: _Stretch, index: int, end: int, antecedent: list[Participant]) -> None:
        who = antecedent[0].who if antecedent else ()
        role = self.lexicon.relatives.get(self.document.key[index])
        if role and who:
            state.participants.append(Participant(role, index, end, who, antecedent[0].mentions, "relative"))

    def resume(self, first: int, relation: str) -> _Stretch:
        """The stretch after a finite verb: a new one, or the clause that a relative clause interrupted."""
        if relation == "relative" and self.open:
            participants, _, outer = self.open.pop()
            state = _Stretch(first, outer)
            state.participants = list(participants)
            state.resumed = True
            return state
        return _Stretch(first, "coordinate")

    def finite(self, state: _Stretch, group: VerbGroup, sentence: Sentence, previous: Clause | None) -> Clause:
        """The clause that a finite verb closes."""
        clause = new_clause(state.first, group, state.relation, sentence)
        if group.passive and state.resumed:  # डाकुओं ने जिन यात्रियों को लूटा था, | उन्हें घर पहुंचाया गया
            state.participants = [p for p in state.participants if p.marker != "subj"]
        if self.had_to(group):
            state.participants = self.obliged_first(state)
        clause.participants = assign_subject(state.participants, group.passive or self.takes_marker(group))
        if previous is not None and state.relation == "content":
            clause.governor = self.governor_before(previous)
            if self.wished(clause, group):
                clause.mood = IRREAL
        if previous is None and self.takes_marker(group, rare=True) and not clause.marked("subj", "by"):
            previous = self.told_before(sentence, state.relation == "coordinate")
        if (
            previous is not None
            and not group.passive
            and not clause.marked("subj")
            and (
                state.relation in ("coordinate", "main")
                or (state.relation == "contrast" and previous.sentence < sentence.number)
            )
            and (carried := self.carried(previous, group, clause))
        ):
            clause.participants.insert(0, inherit(carried[0]))
            clause.inherited_subject = True
        clause.participants = [self.agreeing(p, group) for p in self.referents.distinct(clause.participants)]
        return clause

    def wished(self, clause: Clause, group: VerbGroup) -> bool:
        """Whether a form that may be of the past asks for something, as its subject takes no ने: कि वह हमले | रोके."""
        single = group.last - group.main == 1 and self.document.key[group.main].endswith(self.lexicon.wished)
        if not single or not self.takes_marker(group, rare=True):
            return False
        subjects = clause.marked("subj")
        return any(p.kind == "pronoun" for p in subjects) and all(self.role_at.get(p.last) != "subj" for p in subjects)

    def give_up(self, clause: Clause, inner: list[int]) -> None:
        """Leave to a participle what stands before it, where the subject stands behind: पटना में हत्या करने वाले आरोपी को | पुलिस ने पकड़ा."""
        participles = [told for number in inner if (told := self.analysis.clauses[number]).form == PARTICIPLE]
        if not participles:
            return
        subject = next((p for p in clause.marked("subj") if p.kind != "inherited"), None)
        for told in participles:
            if subject is None or not told.marked("subj") or subject.first < told.verb_last:
                continue
            gone = [p for p in clause.participants if p.last <= told.verb_first and p.kind != "inherited"]
            clause.participants = [p for p in clause.participants if p not in gone]
            known = {p.first for p in told.participants}
            told.participants = [p for p in gone if p.first not in known] + told.participants
            told.first = min([told.first, *(p.first for p in gone)])

    def carried(self, previous: Clause, group: VerbGroup, clause: Clause) -> list[Participant]:
        """The subject that a verb shares: never whom a pronoun beside it means (राव ने बताया कि चोर आए | और उस पर हमला किया)."""
        giver = self.giver(previous, group).marked("subj")
        meant = [p.who for p in clause.participants if p.kind == "pronoun" and p.who]
        return previous.marked("subj") if giver and giver[0].who in meant else giver

    def had_to(self, group: VerbGroup) -> bool:
        """Whether a verb tells what somebody had to do, and did: लाठीचार्ज | करना पड़ा; not करना पड़ेगा."""
        forms, key = self.lexicon.forms, self.document.key
        if "infinitive" not in self.lexicon.kinds.get(key[group.main], ()):
            return False
        after = (entry for i in range(group.main + 1, group.last) for entry in forms.get(key[i], ()))
        return any(lemma in self.lexicon.obliged and form == "perfective" for lemma, form in after)

    def obliged_first(self, state: _Stretch) -> list[Participant]:
        """The participants of a stretch with whoever had to do something as the subject: पुलिस को | गोले छोड़ने पड़े."""
        who = next((p for p in state.participants if p.marker == "to" and p.who and p.first >= state.inner_last), None)
        return [marked(p, "subj") if p is who else p for p in state.participants]

    def agreeing(self, participant: Participant, group: VerbGroup) -> Participant:
        """A subject in the plural where its verb says that it is one: छात्र | धरने पर बैठ गए."""
        lexicon = self.lexicon
        noun = self.lexicon_nouns().get(participant.who[0].name) if len(participant.who) == 1 else None
        bare = participant.marker == "subj" and participant.kind == "noun" and participant.last not in self.role_at
        if not bare or noun is None or noun.plural or noun.base not in lexicon.masses:
            return participant
        if not self.document.key[group.last - 1].endswith(lexicon.plural_endings):
            return participant
        who = (Who(plural_of(noun.base)),)
        return Participant("subj", participant.first, participant.last, who, participant.mentions, "noun")

    def giver(self, previous: Clause, group: VerbGroup) -> Clause:
        """The clause whose subject a verb shares.

        A past verb whose subject takes ने shares none without it: in "X ने कहा कि किसान आए | और आरोप से इनकार किया" X denied.
        """
        subject = previous.marked("subj")
        takes = self.takes_marker(group)
        if previous.relation != "content" or not takes or not subject or self.role_at.get(subject[0].last) == "subj":
            return previous
        for clause in reversed(self.analysis.clauses):
            if clause.sentence != previous.sentence:
                break
            if clause.form == FINITE and clause.relation != "content" and clause.first < previous.first:
                return clause
        return previous

    def takes_marker(self, group: VerbGroup, rare: bool = False) -> bool:
        """Whether the subject of a verb must be marked: in the past that of किया, कर दिया is, not that of कर चुका, कर गया.

        With `rare`, also where some leave the marker out: रोक दिया.
        """
        lexicon, key = self.lexicon, self.document.key
        verbs = lexicon.signals["ergative"] | (lexicon.signals["transitive"] if rare else frozenset())
        if group.passive or group.form != FINITE or group.lemma not in verbs:
            return False
        if (group.lemma, "perfective") in lexicon.forms.get(key[group.main], ()):
            return True
        forms = lexicon.forms.get(key[group.main + 1], ()) if group.main + 1 < group.last else ()
        return any(lemma in lexicon.transitive_vectors and form == "perfective" for lemma, form in forms)

    def told_before(self, sentence: Sentence, added: bool) -> Clause | None:
        """The clause whose subject a sentence leaves out: the main one of the sentence before.

        Where that one tells what somebody said, only a sentence that is added to it (साथ ही ...) tells of the speaker.
        """
        for clause in reversed(self.analysis.clauses):
            if clause.sentence < sentence.number - 1:
                break
            before = clause.sentence < sentence.number and clause.form == FINITE
            if before and clause.relation == "content" and not added:
                break
            if before and clause.relation in ("main", "coordinate"):
                return clause if not clause.passive else None
        return None

    def inner(self, state: _Stretch, group: VerbGroup, sentence: Sentence) -> Clause:
        """A non-finite predicate inside a clause: the phrases nearest to it are its own."""
        own: list[Participant] = []
        for participant in reversed(state.participants):
            if participant.marker == "subj" or len(own) == 3 or participant.first < state.inner_last:
                break
            active = group.form == PARTICIPLE and not group.passive
            if active and participant.marker == "bare" and participant.last < group.first:
                break  # कंपनी | हड़ताल कर रहे मजदूरों को निकाल चुकी है
            own.insert(0, participant)
        nearest = own
        if not own and group.form in (CONJUNCTIVE, INFINITIVE):
            own = self.shared_with(group, sentence)
        clause = new_clause(own[0].first if own else group.first, group, "inner", sentence)
        clause.participants = [p if p.marker != "bare" else marked(p, "obj") for p in own]
        if own and self.is_called(own[-1], group):
            state.participants.remove(own[-1])
        elif group.form == INFINITIVE and nearest and self.does(own, group):
            clause.participants[0] = marked(own[0], "subj")
            state.participants.remove(own[0])
        state.inner_last = group.last
        clause.governor, clause.relation = self.governor_after(group)
        state.headless = clause if group.form == PARTICIPLE else None
        return clause

    def is_called(self, told: Participant, group: VerbGroup) -> bool:
        """Whether a noun right before "being" only says what somebody is: मुखबिर | होने के शक में."""
        being = group.form == INFINITIVE and group.lemma in self.lexicon.being
        return being and told.marker == "bare" and told.kind == "noun" and told.last == group.first

    def shared_with(self, group: VerbGroup, sentence: Sentence) -> list[Participant]:
        """Of whom both an infinitive and the verb that rules it tell: सरकार पर | धांधली करने | का आरोप लगाते हुए.

        Or a verb and the infinitive that it says how: बेटी की | गला दबाकर | हत्या करने.
        """
        told = self.analysis.clauses[-1] if self.analysis.clauses else None
        if group.form == INFINITIVE:
            how = told is not None and told.form == CONJUNCTIVE and told.sentence == sentence.number
            near = told is not None and how and group.first - told.verb_last <= _NEAR
            return [p for p in told.participants if p.marker in _HAPPENS_TO] if told is not None and near else []
        ruled = told is not None and told.relation == "governed" and told.sentence == sentence.number
        if told is None or not ruled or group.first - told.verb_last > _NEAR:
            return []
        return [p for p in told.participants[:1] if p.marker in _ADDRESSED and p.kind != "inherited"]

    def neither(self, first: int) -> bool:
        """Whether a clause begins with a denial of all of it: न तो | सेना ने हमला किया."""
        key, signals = self.document.key, self.lexicon.signals
        return key[first] in signals["neither"] and not signals["neither_behind"].isdisjoint(key[first + 1 : first + 2])

    def does(self, own: list[Participant], group: VerbGroup) -> bool:
        """Whether a genitive is the subject of an infinitive: आतिशी के ... इस्तीफा सौंपने, रूस के | आक्रमण करने.

        Whose something is goes with its noun in gender: रूस की निंदा करने. So "के" right before the noun of a light verb
        tells whose act it is.
        """
        owner = own[0]
        if owner.marker != "of" or (len(own) > 1 and own[1].first <= owner.first):
            return False  # पीड़ितों के | परिजनों को सहायता देने
        if owner.last < group.first - 3:
            return True
        light = group.lemma in self.lexicon.light and owner.last == group.first - 2
        return light and self.document.key[owner.last] in self.lexicon.signals["genitive_subject"]

    def govern_inner(self, clause: Clause, matrix: Clause, number: int, following: int) -> None:
        """Give a non-finite clause the subject and the standing of the finite clause that holds it.

        `following` is the number of the next one inside it: वेल में घुसकर | नारे लगाने पर.
        """
        clause.parent, beside = number, self.analysis.clauses[following]
        subject = matrix.marked("subj")
        if clause.governor == "alleged":
            subject = self.charged(clause, matrix)
        if clause.form == CONJUNCTIVE and (caught := self.caught_in_the_act(clause, matrix)):
            subject = caught
        elif clause.form == CONJUNCTIVE and beside.governor == "alleged":  # गला दबाकर | हत्या करने | का आरोप लगाया
            clause.governor, subject = beside.governor, self.charged(beside, matrix)
        elif self.of_a_case(clause) or (clause.form == CONJUNCTIVE and self.of_a_case(beside)):
            subject = self.charged(clause, matrix)  # लूट कर | हत्या करने के पुराने मामले में
        elif clause.form == CONJUNCTIVE and beside.form == PARTICIPLE and self.stands_behind(subject, beside):
            subject = beside.marked("subj") or subject  # चाकू मारकर | हत्या करने वाले आरोपी को पुलिस ने पकड़ा
            if beside.verb_first == clause.verb_last:
                clause.parent = following
        elif self.occasions(clause) or (clause.form == CONJUNCTIVE and self.precedes(beside, subject)):
            subject = self.dealt_with(matrix)
        if subject and not clause.marked("subj") and not clause.passive and clause.form != PARTICIPLE:
            doer = subject[0]  # किसान | नारे लगाते हुए | पहुंचे: the same words are no object
            rest = [p for p in clause.participants if p.marker not in ("obj", "to") or p.first != doer.first]
            clause.participants = [inherit(doer), *(rest or self.undergoer(clause, matrix, doer))]
            clause.inherited_subject = True
        elif subject and clause.passive and self.announced(clause, matrix):
            clause.participants.append(inherit_as(subject[0], "by"))
        clause.status = status_of(clause, matrix)
        if clause.form == PARTICIPLE and clause.passive and not clause.negated:
            clause.status = "happened"  # लगाए गए प्रतिबंध | हटाए जाएंगे

    def announced(self, clause: Clause, matrix: Clause) -> bool:
        """Whether whoever announces what is to be done will do it: प्रतिबंध लगाए जाने | का ऐलान किया."""
        return clause.governor == "planned" and not matrix.passive and not clause.marked("by")

    def undergoer(self, clause: Clause, matrix: Clause, doer: Participant) -> list[Participant]:
        """To whom a verb before another one is done, too, where he is told first: एक युवक को | बदमाशों ने चाकू मारकर घायल कर दिया."""
        if clause.form != CONJUNCTIVE or matrix.passive or doer.marker != "subj":
            return []
        told = [p for p in matrix.marked("to") if p.who and p.kind != "pronoun" and p.last < doer.first]
        return [inherit_as(p, "to") for p in told[:1]]

    def charged(self, clause: Clause, matrix: Clause) -> list[Participant]:
        """Who is said to have done what a charge tells: X ने Y पर Z करने का आरोप लगाया, हमला करने के आरोप में | दो युवकों को पकड़ा.

        Never whoever charges or catches.
        """
        if self.catches(matrix):
            caught = [p for p in matrix.marked("obj", "to", "subj") if p.who and self.role_at.get(p.last) != "subj"]
            return [p for p in caught if p.first >= clause.verb_last][:1] or caught[:1]
        accused = [p for p in matrix.marked("on", "against") if p.who][:1]
        return accused or [p for p in matrix.marked("subj") if self.role_at.get(p.last) != "subj"]

    def caught_in_the_act(self, clause: Clause, matrix: Clause) -> list[Participant]:
        """Whom a verb of catching takes in a crime: लूट की वारदात करते हुए | पुलिस ने एक युवक को पकड़ा; else nobody."""
        if matrix.passive or not self.catches(matrix):
            return []
        act = self.document.key[max(matrix.first, clause.verb_first - _ACT) : clause.verb_last]
        crime = self.lexicon.signals["crimes"].intersection(act)
        return [p for p in matrix.marked("obj", "to") if p.who][:1] if crime else []

    def of_a_case(self, clause: Clause) -> bool:
        """Whether an infinitive tells what a case or a charge is about: लूट करने | के तीन साल पुराने मामले में."""
        if clause.form != INFINITIVE or self.role_at.get(clause.verb_last) != "of":
            return False
        behind = self.document.key[clause.verb_last : clause.verb_last + _CASE]
        return not self.lexicon.signals["charges"].isdisjoint(behind)

    def occasions(self, clause: Clause) -> bool:
        """Whether a verb tells for what somebody is dealt with: नारे | लगाने पर | अध्यक्ष ने दो सदस्यों को निलंबित किया."""
        return clause.form == INFINITIVE and self.role_at.get(clause.verb_last) == "on"

    def stands_behind(self, subject: list[Participant], beside: Clause) -> bool:
        """Whether a subject is read only behind another verb."""
        return all(p.first >= beside.verb_last for p in subject)

    def precedes(self, beside: Clause, subject: list[Participant]) -> bool:
        """Whether a verb joined to another one stands with it before whoever deals with somebody for it."""
        return self.occasions(beside) and bool(subject) and subject[0].first >= beside.verb_last

    def dealt_with(self, matrix: Clause) -> list[Participant]:
        """To whom something was done: never whoever does it to them."""
        if matrix.passive:
            return [p for p in matrix.marked("subj", "obj", "to") if p.who][:1]
        return [p for p in matrix.marked("to") if p.who and p.kind != "pronoun"][:1]

    def catches(self, clause: Clause) -> bool:
        """Whether a clause tells that somebody is caught: को दबोचा, गिरफ्तार किया, हिरासत में लिया."""
        told = self.document.key[max(clause.first, clause.verb_first - 2) : clause.verb_last]
        return not self.lexicon.signals["catching"].isdisjoint((clause.lemma, *told))

    def governor_after(self, group: VerbGroup) -> tuple[str, str]:
        """What a noun after a non-finite verb makes of it: करने की घोषणा → planned, करने के लिए → purpose."""
        document, lexicon = self.document, self.lexicon
        position = group.last
        if group.form != INFINITIVE:
            return "", "inner"
        if self.under_way(position):
            return "", "inner"
        marked = self.marker_at.get(position)
        if marked is not None and marked[1] - position > 2:  # करने के आरोप में
            kinds = [lexicon.governors[k] for k in document.key[position : marked[1]] if k in lexicon.governors]
            if kinds:
                return kinds[0], "governed"
        if marked is not None and marked[0] == "for":
            return "", "purpose"
        if marked is not None and marked[0] in ("after", "during", "source"):
            return "", "inner"
        for index in range(position, min(position + 5, document.size)):
            kind = lexicon.governors.get(document.key[index])
            if kind is not None:
                if index + 1 < document.size and document.key[index + 1] in lexicon.signals["withdrawn"]:
                    return "", "nominal"  # जाम करने की घोषणा वापस ली
                return kind, "governed"
            if document.kind[index] == PUNCT:
                break
        return "", "nominal"

    def under_way(self, position: int) -> bool:
        """Whether what stands behind an infinitive says that the act has begun or goes on, or but spells it out.

        विरोध करना | शुरू कर दिया, लोगों को बचाने | में जुटे हैं, ठेले जब्त करने | की कार्रवाई की.
        """
        lexicon, key = self.lexicon, self.document.key
        if position < len(key) and key[position] in lexicon.signals["beginning"]:
            return True
        following = position + 1
        if following >= len(key):
            return False
        if self.role_at.get(position) == "in":
            verbs = lexicon.signals["engaged"]
            return any(lemma in verbs for lemma, _ in lexicon.forms.get(key[following], ()))
        return self.role_at.get(position) == "of" and key[following] in lexicon.signals["carried_out"]

    def governor_before(self, previous: Clause) -> str:
        """What the predicate before a content clause makes of it: उम्मीद जताई कि → possible."""
        document, lexicon = self.document, self.lexicon
        first = max(previous.first, previous.verb_first - 4)
        for index in range(previous.verb_last - 1, first - 1, -1):
            kind = lexicon.governors.get(document.key[index])
            if kind is not None:
                return kind
        for index in range(first, previous.verb_last):  # माना जा रहा है कि
            hedge = lexicon.hedges.match(document, index) if document.key[index] in lexicon.hedge_keys else None
            if hedge is not None:
                return hedge.value
        if previous.negated:
            return "possible"  # सबूत नहीं है कि, नहीं कहा कि
        return lexicon.raising.get(previous.lemma, "")

    def qualifies(self, noun: int) -> bool:
        """Whether a word for people before a noun only says of what kind that is: विदेशी | शराब."""
        key, signals = self.document.key, self.lexicon.signals
        return key[noun - 1] in signals["adjectival"] and key[noun] not in signals["predicates"]

    def follows(self, state: _Stretch, previous: Clause, last: int) -> bool:
        """Whether what ends a sentence is the subject of the verb before it: राहुल गांधी से मिलने पहुंचे | सिद्धारमैया."""
        if len(state.participants) != 1 or previous.passive or previous.marked("subj"):
            return False
        party = state.participants[0]
        forms = self.lexicon.forms.get(self.document.key[previous.main], ())
        takes = previous.lemma in self.lexicon.signals["ergative"] and any(form == "perfective" for _, form in forms)
        ends = all(self.document.kind[i] == PUNCT for i in range(party.last, last))
        return party.marker == "bare" and bool(party.who) and party.first == previous.verb_last and ends and not takes

    def verbless(self, state: _Stretch, sentence: Sentence, last: int) -> Clause:
        clause = Clause(state.first, last, last, last, last, "", "verbless", state.relation, False, False, "real")
        clause.sentence = sentence.number
        clause.participants = assign_subject(state.participants, False)
        return clause


class _Stretch:
    """The part of a sentence since the last cut, and the phrases read in it."""

    __slots__ = ("first", "headless", "inner_last", "participants", "phrase_first", "relation", "resumed", "told")

    def __init__(self, first: int, relation: str) -> None:
        self.first = first
        self.relation = relation
        self.phrase_first = first
        self.participants: list[Participant] = []
        self.inner_last = -1
        self.resumed = False
        self.told = -1  # where the noun stands that a relative word determines: जिन | बच्चों को ..., उन्हें
        self.headless: Clause | None = None  # a participle whose noun has not been read

    def mark(self, reader: VerbLastReader, marker: str, index: int, end: int) -> None:
        """Close the phrase before a postposition."""
        found = reader.phrase(marker, self.phrase_first, index, self.subjectless)
        if self.headless is not None:
            self.attach(found, reader)
        self.participants += found
        self.phrase_first = end

    def attach(self, found: list[Participant], reader: VerbLastReader) -> None:
        """Give a participle the noun after it: पकड़े गए | छात्रों को, साथ देने वाले | सैनिकों की; not की गई | चोरी के आरोपी को."""
        clause, self.headless = self.headless, None
        if clause is None or not found or not found[0].who or found[0].first > clause.verb_last + 3:
            return
        if reader.document.key[clause.verb_last] in reader.lexicon.acts_told:
            return
        role = "obj" if clause.passive else "subj"
        if not clause.marked(role):
            head = found[0]
            clause.participants.append(Participant(role, head.first, head.last, head.who, head.mentions, "inherited"))

    def subjectless(self) -> bool:
        """Whether no phrase that may be the subject has been read."""
        return _SUBJECTS.isdisjoint(map(_MARKER, self.participants))

    def determined(self) -> tuple[Who, ...]:
        """Whom the phrase names that a relative word determines: जिन | दस से ज्यादा बच्चों को."""
        for participant in self.participants:
            near = 0 <= participant.first - self.told <= _NEAR
            if near and participant.who and (participant.marker != "subj" or participant.first == self.told):
                return participant.who
        return ()

    def bare(self, reader: VerbLastReader, index: int) -> None:
        """Close the unmarked phrase before a verb or a cut."""
        found = reader.phrase("bare", self.phrase_first, index, self.subjectless)
        if (not found or not found[-1].who) and 1 in reader.telling[self.phrase_first : index]:
            for end in range(index - 1, max(self.phrase_first, index - 4), -1):  # हज़ारों जवान | तैनात हैं
                if reader.role_at.get(end) == "of" or reader.qualifies(end):
                    break  # पुतिन | का स्वागत, विदेशी | शराब बरामद की
                if reader.nominal_end(end - 1):
                    found = reader.phrase("bare", self.phrase_first, end, self.subjectless)
                    break
        if self.headless is not None:
            self.attach(found, reader)
        self.participants += [p for p in found if p.who]
        self.phrase_first = index
