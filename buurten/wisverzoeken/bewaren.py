"""How long a proposal to wipe waits that nobody decided on, also when its signal was emptied."""

from buurten.wisverzoeken.models import Wisverzoek
from welzijn.kern.vernietiging.delen import Deel

DELEN = [Deel("wisverzoek", Wisverzoek, "gevraagd_op")]
