"""From words to subjects; and the page on which a coordinator chooses the words."""

import pytest

from buurten.gebieden.models import Thema
from buurten.gebieden.themawoorden import raden, woorden_van
from tests.makers import make_lid, make_thema, make_wijk
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.rechten import Rol

LIJSTEN = {
    1: woorden_van("veiligheid", ""),
    2: woorden_van("groen-en-straat", ""),
    3: woorden_van("zorgen-voor-elkaar", ""),
    4: woorden_van("anders", ""),
}


@pytest.mark.parametrize(
    ("tekst", "eerst"),
    [
        ("De lantaarnpaal is stuk, het is donker.", 1),
        ("Er ligt afval naast de container in de straat", 2),
        ("Veel ouderen zijn eenzaam", 3),
        ("Het is hier CAFÉ-achtig", None),
        ("", None),
    ],
)
def test_the_most_likely_subject_stands_first(tekst, eerst):
    assert (raden(tekst, LIJSTEN) or [None])[0] == eerst


def test_own_words_replace_ours_and_a_name_we_do_not_know_has_none():
    assert woorden_van("veiligheid", "Éénbaansweg, brug") == ["eenbaansweg", "brug"]
    assert woorden_van("anders", "") == []


def test_a_short_word_is_no_part_of_another():
    assert raden("Het hotel", {1: ["hot"]}) == []
    assert raden("De buurtspeeltuin", {1: ["speeltuin"]}) == [1]


@pytest.mark.django_db
def test_a_coordinator_chooses_the_words_and_an_empty_list_brings_ours_back(client):
    thema = make_thema("Veiligheid")
    client.force_login(make_lid(make_wijk(), Rol.COORDINATOR))
    adres = f"/gebieden/themas/{thema.pk}/thema_verwoorden/"
    assert "lantaarn" in client.get(adres).content.decode()
    client.post(adres, {"woorden": "sluis, brug"})
    assert Thema.objects.get().woordenlijst == ["sluis", "brug"]
    client.post(adres, {"woorden": ""})
    assert "lantaarn" in Thema.objects.get().woordenlijst
    assert {regel.daad for regel in Logregel.objects.all()} == {"thema.verwoorden"}
    lijst = client.get("/gebieden/themas/").content.decode()
    assert adres in lijst
    assert "thema_bewerken" not in lijst


@pytest.mark.django_db
def test_a_worker_does_not_choose_the_words(client):
    thema = make_thema()
    client.force_login(make_lid(make_wijk(), Rol.OPBOUWWERKER))
    assert client.get(f"/gebieden/themas/{thema.pk}/thema_verwoorden/").status_code == 403
