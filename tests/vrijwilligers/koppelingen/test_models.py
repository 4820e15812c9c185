"""What a match tells, and what it keeps to itself."""

import pytest
from django.db import IntegrityError

from tests.makers import make_gebied, make_hulpvraag, make_koppeling, make_lid, make_user
from vrijwilligers.hulpvragen.models import Hulpvraag
from vrijwilligers.koppelingen.models import Koppeling
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db
S, V = Koppeling.Status, Hulpvraag.Status


@pytest.mark.parametrize("status", S)
def test_contact_is_for_the_two_sides_and_only_when_agreed(status):
    """The matching function is no side: it gets no address here either."""
    gebied = make_gebied()
    koppeling = make_koppeling(make_hulpvraag(gebied), status=status)
    vrager, helper = koppeling.hulpvraag.aanvrager, koppeling.vrijwilliger.user
    anderen = (make_user(), make_lid(gebied.ouder, Rol.OPBOUWWERKER))
    mag = status == S.AKKOORD
    assert koppeling.contact_voor(vrager) == (helper if mag else None)
    assert koppeling.contact_voor(helper) == (vrager if mag else None)
    assert [koppeling.contact_voor(wie) for wie in anderen] == [None, None]


@pytest.mark.parametrize(
    ("status", "vraag", "stand", "badge"),
    [
        (S.VOORGESTELD, V.OPEN, "Wacht op antwoord", "wacht"),
        (S.VOORGESTELD, V.GEKOPPELD, "Er is iemand gevonden", "gestopt"),
        (S.VOORGESTELD, V.INGETROKKEN, "Ingetrokken", "gestopt"),
        (S.AKKOORD, V.GEKOPPELD, "Afgesproken", "loopt"),
        (S.AFGEROND, V.AFGEROND, "Afgerond", "klaar"),
        (S.AFGEWEZEN, V.OPEN, "Gaat niet door", "gestopt"),
    ],
)
def test_what_it_means_now(status, vraag, stand, badge):
    koppeling = make_koppeling(make_hulpvraag(make_gebied(), status=vraag), status=status)
    assert (koppeling.stand, koppeling.stand_badge) == (stand, badge)


def test_actief_is_what_waits_or_is_agreed():
    gebied = make_gebied()
    wacht = make_koppeling(make_hulpvraag(gebied))
    rond = make_koppeling(make_hulpvraag(gebied, status=V.GEKOPPELD), status=S.AKKOORD)
    make_koppeling(make_hulpvraag(gebied, status=V.INGETROKKEN))
    make_koppeling(make_hulpvraag(gebied), status=S.AFGEWEZEN)
    assert set(Koppeling.objects.actief()) == {wacht, rond}


def test_the_database_keeps_one_agreed_match_per_request():
    vraag = make_hulpvraag(make_gebied())
    make_koppeling(vraag, status=S.AKKOORD)
    with pytest.raises(IntegrityError):
        make_koppeling(vraag, status=S.AKKOORD)
