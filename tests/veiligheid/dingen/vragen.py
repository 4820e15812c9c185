"""Questions: to `ow`, of everyone, answered, by receipt, elsewhere, and to a vacant function."""

from typing import Any

from tests import makers
from tests.veiligheid.wereld import kanarie
from welzijn.kern.ontvangst import afdruk
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import nu

CODE = "0123456789ABCDEFGHJKMNPQRS"


def bouw(w: Any) -> None:
    functie, buur = w.dingen["functie.ow"], w.dingen["mens.buur"]
    leeg = w.zet("functie.leeg", makers.make_functie(w.dingen["gebied.a"], Rol.PARTNER))
    elders = makers.make_bezetting(w.dingen["gebied.b"]).functie

    def vraag(naam: str, aan: Any, wie: Any, **velden: Any) -> None:
        tekst = kanarie(f"vroeg {naam}")
        w.zet(f"vraag.{naam}", makers.make_vraag(aan, wie, tekst=tekst, **velden))

    vraag("ow", functie, buur)
    vraag("ander", elders, w.dingen["mens.verre"])
    vraag("leeg", leeg, buur)
    vraag("bon", functie, None, code_hash=afdruk(CODE, "vragen"))
    vraag(
        "klaar", functie, buur, status="beantwoord", antwoord=kanarie("antwoord klaar"),
        beantwoord_op=nu(), beantwoord_namens=w.dingen["bezetting.ow"],
    )  # fmt: skip
    w.zet("vraag.eigen", w.dingen["vraag.ow"])
    for rol, user in w.eigen():
        eigen = makers.make_vraag(functie, user, tekst=kanarie(f"vroeg van {rol}"))
        w.zet(f"vraag.eigen@{rol}", eigen)
