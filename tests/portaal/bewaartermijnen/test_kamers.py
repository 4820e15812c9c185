"""E01: no model with words or a road to a person without a term, or a reason for having none."""

from django.apps import apps
from django.db import models
from django.db.models import Model

from tests.house.huis import ROOT
from tests.portaal.bewaartermijnen.rijen import MAKERS
from welzijn.kern.vernietiging.klassen import KLASSEN
from welzijn.portaal.bewaartermijnen.kamers import DELEN, GEEN_TERMIJN, KAMERS

WOORDEN = (models.CharField, models.TextField, models.FileField, models.JSONField)
ZELF = {"bestand", "logboek", "inzagelog"}  # classes that a part of its own carries out


def vertelt(model: type[Model]) -> bool:
    """Whether a row can say something that somebody typed, or leads to a person."""
    return any(
        (isinstance(veld, (*WOORDEN, models.BinaryField)) and not veld.choices)
        or (veld.related_model is not None and veld.related_model._meta.model_name == "user")
        for veld in model._meta.concrete_fields
    )


def onbeslist(modellen: list[type[Model]]) -> list[str]:
    beslist = {deel.model for deel in DELEN} | GEEN_TERMIJN.keys()
    return [m.__name__ for m in modellen if vertelt(m) and m not in beslist]


def test_e01_every_model_with_words_or_a_person_has_a_term_or_a_reason() -> None:
    """Seen red by taking `bericht` out of KAMERS: ['Bericht']."""
    alle = list(apps.get_models())
    assert onbeslist(alle) == [], "add these to DELEN or GEEN_TERMIJN in bewaren.py of their room"


def test_every_room_that_has_one_is_asked() -> None:
    deuren = {
        str(pad.relative_to(ROOT).with_suffix("")).replace("/", ".")
        for storey in ("welzijn/kern", "buurten", "initiatieven", "vrijwilligers")
        for pad in (ROOT / storey).glob("*/bewaren.py")
    }
    assert {kamer.__name__ for kamer in KAMERS} == deuren


def test_every_class_is_used_and_every_part_can_be_made() -> None:
    assert {deel.klasse for deel in DELEN} | ZELF == KLASSEN.keys()
    assert MAKERS.keys() == {deel.naam for deel in DELEN}
    assert len({deel.naam for deel in DELEN}) == len(DELEN)
