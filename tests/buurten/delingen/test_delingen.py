"""Who reads a signal: its level, sharing it, and taking it back (E08, E15, A12, B11)."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from buurten.delingen import actions
from buurten.functies.models import Organisatie
from buurten.signalen import actions as signalen
from buurten.signalen.models import Deling, Signaal, Telling
from tests import dump
from tests.makers import (
    make_bewoner,
    make_bezetting,
    make_gebied,
    make_organisatie,
    make_signaal,
    make_thema,
)
from welzijn.kern.logboek.models import Inzage, Logregel
from welzijn.kern.notificaties.models import Bericht
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import vandaag

pytestmark = pytest.mark.django_db
L2 = Signaal.Niveau.VERTROUWELIJK


class Wijk:
    """Two opbouwwerkers of one organisation, one of another, and the rest of the wijk."""

    def __init__(self):
        self.gebied = make_gebied()
        huis = make_organisatie(naam="Welzijn Testdam")
        self.otto = make_bezetting(self.gebied, Rol.OPBOUWWERKER, organisatie=huis)
        self.olga = make_bezetting(self.gebied, Rol.OPBOUWWERKER, organisatie=huis)
        self.ander = make_bezetting(self.gebied, Rol.OPBOUWWERKER)
        self.co = make_bezetting(self.gebied, Rol.COORDINATOR)
        self.pa = make_bezetting(self.gebied, Rol.PARTNER)
        self.am = make_bezetting(self.gebied, Rol.AMBTENAAR)
        self.agent = make_bezetting(
            self.gebied, Rol.PARTNER, organisatie=make_organisatie(Organisatie.Soort.POLITIE)
        )
        nieuw = Signaal(gebied=self.gebied, tekst="Kanarie bij huis", plek="Kanariestraat 1")
        nieuw.niveau = L2
        self.signaal = signalen.melden(nieuw, by=self.otto.user, namens=self.otto)

    def deel(self, met=None, dagen=10, door=None):
        door = door or self.otto
        dag = vandaag() + timedelta(days=dagen)
        wie = met or self.pa.functie.organisatie
        velden = {"met": wie, "doel": "Kanariedoel", "tot": dag}
        return actions.delen(self.signaal, by=door.user, namens=door, **velden)

    def ziet(self, bezetting):
        return Signaal.objects.visible_to(bezetting.user).filter(pk=self.signaal.pk).exists()


@pytest.fixture
def wijk():
    return Wijk()


def test_e15_confidential_words_are_in_no_dump_and_on_the_page(client, wijk):
    wijk.deel()
    actions.verlagen(wijk.signaal, by=wijk.otto.user, namens=wijk.otto, tekst="Kanarie anders")
    assert "anarie" not in dump.alles()
    client.force_login(wijk.olga.user)
    pagina = client.get(f"/signalen/{wijk.signaal.pk}/").content.decode()
    assert "Kanarie bij huis" in pagina
    assert "Kanariestraat 1" in pagina


def test_the_database_refuses_plain_words_beside_the_lock(wijk):
    for veld in ({"tekst": "open"}, {"plek": "open"}, {"organisatie": None}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Signaal.objects.filter(pk=wijk.signaal.pk).update(**veld)


def test_confidential_is_for_the_own_organisation_alone(wijk):
    zien = {naam for naam in ("otto", "olga", "ander", "co", "pa", "am", "agent")
            if wijk.ziet(getattr(wijk, naam))}  # fmt: skip
    assert zien == {"otto", "olga"}


def test_internal_words_are_for_who_works_with_them(client, wijk):
    thema = make_thema()
    wijk.pa.functie.themas.add(thema)
    vt = make_bezetting(wijk.gebied, Rol.VERTEGENWOORDIGER)
    intern = make_signaal(wijk.gebied, tekst="Kanarieplein", plek="Kanariehoek", thema=thema)
    buiten = make_signaal(wijk.gebied, tekst="Kanarieplein", thema=make_thema())
    for wie, weet, leest in (
        (wijk.otto, True, True), (wijk.ander, True, True), (wijk.co, True, True),
        (vt, True, False), (wijk.pa, True, False), (wijk.agent, False, False),
        (wijk.am, False, False),
    ):  # fmt: skip
        client.force_login(wie.user)
        antwoord = client.get(f"/signalen/{intern.pk}/")
        assert antwoord.status_code == (200 if weet else 404)
        woorden = antwoord.content.decode() + client.get("/signalen/").content.decode()
        assert ("Kanarieplein" in woorden, "Kanariehoek" in woorden) == (leest, leest)
        gezocht = client.get("/signalen/?zoek=Kanarieplein").content.decode()
        assert (f"/signalen/{intern.pk}/" in gezocht) is leest
    client.force_login(wijk.pa.user)
    assert client.get(f"/signalen/{buiten.pk}/").status_code == 404


def test_e08_every_look_leaves_a_line_and_no_line_means_no_page(client, wijk, monkeypatch):
    client.force_login(wijk.olga.user)
    client.get(f"/signalen/{wijk.signaal.pk}/")
    regel = Inzage.objects.get(soort="signaal")
    assert (regel.object_id, regel.recht) == (str(wijk.signaal.pk), "signaal.inzien")
    client.force_login(wijk.otto.user)
    client.get(f"/signalen/{wijk.signaal.pk}/")
    assert Inzage.objects.filter(soort="signaal").count() == 1  # one's own words are no look


def test_b11_confidential_words_ask_again_who_one_is(client, wijk):
    client.force_login(wijk.olga.user, geleden=3600)
    antwoord = client.get(f"/signalen/{wijk.signaal.pk}/")
    assert antwoord.status_code == 302
    assert antwoord.headers["Location"].startswith("/accounts/bevestigen/")
    assert not Inzage.objects.exists()


def test_shared_until_a_day_and_not_a_day_longer(client, wijk):
    deling = wijk.deel()
    assert wijk.ziet(wijk.pa)
    assert not wijk.ziet(wijk.agent)
    client.force_login(wijk.pa.user)
    adres = f"/signalen/{wijk.signaal.pk}/"
    assert "Kanarie bij huis" in client.get(adres).content.decode()
    assert Inzage.objects.get(soort="signaal").recht == "signaal.gedeeld"
    lijst = client.get("/delingen/").content.decode()
    assert "Kanariedoel" in lijst
    assert "Kanarie bij huis" not in lijst
    Deling.objects.filter(pk=deling.pk).update(tot=vandaag() - timedelta(days=1))
    assert client.get(adres).status_code == 404
    Deling.objects.filter(pk=deling.pk).update(tot=vandaag())
    assert client.get(adres).status_code == 200
    actions.beeindigen(deling, by=wijk.olga.user, namens=wijk.olga)
    assert client.get(adres).status_code == 404
    assert "Kanariedoel" not in client.get("/delingen/").content.decode()


def test_shared_with_a_function_is_not_shared_with_its_organisation(wijk):
    collega = make_bezetting(wijk.gebied, Rol.PARTNER, organisatie=wijk.pa.functie.organisatie)
    wijk.deel(wijk.pa.functie)
    assert (wijk.ziet(wijk.pa), wijk.ziet(collega)) == (True, False)


def test_who_works_elsewhere_for_that_organisation_reads_nothing(wijk):
    elders = make_bezetting(
        make_gebied("Verweg"), Rol.PARTNER, organisatie=wijk.pa.functie.organisatie
    )
    wijk.deel()
    assert not wijk.ziet(elders)


def test_d09_what_people_hear_holds_no_words(wijk):
    wijk.deel()
    signalen.afronden(wijk.signaal, by=wijk.olga.user, namens=wijk.olga, reden="Kanariereden")
    teksten = " ".join(Bericht.objects.values_list("tekst", flat=True))
    assert "deelt een signaal met u" in teksten
    assert "Uw vertrouwelijke signaal is afgerond" in teksten
    assert "anarie" not in teksten
    assert "anarie" not in str(list(Logregel.objects.values()))


@pytest.mark.parametrize("dagen", [-1, 91])
def test_a_day_that_is_over_or_too_far_is_refused(wijk, dagen):
    with pytest.raises(ValidationError) as fout:
        wijk.deel(dagen=dagen)
    assert set(fout.value.message_dict) == {"tot"}
    assert not Deling.objects.exists()


def test_sharing_twice_makes_one(wijk):
    wijk.deel()
    with pytest.raises(ValidationError, match="al met hen gedeeld"):
        wijk.deel(door=wijk.olga)
    Deling.objects.update(tot=vandaag() - timedelta(days=1))
    wijk.deel()
    assert Deling.objects.lopend().count() == 1


def test_a12_the_police_only_with_a_second_person(wijk):
    deling = wijk.deel(wijk.agent.functie.organisatie)
    assert not wijk.ziet(wijk.agent)
    with pytest.raises(ValidationError, match="iemand anders"):
        actions.bevestigen(deling, by=wijk.otto.user, namens=wijk.otto)
    actions.bevestigen(deling, by=wijk.olga.user, namens=wijk.olga)
    assert wijk.ziet(wijk.agent)
    with pytest.raises(ValidationError, match="al bevestigd"):
        actions.bevestigen(deling, by=wijk.olga.user, namens=wijk.olga)


def test_a12_a_function_of_the_police_is_the_police(wijk):
    wijk.deel(wijk.agent.functie)
    assert not wijk.ziet(wijk.agent)


def test_a12_lowering_takes_two_and_leaves_the_new_words_alone(wijk):
    actions.verlagen(wijk.signaal, by=wijk.otto.user, namens=wijk.otto, tekst="Zorgen in de straat")
    with pytest.raises(ValidationError, match="stelde dit al voor"):
        actions.verlagen(wijk.signaal, by=wijk.olga.user, namens=wijk.olga, tekst="x")
    with pytest.raises(ValidationError, match="iemand anders"):
        actions.instemmen(wijk.signaal, by=wijk.otto.user, namens=wijk.otto)
    assert not wijk.ziet(wijk.co)
    actions.instemmen(wijk.signaal, by=wijk.olga.user, namens=wijk.olga)
    signaal = Signaal.objects.get(pk=wijk.signaal.pk)
    assert (signaal.niveau, signaal.tekst, signaal.geheim, signaal.geheime_plek) == (
        "intern", "Zorgen in de straat", "", "",
    )  # fmt: skip
    assert wijk.ziet(wijk.co)


def test_who_proposed_takes_it_back_without_a_reason_and_nobody_hears(client, wijk):
    actions.verlagen(wijk.signaal, by=wijk.otto.user, namens=wijk.otto, tekst="x")
    Bericht.objects.all().delete()
    client.force_login(wijk.otto.user)
    assert client.post(f"/delingen/{wijk.signaal.pk}/afzien/").status_code == 302
    assert not Signaal.objects.filter(verlaging__isnull=False).exists()
    assert not Bericht.objects.exists()


def test_a12_a_coordinator_lowers_what_was_shared_with_them_with_a_second_person(client, wijk):
    adres = f"/delingen/{wijk.signaal.pk}/"
    client.force_login(wijk.co.user)
    assert client.get(f"{adres}verlagen/").status_code == 404
    wijk.deel(wijk.co.functie)
    assert "Weer intern maken" in client.get("/delingen/").content.decode()
    assert client.get(adres).status_code == 403
    antwoord = client.post(f"{adres}verlagen/", {"tekst": "Zorgen in de straat"})
    assert antwoord.headers["Location"] == f"/signalen/{wijk.signaal.pk}/"
    assert client.post(f"{adres}instemmen/").status_code == 403
    client.force_login(wijk.olga.user)
    assert client.post(f"{adres}instemmen/").status_code == 302
    assert Signaal.objects.get(pk=wijk.signaal.pk).tekst == "Zorgen in de straat"


def test_a_proposal_can_be_dropped(wijk):
    actions.verlagen(wijk.signaal, by=wijk.otto.user, namens=wijk.otto, tekst="x")
    actions.afzien(wijk.signaal, by=wijk.olga.user, namens=wijk.olga)
    with pytest.raises(ValidationError, match="er niet meer"):
        actions.instemmen(wijk.signaal, by=wijk.olga.user, namens=wijk.olga)


def test_a10_raising_shuts_out_at_once_who_read_it(client, wijk):
    intern = make_signaal(wijk.gebied, tekst="Kanarieplein", melder=make_bewoner(wijk.gebied))
    client.force_login(wijk.co.user)
    assert client.get(f"/signalen/{intern.pk}/").status_code == 200
    wijk.signaal = intern
    wijk.deel(wijk.am.functie)
    assert wijk.ziet(wijk.am)
    actions.verhogen(intern, by=wijk.otto.user, namens=wijk.otto)
    assert client.get(f"/signalen/{intern.pk}/").status_code == 404
    assert not wijk.ziet(wijk.am)
    assert "Kanarieplein" not in dump.alles()
    client.force_login(intern.melder)
    assert "Kanarieplein" in client.get(f"/signalen/{intern.pk}/").content.decode()


def test_what_another_organisation_gave_is_not_ours_to_close(client, wijk):
    nieuw = Signaal(gebied=wijk.gebied, tekst="Van een ander")
    signaal = signalen.melden(nieuw, by=wijk.ander.user, namens=wijk.ander)
    client.force_login(wijk.otto.user)
    assert client.post(f"/delingen/{signaal.pk}/verhogen/").status_code == 403
    client.force_login(wijk.ander.user)
    assert client.post(f"/delingen/{signaal.pk}/verhogen/").status_code == 302


def test_pages_of_sharing(client, wijk):
    client.force_login(wijk.otto.user)
    adres = f"/delingen/{wijk.signaal.pk}/"
    assert "Alleen opbouwwerkers van Welzijn Testdam" in client.get(adres).content.decode()
    assert "Met wie?" in client.get(f"{adres}delen/").content.decode()
    leeg = client.post(f"{adres}delen/", {"met": "", "doel": "Waarom", "tot": "gisteren"})
    assert set(leeg.context["form"].errors) == {"met", "tot"}
    assert "Waarom" in leeg.content.decode()
    goed = {"met": f"o{wijk.agent.functie.organisatie_id}", "doel": "Kanariedoel"}
    goed["tot"] = f"{vandaag() + timedelta(days=3)}"
    assert client.post(f"{adres}delen/", goed).status_code == 302
    deling = Deling.objects.get()
    assert client.post(f"{adres}{deling.pk}/bevestigen/").status_code == 403
    assert client.post(f"{adres}verlagen/", {"tekst": "Zorgen"}).status_code == 302
    assert client.get(f"{adres}instemmen/").status_code == 403
    client.force_login(wijk.olga.user)
    pagina = client.get(adres).content.decode()
    assert "Wacht op een tweede persoon" in pagina
    assert "Lezen en beslissen" in pagina
    beslissen = client.get(f"{adres}instemmen/").content.decode()
    assert "Kanarie bij huis" in beslissen
    assert "Zorgen" in beslissen
    assert client.post(f"{adres}{deling.pk}/bevestigen/").status_code == 302
    assert client.post(f"{adres}{deling.pk}/beeindigen/").status_code == 302
    leeg = client.post(f"{adres}afzien/")
    assert set(leeg.context["form"].errors) == {"reden"}
    nee = {"reden": "Wie daar woont, is te herkennen."}
    assert client.post(f"{adres}afzien/", nee).status_code == 302
    gehoord = Bericht.objects.filter(ontvanger=wijk.otto.user).latest("pk")
    assert "De tweede persoon zegt: Wie daar woont, is te herkennen." in gehoord.tekst
    assert "Otto" not in pagina or "Wie keek" in pagina
    client.force_login(wijk.ander.user)
    assert client.get(adres).status_code == 404


def test_who_gave_it_takes_it_back_on_the_first_day(client, wijk):
    bo = make_bewoner(wijk.gebied)
    signaal = signalen.melden(Signaal(gebied=wijk.gebied, tekst="Oeps"), by=bo)
    client.force_login(bo)
    assert "Signaal weghalen" in client.get(f"/signalen/{signaal.pk}/").content.decode()
    assert client.post(f"/signalen/{signaal.pk}/verwijderen/").status_code == 302
    assert not Signaal.objects.filter(pk=signaal.pk).exists()
    assert Telling.objects.verkeerd_geteld() == {}
    oud = make_signaal(wijk.gebied, melder=bo)
    Signaal.objects.filter(pk=oud.pk).update(gemeld_op=oud.gemeld_op - timedelta(hours=25))
    assert client.post(f"/signalen/{oud.pk}/verwijderen/").status_code == 403
    with pytest.raises(ValidationError, match="eerste dag"):
        signalen.verwijderen(oud, by=bo)


def test_a_bundled_signal_stays(wijk):
    signaal = make_signaal(wijk.gebied, status="gebundeld", melder=make_bewoner(wijk.gebied))
    with pytest.raises(ValidationError, match="hoort bij een kwestie"):
        signalen.verwijderen(signaal, by=signaal.melder)


def test_what_is_confidential_waits_for_nobody_to_bundle_it(wijk):
    assert list(Signaal.objects.nieuw()) == []
    assert list(Signaal.objects.te_lezen()) == []
    assert Signaal.objects.geteld().count() == 1  # it counts, by subject, month and area


def test_the_list_of_what_is_shared_asks_the_same_for_1_and_16(client, wijk):
    client.force_login(wijk.pa.user)
    wijk.deel()
    eerst = _vragen(client, "/delingen/")
    for n in range(15):
        nieuw = Signaal(gebied=wijk.gebied, tekst=f"Nog een {n}", niveau=L2)
        wijk.signaal = signalen.melden(nieuw, by=wijk.otto.user, namens=wijk.otto)
        wijk.deel()
    assert eerst == _vragen(client, "/delingen/") <= 12


def _vragen(client, adres):
    client.get(adres)
    with CaptureQueriesContext(connection) as vragen:
        assert client.get(adres).status_code == 200
    return len(vragen)


def test_at_giving_the_level_is_a_choice_for_who_may_read_it_afterwards(client, wijk):
    adres = f"/signalen/{wijk.gebied.ouder.code}/melden/"
    client.force_login(make_bezetting(wijk.gebied.ouder, Rol.PARTNER).user)
    assert "Vertrouwelijk: alleen uw eigen organisatie" not in client.get(adres).content.decode()
    velden = {"tekst": "Kanarie thuis", "toon": "zorg", "gebied": wijk.gebied.pk, "plek": "Daar"}
    client.post(adres, velden | {"niveau": "vertrouwelijk"})
    assert Signaal.objects.latest("pk").niveau == "intern"
    otto = make_bezetting(wijk.gebied.ouder)
    client.force_login(otto.user)
    assert "Vertrouwelijk: alleen uw eigen organisatie" in client.get(adres).content.decode()
    antwoord = client.post(adres, velden | {"niveau": "vertrouwelijk", "tekst": "Kanarie twee"})
    assert antwoord.status_code == 302
    signaal = Signaal.objects.latest("pk")
    assert (signaal.niveau, signaal.tekst, signaal.plek) == ("vertrouwelijk", "", "")
    assert (signaal.woorden, signaal.precies) == ("Kanarie twee", "Daar")
    assert signaal.organisatie == otto.functie.organisatie
    assert signaal.thema is None
