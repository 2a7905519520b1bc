"""Pages of the documentation site that the code writes itself: commands, settings, tables, and how these hang together.

MkDocs calls `on_files` while it builds (`make docs`); nothing of it is stored in the repository.
"""

from __future__ import annotations

import dataclasses
import html
import io
import re
import sys
import tokenize
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from flows import settings  # noqa: E402
from flows.__main__ import main as khabar  # noqa: E402
from flows.dictionary import render_dictionary  # noqa: E402
from flows.tables import DAY_TABLES, TABLES, columns_of  # noqa: E402

# The order of the pages; a page that is named nowhere comes last under "How to" (docs/howto/) or "Understand".
NAVIGATION: dict[str, tuple[str, ...]] = {
    "Start": ("index.md", "tutorial.md"),
    "How to": (
        "howto/add-a-source.md",
        "howto/add-an-entity.md",
        "howto/add-a-language.md",
        "howto/correct-a-mistake.md",
        "fetching.md",
        "scheduling.md",
        "howto/scale.md",
        "howto/object-storage.md",
        "bi.md",
    ),
    "Understand": ("explanation.md", "accuracy.md", "statements.md", "events.md", "pages.md", "samples.md", "code.md"),
    "Reference": (
        "reference/tables.md",
        "twenty-questions.md",
        "reference/commands.md",
        "reference/settings.md",
        "reference/seeds.md",
        "performance.md",
        "scale.md",
        "reference/changelog.md",
    ),
}


VARIABLES = {  # of the environment, each with what it sets
    "KHABAR_CACHE": "folder of the compiled seeds and views; `~/.cache/khabar` if not given",
    "KHABAR_CONTACT": "the address that hosts are told when pages are fetched; stands for `--contact`",
    "KHABAR_COPIES": "folder of this machine's copies of warehouses in object storage; below `~/.cache/khabar` if not given",
    "KHABAR_FAILPOINT": "for tests: the place in a run at which the process is killed",
    "KHABAR_ON_FAILURE": "the command that is told when a scheduled run fails: [Notifications](../scheduling.md#notifications)",
    "KHABAR_WAREHOUSE": "folder of the warehouse; stands for `--warehouse`",
    "PREFECT_API_URL": "the Prefect server that runs are shown on; one is started for `schedule` and `ui` if none is given",
    "PREFECT_HOME": "folder of Prefect's own data; `.prefect` if not given",
}


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Fill in the navigation with the pages that there are."""
    docs = Path(config.docs_dir)
    written = {str(path.relative_to(docs)) for path in docs.rglob("*.md")}
    named = {page for pages in NAVIGATION.values() for page in pages}
    decisions = sorted(page for page in written if page.startswith("decisions/"))
    sections = {
        title: [page for page in pages if page in written or page.startswith("reference/")]
        for title, pages in NAVIGATION.items()
    }
    others = sorted(written - named - set(decisions))
    sections["How to"] += [page for page in others if page.startswith("howto/")]
    sections["Understand"] += [page for page in others if not page.startswith("howto/")]
    sections["Decisions"] = decisions
    config.nav = [{title: pages} for title, pages in sections.items()]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the written pages, and the pages that live outside docs/."""
    from mkdocs.structure.files import File

    pages = {
        "reference/commands.md": commands_page(),
        "reference/settings.md": settings_page(),
        "reference/tables.md": tables_page(),
        "reference/entities.svg": render_picture(),
        "reference/changelog.md": (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"),
        "reference/seeds.md": (ROOT / "seeds" / "README.md").read_text(encoding="utf-8").replace("(../docs/", "(../"),
    }
    for path, content in pages.items():
        files.append(File.generated(config, path, content=content))
    return files


def on_page_markdown(markdown: str, page: Any, **_: Any) -> str:
    """Links that lead out of docs/ in the repository lead to the same page of the site."""
    depth = "../" * page.file.src_uri.count("/")
    moved = {"warehouse/README.md": "reference/tables.md", "seeds/README.md": "reference/seeds.md"}
    for old, new in moved.items():
        markdown = re.sub(rf"\]\((?:\.\./)+{re.escape(old)}", f"]({depth}{new}", markdown)
    return markdown


def commands_page() -> str:
    """Every command with its help, as `khabar COMMAND --help` prints it."""
    with click.Context(khabar, info_name="khabar") as context:
        parts = ["# Commands", "", "```text", context.get_help(), "```"]
        for name in sorted(khabar.commands):
            command = khabar.commands[name]
            with click.Context(command, info_name=name, parent=context) as inner:
                parts += ["", f"## khabar {name}", "", "```text", inner.get_help(), "```"]
    return "\n".join(parts) + "\n"


def settings_page() -> str:
    """The parameters of flows/settings.py with their reasons, and the environment's variables that the code reads."""
    parts = [
        "# Settings",
        "",
        "What an operator sets is an option of a command or a variable of the environment. The",
        "parameters below are of the code, in `flows/settings.py`, each with its reason.",
    ]
    for record in (settings.Settings, settings.Limits, settings.Fetching):
        reasons = _comments(record)
        parts += [
            "",
            f"## {record.__name__}",
            "",
            (record.__doc__ or "").strip(),
            "",
            "| parameter | value | why |",
            "|---|---|---|",
        ]
        for field in dataclasses.fields(record):
            if field.default is not dataclasses.MISSING:
                value = (
                    f"{field.default:,}"
                    if isinstance(field.default, int) and not isinstance(field.default, bool)
                    else repr(field.default)
                )
                parts.append(f"| `{field.name}` | {value} | {reasons.get(field.name, '')} |")
    parts += ["", "## Environment", "", "| variable | what it sets | read in |", "|---|---|---|"]
    for name, places in environment().items():
        parts.append(f"| `{name}` | {VARIABLES[name]} | {', '.join(f'`{place}`' for place in places)} |")
    return "\n".join(parts) + "\n"


def _comments(record: type[Any]) -> dict[str, str]:
    """Field → the comment behind it in the source."""
    source = (ROOT / "flows" / "settings.py").read_text(encoding="utf-8")
    body = source[source.index(f"class {record.__name__}") :]
    found: dict[str, str] = {}
    name = ""
    for token in tokenize.generate_tokens(io.StringIO(body).readline):
        if token.type == tokenize.NAME and token.start[1] == 4:
            name = token.string
        elif token.type == tokenize.COMMENT:
            found.setdefault(name, token.string.lstrip("# "))
        elif token.type == tokenize.NAME and token.start[1] == 0 and token.start[0] > 1:
            break
    return found


def environment() -> dict[str, list[str]]:
    """Variables that Khabar's code names, with the files that read them."""
    found: dict[str, set[str]] = {}
    for path in sorted((ROOT / "flows").rglob("*.py")):
        for name in re.findall(r'"(KHABAR_[A-Z_]+|PREFECT_(?:API_URL|HOME))"', path.read_text(encoding="utf-8")):
            found.setdefault(name, set()).add(str(path.relative_to(ROOT)))
    return {name: sorted(places) for name, places in sorted(found.items())}


def tables_page() -> str:
    """The data dictionary, under the picture of how the tables hang together."""
    text = render_dictionary().replace("# What is in a warehouse", "# Tables and views", 1)
    head, _, rest = text.partition("# Tables\n")
    picture = "[![Tables and the columns by which they refer to each other](entities.svg)](entities.svg)\n\n"
    return head + picture + "# Tables\n" + rest


# The picture: boxes in columns, a line from each referring column to the table whose key it holds.
WIDTH, ROW, GAP_X, GAP_Y, PAD = 190, 18, 110, 26, 10
ALIASES = {"speaker_id": "entities", "relay_id": "entities", "place_id": "entities", "subject_id": "entities"}
ALIASES |= {"person_id": "entities", "of_id": "entities", "addressee_id": "entities", "holder_id": "entities"}
ALIASES |= {"denied_by_id": "entities", "original_id": "articles", "supersedes": "articles", "actor_id": "entities"}
ALIASES |= {"target_id": "entities", "object_id": "entities"}


def drawn_tables() -> list[str]:
    """The tables in the picture; those that only sum others up by day are left out."""
    return [name for name in TABLES if name not in (*DAY_TABLES, "claim_facts")]


def references() -> dict[str, dict[str, str]]:
    """Table → its columns that hold another table's key → that table. Every table's `batch_id` is left out."""
    owners = {"article_id": "articles", "entity_id": "entities", "source_id": "sources", "story_id": "stories"}
    owners |= {"claim_id": "claims"} | ALIASES
    found: dict[str, dict[str, str]] = {}
    for name in drawn_tables():
        own = TABLES[name].KEY if len(TABLES[name].KEY) == 1 else ()
        columns = [column.name for column in columns_of(TABLES[name])]
        found[name] = {
            column: owners[column]
            for column in columns
            if column in owners and owners[column] != name and (column not in own or name in ("copies", "stories"))
        }
    return found


def layers() -> list[list[str]]:
    """Tables from left to right: what others refer to stands left of them, entities right of the facts."""
    refers = references()
    depth: dict[str, int] = {}

    def depth_of(name: str) -> int:
        if name not in depth:
            depth[name] = 0
            others = {target for target in refers[name].values() if target not in (name, "entities")}
            depth[name] = 1 + max((depth_of(other) for other in others), default=-1)
        return depth[name]

    for name in refers:
        depth_of(name)
    depth["entities"] = max(depth.values()) + 1
    return [[name for name in refers if depth[name] == level] for level in range(max(depth.values()) + 1)]


def render_picture() -> str:
    """The picture as SVG; readable in light and dark."""
    refers = references()
    boxes: dict[str, tuple[float, float, list[str]]] = {}
    columns = layers()
    height = 0.0
    for level, names in enumerate(columns):
        y = height / 3 if len(names) == 1 else float(PAD)
        for name in names:
            listed = [*dict.fromkeys([*TABLES[name].KEY, *refers[name]])]
            boxes[name] = (PAD + level * (WIDTH + GAP_X), y, listed)
            y += ROW * (len(listed) + 2) + GAP_Y
        height = max(height, y)
    lines = "".join(_line(boxes, name, column, target) for name in refers for column, target in refers[name].items())
    drawn = "".join(_box(name, *boxes[name]) for name in refers)
    width = PAD * 2 + len(columns) * WIDTH + (len(columns) - 1) * GAP_X
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height:.0f}" width="{width}" height="{height:.0f}" '
        'font-family="system-ui,sans-serif" font-size="12"><title>Tables of a warehouse and their references</title><style>'
        ".b{fill:#fff;stroke:#8a5a00}.h{fill:#8a5a00}.t{fill:#fff;font-weight:700}.k{font-weight:700}text{fill:#1c1b19}"
        f".l{{fill:none;stroke:#8a5a00;stroke-opacity:.45}}</style><rect width='100%' height='100%' fill='#faf8f3'/>{lines}{drawn}</svg>"
    )


def _box(name: str, x: float, y: float, listed: list[str]) -> str:
    own = columns_of(TABLES[name])
    rows = "".join(
        f'<text x="{x + 8}" y="{y + ROW * (n + 2) - 5}" class="{"k" if column in TABLES[name].KEY else ""}">{html.escape(column)}</text>'
        for n, column in enumerate(listed)
    )
    more = len(own) - len(listed)
    if more:
        rows += f'<text x="{x + 8}" y="{y + ROW * (len(listed) + 2) - 5}" opacity=".7">and {more} more</text>'
    tall = ROW * (len(listed) + 2) + 2
    return (
        f'<g><rect class="b" x="{x}" y="{y}" width="{WIDTH}" height="{tall}" rx="4"/>'
        f'<rect class="h" x="{x}" y="{y}" width="{WIDTH}" height="{ROW}" rx="4"/>'
        f'<text x="{x + 8}" y="{y + ROW - 5}" class="t" style="fill:#fff">{html.escape(name)}</text>{rows}</g>'
    )


def _line(boxes: dict[str, tuple[float, float, list[str]]], name: str, column: str, target: str) -> str:
    x, y, listed = boxes[name]
    tx, ty, _ = boxes[target]
    from_y, to_y = y + ROW * (listed.index(column) + 1) + ROW / 2, ty + ROW / 2
    start, end = (x, tx + WIDTH) if tx < x else (x + WIDTH, tx)
    bend = (end - start) / 2
    said = html.escape(f"{name}.{column} is a key of {target}")
    return f'<path class="l" d="M{start} {from_y}C{start + bend} {from_y} {end - bend} {to_y} {end} {to_y}"><title>{said}</title></path>'
