"""Fills the portal: areas, people with roles, and what is counted from signals to support."""

import json
from datetime import date
from pathlib import Path

from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.core.management import call_command
from django.db import connection, transaction

from buurten.functies.models import Bewonerschap, Bezetting, Functie, Organisatie
from buurten.gebieden.models import Gebied
from tests.bench.heden import Heden
from tests.bench.jaren import jaren
from tests.bench.maat import KLEIN, Maat, maal, plek
from tests.bench.plaatsen import plaatsen
from tests.bench.wijkleven import hulp, initiatieven, kwesties, signalen
from tests.inloggen import bewijs
from welzijn.kern.accounts.models import User
from welzijn.kern.notificaties.models import Bericht
from welzijn.kern.rechten import Rol

SINDS = date(2023, 1, 1)
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def main(maat: str, naar: str) -> None:
    """Make the tables, fill them, and write down where to look."""
    call_command("migrate", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)
    with transaction.atomic():
        gezaaid = zaaien(KLEIN if maat == "klein" else maal(int(maat)))
    bijwerken()
    Path(naar).write_text(json.dumps(gezaaid), "utf-8")


def bijwerken() -> None:
    """What a database that runs for a while does by itself: know its tables."""
    vraag = "VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE"
    with connection.cursor() as cursor:
        for tabel in connection.introspection.table_names(cursor):
            cursor.execute(f"{vraag} {connection.ops.quote_name(tabel)}")


def zaaien(maat: Maat) -> dict[str, str]:
    """All of it; gives back the addresses and sessions that the pages are asked with."""
    heden = plaatsen(maat)
    _mensen(maat, heden)
    heden.signalen = signalen(maat, heden)
    heden.kwesties = kwesties(maat, heden)
    jaren(maat, heden)
    ideeen = initiatieven(maat, heden)
    hulp(maat, heden)
    wijk, buurt = heden.wijken[0], heden.buurten[0]
    return {
        "wijk": wijk.code,
        "jaar": str(wijk.jaar),
        "buurt": str(buurt.pk),
        "thema": str(heden.themas[0].pk),
        "idee": str(ideeen[0].pk),
        "bewoner": _sessie(heden.bewoners[0]),
        "opbouwwerker": _sessie(heden.werker.user),
    }


def _sessie(user: User) -> str:
    """A session as signing in makes it."""
    sessie = SessionStore()
    sessie[SESSION_KEY] = str(user.pk)
    sessie[BACKEND_SESSION_KEY] = BACKEND
    sessie[HASH_SESSION_KEY] = user.get_session_auth_hash()
    sessie.update(bewijs(user))
    sessie.save()
    return str(sessie.session_key)


def _mensen(maat: Maat, heden: Heden) -> None:
    """Residents, one opbouwwerker and one partner per wijk, and messages in the inboxes."""
    heden.bewoners = User.objects.bulk_create(
        (User(email=f"p{n}@voorbeeld.example", naam=f"Bewoner {n}") for n in range(maat.mensen)),
        batch_size=2000,
    )
    Bewonerschap.objects.bulk_create(
        (
            Bewonerschap(user=user, gebied=heden.buurt_in(plek(n, 31, maat.wijken), n), van=SINDS)
            for n, user in enumerate(heden.bewoners[1:])
        ),
        batch_size=2000,
    )
    Bewonerschap.objects.create(user=heden.bewoners[0], gebied=heden.buurten[0], van=SINDS)
    Bericht.objects.bulk_create(
        (Bericht(ontvanger=user, tekst="Er is nieuws.", adres="/") for user in heden.bewoners),
        batch_size=2000,
    )
    soorten = [(Rol.OPBOUWWERKER, Organisatie.Soort.WELZIJN), (Rol.PARTNER, Organisatie.Soort.ZORG)]
    for rol, soort in soorten:
        organisatie = Organisatie.objects.create(naam=f"Organisatie {rol.value}", soort=soort)
        heden.organisaties.append(organisatie)
        for n, wijk in enumerate(heden.wijken):
            _bezetting(heden, organisatie, rol, wijk, n)


def _bezetting(heden: Heden, organisatie: Organisatie, rol: Rol, wijk: Gebied, n: int) -> None:
    functie = Functie.objects.create(titel=f"{rol.label} {n}", organisatie=organisatie, rol=rol)
    functie.gebieden.add(wijk)
    user = User.objects.create(email=f"{rol.value}{n}@voorbeeld.example", naam=f"Werker {n}")
    heden.werkers.append(Bezetting.objects.create(functie=functie, user=user, van=SINDS))
