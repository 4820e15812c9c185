"""From the links of the thread to stops that somebody may read, in the order of the line."""

from collections import defaultdict
from typing import Any

from django.db.models import Model
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from buurten.kwesties.models import Kwestie
from buurten.opdrachten.models import Opdracht
from buurten.prioriteiten.models import Prioriteit, Voorstel
from buurten.signalen.models import Signaal
from buurten.signalen.tellen import openbaar_som
from initiatieven.register.models import Initiatief
from welzijn.kern.draad.keten import Stap, keten
from welzijn.kern.rechten import Groep

# The line, in its order: kind in the thread -> model. Other kinds do not hang on it.
LIJN: dict[str, type[Model]] = {
    "signaal": Signaal,
    "kwestie": Kwestie,
    "voorstel": Voorstel,
    "prioriteit": Prioriteit,
    "opdracht": Opdracht,
    "initiatief": Initiatief,
}
MEE = {
    "voorstel": ["ronde"],
    "prioriteit": ["voorstel", "ronde"],
    "opdracht": ["uitvoerder"],
}
WOORD = {
    "signaal": gettext_lazy("Gemerkt"),
    "kwestie": gettext_lazy("Kwestie"),
    "voorstel": gettext_lazy("Voorstel voor het jaar"),
    "prioriteit": gettext_lazy("Doen we als eerste"),
    "opdracht": gettext_lazy("Opdracht"),
    "initiatief": gettext_lazy("Wat bewoners doen"),
}
STOPT = {"gestopt", "ingetrokken", "afgewezen"}


def stops(ding: Model, user: Any) -> list[dict[str, Any]]:
    """The stops of a thing's thread; what this person may not see is counted, never shown."""
    stappen = keten(ding)
    nummers = _nummers(ding, stappen)
    links = {stap.naar: stap for stap in stappen}
    gevonden: list[dict[str, Any]] = []
    kwesties = _zichtbaar("kwestie", nummers["kwestie"], user)
    for soort in LIJN:
        zichtbaar = kwesties if soort == "kwestie" else _zichtbaar(soort, nummers[soort], user)
        gevonden += [_stop(soort, d, links.get((soort, str(d.pk))), ding) for d in zichtbaar]
        if soort == "signaal" and len(nummers[soort]) > len(zichtbaar):
            gevonden.append(_telling(kwesties))
    return gevonden + _einde(gevonden)


def _nummers(ding: Model, stappen: list[Stap]) -> dict[str, set[str]]:
    """Which things of which kind the thread touches, the thing itself included."""
    nummers: dict[str, set[str]] = defaultdict(set)
    nummers[str(ding._meta.model_name)].add(str(ding.pk))
    for stap in stappen:
        for soort, nummer in (stap.van, stap.naar):
            nummers[soort].add(nummer)
    return nummers


def _zichtbaar(soort: str, nummers: set[str], user: Any) -> list[Any]:
    """At most one query per kind; at most eight signals, the newest."""
    if not nummers:
        return []
    dingen = LIJN[soort].objects.visible_to(user)  # type: ignore[attr-defined]  # each has it
    dingen = dingen.filter(pk__in=nummers).select_related(*MEE.get(soort, []))
    return list(dingen.order_by("-pk")[:8][::-1] if soort == "signaal" else dingen.order_by("pk"))


def _stop(soort: str, ding: Any, stap: Stap | None, hier: Model) -> dict[str, Any]:
    einde = getattr(ding, "status", "") in STOPT
    stand = "knot" if einde else "done"
    reden = stap.reden if stap and stap.reden != str(ding) else ""
    if soort == hier._meta.model_name and ding.pk == hier.pk:
        stand = "now"
    return {
        "kind": WOORD[soort],
        "text": str(ding),
        "url": ding.get_absolute_url(),
        "date": stap.op if stap else _datum(ding),
        "who": stap.door if stap else "",
        "note": (getattr(ding, "reden", "") if einde else "") or reden,
        "state": stand,
    }


def _datum(ding: Any) -> Any:
    """When a thing began, for a thing that came from nothing else."""
    velden = ("gemeld_op", "gemaakt_op", "gepubliceerd_op", "ingediend_op", "vastgesteld_op")
    return next((waarde for veld in velden if (waarde := getattr(ding, veld, None))), None)


def _telling(kwesties: list[Kwestie]) -> dict[str, Any]:
    """Signals that may not be read one by one: only how many, as a sum of what is public."""
    getoond = openbaar_som([k.aantal_van(groep) for k in kwesties for groep in Groep])
    if getoond is None:
        tekst = _("Minder dan 10 signalen")
    else:
        tekst = ngettext("%(n)d signaal of meer", "%(n)d signalen of meer", getoond) % {
            "n": getoond
        }
    return {"kind": WOORD["signaal"], "text": tekst, "state": "done"}


def _einde(gevonden: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What is still to come, so that nobody thinks this is the end."""
    soorten = [stop["kind"] for stop in gevonden]
    af = WOORD["opdracht"] in soorten or soorten == [WOORD["initiatief"]]
    if af or any(stop["state"] == "knot" for stop in gevonden):
        return []
    volgende = next(
        (s for s in LIJN if s not in ("initiatief", "signaal") and WOORD[s] not in soorten), None
    )
    if volgende is None:
        return []
    return [{"kind": WOORD[volgende], "text": _("Nog niet zo ver"), "state": "later"}]
