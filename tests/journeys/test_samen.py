"""From ticks on the work list to one kwestie, and two kwesties that become one, in Chromium."""

import re

import pytest
from playwright.sync_api import expect

from buurten.kwesties.models import Kwestie
from tests.makers import make_gebied, make_kwestie, make_lid, make_signaal, make_thema
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db(transaction=True)
LAMP, OOK = "De lantaarn bij de brug is kapot.", "Al weken een kapotte lantaarn bij de brug."
ANDERS = "Kinderen spelen graag op het plein."


@pytest.fixture
def wijk():
    return make_gebied().ouder


@pytest.mark.parametrize("javascript", [True, False])
def test_ticked_signals_become_a_kwestie_and_two_kwesties_one(reiziger, als, wijk, javascript):
    """The work list proposes a group and has a tick per signal; joined, the old page leads on."""
    werker, thema = make_lid(wijk, Rol.OPBOUWWERKER), make_thema("Veiligheid")
    for tekst in (LAMP, OOK, ANDERS):
        make_signaal(wijk, tekst=tekst)
    straat = make_kwestie(wijk, [make_signaal(wijk)], titel="Donkere straten", thema=thema)
    ik = reiziger(javascript=javascript)
    als(ik, werker)
    ik.ga("/signalen/")
    ik.leest("Deze lijken op elkaar", "zelfde woorden: lantaarn, kapotte")
    ik.kies(f"Kies: {LAMP}", f"Kies: {OOK}")
    ik.klik("Bundel wat u koos")
    ik.leest("2 signalen gekozen", "Of bij een kwestie die al loopt", "Donkere straten")
    ik.klik("Een nieuwe kwestie maken")
    ik.vul("Titel", "Kapotte lantaarns bij de brug")
    ik.vul("In gewone woorden", "Bij de brug is het donker, omdat lantaarns kapot zijn.")
    ik.kies("Veiligheid")
    ik.klik("Bewaren")
    ik.melding("De signalen zijn samengenomen.")
    ik.klik("Samenvoegen")
    ik.leest("Donkere straten")
    ik.klik("Samenvoegen")
    ik.fout("In welke kwestie gaat deze op?", "Waarom horen ze bij elkaar?")
    ik.kies("Donkere straten")
    ik.vul("Waarom horen ze bij elkaar?", "Het gaat over dezelfde lantaarns.")
    ik.klik("Samenvoegen")
    ik.melding("De kwesties zijn samen.")
    assert ik.pad == straat.get_absolute_url()
    ik.leest("3 signalen", "Hangt samen met", "ging hierin op")
    oud = Kwestie.objects.get(titel="Kapotte lantaarns bij de brug")
    als(ik, None)
    ik.ga(oud.get_absolute_url())
    ik.leest("Deze kwestie ging op in een andere", "Het gaat over dezelfde lantaarns.")
    ik.klik("Donkere straten")
    assert ik.pad == straat.get_absolute_url()


def test_split_and_weighed_by_keyboard(new_page, sign_in, axe, no_sideways_scroll, wijk):
    """One signal becomes a kwestie of its own; the four questions stand on its page."""
    werker, thema = make_lid(wijk, Rol.OPBOUWWERKER), make_thema("Veiligheid")
    twee = [make_signaal(wijk, tekst=tekst) for tekst in (LAMP, ANDERS)]
    kwestie = make_kwestie(wijk, twee, titel="Bij de brug", thema=thema)
    page = new_page(width=360)
    sign_in(page, werker)
    page.goto(f"/samenhang/{kwestie.pk}/splitsen/")
    no_sideways_scroll(page)
    axe(page)
    page.get_by_label(ANDERS).focus()
    page.keyboard.press("Space")
    page.get_by_label("Titel", exact=True).fill("Spelen op het plein")
    page.get_by_label("In gewone woorden").fill("Op het plein wordt veel gespeeld.")
    page.get_by_label("Waarom is dit een eigen kwestie?").fill("Dit gaat niet over licht.")
    page.get_by_role("button", name="Splitsen", exact=True).press("Enter")
    expect(page.locator("h1")).to_have_text("Spelen op het plein")
    expect(page.locator("main")).to_contain_text("hiervan afgesplitst")
    page.get_by_role("link", name="Vier vragen", exact=True).click()
    expect(page.locator("h1")).to_have_text("Vier vragen vooraf")
    axe(page)
    for vraag in page.locator("fieldset").all():
        vraag.get_by_label("Ja", exact=True).check()
    page.get_by_role("button", name="Bewaren", exact=True).press("Enter")
    expect(page.locator("h1")).to_have_text("Spelen op het plein")
    expect(page.locator("main")).to_contain_text(re.compile("kan meedoen in het jaarplan"))
    no_sideways_scroll(page)
    axe(page)
