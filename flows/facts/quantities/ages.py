"""Ages without a unit: aged 34, a man of 40, children under three, a name with its age in brackets."""

from __future__ import annotations

from flows.facts.analysis import NumberSpan
from flows.facts.names.lexicon import HON_AFTER
from flows.facts.quantities.counted import PERSON, Counted, Surroundings

_ONE = ("ा", "ी")  # endings of nouns that have another form for several
_GROWN = 15  # years from which "a man of 40" tells an age, and not how many children somebody has


class Ages(Surroundings):
    """Reads which bare numbers are ages."""

    def _age(self, thing: Counted) -> bool:
        """ "aged 34", "उम्र 34"."""
        number = thing.number
        if number.value > 120 or number.form == "article":
            return False
        before = (self._key(number.outer_first - 1), self._key(number.outer_first - 2))
        if before[0] in self.lex.age_before or before[1] in self.lex.age_before or self._age_limit(number):
            thing.unit = "year"
            return self._plain_end(number.outer_last)
        ends = self._plain_end(number.outer_last) or number.outer_last in self.context.verbs
        if ends and (self._in_row_of_ages(number) or self._of_one(number)):
            thing.unit = "year"
            return True
        return False

    def _of_one(self, number: NumberSpan) -> bool:
        """Whether a number behind "of" is the age of one person: a man of | 40 died; not a crowd of | 40."""
        joint = number.outer_first - 1
        low = self.doc.sentence_at(number.first).first
        if not self.context.last_before or self._key(joint) not in self.lex.of or joint - 2 < low:
            return False
        if number.value < _GROWN:
            return False  # a mother of | four
        noun = self._noun_that_ends(joint, low)
        return noun is not None and noun.kind == PERSON and noun.base and self.key[joint - 2] in self.lex.determiners

    def _in_row_of_ages(self, number: NumberSpan) -> bool:
        """Whether a number goes on with ages: three boys aged 9 | and 11 drowned, aged 3, 5 and | 8."""
        at, numbers = self.starts[number.first], self.analysis.numbers
        while at:
            joint = numbers[at].outer_first - 1
            if self._key(joint) not in self.lex.row and self._key(joint) != ",":
                return False
            at -= 1
            if numbers[at].outer_last != joint or numbers[at].unit is not None:
                return False
            if self._key(numbers[at].outer_first - 1) in self.lex.age_before:
                return True
        return False

    def _age_limit(self, number: NumberSpan) -> bool:
        """ "younger than five", "children under three", "people over 60"."""
        bound = self._key(number.outer_first)
        if number.outer_first == number.first or bound not in self.lex.age_limits:
            return False
        if bound in self.lex.age_before:
            return True
        noun = self._noun_that_ends(number.outer_first, self.doc.sentence_at(number.first).first)
        return noun is not None and noun.kind == PERSON

    def _bracketed_age(self, thing: Counted) -> bool:
        """An age beside a person's name: "राम कुमार (45)", "John Smith, 47,"."""
        number = thing.number
        before, after = number.first - 1, number.last if number.unit is None else number.outer_last
        if number.form != "digits" or not 1 <= number.value <= 110 or number.value != int(number.value):
            return False
        if before < 1 or after >= self.doc.size:
            return False
        pair = (self.raw[before], self.raw[after])
        if pair not in {("(", ")"), (",", ","), ("(", ",")} or not self._is_name(before - 1, pair[0] == ","):
            return False
        if self.context.fate_near(number.first, "won") or (
            number.unit is None and self.context.of_scores(number.first)
        ):
            return False
        thing.unit = "year"
        return True

    def _is_name(self, at: int, by_case: bool) -> bool:
        """Whether a person's name ends at a token."""
        scan = self.analysis.scan
        while by_case and scan is not None and (self.raw[at] == "." or scan.flags[at] & HON_AFTER):
            at -= 1  # Manuel Reyes | Sr., 62,
        mention = self.analysis.mention_at[at] if self.analysis.mention_at else -1
        if mention >= 0:
            return self.analysis.mentions[mention].entity.type == "PER"
        noun = self._noun_that_ends(at + 1, max(0, at - 2))
        if noun is not None and noun.kind == PERSON and noun.base and not by_case and self.raw[at].endswith(_ONE):
            return True  # बुजुर्ग महिला (84)
        if noun is not None and noun.kind == PERSON and by_case and self.raw[at].isascii():  # "the suspect, 29,"
            return True
        return by_case and self.raw[at][:1].isupper() and self.raw[at][1:].islower() and len(self.raw[at]) > 2
