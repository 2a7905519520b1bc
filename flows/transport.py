"""One request to one host: from a checked address, within time and size, decoded by ourselves. The only user of httpx.

A name is looked up once, what it stands for is checked, and the connection goes to that very address: a name that
answers differently a moment later (DNS rebinding) leads nowhere. The certificate is still checked against the name.
"""

from __future__ import annotations

import datetime as dt
import re
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Any

import httpcore
import httpx

from flows.errors import Rejected, TransientError
from flows.settings import Fetching
from flows.web.addresses import is_public
from flows.web.media import charset_of, media_of

BUSY = frozenset({408, 425, 429, 500, 502, 503, 504})  # answers that another time may be better
REDIRECTS = frozenset({301, 302, 303, 307, 308})
TRIED_ADDRESSES = 3  # of those that a name stands for
_ENCODINGS = {
    "": 0,
    "identity": 0,
    "gzip": 16 + zlib.MAX_WBITS,
    "x-gzip": 16 + zlib.MAX_WBITS,
    "deflate": zlib.MAX_WBITS,
}
_CUT_OFF = ("disconnected", "closed connection", "incomplete")  # how the library says that a host hung up


@dataclass(frozen=True, slots=True)
class Answer:
    """What a host answered. `media` and `charset` are what it says of the content, which need not be true."""

    address: str
    status: int
    headers: Mapping[str, str]
    content: bytes = b""

    @property
    def media(self) -> str:
        """The media type, without parameters."""
        return media_of(self.headers.get("content-type", ""))

    @property
    def charset(self) -> str:
        """The encoding that the header names, or nothing."""
        return charset_of(self.headers.get("content-type", ""))

    @property
    def wait(self) -> float | None:
        """Seconds for which the host asks to be left alone, or None."""
        return read_retry_after(self.headers.get("retry-after", ""), dt.datetime.now(dt.UTC))


def read_retry_after(text: str, now: dt.datetime) -> float | None:
    """Seconds of a Retry-After header, which gives a number or a date; None for neither."""
    if re.fullmatch(r"[0-9]{1,9}", text.strip()):
        return float(text)
    try:
        until = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return None
    return max(0.0, ((until if until.tzinfo else until.replace(tzinfo=dt.UTC)) - now).total_seconds())


class Connection:
    """The one connection to one host. Requests wait for each other, and for the pause that the host is due."""

    def __init__(self, rules: Fetching, trust: ssl.SSLContext) -> None:
        self.rules = rules
        self.pause = rules.seconds_between
        self._lock = threading.Lock()
        self._next = 0.0  # on the monotonic clock
        self._clock = Clock()
        self._transport = httpx.HTTPTransport(verify=trust, trust_env=False)
        self._transport._pool = httpcore.ConnectionPool(  # its own has no place for a network backend
            ssl_context=trust, max_connections=1, network_backend=Guarded(self._clock, rules.allow_private)
        )
        agent = f"{rules.agent} (+{rules.contact})" if rules.contact else rules.agent
        self._client = httpx.Client(
            transport=self._transport,
            trust_env=False,  # a proxy would look names up by itself, and unchecked
            headers={"user-agent": agent, "accept": "text/html, application/xml;q=0.9, */*;q=0.5"},
            timeout=httpx.Timeout(rules.read_seconds, connect=rules.connect_seconds),
        )
        self._client.headers["accept-encoding"] = "gzip"

    def hold(self, seconds: float) -> None:
        """Leave the host alone for some time."""
        self._next = max(self._next, time.monotonic() + seconds)

    @property
    def held(self) -> float:
        """Seconds until the host may be asked again."""
        return max(0.0, self._next - time.monotonic())

    def get(self, address: str, headers: Mapping[str, str], most_bytes: int) -> Answer:
        """The host's answer; raises TransientError where another time may be better, Rejected where none will."""
        with self._lock:
            time.sleep(self.held)
            self._clock.start(self.rules.total_seconds)
            self._client.cookies.clear()
            try:
                with _told(address), self._client.stream("GET", address, headers=headers) as response:
                    found = Answer(address, response.status_code, response.headers)
                    if response.status_code in (200, 203):
                        return Answer(address, 200, response.headers, _content(response, most_bytes, self._clock))
                    return found
            finally:
                self.hold(self.pause)

    def close(self) -> None:
        """Close the connection; another request opens it again."""
        with self._lock:  # a redirect from elsewhere may be using it
            self._transport.close()


class Clock:
    """When the request under way must end."""

    def __init__(self) -> None:
        self._end = float("inf")

    def start(self, seconds: float) -> None:
        """Give a request its time."""
        self._end = time.monotonic() + seconds

    def left(self, timeout: float | None = None) -> float:
        """Seconds that a step may take; raises a time-out of the network library where none are left."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout("the time for a whole request is over")
        return left if timeout is None else min(timeout, left)


class Guarded(httpcore.NetworkBackend):
    """Connects to public addresses alone, and within the request's time."""

    def __init__(self, clock: Clock, allow_private: bool) -> None:
        self._clock, self._allow_private = clock, allow_private
        self._inner = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to the first address that answers; raises Rejected for a host that is not public."""
        addresses = self._checked(host, port)
        for place, address in enumerate(addresses, start=1):
            try:
                stream = self._inner.connect_tcp(
                    address, port, self._clock.left(timeout), local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                if place == len(addresses):
                    raise
            else:
                return TimedStream(stream, self._clock)
        raise httpcore.ConnectError(f"{host} has no address")

    def _checked(self, host: str, port: int) -> list[str]:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except socket.gaierror as error:
            raise httpcore.ConnectError(f"no such host: {host}") from error
        except UnicodeError as error:
            raise Rejected("unreadable", f"no name of a host: {host[:80]}") from error
        addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
        allowed = [address for address in addresses if self._allow_private or is_public(address)]
        if addresses and not allowed:
            raise Rejected("unreadable", f"{host[:200]} is no public host: it is at {addresses[0]}")
        return allowed[:TRIED_ADDRESSES]


class TimedStream(httpcore.NetworkStream):
    """A connection on which each step ends with the request's time."""

    def __init__(self, inner: httpcore.NetworkStream, clock: Clock) -> None:
        self._inner, self._clock = inner, clock

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Some bytes."""
        return self._inner.read(max_bytes, self._clock.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """All bytes."""
        self._inner.write(buffer, self._clock.left(timeout))

    def close(self) -> None:
        """The end."""
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """The same connection, encrypted."""
        return TimedStream(self._inner.start_tls(ssl_context, server_hostname, self._clock.left(timeout)), self._clock)

    def get_extra_info(self, info: str) -> Any:
        """What the library asks of a connection."""
        return self._inner.get_extra_info(info)


@contextmanager
def _told(address: str) -> Iterator[None]:
    """Errors of the network library as what they mean for the page."""
    try:
        yield
    except (httpx.TimeoutException, httpcore.TimeoutException) as error:
        raise TransientError(f"timed out: {address}") from error
    except httpx.ProtocolError as error:
        if any(words in str(error) for words in _CUT_OFF):
            raise TransientError(f"cut off: {address}") from error
        raise Rejected("malformed", f"no sound HTTP: {error}"[:300]) from error
    except (httpx.TransportError, httpcore.NetworkError) as error:
        if "CERTIFICATE_VERIFY_FAILED" in str(error):
            raise Rejected("unreadable", f"its certificate is not valid: {error}"[:300]) from error
        raise TransientError(f"no connection: {error}: {address}"[:300]) from error
    except (httpx.InvalidURL, UnicodeError) as error:
        raise Rejected("unreadable", f"no address that can be asked for: {error}"[:300]) from error


def _content(response: httpx.Response, most: int, clock: Clock) -> bytes:
    """The body, unpacked; never more than `most` bytes of it in memory, packed or not."""
    encoding = response.headers.get("content-encoding", "").strip().lower()
    if encoding not in _ENCODINGS:
        raise Rejected("unsupported", f"content encoding {encoding[:40]}, which nobody asked for")
    length = response.headers.get("content-length", "")
    if length.isdigit() and int(length) > most:
        raise Rejected("too_large", f"{length[:20]} bytes; the limit is {most}")
    packed = _bounded(response.iter_raw(1 << 16), most, clock)
    return b"".join(packed if not _ENCODINGS[encoding] else _unpacked(packed, _ENCODINGS[encoding], most))


def _bounded(parts: Iterator[bytes], most: int, clock: Clock) -> Iterator[bytes]:
    left = most
    for part in parts:
        clock.left()
        left -= len(part)
        if left < 0:
            raise Rejected("too_large", f"more than {most} bytes, which is the limit")
        yield part


def _unpacked(parts: Iterable[bytes], window: int, most: int) -> Iterator[bytes]:
    """What packed bytes become, step by step, so that a bomb is seen before it has gone off."""
    unpacker = zlib.decompressobj(window)
    left = most
    try:
        for part in parts:
            while part:
                piece = unpacker.decompress(part, left + 1)
                left -= len(piece)
                if left < 0:
                    raise Rejected("too_large", f"unpacks to more than {most} bytes, which is the limit")
                yield piece
                part = unpacker.unconsumed_tail
        yield unpacker.flush()
    except zlib.error as error:
        raise Rejected("malformed", f"broken compression: {error}") from error
    if not unpacker.eof:
        raise Rejected("malformed", "broken compression: it is cut off")


def unpacked(content: bytes, most: int) -> bytes:
    """A body that is itself a gzip file, as sitemaps may be; raises Rejected beyond a limit and where it is broken."""
    return b"".join(_unpacked([content], _ENCODINGS["gzip"], most))


def trust() -> ssl.SSLContext:
    """The certificates that are trusted; made once, for it takes long."""
    return httpx.create_ssl_context(trust_env=True)


__all__ = ["BUSY", "REDIRECTS", "Answer", "Connection", "read_retry_after", "trust", "unpacked"]
