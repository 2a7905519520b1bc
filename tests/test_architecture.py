"""The arrows between the rooms of the house: every import in flows/ is one that the table below allows."""

from __future__ import annotations

import ast
import fnmatch
from pathlib import Path

import pytest

from flows.seeds import compiling_code

FLOWS = Path(__file__).resolve().parent.parent / "flows"

PURE = {"tables", "text", "errors", "frozen", "settings", "failpoints", "collector"}
# room -> rooms of ours that it may import
ALLOWED: dict[str, set[str]] = {
    "errors": set(),
    "settings": {"errors"},
    "collector": set(),
    "failpoints": set(),
    "frozen": set(),
    "durable": set(),
    "tables": {"errors", "frozen", "tables"},
    "text": {"errors", "frozen", "text"},
    "articles": PURE | {"articles"},
    "clusters": PURE | {"clusters"},
    "facts": PURE | {"facts"},
    "web": PURE | {"web"},
    "reading": PURE | {"reading", "web"},
    "storage": PURE,
    "raw": PURE | {"reading", "storage", "web"},
    "mappings": PURE | {"raw", "reading"},
    "transport": PURE | {"web"},
    "hosts": PURE | {"transport", "web"},
    "fetch": PURE | {"hosts", "reading", "store", "transport", "web"},
    "fetch_plan": PURE | {"fetch", "raw", "storage", "store"},
    "seeds": PURE | {"facts", "articles", "web"},
    "store": PURE | {"catalog", "databases", "durable"},
    "index": PURE | {"clusters", "durable"},
    "sql_files": PURE,
    "catalog": PURE | {"sql_files"},
    "compute": PURE | {"catalog", "databases", "sql_files"},
    "nearby": PURE | {"catalog"},
    "growth": PURE | {"catalog", "compute", "databases", "sql_files"},
    "compaction": PURE,
    "databases": PURE | {"catalog", "durable"},
    "marts": PURE | {"catalog", "databases"},
    "views": PURE | {"catalog", "compaction", "compute", "databases", "failpoints", "growth", "marts", "nearby"},
    "remote": PURE | {"catalog", "databases", "store", "views"},
    "queries": PURE | {"catalog", "databases"},
    "reindexing": PURE | {"catalog", "clusters", "databases", "index", "raw", "reporting", "store", "views"},
    "engine": PURE,
    "partition": PURE | {"clusters", "engine", "index"},
    "prefect_settings": set(),
    "prefect_server": {"errors", "prefect_settings"},
    "scheduling": PURE | {"prefect_settings", "orchestration"},
    "report": {"report"},
}
# folder of flows/facts -> folders of it that it may import; what lies in flows/facts itself is open to all
FACTS: dict[str, set[str]] = {
    "names": {"clauses"},
    "offices": {"names"},
    "clauses": set(),
    "speech": {"clauses"},
    "quantities": {"clauses", "names", "speech"},
    "events": {"clauses", "speech"},
}
TOP = {
    "pipeline",
    "orchestration",
    "summary",
    "answers",
    "__main__",
    "__init__",
    "work",
    "dictionary",
    "reporting",
    "reextracting",
    "scheduling",
    "showing",
}
# heavy or impure packages -> rooms that may import them
ONLY_IN: dict[str, set[str]] = {
    "duckdb": {
        "store",
        "catalog",
        "compute",
        "databases",
        "growth",
        "marts",
        "nearby",
        "queries",
        "reextracting",
        "reindexing",
        "views",
    },
    "prefect": {"orchestration", "scheduling"},
    "langdetect": {"text"},
    "trafilatura": {"articles"},
    "botocore": {"remote"},
    "dask": {"engine"},
    "distributed": {"engine"},
    "warcio": {"reading"},
    "feedparser": {"reading"},
    "httpx": {"transport", "web"},
    "httpcore": {"transport"},
    "protego": {"web"},
    "fsspec": {"storage"},
}


def imports(path: Path) -> list[str]:
    names = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.append(node.module)
        elif isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
    return names


def room(path: Path) -> str:
    relative = path.relative_to(FLOWS)
    return relative.parts[0] if len(relative.parts) > 1 else relative.stem


@pytest.mark.parametrize("path", sorted(FLOWS.rglob("*.py")), ids=lambda p: str(p.relative_to(FLOWS)))
def test_imports_follow_the_table(path: Path) -> None:
    here = room(path)
    assert here in ALLOWED or here in TOP, f"{here} has no row in the table of rooms"
    for name in imports(path):
        top, _, rest = name.partition(".")
        if top == "flows" and rest and here in ALLOWED:
            assert rest.split(".")[0] in ALLOWED[here], f"{here} may not import {name}"
        if top in ONLY_IN:
            assert here in ONLY_IN[top], f"{here} may not import {name}"


MARKUP = {"page.py", "parse.py", "sql_files.py"}  # patterns of HTML and SQL, whose words are ASCII


def test_the_map_of_the_code_has_a_place_for_every_module() -> None:
    """In docs/code.md; a module of a family that is there (`event_*`) needs no word of its own."""
    sections: dict[str, list[str]] = {}
    patterns: list[str] = []
    for line in (FLOWS.parent / "docs" / "code.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            patterns = sections.setdefault(line.removeprefix("## `flows/").partition("`")[0], [])
        elif line.startswith("| `"):
            patterns += line.split("|")[1].replace("`", "").replace(",", "").split()
    for folder, patterns in sections.items():
        modules = [path.stem for path in (FLOWS / folder).glob("*.py") if path.stem != "__init__"]
        if patterns and modules:
            places = {module: [p for p in patterns if fnmatch.fnmatch(module, p)] for module in modules}
            assert {module: found for module, found in places.items() if len(found) != 1} == {}
            assert [p for p in patterns if not fnmatch.filter(modules, p)] == []


def test_text_code_never_uses_word_classes_of_re() -> None:
    """`\\w` and `\\b` take Devanagari vowel signs for non-letters."""
    guilty = [
        f"{path.relative_to(FLOWS)}:{number}"
        for path in sorted(FLOWS.rglob("*.py"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if path.name not in MARKUP | {"__main__.py"} and ("\\w" in line or "\\b" in line) and "`" not in line
    ]
    assert guilty == []


def test_no_language_is_named_in_code() -> None:
    guilty = [
        f"{path.relative_to(FLOWS)}:{number}"
        for path in sorted(FLOWS.rglob("*.py"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if any(f'== "{code}"' in line for code in ("hi", "en", "mr", "ne", "ur", "ru"))
    ]
    assert guilty == []


@pytest.mark.parametrize("layer", sorted(path.parent.name for path in (FLOWS / "facts").glob("*/__init__.py")))
def test_layers_of_facts_import_no_later_layer(layer: str) -> None:
    named = [name.split(".") for path in (FLOWS / "facts" / layer).rglob("*.py") for name in imports(path)]
    others = {name[2] for name in named if name[:2] == ["flows", "facts"] and len(name) > 3} - {layer}
    assert others <= FACTS[layer], f"facts/{layer} imports {sorted(others - FACTS[layer])}"


def test_compiled_seeds_are_made_again_where_any_code_that_compiles_them_changes() -> None:
    lexicons = {
        path for path in FLOWS.rglob("*.py") if path.name == "lexicon.py" or "LanguageData" in path.read_text("utf-8")
    }
    assert len(lexicons) > 10
    assert sorted(lexicons - set(compiling_code())) == []
