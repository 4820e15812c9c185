"""Residents' networks: members (`vw`) contest, who leads the year records and settles."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

from tests.veiligheid.wereld import Wereld
from tests.veiligheid.zaak import Zaak


def zetel(**velden: date) -> Callable[[Wereld, Any], object]:
    """From when until when says the seat of the mandate."""
    return lambda w, m: type(m.bezetting).objects.filter(pk=m.bezetting_id).update(**velden)


TIJD = {
    "straks": zetel(van=date(2098, 1, 1), tot=date(2099, 1, 1)),
    "loopt": zetel(tot=date(2099, 1, 1)),
    "voorbij": zetel(van=date(2019, 1, 1), tot=date(2020, 1, 1)),
}
OPEN = {
    "open": {},
    "blijft": {"uitkomst": "blijft", "afgehandeld_op": datetime(2026, 1, 1, tzinfo=UTC)},
}
ZAKEN = [
    Zaak("netwerk", "netwerken:aansluiten | - | bw vw\nnetwerken:verlaten | - | vw"),
    Zaak("functie.stem", "netwerken:mandateren | - | co"),
    Zaak(
        "mandaat.stem",
        """
        netwerken:betwisten  | straks loopt | vw
        netwerken:beeindigen | straks loopt | co
        """,
        TIJD,
    ),
    Zaak("betwisting", "netwerken:afhandelen | open | co be", OPEN),
    Zaak("betwisting.co", "netwerken:afhandelen | open | be", OPEN),
]
