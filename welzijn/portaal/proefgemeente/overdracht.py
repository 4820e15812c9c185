"""Who carries what: Otto took over with notes from who came before, and stands in for one."""

from datetime import datetime, time, timedelta

from django.utils import timezone

from buurten.functies.models import Bezetting, Functie, Overdracht, Waarneming
from buurten.kwesties.models import Kwestie
from buurten.opdrachten.models import Opdracht
from vrijwilligers.hulpvragen.models import Hulpvraag
from welzijn.kern.tijd import vandaag
from welzijn.portaal.proefgemeente.mensen import adres

NOTITIES = """De sleutel van De Loods hangt bij de balie. Vraag naar Bob.

Aan de Kade loopt al twee jaar een gesprek over de verlichting. Er is een lamp beloofd voor de \
winter. Bel elke maand even met de woonstichting, anders blijft het liggen.

De koffie op dinsdag draait op drie bewoners. Zij willen graag iemand erbij."""


def aanvullen() -> None:
    """Nothing when something was handed over already, or when those people are not there."""
    otto, roos = _van("Otto Opbouwwerker"), _van("Roos Voorganger")
    if otto is None or roos is None or Overdracht.objects.exists():
        return
    werk = otto.functie
    _dragen(werk, otto)
    hulp = Hulpvraag.objects.loopt().filter(gebied__pad__startswith=_pad(werk)).order_by("pk")
    Hulpvraag.objects.filter(pk__in=list(hulp.values_list("pk", flat=True)[:6])).update(
        verantwoordelijk=werk
    )
    gisteren = datetime.combine(
        otto.van - timedelta(days=3), time(15), timezone.get_default_timezone()
    )
    notities = {"notities": NOTITIES, "aantal_open": 7}
    Overdracht.objects.create(
        van=roos, naar=otto, gedaan_op=gisteren, uitgevoerd_op=gisteren, **notities
    )
    _waarnemen(werk, list(hulp.values_list("pk", flat=True)[4:6]))


def _dragen(werk: Functie, otto: Bezetting) -> None:
    """Half of what the organisation promised is Otto's, the rest is of nobody in particular."""
    kwesties = Kwestie.objects.filter(
        status=Kwestie.Status.OPGEPAKT, opgepakt_door=werk.organisatie, verantwoordelijk=None
    )
    kwesties.update(verantwoordelijk=werk)
    lopend = Opdracht.objects.lopend().filter(uitvoerder=werk.organisatie_id).order_by("pk")
    pks = list(lopend.values_list("pk", flat=True)[:2])
    Opdracht.objects.filter(pk__in=pks).update(verantwoordelijk=otto.functie)


def _waarnemen(werk: Functie, hulpvragen: list[int]) -> None:
    """What was of the function that nobody holds is with Otto for the time being."""
    leeg = Functie.objects.filter(plaatsvervanger=werk).onbezet().first()
    if leeg is None:
        return
    laatste = leeg.bezettingen.filter(tot__lte=vandaag()).first()
    if laatste is None:
        return
    velden = {"terug_naar": werk, "aantal_open": len(hulpvragen)}
    Overdracht.objects.create(van=laatste, uitgevoerd_op=timezone.now(), **velden)
    Waarneming.objects.bulk_create(
        Waarneming(functie=leeg, bij=werk, soort="hulpvraag", object_id=pk) for pk in hulpvragen
    )


def _pad(functie: Functie) -> str:
    return str(functie.gebieden.order_by("pk").values_list("pad", flat=True)[0])


def _van(naam: str) -> Bezetting | None:
    return Bezetting.objects.filter(user__email=adres(naam)).select_related("functie").first()
