"""Which functions to show: all, vacant, ending soon, or with somebody invited."""

from datetime import timedelta
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _

from buurten.functies.models import Functie
from buurten.uitnodigingen.models import Uitnodiging
from welzijn.kern.tijd import vandaag

BINNENKORT = timedelta(days=60)


def kies(request: HttpRequest, functies: Any) -> tuple[QuerySet[Functie], list[dict[str, Any]]]:
    """The rows of the chosen tab, and the tabs; a word that is no tab gives all."""
    keuzes = {"": _("Alle"), "niemand": _("Zonder iemand"), "stopt": _("Stopt binnenkort"),
              "uitgenodigd": _("Uitgenodigd")}  # fmt: skip
    gekozen = request.GET.get("toon", "")
    gekozen = gekozen if gekozen in keuzes else ""
    tabs = [
        {"text": naam, "url": f"?toon={woord}" if woord else "?", "current": woord == gekozen}
        for woord, naam in keuzes.items()
    ]
    return _rijen(functies, gekozen, request.user), tabs


def _rijen(functies: Any, gekozen: str, user: Any) -> Any:
    if gekozen == "niemand":
        return functies.onbezet()
    if gekozen == "stopt":
        dag = vandaag()
        stopt = {"bezettingen__tot__gt": dag, "bezettingen__tot__lte": dag + BINNENKORT}
        return functies.filter(pk__in=Functie.objects.filter(**stopt).values("pk"))
    if gekozen == "uitgenodigd":
        open_ = Uitnodiging.objects.visible_to(user).loopt()
        return functies.filter(pk__in=open_.values("functie_id"))
    return functies
