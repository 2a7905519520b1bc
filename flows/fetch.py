"""What a run fetches: feeds and sitemaps, and the pages they lead to, host by host and round by round.

Each host is visited by one thread at a time. What goes wrong for good becomes a reject; what may go better is tried
again; what is still left then is asked for by the next run, because no feed counts as read before all its pages do.
"""

from __future__ import annotations

import datetime as dt
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from flows.errors import Rejected, TransientError
from flows.hosts import Hosts, Later
from flows.reading.links import read_links
from flows.settings import Fetching, Limits
from flows.store import Store
from flows.tables import Fetch, RawItem, Reject, raw_row
from flows.tables.warehouse import DataFile
from flows.transport import BUSY, Answer, unpacked
from flows.web.addresses import host_of, tidy_address

SPOOL_BYTES = 32 * 2**20  # of pages that are in memory before they are written down
REMEMBERED = dt.timedelta(days=14)  # longer than the longest time after which a page is asked for again
_GONE = frozenset({404, 410})
_GZIP = b"\x1f\x8b"
_OTHER = (
    _GZIP,
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"PK\x03\x04",
    b"RIFF",
    b"OggS",
    b"ID3",
    b"\x1a\x45\xdf\xa3",
)


@dataclass(frozen=True, slots=True)
class Target:
    """An address to ask for, the outlet it is asked for, and the lists that led to it, the nearest first."""

    address: str
    source_id: str | None = None
    published: str = ""
    lists: tuple[str, ...] = ()


@dataclass(slots=True)
class Visit:
    """What is to be asked of one host in one round."""

    host: str
    waiting: list[Target]
    attempts: int = 0


@dataclass(slots=True)
class Fetched:
    """What came of it: pages as files of the table `raw` in the spool, rejects, and what is to be remembered."""

    spool: Store
    files: list[DataFile] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)
    rows: list[Fetch] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)


class Fetcher:
    """The fetching of one run. `remembered` has the latest row of each address that was asked before."""

    def __init__(
        self, rules: Fetching, limits: Limits, spool: Store, remembered: Mapping[str, Fetch], now: dt.datetime
    ) -> None:
        self.rules, self.limits, self.now = rules, limits, now
        self.found = Fetched(spool)
        self._remembered = remembered
        self._hosts = Hosts(rules, _holds(remembered.values(), now))
        self._rows: dict[str, Fetch] = {}
        self._unfinished: set[str] = set()  # lists of which some page is left
        self._pages: list[RawItem] = []
        self._size = 0  # of these pages in bytes
        self._waiting: dict[str, list[Target]] = {}
        self._seen: set[str] = set()
        self._lock = threading.RLock()

    # --- what to ask for ---

    def add(self, targets: Iterable[Target]) -> None:
        """Ask for these addresses too, each once; a page that was asked for before has its own time."""
        with self._lock:
            for target in targets:
                known = self._remembered.get(target.address)
                if target.address in self._seen or (known and not known.is_list and not self._is_due(known)):
                    continue
                self._seen.add(target.address)
                self._waiting.setdefault(host_of(target.address), []).append(target)

    def add_due(self, sources: Sequence[str]) -> None:
        """Ask again for pages whose time has come, of some outlets or of all."""
        due = [row for row in self._remembered.values() if not row.is_list and self._is_due(row)]
        wanted = [row for row in due if not sources or row.source_id in sources]
        self.add(Target(row.address, row.source_id) for row in sorted(wanted, key=lambda row: row.address))

    def _is_due(self, row: Fetch) -> bool:
        return row.next_at is not None and row.next_at <= self.now

    def round(self) -> list[Visit]:
        """The hosts to visit next, each with what is waiting for it; none where everything was asked for."""
        with self._lock:
            visits = [Visit(host, targets) for host, targets in sorted(self._waiting.items())]
            self._waiting = {}
            return visits

    # --- one host ---

    def visit(self, visit: Visit) -> None:
        """Ask a host for all that waits; raises TransientError where it is worth trying again what failed."""
        ends = time.monotonic() + self.rules.host_seconds
        failed: list[tuple[Target, str]] = []
        in_a_row = 0
        waiting, visit.waiting = visit.waiting, []
        for target in waiting:
            if in_a_row >= self.rules.failures:
                failed.append((target, failed[-1][1]))
                continue
            try:
                if time.monotonic() > ends:
                    raise Later
                self._take(target)
            except TransientError as error:
                failed.append((target, str(error)))
                in_a_row += 1
                continue
            except Rejected as error:
                self._reject(target, error)
            except Later:
                self._leave(target)
            in_a_row = 0
        self._hosts.rest(visit.host)
        self._end(visit, failed)

    def _end(self, visit: Visit, failed: Sequence[tuple[Target, str]]) -> None:
        if not failed:
            return
        if visit.attempts < len(self.rules.retry_seconds):
            visit.attempts += 1
            visit.waiting = [target for target, _ in failed]
            raise TransientError(f"{visit.host}: {len(failed)} addresses failed, the first: {failed[0][1]}")
        for target, why in failed:
            self._leave(target)
            self._reject(target, Rejected("unreadable", why))

    def _take(self, target: Target) -> None:
        known = self._remembered.get(target.address)
        validators = _validators(known)
        answer = self._hosts.ask(target.address, validators, self.limits.item_bytes)
        if answer.status == 304 and validators:
            self._count("unchanged_lists" if known and known.is_list else "unchanged_pages")
            self._remember(target, answer, known, is_list=bool(known and known.is_list))
        elif answer.status in BUSY:
            self._busy(target, answer)
        elif answer.status != 200:
            self._remember(target, answer, known)
            reason = "no_article" if answer.status in _GONE else "unreadable"
            raise Rejected(reason, f"answered with status {answer.status}")
        else:
            self._sort_in(target, answer, known)

    def _busy(self, target: Target, answer: Answer) -> None:
        wait = answer.wait if answer.status in (429, 503) else None
        if wait is not None:
            self._hosts.hold(answer.address, wait)
            if wait > self.rules.patience_seconds:
                self._put(target, answer, next_at=self.now + dt.timedelta(seconds=min(wait, 30 * 86_400.0)))
                raise Later
        raise TransientError(f"answered with status {answer.status}: {target.address}")

    # --- what came ---

    def _sort_in(self, target: Target, answer: Answer, known: Fetch | None) -> None:
        content = answer.content
        if content.startswith(_GZIP):
            content = unpacked(content, self.limits.item_bytes)
        links = read_links(content, self.limits, self.rules.pages_per_feed)
        if links is None:
            self._count("pages")
            self._remember(target, answer, known)
            self._keep(_page(target, answer))
            return
        self._count("lists")
        if len(target.lists) >= self.rules.nesting:
            raise Rejected("too_large", f"lists of addresses nested deeper than {self.rules.nesting} levels")
        self._remember(target, answer, known, is_list=True)
        lists = (target.address, *target.lists)
        found = [(link, tidy_address(link.address, answer.address)) for link in links]
        self.add(Target(address, target.source_id, link.published, lists) for link, address in found if address)
        for link, address in found:
            if address is None:
                self._put_reject(target.address, link.address[:500], Rejected("unreadable", "no address of a page"))

    def _keep(self, page: RawItem) -> None:
        with self._lock:
            self._pages.append(page)
            self._size += len(page.content)
            if self._size >= SPOOL_BYTES:
                self._write()

    def _write(self) -> None:
        if self._pages:
            rows = {page.raw_id: raw_row(page) for page in self._pages}
            part = f"f{len(self.found.files):05}"
            self.found.files.append(self.found.spool.write("raw", list(rows.values()), "fetched", part))
            self._pages, self._size = [], 0

    def _remember(self, target: Target, answer: Answer, known: Fetch | None, is_list: bool = False) -> None:
        """Note the answer; a page that has not changed is asked for after twice the time, and at last no more."""
        pause = self.rules.recheck_seconds
        if answer.status == 304 and known and known.next_at:
            pause = 2 * (known.next_at - known.fetched_at).total_seconds()
        again = None if is_list or pause > self.rules.recheck_longest else self.now + dt.timedelta(seconds=pause)
        self._put(target, answer, again, is_list, known)

    def _put(
        self,
        target: Target,
        answer: Answer,
        next_at: dt.datetime | None,
        is_list: bool = False,
        known: Fetch | None = None,
    ) -> None:
        tag, modified = (_header(answer, name) for name in ("etag", "last-modified"))
        same = known if answer.status == 304 else None
        row = Fetch(
            address=target.address,
            source_id=target.source_id,
            is_list=is_list,
            status=answer.status,
            etag=tag or (same.etag if same else None),
            last_modified=modified or (same.last_modified if same else None),
            fetched_at=self.now,
            next_at=next_at,
            batch_id="",
        )
        with self._lock:
            self._rows[target.address] = row

    def _leave(self, target: Target) -> None:
        """The next run asks for it: the lists that led here do not count as read."""
        with self._lock:
            self._unfinished.update(target.lists)
        self._count("left")

    def _reject(self, target: Target, why: Rejected) -> None:
        self._put_reject(target.address, None, why)

    def _put_reject(self, address: str, item: str | None, why: Rejected) -> None:
        row = Reject(
            file_name=_file_name(address),
            file_path=address,
            item=item,
            reason=why.reason,
            detail=why.detail.encode("utf-8", "backslashreplace").decode()[:500],
            content_sha256=None,
            batch_id="",
        )
        with self._lock:
            self.found.rejects.append(row)

    def _count(self, what: str) -> None:
        with self._lock:
            self.found.counts[what] += 1

    def finish(self) -> Fetched:
        """All that was found; the connections are closed."""
        self._write()
        self._hosts.close()
        rows = [row for row in self._rows.values() if not row.is_list or row.address not in self._unfinished]
        self.found.rows = sorted(rows, key=lambda row: row.address)
        self.found.rejects.sort(key=lambda row: (row.file_path, row.item or ""))
        return self.found


def visit_all(fetcher: Fetcher, progress: Callable[[str, int, int], None]) -> None:
    """Every round, with some hosts at once, each tried again after its pauses; without an orchestrator."""
    done = total = 0
    while visits := fetcher.round():
        total += len(visits)
        with ThreadPoolExecutor(fetcher.rules.hosts_at_once) as pool:
            for _ in pool.map(lambda visit: _with_retries(fetcher, visit), visits):
                done += 1
                progress("fetch", done, total)


def _with_retries(fetcher: Fetcher, visit: Visit) -> None:
    for pause in (*fetcher.rules.retry_seconds, None):
        try:
            return fetcher.visit(visit)
        except TransientError:
            if pause is None:
                raise
            time.sleep(pause)


def remembered_of(rows: Iterable[Fetch]) -> dict[str, Fetch]:
    """The latest row of each address."""
    found: dict[str, Fetch] = {}
    for row in rows:
        if row.address not in found or row.fetched_at >= found[row.address].fetched_at:
            found[row.address] = row
    return found


def _holds(rows: Iterable[Fetch], now: dt.datetime) -> dict[str, float]:
    """Seconds for which hosts have asked an earlier run to leave them alone."""
    holds: dict[str, float] = {}
    for row in rows:
        if row.status in (429, 503) and row.next_at:
            host, wait = host_of(row.address), (row.next_at - now).total_seconds()
            holds[host] = max(wait, holds.get(host, 0.0))
    return holds


def _validators(known: Fetch | None) -> dict[str, str]:
    if known is None:
        return {}
    pairs = {"if-none-match": known.etag, "if-modified-since": known.last_modified}
    return {name: value for name, value in pairs.items() if value}


def _header(answer: Answer, name: str) -> str | None:
    """A header that may be sent back as it came."""
    value = answer.headers.get(name, "")
    return value if value and len(value) <= 1000 and value.isascii() and value.isprintable() else None


def _page(target: Target, answer: Answer) -> RawItem:
    """The page as an input; what a host says of its kind counts less than how it begins."""
    begin = answer.content[:64].lstrip(b"\xef\xbb\xbf \t\r\n")
    if any(begin.startswith(mark) for mark in _OTHER):
        raise Rejected("unsupported", f"no page: {answer.media or 'no media type'}, begins with {begin[:4]!r}")
    is_text = answer.media == "text/plain" and not begin.startswith(b"<")
    fields = {"url": answer.address, "published": target.published, "charset": answer.charset}
    return RawItem(
        source_id=target.source_id,
        file_name=_file_name(target.address),
        file_path=target.address,
        item=None,
        media="text" if is_text else "html",
        content=answer.content,
        fields={name: value for name, value in fields.items() if value},
    )


def _file_name(address: str) -> str:
    """The last part of an address, for people to recognise it."""
    path = address.split("?", 1)[0].rstrip("/")
    return path.rsplit("/", 1)[-1][:200]
