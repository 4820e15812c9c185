"""How long a request for a hand stays after it was done or taken back."""

from django.db.models import Q

from vrijwilligers.hulpvragen.models import Hulpvraag
from welzijn.kern.vernietiging.delen import Deel

GEDAAN = Q(status=Hulpvraag.Status.AFGEROND)
DELEN = [
    Deel(
        "hulpvraag_wie",
        Hulpvraag,
        "klaar_op",
        GEDAAN & ~Q(aanvrager=None),
        leeg={"aanvrager": None, "resultaat": ""},
    ),
    Deel("hulpvraag", Hulpvraag, "klaar_op", GEDAAN),
    Deel("hulpvraag_niet", Hulpvraag, "klaar_op", Q(status=Hulpvraag.Status.INGETROKKEN)),
]
