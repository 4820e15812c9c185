"""E11: helping rests on consent, written down by whose hand; taken back, it ends at once."""

from importlib import import_module

import pytest
from django.apps import apps

from buurten.begeleiding import actions
from buurten.begeleiding.models import Deelnemer
from buurten.kaartjes.models import Kaartje
from tests.makers import make_bewoner, make_bezetting, make_gebied
from welzijn.kern.notificaties.models import Bericht
from welzijn.kern.toestemmingen import actions as toestemmingen
from welzijn.kern.toestemmingen.models import HULP, Toestemming, heeft_toestemming

pytestmark = pytest.mark.django_db
HOE = {"reden": "idee", "toestemming": "aanwezig"}


@pytest.fixture
def otto():
    return make_bezetting(make_gebied().ouder)


@pytest.fixture
def toon(otto):
    buurt = make_gebied(wijk=otto.functie.gebieden.get())
    nieuw = Deelnemer(gebied=buurt, toestemming="aanwezig")
    return actions.inschrijven(nieuw, by=otto.user, naam="Toon", namens=otto)


def test_e11_who_is_helped_agreed_by_the_hand_of_a_function(otto, toon) -> None:
    een = Toestemming.objects.get()
    assert (een.user, een.doel, een.versie, een.hulp) == (toon.user, HULP, 1, str(otto))


def test_e11_taken_back_the_help_ends_at_the_very_next_request(client, otto, toon) -> None:
    """Seen red without `met_toestemming` in `lopend`: the browser went on as the other person."""
    client.force_login(otto.user)
    client.post(f"/begeleiding/{toon.pk}/begeleiden/", HOE)
    adres = "/mijngegevens/toestemmingen/"
    assert f"Met hulp van {otto}" in client.get(adres).content.decode()
    client.post(f"{adres}{HULP}/intrekken/")
    antwoord = client.get("/werkplek/")
    assert antwoord.headers["Location"] == "/begeleiding/"
    een = Toestemming.objects.get()
    assert een.ingetrokken_hulp == str(otto)


def test_e11_the_next_time_it_is_asked_again(client, otto, toon) -> None:
    toestemmingen.intrekken(HULP, by=toon.user)
    client.force_login(otto.user)
    client.post(f"/begeleiding/{toon.pk}/begeleiden/", {"reden": "idee"})
    assert not heeft_toestemming(toon.user, HULP)
    client.post(f"/begeleiding/{toon.pk}/begeleiden/", HOE)
    assert heeft_toestemming(toon.user, HULP)
    assert client.get("/werkplek/").status_code == 200


def test_e11_what_was_agreed_before_is_kept_and_what_was_ticked_beforehand_is_not(toon) -> None:
    """The move of the rows that were there: a level chosen by hand counts, the default does not."""
    Toestemming.objects.all().delete()
    buurt, mensen = toon.gebied, {}
    for bereik in Kaartje.Bereik:
        mensen[bereik] = make_bewoner(buurt)
        kaart = {"gebied": buurt, "roepnaam": "Henk", "wat": "Fietsen", "bereik": bereik}
        Kaartje.objects.create(user=mensen[bereik], **kaart)
    verhuizen = import_module("buurten.migrations.0005_toestemmingen").bewaren
    for _ in range(2):  # once more changes nothing
        verhuizen(apps, None)
    assert [b for b in Kaartje.Bereik if heeft_toestemming(mensen[b], "kaartje")] == [
        Kaartje.Bereik.WIJK,
        Kaartje.Bereik.IEDEREEN,
    ]
    assert heeft_toestemming(toon.user, HULP)
    een = Toestemming.objects.get(user=mensen[Kaartje.Bereik.WIJK])
    assert een.gegeven_op == Kaartje.objects.get(user=een.user).gewijzigd_op
    assert set(Bericht.objects.values_list("ontvanger_id", flat=True)) == {
        mensen[Kaartje.Bereik.BUURT].pk
    }
