"""The conversation about helping, and the gate that makes one browser two people in turn."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from buurten.begeleiding import actions
from buurten.begeleiding.models import Begeleiding, Deelnemer
from initiatieven.register.models import Initiatief
from tests.makers import make_bezetting, make_gebied, make_organisatie, make_thema
from welzijn.kern.accounts.models import User
from welzijn.kern.logboek.models import Inzage, Logregel
from welzijn.kern.tijd import nu, vandaag

pytestmark = pytest.mark.django_db
HOE = {"reden": "idee", "toestemming": "aanwezig"}


@pytest.fixture
def buurt():
    return make_gebied()


@pytest.fixture
def otto(buurt):
    return make_bezetting(buurt.ouder)


def inschrijven(otto, buurt, naam="Toon"):
    nieuw = Deelnemer(gebied=buurt, toestemming="aanwezig")
    return actions.inschrijven(nieuw, by=otto.user, naam=naam, namens=otto)


@pytest.fixture
def toon(buurt, otto):
    return inschrijven(otto, buurt)


@pytest.fixture
def helpt(client, otto, toon):
    """A browser in which Otto helps Toon."""
    client.force_login(otto.user)
    client.post(f"/begeleiding/{toon.pk}/begeleiden/", HOE)
    return client


def tekst(antwoord):
    return antwoord.content.decode()


def test_inschrijven_leads_to_helping(client, otto, buurt):
    client.force_login(otto.user)
    velden = {"naam": "Toon", "gebied": buurt.pk, "toestemming": "telefoon"}
    antwoord = client.post(f"/begeleiding/{buurt.ouder.code}/inschrijven/", velden)
    toon = Deelnemer.objects.get()
    assert antwoord.url == f"/begeleiding/{toon.pk}/begeleiden/"


@pytest.mark.parametrize(
    ("naam", "zin"),
    [
        ("", "Dit is nog niet ingevuld."),
        ("Behéerder", "Deze naam lijkt op een functie. Kies uw eigen naam."),
        ("Toon\u202eneeT", "In deze naam staat een teken dat niemand ziet."),
        ("T" * 300, "Er passen 60 tekens in, het zijn er nu 300."),
    ],
)
def test_a_name_that_will_not_do_is_refused_and_stays(client, otto, buurt, naam, zin):
    """C05 and C06: the sentence says what to do, and what was chosen stands."""
    client.force_login(otto.user)
    velden = {"naam": naam, "gebied": buurt.pk, "toestemming": "telefoon"}
    antwoord = tekst(client.post(f"/begeleiding/{buurt.ouder.code}/inschrijven/", velden))
    assert zin in antwoord
    assert 'value="telefoon"' in antwoord
    assert not Deelnemer.objects.exists()


def test_in_another_wijk_it_is_refused(client, otto):
    elders = make_gebied()
    client.force_login(otto.user)
    assert client.get(f"/begeleiding/{elders.ouder.code}/inschrijven/").status_code == 403


def test_another_organisation_in_the_same_wijk_sees_nobody(client, toon, buurt):
    """Rules beside the table, 3. Seen red with the right reaching the whole wijk."""
    ander = make_bezetting(buurt.ouder, organisatie=make_organisatie())
    client.force_login(ander.user)
    assert client.get(f"/begeleiding/{toon.pk}/").status_code == 404
    assert "Toon" not in tekst(client.get("/begeleiding/"))


def test_e08_a_list_with_names_is_written_down_first(client, otto, toon):
    client.force_login(otto.user)
    assert "Toon" in tekst(client.get("/begeleiding/"))
    blik = Inzage.objects.get()
    assert (blik.betreft, blik.actor) == (str(toon.user.sleutel), str(otto.user.sleutel))
    assert blik.namens == str(otto)


def test_the_list_asks_as_much_for_one_as_for_many(client, otto, toon, buurt):
    client.force_login(otto.user)
    client.get("/begeleiding/")  # the first page of a session also writes down when it began
    with CaptureQueriesContext(connection) as een:
        client.get("/begeleiding/")
    for nummer in range(15):
        inschrijven(otto, buurt, f"Tine {nummer} achternaam".replace(str(nummer), "x" * nummer))
    with CaptureQueriesContext(connection) as veel:
        client.get("/begeleiding/")
    assert len(veel) == len(een) <= 12


# --- The gate ------------------------------------------------------------------------------------


def test_while_helping_the_browser_is_the_other_person(helpt, toon, buurt):
    antwoord = helpt.get("/functies/profiel/")
    assert antwoord.wsgi_request.user == toon.user
    assert "U doet nu mee voor <strong>Toon</strong>" in tekst(antwoord)
    assert helpt.get("/begeleiding/").status_code == 403  # no longer the opbouwwerker


def test_b14_what_is_done_is_of_the_person_and_says_who_helped(helpt, toon, otto, buurt):
    velden = {"titel": "Schaken", "wat": "Samen.", "gebied": buurt.pk, "thema": make_thema().pk}
    helpt.post(f"/initiatieven/{buurt.ouder.code}/voorstellen/", velden)
    regel = Logregel.objects.get(daad="initiatief.voorstellen")
    assert Initiatief.objects.get().indiener == toon.user
    assert (regel.actor, regel.hulp) == (str(toon.user.sleutel), str(otto))


def test_stoppen_makes_the_browser_the_opbouwwerker_again(helpt, otto):
    antwoord = helpt.post("/begeleiding/stoppen/")
    assert antwoord.url == "/begeleiding/"
    assert helpt.get("/begeleiding/").wsgi_request.user == otto.user
    assert not Begeleiding.objects.lopend().exists()


@pytest.mark.parametrize("einde", ["tijd", "functie", "zwak"])
def test_after_the_end_nothing_that_was_sent_is_done(helpt, otto, buurt, einde):
    """A short session that truly ends. Seen red: without the gate's question the idea is made."""
    if einde == "tijd":
        Begeleiding.objects.update(tot=nu() - timedelta(seconds=1))
    elif einde == "functie":
        otto.tot = vandaag()
        otto.save()
    else:
        helpt.verklaar(otto.user, sterk=False)
    velden = {"titel": "Schaken", "wat": "Samen.", "gebied": buurt.pk, "thema": make_thema().pk}
    antwoord = helpt.post(f"/initiatieven/{buurt.ouder.code}/voorstellen/", velden)
    assert (antwoord.status_code, antwoord.url) == (302, "/begeleiding/")
    assert not Initiatief.objects.exists()
    assert "begeleiding" not in helpt.session


def test_somebody_else_cannot_continue_it_in_another_browser(helpt, client_class, buurt):
    """The number of the session alone gives nothing: it belongs to who began."""
    ander = make_bezetting(buurt.ouder)
    browser = client_class()
    browser.force_login(ander.user)
    sessie = browser.session
    sessie["begeleiding"] = Begeleiding.objects.get().pk
    sessie.save()
    assert browser.get("/functies/profiel/").url == "/begeleiding/"


@pytest.fixture
def client_class(client):
    return type(client)


@pytest.mark.parametrize(
    "adres",
    [
        "/account/email/",
        "/account/2fa/",
        "/accounts/sessies/",
        "/accounts/wijzigen/",
    ],
)
def test_the_account_is_for_the_person_alone(helpt, adres):
    antwoord = helpt.get(adres)
    assert antwoord.status_code == 403
    assert "Dit doet iemand zelf, zonder hulp op dit scherm." in tekst(antwoord)


def test_signing_out_ends_everything(helpt):
    helpt.post("/account/logout/")
    assert "begeleiding" not in helpt.session
    assert "_auth_user_id" not in helpt.session


def test_helping_costs_one_question_a_page(client, otto, toon):
    client.force_login(User.objects.get(pk=otto.user_id))
    client.get("/kwesties/")
    with CaptureQueriesContext(connection) as zonder:
        client.get("/kwesties/")
    client.post(f"/begeleiding/{toon.pk}/begeleiden/", HOE)
    client.get("/kwesties/")
    with CaptureQueriesContext(connection) as met:
        client.get("/kwesties/")
    assert len(met) <= len(zonder) + 1


def test_an_unknown_code_is_said_at_the_field(client, otto, toon):
    actions.adres_geven(toon, by=otto.user, email="t@voorbeeld.example", namens=otto)
    client.force_login(otto.user)
    antwoord = tekst(client.post(f"/begeleiding/{toon.pk}/overnemen/", {"code": "000000"}))
    assert "Deze code klopt niet, of is te oud." in antwoord
    antwoord = tekst(client.post(f"/begeleiding/{toon.pk}/overnemen/", {"code": "nul"}))
    assert "De code heeft zes cijfers." in antwoord


def test_b11_giving_an_address_asks_proof_again(client, otto, toon):
    client.force_login(otto.user, geleden=16 * 60)
    antwoord = client.get(f"/begeleiding/{toon.pk}/adres_geven/")
    assert antwoord.url.startswith("/accounts/bevestigen/")
