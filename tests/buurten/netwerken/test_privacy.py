"""What networks know of one person: taken along whole (E04), and let go of (E05)."""

import pytest

from buurten.netwerken import actions, privacy
from buurten.netwerken.models import Betwisting, Lid, Mandaat
from tests.buurten.netwerken.netwerk import make_netwerk
from tests.makers import make_lid
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db


@pytest.fixture
def netwerk():
    return make_netwerk()


def test_e04_everybody_takes_along_their_own_and_nothing_of_others(netwerk):
    user, lid = netwerk.lid("Fatima"), netwerk.lid("Kees")
    mandaat = netwerk.mandateer(user)
    bezwaar = actions.betwisten(mandaat, by=lid, reden="Geen overleg.")
    beheerder = make_lid(netwerk.wijk, Rol.BEHEERDER)
    actions.afhandelen(bezwaar, by=beheerder, uitkomst="blijft", uitleg="Besproken.")
    rijen = {
        wie: {naam for naam, van in privacy.inzage(wie).items() if van}
        for wie in (user, lid, netwerk.coordinator, beheerder)
    }
    assert rijen == {
        user: {"Lid van een netwerk", "Mandaten van u"},
        lid: {"Lid van een netwerk", "Mandaten die u betwistte"},
        netwerk.coordinator: {"Mandaten die u vastlegde"},
        beheerder: {"Betwistingen die u afhandelde"},
    }
    alles = str([privacy.inzage(wie) for wie in (user, netwerk.coordinator, beheerder)])
    assert "Geen overleg." not in alles, "the words are of who wrote them"
    assert "Kees" not in str(privacy.inzage(user))


def test_e05_the_words_and_the_membership_go_and_the_mandate_stays(netwerk):
    user, lid = netwerk.lid(), netwerk.lid()
    mandaat = netwerk.mandateer(user)
    actions.betwisten(mandaat, by=lid, reden="Kanarie in mijn woorden.")
    privacy.vergeten(lid)
    assert list(Lid.objects.values_list("user", flat=True)) == [user.pk], "the other stays"
    assert list(Betwisting.objects.values_list("door", "reden", "uitkomst")) == [(None, "", "")]
    assert Mandaat.objects.met_alles().get().betwist, "it was not settled"
    privacy.vergeten(netwerk.coordinator)
    assert Mandaat.objects.get().vastgelegd_door is None
