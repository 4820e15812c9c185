"""Taking the list of kwesties along: tens for everyone, exact counts for who reads these."""

import csv
import io

import pytest

from tests.makers import make_gebied, make_kwestie, make_lid, make_user
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db
VELDEN = {"soort": "csv", "reden": "overleg"}
ADRES = "/kwesties/meenemen/"


def gelezen(client, vraag=""):
    antwoord = client.post(f"{ADRES}?{vraag}", VELDEN)
    tekst = antwoord.getvalue().decode("utf-8-sig")
    kop, *regels = csv.reader(io.StringIO(tekst), delimiter=";")
    return [dict(zip(kop, regel, strict=True)) for regel in regels[: regels.index([])]]


def test_e03_counts_are_tens_but_where_one_works(client):
    """Seen red with exact counts for everyone."""
    hier = make_gebied().ouder
    make_kwestie(hier, titel="Hier", aantal_bewoners=13, aantal_professionals=3)
    make_kwestie(titel="Elders", aantal_bewoners=13, aantal_professionals=3)
    client.force_login(make_lid(hier, Rol.OPBOUWWERKER))
    telt = {
        regel["titel"]: (regel["signalen van bewoners"], regel["signalen van professionals"])
        for regel in gelezen(client)
    }
    assert telt == {"Hier": ("13", "3"), "Elders": ("10", "")}


def test_what_is_not_public_yet_is_not_in_it(client):
    kwestie = make_kwestie(titel="Open")
    make_kwestie(kwestie.gebied, titel="Nog niet", status="concept", is_openbaar=False)
    client.force_login(make_user())
    assert [regel["titel"] for regel in gelezen(client)] == ["Open"]
    client.force_login(make_lid(kwestie.gebied, Rol.OPBOUWWERKER))
    assert {regel["titel"] for regel in gelezen(client)} == {"Open", "Nog niet"}


def test_it_is_narrowed_as_the_address_says_and_logged(client):
    make_kwestie(titel="Licht")
    make_kwestie(titel="Groen")
    client.force_login(make_user())
    assert [regel["titel"] for regel in gelezen(client, "zoek=licht")] == ["Licht"]
    regel = Logregel.objects.get(daad="kwestie.meenemen")
    assert (regel.velden["regels"], regel.velden["keuze"]) == (1, "zoek=*")


def test_a_visitor_signs_in_first(client):
    make_kwestie()
    assert client.post(ADRES, VELDEN).status_code == 302
    assert "Neem deze lijst mee" not in client.get("/kwesties/").content.decode()
