"""The conversation about requests for a hand, address by address."""

import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.makers import (
    make_bewoner,
    make_gebied,
    make_hulpvraag,
    make_koppeling,
    make_lid,
    make_thema,
    make_user,
    make_vrijwilliger,
)
from vrijwilligers.hulpvragen.models import Hulpvraag
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db
S = Hulpvraag.Status


@pytest.fixture
def gebied():
    return make_gebied()


@pytest.fixture
def vraag(gebied):
    vrager = make_bewoner(gebied, make_user("Kanariegeel", email="kanarie@voorbeeld.example"))
    return make_hulpvraag(gebied, vrager, titel="Heg knippen")


@pytest.fixture
def helper(gebied):
    return make_vrijwilliger(gebied).user


@pytest.fixture
def werker(gebied):
    return make_lid(gebied.ouder, Rol.OPBOUWWERKER)


def formulier(gebied, **velden):
    return {
        "sleutel": uuid.uuid4(),
        "titel": "Naar de markt",
        "wat": "Samen lopen.",
        "wanneer": "Dinsdag",
        "gebied": gebied.pk,
        "thema": "",
    } | velden


def tekst(antwoord):
    return antwoord.content.decode()


def test_vragen_works_and_is_logged(client, gebied):
    ik = make_bewoner(gebied)
    client.force_login(ik)
    antwoord = client.post(f"/hulpvragen/{gebied.ouder.code}/vragen/", formulier(gebied))
    vraag = Hulpvraag.objects.get()
    assert (antwoord.status_code, antwoord.url) == (302, f"/hulpvragen/{vraag.pk}/")
    assert (vraag.aanvrager, vraag.status) == (ik, S.OPEN)
    assert Logregel.objects.get().daad == "hulpvraag.vragen"


def test_vragen_says_who_reads_it(client, gebied):
    client.force_login(make_bewoner(gebied))
    antwoord = tekst(client.get(f"/hulpvragen/{gebied.code}/vragen/"))
    assert "Vrijwilligers van uw wijk lezen uw vraag zonder uw naam." in antwoord
    assert "De opbouwwerker leest ook wie u bent." in antwoord


def test_the_same_form_twice_makes_one(client, gebied):
    client.force_login(make_bewoner(gebied))
    velden, adres = formulier(gebied), f"/hulpvragen/{gebied.code}/vragen/"
    assert len({client.post(adres, velden).url for _ in range(2)}) == 1
    assert Hulpvraag.objects.count() == 1


def test_vragen_elsewhere_is_refused(client, gebied):
    client.force_login(make_bewoner(make_gebied()))
    antwoord = client.get(f"/hulpvragen/{gebied.code}/vragen/")
    assert antwoord.status_code == 403
    assert "Dat kan alleen in de wijk waar u woont." in tekst(antwoord)


def test_begin_goes_straight_to_the_own_wijk(client, gebied):
    client.force_login(make_bewoner(gebied))
    assert client.get("/hulpvragen/begin/").url == f"/hulpvragen/{gebied.ouder.code}/vragen/"
    client.force_login(make_user())
    assert "Kies eerst in welke buurt u woont." in tekst(client.get("/hulpvragen/begin/"))


@pytest.mark.parametrize("daad", ["intrekken", "afronden"])
def test_every_deed_works_and_is_logged(client, vraag, daad):
    client.force_login(vraag.aanvrager)
    antwoord = client.post(f"/hulpvragen/{vraag.pk}/{daad}/", {"resultaat": ""})
    assert (antwoord.status_code, antwoord.url) == (302, f"/hulpvragen/{vraag.pk}/")
    assert Logregel.objects.get().daad == f"hulpvraag.{daad}"


@pytest.mark.parametrize("daad", ["intrekken", "afronden"])
def test_a_reader_gets_403_a_stranger_404_a_visitor_the_door(client, gebied, vraag, helper, daad):
    adres = f"/hulpvragen/{vraag.pk}/{daad}/"
    assert client.post(adres).url.startswith("/account/login/")
    for wie, status in ((helper, 403), (make_bewoner(gebied), 404)):
        client.force_login(wie)
        assert client.post(adres, {"resultaat": ""}).status_code == status
    assert not Logregel.objects.exclude(daad="user.weigeren").exists()


def test_a_look_changes_nothing(client, vraag):
    client.force_login(vraag.aanvrager)
    assert client.get(f"/hulpvragen/{vraag.pk}/intrekken/").status_code == 405
    assert client.get(f"/hulpvragen/{vraag.pk}/afronden/").status_code == 200
    assert not Logregel.objects.exclude(daad="user.weigeren").exists()


def test_a_visitor_reads_how_it_works_and_no_request(client, vraag):
    antwoord = client.get("/hulpvragen/")
    assert antwoord.status_code == 200
    assert "Buren helpen buren" in tekst(antwoord)
    assert "Heg knippen" not in tekst(antwoord)


def test_a_resident_without_a_profile_is_invited_and_reads_no_request(client, gebied, vraag):
    client.force_login(make_bewoner(gebied))
    antwoord = tekst(client.get("/hulpvragen/"))
    assert ("Ik wil helpen" in antwoord, "Heg knippen" in antwoord) == (True, False)


def test_who_stopped_is_shown_the_way_back(client, gebied, vraag):
    client.force_login(make_vrijwilliger(gebied, is_actief=False).user)
    antwoord = tekst(client.get("/hulpvragen/"))
    assert ("Naar mijn profiel" in antwoord, "Heg knippen" in antwoord) == (True, False)


def test_a_volunteer_reads_what_is_asked_and_not_by_whom(client, vraag, helper):
    """Name and address of who asks stand there to leak; also when this volunteer offered."""
    client.force_login(helper)
    adressen = ("/hulpvragen/", f"/hulpvragen/{vraag.pk}/")
    voor = [tekst(client.get(adres)) for adres in adressen]
    make_koppeling(vraag, helper.vrijwilliger)
    for antwoord in voor + [tekst(client.get(adres)) for adres in adressen]:
        assert ("Heg knippen" in antwoord, "anarie" in antwoord) == (True, False)


def test_a_volunteer_finds_what_runs_on_top(client, gebied, vraag, helper):
    """One that waits; one that fell through is not shown."""
    loopt = make_koppeling(vraag, helper.vrijwilliger)
    make_koppeling(make_hulpvraag(gebied), helper.vrijwilliger, status="afgewezen")
    client.force_login(helper)
    antwoord = client.get("/hulpvragen/")
    assert list(antwoord.context["helpt"]) == [loopt]
    assert f"/koppelingen/{loopt.pk}/" in tekst(antwoord)


def test_the_matching_function_reads_who_asks(client, vraag, werker):
    client.force_login(werker)
    antwoord = tekst(client.get(f"/hulpvragen/{vraag.pk}/"))
    assert ("Kanariegeel" in antwoord, "kanarie@" in antwoord) == (True, False)
    assert "Vrijwilliger zoeken" in antwoord


@pytest.mark.parametrize("rol", [Rol.PARTNER, Rol.COORDINATOR, Rol.AMBTENAAR, Rol.MODERATOR])
def test_other_functions_read_no_request(client, gebied, vraag, rol):
    client.force_login(make_lid(gebied.ouder, rol))
    assert client.get(f"/hulpvragen/{vraag.pk}/").status_code == 404
    assert "Heg knippen" not in tekst(client.get("/hulpvragen/"))


def test_who_asks_reads_who_offered_without_a_name(client, gebied, vraag):
    roodborst = make_bewoner(gebied, make_user("Roodborst", email="rood@voorbeeld.example"))
    make_koppeling(vraag, make_vrijwilliger(gebied, roodborst, wat="Graag in de tuin"))
    client.force_login(vraag.aanvrager)
    antwoord = tekst(client.get(f"/hulpvragen/{vraag.pk}/"))
    assert "Graag in de tuin" in antwoord
    assert ("Roodborst" in antwoord, "rood@" in antwoord) == (False, False)


def test_the_lists_narrow(client, gebied, helper):
    thema = make_thema()
    goed = make_hulpvraag(gebied, titel="Heg", thema=thema)
    make_hulpvraag(gebied, titel="Heg")
    make_hulpvraag(gebied, titel="Lamp", thema=thema, wat="Stuk")
    make_hulpvraag(make_gebied(wijk=gebied.ouder), titel="Heg", thema=thema)
    client.force_login(helper)
    vraag = {"zoek": "heg", "waar": gebied.code, "thema": thema.pk}
    assert list(client.get("/hulpvragen/", vraag).context["page"]) == [goed]


def test_a_function_chooses_a_state(client, gebied, werker):
    for status in S:
        make_hulpvraag(gebied, status=status)
    client.force_login(werker)
    page = client.get("/hulpvragen/", {"status": "gekoppeld"}).context["page"]
    assert [vraag.status for vraag in page] == [S.GEKOPPELD]


@pytest.mark.parametrize("wie", ["helper", "werker", "vrager"])
def test_the_list_asks_the_same_for_1_and_30(client, gebied, helper, werker, wie):
    vrager = make_bewoner(gebied)
    client.force_login({"helper": helper, "werker": werker, "vrager": vrager}[wie])
    aantallen = []
    for keer in (1, 29):
        for _ in range(keer):
            een = make_hulpvraag(gebied, vrager, thema=make_thema())
            make_koppeling(een, helper.vrijwilliger)
        with CaptureQueriesContext(connection) as gezien:
            client.get("/hulpvragen/")
        aantallen.append(len(gezien))
    assert aantallen[0] == aantallen[1] <= 12


def test_the_page_asks_the_same_for_1_and_30_offers(client, gebied, vraag, werker):
    client.force_login(werker)
    aantallen = []
    for keer in (1, 29):
        for _ in range(keer):
            make_koppeling(vraag, make_vrijwilliger(gebied))
        with CaptureQueriesContext(connection) as gezien:
            client.get(f"/hulpvragen/{vraag.pk}/")
        aantallen.append(len(gezien))
    assert aantallen[0] == aantallen[1] <= 12
