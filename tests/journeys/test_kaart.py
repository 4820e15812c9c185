"""Cards in a browser: a resident's own from writing to taking back, and a function's on paper."""

import re

import pytest
from playwright.sync_api import expect

from buurten.functies.models import Bezetting
from buurten.kaartjes.models import Kaartje
from tests.makers import make_bewoner, make_functie, make_gebied, make_user, make_wijk
from welzijn.kern.toestemmingen.models import DOELEN, KAARTJE

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.traag]
A6, A4 = (298, 420), (595, 842)


def test_a_resident_hangs_up_a_card_and_takes_it_back(
    page_without_javascript, new_page, sign_in, no_sideways_scroll
):
    """On a phone, without JavaScript; the neighbour looks on at the same moment."""
    buurt, page, buur = make_gebied(), page_without_javascript, new_page(width=360)
    sign_in(page, make_bewoner(buurt))
    sign_in(buur, make_bewoner(buurt))
    page.goto("/kaartjes/")
    page.get_by_role("link", name="Maak er zelf een").click()
    page.get_by_role("link", name="Kaartje maken").click()
    page.get_by_label("Hoe noemt de buurt u?").fill("Henk")
    page.get_by_label("Waarvoor mogen buren bij u komen?").fill("Fietsen maken")
    page.get_by_label(f"Mijn buurt: wie in {buurt} woont.").check()
    page.get_by_label(str(DOELEN[KAARTJE].tekst)).check()  # without it nobody sees the card
    no_sideways_scroll(page)
    page.get_by_role("button", name="Kaartje bewaren").click()
    expect(page.locator(".message")).to_contain_text("Uw kaartje is bewaard")
    buur.goto("/kaartjes/")
    buur.get_by_role("link", name="Henk").click()
    expect(buur.locator("main")).to_contain_text("Fietsen maken")
    page.get_by_role("button", name="Kaartje intrekken").click()
    expect(page.locator(".message")).to_contain_text("Niemand ziet het nog")
    assert buur.reload().status == 404
    assert not Kaartje.objects.exists()


@pytest.mark.parametrize(("formaat", "maat"), [("a6", A6), ("a4", A4)])
def test_paper_holds_the_card_alone_in_its_own_size(new_page, formaat, maat):
    """Seen red without the named page: it came out as Letter."""
    functie = make_functie(make_wijk())
    Bezetting.objects.create(functie=functie, user=make_user("Fatima"), van="2024-01-01")
    page = new_page(width=1280)
    page.goto(f"/functies/{functie.pk}/kaart/?formaat={formaat}")
    page.emulate_media(media="print")
    expect(page.locator(".afdruk")).to_be_visible()
    for weg in (".header", ".footer", ".heading", ".tabs"):
        expect(page.locator(weg).first, weg).to_be_hidden()
    papier = page.pdf(prefer_css_page_size=True)
    maten = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", papier)
    assert [tuple(round(float(m)) for m in paar) for paar in maten] == [maat]


def test_who_was_it_is_asked_by_keyboard(page, sign_in, axe):
    functie = make_functie(make_wijk())
    Bezetting.objects.create(
        functie=functie, user=make_user("Anna"), van="2024-01-01", tot="2026-05-01"
    )
    sign_in(page, make_user())
    page.goto(f"/functies/{functie.pk}/")
    axe(page)
    veld = page.get_by_label("Wie was het op?")
    veld.fill("2026-04-30")
    veld.press("Enter")
    expect(page.get_by_role("status")).to_have_text("30 april 2026: Anna")
    axe(page)
