"""Each harness bites: on a street plan with doors that stand open on purpose it finds its own."""

import pytest
from django.test import override_settings

from buurten.signalen.models import Signaal
from tests.veiligheid.afdruk import afdruk, anders
from tests.veiligheid.deuren import LINK, Deuren, ongedaan
from tests.veiligheid.matrix import rijen
from tests.veiligheid.test_forms import VRAAG
from tests.veiligheid.test_matrix import afwijkingen, ontbreekt, verdwaald
from tests.veiligheid.test_post import onbeschermd, waar

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _lek():
    with override_settings(ROOT_URLCONF="tests.veiligheid.lek"):
        yield


def test_a01_finds_an_address_without_a_row() -> None:
    assert "lek:signaal has no row: say in matrix.py who may come in" in list(ontbreekt(rijen()))


def test_a01_finds_a_row_without_an_address() -> None:
    tabel = [*rijen(), ("signalen:weg", "-", "", "")]
    assert "signalen:weg has a row and no address: take the row out" in list(ontbreekt(tabel))


def test_a02_finds_a_view_that_forgot_who_asks(deuren: Deuren) -> None:
    wil = "L444222244444L"
    regel, *_post = afwijkingen(deuren, [("lek:signaal", "signaal.wijk", wil, wil)])
    assert "get  wants L444222244444L and gives 22222222222222" in regel


def test_a03_finds_a_word_that_flew_too_far(deuren: Deuren) -> None:
    deuren.gezien = {rol: set() for rol in deuren.gezien}
    adres = deuren.adres("lek:signaal", "signaal.ander", "bw")
    deuren.klop("bw", "get", adres)
    gevonden = list(verdwaald(deuren))
    assert "kanariesignaalanderkanarie was seen by bw" in gevonden
    assert "kanariesignaalwijkkanarie was seen by nobody: then this proves nothing about it" in (
        gevonden
    )


def test_a08_finds_a_view_that_believes_the_body(deuren: Deuren) -> None:
    begin, pk = afdruk(), deuren.wereld.dingen["signaal.ander"].pk
    with ongedaan():
        deuren.browsers["an"].post("/lek/gelooft_alles/", {"pk": pk, "status": "afgerond"})
        assert len(anders(begin, afdruk())) == 2  # the row as it was, and as it became
    assert anders(begin, afdruk()) == []


def test_a09_finds_a_view_that_lets_the_address_ask(deuren: Deuren) -> None:
    alles = LINK.findall(deuren.klop("an", "get", "/lek/filtert/").tekst)
    minder = LINK.findall(deuren.klop("an", "get", "/lek/filtert/?pk__lt=0").tekst)
    assert (len(alles), minder) == (Signaal.objects.count(), [])
    assert "pk__lt=0" in VRAAG


def test_c12_finds_a_view_that_writes_when_read(deuren: Deuren) -> None:
    begin = afdruk()
    with ongedaan():
        deuren.browsers["an"].get("/lek/schrijft/")
        assert anders(begin, afdruk()) != []


def test_c12_finds_a_view_without_a_token(wereld) -> None:
    streng = Deuren(wereld, enforce_csrf_checks=True)
    gevonden = list(onbeschermd(streng, ["/lek/zonder_bewijs/", "/lek/schrijft/"]))
    assert len(gevonden) == 4
    assert gevonden[0] == "post /lek/zonder_bewijs/ by an without a token gives 200"


def test_c13_finds_a_redirect_to_elsewhere(deuren: Deuren) -> None:
    data = {"next": "https://kwaad.example/"}
    antwoord = deuren.klop("an", "post", "/lek/gelooft_alles/", data)
    assert waar("/", antwoord.headers["Location"]) == "https://kwaad.example"
