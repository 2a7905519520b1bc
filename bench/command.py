"""What a day's 1,000 articles cost as a whole command, on warehouses of two sizes.

Every warehouse is made from nothing by one run; a copy of it then takes in 1,000 articles more. They are those of the
day after, as in bench/growth.py; or, of a dense year, of all days that everything else is from, so that ten times the
articles are ten times as many a day. Each run is a process of its own that does what `khabar run --plain` does.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from bench.corpus import Doc, make_corpus
from bench.growth import BATCH, on_day, stream
from bench.pipeline import STAGES, Report, worker

OUTLETS = 20
# Of a body: what facts cost is the same wherever an article comes in, and what grows shows where the rest is small.
CHARACTERS = 400


def grow_whole(texts: dict[str, list[str]], sizes: Sequence[int], home: Path, dense: bool) -> None:
    """Print what each warehouse and 1,000 articles more cost; the warehouses stay in the folder `home`."""
    columns = "".join(f"{name:>9}" for name in ("CPU s", *STAGES, "peak MB"))
    print(f"{'':28}{columns}", flush=True)
    least: Report | None = None
    for size in sizes:
        made, more = home / f"warehouse-{size}", home / f"warehouse-{size}-and-more"
        built = _run(_inbox(home / f"inbox-{size}", days(texts, size, dense)), made)
        print(_line(f"{size:,} articles from nothing", built), flush=True)
        inbox = _inbox(home / f"inbox-after-{size}", [_lot(texts, size, dense)], size // BATCH)
        shutil.copytree(made, more)
        added = _run(inbox, more)
        least = least or added
        print(_line(f"{added['articles']:,} more", added), flush=True)
        print(
            f"{'':8}{added['process'] / least['process']:.2f} times those on {sizes[0]:,} articles, "
            f"1/{built['process'] / added['process']:.0f} of all anew",
            flush=True,
        )


def days(texts: dict[str, list[str]], size: int, dense: bool) -> Iterator[list[Doc]]:
    """So many documents, 1,000 at a time: a day's, or of all days of one year."""
    if not dense:
        return stream(texts, size)
    return (make_corpus(texts, BATCH, seed=part)[:BATCH] for part in range(size // BATCH))


def _lot(texts: dict[str, list[str]], size: int, dense: bool) -> list[Doc]:
    lot = make_corpus(texts, BATCH, seed=-1)[:BATCH]
    return lot if dense else on_day(lot, size // BATCH)


def _run(inbox: Path, warehouse: Path) -> Report:
    return worker("run", str(inbox), str(warehouse), "1")


def _inbox(folder: Path, parts: Iterable[Sequence[Doc]], first: int = 0) -> Path:
    """Documents as files in the folders of some outlets: headline, day and the first paragraphs of each.

    Parts are numbered from `first` on: a file of a name that has been there would be a new version of an old article.
    """
    for number, docs in enumerate(parts, first):
        for place, doc in enumerate(docs):
            outlet = folder / f"outlet-{place % OUTLETS:02}"
            outlet.mkdir(parents=True, exist_ok=True)
            headline, *paragraphs = doc["text"].split("\n\n")
            body = _beginning(paragraphs)
            text = f"{headline}\n\n{doc['published'][:10]}\n\n{body}\n"
            (outlet / f"{number}-{place}.txt").write_text(text, encoding="utf-8")
    return folder


def _beginning(paragraphs: Sequence[str]) -> str:
    """The first paragraphs, until there are enough characters."""
    kept: list[str] = []
    for paragraph in paragraphs:
        if sum(map(len, kept)) >= CHARACTERS:
            break
        kept.append(paragraph)
    return "\n\n".join(kept)


def _line(name: str, run: Report) -> str:
    seconds = (run["process"], *(run["cpu"][stage] for stage in STAGES))
    return f"{name:28}" + "".join(f"{value:9.1f}" for value in seconds) + f"{run['peak']:9.0f}"
