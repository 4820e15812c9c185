"""The logboek is only ever added to."""

import pytest
from django.db import transaction

from tests.makers import make_gebied, make_user
from welzijn.kern.logboek.actions import vastleggen
from welzijn.kern.logboek.models import Logregel

pytestmark = pytest.mark.django_db


@pytest.fixture
def regel():
    return vastleggen("gebied.bewerken", make_gebied(), by=make_user())


def ververst():
    return Logregel.objects.get()


@pytest.mark.parametrize(
    "daad",
    [
        lambda regel: regel.save(),
        lambda regel: regel.save(update_fields=["label"]),
        lambda regel: ververst().save(),
        lambda regel: regel.delete(),
        lambda regel: Logregel.objects.update(label="anders"),
        lambda regel: Logregel.objects.filter(pk=regel.pk).update(label="anders"),
        lambda regel: Logregel.objects.all().delete(),
        lambda regel: Logregel.objects.bulk_update([regel], ["label"]),
        lambda regel: Logregel.objects.update_or_create(pk=regel.pk, defaults={"label": "anders"}),
        lambda regel: Logregel.objects.bulk_create(
            [regel], update_conflicts=True, update_fields=["label"], unique_fields=["id"]
        ),
    ],
    ids=[
        "save", "save of a field", "save of a line read back", "delete", "update",
        "update of some", "delete all", "bulk_update", "update_or_create", "bulk_create",
    ],
)  # fmt: skip
def test_a_line_that_stands_is_not_changed_or_deleted(regel, daad):
    """Seen red, one by one, without each of the overrides."""
    label = regel.label
    regel.label = "anders"
    with pytest.raises(TypeError, match="only ever added to"), transaction.atomic():
        daad(regel)
    assert ververst().label == label


def test_lines_about_a_thing_come_oldest_first():
    gebied, by = make_gebied(), make_user()
    regels = [vastleggen(f"gebied.{daad}", gebied, by=by) for daad in ("maken", "bewerken")]
    vastleggen("gebied.bewerken", make_gebied(), by=by)
    assert list(Logregel.objects.over("gebied", gebied.pk)) == regels
