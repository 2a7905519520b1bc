"""What the command line shows of a warehouse: answers to SQL, and an overview."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyarrow as pa

from flows.errors import InputError, QueryError
from flows.queries import LIMITS, QueryLimits, run_query

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
    limits: QueryLimits = LIMITS,
) -> None:
    """Answer a query on the screen or in a file, as table, CSV, JSON or Parquet."""
    if form == "parquet" and output is None:
        raise InputError("--format parquet needs --output FILE: Parquet is no text")
    table = run_query(query, warehouse, batch, _instant(at_run), limits)
    with writing_to(output):
        _put(table, form, output, limit)


@contextmanager
def writing_to(output: Path | None) -> Iterator[None]:
    """A file that the user named and that cannot be written is an InputError."""
    try:
        yield
    except OSError as error:
        if output is None:
            raise
        raise InputError(f"{output}: {error.strerror or error}; name another file with --output") from error


def _put(table: pa.Table, form: str, output: Path | None, limit: int) -> None:
    if form == "parquet":
        import pyarrow.parquet as pq  # a tenth of a start, which other forms do without

        pq.write_table(table, output, compression="zstd")
        return
    text = {"table": lambda: as_table(table, limit), "csv": lambda: _as_csv(table), "json": lambda: _as_json(table)}[
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


def as_table(table: pa.Table, limit: int, more: str = "--limit shows more") -> str:
    """The first rows as a table for the screen, with the number of rows below it."""
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
        grid.add_row(*(as_cell(value) for value in row.values()))
    stream = io.StringIO()
    width = None if sys.stdout.isatty() else 200
    console = Console(file=stream, width=width, markup=False, highlight=False, emoji=False)
    console.print(grid)
    rest = table.num_rows - len(shown)
    count = f"{table.num_rows} row{'' if table.num_rows == 1 else 's'}"
    return stream.getvalue() + f"({count}{f', {rest} not shown; {more}' if rest > 0 else ''})\n"


def as_cell(value: Any) -> str:
    """A value as the screen shows it: one line, cut, without control characters."""
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.0f}" if value == int(value) and abs(value) < 1e15 else f"{value:g}"
    if isinstance(value, list):
        return ", ".join(as_cell(part) for part in value)
    text = " ".join(str(value).split())
    # Control characters in an article must not reach the terminal.
    text = "".join(char if char.isprintable() else "\ufffd" for char in text)
    return text if len(text) <= CELL * 3 else text[: CELL * 3 - 1] + "…"


def _as_csv(table: pa.Table) -> str:
    stream = io.StringIO()
    # Every text is quoted: where a semicolon parts cells, a spreadsheet would find "=…" behind one inside a text.
    writer = csv.writer(stream, lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC)
    writer.writerow([_safe_cell(name) for name in table.column_names])  # a pivot makes names of what articles say
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
