"""Writes the data dictionary, warehouse/README.md, from the record classes and sql/: nothing in it is written twice."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from flows.databases import CATALOG, HISTORY, MARTS
from flows.marts import STORED_MARTS
from flows.sql_files import SQL, SqlFile, load_sql
from flows.tables import TABLES, columns_of
from flows.views import describe_views

README = Path(__file__).resolve().parent.parent / "warehouse" / "README.md"
INTRODUCTION = f"""<!-- Generated from flows/tables and sql/: change those, then `python -m flows.dictionary`. -->
# What is in a warehouse

`{CATALOG}` is the catalog: every table and view below, over the Parquet files in the folders beside it. It is put in
place by one rename, so that a reader sees a whole run or none of it. `{MARTS}` holds the views marked ● as stored
tables for dashboards (claims and what belongs to them: of the last 90 days). `{HISTORY}/` keeps the catalogs of earlier
runs.

All times are UTC. Offsets count Unicode code points in `articles.text`, half-open. Languages are ISO 639-1, countries
ISO 3166-1 alpha-2, currencies ISO 4217. Only columns marked *may be null* are ever null. `check` and `of` are words of
SQL: write them in double quotes.
"""


def render_dictionary() -> str:
    """The whole of warehouse/README.md."""
    described = describe_views()
    parts = [INTRODUCTION, "# Tables", *(_table(name, record, described[name]) for name, record in TABLES.items())]
    parts += ["# Views", *(_view(view, described[view.name]) for view in load_sql("marts") if view.kind == "view")]
    parts += ["# Table macros", *(_macro(view) for view in load_sql("marts") if view.kind != "view")]
    parts += ["# Checks", _checks()]
    return "\n\n".join(part.strip() for part in parts) + "\n"


def write_dictionary(path: Path = README) -> Path:
    """Write it where it belongs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(render_dictionary(), encoding="utf-8")
    return path


def view_description(view: str, column: str) -> str:
    """What a column of a view holds; empty where nobody has said so."""
    written = dict(_written())
    return written.get(f"{view}.{column}") or written.get(column) or _of_tables().get(column, "")


def _written() -> Iterator[tuple[str, str]]:
    with (SQL / "columns.csv").open(encoding="utf-8", newline="") as stream:
        yield from ((row["column"], row["description"]) for row in csv.DictReader(stream))


def _of_tables() -> dict[str, str]:
    """What the tables say of a column; the first that has it stands for all."""
    found: dict[str, str] = {}
    for record in TABLES.values():
        for column in columns_of(record):
            found.setdefault(column.name, column.description)
    return found


def _table(name: str, record: type[Any], described: list[tuple[str, str]]) -> str:
    own = {column.name: column for column in columns_of(record)}
    lines = [f"## {name}{_mark(name)}", "", (record.__doc__ or "").strip().replace("\n    ", "\n"), ""]
    lines += [
        f"Key: {', '.join(f'`{key}`' for key in record.KEY)}.",
        "",
        "| column | type | what it holds |",
        "|---|---|---|",
    ]
    for column, type_ in described:
        known = own.get(column)
        text = known.description if known else view_description(name, column)
        lines.append(_row(column, type_, text + (" *May be null.*" if known and known.nullable else "")))
    return "\n".join(lines)


def _view(view: SqlFile, described: list[tuple[str, str]]) -> str:
    lines = [
        f"## {view.name}{_mark(view.name)}",
        "",
        view.description,
        "",
        "| column | type | what it holds |",
        "|---|---|---|",
    ]
    lines += [_row(column, type_, view_description(view.name, column)) for column, type_ in described]
    return "\n".join(lines)


def _macro(view: SqlFile) -> str:
    return f"## {view.name}{view.parameters}\n\n{view.description}"


def _checks() -> str:
    lines = [
        "Made after every run; a broken promise marked `fail` publishes nothing.",
        "",
        "| check | severity | promise |",
        "|---|---|---|",
    ]
    lines += [f"| `{check.name}` | {check.severity} | {check.description} |" for check in load_sql("checks")]
    return "\n".join(lines)


def _row(column: str, type_: str, text: str) -> str:
    return f"| `{column}` | {type_} | {text.replace('|', '/')} |"


def _mark(name: str) -> str:
    return " ●" if name in STORED_MARTS else ""


if __name__ == "__main__":
    write_dictionary()
