"""Where a clause begins and ends in languages whose verb stands between subject and object."""

from __future__ import annotations

from operator import attrgetter
from typing import NamedTuple

from flows.facts.clauses.dependence_verb_medial import DependenceReader
from flows.facts.clauses.verb_group import FINITE, GERUND, PARTICIPLE, VerbGroup
from flows.text.document import PUNCT, tokens_of

# Clauses whose own verb has to come before another one can be joined to them.
OPEN = frozenset(("content", "time", "cause", "condition", "contrast"))
_DESCRIPTION = 14  # tokens between a participle and the verb whose subject it describes
_FORM = attrgetter("form")
PARTING = frozenset(',;:()[]"“”‘')


class CutReader(DependenceReader):
    """Cuts a sentence into the stretches of its verb groups."""

    def said_between(self, first: int, last: int) -> bool:
        """Whether somebody says it, as is put in before a verb: a group that | officials say | killed a senator."""
        forms = self.lexicon.forms.get(self.document.key[last - 1], ())
        return last - first > 1 and any(lemma in self.lexicon.zero_that for lemma, _ in forms)

    def boundaries(self, groups: list[VerbGroup], first: int) -> list[Bound]:
        """Where the clause of each predicate of a sentence begins."""
        bounds: list[Bound] = []
        for k in range(len(groups)):
            # hackers linked to X | stole data; men accused of | robbing a bank | were held
            described = k > 0 and groups[0].form in (GERUND, PARTICIPLE) and FINITE not in map(_FORM, groups[:k])
            previous = "relative" if described else bounds[-1].relation if bounds else ""
            if k > 1 and groups[k - 1].form != FINITE and bounds[-1].start < groups[k - 1].first:
                bounds.append(Bound.at(groups[k].first, previous))  # the predicate before describes its subject
            else:
                bounds.append(self.boundary(groups, k, first, previous))
        return bounds

    def boundary(self, groups: list[VerbGroup], k: int, first: int, previous: str) -> Bound:
        """Where the clause of the k-th predicate begins, which follows one of the relation `previous`."""
        begin = groups[k - 1].last if k else first
        describes = k > 0 and groups[k].form in (GERUND, PARTICIPLE) and self.describes(groups, k)
        fronted = k > 0 and FINITE not in map(_FORM, groups[:k])
        cuts = self.cuts(groups[k], k, begin, describes, previous == "relative" or fronted)
        if groups[k].form != FINITE:
            return self.bound_of_other(groups, k, begin, cuts, describes)
        return self.bound_of_finite(groups, k, begin, cuts, previous)

    def cuts(self, group: VerbGroup, k: int, begin: int, describes: bool, awaited: bool) -> Cuts:
        """The words and commas before the k-th predicate, for which its subject may have waited, that may part its clause."""
        cut = start = begin if k == 0 else -1
        relation = "main" if k == 0 else "coordinate"
        ended = comma = listed = -1
        opened = reached = begin
        aside = self.lexicon.signals["aside"]
        for index in tokens_of(self.parting, begin, group.first):
            if index < reached:
                continue
            inside = begin < index < group.first - 1 and self.document.raw[index] == ","
            if inside and self.document.key[index + 1] in aside and self.document.raw[index + 2] == ",":
                reached = index + 3  # the union, however, ...
                continue
            hit = self.cutter(index)
            if (
                hit is not None
                and hit[0] == "coordinate"
                and comma < 0
                and hit[1] < group.first
                and self.opens(cut, relation)
            ):
                hit = None  # after talks between ministers | and | unions failed: its verb is yet to come
            if hit is not None and hit[0] == "coordinate" and awaited and self.joins_names(begin, comma, index):
                hit = None  # a truce brokered by Peru | and | Chile has held; following this, Peru | and | Chile signed
            if hit is not None and (hit[0] != "coordinate" or (k > 0 and self.clausal(hit[1], group, describes))):
                gap = hit[0] == "content" and (hit[1] == group.first or self.said_between(hit[1], group.first))
                kind = "relative" if gap else hit[0]  # the bank that failed, that officials say failed
                if kind != "content" or k > 0:
                    if ended < 0 and k > 0:
                        ended = index
                    opened = begin if ended in (-1, index) else ended
                    cut, relation, start = index, kind, hit[1]
                    listed = comma if hit[0] == "coordinate" and comma < index - 1 else -1
                    comma = -1
                reached = hit[1]
                if hit[0] == "relative" and (past := self.past_aside(reached, group.first)) > reached:
                    reached = start = past
                continue
            if self.document.raw[index] == "," and not self.referents.inside(index):
                comma = index
        return Cuts(cut, relation, start, ended, opened, comma, listed)

    def bound_of_other(self, groups: list[VerbGroup], k: int, begin: int, cuts: Cuts, describes: bool) -> Bound:
        """Where the clause of an infinitive, a gerund or a participle begins."""
        group, (cut, relation, start, ended, _, comma, _) = groups[k], cuts
        if cut >= 0 and relation in ("time", "condition", "cause") and start == group.first:
            return Bound(cut, relation, start, cut, cut)
        if describes and comma <= cut and begin <= start < group.first and relation not in ("main", "relative"):
            return Bound(cut, relation, start, ended if ended >= 0 else cut, cut)
        if describes and cut < 0 and comma < 0 and groups[k - 1].lemma in self.lexicon.zero_that:
            return Bound.at(begin, "content")
        start = begin if k == 0 else group.first
        return Bound(start, "inner", start, group.first, group.first)

    def bound_of_finite(self, groups: list[VerbGroup], k: int, begin: int, cuts: Cuts, previous: str) -> Bound:
        """Where the clause of a finite verb begins."""
        group, (cut, relation, start, ended, opened, comma, listed) = groups[k], cuts
        if listed >= 0 and self.tells_last(group, listed + 1, cut):
            return Bound.behind(listed, "coordinate")
        unsaid = k > 0 and (
            groups[k - 1].lemma in self.lexicon.zero_that or groups[k - 1].lemma in self.lexicon.signals["ensuring"]
        )
        unsaid = unsaid and (cut < 0 or relation == "coordinate")
        unsaid = unsaid and self.document.key[group.first - 1] not in self.lexicon.signals["joining"]
        if unsaid and groups[k - 1].passive and groups[k - 1].lemma in self.lexicon.signals["denying"]:
            unsaid = False  # nurses who were denied leave | went on strike
        if unsaid and begin < group.first and comma < 0:
            told = group.first - 1  # warned Uganda | it would stop lending
            begin = told if self.pronoun_subject(told) and told >= begin else begin
            return Bound.at(begin, "content")
        if comma >= 0 and k > 0 and (told := self.judged_act(comma, group)) > 0:
            return Bound(comma + 1, "relative", told, comma, comma)
        if comma >= 0 and k > 0 and (cut < 0 or comma > cut):
            if cut >= 0 and relation not in ("relative", "coordinate"):
                apart = comma == group.first - 1 and cut < comma - 1  # after Ana Roe, the mayor, | resigned
                return Bound(cut, relation, start if apart else comma + 1, cut, cut)  # "while, in Paris, X met"
            return Bound.behind(comma, relation if cut >= 0 and relation != "relative" else "coordinate")
        if cut < 0 and k > 0 and begin < group.first - 1 and self.pronoun_subject(group.first - 1):
            return Bound.at(group.first - 1, "relative")
        if cut < 0 and previous == "relative":  # the firm that made the drug | paid a fine
            return Bound.at(group.first, relation)
        if cut < 0:
            return Bound.at(begin, relation)
        antecedent = opened if relation == "relative" else cut
        return Bound(cut, relation, start, ended if ended >= 0 else cut, antecedent)

    def joins_names(self, begin: int, comma: int, index: int) -> bool:
        """Whether a coordinator goes on with those by whom something is done (by Peru | and Chile), or right behind a comma."""
        if comma >= 0:
            return self.nominal_end(index - 1) and not any(i in self.marker_at for i in range(comma + 1, index))
        agent = self.document.key[begin] in self.lexicon.signals["agent"] and begin + 1 < index
        return agent and self.nominal_end(index - 1) and not any(i in self.marker_at for i in range(begin + 1, index))

    def opens(self, cut: int, relation: str) -> bool:
        """Whether a clause has begun whose verb is yet to come: after ..., but ..., or a joining word behind a comma."""
        return relation in OPEN or (relation == "coordinate" and cut > 0 and self.document.raw[cut - 1] == ",")

    def tells_last(self, group: VerbGroup, first: int, last: int) -> bool:
        """Whether two joined by "and" tell what stands before a comma: ..., | a spokesman | and | a councillor said."""
        if group.lemma not in self.lexicon.zero_that or group.passive or first in self.marker_at:
            return False
        tellers = self.chunks(first, last)
        return bool(tellers) and tellers[0].marker == "bare" and bool(tellers[0].who)

    def past_aside(self, index: int, last: int) -> int:
        """The token after what commas put in right behind a relative word: officers who, | in turn, | fired back."""
        raw = self.document.raw
        if raw[index] != ",":
            return index
        return next((i + 1 for i in range(index + 2, last) if raw[i] == ","), index)

    def judged_act(self, comma: int, group: VerbGroup) -> int:
        """Where the subject begins of words about the act told before: ..., a charge | the party denies; 0 for none.

        A headline's passive ("a plan rejected as weak") is none: there is nobody between the act and the verb. Where there
        is, a bare past form that was taken for such a passive is set to be active.
        """
        key, lexicon = self.document.key, self.lexicon
        first = comma + 1
        named = key[first] in lexicon.signals["one"] and key[first + 1] in lexicon.signals["told_acts"]
        if not named or group.first - first <= 2 or first + 2 in self.role_at or key[first + 2] in lexicon.cutter_keys:
            return 0
        if group.passive and group.first == group.main:  # denied, without "was"
            group.passive = False
        return 0 if group.passive else first + 2

    def pronoun_subject(self, index: int) -> bool:
        """Whether a pronoun at a token can only be a subject: sent 400 of the 1,000 | it promised."""
        return self.document.key[index] in self.lexicon.signals["inner_subjects"] and index - 1 not in self.role_at

    def describes(self, groups: list[VerbGroup], k: int) -> bool:
        """Whether a participle describes the subject of the finite verb after it: (that) people | living there | fled."""
        group = groups[k]
        if k + 1 >= len(groups) or groups[k + 1].form != FINITE or groups[k + 1].shares:
            return False
        before, stop = group.first - 1, groups[k + 1].first
        if groups[k - 1].last > before or stop - group.last > _DESCRIPTION:
            return False
        somebody = self.nominal_end(before) or self.document.key[before] in self.lexicon.signals["whoever"]
        if self.document.kind[before] == PUNCT or before in self.role_at or not somebody:
            return False
        return not any(self.document.raw[i] in PARTING or self.cutter(i) is not None for i in range(group.last, stop))

    def clausal(self, after: int, group: VerbGroup, describes: bool) -> bool:
        """Whether a coordinator joins clauses here: right before the verb, or before its subject."""
        if after >= group.first:
            return not describes
        if group.form != FINITE and not describes:
            return False
        if self.pronoun_subject(group.first - 1):  # is a critic of X, | and at a rally in Pune he said
            return True
        return all(
            (m := self.marker_at.get(i)) is None or m[0] == "of" or self.dated[i + 1] for i in range(after, group.first)
        )


class Bound(NamedTuple):
    """Where a clause begins, how it stands to the others, and what is left of its predicate."""

    cut: int
    relation: str
    start: int  # of its left side, behind the word that joins it
    ended: int  # the end of the clause before
    antecedent: int  # where the noun begins that a relative clause speaks of

    @classmethod
    def at(cls, token: int, relation: str) -> Bound:
        """Where nothing stands between two clauses."""
        return cls(token, relation, token, token, token)

    @classmethod
    def behind(cls, comma: int, relation: str) -> Bound:
        """Where a comma stands between them."""
        return cls(comma + 1, relation, comma + 1, comma, comma)


class Cuts(NamedTuple):
    """What was found between two predicates; -1 for what was not."""

    cut: int  # the last word that joins clauses
    relation: str  # that it tells
    start: int  # behind it
    ended: int  # the first such word
    opened: int  # where what stands before the last one begins
    comma: int  # the last comma behind it
    listed: int  # the comma before a last one that is but "and": ..., | a spokesman and
