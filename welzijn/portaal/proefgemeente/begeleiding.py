"""Two invented people who are not online, and one time that somebody helped each."""

from buurten.begeleiding import actions
from buurten.begeleiding.models import Deelnemer
from buurten.functies.models import Bezetting
from buurten.gebieden.models import Gebied
from welzijn.portaal.proefgemeente.mensen import adres

MENSEN = [("Gerrit Geenmail", "aanwezig"), ("Fatma Zondermail", "telefoon")]


def aanvullen() -> None:
    """Enrolled by Otto in his wijk; nothing when they are there already, or when he left."""
    otto = Bezetting.objects.geldig().filter(user__email=adres("Otto Opbouwwerker")).first()
    if otto is None or otto.functie.organisatie.deelnemers.exists():
        return
    wijk = otto.functie.gebieden.order_by("pk").first()
    buurten = Gebied.objects.binnen(wijk).buurten().order_by("code")
    for (naam, hoe), buurt in zip(MENSEN, buurten, strict=False):
        nieuw = Deelnemer(gebied=buurt, toestemming=hoe)
        deelnemer = actions.inschrijven(nieuw, by=otto.user, naam=naam, namens=otto)
        wat = {"reden": "vraag", "toestemming": hoe}
        keer = actions.begeleiden(deelnemer, by=otto.user, namens=otto, **wat)
        actions.stoppen(keer, by=deelnemer.user)
