"""The page: sections drawn as tables, bars and lines in plain HTML and inline SVG. All text of articles is escaped."""

from __future__ import annotations

import datetime as dt
import html
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from flows.report.sections import Section

Row = Mapping[str, Any]

STYLE = """
:root{color-scheme:light dark;--ink:#1c1b19;--soft:#6b675f;--line:#dcd7cc;--page:#faf8f3;--card:#fff;--mark:#ffe08a;--bar:#8a5a00;
--link:#8a3b00}
@media(prefers-color-scheme:dark){:root{--ink:#ece8df;--soft:#a8a297;--line:#3a3731;--page:#191815;--card:#22211d;--mark:#6b5200;
--bar:#e0a93f;--link:#f0b070}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:1rem/1.6 system-ui,"Noto Sans","Noto Sans Devanagari","Nirmala UI",
"Kohinoor Devanagari",sans-serif}
:lang(hi),:lang(mr),:lang(ne){line-height:1.8}
a{color:var(--link)}
header,main,footer{max-width:62rem;margin:0 auto;padding:1rem}
h1{font-size:1.7rem;margin:.5rem 0}h2{font-size:1.25rem;margin:0 0 .25rem}h3{font-size:1rem;margin:1rem 0 .25rem}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;padding:0;margin:0;list-style:none}
nav a{display:inline-block;padding:.25rem 0}
section{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:1rem;margin:1rem 0}
p.intro{color:var(--soft);margin:.1rem 0 .8rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.94rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;border-bottom:1px solid var(--line)}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
th{font-weight:600;color:var(--soft)}
mark{background:var(--mark);color:inherit;padding:0 .15em;border-radius:.2em}
blockquote{margin:.15rem 0 .6rem;padding-left:.8rem;border-left:3px solid var(--line);overflow-wrap:anywhere}
.value{font-size:1.15rem;font-weight:700;font-variant-numeric:tabular-nums}
.who{color:var(--soft)}
details{margin-top:.8rem;font-size:.9rem}summary{cursor:pointer;color:var(--link)}
pre{overflow-x:auto;background:var(--page);padding:.6rem;border-radius:.3rem;border:1px solid var(--line)}
button{font:inherit;color:var(--link);background:none;border:1px solid var(--line);border-radius:.3rem;padding:.2rem .6rem;cursor:pointer}
svg .bar{fill:var(--bar)}
.numbers{display:grid;grid-template-columns:repeat(auto-fit,minmax(8rem,1fr));gap:.6rem;margin:0;padding:0;list-style:none}
.numbers b{display:block;font-size:1.5rem;font-variant-numeric:tabular-nums}
:focus-visible{outline:3px solid var(--bar);outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--card);padding:.5rem}
"""
SCRIPT = """
for(const b of document.querySelectorAll('button[data-copy]'))b.addEventListener('click',async()=>{
const t=document.getElementById(b.dataset.copy).textContent;
try{await navigator.clipboard.writeText(t)}catch(e){const r=document.createRange();r.selectNodeContents(document.getElementById(b.dataset.copy));
const s=getSelection();s.removeAllRanges();s.addRange(r);document.execCommand('copy')}
b.textContent='Copied';setTimeout(()=>b.textContent='Copy SQL',1500)});
"""


def render_page(batch_id: str, title: str, totals: Row, parts: Sequence[tuple[Section, str, Sequence[Row]]]) -> str:
    """The whole report; `parts` gives each section with its SQL as asked and its rows."""
    links = "".join(f'<li><a href="#{section.key}">{escape(section.title)}</a></li>' for section, _, _ in parts)
    numbers = "".join(f"<li><b>{number(value)}</b>{escape(name.replace('_', ' '))}</li>" for name, value in totals.items())
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
    return f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) else escape("" if value is None else value)


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return escape(", ".join(str(part) for part in value))
    if isinstance(value, dt.datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    return number(value)


def _table(rows: Sequence[Row]) -> str:
    numeric = {
        name for name in rows[0] if any(isinstance(r[name], int | float) and not isinstance(r[name], bool) for r in rows)
    }
    head = "".join(
        f'<th scope="col"{_numeric(name in numeric)}>{escape(name.replace("_", " "))}</th>' for name in rows[0]
    )
    body = "".join(
        "<tr>" + "".join(f"<td{_numeric(name in numeric)}>{_cell(value)}</td>" for name, value in row.items()) + "</tr>"
        for row in rows
    )
    return f'<div class="scroll" tabindex="0" role="group" aria-label="table"><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'


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
    when = str(row["first_reported"]) + (f" to {row['last_reported']}" if row["last_reported"] != row["first_reported"] else "")
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
        while end < len(evidence) and (evidence[end].isdigit() or (evidence[end] in ",." and evidence[end + 1 : end + 2].isdigit())):
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
    head = '<th scope="col">story</th><th scope="col" class="n">texts</th><th scope="col" class="n">articles</th><th scope="col">share</th>'
    return f'<div class="scroll" tabindex="0" role="group" aria-label="stories"><table><thead><tr>{head}</tr></thead><tbody>{"".join(drawn)}</tbody></table></div>'


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
    head = "".join(f'<th scope="col">{name}</th>' for name in ("date", "what", "value", "says"))
    return f'<div class="scroll" tabindex="0" role="group" aria-label="revisions"><table><thead><tr>{head}</tr></thead><tbody>{"".join(drawn)}</tbody></table></div>'


def _matrix(rows: Sequence[Row]) -> str:
    carried = sorted({row["source_id"] for row in rows})
    origins = sorted({row["from_source_id"] for row in rows})
    cells = {(row["source_id"], row["from_source_id"]): row for row in rows}
    head = '<th scope="col">carried \\ had it first</th>' + "".join(f'<th scope="col" class="n">{escape(o)}</th>' for o in origins)
    body = []
    for source in carried:
        line = "".join(f'<td class="n">{_reuse(cells.get((source, origin)))}</td>' for origin in origins)
        body.append(f'<tr><th scope="row">{escape(source)}</th>{line}</tr>')
    return f'<div class="scroll" tabindex="0" role="group" aria-label="matrix"><table><thead><tr>{head}</tr></thead><tbody>{"".join(body)}</tbody></table></div>'


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
    head = '<th scope="col">name</th><th scope="col" class="n">texts</th>'
    head += f'<th scope="col">{escape(dates[0])} to {escape(dates[-1])}</th>'
    return f'<div class="scroll" tabindex="0" role="group" aria-label="names over time"><table><thead><tr>{head}</tr></thead><tbody>{"".join(drawn)}</tbody></table></div>'


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
