"""Who a page credits around its headline: people apart from outlets, desks and agencies."""

from __future__ import annotations

import regex

from flows.articles.byline import read_meta
from flows.articles.byline_words import Meta, is_outlet
from flows.articles.draft import Draft
from flows.articles.furniture import is_prose
from flows.articles.lexicon import CleaningRules
from flows.articles.words import words_of
from flows.text.catalogue import Catalogue
from flows.text.fold import fold

_PARTERS = regex.compile(r"[,;|]")


def read_around(draft: Draft, rules: CleaningRules, catalogue: Catalogue) -> None:
    """Reads the byline and date that stand visibly around a page's headline, and tells people from outlets."""
    seen = [
        meta
        for line in _with_names(draft.around, rules)
        if not is_prose(line) and (meta := _read_boxes(line, rules, catalogue)) and meta.strong
    ]
    for meta in sorted(seen, key=lambda meta: not meta.signed):  # "Writer: A. Rao" goes before "Rampur | 5 January"
        draft.seen_author = draft.seen_author or meta.author
    for meta in seen:
        draft.stamps.extend(meta.stamps)
    draft.author = _people(draft.author, draft, rules) or _people(draft.seen_author, draft, rules)
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


def _with_names(lines: list[str], rules: CleaningRules) -> list[str]:
    """The lines, a byline word that stands in a box of its own with the line below it: "By" above "Asha Rao"."""
    joined: list[str] = []
    waiting = ""
    for line in lines:
        if rules.byline_starts.whole(words_of(line)):
            waiting = line
            continue
        joined.append(f"{waiting} {line}" if waiting else line)
        waiting = ""
    return joined


def _read_boxes(line: str, rules: CleaningRules, catalogue: Catalogue) -> Meta | None:
    """What a line says whose boxes are parted by bars; where they cut a phrase in two, what it says without them."""
    meta = read_meta(line, rules, catalogue)
    return read_meta(line.replace(" | ", " "), rules, catalogue) if meta is None and " | " in line else meta


def _people(named: str | None, draft: Draft, rules: CleaningRules) -> str | None:
    """The people among some authors; an outlet among them is who the draft is credited to."""
    kept = []
    for name in (part.strip() for part in _PARTERS.split(_split_joined(named or "", rules))):
        size = rules.byline_starts.at(words_of(name))
        name = " ".join(name.split()[size:]) if size < len(name.split()) else name
        words = words_of(name)
        if rules.reporters.whole(words):
            continue
        if rules.agencies.whole(words) or is_outlet(name, words, rules):
            if not same_outlet(name, draft.source):
                draft.agency = draft.agency or name
        elif 1 <= len(words) <= 6:
            kept.append(name)
    return ", ".join(kept) or None


def _split_joined(names: str, rules: CleaningRules) -> str:
    """Names with a comma for every word that joins them: "A. Rao and B. Sen"."""
    return " ".join("," if fold(word) in rules.joiners else word for word in names.split())


def same_outlet(name: str, source: str | None) -> bool:
    """Whether a name is the page's own outlet: "RT" on RT International."""
    ours, theirs = words_of(name), words_of(source or "")
    return bool(ours) and bool(theirs) and (set(ours) <= set(theirs) or set(theirs) <= set(ours))


def apply_meta(meta: Meta, draft: Draft) -> None:
    """Takes over what a line of metadata says, where nothing is known yet."""
    draft.stamps.extend(meta.stamps)
    draft.author = draft.author or meta.author
    draft.agency = draft.agency or meta.agency
    draft.place = draft.place or meta.place
