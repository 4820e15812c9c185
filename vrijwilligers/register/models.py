"""The profile of a resident who wants to help."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from buurten.gebieden.models import Gebied, Thema
from buurten.noodinzagen.models import InNood
from vrijwilligers.register.querysets import VrijwilligerQuerySet
from welzijn.kern.geheim import GeheimTekst


class Vrijwilliger(InNood, models.Model):
    """A volunteer is a resident with a profile, not a role.

    When the account is erased only an empty profile stays (`user` None), and only where help was
    given or offered: who got that help keeps what was done together.
    """

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="vrijwilliger",
    )
    gebied = models.ForeignKey(
        Gebied, on_delete=models.PROTECT, related_name="vrijwilligers", verbose_name=_("waar?")
    )
    wat = models.CharField(_("wat doet u graag?"), max_length=300)
    themas = models.ManyToManyField(
        Thema, blank=True, related_name="vrijwilligers", verbose_name=_("onderwerpen")
    )
    wanneer = GeheimTekst(_("wanneer kunt u?"), max_length=200, blank=True)
    is_actief = models.BooleanField(_("actief"), default=True, editable=False)
    sinds = models.DateTimeField(db_default=Now(), editable=False)
    gestopt_op = models.DateTimeField(null=True, editable=False)

    IN_NOOD = _("Vrijwilliger")

    objects = VrijwilligerQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("vrijwilliger")
        verbose_name_plural = _("vrijwilligers")

    def __str__(self) -> str:
        return str(self.user or gettext("oud-deelnemer"))

    def get_absolute_url(self) -> str:
        return reverse("vrijwilligers:detail", args=[self.pk])

    @property
    def loglabel(self) -> str:
        return ""

    def is_van(self, user: Any) -> bool:
        return bool(user.is_authenticated and self.user_id == user.pk)

    def mensen_in_nood(self) -> list[Any]:
        return [self.user]
