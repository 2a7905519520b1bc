"""The end of a text: what stands behind its last paragraph and is none of it, read for what it says and dropped."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from flows.articles.byline import read_meta
from flows.articles.credits import apply_meta
from flows.articles.draft import Draft
from flows.articles.furniture import ends_sentence, is_furniture, is_invitation, is_prose, is_section
from flows.articles.lexicon import CleaningRules
from flows.articles.words import words_of
from flows.text.catalogue import Catalogue
from flows.text.fold import fold

_ENCLOSED = regex.compile(r"^(?:\([^()]{2,600}\)|\[[^\[\]]{2,600}\])[.।]?$")
HEADING = 5  # words of the heading of a box about the author
_INITIALS = 3  # letters
_SIGNERS = 6  # words
_LAST_BRACKET = regex.compile(r"\s*[-–—]?\s*[(\[]([^()\[\]]{2,160})[)\]]\s*[.।]?\s*$")


def drop_tail(lines: list[str], rules: CleaningRules) -> list[str]:
    """The lines without what stands behind the last paragraph and is no sentence of the report.

    A line without a full stop is dropped there unless it has figures (a table, a score) and no furniture stands before
    it; a sentence is dropped if it bids the readers do something.
    """
    last = last_paragraph(lines, rules)
    if last < 0 or not any(is_prose(line) for line in lines[:last]):
        return lines
    kept = lines[: last + 1]
    furniture = headed = False
    for line in lines[last + 1 :]:
        words = words_of(line)
        below, headed = headed, bool(words) and len(words) <= HEADING and rules.bio_starts.at(words) > 0
        if not line or len(line) > 160 or below:  # "About the author" has a name below it
            kept.append(line)
        elif is_furniture(line, words, rules) or ends_page(line, rules) or rules.stops.whole(words):
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


def last_paragraph(lines: list[str], rules: CleaningRules) -> int:
    """The index of the last line that is running text and neither furniture nor an invitation; -1 where none is."""
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if (
            is_prose(line)
            and not ends_page(line, rules)
            and (len(line) > 300 or not is_furniture(line, words_of(line), rules))
        ):
            return index
    return -1


def _may_sign(words: Sequence[str], rules: CleaningRules) -> bool:
    """Whether a last line may be a signature: a wire, a desk, a name."""
    size = rules.agencies.at(words)
    return len(words) <= 6 and bool(
        (size and _are_initials(words[size:], rules)) or rules.reporters.at(words) or rules.byline_starts.at(words)
    )


def _are_initials(words: Sequence[str], rules: CleaningRules) -> bool:
    """Whether what stands behind a wire at the end may be the desk's names or initials: "राजेश मनीषा", "mb/it"."""
    return all(len(word) <= _INITIALS or word not in rules.small_words for word in words) and (
        rules.small_words.isdisjoint(words) or all(word.isascii() for word in words)
    )


def ends_page(line: str, rules: CleaningRules) -> bool:
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


def read_tail(kept: list[str], draft: Draft, rules: CleaningRules, catalogue: Catalogue) -> None:
    """Takes date lines, wires, tags, credits and sections off the end."""
    while kept:
        line = kept[-1]
        if not line:
            kept.pop()
            continue
        words = words_of(line) if len(line) < 400 else []
        if len(kept) > 1 and (_introduces_author(words, draft) or _is_bio(words, rules)):
            kept.pop()
            continue
        if len(kept) > 1 and words and len(line) < 200 and not is_prose(line):
            if is_section(line, words, rules):
                kept.pop()
                continue
            meta = read_meta(line, rules, catalogue)
            if meta is not None and (meta.strong or meta.stamps):
                apply_meta(meta, draft)
                kept.pop()
                continue
            size = rules.agencies.at(words)
            initials = size < len(words) <= size + _SIGNERS and _are_initials(words[size:], rules)
            if size and initials and not ends_sentence(line) and len(line) < 60:
                draft.agency = draft.agency or " ".join(line.split()[:size])  # "भाषा राजेश मनीषा": the desk signs
                kept.pop()
                continue
        shorter = _cut_credit(line, draft, rules)
        if shorter == line and len(kept) > 1 and _ENCLOSED.match(line):
            shorter = ""  # "(लेखक वरिष्ठ पत्रकार हैं।)": what a report ends with in brackets is a note
        if shorter == line:
            return
        kept[-1] = shorter
        if shorter:
            return
        kept.pop()


def _introduces_author(words: Sequence[str], draft: Draft) -> bool:
    """Whether a last line begins with the name of whoever wrote the text: "Asha Rao has reported on health since …"."""
    name = words_of(draft.author or "")
    return len(name) > 1 and tuple(words[: len(name)]) == name


def _is_bio(words: Sequence[str], rules: CleaningRules) -> bool:
    """Whether a last line says who the author is: "लेखक आर्थिक मामलों के जानकार हैं।", and reports nothing."""
    return 2 < len(words) <= 40 and rules.bio_starts.at(words) > 0 and rules.reported.isdisjoint(words)


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
