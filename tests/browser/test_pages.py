"""The pages as a reader has them: opened from disk with the network off, on a desktop and a phone, in light and dark."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.conftest import ROOT

SHOTS = Path(os.environ.get("KHABAR_SHOTS", ROOT / "build" / "shots"))
SCREENS = {"desktop": (1280, 1700, "light"), "phone": (390, 844, "light"), "dark": (1280, 1700, "dark")}
SERIOUS = {"serious", "critical"}


@pytest.fixture(params=SCREENS)
def opened(request: pytest.FixtureRequest, browser: Browser) -> Iterator[tuple[str, Page]]:
    """A page on each kind of screen; what it asks of the network, or complains of, fails the test."""
    width, height, scheme = SCREENS[request.param]
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme=scheme,
        offline=True,
        is_mobile=request.param == "phone",
    )
    page = context.new_page()
    page.set_default_timeout(60_000)
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("request", lambda sent: None if sent.url.startswith("file:") else complaints.append(sent.url))
    yield request.param, page
    context.close()
    assert complaints == []


@pytest.mark.parametrize("name", ["report", "article", "entity"])
def test_a_page_is_drawn_and_accessible(opened: tuple[str, Page], pages: dict[str, Path], name: str) -> None:
    screen, page = opened
    page.goto(pages[name].as_uri())
    is_wider = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    assert not is_wider, "the page itself scrolls sideways"
    SHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SHOTS / f"{name}-{screen}.png")
    found = Axe().run(page).response["violations"]
    serious = [f"{v['id']}: {node['html'][:200]}" for v in found if v["impact"] in SERIOUS for node in v["nodes"]]
    assert serious == []


def test_the_contradiction_is_shown_with_both_sides(opened: tuple[str, Page], pages: dict[str, Path]) -> None:
    _, page = opened
    page.goto(pages["report"].as_uri())
    section = page.locator("section#contradictions")
    assert section.is_visible()
    heading = section.locator("h3", has_text="soldier killed")
    assert "Lake Chad" in heading.locator("+ p.who").inner_text()
    sides = heading.locator("+ p.who + ul.sides > li")
    assert [side.locator(".value").inner_text() for side in sides.all()] == ["18", "23", "40"]
    for side in sides.all():
        assert side.locator("blockquote mark").inner_text() == side.locator(".value").inner_text()
    # written in words, in Hindi
    assert section.locator("blockquote[lang=hi] mark", has_text="छह").count() == 1


def test_a_section_is_reached_and_its_sql_copied_by_keyboard(opened: tuple[str, Page], pages: dict[str, Path]) -> None:
    _, page = opened
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(pages["report"].as_uri())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    summary = page.locator("section#reuse summary")
    summary.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Copy SQL"
    page.keyboard.press("Enter")
    button = page.locator("section#reuse button")
    button.get_by_text("Copied").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator("#sql-reuse").inner_text()
    assert copied.startswith("with pairs as (")


def test_a_marked_fact_leads_to_its_row_and_back(opened: tuple[str, Page], pages: dict[str, Path]) -> None:
    _, page = opened
    page.goto(pages["article"].as_uri())
    mark = page.locator("sup a").first
    row = page.locator(f"li{mark.get_attribute('href')}")
    mark.click()
    assert page.url.endswith(str(mark.get_attribute("href")))
    assert row.locator("code").inner_text()
    row.locator("a").click()
    assert page.url.endswith(f"#{mark.get_attribute('id')}")
