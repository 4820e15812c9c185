"""How a year looks: the few words and figures that its pages make of what is stored."""

from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurten.functies.handtekening import handtekening, met_naam
from buurten.functies.models import Bezetting
from buurten.prioriteiten import fasen
from buurten.prioriteiten.klaarzetting import Klaarzetting, wachtend
from buurten.prioriteiten.models import Akkoord, Ronde, Stemming, Uitslagregel, Voorstel
from buurten.prioriteiten.permissions import (
    DAAD_VAN_FASE,
    PARTIJ_VAN_ROL,
    openbare_groepen,
    tweedebeletsel,
    weigering,
)
from welzijn.kern.rechten import Groep, Rol

Fase, Oordeel = Ronde.Fase, Uitslagregel.Oordeel

WAT_NU = {
    Fase.VOORBEREIDEN: gettext_lazy(
        "De coördinator maakt de regels klaar. Bewoners zien dit nog niet."
    ),
    Fase.OPHALEN: gettext_lazy(
        "We halen ideeën op. Iedereen die hier woont of werkt kan een voorstel doen."
    ),
    Fase.BESPREKEN: gettext_lazy(
        "We praten samen over de voorstellen. Een nieuw voorstel mag nog."
    ),
    Fase.WEGEN: gettext_lazy("Iedereen die hier woont of werkt verdeelt stickers, in het geheim."),
    Fase.VASTSTELLEN: gettext_lazy(
        "De stickers zijn geteld. Bewoners, coördinator en gemeente tekenen of maken bezwaar."
    ),
    Fase.UITVOEREN: gettext_lazy("We weten wat we als eerste doen. Nu gaan we aan de slag."),
    Fase.TERUGKIJKEN: gettext_lazy("We kijken terug: wat kwam ervan terecht?"),
    Fase.AFGESLOTEN: gettext_lazy("Dit jaar is klaar. U kunt alles nalezen."),
}
IN_WOORDEN = {
    Oordeel.GEDEELD: gettext_lazy(
        "Gedeeld: bewoners en professionals zetten dit ongeveer even hoog."
    ),
    Oordeel.VOORAL_BEWONERS: gettext_lazy("Vooral bewoners: zij zetten dit veel hoger."),
    Oordeel.VOORAL_PROFESSIONALS: gettext_lazy("Vooral professionals: zij zetten dit veel hoger."),
}


def klaar(ronde: Ronde) -> Klaarzetting | None:
    """What waits for a second person, in the phases in which something can."""
    return wachtend(ronde) if ronde.fase in DAAD_VAN_FASE else None


def gezien(ronde: Ronde) -> dict[str, int | None]:
    """What the second person has in view when the form is shown."""
    wacht = klaar(ronde)
    return {"gezien": wacht.pk if wacht else None}


def nee(user: Any, ronde: Ronde, daad: str) -> str:
    """Why not: the phase, or who may, and what to do."""
    fase = weigering(ronde, daad)
    hier = {"wijk": str(ronde.gebied)}
    if daad in {"voorstellen", "stemmen"}:
        wie = _("Dit is voor wie in %(wijk)s woont of werkt. Woont u hier? Kies dan uw buurt.")
        return fase or wie % hier
    if daad in {"openen", "sluiten"} and not fase:
        wie = _("Dit doet een tweede persoon: wie spreekt voor bewoners, of de gemeente.")
        return f"{tweedebeletsel(user, wachtend(ronde))} {wie}".strip()
    return fase or _("Dit is voor anderen in %(wijk)s. Vraag het de coördinator.") % hier


def stappen(ronde: Ronde) -> list[tuple[str, str]]:
    """The six stops of the year, with what stands under each."""
    return [(str(fase.label), _onder(ronde, fase)) for fase in list(Fase)[1:-1]]


def _onder(ronde: Ronde, fase: Ronde.Fase) -> str:
    if fase == Fase.WEGEN and ronde.wegen_tot:
        return _("tot en met %(dag)s") % {"dag": date_format(ronde.wegen_tot, "j F Y")}
    return _("hier zijn we nu") if fase == ronde.fase else ""


def eerst(ronde: Ronde) -> list[dict[str, Any]]:
    """What comes first, each with who does it; empty while nobody has the commission."""
    if fasen.komt_nog("kiezen", ronde.status):
        return []
    rijen = ronde.prioriteiten.select_related("voorstel").met_opdrachten()
    return [
        {"prioriteit": rij, "wie": ", ".join(str(o.uitvoerder) for o in rij.opdrachten.all())}
        for rij in rijen
    ]


def handtekeningen(ronde: Ronde) -> list[tuple[str, Akkoord | None, str]]:
    """The three parties with what they answered, once it is their turn, and who signed."""
    if fasen.komt_nog("ondertekenen", ronde.status):
        return []
    gegeven = {a.partij: a for a in ronde.akkoorden.select_related(*met_naam())}
    rijen = ((str(partij.label), gegeven.get(partij.value)) for partij in Akkoord.Partij)
    return [(naam, a, handtekening(a.bezetting, a.namens) if a else "") for naam, a in rijen]


def antwoord(ronde: Ronde, voor: Bezetting | None) -> dict[str, str]:
    """What the party of this function answered before, to start its form with."""
    partij = PARTIJ_VAN_ROL.get(Rol(voor.functie.rol)) if voor else None
    eerder = ronde.akkoorden.filter(partij=partij).first()
    return {"akkoord": "ja" if eerder.akkoord else "nee", "reden": eerder.reden} if eerder else {}


def bewijs(voorstel: Voorstel) -> list[tuple[Groep, int | None]]:
    """How many signals of which group lie under it, as the public may know (E03)."""
    return voorstel.kwestie.aantallen(precies=False) if voorstel.kwestie else []


def herkomst(voorstel: Voorstel) -> str:
    """Where a proposal comes from, in one line: whose wish, or how many signals."""
    if voorstel.kwestie is None:
        wie = {"groep": voorstel.get_groep_display().lower()}
        return _("Een wens van %(groep)s") % wie
    velen = [(groep.label.lower(), n) for groep, n in bewijs(voorstel) if n]
    tellingen = [_("%(n)s of meer van %(groep)s") % {"n": n, "groep": g} for g, n in velen]
    return _("Signalen: %(wat)s") % {"wat": ", ".join(tellingen) or _("minder dan 10")}


def kaarten(ronde: Ronde, voorstellen: Any) -> list[dict[str, Any]]:
    """The proposals as cards: with their place once there is a result."""
    return [
        {
            "voorstel": voorstel,
            "herkomst": herkomst(voorstel),
            "plaats": getattr(getattr(voorstel, "uitslag", None), "rang", None),
            "doet_mee": voorstel.status == Voorstel.Status.OPEN,
        }
        for voorstel in voorstellen
    ]


def uitslagregels(stemming: Stemming) -> list[dict[str, Any]]:
    """The lines of the result; a whole percentage per group, None for a group set aside."""
    gekozen = {*stemming.uitkomst["zeker"], *stemming.uitkomst.get("keuze", [])}
    return [
        {
            "regel": regel,
            "woorden": IN_WOORDEN.get(Oordeel(regel.oordeel)) if regel.oordeel else "",
            "eerste": regel.voorstel_id in gekozen,
            "gelijk": regel.voorstel_id in stemming.uitkomst["gelijk"],
            "cellen": [regel.groepen.get(groep.value) for groep in Groep],
            **{groep.value: _heel(regel, groep) for groep in Groep},
        }
        for regel in stemming.uitslag.select_related("voorstel")
    ]


def _heel(regel: Uitslagregel, groep: Groep) -> int | None:
    cijfers = regel.groepen.get(groep.value)
    return round(cijfers["procent"]) if cijfers else None


def groepen(stemming: Stemming) -> list[tuple[Groep, dict[str, Any], bool]]:
    """Each group with its figures, and whether it was set aside to keep its ballots secret."""
    openbaar = openbare_groepen(stemming)
    cijfers = stemming.uitkomst["groepen"]
    return [
        (groep, cijfers[groep.value], not cijfers[groep.value]["telt"] and groep not in openbaar)
        for groep in Groep
    ]


def voorbeeld(stemming: Stemming) -> dict[str, Any] | None:
    """The sum of the proposal at the top, written out with the numbers of this round."""
    regel = stemming.uitslag.select_related("voorstel").first()
    if regel is None or not regel.groepen:
        return None
    delen = [
        (groep.label, regel.groepen[groep.value]["procent"], weging["procent"])
        for groep in Groep
        if (weging := stemming.uitkomst["groepen"][groep.value])["telt"]
    ]
    return {"regel": regel, "delen": delen}
