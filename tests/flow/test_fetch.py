"""Fetching: polite to a host, safe from it, and nothing lost or doubled, whatever the host does. Loopback alone."""

from __future__ import annotations

import datetime as dt
import email.utils
import gzip
import socket
import ssl
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from flows import pipeline
from flows.articles.parse import parse_article
from flows.errors import InputError, Rejected
from flows.fetch import Fetched, Fetcher, Target, remembered_of, visit_all
from flows.pipeline import RunOptions, Selection, cluster_articles, collect_raw, fetch_pages, opened, run_plain, silent
from flows.seeds import load_seeds
from flows.settings import Fetching, Limits
from flows.store import Store
from flows.tables import Raw, RawItem, raw_item, rows_of
from flows.tables.warehouse import WarehouseState
from flows.transport import Connection, read_retry_after, trust
from flows.web.addresses import is_public, tidy_address
from tests.flow import bad_server as bad
from tests.flow.bad_server import Request, Site, article, serving
from tests.flow.harness import ask

pytestmark = pytest.mark.flow
FETCHING = Fetching(
    contact="desk@example.org",
    seconds_between=0.0,
    connect_seconds=2.0,
    read_seconds=0.3,
    total_seconds=0.6,
    retry_seconds=(0.05,),
    patience_seconds=2.0,
    redirects=3,
    recheck_seconds=0.0,
    allow_private=True,
)
LIMITS = Limits(item_bytes=300_000)
NOW = dt.datetime(2026, 2, 3, 12, 0, 0)


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as started:
        yield started


def fetched(
    site: Site, folder: Path, *paths: str, rules: Fetching = FETCHING, before: Fetched | None = None
) -> Fetched:
    """What is fetched from some addresses, after what an earlier run has remembered."""
    rows = remembered_of(before.rows) if before else {}
    spool = Store(folder / f"spool{len(list(folder.iterdir()))}")
    spool.warehouse.mkdir()
    fetcher = Fetcher(rules, LIMITS, spool, rows, NOW if before is None else NOW + dt.timedelta(hours=1))
    fetcher.add(Target(path if "://" in path else site.address + path, "clarion") for path in paths)
    fetcher.add_due(())
    visit_all(fetcher, silent)
    return fetcher.finish()


def pages(found: Fetched) -> dict[str, RawItem]:
    """The pages by the last part of their address."""
    tables = [found.spool.read(WarehouseState("", (file,), (), ""), "raw") for file in found.files]
    items = [raw_item(row) for table in tables for row in rows_of(Raw, table)]
    return {item.file_name: item for item in items}


def reasons(found: Fetched) -> dict[str, tuple[str, str]]:
    """Reason and detail of the rejects, by the last part of the address."""
    return {row.file_name: (row.reason, row.detail) for row in found.rejects}


# --- the whole way ----------------------------------------------------------------------------------------------------


def test_pages_are_versions_once_and_remembered_with_the_commit(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.feed("/rss", "/flood?utm_source=rss", "/fire", "/rain", etag='"r1"')
    site.page("/flood", "Flood in Ratnapur", "Three people were killed when a dam burst on Monday.")
    site.page("/fire", "Fire in Ratnapur", "Seven shops burnt down in the old market.", etag='"f1"')
    site.page("/rain", "Rain in Ratnapur", "Schools were closed after heavy rain on Monday.")
    inbox, warehouse = tmp_path / "inbox", tmp_path / "w"
    (inbox / "clarion").mkdir(parents=True)
    (inbox / "clarion" / "feeds.urls").write_text(f"# feeds\n{site.address}/rss\nnot an address\n")
    monkeypatch.setattr(pipeline, "load_seeds", lambda: replace(load_seeds(), feeds={}))
    options = RunOptions(inbox, warehouse, limits=LIMITS, fetching=FETCHING, fetch=True)

    def die(*_: Any) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(pipeline, "publish_views", die)
        with pytest.raises(KeyboardInterrupt):
            run_plain(options)
    first = run_plain(options)
    assert all("if-none-match" not in headers for headers in site.headers["/fire"]), "a dead run remembers nothing"
    assert (first.counts["articles"], first.rejects) == (3, {"malformed": 1})
    rows = ask(warehouse, "select source_id, url, file_path from articles where headline like 'Flood%'")
    assert rows == [{"source_id": "clarion", "url": f"{site.address}/flood", "file_path": f"{site.address}/flood"}]
    assert site.headers["/flood"][0]["user-agent"] == "Khabar (+desk@example.org)"

    advert = article("Rain in Ratnapur", "Schools were closed after heavy rain on Monday.", "<!-- advert 7 -->")
    site.pages["/rain"] = lambda request: request.answer(advert)
    site.pages["/fire"] = site.pages["/rss"] = lambda request: request.answer(b"", status=304)
    site.page("/flood", "Flood in Ratnapur", "Nine people were killed when a dam burst on Monday.")
    second = run_plain(options)
    assert site.headers["/rss"][-1]["if-none-match"] == '"r1"'
    assert site.headers["/fire"][-1]["if-none-match"] == '"f1"'
    assert second.counts["articles"] == 1
    for counts, summary in ((first.counts, first), (second.counts, second)):
        seen = counts["articles"] + counts["known"] + sum(summary.rejects.values()) + counts["ignored"]
        assert counts["read"] == seen
    rows = ask(warehouse, "select article_id, supersedes from articles where headline like 'Flood%'")
    older, newer = sorted(rows, key=lambda row: row["supersedes"] is not None)
    assert newer["supersedes"] == older["article_id"]
    assert ask(warehouse, "select distinct value from claims where measure = 'killed'") == [{"value": 9.0}]
    assert ask(warehouse, "select count(*) as n from articles") == [{"n": 4}]
    assert ask(warehouse, "select status from fetches where address like '%/fire' order by 1") == [
        {"status": 200},
        {"status": 304},
    ]


def test_nothing_is_asked_without_leave_and_no_page_of_a_failed_batch_counts_as_seen(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.page("/flood", "Flood in Ratnapur", "Three people were killed when a dam burst on Monday.")
    listed = tmp_path / "list.txt"
    listed.write_text(f"{site.address}/flood\n")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "today.urls").write_text(listed.read_text())
    monkeypatch.setattr(pipeline, "load_seeds", lambda: replace(load_seeds(), feeds={}))
    offline = run_plain(RunOptions(tmp_path / "in", tmp_path / "w"))
    assert (offline.batch_id, offline.counts["ignored"], site.asked) == (None, 1, [])

    options = RunOptions(None, tmp_path / "w", limits=LIMITS, fetching=FETCHING, fetch=True, lists=(listed,))
    with opened(options) as run:
        collected = collect_raw(run, fetch_pages(run))
        assert collected is not None
        assert [file.table for file in collected.files] == ["fetches"]
        state = cluster_articles(run, collected, [])
        assert state.of_table("raw") == state.of_table("fetches") == ()


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"selection": Selection(since=dt.date(2026, 1, 1))}, "--since"),
        ({"fetch": False, "lists": (Path("x"),)}, "--fetch"),
        ({"lists": (Path("/nonexistent/list"),)}, "no such file"),
        ({"fetch": False, "inbox": None}, "no inbox"),
        ({"mapping": {"headlin": "x"}}, "headlin"),
    ],
)
def test_what_cannot_be_done_is_refused(tmp_path: Path, options: dict[str, Any], words: str) -> None:
    (tmp_path / "in").mkdir()
    with pytest.raises(InputError, match=words):
        run_plain(RunOptions(**({"inbox": tmp_path / "in", "warehouse": tmp_path / "w", "fetch": True} | options)))


# --- lists ------------------------------------------------------------------------------------------------------------


def test_sitemaps_json_feeds_and_lists_within_lists(site: Site, tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        site.page(f"/{name}", f"Report {name}", f"Road {name} was closed after a landslide.")
    entry = "<url><loc>{0}/{1}</loc><news:news><news:publication_date>{2}</news:publication_date></news:news></url>"
    space = (
        'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
    )
    newest = [entry.format(site.address, name, day) for name, day in (("x", "2026-02-01"), ("a", "2026-02-03"))]
    index = f"<sitemapindex {space}><sitemap><loc>{site.address}/news.xml</loc></sitemap></sitemapindex>"
    sitemap = f"<urlset {space}>{''.join(newest)}</urlset>"
    feed = (
        f'{{"version": "https://jsonfeed.org/version/1.1", "items": [{{"url": "{site.address}/b"}}, {{"url": "/c"}}]}}'
    )
    for path, text in (("/index.xml", index), ("/feed.json", feed)):
        site.pages[path] = lambda request, text=text: request.answer(text.encode(), media="text/plain")
    site.pages["/news.xml"] = lambda request: request.answer(gzip.compress(sitemap.encode()), media="application/gzip")
    found = fetched(site, tmp_path, "/index.xml", rules=replace(FETCHING, pages_per_feed=1))
    assert [path for path in site.asked if path != "/robots.txt"] == ["/index.xml", "/news.xml", "/a"]
    assert pages(found)["a"].fields["published"] == "2026-02-03"
    assert set(pages(fetched(site, tmp_path, "/feed.json"))) == {"b", "c"}


def test_a_page_rests_for_twice_the_time_when_it_has_not_changed(site: Site, tmp_path: Path) -> None:
    site.page("/flood", "Flood", "Three people were killed.", etag='"f1"')
    rules = replace(FETCHING, recheck_seconds=3600.0)
    first = fetched(site, tmp_path, "/flood", rules=rules)
    assert first.rows[0].next_at == NOW + dt.timedelta(hours=1)
    site.pages["/flood"] = lambda request: request.answer(b"", status=304)
    second = fetched(site, tmp_path, rules=rules, before=first)
    assert (second.rows[0].status, second.rows[0].etag) == (304, '"f1"')
    assert second.rows[0].next_at == NOW + dt.timedelta(hours=3)
    assert fetched(site, tmp_path, "/flood", rules=rules, before=second).rows == []


# --- a host that misbehaves -------------------------------------------------------------------------------------------


def test_a_host_that_misbehaves_costs_no_sound_page(site: Site, tmp_path: Path) -> None:
    """A list of traps with sound pages between them: each trap is a reject with its reason."""
    russian = article("Пожар", "Три человека погибли при пожаре.").decode().encode("windows-1251")
    hindi = article("आग", "बाज़ार में आग लगी।")
    packed = gzip.compress(article("Packed", "A bridge was closed."))
    site.pages |= {
        "/slow-body": bad.slow_body,
        "/slow-headers": bad.slow_headers,
        "/endless": bad.endless,
        "/huge-headers": bad.huge_headers,
        "/bomb": bad.bomb,
        "/broken-gzip": bad.broken_gzip,
        "/cut-gzip": bad.cut_gzip,
        "/packed": lambda request: request.answer(packed, content_encoding="gzip"),
        "/brotli": lambda request: request.answer(b"abc", content_encoding="br"),
        "/large": lambda request: request.raw(b"HTTP/1.1 200 OK\r\ncontent-length: 99999999\r\n\r\n<html>"),
        "/picture": lambda request: request.answer(b"\x89PNG\r\n\x1a\n" + b"\x00" * 400, media="text/html"),
        "/page-as-picture": lambda request: request.answer(article("Rain", "Rain fell."), media="image/png"),
        "/charset": lambda request: request.answer(russian, media="text/html; charset=windows-1251"),
        "/wrong-charset": lambda request: request.answer(hindi, media="text/html; charset=iso-8859-1"),
        "/gone": lambda request: request.answer(b"", status=410),
        "/error": lambda request: request.answer(b"", status=500),
        "/paid": lambda request: request.answer(b"", status=402),
        "/no-http": lambda request: request.raw(b"SSH-2.0-OpenSSH_9.6\r\n\r\n"),
        "/nothing": lambda request: request.raw(),
        "/short": lambda request: request.raw(b"HTTP/1.1 200 OK\r\ncontent-length: 900\r\n\r\n<html>"),
        "/loop": lambda request: request.answer(b"", status=302, location="/loop?again"),
        "/loop?again": lambda request: request.answer(b"", status=302, location="/loop"),
        "/to-file": lambda request: request.answer(b"", status=302, location="file:///etc/passwd"),
        "/moved": lambda request: request.answer(b"", status=301, location="/sound"),
    }
    site.page("/sound", "Flood", "Three people were killed when a dam burst on Monday.")
    found = fetched(site, tmp_path, *sorted(site.pages))
    assert {name: reason for name, (reason, _) in reasons(found).items()} == {
        "slow-body": "unreadable",
        "slow-headers": "unreadable",
        "endless": "too_large",
        "huge-headers": "malformed",
        "bomb": "too_large",
        "broken-gzip": "malformed",
        "cut-gzip": "malformed",
        "brotli": "unsupported",
        "large": "too_large",
        "picture": "unsupported",
        "gone": "no_article",
        "error": "unreadable",
        "paid": "unreadable",
        "no-http": "malformed",
        "nothing": "unreadable",
        "short": "unreadable",
        "loop": "unreadable",
        "to-file": "unreadable",
    }
    assert "redirects" in reasons(found)["loop"][1]
    assert "file:///etc/passwd" in reasons(found)["to-file"][1]
    seeds, sound = load_seeds(), pages(found)
    articles = {n: parse_article(item, seeds.articles, seeds.catalogue, LIMITS, "b") for n, item in sound.items()}
    assert {name: one.headline for name, one in articles.items()} == {
        "sound": "Flood",
        "moved": "Flood",
        "packed": "Packed",
        "page-as-picture": "Rain",
        "charset": "Пожар",
        "wrong-charset": "आग",
    }
    assert articles["moved"].url == articles["sound"].url


def test_a_busy_host_is_left_alone_for_as_long_as_it_asks(site: Site, tmp_path: Path) -> None:
    answers = [("429", "1"), ("503", "")]

    def busy(request: Request) -> None:
        if not answers:
            return request.answer(article("Flood", "Three people were killed when a dam burst."))
        status, wait = answers.pop(0)
        return request.answer(b"", status=int(status), retry_after=wait)

    site.pages["/busy"] = busy
    found = fetched(site, tmp_path, "/busy", rules=replace(FETCHING, retry_seconds=(0.0, 0.0)))
    first, second, third = site.times[-3:]
    assert second - first >= 1.0
    assert third - second < 1.0
    assert set(pages(found)) == {"busy"}
    assert found.rejects == []


def test_a_host_that_asks_for_a_long_rest_gets_it_and_nothing_is_lost(site: Site, tmp_path: Path) -> None:
    until = email.utils.format_datetime(dt.datetime.now(dt.UTC) + dt.timedelta(hours=5), usegmt=True)
    site.feed("/rss", "/closed", "/flood", etag='"r1"')
    site.pages["/closed"] = lambda request: request.answer(b"", status=503, retry_after=until)
    site.page("/flood", "Flood in Ratnapur", "Three people were killed when a dam burst on Monday.")
    found = fetched(site, tmp_path, "/rss")
    assert (found.counts["left"], found.rejects) == (2, [])
    assert [row.address for row in found.rows] == [site.address + "/closed"], "the feed does not count as read"
    asked = list(site.asked)
    fetched(site, tmp_path, "/rss", before=found)
    assert site.asked == asked, "not even its robots.txt"


def test_what_failed_is_asked_for_again_by_the_next_run(site: Site, tmp_path: Path) -> None:
    site.feed("/rss", "/flood", etag='"r1"')
    site.pages["/flood"] = lambda request: request.answer(b"", status=502)
    found = fetched(site, tmp_path, "/rss")
    assert reasons(found)["flood"][0] == "unreadable"
    assert site.count("/flood") == 2, "one more attempt"
    assert found.rows == []
    site.page("/flood", "Flood in Ratnapur", "Three people were killed when a dam burst on Monday.")
    assert set(pages(fetched(site, tmp_path, "/rss", before=found))) == {"flood"}
    assert "if-none-match" not in site.headers["/rss"][1]


def test_a_host_is_given_up_after_some_failures_and_after_its_time(site: Site, tmp_path: Path) -> None:
    names = [f"/{number}" for number in range(6)]
    site.pages |= dict.fromkeys(names, lambda request: request.answer(b"", status=500))
    found = fetched(site, tmp_path, *names, rules=replace(FETCHING, failures=2, retry_seconds=()))
    assert len(site.asked) == 1 + 2
    assert len(found.rejects) == len(names)
    found = fetched(site, tmp_path, *names, rules=replace(FETCHING, host_seconds=-1.0))
    assert (found.counts["left"], found.rejects) == (6, [])


def test_robots_and_the_pause_between_requests(site: Site, tmp_path: Path) -> None:
    rules = (
        b"User-agent: *\nDisallow: /\nUser-agent: Khabar\nDisallow: /private\nAllow: /private/open\nCrawl-delay: 0.3\n"
    )
    rules += b"#" * 600_000  # more than is read of it
    site.pages["/robots.txt"] = lambda request: request.answer(rules, media="text/plain")
    for path in ("/private/x", "/private/open", "/news"):
        site.page(path, f"Report of {path}", "A bridge was closed for repairs on Sunday.")
    found = fetched(site, tmp_path, "/private/x", "/private/open", "/news")
    assert site.asked == ["/robots.txt", "/private/open", "/news"]
    assert min(later - earlier for earlier, later in pairwise(site.times)) >= 0.29
    assert reasons(found) == {"x": ("unreadable", "the host's robots.txt forbids it")}


def test_robots_that_cannot_be_read_forbid_everything(site: Site, tmp_path: Path) -> None:
    site.pages["/robots.txt"] = lambda request: request.answer(b"", status=503)
    site.page("/news", "Report", "A bridge was closed for repairs on Sunday.")
    found = fetched(site, tmp_path, "/news")
    assert site.count("/news") == 0
    assert "robots.txt" in reasons(found)["news"][1]


def test_one_request_at_a_time_also_where_other_hosts_lead_here(tmp_path: Path) -> None:
    with serving() as one, serving() as other:

        def lingering(request: Request) -> None:
            time.sleep(0.03)
            request.answer(article("Rain", "Rain fell."))

        for here, there in ((one, other), (other, one)):
            here.pages |= {f"/{number}": lingering for number in range(4)}
            for number in range(4):
                target = f"{there.address}/{number}"
                here.pages[f"/to-{number}"] = lambda r, target=target: r.answer(b"", status=302, location=target)
        paths = [f"{site.address}/{name}{n}" for site in (one, other) for n in range(4) for name in ("", "to-")]
        assert len(pages(fetched(one, tmp_path, *paths))) == 8
        assert (one.most, other.most) == (1, 1)


def test_a_slow_host_does_not_hold_up_the_others(tmp_path: Path) -> None:
    with serving() as one, serving() as other:
        one.pages["/slow"] = other.pages["/slow"] = bad.slow_body
        rules = replace(FETCHING, total_seconds=1.0, retry_seconds=())
        fetched(one, tmp_path, "/slow", other.address + "/slow", rules=rules)
        assert abs(one.times[-1] - other.times[-1]) < 0.9


# --- addresses --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "localhost", "2130706433", "0177.0.0.1", "0x7f.1", "127.1", "0.0.0.0", "0", "10.0.0.1", "[::1]", "[::]",
        "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[64:ff9b::7f00:1]", "169.254.169.254", "[fe80::1]", "[fd00::1]",
        "[2002:7f00:1::]", "192.168.1.1", "172.16.0.1", "100.64.0.1", "224.0.0.1", "255.255.255.255",
    ],
)  # fmt: skip
def test_no_way_leads_to_a_host_inside(host: str) -> None:
    connection = Connection(Fetching(connect_seconds=0.5, total_seconds=1.0), trust())
    with pytest.raises(Rejected, match=r"no public host|Invalid IPv4"):
        connection.get(f"http://{host}:1/", {}, 1000)


@pytest.mark.parametrize("ip", ["8.8.8.8", "2001:4860:4860::8888", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_public_addresses(ip: str) -> None:
    assert is_public(ip)


def test_a_name_that_changes_its_mind_is_asked_once(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """DNS rebinding: the second answer would lead inside, but nobody asks a second time."""
    answers = ["93.184.216.34", "127.0.0.1"]
    asked: list[str] = []
    reached: list[str] = []

    def look_up(host: str, port: int, **_: Any) -> list[Any]:
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (answers[min(len(asked), 2) - 1], port))]

    def connect(address: tuple[str, int], *_: Any, **__: Any) -> socket.socket:
        reached.append(address[0])
        raise OSError("no way out of the test")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    monkeypatch.setattr(socket, "create_connection", connect)
    port = site.address.rsplit(":", 1)[1]
    with pytest.raises(Exception, match="no connection"):
        Connection(Fetching(), trust()).get(f"http://rebind.example:{port}/", {}, 1000)
    assert (asked, reached) == (["rebind.example"], ["93.184.216.34"])


def test_a_redirect_to_a_host_inside_is_refused(site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The list's host counts as public here; that to which it redirects does not."""
    monkeypatch.setattr("flows.transport.is_public", lambda ip: ip == "127.0.0.1")
    site.pages["/out"] = lambda request: request.answer(b"", status=302, location="http://127.0.0.2:1/latest/meta-data")
    found = fetched(site, tmp_path, "/out", rules=replace(FETCHING, allow_private=False, retry_seconds=()))
    assert "127.0.0.2 is no public host" in reasons(found)["out"][1]


def certificate(name: str, folder: Path) -> Path:
    """A key and a certificate of one's own for a name, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    today = dt.datetime.now(dt.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(today - dt.timedelta(days=1))
        .not_valid_after(today + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = folder / f"{name}.pem"
    plain = (Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    path.write_bytes(key.private_bytes(*plain) + made.public_bytes(Encoding.PEM))
    return path


def test_a_certificate_is_checked_against_the_name_and_not_the_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The connection goes to an address that was looked up before; what is shown there must still belong to the name."""
    path = certificate("news.test", tmp_path)
    served = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    served.load_cert_chain(path)

    def look_up(_: str, port: int, *__: Any, **___: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    with serving(served) as site:
        site.page("/rain", "Rain", "Rain fell.")
        port = site.address.rsplit(":", 1)[1]
        trusting = ssl.create_default_context(cafile=path)
        with closing(Connection(FETCHING, trusting)) as connection:
            assert connection.get(f"https://news.test:{port}/rain", {}, 10_000).status == 200
        for context, name in ((trusting, "other.test"), (trust(), "news.test")):
            with closing(Connection(FETCHING, context)) as connection, pytest.raises(Rejected, match="certificate"):
                connection.get(f"https://{name}:{port}/rain", {}, 10_000)


@pytest.mark.parametrize(
    ("text", "base", "expected"),
    [
        ("HTTP://Example.org/a b#top", "", "http://example.org/a%20b"),
        ("/x?utm_source=rss&id=7&fbclid=1", "https://example.org/feed", "https://example.org/x?id=7"),
        ("/x?UTM_Source=rss&id=7&mc_cid=1&msclkid", "https://example.org/feed", "https://example.org/x?id=7"),
        ("//other.example/x", "https://example.org/", "https://other.example/x"),
        ("https://example.org/ख़बर", "", "https://example.org/%E0%A4%96%E0%A4%BC%E0%A4%AC%E0%A4%B0"),
        ("javascript:alert(1)", "https://example.org/", None),
        ("file:///etc/passwd", "", None),
        ("https://user@example.org/", "", None),
        ("https://", "", None),
        ("http://[::1", "", None),
        ("https://example.org/" + "x" * 3000, "", None),
    ],
)
def test_tidy_addresses(text: str, base: str, expected: str | None) -> None:
    assert tidy_address(text, base) == expected


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("120", 120.0), ("Wed, 04 Feb 2026 10:00:30 GMT", 30.0), ("Wed, 04 Feb 2026 09:00:00 GMT", 0.0), ("soon", None), ("-5", None), ("", None)],
)  # fmt: skip
def test_retry_after(text: str, seconds: float | None) -> None:
    assert read_retry_after(text, dt.datetime(2026, 2, 4, 10, 0, 0, tzinfo=dt.UTC)) == seconds
