"""Choosing for which function one works, in Chromium: by keyboard, without barriers."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from tests.makers import make_bezetting, make_kwestie, make_user, make_wijk
from tests.portaal.overdracht.werk import maak_werk, overdragen
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import vandaag

pytestmark = pytest.mark.django_db(transaction=True)


def test_choose_in_the_header_and_at_the_form(page_at_both_widths, sign_in, axe):
    page = page_at_both_widths
    wijk, wie = make_wijk(), make_user("Dubbel")
    een = make_bezetting(wijk, Rol.OPBOUWWERKER, user=wie)
    twee = make_bezetting(wijk, Rol.COORDINATOR, user=wie)
    kwestie = make_kwestie(wijk)
    sign_in(page, wie)
    page.goto(kwestie.get_absolute_url())
    menu = page.locator(".worksas summary")
    expect(menu).to_contain_text(str(een.functie))
    menu.press("Enter")
    axe(page)
    page.get_by_role("button", name=str(twee.functie)).press("Enter")
    expect(page.locator(".worksas summary")).to_contain_text(str(twee.functie))
    page.goto(f"/kwesties/{kwestie.pk}/beantwoorden/")
    expect(page.get_by_label("U doet dit als")).to_have_value(str(twee.pk))
    axe(page)


def test_take_a_handing_over_back(page_at_both_widths, sign_in, axe):
    page = page_at_both_widths
    werk = maak_werk()
    collega = make_bezetting(werk.wijk, user=make_user("Sam"), organisatie=werk.organisatie)
    overdragen(werk, krijgt=collega.user, laatste=vandaag() + timedelta(days=9))
    sign_in(page, werk.user)
    page.goto("/overdracht/")
    axe(page)
    page.get_by_role("link", name="Trek in").click()
    expect(page.get_by_role("button", name="Ja, trek in")).to_be_visible()
    axe(page)
    page.get_by_role("button", name="Ja, trek in").click()
    expect(page.locator("body")).to_contain_text("De overdracht gaat niet door.")
