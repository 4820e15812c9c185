"""What happened in a wijk in one month, as everyone may read it.

Counts of signals per month are not published: beside those of the year they would tell how few
there were (E03). The sheet shows the counts of the year, as every page does.
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import Max
from django.utils.formats import date_format
from django.utils.timezone import make_aware
from django.utils.translation import gettext as _

from buurten.gebieden.models import Gebied
from buurten.kwesties.models import Kwestie, Kwestiestap
from buurten.signalen.models import Telling
from welzijn.kern.rechten import Groep

EERSTE_JAAR = 2000
PER_DEEL = 5  # more does not fit on the sheet; the rest is told as a number
IEDEREEN = AnonymousUser()
Soort = Kwestiestap.Soort
SOORTEN = (Soort.BUNDELEN, Soort.OPPAKKEN, Soort.BEANTWOORDEN, Soort.STOPPEN)


@dataclass(frozen=True)
class Deel:
    """One kind of turn: its title, the first kwesties with their day, and how many there were."""

    titel: str
    leeg: str
    regels: list[tuple[Kwestie, date]]
    aantal: int

    @property
    def meer(self) -> int:
        return self.aantal - len(self.regels)


def maand(jaar: int, nummer: int, nu: date) -> date | None:
    """The first day of this month; None for what is no month, or still to come."""
    if not (EERSTE_JAAR <= jaar <= nu.year and 1 <= nummer <= 12):
        return None
    eerste = date(jaar, nummer, 1)
    return eerste if eerste <= nu else None


def volgende(eerste: date) -> date:
    return date(eerste.year + eerste.month // 12, eerste.month % 12 + 1, 1)


def vorige(eerste: date) -> date:
    return date(eerste.year - (eerste.month == 1), (eerste.month - 2) % 12 + 1, 1)


def delen(gebied: Gebied, eerste: date) -> list[Deel]:
    """Which kwesties began, were picked up, answered and stopped; in two questions."""
    woorden = {
        Soort.BUNDELEN: (_("Begonnen"), _("Er begon geen nieuwe kwestie.")),
        Soort.OPPAKKEN: (_("Opgepakt"), _("Er werd niets opgepakt.")),
        Soort.BEANTWOORDEN: (_("Beantwoord"), _("Er kwam geen antwoord.")),
        Soort.STOPPEN: (_("Gestopt"), _("Er stopte niets.")),
    }
    per = _laatst(gebied, eerste)
    boven = {pk for laatst in per.values() for pk, _op in laatst[:PER_DEEL]}
    wie = Kwestie.objects.visible_to(IEDEREEN).select_related("gebied").in_bulk(boven)
    return [
        Deel(*woorden[s], [(wie[pk], op) for pk, op in per[s][:PER_DEEL]], len(per[s]))
        for s in SOORTEN
    ]


def wacht(gebied: Gebied, nu: date) -> Deel:
    """What waits too long today, the longest first."""
    laat = _openbaar(gebied).met_termijn().filter(te_laat=True).select_related("gebied")
    eerste = [(k, k.oppakken_voor or k.toegezegd_voor) for k in laat.order_by("gemaakt_op", "pk")]
    titel = _("Wacht te lang, op %(dag)s") % {"dag": date_format(nu, "j F Y")}
    return Deel(titel, _("Niets wacht te lang."), eerste[:PER_DEEL], len(eerste))


def precies(gebied: Gebied, eerste: date) -> list[tuple[str, str, int]]:
    """(subject, group, number) of this month, for who reads the signals here themselves."""
    rijen = Telling.objects.in_gebied(gebied).filter(maand=eerste).per_thema()
    return [(t or _("Nog zonder onderwerp"), str(Groep(g).label), n) for t, g, n in rijen if n]


def _openbaar(gebied: Gebied) -> Any:
    return Kwestie.objects.visible_to(IEDEREEN).in_gebied(gebied)


def _laatst(gebied: Gebied, eerste: date) -> dict[str, list[tuple[int, date]]]:
    """Per kind each kwestie once, with the last moment this happened to it, the newest first."""
    van, tot = (make_aware(datetime.combine(d, time.min)) for d in (eerste, volgende(eerste)))
    hier = _openbaar(gebied).order_by().values("pk")
    stappen = Kwestiestap.objects.filter(kwestie__in=hier, op__gte=van, op__lt=tot)
    rijen = stappen.filter(soort__in=SOORTEN).order_by().values_list("soort", "kwestie")
    per: dict[str, list[tuple[int, date]]] = {soort: [] for soort in SOORTEN}
    for soort, kwestie, op in rijen.annotate(laatst=Max("op")).order_by("-laatst", "-kwestie"):
        per[soort].append((kwestie, op))
    return per
