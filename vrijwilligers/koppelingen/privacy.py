"""What matches know about a person, and how they forget."""

from typing import Any

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from vrijwilligers.koppelingen import actions
from vrijwilligers.koppelingen.models import Koppeling
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.notificaties.privacy import verhullen
from welzijn.kern.uitvoer import Rijen, rijen

HULP = _("Afspraken over hulp")
VOORGESTELD = _("Mensen die u aan elkaar voorstelde")

BLIJFT = {
    HULP: _("De ander houdt dat er hulp was. Uw naam en uw woorden gaan weg."),
    VOORGESTELD: _("Dat is van die twee mensen. Dat u het voorstelde, staat er niet meer bij."),
}


def inzage(user: Any) -> dict[str, Rijen]:
    """Without who the other side is: that is theirs to take along."""
    voorgesteld = Koppeling.objects.filter(voorgesteld_door_id=user.pk)
    velden = {"stand": "stand", "reden": "reden", "van": "gemaakt_op"}
    velden |= {"vrager_zei_ja_op": "akkoord_aanvrager_op"}
    velden |= {"helper_zei_ja_op": "akkoord_vrijwilliger_op"}
    mijn = _mijn(user).select_related("hulpvraag")
    return {
        str(HULP): rijen(mijn, waarbij="hulpvraag", **velden),
        str(VOORGESTELD): rijen(
            voorgesteld.select_related("hulpvraag"), stand="stand", van="gemaakt_op"
        ),
    }


def vergeten(user: Any) -> dict[str, int]:
    """What still goes on ends, and the other hears so; what was done stays with the other."""
    mijn = list(_mijn(user).select_related("hulpvraag").order_by("hulpvraag_id", "pk"))
    for koppeling in mijn:
        if koppeling.status not in Koppeling.VOORBIJ:
            actions.afwijzen(koppeling, by=user)
        if koppeling.hulpvraag.is_van(user):
            adressen = [koppeling.get_absolute_url(), reverse("koppelingen:lijst")]
            verhullen(koppeling.hulpvraag.titel, adressen)
    _eigen_redenen(user).update(reden="")
    voorgesteld = Koppeling.objects.filter(voorgesteld_door_id=user.pk)
    return {str(HULP): len(mijn), str(VOORGESTELD): voorgesteld.update(voorgesteld_door=None)}


def _mijn(user: Any) -> QuerySet[Koppeling]:
    """Those in which this person is one of the two sides."""
    return Koppeling.objects.filter(
        Q(hulpvraag__aanvrager_id=user.pk) | Q(vrijwilliger__user_id=user.pk)
    )


def _eigen_redenen(user: Any) -> QuerySet[Koppeling]:
    """Those that this person refused: the reason is theirs, as the logboek tells."""
    regels = Logregel.objects.van(user).filter(daad="koppeling.afwijzen")
    nummers = [int(nummer) for nummer in regels.values_list("object_id", flat=True)]
    return Koppeling.objects.filter(pk__in=nummers)
