"""Fills the floor with as much as the portal holds."""

import json
from pathlib import Path

from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.auth.models import User
from django.contrib.sessions.backends.db import SessionStore
from django.core.management import call_command
from django.db import transaction

from tests.bench.maat import KLEIN, Maat, greep, maal, plek
from tests.bench.teksten import THEMAS, WAT, titel
from tests.bench.vloer.models import Bijval, Idee, Melding, Onderwerp, Plek

STANDEN = [stand for stand, _ in Idee.STATUS]


def main(maat: str, naar: str) -> None:
    """Make the tables, fill them, and write down where to look."""
    for zonder in (False, True):  # the apps with migrations first: ours point at them
        call_command("migrate", run_syncdb=zonder, interactive=False, verbosity=0)
    with transaction.atomic():
        gezaaid = zaaien(KLEIN if maat == "klein" else maal(int(maat)))
    Path(naar).write_text(json.dumps(gezaaid), "utf-8")


def zaaien(maat: Maat) -> dict[str, str]:
    users = User.objects.bulk_create(
        (User(username=f"persoon{n}", password="!") for n in range(maat.mensen)), batch_size=2000
    )
    plekken = Plek.objects.bulk_create(Plek(naam=f"Wijk {n}") for n in range(maat.wijken))
    onderwerpen = Onderwerp.objects.bulk_create(Onderwerp(naam=naam) for naam in THEMAS)
    Melding.objects.bulk_create(
        (_melding(n, users, plekken, onderwerpen) for n in range(maat.signalen)), batch_size=2000
    )
    ideeen = _ideeen(maat, users, plekken, onderwerpen)
    sessie = SessionStore()
    sessie[SESSION_KEY] = str(users[0].pk)
    sessie[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    sessie[HASH_SESSION_KEY] = users[0].get_session_auth_hash()
    sessie.save()
    return {
        "lid": str(sessie.session_key),
        "plek": str(plekken[0].pk),
        "onderwerp": str(onderwerpen[0].pk),
        "idee": str(ideeen[0].pk),
    }


def _melding(n: int, users: list[User], plekken: list[Plek], van: list[Onderwerp]) -> Melding:
    return Melding(
        plek=plekken[plek(n, 1, len(plekken))],
        onderwerp=van[greep(n, 3, len(van))],
        groep=("bewoners", "professionals")[greep(n, 4, 4) == 0],
        tekst=WAT[greep(n, 5, len(WAT))],
        melder=users[greep(n, 6, len(users))],
    )


def _ideeen(
    maat: Maat, users: list[User], plekken: list[Plek], onderwerpen: list[Onderwerp]
) -> list[Idee]:
    """The ideas with who backs them, and the counter kept."""
    ideeen = [
        Idee(
            plek=plekken[plek(n, 11, len(plekken))],
            onderwerp=onderwerpen[greep(n, 13, len(onderwerpen))],
            titel=titel(n),
            wat=WAT[greep(n, 14, len(WAT))],
            nodig="Een plek en een paar uur",
            status=STANDEN[greep(n, 15, len(STANDEN))],
        )
        for n in range(maat.initiatieven)
    ]
    paren = {
        (greep(n, 21, len(ideeen)), greep(n, 22, len(users))): None for n in range(maat.steunen)
    }
    for idee, _ in paren:
        ideeen[idee].steun += 1
    Idee.objects.bulk_create(ideeen, batch_size=2000)
    Bijval.objects.bulk_create(
        (Bijval(idee=ideeen[i], user=users[u]) for i, u in paren), batch_size=2000
    )
    return ideeen
