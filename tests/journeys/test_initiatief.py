"""Journey a: from a mailed code to an initiative that a neighbour supports."""

import re

import pytest

from tests.makers import make_gebied, make_gemeente, make_lid, make_thema, make_wijk
from welzijn.kern.accounts.models import User
from welzijn.kern.rechten import Rol

pytestmark = [pytest.mark.traag]  # whole stories in a real browser

IDEE = "Samen soep op donderdag"
WAT = "Elke donderdag koken we soep in het buurthuis. Iedereen kan aanschuiven."


def meedoen(r, outbox):
    """Sign up with an e-mail address and the code that comes by mail; a wrong code first."""
    r.ga("/initiatieven/")
    r.klik("Idee voorstellen")
    r.klik("Doe mee met uw buurt")
    r.klik("Stuur mij een code")
    r.fout("E-mailadres", "Ik ben 16 jaar of ouder")
    r.vul("E-mailadres", "noor@voorbeeld.example")
    r.kies("Ik ben 16 jaar of ouder")
    r.klik("Stuur mij een code")
    code = re.search(r"\b\d{6}\b", outbox[-1].body)[0]
    r.vul("Code uit de e-mail", "000000")
    r.klik("Ga verder")
    r.fout("Code uit de e-mail")
    r.vul("Code uit de e-mail", code)
    r.klik("Ga verder")


def vestigen(r):
    """Choose the buurt by name, say how the neighbours call you, and be where you wanted to be."""
    r.klik("Mijn buurt kiezen")
    r.vul("Zoek uw buurt, wijk of plaats", "sluis")
    r.klik("Zoeken")
    r.kies("Sluisbuurt (Havenwijk, Testdam)")
    r.klik("Hier woon ik")
    r.fout("Hoe noemt de buurt u?")
    assert r.optie("Sluisbuurt").is_checked()
    r.vul("Hoe noemt de buurt u?", "Noor")
    r.klik("Hier woon ik")
    r.melding("Welkom! U doet nu mee in Havenwijk.")
    assert r.h1 == "Wat wilt u beginnen?"


def voorstellen(r):
    """Five questions; one is forgotten first, and nothing that was typed is lost."""
    r.vul("Hoe heet uw idee?", IDEE)
    r.veld("Waar?").select_option(label="Sluisbuurt")
    r.kies("Ontmoeten")
    r.vul("Wat hebt u nodig?", "Een grote pan.")
    r.klik("Idee insturen")
    r.fout("Wat wilt u doen?")
    assert r.veld("Hoe heet uw idee?").input_value() == IDEE
    assert r.veld("Wat hebt u nodig?").input_value() == "Een grote pan."
    assert r.veld("Waar?").locator("option:checked").inner_text() == "Sluisbuurt"
    assert r.optie("Ontmoeten").is_checked()
    r.vul("Wat wilt u doen?", WAT)
    r.klik("Idee insturen")
    r.melding("We hebben uw idee.")
    r.leest(IDEE, "Iemand van uw wijk leest uw idee. Nu ziet verder niemand het.")


def publiceren(r):
    """The moderator finds it in the queue and puts it on the site."""
    r.ga("/werkplek/")
    r.ga("/initiatieven/wachtrij/")
    r.klik(IDEE)
    r.klik("Op de site plaatsen")
    r.melding("Het idee staat op de site.")


def steunen(r, adres):
    """A neighbour supports it, with one click, and sees the count."""
    r.ga(adres)
    r.leest("Nog niemand steunt dit.", WAT)
    r.klik("Ik steun dit")
    r.melding("U steunt dit.")
    r.leest("1 persoon steunt dit.")


def berichten(r, adres):
    """The proposer hears that it is on the site, and that somebody supports it."""
    r.ga("/notificaties/")
    r.leest(f"Uw idee “{IDEE}” staat op de site.", f"Iemand steunt uw idee “{IDEE}”.")
    r.klik(f"Lees verder: Iemand steunt uw idee “{IDEE}”.")
    assert r.pad == adres
    r.leest("1 persoon steunt dit.")


@pytest.mark.parametrize("javascript", [True, False], ids=["js", "zonder-js"])
def test_an_idea_goes_from_a_code_to_a_neighbour(reiziger, als, mailoutbox, javascript):
    wijk = make_wijk("Havenwijk", make_gemeente("Testdam"))
    buurt = make_gebied("Sluisbuurt", wijk)
    make_gebied("Kadebuurt", wijk)
    make_thema("Ontmoeten")
    moderator, buur = make_lid(wijk, Rol.MODERATOR), make_lid(buurt, Rol.BEWONER)
    r = reiziger(javascript=javascript)

    meedoen(r, mailoutbox)
    vestigen(r)
    voorstellen(r)
    adres, noor = r.pad, User.objects.get(naam="Noor")
    als(r, None)
    r.page.goto(adres)
    assert r.h1 == "Deze pagina is er niet"
    als(r, moderator)
    publiceren(r)
    als(r, buur)
    steunen(r, adres)
    als(r, noor)
    berichten(r, adres)
