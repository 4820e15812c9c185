"""Journey: a resident reads what is known, takes it along, and deletes the account."""

import io
import json
import re
import zipfile

import pytest
from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore

from initiatieven.register.models import Initiatief
from initiatieven.steun.actions import steunen
from tests.inloggen import bewijs
from tests.makers import make_bewoner, make_gebied, make_initiatief, make_signaal, make_user
from welzijn.kern.accounts.models import User

pytestmark = [pytest.mark.traag]  # whole stories in a real browser

NAAM, MAIL = "Fatima Yilmaz", "fatima@voorbeeld.example"
TUIN, PLAN, SIGNAAL = "Samen de tuin in", "Nog maar een plan", "Het plein is 's avonds donker."


@pytest.fixture
def fatima():
    """Somebody with an idea that a neighbour backs, an idea of her own, and a signal."""
    buurt = make_gebied("Sluisbuurt")
    fatima = make_bewoner(buurt, make_user(NAAM, email=MAIL))
    tuin = make_initiatief(buurt, titel=TUIN, indiener=fatima)
    steunen(tuin, by=make_bewoner(buurt))
    plan = {"titel": PLAN, "status": Initiatief.Status.INGEDIEND}
    make_initiatief(buurt, indiener=fatima, **plan)
    make_signaal(buurt, melder=fatima, tekst=SIGNAAL)
    return fatima


def lezen(r):
    """What the portal knows, and who looked."""
    r.ga("/mijngegevens/")
    assert r.h1 == "Mijn gegevens"
    r.leest("Nog niemand.", "Signalen die u gaf (1)", "Ideeën die u met anderen deelt (1)")


def meenemen(r):
    """One file, with what is hers."""
    r.klik("Meenemen")
    r.leest("Over andere mensen staat er niets in.")
    with r.page.expect_download() as gehaald:
        r.deel.get_by_role("button", name="Bestand downloaden").click()
    inhoud = gehaald.value.path().read_bytes()
    with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_:
        gegevens = json.loads(zip_.read("gegevens.json"))["gegevens"]
    assert gegevens["Signalen die u gaf"][0]["tekst"] == SIGNAAL
    assert gehaald.value.suggested_filename.startswith("mijn_gegevens_")


def verwijderen(r):
    """Read what goes and what stays; a wrong word changes nothing; then the end."""
    r.ga("/mijngegevens/")
    r.klik("Account verwijderen")
    r.leest("Dit gaat weg", "Ideeën die van u alleen zijn (1)", "Dit blijft, zonder uw naam")
    r.vul("Typ het woord verwijderen", "weg")
    r.klik("Mijn account voorgoed verwijderen")
    r.fout("Typ het woord verwijderen")
    r.vul("Typ het woord verwijderen", "Verwijderen")
    r.klik("Mijn account voorgoed verwijderen")
    assert r.h1 == "Uw account is weg"
    r.leest_niet(NAAM, MAIL)


def is_weg(r):
    """Signed out; what was shared is still there, what was hers is not."""
    r.ga("/mijngegevens/")
    assert r.pad == "/account/login/"
    r.ga("/initiatieven/")
    r.leest(TUIN)
    r.leest_niet(PLAN, NAAM)
    assert not User.objects.filter(email=MAIL).exists()


@pytest.mark.parametrize("javascript", [True, False])
def test_a_resident_takes_everything_along_and_leaves(reiziger, als, fatima, javascript):
    r = reiziger(javascript=javascript)
    als(r, fatima)
    lezen(r)
    meenemen(r)
    verwijderen(r)
    is_weg(r)


def een_uur_later(r, user):
    """The session as it is an hour after signing in."""
    (cookie,) = (c for c in r.page.context.cookies() if c["name"] == settings.SESSION_COOKIE_NAME)
    sessie = SessionStore(cookie["value"])
    sessie.update(bewijs(user, geleden=3600))
    sessie.save()


def test_b11_an_hour_later_a_code_is_asked_before_leaving(reiziger, als, fatima, mailoutbox):
    """The page that asks who one is leads back to where one was."""
    r = reiziger()
    als(r, fatima)
    een_uur_later(r, fatima)
    r.ga("/mijngegevens/")
    with r.al_gezien():
        r.klik("Account verwijderen")
        assert r.h1 == "Bent u het echt?"
        r.klik("Stuur mij een code")
        (code,) = re.findall(r"(?m)^\s*(\d{6})\s*$", mailoutbox[-1].body)
        r.deel.locator("input[autocomplete=one-time-code], input[name=code]").first.fill(code)
        r.klik("Ga verder")
    assert (r.pad, r.h1) == ("/mijngegevens/verwijderen/", "Account verwijderen")
