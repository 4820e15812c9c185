"""What axe finds on a page, once the page is there with all its scripts."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

SCRIPT = Axe().axe_script
OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
    "preload": False,  # would fetch the stylesheets again, as inline ones
}
WHOLE = {"include": [["html"]]}
RUN = "([where, options]) => axe.run(where, options).then(found => found.violations)"


def vind(
    page: Page, options: dict[str, Any] = OPTIONS, where: dict[str, Any] = WHOLE
) -> list[dict[str, Any]]:
    """The barriers, as axe tells them."""
    page.wait_for_load_state()  # half a page is not what anybody reads
    if page.evaluate("typeof axe") == "undefined":  # half a megabyte, once for each page load
        page.evaluate(SCRIPT)
    return list(page.evaluate(RUN, [where, options]))


def uitsteken(page: Page) -> int:
    """By how many pixels the page is too wide."""
    page.wait_for_load_state()
    return int(
        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    )
