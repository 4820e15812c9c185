"""A whole line, from three signals to a result, made by the deeds that people do."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from buurten.gebieden.models import Gebied
from buurten.kwesties import actions as kwesties
from buurten.kwesties.models import Kwestie
from buurten.opdrachten import actions as opdrachten
from buurten.opdrachten.models import Opdracht
from buurten.prioriteiten import actions as prioriteiten
from buurten.prioriteiten.models import Prioriteit, Ronde, Voorstel
from buurten.signalen.models import Signaal
from tests.makers import (
    JAAR,
    make_bewoner,
    make_bezetting,
    make_gebied,
    make_organisatie,
    make_ronde,
    make_signaal,
    make_thema,
    make_toets,
    make_user,
    make_voorstel,
    make_wijk,
)
from welzijn.kern.accounts.models import User
from welzijn.kern.rechten import Rol

LATER = date(2099, 12, 31)
TEKENT = (Rol.VERTEGENWOORDIGER, Rol.COORDINATOR, Rol.AMBTENAAR)
RESULTAAT = "Langs de kade branden nu vier nieuwe lampen."


@dataclass
class Lijn:
    """What hangs on the line, and who works on it."""

    wijk: Gebied
    buurt: Gebied
    werker: User
    signalen: list[Signaal]
    kwestie: Kwestie
    ronde: Ronde
    voorstel: Voorstel
    prioriteit: Prioriteit
    opdracht: Opdracht


def bouw() -> Lijn:
    """Something noticed by three residents, chosen by the wijk, and done."""
    wijk = make_wijk("Havenwijk")
    buurt = make_gebied("Sluisbuurt", wijk)
    zetels = {rol: make_bezetting(wijk, rol) for rol in (*TEKENT, Rol.OPBOUWWERKER)}
    teksten = ("Donker bij de brug.", "Geen licht langs de kade.", "Ik zie 's avonds niets.")
    signalen = [make_signaal(buurt, tekst=tekst, melder=make_bewoner(buurt)) for tekst in teksten]
    werk = _van(zetels[Rol.OPBOUWWERKER])
    kwestie = kwesties.bundelen(
        Kwestie(
            gebied=wijk,
            thema=make_thema("Veilig op straat"),
            titel="Te weinig licht langs de kade",
            samenvatting="Bewoners vinden het langs de kade te donker.",
        ),
        signalen=signalen,
        openbaar=True,
        **werk,
    )
    ronde = make_ronde(wijk, jaar=JAAR, titel="Havenwijk kiest", aantal_prioriteiten=1)
    make_toets(kwestie)
    voorstel = prioriteiten.agenderen(kwestie, ronde, **werk)
    make_voorstel(ronde, titel="Een bankje bij de halte")
    kiezen(ronde, voorstel, zetels)
    prioriteit = Prioriteit.objects.get()
    opdracht = uitvoeren(prioriteit, zetels[Rol.COORDINATOR])
    werker = User.objects.get(pk=zetels[Rol.OPBOUWWERKER].user_id)
    dingen = (kwestie, Ronde.objects.get(), voorstel, prioriteit, opdracht)
    return Lijn(wijk, buurt, werker, signalen, *dingen)


def kiezen(ronde: Ronde, voorstel: Voorstel, zetels: dict[Rol, Any]) -> None:
    """Five residents choose this proposal; all three parties sign."""
    leiding = _van(zetels[Rol.COORDINATOR])
    prioriteiten.doorgaan(ronde, **leiding)
    prioriteiten.doorgaan(ronde, tot=LATER, **leiding)
    stemming = ronde.stemmingen.get()
    for _ in range(5):
        prioriteiten.stemmen(stemming, {voorstel.pk: 3}, by=make_user())
    prioriteiten.klaarzetten(ronde, **leiding)
    prioriteiten.sluiten(stemming, **_van(zetels[Rol.VERTEGENWOORDIGER]))
    for rol in TEKENT:
        prioriteiten.ondertekenen(ronde, akkoord=True, **_van(zetels[rol]))
    prioriteiten.doorgaan(ronde, **leiding)


def uitvoeren(prioriteit: Prioriteit, zetel: Any) -> Opdracht:
    """An organisation gets the commission, does it and tells what came of it."""
    opdracht = Opdracht(
        prioriteit=prioriteit,
        titel="Lampen langs de kade",
        verwachting="Voor de winter branden er vier lampen.",
        uitvoerder=make_organisatie(naam="Lichtwerk"),
        van=date(JAAR, 1, 1),
        tot=LATER,
    )
    opdracht = opdrachten.geven(opdracht, **_van(zetel))
    return opdrachten.afronden(opdracht, resultaat=RESULTAAT, **_van(zetel))


def _van(zetel: Any) -> dict[str, Any]:
    return {"by": zetel.user, "namens": zetel}
