"""How long it stays why somebody contested who speaks; that it was settled stays."""

from django.db.models import Q

from buurten.netwerken.models import Betwisting, Lid, Mandaat
from welzijn.kern.vernietiging.delen import Deel

DELEN = [
    Deel(
        "betwisting",
        Betwisting,
        "afgehandeld_op",
        ~Q(reden="", uitleg="", door=None, afgehandeld_door=None),
        leeg={"reden": "", "uitleg": "", "door": None, "afgehandeld_door": None},
    ),
]
GEEN_TERMIJN = {
    Lid: "goes with the account",
    Mandaat: "who spoke for residents is public; the name goes with the account",
}
