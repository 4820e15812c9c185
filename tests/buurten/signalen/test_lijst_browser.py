"""The list of signals on a phone and a desk: the filter folds, its choices come off one by one."""

import re

import pytest
from playwright.sync_api import expect

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
    expect(page.get_by_role("link", name="Het licht is stuk.")).to_be_in_viewport()
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
