"""The pages: what I see of myself, who looked, and the way out."""

from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from buurten.functies.models import Bezetting
from tests.inloggen import Inlogger
from tests.makers import (
    make_bewoner,
    make_bezetting,
    make_gebied,
    make_gemeente,
    make_hulpvraag,
    make_initiatief,
    make_signaal,
    make_user,
)
from tests.portaal.privacy.mens import BUUR, NAAM, SAMEN, WEG, bouw
from welzijn.kern.accounts.models import User
from welzijn.kern.logboek.actions import inzien
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.rechten import Rol
from welzijn.portaal.privacy.kamers import BLADZIJDEN, KAMERS, logboek

pytestmark = pytest.mark.django_db


def vragen(client: Inlogger, adres: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as gevonden:
        assert client.get(adres).status_code == 200
    return len(gevonden)


def bewaard(slug: str) -> str:
    return reverse("privacy:kamer", args=[slug])


def test_the_page_tells_what_is_kept_and_what_was_done(client: Inlogger) -> None:
    mens = bouw()
    client.force_login(mens.user)
    pagina = client.get(reverse("privacy:overzicht")).content.decode()
    assert "Signalen die u gaf" in pagina
    assert reverse("functies:profiel") in pagina
    for slug, woorden in (
        ("signalen", [f"Het is {SAMEN}"]),
        ("ideeen", [f"Foto {WEG}"]),
        ("hulpvragen", [f"Tuin {WEG}"]),
        ("steun", ["Steun"]),
    ):
        blad = client.get(bewaard(slug)).content.decode()
        assert [woord for woord in woorden if woord not in blad] == []


def test_every_room_that_keeps_something_has_its_page(client: Inlogger) -> None:
    """But the logboek, of which the first page tells who looked and what one did."""
    assert set(BLADZIJDEN) == {kamer for kamer in KAMERS if kamer is not logboek}
    mens = bouw()
    client.force_login(mens.user)
    overzicht = client.get(reverse("privacy:overzicht")).content.decode()
    for slug, titel in BLADZIJDEN.values():
        assert bewaard(slug) in overzicht
        blad = client.get(bewaard(slug)).content.decode()
        assert f"{titel}</h1>" in blad
        assert "Waarvan we niets van u hebben" not in blad


def test_a_page_that_nobody_made_is_not_there(client: Inlogger) -> None:
    client.force_login(make_user())
    assert client.get(bewaard("stembiljetten")).status_code == 404
    assert "Waarvan we niets van u hebben" in client.get(bewaard("signalen")).content.decode()


def test_an_empty_account_reads_what_is_not_kept(client: Inlogger) -> None:
    client.force_login(make_user())
    pagina = client.get(reverse("privacy:overzicht")).content.decode()
    assert "Nog niemand." in pagina
    assert "Waarvan we niets van u hebben" in pagina


def test_e10_who_looked_is_told_with_function_and_reason(client: Inlogger) -> None:
    """Seen red by asking Inzage.objects.door(user): one's own looks stood there."""
    buurt = make_gebied()
    user, ander = make_bewoner(buurt), make_bewoner(buurt)
    werker = make_bezetting(buurt, Rol.OPBOUWWERKER, make_user("Otto van Kijk"))
    vraag, andere = make_hulpvraag(buurt, user), make_hulpvraag(buurt, ander)
    inzien(vraag, by=werker.user, betreft=[user], namens=werker, reden="hulp zoeken")
    inzien(andere, by=werker.user, betreft=[ander], namens=werker, reden="iets anders")
    inzien(vraag, by=user, betreft=[user])
    client.force_login(user)
    pagina = client.get(reverse("privacy:overzicht")).content.decode()
    assert str(werker.functie) in pagina
    assert "bekeek uw gegevens bij: hulpvraag" in pagina
    assert "hulp zoeken" in pagina
    assert "iets anders" not in pagina
    assert "Otto van Kijk" not in pagina
    assert pagina.count("bekeek uw gegevens bij") == 1


def test_e10_somebody_else_reads_nothing_of_it(client: Inlogger) -> None:
    mens = bouw()
    client.force_login(make_bewoner(mens.buurt))
    adressen = [reverse(f"privacy:{naam}") for naam in ("overzicht", "meenemen", "verwijderen")]
    for adres in adressen + [bewaard(slug) for slug, _titel in BLADZIJDEN.values()]:
        pagina = client.get(adres).content.decode()
        assert [w for w in (WEG, SAMEN, NAAM, BUUR) if w in pagina] == []


def test_the_pages_ask_as_much_for_one_row_as_for_thirty(client: Inlogger) -> None:
    """However many tables know somebody: one question counts them all.

    The file to take along asks per table, once: it holds everything.
    """
    mens = bouw()
    client.force_login(mens.user)
    namen = ("overzicht", "meenemen", "verwijderen")
    paden = [reverse(f"privacy:{naam}") for naam in namen]
    paden += [bewaard(slug) for slug, _titel in BLADZIJDEN.values()]
    client.get(paden[0])
    een = {pad: vragen(client, pad) for pad in paden}
    for _ in range(29):
        make_signaal(mens.buurt, melder=mens.user)
        make_hulpvraag(mens.buurt, mens.user)
        make_initiatief(mens.buurt, indiener=mens.user)
    assert {pad: vragen(client, pad) for pad in paden} == een
    assert {pad: aantal for pad, aantal in een.items() if aantal > 12} == {}


def test_the_page_shows_a_few_and_says_how_many_more(client: Inlogger) -> None:
    user = make_bewoner(make_gebied())
    for nummer in range(22):
        make_signaal(melder=user, tekst=f"Signaal nummer {nummer}.")
    client.force_login(user)
    pagina = client.get(bewaard("signalen")).content.decode()
    assert pagina.count("Signaal nummer") == 20
    assert "Er zijn er nog 2." in pagina


def test_days_and_moments_are_told_in_words(client: Inlogger) -> None:
    """Text that only looks like a day stays as somebody wrote it."""
    user = make_bewoner(make_gebied())
    for tekst in ("2026-13-45", "2026-05-01", "2026-02-30T25:00:00+01:00"):
        make_signaal(melder=user, tekst=tekst)
    client.force_login(user)
    pagina = "".join(client.get(bewaard(wat)).content.decode() for wat in ("functies", "signalen"))
    assert "1 januari 2020" in pagina
    assert "2026-13-45" in pagina
    assert "2026-02-30T25:00:00+01:00" in pagina
    assert "2020-01-01" not in pagina


def test_before_it_goes_one_reads_what_goes_and_what_stays(client: Inlogger) -> None:
    mens = bouw()
    client.force_login(mens.user)
    pagina = client.get(reverse("privacy:verwijderen")).content.decode()
    gaat, blijft = pagina.split("Dit blijft, zonder uw naam")
    for naam in ("Ideeën die van u alleen zijn", "Hulp die u vroeg", "Berichten aan u"):
        assert naam in gaat
    for naam in (
        "Ideeën die u met anderen deelt",
        "Signalen die u gaf",
        "Vragen die u beantwoordde",
    ):
        assert naam in blijft
        assert naam not in gaat
    assert "U hebt nu een functie." in pagina


def test_k20_the_way_out_ends_everything(client: Inlogger) -> None:
    """Seen red without logout(): the browser kept its session."""
    user = make_bewoner(make_gebied())
    elders = Inlogger()
    elders.force_login(user)
    client.force_login(user)
    antwoord = client.post(reverse("privacy:verwijderen"), {"woord": " Verwijderen. "})
    assert antwoord["Location"] == reverse("privacy:weg")
    assert antwoord["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert not User.objects.filter(pk=user.pk).exists()
    assert Session.objects.count() == 0
    assert client.get(reverse("privacy:overzicht")).status_code == 302
    assert elders.get(reverse("privacy:overzicht")).status_code == 302
    laatste = client.get(antwoord["Location"]).content.decode()
    assert "Uw account is weg" in laatste
    assert "Inloggen" in laatste


@pytest.mark.parametrize("woord", ["", "ja", "verwijder", "verwijderen!", "x" * 300])
def test_another_word_deletes_nothing(client: Inlogger, woord: str) -> None:
    user = make_bewoner(make_gebied())
    client.force_login(user)
    antwoord = client.post(reverse("privacy:verwijderen"), {"woord": woord})
    assert antwoord.status_code == 200
    assert "Er klopt iets nog niet" in antwoord.content.decode()
    assert User.objects.filter(pk=user.pk).exists()


def test_the_last_beheerder_reads_what_to_do_first(client: Inlogger) -> None:
    bezetting = make_bezetting(make_gemeente(), Rol.BEHEERDER)
    client.force_login(bezetting.user)
    antwoord = client.post(reverse("privacy:verwijderen"), {"woord": "verwijderen"})
    zin = "Dit is de laatste beheerder. Geef de functie eerst aan iemand anders."
    assert zin in antwoord.content.decode()
    assert Bezetting.objects.geldig().filter(pk=bezetting.pk).exists()
    assert client.get(reverse("privacy:overzicht")).status_code == 200


def test_b11_an_hour_after_signing_in_proof_is_asked_before_it_goes(client: Inlogger) -> None:
    """Seen red by taking @vers_bewijs off the view."""
    user = make_bewoner(make_gebied())
    client.force_login(user, geleden=3600)
    adres = reverse("privacy:verwijderen")
    for antwoord in (client.get(adres), client.post(adres, {"woord": "verwijderen"})):
        assert antwoord["Location"].startswith(reverse("accounts:bevestigen"))
    assert User.objects.filter(pk=user.pk).exists()


def test_deleting_twice_is_a_sign_in_page(client: Inlogger) -> None:
    user = make_bewoner(make_gebied())
    client.force_login(user)
    for _ in range(2):
        antwoord: Any = client.post(reverse("privacy:verwijderen"), {"woord": "verwijderen"})
    assert antwoord["Location"].startswith(reverse("account_login"))
    assert Logregel.objects.filter(daad="user.verwijderen").count() == 1


def test_a_professional_without_a_second_factor_still_reaches_what_is_theirs(
    client: Inlogger,
) -> None:
    """The gate is for the work of a function; one's own data asks for nobody's leave."""
    client.force_login(make_bezetting(make_gebied()).user, sterk=False)
    for naam in ("overzicht", "meenemen", "verwijderen"):
        assert client.get(reverse(f"privacy:{naam}")).status_code == 200
