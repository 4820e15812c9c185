"""Invented looks at invented people: a month that was signed off, and one that waits."""

from datetime import date, datetime, timedelta

from buurten.functies.models import Bezetting
from vrijwilligers.hulpvragen.models import Hulpvraag
from welzijn.kern.logboek.models import Controle, Inzage
from welzijn.portaal.overzichten.nazicht import Maand

BEVINDINGEN = (
    "Bij tien keer navraag gedaan. Steeds was er een reden. Eén keer 's avonds laat gekeken: "
    "dat was na een telefoontje."
)
PER_MAAND = 24


def inzagen(werkers: list[Bezetting], fg: Bezetting, nu: datetime) -> None:
    """Two months of looks at who asks for a hand; the older one was signed by the FG."""
    vorige = (nu.date().replace(day=1) - timedelta(days=1)).replace(day=1)
    eerder = (vorige - timedelta(days=1)).replace(day=1)
    vragen = list(Hulpvraag.objects.select_related("aanvrager", "gebied").order_by("pk")[:12])
    for maand in (eerder, vorige):
        for nummer in range(PER_MAAND):
            _blik(werkers[nummer % len(werkers)], vragen[nummer % len(vragen)], maand, nummer)
    controle = Controle(
        periode=eerder, kring="alles", aantal=PER_MAAND, bevindingen=BEVINDINGEN,
        op=Maand(vorige).grenzen[0] + timedelta(days=4, hours=10),
        actor=str(fg.user.sleutel if fg.user else ""), namens=str(fg),
    )  # fmt: skip
    controle.save()


def _blik(werker: Bezetting, vraag: Hulpvraag, maand: date, nummer: int) -> None:
    """One look; the last of a month was in the evening, late."""
    uur = 22 if nummer == PER_MAAND - 1 else 9 + nummer % 8
    Inzage(
        op=Maand(maand).grenzen[0] + timedelta(days=nummer, hours=uur),
        actor=str(werker.user.sleutel if werker.user else ""),
        rol=werker.functie.rol,
        namens=str(werker),
        bezetting=werker.pk,
        soort="hulpvraag",
        object_id=str(vraag.pk),
        gebied=vraag.gebied.code,
        betreft=str(vraag.aanvrager.sleutel if vraag.aanvrager else ""),
        recht="hulpvraag.inzien",
    ).save()
