"""How long an idea stays that came to nothing; what was published is public memory."""

from django.db.models import Q

from initiatieven.register.models import Initiatief
from welzijn.kern.vernietiging.delen import Deel

NIET = Q(status__in=[Initiatief.Status.AFGEWEZEN, Initiatief.Status.INGETROKKEN])
DELEN = [Deel("initiatief", Initiatief, "ingediend_op", NIET & Q(gepubliceerd_op=None))]
