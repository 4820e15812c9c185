"""Journey: proposed, invited, a letter, a new account, a lock on it, and then the function."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from buurten.functies.models import Bezetting
from tests.buurten.uitnodigingen.uitgenodigd import lid, team
from tests.journeys.reiziger import Reiziger
from tests.journeys.test_sleutel import code_van_de_app, met_sleutelbos
from tests.makers import make_wijk
from welzijn.kern.accounts.models import User
from welzijn.kern.rechten import Rol

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.traag]
ADRES = "nora@voorbeeld.example"


def voordragen(r: Reiziger, functie: Any) -> None:
    """Who coordinates the wijk names somebody."""
    r.ga("/werkplek/")
    r.klik("Iemand voordragen")
    r.klik(f"Iemand voordragen ({functie.titel})")
    r.leest("Alleen wie mag uitnodigen ziet dit adres.")
    r.vul("E-mailadres van de persoon", "nora")
    r.klik("Voordragen")
    r.fout("E-mailadres van de persoon")
    r.vul("E-mailadres van de persoon", ADRES)
    r.klik("Voordragen")
    r.melding("Doorgegeven. U hoort wat wie uitnodigt ermee doet.")
    r.leest("Wacht op wie uitnodigt", ADRES)


def uitnodigen(r: Reiziger) -> None:
    """Who leads the team follows it up; the address stands there already."""
    r.ga("/uitnodigingen/")
    r.leest("Voorgedragen", ADRES)
    r.klik(f"Uitnodigen ({ADRES})")
    assert r.veld("E-mailadres van de persoon").input_value() == ADRES
    r.klik("Uitnodigen")
    r.melding("De uitnodiging is verstuurd.")


def aanmelden(r: Reiziger, mailoutbox: list[Any]) -> None:
    """From the link in the letter, by a new account, back to the question."""
    brief = next(brief for brief in mailoutbox if brief.to == [ADRES])
    link = re.search(r"/uitnodigingen/welkom/\S+", brief.body)
    assert link is not None
    r.ga(link[0])
    assert r.h1 == "U bent uitgenodigd"
    r.klik("Ik ben hier nieuw")
    r.vul("E-mailadres", ADRES)
    r.kies("Ik ben 16 jaar of ouder")
    r.klik("Stuur mij een code")
    (code,) = re.findall(r"(?m)^\s*(\d{6})\s*$", mailoutbox[-1].body)
    r.vul("Code uit de e-mail", code)
    r.klik("Ga verder")
    assert r.pad == link[0]


def aannemen(r: Reiziger, functie: Any) -> None:
    r.klik("Ja, ik neem de functie aan")
    assert Bezetting.objects.get(functie=functie).user == User.objects.get(email=ADRES)
    r.ga("/werkplek/")
    assert (r.pad, r.h1) == ("/accounts/beveiligen/", "Zet een slot op uw account")


def met_sleutel(r: Reiziger) -> None:
    r.klik("Sleutel maken")
    r.vul("Naam van de sleutel", "Laptop")
    r.klik("Sleutel maken")
    assert r.h1 == "Bewaar uw herstelcodes"


def met_app(r: Reiziger) -> None:
    r.klik("App koppelen")
    geheim = r.page.locator(".sleutel__code").text_content() or ""
    r.vul("Code van 6 cijfers uit de app", code_van_de_app(geheim))
    r.klik("App koppelen")


@pytest.mark.parametrize("javascript", [True, False], ids=["js", "zonder-js"])
def test_from_a_proposal_to_the_work_of_a_function(
    reiziger: Callable[..., Reiziger],
    als: Callable[..., None],
    mailoutbox: list[Any],
    javascript: bool,
) -> None:
    wijk = make_wijk()
    cora, (leider, functie) = lid(wijk, Rol.COORDINATOR), team(wijk)
    r = reiziger(javascript=javascript)
    als(r, cora)
    voordragen(r, functie)
    als(r, leider)
    uitnodigen(r)
    als(r, None)
    if javascript:
        met_sleutelbos(r)
    aanmelden(r, mailoutbox)
    aannemen(r, functie)
    met_sleutel(r) if javascript else met_app(r)
    r.klik("Ik heb ze bewaard, ga verder")
    assert r.pad == "/werkplek/"
    r.leest("Iemand helpen die niet online is")
    als(r, cora)
    r.ga("/uitnodigingen/voordrachten/")
    r.leest("Uitgenodigd")
    r.leest_niet(ADRES)
