"""The Stemming of a round for who may look at it now; else 403 with a reason people can read."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from buurten.prioriteiten import permissions, sleutels
from buurten.prioriteiten.models import Ronde, Stemming
from welzijn.kern.http import require
from welzijn.kern.tijd import nu


def stemming(ronde: Ronde, daad: str) -> Stemming:
    """When the phase allows the deed."""
    require(not permissions.weigering(ronde, daad), permissions.weigering(ronde, daad))
    return ronde.stemmingen.get()


def lopend(ronde: Ronde, daad: str) -> Stemming:
    """The same, while a ballot can still be cast."""
    loopt = stemming(ronde, daad)
    voorbij = _("De tijd om stickers te verdelen is voorbij. De uitslag komt op deze pagina.")
    require(loopt.is_open(nu()), voorbij)
    return loopt


def gesloten(ronde: Ronde) -> Stemming:
    """The Stemming once it is counted; before that nobody sees anything (V09)."""
    geteld = ronde.stemmingen.exclude(gesloten_op=None).first()
    if geteld is None:
        raise PermissionDenied(_("Er is nog geen uitslag. Die komt als de stickers geteld zijn."))
    return geteld


def eigen(user: Any, stemming: Stemming) -> dict[int, int]:
    """What this person chose before; a lost key is said aloud."""
    try:
        return sleutels.eigen_stickers(stemming, user)
    except sleutels.SleutelOntbreekt as fout:
        raise PermissionDenied(fout.message) from fout
