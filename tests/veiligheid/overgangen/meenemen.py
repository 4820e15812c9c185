"""Taking a list along changes no thing and leaves a line; it has no states."""

from tests.veiligheid.zaak import Zaak

ZAKEN = [
    Zaak("-", "signalen:meenemen | - | bw vw vt ow pa co am\nkwesties:meenemen | - | *"),
]
