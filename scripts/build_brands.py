"""Makes seeds/entities/companies_generated.csv: firms that news names, from the npm package name-suggestion-index.

A tool of development, not a part of a run. Unpack name-suggestion-index (BSD-3-Clause) with `npm pack` and `tar`, have a
list of English words (Debian's wamerican, say), then

    python scripts/build_brands.py FOLDER /usr/share/dict/american-english

A firm is taken where the package states its Wikidata id, its description says that it is one, it is found in India, in
several countries or everywhere, or is a bank, shop, carrier or insurer of a country whose press writes in English. Names that are
English words, parts of personal names or names of the catalogue are left out: "Guess", "Paul" and "Metro" would be
found in every other article.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from flows.seeds import read_csv  # noqa: E402
from flows.text.fold import fold  # noqa: E402

SEEDS = ROOT / "seeds"
GENERATED = SEEDS / "entities" / "companies_generated.csv"
FIELDS = ("name", "type", "kind", "wikidata_id", "country", "latitude", "longitude", "aliases")
# Kinds of firms that papers write about even where they trade in one country.
NEWSWORTHY = frozenset(
    [
        "shop/supermarket",
        "shop/department_store",
        "shop/car",
        "shop/mobile_phone",
        "shop/electronics",
        "shop/furniture",
        "shop/chemist",
        "shop/motorcycle",
        "amenity/bank",
        "amenity/atm",
        "amenity/fuel",
        "amenity/post_office",
        "advertising/totem",
        "office/insurance",
        "office/telecommunication",
        "office/courier",
        "power/plant",
        "power/generator",
        "power/line",
        "route/railway",
    ]
)
PRESSES = frozenset(
    ["gb", "us", "au", "ca", "za", "ng", "ke", "ie", "nz", "sg", "my", "ae", "pk", "bd", "lk", "np"]
)  # countries with papers in English
SEVERAL = 8  # countries that make a firm known beyond them
FIRM = re.compile(
    "compan|chain|bank|manufactur|retail|brand|airline|operator|corporation|conglomerate|multinational|maker|insur|firm"
    "|network|supermarket|store|service",
    re.IGNORECASE,
)
LEGAL = re.compile(
    r"(?: &)?,? (?:Limited|Ltd\.?|Inc\.?|Incorporated|AG|N\.V\.|plc|PLC|SE|S\.A\.|SA|Corporation|Corp\.?|Company|Co\.|LLC|Holdings|GmbH)$"
)
LONGEST = 6  # words of a name


@dataclass(slots=True)
class Firm:
    """A firm as the package has it."""

    label: str
    description: str
    kinds: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)  # alpha-2 codes in small letters, 001 for the world
    names: set[str] = field(default_factory=set)


def main() -> None:
    """Write the generated file again."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path, help="where name-suggestion-index is unpacked")
    parser.add_argument("words", type=Path, help="a list of English words, one a line")
    arguments = parser.parse_args()
    words = {line.strip().lower() for line in arguments.words.read_text(encoding="utf-8").splitlines()}
    rows = list(generate(read_firms(arguments.folder), words | name_parts(), taken_names()))
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, FIELDS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    GENERATED.write_text(buffer.getvalue(), encoding="utf-8")
    print(f"{GENERATED.relative_to(ROOT)}: {len(rows)} firms")


def read_firms(folder: Path) -> dict[str, Firm]:
    """Wikidata id -> firm, from the package's index and its copy of labels and descriptions."""
    index, items = next(folder.rglob("nsi.json"), None), next(folder.rglob("wikidata.json"), None)
    if index is None or items is None:
        raise SystemExit(f"no nsi.json and wikidata.json of name-suggestion-index under {folder}")
    stated = json.loads(items.read_text(encoding="utf-8"))["wikidata"]
    firms: dict[str, Firm] = {}
    for path, branch in json.loads(index.read_text(encoding="utf-8"))["nsi"].items():
        tree, _, kind = path.partition("/")
        if tree not in ("brands", "operators"):
            continue
        for item in branch["items"]:
            tags = item.get("tags", {})
            identifier = tags.get("brand:wikidata") or tags.get("operator:wikidata")
            about = stated.get(identifier) or {}
            if not about.get("label"):
                continue
            firm = firms.setdefault(identifier, Firm(about["label"], about.get("description") or ""))
            firm.kinds.add(kind)
            firm.places.update(str(p).lower() for p in item.get("locationSet", {}).get("include", ["001"]))
            firm.names.update(tags[key] for key in ("name:en", "brand:en", "brand", "name") if tags.get(key))
    return firms


def taken_names() -> set[str]:
    """Folded names and aliases of every other file of the catalogue, demonyms, and the ids that they have."""
    taken: set[str] = set()
    for path in sorted((SEEDS / "entities").glob("*.csv")):
        if path != GENERATED:
            for row in read_csv(path):
                taken.update(fold(alias.lstrip("~")) for alias in (row["name"], *row["aliases"].split("|")) if alias)
                taken.add(row["wikidata_id"])
    for path in sorted((SEEDS / "languages").glob("*/demonyms.csv")):
        taken.update(fold(row["form"]) for row in read_csv(path))
    return taken


def name_parts() -> set[str]:
    """Given names and surnames in Latin letters."""
    files = sorted((SEEDS / "languages").glob("*/name_parts.csv"))
    return {(row["latin"] or row["form"]).lower() for path in files for row in read_csv(path)}


def generate(firms: Mapping[str, Firm], words: set[str], taken: set[str]) -> Iterator[dict[str, str]]:
    """Rows of the file in the order of their names."""
    rows = []
    for identifier, firm in sorted(firms.items()):
        if identifier in taken or not newsworthy(firm):
            continue
        names = [name for name in spellings(firm) if tells_firm(name, words) and fold(name) not in taken]
        if not names or not firm.label.startswith(names[0]):
            continue  # called by a word on its doors alone: "Best Buy Express" for The Source
        taken.update(fold(name) for name in names)
        countries = [place.upper() for place in firm.places if len(place) == 2 and place.isalpha()]
        rows.append(
            {
                "name": names[0],
                "type": "ORG",
                "kind": "company",
                "wikidata_id": identifier,
                "country": countries[0] if len(countries) == 1 else "",
                "latitude": "",
                "longitude": "",
                "aliases": "|".join(names[1:]),
            }
        )
    yield from sorted(rows, key=lambda row: (row["name"], row["wikidata_id"]))


def newsworthy(firm: Firm) -> bool:
    """Whether a firm is one by its description, and known in India, in many countries or to a press in English."""
    if not FIRM.search(firm.description):
        return False
    wide = "001" in firm.places or "in" in firm.places or len(firm.places) >= SEVERAL
    return wide or "multinational" in firm.description or bool(firm.places & PRESSES and firm.kinds & NEWSWORTHY)


def spellings(firm: Firm) -> Iterator[str]:
    """The label without marks, the label without its legal form, and the names on its doors, each once."""
    label = re.sub("[\u200b-\u200f\u202a-\u202e]", "", firm.label).strip()
    seen: set[str] = set()
    for name in (LEGAL.sub("", label), label, *sorted(firm.names)):
        if name.isascii() and "(" not in name and not name.startswith("The ") and fold(name) not in seen:
            seen.add(fold(name))
            yield name


def tells_firm(name: str, words: Iterable[str]) -> bool:
    """Whether a name cannot be read as anything else: capitals, three letters or more, not one or two English words."""
    parts = re.sub(r"[^a-z0-9 ]", " ", name.lower().replace("'s", "")).split()
    if not parts or len(parts) > LONGEST or len(name) < 4 or not name[0].isupper():
        return False
    known = [part in words or part.rstrip("s") in words for part in parts]
    return not (all(known) and len(parts) <= 2)


if __name__ == "__main__":
    main()
