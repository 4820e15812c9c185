"""Residents of one buurt, each with an open session; and what stands afterwards."""

import json
from collections import Counter
from datetime import date
from pathlib import Path

from buurten.functies.models import Bewonerschap
from buurten.signalen.models import Signaal, Telling
from tests.bench.inlogmensen import _sessie
from tests.makers import make_gebied, make_thema, make_user
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.logboek.nagaan import Keten
from welzijn.kern.logboek.zegels import achterblijvers_verzegelen


def main(wat: str, naar: str) -> None:
    """`wat` is a number of people to make, or "stand"."""
    uitkomst = stand() if wat == "stand" else maken(int(wat))
    Path(naar).write_text(json.dumps(uitkomst), "utf-8")


def maken(aantal: int) -> dict[str, object]:
    buurt = make_gebied()
    make_thema()
    mensen = [make_user(f"Mens {nummer}") for nummer in range(aantal)]
    for mens in mensen:
        Bewonerschap.objects.create(user=mens, gebied=buurt, van=date(2020, 1, 1))
    assert buurt.ouder is not None
    wijk = {"wijk": buurt.ouder.code, "buurt": str(buurt.pk)}
    return wijk | {"sessies": [_sessie(mens) for mens in mensen]}


def stand() -> dict[str, object]:
    """The keys that are there, and whether every table tells the same."""
    sleutels = [str(sleutel) for sleutel in Signaal.objects.values_list("sleutel", flat=True)]
    teksten = Counter(Signaal.objects.order_by().values_list("tekst", flat=True))
    achter = achterblijvers_verzegelen()
    return {
        "sleutels": sleutels,
        "dubbel": sum(n - 1 for n in teksten.values()),
        "regels": Logregel.objects.filter(daad="signaal.melden").count(),
        "geteld": sum(Telling.objects.values_list("aantal", flat=True)),
        "achterblijvers": achter,
        "fouten in de keten": list(Keten().fouten())[:5],
    }
