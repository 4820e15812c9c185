"""A request and a volunteer, brought together when both agree."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from buurten.gebieden.models import Gebied
from vrijwilligers.hulpvragen.models import Hulpvraag
from vrijwilligers.koppelingen.querysets import KoppelingQuerySet
from vrijwilligers.register.models import Vrijwilliger
from welzijn.kern.levensloop import Levensloop


class Koppeling(Levensloop):
    """Contact details are shown to each other only once both have agreed."""

    class Status(models.TextChoices):
        VOORGESTELD = "voorgesteld", _("Wacht op antwoord")
        AKKOORD = "akkoord", _("Afgesproken")
        AFGEWEZEN = "afgewezen", _("Gaat niet door")
        AFGEROND = "afgerond", _("Afgerond")

    VOORBIJ = (Status.AFGEWEZEN, Status.AFGEROND)
    OVERGANGEN = {
        Status.VOORGESTELD: frozenset({Status.AKKOORD, Status.AFGEWEZEN}),
        Status.AKKOORD: frozenset({Status.AFGEROND, Status.AFGEWEZEN}),
    }
    BADGES = {
        Status.VOORGESTELD: "wacht",
        Status.AKKOORD: "loopt",
        Status.AFGEROND: "klaar",
        Status.AFGEWEZEN: "gestopt",
    }
    hulpvraag = models.ForeignKey(Hulpvraag, on_delete=models.CASCADE, related_name="koppelingen")
    vrijwilliger = models.ForeignKey(
        Vrijwilliger, on_delete=models.CASCADE, related_name="koppelingen"
    )
    akkoord_aanvrager_op = models.DateTimeField(null=True, editable=False)
    akkoord_vrijwilliger_op = models.DateTimeField(null=True, editable=False)
    status = models.CharField(
        _("stand"), max_length=12, choices=Status.choices, default=Status.VOORGESTELD,
        editable=False,
    )
    gemaakt_op = models.DateTimeField(db_default=Now(), editable=False)

    objects = KoppelingQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("koppeling")
        verbose_name_plural = _("koppelingen")
        constraints = [
            models.UniqueConstraint(fields=["hulpvraag", "vrijwilliger"], name="koppeling_eenmaal"),
            models.UniqueConstraint(
                fields=["hulpvraag"],
                condition=Q(status="akkoord"),
                name="koppeling_een_akkoord_per_vraag",
            ),
        ]

    def __str__(self) -> str:
        return str(self.hulpvraag)

    def get_absolute_url(self) -> str:
        return reverse("koppelingen:detail", args=[self.pk])

    @property
    def gebied(self) -> Gebied:
        return self.hulpvraag.gebied

    @property
    def loglabel(self) -> str:
        return ""

    def is_toegewezen_aan(self, user: Any) -> bool:
        """Whether this person is one of the two sides."""
        return bool(user.is_authenticated) and user.pk in (
            self.vrijwilliger.user_id,
            self.hulpvraag.aanvrager_id,
        )
