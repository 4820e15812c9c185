"""The gallery: who may see it, and that it shows every component there is."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from tests.makers import make_user

COMPONENTS = Path(settings.BASE_DIR) / "templates" / "components"
NAMES = sorted(path.stem for path in COMPONENTS.glob("*.html"))
PAGES = ["/bouwstenen/", "/bouwstenen/formulier/?tekst="]


@pytest.fixture
def client(client: Client, db: None) -> Client:
    client.force_login(make_user())
    return client


def shown(client: Client) -> set[str]:
    """Names of the templates that the pages of the gallery were made of."""
    answers = [client.get(page) for page in PAGES]
    return {str(template.name) for answer in answers for template in answer.templates}


@pytest.mark.parametrize("page", PAGES)
def test_somebody_who_signed_in_sees_the_gallery(client: Client, page: str) -> None:
    assert client.get(page).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("page", ["/bouwstenen/", "/bouwstenen/formulier/"])
def test_a_visitor_is_sent_to_the_sign_in_page(page: str) -> None:
    assert Client().get(page).headers["Location"] == f"/account/login/?next={page}"


def test_every_component_is_in_the_gallery(client: Client) -> None:
    seen = shown(client)
    assert [name for name in NAMES if f"components/{name}.html" not in seen] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_component_says_its_parameters_and_has_its_style(name: str) -> None:
    text = (COMPONENTS / f"{name}.html").read_text("utf-8")
    assert re.match(r"\{% comment %\}.{15,}?\{% endcomment %\}", text, re.DOTALL)
    assert (Path(settings.BASE_DIR) / f"static/css/components/{name}.css").is_file()


def test_the_gallery_has_one_h1_and_a_lead(client: Client) -> None:
    text = client.get("/bouwstenen/").content.decode()
    assert text.count("<h1>") == 1
    assert text.count('<p class="lead">') == 1


def test_a_form_with_errors_says_them_twice_and_links(client: Client) -> None:
    text = client.get("/bouwstenen/formulier/?tekst=").content.decode()
    assert '<a href="#id_tekst">Wat merkt u?</a>' in text
    assert 'id="id_tekst_error"' in text
    assert 'aria-describedby="id_tekst_helptext id_tekst_error"' in text


def test_the_filter_stays_in_the_address_of_the_next_page(client: Client) -> None:
    text = client.get("/bouwstenen/?q=soep&page=2").content.decode()
    assert '<a rel="next" href="?q=soep&amp;page=3">' in text
    assert '<a rel="prev" href="?q=soep&amp;page=1">' in text
