"""One click to enter, only where the demo is switched on."""

import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.test import override_settings

from tests.makers import make_user
from welzijn.portaal.proefgemeente.mensen import INGANGEN

ROOT = Path(__file__).resolve().parents[3]
MET_DEMO = "tests.portaal.proefgemeente.urls_met_demo"


@pytest.mark.django_db
@pytest.mark.parametrize("rol", [rol.value for rol in INGANGEN])
def test_without_the_demo_the_entries_do_not_exist(client, rol):
    """The tests run without the demo, like every place that is not the demo."""
    make_user(email=INGANGEN[rol])
    assert settings.DEMO is False
    assert client.post(f"/demo/{rol}/binnengaan/").status_code == 404
    assert "binnengaan" not in client.get("/account/login/").content.decode()
    assert "_auth_user_id" not in client.session


@pytest.mark.django_db
@override_settings(ROOT_URLCONF=MET_DEMO)
def test_even_a_street_plan_that_names_them_opens_nothing(client):
    """Red when the view stops asking settings itself."""
    make_user(email=INGANGEN["bewoner"])
    assert client.post("/demo/bewoner/binnengaan/").status_code == 404
    assert "_auth_user_id" not in client.session


@pytest.mark.django_db
@override_settings(ROOT_URLCONF=MET_DEMO, DEMO=True)
def test_switched_on_one_click_enters_and_get_does_not(client):
    make_user(email=INGANGEN["bewoner"])
    assert client.get("/demo/bewoner/binnengaan/").status_code == 405
    assert client.post("/demo/koning/binnengaan/").status_code == 404
    antwoord = client.post("/demo/bewoner/binnengaan/")
    assert (antwoord.status_code, antwoord.url) == (302, "/werkplek/")
    assert "_auth_user_id" in client.session
    records = client.session["account_authentication_methods"]
    assert [record["method"] for record in records] == ["mfa"], "as if with a second factor"


@pytest.mark.django_db
@override_settings(ROOT_URLCONF=MET_DEMO, DEMO=True)
def test_the_sign_in_page_of_the_demo_offers_every_role(client):
    pagina = client.get("/account/login/").content.decode()
    assert [rol for rol in INGANGEN if f"/demo/{rol}/binnengaan/" not in pagina] == []


def test_the_demo_refuses_to_run_for_a_public_host(clean_environment):
    omgeving = clean_environment | {
        "WELZIJN_DEMO": "1",
        "DJANGO_ALLOWED_HOSTS": "welzijn.gemeente.example",
        "DJANGO_SETTINGS_MODULE": "welzijn.settings",
    }
    proces = subprocess.run(
        [sys.executable, "-c", "import django; django.setup()"],
        env=omgeving,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert proces.returncode != 0
    assert "WELZIJN_DEMO" in proces.stderr
