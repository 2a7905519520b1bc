"""A newsroom on paper: a few made-up rows in the raw tables, and every view of sql/ above them."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import duckdb
import pytest

from flows.catalog import DAYS, STORIES, Unit, catalog_views, create_views, find_moved
from flows.compute import Checked, compute
from flows.nearby import gather_names, touch
from flows.tables import TABLES, columns_of

FIRST_DAY = dt.date(2026, 3, 1)
STARTED = dt.datetime(2026, 4, 1, 12, 0)
FACT = {
    "sentence": 0,
    "start_char": 0,
    "end_char": 4,
    "evidence": "told",
    "speaker": None,
    "speaker_id": None,
    "relay": None,
    "relay_id": None,
    "relays": [],
    "status": "happened",
    "date": None,
    "date_precision": None,
    "place": None,
    "place_id": None,
    "confidence": 1.0,
    "rule": "test",
}


def _readers(table: str) -> set[str]:
    """A computed table and the views that read it, directly or through others."""
    found = {table}
    for view in catalog_views():
        if view.words & found and not view.name.startswith("computed_"):
            found.add(view.name)
    return found


READERS = {table: _readers(table) for table in (*STORIES.tables, *DAYS.tables)}


def asked(sql: str) -> list[Unit]:
    """What has to be computed for a query: the tables that it reads, and those before them."""
    words = set(re.findall("[a-z_]+", sql))
    units = []
    for unit in (STORIES, DAYS):
        needed = [n for n, table in enumerate(unit.tables, start=1) if words & READERS[table]]
        if needed:
            units.append(dataclasses.replace(unit, tables=unit.tables[: max(needed)]))
    return units


def day(number: int) -> dt.date:
    """The nth day of the newsroom's calendar."""
    return FIRST_DAY + dt.timedelta(days=number - 1)


@dataclasses.dataclass
class Newsroom:
    """Adds rows with everything unsaid filled in, and reads views back."""

    database: duckdb.DuckDBPyConnection
    rows: dict[str, list[dict[str, Any]]]
    count: int = 0

    def add(self, table: str, **values: Any) -> dict[str, Any]:
        """One row of a table, exactly as given."""
        row = {column.name: values.get(column.name) for column in columns_of(TABLES[table])}
        self.rows.setdefault(table, []).append(row)
        return row

    def article(
        self,
        source: str = "unknown",
        on: int | None = 1,
        hour: int | None = None,
        story: str = "story",
        copy_of: str | None = None,
        relation: str | None = None,
        article_id: str | None = None,
        **values: Any,
    ) -> str:
        """An article of an outlet on a day, in a story, perhaps a copy of an earlier one; returns its id."""
        self.count += 1
        key = article_id or f"a{self.count:03}"
        date = day(on) if on else None
        values = {
            "text": "told in a line",
            "language": "en",
            "language_confidence": 1.0,
            "file_name": f"{key}.txt",
            "file_path": f"{source}/{key}.txt",
            "content_sha256": key,
            "word_count": 4,
            "batch_id": "batch",
            "published_date": date,
            "published_at": dt.datetime.combine(date, dt.time(hour)) if date and hour is not None else None,
            "date_origin": "metadata" if date else "none",
        } | values
        self.add("articles", article_id=key, source_id=source, **values)
        cluster = next((c["cluster_id"] for c in self.rows.get("copies", []) if c["article_id"] == copy_of), key)
        self.add(
            "copies",
            article_id=key,
            cluster_id=cluster,
            original_id=copy_of or key,
            relation=relation or ("near" if copy_of else "original"),
            similarity=1.0,
            batch_id="batch",
        )
        self.add("stories", article_id=key, story_id=story, similarity=1.0, linked_by="test", batch_id="batch")
        return key

    def fact(self, table: str, article: str, **values: Any) -> str:
        """A fact of an article; returns its id. `by` credits a speaker: (name, id) or a name."""
        self.count += 1
        by = values.pop("by", None)
        if isinstance(by, tuple):
            values |= {"speaker": by[0], "speaker_id": by[1]}
        elif by:
            values["speaker"] = by
        if isinstance(values.get("date"), dt.date) and "date_precision" not in values:
            values["date_precision"] = "day"
        key = values.pop("fact_id", f"f{self.count:04}")
        self.add(table, **(FACT | {"fact_id": key, "article_id": article} | values))
        return str(key)

    def number(
        self, article: str, value: float, measure: str = "killed", item: str | None = "person", **values: Any
    ) -> str:
        """A quantity; people killed unless told otherwise."""
        filled = {
            "value": float(value),
            "unit": "count",
            "qualifier": "exact",
            "change": "level",
            "surface": str(value),
            "value_start": 0,
            "value_end": 1,
        } | values
        return self.fact("quantities", article, measure=measure, item=item, **filled)

    def event(self, article: str, event_type: str, actors: list[Any], targets: list[Any], **values: Any) -> str:
        """An event; sides are names or (name, id)."""
        sides = {}
        for name, side in (("actor", actors), ("target", targets)):
            pairs = [one if isinstance(one, tuple) else (one, None) for one in side]
            sides[f"{name}s"] = [pair[0] for pair in pairs]
            sides[f"{name}_ids"] = [pair[1] for pair in pairs]
        filled = {"contexts": [], "quad_class": 1, "goldstein": 1.0, "cameo_root": "04"} | sides | values
        return self.fact("events", article, event_type=event_type, **filled)

    def statement(self, article: str, by: Any, quote: str, **values: Any) -> str:
        """A statement."""
        filled = {"quote_start": 0, "quote_end": 1, "direct": True} | values
        return self.fact("statements", article, by=by, quote=quote, **filled)

    def role(self, article: str, person: str, role: str, of: str | None, tenure: str = "current", **values: Any) -> str:
        """A role; ids are made of the names."""
        of_id = f"x-{of}" if of else None
        filled = {"person_id": f"x-{person}", "person_start": 0, "person_end": 1, "of": of, "of_id": of_id} | values
        return self.fact("roles", article, person=person, role=role, tenure=tenure, **filled)

    def mention(self, article: str, entity: str, at: int = 0) -> None:
        """A mention of an entity."""
        self.add(
            "mentions",
            article_id=article,
            entity_id=entity,
            type="PER",
            surface="told",
            sentence=0,
            start_char=at,
            end_char=at + 4,
            confidence=1.0,
        )

    def entity(self, entity: str, name: str, type: str = "PER", **values: Any) -> None:
        """An entity of the catalogue."""
        filled = {"aliases": [], "origin": "catalogue"} | values
        self.add("entities", entity_id=entity, type=type, name=name, **filled)

    def source(self, source: str, kind: str = "newspaper") -> None:
        """An outlet."""
        self.add("sources", source_id=source, name=source.title(), kind=kind)

    def read(self, view: str, columns: str = "*") -> list[tuple[Any, ...]]:
        """All rows of a view, some columns of it, sorted."""
        return self.query(f"select {columns} from {view} order by all")

    def query(self, sql: str) -> list[tuple[Any, ...]]:
        """The rows of a query."""
        self.settle(asked(sql))
        return self.database.execute(sql).fetchall()

    def settle(self, units: Sequence[Unit] = (STORIES, DAYS), checking: bool = False) -> list[Checked]:
        """Put the rows into the tables, and compute what belongs to their stories and days."""
        for table, rows in self.rows.items():
            self.database.execute(f"delete from raw_{table}")
            names = [column.name for column in columns_of(TABLES[table])]
            listed = ", ".join(f'"{name}"' for name in names)
            marks = ", ".join("?" for _ in names)
            self.database.executemany(
                f"insert into raw_{table} ({listed}) values ({marks})", [[row[name] for name in names] for row in rows]
            )
        find_moved(self.database)
        touch(self.database, None, work="")
        gather_names(self.database, work="")
        nothing = {"prepare": lambda _: None, "keep": lambda *_: None, "work": "", "checking": checking}
        return [one for unit in units for one in compute(self.database, unit, "batch", **nothing)]


@pytest.fixture(scope="session")
def _views() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(":memory:", config={"threads": 1}) as database:
        create_views(database)
        yield database


@pytest.fixture(scope="session")
def open_newsroom(_views: duckdb.DuckDBPyConnection) -> Callable[[], Newsroom]:
    """Clears the tables for a newsroom with one finished batch; only the latest one opened may be read."""

    def opened() -> Newsroom:
        for table in TABLES:
            _views.execute(f"delete from raw_{table}")
        for table in ("_moved", "_recomputed_stories"):
            _views.execute(f"delete from {table}")
        room = Newsroom(_views, {})
        counts = dict.fromkeys(("articles", "copies", "rejects", "facts", "known", "ignored"), 0)
        times = {"started_at": STARTED, "ended_at": STARTED}
        room.add("batches", batch_id="batch", code_version="test", seconds=0.0, **times, **counts)
        return room

    return opened


@pytest.fixture
def newsroom(open_newsroom: Callable[[], Newsroom]) -> Newsroom:
    """An empty newsroom with one finished batch."""
    return open_newsroom()
