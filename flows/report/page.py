"""The page: sections drawn as tables, bars and lines in plain HTML and inline SVG. All text of articles is escaped."""

from __future__ import annotations

import datetime as dt
import html
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from flows.report.sections import Section
from flows.report.style import SCRIPT, STYLE

Row = Mapping[str, Any]


def render_page(batch_id: str, title: str, totals: Row, parts: Sequence[tuple[Section, str, Sequence[Row]]]) -> str:
    """The whole report; `parts` gives each section with its SQL as asked and its rows."""
    links = "".join(f'<li><a href="#{section.key}">{escape(section.title)}</a></li>' for section, _, _ in parts)
    numbers = "".join(
        f"<li><b>{number(value)}</b>{escape(name.replace('_', ' '))}</li>" for name, value in totals.items()
    )
    body = "".join(_section(section, sql, rows) for section, sql, rows in parts)
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f'<meta name="khabar-batch" content="{escape(batch_id)}"><title>{escape(title)}</title><style>{STYLE}</style></head>'
        '<body><a class="skip" href="#main">Skip to the report</a><header>'
        f'<h1>{escape(title)}</h1><ul class="numbers">{numbers}</ul><nav aria-label="Sections"><ul>{links}</ul></nav></header>'
        f'<main id="main">{body}</main><footer><p class="who">Batch {escape(batch_id)}. Every figure is a query over '
        f"khabar.duckdb; open a section's SQL to see it.</p></footer><script>{SCRIPT}</script></body></html>"
    )


def _section(section: Section, sql: str, rows: Sequence[Row]) -> str:
    drawn = SHAPES[section.shape](rows) if rows else f"<p>{escape(section.empty)}</p>"
    intro = f'<p class="intro">{escape(section.intro)}</p>' if section.intro else ""
    return (
        f'<section id="{section.key}" aria-labelledby="h-{section.key}"><h2 id="h-{section.key}">{escape(section.title)}</h2>'
        f"{intro}{drawn}<details><summary>SQL: {escape(section.title.lower())}</summary>"
        f'<pre tabindex="0" id="sql-{section.key}">{escape(sql)}</pre>'
        f'<button type="button" data-copy="sql-{section.key}">Copy SQL</button></details></section>'
    )


def escape(text: Any) -> str:
    """Text as HTML, control and direction-override characters made visible."""
    shown = "".join(c if c.isprintable() or c in "\n\t\u200c\u200d" else "\ufffd" for c in str(text))
    return html.escape(shown)


def number(value: Any) -> str:
    """A number as a reader expects it; other values as text."""
    if isinstance(value, float):
        return f"{value:,.0f}" if value == int(value) and abs(value) < 1e15 else f"{value:,g}"
    return (
        f"{value:,}"
        if isinstance(value, int) and not isinstance(value, bool)
        else escape("" if value is None else value)
    )


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return escape(", ".join(str(part) for part in value))
    if isinstance(value, dt.datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    return number(value)


def _table(rows: Sequence[Row]) -> str:
    numeric = {
        name
        for name in rows[0]
        if any(isinstance(r[name], int | float) and not isinstance(r[name], bool) for r in rows)
    }
    body = [
        "<tr>" + "".join(f"<td{_numeric(name in numeric)}>{_cell(value)}</td>" for name, value in row.items()) + "</tr>"
        for row in rows
    ]
    return _grid("rows", [(name.replace("_", " "), name in numeric) for name in rows[0]], body)


def _grid(label: str, heads: Sequence[tuple[str, bool]], rows: Sequence[str]) -> str:
    """A table that scrolls by itself on a narrow screen; `heads` says of each column whether it holds numbers."""
    head = "".join(f'<th scope="col"{_numeric(numeric)}>{escape(name)}</th>' for name, numeric in heads)
    return (
        f'<div class="scroll" tabindex="0" role="group" aria-label="{label}"><table>'
        f"<thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table></div>"
    )


def _numeric(is_numeric: bool) -> str:
    return ' class="n"' if is_numeric else ""


def _contradictions(rows: Sequence[Row]) -> str:
    return "".join(_contradiction(list(group)) for _, group in groupby(rows, key=lambda row: row["place"]))


def _contradiction(rows: list[Row]) -> str:
    first = rows[0]
    what = " ".join(str(part) for part in (first["item"], first["measure"]) if part)
    subject = f" · {escape(first['subject'])}" if first["subject"] else ""
    return f"<h3>{escape(what)}{subject}</h3>" + "".join(_side(row) for row in rows)


def _side(row: Row) -> str:
    unit = "" if row["unit"] == "count" else f" {escape(row['unit'])}"
    top = f"–{number(row['value_max'])}" if row["value_max"] is not None else ""
    holder = escape(row["holder"] or "the outlets' own voice")
    when = str(row["first_reported"]) + (
        f" to {row['last_reported']}" if row["last_reported"] != row["first_reported"] else ""
    )
    return (
        f'<p><span class="value">{number(row["value"])}{top}{unit}</span> says {holder} '
        f'<span class="who">{escape(", ".join([*row["sources"], when]))}</span></p>'
        f"<blockquote>{_highlighted(row['evidence'], row['value'])}</blockquote>"
    )


def _highlighted(evidence: str, value: float) -> str:
    """The evidence with the value marked where it stands in digits."""
    digits = f"{value:.0f}" if value == int(value) else f"{value:g}"
    start = 0
    while start < len(evidence):
        if not evidence[start].isdigit():
            start += 1
            continue
        end = start
        while end < len(evidence) and (
            evidence[end].isdigit() or (evidence[end] in ",." and evidence[end + 1 : end + 2].isdigit())
        ):
            end += 1
        written = "".join(str(int(c)) if c.isdigit() else c for c in evidence[start:end] if c != ",")
        if written == digits:
            return f"{escape(evidence[:start])}<mark>{escape(evidence[start:end])}</mark>{escape(evidence[end:])}"
        start = end
    return escape(evidence)


def _stories(rows: Sequence[Row]) -> str:
    most = max(row["independent_texts"] for row in rows)
    drawn = []
    for row in rows:
        days = str(row["first_date"] or "no date")
        days += f" to {row['last_date']}" if row["last_date"] and row["last_date"] != row["first_date"] else ""
        drawn.append(
            f"<tr><td>{escape(row['headline'] or row['story_id'])}<br>"
            f'<span class="who">{escape(days)}; {escape(", ".join(row["languages"]))}; {row["sources"]} sources</span></td>'
            f'<td class="n">{row["independent_texts"]}</td><td class="n">{row["articles"]}</td>'
            f"<td>{_bar(row['independent_texts'], most)}</td></tr>"
        )
    heads = [("story", False), ("texts", True), ("articles", True), ("share", False)]
    return _grid("stories", heads, drawn)


def _bar(value: float, most: float) -> str:
    width = max(2, round(100 * value / most))
    return f'<svg width="104" height="12" role="img" aria-label="{value}"><rect class="bar" width="{width}" height="12" rx="2"/></svg>'


def _revisions(rows: Sequence[Row]) -> str:
    drawn = []
    for row in rows:
        what = " ".join(str(part) for part in (row["item"], row["measure"]) if part)
        before = f"{number(row['previous_value'])} → " if row["previous_value"] is not None else ""
        drawn.append(
            f"<tr><td>{escape(row['date'])}</td><td>{escape(what)}</td>"
            f'<td class="n">{before}<b>{number(row["value"])}</b></td><td>{escape(row["holder"] or "")}</td></tr>'
        )
    heads = [("date", False), ("what", False), ("value", True), ("says", False)]
    return _grid("revisions", heads, drawn)


def _matrix(rows: Sequence[Row]) -> str:
    carried = sorted({row["source_id"] for row in rows})
    origins = sorted({row["from_source_id"] for row in rows})
    cells = {(row["source_id"], row["from_source_id"]): row for row in rows}
    body = []
    for source in carried:
        line = "".join(f'<td class="n">{_reuse(cells.get((source, origin)))}</td>' for origin in origins)
        body.append(f'<tr><th scope="row">{escape(source)}</th>{line}</tr>')
    heads = [("carried by / had first", False), *((origin, True) for origin in origins)]
    return _grid("who carries whose text", heads, body)


def _reuse(row: Row | None) -> str:
    if row is None:
        return ""
    delay = row["median_delay_hours"]
    return f"{row['articles']}" + (f' <span class="who">{delay:.1f} h later</span>' if delay else "")


def _lines(rows: Sequence[Row]) -> str:
    dates = sorted({row["date"] for row in rows})
    drawn = []
    for (name, type_, total), group in groupby(rows, key=lambda row: (row["name"], row["type"], row["total"])):
        drawn.append(
            f'<tr><td>{escape(name)} <span class="who">{escape(type_)}</span></td><td class="n">{total}</td>'
            f"<td>{_spark(list(group), dates[0], dates[-1])}</td></tr>"
        )
    heads = [("name", False), ("texts", True), (f"{dates[0]} to {dates[-1]}", False)]
    return _grid("names over time", heads, drawn)


def _spark(rows: Sequence[Row], first: dt.date, last: dt.date) -> str:
    span = max(1, (last - first).days)
    most = max(row["independent_texts"] for row in rows)
    bars = "".join(
        f'<rect class="bar" x="{2 + 230 * (row["date"] - first).days / span:.1f}" '
        f'y="{26 - 24 * row["independent_texts"] / most:.1f}" width="4" height="{24 * row["independent_texts"] / most:.1f}"/>'
        for row in rows
    )
    days = "; ".join(f"{row['date']}: {row['independent_texts']}" for row in rows[:40])
    return f'<svg width="240" height="28" role="img" aria-label="{escape(days)}">{bars}</svg>'


SHAPES = {
    "table": _table,
    "contradictions": _contradictions,
    "stories": _stories,
    "revisions": _revisions,
    "matrix": _matrix,
    "lines": _lines,
}
