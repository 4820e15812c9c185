"""The conversation about backing, address by address."""

import pytest

from initiatieven.register.models import Initiatief
from tests.makers import make_bewoner, make_gebied, make_initiatief, make_lid, make_user
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db
DADEN = ["steunen", "intrekken"]


@pytest.fixture
def gebied():
    return make_gebied()


@pytest.fixture
def initiatief(gebied):
    return make_initiatief(gebied)


def test_a_double_click_gives_one(client, gebied, initiatief):
    client.force_login(make_bewoner(gebied))
    for _ in range(2):
        antwoord = client.post(f"/steun/{initiatief.pk}/steunen/")
        assert (antwoord.status_code, antwoord.url) == (302, f"/initiatieven/{initiatief.pk}/")
    initiatief.refresh_from_db()
    assert initiatief.aantal_steun == 1
    assert [regel.daad for regel in Logregel.objects.all()] == ["steun.steunen"]


def test_intrekken_works_and_is_logged(client, gebied, initiatief):
    client.force_login(make_bewoner(gebied))
    client.post(f"/steun/{initiatief.pk}/steunen/")
    assert client.post(f"/steun/{initiatief.pk}/intrekken/").status_code == 302
    initiatief.refresh_from_db()
    assert initiatief.aantal_steun == 0
    daden = list(Logregel.objects.order_by("pk").values_list("daad", flat=True))
    assert daden == ["steun.steunen", "steun.intrekken"]


@pytest.mark.parametrize("daad", DADEN)
def test_a_reader_from_elsewhere_gets_403(client, initiatief, daad):
    client.force_login(make_bewoner(make_gebied()))
    assert client.post(f"/steun/{initiatief.pk}/{daad}/").status_code == 403


@pytest.mark.parametrize("daad", DADEN)
def test_the_municipality_does_not_back(client, gebied, initiatief, daad):
    client.force_login(make_lid(gebied.ouder, Rol.AMBTENAAR))
    assert client.post(f"/steun/{initiatief.pk}/{daad}/").status_code == 403


@pytest.mark.parametrize("daad", DADEN)
def test_what_is_not_public_does_not_exist(client, gebied, daad):
    wacht = make_initiatief(gebied, status=Initiatief.Status.INGEDIEND)
    client.force_login(make_bewoner(gebied))
    assert client.post(f"/steun/{wacht.pk}/{daad}/").status_code == 404


@pytest.mark.parametrize("daad", DADEN)
def test_a_visitor_signs_in_first_and_a_look_does_nothing(client, gebied, initiatief, daad):
    assert client.post(f"/steun/{initiatief.pk}/{daad}/").url.startswith("/account/login/")
    client.force_login(make_bewoner(gebied))
    assert client.get(f"/steun/{initiatief.pk}/{daad}/").status_code == 405
    assert not Logregel.objects.exclude(daad="user.weigeren").exists()


def test_who_has_no_buurt_yet_finds_the_way_there_and_back(client, initiatief):
    client.force_login(make_user())
    tekst = client.get(initiatief.get_absolute_url()).content.decode()
    assert f'href="/functies/vestigen/?next=/initiatieven/{initiatief.pk}/"' in tekst
