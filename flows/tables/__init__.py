"""What every table holds. The record classes are the only declaration of the warehouse's schema."""

from __future__ import annotations

from typing import Any

from flows.tables.articles import REJECT_REASONS, Article, Batch, CheckResult, Reject
from flows.tables.claims import ClaimFact
from flows.tables.clusters import Copy, Story
from flows.tables.facts import (
    EVENT_TYPES,
    QUALIFIERS,
    STATUSES,
    Entity,
    Event,
    Fact,
    Mention,
    Quantity,
    Role,
    Statement,
)
from flows.tables.raw import Raw, RawItem, raw_item, raw_row
from flows.tables.record import Column, columns_of, grain_of, rows_of, schema_of, sort_key, sort_table, table_of
from flows.tables.seeds import UNKNOWN_SOURCE, Source

TABLES: dict[str, type[Any]] = {
    record.TABLE: record
    for record in (
        Raw,
        Article,
        Reject,
        Copy,
        Story,
        Source,
        Entity,
        Mention,
        Quantity,
        Event,
        Statement,
        Role,
        ClaimFact,
        Batch,
        CheckResult,
    )
}
FACT_TABLES = ("quantities", "events", "statements", "roles")

__all__ = [
    "EVENT_TYPES",
    "FACT_TABLES",
    "QUALIFIERS",
    "REJECT_REASONS",
    "STATUSES",
    "TABLES",
    "UNKNOWN_SOURCE",
    "Article",
    "Batch",
    "CheckResult",
    "ClaimFact",
    "Column",
    "Copy",
    "Entity",
    "Event",
    "Fact",
    "Mention",
    "Quantity",
    "Raw",
    "RawItem",
    "Reject",
    "Role",
    "Source",
    "Statement",
    "Story",
    "columns_of",
    "grain_of",
    "raw_item",
    "raw_row",
    "rows_of",
    "schema_of",
    "sort_key",
    "sort_table",
    "table_of",
]
