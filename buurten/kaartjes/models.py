"""The card of a resident: a name, what for, and who may see it."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from buurten.gebieden.models import Gebied
from buurten.kaartjes.querysets import KaartjeQuerySet
from welzijn.kern.accounts.models import keuren


class Kaartje(models.Model):
    """What neighbours can come to this resident for. One each; withdrawing it takes it away.

    `gebied` is the buurt in which somebody lived when they saved it: who sees it never changes
    by itself, not even by moving house. Others see it only while its maker agrees to that
    (toestemmingen): nothing is ticked beforehand.
    """

    class Bereik(models.TextChoices):
        IK = "ik", _("Alleen ik")
        BUURT = "buurt", _("Mijn buurt")
        WIJK = "wijk", _("Mijn wijk")
        IEDEREEN = "iedereen", _("Iedereen")

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="kaartje"
    )
    gebied = models.ForeignKey(Gebied, on_delete=models.PROTECT, related_name="kaartjes")
    roepnaam = models.CharField(_("roepnaam"), max_length=60, validators=[keuren])
    wat = models.CharField(_("waarvoor buren u mogen vragen"), max_length=300)
    telefoon = models.CharField(_("telefoon"), max_length=30, blank=True)
    email = models.EmailField(_("e-mailadres"), blank=True)
    bereik = models.CharField(
        _("wie het ziet"), max_length=10, choices=Bereik.choices, default=Bereik.IK
    )
    gemaakt_op = models.DateTimeField(_("gemaakt"), db_default=Now(), editable=False)
    gewijzigd_op = models.DateTimeField(_("gewijzigd"), db_default=Now(), editable=False)

    objects = KaartjeQuerySet.as_manager()

    class Meta:
        ordering = ["roepnaam", "pk"]
        verbose_name = _("kaartje")
        verbose_name_plural = _("kaartjes")

    def __str__(self) -> str:
        return self.roepnaam

    def get_absolute_url(self) -> str:
        return reverse("kaartjes:detail", args=[self.pk])

    @property
    def loglabel(self) -> str:
        """The logboek names nobody, and what somebody can do tells who it is."""
        return ""

    @property
    def initiaal(self) -> str:
        return self.roepnaam[:1].upper()

    def is_van(self, user: Any) -> bool:
        return bool(user.is_authenticated and self.user_id == user.pk)
