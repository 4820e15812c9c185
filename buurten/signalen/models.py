"""Something noticed about a place or a group."""

import uuid
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models.functions import Now, TruncMonth
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from buurten.functies.models import Bezetting
from buurten.gebieden.models import Gebied, Thema
from buurten.signalen.querysets import SignaalQuerySet, TellingQuerySet
from welzijn.kern.levensloop import Levensloop
from welzijn.kern.rechten import Groep


class Signaal(Levensloop):
    """What somebody noticed. `groep` tells whose eyes: residents' or professionals'.

    `sleutel` comes with the form, so that sending twice never makes two.
    """

    class Status(models.TextChoices):
        NIEUW = "nieuw", _("Nieuw")
        GEBUNDELD = "gebundeld", _("Gebundeld")
        AFGEROND = "afgerond", _("Afgerond")

    class Toon(models.TextChoices):
        ZORG = "zorg", _("Dit gaat niet goed")
        KANS = "kans", _("Dit gaat juist goed")

    OVERGANGEN = {
        Status.NIEUW: frozenset({Status.GEBUNDELD, Status.AFGEROND}),
        Status.GEBUNDELD: frozenset({Status.NIEUW, Status.AFGEROND}),
    }
    BADGES = {Status.NIEUW: "nieuw", Status.GEBUNDELD: "loopt", Status.AFGEROND: "klaar"}
    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    tekst = models.TextField(_("wat merkt u?"), max_length=1000)
    toon = models.CharField(
        _("gaat dit goed of niet goed?"), max_length=5, choices=Toon.choices, default=Toon.ZORG
    )
    gebied = models.ForeignKey(
        Gebied, on_delete=models.PROTECT, related_name="signalen", verbose_name=_("waar?")
    )
    plek = models.CharField(_("welke plek?"), max_length=120, blank=True)
    thema = models.ForeignKey(
        Thema,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="signalen",
        verbose_name=_("onderwerp"),
    )
    groep = models.CharField(max_length=15, choices=Groep.choices, editable=False)
    melder = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="signalen",
    )
    namens = models.ForeignKey(
        Bezetting,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="signalen",
    )
    gemeld_op = models.DateTimeField(_("gemeld op"), db_default=Now(), editable=False)
    status = models.CharField(
        _("stand"), max_length=10, choices=Status.choices, default=Status.NIEUW, editable=False
    )
    reden = models.CharField(_("reden"), max_length=300, blank=True, editable=False)

    GELEZEN_BINNEN = timedelta(days=7)  # five working days, whenever the week began

    objects = SignaalQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("signaal")
        verbose_name_plural = _("signalen")
        indexes = [
            models.Index(fields=["gebied", "status"], name="signaal_gebied_status"),
            models.Index(fields=["gebied", "thema", "groep"], name="signaal_telling"),
        ]

    def __str__(self) -> str:
        return Truncator(self.tekst).chars(80)

    def get_absolute_url(self) -> str:
        return reverse("signalen:detail", args=[self.pk])

    @property
    def loglabel(self) -> str:
        """The text may tell about people: the log keeps the subject only."""
        return str(self.thema or "")

    def is_van(self, user: Any) -> bool:
        return bool(user.is_authenticated and self.melder_id == user.pk)


class Telling(models.Model):
    """How many signals an area had on a subject, per group and month; kept by the deeds.

    Pages add these up and never count the signals themselves. `hertel` recomputes them.
    """

    gebied = models.ForeignKey(Gebied, on_delete=models.CASCADE, related_name="tellingen")
    thema = models.ForeignKey(Thema, on_delete=models.CASCADE, null=True, related_name="tellingen")
    groep = models.CharField(max_length=15, choices=Groep.choices)
    maand = models.DateField(_("maand"))
    aantal = models.PositiveIntegerField(default=0)

    objects = TellingQuerySet.as_manager()

    class Meta:
        verbose_name = _("telling")
        verbose_name_plural = _("tellingen")
        # Holds all that adding up a year per area needs.
        indexes = [models.Index(fields=["gebied", "maand", "aantal"], name="telling_jaar")]
        constraints = [
            models.UniqueConstraint(
                fields=["gebied", "thema", "groep", "maand"],
                condition=models.Q(thema__isnull=False),
                name="telling_met_thema",
            ),
            models.UniqueConstraint(
                fields=["gebied", "groep", "maand"],
                condition=models.Q(thema=None),
                name="telling_zonder_thema",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.maand:%Y-%m} {self.aantal}"

    @staticmethod
    def signalen_per_maand() -> dict[tuple[Any, ...], int]:
        """The counts as the signals themselves give them: (area, subject, group, month) -> n."""
        maand = TruncMonth("gemeld_op", output_field=models.DateField())
        rijen = Signaal.objects.order_by().annotate(maand=maand)
        velden = ("gebied_id", "thema_id", "groep", "maand")
        return {r[:4]: r[4] for r in rijen.values_list(*velden).annotate(n=models.Count("pk"))}
