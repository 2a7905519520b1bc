"""Clauses of languages whose verbs stand between subject and object and whose markers come before their nouns."""

from __future__ import annotations

from flows.facts.analysis import Clause, Participant
from flows.facts.clause_phrases import LONGEST, Reader, inherit, inherit_as, marked, new_clause, status_of
from flows.facts.verb_group import FINITE, GERUND, INFINITIVE, PARTICIPLE, POSSESSIVE, VerbGroup
from flows.facts.verbs import verb_groups
from flows.text.document import NUMBER, PUNCT, Sentence


class VerbMedialReader(Reader):
    """Reads verb-medial sentences."""

    def read(self, sentence: Sentence) -> None:
        """Clauses of a sentence whose verbs stand between subject and object."""
        first, last = sentence.first, min(sentence.last, sentence.first + LONGEST)
        groups = verb_groups(self.document, self.lexicon, first, last, self.analysis.mention_at)
        if not groups:
            self.nominal(sentence, first, last)
            return
        bounds: list[tuple[int, str, int, int, int]] = []
        for k in range(len(groups)):
            described = k == 1 and groups[0].form in (GERUND, PARTICIPLE)  # hackers linked to X | stole data
            bounds.append(self.boundary(groups, k, first, "relative" if described else bounds[-1][1] if bounds else ""))
        waiting: Participant | None = None
        last_finite = -1
        for k, group in enumerate(groups):
            cut, relation, start, _, antecedent_first = bounds[k]
            end = bounds[k + 1][3] if k + 1 < len(groups) else last
            left = self.chunks(start, group.first)
            if k == 0 and group.form == INFINITIVE and any(p.marker == "bare" and p.who for p in left):
                group.form, group.mood = FINITE, "planned"  # headlines: "Police to investigate ..."
            clause = new_clause(cut, group, relation, sentence)
            if relation == "relative" and antecedent_first < cut:
                before = [c for c in self.chunks(antecedent_first, cut) if c.who]
                if k == 0 or antecedent_first > groups[k - 1].last:
                    waiting = next((c for c in before if c.marker == "bare"), waiting)
                antecedent = before[-1] if before else (self.last_object(last_finite))
                if antecedent is not None and self.thing_between(antecedent.last, cut):
                    antecedent = None  # arrested men over the theft of cable | that ...
                if antecedent is not None and not [c for c in left if c.marker == "bare" and c.who]:
                    left.append(marked(antecedent, "bare"))
            subject = _pick_subject(left)
            if k == 0 and group.form in (GERUND, PARTICIPLE):
                waiting = subject
            alone = not any(c.marker == "bare" and self.referents.more_words(c.first, c.last) for c in left)
            if (subject is None or not subject.who) and group.form == FINITE and relation != "relative" and alone:
                if waiting is not None:
                    subject, waiting = inherit(waiting), None
                    clause.inherited_subject = True
                elif (carrier := self.carrier(last_finite, sentence.number)) is not None:
                    subject = inherit(carrier)
                    clause.inherited_subject = True
            right = self.chunks(group.last, max(end, group.last))
            objects = [marked(c, "obj") if c.marker == "bare" else c for c in right]
            others = [c for c in left if c.marker != "bare"]
            clause.last = max(end, group.last)
            clause.participants = [*others, *([marked(subject, "subj")] if subject else []), *objects]
            clause.participants = self.referents.distinct(clause.participants)
            self.depend(clause, group, groups, k, last_finite)
            if clause.passive:
                clause.participants = [marked(p, "obj") if p.marker == "subj" else p for p in clause.participants]
            number = self.add_medial(clause)
            if group.form == FINITE:
                last_finite = number

    def carrier(self, number: int, sentence: int) -> Participant | None:
        """The subject that a predicate without one takes over: that of the nearest finite clause before it."""
        while 0 <= number < len(self.analysis.clauses) and self.analysis.clauses[number].sentence == sentence:
            clause = self.analysis.clauses[number]
            if clause.form == FINITE:
                for participant in clause.participants:
                    if participant.who and (
                        participant.marker == "subj" or (clause.passive and participant.marker == "obj")
                    ):
                        return participant
            number -= 1
        return None

    def add_medial(self, clause: Clause) -> int:
        parent = self.analysis.clauses[clause.parent] if clause.parent >= 0 else None
        number = self.add(clause)
        if parent is not None and clause.form != FINITE:
            clause.status = status_of(clause, parent)
        return number

    def thing_between(self, first: int, cut: int) -> bool:
        """Whether a phrase of its own stands before "that" or "which", which then speaks of it."""
        if self.document.key[cut] not in self.lexicon.signal("things_relative"):
            return False
        return any((m := self.marker(i)) is not None and m[0] != "of" for i in range(max(first, cut - 12), cut))

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

    def boundary(self, groups: list[VerbGroup], k: int, first: int, previous: str) -> tuple[int, str, int, int, int]:
        """Where the clause of the k-th predicate begins.

        Returns the cut, the relation, the first token of its left side, the end of the clause before, and where the
        noun begins that a relative clause speaks of.
        """
        group = groups[k]
        begin = groups[k - 1].last if k else first
        relation = "main" if k == 0 else "coordinate"
        cut = start = begin if k == 0 else -1
        ended = -1
        comma, opened = -1, begin
        index = begin
        aside = self.lexicon.signal("aside")
        while index < group.first:
            inside = begin < index < group.first - 1 and self.document.raw[index] == ","
            if inside and self.document.key[index + 1] in aside and self.document.raw[index + 2] == ",":
                index += 3  # the union, however, ...
                continue
            hit = self.cutter(index)
            if hit is not None and (hit[0] != "coordinate" or (k > 0 and self.clausal(hit[1], group))):
                kind = "relative" if hit[0] == "content" and hit[1] == group.first else hit[0]  # the bank that failed
                if kind != "content" or k > 0:
                    if ended < 0 and k > 0:
                        ended = index
                    opened = begin if ended in (-1, index) else ended
                    cut, relation, start = index, kind, hit[1]
                    comma = -1
                index = hit[1]
                continue
            if self.document.raw[index] == "," and not self.referents.inside(index):
                comma = index
            index += 1
        if group.form != FINITE:
            if cut >= 0 and relation in ("time", "condition", "cause") and start == group.first:
                return cut, relation, start, cut, cut
            start = first if k == 0 else group.first
            return start, "inner", start, group.first, group.first
        unsaid = k > 0 and groups[k - 1].lemma in self.lexicon.zero_that and (cut < 0 or relation == "coordinate")
        if unsaid and begin < group.first and comma < 0:
            return begin, "content", begin, begin, begin
        if comma >= 0 and k > 0 and (cut < 0 or comma > cut):
            if cut >= 0 and relation not in ("relative", "coordinate"):
                return cut, relation, comma + 1, cut, cut  # "while, in Paris, X met"
            return comma + 1, relation if cut >= 0 and relation != "relative" else "coordinate", comma + 1, comma, comma
        if cut < 0 and previous == "relative":  # the firm that made the drug | paid a fine
            return group.first, relation, group.first, group.first, group.first
        if cut < 0:
            return begin, relation, begin, begin, begin
        return cut, relation, start, ended if ended >= 0 else cut, opened if relation == "relative" else cut

    def clausal(self, after: int, group: VerbGroup) -> bool:
        """Whether a coordinator joins clauses here: right before the verb, or before its subject."""
        if after >= group.first:
            return True
        return group.form == FINITE and all(
            (m := self.marker(i)) is None or m[0] == "of" for i in range(after, group.first)
        )

    def depend(self, clause: Clause, group: VerbGroup, groups: list[VerbGroup], k: int, last_finite: int) -> None:
        """What a clause depends on: raising verbs, governing nouns, purpose; and whose subject it takes."""
        document, lexicon = self.document, self.lexicon
        clause.parent = last_finite
        matrix = self.analysis.clauses[-1] if self.analysis.clauses and k else None
        if group.form == FINITE:
            if matrix is not None and clause.relation == "content":
                told = document.key[group.first] in lexicon.signal("future_in_past")
                if told and clause.mood == "possible" and matrix.lemma in lexicon.signal("announcing"):
                    clause.mood = "planned"  # said it would expel them
                clause.governor = lexicon.raising.get(matrix.lemma, "") if matrix.lemma not in lexicon.zero_that else ""
                clause.governor = clause.governor or self.governor_before_token(clause.first)
                if lexicon.raising.get(matrix.lemma) == "denied":
                    clause.governor = "denied"
            return
        if matrix is None or k == 0:
            return
        clause.parent = len(self.analysis.clauses) - 1
        near = group.first - groups[k - 1].last
        before = document.key[group.first - 1]
        governor = (
            lexicon.raising.get(before) or lexicon.governors.get(before) or self.governor_before_token(group.first)
        )
        raising = lexicon.raising.get(groups[k - 1].lemma, "") if near <= 12 else ""
        if group.form == INFINITIVE:
            clause.governor = governor or raising
            clause.relation = "governed" if clause.governor else "purpose"
        elif group.form == GERUND:
            if near == 0:
                clause.governor = raising
                clause.relation = "governed" if raising else "inner"
            elif raising == "denied" and self.marker_kind(group.first - 1) == "from":
                clause.governor, clause.relation = "denied", "governed"  # prevented from leaving
            elif self.marker_kind(group.first - 1) in ("of", "with", "for"):
                clause.governor = self.governor_before_token(group.first - 1) or (
                    "possible" if raising == "possible" else ""
                )
                clause.relation = "governed"
            if before in lexicon.signal("negated_by"):
                clause.negated = True
        if clause.governor == "fact":
            clause.governor = ""
        self.control(clause, matrix, raising)

    def control(self, clause: Clause, matrix: Clause, raising: str) -> None:
        """The subject of a non-finite clause: the one urged to act, the noun before a participle, or the matrix's."""
        if clause.form == PARTICIPLE and matrix.passive and self.joined(matrix.verb_last, clause.verb_first):
            told = [p for p in matrix.participants if p.marker == "obj" and p.who]
            clause.participants = [*(inherit_as(p, "obj") for p in told[:1]), *clause.participants]
            return
        if clause.form == PARTICIPLE:
            noun = next((p for p in reversed(matrix.participants) if p.who and p.last <= clause.verb_first), None)
            if noun is not None and clause.verb_first - noun.last <= 2:
                clause.participants.insert(0, marked(noun, "subj"))
            return
        objects = [p for p in matrix.participants if p.marker in ("obj", "on") and p.first >= matrix.verb_last]
        if clause.form == GERUND and clause.lemma not in self.lexicon.zero_that:
            beside = [p for p in matrix.participants if p.last == clause.verb_first and p.first >= matrix.verb_last]
            if (
                beside and self.acts(beside[-1]) and not clause.marked("subj")
            ):  # used batons against farmers | rallying for
                clause.participants.insert(0, marked(beside[-1], "subj"))
                return
        if matrix.lemma in self.lexicon.object_control and objects and not matrix.passive:
            chosen: Participant | None = objects[0] if objects[0].who else None
        else:
            chosen = next((p for p in matrix.participants if p.marker == "subj" and p.who), None)
            if chosen is None and matrix.passive:
                chosen = next((p for p in matrix.participants if p.marker == "obj" and p.who), None)
        if chosen is not None and not clause.marked("subj"):
            clause.participants.insert(0, marked(inherit(chosen), "subj"))
            clause.inherited_subject = True

    def acts(self, participant: Participant) -> bool:
        """Whether somebody, and no place, is told of with a marker of one who takes part."""
        if not participant.who or participant.marker not in ("obj", "against", "with", "on", "at", "by", "from"):
            return False
        return not any(self.analysis.mentions[m].entity.type == "LOC" for m in participant.mentions)

    def joined(self, first: int, last: int) -> bool:
        """Whether a predicate is joined to the one before: "hauled out by police and promptly taken away"."""
        for index in range(last - 1, max(first, last - 4) - 1, -1):
            key = self.document.key[index]
            if key in self.lexicon.coordinators:
                return True
            if not key.endswith(self.lexicon.adverb_endings) and key not in self.lexicon.particles:
                return False
        return False

    def governor_before_token(self, token: int) -> str:
        """A noun that governs what follows it: decision to, fears that, accused of."""
        document = self.document
        for index in range(token - 1, max(token - 4, 0) - 1, -1):
            kind = self.lexicon.governors.get(document.key[index])
            if kind is not None:
                return kind
            if document.kind[index] == PUNCT:
                break
        return ""

    def chunks(self, first: int, last: int) -> list[Participant]:
        """The phrases of a stretch: each with the preposition before it, or bare."""
        document = self.document
        found: list[Participant] = []
        marker, begin = "bare", first
        index = first
        listed = False

        def close(end: int) -> None:
            if end > begin:
                found.extend(p for p in self.phrase(marker, begin, end) if p.last > p.first)

        while index < last:
            hit = self.marker(index)
            raw = document.raw[index]
            if hit is not None and hit[0] != "of":
                close(index)
                marker, begin, listed = hit[0], hit[1], False
                index = hit[1]
                continue
            if raw in ",;:—–()[]" and document.kind[index] == PUNCT:
                if raw == "," and (listed or self.list_goes_on(index, last)):
                    listed = True
                elif index > begin or marker != "bare":
                    close(index)
                    marker, begin, listed = "bare", index + 1, False
                else:
                    begin = index + 1
            elif self.dated[index]:
                close(index)
                while index < last and self.dated[index]:
                    index += 1
                marker, begin, listed = "bare", index, False
                continue
            elif index > begin and self.new_phrase(index, begin):
                close(index)
                marker, begin, listed = "bare", index, False
            index += 1
        close(last)
        return found

    def new_phrase(self, index: int, begin: int) -> bool:
        """Whether another phrase begins here without a preposition: "gave Kyiv | the missiles"."""
        document, at = self.document, self.analysis.mention_at
        before = document.key[index - 1]
        if before in self.lexicon.coordinators or before in POSSESSIVE or self.lexicon.role(before) == "of":
            return False
        if document.key[index] in self.lexicon.pronoun_keys and document.kind[index - 1] != PUNCT and at[index] < 0:
            pronoun = self.lexicon.pronouns.match(document, index)
            if pronoun is not None and pronoun.value.marker == "bare":
                return True
        if document.kind[index] == NUMBER and at[index - 1] < 0 and self.nominal_end(index - 1):
            return True  # fined the bank | 20m pounds
        quantity = document.key[index] in self.lexicon.signal("not_new") and at[index - 1] >= 0 and at[index] < 0
        if quantity and document.key[index] in self.lexicon.determiners:
            return True  # promised Kyiv | more help
        if (
            document.key[index] in self.lexicon.determiners
            and document.key[index] not in self.lexicon.signal("not_new")
            and before not in self.lexicon.determiners
        ):
            return True
        if at[index] >= 0 and at[index - 1] >= 0 and at[index] != at[index - 1]:
            one, two = self.analysis.mentions[at[index - 1]], self.analysis.mentions[at[index]]
            return not one.adjective and one.entity.type == "LOC" and two.entity.type == "PER" and not two.adjective
        return False

    def list_goes_on(self, comma: int, last: int) -> bool:
        """Whether a comma joins a list: a name follows, and "and" before the stretch ends."""
        at = self.analysis.mention_at
        if comma == 0 or comma + 1 >= last or at[comma - 1] < 0:
            return False
        limit = min(last, comma + 14)
        if not any(at[i] >= 0 for i in range(comma + 1, min(limit, comma + 5))):
            return False
        if self.document.key[comma + 1] in self.lexicon.determiners and self.document.key[
            comma + 1
        ] in self.lexicon.signal("free_determiners"):
            return False
        for index in range(comma + 1, limit):
            if (marked := self.marker(index)) is not None and marked[0] != "of":
                return False
            if self.document.key[index] in self.lexicon.signal("joining"):
                return True
        return False


def _pick_subject(left: list[Participant]) -> Participant | None:
    """The subject among the phrases before a verb: the first unmarked one that names somebody, names before nouns."""
    bare = [p for p in left if p.marker == "bare"]
    named = [p for p in bare if p.who]
    if not named and len(bare) == 1 and bare[0].mentions:
        return bare[0]  # nobody, but somebody's: an Israeli strike
    if len(named) > 1 and named[0].kind == "noun" and named[1].kind == "name" and named[1].first - named[0].last <= 2:
        return named[1]  # a third defendant, Richard Roe, ...
    return named[0] if named else None
