"""Somebody who is not online asks a hand through the opbouwwerker, and later goes on alone."""

import re

import pytest
from django.core import mail
from playwright.sync_api import expect

from tests.makers import make_bezetting, make_gebied
from vrijwilligers.hulpvragen.models import Hulpvraag
from welzijn.kern.accounts.models import User
from welzijn.kern.rechten import Rol

pytestmark = [pytest.mark.traag]  # whole stories in a real browser

VRAAG = "Samen naar de markt"
WOORD = "Typ het woord verwijderen"


def inschrijven(r):
    """A name that looks like a function is refused; what was chosen stands."""
    r.ga("/werkplek/")
    r.klik("Meedoen met hulp")
    r.klik("Iemand inschrijven")
    r.vul("Hoe noemt de buurt deze persoon?", "Beheerder")
    r.kies("Sluisbuurt")
    r.kies("De persoon zit naast mij en wil dit")
    r.klik("Inschrijven")
    r.leest("Deze naam lijkt op een functie. Kies uw eigen naam.")
    r.vul("Hoe noemt de buurt deze persoon?", "Gerrit")
    r.klik("Inschrijven")
    r.melding("Gerrit doet mee. Begin nu met helpen.")


def helpen(r):
    r.kies("Hulp vragen of aanbieden")
    r.kies("De persoon zit naast mij en wil dit")
    r.klik("Begin met helpen")
    r.melding("U doet nu mee voor Gerrit.")
    r.ga("/hulpvragen/")
    r.klik("Hulp vragen")
    r.vul("Waar wilt u hulp bij?", VRAAG)
    r.vul("Wat moet er gebeuren?", "Elke dinsdag, met de rollator.")
    r.klik("Hulp vragen")
    r.melding("Uw vraag staat open. U krijgt bericht als iemand wil helpen.")
    r.klik("Klaar met helpen", waar=r.page.locator(".hulp"))
    r.melding("Klaar. U werkt nu weer als uzelf.")


def overdragen(r):
    r.klik("Gerrit")
    r.klik("E-mailadres opgeven")
    r.vul("E-mailadres van deze persoon", "gerrit@voorbeeld.example")
    r.klik("Stuur de code")
    (code,) = re.findall(r"\d{6}", mail.outbox[-1].body)
    r.vul("De code uit de mail", code)
    r.klik("Account overdragen")
    r.melding("Klaar. Deze persoon logt voortaan zelf in.")
    r.leest_niet("Gerrit")


@pytest.mark.parametrize("javascript", [True, False], ids=["js", "zonder-js"])
def test_somebody_takes_part_with_help_and_then_alone(reiziger, als, javascript):
    otto = make_bezetting(make_gebied("Sluisbuurt").ouder, Rol.OPBOUWWERKER).user
    r = reiziger(javascript=javascript)

    als(r, otto)
    inschrijven(r)
    helpen(r)
    gerrit = User.objects.get(naam="Gerrit")
    assert Hulpvraag.objects.get().aanvrager == gerrit
    overdragen(r)
    als(r, User.objects.get(pk=gerrit.pk))
    r.ga("/hulpvragen/")
    r.leest(VRAAG)


@pytest.mark.parametrize("javascript", [True, False], ids=["js", "zonder-js"])
def test_somebody_who_is_not_online_leaves_together_with_who_helps(reiziger, als, javascript):
    otto = make_bezetting(make_gebied("Sluisbuurt").ouder, Rol.OPBOUWWERKER).user
    r = reiziger(javascript=javascript)
    als(r, otto)
    with r.al_gezien():
        inschrijven(r)
        r.kies("Gegevens bekijken of veranderen", "De persoon zit naast mij en wil dit")
        r.klik("Begin met helpen")
    r.ga("/mijngegevens/")
    r.klik("Account samen weghalen")
    assert r.h1 == "Het account van Gerrit weghalen"
    r.leest("Dit gaat weg", "In het logboek staat dat u dit deed, en waarom.")
    r.klik("Het account voorgoed weghalen")
    r.fout("Waarom?", "De persoon is hier, weet wat er weggaat, en wil dit.", WOORD)
    r.kies("De persoon wil niet meer meedoen", "De persoon is hier, weet wat er weggaat")
    r.vul(WOORD, "verwijderen")
    r.klik("Het account voorgoed weghalen")
    assert (r.pad, r.h1) == ("/mijngegevens/uitgeschreven/", "Het account is weg")
    r.leest("Dit is weggehaald", "Op dit blad staat geen naam.")
    r.leest_niet("Gerrit")
    knop = r.deel.get_by_role("button", name="Dit blad afdrukken")
    expect(knop).to_have_count(1 if javascript else 0)
    r.page.emulate_media(media="print")
    expect(r.deel).not_to_contain_text("Het helpen is gestopt.", use_inner_text=True)
    r.page.emulate_media(media="screen")
    r.klik("Terug naar meedoen met hulp")
    r.leest("Uw organisatie helpt nog niemand op deze manier.")
    assert not User.objects.filter(naam="Gerrit").exists()
