"""What one task does: a file of raw items in, files of articles and facts out. Runs in any process on any machine.

It imports neither Prefect nor DuckDB, takes names and gives names, and the same input always gives the same files.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
import traceback
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import pyarrow.compute as pc
import pyarrow.parquet as pq

from flows import __version__
from flows.articles.parse import parse_article
from flows.collector import uncollected
from flows.errors import InputError, Rejected
from flows.facts.extract import Facts, extract_group
from flows.failpoints import reach
from flows.seeds import SEEDS, Seeds, digest_of, load_seeds
from flows.settings import Limits
from flows.store import Store
from flows.tables import FACT_TABLES, Article, Entity, Raw, RawItem, Reject, raw_item, rows_of
from flows.tables.warehouse import DataFile

STAGING = "staging"
_TOGETHER = 60_000  # characters of articles whose facts are read stage by stage
OUTPUTS = ("rejects", "entities", "mentions", *FACT_TABLES)


@dataclass(frozen=True, slots=True)
class Part:
    """What one task made: its files, how many rows of each table, and where the CPU went (seconds by stage)."""

    name: str
    articles: DataFile  # in the staging store: `supersedes` is filled, and known articles dropped, before it counts
    files: tuple[DataFile, ...]
    counts: dict[str, int]
    seconds: dict[str, float]


def staging(warehouse: Path, batch_id: str) -> Store:
    """The store of what a run has made and not yet placed."""
    return Store(warehouse / STAGING / batch_id)


@lru_cache(maxsize=1)
def code_version() -> str:
    """Version of Khabar with a digest of its code and seeds: what can change a row."""
    digest = hashlib.blake2b(digest_size=6)
    for path in sorted(Path(__file__).parent.rglob("*.py")):
        digest.update(path.read_bytes())
    digest.update(digest_of(SEEDS).encode())
    return f"{__version__}+{digest.hexdigest()}"


def extract_part(warehouse: str, raw_path: str, name: str, batch_id: str, limits: Limits, version: str) -> Part:
    """Articles and facts of one file of raw items; a part that an earlier, killed run has finished stays as it is.

    Raises InputError where the worker has other code or seeds than the run, whose version is given.
    """
    _check_version(version)
    root = Path(warehouse)
    staged = staging(root, batch_id)
    return _extracted(root / raw_path, None, name, batch_id, limits, staged, Store(root))


def extract_again(
    warehouse: str,
    raw_path: str,
    wanted: Collection[str] | None,
    name: str,
    run_id: str,
    batch_id: str,
    limits: Limits,
    version: str,
) -> Part:
    """As `extract_part`, of inputs that the run `batch_id` has brought: of those `wanted` (ids), or of the whole file.

    Rows carry the id of that run; all files are in the staging store of `run_id`.
    """
    _check_version(version)
    root = Path(warehouse)
    staged = staging(root, run_id)
    return _extracted(root / raw_path, wanted, name, batch_id, limits, staged, staged)


def _check_version(version: str) -> None:
    if version != code_version():
        raise InputError(f"a worker has Khabar {code_version()}, the run has {version}; install the same on both")


def _extracted(
    raw: Path,
    wanted: Collection[str] | None,
    name: str,
    batch_id: str,
    limits: Limits,
    staged: Store,
    store: Store,
) -> Part:
    """What some inputs are; articles go to the one store, all else to the other, the receipt comes last."""
    receipt = staged.warehouse / f"{name}.json"
    done = _read_receipt(receipt, staged, store)
    if done is not None:
        return done
    reach(f"part-{name}")
    seeds = load_seeds()
    seconds: defaultdict[str, float] = defaultdict(float)
    clock = time.process_time()
    only = None if wanted is None else pc.field("raw_id").isin(list(wanted))
    items = [raw_item(row) for row in rows_of(Raw, pq.read_table(raw, filters=only))]
    seconds["read"] += time.process_time() - clock
    with uncollected():
        articles, rejects = _parse(items, seeds, limits, batch_id, seconds)
        facts, failed = _extract(articles, seeds, seconds)
    rejects += [
        reject_row(article, failed[article.article_id], batch_id)
        for article in articles
        if article.article_id in failed
    ]
    articles = [article for article in articles if article.article_id not in failed]
    clock = time.process_time()
    part = _write(staged, store, name, batch_id, articles, rejects, facts, seconds)
    seconds["write"] += time.process_time() - clock
    reach("part-written")
    _write_receipt(receipt, part)
    reach("part-done")
    return part


def _parse(
    items: Iterable[RawItem], seeds: Seeds, limits: Limits, batch_id: str, seconds: defaultdict[str, float]
) -> tuple[list[Article], list[Reject]]:
    clock = time.process_time()
    articles: dict[str, Article] = {}
    rejects = []
    for item in items:
        try:
            article = parse_article(item, seeds.articles, seeds.catalogue, limits, batch_id)
        except Rejected as why:
            rejects.append(reject_row(item, why, batch_id))
        except Exception as error:
            rejects.append(reject_row(item, _own_fault(error), batch_id))
        else:
            # The same item twice (a feed read again under another file name) has one id and counts once.
            articles.setdefault(article.article_id, article)
    seconds["parse"] += time.process_time() - clock
    return [articles[key] for key in sorted(articles)], rejects


def _own_fault(error: Exception) -> Rejected:
    """An error of ours costs the article that met it, never the run; the row says where it happened."""
    if isinstance(error, MemoryError):
        raise error
    place = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(place.filename).name}, line {place.lineno}"
    return Rejected("malformed", f"Khabar failed on it, please report: {type(error).__name__} in {where}")


def reject_row(item: RawItem | Article, why: Rejected, batch_id: str) -> Reject:
    """The row that says why an item became no article."""
    return Reject(
        file_name=item.file_name,
        file_path=item.file_path,
        item=item.item,
        reason=why.reason,
        detail=why.detail,
        content_sha256=item.content_sha256,
        batch_id=batch_id,
    )


def _extract(
    articles: Sequence[Article], seeds: Seeds, seconds: defaultdict[str, float]
) -> tuple[Facts, dict[str, Rejected]]:
    """All facts, and why articles were given up on."""
    clock = time.process_time()
    facts = Facts()
    failed: dict[str, Rejected] = {}
    read: dict[str, Facts] = {}
    for group in _groups(articles):
        read |= _read_group(group, seeds, failed)
    for found in (read[article.article_id] for article in articles if article.article_id in read):
        for table in ("entities", "mentions"):
            getattr(facts, table).extend(getattr(found, table))
        for table in FACT_TABLES:
            # Two readings of one clause may come to one id: the first counts, where both would stop every run.
            getattr(facts, table).extend({row.fact_id: row for row in reversed(getattr(found, table))}.values())
    facts.entities = _one_row_each(facts.entities)
    seconds["facts"] += time.process_time() - clock
    return facts, failed


def _groups(articles: Iterable[Article]) -> Iterator[list[Article]]:
    """The articles by language, as many together as are short enough to be held with all that is known of them."""
    group: list[Article] = []
    size = 0
    for article in sorted(articles, key=lambda a: a.language):
        size += len(article.text)
        if group and (size > _TOGETHER or article.language != group[0].language):
            yield group
            group, size = [], len(article.text)
        group.append(article)
    if group:
        yield group


def _read_group(group: list[Article], seeds: Seeds, failed: dict[str, Rejected]) -> dict[str, Facts]:
    """The facts of articles of one language by article; one that breaks the reading of its group is named in `failed`."""
    lexicon = seeds.facts.get(group[0].language)
    if lexicon is None:  # a language without a folder: the articles are kept, their facts are not read
        return {}
    try:
        found = extract_group(group, lexicon, seeds.catalogue)
    except Exception as error:
        if len(group) == 1:
            failed[group[0].article_id] = _own_fault(error)
            return {}
        return {key: facts for one in group for key, facts in _read_group([one], seeds, failed).items()}
    return {article.article_id: facts for article, facts in zip(group, found, strict=True)}


def _one_row_each(entities: list[Entity]) -> list[Entity]:
    """The entities of a batch by id, each with all that its articles call it: a person may be spelt in several ways.

    A name that an article prints goes before one that was made of another script.
    """
    firsts: dict[str, Entity] = {}
    names: dict[str, set[str]] = defaultdict(set)
    for entity in sorted(entities, key=lambda e: (e.entity_id, e.name not in e.aliases, e.name, e.country or "")):
        first = firsts.setdefault(entity.entity_id, entity)
        names[entity.entity_id].update(entity.aliases, [entity.name] if entity.name != first.name else [])
    return [replace(first, aliases=sorted(names[key])) for key, first in firsts.items()]


def _write(
    staged: Store,
    store: Store,
    name: str,
    batch_id: str,
    articles: list[Article],
    rejects: list[Reject],
    facts: Facts,
    seconds: defaultdict[str, float],
) -> Part:
    kept = staged.write("articles", articles, batch_id, name)
    rows: dict[str, list[Any]] = {"rejects": rejects}
    rows |= {table: getattr(facts, table) for table in OUTPUTS if table != "rejects"}
    files = tuple(store.write(table, rows[table], batch_id, name) for table in OUTPUTS if rows[table])
    counts = {"articles": len(articles)} | {table: len(rows[table]) for table in OUTPUTS}
    return Part(name, kept, files, counts, dict(seconds))


def _write_receipt(path: Path, part: Part) -> None:
    """Written last, by rename: a receipt says that every file of the part is whole."""
    temporary = path.with_name(f".tmp-{os.getpid()}-{path.name}")
    with temporary.open("w", encoding="utf-8") as stream:
        json.dump(asdict(part), stream, default=str)
        stream.flush()
        os.fsync(stream.fileno())  # else a power cut may leave the name without its bytes
    os.replace(temporary, path)


def _read_receipt(path: Path, staged: Store, store: Store) -> Part | None:
    if not path.exists():
        return None
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except ValueError:  # torn by a power cut
        return None
    articles = _data_file(content["articles"])
    files = tuple(_data_file(file) for file in content["files"])
    whole = all((store.warehouse / file.path).exists() for file in files)
    whole = whole and (staged.warehouse / articles.path).exists()
    return Part(content["name"], articles, files, content["counts"], content["seconds"]) if whole else None


def _data_file(content: dict[str, Any]) -> DataFile:
    import datetime as dt

    dates = {key: dt.date.fromisoformat(content[key]) if content[key] else None for key in ("first_date", "last_date")}
    return DataFile(**(content | dates))
