"""Signing off the review of a month of looks."""

from typing import Any

from django.db import transaction

from buurten.functies.models import Bezetting
from welzijn.kern.logboek import actions as logboek
from welzijn.kern.logboek.models import Controle
from welzijn.portaal.overzichten.nazicht import Kring, Maand


@transaction.atomic
def aftekenen(
    maand: Maand, voor: Kring, *, by: Any, namens: Bezetting, bevindingen: str
) -> Controle:
    """Keep who reviewed this month, and what they found; the log line is that of the deed below."""
    controle = Controle(
        periode=maand.begin,
        kring=voor.sleutel,
        aantal=voor.inzagen().filter(op__range=maand.grenzen).count(),
        bevindingen=bevindingen,
    )
    return logboek.aftekenen(controle, by=by, namens=namens, binnen=maand.grenzen)
