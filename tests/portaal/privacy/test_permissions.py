"""One's own data is for oneself: not for visitors, not on the screen of a helper."""

import pytest
from django.contrib.auth.models import AnonymousUser

from tests.makers import make_user
from welzijn.portaal.privacy import permissions

pytestmark = pytest.mark.django_db
ALLE = ("mag_bekijken", "mag_meenemen", "mag_verwijderen")


def wat_mag(user) -> list[str]:
    return [naam for naam in ALLE if getattr(permissions, naam)(user)]


def test_everybody_with_an_account_may_all_of_it() -> None:
    assert wat_mag(make_user()) == list(ALLE)


def test_a_visitor_and_a_deactivated_account_may_nothing() -> None:
    assert wat_mag(AnonymousUser()) == []
    assert wat_mag(make_user(is_active=False)) == []


def test_on_the_screen_of_a_helper_one_only_looks() -> None:
    """Seen red without the question about `hulp`: the file would stay with the helper."""
    user = make_user()
    user.hulp = "Opbouwwerker, Welzijn"
    assert wat_mag(user) == ["mag_bekijken"]
