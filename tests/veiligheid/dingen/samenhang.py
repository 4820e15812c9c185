"""A kwestie with two signals that can be split, and one that was weighed."""

from typing import Any

from tests import makers


def bouw(w: Any) -> None:
    """`kwestie.deel` has two signals of a neighbour; `kwestie.wijk` may become a voorstel."""
    buur, wijk = w.dingen["mens.buur"], w.dingen["gebied.a"]
    twee = [makers.make_signaal(wijk, melder=buur) for _ in range(2)]
    w.zet("kwestie.deel", makers.make_kwestie(wijk, twee, thema=w.dingen["thema"]))
    w.zet("signaal.deel", twee[0])
    makers.make_toets(w.dingen["kwestie.wijk"])
