"""Destroying what is over its term, a bite at a time, and doing it again after a restore."""

import uuid
from collections.abc import Collection, Iterable
from datetime import date
from functools import partial
from typing import Any

from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import Model

from welzijn.kern.logboek.actions import vastleggen
from welzijn.kern.logboek.models import Zegel
from welzijn.kern.logboek.opruimen import SOORTEN, ruim_op
from welzijn.kern.vernietiging.delen import Deel, als_dag, kenmerk_veld, merk
from welzijn.kern.vernietiging.klassen import KLASSEN, Klasse
from welzijn.kern.vernietiging.models import Dan, Grafsteen, Vernietiging

HAP = 500
Aanleiding = Vernietiging.Aanleiding


@transaction.atomic
def vernietigen(deel: Deel, vandaag: date, *, by: Any = None) -> int:
    """One bite of what is over its term: gone, marked and recorded, or nothing at all.

    How many; fewer than HAP says that this part is done. Rows that somebody else holds at this
    moment stay for the next run.
    """
    velden = ("pk", kenmerk_veld(deel.model), "begon")
    rijen = deel.over_tijd(vandaag).select_for_update(of=("self",), skip_locked=True)
    hap = list(rijen.values_list(*velden)[:HAP])
    if not hap:
        return 0
    if deel.model is not Grafsteen:
        begraven(deel.model, [(pk, kenmerk) for pk, kenmerk, _sinds in hap], deel=deel.naam)
    _toepassen(deel, [pk for pk, _kenmerk, _sinds in hap])
    dagen = [als_dag(sinds) for _pk, _kenmerk, sinds in hap]
    record = noteren(deel.regel, deel.wat, len(hap), min(dagen), max(dagen))
    vastleggen("vernietiging.vernietigen", record, by=by, velden={"aantal": len(hap)})
    return len(hap)


@transaction.atomic
def regels_vernietigen(soort: str, vandaag: date, *, by: Any = None) -> int:
    """Whole months of the logboek or the inzagelog, in one go: the chain of seals stays true."""
    klasse = KLASSEN["logboek" if soort == Zegel.Soort.LOG else "inzagelog"]
    model = SOORTEN[soort][0]
    if (weg := ruim_op(soort, klasse.tot(vandaag))) is None:
        return 0
    record = noteren(klasse, model._meta.db_table, *weg)
    vastleggen("vernietiging.regels_vernietigen", record, by=by, velden={"aantal": weg[0]})
    return weg[0]


@transaction.atomic
def bestanden_vernietigen(namen: Collection[str], *, by: Any = None) -> int:
    """Files on disk that belong to nothing any more; they go when the deed is certain."""
    klasse = KLASSEN["bestand"]
    record = noteren(klasse, "media", len(namen), None, None)
    vastleggen("vernietiging.bestanden_vernietigen", record, by=by, velden={"aantal": len(namen)})
    for naam in namen:
        transaction.on_commit(partial(default_storage.delete, naam))
    return len(namen)


@transaction.atomic
def rondgaan(dag: date, aantal: int, *, by: Any = None) -> None:
    """The round of this day was made, whether there was anything to do or not."""
    ding: Any = Vernietiging(klasse="ronde")
    ding.logsleutel = dag.isoformat()
    vastleggen("vernietiging.rondgaan", ding, by=by, velden={"aantal": aantal})


@transaction.atomic
def herhalen(
    model: type[Model], pks: Collection[Any], deel: Deel | None, *, by: Any = None,
    eerst: Iterable[tuple[type[Model], str]] = (),
) -> int:  # fmt: skip
    """Destroy again what an old backup brought back, as it was done the first time."""
    _toepassen(deel or Deel("grafsteen", model, "pk", eerst=tuple(eerst)), pks)
    wat, waarom = model._meta.db_table, Aanleiding.HERSTEL
    record = Vernietiging(
        klasse=deel.klasse if deel else "", wat=wat, aantal=len(pks), aanleiding=waarom,
        dan=deel.regel.dan if deel else Dan.VERWIJDEREN, regel=deel.regel.regel if deel else "",
        versie=deel.regel.versie if deel else "",
    )  # fmt: skip
    record.save()
    vastleggen("vernietiging.herhalen", record, by=by, velden={"aantal": len(pks)})
    return len(pks)


@transaction.atomic
def inlezen(stenen: Collection[Grafsteen], *, by: Any = None) -> int:
    """Know again what was destroyed after the backup was made; what is known already stays."""
    Grafsteen.objects.bulk_create(stenen, ignore_conflicts=True, batch_size=HAP)
    velden = {"aantal": len(stenen)}
    vastleggen("grafsteen.inlezen", Grafsteen(), by=by, velden=velden)
    return len(stenen)


def begraven(model: type[Model], rijen: Iterable[tuple[Any, Any]], *, deel: str = "") -> None:
    """Mark rows, as (number, what tells them apart), that the deed that calls it takes away."""
    wat = model._meta.db_table
    stenen = [Grafsteen(merk=merk(model, *rij), wat=wat, deel=deel) for rij in rijen]
    Grafsteen.objects.bulk_create(stenen, ignore_conflicts=True)


def begraaf_dit(ding: Model) -> None:
    """The same for one thing that its deed is about to take away."""
    begraven(type(ding), [(ding.pk, getattr(ding, kenmerk_veld(type(ding))))])


def noteren(
    klasse: Klasse, wat: str, aantal: int, oudste: date | None, nieuwste: date | None
) -> Vernietiging:
    """The record of one bite, for the deed that calls it."""
    record = Vernietiging(
        klasse=klasse.slug, wat=wat, dan=klasse.dan, aantal=aantal, oudste=oudste,
        nieuwste=nieuwste, regel=klasse.regel, versie=klasse.versie,
    )  # fmt: skip
    record.save()
    return record


def _toepassen(deel: Deel, pks: Collection[Any]) -> None:
    for model, veld in deel.eerst:
        model._base_manager.filter(**{f"{veld}__in": pks}).delete()
    rijen = deel.model._base_manager.filter(pk__in=pks)
    if deel.leeg is None:
        rijen.delete()
        return
    rijen.update(**deel.leeg)
    if deel.opnieuw:
        losse = list(rijen.only("pk"))
        for rij in losse:
            for naam in deel.opnieuw:
                setattr(rij, naam, uuid.uuid4())
        deel.model._base_manager.bulk_update(losse, deel.opnieuw)
