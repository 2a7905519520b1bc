"""The head of a text, read up to the first paragraph: headline, bylines, dates, and the furniture among them."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from flows.articles.byline import read_meta
from flows.articles.byline_words import Meta, city_named, may_be_signer, place_named
from flows.articles.credits import apply_meta
from flows.articles.dateline import read_dateline
from flows.articles.draft import Draft, Stamp
from flows.articles.furniture import (
    credit_follows,
    ends_sentence,
    is_call,
    is_caption,
    is_contact,
    is_credit,
    is_noise,
    is_notice,
    is_prose,
    is_section,
    is_title,
    opens_box,
)
from flows.articles.headline import (
    LONG_HEADLINE,
    is_headline,
    repeats,
    signed_below,
    stands_above,
    strip_outlet,
    title_below,
)
from flows.articles.lexicon import CleaningRules
from flows.articles.words import words_of
from flows.text.catalogue import Catalogue

_DATELINE = 80  # characters
_LOGIN = 3  # words
_CAPTION = 220  # characters
_SENTENCE = 20  # words
_HEAD = 25  # lines with text in which a headline and its bylines stand
_LEADING_DATE = regex.compile(
    r"^\s*([\p{L}\p{M}]++(?: [\p{L}\p{M}]++)?+)\s*[:\-]?\s*"
    r"(\p{Nd}{4}[-/.]\p{Nd}{1,2}[-/.]\p{Nd}{1,2}(?:[T ]\p{Nd}{1,2}:\p{Nd}{2}(?::\p{Nd}{2})?\S*)?)\s+"
)


def read_head(lines: list[str], draft: Draft, rules: CleaningRules, catalogue: Catalogue) -> list[str]:
    """Reads lines up to the first paragraph; returns what belongs to the body."""
    return _Head(lines, draft, rules, catalogue).read()


class _Head:
    """The reader of a head: what it keeps for the body, and what the line before says of the next one."""

    def __init__(self, lines: list[str], draft: Draft, rules: CleaningRules, catalogue: Catalogue) -> None:
        self.lines, self.draft, self.rules, self.catalogue = lines, draft, rules, catalogue
        self.kept: list[str] = []
        self.passed = ""  # the first longer line taken for furniture: the headline after all, where no other line is
        self.boxed = False  # a heading like "Trending" or "Related topics" stood before
        self.listed = False  # a heading like "Highlights" stood before, and no headline yet
        self.signed = False  # a byline with a name stood before
        self.pictured = False  # nothing but a picture's credit stood before

    def read(self) -> list[str]:
        index = seen = 0
        while index < len(self.lines) and seen < _HEAD:
            line = self.lines[index]
            if line:
                seen += 1
                line = _leading_date(line, self.draft, self.rules)
                if not self._read_line(line, index):
                    self._fall_back()
                    return [*self.kept, line, *self.lines[index + 1 :]]
            elif self.kept and self.kept[-1]:
                self.kept.append("")
            index += 1
        self._fall_back()
        return self.kept + self.lines[index:]

    def _read_line(self, line: str, index: int) -> bool:
        """Reads one line; False where it is the first paragraph."""
        draft, rules = self.draft, self.rules
        if not self.kept and _read_header(line, draft, rules, self.catalogue):
            return True
        words = words_of(line) if len(line) < 400 else []
        meta = read_meta(line, rules, self.catalogue) if len(line) < 200 and not is_prose(line) else None
        boxed, pictured, self.boxed, self.pictured = self.boxed, self.pictured, False, False
        signed, self.signed = self.signed, meta is not None and meta.signed and meta.author is not None
        told = meta is not None and (meta.stamps or meta.place or " " in (meta.author or ""))
        if not told and self._is_dateline(line, index):
            return True
        if meta is not None and meta.stamps and _takes(meta, line, draft):
            apply_meta(meta, draft)
        elif len(line) < 400 and is_noise(line, words, rules, first=draft.headline is None):
            self.boxed = opens_box(line, words, rules)
            self.pictured = is_credit(words, rules) or (is_notice(line) and "/" in line)
            self.listed = self.listed or rules.labels.whole(words)
            if draft.headline is None and len(words) >= 5 and not self.passed and not is_section(line, words, rules):
                self.passed = line
        elif meta is not None and _is_masthead(meta, draft):
            pass
        elif meta is not None and _takes(meta, line, draft):
            if signed and self.signed and draft.author and meta.author not in (None, draft.author):
                draft.author = f"{draft.author}, {meta.author}"  # "By A. Rao" and "By B. Sen" in two lines
            apply_meta(meta, draft)
        elif meta is not None and self._signs_alone(meta, index):
            apply_meta(meta, draft)
        elif self._is_signer(line, words, index):
            draft.author = draft.author or line
        elif draft.headline is None:
            return self._read_title(line, index, teaser=boxed)
        elif boxed and is_title(line, words):
            self.boxed = True
        elif (
            not repeats(line, draft.headline)
            and not self._is_place(line, words)
            and not ((pictured and self._is_captioning(line, words, index)) or self._is_label(words, index))
        ):
            return self._keep(line, index)
        return True

    def _read_title(self, line: str, index: int, *, teaser: bool) -> bool:
        """Reads a line where no headline has been found yet."""
        draft, rules = self.draft, self.rules
        if is_headline(line, self.lines, index) and (
            not self.kept or self.listed or signed_below(self.lines, index, rules, self.catalogue)
        ):
            if self.listed and title_below(self.lines, index, rules, self.catalogue):
                self.kept.append(line)  # "Story highlights" and its points stand above the headline
            elif stands_above(self.lines, index, rules, self.catalogue, teaser=teaser):
                self.boxed = teaser
            else:
                draft.headline = strip_outlet(line, rules)
            return True
        title = not self.kept and is_prose(line) and _may_be_title(line)
        if title and signed_below(self.lines, index, rules, self.catalogue):
            draft.headline = strip_outlet(line, rules)
            return True
        return self._keep(line, index)

    def _keep(self, line: str, index: int) -> bool:
        """Keeps a line for the body; False where it is the first paragraph."""
        if self.draft.headline is not None and len(line) < _CAPTION and credit_follows(self.lines, index, self.rules):
            return True
        if is_prose(line) and not _meta_follows(self.lines, index, self.rules, self.catalogue):
            return False
        self.kept.append(line)
        return True

    def _is_dateline(self, line: str, index: int) -> bool:
        """Reads a dateline that stands below the headline in a line of its own: "काबुल (एएफपी)।", "Patna, Bihar"."""
        draft, rules = self.draft, self.rules
        below = next((other for other in self.lines[index + 1 : index + 3] if other), "")
        if draft.headline is None or len(line) > _DATELINE or is_prose(line) or not below:
            return False
        found = read_dateline(f"{line} — {below[:40]}", rules, self.catalogue)
        if found is None or found.end != len(line) + len(" — ") or found.place is None:
            return False
        vouched = found.agency or found.date or found.author or found.desk
        if not vouched and city_named(found.place, self.catalogue, rules) is None:
            return False  # the name of a country is a section's
        draft.place, draft.agency = draft.place or found.place, draft.agency or found.agency
        draft.author = draft.author or found.author
        if found.date:
            draft.stamps.append(Stamp(found.date, "dateline"))
        return True

    def _is_place(self, line: str, words: Sequence[str]) -> bool:
        """Reads a city that stands alone below the headline: "THIRUVANANTHAPURAM", "काठमांडू से"."""
        city = city_named(line, self.catalogue, self.rules) if 1 <= len(words) <= 4 else None
        if city is not None:
            self.draft.place = self.draft.place or city
        return city is not None

    def _is_captioning(self, line: str, words: Sequence[str], index: int) -> bool:
        """Whether a line below a picture's credit is its caption: no sentence, or a short one alone above the text."""
        if is_title(line, words):
            return True
        return len(words) <= _SENTENCE and any(is_prose(other) for other in self.lines[index + 1 :])

    def _is_label(self, words: Sequence[str], index: int) -> bool:
        """Whether a word or two stand alone right above a byline or date: the login of whoever put the text online."""
        if len(words) > _LOGIN:
            return False
        below = next((line for line in self.lines[index + 1 : index + 3] if line), "")
        meta = read_meta(below, self.rules, self.catalogue) if 0 < len(below) < 120 else None
        return meta is not None and meta.strong

    def _is_signer(self, line: str, words: Sequence[str], index: int) -> bool:
        """Whether a name that no list knows stands alone below the headline: its bearer's trade or a date is right below."""
        rules = self.rules
        if self.draft.headline is None or not 2 <= len(words) <= 4:
            return False
        below = next((other for other in self.lines[index + 1 : index + 3] if other), "")
        if not 0 < len(below) < 120 or is_prose(below):
            return False
        found = read_meta(below, rules, self.catalogue)
        told = found is not None and found.strong and found.author is None
        credited = found is not None and found.agency is not None and not found.stamps
        return (told or is_contact(below)) and may_be_signer(line, words, rules, credited=credited)

    def _signs_alone(self, meta: Meta, index: int) -> bool:
        """Whether a known name stands alone above a text without a headline: a date line or a dateline is right below."""
        if self.draft.headline is not None or self.kept or not (meta.named and meta.person_alone):
            return False
        below = next((other for other in self.lines[index + 1 : index + 3] if other), "")
        dated = read_meta(below, self.rules, self.catalogue) if 0 < len(below) < 120 and not is_prose(below) else None
        if dated is not None:
            return bool(dated.stamps)
        found = read_dateline(below, self.rules, self.catalogue) if is_prose(below) else None
        return found is not None and found.place is not None and found.author is None

    def _fall_back(self) -> None:
        """Takes a first line that looked like furniture for the headline where nothing else can be it.

        "Watch: Elephant herd crosses highway" is a headline above a report, and a link below one.
        """
        draft, passed, rules = self.draft, self.passed, self.rules
        words = words_of(passed)
        if (
            draft.headline is None
            and passed
            and not any(self.kept)
            and not is_caption(passed, words, rules)
            and not is_call(words, rules)
            and rules.starts.at(words) <= 2
            and not ends_sentence(passed)
        ):
            draft.headline = strip_outlet(passed, rules)


def _is_masthead(meta: Meta, draft: Draft) -> bool:
    """Whether an outlet's name alone stands above the headline: the page's own, and no credit."""
    told = meta.stamps or meta.signed or meta.author or meta.place
    return draft.headline is None and meta.agency is not None and not meta.unknown_outlet and not told


def _may_be_title(line: str) -> bool:
    """Whether a line that ends as a sentence may be a headline for its size and for being one sentence."""
    return len(line) <= LONG_HEADLINE and not any(mark in line[:-1] for mark in ("। ", ". ", "۔ "))


def _read_header(line: str, draft: Draft, rules: CleaningRules, catalogue: Catalogue) -> bool:
    """Reads a line of a header above the text: "Title: Fire guts warehouse", "स्थान: पटना"."""
    key, mark, value = line.partition(":")
    value = value.strip()
    if not mark or not value or len(key) > 25 or len(value) > 250 or line[0] in "[(":
        return False
    words = words_of(key)
    if rules.title_labels.whole(words) and draft.headline is None:
        draft.headline = strip_outlet(value, rules)
    elif rules.place_labels.whole(words) and len(value) < 60:
        draft.place = place_named(value, catalogue, rules) or draft.place
    elif rules.source_labels.whole(words) and len(value) < 60 and not ends_sentence(value):
        draft.agency = draft.agency or value
    else:
        return False
    return True


def _leading_date(line: str, draft: Draft, rules: CleaningRules) -> str:
    """The line without a key and a date before its text: "date 2025-09-04 …"."""
    match = _LEADING_DATE.match(line[:80])
    if match is None or not rules.date_labels.whole(words_of(match[1])):
        return line
    draft.stamps.append(Stamp(match[2], "metadata"))
    return line[match.end() :]


def _takes(meta: Meta, line: str, draft: Draft) -> bool:
    """Whether a line of metadata is believed: before a headline only with a date, an outlet or a byline word."""
    if draft.headline is None:
        if meta.loose and not meta.stamps:
            return False
        return bool(meta.stamps) or meta.signed or (meta.strong and len(line) < 60 and not meta.unknown_outlet)
    return meta.strong or meta.named or (meta.person_alone and bool(draft.stamps))


def _meta_follows(lines: list[str], index: int, rules: CleaningRules, catalogue: Catalogue) -> bool:
    """Whether a short sentence is a summary above the byline: a date line, or a byline and text, stand below it."""
    if len(lines[index]) > 320:
        return False
    following = [line for line in lines[index + 1 : index + 12] if line][:6]
    for place, line in enumerate(following):
        meta = read_meta(line, rules, catalogue) if len(line) < 120 else None
        if meta is None:
            continue
        signed = place < 2 and meta.signed and meta.author is not None and not meta.loose
        if meta.stamps or (signed and any(is_prose(other) for other in following[place + 1 :])):
            return True
    return False
