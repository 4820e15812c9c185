"""Journey: an opbouwwerker on her last day, her successor on the first, and who waits for both."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from buurten.functies.models import Bezetting
from buurten.kwesties.models import Kwestie
from tests.makers import (
    make_bewoner,
    make_bezetting,
    make_gebied,
    make_hulpvraag,
    make_kwestie,
    make_signaal,
    make_user,
)
from welzijn.kern.tijd import vandaag
from welzijn.portaal.overdracht import actions

pytestmark = [pytest.mark.traag]  # whole stories in a real browser

NOTITIES = "De sleutel ligt bij de balie. Bel de woonstichting over de lamp."
VRAAG = "De heg is te hoog"


@pytest.fixture
def buurt(db):
    return make_gebied("Sluisbuurt")


@pytest.fixture
def samira(buurt):
    """Somebody with a function, a kwestie and a request for a hand."""
    bezetting = make_bezetting(buurt.ouder, user=make_user("Samira"))
    functie = bezetting.functie
    functie.titel = "Opbouwwerker Havenwijk"
    functie.save()
    melder = make_bewoner(buurt, make_user("Fatima"))
    make_kwestie(
        buurt.ouder, [make_signaal(buurt, melder=melder)], status=Kwestie.Status.OPGEPAKT,
        opgepakt_door=functie.organisatie, verantwoordelijk=functie,
    )  # fmt: skip
    make_hulpvraag(buurt, make_user("Joost"), titel=VRAAG, verantwoordelijk=functie)
    return bezetting


@pytest.fixture
def yusuf(samira, buurt):
    """A colleague of the same organisation."""
    return make_bezetting(
        buurt.ouder, user=make_user("Yusuf"), organisatie=samira.functie.organisatie
    ).user


def weggaan(r):
    """The last day: forget the notes first, read it over, change one's mind once, confirm."""
    r.ga("/werkplek/")
    r.leest("Wat u beloofde", "Donkere plekken")
    r.klik("Alles, en overdragen")
    r.klik("Draag over")
    r.kies("Yusuf (Opbouwwerker) krijgt deze functie")
    r.klik("Verder: nakijken")
    r.fout("Wat moet de opvolger weten?")
    r.vul("Wat moet de opvolger weten?", NOTITIES)
    r.klik("Verder: nakijken")
    r.leest("Klopt dit?", "Yusuf", "2 beloften", NOTITIES)
    r.klik("Terug, iets veranderen")
    assert r.veld("Wat moet de opvolger weten?").input_value() == NOTITIES
    r.klik("Verder: nakijken")
    r.klik("Ja, draag over")
    r.melding("De overdracht staat klaar. Wie het aangaat, hoort het.")


def een_nacht(samira):
    """What the clock and the daily command do."""
    Bezetting.objects.filter(pk=samira.pk).update(tot=vandaag())
    Bezetting.objects.filter(van__gt=vandaag()).update(van=vandaag())
    actions.uitvoeren()
    actions.terugvallen()


def beginnen(r):
    """The first day: the message leads to the notes, my work shows the promises."""
    r.ga("/notificaties/")
    r.klik(next(naam for naam in knoppen(r) if "Lees wat u moet weten" in naam))
    r.leest(NOTITIES, "Samira")
    r.ga("/werkplek/")
    r.leest("Wat u beloofde", "Donkere plekken", VRAAG)


def knoppen(r):
    """The names of what can be pressed, as one hears them."""
    alle = r.deel.get_by_role("button").all()
    return [knop.get_attribute("aria-label") or knop.inner_text() for knop in alle]


def horen(r):
    """Who waits hears that somebody new answers; the card says who."""
    r.ga("/notificaties/")
    r.leest("hebt u een nieuwe contactpersoon: Opbouwwerker Havenwijk")
    r.leest_niet("Samira")
    r.klik(next(naam for naam in knoppen(r) if "nieuwe contactpersoon" in naam))
    r.leest("Opbouwwerker Havenwijk", "Yusuf")
    r.ga("/kwesties/")
    r.klik("Donkere plekken")
    r.leest("Wie pakt dit op", "Opbouwwerker Havenwijk (Yusuf), namens")


@pytest.mark.parametrize("javascript", [True, False])
def test_leaving_with_a_successor(reiziger, als, samira, yusuf, javascript):
    r = reiziger(javascript=javascript)
    als(r, samira.user)
    weggaan(r)
    een_nacht(samira)
    als(r, yusuf)
    beginnen(r)
    overdracht = samira.overdracht.get_absolute_url()
    als(r, samira.user)
    assert r.page.goto(overdracht).status == 404
    r.leest_niet(NOTITIES)
    als(r, _melder())
    horen(r)


def test_leaving_by_keyboard_alone(reiziger, als, samira, yusuf):
    r = reiziger()
    als(r, samira.user)
    r.ga(f"/overdracht/{samira.pk}/overdragen/")
    r.page.get_by_label("Wat is de laatste dag?").focus()
    r.page.get_by_label("Wat is de laatste dag?").fill(str(vandaag() + timedelta(days=3)))
    keuze = r.optie("Yusuf neemt het erbij")
    for _tab in range(12):
        r.tabs()
        if r.page.evaluate("document.activeElement.name") == "opvolger":
            break
    r.page.keyboard.press("Space")
    expect(keuze).to_be_checked()
    r.tabs()
    r.page.keyboard.type(NOTITIES)
    with r.onderweg():
        _naar_knop(r, "Verder: nakijken")
    with r.onderweg():
        _naar_knop(r, "Ja, draag over")
    r.melding("De overdracht staat klaar.")


def _naar_knop(r, naam):
    """Tab until the button with this name has the focus, and press it."""
    for _tab in range(20):
        r.tabs()
        if r.page.evaluate("document.activeElement.innerText") == naam:
            break
    r.page.keyboard.press("Enter")


def _melder():
    return Kwestie.objects.get().bundelingen.get().signaal.melder
