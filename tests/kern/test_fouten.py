"""G04: the error pages stand when the rest has fallen."""

import pytest
from django.template.loader import render_to_string
from django.test import Client

from welzijn.kern import fouten

pytestmark = pytest.mark.urls("tests.kern.straatjes")

NAMES = ["400", "403", "403_csrf", "404", "405", "500", "503", "503_geheim"]
WAYS = [
    ("/mis/bad/", 400, "Dit adres klopt niet"),
    ("/mis/forbidden/", 403, "Dit kunt u nu niet doen"),
    ("/bestaat-niet/", 404, "Deze pagina is er niet"),
    ("/knop/", 405, "Dit gaat met een knop"),
    ("/mis/error/", 500, "Er ging bij ons iets mis"),
    ("/mis/database/", 503, "Wij zijn er zo weer"),
    ("/mis/geheim/", 503, "Deze tekst kunnen wij niet openen"),
]


@pytest.fixture
def client() -> Client:
    """A visitor who gets the error page instead of the exception."""
    return Client(raise_request_exception=False)


@pytest.mark.parametrize("name", NAMES)
def test_g04_template_needs_no_context(name):
    text = render_to_string(f"{name}.html")

    assert text.count("<h1") == 1
    assert 'href="/"' in text
    assert "Wat u nu kunt doen" in text
    assert '<link rel="stylesheet" href="/static/css/welzijn.css">' in text


@pytest.mark.parametrize(("address", "status", "words"), WAYS)
def test_g04_page_asks_no_database_and_no_session(client, address, status, words):
    # No django_db mark: any question to the database fails this test.
    response = client.get(address)

    assert response.status_code == status
    assert f"<h1>{words}</h1>" in response.content.decode()
    assert response["Content-Type"] == "text/html; charset=utf-8"
    assert "sessie" not in response.cookies


def test_g04_refusal_says_its_reason_escaped(client, rf):
    response = fouten.forbidden(rf.get("/"), Exception("Alleen <b>de wijk</b> mag dit."))

    assert "Alleen &lt;b&gt;de wijk&lt;/b&gt; mag dit." in response.content.decode()


def test_g04_form_without_token_gets_a_page_of_its_own():
    response = Client(enforce_csrf_checks=True).post("/goed/")

    assert response.status_code == 403
    assert "Het formulier is verlopen" in response.content.decode()


def test_g04_database_that_refuses_gives_503_with_retry_after(client):
    response = client.get("/mis/database/")

    assert response.status_code == 503
    assert response["Retry-After"] == "30"


def test_g04_broken_template_still_gives_a_page(settings, client):
    empty = {**settings.TEMPLATES[0], "DIRS": [], "APP_DIRS": False}
    settings.TEMPLATES = [empty]

    response = client.get("/bestaat-niet/")

    assert response.status_code == 404
    assert "Er ging iets mis" in response.content.decode()


def test_g04_error_page_shows_nothing_of_the_error(client):
    text = client.get("/mis/error/").content.decode()

    assert "kapot" not in text
    assert "Traceback" not in text
