"""The same figures for everyone, in a number of queries that does not grow."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate

from buurten.prioriteiten.models import Ronde, Stemming, Uitslagregel
from buurten.signalen.models import Telling
from tests.makers import (
    make_functie,
    make_gebied,
    make_gemeente,
    make_initiatief,
    make_kwestie,
    make_lid,
    make_opdracht,
    make_prioriteit,
    make_ronde,
    make_signaal,
    make_thema,
    make_voorstel,
    make_vraag,
    make_wijk,
)
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db
JAAR = localdate().year


def vol_jaar(wijk, jaar=JAAR, titel="Lampen op het plein"):
    """A year that is being carried out, with a result and a commission."""
    ronde = make_ronde(wijk, fase=Ronde.Fase.UITVOEREN, jaar=jaar)
    voorstel = make_voorstel(ronde, titel=titel)
    stemming = Stemming.objects.create(ronde=ronde)
    deel = {"stickers": 9, "procent": 34.0, "rang": 1}
    Uitslagregel.objects.create(
        stemming=stemming,
        voorstel=voorstel,
        rang=1,
        score=34,
        groepen={"bewoners": deel, "gemeente": {**deel, "procent": 60.0}},
        oordeel=Uitslagregel.Oordeel.GEDEELD,
    )
    prioriteit = make_prioriteit(voorstel)
    return make_opdracht(prioriteit, voortgang=40)


def adres(wijk):
    return f"/dashboard/{wijk.code}/{wijk.jaar}/"


def test_a_visitor_sees_who_does_what_and_how_far_it_is(client):
    wijk = make_wijk()
    opdracht = vol_jaar(wijk)
    antwoord = client.get(adres(wijk))
    (rij,) = antwoord.context["eerst"]
    assert rij.opdracht == opdracht
    assert rij.aandelen == {"bewoners": 34, "professionals": None, "gemeente": 60}
    pagina = antwoord.content.decode()
    assert str(opdracht.uitvoerder) in pagina
    assert "40 %" in pagina


def test_everyone_looks_at_the_same_dashboard(client):
    wijk = make_wijk()
    vol_jaar(wijk)
    eersten = []
    for rol in (Rol.BEWONER, Rol.OPBOUWWERKER, Rol.AMBTENAAR):
        client.force_login(make_lid(wijk, rol))
        eersten.append([str(rij.prioriteit) for rij in client.get(adres(wijk)).context["eerst"]])
    assert eersten == [["Lampen op het plein"]] * 3


def test_an_earlier_year_stays_readable(client):
    wijk = make_wijk()
    vol_jaar(wijk, JAAR - 1, "Het oude plan")
    vol_jaar(wijk, JAAR, "Het nieuwe plan")
    vroeger = client.get(adres(wijk), {"jaar": JAAR - 1})
    nu = client.get(adres(wijk), {"jaar": "geen jaar"})
    assert [str(rij.prioriteit) for rij in vroeger.context["eerst"]] == ["Het oude plan"]
    assert [str(rij.prioriteit) for rij in nu.context["eerst"]] == ["Het nieuwe plan"]


def test_a_wijk_without_anything_says_so(client):
    antwoord = client.get(adres(make_wijk()))
    assert antwoord.status_code == 200
    assert "Hier komt te staan wat bewoners" in antwoord.content.decode()


def test_an_unknown_wijk_is_404(client):
    assert client.get("/dashboard/WK000000/2026/").status_code == 404


def laat(functie, **velden):
    return make_vraag(functie, tekst="Kanariegeel", antwoord_voor=date(2020, 1, 2), **velden)


def test_questions_that_wait_too_long_show_per_function_and_no_words(client):
    wijk = make_wijk()
    otto, paula = make_functie(make_gebied(wijk=wijk)), make_functie(wijk, Rol.PARTNER)
    make_vraag(paula)
    assert "Vragen die te lang wachten" not in client.get(adres(wijk)).content.decode()
    laat(otto), laat(otto), laat(paula, status="gesloten"), laat(make_functie(make_wijk()))
    antwoord = client.get(adres(wijk))
    (rij,) = antwoord.context["wachten"]
    assert (rij.titel, rij.aantal, rij.sinds) == ("Opbouwwerker", 2, date(2020, 1, 2))
    assert "Kanariegeel" not in antwoord.content.decode()


def test_the_gemeente_counts_them_per_wijk_each_once(client):
    """Of two buurten of one wijk once; of a function for the whole gemeente in every wijk."""
    gemeente = make_gemeente()
    een, twee = make_wijk("Een", gemeente), make_wijk("Twee", gemeente)
    functie = make_functie(make_gebied(wijk=een))
    functie.gebieden.add(make_gebied(wijk=een), een)
    laat(functie)
    laat(make_functie(gemeente))
    rijen = client.get("/dashboard/").context["rijen"]
    assert {rij.wijk: rij.te_laat for rij in rijen} == {een: 2, twee: 1}


def vragen(client, pad):
    with CaptureQueriesContext(connection) as queries:
        assert client.get(pad).status_code == 200
    return len(queries)


def test_the_wijk_asks_the_same_for_1_and_30(client):
    buurt = make_gebied()
    wijk = buurt.ouder
    vol_jaar(wijk)
    make_initiatief(buurt)
    make_kwestie(buurt)
    laat(make_functie(wijk))
    client.force_login(make_lid(wijk, Rol.OPBOUWWERKER))
    een = vragen(client, adres(wijk))
    ronde = Ronde.objects.get()
    for _ in range(29):
        make_opdracht(make_prioriteit(make_voorstel(ronde)))
        make_initiatief(buurt)
        make_kwestie(buurt)
        laat(make_functie(wijk))
        make_signaal(buurt)
        Telling.objects.create(
            gebied=buurt, thema=make_thema(), groep="bewoners", maand=date(JAAR, 1, 1), aantal=20
        )
    assert vragen(client, adres(wijk)) == een <= 12


def test_the_gemeente_asks_the_same_for_1_and_30_wijken(client):
    gemeente = make_gemeente()
    vol_jaar(make_wijk("Wijk", gemeente, code=f"WK{gemeente.code[2:]}59"))
    een = vragen(client, "/dashboard/")
    for n in range(29):
        vol_jaar(make_wijk(f"Wijk {n}", gemeente, code=f"WK{gemeente.code[2:]}{n + 60:02d}"))
    assert vragen(client, "/dashboard/") == een <= 12


def test_the_gemeente_compares_its_wijken(client):
    gemeente = make_gemeente()
    wijk, leeg = make_wijk("Druk", gemeente), make_wijk("Leeg", gemeente)
    vol_jaar(wijk)
    buurt = make_gebied(wijk=wijk)
    make_initiatief(buurt)
    Telling.objects.create(
        gebied=buurt, thema=make_thema(), groep="bewoners", maand=date(JAAR, 1, 1), aantal=47
    )
    rijen = {rij.wijk: rij for rij in client.get("/dashboard/").context["rijen"]}
    druk = rijen[wijk]
    assert (druk.signalen, druk.initiatieven, druk.opdrachten, druk.voortgang) == (40, 1, 1, 40)
    assert (rijen[leeg].signalen, rijen[leeg].ronde, rijen[leeg].voortgang) == (None, None, None)


def test_the_wijk_is_remembered_by_the_browser(client):
    wijk = make_wijk("Bergwijk")
    client.get(adres(wijk))
    assert client.get("/dashboard/").context["hier"]["naam"] == "Bergwijk"
    client.cookies["hier"] = "WK0001|2026|Vals|https://kwaad.example"
    assert client.get("/dashboard/").context["hier"] is None


def test_a_country_of_wijken_is_searched_and_paged(client):
    gemeente, andere = make_gemeente("Aardam"), make_gemeente("Zuiddorp")
    wijken = [make_wijk(f"Wijk {n:02d}", gemeente) for n in range(31)]
    ver = make_wijk("Verweg", andere)
    make_ronde(ver)
    eerste = [rij.wijk for rij in client.get("/dashboard/").context["rijen"]]
    assert eerste == [ver, *wijken[:29]]
    tweede = [rij.wijk for rij in client.get("/dashboard/", {"page": 2}).context["rijen"]]
    assert tweede == wijken[29:]
    for waar in ("zuiddorp", andere.code, "verweg", ver.code):
        assert [r.wijk for r in client.get("/dashboard/", {"waar": waar}).context["rijen"]] == [ver]


def test_a_wijk_nobody_knows_is_said_with_the_word_typed(client):
    make_wijk()
    pagina = client.get("/dashboard/", {"waar": "Nergenshuizen"}).content.decode()
    assert "Er is geen wijk of gemeente met “Nergenshuizen”" in pagina
