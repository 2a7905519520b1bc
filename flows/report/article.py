"""The page of one article: its text with every fact marked, each mark linked to the fact's row below."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from flows.report.markup import Row, escape
from flows.report.style import ARTICLE_STYLE, STYLE

LEGEND = {
    "mention": "a name",
    "quantities": "a number",
    "roles": "an office",
    "statements": "what somebody said",
    "events": "what was done",
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of the text that a fact points at, with the fact in words; mentions have no number."""

    start: int
    end: int
    kind: str
    number: int | None
    words: str
    row: str


def segments(text: str, marks: Sequence[Mark]) -> Iterable[tuple[str, list[Mark], list[Mark]]]:
    """Pieces of the text with the marks that cover each and those that end with it."""
    cuts = sorted({0, len(text), *(m.start for m in marks), *(m.end for m in marks)})
    starting: dict[int, list[Mark]] = {}
    for mark in marks:
        starting.setdefault(mark.start, []).append(mark)
    active: list[Mark] = []
    for start, end in pairwise(cuts):
        active += starting.get(start, [])
        yield text[start:end], list(active), [mark for mark in active if mark.end == end]
        active = [mark for mark in active if mark.end > end]


def render_article_page(article: Row, marks: Sequence[Mark]) -> str:
    """The page; `article` is its row with story_id, cluster_id and relation."""
    title = escape(article["headline"] or article["file_name"])
    about = ", ".join(
        (
            article["source_id"],
            str(article["published_date"] or "no date"),
            f"story {article['story_id']}",
            f"text {article['cluster_id']} ({article['relation']})",
        )
    )
    legend = "".join(f'<li><span class="{kind}">{words}</span></li>' for kind, words in LEGEND.items())
    facts = "".join(_fact(mark) for mark in marks if mark.number is not None)
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{title}</title><style>{STYLE}{ARTICLE_STYLE}</style></head><body><main>"
        f'<h1 lang="{escape(article["language"])}" dir="auto">{title}</h1>'
        f'<p class="who">{escape(about)}<br><code>{escape(article["article_id"])}</code></p>'
        f'<ul class="legend" aria-label="What the marks mean">{legend}</ul>'
        f'<div class="text" lang="{escape(article["language"])}" dir="auto">{_text(article["text"], marks)}</div>'
        f"<section><h2>Facts</h2><ol>{facts}</ol></section></main></body></html>"
    )


def _text(text: str, marks: Sequence[Mark]) -> str:
    body = []
    for piece, active, ending in segments(text, marks):
        classes = " ".join(sorted({mark.kind for mark in active}))
        names = "; ".join(mark.words for mark in active if mark.kind == "mention")
        title = f' title="{escape(names)}"' if names else ""
        body.append(f'<span class="{classes}"{title}>{escape(piece)}</span>' if classes else escape(piece))
        body += [
            f'<sup><a href="#f{mark.number}" id="m{mark.number}" aria-label="fact {mark.number}">{mark.number}</a></sup>'
            for mark in ending
            if mark.number is not None
        ]
    return "".join(body)


def _fact(mark: Mark) -> str:
    return (
        f'<li id="f{mark.number}" value="{mark.number}"><a href="#m{mark.number}">{escape(mark.kind)}</a>: '
        f"{escape(mark.words)} <code>{escape(mark.row)}</code></li>"
    )
