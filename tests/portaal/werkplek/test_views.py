"""What waits for whom."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from buurten.gebieden.models import Wijziging
from buurten.signalen.models import Signaal
from tests.makers import (
    make_bewoner,
    make_functie,
    make_gebied,
    make_hulpvraag,
    make_initiatief,
    make_kwestie,
    make_lid,
    make_opdracht,
    make_organisatie,
    make_prioriteit,
    make_ronde,
    make_signaal,
    make_user,
    make_voorstel,
    make_vraag,
    make_wijk,
)
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import nu

pytestmark = pytest.mark.django_db


def blokken(client, user):
    client.force_login(user)
    context = client.get("/werkplek/").context
    return {blok.titel: [zelf(ding) for ding in blok.dingen] for blok in context["blokken"]}


def zelf(ding):
    """The thing behind a line; on the line stands what the thing itself would say."""
    alle = ding.vorm.model.objects
    leesbaar = alle.leesbaar([ding.pk]) if ding.vorm.model is Signaal else alle
    gevonden = leesbaar.get(pk=ding.pk)
    assert (str(ding), ding.get_absolute_url()) == (str(gevonden), gevonden.get_absolute_url())
    assert ding.status == getattr(gevonden, "status", "")
    if ding.status:
        assert ding.badge == gevonden.badge
        assert ding.get_status_display() == gevonden.get_status_display()
    if ding.vorm.gebied:
        assert ding.gebied == str(gevonden.gebied)
    return gevonden


def test_visitors_sign_in_first(client):
    assert client.get("/werkplek/").url == "/account/login/?next=/werkplek/"


def test_without_a_role_the_page_leads_to_choosing_a_buurt(client):
    client.force_login(make_user())
    assert "Kies in welke buurt u woont" in client.get("/werkplek/").content.decode()


def test_a_social_worker_finds_the_oldest_new_signals_of_the_own_wijk(client):
    wijk = make_wijk()
    buurt = make_gebied(wijk=wijk)
    eerste, tweede = make_signaal(buurt), make_signaal(buurt)
    make_signaal(buurt, status="afgerond")
    make_signaal()
    vraag, idee = make_hulpvraag(buurt), make_initiatief(buurt, status="ingediend")
    assert blokken(client, make_lid(wijk, Rol.OPBOUWWERKER)) == {
        "Nieuwe signalen": [eerste, tweede],
        "Hulpvragen zonder helper": [vraag],
        "Ideeën die op plaatsing wachten": [idee],
    }


def test_a_moderator_finds_ideas_everywhere_but_not_signals(client):
    idee = make_initiatief(status="ingediend")
    make_signaal()
    moderator = make_lid(make_wijk(), Rol.MODERATOR)
    assert blokken(client, moderator) == {"Ideeën die op plaatsing wachten": [idee]}


def test_who_signs_finds_the_year(client):
    wijk = make_wijk()
    ronde = make_ronde(wijk, fase="vaststellen")
    for rol in (Rol.AMBTENAAR, Rol.VERTEGENWOORDIGER, Rol.COORDINATOR):
        assert blokken(client, make_lid(wijk, rol))["Het jaar van uw wijken"] == [ronde]


def test_a_resident_finds_the_weighing_and_the_own_ideas(client):
    buurt = make_gebied()
    bewoner = make_bewoner(buurt)
    ronde = make_ronde(buurt.ouder, fase="wegen")
    idee = make_initiatief(buurt, status="ingediend", indiener=bewoner)
    make_initiatief(buurt, status="ingediend")
    assert blokken(client, bewoner) == {"Stickers verdelen": [ronde], "Mijn ideeën": [idee]}


def test_who_holds_a_function_finds_the_questions_to_it_first(client):
    wijk = make_wijk()
    otto, coco = make_lid(wijk, Rol.OPBOUWWERKER), make_lid(wijk, Rol.COORDINATOR)
    vrager, leeg = make_bewoner(make_gebied(wijk=wijk)), make_functie(wijk)
    functie = otto.bezettingen.get().functie
    later = make_vraag(functie, vrager)
    laat = make_vraag(functie, vrager, tekst="Kanariegeel", antwoord_voor=date(2020, 1, 2))
    zonder = make_vraag(leeg)
    assert blokken(client, otto) == {"Vragen aan u": [laat, later]}
    pagina = client.get("/werkplek/").content.decode()
    assert "antwoord uiterlijk 2 januari 2020" in pagina
    assert pagina.count("Te laat") == 1
    assert "Kanariegeel" not in pagina
    assert blokken(client, coco) == {"Vragen aan u": [zonder]}
    assert blokken(client, vrager) == {"Mijn vragen": [laat, later]}


def test_the_page_asks_the_same_for_1_and_30(client):
    buurt = make_gebied()
    werker = make_lid(buurt.ouder, Rol.OPBOUWWERKER)
    client.force_login(werker)

    def vragen():
        with CaptureQueriesContext(connection) as queries:
            assert client.get("/werkplek/").status_code == 200
        return len(queries)

    make_signaal(buurt)
    make_hulpvraag(buurt)
    make_initiatief(buurt, status="ingediend")
    vragen()  # from here on the browser knows the wijk
    een = vragen()
    for _ in range(29):
        make_signaal(buurt)
        make_hulpvraag(buurt)
        make_initiatief(buurt, status="ingediend")
    assert vragen() == een <= 12


def test_who_comes_in_is_in_the_own_wijk(client):
    buurt = make_gebied()
    client.force_login(make_bewoner(buurt))
    assert client.get("/werkplek/").context["hier"]["naam"] == str(buurt.ouder)
    assert client.get("/werkplek/").context["hier"]["code"] == buurt.ouder.code


def test_the_tiles_count_to_99_and_what_waits_too_long_says_so(client):
    buurt = make_gebied()
    client.force_login(make_lid(buurt.ouder, Rol.OPBOUWWERKER))
    oud = make_signaal(buurt, gemeld_op=nu() - timedelta(days=8))
    vers = [make_signaal(buurt) for _ in range(6)]
    antwoord = client.get("/werkplek/")
    (blok,) = antwoord.context["blokken"]
    assert (blok.aantal, [zelf(ding) for ding in blok.dingen]) == ("7", [oud, *vers[:4]])
    assert blok.rijen[0] == (blok.dingen[0], oud.gemeld_op)
    assert antwoord.content.decode().count("Te laat") == 1
    for _ in range(93):
        make_signaal(buurt)
    assert client.get("/werkplek/").context["blokken"][0].aantal == "99+"


def test_a_partner_finds_what_the_own_organisation_took_on(client):
    wijk = make_wijk()
    partner = make_lid(wijk, Rol.PARTNER)
    van = partner.bezettingen.get().functie.organisatie
    open_ = make_kwestie(wijk, status="open", is_openbaar=True)
    mijn = make_kwestie(wijk, status="opgepakt", opgepakt_door=van, is_openbaar=True)
    make_kwestie(wijk, status="opgepakt", opgepakt_door=make_organisatie(), is_openbaar=True)
    plan = make_prioriteit(make_voorstel(make_ronde(wijk, fase="uitvoeren")))
    later = make_opdracht(plan, uitvoerder=van, tot=date(2099, 12, 31))
    eerder = make_opdracht(plan, uitvoerder=van, van=date(2020, 1, 1), tot=date(2020, 2, 1))
    make_opdracht(plan)
    assert blokken(client, partner) == {
        "Kwesties die zijn opgepakt": [mijn],
        "Opdrachten die lopen": [eerder, later],
        "Kwesties die niemand oppakte": [open_],
    }
    pagina = client.get("/werkplek/").content.decode()
    assert "tot en met 1 februari 2020" in pagina
    assert pagina.count("Te laat") == 1


def test_a_coordinator_finds_what_still_needs_a_commission(client):
    wijk = make_wijk()
    ronde = make_ronde(wijk, fase="uitvoeren")
    wacht, gegeven = (make_prioriteit(make_voorstel(ronde), rang=n) for n in (1, 2))
    opdracht = make_opdracht(gegeven)
    assert blokken(client, make_lid(wijk, Rol.COORDINATOR)) == {
        "Opdrachten om te geven": [wacht],
        "Opdrachten die lopen": [opdracht],
    }


def test_who_decides_on_pages_finds_the_proposals(client):
    buurt = make_gebied()
    wacht = Wijziging.objects.create(gebied=buurt, toelichting="Zo noemt iedereen het.")
    Wijziging.objects.create(gebied=buurt, toelichting="Al gedaan.", status="overgenomen")
    Wijziging.objects.create(gebied=make_gebied(), toelichting="Elders.")
    verwacht = {"Voorstellen voor een pagina": [wacht]}
    for rol in (Rol.COORDINATOR, Rol.OPBOUWWERKER, Rol.VERTEGENWOORDIGER):
        assert blokken(client, make_lid(buurt.ouder, rol)) == verwacht


@pytest.mark.parametrize(("rol", "mag"), [(Rol.OPBOUWWERKER, True), (Rol.BEHEERDER, False)])
def test_only_who_may_signal_is_asked_to(client, rol, mag):
    client.force_login(make_lid(make_wijk(), rol))
    pagina = client.get("/werkplek/").content.decode()
    assert ('href="/signalen/begin/"' in pagina) is mag
    assert "Kies in welke buurt u woont" not in pagina
