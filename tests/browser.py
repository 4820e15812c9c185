"""Fixtures for tests in Debian's Chromium; skipped, loudly, where it is missing.

`new_page` opens a page of any width, with or without JavaScript; `page`, `page_at_both_widths`
and `page_without_javascript` are the usual ones. Addresses start at the live server:
`page.goto("/signalen/")`. `sign_in(page, user)` opens a session without the sign-in pages.
`axe(page)` finds barriers. A breach of the CSP or an error in a script fails the test;
`browser_errors(page)` is the list of them, for a test that asks for one.
"""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from typing import Any
from weakref import WeakKeyDictionary

import pytest
from django.conf import settings
from playwright.sync_api import Browser, ConsoleMessage, Page, expect, sync_playwright

from tests import drempels
from tests.inloggen import Inlogger

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# How long a page may take before a test calls it broken: a busy machine is no fault.
PATIENCE = 20_000
expect.set_options(timeout=PATIENCE)
HEIGHTS = {360: 740, 1280: 900}
REQUIRED = os.environ.get("WELZIJN_BROWSER") == "verplicht"
SIGN_IN_BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
ERRORS: WeakKeyDictionary[Page, list[str]] = WeakKeyDictionary()
# Unless a test asks otherwise: nothing moves while one looks, and nothing is fetched behind it.
STIL = {"reduced_motion": "reduce", "service_workers": "block"}


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark what needs a browser; skip it, or stop, when there is none."""
    wanted = [item for item in items if "browser" in getattr(item, "fixturenames", ())]
    for item in wanted:
        item.add_marker("browser")
        item.add_marker(pytest.mark.flaky(reruns=1))  # a second try, told loudly at the end
    if CHROMIUM or not wanted:
        return
    if REQUIRED:
        raise pytest.UsageError("Chromium is missing and WELZIJN_BROWSER=verplicht asks for it.")
    for item in wanted:
        item.add_marker(pytest.mark.skip(reason=MISSING))


MISSING = "Chromium is missing"


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Say it loudly when browser tests did not run, or needed a second try."""
    for report in terminalreporter.stats.get("rerun", []):
        terminalreporter.write_line(
            f"!!! {report.nodeid} NEEDED A SECOND TRY: find what it did not wait for. !!!", red=True
        )
    skipped = terminalreporter.stats.get("skipped", [])
    if count := sum(MISSING in str(report.longrepr) for report in skipped):
        terminalreporter.write_line(
            f"!!! CHROMIUM IS MISSING: {count} BROWSER TESTS WERE SKIPPED. "
            "Install it (Debian: apt-get install chromium) and run again. !!!",
            red=True,
            bold=True,
        )


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the whole run."""
    # Playwright runs an event loop in this thread, in which Django refuses its database.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def new_page(browser: Browser, live_server: Any) -> Iterator[Callable[..., Page]]:
    """Opens a page: `new_page(width=360, javascript=False)`; each has its own session."""
    contexts, pages = [], []

    def open_page(*, width: int = 1280, javascript: bool = True, **options: Any) -> Page:
        context = browser.new_context(
            base_url=live_server.url,
            locale="nl-NL",
            timezone_id="Europe/Amsterdam",
            viewport={"width": width, "height": HEIGHTS.get(width, 900)},
            java_script_enabled=javascript,
            **STIL | options,
        )
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        page = context.new_page()
        listen(page)
        pages.append(page)
        return page

    yield open_page
    for context in contexts:
        context.close()
    uitgepraat()
    assert [x for page in pages for x in ERRORS[page]] == [], "the browser reported errors"


def uitgepraat() -> None:
    """Wait until the live server is done with what closed pages asked: it may still be writing."""
    for thread in threading.enumerate():
        if "process_request_thread" in thread.name:
            thread.join(PATIENCE / 1000)


def listen(page: Page) -> None:
    """Keep what the browser reports about this page, for the end of the test."""
    errors = ERRORS[page] = []

    def hear(message: ConsoleMessage) -> None:
        if message.type == "error" and "Content Security Policy" in message.text:
            errors.append(message.text)

    page.on("console", hear)
    page.on("pageerror", lambda error: errors.append(str(error)))


@pytest.fixture
def browser_errors() -> Callable[[Page], list[str]]:
    """What the browser reported about a page so far; clear it when the test asked for it."""
    return ERRORS.__getitem__


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """A page on a desk."""
    return new_page(width=1280)


@pytest.fixture(params=[360, 1280], ids=["360px", "1280px"])
def page_at_both_widths(request: pytest.FixtureRequest, new_page: Callable[..., Page]) -> Page:
    """The test runs twice: on a phone and on a desk."""
    return new_page(width=request.param)


@pytest.fixture
def page_without_javascript(new_page: Callable[..., Page]) -> Page:
    """A page on a phone that runs no scripts."""
    return new_page(width=360, javascript=False)


@pytest.fixture
def sign_in() -> Callable[[Page, Any], None]:
    """Gives the page a session of this person, without walking through the sign-in pages."""

    def enter(page: Page, user: Any) -> None:
        client = Inlogger()
        client.force_login(user, backend=SIGN_IN_BACKEND)
        name = settings.SESSION_COOKIE_NAME
        cookie = {"name": name, "value": client.cookies[name].value, "httpOnly": True}
        page.context.add_cookies([cookie | {"domain": "localhost", "path": "/"}])

    return enter


@pytest.fixture
def axe() -> Callable[[Page], None]:
    """Asserts that axe finds no barrier on the page as it is now."""

    def check(page: Page) -> None:
        found = drempels.vind(page)
        lines = [
            f"{x['id']} ({x['impact']}): {x['help']}\n"
            + "\n".join(f"    {node['html'][:160]}" for node in x["nodes"][:5])
            for x in found
        ]
        assert found == [], f"{page.url} at {page.viewport_size}:\n" + "\n".join(lines)

    return check


@pytest.fixture
def no_sideways_scroll() -> Callable[[Page], None]:
    """Asserts that nothing sticks out of the page."""

    def check(page: Page) -> None:
        over = drempels.uitsteken(page)
        assert over <= 0, f"{page.url} is {over} px too wide at {page.viewport_size}"

    return check
