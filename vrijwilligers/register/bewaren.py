"""How long the profile stays of who stopped helping."""

from django.db.models import Q

from vrijwilligers.register.models import Vrijwilliger
from welzijn.kern.vernietiging.delen import Deel

DELEN = [
    Deel(
        "vrijwilliger",
        Vrijwilliger,
        "gestopt_op",
        Q(is_actief=False, user__isnull=False),
        leeg={"user": None, "wat": "", "wanneer": ""},
    ),
]
