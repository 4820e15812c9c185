"""Who backs an initiative."""

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from buurten.gebieden.models import Gebied
from initiatieven.register.models import Initiatief


class Steun(models.Model):
    """One person backs one initiative, once."""

    initiatief = models.ForeignKey(Initiatief, on_delete=models.CASCADE, related_name="steunen")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="steunen"
    )
    op = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("steun")
        verbose_name_plural = _("steun")
        constraints = [models.UniqueConstraint(fields=["initiatief", "user"], name="steun_eenmaal")]

    def __str__(self) -> str:
        return str(self.initiatief)

    @property
    def gebied(self) -> Gebied:
        return self.initiatief.gebied

    @property
    def loglabel(self) -> str:
        return self.initiatief.titel
