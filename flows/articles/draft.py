"""An article in the making: what the readers of pages and plain text fill, piece by piece."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Stamp:
    """A date as the article states it, unread: `origin` says where it stood, `updated` that it is a later change."""

    text: str
    origin: str
    updated: bool = False


@dataclass(slots=True)
class Draft:
    """Headline, body lines (an empty string is a blank line) and what was read off the furniture around them."""

    lines: list[str]
    headline: str | None = None
    author: str | None = None
    agency: str | None = None
    place: str | None = None
    stamps: list[Stamp] = field(default_factory=list)
    url: str | None = None
    source: str | None = None
    language: str | None = None
    seen_author: str | None = None  # the byline that stands visibly on a page
    credit: str | None = None  # an organisation that metadata give as author
    around: list[str] = field(default_factory=list)  # lines seen around a page's headline, which are not its text

    def text(self) -> str:
        """Headline, blank line and body; the body alone without a headline."""
        body = "\n".join(self.lines).strip("\n")
        while "\n\n\n" in body:
            body = body.replace("\n\n\n", "\n\n")
        return f"{self.headline}\n\n{body}" if self.headline and body else self.headline or body
