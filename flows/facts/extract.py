"""One article → its facts. The public function of this folder; each stage fills a layer of the analysis."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from flows.facts.analysis import Analysis
from flows.facts.clauses.clauses import find_clauses
from flows.facts.events.events import event_rows
from flows.facts.figures import find_figures
from flows.facts.lexicon import FactLexicon
from flows.facts.names.entities import entity_rows, find_mentions, mention_rows
from flows.facts.offices.roles import find_roles, role_rows
from flows.facts.quantities.quantities import quantity_rows
from flows.facts.speech.statements import find_statements, statement_rows
from flows.tables import Article, Entity, Event, Mention, Quantity, Role, Statement
from flows.text.catalogue import Catalogue
from flows.text.document import Document

_STAGES = (find_figures, find_mentions, find_roles, find_clauses, find_statements)
# In the order of the fields of `Facts`.
_TABLES: tuple[Callable[[Analysis], list[Any]], ...] = (
    entity_rows,
    mention_rows,
    quantity_rows,
    event_rows,
    statement_rows,
    role_rows,
)


@dataclass(slots=True)
class Facts:
    """The rows that articles yield. `entities` holds discovered ones only; the catalogue's are seeds."""

    entities: list[Entity] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    quantities: list[Quantity] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)


def extract_facts(article: Article, lexicon: FactLexicon, catalogue: Catalogue) -> Facts:
    """All facts of one article, with exact offsets in its text."""
    return extract_group([article], lexicon, catalogue)[0]


def extract_group(articles: Sequence[Article], lexicon: FactLexicon, catalogue: Catalogue) -> list[Facts]:
    """The facts of several articles of one language, in their order.

    Each stage reads all of them before the next begins: its code and its words stay in the processor's cache.
    """
    analyses = [Analysis(a, Document(a.text, lexicon.rules), lexicon, catalogue) for a in articles]
    for find in _STAGES:
        for analysis in analyses:
            find(analysis)
    rows = [list(map(table, analyses)) for table in _TABLES]
    return [Facts(*of_one) for of_one in zip(*rows, strict=True)]
