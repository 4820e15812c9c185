"""Who is who and the deeds of a beheerder, address by address."""

import uuid
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from buurten.functies.models import Bezetting, Functie, Organisatie
from tests.makers import (
    make_bewoner,
    make_bezetting,
    make_functie,
    make_gebied,
    make_lid,
    make_organisatie,
    make_thema,
    make_user,
    make_wijk,
)
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import vandaag

pytestmark = pytest.mark.django_db


@pytest.fixture
def wijk():
    return make_wijk("Havenwijk")


@pytest.fixture
def beheerder(client, wijk):
    user = make_lid(wijk.ouder, Rol.BEHEERDER)
    client.force_login(user)
    return user


def tekst(antwoord):
    assert antwoord.status_code == 200
    return antwoord.content.decode()


def vragen(client, adres):
    with CaptureQueriesContext(connection) as queries:
        assert client.get(adres).status_code == 200
    return len(queries)


def daad():
    return Logregel.objects.values_list("daad", flat=True).get()


# --- For everyone ------------------------------------------------------------------------------


def test_everyone_reads_who_is_who(client, wijk):
    bezetting = make_bezetting(wijk, user=make_user("Fatima"))
    Functie.objects.update(telefoon="010 1234567", waarvoor="Vragen over de wijk")
    make_functie(wijk, Rol.AMBTENAAR)
    pagina = tekst(client.get("/functies/"))
    for stuk in (
        "Fatima", "Opbouwwerker", "tel:010 1234567", "Vragen over de wijk",
        "Op dit moment niemand", f"/functies/{bezetting.functie_id}/",
    ):  # fmt: skip
        assert stuk in pagina, stuk
    assert bezetting.user.email not in pagina


def test_the_list_narrows_by_place_also_from_above(client, wijk):
    hier, boven = make_functie(wijk), make_functie(wijk.ouder, Rol.AMBTENAAR)
    make_functie(make_wijk("Noord", gemeente=wijk.ouder))
    for waar in (wijk.code, "havenwijk"):
        pagina = client.get("/functies/", {"waar": waar})
        assert list(pagina.context["page"]) == [hier, boven]
    assert list(client.get("/functies/", {"waar": "nergens"}).context["page"]) == []


def test_the_list_narrows_by_subject_and_words(client, wijk):
    thema, functie = make_thema(), make_functie(wijk)
    functie.themas.add(thema)
    make_functie(wijk, Rol.PARTNER)
    assert list(client.get("/functies/", {"thema": thema.pk}).context["page"]) == [functie]
    assert list(client.get("/functies/", {"zoek": "opbouw"}).context["page"]) == [functie]


def test_an_empty_list_says_what_to_do(client):
    assert "Kijk zonder filter" in tekst(client.get("/functies/"))


def test_the_card_of_a_function(client, wijk):
    bezetting = make_bezetting(wijk, user=make_user("Fatima"), van=date(2024, 3, 1))
    pagina = tekst(client.get(f"/functies/{bezetting.functie_id}/"))
    for stuk in ("Fatima", "Sinds 1 maart 2024", "Havenwijk", "Professionals"):
        assert stuk in pagina, stuk
    assert "Voor de beheerder" not in pagina


def test_a_vacancy_is_said_plainly(client, wijk):
    functie = make_functie(wijk)
    make_user("Weg").bezettingen.create(functie=functie, van=date(2020, 1, 1), tot=vandaag())
    pagina = tekst(client.get(f"/functies/{functie.pk}/"))
    assert "Op dit moment heeft niemand deze functie" in pagina
    assert "Weg" not in pagina, "who held it before is not public"


def test_what_stopped_is_404_for_everyone_but_a_beheerder(client, wijk):
    functie = make_functie(wijk)
    Functie.objects.update(is_actief=False)
    Organisatie.objects.update(is_actief=False)
    adressen = [f"/functies/{functie.pk}/", f"/functies/organisaties/{functie.organisatie_id}/"]
    assert [client.get(adres).status_code for adres in adressen] == [404, 404]
    client.force_login(make_lid(wijk, Rol.BEHEERDER))
    assert "Niet meer in gebruik" in tekst(client.get(adressen[0]))
    assert "Doet niet meer mee" in tekst(client.get(adressen[1]))


def test_organisations_and_their_functions(client, wijk):
    bezetting = make_bezetting(wijk, user=make_user("Fatima"))
    organisatie = bezetting.functie.organisatie
    make_organisatie(naam="Andere")
    assert organisatie.naam in tekst(client.get("/functies/organisaties/"))
    gevonden = client.get("/functies/organisaties/", {"zoek": "ander"}).context["page"]
    assert [o.naam for o in gevonden] == ["Andere"]
    assert "Geen organisatie" in tekst(client.get("/functies/organisaties/?zoek=xyz"))
    pagina = tekst(client.get(f"/functies/organisaties/{organisatie.pk}/"))
    assert "Fatima" in pagina


def test_a_name_is_shown_as_text(client, wijk):
    kwaad = "<script>alert(1)</script>"
    bezetting = make_bezetting(wijk, user=make_user(kwaad))
    Organisatie.objects.update(naam=kwaad, uitleg=kwaad)
    Functie.objects.update(titel=kwaad, waarvoor=kwaad, telefoon='"><b>')
    for adres in ("", f"{bezetting.functie_id}/", "organisaties/"):
        pagina = tekst(client.get(f"/functies/{adres}"))
        assert "<script>alert" not in pagina
        assert "&lt;script&gt;" in pagina


@pytest.mark.parametrize("adres", ["/functies/", "/functies/organisaties/"])
@pytest.mark.parametrize("wie", [None, Rol.BEHEERDER])
def test_lists_ask_the_same_for_1_and_30(client, wijk, adres, wie):
    make_bezetting(wijk, Rol.AMBTENAAR)
    if wie:
        client.force_login(make_lid(wijk, wie))
    een = vragen(client, adres)
    for _ in range(29):
        make_bezetting(wijk).functie.themas.add(make_thema())
    assert vragen(client, adres) == een <= 10


def test_pages_of_one_thing_ask_the_same_for_1_and_30(client, wijk, beheerder):
    bezetting = make_bezetting(wijk)
    organisatie = bezetting.functie.organisatie
    adressen = [f"/functies/{bezetting.functie_id}/", f"/functies/organisaties/{organisatie.pk}/"]
    een = [vragen(client, adres) for adres in adressen]
    for _ in range(29):
        Bezetting.objects.create(functie=bezetting.functie, user=make_user(), van=vandaag())
        make_bezetting(wijk, organisatie=organisatie)
    assert [vragen(client, adres) for adres in adressen] == een
    assert max(een) <= 12


# --- The deeds of a beheerder ------------------------------------------------------------------


def adressen(functie, bezetting):
    organisatie = f"/functies/organisaties/{functie.organisatie_id}"
    return [
        "/functies/beheer/",
        "/functies/functie_toevoegen/",
        "/functies/organisaties/organisatie_toevoegen/",
        f"{organisatie}/organisatie_bewerken/",
        f"/functies/{functie.pk}/functie_bewerken/",
        f"/functies/{functie.pk}/functie_plaatsen/",
        f"/functies/bezettingen/{bezetting.pk}/beeindigen/",
    ]


@pytest.mark.parametrize("rol", [Rol.BEWONER, Rol.OPBOUWWERKER, Rol.COORDINATOR, Rol.MODERATOR])
def test_nobody_but_a_beheerder_does_these_deeds(client, wijk, rol):
    bezetting = make_bezetting(wijk)
    client.force_login(make_lid(wijk.ouder, rol))
    alle = adressen(bezetting.functie, bezetting)
    assert [client.get(adres).status_code for adres in alle] == [403] * 7
    assert [client.post(adres, {"naam": "x"}).status_code for adres in alle] == [403] * 7
    assert not Logregel.objects.exclude(daad="user.weigeren").exists()


def test_visitors_go_to_sign_in(client, wijk):
    bezetting = make_bezetting(wijk)
    eigen = ["/functies/profiel/", "/functies/vestigen/"]
    for adres in [*adressen(bezetting.functie, bezetting), *eigen]:
        assert client.get(adres).url == f"/account/login/?next={adres}"


def test_a_beheerder_finds_every_page(client, wijk, beheerder):
    bezetting = make_bezetting(wijk)
    for adres in adressen(bezetting.functie, bezetting):
        assert tekst(client.get(adres)).count("<h1>") == 1
    assert not Logregel.objects.exclude(daad="user.weigeren").exists(), "looking changes nothing"


def test_what_is_not_there_is_404(client, beheerder):
    for adres in ("99/", "organisaties/99/", "bezettingen/99/beeindigen/"):
        assert client.get(f"/functies/{adres}").status_code == 404


def test_beheer_names_what_needs_attention(client, wijk, beheerder):
    leeg, los = make_functie(wijk), make_functie(wijk)
    Functie.objects.filter(pk=los.pk).update(titel="Zwerver")
    los.gebieden.clear()
    context = client.get("/functies/beheer/").context
    assert list(context["onbezet"]) == [leeg, Functie.objects.get(pk=los.pk)]
    assert [functie.titel for functie in context["zonder_gebied"]] == ["Zwerver"]


def test_organisatie_toevoegen(client, beheerder):
    velden = {"naam": "Buurthuis", "soort": "welzijn", "website": "buurthuis.example"}
    antwoord = client.post("/functies/organisaties/organisatie_toevoegen/", velden)
    nieuw = Organisatie.objects.get(naam="Buurthuis")
    assert antwoord.url == f"/functies/organisaties/{nieuw.pk}/"
    assert (nieuw.website, nieuw.is_actief) == ("https://buurthuis.example", True)
    assert daad() == "organisatie.toevoegen"
    assert Logregel.objects.get().namens == str(Bezetting.objects.get())


@pytest.mark.parametrize(
    "website", ["javascript:alert(1)", "data:text/html,x", "https://", "vbscript:x"]
)
def test_a_website_is_a_web_address(client, beheerder, website):
    velden = {"naam": "Buurthuis", "soort": "welzijn", "website": website}
    antwoord = client.post("/functies/organisaties/organisatie_toevoegen/", velden)
    assert antwoord.context["form"].errors.keys() == {"website"}


def test_organisatie_bewerken(client, beheerder):
    organisatie = make_organisatie(naam="Oud")
    adres = f"/functies/organisaties/{organisatie.pk}/organisatie_bewerken/"
    velden = {"naam": "Nieuw", "soort": organisatie.soort, "is_actief": "on"}
    assert client.post(adres, velden).url == f"/functies/organisaties/{organisatie.pk}/"
    organisatie.refresh_from_db()
    assert (organisatie.naam, Logregel.objects.get().velden) == ("Nieuw", {"naam": None})


def test_functie_toevoegen_leads_to_choosing_its_areas(client, beheerder):
    thema = make_thema()
    velden = {
        "sleutel": uuid.uuid4(),
        "titel": "Opbouwwerker",
        "organisatie": make_organisatie().pk,
        "rol": "opbouwwerker",
        "themas": [thema.pk],
    }
    urls = {client.post("/functies/functie_toevoegen/", velden).url for _ in range(2)}
    functie = Functie.objects.get(titel="Opbouwwerker")
    assert urls == {f"/functies/{functie.pk}/functie_plaatsen/"}, "sent twice makes one"
    assert (functie.rol, list(functie.themas.all())) == (Rol.OPBOUWWERKER, [thema])
    assert daad() == "functie.toevoegen"


@pytest.mark.parametrize("rol", ["anoniem", "bewoner", "keizer", ""])
def test_some_roles_are_not_for_a_function(client, beheerder, rol):
    velden = {"titel": "X", "organisatie": make_organisatie().pk, "rol": rol}
    antwoord = client.post("/functies/functie_toevoegen/", velden)
    assert antwoord.context["form"].errors.keys() == {"rol"}


def test_functie_bewerken_takes_no_role_organisation_or_key(client, wijk, beheerder):
    """A08."""
    functie, ander = make_functie(wijk), make_organisatie()
    velden = {
        "titel": "Wijkwerker", "is_actief": "on", "rol": "beheerder", "organisatie": ander.pk,
        "sleutel": uuid.uuid4(), "gebieden": [make_wijk().pk], "pk": 99,
    }  # fmt: skip
    client.post(f"/functies/{functie.pk}/functie_bewerken/", velden)
    nu = Functie.objects.get(pk=functie.pk)
    assert (nu.titel, nu.rol, nu.organisatie_id, nu.sleutel, list(nu.gebieden.all())) == (
        "Wijkwerker", functie.rol, functie.organisatie_id, functie.sleutel, [wijk],
    )  # fmt: skip
    assert Logregel.objects.get().velden == {"titel": None}


def test_functie_plaatsen_ticks_what_was_found_by_name(client, wijk, beheerder):
    functie, noord = make_functie(wijk), make_wijk("Noord", gemeente=wijk.ouder)
    adres = f"/functies/{functie.pk}/functie_plaatsen/?zoek=noord"
    pagina = tekst(client.get(adres))
    assert f"Noord ({wijk.ouder})" in pagina
    assert client.post(adres, {"gebieden": [wijk.pk, noord.pk]}).url == f"/functies/{functie.pk}/"
    assert set(functie.gebieden.all()) == {wijk, noord}
    assert daad() == "functie.plaatsen"


def test_functie_plaatsen_with_nothing_ticked_takes_all_areas_away(client, wijk, beheerder):
    functie = make_functie(wijk)
    client.post(f"/functies/{functie.pk}/functie_plaatsen/", {})
    assert list(functie.gebieden.all()) == []


def test_many_areas_are_not_all_on_the_page(client, wijk, beheerder):
    functie = make_functie(wijk)
    for nummer in range(45):
        make_gebied(f"Buurt {nummer}", wijk=wijk)
    adres = f"/functies/{functie.pk}/functie_plaatsen/"
    assert [int(str(k[0])) for k in keuzes(client, adres, "gebieden")] == [wijk.pk]
    assert len(keuzes(client, f"{adres}?zoek=buurt", "gebieden")) == 41
    assert len(keuzes(client, f"{adres}?zoek=havenwijk+33", "gebieden")) == 2


def keuzes(client, adres, veld):
    return list(client.get(adres).context["form"].fields[veld].choices)


def test_beeindigen(client, wijk, beheerder):
    bezetting = make_bezetting(wijk)
    adres = f"/functies/bezettingen/{bezetting.pk}/beeindigen/"
    assert client.post(adres, {"tot": "2019-01-01"}).context["form"].errors.keys() == {"tot"}
    assert client.post(adres, {"tot": str(vandaag())}).url == f"/functies/{bezetting.functie_id}/"
    bezetting.refresh_from_db()
    assert (bezetting.tot, daad()) == (vandaag(), "bezetting.beeindigen")


def test_a_holder_that_is_to_come_is_403_and_of_a_stopped_function_404(client, wijk):
    bezetting = make_bezetting(wijk, van=vandaag() + timedelta(days=5))
    adres = f"/functies/bezettingen/{bezetting.pk}/beeindigen/"
    for actief, statussen in ((True, [403, 403]), (False, [404, 403])):
        Functie.objects.update(is_actief=actief)
        gekregen = []
        for wie in (make_bewoner(make_gebied()), bezetting.user):
            client.force_login(wie)
            gekregen.append(client.post(adres, {"tot": str(vandaag())}).status_code)
        assert gekregen == statussen


def test_the_card_shows_a_beheerder_who_held_it_and_who_will(client, wijk, beheerder):
    functie = make_functie(wijk)
    morgen = vandaag() + timedelta(days=1)
    for naam, van, tot in (("Was", date(2020, 1, 1), date(2021, 1, 1)), ("Wordt", morgen, None)):
        make_user(naam).bezettingen.create(functie=functie, van=van, tot=tot)
    pagina = tekst(client.get(f"/functies/{functie.pk}/"))
    assert "van 1 januari 2020 tot en met 31 december 2020" in pagina
    assert "Wordt" in pagina
    assert pagina.count("/beeindigen/") == 1
