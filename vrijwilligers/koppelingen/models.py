"""A request and a volunteer, brought together when both agree."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from buurten.gebieden.models import Gebied
from vrijwilligers.hulpvragen.models import Hulpvraag
from vrijwilligers.koppelingen.querysets import KoppelingQuerySet
from vrijwilligers.register.models import Vrijwilliger
from welzijn.kern.geheim import GeheimTekst
from welzijn.kern.levensloop import Levensloop


class Koppeling(Levensloop):
    """Contact details are shown to each other only once both have agreed (`contact_voor`).

    An offer stays as it is when the request finds somebody else: it waits, and counts again
    when that falls through. So what it means now is `stand`, not the status alone.
    """

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
        _("stand"),
        max_length=12,
        choices=Status.choices,
        default=Status.VOORGESTELD,
        editable=False,
    )
    reden = GeheimTekst(_("reden"), max_length=300, blank=True, editable=False)
    voorgesteld_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
    )
    gemaakt_op = models.DateTimeField(_("van"), db_default=Now(), editable=False)

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
        """Who helps whom is nobody's business: the log keeps the subject only."""
        return self.hulpvraag.loglabel

    @property
    def wacht(self) -> bool:
        """Whether an answer is still worth something: the request is open too."""
        return self.status == self.Status.VOORGESTELD and self.hulpvraag.is_open

    @property
    def stand(self) -> str:
        """The state in words; of an offer whose request went another way, that way."""
        if self.status == self.Status.VOORGESTELD and not self.wacht:
            return str(self.hulpvraag.get_status_display())
        return str(self.get_status_display())

    @property
    def stand_badge(self) -> str:
        voorbij = self.status == self.Status.VOORGESTELD and not self.wacht
        return "gestopt" if voorbij else self.badge

    def is_vrijwilliger(self, user: Any) -> bool:
        """Whether this person is the one who helps."""
        return bool(user.is_authenticated and self.vrijwilliger.user_id == user.pk)

    def akkoord_van(self, user: Any) -> datetime | None:
        """When this side agreed."""
        hulp = self.is_vrijwilliger(user)
        return self.akkoord_vrijwilliger_op if hulp else self.akkoord_aanvrager_op

    def contact_voor(self, user: Any) -> Any | None:
        """The other side, to whom this person may turn: only for a side, only when agreed."""
        if self.status != self.Status.AKKOORD or not self.is_toegewezen_aan(user):
            return None
        hulp = self.is_vrijwilliger(user)
        return self.hulpvraag.aanvrager if hulp else self.vrijwilliger.user

    def is_toegewezen_aan(self, user: Any) -> bool:
        """Whether this person is one of the two sides."""
        return bool(user.is_authenticated) and user.pk in (
            self.vrijwilliger.user_id,
            self.hulpvraag.aanvrager_id,
        )
