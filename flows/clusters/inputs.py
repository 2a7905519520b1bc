"""What clustering needs of an article, and what it answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from flows.frozen import frozen
from flows.tables import Article, Copy, Event, Mention, Quantity, Story
from flows.text.catalogue import EntityRef


@frozen()
class EntityUse:
    """An entity that the article names: how often, and where first."""

    entity_id: str
    type: str
    name: str
    mentions: int
    first_char: int
    kind: str = ""  # country, city, person ... where the catalogue knows
    is_dateline: bool = False  # only the dateline names it


@frozen()
class QuantityUse:
    """A number that the article states."""

    value: float
    unit: str
    item: str | None
    measure: str
    status: str
    first_char: int = 0
    is_whole: bool = True  # neither a part of another number nor what was added to one


@frozen()
class EventUse:
    """An act that the article tells."""

    type: str
    actor_ids: tuple[str, ...]
    place_id: str | None
    date: dt.date | None


@frozen()
class ClusterInput:
    """An article as clustering sees it. `address` tells where it is published: equal for versions of one article."""

    article_id: str
    address: str
    text: str
    headline: str | None = None
    language: str = ""
    source_id: str = "unknown"
    published_at: dt.datetime | None = None
    published_date: dt.date | None = None
    entities: tuple[EntityUse, ...] = ()
    quantities: tuple[QuantityUse, ...] = ()
    events: tuple[EventUse, ...] = ()


@dataclass(frozen=True, slots=True)
class ClusterResult:
    """Rows to append, and which new articles are later versions of which earlier ones."""

    copies: list[Copy] = field(default_factory=list)
    stories: list[Story] = field(default_factory=list)
    supersedes: dict[str, str] = field(default_factory=dict)


def address_of(article: Article) -> str:
    """Where an article is published: its URL, else its place in the inbox; with the source, which owns the address."""
    place = article.url or "\x1f".join((article.file_path, article.item or ""))
    return f"{article.source_id}\x1f{place}"


def cluster_inputs(
    articles: Sequence[Article],
    mentions: Iterable[Mention],
    quantities: Iterable[Quantity],
    events: Iterable[Event],
    names: Mapping[str, tuple[str, str]],
    place: Callable[[str], EntityRef | None] = lambda _: None,
) -> list[ClusterInput]:
    """Articles with their facts as clustering sees them. `names` gives an entity's English name and kind by its id.

    `place` is what the catalogue has for the English name of a place.
    """
    entities: dict[str, dict[str, list[Mention]]] = {}
    for mention in mentions:
        entities.setdefault(mention.article_id, {}).setdefault(mention.entity_id, []).append(mention)
    numbers: dict[str, list[QuantityUse]] = {}
    for row in quantities:
        is_whole = row.part_of is None and row.change == "level"
        use = QuantityUse(row.value, row.unit, row.item, row.measure, row.status, row.value_start, is_whole)
        numbers.setdefault(row.article_id, []).append(use)
    acts: dict[str, list[EventUse]] = {}
    for event in events:
        ids = tuple(id_ for id_ in (*event.actor_ids, *event.target_ids) if id_)
        acts.setdefault(event.article_id, []).append(EventUse(event.event_type, ids, event.place_id, event.date))
    return [
        ClusterInput(
            article_id=article.article_id,
            address=address_of(article),
            text=article.text,
            headline=article.headline,
            language=article.language,
            source_id=article.source_id,
            published_at=article.published_at,
            published_date=article.published_date,
            entities=(
                *(_use(id_, rows, names) for id_, rows in sorted(entities.get(article.article_id, {}).items())),
                *_dateline(article, entities.get(article.article_id, {}), place),
            ),
            quantities=tuple(numbers.get(article.article_id, ())),
            events=tuple(acts.get(article.article_id, ())),
        )
        for article in articles
    ]


def _dateline(
    article: Article, named: Mapping[str, Sequence[Mention]], place: Callable[[str], EntityRef | None]
) -> Iterable[EntityUse]:
    """The place of the dateline, where the text does not name it: two reports from one town may be of one event."""
    name = article.dateline_place
    known = place(name) if name else None
    if name and (known is None or known.entity_id not in named):
        id_, kind = (known.entity_id, known.kind) if known else (f"dateline {name.casefold()}", "town")
        yield EntityUse(id_, "LOC", name, 1, 0, kind, is_dateline=True)


_begin = attrgetter("start_char")


def _use(entity_id: str, mentions: Sequence[Mention], names: Mapping[str, tuple[str, str]]) -> EntityUse:
    first = min(mentions, key=_begin) if len(mentions) > 1 else mentions[0]
    name, kind = names.get(entity_id, (first.surface, ""))
    return EntityUse(entity_id, first.type, name, len(mentions), first.start_char, kind)
