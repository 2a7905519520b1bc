"""A draft cleaned: headline found, bylines, date lines and datelines read, furniture dropped."""

from __future__ import annotations

from itertools import pairwise

import regex

from flows.articles.byline import Meta, is_outlet, place_named, read_meta
from flows.articles.dateline import bare_dateline, dateline_within, read_dateline
from flows.articles.draft import Draft, Stamp
from flows.articles.furniture import (
    cut_tail,
    ends_sentence,
    is_call,
    is_caption,
    is_furniture,
    is_invitation,
    is_prose,
    is_section,
    without_credits,
)
from flows.articles.lexicon import CleaningRules
from flows.articles.words import words_of
from flows.text.catalogue import Catalogue
from flows.text.fold import fold

LONG_HEADLINE = 180  # characters; longer first lines are summaries
_HEAD = 25  # lines with text in which a headline and its bylines stand
_TITLE_TAIL = regex.compile(r"\s+(?:[-–—|»:]|::)\s+(?=[^-–—|»]{2,45}$)|\s*\|\s*(?=[^|]{2,45}$)")
_LEADING_DATE = regex.compile(
    r"^\s*([\p{L}\p{M}]+(?: [\p{L}\p{M}]+)?)\s*[:\-]?\s*"
    r"(\p{Nd}{4}[-/.]\p{Nd}{1,2}[-/.]\p{Nd}{1,2}(?:[T ]\p{Nd}{1,2}:\p{Nd}{2}(?::\p{Nd}{2})?\S*)?)\s+"
)
_LAST_BRACKET = regex.compile(r"\s*[-–—]?\s*[(\[]([^()\[\]]{2,160})[)\]]\s*[.।]?\s*$")


def clean_draft(draft: Draft, rules: CleaningRules, catalogue: Catalogue) -> Draft:
    """The draft with its furniture taken out and its columns filled; lines are trimmed and blank lines single."""
    lines = unwrap(draft.lines)
    if draft.headline:
        draft.headline = strip_outlet(" ".join(draft.headline.split()), rules, draft.source)
    _read_around(draft, rules, catalogue)
    rest = _read_head(lines, draft, rules, catalogue)
    rest = drop_embedded_titles(rest, rules)
    rest = [without_credits(line, rules) for line in rest]
    draft.lines = _read_body(drop_tail(rest, rules), draft, rules, catalogue)
    _read_dateline(draft, rules, catalogue)
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


def _read_around(draft: Draft, rules: CleaningRules, catalogue: Catalogue) -> None:
    """Reads the byline and date that stand visibly around a page's headline, and tells people from outlets."""
    seen = [
        meta
        for line in draft.around
        if not is_prose(line) and (meta := read_meta(line, rules, catalogue)) and meta.strong
    ]
    for meta in seen:
        draft.seen_author = draft.seen_author or meta.author
        draft.stamps.extend(meta.stamps)
    named = draft.author or draft.seen_author
    if named:
        people = [
            name for name in (part.strip() for part in regex.split(r"[,;|]", _split_joined(named, rules))) if name
        ]
        kept = []
        for name in people:
            size = rules.byline_starts.at(words_of(name))
            name = " ".join(name.split()[size:]) if size < len(name.split()) else name
            words = words_of(name)
            if rules.agencies.whole(words) or rules.reporters.whole(words) or is_outlet(name, words, rules):
                if not rules.reporters.whole(words) and not same_outlet(name, draft.source):
                    draft.agency = draft.agency or name
            elif 1 <= len(words) <= 6:
                kept.append(name)
        draft.author = ", ".join(kept) or None
    for meta in seen:
        if meta.agency and draft.agency is None and (meta.signed or rules.agencies.whole(words_of(meta.agency))):
            draft.agency = meta.agency
    if (
        draft.credit
        and draft.agency is None
        and rules.agencies.whole(words_of(draft.credit))
        and not same_outlet(draft.credit, draft.source)
    ):
        draft.agency = draft.credit


def _split_joined(names: str, rules: CleaningRules) -> str:
    """Names with a comma for every word that joins them: "A. Rao and B. Sen"."""
    return " ".join("," if fold(word) in rules.joiners else word for word in names.split())


def same_outlet(name: str, source: str | None) -> bool:
    """Whether a name is the page's own outlet: "RT" on RT International."""
    ours, theirs = words_of(name), words_of(source or "")
    return bool(ours) and bool(theirs) and (set(ours) <= set(theirs) or set(theirs) <= set(ours))


def _read_head(lines: list[str], draft: Draft, rules: CleaningRules, catalogue: Catalogue) -> list[str]:
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
                _apply(meta, draft)
            elif len(line) < 400 and _is_noise(line, words, rules, first=draft.headline is None):
                if draft.headline is None and len(words) >= 5 and not passed and not is_section(line, words, rules):
                    passed = line
            else:
                if meta is not None and _takes(meta, line, draft):
                    _apply(meta, draft)
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


def _apply(meta: Meta, draft: Draft) -> None:
    draft.stamps.extend(meta.stamps)
    draft.author = draft.author or meta.author
    draft.agency = draft.agency or meta.agency
    draft.place = draft.place or meta.place


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


def _read_body(lines: list[str], draft: Draft, rules: CleaningRules, catalogue: Catalogue) -> list[str]:
    """The lines of the body without furniture, cut where only other stories and forms follow."""
    kept: list[str] = []
    prose = 0
    skip_title = inside = False
    last = len(lines)
    texts = [index for index, line in enumerate(lines) if is_prose(line) and not _ends_page(line, rules)]
    bottom = texts[-1] if texts else last
    long_bottom = next((index for index in reversed(texts) if len(lines[index]) > 160), -1)
    for index, line in enumerate(lines):
        if not line:
            if kept and kept[-1]:
                kept.append("")
            continue
        words = words_of(line) if len(line) < 500 else []
        if words and len(words) <= 60:
            if index > bottom and is_invitation(line, words, rules):
                continue
            if prose and rules.stops.whole(words) and index >= (bottom if rules.starts.whole(words) else long_bottom):
                break
            if is_furniture(line, words, rules, edge=prose == 0 or index >= last - 6):
                shorter = cut_tail(line, rules) if is_prose(line) else ""
                if len(shorter) > 20 and not rules.starts.at(words):  # news with an advert glued behind it
                    kept.append(shorter)
                    prose += 1
                    continue
                skip_title = rules.starts.whole(words) or rules.whole.whole(words)
                _note_date(line, draft, rules, catalogue)
                continue
            if is_caption(line, words, rules):
                skip_title = False
                continue
            if skip_title and len(words) <= 25 and not ends_sentence(line) and rules.starts.phrases:
                skip_title = False
                if _previous_is_also_read(lines, index, rules):
                    continue
        elif not words and len(line) < 500:
            continue
        skip_title = False
        if inside and len(line) < 200:  # the rest of a bracket that was broken over lines
            inside = ")" not in line
            continue
        shorter = cut_tail(line, rules)
        removed = line[len(shorter) :]
        inside = "(" in removed and ")" not in removed
        if shorter:
            kept.append(shorter)
            prose += is_prose(shorter)
    _read_tail(kept, draft, rules, catalogue)
    while kept and not kept[-1]:
        kept.pop()
    return kept


def drop_tail(lines: list[str], rules: CleaningRules) -> list[str]:
    """The lines without what stands behind the last paragraph and is no sentence of the report.

    A line without a full stop is dropped there unless it has figures (a table, a score) and no furniture stands before
    it; a sentence is dropped if it bids the readers do something.
    """
    prose = [index for index, line in enumerate(lines) if is_prose(line) and not _ends_page(line, rules)]
    if len(prose) < 2:
        return lines
    last = prose[-1]
    kept = lines[: last + 1]
    furniture = False
    for line in lines[last + 1 :]:
        words = words_of(line)
        if not line or len(line) > 160:
            kept.append(line)
        elif is_furniture(line, words, rules) or _ends_page(line, rules) or rules.stops.whole(words):
            furniture = True
            kept.append(line)  # read for its date and what follows it, and dropped later
        elif (
            ends_sentence(line)
            or (not furniture and any(word[0].isdigit() for word in words))
            or _may_sign(words, rules)
        ):
            kept.append(line)
        else:
            furniture = True
    return kept


def _may_sign(words: list[str], rules: CleaningRules) -> bool:
    """Whether a last line may be a signature: a wire, a desk, a name."""
    return len(words) <= 6 and bool(
        rules.agencies.at(words) or rules.reporters.at(words) or rules.byline_starts.at(words)
    )


def _ends_page(line: str, rules: CleaningRules) -> bool:
    """Whether a line bids the readers do something; its first and last word are looked at before all of it."""
    if len(line) > 300:
        return False
    ends = words_of(f"{line[:24]} \n {line[-24:]}")
    if not ends or (ends[-1] not in rules.imperative_ends and ends[0] not in rules.imperative_starts):
        return False
    return is_invitation(line, words_of(line), rules)


def drop_embedded_titles(lines: list[str], rules: CleaningRules) -> list[str]:
    """The lines without the titles of embedded videos, which end with a bar and the outlet, wherever they are repeated.

    "Watch: Ten rescued" / "| Oneindia HindiRescuers reached …": the text behind the outlet's name is kept.
    """
    if not any(line[:1] == "|" for line in lines):
        return lines
    kept: list[str] = []
    titles: set[str] = set()
    for line in lines:
        if line[:1] == "|":
            head = fold(line[1:80].strip())
            outlet = next((name for name in rules.outlet_heads if head.startswith(name)), None)
            if outlet is not None:
                while kept and kept[-1] and len(kept[-1]) < 110:
                    titles.add(kept.pop())
                line = _behind(line, outlet)
        kept.append(line)
    return [line for line in kept if line not in titles]


def _behind(line: str, name: str) -> str:
    """What stands in a line behind a bar and a folded name."""
    for end in range(2, min(len(line), 100) + 1):
        if fold(line[1:end].strip()) == name:
            while (
                end < len(line)
                and not line[end].isalnum()
                and line[end].isprintable()
                and fold(line[1 : end + 1].strip()) == name
            ):
                end += 1
            return line[end:].strip()
    return line


def _note_date(line: str, draft: Draft, rules: CleaningRules, catalogue: Catalogue) -> None:
    """Reads the date off a line that is dropped: "First published: 5 January 2024"."""
    if len(line) < 120 and any(char.isdigit() for char in line):
        meta = read_meta(line, rules, catalogue)
        if meta is not None:
            draft.stamps.extend(meta.stamps)


def _previous_is_also_read(lines: list[str], index: int, rules: CleaningRules) -> bool:
    """Whether the line before says "also read" and nothing else, so that this one is the other story's title."""
    before = next((lines[i] for i in range(index - 1, max(-1, index - 6), -1) if lines[i]), "")
    return rules.starts.whole(words_of(before))


def _read_tail(kept: list[str], draft: Draft, rules: CleaningRules, catalogue: Catalogue) -> None:
    """Takes date lines, wires, tags, credits and sections off the end."""
    while kept:
        line = kept[-1]
        if not line:
            kept.pop()
            continue
        words = words_of(line) if len(line) < 400 else []
        if len(kept) > 1 and words and len(line) < 200 and not is_prose(line):
            if is_section(line, words, rules):
                kept.pop()
                continue
            meta = read_meta(line, rules, catalogue)
            if meta is not None and (meta.strong or meta.stamps):
                _apply(meta, draft)
                kept.pop()
                continue
            size = rules.agencies.at(words)
            if size and size < len(words) <= size + 4 and not ends_sentence(line) and len(line) < 60:
                draft.agency = draft.agency or " ".join(line.split()[:size])  # "भाषा राजेश मनीषा": the desk signs
                kept.pop()
                continue
        shorter = _cut_credit(line, draft, rules)
        if shorter == line:
            return
        kept[-1] = shorter
        if shorter:
            return
        kept.pop()


def _cut_credit(line: str, draft: Draft, rules: CleaningRules) -> str:
    """A last line without the wire or the editors in brackets behind it: "… होगी। (भाषा)", "(Reporting by …)"."""
    match = _LAST_BRACKET.search(line[-220:])
    if match is None:
        return line
    inner = match[1]
    words = words_of(inner)
    start = len(line) - len(line[-220:]) + match.start()
    if rules.agencies.whole(words) or rules.reporters.whole(words):
        if draft.agency is None and not rules.reporters.whole(words):
            draft.agency = inner.strip()
        return line[:start].rstrip()
    if rules.starts.at(words) or rules.contains.within(words) or rules.credit_ends.whole(words):
        return line[:start].rstrip()
    return line


def _read_dateline(draft: Draft, rules: CleaningRules, catalogue: Catalogue) -> None:
    """Takes the dateline off the first paragraph (or the next ones, where a summary stands before it)."""
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
        if found is not None:
            if start:
                draft.headline = line[:start].strip()
            draft.lines[index] = line[start + found.end :].lstrip(" -–—:।|\u00a0")
            draft.place = found.place or draft.place
            draft.agency = found.agency or draft.agency
            draft.author = draft.author or found.author
            if found.date:
                draft.stamps.append(Stamp(found.date, "dateline"))
            return
        seen += 1
        if seen >= 3:
            return
