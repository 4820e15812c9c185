"""Where somebody is signed in, how long that lasts, and how it ends (B06, B08, B13, C15)."""

import time
from urllib.parse import urlencode

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session

from tests.inloggen import Inlogger
from tests.kern.accounts.stappen import daden, met_code
from tests.makers import make_bewoner, make_bezetting, make_user, make_wijk
from welzijn.kern.accounts import actions
from welzijn.kern.accounts.herkomst import browser
from welzijn.kern.accounts.termijnen import (
    BEWONER_HEEL,
    BEWONER_STIL,
    DAG,
    MINUUT,
    UUR,
    is_voorbij,
    kan_voorbij_zijn,
)
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db

ADRES = "otto@voorbeeld.example"
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


@pytest.fixture
def otto():
    """An opbouwwerker."""
    return make_bezetting(make_wijk(), Rol.OPBOUWWERKER, user=make_user("Otto", email=ADRES)).user


@pytest.fixture
def bo():
    """A resident."""
    return make_bewoner(make_wijk("Duinwijk"), make_user("Bo"))


def ouder(client, stil=0, heel=0, **meer):
    """Let the session of this browser be older than it is."""
    sessie = client.session
    sessie["gezien"] = time.time() - stil
    sessie["begin"] = time.time() - max(heel, stil)
    sessie.update(meer)
    sessie.save()


def is_binnen(client):
    return "_auth_user_id" in client.session


# --- How long (B08, decision 27) -----------------------------------------------------------------

TERMIJNEN = [
    # who, seconds untouched, seconds in all, own device, still signed in
    ("otto", 29 * MINUUT, 0, False, True),
    ("otto", 31 * MINUUT, 0, False, False),
    ("otto", 31 * MINUUT, 0, True, True),
    ("otto", 9 * UUR, 0, True, True),
    ("otto", 11 * UUR, 0, True, False),
    ("otto", 5 * MINUUT, 11 * UUR, False, True),
    ("otto", 5 * MINUUT, 13 * UUR, False, False),
    ("otto", 5 * MINUUT, 13 * UUR, True, False),
    ("bo", 13 * DAG, 0, False, True),
    ("bo", 15 * DAG, 0, False, False),
    ("bo", 1 * DAG, 89 * DAG, False, True),
    ("bo", 1 * DAG, 91 * DAG, False, False),
]


@pytest.mark.parametrize(("wie", "stil", "heel", "eigen", "blijft"), TERMIJNEN)
def test_b08_a_session_ends_in_time(client, otto, bo, wie, stil, heel, eigen, blijft):
    """Seen red without the middleware: everybody stays."""
    client.force_login({"otto": otto, "bo": bo}[wie])
    sleutel = client.session.session_key
    ouder(client, stil, heel, eigen_toestel=eigen)
    antwoord = client.get("/functies/profiel/")
    assert (antwoord.status_code, is_binnen(client)) == ((200, True) if blijft else (302, False))
    assert Session.objects.filter(session_key=sleutel).exists() is blijft
    assert daden() == ([] if blijft else ["user.verlopen"])


def test_b08_without_a_second_factor_one_is_a_resident(client, otto):
    """Such a session opens no door of the function, so it may last as long as any."""
    client.force_login(otto, sterk=False)
    ouder(client, 2 * DAG)
    client.get("/account/2fa/")
    assert is_binnen(client)


def test_b08_after_half_an_hour_on_ones_own_device_confidential_pages_ask_again(client, otto):
    """Decision 27: fresh proof is a quarter of an hour old at most, so it is gone by then."""
    client.force_login(otto, geleden=31 * MINUUT)
    ouder(client, 31 * MINUUT, eigen_toestel=True)
    antwoord = client.get("/account/email/")
    assert antwoord.url == "/accounts/bevestigen/?next=%2Faccount%2Femail%2F"
    assert is_binnen(client)


def test_b08_the_sum_by_itself():
    assert not is_voorbij(BEWONER_STIL, BEWONER_HEEL, werkt=False, eigen=False)
    assert is_voorbij(BEWONER_STIL + 1, 0, werkt=False, eigen=True)
    assert [kan_voorbij_zijn(*duur) for duur in ((60, 60), (1801, 0), (0, 12 * UUR + 1))] == [
        False, True, True,
    ]  # fmt: skip


def test_b08_the_browser_decides_nothing(client, otto):
    """The terms are in the session on the server: a cookie that lives longer opens nothing."""
    client.force_login(otto)
    ouder(client, 31 * MINUUT)
    client.cookies["sessie"]["max-age"] = 10**9
    assert client.get("/functies/profiel/").status_code == 302


def test_b08_who_only_reads_goes_on_as_a_visitor_and_is_told(client, otto):
    client.force_login(otto)
    ouder(client, 31 * MINUUT)
    antwoord = client.get("/", follow=True)
    assert antwoord.status_code == 200
    assert "U was een tijd weg. Daarom bent u uitgelogd." in antwoord.content.decode()


def test_the_last_look_is_written_once_a_minute(client, bo, django_assert_num_queries):
    client.force_login(bo)
    eerst = client.session["gezien"]
    client.get("/functies/profiel/")
    assert client.session["gezien"] == eerst
    ouder(client, 61)
    client.get("/functies/profiel/")
    assert time.time() - client.session["gezien"] < 30


# --- What was typed (B08) ------------------------------------------------------------------------

NAAM = {"naam": "Otto van de Haven"}


def test_b08_what_was_typed_waits_until_one_is_back(client, otto, mailoutbox):
    """Sent after the end: signed in again, one press sends it after all."""
    client.force_login(otto)
    ouder(client, 31 * MINUUT)
    weg = client.post("/accounts/wijzigen/", NAAM)
    naar = "/accounts/bevestigen/?next=%2Faccounts%2Fwijzigen%2F"
    assert weg.url == f"/account/login/?{urlencode({'next': naar})}"
    assert "uw tekst is bewaard" in client.get(weg.url).content.decode()
    otto.refresh_from_db()
    assert (otto.naam, is_binnen(client)) == ("Otto", False)
    terug = met_code(client, mailoutbox, otto, next=naar)
    assert terug.status_code == 302
    client.verklaar(otto)  # with a second factor, as who holds a function does
    pagina = client.get(naar).content.decode()
    assert 'value="Otto van de Haven"' in pagina
    assert 'action="/accounts/wijzigen/"' in pagina
    client.post("/accounts/wijzigen/", NAAM)
    otto.refresh_from_db()
    assert otto.naam == "Otto van de Haven"


def test_b08_what_was_typed_is_not_for_who_comes_next(client, otto, bo, mailoutbox):
    client.force_login(otto)
    ouder(client, 31 * MINUUT)
    client.post("/accounts/wijzigen/", NAAM)
    naar = "/accounts/bevestigen/?next=/accounts/wijzigen/"
    met_code(client, mailoutbox, bo, next=naar)
    assert "bewijs_blad" not in client.session
    assert client.get(naar).url == "/accounts/wijzigen/"


def test_b08_what_was_typed_waits_an_hour(client, otto):
    client.force_login(otto)
    ouder(client, 31 * MINUUT)
    client.post("/accounts/wijzigen/", NAAM)
    assert 3590 < client.session["bewijs_blad"]["tot"] - time.time() <= 3600
    assert client.session.get_expiry_age() == 3600, "the row in the database lives no longer"


def test_b08_what_nobody_came_back_for_is_thrown_away(client, otto):
    client.force_login(otto)
    ouder(client, 61, bewijs_blad={"adres": "/", "velden": [], "tot": time.time() - 1})
    client.get("/functies/profiel/")
    assert "bewijs_blad" not in client.session
    assert client.session.get_expiry_age() == 14 * DAG


# --- Seeing and ending them (B13) ----------------------------------------------------------------


def test_b13_one_sees_where_one_is_signed_in(client, bo, otto, mailoutbox):
    elders = Inlogger(headers={"user-agent": FIREFOX}, REMOTE_ADDR="203.0.113.77")
    met_code(elders, mailoutbox, bo)
    met_code(Inlogger(headers={"user-agent": "Geheim/1.0"}), mailoutbox, otto)
    met_code(client, mailoutbox, bo)
    sessies = client.get("/accounts/sessies/").context["sessies"]
    assert [(s.deze, s.browser) for s in sessies] == [(True, ""), (False, "Firefox · Linux")]
    assert all(s.begin and s.gezien and not s.eigen for s in sessies)


def test_no_address_of_a_home_is_kept(mailoutbox, bo):
    """The list of allauth would keep all of it."""
    for adres in ("203.0.113.77", "2001:db8:1:2:3:4:5:6"):
        client = Inlogger(headers={"user-agent": FIREFOX}, REMOTE_ADDR=adres)
        met_code(client, mailoutbox, bo)
    rijen = UserSession.objects.order_by("pk").values_list("ip", "user_agent")
    assert list(rijen) == [("203.0.113.0", "Firefox · Linux"), ("2001:db8:1::", "Firefox · Linux")]
    herkomst = Logregel.objects.filter(daad="user.inloggen").values_list("herkomst", flat=True)
    assert list(herkomst) == ["2001:db8:1::/48", "203.0.113.0/24"]


@pytest.mark.parametrize(
    ("tekst", "naam"),
    [
        (FIREFOX, "Firefox · Linux"),
        ("(iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604", "Safari · iPhone"),
        ("(Linux; Android 15) AppleWebKit/537 Chrome/140.0 Mobile Safari/537", "Chrome · Android"),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0", "Edge · Windows"),
        ("curl/8", ""),
        ("", ""),
    ],
)  # fmt: skip
def test_a_browser_is_called_as_people_call_it(tekst, naam):
    assert browser(tekst) == naam


def test_b13_one_ends_one_other(client, bo, mailoutbox):
    een, twee = Inlogger(), Inlogger()
    for elders in (een, twee, client):
        met_code(elders, mailoutbox, bo)
    rij = UserSession.objects.get(session_key=een.session.session_key)
    antwoord = client.post(f"/accounts/sessies/{rij.pk}/sessie_beeindigen/")
    assert antwoord.url == "/accounts/sessies/"
    codes = [c.get("/functies/profiel/").status_code for c in (een, twee, client)]
    assert codes == [302, 200, 200]
    assert daden()[-1] == "user.sessie_beeindigen"


def test_b13_one_does_not_end_those_of_another(client, bo, otto, mailoutbox):
    ander = Inlogger()
    met_code(ander, mailoutbox, otto)
    client.force_login(bo)
    rij = UserSession.objects.get()
    assert client.post(f"/accounts/sessies/{rij.pk}/sessie_beeindigen/").status_code == 404
    assert ander.get("/accounts/sessies/").status_code == 200


def test_b13_one_ends_all_others_also_those_in_no_list(client, bo, mailoutbox):
    """Seen red without the change of what sessions are signed with: the second stays."""
    met_code(een := Inlogger(), mailoutbox, bo)
    (twee := Inlogger()).force_login(bo)
    assert UserSession.objects.filter(session_key=twee.session.session_key).count() == 0
    met_code(client, mailoutbox, bo)
    assert client.post("/accounts/sessies/sessies_beeindigen/").url == "/accounts/sessies/"
    codes = [c.get("/functies/profiel/").status_code for c in (een, twee, client)]
    assert codes == [302, 302, 200]
    assert daden()[-1] == "user.sessies_beeindigen"


@pytest.fixture
def bea():
    return make_bezetting(make_wijk("Zandwijk"), Rol.BEHEERDER, user=make_user("Bea")).user


def test_b13_a_beheerder_ends_all_of_one_person(client, bea, bo, otto):
    (een := Inlogger()).force_login(bo)
    (ander := Inlogger()).force_login(otto)
    client.force_login(bea)
    antwoord = client.post("/accounts/uitloggen/", {"email": bo.email.upper()}, follow=True)
    assert "Is er een account met dit adres? Dan is het nu uitgelogd." in antwoord.content.decode()
    codes = [c.get("/functies/profiel/").status_code for c in (een, ander, client)]
    assert codes == [302, 200, 200]
    regel = Logregel.objects.get()
    assert (regel.daad, regel.object_id, regel.actor) == (
        "user.uitloggen", str(bo.sleutel), str(bea.sleutel)
    )  # fmt: skip


def test_b13_an_unknown_address_is_answered_alike(client, bea):
    client.force_login(bea)
    antwoord = client.post("/accounts/uitloggen/", {"email": "wie@x.example"}, follow=True)
    assert "Is er een account met dit adres?" in antwoord.content.decode()
    assert daden() == []


def test_b13_a_beheerder_ends_all_of_everybody(client, bea, bo, otto, mailoutbox):
    anderen = [Inlogger(), Inlogger()]
    for ander, wie in zip(anderen, (bo, otto), strict=True):
        met_code(ander, mailoutbox, wie)
    client.force_login(bea)
    client.post("/accounts/allen_uitloggen/")
    codes = [c.get("/functies/profiel/").status_code for c in (*anderen, client)]
    assert codes == [302, 302, 200]
    assert Session.objects.count() == 1
    regel = Logregel.objects.order_by("pk").last()
    assert (regel.daad, regel.velden) == ("user.allen_uitloggen", {"aantal": 2})


@pytest.mark.parametrize("adres", ["/accounts/uitloggen/", "/accounts/allen_uitloggen/"])
def test_b13_others_may_not_and_proof_must_be_fresh(client, bea, otto, bo, adres):
    for wie in (otto, bo):
        client.force_login(wie)
        assert client.post(adres, {"email": bea.email}).status_code == 403
    client.force_login(bea, geleden=20 * MINUUT)
    assert client.post(adres, {"email": bo.email}).url.startswith("/accounts/bevestigen/")


def test_one_says_whose_device_it_is(client, otto, mailoutbox):
    met_code(client, mailoutbox, otto, eigen_toestel="on")
    assert client.session["eigen_toestel"] is True
    client.post("/accounts/sessies/toestel/")
    assert client.session["eigen_toestel"] is False
    client.post("/accounts/sessies/toestel/", {"eigen": "1"})
    assert client.session["eigen_toestel"] is True


def elders_ingelogd(user, aantal):
    for _ in range(aantal):
        elders = Inlogger()
        elders.force_login(user)
        sleutel = elders.session.session_key
        UserSession.objects.create(user=user, ip="192.0.2.0", user_agent="", session_key=sleutel)


def test_the_list_costs_the_same_for_one_and_thirty(client, bo, django_assert_max_num_queries):
    client.force_login(bo)
    elders_ingelogd(bo, 1)
    with django_assert_max_num_queries(12) as een:
        client.get("/accounts/sessies/")
    elders_ingelogd(bo, 29)
    with django_assert_max_num_queries(12) as dertig:
        assert len(client.get("/accounts/sessies/").context["sessies"]) == 31
    assert len(dertig) == len(een)


def test_the_list_does_not_outlive_the_sessions(bo, mailoutbox):
    met_code(blijft := Inlogger(), mailoutbox, bo)
    UserSession.objects.create(user=bo, ip="192.0.2.0", user_agent="", session_key="weg")
    actions.sessies_opruimen()
    assert UserSession.objects.get().session_key == blijft.session.session_key


# --- Going out (B06, C15) ------------------------------------------------------------------------


def test_b06_a_session_that_the_client_invents_is_not_taken_over(client, bo, mailoutbox):
    client.cookies["sessie"] = "a" * 32
    met_code(client, mailoutbox, bo)
    assert client.session.session_key != "a" * 32
    assert not Session.objects.filter(session_key="a" * 32).exists()


def test_b06_c15_signing_out_ends_it_on_the_server_and_clears_the_browser(client, bo, mailoutbox):
    met_code(client, mailoutbox, bo)
    oud = client.session.session_key
    antwoord = client.post("/account/logout/")
    assert antwoord["Clear-Site-Data"] == '"cache", "cookies"'
    client.cookies["sessie"] = oud
    assert client.get("/functies/profiel/").status_code == 302
    assert daden() == ["user.inloggen", "user.afmelden"]


def test_c15_pages_of_who_is_signed_in_are_not_kept(client, bo):
    client.force_login(bo)
    for adres in ("/accounts/sessies/", "/", "/functies/profiel/"):
        assert client.get(adres)["Cache-Control"] == "no-store, private"
