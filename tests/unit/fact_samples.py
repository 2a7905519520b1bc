"""Runs extraction on a phrase: what the tests of facts share."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from flows.facts.analysis import Analysis
from flows.facts.clauses.clauses import find_clauses
from flows.facts.events.events import event_rows
from flows.facts.figures import find_figures
from flows.facts.names.entities import find_mentions
from flows.facts.offices.roles import find_roles
from flows.facts.speech.statements import find_statements
from flows.seeds import Seeds, load_seeds
from flows.tables import Article, Event
from flows.text.document import Document


@lru_cache(maxsize=1)
def seeds() -> Seeds:
    """The seeds, loaded once."""
    return load_seeds()


def article(text: str, language: str, published: dt.date | None = dt.date(2025, 3, 12)) -> Article:
    """An article of one text, without a headline."""
    return Article(
        article_id="test",
        file_name="test.txt",
        file_path="test.txt",
        item=None,
        source_id="unknown",
        url=None,
        language=language,
        language_confidence=1.0,
        headline=None,
        author=None,
        agency=None,
        dateline_place=None,
        published_at=None,
        published_date=published,
        date_origin="metadata" if published else "none",
        text=text,
        word_count=len(text.split()),
        content_sha256="0",
        supersedes=None,
        batch_id="test",
    )


def analyse(text: str, language: str, published: dt.date | None = dt.date(2025, 3, 12)) -> Analysis:
    """A text with its layers up to statements."""
    lexicon = seeds().facts[language]
    analysis = Analysis(article(text, language, published), Document(text, lexicon.rules), lexicon, seeds().catalogue)
    find_figures(analysis)
    find_mentions(analysis)
    find_roles(analysis)
    find_clauses(analysis)
    find_statements(analysis)
    return analysis


def events_of(text: str, language: str, published: dt.date | None = dt.date(2025, 3, 12)) -> list[Event]:
    """The events of a text."""
    return event_rows(analyse(text, language, published))
