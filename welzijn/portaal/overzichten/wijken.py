"""All wijken of a gemeente side by side, in a fixed number of queries."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Any

from django.db.models import Avg, Count, Exists, OuterRef, Q, QuerySet, Sum, Value

from buurten.gebieden.models import Gebied
from buurten.kwesties.models import Kwestie
from buurten.opdrachten.models import Opdracht
from buurten.prioriteiten.models import Ronde
from buurten.signalen.models import Telling
from buurten.signalen.tellen import openbaar_som
from buurten.vragen.models import Vraag
from initiatieven.register.models import Initiatief


@dataclass(frozen=True)
class WijkRij:
    """One wijk in the comparison; figures that may not be shown are None."""

    wijk: Gebied
    ronde: Ronde | None
    signalen: int | None
    kwesties: int
    initiatieven: int
    te_laat: int
    opdrachten: int
    voortgang: int | None


def wijken(user: Any, waar: str = "") -> QuerySet[Gebied]:
    """The wijken with this name or code, or of a gemeente with it; else all.

    Where a year runs comes first: of all wijken in the country most do not take part.
    """
    gevonden = Gebied.objects.huidig().wijken().select_related("ouder")
    if waar:
        gemeenten = Gebied.objects.huidig().gemeenten().matching(waar).order_by()
        passend = Gebied.objects.huidig().wijken().matching(waar).order_by()
        gevonden = gevonden.filter(Q(regio__in=gemeenten.values("regio")) | Q(pk__in=passend))
    meedoen = Exists(Ronde.objects.visible_to(user).filter(gebied=OuterRef("pk")).order_by())
    return gevonden.order_by(meedoen.desc(), "ouder__naam", "naam", "code")


def rijen(alle: list[Gebied], user: Any, jaar: int) -> list[WijkRij]:
    """One row per wijk."""
    waar = _waar(alle)
    erin = Q(gebied__in=alle) | Q(gebied__ouder__in=alle)
    rondes = {r.gebied_id: r for r in _rondes(alle, user)}
    signalen = _signalen(waar, Telling.objects.in_jaar(jaar).filter(erin))
    kwesties, initiatieven = _per_wijk(
        waar,
        Kwestie.objects.visible_to(user).open().filter(erin),
        Initiatief.objects.openbaar().filter(erin),
    )
    te_laat, opdrachten = _te_laat(alle, waar), _opdrachten(alle)
    return [
        WijkRij(
            wijk,
            rondes.get(wijk.pk),
            openbaar_som(list(signalen[wijk.pk].values())),
            kwesties[wijk.pk],
            initiatieven[wijk.pk],
            te_laat[wijk.pk],
            *opdrachten.get(wijk.pk, (0, None)),
        )
        for wijk in alle
    ]


def _rondes(alle: list[Gebied], user: Any) -> Any:
    """Visible rounds of these wijken, the newest last, so that it is the one that stays."""
    zichtbaar = Ronde.objects.visible_to(user).filter(gebied__in=alle)
    return zichtbaar.only("gebied_id", "jaar", "status").order_by("jaar")


def _waar(alle: list[Gebied]) -> dict[int, int]:
    """In which of these wijken each area lies: the wijk itself and its buurten."""
    buurten = Gebied.objects.filter(ouder__in=alle).order_by().values_list("pk", "ouder_id")
    return {wijk.pk: wijk.pk for wijk in alle} | {pk: wijk for pk, wijk in buurten if wijk}


def _per_wijk(waar: dict[int, int], *soorten: Any) -> list[Counter[int]]:
    """Add up per wijk what lies in it: one query for all of these, that answers per area."""
    per: list[Counter[int]] = [Counter() for _ in soorten]
    delen = [
        dingen.order_by()
        .annotate(nr=Value(nr))
        .values_list("nr", "gebied_id")
        .annotate(n=Count("pk"))
        for nr, dingen in enumerate(soorten)
    ]
    for nr, gebied, aantal in delen[0].union(*delen[1:], all=True):
        if wijk := waar.get(gebied):
            per[nr][wijk] += aantal
    return per


def _signalen(waar: dict[int, int], tellingen: Any) -> dict[int, Counter[Any]]:
    """Per wijk the counts that its own page shows, per subject and group: of these it is a sum."""
    per: dict[int, Counter[Any]] = defaultdict(Counter)
    cellen = tellingen.order_by().values_list("gebied_id", "thema_id", "groep")
    for gebied, thema, groep, aantal in cellen.annotate(n=Sum("aantal")):
        if wijk := waar.get(gebied):
            per[wijk][thema, groep] += aantal
    return per


def _te_laat(alle: list[Gebied], waar: dict[int, int]) -> Counter[int]:
    """Per wijk the questions that wait too long for a function that works in it."""
    paren = Vraag.objects.te_laat().order_by().values_list("pk", "functie__gebieden")
    overal = {wijk.pk: wijk.ouder_id for wijk in alle}  # a function for the whole gemeente
    gevonden = {(vraag, waar[plek]) for vraag, plek in paren if plek in waar}
    gevonden |= {(v, wijk) for v, plek in paren for wijk, boven in overal.items() if plek == boven}
    return Counter(wijk for _, wijk in gevonden)


def _opdrachten(alle: list[Gebied]) -> dict[int, tuple[int, int | None]]:
    """Per wijk how many commissions are under way, and how far they are on average."""
    lopend = Opdracht.objects.lopend().filter(prioriteit__ronde__gebied__in=alle).order_by()
    groepen = lopend.values_list("prioriteit__ronde__gebied").annotate(
        n=Count("pk"), ver=Avg("voortgang")
    )
    gevonden: dict[int, tuple[int, int | None]] = defaultdict(lambda: (0, None))
    for wijk, aantal, ver in groepen:
        gevonden[wijk] = (aantal, round(ver))
    return gevonden
