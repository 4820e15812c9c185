"""The list of signals on a phone and a desk: the filter folds, its choices come off one by one."""

import re

import pytest
from playwright.sync_api import expect

from buurten.signalen.models import Signaal
from tests.makers import make_gebied, make_lid, make_signaal
from welzijn.kern.rechten import Rol

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]


@pytest.fixture
def werker():
    gebied = make_gebied()
    make_signaal(gebied, tekst="Het licht is stuk.")
    return make_lid(gebied.ouder, Rol.OPBOUWWERKER)


def test_on_a_phone_the_filter_is_folded_and_opens_without_a_script(
    page_without_javascript, sign_in, werker
):
    page = page_without_javascript
    sign_in(page, werker)
    page.goto("/signalen/?groep=bewoners")
    zoek = page.get_by_label("Zoek in de tekst")
    expect(zoek).to_be_hidden()
    expect(page.locator(".filter__found")).to_be_in_viewport()
    page.get_by_text("Filteren (1)").click()
    zoek.fill("zebra")
    zoek.press("Enter")
    expect(page.get_by_text("Zoek in de tekst: zebra")).to_be_visible()
    page.get_by_role("link", name="Haal weg: Zoek in de tekst: zebra").click()
    expect(page).to_have_url(re.compile(r"signalen/\?groep=bewoners$"))
    expect(page.get_by_role("link", name="Het licht is stuk.")).to_be_visible()


def test_on_a_desk_the_fields_are_in_view_and_in_reach_of_the_keyboard(page, sign_in, werker):
    sign_in(page, werker)
    page.goto("/signalen/")
    expect(page.get_by_text("Filteren")).to_be_hidden()
    page.get_by_label("Zoek in de tekst").focus()
    page.keyboard.press("Tab")
    expect(page.get_by_label("Waar?")).to_be_focused()


def test_the_list_is_for_everybody(page_at_both_widths, sign_in, axe, no_sideways_scroll, werker):
    page = page_at_both_widths
    sign_in(page, werker)
    for adres in ("/signalen/", "/signalen/?groep=bewoners&laat=on&van=2026-01-01", "/kwesties/"):
        page.goto(adres)
        axe(page)
        no_sideways_scroll(page)


def test_keys_walk_the_list_and_never_when_somebody_types(page, sign_in, werker):
    """Seen red with keys that also worked in the search field: "oj" opened a signal."""
    gebied = Signaal.objects.get().gebied
    make_signaal(gebied, tekst="De bank is weg.")
    sign_in(page, werker)
    page.goto("/signalen/")
    nieuw, oud = (page.get_by_role("link", name=n) for n in ("De bank is weg.", "Het licht is"))
    page.keyboard.press("j")
    expect(nieuw).to_be_focused()
    page.keyboard.press("j")
    expect(oud).to_be_focused()
    page.keyboard.press("k")
    expect(nieuw).to_be_focused()
    page.keyboard.press("Control+j")
    expect(nieuw).to_be_focused()
    page.keyboard.press("x")
    expect(page.get_by_role("checkbox", name="Kies: De bank is weg.")).to_be_checked()
    page.keyboard.press("/")
    veld = page.get_by_label("Zoek in de tekst")
    expect(veld).to_be_focused()
    page.keyboard.type("ojx/?")
    expect(veld).to_have_value("ojx/?")
    nieuw.focus()
    page.keyboard.press("o")
    expect(page).to_have_url(re.compile(r"/signalen/\d+/$"))


def test_keys_can_be_switched_off_on_this_device(page, sign_in, axe, werker):
    sign_in(page, werker)
    page.goto("/signalen/")
    page.keyboard.press("?")
    expect(page.get_by_role("heading", name="Sneltoetsen")).to_be_visible()
    axe(page)
    page.get_by_label("Sneltoetsen gebruiken op dit apparaat").uncheck()
    page.goto("/signalen/")
    page.keyboard.press("j")
    page.keyboard.press("/")
    expect(page.get_by_label("Zoek in de tekst")).not_to_be_focused()
    expect(page.get_by_role("link", name="Het licht is stuk.")).not_to_be_focused()
