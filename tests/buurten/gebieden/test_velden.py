"""The fields by which lists narrow: what they keep, and what they ask."""

import pytest
from django import forms
from django.db import connection
from django.test.utils import CaptureQueriesContext

from buurten.gebieden.models import Thema
from buurten.gebieden.velden import ThemaField, WaarFilter
from buurten.signalen.filters import SignaalFilter
from buurten.signalen.models import Signaal
from tests.makers import make_gebied, make_signaal, make_thema

pytestmark = pytest.mark.django_db


class Formulier(forms.Form):
    thema = ThemaField(queryset=Thema.objects.all(), empty_label="Alle", required=False)


def test_subjects_are_read_once_for_choosing_and_showing():
    thema, _ = make_thema("Groen"), make_thema("Jeugd")
    form = Formulier({"thema": str(thema.pk)})
    with CaptureQueriesContext(connection) as gevraagd:
        assert form.is_valid()
        html = str(form["thema"])
    assert form.cleaned_data == {"thema": thema}
    assert [naam in html for naam in ("Alle", "Groen", "Jeugd", " selected")] == [True] * 4
    assert len(gevraagd) == 1


def test_subjects_are_read_again_for_the_next_form():
    assert "Groen" not in str(Formulier()["thema"])
    make_thema("Groen")
    assert "Groen" in str(Formulier()["thema"])


@pytest.mark.parametrize("waarde", ["999999", "x", "1 OR 1=1"])
def test_a_subject_that_is_not_there_is_refused(waarde):
    make_thema()
    assert Formulier({"thema": waarde}).errors.keys() == {"thema"}


def test_no_subject_is_no_choice():
    assert Formulier({"thema": ""}).is_valid()


def test_thema_keeps_what_is_about_it():
    gebied, thema = make_gebied(), make_thema()
    signaal = make_signaal(gebied, thema=thema)
    make_signaal(gebied)
    gefilterd = SignaalFilter({"thema": thema.pk}, queryset=Signaal.objects.all())
    assert list(gefilterd.qs) == [signaal]


def test_waar_by_code_asks_for_the_place_and_on_postgresql_what_lies_in_it():
    gebied = make_gebied()
    signaal = make_signaal(gebied)
    make_signaal()
    with CaptureQueriesContext(connection) as gevraagd:
        gevonden = WaarFilter().filter(Signaal.objects.all(), gebied.ouder.code)
    assert len(gevraagd) == (1 if connection.vendor == "sqlite" else 2)
    assert list(gevonden) == [signaal]


def test_waar_by_name_keeps_the_areas_with_that_name():
    signaal = make_signaal(make_gebied("Kade"))
    make_signaal(make_gebied("Werf"))
    assert list(WaarFilter().filter(Signaal.objects.all(), "kade")) == [signaal]
    assert list(WaarFilter().filter(Signaal.objects.all(), "nergens")) == []
