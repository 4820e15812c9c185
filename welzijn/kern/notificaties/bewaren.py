"""How long messages stay."""

from welzijn.kern.notificaties.models import Bericht
from welzijn.kern.vernietiging.delen import Deel

DELEN = [Deel("bericht", Bericht, "gemaakt_op")]
