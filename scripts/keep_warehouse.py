"""Keep a small warehouse as this version writes it, for the tests of all later ones: before a release.

    python scripts/keep_warehouse.py [FOLDER]

Writes tests/flow/released/<version>.tar.xz. Of the catalogue it keeps only the entities that the articles name.
"""

from __future__ import annotations

import io
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from flows import __version__, pipeline  # noqa: E402
from flows.pipeline import RunOptions, run_plain  # noqa: E402
from flows.queries import run_query  # noqa: E402

ARTICLES = {
    "morning-gazette/dam.txt": (
        "Dam gates opened after heavy rain\n\nPune, May 4, 2026: Police said on Monday that three people were killed "
        "when a wall fell in Pune. Mayor Asha Kale said 120 families had been moved to a school.\n"
    ),
    "shaam-samachar/dam.txt": (
        "भारी बारिश के बाद बांध के द्वार खोले गए\n\nपुणे, 4 मई 2026: पुलिस ने बताया कि पुणे में दीवार गिरने से पांच लोगों की "
        "मौत हो गई। महापौर आशा काले ने कहा कि 120 परिवारों को एक स्कूल में ले जाया गया है।\n"
    ),
}


def main() -> None:
    """Make the warehouse and pack it."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "tests" / "flow" / "released"
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        inbox = write_articles(Path(home) / "inbox")
        run_plain(RunOptions(inbox, Path(home) / "whole"))
        named = set(run_query("select distinct entity_id from mentions", Path(home) / "whole")["entity_id"].to_pylist())
        every: Any = pipeline.catalogue_rows
        pipeline.catalogue_rows = lambda seeds: [row for row in every(seeds) if row.entity_id in named]
        run_plain(RunOptions(inbox, Path(home) / "small"))
        with tarfile.open(target / f"{__version__}.tar.xz", "w:xz") as archive:
            for path in sorted((Path(home) / "small").rglob("*")):
                if path.is_file() and path.name != ".lock":
                    content = path.read_bytes()
                    entry = tarfile.TarInfo(path.relative_to(Path(home) / "small").as_posix())
                    entry.size, entry.mtime = len(content), int(path.stat().st_mtime)
                    archive.addfile(entry, io.BytesIO(content))


def write_articles(inbox: Path) -> Path:
    """The inbox of the kept warehouse."""
    for name, text in ARTICLES.items():
        (inbox / name).parent.mkdir(parents=True, exist_ok=True)
        (inbox / name).write_text(text, encoding="utf-8")
    return inbox


if __name__ == "__main__":
    main()
