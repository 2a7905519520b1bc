"""What every table holds. The record classes are the only declaration of the warehouse's schema."""

from __future__ import annotations

from typing import Any

from flows.tables.articles import REJECT_REASONS, Article, Batch, CheckResult, Reject
from flows.tables.claims import Claim, ClaimFact, Contradiction, Denial, Omission, TimelineEntry
from flows.tables.clusters import Copy, Story
from flows.tables.days import EntityDay, EntityFact, EntityPairDay, EventDay, SourceDay, SourceEntityDay, WireCopy
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
from flows.tables.raw import Fetch, Raw, RawItem, raw_item, raw_row
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
        Claim,
        Contradiction,
        Denial,
        Omission,
        TimelineEntry,
        SourceDay,
        EntityDay,
        SourceEntityDay,
        EventDay,
        WireCopy,
        EntityFact,
        EntityPairDay,
        Fetch,
        Batch,
        CheckResult,
    )
}
FACT_TABLES = ("quantities", "events", "statements", "roles")
# what publishing computes, in the order in which one reads the other: of the stories, and of the days, that a run touched
STORY_TABLES = ("claim_facts", "claims", "contradictions", "denials", "omissions", "story_timeline")
DASHBOARD_DAYS = ("source_daily", "source_entity_daily", "entity_daily", "event_daily", "wire_copies")
DAY_TABLES = ("entity_facts", "entity_pair_daily", *DASHBOARD_DAYS)

__all__ = [
    "DASHBOARD_DAYS",
    "DAY_TABLES",
    "EVENT_TYPES",
    "FACT_TABLES",
    "QUALIFIERS",
    "REJECT_REASONS",
    "STATUSES",
    "STORY_TABLES",
    "TABLES",
    "UNKNOWN_SOURCE",
    "Article",
    "Batch",
    "CheckResult",
    "Claim",
    "ClaimFact",
    "Column",
    "Contradiction",
    "Copy",
    "Denial",
    "Entity",
    "EntityDay",
    "EntityFact",
    "EntityPairDay",
    "Event",
    "EventDay",
    "Fact",
    "Fetch",
    "Mention",
    "Omission",
    "Quantity",
    "Raw",
    "RawItem",
    "Reject",
    "Role",
    "Source",
    "SourceDay",
    "SourceEntityDay",
    "Statement",
    "Story",
    "TimelineEntry",
    "WireCopy",
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
