"""Values as HTML: escaped text, numbers, tables that scroll, bars over time. Nothing here knows what it shows."""

from __future__ import annotations

import datetime as dt
import html
from collections.abc import Mapping, Sequence
from typing import Any

Row = Mapping[str, Any]
BINS = 60  # bars in a line: a year shows a bar a week, and a page stays small
LINE_WIDTH, LINE_HEIGHT = 240, 28


def escape(text: Any) -> str:
    """Text as HTML, control and direction-override characters made visible."""
    shown = "".join(c if c.isprintable() or c in "\n\t\u200c\u200d" else "\ufffd" for c in str(text))
    return html.escape(shown)


def worded(text: Any, language: str | None) -> str:
    """Text in a language: readers' programs pronounce it, and the style gives its script room."""
    return f'<span lang="{escape(language)}" dir="auto">{escape(text)}</span>' if language else escape(text)


def counted(count: int, noun: str) -> str:
    """How many of something there are: "1 source", "3 sources"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def number(value: Any) -> str:
    """A number as a reader expects it; other values as text."""
    if isinstance(value, float):
        return f"{value:,.0f}" if value == int(value) and abs(value) < 1e15 else f"{value:,g}"
    if isinstance(value, int) and not isinstance(value, bool):
        return f"{value:,}"
    return escape("" if value is None else value)


def cell(value: Any) -> str:
    """Any value of a column."""
    if isinstance(value, list):
        return escape(", ".join(str(part) for part in value))
    if isinstance(value, dt.datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    return number(value)


def table(rows: Sequence[Row], label: str) -> str:
    """Rows as they are, numbers to the right."""
    numeric = {
        name
        for name in rows[0]
        if any(isinstance(r[name], int | float) and not isinstance(r[name], bool) for r in rows)
    }
    body = [
        "<tr>"
        + "".join(f"<td{_class(value, name in numeric)}>{cell(value)}</td>" for name, value in row.items())
        + "</tr>"
        for row in rows
    ]
    return grid(label, [(name.replace("_", " "), name in numeric) for name in rows[0]], body)


def grid(label: str, heads: Sequence[tuple[str, bool]], rows: Sequence[str]) -> str:
    """A table that scrolls by itself on a narrow screen; `heads` says of each column whether it holds numbers."""
    head = "".join(f'<th scope="col"{_numeric(numeric)}>{escape(name)}</th>' for name, numeric in heads)
    return (
        f'<div class="scroll" tabindex="0" role="group" aria-label="{escape(label)}"><table>'
        f"<thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table></div>"
    )


def _class(value: Any, is_numeric: bool) -> str:
    return ' class="d"' if isinstance(value, dt.date) else _numeric(is_numeric)


def _numeric(is_numeric: bool) -> str:
    return ' class="n"' if is_numeric else ""


def bars(days: Sequence[tuple[dt.date, int]], first: dt.date, last: dt.date) -> str:
    """Counts by day between two days as bars, several days to a bar where there are many; said in words beside."""
    step = max(1, -(-((last - first).days + 1) // BINS))
    binned: dict[int, int] = {}
    for day, count in days:
        place = (day - first).days // step
        binned[place] = binned.get(place, 0) + count
    places = max((last - first).days // step + 1, 12)
    most = max(binned.values())
    width = LINE_WIDTH / places
    drawn = "".join(
        f'<rect class="bar" x="{place * width:.1f}" y="{LINE_HEIGHT - 2 - 24 * count / most:.1f}" '
        f'width="{max(2.0, width - 1):.1f}" height="{24 * count / most:.1f}"/>'
        for place, count in sorted(binned.items())
    )
    peak_day, peak = max(days, key=lambda day: (day[1], -day[0].toordinal()))
    said = f"{days[0][0]} to {days[-1][0]}; most on {peak_day}: {peak}"
    return (
        f'<svg width="{LINE_WIDTH}" height="{LINE_HEIGHT}" role="img" aria-label="{said}"><title>{said}</title>'
        f'<path class="axis" d="M0 {LINE_HEIGHT - 1}H{LINE_WIDTH}"/>{drawn}</svg>'
    )


def marked(evidence: str, surface: str | None) -> str:
    """The evidence with the number marked as it is written there, in digits or in words."""
    start = evidence.find(surface) if surface else -1
    if start < 0 or surface is None:
        return escape(evidence)
    end = start + len(surface)
    return f"{escape(evidence[:start])}<mark>{escape(surface)}</mark>{escape(evidence[end:])}"
