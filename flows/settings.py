"""Where things lie and what thresholds are. Each parameter has its reason; nothing else holds a second copy."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of anything one input may have; what exceeds a limit is rejected as `too_large`."""

    file_bytes: int = 64 * 2**20  # a day of an agency's wire in one JSONL file is below this; streamed formats by line
    item_bytes: int = 4 * 2**20  # one article's raw bytes, page markup included
    text_characters: int = 200_000  # the longest reportage measured is a tenth of this
    line_bytes: int = 4 * 2**20
    word_characters: int = 2_000  # a "word" beyond this is data, not language
    nesting: int = 200  # levels of JSON or HTML
    records_per_file: int = 5_000_000
    values_per_file: int = 4_000_000  # of a JSON document, which is in memory as a whole: 100 bytes a value and more
    members: int = 100_000  # of an archive
    expansion: int = 200  # bytes that a packed byte may become; text seldom goes beyond 10, and bombs begin at 1000
    seconds_per_batch: int = 900  # the last guard; reported as a failed batch


@dataclass(frozen=True, slots=True)
class Settings:
    """Parameters that tune a run, built once and passed down."""

    batch_articles: int = 1000  # a task's work must dwarf its scheduling, and its rows fit in memory many times
    limits: Limits = field(default_factory=Limits)
    kept_catalogs: int = 20  # earlier runs that stay queryable
