"""Mappings of structured files: by option, by mapping.yml, and refused before anything is read where they are wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from flows.errors import InputError
from flows.mappings import Mappings, read_mappings
from flows.pipeline import RunOptions, run_plain
from flows.raw import list_inbox, read_items
from flows.settings import Limits
from flows.tables import RawItem

ROW = {"story_body": "A ferry sank near Port Blair.", "slug": "Ferry sinks", "meta": {"day": "2026-05-04"}}


def write(inbox: Path, name: str, content: str) -> None:
    path = inbox / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")


def mappings(inbox: Path, **options: str) -> Mappings:
    return read_mappings(list_inbox(inbox)[0], options, Limits())


def items(inbox: Path, **options: str) -> list[RawItem]:
    found = mappings(inbox, **options)
    rows = [r for file in list_inbox(inbox)[0] for r in read_items(file, Limits(), found.of(file), "b")]
    return [row for row in rows if isinstance(row, RawItem)]


def test_the_nearest_file_counts_and_options_go_before_it(tmp_path: Path) -> None:
    write(tmp_path, "mapping.yml", "text: body\n")
    write(tmp_path, "clarion/mapping.yml", "text: story_body\ntitle: slug\npublished: meta.day\n")
    write(tmp_path, "clarion/2026/a.jsonl", json.dumps(ROW))
    write(tmp_path, "herald/b.json", json.dumps({"body": "Rain fell.", "slug": "Rain"}))
    [clarion, herald] = items(tmp_path)
    assert clarion.fields == {"text": ROW["story_body"], "title": "Ferry sinks", "published": "2026-05-04"}
    assert herald.fields == {"text": "Rain fell."}
    assert items(tmp_path, title="slug")[1].fields["title"] == "Rain"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("text: story_body\nheadlin: slug", "clarion/mapping.yml: mapping: no field headlin"),
        ("text: [a, b]", "clarion/mapping.yml: write a line"),
        ("- text", "clarion/mapping.yml: write a line"),
        ("text: {", "clarion/mapping.yml"),
        ("text: ''", "clarion/mapping.yml: mapping: text names no field"),
        ("text: story", "clarion/a.jsonl: mapping says text=story, the record has story_body, slug, meta"),
    ],
)
def test_a_wrong_file_is_refused_before_anything_is_read(tmp_path: Path, content: str, words: str) -> None:
    write(tmp_path, "clarion/mapping.yml", content)
    write(tmp_path, "clarion/a.jsonl", json.dumps(ROW))
    with pytest.raises(InputError) as error:
        run_plain(RunOptions(tmp_path, tmp_path / "w"))
    assert words in str(error.value)
    assert not list((tmp_path / "w").rglob("*.parquet"))


def test_columns_that_no_table_has_are_refused(tmp_path: Path) -> None:
    write(tmp_path, "a.csv", "story_body,slug\nRain fell.,Rain\n")
    pq.write_table(pa.table({"story_body": ["Rain fell."], "author": ["A"]}), tmp_path / "b.parquet")
    with pytest.raises(InputError, match=r"fits none of 2 files: a.csv has no field heading among slug, story_body"):
        mappings(tmp_path, text="story_body", title="heading")
    assert len(items(tmp_path, text="story_body", title="slug")) == 2, "one of the files has it"


def test_a_broken_file_says_nothing_of_the_mapping(tmp_path: Path) -> None:
    write(tmp_path, "a.jsonl", "{")
    assert items(tmp_path, text="story_body") == []
