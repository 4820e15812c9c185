"""What narrows a list: in words, and the address without each part of it."""

import pytest
from django import forms
from django.http import QueryDict

from welzijn.kern.beperken import beperkingen, in_woorden, vraag


class Formulier(forms.Form):
    zoek = forms.CharField(required=False, label="Zoek")
    stand = forms.ChoiceField(
        required=False, label="Stand", choices=[("", "Alle"), ("nieuw", "Nieuw")]
    )
    van = forms.DateField(required=False, label="Vanaf")
    laat = forms.BooleanField(required=False, label="Te laat")


def gelezen(adres):
    return [(b.naam, b.label, b.waarde, b.zonder) for b in beperkingen(Formulier(QueryDict(adres)))]


def test_each_choice_that_is_on_can_be_taken_off_alone():
    assert gelezen("zoek=licht&stand=nieuw&van=2026-03-01&laat=on&page=3&vreemd=x") == [
        ("zoek", "Zoek", "licht", "?stand=nieuw&van=2026-03-01&laat=on"),
        ("stand", "Stand", "Nieuw", "?zoek=licht&van=2026-03-01&laat=on"),
        ("van", "Vanaf", "1 maart 2026", "?zoek=licht&stand=nieuw&laat=on"),
        ("laat", "Te laat", "", "?zoek=licht&stand=nieuw&van=2026-03-01"),
    ]


@pytest.mark.parametrize("adres", ["", "page=2", "zoek=", "zoek=+", "stand=", "vreemd=1"])
def test_nothing_is_on(adres):
    assert gelezen(adres) == []
    assert vraag(Formulier(QueryDict(adres))) == ""


def test_what_makes_no_sense_counts_for_nothing_and_stays_out_of_the_words():
    form = Formulier(QueryDict("stand=bestaatniet&van=morgen&zoek=licht"))
    assert [b.naam for b in beperkingen(form)] == ["zoek"]
    assert in_woorden(form) == "Zoek: licht"


def test_only_fields_of_the_form_are_in_its_address():
    form = Formulier(QueryDict("zoek=a%26b&page=4&next=//elders.example&laat=on"))
    assert vraag(form) == "zoek=a%26b&laat=on"
    assert in_woorden(form) == "Zoek: a&b · Te laat"


def test_a_form_without_an_address_has_nothing_on():
    assert (beperkingen(Formulier()), vraag(Formulier())) == ([], "")
