"""Questions about requests for a hand: who reads which."""

import pytest
from django.contrib.auth.models import AnonymousUser

from tests.makers import (
    make_bewoner,
    make_gebied,
    make_hulpvraag,
    make_koppeling,
    make_lid,
    make_vrijwilliger,
)
from vrijwilligers.hulpvragen.models import Hulpvraag
from vrijwilligers.koppelingen.models import Koppeling
from welzijn.kern.accounts.models import User
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db
S = Hulpvraag.Status


def gezien(wie):
    """What this person reads, asked anew as the next request would."""
    return set(Hulpvraag.objects.visible_to(User.objects.get(pk=wie.pk)))


@pytest.mark.parametrize("rol", Rol)
def test_only_the_matching_function_reads_requests_in_every_state(rol):
    """A resident without a profile and an official read nothing: one in every state stands."""
    gebied = make_gebied()
    alles = {make_hulpvraag(gebied, status=status) for status in S}
    make_hulpvraag(make_gebied())
    verwacht = alles if rol is Rol.OPBOUWWERKER else set()
    assert gezien(make_lid(gebied.ouder, rol)) == verwacht


def test_a_visitor_reads_none():
    make_hulpvraag(make_gebied())
    assert list(Hulpvraag.objects.visible_to(AnonymousUser())) == []


def test_a_volunteer_reads_the_open_ones_of_the_wijk():
    gebied = make_gebied()
    buurt = make_gebied(wijk=gebied.ouder)
    open_ = {make_hulpvraag(gebied), make_hulpvraag(buurt)}
    for status in (S.GEKOPPELD, S.AFGEROND, S.INGETROKKEN):
        make_hulpvraag(gebied, status=status)
    make_hulpvraag(make_gebied())
    assert gezien(make_vrijwilliger(gebied).user) == open_


def test_who_stopped_as_a_volunteer_reads_none():
    gebied = make_gebied()
    make_hulpvraag(gebied)
    assert gezien(make_vrijwilliger(gebied, is_actief=False).user) == set()


def test_one_reads_ones_own_in_every_state():
    gebied = make_gebied()
    ik = make_bewoner(gebied)
    mijn = {make_hulpvraag(gebied, ik, status=status) for status in S}
    make_hulpvraag(gebied)
    assert gezien(ik) == mijn
    assert set(Hulpvraag.objects.van(ik)) == mijn


KS = Koppeling.Status


@pytest.mark.parametrize(
    ("stand", "status", "leest"),
    [
        (KS.VOORGESTELD, S.OPEN, True),
        (KS.VOORGESTELD, S.GEKOPPELD, False),
        (KS.VOORGESTELD, S.INGETROKKEN, False),
        (KS.AKKOORD, S.GEKOPPELD, True),
        (KS.AFGEROND, S.AFGEROND, False),
        (KS.AFGEWEZEN, S.GEKOPPELD, False),
    ],
)
def test_a_volunteer_reads_on_only_while_it_is_theirs(stand, status, leest):
    """Of a stopped volunteer, so that the open ones of the wijk do not hide the answer."""
    gebied = make_gebied()
    vraag = make_hulpvraag(gebied, status=status)
    koppeling = make_koppeling(vraag, make_vrijwilliger(gebied, is_actief=False), status=stand)
    assert gezien(koppeling.vrijwilliger.user) == ({vraag} if leest else set())
