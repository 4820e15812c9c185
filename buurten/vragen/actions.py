"""What can happen to a question."""

from collections.abc import Collection, Iterable
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from buurten.functies.models import Bezetting, Functie
from buurten.functies.opvolging import te_verzetten
from buurten.vragen import berichten
from buurten.vragen.models import Vraag
from buurten.vragen.querysets import antwoordt
from welzijn.kern import ontvangst
from welzijn.kern.accounts.models import User
from welzijn.kern.eenmaal import eenmaal
from welzijn.kern.logboek.actions import vastleggen
from welzijn.kern.notificaties.actions import notificeren
from welzijn.kern.tijd import nu, vandaag
from welzijn.kern.werkdagen import na_werkdagen, werkdagen_tussen

KAMER = "vragen"  # a code of a receipt opens nothing in another room
GENOEG = 10  # of so few answers a pace would tell about one question
RECENT = 50
MEESTAL = 0.75
PER_KEER = 200  # the rest comes the next time


@transaction.atomic
def stellen(vraag: Vraag, *, by: Any, code: str = "", namens: Bezetting | None = None) -> Vraag:
    """Keep a question, with the day before which there is an answer. Sent twice makes one.

    Without an account `code` is on the receipt; only what can be made of it is kept.
    """
    vraag.antwoord_voor = na_werkdagen(vandaag(), settings.VRAAG_WERKDAGEN)
    van_wie: dict[str, Any] = {"vrager": by if by.is_authenticated else None}
    if not by.is_authenticated:
        vraag.sleutel, van_wie = (
            ontvangst.sleutel(code, KAMER),
            {**van_wie, "code_hash": ontvangst.afdruk(code, KAMER)},
        )
    for veld, waarde in van_wie.items():
        setattr(vraag, veld, waarde)
    vraag, nieuw = eenmaal(vraag, "tekst", "functie_id", **van_wie)
    if nieuw:
        velden = {"antwoord_voor": str(vraag.antwoord_voor)}
        vastleggen("vraag.stellen", vraag, by=by, namens=namens, velden=velden)
        notificeren(_antwoorders(vraag.functie_id), berichten.gesteld(vraag))
    return vraag


@transaction.atomic
def beantwoorden(vraag: Vraag, *, by: Any, namens: Bezetting, antwoord: str) -> Vraag:
    """Give the answer; who asked hears it, and the function's pace is worked out again."""
    vraag = _pak(vraag, Vraag.Status.BEANTWOORD)
    vraag.antwoord, vraag.beantwoord_op, vraag.beantwoord_namens = antwoord, nu(), namens
    velden = ["status", "antwoord", "beantwoord_op", "beantwoord_namens"]
    vraag.save(update_fields=velden)
    _tempo(vraag.functie_id)
    vastleggen("vraag.beantwoorden", vraag, by=by, namens=namens)
    notificeren([vraag.vrager], berichten.beantwoord(vraag))
    return vraag


@transaction.atomic
def doorzetten(vraag: Vraag, *, by: Any, namens: Bezetting, naar: Functie, reden: str) -> Vraag:
    """Put it to another function, with the reason. The day by which there is an answer stays."""
    vraag = _pak(vraag)
    van, vraag.functie = vraag.functie, naar
    vraag.doorgezet_op, vraag.doorgezet_door, vraag.reden = nu(), str(namens)[:200], reden
    vraag.doorgezet_namens, vraag.herinnerd_op = namens, None
    wie = ["doorgezet_op", "doorgezet_door", "doorgezet_namens"]
    vraag.save(update_fields=["functie", *wie, "reden", "herinnerd_op"])
    velden = {"van": van.pk, "naar": naar.pk}
    vastleggen("vraag.doorzetten", vraag, by=by, namens=namens, velden=velden)
    notificeren([vraag.vrager], berichten.doorgezet(vraag, van))
    notificeren(_antwoorders(naar.pk), berichten.gesteld(vraag))
    return vraag


@transaction.atomic
def intrekken(vraag: Vraag, *, by: Any, namens: Bezetting | None = None) -> Vraag:
    """Who asked takes it back; nobody can read it any more."""
    vraag = _pak(vraag, Vraag.Status.INGETROKKEN)
    vraag.tekst = ""
    vraag.save(update_fields=["status", "tekst"])
    vastleggen("vraag.intrekken", vraag, by=by, namens=namens)
    notificeren(_antwoorders(vraag.functie_id), berichten.ingetrokken(vraag))
    return vraag


@transaction.atomic
def sluiten(vraag: Vraag, *, by: Any, namens: Bezetting, reden: str) -> Vraag:
    """End it without an answer, and say why."""
    vraag = _pak(vraag, Vraag.Status.GESLOTEN)
    vraag.reden = reden
    vraag.save(update_fields=["status", "reden"])
    vastleggen("vraag.sluiten", vraag, by=by, namens=namens)
    notificeren([vraag.vrager], berichten.gesloten(vraag))
    return vraag


@transaction.atomic
def herinneren(*, by: Any = None) -> int:
    """Tell who answers what is due on the next working day or before; each question once."""
    grens = na_werkdagen(vandaag(), 1)
    vragen = _houd(Vraag.objects.open().filter(herinnerd_op=None, antwoord_voor__lte=grens))
    wie = _per_functie({vraag.functie_id for vraag in vragen})
    for vraag in vragen:
        notificeren(wie.get(vraag.functie_id, []), berichten.bijna(vraag))
    if vragen:
        _markeren(vragen, "herinnerd_op")
        vastleggen("vraag.herinneren", Vraag(), by=by, velden={"aantal": len(vragen)})
    return len(vragen)


@transaction.atomic
def verontschuldigen(*, by: Any = None) -> int:
    """Tell who asked that the day went by without an answer; each question once."""
    vragen = _houd(Vraag.objects.te_laat(vandaag()).filter(excuus_op=None))
    for vraag in vragen:
        notificeren([vraag.vrager], berichten.te_laat(vraag))
    if vragen:
        _markeren(vragen, "excuus_op")
        vastleggen("vraag.verontschuldigen", Vraag(), by=by, velden={"aantal": len(vragen)})
    return len(vragen)


@transaction.atomic
def overzetten(
    van: Functie,
    naar: Functie | None,
    *,
    by: Any,
    namens: Bezetting | None = None,
    alleen: Collection[int] | None = None,
) -> int:
    """Let another function answer all that this one had open, or just these.

    A question always has a function: with `naar` None it stays, and the next in line answers.
    """
    pks = te_verzetten(Vraag.objects.open_bij(van), naar, alleen) if naar is not None else []
    Vraag.objects.filter(pk__in=pks).update(functie=naar)
    velden = {"naar": naar.pk if naar else None, "aantal": len(pks)}
    vastleggen("vraag.overzetten", van, by=by, namens=namens, velden=velden)
    return len(pks)


def _pak(vraag: Vraag, status: str = "") -> Vraag:
    """The row, held, with the road to this status taken; ValidationError where there is none.

    Also when somebody put it to another function meanwhile: then it is no longer ours.
    """
    # Held without its function: PostgreSQL drops a joined row whose function changed meanwhile.
    vraag, van = Vraag.objects.select_for_update().get(pk=vraag.pk), vraag.functie_id
    if vraag.functie_id != van:
        zin = _("Iemand was u net voor. Deze vraag is nu voor %(wie)s.") % {"wie": vraag.functie}
        raise ValidationError(zin, code="overgang")
    if status:
        vraag.zet_status(status)
    elif not vraag.is_open:
        stand = {"status": vraag.get_status_display()}
        zin = _("Dit kan niet meer. De stand is nu: %(status)s.") % stand
        raise ValidationError(zin, code="overgang")
    return vraag


def _houd(vragen: Any) -> list[Vraag]:
    """These rows, held until the end: of two that come at once the second finds none."""
    vast = vragen.select_for_update().order_by("pk").values_list("pk", flat=True)
    rijen = Vraag.objects.filter(pk__in=list(vast[:PER_KEER]))
    return list(rijen.select_related("functie__organisatie", "vrager").order_by("pk"))


def _markeren(vragen: Iterable[Vraag], veld: str) -> None:
    Vraag.objects.filter(pk__in=[vraag.pk for vraag in vragen]).update(**{veld: nu()})


def _antwoorders(functie_id: int) -> list[User]:
    """The people who answer for this function today."""
    return _per_functie({functie_id}).get(functie_id, [])


def _per_functie(nummers: Collection[int]) -> dict[int, list[User]]:
    """For each function the people who answer for it today: who holds it, or the next in line."""
    wie = antwoordt(Functie.objects.filter(pk__in=nummers))
    houders: dict[int, list[User]] = {}
    alle = {bij for rij in wie.values() for bij in rij}
    for bezetting in Bezetting.objects.geldig().filter(functie__in=alle).select_related("user"):
        houders.setdefault(bezetting.functie_id, []).append(bezetting.user)
    return {van: [user for bij in rij for user in houders.get(bij, [])] for van, rij in wie.items()}


def _tempo(functie_id: int) -> None:
    """Within how many working days most answers came lately; None while there are too few."""
    klaar = Vraag.objects.filter(
        functie=functie_id, status=Vraag.Status.BEANTWOORD, doorgezet_op=None
    )
    paren = klaar.order_by("-beantwoord_op").values_list("gesteld_op", "beantwoord_op")[:RECENT]
    dagen = sorted(
        werkdagen_tussen(timezone.localdate(van), timezone.localdate(tot)) for van, tot in paren
    )
    meestal = max(1, dagen[int(MEESTAL * (len(dagen) - 1))]) if len(dagen) >= GENOEG else None
    Functie.objects.filter(pk=functie_id).update(antwoordt_binnen=meestal)
