"""A function with one open promise of every kind it can have, and people who wait for them.

Helping hands are looked after by an opbouwwerker, the municipality answers through an official.
"""

from dataclasses import dataclass
from typing import Any

from buurten.afspraken.models import Aandeel, Voorlegging
from buurten.functies.models import Bezetting, Functie, Organisatie, Overdracht
from buurten.gebieden.models import Gebied
from buurten.kwesties.models import Kwestie
from buurten.opdrachten.models import Opdracht
from buurten.vragen.models import Vraag
from tests.makers import (
    make_bewoner,
    make_bezetting,
    make_gebied,
    make_hulpvraag,
    make_kwestie,
    make_opdracht,
    make_prioriteit,
    make_ronde,
    make_signaal,
    make_user,
    make_voorstel,
    make_wijk,
)
from vrijwilligers.hulpvragen.models import Hulpvraag
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import vandaag
from welzijn.portaal.overdracht import actions
from welzijn.portaal.overzichten.beloften import beloften

NOTITIES = "Let op de vergadering."


@dataclass
class Werk:
    """Somebody who leaves, and what the function promised."""

    bezetting: Bezetting
    wijk: Gebied
    elders: Gebied
    kwestie: Kwestie
    opdracht: Opdracht
    hulpvraag: Hulpvraag
    vraag: Vraag
    aandeel: Aandeel
    wachtenden: list[Any]

    @property
    def functie(self) -> Functie:
        return self.bezetting.functie

    @property
    def organisatie(self) -> Organisatie:
        return self.functie.organisatie

    @property
    def user(self) -> Any:
        assert self.bezetting.user is not None
        return self.bezetting.user

    def dragers(self) -> dict[str, Functie | None]:
        """By kind: which function carries it, as the database tells."""
        return {
            "vraag": Vraag.objects.get(pk=self.vraag.pk).functie,
            "kwestie": Kwestie.objects.get(pk=self.kwestie.pk).verantwoordelijk,
            "aandeel": Aandeel.objects.get(pk=self.aandeel.pk).verantwoordelijk,
            "opdracht": Opdracht.objects.get(pk=self.opdracht.pk).verantwoordelijk,
            "hulpvraag": Hulpvraag.objects.get(pk=self.hulpvraag.pk).verantwoordelijk,
        }

    def sleutels(self) -> set[str]:
        """What stands on the page now."""
        return {belofte.sleutel for belofte in beloften([self.functie], self.user)}

    def vervanger(self, functie: Functie) -> None:
        Functie.objects.filter(pk=self.functie.pk).update(plaatsvervanger=functie)


def maak_werk(naam: str = "Otto", rol: Rol = Rol.OPBOUWWERKER) -> Werk:
    buurt = make_gebied()
    wijk = buurt.ouder
    bezetting = make_bezetting(wijk, rol, user=make_user(naam))
    functie, helpt = bezetting.functie, rol == Rol.OPBOUWWERKER
    melder, indiener, aanvrager, vrager, ziener = (make_bewoner(buurt) for _ in range(5))
    org = functie.organisatie
    kwestie = make_kwestie(
        wijk, [make_signaal(buurt, melder=melder)], status=Kwestie.Status.OPGEPAKT,
        opgepakt_door=org, verantwoordelijk=functie,
    )  # fmt: skip
    voorstel = make_voorstel(make_ronde(wijk, fase="uitvoeren"), indiener=indiener)
    opdracht = make_opdracht(make_prioriteit(voorstel), uitvoerder=org, verantwoordelijk=functie)
    hulpvraag = make_hulpvraag(buurt, aanvrager, verantwoordelijk=functie if helpt else None)
    vraag = Vraag.objects.create(
        functie=functie, tekst="Mag het pleintje open?", vrager=vrager, antwoord_voor=vandaag()
    )
    aandeel = _doet_mee(buurt, bezetting, ziener)
    wachtenden = [melder, indiener, aanvrager, vrager, ziener]
    return Werk(
        bezetting, wijk, make_wijk(), kwestie, opdracht, hulpvraag, vraag, aandeel, wachtenden
    )  # fmt: skip


def _doet_mee(buurt: Gebied, bezetting: Bezetting, melder: Any) -> Aandeel:
    """A kwestie of another organisation in which this function takes part."""
    ander = make_bezetting(buurt.ouder, Rol.PARTNER)
    kwestie = make_kwestie(
        buurt.ouder, [make_signaal(buurt, melder=melder)], titel="Hard rijden",
        status=Kwestie.Status.OPGEPAKT, opgepakt_door=ander.functie.organisatie,
        verantwoordelijk=ander.functie,
    )  # fmt: skip
    wie = {"namens": ander, "antwoord_namens": bezetting, "verantwoordelijk": bezetting.functie}
    return Aandeel.objects.create(
        kwestie=kwestie, organisatie=bezetting.functie.organisatie, vraag="Kijkt u mee?",
        status=Aandeel.Status.MEE, voor=vandaag(), **wie,
    )  # fmt: skip


def leg_voor(werk: Werk) -> Voorlegging:
    """What the municipality was asked, through this function, about another kwestie."""
    vraag = {"vraag": "Mogen er lampen bij?", "antwoord_voor": vandaag(), "namens": werk.bezetting}
    return Voorlegging.objects.create(
        kwestie=make_kwestie(werk.wijk, titel="Donker pad"), aan=werk.functie,
        organisatie=werk.organisatie, **vraag,
    )  # fmt: skip


def overdragen(werk: Werk, **anders: Any) -> Overdracht:
    """Hand over today, with everything that is on the page."""
    wat: dict[str, Any] = {
        "by": werk.user,
        "namens": werk.bezetting,
        "laatste": vandaag(),
        "notities": NOTITIES,
        "gezien": werk.sleutels(),
    }
    return actions.overdragen(werk.bezetting, **wat | anders)
