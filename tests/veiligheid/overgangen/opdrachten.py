"""Commissions: the coordinating party gives and ends, who carries it out (`ow`) reports."""

from collections.abc import Callable
from typing import Any

from buurten.prioriteiten.models import Ronde
from tests.veiligheid.wereld import Wereld
from tests.veiligheid.zaak import Zaak


def fase(naam: str) -> Callable[[Wereld, Any], object]:
    """The round of this priority is in this phase."""
    return lambda w, prioriteit: Ronde.objects.filter(pk=prioriteit.ronde_id).update(status=naam)


ZAKEN = [
    Zaak(
        "prioriteit.wijk",
        "opdrachten:geven | uitvoeren | co",
        {naam: fase(naam) for naam in ("vaststellen", "uitvoeren", "terugkijken", "afgesloten")},
    ),
    Zaak(
        "opdracht.wijk",
        """
        opdrachten:berichten     | lopend | ow co
        opdrachten:op_zich_nemen | lopend | ow
        opdrachten:afronden      | lopend | co
        opdrachten:stoppen       | lopend | co
        """,
        {"lopend": {}, "afgerond": {}, "gestopt": {}},
    ),
]
