"""The index in files: what clustering remembers, under the warehouse's index folder.

Every file holds one segment of the shelf and never changes; its name tells which articles it covers and a digest of
its content. The state is the list of files that the catalog names: what is written is invisible until a catalog lists
it, and a crash leaves at most stray files. Files are mapped into memory, so that a batch reads the pages it searches; it
lets go of them when it is done, so that what was read once is the system's to keep or to drop.
"""

from __future__ import annotations

import json
import mmap
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from flows.clusters.canonical import digest64, digests64
from flows.clusters.ragged import Array
from flows.clusters.shelf import COLUMNS, REMEMBERED, Column, Segment, Shelf, empty_segment
from flows.durable import sync
from flows.errors import WarehouseError
from flows.failpoints import reach
from flows.text.identity import blake2b

FOLDER = "index"
_MAGIC = b"KHABARIX"
_VERSION = 3  # 1 had hashes of 64 bits where 32 do, 2 did not tell trains and ships from bodies
_SUFFIX = ".segment"
_ALIGN = 64


class OldIndexError(WarehouseError):
    """The index is of an older version: it can be made again from the tables."""


class Index(Shelf):
    """A shelf whose segments are files."""

    def __init__(self, warehouse: Path, files: Sequence[str] = ()) -> None:
        super().__init__([_mapped(warehouse / name) for name in files])
        self.warehouse = warehouse
        self._names = list(files)
        self._made: set[str] = set()  # by this run: no catalog names them

    @classmethod
    def open(cls, warehouse: Path, files: Sequence[str]) -> Index:
        """The index in the state that these files are, in the order in which `commit_files` gave them."""
        return cls(warehouse, files)

    def commit_files(self) -> list[str]:
        """The files of the current state, relative to the warehouse and all on disk: what the catalog is to list."""
        return list(self._names)

    def known(self, keys: Iterable[str]) -> set[str]:
        """Those of these article ids and remembered keys that are in the index."""
        asked = list(dict.fromkeys(keys))
        found = self.find("articles", digests64(asked))
        numbers = found["number"]
        remembered = numbers == REMEMBERED
        out = {asked[row] for row in found.asked[remembered].tolist()}
        ids = self.lists("id", numbers[~remembered])
        for row, which in enumerate(found.asked[~remembered].tolist()):
            if ids[row].tobytes().decode() == asked[which]:
                out.add(asked[which])
        return out

    def remember(self, keys: Iterable[str]) -> None:
        """Have `known` find these keys too: inputs that became no article, or that are known by another name."""
        digests = sorted({digest64(key) for key in keys})
        if digests:
            self.append(empty_segment(self.count, articles=(digests, [REMEMBERED] * len(digests))))

    def strays(self) -> list[Path]:
        """Files in the folder that are no part of the current state: remains of merges and of crashes."""
        folder = self.warehouse / FOLDER
        if not folder.is_dir():
            return []
        current = {Path(name).name for name in self._names}
        return sorted(path for path in folder.iterdir() if path.name not in current and _ours(path.name))

    def let_go(self, segment: Segment) -> None:
        """Have the pages of a segment be the system's to keep or to drop."""
        held: object = segment["postings.key"]
        while isinstance(held, np.ndarray):
            held = held.base
        if isinstance(held, mmap.mmap):
            held.madvise(mmap.MADV_DONTNEED)

    def stored(self, columns: Iterable[Column]) -> Segment:
        """Write a segment to a file of its own and give it back mapped."""
        (self.warehouse / FOLDER).mkdir(parents=True, exist_ok=True)
        there = set(os.listdir(self.warehouse / FOLDER))
        found = _written(self.warehouse / FOLDER, columns)
        name = f"{FOLDER}/{found}"
        if found not in there:
            self._made.add(name)
        self._names.append(name)
        return _mapped(self.warehouse / name)

    def merged(self, first: int) -> Iterator[Column]:
        """As Shelf.merged; what was read for a piece is let go of when it is written."""
        taken = self.segments[first:]
        return ((name, dtype, self._each_let_go(taken, pieces)) for name, dtype, pieces in super().merged(first))

    def _each_let_go(self, segments: Sequence[Segment], pieces: Iterable[Array]) -> Iterator[Array]:
        for piece in pieces:
            yield piece
            for segment in segments:
                self.let_go(segment)

    def dropped(self, first: int) -> None:
        """Forget the segments from `first` to the last but one, which the last has taken in."""
        gone = self._names[first:-1]
        del self._names[first:-1]
        for name in gone:
            if name in self._made and name not in self._names:
                (self.warehouse / name).unlink(missing_ok=True)  # made and merged within one run


def _ours(name: str) -> bool:
    return name.endswith((_SUFFIX, _SUFFIX + ".tmp"))


def _written(folder: Path, columns: Iterable[Column]) -> str:
    """Write arrays under a temporary name, then put the file in place under the name that is the answer."""
    temporary = folder / f"{os.getpid()}{_SUFFIX}.tmp"
    digest = blake2b(digest_size=8)
    entries: dict[str, tuple[str, int, int]] = {}  # name → type, length, where it begins
    with temporary.open("wb") as file:
        file.write(_MAGIC + bytes(_ALIGN - len(_MAGIC)))
        for name, dtype, pieces in columns:
            file.write(bytes(-file.tell() % _ALIGN))
            begin = file.tell()
            for piece in pieces:
                data = np.ascontiguousarray(piece).data
                digest.update(data)
                file.write(data)
                if name == "span":
                    first, count = (int(n) for n in piece)
            entries[name] = (dtype.str, (file.tell() - begin) // dtype.itemsize, begin)
        footer = json.dumps({"version": _VERSION, "arrays": entries}, separators=(",", ":")).encode()
        digest.update(footer)
        file.write(footer + len(footer).to_bytes(8, "little") + _MAGIC)
        file.flush()
        reach("index-written")
        os.fsync(file.fileno())
    reach("index-synced")
    name = f"{first:010d}-{first + count:010d}-{digest.hexdigest()}{_SUFFIX}"
    temporary.replace(folder / name)
    reach("index-renamed")
    sync(folder)
    reach("index-lasting")
    return name


def _mapped(path: Path) -> Segment:
    """The arrays of a file, read when they are touched."""
    try:
        held = np.memmap(path, dtype=np.uint8, mode="r")
    except (OSError, ValueError) as error:
        raise WarehouseError(f"{path}: this part of the index cannot be read ({error}); run khabar reindex") from error
    if bytes(held[: len(_MAGIC)]) != _MAGIC:
        raise WarehouseError(f"{path}: not an index file; run khabar reindex")
    if bytes(held[-len(_MAGIC) :]) != _MAGIC:
        raise WarehouseError(f"{path}: cut off at {len(held)} bytes; run khabar reindex")
    try:
        return _arrays(path, np.asarray(held))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise WarehouseError(f"{path}: the end of this file cannot be read ({error}); run khabar reindex") from error


def _arrays(path: Path, held: npt.NDArray[np.uint8]) -> Segment:
    """What the footer of a file says that it holds."""
    end = len(held) - len(_MAGIC) - 8
    size = int.from_bytes(bytes(held[end : end + 8]), "little")
    footer = json.loads(bytes(held[end - size : end]))
    if footer["version"] != _VERSION:
        refusal = OldIndexError if footer["version"] < _VERSION else WarehouseError
        raise refusal(f"{path}: index of version {footer['version']}, this is {_VERSION}; run khabar reindex")
    arrays = footer["arrays"]
    if {name: dtype for name, (dtype, _, _) in arrays.items()} != {name: dtype.str for name, dtype in COLUMNS.items()}:
        raise OldIndexError(f"{path}: holds other arrays than this version has; run khabar reindex")
    if any(begin + length * COLUMNS[name].itemsize > end - size for name, (_, length, begin) in arrays.items()):
        raise ValueError("arrays beyond it")
    out = {
        name: held[begin : begin + length * COLUMNS[name].itemsize].view(dtype)
        for name, (dtype, length, begin) in arrays.items()
    }
    return {
        **out,
        "span": out["span"].copy(),
    }  # asked of every segment by each look-up, whose pages need not come for it
