"""A05: lists show to each role exactly the things of which the page opens for that role."""

import re
from collections.abc import Iterator

import pytest
from django.apps import apps

from tests.house.reading import nothing
from tests.veiligheid.deuren import Deuren
from tests.veiligheid.wereld import ROLLEN
from vrijwilligers.koppelingen.models import Koppeling

pytestmark = [pytest.mark.django_db, pytest.mark.traag]

# The page of a thing lies under the first address; together these lists show all one may see:
# one's own profile as a volunteer stands at the requests, what one opened in an emergency apart.
LIJSTEN = [
    ("buurten.Signaal", ["/signalen/", "/noodinzagen/"]),
    ("buurten.Kwestie", ["/kwesties/"]),
    ("buurten.Opdracht", ["/opdrachten/"]),
    ("buurten.Deelnemer", ["/begeleiding/"]),
    ("initiatieven.Initiatief",
     ["/initiatieven/", "/initiatieven/eigen/", "/initiatieven/wachtrij/"]),
    ("vrijwilligers.Vrijwilliger", ["/vrijwilligers/", "/hulpvragen/", "/noodinzagen/"]),
    ("vrijwilligers.Hulpvraag", ["/hulpvragen/", "/noodinzagen/"]),
    ("vrijwilligers.Koppeling", ["/koppelingen/"]),
]  # fmt: skip
BLADEN = 5  # more than the world fills


def op_lijsten(deuren: Deuren, rol: str, begin: str, adressen: list[str]) -> set[int]:
    """The things to which these lists lead, over all their pages."""
    teksten = [tekst for adres in adressen for tekst in bladen(deuren, rol, adres)]
    return {int(pk) for t in teksten for pk in re.findall(rf'href="{begin}(\d+)/"', t)}


def bladen(deuren: Deuren, rol: str, adres: str) -> Iterator[str]:
    """Every page of a list, as far as it says that there is a next one."""
    for blad in range(1, BLADEN + 1):
        tekst = deuren.klop(rol, "get", f"{adres}?page={blad}").tekst
        yield tekst
        if 'rel="next"' not in tekst:
            return


def via_een_afspraak(deuren: Deuren, rol: str) -> set[int]:
    """A volunteer comes to a request they agreed to help with through the match."""
    afspraken = op_lijsten(deuren, rol, "/koppelingen/", ["/koppelingen/"])
    return set(Koppeling.objects.filter(pk__in=afspraken).values_list("hulpvraag_id", flat=True))


def verschillen(deuren: Deuren) -> Iterator[str]:
    """Things on a list that do not open, and things that open and are on no list."""
    for naam, (begin, *ook) in LIJSTEN:
        pks = set(apps.get_model(naam)._base_manager.values_list("pk", flat=True))
        for rol in ROLLEN[1:-1]:
            lijst = op_lijsten(deuren, rol, begin, [begin, *ook])
            open_ = {
                pk for pk in pks if deuren.klop(rol, "get", f"{begin}{pk}/").status_code == 200
            }
            verder = via_een_afspraak(deuren, rol) if begin == "/hulpvragen/" else set()
            for pk in lijst - open_:
                yield f"{begin} leads {rol} to {pk}, which does not open"
            for pk in open_ - lijst - verder:
                yield f"{begin}{pk}/ opens for {rol} and is on no list"


def test_a05_a_list_shows_what_opens(deuren: Deuren) -> None:
    """Seen red with the lists of one's own ideas and of those that wait left out."""
    nothing(verschillen(deuren))
