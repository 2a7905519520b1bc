"""What a run counts for the days that it touched: daily aggregates by source, entity and event."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, ClassVar

from flows.frozen import frozen


@frozen(kw_only=True)
class SourceDay:
    """One row per outlet, day and language: how much it published, and how much of that was copied.

    articles = originals + copies. Superseded versions do not count. Example: what share of its news is its own?
    """

    TABLE: ClassVar = "source_daily"
    KEY: ClassVar = ("source_id", "date", "date_is_ingest", "language")

    source_id: Annotated[str, "The outlet."]
    date: Annotated[dt.date, "Day of publication, or of ingestion where that is unknown."]
    date_is_ingest: Annotated[bool, "Whether it is the day of ingestion."]
    language: Annotated[str, "ISO 639-1 code."]
    articles: Annotated[int, "Articles."]
    originals: Annotated[int, "Articles that copy nobody."]
    copies: Annotated[int, "Articles that copy another's text."]
    facts: Annotated[int, "Facts in all of them."]
    batch_id: Annotated[str, "The run that counted."]


@frozen(kw_only=True)
class EntityDay:
    """One row per entity and day: how widely it was covered.

    Copies of one text are one independent text, and their facts do not count again. Example: who was most written
    about this week, copies aside?
    """

    TABLE: ClassVar = "entity_daily"
    KEY: ClassVar = ("entity_id", "date", "date_is_ingest")

    entity_id: Annotated[str, "The entity."]
    name: Annotated[str | None, "Its English name."]
    type: Annotated[str | None, "PER, ORG, LOC or MISC."]
    date: Annotated[dt.date, "Day of publication, or of ingestion where that is unknown."]
    date_is_ingest: Annotated[bool, "Whether it is the day of ingestion."]
    articles: Annotated[int, "Articles that name it."]
    independent_texts: Annotated[int, "Texts that name it and are no copies of each other."]
    sources: Annotated[int, "Outlets that name it; `unknown` is none."]
    mentions: Annotated[int, "Places in texts that name it."]
    facts: Annotated[int, "Facts in which it takes part, copies aside."]
    batch_id: Annotated[str, "The run that counted."]


@frozen(kw_only=True)
class SourceEntityDay:
    """One row per outlet, entity and day: how much the outlet wrote about it.

    Example: which outlet covers a minister most?
    """

    TABLE: ClassVar = "source_entity_daily"
    KEY: ClassVar = ("source_id", "entity_id", "date", "date_is_ingest")
    SORT: ClassVar = ("entity_id", "source_id", "date", "date_is_ingest")

    source_id: Annotated[str, "The outlet."]
    entity_id: Annotated[str, "The entity."]
    name: Annotated[str | None, "Its English name."]
    date: Annotated[dt.date, "Day of publication, or of ingestion where that is unknown."]
    date_is_ingest: Annotated[bool, "Whether it is the day of ingestion."]
    articles: Annotated[int, "Articles that name it."]
    independent_texts: Annotated[int, "Texts that name it and are no copies of each other."]
    mentions: Annotated[int, "Places in texts that name it."]
    batch_id: Annotated[str, "The run that counted."]


@frozen(kw_only=True)
class EventDay:
    """One row per event type, first actor, first target, day of publication and status; copies do not count.

    Example: how did material conflict between two countries develop?
    """

    TABLE: ClassVar = "event_daily"
    KEY: ClassVar = ("event_type", "actor", "actor_id", "target", "target_id", "date", "date_is_ingest", "status")

    event_type: Annotated[str, "One of PLOVER's sixteen types."]
    quad_class: Annotated[int, "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict."]
    actor: Annotated[str | None, "First actor."]
    actor_id: Annotated[str | None, "Its entity."]
    target: Annotated[str | None, "First target."]
    target_id: Annotated[str | None, "Its entity."]
    date: Annotated[dt.date, "Day of publication, or of ingestion where that is unknown."]
    date_is_ingest: Annotated[bool, "Whether it is the day of ingestion."]
    status: Annotated[str, "happened, planned, possible or denied."]
    events: Annotated[int, "Events told."]
    independent_texts: Annotated[int, "Texts that tell them and are no copies of each other."]
    goldstein: Annotated[float, "Mean of PLOVER's scores."]
    batch_id: Annotated[str, "The run that counted."]


@frozen(kw_only=True)
class WireCopy:
    """One row per text that an outlet carried and another had first, with how long after.

    `wire_reuse` is made of it. Example: what did this outlet take from an agency today?
    """

    TABLE: ClassVar = "wire_copies"
    KEY: ClassVar = ("article_id",)
    SORT: ClassVar = ("source_id", "from_source_id", "article_id")

    article_id: Annotated[str, "The article that carried the text."]
    source_id: Annotated[str, "Its outlet."]
    from_source_id: Annotated[str, "The outlet that had the text first."]
    date: Annotated[dt.date, "Day of publication of the copy, or of ingestion where that is unknown."]
    delay_hours: Annotated[
        float | None, "Hours between the first publication and the copy's; null where times are unknown."
    ]
    batch_id: Annotated[str, "The run that found it."]


@frozen(kw_only=True)
class EntityFact:
    """One row per entity and fact that it takes part in, beside each other for each entity.

    `entity_timeline` is made of it. Superseded versions count. Example: where is this ministry a side of anything?
    """

    TABLE: ClassVar = "entity_facts"
    KEY: ClassVar = ("entity_id", "fact_id")

    entity_id: Annotated[str, "Who takes part: as speaker, relay, subject, place, side, person or addressee."]
    date: Annotated[dt.date, "Day of publication, or of ingestion where that is unknown."]
    kind: Annotated[str, "quantity, event, statement or role."]
    predicate: Annotated[str, "Measure, event type, `said`, `denied`, or office."]
    fact_id: Annotated[str, "The fact."]
    article_id: Annotated[str, "The article that states it."]
    evidence: Annotated[str, "The words that state it."]
    batch_id: Annotated[str, "The run that listed it."]


@frozen(kw_only=True)
class EntityPairDay:
    """One row per two entities and day on which texts name both.

    `entity_pairs` is made of it. A text that names more than a hundred is a list, and brings nobody together.
    Superseded versions do not count. Example: with whom is this firm named together?
    """

    TABLE: ClassVar = "entity_pair_daily"
    KEY: ClassVar = ("entity_a", "entity_b", "date")

    entity_a: Annotated[str, "The lesser id of the two."]
    entity_b: Annotated[str, "The greater id of the two."]
    date: Annotated[dt.date, "Day of publication, or of ingestion where that is unknown."]
    articles: Annotated[int, "Articles that name both."]
    independent_texts: Annotated[int, "Texts that name both and are no copies of each other."]
    events: Annotated[int, "Events told that have both as sides, copies aside."]
    batch_id: Annotated[str, "The run that counted."]
