"""Who reads a question: who asked, who answers now, and every look is written down."""

import re

import pytest
from django.db import connection

from buurten.functies.models import Bezetting
from buurten.vragen.models import Vraag
from tests.makers import (
    make_bezetting,
    make_user,
    make_vraag,
)
from welzijn.kern.logboek.models import Inzage, Logregel
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import vandaag

pytestmark = pytest.mark.django_db
S = Vraag.Status
BON = re.compile(r'name="bon" value="([^"]+)"')
CODE = re.compile(r"<code[^>]*>([0-9A-Z-]+)</code>")


def tekst(antwoord):
    return antwoord.content.decode()


def adres(functie):
    return f"/vragen/functies/{functie.pk}/stellen/"


def test_e08_a_look_is_written_before_it_is_shown(client, vraag, otto, bo):
    client.force_login(otto.user)
    pagina = tekst(client.get(f"/vragen/{vraag.pk}/"))
    assert "Kanariegeel huis?" in pagina
    assert "Gevraagd door Bo" in pagina
    blik = Inzage.objects.get()
    assert (blik.betreft, blik.recht, blik.soort) == (str(bo.sleutel), "vraag.bekijken", "vraag")
    assert (blik.rol, blik.namens, blik.object_id) == (
        "opbouwwerker",
        str(otto.functie),
        str(vraag.pk),
    )


@pytest.mark.parametrize("daad", ["beantwoorden", "doorzetten", "sluiten"])
def test_e08_also_on_the_pages_of_the_deeds(client, vraag, otto, daad):
    client.force_login(otto.user)
    assert "Kanariegeel huis?" in tekst(client.get(f"/vragen/{vraag.pk}/{daad}/"))
    assert Inzage.objects.count() == 1


def test_e08_ones_own_question_is_no_look(client, vraag, bo):
    client.force_login(bo)
    assert "Kanariegeel huis?" in tekst(client.get(f"/vragen/{vraag.pk}/"))
    assert Inzage.objects.count() == 0


def test_e08_no_look_without_a_line(client, vraag, otto):
    """The table of looks is gone: then nothing is shown, and public pages work."""
    client.force_login(otto.user)
    client.raise_request_exception = False
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE {Inzage._meta.db_table} RENAME TO weg")
    for blad in ("", "beantwoorden/", "doorzetten/", "sluiten/"):
        antwoord = client.get(f"/vragen/{vraag.pk}/{blad}")
        assert antwoord.status_code == 503
        assert "Kanariegeel" not in tekst(antwoord)
    assert client.get(adres(otto.functie)).status_code == 200


def test_b11_a_look_asks_for_fresh_proof_and_ones_own_question_does_not(client, vraag, otto, bo):
    client.force_login(otto.user, geleden=3600)
    for blad in ("", "beantwoorden/", "doorzetten/", "sluiten/"):
        antwoord = client.get(f"/vragen/{vraag.pk}/{blad}")
        assert antwoord.url.startswith("/accounts/bevestigen/?next=")
    assert Inzage.objects.count() == 0
    client.force_login(bo, geleden=3600)
    assert client.get(f"/vragen/{vraag.pk}/").status_code == 200


def test_the_successor_answers_and_who_left_sees_nothing(client, vraag, otto):
    """Access by construction: the function passes on, and the question is on other shoulders."""
    Bezetting.objects.filter(pk=otto.pk).update(tot=vandaag())
    nieuwe = Bezetting.objects.create(functie=otto.functie, user=make_user(), van=vandaag())
    client.force_login(otto.user)
    assert client.get(f"/vragen/{vraag.pk}/").status_code == 404
    client.force_login(nieuwe.user)
    antwoord = client.post(f"/vragen/{vraag.pk}/beantwoorden/", {"antwoord": "Ja hoor."})
    assert antwoord.status_code == 302
    assert Vraag.objects.get().beantwoord_namens == nieuwe


def test_who_stands_in_answers_on_behalf_of_their_own_function(client, gebied, vraag, otto):
    """And reads only what is open: what is answered waits for whoever comes."""
    Bezetting.objects.filter(pk=otto.pk).update(tot=vandaag())
    coco = make_bezetting(gebied.ouder, Rol.COORDINATOR)
    klaar = make_vraag(otto.functie, make_user(), status=S.GESLOTEN)
    client.force_login(coco.user)
    assert client.get(f"/vragen/{klaar.pk}/").status_code == 404
    client.post(f"/vragen/{vraag.pk}/beantwoorden/", {"antwoord": "Ja hoor."})
    vraag.refresh_from_db()
    assert (vraag.status, vraag.beantwoord_namens) == (S.BEANTWOORD, coco)


def test_a02_with_two_functions_the_question_chooses_which_one_answers(client, gebied, otto, bo):
    """Rights do not add up: what was put to the second function is answered in its name."""
    tweede = make_bezetting(gebied, Rol.PARTNER, user=otto.user)
    vraag = make_vraag(tweede.functie, bo)
    client.force_login(otto.user)
    client.post(f"/vragen/{vraag.pk}/beantwoorden/", {"antwoord": "Ja hoor."})
    vraag.refresh_from_db()
    assert vraag.beantwoord_namens == tweede
    assert Logregel.objects.get(daad="vraag.beantwoorden").namens == str(tweede.functie)


def test_without_a_second_factor_a_question_is_not_there(client, vraag, otto):
    client.force_login(otto.user, sterk=False)
    antwoord = client.get(f"/vragen/{vraag.pk}/")
    assert antwoord.status_code in (302, 404)
    assert "Kanariegeel" not in tekst(antwoord)
