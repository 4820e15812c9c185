"""Cards of residents: one at every level, one elsewhere, and one of every person for themselves."""

from typing import Any

from buurten.kaartjes.models import Kaartje
from tests import makers
from tests.veiligheid.wereld import kanarie

Bereik = Kaartje.Bereik


def bouw(w: Any) -> None:
    for naam, plek, bereik in (
        ("ik", "a", Bereik.IK),
        ("buurt", "a", Bereik.BUURT),
        ("wijk", "a", Bereik.WIJK),
        ("wijkander", "b", Bereik.WIJK),
        ("iedereen", "a", Bereik.IEDEREEN),
    ):
        buurt = w.dingen[f"buurt.{plek}"]
        wie = makers.make_bewoner(buurt)
        w.zet(f"kaartje.{naam}", _maak(wie, buurt, naam, bereik))
    w.zet("kaartje.eigen", w.dingen["kaartje.ik"])
    for rol, user in w.eigen():
        eigen = _maak(user, w.dingen["buurt.a"], f"van {rol}", Bereik.IK)
        w.zet(f"kaartje.eigen@{rol}", eigen)


def _maak(user: Any, buurt: Any, naam: str, bereik: str) -> Kaartje:
    eigen = naam.startswith("van ")
    makers.make_toestemming(user)
    return Kaartje.objects.create(
        user=user, gebied=buurt, roepnaam="Henk", bereik=bereik, wat=kanarie(f"kaartje {naam}"),
        email="" if eigen else f"{kanarie(f'kaart mail {naam}')}@x.example",
    )  # fmt: skip
