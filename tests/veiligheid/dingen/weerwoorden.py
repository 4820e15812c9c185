"""What a neighbour said about the kwestie of `ow`, and an answer to everyone's signals."""

from typing import Any

from buurten.kwesties.models import Kwestiestap
from buurten.weerwoorden.models import Aanvulling, Herkenning
from tests import makers
from tests.veiligheid.wereld import kanarie
from welzijn.kern.tijd import nu


def bouw(w: Any) -> None:
    """Everyone with an account gave a signal of the answered kwestie; `vw` recognised one."""
    opgepakt, buur = w.dingen["kwestie.opgepakt"], w.dingen["mens.buur"]
    van = {"kwestie": opgepakt, "user": buur}
    w.zet("aanvulling.buur", Aanvulling.objects.create(tekst=kanarie("aanvulling buur"), **van))
    Aanvulling.objects.create(
        tekst=kanarie("aanvulling openbaar"), status="beantwoord", is_openbaar=True, **van
    )
    Herkenning.objects.create(kwestie=opgepakt, user=w.mensen["vw"])
    melders = [user for _rol, user in w.eigen()]
    signalen = [makers.make_signaal(w.dingen["gebied.a"], melder=wie) for wie in melders]
    klaar = {"status": "beantwoord", "klaar_op": nu(), "thema": w.dingen["thema"]}
    kwestie = makers.make_kwestie(w.dingen["gebied.a"], signalen, **klaar)
    Kwestiestap.objects.create(kwestie=kwestie, soort="beantwoorden")
    w.zet("kwestie.antwoord", kwestie)
