"""The conversation about themes, kept by a beheerder."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from buurten.gebieden.models import Thema
from tests.makers import make_gebied, make_lid, make_thema, make_user
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db


@pytest.fixture
def gebied():
    return make_gebied()


@pytest.fixture
def beheerder(client, gebied):
    user = make_lid(gebied.gemeente, Rol.BEHEERDER)
    client.force_login(user)
    return user


def tekst(antwoord):
    return antwoord.content.decode()


def daden():
    return list(Logregel.objects.order_by("pk").values_list("daad", flat=True))


def test_themes_are_added_and_changed_and_logged(client, beheerder):
    velden = {"naam": "Groen", "uitleg": "Bomen.", "volgorde": 10, "is_actief": "on"}
    assert client.post("/gebieden/themas/thema_toevoegen/", velden).url == "/gebieden/themas/"
    thema = Thema.objects.get()
    adres = f"/gebieden/themas/{thema.pk}/thema_bewerken/"
    assert client.post(adres, velden | {"naam": "Groen en straten"}).status_code == 302
    assert daden() == ["thema.toevoegen", "thema.bewerken"]
    assert "Groen en straten" in tekst(client.get("/gebieden/themas/"))


def test_a_theme_that_exists_is_refused(client, beheerder):
    make_thema("Groen")
    velden = {"naam": "Groen", "volgorde": 10}
    antwoord = client.post("/gebieden/themas/thema_toevoegen/", velden)
    assert antwoord.context["form"].errors.keys() == {"naam"}


@pytest.mark.parametrize("pad", ["", "thema_toevoegen/", "1/thema_bewerken/"])
def test_themes_are_kept_by_a_beheerder(client, gebied, pad):
    Thema.objects.create(pk=1, naam="Groen", slug="groen")
    adres = f"/gebieden/themas/{pad}"
    assert client.get(adres).url == f"/account/login/?next={adres}"
    coordinator = make_lid(gebied.ouder, Rol.COORDINATOR)
    for user in (make_user(), coordinator):
        client.force_login(user)
        leest = not pad and user.pk == coordinator.pk  # for the words of a theme
        assert client.get(adres).status_code == (200 if leest else 403)
        if leest:
            continue
        assert client.post(adres, {"naam": "X", "volgorde": 1}).status_code == 403
    assert Thema.objects.get().naam == "Groen"


def test_the_themes_ask_as_much_for_30_as_for_1(client, beheerder):
    def vragen():
        with CaptureQueriesContext(connection) as gesteld:
            assert client.get("/gebieden/themas/").status_code == 200
        return len(gesteld)

    make_thema()
    een = vragen()
    for _ in range(29):
        make_thema()
    assert vragen() == een <= 7
