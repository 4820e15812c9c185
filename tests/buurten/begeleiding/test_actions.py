"""Helping somebody who is not online: what happens, what is kept, when it ends."""

from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.db import IntegrityError, transaction

from buurten.begeleiding import actions
from buurten.begeleiding.models import Begeleiding, Deelnemer, Overname
from initiatieven.register import actions as initiatieven
from initiatieven.register.models import Initiatief
from tests.makers import make_bezetting, make_gebied, make_thema, make_user
from welzijn.kern.accounts.models import User
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.notificaties.models import Bericht
from welzijn.kern.tijd import nu, vandaag

pytestmark = pytest.mark.django_db
HOE = {"reden": "idee", "toestemming": "aanwezig"}


@pytest.fixture
def buurt():
    return make_gebied()


@pytest.fixture
def otto(buurt):
    return make_bezetting(buurt.ouder)


@pytest.fixture
def toon(buurt, otto):
    nieuw = Deelnemer(gebied=buurt, toestemming="aanwezig")
    return actions.inschrijven(nieuw, by=otto.user, naam="Toon", namens=otto)


def laatste():
    return Logregel.objects.first()


def test_inschrijven_makes_an_account_that_nobody_can_sign_in_to(toon, buurt, otto):
    user = User.objects.get(deelnemer=toon)
    thuis = user.bewonerschappen.get()
    assert (user.email, user.naam, user.has_usable_password()) == (None, "Toon", False)
    assert (thuis.gebied, toon.organisatie) == (buurt, otto.functie.organisatie)
    assert not EmailAddress.objects.filter(user=user).exists()


def test_inschrijven_is_logged_without_the_name(toon, otto):
    regel = laatste()
    assert (regel.daad, regel.actor) == ("deelnemer.inschrijven", str(otto.user.sleutel))
    assert (regel.object_id, regel.velden) == (str(toon.user.sleutel), {"toestemming": "aanwezig"})
    assert "Toon" not in str(Logregel.objects.values_list())


def test_what_enrolling_does_for_the_person_tells_who_helped(toon, otto):
    regel = Logregel.objects.get(daad="bewonerschap.vestigen")
    assert (regel.actor, regel.hulp) == (str(toon.user.sleutel), str(otto))


def test_the_same_form_twice_enrols_once(toon, buurt, otto):
    weer = Deelnemer(gebied=buurt, toestemming="aanwezig", sleutel=toon.sleutel)
    assert actions.inschrijven(weer, by=otto.user, naam="Toon", namens=otto) == toon
    assert User.objects.filter(email=None).count() == 1


def test_begeleiden_is_logged_with_the_reason_and_ends_by_itself(toon, otto, settings):
    settings.BEGELEIDING_MINUTEN = 20
    hulp = actions.begeleiden(toon, by=otto.user, namens=otto, **HOE)
    regel = laatste()
    assert (regel.daad, regel.velden) == ("deelnemer.begeleiden", HOE)
    assert timedelta(minutes=19) < hulp.tot - nu() <= timedelta(minutes=20)


def test_who_begins_with_somebody_else_is_done_with_the_first(toon, otto):
    eerste = actions.begeleiden(toon, by=otto.user, namens=otto, **HOE)
    tweede = actions.begeleiden(toon, by=otto.user, namens=otto, **HOE)
    assert list(Begeleiding.objects.lopend()) == [tweede]
    assert Begeleiding.objects.get(pk=eerste.pk).beeindigd_op is not None


def test_the_database_refuses_two_at_a_time(toon, otto):
    """Seen red without the constraint: then two rows stand side by side."""
    actions.begeleiden(toon, by=otto.user, namens=otto, **HOE)
    with pytest.raises(IntegrityError), transaction.atomic():
        Begeleiding.objects.create(deelnemer=toon, door=otto, tot=nu(), **HOE)


@pytest.mark.parametrize("einde", ["gestopt", "tijd", "functie", "overgenomen", "inactief"])
def test_helping_is_over_at_once_whatever_ends_it(toon, otto, einde):
    hulp = actions.begeleiden(toon, by=otto.user, namens=otto, **HOE)
    assert list(Begeleiding.objects.lopend()) == [hulp]
    if einde == "gestopt":
        actions.stoppen(hulp, by=toon.user)
    elif einde == "tijd":
        Begeleiding.objects.update(tot=nu() - timedelta(seconds=1))
    elif einde == "functie":
        otto.tot = vandaag()
        otto.save()
    elif einde == "overgenomen":
        Deelnemer.objects.update(overgenomen_op=nu())
    else:
        User.objects.filter(pk=toon.user_id).update(is_active=False)
    assert not Begeleiding.objects.lopend().exists()


def test_stoppen_twice_writes_one_line(toon, otto):
    hulp = actions.begeleiden(toon, by=otto.user, namens=otto, **HOE)
    actions.stoppen(hulp, by=toon.user)
    actions.stoppen(hulp, by=toon.user)
    assert Logregel.objects.filter(daad="begeleiding.stoppen").count() == 1


def test_a_deed_of_the_person_names_the_function_that_helped(toon, otto, buurt):
    """B14: the line says both; the idea itself is of the person."""
    persoon = toon.user
    persoon.hulp = str(otto)
    idee = Initiatief(gebied=buurt, titel="Schaken", wat="Samen.", thema=make_thema())
    idee = initiatieven.voorstellen(idee, by=persoon)
    regel = laatste()
    assert idee.indiener == persoon
    assert (regel.actor, regel.hulp) == (str(persoon.sleutel), str(otto))


# --- Taking over ---------------------------------------------------------------------------------


def geef_adres(toon, otto, email, vang):
    with vang(execute=True):
        actions.adres_geven(toon, by=otto.user, email=email, namens=otto)
    return mail.outbox[-1]


def cijfers(brief):
    return next(deel for deel in brief.body.split() if deel.isdigit())


def test_taking_over_by_the_code_in_the_mail(toon, otto, django_capture_on_commit_callbacks):
    adres = "Toon@Voorbeeld.example"
    brief = geef_adres(toon, otto, adres, django_capture_on_commit_callbacks)
    hulp = actions.begeleiden(toon, by=otto.user, namens=otto, **HOE)
    assert brief.to == ["toon@voorbeeld.example"]
    assert actions.overnemen(toon, by=otto.user, code=cijfers(brief), namens=otto)
    user = User.objects.get(deelnemer=toon)
    adressen = EmailAddress.objects.filter(user=user).values_list("email", "verified", "primary")
    assert list(adressen) == [("toon@voorbeeld.example", True, True)]
    assert user.email == "toon@voorbeeld.example"
    assert not Begeleiding.objects.lopend().filter(pk=hulp.pk).exists()
    assert not Deelnemer.objects.visible_to(otto.user).exists()
    assert Bericht.objects.filter(ontvanger=user).exists()
    assert not Overname.objects.exists()


def test_the_code_works_once(toon, otto, django_capture_on_commit_callbacks):
    brief = geef_adres(toon, otto, "t@voorbeeld.example", django_capture_on_commit_callbacks)
    assert actions.overnemen(toon, by=otto.user, code=cijfers(brief), namens=otto)
    assert not Overname.objects.filter(deelnemer=toon).exists()


def test_five_wrong_tries_and_the_right_code_is_refused_too(
    toon, otto, django_capture_on_commit_callbacks
):
    """B10: seen red with a limit of six."""
    brief = geef_adres(toon, otto, "t@voorbeeld.example", django_capture_on_commit_callbacks)
    goed = cijfers(brief)
    fout = "000000" if goed != "000000" else "111111"
    for _keer in range(5):
        assert not actions.overnemen(toon, by=otto.user, code=fout, namens=otto)
    assert not actions.overnemen(toon, by=otto.user, code=goed, namens=otto)
    assert User.objects.get(deelnemer=toon).email is None


def test_a_code_of_yesterday_is_refused(toon, otto, django_capture_on_commit_callbacks):
    brief = geef_adres(toon, otto, "t@voorbeeld.example", django_capture_on_commit_callbacks)
    Overname.objects.update(tot=nu() - timedelta(seconds=1))
    assert not actions.overnemen(toon, by=otto.user, code=cijfers(brief), namens=otto)


def test_a_known_address_answers_the_same_and_gets_no_code(
    toon, otto, django_capture_on_commit_callbacks
):
    """B05: one mail either way; only its reader learns that there is an account."""
    make_user(email="bekend@voorbeeld.example")
    brief = geef_adres(toon, otto, "bekend@voorbeeld.example", django_capture_on_commit_callbacks)
    assert len(mail.outbox) == 1
    assert "U hebt al een account" in brief.body
    assert not any(deel.isdigit() for deel in brief.body.split())
    assert Overname.objects.get().email == "bekend@voorbeeld.example"


def test_an_address_taken_in_the_meantime_is_refused_and_nothing_is_half_saved(
    toon, otto, django_capture_on_commit_callbacks
):
    brief = geef_adres(toon, otto, "t@voorbeeld.example", django_capture_on_commit_callbacks)
    make_user(email="t@voorbeeld.example")
    assert not actions.overnemen(toon, by=otto.user, code=cijfers(brief), namens=otto)
    toon.refresh_from_db()
    assert (User.objects.get(deelnemer=toon).email, toon.overgenomen_op) == (None, None)


def test_d09_the_mail_tells_no_name(toon, otto, django_capture_on_commit_callbacks):
    brief = geef_adres(toon, otto, "t@voorbeeld.example", django_capture_on_commit_callbacks)
    assert "Toon" not in brief.subject + brief.body
    assert str(otto.functie.titel) not in brief.subject + brief.body


def test_no_mail_ever_goes_to_who_has_no_address(toon, otto, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        hulp = actions.begeleiden(toon, by=otto.user, namens=otto, **HOE)
        actions.stoppen(hulp, by=toon.user)
    assert mail.outbox == []
