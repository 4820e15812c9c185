"""The conversation about kwesties, address by address."""

import uuid
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from buurten.kwesties.models import Kwestie
from buurten.signalen.models import Signaal
from tests.makers import (
    make_bewoner,
    make_gebied,
    make_kwestie,
    make_lid,
    make_signaal,
    make_thema,
    make_voorstel,
    make_wijk,
)
from welzijn.kern.draad.actions import schakelen
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.rechten import Groep, Rol
from welzijn.kern.tijd import vandaag

pytestmark = pytest.mark.django_db
Status = Kwestie.Status


@pytest.fixture
def wijk():
    return make_wijk()


@pytest.fixture
def werker(wijk):
    return make_lid(wijk, Rol.OPBOUWWERKER)


def adres(wijk, *signalen):
    pks = ".".join(str(signaal.pk) for signaal in signalen)
    return f"/kwesties/{wijk.code}/bundelen/?stap=woorden&gekozen={pks}"


def woorden(wijk, **velden):
    return {
        "sleutel": uuid.uuid4(),
        "titel": "Donkere straten",
        "samenvatting": "Bewoners vinden het te donker.",
        "gebied": wijk.pk,
        "thema": make_thema().pk,
        "openbaar": "ja",
    } | velden


def tekst(antwoord):
    return antwoord.content.decode()


def test_bundelen_works_and_is_logged(client, wijk, werker):
    signalen = [make_signaal(wijk), make_signaal(make_gebied(wijk=wijk))]
    client.force_login(werker)
    antwoord = client.post(adres(wijk, *signalen), woorden(wijk))
    kwestie = Kwestie.objects.get()
    assert (antwoord.status_code, antwoord.url) == (302, f"/kwesties/{kwestie.pk}/")
    assert (kwestie.titel, kwestie.aantal, kwestie.status) == ("Donkere straten", 2, Status.OPEN)
    assert Logregel.objects.get().daad == "kwestie.bundelen"


def test_the_same_form_twice_makes_one_kwestie(client, wijk, werker):
    signaal = make_signaal(wijk)
    client.force_login(werker)
    velden = woorden(wijk)
    urls = [client.post(adres(wijk, signaal), velden).url for _ in range(2)]
    assert urls[0] == urls[1]
    assert Kwestie.objects.count() == 1


def test_who_comes_second_reads_why_and_keeps_the_words(client, wijk, werker):
    bezet, vrij = make_signaal(wijk), make_signaal(wijk)
    client.force_login(werker)
    client.post(adres(wijk, bezet), woorden(wijk))
    antwoord = client.post(adres(wijk, bezet, vrij), woorden(wijk, titel="Mijn eigen titel"))
    assert antwoord.status_code == 409
    assert "net al gebundeld of afgerond" in tekst(antwoord)
    assert "Mijn eigen titel" in tekst(antwoord)
    assert antwoord.context["vrij"] == [vrij]
    assert Kwestie.objects.count() == 1
    verder = f"/kwesties/{wijk.code}/bundelen/{antwoord.context['adres']}"
    assert client.post(verder, woorden(wijk)).status_code == 302
    assert Kwestie.objects.count() == 2


def test_a_concept_is_made_when_that_is_chosen(client, wijk, werker):
    client.force_login(werker)
    client.post(adres(wijk, make_signaal(wijk)), woorden(wijk, openbaar="nee"))
    assert Kwestie.objects.get().status == Status.CONCEPT


def test_the_form_proposes_the_wijk_and_the_usual_subject(client, wijk, werker):
    thema = make_thema()
    signalen = [make_signaal(make_gebied(wijk=wijk), thema=thema) for _ in range(2)]
    client.force_login(werker)
    form = client.get(adres(wijk, *signalen)).context["form"]
    assert (form["gebied"].value(), form["thema"].value()) == (wijk.pk, thema.pk)


def test_an_area_elsewhere_and_signals_elsewhere_are_refused(client, wijk, werker):
    elders = make_signaal(make_gebied())
    client.force_login(werker)
    antwoord = client.post(adres(wijk, elders), woorden(wijk))
    assert "Kies eerst minstens één signaal." in tekst(antwoord)
    antwoord = client.post(adres(wijk, make_signaal(wijk)), woorden(wijk, gebied=elders.gebied.pk))
    assert antwoord.context["form"].errors.keys() == {"gebied"}
    assert Kwestie.objects.count() == 0


@pytest.mark.parametrize("raar", ["x", "9" * 40, "1.2.", "-1", "²"])
def test_odd_numbers_in_the_address_choose_nothing(client, wijk, werker, raar):
    client.force_login(werker)
    antwoord = client.get(f"/kwesties/{wijk.code}/bundelen/?stap=woorden&gekozen={raar}")
    assert antwoord.status_code == 200
    assert "Kies eerst minstens één signaal." in tekst(antwoord)


def test_too_many_signals_say_how_many_may_go_at_once(client, wijk, werker):
    velden = {"gebied": wijk, "tekst": "Donker", "groep": Groep.BEWONERS}
    signalen = Signaal.objects.bulk_create(Signaal(**velden) for _ in range(201))
    client.force_login(werker)
    assert "hoogstens 200 signalen" in tekst(client.get(adres(wijk, *signalen)))


def test_ticks_stay_while_one_searches_and_turns_pages(client, wijk, werker):
    signalen = [make_signaal(wijk, tekst=f"Signaal {n}") for n in range(51)]
    client.force_login(werker)
    een, twee, oud = signalen[50], signalen[49], signalen[0]
    begin = f"/kwesties/{wijk.code}/bundelen/"
    op_een = client.get(begin, {"signaal": [een.pk, twee.pk]})
    assert op_een.context["keuze"].initial == {"gekozen": "", "signaal": [twee.pk, een.pk]}
    op_twee = client.get(begin, {"signaal": [een.pk, twee.pk], "page": 2})
    assert op_twee.context["keuze"].initial == {"gekozen": f"{twee.pk}.{een.pk}", "signaal": []}
    klaar = {"gekozen": f"{twee.pk}.{een.pk}", "signaal": [oud.pk], "stap": "woorden"}
    assert client.get(begin, klaar).context["vrij"] == [een, twee, oud]


def test_only_new_signals_of_the_place_can_be_ticked(client, wijk, werker):
    nieuw = make_signaal(wijk)
    make_signaal(wijk, status=Signaal.Status.AFGEROND)
    make_signaal(make_wijk())
    client.force_login(werker)
    assert list(client.get(f"/kwesties/{wijk.code}/bundelen/").context["page"]) == [nieuw]


def test_begin_goes_straight_on_when_there_is_one_place(client, wijk, werker):
    client.force_login(werker)
    assert client.get("/kwesties/begin/").url == f"/kwesties/{wijk.code}/bundelen/"
    client.force_login(make_lid(wijk, Rol.PARTNER))
    assert "Bundelen doet de opbouwwerker" in tekst(client.get("/kwesties/begin/"))


def test_bundelen_elsewhere_is_refused_with_a_reason(client, wijk, werker):
    client.force_login(werker)
    antwoord = client.get(f"/kwesties/{make_wijk().code}/bundelen/")
    assert antwoord.status_code == 403
    assert "U kunt hier geen signalen bundelen." in tekst(antwoord)
    assert client.get("/kwesties/WK999999/bundelen/").status_code == 404


def test_bijvoegen_shows_the_choice_and_then_adds(client, wijk, werker):
    kwestie, signaal = make_kwestie(wijk), make_signaal(wijk)
    client.force_login(werker)
    daad = f"/kwesties/{kwestie.pk}/bijvoegen/?stap=woorden&signaal={signaal.pk}"
    assert client.get(daad).context["vrij"] == [signaal]
    assert client.post(daad).url == f"/kwesties/{kwestie.pk}/"
    assert Kwestie.objects.get().aantal == 1
    assert client.post(daad).status_code == 409


def test_losmaken_works_and_is_logged(client, wijk, werker):
    signaal = make_signaal(wijk)
    kwestie = make_kwestie(wijk, [signaal])
    client.force_login(werker)
    daad = f"/kwesties/{kwestie.pk}/{signaal.pk}/losmaken/"
    assert client.post(daad, {"reden": ""}).context["form"].errors.keys() == {"reden"}
    assert client.post(daad, {"reden": "Andere straat"}).url == f"/kwesties/{kwestie.pk}/"
    assert client.get(daad).status_code == 404
    assert Logregel.objects.get().daad == "kwestie.losmaken"


DADEN = [
    ("bewerken", Status.OPEN),
    ("openen", Status.CONCEPT),
    ("oppakken", Status.OPEN),
    ("bijpraten", Status.OPGEPAKT),
    ("teruggeven", Status.OPGEPAKT),
    ("beantwoorden", Status.OPEN),
    ("stoppen", Status.OPEN),
    ("heropenen", Status.GESTOPT),
]


def in_stand(wijk, status):
    return make_kwestie(wijk, status=status, is_openbaar=status != Status.CONCEPT)


def invoer(kwestie):
    return {
        "reden": "Daarom.",
        "toelichting": "We zijn bezig.",
        "voor": vandaag() + timedelta(days=14),
        "titel": "Nieuwe titel",
        "samenvatting": "Andere woorden.",
        "thema": kwestie.thema_id,
    }


@pytest.mark.parametrize(("daad", "status"), DADEN)
def test_every_deed_works_and_is_logged(client, wijk, daad, status):
    kwestie = in_stand(wijk, status)
    client.force_login(make_lid(wijk, Rol.COORDINATOR))
    assert client.get(f"/kwesties/{kwestie.pk}/{daad}/").status_code == 200
    antwoord = client.post(f"/kwesties/{kwestie.pk}/{daad}/", invoer(kwestie))
    assert (antwoord.status_code, antwoord.url) == (302, f"/kwesties/{kwestie.pk}/")
    assert Logregel.objects.get().daad == f"kwestie.{daad}"


@pytest.mark.parametrize(("daad", "status"), [*DADEN, ("bijvoegen", Status.OPEN)])
def test_a_reader_gets_403_a_stranger_404_a_visitor_the_door(client, wijk, daad, status):
    kwestie = in_stand(wijk, status)
    pad = f"/kwesties/{kwestie.pk}/{daad}/"
    assert client.post(pad).url == f"/account/login/?next={pad}"
    client.force_login(make_lid(wijk, Rol.BEWONER))
    assert client.post(pad, invoer(kwestie)).status_code == (404 if daad == "openen" else 403)
    Kwestie.objects.update(status=Status.CONCEPT, is_openbaar=False)
    client.force_login(make_lid(make_wijk(), Rol.COORDINATOR))
    assert client.post(pad, invoer(kwestie)).status_code == 404
    assert not Logregel.objects.exclude(daad="user.weigeren").exists()


def test_a_deed_that_came_too_late_is_refused_with_the_state(client, wijk, werker):
    kwestie = make_kwestie(wijk, status=Status.BEANTWOORD)
    client.force_login(werker)
    antwoord = client.post(f"/kwesties/{kwestie.pk}/stoppen/", {"reden": "Klaar"})
    assert antwoord.status_code == 403
    assert "De stand is nu: Beantwoord." in tekst(antwoord)


def test_e03_a_visitor_reads_tens_and_no_signal(client, wijk, werker):
    signalen = [make_signaal(wijk, tekst="GEHEIMWOORD") for _ in range(12)]
    signalen.append(make_signaal(wijk, tekst="GEHEIMWOORD", groep=Groep.PROFESSIONALS))
    pad = f"/kwesties/{make_kwestie(wijk, signalen).pk}/"
    client.force_login(werker)
    precies = tekst(client.get(pad))
    assert all(woord in precies for woord in ("GEHEIMWOORD", "12 signalen", "1 signaal<"))
    client.logout()
    openbaar = tekst(client.get(pad))
    assert "10 signalen of meer" in openbaar
    assert "minder dan 10 signalen" in openbaar
    assert not any(woord in openbaar for woord in ("GEHEIMWOORD", "12 signalen", "1 signaal<"))


def test_a_reporter_finds_only_the_own_signal(client, wijk):
    bewoner = make_bewoner(make_gebied(wijk=wijk))
    eigen = make_signaal(wijk, tekst="Van mij", melder=bewoner)
    kwestie = make_kwestie(wijk, [eigen, make_signaal(wijk, tekst="Van een ander")])
    client.force_login(bewoner)
    pagina = tekst(client.get(f"/kwesties/{kwestie.pk}/"))
    assert ("Van mij" in pagina, "Van een ander" in pagina) == (True, False)


def vragen(client, pad):
    with CaptureQueriesContext(connection) as queries:
        assert client.get(pad).status_code == 200
    return len(queries)


@pytest.mark.parametrize("binnen", [True, False])
def test_the_list_asks_the_same_for_1_and_30(client, wijk, werker, binnen):
    if binnen:
        client.force_login(werker)
    make_kwestie(wijk)
    een = vragen(client, "/kwesties/")
    for _ in range(29):
        make_kwestie(wijk)
    assert vragen(client, "/kwesties/") == een <= 12


def test_choosing_asks_the_same_for_1_and_30(client, wijk, werker):
    client.force_login(werker)
    make_signaal(wijk)
    een = vragen(client, f"/kwesties/{wijk.code}/bundelen/")
    for _ in range(29):
        make_signaal(make_gebied(wijk=wijk), thema=make_thema())
    assert vragen(client, f"/kwesties/{wijk.code}/bundelen/") == een <= 12


def test_a_kwestie_asks_the_same_for_1_and_30_signals(client, wijk, werker):
    client.force_login(werker)
    klein = make_kwestie(wijk, [make_signaal(wijk)])
    groot = make_kwestie(wijk, [make_signaal(make_gebied(wijk=wijk)) for _ in range(30)])
    een = vragen(client, f"/kwesties/{klein.pk}/")
    assert vragen(client, f"/kwesties/{groot.pk}/") == een <= 15


def test_the_list_narrows_by_place_words_and_state(client, wijk):
    hier = make_kwestie(wijk, titel="Lege speeltuin")
    make_kwestie(make_wijk(), titel="Lege speeltuin")
    make_kwestie(wijk, titel="Lege speeltuin", status=Status.GESTOPT)
    make_kwestie(wijk, titel="Donker plein")
    kies = {"waar": wijk.code, "zoek": "speeltuin", "status": "open"}
    assert list(client.get("/kwesties/", kies).context["page"]) == [hier]


def test_what_came_of_it_is_one_click_away(client, wijk):
    kwestie, voorstel = make_kwestie(wijk, status=Status.GEAGENDEERD), make_voorstel()
    schakelen(kwestie, voorstel)
    client.force_login(make_bewoner(make_gebied(wijk=wijk)))
    antwoord = client.get(kwestie.get_absolute_url())
    weg = [stop.get("url") for stop in antwoord.context["verloop"]]
    assert weg == [None, voorstel.get_absolute_url(), None]
    assert 'href="/signalen/begin/"' in antwoord.content.decode()


def test_the_answer_stands_under_the_text_for_everyone(client, wijk, werker):
    kwestie = make_kwestie(wijk, status=Status.OPEN, is_openbaar=True)
    pad = f"/kwesties/{kwestie.pk}/"
    assert client.get(pad).context["slot"] is None
    client.force_login(werker)
    client.post(f"{pad}beantwoorden/", {"reden": "De lampen branden weer."})
    client.logout()
    pagina = tekst(client.get(pad))
    assert pagina.index("Het antwoord") < pagina.index("De lampen branden weer.")
    assert pagina.index("De lampen branden weer.") < pagina.index("Wie merkten dit?")


def test_signals_that_were_bundled_meanwhile_lead_back_to_choosing(client, wijk, werker):
    signaal = make_signaal(wijk, status="gebundeld")
    client.force_login(werker)
    pad = f"/kwesties/{wijk.code}/bundelen/?stap=woorden&gekozen={signaal.pk}"
    assert "Deze signalen zijn al gebundeld of afgerond." in tekst(client.get(pad))
