"""Who is not online leaves: on the screen of the helper, together, and truly."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, transaction

from buurten.begeleiding import actions as begeleiding
from buurten.begeleiding.models import Begeleiding, Deelnemer, Overname
from initiatieven.register.models import Initiatief
from tests.makers import make_bezetting, make_gebied, make_initiatief, make_signaal, make_user
from tests.portaal.privacy.mens import dump, waar
from tests.portaal.privacy.test_verwijderen import stuk_na
from welzijn.kern.accounts.models import User
from welzijn.kern.logboek.models import Inzage, Logregel
from welzijn.kern.tijd import nu, vandaag
from welzijn.portaal.privacy import actions

pytestmark = pytest.mark.django_db
HOE = {"reden": "gegevens", "toestemming": "aanwezig"}
PAD, BLAD = "/mijngegevens/uitschrijven/", "/mijngegevens/uitgeschreven/"
INGEVULD = {"reden": "stopt", "samen": "on", "woord": "verwijderen"}
NAAM = "Kanarietoon"


def maak():
    buurt = make_gebied()
    otto = make_bezetting(buurt.ouder)
    nieuw = Deelnemer(gebied=buurt, toestemming="aanwezig")
    toon = begeleiding.inschrijven(nieuw, by=otto.user, naam=NAAM, namens=otto)
    make_initiatief(
        buurt, titel="Kanarieplan", indiener=toon.user, status=Initiatief.Status.INGEDIEND
    )
    make_signaal(buurt, melder=toon.user, tekst="Het is donker.")
    return toon, otto


@pytest.fixture
def hulp():
    """Otto helps Toon, who sits beside him."""
    toon, otto = maak()
    return begeleiding.begeleiden(toon, by=otto.user, namens=otto, **HOE)


@pytest.fixture
def helpt(client, hulp):
    client.force_login(hulp.door.user)
    sessie = client.session
    sessie["begeleiding"] = hulp.pk
    sessie.save()
    return client


def tekst(antwoord):
    return antwoord.content.decode()


# --- The deed ------------------------------------------------------------------------------------


def test_e05_nothing_of_who_was_helped_is_found_any_more(hulp):
    assert len(waar(NAAM.lower())) > 0  # first something that could stay
    user = hulp.deelnemer.user
    blad = actions.uitschrijven(hulp, by=hulp.door.user, reden="stopt")
    alles = dump()
    assert (waar(NAAM.lower(), alles), waar("kanarieplan", alles)) == (set(), set())
    assert not User.objects.filter(pk=user.pk).exists()
    assert not Begeleiding.objects.exists()
    assert NAAM not in str(blad)
    assert ["Ideeën die van u alleen zijn", 1] in blad["gaat"]


def test_b14_the_lines_name_the_helper_and_the_reason_not_the_person(hulp):
    sleutel = str(hulp.deelnemer.user.sleutel)
    actions.uitschrijven(hulp, by=hulp.door.user, reden="stopt")
    regel = Logregel.objects.get(daad="deelnemer.uitschrijven")
    assert (regel.actor, regel.namens) == (str(hulp.door.user.sleutel), str(hulp.door))
    assert (regel.object_id, regel.label, regel.velden) == (sleutel, "", {"reden": "stopt"})
    assert Logregel.objects.get(daad="user.verwijderen").actor == ""


def _voorbij(hulp):
    Begeleiding.objects.update(tot=nu() - timedelta(seconds=1))


def _gestopt(hulp):
    begeleiding.stoppen(hulp, by=hulp.deelnemer.user)


def _overgenomen(hulp):
    Deelnemer.objects.update(overgenomen_op=nu())


def _uit_dienst(hulp):
    hulp.door.tot = vandaag()
    hulp.door.save()


@pytest.mark.parametrize("einde", [_voorbij, _gestopt, _overgenomen, _uit_dienst])
def test_when_helping_is_over_nobody_is_erased(hulp, einde):
    """What the database says counts. Seen red without `lopend()`: the account was gone."""
    einde(hulp)
    eerder = dump()
    with pytest.raises(ValidationError, match="Er is niets weggehaald"):
        actions.uitschrijven(hulp, by=hulp.door.user, reden="stopt")
    assert dump() == eerder


def test_another_helper_than_of_this_session_erases_nobody(hulp):
    """Seen red without asking whose session it is: a colleague's number was enough."""
    functie = hulp.door.functie
    collega = make_bezetting(hulp.gebied.ouder, organisatie=functie.organisatie).user
    with pytest.raises(ValidationError, match="Er is niets weggehaald"):
        actions.uitschrijven(hulp, by=collega, reden="stopt")
    assert Deelnemer.objects.exists()


def test_f33_all_or_nothing_at_every_statement(hulp):
    """Seen red by taking @transaction.atomic off `uitschrijven`: the line stood there alone."""
    geteld = []

    def tel(execute, sql, *rest):
        geteld.append(sql)
        return execute(sql, *rest)

    with transaction.atomic(), connection.execute_wrapper(tel):
        actions.uitschrijven(hulp, by=hulp.door.user, reden="stopt")
        transaction.set_rollback(True)
    eerder = dump()
    assert len(geteld) > 40
    for nummer in range(0, len(geteld) - 1, 3):
        with pytest.raises(RuntimeError), connection.execute_wrapper(stuk_na(nummer)):
            actions.uitschrijven(hulp, by=hulp.door.user, reden="stopt")
        transaction.set_rollback(False)  # a half deed is for us to see, not for Django to hide
        assert dump() == eerder, f"statement {nummer} of {len(geteld)}"


def tegelijk(*deden):
    """Each at a barrier; gives what each answered, or the refusal."""
    deur = Barrier(len(deden))

    def een(doe):
        try:
            connection.ensure_connection()
            deur.wait(timeout=60)
            return doe()
        except ValidationError as fout:
            return fout.messages
        finally:
            connection.close()

    with ThreadPoolExecutor(len(deden)) as zalen:
        return list(zalen.map(een, deden))


def weg(hulp):
    return lambda: actions.uitschrijven(hulp, by=hulp.door.user, reden="stopt")


@pytest.mark.django_db(transaction=True)
def test_k8_pressing_eight_times_at_once_erases_once():
    """Seen red on PostgreSQL without the lock: two lines told of one account."""
    toon, otto = maak()
    hulp = begeleiding.begeleiden(toon, by=otto.user, namens=otto, **HOE)
    antwoorden = tegelijk(*[weg(hulp)] * 8)
    assert sum(isinstance(antwoord, dict) for antwoord in antwoorden) == 1
    assert Logregel.objects.filter(daad="deelnemer.uitschrijven").count() == 1


@pytest.mark.django_db(transaction=True)
def test_k8_erasing_and_taking_over_at_once_has_one_outcome():
    """Seen red on PostgreSQL without the lock on the row: the page of taking over broke."""
    toon, otto = maak()
    hulp = begeleiding.begeleiden(toon, by=otto.user, namens=otto, **HOE)
    straks = nu() + timedelta(hours=1)
    code = begeleiding._hash(toon, "123456")
    email = "toon@voorbeeld.example"
    Overname.objects.create(deelnemer=toon, email=email, code_hash=code, tot=straks)
    blad, over = tegelijk(
        weg(hulp),
        lambda: begeleiding.overnemen(toon, by=otto.user, code="123456", namens=otto),
    )
    assert isinstance(blad, dict) is not over
    assert User.objects.filter(email=email).exists() is over


def test_k8_who_pressed_stop_or_took_over_just_after_it_breaks_nothing(hulp):
    """A second window, a moment too late. Seen red while both asked for a row that was gone."""
    toon, otto = hulp.deelnemer, hulp.door
    user = User.objects.get(pk=toon.user_id)
    actions.uitschrijven(hulp, by=otto.user, reden="stopt")
    begeleiding.stoppen(hulp, by=user)
    assert not begeleiding.overnemen(toon, by=otto.user, code="123456", namens=otto)
    assert not Logregel.objects.filter(daad="begeleiding.stoppen").exists()


# --- The conversation ----------------------------------------------------------------------------


def test_reading_first_what_goes_is_written_down(helpt, hulp):
    pagina = tekst(helpt.get(PAD))
    assert f"Het account van {NAAM} weghalen" in pagina
    assert "Signalen die u gaf" in pagina
    blik = Inzage.objects.get(recht="deelnemer.uitschrijven")
    assert blik.actor == str(hulp.door.user.sleutel)
    assert blik.betreft == str(hulp.deelnemer.user.sleutel)


def test_the_way_there_stands_on_the_page_about_the_data(helpt, hulp, client):
    assert PAD in tekst(helpt.get("/mijngegevens/"))
    client.force_login(make_user())
    assert PAD not in tekst(client.get("/mijngegevens/"))


def test_after_it_the_browser_is_the_helper_with_a_sheet_to_print(helpt, hulp):
    antwoord = helpt.post(PAD, INGEVULD)
    assert antwoord.url == BLAD
    assert "begeleiding" not in helpt.session
    blad = helpt.get(BLAD)
    assert blad.wsgi_request.user == hulp.door.user
    assert "Het account is weg" in tekst(blad)
    assert str(hulp.door) in tekst(blad)
    assert NAAM not in tekst(blad) + str(dict(helpt.session))
    assert helpt.get("/mijngegevens/").wsgi_request.user == hulp.door.user


@pytest.mark.parametrize(
    ("mis", "zin"),
    [
        ({"samen": ""}, "Lees dit eerst samen. Vink het daarna aan."),
        ({"woord": "weg"}, "Typ precies het woord: verwijderen."),
        ({"reden": "zomaar"}, "#id_reden"),
        ({"reden": ""}, "#id_reden"),
    ],
)
def test_what_is_missing_is_said_at_the_field_and_nobody_goes(helpt, mis, zin):
    antwoord = helpt.post(PAD, INGEVULD | mis)
    assert (antwoord.status_code, Deelnemer.objects.count()) == (200, 1)
    assert zin in tekst(antwoord)


def test_outside_helping_it_is_refused(client, hulp):
    client.force_login(hulp.door.user)
    assert client.get(PAD).status_code == 403
    assert client.post(PAD, INGEVULD).status_code == 403
    assert client.get(BLAD).status_code == 404
    assert Deelnemer.objects.exists()


def test_by_phone_nobody_is_erased(helpt):
    """Seen red without the question how it was agreed."""
    Begeleiding.objects.update(toestemming="telefoon")
    assert helpt.post(PAD, INGEVULD).status_code == 403
    assert PAD not in tekst(helpt.get("/mijngegevens/"))


def test_b11_an_old_proof_is_asked_again_of_the_helper_without_ending_the_help(helpt, hulp):
    """Seen red while the page that asks was closed in such a session."""
    helpt.verklaar(hulp.door.user, geleden=16 * 60)
    antwoord = helpt.post(PAD, INGEVULD)
    assert antwoord.url.startswith("/accounts/bevestigen/")
    assert Deelnemer.objects.exists()
    vraag = helpt.get(antwoord.url)
    assert vraag.status_code == 200
    assert vraag.wsgi_request.user == hulp.door.user
    helpt.verklaar(hulp.door.user)
    assert helpt.get(PAD).wsgi_request.user == hulp.deelnemer.user


def test_the_proof_of_the_helped_person_counts_for_nothing(helpt, hulp):
    helpt.verklaar(hulp.deelnemer.user)
    assert helpt.get(PAD).status_code == 302
