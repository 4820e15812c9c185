"""C12 and C13: a deed needs proof that it was meant, and leads to nowhere else."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urljoin, urlsplit

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.test import Client
from django.urls import reverse

from tests.house.reading import nothing
from tests.veiligheid.deuren import Deuren
from tests.veiligheid.matrix import rijen
from tests.veiligheid.wereld import Wereld

pytestmark = pytest.mark.django_db
HIER = "http://testserver"
METHODEN = ("post", "put", "patch", "delete")


@pytest.fixture(scope="module")
def strenge_deuren(wereld: Wereld) -> Deuren:
    """As in real life: a form without its token is refused."""
    return Deuren(wereld, enforce_csrf_checks=True)


def onbeschermd(deuren: Deuren, adressen: Iterable[str]) -> Iterator[str]:
    """Addresses that take an unsafe method without a token."""
    for nummer, adres in enumerate(adressen):
        rol = ("an", "bw", "ow", "co", "be")[nummer % 5]
        for methode in METHODEN:
            antwoord = deuren.klop(rol, methode, adres)
            if antwoord.status_code != 403:
                yield f"{methode} {adres} by {rol} without a token gives {antwoord.status_code}"


def test_c12_every_unsafe_method_asks_for_the_token(strenge_deuren: Deuren) -> None:
    een_per_naam = {naam: strenge_deuren.adres(naam, ding, "ow") for naam, ding, *_ in rijen()}
    assert len(een_per_naam) > 120
    nothing(onbeschermd(strenge_deuren, een_per_naam.values()))


def test_c12_with_its_token_a_form_is_taken(wereld: Wereld) -> None:
    """The other side: what is refused above is refused for the token alone."""
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(wereld.mensen["bw"])
    pagina = browser.get("/accounts/wijzigen/").content.decode()
    bewijs = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', pagina)
    assert bewijs is not None
    data = {"naam": "Sanne", "csrfmiddlewaretoken": bewijs[1]}
    assert browser.post("/accounts/wijzigen/", data).status_code == 302


ELDERS = [
    "https://kwaad.example/",
    "//kwaad.example",
    "///kwaad.example",
    "/\\kwaad.example",
    "\\\\kwaad.example",
    "http:kwaad.example",
    "javascript:alert(1)",
    "/\t/kwaad.example",
    " //kwaad.example",
    "https://testserver@kwaad.example/",
    "https://testserver.kwaad.example/",
    "%",
]


def waar(vanaf: str, locatie: str) -> str:
    """Scheme and host of where a browser goes; to a browser a backslash is a slash."""
    schoon = re.sub(r"[\x00-\x20]", "", locatie).replace("\\", "/")
    doel = urlsplit(urljoin(f"http://testserver{vanaf}", schoon))
    return f"{doel.scheme}://{doel.netloc}"


@pytest.mark.parametrize("naar", ELDERS)
def test_c13_signing_in_leads_nowhere_else(wereld: Wereld, naar: str) -> None:
    """With the code from the mail, and `next` in the address and in every form on the way."""
    browser, user = Client(), wereld.mensen["bw"]
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    browser.post("/account/login/", {"login": user.email, "next": naar})
    code = re.search(r"(?m)^\s*(\d{6})\s*$", mail.outbox[-1].body)
    assert code is not None
    stap = {"code": code[1], "next": naar}
    antwoord = browser.post("/account/login/code/confirm/", stap, query_params={"next": naar})
    assert antwoord.status_code == 302
    assert browser.get("/werkplek/").status_code == 200
    assert waar("/account/login/code/confirm/", antwoord.headers["Location"]) == HIER


@pytest.mark.parametrize("naar", ELDERS)
@pytest.mark.parametrize("naam", ["accounts:wijzigen", "functies:vestigen", "account_login"])
def test_c13_no_deed_leads_elsewhere(deuren: Deuren, naam: str, naar: str) -> None:
    data = {"naam": "Sanne", "gebied": deuren.wereld.dingen["buurt.a"].pk, "next": naar}
    for antwoord in (
        deuren.klop("bw", "post", reverse(naam), data),
        deuren.klop("bw", "post", reverse(naam, query={"next": naar}), data),
    ):
        assert antwoord.status_code == 302
        assert waar(reverse(naam), antwoord.headers["Location"]) == HIER


def test_c13_a_good_next_is_followed(deuren: Deuren) -> None:
    data = {"naam": "Sanne", "next": "/initiatieven/"}
    antwoord = deuren.klop("bw", "post", "/accounts/wijzigen/", data)
    assert antwoord.headers["Location"] == "/initiatieven/"
