"""From ticks on the work list to one deed: into a new kwestie, or one that is going on."""

import uuid

import pytest

from buurten.kwesties.models import Bundeling, Kwestie
from buurten.signalen.models import Signaal
from tests.makers import (
    make_bewoner,
    make_gebied,
    make_kwestie,
    make_lid,
    make_signaal,
    make_thema,
    make_wijk,
)
from welzijn.kern.notificaties.models import Bericht
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db


@pytest.fixture
def wijk():
    return make_wijk()


@pytest.fixture
def werker(wijk, client):
    lid = make_lid(wijk, Rol.OPBOUWWERKER)
    client.force_login(lid)
    return lid


def vink(*signalen):
    return "/kwesties/begin/?" + "&".join(f"signaal={signaal.pk}" for signaal in signalen)


def test_the_work_list_has_a_tick_for_what_can_be_bundled(client, wijk, werker):
    nieuw, klaar = make_signaal(wijk), make_signaal(wijk, status="afgerond")
    pagina = client.get("/signalen/").content.decode()
    assert f'name="signaal" value="{nieuw.pk}" form="samen"' in pagina
    assert f'value="{klaar.pk}"' not in pagina
    client.force_login(make_bewoner(make_gebied("Kade", wijk)))
    assert 'form="samen"' not in client.get("/signalen/").content.decode()


def test_ticked_signals_become_a_new_kwestie_in_one_deed(client, wijk, werker):
    buurt = make_gebied("Kade", wijk)
    twee = [make_signaal(wijk, melder=make_bewoner(buurt)), make_signaal(buurt)]
    gekozen = ".".join(str(s.pk) for s in reversed(twee))
    verder = f"/kwesties/{wijk.code}/bundelen/?stap=woorden&amp;gekozen={gekozen}"
    assert verder in client.get(vink(*twee)).content.decode()
    woorden = {"sleutel": uuid.uuid4(), "titel": "Donker", "samenvatting": "Te donker.",
               "gebied": wijk.pk, "thema": make_thema().pk, "openbaar": "ja"}  # fmt: skip
    assert client.post(verder.replace("&amp;", "&"), woorden).status_code == 302
    assert set(Kwestie.objects.get().bundelingen.values_list("signaal", flat=True)) == {
        s.pk for s in twee
    }
    assert Bericht.objects.get().ontvanger_id == twee[0].melder_id


def test_or_go_to_one_that_is_going_on_the_nearest_in_words_first(client, wijk, werker):
    signaal = make_signaal(wijk, tekst="De lantaarn is kapot.")
    lamp = make_kwestie(wijk, titel="Lantaarn kapot")
    ander = make_kwestie(wijk, titel="Te weinig speelplekken")
    klaar = make_kwestie(wijk, titel="Lantaarn kapot", status="beantwoord")
    elders = make_kwestie(make_wijk(), titel="Lantaarn kapot")
    pagina = client.get(vink(signaal)).content.decode()
    assert 0 < pagina.find(f"/kwesties/{lamp.pk}/bij") < pagina.find(f"/kwesties/{ander.pk}/bij")
    for kwestie in (klaar, elders):
        assert f"/kwesties/{kwestie.pk}/bijvoegen" not in pagina
    assert client.post(f"/kwesties/{lamp.pk}/bijvoegen/?stap=woorden&gekozen={signaal.pk}")
    assert Bundeling.objects.get().kwestie_id == lamp.pk


def test_a_kwestie_of_one_buurt_is_offered_only_for_what_lies_in_it(client, wijk, werker):
    buurt = make_gebied("Kade", wijk)
    kwestie = make_kwestie(buurt)
    binnen, buiten = make_signaal(buurt), make_signaal(wijk)
    bij = f"/kwesties/{kwestie.pk}/bijvoegen"
    assert bij in client.get(vink(binnen)).content.decode()
    assert bij not in client.get(vink(binnen, buiten)).content.decode()


def test_what_was_bundled_meanwhile_is_refused_whole(client, wijk, werker):
    """Seen red without the look at the number in `samennemen`: one of two was bundled."""
    een, ander = make_signaal(wijk), make_signaal(wijk)
    kwestie = make_kwestie(wijk)
    adres = f"/kwesties/{kwestie.pk}/bijvoegen/?stap=woorden&gekozen={een.pk}.{ander.pk}"
    make_kwestie(wijk, [ander])
    antwoord = client.post(adres)
    assert antwoord.status_code == 409
    assert "Er is niets veranderd" in antwoord.content.decode()
    assert Signaal.objects.get(pk=een.pk).status == "nieuw"
    assert "1 signaal uit uw keuze is al gebundeld" in client.get(vink(een, ander)).content.decode()
    assert "Kies andere" in client.get(vink(ander)).content.decode()


def test_signals_of_two_wijken_are_not_one_kwestie(client, wijk, werker):
    ander = make_wijk()
    werker.bezettingen.get().functie.gebieden.add(ander)
    pagina = client.get(vink(make_signaal(wijk), make_signaal(ander))).content.decode()
    assert "uit verschillende wijken" in pagina


def test_confidential_signals_cannot_be_ticked(client, wijk, werker):
    organisatie = werker.bezettingen.get().functie.organisatie
    dicht = Signaal(tekst="Geheim", gebied=wijk, groep="professionals", organisatie=organisatie)
    dicht.sluit()
    dicht.save()
    assert f'value="{dicht.pk}"' not in client.get("/signalen/").content.decode()
    assert "Kies andere" in client.get(vink(dicht)).content.decode()


def test_who_may_not_bundle_is_told_so(client, wijk):
    """A representative knows of the signal, and yet gets no further."""
    client.force_login(make_lid(wijk, Rol.VERTEGENWOORDIGER))
    assert client.get(vink(make_signaal(wijk))).status_code == 403
