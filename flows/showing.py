"""What `khabar show` shows: one article with its facts marked, or one entity with what is said of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa

from flows.answers import as_cell, as_table
from flows.catalog import quoted
from flows.errors import InputError
from flows.queries import run_query
from flows.report.article import Mark, render_article_page, segments
from flows.report.entity import SECTIONS, SUMMARY
from flows.report.page import render_page

ROWS_ON_SCREEN = 10
# The tables of facts, and where in the text of each is what is marked.
SPANS = {
    "quantities": ("value_start", "value_end"),
    "roles": ("person_start", "person_end"),
    "statements": ("quote_start", "quote_end"),
    "events": ("start_char", "end_char"),
}


def render_shown(name: str, warehouse: Path, *, as_html: bool, colour: bool = False) -> str:
    """The article of an id (or its beginning), of a file name or of a fact's id, else the entity of an id or name."""

    def ask(sql: str) -> pa.Table:
        return run_query(sql, warehouse)

    articles = _articles(name, ask) or _stating(name, ask)
    if len(articles) > 1:
        raise InputError(
            f"{name!r} fits several articles: {', '.join(r['article_id'] for r in articles)}; give more of it"
        )
    if articles:
        marks = list(_marks(articles[0]["article_id"], ask))
        return render_article_page(articles[0], marks) if as_html else _screen(articles[0], marks, colour)
    entity = _entity(name, ask)
    return _entity_page(entity, ask) if as_html else _entity_screen(entity, ask)


def _articles(name: str, ask: Callable[[str], pa.Table]) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = ask(
        "select articles.*, story_id, cluster_id, relation from articles "
        "left join stories using (article_id) left join copies using (article_id) "
        f"where (length({quoted(name)}) >= 4 and starts_with(article_id, {quoted(name)})) "
        f"or file_name = {quoted(name)} limit 3"
    ).to_pylist()
    return rows


def _stating(name: str, ask: Callable[[str], pa.Table]) -> list[dict[str, Any]]:
    """The article that states the fact of an id."""
    facts = " union all ".join(f"select fact_id, article_id from {table}" for table in SPANS)
    rows = ask(f"select article_id from ({facts}) where fact_id = {quoted(name)} limit 1").to_pylist()
    return _articles(rows[0]["article_id"], ask) if rows else []


def _entity(name: str, ask: Callable[[str], pa.Table]) -> dict[str, Any]:
    """The entity that is meant: its id, its name, or one of its other names, the most named first."""
    given = quoted(name)
    rows = ask(
        f"""
        select entities.entity_id, name, type, (select batch_id from _state) as batch_id
        from entities
        left join (select entity_id, sum(mentions) as mentions from entity_daily group by entity_id) using (entity_id)
        where entity_id = {given} or lower(name) = lower({given}) or list_contains(aliases, {given})
        order by entity_id <> {given}, lower(name) <> lower({given}), mentions desc nulls last, entity_id
        limit 1
        """
    ).to_pylist()
    if not rows:
        raise InputError(
            f"no article, fact or entity {name!r}; "
            '`khabar sql "select article_id, headline from articles"` lists articles, '
            "`khabar sql \"select name from entities where origin = 'discovered'\"` entities"
        )
    entity: dict[str, Any] = rows[0]
    return entity


def _entity_page(entity: dict[str, Any], ask: Callable[[str], pa.Table]) -> str:
    parts = []
    for section in SECTIONS:
        sql = section.sql.replace("{entity}", quoted(entity["entity_id"]))
        parts.append((section, sql, ask(sql).to_pylist()))
    [totals] = ask(SUMMARY.replace("{entity}", quoted(entity["entity_id"]))).to_pylist()
    return render_page(entity["batch_id"], f"{entity['name']} ({entity['type']})", totals, parts)


def _entity_screen(entity: dict[str, Any], ask: Callable[[str], pa.Table]) -> str:
    [totals] = ask(SUMMARY.replace("{entity}", quoted(entity["entity_id"]))).to_pylist()
    lines = [f"{entity['name']} ({entity['type']})  {entity['entity_id']}"]
    lines += [f"  {name.replace('_', ' '):18} {as_cell(value)}" for name, value in totals.items()]
    for section in SECTIONS:
        if section.shape != "table":
            continue
        rows = ask(section.sql.replace("{entity}", quoted(entity["entity_id"])))
        lines += [
            "",
            section.title,
            as_table(rows, ROWS_ON_SCREEN, "--html shows more").rstrip() if rows.num_rows else section.empty,
        ]
    return "\n".join(lines)


def _marks(article_id: str, ask: Callable[[str], pa.Table]) -> Iterator[Mark]:
    where = f"where article_id = {quoted(article_id)} order by start_char, end_char"
    number = 0
    for row in ask(f"select * from mentions join entities using (entity_id) {where}").to_pylist():
        words = f"{row['name']} ({row['type']})"
        yield Mark(row["start_char"], row["end_char"], "mention", None, words, row["entity_id"])
    for table, (start, end) in SPANS.items():
        for row in ask(f"select * from {table} {where}").to_pylist():
            number += 1
            yield Mark(row[start], row[end], table, number, _in_words(table, row), row["fact_id"])


def _in_words(table: str, row: dict[str, Any]) -> str:
    if table == "quantities":
        value = as_cell(row["value"]) + (f"-{as_cell(row['value_max'])}" if row["value_max"] is not None else "")
        what = f"{row['qualifier']} {value} {row['unit']} {row['item'] or ''} {row['measure']}"
    elif table == "roles":
        what = f"{row['person']}: {row['tenure']} {row['role']} of {row['of'] or '-'}"
    elif table == "statements":
        what = f"{row['speaker']} says ({'direct' if row['direct'] else 'reported'})"
        what += f" to {row['addressee']}" if row["addressee"] else ""
    else:
        what = f"{row['event_type']} {row['mode'] or ''} by {', '.join(row['actors']) or '-'}"
        what += f" to {', '.join(row['targets'])}" if row["targets"] else ""
    what += f"; {row['status']}"
    for label in ("date", "place"):
        what += f"; {label} {row[label]}" if row[label] else ""
    if table != "statements" and row["speaker"]:
        what += f"; says {row['speaker']}"
    if row["relays"]:
        what += f"; relayed by {', '.join(row['relays'])}"
    return " ".join(what.split())


ANSI = {"mention": "4", "quantities": "1;33", "roles": "36", "statements": "32", "events": "35"}


def _screen(article: dict[str, Any], marks: Sequence[Mark], colour: bool) -> str:
    head = [
        article["article_id"],
        article["source_id"],
        str(article["published_date"] or "no date"),
        article["language"],
    ]
    lines = ["  ".join(head), f"story {article['story_id']}  text {article['cluster_id']} ({article['relation']})", ""]
    body = []
    for piece, active, ending in segments(article["text"], marks):
        codes = ";".join(sorted({ANSI[mark.kind] for mark in active}))
        body.append(f"\033[{codes}m{piece}\033[0m" if colour and codes else piece)
        numbers = [str(mark.number) for mark in ending if mark.number is not None]
        if numbers:
            body.append(f"[{','.join(numbers)}]")
    lines += ["".join(body), "", "Facts"]
    lines += [f"  [{mark.number}] {mark.kind}: {mark.words}" for mark in marks if mark.number is not None]
    names = sorted({f"{mark.words}: {article['text'][mark.start : mark.end]}" for mark in marks if mark.number is None})
    return "\n".join([*lines, "", "Names", *(f"  {name}" for name in names)])
