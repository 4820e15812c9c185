"""What the page of a kwestie tells beside its own words, in a fixed number of questions."""

from typing import Any

from django.db.models import Count, Q
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from buurten.functies.backends import zetels
from buurten.functies.handtekening import met_naam
from buurten.kwesties.models import Kwestie
from buurten.signalen.tellen import openbaar
from welzijn.kern.rechten import Rol


def erbij(kwestie: Kwestie, user: Any, *, precies: bool) -> dict[str, Any]:
    """Who carries it along, what lies with the municipality, and what residents say back."""
    dag = localdate()
    return {
        "samen": kwestie.aandelen.filter(status="mee").select_related("organisatie"),
        "voorgelegd": kwestie.voorleggingen.select_related(
            "aan", "organisatie", *met_naam("antwoord_namens")
        ),
        "aanvullingen": kwestie.aanvullingen.filter(is_openbaar=True).select_related(
            *met_naam("antwoord_namens")
        )[:20],
        "vandaag": dag,
        "te_laat": kwestie.is_te_laat(dag),
        "woont_hier": not kwestie.is_klaar and woont_hier(user, kwestie),
        "kan_oordelen": kwestie.status == Kwestie.Status.BEANTWOORD
        and kwestie.kan_weerwoord(dag)
        and kwestie.is_van(user),
        **_herkend(kwestie, user, precies),
        **_oordeel(kwestie, precies),
    }


def woont_hier(user: Any, kwestie: Kwestie) -> bool:
    """Whether this person lives in the wijk that this is about."""
    hun = [zetel.wijk_pad for zetel in zetels(user) if zetel.rol == Rol.BEWONER]
    return any(kwestie.gebied.ligt_in(pad) for pad in hun)


def _herkend(kwestie: Kwestie, user: Any, precies: bool) -> dict[str, Any]:
    """How many residents know this, in tens, and whether this person said so."""
    mijn = Q(user_id=user.pk) if user.is_authenticated else Q(pk__in=[])
    telt = kwestie.herkenningen.aggregate(n=Count("pk"), ik=Count("pk", filter=mijn))
    return {"herkend": telt["n"] if precies else openbaar(telt["n"]), "herken_ik": telt["ik"] > 0}


def _oordeel(kwestie: Kwestie, precies: bool) -> dict[str, Any]:
    """What who gave a signal says of the last answer; why, for who works here."""
    if kwestie.status != Kwestie.Status.BEANTWOORD:
        return {}
    stap = kwestie.stappen.filter(soort="beantwoorden").order_by("-pk").values("pk")[:1]
    alle = kwestie.oordelen.filter(stap__in=stap)
    ja_q, nee_q = Q(was_antwoord=True), Q(was_antwoord=False)
    telt = alle.aggregate(ja=Count("pk", filter=ja_q), nee=Count("pk", filter=nee_q))
    zinnen = alle.exclude(tekst="").order_by("-pk").values_list("tekst", flat=True)[:20]
    return {
        "wel": telt["ja"] if precies else openbaar(telt["ja"]),
        "niet": telt["nee"] if precies else openbaar(telt["nee"]),
        "waarom": list(zinnen) if precies and telt["ja"] + telt["nee"] else [],
    }


def verloop(kwestie: Kwestie) -> list[dict[str, Any]]:
    """The stops of a kwestie for the thread component: what happened, what is still to come."""
    stappen = kwestie.stappen.select_related(*met_naam())
    stops = [_stop(s.get_soort_display(), s.op, s.wie, s.reden) for s in stappen]
    if not stops:
        stops = [_stop(_("Signalen samengenomen"), kwestie.gemaakt_op)]
    for schakel in kwestie.vervolg():
        stop = _stop(_("Komt in het jaarplan"), schakel.op, schakel.door, schakel.reden)
        stops.append(stop | {"url": reverse("prioriteiten:voorstel", args=[schakel.naar_id])})
    stops.sort(key=lambda stop: stop["date"])
    stops[-1]["state"] = "knot" if kwestie.status == Kwestie.Status.GESTOPT else "now"
    if not kwestie.is_klaar:
        if kwestie.status == Kwestie.Status.OPEN:
            stops.append({"text": _("Wie pakt dit op?"), "state": "later"})
        stops.append({"text": _("Antwoord aan de wijk"), "state": "later"})
    return stops


def _stop(text: str, date: Any, who: str = "", note: str = "") -> dict[str, Any]:
    return {"text": text, "date": date, "who": who, "note": note}
