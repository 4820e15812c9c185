"""Signing up and signing in, from the first page to the last, with codes by mail."""

import re

import pytest
from allauth.account.models import EmailAddress

from tests.makers import make_user
from welzijn.kern.accounts.models import User

pytestmark = pytest.mark.django_db

NIEUW = "fatima@voorbeeld.example"
BINNEN = "/werkplek/"
CODE = r"\b\d{6}\b"


@pytest.fixture
def bewoner():
    """Somebody whose address was verified before."""
    user = make_user("Fatima", email=NIEUW)
    EmailAddress.objects.create(user=user, email=NIEUW, verified=True, primary=True)
    return user


def code(mailoutbox):
    """The six digits of the last mail."""
    (cijfers,) = re.findall(CODE, mailoutbox[-1].body)
    return cijfers


def anders(cijfers):
    return f"{(int(cijfers) + 1) % 1_000_000:06d}"


def is_binnen(client):
    return "_auth_user_id" in client.session


def kaal(antwoord):
    """A page without what differs by itself: tokens, and the address that was typed."""
    tekst = re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"', "", antwoord.content.decode())
    return re.sub(r"[\w.]+@voorbeeld\.example", "adres", tekst)


# --- Signing up ----------------------------------------------------------------------------------


def test_signing_up_with_a_code_works_from_begin_to_end(client, mailoutbox):
    assert client.get("/account/signup/").status_code == 200
    antwoord = client.post("/account/signup/", {"email": "Fatima@Voorbeeld.example"})
    assert antwoord.url == "/account/confirm-email/"
    assert not is_binnen(client)
    assert [mail.to for mail in mailoutbox] == [[NIEUW]]
    antwoord = client.post("/account/confirm-email/", {"code": code(mailoutbox)})
    assert (antwoord.status_code, antwoord.url) == (302, BINNEN)
    assert is_binnen(client)
    user = User.objects.get()
    assert (user.email, user.is_active, user.naam) == (NIEUW, True, "")
    assert EmailAddress.objects.get().verified


def test_signing_up_goes_on_to_where_one_wanted_to_be(client, mailoutbox):
    client.post("/account/signup/", {"email": NIEUW, "next": "/signalen/begin/"})
    antwoord = client.post("/account/confirm-email/", {"code": code(mailoutbox)})
    assert antwoord.url == "/signalen/begin/"


def test_signing_up_gives_no_role(client, mailoutbox):
    client.post("/account/signup/", {"email": NIEUW, "rol": "beheerder", "is_staff": "on"})
    client.post("/account/confirm-email/", {"code": code(mailoutbox)})
    user = User.objects.get()
    assert (list(user.bezettingen.all()), list(user.bewonerschappen.all())) == ([], [])


def test_a_wrong_code_lets_nobody_in(client, mailoutbox):
    client.post("/account/signup/", {"email": NIEUW})
    antwoord = client.post("/account/confirm-email/", {"code": anders(code(mailoutbox))})
    assert antwoord.status_code == 200
    assert antwoord.context["form"].errors.keys() == {"code"}
    assert not is_binnen(client)
    assert not EmailAddress.objects.get().verified


def test_a_code_is_not_for_guessing(client, mailoutbox):
    client.post("/account/signup/", {"email": NIEUW})
    goed = code(mailoutbox)
    for _ in range(10):
        client.post("/account/confirm-email/", {"code": anders(goed)})
    client.post("/account/confirm-email/", {"code": goed})
    assert not is_binnen(client)


def test_a_known_address_is_answered_like_an_unknown_one(client, mailoutbox, bewoner):
    bekend = client.post("/account/signup/", {"email": NIEUW})
    pagina = client.get(bekend.url)
    ander = type(client)()
    onbekend = ander.post("/account/signup/", {"email": "nieuw@voorbeeld.example"})
    assert (bekend.status_code, bekend.url) == (onbekend.status_code, onbekend.url)
    assert kaal(pagina) == kaal(ander.get(onbekend.url))
    assert [mail.to[0] for mail in mailoutbox] == [NIEUW, "nieuw@voorbeeld.example"]
    assert re.findall(CODE, mailoutbox[0].body) == [], "a known address gets no code"
    assert User.objects.filter(email=NIEUW).get() == bewoner


def test_who_fills_in_the_hidden_field_is_a_machine(client, mailoutbox):
    antwoord = client.post("/account/signup/", {"email": NIEUW, "onderwerp": "Kopen!"})
    assert antwoord.status_code == 302, "a machine hears nothing"
    assert User.objects.count() == 0
    assert [mail for mail in mailoutbox if re.search(CODE, mail.body)] == []


# --- Signing in ----------------------------------------------------------------------------------


def test_signing_in_with_a_code_works(client, mailoutbox, bewoner):
    antwoord = client.post("/account/login/", {"login": NIEUW})
    assert antwoord.url == "/account/login/code/confirm/"
    antwoord = client.post(antwoord.url, {"code": code(mailoutbox)})
    assert (antwoord.status_code, antwoord.url) == (302, BINNEN)
    assert client.session["_auth_user_id"] == str(bewoner.pk)


def test_capitals_in_the_address_do_not_matter(client, mailoutbox, bewoner):
    client.post("/account/login/", {"login": NIEUW.upper()})
    client.post("/account/login/code/confirm/", {"code": code(mailoutbox)})
    assert is_binnen(client)


def test_signing_in_goes_on_within_this_host_only(client, mailoutbox, bewoner):
    for next_, verwacht in (("/signalen/", "/signalen/"), ("https://kwaad.example/", BINNEN)):
        client.post("/account/login/", {"login": NIEUW, "next": next_})
        velden = {"code": code(mailoutbox), "next": next_}
        assert client.post("/account/login/code/confirm/", velden).url == verwacht
        client.post("/account/logout/")


def test_a_wrong_code_does_not_sign_in_and_three_end_it(client, mailoutbox, bewoner):
    client.post("/account/login/", {"login": NIEUW})
    goed = code(mailoutbox)
    antwoorden = [
        client.post("/account/login/code/confirm/", {"code": anders(goed)}) for _ in range(3)
    ]
    assert [antwoord.status_code for antwoord in antwoorden] == [200, 200, 302]
    client.post("/account/login/code/confirm/", {"code": goed})
    assert not is_binnen(client)


def test_a_code_works_once(client, mailoutbox, bewoner):
    client.post("/account/login/", {"login": NIEUW})
    goed = code(mailoutbox)
    client.post("/account/login/code/confirm/", {"code": goed})
    client.post("/account/logout/")
    client.post("/account/login/code/confirm/", {"code": goed})
    assert not is_binnen(client)


def test_an_unknown_address_is_answered_like_a_known_one(client, mailoutbox, bewoner):
    bekend = client.post("/account/login/", {"login": NIEUW})
    pagina = client.get(bekend.url)
    ander = type(client)()
    onbekend = ander.post("/account/login/", {"login": "wie@voorbeeld.example"})
    assert (bekend.status_code, bekend.url) == (onbekend.status_code, onbekend.url)
    assert kaal(pagina) == kaal(ander.get(onbekend.url))
    assert len(mailoutbox) == 2
    assert re.findall(CODE, mailoutbox[1].body) == []
    mis = [c.post(bekend.url, {"code": "000000"}) for c in (client, ander)]
    assert kaal(mis[0]) == kaal(mis[1])


def test_who_is_not_active_does_not_get_in(client, mailoutbox, bewoner):
    User.objects.update(is_active=False)
    client.post("/account/login/", {"login": NIEUW})
    if cijfers := re.findall(CODE, mailoutbox[-1].body):
        client.post("/account/login/code/confirm/", {"code": cijfers[0]})
    assert not is_binnen(client)


def test_signing_in_changes_the_session_and_signing_out_ends_it(client, mailoutbox, bewoner):
    client.get("/account/login/")
    client.post("/account/login/", {"login": NIEUW})
    eerst = client.session.session_key
    client.post("/account/login/code/confirm/", {"code": code(mailoutbox)})
    binnen = client.session.session_key
    assert binnen != eerst
    assert client.post("/account/logout/").url == "/"
    assert not is_binnen(client)
    assert not client.session.exists(binnen)
