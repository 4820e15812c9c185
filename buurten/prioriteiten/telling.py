"""From the ballots in the database to the sum, and from the sum to what is stored at closing."""

import hashlib
import json
from collections import Counter
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

from buurten.prioriteiten.models import Ronde, Stembiljet, Stemming, Sticker, Uitslagregel
from buurten.prioriteiten.weging import Groepsuitslag, Opzet, Uitkomst, kanalen, wegen
from welzijn.kern.rechten import Groep


def regels(ronde: Ronde, *, sluit_op: datetime, professionals_openbaar: bool) -> dict[str, Any]:
    """Everything that decides the result, as it stands when weighing opens."""
    voorstellen = ronde.voorstellen.in_weging().order_by("pk").values("pk", "titel")
    return {
        "gebied": ronde.gebied.code,
        "jaar": ronde.jaar,
        "stickers": ronde.stickers,
        "max_per_voorstel": ronde.max_per_voorstel,
        "aantal_prioriteiten": ronde.aantal_prioriteiten,
        "gewichten": {groep.value: gewicht for groep, gewicht in ronde.gewichten().items()},
        "kleine_groep": ronde.kleine_groep,
        "professionals_openbaar": professionals_openbaar,
        "gelijke_stand": "gesprek",
        "sluit_op": sluit_op.isoformat(),
        "voorstellen": [{"nummer": v["pk"], "titel": v["titel"]} for v in voorstellen],
    }


def afdruk(vastgelegd: dict[str, Any]) -> str:
    """The public fingerprint of frozen rules: sha256 of their JSON, sorted, without spaces."""
    tekst = json.dumps(vastgelegd, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(tekst.encode()).hexdigest()


def nummers(stemming: Stemming) -> list[int]:
    """The proposals on the ballot."""
    return [voorstel["nummer"] for voorstel in stemming.regels["voorstellen"]]


def opzet(stemming: Stemming) -> Opzet:
    """The frozen rules as the sum wants them."""
    klein = {Groep.PROFESSIONALS.value} if stemming.professionals_openbaar else set()
    return Opzet(
        voorstellen=tuple(nummers(stemming)),
        gewichten=stemming.regels["gewichten"],
        kleine_groep=stemming.regels["kleine_groep"],
        openbaar=frozenset({Groep.GEMEENTE.value, *klein}),
        plaatsen=stemming.regels["aantal_prioriteiten"],
    )


def tellen(stemming: Stemming) -> Uitkomst:
    """Weigh all ballots of this Stemming."""
    per_groep: dict[str, dict[Any, dict[int, int]]] = {groep.value: {} for groep in Groep}
    for pk, groep in Stembiljet.objects.filter(stemming=stemming).values_list("pk", "groep"):
        per_groep[groep][pk] = {}
    stickers = Sticker.objects.filter(biljet__stemming=stemming)
    rijen = stickers.values_list("biljet__groep", "biljet_id", "voorstel_id", "aantal")
    for groep, biljet, voorstel, aantal in rijen:
        per_groep[groep][biljet][voorstel] = aantal
    return wegen(opzet(stemming), {g: list(b.values()) for g, b in per_groep.items()})


def uitslagregels(stemming: Stemming, uitkomst: Uitkomst) -> list[Uitslagregel]:
    """One line per proposal, not saved. A group that does not count is not in it."""
    return [
        Uitslagregel(
            stemming=stemming,
            voorstel_id=nummer,
            rang=uitkomst.rangen[nummer],
            score=_procent(score, 6),
            groepen={
                naam: _van_groep(groep, nummer)
                for naam, groep in uitkomst.groepen.items()
                if groep.telt
            },
            oordeel=uitkomst.oordelen[nummer],
        )
        for nummer, score in uitkomst.scores.items()
    ]


def verslag(stemming: Stemming, uitkomst: Uitkomst) -> dict[str, Any]:
    """How the result came about, for the page: weights, turnout and roads of who counted.

    Of a group that was set aside nothing is told but that it was (decision 9).
    """
    aantallen = Counter(Stembiljet.objects.filter(stemming=stemming).values_list("groep", "kanaal"))
    wegen_van = {
        groep: {weg: n for (van, weg), n in aantallen.items() if van == groep}
        for groep in uitkomst.groepen
    }
    klein = stemming.regels["kleine_groep"]
    return {
        "groepen": {
            naam: _opkomst(groep, kanalen(wegen_van[naam], klein) if groep.telt else {})
            for naam, groep in uitkomst.groepen.items()
        },
        "zeker": list(uitkomst.zeker),
        "gelijk": list(uitkomst.gelijk),
        "over": uitkomst.over,
    }


def _opkomst(groep: Groepsuitslag, wegen_van: dict[str, int]) -> dict[str, Any]:
    return {
        "telt": groep.telt,
        "procent": float(_procent(groep.gewicht, 1)),
        "gewicht": str(groep.gewicht),
        "biljetten": groep.biljetten if groep.telt else None,
        "stickers": sum(groep.stickers.values()) if groep.telt else None,
        "kanalen": wegen_van,
    }


def _van_groep(groep: Groepsuitslag, nummer: int) -> dict[str, Any]:
    return {
        "stickers": groep.stickers[nummer],
        "procent": float(_procent(groep.aandelen[nummer], 1)),
        "rang": groep.rangen[nummer],
    }


def _procent(deel: Fraction, cijfers: int) -> Decimal:
    """A fraction as a percentage with so many decimals, halves rounded to even."""
    return Decimal(round(deel * 100 * 10**cijfers)).scaleb(-cijfers)
