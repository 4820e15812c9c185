"""Every kind of page, seen once: on a phone, on a desk, magnified, by day and in the dark."""

import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import Page

from tests.browser import AXE_OPTIONS
from tests.journeys.bladzijden import bladzijden
from tests.veiligheid.wereld import bouw

pytestmark = [pytest.mark.traag]  # every page in a real browser

AXE = Axe().axe_script
# What the dark changes: colours, the same at every width, so one width tells. Head and foot are
# the same everywhere and seen with their menus open.
FRAME = {"exclude": [[".header"], [".footer"]]}
IN_THE_DARK = AXE_OPTIONS | {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
WIDTHS = {1280: 900, 360: 740}
MAGNIFIED = {"width": 320, "height": 640}  # 1280 px at 400 %
GROUPS = [["an"], ["bw", "vw", "ka"], ["ow", "vt", "pa"], ["co", "am"], ["be", "mo", "tl", "fg"]]


def barriers(page: Page, options: dict, where: dict | None = None) -> list[str]:
    """What axe finds, a line each."""
    run = "([where, options]) => axe.run(where, options).then(found => found.violations)"
    found = page.evaluate(run, [where or {"include": [["html"]]}, options])
    return [f"{x['id']}: {node['html'][:120]}" for x in found for node in x["nodes"][:3]]


def sideways(page: Page) -> list[str]:
    over = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    return [f"{over} px too wide"] if over > 0 else []


def look(page: Page, path: str) -> list[str]:
    """Everything that is wrong with one page."""
    page.emulate_media(color_scheme="light")
    status = page.goto(path).status
    found = [] if status == 200 else [f"status {status}"]
    page.evaluate(AXE)
    if (titles := page.locator("h1").count()) != 1:
        found.append(f"{titles} times h1")
    for width, height in WIDTHS.items():
        page.set_viewport_size({"width": width, "height": height})
        found += [f"{width} {line}" for line in [*sideways(page), *barriers(page, AXE_OPTIONS)]]
    page.emulate_media(color_scheme="dark")
    found += [f"dark {line}" for line in barriers(page, IN_THE_DARK, FRAME)]
    page.set_viewport_size(MAGNIFIED)
    return found + [f"320 {line}" for line in sideways(page)]


@pytest.mark.parametrize("roles", GROUPS, ids="-".join)
def test_every_page_is_for_everyone(new_page, sign_in, transactional_db, roles):
    wereld = bouw()
    faults = []
    for role in roles:
        page = new_page(reduced_motion="reduce")  # colours change at once
        errors: list[str] = []
        page.on("console", lambda m, e=errors: e.append(m.text) if m.type == "error" else None)
        if wereld.mensen[role]:
            sign_in(page, wereld.mensen[role])
        for path in bladzijden(wereld)[role]:
            faults += [f"{role} {path}: {line}" for line in [*look(page, path), *errors]]
            errors.clear()
    assert not faults, "\n".join(["", *faults])


BROKEN = """
addEventListener("DOMContentLoaded", () => {
  const main = document.querySelector("main"), sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    main img { display: block; width: 2000px; max-width: none; height: 9px; }
    @media (prefers-color-scheme: dark) { main p { color: #222; } }
  `);
  document.adoptedStyleSheets.push(sheet);
  main.append(new Image(), main.querySelector("h1").cloneNode(true));
});
"""


def test_what_is_wrong_with_a_page_would_have_been_found(new_page):
    page = new_page(reduced_motion="reduce")
    page.add_init_script(BROKEN)
    found = "\n".join(look(page, "/"))
    for fault in ("2 times h1", "360 image-alt", "dark color-contrast"):
        assert fault in found
    assert len(re.findall(r"(?m)^(1280|360|320) \d+ px too wide$", found)) == 3
    assert "1280 color-contrast" not in found


def press_until(page: Page, key: str, reached: str, most: int = 80) -> None:
    """Press a key until the focus is on what the selector says."""
    for _ in range(most):
        page.keyboard.press(key)
        if page.evaluate("s => document.activeElement.matches(s)", reached):
            return
    raise AssertionError(f"{most} times {key} does not lead to {reached} on {page.url}")


def test_the_first_tab_leads_past_the_menu(page):
    page.goto("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Ga naar de inhoud"
    assert page.locator(":focus").bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "inhoud"


@pytest.mark.parametrize("javascript", [True, False], ids=["js", "zonder-js"])
def test_a_ballot_is_filled_by_keyboard_alone(new_page, sign_in, javascript, transactional_db):
    wereld = bouw()
    page = new_page(width=360, javascript=javascript)
    sign_in(page, wereld.mensen["bw"])
    page.goto(reverse("prioriteiten:stemmen", args=[wereld.dingen["ronde.wegen"].pk]))

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    for number in ("3", "2"):
        press_until(page, "Tab", "[data-sticker] input")
        page.keyboard.press("Control+a")
        page.keyboard.type(number)
    press_until(page, "Tab", "button[type=submit]")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.locator("h1").inner_text() == "Uw stickers zijn binnen"


def test_buttons_put_stickers_by_keyboard_and_say_what_is_left(
    new_page, sign_in, axe: Callable[[Page], None], transactional_db
):
    wereld = bouw()
    page = new_page(width=360)
    sign_in(page, wereld.mensen["bw"])
    page.goto(reverse("prioriteiten:stemmen", args=[wereld.dingen["ronde.wegen"].pk]))

    press_until(page, "Tab", "[data-sticker] button:last-of-type")
    for _ in range(3):
        page.keyboard.press("Enter")
    assert page.locator("[data-sticker-left]").inner_text() == "Nog te verdelen: 2"
    assert page.locator(":focus").get_attribute("name").startswith("v")  # the button is used up
    page.locator("#inhoud summary").first.click()
    axe(page)


def test_open_menus_have_no_barriers(new_page, sign_in, axe, transactional_db):
    wereld, page = bouw(), new_page(reduced_motion="reduce")
    sign_in(page, wereld.mensen["bw"])
    page.goto("/werkplek/")
    for width, menu in ((360, ".header__menu"), (1280, ".account__menu")):
        page.set_viewport_size({"width": width, "height": 800})
        page.locator(f"{menu} > summary:visible").click()
        axe(page)
        page.emulate_media(color_scheme="dark")
        axe(page)
        page.emulate_media(color_scheme="light")
        page.keyboard.press("Escape")
        assert page.locator(f"{menu}[open]").count() == 0
        assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
