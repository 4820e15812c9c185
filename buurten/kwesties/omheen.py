"""What lies around a kwestie, in one question: its counts per quarter, and what is known here.

Many small readings that each give a few rows; apart they would cost a page eight questions.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django.db.models import (
    BigIntegerField,
    Count,
    DateField,
    DateTimeField,
    DecimalField,
    F,
    Max,
    QuerySet,
    TextField,
    Value,
)
from django.db.models.functions import Cast, Coalesce, ExtractQuarter, ExtractYear
from django.utils.timezone import localdate, make_aware

from buurten.functies.models import Functie
from buurten.gebieden.models import Kerncijfer
from buurten.kwesties.models import Bundeling, Kwestie
from buurten.kwesties.themacijfers import sleutels
from buurten.kwesties.trend import JAAR, begin, kwartaal
from welzijn.kern.draad.models import Schakel

KWARTAAL, AANDEEL, VERVOLG, EERDER = "kwartaal", "aandeel", "vervolg", "eerder"
PRIORITEIT, INITIATIEF, FUNCTIE = "prioriteit", "initiatief", "functie"
CIJFER, OORDEEL, VOORGELEGD, AFKOMST = "cijfer", "oordeel", "voorgelegd", "afkomst"
HOOGSTENS = 4  # of each: enough to begin with, the lists have the rest
VELDEN: dict[str, Any] = {
    "nr": BigIntegerField(),
    "n": BigIntegerField(),
    "titel": TextField(),
    "tekst": TextField(),
    "meer": TextField(),
    "soort": TextField(),
    "getal": DecimalField(max_digits=14, decimal_places=4),
    "op": DateTimeField(),
    "dag": DateField(),
}


@dataclass(frozen=True)
class Rij:
    """One row of any of these: what it is, its number, and as much as that kind has to say."""

    wat: str
    nr: int | None
    n: int | None
    titel: str
    tekst: str
    meer: str
    soort: str
    getal: Any
    op: datetime | None
    dag: date | None


def omheen(kwestie: Kwestie, user: Any, stap: int | None = None) -> dict[str, list[Rij]]:
    """Per kind its rows; `stap` is the answer of which the judgements are read."""
    delen = [
        _eerder(kwestie),
        _kwartalen(kwestie),
        _rij(AANDEEL, kwestie.aandelen.filter(status="mee"), nr="organisatie_id",
             titel="organisatie__naam", dag="voor"),
        _rij(VERVOLG, _vervolg(kwestie), nr="naar_id", titel="door", tekst="reden", op="op"),
        _rij(AFKOMST, _wegen(kwestie, user), nr="van_id", n="naar_id", titel="van__titel",
             meer="naar__titel", tekst="reden", soort="soort", op="op"),
        _rij(VOORGELEGD, kwestie.voorleggingen.all(), nr="pk", tekst="vraag", meer="antwoord",
             titel=Coalesce("aan__titel", "organisatie__naam"), dag="antwoord_voor",
             op="beantwoord_op"),
        _prioriteiten(kwestie, user),
        _initiatieven(kwestie),
        _functies(kwestie),
        _rij(CIJFER, _cijfers(kwestie), nr="jaar", titel="sleutel", tekst="bron", getal="waarde"),
    ]  # fmt: skip
    if stap is not None:
        zinnen = kwestie.oordelen.filter(stap=stap).exclude(tekst="").order_by("-pk")[:20]
        delen.append(_rij(OORDEEL, _deze(zinnen), nr="pk", tekst="tekst"))
    per: dict[str, list[Rij]] = defaultdict(list)
    for rij in delen[0].union(*delen[1:], all=True):
        per[rij[0]].append(Rij(*rij))
    return per


def _rij(wat: str, dingen: QuerySet[Any], **velden: Any) -> QuerySet[Any]:
    """These things in the shape that all parts share; the same types on every database."""
    kolommen = {"wat_": Cast(Value(wat), TextField())}
    for naam, soort in VELDEN.items():
        uit = velden.get(naam, Value(None))
        kolommen[f"{naam}_"] = Cast(F(uit) if isinstance(uit, str) else uit, soort)
    return dingen.order_by().annotate(**kolommen).values_list(*kolommen)


def _deze(dingen: QuerySet[Any]) -> QuerySet[Any]:
    """The same few, without their order: a part of a joined question has none."""
    return dingen.model._default_manager.filter(pk__in=dingen.values("pk"))


def _kwartalen(kwestie: Kwestie) -> QuerySet[Any]:
    """How many signals per quarter and group, over what is compared; by the index of the bundle."""
    dag = localdate()
    eerste = begin(kwartaal(dag.year, dag.month) - 2 * JAAR)
    sinds = make_aware(datetime.combine(eerste, time()))
    welk = ExtractYear("signaal__gemeld_op") * JAAR + ExtractQuarter("signaal__gemeld_op") - 1
    bij = Bundeling.objects.filter(kwestie=kwestie, signaal__gemeld_op__gte=sinds)
    per = bij.order_by().values(welk_=welk, groep_=F("signaal__groep"))
    return _rij(KWARTAAL, per, nr="welk_", titel="groep_", n=Count("pk"))


def _eerder(kwestie: Kwestie) -> QuerySet[Any]:
    """What was said before about the same subject in the same wijk, and how that ended."""
    hier = Kwestie.objects.filter(is_openbaar=True, thema=kwestie.thema_id)
    klaar = [Kwestie.Status.BEANTWOORD, Kwestie.Status.GESTOPT]
    hier = hier.filter(gebied__pad__startswith=kwestie.gebied.wijk_pad, status__in=klaar)
    nieuwst = hier.exclude(pk=kwestie.pk).order_by(F("klaar_op").desc(nulls_last=True), "-pk")
    return _rij(EERDER, _deze(nieuwst[:HOOGSTENS]), nr="pk", titel="titel", tekst="reden",
                op="klaar_op")  # fmt: skip


def _wegen(kwestie: Kwestie, user: Any) -> QuerySet[Any]:
    """What it came from and what came from it, as far as both may be read."""
    alle: Any = kwestie.ging_naar.model._default_manager
    wegen: QuerySet[Any] = alle.rond(kwestie).visible_to(user)
    return wegen


def _vervolg(kwestie: Kwestie) -> QuerySet[Schakel]:
    return kwestie.vervolg()


def _prioriteiten(kwestie: Kwestie, user: Any) -> QuerySet[Any]:
    """What the wijk did first in other years on this subject, and what came of it."""
    alle: Any = kwestie.thema.voorstellen.filter(prioriteit__isnull=False)
    hier = alle.visible_to(user).filter(ronde__gebied__pad=kwestie.gebied.wijk_pad)
    andere = hier.exclude(pk__in=hier.filter(kwestie=kwestie.pk).values("pk"))
    kwam = Max("prioriteit__opdrachten__resultaat")
    return _rij(PRIORITEIT, _deze(andere.order_by("-ronde__jaar", "pk")[:HOOGSTENS]),
                nr="prioriteit__pk", n="ronde__jaar", titel="titel", tekst=kwam)  # fmt: skip


def _initiatieven(kwestie: Kwestie) -> QuerySet[Any]:
    """What residents do about it in this wijk now, the best supported first."""
    alle: Any = kwestie.thema.initiatieven
    leeft = alle.filter(status__in=alle.model.LEEFT)
    hier = leeft.filter(gebied__pad__startswith=kwestie.gebied.wijk_pad)
    eerst = hier.order_by("-aantal_steun", "-pk")[:HOOGSTENS]
    return _rij(INITIATIEF, _deze(eerst), nr="pk", titel="titel", n="aantal_steun")


def _functies(kwestie: Kwestie) -> QuerySet[Any]:
    """Who works on this subject here."""
    alle = Functie.objects.actief().filter(themas=kwestie.thema_id)
    hier = alle.in_gebied(kwestie.gebied).order_by("titel", "pk")[:HOOGSTENS]
    return _rij(FUNCTIE, _deze(hier), nr="pk", titel="titel", tekst="organisatie__naam")


def _cijfers(kwestie: Kwestie) -> QuerySet[Kerncijfer]:
    hun = sleutels(kwestie.thema.naam)
    return Kerncijfer.objects.filter(gebied=kwestie.gebied_id, sleutel__in=hun)
