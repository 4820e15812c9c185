"""How long it stays that somebody was helped, and a code on its way to an address."""

from django.db.models.functions import Coalesce

from buurten.begeleiding.models import Begeleiding, Deelnemer, Overname
from welzijn.kern.vernietiging.delen import Deel

DELEN = [
    Deel("adrescode", Overname, "tot"),
    Deel("begeleiding", Begeleiding, Coalesce("beeindigd_op", "tot")),
]
GEEN_TERMIJN = {Deelnemer: "goes with the account"}
