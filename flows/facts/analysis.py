"""What is known of one article while its facts are extracted: layers of spans over the document, never stored.

All positions are token indices of `Analysis.document`, half-open; characters come from `document.span`.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from flows.facts.lexicon import FactLexicon
from flows.frozen import frozen
from flows.tables import Article
from flows.text.catalogue import Catalogue, EntityRef
from flows.text.document import Document

if TYPE_CHECKING:
    from flows.facts.names.scan import Scan


@frozen()
class NamedSpan:
    """A place in the text that names an entity."""

    first: int
    last: int
    entity: EntityRef
    adjective: bool = False  # a demonym: रूसी, Thai
    confidence: float = 1.0


class Who(NamedTuple):
    """A speaker, actor or relay: an entity, or an English noun for the unnamed (then `entity_id` is None)."""

    name: str
    entity_id: str | None = None


@frozen()
class When:
    """A resolved date. `day` is the first day of a month or year; `precision` is day, month or year."""

    day: dt.date
    precision: str


@frozen()
class NumberSpan:
    """A number in the text, digits or words, with what stands around it."""

    first: int
    last: int
    value: float
    value_max: float | None
    qualifier: str  # exact, approx, at_least, at_most, more_than, less_than, range
    unit: str | None  # currency code, percent or English unit where stated
    outer_first: int  # with qualifier and unit words
    outer_last: int
    form: str = "digits"  # digits, words, or article for a word (एक, one) that may be no number
    unit_kind: str = ""  # currency, percent, time, length, ... of the unit


@frozen()
class DateSpan:
    """A date expression and what it resolves to (None where the text and the publication date do not say)."""

    first: int
    last: int
    when: When | None


@frozen()
class RoleSpan:
    """An office held by a person, as the text states it. `person` indexes `Analysis.mentions`."""

    first: int
    last: int
    person: int
    role: str
    of: EntityRef | None
    tenure: str


@frozen()
class StatementSpan:
    """Who said what: `first`..`last` is the evidence, `quote_first`..`quote_last` the words."""

    first: int
    last: int
    quote_first: int
    quote_last: int
    speaker: Who
    relays: tuple[Who, ...]
    direct: bool
    addressee: Who | None
    rule: str
    confidence: float = 0.9


@frozen()
class Participant:
    """A noun phrase of a clause: title, name and of-phrase are one. `last` excludes a postposition.

    `marker` says how it stands: subj, obj, bare, by, to, from, with, on, in, near, against, between, for, about, of,
    during, after, before, source, ... `who` are those it names or refers to, in order (empty where nobody is found).
    `kind` is name, noun, pronoun, set or empty; `mentions` index Analysis.mentions.
    """

    marker: str
    first: int
    last: int
    who: tuple[Who, ...] = ()
    mentions: tuple[int, ...] = ()
    kind: str = ""


@dataclass(slots=True)
class Clause:
    """A predicate with its participants: tokens `first`..`last`, the verb group at `verb_first`..`verb_last`.

    `form` is finite, infinitive, participle, conjunctive or gerund; `relation` says what it is to its neighbour: main,
    content, relative, time, contrast, cause, condition, consequence, coordinate, purpose, governed, inner; `governor`
    how what it depends on takes it (planned, possible, demanded, denied, alleged or empty). `parent` indexes
    Analysis.clauses, -1 for none. `mood` is real, planned, possible or irreal.
    """

    first: int
    last: int
    verb_first: int
    verb_last: int
    main: int
    lemma: str
    form: str
    relation: str
    passive: bool
    negated: bool
    mood: str
    status: str = "happened"
    governor: str = ""
    parent: int = -1
    sentence: int = 0
    inherited_subject: bool = False
    participants: list[Participant] = field(default_factory=list)

    def marked(self, *markers: str) -> list[Participant]:
        """The participants with one of the markers."""
        found = []
        for participant in self.participants:
            if participant.marker in markers:
                found.append(participant)  # noqa: PERF401  # a comprehension is a function and a cell, made at each call
        return found


@dataclass(slots=True)
class Analysis:
    """The layers, filled in order by flows.facts.extract."""

    article: Article
    document: Document
    lexicon: FactLexicon
    catalogue: Catalogue
    numbers: list[NumberSpan] = field(default_factory=list)
    dates: list[DateSpan] = field(default_factory=list)
    mentions: list[NamedSpan] = field(default_factory=list)
    mention_at: list[int] = field(default_factory=list)  # token -> index in mentions, -1 where none
    scan: Scan | None = None  # titles and kinds of words, as the search for names left them
    roles: list[RoleSpan] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)  # in the order of their verbs
    statements: list[StatementSpan] = field(default_factory=list)
    credits: list[tuple[Who, tuple[Who, ...]] | None] = field(default_factory=list)  # token -> speaker and relays
    headline_end: int = field(init=False)  # tokens before it are the headline; 0 where all is, or there is none

    def __post_init__(self) -> None:
        limit = len(self.article.headline or "")
        inside = limit and self.document.sentences and limit < len(self.document.text)
        self.headline_end = self.document.token_at(limit) if inside else 0
