"""The catalogue of known entities: names in every script, looked up in a document in one pass."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

from flows.frozen import frozen
from flows.text.fold import fold
from flows.text.phrases import PhraseTable
from flows.text.translit import spelling


@frozen()
class EntityRef:
    """An entity as extraction handles it.

    `kind` is a finer type of the catalogue (country, city, state, person, party, ministry, agency, ...; empty for
    discovered ones). `origin` is `catalogue` or `discovered`.
    """

    entity_id: str
    type: str
    name: str
    wikidata_id: str | None = None
    country: str | None = None
    kind: str = ""
    origin: str = "catalogue"


@frozen()
class Alias:
    """One name of a catalogue entity: `adjective` marks demonyms (रूसी, Thai), `weak` ones need support in the text.

    A weak one that is `short` counts only where the text names the entity in full: संघ (union) for the RSS.
    """

    entity: EntityRef
    adjective: bool = False
    weak: bool = False
    short: bool = False


@frozen()
class Catalogue:
    """Every catalogue entity, by id and by name."""

    entities: Mapping[str, EntityRef]
    aliases: PhraseTable[Alias]
    names: Mapping[tuple[str, str], EntityRef]  # (type, folded English name) -> entity
    coordinates: Mapping[str, tuple[float, float]]
    alias_list: Mapping[str, tuple[str, ...]]
    countries: Mapping[str, EntityRef]  # by alpha-2 code

    def named(self, type_: str, name: str) -> EntityRef | None:
        """The catalogue entity of an English name, or None."""
        return self.names.get((type_, fold(name)))


def initial_forms(name: str) -> list[str]:
    """How else a person's initials are written: A. B. Rao → A B Rao, A.B. Rao, A.B.Rao, AB Rao; none for other names."""
    words = name.split()
    count = 0
    while count < len(words) - 1 and len(words[count]) == 2 and words[count][0].isupper() and words[count][1] == ".":
        count += 1
    if not count:
        bare = " ".join(w[0] if len(w) == 2 and w.endswith(".") and w[0].isupper() else w for w in words)
        return [bare] if bare != name else []  # George W. Bush → George W Bush
    letters, rest = [w[0] for w in words[:count]], " ".join(words[count:])
    dotted = "".join(f"{letter}." for letter in letters)
    forms = [f"{' '.join(letters)} {rest}", f"{dotted} {rest}", f"{dotted}{rest}"]
    return [*forms, f"{''.join(letters)} {rest}"] if count > 1 else forms


def entity_id(type_: str, name: str, wikidata_id: str | None = None, article_id: str = "") -> str:
    """The id of an entity: its QID, else `x-` and a digest of type and romanised full name.

    A person is the same however outlets and scripts spell the name; towns can differ by no more than a vowel. With
    `article_id`, the id of a name that is not evidence enough that two articles mean the same.
    """
    if wikidata_id:
        return wikidata_id
    parts = [type_, spelling(name) if type_ == "PER" else fold(name), *filter(None, [article_id])]
    digest = hashlib.blake2b("\x1f".join(parts).encode(), digest_size=8).hexdigest()
    return f"x-{digest}"


def discovered(type_: str, name: str, country: str | None = None) -> EntityRef:
    """An entity that no catalogue lists, under its romanised name."""
    return EntityRef(entity_id(type_, name), type_, name, None, country, "", "discovered")


def build_catalogue(
    entries: Iterable[tuple[EntityRef, tuple[float, float] | None, list[Alias], list[str]]],
) -> Catalogue:
    """A catalogue from entities with their aliases; the caller has checked them for collisions."""
    table: PhraseTable[Alias] = PhraseTable()
    entities: dict[str, EntityRef] = {}
    names: dict[tuple[str, str], EntityRef] = {}
    coordinates: dict[str, tuple[float, float]] = {}
    alias_list: dict[str, tuple[str, ...]] = {}
    for entity, place, aliases, surfaces in entries:
        entities[entity.entity_id] = entity
        names[(entity.type, fold(entity.name))] = entity
        if place:
            coordinates[entity.entity_id] = place
        alias_list[entity.entity_id] = tuple(surfaces)
        for alias, surface in zip(aliases, surfaces, strict=True):
            # Short all-capital Latin names (US, WHO, IT) are words when written small.
            table.add(surface, alias, cased=surface.isascii() and surface.isupper() and len(surface) <= 6)
    countries = {e.country: e for e in reversed(entities.values()) if e.kind == "country" and e.country}
    return Catalogue(entities, table, names, coordinates, alias_list, countries)
