"""Who may do what with a volunteer's profile."""

import pytest

from tests.makers import make_bewoner, make_gebied, make_lid, make_vrijwilliger
from vrijwilligers.register import permissions
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("rol", Rol)
def test_a_profile_is_changed_by_its_owner_alone(rol):
    gebied = make_gebied()
    profiel = make_vrijwilliger(gebied)
    lid = make_lid(gebied.ouder, rol)
    for is_actief in (True, False):
        profiel.is_actief = is_actief
        assert permissions.mag_bewerken(lid, profiel) is False
        assert permissions.mag_stoppen(lid, profiel) is False
        assert permissions.mag_hervatten(lid, profiel) is False


@pytest.mark.parametrize(("is_actief", "verwacht"), [(True, (True, False)), (False, (False, True))])
def test_the_owner_stops_what_runs_and_resumes_what_stopped(is_actief, verwacht):
    profiel = make_vrijwilliger(make_gebied(), is_actief=is_actief)
    mag = (permissions.mag_stoppen, permissions.mag_hervatten)
    assert tuple(deed(profiel.user, profiel) for deed in mag) == verwacht
    assert permissions.mag_bewerken(profiel.user, profiel) is True


@pytest.mark.parametrize("rol", Rol)
def test_only_residents_sign_up_and_only_at_home(rol):
    gebied = make_gebied()
    lid = make_lid(gebied.ouder, rol)
    assert permissions.mag_aanmelden(lid, gebied) is (rol is Rol.BEWONER)
    assert permissions.mag_aanmelden(lid, make_gebied()) is False


@pytest.mark.parametrize("rol", Rol)
def test_who_has_a_list_of_volunteers(rol):
    lid = make_lid(make_gebied().ouder, rol)
    assert permissions.mag_werken(lid) is (rol is Rol.OPBOUWWERKER)


def test_a_volunteer_has_no_list_of_volunteers():
    gebied = make_gebied()
    assert permissions.mag_werken(make_vrijwilliger(gebied, make_bewoner(gebied)).user) is False
