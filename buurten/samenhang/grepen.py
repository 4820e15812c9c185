"""The parts of joining and splitting: what must be refused, and how what is owed moves along."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from buurten.afspraken.grepen import dragers
from buurten.afspraken.models import Aandeel, Afstemming, Voorlegging
from buurten.functies.models import Bezetting, Organisatie
from buurten.gebieden.models import Gebied
from buurten.kwesties.models import Bundeling, Kwestie
from buurten.samenhang.permissions import VRIJ
from buurten.signalen.models import Signaal
from buurten.weerwoorden.models import Aanvulling, Herkenning
from welzijn.kern.accounts.models import User
from welzijn.kern.draad.actions import schakelen
from welzijn.kern.draad.models import Schakel
from welzijn.kern.rechten import Groep

Status = Kwestie.Status


def keur(van: Kwestie, naar: Kwestie) -> None:
    """ValidationError with the reason when these two cannot become one."""
    keur_vrij(van)
    keur_vrij(naar)
    if van.gebied.wijk_pad != naar.gebied.wijk_pad:
        raise ValidationError(_("Deze kwesties gaan over verschillende wijken."), code="elders")
    if naar.status == Status.CONCEPT != van.status:
        zin = _("De kwestie die blijft, is nog niet openbaar. Doe het andersom.")
        raise ValidationError(zin, code="concept")
    if Voorlegging.objects.filter(kwestie__in=[van, naar], status="open").count() > 1:
        zin = _("Over beide kwesties wacht een vraag bij de gemeente. Wacht op één antwoord.")
        raise ValidationError(zin, code="overgang")
    if dubbel := _dubbel_gevraagd(van, naar):
        zin = _("%(wie)s is bij een van beide gevraagd, en is ook bij de andere betrokken. "
                "Wacht eerst op dat antwoord.")  # fmt: skip
        raise ValidationError(zin % {"wie": dubbel}, code="overgang")


def keur_vrij(kwestie: Kwestie) -> None:
    if kwestie.status == Status.GEAGENDEERD:
        zin = _("“%(kwestie)s” doet mee in het jaarplan van de wijk. Zo blijft ze nu.")
        raise ValidationError(zin % {"kwestie": kwestie}, code="overgang")
    if kwestie.status not in VRIJ:
        raise ValidationError(_("Deze kwestie is al afgesloten."), code="overgang")


def _dubbel_gevraagd(van: Kwestie, naar: Kwestie) -> str:
    """An organisation whose unanswered question would meet its own promise, or a second one."""
    rijen = Aandeel.objects.loopt().filter(kwestie__in=[van, naar]).select_related("organisatie")
    bij: dict[Any, list[str]] = {}
    for aandeel in rijen:
        bij.setdefault(aandeel.organisatie, []).append(aandeel.status)
    for kwestie in (van, naar):
        if kwestie.opgepakt_door is not None:
            bij.setdefault(kwestie.opgepakt_door, []).append(Aandeel.Status.MEE)
    dubbel = (w for w, staten in bij.items() if len(staten) > 1 and "gevraagd" in staten)
    return str(next(dubbel, ""))


def volgers(kwesties: Iterable[Kwestie], by: Any) -> list[User]:
    """Who recognised one of these, said something about it, or carries it; not who acts."""
    alle = list(kwesties)
    wie = set(User.objects.filter(is_active=True, herkenningen__kwestie__in=alle))
    wie |= set(User.objects.filter(is_active=True, aanvullingen__kwestie__in=alle))
    wie |= {drager for kwestie in alle for drager in dragers(kwestie)}
    return sorted((mens for mens in wie if mens.pk != by.pk), key=lambda mens: mens.pk)


def verhuis(van: Kwestie, naar: Kwestie) -> None:
    """Signals, what residents said, and what was arranged: all of it goes along."""
    Bundeling.objects.filter(kwestie=van).update(kwestie=naar)
    al = list(Herkenning.objects.filter(kwestie=naar).values_list("user", flat=True))
    Herkenning.objects.filter(kwestie=van, user__in=al).delete()
    Herkenning.objects.filter(kwestie=van).update(kwestie=naar)
    Aanvulling.objects.filter(kwestie=van).update(kwestie=naar)
    Afstemming.objects.filter(kwestie=van).update(kwestie=naar)
    Voorlegging.objects.filter(kwestie=van, status="open").update(kwestie=naar)


def tellen_samen(van: Kwestie, naar: Kwestie) -> dict[str, int]:
    """The counts of both together, as fields of the one that stays."""
    return {f"aantal_{g}": van.aantal_van(g) + naar.aantal_van(g) for g in Groep}


def lasten(van: Kwestie, naar: Kwestie) -> dict[str, Any]:
    """Who promised what by when: the fields of the one that stays; the earliest day counts.

    Who carried what goes up carries on: the whole, or along with who carries it already.
    """
    velden: dict[str, Any] = {}
    if naar.opgepakt_door_id is None and van.opgepakt_door_id is not None:
        velden = {n: getattr(van, n) for n in ("opgepakt_door", "verantwoordelijk")}
        velden |= {"status": Status.OPGEPAKT, "toegezegd_voor": van.toegezegd_voor}
        velden |= {"oppakken_voor": None, "bij_coordinator_op": None}
    elif naar.opgepakt_door_id is None:
        velden["oppakken_voor"] = vroegste(van.oppakken_voor, naar.oppakken_voor)
        velden["bij_coordinator_op"] = naar.bij_coordinator_op or van.bij_coordinator_op
    elif van.opgepakt_door_id == naar.opgepakt_door_id:
        velden["toegezegd_voor"] = vroegste(van.toegezegd_voor, naar.toegezegd_voor)
    elif van.opgepakt_door is not None:
        _draagt_mee(van, naar, van.opgepakt_door)
    drager = velden.get("opgepakt_door", naar.opgepakt_door)
    dag = velden.get("toegezegd_voor", naar.toegezegd_voor)
    return velden | _aandelen(van, naar, drager, dag)


def _draagt_mee(van: Kwestie, naar: Kwestie, wie: Organisatie) -> None:
    """Who carried what goes up takes part in what stays, by the day that was promised."""
    eigen = Aandeel.objects.filter(kwestie=naar, organisatie=wie, status=Aandeel.Status.MEE).first()
    if eigen is not None:
        eigen.voor = vroegste(eigen.voor, van.toegezegd_voor)
        eigen.save(update_fields=["voor"])
        return
    Aandeel.objects.create(
        kwestie=naar,
        organisatie=wie,
        verantwoordelijk=van.verantwoordelijk,
        status=Aandeel.Status.MEE,
        voor=van.toegezegd_voor,
        vraag=_("Komt mee uit een andere kwestie."),
    )


def _aandelen(van: Kwestie, naar: Kwestie, drager: Any, dag: date | None) -> dict[str, Any]:
    """Move what others promised; one promise per organisation stays, with its earliest day."""
    daar = {a.organisatie_id: a for a in Aandeel.objects.loopt().filter(kwestie=naar)}
    hier = list(Aandeel.objects.loopt().filter(kwestie=van))
    for aandeel in [*hier, *daar.values()]:
        if drager is not None and aandeel.organisatie_id == drager.pk:
            dag = vroegste(dag, aandeel.voor)
            _eindigt(aandeel)
        elif aandeel.kwestie_id == van.pk and (ander := daar.get(aandeel.organisatie_id)):
            ander.voor = vroegste(ander.voor, aandeel.voor)
            ander.save(update_fields=["voor"])
            _eindigt(aandeel)
        elif aandeel.kwestie_id == van.pk:
            Aandeel.objects.filter(pk=aandeel.pk).update(kwestie=naar)
    return {"toegezegd_voor": dag} if drager is not None else {}


def _eindigt(aandeel: Aandeel) -> None:
    """Its promise goes on in another row."""
    aandeel.zet_status(Aandeel.Status.GESTOPT)
    aandeel.antwoord = _("Ging op in een andere kwestie.")
    aandeel.save(update_fields=["status", "antwoord"])


def vroegste(een: Any, ander: Any) -> Any:
    return min((dag for dag in (een, ander) if dag is not None), default=None)


def gebied_van(van: Kwestie, naar: Kwestie) -> Gebied:
    """Where the one that stays is about: the whole wijk when the other lies outside its place."""
    if van.gebied.ligt_in(naar.gebied.pad):
        return naar.gebied
    return Gebied.objects.get(pad=naar.gebied.wijk_pad)


def overzetten(van: Kwestie, naar: Kwestie, pks: set[int]) -> list[Signaal]:
    """Lay these signals under the other: rows and links; all, or ValidationError and none."""
    rijen = Bundeling.objects.select_for_update().filter(kwestie=van)
    mee = list(rijen.filter(signaal__in=pks, signaal__status=Signaal.Status.GEBUNDELD))
    if not mee or len(mee) != len(pks):
        zin = _("Een signaal uit uw keuze hoort hier net niet meer bij. Er is niets veranderd.")
        raise ValidationError(zin, code="overgang")
    if rijen.exclude(signaal__in=pks).count() == 0:
        raise ValidationError(_("Laat minstens één signaal bij deze kwestie."), code="leeg")
    Bundeling.objects.filter(pk__in=[b.pk for b in mee]).update(kwestie=naar)
    return list(Signaal.objects.filter(pk__in=pks).order_by("pk"))


def verbind(van: Kwestie, naar: Kwestie, signalen: list[Signaal], door: Bezetting | None) -> None:
    """Hang these signals on the other end of the thread, and not on the first any more."""
    for signaal in signalen:
        Schakel.objects.van("signaal", signaal.pk).naar("kwestie", van.pk).delete()
        schakelen(signaal, naar, door=door)
