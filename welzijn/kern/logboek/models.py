"""The log line: strings only, so that it never blocks or follows the life of what it describes."""

from typing import Any, NoReturn

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from welzijn.kern.logboek.querysets import ALLEEN_TOEVOEGEN, LogregelQuerySet


class Logregel(models.Model):
    """One deed: what, about which thing, when, by whom and on behalf of which function.

    `actor` is the pseudonymous key of the person, empty where a deed must not name one
    (casting a ballot). `velden` names fields that changed, with values only of fields that
    hold no personal data.
    """

    op = models.DateTimeField(_("op"), db_default=Now(), editable=False)
    daad = models.CharField(_("daad"), max_length=60)
    soort = models.CharField(_("soort"), max_length=40)
    object_id = models.CharField(_("nummer"), max_length=40)
    label = models.CharField(_("omschrijving"), max_length=200, blank=True)
    gebied = models.CharField(_("gebied"), max_length=20, blank=True)
    actor = models.CharField(_("door"), max_length=36, blank=True)
    namens = models.CharField(_("namens"), max_length=200, blank=True)
    velden = models.JSONField(_("velden"), default=dict, blank=True)

    objects = LogregelQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        indexes = [
            models.Index(fields=["soort", "object_id"], name="logregel_ding"),
            models.Index(fields=["actor"], name="logregel_actor"),
        ]
        verbose_name = _("logregel")
        verbose_name_plural = _("logboek")

    def __str__(self) -> str:
        return f"{self.daad} {self.soort} {self.object_id}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """A line is written once."""
        if not self._state.adding:
            raise TypeError(ALLEEN_TOEVOEGEN)
        super().save(*args, **kwargs | {"force_insert": True})

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise TypeError(ALLEEN_TOEVOEGEN)
