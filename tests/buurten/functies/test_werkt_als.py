"""For which of several functions somebody works: chosen, shown, logged, and never added up."""

from itertools import product
from types import SimpleNamespace

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from buurten.functies import backends
from buurten.functies.backends import functies, kies, namens
from buurten.functies.models import Bezetting
from buurten.kwesties.models import Kwestie
from tests.makers import make_bezetting, make_kwestie, make_signaal, make_user, make_wijk
from welzijn.kern.accounts.models import User
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.rechten import Bereik, Rol, rechten

pytestmark = pytest.mark.django_db

AFRONDEN = "signaal.afronden"


@pytest.fixture
def wijk():
    return make_wijk()


@pytest.fixture
def wie():
    return make_user("Dubbel")


@pytest.fixture
def een(wijk, wie):
    return make_bezetting(wijk, Rol.OPBOUWWERKER, user=wie)


@pytest.fixture
def twee(wijk, wie, een):
    return make_bezetting(wijk, Rol.COORDINATOR, user=wie)


def vers(user):
    return User.objects.get(pk=user.pk)


# --- The order -----------------------------------------------------------------------------------


def test_without_a_choice_the_first_that_was_given_does_it(wijk, wie, een, twee):
    assert namens(wie, AFRONDEN, wijk) == een


def test_the_chosen_one_does_it_when_it_gives_the_right(wijk, wie, een, twee):
    kies(wie, twee.pk)
    assert namens(wie, AFRONDEN, wijk) == twee
    assert [zetel.bezetting_id for zetel in functies(wie)] == [twee.pk, een.pk]


def test_it_can_be_chosen_after_the_seats_were_read(wijk, wie, een, twee):
    assert wie.has_perm(AFRONDEN, wijk)
    kies(wie, twee.pk)
    assert namens(wie, AFRONDEN, wijk) == twee


def test_a_chosen_one_that_does_not_give_the_right_leaves_it_to_the_other(wijk, wie, een):
    elders = make_bezetting(make_wijk(), Rol.COORDINATOR, user=wie)
    kies(wie, elders.pk)
    assert namens(wie, AFRONDEN, wijk) == een


def test_one_that_ended_or_is_of_another_changes_nothing(wijk, wie, een, twee):
    ander = make_bezetting(wijk)
    for pk in (ander.pk, 999_999):
        kies(wie, pk)
        assert namens(wie, AFRONDEN, wijk) == een
    kies(wie, twee.pk)
    Bezetting.objects.filter(pk=twee.pk).update(van="2020-01-01", tot="2021-01-01")
    nog = vers(wie)
    kies(nog, twee.pk)
    assert namens(nog, AFRONDEN, wijk) == een


def test_named_at_the_form_it_is_that_one_or_nothing(wijk, wie, een):
    elders = make_bezetting(make_wijk(), Rol.COORDINATOR, user=wie)
    kies(wie, elders.pk, "afronden")
    with pytest.raises(PermissionDenied):
        namens(wie, AFRONDEN, wijk)
    assert namens(wie, "signaal.melden", wijk) == een  # another right on the way is not named


# --- Never added up -------------------------------------------------------------------------------


def test_rights_of_two_functions_never_add_up(wijk, monkeypatch):
    """Every right, every two roles, every thing: what two give together, one of them gives alone,
    and that one is named. A right over a thing of one organisation in a wijk where only the other
    function works, is given by neither.
    """
    monkeypatch.setattr(backends, "bezetting_van", lambda _user, _recht, nummer: nummer)
    elders = make_wijk()
    werk = [rol for rol in Rol if rol not in (Rol.ANONIEM, Rol.BEWONER)]
    mensen = {rol: make_user() for rol in werk}
    hier = {rol: make_bezetting(wijk, rol, user=mensen[rol]) for rol in werk}
    geeft = backends.BezettingBackend().geeft
    ander = {rol: make_bezetting(elders, rol) for rol in werk}
    dingen = [
        SimpleNamespace(gebied=gebied, organisatie_id=b.functie.organisatie_id)
        for gebied in (wijk, elders)
        for b in (hier[Rol.OPBOUWWERKER], ander[Rol.OPBOUWWERKER])
    ]
    for rol, tweede in product(werk, werk):
        a, b = zetel(hier[rol], wijk), zetel(ander[tweede], elders)
        wie = User(pk=0)
        wie._zetels = [a, b]
        for recht, ding in product(rechten(), dingen):
            alleen = [z.bezetting_id for z in (a, b) if geeft(wie, z, recht, ding)]
            iedereen = geeft(wie, backends.BEZOEKER, recht, ding)
            assert wie.has_perm(recht, ding) is (bool(alleen) or iedereen), (rol, tweede, recht)
            assert namens(wie, recht, ding) == next(iter(alleen), None)


def zetel(bezetting, gebied):
    functie = bezetting.functie
    return backends.Zetel(Rol(functie.rol), gebied.pad, functie.organisatie_id, bezetting.pk, "x")


def test_the_property_above_meets_every_scope():
    """It would say little if the table had no right that stops at an organisation."""
    gebruikt = {tot for rollen in rechten().values() for tot in rollen.values()}
    assert {Bereik.WIJK, Bereik.ORGANISATIE, Bereik.ALLES} <= gebruikt


# --- The header -----------------------------------------------------------------------------------


def kop(client, adres="/kwesties/"):
    return client.get(adres).content.decode()


def test_who_holds_one_function_has_nothing_to_choose(client, wie, een):
    client.force_login(wie)
    assert "U werkt nu als" not in kop(client, "/werkplek/")


def test_choosing_in_the_header_stays_for_the_session_and_is_no_deed(client, wie, een, twee):
    client.force_login(wie)
    assert f"U werkt nu als:</span> {een.functie}" in kop(client, "/werkplek/")
    antwoord = client.post("/functies/wisselen/", {"functie": twee.pk, "next": "/kwesties/"})
    assert antwoord.headers["Location"] == "/kwesties/"
    assert f"U werkt nu als:</span> {twee.functie}" in kop(client)
    assert f"U werkt nu als:</span> {twee.functie}" in kop(client, reverse("notificaties:lijst"))
    assert not Logregel.objects.exists()


def test_it_falls_back_when_the_chosen_one_ends(client, wijk, wie, een, twee):
    derde = make_bezetting(wijk, Rol.PARTNER, user=wie)
    client.force_login(wie)
    client.post("/functies/wisselen/", {"functie": derde.pk})
    Bezetting.objects.filter(pk=derde.pk).update(van="2020-01-01", tot="2021-01-01")
    assert f"U werkt nu als:</span> {een.functie}" in kop(client, "/werkplek/")


@pytest.mark.parametrize("keuze", ["", "0", "-1", "\u0661", "9" * 30, "x", "999999", "1 or 1"])
def test_what_is_no_function_of_yours_is_refused_with_a_sentence(client, wie, een, twee, keuze):
    client.force_login(wie)
    antwoord = client.post("/functies/wisselen/", {"functie": keuze}, follow=True)
    assert "Deze functie hebt u niet (meer). Kies een andere." in antwoord.content.decode()
    assert f"U werkt nu als:</span> {een.functie}" in antwoord.content.decode()


def test_it_leads_nowhere_else(client, wie, een, twee):
    client.force_login(wie)
    data = {"functie": twee.pk, "next": "https://elders.example/"}
    assert client.post("/functies/wisselen/", data).headers["Location"] == "/functies/profiel/"


# --- At the form ----------------------------------------------------------------------------------


def test_a_form_says_for_which_function_it_is_sent(client, wijk, wie, een):
    signaal = make_signaal(wijk)
    client.force_login(wie)
    pagina = kop(client, f"/signalen/{signaal.pk}/afronden/")
    assert f"U doet dit als {een.functie}." in pagina
    assert 'name="doet_als"' not in pagina


def test_with_several_it_asks_and_the_line_tells(client, wijk, wie, een, twee):
    kwestie = make_kwestie(wijk)
    client.force_login(wie)
    adres = f"/kwesties/{kwestie.pk}/beantwoorden/"
    pagina = kop(client, adres)
    plek = [pagina.index(f'<option value="{b.pk}">') for b in (een, twee)]
    assert plek == sorted(plek)
    client.post(adres, {"reden": "Het is gemaakt.", "doet_als": twee.pk})
    assert Kwestie.objects.get().status == Kwestie.Status.BEANTWOORD
    assert Logregel.objects.get(daad="kwestie.beantwoorden").namens == str(twee)


def test_a_choice_that_does_not_give_the_right_is_refused(client, wijk, wie, een):
    elders = make_bezetting(make_wijk(), Rol.COORDINATOR, user=wie)
    kwestie = make_kwestie(wijk)
    client.force_login(wie)
    data = {"reden": "Het is gemaakt.", "doet_als": elders.pk}
    antwoord = client.post(f"/kwesties/{kwestie.pk}/beantwoorden/", data)
    assert antwoord.status_code == 403
    assert "Met de functie die u koos kan dit niet (meer)." in antwoord.content.decode()
    assert Kwestie.objects.get().status == Kwestie.Status.OPEN


def test_a_button_says_it_when_it_is_not_the_function_of_the_header(client, wijk, wie, een):
    """Only the opbouwwerker may take this on; somebody works as coordinator elsewhere now."""
    elders = make_bezetting(make_wijk(), Rol.COORDINATOR, user=wie)
    kwestie = make_kwestie(
        wijk, status=Kwestie.Status.OPGEPAKT, opgepakt_door=een.functie.organisatie
    )
    client.force_login(wie)
    adres = kwestie.get_absolute_url()
    assert f"U doet dit als {een.functie}." not in kop(client, adres)
    client.post("/functies/wisselen/", {"functie": elders.pk})
    assert f"U doet dit als {een.functie}." in kop(client, adres)


def test_pages_ask_as_much_as_for_one_function(client, wijk, wie, een):
    """Also the pages that ask for no right, once somebody has something to choose."""
    signaal = make_signaal(wijk)
    client.force_login(wie)
    paden = ("/kwesties/", f"/signalen/{signaal.pk}/afronden/", "/werkplek/")

    def vragen():
        telt = []
        for pad in paden:
            client.get(pad)
            with CaptureQueriesContext(connection) as queries:
                assert client.get(pad).status_code == 200
            telt.append(len(queries))
        return telt

    met_een = vragen()
    make_bezetting(wijk, Rol.COORDINATOR, user=wie)
    assert vragen() == met_een
