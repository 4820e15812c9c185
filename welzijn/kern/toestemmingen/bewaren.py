"""Consent is proof, and goes with the account of who gave it."""

from welzijn.kern.toestemmingen.models import Toestemming

GEEN_TERMIJN = {Toestemming: "proof of consent; goes with the account"}
