"""The report's page: its frame, its numbers, and each section with the SQL behind it."""

from __future__ import annotations

from collections.abc import Sequence

from flows.report.markup import Row, escape, number
from flows.report.sections import Section
from flows.report.shapes import SHAPES
from flows.report.style import SCRIPT, STYLE


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
        f'<main id="main" tabindex="-1">{body}</main><footer><p class="who">Batch {escape(batch_id)}. Every figure is a '
        "query over khabar.duckdb; open a section's SQL to see and copy it.</p></footer>"
        f"<script>{SCRIPT}</script></body></html>"
    )


def _section(section: Section, sql: str, rows: Sequence[Row]) -> str:
    drawn = SHAPES[section.shape](rows) if rows else f"<p>{escape(section.empty)}</p>"
    return (
        f'<section id="{section.key}" aria-labelledby="h-{section.key}"><h2 id="h-{section.key}">{escape(section.title)}</h2>'
        f'<p class="intro">{escape(section.intro)}</p>{drawn}<details><summary>SQL: {escape(section.title.lower())}</summary>'
        f'<pre tabindex="0" role="group" aria-label="SQL: {escape(section.title.lower())}" id="sql-{section.key}">{escape(sql)}</pre>'
        f'<button type="button" data-copy="sql-{section.key}">Copy SQL</button></details></section>'
    )
