"""How long organisations keep what they agreed; what was promised in public stays."""

from buurten.afspraken.models import Aandeel, Afstemming, Voorlegging
from welzijn.kern.vernietiging.delen import Deel

DELEN = [Deel("afstemming", Afstemming, "op")]
GEEN_TERMIJN = dict.fromkeys([Aandeel, Voorlegging], "public promise of an organisation")
