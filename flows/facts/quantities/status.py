"""Whether what a number counts has happened: the status of its clause, and what is feared, expected or proposed of it.

A clause can have happened while its object has not: "officials feared 100 deaths", "20 जिलों में बारिश की संभावना है".
"""

from __future__ import annotations

from flows.facts.analysis import Analysis, Clause
from flows.facts.clauses.lexicon import ClauseLexicon
from flows.facts.clauses.verb_group import INFINITIVE
from flows.facts.quantities.counted import Counted
from flows.text.document import PUNCT

_BEFORE = 6  # tokens between what is feared and the number: "a forecast of strong annual growth of 6 %"
_GOVERNOR = 2  # tokens from a verb to the noun that rules it: मरने | की खबर
_AFTER = 12  # tokens between the number and the word that says it is feared: "100 लोगों की मौत की आशंका"


class Outlook:
    """Reads the status of the numbers of one article."""

    def __init__(self, analysis: Analysis) -> None:
        self.doc, self.clauses, self.words = analysis.document, analysis.clauses, analysis.lexicon.clauses

    def status(self, thing: Counted, clause: Clause | None) -> str:
        """happened, planned, possible or denied for a number that stands in a clause."""
        status, words = clause.status if clause is not None else "happened", self.words
        if words is None:
            return status
        if (
            status == "possible"
            and clause is not None
            and (self._reckoned(clause, words) or self._fell_short(clause, words))
        ):
            return "happened"
        if status == "planned" and clause is not None and self._settled(clause, words):
            return "happened"
        if (
            status == "denied"
            and clause is not None
            and (self._exceeded(clause, words) or self._told_with(thing, words))
        ):
            return "happened"
        if status != "happened":
            return status
        if clause is not None and self._foreseen(thing, clause, words):
            return "possible"
        return self._told_before(thing, words) or self._told_after(thing, clause, words) or status

    def _foreseen(self, thing: Counted, clause: Clause, words: ClauseLexicon) -> bool:
        """Whether a number is what a verb of fear or hope is about: "feared 100 deaths", "100 are believed dead"."""
        behind = thing.number.first >= clause.verb_last
        if clause.passive:
            return not behind and clause.lemma in words.signals["foreseeing"] | words.signals["presuming"]
        return behind and (clause.lemma in words.signals["foreseeing"] or self._wished(clause, words))

    def _wished(self, clause: Clause, words: ClauseLexicon) -> bool:
        """Whether a verb asks for what its plain form behind "that" tells, which is no clause: urged | that he pay 50."""
        told = clause.verb_last < self.doc.size and self.doc.key[clause.verb_last] in words.content_keys
        return told and clause.lemma in words.signals["wishing"]

    def _reckoned(self, clause: Clause, words: ClauseLexicon) -> bool:
        """Whether a clause is possible only for being an estimate or a report of what was: "अनुमान है कि 300 लोग मारे गए"."""
        if clause.mood != "real" or clause.relation not in ("content", "governed"):
            return False
        sentence = self.doc.sentence_at(clause.first)
        if clause.relation == "content":
            near = range(max(sentence.first, clause.first - _BEFORE), clause.first)
            sure = words.signals["reckoning"] | words.signals["news"]
        elif clause.form == INFINITIVE and (clause.passive or clause.lemma in words.signals["befalling"]):
            near = range(clause.verb_last, min(clause.verb_last + _GOVERNOR, sentence.last))
            sure = words.signals["news"]  # 300 लोगों के मरने | की खबर है; not पद बनाने की खबर है
        else:
            return False
        told = [self.doc.key[at] for at in near if words.governors.get(self.doc.key[at]) == "possible"]
        return bool(told) and all(key in sure for key in told)

    def _fell_short(self, clause: Clause, words: ClauseLexicon) -> bool:
        """Whether a clause tells how little was done, not what may be: the party could | only win 12 seats."""
        able = not words.signals["was_able"].isdisjoint(self.doc.key[clause.verb_first : clause.main])
        return able and not words.signals["merely"].isdisjoint(self.doc.key[clause.verb_first : clause.verb_last + 1])

    def _settled(self, clause: Clause, words: ClauseLexicon) -> bool:
        """Whether a clause tells where a change led: the index saw a rise of 276 points | to end at 17,822."""
        led = clause.form == INFINITIVE and clause.relation == "purpose" and clause.lemma in words.signals["settling"]
        return led and clause.parent >= 0 and self.clauses[clause.parent].status == "happened"

    def _told_with(self, thing: Counted, words: ClauseLexicon) -> bool:
        """Whether what is counted only tells what something is like: 41 छात्रों | वाली सूची में नाम नहीं है."""
        behind = max(thing.noun_last, thing.number.outer_last)
        return behind < self.doc.size and self.doc.key[behind] in words.prospective

    def _exceeded(self, clause: Clause, words: ClauseLexicon) -> bool:
        """Whether a clause denies only that something is all: tea is viewed not | only as a crop of 590 farms."""
        low, high = clause.verb_first, min(clause.verb_last + 2, clause.last)
        return any(key in words.signals["merely"] for key in self.doc.key[low:high])

    def _told_before(self, thing: Counted, words: ClauseLexicon) -> str:
        """What the phrase of a number begins with: "an expected | 300 guests", "predicted growth of | 6.5 percent"."""
        first = thing.number.outer_first
        low = max(self.doc.sentence_at(first).first, first - _BEFORE)
        if thing.number.value_max is not None and first > low and self.doc.key[first - 1] in words.marker_keys:
            first -= 1  # expects a profit of | between 3 and 4 million
        unreal = words.unreal_before
        for at in range(first - 1, low - 1, -1):
            key = self.doc.key[at]
            begin = at - 1 if key in words.marker_keys and at > low else at  # asked | for, called | for
            hit = unreal.match(self.doc, begin, first) if self.doc.key[begin] in unreal.firsts else None
            if hit is not None and hit.last > at:
                return hit.value
            if self.doc.kind[at] == PUNCT or key in words.cutter_keys or key in words.coordinators:
                return ""
            if key in words.marker_keys and key not in words.genitives:
                return ""
            forms = words.forms.get(key, ())
            if forms and forms[0][0] in words.signals["foreseeing"]:
                return "possible"
            if any(form in ("past", "third") for _, form in forms) and key not in words.copula:
                return ""
        return ""

    def _told_after(self, thing: Counted, clause: Clause | None, words: ClauseLexicon) -> str:
        """What the phrase of a number leads to: "30 are | feared dead", "100 लोगों की मौत | की आशंका".

        On the way stand genitives alone, and behind the noun itself a place: "20 जिलों में बारिश | की संभावना".
        """
        begin = max(thing.number.outer_last, thing.noun_last)
        stop = min(self.doc.sentence_at(thing.number.first).last, begin + _AFTER)
        at = begin
        while at < stop:
            hit = (
                words.unreal_after.match(self.doc, at, stop) if self.doc.key[at] in words.unreal_after.firsts else None
            )
            if hit is not None and self._only_taken_for(hit.first, hit.last, clause, words):
                return ""
            if hit is not None and self._is_cause(hit.first, clause, words):
                return ""
            if hit is not None:
                return hit.value
            if self.doc.kind[at] == PUNCT or self.doc.key[at] in words.cutter_keys:
                return ""
            marked = words.markers.match(self.doc, at, stop) if self.doc.key[at] in words.marker_keys else None
            if marked is None:
                at += 1
                continue
            if marked.value != "of" and not (at == begin and marked.value in words.locative):
                return ""
            at = marked.last
        return ""

    def _only_taken_for(self, first: int, last: int, clause: Clause | None, words: ClauseLexicon) -> bool:
        """Whether a word of doubt only tells whom those counted are taken for: two men suspected | to be thieves fled."""
        stop = self.doc.size if clause is None else clause.verb_first
        return last < stop < self.doc.size and not words.signals["infinitive"].isdisjoint(
            self.doc.key[first : last + 1]
        )

    def _is_cause(self, first: int, clause: Clause | None, words: ClauseLexicon) -> bool:
        """Whether "due to" behind a verb tells why: 281 people died | due to dengue; not 12 people | due to fly out."""
        return self.doc.key[first] in words.signals["due"] and clause is not None and clause.verb_last <= first
