"""Numbers that are no quantities: ordinals, clock times, labels, model names, telephone numbers, races and shares."""

from __future__ import annotations

from flows.text.document import NUMBER, PUNCT, WORD
from flows.text.number_values import DASHES, NumberValues, Part

_CODE = 4  # letters of a code at most: covid–19
_JOINED = 4  # numbers of one label
_SMALLEST = 10  # that one of is told in figures: 1 in 5
_BASES = frozenset({5, 10, 20, 100, 1000, 10_000, 100_000})


class NumberLabels(NumberValues):
    """Tells numbers that count from those that name."""

    __slots__ = ()

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
            if self.raw[before] in DASHES and before and self.doc.glued(before) and self.kind[before - 1] == WORD:
                if self.raw[before] != "-" and self.raw[before - 1].islower() and len(self.raw[before - 1]) > _CODE:
                    return False  # went through checkpoints–230% more
                return self.kind[at] == NUMBER and not self._is_number_word(before - 1)
        position = before
        while position > 0 and self.raw[position] in ".-–:(" and position > at - 3:
            position -= 1
        key = self.key[position]
        if key not in self.lex.labels_before and key not in self.lex.labels_any:
            return key in self.lex.labels_joined and self._is_joined_label(at, position)
        digits = key in self.lex.labels_any and self.kind[at] == NUMBER
        if self.doc.sentence_of[position] != self.doc.sentence_of[at] and not digits:
            return False  # he said by telephone. | Thirty people
        always = key in self.lex.labels_always
        if position and not always and self.key[position - 1] in self.lex.labels_not_after:  # "लोगों की संख्या 15"
            return False
        return not self.lex.labels_any or key in self.lex.labels_any or self.raw[position][:1].isupper()

    def _is_joined_label(self, at: int, joint: int) -> bool:
        """Whether a number is another one of a label that takes all of them: धारा 302 | और 120 के तहत."""
        closed = at + 1 >= self.count or self.kind[at + 1] == PUNCT or self.key[at + 1] in self.lex.labels_close
        if not closed or self.kind[at] != NUMBER:
            return False
        for _ in range(_JOINED):
            if joint < 2 or self.key[joint] not in self.lex.labels_joined or self.kind[joint - 1] != NUMBER:
                return False
            joint -= 2
            if self.key[joint] in self.lex.labels_always:
                return True
        return False

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
            strung = after < self.count and self.raw[after] in "-–/"
            if strung and self._past_label(at) > after + 3:  # three numbers on two dashes
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
        if key in self.lex.clock or self._is_meridiem(after):
            return True
        if key in self.lex.skip_after.firsts and self.lex.skip_after.match(self.doc, after) is not None:
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
            if raw in DASHES and after + 1 < self.count and self.doc.glued(after + 1):
                return self.key[after + 1] in self.lex.label_words_after or self._is_string(after)
        elif digits and key in self.lex.label_words_after and not raw.isascii():
            return len(self.key[at]) == 1 or key not in self.lex.small_labels_after  # "5 वीं"
        return False

    def _is_meridiem(self, at: int) -> bool:
        """ "10 a.m." as tokens a . m ."""
        if at + 2 >= self.count or self.raw[at + 1] != ".":
            return False
        return len(self.key[at]) == 1 and self.key[at] + self.key[at + 2] in self.lex.clock

    def _is_model(self, at: int) -> bool:
        """Whether letters glued to digits make a name: 5G, 737MAX; not units, nor a missing space in Devanagari."""
        if not self.raw[at].isascii():
            return False
        return all(hit.value.when and self.raw[at].isupper() for hit in self.lex.units.matches(self.doc, at))

    def _is_race(self, at: int, after: int) -> bool:
        """Whether "200m" names a race: the distances of athletics behind an article or a class."""
        if not self.lex.units.match(self.doc, after) or self.key[at] not in self.lex.races or at == 0:
            return False
        return self.key[at - 1] in self.lex.race_before

    def _is_string(self, at: int) -> bool:
        """Whether digits go on over several dashes: 98-7654-321."""
        return (
            at + 3 < self.count
            and self.kind[at + 1] == NUMBER
            and self.raw[at + 2] in DASHES
            and self.doc.glued(at + 2)
            and self.kind[at + 3] == NUMBER
            and self.doc.glued(at + 3)
        )

    def _ratio(self, part: Part) -> int:
        """Past "nine in ten", a share told in small words; 0 where there is none."""
        after = part.after
        ratio = self.lex.ratio.match(self.doc, after) if part.words or self._opens_share(part) else None
        if ratio is None or ratio.last >= self.count:
            return 0
        second = self._compound(ratio.last)
        if second is None or second.value <= part.value:
            return 0
        small = not part.words and second.value <= _SMALLEST and not self.lex.units.match(self.doc, second.after)
        return second.after if second.words or small or self._is_base(second) else 0

    def _opens_share(self, part: Part) -> bool:
        """Whether one in figures begins a share: more than 1 | in 5 Malians; not "killed 1 in 5 raids"."""
        at = part.after - 1
        if part.value != 1 or self.key[at] != "1":
            return False
        opens = at == self.doc.sentence_at(at).first or self.kind[at - 1] == PUNCT
        return opens or self.lex.before.ends(self.doc, at, self.lex.before_longest)

    def _every(self, at: int, part: Part) -> int:
        """Past "हर पांच में से दो", a share; 0 where there is none."""
        if at == 0 or self.key[at - 1] not in self.lex.every:
            return 0
        among = self.lex.among.match(self.doc, part.after)
        second = self._compound(among.last) if among is not None else None
        return second.after if second is not None and second.value < part.value else 0

    def _is_base(self, part: Part) -> bool:
        """Whether figures are what shares are told of: seven in 10, three in 1,000; not "three in 10 days"."""
        return part.value in _BASES and not self.lex.units.match(self.doc, part.after)
