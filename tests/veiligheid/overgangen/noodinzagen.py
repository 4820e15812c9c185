"""Opening in an emergency: a moderator and a beheerder, and nobody by another way."""

from tests.veiligheid.zaak import Zaak

ZAKEN = [Zaak("-", "noodinzagen:openen | - | mo be")]
