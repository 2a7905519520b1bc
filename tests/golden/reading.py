"""What Khabar reads in each sample article, as lines a person can check."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from flows.articles.parse import parse_article
from flows.errors import Rejected
from flows.facts.extract import extract_facts
from flows.raw import list_inbox, read_items
from flows.seeds import SEEDS, load_seeds
from flows.settings import Limits
from flows.tables import RawItem

GOLDEN = Path(__file__).resolve().parent
Reading = dict[str, Any]


def readings() -> Iterator[tuple[str, Reading]]:
    """Name and reading of every sample article that is one."""
    seeds, limits = load_seeds(), Limits()
    files, _ = list_inbox(SEEDS / "articles")
    for file in files:
        for item in read_items(file, limits, {}, "golden"):
            if not isinstance(item, RawItem):
                continue
            try:
                article = parse_article(item, seeds.articles, seeds.catalogue, limits, "golden")
            except Rejected:
                continue
            facts = extract_facts(article, seeds.facts[article.language], seeds.catalogue)
            name = item.file_path.replace("/", "-").rsplit(".", 1)[0] + (f"-{item.item}" if item.item else "")
            named = {m.entity_id for m in facts.mentions}
            names = {e.entity_id: e.name for e in facts.entities}
            names |= {id_: e.name for id_, e in seeds.catalogue.entities.items() if id_ in named}
            yield (
                name,
                {
                    "language": article.language,
                    "headline": article.headline,
                    "published": str(article.published_date),
                    "author": article.author,
                    "agency": article.agency,
                    "place": article.dateline_place,
                    "names": sorted({f"{m.type} {names[m.entity_id]}" for m in facts.mentions}),
                    "roles": [f"{r.person} = {r.tenure} {r.role} of {r.of}" for r in facts.roles],
                    "quantities": [
                        f"{q.qualifier} {q.value:g}{f'-{q.value_max:g}' if q.value_max is not None else ''} {q.unit} "
                        f"{q.item} {q.measure} {q.status}, says {q.speaker}"
                        for q in facts.quantities
                    ],
                    "statements": [
                        f"{' via '.join([s.speaker or '', *s.relays])} ({'direct' if s.direct else 'reported'}): {s.quote}"
                        for s in facts.statements
                    ],
                    "events": [
                        f"{e.event_type} {e.status} {', '.join(e.actors)} -> {', '.join(e.targets)} @ {e.place} {e.date}"
                        for e in facts.events
                    ],
                },
            )


def expectation_path(name: str, reading: Reading) -> Path:
    """Where the expectation of an article is kept."""
    return GOLDEN / reading["language"] / f"{name}.json"
