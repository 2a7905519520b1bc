"""What the header Content-Type says of bytes, which need not be true."""

from __future__ import annotations

import re

_CHARSET = re.compile(r"charset\s*=\s*[\"']?([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)


def media_of(header: str) -> str:
    """The media type without parameters: "Text/HTML; charset=utf-8" is "text/html"."""
    return header.split(";", 1)[0].strip().lower()


def charset_of(header: str) -> str:
    """The encoding that the header names, in small letters, or nothing."""
    found = _CHARSET.search(header)
    return found[1].lower() if found else ""
