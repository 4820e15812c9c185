"""What came of a signal, turn by turn, for who has its receipt: all that an account would hear.

The rooms above tie themselves to the kwestie; it is read through those ties, at most four
questions. Only what everyone may read of that kwestie, and never the words of the signal.
"""

from typing import Any

from django.utils.translation import gettext as _

from buurten.functies.handtekening import met_naam
from buurten.signalen.models import Signaal

Stops = list[dict[str, Any]]


def gevolg(signaal: Signaal) -> Stops:
    """The stops of the kwestie it lies under, and of what that became; empty without one."""
    bundeling = getattr(signaal, "bundeling", None)
    if bundeling is None:
        return []
    kwestie: Any = bundeling.kwestie
    if not kwestie.is_openbaar or kwestie.status == "concept":
        return _besloten(kwestie)
    stappen = kwestie.stappen.select_related(*met_naam())
    stops = [_stop(stap.get_soort_display(), stap.op, stap.wie, stap.reden) for stap in stappen]
    stops += [stop for voorstel in _voorstellen(kwestie) for stop in _jaar(voorstel)]
    stops.sort(key=lambda stop: stop["na"])
    if stops:
        stops[-1]["state"] = "knot" if kwestie.status == "gestopt" else "now"
    return stops


def _besloten(kwestie: Any) -> Stops:
    """What was never opened tells nothing but that it stopped, and why."""
    if kwestie.status != "gestopt":
        return []
    stop = _stop(_("We gaan niet verder met deze signalen"), kwestie.klaar_op, "", kwestie.reden)
    return [stop | {"state": "knot"}]


def _voorstellen(kwestie: Any) -> Any:
    alle = kwestie.voorstellen.exclude(ronde__status="voorbereiden")
    alle = alle.select_related("ronde__gebied", "prioriteit", "uitslag__stemming")
    return alle.prefetch_related("prioriteit__opdrachten__uitvoerder")


def _jaar(voorstel: Any) -> Stops:
    """The proposal in a year, whether it was chosen, and who carries it out until when."""
    ronde = {"ronde": str(voorstel.ronde)}
    titel = _("Doet mee in %(ronde)s") % ronde
    stops = [_stop(titel, voorstel.gemaakt_op, url=voorstel.get_absolute_url())]
    if voorstel.status == "ingetrokken":
        stops.append(_eind(_("Doet niet meer mee"), stops[0], voorstel.reden))
    if prioriteit := getattr(voorstel, "prioriteit", None):
        url = prioriteit.get_absolute_url()
        gekozen = _("Gekozen: dit doen we als eerste in %(ronde)s") % ronde
        stops.append(_stop(gekozen, prioriteit.vastgesteld_op, url=url))
        stops += [stop for opdracht in prioriteit.opdrachten.all() for stop in _werk(opdracht)]
    elif uitslag := getattr(voorstel, "uitslag", None):
        niet = _("Niet gekozen in %(ronde)s") % ronde
        stops.append(_stop(niet, uitslag.stemming.gesloten_op or voorstel.gemaakt_op))
    return stops


def _werk(opdracht: Any) -> Stops:
    wie = {"wie": str(opdracht.uitvoerder)}
    begin = _("%(wie)s gaat aan de slag") % wie
    stops = [_stop(begin, opdracht.gemaakt_op, url=opdracht.get_absolute_url())]
    if opdracht.status == "afgerond":
        stops.append(_eind(_("De opdracht is klaar"), stops[0], opdracht.resultaat))
    if opdracht.status == "gestopt":
        stops.append(_eind(_("De opdracht is gestopt"), stops[0], opdracht.reden))
    return stops


def _stop(text: str, date: Any, who: str = "", note: str = "", url: str = "") -> dict[str, Any]:
    return {"text": text, "date": date, "na": date, "who": who, "note": note, "url": url}


def _eind(text: str, na: dict[str, Any], note: str) -> dict[str, Any]:
    """An end of which no day is kept: it stands right after its beginning."""
    return _stop(text, None, "", note) | {"na": na["na"]}
