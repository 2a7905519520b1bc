"""Datelines: the place, day and wire that stand before the first sentence of a report."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from flows.articles.byline import is_name
from flows.articles.furniture import ends_sentence
from flows.articles.lexicon import CleaningRules
from flows.articles.words import words_of
from flows.text.catalogue import Catalogue
from flows.text.document import NUMBER, PUNCT, WORD, Document

_WINDOW = 160  # characters in which a dateline ends
_DASHES = frozenset("-–—−")
_DASHES_OR_SLASH = _DASHES | {"/"}
_MARKS = frozenset(":।.|/»>")
_ADDRESS = regex.compile(r"^\p{Lu}[\p{Lu}\p{M}.'’-]+$")


@dataclass(slots=True)
class Dateline:
    """What a dateline says and the character at which the report begins after it."""

    end: int
    place: str | None = None
    agency: str | None = None
    author: str | None = None
    date: str | None = None
    desk: bool = False  # a reporter without a name is credited


def read_dateline(line: str, rules: CleaningRules, catalogue: Catalogue) -> Dateline | None:
    """The dateline at the head of a paragraph, or None.

    "KATHMANDU, Nov. 15, 2024 (SAN) — ", "नई दिल्ली, 4 सितंबर (वार्ता) ", "जलालाबाद (अफगानिस्तान), एएफपी।", "पटना।"
    """
    return _Reader(line[:_WINDOW], rules, catalogue).read()


def bare_dateline(text: str, rules: CleaningRules, catalogue: Catalogue) -> Dateline | None:
    """The dateline of a text that scraping has robbed of all punctuation: a city before words that do not govern it."""
    if any(mark in text for mark in ".,:।۔،-–—"):
        return None
    document = Document(text[:_WINDOW])
    for hit in catalogue.aliases.matches(document, 0, min(len(document), 4)) if len(document) > 8 else ():
        alias = hit.value
        if alias.entity.type == "LOC" and alias.entity.kind in CITIES and not alias.adjective and not alias.weak:
            if document.key[hit.last] in rules.small_words or document.start[hit.last] == document.end[hit.last - 1]:
                return None
            return Dateline(document.start[hit.last], alias.entity.name)
    return None


CITIES = frozenset({"city", "capital", "town"})


def dateline_within(line: str, rules: CleaningRules, catalogue: Catalogue) -> tuple[int, Dateline | None]:
    """Where a dateline with a wire, a date or a reporter stands behind a headline in one line, and the dateline.

    "गोदाम में भीषण आग पटना, 12 मार्च (भाषा) शहर के …": scraping has joined them.
    """
    document = Document(line[:_WINDOW])
    count = len(document)
    for index in range(3, min(count, 30)):
        if document.kind[index] != WORD:
            continue
        hit = next(iter(catalogue.aliases.matches(document, index, min(count, index + 6))), None)
        if hit is None or hit.value.entity.type != "LOC" or hit.value.adjective:
            continue
        start = index
        if document.raw[index - 1] in ",،":  # "… आग नमिता सेठी, नई दिल्ली।"
            start = next(
                (i for i in (index - 3, index - 4) if i > 2 and is_name(document.key[i : index - 1], rules)), index
            )
        found = read_dateline(line[document.start[start] :], rules, catalogue)
        if found is not None and (found.agency or found.date or found.author or found.desk):
            return document.start[start], found
    return 0, None


class _Reader:
    """Reads a dateline from left to right over tokens."""

    def __init__(self, head: str, rules: CleaningRules, catalogue: Catalogue) -> None:
        self.doc = Document(head)
        self.rules, self.catalogue = rules, catalogue
        self.raw, self.key, self.kind = self.doc.raw, self.doc.key, self.doc.kind
        self.count = len(self.doc)
        self.place: str | None = None
        self.known = False  # the place is in the catalogue
        self.country = False
        self.capitals = False  # the place is written in capitals
        self.places: list[str] = []
        self.agency: str | None = None
        self.author: str | None = None
        self.date: str | None = None
        self.bracket_end = -1  # index after a closing bracket that was the last thing read

    def read(self) -> Dateline | None:
        index = 0
        while index < self.count and self.raw[index] in "[(*•■●":
            index += 1
        date = self._date(index)
        if date > index:
            self.date = self.doc.slice(index, date)
            index = self._comma(date)
        credited = self._credit(index)
        while (
            credited > index
            and credited < self.count
            and self.raw[credited] in ",،"
            and self._credit(credited + 1) > credited + 1
        ):
            credited = self._credit(credited + 1)  # "न्यूज डेस्क, अमर उजाला, लखनऊ।"
        if (
            credited > index
            and credited < self.count
            and self.raw[credited] in ",،:–—-"
            and self._place(credited + 1) > credited + 1
        ):
            index = credited + 1  # "संवाद सूत्र, पटना:"
            self.place, self.places = None, []
        elif (signed := self._person(index)) > index:
            index = signed + 1  # "नमिता सेठी, नई दिल्ली।"
            self.place, self.places = None, []
        after = self._place(index)
        if after == index:
            return self._agency_first(0) if index == 0 else None
        index = self._more_places(after)
        while index < self.count:
            step = self._comma(index)
            if self.raw[index] in ".|" and (self._dated_item(index + 1) or self._wire_in_slashes(index + 1)):
                step = index + 1  # "Москва. 5 января. INTERFAX.RU - "
            if self._wire_in_slashes(step):
                index = step + 3
                self.bracket_end = index
                continue
            if step == index and self._desk_before_mark(index):
                index += self._phrase(self.rules.reporters, index)
                self.known_desk = True
                continue
            if step == index and self.raw[index] in _DASHES_OR_SLASH:  # "МОСКВА, 12 марта — РИА Новости."
                credited = self._credit(index + 1)
                if credited == index + 1 and self.raw[index] == "/":
                    credited = self._signature(index + 1)
                if credited > index + 1 and credited < self.count and self.raw[credited] in ".।:-–—":
                    index = credited
                    continue
            following = self._item(step)
            if following > step:
                index = following
                continue
            return self._finish(index)
        return None

    def _dated_item(self, index: int) -> bool:
        """Whether a date stands at a token and a mark behind it: "5 января."; a sentence that begins so goes on."""
        after = self._date(index)
        return after > index and after < self.count and self.raw[after] in "./-–—(:।"

    def _wire_in_slashes(self, index: int) -> bool:
        """Whether a wire stands between slashes: "/TASS/"."""
        if index + 2 >= self.count or self.raw[index] != "/" or self.raw[index + 2] != "/":
            return False
        if self._phrase(self.rules.agencies, index + 1) != 1:
            return False
        self.agency = self.agency or self.raw[index + 1]
        return True

    def _desk_before_mark(self, index: int) -> bool:
        """Whether a reporter or bureau follows a place without a comma: "मुंबई ब्यूरो:"."""
        size = self._phrase(self.rules.reporters, index)
        return bool(size) and index + size < self.count and self.raw[index + size] in ":।"

    def _item(self, index: int) -> int:
        """Reads one date, wire, reporter or bracket; returns the token after it, `index` where there is none."""
        if index >= self.count:
            return index
        if self.raw[index] in "([":
            return self._bracket(index)
        date = self._date(index)
        if date > index:
            self.date = self.date or self.doc.slice(index, date)
            self.bracket_end = -1
            return date
        if not self._after_comma(index):
            return index
        return max(self._credit(index), self._signature(index) if self.raw[index - 1] in ",،" else index)

    known_desk = False

    def _credit(self, index: int) -> int:
        """Reads a wire, an outlet or a reporter ("एएनआई", "जागरण संवाददाता") that ends at a mark."""
        if index >= self.count:
            return index
        size = self._phrase(self.rules.agencies, index)
        desk = self._phrase(self.rules.reporters, index + size) if index + size < self.count else 0
        if not size + desk or not self._ends_item(index + size + desk):
            size, desk = 0, self._phrase(self.rules.reporters, index)
            if not desk or not self._ends_item(index + desk):
                return index
        if size and self.agency is None:
            self.agency = self.doc.slice(index, index + size)
        self.known_desk = True
        return index + size + desk

    def _person(self, index: int) -> int:
        """Reads a reporter's name before a comma and a place; returns the comma, `index` where there is none."""
        for size in (2, 3, 4):
            stop = index + size
            if stop + 1 >= self.count or any(self.kind[i] != WORD for i in range(index, stop)):
                return index
            if self.raw[stop] in ",،":
                if not is_name(self.key[index:stop], self.rules):
                    return index
                if self._place(stop + 1) == stop + 1 and not self._two_words_and_mark(stop + 1):
                    return index
                self.author = self.doc.slice(index, stop)
                self.known_desk = True
                return stop
        return index

    def _two_words_and_mark(self, index: int) -> bool:
        """Whether one or two words and a full stop or colon stand at a token: a place that no catalogue knows."""
        for stop in (index + 1, index + 2):
            if stop < self.count and self.kind[stop] == PUNCT:
                words = self.key[index:stop]
                named = is_name(words, self.rules) or any(word in self.rules.small_words for word in words)
                if self.raw[stop] == "।" and not named:
                    self.unknown_at = index
                    return True
                return False
        return False

    unknown_at = -1

    def _signature(self, index: int) -> int:
        """Reads a reporter's name before a mark: "कोच्चि/राजीव दीक्षित:"."""
        for stop in range(index + 2, min(index + 5, self.count)):
            if self.raw[stop] in "।:-–—" and is_name(self.key[index:stop], self.rules):
                self.author = self.doc.slice(index, stop)
                self.known_desk = True
                return stop
        return index

    def _phrase(self, table: object, index: int) -> int:
        """How many tokens the phrase has that begins at a token (only words count)."""
        words, tokens = [], []
        for position in range(index, min(self.count, index + 10)):
            if self.kind[position] != PUNCT:
                words.append(self.key[position])
                tokens.append(position)
            elif self.raw[position] not in ".-":
                break
        size = table.at(words)  # type: ignore[attr-defined]
        return tokens[size - 1] + 1 - index if size else 0

    def _ends_item(self, index: int) -> bool:
        return index >= self.count or self.kind[index] == PUNCT

    def _after_comma(self, index: int) -> bool:
        return index > 0 and self.raw[index - 1] in ",،;:|/।.–—-)]"

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
                and raw in ",."
                and position + 1 < self.count
                and (
                    self.kind[position + 1] == NUMBER
                    or self.key[position + 1] in rules.months
                    or self.key[position + 1] in rules.weekdays
                    or raw == "."
                )
            ):
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
        while position > index and self.raw[position - 1] in ",":
            position -= 1
        return position if parts else index

    def _dotted_number(self, index: int) -> bool:
        after = index + 1 + (index + 1 < self.count and self.raw[index + 1] == ".")
        return after < self.count and self.kind[after] == NUMBER

    def _place(self, index: int) -> int:
        """Reads a place; returns the token after it. Known names, else words in capitals."""
        if index >= self.count or self.kind[index] != WORD:
            return index
        for hit in self.catalogue.aliases.matches(self.doc, index, min(self.count, index + 6)):
            if hit.value.entity.type == "LOC" and not hit.value.adjective:
                name = hit.value.entity.name.removesuffix(" district")
                self.places.append(name)
                if self.place is None:
                    self.place, self.known = name, True
                    self.country = hit.value.entity.kind == "country"
                return hit.last
        position = index
        months = self.rules.months
        while (
            position < self.count
            and position - index < 4
            and _ADDRESS.match(self.raw[position])
            and self.key[position] not in months
        ):
            position += 1
        if position > index and len(self.doc.slice(index, position)) > 2:
            name = self.doc.slice(index, position)
            if self.place is None:
                self.place, self.capitals = name.title() if name.isascii() else None, True
            return position
        return self._unknown_place(index)

    def _unknown_place(self, index: int) -> int:
        """One to three words that no catalogue knows, where a date or a bracketed wire follows at once."""
        if self.place is not None:
            return index
        if index == self.unknown_at:
            self.unknown = True
            return index + (1 if self.kind[index + 1] == PUNCT else 2)
        for size in (1, 2, 3):
            stop = index + size
            if stop >= self.count or any(self.kind[i] != WORD for i in range(index, stop)):
                return index
            if self.raw[stop] in ",،" and self._date(stop + 1) > stop + 1:
                break
            if self.raw[stop] in "([" and (self._bracket_is_wire(stop) or self._short_bracket(index, stop)):
                break
            if self.raw[stop] in ",،" and self._credit_at(stop + 1):
                break
            if self.raw[stop] == "/" and self._known_place_at(stop + 1):
                self.unknown = True
                return stop
        else:
            return index
        name = self.doc.slice(index, stop)
        if name.isascii() and not all(word[:1].isupper() for word in name.split()):
            return index
        self.place = name if name.isascii() else None
        self.unknown = True
        return stop

    unknown = False

    def _known_place_at(self, index: int) -> bool:
        hits = self.catalogue.aliases.matches(self.doc, index, min(self.count, index + 6)) if index < self.count else ()
        return any(hit.value.entity.type == "LOC" and not hit.value.adjective for hit in hits)

    def _credit_at(self, index: int) -> bool:
        """Whether a wire, outlet or reporter stands at a token and ends at a mark."""
        if index >= self.count:
            return False
        size = self._phrase(self.rules.agencies, index) or self._phrase(self.rules.reporters, index)
        return bool(size) and self._ends_item(index + size)

    def _more_places(self, index: int) -> int:
        """Reads what follows a place: "/पटना", ", Bihar", "(अफगानिस्तान)"."""
        while index + 1 < self.count and self.raw[index] in ",،/-–":
            if self.raw[index] in _DASHES and not (self.doc.glued(index) and self.doc.glued(index + 1)):
                break
            after = self._place(index + 1)
            if after == index + 1:
                break
            index = after
        return index

    def _bracket_is_wire(self, index: int) -> bool:
        close = self._closing(index)
        return close > index + 1 and (
            self._phrase(self.rules.agencies, index + 1) > 0
            or self._phrase(self.rules.reporters, index + 1) > 0
            or any(self.key[i] in self.rules.outlet_words for i in range(index + 1, close))
            or is_name(self.key[index + 1 : close], self.rules)
        )

    def _short_bracket(self, index: int, stop: int) -> bool:
        """Whether an abbreviation in brackets and a full stop follow: "रामनगर (निसं)।"."""
        close = self._closing(stop)
        return (
            stop == index + 1
            and close == stop + 2
            and len(self.raw[stop + 1]) <= 6
            and self.kind[stop + 1] == WORD
            and close + 1 < self.count
            and self.raw[close + 1] in "।:-–—"
            and self.key[index] not in self.rules.small_words
        )

    def _closing(self, index: int) -> int:
        return next((i for i in range(index + 1, min(self.count, index + 14)) if self.raw[i] in ")]"), index)

    def _bracket(self, index: int) -> int:
        """Reads "(Reuters)", "(हिमालय वाणी संवाददाता)", "(अफगानिस्तान)", "[India]", "(4 सितंबर)"."""
        close = self._closing(index)
        if close <= index + 1:
            return index
        inner = self.doc.slice(index + 1, close)
        words = words_of(inner)
        if self.catalogue.aliases.get(inner) is None or self.rules.agencies.whole(words):
            if self._date(index + 1) == close:
                self.date = self.date or inner
            elif not self._wire(inner, words):
                return index
        self.bracket_end = close + 1
        return close + 1

    def _wire(self, inner: str, words: list[str]) -> bool:
        """Reads what a bracket credits: a wire, an outlet, an outlet's reporter, an unknown short name."""
        rules = self.rules
        if rules.reporters.whole(words):
            self.known_desk = True
            return True
        if is_name(words, rules) and not rules.agencies.whole(words) and words[-1] not in rules.outlet_words:
            self.author = self.author or inner  # "लखनऊ [राजीव दीक्षित]।"
            self.known_desk = True
            return True
        size = rules.correspondents.ends(words)
        if size and size < len(words) <= 6:
            kept = inner.split()[: len(inner.split()) - size]
            inner = " ".join(kept) or inner
        if rules.agencies.whole(words) or (len(words) <= 5 and not ends_sentence(inner)):
            self.agency = self.agency or inner.strip(" ,.-–—/")
            return True
        return False

    def _finish(self, index: int) -> Dateline | None:
        """The dateline, if what follows is a mark that ends one, or a bracket has just closed with a wire or date."""
        strong = self.agency is not None or self.date is not None or self.known_desk
        position, mark = index, ""
        while (
            position < self.count
            and (self.raw[position] in _DASHES or self.raw[position] in _MARKS)
            and position - index < 4
        ):
            mark += self.raw[position]
            position += 1
        if not mark:
            if not (self.bracket_end == index and strong):
                return None
        elif not self._mark_fits(mark, strong, index):
            return None
        if position >= self.count:
            return None
        if self.unknown and not strong:
            return None
        return Dateline(self.doc.start[position], self.place, self.agency, self.author, self.date, self.known_desk)

    def _mark_fits(self, mark: str, strong: bool, index: int) -> bool:
        """Whether a mark ends a dateline: "सियोल:", "कोलंबो।", "VIENNA — "; "Seoul-based" does not."""
        if strong:
            return True
        if not (self.known or self.capitals):
            return False
        if mark[0] in _DASHES:
            spaced = self.doc.start[index] > self.doc.end[index - 1]
            return (
                spaced or len(mark) > 1 or (index + 1 < self.count and self.doc.start[index + 1] > self.doc.end[index])
            )
        if mark[0] == "/" or (mark[0] == ":" and self.country):
            return False  # "India: The rise of …" names a topic
        return self.known or (self.capitals and mark[0] in ":|")

    def _agency_first(self, index: int) -> Dateline | None:
        """A wire alone before a dash: "(Reuters) - ", "PTI | "."""
        if index < self.count and self.raw[index] in "([":
            close = self._closing(index)
            if close > index and self.rules.agencies.whole(words_of(self.doc.slice(index + 1, close))):
                self.agency = self.doc.slice(index + 1, close)
                self.bracket_end = close + 1
                return self._finish(close + 1)
        size = self._phrase(self.rules.agencies, index)
        if (
            size
            and index + size < self.count
            and (self.raw[index + size] in "|–—" or (self.raw[index + size] in ":-" and len(self.raw[index]) <= 8))
        ):
            self.agency = self.doc.slice(index, index + size)
            return self._finish(index + size)
        return None
