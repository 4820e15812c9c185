"""What invitations know of one person: taken along (E04), and let go of (E05)."""

import pytest

from buurten.uitnodigingen import actions, privacy
from buurten.uitnodigingen.models import Uitnodiging, Voordracht
from tests.buurten.uitnodigingen.uitgenodigd import genodigde, lid, nodig, team
from tests.makers import make_wijk
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import nu

pytestmark = pytest.mark.django_db


def test_e04_everybody_takes_along_their_own_and_no_address_of_others(mailoutbox):
    leider, functie = team(make_wijk())
    user = genodigde()
    nodig(leider, functie, user.email)
    nodig(leider, functie, "ander@voorbeeld.example")
    mijn, zijn = privacy.inzage(user), privacy.inzage(leider)
    assert {naam: len(rijen) for naam, rijen in mijn.items() if rijen} == {
        "Uitnodigingen voor u": 1
    }
    assert {naam: len(rijen) for naam, rijen in zijn.items() if rijen} == {"Uitnodigingen van u": 2}
    assert "@" not in str([list(rijen) for rijen in zijn.values()])


def test_e04_e05_a_proposal_is_told_to_both_and_let_go_of(mailoutbox):
    wijk = make_wijk()
    _leider, functie = team(wijk)
    user, cora = genodigde(), lid(wijk, Rol.COORDINATOR)
    voor = {"functie": functie, "verloopt_op": nu(), "door": cora}
    Voordracht.objects.create(**voor, email=user.email)
    blijft = Voordracht.objects.create(**voor, email="ander@voorbeeld.example", namens="Cora")
    assert len(privacy.inzage(user)["Keren dat iemand u voordroeg"]) == 1
    assert len(privacy.inzage(cora)["Wie u voordroeg"]) == 2
    assert privacy.vergeten(user)["voordrachten"] == 1
    privacy.vergeten(cora)
    (over,) = Voordracht.objects.all()
    assert (over.pk, over.door, over.namens) == (blijft.pk, None, "")


def test_e05_what_was_sent_to_somebody_goes_and_what_they_sent_gives_nothing(mailoutbox):
    leider, functie = team(make_wijk())
    user = genodigde()
    nodig(leider, functie, user.email)
    blijft = nodig(leider, functie, "ander@voorbeeld.example")
    assert privacy.vergeten(user)["uitnodigingen"] == 1
    assert list(Uitnodiging.objects.all()) == [blijft]
    privacy.vergeten(leider)
    blijft.refresh_from_db()
    assert (blijft.door, actions.verlopen()) == (None, 0)
