"""People for the benches of signing in; run inside the server's own Django."""

import json
import time
from importlib import import_module
from pathlib import Path

from allauth.account.models import EmailAddress
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY

from tests.bench.inlogbank import bekend
from tests.inloggen import bewijs
from welzijn.kern.accounts.models import User
from welzijn.kern.accounts.sessies import beginnen


def main(aantal: str, naar: str) -> None:
    """So many people with a proved address; for each a session that is open."""
    mensen = [User(email=bekend(n)) for n in range(int(aantal))]
    for mens in mensen:
        mens.set_unusable_password()
    User.objects.bulk_create(mensen)
    EmailAddress.objects.bulk_create(
        EmailAddress(user=mens, email=mens.email, verified=True, primary=True) for mens in mensen
    )
    Path(naar).write_text(json.dumps([_sessie(mens) for mens in mensen]), "utf-8")


def _sessie(mens: User) -> str:
    sessie = import_module(settings.SESSION_ENGINE).SessionStore()
    sessie[SESSION_KEY] = str(mens.pk)
    sessie[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[1]
    sessie[HASH_SESSION_KEY] = mens.get_session_auth_hash()
    sessie.update(bewijs(mens))
    beginnen(sessie)
    for record in sessie["account_authentication_methods"]:
        record["at"] = time.time() + 3600  # fresh for as long as the bench takes
    sessie.create()
    return str(sessie.session_key)
