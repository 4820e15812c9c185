"""Answering to a shared signal: the partner with whom it is shared, and nobody else."""

from tests.veiligheid.zaak import Zaak

ZAKEN = [
    Zaak("signaal.geheimgedeeld", "terugmeldingen:terugmelden | - | pa"),
    Zaak("signaal.geheimco", "delingen:verlagen | - | ow co"),
]
