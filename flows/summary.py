"""What a run tells: a progress bar while it works, a short summary at its end."""

from __future__ import annotations

import os
import shutil
import sys
import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from flows.pipeline import RunSummary
    from flows.reextracting import Reextracted

WIDTH = 80
STAGES = {
    "fetch": "feeds and pages",
    "collect": "reading files",
    "extract": "articles and facts",
    "cluster": "copies and stories",
    "publish": "views and checks",
}
FETCHED = ("lists", "pages", "unchanged_lists", "unchanged_pages", "left")
KINDS = ("quantities", "events", "statements", "roles", "mentions")
Ask: TypeAlias = Callable[[str], list[dict[str, Any]]]
TRY = "select item, measure, value, holder, sources from contradictions order by contradiction_id, value"


@contextmanager
def progress_bar(wanted: bool) -> Iterator[Callable[[str, int, int], None]]:
    """A function that shows progress on a terminal, or does nothing where nobody watches."""
    if not wanted:
        yield lambda stage, done, total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description:20}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        tasks: dict[str, Any] = {}

        def update(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bar.add_task(STAGES.get(stage, stage), total=total or None)
            bar.update(tasks[stage], completed=done, total=total or None)

        yield update


def render_summary(summary: RunSummary, warehouse: Path) -> str:
    """The summary of a run in lines of at most 80 columns, with the strongest contradiction of the warehouse."""
    counts = summary.counts
    if summary.batch_id is None:
        return "\n".join(
            [
                f"Nothing new: {counts['read']} inputs read, {counts['known']} known, {counts['ignored']} ignored.",
                *_reindexed(counts),
                *_fetched(summary),
                *_where(warehouse),
            ]
        )
    lines = [
        f"Read {counts['read']} inputs in {summary.wall_seconds:.1f} s: {counts['articles']} new articles, "
        f"{counts['known']} known, {sum(summary.rejects.values())} rejected, {counts['ignored']} ignored.",
    ]
    lines += [*_reindexed(counts), *_computed_anew(counts), *_fetched(summary)]
    if summary.rejects:
        lines.append("Rejected: " + ", ".join(f"{n} {reason}" for reason, n in sorted(summary.rejects.items())))
    with _asking(warehouse) as ask:
        lines.append(f"Copies: {counts['copies']} articles repeat another's text.{_largest_cluster(ask)}")
        lines.append(_stories(ask))
        contradiction = _contradiction(ask)
    lines.append("Facts: " + ", ".join(f"{counts[kind]} {kind}" for kind in KINDS))
    lines += [f"FAILED: {part}" for part in summary.failed_parts]
    broken = [check for check in summary.checks if check.rows]
    lines += [f"Check {check.check} warns: {check.rows} rows; {check.promise}" for check in broken]
    lines += ["", *contradiction, *_where(warehouse)]
    return "\n".join(_wrapped(line) for line in lines)


def _reindexed(counts: Mapping[str, int]) -> list[str]:
    """That an index of an older version was made again, where it was."""
    number = counts["reindexed"]
    return [f"Index: was of an older version, made again from {number} articles."] if number else []


def _computed_anew(counts: Mapping[str, int]) -> list[str]:
    """Why this run took longer than others: an update changed how claims and counts are computed."""
    number = counts["computed_anew"]
    return [f"Claims: an update computes them otherwise, made again from all {number} articles."] if number else []


def _fetched(summary: RunSummary) -> list[str]:
    """What was asked of other hosts, where anything was."""
    counts = {name: summary.counts[f"fetched_{name}"] for name in FETCHED}
    if not any(counts.values()):
        return []
    lists, pages = (counts[name] + counts[f"unchanged_{name}"] for name in ("lists", "pages"))
    left = f"; {counts['left']} are left for the next run" if counts["left"] else ""
    return [f"Fetched {lists} feeds and {pages} pages, {counts['unchanged_pages']} of them unchanged{left}."]


def render_reextracted(result: Reextracted) -> str:
    """What was read again, in a line or two."""
    line = f"Read {result.inputs} kept inputs again in {result.seconds:.1f} s: "
    if result.batch_id is None:
        return line + "nothing is other than before."
    line += (
        f"{result.altered} articles have other rows, {result.fresh} are new, {result.gone} are no articles any more."
    )
    moved = ", ".join(f"{result.moved[table]} among {table}" for table in ("copies", "stories"))
    return f"{line}\nOther places: {moved}. Batch {result.batch_id}."


def render_markdown(summary: RunSummary, warehouse: Path) -> str:
    """The run's report as Markdown, for the orchestrator's page; text of articles stands in code blocks."""
    with _asking(warehouse) as ask:
        contradiction = _contradiction(ask)
    counts = summary.counts
    rows = [("inputs read", counts["read"]), ("new articles", counts["articles"]), ("known", counts["known"])]
    rows += [("ignored", counts["ignored"]), ("copies", counts["copies"]), *((kind, counts[kind]) for kind in KINDS)]
    lines = [f"# Batch {summary.batch_id}"]
    lines += _table("", "| what | rows |", "|---|---:|", rows)
    lines += ["", *told] if (told := [*_reindexed(counts), *_computed_anew(counts)]) else []
    lines += ["", "## Failed batches", "", "```", *summary.failed_parts, "```"] if summary.failed_parts else []
    lines += _table("Rejects", "| reason | inputs |", "|---|---:|", sorted(summary.rejects.items()))
    lines += ["", "## Contradictions", "", "```", *contradiction, "```"]
    broken = [(c.check, c.severity, c.rows, c.promise) for c in summary.checks if c.rows]
    lines += _table("Checks that found rows", "| check | severity | rows | promise |", "|---|---|---:|---|", broken)
    seconds = [(stage, f"{took:.2f}") for stage, took in sorted(summary.seconds.items())]
    lines += _table("Seconds", "| stage | seconds |", "|---|---:|", seconds)
    return "\n".join(lines)


def _table(title: str, header: str, rule: str, rows: Iterable[tuple[object, ...]]) -> list[str]:
    """A Markdown table with a heading; nothing where there are no rows."""
    cells = [f"| {' | '.join(str(cell) for cell in row)} |" for row in rows]
    heading = ["", f"## {title}"] if title else []
    return [*heading, "", header, rule, *cells] if cells else []


@contextmanager
def _asking(warehouse: Path) -> Iterator[Ask]:
    """A function that gives the rows of a query over a warehouse that is opened once."""
    from flows.queries import open_catalog

    with open_catalog(warehouse) as database:
        yield lambda sql: database.sql(sql).to_arrow_table().to_pylist()


def _largest_cluster(ask: Ask) -> str:
    """The text that most sources carry, and who had it first."""
    rows = ask(
        """
        with largest as (
            select cluster_id
            from copies
            group by cluster_id
            having count(*) > 1
            order by count(*) desc, cluster_id
            limit 1
        )
        select
            arg_max(source_id, article_id = original_id) as first,
            list(distinct source_id order by source_id) as sources,
            arg_max(coalesce(headline, file_name), article_id = original_id) as headline
        from copies
        inner join articles using (article_id)
        where cluster_id in (select cluster_id from largest)
        group by cluster_id
        """,
    )
    if not rows:
        return ""
    others = ", ".join(source for source in rows[0]["sources"] if source != rows[0]["first"])
    return f" Most carried: “{rows[0]['headline']}” of {rows[0]['first']}" + (f", also in {others}." if others else ".")


def _stories(ask: Ask) -> str:
    [row] = ask(
        "select count(*) stories, count(*) filter (articles > 1) shared from "
        "(select story_id, count(*) articles from stories group by story_id)",
    )
    return f"Stories: {row['stories']}, {row['shared']} of them told by more than one article."


def _contradiction(ask: Ask) -> list[str]:
    """The strongest contradiction, both sides: the one that most sources carry."""
    rows = ask(
        """
        with strongest as (
            select contradiction_id from contradictions group by 1
            order by count(distinct holder) desc, sum(len(sources)) desc, contradiction_id limit 1
        )
        select item, measure, subject, unit, value, value_max, holder, sources, first_reported, evidence
        from contradictions where contradiction_id in (select contradiction_id from strongest) order by value
        """,
    )
    if not rows:
        return ["No contradiction found.", ""]
    what = " ".join(str(part) for part in (rows[0]["item"], rows[0]["measure"]) if part)
    lines = [f"Sources disagree: {what}" + (f", {rows[0]['subject']}" if rows[0]["subject"] else "")]
    for row in rows:
        unit = "" if row["unit"] == "count" else f" {row['unit']}"
        holder = row["holder"] or "the outlet itself"
        where = ", ".join([*row["sources"], str(row["first_reported"])])
        lines.append(f"  {_number(row['value'])}{unit}  says {holder} ({where})")
        lines.append(f"      “{textwrap.shorten(row['evidence'], 200, placeholder=' …')}”")
    return [*lines, ""]


def _number(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"


def _wrapped(line: str) -> str:
    if len(line) <= WIDTH or line.startswith(("  khabar", "  Catalog", "  Report", "  Marts")):
        return line
    indent = " " * (len(line) - len(line.lstrip()) + 2)
    return textwrap.fill(line, WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


def _where(warehouse: Path) -> list[str]:
    if not (warehouse / "khabar.duckdb").exists():  # nothing was ever published
        return []
    lines = ["Look here:", f"  Catalog  {warehouse / 'khabar.duckdb'}  (every table and view)"]
    lines.append(f"  Marts    {warehouse / 'marts.duckdb'}  (for dashboards)")
    lines.append(f"  Report   {warehouse / 'report' / 'index.html'}  (open it in a browser)")
    return [*lines, "Try:", f'  {_command()} sql "{TRY}"']


def _command() -> str:
    """The command as it can be typed here: by name where it is on the path, else by its place."""
    if shutil.which("khabar"):
        return "khabar"
    called = Path(sys.argv[0])
    return os.path.relpath(called) if called.name == "khabar" else f"{os.path.relpath(sys.executable)} -m flows"
