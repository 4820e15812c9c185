"""Commissions of the invented years: who does it, what was told along the way, what came of it."""

from datetime import date
from typing import Any

from buurten.functies.models import Bezetting
from buurten.opdrachten import actions
from buurten.opdrachten.models import Opdracht, Voortgang
from buurten.prioriteiten.models import Prioriteit

WIE = ["Otto Opbouwwerker", "Paula Partner", "Jip Jongerenwerker"]
VERWACHTING = (
    "We beginnen in februari en praten eerst met wie dit voorstelde. "
    "Elke maand staat hier wat er gedaan is."
)
BERICHTEN = [
    (20, "We hebben met dertig bewoners gepraat. Nu weten we wat er nodig is."),
    (45, "Het plan is klaar. Acht bewoners doen mee in de werkgroep."),
    (70, "De eerste stap is gezet. Kom kijken op het Kraanplein."),
]
RESULTATEN = [
    "Er komen nu elke week twintig tot dertig mensen. Bewoners doen het zelf, wij helpen mee.",
    "Veertig gezinnen kregen hulp. Het spreekuur blijft, elke dinsdag in De Loods.",
    "Het is af en het wordt gebruikt. Twee buren zorgen voor het onderhoud.",
    "Het eerste jaar deden zestig mensen mee. De helft kende elkaar nog niet.",
    "Het lukte op drie van de vier plekken. De vierde staat in het plan van volgend jaar.",
]


def geven(
    prioriteiten: list[Prioriteit],
    coordinator: Bezetting,
    functies: dict[str, Bezetting],
    *,
    klaar: bool,
) -> None:
    """A commission for each priority; in the running year the last one still has nobody."""
    for nummer, prioriteit in enumerate(prioriteiten):
        if not klaar and nummer == len(prioriteiten) - 1:
            continue
        wie = functies[WIE[nummer % len(WIE)]]
        jaar = prioriteit.ronde.jaar
        opdracht = Opdracht(
            prioriteit=prioriteit,
            titel=f"Samen aan de slag: {prioriteit.voorstel.titel[:80].lower()}",
            verwachting=VERWACHTING,
            uitvoerder=wie.functie.organisatie,
            van=date(jaar, 2, 1),
            tot=date(jaar, 12, 15),
        )
        opdracht = actions.geven(opdracht, by=coordinator.user, namens=coordinator)
        _vertellen(opdracht, wie, 3 if klaar else 3 - nummer)
        if klaar:
            leiding: dict[str, Any] = {"by": coordinator.user, "namens": coordinator}
            actions.afronden(
                opdracht, resultaat=RESULTATEN[opdracht.pk % len(RESULTATEN)], **leiding
            )


def _vertellen(opdracht: Opdracht, wie: Bezetting, aantal: int) -> None:
    for procent, tekst in BERICHTEN[:aantal]:
        bericht = Voortgang(opdracht=opdracht, procent=procent, tekst=tekst)
        actions.berichten(bericht, by=wie.user, namens=wie)
