"""A match goes with the request it is about."""

from vrijwilligers.koppelingen.models import Koppeling

GEEN_TERMIJN = {Koppeling: "goes with the request for a hand"}
