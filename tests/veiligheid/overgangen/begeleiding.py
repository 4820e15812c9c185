"""Helping who is not online: the opbouwwerker of the organisation that helps, until one can."""

from datetime import UTC, datetime

from buurten.begeleiding.models import Overname
from tests.veiligheid.zaak import Zaak

ZAKEN = [
    Zaak("gebied.a", "begeleiding:inschrijven | - | ow"),
    Zaak("-", "begeleiding:stoppen | - | -"),
    Zaak(
        "deelnemer.eigen",
        """
        begeleiding:begeleiden  | geen gevraagd | ow
        begeleiding:adres_geven | geen gevraagd | ow
        begeleiding:overnemen   | gevraagd      | ~ow
        """,
        {
            "geen": lambda w, d: Overname.objects.filter(deelnemer=d).delete(),
            "gevraagd": {},
            "overgenomen": {"overgenomen_op": datetime(2026, 1, 1, tzinfo=UTC)},
        },
    ),
]
