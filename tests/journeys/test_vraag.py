"""Journey: a question outlives who was asked; and somebody without an account asks too.

It is on a card that one asks. The holder changes, the successor answers by right of the function,
and who asked reads it. A visitor follows a question with the code of the receipt.
"""

import re

import pytest

from buurten.functies.models import Bezetting
from buurten.vragen.models import Vraag
from tests.makers import make_bewoner, make_bezetting, make_gebied, make_user
from welzijn.kern.tijd import vandaag

pytestmark = [pytest.mark.traag]  # whole stories in a real browser

VRAAG = "Kan mijn moeder ook meedoen aan de wandelgroep?"
ANTWOORD = "Ja, elke dinsdag om tien uur. Ze is van harte welkom."


def stellen(r, functie, wie):
    """From the card; who reads it and by when is told before. An empty question is no question."""
    r.ga(functie.get_absolute_url())
    r.klik("Stel een vraag")
    r.leest(f"{wie} leest en beantwoordt dit", "Krijgt iemand anders deze functie?")
    r.leest("U krijgt uiterlijk")
    r.klik("Vraag stellen")
    r.fout("Wat wilt u vragen?")
    r.vul("Wat wilt u vragen?", VRAAG)
    r.klik("Vraag stellen")


def beantwoorden(r):
    """From the inbox or from one's work; the list holds no words."""
    r.ga("/werkplek/")
    r.leest("Vragen aan u")
    r.leest_niet(VRAAG)
    with r.onderweg():
        r.page.locator("section.section").get_by_role("link", name=re.compile("^Vraag van")).click()
    r.kijk()
    r.leest(VRAAG)
    r.klik("Antwoorden")
    r.vul("Uw antwoord", ANTWOORD)
    r.klik("Antwoord versturen")
    r.melding("Uw antwoord is verstuurd.")


def wisselen(functie, oud):
    """Otto leaves, Nina comes."""
    Bezetting.objects.filter(pk=oud.pk).update(tot=vandaag())
    nina = make_user("Nina", email="nina@voorbeeld.example")
    return Bezetting.objects.create(functie=functie, user=nina, van=vandaag()).user


@pytest.mark.parametrize("javascript", [True, False], ids=["scripts", "no scripts"])
def test_a_resident_asks_the_holder_changes_and_the_successor_answers(reiziger, als, javascript):
    buurt = make_gebied("Sluisbuurt")
    bo = make_bewoner(buurt, make_user("Bo", email="bo@voorbeeld.example"))
    otto = make_bezetting(buurt, user=make_user("Otto", email="otto@voorbeeld.example"))
    r = reiziger(javascript=javascript)

    als(r, bo)
    stellen(r, otto.functie, "Otto")
    r.leest("Uw vraag is verstuurd. U hoort uiterlijk", VRAAG, "Wacht op antwoord")
    vraag = r.pad
    nina = wisselen(otto.functie, otto)
    als(r, otto.user)
    assert r.page.goto(vraag).status == 404
    als(r, nina)
    beantwoorden(r)
    als(r, bo)
    r.ga("/notificaties/")
    r.leest_niet(VRAAG, ANTWOORD)
    r.klik(f"Lees verder: Er is een antwoord op uw vraag aan: {otto.functie}.")
    r.leest(VRAAG, ANTWOORD, f"Nina, {otto.functie.titel}, namens {otto.functie.organisatie}")


def test_a_visitor_asks_without_an_account_and_follows_by_code(reiziger, als):
    otto = make_bezetting(make_gebied("Sluisbuurt"), user=make_user("Otto"))
    r = reiziger()
    stellen(r, otto.functie, "Otto")
    r.leest("Uw vraag is verstuurd", "We tonen hem alleen nu.")
    code = r.page.locator("code").inner_text()
    r.klik("Naar het antwoord")
    r.vul("De code van uw ontvangstbewijs", "0" * 26)
    r.klik("Bekijk het antwoord")
    r.fout("De code van uw ontvangstbewijs")
    r.vul("De code van uw ontvangstbewijs", code.lower().replace("-", " "))
    r.klik("Bekijk het antwoord")
    r.leest("Wacht op antwoord")
    r.leest_niet(VRAAG)
    assert code not in r.page.url
    als(r, otto.user)
    beantwoorden(r)
    r.page.context.clear_cookies()
    r.ga("/vragen/volgen/")
    r.vul("De code van uw ontvangstbewijs", code)
    r.klik("Bekijk het antwoord")
    r.leest(ANTWOORD, "Beantwoord")
    r.leest_niet(VRAAG)
    assert Vraag.objects.get().vrager is None
