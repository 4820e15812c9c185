"""How long a question stays after it was answered, taken back or closed."""

from django.db.models import Q
from django.db.models.functions import Coalesce

from buurten.vragen.models import Vraag
from welzijn.kern.vernietiging.delen import Deel

LEEG = {"tekst": "", "antwoord": "", "reden": "", "vrager": None, "code_hash": ""}
DELEN = [
    Deel(
        "vraag",
        Vraag,
        Coalesce("beantwoord_op", "gesteld_op"),
        ~Q(status=Vraag.Status.NIEUW) & ~Q(vrager=None, code_hash=""),
        leeg=LEEG,
        opnieuw=("sleutel",),
    ),
]
