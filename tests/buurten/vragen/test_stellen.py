"""Asking a function, with and without an account."""

import re
import uuid

import pytest

from buurten.functies.models import Functie
from buurten.vragen.models import Vraag
from tests.makers import (
    make_bezetting,
    make_functie,
    make_gebied,
    make_lid,
    make_user,
)
from welzijn.kern.logboek.models import Logregel
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


def test_stellen_says_before_who_reads_it_and_by_when(client, otto):
    pagina = tekst(client.get(adres(otto.functie)))
    assert f"Otto leest en beantwoordt dit, namens {otto.functie.organisatie}." in pagina
    assert "Krijgt iemand anders deze functie? Dan leest en beantwoordt die uw vraag." in pagina
    assert "Verder leest niemand uw vraag." in pagina
    assert re.search(r"U krijgt uiterlijk \d+ \w+ \d{4} antwoord", pagina)
    assert "Uw naam staat erbij." not in pagina


def test_stellen_says_that_the_name_comes_along(client, otto, bo):
    client.force_login(bo)
    assert "Uw naam staat erbij." in tekst(client.get(adres(otto.functie)))


def test_stellen_says_who_stands_in(client, gebied):
    leeg = make_bezetting(gebied, tot=vandaag()).functie
    make_bezetting(make_gebied(), user=make_user("Cees"), organisatie=leeg.organisatie)
    pagina = tekst(client.get(adres(leeg)))
    assert f"niemand deze functie. {leeg.organisatie} leest en beantwoordt dit." in pagina
    make_bezetting(gebied.ouder, Rol.COORDINATOR, user=make_user("Coco"))
    pagina = tekst(client.get(adres(leeg)))
    assert "Op dit moment heeft niemand deze functie. Coco leest en beantwoordt dit" in pagina


def test_stellen_with_an_account_leads_to_the_question(client, otto, bo):
    client.force_login(bo)
    antwoord = client.post(adres(otto.functie), {"tekst": "Hoe laat?"})
    vraag = Vraag.objects.get()
    assert (antwoord.status_code, antwoord.url) == (302, f"/vragen/{vraag.pk}/")
    assert (vraag.vrager, vraag.functie) == (bo, otto.functie)
    assert Logregel.objects.get().daad == "vraag.stellen"


def test_f03_sent_twice_and_back_makes_one(client, otto, bo):
    client.force_login(bo)
    velden = {"tekst": "Hoe laat?", "sleutel": uuid.uuid4()}
    naar = {client.post(adres(otto.functie), velden).url for _ in range(2)}
    naar.add(client.post(adres(otto.functie), velden | {"sleutel": uuid.uuid4()}).url)
    assert naar == {f"/vragen/{Vraag.objects.get().pk}/"}


def test_f03_without_an_account_twice_gives_the_same_receipt(client, otto):
    bon = BON.search(tekst(client.get(adres(otto.functie))))[1]
    velden = {"tekst": "Hoe laat?", "bon": bon}
    codes = {CODE.search(tekst(client.post(adres(otto.functie), velden)))[1] for _ in range(2)}
    assert len(codes) == Vraag.objects.count() == 1
    assert re.fullmatch(r"([0-9A-Z]{4}-){6}[0-9A-Z]{2}", codes.pop())


def test_a_code_of_ones_own_making_is_not_taken(client, otto):
    """Who writes the receipt themselves could write one that others guess."""
    velden = {"tekst": "Hoe laat?", "bon": "0" * 26}
    code = CODE.search(tekst(client.post(adres(otto.functie), velden)))[1]
    assert code.replace("-", "") != "0" * 26


def test_the_receipt_is_kept_nowhere(client, otto):
    antwoord = client.post(adres(otto.functie), {"tekst": "Hoe laat?"})
    assert antwoord.headers["Cache-Control"] == "no-store"
    assert "We tonen hem alleen nu." in tekst(antwoord)
    assert client.get(adres(otto.functie)).headers["Cache-Control"] == "no-store"


def test_a_robot_fills_in_what_nobody_sees(client, otto):
    antwoord = client.post(adres(otto.functie), {"tekst": "Koop nu", "onderwerp": "geld"})
    assert antwoord.status_code == 200
    assert "Laat dit vak leeg. Het is er om robots te herkennen." in tekst(antwoord)
    assert Vraag.objects.count() == 0


def test_an_empty_question_is_asked_again_at_the_field(client, otto):
    antwoord = client.post(adres(otto.functie), {"tekst": " \n "})
    assert (antwoord.status_code, Vraag.objects.count()) == (200, 0)
    assert "Er klopt iets nog niet" in tekst(antwoord)


def test_a_question_of_2001_signs_keeps_what_was_typed(client, otto):
    antwoord = client.post(adres(otto.functie), {"tekst": "x" * 2001})
    assert antwoord.status_code == 200
    assert "x" * 2001 in tekst(antwoord)


def test_five_from_one_network_to_one_function_in_an_hour(client, gebied, otto):
    """Another network may go on; another function too, up to ten."""

    def vragen(functie, n, van="192.0.2.1"):
        return client.post(adres(functie), {"tekst": f"Vraag {n}"}, REMOTE_ADDR=van)

    gegaan = [vragen(otto.functie, n, f"192.0.2.{n}").status_code for n in range(7)]
    assert gegaan == [200] * 5 + [429] * 2
    assert Vraag.objects.count() == 5
    te_veel = vragen(otto.functie, 7)
    assert "Dit ging te vaak achter elkaar." in tekst(te_veel)
    assert "Vraag 7" in tekst(te_veel)
    assert vragen(otto.functie, 8, "198.51.100.1").status_code == 200
    ander = make_bezetting(gebied).functie
    assert [vragen(ander, n).status_code for n in range(6)] == [200] * 5 + [429]


def test_with_an_account_twenty_a_day(client, otto, bo):
    client.force_login(bo)
    gegaan = [
        client.post(adres(otto.functie), {"tekst": f"Vraag {n}"}).status_code for n in range(21)
    ]
    assert gegaan == [302] * 20 + [429]


@pytest.mark.parametrize("waarom", ["gestopt", "nergens", "niemand"])
def test_nobody_asks_where_nobody_reads(client, gebied, otto, waarom):
    functie = otto.functie
    if waarom == "gestopt":
        Functie.objects.filter(pk=functie.pk).update(is_actief=False)
        client.force_login(make_lid(gebied, Rol.BEHEERDER))
    elif waarom == "nergens":
        functie.gebieden.clear()
    else:
        functie = make_functie(gebied)
    antwoord = client.post(adres(functie), {"tekst": "Hallo?"})
    assert (antwoord.status_code, Vraag.objects.count()) == (403, 0)
    assert "Neem contact op met de organisatie." in tekst(antwoord)
