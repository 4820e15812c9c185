"""Following a question by its receipt: how it stands and the answer, never the question."""

import re
from urllib.parse import urlencode

import pytest

from buurten.vragen.models import Vraag
from tests.makers import (
    make_bezetting,
)
from tests.veiligheid.naar import ALLES
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db
S = Vraag.Status
BON = re.compile(r'name="bon" value="([^"]+)"')
CODE = re.compile(r"<code[^>]*>([0-9A-Z-]+)</code>")


def tekst(antwoord):
    return antwoord.content.decode()


def adres(functie):
    return f"/vragen/functies/{functie.pk}/stellen/"


@pytest.fixture
def code(client, otto):
    return CODE.search(tekst(client.post(adres(otto.functie), {"tekst": "Kanariegeel?"})))[1]


def volg(client, code, **kop):
    return client.post("/vragen/volgen/", {"code": code}, **kop)


def test_volgen_shows_how_it_stands_and_the_answer_but_not_the_question(client, code, otto):
    pagina = tekst(volg(client, code.lower().replace("-", " ")))
    assert "Wacht op antwoord" in pagina
    client.force_login(otto.user)
    vraag = Vraag.objects.get()
    client.post(f"/vragen/{vraag.pk}/beantwoorden/", {"antwoord": "Elke dag om negen uur."})
    client.logout()
    antwoord = volg(client, code)
    assert "Elke dag om negen uur." in tekst(antwoord)
    assert f"Otto, {otto.functie.titel}, namens {otto.functie.organisatie}" in tekst(antwoord)
    assert "Kanariegeel" not in tekst(antwoord)
    assert antwoord.headers["Cache-Control"].startswith("no-store")


def test_volgen_shows_why_it_was_closed_or_put_elsewhere(client, code, gebied, otto):
    paula = make_bezetting(gebied, Rol.PARTNER)
    vraag = Vraag.objects.get()
    client.force_login(otto.user)
    client.post(
        f"/vragen/{vraag.pk}/doorzetten/",
        {"naar": paula.functie_id, "reden": "Dit gaat over de woning."},
    )
    assert "Dit gaat over de woning." in tekst(volg(client, code))
    client.force_login(paula.user)
    client.post(f"/vragen/{vraag.pk}/sluiten/", {"reden": "Dit is reclame."})
    pagina = tekst(volg(client, code))
    assert "Dit is reclame." in pagina
    assert "Dit gaat over de woning." not in pagina


def test_volgen_tells_the_same_of_every_code_that_is_none(client, vraag):
    """Not whether there is a question with an account behind it; an empty print is no key."""
    mis = tekst(volg(client, "0" * 26))
    assert "Bij deze code vinden wij geen vraag." in mis
    assert "26 letters en cijfers" in tekst(volg(client, ""))
    assert "Een code heeft 26 letters en cijfers." in tekst(volg(client, "kort"))


def test_volgen_ten_tries_per_network(client, code):
    mis = [volg(client, "0" * 26, REMOTE_ADDR=f"192.0.2.{n}").status_code for n in range(11)]
    assert mis == [200] * 10 + [429]
    assert volg(client, code, REMOTE_ADDR="192.0.2.99").status_code == 429
    assert volg(client, code, REMOTE_ADDR="198.51.100.9").status_code == 200


def test_volgen_changes_nothing(client, code):
    """It asks, though it is a POST: the code must not stay in an address."""
    regels = Logregel.objects.count()
    volg(client, code)
    assert Logregel.objects.count() == regels
    assert code not in tekst(client.get(f"/vragen/volgen/?code={code}"))


@pytest.mark.parametrize("naar", ALLES, ids=range(len(ALLES)))
def test_c17_no_code_question_or_receipt_breaks_us(client, otto, naar):
    """Without an account, in every field: a page, and at most one question."""
    lijf = urlencode({"code": naar.encode("utf-8", "surrogatepass")})
    vorm = "application/x-www-form-urlencoded"
    assert client.generic("POST", "/vragen/volgen/", lijf, vorm).status_code == 200
    velden = dict.fromkeys(("tekst", "bon", "sleutel"), naar.encode("utf-8", "surrogatepass"))
    antwoord = client.generic("POST", adres(otto.functie), urlencode(velden), vorm)
    assert antwoord.status_code == 200
    assert Vraag.objects.count() <= 1
