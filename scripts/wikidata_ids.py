"""Compares the Wikidata ids of seeds/entities with two packages that state them, and fills in those that are missing.

A tool of development, not a part of a run. Unpack the npm packages name-suggestion-index (BSD-3-Clause) and
@rapideditor/country-coder (ISC) in a folder of their own, with `npm pack` and `tar`, then

    python scripts/wikidata_ids.py FOLDER            # say which ids agree, which differ, which could be filled in
    python scripts/wikidata_ids.py FOLDER --write    # fill them in

`pip install rigour` (MIT) in the environment adds the ids of its territories to what is compared.

The folder is searched for `wikidata.json` (label and description of 27,000 items: firms, banks, agencies, armed forces,
parties, cities) and `borders.json` (countries and territories). An id is filled in only where exactly one item has the
row's name, is described as what the row's kind says, and is described as of no other country than the row's. An id that
stands in a row already is never changed: a difference is printed, and somebody decides.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from flows.seeds import read_csv  # noqa: E402
from flows.text.fold import fold  # noqa: E402

ENTITIES = ROOT / "seeds" / "entities"
DEMONYMS = ROOT / "seeds" / "languages" / "en" / "demonyms.csv"

_FIRM = "company|bank|brand|manufactur|maker|corporation|conglomerate|retail|chain|airline|carrier|firm|network|insur"
_FIRM += "|petroleum|compan|undertaking|enterprise|service|energy|division|subsidiary|banking"
_STATE = "department|agency|branch|force|police|party|service|ministry|government|parliament|legislature|authority|army"
_STATE += "|corporation|body|executive|railway|organi[sz]ation|system|undertaking"
# What the description of an item must say of an entity of each kind; kinds that are not here are left alone.
DESCRIBED = {
    "company": _FIRM,
    "exchange": _FIRM + "|exchange",
    "government": _STATE,
    "agency": _STATE,
    "armed-force": _STATE,
    "police": _STATE,
    "party": "party",
    "organisation": _STATE,
    "university": "university",
    "media": "newspaper|broadcast|magazine|channel|media",
    "un-body": "nations|intergovernmental",
    "institution": "organi[sz]ation|movement|agency",
    "city": "city|capital|municipality",
    "region": "region|prefecture|province|state|county",
}
# Countries whose cities share names: a description such as "city in Colorado" does not tell ours from another.
SHARED_NAMES = frozenset({"US", "CA", "AU", "GB"})
# Items that fit by every rule and are something else all the same.
REFUSED = frozenset({"Q127785902", "Q162345", "Q18677875", "Q271195", "Q2813", "Q47719", "Q857063", "Q85983660"})


@dataclass(frozen=True, slots=True)
class Item:
    """An item of Wikidata as the package states it."""

    wikidata_id: str
    label: str
    description: str


def main() -> int:
    """Print what was compared; with --write, fill in the ids that are missing."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path, help="where the packages are unpacked")
    parser.add_argument("--write", action="store_true", help="fill in missing ids")
    arguments = parser.parse_args()
    items = {item.wikidata_id: item for item in read_items(arguments.folder)}
    codes, territories = read_codes(arguments.folder), read_territories()
    by_label: dict[str, list[Item]] = defaultdict(list)
    for item in items.values():
        by_label[name_key(item.label)].append(item)
    countries = country_words()
    stated = differing = filled = others = 0
    taken = {row["wikidata_id"] for path in sorted(ENTITIES.glob("*.csv")) for row in read_csv(path)}
    for path in sorted(ENTITIES.glob("*.csv")):
        rows = list(read_csv(path))
        for row in rows:
            known, names = row["wikidata_id"], {name_key(name) for name in latin_names(row)}
            if known and (known == codes.get(row["country"]) or known in territories):
                stated += 1
            elif known and known in items:
                same = any(same_name(name_key(items[known].label), name) for name in names)
                stated += same
                if not same:
                    print(f"{path.name}: {row['name']}: {known} is called {items[known].label!r}")
                    differing += 1
            elif known:
                others += 1
            elif row["type"] != "PER":
                found = {item.wikidata_id: item for name in names for item in by_label.get(name, ())}
                fitting = [i for i in found.values() if fits(row, i, countries) and i.wikidata_id not in taken]
                if len(fitting) == 1:
                    print(f"{path.name}: {row['name']} ({row['country']}) = {fitting[0]}")
                    row["wikidata_id"] = fitting[0].wikidata_id
                    taken.add(fitting[0].wikidata_id)
                    filled += 1
        if arguments.write:
            write(path, rows)
    print(f"{stated} ids stated by a package, {differing} under another name, {others} in no package, {filled} new")
    return 0


def read_items(folder: Path) -> Iterable[Item]:
    """The items that name-suggestion-index lists."""
    path = next(folder.rglob("wikidata.json"), None)
    if path is None:
        raise SystemExit(f"no wikidata.json of name-suggestion-index under {folder}")
    listed = json.loads(path.read_text(encoding="utf-8"))["wikidata"]
    return [Item(k, v["label"], v.get("description") or "") for k, v in sorted(listed.items()) if v.get("label")]


def read_codes(folder: Path) -> dict[str, str]:
    """Alpha-2 code -> id, for the countries and territories of country-coder; empty without that package."""
    path = next(folder.rglob("borders.json"), None)
    if path is None:
        return {}
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    properties = (feature["properties"] for feature in features)
    return {p["iso1A2"]: p["wikidata"] for p in properties if "iso1A2" in p and "wikidata" in p}


def read_territories() -> frozenset[str]:
    """The ids of the territories of rigour; none where the package is not installed."""
    if find_spec("rigour") is None:
        return frozenset()
    territories = import_module("rigour.territories").get_territories()
    return frozenset(territory.qid for territory in territories if territory.qid)


def same_name(label: str, name: str) -> bool:
    """Whether two names are the same, or one is the other with further words: Sainsbury's, J Sainsbury's."""
    return label == name or f" {label} " in f" {name} " or f" {name} " in f" {label} "


def name_key(name: str) -> str:
    """A name to compare: folded, without the words for its legal form."""
    plain = re.sub(r"[\u200b-\u200f\u202a-\u202e]| \(.*\)", "", name)
    folded = fold(plain.replace("&", "and"))
    words = re.sub(r"[\s.,-]+", " ", folded).split()
    return " ".join(w for w in words if w not in ("limited", "ltd", "inc", "corporation", "company", "plc"))


def latin_names(row: Mapping[str, str]) -> list[str]:
    """The name of a row and its Latin aliases that are neither weak nor short."""
    aliases = [a for a in row["aliases"].split("|") if a.isascii() and len(a) > 4 and not a.startswith("~")]
    return [row["name"], *aliases]


def country_words() -> dict[str, set[str]]:
    """Alpha-2 code -> the country's English names and adjectives."""
    words: dict[str, set[str]] = defaultdict(set)
    for row in read_csv(ENTITIES / "countries.csv"):
        words[row["country"]].update(latin_names(row))
    for row in read_csv(DEMONYMS):
        words[row["country"]].add(row["form"])
    words["US"].update({"U.S.", "USA", "American"})
    words["GB"].update({"UK", "British", "England", "English", "London"})
    return words


def fits(row: Mapping[str, str], item: Item, countries: Mapping[str, set[str]]) -> bool:
    """Whether an item is described as what a row is, and as of no other country."""
    pattern = DESCRIBED.get(row["kind"])
    if pattern is None or item.wikidata_id in REFUSED:
        return False
    if not re.search(rf"\b\w*(?:{pattern})", item.description, re.IGNORECASE):
        return False
    told = {code for code, words in countries.items() if len(code) == 2 and says_one(item.description, words)}
    if row["type"] == "LOC":
        return row["country"] in told and row["country"] not in SHARED_NAMES
    return not told or not row["country"] or row["country"] in told


def says_one(text: str, words: Iterable[str]) -> bool:
    """Whether a text holds one of some words with its capital."""
    return any(re.search(rf"(?<![A-Za-z]){re.escape(word)}(?![A-Za-z])", text) for word in words)


def write(path: Path, rows: list[dict[str, str]]) -> None:
    """Write a CSV file again with its columns as they were."""
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    path.write_text(buffer.getvalue(), encoding="utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
