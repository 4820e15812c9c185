"""Networks address by address: what everybody sees, what members see, and what nobody sees."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from buurten.functies.models import Bezetting
from buurten.netwerken import actions
from buurten.netwerken.models import Betwisting, Lid, Mandaat, ledental
from tests.buurten.netwerken.netwerk import make_netwerk, vers
from tests.makers import make_bewoner, make_bezetting, make_functie, make_gebied, make_lid
from welzijn.kern.accounts.models import User
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import vandaag

pytestmark = pytest.mark.django_db


@pytest.fixture
def netwerk():
    return make_netwerk()


def tekst(antwoord):
    assert antwoord.status_code == 200
    return antwoord.content.decode()


def adres(netwerk, rest=""):
    return f"/netwerken/{netwerk.organisatie.pk}/{rest}"


def formulier(netwerk, user, **velden):
    lid = Lid.objects.get(user=user)
    jaar = vandaag().year + 1
    return {
        "wie": lid.pk, "gekozen_op": "2026-01-01", "hoe": "overleg", "kiezers": "14",
        "van": f"{jaar}-01-01", "laatste": f"{jaar}-12-31", **velden,
    }  # fmt: skip


# --- What everybody reads ------------------------------------------------------------------------


def test_everybody_reads_who_speaks_chosen_by_whom_and_until_when(client, netwerk):
    mandaat = netwerk.mandateer(netwerk.lid("Fatima"), tot=vandaag() + timedelta(days=30))
    for plek in ("/netwerken/", adres(netwerk)):
        assert "Fatima" in tekst(client.get(plek))
    pagina = tekst(client.get(adres(netwerk)))
    for stuk in ("op een overleg", "1 januari 2026", "minstens 10 leden", "tot en met"):
        assert stuk in pagina, stuk
    assert "Betwist" not in pagina
    actions.betwisten(mandaat, by=netwerk.lid(), reden="Er was geen overleg.")
    pagina = tekst(client.get(adres(netwerk)))
    assert "Betwist" in pagina
    assert "Er was geen overleg." not in pagina, "the words are for members"


def test_who_speaks_without_a_recorded_mandate_is_said_plainly(client, netwerk):
    Bezetting.objects.create(functie=netwerk.functie, user=netwerk.lid("Vera"), van=vandaag())
    assert "niet vastgelegd wie het gaf" in tekst(client.get(adres(netwerk)))


def test_no_page_names_a_member(client, netwerk):
    """Also not to other members, and to the coordinator only who offered to be chosen."""
    geheim, kandidaat = netwerk.lid("Geheim"), netwerk.lid("Kandidaat", kandidaat=True)
    lid = netwerk.lid("Lezer")
    for wie in (None, lid, kandidaat, make_lid(netwerk.wijk, Rol.BEHEERDER), netwerk.coordinator):
        if wie:
            client.force_login(wie)
        pagina = tekst(client.get(adres(netwerk)))
        assert geheim.naam not in pagina
        assert wie == kandidaat or kandidaat.naam not in pagina
    vast = tekst(client.get(f"/netwerken/functie/{netwerk.functie.pk}/mandateren/"))
    assert kandidaat.naam in vast
    assert geheim.naam not in vast


@pytest.mark.parametrize(
    ("aantal", "woorden"),
    [(0, "nog geen leden"), (1, "enkele leden"), (9, "enkele leden"), (10, "minstens 10 leden"),
     (19, "minstens 10 leden"), (137, "minstens 130 leden")],
)  # fmt: skip
def test_decision_24_a_public_count_is_never_exact(aantal, woorden):
    assert ledental(aantal) == woorden


def test_an_organisation_that_is_no_network_has_no_page_here(client, netwerk):
    ander = make_functie(netwerk.wijk).organisatie
    assert client.get(f"/netwerken/{ander.pk}/").status_code == 404


def vragen(client, plek):
    with CaptureQueriesContext(connection) as queries:
        assert client.get(plek).status_code == 200
    return len(queries)


@pytest.mark.parametrize("wie", [None, "lid", "coordinator"])
def test_pages_ask_the_same_for_1_and_30(client, netwerk, wie):
    eerste = netwerk.lid()
    if wie:
        client.force_login(vers({"lid": eerste, "coordinator": netwerk.coordinator}[wie]))

    def erbij(functie):
        user = netwerk.lid()
        held = make_bezetting(netwerk.wijk, Rol.VERTEGENWOORDIGER, user, netwerk.organisatie)
        mandaat = Mandaat.objects.create(
            bezetting=held, gekozen_op=vandaag(), hoe="overleg", kiezers=3
        )
        Betwisting.objects.create(mandaat=mandaat, door=eerste, reden="Nee")

    erbij(netwerk.functie)
    plekken = ["/netwerken/", adres(netwerk)]
    een = [vragen(client, plek) for plek in plekken]
    for _ in range(29):
        erbij(make_functie(netwerk.wijk, Rol.VERTEGENWOORDIGER, netwerk.organisatie))
        make_netwerk()
    assert [vragen(client, plek) for plek in plekken] == een
    assert max(een) <= 12


def test_recording_a_mandate_asks_the_same_for_1_and_30(client, netwerk):
    client.force_login(netwerk.coordinator)
    plek = f"/netwerken/functie/{netwerk.functie.pk}/mandateren/"
    netwerk.lid("Fatima", kandidaat=True)
    een = vragen(client, plek)
    for n in range(29):
        netwerk.lid(f"Lid {n}", kandidaat=True)
    assert vragen(client, plek) == een <= 12


# --- Joining -------------------------------------------------------------------------------------


def test_joining_changing_and_leaving(client, netwerk):
    user = make_bewoner(netwerk.buurt)
    client.force_login(user)
    assert "Ik doe mee" in tekst(client.get(adres(netwerk)))
    assert client.post(adres(netwerk, "aansluiten/"), {}).url == adres(netwerk)
    assert "U bent lid sinds" in tekst(client.get(adres(netwerk)))
    client.post(adres(netwerk, "aansluiten/"), {"kandidaat": "on"})
    assert Lid.objects.get().kandidaat
    assert client.post(adres(netwerk, "verlaten/")).url == adres(netwerk)
    assert Lid.objects.get().tot == vandaag()
    assert client.post(adres(netwerk, "verlaten/")).status_code == 404


def test_who_lives_elsewhere_reads_why_not(client, netwerk):
    client.force_login(make_bewoner(make_gebied()))
    antwoord = client.post(adres(netwerk, "aansluiten/"), {})
    assert antwoord.status_code == 403
    assert "voor wie in deze wijk woont" in antwoord.content.decode()
    assert Lid.objects.count() == 0


# --- The mandate ---------------------------------------------------------------------------------


def test_the_coordinator_records_and_everybody_sees_it(client, netwerk):
    user = netwerk.lid("Fatima", kandidaat=True)
    client.force_login(netwerk.coordinator)
    plek = f"/netwerken/functie/{netwerk.functie.pk}/mandateren/"
    assert client.post(plek, formulier(netwerk, user)).url == adres(netwerk)
    mandaat = Mandaat.objects.get()
    assert (mandaat.bezetting.user, mandaat.kiezers) == (user, 14)
    assert mandaat.bezetting.laatste_dag.isoformat().endswith("-12-31")
    assert mandaat.namens == str(netwerk.coordinator.bezettingen.get().functie)


@pytest.mark.parametrize(
    ("velden", "veld"),
    [
        ({"laatste": "2020-01-01"}, "laatste"),
        ({"van": "9999-12-31", "laatste": "9999-12-31"}, "van"),
        ({"gekozen_op": "2035-01-01"}, "gekozen_op"),
        ({"kiezers": "1"}, "kiezers"),
        ({"kiezers": "99999"}, "kiezers"),
        ({"hoe": "dobbelen"}, "hoe"),
        ({"wie": "999999"}, "wie"),
        ({"wie": "9" * 30}, "wie"),
        ({"van": ""}, "van"),
    ],
)
def test_bad_input_is_said_at_its_field_and_nothing_typed_is_lost(client, netwerk, velden, veld):
    user = netwerk.lid("Fatima", kandidaat=True)
    client.force_login(netwerk.coordinator)
    plek = f"/netwerken/functie/{netwerk.functie.pk}/mandateren/"
    antwoord = client.post(plek, formulier(netwerk, user, **velden))
    form = antwoord.context["form"]
    assert veld in form.errors
    assert form.data["gekozen_op"], "what was typed is still there"
    assert Mandaat.objects.count() == Bezetting.objects.filter(user=user).count() == 0


def test_a07_a_member_who_did_not_offer_cannot_be_chosen_by_number(client, netwerk):
    user = netwerk.lid("Geheim")
    client.force_login(netwerk.coordinator)
    plek = f"/netwerken/functie/{netwerk.functie.pk}/mandateren/"
    assert "wie" in client.post(plek, formulier(netwerk, user)).context["form"].errors
    assert Mandaat.objects.count() == 0


def test_b11_recording_asks_a_fresh_proof(client, netwerk):
    client.force_login(netwerk.coordinator, geleden=3600)
    plek = f"/netwerken/functie/{netwerk.functie.pk}/mandateren/"
    assert client.get(plek).url.startswith("/accounts/bevestigen/")


def test_without_candidates_the_page_says_how_there_come_some(client, netwerk):
    client.force_login(netwerk.coordinator)
    plek = f"/netwerken/functie/{netwerk.functie.pk}/mandateren/"
    assert "Nog geen lid heeft gezegd" in tekst(client.get(plek))


# --- Contesting and ending -----------------------------------------------------------------------


def test_contesting_settling_and_ending(client, netwerk):
    user, lid = netwerk.lid("Fatima"), netwerk.lid()
    mandaat = netwerk.mandateer(user)
    client.force_login(lid)
    plek = f"/netwerken/mandaat/{mandaat.pk}/"
    assert client.post(plek + "betwisten/", {"reden": "Geen overleg."}).url == adres(netwerk)
    assert "Geen overleg." in tekst(client.get(adres(netwerk)))
    bezwaar = Betwisting.objects.get()
    regelen = f"/netwerken/betwisting/{bezwaar.pk}/afhandelen/"
    assert client.get(regelen).status_code == 403, "a member reads it and does not settle it"
    client.force_login(make_lid(netwerk.wijk, Rol.BEHEERDER))
    assert client.post(regelen, {"uitkomst": "blijft"}).context["form"].errors.keys() == {"uitleg"}
    klaar = {"uitkomst": "blijft", "uitleg": "Besproken in mei."}
    assert client.post(regelen, klaar).url == adres(netwerk)
    client.force_login(User.objects.get(pk=user.pk))
    assert client.post(plek + "beeindigen/", {}).url == adres(netwerk)
    assert "op dit moment niemand" in tekst(client.get(adres(netwerk)))


def test_the_words_of_a_member_are_not_for_residents_outside_the_network(client, netwerk):
    mandaat = netwerk.mandateer(netwerk.lid())
    bezwaar = actions.betwisten(mandaat, by=netwerk.lid(), reden="Geen overleg.")
    client.force_login(make_bewoner(netwerk.buurt))
    assert "Geen overleg." not in tekst(client.get(adres(netwerk)))
    assert client.get(f"/netwerken/betwisting/{bezwaar.pk}/afhandelen/").status_code == 404
