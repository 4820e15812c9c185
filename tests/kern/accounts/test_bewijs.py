"""B11: who did not prove who they are in the last fifteen minutes is asked once more."""

import re
import time

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from tests.inloggen import bewijs
from tests.makers import make_user
from welzijn.kern.accounts.bewijs import CODE, is_sterk, is_vers, vers_bewijs

pytestmark = pytest.mark.django_db

VRAAG = "/accounts/bevestigen/?next=%2Faccounts%2Fwijzigen%2F"


@pytest.fixture
def user():
    return make_user("Fatima", email="fatima@voorbeeld.example")


def verzoek(user, sessie, **soort):
    request = RequestFactory().post("/doe/", soort) if soort else RequestFactory().get("/doe/?a=1")
    request.user, request.session = user, sessie
    return request


def code(mailoutbox):
    (cijfers,) = re.findall(r"\b\d{6}\b", mailoutbox[-1].body)
    return cijfers


@pytest.mark.parametrize(("geleden", "vers"), [(0, True), (890, True), (910, False)])
def test_b11_signing_in_is_proof_for_fifteen_minutes(user, geleden, vers):
    assert is_vers(verzoek(user, bewijs(user, sterk=False, geleden=geleden))) is vers


def test_b11_the_proof_of_somebody_else_is_none(user):
    sessie = bewijs(make_user())
    request = verzoek(user, sessie)
    assert (is_vers(request), is_sterk(request, user)) == (False, False)


def test_b11_a_session_that_says_nothing_proves_nothing(user):
    request = verzoek(user, {})
    assert (is_vers(request), is_sterk(request, user)) == (False, False)


def test_b01_only_a_second_factor_makes_a_session_strong(user, settings):
    for sterk in (True, False):
        assert is_sterk(verzoek(user, bewijs(user, sterk=sterk)), user) is sterk
    extern = bewijs(user, sterk=False)
    extern["account_authentication_methods"] = [{"method": "socialaccount", "at": time.time()}]
    for settings.OIDC_STERK in (True, False):
        assert is_sterk(verzoek(user, extern), user) is settings.OIDC_STERK


def test_b11_a_view_opens_with_fresh_proof_alone(user):
    view = vers_bewijs(lambda request: HttpResponse("geheim"))
    assert view(verzoek(user, bewijs(user))).content == b"geheim"
    antwoord = view(verzoek(user, bewijs(user, geleden=1000)))
    assert antwoord.url == "/accounts/bevestigen/?next=%2Fdoe%2F%3Fa%3D1"


def test_b11_what_was_sent_waits_and_opens_with_one_press(client, user):
    """The words typed stand in the page that follows; nothing was done with them yet."""
    sessie = bewijs(user, geleden=1000)
    view = vers_bewijs(lambda request: HttpResponse("geheim"))
    antwoord = view(verzoek(user, sessie, tekst=['Een "lang" verhaal', "twee"]))
    assert "verhaal" not in str(sessie), "the session lies in the database: not in plain text"
    client.force_login(user)
    session = client.session
    session["bewijs_blad"] = sessie["bewijs_blad"]
    session.save()
    pagina = client.get(antwoord.url).content.decode()
    assert 'action="/doe/"' in pagina
    assert 'name="tekst" value="Een &quot;lang&quot; verhaal"' in pagina
    assert 'name="tekst" value="twee"' in pagina
    assert client.get("/accounts/bevestigen/?next=/anders/").url == "/anders/"
    sessie |= bewijs(user)
    view(verzoek(user, sessie))
    assert "bewijs_blad" not in sessie, "what was used does not wait any longer"


@pytest.mark.parametrize("inhoud", [{}, {"inhoud": ""}, {"inhoud": "geheim1:van een weg slot"}])
def test_b11_what_no_key_opens_waits_for_nobody(client, user, inhoud):
    """Kept by a release before, or under a key that is gone: the page goes on without it."""
    client.force_login(user)
    session = client.session
    session["bewijs_blad"] = inhoud | {"tot": time.time() + 60}
    session.save()
    assert client.get("/accounts/bevestigen/?next=/doe/").url == "/doe/"


def test_b11_the_page_asks_a_mailed_code_and_goes_on(client, user, mailoutbox):
    client.force_login(user, sterk=False, geleden=1000)
    assert "Stuur mij een code" in client.get(VRAAG).content.decode()
    assert mailoutbox == [], "looking sends nothing"
    assert client.post(VRAAG).url == VRAAG
    goed, sleutel = code(mailoutbox), client.session.session_key
    assert mailoutbox[-1].to == [user.email]
    assert goed not in str(dict(client.session)), "the session keeps a hash"
    assert client.post(VRAAG, {"code": f" {goed[:3]} {goed[3:]} "}).url == VRAAG
    assert client.get(VRAAG).url == "/accounts/wijzigen/"
    assert CODE not in client.session
    assert client.session.session_key != sleutel, "B06: proof gives a new session"


def test_b10_a_code_for_proof_works_once_five_times_and_ten_minutes(client, user, mailoutbox):
    client.force_login(user, sterk=False, geleden=1000)
    for hoe in ("te vaak mis", "te laat"):
        client.post(VRAAG)
        goed = code(mailoutbox)
        if hoe == "te vaak mis":
            for _ in range(5):
                fout = client.post(VRAAG, {"code": f"{(int(goed) + 1) % 10**6:06d}"})
                assert "Deze code klopt niet." in fout.content.decode()
        else:
            session = client.session
            session[CODE] = session[CODE] | {"tot": time.time() - 1}
            session.save()
        laat = client.post(VRAAG, {"code": goed}).content.decode()
        assert "Deze code geldt niet meer." in laat
        assert client.get(VRAAG).status_code == 200, "still not proven"


def test_b11_asking_for_codes_has_an_end(client, user, mailoutbox):
    client.force_login(user, sterk=False, geleden=1000)
    for _ in range(7):
        antwoord = client.post(VRAAG, follow=True)
    assert len(mailoutbox) <= 10
    assert "Wacht tien minuten." in antwoord.content.decode()


def test_b11_it_goes_on_within_this_host_only(client, user):
    client.force_login(user)
    assert client.get("/accounts/bevestigen/?next=https://kwaad.example/").url == "/werkplek/"
