"""The head of a text, read up to the first paragraph: headline, bylines, dates, and the furniture among them."""

from __future__ import annotations

import regex

from flows.articles.byline import Meta, place_named, read_meta
from flows.articles.credits import apply_meta
from flows.articles.dateline import read_dateline
from flows.articles.draft import Draft, Stamp
from flows.articles.furniture import ends_sentence, is_call, is_caption, is_furniture, is_prose, is_section
from flows.articles.lexicon import CleaningRules
from flows.articles.words import words_of
from flows.text.catalogue import Catalogue

LONG_HEADLINE = 180  # characters; longer first lines are summaries
_HEAD = 25  # lines with text in which a headline and its bylines stand
_TITLE_TAIL = regex.compile(r"\s+(?:[-–—|»:]|::)\s+(?=[^-–—|»]{2,45}$)|\s*\|\s*(?=[^|]{2,45}$)")
_LEADING_DATE = regex.compile(
    r"^\s*([\p{L}\p{M}]+(?: [\p{L}\p{M}]+)?)\s*[:\-]?\s*"
    r"(\p{Nd}{4}[-/.]\p{Nd}{1,2}[-/.]\p{Nd}{1,2}(?:[T ]\p{Nd}{1,2}:\p{Nd}{2}(?::\p{Nd}{2})?\S*)?)\s+"
)


def read_head(lines: list[str], draft: Draft, rules: CleaningRules, catalogue: Catalogue) -> list[str]:
    """Reads lines up to the first paragraph; returns what belongs to the body."""
    kept: list[str] = []
    passed = ""  # the first longer line taken for furniture: the headline after all, where no other line is
    index = seen = 0
    while index < len(lines) and seen < _HEAD:
        line = lines[index]
        if line:
            seen += 1
            line = _leading_date(line, draft, rules)
            if not kept and _read_header(line, draft, rules, catalogue):
                index += 1
                continue
            words = words_of(line) if len(line) < 400 else []
            meta = read_meta(line, rules, catalogue) if len(line) < 200 and not is_prose(line) else None
            if meta is not None and meta.stamps and _takes(meta, line, draft):
                apply_meta(meta, draft)
            elif len(line) < 400 and _is_noise(line, words, rules, first=draft.headline is None):
                if draft.headline is None and len(words) >= 5 and not passed and not is_section(line, words, rules):
                    passed = line
            else:
                if meta is not None and _takes(meta, line, draft):
                    apply_meta(meta, draft)
                elif draft.headline is None and not kept and _is_headline(line, lines, index):
                    draft.headline = strip_outlet(line, rules)
                elif draft.headline and line and _repeats(line, draft.headline):
                    pass
                elif (
                    is_prose(line)
                    and not kept
                    and draft.headline is None
                    and _may_be_title(line)
                    and _signed_below(lines, index, rules, catalogue)
                ):
                    draft.headline = strip_outlet(line, rules)
                elif is_prose(line) and not _meta_follows(lines, index, rules, catalogue):
                    _fall_back(draft, passed, kept, rules)
                    return [*kept, line, *lines[index + 1 :]]
                else:
                    kept.append(line)
        elif kept and kept[-1]:
            kept.append("")
        index += 1
    _fall_back(draft, passed, kept, rules)
    return kept + lines[index:]


def _may_be_title(line: str) -> bool:
    """Whether a line that ends as a sentence may be a headline for its size and for being one sentence."""
    return len(line) <= LONG_HEADLINE and not any(mark in line[:-1] for mark in ("। ", ". ", "۔ "))


def _signed_below(lines: list[str], index: int, rules: CleaningRules, catalogue: Catalogue) -> bool:
    """Whether the next line with text is a byline or opens with a dateline: then the line above is the headline."""
    below = next((line for line in lines[index + 1 : index + 4] if line), "")
    if not below or is_prose(below):
        found = read_dateline(below, rules, catalogue) if below else None
        return found is not None
    meta = read_meta(below, rules, catalogue)
    return meta is not None and (bool(meta.stamps) or meta.signed or meta.named)


def _read_header(line: str, draft: Draft, rules: CleaningRules, catalogue: Catalogue) -> bool:
    """Reads a line of a header above the text: "Title: Fire guts warehouse", "स्थान: पटना"."""
    key, mark, value = line.partition(":")
    value = value.strip()
    if not mark or not value or len(key) > 25 or len(value) > 250:
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


def _fall_back(draft: Draft, passed: str, kept: list[str], rules: CleaningRules) -> None:
    """Takes a first line that looked like furniture for the headline where nothing else can be it.

    "Watch: Elephant herd crosses highway" is a headline above a report, and a link below one.
    """
    words = words_of(passed)
    if (
        draft.headline is None
        and passed
        and not any(kept)
        and not is_caption(passed, words, rules)
        and not is_call(words, rules)
        and rules.starts.at(words) <= 2
        and not ends_sentence(passed)
    ):
        draft.headline = strip_outlet(passed, rules)


def _leading_date(line: str, draft: Draft, rules: CleaningRules) -> str:
    """The line without a key and a date before its text: "date 2025-09-04 …"."""
    match = _LEADING_DATE.match(line[:80])
    if match is None or not rules.date_labels.whole(words_of(match[1])):
        return line
    draft.stamps.append(Stamp(match[2], "metadata"))
    return line[match.end() :]


def _is_noise(line: str, words: list[str], rules: CleaningRules, first: bool) -> bool:
    return (
        is_furniture(line, words, rules, first=first)
        or rules.stops.whole(words)
        or is_section(line, words, rules)
        or is_caption(line, words, rules, first=first)
    )


def _takes(meta: Meta, line: str, draft: Draft) -> bool:
    """Whether a line of metadata is believed: before a headline only with a date, an outlet or a byline word."""
    if draft.headline is None:
        return bool(meta.stamps) or meta.signed or (meta.strong and len(line) < 60 and not meta.unknown_outlet)
    return meta.strong or meta.named or (meta.person_alone and bool(draft.stamps))


def _is_headline(line: str, lines: list[str], index: int) -> bool:
    """Whether a line before everything else is a headline: no sentence, not long, and text follows."""
    if len(line) > LONG_HEADLINE or is_prose(line) or (ends_sentence(line) and line[-1] in ".।۔" and len(line) > 60):
        return False
    return any(is_prose(other) or len(other) > 80 for other in lines[index + 1 :])


def strip_outlet(headline: str, rules: CleaningRules, source: str | None = None) -> str:
    """The headline without the outlet's name behind it: "… - Navbharat Times", "… | Reuters"."""
    match = next(reversed(list(_TITLE_TAIL.finditer(headline[-300:]))), None)
    offset = max(0, len(headline) - 300)
    if match is None or offset + match.start() < 12:
        return headline
    tail = headline[offset + match.end() :].strip()
    words = words_of(tail)
    known = (
        rules.agencies.whole(words)
        or (bool(source) and words == words_of(source or ""))
        or (
            1 <= len(words) <= 5
            and any(word in rules.outlet_words for word in words)
            and "|" in match[0] + "|"
            and (words[-1] in rules.outlet_words or words[0] in rules.outlet_words or "." in tail)
        )
    )
    return strip_outlet(headline[: offset + match.start()].rstrip(), rules, source) if known else headline


def _repeats(line: str, headline: str) -> bool:
    """Whether a line says the headline, or a long part of it, again."""
    a, b = " ".join(words_of(line)), " ".join(words_of(headline))
    return a == b or (len(a) > 25 and a in b)


def _meta_follows(lines: list[str], index: int, rules: CleaningRules, catalogue: Catalogue) -> bool:
    """Whether a short sentence is a summary above the byline: a date line stands within the next lines."""
    if len(lines[index]) > 320:
        return False
    following = [line for line in lines[index + 1 : index + 12] if line][:6]
    for line in following:
        if len(line) < 120:
            meta = read_meta(line, rules, catalogue)
            if meta is not None and meta.stamps:
                return True
    return False
