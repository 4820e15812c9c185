"""How long it stays why somebody looked in an emergency: as long as that they looked."""

from buurten.noodinzagen.models import Noodinzage
from welzijn.kern.vernietiging.delen import Deel

DELEN = [Deel("noodinzage", Noodinzage, "geopend_op")]
