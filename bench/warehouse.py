"""Measure a large warehouse: `python -m bench.warehouse [--articles 1000000] [--days 365] [--folder DIR]`.

Makes a warehouse of invented rows (ten facts and fifteen mentions an article, five articles a story, 200 outlets), one
batch a day, publishes it, adds days, and times what people ask of it. CPU seconds of all threads; queries best of five.
"""

from __future__ import annotations

import argparse
import datetime as dt
import resource
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import pyarrow as pa

from flows.catalog import quoted
from flows.databases import MARTS
from flows.queries import open_catalog
from flows.reporting import write_report
from flows.settings import Settings
from flows.store import Store
from flows.tables import TABLES, Batch, columns_of, schema_of
from flows.tables.warehouse import DataFile, WarehouseState
from flows.views import load_state, publish

FIRST_DAY = dt.date(2026, 1, 1)
ENTITIES, SOURCES = 50_000, 200
PER_ARTICLE = {"mentions": 15, "quantities": 4, "events": 3, "statements": 2, "roles": 1}
MEASURES = ("killed", "injured", "missing", "deployed", "pledged", "arrested", "other")
ITEMS = ("person", "soldier", "passenger", "house", "child")
TYPES = {"AGREE": 1, "CONSULT": 1, "AID": 2, "ACCUSE": 3, "REJECT": 3, "PROTEST": 4, "ASSAULT": 4}
WORDS = np.array(
    [
        *("the", "of", "and", "to", "in", "said", "police", "minister", "people", "killed", "river", "train", "army"),
        *("talks", "budget", "court", "village", "rain", "school", "market", "power", "road", "hospital", "border"),
        *("election", "company", "farmers", "protest", "water", "bridge", "film", "cricket", "team", "student", "bank"),
    ]
)
EVIDENCE_WORDS, TEXT_WORDS = 12, 60
MORE_DAYS = 3
QUERIES = {  # name -> (query, goal in seconds)
    "one entity by day": ("select * from entity_daily where entity_id = 'Q1000'", 1.0),
    "one story's claims": ("select * from claims where story_id = $story", 1.0),
    "one story's timeline": ("select * from story_timeline where story_id = $story", 1.0),
    "one story's contradictions": ("select * from contradictions where story_id = $story", 1.0),
    "one article's facts": ("select * from facts where article_id = $article", 1.0),
    "sources of 30 days": ("select * from source_daily where date > $day", 1.0),
    "entities of 30 days": (
        "select entity_id, sum(independent_texts) from entity_daily where date > $day "
        "group by all order by 2 desc limit 20",
        1.0,
    ),
    "claims of 30 days": ("select count(*), sum(origins) from claims where last_reported > $day", 1.0),
    "an entity's company": ("select * from entity_pairs where entity_a = 'Q1000'", 1.0),
    "an entity's timeline": ("select * from entity_timeline where entity_id = 'Q1000'", 1.0),
    "claims_as_of of a story": ("select * from claims_as_of($day) where story_id = $story", 1.0),
    "all sources": ("select count(*), sum(facts) from source_daily", 5.0),
    "all entities": ("select count(*), sum(mentions) from entity_daily", 5.0),
    "all events": ("select quad_class, sum(events) from event_daily group by all", 5.0),
    "all claims": ("select count(*), sum(origins) from claims", 5.0),
    "all contradictions": ("select count(*) from contradictions", 5.0),
    "all omissions": ("select count(*) from omissions", 5.0),
    "wire reuse": ("select count(*) from wire_reuse", 5.0),
}
DASHBOARD = {
    "sources by day": "select date, sum(articles), sum(copies) from source_daily group by date order by date",
    "top entities of a week": "select name, sum(independent_texts) as n from entity_daily where date > $day "
    "group by name order by n desc limit 20",
    "one entity by day": "select date, sum(articles) from entity_daily where entity_id = 'Q1000' group by date",
    "conflict by day": "select date, sum(events) from event_daily where quad_class = 4 group by date",
    "claims of many origins": "select claim, origins from corroboration order by origins desc limit 20",
    "contradictions": "select * from contradictions order by last_reported desc limit 50",
}


def main() -> None:
    """Make, publish, ask, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=1_000_000)
    parser.add_argument("--days", type=int, default=365)
    parser.add_argument("--folder", type=Path, default=Path("build/bench-warehouse"))
    options = parser.parse_args()
    store = Store(options.folder)
    a_day = options.articles // options.days
    if load_state(options.folder) is None:
        state = WarehouseState("none", (), (), "bench")
        for day in range(options.days):
            state = state.plus(*day_files(store, day, a_day))
        report("first publish, all claims computed", lambda: _publish(store, state, options.days - 1, a_day), 1)
    before = load_state(options.folder)
    assert before is not None
    next_day = sum(len(file.batch_id.split("+")) for file in before.of_table("articles"))
    for number in range(MORE_DAYS):  # the first day of a month also merges the files of the month before
        before = load_state(options.folder)
        assert before is not None
        more = before.plus(*day_files(store, next_day, a_day))
        report(f"publish after day {number + 1}", lambda: _publish(store, more, next_day, a_day), 1, 5.0)  # noqa: B023
        next_day += 1
    ask(options.folder, next_day - 1, a_day)
    report("the report of everything", lambda: write_report(options.folder), 1)


def ask(folder: Path, day: int, a_day: int) -> None:
    """Time every query on the catalog, and the dashboard's on the marts."""
    values = {
        "$story": quoted(f"s{day * a_day // 5 - 7}"),
        "$article": quoted(f"a{day * a_day - 7:09}"),
        "$day": f"date '{FIRST_DAY + dt.timedelta(days=max(day - 30, 0))}'",
    }
    with open_catalog(folder) as catalog:
        for name, (sql, goal) in QUERIES.items():
            report(name, lambda sql=sql: catalog.execute(_filled(sql, values)).fetchall(), 5, goal)  # type: ignore[misc]
    with duckdb.connect(str(folder / MARTS), read_only=True) as marts:
        for name, sql in DASHBOARD.items():
            report(f"marts: {name}", lambda sql=sql: marts.execute(_filled(sql, values)).fetchall(), 5, 0.05)  # type: ignore[misc]


def report(name: str, work: Callable[[], Any], times: int, goal: float | None = None) -> None:
    """Print CPU and wall seconds of the best of some goes."""
    best = min(_measured(work) for _ in range(times))
    verdict = "" if goal is None else f"  goal {goal:g} s{'' if best[0] <= goal else '  MISSED'}"
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{name:38} {best[0]:8.3f} s CPU {best[1]:8.3f} s wall  {peak:6} MiB{verdict}", flush=True)


def _measured(work: Callable[[], Any]) -> tuple[float, float]:
    cpu, wall = time.process_time(), time.perf_counter()
    work()
    return time.process_time() - cpu, time.perf_counter() - wall


def _filled(sql: str, values: dict[str, str]) -> str:
    for name, value in values.items():
        sql = sql.replace(name, value)
    return sql


def _publish(store: Store, state: WarehouseState, day: int, articles: int) -> None:
    state = WarehouseState(_batch(day), state.files, (), "bench")
    publish(store, state, _batch_row(day, articles), Settings())


def day_files(store: Store, day: int, articles: int) -> list[DataFile]:
    """The files of one day's batch."""
    rng = np.random.default_rng(day)
    first = day * articles
    number = np.arange(first, first + articles)
    ids = np.char.add("a", np.char.zfill(number.astype(str), 9))
    story = np.maximum(number // 5 - rng.integers(0, articles // 5 + 1, articles) * (rng.random(articles) < 0.2), 0)
    story = np.where(_is_copy(articles), np.roll(story, 1), story)
    words = WORDS[rng.integers(0, len(WORDS), (articles, TEXT_WORDS))]
    made = {
        "articles": _articles(rng, day, ids, words),
        "copies": _copies(ids, day),
        "stories": {"article_id": ids, "story_id": np.char.add("s", story.astype(str))}
        | {
            "similarity": np.ones(articles),
            "linked_by": np.full(articles, "bench"),
            "batch_id": np.full(articles, _batch(day)),
        },
    }
    made |= {name: _facts(rng, name, ids, per, words) for name, per in PER_ARTICLE.items()}
    files = [store.write(name, _table(name, columns), _batch(day), "p0") for name, columns in made.items()]
    if day == 0:
        files += [_entities(store), _sources(store)]
    return [*files, store.write("batches", [_batch_row(day, articles)], _batch(day), "batch")]


def _batch_row(day: int, articles: int) -> Batch:
    ended = dt.datetime.combine(FIRST_DAY, dt.time(23)) + dt.timedelta(days=day)
    return Batch(
        batch_id=_batch(day),
        started_at=ended,
        ended_at=ended,
        code_version="bench",
        articles=articles,
        copies=0,
        rejects=0,
        facts=0,
        known=0,
        ignored=0,
        seconds=1.0,
    )


def _batch(day: int) -> str:
    return f"day{day:05}"


def _articles(rng: np.random.Generator, day: int, ids: Any, words: Any) -> dict[str, Any]:
    count = len(ids)
    date = FIRST_DAY + dt.timedelta(days=day)
    seconds = rng.integers(0, 86_400, count)
    at = np.datetime64(date) + seconds.astype("timedelta64[s]")
    texts = [" ".join(row) for row in words]
    return {
        "article_id": ids,
        "file_name": ids,
        "file_path": ids,
        "source_id": np.char.add("source", rng.integers(0, SOURCES, count).astype(str)),
        "language": np.where(rng.random(count) < 0.6, "hi", "en"),
        "language_confidence": np.ones(count),
        "published_at": at.astype("datetime64[us]"),
        "published_date": np.full(count, np.datetime64(date)),
        "date_origin": np.full(count, "metadata"),
        "text": texts,
        "word_count": np.full(count, TEXT_WORDS),
        "content_sha256": ids,
        "batch_id": np.full(count, _batch(day)),
    }


def _copies(ids: Any, day: int) -> dict[str, Any]:
    copy = _is_copy(len(ids))
    original = np.where(copy, np.roll(ids, 1), ids)
    return {
        "article_id": ids,
        "cluster_id": original,
        "original_id": original,
        "relation": np.where(copy, "near", "original"),
        "similarity": np.ones(len(ids)),
        "batch_id": np.full(len(ids), _batch(day)),
    }


def _is_copy(count: int) -> Any:
    """Every fourth article copies the one before it."""
    return np.arange(count) % 4 == 3


def _facts(rng: np.random.Generator, table: str, articles: Any, per: int, words: Any) -> dict[str, Any]:
    ids = np.repeat(articles, per)
    count = len(ids)
    named = np.char.add("Q", np.minimum(rng.zipf(1.3, count), ENTITIES - 1).astype(str))
    other = np.char.add("Q", np.minimum(rng.zipf(1.3, count), ENTITIES - 1).astype(str))
    common: dict[str, Any] = {"article_id": ids, "sentence": np.zeros(count, int)}
    if table == "mentions":  # one a word, from the first
        lengths = np.char.str_len(words[:, :per])
        starts = np.cumsum(lengths + 1, axis=1) - lengths - 1
        return common | {
            "entity_id": named,
            "type": np.full(count, "PER"),
            "surface": words[:, :per].reshape(-1),
            "start_char": starts.reshape(-1),
            "end_char": (starts + lengths).reshape(-1),
            "confidence": np.ones(count),
        }
    evidence = np.repeat([" ".join(row) for row in words[:, :EVIDENCE_WORDS]], per)
    first = np.repeat(words[:, 0], per)
    speakers = named.astype(object)
    speakers[rng.random(count) >= 0.3] = None
    common |= {
        "fact_id": np.char.add(np.char.add(ids, table[0]), (np.arange(count) % per).astype(str)),
        "start_char": np.zeros(count, int),
        "end_char": np.char.str_len(evidence),
        "evidence": evidence,
        "speaker": speakers,
        "speaker_id": speakers,
        "relays": [[]] * count,
        "status": np.where(rng.random(count) < 0.8, "happened", "planned"),
        "confidence": np.ones(count),
        "rule": np.full(count, "bench"),
    }
    if table == "statements":
        common |= {"speaker": named, "speaker_id": named, "status": np.full(count, "happened")}
    return common | _own(rng, table, named, other, first, evidence)


def _own(rng: np.random.Generator, table: str, named: Any, other: Any, first: Any, evidence: Any) -> dict[str, Any]:
    """The columns of one kind of fact."""
    count = len(named)
    if table == "quantities":
        return {
            "value": np.round(10 ** rng.uniform(0, 2, count)),
            "unit": np.full(count, "count"),
            "item": rng.choice(ITEMS, count),
            "measure": rng.choice(MEASURES, count),
            "qualifier": np.full(count, "exact"),
            "change": np.full(count, "level"),
            "surface": first,
            "value_start": np.zeros(count, int),
            "value_end": np.char.str_len(first),
        }
    if table == "events":
        kinds = rng.choice(list(TYPES), count)
        return {
            "event_type": kinds,
            "contexts": [[]] * count,
            "quad_class": np.array([TYPES[kind] for kind in kinds]),
            "goldstein": np.zeros(count),
            "cameo_root": np.full(count, "04"),
            "actors": [[n] for n in named],
            "actor_ids": [[n] for n in named],
            "targets": [[n] for n in other],
            "target_ids": [[n] for n in other],
        }
    if table == "statements":
        return {
            "quote": evidence,
            "quote_start": np.zeros(count, int),
            "quote_end": np.char.str_len(evidence),
            "direct": np.ones(count, bool),
        }
    return {
        "person": named,
        "person_id": named,
        "person_start": np.zeros(count, int),
        "person_end": np.full(count, 3),
        "role": np.full(count, "minister"),
        "of": other,
        "of_id": other,
        "tenure": np.full(count, "current"),
    }


def _entities(store: Store) -> DataFile:
    ids = np.char.add("Q", np.arange(1, ENTITIES).astype(str))
    columns: dict[str, Any] = {
        "entity_id": ids,
        "type": np.full(len(ids), "PER"),
        "name": np.char.add("Name ", ids),
        "wikidata_id": ids,
    }
    columns |= {"aliases": [[]] * len(ids), "origin": np.full(len(ids), "catalogue")}
    return store.write("entities", _table("entities", columns), "seeds", "catalogue")


def _sources(store: Store) -> DataFile:
    ids = np.char.add("source", np.arange(SOURCES).astype(str))
    columns = {"source_id": ids, "name": ids, "kind": np.full(SOURCES, "newspaper")}
    return store.write("sources", _table("sources", columns), "seeds", "sources")


def _table(name: str, columns: dict[str, Any]) -> pa.Table:
    """Columns as a table of the contract; what is not given is null."""
    count = len(next(iter(columns.values())))
    arrays = []
    for column in columns_of(TABLES[name]):
        given = columns.get(column.name)
        if given is None:
            arrays.append(pa.nulls(count, column.type))
            continue
        values = given.tolist() if isinstance(given, np.ndarray) and given.dtype.kind in "UO" else given
        arrays.append(pa.array(values, type=column.type))
    return pa.Table.from_arrays(arrays, names=schema_of(TABLES[name]).names)


if __name__ == "__main__":
    main()
