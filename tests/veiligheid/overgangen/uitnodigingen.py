"""Invitations: a beheerder, or who leads the team; a second person agrees (A12, A14).

`uitnodiging.eigen` was made by the beheerder: who does not accept one of their own.
"""

from typing import Any

from buurten.uitnodigingen.models import Voordracht
from tests.veiligheid.wereld import Wereld
from tests.veiligheid.zaak import Zaak
from welzijn.kern.tijd import nu

LEVEN = {
    staat: {}
    for staat in (
        "wacht_op_tweede", "verstuurd", "aanvaard", "geweigerd", "ingetrokken", "verlopen",
    )
}  # fmt: skip
WIE = {"uitnodigingen:voordragen": {"email": "voor@x.example"}}


def bouw(w: Wereld) -> None:
    """The coordinator thinks of somebody."""
    velden: Any = {"door": w.mensen["co"], "email": "wie@x.example", "verloopt_op": nu()}
    functie = w.dingen["functie.teamtl"]
    w.zet("voordracht", Voordracht.objects.create(functie=functie, **velden))


ZAKEN = [
    Zaak(
        "functie.teamtl",
        """
        uitnodigingen:uitnodigen | - | be tl
        uitnodigingen:voordragen | - | co
        """,
        data=WIE,
    ),
    Zaak(
        "voordracht",
        """
        uitnodigingen:afwijzen | open                           | be tl
        uitnodigingen:afwijzen | uitgenodigd afgewezen verlopen | ~be ~tl
        """,
        {"open": {}, "uitgenodigd": {}, "afgewezen": {}, "verlopen": {}},
    ),
    Zaak(
        "uitnodiging.wacht",
        """
        uitnodigingen:bevestigen | wacht_op_tweede           | be tl
        uitnodigingen:intrekken  | wacht_op_tweede verstuurd | be tl
        uitnodigingen:intrekken  | aanvaard geweigerd ingetrokken verlopen | ~be ~tl
        uitnodigingen:aanvaarden | -                         | -
        uitnodigingen:weigeren   | -                         | -
        """,
        LEVEN,
    ),
    Zaak(
        "uitnodiging.eigen",
        """
        uitnodigingen:bevestigen | -                         | -
        uitnodigingen:intrekken  | wacht_op_tweede verstuurd | be
        uitnodigingen:intrekken  | aanvaard geweigerd ingetrokken verlopen | ~be
        uitnodigingen:aanvaarden | verstuurd                 | * ~be
        uitnodigingen:aanvaarden | wacht_op_tweede aanvaard geweigerd ingetrokken verlopen | ~*
        uitnodigingen:weigeren   | verstuurd                 | *
        uitnodigingen:weigeren   | wacht_op_tweede aanvaard geweigerd ingetrokken verlopen | ~*
        """,
        LEVEN,
    ),
]
