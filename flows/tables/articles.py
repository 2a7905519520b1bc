"""Articles, rejects and what a run was: the tables that ingestion fills."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, ClassVar

from flows.frozen import frozen


@frozen(kw_only=True)
class Article:
    """One row per article version: the news itself, its furniture removed."""

    TABLE: ClassVar = "articles"
    KEY: ClassVar = ("article_id",)
    SORT: ClassVar = ("published_date", "article_id")

    article_id: Annotated[str, "Digest of source, address, item and content: equal input, equal id, on every machine."]
    file_name: Annotated[str, "Base name of the file it came from."]
    file_path: Annotated[str, "Path of that file below the inbox; of a fetched page, its address."]
    item: Annotated[str | None, "Line or record in the file; null where the whole file is the article."]
    source_id: Annotated[str, "The outlet it was collected from; `unknown` where nothing says."]
    url: Annotated[str | None, "Address it was published at."]
    language: Annotated[str, "ISO 639-1 code of the text's language."]
    language_confidence: Annotated[float, "How sure the language is, from 0 to 1."]
    headline: Annotated[str | None, "Headline as published."]
    author: Annotated[str | None, "Person named in the byline."]
    agency: Annotated[str | None, "Wire or outlet credited in dateline or byline, as written."]
    dateline_place: Annotated[str | None, "Place of the dateline, English name."]
    published_at: Annotated[
        dt.datetime | None, "When it was published, UTC; null where only the day or nothing is known."
    ]
    published_date: Annotated[dt.date | None, "Day of publication; null where nothing says."]
    date_origin: Annotated[str, "What the date was read from: metadata, byline, dateline, text, inferred or none."]
    text: Annotated[str, "Headline, blank line, body; furniture and dateline removed, NFC. All offsets count in it."]
    word_count: Annotated[int, "Words in `text`."]
    content_sha256: Annotated[str, "Digest of the item's bytes."]
    supersedes: Annotated[str | None, "Id of the earlier version at the same address."]
    batch_id: Annotated[str, "The run that brought it."]


@frozen(kw_only=True)
class Reject:
    """One row per input that became no article, with the reason."""

    TABLE: ClassVar = "rejects"
    KEY: ClassVar = ("file_path", "item", "content_sha256", "batch_id")

    file_name: Annotated[str, "Base name of the file."]
    file_path: Annotated[str, "Path below the inbox; of what was fetched, its address."]
    item: Annotated[str | None, "Line or record in the file."]
    reason: Annotated[str, "empty, not_text, encoding, too_large, malformed, no_article, unreadable or unsupported."]
    detail: Annotated[str, "What exactly was wrong."]
    content_sha256: Annotated[str | None, "Digest of the item's bytes; null where they could not be read."]
    batch_id: Annotated[str, "The run that met it."]


REJECT_REASONS = (
    "empty",
    "not_text",
    "encoding",
    "too_large",
    "malformed",
    "no_article",
    "unreadable",
    "unsupported",
)


@frozen(kw_only=True)
class Batch:
    """One row per finished run: when, with which code, and how much it brought."""

    TABLE: ClassVar = "batches"
    KEY: ClassVar = ("batch_id",)

    batch_id: Annotated[str, "Digest of the planned input and the code's version."]
    started_at: Annotated[dt.datetime, "When the run began, UTC."]
    ended_at: Annotated[dt.datetime, "When its rows were complete, UTC."]
    code_version: Annotated[str, "Version of Khabar and digest of its code and seeds."]
    articles: Annotated[int, "New articles."]
    copies: Annotated[int, "New articles that are copies of another."]
    rejects: Annotated[int, "Inputs that became no article."]
    facts: Annotated[int, "Facts extracted."]
    known: Annotated[int, "Inputs that were in the warehouse already."]
    ignored: Annotated[int, "Links, pipes, hidden files and unfinished downloads passed over."]
    seconds: Annotated[float, "Wall time of the run."]


@frozen(kw_only=True)
class CheckResult:
    """One row per run and check in sql/checks: how many rows broke the promise."""

    TABLE: ClassVar = "check_results"
    KEY: ClassVar = ("batch_id", "check")

    batch_id: Annotated[str, "The run after which the check was made."]
    check: Annotated[str, "File name of the check."]
    severity: Annotated[str, "fail or warn."]
    rows: Annotated[int, "Rows that break the promise; 0 is a pass."]
    promise: Annotated[str, "What is promised."]
