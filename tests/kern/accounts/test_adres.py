"""Another e-mail address: proved first, the old one told, and everybody else out (B05, B07)."""

import re

import pytest
from allauth.account.models import EmailAddress

from tests.inloggen import Inlogger
from tests.kern.accounts.stappen import met_code
from tests.makers import make_bewoner, make_user, make_wijk
from welzijn.kern.logboek.models import Logregel

pytestmark = pytest.mark.django_db

MINUUT = 60


@pytest.fixture
def otto():
    return make_user("Otto", email="otto@voorbeeld.example")


@pytest.fixture
def bo():
    return make_bewoner(make_wijk("Duinwijk"), make_user("Bo"))


def test_b07_a_new_address_is_proved_the_old_one_told_and_other_sessions_end(
    client, bo, mailoutbox
):
    met_code(elders := Inlogger(), mailoutbox, bo)
    met_code(client, mailoutbox, bo)
    oud, nieuw = bo.email, "nieuw@voorbeeld.example"
    antwoord = client.post("/account/email/", {"email": nieuw, "action_add": ""})
    bo.refresh_from_db()
    assert (bo.email, mailoutbox[-1].to) == (oud, [nieuw])
    (cijfers,) = re.findall(r"\b\d{6}\b", mailoutbox[-1].body)
    mis = client.post("/account/confirm-email/", {"code": f"{(int(cijfers) + 1) % 10**6:06d}"})
    bo.refresh_from_db()
    assert (mis.status_code, bo.email) == (200, oud)
    antwoord = client.post("/account/confirm-email/", {"code": cijfers})
    assert antwoord.status_code == 302
    bo.refresh_from_db()
    assert bo.email == nieuw
    assert [a.email for a in EmailAddress.objects.all()] == [nieuw]
    assert (mailoutbox[-1].to, oud in mailoutbox[-1].body) == ([oud], True)
    assert [c.get("/functies/profiel/").status_code for c in (elders, client)] == [302, 200]
    regel = Logregel.objects.order_by("pk").last()
    assert (regel.daad, regel.velden) == ("user.adres_veranderen", {"email": None})


def test_b07_it_asks_for_fresh_proof(client, bo):
    client.force_login(bo, geleden=20 * MINUUT)
    antwoord = client.post("/account/email/", {"email": "x@x.example", "action_add": ""})
    assert antwoord.url.startswith("/accounts/bevestigen/")


def test_b05_b07_an_address_of_somebody_else_is_answered_alike(client, bo, otto, mailoutbox):
    """Only who reads that mailbox learns that it has an account."""
    EmailAddress.objects.create(user=otto, email=otto.email, verified=True, primary=True)
    kaal = []
    for email in (otto.email, "anna@voorbeeld.example"):
        (browser_ := Inlogger()).force_login(bo)
        antwoord = browser_.post("/account/email/", {"email": email, "action_add": ""})
        pagina = browser_.get("/account/confirm-email/").content.decode()
        tekst = re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"', "", pagina)
        kaal.append((antwoord.status_code, antwoord.url, tekst.replace(email, "adres")))
    assert kaal[0] == kaal[1]
    assert len({re.sub(r"\d{6}", "", mail.body) for mail in mailoutbox}) == 1
    assert bo.email != otto.email
