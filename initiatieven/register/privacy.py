"""What initiatives know about a person, and how they forget."""

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from initiatieven.register.models import Initiatief
from welzijn.kern.bijlagen.actions import weghalen
from welzijn.kern.bijlagen.models import Bijlage
from welzijn.kern.notificaties.privacy import verhullen
from welzijn.kern.uitvoer import Rij, Rijen, rijen

ALLEEN = _("Ideeën die van u alleen zijn")
SAMEN = _("Ideeën die u met anderen deelt")

BLIJFT = {
    SAMEN: _("Buren steunen het, of het kwam af. Uw naam stond er niet bij en komt er niet bij."),
}


def inzage(user: Any) -> dict[str, Rijen]:
    mijn = _mijn(user).select_related("gebied", "thema")
    return {
        str(ALLEEN): Rijen(mijn.exclude(_samen(user)), _rijen),
        str(SAMEN): Rijen(mijn.filter(_samen(user)), _rijen),
    }


def vergeten(user: Any) -> dict[str, int]:
    """What nobody joined goes, with its pictures; what others carry stays, without a maker."""
    weg = list(_mijn(user).exclude(_samen(user)).select_for_update().order_by("pk"))
    beelden = Bijlage.objects.filter(soort="initiatief", object_id__in=[str(i.pk) for i in weg])
    for bijlage in beelden.select_for_update():
        weghalen(bijlage)
    for initiatief in weg:
        verhullen(initiatief.titel, [initiatief.get_absolute_url()])
        initiatief.delete()
    return {str(ALLEEN): len(weg), str(SAMEN): _mijn(user).update(indiener=None)}


def _mijn(user: Any) -> QuerySet[Initiatief]:
    return Initiatief.objects.filter(indiener_id=user.pk)


def _samen(user: Any) -> Q:
    """Made together: public, and backed by others, tied to what the wijk does first, or done."""
    ander = Q(steunen__user_id__lt=user.pk) | Q(steunen__user_id__gt=user.pk)
    gesteund = Exists(Initiatief.objects.filter(ander, pk=OuterRef("pk")))
    status = Initiatief.Status.AFGEROND
    gedeeld = Q(gesteund) | Q(prioriteit__isnull=False) | Q(status=status)
    return Q(status__in=Initiatief.OPENBAAR) & gedeeld


def _rijen(stand: list[Initiatief]) -> list[Rij]:
    """Each with the address and the words of its picture."""
    nummers = [str(initiatief.pk) for initiatief in stand]
    beelden = Bijlage.objects.filter(soort="initiatief", object_id__in=nummers)
    foto = {beeld.object_id: beeld for beeld in beelden}
    velden = {"titel": "titel", "wat": "wat", "gebied": "gebied", "onderwerp": "thema"}
    velden |= {"nodig": "nodig", "stand": "get_status_display", "reden": "reden"}
    velden |= {"resultaat": "resultaat", "van": "ingediend_op", "geplaatst": "gepubliceerd_op"}
    velden |= {"aantal_steun": "aantal_steun"}
    gevonden = list(rijen(stand, **velden))
    for initiatief, rij in zip(stand, gevonden, strict=True):
        beeld = foto.get(str(initiatief.pk))
        rij["foto"] = beeld.get_absolute_url() if beeld else None
        rij["wat_op_de_foto_staat"] = beeld.alt if beeld else None
    return gevonden
