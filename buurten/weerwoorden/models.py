"""What residents say back to a kwestie."""

import uuid
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from buurten.functies.handtekening import handtekening
from buurten.functies.models import Bezetting
from buurten.gebieden.models import Gebied
from buurten.kwesties.models import Kwestie, Kwestiestap
from buurten.weerwoorden.querysets import AanvullingQuerySet, EigenQuerySet
from welzijn.kern.levensloop import Levensloop


class Herkenning(models.Model):
    """This resident notices the same; once. Only the number is ever shown, in tens."""

    kwestie = models.ForeignKey(Kwestie, on_delete=models.PROTECT, related_name="herkenningen")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="herkenningen"
    )
    op = models.DateTimeField(_("op"), db_default=Now(), editable=False)

    objects = EigenQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = _("herkenning")
        verbose_name_plural = _("herkenningen")
        constraints = [
            models.UniqueConstraint(fields=["kwestie", "user"], name="herkenning_eenmaal")
        ]

    def __str__(self) -> str:
        return str(self.kwestie)

    @property
    def loglabel(self) -> str:
        return str(self.kwestie)

    def is_van(self, user: Any) -> bool:
        return bool(user.is_authenticated and self.user_id == user.pk)


class Aanvulling(Levensloop):
    """A resident says what is different or missing; who holds the kwestie answers.

    Nobody else reads it, unless who answers puts it on the page, without a name.
    """

    class Status(models.TextChoices):
        NIEUW = "nieuw", _("Wacht op antwoord")
        BEANTWOORD = "beantwoord", _("Beantwoord")

    OVERGANGEN = {Status.NIEUW: frozenset({Status.BEANTWOORD})}
    BADGES = {Status.NIEUW: "wacht", Status.BEANTWOORD: "klaar"}
    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    kwestie = models.ForeignKey(Kwestie, on_delete=models.PROTECT, related_name="aanvullingen")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, editable=False,
        related_name="aanvullingen",
    )  # fmt: skip
    tekst = models.CharField(_("wat klopt er niet, of ontbreekt er?"), max_length=500)
    status = models.CharField(
        _("stand"), max_length=10, choices=Status.choices, default=Status.NIEUW, editable=False
    )
    antwoord = models.CharField(_("antwoord"), max_length=500, blank=True, editable=False)
    is_openbaar = models.BooleanField(default=False, editable=False)
    antwoord_namens = models.ForeignKey(
        Bezetting, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    gegeven_op = models.DateTimeField(_("gegeven op"), db_default=Now(), editable=False)
    beantwoord_op = models.DateTimeField(null=True, editable=False)

    objects = AanvullingQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("aanvulling")
        verbose_name_plural = _("aanvullingen")
        constraints = [
            models.CheckConstraint(
                condition=Q(is_openbaar=False) | Q(status="beantwoord"),
                name="aanvulling_openbaar_na_lezen",
            )
        ]

    def __str__(self) -> str:
        return Truncator(self.tekst).chars(80)

    @property
    def gebied(self) -> Gebied:
        return self.kwestie.gebied

    @property
    def organisatie_id(self) -> int | None:
        return self.kwestie.opgepakt_door_id

    @property
    def loglabel(self) -> str:
        """The text may tell about people: the log keeps the kwestie only."""
        return str(self.kwestie)

    @property
    def wie(self) -> str:
        return handtekening(self.antwoord_namens)

    def get_absolute_url(self) -> str:
        return reverse("weerwoorden:lijst")

    def is_van(self, user: Any) -> bool:
        return bool(user.is_authenticated and self.user_id == user.pk)


class Oordeel(models.Model):
    """Whether this answer was one, says who gave a signal; once per answer, and it can change."""

    stap = models.ForeignKey(Kwestiestap, on_delete=models.PROTECT, related_name="oordelen")
    kwestie = models.ForeignKey(Kwestie, on_delete=models.PROTECT, related_name="oordelen")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, editable=False,
        related_name="oordelen",
    )  # fmt: skip
    was_antwoord = models.BooleanField(_("was dit een antwoord?"))
    tekst = models.CharField(_("waarom?"), max_length=300, blank=True)
    op = models.DateTimeField(_("op"), db_default=Now(), editable=False)

    objects = EigenQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("oordeel")
        verbose_name_plural = _("oordelen")
        constraints = [models.UniqueConstraint(fields=["stap", "user"], name="oordeel_eenmaal")]

    def __str__(self) -> str:
        return str(self.kwestie)

    @property
    def loglabel(self) -> str:
        return str(self.kwestie)
