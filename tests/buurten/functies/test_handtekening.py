"""How a deed is signed: by name while that is known, through the holding, never copied."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from buurten.functies.handtekening import handtekening, met_naam
from buurten.functies.models import Bezetting
from buurten.kwesties.models import Kwestiestap
from buurten.opdrachten.models import Voortgang
from buurten.prioriteiten.models import Akkoord, Ronde
from tests.makers import (
    make_bezetting,
    make_kwestie,
    make_opdracht,
    make_prioriteit,
    make_ronde,
    make_user,
    make_voorstel,
    make_wijk,
)
from welzijn.kern.accounts.models import User
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db


def lees(bezetting):
    return handtekening(Bezetting.objects.get(pk=bezetting.pk))


@pytest.fixture
def wijk():
    return make_wijk()


@pytest.fixture
def otto(wijk):
    return make_bezetting(wijk, user=make_user("Otto"))


def namens(bezetting):
    return f"{bezetting.functie.titel}, namens {bezetting.functie.organisatie}"


def test_who_holds_it_or_held_it_is_named(otto):
    assert lees(otto) == f"Otto, {namens(otto)}"
    Bezetting.objects.filter(pk=otto.pk).update(van="2020-01-01", tot="2021-01-01")
    assert lees(otto) == f"Otto, {namens(otto)}"


def test_a_representative_signs_for_the_network(wijk):
    vera = make_bezetting(wijk, Rol.VERTEGENWOORDIGER, user=make_user("Vera"))
    assert lees(vera) == f"Vera, {namens(vera)}"


def test_who_never_gave_a_name_signs_with_the_function(otto):
    User.objects.filter(pk=otto.user_id).update(naam="")
    assert lees(otto) == namens(otto)


def test_e05_an_erased_or_closed_account_is_named_no_more(otto):
    User.objects.filter(pk=otto.user_id).update(is_active=False)
    assert lees(otto) == f"oud-deelnemer, {namens(otto)}"
    Bezetting.objects.filter(pk=otto.pk).update(user=None)
    assert lees(otto) == f"oud-deelnemer, {namens(otto)}"


def test_what_was_done_before_there_were_names_keeps_its_words():
    """People then read that their name would not stand there."""
    assert handtekening(None, "Opbouwwerker, Welzijn") == "Opbouwwerker, Welzijn"


def getekend(wijk, wie, hoeveel):
    """A kwestie, a commission and a year with so many deeds of different people."""
    kwestie = make_kwestie(wijk)
    ronde = make_ronde(wijk, Ronde.Fase.VASTSTELLEN)
    opdracht = make_opdracht(make_prioriteit(make_voorstel(make_ronde(make_wijk(), "uitvoeren"))))
    for n in range(hoeveel):
        bezetting = wie if n == 0 else make_bezetting(wijk)
        Kwestiestap.objects.create(kwestie=kwestie, soort="oppakken", bezetting=bezetting)
        Voortgang.objects.create(opdracht=opdracht, tekst="Ja", procent=10, bezetting=bezetting)
    for partij in list(Akkoord.Partij)[:hoeveel]:
        velden = {"partij": partij, "akkoord": True, "namens": "-", "bezetting": wie}
        Akkoord.objects.create(ronde=ronde, **velden)
    return [ding.get_absolute_url() for ding in (kwestie, opdracht, ronde)]


def test_e05_pages_name_who_did_it_until_that_person_is_erased(client, wijk, otto):
    """For everyone, without an account as well: the card told it too."""
    adressen = getekend(wijk, otto, 1)
    for adres in adressen:
        assert f"Otto, {namens(otto)}" in client.get(adres).content.decode()
    Bezetting.objects.filter(pk=otto.pk).update(user=None)
    for adres in adressen:
        pagina = client.get(adres).content.decode()
        assert f"oud-deelnemer, {namens(otto)}" in pagina
        assert "Otto" not in pagina


def test_a_page_asks_the_same_for_one_deed_and_thirty(client, wijk, otto):
    def vragen(adressen):
        telt = []
        for adres in adressen:
            with CaptureQueriesContext(connection) as queries:
                assert client.get(adres).status_code == 200
            telt.append(len(queries))
        return telt

    client.force_login(otto.user)
    een, dertig = (getekend(make_wijk(), otto, hoeveel) for hoeveel in (1, 30))
    client.get(een[0])
    assert vragen(een) == vragen(dertig)


def test_met_naam_loads_all_that_a_signature_reads(wijk, otto, django_assert_num_queries):
    stap = Kwestiestap.objects.create(kwestie=make_kwestie(wijk), soort="openen", bezetting=otto)
    with django_assert_num_queries(1):
        assert Kwestiestap.objects.select_related(*met_naam()).get(pk=stap.pk).wie
