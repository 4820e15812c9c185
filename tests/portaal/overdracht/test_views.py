"""The pages of leaving a function, as who leaves, who comes, and everybody else sees them."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from buurten.functies.models import Bezetting, Overdracht
from buurten.kwesties.models import Kwestie
from tests.makers import make_bezetting, make_kwestie, make_user
from tests.portaal.overdracht.werk import NOTITIES, Werk, maak_werk, overdragen
from welzijn.kern.logboek.models import Inzage
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import vandaag
from welzijn.portaal.overdracht import actions

pytestmark = pytest.mark.django_db


@pytest.fixture
def werk() -> Werk:
    return maak_werk()


@pytest.fixture
def collega(werk):
    """Somebody of the same organisation with a function of their own here."""
    return make_bezetting(werk.wijk, user=make_user("Sam"), organisatie=werk.organisatie)


def adres(werk):
    return f"/overdracht/{werk.bezetting.pk}/overdragen/"


def ingevuld(werk, opvolger, **anders):
    return {
        "laatste": str(vandaag()),
        "opvolger": opvolger,
        "notities": NOTITIES,
        "gezien": " ".join(werk.sleutels()),
    } | anders


def lees(antwoord):
    return re.sub(r"\s+", " ", antwoord.content.decode())


def test_fill_in_read_and_confirm(client, werk, collega):
    client.force_login(werk.user)
    pagina = lees(client.get(adres(werk)))
    for titel in ("Donkere plekken", "Lampen op het plein", "Hulp met de tuin", "Vraag "):
        assert titel in pagina
    data = ingevuld(werk, f"krijgt-{collega.pk}", terug=[f"kwestie-{werk.kwestie.pk}"])
    pagina = lees(client.post(adres(werk), data))
    assert "Klopt dit?" in pagina
    assert "4 beloften" in pagina
    assert NOTITIES in pagina
    assert not Overdracht.objects.exists()
    terug = lees(client.post(adres(werk), data | {"terug_naar": "ja"}))
    assert "Klopt dit?" not in terug
    assert NOTITIES in terug
    assert client.post(adres(werk), data | {"zeker": "ja"}).url == "/overdracht/"
    overdracht = Overdracht.objects.get()
    assert (overdracht.naar.user, overdracht.naar.functie) == (collega.user, werk.functie)
    assert overdracht.terug == {"kwestie": [werk.kwestie.pk]}


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"laatste": ""}, "Kies de laatste dag."),
        ({"laatste": "31-31-2026"}, "Deze dag bestaat niet."),
        ({"laatste": "2019-12-31"}, "Kies een laatste dag vanaf vandaag"),
        ({"opvolger": ""}, "Kies wie het overneemt."),
        ({"opvolger": "neemt-999999"}, "Overdragen aan uzelf kan niet."),
        ({"notities": " "}, "Schrijf op wat de opvolger moet weten."),
        ({"terug": ["kwestie-999999"]}, "De lijst is intussen veranderd."),
    ],
)
def test_a_sentence_says_what_to_do_and_nothing_typed_is_lost(client, werk, anders, zin):
    client.force_login(werk.user)
    data = ingevuld(werk, "later", zeker="ja") | anders
    antwoord = client.post(adres(werk), data)
    assert zin in lees(antwoord)
    assert anders.get("notities") or NOTITIES in lees(antwoord)
    assert not Overdracht.objects.exists()
    assert Bezetting.objects.get(pk=werk.bezetting.pk).tot is None


def test_oneself_is_not_in_the_list_of_who_may_follow(client, werk):
    zelf = make_bezetting(werk.wijk, user=werk.user, organisatie=werk.organisatie)
    client.force_login(werk.user)
    antwoord = client.post(adres(werk), ingevuld(werk, f"neemt-{zelf.pk}", zeker="ja"))
    assert "Overdragen aan uzelf kan niet." in lees(antwoord)


def test_what_was_closed_meanwhile_is_told_with_409_and_the_list_is_new(client, werk, collega):
    client.force_login(werk.user)
    data = ingevuld(werk, f"neemt-{collega.pk}", zeker="ja")
    Kwestie.objects.filter(pk=werk.kwestie.pk).update(status=Kwestie.Status.BEANTWOORD)
    antwoord = client.post(adres(werk), data)
    assert antwoord.status_code == 409
    assert "De lijst is intussen veranderd" in lees(antwoord)
    assert NOTITIES in lees(antwoord)
    assert not Overdracht.objects.exists()
    data["gezien"] = antwoord.context["form"].gezien
    assert client.post(adres(werk), data).status_code == 302


def test_twice_is_told(client, werk, collega):
    client.force_login(werk.user)
    data = ingevuld(werk, f"krijgt-{collega.pk}", zeker="ja")
    assert client.post(adres(werk), data).status_code == 302
    antwoord = client.post(adres(werk), data)
    assert antwoord.status_code in (200, 409)
    assert Overdracht.objects.count() == 1
    assert Bezetting.objects.filter(functie=werk.functie).count() == 2


def test_the_notes_are_for_who_holds_it_and_every_look_is_written_down(client, werk, collega):
    overdracht = overdragen(werk, krijgt=collega.user)
    ander = make_bezetting(werk.wijk, organisatie=werk.organisatie).user
    anderen = [
        make_bezetting(werk.wijk, rol, organisatie=werk.organisatie).user
        for rol in (Rol.TEAMLEIDER, Rol.BEHEERDER, Rol.COORDINATOR)
    ]
    for mens, status in [(werk.user, 200), (collega.user, 200), (ander, 404)] + [
        (mens, 404) for mens in anderen
    ]:
        client.force_login(mens)
        antwoord = client.get(overdracht.get_absolute_url())
        assert antwoord.status_code == status
        assert (NOTITIES in lees(antwoord)) is (status == 200)
        assert NOTITIES not in lees(client.get("/overdracht/"))
    blik = Inzage.objects.get()
    assert (blik.actor, blik.soort) == (str(collega.user.sleutel), "overdracht")


def test_who_left_reads_the_notes_no_more_and_who_comes_later_does(client, werk):
    overdracht = overdragen(werk)
    Bezetting.objects.filter(pk=werk.bezetting.pk).update(tot=vandaag())
    later = make_user()
    Bezetting.objects.create(functie=werk.functie, user=later, van=vandaag())
    for mens, status in ((werk.user, 404), (later, 200)):
        client.force_login(mens)
        assert client.get(overdracht.get_absolute_url()).status_code == status


def test_a_team_lead_does_it_for_a_colleague_and_reads_no_requests(client, werk, collega):
    leider = make_bezetting(werk.wijk, Rol.TEAMLEIDER, organisatie=werk.organisatie)
    client.force_login(leider.user)
    assert adres(werk) in lees(client.get("/overdracht/"))
    pagina = lees(client.get(adres(werk)))
    assert "Hulp met de tuin" not in pagina
    assert f"Hulpvraag {werk.hulpvraag.pk}" in pagina
    assert f"/hulpvragen/{werk.hulpvraag.pk}/" not in pagina
    assert f"{leider.user.naam} (Teamleider)" not in pagina
    data = ingevuld(werk, f"krijgt-{collega.pk}", zeker="ja")
    assert client.post(adres(werk), data).status_code == 302


def test_a_beheerder_invites_and_does_not_give(client, werk, collega):
    client.force_login(make_bezetting(werk.wijk, Rol.BEHEERDER).user)
    pagina = lees(client.get(adres(werk)))
    assert "neemt het erbij" in pagina
    assert "krijgt deze functie" not in pagina


def test_a_mandate_of_residents_is_not_handed_on(client, werk):
    bezetting = make_bezetting(werk.wijk, Rol.VERTEGENWOORDIGER)
    client.force_login(bezetting.user)
    assert client.get(f"/overdracht/{bezetting.pk}/overdragen/").status_code == 403
    assert "Draag over" not in lees(client.get("/overdracht/"))


def test_what_fell_to_a_stand_in_is_on_the_list_and_on_my_work(client, werk, collega):
    werk.vervanger(collega.functie)
    Bezetting.objects.filter(pk=werk.bezetting.pk).update(tot=vandaag())
    actions.terugvallen()
    client.force_login(collega.user)
    assert "u neemt dit waar voor Opbouwwerker" in lees(client.get("/overdracht/"))
    blok = next(b for b in client.get("/werkplek/").context["blokken"] if b.adres == "/overdracht/")
    assert (blok.titel, blok.totaal) == ("Wat u beloofde", 4)


def test_the_pages_show_who_carries_it_and_who_stands_in(client, werk, collega):
    dingen = (werk.kwestie, werk.opdracht)
    for ding in dingen:
        pagina = lees(client.get(ding.get_absolute_url()))
        assert f'<a href="/functies/{werk.functie.pk}/">Opbouwwerker</a> (Otto), namens' in pagina
    werk.vervanger(collega.functie)
    Bezetting.objects.filter(pk=werk.bezetting.pk).update(tot=vandaag())
    for ding in dingen:
        pagina = lees(client.get(ding.get_absolute_url()))
        assert "(Sam), namens" in pagina
        assert "Neemt dit waar zolang niemand" in pagina


def test_pages_ask_the_same_for_1_and_30(client, werk, collega):
    client.force_login(werk.user)

    def vragen(pad):
        with CaptureQueriesContext(connection) as queries:
            assert client.get(pad).status_code == 200
        return len(queries)

    overdragen(werk, krijgt=collega.user, laatste=vandaag() + timedelta(days=9))
    paden = ("/overdracht/", adres(werk))
    een = [vragen(pad) for pad in paden]
    for _n in range(29):
        make_kwestie(
            werk.wijk, status="opgepakt", opgepakt_door=werk.organisatie,
            verantwoordelijk=werk.functie,
        )  # fmt: skip
        make_bezetting(werk.wijk, organisatie=werk.organisatie)
    assert [vragen(pad) for pad in paden] == een
    assert max(een) <= 12
