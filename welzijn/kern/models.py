"""The models of every room of the foundation, so that Django finds them."""

from welzijn.kern.accounts.models import User
from welzijn.kern.bijlagen.models import Bijlage
from welzijn.kern.draad.models import Schakel
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.notificaties.models import Bericht

__all__ = ["Bericht", "Bijlage", "Logregel", "Schakel", "User"]
