"""The models of every room of this storey, so that Django finds them."""

from buurten.functies.models import Bewonerschap, Bezetting, Functie, Organisatie
from buurten.gebieden.models import Aanlevering, Gebied, Grens, Kerncijfer, Thema, Wijziging
from buurten.kwesties.models import Bundeling, Kwestie, Kwestiestap
from buurten.opdrachten.models import Opdracht, Voortgang
from buurten.prioriteiten.models import (
    Akkoord,
    Deelname,
    Prioriteit,
    Ronde,
    Stembiljet,
    Stemming,
    Sticker,
    Uitslagregel,
    Voorstel,
)
from buurten.signalen.models import Signaal, Telling

__all__ = [
    "Aanlevering",
    "Akkoord",
    "Bewonerschap",
    "Bezetting",
    "Bundeling",
    "Deelname",
    "Functie",
    "Gebied",
    "Grens",
    "Kerncijfer",
    "Kwestie",
    "Kwestiestap",
    "Opdracht",
    "Organisatie",
    "Prioriteit",
    "Ronde",
    "Signaal",
    "Stembiljet",
    "Stemming",
    "Sticker",
    "Telling",
    "Thema",
    "Uitslagregel",
    "Voorstel",
    "Voortgang",
    "Wijziging",
]
