"""What people of the demo kept of their lists."""

from buurten.functies.models import Bezetting
from welzijn.kern.zoekopdrachten import actions
from welzijn.kern.zoekopdrachten.models import Zoekopdracht

# Who, which list, under which name, and what stands behind its address then.
KEUZES = [
    ("Otto Opbouwwerker", "signalen:lijst", "Nog te lezen", "status=nieuw&volgorde=oudste"),
    ("Otto Opbouwwerker", "signalen:lijst", "Van bewoners", "groep=bewoners&status=nieuw"),
    ("Otto Opbouwwerker", "kwesties:lijst", "Te laat", "laat=on"),
    ("Paula Partner", "kwesties:lijst", "Wat wij oppakten", "mijn=on"),
]


def aanvullen() -> None:
    """For who holds a function and kept nothing yet."""
    if Zoekopdracht.objects.exists():
        return
    houders = {b.naam: b.user for b in Bezetting.objects.geldig().select_related("user", "functie")}
    for wie, lijst, naam, vraag in KEUZES:
        if wie in houders:
            keuze = Zoekopdracht(lijst=lijst, naam=naam, vraag=vraag)
            actions.bewaren(keuze, by=houders[wie])
