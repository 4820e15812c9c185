"""E11: a card is shown to others only while its maker agrees to that."""

import pytest

from buurten.kaartjes.models import Kaartje
from tests.makers import make_bewoner, make_gebied
from welzijn.kern.toestemmingen import actions as toestemmingen
from welzijn.kern.toestemmingen.models import KAARTJE, heeft_toestemming

pytestmark = pytest.mark.django_db
VELDEN = {"roepnaam": "Henk", "wat": "Fietsen maken", "bereik": "iedereen"}


@pytest.fixture
def henk(client):
    """Somebody with a form before them."""
    user = make_bewoner(make_gebied())
    client.force_login(user)
    return user


def test_e11_nothing_is_ticked_beforehand(client, henk) -> None:
    """Not that others may see it, and not who they are."""
    tekst = client.get("/kaartjes/bewaren/").content.decode()
    akkoord = tekst[tekst.index('name="akkoord"') - 100 :][:300]
    assert "checked" not in akkoord
    assert 'value="ik"' in tekst
    assert Kaartje().bereik == Kaartje.Bereik.IK


def test_e11_saving_is_not_agreeing(client, henk) -> None:
    client.post("/kaartjes/bewaren/", VELDEN)
    kaartje = Kaartje.objects.get()
    assert not heeft_toestemming(henk, KAARTJE)
    assert "Niemand ziet dit kaartje" in client.get("/kaartjes/eigen/").content.decode()
    client.logout()
    assert client.get(f"/kaartjes/{kaartje.pk}/").status_code == 404


def test_e11_taken_back_it_is_gone_at_the_very_next_request(client, henk) -> None:
    """Seen red without `met_toestemming` in `visible_to`: the visitor read on."""
    client.post("/kaartjes/bewaren/", VELDEN | {"akkoord": "on"})
    kaartje = Kaartje.objects.get()
    bezoek = type(client)()
    assert bezoek.get(f"/kaartjes/{kaartje.pk}/").status_code == 200
    client.post("/mijngegevens/toestemmingen/kaartje/intrekken/")
    assert bezoek.get(f"/kaartjes/{kaartje.pk}/").status_code == 404
    assert "Fietsen maken" not in bezoek.get("/kaartjes/").content.decode()
    assert client.get(f"/kaartjes/{kaartje.pk}/").status_code == 200
    toestemmingen.toestemmen(KAARTJE, by=henk)
    assert bezoek.get(f"/kaartjes/{kaartje.pk}/").status_code == 200


def test_who_agreed_is_not_asked_again(client, henk) -> None:
    toestemmingen.toestemmen(KAARTJE, by=henk)
    assert 'name="akkoord"' not in client.get("/kaartjes/bewaren/").content.decode()
