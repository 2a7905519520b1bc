"""Numbers: digits of any script, number words, mixed forms and ranges, with qualifier, unit and currency.

"साढ़े तीन हजार" → 3,500; "2 लाख करोड़" → 2e12; "₹500 crore" → 5e9 INR; "10 से 15" → 10 to 15; "240m" → 2.4e8.
Ordinals, clock times, scores, labels (Section 144, F-16) and telephone numbers are not read at all.
"""

from __future__ import annotations

from collections.abc import Container

from flows.frozen import frozen
from flows.text.document import NUMBER, PUNCT, Document, either, tokens_of
from flows.text.number_labels import NumberLabels
from flows.text.number_lexicon import MONEY, NumberLexicon, Unit, build_number_lexicon
from flows.text.number_values import DASHES, Part, parse_digits, times

__all__ = ["NumberLexicon", "ParsedNumber", "Unit", "build_number_lexicon", "find_numbers", "parse_digits"]

_OF_LENGTH = frozenset({"time", "length", "mass", "volume", "area"})
_BALLOT = 4  # tokens of "by a vote of" before a number
_MORE = 5  # tokens from the word of a range to its upper end
_LIGHTEST = 35  # kilograms, of a class of athletes
_STEP = 5  # "rose 3 to 14 percent" is a range; "rose by 450 to 98,450" tells by how much, and to what


@frozen()
class ParsedNumber:
    """A number over tokens `first`..`last` (half-open, multiplier words included, unit and currency not).

    `outer_first`..`outer_last` also covers qualifier, currency and unit. `form` is `digits`, `words`, or `article` for
    a word like एक or one that counts only where the sentence shows that it does.
    """

    first: int
    last: int
    value: float
    value_max: float | None
    qualifier: str
    unit: Unit | None
    outer_first: int
    outer_last: int
    form: str = "digits"


def find_numbers(document: Document, lexicon: NumberLexicon, blocked: Container[int] = ()) -> list[ParsedNumber]:
    """The numbers of a text in order, without overlap; `blocked` are tokens of dates."""
    reader = _Reader(document, lexicon, blocked)
    found: list[ParsedNumber] = []
    free = 0
    for index in tokens_of(either(document.marks(lexicon.starts), document.kinds(NUMBER))):
        if index >= free and index not in blocked:
            free, number = reader.read(index)
            if number is not None:
                found.append(number)
    return found


class _Reader(NumberLabels):
    """Reads one number that begins at a token."""

    __slots__ = ()

    def read(self, at: int) -> tuple[int, ParsedNumber | None]:
        """The token to go on from, and the number that begins at `at`, if one does."""
        if self._is_label(at):
            return self._past_label(at), None
        idioms = self.lex.idioms
        idiom = idioms.match(self.doc, at) if self.key[at] in idioms.firsts else None
        if idiom is not None:
            return idiom.last, None
        part = self._compound(at)
        if part is None:
            return at + 1, None
        ratio = self._ratio(part) or self._every(at, part)
        if ratio:
            return ratio, None
        if self._is_skipped(at, part.after):
            return self._past_label(part.after - 1), None
        low, high, after, qualifier = self._range(at, part)
        if high is not None and high < low:  # "3-1": a result
            return after, None
        if self.lex.score_after.match(self.doc, after) is not None:
            return after, None
        return after, self._finish(at, after, part, low, high, qualifier)

    def _range(self, at: int, part: Part) -> tuple[float, float | None, int, str]:
        """Low and high end, the token behind, and `range` or `exact`: "10-15", "6 से 7 हजार", "between 5 and 6"."""
        after = part.after
        joined = self._join(at, part)
        if joined is None:
            return part.value, None, after, "exact"
        begin, kind = joined
        second = self._compound(begin)
        if second is None or (self.kind[begin] == NUMBER and self._is_skipped(begin, second.after)):
            return part.value, None, after, "exact"
        if not self._same_unit(at, after, begin, second.after):
            return part.value, None, after, "exact"
        low, high = part.value, second.value
        if part.scale == 1 and second.scale > 1 and part.coefficient <= second.coefficient and not part.grouped:
            low = times(part.value, second.scale)
        if high == low:  # "10-10 लाख": each
            return (high, None, second.after, "exact") if kind == "dash" else (part.value, None, after, "exact")
        if high < low:
            if kind == "dash" and self.lex.ballots.ends(self.doc, at, _BALLOT):
                return part.value, None, after, "exact"  # by a vote of | 220-203
            result = kind == "dash" or self.lex.score_after.match(self.doc, second.after) is not None
            return (low, high, second.after, "range") if result else (part.value, None, after, "exact")
        if kind == "word" and high > _STEP * low and self._is_moved(at):
            return part.value, None, after, "exact"
        if kind == "adjacent" and high - low > max(1, 0.5 * low):
            return part.value, None, after, "exact"
        return low, high, second.after, "range"

    def _is_moved(self, at: int) -> bool:
        """Whether the word of a change leads to a number, maybe past a hedge: raised | by about | 20 to 575."""
        if self._before(at) in self.lex.moved:
            return True
        start = self._sign_before(at)[0]
        hedge = self._qualifier_before(start, None)
        return hedge is not None and hedge[0] > 0 and self.key[hedge[0] - 1] in self.lex.moved

    def _same_unit(self, at: int, after: int, begin: int, end: int) -> bool:
        """Whether both ends of a range are of one unit: not "3.6% to $4.7 billion", "5 paise to 88.76"."""
        first, second = self._sign_before(at)[1], self._sign_before(begin)[1]
        left = first or self._unit_after(after, None)[0]
        right = second or self._unit_after(end, None)[0]
        if left is None:
            return second is None or first is not None
        return (right is None and first is not None) or left == right

    def _join(self, at: int, part: Part) -> tuple[int, str] | None:
        """Where the upper end of a range begins, and how it is joined."""
        after = part.after
        if after >= self.count or not self._same_line(after - 1, after):
            return None
        position = after
        if self.raw[position] in DASHES:
            return position + 1, "dash"
        units = self.lex.units
        unit = units.match(self.doc, position) if self.key[position] in units.firsts else None
        if unit is not None:
            position = unit.last
        key = self.key[position] if position < self.count else ""
        if key in self.lex.range_words or key in self.lex.range_and:
            before = self._before(at)
            ranges = before not in self.lex.range_from or self._is_ranging(at)
            between = before in self.lex.range_before
            if (key in self.lex.range_words and ranges) or (between and key in self.lex.range_and):
                begin = position + 1
                while begin + 1 < min(self.count, position + _MORE) and self.key[begin] in self.lex.range_more:
                    begin += 1  # 12 से | लेकर | 15, 12 से | अधिकतम | 15
                plain = begin == position + 1
                return self._past_sign(begin), "adjacent" if plain and key in self.lex.adjacent else "word"
        if self.lex.pairs and part.words and part.scale == 1 and unit is None and self._is_pair(part, after):
            return after, "word"
        return None

    def _is_ranging(self, at: int) -> bool:
        """Whether "from" before a number only opens a range: falls ranging from | 2 to 6 inches."""
        start = self._sign_before(at)[0] - 2
        return start >= 0 and self.key[start] in self.lex.ranging

    def _is_pair(self, part: Part, at: int) -> bool:
        """Neighbours in counting stand for a range: "दो तीन", "दस बारह", "चार पांच"."""
        second = self.lex.words.get(self.key[at])
        if second is None:
            return False
        step = second - part.value
        return step == 1 or (part.value >= 10 and step in (2, 5, 10))

    def _past_sign(self, at: int) -> int:
        """Past a currency sign before the upper end: "$5 to $6"."""
        hit = self.lex.signs.match(self.doc, at) if at < self.count else None
        return hit.last if hit is not None and hit.last < self.count else at

    def _before(self, at: int) -> str:
        """The word before a number and its currency sign."""
        position = at - 1
        while self.kind[position] == PUNCT and position > max(0, at - 3):
            position -= 1
        if position >= 0 and self.key[position] in self.lex.signs.firsts:
            position -= self.lex.signs.match(self.doc, position, at) is not None
        return self.key[position] if position >= 0 else ""

    def _finish(
        self, at: int, after: int, part: Part, low: float, high: float | None, qualifier: str
    ) -> ParsedNumber | None:
        outer_first, sign = self._sign_before(at)
        if sign is None and self._in_code(at):
            return None
        point = self.kind[at] == NUMBER and self._is_fraction(at)
        outer_first -= point and outer_first == at
        unit, outer_last = self._unit_after(after, sign)
        ranging = unit is None and after < self.count and self.key[after] in self.lex.range_words
        if ranging and self._before(at) in self.lex.range_from:
            unit = self._unit_of_end(after)
        if unit is not None and unit.kind in ("length", "mass") and self._names_race(at, outer_last, unit, low):
            return None
        if unit is not None and unit.kind == "time" and self._names_span(after, outer_last):
            return None
        found = self._qualifier_before(outer_first, unit)
        if found is not None:
            outer_first, word = found
            qualifier = word if qualifier == "exact" else qualifier
        behind = self._qualifier_after(after, outer_last, unit)
        if behind is not None:
            word, end, where = behind
            outer_last = max(outer_last, end)
            if qualifier in ("exact", "approx"):
                qualifier = word
            if where == "inner":
                unit, outer_last = self._unit_after(end, sign)
        if high is not None and self.lex.range_after.match(self.doc, outer_last) is not None:
            qualifier = "range"
        if unit is not None:
            low = times(low, unit.factor)
            high = times(high, unit.factor) if high is not None else None
            if unit.kind in ("temperature", "percent") and self._is_negative(at):
                low, high = -low, None
        form = "words" if part.words else "digits"
        if form == "words" and after == at + 1 and self.key[at] in self.lex.articles:
            form = "article"
        return ParsedNumber(at - point, after, float(low), high, qualifier, unit, outer_first, outer_last, form)

    def _names_race(self, at: int, after: int, unit: Unit, value: float) -> bool:
        """ "the 100 metres final", "200 मीटर दौड़", "65 किलो भार वर्ग", but "5 kg gold" weighs that much."""
        if after >= self.count or self.key[after] not in self.lex.race_after:
            return False
        if unit.kind == "mass":
            return value >= _LIGHTEST
        return unit.name == "metre" and self.key[at] in self.lex.races

    def _names_span(self, after: int, end: int) -> bool:
        """Whether a stretch of time only tells which figures are meant: a nine- | month net profit, 52 हफ्ते | के निचले स्तर."""
        if end >= self.count or self.lex.spans.match(self.doc, end) is None:
            return False
        return not self.lex.tens or self.raw[after] in DASHES

    def _is_negative(self, at: int) -> bool:
        before = at - 1
        if before < 0:
            return False
        if self.key[before] in self.lex.minus:
            return True
        return self.raw[before] in "-−–" and self.doc.glued(at) and not self.doc.glued(before)

    def _sign_before(self, at: int) -> tuple[int, Unit | None]:
        """Where the number begins with its currency sign, and the currency: "Rs. 500", "US$ 5"."""
        first = max(0, at - 3)
        if self.lex.signs.firsts.isdisjoint(self.key[first:at]):
            return at, None
        for start in self.lex.signs.starts(self.doc, first, at):
            hit = self.lex.signs.match(self.doc, start, at)
            if hit is not None and hit.last == at and self._may_be_sign(start, at, hit.value):
                return start, hit.value
        return at, None

    def _in_code(self, at: int) -> bool:
        """Whether digits belong to a code in capital letters: EKY744, N95 masks, A320 jets."""
        return (
            self.doc.glued(at)
            and self.raw[at - 1].isascii()
            and self.raw[at - 1].isalpha()
            and self.raw[at - 1].isupper()
        )

    def _unit_after(self, at: int, sign: Unit | None) -> tuple[Unit | None, int]:
        """The unit behind a number and the token after it: "15-year-old", "500 crore rupees", "40MW"."""
        position = at
        if position + 1 < self.count and self.raw[position] in DASHES and self.doc.glued(position):
            position += 1
        if position >= self.count or not self._same_line(at - 1, position):
            return sign, at
        if self.key[position] not in self.lex.unit_words or self.lex.compared.match(self.doc, position) is not None:
            return sign, at
        if self.key[position] in self.lex.unit_adjectives and sign is None:
            measured = self.lex.units.match(self.doc, position + 1) if position + 1 < self.count else None
            if measured is not None and measured.value.kind in _OF_LENGTH and measured.value.when == "":
                return measured.value, measured.last  # seven additional | years
        if self.lex.not_units.match(self.doc, position) is not None:
            return sign, at  # 12 | gram panchayats
        for hit in self.lex.units.matches(self.doc, position):
            if hit.value.when == "capital" and not self.raw[position].isupper():
                continue  # 4 lakh | MT, not 3 Mt Everest peaks
            if hit.value.when == "glued" and not (self.doc.glued(position) and self.raw[position].islower()):
                continue
            if sign is not None:
                return sign, hit.last if hit.value.kind == "currency" else at
            if self._opens_sum(hit.last) and self.lex.signs.match(self.doc, position, hit.last) is not None:
                return None, at  # in 2019 | Rs 136 crore
            if hit.value.when.startswith(MONEY) and self.key[at - 1] in self.lex.multipliers:
                return Unit(hit.value.when.removeprefix(MONEY), "currency"), hit.last  # a 2.1 billion pound deal
            return hit.value, hit.last
        return sign, at

    def _opens_sum(self, at: int) -> bool:
        """Whether digits stand behind a sign of currency, maybe after its dot: Rs | 136 crore."""
        if at < self.count and self.raw[at] == ".":
            at += 1
        return at < self.count and self.kind[at] == NUMBER

    def _unit_of_end(self, at: int) -> Unit | None:
        """The unit that "from 5 | to 7 per cent" gives its lower end too."""
        end = self._compound(at + 1)
        return self._unit_after(end.after, None)[0] if end is not None else None

    def _qualifier_before(self, at: int, unit: Unit | None) -> tuple[int, str] | None:
        """The qualifier that ends before token `at`: "at least another", "करीब"."""
        position = at
        before, reach = self.lex.before, self.lex.before_longest + 1
        for _ in range(3):
            first = max(0, position - reach)
            told = not before.firsts.isdisjoint(self.key[first:position])
            for start in before.starts(self.doc, first, position) if told else ():
                hit = before.match(self.doc, start, position)
                if hit is not None and hit.last == position and not self._is_of_time(start, position, unit):
                    return None if self._is_about(start, position, at) else (start, hit.value)
            if position == 0 or self.key[position - 1] not in self.lex.skip_between:
                return None
            position -= 1
        return None

    def _is_about(self, start: int, end: int, at: int) -> bool:
        """ "resigned over | a $5 billion fraud": before an article the word tells what something is about."""
        between = end == at - 1 and self.key[end] in self.lex.skip_between
        return between and self.key[start] in self.lex.not_of_time

    def _is_of_time(self, start: int, end: int, unit: Unit | None) -> bool:
        """ "spread over three days" is no "more than"; "for over three days" is."""
        if (
            unit is None
            or unit.kind not in self.lex.not_of_kinds
            or end != start + 1
            or self.key[start] not in self.lex.not_of_time
        ):
            return False
        return start == 0 or self.key[start - 1] not in self.lex.of_time_after

    def _qualifier_after(self, after: int, outer: int, unit: Unit | None) -> tuple[str, int, str] | None:
        """The qualifier behind a number or its unit: "15 से अधिक", "500 करोड़ रुपये तक", "50 or more", "20+"."""
        for position, where in ((after, "inner"), (outer, "outer")):
            if position < self.count and self.key[position] in self.lex.after.firsts:
                hit = self.lex.after.match(self.doc, position)
                if hit is not None and not self._is_until(position, unit):
                    return hit.value, hit.last, where
            if after == outer:
                break
        return None

    def _is_until(self, at: int, unit: Unit | None) -> bool:
        return unit is not None and unit.kind in self.lex.not_of_kinds and self.key[at] in self.lex.not_of_time
