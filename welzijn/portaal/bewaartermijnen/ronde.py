"""One round: every part that is over its term, bite after bite. Stopped half-way it goes on later.

Each bite is a transaction of its own, so whoever pulls the plug loses nothing and does nothing
twice. A part that fails stops no other; the round then says which, and is tried again.
"""

import logging
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from functools import partial

from django.db.models import Count, Min

from welzijn.kern.logboek.models import Logregel
from welzijn.kern.logboek.opruimen import SOORTEN, over_tijd
from welzijn.kern.tijd import nu, vandaag
from welzijn.kern.vernietiging import actions as vernietiging
from welzijn.kern.vernietiging.delen import Deel, als_dag
from welzijn.kern.vernietiging.klassen import KLASSEN
from welzijn.portaal.bewaartermijnen.actions import bestanden_opruimen
from welzijn.portaal.bewaartermijnen.bestanden import losse_bestanden, losse_bijlagen
from welzijn.portaal.bewaartermijnen.kamers import DELEN

logger = logging.getLogger(__name__)


class Mislukt(Exception):
    """Parts that could not be done; the log of the machine tells why."""


def proef(dag: date) -> Iterator[tuple[str, int, date | None]]:
    """What a round would do on this day: (part, how many, since when). Writes nothing."""
    for deel in DELEN:
        rijen = deel.over_tijd(dag).order_by()
        som = rijen.aggregate(n=Count("pk"), van=Min("begon"))
        yield deel.naam, som["n"], als_dag(som["van"]) if som["van"] else None
    for soort in SOORTEN:
        klasse = KLASSEN["logboek" if soort == "log" else "inzagelog"]
        weg = over_tijd(soort, klasse.tot(dag))
        yield klasse.slug, weg[1] if weg else 0, weg[2] if weg else None
    namen = {bijlage.bestand.name for bijlage in losse_bijlagen()}
    yield "bestand", len(namen | set(losse_bestanden(_jong()))), None


def ronde(dag: date) -> dict[str, int]:
    """Everything that is over its term; part -> how many. Mislukt names what could not be done."""
    gedaan: dict[str, int] = {}
    mislukt = []
    for naam, hap in _happen(dag):
        try:
            gedaan[naam] = _tot_leeg(hap)
        except Exception:  # whatever it is, the next part is not to blame
            logger.exception("bewaartermijnen: %s failed", naam)
            mislukt.append(naam)
    if mislukt:
        raise Mislukt(", ".join(mislukt))
    vernietiging.rondgaan(dag, sum(gedaan.values()))
    return gedaan


def dagelijks() -> None:
    """One round a day; a day whose round failed is tried again each time."""
    dag = vandaag()
    if not Logregel.objects.over("vernietiging", dag.isoformat()).exists():
        ronde(dag)


def _happen(dag: date) -> Iterator[tuple[str, Callable[[], int]]]:
    for deel in DELEN:
        yield deel.naam, partial(_hap, deel, dag)
    for soort in SOORTEN:
        yield str(soort), partial(_regels, soort, dag)
    yield "bestand", _bestanden


def _tot_leeg(hap: Callable[[], int]) -> int:
    """Bites until one was not full."""
    aantal = 0
    while (n := hap()) >= vernietiging.HAP:
        aantal += n
    return aantal + n


def _hap(deel: Deel, dag: date) -> int:
    return vernietiging.vernietigen(deel, dag)


def _regels(soort: str, dag: date) -> int:
    return vernietiging.regels_vernietigen(soort, dag)


def _bestanden() -> int:
    return bestanden_opruimen(_jong())


def _jong() -> datetime:
    """What is younger may still be on its way to its row."""
    return nu() - timedelta(days=KLASSEN["bestand"].dagen)
