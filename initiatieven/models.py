"""The models of every room of this storey, so that Django finds them."""

from initiatieven.register.models import Initiatief
from initiatieven.steun.models import Steun

__all__ = ["Initiatief", "Steun"]
