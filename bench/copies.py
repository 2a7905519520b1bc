"""Measure the finding of copies beside other finders: `python -m bench.copies [--size 10000] [--articles DIR]`.

Each finder runs in a process of its own, which loads what that finder needs, and reads one labelled corpus (bench/corpus.py
says how it is made) document by document, keeping what it likes. Quality, CPU seconds without that reading, the process's
peak memory and what of it came after the finder was loaded are printed. `--growth` measures what 1,000 articles cost on indexes of two sizes, and with
`--whole` what the whole command costs on warehouses of two sizes (`--keep DIR` keeps them).
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bench.corpus import Doc, make_corpus, read_articles, unrelated_share
from bench.measure import measure
from bench.peers import FINDERS

SEEDS = Path(__file__).parent.parent / "seeds" / "articles"


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=10_000, help="documents in the corpus")
    parser.add_argument("--articles", type=Path, default=SEEDS, help="folder of articles to make it from")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", help="finders to run, by the beginning of their names, separated by commas")
    parser.add_argument("--growth", action="store_true", help="cost of 1,000 articles on 10,000 and on 100,000")
    parser.add_argument("--whole", action="store_true", help="with --growth: of the whole command")
    parser.add_argument("--dense", action="store_true", help="with --whole: all articles are of one year")
    parser.add_argument("--keep", type=Path, help="with --whole: folder in which the warehouses stay")
    options = parser.parse_args()
    if options.growth:
        _growth(options)
    else:
        _compare(options)


def _compare(options: argparse.Namespace) -> None:
    docs = make_corpus(read_articles(options.articles), options.size, options.seed)
    mean, high = unrelated_share(docs)
    size = sum(len(doc["text"].encode()) for doc in docs) / 1e6
    print(
        f"{len(docs)} documents, {size:.1f} MB; unrelated originals share {mean:.2%} of word 3-grams (p99 {high:.1%})"
    )
    print(
        f"{'finder':20}{'P':>7}{'R':>7}{'F1':>7}{'F1 nt':>7}{'B3':>7}{'hi-en':>8}{'CPU s':>8}{'peak MB':>9}{'added':>7}",
        end="",
    )
    print(f"{'forms':>7}{'backgr':>7}{'abridg':>7}{'rewrit':>7}")
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder) / "corpus.jsonl"
        corpus.write_text("".join(json.dumps(doc, ensure_ascii=False) + "\n" for doc in docs), encoding="utf-8")
        for name, (modules, _) in FINDERS.items():
            if options.only and not name.startswith(tuple(options.only.split(","))):
                continue
            if any(importlib.util.find_spec(module) is None for module in modules):
                print(f"{name:20} not installed")
                continue
            out = Path(folder) / "out.json"
            subprocess.run([sys.executable, "-m", "bench.finder", name, str(corpus), str(out)], check=True)
            result = json.loads(out.read_text(encoding="utf-8"))
            print(_line(name, docs, result), flush=True)


def _line(name: str, docs: Sequence[Doc], result: dict[str, Any]) -> str:
    labels: dict[str, str] = result["labels"]
    scores = measure(docs, labels)
    columns = (scores[c] for c in ("precision", "recall", "f1", "f1 without templates", "b-cubed"))
    line = f"{name:20}" + "".join(f"{value:7.3f}" for value in columns)
    line += f"{scores['hi'] - scores['en']:8.3f}{result['cpu']:8.1f}{result['peak']:9.0f}{result['added']:7.0f}"
    return line + "".join(f"{scores[c]:7.3f}" for c in ("templates joined", "background joined", "abridged", "rewrite"))


def _growth(options: argparse.Namespace) -> None:
    """What the same 1,000 articles cost on indexes or warehouses of two sizes, and the memory of making the larger one."""
    texts = read_articles(options.articles)
    sizes = (10_000, 100_000) if options.size == 10_000 else (options.size // 10, options.size)
    if not options.whole:
        from bench.growth import grow

        return grow(texts, sizes)
    from bench.command import grow_whole

    if options.keep:
        return grow_whole(texts, sizes, options.keep, options.dense)
    with tempfile.TemporaryDirectory() as folder:
        grow_whole(texts, sizes, Path(folder), options.dense)


if __name__ == "__main__":
    main()
