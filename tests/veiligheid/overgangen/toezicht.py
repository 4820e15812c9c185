"""Looking after: the review of a month is signed off once by who reviews it."""

from tests.veiligheid.zaak import Zaak

ZAKEN = [Zaak("maand", "toezicht:aftekenen | - | tl fg")]
