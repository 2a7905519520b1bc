"""Datelines: the place, day and wire that stand before the first sentence of a report."""

from __future__ import annotations

from flows.articles.byline_words import CITIES, is_name
from flows.articles.dateline_reader import Dateline, DatelineReader
from flows.articles.lexicon import CleaningRules
from flows.text.catalogue import Catalogue
from flows.text.document import WORD, Tokens

_WINDOW = 160  # characters in which a dateline ends


def read_dateline(line: str, rules: CleaningRules, catalogue: Catalogue) -> Dateline | None:
    """The dateline at the head of a paragraph, or None.

    "KATHMANDU, Nov. 15, 2024 (SAN) — ", "नई दिल्ली, 4 सितंबर (वार्ता) ", "जलालाबाद (अफगानिस्तान), एएफपी।", "पटना।"
    """
    head = line[:_WINDOW].replace("ः ", ": ").replace("॥", "।")  # a visarga typed for a colon, a double danda
    return DatelineReader(head, rules, catalogue).read()


def bare_dateline(text: str, rules: CleaningRules, catalogue: Catalogue) -> Dateline | None:
    """The dateline of a text that scraping has robbed of all punctuation: a city before words that do not govern it."""
    if any(mark in text for mark in ".,:।۔،-–—"):
        return None
    document = Tokens(text[:_WINDOW])
    for hit in catalogue.aliases.matches(document, 0, min(document.size, 4)) if document.size > 8 else ():
        alias = hit.value
        if alias.entity.type == "LOC" and alias.entity.kind in CITIES and not alias.adjective and not alias.weak:
            if document.key[hit.last] in rules.small_words or document.start[hit.last] == document.end[hit.last - 1]:
                return None
            return Dateline(document.start[hit.last], alias.entity.name)
    return None


def dateline_within(line: str, rules: CleaningRules, catalogue: Catalogue) -> tuple[int, Dateline | None]:
    """Where a dateline with a wire, a date or a reporter stands behind a headline in one line, and the dateline.

    "गोदाम में भीषण आग पटना, 12 मार्च (भाषा) शहर के …": scraping has joined them.
    """
    document = Tokens(line[:_WINDOW])
    count = document.size
    for index in range(3, min(count, 30)):
        if document.kind[index] != WORD:
            continue
        hit = next(iter(catalogue.aliases.matches(document, index, min(count, index + 6))), None)
        if hit is None or hit.value.entity.type != "LOC" or hit.value.adjective:
            continue
        before = document.raw[index - 1]
        if before.isascii() and document.key[index - 1] in rules.small_words:
            continue  # was killed in | Leeds on 7 October.
        start = index
        if before in ",،":  # "… आग नमिता सेठी, नई दिल्ली।"
            start = next(
                (i for i in (index - 3, index - 4) if i > 2 and is_name(document.key[i : index - 1], rules)), index
            )
        found = read_dateline(line[document.start[start] :], rules, catalogue)
        if found is not None and (found.agency or found.date or found.author or found.desk):
            behind = document.start[start] + found.end
            if not line[behind : behind + 1].islower():  # flew to Lima, Reuters | reported
                return document.start[start], found
    return 0, None
