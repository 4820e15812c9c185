"""Cards of residents: written, seen as far as they choose, and taken back."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from buurten.functies.models import Bewonerschap
from buurten.kaartjes import actions, privacy
from buurten.kaartjes.models import Kaartje
from tests.makers import (
    make_bewoner,
    make_gebied,
    make_lid,
    make_toestemming,
    make_user,
    make_wijk,
)
from welzijn.kern.accounts.models import User
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db
Bereik = Kaartje.Bereik
VELDEN = {
    "roepnaam": "Henk", "wat": "Fietsen maken", "telefoon": "06 12345678",
    "email": "henk@voorbeeld.example", "bereik": "buurt", "akkoord": "on",
}  # fmt: skip


@pytest.fixture
def buurt():
    return make_gebied()


def maak(gebied, bereik, naam="Henk"):
    user = make_bewoner(gebied)
    make_toestemming(user)
    return Kaartje.objects.create(
        user=user, gebied=gebied, roepnaam=naam, wat="Fietsen maken", bereik=bereik
    )


def mensen(buurt):
    """Everybody who might look at a card in this buurt."""
    naast = make_gebied("Kade", wijk=buurt.ouder)
    wijk = buurt.ouder
    return {
        "buur": make_bewoner(buurt),
        "wijkbewoner": make_bewoner(naast),
        "elders": make_bewoner(make_gebied()),
        "kaal": make_user(),
        "opbouwwerker": make_lid(wijk, Rol.OPBOUWWERKER),
        "coordinator": make_lid(wijk, Rol.COORDINATOR),
        "vertegenwoordiger": make_lid(wijk, Rol.VERTEGENWOORDIGER),
        "opbouwwerker elders": make_lid(make_wijk(), Rol.OPBOUWWERKER),
        "partner": make_lid(wijk, Rol.PARTNER),
        "ambtenaar": make_lid(wijk, Rol.AMBTENAAR),
        "beheerder": make_lid(wijk, Rol.BEHEERDER),
    }


WIJK = {"buur", "wijkbewoner", "opbouwwerker", "coordinator", "vertegenwoordiger"}


@pytest.mark.parametrize(
    ("bereik", "zien"),
    [
        (Bereik.IK, set()),
        (Bereik.BUURT, {"buur"}),
        (Bereik.WIJK, WIJK),
        (Bereik.IEDEREEN, {*WIJK, "elders", "kaal", "opbouwwerker elders", "partner", "ambtenaar",
                           "beheerder", "bezoeker"}),
    ],
)  # fmt: skip
def test_a_card_is_seen_as_far_as_its_owner_chose(client, buurt, bereik, zien):
    """The list and the page answer alike. Seen red with the buurt counted as its whole wijk."""
    kaartje = maak(buurt, bereik)
    eigen = User.objects.get(pk=kaartje.user_id)
    gezien = set()
    for naam, wie in {"bezoeker": None, "eigen": eigen, **mensen(buurt)}.items():
        client.logout() if wie is None else client.force_login(wie)
        ziet = client.get(f"/kaartjes/{kaartje.pk}/").status_code == 200
        lijst = client.get("/kaartjes/", {"waar": ""}).content.decode()
        assert (kaartje.roepnaam in lijst) is ziet
        gezien |= {naam} if ziet else set()
    assert gezien == {"eigen", *zien}


def test_who_left_shows_nothing_any_more(client, buurt):
    kaartje = maak(buurt, Bereik.IEDEREEN)
    User.objects.filter(pk=kaartje.user_id).update(is_active=False)
    assert client.get(f"/kaartjes/{kaartje.pk}/").status_code == 404


def test_moving_house_does_not_show_it_to_other_people(buurt):
    """The promise was made about that buurt; the page offers to let it move along."""
    kaartje, nieuw = maak(buurt, Bereik.BUURT), make_gebied()
    Bewonerschap.objects.filter(user=kaartje.user).update(gebied=nieuw)
    assert not Kaartje.objects.visible_to(make_bewoner(nieuw)).exists()
    assert Kaartje.objects.visible_to(make_bewoner(buurt)).exists()


def test_a_card_is_written_read_and_taken_back(client, buurt):
    henk = make_bewoner(buurt)
    client.force_login(henk)
    keuze = client.get("/kaartjes/bewaren/").content.decode()
    assert f"Mijn buurt: wie in {buurt} woont." in keuze, "who sees it is said before saving"
    antwoord = client.post("/kaartjes/bewaren/", VELDEN, follow=True)
    pagina = antwoord.content.decode()
    for stuk in ("Henk", "Fietsen maken", "tel:06 12345678", f"wie in {buurt} woont"):
        assert stuk in pagina
    kaartje = Kaartje.objects.get(user=henk)
    assert (kaartje.gebied, kaartje.bereik) == (buurt, "buurt")
    client.post(f"/kaartjes/{kaartje.pk}/intrekken/")
    assert not Kaartje.objects.exists()
    assert client.get(f"/kaartjes/{kaartje.pk}/").status_code == 404
    daden = list(Logregel.objects.filter(daad__startswith="kaartje").values_list("daad", flat=True))
    assert sorted(daden) == ["kaartje.bewaren", "kaartje.intrekken"]
    assert client.post("/kaartjes/bewaren/", VELDEN).status_code == 302, "and made again"


def test_saved_again_it_stays_one(client, buurt):
    client.force_login(make_bewoner(buurt))
    for wat in ("Fietsen", "Koken"):
        client.post("/kaartjes/bewaren/", VELDEN | {"wat": wat, "bereik": "wijk"})
    kaartje = Kaartje.objects.get()
    assert (kaartje.wat, kaartje.bereik) == ("Koken", "wijk")
    assert kaartje.gewijzigd_op > kaartje.gemaakt_op


@pytest.mark.parametrize(
    ("veld", "waarde", "zegt"),
    [
        ("roepnaam", "Behéerder", "lijkt op een functie"),
        ("roepnaam", "Gem\u0435ente", "alfabet"),
        ("roepnaam", "Hen\u202ek", "niemand ziet"),
        ("roepnaam", "x" * 300, "60"),
        ("roepnaam", "", ""),
        ("wat", "Fietsen \u202e maken", "niemand ziet"),
        ("wat", "x" * 301, "300"),
        ("wat", " \n ", ""),
        ("telefoon", "bel me", "telefoonnummer"),
        ("telefoon", "javascript:alert(1)", "telefoonnummer"),
        ("telefoon", "\u0661\u0662\u0663\u0664\u0665\u0666\u0667", "telefoonnummer"),
        ("email", "geen adres", "mail"),
        ("bereik", "wereld", ""),
    ],
)
def test_c05_c06_bad_input_is_refused_and_nothing_typed_is_lost(client, buurt, veld, waarde, zegt):
    client.force_login(make_bewoner(buurt))
    antwoord = client.post("/kaartjes/bewaren/", VELDEN | {veld: waarde})
    assert antwoord.status_code == 200
    (zin,) = antwoord.context["form"].errors[veld]
    assert zegt in zin
    assert "henk@voorbeeld.example" in antwoord.content.decode() or veld == "email"
    assert not Kaartje.objects.exists()


def test_lines_in_what_for_become_one(client, buurt):
    client.force_login(make_bewoner(buurt))
    client.post("/kaartjes/bewaren/", VELDEN | {"wat": "Fietsen\r\nmaken \U0001f6b2"})
    assert Kaartje.objects.get().wat == "Fietsen maken \U0001f6b2"


def test_who_lives_nowhere_hears_what_to_do_first(client):
    client.force_login(make_user())
    assert "Kies eerst uw buurt" in client.get("/kaartjes/eigen/").content.decode()
    geweigerd = client.get("/kaartjes/bewaren/")
    assert geweigerd.status_code == 403
    assert "Kies eerst bij uw gegevens" in geweigerd.content.decode()


def test_nobody_takes_back_the_card_of_another(client, buurt):
    kaartje = maak(buurt, Bereik.IEDEREEN)
    client.force_login(make_bewoner(buurt))
    assert client.post(f"/kaartjes/{kaartje.pk}/intrekken/").status_code == 403
    assert Kaartje.objects.filter(pk=kaartje.pk).exists()


def test_who_moved_away_from_everywhere_still_takes_it_back(client, buurt):
    kaartje = maak(buurt, Bereik.IEDEREEN)
    Bewonerschap.objects.all().delete()
    client.force_login(kaartje.user)
    assert client.post(f"/kaartjes/{kaartje.pk}/intrekken/").status_code == 302
    assert not Kaartje.objects.exists()


def test_the_list_asks_the_same_for_1_and_30(client, buurt):
    maak(buurt, Bereik.WIJK)
    client.force_login(make_bewoner(buurt))

    def vragen():
        with CaptureQueriesContext(connection) as queries:
            assert client.get("/kaartjes/").status_code == 200
        return len(queries)

    vragen()  # the first page of a session keeps something in it
    een = vragen()
    for n in range(29):
        maak(buurt, Bereik.BUURT, f"Buur {n}")
    assert vragen() == een <= 12


def test_e11_the_card_goes_whole_and_nobody_elses(buurt):
    mijn, ander = maak(buurt, Bereik.WIJK, "Henk"), maak(buurt, Bereik.WIJK, "Iris")
    assert [rij["roepnaam"] for rijen in privacy.inzage(mijn.user).values() for rij in rijen] == [
        "Henk"
    ]
    assert list(privacy.vergeten(mijn.user).values()) == [1]
    assert list(Kaartje.objects.all()) == [ander]
    assert list(privacy.inzage(mijn.user).values()) == [[]]


def test_the_logboek_does_not_tell_what_somebody_can_do(buurt):
    kaartje = maak(buurt, Bereik.WIJK, "Henk")
    actions.bewaren(kaartje, by=kaartje.user)
    regel = Logregel.objects.get(daad="kaartje.bewaren")
    assert (regel.label, regel.velden) == ("", {"bereik": "wijk"})
