"""What the page of a kwestie shows around its words: counts per quarter, figures, who helps."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from buurten.afspraken.models import Aandeel, Voorlegging
from buurten.functies.models import Bezetting
from buurten.gebieden.models import Kerncijfer
from buurten.kwesties import actions
from buurten.kwesties.models import Bundeling, Kwestie
from buurten.kwesties.trend import begin, laatste
from buurten.signalen.models import Signaal
from buurten.weerwoorden.models import Aanvulling, Herkenning, Oordeel
from initiatieven.register.models import Initiatief
from tests.makers import (
    make_bewoner,
    make_functie,
    make_gebied,
    make_initiatief,
    make_kwestie,
    make_lid,
    make_opdracht,
    make_organisatie,
    make_prioriteit,
    make_ronde,
    make_signaal,
    make_thema,
    make_voorstel,
    make_wijk,
)
from welzijn.kern.draad.actions import schakelen
from welzijn.kern.rechten import Groep, Rol
from welzijn.kern.tijd import nu, vandaag

pytestmark = pytest.mark.django_db
Status = Kwestie.Status


@pytest.fixture
def wijk():
    return make_wijk()


def signalen(kwestie, kwartaal, aantal, groep=Groep.BEWONERS):
    """So many signals under this kwestie, of this group, noticed in this quarter from now."""
    dag = begin(laatste(vandaag())[-1] + kwartaal)
    op = timezone.make_aware(timezone.datetime(dag.year, dag.month, 1, 0, 30))
    velden = {"gebied": kwestie.gebied, "groep": groep, "gemeld_op": op, "status": "gebundeld"}
    rijen = Signaal.objects.bulk_create(Signaal(tekst="x", **velden) for _ in range(aantal))
    Bundeling.objects.bulk_create(Bundeling(kwestie=kwestie, signaal=s) for s in rijen)


def pagina(client, kwestie):
    antwoord = client.get(kwestie.get_absolute_url())
    assert antwoord.status_code == 200
    return antwoord


def test_counts_stand_per_quarter_and_group_in_tens(client, wijk):
    """A signal of half past midnight on the first day belongs to the quarter that then began."""
    kwestie = make_kwestie(wijk)
    signalen(kwestie, 0, 12)
    signalen(kwestie, -1, 9)
    signalen(kwestie, -4, 25)
    signalen(kwestie, -5, 31)
    signalen(kwestie, -8, 4)
    signalen(kwestie, -9, 100)
    signalen(kwestie, -1, 17, Groep.PROFESSIONALS)
    bewoners, professionals = pagina(client, kwestie).context["perioden"]
    assert [rij["number"] for rij in bewoners.rijen] == [20, 0, 0, 0, 10]
    assert [rij.get("label") for rij in bewoners.rijen][1:4] == ["< 10"] * 3
    assert (bewoners.nu, bewoners.toen) == (30, 30)
    assert [rij["number"] for rij in professionals.rijen] == [0, 0, 0, 10, 0]
    client.force_login(make_lid(wijk, Rol.OPBOUWWERKER))
    bewoners, professionals = pagina(client, kwestie).context["perioden"]
    assert [rij["number"] for rij in bewoners.rijen] == [25, 0, 0, 9, 12]
    assert (bewoners.nu, bewoners.toen) == (34, 35)
    assert [rij["number"] for rij in professionals.rijen] == [0, 0, 0, 17, 0]


@pytest.mark.parametrize(
    ("dit", "vorig", "zin"),
    [
        (39, 19, "Dit horen we vaker dan een jaar eerder."),
        (19, 39, "Dit horen we minder vaak dan een jaar eerder."),
        (60, 60, "Dit horen we ongeveer even vaak als een jaar eerder."),
        (9, 3, "Er is te weinig om iets te zeggen over vaker of minder vaak."),
    ],
)
def test_the_trend_is_one_sentence_and_the_same_for_everyone(client, wijk, dit, vorig, zin):
    kwestie = make_kwestie(wijk)
    signalen(kwestie, -2, dit)
    signalen(kwestie, -6, vorig)
    assert pagina(client, kwestie).context["trend"] == zin
    client.force_login(make_lid(wijk, Rol.OPBOUWWERKER))
    assert pagina(client, kwestie).context["trend"] == zin


def test_the_newest_figures_of_the_area_that_go_with_the_subject(client, wijk):
    kwestie = make_kwestie(wijk, thema=make_thema("Wonen"))
    for jaar, sleutel, waarde in [
        (2023, "inwoners", 900), (2024, "inwoners", 1000), (2023, "woningen", 400),
        (2024, "p_0_14", 12),
    ]:  # fmt: skip
        velden = {"sleutel": sleutel, "waarde": waarde, "bron": "CBS"}
        Kerncijfer.objects.create(gebied=wijk, jaar=jaar, **velden)
    cijfers = pagina(client, kwestie).context["cijfers"]
    assert [(c.sleutel, c.waarde, c.jaar) for c in cijfers] == [
        ("inwoners", 1000, 2024), ("woningen", 400, 2023),
    ]  # fmt: skip


def test_who_and_what_could_help_is_of_the_same_subject_and_place(client, wijk):
    thema, buurt = make_thema(), make_gebied(wijk=wijk)
    kwestie = make_kwestie(buurt, thema=thema)
    loopt = {"thema": thema, "status": Initiatief.Status.BEZIG}
    hier = make_initiatief(buurt, **loopt)
    make_initiatief(buurt, status=Initiatief.Status.BEZIG)
    make_initiatief(make_gebied(), **loopt)
    make_initiatief(buurt, thema=thema, status=Initiatief.Status.INGEDIEND)
    functie = make_functie(wijk, Rol.PARTNER)
    functie.themas.add(thema)
    make_functie(wijk, Rol.PARTNER)
    make_functie(make_wijk(), Rol.PARTNER).themas.add(thema)
    context = pagina(client, kwestie).context
    adres = hier.get_absolute_url()
    assert context["initiatieven"] == [{"titel": hier.titel, "adres": adres}]
    assert [rij.nr for rij in context["functies"]] == [functie.pk]


def test_what_was_tried_before_here_with_how_it_ended(client, wijk):
    thema = make_thema()
    kwestie = make_kwestie(wijk, thema=thema)
    klaar = {"thema": thema, "status": Status.BEANTWOORD, "klaar_op": nu()}
    eerder = make_kwestie(make_gebied(wijk=wijk), reden="De lampen branden.", **klaar)
    make_kwestie(wijk, thema=thema)
    make_kwestie(make_wijk(), **klaar)
    make_kwestie(wijk, thema=thema, status=Status.GESTOPT, is_openbaar=False)
    ronde = make_ronde(wijk, "afgesloten", jaar=2024)
    prioriteit = make_prioriteit(make_voorstel(ronde, thema=thema))
    make_opdracht(prioriteit, resultaat="Er staan banken.")
    context = pagina(client, kwestie).context
    assert [(r.nr, r.tekst) for r in context["geprobeerd"]] == [(eerder.pk, "De lampen branden.")]
    gedaan = [(r.nr, r.n, r.tekst) for r in context["prioriteiten"]]
    assert gedaan == [(prioriteit.pk, 2024, "Er staan banken.")]


def vol(wijk, status, aantal):
    """A kwestie with everything on its page, and who works on it."""
    thema = make_thema()
    signaal = [make_signaal(wijk) for _ in range(aantal)]
    kwestie = make_kwestie(wijk, signaal, thema=thema)
    bezetting = Bezetting.objects.get(user=make_lid(wijk, Rol.PARTNER))
    actions.oppakken(kwestie, by=bezetting.user, namens=bezetting)
    bewoners = [make_bewoner(make_gebied(wijk=wijk)) for _ in range(aantal)]
    Herkenning.objects.bulk_create(Herkenning(kwestie=kwestie, user=user) for user in bewoners)
    for user in bewoners:
        velden = {"tekst": "Ook bij ons.", "antwoord": "Dank.", "status": "beantwoord"}
        wie = {"user": user, "antwoord_namens": bezetting, "is_openbaar": True}
        Aanvulling.objects.create(kwestie=kwestie, **velden, **wie)
        make_initiatief(wijk, thema=thema, status=Initiatief.Status.BEZIG)
        make_functie(wijk, Rol.PARTNER).themas.add(thema)
        klaar = {"thema": thema, "status": Status.BEANTWOORD, "klaar_op": nu()}
        make_kwestie(wijk, **klaar)
        Aandeel.objects.create(
            kwestie=kwestie, organisatie=make_organisatie(), vraag="Mee?", status="mee"
        )
    schakelen(kwestie, make_voorstel())
    functie = make_functie(wijk, Rol.AMBTENAAR)
    Voorlegging.objects.create(
        kwestie=kwestie, aan=functie, organisatie=functie.organisatie, vraag="Mag dit?",
        antwoord_voor=vandaag() + timedelta(days=9), namens=bezetting,
    )  # fmt: skip
    if status == Status.BEANTWOORD:
        actions.beantwoorden(kwestie, by=bezetting.user, namens=bezetting, reden="Klaar.")
        stap = kwestie.stappen.last()
        for user in bewoners:
            wat = {"was_antwoord": True, "tekst": "Mooi."}
            Oordeel.objects.create(kwestie=kwestie, stap=stap, user=user, **wat)
    return kwestie


@pytest.mark.parametrize("status", [Status.OPGEPAKT, Status.BEANTWOORD])
@pytest.mark.parametrize("rol", [Rol.OPBOUWWERKER, Rol.COORDINATOR, Rol.BEWONER])
def test_a_full_page_asks_at_most_twelve_whatever_is_on_it(client, wijk, rol, status):
    client.force_login(make_lid(wijk, rol))
    gevraagd = []
    for aantal in (1, 12):
        adres = vol(wijk, status, aantal).get_absolute_url()
        with CaptureQueriesContext(connection) as vragen:
            assert client.get(adres).status_code == 200
        gevraagd.append(len(vragen))
    assert gevraagd[0] == gevraagd[1] <= 12
