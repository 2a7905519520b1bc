"""seeds/ → checked, frozen lexicons and catalogues. The only reader of seeds/."""

from __future__ import annotations

import csv
import gc
import hashlib
import io
import os
import pickle
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from flows.articles.lexicon import ArticleLexicon, build_article_lexicon
from flows.collector import uncollected
from flows.errors import SeedError
from flows.facts.lexicon import FactLexicon, build_fact_lexicon
from flows.settings import cache_folder
from flows.tables import Entity, Source
from flows.text.catalogue import Alias, Catalogue, EntityRef, build_catalogue, entity_id, initial_forms
from flows.text.fold import fold
from flows.text.language_data import LanguageData
from flows.web.addresses import tidy_address

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
KEPT_CACHES = 4
SOURCE_COLUMNS = ("source_id", "name", "kind", "country", "language", "homepage", "feeds")
ENTITY_TYPES = ("PER", "ORG", "LOC", "MISC")


@dataclass(frozen=True, slots=True)
class Seeds:
    """All that an editor can correct, compiled."""

    digest: str
    sources: tuple[Source, ...]
    catalogue: Catalogue
    facts: Mapping[str, FactLexicon]  # by language code
    articles: Mapping[str, ArticleLexicon]  # by language code
    shared: LanguageData  # the files directly under seeds/
    feeds: Mapping[str, tuple[str, ...]]  # addresses of feeds and sitemaps, by source
    topics: Mapping[str, Mapping[str, str]]  # by language code, what a word tells of, by its English noun


@lru_cache(maxsize=2)
def load_seeds(root: Path = SEEDS) -> Seeds:
    """seeds/ read, checked and compiled, once for each content: later processes take the compiled form from a cache.

    Raises SeedError with file, line and way out.
    """
    cached = cache_folder() / f"seeds-{_cache_key(root)}.pickle"
    seeds = _from_cache(cached)
    if seeds is None:
        seeds = compile_seeds(root)
        _to_cache(cached, seeds)
    # Half a million objects that live as long as the process: no collection looks at them again, which takes a third of
    # a second.
    gc.freeze()
    return seeds


def forget_seeds() -> None:
    """Let go of what `load_seeds` keeps; the next call loads it again, which takes a third of a second."""
    load_seeds.cache_clear()


def compile_seeds(root: Path = SEEDS) -> Seeds:
    """Read, check and compile seeds/; raises SeedError with file, line and way out."""
    shared = read_language("shared", root)
    languages = {p.name: read_language(p.name, p) for p in sorted((root / "languages").iterdir()) if p.is_dir()}
    catalogue = build_catalogue(read_entities(root))
    return Seeds(
        digest=digest_of(root),
        sources=tuple(read_sources(root / "sources.csv")),
        catalogue=catalogue,
        facts={
            code: build_fact_lexicon(data, shared, catalogue)
            for code, data in languages.items()
            if data.mapping("numbers")
        },  # a language whose numbers are not written down is cleaned alone
        articles={code: build_article_lexicon(data, shared) for code, data in languages.items()},
        shared=shared,
        feeds=dict(read_feeds(root / "sources.csv")),
        topics={code: topics_of(data) for code, data in languages.items()},
    )


def topics_of(data: LanguageData) -> dict[str, str]:
    """What each word of topics.csv tells of; else a SeedError."""
    topics: dict[str, str] = {}
    for row in data.rows("topics"):
        if row["form"] in topics:
            raise data.fail("topics.csv", f"{row['form']!r} tells of {topics[row['form']]} already; keep one")
        topics[row["form"]] = row["topic"]
    return topics


def _cache_key(root: Path) -> str:
    """Digest of the seeds, of the code that compiles them, and of the Python that keeps them."""
    digest = hashlib.blake2b(f"{sys.version}{digest_of(root)}".encode(), digest_size=12)
    for path in compiling_code():
        digest.update(path.read_bytes())
    return digest.hexdigest()


def compiling_code() -> list[Path]:
    """The modules that compile the seeds or define what is kept of them, those of folders in folders too."""
    code = Path(__file__).parent
    rooms = (code / room for room in ("text", "facts", "articles", "tables"))
    return sorted([Path(__file__), *(path for room in rooms for path in room.rglob("*.py"))])


def _from_cache(path: Path) -> Seeds | None:
    """The compiled seeds, or None; a file of another user is never trusted, for unpickling runs code."""
    try:
        with path.open("rb") as stream, uncollected():  # half a million objects
            if os.fstat(stream.fileno()).st_uid != os.getuid():
                return None
            seeds = pickle.load(stream)
        return seeds if isinstance(seeds, Seeds) else None
    except Exception:  # a damaged cache is no error: it is made again
        return None


def _to_cache(path: Path, seeds: Seeds) -> None:
    temporary = path.with_name(f".tmp-{os.getpid()}-{path.name}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        temporary.write_bytes(pickle.dumps(seeds, protocol=5))
        os.replace(temporary, path)
        for old in sorted(path.parent.glob("seeds-*.pickle"), key=lambda p: p.stat().st_mtime)[:-KEPT_CACHES]:
            old.unlink(missing_ok=True)
    except OSError:  # without a cache each process compiles anew
        temporary.unlink(missing_ok=True)


def catalogue_rows(seeds: Seeds) -> list[Entity]:
    """The catalogue as rows of the table `entities`."""
    catalogue = seeds.catalogue
    return [
        Entity(
            entity_id=id_,
            type=entity.type,
            name=entity.name,
            wikidata_id=entity.wikidata_id,
            country=entity.country,
            latitude=catalogue.coordinates[id_][0] if id_ in catalogue.coordinates else None,
            longitude=catalogue.coordinates[id_][1] if id_ in catalogue.coordinates else None,
            aliases=list(catalogue.alias_list[id_]),
            origin="catalogue",
        )
        for id_, entity in sorted(catalogue.entities.items())
    ]


def digest_of(root: Path) -> str:
    """Digest of every seed that extraction reads (the sample articles do not count)."""
    digest = hashlib.blake2b(digest_size=8)
    for path in sorted(p for p in root.rglob("*") if p.suffix in {".csv", ".yml"}):
        if "articles" in path.relative_to(root).parts:
            continue
        digest.update(str(path.relative_to(root)).encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def read_language(code: str, folder: Path) -> LanguageData:
    """The CSV and YAML files directly in a folder."""
    tables = {p.stem: list(read_csv(p)) for p in sorted(folder.glob("*.csv"))}
    settings = {p.stem: read_yaml(p) for p in sorted(folder.glob("*.yml"))}
    return LanguageData(code, tables, settings)


def read_csv(path: Path, columns: Sequence[str] = ()) -> Iterator[dict[str, str]]:
    """Rows of a CSV file, which must have the columns named; lines that begin with # are comments."""
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise SeedError(f"{path}: not UTF-8: {error}; save the file as UTF-8") from error
    lines = [line for line in text.splitlines(keepends=True) if not line.startswith("#")]
    reader = csv.DictReader(io.StringIO("".join(lines)), strict=True)
    if missing := [name for name in columns if name not in (reader.fieldnames or ())]:
        raise SeedError(f"{path}: no column {', '.join(missing)}; the first line that is no comment names the columns")
    try:
        for row in reader:
            if None in row or None in row.values():
                raise SeedError(f"{path}:{reader.line_num}: expected the columns {reader.fieldnames}, got {row}")
            yield {key: value.strip() for key, value in row.items()}
    except csv.Error as error:
        raise SeedError(f"{path}:{reader.line_num}: {error}") from error


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Reads YAML, and refuses a key that stands twice: the first list of an editor would silently be gone."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """A mapping of a file, without repeated keys."""
        keys = Counter(self.construct_object(key, deep=True) for key, _ in node.value)
        twice = [key for key, times in keys.items() if times > 1]
        if twice:
            raise yaml.constructor.ConstructorError(None, None, f"{twice[0]!r} stands twice", node.start_mark)
        mapping: dict[Any, Any] = super().construct_mapping(node, deep)
        return mapping


def read_yaml(path: Path) -> dict[str, Any]:
    """The mapping of a YAML file."""
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)
    except yaml.YAMLError as error:
        raise SeedError(f"{path}: {error}") from error
    if not isinstance(content, dict):
        raise SeedError(f"{path}: expected a mapping at the top")
    return content


def read_sources(path: Path) -> Iterator[Source]:
    """The outlets of seeds/sources.csv."""
    for row in read_csv(path, SOURCE_COLUMNS):
        yield Source(
            source_id=row["source_id"],
            name=row["name"],
            kind=row["kind"],
            country=row["country"] or None,
            language=row["language"] or None,
            homepage=row["homepage"] or None,
        )


def read_feeds(path: Path) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The feeds of the outlets that have some; raises SeedError for what is no address or stands twice."""
    seen: dict[str, str] = {}
    for row in read_csv(path, SOURCE_COLUMNS):
        feeds = tuple(filter(None, (part.strip() for part in row["feeds"].split("|"))))
        for feed in feeds:
            if tidy_address(feed) != feed:
                raise SeedError(
                    f"{path}: feed {feed!r} of {row['source_id']} is no http or https address; write it whole"
                )
            if feed in seen:
                raise SeedError(f"{path}: feed {feed!r} belongs to {seen[feed]} and {row['source_id']}; keep one")
            seen[feed] = row["source_id"]
        if feeds:
            yield row["source_id"], feeds


def read_entities(root: Path) -> Iterator[tuple[EntityRef, tuple[float, float] | None, list[Alias], list[str]]]:
    """The catalogue: seeds/entities/*.csv, and the demonyms of every language; refuses names that name two entities.

    Columns of entities/*.csv: name, type, kind, wikidata_id, country, latitude, longitude, aliases (separated by |; a
    leading ~ marks a weak alias, which counts only with support in the text, ~~ one that needs the full name). Demonyms: seeds/languages/*/demonyms.csv
    with the columns form, country (alpha-2 code or English name of a LOC entity).
    """
    entities: dict[str, tuple[EntityRef, tuple[float, float] | None, list[Alias], list[str]]] = {}
    by_name: dict[str, str] = {}
    seen: dict[tuple[str, str], tuple[str, str]] = {}

    def add(entity: EntityRef, surface: str, alias: Alias, place: str) -> None:
        key = (fold(surface), surface if surface.isupper() and surface.isascii() else "")
        other = seen.get(key)
        if other is not None and other[0] != entity.entity_id:
            raise SeedError(f"{place}: alias {surface!r} names {entity.name} and {other[1]}; keep one")
        if other is None:
            seen[key] = (entity.entity_id, entity.name)
            entities[entity.entity_id][2].append(alias)
            entities[entity.entity_id][3].append(surface)

    for path in sorted((root / "entities").glob("*.csv")):
        for number, row in enumerate(read_csv(path), start=2):
            where = f"{path.relative_to(root.parent)}:{number}"
            if row["type"] not in ENTITY_TYPES:
                raise SeedError(f"{where}: type {row['type']!r} is none of {', '.join(ENTITY_TYPES)}")
            entity = EntityRef(
                entity_id(row["type"], row["name"], row["wikidata_id"] or None),
                row["type"],
                row["name"],
                row["wikidata_id"] or None,
                row["country"] or None,
                row["kind"],
            )
            if entity.entity_id in entities:
                raise SeedError(f"{where}: {row['name']} stands twice (id {entity.entity_id}); keep one")
            point = (float(row["latitude"]), float(row["longitude"])) if row["latitude"] else None
            entities[entity.entity_id] = (entity, point, [], [])
            if entity.type == "LOC":
                by_name.setdefault(entity.name, entity.entity_id)
                if entity.kind == "country" and entity.country:
                    by_name[entity.country] = entity.entity_id
            # A name that is a common word (Nice, Male) is weak too, where the aliases repeat it with a ~.
            weak_name = f"~{entity.name}" in row["aliases"].split("|")
            add(entity, entity.name, Alias(entity, weak=weak_name), where)
            for surface in filter(None, (a.strip() for a in row["aliases"].split("|"))):
                weak = surface.startswith("~")
                add(entity, surface.lstrip("~"), Alias(entity, weak=weak, short=surface.startswith("~~")), where)
            if entity.type == "PER":
                for surface in initial_forms(entity.name):
                    add(entity, surface, Alias(entity, weak=weak_name), where)
    for path in sorted((root / "languages").glob("*/demonyms.csv")):
        for number, row in enumerate(read_csv(path), start=2):
            where = f"{path.relative_to(root.parent)}:{number}"
            target = by_name.get(row["country"])
            if target is None:
                raise SeedError(f"{where}: no place {row['country']!r} in seeds/entities")
            entity = entities[target][0]
            add(entity, row["form"], Alias(entity, adjective=True), where)
    yield from entities.values()
