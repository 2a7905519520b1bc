"""Writes the report of a warehouse: asks the report's queries, renders the page, puts it in place by one rename."""

from __future__ import annotations

import datetime as dt
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flows.databases import spill_folder
from flows.errors import InputError
from flows.failpoints import reach
from flows.queries import QueryLimits, open_catalog
from flows.report.page import render_page
from flows.report.sections import SCOPE, SECTIONS

REPORT = "report/index.html"
TOTALS = """
with scope as ({scope})
select
    (select count(*) from scope) as articles,
    (select count(distinct cluster_id) from copies where article_id in (select article_id from scope))
        as independent_texts,
    (select count(distinct story_id) from scope) as stories,
    (select count(*) from facts where article_id in (select article_id from scope)) as facts,
    (select count(distinct contradiction_id) from contradictions where story_id in (select story_id from scope))
        as contradictions,
    (select count(distinct source_id) from articles where article_id in (select article_id from scope)) as sources
"""
TOTALS_OF_ALL = """
with listed as (select table_name, cast(sum(rows) as bigint) as rows from _files group by table_name)
select
    coalesce((select rows from listed where table_name = 'articles'), 0) as articles,
    (select count(distinct cluster_id) from copies) as independent_texts,
    (select count(distinct story_id) from stories) as stories,
    coalesce(
        (
            select cast(sum(rows) as bigint)
            from listed
            where table_name in ('quantities', 'events', 'statements', 'roles')
        ),
        0
    ) as facts,
    (select count(distinct contradiction_id) from contradictions) as contradictions,
    (select count(distinct source_id) from source_daily) as sources
"""


@dataclass(frozen=True, slots=True)
class Scope:
    """What a report is about; all articles where nothing is given."""

    source: str | None = None
    entity: str | None = None
    story: str | None = None
    since: dt.date | None = None
    until: dt.date | None = None

    @property
    def sql(self) -> str:
        """The query of the articles in scope; empty where it is all of them."""
        conditions = []
        if self.source:
            conditions.append(f"source_id = {_quoted(self.source)}")
        if self.story:
            conditions.append(f"starts_with(story_id, {_quoted(self.story)})")
        if self.entity:
            given = _quoted(self.entity)
            named = f"entity_id = {given} or lower(name) = lower({given}) or list_contains(aliases, {given})"
            conditions.append(
                f"article_id in (select article_id from mentions join entities using (entity_id) where {named})"
            )
        if self.since:
            conditions.append(f"published_date >= date '{self.since}'")
        if self.until:
            conditions.append(f"published_date <= date '{self.until}'")
        return SCOPE + " where " + " and ".join(f"({c})" for c in conditions) if conditions else ""

    @property
    def words(self) -> str:
        """The scope as the page's title says it."""
        story = f"story {self.story}" if self.story else None
        since = f"since {self.since}" if self.since else None
        until = f"until {self.until}" if self.until else None
        given = [part for part in (self.source, self.entity, story, since, until) if part]
        return "Khabar" + (f": {', '.join(given)}" if given else ": the claim ledger")


def write_report(warehouse: Path, scope: Scope | None = None, target: Path | None = None) -> Path:
    """Write the report and return its path; the one in the warehouse carries the batch id of the catalog."""
    scope = scope or Scope()
    target = target or warehouse / REPORT
    with spill_folder(warehouse) as spill, open_catalog(warehouse, limits=QueryLimits(spill=spill)) as database:

        def ask(sql: str) -> list[dict[str, Any]]:
            rows: list[dict[str, Any]] = database.sql(sql).to_arrow_table().to_pylist()
            return rows

        [state] = ask("select batch_id from _state")
        [totals] = ask(TOTALS.replace("{scope}", scope.sql) if scope.sql else TOTALS_OF_ALL)
        if scope != Scope() and not totals["articles"]:
            about = scope.words.removeprefix("Khabar: ")
            raise InputError(f"no article is about {about}; `khabar info` shows what is there")
        parts = []
        for section in SECTIONS:
            sql = section.query(scope.sql)
            parts.append((section, sql, ask(sql)))
        page = render_page(state["batch_id"], scope.words, totals, parts)
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f".tmp-{os.getpid()}-{target.name}")
    temporary.write_text(page, encoding="utf-8")
    reach("report-written")
    os.replace(temporary, target)
    reach("report-placed")
    return target


def ensure_report(warehouse: Path, batch_id: str) -> None:
    """Write the report again if it is not of this batch."""
    target = warehouse / REPORT
    if target.exists():
        with target.open(encoding="utf-8", errors="replace") as stream:
            if f'name="khabar-batch" content="{batch_id}"' in stream.read(2000):
                return
    write_report(warehouse)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
