"""A server on loopback that answers as tests tell it to, well or badly, and remembers what it was asked."""

from __future__ import annotations

import contextlib
import gzip
import socket
import ssl
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Handler = Callable[["Request"], None]


class Request(BaseHTTPRequestHandler):
    """One request; `answer` and `raw` send what a test wants sent."""

    protocol_version = "HTTP/1.1"
    server: BadServer

    def do_GET(self) -> None:
        """Give the request to the handler of its path."""
        site = self.server.site
        with site.lock:
            site.asked.append(self.path)
            site.headers[self.path].append(dict(self.headers.items()))
            site.times.append(time.monotonic())
            site.now += 1
            site.most = max(site.most, site.now)
        try:
            handler = site.pages.get(self.path)
            if handler is None:
                self.answer(b"", status=404)
            else:
                handler(self)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True
        finally:
            with site.lock:
                site.now -= 1

    def answer(self, body: bytes, status: int = 200, media: str = "text/html", **headers: str) -> None:
        """A whole answer."""
        self.send_response(status)
        for name, value in {"content-type": media, "content-length": str(len(body)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def raw(self, *parts: bytes, pause: float = 0.0) -> None:
        """Bytes as they are, one after another, and the end of the connection."""
        for part in parts:
            self.wfile.write(part)
            self.wfile.flush()
            time.sleep(pause)
        self.close_connection = True
        with contextlib.suppress(OSError):
            self.connection.shutdown(socket.SHUT_RDWR)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


@dataclass
class Site:
    """What the server has, and what it was asked."""

    address: str = ""
    pages: dict[str, Handler] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    headers: dict[str, list[dict[str, str]]] = field(default_factory=lambda: defaultdict(list))
    times: list[float] = field(default_factory=list)
    now: int = 0
    most: int = 0  # requests at once
    lock: threading.Lock = field(default_factory=threading.Lock)

    def page(self, path: str, headline: str, text: str, **headers: str) -> None:
        """An article."""
        body = article(headline, text)
        self.pages[path] = lambda request: request.answer(body, **headers)

    def feed(self, path: str, *links: str, **headers: str) -> None:
        """An RSS feed that leads to some pages."""
        items = "".join(f"<item><link>{self.address}{link}</link></item>" for link in links)
        body = f'<?xml version="1.0"?><rss version="2.0"><channel>{items}</channel></rss>'.encode()
        self.pages[path] = lambda request: request.answer(body, media="application/rss+xml", **headers)

    def count(self, path: str) -> int:
        """How often a page was asked for."""
        return self.asked.count(path)


class BadServer(ThreadingHTTPServer):
    """The server itself."""

    daemon_threads = True
    site: Site

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up is what is tested."""


@contextmanager
def serving(context: ssl.SSLContext | None = None) -> Iterator[Site]:
    """A site on loopback, encrypted where a context with a certificate is given."""
    server = BadServer(("127.0.0.1", 0), Request)
    server.site = Site(f"http://127.0.0.1:{server.server_address[1]}")
    if context:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server.site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def article(headline: str, text: str, head: str = "") -> bytes:
    """A page with one article; `text` says what is new in it."""
    return (
        f'<!doctype html><html lang="en"><head>{head}<title>{headline}</title>'
        f'<meta property="article:published_time" content="2026-02-03T06:00:00Z"></head><body><h1>{headline}</h1>'
        f"<article><p>{text}</p><p>The district office said on Tuesday that the work would go on through the week, "
        "and that people living along the canal had been asked to keep away from the banks until further notice. "
        "Engineers were measuring the water every two hours, and a report was expected within ten days.</p>"
        "</article></body></html>"
    ).encode()


def endless(request: Request) -> None:
    """A body without an end."""
    request.raw(b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n<html>", *[b"x" * 60_000] * 100)


def slow_body(request: Request) -> None:
    """A byte now and then, for ever."""
    request.raw(b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n", *[b"x"] * 200, pause=0.05)


def slow_headers(request: Request) -> None:
    """Headers that come letter by letter."""
    request.raw(b"HTTP/1.1 200 OK\r\n", *[b"x"] * 200, pause=0.05)


def huge_headers(request: Request) -> None:
    """Headers without an end."""
    request.raw(b"HTTP/1.1 200 OK\r\n", *[b"x-more: " + b"y" * 60_000 + b"\r\n"] * 10)


BOMB = gzip.compress(b"<html>" + b" " * 20_000_000)


def bomb(request: Request) -> None:
    """Few bytes that become many."""
    request.answer(BOMB, content_encoding="gzip")


def broken_gzip(request: Request) -> None:
    """Packed bytes that are not."""
    request.answer(gzip.compress(article("Flood", "Water."))[:-20] + b"\x00" * 20, content_encoding="gzip")


def cut_gzip(request: Request) -> None:
    """Packed bytes that end too soon."""
    request.answer(gzip.compress(article("Flood", "Water. " * 400))[:-60], content_encoding="gzip")
