"""Telling what one noticed: the guard, the subject that is proposed, the place that is guessed."""

import re
import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from buurten.signalen.models import Signaal
from tests.makers import (
    make_bewoner,
    make_bezetting,
    make_gebied,
    make_lid,
    make_signaal,
    make_thema,
    make_wijk,
)
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db
BSN = "999990019"


@pytest.fixture
def buurt():
    return make_gebied("Sluisbuurt", make_wijk("Havenwijk"))


def velden(buurt, **anders):
    basis = {"sleutel": uuid.uuid4(), "tekst": "Op het plein is het gezellig.", "toon": "kans"}
    return basis | {"gebied": buurt.pk} | anders


def geef(client, buurt, **anders):
    return client.post(f"/signalen/{buurt.ouder.code}/melden/", velden(buurt, **anders))


def test_how_often_and_how_many_are_kept_and_may_stay_empty(client, buurt):
    client.force_login(make_bewoner(buurt))
    geef(client, buurt, hoe_vaak="weken", hoeveel="groep")
    geef(client, buurt, tekst="Nog iets anders.")
    paren = Signaal.objects.order_by("pk").values_list("hoe_vaak", "hoeveel")
    assert list(paren) == [("weken", "groep"), ("", "")]


def test_what_goes_well_stands_first_and_nothing_is_chosen_beforehand(client, buurt):
    client.force_login(make_bewoner(buurt))
    blad = client.get(f"/signalen/{buurt.ouder.code}/melden/").content.decode()
    toon = re.findall(r'<input type="radio" name="toon" value="(\w+)"([^>]*)>', blad)
    assert [waarde for waarde, _rest in toon] == ["kans", "zorg"]
    assert "checked" not in "".join(rest for _waarde, rest in toon)


def test_without_a_choice_between_good_and_bad_the_form_asks(client, buurt):
    client.force_login(make_bewoner(buurt))
    antwoord = geef(client, buurt, toon="")
    assert "Kies of dit goed gaat of niet goed." in antwoord.content.decode()
    assert not Signaal.objects.exists()


def test_the_place_of_the_last_time_is_chosen_beforehand_and_can_be_changed(client, buurt):
    ander = make_gebied("Kadebuurt", buurt.ouder)
    bewoner = make_bewoner(buurt)
    make_signaal(ander, melder=bewoner)
    make_signaal(buurt, melder=make_bewoner(buurt))
    client.force_login(bewoner)
    antwoord = client.get(f"/signalen/{buurt.ouder.code}/melden/")
    assert antwoord.context["form"]["gebied"].value() == ander.pk
    assert "Waar: Kadebuurt" in antwoord.content.decode()
    geef(client, buurt)
    assert client.get(antwoord.request["PATH_INFO"]).context["form"]["gebied"].value() == buurt.pk


def test_begin_goes_to_the_wijk_of_the_last_time(client):
    een, twee = make_gebied(), make_gebied()
    werker = make_lid(een.ouder, Rol.OPBOUWWERKER)
    make_bezetting(twee.ouder, Rol.OPBOUWWERKER, user=werker)
    make_signaal(twee, melder=werker)
    client.force_login(werker)
    assert client.get("/signalen/begin/").url == f"/signalen/{twee.ouder.code}/melden/"
    assert client.get("/signalen/begin/?kies").status_code == 200


def test_a_subject_is_chosen_from_the_words_and_one_can_change_it(client, buurt):
    licht, groen = make_thema("Veiligheid"), make_thema("Groen")
    client.force_login(make_bewoner(buurt))
    antwoord = geef(client, buurt, tekst="De lantaarnpaal bij de kade is stuk.", toon="zorg")
    signaal = Signaal.objects.get()
    assert signaal.thema == licht
    blad = client.get(antwoord.url).content.decode()
    assert "Wij kozen er een onderwerp bij: Veiligheid." in blad
    adres = f"/signalen/{signaal.pk}/indelen/"
    assert f'href="{adres}"' in blad
    assert client.post(adres, {"thema": groen.pk}).url == antwoord.url
    signaal.refresh_from_db()
    assert signaal.thema == groen
    assert list(Logregel.objects.order_by("pk").values_list("daad", flat=True)) == [
        "signaal.melden", "signaal.indelen",
    ]  # fmt: skip


def test_a_chosen_subject_stays(client, buurt):
    make_thema("Veiligheid")
    groen = make_thema("Groen")
    client.force_login(make_bewoner(buurt))
    geef(client, buurt, tekst="De lantaarnpaal is stuk.", thema=groen.pk)
    assert Signaal.objects.get().thema == groen


def test_e02_the_guard_warns_marks_the_place_and_keeps_what_was_typed(client, buurt):
    client.force_login(make_bewoner(buurt))
    antwoord = geef(client, buurt, tekst=f"Het nummer {BSN} hangt op de deur.", plek="Kade")
    blad = antwoord.content.decode()
    assert (antwoord.status_code, Signaal.objects.count()) == (200, 0)
    assert f"<mark>{BSN}</mark>" in blad
    assert "Hier staat een burgerservicenummer. Kan het ook zonder?" in blad
    assert "Laat het nummer weg." in blad
    assert 'value="Kade"' in blad
    assert 'name="toch"' in blad


def test_ticked_it_goes_and_the_log_tells_what_kind_and_not_what(client, buurt):
    client.force_login(make_bewoner(buurt))
    geef(client, buurt, tekst=f"Het nummer {BSN} van meneer Jansen hangt er.", toch="on")
    assert Signaal.objects.count() == 1
    regel = Logregel.objects.get()
    assert regel.velden == {"toch": "bsn, naam"}
    assert BSN not in str(Logregel.objects.values())
    assert "Jansen" not in str(Logregel.objects.values())


def test_a_clean_text_asks_for_no_tick(client, buurt):
    client.force_login(make_bewoner(buurt))
    assert 'name="toch"' not in client.get(f"/signalen/{buurt.ouder.code}/melden/").content.decode()
    geef(client, buurt)
    assert Logregel.objects.get().velden in ({}, None)


def test_the_guard_also_reads_the_place(client, buurt):
    client.force_login(make_bewoner(buurt))
    assert geef(client, buurt, plek="3812 AB 12").context["form"].errors.keys() == {"plek"}


@pytest.mark.parametrize(
    "tekst", ["\x00", "a" * 1001, "\u202e\u0007 " * 20, "😀" * 300, "<script>"]
)
def test_f15_strange_input_is_never_a_fault(client, buurt, tekst):
    client.force_login(make_bewoner(buurt))
    assert geef(client, buurt, tekst=tekst, plek=tekst, sleutel="x").status_code in (200, 302)


def test_f03_twice_gives_the_same_answer_also_from_a_device_that_kept_it(client, buurt):
    client.force_login(make_bewoner(buurt))
    formulier = velden(buurt)
    adres = f"/signalen/{buurt.ouder.code}/melden/"
    assert client.post(adres, formulier).url == client.post(adres, formulier).url
    assert Signaal.objects.count() == 1


def vragen(client, adres):
    with CaptureQueriesContext(connection) as gesteld:
        assert client.get(adres).status_code == 200
    return len(gesteld)


def test_the_page_asks_the_same_with_1_and_30_subjects_and_signals(client, buurt):
    bewoner = make_bewoner(buurt)
    client.force_login(bewoner)
    make_signaal(buurt, melder=bewoner)
    adres = f"/signalen/{buurt.ouder.code}/melden/"
    een = vragen(client, adres)
    for nummer in range(29):
        make_signaal(buurt, melder=bewoner)
        make_thema(f"Onderwerp {nummer}")
    assert vragen(client, adres) == een <= 12
