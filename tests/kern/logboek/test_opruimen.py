"""Lines whose term is over go in whole months, and the chain stays true."""

import io
from datetime import date

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction

from tests.makers import make_user
from welzijn.kern.logboek import sloten
from welzijn.kern.logboek.actions import vastleggen
from welzijn.kern.logboek.models import Inzage, Logregel, Zegel
from welzijn.kern.logboek.nagaan import Keten
from welzijn.kern.logboek.opruimen import ZonderZegel, over_tijd, ruim_op
from welzijn.kern.logboek.zegels import straks_verzegelen, verzegel
from welzijn.kern.tijd import vandaag
from welzijn.kern.vernietiging.actions import regels_vernietigen
from welzijn.kern.vernietiging.klassen import maanden_terug
from welzijn.kern.vernietiging.models import Vernietiging

pytestmark = pytest.mark.django_db
DAGEN = ["2020-01-31T22:30:00Z", "2020-01-31T23:30:00Z", "2020-02-29T12:00:00Z"]


@pytest.fixture
def regels():
    """Two days at the seam of a month in Amsterdam, one later in it, and one of today."""
    gemaakt = [Logregel(op=op, daad="kwestie.bundelen", soort="kwestie") for op in [*DAGEN, None]]
    for regel in gemaakt[:3]:
        regel.save()
    with transaction.atomic():
        vandaag_ = vastleggen("user.testen", make_user(), by=None)
    verzegel(Zegel.Soort.LOG, [*(regel.pk for regel in gemaakt[:3]), vandaag_.pk])
    return [*gemaakt[:3], vandaag_]


def test_whole_months_alone_by_the_clock_of_amsterdam(regels):
    assert over_tijd("log", date(2020, 2, 20)) == (
        regels[0].pk, 1, date(2020, 1, 31), date(2020, 1, 31),
    )  # fmt: skip
    assert over_tijd("log", date(2020, 1, 31)) is None


def test_g01_the_chain_stays_true_and_says_up_to_where(regels):
    """Seen red without the link: "seal 1: log line ... is gone"."""
    assert ruim_op("log", date(2020, 3, 1)) == (3, date(2020, 1, 31), date(2020, 2, 29))
    assert list(Logregel.objects.all()) == [regels[3]]
    keten = Keten()
    assert list(keten.fouten()) == []
    assert keten.opgeruimd == {"log": regels[2].pk}
    assert keten.geteld == {"removed after their term": 3, "log": 1, "log-opgeruimd": 1}
    assert ruim_op("log", date(2020, 3, 1)) is None


def test_g01_the_lock_is_on_again(regels):
    sloten.op_slot(connection)  # the tests take some off, to empty tables
    voor = sloten.aanwezig(connection)
    ruim_op("log", date(2020, 3, 1))
    assert sloten.aanwezig(connection) == voor >= {"kern_logregel_geen_delete"}
    with pytest.raises(DatabaseError, match="only ever added to"), transaction.atomic():
        Logregel._base_manager.all().delete()


def test_a_line_without_a_seal_is_a_fault_and_nothing_goes(regels):
    Logregel(op=DAGEN[0], daad="x.y", soort="x", pk=regels[0].pk - 1).save()
    with pytest.raises(ZonderZegel, match="not all sealed"):
        ruim_op("log", date(2020, 3, 1))
    assert Logregel.objects.count() == 5


def test_e06_three_years_of_the_logboek_and_five_of_looks(regels):
    """The term of the class, with a record; `controleer_logboek` says that all is right."""
    oud = maanden_terug(vandaag().replace(day=1), 61)
    blik = Inzage(op=f"{oud}T12:00:00Z", rol="opbouwwerker", soort="hulpvraag", object_id="1")
    blik.save()
    straks_verzegelen(Zegel.Soort.INZAGE, [blik.pk])
    verzegel(Zegel.Soort.INZAGE, [blik.pk])
    assert [regels_vernietigen(soort, vandaag()) for soort in ("log", "inzage")] == [3, 1]
    assert [(r.klasse, r.aantal) for r in Vernietiging.objects.order_by("pk")] == [
        ("logboek", 3), ("inzagelog", 1),
    ]  # fmt: skip
    uit = io.StringIO()
    call_command("controleer_logboek", stdout=uit)
    assert "seals are right" in uit.getvalue()
