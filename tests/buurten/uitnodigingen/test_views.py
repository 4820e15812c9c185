"""Inviting address by address: what is shown, to whom, and what a link does."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext

from buurten.functies.models import Bezetting
from buurten.uitnodigingen.models import Uitnodiging
from tests.buurten.uitnodigingen.uitgenodigd import (
    bewezen,
    genodigde,
    houders,
    lid,
    make_uitnodiging,
    nodig,
    team,
)
from tests.makers import make_bewoner, make_functie, make_gebied, make_user, make_wijk
from welzijn.kern.accounts.models import User
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.notificaties.models import Bericht
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import nu, vandaag

pytestmark = pytest.mark.django_db
ADRES = "fatima@voorbeeld.example"


@pytest.fixture
def wijk():
    return make_wijk()


def tekst(antwoord):
    assert antwoord.status_code == 200
    return antwoord.content.decode()


def vragen(client, adres):
    with CaptureQueriesContext(connection) as queries:
        assert client.get(adres).status_code == 200
    return len(queries)


def nieuw(functie):
    return f"/uitnodigingen/functie/{functie.pk}/uitnodigen/"


def kaal(antwoord):
    """An answer without what differs each time."""
    zonder = re.sub(r'value="[^"]{32,}"|\d+', "", antwoord.content.decode())
    koppen = {k: v for k, v in antwoord.headers.items() if k != "Content-Length"}
    return antwoord.status_code, koppen, zonder


# --- Inviting ------------------------------------------------------------------------------------


def test_b05_a_known_address_is_answered_like_an_unknown_one(client, wijk):
    """Body, status, headers, cookies, mails and every later page; what differs is one inbox."""
    leider, functie = team(wijk)
    bewezen(make_user(email="bekend@voorbeeld.example"))
    client.force_login(leider)
    gezien = {}
    for naam in ("bekend", "nieuwe"):
        mail.outbox = []
        velden = {"email": f"{naam}@voorbeeld.example", "van": str(vandaag())}
        antwoord = client.post(nieuw(functie), velden)
        lijst = client.get(antwoord.url)
        weer = client.post(nieuw(functie), velden)
        (brief,) = mail.outbox
        gezien[naam] = (
            kaal(antwoord), sorted(antwoord.cookies), re.sub(naam, "", str(kaal(lijst))),
            re.sub(naam, "", str(kaal(weer))), re.sub(r"/welkom/\S+", "", brief.body),
        )  # fmt: skip
        Uitnodiging.objects.update(status="ingetrokken", email="")
    assert gezien["bekend"] == gezien["nieuwe"]


def test_b05_holding_the_function_already_is_not_told_to_who_invites(client, wijk):
    """Else a name on a card could be tied to an address by trying."""
    leider, functie = team(wijk)
    Bezetting.objects.create(functie=functie, user=genodigde(), van=vandaag())
    client.force_login(leider)
    antwoord = client.post(nieuw(functie), {"email": ADRES, "van": str(vandaag())})
    assert (antwoord.status_code, len(mail.outbox)) == (302, 1)


@pytest.mark.parametrize(
    ("velden", "veld"),
    [
        ({"email": ""}, "email"),
        ({"email": "geen adres"}, "email"),
        ({"email": "x" * 300 + "@voorbeeld.example"}, "email"),
        ({"email": "a\u202eb@voorbeeld.example"}, "email"),
        ({"email": "fatima@voor\u202ebeeld.example"}, "email"),
        ({"email": "a@b.example\r\nBcc: kwaad@x.example"}, "email"),
        ({"van": "gisteren"}, "van"),
        ({"van": "2020-01-01"}, "van"),
        ({"van": "9999-12-31"}, "van"),
        ({"laatste": "2020-01-01"}, "laatste"),
        ({"laatste": "9999-12-31"}, "laatste"),
    ],
)
def test_bad_input_is_said_at_its_field_and_nothing_typed_is_lost(client, wijk, velden, veld):
    leider, functie = team(wijk)
    client.force_login(leider)
    goed = {"email": ADRES, "van": str(vandaag()), "laatste": str(vandaag())}
    form = client.post(nieuw(functie), goed | velden).context["form"]
    assert list(form.errors) == [veld]
    assert form.data["email"] == (goed | velden)["email"]
    assert (Uitnodiging.objects.count(), mail.outbox) == (0, [])


def test_the_last_day_is_a_day_with_the_function(client, wijk):
    leider, functie = team(wijk)
    client.force_login(leider)
    dag = str(vandaag())
    client.post(nieuw(functie), {"email": ADRES, "van": dag, "laatste": dag})
    uitnodiging = Uitnodiging.objects.get()
    assert (uitnodiging.tot, uitnodiging.laatste_dag) == (vandaag() + timedelta(days=1), vandaag())


def test_a07_a08_function_status_and_second_person_are_not_of_the_body(client, wijk):
    beheerder, ander = lid(wijk, Rol.BEHEERDER), make_functie(wijk, Rol.BEHEERDER)
    functie = make_functie(wijk)
    client.force_login(beheerder)
    kwaad = {"functie": ander.pk, "status": "verstuurd", "bevestigd_door": make_user().pk}
    client.post(nieuw(functie), {"email": ADRES, "van": str(vandaag()), **kwaad})
    uitnodiging = Uitnodiging.objects.get()
    assert (uitnodiging.functie, uitnodiging.status, uitnodiging.bevestigd_door) == (
        functie, "wacht_op_tweede", None,
    )  # fmt: skip
    assert mail.outbox == []


def test_b11_inviting_and_agreeing_ask_a_fresh_proof(client, wijk):
    beheerder, ander = (lid(wijk, Rol.BEHEERDER) for _ in range(2))
    functie = make_functie(wijk)
    uitnodiging = nodig(beheerder, functie, ADRES)
    client.force_login(ander, geleden=3600)
    for adres in (nieuw(functie), f"/uitnodigingen/{uitnodiging.pk}/bevestigen/"):
        assert client.get(adres).url.startswith("/accounts/bevestigen/"), adres
        client.post(adres, {"email": "x@voorbeeld.example", "van": str(vandaag())})
    assert (Uitnodiging.objects.count(), mail.outbox) == (1, [])


def test_b12_the_link_has_our_host_whatever_the_request_says(client, wijk, settings):
    settings.ALLOWED_HOSTS, settings.PORTAAL_ADRES = ["*"], "https://welzijn.example"
    leider, functie = team(wijk)
    client.force_login(leider)
    velden = {"email": ADRES, "van": str(vandaag())}
    client.post(nieuw(functie), velden, headers={"host": "evil.example"})
    assert "https://welzijn.example/uitnodigingen/welkom/" in mail.outbox[0].body
    assert "evil" not in mail.outbox[0].body


# --- The link ------------------------------------------------------------------------------------


@pytest.fixture
def link(wijk):
    """Somebody was invited; the path of the link in the mail."""
    leider, functie = team(wijk)
    nodig(leider, functie, ADRES)
    return re.search(r"/uitnodigingen/welkom/\S+", mail.outbox[0].body)[0]


def test_d10_opening_the_link_changes_nothing(client, link):
    """Mail scanners open links, and may send HEAD."""
    user, regels = genodigde(), Logregel.objects.count()
    for wie in (None, user):
        if wie:
            client.force_login(wie)
        for methode in (client.get, client.head):
            assert methode(link).status_code == 200
    assert Uitnodiging.objects.get().status == "verstuurd"
    assert (Bezetting.objects.filter(user=user).count(), Logregel.objects.count()) == (0, regels)


def test_the_link_says_what_for_and_not_who(client, link):
    pagina = tekst(client.get(link))
    assert "U bent uitgenodigd" in pagina
    assert "Opbouwwerker" in pagina
    assert ADRES not in pagina
    assert f"/account/signup/?next={link}" in pagina
    assert "/aanvaarden/" not in pagina


def test_somebody_else_with_the_link_gets_nowhere(client, link):
    client.force_login(bewezen(make_user()))
    pagina = tekst(client.get(link))
    assert "voor een ander e-mailadres" in pagina
    assert ADRES not in pagina
    pk = Uitnodiging.objects.get().pk
    for daad in ("aanvaarden", "weigeren", "intrekken", "bevestigen"):
        assert client.post(f"/uitnodigingen/{pk}/{daad}/").status_code == 404


def test_a_made_up_code_is_404(client, link):
    assert client.get("/uitnodigingen/welkom/AAAAAAAAAAAAAAAAAAAAAA/").status_code == 404
    kwijt = Uitnodiging.objects.create(
        functie=Uitnodiging.objects.get().functie, status="ingetrokken", van=vandaag(),
        verloopt_op=nu(),
    )  # fmt: skip
    assert kwijt.code_hash == "", "without a code there is no link"


def test_from_the_mail_to_the_function_for_somebody_new(client, link):
    """Sign up with the invited address, prove it with the mailed code, come back, say yes."""
    client.post("/account/signup/", {"email": ADRES, "zestien": "on", "next": link})
    code = re.search(r"\b\d{6}\b", mail.outbox[-1].body)[0]
    antwoord = client.post("/accounts/aanmelden/", {"code": code}, follow=True)
    assert link in [adres for adres, _status in antwoord.redirect_chain]
    pagina = tekst(antwoord)
    assert "Ja, ik neem de functie aan" in pagina
    (ja,) = re.findall(r'action="(/uitnodigingen/\d+/aanvaarden/)"', pagina)
    functie = Uitnodiging.objects.get().functie
    assert client.post(ja).url == f"/functies/{functie.pk}/"
    assert [user.email for user in houders(functie)] == [ADRES]
    assert "geldt niet meer" in tekst(client.get(link)), "good once"


def test_who_has_an_account_comes_from_the_inbox(client, wijk, link):
    user = genodigde()
    uitnodiging = Uitnodiging.objects.get()
    client.force_login(user)
    assert "Ja, ik neem de functie aan" in tekst(client.get(f"/uitnodigingen/{uitnodiging.pk}/"))
    nee = client.post(f"/uitnodigingen/{uitnodiging.pk}/weigeren/")
    assert nee.url == f"/functies/{uitnodiging.functie_id}/"
    assert client.get(f"/uitnodigingen/{uitnodiging.pk}/").status_code == 404


def test_before_the_second_person_agreed_the_invited_sees_nothing(client, wijk):
    uitnodiging = nodig(lid(wijk, Rol.BEHEERDER), make_functie(wijk), ADRES)
    user = genodigde()
    client.force_login(user)
    assert client.get(f"/uitnodigingen/{uitnodiging.pk}/").status_code == 404
    assert Bericht.objects.filter(ontvanger=user).count() == 0


def test_a_refusal_at_the_last_step_is_said_in_words(client, wijk):
    user, functie = genodigde(), make_functie(wijk)
    uitnodiging = make_uitnodiging(functie, ADRES)
    Bezetting.objects.create(functie=functie, user=user, van=vandaag())
    client.force_login(user)
    antwoord = client.post(f"/uitnodigingen/{uitnodiging.pk}/aanvaarden/", follow=True)
    assert "Deze persoon heeft de functie al in deze dagen." in antwoord.content.decode()


def test_an_expired_link_says_so(client, link):
    Uitnodiging.objects.update(verloopt_op=nu())
    pagina = tekst(client.get(link))
    assert "geldt niet meer" in pagina
    client.force_login(genodigde())
    assert "/aanvaarden/" not in tekst(client.get(link))


# --- People and functions ------------------------------------------------------------------------


def test_the_page_shows_a_team_lead_the_own_organisation_alone(client, wijk):
    leider, functie = team(wijk)
    nodig(leider, functie, ADRES)
    held = make_user("Fatima")
    Bezetting.objects.create(
        functie=functie, user=held, van=vandaag(), tot=vandaag() + timedelta(days=9)
    )
    vreemd = make_functie(wijk)
    make_uitnodiging(vreemd, "vreemd@voorbeeld.example")
    client.force_login(User.objects.get(pk=leider.pk))
    pagina = tekst(client.get("/uitnodigingen/"))
    for stuk in ("Fatima", "tot en met", ADRES, nieuw(functie)):
        assert stuk in pagina, stuk
    for stuk in ("vreemd@voorbeeld.example", f'"/functies/{vreemd.pk}/"', nieuw(vreemd)):
        assert stuk not in pagina, stuk


def test_the_tabs_narrow_and_a_made_up_tab_shows_all(client, wijk):
    beheerder = lid(wijk, Rol.BEHEERDER)
    leeg, stopt, genood = (make_functie(wijk) for _ in range(3))
    for functie, tot in ((stopt, vandaag() + timedelta(days=9)), (genood, None)):
        Bezetting.objects.create(functie=functie, user=make_user(), van=vandaag(), tot=tot)
    make_uitnodiging(genood, ADRES, door=beheerder)
    client.force_login(beheerder)
    gezien = {
        tab: {
            functie.pk for functie, _ in client.get(f"/uitnodigingen/?toon={tab}").context["rijen"]
        }
        for tab in ("niemand", "stopt", "uitgenodigd", "", "email__startswith")
    }
    assert gezien["niemand"] == {leeg.pk}
    assert gezien["stopt"] == {stopt.pk}
    assert gezien["uitgenodigd"] == {genood.pk}
    assert gezien[""] == gezien["email__startswith"] >= {leeg.pk, stopt.pk, genood.pk}


def test_who_must_agree_finds_it_on_top(client, wijk):
    beheerder, ander = (lid(wijk, Rol.BEHEERDER) for _ in range(2))
    uitnodiging = nodig(beheerder, make_functie(wijk), ADRES)
    adres = f"/uitnodigingen/{uitnodiging.pk}/bevestigen/"
    for wie, ziet in ((beheerder, False), (ander, True)):
        client.force_login(User.objects.get(pk=wie.pk))
        assert (adres in tekst(client.get("/uitnodigingen/"))) is ziet
    assert client.post(adres).url == "/uitnodigingen/"
    assert mail.outbox[0].to == [ADRES]


@pytest.mark.parametrize("wie", [Rol.BEHEERDER, Rol.TEAMLEIDER])
def test_lists_ask_the_same_for_1_and_30(client, wijk, wie):
    leider, functie = team(wijk, wie)
    client.force_login(leider)
    door = lid(wijk, Rol.BEHEERDER)

    def erbij(n):
        meer = make_functie(wijk, Rol.OPBOUWWERKER, functie.organisatie)
        make_bewoner(make_gebied(wijk=wijk), make_user())
        Bezetting.objects.create(functie=meer, user=make_user(), van=vandaag())
        make_uitnodiging(meer, f"n{n}@voorbeeld.example", door=door)
        make_uitnodiging(
            meer, f"w{n}@voorbeeld.example", door=door, status="wacht_op_tweede", code_hash=""
        )

    erbij(99)
    een = vragen(client, "/uitnodigingen/")
    for n in range(29):
        erbij(n)
    assert vragen(client, "/uitnodigingen/") == een <= 12


# --- Ending, by the team lead --------------------------------------------------------------------


def test_a_team_lead_ends_a_function_of_the_team_and_of_no_other(client, wijk):
    leider, functie = team(wijk)
    eigen = Bezetting.objects.create(functie=functie, user=make_user(), van=vandaag())
    ander = Bezetting.objects.create(functie=make_functie(wijk), user=make_user(), van=vandaag())
    client.force_login(leider)
    for held, status in ((eigen, 302), (ander, 403)):
        adres = f"/functies/bezettingen/{held.pk}/beeindigen/"
        assert client.post(adres, {"tot": str(vandaag())}).status_code == status
    regel = Logregel.objects.get(daad="bezetting.beeindigen")
    assert regel.namens == str(leider.bezettingen.get().functie), "on behalf of the team"
    client.force_login(leider, geleden=3600)
    antwoord = client.get(f"/functies/bezettingen/{ander.pk}/beeindigen/")
    assert antwoord.url.startswith("/accounts/bevestigen/"), "B11"
