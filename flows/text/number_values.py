"""The values of numbers: digits of any script, number words, fractions, multipliers and their compounds."""

from __future__ import annotations

from collections.abc import Container
from functools import lru_cache

import regex

from flows.frozen import frozen, replace
from flows.text.document import NUMBER, PUNCT, WORD, Document
from flows.text.number_lexicon import LARGE, NumberLexicon, Unit

DASHES = frozenset("-–—−‑")
_GROUPED = regex.compile(r"\d{1,3}(?:,\d{3})+|\d{1,3}(?:,\d{2})*,\d{3}")
_CUT = regex.compile(r"\d{1,2}(?:,\d{2}){1,2},\d{3}|\d{1,3}(?:,\d{3})+,\d{3}|\d{1,3},000")  # that nobody lists
_OPEN = regex.compile(r"\d{1,2}(?:,\d{2})+")  # lakhs whose last three figures stand apart: 16,64, | 252
_THREE = 3
_MAX_DIGITS = 15
_DECIMALS = 3  # decimals told in words, one by one
_MAX_MULTIPLIERS = 3  # "तीन लाख हजार करोड़" is the longest that anybody writes


@frozen()
class Part:
    """A piece of a number: its value, the token behind it, and the multiplier that it ends on (1 where none)."""

    value: float
    after: int
    scale: float
    words: bool
    coefficient: float  # the value before multiplier words
    grouped: bool = False
    last: float = 1  # the last multiplier word alone


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


class NumberValues:
    """Reads the value that begins at a token."""

    __slots__ = ("blocked", "count", "doc", "key", "kind", "lex", "raw")

    def __init__(self, document: Document, lexicon: NumberLexicon, blocked: Container[int]) -> None:
        self.doc, self.lex, self.blocked = document, lexicon, blocked
        self.key, self.raw, self.kind = document.key, document.raw, document.kind
        self.count = document.size

    def _simple(self, at: int) -> Part | None:
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
            return Part(scale, at + 1, scale, True, 1)
        return None

    def _digits(self, at: int) -> Part | None:
        key, after = self.key[at], at + 1
        if self.lex.group_space:
            key, after = self._space_groups(at)
        if self._is_fraction(at):
            key = f"0.{key}"
        value = parse_digits(key, self.lex.decimal)
        if value is None:
            torn = self._loose(at)
            return Part(torn[0], torn[1], 1, False, torn[0], True) if torn is not None else None
        if after == at + 1:
            spaced = self._spaced(at) or self._loose(at)
            if spaced is not None:
                value, after = spaced
        scale = self._suffix(at, after)
        if scale != 1:
            return Part(times(value, scale), after + 1, scale, False, value)
        half = self.lex.halves.match(self.doc, after)
        if half is not None:
            value, after = value + 0.5, half.last
        return Part(value, after, 1, False, value, "," in key)

    def _is_fraction(self, at: int) -> bool:
        """Whether digits stand behind a point that nothing stands before: fell by . | 45 per cent; not Rs. 45, nor 2.45."""
        point = at - 1
        if point < 1 or self.raw[point] != "." or not self.doc.glued(at) or self.doc.glued(point):
            return False
        return self.key[at].isdecimal() and self.lex.decimal == "." and self._sign_ends(at) is None

    def _loose(self, at: int) -> tuple[float, int] | None:
        """Figures that a space cuts after their comma, or at their thousands: Rs 1, 23,000 crore; 7 500 workers."""
        key, doc = self.key[at], self.doc
        if at + 2 < self.count and self.raw[at + 1] == "," and _OPEN.fullmatch(key):
            torn = doc.text[doc.end[at] : doc.start[at + 2]] == ", " and len(self.key[at + 2]) == _THREE
            value = parse_digits(f"{key},{self.key[at + 2]}", self.lex.decimal) if torn else None
            return (value, at + 3) if value is not None else None
        if at + 1 >= self.count or not key.isdecimal() or not 0 < len(key) <= 3 or key[0] == "0":
            return None
        if self.raw[at + 1] == ",":
            right = at + 2
            cut = right < self.count and doc.glued(at + 1) and doc.text[doc.end[at + 1] : doc.start[right]] == " "
            if not cut or not _CUT.fullmatch(f"{key},{self.key[right]}") or not self._is_sum(at, right + 1):
                return None
            value = parse_digits(f"{key},{self.key[right]}", self.lex.decimal)
            return (value, right + 1) if value is not None else None
        if not self.lex.loose_space or (at and self.kind[at - 1] == NUMBER):
            return None
        key, after = self._space_groups(at)
        ends = after >= self.count or (self.kind[after] != NUMBER and not doc.glued(after)) or self.raw[after] in ".,;)"
        if after == at + 1 or not ends or not key.isdecimal():
            return None
        value = parse_digits(key, self.lex.decimal)
        return (value, after) if value is not None else None

    def _is_sum(self, at: int, after: int) -> bool:
        """Whether figures stand behind a sign of currency or before its name, maybe behind a multiplier."""
        while self._multiplier(after) is not None:
            after += 1
        unit = self.lex.units.match(self.doc, after) if after < self.count else None
        return self._sign_ends(at) is not None or (unit is not None and unit.value.kind == "currency")

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
        if self.raw[at + 1] == "." and not gap_before and gap_after == " " and self._is_share(at + 2):
            share = parse_digits(f"{left}.{right}", self.lex.decimal)
            return (share, at + 3) if share is not None else None
        if gap_before != " " or gap_after != " " or not right.isdecimal():
            return None
        value = parse_digits(f"{left}{self.raw[at + 1]}{right}", self.lex.decimal)
        if value is None or (self.raw[at + 1] == "." and not self._multiplier(at + 3)):
            return None
        return value, at + 3

    def _is_share(self, at: int) -> bool:
        """Whether digits at a token stand in the sentence of what is before them, and before the word for a share: 64. | 93 per cent."""
        unit = self.lex.units.match(self.doc, at + 1) if at + 1 < self.count else None
        same = self.doc.sentence_of[at] == self.doc.sentence_of[at - 1]
        return same and unit is not None and unit.value.kind == "percent" and self.key[at].isdecimal()

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
            if not money and not self._things_follow(after + 1):
                return 1
        return scale

    def _things_follow(self, at: int) -> bool:
        """Whether a counted noun stands behind "1.3m", which is then no length."""
        return at < self.count and self.key[at] in self.lex.suffix_nouns

    def _sign_ends(self, at: int) -> Unit | None:
        """The currency whose sign ends right before token `at`."""
        for start in range(max(0, at - 3), at):
            hit = self.lex.signs.match(self.doc, start, at)
            if hit is not None and hit.last == at and self._may_be_sign(start, at, hit.value):
                return hit.value
        return None

    def _may_be_sign(self, start: int, at: int, sign: Unit) -> bool:
        """Words count as signs only where they are abbreviations: "Rs 500", not "dollars 500"; letters before large sums."""
        if sign.when == LARGE and not self._is_large(at):
            return False
        raw = self.raw[start]
        if at - start > 1 and self.raw[at - 1] != "." and not self.doc.glued(start + 1):  # "a $5" is no A$
            return False
        return self.kind[at - 1] == PUNCT or (self.kind[start] == WORD and (len(raw) <= 4 or not raw.isascii()))

    def _is_large(self, at: int) -> bool:
        """Whether a number right behind a letter is as large as sums are: N20,000 and R5 million; not N95."""
        following = self.key[at + 1] if at + 1 < self.count else ""
        return self.doc.glued(at) and (following in self.lex.multipliers or sum(map(str.isdigit, self.raw[at])) >= 4)

    def _fraction(self, at: int, part: float) -> Part | None:
        """साढ़े तीन = 3.5, सवा दो = 2.25, पौने चार = 3.75, सवा सौ = 125, साढ़े 5."""
        inner = self._simple(at + 1)
        if inner is not None and 0 < inner.coefficient < 100 and inner.scale == 1:
            value = inner.value + part
            return Part(value, inner.after, 1, True, value)
        if at + 1 < self.count and self.key[at + 1] in self.lex.multipliers:
            return Part(1 + part, at + 1, 1, True, 1 + part)
        return None

    def _fraction_value(self, at: int, value: float) -> Part | None:
        if self.key[at] not in self.lex.weak_fractions:
            return Part(value, at + 1, 1, True, value)
        after = at + 1
        if after < self.count and self.key[after] in self.lex.indefinite:  # half a million
            after += 1
        if after < self.count and (self.key[after] in self.lex.multipliers or self.key[after] in self.lex.dozens):
            return Part(value, after, 1, True, value)
        return None

    def _word(self, at: int, value: float) -> Part | None:
        after = at + 1
        if self.lex.tens and value >= 20 and value % 10 == 0:
            unit = after + 1 if after < self.count and self.raw[after] in DASHES else after
            tail = self.lex.words.get(self.key[unit], 0) if unit < self.count else 0
            if 0 < tail < 10:
                value, after = value + tail, unit + 1
        half = self.lex.halves.match(self.doc, after)
        if half is not None:
            value, after = value + 0.5, half.last
        if self.key[at] in self.lex.weak and not self._multiplier(after):
            return None
        if self._twice(at, after):
            after = at + 2 if self.raw[at + 1] not in DASHES else at + 3
        return Part(value, after, 1, True, value)

    def _twice(self, at: int, after: int) -> bool:
        """A word said twice is "each": "एक एक लाख", "दो-दो"."""
        if after != at + 1 or not self.lex.pairs:
            return False
        other = after + 1 if after < self.count and self.raw[after] in DASHES else after
        return other < self.count and self.key[other] == self.key[at]

    def _indefinite(self, at: int) -> Part | None:
        """ "a million", "a dozen"; "a few hundred" is vague."""
        if at + 1 < self.count:
            key = self.key[at + 1]
            scale = self.lex.multipliers.get(key) or self.lex.dozens.get(key)
            if scale and not self.raw[at + 1].endswith("s"):
                return Part(1, at + 1, 1, True, 1)
        return None

    def _multiplier(self, at: int) -> float | None:
        if at >= self.count or at in self.blocked:
            return None
        return self.lex.multipliers.get(self.key[at])

    def _group(self, at: int) -> Part | None:
        """A number with its multiplier words: "2 लाख करोड़", "1.5 billion", "two dozen", "10-million"."""
        part = self._simple(at)
        if part is None:
            return None
        if part.after < self.count and self.key[part.after] in self.lex.points:
            part = self._pointed(part)
        value, after, scale, multiplier = part.value, part.after, part.scale, part.last
        for _ in range(_MAX_MULTIPLIERS):
            position = after
            if position + 1 < self.count and self.raw[position] in DASHES and self.doc.glued(position):
                position += 1
            following = self._multiplier(position)
            if following is None and scale == 1 and position < self.count:
                following = self.lex.dozens.get(self.key[position])
            if following is None or not self._same_line(after - 1, position):
                break
            value, scale, after = times(value, following), scale * following, position + 1
            multiplier = following
        if after == part.after:  # nearly all
            return part
        return replace(part, value=value, after=after, scale=scale, last=multiplier)

    def _pointed(self, part: Part) -> Part:
        """A number with its decimals behind a point in words: "6 दशमलव दो पांच", "three point five per cent"."""
        at, digits = part.after + 1, ""
        while at < self.count and len(digits) < _DECIMALS and self._same_line(at - 1, at):
            figures = self.kind[at] == NUMBER and self.key[at].isdecimal()
            told = self.key[at] if figures else str(self.lex.words.get(self.key[at], ""))
            if not told or (digits and len(told) > 1):
                break
            digits, at = digits + told, at + 1
            if figures or len(told) > 1:
                break
        if not digits or part.scale != 1 or part.value != int(part.value):
            return part
        bare = self.lex.points[self.key[part.after]]
        if bare and self._multiplier(at) is None:
            unit = self.lex.units.match(self.doc, at)
            if unit is None or unit.value.kind == "time":  # won by one | point two weeks ago
                return part
        value = float(f"{int(part.value)}.{digits}")
        return replace(part, value=value, after=at, coefficient=value)

    def _compound(self, at: int) -> Part | None:
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
            if following is None or following.value == 0:
                break
            if following.value >= lowest:
                inner = following.value / following.last
                alike = following.words == part.words or following.scale > following.last
                if inner >= lowest or value >= following.last or not alike:
                    break
                value, after = (
                    times(value + inner, following.last),
                    following.after,
                )  # "तीन सौ पचास | करोड़", "one lakh | 49 thousand crore"
                lowest, last = following.last, following
                continue
            if following.scale == 1 and not self._continues(following, last, lowest):
                break
            if position > after and not following.words:
                break
            value, after, lowest, last = value + following.value, following.after, following.scale, following
        return part if after == part.after else replace(part, value=value, after=after)

    def _continues(self, part: Part, last: Part, lowest: float) -> bool:
        """Whether a number without multiplier goes on with the one before it: "तीन सौ पचास", "15 हजार 500", "तीन हजार 657"."""
        if part.words:
            return last.words and lowest <= 1000
        if last.words and not self.lex.pairs:
            return False
        three = len(self.key[part.after - 1]) == 3 or part.value >= 100  # 54 हजार 008
        return self.lex.pairs and part.value < lowest <= 100_000 and (lowest == 100 or three)

    def _same_line(self, before: int, after: int) -> bool:
        doc = self.doc
        return after >= self.count or "\n" not in doc.text[doc.end[before] : doc.start[after]]


def times(value: float, scale: float) -> float:
    """A product without the noise of binary fractions: 2560.32 x 1e7 is 25603200000."""
    product = value * scale
    rounded = round(product, 6)
    return float(f"{rounded:.12g}") if abs(rounded) < 1e12 else float(f"{product:.12g}")
