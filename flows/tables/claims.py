"""What a run computes for the stories that it touched: claims, their reports, and how they stand to each other."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, ClassVar

from flows.frozen import frozen


@frozen(kw_only=True)
class ClaimFact:
    """One row per fact (the latest run that touched its story counts): the claim that it reports and its origin.

    `claims`, `claim_reports` and `claims_as_of` are made of it.
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
    evidence: Annotated[str | None, "The fact's evidence, of numbers, denials and rejections."]
    predicate: Annotated[str, "Measure, event type, `said`, `denied`, or office."]
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


@frozen(kw_only=True)
class Claim:
    """One row per claim: what the articles of one story assert alike, who says it, and on how many origins it rests.

    Superseded versions do not count. Example: which claims rest on one origin though many outlets print them?
    """

    TABLE: ClassVar = "claims"
    KEY: ClassVar = ("claim_id",)
    SORT: ClassVar = ("story_id", "claim_id")

    claim_id: Annotated[str, "Digest of story and content: it stays as articles arrive."]
    story_id: Annotated[str, "The story in which it is claimed."]
    kind: Annotated[str, "quantity, event, statement or role."]
    predicate: Annotated[str, "Measure, event type, `said`, `denied`, or office."]
    item: Annotated[
        str | None, "What is counted, as it is compared (person for victim, body ...); a statement's words."
    ]
    measure: Annotated[str | None, "What happened to it."]
    subject: Annotated[str | None, "Whose number; first actor, speaker or person."]
    subject_id: Annotated[str | None, "Its entity."]
    object: Annotated[str | None, "First target, addressee, or of what the office is."]
    object_id: Annotated[str | None, "Its entity."]
    value: Annotated[float | None, "The number."]
    value_max: Annotated[float | None, "Its upper end."]
    unit: Annotated[str | None, "Its unit."]
    status: Annotated[str, "happened, planned, possible or denied."]
    holder: Annotated[str | None, "Whom most texts credit with it; null where every text states it in its own voice."]
    holder_id: Annotated[str | None, "The holder's entity."]
    place: Annotated[str | None, "Where, by the first report that says so."]
    date: Annotated[dt.date | None, "When it happened, by the first report that says so."]
    articles: Annotated[int, "Articles that report it."]
    sources: Annotated[int, "Outlets that report it; `unknown` is none."]
    independent_texts: Annotated[int, "Texts that report it and are no copies of each other."]
    origins: Annotated[int, "Whoever it is credited to, else each text that states it in its own voice."]
    first_reported: Annotated[dt.date, "Day of the first report."]
    last_reported: Annotated[dt.date, "Day of the last report."]
    claim: Annotated[str, "The claim in words."]
    origin_names: Annotated[list[str], "Names of the origins, the one of most texts first."]
    is_part: Annotated[bool, "Whether an article calls it a part of a total."]
    scope_id: Annotated[str | None, "Numbers of one scope can rival each other."]
    batch_id: Annotated[str, "The run that computed it."]


@frozen(kw_only=True)
class Contradiction:
    """One row per rival value: a number that cannot be right if another of its contradiction is, and who gives it.

    A part does not rival its total, nor a feared number one that happened; a later report that raises a toll is a
    revision (`story_timeline`). Example: where do this week's reports disagree?
    """

    TABLE: ClassVar = "contradictions"
    KEY: ClassVar = ("contradiction_id", "claim_id")
    SORT: ClassVar = ("story_id", "contradiction_id", "value", "claim_id")

    contradiction_id: Annotated[str, "The contradiction; its rival values share it."]
    story_id: Annotated[str, "The story."]
    item: Annotated[str | None, "What is counted."]
    measure: Annotated[str, "What happened to it."]
    subject: Annotated[str | None, "Whose number it is."]
    unit: Annotated[str, "Its unit."]
    status: Annotated[str, "happened, planned or possible."]
    claim_id: Annotated[str, "The claim that gives this value."]
    value: Annotated[float, "The value."]
    value_max: Annotated[float | None, "Its upper end."]
    holder: Annotated[str | None, "Whom most texts credit with it; null where outlets state it in their own voice."]
    holder_id: Annotated[str | None, "The holder's entity."]
    sources: Annotated[list[str], "Outlets that print it."]
    first_reported: Annotated[dt.date, "Day of the first report."]
    last_reported: Annotated[dt.date, "Day of the last report."]
    evidence: Annotated[str, "The words of one report that gives it, of one that credits somebody if there is one."]
    origins: Annotated[int, "Origins that stand behind it."]
    independent_texts: Annotated[int, "Texts that print it and are no copies of each other."]
    articles: Annotated[int, "Articles that print it."]
    batch_id: Annotated[str, "The run that computed it."]


@frozen(kw_only=True)
class Denial:
    """One row per stated denial: who says that it did not or will not happen, beside the claim that it denies.

    Example: which claims are denied, and by whom?
    """

    TABLE: ClassVar = "denials"
    KEY: ClassVar = ("fact_id",)
    SORT: ClassVar = ("story_id", "fact_id")

    claim_id: Annotated[str | None, "What is denied; null where no article of the story claims it."]
    fact_id: Annotated[str, "The fact that denies it."]
    denied_by: Annotated[str | None, "Who denies it; null where the text does in its own voice."]
    denied_by_id: Annotated[str | None, "The denier's entity."]
    date: Annotated[dt.date, "Day of publication, or of ingestion where that is unknown."]
    evidence: Annotated[str, "The words of the denial."]
    story_id: Annotated[str, "The story."]
    article_id: Annotated[str, "The article that has the denial."]
    batch_id: Annotated[str, "The run that computed it."]


@frozen(kw_only=True)
class Omission:
    """One row per claim of two origins at least and outlet that covers its story and says nothing of it.

    The outlet was still writing when the claim was known; one that gives another value of the same thing has not left
    it out. Example: what does this outlet not tell its readers?
    """

    TABLE: ClassVar = "omissions"
    KEY: ClassVar = ("claim_id", "source_id")
    SORT: ClassVar = ("story_id", "claim_id", "source_id")

    claim_id: Annotated[str, "The claim."]
    story_id: Annotated[str, "The story."]
    claim: Annotated[str, "The claim in words."]
    origins: Annotated[int, "Origins that carry it."]
    source_id: Annotated[str, "The outlet that covers the story and leaves the claim out."]
    last_reported: Annotated[dt.date, "Day of the claim's last report."]
    batch_id: Annotated[str, "The run that computed it."]


@frozen(kw_only=True)
class TimelineEntry:
    """One row per story, day and number claimed: what was reported that day, and whether it revised an earlier figure.

    Superseded versions of a text count here. Example: how did the toll rise?
    """

    TABLE: ClassVar = "story_timeline"
    KEY: ClassVar = ("story_id", "date", "claim_id")

    story_id: Annotated[str, "The story."]
    date: Annotated[dt.date, "Day of publication, or of ingestion where that is unknown."]
    claim_id: Annotated[str, "The claim."]
    item: Annotated[str | None, "What is counted."]
    measure: Annotated[str, "What happened to it."]
    value: Annotated[float, "The number."]
    value_max: Annotated[float | None, "Its upper end."]
    status: Annotated[str, "happened, planned, possible or denied."]
    holder: Annotated[str | None, "Whom that day's reports credit first; null for own voices."]
    sources: Annotated[int, "Outlets that printed it that day; `unknown` is none."]
    is_revision: Annotated[bool, "Whether it revises an earlier figure of the story."]
    previous_value: Annotated[float | None, "The figure that it revises."]
    batch_id: Annotated[str, "The run that computed it."]
