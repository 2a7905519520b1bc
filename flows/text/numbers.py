"""Numbers: digits of any script, number words, mixed forms and ranges, with qualifier, unit and currency.

"साढ़े तीन हजार" → 3,500; "2 लाख करोड़" → 2e12; "₹500 crore" → 5e9 INR; "10 से 15" → 10 to 15; "240m" → 2.4e8.
Ordinals, clock times, scores, labels (Section 144, F-16) and telephone numbers are not read at all.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, replace
from functools import lru_cache

import regex

from flows.text.document import NUMBER, PUNCT, WORD, Document
from flows.text.number_lexicon import NumberLexicon, Unit, build_number_lexicon

__all__ = ["NumberLexicon", "ParsedNumber", "Unit", "build_number_lexicon", "find_numbers", "parse_digits"]

_DASHES = frozenset("-–—−‑")
_GROUPED = regex.compile(r"\d{1,3}(?:,\d{3})+|\d{1,3}(?:,\d{2})*,\d{3}")
_MAX_DIGITS = 15


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of a number: its value, the token behind it, and the multiplier that it ends on (1 where none)."""

    value: float
    after: int
    scale: float
    words: bool
    coefficient: float  # the value before multiplier words
    grouped: bool = False


def find_numbers(document: Document, lexicon: NumberLexicon, blocked: Container[int] = ()) -> list[ParsedNumber]:
    """The numbers of a text in order, without overlap; `blocked` are tokens of dates."""
    reader = _Reader(document, lexicon, blocked)
    found: list[ParsedNumber] = []
    index, count = 0, len(document)
    starts, key, kind = lexicon.starts, document.key, document.kind
    while index < count:
        if (kind[index] == NUMBER or key[index] in starts) and index not in blocked:
            after, number = reader.read(index)
            if number is not None:
                found.append(number)
            index = max(after, index + 1)
        else:
            index += 1
    return found


@lru_cache(maxsize=8192)
def parse_digits(key: str, decimal: str = ".") -> float | None:
    """The value of digits as written: 1,234.5 and 12,34,567 -> a number; None for what is no number (1:30, 1.2.3)."""
    if key.isdecimal():
        return float(key) if len(key) <= _MAX_DIGITS else None
    if ":" in key:
        return None
    key = key.replace("٬", ",").replace("٫", ".")
    if decimal == "," and "." not in key and key.count(",") == 1:
        return float(key.replace(",", "."))
    whole, _, fraction = key.partition(".")
    if "." in fraction or (fraction and not fraction.isdecimal()):
        return None
    if "," in whole:
        if not _GROUPED.fullmatch(whole):
            return None
        whole = whole.replace(",", "")
    if len(whole) > _MAX_DIGITS or not whole:
        return None
    return float(f"{whole}.{fraction}" if fraction else whole)


class _Reader:
    """Reads one number that begins at a token."""

    __slots__ = ("blocked", "count", "doc", "key", "kind", "lex", "raw")

    def __init__(self, document: Document, lexicon: NumberLexicon, blocked: Container[int]) -> None:
        self.doc, self.lex, self.blocked = document, lexicon, blocked
        self.key, self.raw, self.kind = document.key, document.raw, document.kind
        self.count = len(document)

    def read(self, at: int) -> tuple[int, ParsedNumber | None]:
        """The token to go on from, and the number that begins at `at`, if one does."""
        if self._is_label(at):
            return self._past_label(at), None
        part = self._compound(at)
        if part is None:
            return at + 1, None
        if self._is_skipped(at, part.after):
            return self._past_label(part.after - 1), None
        low, high, after, qualifier = self._range(at, part)
        if high is not None and high < low:  # "3-1": a result
            return after, None
        if self.lex.score_after.match(self.doc, after) is not None:
            return after, None
        return after, self._finish(at, after, part, low, high, qualifier)

    # --- what is no quantity ------------------------------------------------------------------------------------------

    def _is_label(self, at: int) -> bool:
        """Whether the number at `at` names a thing: F-16, Section 144, कोविड-19, A320, #5."""
        if at == 0:
            return False
        before = at - 1
        if self.doc.glued(at):
            if self.kind[before] == WORD and not self._sign_ends(at):
                return self.kind[at] == NUMBER and not self._lacks_space(before)
            if self.raw[before] in "#@/_№&+=":
                return self.raw[before] != "/" or self.kind[before - 1] != PUNCT
            if self.raw[before] in _DASHES and before and self.doc.glued(before) and self.kind[before - 1] == WORD:
                return self.kind[at] == NUMBER and not self._is_number_word(before - 1)
        position = before
        while position > 0 and self.raw[position] in ".-–:(" and position > at - 3:
            position -= 1
        key = self.key[position]
        if key not in self.lex.labels_before and key not in self.lex.labels_any:
            return False
        if self.doc.sentence_of[position] != self.doc.sentence_of[at] and key not in self.lex.labels_any:
            return False
        if position and self.key[position - 1] in self.lex.labels_not_after:  # "लोगों की संख्या 15"
            return False
        return not self.lex.labels_any or key in self.lex.labels_any or self.raw[position][:1].isupper()

    def _lacks_space(self, at: int) -> bool:
        """Whether a word runs into the number by a typing slip: "मौत5 घायल", unlike "जी20", "कोविड19"."""
        raw = self.raw[at]
        return len(raw) > 2 and not raw.isascii() and self.key[at] not in self.lex.labels_before

    def _is_number_word(self, at: int) -> bool:
        key = self.key[at]
        return key in self.lex.words or key in self.lex.skip_between or key in self.lex.fraction_values

    def _past_label(self, at: int) -> int:
        """Past a label, with what is strung to it: "Sections 144-145", "F-16"."""
        after = at + 1
        while (
            after + 1 < self.count
            and self.raw[after] in "-–/"
            and self.kind[after + 1] == NUMBER
            and self.doc.glued(after + 1)
        ):
            after += 2
        return after

    def _is_skipped(self, at: int, after: int) -> bool:
        """Ordinals, clock times, model names and telephone numbers: 5th, 10वीं, 10 बजे, 5G, 3/4, 98-7654."""
        digits = self.kind[at] == NUMBER
        if digits and after == at + 1:
            if self._past_label(at) > after + 3:  # three numbers on two dashes
                return True
            key = self.key[at]
            if len(key) >= 10 and key.isdecimal():
                return True
            if len(key) > 1 and key[0] == "0" and key.isdecimal():
                return True
        if after >= self.count:
            return False
        key, raw = self.key[after], self.raw[after]
        if digits and after == at + 1 and len(self.key[at]) == 4 and key in self.lex.military_clock:
            return True  # "1400 hours"
        if key in self.lex.clock or (key in ("a", "p") and self._is_meridiem(after)):
            return True
        if self.lex.skip_after.match(self.doc, after) is not None:
            return True
        if at and self.key[at - 1] in self.lex.clock and self.kind[at - 1] == WORD:  # "10 बजकर 47 मिनट"
            return True
        if self.doc.glued(after):
            if self.kind[after] == WORD:
                if key in self.lex.label_words_after or self._is_race(at, after):
                    return True
                return digits and self._is_model(after)
            if raw == "/" and after + 1 < self.count and self.kind[after + 1] == NUMBER:
                return True
            if raw in _DASHES and after + 1 < self.count and self.doc.glued(after + 1):
                return self.key[after + 1] in self.lex.label_words_after or self._is_string(after)
        elif digits and key in self.lex.label_words_after and not raw.isascii():
            return True  # "5 वीं"
        return False

    def _is_meridiem(self, at: int) -> bool:
        """ "10 a.m." as tokens a . m ."""
        return at + 2 < self.count and self.raw[at + 1] == "." and self.key[at + 2] == "m"

    def _is_model(self, at: int) -> bool:
        """Whether letters glued to digits make a name: 5G, 737MAX; not units, nor a missing space in Devanagari."""
        if not self.raw[at].isascii():
            return False
        return all(hit.value.when and self.raw[at].isupper() for hit in self.lex.units.matches(self.doc, at))

    def _is_race(self, at: int, after: int) -> bool:
        """Whether "200m" names a race: the distances of athletics behind an article or a class."""
        if self.key[after] != "m" or self.key[at] not in self.lex.races or at == 0:
            return False
        return self.key[at - 1] in self.lex.definite_before or self.key[at - 1] in ("'s", "men", "women", "and", "in")

    def _is_string(self, at: int) -> bool:
        """Whether digits go on over several dashes: 98-7654-321."""
        return (
            at + 3 < self.count
            and self.kind[at + 1] == NUMBER
            and self.raw[at + 2] in _DASHES
            and self.doc.glued(at + 2)
            and self.kind[at + 3] == NUMBER
            and self.doc.glued(at + 3)
        )

    # --- values -----------------------------------------------------------------------------------------------------

    def _simple(self, at: int) -> _Part | None:
        """A number without multiplier words: digits, a word, a fraction."""
        if at >= self.count or at in self.blocked:
            return None
        if self.kind[at] == NUMBER:
            return self._digits(at)
        key = self.key[at]
        if key in self.lex.fraction_prefixes:
            return self._fraction(at, self.lex.fraction_prefixes[key])
        if key in self.lex.fraction_values:
            return self._fraction_value(at, self.lex.fraction_values[key])
        value = self.lex.words.get(key)
        if value is not None:
            return self._word(at, value)
        if key in self.lex.indefinite:
            return self._indefinite(at)
        if key in self.lex.alone:
            scale = self.lex.multipliers[key]
            return _Part(scale, at + 1, scale, True, 1)
        return None

    def _digits(self, at: int) -> _Part | None:
        key, after = self.key[at], at + 1
        if self.lex.group_space:
            key, after = self._space_groups(at)
        value = parse_digits(key, self.lex.decimal)
        if value is None:
            return None
        if after == at + 1:
            spaced = self._spaced(at)
            if spaced is not None:
                value, after = spaced
        scale = self._suffix(at, after)
        if scale != 1:
            return _Part(_times(value, scale), after + 1, scale, False, value)
        half = self.lex.halves.match(self.doc, after)
        if half is not None:
            value, after = value + 0.5, half.last
        return _Part(value, after, 1, False, value, "," in key)

    def _space_groups(self, at: int) -> tuple[str, int]:
        """Thousands set off by spaces: "15 000"."""
        key, after = self.key[at], at + 1
        if not key.isdecimal() or len(key) > 3:
            return key, after
        text, start, end = self.doc.text, self.doc.start, self.doc.end
        while (
            after < self.count
            and self.kind[after] == NUMBER
            and len(self.key[after].partition(",")[0]) == 3
            and self.key[after][:3].isdecimal()
            and text[end[after - 1] : start[after]] in (" ", "\u00a0", "\u202f", "\u2009")
        ):
            key += self.key[after]
            after += 1
        return key, after

    def _spaced(self, at: int) -> tuple[float, int] | None:
        """Digits torn apart by a tokeniser: "2 . 3 लाख", "13 , 000"."""
        if at + 2 >= self.count or self.kind[at + 2] != NUMBER or self.raw[at + 1] not in ".,":
            return None
        doc, left, right = self.doc, self.key[at], self.key[at + 2]
        gap_before = doc.text[doc.end[at] : doc.start[at + 1]]
        gap_after = doc.text[doc.end[at + 1] : doc.start[at + 2]]
        if gap_before != " " or gap_after != " " or not right.isdecimal():
            return None
        value = parse_digits(f"{left}{self.raw[at + 1]}{right}", self.lex.decimal)
        if value is None or (self.raw[at + 1] == "." and not self._multiplier(at + 3)):
            return None
        return value, at + 3

    def _suffix(self, at: int, after: int) -> float:
        """The worth of letters glued to digits: 3.2k, 5bn; a lone m or b only with a currency, else it is a metre."""
        if after >= self.count or not self.doc.glued(after) or self.kind[after] != WORD:
            return 1
        key = self.key[after]
        scale = self.lex.suffixes.get(key)
        if scale is None:
            return 1
        if len(key) == 1 and key != "k":
            following = self.lex.units.match(self.doc, after + 1)
            money = self._sign_ends(at) or (following is not None and following.value.kind == "currency")
            if not money and not self._people_follow(after + 1):
                return 1
        return scale

    def _people_follow(self, at: int) -> bool:
        """Whether "1.3m" counts things: a plain small word follows rather than a stop or a dash."""
        return False

    def _sign_ends(self, at: int) -> Unit | None:
        """The currency whose sign ends right before token `at`."""
        for start in range(max(0, at - 3), at):
            hit = self.lex.signs.match(self.doc, start, at)
            if hit is not None and hit.last == at and self._may_be_sign(start, at):
                return hit.value
        return None

    def _may_be_sign(self, start: int, at: int) -> bool:
        """Words count as signs only where they are abbreviations: "Rs 500", not "dollars 500"."""
        raw = self.raw[start]
        if at - start > 1 and self.raw[at - 1] != "." and not self.doc.glued(start + 1):  # "a $5" is no A$
            return False
        return self.kind[at - 1] == PUNCT or (self.kind[start] == WORD and (len(raw) <= 4 or not raw.isascii()))

    def _fraction(self, at: int, part: float) -> _Part | None:
        """साढ़े तीन = 3.5, सवा दो = 2.25, पौने चार = 3.75, सवा सौ = 125, साढ़े 5."""
        inner = self._simple(at + 1)
        if inner is not None and 0 < inner.coefficient < 100 and inner.scale == 1:
            value = inner.value + part
            return _Part(value, inner.after, 1, True, value)
        if at + 1 < self.count and self.key[at + 1] in self.lex.multipliers:
            return _Part(1 + part, at + 1, 1, True, 1 + part)
        return None

    def _fraction_value(self, at: int, value: float) -> _Part | None:
        if self.key[at] not in self.lex.weak_fractions:
            return _Part(value, at + 1, 1, True, value)
        after = at + 1
        if after < self.count and self.key[after] in self.lex.indefinite:  # half a million
            after += 1
        if after < self.count and (self.key[after] in self.lex.multipliers or self.key[after] in self.lex.dozens):
            return _Part(value, after, 1, True, value)
        return None

    def _word(self, at: int, value: float) -> _Part | None:
        after = at + 1
        if self.lex.tens and value >= 20 and value % 10 == 0:
            unit = after + 1 if after < self.count and self.raw[after] in _DASHES else after
            tail = self.lex.words.get(self.key[unit], 0) if unit < self.count else 0
            if 0 < tail < 10:
                value, after = value + tail, unit + 1
        half = self.lex.halves.match(self.doc, after)
        if half is not None:
            value, after = value + 0.5, half.last
        if self.key[at] in self.lex.weak and not self._multiplier(after):
            return None
        if self._twice(at, after):
            after = at + 2 if self.raw[at + 1] not in _DASHES else at + 3
        return _Part(value, after, 1, True, value)

    def _twice(self, at: int, after: int) -> bool:
        """A word said twice is "each": "एक एक लाख", "दो-दो"."""
        if after != at + 1 or not self.lex.pairs:
            return False
        other = after + 1 if after < self.count and self.raw[after] in _DASHES else after
        return other < self.count and self.key[other] == self.key[at]

    def _indefinite(self, at: int) -> _Part | None:
        """ "a million", "a dozen"; "a few hundred" is vague."""
        if at + 1 < self.count:
            key = self.key[at + 1]
            scale = self.lex.multipliers.get(key) or self.lex.dozens.get(key)
            if scale and not self.raw[at + 1].endswith("s"):
                return _Part(1, at + 1, 1, True, 1)
        return None

    def _multiplier(self, at: int) -> float | None:
        if at >= self.count or at in self.blocked:
            return None
        return self.lex.multipliers.get(self.key[at])

    def _group(self, at: int) -> _Part | None:
        """A number with its multiplier words: "2 लाख करोड़", "1.5 billion", "two dozen", "10-million"."""
        part = self._simple(at)
        if part is None:
            return None
        value, after, scale = part.value, part.after, part.scale
        while True:
            position = after
            if position + 1 < self.count and self.raw[position] in _DASHES and self.doc.glued(position):
                position += 1
            following = self._multiplier(position)
            if following is None and scale == 1 and position < self.count:
                following = self.lex.dozens.get(self.key[position])
            if following is None or not self._same_line(after - 1, position):
                break
            value, scale, after = _times(value, following), scale * following, position + 1
        return replace(part, value=value, after=after, scale=scale)

    def _compound(self, at: int) -> _Part | None:
        """Groups that add up: "एक करोड़ तीस लाख", "तीन सौ पचास", "three hundred and fifty", "5 लाख 20 हजार"."""
        part = self._group(at)
        if part is None:
            return None
        value, after, lowest = part.value, part.after, part.scale
        last = part
        while lowest >= 100:
            position = after
            if position < self.count and self.key[position] in self.lex.conjunctions:
                position += 1
            if not self._same_line(after - 1, position):
                break
            following = self._group(position)
            if following is None or following.value >= lowest or following.value == 0:
                break
            if following.scale == 1 and not self._continues(following, last, lowest):
                break
            if position > after and not following.words:
                break
            value, after, lowest, last = value + following.value, following.after, following.scale, following
        return replace(part, value=value, after=after)

    def _continues(self, part: _Part, last: _Part, lowest: float) -> bool:
        """Whether a number without multiplier goes on with the one before it: "तीन सौ पचास", "15 हजार 500"."""
        if part.words != last.words:
            return False
        if part.words:
            return lowest <= 1000
        return self.lex.pairs and (lowest == 100 or 100 <= part.value < lowest <= 100_000)

    def _same_line(self, before: int, after: int) -> bool:
        doc = self.doc
        return after >= self.count or "\n" not in doc.text[doc.end[before] : doc.start[after]]

    # --- ranges -----------------------------------------------------------------------------------------------------

    def _range(self, at: int, part: _Part) -> tuple[float, float | None, int, str]:
        """Low and high end, the token behind, and `range` or `exact`: "10-15", "6 से 7 हजार", "between 5 and 6"."""
        after = part.after
        joined = self._join(at, part)
        if joined is None:
            return part.value, None, after, "exact"
        begin, kind = joined
        second = self._compound(begin)
        if second is None or (self.kind[begin] == NUMBER and self._is_skipped(begin, second.after)):
            return part.value, None, after, "exact"
        low, high = part.value, second.value
        if part.scale == 1 and second.scale > 1 and part.coefficient <= second.coefficient and not part.grouped:
            low = _times(part.value, second.scale)
        if high == low:  # "10-10 लाख": each
            return (high, None, second.after, "exact") if kind == "dash" else (part.value, None, after, "exact")
        if high < low:
            result = kind == "dash" or self.lex.score_after.match(self.doc, second.after) is not None
            return (low, high, second.after, "range") if result else (part.value, None, after, "exact")
        if kind == "adjacent" and high - low > max(1, 0.5 * low):
            return part.value, None, after, "exact"
        return low, high, second.after, "range"

    def _join(self, at: int, part: _Part) -> tuple[int, str] | None:
        """Where the upper end of a range begins, and how it is joined."""
        after = part.after
        if after >= self.count or not self._same_line(after - 1, after):
            return None
        between = self._before(at) in self.lex.range_before
        position = after
        if self.raw[position] in _DASHES:
            return position + 1, "dash"
        unit = self.lex.units.match(self.doc, position)
        if unit is not None:
            position = unit.last
        if position < self.count:
            key = self.key[position]
            if (key in self.lex.range_words and self._before(at) not in self.lex.range_from) or (
                between and key in self.lex.range_and
            ):
                return self._past_sign(position + 1), "adjacent" if key in self.lex.adjacent else "word"
        if self.lex.pairs and part.words and part.scale == 1 and unit is None and self._is_pair(part, after):
            return after, "word"
        return None

    def _is_pair(self, part: _Part, at: int) -> bool:
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
        while position > max(0, at - 3) and self.kind[position] == PUNCT:
            position -= 1
        if position >= 0 and self.lex.signs.match(self.doc, position, at) is not None:
            position -= 1
        return self.key[position] if position >= 0 else ""

    # --- what stands around --------------------------------------------------------------------------------------------

    def _finish(
        self, at: int, after: int, part: _Part, low: float, high: float | None, qualifier: str
    ) -> ParsedNumber | None:
        outer_first, sign = self._sign_before(at)
        unit, outer_last = self._unit_after(after, sign)
        if unit is None and self._before(at) in self.lex.range_from:
            unit = self._unit_of_end(after)
        if unit is not None and unit.name == "metre" and self._names_race(at, outer_last):
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
            low = _times(low, unit.factor)
            high = _times(high, unit.factor) if high is not None else None
            if unit.kind in ("temperature", "percent") and self._is_negative(at):
                low, high = -low, None
        form = "words" if part.words else "digits"
        if form == "words" and after == at + 1 and self.key[at] in self.lex.articles:
            form = "article"
        return ParsedNumber(at, after, float(low), high, qualifier, unit, outer_first, outer_last, form)

    def _names_race(self, at: int, after: int) -> bool:
        """ "the 100 metres final", "200 मीटर दौड़"."""
        return after < self.count and self.key[at] in self.lex.races and self.key[after] in self.lex.race_after

    def _is_negative(self, at: int) -> bool:
        before = at - 1
        if before < 0:
            return False
        if self.key[before] in self.lex.minus:
            return True
        return self.raw[before] in "-−–" and self.doc.glued(at) and not self.doc.glued(before)

    def _sign_before(self, at: int) -> tuple[int, Unit | None]:
        """Where the number begins with its currency sign, and the currency: "Rs. 500", "US$ 5"."""
        for start in range(max(0, at - 3), at):
            hit = self.lex.signs.match(self.doc, start, at)
            if hit is not None and hit.last == at and self._may_be_sign(start, at):
                return start, hit.value
        return at, None

    def _unit_after(self, at: int, sign: Unit | None) -> tuple[Unit | None, int]:
        """The unit behind a number and the token after it: "15-year-old", "500 crore rupees", "40MW"."""
        position = at
        if position + 1 < self.count and self.raw[position] in _DASHES and self.doc.glued(position):
            position += 1
        if position >= self.count or not self._same_line(at - 1, position):
            return sign, at
        for hit in self.lex.units.matches(self.doc, position):
            if hit.value.when == "glued" and not (self.doc.glued(position) and self.raw[position].islower()):
                continue
            if sign is not None:
                return sign, hit.last if hit.value.kind == "currency" else at
            return hit.value, hit.last
        return sign, at

    def _unit_of_end(self, at: int) -> Unit | None:
        """The unit that "from 5 to 7 per cent" gives its lower end too."""
        if at >= self.count or self.key[at] not in self.lex.range_words:
            return None
        end = self._compound(at + 1)
        return self._unit_after(end.after, None)[0] if end is not None else None

    def _qualifier_before(self, at: int, unit: Unit | None) -> tuple[int, str] | None:
        """The qualifier that ends before token `at`: "at least another", "करीब"."""
        position = at
        for _ in range(3):
            for start in range(max(0, position - self.lex.before_longest - 1), position):
                hit = self.lex.before.match(self.doc, start, position)
                if hit is not None and hit.last == position and not self._is_of_time(start, position, unit):
                    return start, hit.value
            if position == 0 or self.key[position - 1] not in self.lex.skip_between:
                return None
            position -= 1
        return None

    def _is_of_time(self, start: int, end: int, unit: Unit | None) -> bool:
        """ "spread over three days" is no "more than"; "for over three days" is."""
        if unit is None or unit.kind not in self.lex.not_of_kinds or end != start + 1 or self.key[start] not in self.lex.not_of_time:
            return False
        return start == 0 or self.key[start - 1] not in self.lex.of_time_after

    def _qualifier_after(self, after: int, outer: int, unit: Unit | None) -> tuple[str, int, str] | None:
        """The qualifier behind a number or its unit: "15 से अधिक", "500 करोड़ रुपये तक", "50 or more", "20+"."""
        for position, where in ((after, "inner"), (outer, "outer")):
            if position < self.count:
                hit = self.lex.after.match(self.doc, position)
                if hit is not None and not self._is_until(position, unit):
                    return hit.value, hit.last, where
            if after == outer:
                break
        return None

    def _is_until(self, at: int, unit: Unit | None) -> bool:
        return unit is not None and unit.kind in self.lex.not_of_kinds and self.key[at] in self.lex.not_of_time


def _times(value: float, scale: float) -> float:
    """A product without the noise of binary fractions: 2560.32 x 1e7 is 25603200000."""
    product = value * scale
    rounded = round(product, 6)
    return float(f"{rounded:.12g}") if abs(rounded) < 1e12 else float(f"{product:.12g}")
