"""Who may what with organisations, functions and living somewhere, as a matrix."""

import pytest
from django.contrib.auth.models import AnonymousUser

from buurten.functies import permissions
from buurten.functies.models import Bezetting
from tests.makers import (
    make_bewoner,
    make_bezetting,
    make_functie,
    make_gebied,
    make_lid,
    make_user,
    make_wijk,
)
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db

ALLES = [
    lambda user, functie, bezetting: permissions.mag_organisatie_toevoegen(user),
    lambda user, functie, bezetting: permissions.mag_organisatie_bewerken(
        user, functie.organisatie
    ),
    lambda user, functie, bezetting: permissions.mag_functie_toevoegen(user),
    lambda user, functie, bezetting: permissions.mag_functie_bewerken(user, functie),
    lambda user, functie, bezetting: permissions.mag_functie_plaatsen(user, functie),
    lambda user, functie, bezetting: permissions.mag_toekennen(user, functie),
    lambda user, functie, bezetting: permissions.mag_beeindigen(user, bezetting),
    lambda user, functie, bezetting: permissions.mag_werken(user),
]


@pytest.mark.parametrize("rol", list(Rol))
def test_only_a_beheerder_keeps_organisations_and_functions(rol):
    gebied = make_gebied()
    bezetting = make_bezetting(gebied)
    user = make_lid(gebied.ouder.ouder, rol)
    antwoorden = {mag(user, bezetting.functie, bezetting) for mag in ALLES}
    assert antwoorden == {rol is Rol.BEHEERDER}


def test_a_visitor_keeps_nothing():
    bezetting = make_bezetting(make_gebied())
    assert {mag(AnonymousUser(), bezetting.functie, bezetting) for mag in ALLES} == {False}


def test_a12_who_holds_a_function_does_not_choose_its_areas():
    beheerder = make_lid(make_wijk(), Rol.BEHEERDER)
    eigen = Bezetting.objects.get().functie
    assert not permissions.mag_functie_plaatsen(beheerder, eigen)
    assert permissions.mag_functie_plaatsen(beheerder, make_functie(make_wijk()))


@pytest.mark.parametrize("wat", ["functie", "organisatie"])
def test_what_stopped_is_given_to_nobody(wat):
    beheerder, functie = make_lid(make_wijk(), Rol.BEHEERDER), make_functie(make_wijk())
    gestopt = functie if wat == "functie" else functie.organisatie
    gestopt.is_actief = False
    assert not permissions.mag_toekennen(beheerder, functie)


def test_everyone_with_an_account_says_where_they_live_in_a_buurt():
    buurt, user = make_gebied(), make_user()
    assert permissions.mag_vestigen(user, buurt)
    assert permissions.mag_vestigen(make_bewoner(make_gebied()), buurt)
    assert not permissions.mag_vestigen(user, buurt.ouder)
    assert not permissions.mag_vestigen(AnonymousUser(), buurt)
    user.is_active = False
    assert not permissions.mag_vestigen(user, buurt)
