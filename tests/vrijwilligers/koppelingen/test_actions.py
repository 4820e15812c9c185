"""What can happen to a match: who agreed, what the request becomes, who hears."""

import pytest
from django.core.exceptions import ValidationError

from tests.makers import (
    make_bewoner,
    make_bezetting,
    make_gebied,
    make_hulpvraag,
    make_koppeling,
    make_user,
    make_vrijwilliger,
)
from vrijwilligers.hulpvragen.models import Hulpvraag
from vrijwilligers.koppelingen import actions
from vrijwilligers.koppelingen.models import Koppeling
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.notificaties.models import Bericht

pytestmark = pytest.mark.django_db
S, V = Koppeling.Status, Hulpvraag.Status


@pytest.fixture
def gebied():
    return make_gebied()


@pytest.fixture
def vraag(gebied):
    return make_hulpvraag(gebied)


@pytest.fixture
def helper(gebied):
    return make_vrijwilliger(gebied)


@pytest.fixture
def werk(gebied):
    return make_bezetting(gebied.ouder)


def gelogd():
    return list(Logregel.objects.order_by("pk").values_list("daad", flat=True))


def gehoord():
    """Who heard something since the last time this was asked, in order of account."""
    mensen = [b.ontvanger for b in Bericht.objects.order_by("ontvanger_id")]
    Bericht.objects.all().delete()
    return mensen


def stand(koppeling):
    koppeling = Koppeling.objects.select_related("hulpvraag").get(pk=koppeling.pk)
    return koppeling.status, koppeling.hulpvraag.status


def test_offering_is_agreeing_from_one_side(vraag, helper):
    koppeling = actions.aanbieden(vraag, helper, by=helper.user)
    assert koppeling.akkoord_vrijwilliger_op is not None
    assert koppeling.akkoord_aanvrager_op is None
    assert stand(koppeling) == (S.VOORGESTELD, V.OPEN)
    assert (gehoord(), gelogd()) == ([vraag.aanvrager], ["koppeling.aanbieden"])


def test_offering_twice_makes_one(vraag, helper):
    eerste = actions.aanbieden(vraag, helper, by=helper.user)
    assert actions.aanbieden(vraag, helper, by=helper.user) == eerste
    assert (len(gehoord()), gelogd()) == (1, ["koppeling.aanbieden"])


def test_proposing_asks_both_sides(vraag, helper, werk):
    koppeling = actions.koppelen(vraag, helper, by=werk.user, namens=werk)
    assert (koppeling.akkoord_aanvrager_op, koppeling.akkoord_vrijwilliger_op) == (None, None)
    assert set(gehoord()) == {vraag.aanvrager, helper.user}
    actions.koppelen(vraag, helper, by=werk.user, namens=werk)
    assert (gehoord(), gelogd()) == ([], ["koppeling.koppelen", "hulpvraag.op_zich_nemen"])


def test_one_side_alone_settles_nothing(vraag, helper, werk):
    koppeling = actions.koppelen(vraag, helper, by=werk.user, namens=werk)
    gehoord()
    koppeling = actions.aanvaarden(koppeling, by=helper.user)
    assert stand(koppeling) == (S.VOORGESTELD, V.OPEN)
    assert set(gehoord()) == {vraag.aanvrager, werk.user}


@pytest.mark.parametrize("volgorde", [(0, 1), (1, 0)])
def test_both_sides_in_either_order_settle_it(vraag, helper, werk, volgorde):
    koppeling = actions.koppelen(vraag, helper, by=werk.user, namens=werk)
    kanten = (vraag.aanvrager, helper.user)
    for kant in volgorde:
        gehoord()
        koppeling = actions.aanvaarden(koppeling, by=kanten[kant])
    assert stand(koppeling) == (S.AKKOORD, V.GEKOPPELD)
    assert set(gehoord()) == {*kanten, werk.user}
    assert gelogd()[-2:] == ["koppeling.aanvaarden", "hulpvraag.koppelen"]


def test_who_else_offered_hears_that_somebody_was_found(gebied, vraag, helper):
    ander = make_koppeling(vraag, make_vrijwilliger(gebied))
    koppeling = actions.aanbieden(vraag, helper, by=helper.user)
    gehoord()
    actions.aanvaarden(koppeling, by=vraag.aanvrager)
    assert set(gehoord()) == {vraag.aanvrager, helper.user, ander.vrijwilliger.user}
    assert stand(ander) == (S.VOORGESTELD, V.GEKOPPELD)


def test_too_late_is_said_and_changes_nothing(gebied, vraag, helper):
    koppeling = actions.aanbieden(vraag, helper, by=helper.user)
    ander = make_koppeling(vraag, make_vrijwilliger(gebied))
    actions.aanvaarden(koppeling, by=vraag.aanvrager)
    aantal = len(gelogd())
    with pytest.raises(ValidationError, match="Er is al iemand gevonden"):
        actions.aanvaarden(ander, by=ander.vrijwilliger.user)
    ander.refresh_from_db()
    assert (ander.akkoord_vrijwilliger_op, len(gelogd())) == (None, aantal)


def test_a_no_before_agreeing_leaves_the_request_open(vraag, helper, werk):
    koppeling = actions.koppelen(vraag, helper, by=werk.user, namens=werk)
    gehoord()
    koppeling = actions.afwijzen(koppeling, by=helper.user, reden="Te ver.")
    assert (stand(koppeling), koppeling.reden) == ((S.AFGEWEZEN, V.OPEN), "Te ver.")
    assert set(gehoord()) == {vraag.aanvrager, werk.user}


def test_a_no_after_agreeing_opens_the_request_and_older_offers_count_again(gebied, vraag, helper):
    ander = make_koppeling(vraag, make_vrijwilliger(gebied))
    koppeling = actions.aanbieden(vraag, helper, by=helper.user)
    koppeling = actions.aanvaarden(koppeling, by=vraag.aanvrager)
    koppeling = actions.afwijzen(koppeling, by=vraag.aanvrager)
    assert stand(koppeling) == (S.AFGEWEZEN, V.OPEN)
    assert gelogd()[-2:] == ["koppeling.afwijzen", "hulpvraag.heropenen"]
    ander = actions.aanvaarden(ander, by=vraag.aanvrager)
    ander = actions.aanvaarden(ander, by=ander.vrijwilliger.user)
    assert stand(ander) == (S.AKKOORD, V.GEKOPPELD)


def test_done_is_done_for_the_request_too(vraag, helper):
    koppeling = actions.aanbieden(vraag, helper, by=helper.user)
    koppeling = actions.aanvaarden(koppeling, by=vraag.aanvrager)
    gehoord()
    koppeling = actions.afronden(koppeling, by=helper.user, resultaat="De heg is laag.")
    assert stand(koppeling) == (S.AFGEROND, V.AFGEROND)
    assert koppeling.hulpvraag_id == vraag.pk
    vraag.refresh_from_db()
    assert vraag.resultaat == "De heg is laag."
    assert gehoord() == [vraag.aanvrager]
    assert gelogd()[-2:] == ["koppeling.afronden", "hulpvraag.afronden"]


def test_no_message_and_no_log_line_names_anybody(gebied):
    """Both names stand there to leak, through the whole life of a match."""
    vrager = make_bewoner(gebied, make_user("Kanariegeel", email="geel@voorbeeld.example"))
    rood = make_bewoner(gebied, make_user("Kanarierood", email="rood@voorbeeld.example"))
    vraag, helper = make_hulpvraag(gebied, vrager), make_vrijwilliger(gebied, rood)
    werk = make_bezetting(gebied.ouder)
    koppeling = actions.koppelen(vraag, helper, by=werk.user, namens=werk)
    koppeling = actions.aanvaarden(koppeling, by=rood)
    koppeling = actions.aanvaarden(koppeling, by=vrager)
    actions.afronden(koppeling, by=vrager)
    gezegd = [b.tekst for b in Bericht.objects.all()]
    gezegd += [f"{r.label} {r.namens} {r.velden}" for r in Logregel.objects.all()]
    assert len(gezegd) > 10
    assert [zin for zin in gezegd if "Kanarie" in zin or "@" in zin] == []


WEGEN = {("aanvaarden", S.VOORGESTELD), ("afwijzen", S.VOORGESTELD), ("afwijzen", S.AKKOORD),
         ("afronden", S.AKKOORD)}  # fmt: skip


@pytest.mark.parametrize("daad", ["aanvaarden", "afwijzen", "afronden"])
def test_a11_only_drawn_roads_are_taken(gebied, daad):
    for status in S:
        vraag = make_hulpvraag(gebied, status=V.GEKOPPELD if status == S.AKKOORD else V.OPEN)
        koppeling = make_koppeling(vraag, status=status)
        voor = len(gelogd())
        if (daad, status) in WEGEN:
            getattr(actions, daad)(koppeling, by=vraag.aanvrager)
            assert gelogd()[voor] == f"koppeling.{daad}"
            continue
        with pytest.raises(ValidationError):
            getattr(actions, daad)(koppeling, by=vraag.aanvrager)
        assert (stand(koppeling)[0], gelogd()[voor:]) == (status, [])
