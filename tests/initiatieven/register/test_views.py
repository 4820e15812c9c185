"""The deeds of initiatives, address by address: works, reader 403, stranger 404, visitor."""

import uuid

import pytest

from initiatieven.register.models import Initiatief
from tests.makers import (
    make_bewoner,
    make_gebied,
    make_initiatief,
    make_lid,
    make_prioriteit,
    make_ronde,
    make_thema,
    make_user,
    make_voorstel,
)
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db
S = Initiatief.Status


@pytest.fixture
def gebied():
    return make_gebied()


@pytest.fixture
def maker(gebied):
    return make_bewoner(gebied)


@pytest.fixture
def werker(gebied):
    return make_lid(gebied.ouder, Rol.OPBOUWWERKER)


def formulier(gebied, **velden):
    return {
        "sleutel": uuid.uuid4(),
        "titel": "Soep op vrijdag",
        "wat": "Samen soep koken.",
        "gebied": gebied.pk,
        "thema": make_thema().pk,
        "nodig": "Een pan",
    } | velden


def tekst(antwoord):
    return antwoord.content.decode()


# --- proposing --------------------------------------------------------------------------------


def test_voorstellen_works_and_is_logged(client, gebied, maker):
    client.force_login(maker)
    antwoord = client.post(f"/initiatieven/{gebied.code}/voorstellen/", formulier(gebied))
    initiatief = Initiatief.objects.get()
    assert (antwoord.status_code, antwoord.url) == (302, f"/initiatieven/{initiatief.pk}/")
    assert (initiatief.status, initiatief.indiener) == (S.INGEDIEND, maker)
    assert Logregel.objects.get().daad == "initiatief.voorstellen"
    assert "Wat gebeurt er nu?" in tekst(client.get(antwoord.url))


def test_voorstellen_has_five_fields_and_says_what_becomes_public(client, gebied, maker):
    client.force_login(maker)
    antwoord = client.get(f"/initiatieven/{gebied.ouder.code}/voorstellen/")
    velden = [veld.name for veld in antwoord.context["form"].visible_fields()]
    assert velden == ["titel", "wat", "gebied", "thema", "nodig"]
    assert "Uw naam en e-mailadres niet." in tekst(antwoord)
    assert "Eerst leest iemand van de wijk uw idee." in tekst(antwoord)


def test_going_back_and_sending_the_same_words_again_makes_one(client, gebied, maker):
    client.force_login(maker)
    adres = f"/initiatieven/{gebied.code}/voorstellen/"
    eerste = client.post(adres, formulier(gebied)).url
    assert client.post(adres, formulier(gebied)).url == eerste
    Initiatief.objects.update(status=S.AFGEWEZEN)
    assert client.post(adres, formulier(gebied)).url != eerste


def test_the_same_form_twice_makes_one(client, gebied, maker):
    client.force_login(maker)
    velden = formulier(gebied)
    adres = f"/initiatieven/{gebied.code}/voorstellen/"
    assert len({client.post(adres, velden).url for _ in range(2)}) == 1
    assert Initiatief.objects.count() == 1


def test_an_empty_form_keeps_what_was_typed(client, gebied, maker):
    client.force_login(maker)
    adres = f"/initiatieven/{gebied.code}/voorstellen/"
    antwoord = client.post(adres, formulier(gebied, titel="", nodig="Een grote pan"))
    assert antwoord.context["form"].errors.keys() == {"titel"}
    assert "Een grote pan" in tekst(antwoord)


def test_a08_fields_of_the_model_that_are_not_asked_do_nothing(client, gebied, maker):
    client.force_login(maker)
    extra = {"status": S.GEPUBLICEERD, "indiener": make_user().pk, "aantal_steun": 99}
    client.post(f"/initiatieven/{gebied.code}/voorstellen/", formulier(gebied, **extra))
    initiatief = Initiatief.objects.get()
    gevonden = (initiatief.status, initiatief.indiener, initiatief.aantal_steun)
    assert gevonden == (S.INGEDIEND, maker, 0)


def test_a_place_outside_the_address_is_refused(client, gebied, maker):
    client.force_login(maker)
    adres = f"/initiatieven/{gebied.ouder.code}/voorstellen/"
    antwoord = client.post(adres, formulier(make_gebied()))
    assert antwoord.context["form"].errors.keys() == {"gebied"}


@pytest.mark.parametrize("rol", [Rol.OPBOUWWERKER, Rol.AMBTENAAR, Rol.MODERATOR])
def test_voorstellen_is_for_residents(client, gebied, rol):
    client.force_login(make_lid(gebied.ouder, rol))
    antwoord = client.get(f"/initiatieven/{gebied.code}/voorstellen/")
    assert antwoord.status_code == 403
    assert "Dat kan alleen in de wijk waar u woont." in tekst(antwoord)


def test_begin_goes_straight_to_the_own_wijk(client, gebied, maker):
    client.force_login(maker)
    antwoord = client.get("/initiatieven/begin/")
    assert antwoord.url == f"/initiatieven/{gebied.ouder.code}/voorstellen/"


# --- what happens to one ----------------------------------------------------------------------

# deed -> (state before, who acts, what is sent, state after)
DADEN = {
    "bewerken": (S.GEPUBLICEERD, "maker", "formulier", S.GEPUBLICEERD),
    "indienen": (S.AFGEWEZEN, "maker", {}, S.INGEDIEND),
    "intrekken": (S.INGEDIEND, "maker", {}, S.INGETROKKEN),
    "publiceren": (S.INGEDIEND, "werker", {}, S.GEPUBLICEERD),
    "afwijzen": (S.INGEDIEND, "werker", {"reden": "Er staat een naam in."}, S.AFGEWEZEN),
    "beginnen": (S.GEPUBLICEERD, "maker", {}, S.BEZIG),
    "afronden": (S.BEZIG, "maker", {"resultaat": "Dertig mensen."}, S.AFGEROND),
    "stoppen": (S.GEPUBLICEERD, "maker", {"reden": "Geen tijd."}, S.GESTOPT),
}


@pytest.mark.parametrize("daad", DADEN)
def test_every_deed_works_and_is_logged(client, gebied, maker, werker, daad):
    van, wie, velden, naar = DADEN[daad]
    initiatief = make_initiatief(gebied, indiener=maker, status=van)
    client.force_login({"maker": maker, "werker": werker}[wie])
    velden = formulier(gebied) if velden == "formulier" else velden
    antwoord = client.post(f"/initiatieven/{initiatief.pk}/{daad}/", velden)
    assert antwoord.status_code == 302
    initiatief.refresh_from_db()
    assert initiatief.status == naar
    assert Logregel.objects.get().daad == f"initiatief.{daad}"


@pytest.mark.parametrize("daad", DADEN)
def test_who_may_only_read_gets_403_or_404(client, gebied, maker, daad):
    """Of a public one 403; of one that is not public strangers do not learn that it exists."""
    initiatief = make_initiatief(gebied, indiener=maker, status=DADEN[daad][0])
    client.force_login(make_bewoner(gebied))
    antwoord = client.post(f"/initiatieven/{initiatief.pk}/{daad}/", {"reden": "x"})
    assert antwoord.status_code == (403 if initiatief.is_openbaar else 404)
    assert not Logregel.objects.exclude(daad="user.weigeren").exists()


@pytest.mark.parametrize("daad", [*DADEN, "koppelen"])
def test_a_visitor_is_sent_to_sign_in(client, gebied, maker, daad):
    initiatief = make_initiatief(gebied, indiener=maker)
    antwoord = client.post(f"/initiatieven/{initiatief.pk}/{daad}/")
    assert antwoord.status_code == 302
    assert antwoord.url.startswith("/account/login/?next=/initiatieven/")


@pytest.mark.parametrize("daad", ["indienen", "intrekken", "publiceren", "beginnen"])
def test_a_look_changes_nothing(client, gebied, maker, daad):
    initiatief = make_initiatief(gebied, indiener=maker, status=DADEN[daad][0])
    client.force_login(maker)
    assert client.get(f"/initiatieven/{initiatief.pk}/{daad}/").status_code == 405


@pytest.mark.parametrize("daad", ["bewerken", "afwijzen", "afronden", "stoppen"])
def test_a_deed_with_a_form_shows_it_first(client, gebied, maker, werker, daad):
    van, wie, _, _ = DADEN[daad]
    initiatief = make_initiatief(gebied, indiener=maker, status=van)
    client.force_login({"maker": maker, "werker": werker}[wie])
    adres = f"/initiatieven/{initiatief.pk}/{daad}/"
    assert client.get(adres).status_code == 200
    assert client.post(adres, {"reden": ""}).context["form"].errors
    assert not Logregel.objects.exclude(daad="user.weigeren").exists()


def test_a12_publishing_ones_own_is_refused_with_the_reason(client, gebied, werker):
    bewoner = make_bewoner(gebied, werker)
    initiatief = make_initiatief(gebied, indiener=bewoner, status=S.INGEDIEND)
    client.force_login(werker)
    antwoord = client.post(f"/initiatieven/{initiatief.pk}/publiceren/")
    assert antwoord.status_code == 403
    assert "Over uw eigen idee beslist iemand anders." in tekst(antwoord)


@pytest.mark.parametrize("rol", [Rol.AMBTENAAR, Rol.PARTNER, Rol.BEHEERDER, Rol.VERTEGENWOORDIGER])
def test_decision_5_what_waits_does_not_exist_for_others(client, gebied, maker, rol):
    wacht = make_initiatief(gebied, indiener=maker, status=S.INGEDIEND, titel="Geheim plan")
    client.force_login(make_lid(gebied.ouder, rol))
    assert client.get(f"/initiatieven/{wacht.pk}/").status_code == 404
    assert "Geheim plan" not in tekst(client.get("/initiatieven/"))


def test_a_refusal_is_read_by_the_maker_alone(client, gebied, maker, werker):
    initiatief = make_initiatief(gebied, indiener=maker, status=S.AFGEWEZEN, reden="Naam erin")
    client.force_login(maker)
    assert "Naam erin" in tekst(client.get(f"/initiatieven/{initiatief.pk}/"))
    client.force_login(werker)
    assert client.get(f"/initiatieven/{initiatief.pk}/").status_code == 404


def test_bewerken_logs_only_what_changed(client, gebied, maker):
    initiatief = make_initiatief(gebied, indiener=maker, titel="Oud")
    client.force_login(maker)
    velden = formulier(gebied, titel="Nieuw", wat=initiatief.wat, thema=initiatief.thema_id)
    client.post(f"/initiatieven/{initiatief.pk}/bewerken/", velden | {"nodig": ""})
    assert Logregel.objects.get().velden == {"gewijzigd": ["titel"]}


# --- tying to what the wijk does first --------------------------------------------------------


def test_koppelen_offers_the_priorities_of_the_own_wijk(client, gebied, werker):
    initiatief = make_initiatief(gebied)
    eigen = make_prioriteit(make_voorstel(make_ronde(gebied.ouder, "uitvoeren"), titel="Licht"))
    make_prioriteit(make_voorstel(make_ronde(gebied.ouder, "afgesloten", jaar=2024)))
    make_prioriteit()
    client.force_login(werker)
    adres = f"/initiatieven/{initiatief.pk}/koppelen/"
    antwoord = client.get(adres)
    assert list(antwoord.context["form"].fields["prioriteit"].queryset) == [eigen]
    assert "Licht (2026)" in tekst(antwoord)
    assert client.post(adres, {"prioriteit": eigen.pk, "reden": "Licht."}).status_code == 302
    initiatief.refresh_from_db()
    assert initiatief.prioriteit == eigen
    assert Logregel.objects.get().daad == "initiatief.koppelen"
    assert client.get(adres).status_code == 403


def test_koppelen_without_priorities_says_so(client, gebied, werker):
    client.force_login(werker)
    antwoord = client.get(f"/initiatieven/{make_initiatief(gebied).pk}/koppelen/")
    assert "Deze wijk koos nog niet wat dit jaar als eerste komt." in tekst(antwoord)


def test_koppelen_is_not_for_a_neighbour(client, gebied):
    client.force_login(make_bewoner(gebied))
    adres = f"/initiatieven/{make_initiatief(gebied).pk}/koppelen/"
    assert client.post(adres).status_code == 403
