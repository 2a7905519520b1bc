"""A warehouse in S3-compatible storage: files that never change under their names, and one pointer that names a state.

The pointer is the only object that is ever written twice, by a put that succeeds only where nobody else has put it
since it was read: that is the commit. A folder on this machine holds a copy; runs work there and publish from there,
and readers ask there. What is in that folder and not behind the pointer does not count.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from flows.catalog import opening_script
from flows.databases import CATALOG, MARTS, put_in_place
from flows.errors import InputError, LockedError, TransientError, WarehouseError
from flows.failpoints import reach
from flows.store import GRACE_SECONDS, Store
from flows.tables import TABLES
from flows.tables.warehouse import WarehouseState
from flows.views import adopt_catalog, load_state

POINTER = "current.json"
CATALOGS = "catalogs"
RECORD = ".remote.json"  # in the folder: which pointer it was last brought to
COPIES = "KHABAR_COPIES"  # where this machine's copies of warehouses lie
AT_ONCE = 8  # transfers: enough to hide the storage's answering time, few enough for one machine's line
KEPT_CATALOGS = 20  # earlier states whose files stay; and all that were current within the time of grace
# What no state ever named is of a run that died; the run that repeats it makes the same names, and may be at it now.
STRAY_SECONDS = 7 * GRACE_SECONDS
LOST_RACE = {"PreconditionFailed", "ConditionalRequestConflict"}


def is_remote(warehouse: str | Path) -> bool:
    """Whether a warehouse is named by an address and not by a folder."""
    return "://" in str(warehouse)


def locate(warehouse: str | Path) -> tuple[Path, str]:
    """The folder to work in, and the address of the warehouse ("" where the folder is the warehouse).

    Raises InputError for an address that is not `s3://bucket` or `s3://bucket/prefix`.
    """
    if not is_remote(warehouse):
        return Path(warehouse), ""
    parts = urlsplit(str(warehouse))
    prefix = parts.path.strip("/")
    if parts.scheme != "s3" or not parts.netloc or parts.query or parts.fragment:
        raise InputError(f"--warehouse {str(warehouse)!r}: give a folder, or s3://bucket/prefix")
    copies = os.environ.get(COPIES) or Path.home() / ".cache" / "khabar" / "warehouses"
    return Path(copies) / parts.netloc / prefix, f"s3://{parts.netloc}/{prefix}".rstrip("/")


def up_to_date(url: str) -> Path:
    """The folder that holds this machine's copy of a warehouse, brought to what is published.

    While a run of this machine works in it, the copy stays as it is: the last state that was published from here.
    """
    folder, url = locate(url)
    with suppress(LockedError), Store(folder).writing():
        Remote(url, folder).pull()
    return folder


@dataclass(frozen=True, slots=True)
class Pointer:
    """What the pointer says: the batch, and the objects that hold its catalog, its marts and the list of its files."""

    batch_id: str
    schema_version: str
    catalog: str
    marts: str
    manifest: str
    script: str  # SQL that opens the state in DuckDB


@dataclass(frozen=True)
class Remote:
    """The warehouse at an address, and the folder that holds this machine's copy of it."""

    url: str
    folder: Path

    def pull(self, finish: bool = False) -> None:
        """Bring the folder to what the pointer names; only for who holds the folder's writer lock.

        With `finish`, a run that was committed here, and died before it was published, is published now, if nothing
        else has been published since; otherwise it is forgotten.
        """
        pointer, tag = self._pointer()
        here = load_state(self.folder)
        if pointer is None:
            if not finish:
                raise WarehouseError(f"{self.url}: no {POINTER} there; run `khabar run` first")
        elif tag != self._record.get("tag"):
            self._fetch(pointer, tag)
            return
        ahead = here is not None and (pointer is None or here.batch_id != pointer.batch_id)
        if ahead and finish:
            self.push()
        elif pointer and (ahead or here is None):
            self._fetch(pointer, tag)

    def push(self) -> None:
        """Upload what is new in the folder, then put the pointer; raises LockedError if another run was quicker."""
        state = load_state(self.folder)
        assert state is not None
        there = self._named(self._record["manifest"]) if "manifest" in self._record else set()
        names = [*(file.path for file in state.files), *state.index_files]
        self._each(lambda name: self._bucket.put(name, self.folder / name), [n for n in names if n not in there])
        pointer = self._put_catalog(state)
        reach("remote-uploaded")
        tag = self._bucket.swap(POINTER, json.dumps(asdict(pointer), indent=1).encode(), self._record.get("tag"))
        if tag is None:  # or the answer to a first try of the client was lost on the way
            now, tag = self._pointer()
            if now != pointer:
                raise LockedError(f"{self.url}: another run was published meanwhile, and this one is not; run again")
        reach("remote-published")
        self._remember(pointer, tag)
        self._sweep()

    @cached_property
    def _bucket(self) -> Bucket:
        parts = urlsplit(self.url)
        return Bucket(parts.netloc, parts.path.strip("/"))

    def _pointer(self) -> tuple[Pointer | None, str]:
        found = self._bucket.get(POINTER)
        if found is None:
            return None, ""
        return Pointer(**json.loads(found[0])), found[1]

    def _put_catalog(self, state: WarehouseState) -> Pointer:
        """Catalog, marts, list of files and script, under names that tell their content: two runs never share one."""
        digest = hashlib.blake2b((self.folder / CATALOG).read_bytes(), digest_size=8).hexdigest()
        stem = f"{CATALOGS}/{state.batch_id}-{digest}"
        pointer = Pointer(
            state.batch_id, state.schema_version, f"{stem}.duckdb", f"{stem}.marts.duckdb", f"{stem}.json",
            f"{stem}.sql",
        )  # fmt: skip
        self._bucket.put(pointer.catalog, self.folder / CATALOG)
        self._bucket.put(pointer.marts, self.folder / MARTS)
        self._bucket.write(pointer.script, opening_script(self.url, pointer.catalog, state).encode())
        self._bucket.write(pointer.manifest, json.dumps(asdict(state), default=str).encode())
        return pointer

    def _fetch(self, pointer: Pointer, tag: str) -> None:
        """The folder becomes what the pointer names: files first, then the catalog, then the record of both."""
        self.folder.mkdir(parents=True, exist_ok=True)
        fetched = self.folder / f".tmp-{os.getpid()}-fetched.duckdb"
        self._bucket.fetch(pointer.catalog, fetched)
        state = load_state(self.folder, fetched)
        assert state is not None
        names = [*(file.path for file in state.files), *state.index_files]
        self._each(self._fetch_file, [name for name in names if not (self.folder / name).exists()])
        (self.folder / MARTS).unlink(missing_ok=True)
        adopt_catalog(self.folder, fetched)
        fetched.unlink()
        self._bucket.fetch(pointer.marts, fetched)
        put_in_place(fetched, self.folder / MARTS)
        self._remember(pointer, tag)

    def _fetch_file(self, name: str) -> None:
        target = self.folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        temporary = target.with_name(f".tmp-{os.getpid()}-{target.name}")
        self._bucket.fetch(name, temporary)
        put_in_place(temporary, target)

    @staticmethod
    def _each(work: Callable[[str], None], names: Iterable[str]) -> None:
        with ThreadPoolExecutor(AT_ONCE) as threads:
            for _ in threads.map(work, names):
                pass

    @property
    def _record(self) -> dict[str, str]:
        """Tag and list of files of the pointer that the folder was last brought to; empty where there was none."""
        try:
            record: dict[str, str] = json.loads((self.folder / RECORD).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return record if record.get("url") == self.url else {}

    def _remember(self, pointer: Pointer, tag: str) -> None:
        temporary = self.folder / f".tmp-{os.getpid()}{RECORD}"
        record = {"url": self.url, "tag": tag, "manifest": pointer.manifest}
        temporary.write_text(json.dumps(record), encoding="utf-8")
        put_in_place(temporary, self.folder / RECORD)

    def _named(self, manifest: str) -> set[str]:
        """The files of a published state."""
        found = self._bucket.get(manifest)
        if found is None:
            raise WarehouseError(f"{self.url}/{manifest}: missing; restore it")
        state = json.loads(found[0])
        return {*(file["path"] for file in state["files"]), *state["index_files"]}

    def _sweep(self) -> None:
        """Delete what no kept state names, a good number of states at a time: it takes a look at every object."""
        now = dt.datetime.now(dt.UTC)
        found = {name: changed for name, changed in self._bucket.names(f"{CATALOGS}/") if name.endswith(".json")}
        manifests = sorted(found, key=lambda name: (found[name], name))
        replaced = dict(zip(manifests, [found[name] for name in manifests[1:]], strict=False))
        old = [n for n in manifests[:-KEPT_CATALOGS] if (now - replaced[n]).total_seconds() > GRACE_SECONDS]
        if len(old) < KEPT_CATALOGS:
            return
        kept = [name for name in manifests if name not in set(old)]
        named = {path for manifest in kept for path in self._named(manifest)}
        before = {path for manifest in old for path in self._named(manifest)}
        stems = {name.removesuffix(".json") for name in kept}
        gone = [
            name
            for folder in (*TABLES, "index", CATALOGS)
            for name, changed in self._bucket.names(f"{folder}/")
            if name not in named
            and name.partition(".")[0] not in stems
            and (now - changed).total_seconds()
            > (GRACE_SECONDS if folder == CATALOGS or name in before else STRAY_SECONDS)
        ]
        self._bucket.delete(gone)


class Bucket:
    """The objects below one prefix, through the storage's own client; its errors are told as ours.

    Making a client takes a good part of a second, and threads may share it.
    """

    def __init__(self, name: str, prefix: str) -> None:
        try:
            from botocore.session import Session
        except ImportError as error:
            raise InputError("a warehouse in object storage is an extra: pip install 'khabar[cloud]'") from error
        self.name = name
        self.prefix = prefix
        with self._told(""):
            # AWS_ENDPOINT_URL, AWS_REGION, AWS_PROFILE and the credentials are what the client itself reads.
            self._client: Any = Session().create_client("s3", region_name=os.environ.get("AWS_REGION") or None)

    def _key(self, name: str) -> str:
        return f"{self.prefix}/{name}" if self.prefix else name

    def get(self, name: str) -> tuple[bytes, str] | None:
        """An object's bytes and tag, or None where there is none."""
        with self._told(name, missing=("NoSuchKey",)):
            answer = self._client.get_object(Bucket=self.name, Key=self._key(name))
            return answer["Body"].read(), answer["ETag"]
        return None

    def fetch(self, name: str, target: Path) -> None:
        """An object as a file."""
        with self._told(name), target.open("wb") as stream:
            body = self._client.get_object(Bucket=self.name, Key=self._key(name))["Body"]
            for block in body.iter_chunks(1 << 20):
                stream.write(block)

    def put(self, name: str, source: Path) -> None:
        """A file as an object."""
        with self._told(name), source.open("rb") as stream:
            self._client.put_object(Bucket=self.name, Key=self._key(name), Body=stream)

    def write(self, name: str, content: bytes) -> None:
        """Bytes as an object."""
        with self._told(name):
            self._client.put_object(Bucket=self.name, Key=self._key(name), Body=content)

    def swap(self, name: str, content: bytes, tag: str | None) -> str | None:
        """Put an object if it is still the one with this tag (none: if there is none); the new tag, None if not so."""
        condition = {"IfMatch": tag} if tag else {"IfNoneMatch": "*"}
        with self._told(name, missing=(*LOST_RACE, "NoSuchKey")):
            answer = self._client.put_object(Bucket=self.name, Key=self._key(name), Body=content, **condition)
            new: str = answer["ETag"]
            return new
        return None

    def names(self, folder: str) -> Iterator[tuple[str, dt.datetime]]:
        """Names below a folder, and when each was last written."""
        with self._told(folder):
            pages = self._client.get_paginator("list_objects_v2")
            for page in pages.paginate(Bucket=self.name, Prefix=self._key(folder)):
                for found in page.get("Contents", ()):
                    yield found["Key"][len(self._key("")) :], found["LastModified"]

    def delete(self, names: list[str]) -> None:
        """Delete objects; those that are gone are no error."""
        for first in range(0, len(names), 1000):
            keys = [{"Key": self._key(name)} for name in names[first : first + 1000]]
            with self._told(names[first]):
                self._client.delete_objects(Bucket=self.name, Delete={"Objects": keys, "Quiet": True})

    @contextmanager
    def _told(self, name: str, missing: tuple[str, ...] = ()) -> Iterator[None]:
        """Errors of the client as ours; those whose code is expected end the block without one."""
        from botocore.exceptions import BotoCoreError, ClientError, ConnectionError, HTTPClientError

        place = f"s3://{self.name}/{self._key(name)}"
        try:
            yield
        except ClientError as error:
            code = error.response.get("Error", {}).get("Code", "")
            if code in missing:
                return
            status = error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0)
            kind = TransientError if status >= 500 or code == "SlowDown" else WarehouseError
            raise kind(f"{place}: {error}") from error
        except (HTTPClientError, ConnectionError) as error:
            raise TransientError(f"{place}: {error}") from error
        except BotoCoreError as error:  # no credentials, no region, a wrong profile
            raise WarehouseError(f"{place}: {error}") from error
