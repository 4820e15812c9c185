"""B11: what needs fresh proof asks for it, of everybody who gets in; and nothing else does.

By hand, from the security bar: exports, changing roles, looking at confidential data, deleting
the account; and what opens the door itself: factors and sessions.
"""

from collections.abc import Iterator

import pytest
from django.urls import reverse

from tests.house.reading import nothing
from tests.veiligheid.deuren import Deuren
from tests.veiligheid.matrix import rijen
from tests.veiligheid.test_matrix import straten
from tests.veiligheid.wereld import ROLLEN

pytestmark = [pytest.mark.django_db, pytest.mark.traag]

# The address: who is asked. `*` everybody who gets in; `werk` who looks for their work, and not
# the person it is about or who takes part in it.
VRAAGT = {
    # The door itself: factors, sessions of others, the address that codes go to.
    "mfa_activate_totp": "*", "mfa_add_webauthn": "*", "mfa_generate_recovery_codes": "*",
    "accounts:bevestigen": "*", "accounts:factor_intrekken": "*", "accounts:uitloggen": "*",
    "accounts:allen_uitloggen": "*", "account_email": "*", "socialaccount_connections": "*",
    # One's own data as a file, and deleting the account.
    "privacy:meenemen": "*", "privacy:verwijderen": "*",
    # Lists as a file.
    "signalen:meenemen": "*", "kwesties:meenemen": "*",
    # Who has which role.
    "functies:functie_plaatsen": "*", "functies:beeindigen": "*", "functies:inplannen": "*",
    "uitnodigingen:uitnodigen": "*", "uitnodigingen:bevestigen": "*",
    "uitnodigingen:aanvaarden": "*", "netwerken:mandateren": "*", "netwerken:beeindigen": "*",
    "netwerken:afhandelen": "*", "overdracht:overdragen": "*", "overdracht:detail": "*",
    "overdracht:intrekken": "*",
    "begeleiding:adres_geven": "*", "begeleiding:overnemen": "*",
    # Confidential data of others, by who works with it.
    "hulpvragen:detail": "werk", "koppelingen:detail": "werk", "koppelingen:koppelen": "werk",
    "vrijwilligers:detail": "werk", "vrijwilligers:lijst": "werk", "vragen:detail": "werk",
    "terugmeldingen:lijst": "*", "terugmeldingen:terugmelden": "*",
    "wisverzoeken:voorstellen": "*", "wisverzoeken:wissen": "*", "wisverzoeken:afwijzen": "*",
    "noodinzagen:openen": "*", "signalen:detail": "werk", "signalen:afronden": "werk",
    "delingen:detail": "*", "delingen:delen": "*", "delingen:verlagen": "*",
    "delingen:instemmen": "*", "delingen:bevestigen": "*",
    "vragen:beantwoorden": "*", "vragen:doorzetten": "*", "vragen:sluiten": "*",
}  # fmt: skip
BINNEN = set("2D")


@pytest.fixture(scope="module")
def oude_deuren(wereld) -> Deuren:
    """Everybody proved who they are an hour ago."""
    return Deuren(wereld, geleden=3600)


def gevraagd(deuren: Deuren) -> dict[tuple[str, str], bool]:
    """(address, role): whether somebody who gets in there is asked for proof first.

    Of an address that should ask nobody the first who gets in is enough.
    """
    gebouwd, gezien = straten(), {}
    vraag = reverse("accounts:bevestigen")
    for naam, ding, *antwoorden in rijen():
        for methode, wil in zip(("get", "post"), antwoorden, strict=True):
            for rol, letter in zip(ROLLEN[1:], wil[1:], strict=True):
                if letter not in BINNEN or naam not in gebouwd or gezien.get((naam, rol)):
                    continue
                if naam not in VRAAGT and any(bij == naam for bij, _rol in gezien):
                    continue
                antwoord = deuren.klop(rol, methode, deuren.adres(naam, ding, rol))
                naar = antwoord.headers.get("Location", "")
                gezien[naam, rol] = naar.startswith(vraag)
    return gezien


def anders(gezien: dict[tuple[str, str], bool]) -> Iterator[str]:
    for (naam, rol), wordt_gevraagd in gezien.items():
        moet = VRAAGT.get(naam, "")
        if wordt_gevraagd and not moet:
            yield f"{naam} asks {rol} for proof: say so here, or do not ask"
        if not wordt_gevraagd and moet == "*":
            yield f"{naam} does not ask {rol} for proof"
    for naam in VRAAGT:
        if not any(vraag for (bij, _rol), vraag in gezien.items() if bij == naam):
            yield f"{naam} asks nobody for proof"


def test_b11_what_is_dangerous_asks_for_fresh_proof(oude_deuren: Deuren) -> None:
    """Red when a view loses its `vers_bewijs`."""
    nothing(anders(gevraagd(oude_deuren)))
