"""A04, A13, F18: what is hidden looks exactly like what is not there; there is no back door.

A02 and A03 (test_matrix) try every address as every role; here ids are tried that nobody has.
How long an answer takes is a figure, printed by tests/bench, not asserted.
"""

import re
from collections.abc import Iterator
from functools import cache, partial

import pytest
from django.apps import apps
from django.urls import reverse

from tests.house.reading import nothing
from tests.veiligheid.deuren import Deuren
from tests.veiligheid.matrix import rijen
from tests.veiligheid.test_matrix import straten
from tests.veiligheid.wereld import ROLLEN

pytestmark = [pytest.mark.django_db, pytest.mark.traag]

NERGENS = 987_654_321  # no row has this number
PER_RIJ = 3  # so many roles per row; A02 tries them all
TOKEN = re.compile(r'(name="csrfmiddlewaretoken" value=")[^"]+')


def afdruk(deuren: Deuren, rol: str, adres: str) -> tuple[int, str, dict[str, str]]:
    """What an answer shows: its status, its page without its own address and token, its headers."""
    antwoord = deuren.klop(rol, "get", adres)
    tekst = TOKEN.sub(r"\1", antwoord.tekst).replace(adres, "")
    koppen = {naam: waarde for naam, waarde in antwoord.items() if naam != "Content-Length"}
    return antwoord.status_code, tekst, koppen


def verschillen(deuren: Deuren) -> Iterator[str]:
    """Hidden things that can be told from things that do not exist."""
    gebouwd, eenmaal = straten(), cache(partial(afdruk, deuren))
    for naam, ding, get, _post in rijen():
        if naam not in gebouwd or "4" not in get:
            continue
        verborgen = [rol for rol, wat in zip(ROLLEN, get, strict=True) if wat == "4"]
        for rol in verborgen[:PER_RIJ]:
            waar = deuren.wereld.waar(ding, rol)
            if "pk" in waar:
                nergens = reverse(naam, kwargs=waar | {"pk": NERGENS})
                hier = afdruk(deuren, rol, deuren.adres(naam, ding, rol))
                if hier != eenmaal(rol, nergens):
                    yield f"{naam} {ding} as {rol}: hidden and absent differ"


def test_a04_f18_what_is_hidden_looks_like_what_is_not_there(deuren: Deuren) -> None:
    """Seen red with a page of a request that answers 403 to who may not see it."""
    nothing(verschillen(deuren))


def test_f18_a_number_beside_ones_own_opens_nothing_more(deuren: Deuren) -> None:
    """Beside one's own request lie those of others; far beside it lies nothing."""
    eigen = deuren.wereld.dingen["hulpvraag.eigen@ka"].pk
    assert deuren.klop("ka", "get", f"/hulpvragen/{eigen}/").status_code == 200
    for pk in (eigen - 1, eigen + 1, -eigen, eigen * 10**9):
        assert deuren.klop("ka", "get", f"/hulpvragen/{pk}/").status_code == 404


@pytest.mark.parametrize("adres", ["/admin/", "/admin/login/", "/django-admin/", "/beheer/"])
def test_a13_there_is_no_admin(deuren: Deuren, adres: str) -> None:
    assert not apps.is_installed("django.contrib.admin")
    for rol in ("an", "be"):
        assert deuren.klop(rol, "get", adres).status_code == 404
