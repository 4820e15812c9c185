"""The conversation about a volunteer's profile, address by address."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.makers import (
    make_bewoner,
    make_gebied,
    make_lid,
    make_thema,
    make_user,
    make_vrijwilliger,
)
from vrijwilligers.register.models import Vrijwilliger
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db


@pytest.fixture
def gebied():
    return make_gebied()


@pytest.fixture
def werker(gebied):
    return make_lid(gebied.ouder, Rol.OPBOUWWERKER)


@pytest.fixture
def profiel(gebied):
    return make_vrijwilliger(gebied)


def formulier(gebied, **velden):
    return {"wat": "Samen wandelen", "wanneer": "Zaterdag", "gebied": gebied.pk} | velden


def tekst(antwoord):
    return antwoord.content.decode()


def test_aanmelden_works_and_is_logged(client, gebied):
    ik, themas = make_bewoner(gebied), [make_thema().pk, make_thema().pk]
    client.force_login(ik)
    adres = f"/vrijwilligers/{gebied.ouder.code}/aanmelden/"
    antwoord = client.post(adres, formulier(gebied, themas=themas))
    profiel = Vrijwilliger.objects.get()
    assert (antwoord.status_code, antwoord.url) == (302, f"/vrijwilligers/{profiel.pk}/")
    assert (profiel.user, {thema.pk for thema in profiel.themas.all()}) == (ik, set(themas))
    assert Logregel.objects.get().daad == "vrijwilliger.aanmelden"


def test_aanmelden_says_who_sees_it(client, gebied):
    client.force_login(make_bewoner(gebied))
    antwoord = tekst(client.get(f"/vrijwilligers/{gebied.code}/aanmelden/"))
    assert "De opbouwwerker van uw wijk ziet uw naam en wat u invult." in antwoord
    assert "Op de openbare site staat niets." in antwoord


def test_aanmelden_again_leads_to_the_profile_there_is(client, gebied, profiel):
    client.force_login(profiel.user)
    adres = f"/vrijwilligers/{gebied.code}/aanmelden/"
    for antwoord in (client.get(adres), client.post(adres, formulier(gebied))):
        assert antwoord.url == f"/vrijwilligers/{profiel.pk}/"
    assert Vrijwilliger.objects.count() == 1


def test_aanmelden_elsewhere_is_refused(client, gebied):
    client.force_login(make_bewoner(make_gebied()))
    antwoord = client.get(f"/vrijwilligers/{gebied.code}/aanmelden/")
    assert antwoord.status_code == 403
    assert "Dat kan alleen in de wijk waar u woont." in tekst(antwoord)


def test_begin_leads_where_one_belongs(client, gebied, profiel):
    for wie, adres in (
        (profiel.user, f"/vrijwilligers/{profiel.pk}/"),
        (make_bewoner(gebied), f"/vrijwilligers/{gebied.ouder.code}/aanmelden/"),
    ):
        client.force_login(wie)
        assert client.get("/vrijwilligers/begin/").url == adres
    client.force_login(make_user())
    assert "Kies eerst in welke buurt u woont." in tekst(client.get("/vrijwilligers/begin/"))


DADEN = {"bewerken": True, "stoppen": True, "hervatten": False}


@pytest.mark.parametrize("daad", DADEN)
def test_every_deed_works_and_is_logged(client, gebied, daad):
    profiel = make_vrijwilliger(gebied, is_actief=DADEN[daad])
    client.force_login(profiel.user)
    antwoord = client.post(f"/vrijwilligers/{profiel.pk}/{daad}/", formulier(gebied))
    assert (antwoord.status_code, antwoord.url) == (302, f"/vrijwilligers/{profiel.pk}/")
    assert Logregel.objects.get().daad == f"vrijwilliger.{daad}"


@pytest.mark.parametrize("daad", ["bewerken", "stoppen"])
def test_a_reader_gets_403_a_stranger_404_a_visitor_the_door(client, profiel, werker, gebied, daad):
    adres = f"/vrijwilligers/{profiel.pk}/{daad}/"
    assert client.post(adres).url.startswith("/account/login/")
    for wie, status in ((werker, 403), (make_bewoner(gebied), 404)):
        client.force_login(wie)
        assert client.post(adres).status_code == status
    assert not Logregel.objects.exclude(daad="user.weigeren").exists()


@pytest.mark.parametrize("daad", ["stoppen", "hervatten"])
def test_a_look_changes_nothing(client, gebied, daad):
    profiel = make_vrijwilliger(gebied, is_actief=DADEN[daad])
    client.force_login(profiel.user)
    assert client.get(f"/vrijwilligers/{profiel.pk}/{daad}/").status_code == 405


@pytest.mark.parametrize("rol", [rol for rol in Rol if rol is not Rol.ANONIEM])
def test_a_profile_is_read_by_its_owner_and_who_matches(client, gebied, rol):
    """The name stands there to leak, on the list and on the page."""
    profiel = make_vrijwilliger(gebied, make_bewoner(gebied, make_user("Kanariegeel")))
    client.force_login(make_lid(gebied.ouder, rol))
    detail, lijst = client.get(f"/vrijwilligers/{profiel.pk}/"), client.get("/vrijwilligers/")
    mag = rol is Rol.OPBOUWWERKER
    assert (detail.status_code, lijst.status_code) == ((200, 200) if mag else (404, 403))
    assert [("Kanariegeel" in tekst(a)) for a in (detail, lijst)] == [mag, mag]


def test_ones_own_page_offers_what_one_may_do(client, profiel):
    client.force_login(profiel.user)
    antwoord = tekst(client.get(f"/vrijwilligers/{profiel.pk}/"))
    gezien = [woord in antwoord for woord in ("Aanpassen", "Ik stop", "Ik doe weer mee")]
    assert gezien == [True, True, False]


def test_the_list_narrows(client, gebied, werker):
    thema = make_thema()
    goed = make_vrijwilliger(gebied, wat="Wandelen")
    goed.themas.add(thema)
    make_vrijwilliger(gebied, wat="Wandelen")
    make_vrijwilliger(gebied, wat="Koken").themas.add(thema)
    make_vrijwilliger(make_gebied(wijk=gebied.ouder), wat="Wandelen").themas.add(thema)
    client.force_login(werker)
    vraag = {"zoek": "wandel", "waar": gebied.code, "thema": thema.pk}
    assert list(client.get("/vrijwilligers/", vraag).context["page"]) == [goed]


def test_the_empty_list_says_what_to_do(client, werker):
    client.force_login(werker)
    assert "We vinden geen vrijwilligers." in tekst(client.get("/vrijwilligers/"))


def test_the_list_asks_the_same_for_1_and_30(client, gebied, werker):
    client.force_login(werker)
    aantallen = []
    for keer in (1, 29):
        for _ in range(keer):
            make_vrijwilliger(gebied).themas.add(make_thema())
        with CaptureQueriesContext(connection) as gezien:
            client.get("/vrijwilligers/")
        aantallen.append(len(gezien))
    assert aantallen[0] == aantallen[1] <= 12
