"""A picture that belongs to any thing, by kind and id."""

from django.db import models
from django.db.models.functions import Now
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from welzijn.kern.bijlagen.querysets import BijlageQuerySet


def pad(bijlage: "Bijlage", naam: str) -> str:
    """Where the file lies: under a random name, so that nothing can be guessed."""
    return f"bijlagen/{bijlage.naam[:2]}/{bijlage.naam}"


class Bijlage(models.Model):
    """One picture, made anew (no metadata) before it was kept. `alt` says what is on it."""

    soort = models.CharField(_("soort"), max_length=40)
    object_id = models.CharField(_("nummer"), max_length=40)
    naam = models.CharField(_("naam"), max_length=60, unique=True)
    bestand = models.FileField(_("bestand"), upload_to=pad)
    alt = models.CharField(_("wat er op staat"), max_length=200)
    breedte = models.PositiveIntegerField()
    hoogte = models.PositiveIntegerField()
    openbaar = models.BooleanField(_("openbaar"), default=True)
    gemaakt_op = models.DateTimeField(db_default=Now(), editable=False)

    objects = BijlageQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["soort", "object_id"], name="bijlage_ding")]
        verbose_name = _("bijlage")
        verbose_name_plural = _("bijlagen")

    def __str__(self) -> str:
        return self.alt

    def get_absolute_url(self) -> str:
        return reverse("bijlagen:beeld", args=[self.naam])
