"""The guard in the forms of which everyone reads the words."""

import pytest

from buurten.kwesties.forms import BundelenForm, WoordenForm
from buurten.prioriteiten.forms import VoorstelForm
from initiatieven.register.forms import AfrondenForm, InitiatiefForm, StoppenForm
from initiatieven.register.forms import VoorstelForm as IdeeForm
from tests.makers import make_gebied

pytestmark = pytest.mark.django_db
NAAM = "Meneer Jansen belt steeds."
FORMULIEREN = [
    (WoordenForm, "samenvatting", False),
    (BundelenForm, "samenvatting", True),
    (VoorstelForm, "waarom", False),
    (InitiatiefForm, "wat", True),
    (IdeeForm, "wat", True),
    (StoppenForm, "reden", False),
    (AfrondenForm, "resultaat", False),
]


@pytest.mark.parametrize(("soort", "veld", "plek"), FORMULIEREN)
def test_e02_what_everyone_reads_is_stopped_and_marked(soort, veld, plek):
    binnen = {"binnen": make_gebied().ouder} if plek else {}
    form = soort({veld: NAAM, "toch": "on"}, **binnen)
    assert not form.is_valid()
    assert form.has_error(veld, "wacht")
    (een,) = form.wacht
    assert een.stukken == [("Meneer Jansen", "naam"), (" belt steeds.", "")]
    assert "toch" not in form.fields


@pytest.mark.parametrize(("soort", "veld", "plek"), FORMULIEREN)
def test_a_clean_text_passes(soort, veld, plek):
    binnen = {"binnen": make_gebied().ouder} if plek else {}
    form = soort({veld: "Buren bellen steeds."}, **binnen)
    form.is_valid()
    assert not form.has_error(veld)
