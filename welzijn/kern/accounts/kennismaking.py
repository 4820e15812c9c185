"""Signing up while it is under way: it lives in the session, and nowhere else.

Nothing is written about an address before somebody proves that it is theirs. So no account waits
for who never comes back, nobody takes another's address, and whether an address is known here
makes no difference: the same mail, the same work, the same answer. Who proves a known address
is let in as who they are.
"""

import time
from dataclasses import asdict, dataclass

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from allauth.core.internal.ratelimit import get_ip
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest, HttpResponse

from welzijn.kern.accounts.models import User
from welzijn.kern.limiet import verbruik

SLEUTEL = "kennismaking"
GELDIG = 600
MAILS_PER_ADRES, MAILS_PER_NETWERK = (3, 60), (20, 60)
POGINGEN, OPNIEUW = 3, 2


@dataclass
class Kennismaking:
    """An address, the code that was mailed to it, and how often both were used."""

    email: str
    verder: str
    code: str = ""
    tot: float = 0
    mis: int = 0
    mails: int = 0

    @property
    def mag_opnieuw(self) -> bool:
        return self.mails <= OPNIEUW


def lees(session: SessionBase) -> Kennismaking | None:
    """The one that is under way, while its code holds."""
    gevonden = session.get(SLEUTEL)
    if not gevonden or gevonden["tot"] < time.time():
        return None
    return Kennismaking(**gevonden)


def stuur(request: HttpRequest, bezig: Kennismaking) -> bool:
    """Mail a new code, which replaces the one before; False when that was too often."""
    netwerk = f"kennismaking:{get_ip(request)}"
    if not verbruik(netwerk, *MAILS_PER_NETWERK) or not bezig.mag_opnieuw:
        return False
    if not verbruik(f"kennismaking:{bezig.email}", *MAILS_PER_ADRES):
        return False
    adapter = get_adapter(request)
    bezig.code, bezig.tot = adapter.generate_login_code(), time.time() + GELDIG
    bezig.mails += 1
    adapter.send_mail("account/email/kennismaking", bezig.email, {"code": bezig.code})
    request.session[SLEUTEL] = asdict(bezig)
    return True


def mis(session: SessionBase, bezig: Kennismaking) -> bool:
    """A wrong code; the third ends it. Whether another try is left."""
    bezig.mis += 1
    if bezig.mis >= POGINGEN:
        session.pop(SLEUTEL, None)
        return False
    session[SLEUTEL] = asdict(bezig)
    return True


def binnenlaten(request: HttpRequest, user: User, bezig: Kennismaking) -> HttpResponse:
    """A code is for one time; then everything goes as when somebody signs in with a code."""
    request.session.pop(SLEUTEL, None)
    record_authentication(request, user, "code", email=bezig.email)
    login = Login(user=user, email=bezig.email, redirect_url=bezig.verder)
    return perform_login(request, login)
