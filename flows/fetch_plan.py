"""What a run is to fetch: the feeds of seeds/sources.csv, the lists of addresses in the inbox, and what is due again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import pyarrow.compute as pc

from flows.errors import InputError
from flows.fetch import REMEMBERED, Fetcher, Target, remembered_of
from flows.raw import address_list, list_inbox, read_addresses
from flows.settings import Settings
from flows.storage import Place
from flows.store import Store
from flows.tables import Fetch, Reject, rows_of
from flows.tables.warehouse import WarehouseState


def plan_fetch(
    inbox: Place | None,
    lists: Sequence[Path],
    feeds: Mapping[str, Sequence[str]],
    sources: Sequence[str],
    store: Store,
    before: WarehouseState | None,
    spool: Store,
    settings: Settings,
    now: dt.datetime,
) -> Fetcher:
    """A fetcher that knows where to begin; raises InputError where there is nothing to fetch at all.

    `sources` are the outlets that the run is confined to; lists that name no outlet are then left out.
    """
    files = [file for file in list_inbox(inbox)[0] if file.kind == "urls"] if inbox is not None else []
    files += [address_list(path) for path in lists]
    wanted = {source: feeds[source] for source in sorted(feeds) if not sources or source in sources}
    if not wanted and not files:
        raise InputError("nothing to fetch: no feed in seeds/sources.csv, and no list of addresses (.urls, --urls)")
    rows = store.read(before, "fetches", filter=pc.field("fetched_at") >= now - REMEMBERED)
    fetcher = Fetcher(settings.fetching, settings.limits, spool, remembered_of(rows_of(Fetch, rows)), now)
    fetcher.add(Target(address, source) for source, addresses in wanted.items() for address in addresses)
    for file in files:
        if not sources or file.source_id in sources:
            fetcher.add(_targets(read_addresses(file, settings.limits), file.source_id, fetcher))
    fetcher.add_due(sources)
    return fetcher


def _targets(lines: Iterable[tuple[str, str] | Reject], source_id: str | None, fetcher: Fetcher) -> Iterable[Target]:
    for line in lines:
        if isinstance(line, Reject):
            fetcher.found.rejects.append(line)
        else:
            yield Target(line[1], source_id)
