"""The words of supervision: lines, looks and rights as people read them."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from welzijn.kern.logboek.models import Logregel
from welzijn.kern.rechten import Bereik
from welzijn.portaal.overzichten import woorden
from welzijn.portaal.overzichten.nazicht import Maand
from welzijn.portaal.toezicht import lezen
from welzijn.portaal.toezicht.nazien import Bevinding, Blik

LEEG = "\N{EN DASH}"  # this role does not have this right


def per_rol() -> list[dict[str, Any]]:
    """Per role what it may do, by subject: for a phone."""
    return [
        {
            "rol": rol.label,
            "dingen": [
                {"naam": woorden.ding(ding), "rechten": [_recht(*recht) for recht in gegeven]}
                for ding, gegeven in dingen.items()
            ],
            "aantal": sum(map(len, dingen.values())),
        }
        for rol, dingen in lezen.per_rol().items()
    ]


def _recht(recht: str, tot: Bereik) -> dict[str, str]:
    return {"wat": woorden.daad(recht), "tot": str(tot.label)}


def kop() -> list[str]:
    """The head of the table."""
    return [_("Wat"), *(str(rol.label) for rol in lezen.rollen())]


def tabel() -> list[dict[str, Any]]:
    """The rights table by subject, one word per cell."""
    kort = {
        Bereik.ALLES: _("overal"),
        Bereik.WIJK: _("eigen wijk"),
        Bereik.ORGANISATIE: _("eigen organisatie"),
        Bereik.EIGEN: _("van uzelf"),
        Bereik.TOEGEWEZEN: _("bij u"),
        Bereik.GEDEELD: _("met u gedeeld"),
        Bereik.NOOD: _("in nood"),
    }
    per_ding: dict[str, list[list[str]]] = {}
    for recht, per in lezen.op_volgorde():
        cellen = [kort[per[rol]] if rol in per else LEEG for rol in lezen.rollen()]
        rijen = per_ding.setdefault(recht.partition(".")[0], [])
        rijen.append([capfirst(woorden.daad(recht)), *cellen])
    return [{"naam": woorden.ding(ding), "rijen": rijen} for ding, rijen in per_ding.items()]


def regels(logregels: Iterable[Logregel], user: Any) -> list[dict[str, Any]]:
    """Each line in words: who did it as a function, never by name."""
    mijn = str(user.sleutel)
    return [
        {
            "op": regel.op,
            "wat": capfirst(woorden.daad(regel.daad)),
            "over": regel.label,
            "wie": _wie(regel, mijn),
            "hulp": regel.hulp,
            "vanaf": regel.herkomst,
        }
        for regel in logregels
    ]


def _wie(regel: Logregel, mijn: str) -> str:
    if regel.actor == mijn:
        return _("uzelf")
    if regel.namens:
        return regel.namens
    return _("iemand zonder functie") if regel.actor else _("het portaal zelf, of in het geheim")


def tabs(maanden: dict[date, bool], nu: Maand) -> list[dict[str, Any]]:
    """The months that can be read, signed or not."""
    return [
        {
            "text": f"{Maand(dag)} ✓" if klaar else str(Maand(dag)),
            "url": f"{reverse('toezicht:nazicht')}?maand={dag:%Y-%m}",
            "current": dag == nu.begin,
        }
        for dag, klaar in maanden.items()
    ]


class Nazicht:
    """What the review of a month shows, in words."""

    def __init__(self, bevinding: Bevinding) -> None:
        self.aantal = bevinding.aantal
        self.steekproef = [_blik(blik) for blik in bevinding.steekproef]
        self.nood = [_blik(blik) for blik in bevinding.nood]
        self.elders = [_blik(blik) for blik in bevinding.elders.blikken]
        self.aantal_elders = bevinding.elders.aantal
        self.nacht = [_blik(blik) for blik in bevinding.nacht.blikken]
        self.aantal_nacht = bevinding.nacht.aantal
        self.druk = [(_code(wie), _uur(uur), n) for wie, uur, n in bevinding.druk]
        self.veel = [(_code(wie), n) for wie, n in bevinding.veel]

    @property
    def valt_op(self) -> bool:
        return bool(self.elders or self.nacht or self.druk or self.veel)


def _blik(blik: Blik) -> dict[str, str]:
    """One look: by which function, at what, of whom. People by a short code, never by name."""
    wat = woorden.lijst(blik.object_id) if blik.soort == "lijst" else woorden.ding(blik.soort)
    return {
        "op": date_format(localtime(blik.op), "j F, H:i"),
        "wie": blik.namens or _("een bewoner"),
        "kijker": _code(blik.actor),
        "wat": wat,
        "waarvoor": woorden.daad(blik.recht) if blik.recht else "",
        "reden": blik.reden,
        "over": _code(blik.betreft) if blik.betreft else _("oud-deelnemer"),
    }


def _code(sleutel: str) -> str:
    """Six signs of a pseudonym: enough to see that two are one; a function stays as it is."""
    return sleutel[:6] if len(sleutel) == 36 and sleutel.count("-") == 4 else sleutel


def _uur(uur: datetime) -> str:
    return date_format(uur, "j F, H:i")
