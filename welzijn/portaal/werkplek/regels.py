"""What waits as lines: however many piles somebody has, one question reads them all.

A line holds what the page shows of a thing and no more. Only the words of a signal are read
apart: the database cannot always read these itself.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.db.models import (
    BooleanField,
    CharField,
    DateField,
    DateTimeField,
    F,
    IntegerField,
    QuerySet,
    TextField,
    Value,
    Window,
)
from django.db.models.functions import Cast, Coalesce, NullIf, RowNumber
from django.urls import reverse

from buurten.afspraken.models import Aandeel, Voorlegging
from buurten.functies.models import Functie, Organisatie
from buurten.gebieden.models import Wijziging
from buurten.kwesties.models import Kwestie
from buurten.netwerken.models import Betwisting
from buurten.opdrachten.models import Opdracht
from buurten.prioriteiten.models import Prioriteit, Ronde
from buurten.signalen.models import Signaal
from buurten.uitnodigingen.models import Uitnodiging
from buurten.vragen.models import Vraag
from buurten.weerwoorden.models import Aanvulling
from initiatieven.register.models import Initiatief
from vrijwilligers.hulpvragen.models import Hulpvraag
from vrijwilligers.koppelingen.models import Koppeling
from welzijn.kern.tijd import nu

TELLEN_TOT = 100  # beyond this nobody needs the exact number


@dataclass(frozen=True)
class Regel:
    """One thing that waits, as it stands on the page."""

    blok: int
    plek: int
    pk: int
    vorm: "Vorm"
    nummer: int
    titel: str
    bij: str
    gebied: str
    dag: date | None
    moment: datetime | None
    status: str
    te_laat: bool

    def __str__(self) -> str:
        return self.vorm.woorden(self)

    def get_absolute_url(self) -> str:
        return reverse(self.vorm.adres, args=[self.nummer])

    def get_status_display(self) -> str:
        return str(self._zoals_bewaard().get_status_display())

    @property
    def badge(self) -> str:
        return str(self._zoals_bewaard().badge)

    def _zoals_bewaard(self) -> Any:
        return self.vorm.model(status=self.status)


def _titel(regel: Regel) -> str:
    return regel.titel


def _jaar(regel: Regel) -> str:
    return regel.titel or f"{regel.gebied} {regel.bij}"


def _functie(regel: Regel) -> str:
    return str(Functie(titel=regel.titel, organisatie=Organisatie(naam=regel.bij)))


def _vraag(regel: Regel) -> str:
    return str(Vraag(gesteld_op=regel.moment or nu(), functie=Functie(titel=regel.titel)))


@dataclass(frozen=True)
class Vorm:
    """Which columns of a kind of thing make its line; `titel` "" is read apart."""

    model: Any
    adres: str
    titel: str = "titel"
    bij: str = ""
    gebied: str = "gebied__"
    nummer: str = "pk"
    op: str = ""
    status: str = "status"
    woorden: Callable[[Regel], str] = _titel

    def kolommen(self, blok: int, moment: str, volgorde: Sequence[Any]) -> dict[str, Any]:
        """The same columns for every kind, so that they fit under each other."""
        soort = {True: moment, False: ""}
        is_dag = bool(moment) and not isinstance(self._veld(moment), DateTimeField)
        return {
            "w_blok": Value(blok, output_field=IntegerField()),
            "w_plek": Window(RowNumber(), order_by=list(volgorde)),
            "w_nummer": F(self.nummer),
            "w_titel": self._naam() if self.titel == "gebied" else _tekst(self.titel),
            "w_bij": _tekst(self.bij),
            "w_gebied": self._naam(),
            "w_dag": _of_leeg(soort[is_dag], DateField()),
            "w_moment": _of_leeg(self.op or soort[not is_dag], DateTimeField()),
            "w_status": _tekst(self.status),
            "w_laat": F("te_laat") if self._telt_af() else Value(False, BooleanField()),
        }

    def rijen(self, blok: int, moment: str, vraag: QuerySet[Any]) -> QuerySet[Any]:
        """The first hundred of what this pile asks for, in these columns."""
        volgorde = vraag.query.order_by or self.model._meta.ordering
        nummers = vraag.values("pk")[:TELLEN_TOT]
        dingen = self.model._default_manager.filter(pk__in=nummers).order_by()
        if self._telt_af():
            dingen = dingen.met_termijn()
        kolommen = self.kolommen(blok, moment, volgorde)
        rijen: QuerySet[Any] = dingen.annotate(**kolommen).values_list("pk", *kolommen)
        return rijen

    def _veld(self, naam: str) -> Any:
        return self.model._meta.get_field(naam)

    def _telt_af(self) -> bool:
        return hasattr(self.model._default_manager, "met_termijn")

    def _naam(self) -> Any:
        """As an area calls itself: the name people use, or the one on the map."""
        if not self.gebied:
            return _tekst("")
        roepnaam = NullIf(F(f"{self.gebied}roepnaam"), Value(""))
        return Cast(Coalesce(roepnaam, F(f"{self.gebied}naam")), TextField())


def _tekst(pad: str) -> Any:
    return Cast(F(pad) if pad else Value("", output_field=CharField()), TextField())


def _of_leeg(pad: str, veld: Any) -> Any:
    return F(pad) if pad else Cast(Value(None), veld)


VORMEN: dict[Any, Vorm] = {
    vorm.model: vorm
    for vorm in (
        Vorm(Vraag, "vragen:detail", "functie__titel", gebied="", op="gesteld_op", woorden=_vraag),
        Vorm(Signaal, "signalen:detail", ""),
        Vorm(Kwestie, "kwesties:detail"),
        Vorm(
            Aandeel, "afspraken:detail", "kwestie__titel", gebied="kwestie__gebied__",
            nummer="kwestie_id", op="gevraagd_op",
        ),
        Vorm(
            Voorlegging, "afspraken:detail", "kwestie__titel", gebied="kwestie__gebied__",
            nummer="kwestie_id",
        ),
        Vorm(
            Aanvulling, "weerwoorden:beantwoorden", "kwestie__titel", gebied="kwestie__gebied__",
        ),
        Vorm(Initiatief, "initiatieven:detail"),
        Vorm(Hulpvraag, "hulpvragen:detail"),
        Vorm(Wijziging, "gebieden:wijziging", "gebied"),
        Vorm(Ronde, "prioriteiten:detail", bij="jaar", woorden=_jaar),
        Vorm(
            Prioriteit, "prioriteiten:prioriteit", "voorstel__titel",
            gebied="ronde__gebied__", status="",
        ),
        Vorm(Opdracht, "opdrachten:detail", gebied="prioriteit__ronde__gebied__"),
        Vorm(Koppeling, "koppelingen:detail", "hulpvraag__titel", gebied="hulpvraag__gebied__"),
        Vorm(
            Uitnodiging, "uitnodigingen:detail", "functie__titel",
            "functie__organisatie__naam", gebied="", woorden=_functie,
        ),
        Vorm(
            Betwisting, "netwerken:detail", "mandaat__bezetting__functie__titel",
            "mandaat__bezetting__functie__organisatie__naam", gebied="",
            nummer="mandaat__bezetting__functie__organisatie_id", status="", woorden=_functie,
        ),
    )
}  # fmt: skip


def lezen(vragen: Sequence[tuple[str, QuerySet[Any]]]) -> list[list[Regel]]:
    """Per pile its lines, in its own order. A pile is the name of its moment and its things."""
    delen = [
        VORMEN[vraag.model].rijen(blok, moment, vraag)
        for blok, (moment, vraag) in enumerate(vragen)
    ]
    gevonden: list[list[Regel]] = [[] for _deel in delen]
    eerste, *rest = delen
    for pk, blok, plek, *kolommen, laat in eerste.union(*rest, all=True) if rest else eerste:
        vorm = VORMEN[vragen[blok][1].model]
        kolommen.append(bool(laat))
        gevonden[blok].append(Regel(blok, plek, pk, vorm, *kolommen))
    return [sorted(regels, key=lambda regel: regel.plek) for regels in gevonden]


def met_woorden(regels: Sequence[Regel]) -> dict[tuple[int, int], Regel]:
    """These lines by pile and thing; those whose words were not read yet get them now."""
    nummers = {regel.pk for regel in regels if not regel.vorm.titel}
    # These piles hold what one gave, or reads for one's work: both may be read.
    gelezen = Signaal.objects.leesbaar(nummers) if nummers else []
    woorden = {signaal.pk: str(signaal) for signaal in gelezen}
    return {
        (regel.blok, regel.pk): regel
        if regel.vorm.titel
        else replace(regel, titel=woorden.get(regel.pk, ""))
        for regel in regels
    }
