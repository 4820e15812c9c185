"""The models of every room of this storey, so that Django finds them."""

from vrijwilligers.hulpvragen.models import Hulpvraag
from vrijwilligers.koppelingen.models import Koppeling
from vrijwilligers.register.models import Vrijwilliger

__all__ = ["Hulpvraag", "Koppeling", "Vrijwilliger"]
