"""The clause layer: each predicate of an article with its participants, and whether what it tells has happened.

Shallow by design: no trees, only stretches between words that cut clauses, with the phrases that stand in them. Two
word orders are read (order in clauses.yml): verb-last with markers after their nouns, and verb-medial with markers
before them.
"""

from __future__ import annotations

from flows.facts.analysis import Analysis, Clause, Participant, Who
from flows.facts.clause_lexicon import ActorNoun, ClauseLexicon
from flows.facts.references import Referents
from flows.facts.verbs import FINITE, GERUND, INFINITIVE, PARTICIPLE, POSSESSIVE, VerbGroup, verb_groups
from flows.text.document import PUNCT, Document, Sentence

_UNREAD: tuple[str, int] = ("", -1)
_LONGEST = 400  # tokens of a sentence that are read: longer ones are lists or noise


def find_clauses(analysis: Analysis) -> None:
    """Fill `analysis.clauses`, in the order of their verbs."""
    lexicon = analysis.lexicon.clauses
    if lexicon is None:
        return
    reader = _Reader(analysis, lexicon)
    for sentence in analysis.document.sentences:
        if lexicon.verb_last:
            reader.verb_last(sentence)
        else:
            reader.verb_medial(sentence)


class _Reader:
    """Reads the sentences of one article in order."""

    def __init__(self, analysis: Analysis, lexicon: ClauseLexicon) -> None:
        self.analysis = analysis
        self.lexicon = lexicon
        self.document: Document = analysis.document
        self.referents = Referents(analysis, lexicon)
        self.nouns: dict[str, ActorNoun] = {}
        self.dated = bytearray(len(self.document))
        for span in analysis.dates:
            self.dated[span.first : span.last] = b"\x01" * (span.last - span.first)
        self.marked: dict[int, tuple[str, int] | None] = {}
        self.open: list[tuple[list[Participant], int, str]] = []

    # --- shared ---

    def phrase(self, marker: str, first: int, last: int, free: bool = False) -> list[Participant]:
        """The participants of a phrase with its marker; what stands unmarked before it comes first."""
        out: list[Participant] = []
        while last > first and self.document.kind[last - 1] == PUNCT:
            last -= 1
        dated = last
        while dated > first and self.dated[dated - 1]:
            dated -= 1
        if dated < last:  # आतिशी के | रविवार | को: the date is no participant, what is before it is
            last, marker = dated, "bare"
        while first < last and (self.dated[first] or self.document.kind[first] == PUNCT):
            first += 1
        if last <= first:
            return out
        if self.lexicon.verb_last:
            if self.marker_kind(last - 1) == "of":
                return self.owner(first, last - 1)
            loose = self.loose(first, last)
            if loose is None and free and marker not in ("subj", "by", "source"):
                loose = self.subject_run(first, last)
            if loose is not None:
                out += self.phrase("bare", first, loose)
                first = loose
        found = self.referents.resolve(first, last)
        out += [Participant("bare", token, token + 1, (who,), (), "name") for who, token in found.before]
        begin = found.first if found.before else first
        if not found.who and self.lexicon.verb_last:
            cut = next((i for i in range(last - 2, begin, -1) if self.marker_kind(i) == "of"), -1)
            if cut > begin:
                owners = self.owner(begin, cut)
                if marker == "for":  # रूस की मदद के लिए: for Russia
                    return [*out, *(_marked(p, "for") if p.marker == "of" else p for p in owners)]
                out += owners
            elif not out and self.opens_with_party(begin, last):
                mention = self.analysis.mentions[self.analysis.mention_at[begin]]
                party = (Who(mention.entity.name, mention.entity.entity_id),)
                out.append(Participant("loose", begin, mention.last, party, (self.analysis.mention_at[begin],), "name"))
        out.append(Participant(marker, begin, last, found.who, found.mentions, found.kind))
        return out

    def nominal_end(self, index: int) -> bool:
        """Whether a name or a noun for somebody ends at a token."""
        number = self.analysis.mention_at[index]
        if number >= 0:
            return self.analysis.mentions[number].last == index + 1 and not self.analysis.mentions[number].adjective
        for first in range(max(0, index - 2), index + 1):
            if self.document.key[first] in self.lexicon.actor_keys:
                hit = self.lexicon.actors.match(self.document, first)
                if hit is not None and hit.last == index + 1:
                    return True
        return False

    def subject_run(self, first: int, last: int) -> int | None:
        """Where the unmarked subject ends that opens a clause: पुलिस | आरोपी को, भारत और जापान | समझौते पर; None for none."""
        document, lexicon = self.document, self.lexicon
        index, end = first, None
        while index < last:
            step = self.party_at(index, last)
            if step is None:
                break
            end = step
            if step + 1 < last and document.key[step] in lexicon.coordinators and not document.raw[step] == ",":
                index = step + 1
            else:
                break
        else:
            return None
        if end is None or end >= last or (index != first and end < index):
            return None
        if document.kind[end] == PUNCT or document.key[end] in lexicon.coordinators or self.marker_kind(end):
            return None
        return end if self.stands_alone(first, end, last) else None

    def party_at(self, index: int, last: int) -> int | None:
        """The end of a name or a noun for somebody that begins at a token."""
        number = self.analysis.mention_at[index]
        if number >= 0:
            mention = self.analysis.mentions[number]
            if mention.adjective or mention.first != index or mention.entity.type == "MISC":
                return None
            party = mention.entity.type in ("PER", "ORG") or mention.entity.kind == "country"
            return mention.last if party and mention.last <= last else None
        if self.document.key[index] in self.lexicon.actor_keys:
            hit = self.lexicon.actors.match(self.document, index, last)
            return hit.last if hit is not None else None
        return None

    def stands_alone(self, first: int, end: int, last: int) -> bool:
        """Whether what follows a party is another phrase, not the head that the party only describes (भाजपा | कार्यकर्ता)."""
        number = self.analysis.mention_at[end]
        named = self.analysis.mention_at[end - 1] >= 0
        if number >= 0:
            person = self.analysis.mentions[number].entity.type == "PER"
            return named or not person  # मंत्री शर्मा: an office and its holder
        if self.document.key[end] in self.lexicon.actor_keys:
            hit = self.lexicon.actors.match(self.document, end, last)
            if hit is None:
                return True
            country = named and self.analysis.mentions[self.analysis.mention_at[end - 1]].entity.kind == "country"
            if named:
                return country and hit.value.kind in ("person", "office")
            one = self.lexicon.actors.match(self.document, first, end)
            return one is not None and (not _human(one.value) or not _human(hit.value) or hit.value.plural)
        return named or self.document.key[end] not in self.lexicon.forms

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
            and (mention.entity.type in ("PER", "ORG") or mention.entity.kind == "country")
        )

    def owner(self, first: int, last: int) -> list[Participant]:
        """The phrase before a genitive: पुतिन | की सराहना."""
        found = self.referents.resolve(first, last)
        out = [Participant("bare", token, token + 1, (who,), (), "name") for who, token in found.before]
        if not found.who and self.lexicon.verb_last:
            cut = next((i for i in range(last - 2, first, -1) if self.marker_kind(i) == "of"), -1)
            if cut > first:  # भारत के | प्रस्ताव का समर्थन
                return [*out, *self.owner(first, cut)]
        if found.who:
            out.append(
                Participant("of", found.first if found.before else first, last, found.who, found.mentions, found.kind)
            )
        return out

    def marker_kind(self, index: int) -> str:
        """The role that a single token marks, empty for none."""
        marked = self.marker(index)
        return marked[0] if marked is not None and marked[1] == index + 1 else ""

    def loose(self, first: int, last: int) -> int | None:
        """Where an unmarked subject ends that stands before another phrase: उत्तर कोरियाई सैनिक | यूक्रेन के ..., किम | अपने ..."""
        document, at, lexicon = self.document, self.analysis.mention_at, self.lexicon
        for index in range(max(first, last - 30), last):
            if document.key[index] in lexicon.possessives and index > first:
                return index
        index = first
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
            if noun is None or _human(noun.value):
                return None
            end = noun.last
        else:
            return None
        if end >= last - 1 or document.kind[end] == PUNCT or document.key[end] in lexicon.coordinators:
            return None
        nxt = at[end]
        fresh = nxt >= 0 and (noun is not None or self.analysis.mentions[nxt].adjective)
        return end if fresh and self.marker_kind(end) == "" else None

    def add(self, clause: Clause) -> int:
        """Add a clause; its subject is remembered."""
        clause.status = status_of(clause)
        self.analysis.clauses.append(clause)
        if clause.form == FINITE:
            told = ("obj", "to") if clause.passive else ("subj",)
            for participant in clause.participants:
                if participant.marker in told and participant.who and participant.kind not in ("pronoun", "inherited"):
                    main = (
                        clause.relation in ("main", "coordinate")
                        and clause.first <= self.document.sentences[clause.sentence].first + 1
                    )
                    self.referents.note_subject(participant.who, self.lexicon_nouns(), clause.passive, main)
                    break
        return len(self.analysis.clauses) - 1

    def lexicon_nouns(self) -> dict[str, ActorNoun]:
        """Actor nouns by their English name."""
        if not self.nouns:
            self.nouns = self.lexicon.actor_names
        return self.nouns

    def cutter(self, index: int) -> tuple[str, int] | None:
        """The kind and end of a word that cuts clauses at a token."""
        if self.document.key[index] not in self.lexicon.cutter_keys or self.analysis.mention_at[index] >= 0:
            return None
        hit = self.lexicon.cutters.match(self.document, index)
        return (hit.value, hit.last) if hit else None

    def marker(self, index: int) -> tuple[str, int] | None:
        """The role and end of a case marker at a token; none inside a name."""
        if self.document.key[index] not in self.lexicon.marker_keys:
            return None
        known = self.marked.get(index, _UNREAD)
        if known is _UNREAD:
            hit = None if self.referents.inside(index) else self.lexicon.markers.match(self.document, index)
            known = self.marked[index] = (hit.value, hit.last) if hit else None
        return known

    # --- verb-last ---

    def verb_last(self, sentence: Sentence) -> None:
        """Clauses of a sentence whose verbs close their clauses."""
        first, last = sentence.first, min(sentence.last, sentence.first + _LONGEST)
        groups = verb_groups(self.document, self.lexicon, first, last, self.analysis.mention_at)
        _attributive(self.document, self.lexicon, groups, first, last)
        at = {group.first: group for group in groups}
        state = _Stretch(first, "main")
        self.open = []
        inner: list[int] = []
        previous: Clause | None = None
        index = first
        while index < last:
            group = at.get(index)
            if group is not None:
                state.bare(self, index)
                if group.form == FINITE:
                    clause = self.finite(state, group, sentence, previous)
                    number = self.add(clause)
                    for child in inner:
                        self.govern_inner(self.analysis.clauses[child], clause, number)
                    inner = []
                    previous = clause
                    state = self.resume(group.last, state.relation)
                else:
                    inner.append(self.add(self.inner(state, group, sentence)))
                    state.phrase_first = group.last
                index = group.last
                continue
            cut = self.cutter(index)
            if cut is not None and self.cuts(cut[0], index, state, groups):
                state = self.cut(state, cut[0], index, cut[1], previous)
                index = cut[1]
                continue
            pronoun = self.fused(index, state)
            if pronoun:
                index = pronoun
                continue
            marked = self.marker(index)
            if marked is not None and marked[0] != "of":
                state.mark(self, marked[0], index, marked[1])
                index = marked[1]
                continue
            if self.document.raw[index] in ":;—–" and index > first:
                state.bare(self, index)
                state.phrase_first = index + 1
            index += 1
        state.bare(self, last)
        if state.participants and (previous is None or len(state.participants) > 1):
            self.add(self.verbless(state, sentence, last))

    def fused(self, index: int, state: _Stretch) -> int:
        """A pronoun that carries its marker (उन्होंने): adds it and returns the token after it, else 0."""
        if self.document.key[index] not in self.lexicon.pronoun_keys:
            return 0
        hit = self.lexicon.pronouns.match(self.document, index)
        if hit is None or hit.value.marker in ("bare", "of"):
            return 0
        state.bare(self, index)
        self.referents.advance(index)
        who = self.referents.pronoun(hit.value.refers, hit.value.marker != "subj")
        state.participants.append(Participant(hit.value.marker, hit.first, hit.last, who, (), "pronoun"))
        state.phrase_first = hit.last
        return hit.last

    def cuts(self, kind: str, index: int, state: _Stretch, groups: list[VerbGroup]) -> bool:
        """Whether a cutting word cuts here: "और" and "तो" only right after a verb."""
        if kind in ("coordinate", "consequence", "contrast"):
            before = index - 1
            while before > state.first and self.document.kind[before] == PUNCT:
                before -= 1
            return index == state.first or before < state.first or kind == "contrast"
        return True

    def cut(self, state: _Stretch, kind: str, index: int, end: int, previous: Clause | None) -> _Stretch:
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
        fresh.phrase_first = end
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
        clause = _clause(state.first, group, state.relation, sentence)
        clause.participants = assign_subject(state.participants, group.passive)
        if previous is not None and state.relation == "content":
            clause.governor = self.governor_before(previous)
        if (
            previous is not None
            and not group.passive
            and not clause.marked("subj")
            and state.relation in ("coordinate", "main")
            and (carried := previous.marked("subj"))
        ):
            clause.participants.insert(0, _inherit(carried[0]))
            clause.inherited_subject = True
        return clause

    def inner(self, state: _Stretch, group: VerbGroup, sentence: Sentence) -> Clause:
        """A non-finite predicate inside a clause: the phrases nearest to it are its own."""
        own: list[Participant] = []
        for participant in reversed(state.participants):
            if participant.marker == "subj" or len(own) == 3 or participant.first < state.inner_last:
                break
            own.insert(0, participant)
        clause = _clause(own[0].first if own else group.first, group, "inner", sentence)
        clause.participants = [p if p.marker != "bare" else _marked(p, "obj") for p in own]
        if group.form == INFINITIVE and own and own[0].marker == "of" and own[0].last < group.first - 3:
            clause.participants[0] = _marked(own[0], "subj")  # आतिशी के ... इस्तीफा सौंपने की संभावना
        state.inner_last = group.last
        clause.governor, clause.relation = self.governor_after(group)
        return clause

    def govern_inner(self, clause: Clause, matrix: Clause, number: int) -> None:
        """Give a non-finite clause the subject and the standing of the finite clause that holds it."""
        clause.parent = number
        if not clause.marked("subj") and (subject := matrix.marked("subj")) and not clause.passive:
            if clause.form != PARTICIPLE:
                clause.participants.insert(0, _inherit(subject[0]))
                clause.inherited_subject = True
        clause.status = status_of(clause, matrix)

    def governor_after(self, group: VerbGroup) -> tuple[str, str]:
        """What a noun after a non-finite verb makes of it: करने की घोषणा → planned, करने के लिए → purpose."""
        document, lexicon = self.document, self.lexicon
        position = group.last
        if group.form != INFINITIVE and not group.passive:
            return "", "inner"
        marked = self.marker(position) if position < len(document) else None
        if marked is not None and marked[1] - position > 2:  # करने के आरोप में
            kinds = [lexicon.governors[k] for k in document.key[position : marked[1]] if k in lexicon.governors]
            if kinds:
                return kinds[0], "governed"
        if marked is not None and marked[0] == "for":
            return "", "purpose"
        if marked is not None and marked[0] in ("after", "during", "source"):
            return "", "inner"
        for index in range(position, min(position + 5, len(document))):
            kind = lexicon.governors.get(document.key[index])
            if kind is not None:
                return kind, "governed"
            if document.kind[index] == PUNCT:
                break
        return "", "nominal"

    def governor_before(self, previous: Clause) -> str:
        """What the predicate before a content clause makes of it: उम्मीद जताई कि → possible."""
        document, lexicon = self.document, self.lexicon
        for index in range(previous.verb_last - 1, max(previous.first, previous.verb_first - 4) - 1, -1):
            kind = lexicon.governors.get(document.key[index])
            if kind is not None:
                return kind
        return lexicon.raising.get(previous.lemma, "")

    def verbless(self, state: _Stretch, sentence: Sentence, last: int) -> Clause:
        clause = Clause(state.first, last, last, last, last, "", "verbless", state.relation, False, False, "real")
        clause.sentence = sentence.number
        clause.participants = assign_subject(state.participants, False)
        return clause

    # --- verb-medial ---

    def verb_medial(self, sentence: Sentence) -> None:
        """Clauses of a sentence whose verbs stand between subject and object."""
        first, last = sentence.first, min(sentence.last, sentence.first + _LONGEST)
        groups = verb_groups(self.document, self.lexicon, first, last, self.analysis.mention_at)
        if not groups:
            self.nominal(sentence, first, last)
            return
        bounds: list[tuple[int, str, int, int, int]] = []
        for k in range(len(groups)):
            bounds.append(self.boundary(groups, k, first, bounds[-1][1] if bounds else ""))
        waiting: Participant | None = None
        last_finite = -1
        for k, group in enumerate(groups):
            cut, relation, start, _, antecedent_first = bounds[k]
            end = bounds[k + 1][3] if k + 1 < len(groups) else last
            left = self.chunks(start, group.first)
            if k == 0 and group.form == INFINITIVE and any(p.marker == "bare" and p.who for p in left):
                group.form, group.mood = FINITE, "planned"  # headlines: "Police to investigate ..."
            clause = _clause(cut, group, relation, sentence)
            if relation == "relative" and antecedent_first < cut:
                before = [c for c in self.chunks(antecedent_first, cut) if c.who]
                if k == 0 or antecedent_first > groups[k - 1].last:
                    waiting = next((c for c in before if c.marker == "bare"), waiting)
                antecedent = before[-1] if before else (self.last_object(last_finite))
                if antecedent is not None and not [c for c in left if c.marker == "bare" and c.who]:
                    left.append(_marked(antecedent, "bare"))
            subject = _pick_subject(left)
            alone = not any(c.marker == "bare" and self.referents.more_words(c.first, c.last) for c in left)
            if subject is None and group.form == FINITE and relation != "relative" and alone:
                if waiting is not None:
                    subject, waiting = _inherit(waiting), None
                    clause.inherited_subject = True
                elif (carrier := self.carrier(last_finite, sentence.number)) is not None:
                    subject = _inherit(carrier)
                    clause.inherited_subject = True
            right = self.chunks(group.last, max(end, group.last))
            objects = [_marked(c, "obj") if c.marker == "bare" else c for c in right]
            others = [c for c in left if c.marker != "bare"]
            clause.last = max(end, group.last)
            clause.participants = [*others, *([_marked(subject, "subj")] if subject else []), *objects]
            clause.participants = self.referents.distinct(clause.participants)
            self.depend(clause, group, groups, k, last_finite)
            if clause.passive:
                clause.participants = [_marked(p, "obj") if p.marker == "subj" else p for p in clause.participants]
            number = self.add_medial(clause)
            if group.form == FINITE:
                last_finite = number

    def carrier(self, number: int, sentence: int) -> Participant | None:
        """The subject that a predicate without one takes over: that of the nearest finite clause of the sentence that has one."""
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
            _marked(c, "subj") if n == 0 and c.marker == "bare" else c for n, c in enumerate(self.chunks(first, last))
        ]
        if clause.participants:
            self.add(clause)

    def boundary(self, groups: list[VerbGroup], k: int, first: int, previous: str) -> tuple[int, str, int, int, int]:
        """Where the clause of the k-th predicate begins.

        Returns the cut, the relation, the first token of its left side, the end of the clause before, and where the noun
        begins that a relative clause speaks of.
        """
        group = groups[k]
        begin = groups[k - 1].last if k else first
        relation = "main" if k == 0 else "coordinate"
        cut = start = begin if k == 0 else -1
        ended = -1
        comma, opened = -1, begin
        index = begin
        while index < group.first:
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
        if k > 0 and groups[k - 1].lemma in self.lexicon.zero_that and (cut < 0 or relation == "coordinate"):
            if begin < group.first and comma < 0:
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
        """The subject of a non-finite clause: the one urged to act, the noun that a participle follows, or the matrix's."""
        if clause.form == PARTICIPLE and matrix.passive and self.joined(matrix.verb_last, clause.verb_first):
            told = [p for p in matrix.participants if p.marker == "obj" and p.who]
            clause.participants = [*(_inherit_as(p, "obj") for p in told[:1]), *clause.participants]
            return
        if clause.form == PARTICIPLE:
            noun = next((p for p in reversed(matrix.participants) if p.who and p.last <= clause.verb_first), None)
            if noun is not None and clause.verb_first - noun.last <= 2:
                clause.participants.insert(0, _marked(noun, "subj"))
            return
        objects = [p for p in matrix.participants if p.marker in ("obj", "on") and p.first >= matrix.verb_last]
        if matrix.lemma in self.lexicon.object_control and objects and not matrix.passive:
            chosen: Participant | None = objects[0] if objects[0].who else None
        else:
            chosen = next((p for p in matrix.participants if p.marker == "subj" and p.who), None)
            if chosen is None and matrix.passive:
                chosen = next((p for p in matrix.participants if p.marker == "obj" and p.who), None)
        if chosen is not None and not clause.marked("subj"):
            clause.participants.insert(0, _marked(_inherit(chosen), "subj"))
            clause.inherited_subject = True

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
        """Whether another phrase begins here without a preposition: "gave Kyiv | the missiles", "In Paris | Macron met"."""
        document, at = self.document, self.analysis.mention_at
        before = document.key[index - 1]
        if before in self.lexicon.coordinators or before in POSSESSIVE or self.lexicon.role(before) == "of":
            return False
        if document.key[index] in self.lexicon.pronoun_keys and document.kind[index - 1] != PUNCT and at[index] < 0:
            pronoun = self.lexicon.pronouns.match(document, index)
            if pronoun is not None and pronoun.value.marker == "bare":
                return True
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


class _Stretch:
    """The part of a sentence since the last cut, and the phrases read in it."""

    __slots__ = ("first", "inner_last", "participants", "phrase_first", "relation", "resumed")

    def __init__(self, first: int, relation: str) -> None:
        self.first = first
        self.relation = relation
        self.phrase_first = first
        self.participants: list[Participant] = []
        self.inner_last = -1
        self.resumed = False

    def mark(self, reader: _Reader, marker: str, index: int, end: int) -> None:
        """Close the phrase before a postposition."""
        self.participants += reader.phrase(marker, self.phrase_first, index, self.subjectless())
        self.phrase_first = end

    def subjectless(self) -> bool:
        """Whether no phrase that may be the subject has been read."""
        return not any(p.marker in ("subj", "bare", "loose") for p in self.participants)

    def bare(self, reader: _Reader, index: int) -> None:
        """Close the unmarked phrase before a verb or a cut."""
        found = reader.phrase("bare", self.phrase_first, index, self.subjectless())
        if not found or not (found[-1].who or any(p.marker == "of" for p in found)):
            for end in range(index - 1, max(self.phrase_first, index - 4), -1):  # हज़ारों जवान | तैनात हैं
                if reader.nominal_end(end - 1):
                    found = reader.phrase("bare", self.phrase_first, end)
                    break
        self.participants += [p for p in found if p.who]
        self.phrase_first = index


def assign_subject(participants: list[Participant], passive: bool) -> list[Participant]:
    """Unmarked phrases as subject or object: the first is the subject unless one is marked, or the verb is passive."""
    free = not passive and not any(p.marker == "subj" for p in participants)
    out = []
    for participant in participants:
        if participant.marker == "loose":
            if not free:
                continue
            free = False
            participant = _marked(participant, "subj")
        elif participant.marker == "bare":
            role = "subj" if free and participant.who else "obj"
            free = free and role != "subj"
            participant = _marked(participant, role)
        out.append(participant)
    return out


def status_of(clause: Clause, matrix: Clause | None = None) -> str:
    """happened, planned, possible or denied, from negation, mood, relation and what governs the clause."""
    if clause.governor == "denied" or (clause.negated and clause.mood != "irreal"):
        return "denied"
    if clause.relation == "condition" or clause.governor in ("possible", "demanded", "alleged"):
        return "possible"
    if clause.mood == "possible" or clause.mood == "irreal":
        return "possible"
    if clause.mood == "planned" or clause.governor == "planned" or clause.relation == "purpose":
        return "planned"
    if matrix is not None and clause.form != FINITE:
        return matrix.status if matrix.status != "denied" or clause.form == INFINITIVE else "happened"
    return "happened"


def _clause(first: int, group: VerbGroup, relation: str, sentence: Sentence) -> Clause:
    return Clause(
        first=min(first, group.first),
        last=group.last,
        verb_first=group.first,
        verb_last=group.last,
        main=group.main,
        lemma=group.lemma,
        form=group.form,
        relation=relation,
        passive=group.passive,
        negated=group.negated,
        mood=group.mood,
        sentence=sentence.number,
    )


def _human(noun: ActorNoun) -> bool:
    return noun.kind in ("person", "office")


def _marked(participant: Participant, marker: str) -> Participant:
    if participant.marker == marker:
        return participant
    return Participant(
        marker, participant.first, participant.last, participant.who, participant.mentions, participant.kind
    )


def _inherit(participant: Participant) -> Participant:
    return Participant("subj", participant.first, participant.last, participant.who, participant.mentions, "inherited")


def _inherit_as(participant: Participant, marker: str) -> Participant:
    return Participant(marker, participant.first, participant.last, participant.who, participant.mentions, "inherited")


def _pick_subject(left: list[Participant]) -> Participant | None:
    """The subject among the phrases before a verb: the first unmarked one that names somebody, names before nouns."""
    named = [p for p in left if p.marker == "bare" and p.who]
    if len(named) > 1 and named[0].kind == "noun" and named[1].kind == "name" and named[1].first - named[0].last <= 2:
        return named[1]  # a third defendant, Richard Roe, ...
    return named[0] if named else None


def _attributive(document: Document, lexicon: ClauseLexicon, groups: list[VerbGroup], first: int, last: int) -> None:
    """Perfect forms before a noun are no finite verbs (लगाए गए प्रतिबंध), unless the sentence has no other: headline order."""
    finals = [g for g in groups if g.form == FINITE and _closes(document, lexicon, g.last, last)]
    for group in groups:
        if group.form != FINITE or group in finals or group.bare:
            continue
        if any(g.first > group.first for g in finals) and document.key[group.last - 1] not in lexicon.copula:
            group.form = PARTICIPLE


def _closes(document: Document, lexicon: ClauseLexicon, index: int, last: int) -> bool:
    """Whether a clause ends before a token: the sentence's end, a stop, or a word that begins another clause."""
    if index >= last:
        return True
    key = document.key[index]
    return document.kind[index] == PUNCT and document.raw[index] not in "-'\"“‘(" or key in lexicon.cutter_keys
