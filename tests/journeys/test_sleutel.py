"""An opbouwwerker puts a lock on her account: with a key on her device, or with an app.

The key is a real one: Chromium's own virtual authenticator makes it and signs with it.
"""

import re
import time
from collections.abc import Callable
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from playwright.sync_api import expect

from tests.journeys.reiziger import Reiziger
from tests.makers import make_bezetting, make_user, make_wijk
from welzijn.kern.logboek.models import Logregel

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.traag]

ADRES = "fatima@voorbeeld.example"


@pytest.fixture
def fatima(live_server: Any) -> Any:
    """An opbouwwerker whose address was proved before, and who has no lock yet."""
    user = make_user("Fatima", email=ADRES)
    EmailAddress.objects.create(user=user, email=ADRES, verified=True, primary=True)
    make_bezetting(make_wijk(), user=user)
    return user


def met_sleutelbos(reiziger: Reiziger) -> None:
    """A device with a finger reader, on which keys can be kept."""
    cdp = reiziger.page.context.new_cdp_session(reiziger.page)
    cdp.send("WebAuthn.enable")
    kan = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    cdp.send("WebAuthn.addVirtualAuthenticator", {"options": kan})


def met_code(reiziger: Reiziger, mailoutbox: list[Any]) -> None:
    """Sign in with a code by mail."""
    reiziger.vul("E-mailadres", ADRES)
    reiziger.klik("Stuur mij een code")
    (code,) = re.findall(r"(?m)^\s*(\d{6})\s*$", mailoutbox[-1].body)
    reiziger.vul("Code uit de e-mail", code)
    reiziger.klik("Ga verder")


def uitloggen(reiziger: Reiziger) -> None:
    reiziger.ga("/account/logout/")
    reiziger.klik("Ja, uitloggen")


def test_b01_with_a_key_on_the_device(
    fatima: Any, reiziger: Callable[..., Reiziger], mailoutbox: list[Any]
) -> None:
    ik = reiziger()
    met_sleutelbos(ik)
    sleutel_maken(ik, mailoutbox)
    binnen_met_sleutel(ik, mailoutbox)
    sleutel_weghalen(ik)
    ik.ga("/werkplek/")
    assert ik.pad == "/accounts/beveiligen/", "without any lock the work is closed again"
    daden = Logregel.objects.filter(daad__startswith="user.factor").order_by("pk")
    wat = [regel.daad for regel in daden]
    assert wat == ["user.factor_toevoegen", "user.factor_weghalen"]


def sleutel_maken(ik: Reiziger, mailoutbox: list[Any]) -> None:
    """From the gate to her work, past codes to recover."""
    ik.ga("/werkplek/")
    met_code(ik, mailoutbox)
    assert (ik.pad, ik.h1) == ("/accounts/beveiligen/", "Zet een slot op uw account")
    ik.klik("Sleutel maken")
    ik.vul("Naam van de sleutel", "Laptop van het werk")
    ik.klik("Sleutel maken")
    assert ik.h1 == "Bewaar uw herstelcodes"
    ik.melding("Uw sleutel is gemaakt.")
    assert ik.deel.locator(".sleutel__codes li").count() == 10
    assert mailoutbox[-1].subject == "Er is een sleutel bij uw account gemaakt"
    ik.klik("Ik heb ze bewaard, ga verder")
    assert ik.pad == "/werkplek/"
    assert Authenticator.objects.get(type="webauthn").wrap().name == "Laptop van het werk"


def binnen_met_sleutel(ik: Reiziger, mailoutbox: list[Any]) -> None:
    """With the key alone, and with a code by mail and then the key."""
    uitloggen(ik)
    ik.ga("/account/login/?next=/signalen/")
    gestuurd = len(mailoutbox)
    ik.klik("Inloggen met mijn sleutel")
    assert (ik.pad, len(mailoutbox)) == ("/signalen/", gestuurd)

    uitloggen(ik)
    ik.ga("/account/login/")
    met_code(ik, mailoutbox)
    assert ik.h1 == "Open uw slot"
    ik.klik("Gebruik mijn sleutel")
    assert ik.pad == "/werkplek/"


def sleutel_weghalen(ik: Reiziger) -> None:
    """Another name first; then the key goes."""
    ik.ga("/account/2fa/")
    ik.leest("Laptop van het werk", "U hebt nog 10 codes.")
    ik.klik("Naam veranderen van Laptop van het werk")
    ik.vul("Naam van de sleutel", "Tablet")
    ik.klik("Naam bewaren")
    ik.klik("Weghalen: Tablet")
    ik.klik("Sleutel weghalen")


def test_b01_a_key_that_does_not_work_says_so(
    fatima: Any, reiziger: Callable[..., Reiziger]
) -> None:
    """No key on this device: the page tells, and the code by mail still stands there."""
    ik = reiziger()
    met_sleutelbos(ik)
    ik.ga("/account/login/")
    ik.page.get_by_role("button", name="Inloggen met mijn sleutel").click()
    expect(ik.deel.get_by_role("alert")).to_contain_text("Probeer het nog eens.")
    ik.kijk()
    expect(ik.deel.get_by_role("button", name="Stuur mij een code")).to_be_visible()


def code_van_de_app(geheim: str, stap: int = 0) -> str:
    """What an app shows (stap: 30 seconds later)."""
    return format_hotp_value(hotp_value(geheim, int(time.time()) // 30 + stap))


def test_b01_with_an_app_and_without_javascript(
    fatima: Any, reiziger: Callable[..., Reiziger], mailoutbox: list[Any]
) -> None:
    ik = reiziger(javascript=False)
    ik.ga("/werkplek/")
    ik.leest("Een sleutel werkt niet in deze browser. Log in met een code.")
    met_code(ik, mailoutbox)
    ik.klik("App koppelen")
    expect(ik.deel.get_by_role("img")).to_be_visible()
    ik.vul("Code van 6 cijfers uit de app", "000000")
    geheim = ik.page.locator(".sleutel__code").text_content()
    ik.klik("App koppelen")
    ik.leest("Deze code klopt niet.")
    assert ik.page.locator(".sleutel__code").text_content() == geheim, "the same app can go on"
    ik.vul("Code van 6 cijfers uit de app", code_van_de_app(geheim))
    ik.klik("App koppelen")
    codes = [
        c.replace(" ", "") for c in ik.deel.locator(".sleutel__codes code").all_text_contents()
    ]
    ik.klik("Ik heb ze bewaard, ga verder")
    assert ik.pad == "/werkplek/"

    uitloggen(ik)
    ik.ga("/account/login/")
    met_code(ik, mailoutbox)
    ik.vul("Code van de app, of een herstelcode", codes[0])
    ik.klik("Inloggen")
    assert ik.pad == "/werkplek/"
