"""What clauses without a finite verb depend on, and whose subject they take, where verbs stand between subject and object."""

from __future__ import annotations

from flows.facts.analysis import Clause, Participant, Who
from flows.facts.clauses.phrases import inherit, inherit_as, marked
from flows.facts.clauses.phrases_verb_medial import PhraseReader
from flows.facts.clauses.verb_group import FINITE, GERUND, INFINITIVE, PARTICIPLE, POSSESSIVE, QUOTES, VerbGroup
from flows.text.document import PUNCT

_SHUNNED = 3  # tokens from a verb to the gerund from which it backs off
_NOUN = 4  # tokens of a noun for somebody


class DependenceReader(PhraseReader):
    """Ties predicates to those that rule them."""

    def spoken_aside(self, number: int, clause: Clause) -> int:
        """Whose words a participle after a comma tells: X said that jets had bombed a market, | calling it a crime."""
        clauses = self.analysis.clauses
        if clause.lemma in self.lexicon.signals["asides"]:
            while clauses[number].relation == "content" and clauses[number].parent >= 0:
                number = clauses[number].parent
        return number

    def depend(self, clause: Clause, group: VerbGroup, groups: list[VerbGroup], k: int, last_finite: int) -> None:
        """What a clause depends on: raising verbs, governing nouns, purpose; and whose subject it takes."""
        document, lexicon = self.document, self.lexicon
        clause.parent = last_finite
        matrix = self.analysis.clauses[-1] if self.analysis.clauses and k else None
        if group.form == FINITE:
            if matrix is not None and group.shares:
                clause.mood, clause.governor = matrix.mood, matrix.governor
            elif matrix is not None and clause.relation == "content":
                described = matrix.form == PARTICIPLE and matrix.passive and matrix.lemma not in lexicon.zero_that
                if described and last_finite >= 0:
                    matrix = self.analysis.clauses[last_finite]  # said two men | held in May | were freed
                self.depend_content(clause, group, matrix)
            elif matrix is None:
                clause.governor = self.opening_governor(clause.first, group.first)
            return
        if k == 0 and group.form == INFINITIVE:
            before = self.governor_before_token(group.first)
            clause.governor = "planned" if group.passive else before  # a ceremony | to be attended by; plans | to hire
        if matrix is None or k == 0:
            return
        clause.parent = len(self.analysis.clauses) - 1
        if group.form == GERUND and last_finite >= 0 and document.raw[group.first - 1] == ",":
            clause.parent = self.spoken_aside(last_finite, clause)
            matrix = self.analysis.clauses[clause.parent]  # seized a jet he used, | accusing
        near = group.first - groups[k - 1].last
        before = document.key[group.first - 1]
        governor = lexicon.raising.get(before) or self.governor_before_token(group.first)
        raising = lexicon.raising.get(groups[k - 1].lemma, "") if near <= 12 else ""
        if group.shares or self.continues(group, matrix):
            clause.parent, clause.relation, clause.governor = matrix.parent, matrix.relation, matrix.governor
            clause.participants = [*(inherit(p) for p in matrix.marked("subj")[:1]), *clause.participants]
            return
        if group.form == INFINITIVE:
            if groups[k - 1].lemma in lexicon.signals["purposeful"] and not groups[k - 1].passive:
                raising = ""  # blocked the road | to demand
            clause.governor = self.arranged(group, groups[k - 1]) or governor or raising
            if groups[k - 1].lemma in lexicon.signals["allotting"] and before in lexicon.signals["allotted"]:
                clause.governor = "demanded"  # gave the junta a week | to yield
            if matrix.negated and matrix.lemma in lexicon.signals["undaunted"]:
                clause.governor = "planned"  # will not hesitate to strike
            clause.negated = clause.negated or before in lexicon.signals["not_yet"]  # has yet to apologise
            clause.relation = "governed" if clause.governor else "purpose"
        elif group.form == GERUND:
            self.depend_gerund(clause, group, near, raising, groups[k - 1].lemma)
        if clause.governor == "fact":
            clause.governor = ""
        self.control(clause, matrix)

    def opening_governor(self, first: int, verb: int) -> str:
        """What the noun that opens a sentence makes of what it tells: reports that | soldiers shot a man | are false."""
        told = first + 1 < verb and self.document.key[first + 1] in self.lexicon.content_keys
        return self.lexicon.governors.get(self.document.key[first], "") if told else ""

    def depend_content(self, clause: Clause, group: VerbGroup, matrix: Clause) -> None:
        """What the verb before makes of what it tells: said it would, feared that, did not say that."""
        lexicon = self.lexicon
        told = self.document.key[group.first] in lexicon.signals["future_in_past"]
        if told and clause.mood == "possible" and matrix.lemma in lexicon.signals["announcing"]:
            clause.mood = "planned"  # said it would expel them
        raised = lexicon.raising.get(matrix.lemma, "") if matrix.lemma not in lexicon.zero_that else ""
        clause.governor = raised if raised != "fact" else ""
        told = matrix.verb_last == clause.first and matrix.lemma in lexicon.zero_that
        if not clause.governor and not told:  # told: rights groups estimate | that
            clause.governor = self.governor_before_token(clause.first)
        if clause.lemma in lexicon.signals["denied_things"] and not clause.passive and not clause.marked("obj"):
            clause.governor = ""  # a claim | that the ministry has denied
        if not clause.governor and matrix.lemma in lexicon.signals["foreseeing"]:
            clause.governor = "possible"  # feared 100 people | had died
        if not clause.governor and matrix.lemma in lexicon.signals["ensuring"]:
            clause.governor = "possible"  # to ensure | they are arrested
        if not clause.governor and self.unsaid(matrix):
            clause.governor = "possible"  # did not say that, nobody claims that
        if lexicon.raising.get(matrix.lemma) == "denied":
            clause.governor = "denied"

    def shunned(self, raising: str, lemma: str, before: str, role: str | None, near: int) -> bool:
        """Whether a verb and the word before a gerund tell that it is not done: kept from, backed away from, ruled out | shelling."""
        signals = self.lexicon.signals
        if role == "from":
            return raising == "denied" or (lemma in signals["backing_off"] and near <= _SHUNNED)
        return near == 1 and before in signals["put_off"] and lemma in signals["putting_off"]

    def depend_gerund(self, clause: Clause, group: VerbGroup, near: int, raising: str, lemma: str) -> None:
        """What the words before a gerund make of it: `near` tokens before it ends a verb, which may be `raising`."""
        document, lexicon = self.document, self.lexicon
        before = document.key[max(0, group.first - 2) : group.first] or [""]
        if near == 0:
            clause.governor = raising
            clause.relation = "governed" if raising else "inner"
        elif self.shunned(raising, lemma, before[-1], self.role_at.get(group.first - 1), near):
            clause.governor, clause.relation = "denied", "governed"  # prevented from leaving
        elif before[0] in lexicon.signals["close_to"] and self.role_at.get(group.first - 1) == "to":
            clause.governor, clause.relation = "possible", "governed"  # came close to | bombing
        elif self.role_at.get(group.first - 1) in ("of", "with", "for") or (
            self.role_at.get(group.first - 1) == "in" and document.key[group.first - 2] in lexicon.signals["wanting"]
        ):
            raised = raising if raising in ("possible", "denied") else ""  # accused of, acquitted of
            clause.governor = self.governor_before_token(group.first - 1) or raised
            clause.relation = "governed"
        elif self.role_at.get(group.first - 1) == "to" and document.key[group.first - 2] in lexicon.governors:
            clause.governor, clause.relation = (
                lexicon.governors[document.key[group.first - 2]],
                "governed",
            )  # commitment to
        if document.key[group.first - 1] in lexicon.signals["negated_by"]:
            clause.negated = True

    def continues(self, group: VerbGroup, matrix: Clause) -> bool:
        """Whether "and" joins a predicate to one like it: agreed to go | and to pay, charged with lying | and insulting a judge."""
        if group.form != matrix.form or not self.joined_to(group.first):
            return False
        return group.form == INFINITIVE or (group.form == GERUND and matrix.relation == "governed")

    def joined_to(self, first: int) -> bool:
        """Whether "and" joins an infinitive to the one before it: agreed not to threaten them | and not to watch them."""
        before = first - 2 if self.document.key[first - 1] in self.lexicon.negation else first - 1
        return before > 0 and self.document.key[before] in self.lexicon.signals["joining"]

    def control(self, clause: Clause, matrix: Clause) -> None:
        """The subject of a non-finite clause: the one urged to act, the noun before a participle, or the matrix's."""
        if clause.marked("subj"):
            return
        if clause.form == PARTICIPLE and matrix.passive and self.joined(matrix.verb_last, clause.verb_first):
            told = [p for p in matrix.participants if p.marker == "obj" and p.who]
            clause.participants = [*(inherit_as(p, "obj") for p in told[:1]), *clause.participants]
            return
        if clause.form == PARTICIPLE and clause.relation == "time" and clause.passive:  # was armed | when stopped
            told = [p for p in matrix.marked("obj" if matrix.passive else "subj") if p.who]
            clause.participants = [*(inherit_as(p, "obj") for p in told[:1]), *clause.participants]
            return
        if clause.form == PARTICIPLE:
            noun = next((p for p in reversed(matrix.participants) if p.who and p.last <= clause.verb_first), None)
            if noun is not None and clause.verb_first - noun.last <= 2:
                clause.participants.insert(0, marked(noun, "subj"))
                if self.put_aside(noun):
                    matrix.participants.remove(noun)
            return
        objects = [p for p in matrix.participants if p.marker in ("obj", "on") and p.first >= matrix.verb_last]
        saying = clause.form == GERUND and clause.lemma in self.lexicon.zero_that
        aside = [p for p in matrix.participants if saying and p.last == clause.verb_first and self.put_aside(p)]
        if aside and aside[-1].who:  # left the party, with its treasurer | alleging fraud
            matrix.participants.remove(aside[-1])
            clause.participants.insert(0, marked(aside[-1], "subj"))
            return
        if clause.form == GERUND and not saying:
            joined = (
                self.document.key[clause.verb_first - 1] in self.lexicon.coordinators
            )  # robbing a bank | and killing
            beside = [p for p in matrix.participants if p.last == clause.verb_first and p.first >= matrix.verb_last]
            beside = [] if joined else beside
            if beside and self.of_weapon(beside[-1]):
                return  # killed in a raid | targeting their camp: the raid targets it
            if beside and not beside[-1].who and clause.lemma in self.lexicon.signals["holding"]:
                return  # bombed a church | sheltering civilians
            if beside and not beside[-1].who and not beside[-1].mentions and beside[-1].marker in ("from", "by"):
                return  # received letters from readers | demanding
            if beside and self.put_aside(beside[-1]):
                matrix.participants.remove(beside[-1])
            if beside and self.acts(beside[-1]):  # used batons against farmers | rallying for
                clause.participants.insert(0, marked(beside[-1], "subj"))
                return
            if (noun := self.noun_before(clause.verb_first)) is not None:
                clause.participants.insert(0, noun)
                if not clause.governor and self.role_at.get(noun.first - 1) == "of":
                    clause.governor = self.governor_before_token(noun.first - 1)  # fears of | gunmen attacking
                return
        owner = self.planner(clause) if clause.form == INFINITIVE else None
        if owner is not None:
            clause.participants.insert(0, inherit(owner))
            return
        parted = clause.form == GERUND and self.document.raw[clause.verb_first - 1] == ","  # charged a man, | alleging
        accused = self.accused(clause, matrix)
        if accused:
            chosen: Participant | None = accused[-1] if accused[-1].who else None
        elif self.rules_object(clause, matrix) and objects and not parted:
            chosen = objects[0] if objects[0].who else None
        else:
            chosen = next((p for p in matrix.participants if p.marker == "subj" and p.who), None)
            if chosen is None and matrix.passive:
                chosen = next((p for p in matrix.participants if p.marker == "obj" and p.who), None)
        if chosen is not None:
            clause.participants.insert(0, marked(inherit(chosen), "subj"))
            clause.inherited_subject = True

    def rules_object(self, clause: Clause, matrix: Clause) -> bool:
        """Whether a verb's object is the one who acts: urged X | to stop; not: jailed X | after convicting, | by citing."""
        lexicon, before = self.lexicon, self.document.key[clause.verb_first - 1]
        if clause.form == GERUND and (
            before in lexicon.signals["verbal_prepositions"] or self.role_at.get(clause.verb_first - 1) == "by"
        ):
            return False
        return matrix.lemma in lexicon.object_control and not matrix.passive

    def accused(self, clause: Clause, matrix: Clause) -> list[Participant]:
        """Whom a charge names that tells an act: brought charges of | attacking a judge | against a clerk; sued | for lying."""
        if clause.form == GERUND and self.role_at.get(clause.verb_first - 1) == "for":
            return [
                p for p in matrix.marked("against") if p.last == clause.verb_first - 1
            ]  # against Peru for | sending
        noun = self.document.key[clause.verb_first - 2]
        charged = clause.form == GERUND and self.role_at.get(clause.verb_first - 1) == "of"
        if not charged or matrix.passive or noun not in self.lexicon.signals["levelled"]:
            return []
        return [*matrix.marked("against"), *clause.marked("against")]

    def of_weapon(self, participant: Participant) -> bool:
        """Whether a phrase with a preposition ends with an attack or a weapon."""
        weapon = self.document.key[participant.last - 1] in self.lexicon.signals["weapons"]
        return weapon and participant.marker not in ("obj", "bare", "subj")

    def put_aside(self, participant: Participant) -> bool:
        """Whether "with" after a comma only opens words put aside: staged strikes, with | teachers | being balloted."""
        first = participant.first
        return participant.marker == "with" and first > 1 and self.document.raw[first - 2] == ","

    def somebody_before(self, cut: int) -> Participant | None:
        """Somebody without a name right before "who", inside another phrase: the release of | a teacher | who was held."""
        if self.document.key[cut] not in self.lexicon.signals["persons_relative"]:
            return None
        return self.noun_before(cut - 1 if cut and self.document.raw[cut - 1] == "," else cut)

    def noun_before(self, first: int) -> Participant | None:
        """Somebody without a name who stands right before a token, inside another phrase: reports of | gunmen | attacking."""
        for index in range(first - 1, max(first - _NOUN, 0), -1):
            known = self.document.key[index] in self.lexicon.actor_keys and self.analysis.mention_at[index] < 0
            hit = self.lexicon.actors.match(self.document, index) if known else None
            if hit is not None and hit.last == first:
                kind = hit.value.kind in ("person", "office")
                return Participant("subj", index, first, (Who(hit.value.noun),), (), "noun") if kind else None
        return None

    def planner(self, clause: Clause) -> Participant | None:
        """Whose plan an infinitive tells: Lee's decision | to invite Park, his plans | to sell it."""
        document, noun = self.document, clause.verb_first - 1
        if noun < 2 or document.key[noun] not in self.lexicon.governors:
            return None
        for index in range(noun - 1, max(noun - 4, 0), -1):
            if document.key[index] in POSSESSIVE:
                number = self.analysis.mention_at[index - 1]
                if number < 0:
                    return None
                mention = self.analysis.mentions[number]
                who = (Who(mention.entity.name, mention.entity.entity_id),)
                return Participant("subj", mention.first, mention.last, who, (number,), "name")
            if document.kind[index] == PUNCT:
                return None
        return None

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

    def unsaid(self, matrix: Clause) -> bool:
        """Whether a verb of saying is denied: did not say, nobody has claimed."""
        if matrix.lemma not in self.lexicon.zero_that:
            return False
        before = self.document.key[max(matrix.first, matrix.verb_first - 2) : matrix.verb_first]
        return matrix.negated or any(key in self.lexicon.signals["nobody"] for key in before)

    def arranged(self, group: VerbGroup, matrix: VerbGroup) -> str:
        """What "be" before an infinitive makes of it: is to meet, was to have met."""
        if not matrix.bare or matrix.last != group.first or matrix.lemma not in self.lexicon.being:
            return ""
        had = self.document.key[group.first + 1] in self.lexicon.copula
        return "possible" if had and self.lexicon.copula[self.document.key[group.first + 1]] == "have" else "planned"

    def governor_before_token(self, token: int) -> str:
        """A noun that governs what follows it: decision to, fears that, accused of; with "no" it denies that."""
        document = self.document
        none = self.lexicon.signals["none"]
        for index in range(token - 1, max(token - 4, 0) - 1, -1):
            if self.analysis.mention_at[index] >= 0:
                break  # the Human Rights Commission said | it
            kind = self.lexicon.governors.get(document.key[index])
            if kind == "demanded" and "past" in self.lexicon.kinds.get(document.key[index + 1], ()):
                break  # the authority | said on Monday that
            if kind is not None:
                return "denied" if index and kind != "denied" and document.key[index - 1] in none else kind
            if document.key[index] in none:
                return "possible"  # no evidence that
            if document.kind[index] == PUNCT and document.raw[index] not in QUOTES:
                break  # no excuse “for | waging war"
        return ""
