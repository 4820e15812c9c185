"""What a partner answers: for the house that shared and for that partner, for nobody else."""

import pytest

from buurten.delingen import actions as delingen
from buurten.signalen.models import Deling
from buurten.terugmeldingen.models import Terugmelding
from tests import dump
from tests.buurten.delingen.test_delingen import Wijk
from tests.makers import make_bezetting
from welzijn.kern.logboek.models import Inzage
from welzijn.kern.notificaties.models import Bericht
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db


@pytest.fixture
def wijk():
    return Wijk()


def adres(wijk):
    return f"/terugmeldingen/{wijk.signaal.pk}/"


def antwoord(client, wijk, tekst="Kanarieantwoord", **velden):
    client.force_login(wijk.pa.user)
    return client.post(f"{adres(wijk)}terugmelden/", {"tekst": tekst} | velden)


def test_a_partner_answers_and_the_house_hears_and_reads(client, wijk):
    wijk.deel()
    Bericht.objects.all().delete()
    assert antwoord(client, wijk).status_code == 302
    horen = set(Bericht.objects.values_list("ontvanger", flat=True))
    assert horen == {wijk.otto.user_id, wijk.olga.user_id}
    assert "anarie" not in Bericht.objects.first().tekst
    assert "Kanarieantwoord" not in dump.alles()
    client.force_login(wijk.olga.user)
    assert "Kanarieantwoord" in client.get(adres(wijk)).content.decode()
    assert Inzage.objects.latest("pk").recht == "signaal.inzien"


def test_nobody_else_reads_it(client, wijk):
    wijk.deel()
    wijk.deel(wijk.agent.functie)
    delingen.bevestigen(Deling.objects.latest("pk"), by=wijk.olga.user, namens=wijk.olga)
    wijk.deel(wijk.co.functie)
    antwoord(client, wijk)
    collega = make_bezetting(wijk.gebied, Rol.PARTNER, organisatie=wijk.pa.functie.organisatie)
    for wie, status, leest in (
        (wijk.pa, 200, True), (collega, 200, True), (wijk.otto, 200, True),
        (wijk.agent, 200, False), (wijk.co, 200, False),
        (wijk.ander, 404, False), (wijk.am, 404, False),
    ):  # fmt: skip
        client.force_login(wie.user)
        pagina = client.get(adres(wijk))
        gelezen = "Kanarieantwoord" in pagina.content.decode()
        assert (pagina.status_code, gelezen) == (status, leest)


def test_after_the_share_the_partner_is_out_and_the_house_keeps_it(client, wijk):
    deling = wijk.deel()
    antwoord(client, wijk)
    delingen.beeindigen(deling, by=wijk.otto.user, namens=wijk.otto)
    assert antwoord(client, wijk, "Nog iets").status_code == 404
    assert client.get(adres(wijk)).status_code == 404
    client.force_login(wijk.otto.user)
    assert "Kanarieantwoord" in client.get(adres(wijk)).content.decode()


def test_only_a_partner_answers(client, wijk):
    wijk.deel(wijk.am.functie)
    for wie in (wijk.am, wijk.otto):
        client.force_login(wie.user)
        assert client.post(f"{adres(wijk)}terugmelden/", {"tekst": "x"}).status_code == 403


def test_sent_twice_it_is_one_answer(client, wijk):
    wijk.deel()
    client.force_login(wijk.pa.user)
    form = client.get(f"{adres(wijk)}terugmelden/").context["form"]
    for _keer in range(2):
        assert antwoord(client, wijk, sleutel=form.instance.sleutel).status_code == 302
    assert Terugmelding.objects.count() == 1
