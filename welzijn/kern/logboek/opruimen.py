"""Taking away lines whose term is over: whole months from the beginning, their seals stay.

The lock against deleting goes off for this one statement, inside a transaction that puts it on
again; a link of the kind "opgeruimd" says up to where lines may be missing from now on, so that
`controleer_logboek` stays true. A line without a seal in that part is a fault: nothing goes then.
"""

from datetime import date, datetime, time

from django.db import connection, transaction
from django.db.models import Exists, Max, Min, OuterRef
from django.utils.timezone import localdate, make_aware

from welzijn.kern.logboek.models import Inzage, Logregel, Zegel
from welzijn.kern.logboek.sloten import op_slot, van_slot
from welzijn.kern.logboek.zegels import pak_het_slot, waarde

SOORTEN: dict[str, tuple[type[Logregel] | type[Inzage], Zegel.Soort]] = {
    Zegel.Soort.LOG: (Logregel, Zegel.Soort.LOG_OPGERUIMD),
    Zegel.Soort.INZAGE: (Inzage, Zegel.Soort.INZAGE_OPGERUIMD),
}


class ZonderZegel(Exception):
    """Lines without a seal would go: look at `controleer_logboek` first."""


def begin_van(dag: date) -> datetime:
    """Whole months alone: the first of this month, in Amsterdam."""
    return make_aware(datetime.combine(dag.replace(day=1), time()))


def over_tijd(soort: str, dag: date) -> tuple[int, int, date, date] | None:
    """Up to which line all are over their term, how many those are, and their first and last day.

    Lines stand in the order in which they were written, so the first that has to stay ends it.
    """
    regels = SOORTEN[soort][0]._base_manager.order_by()
    blijft = regels.filter(op__gte=begin_van(dag)).aggregate(pk=Min("pk"))["pk"]
    weg = regels if blijft is None else regels.filter(pk__lt=blijft)
    som = weg.aggregate(tot=Max("pk"), van=Min("op"), eind=Max("op"))
    if som["tot"] is None:
        return None
    return som["tot"], weg.count(), localdate(som["van"]), localdate(som["eind"])


@transaction.atomic
def ruim_op(soort: str, dag: date) -> tuple[int, date, date] | None:
    """Take these lines away; how many and from when to when, or None when there were none."""
    model, merk = SOORTEN[soort]
    pak_het_slot()
    if (gevonden := over_tijd(soort, dag)) is None:
        return None
    tot, aantal, van, eind = gevonden
    weg = model._base_manager.filter(pk__lte=tot)
    zegel = Zegel.objects.filter(soort=soort, regel=OuterRef("pk"))
    if weg.filter(~Exists(zegel)).exists():
        raise ZonderZegel(f"{soort} lines up to {tot} are not all sealed")
    van_slot(connection, ["delete"])
    weg.delete()
    op_slot(connection, ["delete"])
    _schakel(merk, tot)
    return aantal, van, eind


def _schakel(merk: Zegel.Soort, tot: int) -> None:
    """The link at the end of the chain that says so."""
    laatste = Zegel.objects.laatste()
    if laatste is None:
        raise ZonderZegel("there is no chain")
    schakel = Zegel(nummer=laatste.nummer + 1, soort=merk, regel=tot)
    schakel.waarde = waarde(laatste.waarde, schakel, None)
    Zegel.objects.toevoegen([schakel])
