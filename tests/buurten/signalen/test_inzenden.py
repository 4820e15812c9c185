"""A signal without an account: the receipt, the limit, and who reads it first."""

import uuid

import pytest
from django.core.exceptions import ValidationError

from buurten.signalen import actions, permissions, views
from buurten.signalen.models import Signaal, Telling
from tests.makers import make_bewoner, make_bezetting, make_gebied, make_lid, make_thema, make_wijk
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.ontvangst import afdruk, nieuw
from welzijn.kern.rechten import Groep, Rol

pytestmark = pytest.mark.django_db
TEKST = "Op het plein is het donker."


@pytest.fixture
def buurt():
    return make_gebied("Sluisbuurt", make_wijk("Havenwijk"))


@pytest.fixture
def werker(buurt):
    return make_lid(buurt.ouder, Rol.OPBOUWWERKER)


def formulier(client, buurt):
    """The form as it came, with the code of its receipt."""
    return client.get(adres(buurt)).context["form"]["bon"].value()


def adres(buurt):
    return f"/signalen/{buurt.ouder.code}/inzenden/"


def geef(client, buurt, **anders):
    basis = {"tekst": TEKST, "toon": "zorg", "gebied": buurt.pk, "sleutel": uuid.uuid4()}
    return client.post(adres(buurt), basis | {"bon": formulier(client, buurt)} | anders)


def ingezonden(buurt, **velden):
    signaal = Signaal(gebied=buurt, tekst=TEKST, **velden)
    return actions.inzenden(signaal, by=make_bewoner(buurt), code=nieuw())


def test_it_is_kept_without_a_person_and_the_receipt_is_shown_once(client, buurt):
    antwoord = geef(client, buurt)
    signaal = Signaal.objects.get()
    code = antwoord.context["code"]
    assert (antwoord.status_code, antwoord.headers["Cache-Control"]) == (200, "no-store")
    assert code in antwoord.content.decode()
    assert TEKST not in antwoord.content.decode()
    assert (signaal.melder, signaal.groep, signaal.status) == (None, Groep.BEWONERS, "ingezonden")
    assert code.replace("-", "") not in str(Signaal.objects.values())
    assert Logregel.objects.get().daad == "signaal.inzenden"


def test_somebody_who_is_signed_in_is_not_named_either(client, buurt):
    client.force_login(make_bewoner(make_gebied()))
    geef(client, buurt)
    assert Signaal.objects.get().melder is None
    assert Logregel.objects.get().actor == ""


def test_f03_the_same_form_twice_is_one_signal_with_one_receipt(client, buurt):
    bon = formulier(client, buurt)
    codes = [geef(client, buurt, bon=bon).context["code"] for _ in range(2)]
    assert codes[0] == codes[1]
    assert Signaal.objects.count() == 1


def test_the_code_shows_how_it_stands_and_never_the_words(client, buurt):
    code = geef(client, buurt).context["code"]
    blad = client.post("/signalen/volgen/", {"code": code.lower()})
    assert "Wacht op lezen" in blad.content.decode()
    assert TEKST not in blad.content.decode()
    assert blad.headers["Cache-Control"] == "no-store"


def test_another_code_shows_nothing_and_a_code_of_a_question_opens_no_signal(client, buurt):
    geef(client, buurt)
    for code in (nieuw(), "kort"):
        blad = client.post("/signalen/volgen/", {"code": code})
        assert blad.context["signaal"] is None
    assert afdruk("X" * 26, "vragen") != afdruk("X" * 26, "signalen")


def test_guessing_codes_ends_soon(client, buurt):
    for _ in range(views.KIJKEN):
        assert client.post("/signalen/volgen/", {"code": nieuw()}).status_code == 200
    assert client.post("/signalen/volgen/", {"code": nieuw()}).status_code == 429


def test_so_many_from_one_place_and_no_more_and_what_was_typed_stays(client, buurt):
    for nummer in range(views.PER_NETWERK_HIER):
        geef(client, buurt, tekst=f"Signaal {nummer}")
    antwoord = geef(client, buurt, tekst="Een te veel")
    assert antwoord.status_code == 429
    assert "Een te veel" in antwoord.content.decode()
    assert Signaal.objects.count() == views.PER_NETWERK_HIER


def test_a_robot_fills_in_the_field_nobody_sees(client, buurt):
    geef(client, buurt, onderwerp="Koop nu")
    assert not Signaal.objects.exists()


@pytest.mark.parametrize(
    "tekst", ["Bel 06-00012345", "Mail bewoner@voorbeeld.example", "Meneer Jansen doet dit"]
)
def test_e02_what_points_at_a_person_is_stopped_and_no_tick_helps(client, buurt, tekst):
    antwoord = geef(client, buurt, tekst=tekst, toch="on")
    assert "<mark>" in antwoord.content.decode()
    assert 'name="toch"' not in antwoord.content.decode()
    assert not Signaal.objects.exists()


def test_it_is_read_first_by_who_may_let_it_in_and_by_nobody_else(buurt, werker):
    signaal = ingezonden(buurt)
    wijk = buurt.ouder
    rest = [make_bewoner(buurt)]
    rest += [make_lid(wijk, r) for r in (Rol.PARTNER, Rol.VERTEGENWOORDIGER, Rol.AMBTENAAR)]
    for user in (werker, make_lid(wijk, Rol.COORDINATOR)):
        assert signaal in Signaal.objects.visible_to(user)
    for user in rest:
        assert signaal not in Signaal.objects.visible_to(user)
        assert not permissions.mag_bekijken(user, signaal)


def test_it_counts_once_it_was_let_in_and_not_before(client, buurt, werker):
    signaal = ingezonden(buurt)
    assert not Telling.objects.exists()
    assert Telling.objects.verkeerd_geteld() == {}
    client.force_login(werker)
    client.post(f"/signalen/{signaal.pk}/toelaten/")
    signaal.refresh_from_db()
    assert signaal.status == Signaal.Status.NIEUW
    assert Telling.objects.get().aantal == 1
    assert Telling.objects.verkeerd_geteld() == {}


def test_letting_in_twice_counts_once(buurt):
    """Seen red without both looks at the state in `_pak`: the second one was let in as well.

    Either look alone refuses it.
    """
    signaal, worker = ingezonden(buurt), make_bezetting(buurt.ouder, Rol.OPBOUWWERKER)
    actions.toelaten(signaal, by=worker.user, namens=worker)
    with pytest.raises(ValidationError):
        actions.toelaten(signaal, by=worker.user, namens=worker)
    assert Telling.objects.get().aantal == 1


def test_a_refused_one_counts_nowhere_its_words_are_gone_and_the_code_tells_why(
    client, buurt, werker
):
    code = geef(client, buurt).context["code"]
    signaal = Signaal.objects.get()
    client.force_login(werker)
    client.post(f"/signalen/{signaal.pk}/weigeren/", {"reden": "Dit is reclame."})
    signaal.refresh_from_db()
    assert (signaal.status, signaal.tekst) == (Signaal.Status.GEWEIGERD, "")
    assert Telling.objects.verkeerd_geteld() == {}
    client.logout()
    blad = client.post("/signalen/volgen/", {"code": code}).content.decode()
    assert "Dit is reclame." in blad


def test_another_subject_moves_the_count_along(buurt):
    worker = make_bezetting(buurt.ouder, Rol.OPBOUWWERKER)
    signaal = actions.toelaten(ingezonden(buurt), by=worker.user, namens=worker)
    thema = make_thema("Groen")
    actions.indelen(signaal, by=worker.user, namens=worker, thema=thema)
    assert Telling.objects.verkeerd_geteld() == {}
    assert Telling.objects.get(thema=thema).aantal == 1
    assert Telling.objects.get(thema=None).aantal == 0


def test_it_is_recognised_everywhere_by_group_and_by_having_no_account(client, buurt, werker):
    ingezonden(buurt)
    client.force_login(werker)
    assert "zonder account" in client.get("/signalen/").content.decode()
    pk = Signaal.objects.get().pk
    assert "zonder account" in client.get(f"/signalen/{pk}/").content.decode()


def test_visitors_choose_a_wijk(client, buurt):
    blad = client.get("/signalen/begin/").content.decode()
    assert f"/signalen/{buurt.ouder.code}/inzenden/" in blad


def test_the_page_for_no_connection_holds_nothing_of_anybody(client, buurt, werker):
    client.force_login(werker)
    ingelogd = client.get("/signalen/offline/").content
    client.logout()
    assert client.get("/signalen/offline/").content == ingelogd


def test_the_worker_script_reaches_the_room_and_no_further(client):
    antwoord = client.get("/signalen/werker.js")
    assert antwoord.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert antwoord.headers["Cache-Control"] == "no-cache"
    assert "Service-Worker-Allowed" not in antwoord.headers
