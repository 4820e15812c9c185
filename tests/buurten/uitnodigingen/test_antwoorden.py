"""Answering an invitation: once, in time, by who is invited, and what is dead stays dead."""

from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from django.core.exceptions import ValidationError

from buurten.functies.models import Bezetting
from buurten.uitnodigingen import actions
from buurten.uitnodigingen.models import Uitnodiging
from buurten.uitnodigingen.querysets import hash_van
from tests.buurten.uitnodigingen.uitgenodigd import (
    bewezen,
    genodigde,
    houders,
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


# --- Answering -----------------------------------------------------------------------------------


def test_aanvaarden_gives_the_function_and_lets_go_of_the_address(wijk):
    user, functie = genodigde(), make_functie(wijk)
    uitnodiging = make_uitnodiging(functie, ADRES, tot=vandaag() + timedelta(days=30))
    bezetting = actions.aanvaarden(uitnodiging, by=user)
    assert (bezetting.user, bezetting.van, bezetting.tot) == (
        user, vandaag(), vandaag() + timedelta(days=30),
    )  # fmt: skip
    assert User.objects.get(pk=user.pk).has_perm("signaal.afronden", wijk)
    uitnodiging.refresh_from_db()
    assert (uitnodiging.status, uitnodiging.email) == (Status.AANVAARD, "")
    regels = Logregel.objects.order_by("pk").values_list("daad", "actor")
    assert list(regels) == [
        ("bezetting.toekennen", str(uitnodiging.door.sleutel)),
        ("uitnodiging.aanvaarden", str(user.sleutel)),
    ]


def test_b10_an_invitation_is_good_once(wijk):
    user, functie = genodigde(), make_functie(wijk)
    uitnodiging = make_uitnodiging(functie, ADRES)
    actions.aanvaarden(uitnodiging, by=user)
    Bezetting.objects.update(tot=vandaag())
    with pytest.raises(ValidationError, match="De stand is nu: Aangenomen"):
        actions.aanvaarden(uitnodiging, by=user)
    assert houders(functie) == [user]


def test_somebody_else_cannot_say_yes(wijk):
    functie = make_functie(wijk)
    uitnodiging = make_uitnodiging(functie, ADRES)
    vreemde = bewezen(make_user())
    EmailAddress.objects.create(user=vreemde, email=ADRES, verified=False)
    with pytest.raises(ValidationError, match="ander e-mailadres"):
        actions.aanvaarden(uitnodiging, by=vreemde)
    assert houders(functie) == []


def test_a_first_day_that_passed_becomes_today(wijk):
    """Nobody held a function before saying yes to it."""
    user, functie = genodigde(), make_functie(wijk)
    eerder = make_uitnodiging(functie, ADRES, van=vandaag() - timedelta(days=5))
    assert actions.aanvaarden(eerder, by=user).van == vandaag()


def test_a_last_day_that_passed_gives_nothing(wijk):
    user, functie = genodigde(), make_functie(wijk)
    voorbij = make_uitnodiging(
        functie, ADRES, van=vandaag() - timedelta(days=5), tot=vandaag() - timedelta(days=1)
    )
    with pytest.raises(ValidationError, match="op of na de eerste dag"):
        actions.aanvaarden(voorbij, by=user)
    assert Uitnodiging.objects.get().status == Status.VERSTUURD, "all or nothing"


def test_who_holds_the_function_in_these_days_does_not_get_it_again(wijk):
    user, functie = genodigde(), make_functie(wijk)
    Bezetting.objects.create(functie=functie, user=user, van=vandaag() + timedelta(days=9))
    uitnodiging = make_uitnodiging(functie, ADRES)
    with pytest.raises(ValidationError, match="al in deze dagen"):
        actions.aanvaarden(uitnodiging, by=user)
    assert (len(houders(functie)), daden()) == (1, [])


def test_weigeren_and_intrekken_end_it(wijk):
    user = genodigde()
    for naam in ("weigeren", "intrekken"):
        functie = make_functie(wijk)
        uitnodiging = make_uitnodiging(functie, ADRES, code_hash=hash_van(naam))
        getattr(actions, naam)(uitnodiging, by=user)
        uitnodiging.refresh_from_db()
        assert (uitnodiging.badge, uitnodiging.email) == ("gestopt", "")
        with pytest.raises(ValidationError, match="Dit kan niet meer"):
            actions.aanvaarden(uitnodiging, by=user)
        assert houders(functie) == []
    assert daden() == ["uitnodiging.weigeren", "uitnodiging.intrekken"]
    assert Bericht.objects.get().tekst.startswith("Uw uitnodiging is niet aangenomen")


# --- What is dead stays dead ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "daarna",
    [
        lambda user: None,
        lambda user: user.set_password("een nieuw wachtwoord van 30"),
        lambda user: actions.verlopen(),
        lambda user: EmailAddress.objects.filter(user=user).update(primary=True),
    ],
    ids=["at once", "after a new password", "after the nightly job", "after another address"],
)
def test_k11_b10_an_expired_invitation_stays_dead(wijk, daarna):
    """K11: Decidim CVE-2023-48220, an expired invitation worked again through a reset."""
    user, functie = genodigde(), make_functie(wijk)
    op = nu()
    uitnodiging = make_uitnodiging(functie, ADRES, verloopt_op=op)
    daarna(user)
    user.save()
    with pytest.raises(ValidationError):
        actions.aanvaarden(uitnodiging, by=User.objects.get(pk=user.pk), op=op)
    assert houders(functie) == []


def test_b10_it_is_good_until_the_last_moment(wijk):
    user, functie = genodigde(), make_functie(wijk)
    op = nu()
    uitnodiging = make_uitnodiging(functie, ADRES, verloopt_op=op)
    actions.aanvaarden(uitnodiging, by=user, op=op - timedelta(seconds=1))
    assert houders(functie) == [user]


def test_k11_an_expired_one_that_waited_is_not_agreed_to(wijk, mailoutbox):
    beheerder, ander = (lid(wijk, Rol.BEHEERDER) for _ in range(2))
    uitnodiging = nodig(beheerder, make_functie(wijk), ADRES)
    with pytest.raises(ValidationError, match="verlopen"):
        actions.bevestigen(uitnodiging, by=ander, op=nu() + timedelta(days=15))
    assert mailoutbox == []


def test_verlopen_closes_what_nobody_answered_with_one_line(wijk):
    functie = make_functie(wijk)
    for n in range(3):
        make_uitnodiging(functie, f"n{n}@voorbeeld.example", verloopt_op=nu())
    blijft = make_uitnodiging(functie, ADRES)
    assert actions.verlopen() == 3
    assert actions.verlopen() == 0
    assert list(Uitnodiging.objects.open()) == [blijft]
    assert Logregel.objects.get().velden == {"aantal": 3}
    assert set(Uitnodiging.objects.exclude(pk=blijft.pk).values_list("email", flat=True)) == {""}


@pytest.mark.parametrize(
    "einde",
    [
        lambda door: Bezetting.objects.filter(user=door).update(tot=vandaag()),
        lambda door: User.objects.filter(pk=door.pk).update(is_active=False),
        lambda door: User.objects.filter(pk=door.pk).delete(),
    ],
    ids=["the function ended", "the account was switched off", "the account was erased"],
)
def test_a10_k11_what_somebody_left_lying_when_they_went_gives_nothing(wijk, mailoutbox, einde):
    """A last deed: invite a friend, then leave. Seen red without asking the giver again."""
    leider, functie = team(wijk)
    user, uitnodiging = genodigde(), nodig(leider, functie, ADRES)
    einde(leider)
    with pytest.raises(ValidationError, match="kan deze functie niet meer geven"):
        actions.aanvaarden(uitnodiging, by=user)
    assert houders(functie) == []


def test_when_who_invited_left_the_second_person_still_stands_for_it(wijk, mailoutbox):
    beheerder, ander = (lid(wijk, Rol.BEHEERDER) for _ in range(2))
    user, functie = genodigde(), make_functie(wijk)
    uitnodiging = nodig(beheerder, functie, ADRES)
    actions.bevestigen(uitnodiging, by=ander)
    Bezetting.objects.filter(user=beheerder).update(tot=vandaag())
    assert actions.aanvaarden(uitnodiging, by=user).functie == functie


@pytest.mark.parametrize("wat", ["functie", "organisatie"])
def test_what_stopped_meanwhile_is_not_given(wijk, wat):
    user, functie = genodigde(), make_functie(wijk)
    uitnodiging = make_uitnodiging(functie, ADRES)
    gestopt = functie if wat == "functie" else functie.organisatie
    gestopt.is_actief = False
    gestopt.save()
    with pytest.raises(ValidationError, match="niet meer in gebruik"):
        actions.aanvaarden(uitnodiging, by=user)


def test_a14_a_function_that_grew_meanwhile_is_not_given(wijk):
    """A beheerder who was invited could give the function more areas before saying yes."""
    user, functie = genodigde(), make_functie(wijk)
    uitnodiging = make_uitnodiging(functie, ADRES)
    functie.gebieden.add(wijk.ouder)
    with pytest.raises(ValidationError, match="andere gebieden"):
        actions.aanvaarden(uitnodiging, by=user)
    assert houders(functie) == []
