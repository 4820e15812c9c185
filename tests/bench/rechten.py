"""What the rights of a busy person cost: 20 functions, a list of 1,000 things, how many queries."""

import json
import time
from datetime import date
from pathlib import Path
from typing import Any

from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from buurten.functies.models import Bezetting, Functie, Organisatie
from buurten.gebieden.models import Gebied
from buurten.signalen.models import Signaal
from welzijn.kern.accounts.models import User
from welzijn.kern.rechten import Rol

FUNCTIES, DINGEN = 20, 1_000
RECHT = "signaal.afronden"


def main(naar: str) -> None:
    Path(naar).write_text(json.dumps(tellen()), "utf-8")


def tellen() -> dict[str, Any]:
    """Ask the right over every thing of a list; what was made for it is taken back."""
    with transaction.atomic():
        dingen = list(Signaal.objects.select_related("gebied").order_by("pk")[:DINGEN])
        user = User.objects.get(pk=_werker().pk)
        begin = time.perf_counter()
        with CaptureQueriesContext(connection) as gevraagd:
            mag = sum(user.has_perm(RECHT, ding) for ding in dingen)
        duur = time.perf_counter() - begin
        transaction.set_rollback(True)
    return {
        "functies": FUNCTIES,
        "dingen": len(dingen),
        "mag": mag,
        "vragen": len(gevraagd),
        "ms": round(duur * 1000),
    }


def _werker() -> User:
    """Somebody with so many functions, each in a wijk of its own as far as there are."""
    user = User.objects.create_user(email="twintig@bench.example", naam="Twintig")
    organisatie = Organisatie.objects.create(naam="Twintig functies", soort="welzijn")
    wijken = list(Gebied.objects.filter(niveau="wijk").order_by("code"))
    for nummer in range(FUNCTIES):
        functie = Functie.objects.create(
            titel=f"Functie {nummer}", organisatie=organisatie, rol=Rol.OPBOUWWERKER
        )
        functie.gebieden.add(wijken[nummer % len(wijken)])
        Bezetting.objects.create(functie=functie, user=user, van=date(2020, 1, 1))
    return user
