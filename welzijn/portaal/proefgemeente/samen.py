"""What organisations arranged around kwesties, and what residents said back."""

from datetime import timedelta
from typing import Any

from buurten.afspraken import actions as afspraken
from buurten.afspraken.models import Aandeel, Afstemming
from buurten.functies.models import Bezetting
from buurten.kwesties.models import Kwestie
from buurten.weerwoorden import actions as weerwoorden
from buurten.weerwoorden.models import Aanvulling
from welzijn.kern.accounts.models import User
from welzijn.kern.tijd import vandaag

HAVEN = "Oude Haven"
NAMEN = (
    "Otto Opbouwwerker", "Paula Partner", "Sam Schoolpartner", "Ans Agent", "Ada Ambtenaar",
)  # fmt: skip
SAMEN, BIJ_GEMEENTE, WACHT = (
    "Bewegen dicht bij huis", "Water op straat na een bui", "Scooters op de stoep",
)  # fmt: skip
HERKEND, GEZEGD = 23, "Fietsers en auto's op de Touwbaan"


def aanvullen() -> None:
    """Nothing when something was arranged already, or in a demo without these people."""
    wie = {
        bezetting.naam: bezetting
        for bezetting in Bezetting.objects.geldig().select_related("user", "functie__organisatie")
        if bezetting.naam in NAMEN
    }
    hier = Kwestie.objects.open().filter(gebied__naam=HAVEN, is_openbaar=True)
    open_ = {kwestie.titel: kwestie for kwestie in hier.select_related("gebied")}
    nodig = {SAMEN, BIJ_GEMEENTE, WACHT, GEZEGD}
    if len(wie) < len(NAMEN) or nodig - open_.keys() or Aandeel.objects.exists():
        return
    _dragen(open_[SAMEN], wie)
    _voorleggen(open_[BIJ_GEMEENTE], open_[WACHT], wie)
    _zeggen(open_[GEZEGD], wie["Otto Opbouwwerker"])
    _oordelen()


def _door(bezetting: Bezetting) -> dict[str, Any]:
    return {"by": bezetting.user, "namens": bezetting}


def _dragen(kwestie: Kwestie, wie: dict[str, Bezetting]) -> None:
    """One organisation takes part, one is asked, and two agreed on who does what."""
    paula, sam, ans = wie["Paula Partner"], wie["Sam Schoolpartner"], wie["Ans Agent"]
    over = vandaag() + timedelta(days=21)
    vraag = "Mogen bewoners na schooltijd in de gymzaal bewegen?"
    met: dict[str, Any] = {"organisatie": sam.functie.organisatie, "vraag": vraag}
    aandeel = afspraken.delen(kwestie, **met, **_door(paula))
    ja = "De gymzaal is vrij op maandag en donderdag, na vier uur."
    afspraken.aanvaarden(aandeel, toelichting=ja, voor=over, **_door(sam))
    vraag = "Kunt u de eerste weken langslopen als het donker is?"
    met = {"organisatie": ans.functie.organisatie, "vraag": vraag}
    afspraken.delen(kwestie, **met, **_door(paula))
    afspraak = "De school regelt de sleutel. Wij zoeken twee bewoners die de les geven."
    spraken = Afstemming(kwestie=kwestie, met=sam.functie.organisatie, afspraak=afspraak)
    spraken.op = vandaag() - timedelta(days=3)
    afspraken.afstemmen(spraken, **_door(paula))


def _voorleggen(klaar: Kwestie, wacht: Kwestie, wie: dict[str, Bezetting]) -> None:
    """The municipality answered one, and has a day for the other."""
    otto, ada = wie["Otto Opbouwwerker"], wie["Ada Ambtenaar"]
    voor = vandaag() + timedelta(days=14)
    vraag = "Kan het riool bij het sluisje dit jaar schoon worden gemaakt?"
    met = {"aan": ada.functie, "voor": voor, **_door(otto)}
    voorgelegd = afspraken.voorleggen(klaar, vraag=vraag, **met)
    antwoord = "Ja. In de eerste week van de maand maken wij de putten schoon."
    afspraken.antwoorden(voorgelegd, antwoord=antwoord, **_door(ada))
    afspraken.voorleggen(wacht, vraag="Mogen er paaltjes bij het winkelpleintje?", **met)


def _zeggen(kwestie: Kwestie, otto: Bezetting) -> None:
    """Residents know this too; two say what differs, and one of these was answered."""
    hier = User.objects.filter(bewonerschappen__gebied__ouder=kwestie.gebied, is_active=True)
    bewoners = list(hier.order_by("pk").distinct()[:HERKEND])
    for bewoner in bewoners:
        weerwoorden.herkennen(kwestie, by=bewoner)
    zinnen = (
        "Het is vooral 's ochtends gevaarlijk. 's Middags valt het mee.",
        "Ook bij de brug rijden vrachtwagens over het fietspad.",
    )
    gezegd = [
        weerwoorden.aanvullen(Aanvulling(kwestie=kwestie, tekst=zin), by=bewoner)
        for zin, bewoner in zip(zinnen, bewoners, strict=False)
    ]
    antwoord = "Dank u. Wij tellen nu ook tussen acht en negen uur."
    weerwoorden.beantwoorden(gezegd[0], antwoord=antwoord, openbaar=True, **_door(otto))


def _oordelen() -> None:
    """Who gave a signal says whether the answer was one: twice yes, once no."""
    kwestie = Kwestie.objects.filter(gebied__naam=HAVEN, status=Kwestie.Status.BEANTWOORD).first()
    if kwestie is None:
        return
    gaven = User.objects.filter(signalen__bundeling__kwestie=kwestie, is_active=True)
    oordelen = ((True, ""), (True, "Het licht doet het weer."), (False, "Het is er nog steeds."))
    for bewoner, (ja, zin) in zip(gaven.order_by("pk").distinct(), oordelen, strict=False):
        weerwoorden.oordelen(kwestie, was_antwoord=ja, tekst=zin, by=bewoner)
