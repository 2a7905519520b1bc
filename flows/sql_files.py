"""The files under sql/: one bare select each, its first comment lines saying what a row is.

A select may read a file of seeds/ as a table: `from seeds.measures` stands for the rows of seeds/measures.csv, as texts.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from flows.errors import WarehouseError
from flows.tables import grain_of

SQL = Path(__file__).resolve().parent.parent / "sql"
SEEDS = SQL.parent / "seeds"
SEVERITIES = ("fail", "warn")


@dataclass(frozen=True, slots=True)
class SqlFile:
    """One view, table macro or check."""

    name: str
    folder: str
    description: str  # the leading comment without its marks
    body: str  # the select
    severity: str = ""  # of a check: fail or warn
    parameters: str = ""  # of a macro, with brackets
    is_table: bool = True  # whether a macro gives rows, or one value

    @classmethod
    def plain(cls, name: str, record: type[Any]) -> SqlFile:
        """The view of a table that needs no logic."""
        return cls(name, "tables", grain_of(record), f"select * from raw_{name}")

    @classmethod
    def latest(cls, name: str, record: type[Any], key: str, listed: str) -> SqlFile:
        """The view of a computed table: of what was computed again, the latest run counts.

        Those are listed once each in a small table. Rows of other runs are left out by an anti join: a filter on the view
        reaches the files, and a reader's limit stays, which DuckDB 2.0 drops beside a join from the left.
        """
        body = (
            f"select raw_{name}.* from raw_{name} anti join {listed} as newer "
            f"on newer.{key} = raw_{name}.{key} and newer.batch_id <> raw_{name}.batch_id"
        )
        return cls(name, "tables", grain_of(record), body)

    @classmethod
    def added_to(cls, name: str, record: type[Any], key: Sequence[str]) -> SqlFile:
        """The view of a computed table to whose days later runs have added rows: of equal keys the latest counts.

        Days that no run has added to, which are most, are read as in `latest`.
        """
        body = (
            f"select raw_{name}.* from raw_{name} anti join _based_days as newer "
            f"on newer.date = raw_{name}.date and newer.batch_id <> raw_{name}.batch_id "
            f"anti join _added_days as added on added.date = raw_{name}.date "
            f"union all by name select * from ({newest(f'raw_{name}', key)}) as added_to"
        )
        return cls(name, "tables", grain_of(record), body)

    @property
    def kind(self) -> str:
        """What DuckDB calls it."""
        if not self.parameters:
            return "view"
        return "macro table" if self.is_table else "macro"

    @property
    def create_statement(self) -> str:
        """The statement that makes it."""
        if self.parameters:
            return f"create macro {self.name}{self.parameters} as {'table ' if self.is_table else ''}{self.body}"
        return f"create view {self.name} as {self.body}"

    @property
    def words(self) -> frozenset[str]:
        """Every word of the select outside comments and strings: among them the views that it reads."""
        return _words(self.body)

    @property
    def own_names(self) -> frozenset[str]:
        """Names of steps that the select defines itself, which therefore are no views."""
        bare = re.sub(r"--[^\n]*|'[^']*'", " ", self.body)
        return frozenset(
            re.findall(r"([A-Za-z_][A-Za-z0-9_]*) as (?:not materialized |materialized )?\(\s*(?:select|with)\b", bare)
        )


def newest(
    rows: str, key: Sequence[str], based: str = "_based_days", added: str = "_added_days", days: str = ""
) -> str:
    """Of rows of some days those that count; without days, of those that runs have added rows to."""
    keys = ", ".join(f"held.{column}" for column in key)
    return (
        f"select held.* from {rows} as held semi join {days or added} as days on days.date = held.date "
        f"left join {added} as adding on adding.date = held.date and adding.batch_id = held.batch_id "
        f"left join {based} as base on base.date = held.date "
        "where adding.turn is not null or base.batch_id is null or base.batch_id = held.batch_id "
        f"qualify row_number() over (partition by {keys} order by coalesce(adding.turn, 0) desc) = 1"
    )


@lru_cache(maxsize=512)
def _words(body: str) -> frozenset[str]:
    bare = re.sub(r"--[^\n]*|'[^']*'", " ", body)
    return frozenset(re.findall(r"[A-Za-z_]+[A-Za-z0-9_]*", bare))


@lru_cache(maxsize=16)
def load_sql(*folders: str) -> tuple[SqlFile, ...]:
    """The files of some folders of sql/, by folder and name."""
    return tuple(read_sql(path) for folder in folders for path in sorted((SQL / folder).glob("*.sql")))


def read_sql(path: Path) -> SqlFile:
    """One file; raises WarehouseError where its first line does not say what it is."""
    lines = path.read_text(encoding="utf-8").splitlines()
    count = next((n for n, line in enumerate(lines) if not line.startswith("--")), len(lines))
    comment = " ".join(line.removeprefix("--").strip() for line in lines[:count])
    body = "\n".join(lines[count:]).strip().rstrip(";")
    body = re.sub(r"\bfrom seeds\.([a-z_]+)", lambda seed: f"from {_seed_rows(seed[1], path)}", body)
    if not comment:
        raise WarehouseError(f"{path}:1: say in a comment what a row is")
    parameters, severity, is_table = "", "", True
    if macro := re.match(r"(table )?macro (\([a-z_, ]*\)): ", comment):
        parameters, is_table, comment = macro[2], macro[1] is not None, comment[macro.end() :]
    if path.parent.name == "checks":
        severity, _, comment = comment.partition(": ")
        if severity not in SEVERITIES:
            raise WarehouseError(f"{path}:1: begin with `-- fail:` or `-- warn:` and the promise")
    return SqlFile(path.stem, path.parent.name, comment, body, severity, parameters, is_table)


@lru_cache(maxsize=16)
def _seed_rows(name: str, reader: Path) -> str:
    """The rows of a seed as SQL."""
    path = SEEDS / f"{name}.csv"
    if not path.exists():
        raise WarehouseError(f"{reader}: reads seeds.{name}, but there is no {path}")
    lines = (line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    columns, *rows = csv.reader(lines, strict=True)
    values = ", ".join("(" + ", ".join("'" + cell.replace("'", "''") + "'" for cell in row) + ")" for row in rows)
    return f"(values {values}) as {name} ({', '.join(columns)})"
