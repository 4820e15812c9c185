"""What can happen to a request for a hand."""

import pytest
from django.core.exceptions import ValidationError

from tests.makers import (
    make_bewoner,
    make_bezetting,
    make_gebied,
    make_hulpvraag,
    make_koppeling,
    make_thema,
)
from vrijwilligers.hulpvragen import actions
from vrijwilligers.hulpvragen.models import Hulpvraag
from vrijwilligers.koppelingen.models import Koppeling
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.notificaties.models import Bericht

pytestmark = pytest.mark.django_db
S = Hulpvraag.Status


@pytest.fixture
def gebied():
    return make_gebied()


def gelogd():
    return list(Logregel.objects.order_by("pk").values_list("daad", flat=True))


def test_vragen_twice_makes_one(gebied):
    ik = make_bewoner(gebied)
    eerste = Hulpvraag(gebied=gebied, titel="Tuin", wat="Heg")
    actions.vragen(eerste, by=ik)
    tweede = Hulpvraag(gebied=gebied, titel="Tuin", wat="Heg", sleutel=eerste.sleutel)
    assert actions.vragen(tweede, by=ik).pk == eerste.pk
    assert (Hulpvraag.objects.count(), gelogd()) == (1, ["hulpvraag.vragen"])


def test_the_log_keeps_the_subject_and_not_the_words(gebied):
    thema = make_thema("Groen")
    vraag = Hulpvraag(gebied=gebied, titel="Kanariegeel", wat="Kanariegeel", thema=thema)
    actions.vragen(vraag, by=make_bewoner(gebied))
    regel = Logregel.objects.get()
    assert (regel.label, regel.velden) == ("Groen", {})


def test_intrekken_is_told_to_who_offered(gebied):
    vraag = make_hulpvraag(gebied)
    wacht = make_koppeling(vraag)
    make_koppeling(vraag, status=Koppeling.Status.AFGEWEZEN)
    vraag = actions.intrekken(vraag, by=vraag.aanvrager)
    assert vraag.status == S.INGETROKKEN
    assert [b.ontvanger for b in Bericht.objects.all()] == [wacht.vrijwilliger.user]
    assert gelogd() == ["hulpvraag.intrekken"]


def test_afronden_by_oneself_tells_nobody(gebied):
    vraag = make_hulpvraag(gebied)
    vraag = actions.afronden(vraag, by=vraag.aanvrager, resultaat="Mijn neef deed het.")
    assert (vraag.status, vraag.resultaat) == (S.AFGEROND, "Mijn neef deed het.")
    assert (Bericht.objects.count(), gelogd()) == (0, ["hulpvraag.afronden"])


def test_afronden_by_a_function_is_told_to_who_asked(gebied):
    vraag, werk = make_hulpvraag(gebied), make_bezetting(gebied.ouder)
    actions.afronden(vraag, by=werk.user, namens=werk)
    assert [b.ontvanger for b in Bericht.objects.all()] == [vraag.aanvrager]


WEGEN = {
    ("intrekken", S.OPEN), ("afronden", S.OPEN), ("afronden", S.GEKOPPELD),
    ("koppelen", S.OPEN), ("heropenen", S.GEKOPPELD),
}  # fmt: skip


@pytest.mark.parametrize("daad", ["intrekken", "afronden", "koppelen", "heropenen"])
def test_a11_only_drawn_roads_are_taken(gebied, daad):
    for status in S:
        voor = Logregel.objects.count()
        vraag = make_hulpvraag(gebied, status=status)
        if (daad, status) in WEGEN:
            getattr(actions, daad)(vraag, by=vraag.aanvrager)
            assert gelogd()[voor:] == [f"hulpvraag.{daad}"]
            continue
        with pytest.raises(ValidationError):
            getattr(actions, daad)(vraag, by=vraag.aanvrager)
        vraag.refresh_from_db()
        assert (vraag.status, gelogd()[voor:]) == (status, [])
