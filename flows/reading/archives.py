"""Archives of articles, .zip and .tar[.gz]: members are read in place, and nothing is ever unpacked to the disk."""

from __future__ import annotations

import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, BinaryIO, cast

from flows.errors import Rejected
from flows.reading.reader import Reader, Row, kind_of, unpacked
from flows.settings import Limits

ReadMember = Callable[[Reader], Iterator[Row]]
_DIRECTORY_BYTES = 160  # of an archive's list of members, for each that the limits allow
_HEADER_BYTES = 1 << 20  # of a tar header that holds a long name: it is read into memory
_IN_MEMORY = (
    tarfile.GNUTYPE_LONGNAME,
    tarfile.GNUTYPE_LONGLINK,
    tarfile.XHDTYPE,
    tarfile.XGLTYPE,
    tarfile.SOLARIS_XHDTYPE,
)
_NESTED = frozenset({"zip", "tar", "warc", ""})
_BROKEN = (zipfile.BadZipFile, tarfile.TarError, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError,
           UnicodeDecodeError, struct.error)  # fmt: skip


def read_zip(reader: Reader, read_member: ReadMember) -> Iterator[Row]:
    """The articles in a zip archive, member by member in order; each one that is broken is a reject of its own."""
    with reader.open_packed() as stream:
        _check_directory(stream, reader.limits)
        try:
            archive = zipfile.ZipFile(stream)
        except _BROKEN as error:
            raise Rejected("malformed", f"no sound zip archive: {error}"[:300]) from error
        members = [info for info in archive.infolist() if not info.is_dir()]
        if len(members) > reader.limits.members:
            raise Rejected("too_large", f"{len(members)} members; the limit is {reader.limits.members}")
        left = reader.limits.item_bytes + reader.size * reader.limits.expansion
        for info in members:
            try:
                with archive.open(info) as inside:
                    content = _member(cast(BinaryIO, inside), info.filename, reader, left)
            except Rejected as error:
                yield reader.reject(error.reason, error.detail, _shown(info.filename))
                if error.reason == "too_large":
                    left -= min(reader.limits.file_bytes, left)
            except (*_BROKEN, OSError) as error:
                yield reader.reject("malformed", f"{error}"[:300], _shown(info.filename))
            else:
                left -= len(content)
                yield from _read(reader, info.filename, content, read_member)


def _check_directory(stream: BinaryIO, limits: Limits) -> None:
    """Raises Rejected where the list of members is larger than memory should hold: it is read as a whole."""
    size = stream.seek(0, 2)
    stream.seek(max(0, size - (1 << 16) - 128))
    tail = stream.read()
    stream.seek(0)
    end = tail.rfind(b"PK\x05\x06")
    if end < 0 or len(tail) < end + 22:
        raise Rejected("malformed", "no sound zip archive: its list of members is missing")
    directory = struct.unpack_from("<I", tail, end + 12)[0]
    large = tail.rfind(b"PK\x06\x06")
    if directory == 0xFFFFFFFF and large >= 0 and len(tail) >= large + 48:
        directory = struct.unpack_from("<Q", tail, large + 40)[0]
    if directory > limits.members * _DIRECTORY_BYTES:
        raise Rejected("too_large", f"a list of members of {directory} bytes")


def read_tar(reader: Reader, read_member: ReadMember) -> Iterator[Row]:
    """The articles in a tar archive, as a stream; what comes behind a broken member is lost with it."""
    with reader.open() as stream:
        bounded = unpacked(stream, reader.size, reader.limits)
        try:
            with tarfile.open(fileobj=bounded, mode="r|", tarinfo=_Header) as archive:
                for number, info in enumerate(archive):
                    if number >= reader.limits.members:
                        raise Rejected("too_large", f"more than {reader.limits.members} members")
                    cast(Any, archive).members.clear()  # else it remembers every member
                    inside = archive.extractfile(info) if info.isreg() else None
                    if inside is None:  # a folder; links and devices are passed over, as in an inbox
                        continue
                    try:
                        content = _member(cast(BinaryIO, inside), info.name, reader, reader.limits.file_bytes)
                    except Rejected as error:
                        yield reader.reject(error.reason, error.detail, _shown(info.name))
                    else:
                        yield from _read(reader, info.name, content, read_member)
        except (*_BROKEN, OSError) as error:
            raise Rejected("malformed", f"no sound tar archive: {error}"[:300]) from error


class _Header(tarfile.TarInfo):
    """A member's header; one that asks for much memory before anything is known of it is refused."""

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> _Header:
        """The header in a block."""
        header = super().frombuf(buf, encoding, errors)
        if header.size > _HEADER_BYTES and header.type in _IN_MEMORY:
            raise Rejected("too_large", f"a tar header of {header.size} bytes")
        return header


def _member(stream: BinaryIO, name: str, reader: Reader, left: int) -> bytes:
    """The bytes of one member; raises Rejected for a name that leads out of the archive and for what exceeds a limit."""
    steps = name.replace("\\", "/").split("/")
    if steps[0] == "" or ".." in steps or steps[0].endswith(":"):
        raise Rejected("malformed", "a name that leads out of the archive")
    limit = min(reader.limits.file_bytes, max(0, left))
    content = stream.read(limit + 1)
    if len(content) > limit:
        raise Rejected("too_large", f"unpacks to more than the limit of {limit} bytes")
    return content


def _read(reader: Reader, name: str, content: bytes, read_member: ReadMember) -> Iterator[Row]:
    """The items of one member; hidden and unfinished files are passed over, archives in archives are not opened."""
    path = _shown(name)
    steps = path.split("/")
    if any(step.startswith(".") or step == "__MACOSX" for step in steps):
        return
    kind, packed = kind_of(steps[-1])
    file = replace(reader.file, kind=kind, packed=packed)
    inner = replace(reader, file=file, content=content, member=path)
    if kind in _NESTED:
        why = "an archive in an archive" if kind else "no reader for this ending"
        yield inner.reject("unsupported", why)
        return
    yield from read_member(inner)


def _shown(name: str) -> str:
    return name.encode("utf-8", "backslashreplace").decode()[:1000]
