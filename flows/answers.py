"""What the command line shows of a warehouse: answers to SQL, an overview, one article with its facts marked."""

from __future__ import annotations

import csv
import datetime as dt
import html
import io
import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from flows.errors import InputError, QueryError
from flows.queries import run_query

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # a spreadsheet would run such a cell
CELL = 48


def write_answer(
    query: str,
    warehouse: Path,
    form: str,
    output: Path | None,
    batch: str | None,
    at_run: str | None,
    limit: int,
) -> None:
    """Answer a query on the screen or in a file, as table, CSV, JSON or Parquet."""
    table = run_query(query, warehouse, batch, _instant(at_run))
    if form == "parquet":
        if output is None:
            raise InputError("--format parquet needs --output FILE: Parquet is no text")
        pq.write_table(table, output, compression="zstd")
        return
    text = {"table": lambda: _as_table(table, limit), "csv": lambda: _as_csv(table), "json": lambda: _as_json(table)}[
        form
    ]()
    if output is None:
        sys.stdout.write(text)
    else:
        output.write_text(text, encoding="utf-8")


def _instant(text: str | None) -> dt.datetime | None:
    if text is None:
        return None
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError as error:
        raise QueryError(f"--at-run {text!r}: write a time as 2026-02-20T18:00 (UTC)") from error
    return moment.astimezone(dt.UTC).replace(tzinfo=None) if moment.tzinfo else moment


def _as_table(table: pa.Table, limit: int) -> str:
    from rich.console import Console
    from rich.table import Table

    shown = table.slice(0, limit).to_pylist()
    grid = Table(show_header=True, header_style="bold", box=None, pad_edge=False)
    for name in table.column_names:
        numeric = pa.types.is_integer(table.schema.field(name).type) or pa.types.is_floating(
            table.schema.field(name).type
        )
        grid.add_column(name, justify="right" if numeric else "left", overflow="fold")
    for row in shown:
        grid.add_row(*(_cell(value) for value in row.values()))
    stream = io.StringIO()
    width = None if sys.stdout.isatty() else 200
    console = Console(file=stream, width=width, markup=False, highlight=False, emoji=False)
    console.print(grid)
    rest = table.num_rows - len(shown)
    count = f"{table.num_rows} row{'' if table.num_rows == 1 else 's'}"
    return stream.getvalue() + f"({count}{f', {rest} not shown; --limit shows more' if rest > 0 else ''})\n"


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.0f}" if value == int(value) and abs(value) < 1e15 else f"{value:g}"
    if isinstance(value, list):
        return ", ".join(_cell(part) for part in value)
    text = " ".join(str(value).split())
    # Control characters in an article must not reach the terminal.
    text = "".join(char if char.isprintable() else "\ufffd" for char in text)
    return text if len(text) <= CELL * 3 else text[: CELL * 3 - 1] + "…"


def _as_csv(table: pa.Table) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(table.column_names)
    for row in table.to_pylist():
        writer.writerow([_safe_cell(value) for value in row.values()])
    return stream.getvalue()


def _safe_cell(value: Any) -> Any:
    if isinstance(value, list):
        value = json.dumps(value, ensure_ascii=False, default=str)
    if isinstance(value, str) and value.startswith(FORMULA_STARTS):
        return "'" + value
    return value


def _as_json(table: pa.Table) -> str:
    return json.dumps(table.to_pylist(), ensure_ascii=False, default=str, indent=1) + "\n"


def render_info(warehouse: Path) -> str:
    """What is in the warehouse, in a screenful."""
    totals = run_query(
        """
        select
            (select count(*) from articles) as articles,
            (select count(distinct cluster_id) from copies) as independent_texts,
            (select count(distinct story_id) from stories) as stories,
            (select count(*) from rejects) as rejects,
            (select count(*) from facts) as facts,
            (select count(*) from mentions) as mentions,
            (select count(distinct entity_id) from mentions) as entities,
            (select count(*) from batches) as batches,
            (select min(published_date) from articles) as first_date,
            (select max(published_date) from articles) as last_date
        """,
        warehouse,
    ).to_pylist()[0]
    lines = [f"Warehouse {warehouse.resolve()}", ""]
    lines += [f"  {name.replace('_', ' '):18} {value if value is not None else '-'}" for name, value in totals.items()]
    lines.append(f"  {'disk':18} {_size(_bytes_below(warehouse))}")
    queries = (
        ("Facts", "select kind as name, count(*) as n from facts group by 1 order by 2 desc, 1"),
        ("Languages", "select language as name, count(*) as n from articles group by 1 order by 2 desc, 1 limit 12"),
        ("Sources", "select source_id as name, count(*) as n from articles group by 1 order by 2 desc, 1 limit 20"),
        ("Rejects", "select reason as name, count(*) as n from rejects group by 1 order by 2 desc, 1"),
    )
    for title, query in queries:
        rows = run_query(query, warehouse).to_pylist()
        if rows:
            lines += ["", title, *(f"  {row['name']:18} {row['n']}" for row in rows)]
    last = run_query(
        "select batch_id, ended_at, articles, facts from batches order by ended_at desc limit 5", warehouse
    ).to_pylist()
    lines += ["", "Last runs (UTC)"]
    lines += [
        f"  {r['batch_id']}  {r['ended_at']:%Y-%m-%d %H:%M}  {r['articles']} articles, {r['facts']} facts" for r in last
    ]
    return "\n".join(lines)


def _bytes_below(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def _size(count: float) -> str:
    for unit in ("bytes", "kB", "MB", "GB"):
        if count < 1000:
            return f"{count:.0f} {unit}" if unit == "bytes" else f"{count:.1f} {unit}"
        count /= 1000
    return f"{count:.1f} TB"


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of the text that a fact points at, with the fact in words; mentions have no number."""

    start: int
    end: int
    kind: str
    number: int | None
    words: str
    row: str


def render_article(article_id: str, warehouse: Path, *, as_html: bool = False, colour: bool = False) -> str:
    """One article with every fact marked in its text and listed below it."""
    safe = article_id.replace("'", "''")
    rows = run_query(
        f"select articles.*, story_id, cluster_id, relation from articles "
        f"left join stories using (article_id) left join copies using (article_id) "
        f"where starts_with(article_id, '{safe}') or file_name = '{safe}' limit 3",
        warehouse,
    ).to_pylist()
    if not rows:
        raise InputError(
            f'no article {article_id!r}; `khabar sql "select article_id, headline from articles"` lists them'
        )
    if len(rows) > 1:
        raise InputError(
            f"{article_id!r} fits several articles: {', '.join(r['article_id'] for r in rows)}; give more of it"
        )
    article = rows[0]
    marks = list(_marks(article["article_id"], warehouse))
    if as_html:
        return _page(article, marks)
    return _screen(article, marks, colour)


def _marks(article_id: str, warehouse: Path) -> Iterable[Mark]:
    where = f"where article_id = '{article_id}' order by start_char, end_char"
    number = 0
    mentions = run_query(f"select * from mentions join entities using (entity_id) {where}", warehouse).to_pylist()
    for row in mentions:
        yield Mark(
            row["start_char"], row["end_char"], "mention", None, f"{row['name']} ({row['type']})", row["entity_id"]
        )
    spans = {
        "quantities": ("value_start", "value_end"),
        "roles": ("person_start", "person_end"),
        "statements": ("quote_start", "quote_end"),
        "events": ("start_char", "end_char"),
    }
    for table, (start, end) in spans.items():
        for row in run_query(f"select * from {table} {where}", warehouse).to_pylist():
            number += 1
            yield Mark(row[start], row[end], table, number, _in_words(table, row), row["fact_id"])


def _in_words(table: str, row: dict[str, Any]) -> str:
    if table == "quantities":
        value = _cell(row["value"]) + (f"-{_cell(row['value_max'])}" if row["value_max"] is not None else "")
        what = f"{row['qualifier']} {value} {row['unit']} {row['item'] or ''} {row['measure']}"
    elif table == "roles":
        what = f"{row['person']}: {row['tenure']} {row['role']} of {row['of'] or '-'}"
    elif table == "statements":
        what = f"{row['speaker']} says ({'direct' if row['direct'] else 'reported'})"
        what += f" to {row['addressee']}" if row["addressee"] else ""
    else:
        what = f"{row['event_type']} {row['mode'] or ''} by {', '.join(row['actors']) or '-'}"
        what += f" to {', '.join(row['targets'])}" if row["targets"] else ""
    what += f"; {row['status']}"
    for label in ("date", "place"):
        what += f"; {label} {row[label]}" if row[label] else ""
    if table != "statements" and row["speaker"]:
        what += f"; says {row['speaker']}"
    if row["relays"]:
        what += f"; relayed by {', '.join(row['relays'])}"
    return " ".join(what.split())


def _segments(text: str, marks: Sequence[Mark]) -> Iterable[tuple[str, list[Mark], list[Mark]]]:
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


ANSI = {"mention": "4", "quantities": "1;33", "roles": "36", "statements": "32", "events": "35"}


def _screen(article: dict[str, Any], marks: Sequence[Mark], colour: bool) -> str:
    head = [
        article["article_id"],
        article["source_id"],
        str(article["published_date"] or "no date"),
        article["language"],
    ]
    lines = ["  ".join(head), f"story {article['story_id']}  text {article['cluster_id']} ({article['relation']})", ""]
    body = []
    for piece, active, ending in _segments(article["text"], marks):
        codes = ";".join(sorted({ANSI[mark.kind] for mark in active}))
        body.append(f"\033[{codes}m{piece}\033[0m" if colour and codes else piece)
        numbers = [str(mark.number) for mark in ending if mark.number is not None]
        if numbers:
            body.append(f"[{','.join(numbers)}]")
    lines += ["".join(body), "", "Facts"]
    lines += [f"  [{mark.number}] {mark.kind}: {mark.words}" for mark in marks if mark.number is not None]
    names = sorted({f"{mark.words}: {article['text'][mark.start : mark.end]}" for mark in marks if mark.number is None})
    return "\n".join([*lines, "", "Names", *(f"  {name}" for name in names)])


STYLE = """
:root{color-scheme:light dark}
body{font:1.05rem/1.75 system-ui,'Noto Sans','Noto Sans Devanagari',sans-serif;max-width:46rem;margin:2rem auto;
padding:0 1rem}
.text{white-space:pre-wrap;overflow-wrap:anywhere}
.mention{text-decoration:underline dotted}
.quantities{background:#ffe08a66}
.roles{background:#9fd8ff66}
.statements{background:#b9f0b966}
.events{border-bottom:2px solid #c58be6}
sup a{text-decoration:none}
li:target{outline:2px solid}
code{font-size:.8em}
"""


def _page(article: dict[str, Any], marks: Sequence[Mark]) -> str:
    body = []
    for piece, active, ending in _segments(article["text"], marks):
        classes = " ".join(sorted({mark.kind for mark in active}))
        title = "; ".join(mark.words for mark in active if mark.kind == "mention")
        text = html.escape(piece)
        body.append(f'<span class="{classes}" title="{html.escape(title)}">{text}</span>' if classes else text)
        body += [
            f'<sup><a href="#f{m.number}" id="m{m.number}">{m.number}</a></sup>' for m in ending if m.number is not None
        ]
    facts = [
        f'<li id="f{mark.number}" value="{mark.number}"><a href="#m{mark.number}">{mark.kind}</a>: '
        f"{html.escape(mark.words)} <code>{html.escape(mark.row)}</code></li>"
        for mark in marks
        if mark.number is not None
    ]
    title = html.escape(article["headline"] or article["file_name"])
    about = html.escape(
        f"{article['source_id']}, {article['published_date'] or 'no date'}, story {article['story_id']}"
    )
    return (
        f'<!doctype html><html lang="{html.escape(article["language"])}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width,initial-scale=1"><title>{title}</title>'
        f"<style>{STYLE}</style></head><body><main><p>{about}<br><code>{article['article_id']}</code></p>"
        f'<div class="text">{"".join(body)}</div><h2>Facts</h2><ol>{"".join(facts)}</ol></main></body></html>'
    )
