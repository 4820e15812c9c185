"""Whose looks somebody reviews, and which months still wait for that."""

import calendar
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django.db.models import QuerySet
from django.db.models.functions import TruncMonth
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from buurten.functies.backends import zetels_met
from buurten.functies.models import Bezetting, Organisatie
from welzijn.kern.logboek.models import Controle, Inzage
from welzijn.kern.rechten import Bereik, bereik
from welzijn.kern.tijd import vandaag

INZIEN = "inzage.inzien"
TERUG = 12  # months that are looked at; an older one was signed, or was red for a year


@dataclass(frozen=True)
class Maand:
    """A month by the calendar of the gemeente."""

    begin: date

    @property
    def eind(self) -> date:
        dagen = calendar.monthrange(self.begin.year, self.begin.month)[1]
        return self.begin.replace(day=dagen)

    @property
    def grenzen(self) -> tuple[datetime, datetime]:
        """The moment it begins, and the moment the next one does."""
        return _middernacht(self.begin), _middernacht(erna(self.begin))

    @property
    def naam(self) -> str:
        return date_format(self.begin, "F Y")

    def __str__(self) -> str:
        return self.naam

    def get_absolute_url(self) -> str:
        return f"{reverse('toezicht:nazicht')}?maand={self.begin:%Y-%m}"

    @property
    def te_laat(self) -> bool:
        """Only months that wait are ever listed."""
        return True


@dataclass(frozen=True)
class Kring:
    """Whose looks: of everybody, or of those who work for one organisation."""

    sleutel: str
    bezetting_id: int
    organisatie_id: int | None = None

    def inzagen(self) -> QuerySet[Inzage]:
        """All looks in this circle."""
        if self.organisatie_id is None:
            return Inzage.objects.all()
        van = Bezetting.objects.filter(functie__organisatie_id=self.organisatie_id)
        return Inzage.objects.filter(bezetting__in=van.order_by().values("pk"))

    def houder(self) -> Bezetting:
        """The held function that this review is done for."""
        return Bezetting.objects.select_related("functie__organisatie").get(pk=self.bezetting_id)

    def organisatie(self) -> Organisatie | None:
        if self.organisatie_id is None:
            return None
        return Organisatie.objects.get(pk=self.organisatie_id)


def kring(user: Any) -> Kring | None:
    """The circle that this person reviews: the widest one they have; None when they do not."""
    kringen = []
    for zetel in zetels_met(user, INZIEN):
        if bereik(INZIEN, zetel.rol) is Bereik.ALLES:
            return Kring("alles", zetel.bezetting_id or 0)
        van = zetel.organisatie_id
        kringen.append(Kring(f"organisatie:{van}", zetel.bezetting_id or 0, van))
    return kringen[0] if kringen else None


def deze_maand() -> date:
    """The first day of the month that runs."""
    return vandaag().replace(day=1)


def maanden(voor: Kring, nu: date) -> dict[date, bool]:
    """The months of the past year in which somebody looked: the newest first; signed or not.

    The month that runs is in it too, as not signed: it can be read, not signed.
    """
    recent = voor.inzagen().filter(op__gte=_middernacht(_terug(nu, TERUG)))
    gezien = recent.order_by().annotate(maand=TruncMonth("op")).values_list("maand", flat=True)
    klaar = set(Controle.objects.filter(kring=voor.sleutel).values_list("periode", flat=True))
    dagen = sorted({timezone.localdate(m) for m in gezien.distinct()}, reverse=True)
    return {dag: dag in klaar for dag in dagen}


def wachtend(maanden: dict[date, bool], nu: date) -> list[Maand]:
    """The months that are over and were not signed, the oldest first: they are late."""
    return [Maand(dag) for dag, klaar in sorted(maanden.items()) if dag < nu and not klaar]


def erna(maand: date) -> date:
    """The first day of the next month."""
    return maand.replace(year=maand.year + maand.month // 12, month=maand.month % 12 + 1)


def _terug(maand: date, aantal: int) -> date:
    som = maand.year * 12 + maand.month - 1 - aantal
    return date(som // 12, som % 12 + 1, 1)


def _middernacht(dag: date) -> datetime:
    return datetime.combine(dag, time.min, tzinfo=timezone.get_default_timezone())
