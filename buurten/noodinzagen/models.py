"""One opening in an emergency, and what can be opened so."""

import uuid
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models.functions import Now
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurten.functies.models import Bezetting, Organisatie
from buurten.gebieden.models import Gebied
from buurten.noodinzagen.querysets import DUUR, NoodinzageQuerySet
from welzijn.kern.geheim import GeheimTekst


class Noodinzage(models.Model):
    """Who opened what, and why; an hour later it counts no more, and the row stays.

    What was opened is named by its kind and number: it may lie in any storey, and be gone later.
    """

    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    soort = models.CharField(gettext_lazy("wat?"), max_length=20)
    nummer = models.BigIntegerField(gettext_lazy("welk nummer?"))
    gebied = models.ForeignKey(Gebied, on_delete=models.PROTECT, related_name="+")
    organisatie = models.ForeignKey(
        Organisatie, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    reden = GeheimTekst(gettext_lazy("waarom is dit nodig?"), max_length=300)
    namens = models.ForeignKey(Bezetting, on_delete=models.PROTECT, related_name="+")
    geopend_op = models.DateTimeField(db_default=Now(), editable=False)

    loopt = False

    objects = NoodinzageQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name = gettext_lazy("inzage in nood")
        verbose_name_plural = gettext_lazy("inzagen in nood")
        indexes = [models.Index(fields=["soort", "nummer"], name="noodinzage_wat")]

    def __str__(self) -> str:
        woorden = {"wat": soorten().get(self.soort, self.soort), "nummer": self.nummer}
        return _("%(wat)s, nummer %(nummer)s") % woorden

    @property
    def tot(self) -> datetime:
        return self.geopend_op + DUUR

    @property
    def adres(self) -> str:
        """Where it is read while it is open."""
        model = _modellen().get(self.soort)
        return str(model(pk=self.nummer).get_absolute_url()) if model else ""

    @property
    def loglabel(self) -> str:
        """The reason may say too much: the log keeps what was opened."""
        return str(self)

    def is_van(self, user: Any) -> bool:
        return bool(user.is_authenticated and self.namens.user_id == user.pk)


class InNood:
    """What a function may open in an emergency. `<kind>.nood` in the rights table says who.

    Inherit it beside Model; its kind is the name of the model.
    """

    IN_NOOD: Promise | str = ""  # what it is called where somebody chooses what to open
    pk: Any

    def in_nood_via(self, user: Any) -> set[int]:
        """The held functions by which this person has it open now."""
        soort = type(self)._meta.model_name  # type: ignore[attr-defined]  # the heir is a model
        open_ = Noodinzage.objects.voor(user, soort).filter(nummer=self.pk)
        return set(open_.values_list("namens", flat=True))

    def kan_in_nood(self) -> bool:
        """Whether it holds anything that others may not read."""
        return True

    def huis_in_nood(self) -> int | None:
        """The organisation whose it is, whose team lead hears."""
        return None

    def mensen_in_nood(self) -> list[Any]:
        """Of whom it tells, as far as is known: they find the look on their own page."""
        return [None]


def soorten() -> dict[str, str]:
    """What can be opened: kind -> its name."""
    return {str(m._meta.model_name): str(m.IN_NOOD) for m in _modellen().values()}


def _modellen() -> dict[str, Any]:
    alle = (m for m in apps.get_models() if issubclass(m, InNood))
    return {str(model._meta.model_name): model for model in alle}


def vind(soort: str, nummer: int) -> Any:
    """This one thing, past who may see it; None when there is none."""
    model = _modellen().get(soort)
    rijen = model._base_manager.select_related("gebied") if model else Noodinzage.objects.none()
    return rijen.filter(pk=nummer).first()
