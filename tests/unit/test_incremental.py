"""What a run computes for what it touched equals what is computed anew for the whole warehouse."""

from __future__ import annotations

import datetime as dt
import random
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pytest

import flows.compute
import flows.growth
import flows.nearby
import flows.views
from flows.catalog import ADDED_TO, COMPUTED
from flows.compute import run_checks
from flows.marts import STORED_MARTS
from flows.queries import run_query
from flows.store import Store
from flows.tables import TABLES, Batch, schema_of
from flows.tables.warehouse import DataFile, WarehouseState
from flows.views import load_state, publish

FIRST_DAY = dt.date(2026, 3, 1)
FACT = {"sentence": 0, "start_char": 0, "end_char": 4, "evidence": "told", "relays": [], "confidence": 1.0}
FACT |= {"rule": "test", "status": "happened"}
SPEAKERS = (None, None, "police", "hospital")
PLACES = (None, "Kota", "Agra")


class Runs:
    """Makes runs of invented news in which texts are copied, replaced, and moved to other stories and clusters."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.articles: list[tuple[str, str, str]] = []  # id, source, cluster
        self.superseded: set[str] = set()
        self.rows: dict[str, list[dict[str, Any]]] = {}

    def add(self, table: str, **values: Any) -> None:
        """One row; nulls where nothing is said."""
        self.rows.setdefault(table, []).append({name: values.get(name) for name in schema_of(TABLES[table]).names})

    def make(self, run: str, day: int, articles: int) -> dict[str, list[dict[str, Any]]]:
        """The rows of a run."""
        self.rows = {}
        for number in range(articles):
            self.article(f"{run}{number}", run, day)
        for moved, _, cluster in self.random.sample(self.articles[:-articles], min(2, len(self.articles[:-articles]))):
            self.place(moved, f"s{self.random.randrange(5)}", cluster, run)
        for entity in range(4):
            filled = {"type": "PER", "name": f"Name {entity}", "aliases": [], "origin": "discovered"}
            self.add("entities", entity_id=f"x-{entity}", **filled)
        for source in ("nadi", "plains", "globe", "unknown"):
            self.add("sources", source_id=source, name=source, kind="newspaper")
        return self.rows

    def article(self, key: str, run: str, day: int) -> None:
        """An article of today or of days ago, sometimes undated, a copy, or a new version of an earlier one."""
        pick = self.random
        source = pick.choice(("nadi", "plains", "globe", "unknown"))
        date = FIRST_DAY + dt.timedelta(days=day - pick.choice((0, 0, 0, 1, 2)))
        is_dated = pick.random() < 0.9
        earlier = pick.choice(self.articles) if self.articles else None
        replaces = earlier is not None and pick.random() < 0.2 and earlier[0] not in self.superseded
        copies = earlier is not None and not replaces and pick.random() < 0.3
        if earlier and replaces:
            self.superseded.add(earlier[0])
            source = earlier[1]
        self.add(
            "articles", article_id=key, file_name=key, file_path=key, source_id=source, text="told", word_count=1,
            language="en", language_confidence=1.0, content_sha256=key, batch_id=run,
            published_date=date if is_dated else None, date_origin="metadata" if is_dated else "none",
            published_at=dt.datetime.combine(date, dt.time(pick.randrange(24))) if is_dated else None,
            supersedes=earlier[0] if earlier and replaces else None,
        )  # fmt: skip
        cluster = earlier[2] if earlier and copies else key
        self.articles.append((key, source, cluster))
        self.place(key, f"s{pick.randrange(5)}", cluster, run)
        self.facts(key)

    def place(self, key: str, story: str, cluster: str, run: str) -> None:
        """Where an article belongs, from this run on."""
        common = {"article_id": key, "similarity": 1.0, "batch_id": run}
        self.add("stories", story_id=story, linked_by="test", **common)
        relation = "original" if cluster == key else "near"
        self.add("copies", cluster_id=cluster, original_id=cluster, relation=relation, **common)

    def facts(self, key: str) -> None:
        """Two numbers, an event, an utterance and a mention."""
        pick = self.random
        for number in range(2):
            common = FACT | {"article_id": key, "speaker": pick.choice(SPEAKERS), "place": pick.choice(PLACES)}
            counted = {"value": float(pick.choice((12, 13, 19, 2000))), "unit": "count", "item": "person"}
            counted |= {"measure": pick.choice(("killed", "killed", "injured")), "change": "level", "surface": "told"}
            counted |= {"qualifier": pick.choice(("exact", "approx")), "value_start": 0, "value_end": 4}
            status = {"status": pick.choice(("happened", "happened", "possible", "denied"))}
            self.add("quantities", fact_id=f"{key}q{number}", **(common | counted | status))
        sides = {
            "actors": [pick.choice("Aa")],
            "actor_ids": [pick.choice((None, "x-1", "x-2"))],
            "targets": ["B"],
            "target_ids": [None],
        }
        kind = {"event_type": "CONSULT", "contexts": [], "quad_class": 1, "cameo_root": "04"}
        kind["goldstein"] = pick.choice((1.0, 2.5, 4.0))
        self.add("events", fact_id=f"{key}e", article_id=key, **(FACT | sides | kind))
        quote = {
            "quote": pick.choice(("told", "told again and again")),
            "quote_start": 0,
            "quote_end": 4,
            "direct": True,
        }
        self.add("statements", fact_id=f"{key}s", article_id=key, speaker="police", **(FACT | quote))
        for start in (0, 5):
            named = {"entity_id": f"x-{pick.randrange(4)}", "type": "PER", "surface": "told", "confidence": 1.0}
            self.add("mentions", article_id=key, sentence=0, start_char=start, end_char=start + 4, **named)


def put(store: Store, run: str, day: int, rows: dict[str, list[dict[str, Any]]]) -> WarehouseState:
    """Write and publish the rows of a run."""
    files: list[DataFile] = []
    for table, made in rows.items():
        arrow = pa.Table.from_pylist(made, schema=schema_of(TABLES[table]))
        files.append(store.write(table, arrow, "seeds" if table == "sources" else run, "p0"))
    before = load_state(store.warehouse)
    state = WarehouseState(run, before.files if before else (), (), "code").plus(*files)
    return publish(store, state, finished(run, day)).state


def finished(run: str, day: int) -> Batch:
    """A finished run."""
    at = dt.datetime.combine(FIRST_DAY, dt.time(23)) + dt.timedelta(days=day)
    counts = dict.fromkeys(("articles", "copies", "rejects", "facts", "known", "ignored"), 0)
    return Batch(batch_id=run, started_at=at, ended_at=at, code_version="code", seconds=1.0, **counts)


def contents(warehouse: Path) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of all computed tables, of the catalog and of the marts, but for the run that computed them."""
    found = {}
    for table in (*COMPUTED, "wire_reuse"):
        columns = "* exclude (batch_id)" if table in COMPUTED else "*"
        rows = run_query(f"select {columns} from {table} order by all", warehouse).to_pylist()
        found[table] = [tuple(str(value) for value in row.values()) for row in rows]
    with duckdb.connect(str(warehouse / "marts.duckdb"), read_only=True) as marts:
        for table in (*COMPUTED, "wire_reuse", "entities", "calendar"):
            if table in STORED_MARTS:
                columns = "* exclude (batch_id)" if table in COMPUTED else "*"
                found[f"marts.{table}"] = marts.execute(f"select {columns} from {table} order by all").fetchall()
    return found


def only_of_sums(database: Any, batch_id: str, checks: Any) -> list[flows.compute.Checked]:
    """The checks that hold for invented rows, too: of what is counted by day."""
    return run_checks(
        database, batch_id, [one for one in checks if one.name.startswith(("source_", "entity_", "event_"))]
    )


def test_a_run_computes_what_a_whole_publication_would(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flows.views, "check_rows", lambda *_: [])
    monkeypatch.setattr(flows.compute, "run_checks", lambda *_: [])
    runs, warehouse = Runs(1), tmp_path / "w"
    for day, articles in enumerate((12, 8, 6), start=1):
        state = put(Store(warehouse), f"run{day}", day, runs.make(f"run{day}", day, articles))
    stepwise = contents(warehouse)
    assert run_query("select previous_batch_id from _computed_by", warehouse).to_pylist() == [
        {"previous_batch_id": "run2"}
    ]
    monkeypatch.setattr(flows.views, "computed_by", lambda: "new")
    (warehouse / "marts.duckdb").unlink()
    publish(Store(warehouse), state, finished("run3", 3))
    assert run_query("select previous_batch_id from _computed_by", warehouse).to_pylist() == [
        {"previous_batch_id": None}
    ]
    assert contents(warehouse) == stepwise
    assert all(stepwise[table] for table in ("claim_facts", "story_timeline", "source_daily", "wire_copies"))


@pytest.mark.parametrize(
    ("seed", "few", "turns"),
    [
        pytest.param(0, 10_000, 8, id="facts in memory"),
        pytest.param(1, 0, 8, id="facts in files"),
        pytest.param(2, 10_000, 1, id="as a whole now and then"),
    ],
)
def test_days_that_are_counted_on_are_as_if_counted_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int, few: int, turns: int
) -> None:
    monkeypatch.setattr(flows.compute, "run_checks", only_of_sums)
    monkeypatch.setattr(flows.views, "check_rows", lambda *_: [])
    monkeypatch.setattr(flows.nearby, "GROWN", 1)
    monkeypatch.setattr(flows.nearby, "FEW_ARTICLES", few)
    monkeypatch.setattr(flows.growth, "PART_ARTICLES", 9)
    runs, warehouse = Runs(seed), tmp_path / "w"
    monkeypatch.setattr(flows.nearby, "TURNS", turns)
    days = (1, 12), (5, 12), (5, 5), (1, 5), (5, 4), (5, 3), (1, 3)
    for number, (day, articles) in enumerate(days, start=1):
        state = put(Store(warehouse), f"run{number}", 5 + number, runs.make(f"run{number}", day, articles))
    counted_on = {file.batch_id for file in state.of_table("entity_daily") if "-g000" in file.path}
    stepwise = contents(warehouse)
    [added] = run_query("select count(*) as days, max(turn) as turns from _added_days", warehouse).to_pylist()
    assert added["days"]
    assert added["turns"] <= 2 * turns
    # of the large tables a run writes what its articles change, and now and then a day as a whole
    last = "(select max(batch_id) from _added_days)"
    for table in ADDED_TO:
        [rows] = run_query(
            f"select count(*) as of_days, count(*) filter (batch_id = {last}) as written from {table} "
            "where date in (select date from _added_days)",
            warehouse,
        ).to_pylist()
        assert rows["written"] < rows["of_days"]
    monkeypatch.setattr(flows.views, "computed_by", lambda: "new")
    (warehouse / "marts.duckdb").unlink()
    publish(Store(warehouse), state, finished("run7", 12))
    assert contents(warehouse) == stepwise
    assert len(counted_on) >= 2
    assert stepwise["entity_pair_daily"]
