"""How a test comes in: with a second factor, unless it asks for a weak session.

`client.force_login(user)` opens a session as strong and as fresh as one after signing in; it
writes the record that allauth itself writes. `client.force_login(user, sterk=False)` opens one by
mailed code alone; `geleden=3600` one of an hour ago.
"""

import time
from typing import Any

from django.test import Client

RECORDS = "account_authentication_methods"
VAN_WIE = "account_authentication_methods_user"


def bewijs(user: Any, *, sterk: bool = True, geleden: int = 0) -> dict[str, Any]:
    """What allauth keeps in the session of somebody who signed in."""
    at = time.time() - geleden
    records: list[dict[str, Any]] = [{"method": "code", "at": at, "email": user.email}]
    if sterk:
        records.append({"method": "mfa", "at": at, "type": "totp"})
    return {RECORDS: records, VAN_WIE: str(user.pk)}


class Inlogger(Client):
    """Django's client, whose sessions say how somebody signed in."""

    def force_login(
        self, user: Any, backend: Any = None, *, sterk: bool = True, geleden: int = 0
    ) -> None:
        super().force_login(user, backend)
        self.verklaar(user, sterk=sterk, geleden=geleden)

    def verklaar(self, user: Any, *, sterk: bool = True, geleden: int = 0) -> None:
        """Let the session that is open say this."""
        session = self.session
        session.update(bewijs(user, sterk=sterk, geleden=geleden))
        session.save()
