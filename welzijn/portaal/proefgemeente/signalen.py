"""Signals and kwesties of the invented wijken, spread over three years."""

import random
import re
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from buurten.functies.models import Bezetting
from buurten.gebieden.models import Gebied, Thema
from buurten.kwesties import actions as kwesties
from buurten.kwesties.models import Kwestie
from buurten.signalen import actions
from buurten.signalen.models import Signaal
from welzijn.kern.draad.models import Schakel
from welzijn.kern.tijd import nu
from welzijn.portaal.proefgemeente.teksten import KWESTIES, PLEKKEN, SIGNALEN, Kwestietekst

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
WERKERS = ["Otto Opbouwwerker", "Olga Opbouwwerker", "Jip Jongerenwerker", "Paula Partner"]
# How often each subject is heard, in the order of SIGNALEN: some things weigh on a wijk.
HOE_VAAK = (4, 9, 3, 8, 4, 2, 2, 5)
GELEDEN = timedelta(days=9)
DANK = {
    Signaal.Toon.KANS: "Mooi om te horen. We vertellen het verder in de wijk.",
    Signaal.Toon.ZORG: "Wij zijn langs geweest en gaven het door aan wie erover gaat.",
}
AANTAL = {"Oude Haven": 300, "De Weide": 34, "Sterrenkwartier": 61}
WERKER = {"De Weide": "Wim Weidewerker", "Sterrenkwartier": "Stella Sterrenwerker"}


class Signalenbak:
    """Makes the signals of a wijk with a fixed seed: the same ones every time."""

    def __init__(self, wijk: Gebied, themas: dict[str, Thema], nu: datetime) -> None:
        self.rng = random.Random(wijk.code)  # noqa: S311  # invented data, no secret
        self.buurten = list(wijk.kinderen.order_by("code"))
        self.themas, self.nu = themas, nu

    def signaal(self, nummer: int, van: int) -> Signaal:
        """Signal `nummer` of `van`: over almost three years, more and more, the newest last."""
        (onderwerp,) = self.rng.choices(list(SIGNALEN), HOE_VAAK)
        goed, zin = self.rng.choice(SIGNALEN[onderwerp])
        geleden = timedelta(days=1000 * ((van - nummer) / van) ** 2, hours=self.rng.randint(1, 9))
        bekend = self.rng.random() < 0.9
        return Signaal(
            tekst=zin.format(plek=self.rng.choice(PLEKKEN)),
            toon=Signaal.Toon.KANS if goed else Signaal.Toon.ZORG,
            gebied=self.rng.choice(self.buurten),
            thema=self.themas[onderwerp] if bekend else None,
            gemeld_op=self.nu - geleden,
        )


def signalen(
    wijk: Gebied,
    themas: dict[str, Thema],
    bewoners: list[Any],
    werkers: list[Bezetting],
    nu: datetime,
) -> None:
    """Two in three from residents, the rest from who works in the wijk."""
    bak, aantal = Signalenbak(wijk, themas, nu), AANTAL[wijk.naam]
    for nummer in range(aantal):
        signaal = bak.signaal(nummer, aantal)
        if nummer % 3:
            actions.melden(signaal, by=bewoners[(nummer * 7) % len(bewoners)])
        else:
            wie = werkers[nummer % len(werkers)]
            actions.melden(signaal, by=wie.user, namens=wie)


GEWOON = {"mense", "bewon", "niet", "steed", "weten", "wordt", "waar"}


def kwesties_maken(
    wijk: Gebied,
    themas: dict[str, Thema],
    werker: Bezetting,
    partner: Bezetting,
    voor: datetime,
) -> dict[str, Kwestie]:
    """The twenty kwesties, each with the older signals on its subject; by title.

    What goes on the agenda of the running year was noticed before `voor`.
    """
    gemaakt = {}
    for tekst in KWESTIES:
        kwestie = Kwestie(
            titel=tekst.titel,
            samenvatting=tekst.samenvatting,
            gebied=wijk,
            thema=themas[tekst.thema],
        )
        gemaakt[tekst.titel] = kwesties.bundelen(
            kwestie,
            signalen=(bundel := _bundel(wijk, themas[tekst.thema], tekst, voor)),
            openbaar=tekst.stand != "concept",
            by=werker.user,
            namens=werker,
        )
        _dateren(gemaakt[tekst.titel], bundel)
        _verder(gemaakt[tekst.titel], tekst, werker, partner)
    return gemaakt


def afronden(wijk: Gebied, werker: Bezetting, nu: datetime) -> None:
    """What came alone was dealt with, but for the last days; a few still wait too long."""
    oud = Signaal.objects.in_gebied(wijk).nieuw().filter(gemeld_op__lt=nu - GELEDEN)
    for signaal in oud.order_by("pk"):
        reden = DANK[Signaal.Toon(signaal.toon)]
        actions.afronden(signaal, reden=reden, by=werker.user, namens=werker)


def _bundel(wijk: Gebied, thema: Thema, tekst: Kwestietekst, voor: datetime) -> list[Signaal]:
    """The oldest new signals that speak of this; few enough that the rest still waits."""
    nieuw = Signaal.objects.in_gebied(wijk).nieuw().filter(thema=thema)
    meeste, minste = (16, 6) if tekst.stand == "geagendeerd" else (6, 3)
    toen = voor if tekst.stand == "geagendeerd" else nu() - GELEDEN
    over = _stammen(f"{tekst.titel} {tekst.samenvatting}")

    def raak(signaal: Signaal) -> int:
        goed_nieuws = signaal.toon == Signaal.Toon.KANS
        return -1 if goed_nieuws else len(over & _stammen(signaal.tekst))

    bij = sorted(nieuw.filter(gemeld_op__lt=toen).order_by("gemeld_op"), key=raak, reverse=True)
    aantal = sum(raak(signaal) > 0 for signaal in bij)
    return bij[: min(meeste, max(minste, aantal))]


def _stammen(tekst: str) -> set[str]:
    """The beginnings of its words, so that "donkere" and "donker" are one; no small words."""
    return {woord[:5] for woord in re.findall(r"\w{5,}", tekst.lower())} - GEWOON


def _dateren(kwestie: Kwestie, signalen: list[Signaal]) -> None:
    """It was bundled a week after its newest signal, and so say its links and its first step."""
    op = max(signaal.gemeld_op for signaal in signalen) + timedelta(days=7)
    Kwestie.objects.filter(pk=kwestie.pk).update(gemaakt_op=op)
    Schakel.objects.naar("kwestie", kwestie.pk).update(op=op)
    kwestie.stappen.update(op=op)


def _verder(kwestie: Kwestie, tekst: Kwestietekst, werker: Bezetting, partner: Bezetting) -> None:
    wie: dict[str, Any] = {"by": partner.user, "namens": partner}
    if tekst.stand in ("opgepakt", "beantwoord"):
        kwesties.oppakken(kwestie, toelichting="We kijken ernaar en bellen bewoners.", **wie)
    if tekst.stand == "beantwoord":
        kwesties.beantwoorden(kwestie, reden="Het is opgelost. We controleren elke maand.", **wie)
    if tekst.stand == "gestopt":
        reden = "De speeltuin staat al in de planning van de gemeente."
        kwesties.stoppen(kwestie, by=werker.user, namens=werker, reden=reden)
