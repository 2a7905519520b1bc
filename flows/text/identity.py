"""Ids are digests of content: the same in every run, on every machine."""

from __future__ import annotations

try:
    from _blake2 import (
        blake2b,  # what hashlib hands on, without OpenSSL, which takes 4 MB of every process that loads it
    )
except ImportError:
    from hashlib import blake2b


def digest_id(*parts: object, size: int = 12) -> str:
    """A hexadecimal digest of some values; None and the empty string differ."""
    payload = "\x1f".join(map(str, ["\x00" if part is None else part for part in parts]))
    return blake2b(payload.encode("utf-8", "surrogatepass"), digest_size=size).hexdigest()


__all__ = ["blake2b", "digest_id"]
