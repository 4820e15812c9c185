"""The card of a resident stays as long as they want it."""

from buurten.kaartjes.models import Kaartje

GEEN_TERMIJN = {Kaartje: "as long as the resident wants it; goes with the account"}
