"""Whether a text is the body of a page: every paragraph, in full, and nothing of what stands around them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import regex

from tests.pages.generator import Page

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")
_EDGES = " \n:।-–—,.()•*|"


@dataclass(frozen=True)
class Verdict:
    """What of a page's body is missing from a text, and what the text has besides it."""

    missing: tuple[str, ...]
    extra: str

    @property
    def right(self) -> bool:
        """Whether the text is the body and nothing else."""
        return not self.missing and not self.extra


def judge(text: str, page: Page) -> Verdict:
    """The verdict on a text that an extractor gives for a page; spaces, the headline and optional parts do not count."""
    rest = " ".join(text.split())
    missing = []
    for paragraph in sorted(page.body, key=len, reverse=True):
        if paragraph in rest:
            rest = rest.replace(paragraph, " ", 1)
        else:
            missing.append(paragraph)
    for part in sorted((page.headline, *page.optional), key=len, reverse=True):
        if part:
            rest = rest.replace(part, " ", 1).replace(part.upper(), " ", 1)
    return Verdict(tuple(missing), " ".join(rest.split()).strip(_EDGES))


def word_f1(text: str, page: Page) -> float:
    """F1 of a text's words against those of the body, headline and optional parts aside."""
    wanted = Counter(_WORD.findall(" ".join(page.body)))
    found = Counter(_WORD.findall(text))
    found -= (found - wanted) & Counter(_WORD.findall(" ".join((page.headline, *page.optional))))
    common = (wanted & found).total()
    return 2 * common / (wanted.total() + found.total()) if common else 0.0
