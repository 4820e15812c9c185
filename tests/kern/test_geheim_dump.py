"""E15: a copy of the whole database holds no word of what is confidential; the pages do."""

import pytest

from buurten.vragen import actions as vragen
from tests import dump
from tests.makers import (
    make_bewoner,
    make_bezetting,
    make_gebied,
    make_hulpvraag,
    make_koppeling,
    make_user,
    make_vraag,
)
from vrijwilligers.hulpvragen.models import Hulpvraag
from vrijwilligers.koppelingen.models import Koppeling
from vrijwilligers.register.models import Vrijwilliger
from welzijn.kern.geheim import geheime_velden
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db


@pytest.fixture
def gebied():
    return make_gebied()


def test_e15_the_dump_would_show_a_plain_text(gebied):
    """The proof that the next tests look: what is not encrypted stands in the dump."""
    make_vraag(make_bezetting(gebied, Rol.OPBOUWWERKER).functie, make_user("Kanariezichtbaar"))
    assert "Kanariezichtbaar" in dump.alles()


def test_e15_a_question_and_its_answer_are_in_no_dump(client, gebied):
    otto, bo = make_bezetting(gebied, Rol.OPBOUWWERKER), make_bewoner(gebied)
    vraag = make_vraag(otto.functie, bo, tekst="Kanarievraag over thuis")
    vragen.beantwoorden(vraag, by=otto.user, namens=otto, antwoord="Kanarieantwoord, elke dag")
    inhoud = dump.alles()
    assert "Kanarie" not in inhoud
    assert "geheim1:" in inhoud
    client.force_login(bo)
    pagina = client.get(f"/vragen/{vraag.pk}/").content.decode()
    assert "Kanarievraag over thuis" in pagina
    assert "Kanarieantwoord, elke dag" in pagina


def test_e15_what_concerns_who_helps_and_is_helped_is_in_no_dump(client, gebied):
    koppeling = make_koppeling(make_hulpvraag(gebied))
    vrager, helper = koppeling.hulpvraag.aanvrager, koppeling.vrijwilliger.user
    Hulpvraag.objects.update(resultaat="Kanarieresultaat", status="afgerond")
    Koppeling.objects.update(reden="Kanariereden", status="afgewezen")
    Vrijwilliger.objects.update(wanneer="Kanariezaterdag")
    assert "Kanarie" not in dump.alles()
    client.force_login(vrager)
    adres = koppeling.hulpvraag.get_absolute_url()
    assert "Kanarieresultaat" in client.get(adres).content.decode()
    assert "Kanariereden" in client.get(koppeling.get_absolute_url()).content.decode()
    client.force_login(helper)
    adres = koppeling.vrijwilliger.get_absolute_url()
    assert "Kanariezaterdag" in client.get(adres).content.decode()


def test_e15_every_encrypted_field_is_named_here():
    """A field that is made or taken away says so in this list."""
    assert {f"{model.__name__}.{veld}" for model, veld in geheime_velden()} == {
        "Signaal.geheim",
        "Signaal.geheime_plek",
        "Signaal.reden",
        "Noodinzage.reden",
        "Terugmelding.tekst",
        "Wisverzoek.reden",
        "Deling.doel",
        "Verlaging.tekst",
        "Vraag.tekst",
        "Vraag.antwoord",
        "Vraag.reden",
        "Hulpvraag.resultaat",
        "Koppeling.reden",
        "Vrijwilliger.wanneer",
    }
