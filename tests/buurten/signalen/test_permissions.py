"""Who may do what with a signal, as a matrix."""

import pytest

from buurten.signalen import permissions
from buurten.signalen.models import Signaal
from tests.makers import make_gebied, make_lid, make_signaal
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db
Status = Signaal.Status


@pytest.mark.parametrize(
    ("rol", "status", "expected"),
    [
        (Rol.ANONIEM, Status.NIEUW, False),
        (Rol.BEWONER, Status.NIEUW, False),
        (Rol.VERTEGENWOORDIGER, Status.NIEUW, False),
        (Rol.OPBOUWWERKER, Status.NIEUW, True),
        (Rol.OPBOUWWERKER, Status.GEBUNDELD, True),
        (Rol.OPBOUWWERKER, Status.AFGEROND, False),
        (Rol.PARTNER, Status.NIEUW, False),
        (Rol.COORDINATOR, Status.NIEUW, True),
        (Rol.AMBTENAAR, Status.NIEUW, False),
        (Rol.MODERATOR, Status.NIEUW, False),
        (Rol.BEHEERDER, Status.NIEUW, False),
    ],
)
def test_mag_afronden(rol, status, expected):
    signaal = make_signaal(status=status)
    user = make_lid(signaal.gebied.ouder, rol)
    assert permissions.mag_afronden(user, signaal) is expected


@pytest.mark.parametrize(
    ("rol", "expected"),
    [
        (Rol.ANONIEM, False),
        (Rol.BEWONER, True),
        (Rol.VERTEGENWOORDIGER, True),
        (Rol.OPBOUWWERKER, True),
        (Rol.PARTNER, True),
        (Rol.COORDINATOR, True),
        (Rol.AMBTENAAR, True),
        (Rol.MODERATOR, False),
        (Rol.BEHEERDER, False),
    ],
)
def test_mag_melden(rol, expected):
    gebied = make_gebied()
    assert permissions.mag_melden(make_lid(gebied, rol), gebied) is expected


def test_a_function_in_another_wijk_gives_nothing_here():
    signaal = make_signaal()
    elders = make_lid(make_gebied().ouder, Rol.OPBOUWWERKER)
    assert permissions.mag_afronden(elders, signaal) is False
    assert permissions.mag_melden(elders, signaal.gebied) is False


def test_a_work_list_comes_with_a_function():
    gebied = make_gebied()
    assert permissions.mag_werken(make_lid(gebied, Rol.OPBOUWWERKER)) is True
    assert permissions.mag_werken(make_lid(gebied, Rol.BEWONER)) is False
