"""Notes of handing over: of the function of the opbouwwerker here, and of one in another wijk."""

from datetime import date
from typing import Any

from buurten.functies.models import Bezetting, Overdracht
from tests import makers
from tests.veiligheid.wereld import Wereld, kanarie
from welzijn.kern.rechten import Rol

LATER = date(2099, 1, 1)
VAN, TOT = date(2020, 1, 1), date(2024, 1, 1)


def bouw(w: Wereld) -> None:
    wijk, elders = w.dingen["gebied.a"], w.dingen["gebied.b"]
    _overdracht(w, "wijk", w.dingen["bezetting.ow"])
    _overdracht(w, "ander", makers.make_bezetting(elders, Rol.OPBOUWWERKER))
    team = w.dingen["functie.tl"].organisatie
    collega = makers.make_bezetting(wijk, Rol.OPBOUWWERKER, organisatie=team)
    w.zet("bezetting.collega", collega)
    w.zet("bezetting.gepland", _gepland(makers.make_bezetting(wijk, organisatie=team)))


def _gepland(bezetting: Any) -> Any:
    """Leaving after a day that is far away; planned by who leaves."""
    Bezetting.objects.filter(pk=bezetting.pk).update(tot=LATER)
    bezetting.tot = LATER
    Overdracht.objects.create(van=bezetting, gepland_namens=bezetting, tot_gepland=LATER)
    return bezetting


def _overdracht(w: Wereld, naam: str, komt: Any) -> None:
    was = Bezetting.objects.create(
        functie=komt.functie, user=makers.make_user(), van=VAN, tot=TOT
    )  # fmt: skip
    notities = kanarie(f"notitie {naam}")
    w.zet(f"overdracht.{naam}", Overdracht.objects.create(van=was, naar=komt, notities=notities))
