"""The models of every room of this storey, so that Django finds them."""

from buurten.afspraken.models import Aandeel, Afstemming, Voorlegging
from buurten.begeleiding.models import Begeleiding, Deelnemer, Overname
from buurten.functies.models import (
    Bewonerschap,
    Bezetting,
    Functie,
    Organisatie,
    Overdracht,
    Waarneming,
)
from buurten.gebieden.models import Aanlevering, Gebied, Grens, Kerncijfer, Thema, Wijziging
from buurten.kaartjes.models import Kaartje
from buurten.kwesties.models import Bundeling, Kwestie, Kwestiestap
from buurten.netwerken.models import Betwisting, Lid, Mandaat
from buurten.noodinzagen.models import Noodinzage
from buurten.opdrachten.models import Opdracht, Voortgang
from buurten.prioriteiten.klaarzetting import Klaarzetting
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
from buurten.samenhang.models import Herkomst, Toets
from buurten.signalen.models import Deling, Signaal, Telling, Verlaging
from buurten.terugmeldingen.models import Terugmelding
from buurten.uitnodigingen.models import Uitnodiging, Voordracht
from buurten.vragen.models import Vraag
from buurten.weerwoorden.models import Aanvulling, Herkenning, Oordeel
from buurten.wisverzoeken.models import Wisverzoek

__all__ = [
    "Aandeel",
    "Aanlevering",
    "Aanvulling",
    "Afstemming",
    "Akkoord",
    "Begeleiding",
    "Betwisting",
    "Bewonerschap",
    "Bezetting",
    "Bundeling",
    "Deelname",
    "Deelnemer",
    "Deling",
    "Functie",
    "Gebied",
    "Grens",
    "Herkenning",
    "Herkomst",
    "Kaartje",
    "Kerncijfer",
    "Klaarzetting",
    "Kwestie",
    "Kwestiestap",
    "Lid",
    "Mandaat",
    "Noodinzage",
    "Oordeel",
    "Opdracht",
    "Organisatie",
    "Overdracht",
    "Overname",
    "Prioriteit",
    "Ronde",
    "Signaal",
    "Stembiljet",
    "Stemming",
    "Sticker",
    "Telling",
    "Terugmelding",
    "Thema",
    "Toets",
    "Uitnodiging",
    "Uitslagregel",
    "Verlaging",
    "Voordracht",
    "Voorlegging",
    "Voorstel",
    "Voortgang",
    "Vraag",
    "Waarneming",
    "Wijziging",
    "Wisverzoek",
]
