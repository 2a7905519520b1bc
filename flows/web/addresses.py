"""Addresses of pages: which may be asked for at all, and how one is written so that it is known again."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from httpx import URL

# What advertisers and senders of letters put behind an address.
_TRACKING = frozenset(
    [
        "fbclid",
        "gclid",
        "gbraid",
        "wbraid",
        "dclid",
        "msclkid",
        "yclid",
        "twclid",
        "igshid",
        "mc_cid",
        "mc_eid",
        "_hsenc",
        "_hsmi",
        "vero_id",
        "oly_enc_id",
    ]
)
LONGEST = 2000  # characters; what is longer is no address of an article
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
Ip = ipaddress.IPv4Address | ipaddress.IPv6Address


def tidy_address(text: str, base: str = "") -> str | None:
    """An absolute http or https address, without fragment and in one spelling; None for anything else.

    A name with a password before the host is none: "http://bank.example@evil.example/" is made to deceive.
    """
    text = text.strip()
    if not text or len(text) > LONGEST or not (base or "://" in text):
        return None
    from httpx import URL, InvalidURL  # a seventh of a start, which a run without addresses does without

    try:
        url = URL(base).join(text) if base else URL(text)
        if url.scheme not in ("http", "https") or not url.host or url.userinfo:
            return None
        found = str(_untracked(url.copy_with(fragment=None)))
    except (InvalidURL, ValueError, TypeError):  # UnicodeError is a ValueError
        return None
    return found if len(found) <= LONGEST else None


def _untracked(url: URL) -> URL:
    """The address without what only tells where a reader came from: feeds of one outlet differ in that alone."""
    parts = url.query.decode("ascii").split("&")
    names = (part.split("=", 1)[0].lower() for part in parts)
    kept = [part for part, name in zip(parts, names, strict=True) if not (name.startswith("utm_") or name in _TRACKING)]
    return url if len(kept) == len(parts) else url.copy_with(query="&".join(kept).encode() or None)


def host_of(address: str) -> str:
    """Host and port of a tidy address: what is asked one request at a time."""
    from httpx import URL

    return URL(address).netloc.decode("ascii")


def is_public(ip: str) -> bool:
    """Whether an IP address is on the public internet, also where it is wrapped in an IPv6 address.

    Not public are loopback, private and carrier networks, link-local (169.254.169.254 tells a cloud's passwords),
    0.0.0.0, multicast and everything reserved.
    """
    try:
        found: Ip = ipaddress.ip_address(ip.split("%", 1)[0])
    except ValueError:
        return False
    return all(_plainly_public(one) for one in (found, *_inside(found)))


def _inside(ip: Ip) -> list[Ip]:
    """The IPv4 addresses that an IPv6 address stands for."""
    if not isinstance(ip, ipaddress.IPv6Address):
        return []
    wrapped: list[Ip | None] = [ip.ipv4_mapped, ip.sixtofour, *(ip.teredo or ())]
    if ip in _NAT64 or int(ip) < 2**32:  # the latter: "::127.0.0.1", the form before "::ffff:127.0.0.1"
        wrapped.append(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF))
    return [one for one in wrapped if one is not None]


def _plainly_public(ip: Ip) -> bool:
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped or ip in _NAT64:
            return True  # judged by what is inside
        if ip.is_site_local:
            return False
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)
