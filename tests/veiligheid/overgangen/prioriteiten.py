"""The year of a wijk: a phase opens deeds. The world has a round in every phase.

To weigh there must be something to choose, and to carry out everybody must have signed: those
two of its rounds answer kindly, and so does signing before what is equal was chosen. Opening and
closing take two: the coordinator puts it ready, residents or the gemeente do the last step (A12).
"""

from collections.abc import Callable
from typing import Any

from buurten.prioriteiten.klaarzetting import Klaarzetting
from tests import makers
from tests.veiligheid.wereld import Wereld
from tests.veiligheid.zaak import Zaak
from welzijn.kern.rechten import Rol

FASEN = {
    fase: {}
    for fase in (
        "voorbereiden", "ophalen", "bespreken", "wegen", "vaststellen", "uitvoeren",
        "terugkijken", "afgesloten",
    )
}  # fmt: skip
OPEN = {"open": {}, "ingetrokken": {}}


def klaargezet(daad: str, staat: str, zelf: bool = False) -> Callable[[Wereld, Any], object]:
    """Put ready by another coordinator, or by `co` themselves."""

    def zet(w: Wereld, ronde: Any) -> None:
        ander = makers.make_bezetting(w.dingen["gebied.a"], Rol.COORDINATOR)
        wie = w.dingen["bezetting.co"] if zelf else ander
        Klaarzetting.objects.create(ronde=ronde, daad=daad, door=wie.user, namens=wie, status=staat)

    return zet


def standen(daad: str) -> dict[str, Any]:
    """What a second person finds; `zelf` is what one put ready oneself (A12)."""
    soorten = ("wacht", "teruggenomen", "vervallen")
    return {
        "niets": {},
        "zelf": klaargezet(daad, "wacht", zelf=True),
        **{staat: klaargezet(daad, staat) for staat in soorten},
    }


ZAKEN = [
    Zaak("gebied.a", "prioriteiten:voorbereiden | - | co"),
    Zaak(
        "ronde.{staat}",
        """
        prioriteiten:bewerken     | voorbereiden      | co
        prioriteiten:openen       | -                 | -
        prioriteiten:klaarzetten  | voorbereiden wegen | co
        prioriteiten:terugnemen   | -                 | -
        prioriteiten:doorgaan     | ophalen uitvoeren terugkijken | co
        prioriteiten:doorgaan     | bespreken vaststellen | ~co
        prioriteiten:voorstellen  | ophalen bespreken | bw vw vt ow pa co am
        prioriteiten:agenderen    | ophalen bespreken | ow co
        prioriteiten:stemmen      | wegen             | bw vw vt ow pa co
        prioriteiten:uitspreken   | wegen             | am
        prioriteiten:sluiten      | -                 | -
        prioriteiten:kiezen       | vaststellen       | co
        prioriteiten:ondertekenen | vaststellen       | ~vt ~co ~am
        """,
        FASEN,
    ),
    Zaak(
        "ronde.voorbereiden",
        """
        prioriteiten:klaarzetten | niets teruggenomen vervallen | co
        prioriteiten:terugnemen  | zelf wacht                   | co
        prioriteiten:klaarzetten | zelf                         | ~co
        prioriteiten:openen      | wacht zelf                   | vt am
        """,
        standen("openen"),
    ),
    Zaak(
        "ronde.wegen",
        """
        prioriteiten:klaarzetten | niets teruggenomen vervallen | co
        prioriteiten:terugnemen  | zelf wacht                   | co
        prioriteiten:klaarzetten | zelf                         | ~co
        prioriteiten:sluiten     | wacht zelf                   | vt am
        """,
        standen("sluiten"),
    ),
    Zaak(
        "ronde.tekenen", "prioriteiten:ondertekenen | vaststellen | vt co am", {"vaststellen": {}}
    ),
    Zaak("voorstel.ophalen", "prioriteiten:intrekken | open | co", OPEN),
    Zaak("voorstel.eigen", "prioriteiten:intrekken | open | bw vw vt ow pa co am", OPEN),
]
