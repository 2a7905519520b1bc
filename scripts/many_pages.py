"""A web archive like those of news crawls, made page by page and read in constant memory.

Usage: python scripts/many_pages.py [PAGES]   (20,000 unless said otherwise)
"""

from __future__ import annotations

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
    from flows.raw import list_inbox, read_items
    from flows.settings import Limits
    from flows.tables import RawItem

    pages = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    with tempfile.TemporaryDirectory() as folder:
        write_archive(Path(folder) / "news.warc.gz", pages)
        [file], _ = list_inbox(Path(folder))
        began, read, size, marks = time.process_time(), 0, 0, []
        for item in read_items(file, Limits(), None, ""):
            assert isinstance(item, RawItem), item
            read, size = read + 1, size + len(item.content)
            if read % max(1, pages // 10) == 0:
                marks.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
        cpu = time.process_time() - began
    print(f"{read} pages, {size / 1e6:.0f} MB, {cpu:.1f} s CPU; peak memory at each tenth (MB): {marks}")
    return 0 if read == pages and marks[-1] - marks[0] < 20 else 1


if __name__ == "__main__":
    sys.exit(main())
