"""Compare what a warehouse holds with what people have marked in the same articles.

A gold file says of one article which names, numbers, offices, statements and events its text states. Each kind is
paired one to one with the rows found, so a row that is found twice is right once. Two rows pair where they say the same
thing, whatever their ids: names by any form that the article uses, numbers by value, unit and noun, words by overlap.
"""

from __future__ import annotations

import difflib
import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import combinations, zip_longest
from pathlib import Path
from typing import Any

import duckdb

Row = dict[str, Any]
KINDS = ("entities", "quantities", "roles", "statements", "events")
NAMED_TYPES = ("PER", "ORG", "LOC")  # works and happenings are stored, but what counts as one is a matter of taste
METADATA = ("language", "headline", "author", "agency", "dateline_place", "published_date")
LONG_QUOTE = 100  # gold cuts longer quotes: its part is enough
SAME_WORDS = 0.6  # share of the longer quote that must be common
INSIDE = 25  # a quote this long that stands inside the other is the same
_STRAIGHT = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "`": "'"})
_UNSEEN = re.compile("[\u200b-\u200d\u2060\ufeff]")
# Offices that newspapers call by several words.
_SAME_OFFICE = (
    ("defence", "defense"),
    ("minister of external affairs", "foreign minister"),
    ("external affairs minister", "foreign minister"),
    ("secretary of state", "foreign minister"),
    ("spokesman", "spokesperson"),
    ("spokeswoman", "spokesperson"),
    ("chairperson", "head"),
    ("chairman", "head"),
    ("chief", "head"),
)


@dataclass(slots=True)
class Tally:
    """How one kind of fact fared over all articles."""

    gold: int = 0
    found: int = 0
    right: int = 0
    fields: dict[str, list[bool]] = field(default_factory=lambda: defaultdict(list))
    errors: list[str] = field(default_factory=list)
    causes: Counter[str] = field(default_factory=Counter)

    @property
    def precision(self) -> float:
        """Share of the rows found that are right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of the rows marked that were found."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def check(self, name: str, is_right: bool, error: str) -> None:
        """Count something that every article has, right or wrong."""
        self.gold += 1
        self.found += 1
        self.right += is_right
        self.fields[name].append(is_right)
        if not is_right:
            self.errors.append(error)
            self.causes[name] += 1


def squeeze(text: str | None) -> str:
    """The text composed, without unseen characters, and with one kind of space and of quote mark."""
    composed = unicodedata.normalize("NFC", text or "").translate(_STRAIGHT)
    return " ".join(_UNSEEN.sub("", composed).split())


def fold(text: str | None) -> str:
    """Squeezed, and without case, compatibility forms and punctuation at the ends: for names and nouns."""
    return squeeze(unicodedata.normalize("NFKC", text or "")).casefold().strip(" .,;:'\"()[]-–—।|")


def office(role: str | None) -> str:
    """An office under its usual name."""
    name = fold(role).replace("-", " ")
    for variant, usual in _SAME_OFFICE:
        name = name.replace(variant, usual)
    return name


def pair(gold: Sequence[Row], found: Sequence[Row], fit: Callable[[Row, Row], float]) -> dict[int, int]:
    """Gold rows to found rows: as many as can be, the best-fitting first. `fit` is 0 where two do not match."""
    fits = [{f: w for f, row in enumerate(found) if (w := fit(g, row))} for g in gold]
    best_first = sorted((-w, g, f) for g, row in enumerate(fits) for f, w in row.items())
    holder: dict[int, int] = {}
    settled: set[int] = set()
    for _, g, f in best_first:
        if g not in settled and f not in holder:
            holder[f] = g
            settled.add(g)
    for g in range(len(gold)):
        if g not in settled:
            _make_room(g, fits, holder, set())
    return {g: f for f, g in holder.items()}


def _make_room(g: int, fits: Sequence[dict[int, float]], holder: dict[int, int], tried: set[int]) -> bool:
    """Give a gold row a partner, where needed by giving another row one of its other partners."""
    for f in fits[g]:
        if f in tried:
            continue
        tried.add(f)
        if f not in holder or _make_room(holder[f], fits, holder, tried):
            holder[f] = g
            return True
    return False


@dataclass(slots=True)
class Found:
    """What the warehouse holds of one article."""

    article: Row
    cluster: str | None
    story: str | None
    rows: dict[str, list[Row]]


def read_found(catalog: Path) -> dict[str, Found]:
    """What a catalog holds, by the article's file name; only the current version of each article counts."""
    with duckdb.connect(str(catalog), read_only=True) as db:

        def rows(sql: str) -> list[Row]:
            cursor = db.execute(sql)
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

        clusters = {r["article_id"]: r["cluster_id"] for r in rows("select article_id, cluster_id from copies")}
        stories = {r["article_id"]: r["story_id"] for r in rows("select article_id, story_id from stories")}
        kinds = {kind: rows(f"select * from {kind} order by all") for kind in KINDS if kind != "entities"}
        kinds["entities"] = rows(
            "select m.article_id, e.entity_id, e.name, e.wikidata_id, e.type, list(distinct m.surface) as surfaces"
            " from mentions m join entities e using (entity_id) group by all order by all"
        )
        articles = rows("select * from articles order by file_name, article_id")
    by_article: dict[str, dict[str, list[Row]]] = defaultdict(lambda: {kind: [] for kind in KINDS})
    for kind, members in kinds.items():
        for row in members:
            by_article[row["article_id"]][kind].append(row)
    return {
        a["file_name"]: Found(
            a, clusters.get(a["article_id"]), stories.get(a["article_id"]), by_article[a["article_id"]]
        )
        for a in articles
    }


def read_gold(folder: Path) -> list[Row]:
    """The gold files of a folder, by name."""
    return [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))]


class Names:
    """Whether an entity of the warehouse and a name in a gold file mean the same, within one article."""

    def __init__(self, found: Sequence[Row], gold: Sequence[Row]) -> None:
        self._found = {
            row["entity_id"]: _forms([row["name"], row["wikidata_id"], *(row["surfaces"] or ())]) for row in found
        }
        self._gold = {fold(row["en"]): _forms([row["en"], row["qid"], *row["surfaces"]]) for row in gold}

    def is_unnamed(self, name: str | None) -> bool:
        """Whether gold's name is a plain noun, as `police` is."""
        return bool(name) and fold(name) not in self._gold

    def same(self, entity_id: str | None, name: str | None, label: str | None = None) -> bool:
        """Whether an entity, or its label where it has no id, is gold's `name`."""
        if not name or not (entity_id or label):
            return False
        forms = self._found.get(entity_id or "", set()) | _forms([label])
        if forms & self._gold.get(fold(name), {fold(name)}):
            return True
        # an unnamed speaker or actor: "airport official" and "official" share a word
        return self.is_unnamed(name) and not entity_id and bool(set(fold(label).split()) & set(fold(name).split()))


def _forms(names: Sequence[str | None]) -> set[str]:
    return {fold(name) for name in names} - {""}


def score(found: dict[str, Found], golds: Sequence[Row]) -> dict[str, Tally]:
    """A tally for each kind, over all articles that have a gold file."""
    tallies: dict[str, Tally] = {kind: Tally() for kind in ("articles", "metadata", "furniture", *KINDS)}
    for gold in golds:
        article = found.get(gold["file"])
        tallies["articles"].check("read", article is not None, f"{gold['file']}: not in the warehouse")
        if article is None:
            continue
        _score_metadata(article, gold, tallies["metadata"])
        _score_furniture(article, gold, tallies["furniture"])
        names = Names(article.rows["entities"], gold["entities"] or ())
        for kind in KINDS:
            if gold[kind] is not None:
                _score_kind(kind, article, gold, names, tallies[kind])
    for name, label, held in (
        ("pairs of copies", "dup_group", {file: f.cluster for file, f in found.items()}),
        ("pairs of one story", "story", {file: f.story for file, f in found.items()}),
    ):
        tallies[name] = _score_groups(golds, label, held)
    return tallies


def _score_metadata(found: Found, gold: Row, tally: Tally) -> None:
    for name in METADATA:
        want = fold(gold["lang"] if name == "language" else gold[name])
        got = fold(str(found.article[name] or ""))
        if want or got:
            near = name in ("agency", "headline") and _is_near(want, got)
            tally.check(name, want == got or near, f"{gold['file']}: {name} is {want!r}, found {got!r}")


def _is_near(a: str, b: str) -> bool:
    """Whether one text is most of the other."""
    short, long = sorted((a, b), key=len)
    return bool(short) and short in long and len(short) > SAME_WORDS * len(long)


def _score_furniture(found: Found, gold: Row, tally: Tally) -> None:
    text = squeeze(found.article["text"])
    for part in gold["in_body"]:
        tally.check("news kept", squeeze(part) in text, f"{gold['file']}: lost {part!r}")
    for part in gold["not_in_body"]:
        tally.check("furniture dropped", squeeze(part) not in text, f"{gold['file']}: kept {part!r}")


def _score_groups(golds: Sequence[Row], label: str, held: dict[str, str | None]) -> Tally:
    """Pairs of articles that belong together, and those that were put together."""
    tally = Tally()
    for a, b in combinations(golds, 2):
        want = a[label] is not None and a[label] == b[label]
        got = held.get(a["file"]) is not None and held.get(a["file"]) == held.get(b["file"])
        tally.gold += want
        tally.found += got
        tally.right += want and got
        if want != got:
            tally.errors.append(f"{a['file']} and {b['file']}: {'not put together' if want else 'put together'}")
    return tally


def _score_kind(kind: str, found: Found, gold: Row, names: Names, tally: Tally) -> None:
    wanted, rows = gold[kind], found.rows[kind]
    if kind == "entities":
        wanted, rows = ([row for row in side if row["type"] in NAMED_TYPES] for side in (wanted, rows))
    if kind == "roles":  # said twice is known once
        rows = list({(row["person_id"] or fold(row["person"]), office(row["role"])): row for row in rows}.values())
    match, details, cause, show_gold, show_found = _RULES[kind]
    pairs = pair(wanted, rows, lambda g, f: match(g, f, names))
    tally.gold += len(wanted)
    tally.found += len(rows)
    tally.right += len(pairs)
    for g, f in pairs.items():
        for name, is_right in details(wanted[g], rows[f], names).items():
            tally.fields[name].append(is_right)
    loose = [row for f, row in enumerate(rows) if f not in set(pairs.values())]
    for g, row in enumerate(wanted):
        if g not in pairs:
            why = cause(row, loose, names, found)
            tally.causes[why] += 1
            tally.errors.append(f"{gold['file']}: missed {show_gold(row)} ({why})")
    tally.errors += [f"{gold['file']}: found wrongly {show_found(row)}" for row in loose]


# --- names ------------------------------------------------------------------------------------------------------------


def _match_entity(g: Row, f: Row, names: Names) -> float:
    return float(g["type"] == f["type"] and names.same(f["entity_id"], g["en"]))


def _details_entity(g: Row, f: Row, _: Names) -> dict[str, bool]:
    return {"linked to Wikidata": f["wikidata_id"] == g["qid"]} if g["qid"] else {}


def _cause_entity(g: Row, loose: Sequence[Row], names: Names, _: Found) -> str:
    if any(names.same(row["entity_id"], g["en"]) for row in loose):
        return "found under another type"
    ours = {fold(s) for s in g["surfaces"]}
    others = {fold(s) for row in loose for s in row["surfaces"]}
    if any(a in b or b in a for a in ours for b in others):
        return "found with other bounds"
    return "not found"


# --- numbers ----------------------------------------------------------------------------------------------------------


def _equal(a: float | None, b: float | None) -> bool:
    if a is None or b is None:
        return a is b
    return abs(float(a) - float(b)) <= 1e-6 * max(1.0, abs(float(a)))


def _match_quantity(g: Row, f: Row, names: Names) -> float:
    same_value = _equal(g["value"], f["value"]) and _equal(g["value_max"], f["value_max"])
    if not same_value or fold(g["unit"]) != fold(f["unit"]):
        return 0.0
    if g["unit"] == "count" and fold(f["item"]) not in {fold(item) for item in g["item"]}:
        return 0.0
    here = squeeze(g["surface"]) in squeeze(f["evidence"])
    return 1.0 + 2 * here + bool(g["qualifier"] == f["qualifier"]) + _same_source(g, f, names)


def _same_source(g: Row, f: Row, names: Names) -> bool:
    return names.same(f["speaker_id"], g["attributed_to"], f["speaker"])


def _details_quantity(g: Row, f: Row, names: Names) -> dict[str, bool]:
    details = {"qualifier": g["qualifier"] == f["qualifier"]}
    if g["attributed_to"] or f["speaker"]:
        details["attributed to"] = _same_source(g, f, names)
    return details


def _cause_quantity(g: Row, loose: Sequence[Row], _: Names, found: Found) -> str:
    if any(_equal(g["value"], row["value"]) for row in loose):
        return "another noun or unit"
    if any(squeeze(g["surface"]) in squeeze(row["surface"]) for row in found.rows["quantities"]):
        return "another value, or one row for two"
    return "not found"


# --- roles ------------------------------------------------------------------------------------------------------------


def _holds(g: Row, f: Row, names: Names) -> bool:
    return names.same(f["person_id"], g["person"], f["person"])


def _match_role(g: Row, f: Row, names: Names) -> float:
    return float(office(g["role"]) == office(f["role"]) and _holds(g, f, names))


def _details_role(g: Row, f: Row, names: Names) -> dict[str, bool]:
    return {"of": names.same(f["of_id"], g["of"], f["of"])} if g["of"] or f["of"] else {}


def _cause_role(g: Row, loose: Sequence[Row], names: Names, found: Found) -> str:
    if any(_holds(g, row, names) for row in loose):
        return "the office goes by another name"
    if not any(names.same(row["entity_id"], g["person"]) for row in found.rows["entities"]):
        return "the person was not found"
    return "not found"


# --- statements -------------------------------------------------------------------------------------------------------


def _same_speaker(g: Row, f: Row, names: Names) -> bool:
    if names.same(f["speaker_id"], g["speaker"], f["speaker"]):
        return True
    return names.is_unnamed(g["speaker"]) and not f["speaker_id"] and bool(f["speaker"])


def _same_quote(g: Row, f: Row) -> bool:
    a, b = fold(g["quote"]), fold(f["quote"])
    if a == b or not a or not b:
        return bool(a and b)
    blocks = difflib.SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()
    common = sum(block.size for block in blocks if block.size > 3)
    if len(g["quote"]) > LONG_QUOTE and common >= 0.8 * len(a):
        return True
    return common >= SAME_WORDS * max(len(a), len(b)) or (min(len(a), len(b)) > INSIDE and (a in b or b in a))


def _match_statement(g: Row, f: Row, names: Names) -> float:
    return float(_same_speaker(g, f, names) and _same_quote(g, f))


def _details_statement(g: Row, f: Row, _: Names) -> dict[str, bool]:
    return {"direct": g["direct"] == f["direct"]}


def _cause_statement(g: Row, loose: Sequence[Row], names: Names, _: Found) -> str:
    if any(_same_quote(g, row) for row in loose):
        return "another speaker"
    if any(_same_speaker(g, row, names) for row in loose):
        return "other words of the speaker"
    return "not found"


# --- events -----------------------------------------------------------------------------------------------------------


def _parties(f: Row) -> list[tuple[str | None, str | None]]:
    ids = [*(f["actor_ids"] or ()), *(f["target_ids"] or ())]
    return list(zip_longest(ids, [*(f["actors"] or ()), *(f["targets"] or ())]))


def _day(f: Row) -> str:
    """The date as far as it is known."""
    length = {"month": 7, "year": 4}.get(f["date_precision"] or "", 10)
    return str(f["date"] or "")[:length]


def _known(g: Row, f: Row, names: Names) -> list[bool]:
    return [any(names.same(id_, actor, label) for id_, label in _parties(f)) for actor in g["actors"]]


def _same_place_in_text(g: Row, f: Row) -> bool:
    ours, theirs = squeeze(g["evidence"]), squeeze(f["evidence"])
    return ours in theirs or (len(theirs) > 15 and theirs in ours)


def _match_event(g: Row, f: Row, names: Names) -> float:
    known, here = _known(g, f, names), _same_place_in_text(g, f)
    is_nobody = all(names.is_unnamed(actor) for actor in g["actors"])
    if f["event_type"] not in g["types"] or not (any(known) or (here and is_nobody)):
        return 0.0
    alike = (
        (g["status"] == f["status"])
        + (_day(f) == (g["date"] or ""))
        + names.same(f["place_id"], g["place"], f["place"])
    )
    return float(1 + 2 * here + sum(known) / max(1, len(known)) + alike)


def _details_event(g: Row, f: Row, names: Names) -> dict[str, bool]:
    details = {"status": g["status"] == f["status"], "all actors": all(_known(g, f, names))}
    if g["place"] or f["place"]:
        details["place"] = names.same(f["place_id"], g["place"], f["place"])
    if g["date"] or f["date"]:
        details["date"] = _day(f) == (g["date"] or "")
    return details


def _cause_event(g: Row, loose: Sequence[Row], _: Names, __: Found) -> str:
    here = [row for row in loose if _same_place_in_text(g, row)]
    if any(row["event_type"] in g["types"] for row in here):
        return "found with other actors"
    return "found as another type" if here else "not found"


def _show(*names: str) -> Callable[[Row], str]:
    def show(row: Row) -> str:
        return "; ".join(str(row[name])[:70] for name in names)

    return show


_RULES: dict[str, tuple[Any, Any, Any, Callable[[Row], str], Callable[[Row], str]]] = {
    "entities": (_match_entity, _details_entity, _cause_entity, _show("type", "en"), _show("type", "name")),
    "quantities": (
        _match_quantity,
        _details_quantity,
        _cause_quantity,
        _show("surface", "unit", "item"),
        _show("surface", "unit", "item"),
    ),
    "roles": (_match_role, _details_role, _cause_role, _show("person", "role", "of"), _show("person", "role", "of")),
    "statements": (
        _match_statement,
        _details_statement,
        _cause_statement,
        _show("speaker", "quote"),
        _show("speaker", "quote"),
    ),
    "events": (
        _match_event,
        _details_event,
        _cause_event,
        _show("types", "actors", "evidence"),
        _show("event_type", "actors", "evidence"),
    ),
}
