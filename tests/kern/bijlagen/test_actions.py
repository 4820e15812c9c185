"""Keeping pictures: with their thing, under a random name, and gone when they are gone."""

from pathlib import Path

import pytest

from tests.kern.bijlagen.foto import foto
from tests.makers import make_gebied
from welzijn.kern.bijlagen.actions import bewaren, vervangen, weghalen
from welzijn.kern.bijlagen.beeld import maak
from welzijn.kern.bijlagen.models import Bijlage

pytestmark = pytest.mark.django_db


@pytest.fixture
def beeld():
    return maak(foto())


def test_bewaren_keeps_the_picture_with_its_thing(beeld):
    gebied, ander = make_gebied(), make_gebied()
    een, twee = (bewaren(gebied, beeld, alt="Een plein") for _ in range(2))
    assert list(Bijlage.objects.van(gebied)) == [een, twee]
    assert list(Bijlage.objects.van(ander)) == []
    assert (een.soort, een.object_id, een.alt) == ("gebied", str(gebied.pk), "Een plein")
    assert (een.breedte, een.hoogte) == (60, 40)
    assert Path(een.bestand.path).read_bytes() == beeld.inhoud


def test_names_are_random_and_say_nothing(beeld):
    gebied = make_gebied()
    namen = {bewaren(gebied, beeld, alt="Plein").naam for _ in range(5)}
    assert len(namen) == 5
    assert all(len(naam) == 37 and naam.endswith(".webp") for naam in namen)


def test_weghalen_removes_the_file_once_it_is_certain(beeld, django_capture_on_commit_callbacks):
    bijlage = bewaren(make_gebied(), beeld, alt="Plein")
    pad = Path(bijlage.bestand.path)
    with django_capture_on_commit_callbacks(execute=True):
        weghalen(bijlage)
        assert pad.exists()
    assert not pad.exists()
    assert Bijlage.objects.count() == 0


def test_vervangen_keeps_one_picture_and_tells_whether_anything_changed(beeld):
    gebied = make_gebied()
    assert vervangen(gebied, None) is False
    assert vervangen(gebied, None, weg=True) is False
    assert vervangen(gebied, beeld, alt="Een") is True
    assert vervangen(gebied, None, alt="Een") is False
    assert vervangen(gebied, None, alt="Twee") is True
    assert vervangen(gebied, beeld, alt="Drie") is True
    assert [b.alt for b in Bijlage.objects.van(gebied)] == ["Drie"]
    assert vervangen(gebied, None, weg=True) is True
