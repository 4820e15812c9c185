"""What the pages of destroying show: the terms, and the records per day in words."""

from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from welzijn.kern.vernietiging.klassen import KLASSEN
from welzijn.kern.vernietiging.models import Dan, Vernietiging


def termijnen() -> list[list[str]]:
    """The table of terms: what, how long after it is over, what happens then, who says so."""
    return [
        [str(k.naam), k.duur, str(k.dan.label), str(k.bron)] for k in KLASSEN.values() if k.naam
    ]


def dagen() -> Any:
    """The days on which something was destroyed, newest first."""
    return Vernietiging.objects.dagen()


def op_dag(dag: date) -> list[dict[str, Any]]:
    """What was destroyed on this day, one row per class, table and rule."""
    return [regel(rij) for rij in Vernietiging.objects.per_dag().filter(dag=dag)]


def regel(rij: dict[str, Any]) -> dict[str, Any]:
    """One row of a record, in words."""
    klasse = KLASSEN.get(rij["klasse"])
    return {
        "wat": str(klasse.naam) if klasse else _("Wat iemand zelf weghaalde"),
        "dan": str(Dan(rij["dan"]).label),
        "aantal": rij["n"],
        "periode": _periode(rij["van"], rij["tot"]),
        "waarom": str(Vernietiging.Aanleiding(rij["aanleiding"]).label),
        "tabel": rij["wat"],
        "regel": rij["regel"],
        "versie": rij["versie"],
    }


def _periode(van: date | None, tot: date | None) -> str:
    if van is None or tot is None:
        return ""
    if van == tot:
        return date_format(van, "j F Y")
    return _("%(van)s tot en met %(tot)s") % {
        "van": date_format(van, "j F Y"),
        "tot": date_format(tot, "j F Y"),
    }
