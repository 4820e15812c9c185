"""How long proposals for a page and waiting files stay; areas themselves are public."""

from django.db.models import Q

from buurten.gebieden.models import Aanlevering, Gebied, Grens, Kerncijfer, Thema, Wijziging
from welzijn.kern.vernietiging.delen import Deel

OPENBAAR = "public, and not about people"
DELEN = [
    Deel(
        "wijziging",
        Wijziging,
        "gemaakt_op",
        ~Q(status="voorgesteld") & ~Q(toelichting="", reden="", indiener=None),
        leeg={"toelichting": "", "reden": "", "indiener": None},
    ),
    Deel(
        "aanlevering",
        Aanlevering,
        "gemaakt_op",
        Q(status="ontvangen"),
        leeg={"inhoud": b"", "status": "vervallen"},
    ),
]
GEEN_TERMIJN = dict.fromkeys([Gebied, Grens, Kerncijfer, Thema], OPENBAAR)
