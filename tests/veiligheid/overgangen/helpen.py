"""Helping: the two sides agree, the opbouwwerker brings together, nobody else comes near."""

from collections.abc import Callable
from typing import Any

from tests.veiligheid.wereld import Wereld
from tests.veiligheid.zaak import Zaak
from vrijwilligers.hulpvragen.models import Hulpvraag

VRAAG = {"open": {}, "gekoppeld": {}, "afgerond": {}, "ingetrokken": {}}


def samen(staat: str, vraag: str) -> Callable[[Wereld, Any], None]:
    """A match in this state, and its request in the one that goes with it."""

    def zet(w: Wereld, koppeling: Any) -> None:
        Hulpvraag.objects.filter(pk=koppeling.hulpvraag_id).update(status=vraag)
        type(koppeling).objects.filter(pk=koppeling.pk).update(status=staat)

    return zet


KOPPELING = {
    "voorgesteld": samen("voorgesteld", "open"),
    "akkoord": samen("akkoord", "gekoppeld"),
    "afgewezen": samen("afgewezen", "open"),
    "afgerond": samen("afgerond", "afgerond"),
    "te laat": samen("voorgesteld", "gekoppeld"),
}
ZAKEN = [
    Zaak("gebied.a", "hulpvragen:vragen | - | bw vw\nvrijwilligers:aanmelden | - | bw ~vw"),
    Zaak(
        "vrijwilliger.vw",
        """
        vrijwilligers:bewerken  | actief gestopt | vw
        vrijwilligers:stoppen   | actief         | vw
        vrijwilligers:hervatten | gestopt        | vw
        """,
        {"actief": {"is_actief": True}, "gestopt": {"is_actief": False}},
    ),
    Zaak(
        "hulpvraag.wijk",
        """
        hulpvragen:intrekken     | -              | -
        hulpvragen:afronden      | open           | ow
        hulpvragen:op_zich_nemen | open gekoppeld | ow
        """,
        VRAAG,
    ),
    Zaak(
        "hulpvraag.eigen",
        """
        hulpvragen:intrekken     | open           | bw vw
        hulpvragen:afronden      | open           | bw vw ow
        hulpvragen:op_zich_nemen | open gekoppeld | ow
        """,
        VRAAG,
    ),
    Zaak(
        "hulpvraag.eigen@bw",
        """
        koppelingen:aanbieden | open | vw
        koppelingen:koppelen  | open | ow
        """,
        VRAAG,
    ),
    Zaak(
        "koppeling.vw",
        """
        koppelingen:aanvaarden | voorgesteld         | vw
        koppelingen:afwijzen   | voorgesteld akkoord | vw
        koppelingen:afronden   | akkoord             | vw ow
        """,
        KOPPELING,
    ),
    Zaak(
        "koppeling.bw",
        """
        koppelingen:aanvaarden | voorgesteld         | bw
        koppelingen:afwijzen   | voorgesteld akkoord | bw
        koppelingen:afronden   | akkoord             | bw ow
        """,
        KOPPELING,
    ),
]
