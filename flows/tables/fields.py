"""Structured input under Khabar's names: which field of a record holds the text, the headline, the date and so on."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from typing import Any

import regex

from flows.errors import InputError, Rejected

# Usual names in order of trust, compared without case, spaces and punctuation ("articleBody" = "article_body").
USUAL: Mapping[str, tuple[str, ...]] = {
    "text": (
        "text",
        "body",
        "content",
        "articlebody",
        "articletext",
        "bodytext",
        "fulltext",
        "maintext",
        "maincontent",
        "articlecontent",
        "contenttext",
        "newstext",
        "newsbody",
        "storybody",
        "storytext",
        "plaintext",
        "rawtext",
        "cleantext",
        "contenthtml",
        "bodyhtml",
        "html",
        "story",
        "article",
        "news",
        "paragraphs",
        "document",
        "doc",
        "description",
        "summary",
    ),
    "title": (
        "title",
        "headline",
        "heading",
        "head",
        "articletitle",
        "newstitle",
        "storytitle",
        "newsheadline",
        "headlinetext",
        "webtitle",
        "name",
        "subject",
        "ogtitle",
    ),
    "url": (
        "url",
        "link",
        "href",
        "articleurl",
        "weburl",
        "newsurl",
        "sourceurl",
        "permalink",
        "canonicalurl",
        "canonical",
        "canonicallink",
        "uri",
        "address",
        "guid",
    ),
    "published": (
        "published",
        "publishedat",
        "publisheddate",
        "publishedon",
        "publishdate",
        "publishtime",
        "publishedtime",
        "publicationdate",
        "datepublished",
        "pubdate",
        "date",
        "datetime",
        "articledate",
        "newsdate",
        "posted",
        "postedon",
        "postedat",
        "postdate",
        "created",
        "createdat",
        "timestamp",
        "time",
        "isodate",
        "firstpublished",
        "webpublicationdate",
        "issued",
    ),
    "source": (
        "source",
        "publisher",
        "outlet",
        "sourcename",
        "sourceid",
        "publication",
        "newspaper",
        "site",
        "sitename",
        "website",
        "domain",
        "provider",
        "channel",
        "media",
        "feed",
        "newssource",
    ),
    "author": (
        "author",
        "authors",
        "byline",
        "writer",
        "creator",
        "reporter",
        "journalist",
        "writtenby",
        "authorname",
        "contributor",
    ),
    "language": ("language", "lang", "languagecode", "inlanguage", "locale"),
}
# What a field that is a record is told by, in order of trust; the last two are a document store's moments.
_INSIDE = ("name", "title", "value", "text", "$t", "#text", "id", "$date", "$numberLong")
WRONG_MAPPING = "mapping says"
LISTS = ("articles", "items", "data", "news", "results", "records", "docs", "documents", "entries", "stories", "rows")
_NAME = regex.compile(r"[^\p{L}\p{M}\p{N}]+")


def check_mapping(mapping: Mapping[str, str]) -> None:
    """Raises InputError for a mapping that names something other than Khabar's fields; before anything is read."""
    unknown = sorted(set(mapping) - set(USUAL))
    if unknown:
        raise InputError(f"mapping: no field {', '.join(unknown)}; the fields are {', '.join(USUAL)}")
    empty = sorted(name for name, field in mapping.items() if not field.strip())
    if empty:
        raise InputError(f"mapping: {', '.join(empty)} names no field of the input; write name=field")


def fields_of(record: Mapping[str, Any], mapping: Mapping[str, str]) -> dict[str, str]:
    """What a record says, under Khabar's names; raises Rejected where it has no text or the mapping does not fit it.

    A mapped name may be a path ("fields.bodyText") into nested records.
    """
    plain = {_NAME.sub("", str(key)).casefold(): key for key in reversed(list(record))}
    fields = {}
    for name, usual in USUAL.items():
        if name in mapping:
            value = at_path(record, mapping[name])
            if value is None and name == "text":
                raise Rejected("malformed", f"{WRONG_MAPPING} text={mapping[name]}, the record has {names_in(record)}")
        else:
            value = next(
                (record[plain[key]] for key in usual if key in plain and as_text(record[plain[key]], name)), None
            )
        text = as_text(value, name)
        if text:
            fields[name] = text
    if "text" not in fields:
        if any(key in plain for key in USUAL["text"]) or "text" in mapping:
            raise Rejected("empty", "the field for the text is empty")
        raise Rejected("malformed", f"no field for the text among {names_in(record)}; name it in a mapping")
    return fields


def at_path(record: Mapping[str, Any], path: str) -> Any:
    """The value at a field name or a dotted path into nested records, or None."""
    if path in record:
        return record[path]
    value: Any = record
    for step in path.split("."):
        if isinstance(value, list) and value:
            value = value[0]
        if not isinstance(value, Mapping) or step not in value:
            return None
        value = value[step]
    return value


def as_text(value: Any, name: str) -> str:
    """A value as text: lists joined (paragraphs by line, people by comma), records by their name, moments as ISO."""
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, str):
        return value.strip() if name != "text" else value if value.strip() else ""
    if isinstance(value, dt.datetime | dt.date):
        return value.isoformat()
    if isinstance(value, bytes):
        return as_text(value.decode("utf-8", "replace"), name) if b"\x00" not in value else ""
    if isinstance(value, Mapping):
        return next((as_text(value[key], name) for key in _INSIDE if key in value), "")
    if isinstance(value, list):
        parts = [part for part in (as_text(item, name) for item in value[:5000]) if part]
        return ("\n\n" if name == "text" else ", ").join(parts)
    if isinstance(value, int | float) and name == "published":
        return moment_of(value)
    return "" if name == "text" else str(value)


def moment_of(value: float) -> str:
    """Seconds since 1970, or thousandths, millionths or milliardths, as ISO text; empty where they are no date of the news age."""
    seconds = next((value / unit for unit in (1, 1e3, 1e6, 1e9) if abs(value) < 1e11 * unit), 0)
    if not 1e8 < seconds < 4e9:
        return ""
    return dt.datetime.fromtimestamp(seconds, dt.UTC).isoformat()


def names_in(record: Mapping[str, Any]) -> str:
    """The field names of a record, a few of them, for a message."""
    names = [str(key)[:40] for key in list(record)[:12]]
    return ", ".join(names) + (", …" if len(record) > 12 else "") if names else "no fields"


def records_in(value: Any) -> Iterable[tuple[str | None, Any]]:
    """The records of a JSON document with their numbers: one object, a list, or an object that holds a list of them."""
    if isinstance(value, dict):
        keys = {_NAME.sub("", key).casefold() for key in value}
        if not keys & set(USUAL["text"][:-4]):
            for name in LISTS:
                if isinstance(value.get(name), list):
                    value = value[name]
                    break
    if isinstance(value, list):
        return ((str(number), record) for number, record in enumerate(value, start=1))
    return ((None, value),)


def canonical(record: Any) -> bytes:
    """A record as canonical JSON bytes: equal content, equal bytes; raises Rejected `encoding` for lone surrogates."""
    try:
        return json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str).encode()
    except UnicodeEncodeError as error:
        raise Rejected("encoding", f"half of a surrogate pair at character {error.start}") from error
    except (TypeError, ValueError, RecursionError) as error:
        raise Rejected("malformed", str(error)[:200]) from error
