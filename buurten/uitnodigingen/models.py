"""An invitation to hold a function, for whoever proves that the address is theirs."""

import uuid
from datetime import date, datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from buurten.functies.models import Functie
from buurten.uitnodigingen.querysets import (
    UitnodigingQuerySet,
    VoordrachtQuerySet,
    adressen_van,
)
from welzijn.kern.levensloop import Levensloop


class Uitnodiging(Levensloop):
    """One function, one address, from when until when; good once, and for a while.

    Of the code in the mail only a hash is kept. The address goes when the invitation is over:
    from then on it is known who holds the function, or that nobody took it. `plekken` are the
    areas the function had: whoever says yes later gets nothing else than what was agreed to.
    """

    class Status(models.TextChoices):
        WACHT_OP_TWEEDE = "wacht_op_tweede", _("Wacht op een tweede persoon")
        VERSTUURD = "verstuurd", _("Verstuurd")
        AANVAARD = "aanvaard", _("Aangenomen")
        GEWEIGERD = "geweigerd", _("Niet aangenomen")
        INGETROKKEN = "ingetrokken", _("Ingetrokken")
        VERLOPEN = "verlopen", _("Verlopen")

    OPEN = (Status.WACHT_OP_TWEEDE, Status.VERSTUURD)
    OVERGANGEN = {
        Status.WACHT_OP_TWEEDE: frozenset(
            {Status.VERSTUURD, Status.INGETROKKEN, Status.VERLOPEN},
        ),
        Status.VERSTUURD: frozenset(
            {Status.AANVAARD, Status.GEWEIGERD, Status.INGETROKKEN, Status.VERLOPEN},
        ),
    }
    BADGES = {
        Status.WACHT_OP_TWEEDE: "wacht",
        Status.VERSTUURD: "loopt",
        Status.AANVAARD: "klaar",
        Status.GEWEIGERD: "gestopt",
        Status.INGETROKKEN: "gestopt",
        Status.VERLOPEN: "gestopt",
    }
    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    functie = models.ForeignKey(Functie, on_delete=models.PROTECT, related_name="uitnodigingen")
    email = models.EmailField(_("e-mailadres van de persoon"), blank=True)
    van = models.DateField(_("eerste dag"))
    tot = models.DateField(_("tot"), null=True, blank=True)
    plekken = models.JSONField(default=list, editable=False)
    code_hash = models.CharField(max_length=64, blank=True, editable=False)
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
    )
    namens = models.CharField(_("namens"), max_length=210, blank=True, editable=False)
    bevestigd_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
    )
    status = models.CharField(
        _("stand"),
        max_length=20,
        choices=Status.choices,
        default=Status.WACHT_OP_TWEEDE,
        editable=False,
    )
    verloopt_op = models.DateTimeField(_("geldig tot"), editable=False)
    gemaakt_op = models.DateTimeField(_("van"), db_default=Now(), editable=False)

    objects = UitnodigingQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("uitnodiging")
        verbose_name_plural = _("uitnodigingen")
        constraints = [
            models.UniqueConstraint(
                fields=["functie", "email"],
                condition=Q(status__in=["wacht_op_tweede", "verstuurd"]),
                name="uitnodiging_open_eenmaal",
            ),
            models.UniqueConstraint(
                fields=["code_hash"], condition=~Q(code_hash=""), name="uitnodiging_code_eenmaal"
            ),
            models.CheckConstraint(
                condition=Q(tot=None) | Q(tot__gt=F("van")), name="uitnodiging_tot_na_van"
            ),
            models.CheckConstraint(
                condition=~Q(email="") | ~Q(status__in=["wacht_op_tweede", "verstuurd"]),
                name="uitnodiging_open_met_adres",
            ),
            models.CheckConstraint(
                condition=Q(bevestigd_door=None) | ~Q(bevestigd_door=F("door")),
                name="uitnodiging_tweede_is_ander",
            ),
        ]

    def __str__(self) -> str:
        return str(self.functie)

    def get_absolute_url(self) -> str:
        return reverse("uitnodigingen:detail", args=[self.pk])

    @property
    def laatste_dag(self) -> date | None:
        return self.tot - timedelta(days=1) if self.tot else None

    def is_verlopen(self, op: datetime) -> bool:
        return self.verloopt_op <= op

    def is_voor(self, user: Any) -> bool:
        """Whether this person proved that the invited address is theirs."""
        if not self.email or not user.is_authenticated:
            return False
        return bool(adressen_van(user).filter(email=self.email).exists())

    @property
    def loglabel(self) -> str:
        """Never the address."""
        return self.functie.titel


class Voordracht(Levensloop):
    """Somebody whom a coordinator thinks of for a function; who may invite decides.

    The address goes when it is over, as with an invitation. Whether anybody here knows the
    address is asked nowhere: so who proposes learns nothing about it.
    """

    class Status(models.TextChoices):
        OPEN = "open", _("Wacht op wie uitnodigt")
        UITGENODIGD = "uitgenodigd", _("Uitgenodigd")
        AFGEWEZEN = "afgewezen", _("Niet uitgenodigd")
        VERLOPEN = "verlopen", _("Verlopen")

    OVERGANGEN = {
        Status.OPEN: frozenset({Status.UITGENODIGD, Status.AFGEWEZEN, Status.VERLOPEN}),
    }
    BADGES = {
        Status.OPEN: "wacht",
        Status.UITGENODIGD: "klaar",
        Status.AFGEWEZEN: "gestopt",
        Status.VERLOPEN: "gestopt",
    }
    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    functie = models.ForeignKey(Functie, on_delete=models.PROTECT, related_name="voordrachten")
    email = models.EmailField(_("e-mailadres van de persoon"), blank=True)
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
    )
    namens = models.CharField(_("namens"), max_length=210, blank=True, editable=False)
    uitnodiging = models.ForeignKey(
        Uitnodiging,
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="voordrachten",
    )
    status = models.CharField(
        _("stand"), max_length=12, choices=Status.choices, default=Status.OPEN, editable=False
    )
    verloopt_op = models.DateTimeField(_("geldig tot"), editable=False)
    gemaakt_op = models.DateTimeField(_("van"), db_default=Now(), editable=False)

    objects = VoordrachtQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("voordracht")
        verbose_name_plural = _("voordrachten")
        constraints = [
            models.UniqueConstraint(
                fields=["functie", "email", "door"],
                condition=Q(status="open"),
                name="voordracht_open_eenmaal",
            ),
            models.CheckConstraint(
                condition=~Q(email="") | ~Q(status="open"), name="voordracht_open_met_adres"
            ),
        ]

    def __str__(self) -> str:
        return str(self.functie)

    @property
    def loglabel(self) -> str:
        """Never the address."""
        return self.functie.titel
