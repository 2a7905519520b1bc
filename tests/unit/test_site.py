"""The pages of the documentation that the code writes: nothing is missing in them, and every page has its place."""

from __future__ import annotations

import dataclasses
import re
from types import SimpleNamespace
from xml.etree import ElementTree

import pytest

from flows.__main__ import main
from flows.settings import Fetching, Limits, Settings
from flows.tables import TABLES, columns_of
from scripts.site import (
    NAVIGATION,
    ROOT,
    VARIABLES,
    commands_page,
    drawn_tables,
    environment,
    layers,
    on_config,
    on_page_markdown,
    references,
    render_picture,
    settings_page,
    tables_page,
)


def test_every_command_and_option_is_there() -> None:
    page = commands_page()
    for name, command in main.commands.items():
        assert f"## khabar {name}\n" in page
        for option in command.params:
            assert all(spelling in page for spelling in option.opts if spelling.startswith("--"))


@pytest.mark.parametrize("record", [Settings, Limits, Fetching])
def test_every_parameter_is_there_with_its_value(record: type) -> None:
    page = settings_page()
    for field in dataclasses.fields(record):
        if field.default is not dataclasses.MISSING:
            assert f"| `{field.name}` | " in page
    assert "| `text_characters` | 200,000 | the longest reportage" in page


def test_every_variable_of_the_environment_is_explained() -> None:
    assert environment().keys() == VARIABLES.keys()
    assert "`flows/settings.py`" in next(line for line in settings_page().splitlines() if "`KHABAR_CACHE`" in line)


def test_the_picture_shows_every_table_and_reference() -> None:
    svg = render_picture()
    ElementTree.fromstring(svg)
    for name, refers in references().items():
        assert f">{name}</text>" in svg
        for column, target in refers.items():
            assert f"<title>{name}.{column} is a key of {target}</title>" in svg
    assert sorted(name for level in layers() for name in level) == sorted(drawn_tables())
    # what stands for an id of something is tied to it
    loose = [
        f"{name}.{column.name}"
        for name in ("quantities", "events", "statements", "roles", "mentions", "copies", "stories", "articles")
        for column in columns_of(TABLES[name])
        if column.name.endswith("_id")
        and column.name not in ("fact_id", "batch_id", "cluster_id", "story_id")
        and column.name not in references()[name]
        and column.name not in TABLES[name].KEY
    ]
    assert loose == []


def test_the_tables_page_has_the_picture_and_the_dictionary() -> None:
    page = tables_page()
    assert "](entities.svg)" in page
    assert all(f"## {name}" in page for name in TABLES)


def test_every_page_has_its_place() -> None:
    config = SimpleNamespace(docs_dir=str(ROOT / "docs"), nav=None)
    on_config(config)  # type: ignore[arg-type]
    placed = [page for section in config.nav for pages in section.values() for page in pages]
    assert len(placed) == len(set(placed))
    written = {str(path.relative_to(ROOT / "docs")) for path in (ROOT / "docs").rglob("*.md")}
    assert written <= set(placed)
    assert {title for section in config.nav for title in section} == {*NAVIGATION, "Decisions"}


def test_links_out_of_the_folder_lead_to_the_sites_own_pages() -> None:
    page = SimpleNamespace(file=SimpleNamespace(src_uri="howto/add.md"))
    text = on_page_markdown("[a](../../seeds/README.md) [b](../../warehouse/README.md#claims) [c](x.md)", page)
    assert re.findall(r"\((.*?)\)", text) == ["../reference/seeds.md", "../reference/tables.md#claims", "x.md"]
