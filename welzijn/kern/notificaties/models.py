"""A message in somebody's inbox."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from welzijn.kern.notificaties.querysets import BerichtQuerySet


class Bericht(models.Model):
    """What one person hears; `adres` is where to read on, always within the portal."""

    ontvanger = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="berichten"
    )
    tekst = models.CharField(_("tekst"), max_length=300)
    adres = models.CharField(_("adres"), max_length=200, blank=True)
    gemaakt_op = models.DateTimeField(_("van"), db_default=Now(), editable=False)
    gelezen_op = models.DateTimeField(_("gelezen op"), null=True, blank=True, editable=False)

    objects = BerichtQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(adres="") | (Q(adres__startswith="/") & ~Q(adres__startswith="//")),
                name="bericht_adres_binnen",
            )
        ]
        indexes = [models.Index(fields=["ontvanger", "gelezen_op"], name="bericht_ongelezen")]
        verbose_name = _("bericht")
        verbose_name_plural = _("berichten")

    def __str__(self) -> str:
        return self.tekst

    def get_absolute_url(self) -> str:
        return self.adres or reverse("notificaties:lijst")

    @property
    def is_gelezen(self) -> bool:
        return self.gelezen_op is not None

    @property
    def dag(self) -> date:
        """The day it came, as people here count days."""
        return timezone.localdate(self.gemaakt_op)

    @property
    def loglabel(self) -> str:
        return ""
