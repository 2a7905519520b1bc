"""Rewrite tests/golden/ from the sample articles: `make golden`. Read the diff before you commit it."""

from __future__ import annotations

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.golden.reading import GOLDEN, expectation_path, readings  # noqa: E402


def main() -> None:
    """Write what is read today, one file an article, and remove files of articles that are gone."""
    kept = set()
    for name, reading in readings():
        path = expectation_path(name, reading)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(reading, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        kept.add(path)
    for path in GOLDEN.glob("*/*.json"):
        if path not in kept:
            path.unlink()
    print(f"{len(kept)} expectations in {GOLDEN.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
