"""A hostile inbox in full size beside the sample articles: a run over it, its time, its memory, and what became of it.

It fails where a file is unaccounted for or became what it may not, where a sample article is another than in a run of
its own, and where the run needs a gigabyte, or two minutes of CPU.

Usage: python scripts/hostile.py [FOLDER]   (a folder in memory where none is named)
"""

from __future__ import annotations

import resource
import shutil
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
GIGABYTES, SECONDS = 1.0, 120.0


def main() -> int:
    """Build, run, report; 1 where a promise is broken."""
    from flows.pipeline import RunOptions, run_plain
    from flows.queries import run_query
    from tests.flow.harness import quick_folder
    from tests.flow.hostile_inbox import build, harmed, ignored

    folder = Path(tempfile.mkdtemp(dir=sys.argv[1])) if len(sys.argv) > 1 else quick_folder()
    try:
        inbox, warehouse = folder / "inbox", folder / "warehouse"
        shutil.copytree(ROOT / "seeds" / "articles", inbox)
        fates = build(inbox, full=True)
        passed = ignored(inbox)
        began, cpu = time.monotonic(), time.process_time()
        summary = run_plain(RunOptions(inbox, warehouse))
        wall, cpu = time.monotonic() - began, time.process_time() - cpu
        gigabytes = peak_memory()
        alone = folder / "alone"
        run_plain(RunOptions(ROOT / "seeds" / "articles", alone))
        differences = harmed(alone, warehouse, links=False)
        rows = run_query(
            "select file_path, 'article' as fate from articles union all select file_path, reason from rejects",
            warehouse,
        ).to_pylist()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    became: dict[str, set[str]] = {}
    for row in rows:
        became.setdefault(row["file_path"], set()).add(row["fate"])
    wrong = [n for n, may in fates.items() if not became.get(n, set()) <= may or (may and n not in became)]
    for name in wrong:
        print(f"WRONG {name!r}: became {sorted(became.get(name, set()))}, may be {sorted(fates[name])}")
    for difference in differences:
        print(f"HARMED {difference}")
    print(f"{len(fates)} hostile files, {passed} passed over; {dict(Counter(row['fate'] for row in rows))}")
    print(
        f"{wall:.0f} s, {cpu:.0f} s CPU, peak memory {gigabytes:.2f} GB; failed parts: {summary.failed_parts or 'none'}"
    )
    broken = wrong or differences or summary.failed_parts or summary.counts["ignored"] != passed
    return 1 if broken or gigabytes >= GIGABYTES or cpu >= SECONDS else 0


def peak_memory() -> float:
    """The most memory that this process has had, in gigabytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1024 / 1024 / (1024 if sys.platform == "darwin" else 1)


if __name__ == "__main__":
    sys.exit(main())
