"""An inbox in object storage: its files listed, and opened as streams, by address (s3://bucket/news)."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO, cast
from urllib.parse import unquote, urlsplit

from flows.errors import InputError, TransientError

# Not every scheme that fsspec knows: http, ftp and chains ("zip::http://…") would go round all that fetching checks.
SCHEMES = ("s3", "s3a", "gs", "gcs", "memory")
_CLIENTS = frozenset({"botocore", "aiobotocore", "aiohttp", "gcsfs", "google", "requests"})
Stored = tuple[str, int, Callable[[], AbstractContextManager[BinaryIO]]]
Place = Path | str  # a folder, or the address of one in object storage


def place_of(inbox: Place) -> Place:
    """A folder as a path, `file://` too, and an address in object storage as it is; raises InputError for others."""
    if isinstance(inbox, Path) or "://" not in inbox:
        return Path(inbox)
    parts = urlsplit(inbox)
    if parts.scheme == "file" and parts.netloc in ("", "localhost"):
        return Path(unquote(parts.path))
    if parts.scheme not in SCHEMES or "::" in inbox:
        known = ", ".join(f"{scheme}://" for scheme in ("file", *SCHEMES))
        raise InputError(f"{inbox}: an inbox is a folder or lies at {known}; pages are fetched with --fetch")
    return inbox.rstrip("/")


def name_of(inbox: Place) -> str:
    """What an inbox is called for short."""
    return PurePosixPath(str(inbox)).name


def list_storage(inbox: str) -> list[Stored]:
    """Every file below an address, in any order: its path there, its size, and what opens it."""
    filesystem, root = _opened(inbox)
    try:
        with _told(inbox):
            filesystem.invalidate_cache()  # a schedule looks again and again, and must see what is new
            found = filesystem.find(root, detail=True)
            if not found and not filesystem.exists(root):
                raise InputError(f"{inbox}: nothing there; give the folder that holds the articles")
    except OSError as error:
        raise InputError(f"{inbox}: {error}") from error
    root = root.rstrip("/") + "/"
    files: list[Stored] = []
    for path, info in found.items():
        below = path.removeprefix(root)
        size = int(info.get("size") or 0)
        if info.get("type") == "file" and not below.endswith("/"):
            files.append((below, size, partial(_open, filesystem, path)))
    return files


@contextmanager
def _open(filesystem: Any, path: str) -> Iterator[BinaryIO]:
    """The bytes of a file as a stream that can seek; raises TransientError where the storage does not answer."""
    with _told(path), filesystem.open(path, "rb") as handle:
        yield cast(BinaryIO, io.BufferedReader(handle, 1 << 20))


def _opened(inbox: str) -> tuple[Any, str]:
    import fsspec

    try:
        filesystem, root = fsspec.core.url_to_fs(inbox)
    except ImportError as error:
        raise InputError(f"{inbox}: {error}; it is an extra: pip install 'khabar[cloud]'") from error
    except (ValueError, OSError) as error:
        raise InputError(f"{inbox}: {error}") from error
    return filesystem, root


@contextmanager
def _told(what: str) -> Iterator[None]:
    """Errors of the storage's own clients, which are no OSErrors, as what may go away by itself."""
    try:
        yield
    except Exception as error:
        if type(error).__module__.split(".")[0] not in _CLIENTS:
            raise
        raise TransientError(f"{what}: {error}"[:500]) from error
