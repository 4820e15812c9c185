"""Questions about volunteers: who sees whom, and who can be asked."""

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
from vrijwilligers.register.models import Vrijwilliger
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("rol", Rol)
def test_profiles_are_for_the_matching_function(rol):
    gebied = make_gebied()
    actief = make_vrijwilliger(gebied)
    make_vrijwilliger(gebied, is_actief=False)
    make_vrijwilliger(make_gebied())
    gezien = list(Vrijwilliger.objects.visible_to(make_lid(gebied.ouder, rol)))
    assert gezien == ([actief] if rol is Rol.OPBOUWWERKER else [])


def test_one_sees_ones_own_also_when_stopped():
    gebied = make_gebied()
    ik = make_vrijwilliger(gebied, is_actief=False)
    make_vrijwilliger(gebied)
    assert list(Vrijwilliger.objects.visible_to(ik.user)) == [ik]
    assert list(Vrijwilliger.objects.visible_to(AnonymousUser())) == []


def test_candidates_live_in_the_wijk_are_active_free_and_not_who_asks():
    gebied = make_gebied()
    buurt = make_gebied("Dorp", wijk=gebied.ouder)
    vrager = make_bewoner(gebied)
    vraag = make_hulpvraag(gebied, vrager)
    kan = {make_vrijwilliger(gebied), make_vrijwilliger(buurt)}
    make_vrijwilliger(gebied, vrager)
    make_vrijwilliger(gebied, is_actief=False)
    make_vrijwilliger(make_gebied())
    make_koppeling(vraag)
    assert set(Vrijwilliger.objects.kandidaat_voor(vraag)) == kan


def test_matching_searches_what_they_like_and_not_their_names():
    gebied = make_gebied()
    wie = make_vrijwilliger(gebied, wat="Wandelen")
    wie.user.naam = "Kanarie"
    wie.user.save()
    assert list(Vrijwilliger.objects.matching("wandel")) == [wie]
    assert list(Vrijwilliger.objects.matching("kanarie")) == []
