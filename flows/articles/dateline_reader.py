"""The reader of one dateline, from left to right over tokens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from flows.articles.byline_words import city_named, is_name
from flows.articles.dateline_places import DatelinePlaces
from flows.articles.furniture import ends_sentence
from flows.articles.words import words_of
from flows.text.document import PUNCT, WORD

_DASHES = frozenset("-–—−")
_ACRONYM = regex.compile(r"^\p{Lu}{2,9}$")
_DASHES_OR_SLASH = _DASHES | {"/"}
_MARKS = frozenset(":।.|/»>")


@dataclass(slots=True)
class Dateline:
    """What a dateline says and the character at which the report begins after it."""

    end: int
    place: str | None = None
    agency: str | None = None
    author: str | None = None
    date: str | None = None
    desk: bool = False  # a reporter without a name is credited


class DatelineReader(DatelinePlaces):
    """Reads a dateline from left to right over tokens."""

    def read(self) -> Dateline | None:
        index = self._opening()
        if self.enclosed:
            return self._finish(index)
        date = self._date(index)
        if date > index:
            self.date = self.doc.slice(index, date)
            index = self._comma(date)
        index = self._credited_place(index)
        after = self._place(index)
        bracketed = self.count > 0 and self.raw[0] in "(["
        if after == index or (bracketed and self.capitals):
            self.place, self.capitals = None, False  # "(CNN) -- "
            return self._agency_first(0) if index == 0 or bracketed else None
        index = self._more_places(after)
        while index < self.count:
            if bracketed and self.raw[index] in ")]":  # "[जागरण संवाददाता, नई दिल्ली]।"
                self.bracket_end = index + 1
                return self._finish(index + 1)
            step = self._comma(index)
            if step == index and self._parted(index):
                step = index + 1
            if slashed := self._wire_in_slashes(step):
                index = step + slashed
                self.bracket_end = index
                continue
            if step == index and (desk := self._desk_before_mark(index)) > index:
                index = desk
                continue
            if step == index and self.raw[index] in _DASHES_OR_SLASH:  # "МОСКВА, 12 марта — РИА Новости."
                credited = self._credit(index + 1)
                if credited == index + 1 and self.raw[index] == "/":
                    credited = self._signature(index + 1)
                if credited > index + 1 and credited < self.count and self.raw[credited] in ".।:-–—":
                    index = credited
                    continue
                desk = index + 1 + self._phrase(self.rules.reporters, index + 1)
                if self.raw[index] == "/" and desk > index + 1 and self._goes_on(desk):
                    self.open = self.known_desk = True  # "हिसार/हप्र जिले में …"
                    return self._finish(desk)
                if (wire := self._unlisted_wire(index + 1)) > index + 1:
                    index = wire
                    continue
            following = self._item(step)
            if following > step:
                index = following
                continue
            return self._finish(index)
        return None

    def _credited_place(self, index: int) -> int:
        """The token of a place behind whoever is credited: "न्यूज डेस्क, अमर उजाला, लखनऊ।", "संवाद सूत्र, पटना:"."""
        if (size := self._phrase(self.rules.agencies, index)) > 1 and self._place_before_mark(index + size):
            self.agency, self.known_desk = self.doc.slice(index, index + size), True
            return index + size  # "नवरश्मि न्यूज नेटवर्क पुणे :"
        if (outlet := self._outlet_before_place(index)) > index:
            self.agency, self.known_desk = self.doc.slice(index, outlet), True
            return outlet + 1  # "लाइव सिटीज, पटना:"
        credited = self._credit(index)
        while credited > index and credited < self.count and self.raw[credited] in ",،/":
            following = self._credit(credited + 1)
            if following == credited + 1:
                break
            credited = following
        if credited > index and credited < self.count and self.raw[credited] in ",،:–—-|/.।":
            place = credited + 1
            after = self._place(place)
            if after > place or self._two_words_and_mark(place, ":।"):
                if self.raw[credited] in "|.।,،":  # "नवरश्मि न्यूज | जयपुर शहर में …"
                    self.open = self._goes_on(after)
                self.place, self.places = None, []
                return place
        elif (signed := self._person(index)) > index:
            self.place, self.places = None, []
            return signed + 1  # "नमिता सेठी, नई दिल्ली।"
        return index

    def _outlet_before_place(self, index: int) -> int:
        """The comma behind two or three words that begin with a word of outlets, a known place and a mark behind it."""
        if index >= self.count or self.key[index] not in self.rules.outlet_words:
            return index
        if self._phrase(self.rules.agencies, index) or self._phrase(self.rules.reporters, index):
            return index
        for stop in (index + 2, index + 3):
            if stop >= self.count or any(
                self.kind[i] != WORD or self.key[i] in self.rules.small_words for i in range(index, stop)
            ):
                return index
            if self.raw[stop] in ",،":
                return stop if self._place_before_mark(stop + 1) else index
        return index

    def _place_before_mark(self, index: int) -> bool:
        """Whether a known place and a colon or danda behind it stand at a token."""
        hits = self.catalogue.aliases.matches(self.doc, index, min(self.count, index + 4)) if index < self.count else ()
        return any(
            hit.value.entity.type == "LOC"
            and not hit.value.adjective
            and hit.last < self.count
            and self.raw[hit.last] in ":।"
            for hit in hits
        )

    def _goes_on(self, index: int) -> bool:
        """Whether a report may begin at a token without a mark before it: with a word that no word of grammar governs."""
        return index < self.count and self.kind[index] == WORD and self.key[index] not in self.rules.small_words

    def _parted(self, index: int) -> bool:
        """Whether a mark that could end a dateline parts its place from a date, wire or reporter.

        "Москва. 5 января. INTERFAX.RU - ", "लखनऊ : 28 दिसंबर : भाषा : ", "काबुल। एजेंसी", "लखनऊ-28 दिसंबर।"
        """
        mark = self.raw[index]
        if mark not in ".|:।@" and mark not in _DASHES:
            return False
        if mark == ":" and index + 1 < self.count and self.raw[index + 1] in "([":
            return self._bracket_is_wire(index + 1)  # "कानपुर: (एएनआई):"
        if self._dated_item(index + 1) or (mark in ".|" and self._wire_in_slashes(index + 1) > 0):
            return True
        if mark in _DASHES:
            return False
        size = self._phrase(self.rules.agencies, index + 1) or self._phrase(self.rules.reporters, index + 1)
        if not size:
            return self.date is not None and self._acronym(index + 1)
        after = index + 1 + size
        return after < self.count and (self.raw[after] in ":।|–—-" or (mark != ":" and self._goes_on(after)))

    def _unlisted_wire(self, index: int) -> int:
        """Reads a wire that no list knows behind a date and a dash: one to three capitalised words and a full stop."""
        if self.date is None:
            return index
        stop = index
        while stop < min(self.count, index + 5) and (
            (self.kind[stop] == WORD and self.raw[stop][0].isupper())
            or (self.raw[stop] == "-" and self.doc.glued(stop) and self.doc.glued(stop + 1))
        ):
            stop += 1
        if stop == index or stop + 1 >= self.count or self.raw[stop] != "." or not self.raw[stop + 1][0].isupper():
            return index
        self.agency = self.agency or self.doc.slice(index, stop)
        return stop

    def _acronym(self, index: int) -> bool:
        """Whether capitals before a mark stand at a token: a wire that no list knows, behind place and date."""
        if index + 1 >= self.count or not _ACRONYM.match(self.raw[index]):
            return False
        return (self.raw[index + 1] in _DASHES or self.raw[index + 1] in ":.|") and not self._branch(index + 1)

    def _opening(self) -> int:
        """The token after bullets and an opening bracket; after all of a bracket that holds a city: "(लखनऊ) शहर में …"."""
        index = 0
        while index < self.count and self.raw[index] in "[(*•■●►▪-–—":
            close = self._closing(index)
            if close > index + 1:
                city = city_named(self.doc.slice(index + 1, close), self.catalogue, self.rules)
                if city is not None:
                    self.place, self.known, self.enclosed = city, True, True
                    return close + 1
                words = words_of(self.doc.slice(index + 1, close))
                if (self.rules.agencies.whole(words) or self.rules.correspondents.ends(words)) and (
                    self._known_place_at(close + 1) and self._wire(self.doc.slice(index + 1, close), words)
                ):
                    return close + 1  # "(नवरश्मि संवाददाता) गोरखपुर।"
            index += 1
        return index

    def _dated_item(self, index: int) -> bool:
        """Whether a date stands at a token and a mark behind it: "5 января."; a sentence that begins so goes on."""
        after = self._date(index)
        return after > index and after < self.count and self.raw[after] in "./-–—(:।"

    def _wire_in_slashes(self, index: int) -> int:
        """How many tokens a wire between slashes has, the slashes too: "/TASS/", "/Корр. БЕЛТА/"; 0 where none stands."""
        if index >= self.count or self.raw[index] != "/":
            return 0
        close = next((i for i in range(index + 2, min(self.count, index + 6)) if self.raw[i] == "/"), 0)
        for start in range(index + 1, close):
            if self.kind[start] == WORD and self._phrase(self.rules.agencies, start) == close - start:
                self.agency = self.agency or self.doc.slice(start, close)
                return close + 1 - index
        return 0

    def _desk_before_mark(self, index: int) -> int:
        """Reads a reporter or bureau, and whose, behind a place without a comma: "मुंबई ब्यूरो:", "कानपुर जागरण संवाददाता :"."""
        outlet = self._phrase(self.rules.agencies, index)
        size = self._phrase(self.rules.reporters, index + outlet)
        after = index + outlet + size
        if not size or after >= self.count or self.raw[after] not in ":।–—":
            return index
        if outlet:
            self.agency = self.agency or self.doc.slice(index, index + outlet)
        self.known_desk = True
        return after

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
            return self._undivided_wire(index)
        if self.date is not None and self._acronym(index):
            self.agency = self.agency or self.raw[index]
            return index + 1
        return max(self._credit(index), self._signature(index) if self.raw[index - 1] in ",،" else index)

    def _undivided_wire(self, index: int) -> int:
        """Reads a wire right behind a date: "CANBERRA, Sept 7 AAP - "."""
        size = self._phrase(self.rules.agencies, index) if self.date is not None else 0
        after = index + size
        if not size or after >= self.count or not (self.raw[after] in _DASHES or self.raw[after] in ":।"):
            return index
        self.agency = self.agency or self.doc.slice(index, after)
        return after

    def _credit(self, index: int) -> int:
        """Reads a wire, an outlet or a reporter ("एएनआई", "जागरण संवाददाता") that ends at a mark."""
        if index >= self.count:
            return index
        size = self._phrase(self.rules.agencies, index)
        desk = self._phrase(self.rules.reporters, index + size) if index + size < self.count else 0
        parted = index > 0 and (self.raw[index - 1] in ".|।@" or (self.raw[index - 1] in ",،" and self.known))
        opened = parted and self._goes_on(index + size + desk)
        if size + desk and opened:
            self.open = True  # "काबुल। एजेंसी शहर के …"
        elif not size + desk or not self._ends_item(index + size + desk):
            size, desk = 0, self._phrase(self.rules.reporters, index)
            if not desk or not self._ends_item(index + desk):
                size, desk = self._unknown_outlet(index)
                if not desk:
                    return index
        if size and not desk:
            size += self._branch(index + size)
        if size and self.agency is None:
            self.agency = self.doc.slice(index, index + size)
        self.known_desk = True
        return index + size + desk

    def _branch(self, index: int) -> int:
        """How many tokens a wire's branch has that is glued to its name: "ИНТЕРФАКС-СИБИРЬ"."""
        glued = (
            index + 2 < self.count
            and self.raw[index] == "-"
            and self.doc.glued(index)
            and self.doc.glued(index + 1)
            and self.kind[index + 1] == WORD
        )
        return 2 if glued and self._ends_item(index + 2) else 0

    def _unknown_outlet(self, index: int) -> tuple[int, int]:
        """How many words an outlet that no list knows has, and its reporter or desk behind it: "पटना, नवरश्मि संवाददाता।".

        Behind a place and a comma, or first of all before a comma and a known place.
        """
        first = index == 0  # "नवरश्मि संवाददाता, पटना:"
        if not first and (self.place is None or self.raw[index - 1] not in ",،"):
            return 0, 0
        for size in (1, 2, 3):
            stop = index + size
            if stop >= self.count or self.kind[stop - 1] != WORD or self.key[stop - 1] in self.rules.small_words:
                return 0, 0
            desk = self._phrase(self.rules.correspondents, stop)
            if not desk or stop + desk >= self.count:
                continue
            if self._ends_credit(stop + desk, first):
                if is_name(self.key[index:stop], self.rules):
                    self.author = self.author or self.doc.slice(index, stop)
                    return 0, size + desk
                return size, desk
        return 0, 0

    def _ends_credit(self, index: int, first: bool) -> bool:
        """Whether the token behind an unknown outlet's reporter ends the dateline, or the place follows it."""
        if first:
            return self.raw[index] in ",،|" and self._known_place_at(index + 1)
        self.open = self.kind[index] == WORD and self.key[index] not in self.rules.small_words
        return self.open or self.raw[index] in "।:-–—"

    def _person(self, index: int) -> int:
        """Reads a reporter's name before a comma and a place; returns the comma, `index` where there is none."""
        for size in (2, 3, 4):
            stop = index + size
            if stop + 1 >= self.count or any(self.kind[i] != WORD for i in range(index, stop)):
                return index
            if self.raw[stop] in ")]" and self.raw[stop + 1] in ",،" and is_name(self.key[index:stop], self.rules):
                self.author = self.doc.slice(index, stop)  # "[ललित शर्मा], वाशिंगटन।"
                self.known_desk = True
                return stop + 1
            if self.raw[stop] in ",،":
                if not is_name(self.key[index:stop], self.rules):
                    return index
                if self._place(stop + 1) == stop + 1 and not self._two_words_and_mark(stop + 1):
                    return index
                self.author = self.doc.slice(index, stop)
                self.known_desk = True
                return stop
        return index

    def _two_words_and_mark(self, index: int, marks: str = "।") -> bool:
        """Whether one or two words and a mark that ends a dateline stand at a token: a place that no catalogue knows."""
        for stop in (index + 1, index + 2):
            if stop < self.count and self.kind[stop] == PUNCT:
                words = self.key[index:stop]
                named = is_name(words, self.rules) or any(word in self.rules.small_words for word in words)
                if self.raw[stop] in marks and not named:
                    self.unknown_at = index
                    return True
                return False
        return False

    def _signature(self, index: int) -> int:
        """Reads a reporter's name before a mark: "कोच्चि/राजीव दीक्षित:"."""
        for stop in range(index + 2, min(index + 5, self.count)):
            if self.raw[stop] in "।:-–—" and is_name(self.key[index:stop], self.rules):
                self.author = self.doc.slice(index, stop)
                self.known_desk = True
                return stop
        return index

    def _bracket(self, index: int) -> int:
        """Reads "(Reuters)", "(हिमालय वाणी संवाददाता)", "(अफगानिस्तान)", "[India]", "(4 सितंबर)"."""
        close = self._closing(index)
        if close <= index + 1:
            return index
        inner = self.doc.slice(index + 1, close)
        words = words_of(inner)
        alias = self.catalogue.aliases.get(inner)
        if alias is None or alias.entity.type == "ORG" or self.rules.agencies.whole(words):
            if self._date(index + 1) == close:
                self.date = self.date or inner
            elif not self._wire(inner, words):
                return index
        self.bracket_end = close + 1
        return close + 1

    def _wire(self, inner: str, words: Sequence[str]) -> bool:
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
        if rules.agencies.whole(words) or (len(words) <= 5 and not ends_sentence(inner.rstrip("!"))):
            self.agency = self.agency or inner.strip(" ,.-–—/")
            return True
        return False

    def _finish(self, index: int) -> Dateline | None:
        """The dateline, if what follows is a mark that ends one, or a bracket has just closed with a wire or date."""
        strong = self.agency is not None or self.date is not None or self.known_desk or self.vouched
        position, mark = index, ""
        while (
            position < self.count
            and (self.raw[position] in _DASHES or self.raw[position] in _MARKS)
            and position - index < 4
        ):
            mark += self.raw[position]
            position += 1
        if not mark:
            ended = self.bracket_end == index or self.open or (self.known and self._dated_behind(index))
            if not (self.enclosed or (ended and strong)):
                return None
        elif not self._mark_fits(mark, strong, index):
            return None
        if position >= self.count:
            return None
        if self.unknown and not strong:
            return None
        return Dateline(self.doc.start[position], self.place, self.agency, self.author, self.date, self.known_desk)

    def _dated_behind(self, index: int) -> bool:
        """Whether a place and a date stand right before a word that begins a sentence: "Chandigarh, November 3 Police …"."""
        return self.date is not None and self._goes_on(index) and not self.raw[index][0].islower()

    def _mark_fits(self, mark: str, strong: bool, index: int) -> bool:
        """Whether a mark ends a dateline: "सियोल:", "कोलंबो।", "VIENNA — "; "Seoul-based" does not."""
        if strong:
            return True
        if not (self.known or self.capitals):
            return False
        if mark[0] in _DASHES:
            spaced = self.doc.start[index] > self.doc.end[index - 1]
            following = self.raw[index + len(mark)] if index + len(mark) < self.count else ""
            if (mark[0] != "-" or self.raw[index - 1].isupper()) and self.known and following[:1].isupper():
                return True  # "Islamabad—The", "ISTANBUL-The"
            return (
                spaced or len(mark) > 1 or (index + 1 < self.count and self.doc.start[index + 1] > self.doc.end[index])
            )
        if mark.startswith("//"):
            return True  # "DUBAI // "
        if mark[0] == "/" and self._parts_from_text(index):
            return self.known and not self.country  # "سری نگر/ "
        if mark[0] == "/" or (mark[0] == ":" and self.country):
            return False  # "India: The rise of …" names a topic
        return self.known or (self.capitals and mark[0] in ":|")

    def _parts_from_text(self, index: int) -> bool:
        """Whether a mark is glued to the place before it and stands apart from the text behind it."""
        return self.doc.glued(index) and index + 1 < self.count and not self.doc.glued(index + 1)

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
