"""Reading in an emergency: a reason, a second person at once, an hour, every look a line."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection

from buurten.functies.models import Bezetting
from buurten.noodinzagen import actions
from buurten.noodinzagen.models import Noodinzage
from buurten.signalen import actions as signalen
from buurten.signalen.models import Signaal
from tests.makers import (
    make_bewoner,
    make_bezetting,
    make_gebied,
    make_hulpvraag,
    make_organisatie,
    make_signaal,
    make_vrijwilliger,
)
from welzijn.kern.logboek.models import Inzage, Logregel
from welzijn.kern.notificaties.models import Bericht
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import nu, vandaag

pytestmark = pytest.mark.django_db
REDEN = "Kanariegevaar, de wijkagent belde"


class Wijk:
    """A confidential signal of one house; who may open it, and who hears."""

    def __init__(self):
        self.gebied = make_gebied()
        self.huis = make_organisatie(naam="Welzijn Testdam")
        self.otto = make_bezetting(self.gebied, Rol.OPBOUWWERKER, organisatie=self.huis)
        self.mo = make_bezetting(self.gebied, Rol.MODERATOR)
        self.co = make_bezetting(self.gebied, Rol.COORDINATOR)
        self.tl = make_bezetting(self.gebied, Rol.TEAMLEIDER, organisatie=self.huis)
        self.vreemd = make_bezetting(self.gebied, Rol.TEAMLEIDER)
        nieuw = Signaal(gebied=self.gebied, tekst="Kanarie bij huis", niveau="vertrouwelijk")
        self.signaal = signalen.melden(nieuw, by=self.otto.user, namens=self.otto)
        self.adres = f"/signalen/{self.signaal.pk}/"

    def open(self, door=None, ding=None, **velden):
        door = door or self.mo
        nood = Noodinzage(reden=REDEN, **velden)
        return actions.openen(nood, ding or self.signaal, by=door.user, namens=door)

    def formulier(self, **velden):
        return {"soort": "signaal", "nummer": self.signaal.pk, "reden": REDEN} | velden


@pytest.fixture
def wijk():
    return Wijk()


def test_for_an_hour_and_not_a_minute_longer(client, wijk):
    """Seen red with `lopend` that lets everything through."""
    client.force_login(wijk.mo.user)
    assert client.get(wijk.adres).status_code == 404
    antwoord = client.post("/noodinzagen/openen/", wijk.formulier())
    assert (antwoord.status_code, antwoord.headers["Location"]) == (302, wijk.adres)
    assert "Kanarie bij huis" in client.get(wijk.adres).content.decode()
    for minuten, wil in ((59, 200), (61, 404)):
        Noodinzage.objects.update(geopend_op=nu() - timedelta(minutes=minuten))
        assert client.get(wijk.adres).status_code == wil


def test_e08_every_look_is_a_line_and_so_is_the_opening(client, wijk):
    client.force_login(wijk.mo.user)
    client.post("/noodinzagen/openen/", wijk.formulier())
    client.get(wijk.adres)
    client.get(wijk.adres)
    regels = Inzage.objects.order_by("pk").values_list("recht", "soort", "object_id", "reden")
    nummer = str(wijk.signaal.pk)
    assert list(regels) == [
        ("noodinzage.openen", "signaal", nummer, REDEN),
        ("signaal.nood", "signaal", nummer, ""),
        ("signaal.nood", "signaal", nummer, ""),
    ]


def eindig(*bezettingen):
    """Their function ended yesterday."""
    gisteren = vandaag() - timedelta(days=1)
    nummers = [bezetting.pk for bezetting in bezettingen]
    Bezetting.objects.filter(pk__in=nummers).update(van=gisteren, tot=gisteren)


def vol(execute, sql, params, many, context):
    """A database whose inzagelog takes no line more."""
    if sql.startswith(f'INSERT INTO "{Inzage._meta.db_table}"'):
        raise DatabaseError("full")
    return execute(sql, params, many, context)


def test_f35_without_the_line_nothing_opens_and_nothing_shows(client, wijk):
    """Fail closed. Seen red with the opening kept in a transaction before the line."""
    client.force_login(wijk.mo.user)
    client.raise_request_exception = False
    with connection.execute_wrapper(vol):
        assert client.post("/noodinzagen/openen/", wijk.formulier()).status_code == 503
    assert not Noodinzage.objects.exists()
    assert not Bericht.objects.exists()
    wijk.open()
    with connection.execute_wrapper(vol):
        antwoord = client.get(wijk.adres)
    assert (antwoord.status_code, b"Kanarie" in antwoord.content) == (503, False)


def test_the_coordinator_and_the_team_lead_of_that_house_hear_at_once(wijk):
    wijk.open()
    horen = set(Bericht.objects.values_list("ontvanger", flat=True))
    assert horen == {wijk.co.user_id, wijk.tl.user_id}
    tekst = Bericht.objects.first()
    assert "opende in nood: Vertrouwelijk signaal" in tekst.tekst
    assert tekst.adres == "/noodinzagen/"


def test_without_them_another_beheerder_hears_and_without_anybody_it_stays_shut(wijk):
    eindig(wijk.co, wijk.tl)
    be = make_bezetting(wijk.gebied, Rol.BEHEERDER)
    with pytest.raises(ValidationError, match="niemand die meteen kan meekijken"):
        wijk.open(be)
    assert not Noodinzage.objects.exists()
    wijk.open()
    assert list(Bericht.objects.values_list("ontvanger", flat=True)) == [be.user_id]


def test_a12_who_opens_is_never_the_one_who_hears(wijk):
    """Somebody who is moderator and coordinator at once does not watch themselves."""
    eindig(wijk.tl)
    Bezetting.objects.filter(pk=wijk.co.pk).update(user=wijk.mo.user)
    with pytest.raises(ValidationError, match="niemand die meteen kan meekijken"):
        wijk.open()


@pytest.mark.parametrize("reden", ["", "te kort", "Bel 06-12345678 over dit"])
def test_a_reason_of_ones_own_without_a_person_in_it(client, wijk, reden):
    client.force_login(wijk.mo.user)
    antwoord = client.post("/noodinzagen/openen/", wijk.formulier(reden=reden))
    assert set(antwoord.context["form"].errors) == {"reden"}
    assert reden in antwoord.content.decode()
    assert not Noodinzage.objects.exists()


def test_a04_absent_elsewhere_and_no_secret_are_one_answer(client, wijk):
    client.force_login(wijk.mo.user)
    elders = make_signaal(make_gebied("Verweg"))
    Signaal.objects.filter(pk=elders.pk).update(
        niveau="vertrouwelijk", tekst="", geheim="x", organisatie=wijk.huis
    )
    intern = make_signaal(wijk.gebied)
    for nummer in (987_654, elders.pk, intern.pk, -1):
        antwoord = client.post("/noodinzagen/openen/", wijk.formulier(nummer=nummer))
        assert antwoord.context["form"].errors == {
            "nummer": ["Met dit nummer is er niets dat u in nood kunt openen."]
        }
    for fout in ({"soort": "user"}, {"nummer": "veel"}, {"nummer": 10**30}):
        assert client.post("/noodinzagen/openen/", wijk.formulier(**fout)).status_code == 200
    assert not Noodinzage.objects.exists()


def test_b11_opening_and_looking_ask_again_who_one_is(client, wijk):
    wijk.open()
    client.force_login(wijk.mo.user, geleden=3600)
    for adres in ("/noodinzagen/openen/", wijk.adres):
        assert client.get(adres).headers["Location"].startswith("/accounts/bevestigen/")


def test_who_may_not_open_and_who_did_not_open_read_nothing(client, wijk):
    ander = make_bezetting(wijk.gebied, Rol.MODERATOR)
    wijk.open()
    for wie in (wijk.co, wijk.tl, ander):
        client.force_login(wie.user)
        assert client.get(wijk.adres).status_code == 404
    for wie in (wijk.otto, wijk.co):
        client.force_login(wie.user)
        assert client.post("/noodinzagen/openen/", wijk.formulier()).status_code == 403


def test_a10_when_the_function_ends_it_shuts(client, wijk):
    wijk.open()
    client.force_login(wijk.mo.user)
    assert client.get(wijk.adres).status_code == 200
    eindig(wijk.mo)
    assert client.get(wijk.adres).status_code == 404


def test_it_opens_to_read_and_to_nothing_else(client, wijk):
    """Rights of one person with two functions do not add up: in need one reads."""
    make_bezetting(wijk.gebied, Rol.OPBOUWWERKER, user=wijk.mo.user)
    wijk.open()
    client.force_login(wijk.mo.user)
    assert client.get(wijk.adres).status_code == 200
    for deel in ("afronden/", "verwijderen/"):
        assert client.post(f"{wijk.adres}{deel}", {"reden": "x"}).status_code == 403
    for deel in ("", "delen/", "verlagen/"):
        assert client.get(f"/delingen/{wijk.signaal.pk}/{deel}").status_code == 403


def test_who_hears_reads_the_reason_and_others_do_not(client, wijk):
    wijk.open()
    for wie, ziet in ((wijk.co, True), (wijk.tl, True), (wijk.mo, True), (wijk.vreemd, False)):
        client.force_login(wie.user)
        pagina = client.get("/noodinzagen/").content.decode()
        assert ("Kanariegevaar" in pagina, "Nu open" in pagina) == (ziet, ziet)
        assert "Kanarie bij huis" not in pagina
    client.force_login(wijk.otto.user)
    assert client.get("/noodinzagen/").status_code == 403
    teksten = str(list(Bericht.objects.values())) + str(list(Logregel.objects.values()))
    assert "anarie" not in teksten


def test_sent_twice_it_is_one_opening(client, wijk):
    client.force_login(wijk.mo.user)
    sleutel = client.get("/noodinzagen/openen/").context["form"].instance.sleutel
    for _keer in range(2):
        antwoord = client.post("/noodinzagen/openen/", wijk.formulier(sleutel=sleutel))
        assert antwoord.status_code == 302
    assert Noodinzage.objects.count() == 1
    assert Bericht.objects.count() == 2


def test_what_is_lowered_meanwhile_is_read_as_what_it_is(client, wijk):
    wijk.open()
    Signaal.objects.update(niveau="intern", tekst="Kanarie intern", geheim="")
    client.force_login(wijk.mo.user)
    assert client.get(wijk.adres).status_code == 404


@pytest.mark.parametrize("soort", ["hulpvraag", "vrijwilliger"])
def test_who_asks_and_who_helps_can_be_opened_and_find_it_back(client, wijk, soort):
    mens = make_bewoner(wijk.gebied)
    maak = {"hulpvraag": make_hulpvraag, "vrijwilliger": make_vrijwilliger}[soort]
    ding = maak(wijk.gebied, mens)
    client.force_login(wijk.mo.user)
    assert client.get(ding.get_absolute_url()).status_code == 404
    wijk.open(ding=ding)
    pagina = client.get(ding.get_absolute_url())
    assert (pagina.status_code, str(mens) in pagina.content.decode()) == (200, True)
    over = Inzage.objects.order_by("pk").values_list("recht", "betreft")
    sleutel = str(mens.sleutel)
    assert list(over) == [("noodinzage.openen", sleutel), (f"{soort}.nood", sleutel)]
    Noodinzage.objects.update(geopend_op=nu() - timedelta(minutes=61))
    assert client.get(ding.get_absolute_url()).status_code == 404
