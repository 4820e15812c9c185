"""Every kind of page, seen once: on a phone, on a desk, magnified, by day and in the dark."""

import re
from collections.abc import Callable

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from tests import drempels
from tests.journeys.bladzijden import bladzijden
from tests.makers import make_user
from tests.veiligheid.wereld import bouw

pytestmark = [pytest.mark.traag]  # every page in a real browser

# Two looks, so that both widths and both themes are seen with every rule. The pieces that pages
# are made of stand together in the gallery: there, and with menus open, all four are looked at.
LOOKS = (({"width": 1280, "height": 900}, "light"), ({"width": 360, "height": 740}, "dark"))
MAGNIFIED = {"width": 320, "height": 640}  # 1280 px at 400 %
GROUPS = [["an"], ["bw", "vw", "ka"], ["ow", "vt", "pa"], ["co", "am"], ["be", "mo", "tl", "fg"]]


def look(page: Page, path: str) -> list[str]:
    """Everything that is wrong with one page."""
    status = page.goto(path).status
    found = [] if status == 200 else [f"status {status}"]
    if (titles := page.locator("h1").count()) != 1:
        found.append(f"{titles} times h1")
    for size, scheme in LOOKS:
        found += [f"{size['width']} {scheme} {line}" for line in seen(page, size, scheme)]
    page.set_viewport_size(MAGNIFIED)
    return found + [f"320 {line}" for line in sideways(page)]


def seen(page: Page, size: dict[str, int], scheme: str) -> list[str]:
    """What is wrong with the page as it is, at this size and in these colours."""
    page.set_viewport_size(size)
    page.emulate_media(color_scheme=scheme)
    found = drempels.vind(page)
    lines = [f"{x['id']}: {node['html'][:120]}" for x in found for node in x["nodes"][:3]]
    return [*sideways(page), *lines]


def sideways(page: Page) -> list[str]:
    over = drempels.uitsteken(page)
    return [f"{over} px too wide"] if over > 0 else []


@pytest.mark.parametrize("roles", GROUPS, ids="-".join)
def test_every_page_is_for_everyone(new_page, sign_in, transactional_db, roles):
    wereld = bouw()
    faults = []
    for role in roles:
        page = new_page()
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
    page = new_page()
    page.add_init_script(BROKEN)
    found = "\n".join(look(page, "/"))
    for fault in ("2 times h1", "360 dark image-alt", "360 dark color-contrast"):
        assert fault in found
    assert len(re.findall(r"(?m)^(1280 light|360 dark|320) \d+ px too wide$", found)) == 3
    assert "light color-contrast" not in found


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_gallery_of_pieces_at_every_width_by_day_and_in_the_dark(
    page, sign_in, transactional_db, scheme
):
    sign_in(page, make_user())
    for address in ("/bouwstenen/", "/bouwstenen/formulier/?tekst="):
        assert page.goto(address).status == 200
        for size, _ in LOOKS:
            assert seen(page, size, scheme) == [], (address, size)


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
    expect(page.locator(":focus")).to_have_text("Ga naar de inhoud")
    expect(page.locator(":focus")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#inhoud")).to_be_focused()


@pytest.mark.parametrize("javascript", [True, False], ids=["js", "zonder-js"])
def test_a_ballot_is_filled_by_keyboard_alone(new_page, sign_in, javascript, transactional_db):
    wereld = bouw()
    page = new_page(width=360, javascript=javascript)
    sign_in(page, wereld.mensen["bw"])
    page.goto(reverse("prioriteiten:stemmen", args=[wereld.dingen["ronde.wegen"].pk]))

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#inhoud")).to_be_focused()
    for number in ("3", "2"):
        press_until(page, "Tab", "[data-sticker] input")
        page.keyboard.press("Control+a")
        page.keyboard.type(number)
    press_until(page, "Tab", "button[type=submit]")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Uw stickers zijn binnen")


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
    expect(page.locator("[data-sticker-left]")).to_have_text("Nog te verdelen: 2")
    expect(page.locator(":focus")).to_have_attribute("name", re.compile("^v"))
    page.locator("#inhoud summary").first.click()
    axe(page)


def test_open_menus_have_no_barriers(new_page, sign_in, axe, transactional_db):
    wereld, page = bouw(), new_page()
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
        expect(page.locator(f"{menu}[open]")).to_have_count(0)
        expect(page.locator(f"{menu} > summary")).to_be_focused()
