"""Keys of ballots: one file, ours alone, never made again in silence."""

import stat

import pytest

from buurten.prioriteiten import sleutels
from buurten.prioriteiten.models import Stemming
from tests.makers import make_stemming, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _eigen_map(settings, tmp_path):
    settings.STEMSLEUTELS_MAP = tmp_path / "diep" / "sleutels"


def test_opening_makes_one_key_file_that_only_we_can_read():
    stemming = make_stemming()
    plek = sleutels.bestand(stemming)
    assert [pad.name for pad in plek.parent.iterdir()] == [f"{stemming.kenmerk}.sleutel"]
    assert stat.S_IMODE(plek.stat().st_mode) == 0o600
    assert stat.S_IMODE(plek.parent.stat().st_mode) == 0o700
    assert len(plek.read_bytes()) == 32


def test_a_mark_is_the_same_for_one_person_and_other_for_another():
    stemming, user = make_stemming(), make_user()
    assert sleutels.merk(stemming, user) == sleutels.merk(stemming, user)
    assert sleutels.merk(stemming, user) != sleutels.merk(stemming, make_user())
    assert sleutels.merk(stemming, user) != sleutels.merk(make_stemming(), user)


def test_the_key_is_in_no_field_of_the_database():
    stemming = make_stemming()
    sleutel = sleutels.bestand(stemming).read_bytes()
    waarden = " ".join(map(str, Stemming.objects.filter(pk=stemming.pk).values().get().values()))
    assert sleutel.hex() not in waarden
    assert str(sleutel) not in waarden


def test_a_key_is_never_replaced():
    stemming = make_stemming()
    with pytest.raises(FileExistsError):
        sleutels.maken(stemming)


def test_a_missing_key_is_told_and_no_new_one_is_made():
    stemming = make_stemming()
    sleutels.bestand(stemming).unlink()
    with pytest.raises(sleutels.SleutelOntbreekt, match="Er ontbreekt iets bij ons"):
        sleutels.merk(stemming, make_user())
    assert sleutels.bestand(stemming).exists() is False


def test_another_key_in_its_place_is_refused():
    """Otherwise everyone could cast a second time."""
    stemming = make_stemming()
    sleutels.bestand(stemming).write_bytes(b"x" * 32)
    with pytest.raises(sleutels.SleutelOntbreekt):
        sleutels.merk(stemming, make_user())
