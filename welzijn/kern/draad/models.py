"""A link of the red thread, between two things named by kind and id."""

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from welzijn.kern.draad.querysets import SchakelQuerySet


class Schakel(models.Model):
    """This came from that: when, by which function, and why. Readable both ways."""

    van_soort = models.CharField(_("van soort"), max_length=40)
    van_id = models.CharField(_("van nummer"), max_length=40)
    naar_soort = models.CharField(_("naar soort"), max_length=40)
    naar_id = models.CharField(_("naar nummer"), max_length=40)
    op = models.DateTimeField(_("op"), db_default=Now(), editable=False)
    door = models.CharField(_("door"), max_length=200, blank=True)
    reden = models.CharField(_("reden"), max_length=500, blank=True)

    objects = SchakelQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["van_soort", "van_id", "naar_soort", "naar_id"], name="schakel_eenmaal"
            ),
        ]
        indexes = [models.Index(fields=["naar_soort", "naar_id"], name="schakel_terug")]
        verbose_name = _("schakel")
        verbose_name_plural = _("schakels")

    def __str__(self) -> str:
        return f"{self.van_soort} {self.van_id} > {self.naar_soort} {self.naar_id}"
