"""Who picks it up, in Chromium: the board, what organisations arrange, what residents say back."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from buurten.afspraken.models import Aandeel, Afstemming, Voorlegging
from buurten.kwesties.models import Kwestie
from tests.makers import make_bewoner, make_bezetting, make_gebied, make_kwestie, make_signaal
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import vandaag

pytestmark = pytest.mark.django_db(transaction=True)
Status = Kwestie.Status


@pytest.fixture
def wijk():
    return make_gebied().ouder


@pytest.fixture
def werk(wijk):
    return make_bezetting(wijk, Rol.PARTNER)


@pytest.fixture
def kwestie(wijk, werk):
    """Picked up, shared with one, asked of another, agreed about and put up; one is late."""
    ambtenaar, ander = make_bezetting(wijk, Rol.AMBTENAAR), make_bezetting(wijk, Rol.PARTNER)
    derde, dag = make_bezetting(wijk, Rol.PARTNER), vandaag()
    wie = {"opgepakt_door": werk.functie.organisatie, "verantwoordelijk": werk.functie}
    kwestie = make_kwestie(wijk, status=Status.OPGEPAKT, toegezegd_voor=dag, **wie)
    make_kwestie(wijk, titel="Stank bij de containers", oppakken_voor=dag - timedelta(days=365))
    rest = {"kwestie": kwestie, "namens": werk}
    mee = {"status": "mee", "voor": dag, "vraag": "Kijkt u mee?"}
    Aandeel.objects.create(organisatie=ander.functie.organisatie, **mee, **rest)
    Aandeel.objects.create(organisatie=derde.functie.organisatie, vraag="En u?", **rest)
    met = {"met": ander.functie.organisatie, "op": dag, "afspraak": "Wij bellen eerst."}
    Afstemming.objects.create(**met, **rest)
    voor = {"vraag": "Mogen er lampen bij?", "antwoord_voor": dag - timedelta(days=365)}
    aan = {"aan": ambtenaar.functie, "organisatie": ambtenaar.functie.organisatie}
    Voorlegging.objects.create(**aan, **voor, **rest)
    return kwestie


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_no_barriers_on_any_page_of_it(
    new_page, sign_in, axe, no_sideways_scroll, wijk, werk, kwestie, width, scheme
):
    page = new_page(width=width, color_scheme=scheme)
    sign_in(page, werk.user)
    basis = f"/afspraken/{kwestie.pk}/"
    for pad in ("/afspraken/", basis, f"{basis}delen/", f"{basis}afstemmen/",
                f"/kwesties/{kwestie.pk}/", f"/kwesties/{kwestie.pk}/bijpraten/"):  # fmt: skip
        page.goto(pad)
        no_sideways_scroll(page)
        axe(page)
    with page.expect_navigation():
        page.locator("main form button[type=submit]").last.click()
    expect(page.locator(".errors")).to_be_visible()
    axe(page)


def test_a_resident_recognises_it_and_takes_it_back_by_keyboard(
    new_page, sign_in, axe, wijk, kwestie
):
    page = new_page(width=360)
    sign_in(page, make_bewoner(make_gebied(wijk=wijk)))
    page.goto(f"/kwesties/{kwestie.pk}/")
    axe(page)
    page.get_by_role("button", name="Ik herken dit").focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Toch niet").wait_for()
    assert kwestie.herkenningen.count() == 1
    axe(page)
    page.get_by_role("button", name="Toch niet").press("Enter")
    page.get_by_role("button", name="Ik herken dit").wait_for()
    assert kwestie.herkenningen.count() == 0
    page.get_by_role("link", name="Dit klopt niet helemaal").press("Enter")
    page.get_by_label("Wat klopt er niet").fill("Het is ook overdag zo.")
    axe(page)
    page.get_by_role("button", name="Versturen").press("Enter")
    page.get_by_text("Dank u. U krijgt antwoord").wait_for()


def test_without_javascript_picking_up_promises_a_day(page_without_javascript, sign_in, wijk, werk):
    page, kwestie = page_without_javascript, make_kwestie(wijk, [make_signaal(wijk)])
    sign_in(page, werk.user)
    page.goto("/afspraken/")
    page.get_by_role("link", name="Donkere plekken").click()
    page.get_by_role("link", name="Wij pakken dit op").click()
    page.get_by_label("Wat gaat u doen?").fill("Wij gaan kijken.")
    page.get_by_role("button", name="Wij pakken dit op").click()
    page.get_by_text("Laat iets horen vóór").wait_for()
    kwestie.refresh_from_db()
    assert (kwestie.status, kwestie.toegezegd_voor > vandaag()) == (Status.OPGEPAKT, True)
