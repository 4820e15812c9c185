"""Saved filters: one's own, under a name, of what a list knows; they show but never allow."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.makers import make_gebied, make_kwestie, make_lid, make_signaal, make_user
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.rechten import Rol
from welzijn.kern.zoekopdrachten import actions
from welzijn.kern.zoekopdrachten.models import LIJSTEN, MEEST, Zoekopdracht, alleen_bekend

pytestmark = pytest.mark.django_db
LIJST = "signalen:lijst"


def keuze(naam="Laat", vraag="laat=on", lijst=LIJST):
    return Zoekopdracht(lijst=lijst, naam=naam, vraag=vraag)


@pytest.fixture
def ik(client):
    user = make_lid(make_gebied().ouder, Rol.OPBOUWWERKER)
    client.force_login(user)
    return user


def bewaren(client, vraag, naam="Mijn keuze"):
    return client.post(f"/zoekopdrachten/bewaren/?lijst={LIJST}&{vraag}", {"naam": naam})


def test_a_filter_is_kept_and_stands_above_its_list(client, ik):
    begin = client.get("/signalen/?groep=bewoners&laat=on&page=3").content.decode()
    adres = "/zoekopdrachten/bewaren/?lijst=signalen%3Alijst&amp;groep=bewoners&amp;laat=on"
    assert adres in begin
    antwoord = bewaren(client, "groep=bewoners&laat=on")
    assert (antwoord.status_code, antwoord.url) == (302, "/signalen/?groep=bewoners&laat=on")
    pagina = client.get(antwoord.url).content.decode()
    assert (
        '<a href="/signalen/?groep=bewoners&amp;laat=on" aria-current="page">Mijn keuze</a>'
        in pagina
    )
    assert "Bewaar deze keuze" not in pagina
    regel = Logregel.objects.get()
    assert (regel.daad, regel.velden, regel.label) == (
        "zoekopdracht.bewaren", {"lijst": LIJST}, "",
    )  # fmt: skip


def test_only_fields_of_the_list_are_kept(client, ik):
    """Seen red with the address kept as it came."""
    bewaren(client, "groep=bewoners&next=//elders.example&page=4&zoek=&vreemd=1")
    assert Zoekopdracht.objects.get().vraag == "groep=bewoners"
    assert alleen_bekend("elders:lijst", QueryDict("groep=bewoners")) == ""


@pytest.mark.parametrize("waarde", ["bestaatniet", "1' OR 1=1", "%F0%9F%A6%93", "x" * 400])
def test_a_value_that_no_list_knows_does_no_harm(client, ik, waarde):
    adres = bewaren(client, f"thema={waarde}&status={waarde}").url
    assert client.get(adres).status_code == 200


def test_the_same_name_twice_gets_a_sentence_and_the_same_once_more_does_not(client, ik):
    bewaren(client, "laat=on")
    assert bewaren(client, "laat=on").status_code == 302
    antwoord = bewaren(client, "mijn=on")
    assert "U hebt al een keuze met deze naam." in antwoord.content.decode()
    assert list(Zoekopdracht.objects.values_list("vraag", flat=True)) == ["laat=on"]


def test_there_are_twenty_per_list_and_then_a_sentence(client, ik):
    for n in range(MEEST):
        actions.bewaren(keuze(f"Keuze {n}"), by=ik)
    antwoord = bewaren(client, "mijn=on", "Nog een")
    assert "U bewaarde al 20 keuzes van deze lijst." in antwoord.content.decode()
    actions.bewaren(keuze("Nog een", "laat=on", "kwesties:lijst"), by=ik)
    assert Zoekopdracht.objects.count() == MEEST + 1


def test_what_is_too_long_is_told(client, ik):
    antwoord = bewaren(client, f"zoek={'x' * 1000}")
    assert "Deze keuze is te lang om te bewaren." in antwoord.content.decode()


def test_without_a_choice_there_is_nothing_to_keep(client, ik):
    antwoord = client.get(f"/zoekopdrachten/bewaren/?lijst={LIJST}&vreemd=1")
    assert (antwoord.status_code, antwoord.url) == (302, "/signalen/")
    assert client.get("/zoekopdrachten/bewaren/?lijst=elders&laat=on").status_code == 404


def test_another_name_and_away(client, ik):
    een, ander = actions.bewaren(keuze(), by=ik), actions.bewaren(keuze("Ander"), by=ik)
    assert client.post(f"/zoekopdrachten/{een.pk}/hernoemen/", {"naam": "Nieuw"}).status_code == 302
    bezet = client.post(f"/zoekopdrachten/{een.pk}/hernoemen/", {"naam": "Ander"})
    assert "U hebt al een keuze met deze naam." in bezet.content.decode()
    een.refresh_from_db()
    assert een.naam == "Nieuw"
    client.post(f"/zoekopdrachten/{ander.pk}/verwijderen/")
    assert list(Zoekopdracht.objects.all()) == [een]


def test_another_persons_choice_is_not_there(client, ik):
    """Seen red with the rows of everybody."""
    ander = actions.bewaren(keuze("kanariekeuzekanarie"), by=make_user())
    for daad in ("hernoemen", "verwijderen"):
        assert client.post(f"/zoekopdrachten/{ander.pk}/{daad}/", {"naam": "x"}).status_code == 404
    for adres in ("/zoekopdrachten/", "/signalen/"):
        assert "kanariekeuzekanarie" not in client.get(adres).content.decode()
    assert Zoekopdracht.objects.get() == ander


def test_a_visitor_is_offered_nothing(client):
    make_kwestie()
    assert "Bewaar deze keuze" not in client.get("/kwesties/?laat=on").content.decode()


def test_a_list_that_is_gone_leads_to_what_is_saved(client, ik):
    actions.bewaren(keuze(lijst="weg:lijst"), by=ik)
    assert "weg:lijst" in client.get("/zoekopdrachten/").content.decode()
    assert Zoekopdracht.objects.get().get_absolute_url() == "/zoekopdrachten/"


def test_every_list_with_saved_filters_has_an_address():
    assert {naam: reverse(naam) for naam in LIJSTEN} == {
        "signalen:lijst": "/signalen/",
        "kwesties:lijst": "/kwesties/",
    }


def test_the_list_asks_as_often_for_one_choice_as_for_twenty(client, ik):
    make_signaal(tekst="x")
    actions.bewaren(keuze(), by=ik)
    with CaptureQueriesContext(connection) as een:
        client.get("/signalen/?laat=on")
    for n in range(MEEST - 1):
        actions.bewaren(keuze(f"Keuze {n}"), by=ik)
    with CaptureQueriesContext(connection) as veel:
        client.get("/signalen/?laat=on")
    assert len(een) == len(veel) <= 12


def test_the_database_keeps_a_name_single():
    """Seen red without the constraint `zoekopdracht_naam_eenmaal`."""
    wie = {"user": make_user(), "lijst": LIJST, "naam": "Laat", "vraag": "laat=on"}
    Zoekopdracht.objects.create(**wie)
    with pytest.raises(IntegrityError), transaction.atomic():
        Zoekopdracht.objects.create(**wie)


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite writes one after another anyway")
def test_two_at_once_never_make_twenty_one():
    """Seen red without holding the row of the person."""
    user = make_user()
    for n in range(MEEST - 1):
        actions.bewaren(keuze(f"Keuze {n}"), by=user)

    def nog_een(n):
        try:
            actions.bewaren(keuze(f"Race {n}"), by=user)
        except ValidationError:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(4) as samen:
        assert sorted(samen.map(nog_een, range(4))) == [False, False, False, True]
    assert Zoekopdracht.objects.count() == MEEST
