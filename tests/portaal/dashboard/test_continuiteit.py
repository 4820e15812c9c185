"""How steady a wijk is: the figures by hand, what is left out, and a number of queries."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from buurten.functies.models import Bezetting, Functie, Overdracht
from buurten.vragen.models import Vraag
from tests.makers import make_bezetting, make_functie, make_gebied, make_user, make_wijk
from welzijn.kern.accounts.models import User
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import vandaag
from welzijn.portaal.overzichten.continuiteit import continuiteit

pytestmark = pytest.mark.django_db
DAG = timedelta(days=1)


@pytest.fixture
def wijk():
    return make_wijk()


def houdt(functie, lang, weg=None):
    """Held since so many days, until so many days ago."""
    tot = vandaag() - weg * DAG if weg is not None else None
    van = vandaag() - lang * DAG
    return Bezetting.objects.create(functie=functie, user=make_user(), van=van, tot=tot)


def adres(wijk):
    return f"/dashboard/{wijk.code}/{wijk.jaar}/continuiteit/"


def cijfers(wijk):
    return continuiteit(wijk, vandaag())


def test_the_figures_by_hand(wijk):
    """Held 100, 400 and 700 days: 400 is the middle. Ten days of one function without anybody."""
    een, twee, drie = (make_functie(wijk) for _ in range(3))
    houdt(een, 100)
    houdt(een, 510, weg=110)
    houdt(twee, 700)
    houdt(drie, 900, weg=400)  # more than a year ago: not among those who stayed so long
    gevonden = cijfers(wijk)
    assert {rij.functie: rij.leeg for rij in gevonden.rijen} == {een: 10, twee: 0, drie: 365}
    assert (gevonden.leeg, gevonden.nu_leeg) == (375, 1)
    assert gevonden.maanden == 13  # 400 days
    assert [balk["number"] for balk in gevonden.balken()] == [365, 10]


def test_open_promises_at_a_handover_and_answers_that_are_late(wijk):
    een, twee, drie = (make_functie(wijk) for _ in range(3))
    for functie, aantal in ((een, 4), (twee, 3)):
        van = houdt(functie, 300, weg=20)
        Overdracht.objects.create(van=van, aantal_open=aantal)
    for nummer, dagen in enumerate((1, 5, -3)):
        Vraag.objects.create(
            functie=drie, tekst=f"Vraag {nummer}", antwoord_voor=vandaag() - dagen * DAG
        )
    gevonden = cijfers(wijk)
    assert (gevonden.overgedragen, gevonden.bij_overdracht, gevonden.te_laat) == (2, 7, 2)


def test_e03_with_two_functions_nothing_is_said_about_a_person(client, wijk):
    """Seen red with GENOEG at one: the page then told of one professional how much was late."""
    for _ in range(2):
        houdt(make_functie(wijk), 100)
    gevonden = cijfers(wijk)
    assert (gevonden.maanden, gevonden.bij_overdracht, gevonden.te_laat) == (None, None, None)
    assert "minder dan drie functies" in client.get(adres(wijk)).content.decode()


def test_who_keeps_the_portal_and_who_works_elsewhere_do_not_count(wijk):
    for rol in (Rol.BEHEERDER, Rol.MODERATOR, Rol.PRIVACYFUNCTIONARIS):
        make_bezetting(wijk, rol)
    make_bezetting(make_wijk())
    boven = make_bezetting(wijk.ouder, Rol.AMBTENAAR)
    binnen = make_bezetting(make_gebied(wijk=wijk))
    weg = make_functie(wijk)
    Functie.objects.filter(pk=weg.pk).update(is_actief=False)
    assert {rij.functie for rij in cijfers(wijk).rijen} == {boven.functie, binnen.functie}


def test_a_function_held_by_a_closed_account_has_nobody_now(wijk):
    bezetting = make_bezetting(wijk)
    User.objects.filter(pk=bezetting.user_id).update(is_active=False)
    assert [rij.bezet for rij in cijfers(wijk).rijen] == [False]


def test_no_name_of_a_person_is_on_the_page(client, wijk):
    for _ in range(4):
        bezetting = make_bezetting(wijk)
        User.objects.filter(pk=bezetting.user_id).update(naam="Fatima Gaatweg")
    pagina = client.get(adres(wijk)).content.decode()
    assert "Opbouwwerker" in pagina
    assert "Fatima" not in pagina


def test_a_wijk_without_functions_says_so_and_an_unknown_one_is_404(client, wijk):
    assert "nog geen functie" in client.get(adres(wijk)).content.decode()
    assert client.get("/dashboard/WK000000/2026/continuiteit/").status_code == 404


def test_the_dashboard_of_the_wijk_leads_here(client, wijk):
    dashboard = client.get(f"/dashboard/{wijk.code}/{wijk.jaar}/").content.decode()
    assert adres(wijk) in dashboard


def test_it_asks_the_same_for_1_and_30(client, wijk):
    houdt(make_functie(wijk), 300, weg=20)

    def vragen():
        with CaptureQueriesContext(connection) as queries:
            assert client.get(adres(wijk)).status_code == 200
        return len(queries)

    een = vragen()
    for _ in range(29):
        van = houdt(make_functie(wijk), 300, weg=20)
        Overdracht.objects.create(van=van, aantal_open=2)
    # From three functions on it also asks which answers are late.
    assert vragen() == een + 1 <= 12
