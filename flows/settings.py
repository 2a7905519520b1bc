"""Where things lie and what thresholds are. Each parameter has its reason; nothing else holds a second copy."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of anything one input may have; what exceeds a limit is rejected as `too_large`."""

    file_bytes: int = 64 * 2**20  # a day of an agency's wire in one JSONL file is below this; streamed formats by line
    item_bytes: int = 4 * 2**20  # one article's raw bytes, page markup included
    text_characters: int = 200_000  # the longest reportage measured is a tenth of this
    line_bytes: int = 4 * 2**20
    word_characters: int = 2_000  # a "word" beyond this is data, not language
    nesting: int = 200  # levels of JSON or HTML
    elements: int = 50_000  # of a page; a live page of a whole day has a fifth
    attributes: int = 1_000  # of one element: parsers compare each with all before it
    records_per_file: int = 5_000_000
    values_per_file: int = 4_000_000  # of a JSON document, which is in memory as a whole: 100 bytes a value and more
    members: int = 100_000  # of an archive
    expansion: int = 200  # bytes that a packed byte may become; text seldom goes beyond 10, and bombs begin at 1000
    seconds_per_batch: int = 900  # the last guard; reported as a failed batch


@dataclass(frozen=True, slots=True)
class Fetching:
    """How politely and how carefully pages are fetched, where a run is asked to fetch at all."""

    agent: str = "Khabar"  # the name under which a robots.txt may speak of us
    contact: str = ""  # an address or e-mail that hosts are told, so that they can complain instead of blocking
    seconds_between: float = 1.0  # from one request to a host to the next; a longer Crawl-delay counts
    connect_seconds: float = 10.0
    read_seconds: float = 20.0  # without a byte
    total_seconds: float = 60.0  # of one request, so that a host that sends a byte a second ends, too
    host_seconds: float = 600.0  # of one host in one run; what is left waits for the next run
    redirects: int = 5
    retry_seconds: tuple[float, ...] = (2.0, 10.0, 30.0)  # before each further attempt at what may go away by itself
    failures: int = 5  # such in a row, after which a host is left alone until the next attempt
    patience_seconds: float = 120.0  # the longest Retry-After that a run waits for
    pages_per_feed: int = 200  # the newest; a news sitemap may list a thousand, an archive's a million
    nesting: int = 3  # an index of sitemaps, a sitemap, a page
    recheck_seconds: float = 3600.0  # before a page is asked for again; doubled each time that it has not changed
    recheck_longest: float = 7 * 86_400.0
    hosts_at_once: int = 8
    allow_private: bool = False  # hosts in networks of one's own: an agency's wire; never with lists by strangers


@dataclass(frozen=True, slots=True)
class Settings:
    """Parameters that tune a run, built once and passed down."""

    batch_articles: int = 1000  # a task's work must dwarf its scheduling, and its rows fit in memory many times
    limits: Limits = field(default_factory=Limits)
    fetching: Fetching = field(default_factory=Fetching)
    kept_catalogs: int = 20  # earlier runs that stay queryable


def cache_folder() -> Path:
    """Where what is compiled once, and can be compiled again, lies for later processes."""
    base = os.environ.get("KHABAR_CACHE")
    return Path(base) if base else Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "khabar"
