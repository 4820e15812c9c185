"""Taking one's data along: complete, one's own, and no file that stays behind."""

import csv
import io
import json
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse

from tests.inloggen import Inlogger
from tests.makers import make_bewoner, make_gebied, make_signaal
from tests.portaal.privacy.mens import BUUR, MAIL, NAAM, SAMEN, WEG, bouw
from welzijn.kern.logboek.models import Logregel
from welzijn.portaal.privacy.kamers import delen

pytestmark = pytest.mark.django_db


@pytest.fixture
def zip_van(client: Inlogger) -> Any:
    def haal(user: Any) -> zipfile.ZipFile:
        client.force_login(user)
        antwoord = client.post(reverse("privacy:meenemen"))
        assert antwoord.status_code == 200
        return zipfile.ZipFile(io.BytesIO(antwoord.content))

    return haal


def test_e04_the_file_holds_everything_that_the_page_tells(zip_van: Any) -> None:
    mens = bouw()
    alles = {deel.naam: list(deel.rijen) for deel in delen(mens.user)}
    with zip_van(mens.user) as zip_:
        geheel = json.loads(zip_.read("gegevens.json"))["gegevens"]
    assert {naam: len(rijen) for naam, rijen in geheel.items()} == {
        naam: len(rijen) for naam, rijen in alles.items()
    }
    assert all(geheel.values())


def test_e04_json_and_csv_hold_the_same_rows(zip_van: Any) -> None:
    mens = bouw()
    with zip_van(mens.user) as zip_:
        geheel = json.loads(zip_.read("gegevens.json"))["gegevens"]
        bladen = {naam: zip_.read(naam) for naam in zip_.namelist() if naam.endswith(".csv")}
    assert len(bladen) == len(geheel)
    aantallen = [
        len(list(csv.reader(io.StringIO(blad.decode("utf-8-sig"), newline="")))) - 1
        for blad in bladen.values()
    ]
    assert sorted(aantallen) == sorted(len(rijen) for rijen in geheel.values())


def test_e04_every_text_of_the_person_is_in_it(zip_van: Any) -> None:
    """A word in each part that holds text; Deelname and the like hold none."""
    mens = bouw()
    with zip_van(mens.user) as zip_:
        geheel = json.loads(zip_.read("gegevens.json"))["gegevens"]
    met = {naam for naam, rijen in geheel.items() if WEG in str(rijen) or SAMEN in str(rijen)}
    assert {
        "Uw e-mailadressen", "Berichten aan u", "Waar u bent ingelogd", "Signalen die u gaf",
        "Inloggen met een andere dienst", "Wat u uw opvolger schreef", "Hulp die u vroeg",
        "Voorstellen voor de pagina van uw wijk", "Ideeën die van u alleen zijn",
        "Voorstellen die op de pagina van uw wijk staan", "Ideeën die u met anderen deelt",
        "Bestanden met gebieden die u inlas", "Handtekeningen onder een uitslag",
        "Voorstellen die u deed voor het jaar van de wijk", "Uw profiel als vrijwilliger",
        "Controles die u deed",
    } <= met  # fmt: skip
    assert geheel["Uw account, met uw naam en e-mailadres"][0]["naam"] == NAAM
    assert geheel["Uw account, met uw naam en e-mailadres"][0]["e-mailadres"] == MAIL


def test_k07_nothing_of_others_and_nothing_that_opens_a_door(zip_van: Any) -> None:
    """Seen red by adding hulpvraag.aanvrager to the rows of a match.

    The titles of what one backed or helped with are public, or were shown to both sides.
    """
    mens = bouw()
    with zip_van(mens.user) as zip_:
        tekst = " ".join(zip_.read(naam).decode() for naam in zip_.namelist())
        geheel = json.loads(zip_.read("gegevens.json"))["gegevens"]
    for deel in (
        "Ideeën die u steunt",
        "Afspraken over hulp",
        "Wat u deed en wat over u werd vastgelegd",
    ):
        geheel.pop(deel)
    assert BUUR not in json.dumps(geheel)
    assert mens.buur.email not in tekst
    for geheim in ("kanarieweg-sleutel", "kanarieweg-token", str(mens.user.sleutel), "secret"):
        assert geheim not in tekst


def test_d11_the_line_tells_how_much_and_a_fingerprint(zip_van: Any) -> None:
    mens = bouw()
    verwacht = sum(len(deel.rijen) for deel in delen(mens.user))
    zip_van(mens.user)
    regel = Logregel.objects.get(daad="user.meenemen")
    assert regel.actor == str(mens.user.sleutel)
    assert regel.velden["rijen"] == verwacht
    assert len(regel.velden["afdruk"]) == 64


def test_d06_no_cell_is_a_formula(zip_van: Any) -> None:
    user = make_bewoner(make_gebied())
    make_signaal(make_gebied(), melder=user, tekst="=HYPERLINK(1)", plek="\uff1d1+1")
    with zip_van(user) as zip_:
        blad = zip_.read("csv/signalen_die_u_gaf.csv").decode("utf-8-sig")
        geheel = json.loads(zip_.read("gegevens.json"))["gegevens"]
    (rij,) = csv.DictReader(io.StringIO(blad, newline=""))
    assert (rij["tekst"], rij["plek"]) == ("'=HYPERLINK(1)", "'\uff1d1+1")
    assert geheel["Signalen die u gaf"][0]["tekst"] == "=HYPERLINK(1)"


def test_d11_no_file_stays_behind(
    client: Inlogger, settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In folders of its own: other tests that run at this moment also make temporary files.

    Seen red with a NamedTemporaryFile(delete=False) in the deed.
    """
    tijdelijk, media = tmp_path / "tijdelijk", tmp_path / "media"
    for plek in (tijdelijk, media):
        plek.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tijdelijk))
    settings.MEDIA_ROOT = media
    user = make_bewoner(make_gebied())
    client.force_login(user)
    antwoord = client.post(reverse("privacy:meenemen"))
    assert [*tijdelijk.iterdir(), *media.iterdir()] == []
    assert antwoord["Cache-Control"] == "no-store, private"
    assert antwoord["Content-Disposition"].startswith('attachment; filename="mijn_gegevens_')


def test_d11_the_same_address_from_another_session_gives_nothing(client: Inlogger) -> None:
    mens = bouw()
    adres = reverse("privacy:meenemen")
    assert client.post(adres).status_code == 302
    client.force_login(make_bewoner(mens.buurt))
    inhoud = zipfile.ZipFile(io.BytesIO(client.post(adres).content)).read("gegevens.json").decode()
    assert WEG not in inhoud
    assert NAAM not in inhoud


def test_b11_an_hour_after_signing_in_proof_is_asked_first(client: Inlogger) -> None:
    """Seen red by taking @vers_bewijs off the view."""
    client.force_login(make_bewoner(make_gebied()), geleden=3600)
    adres = reverse("privacy:meenemen")
    for antwoord in (client.get(adres), client.post(adres)):
        assert antwoord.status_code == 302
        assert antwoord["Location"].startswith(reverse("accounts:bevestigen"))
    assert not Logregel.objects.filter(daad="user.meenemen").exists()
