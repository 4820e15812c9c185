"""What the page of a kwestie tells beside its own words, in a fixed number of questions."""

from typing import Any

from django.db.models import Count, Exists, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from buurten.functies.backends import zetels
from buurten.functies.handtekening import met_naam
from buurten.functies.models import Bezetting
from buurten.functies.opvolging import Drager, drager
from buurten.gebieden.models import Kerncijfer
from buurten.kwesties import omheen, perioden
from buurten.kwesties.afkomst import afkomst
from buurten.kwesties.models import Kwestie, Kwestiestap
from buurten.signalen.models import Signaal
from buurten.signalen.tellen import openbaar
from welzijn.kern.rechten import Rol

Stappen = list[Kwestiestap]


def met_feiten(kwesties: QuerySet[Any], user: Any) -> QuerySet[Any]:
    """With what its page asks about a kwestie and this person, all in the question for its row."""
    veld: Any = Kwestie._meta.get_field  # the rooms above, by the names they tie themselves with
    herkend = veld("herkenningen").related_model.objects.filter(kwestie=OuterRef("pk"))
    laatst = Kwestiestap.objects.filter(kwestie=OuterRef("kwestie"), soort="beantwoorden")
    oordelen = veld("oordelen").related_model.objects.filter(
        kwestie=OuterRef("pk"), stap=Subquery(laatst.order_by("-pk").values("pk")[:1])
    )
    signalen = Signaal.objects.visible_to(user).filter(bundeling__kwestie=OuterRef("pk"))
    mijn = user.pk or 0
    return kwesties.select_related("verantwoordelijk__organisatie").annotate(
        herkend=_aantal(herkend),
        herken_ik=Exists(herkend.filter(user_id=mijn)),
        wel=_aantal(oordelen.filter(was_antwoord=True)),
        niet=_aantal(oordelen.filter(was_antwoord=False)),
        gezien=_aantal(signalen, "bundeling__kwestie"),
        gever=Value(mijn),
        is_gever=Exists(Signaal.objects.filter(melder=mijn, bundeling__kwestie=OuterRef("pk"))),
        bezet=Exists(Bezetting.objects.geldig().filter(functie=OuterRef("verantwoordelijk"))),
    )


def _aantal(dingen: QuerySet[Any], veld: str = "kwestie") -> Coalesce:
    """How many of these, as a part of the question for one row."""
    telt = dingen.order_by().values(veld).annotate(n_=Count("pk")).values("n_")
    return Coalesce(Subquery(telt), 0)


def erbij(kwestie: Any, user: Any, *, precies: bool) -> dict[str, Any]:
    """What the page needs of a kwestie that was loaded `met_feiten`."""
    dag, stappen = localdate(), list(kwestie.stappen.select_related(*met_naam()))
    antwoord = _antwoord(kwestie, stappen) if precies else None
    om = omheen.omheen(kwestie, user, antwoord)
    stops = verloop(kwestie, stappen, om[omheen.VERVOLG])
    return {
        "slot": [stop for stop in stops if "url" not in stop][-1] if kwestie.is_klaar else None,
        "verloop": stops,
        "voorgelegd": _voorgelegd(om[omheen.VOORGELEGD], stappen),
        "aanvullingen": kwestie.aanvullingen.filter(is_openbaar=True).select_related(
            *met_naam("antwoord_namens")
        )[:20],
        "vandaag": dag,
        "te_laat": kwestie.is_te_laat(dag),
        "woont_hier": not kwestie.is_klaar and woont_hier(user, kwestie),
        "kan_oordelen": kwestie.status == Kwestie.Status.BEANTWOORD
        and kwestie.kan_weerwoord(dag)
        and kwestie.is_van(user),
        "aantallen": kwestie.aantallen(precies=precies),
        "drager": _drager(kwestie),
        "herkend": kwestie.herkend if precies else openbaar(kwestie.herkend),
        **afkomst(kwestie, om[omheen.AFKOMST]),
        **_oordeel(kwestie, om[omheen.OORDEEL], precies),
        **_beeld(kwestie, om, dag, precies),
    }


def _beeld(
    kwestie: Any, om: dict[str, list[omheen.Rij]], dag: Any, precies: bool
) -> dict[str, Any]:
    """The counts per quarter, the figures of the area, who helps, and what was tried before."""
    initiatief = kwestie.thema.initiatieven.model
    return {
        "perioden": perioden.perioden(om[omheen.KWARTAAL], dag, precies=precies),
        "trend": perioden.oordeel(om[omheen.KWARTAAL], dag),
        "cijfers": _cijfers(om[omheen.CIJFER]),
        "samen": om[omheen.AANDEEL],
        "functies": om[omheen.FUNCTIE],
        "initiatieven": [
            {"titel": rij.titel, "adres": initiatief(pk=rij.nr).get_absolute_url()}
            for rij in om[omheen.INITIATIEF]
        ],
        "geprobeerd": om[omheen.EERDER],
        "prioriteiten": om[omheen.PRIORITEIT],
    }


def woont_hier(user: Any, kwestie: Kwestie) -> bool:
    """Whether this person lives in the wijk that this is about."""
    hun = [zetel.wijk_pad for zetel in zetels(user) if zetel.rol == Rol.BEWONER]
    return any(kwestie.gebied.ligt_in(pad) for pad in hun)


def _antwoord(kwestie: Kwestie, stappen: Stappen) -> int | None:
    """The last answer, of what is answered."""
    if kwestie.status != Kwestie.Status.BEANTWOORD:
        return None
    return next((s.pk for s in reversed(stappen) if s.soort == "beantwoorden"), None)


def _voorgelegd(rijen: list[omheen.Rij], stappen: Stappen) -> list[dict[str, Any]]:
    """What lies or lay with the municipality, the newest first; its step says who answered."""
    wie = {stap.reden: stap.wie for stap in stappen if stap.soort == Kwestiestap.Soort.ANTWOORDEN}
    return [
        {
            "pk": rij.nr,
            "vraag": rij.tekst,
            "bij": rij.titel,
            "antwoord_voor": rij.dag,
            "antwoord": rij.meer,
            "beantwoord_op": rij.op,
            "wie": wie.get(rij.meer, ""),
        }
        for rij in sorted(rijen, key=lambda rij: -(rij.nr or 0))
    ]


def _oordeel(kwestie: Any, zinnen: list[omheen.Rij], precies: bool) -> dict[str, Any]:
    """What who gave a signal says of the last answer; why, for who works here."""
    if kwestie.status != Kwestie.Status.BEANTWOORD:
        return {}
    return {
        "wel": kwestie.wel if precies else openbaar(kwestie.wel),
        "niet": kwestie.niet if precies else openbaar(kwestie.niet),
        "waarom": [zin.tekst for zin in zinnen],
    }


def _cijfers(rijen: list[omheen.Rij]) -> list[Kerncijfer]:
    """Of each figure the newest, in the order of the subject."""
    nieuwst = {rij.titel: rij for rij in sorted(rijen, key=lambda rij: rij.nr or 0)}
    return [
        Kerncijfer(sleutel=rij.titel, jaar=rij.nr or 0, waarde=rij.getal, bron=rij.tekst)
        for rij in sorted(nieuwst.values(), key=lambda rij: (rij.titel != "inwoners", rij.titel))
    ]


def _drager(kwestie: Any) -> Drager | None:
    """Who carries what is not finished; who holds the function itself costs one question."""
    functie = kwestie.verantwoordelijk
    if kwestie.is_klaar or functie is None:
        return None
    if not (kwestie.bezet and functie.is_actief and functie.organisatie.is_actief):
        return drager(functie, gebied=kwestie.gebied)
    functie.houders = list(functie.bezettingen.geldig().select_related("user").order_by("van"))
    return Drager(functie)


def verloop(kwestie: Kwestie, stappen: Stappen, vervolg: list[omheen.Rij]) -> list[dict[str, Any]]:
    """The stops of a kwestie for the thread component: what happened, what is still to come."""
    stops = [_stop(s.get_soort_display(), s.op, s.wie, s.reden) for s in stappen]
    if not stops:
        stops = [_stop(_("Signalen samengenomen"), kwestie.gemaakt_op)]
    for schakel in vervolg:
        stop = _stop(_("Komt in het jaarplan"), schakel.op, schakel.titel, schakel.tekst)
        stops.append(stop | {"url": reverse("prioriteiten:voorstel", args=[schakel.nr])})
    stops.sort(key=lambda stop: stop["date"])
    stops[-1]["state"] = "knot" if kwestie.status == Kwestie.Status.GESTOPT else "now"
    if not kwestie.is_klaar:
        if kwestie.status == Kwestie.Status.OPEN:
            stops.append({"text": _("Wie pakt dit op?"), "state": "later"})
        stops.append({"text": _("Antwoord aan de wijk"), "state": "later"})
    return stops


def _stop(text: str, date: Any, who: str = "", note: str = "") -> dict[str, Any]:
    return {"text": text, "date": date, "who": who, "note": note}
