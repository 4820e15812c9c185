"""Shares of the kwestie that `ow` picked up, an agreement, and what lies with `am`."""

from datetime import date
from typing import Any

from buurten.afspraken.models import Aandeel, Afstemming, Voorlegging
from tests import makers
from tests.veiligheid.wereld import kanarie


def bouw(w: Any) -> None:
    zetels = {rol: w.dingen[f"bezetting.{rol}"] for rol in ("ow", "pa", "am", "vt")}
    van = {"namens": zetels["ow"], "vraag": kanarie("aandeelvraag")}

    def aandeel(rol: str, **velden: Any) -> None:
        organisatie = zetels[rol].functie.organisatie
        deel = Aandeel.objects.create(
            kwestie=w.dingen["kwestie.opgepakt"], organisatie=organisatie, **van, **velden
        )
        w.zet(f"aandeel.{rol}", deel)

    aandeel("pa")
    aandeel("am", status=Aandeel.Status.MEE)
    w.zet("organisatie.vt", zetels["vt"].functie.organisatie)
    w.zet("organisatie.derde", makers.make_organisatie())
    wijk = {"kwestie": w.dingen["kwestie.wijk"], "namens": zetels["ow"]}
    Afstemming.objects.create(
        met=zetels["pa"].functie.organisatie, op=date(2026, 11, 2),
        afspraak=kanarie("afgestemd"), **wijk,
    )  # fmt: skip
    aan, dag = zetels["am"].functie, date(2030, 1, 2)
    vraag = {"vraag": kanarie("voorgelegd"), "antwoord_voor": dag, **wijk}
    vraag["organisatie"] = aan.organisatie
    w.zet("voorlegging.am", Voorlegging.objects.create(aan=aan, **vraag))
