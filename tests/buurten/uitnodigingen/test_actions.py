"""What can happen to an invitation, from the first mail to the function or to nothing."""

import re
from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from buurten.functies.models import Functie
from buurten.uitnodigingen import actions
from buurten.uitnodigingen.models import Uitnodiging
from buurten.uitnodigingen.querysets import hash_van
from tests.buurten.uitnodigingen.uitgenodigd import (
    genodigde,
    lid,
    make_uitnodiging,
    nodig,
    team,
)
from tests.makers import make_functie, make_user, make_wijk
from welzijn.kern.accounts.models import User
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.notificaties.models import Bericht
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import nu, vandaag

pytestmark = pytest.mark.django_db
ADRES = "fatima@voorbeeld.example"
Status = Uitnodiging.Status


@pytest.fixture
def wijk():
    return make_wijk()


def daden():
    return list(Logregel.objects.order_by("pk").values_list("daad", flat=True))


def code_in(brief):
    return re.search(r"/uitnodigingen/welkom/([^/\s]+)/", brief.body)[1]


# --- Inviting ------------------------------------------------------------------------------------


def test_b10_the_mail_holds_a_code_of_128_bits_of_which_only_a_hash_is_kept(
    wijk, mailoutbox, settings
):
    settings.PORTAAL_ADRES = "https://welzijn.example"
    leider, functie = team(wijk)
    uitnodiging = nodig(leider, functie, " Fatima@Voorbeeld.example ")
    (brief,) = mailoutbox
    code = code_in(brief)
    assert brief.to == [ADRES]
    assert f"https://welzijn.example/uitnodigingen/welkom/{code}/" in brief.body
    assert len(code) == 22, "16 bytes in base64"
    assert uitnodiging.code_hash == hash_van(code)
    assert code not in str(list(Uitnodiging.objects.values()))
    assert (uitnodiging.email, uitnodiging.status) == (ADRES, Status.VERSTUURD)
    over = uitnodiging.verloopt_op - nu()
    assert timedelta(days=13, hours=23) < over <= timedelta(days=14)


def test_d09_the_mail_is_plain_and_names_the_function_and_no_person(wijk, mailoutbox):
    leider, functie = team(wijk)
    User.objects.filter(pk=leider.pk).update(naam="Lena Leider")
    Functie.objects.filter(pk=functie.pk).update(titel="Werker\r\nBcc: kwaad@x.example")
    nodig(leider, Functie.objects.get(pk=functie.pk), ADRES)
    (brief,) = mailoutbox
    assert brief.subject == "Een uitnodiging voor u"
    assert "\nWerker Bcc: kwaad@x.example\n" in brief.body, "one line of the text, no header"
    assert brief.alternatives == []
    assert "Lena" not in brief.body
    assert (brief.to, brief.cc, brief.bcc) == ([ADRES], [], [])


def test_two_codes_are_never_the_same(wijk, mailoutbox):
    leider, functie = team(wijk)
    for n in range(5):
        nodig(leider, functie, f"n{n}@voorbeeld.example")
    assert len({code_in(brief) for brief in mailoutbox}) == 5


def test_sent_twice_makes_one_and_one_mail(wijk, mailoutbox):
    leider, functie = team(wijk)
    eerste = nodig(leider, functie, ADRES)
    assert nodig(leider, functie, ADRES, sleutel=eerste.sleutel) == eerste
    assert (len(mailoutbox), daden()) == (1, ["uitnodiging.uitnodigen"])


def test_the_log_never_holds_the_address(wijk, mailoutbox):
    leider, functie = team(wijk)
    user = genodigde()
    uitnodiging = nodig(leider, functie, ADRES)
    actions.aanvaarden(uitnodiging, by=user)
    assert "atima" not in str(list(Logregel.objects.values()))


def test_an_address_is_invited_once_for_a_function(wijk, mailoutbox):
    leider, functie = team(wijk)
    nodig(leider, functie, ADRES)
    with pytest.raises(ValidationError) as fout:
        nodig(leider, functie, "FATIMA@voorbeeld.example", van=vandaag() + timedelta(days=5))
    zin = "Dit adres is al uitgenodigd voor deze functie. Trek dat eerst in."
    assert fout.value.message_dict == {"email": [zin]}
    andere = make_functie(wijk, organisatie=functie.organisatie)
    nodig(leider, andere, ADRES)
    assert (Uitnodiging.objects.count(), len(mailoutbox)) == (2, 2)


def test_after_it_ended_the_same_address_can_be_invited_again(wijk, mailoutbox):
    leider, functie = team(wijk)
    eerste = nodig(leider, functie, ADRES)
    Uitnodiging.objects.update(verloopt_op=nu() - timedelta(seconds=1))
    tweede = nodig(leider, functie, ADRES)
    eerste.refresh_from_db()
    assert (eerste.status, eerste.email) == (Status.VERLOPEN, "")
    assert tweede.code_hash != eerste.code_hash


@pytest.mark.parametrize("bewijs", [True, False])
def test_a12_nobody_invites_an_address_of_their_own(wijk, mailoutbox, bewijs):
    leider, functie = team(wijk)
    EmailAddress.objects.create(user=leider, email="lena2@voorbeeld.example", verified=bewijs)
    for adres in (leider.email, "LENA2@voorbeeld.example"):
        with pytest.raises(ValidationError, match="U kunt uzelf niet uitnodigen"):
            nodig(leider, functie, adres)
    assert (Uitnodiging.objects.count(), len(mailoutbox), daden()) == (0, 0, [])


def test_very_many_on_one_day_are_refused(wijk, mailoutbox, monkeypatch):
    monkeypatch.setattr(actions, "PER_DAG", 2)
    leider, functie = team(wijk)
    for n in range(2):
        nodig(leider, functie, f"n{n}@voorbeeld.example")
    with pytest.raises(ValidationError, match="heel veel mensen"):
        nodig(leider, functie, ADRES)
    assert len(mailoutbox) == 2


def test_when_the_mail_does_not_go_nothing_stays(wijk, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    leider, functie = team(wijk)
    with pytest.raises(ValidationError, match="De e-mail ging niet weg"):
        nodig(leider, functie, ADRES)
    assert (Uitnodiging.objects.count(), daden()) == (0, [])


def test_who_has_an_account_also_finds_it_in_the_inbox(wijk, mailoutbox):
    leider, functie = team(wijk)
    user = genodigde()
    uitnodiging = nodig(leider, functie, ADRES)
    bericht = Bericht.objects.get(ontvanger=user)
    assert bericht.adres == f"/uitnodigingen/{uitnodiging.pk}/"
    assert functie.titel in bericht.tekst


def test_an_address_that_nobody_proved_reaches_no_inbox(wijk, mailoutbox):
    """K11: somebody may type the address of another at signing up."""
    leider, functie = team(wijk)
    vals = make_user(email="vals@voorbeeld.example")
    EmailAddress.objects.create(user=vals, email=ADRES, verified=False)
    uitnodiging = nodig(leider, functie, ADRES)
    assert Bericht.objects.count() == 0
    assert not uitnodiging.is_voor(vals)


# --- The second person ---------------------------------------------------------------------------


def test_a_beheerder_waits_for_a_second_person_and_no_mail_goes(wijk, mailoutbox):
    beheerder, ander = (lid(wijk, Rol.BEHEERDER) for _ in range(2))
    functie = make_functie(wijk, Rol.COORDINATOR)
    uitnodiging = nodig(beheerder, functie, ADRES)
    assert (uitnodiging.status, uitnodiging.code_hash) == (Status.WACHT_OP_TWEEDE, "")
    assert mailoutbox == []
    assert [b.ontvanger for b in Bericht.objects.all()] == [ander], "not who invited"
    actions.bevestigen(uitnodiging, by=ander)
    uitnodiging.refresh_from_db()
    assert (uitnodiging.status, uitnodiging.bevestigd_door) == (Status.VERSTUURD, ander)
    assert mailoutbox[0].to == [ADRES]
    assert daden() == ["uitnodiging.uitnodigen", "uitnodiging.bevestigen"]


def test_a12_who_invited_does_not_agree_to_it(wijk, mailoutbox):
    beheerder = lid(wijk, Rol.BEHEERDER)
    uitnodiging = nodig(beheerder, make_functie(wijk), ADRES)
    with pytest.raises(ValidationError, match="Een ander dan u"):
        actions.bevestigen(uitnodiging, by=beheerder)
    assert mailoutbox == []


def test_a12_who_is_invited_does_not_agree_to_it(wijk, mailoutbox):
    beheerder, ander = (lid(wijk, Rol.BEHEERDER) for _ in range(2))
    uitnodiging = nodig(beheerder, make_functie(wijk), ander.email)
    assert list(Bericht.objects.all()) == [], "who is invited is not asked to agree"
    with pytest.raises(ValidationError, match="Een ander dan u"):
        actions.bevestigen(uitnodiging, by=ander)


def test_a12_the_database_refuses_one_person_as_both(wijk):
    beheerder = lid(wijk, Rol.BEHEERDER)
    with pytest.raises(IntegrityError), transaction.atomic():
        make_uitnodiging(make_functie(wijk), ADRES, door=beheerder, bevestigd_door=beheerder)


def test_agreeing_starts_the_fourteen_days_and_works_once(wijk, mailoutbox):
    beheerder, ander = (lid(wijk, Rol.BEHEERDER) for _ in range(2))
    uitnodiging = nodig(beheerder, make_functie(wijk), ADRES)
    later = nu() + timedelta(days=10)
    uitnodiging = actions.bevestigen(uitnodiging, by=ander, op=later)
    assert uitnodiging.verloopt_op == later + timedelta(days=14)
    with pytest.raises(ValidationError, match="wacht niet meer"):
        actions.bevestigen(uitnodiging, by=ander)
    assert len(mailoutbox) == 1


def test_a14_a_function_that_moved_in_between_is_not_agreed_to(wijk, mailoutbox):
    """What the second person read is what is given."""
    beheerder, ander = (lid(wijk, Rol.BEHEERDER) for _ in range(2))
    functie = make_functie(wijk)
    uitnodiging = nodig(beheerder, functie, ADRES)
    functie.gebieden.add(make_wijk("Noord"))
    with pytest.raises(ValidationError, match="andere gebieden"):
        actions.bevestigen(uitnodiging, by=ander)
    assert mailoutbox == []
