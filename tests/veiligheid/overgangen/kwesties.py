"""Kwesties: who bundles here leads; the organisation that picked it up (`ow`) answers."""

from typing import Any

from tests.veiligheid.wereld import Wereld
from tests.veiligheid.zaak import Zaak


def opgepakt(w: Wereld, kwestie: Any) -> None:
    """By the organisation of `ow`, with nobody who carries it."""
    ow = w.dingen["bezetting.ow"].functie.organisatie
    type(kwestie).objects.filter(pk=kwestie.pk).update(status="opgepakt", opgepakt_door=ow)


LEVEN = {
    "concept": {"is_openbaar": False},
    "open": {},
    "opgepakt": opgepakt,
    "geagendeerd": {},
    "beantwoord": {},
    "gestopt": {},
    "opgegaan": {},
}
ZAKEN = [
    Zaak("gebied.a", "kwesties:bundelen | - | ow co"),
    Zaak(
        "kwestie.wijk",
        """
        kwesties:openen        | concept                           | ow co
        kwesties:bewerken      | concept open opgepakt geagendeerd | ow co
        kwesties:bijvoegen     | concept open opgepakt geagendeerd | ow co
        kwesties:oppakken      | open geagendeerd                  | vt ow pa co am
        kwesties:op_zich_nemen | opgepakt                          | ow co
        kwesties:bijpraten     | opgepakt                          | ow co
        kwesties:teruggeven    | opgepakt                          | ow co
        kwesties:beantwoorden  | open opgepakt geagendeerd         | ow co
        kwesties:stoppen       | concept open opgepakt geagendeerd | ow co
        kwesties:heropenen     | beantwoord gestopt                | ow co
        """,
        LEVEN,
    ),
    Zaak(
        "kwestie.bundel",
        "kwesties:losmaken | concept open opgepakt geagendeerd | ow co",
        LEVEN,
    ),
]
