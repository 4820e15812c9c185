"""Promises that were not kept: questions to functions that wait too long, for everyone to see."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q, TextField, Value
from django.urls import reverse

from buurten.afspraken.models import Voorlegging
from buurten.functies.querysets import VANDAAG
from buurten.gebieden.models import Gebied
from buurten.kwesties.models import Kwestie
from buurten.vragen.models import Vraag
from welzijn.kern.tijd import vandaag

HOOGSTENS = 20
WIJK = "wijk"


@dataclass(frozen=True)
class Wacht:
    """One function with questions that wait too long. Of the questions themselves it tells none."""

    titel: str
    organisatie: str
    adres: str
    aantal: int
    sinds: date


def zonder_eigenaar(gebied: Any) -> list[Kwestie]:
    """Kwesties here that nobody picked up in time: the coordinating party has them."""
    laat = Kwestie.objects.filter(is_openbaar=True).te_lang_open(vandaag()).in_gebied(gebied)
    return list(laat.select_related("gebied").order_by("oppakken_voor", "pk")[:HOOGSTENS])


def te_laat(gebied: Any) -> list[Wacht]:
    """Per function that works in this area, the one that waits longest first; one question."""
    rijen = Vraag.objects.te_laat().in_gebied(gebied).per_functie()
    return [
        Wacht(
            rij["functie__titel"],
            rij["functie__organisatie__naam"],
            reverse("functies:detail", args=[rij["functie_id"]]),
            rij["aantal"],
            rij["sinds"],
        )
        for rij in rijen[:HOOGSTENS]
    ]


@dataclass
class Blijft:
    """One organisation, and how much of what it promised is over its day."""

    naam: str
    adres: str
    kwesties: int = 0
    voorgelegd: int = 0
    vragen: int = 0

    @property
    def samen(self) -> int:
        return self.kwesties + self.voorgelegd + self.vragen


def blijft_liggen(wijken: list[Gebied]) -> tuple[list[Blijft], list[tuple[Gebied, int]]]:
    """What is over its day, the most first; in one question. Promises, no people.

    Per organisation what it promised; and of these wijken those where nobody picked up in time.
    """
    bij_openbaar = Voorlegging.objects.te_laat(VANDAAG).filter(kwestie__is_openbaar=True)
    binnen = Q(gebied__in=wijken) | Q(gebied__ouder__in=wijken)
    delen = [
        _telt("kwesties", _openbaar().te_lang_stil(VANDAAG), "opgepakt_door", "naam"),
        _telt("voorgelegd", bij_openbaar, "organisatie", "naam"),
        _telt("vragen", Vraag.objects.te_laat(), "functie__organisatie", "naam"),
        _telt(WIJK, _openbaar().te_lang_open(VANDAAG).filter(binnen), "gebied", "pad"),
    ]
    per: dict[int, Blijft] = {}
    liggen: Counter[str] = Counter()
    for wat, pk, naam, aantal in delen[0].union(*delen[1:], all=True):
        if wat == WIJK:
            liggen[Gebied.wijk_van(naam)] += aantal
        else:
            adres = reverse("functies:organisatie", args=[pk])
            setattr(per.setdefault(pk, Blijft(naam, adres)), wat, aantal)
    hun = [(wijk, liggen[wijk.pad]) for wijk in wijken if liggen[wijk.pad]]
    eerst = sorted(per.values(), key=lambda rij: (-rij.samen, rij.naam))[:HOOGSTENS]
    return eerst, sorted(hun, key=lambda paar: (-paar[1], str(paar[0])))


def _openbaar() -> Any:
    return Kwestie.objects.filter(is_openbaar=True)


def _telt(wat: str, dingen: Any, veld: str, naam: str) -> Any:
    """(what, of whom, its name or path, how many), in the shape that all of these share."""
    rijen = dingen.order_by().annotate(wat_=Value(wat, output_field=TextField()))
    return rijen.values_list("wat_", veld, f"{veld}__{naam}").annotate(n_=Count("pk"))
