"""Second factors: what changing one does (B07), what can be used once (B10), who takes one away."""

import re
import time

import pytest
import time_machine
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command

from tests.inloggen import RECORDS, Inlogger
from tests.makers import make_gebied, make_lid, make_user
from welzijn.kern.accounts import actions
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.rechten import Rol

# What allauth tells of a factor it tells after the transaction: so these tests have real ones.
pytestmark = pytest.mark.django_db(transaction=True)

ADRES = "fatima@voorbeeld.example"
APP = "/account/2fa/totp/activate/"


@pytest.fixture(autouse=True)
def _een_moment():
    """A code of an app changes each half minute: while a test runs it does not."""
    with time_machine.travel(time.time(), tick=False):
        yield


@pytest.fixture
def user():
    """Somebody whose address was proved."""
    user = make_user("Fatima", email=ADRES)
    EmailAddress.objects.create(user=user, email=ADRES, verified=True, primary=True)
    return user


def nu_van_de_app(geheim):
    return format_hotp_value(hotp_value(geheim, int(time.time()) // 30))


def koppel(client):
    """Set up an app through its page; the secret of that app."""
    pagina = client.get(APP).content.decode()
    (geheim,) = re.findall(r'class="sleutel__code">(\w+)<', pagina)
    assert client.post(APP, {"code": nu_van_de_app(geheim)}).url == "/account/2fa/recovery-codes/"
    return geheim


def inloggen(client, mailoutbox):
    """With a code by mail, up to the question for the second factor."""
    client.post("/account/login/", {"login": ADRES})
    (code,) = re.findall(r"(?m)^\s*(\d{6})\s*$", mailoutbox[-1].body)
    return client.post("/account/login/code/confirm/", {"code": code})


def is_binnen(client):
    return "_auth_user_id" in client.session


# --- Setting up and taking away ----------------------------------------------------------------


def test_b07_a_new_factor_ends_other_sessions_and_mails(client, user, mailoutbox):
    """Also a session that stands in no list; B06: and this one goes on under a new key."""
    client.force_login(user, sterk=False)
    ander = Inlogger()
    ander.force_login(user)
    sleutel = client.session.session_key
    koppel(client)
    assert client.get("/accounts/wijzigen/").status_code == 200
    assert client.session.session_key != sleutel
    assert ander.get("/accounts/wijzigen/").url.startswith("/account/login/")
    assert (mailoutbox[-1].to, mailoutbox[-1].subject) == (
        [ADRES], "Er is een app aan uw account gekoppeld")  # fmt: skip
    assert "Op andere toestellen bent u nu uitgelogd." in mailoutbox[-1].body
    regel = Logregel.objects.get(daad="user.factor_toevoegen")
    assert (regel.actor, regel.velden) == (str(user.sleutel), {"soort": "totp"})


def test_b07_taking_a_factor_away_does_the_same_and_makes_the_session_weak(
    client, user, mailoutbox
):
    client.force_login(user, sterk=False)
    koppel(client)
    assert "mfa" in [record["method"] for record in client.session[RECORDS]]
    ander = Inlogger()
    ander.force_login(type(user).objects.get(pk=user.pk))
    assert client.post("/account/2fa/totp/deactivate/").status_code == 302
    assert list(Authenticator.objects.all()) == [], "codes to recover go with the last factor"
    assert "mfa" not in [record["method"] for record in client.session[RECORDS]]
    assert ander.get("/accounts/wijzigen/").url.startswith("/account/login/")
    assert mailoutbox[-1].subject == "De app is losgekoppeld van uw account"


def test_b07_new_codes_to_recover_do_the_same(client, user, mailoutbox):
    client.force_login(user, sterk=False)
    koppel(client)
    oud = herstelcodes(user)
    ander = Inlogger()
    ander.force_login(type(user).objects.get(pk=user.pk))
    client.post("/account/2fa/recovery-codes/generate/")
    assert set(herstelcodes(user)) & set(oud) == set()
    assert ander.get("/accounts/wijzigen/").url.startswith("/account/login/")
    assert mailoutbox[-1].subject == "Uw account heeft nieuwe herstelcodes"


def herstelcodes(user):
    return Authenticator.objects.get(user=user, type="recovery_codes").wrap().get_unused_codes()


@pytest.mark.parametrize(
    "adres", ["totp/activate/", "webauthn/add/", "recovery-codes/", "recovery-codes/generate/"]
)
def test_b11_who_has_no_factor_yet_proves_again_before_making_one(client, user, adres):
    """allauth lets them: it calls somebody without a password always fresh."""
    client.force_login(user, sterk=False, geleden=1000)
    antwoord = client.get(f"/account/2fa/{adres}")
    assert antwoord.url.startswith("/accounts/bevestigen/?next=")


def test_b11_a_factor_is_not_added_beside_one_that_was_not_used(client, user):
    """Whoever got in another way than with the factor that is there."""
    RecoveryCodes.activate(user)
    TOTP.activate(user, generate_totp_secret())
    client.force_login(user, sterk=False)
    antwoord = client.get("/account/2fa/webauthn/add/")
    assert antwoord.url.startswith("/accounts/beveiligen/?next=")
    pagina = client.get(antwoord.url).content.decode()
    assert "/account/2fa/reauthenticate/?next=" in pagina


def test_secrets_of_factors_are_locked_in_the_database(client, user, settings):
    client.force_login(user, sterk=False)
    geheim = koppel(client)
    app = Authenticator.objects.get(type="totp")
    assert geheim not in str(app.data)
    settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = [settings.SECRET_KEY], "x" * 50
    assert app.wrap().validate_code(nu_van_de_app(geheim)) is False, "used up at setting up"
    assert len(herstelcodes(user)) == 10, "an earlier key of the portal still opens them"


# --- Using one ----------------------------------------------------------------------------------


def test_b10_a_code_of_an_app_works_once(client, user, mailoutbox):
    """Not even the one with which the app was set up."""
    client.force_login(user, sterk=False)
    geheim = koppel(client)
    client.post("/account/logout/")
    assert inloggen(client, mailoutbox).url == "/account/2fa/authenticate/"
    antwoord = client.post("/account/2fa/authenticate/", {"code": nu_van_de_app(geheim)})
    assert "Deze code klopt niet." in antwoord.content.decode()
    assert not is_binnen(client)


def test_b10_a_code_to_recover_works_once_and_b06_gives_a_new_session(client, user, mailoutbox):
    TOTP.activate(user, generate_totp_secret())
    code = RecoveryCodes.activate(user).generate_codes()[0]
    for poging, binnen in ((1, True), (2, False)):
        inloggen(client, mailoutbox)
        assert not is_binnen(client), "a code by mail alone lets nobody in"
        sleutel = client.session.session_key
        client.post("/account/2fa/authenticate/", {"code": code})
        assert is_binnen(client) is binnen, poging
        if binnen:
            assert client.session.session_key != sleutel
            client.post("/account/logout/")


def test_b10_codes_of_a_factor_are_not_for_guessing(client, user, mailoutbox):
    """After five wrong ones also the right one is refused."""
    TOTP.activate(user, generate_totp_secret())
    goed = RecoveryCodes.activate(user).generate_codes()[0]
    inloggen(client, mailoutbox)
    for _ in range(5):
        client.post("/account/2fa/authenticate/", {"code": "00000000"})
    client.post("/account/2fa/authenticate/", {"code": goed})
    assert not is_binnen(client)


# --- Taking away somebody else's -------------------------------------------------------------


@pytest.fixture
def beheerder():
    return make_lid(make_gebied().ouder, Rol.BEHEERDER)


def met_slot(user):
    TOTP.activate(user, generate_totp_secret())
    RecoveryCodes.activate(user)
    return user


def test_a_beheerder_takes_away_a_lost_factor(client, user, beheerder, mailoutbox):
    ander = Inlogger()
    ander.force_login(met_slot(user))
    client.force_login(beheerder)
    adres = f"/accounts/{user.pk}/factor_intrekken/"
    pagina = client.post(adres, {"gesproken": ""})
    assert "Spreek eerst zelf met deze persoon." in pagina.content.decode()
    assert Authenticator.objects.count() == 2
    assert client.post(adres, {"gesproken": "on"}).status_code == 302
    assert Authenticator.objects.count() == 0
    assert ander.get("/accounts/wijzigen/").url.startswith("/account/login/")
    assert [mail.to for mail in mailoutbox] == [[ADRES]]
    regel = Logregel.objects.get(daad="user.factor_intrekken")
    assert (regel.actor, regel.object_id) == (str(beheerder.sleutel), str(user.sleutel))


def test_a12_not_ones_own_factor(client, beheerder):
    client.force_login(met_slot(beheerder))
    antwoord = client.post(f"/accounts/{beheerder.pk}/factor_intrekken/", {"gesproken": "on"})
    assert antwoord.status_code == 403
    with pytest.raises(ValidationError):
        actions.factor_intrekken(beheerder, by=beheerder)
    assert Authenticator.objects.count() == 2


def test_b11_taking_away_asks_fresh_proof(client, user, beheerder):
    client.force_login(beheerder, geleden=1000)
    antwoord = client.post(f"/accounts/{user.pk}/factor_intrekken/", {"gesproken": "on"})
    assert antwoord.url.startswith("/accounts/bevestigen/")


@pytest.mark.parametrize("rol", [Rol.TEAMLEIDER, Rol.MODERATOR, Rol.COORDINATOR, Rol.BEWONER])
def test_a14_nobody_else_takes_a_factor_away(client, user, rol):
    wijk = make_gebied()
    client.force_login(make_lid(wijk if rol is Rol.BEWONER else wijk.ouder, rol))
    assert client.get(f"/accounts/{met_slot(user).pk}/factor_intrekken/").status_code == 404


def test_the_command_helps_the_last_beheerder(user, capsys):
    call_command("factor_intrekken", met_slot(user).email.upper())
    assert Authenticator.objects.count() == 0
    assert Logregel.objects.get(daad="user.factor_intrekken").actor == ""
    assert ADRES in capsys.readouterr().out
    with pytest.raises(CommandError, match="Nobody has the address"):
        call_command("factor_intrekken", "niemand@voorbeeld.example")


# --- The gate -----------------------------------------------------------------------------------


def test_b01_the_gate_leads_to_the_page_and_back(client):
    lid = make_lid(make_gebied().ouder, Rol.OPBOUWWERKER)
    client.force_login(lid, sterk=False)
    antwoord = client.get("/signalen/?waar=x")
    assert antwoord.url == "/accounts/beveiligen/?next=%2Fsignalen%2F%3Fwaar%3Dx"
    pagina = client.get(antwoord.url).content.decode()
    assert "Zet een slot op uw account" in pagina
    assert client.session["na_beveiligen"] == "/signalen/?waar=x"
    client.verklaar(lid)
    assert client.get(antwoord.url).url == "/signalen/?waar=x"
    assert client.get("/signalen/").status_code == 200


def test_b01_the_gate_leaves_residents_alone(client):
    client.force_login(make_lid(make_gebied(), Rol.BEWONER), sterk=False)
    assert client.get("/signalen/").status_code == 200


def test_b01_a_function_without_an_area_counts_as_well(client):
    lid = make_lid(make_gebied().ouder, Rol.AMBTENAAR)
    lid.bezettingen.get().functie.gebieden.clear()
    client.force_login(lid, sterk=False)
    assert client.get("/werkplek/").url.startswith("/accounts/beveiligen/")


def test_b01_being_strong_costs_no_query(client, django_assert_num_queries):
    lid = make_lid(make_gebied().ouder, Rol.OPBOUWWERKER)
    for sterk in (True, False):
        client.force_login(lid, sterk=sterk)
        with django_assert_num_queries(2 if sterk else 3):  # session, person; weak: the seats
            client.get("/accounts/beveiligen/?next=/x/" if sterk else "/bouwstenen/")
