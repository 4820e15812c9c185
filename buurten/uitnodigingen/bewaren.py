"""How long invitations stay after they are over; their address is emptied on the day itself."""

from django.db.models import Q

from buurten.uitnodigingen.models import Uitnodiging, Voordracht
from welzijn.kern.vernietiging.delen import Deel

DELEN = [
    Deel("uitnodiging", Voordracht, "verloopt_op", ~Q(status="open")),
    Deel("uitnodiging", Uitnodiging, "verloopt_op", ~Q(status__in=Uitnodiging.OPEN)),
]
