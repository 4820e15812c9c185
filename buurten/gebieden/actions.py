"""What can happen to areas, their pages, files with areas, and themes."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import CharField, OuterRef, Subquery, Value
from django.db.models.functions import Cast, Concat
from django.utils.text import slugify
from django.utils.translation import gettext as _

from buurten.gebieden import berichten
from buurten.gebieden.codes import gemeente_van, ouder_van
from buurten.gebieden.models import Aanlevering, Gebied, Grens, Kerncijfer, Thema, Wijziging
from buurten.gebieden.plan import Gebiedsregel, Plan, op_grootte
from welzijn.kern.bijlagen.actions import vervangen
from welzijn.kern.bijlagen.beeld import Beeld
from welzijn.kern.eenmaal import eenmaal
from welzijn.kern.logboek.actions import vastleggen
from welzijn.kern.notificaties.actions import notificeren

PER_KEER = 2000
PAGINA = ("roepnaam", "introductie")
VAN_THEMA = ("naam", "uitleg", "volgorde", "is_actief")

T = TypeVar("T")
Voortgang = Callable[[str, int, int], None]


# --- The page of an area ----------------------------------------------------------------------


@transaction.atomic
def bewerken(
    gebied: Gebied,
    *,
    by: Any,
    namens: models.Model | None = None,
    foto: Beeld | None = None,
    alt: str = "",
    zonder_foto: bool = False,
) -> Gebied:
    """Keep the name people use, the introduction and the picture of an area's page.

    A new picture takes the place of the old one; `alt` alone only says anew what is on it.
    """
    was = Gebied.objects.select_for_update().get(pk=gebied.pk)
    anders = [veld for veld in PAGINA if getattr(was, veld) != getattr(gebied, veld)]
    _bewaar_pagina(gebied)
    if vervangen(gebied, foto, alt=alt, weg=zonder_foto):
        anders.append("foto")
    vastleggen("gebied.bewerken", gebied, by=by, namens=namens, velden={"anders": anders})
    return gebied


def _bewaar_pagina(gebied: Gebied) -> None:
    gebied.zoeknaam = gebied.zoekwoorden
    gebied.save(update_fields=[*PAGINA, "zoeknaam"])


@transaction.atomic
def voorstellen(wijziging: Wijziging, *, by: Any, namens: models.Model | None = None) -> Wijziging:
    """Keep what somebody proposes for an area's page. Sent twice, it gives the first one back."""
    wijziging.indiener = by
    wijziging, nieuw = eenmaal(wijziging, indiener=by)
    if nieuw:
        vastleggen("wijziging.voorstellen", wijziging, by=by, namens=namens)
    return wijziging


@transaction.atomic
def overnemen(wijziging: Wijziging, *, by: Any, namens: models.Model | None = None) -> Wijziging:
    """Put a proposal on the page of its area; who proposed it hears so."""
    wijziging = _besluit(wijziging, Wijziging.Status.OVERGENOMEN)
    gebied = Gebied.objects.select_for_update().get(pk=wijziging.gebied_id)
    gebied.roepnaam, gebied.introductie = wijziging.roepnaam, wijziging.introductie
    _bewaar_pagina(gebied)
    vastleggen("wijziging.overnemen", wijziging, by=by, namens=namens)
    notificeren([wijziging.indiener], berichten.overgenomen(wijziging))
    return wijziging


@transaction.atomic
def afwijzen(
    wijziging: Wijziging, *, by: Any, reden: str, namens: models.Model | None = None
) -> Wijziging:
    """Leave the page as it is, with a reason that who proposed it hears."""
    wijziging = _besluit(wijziging, Wijziging.Status.AFGEWEZEN, reden)
    vastleggen("wijziging.afwijzen", wijziging, by=by, namens=namens)
    notificeren([wijziging.indiener], berichten.afgewezen(wijziging))
    return wijziging


def _besluit(wijziging: Wijziging, status: str, reden: str = "") -> Wijziging:
    """The proposal with its answer kept; ValidationError when it was answered already."""
    wijziging = Wijziging.objects.select_for_update().get(pk=wijziging.pk)
    wijziging.zet_status(status)
    wijziging.reden = reden
    wijziging.save(update_fields=["status", "reden"])
    return wijziging


# --- Files with areas -------------------------------------------------------------------------


@transaction.atomic
def aanleveren(aanlevering: Aanlevering, *, by: Any) -> Aanlevering:
    """Keep a file until somebody looked at what it would change. Nothing is taken in yet."""
    aanlevering.door = by
    aanlevering.save(force_insert=True)
    vastleggen("aanlevering.aanleveren", aanlevering, by=by)
    return aanlevering


@transaction.atomic
def verwerken(aanlevering: Aanlevering, *, by: Any, plan: Plan) -> Aanlevering:
    """Take in a delivered file by the plan somebody looked at: all of it or nothing."""
    aanlevering = _sluit(aanlevering, Aanlevering.Status.VERWERKT, plan.telling)
    _neem_in(plan)
    vastleggen("aanlevering.verwerken", aanlevering, by=by, velden=plan.telling)
    return aanlevering


@transaction.atomic
def weggooien(aanlevering: Aanlevering, *, by: Any) -> Aanlevering:
    """Forget a delivered file without taking it in."""
    aanlevering = _sluit(aanlevering, Aanlevering.Status.VERVALLEN, {})
    vastleggen("aanlevering.weggooien", aanlevering, by=by)
    return aanlevering


@transaction.atomic
def inlezen(naam: str, plan: Plan, *, by: Any, voortgang: Voortgang | None = None) -> None:
    """Take in a file from the command line: all of it or nothing, one line for the batch.

    A plan that changes nothing writes nothing, not even in the logboek.
    """
    if plan.verandert or not plan.kan:
        _neem_in(plan, voortgang)
        bestand = Aanlevering(naam=naam, jaar=plan.jaar)
        vastleggen("aanlevering.inlezen", bestand, by=by, velden=plan.telling)


def _sluit(aanlevering: Aanlevering, status: str, telling: dict[str, int]) -> Aanlevering:
    """Decided: the file itself is no longer needed, its counts are."""
    aanlevering = Aanlevering.objects.select_for_update().get(pk=aanlevering.pk)
    aanlevering.zet_status(status)
    aanlevering.telling = telling
    aanlevering.inhoud = b""
    aanlevering.save(update_fields=["status", "telling", "inhoud"])
    return aanlevering


def _neem_in(plan: Plan, voortgang: Voortgang | None = None) -> None:
    """Write a plan. ValidationError when it has errors, or when the register changed meanwhile."""
    if not plan.kan:
        raise ValidationError(_("Er staan fouten in het bestand. Er is niets ingelezen."))
    try:
        with transaction.atomic():
            pks = _maak_gebieden(plan)
            _hernoem(plan)
            _schrijf_cijfers(plan, pks, voortgang)
            _schrijf_grenzen(plan, pks)
    except IntegrityError as fout:
        raise ValidationError(
            _("Iemand anders las tegelijk gebieden in. Bekijk het bestand opnieuw.")
        ) from fout


def _maak_gebieden(plan: Plan) -> dict[str, int]:
    """The new areas, parents before children; the ids of all areas of the year by code."""
    pks: dict[str, int] = dict(
        Gebied.objects.filter(jaar=plan.jaar).order_by().values_list("code", "pk")
    )
    for regels in op_grootte(plan.nieuw):
        for deel in _in_delen(regels):
            gemaakt = Gebied.objects.bulk_create([_gebied(r, plan.jaar, pks) for r in deel])
            pks |= {gebied.code: gebied.pk for gebied in gemaakt}
        if regels:
            _leg_paden(plan.jaar, regels[0].niveau)
    _geef_wezen_hun_wijk(plan.jaar, pks)
    return pks


def _gebied(regel: Gebiedsregel, jaar: int, pks: dict[str, int]) -> Gebied:
    gebied = Gebied(
        niveau=regel.niveau,
        code=regel.code,
        jaar=jaar,
        naam=regel.naam,
        ouder_id=_ouder(regel, pks),
    )
    gebied.zoeknaam = gebied.zoekwoorden
    return gebied


def _ouder(regel: Gebiedsregel, pks: dict[str, int]) -> int | None:
    """A buurt whose wijk was not delivered lies straight under its gemeente."""
    if not regel.ouder:
        return None
    return pks.get(regel.ouder) or pks[gemeente_van(regel.code)]


def _leg_paden(jaar: int, niveau: str) -> None:
    """Give the new areas of a level their path: that of the parent and their own id."""
    boven: Any = Value("/")
    if niveau != Gebied.Niveau.GEMEENTE:
        ouder = Gebied.objects.filter(pk=OuterRef("ouder_id")).order_by()
        boven = Subquery(ouder.values("pad")[:1])
    pad = Concat(boven, Cast("pk", CharField()), Value("/"), output_field=CharField())
    Gebied.objects.filter(jaar=jaar, niveau=niveau, pad="").update(pad=pad)


def _geef_wezen_hun_wijk(jaar: int, pks: dict[str, int]) -> None:
    """Buurten straight under a gemeente move under their wijk when that is delivered later."""
    wezen = Gebied.objects.filter(jaar=jaar, niveau="buurt", ouder__niveau="gemeente")
    thuis = [gebied for gebied in wezen.order_by() if ouder_van(gebied.code) in pks]
    for gebied in thuis:
        gebied.ouder_id = pks[ouder_van(gebied.code)]
        gebied.pad = ""
    if thuis:
        Gebied.objects.bulk_update(thuis, ["ouder", "pad"], batch_size=200)
        _leg_paden(jaar, Gebied.Niveau.BUURT)


def _hernoem(plan: Plan) -> None:
    namen = {v.pk: v.regel.naam for v in plan.gewijzigd if v.andere_naam}
    for deel in _in_delen(namen):
        gebieden = list(Gebied.objects.filter(pk__in=deel).select_for_update())
        for gebied in gebieden:
            gebied.naam = namen[gebied.pk]
            gebied.zoeknaam = gebied.zoekwoorden
        Gebied.objects.bulk_update(gebieden, ["naam", "zoeknaam"], batch_size=200)


def _schrijf_cijfers(plan: Plan, pks: dict[str, int], voortgang: Voortgang | None) -> None:
    weg = (pk for verschil in plan.gewijzigd for pk in verschil.weg)
    for deel in _in_delen(weg):
        Kerncijfer.objects.filter(pk__in=deel).delete()
    totaal = sum(len(r.gegeven()) for r in plan.nieuw) + sum(len(v.cijfers) for v in plan.gewijzigd)
    gedaan = 0
    for rijen in _in_delen(_cijfers(plan, pks)):
        Kerncijfer.objects.bulk_create(
            rijen,
            update_conflicts=True,
            unique_fields=["gebied", "jaar", "sleutel"],
            update_fields=["waarde", "bron"],
        )
        gedaan += len(rijen)
        if voortgang:
            voortgang(_("schrijven"), gedaan, totaal)


def _cijfers(plan: Plan, pks: dict[str, int]) -> Iterator[Kerncijfer]:
    per_gebied = [(pks[regel.code], regel.gegeven()) for regel in plan.nieuw]
    per_gebied += [(verschil.pk, dict(verschil.cijfers)) for verschil in plan.gewijzigd]
    for gebied, cijfers in per_gebied:
        for sleutel, waarde in cijfers.items():
            yield Kerncijfer(
                gebied_id=gebied, jaar=plan.jaar, sleutel=sleutel, waarde=waarde, bron=plan.bron
            )


def _schrijf_grenzen(plan: Plan, pks: dict[str, int]) -> None:
    regels = [*plan.nieuw, *(verschil.regel for verschil in plan.gewijzigd if verschil.grens)]
    grenzen = (
        Grens(gebied_id=pks[regel.code], geometrie=regel.grens, bron=plan.bron)
        for regel in regels
        if regel.grens is not None
    )
    for deel in _in_delen(grenzen, 200):
        Grens.objects.bulk_create(
            deel,
            update_conflicts=True,
            unique_fields=["gebied"],
            update_fields=["geometrie", "bron"],
        )


def _in_delen(dingen: Iterable[T], grootte: int = PER_KEER) -> Iterator[list[T]]:
    bron = iter(dingen)
    while deel := list(islice(bron, grootte)):
        yield deel


# --- Themes -----------------------------------------------------------------------------------


@transaction.atomic
def thema_toevoegen(thema: Thema, *, by: Any) -> Thema:
    """Add a subject to the one list. Its slug is made from its name and never changes."""
    thema.slug = _vrije_slug(thema.naam)
    thema.save(force_insert=True)
    vastleggen("thema.toevoegen", thema, by=by, velden={"naam": thema.naam})
    return thema


@transaction.atomic
def thema_bewerken(thema: Thema, *, by: Any) -> Thema:
    """Change the words, the place or the use of a subject. What was given it keeps it."""
    was = Thema.objects.select_for_update().get(pk=thema.pk)
    anders = {v: getattr(thema, v) for v in VAN_THEMA if getattr(was, v) != getattr(thema, v)}
    thema.save(update_fields=list(VAN_THEMA))
    vastleggen("thema.bewerken", thema, by=by, velden=anders)
    return thema


@transaction.atomic
def thema_verwoorden(thema: Thema, *, by: Any) -> Thema:
    """Change the words by which a subject is proposed; without any, ours count again."""
    thema.save(update_fields=["woorden"])
    vastleggen("thema.verwoorden", thema, by=by, velden={"aantal": len(thema.woordenlijst)})
    return thema


def _vrije_slug(naam: str) -> str:
    basis = slugify(naam)[:50] or "thema"
    bezet = set(Thema.objects.filter(slug__startswith=basis).values_list("slug", flat=True))
    pogingen = (basis if n == 1 else f"{basis}-{n}" for n in range(1, len(bezet) + 2))
    return next(slug for slug in pogingen if slug not in bezet)
