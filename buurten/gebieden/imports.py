"""Files with areas: first a dry run that says what would happen, per line what is wrong.

`beproef` reads and compares; it writes nothing. The plan it gives is what `actions.verwerken`
and `actions.inlezen` carry out, all of it or nothing.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import islice
from typing import Any

from django.utils.translation import gettext as _

from buurten.gebieden import vormen
from buurten.gebieden.cijfers import GeenGetal, getal
from buurten.gebieden.codes import (
    NIVEAUS,
    gemeente_van,
    is_code,
    naamkern,
    niveau_van,
    ouder_van,
)
from buurten.gebieden.kolommen import JAAR, NIVEAU, Kolommen, herken
from buurten.gebieden.models import Gebied, Grens, Kerncijfer
from buurten.gebieden.plan import Bekend, Gebiedsregel, Herbenoemd, Plan, vergelijk
from welzijn.kern.bestanden import Bestand, Rij, kort, lees

BRON = "Kadaster / Centraal Bureau voor de Statistiek, %(jaar)s"
WGS84 = ("CRS84", "4326")  # how the names of the system we want end
PER_KEER = 500

Voortgang = Callable[[str, int, int], None]


def stil(stap: str, gedaan: int, totaal: int) -> None:
    """Progress that nobody watches."""


def bron_van(jaar: int, bron: str = "") -> str:
    """The attribution CBS demands (Toelichting Wijk- en Buurtkaart, par. 7), or a given one."""
    return bron.strip() or BRON % {"jaar": jaar}


def beproef(inhoud: bytes, jaar: int, bron: str = "", voortgang: Voortgang = stil) -> Plan:
    """What taking in this file in this year of division would do. Writes nothing."""
    bestand = lees(inhoud)
    kolommen = herken(bestand.kolommen)
    plan = Plan(jaar=jaar, bron=bron_van(jaar, bron), fouten=bestand.fouten)
    plan.onbekend, plan.bewust_niet = kolommen.onbekend, kolommen.bewust_niet
    if not _vorm_klopt(bestand, kolommen):
        return plan
    regels = _regels(bestand, kolommen, jaar, voortgang)
    _ouders_bestaan(bestand, plan, regels)
    if plan.kan:
        _vergelijk_alles(plan, regels, voortgang)
        _let_op(plan, regels)
    return plan


def op_volgorde(bestanden: Iterable[tuple[str, bytes]]) -> list[tuple[str, bytes]]:
    """Files with gemeenten first, then wijken, then buurten, as far as a look can tell."""
    return sorted(bestanden, key=lambda bestand: _grootte(bestand[1]))


def _grootte(inhoud: bytes) -> int:
    bestand = lees(inhoud)
    kolommen = herken(bestand.kolommen)
    for rij in bestand.rijen[:1]:
        codes = kolommen.codes(rij.waarden)
        if codes and is_code(codes[0]):
            return NIVEAUS.index(niveau_van(codes[0]))
    return len(NIVEAUS)


# --- The file as a whole ----------------------------------------------------------------------


def _vorm_klopt(bestand: Bestand, kolommen: Kolommen) -> bool:
    """What makes reading on senseless: another coordinate system, no column with codes."""
    stelsel = bestand.stelsel
    if stelsel and not stelsel.upper().endswith(WGS84):
        zin = _("De grenzen staan in “%(stelsel)s”. Lever ze aan in WGS84 (EPSG:4326).")
        bestand.fout(0, zin % {"stelsel": kort(stelsel)})
        return False
    if bestand.rijen and not kolommen.heeft_code:
        bestand.fout(0, _("Er is geen kolom met codes van gebieden, zoals “code” of “BU_CODE”."))
        return False
    for naam in kolommen.dubbel:
        zin = _("De kolom “%(naam)s” zegt hetzelfde als een andere kolom. Laat één ervan weg.")
        bestand.fout(0, zin % {"naam": kort(naam)})
    return bool(bestand.rijen) and not kolommen.dubbel


# --- Line by line -----------------------------------------------------------------------------


def _regels(
    bestand: Bestand, kolommen: Kolommen, jaar: int, voortgang: Voortgang
) -> dict[str, Gebiedsregel]:
    """The lines by code; what is wrong is noted in the file."""
    regels: dict[str, Gebiedsregel] = {}
    for nummer, rij in enumerate(bestand.rijen, start=1):
        regel = _regel(bestand, rij, kolommen, jaar)
        if regel is not None and regel.code in regels:
            zin = _("De code %(code)s staat er twee keer in. Eerder op nummer %(regel)s.")
            eerder = regels[regel.code].regel
            bestand.fout(rij.regel, zin % {"code": regel.code, "regel": eerder})
        elif regel is not None:
            regels[regel.code] = regel
        if nummer % PER_KEER == 0:
            voortgang(_("lezen"), nummer, len(bestand.rijen))
    return regels


def _regel(bestand: Bestand, rij: Rij, kolommen: Kolommen, jaar: int) -> Gebiedsregel | None:
    fouten = list(_plaatsfouten(rij, kolommen, jaar))
    for zin in fouten:
        bestand.fout(rij.regel, zin)
    cijfers = dict(_cijfers(bestand, rij, kolommen))
    grens = _grens(bestand, rij)
    if fouten:
        return None
    code = kolommen.codes(rij.waarden)[0]
    naam = kolommen.naam(rij.waarden, niveau_van(code))
    return Gebiedsregel(rij.regel, code, naam, cijfers, grens)


def _plaatsfouten(rij: Rij, kolommen: Kolommen, jaar: int) -> Iterator[str]:
    """What is wrong with the code, the name, the parents or the year of a line."""
    codes = kolommen.codes(rij.waarden)
    if not codes:
        yield _("Hier staat geen code.")
        return
    code = codes[0]
    if not is_code(code):
        yield _("“%(code)s” is geen code van een gemeente, wijk of buurt.") % {"code": kort(code)}
        return
    naam = kolommen.naam(rij.waarden, niveau_van(code))
    if not naam:
        yield _("Het gebied %(code)s heeft geen naam.") % {"code": code}
    elif len(naam) > 100:
        yield _("De naam “%(naam)s” is langer dan 100 tekens.") % {"naam": kort(naam)}
    yield from _tegenspraak(code, codes[1:], rij, kolommen, jaar)


def _tegenspraak(
    code: str, ouders: list[str], rij: Rij, kolommen: Kolommen, jaar: int
) -> Iterator[str]:
    """Columns that say something else than the code."""
    keten = {code, ouder_van(code), gemeente_van(code)}
    for ouder in ouders:
        if ouder not in keten:
            zin = _("%(code)s kan niet in “%(ouder)s” liggen.")
            yield zin % {"code": code, "ouder": kort(ouder)}
    niveau = kolommen.lees(rij.waarden, NIVEAU)
    if niveau and niveau.lower() != niveau_van(code):
        zin = _("%(code)s is geen “%(niveau)s”.")
        yield zin % {"code": code, "niveau": kort(niveau)}
    zegt = kolommen.lees(rij.waarden, JAAR)
    if zegt and zegt != str(jaar):
        zin = _("Dit gaat over “%(zegt)s”, en u koos het jaar %(jaar)s.")
        yield zin % {"zegt": kort(zegt), "jaar": jaar}


def _cijfers(
    bestand: Bestand, rij: Rij, kolommen: Kolommen
) -> Iterator[tuple[str, Decimal | None]]:
    for sleutel, kolom in kolommen.cijfers.items():
        if kolom not in rij.waarden:
            continue
        try:
            yield sleutel, getal(kolom.strip().lower(), rij.waarden[kolom])
        except GeenGetal as fout:
            zin = _("“%(waarde)s” in de kolom %(kolom)s is geen getal dat kan kloppen.")
            bestand.fout(rij.regel, zin % {"waarde": kort(fout), "kolom": kort(kolom)})


def _grens(bestand: Bestand, rij: Rij) -> dict[str, Any] | None:
    if rij.geometrie is None:
        return None
    try:
        return vormen.keur(rij.geometrie)
    except vormen.Afgekeurd as fout:
        bestand.fout(rij.regel, _reden(fout.reden) % {"waarde": kort(fout.waarde)})
        return None


def _reden(reden: str) -> str:
    """The sentence for each reason a boundary is refused."""
    return {
        "geen_vlak": _("De grens is geen vlak (Polygon of MultiPolygon), maar “%(waarde)s”."),
        "vorm": _("De grens is niet goed opgebouwd: “%(waarde)s” is geen lijst van punten."),
        "leeg": _("De grens heeft geen punten."),
        "te_veel": _("De grens heeft te veel punten. Vereenvoudig hem tot %(waarde)s punten."),
        "te_weinig": _("Een lijn van de grens heeft %(waarde)s punten. Vier is het minste."),
        "open": _("De grens is niet gesloten bij %(waarde)s."),
        "plat": _("De grens heeft bij %(waarde)s geen oppervlak."),
        "geen_getal": _("“%(waarde)s” is geen punt op de kaart."),
        "meters": _(
            "%(waarde)s lijkt een punt in meters (Rijksdriehoek, EPSG:28992). "
            "Lever de grenzen aan in WGS84 (EPSG:4326)."
        ),
        "omgekeerd": _("Bij %(waarde)s zijn lengte en breedte omgewisseld. Eerst komt de lengte."),
        "buiten": _("Het punt %(waarde)s ligt niet in Nederland."),
        "kruist": _("De grens kruist of raakt zichzelf bij %(waarde)s."),
        "gat_buiten": _("Bij %(waarde)s ligt een gat buiten het gebied zelf."),
    }[reden]


# --- Parents ----------------------------------------------------------------------------------


def _ouders_bestaan(bestand: Bestand, plan: Plan, regels: Mapping[str, Gebiedsregel]) -> None:
    """A wijk needs its gemeente and a buurt its wijk, in this file or taken in before.

    CBS files miss a wijk here and there (20 in 2015). Where the gemeente is in the same file, or
    its other wijken are known, such a buurt comes straight under the gemeente and the plan says
    so; nothing is invented.
    """
    nodig = {regel.ouder for regel in regels.values() if regel.ouder} - regels.keys()
    if not nodig:
        return
    hier = Gebied.objects.filter(jaar=plan.jaar).order_by()
    bekend = {*regels, *hier.values_list("code", flat=True)}
    ingedeeld = {gemeente_van(code) for code in bekend if code.startswith("WK")} & bekend
    ingedeeld |= {code for code in regels if code.startswith("GM")}
    for regel in regels.values():
        if regel.ouder not in nodig - bekend:
            continue
        if regel.niveau == "buurt" and gemeente_van(regel.code) in ingedeeld:
            plan.zonder_wijk.append(regel)
        else:
            bestand.fout(regel.regel, _ouder_ontbreekt(regel, plan.jaar))


def _ouder_ontbreekt(regel: Gebiedsregel, jaar: int) -> str:
    zin = {
        "wijk": _(
            "De gemeente %(ouder)s van %(code)s is nog niet bekend in %(jaar)s. "
            "Lees eerst het bestand met gemeenten in."
        ),
        "buurt": _(
            "De wijk %(ouder)s van %(code)s is nog niet bekend in %(jaar)s. "
            "Lees eerst het bestand met wijken in."
        ),
    }[regel.niveau]
    return zin % {"ouder": regel.ouder, "code": regel.code, "jaar": jaar}


# --- Against what we have ---------------------------------------------------------------------


def _vergelijk_alles(plan: Plan, regels: Mapping[str, Gebiedsregel], voortgang: Voortgang) -> None:
    hebben = Gebied.objects.filter(jaar=plan.jaar).order_by()
    pks = {
        code: (pk, naam)
        for code, pk, naam in hebben.values_list("code", "pk", "naam").iterator()
        if code in regels
    }
    plan.nieuw = [regel for code, regel in regels.items() if code not in pks]
    gedaan = len(plan.nieuw)
    for deel in _in_delen(regels[code] for code in pks):
        bekend = _bekend(deel, pks, plan.jaar)
        verschillen = [vergelijk(regel, bekend[regel.code]) for regel in deel]
        plan.gewijzigd += [verschil for verschil in verschillen if verschil]
        plan.gelijk += verschillen.count(None)
        gedaan += len(deel)
        voortgang(_("vergelijken"), gedaan, len(regels))


def _in_delen(regels: Iterable[Gebiedsregel]) -> Iterator[list[Gebiedsregel]]:
    bron = iter(regels)
    while deel := list(islice(bron, PER_KEER)):
        yield deel


def _bekend(
    deel: list[Gebiedsregel], pks: Mapping[str, tuple[int, str]], jaar: int
) -> dict[str, Bekend]:
    """What we have of these areas: two queries, however many areas."""
    ids = [pks[regel.code][0] for regel in deel]
    cijfers: dict[int, dict[str, tuple[int, Decimal]]] = {pk: {} for pk in ids}
    rijen = Kerncijfer.objects.filter(gebied_id__in=ids, jaar=jaar).order_by()
    for pk, gebied, sleutel, waarde in rijen.values_list("pk", "gebied_id", "sleutel", "waarde"):
        cijfers[gebied][sleutel] = (pk, waarde)
    met_grens = [pks[regel.code][0] for regel in deel if regel.grens]
    grenzen = dict(
        Grens.objects.filter(gebied_id__in=met_grens).values_list("gebied_id", "geometrie")
    )
    return {
        regel.code: Bekend(pk, naam, cijfers[pk], grenzen.get(pk))
        for regel in deel
        for pk, naam in [pks[regel.code]]
    }


# --- What a person should look at -------------------------------------------------------------


def _let_op(plan: Plan, regels: Mapping[str, Gebiedsregel]) -> None:
    """Codes that carried another name before, and areas that are no longer in the division.

    Nothing is moved by itself: a wijk that split cannot be told from one that got a new name.
    """
    if not plan.nieuw:
        return
    eerder = _eerder(plan.jaar)
    for code, regel in regels.items():
        if code in eerder and naamkern(eerder[code][1]) != naamkern(regel.naam):
            jaar, was = eerder[code]
            plan.herbenoemd.append(Herbenoemd(code, jaar, was, regel.naam))
    nu = {*regels, *Gebied.objects.filter(jaar=plan.jaar).values_list("code", flat=True)}
    delen = {(regel.niveau, gemeente_van(regel.code)) for regel in plan.nieuw}
    plan.vervallen = [
        (code, naam, jaar)
        for code, (jaar, naam) in sorted(eerder.items())
        if code not in nu and (niveau_van(code), gemeente_van(code)) in delen
    ]


def _eerder(jaar: int) -> dict[str, tuple[int, str]]:
    """Of every code the newest year before this one, and its name then."""
    rijen = Gebied.objects.filter(jaar__lt=jaar).order_by("jaar")
    return {code: (toen, naam) for code, toen, naam in rijen.values_list("code", "jaar", "naam")}
