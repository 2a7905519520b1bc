"""The store: files that are whole or not there, equal for equal rows, and one writer at a time."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest

import flows.store
from flows.errors import LockedError, SchemaError, WarehouseError
from flows.store import Store
from flows.tables import TABLES, Mention, Source, Story, schema_of
from flows.tables.warehouse import DataFile, WarehouseState


def story(article: str, **values: Any) -> Story:
    """A row of the smallest table."""
    filled = {"story_id": "s", "similarity": 1.0, "linked_by": "first", "batch_id": "b"} | values
    return Story(article_id=article, **filled)


def state_of(*files: DataFile) -> WarehouseState:
    """A state of these files."""
    return WarehouseState("b", files, (), "code")


def test_rows_come_back_as_they_went(tmp_path: Path) -> None:
    store = Store(tmp_path)
    file = store.write("stories", [story("b"), story("a", story_id="t")], "b", "p0")
    assert (file.table, file.rows, file.batch_id) == ("stories", 2, "b")
    assert [row["article_id"] for row in store.read(state_of(file), "stories").to_pylist()] == ["a", "b"]
    assert store.read(state_of(file), "stories", ["story_id"], pc.field("article_id") == "a").to_pylist() == [
        {"story_id": "t"}
    ]


def test_a_table_without_rows_is_written_with_its_schema(tmp_path: Path) -> None:
    for name in TABLES:
        file = Store(tmp_path).write(name, [], "b", "p0")
        assert pq.read_schema(tmp_path / file.path).names == schema_of(TABLES[name]).names


def test_equal_rows_give_equal_bytes_and_names_in_any_order(tmp_path: Path) -> None:
    rows = [story(f"a{n}") for n in range(50)]
    first = Store(tmp_path / "one").write("stories", rows, "b", "p0")
    second = Store(tmp_path / "two").write("stories", rows[::-1], "b", "p0")
    assert first == second
    assert (tmp_path / "one" / first.path).read_bytes() == (tmp_path / "two" / second.path).read_bytes()


def test_other_rows_have_another_name(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert store.write("stories", [story("a")], "b", "p0").path != store.write("stories", [story("c")], "b", "p0").path


def test_the_range_of_dates_is_known(tmp_path: Path) -> None:
    values = dict.fromkeys(("file_name", "file_path", "source_id", "text", "content_sha256", "batch_id"), "x")
    row = {"language": "en", "language_confidence": 1.0, "date_origin": "text", "word_count": 1} | values
    names = schema_of(TABLES["articles"]).names
    days = [dt.date(2026, 3, 5), None, dt.date(2026, 3, 2)]
    rows = [{"article_id": str(n), "published_date": day} | row for n, day in enumerate(days)]
    table = pa.table({name: [r.get(name) for r in rows] for name in names})
    file = Store(tmp_path).write("articles", table, "b", "p0")
    assert (file.first_date, file.last_date) == (dt.date(2026, 3, 2), dt.date(2026, 3, 5))


@pytest.mark.parametrize(
    ("table", "message"),
    [
        (pa.table({"article_id": ["a"]}), "missing or unknown"),
        (pa.table({n: ["x"] for n in schema_of(Story).names}), "table stories"),
        (
            pa.table(
                {"article_id": [None], "story_id": ["s"], "similarity": [1.0], "linked_by": ["x"], "batch_id": ["b"]}
            ),
            "null in a required column",
        ),
    ],
    ids=["columns", "types", "nulls"],
)
def test_rows_that_do_not_fit_are_refused_before_anything_is_written(
    tmp_path: Path, table: pa.Table, message: str
) -> None:
    with pytest.raises(SchemaError, match=message):
        Store(tmp_path).write("stories", table, "b", "p0")
    assert not list(tmp_path.rglob("*.parquet"))


def test_an_unknown_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SchemaError, match="no table nonsense"):
        Store(tmp_path).write("nonsense", [], "b", "p0")


def test_a_write_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: Any, **__: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(flows.store, "sync", full)
    with pytest.raises(WarehouseError, match="No space left"):
        Store(tmp_path).write("stories", [story("a")], "b", "p0")
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_names_cannot_leave_the_folder(tmp_path: Path) -> None:
    file = Store(tmp_path / "w").write("stories", [], "../../b", "/p 0")
    assert (tmp_path / "w" / file.path).exists()
    assert file.path.count("/") == 1


def test_a_column_that_an_older_file_lacks_is_null(tmp_path: Path) -> None:
    store = Store(tmp_path)
    file = store.write("stories", [story("a")], "b", "p0")
    path = tmp_path / file.path
    pq.write_table(pq.read_table(path).drop(["linked_by"]), path)
    assert store.read(state_of(file), "stories").column("linked_by").to_pylist() == [None]


def test_a_missing_file_says_what_to_do(tmp_path: Path) -> None:
    file = DataFile("stories", "stories/gone.parquet", 1, "b")
    with pytest.raises(WarehouseError, match="restore"):
        Store(tmp_path).read(state_of(file), "stories")


def test_no_state_is_an_empty_table(tmp_path: Path) -> None:
    assert Store(tmp_path).read(None, "stories", ["article_id"]).num_rows == 0


def test_a_whole_file_of_another_store_is_adopted(tmp_path: Path) -> None:
    spool, store = Store(tmp_path / "spool"), Store(tmp_path / "w")
    file = store.adopt(spool, spool.write("stories", [story("a")], "incoming", "x"), "b", "p0")
    assert store.read(state_of(file), "stories").num_rows == 1
    assert file.batch_id == "b"
    assert not list((tmp_path / "spool").rglob("*.parquet"))


def test_merged_files_hold_the_same_rows(tmp_path: Path) -> None:
    store = Store(tmp_path)
    files = [store.write("stories", [story(name)], f"b{name}", "p0") for name in "cab"]
    merged = store.merge(files, "month")
    assert merged.batch_id == "bc+ba+bb"
    rows = store.read(state_of(merged), "stories").column("article_id").to_pylist()
    assert rows == ["a", "b", "c"]


def test_merging_keeps_the_order_of_files_and_fills_new_columns(tmp_path: Path) -> None:
    store = Store(tmp_path)
    common = {"source_id": "s", "kind": "newspaper", "country": "IN", "language": "hi", "homepage": None}
    files = [store.write("sources", [Source(name=name, **common)], f"b{name}", "p0") for name in "zyx"]
    for file in files:  # as a version wrote them that knew no country
        pq.write_table(pq.read_table(tmp_path / file.path).drop_columns(["country"]), tmp_path / file.path)
    rows = store.read(state_of(store.merge(files, "month")), "sources").to_pylist()
    assert [(row["name"], row["country"], row["language"]) for row in rows] == [(name, None, "hi") for name in "zyx"]


@pytest.mark.parametrize("memory", ["200MB", "4MB"])
def test_merged_rows_are_those_that_a_sort_in_memory_gives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, memory: str
) -> None:
    """Whatever fits, and where too little does for a sort, with the memory of the machine."""
    monkeypatch.setattr(flows.store, "MERGE_MEMORY", memory)
    store = Store(tmp_path)
    given = [[story(f"{(n * 7919) % 30_011:05}" + "x" * 200) for n in range(start, 30_000, 3)] for start in range(3)]
    files = [store.write("stories", rows, f"b{n}", "p0") for n, rows in enumerate(given)]
    merged = store.merge(files, "month")
    whole = store.write("stories", [row for rows in given for row in rows], "merged", "month")
    assert (merged.path, merged.rows) == (whole.path, 30_000)


def test_a_damaged_file_is_not_merged(tmp_path: Path) -> None:
    store = Store(tmp_path)
    files = [store.write("stories", [story(name)], f"b{name}", "p0") for name in "ab"]
    (tmp_path / files[1].path).write_bytes(b"torn")
    with pytest.raises(WarehouseError, match="restore the folder"):
        store.merge(files, "month")


def test_sweeping_spares_what_is_kept_and_what_is_young(tmp_path: Path) -> None:
    store = Store(tmp_path)
    kept, stale, young = (store.write("stories", [story(name)], name, "p0") for name in "abc")
    torn = tmp_path / "stories" / ".tmp-1-x"
    torn.write_bytes(b"half")
    other = tmp_path / "notes.txt"
    other.write_text("mine")
    old = time.time() - 7200
    for path in (tmp_path / kept.path, tmp_path / stale.path, torn, other):
        os.utime(path, (old, old))
    assert store.sweep({kept.path}, grace=3600) == ["stories/.tmp-1-x", stale.path]
    assert all((tmp_path / path).exists() for path in (kept.path, young.path, "notes.txt"))


def test_one_writer_at_a_time(tmp_path: Path) -> None:
    with Store(tmp_path).writing():
        code = (
            "import sys; from pathlib import Path; from flows.store import Store\n"
            "with Store(Path(sys.argv[1])).writing(): pass"
        )
        done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True)
        assert done.returncode == 1
        assert "LockedError" in done.stderr
        assert f"pid {os.getpid()} on " in done.stderr


def test_a_writer_can_wait(tmp_path: Path) -> None:
    code = (
        "import sys, time; from pathlib import Path; from flows.store import Store\n"
        "with Store(Path(sys.argv[1])).writing():\n    print('held', flush=True); time.sleep(0.5)"
    )
    with subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        other.stdout.readline()
        with pytest.raises(LockedError), Store(tmp_path).writing():
            pass
        with Store(tmp_path).writing(wait=10):
            pass


def test_a_dead_writer_holds_nothing(tmp_path: Path) -> None:
    code = (
        "import os, sys; from pathlib import Path; from flows.store import Store\n"
        "with Store(Path(sys.argv[1])).writing(): os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path)])
    assert "pid " in (tmp_path / ".lock").read_text()
    with Store(tmp_path).writing():
        pass
    assert (tmp_path / ".lock").read_text() == ""


def test_mentions_keep_exact_text(tmp_path: Path) -> None:
    row = Mention(
        article_id="a",
        entity_id="Q1",
        type="LOC",
        surface="दिल्ली",
        sentence=0,
        start_char=0,
        end_char=6,
        confidence=1.0,
    )
    store = Store(tmp_path)
    assert (
        store.read(state_of(store.write("mentions", [row], "b", "p")), "mentions").to_pylist()[0]["surface"] == "दिल्ली"
    )
