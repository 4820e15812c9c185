"""The conversation about joining, splitting and the four questions, address by address."""

import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from buurten.kwesties.models import Kwestie
from buurten.samenhang.models import Toets
from tests.makers import (
    make_bezetting,
    make_gebied,
    make_kwestie,
    make_lid,
    make_signaal,
    make_toets,
    make_wijk,
)
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db
JA = dict.fromkeys(Toets.VRAGEN, "ja")


@pytest.fixture
def wijk():
    return make_wijk()


@pytest.fixture
def werker(wijk, client):
    lid = make_lid(wijk, Rol.OPBOUWWERKER)
    client.force_login(lid)
    return lid


def keuzes(antwoord):
    return [pk for pk, _ in antwoord.context["form"].fields["in_"].choices]


def test_samenvoegen_offers_what_goes_on_in_this_wijk_the_nearest_first(client, wijk, werker):
    kwestie = make_kwestie(wijk, titel="Kapotte lantaarns")
    ver = make_kwestie(wijk, titel="Speelplekken", samenvatting="Te weinig.")
    bij = make_kwestie(make_gebied("Kade", wijk), titel="De lantaarn bij de brug")
    make_kwestie(make_wijk())
    for status in ("geagendeerd", "gestopt", "beantwoord"):
        make_kwestie(wijk, status=status)
    make_kwestie(wijk, status="concept", is_openbaar=False)
    pagina = client.get(f"/samenhang/{kwestie.pk}/samenvoegen/")
    assert keuzes(pagina) == [bij.pk, ver.pk]
    velden = {"in_": bij.pk, "reden": "Het gaat over hetzelfde."}
    antwoord = client.post(f"/samenhang/{kwestie.pk}/samenvoegen/", velden)
    assert antwoord.url == f"/kwesties/{bij.pk}/"
    assert client.get(f"/samenhang/{kwestie.pk}/samenvoegen/").status_code == 403


def test_splitsen_asks_which_signals_and_words(client, wijk, werker):
    buurt = make_gebied("Kade", wijk)
    twee = [make_signaal(wijk), make_signaal(buurt)]
    kwestie = make_kwestie(wijk, twee)
    adres = f"/samenhang/{kwestie.pk}/splitsen/"
    velden = {"sleutel": uuid.uuid4(), "titel": "De bank", "samenvatting": "Stuk.",
              "gebied": buurt.pk, "thema": kwestie.thema_id, "reden": "Het is iets anders.",
              "signalen": [twee[0].pk]}  # fmt: skip
    assert "Kies een ruimere plek" in client.post(adres, velden).content.decode()
    antwoord = client.post(adres, velden | {"gebied": wijk.pk})
    assert antwoord.url == Kwestie.objects.get(titel="De bank").get_absolute_url()
    alleen = make_kwestie(wijk, [make_signaal(wijk)])
    assert "te weinig signalen" in client.get(f"/samenhang/{alleen.pk}/splitsen/").content.decode()


def test_toetsen_asks_for_a_sentence_with_a_no(client, wijk, werker):
    """Seen red without the sentence: the database refused, and the page fell over."""
    kwestie = make_kwestie(wijk)
    adres = f"/samenhang/{kwestie.pk}/toetsen/"
    fout = client.post(adres, JA | {"helder": "nee"}).content.decode()
    assert "Schrijf in één zin waarom u toch verdergaat." in fout
    assert client.post(adres, {"helder": "ja"}).status_code == 200
    assert not Toets.objects.exists()
    velden = JA | {"helder": "nee", "helder_zin": "Wij schrijven het nog eens op."}
    assert client.post(adres, velden).url == kwestie.get_absolute_url()
    assert client.post(adres, JA | {"herkend": "nog_niet"}).status_code == 302
    toets = Toets.objects.get()
    assert (toets.helder, toets.herkend, toets.is_rond) == ("ja", "nog_niet", False)


def test_everyone_reads_the_answers_in_plain_words(client, wijk):
    kwestie = make_kwestie(wijk)
    assert "Vier vragen" not in client.get(f"/kwesties/{kwestie.pk}/").content.decode()
    toets = make_toets(kwestie, herkend="nog_niet", herkend_zin="Wij vragen het nog.")
    pagina = client.get(f"/kwesties/{kwestie.pk}/").content.decode()
    assert "Herkennen anderen dit ook?" in pagina
    assert "Wij vragen het nog." in pagina
    assert "geen voorstel voor het jaarplan" in pagina
    toets.herkend = "ja"
    toets.save()
    pagina = client.get(f"/kwesties/{kwestie.pk}/").content.decode()
    assert "kan meedoen in het jaarplan" in pagina


def test_the_partner_that_carries_it_answers_and_another_does_not(client, wijk):
    partner, ander = make_bezetting(wijk, Rol.PARTNER), make_bezetting(wijk, Rol.PARTNER)
    velden = {"opgepakt_door": partner.functie.organisatie, "status": "opgepakt"}
    kwestie = make_kwestie(wijk, **velden)
    for wie, hoe in ((partner, 200), (ander, 403)):
        client.force_login(wie.user)
        assert client.get(f"/samenhang/{kwestie.pk}/toetsen/").status_code == hoe


def test_the_number_of_questions_stays_the_same(client, wijk, werker):
    kwestie = make_kwestie(wijk, [make_signaal(wijk), make_signaal(wijk)])
    make_kwestie(wijk)
    for daad in ("samenvoegen", "splitsen"):
        vragen = []
        for _ in range(2):
            client.get(f"/samenhang/{kwestie.pk}/{daad}/")
            with CaptureQueriesContext(connection) as gesteld:
                client.get(f"/samenhang/{kwestie.pk}/{daad}/")
            vragen.append(len(gesteld))
            for _ in range(10):
                make_kwestie(wijk, [make_signaal(wijk)], titel="Nog een")
        assert vragen[0] == vragen[1]
