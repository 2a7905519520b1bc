"""A web archive like those of news crawls, made page by page and read in constant memory.

Usage: python scripts/many_pages.py [PAGES] [--run]   (20,000 unless said otherwise; a whole run takes half an hour)
"""

from __future__ import annotations

import argparse
import gzip
import resource
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
SENTENCE = "The council of ward {n} said on Monday that {n} houses had been damaged and that work would begin soon. "


def write_archive(path: Path, pages: int) -> None:
    """Every page a record of its own gzip member, as crawlers write them."""
    with path.open("wb") as sink:
        for n in range(pages):
            lines = "".join(f"<p>{SENTENCE.format(n=n + i)}</p>" for i in range(12))
            menu = "".join(f'<li><a href="/s/{i}">Section {i}</a></li>' for i in range(200))
            page = (
                f"<html><head><title>Ward {n}</title></head><body><ul>{menu}</ul><h1>Ward {n}</h1>{lines}</body></html>"
            )
            body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page.encode()
            head = (
                "WARC/1.0\r\nWARC-Type: response\r\n"
                f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{n:012}>\r\n"
                f"WARC-Target-URI: https://news.example/{n}\r\nWARC-Date: 2024-03-04T05:06:07Z\r\n"
                f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(body)}\r\n\r\n"
            )
            sink.write(gzip.compress(head.encode() + body + b"\r\n\r\n", 1, mtime=0))


def main() -> int:
    """Write, read, and tell how memory grew."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("pages", nargs="?", type=int, default=20_000)
    parser.add_argument("--run", action="store_true", help="a whole run over the archive, not only the reading of it")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        inbox = Path(folder) / "inbox"
        inbox.mkdir()
        write_archive(inbox / "news.warc.gz", options.pages)
        if options.run:
            return run_over(inbox, Path(folder) / "warehouse", options.pages)
        return read_through(inbox, options.pages)


def read_through(inbox: Path, pages: int) -> int:
    """Read every page; 1 where one is missing or memory grows with their number."""
    from flows.raw import list_inbox, read_items
    from flows.settings import Limits
    from flows.tables import RawItem

    [file], _ = list_inbox(inbox)
    began, read, size, marks = time.process_time(), 0, 0, []
    for item in read_items(file, Limits(), None, ""):
        assert isinstance(item, RawItem), item
        read, size = read + 1, size + len(item.content)
        if read % max(1, pages // 10) == 0:
            marks.append(peak_megabytes())
    cpu = time.process_time() - began
    print(f"{read} pages, {size / 1e6:.0f} MB, {cpu:.1f} s CPU; peak memory at each tenth (MB): {marks}")
    return 0 if read == pages and marks[-1] - marks[0] < 20 else 1


def run_over(inbox: Path, warehouse: Path, pages: int) -> int:
    """A run to its very end; 1 where a page is unaccounted for or memory grows beyond what a machine of today has.

    All pages are forms of one letter, so that most of them are one story: the most that one may cost.
    """
    from flows.pipeline import RunOptions, run_plain

    marks: dict[str, list[int]] = {}

    def watch(stage: str, done: int, total: int) -> None:
        if done % max(1, total // 10) == 0:
            print(f"{time.process_time():7.0f} s CPU, {peak_megabytes():5} MB: {stage} {done} of {total}", flush=True)
            marks.setdefault(stage, []).append(peak_megabytes())

    summary = run_plain(RunOptions(inbox, warehouse), watch)
    became = summary.counts["articles"] + sum(summary.rejects.values())
    print(f"{pages} pages: {summary.counts['articles']} articles, {dict(summary.rejects)}; {summary.failed_parts=}")
    print(f"{time.process_time():.0f} s CPU in all, peak memory {peak_megabytes()} MB")
    steady = marks["extract"][-1] - marks["extract"][0] < 100
    return 0 if became == pages and not summary.failed_parts and steady else 1


def peak_megabytes() -> int:
    """The most memory that this process has had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (2**20 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    sys.exit(main())
