"""A status follows drawn roads only."""

from itertools import product

import pytest
from django.core.exceptions import ValidationError

from buurten.signalen.models import Signaal
from welzijn.kern.levensloop import Levensloop

Status = Signaal.Status
WEGEN = {
    (Status.NIEUW, Status.GEBUNDELD),
    (Status.NIEUW, Status.AFGEROND),
    (Status.GEBUNDELD, Status.NIEUW),
    (Status.GEBUNDELD, Status.AFGEROND),
    (Status.INGEZONDEN, Status.NIEUW),
    (Status.INGEZONDEN, Status.GEWEIGERD),
}


@pytest.mark.parametrize(("van", "naar"), list(product(Status, Status)))
def test_only_drawn_roads_are_taken(van, naar):
    signaal = Signaal(status=van)
    assert signaal.kan_naar(naar) is ((van, naar) in WEGEN)
    if (van, naar) in WEGEN:
        signaal.zet_status(naar)
        assert signaal.status == naar
        return
    with pytest.raises(ValidationError) as fout:
        signaal.zet_status(naar)
    assert fout.value.messages == [f"Dit kan niet meer. De stand is nu: {van.label}."]
    assert signaal.status == van


def test_a_status_that_does_not_exist_has_no_road():
    assert not Signaal(status=Status.NIEUW).kan_naar("weg")
    assert not Signaal(status="weg").kan_naar(Status.AFGEROND)


def test_the_badge_belongs_to_the_status():
    badges = {Signaal(status=s).badge for s in Status}
    assert badges == {"nieuw", "loopt", "klaar", "wacht", "gestopt"}
    assert Signaal(status=Status.GEBUNDELD).badge == "loopt"
    assert Signaal(status="weg").badge == ""


@pytest.mark.parametrize("model", Levensloop.__subclasses__())
def test_a_status_is_told_in_its_own_words(model):
    keuzes = model._meta.get_field("status").flatchoices
    gezegd = {waarde: model(status=waarde).get_status_display() for waarde, _ in keuzes}
    assert gezegd == {waarde: str(woorden) for waarde, woorden in keuzes}
    assert model(status="weg").get_status_display() == "weg"
