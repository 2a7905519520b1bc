"""The shapes in which sections are drawn: rows of a query in, HTML and inline SVG out. All text is escaped."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from itertools import groupby

from flows.report.markup import Row, bars, cell, counted, escape, grid, marked, number, table, worded

SERIES = 2  # of a story's figures, the two that moved most
STEPS = 8  # of one figure, the latest days


def _rows(rows: Sequence[Row]) -> str:
    return table(rows, "rows")


def _arrivals(rows: Sequence[Row]) -> str:
    drawn = [
        f'<tr><th scope="row">{escape(row["source"])}</th><td class="n">{number(row["articles"])}</td>'
        f'<td class="n">{number(row["copies"])}</td><td class="n">{number(row["stories"])}</td>'
        f'<td class="d">{escape(row["latest_day"] or "no date")}</td>'
        f"<td>{worded(row['newest'], row['language'])}</td></tr>"
        for row in rows
    ]
    heads = [("source", False), ("articles", True), ("copies", True), ("stories", True)]
    return grid("what came in", [*heads, ("latest day", False), ("newest", False)], drawn)


def _contradictions(rows: Sequence[Row]) -> str:
    return "".join(_contradiction(list(group)) for _, group in groupby(rows, key=lambda row: row["place"]))


def _contradiction(rows: list[Row]) -> str:
    subject = f" · {escape(rows[0]['subject'])}" if rows[0]["subject"] else ""
    sides = "".join(f"<li>{_side(row)}</li>" for row in rows)
    return f'<h3>{escape(_what(rows[0]))}{subject}</h3>{_story(rows[0])}<ul class="sides">{sides}</ul>'


def _story(row: Row) -> str:
    """What the contradiction is about: how the article that first printed a side of it is headed."""
    return f'<p class="who">{worded(row["headline"], row["headline_language"])}</p>' if row["headline"] else ""


def _side(row: Row) -> str:
    unit = "" if row["unit"] == "count" else f" {escape(row['unit'])}"
    top = f"–{number(row['value_max'])}" if row["value_max"] is not None else ""
    holder = escape(row["holder"] or "the outlets' own voice")
    days = sorted({str(row["first_reported"]), str(row["last_reported"])})
    shown = f" <code>khabar show {escape(row['article_id'])[:12]}</code>" if row["article_id"] else ""
    language = f' lang="{escape(row["language"])}" dir="auto"' if row["language"] else ""
    return (
        f'<p><span class="value">{number(row["value"])}{top}{unit}</span> says {holder} '
        f'<span class="who">{escape(", ".join([*row["sources"], " to ".join(days)]))}{shown}</span></p>'
        f"<blockquote{language}>{marked(row['evidence'], row['surface'])}</blockquote>"
    )


def _what(row: Row) -> str:
    return " ".join(str(part) for part in (row["item"], row["measure"]) if part)


def _stories(rows: Sequence[Row]) -> str:
    drawn = []
    for row in rows:
        days = [(day["date"], day["count"]) for day in row["days"] or []]
        spread = bars(days, days[0][0], days[-1][0]) if days else "no date"
        when = " to ".join(sorted({str(days[0][0]), str(days[-1][0])})) if days else "no date"
        drawn.append(
            f"<tr><td>{worded(row['headline'], row['language'])}<br>"
            f'<span class="who">{escape(when)}; {escape(", ".join(row["languages"]))}; {counted(row["sources"], "source")}</span>'
            f'{_figures(row["figures"] or [])}</td><td class="n">{row["independent_texts"]}</td>'
            f'<td class="n">{row["articles"]}</td><td>{spread}</td></tr>'
        )
    return grid("stories", [("story", False), ("texts", True), ("articles", True), ("by day", False)], drawn)


def _figures(figures: Sequence[Row]) -> str:
    """The figures that moved, each as its values from day to day; what nobody revised is left to the other sections."""
    series: dict[str, list[Row]] = {}
    for figure in figures:
        series.setdefault(_what(figure), []).append(figure)
    moves = {what: sum(row["previous"] is not None for row in rows) for what, rows in series.items()}
    moved = sorted((what for what in moves if moves[what]), key=lambda what: (-moves[what], what))[:SERIES]
    return "".join(f"<br>{escape(what)}: {_steps(series[what])}" for what in moved)


def _steps(rows: Sequence[Row]) -> str:
    """The values that were revised or revise, day by day, without days that repeat the one before."""
    revised = {row["value"] for row in rows if row["previous"] is not None} | {row["previous"] for row in rows}
    days: list[tuple[dt.date, list[float]]] = []
    for day, group in groupby(rows, key=lambda row: row["date"]):
        values = sorted({row["value"] for row in group} & revised)
        if values and (not days or values != days[-1][1]):
            days.append((day, values))
    steps = [
        f'<b>{", ".join(number(value) for value in values)}</b> <span class="who">{day:%d %b}</span>'
        for day, values in days
    ]
    return ("… → " if len(steps) > STEPS else "") + " → ".join(steps[-STEPS:])


def _revisions(rows: Sequence[Row]) -> str:
    drawn = [
        f'<tr><td class="d">{escape(row["date"])}</td>'
        f"<td>{escape(_what(row))}<br>{_headed(row)}</td>"
        f'<td class="n">{number(row["previous_value"])}</td><td class="n"><b>{number(row["value"])}</b></td>'
        f'<td>{escape(row["holder"] or "")}</td><td class="n">{row["sources"]}</td></tr>'
        for row in rows
    ]
    heads = [("date", False), ("what", False), ("before", True), ("now", True), ("says", False), ("sources", True)]
    return grid("revisions", heads, drawn)


def _denials(rows: Sequence[Row]) -> str:
    drawn = [
        f'<tr><th scope="row">{escape(row["denied_by"] or "")}</th><td class="d">{escape(row["date"] or "no date")}</td>'
        f"<td>{worded(row['evidence'], row['language'])}<br>{_headed(row)} "
        f'<code class="who">khabar show {escape(row["article_id"])[:12]}</code></td></tr>'
        for row in rows
    ]
    return grid("denials", [("denied by", False), ("date", False), ("in these words", False)], drawn)


def _headed(row: Row) -> str:
    """The headline that tells a reader which story a row is of."""
    return f'<span class="who">{worded(row["headline"] or "no headline", row["language"])}</span>'


def _matrix(rows: Sequence[Row]) -> str:
    carried = _by_articles(rows, "source_id")
    origins = _by_articles(rows, "from_source_id")
    cells = {(row["source_id"], row["from_source_id"]): row for row in rows}
    most = max(row["articles"] for row in rows)
    body = []
    for source in carried:
        line = "".join(_reuse(cells.get((source, origin)), most) for origin in origins)
        body.append(f'<tr><th scope="row">{escape(source)}</th>{line}</tr>')
    heads = [("carried by / had first", False), *((origin, True) for origin in origins)]
    return grid("who carries whose text", heads, body)


def _by_articles(rows: Sequence[Row], column: str) -> list[str]:
    """The sources of a column, the one with most articles first."""
    total: dict[str, int] = {}
    for row in rows:
        total[row[column]] = total.get(row[column], 0) + row["articles"]
    return sorted(total, key=lambda name: (-total[name], name))


def _reuse(row: Row | None, most: int) -> str:
    if row is None:
        return '<td class="n"></td>'
    delay = row["median_delay_hours"]
    hours = f' <span class="who">{delay:.1f} h later</span>' if delay else ""
    return f'<td class="n reuse" style="--share:{round(100 * row["articles"] / most)}%">{row["articles"]}{hours}</td>'


def _lines(rows: Sequence[Row]) -> str:
    dates = sorted({row["date"] for row in rows})
    drawn = []
    for (name, type_, total), group in groupby(rows, key=lambda row: (row["name"], row["type"], row["total"])):
        days: dict[dt.date, int] = {}
        for row in group:
            days[row["date"]] = days.get(row["date"], 0) + row["independent_texts"]
        drawn.append(
            f'<tr><th scope="row">{escape(name)} <span class="who">{escape(type_)}</span></th>'
            f'<td class="n">{total}</td><td>{bars(sorted(days.items()), dates[0], dates[-1])}</td></tr>'
        )
    return grid("names over time", [("name", False), ("texts", True), (f"{dates[0]} to {dates[-1]}", False)], drawn)


def _sources(rows: Sequence[Row]) -> str:
    dates = sorted({day["date"] for row in rows for day in row["days"] or []})
    drawn = []
    for row in rows:
        days = [(day["date"], day["count"]) for day in row["days"] or []]
        numbers = "".join(f'<td class="n">{number(row[name])}</td>' for name in ("articles", "own_texts", "copies"))
        drawn.append(
            f'<tr><th scope="row">{escape(row["source"])}</th>{numbers}<td>{cell(row["languages"])}</td>'
            f"<td>{bars(days, dates[0], dates[-1]) if days else 'no date'}</td></tr>"
        )
    span = f"{dates[0]} to {dates[-1]}" if dates else "by day"
    heads = [("source", False), ("articles", True), ("own texts", True), ("copies", True), ("languages", False)]
    return grid("sources", [*heads, (span, False)], drawn)


SHAPES: dict[str, Callable[[Sequence[Row]], str]] = {
    "table": _rows,
    "arrivals": _arrivals,
    "contradictions": _contradictions,
    "stories": _stories,
    "revisions": _revisions,
    "denials": _denials,
    "matrix": _matrix,
    "lines": _lines,
    "sources": _sources,
}
