"""The process of one finder of copies: `python -m bench.finder FINDER CORPUS OUT`.

It loads what its finder needs and nothing else, reads a corpus document by document, and writes labels and cost.
"""

from __future__ import annotations

import importlib
import json
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.memory import peak_memory
from bench.peers import FINDERS, Doc, khabar_input


@dataclass
class Reading:
    """The documents of a file one by one, and the CPU seconds that reading them took."""

    corpus: Path
    given: Callable[[Doc], Any]
    seconds: float = 0.0

    def __iter__(self) -> Iterator[Any]:
        with self.corpus.open(encoding="utf-8") as lines:
            began = time.process_time()
            for line in lines:
                doc = self.given(json.loads(line))
                self.seconds += time.process_time() - began
                yield doc
                began = time.process_time()


def work(finder: str, corpus: str, out: str) -> None:
    """Find the copies of a corpus, with what that costs beside reading it, and beyond having loaded the finder."""
    modules, find = FINDERS[finder]
    for module in modules:
        importlib.import_module(module)
    loaded = peak_memory()
    reading = Reading(Path(corpus), khabar_input if finder == "khabar" else dict)
    began = time.process_time()
    labels = find(reading)
    cost = {
        "cpu": time.process_time() - began - reading.seconds,
        "peak": peak_memory(),
        "added": peak_memory() - loaded,
    }
    Path(out).write_text(json.dumps({"labels": labels, **cost}), encoding="utf-8")


if __name__ == "__main__":
    work(*sys.argv[1:])
