"""Feedback is owed: every turn reaches who gave a signal, with its reason, in their own way.

A resident and a professional hear it in their inbox; who gave a signal without an account reads
it behind the code of the receipt. The table below is the promise: one line per turn.
"""

from datetime import timedelta

import pytest

from buurten.afspraken import actions as afspraken
from buurten.kwesties import actions as kwesties
from buurten.kwesties.models import Kwestie
from buurten.opdrachten import actions as opdrachten
from buurten.prioriteiten import berichten as jaarberichten
from buurten.samenhang import actions as samenhang
from buurten.signalen import actions as signalen
from tests.buurten.opdrachten.zaak import Zaak, wie
from tests.makers import make_kwestie, make_prioriteit
from welzijn.kern.notificaties.actions import notificeren
from welzijn.kern.notificaties.models import Bericht
from welzijn.kern.tijd import vandaag

pytestmark = pytest.mark.django_db


def meedoen(zaak):
    organisatie = zaak.ambtenaar.functie.organisatie
    aandeel = afspraken.delen(
        zaak.kwestie, organisatie=organisatie, vraag="Mee?", **wie(zaak.partner)
    )
    wat = {"toelichting": "Wij helpen mee.", "voor": vandaag() + timedelta(days=5)}
    return afspraken.aanvaarden(aandeel, **wat, **wie(zaak.ambtenaar))


def voorleggen(zaak):
    wat = {"vraag": "Mag dit?", "voor": vandaag() + timedelta(days=5)}
    aan = zaak.ambtenaar.functie
    return afspraken.voorleggen(zaak.kwestie, aan=aan, **wat, **wie(zaak.ow))


def verteld(tekst, mensen):
    """What the deeds of a round do at this turn: they are tested in their own room."""
    notificeren(mensen, tekst)


def agenderen(zaak):
    voorstel = zaak.voorstel()
    verteld(jaarberichten.geagendeerd(voorstel), jaarberichten.melders(voorstel))


def kiezen(zaak):
    prioriteit = make_prioriteit(zaak.voorstel())
    verteld(jaarberichten.gekozen(prioriteit), jaarberichten.melders(prioriteit.voorstel))


S = Kwestie.Status
# turn -> (how the kwestie stands before, the deed, words in the inbox, words behind the code)
BEURTEN = {
    "bundelen": (S.OPEN, lambda z: None, "hoort nu bij de kwestie", "Signalen samengenomen"),
    "openen": (
        S.CONCEPT, lambda z: kwesties.openen(z.kwestie, **wie(z.ow)), "nu openbaar",
        "Openbaar gemaakt",
    ),
    "stoppen, besloten": (
        S.CONCEPT, lambda z: kwesties.stoppen(z.kwestie, reden="Het is al weg.", **wie(z.ow)),
        "Het is al weg.", "Het is al weg.",
    ),
    "oppakken": (
        S.OPEN, lambda z: kwesties.oppakken(z.kwestie, toelichting="Wij meten.", **wie(z.partner)),
        "Wij meten.", "Wij meten.",
    ),
    "bijpraten": (
        S.OPGEPAKT, lambda z: kwesties.bijpraten(
            z.kwestie, toelichting="Er is gemeten.", voor=vandaag() + timedelta(days=9),
            **wie(z.partner)),
        "Er is gemeten.", "Er is gemeten.",
    ),
    "teruggeven": (
        S.OPGEPAKT, lambda z: kwesties.teruggeven(z.kwestie, reden="Te druk.", **wie(z.partner)),
        "Te druk.", "Te druk.",
    ),
    "beantwoorden": (
        S.OPGEPAKT, lambda z: kwesties.beantwoorden(z.kwestie, reden="Gemaakt.", **wie(z.partner)),
        "Gemaakt.", "Gemaakt.",
    ),
    "stoppen": (
        S.OPEN, lambda z: kwesties.stoppen(z.kwestie, reden="Kan niet.", **wie(z.ow)),
        "Kan niet.", "Kan niet.",
    ),
    "heropenen": (
        S.BEANTWOORD, lambda z: kwesties.heropenen(z.kwestie, reden="Weer stuk.", **wie(z.ow)),
        "Weer stuk.", "Weer stuk.",
    ),
    "losmaken": (S.OPEN, lambda z: [
        kwesties.losmaken(z.kwestie, signaal=s, reden="Iets anders.", **wie(z.ow))
        for s in z.signalen], "Iets anders.", "Iets anders."),
    "aanvaarden": (S.OPGEPAKT, meedoen, "Wij helpen mee.", "Wij helpen mee."),
    "uitstappen": (
        S.OPGEPAKT, lambda z: afspraken.uitstappen(
            meedoen(z), reden="Geen tijd meer.", **wie(z.ambtenaar)),
        "Geen tijd meer.", "Geen tijd meer.",
    ),
    "voorleggen": (S.OPEN, voorleggen, "ligt nu bij de gemeente", "Voorgelegd aan de gemeente"),
    "antwoorden": (
        S.OPEN, lambda z: afspraken.antwoorden(
            voorleggen(z), antwoord="Dat mag.", **wie(z.ambtenaar)),
        "Dat mag.", "Dat mag.",
    ),
    "samenvoegen": (
        S.OPEN, lambda z: samenhang.samenvoegen(
            z.kwestie, in_=make_kwestie(z.wijk), reden="Het is hetzelfde.", **wie(z.ow)),
        "Het is hetzelfde.", "Het is hetzelfde.",
    ),
    "afronden": (S.OPEN, lambda z: [
        signalen.afronden(s, reden="Klaar zo.", **wie(z.ow)) for s in z.signalen],
        "Klaar zo.", "Klaar zo."),
    "agenderen": (S.OPEN, agenderen, "doet nu mee in", "Doet mee in"),
    "kiezen": (S.OPEN, kiezen, "is gekozen", "Gekozen: dit doen we als eerste"),
    "opdracht geven": (S.OPEN, lambda z: z.opdracht(), "gaat aan de slag", "gaat aan de slag"),
    "opdracht afronden": (
        S.OPEN, lambda z: opdrachten.afronden(z.opdracht(), resultaat="Het brandt.", **wie(z.ow)),
        "Het brandt.", "Het brandt.",
    ),
    "opdracht stoppen": (
        S.OPEN, lambda z: opdrachten.stoppen(z.opdracht(), reden="Geen geld.", **wie(z.ow)),
        "Geen geld.", "Geen geld.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("beurt", BEURTEN)
def test_every_turn_reaches_who_gave_a_signal_with_or_without_an_account(client, beurt):
    status, daad, bericht, achter_de_code = BEURTEN[beurt]
    zaak = Zaak(status)
    daad(zaak)
    for user in (zaak.bewoner, zaak.collega.user):
        teksten = Bericht.objects.filter(ontvanger=user).values_list("tekst", flat=True)
        assert any(bericht in tekst for tekst in teksten), (user, list(teksten))
    blad = client.post("/signalen/volgen/", {"code": zaak.code}).content.decode()
    assert achter_de_code in blad
    assert "Het is donker." not in blad


def test_what_was_never_opened_shows_a_receipt_neither_title_nor_turns(client):
    zaak = Zaak(Kwestie.Status.CONCEPT)
    blad = client.post("/signalen/volgen/", {"code": zaak.code}).content.decode()
    assert ("Lampen" in blad, "Signalen samengenomen" in blad) == (False, False)
    assert "U hoort ervan." in blad
