"""The tokens at the head of a paragraph, as the reader of datelines looks at them: phrases, marks, dates, brackets."""

from __future__ import annotations

from flows.articles.lexicon import CleaningRules
from flows.articles.words import WordTable
from flows.text.catalogue import Catalogue
from flows.text.document import NUMBER, PUNCT, Tokens


class DatelineTokens:
    """The tokens of a head and what has been read off them so far."""

    def __init__(self, head: str, rules: CleaningRules, catalogue: Catalogue) -> None:
        self.doc = Tokens(head)
        self.rules, self.catalogue = rules, catalogue
        self.raw, self.key, self.kind = self.doc.raw, self.doc.key, self.doc.kind
        self.count = self.doc.size
        self.place: str | None = None
        self.known = False  # the place is in the catalogue
        self.country = False
        self.capitals = False  # the place is written in capitals
        self.places: list[str] = []
        self.agency: str | None = None
        self.author: str | None = None
        self.date: str | None = None
        self.bracket_end = -1  # index after a closing bracket that was the last thing read
        self.enclosed = False  # a bracket that holds a city and no more stands first
        self.vouched = False  # a known place in brackets stands behind one that no catalogue knows
        self.known_desk = False  # a reporter or desk is credited
        self.open = False  # the report begins without a mark behind a reporter: "पटना, नवरश्मि संवाददाता शहर में …"
        self.unknown = False  # the place is one that no catalogue knows
        self.unknown_at = -1  # the token of such a place behind a reporter's name

    def _phrase(self, table: WordTable, index: int) -> int:
        """How many tokens the phrase has that begins at a token (only words count)."""
        if index >= self.count or (self.kind[index] != PUNCT and not table.begins(self.key[index])):
            return 0
        words, tokens = [], []
        for position in range(index, min(self.count, index + 10)):
            if self.kind[position] != PUNCT:
                words.append(self.key[position])
                tokens.append(position)
            elif self.raw[position] not in ".-":
                break
        size = table.at(words)
        return tokens[size - 1] + 1 - index if size else 0

    def _ends_item(self, index: int) -> bool:
        return index >= self.count or self.kind[index] == PUNCT

    def _after_comma(self, index: int) -> bool:
        return index > 0 and self.raw[index - 1] in ",،;:|/।.@–—-)]"

    def _comma(self, index: int) -> int:
        return index + 1 if index < self.count and self.raw[index] in ",،;" else index

    def _date(self, index: int) -> int:
        """The token after a date ("4 सितंबर", "Nov. 15, 2024", "Friday", "१८ कात्तिक") at a token; `index` where none."""
        rules, position, parts, numbers = self.rules, index, 0, 0
        while position < self.count and position - index < 12:
            key, raw = self.key[position], self.raw[position]
            if self.kind[position] == NUMBER and numbers < 3 and (len(key) <= 4 or "." in key or ":" in key):
                if parts == 0 and numbers == 1:
                    break
                numbers += 1
            elif key in rules.months or key in rules.weekdays:
                parts += 1
            elif (
                position == index
                and key in rules.day_words
                and position + 1 < self.count
                and self.key[position + 1] in rules.months
            ):
                numbers += 1  # "पांच जनवरी (भाषा)"
            elif position == index and rules.date_labels.at([key]) and self._dotted_number(position):
                parts += 1  # "दि. ५"
                position += 1 if self.raw[position + 1] == "." else 0
            elif (
                parts
                and raw in ",./"
                and position + 1 < self.count
                and (
                    self.kind[position + 1] == NUMBER
                    or self.key[position + 1] in rules.months
                    or self.key[position + 1] in rules.weekdays
                    or raw == "."
                )
            ):
                if raw == "/" and not (numbers and len(self.key[position + 1]) == 4):
                    break  # "January 23/2023"
                if raw == "." and self.doc.start[position] != self.doc.end[position - 1]:
                    break
                if raw == "." and not (
                    self.raw[position - 1].isascii()
                    and self.raw[position - 1].isalpha()
                    and len(self.raw[position - 1]) <= 4
                ):
                    break
            elif (parts or numbers) and key in rules.clock_words and position > index and key not in ("पर",):
                pass
            else:
                break
            position += 1
        while position > index and self.raw[position - 1] in ",/":
            position -= 1
        return position if parts else index

    def _dotted_number(self, index: int) -> bool:
        after = index + 1 + (index + 1 < self.count and self.raw[index + 1] == ".")
        return after < self.count and self.kind[after] == NUMBER

    def _closing(self, index: int) -> int:
        return next((i for i in range(index + 1, min(self.count, index + 14)) if self.raw[i] in ")]"), index)
