"""Signing in through an identity provider of the gemeente, against one that may lie."""

import os
import re
import time
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount, SocialToken
from django.contrib.sessions.models import Session

from tests.inloggen import Inlogger
from tests.kern.accounts.aanbieder import ANDERE, CLIENT, GEHEIM, Aanbieder, starten
from tests.makers import make_bezetting, make_user, make_wijk
from welzijn.kern.accounts.models import User
from welzijn.kern.inlogregels import aanbieder as instelling
from welzijn.kern.inlogregels import oorsprong
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db

HEEN, TERUG = "/account/oidc/gemeente/login/", "/account/oidc/gemeente/login/callback/"
VRAAG = "/account/extern/aanmelden/"


@pytest.fixture
def ander(settings):
    """The provider, running, and named in the settings."""
    aanbieder = Aanbieder()
    server = starten(aanbieder)
    settings.SOCIALACCOUNT_PROVIDERS = instelling(
        aanbieder.basis, naam="Gemeente Testdam", client_id=CLIENT, secret=GEHEIM
    )
    yield aanbieder
    server.shutdown()
    server.server_close()


def langs(client, aanbieder, *, zestien=True, **heen):
    """There and back, as a browser goes; the first time saying to be sixteen."""
    weg = client.post(HEEN, heen)
    assert weg.status_code == 302, weg.content.decode()
    terug = client.get(TERUG, aanbieder.instappen(weg.url))
    if zestien and terug.status_code == 302 and terug.url == VRAAG:
        return client.post(VRAAG, {"zestien": "on"})
    return terug


def wie(client):
    return client.session.get("_auth_user_id")


def test_there_is_no_button_and_no_address_without_a_provider(client):
    assert "Inloggen met" not in client.get("/account/login/").content.decode().replace(
        "Inloggen met mijn sleutel", ""
    )
    assert client.post(HEEN).status_code == 404
    assert client.get(TERUG).status_code == 404


def test_the_button_leads_there_with_everything_that_protects_it(client, ander):
    assert "Inloggen met Gemeente Testdam" in client.get("/account/login/").content.decode()
    assert client.get(HEEN).status_code == 405, "only a posted form begins it"
    weg = client.post(HEEN)
    vraag = {naam: waarde[0] for naam, waarde in parse_qs(urlsplit(weg.url).query).items()}
    assert weg.url.startswith(f"{ander.basis}/inloggen?")
    assert (vraag["client_id"], set(vraag["scope"].split())) == (CLIENT, {"openid", "email"})
    assert vraag["code_challenge_method"] == "S256"
    assert (len(vraag["nonce"]), len(vraag["code_challenge"])) == (32, 43)
    assert len(vraag["state"]) >= 16
    assert vraag["redirect_uri"].endswith(TERUG)


def test_a_visitor_adds_nothing_to_what_is_asked(client, ander):
    weg = client.post(f"{HEEN}?scope=alles&auth_params=prompt%3Dnone&process=connect")
    assert "alles" not in weg.url
    assert "prompt" not in weg.url


def test_a_first_sign_in_makes_an_account_without_a_role(client, ander):
    assert langs(client, ander, next="/signalen/begin/").url == "/signalen/begin/"
    user = User.objects.get()
    assert (user.email, user.naam, wie(client)) == (ander.email, "", str(user.pk))
    assert (list(user.bezettingen.all()), user.has_usable_password()) == ([], False)
    account = SocialAccount.objects.get()
    assert (account.uid, account.provider, account.extra_data) == ("medewerker-1", "gemeente", {})
    assert SocialToken.objects.count() == 0
    assert ander.gevraagd["token"]["code_verifier"], "PKCE"
    regels = Logregel.objects.order_by("pk").values_list("daad", "object_id", "actor")
    nummer, sleutel = str(user.pk), str(user.sleutel)
    assert [daad for daad, _nr, _wie in regels] == ["user.aanmelden", "user.inloggen"]
    assert {wie for _daad, _nr, wie in regels} == {sleutel}
    assert {nr for _daad, nr, _wie in regels} <= {nummer, sleutel}


def test_before_there_is_an_account_one_says_to_be_sixteen(client, ander):
    """Decision 6, in the words of signing up by mail. Seen red with signing up by itself."""
    assert langs(client, ander, zestien=False).url == VRAAG
    assert (User.objects.count(), SocialAccount.objects.count(), wie(client)) == (0, 0, None)
    pagina = client.get(VRAAG).content.decode()
    per_mail = client.get("/account/signup/").content.decode()
    for zin in (
        "Ik ben 16 jaar of ouder",
        "Wij gebruiken uw e-mailadres om u binnen te laten en om u te antwoorden.",
        "Een eigen account kan vanaf 16 jaar. Dat staat in de wet.",
    ):
        assert zin in pagina
        assert zin in per_mail
    fout = client.post(VRAAG, {"ja": "1"}).content.decode()
    assert "Bent u jonger dan 16? Lees hieronder hoe u toch mee kunt doen." in fout
    assert '<details class="details" id="jonger" open>' in fout
    assert User.objects.count() == 0
    client.post(VRAAG, {"zestien": "on"})
    assert wie(client) == str(User.objects.get().pk)


@pytest.mark.traag
def test_the_page_that_asks_has_no_barrier(
    client, ander, page_at_both_widths, axe, no_sideways_scroll
):
    page = page_at_both_widths
    langs(client, ander, zestien=False)
    koek = {"name": "sessie", "value": client.cookies["sessie"].value, "path": "/"}
    page.context.add_cookies([koek | {"domain": "localhost", "httpOnly": True}])
    page.goto(VRAAG)
    page.get_by_role("button", name="Maak mijn account").click()
    page.get_by_text("Bent u jonger dan 16? Lees hieronder").first.wait_for()
    axe(page)
    no_sideways_scroll(page)
    if beelden := os.environ.get("JOURNEY_PICTURES"):
        breed = page.viewport_size["width"]
        page.screenshot(path=f"{beelden}/extern-{breed}.png", full_page=True)


def test_it_is_asked_once(client, ander):
    langs(client, ander)
    client.post("/account/logout/")
    assert langs(client, ander, zestien=False).url != VRAAG
    assert wie(client) == str(User.objects.get().pk)


def test_of_who_says_no_nothing_is_kept(client, ander):
    """Seen red without the flush: the address waited in the session."""
    langs(client, ander, zestien=False)
    assert ander.email in alles_in_sessies()  # first something that could stay
    antwoord = client.post(VRAAG, {"nee": "1"})
    assert antwoord.url == "/"
    assert "Wij hebben niets bewaard." in client.get("/").content.decode()
    assert (User.objects.count(), EmailAddress.objects.count()) == (0, 0)
    assert ander.email not in alles_in_sessies() + str(Logregel.objects.values_list())
    assert client.get(VRAAG).url == "/account/login/"


def test_what_waits_holds_neither_the_name_nor_a_token_and_ends_by_itself(client, ander):
    langs(client, ander, zestien=False)
    assert "Ada Ambtenaar" not in alles_in_sessies()
    assert "toegang" not in alles_in_sessies()
    assert client.session.get_expiry_age() <= 600
    sessie = client.session
    sessie["extern_tot"] = time.time() - 1
    sessie.save()
    assert client.post(VRAAG, {"zestien": "on"}).url == "/account/login/"
    assert User.objects.count() == 0


def test_saying_yes_twice_makes_one_account(client, ander):
    langs(client, ander, zestien=False)
    eerder = dict(client.session.items())
    client.post(VRAAG, {"zestien": "on"})
    client.post("/account/logout/")
    sessie = client.session
    sessie.update(eerder)
    sessie.save()
    client.post(VRAAG, {"zestien": "on"})
    assert (User.objects.count(), SocialAccount.objects.count()) == (1, 1)
    assert wie(client) == str(User.objects.get().pk)


def test_coming_in_gives_the_session_its_own_term(client, ander):
    langs(client, ander)
    assert client.session.get_expiry_age() > 600


def alles_in_sessies():
    return str([sessie.get_decoded() for sessie in Session.objects.all()])


def test_the_same_sub_is_the_same_person_whatever_the_address(client, ander):
    langs(client, ander)
    client.post("/account/logout/")
    ander.email = "ada.getrouwd@gemeente.example"
    langs(client, ander)
    user = User.objects.get()
    assert (wie(client), user.email) == (str(user.pk), "ada@gemeente.example")


def test_the_same_address_with_another_sub_is_not_let_in(client, ander):
    """Addresses change hands when people leave; numbers do not."""
    langs(client, ander)
    client.post("/account/logout/")
    ander.sub = "medewerker-2"
    antwoord = langs(client, ander)
    assert (antwoord.status_code, wie(client)) == (409, None)
    assert "U hebt hier al een account" in antwoord.content.decode()
    assert (User.objects.count(), SocialAccount.objects.count()) == (1, 1)


def test_an_account_is_never_joined_by_its_address(client, ander):
    user = make_user("Ada", email=ander.email)
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    assert (langs(client, ander).status_code, wie(client)) == (409, None)
    assert SocialAccount.objects.count() == 0


def test_who_is_signed_in_connects_it_themselves(client, ander):
    user = make_user("Ada", email="ada@elders.example")
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    client.force_login(user)
    langs(client, ander)
    assert (SocialAccount.objects.get().user, User.objects.get().email) == (user, user.email)
    assert "Gemeente Testdam" in client.get("/account/extern/").content.decode()
    client.post("/account/logout/")
    langs(client, ander)
    assert wie(client) == str(user.pk)


def test_connecting_asks_for_fresh_proof(client, ander):
    client.force_login(make_user("Ada"), geleden=1200)
    assert client.post(HEEN).url.startswith("/accounts/bevestigen/")


def test_an_address_that_the_provider_did_not_prove_is_proved_here(client, ander, mailoutbox):
    ander.bevestigd = False
    antwoord = langs(client, ander)
    assert (antwoord.url, wie(client)) == ("/account/confirm-email/", None)
    (cijfers,) = re.findall(r"\b\d{6}\b", mailoutbox[-1].body)
    client.post("/account/confirm-email/", {"code": cijfers})
    assert wie(client) == str(User.objects.get().pk)


def test_without_an_address_people_read_what_to_do(client, ander):
    ander.email = None
    antwoord = langs(client, ander)
    assert antwoord.status_code == 409
    assert "noemt geen e-mailadres van u" in antwoord.content.decode()
    assert User.objects.count() == 0


LEUGENS = {
    "signed by another key": {"sleutel": ANDERE},
    "signed by a secret": {"algoritme": "HS256"},
    "not signed": {"algoritme": "none"},
    "for another sign-in": {"nonce": "van-gisteren"},
    "without a nonce": {"nonce": ""},
    "for another portal": {"claims": {"aud": "ander"}},
    "by another provider": {"claims": {"iss": "https://kwaad.example"}},
    "too old": {"claims": {"exp": int(time.time()) - 60}},
    "about two people": {"userinfo_sub": "medewerker-9"},
    "without a token": {"zonder_token": True},
}


@pytest.mark.parametrize("leugen", LEUGENS)
def test_a_lie_lets_nobody_in(client, ander, leugen):
    """Seen red with allauth's own view: it looks at neither the signature nor the nonce."""
    for naam, waarde in LEUGENS[leugen].items():
        setattr(ander, naam, waarde)
    antwoord = langs(client, ander)
    assert (antwoord.status_code, wie(client)) == (400, None)
    assert "Inloggen met Gemeente Testdam lukte niet" in antwoord.content.decode()
    assert User.objects.count() == 0
    assert list(Logregel.objects.values_list("daad", "actor")) == [("user.mislukken", "")]


def test_an_answer_to_somebody_else_lets_nobody_in(client, ander):
    """State: the answer belongs to the browser that asked."""
    weg = Inlogger().post(HEEN)
    antwoord = client.get(TERUG, ander.instappen(weg.url))
    assert (antwoord.status_code, wie(client)) == (400, None)


def test_an_answer_counts_once(client, ander):
    weg = client.post(HEEN)
    terug = ander.instappen(weg.url)
    assert client.get(TERUG, terug).status_code == 302
    client.post("/account/logout/")
    assert client.get(TERUG, terug).status_code == 400


@pytest.mark.parametrize(
    "stuk", [".well-known/openid-configuration", "token", "jwks", "wie"]
)  # fmt: skip
def test_a_provider_that_fails_gives_a_friendly_page(client, ander, stuk):
    weg = client.post(HEEN)
    terug = ander.instappen(weg.url)
    ander.stuk = stuk
    antwoord = client.get(TERUG, terug)
    assert antwoord.status_code in (400, 503)
    assert "Met een code per e-mail" in antwoord.content.decode()
    assert wie(client) is None


def test_a_provider_that_is_away_gives_a_friendly_page(client, settings):
    settings.SOCIALACCOUNT_PROVIDERS = instelling(
        "http://127.0.0.1:9", naam="Gemeente Testdam", client_id=CLIENT, secret=GEHEIM
    )
    antwoord = client.post(HEEN)
    assert antwoord.status_code == 503
    assert "Wij krijgen daar nu geen antwoord." in antwoord.content.decode()


def test_who_stops_halfway_reads_that_nothing_changed(client, ander):
    weg = client.post(HEEN)
    state = ander.instappen(weg.url)["state"]
    antwoord = client.get(TERUG, {"error": "access_denied", "state": state})
    assert antwoord.url == "/account/extern/cancelled/"
    assert "Er is niets veranderd" in client.get(antwoord.url).content.decode()


@pytest.mark.parametrize("sterk", [True, False])
def test_b01_the_settings_say_whether_the_provider_counts_as_a_second_factor(
    client, ander, settings, sterk
):
    settings.OIDC_STERK = sterk
    langs(client, ander)
    make_bezetting(make_wijk(), Rol.OPBOUWWERKER, user=User.objects.get())
    antwoord = client.get("/werkplek/")
    assert antwoord.status_code == (200 if sterk else 302)
    assert sterk or antwoord.url.startswith("/accounts/beveiligen/")


def test_c07_a_form_may_lead_to_the_provider_and_nowhere_else():
    assert oorsprong("https://inloggen.x.example:8443/realm/1/") == [
        "https://inloggen.x.example:8443"
    ]
    assert oorsprong("") == []
