"""Whether a number is a level, or by how much something has changed."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from flows.facts.analysis import NumberSpan
from flows.facts.quantities.fates import Fates
from flows.text.document import PUNCT, WORD

if TYPE_CHECKING:
    from flows.facts.quantities.counted import Counted

_CHANGED = 6  # tokens between a verb of change and the gap before by how much
_CHANGE_GAP = 3  # words between a verb of change and its number
_IN_ROW = 4  # tokens from a sum to the next one of its row: 350 रुपये | और चांदी में | 610 रुपये
_LISTED = 8  # tokens from the change that a list begins with to its first number
_CHANGING = frozenset({"percent", "index", "currency"})  # units in which a change is told


class Changes(Fates):
    """Reads which numbers of one article are changes."""

    def _is_of_share(self, number: NumberSpan) -> bool:
        """Whether a firm itself rises or falls, which is its share, whatever it earned: Cipla fell | 3 % | to Rs 1,342 after its profit ..."""
        clause = self.clause(number.first)
        if clause is None or number.first < clause.verb_last or clause.lemma in self.lex.growing:
            return False
        if self._direction(clause.verb_first, clause.verb_last) is None:
            return False
        subjects = [p for p in clause.marked("subj") if p.kind == "name" and p.last <= clause.verb_first]
        named = any(self.analysis.mentions[i].entity.type == "ORG" for p in subjects for i in p.mentions)
        low, high = bisect_left(self.fate_starts, clause.first), bisect_left(self.fate_starts, number.first)
        return named and all(hit.value.measure != "earned" for hit in self.fates[low:high])

    def _is_cut(self, thing: Counted) -> bool:
        """Whether a number tells how many of something go: to cut | 1,200 jobs, the loss of | 1,200 jobs."""
        first, key = thing.number.outer_first, self.doc.key
        told = first - 1 > self.doc.sentence_at(first).first and key[first - 1] in self.lex.belongs
        return (told and key[first - 2] in self.lex.cuts) or self.change(thing) == "decrease"

    def _twin(self, number: NumberSpan) -> NumberSpan | None:
        """The number that tells one change in another unit: 90 points or | 0.2 per cent, 210 अंक (1.1 %)."""
        if number.unit_kind not in _CHANGING:
            return None
        at, numbers = self.number_at[number.first], self.analysis.numbers
        for one, other in ((at, at + 1), (at - 1, at)):
            if one >= 0 and other < len(numbers):
                left, right = numbers[one], numbers[other]
                between = self.doc.key[left.outer_last : right.outer_first]
                same = len(between) == 1 and (between[0] in self.lex.either or between[0] == "(")
                if same and left.unit_kind in _CHANGING and right.unit_kind in _CHANGING and left.unit != right.unit:
                    return right if one == at else left
        return None

    def _is(self, sort: str, thing: Counted) -> bool:
        """Whether what is counted is of a sort that seeds/item_traits.csv names."""
        return thing.item in self.lex.sorts[sort]

    def change(self, thing: Counted) -> str:
        """level, increase or decrease: "15 प्रतिशत बढ़कर", "fell by 3 %", but "rose to 13" is a level."""
        number = thing.number
        first, last = number.outer_first, number.outer_last
        if self.is_level(number):
            return "level"
        if thing.item == "injured" and thing.unit is None and self._died(thing):
            return "increase"  # of the dead
        if last < self.doc.size and self.doc.key[last] in self.lex.per:
            last = self._past_gloss(last, self.doc.size)
        if last < self.doc.size and self.doc.key[last] in self.lex.from_after:  # "1,500 रुपये से बढ़ाकर 1,700"
            return "level"
        if thing.unit is None and thing.rule not in ("shared", "balloted") and self._adds(first, number.outer_last):
            return "increase"
        behind = max(last, thing.noun_last)
        if not self.lex.differing.firsts.isdisjoint(self.doc.key[last : behind + 1]):
            differs = self.lex.differing.match(self.doc, last) or self.lex.differing.match(self.doc, behind)
            if differs is not None:
                return differs.value
        unmoved = thing.kind in ("person", "condition") or self._is("security", thing)
        if thing.unit is None and unmoved and not self._by_so_many(first):
            return "level"  # people fall ill, and into gorges, and 12 shares fall in price
        found = self._told_change(number, thing.noun_last)
        twin = self._twin(number) if found is None else None
        if twin is None and found is None and thing.model is not None and thing.model.number.unit_kind == "index":
            return self.change(thing.model)  # Sensex 370 Nifty | 92 points down
        if found is None and twin is not None:
            number, found = twin, self._told_change(twin, twin.outer_last)
        if (
            number.unit_kind == "currency"
            and number.outer_first
            and self.doc.key[number.outer_first - 1] in self.lex.raising
        ):
            return "level"  # raised | $30 million
        return found or "level"

    def _by_so_many(self, first: int) -> bool:
        """Whether a count tells by how much another has changed: the number of jobless rose by | 284,000."""
        if first > 1 and self.doc.key[first - 1] in self.lex.of and self.doc.key[first - 2] in self.lex.changing:
            return self.last_before  # a decrease of | 820 people
        return first > 0 and self.doc.key[first - 1] in self.lex.change_by

    def _told_change(self, number: NumberSpan, noun_last: int) -> str | None:
        """The change that a word beside a number tells: "fell by | 3 %", "तीन प्रतिशत | बढ़कर"."""
        first, last = number.outer_first, number.outer_last
        sentence = self.doc.sentence_at(first)
        if last < sentence.last and self.doc.raw[last] == ")" and self.doc.raw[first - 1] == "(":
            last += 1  # 210 अंक (1.1 प्रतिशत) | गिरकर
        last = self._past_gloss(last, sentence.last)
        high = min(sentence.last, max(last, noun_last) + 3)
        moves = number.unit is None or number.unit_kind in ("length", "area")
        behind = range(0) if self.lex.changing.isdisjoint(self.doc.key[last:high]) else range(last, high)
        for at in behind:
            if at in self.outer_starts:
                break  # nine lives in | less than 36 hours
            if self.doc.key[at] in self.lex.against.firsts and self.lex.against.match(self.doc, at) is not None:
                break  # 1,910 करोड़ | के मुकाबले बढ़कर
            if self.doc.kind[at] == PUNCT or (number.unit_kind not in _CHANGING and self.doc.key[at] in self.lex.row):
                break  # three new buses | and higher fares
            if moves and self.doc.key[at] in self.lex.motions:
                continue
            found = self._direction(at, high)
            if found:
                return found
        at = first - 1
        gap = max(sentence.first, at - _CHANGE_GAP)
        while at > gap and self.doc.key[at] in self.lex.change_gap:
            at -= 1  # grew | by a robust | 5 per cent
        if self.last_before and at >= sentence.first:
            by = not self.lex.change_by.isdisjoint(self.doc.key[at + 1 : first])
            return self._direction(at, first) or (self._changed_by(at, sentence.first, first) if by else None)
        if number.unit_kind not in _CHANGING:
            return None
        return self._listed_change(number, sentence.first) or self._shared_change(number)

    def _changed_by(self, at: int, low: int, first: int) -> str | None:
        """The change of what stands between its verb and by how much: raised | milk prices | by Rs 2."""
        for back in range(at - 1, max(low, at - _CHANGED) - 1, -1):
            if back in self.outer_starts or self.doc.kind[back] == PUNCT:
                return None
            found = self._direction(back, first)
            if found:
                return found
        return None

    def _shared_change(self, number: NumberSpan) -> str | None:
        """The change that the next number tells for both: सोना 1,208 रुपये | और चांदी 2,347 रुपये की गिरावट."""
        at, numbers = self.number_at[number.first] + 1, self.analysis.numbers
        if at >= len(numbers) or self.doc.key[number.outer_last] not in self.lex.row or numbers[at].unit != number.unit:
            return None
        following = numbers[at]
        near = following.outer_first - number.outer_last <= _IN_ROW and not self.is_level(following)
        return self._told_change(following, following.outer_last) if near else None

    def _listed_change(self, number: NumberSpan, floor: int) -> str | None:
        """The change that a list begins with: सबसे अधिक गिरावट रिलायंस में 2.1 फीसद, टाइटन में | 1.6 फीसद."""
        if not self._in_place(number):
            return None
        numbers, at = self.analysis.numbers, self.number_at[number.first]
        while at and numbers[at - 1].unit == number.unit and self._in_place(numbers[at - 1]):
            between = self.doc.key[numbers[at - 1].outer_last]
            if between != "," and between not in self.lex.row:
                break
            at -= 1
        begin = numbers[at].outer_first - 1
        for token in range(begin, max(floor, begin - _LISTED), -1):
            if self.doc.kind[token] == PUNCT:
                return None
            if (found := self._direction(token, begin)) is not None:
                return found
        return None

    def _in_place(self, number: NumberSpan) -> bool:
        """Whether the mark of a place stands right before a number: रिलायंस में | 2.1 फीसद."""
        return self.doc.key[number.outer_first - 1] in self.lex.where

    def _past_gloss(self, at: int, stop: int) -> int:
        """Past what a change is measured by or against: 950 रुपये | प्रति क्विंटल की गिरावट, 47 per cent | year-on-year (YoY) climb."""
        if at + 1 < stop and self.doc.key[at] in self.lex.per:
            base = self.number_at.get(at + 1)  # प्रति | 10 ग्राम
            if base is not None:
                number = self.analysis.numbers[base]
                at = (
                    number.outer_last
                    if not self.lex.sold_by.isdisjoint(self.doc.key[number.last : number.outer_last])
                    else at
                )
            elif self.doc.key[at + 1] in self.lex.sold_by:
                at += 2
        elif at < stop and not self.last_before and self.doc.key[at] in self.lex.sold_by:
            at += 1
        while at < stop and self.doc.key[at] in self.lex.compared:
            at += 1
        return at

    def _adds(self, first: int, last: int) -> bool:
        """Whether a count comes on top of others: "पांच और शव", "five more bodies", "another 12", not "नौ और 10"."""
        doc, sentence = self.doc, self.doc.sentence_at(first)
        if last + 1 < sentence.last and doc.key[last] in self.lex.more_after and doc.kind[last + 1] == WORD:
            return True
        return first > sentence.first and doc.key[first - 1] in self.lex.more_before

    def _direction(self, at: int, stop: int) -> str | None:
        if self.doc.key[at] not in self.lex.changing or at in self.untold:
            return None  # Rs 80 crore for | higher | education
        if at > 0 and (self.doc.key[at - 1], self.doc.key[at]) in self.lex.phrasal:
            return None  # picked | up, shut | down
        if self.lex.increase.match(self.doc, at, stop) is not None:
            return "increase"
        if self.lex.decrease.match(self.doc, at, stop) is not None:
            return "decrease"
        return None
