"""A commission has no term: it is a public promise of an organisation."""

from buurten.opdrachten.models import Opdracht, Voortgang

GEEN_TERMIJN = dict.fromkeys([Opdracht, Voortgang], "public promise of an organisation")
