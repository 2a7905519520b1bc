"""A draft cleaned: headline found, bylines, date lines and datelines read, furniture dropped."""

from __future__ import annotations

from itertools import pairwise

import regex

from flows.articles.byline import read_meta
from flows.articles.byline_words import city_named
from flows.articles.credits import read_around
from flows.articles.dateline import bare_dateline, dateline_within, read_dateline
from flows.articles.dateline_reader import Dateline
from flows.articles.draft import Draft, Stamp
from flows.articles.furniture import (
    credit_follows,
    cut_tail,
    ends_sentence,
    is_caption,
    is_credit,
    is_furniture,
    is_invitation,
    is_prose,
    is_title,
    opens_box,
    without_credits,
)
from flows.articles.head import read_head
from flows.articles.headline import strip_outlet
from flows.articles.lexicon import CleaningRules
from flows.articles.tail import HEADING, drop_embedded_titles, drop_tail, last_paragraph, read_tail
from flows.articles.words import words_of
from flows.text.catalogue import Catalogue

_SPEAKER = regex.compile(r"\p{Lu}[\p{Lu}\p{M}.' -]{2,40}:\s")  # before what somebody says in a transcript
_SUMMARY = 200  # characters
_BOX = 8  # titles or options that a box inside a text has at most


def clean_draft(draft: Draft, rules: CleaningRules, catalogue: Catalogue) -> Draft:
    """The draft with its furniture taken out and its columns filled; lines are trimmed and blank lines single."""
    lines = unwrap(draft.lines)
    if draft.headline:
        draft.headline = strip_outlet(" ".join(draft.headline.split()), rules, draft.source)
    read_around(draft, rules, catalogue)
    rest = read_head(lines, draft, rules, catalogue)
    rest = drop_embedded_titles(rest, rules)
    rest = [without_credits(line, rules) for line in rest]
    signed = draft.author
    draft.lines = _read_body(drop_tail(rest, rules), draft, rules, catalogue)
    written = _read_dateline(draft, rules, catalogue)
    draft.author = signed or written or draft.author  # who is named at the end has often only put it online
    return draft


def unwrap(lines: list[str]) -> list[str]:
    """Trimmed lines; those of a text that was wrapped at a fixed width are joined to paragraphs again."""
    trimmed = [line.strip(" \t\u00a0\u3000\u200b") for line in lines]
    sizes = sorted(len(line) for line in trimmed if line)
    if len(sizes) < 6 or sizes[-1] > 100 or sizes[len(sizes) // 2] < 40:
        return trimmed
    inner = [a for a, b in pairwise(trimmed) if a and b]
    if len(inner) < 4 or sum(1 for line in inner if not ends_sentence(line)) < 0.6 * len(inner):
        return trimmed
    width = sizes[-1]
    joined: list[str] = []
    for index, line in enumerate(trimmed):
        previous = trimmed[index - 1] if index else ""
        indented = lines[index][:2].isspace()
        room = 0.4 if line[:1].islower() else 0.75
        goes_on = previous and line and not indented and len(previous) > room * width
        if goes_on and joined:
            joined[-1] = f"{joined[-1]} {line}"
        else:
            joined.append(line)
    return joined


def _read_body(lines: list[str], draft: Draft, rules: CleaningRules, catalogue: Catalogue) -> list[str]:
    """The lines of the body without furniture, cut where only other stories and forms follow."""
    kept: list[str] = []
    prose = 0
    inside = False
    titles = 0  # how many titles of other stories may follow
    last = len(lines)
    bottom = last_paragraph(lines, rules)
    long_bottom = next((index for index in range(bottom, -1, -1) if len(lines[index]) > 160), -1)
    bottom = bottom if bottom >= 0 else last
    for index, line in enumerate(lines):
        if not line:
            if kept and kept[-1]:
                kept.append("")
            continue
        words = words_of(line) if len(line) < 500 else []
        if words and len(words) <= 60:
            if draft.author is None and prose and len(words) <= HEADING and rules.bio_starts.at(words):
                draft.author = _author_below(lines, index, rules, catalogue)
            if index > bottom and is_invitation(line, words, rules):
                continue
            if prose and rules.stops.whole(words) and index >= (bottom if rules.starts.whole(words) else long_bottom):
                break
            if prose and rules.finals.whole(words):
                break
            opens = opens_box(line, words, rules)
            if opens or is_furniture(line, words, rules, edge=prose == 0 or index >= last - 6):
                shorter = cut_tail(line, rules) if is_prose(line) else ""
                if len(shorter) > 20 and not rules.starts.at(words):  # news with an advert glued behind it
                    kept.append(shorter)
                    prose += 1
                    continue
                titles = _BOX if opens else int(rules.starts.whole(words))
                _note_date(line, draft, rules, catalogue)
                continue
            if is_caption(line, words, rules):
                titles = int(is_credit(words, rules))
                continue
            if titles and is_title(line, words):
                titles -= 1
                continue
            if is_title(line, words) and credit_follows(lines, index, rules):
                continue
        elif not words and len(line) < 500:
            continue
        titles = 0
        if inside and len(line) < 200:  # the rest of a bracket that was broken over lines
            inside = ")" not in line
            continue
        shorter = cut_tail(line, rules)
        removed = line[len(shorter) :]
        inside = "(" in removed and ")" not in removed
        if shorter:
            kept.append(shorter)
            prose += is_prose(shorter)
    read_tail(kept, draft, rules, catalogue)
    while kept and not kept[-1]:
        kept.pop()
    return kept


def _author_below(lines: list[str], index: int, rules: CleaningRules, catalogue: Catalogue) -> str | None:
    """Whom a box about the author names right below its heading: "About the author" and "Asha Rao"."""
    for line in [line for line in lines[index + 1 : index + 5] if line][:2]:
        meta = read_meta(line, rules, catalogue) if len(line) < 80 and not is_prose(line) else None
        if meta is not None and meta.author is not None and (meta.signed or meta.named or meta.person_alone):
            return meta.author
    return None


def _note_date(line: str, draft: Draft, rules: CleaningRules, catalogue: Catalogue) -> None:
    """Reads the date off a line that is dropped: "First published: 5 January 2024"."""
    if len(line) < 120 and any(char.isdigit() for char in line):
        meta = read_meta(line, rules, catalogue)
        if meta is not None:
            draft.stamps.extend(meta.stamps)


def _opens_speech(lines: list[str], index: int, found: Dateline, rules: CleaningRules, catalogue: Catalogue) -> bool:
    """Whether a name in capitals before a colon tells who speaks, as before other lines of a transcript: "ASHA RAO: We…"."""
    if not _SPEAKER.match(lines[index]) or (found.place and city_named(found.place, catalogue, rules)):
        return False
    return any(_SPEAKER.match(line) for line in lines[index + 1 :])


def _read_dateline(draft: Draft, rules: CleaningRules, catalogue: Catalogue) -> str | None:
    """Takes the dateline off the first paragraph (or the next ones, behind a summary); the reporter whom it names."""
    seen = 0
    for index, line in enumerate(draft.lines[:14]):
        if len(line) < 40:
            continue
        found = read_dateline(line, rules, catalogue)
        start = 0
        if found is None and draft.headline is None and seen == 0:
            start, found = dateline_within(line, rules, catalogue)
        if found is None and seen == 0:
            found = bare_dateline(line, rules, catalogue)
        if found is not None and not _opens_speech(draft.lines, index, found, rules, catalogue):
            if start:
                draft.headline = line[:start].strip()
            draft.lines[index] = line[start + found.end :].lstrip(" -–—_:।|\u00a0")
            draft.place = found.place or draft.place
            draft.agency = found.agency or draft.agency
            if found.date:
                draft.stamps.append(Stamp(found.date, "dateline"))
            if len(line) < _SUMMARY:
                _cut_again(draft.lines, index + 1, draft.place, rules, catalogue)
            return found.author
        seen += 1
        if seen >= 3:
            break
    return None


def _cut_again(lines: list[str], start: int, place: str | None, rules: CleaningRules, catalogue: Catalogue) -> None:
    """Takes a summary's dateline off the report below it too, which repeats it."""
    for index in range(start, min(start + 4, len(lines))):
        found = read_dateline(lines[index], rules, catalogue) if len(lines[index]) >= 40 else None
        if found is not None and found.place == place:
            lines[index] = lines[index][found.end :].lstrip(" -–—_:।|\u00a0")
            return
