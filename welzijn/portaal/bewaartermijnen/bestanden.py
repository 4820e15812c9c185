"""Pictures and files that belong to nothing any more."""

from collections.abc import Iterator
from datetime import datetime

from django.apps import apps
from django.core.files.storage import default_storage

from welzijn.kern.bijlagen.models import Bijlage

MAP = "bijlagen"


def losse_bijlagen() -> list[Bijlage]:
    """Pictures of a thing that is gone."""
    modellen = {model._meta.model_name or "": model for model in apps.get_models()}
    los: list[Bijlage] = []
    for soort in Bijlage.objects.order_by().values_list("soort", flat=True).distinct():
        if model := modellen.get(soort):
            bijlagen = list(Bijlage.objects.filter(soort=soort))
            nummers = [bijlage.object_id for bijlage in bijlagen]
            er = model._base_manager.filter(pk__in=nummers).values_list("pk", flat=True)

            los += [bijlage for bijlage in bijlagen if bijlage.object_id not in er]
    return los


def losse_bestanden(voor: datetime) -> list[str]:
    """Files without a picture, older than this moment: a younger one may still be on its way."""
    return [
        naam
        for namen in _per_map()
        for naam in sorted(namen - _bekend(namen))
        if default_storage.get_modified_time(naam) < voor
    ]


def _bekend(namen: set[str]) -> set[str]:
    return set(Bijlage.objects.filter(bestand__in=namen).values_list("bestand", flat=True))


def _per_map() -> Iterator[set[str]]:
    """The files of each folder; none when nobody ever kept one."""
    if not default_storage.exists(MAP):
        return
    mappen, _los = default_storage.listdir(MAP)
    for naam in mappen:
        _dieper, bestanden = default_storage.listdir(f"{MAP}/{naam}")
        yield {f"{MAP}/{naam}/{bestand}" for bestand in bestanden}
