"""One article → its facts. The public function of this folder; each stage fills a layer of the analysis."""

from __future__ import annotations

from dataclasses import dataclass, field

from flows.facts.analysis import Analysis
from flows.facts.clauses import find_clauses
from flows.facts.entities import entity_rows, find_mentions, mention_rows
from flows.facts.events import event_rows
from flows.facts.figures import find_figures
from flows.facts.lexicon import FactLexicon
from flows.facts.quantities import quantity_rows
from flows.facts.roles import find_roles, role_rows
from flows.facts.statements import find_statements, statement_rows
from flows.tables import Article, Entity, Event, Mention, Quantity, Role, Statement
from flows.text.catalogue import Catalogue
from flows.text.document import Document


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
    analysis = Analysis(article, Document(article.text, lexicon.rules), lexicon, catalogue)
    find_figures(analysis)
    find_mentions(analysis)
    find_roles(analysis)
    find_clauses(analysis)
    find_statements(analysis)
    facts = Facts(entities=entity_rows(analysis), mentions=mention_rows(analysis))
    facts.quantities = quantity_rows(analysis)
    facts.statements = statement_rows(analysis)
    facts.events = event_rows(analysis)
    facts.roles = role_rows(analysis)
    return facts
