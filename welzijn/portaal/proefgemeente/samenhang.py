"""Kwesties of the invented wijk that hang together, and the four questions about them."""

from typing import Any

from buurten.functies.models import Bezetting
from buurten.gebieden.models import Gebied
from buurten.kwesties import actions as kwesties
from buurten.kwesties.models import Kwestie
from buurten.samenhang import actions
from buurten.samenhang.models import Herkomst, Toets
from buurten.signalen import actions as signalen
from buurten.signalen.models import Signaal
from welzijn.kern.accounts.models import User

SCOOTERS, ETEN = "Scooters op de stoep", "Gezond eten na school"
WATER, REISJES = "Water op straat na een bui", "Schoolreisjes zijn te duur"
NODIG = (SCOOTERS, ETEN, WATER, REISJES)
# Words that three people use for one thing, so that the work list proposes to bundle them.
LANTAARN = [
    "De lantaarn op de hoek van de Lijnbaan is al weken kapot.",
    "Kapotte lantaarn op de hoek van de Lijnbaan.",
    "Op de hoek van de Lijnbaan brandt de lantaarn niet meer, hij is kapot.",
]


def gewogen(kwestie: Kwestie, **anders: str) -> Toets:
    """The four questions, answered with yes unless told otherwise."""
    ja: dict[str, Any] = dict.fromkeys(Toets.VRAGEN, Toets.Antwoord.JA)
    zinnen = {"keert_terug_zin": "Elke maand komen er signalen bij."}
    return Toets(kwestie=kwestie, **(ja | zinnen | anders))


def aanvullen() -> None:
    """One kwestie that went up in another, one that was split, two that were weighed.

    Nothing when kwesties hang together already, or people changed what this is about.
    """
    werkers = Bezetting.objects.geldig().select_related("user", "functie")
    werker = next((b for b in werkers if b.naam == "Otto Opbouwwerker"), None)
    gemaakt = {k.titel: k for k in Kwestie.objects.filter(titel__in=NODIG, status="open")}
    if werker is None or len(gemaakt) < len(NODIG) or Herkomst.objects.exists():
        return
    wie: dict[str, Any] = {"by": werker.user, "namens": werker}
    wijk = gemaakt[SCOOTERS].gebied
    bewoners = list(User.objects.filter(bewonerschappen__gebied__pad__startswith=wijk.pad)
                    .order_by("pk")[:5])  # fmt: skip
    _opgaan(wijk, gemaakt[SCOOTERS], wie, bewoners)
    _splitsen(gemaakt[ETEN], wie)
    wacht = {"herkend": "nog_niet", "herkend_zin": "Wij vragen het op de volgende wijkavond."}
    actions.toetsen(gewogen(gemaakt[WATER], **wacht), **wie)
    nee = {"keert_terug": "nee", "keert_terug_zin": "Het is eens per jaar, maar dan voor iedereen."}
    actions.toetsen(gewogen(gemaakt[REISJES], **nee), **wie)
    for nummer, tekst in enumerate(LANTAARN):
        _melden(wijk, tekst, bewoners[nummer])


def _opgaan(wijk: Gebied, blijft: Kwestie, wie: dict[str, Any], bewoners: list[Any]) -> None:
    """A second kwestie about the same, which goes up in the first."""
    zin = "Brommers rijden over de stoep bij de school."
    twee = [_melden(wijk, zin, bewoner) for bewoner in bewoners[3:5]]
    dubbel = Kwestie(
        titel="Brommers bij de school",
        samenvatting="Bij de school rijden brommers over de stoep.",
        gebied=wijk,
        thema=blijft.thema,
    )
    dubbel = kwesties.bundelen(dubbel, signalen=twee, openbaar=True, **wie)
    reden = "Het gaat om dezelfde straat en dezelfde overlast."
    actions.samenvoegen(dubbel, in_=blijft, reden=reden, **wie)


def _splitsen(eerst: Kwestie, wie: dict[str, Any]) -> None:
    """One of its signals becomes a kwestie of its own."""
    onder = Signaal.objects.filter(bundeling__kwestie=eerst, status=Signaal.Status.GEBUNDELD)
    eigen = Kwestie(
        titel="Een watertap bij het schoolplein",
        samenvatting="Kinderen hebben geen plek om water te drinken. Dat staat los van de winkel.",
        gebied=eerst.gebied,
        thema=eerst.thema,
    )
    reden = "Over water drinken gaat een ander dan over de winkel."
    mee = list(onder.order_by("pk")[:1])
    actions.splitsen(eigen, van=eerst, signalen=mee, reden=reden, **wie)


def _melden(wijk: Gebied, tekst: str, bewoner: Any) -> Signaal:
    buurt = wijk.kinderen.order_by("code").first()
    return signalen.melden(Signaal(tekst=tekst, gebied=buurt), by=bewoner)
