"""How long what is known about destroying stays."""

from welzijn.kern.vernietiging.delen import Deel
from welzijn.kern.vernietiging.models import Grafsteen, Vernietiging

DELEN = [Deel("grafsteen", Grafsteen, "op")]
GEEN_TERMIJN = {Vernietiging: "the record itself: no words and no people"}
