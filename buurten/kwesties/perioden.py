"""How often a kwestie was heard, per group and quarter, and what that says; to show."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from buurten.kwesties.omheen import Rij
from buurten.kwesties.trend import JAAR, Trend, begin, jaarsom, kwartaal, laatste, trend
from buurten.signalen.tellen import openbaar, openbaar_som
from welzijn.kern.rechten import Groep


@dataclass(frozen=True)
class Periode:
    """One group: a row per quarter for the picture and its table, and two years in a sentence."""

    groep: Groep
    rijen: list[dict[str, Any]]
    nu: int | None
    toen: int | None
    samenvatting: str

    @property
    def meest(self) -> int:
        return max((rij["number"] for rij in self.rijen), default=0) or 1

    @property
    def is_klein(self) -> bool:
        """Whether no quarter has a figure that may be shown."""
        return all("label" in rij for rij in self.rijen)


def perioden(rijen: list[Rij], vandaag: date, *, precies: bool) -> list[Periode]:
    """Per group the last four whole quarters and the running one; in tens unless `precies`."""
    per: dict[str, dict[int, int]] = {}
    for rij in rijen:
        per.setdefault(rij.titel, {})[rij.nr or 0] = rij.n or 0
    groepen = [Groep.BEWONERS, Groep.PROFESSIONALS]
    return [_periode(groep, per.get(groep.value, {}), vandaag, precies) for groep in groepen]


def _periode(groep: Groep, per: dict[int, int], vandaag: date, precies: bool) -> Periode:
    nu, toen = _jaren(per, vandaag)
    rijen = []
    for nummer in laatste(vandaag):
        aantal = per.get(nummer, 0)
        getoond = aantal if precies else openbaar(aantal)
        rij = {"text": _naam(nummer), "number": getoond or 0}
        rijen.append(rij if getoond is not None else rij | {"label": "< 10"})
    jaar, ervoor = openbaar_som(nu), openbaar(sum(toen))
    if precies:
        jaar, ervoor = sum(nu), sum(toen)
    return Periode(groep, rijen, jaar, ervoor, _zin(jaar, ervoor, vandaag))


def _zin(nu: int | None, toen: int | None, vandaag: date) -> str:
    """The two years that are compared, in words."""
    laatst = _maand(kwartaal(vandaag.year, vandaag.month), 1)
    woorden = {"tot": date_format(laatst, "F Y"), "nu": _aantal(nu), "toen": _aantal(toen)}
    zin = _("Twaalf maanden, tot en met %(tot)s: %(nu)s. De twaalf maanden daarvoor: %(toen)s.")
    return zin % woorden


def _jaren(per: dict[int, int], vandaag: date) -> tuple[list[int], list[int]]:
    """The four whole quarters before the running one, and the four before those."""
    loopt = kwartaal(vandaag.year, vandaag.month)
    return jaarsom(per, loopt), jaarsom(per, loopt - JAAR)


def oordeel(rijen: list[Rij], vandaag: date) -> str:
    """The trend in one sentence, the same for everyone: from the figures that everyone may see."""
    samen = perioden(rijen, vandaag, precies=False)
    nu, toen = sum(p.nu or 0 for p in samen), sum(p.toen or 0 for p in samen)
    return {
        Trend.VAKER: _("Dit horen we vaker dan een jaar eerder."),
        Trend.EVEN: _("Dit horen we ongeveer even vaak als een jaar eerder."),
        Trend.MINDER: _("Dit horen we minder vaak dan een jaar eerder."),
        Trend.WEINIG: _("Er is te weinig om iets te zeggen over vaker of minder vaak."),
    }[trend(nu, toen)]


def _naam(nummer: int) -> str:
    """From which month to which: "juli - september 2026"."""
    eerst, laatst = begin(nummer), _maand(nummer + 1, 1)
    return f"{date_format(eerst, 'F')} - {date_format(laatst, 'F Y')}"


def _maand(nummer: int, terug: int) -> date:
    """The first day of the month so many months before this quarter begins."""
    na = begin(nummer)
    maanden = na.year * 12 + na.month - 1 - terug
    return date(maanden // 12, maanden % 12 + 1, 1)


def _aantal(aantal: int | None) -> str:
    return _("minder dan 10") if aantal is None else str(aantal)
