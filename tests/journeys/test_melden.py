"""Journey: a signal in thirty seconds, on a phone, also where there is no connection."""

import json
import re

import pytest
from playwright.sync_api import expect

from buurten.signalen.models import Signaal
from tests.browser import PATIENCE
from tests.makers import make_gebied, make_lid, make_signaal, make_thema, make_wijk
from welzijn.kern.rechten import Rol

pytestmark = [pytest.mark.traag]  # whole stories in a real browser

TEKST = "De lantaarnpaal bij de sluis is stuk."
TELLER = """() => {
  window.tikken = 0;
  addEventListener("pointerdown", () => { window.tikken += 1; }, true);
}"""


@pytest.fixture
def wijk():
    make_thema("Veiligheid")
    for naam in ("Groen", "Wonen", "Opgroeien"):
        make_thema(naam)
    return make_gebied("Sluisbuurt", make_wijk("Havenwijk")).ouder


@pytest.fixture
def telefoon(new_page, sign_in, wijk):
    """A phone in the hand of an opbouwwerker who gave a signal before."""
    page = new_page(width=360, service_workers="allow")
    werker = make_lid(wijk, Rol.OPBOUWWERKER)
    make_signaal(wijk, melder=werker)
    sign_in(page, werker)
    page.werker = werker
    return page


def open_melden(page):
    page.goto("/signalen/begin/")
    expect(page.locator("#id_tekst")).to_be_focused()


def wacht(page, waar):
    """Until it is so; the CSP lets the browser itself evaluate nothing while it waits."""
    for _ in range(PATIENCE // 100):
        if waar():
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"waited {PATIENCE} ms for nothing")


def bewaard_is(page, aantal):
    """The scripts of the page we are on, or go to, make it so a moment later."""
    wacht(page, lambda: len(bewaard(page)) == aantal)


def zonder_verbinding(page):
    page.context.set_offline(True)
    wacht(page, lambda: not page.evaluate("navigator.onLine"))


def chip(page, woord):
    return page.locator(".chips label", has_text=re.compile(rf"^\s*{woord}"))


def met_werker(page):
    """Open the page until the worker script has taken in what it needs."""
    open_melden(page)
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    wacht(page, lambda: page.evaluate("navigator.serviceWorker.controller !== null"))


def bewaard(page):
    return json.loads(page.evaluate("localStorage.getItem('signalen.bewaard')") or "[]")


def test_from_the_open_page_to_saved_in_six_taps(telefoon, axe, no_sideways_scroll):
    page = telefoon
    open_melden(page)
    page.evaluate(f"({TELLER})()")
    page.keyboard.type(TEKST)  # the cursor stands in the field
    expect(chip(page, "Veiligheid")).to_be_visible()
    expect(chip(page, "Wonen")).to_be_hidden()
    for woord in ("Dit gaat niet goed", "Veiligheid", "Elke dag", "Een groep"):
        chip(page, woord).click()
    axe(page)
    no_sideways_scroll(page)
    taps = page.evaluate("window.tikken") + 1
    page.get_by_role("button", name="Signaal doorgeven").click()
    expect(page.locator(".message")).to_contain_text("Uw signaal is bewaard.")
    assert taps == 5 <= 6
    signaal = Signaal.objects.order_by("-pk").first()
    assert (signaal.tekst, signaal.hoe_vaak, signaal.hoeveel) == (TEKST, "dagen", "groep")
    assert (str(signaal.thema), signaal.namens.user) == ("Veiligheid", page.werker)
    bewaard_is(page, 0)  # the script of the next page wipes it


def test_other_subjects_are_one_tap_away(telefoon, axe):
    page = telefoon
    open_melden(page)
    page.keyboard.type(TEKST)
    page.get_by_role("button", name="Ander onderwerp").click()
    expect(chip(page, "Wonen")).to_be_visible()
    axe(page)


def test_after_the_warning_the_place_is_marked_and_axe_is_content(
    telefoon, axe, no_sideways_scroll
):
    page = telefoon
    for kleur in ("light", "dark"):
        page.emulate_media(color_scheme=kleur)
        open_melden(page)
        page.keyboard.type("Meneer Jansen, 06-00012345, klaagt over de lift.")
        chip(page, "Dit gaat niet goed").click()
        page.get_by_role("button", name="Signaal doorgeven").click()
        expect(page.locator(".wacht mark")).to_have_text(["Meneer Jansen", "06-00012345"])
        bewaard_is(page, 0)
        for width, height in ((360, 740), (1280, 900)):
            page.set_viewport_size({"width": width, "height": height})
            axe(page)
            no_sideways_scroll(page)
        page.set_viewport_size({"width": 360, "height": 740})
    page.get_by_label("Ik las het na").check()
    page.get_by_role("button", name="Signaal doorgeven").click()
    expect(page.locator(".message")).to_contain_text("Uw signaal is bewaard.")


def test_f03_typed_without_connection_it_is_sent_once_when_there_is_one(telefoon, axe):
    page = telefoon
    met_werker(page)
    begin = Signaal.objects.count()
    zonder_verbinding(page)
    page.goto(page.url)
    expect(page.locator("h1")).to_have_text("Wat merkt u in de wijk?")
    page.locator("#tekst").fill(TEKST)
    chip(page, "Dit gaat niet goed").click()
    page.get_by_role("button", name="Bewaren op dit apparaat").click()
    lijst = page.locator("[data-bewaard]")
    expect(lijst).to_contain_text(TEKST)
    expect(lijst.get_by_role("status")).to_contain_text("Er is nu geen verbinding.")
    axe(page)
    bewaard_is(page, 1)
    (een,) = bewaard(page)
    assert set(een["velden"]) <= {"tekst", "toon", "hoe_vaak", "hoeveel", "sleutel"}
    assert Signaal.objects.count() == begin
    page.context.set_offline(False)
    expect(lijst.get_by_role("status")).to_contain_text("Verstuurd.")
    bewaard_is(page, 0)
    signaal = Signaal.objects.get(tekst=TEKST)
    assert (str(signaal.sleutel), signaal.melder) == (een["velden"]["sleutel"], page.werker)
    # The device did not hear that it arrived, and sends it once more.
    page.evaluate(
        "(rijen) => localStorage.setItem('signalen.bewaard', JSON.stringify(rijen))", [een]
    )
    open_melden(page)
    bewaard_is(page, 0)
    assert Signaal.objects.filter(tekst=TEKST).count() == 1


def test_what_is_confidential_is_never_kept_on_the_device(telefoon):
    page = telefoon
    met_werker(page)
    page.locator("#id_tekst").fill("Een gezin in het portiek heeft hulp nodig.")
    chip(page, "Vertrouwelijk").click()
    zonder_verbinding(page)
    page.get_by_role("button", name="Signaal doorgeven").click()
    expect(page.locator("[data-bewaard]").get_by_role("status")).to_contain_text("vertrouwelijk")
    expect(page.locator("#id_tekst")).to_have_value("Een gezin in het portiek heeft hulp nodig.")
    assert bewaard(page) == []  # it was said after the form had been looked at
    assert "gezin" not in page.evaluate("JSON.stringify(localStorage)")


def test_text_on_the_device_of_somebody_else_is_neither_shown_nor_sent(telefoon, sign_in, wijk):
    page = telefoon
    met_werker(page)
    zonder_verbinding(page)
    page.locator("#id_tekst").fill(TEKST)
    chip(page, "Dit gaat niet goed").click()
    page.get_by_role("button", name="Signaal doorgeven").click()
    bewaard_is(page, 1)
    page.context.clear_cookies()
    sign_in(page, make_lid(wijk, Rol.COORDINATOR))
    page.context.set_offline(False)
    page.goto(f"/signalen/{wijk.code}/melden/")
    lijst = page.locator("[data-bewaard]")
    expect(lijst).to_contain_text("Tekst van iemand anders op dit apparaat.")
    expect(lijst).not_to_contain_text(TEKST)
    expect(lijst.get_by_role("button", name="Versturen")).to_have_count(0)
    assert not Signaal.objects.filter(tekst=TEKST).exists()
    lijst.get_by_role("button", name="Wissen").click()
    bewaard_is(page, 0)


@pytest.mark.parametrize("keuze", ["Alles versturen en uitloggen", "Alles wissen en uitloggen"])
def test_signing_out_asks_first_what_to_do_with_text_on_the_device(telefoon, axe, keuze):
    page = telefoon
    met_werker(page)
    zonder_verbinding(page)
    page.locator("#id_tekst").fill(TEKST)
    chip(page, "Dit gaat niet goed").click()
    page.get_by_role("button", name="Signaal doorgeven").click()
    # No connection came back while the page was open, so nothing was sent by itself.
    bewaard_is(page, 1)
    rijen = bewaard(page)
    page.goto("about:blank")
    page.context.set_offline(False)
    page.goto("/account/logout/")
    page.evaluate(
        "(rijen) => localStorage.setItem('signalen.bewaard', JSON.stringify(rijen))", rijen
    )
    page.get_by_role("button", name="Ja, uitloggen").click()
    expect(page.locator("h1")).to_have_text("Eerst nog dit")
    axe(page)
    page.get_by_role("button", name=keuze).click()
    page.wait_for_url("/")
    bewaard_is(page, 0)
    assert Signaal.objects.filter(tekst=TEKST).count() == ("versturen" in keuze)


def test_without_javascript_it_is_a_plain_form(new_page, sign_in, wijk):
    page = new_page(width=360, javascript=False)
    sign_in(page, make_lid(wijk, Rol.OPBOUWWERKER))
    page.goto("/signalen/begin/")
    expect(page.locator("[data-bewaard]")).to_be_hidden()
    page.locator("#id_tekst").fill(TEKST)
    chip(page, "Dit gaat niet goed").click()
    page.get_by_role("button", name="Signaal doorgeven").click()
    expect(page.locator(".message")).to_contain_text("Wij kozen er een onderwerp bij: Veiligheid.")


def test_without_an_account_the_code_shows_how_it_stands(new_page, axe, no_sideways_scroll, wijk):
    page = new_page(width=360)
    page.goto("/signalen/begin/")
    page.get_by_role("link", name="Havenwijk").click()
    page.locator("#id_tekst").fill(TEKST)
    chip(page, "Dit gaat niet goed").click()
    axe(page)
    page.get_by_role("button", name="Signaal doorgeven").click()
    code = page.locator("code").inner_text()
    axe(page)
    no_sideways_scroll(page)
    bewaard_is(page, 0)
    page.get_by_role("link", name="Zo volgt u uw signaal").click()
    page.get_by_label("De code van uw ontvangstbewijs").fill(code)
    page.get_by_role("button", name="Bekijk de stand").click()
    expect(page.locator("main")).to_contain_text("Wacht op lezen")
    expect(page.locator("main")).not_to_contain_text(TEKST)
    axe(page)
