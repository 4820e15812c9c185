"""A12: opening and closing a round take two people, whatever functions they hold."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from buurten.begeleiding.models import Begeleiding, Deelnemer
from buurten.functies.models import Bezetting, Functie
from buurten.prioriteiten import actions, permissions
from buurten.prioriteiten.klaarzetting import Klaarzetting
from buurten.prioriteiten.models import Ronde, Voorstel
from tests.buurten.prioriteiten.jaar import LATER, als, code, daden, tekst
from tests.makers import (
    make_bezetting,
    make_gebied,
    make_klaarzetting,
    make_lid,
    make_ronde,
    make_stemming,
    make_user,
    make_voorstel,
    make_wijk,
)
from welzijn.kern.accounts.models import User
from welzijn.kern.notificaties.models import Bericht
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import nu

pytestmark = pytest.mark.django_db
Fase, Status = Ronde.Fase, Klaarzetting.Status


@pytest.fixture
def ronde():
    """In preparation, and complete."""
    return make_ronde(fase=Fase.VOORBEREIDEN, uitleg="Samen kiezen.", wegen_tot=LATER)


@pytest.fixture
def coordinator(ronde):
    return make_bezetting(ronde.gebied, Rol.COORDINATOR)


@pytest.fixture
def netwerk(ronde):
    return make_bezetting(ronde.gebied, Rol.VERTEGENWOORDIGER)


def zet_klaar(ronde, bezetting):
    return actions.klaarzetten(ronde, by=bezetting.user, namens=bezetting)


def open_(ronde, bezetting, **meer):
    return actions.openen(ronde, by=bezetting.user, namens=bezetting, **meer)


def vers(bezetting):
    """Who holds it, as a new request knows them."""
    return User.objects.get(pk=bezetting.user_id)


# --- Two people ---------------------------------------------------------------------------------


def test_openen_waits_for_a_second_person_and_both_are_kept(ronde, coordinator, netwerk):
    klaar = zet_klaar(ronde, coordinator)
    assert (klaar.status, klaar.daad, klaar.namens) == (Status.WACHT, "openen", coordinator)
    open_(ronde, netwerk, gezien=klaar.pk)
    klaar.refresh_from_db()
    assert (klaar.status, klaar.tweede, klaar.tweede_namens) == (
        Status.GEDAAN,
        netwerk.user,
        netwerk,
    )
    assert daden() == ["ronde.klaarzetten", "ronde.openen"]


def test_sluiten_waits_too_and_an_official_may_be_the_second():
    stemming = make_stemming()
    klaar = make_klaarzetting(stemming.ronde)
    assert klaar.daad == "sluiten"
    ambtenaar = make_bezetting(stemming.gebied, Rol.AMBTENAAR)
    actions.sluiten(stemming, by=ambtenaar.user, namens=ambtenaar, gezien=klaar.pk)
    klaar.refresh_from_db()
    assert (klaar.status, klaar.tweede) == (Status.GEDAAN, ambtenaar.user)


@pytest.mark.parametrize("daad", ["openen", "sluiten"])
def test_nothing_put_ready_is_nothing_to_do(ronde, netwerk, daad):
    doen = {
        "openen": lambda: open_(ronde, netwerk),
        "sluiten": lambda: actions.sluiten(make_stemming(), by=netwerk.user, namens=netwerk),
    }[daad]
    with pytest.raises(ValidationError, match="Dit staat niet meer zo klaar"):
        doen()


def test_a12_not_the_same_person_through_another_function(ronde, coordinator):
    zet_klaar(ronde, coordinator)
    dubbel = make_bezetting(ronde.gebied, Rol.AMBTENAAR, user=coordinator.user)
    assert permissions.mag_openen(vers(dubbel), Ronde.objects.get()) is False
    with pytest.raises(ValidationError, match="U zette dit zelf klaar"):
        open_(ronde, dubbel)
    assert Ronde.objects.get().fase == Fase.VOORBEREIDEN


def test_a12_not_somebody_in_a_session_of_help(ronde, coordinator, netwerk):
    zet_klaar(ronde, coordinator)
    netwerk.user.hulp = "Opbouwwerker, Welzijn"
    with pytest.raises(ValidationError, match="zonder hulp"):
        open_(ronde, netwerk)


def test_a12_not_an_account_that_the_first_one_looks_after(ronde, coordinator, netwerk):
    """Until that person took the account over; then it is theirs alone."""
    zet_klaar(ronde, coordinator)
    deelnemer = Deelnemer.objects.create(
        user=netwerk.user,
        gebied=make_gebied(wijk=ronde.gebied),
        organisatie=coordinator.functie.organisatie,
        toestemming="aanwezig",
    )
    hulp = {"reden": "vraag", "toestemming": "aanwezig", "tot": nu()}
    Begeleiding.objects.create(deelnemer=deelnemer, door=coordinator, **hulp)
    with pytest.raises(ValidationError, match="zonder hulp"):
        open_(ronde, netwerk)
    Deelnemer.objects.update(overgenomen_op=nu())
    assert open_(ronde, netwerk).fase == Fase.OPHALEN


@pytest.mark.parametrize(
    "velden",
    [
        {"status": "wacht"},
        {"status": "gedaan"},
        {"status": "gedaan", "tweede": "door", "tweede_namens": "ander"},
        {"status": "gedaan", "tweede": "ander", "tweede_namens": "door"},
        {"status": "teruggenomen", "tweede": "ander", "tweede_namens": "ander"},
    ],
)
def test_a12_the_database_refuses_it_too(ronde, coordinator, netwerk, velden):
    """One waits per round and deed; done by another person, with another function, or not done.

    Seen red: without the constraints each of these rows is kept.
    """
    zet_klaar(ronde, coordinator)
    user = {"door": coordinator.user, "ander": netwerk.user}
    zetel = {"door": coordinator, "ander": netwerk}
    rij = {"status": velden["status"]}
    if "tweede" in velden:
        rij |= {"tweede": user[velden["tweede"]], "tweede_namens": zetel[velden["tweede_namens"]]}
    vast = {"ronde": ronde, "daad": "openen", "door": coordinator.user, "namens": coordinator}
    with pytest.raises(IntegrityError), transaction.atomic():
        Klaarzetting.objects.create(**vast, **rij)


# --- While it waits -----------------------------------------------------------------------------


def test_pressed_twice_is_one_and_a_colleague_hears_that_it_waits(ronde, coordinator):
    assert zet_klaar(ronde, coordinator).pk == zet_klaar(ronde, coordinator).pk
    with pytest.raises(ValidationError, match="Dit staat al klaar, namens Coördinator") as fout:
        zet_klaar(ronde, make_bezetting(ronde.gebied, Rol.COORDINATOR))
    assert code(fout) == "overgang"
    assert daden() == ["ronde.klaarzetten"]


def test_the_preparation_stands_still_until_it_is_taken_back(ronde, coordinator):
    zet_klaar(ronde, coordinator)
    ronde.stickers = 9
    assert permissions.mag_bewerken(vers(coordinator), Ronde.objects.get()) is False
    with pytest.raises(ValidationError, match="De opening staat klaar"):
        actions.bewerken(ronde, by=coordinator.user)
    actions.terugnemen(ronde, by=coordinator.user, namens=coordinator)
    actions.bewerken(ronde, by=coordinator.user)
    assert Ronde.objects.get().stickers == 9


def test_what_was_changed_and_put_ready_again_is_read_again(ronde, coordinator, netwerk):
    """The second person had the earlier rules in view: what they confirm is what they read."""
    eerder = zet_klaar(ronde, coordinator)
    actions.terugnemen(ronde, by=coordinator.user)
    klaar = zet_klaar(ronde, coordinator)
    with pytest.raises(ValidationError, match="Lees de ronde opnieuw") as fout:
        open_(ronde, netwerk, gezien=eerder.pk)
    assert code(fout) == "overgang"
    assert open_(ronde, netwerk, gezien=klaar.pk).fase == Fase.OPHALEN


def test_terugnemen_by_any_coordinator_of_the_wijk_and_only_once(ronde, coordinator, netwerk):
    zet_klaar(ronde, coordinator)
    collega = make_bezetting(ronde.gebied, Rol.COORDINATOR)
    actions.terugnemen(ronde, by=collega.user, namens=collega)
    assert Klaarzetting.objects.get().status == Status.TERUGGENOMEN
    with pytest.raises(ValidationError, match="Er staat niets meer klaar"):
        actions.terugnemen(ronde, by=collega.user, namens=collega)
    with pytest.raises(ValidationError, match="niet meer zo klaar"):
        open_(ronde, netwerk)
    assert daden() == ["ronde.klaarzetten", "ronde.terugnemen"]


WEG = {
    "ended": lambda b: Bezetting.objects.filter(pk=b.pk).update(tot=date(2021, 1, 1)),
    "switched off": lambda b: User.objects.filter(pk=b.user_id).update(is_active=False),
    "erased": lambda b: b.user.delete(),
    "stopped": lambda b: Functie.objects.filter(pk=b.functie_id).update(is_actief=False),
    "elsewhere": lambda b: b.functie.gebieden.set([make_wijk()]),
}


@pytest.mark.parametrize("hoe", WEG)
def test_of_who_no_longer_holds_the_function_it_no_longer_counts(ronde, coordinator, netwerk, hoe):
    """It lapses, the rules can change, and the next coordinator puts it ready anew."""
    zet_klaar(ronde, coordinator)
    WEG[hoe](coordinator)
    with pytest.raises(ValidationError, match="niet meer zo klaar"):
        open_(ronde, netwerk)
    opvolger = make_bezetting(ronde.gebied, Rol.COORDINATOR)
    assert permissions.mag_bewerken(opvolger.user, Ronde.objects.get()) is True
    klaar = zet_klaar(ronde, opvolger)
    standen = Klaarzetting.objects.order_by("pk").values_list("status", flat=True)
    assert list(standen) == [Status.VERVALLEN, Status.WACHT]
    assert open_(ronde, netwerk, gezien=klaar.pk).fase == Fase.OPHALEN


def test_before_its_time_nobody_closes_with_a_wish_of_their_own_on_the_ballot():
    stemming = make_stemming()
    ambtenaar = make_bezetting(stemming.gebied, Rol.AMBTENAAR)
    make_klaarzetting(stemming.ronde)
    assert permissions.mag_sluiten(ambtenaar.user, stemming, nu()) is True
    Voorstel.objects.filter(pk=stemming.ronde.voorstellen.first().pk).update(
        indiener=ambtenaar.user
    )
    assert permissions.mag_sluiten(ambtenaar.user, stemming, nu()) is False


# --- Who hears and who sees ---------------------------------------------------------------------


def test_the_second_persons_hear_it_and_the_first_hears_that_it_is_done(ronde, coordinator):
    netwerk = make_bezetting(ronde.gebied, Rol.VERTEGENWOORDIGER)
    ambtenaar = make_bezetting(ronde.gebied.ouder, Rol.AMBTENAAR)
    make_bezetting(make_wijk(), Rol.AMBTENAAR)
    make_bezetting(ronde.gebied, Rol.AMBTENAAR, user=coordinator.user)
    zet_klaar(ronde, coordinator)
    gehoord = Bericht.objects.filter(tekst__endswith="Wilt u de ronde openen?")
    assert set(gehoord.values_list("ontvanger", flat=True)) == {netwerk.user_id, ambtenaar.user_id}
    actions.terugnemen(ronde, by=coordinator.user)
    terug = Bericht.objects.filter(tekst__endswith="nam het terug.")
    assert terug.count() == 2
    assert set(terug.values_list("adres", flat=True)) == {""}
    zet_klaar(ronde, coordinator)
    open_(ronde, ambtenaar)
    (bericht,) = Bericht.objects.filter(ontvanger=coordinator.user)
    assert bericht.tekst.endswith(f"De tweede persoon: {ambtenaar}.")


def test_who_may_be_second_sees_the_preparation_only_while_it_waits(ronde, coordinator, netwerk):
    """The round and its proposals; and nobody of another wijk, nor a resident."""
    voorstel = make_voorstel(ronde)
    anderen = [
        make_lid(make_wijk(), Rol.AMBTENAAR),
        make_user(),
        make_lid(ronde.gebied, Rol.MODERATOR),
    ]

    def ziet(user):
        user = User.objects.get(pk=user.pk)
        rondes, voorstellen = Ronde.objects.visible_to(user), Voorstel.objects.visible_to(user)
        return (ronde in rondes, voorstel in voorstellen)

    assert ziet(netwerk.user) == (False, False)
    zet_klaar(ronde, coordinator)
    assert ziet(netwerk.user) == (True, True)
    assert [ziet(ander) for ander in anderen] == [(False, False)] * 3
    assert list(Ronde.objects.wacht_op(vers(netwerk))) == [ronde]
    assert list(Ronde.objects.wacht_op(vers(coordinator))) == []
    actions.terugnemen(ronde, by=coordinator.user)
    assert ziet(netwerk.user) == (False, False)
    assert list(Ronde.objects.wacht_op(vers(netwerk))) == []


def test_the_pages_say_who_put_it_ready_by_function_and_since_when(client, ronde, coordinator):
    klaar = zet_klaar(ronde, coordinator)
    adres = f"/prioriteiten/{ronde.pk}/"
    pagina = tekst(als(client, coordinator.user).get(adres))
    assert f"Klaargezet namens {coordinator}, op " in pagina
    assert "Terugnemen" in pagina
    assert "Opening klaarzetten" not in pagina
    assert coordinator.user.naam not in pagina.partition("<main")[2]
    netwerk = make_lid(ronde.gebied, Rol.VERTEGENWOORDIGER)
    als(client, netwerk)
    assert "Ronde openen" in tekst(client.get(adres))
    formulier = client.get(f"{adres}openen/")
    assert "U bent de tweede persoon." in tekst(formulier)
    assert formulier.context["form"].initial == {"gezien": klaar.pk}
    assert client.get("/werkplek/").context["blokken"][0].titel == "Wacht op u als tweede persoon"


def test_the_coordinator_alone_hears_why_not(client, ronde, coordinator):
    zet_klaar(ronde, coordinator)
    antwoord = als(client, coordinator.user).post(f"/prioriteiten/{ronde.pk}/openen/")
    assert antwoord.status_code == 403
    assert "U zette dit zelf klaar. Een ander doet de laatste stap." in tekst(antwoord)
    antwoord = client.get(f"/prioriteiten/{ronde.pk}/bewerken/")
    assert "De opening staat klaar. Neem dat eerst terug." in tekst(antwoord)


def test_who_comes_second_of_two_reads_that_it_is_done(client, ronde, coordinator, netwerk):
    klaar = zet_klaar(ronde, coordinator)
    open_(ronde, netwerk)
    als(client, make_lid(ronde.gebied, Rol.AMBTENAAR))
    antwoord = client.post(f"/prioriteiten/{ronde.pk}/openen/", {"gezien": klaar.pk})
    assert antwoord.status_code == 403
    assert "Dit is al gedaan: de ronde is open." in tekst(antwoord)


def test_what_changed_under_an_open_form_is_told_on_it(client, ronde, coordinator, netwerk):
    """409, and nothing is opened: the rules may be others by now."""
    eerder = zet_klaar(ronde, coordinator)
    actions.terugnemen(ronde, by=coordinator.user)
    zet_klaar(ronde, coordinator)
    als(client, netwerk.user)
    antwoord = client.post(f"/prioriteiten/{ronde.pk}/openen/", {"gezien": eerder.pk})
    assert antwoord.status_code == 409
    assert "Dit staat niet meer zo klaar. Lees de ronde opnieuw." in tekst(antwoord)
    assert Ronde.objects.get().fase == Fase.VOORBEREIDEN


@pytest.mark.parametrize("gezien", ["abc", "9" * 40, "\x00", "-1"])
def test_a_form_that_was_tampered_with_opens_nothing(client, ronde, coordinator, netwerk, gezien):
    zet_klaar(ronde, coordinator)
    als(client, netwerk.user)
    antwoord = client.post(f"/prioriteiten/{ronde.pk}/openen/", {"gezien": gezien})
    assert antwoord.status_code in {200, 400, 409}
    assert Ronde.objects.get().fase == Fase.VOORBEREIDEN
