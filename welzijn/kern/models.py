"""The models of every room of the foundation, so that Django finds them."""

from welzijn.kern.accounts.models import User
from welzijn.kern.bijlagen.models import Bijlage
from welzijn.kern.draad.models import Schakel
from welzijn.kern.logboek.models import Controle, Inzage, Logregel, Zegel
from welzijn.kern.notificaties.models import Bericht
from welzijn.kern.toestemmingen.models import Toestemming
from welzijn.kern.vernietiging.models import Grafsteen, Vernietiging
from welzijn.kern.zoekopdrachten.models import Zoekopdracht

__all__ = [
    "Bericht",
    "Bijlage",
    "Controle",
    "Grafsteen",
    "Inzage",
    "Logregel",
    "Schakel",
    "Toestemming",
    "User",
    "Vernietiging",
    "Zegel",
    "Zoekopdracht",
]
