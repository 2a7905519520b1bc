"""Which of the first lines of a text is its headline: mastheads, sections, tickers and teasers stand above it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from flows.articles.byline import read_meta
from flows.articles.byline_words import is_outlet
from flows.articles.dateline import read_dateline
from flows.articles.furniture import ends_sentence, is_noise, is_prose
from flows.articles.lexicon import CleaningRules
from flows.articles.words import words_of
from flows.text.catalogue import Catalogue

LONG_HEADLINE = 180  # characters; longer first lines are summaries
_KICKER = 3  # words; shorter lines above a longer one name a site, a section, a place or a topic
_MOTTO = 6  # words; a longer line that tells nothing of the text is a headline that plays with words
_TELLING = 0.4  # share of a headline's words that the first paragraphs have too
_BELOW = 12  # lines with text in which the headline stands below what is above it
_LEAD = 3  # paragraphs that are compared with a headline
_STEM = 4  # letters of a word that are compared: "मजदूरों" and "मजदूर"
_TITLE_TAIL = regex.compile(r"\s+(?:[-–—|»:]|::)\s+(?=[^-–—|»]{2,45}$)|\s*\|\s*(?=[^|]{2,45}$)")


def is_headline(line: str, lines: Sequence[str], index: int) -> bool:
    """Whether a line before everything else may be a headline: no sentence, not long, and text follows."""
    if (
        len(line) > LONG_HEADLINE
        or line[-1:] == ":"
        or is_prose(line)
        or (ends_sentence(line) and line[-1] in ".।۔" and len(line) > 60)
    ):
        return False
    return any(is_prose(other) or len(other) > 80 for other in lines[index + 1 :])


def stands_above(lines: Sequence[str], index: int, rules: CleaningRules, catalogue: Catalogue, *, teaser: bool) -> bool:
    """Whether a line that may be a headline stands above the real one: the site's name, a section, another story.

    `teaser` says that a heading like "Trending" or "ताजा खबर" stands right before it, so that it may be another
    story's title; the headline is the one that shares words with the text.
    """
    line = lines[index]
    words = words_of(line)
    below = _titles_below(lines, index, rules, catalogue)
    first = next(below, None)
    if first is None:
        return _is_motto(lines, index, rules, catalogue)
    if rules.agencies.whole(words) or is_outlet(line, words, rules) or line.endswith(f" {lines[first]}"):
        return True  # "Home Headlines Storm leaves city under water": a trail without its marks
    if len(words) <= _KICKER:
        return len(words_of(lines[first])) > _KICKER or _repeated(line, lines)
    if not teaser and len(words) > _MOTTO:
        return False
    lead = _lead_stems(lines, index)
    own = _shared(words, lead, rules)
    if own and not teaser:
        return False
    least = own if teaser else _TELLING
    return any(_shared(words_of(lines[other]), lead, rules) > least for other in (first, *below))


def _is_motto(lines: Sequence[str], index: int, rules: CleaningRules, catalogue: Catalogue) -> bool:
    """Whether a line above a byline tells nothing of the text that a line below the byline tells of: a masthead."""
    words = words_of(lines[index])
    if len(words) > _MOTTO:
        return False
    lead = _lead_stems(lines, index)
    if _shared(words, lead, rules):
        return False
    titles = _titles_below(lines, index, rules, catalogue, past_bylines=True)
    return any(
        len(words_of(lines[other])) > _KICKER and _shared(words_of(lines[other]), lead, rules) > _TELLING
        for other in titles
    )


def title_below(lines: Sequence[str], index: int, rules: CleaningRules, catalogue: Catalogue) -> bool:
    """Whether another line that may be the headline stands between one and the first paragraph."""
    return next(_titles_below(lines, index, rules, catalogue), None) is not None


def signed_below(lines: Sequence[str], index: int, rules: CleaningRules, catalogue: Catalogue) -> bool:
    """Whether the next line with text is a byline or opens with a dateline: then the line above is the headline."""
    below = next((line for line in lines[index + 1 : index + 4] if line), "")
    if not below or is_prose(below):
        found = read_dateline(below, rules, catalogue) if below else None
        return found is not None
    meta = read_meta(below, rules, catalogue)
    return meta is not None and (bool(meta.stamps) or meta.signed or meta.named)


def _titles_below(
    lines: Sequence[str], index: int, rules: CleaningRules, catalogue: Catalogue, *, past_bylines: bool = False
) -> Iterator[int]:
    """The lines below one, up to the first paragraph, that may be the headline: neither bylines nor furniture.

    None behind a byline, which stands below the headline as a rule.
    """
    seen = 0
    for other in range(index + 1, len(lines)):
        line = lines[other]
        if not line:
            continue
        seen += 1
        if seen > _BELOW or is_prose(line) or len(line) > LONG_HEADLINE:
            return
        words = words_of(line)
        meta = read_meta(line, rules, catalogue)
        if meta is not None and (meta.strong or meta.named or meta.stamps):
            if meta.author and not meta.unknown_outlet and not past_bylines:
                return  # who wrote it stands below the headline
            continue
        if not is_noise(line, words, rules, first=True) and not ends_sentence(line):
            yield other


def _repeated(line: str, lines: Sequence[str]) -> bool:
    return line in lines[:_BELOW]


def _lead_stems(lines: Sequence[str], index: int) -> frozenset[str]:
    """The beginnings of the words of the first paragraphs."""
    paragraphs = [line for line in lines[index + 1 : index + 40] if is_prose(line)][:_LEAD]
    return frozenset(word[:_STEM] for line in paragraphs for word in words_of(line[:1000]))


def _shared(words: Sequence[str], stems: frozenset[str], rules: CleaningRules) -> float:
    """Which share of a line's words, those of grammar aside, begin like one of the text."""
    telling = [word for word in words if word not in rules.small_words]
    return sum(word[:_STEM] in stems for word in telling) / max(1, len(telling))


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
            and (words[-1] in rules.outlet_words or words[0] in rules.outlet_words or "." in tail)
        )
    )
    return strip_outlet(headline[: offset + match.start()].rstrip(), rules, source) if known else headline


def repeats(line: str, headline: str) -> bool:
    """Whether a line says the headline, or a long part of it, again."""
    a, b = " ".join(words_of(line)), " ".join(words_of(headline))
    return a == b or (len(a) > 25 and a in b)
