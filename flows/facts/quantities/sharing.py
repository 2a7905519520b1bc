"""Numbers that lean on a neighbour: bare ones that count the same thing, and parts of totals."""

from __future__ import annotations

from itertools import pairwise

from flows.facts.analysis import Analysis, NumberSpan
from flows.facts.quantities.context import Context
from flows.facts.quantities.counted import FATES, PERSON, Counted, Surroundings
from flows.facts.quantities.lexicon import QuantityLexicon
from flows.text.document import PUNCT

_NEIGHBOUR = 14  # tokens between two numbers that share a noun
_AGAINST = 3  # tokens of "as against" before a number
_PLACED = 6  # tokens of a mark and a place between two members of a list
_NEXT_BUT_ONE = 2  # sentences from a count to some of those: 95 मरीज हैं. सबकी जांच हुई. इनमें | 14 ...
_OPENED = 4  # tokens of the noun that a sentence begins with: of the new | fires
_ALL = 100  # of which shares are told
_RUN = 3  # bare numbers between commas that make a list
_CHAIN = 40  # members of a list that are looked through on either side
_LISTED = frozenset({"person", "condition", "vote", "event", "animal"})


def share_nouns(analysis: Analysis, lexicon: QuantityLexicon, context: Context, things: list[Counted]) -> None:
    """Give bare numbers the noun of a neighbour, and parts their totals."""
    sharing = _Sharing(analysis, lexicon, context)
    sharing.share(things)
    sharing.parts(things)


class _Sharing(Surroundings):
    """Looks from number to number."""

    def share(self, things: list[Counted]) -> None:
        """Give a bare number the noun or unit of the number that it leans on."""
        for index in range(len(things) - 2, -1, -1):
            if self._placed_like(things[index], things[index + 1]) or self._strung(things[index], things[index + 1]):
                self._take(things[index], things[index + 1])
            elif things[index].number.unit_kind == "percent" and self._listed_share(things[index], things[index + 1]):
                things[index].item, things[index].model = things[index + 1].item, things[index + 1]
        for index, thing in enumerate(things):
            if self._others(things, index):
                self._take(thing, things[index - 1])
                continue
            if thing.kept or thing.rule or thing.number.form == "article" or self._is_year(thing.number):
                continue
            after = things[index + 1] if index + 1 < len(things) else None
            broken = thing.number.value != int(thing.number.value)
            if after is not None and self._leads_to(thing, after):
                self._take(thing, after)
                if self.lex.whole.match(self.doc, thing.number.outer_last) is not None:
                    self._divide(things, index, index + 1)
                continue
            model = self._model(things, index)
            if model is not None and not (broken and model.unit is None):  # students, and a rate of | 87.66
                self._take(thing, model)
        for before, thing in pairwise(things):
            if (
                thing.model is None
                and thing.unit is not None
                and thing.unit == before.unit
                and self._another(before, thing)
            ):
                thing.model = before
        for index in range(1, len(things)):
            if self._shares_of(things[index - 1], things[index]):
                self._divide(things, index - 1, index)

    def _another(self, before: Counted, thing: Counted) -> bool:
        """Whether an amount comes on top of the one before, of the same kind: got 12 years for fraud, and another | ten years."""
        first = thing.number.outer_first
        if first < 2 or self.doc.sentence_of[first] != self.doc.sentence_of[before.number.first]:
            return False
        return self.key[first - 1] in self.lex.more_before and self.key[first - 2] in self.lex.row

    def _placed_like(self, thing: Counted, after: Counted) -> bool:
        """Whether a bare number stands in a list of places before the one with the noun: पटना में 5, गया में 9 लोग."""
        number, start = thing.number, after.number.outer_first
        if thing.kept or thing.rule or number.form == "article" or not after.kept or after.unit is not None:
            return False
        gap = range(number.outer_last, start)
        if not 2 < len(gap) <= _PLACED or self.key[start - 1] not in self.lex.where or self.context.last_before:
            return False
        placed = self.key[number.outer_first - 1] in self.lex.where or self.key[number.outer_first - 1] in self.lex.of
        return placed and (self.key[gap[0]] in self.lex.row or (self.raw[gap[0]] == "," and self._plain(gap[1:])))

    def _strung(self, thing: Counted, after: Counted) -> bool:
        """Whether a bare number stands in a list before the one with the unit: | 10, | 7 and 5 years."""
        number, start = thing.number, after.number.outer_first
        bare = not thing.kept and not thing.rule and number.form != "article" and not self._is_year(number)
        if not bare or start != number.outer_last + 1 or not after.kept or after.unit is None:
            return False
        mark = start - 1
        return self.key[mark] in self.lex.row or (self.raw[mark] == "," and after.rule == "shared")

    def _listed_share(self, thing: Counted, after: Counted) -> bool:
        """Whether a share stands in a list of places before one that tells of what: असम में | 74 प्रतिशत, बिहार में 56 प्रतिशत मतदान."""
        number, start = thing.number, after.number.outer_first
        if after.number.unit_kind != "percent" or thing.item or not after.item:
            return False
        placed = all(self._key(n.outer_first - 1) in self.lex.where for n in (number, after.number))
        joint = self._key(number.outer_last)
        return placed and (joint == "," or joint in self.lex.row) and start - number.outer_last <= _PLACED

    def _plain(self, tokens: range) -> bool:
        """Whether no mark stands among some tokens."""
        return all(self.kind[token] != PUNCT for token in tokens)

    def _shares_of(self, before: Counted, thing: Counted) -> bool:
        """Whether the smaller of two counts is a part of the other: "81 सीटों में से उसे 46", "46 seats out of 81"."""
        if not before.kept or not thing.kept or before.unit is not None or thing.unit is not None:
            return False
        end, start = max(before.noun_last, before.number.outer_last), thing.number.outer_first
        if start - end > _NEIGHBOUR or any(self.kind[i] == PUNCT and self.raw[i] != "," for i in range(end, start)):
            return False
        marked = self.lex.whole.match(self.doc, end)
        if marked is not None:
            close = marked.last == start or thing.model is before or self.lex.share_of.match(self.doc, end) is not None
            return close and thing.item == before.item
        return (thing.model is before or thing.rule == "predicate") and self._opens_with_whole(before)

    def _opens_with_whole(self, thing: Counted) -> bool:
        """Whether a clause begins with what others are counted of: "Of the 81 seats, it won 46"."""
        first = self._before(self.lex.whole, thing.number.outer_first, 3)
        if first is None:
            return False
        if first and (longer := self.lex.whole.match(self.doc, first - 1)) is not None and longer.last > first:
            first -= 1  # Out | of the 81 seats
        return first == self.doc.sentence_at(first).first or self.kind[first - 1] == PUNCT

    def _divide(self, things: list[Counted], one: int, other: int) -> None:
        """Make the smaller of two counts a part of the larger, to which what befell the part has not happened."""
        part, whole = sorted((one, other), key=lambda index: things[index].number.value)
        things[part].total = whole
        things[whole].whole = True
        if things[whole].model is not None:
            things[whole].fate = None

    def _others(self, things: list[Counted], index: int) -> bool:
        """Whether "nine others" are more of what the number before counts: "shut three libraries and cut nine others"."""
        thing = things[index]
        if index == 0 or thing.rule != "fate" or thing.fate is not None or self.context.measure(thing) in FATES:
            return False
        before = things[index - 1]
        same = self.doc.sentence_of[thing.number.first] == self.doc.sentence_of[before.number.first]
        return same and before.kept and before.unit is None and before.kind not in ("", PERSON, "condition", "part")

    def _model(self, things: list[Counted], index: int) -> Counted | None:
        """The number before that tells what a bare number counts."""
        thing = things[index]
        first = thing.number.outer_first
        if first and self.key[first - 1] in self.lex.origins and self._plain_end(thing.number.outer_last):
            before = things[index - 1] if index else None
            if before is not None and before.number.outer_last == first - 1 and self.context.is_level(before.number):
                return before if self._follows(before, thing) else None  # rose to 310 | from 285
            return None  # have killed 11, raising its count from | nine
        run = self._run_of(things, index)
        if run is not None and (head := self._head_of(things, run)) is not None:
            return head
        if run is not None or self._before(self.lex.same_count, first, 4) is not None:
            return self._last_count(things, index, 3)
        rival = things[index - 1] if index and self._is_rival(things[index - 1], thing) else None
        if rival is not None:
            return rival
        whole = self._whole_opening(things, index)
        if whole is not None:
            return whole
        opened = self._opening_noun(thing)
        if opened is not None:
            return opened
        if self._key(thing.number.outer_last) in self.lex.auxiliaries:
            return self._last_count(things, index, 1) or Counted(thing.number, PERSON, PERSON)
        for back in range(index - 1, max(-1, index - 4), -1):
            if not things[back].compound:
                return things[back] if self._follows(things[back], thing) else None
        return None

    def _is_rival(self, before: Counted, thing: Counted) -> bool:
        """Whether a bare number ends its phrase and is what the count before is compared with: 812 fell ill, against | 930."""
        at = thing.number.outer_first
        if not self.lex.against.ends(self.doc, at, _AGAINST) or not self._verb_or_end(thing.number.outer_last):
            return False
        same = self.doc.sentence_of[thing.number.first] == self.doc.sentence_of[before.number.first]
        return same and before.kept and before.unit is None and before.item is not None

    def _whole_opening(self, things: list[Counted], index: int) -> Counted | None:
        """What a sentence begins with that a number is a part of: Out of the 50 villages, | 40 are without power."""
        thing, whole = things[index], things[index - 1] if index else None
        if whole is not None and whole.model is not None and self._key(thing.number.outer_first - 1) in self.lex.row:
            return whole if self._opens_with_whole(whole.model) else None  # and | nine are cut off
        if whole is None or not whole.kept or whole.unit is not None or whole.number.value < thing.number.value:
            return None
        near = thing.number.outer_first - max(whole.noun_last, whole.number.outer_last) <= 1
        return whole if near and self._opens_with_whole(whole) else None

    def _opening_noun(self, thing: Counted) -> Counted | None:
        """What a sentence begins with that a number counts some of: Of the new fires reported since, | eight were in Gaya."""
        first = self.doc.sentence_at(thing.number.first).first
        whole = self.lex.whole.match(self.doc, first) if self.context.last_before else None
        behind = thing.number.outer_last
        if whole is None or self._key(thing.number.outer_first - 1) != "," or not self._verb_or_end(behind):
            return None
        found = self._noun_phrase(whole.last, _OPENED)
        if found is None or found[0].base or found[2] > thing.number.first:
            return None
        return Counted(thing.number, found[0].noun, found[0].kind)

    def _last_count(self, things: list[Counted], index: int, sentences: int) -> Counted | None:
        """The last number of people (or votes, cases, ...) in the few sentences before."""
        here = self.doc.sentence_of[things[index].number.first]
        for back in range(index - 1, max(-1, index - 12), -1):
            other = things[back]
            if here - self.doc.sentence_of[other.number.first] > sentences:
                return None
            if other.kept and other.unit is None and other.kind in _LISTED:
                return other
        return None

    def _run_of(self, things: list[Counted], index: int) -> int | None:
        """The first of at least three bare numbers between commas, of which one is told: "पटना में 7, गया में 5, आरा में 4"."""
        ends = [index, index]
        for side, step in ((1, 1), (0, -1)):
            at = index + step
            while 0 <= at < len(things) and abs(at - index) <= _CHAIN and self._listed(things[at - step], things[at]):
                ends[side] = at
                at += step
        return ends[0] if ends[1] - ends[0] >= _RUN - 1 else None

    def _head_of(self, things: list[Counted], run: int) -> Counted | None:
        """The count right before such numbers where all stand in brackets: most mills (44), followed by | Gaya (31), Siwan (20)."""
        head = things[run - 1] if run else None
        if head is None or not head.kept or head.unit is not None or head.item is None:
            return None
        return head if self._in_brackets(head.number) and self._in_brackets(things[run].number) else None

    def _in_brackets(self, number: NumberSpan) -> bool:
        """Whether a number stands alone in brackets."""
        return self._key(number.outer_first - 1) == "(" and self._key(number.outer_last) == ")"

    def _listed(self, one: Counted, other: Counted) -> bool:
        left, right = sorted((one.number, other.number), key=lambda n: n.first)
        if other.unit is not None or (other.rule and other.rule != "shared") or right.first - left.last > _NEIGHBOUR:
            return False
        between = range(left.last, right.first)
        return any(self.raw[i] in ",;،、" for i in between) and not any(self.raw[i] in "।.?!" for i in between)

    def _leads_to(self, thing: Counted, after: Counted) -> bool:
        """ "101 के मुकाबले 125 मत", "nine and ten degrees"."""
        hit = self.lex.forward.match(self.doc, thing.number.outer_last)
        if hit is not None and self.lex.of_them.match(self.doc, hit.first) is not None:
            return False  # 400 of them | in the 12 hours
        if hit is None and after.number.unit_kind == "index":
            hit = self.lex.index.match(self.doc, thing.number.outer_last)  # Sensex 540 | Nifty 163 points down
        if hit is None or not after.kept or after.rule == "shared":
            return False
        if after.number.unit_kind == "percent" and thing.number.value > _ALL:
            return False  # लिंगानुपात | 912 और साक्षरता दर 71 फीसदी
        if after.unit == "year" and self.lex.whole.match(self.doc, hit.first) is not None:
            return False  # two of | the injured were 15
        gap = after.number.outer_first - hit.last
        if self.raw[hit.first] in ",;":
            return gap == 0
        return 0 <= gap <= 3 and not any(self.kind[i] == PUNCT for i in range(hit.last, after.number.outer_first))

    def _follows(self, before: Counted, thing: Counted) -> bool:
        """ "BJP won 48 seats, AAP 22", "42 first reported": the sentence goes on with the same thing."""
        if not before.kept:
            return False
        if before.unit is not None and not self._like_unit(before, thing):
            return False
        if before.item is None and before.unit is None:
            return False
        if before.rule == "gathered" and not self.context.last_before:
            return False  # आबादी 18 लाख है, लिंगानुपात | 912
        if before.item in self.lex.unshared:
            return False  # took six wickets as the side needed | 125
        if thing.number.first - before.number.last > _NEIGHBOUR:
            return False
        if ";" in self.raw[before.number.last : thing.number.first]:
            return False  # with 186 passengers; train | 12951
        same = self.doc.sentence_of[thing.number.first] == self.doc.sentence_of[before.number.first]
        return same and thing.number.unit is None and self._verb_or_end(thing.number.outer_last)

    def _verb_or_end(self, at: int) -> bool:
        """Whether no noun stands behind a number: the phrase ends, or a verb follows ("94 delayed", "20 हजार बताई")."""
        return self._plain_end(at) or at in self.context.verbs or self.lex.measures.match(self.doc, at) is not None

    def _like_unit(self, before: Counted, thing: Counted) -> bool:
        """Whether a number without unit has the unit before it: "aged 4 and 6", "43 करोड़ रुपये ... 300 करोड़"."""
        gap = range(before.number.last, thing.number.outer_first)
        if len(gap) == 1 and self.key[gap[0]] in self.lex.row:
            return True
        if len(gap) == 1 and self.raw[gap[0]] in ",،、" and before.number.unit is None and before.unit == "year":
            return True  # "aged 26, 33 and 58"
        large = thing.number.last - thing.number.first > 1 and thing.number.value >= 1e5
        return large and before.number.unit_kind == "currency"

    def _take(self, thing: Counted, other: Counted) -> None:
        thing.item, thing.kind, thing.unit = other.item, other.kind, other.unit
        if other.unit and other.number.unit_kind == "currency":
            thing.item = other.item
        thing.rule, thing.kept, thing.confidence = "shared", True, 0.7
        verb = (
            self._key(thing.number.outer_last) in self.lex.auxiliaries
        )  # four perished, | three | were taken to hospital
        thing.fate, thing.model = None if verb else other.fate, other

    def parts(self, things: list[Counted]) -> None:
        """Find the totals of parts: "13 killed, four of them children", "529 लोगों में से 492 को"."""
        for index, thing in enumerate(things):
            if thing.unit is not None or (
                thing.kept and thing.kind not in ("person", "condition", "vote", "place", "animal")
            ):
                continue
            if self.context.last_before and self.lex.against.ends(self.doc, thing.number.outer_first, _AGAINST):
                continue  # 620 of them, | as against | 524 in 2002
            total = self._total_of_row(things, index)
            if total < 0:
                total = self._total_before(things, index, thing)
            along = total < 0
            if along:
                total = self._total_after(things, index)
            if total < 0:
                continue
            whole = things[total]
            if along:
                thing.fate = self.context.measure(whole)  # 9 कमांडर सहित 30 आतंकवादी मारे गए
            if not thing.kept and thing.number.form != "article" and not self._is_year(thing.number):
                thing.item, thing.kind, thing.rule, thing.kept = whole.item, whole.kind, "part", True
                thing.confidence, thing.model = 0.75, whole
            if thing.kept:
                thing.total = total

    def _total_of_row(self, things: list[Counted], index: int) -> int:
        """The whole of the part before, in a row with it: "41 dead, 27 of them in the hills and | 14 in the town"."""
        thing, before = things[index], things[index - 1]
        if index and before.total >= 0 and thing.kept and self._beside(before, thing):
            rest = things[before.total].number.value - before.number.value
            return before.total if thing.number.value <= rest else -1
        if index == 0 or before.total < 0 or thing.rule != "shared" or thing.model is not before:
            return -1
        between = range(before.number.last, thing.number.outer_first)
        fits = before.number.value + thing.number.value <= things[before.total].number.value
        return before.total if fits and any(self.key[i] in self.lex.row for i in between) else -1

    def _beside(self, before: Counted, thing: Counted) -> bool:
        """Whether two counts of people stand in a row: 10 women | and | two children."""
        if before.noun_last < 0 or thing.kind != before.kind or thing.kind != PERSON:
            return False
        between = range(before.noun_last, thing.number.outer_first)
        return 0 < len(between) <= 2 and all(self.raw[i] == "," or self.key[i] in self.lex.row for i in between)

    def _total_after(self, things: list[Counted], index: int) -> int:
        """The whole that follows: "9 कमांडर सहित 30 आतंकवादी"."""
        thing = things[index]
        cue = self.lex.part_after.match(self.doc, thing.noun_last) if thing.kept and thing.noun_last >= 0 else None
        if cue is None or index + 1 == len(things):
            return -1
        whole = things[index + 1]
        near = whole.number.outer_first - cue.last <= 3 and whole.kept and whole.unit is None
        return index + 1 if near and whole.number.value > thing.number.value else -1

    def _total_before(self, things: list[Counted], index: int, thing: Counted) -> int:
        number = thing.number
        of_them = self.lex.of_them.match(self.doc, number.outer_last) is not None
        cue = of_them or self._before(self.lex.part_before, number.outer_first, 4) is not None
        if not cue:
            return -1
        for back in range(index - 1, max(-1, index - 4), -1):
            whole = things[back]
            if whole.kept and whole.unit is None and whole.number.value > number.value:
                if (
                    not of_them
                    and whole.total >= 0
                    and things[whole.total].number.value > whole.number.value + number.value
                ):
                    back = whole.total  # 17 dead, including four cooks and | six guards
                    whole = things[back]
                gap = self.doc.sentence_of[number.first] - self.doc.sentence_of[whole.number.first]
                near = gap <= 1 or (gap == _NEXT_BUT_ONE and back == index - 1 and not of_them)
                return back if near and (of_them or whole.kind == (thing.kind or whole.kind)) else -1
        return -1
