"""Superset draws the dashboard of bi/superset: set up anew, driven in a headless browser, asked for more than it may."""

from __future__ import annotations

import os
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page, Response, sync_playwright

from tests.bi.conftest import ROOT, Warehouse, python_of

CHARTS = sorted(
    yaml.safe_load(path.read_text(encoding="utf-8"))["slice_name"]
    for path in (ROOT / "bi" / "superset" / "charts").glob("*.yaml")
)
SHOTS = Path(os.environ.get("KHABAR_SHOTS", ROOT / "build" / "shots"))
FORBIDDEN = (
    "select * from read_text('/etc/passwd')",
    "copy (select 1) to '{folder}/stolen.csv'",
    "attach '{folder}/other.duckdb'",
    "set enable_external_access = true",
    "export database '{folder}/everything'",
    "install httpfs",
    "drop table source_daily",
)


@pytest.fixture(scope="module")
def superset(warehouse: Warehouse, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """The address of a Superset over the warehouse, in a home of its own, and its password."""
    home = tmp_path_factory.mktemp("superset")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [str(python_of("superset")), str(ROOT / "bi" / "superset_setup.py"), "--port", str(port)]
    command += ["--warehouse", str(warehouse[0]), "--home", str(home)]
    with (home / "log").open("w") as log, subprocess.Popen(command, stdout=log, stderr=log, cwd=home) as server:
        try:
            wait_for(f"http://127.0.0.1:{port}/health", server, home / "log")
            yield f"http://127.0.0.1:{port}", (home / "password").read_text()
        finally:
            server.terminate()


def wait_for(address: str, server: subprocess.Popen[bytes], log: Path, seconds: float = 600) -> None:
    """Until the address answers; fails at once where the server has ended."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        assert server.poll() is None, log.read_text()
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(1)
    raise AssertionError(log.read_text())


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=os.environ.get("KHABAR_CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"]
        )
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def page(browser: Browser, superset: tuple[str, str]) -> Page:
    """A page that is signed in."""
    address, password = superset
    context = browser.new_context(viewport={"width": 1400, "height": 2000}, base_url=address)
    page = context.new_page()
    page.set_default_timeout(180_000)
    page.goto("/login/")
    page.fill("input#username", "admin")
    page.fill("input[type=password]", password)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "login" not in url)
    return page


def draw(page: Page) -> dict[str, list[dict[str, Any]]]:
    """Open the dashboard, wait until every chart has its answer; rows by chart."""
    answers: dict[str, list[dict[str, Any]]] = {}
    names = {chart["id"]: chart["slice_name"] for chart in page.request.get("/api/v1/chart/").json()["result"]}

    def keep(response: Response) -> None:
        if "/api/v1/chart/data" in response.url and "slice_id" in response.url:
            chart = int(response.url.split("slice_id%22%3A")[1].split("%7D")[0])
            assert response.ok, (names[chart], response.text())
            [result] = response.json()["result"]
            answers[names[chart]] = result["data"]

    page.on("response", keep)
    page.goto("/superset/dashboard/khabar/")
    until = time.monotonic() + 180
    while len(answers) < len(CHARTS) and time.monotonic() < until:
        page.wait_for_timeout(500)
    page.wait_for_timeout(3_000)  # the drawing after the last answer
    page.remove_listener("response", keep)
    return answers


def test_every_chart_draws_rows_and_the_next_run_shows(page: Page, warehouse: Warehouse) -> None:
    before = draw(page)
    assert sorted(before) == CHARTS
    assert [name for name, rows in before.items() if not rows] == []
    assert page.locator(".ant-alert-error, [data-test=error-message]").count() == 0
    drawn = page.locator("canvas")
    assert drawn.count() >= 5  # the bars and the matrix; numbers and tables are text
    is_painted = (
        "c => { const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data; return d.some(v => v) }"
    )
    assert all(drawn.nth(number).evaluate(is_painted) for number in range(drawn.count()))
    SHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SHOTS / "superset.png")

    warehouse[1]()
    after = draw(page)
    assert after["Articles"][0]["articles"] > before["Articles"][0]["articles"]
    assert page.get_by_text(str(after["Articles"][0]["articles"]), exact=True).count() >= 1


@pytest.mark.parametrize("query", FORBIDDEN, ids=lambda query: query.split()[0] + "-" + query.split()[-1])
def test_sql_lab_reads_and_writes_nothing_else(page: Page, tmp_path: Path, query: str) -> None:
    assert execute(page, "select count(*) as n from source_daily").ok
    answer = execute(page, query.format(folder=tmp_path))
    assert not answer.ok, answer.text()
    assert "root:" not in answer.text()
    assert list(tmp_path.iterdir()) == []


def execute(page: Page, sql: str) -> Any:
    """What SQL Lab answers."""
    token = page.request.get("/api/v1/security/csrf_token/").json()["result"]
    [database] = page.request.get("/api/v1/database/").json()["result"]
    body = {
        "database_id": database["id"],
        "sql": sql,
        "runAsync": False,
        "queryLimit": 100,
        "client_id": os.urandom(5).hex(),
    }
    return page.request.post(
        "/api/v1/sqllab/execute/", data=body, headers={"X-CSRFToken": token, "Referer": page.url}, timeout=60_000
    )
