"""Closed before the portal kept since when: the logboek tells, else the term begins today."""

from importlib import import_module

import pytest
from django.apps import apps

from buurten.signalen.models import Signaal
from tests.makers import make_gebied, make_hulpvraag, make_signaal, make_vrijwilliger
from tests.portaal.bewaartermijnen.test_termijnen import moment
from vrijwilligers.hulpvragen.models import Hulpvraag
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.tijd import nu, vandaag
from welzijn.kern.vernietiging.klassen import maanden_terug

pytestmark = pytest.mark.django_db


def regel(ding, daad, op):
    naam = ding._meta.model_name
    Logregel(op=op, daad=f"{naam}.{daad}", soort=naam, object_id=str(ding.pk)).save()


def bepaal(pad: str) -> None:
    import_module(pad).bepalen(apps, None)


def test_signals_get_the_moment_of_their_line_or_of_today():
    eerder, later = (moment(maanden_terug(vandaag(), n)) for n in (14, 3))
    dicht, zonder, weg = (
        make_signaal(status=stand) for stand in ("afgerond", "afgerond", "geweigerd")
    )
    open_ = make_signaal()
    regel(dicht, "afronden", eerder)
    regel(dicht, "indelen", later)
    regel(weg, "weigeren", later)
    voor = nu()
    bepaal("buurten.migrations.0008_sinds_wanneer_klaar")
    klaar = dict(Signaal.objects.values_list("pk", "klaar_op"))
    assert (klaar[dicht.pk], klaar[weg.pk], klaar[open_.pk]) == (eerder, later, None)
    assert klaar[zonder.pk] is not None
    assert abs((klaar[zonder.pk] - voor).total_seconds()) < 600


def test_requests_and_volunteers_too():
    eerder = moment(maanden_terug(vandaag(), 14))
    gebied = make_gebied()
    dicht, open_ = (make_hulpvraag(gebied, status=stand) for stand in ("ingetrokken", "open"))
    stil, actief = make_vrijwilliger(gebied, is_actief=False), make_vrijwilliger(gebied)
    regel(dicht, "intrekken", eerder)
    regel(stil, "stoppen", eerder)
    bepaal("vrijwilligers.migrations.0006_sinds_wanneer_klaar")
    assert dict(Hulpvraag.objects.values_list("pk", "klaar_op")) == {
        dicht.pk: eerder,
        open_.pk: None,
    }
    for wie, toen in ((stil, eerder), (actief, None)):
        wie.refresh_from_db()
        assert wie.gestopt_op == toen
