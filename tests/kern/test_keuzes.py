"""A choice of several things that nobody could have made is refused, never a fault of ours."""

import pytest
from django.core.exceptions import ValidationError

from buurten.gebieden.models import Thema
from tests.makers import make_thema
from welzijn.kern.keuzes import MeerKeuzeField

pytestmark = pytest.mark.django_db


def test_what_there_is_can_be_chosen():
    een, twee = make_thema(), make_thema()
    veld = MeerKeuzeField(Thema.objects.all())
    assert set(veld.clean([str(een.pk), twee.pk])) == {een, twee}


@pytest.mark.parametrize(
    "keuze", ["9" * 19, "-" + "9" * 20, "9" * 5000, "1e9", "x", "\x00", "", None, "1", True]
)
def test_c16_the_rest_is_refused(keuze):
    """Seen red with Django's own field: the second is an OverflowError on SQLite."""
    with pytest.raises(ValidationError):
        MeerKeuzeField(Thema.objects.none()).clean([keuze])


@pytest.mark.parametrize("keuze", ["geen lijst", 7, {"a": 1}])
def test_c16_one_value_is_no_list(keuze):
    with pytest.raises(ValidationError):
        MeerKeuzeField(Thema.objects.all()).clean(keuze)
