"""Claims as the run computed them: which fact reports which claim, and whose word it is."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Annotated, ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFact:
    """One row per fact (the latest run that touched its story counts): the claim that it reports and its origin.

    Made by sql/steps for the stories that a run touched; `claims`, `contradictions` and their like are read from it.
    """

    TABLE: ClassVar = "claim_facts"
    KEY: ClassVar = ("fact_id",)
    SORT: ClassVar = ("story_id", "claim_id", "fact_id")

    claim_id: Annotated[str, "Digest of story and content of the claim."]
    story_id: Annotated[str, "The story in which it is claimed."]
    kind: Annotated[str, "quantity, event, statement or role."]
    fact_id: Annotated[str, "The fact that reports it."]
    article_id: Annotated[str, "The article of that fact."]
    source_id: Annotated[str, "Its source."]
    outlet_id: Annotated[str | None, "Its source, null where that is `unknown`."]
    outlet_key: Annotated[str, "Its outlet; where that is unknown, its text."]
    cluster_id: Annotated[str, "Its independent text."]
    date: Annotated[dt.date, "Day of publication, or of ingestion where that is unknown."]
    date_is_ingest: Annotated[bool, "Whether it is the day of ingestion."]
    reported_at: Annotated[dt.datetime, "Time of publication, UTC; the day's beginning where only the day is known."]
    is_timed: Annotated[bool, "Whether the time of day is known."]
    is_current: Annotated[bool, "Whether no later version of the article exists."]
    superseded_on: Annotated[dt.date | None, "Day of the later version."]
    evidence: Annotated[str | None, "The fact's evidence, of numbers and denials."]
    predicate: Annotated[str, "Measure, event type, `said`, or office."]
    item: Annotated[str | None, "What is counted, under the name it is compared by; of a statement, its words."]
    measure: Annotated[str | None, "What happened to it."]
    subject: Annotated[str | None, "Whose number; first actor, speaker or person."]
    subject_id: Annotated[str | None, "Its entity."]
    object: Annotated[str | None, "First target, addressee, or of what the office is."]
    object_id: Annotated[str | None, "Its entity."]
    value: Annotated[float | None, "The number."]
    value_max: Annotated[float | None, "Its upper end."]
    unit: Annotated[str | None, "Its unit."]
    qualifier: Annotated[str | None, "How exact it is."]
    change: Annotated[str | None, "level, increase or decrease."]
    status: Annotated[str, "happened, planned, possible or denied."]
    place: Annotated[str | None, "Where."]
    place_id: Annotated[str | None, "Its entity."]
    fact_date: Annotated[dt.date | None, "When it happened."]
    scope_id: Annotated[str | None, "Numbers of one scope can rival each other."]
    is_part: Annotated[bool, "Whether it is a part of a total."]
    is_toll: Annotated[bool, "Whether it counts what one event has done so far."]
    rises: Annotated[bool, "Whether a revision only raises it."]
    is_comparable: Annotated[bool, "Whether another number can rival it at all."]
    stated_key: Annotated[str, "Whose word it is by this article alone: entity id, noun, agency or text."]
    stated_name: Annotated[str, "Its name."]
    stated_id: Annotated[str | None, "Its entity."]
    is_credited: Annotated[bool, "Whether this article credits somebody."]
    story_key: Annotated[str | None, "Whose word it is by other articles of the story, where this one does not say."]
    story_name: Annotated[str | None, "Its name."]
    story_origin_id: Annotated[str | None, "Its entity."]
    story_since: Annotated[dt.date | None, "Since when an article of the story says so."]
    batch_id: Annotated[str, "The run that computed it."]
